// What an item may be, and the text that a member gets of it.
// Surprise: a text without a place for the link gets the link behind it: a text that is sent without one sells for nobody.

import type { Granted, Refusal } from '../core/errors.ts';
import type { KitItemKind, KitPlay, Tier } from '../generated/types.ts';
import { checkPlaces, fillPlaces, placesIn } from '../scripts/places.rules.ts';
import type { PlaceValues } from '../scripts/places.rules.ts';

const LONGEST_TITLE = 30;
const LONGEST_TEXT = 1_500;
export const MOST_WAVES = 9;
export const MOST_ITEMS = 60;
export const MOST_PICTURES = 9;
const UNSEEN = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}]/gu;
const HOUR = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
/** What is known of a member and a campaign; a text that needs more cannot be filled in. */
const PLACES = new Set([
  '昵称',
  'name',
  '商品',
  'product',
  '金额',
  'amount',
  '活动',
  'campaign',
  '日期',
  'date',
  '时间',
  'time',
  '链接',
  'link',
]);

export interface ItemContent {
  readonly kind: KitItemKind;
  readonly title: string;
  readonly text: string | null;
  readonly play: KitPlay | null;
  readonly tiers: readonly Tier[];
  readonly wave: number;
  readonly hour: string;
}

/** How many files of which kind an item takes. */
const FILES: Readonly<Record<KitItemKind, { least: number; most: number; kind: 'IMAGE' | 'VIDEO' }>> = {
  TEXT: { least: 0, most: 0, kind: 'IMAGE' },
  PICTURES: { least: 1, most: MOST_PICTURES, kind: 'IMAGE' },
  VIDEO: { least: 1, most: 1, kind: 'VIDEO' },
  POSTER: { least: 0, most: 1, kind: 'IMAGE' },
  PLAY: { least: 0, most: MOST_PICTURES, kind: 'IMAGE' },
};
const NEEDS_TEXT: Readonly<Record<KitItemKind, boolean>> = { TEXT: true, PICTURES: false, VIDEO: false, POSTER: false, PLAY: true };

export type ItemVerdict =
  | Granted<{ content: ItemContent & { tiers: Tier[] } }>
  | Refusal<'KIT_TITLE_LENGTH' | 'KIT_TEXT_LENGTH' | 'KIT_FILES_TOO_MANY' | 'KIT_WAVE', { max: number }>
  | Refusal<'KIT_PLACE_UNKNOWN', { place: string }>
  | Refusal<'KIT_TEXT_NEEDED' | 'KIT_BRACES' | 'KIT_FILES_NEEDED' | 'KIT_PLAY_NEEDED' | 'KIT_HOUR'>;

const lengthOf = (text: string): number => Array.from(text).length;

/** What was typed, without what cannot be seen. */
export function readItem(typed: ItemContent, fileCount: number): ItemVerdict {
  const title = typed.title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .trim();
  const text = (typed.text ?? '').normalize('NFC').replace(/\r\n?/g, '\n').replace(UNSEEN, ' ').trim();
  if (title === '' || lengthOf(title) > LONGEST_TITLE) return { ok: false, why: 'KIT_TITLE_LENGTH', max: LONGEST_TITLE };
  if (text === '' && NEEDS_TEXT[typed.kind]) return { ok: false, why: 'KIT_TEXT_NEEDED' };
  if (lengthOf(text) > LONGEST_TEXT) return { ok: false, why: 'KIT_TEXT_LENGTH', max: LONGEST_TEXT };
  const places = checkPlaces(text);
  if (!places.ok) {
    return places.why === 'SCRIPT_BRACES' ? { ok: false, why: 'KIT_BRACES' } : { ok: false, why: 'KIT_PLACE_UNKNOWN', place: places.place };
  }
  const foreign = placesIn(text).find((place) => !PLACES.has(place));
  if (foreign !== undefined) return { ok: false, why: 'KIT_PLACE_UNKNOWN', place: foreign };
  const { least, most } = FILES[typed.kind];
  if (fileCount < least) return { ok: false, why: 'KIT_FILES_NEEDED' };
  if (fileCount > most) return { ok: false, why: 'KIT_FILES_TOO_MANY', max: most };
  if (typed.kind === 'PLAY' && typed.play === null) return { ok: false, why: 'KIT_PLAY_NEEDED' };
  if (!HOUR.test(typed.hour)) return { ok: false, why: 'KIT_HOUR' };
  if (!Number.isInteger(typed.wave) || typed.wave < 1 || typed.wave > MOST_WAVES) return { ok: false, why: 'KIT_WAVE', max: MOST_WAVES };
  const { kind, wave, hour } = typed;
  const play = kind === 'PLAY' ? typed.play : null;
  return { ok: true, content: { kind, title, text: text === '' ? null : text, play, tiers: [...new Set(typed.tiers)], wave, hour } };
}

/** Whether these files may be in an item of the kind. */
export function takesFile(kind: KitItemKind, fileKind: 'IMAGE' | 'VIDEO'): boolean {
  return FILES[kind].kind === fileKind;
}

/** With the link where the text has a place for it, else on a line behind it. */
export function fillText(text: string, values: PlaceValues & { readonly 链接: string }): string {
  const filled = fillPlaces(text, values).text;
  return placesIn(text).some((place) => place === '链接' || place === 'link') ? filled : `${filled}\n${values.链接}`;
}

const DAY_MINUTES = 1_440;
const WARM_UP_MINUTES = 360;
const minutesOf = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3));

/** Minutes after the start of a campaign, which may run past midnight; below zero for the six hours of warming up before it. */
export function minutesAfter(hour: string, startHour: string): number {
  const after = (minutesOf(hour) - minutesOf(startHour) + DAY_MINUTES) % DAY_MINUTES;
  return after >= DAY_MINUTES - WARM_UP_MINUTES ? after - DAY_MINUTES : after;
}

/** What is told to strangers of a nickname: a short one, the beginning of a longer one, the first word of another script. */
export function firstName(name: string): string {
  const clean = name.normalize('NFC').trim();
  const word = /^[\p{Script=Latin}\d]+/u.exec(clean)?.[0];
  const signs = Array.from(clean);
  return word ?? signs.slice(0, signs.length <= 4 ? 4 : 3).join('');
}
