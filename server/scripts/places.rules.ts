// What may stand in braces in a script, and how it is filled in. Each place has a Chinese and an English spelling, which mean the
// same; anything else in braces is refused when the script is saved, so that nobody sends a misspelt place to three hundred people.

import type { Granted, Refusal } from '../core/errors.ts';

export interface Place {
  readonly zh: string;
  readonly en: string;
  readonly example: string;
}

export const PLACES = [
  { zh: '昵称', en: 'name', example: '小林' },
  { zh: '邀请人', en: 'sponsor', example: '王芳' },
  { zh: '群名', en: 'group', example: '新手服务群 00012' },
  { zh: '运营', en: 'operator', example: '陈晨' },
  { zh: 'IP号', en: 'account', example: '群阶小助手' },
  { zh: '分层', en: 'tier', example: '腰部' },
  { zh: '群规', en: 'rules', example: '1. 不发广告 2. 不私加好友' },
  { zh: '群名片', en: 'card', example: '杭州-小林' },
  { zh: '商品', en: 'product', example: '有机山茶油' },
  { zh: '活动', en: 'campaign', example: '周五爆品日' },
  { zh: '链接', en: 'link', example: 'https://example.com/k/7K3ZQ9XWC' },
  { zh: '日期', en: 'date', example: '5月12日' },
  { zh: '时间', en: 'time', example: '20:00' },
  { zh: '天数', en: 'days', example: '3' },
  { zh: '金额', en: 'amount', example: '399 元' },
  { zh: '下一步', en: 'next', example: '再成交 2 单即可升级' },
  { zh: '原因', en: 'reason', example: '连续三次发送广告' },
] as const satisfies readonly Place[];

type Spelling = (typeof PLACES)[number]['zh'] | (typeof PLACES)[number]['en'];
/** By either spelling. */
export type PlaceValues = Partial<Record<Spelling, string>>;

const BY_SPELLING: ReadonlyMap<string, Place> = new Map(
  PLACES.flatMap((place) => [[place.zh, place] as const, [place.en, place] as const]),
);
const IN_BRACES = /\{([^{}\n]{0,40})\}/g;

export const isPlace = (spelling: string): spelling is Spelling => BY_SPELLING.has(spelling);

/** Each place of a text once, as it is written. */
export function placesIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(IN_BRACES), ([, spelling = '']) => spelling.trim()))].filter(isPlace);
}

export type PlacesVerdict = Granted | Refusal<'SCRIPT_PLACE_UNKNOWN', { place: string }> | Refusal<'SCRIPT_BRACES'>;

/** Braces are for places alone, and each that opens closes on the same line. */
export function checkPlaces(text: string): PlacesVerdict {
  for (const [, spelling = ''] of text.matchAll(IN_BRACES)) {
    if (!isPlace(spelling.trim())) return { ok: false, why: 'SCRIPT_PLACE_UNKNOWN', place: spelling };
  }
  return /[{}]/.test(text.replace(IN_BRACES, '')) ? { ok: false, why: 'SCRIPT_BRACES' } : { ok: true };
}

/**
 * A place that nothing was given for keeps its braces and is told as missing. What is filled in is never looked at for places again: a
 * nickname `{链接}` stays what it is.
 */
export function fillPlaces(text: string, values: PlaceValues): { text: string; missing: string[] } {
  const given = new Map<string, string>();
  for (const [spelling, value] of Object.entries(values)) {
    const place = BY_SPELLING.get(spelling);
    if (place && value.trim() !== '') given.set(place.zh, value.trim());
  }
  const missing = new Set<string>();
  const filled = text.replace(IN_BRACES, (written, spelling: string) => {
    const place = BY_SPELLING.get(spelling.trim());
    if (!place) return written;
    const value = given.get(place.zh);
    if (value === undefined) missing.add(spelling.trim());
    return value ?? written;
  });
  return { text: filled, missing: [...missing] };
}

/** With the examples. */
export function exampleOf(text: string): string {
  return fillPlaces(text, Object.fromEntries(PLACES.map(({ zh, example }) => [zh, example]))).text;
}
