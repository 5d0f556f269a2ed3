// What a script may be, which of several fits an occasion, and how its versions follow one another.

import type { Granted, Refusal } from '../core/errors.ts';
import type { InviteStep, ScriptOccasion, ScriptState, Tier } from '../generated/types.ts';
import { checkPlaces } from './places.rules.ts';

const LONGEST_TITLE = 40;
export const LONGEST_TEXT = 2_000;
const UNSEEN = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}]/gu;

export interface ScriptText {
  readonly title: string;
  readonly text: string;
}

export type ScriptVerdict =
  | Granted<ScriptText>
  | Refusal<'SCRIPT_TITLE_LENGTH' | 'SCRIPT_TEXT_LENGTH', { max: number }>
  | Refusal<'SCRIPT_PLACE_UNKNOWN', { place: string }>
  | Refusal<'SCRIPT_BRACES'>;

/** Without what cannot be seen; breaks of lines stay. Counted in characters as people count them. */
export function readScript(typed: ScriptText): ScriptVerdict {
  const title = typed.title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .trim();
  const text = typed.text.normalize('NFC').replace(/\r\n?/g, '\n').replace(UNSEEN, ' ').trim();
  if (!fits(title, LONGEST_TITLE)) return { ok: false, why: 'SCRIPT_TITLE_LENGTH', max: LONGEST_TITLE };
  if (!fits(text, LONGEST_TEXT)) return { ok: false, why: 'SCRIPT_TEXT_LENGTH', max: LONGEST_TEXT };
  const places = checkPlaces(text);
  return places.ok ? { ok: true, title, text } : places;
}

function fits(text: string, max: number): boolean {
  const length = text.length > 2 * max ? text.length : Array.from(text).length;
  return length >= 1 && length <= max;
}

export interface Fit {
  readonly occasion: ScriptOccasion;
  readonly tier: Tier | null;
  readonly step: InviteStep | null;
  readonly publishedAt: Date | null;
  readonly key: string;
}

/** The most particular one: for this very step, then for this very tier, then the one published last. Null where none is for it. */
export function bestScript<Row extends Fit>(rows: readonly Row[], wanted: Pick<Fit, 'occasion' | 'tier' | 'step'>): Row | null {
  const fitting = rows.filter(
    ({ occasion, tier, step }) =>
      occasion === wanted.occasion && (tier === null || tier === wanted.tier) && (step === null || step === wanted.step),
  );
  const rank = ({ tier, step }: Row): number => (step === null ? 0 : 2) + (tier === null ? 0 : 1);
  const latest = ({ publishedAt }: Row): number => publishedAt?.getTime() ?? 0;
  const [best] = fitting.sort((one, other) => rank(other) - rank(one) || latest(other) - latest(one) || (one.key < other.key ? -1 : 1));
  return best ?? null;
}

/** What may become of a version: only a draft changes, and what was in use stays readable. */
export const MOVES: Readonly<Record<ScriptState, readonly ScriptState[]>> = {
  DRAFT: ['PUBLISHED'],
  PUBLISHED: ['REPLACED', 'RETIRED'],
  REPLACED: [],
  RETIRED: [],
};

export function mayMove(from: ScriptState, to: ScriptState): Granted | Refusal<'SCRIPT_STATE', { state: ScriptState }> {
  return MOVES[from].includes(to) ? { ok: true } : { ok: false, why: 'SCRIPT_STATE', state: from };
}
