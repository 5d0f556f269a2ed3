// Numbers, money and times as people here read them. Money comes in whole fen; exact where it is counted (¥152,380.00), short
// where it is looked at (¥12.3万, ¥123k). Times are those of the business zone, wherever the phone is.
// Surprise: the true minus (−) instead of the hyphen, as the figures stand under one another.

import { useMemo } from 'react';
import type { Language } from './language.ts';
import { useLanguage } from './language.ts';
import { makeStore, useStore } from './store.ts';

export const NO_VALUE = '—';

type Instant = Date | string | number;

export interface Formats {
  readonly language: Language;
  readonly zone: string;
  /** `¥152,380.00` */
  yuan(fen: number): string;
  /** `¥3,382`; the fen only where there are some: `¥3,382.50`. */
  yuanPlain(fen: number): string;
  /** `¥12.3万`, in English `¥123k`; below ten thousand yuan whole yuan. `places` where more are needed to tell two apart. */
  yuanShort(fen: number, places?: number): string;
  /** `1,036,482` */
  count(value: number): string;
  /** `3.1万` or `31k` */
  countShort(value: number): string;
  /** A part of one as `39.7 %`; below one per cent `0.36 %`. */
  share(part: number): string;
  /** With its sign, `+1,182` or `−1,182`; zero has none. */
  change(value: number): string;
  /** `11:24` */
  clock(at: Instant): string;
  /** `5月14日`, `14 May`; with the year when it is not this one. */
  date(at: Instant, now: Instant): string;
  /** `周四`, `Thu` */
  weekday(at: Instant): string;
  /** `5月14日 周四`, `Thu 14 May` */
  dateAndWeekday(at: Instant, now: Instant): string;
  /** `5月14日 11:24`; today only the time. */
  moment(at: Instant, now: Instant): string;
  /** The same of a business day key such as `2026-05-14`. */
  day(key: string, now: Instant): string;
  dayAndWeekday(key: string, now: Instant): string;
  /** `2026-05-14`, the business day of an instant. */
  dayKey(at: Instant): string;
  /** 0 to 23, in the business zone. */
  hour(at: Instant): number;
}

const MINUS = '−';
const signed = (text: string) => text.replace('-', MINUS);

/** The language's own words for its units, out of the browser's tables: no text of ours. */
function unitOf(value: number, language: Language): string {
  const parts = new Intl.NumberFormat(language, { notation: 'compact' }).formatToParts(value);
  return (
    parts
      .find(({ type }) => type === 'compact')
      ?.value.toLowerCase()
      .replace('m', 'M')
      .replace('b', 'B') ?? ''
  );
}

function shorten(value: number, language: Language, wanted?: number): string {
  const steps = language === 'en' ? [1e9, 1e6, 1e3] : [1e8, 1e4];
  const size = Math.abs(value);
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  // Small enough to be read as it is: 9,999.
  if (size < 9_999.5) return signed(whole.format(value));
  const step = steps.find((each) => size >= each) ?? 1;
  const places = wanted ?? (size / step < 1_000 && (language !== 'en' || size / step < 100) ? 1 : 0);
  const rounded = new Intl.NumberFormat(language, { maximumFractionDigits: places, minimumFractionDigits: places }).format(value / step);
  return signed(rounded + unitOf(step, language));
}

function makeDates(language: Language, timeZone: string) {
  const locale = language === 'en' ? 'en-GB' : language;
  const month = language === 'en' ? 'short' : 'long';
  const short = new Intl.DateTimeFormat(locale, { timeZone, month, day: 'numeric' });
  const full = new Intl.DateTimeFormat(locale, { timeZone, year: 'numeric', month, day: 'numeric' });
  const weekdays = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short' });
  return {
    date: (at: Date, isThisYear: boolean) => (isThisYear ? short : full).format(at),
    weekday: (at: Date) => weekdays.format(at),
  };
}

export function makeFormats(language: Language, zone: string): Formats {
  const exact = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const keys = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const hours = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' });
  const inZone = makeDates(language, zone);
  // A day's key names the day already: no zone may move it.
  const ofKeys = makeDates(language, 'UTC');
  const dayKey = (at: Instant) => keys.format(new Date(at));
  const yuanSign = (text: string) => (text.startsWith(MINUS) ? `${MINUS}¥${text.slice(1)}` : `¥${text}`);
  const together = (day: string, name: string) => (language === 'en' ? `${name} ${day}` : `${day} ${name}`);
  const isThisYear = (key: string, now: Instant) => key.slice(0, 4) === dayKey(now).slice(0, 4);
  const date = (at: Instant, now: Instant) => inZone.date(new Date(at), isThisYear(dayKey(at), now));
  const weekday = (at: Instant) => inZone.weekday(new Date(at));
  const day = (key: string, now: Instant) => ofKeys.date(new Date(key), isThisYear(key, now));
  return {
    language,
    zone,
    yuan: (fen) => yuanSign(signed(exact.format(fen / 100))),
    yuanPlain: (fen) => yuanSign(signed((fen % 100 === 0 ? whole : exact).format(fen / 100))),
    yuanShort: (fen, places) => yuanSign(shorten(fen / 100, language, places)),
    count: (value) => signed(whole.format(value)),
    countShort: (value) => shorten(value, language),
    share: (part) => {
      const places = part !== 0 && Math.abs(part) < 0.01 ? 2 : 1;
      const text = new Intl.NumberFormat(language, { minimumFractionDigits: places, maximumFractionDigits: places }).format(part * 100);
      return `${signed(text)} %`;
    },
    change: (value) => (value > 0 ? `+${whole.format(value)}` : signed(whole.format(value))),
    clock: (at) => clock.format(new Date(at)),
    date,
    weekday,
    dateAndWeekday: (at, now) => together(date(at, now), weekday(at)),
    moment: (at, now) => (dayKey(at) === dayKey(now) ? clock.format(new Date(at)) : `${date(at, now)} ${clock.format(new Date(at))}`),
    day,
    dayAndWeekday: (key, now) => together(day(key, now), ofKeys.weekday(new Date(key))),
    dayKey,
    hour: (at) => Number(hours.format(new Date(at))),
  };
}

const zone = makeStore('Asia/Shanghai');

/** What the server says (`server { businessZone }`); Shanghai until then. */
export function setBusinessZone(name: string): void {
  zone.set(name);
}

export function useFormats(): Formats {
  const language = useLanguage();
  const named = useStore(zone);
  return useMemo(() => makeFormats(language, named), [language, named]);
}
