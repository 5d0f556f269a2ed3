// Browser and system in a few words, from what a browser says about itself: enough to know one's own devices in a list.
// Surprise: nearly every browser claims to be several others, so the order of the tables decides. Products have no translation.

const BROWSERS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/wxwork\//i, 'WeCom'],
  [/MicroMessenger\//i, 'WeChat'],
  [/HuaweiBrowser\//i, 'Huawei Browser'],
  [/MiuiBrowser\//i, 'Mi Browser'],
  [/\bMQQBrowser\/|QQBrowser\//i, 'QQ Browser'],
  [/UCBrowser\/|\bUBrowser\//i, 'UC Browser'],
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\/|Chromium\//, 'Chrome'],
  [/Version\/[\d.]+.*Safari\//, 'Safari'],
  [/^curl\//, 'curl'],
];

const SYSTEMS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/HarmonyOS|OpenHarmony/i, 'HarmonyOS'],
  [/iPhone|iPod/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux|X11/, 'Linux'],
];

/** A made-up name of a hundred kilobytes costs no more than this to look at. */
const LONGEST_LOOKED_AT = 512;

/** `WeChat · iPhone`; only the one that is known; `?` where neither is. */
export function deviceOf(userAgent: string | undefined): string {
  const text = (userAgent ?? '').slice(0, LONGEST_LOOKED_AT);
  const named = (table: typeof BROWSERS) => table.find(([pattern]) => pattern.test(text))?.[1];
  return [named(BROWSERS), named(SYSTEMS)].filter((part) => part !== undefined).join(' · ') || '?';
}
