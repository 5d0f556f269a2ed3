// What an account may be, what belongs to its upkeep, and when it may rest.

import type { DayKey } from '../core/time.ts';
import { daysBetween } from '../core/time.ts';
import type { AccountState, UpkeepKind } from '../generated/types.ts';

export const UPKEEP_KINDS: readonly UpkeepKind[] = ['POST', 'LIKE', 'COMMENT'];
/** What an account does each day so that it looks like somebody who lives. */
export const UPKEEP_WANTED: Readonly<Record<UpkeepKind, number>> = { POST: 1, LIKE: 10, COMMENT: 5 };
/** More than that in a day is a slip of the keyboard. */
export const MOST_UPKEEP = 500;
/** Friend requests that the chat network lets an account send a day before it looks closer: 50 to 100. */
export const DAILY_FRIENDS = { least: 50, most: 100 } as const;
export const LONGEST_REST_DAYS = 30;
const LONGEST = { handle: 40, name: 40, about: 500, tone: 100, interest: 20, province: 20 } as const;
const MOST_INTERESTS = 12;
/** Any control character, or one that turns the direction of writing around. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

export interface AccountDraft {
  handle: string;
  name: string;
  persona: { about: string; tone: string; interests: readonly string[] };
  province: string;
  dailyFriends: number;
  friends: number;
}

export type DraftVerdict =
  | { ok: true; draft: AccountDraft & { persona: { interests: string[] } } }
  | { ok: false; why: 'ACCOUNT_FIELD_WRONG'; field: 'handle' | 'name' | 'about' | 'tone' | 'interests' | 'province'; most: number }
  | { ok: false; why: 'ACCOUNT_CAP_OUT_OF_RANGE'; least: number; most: number }
  | { ok: false; why: 'ACCOUNT_FRIENDS_OUT_OF_RANGE'; most: number };

/** Reads what was typed; texts lose the space around them. */
export function readAccount(typed: AccountDraft, friendLimit: number): DraftVerdict {
  const draft = {
    ...typed,
    handle: clean(typed.handle),
    name: clean(typed.name),
    province: clean(typed.province),
    persona: {
      about: typed.persona.about.normalize('NFC').trim(),
      tone: clean(typed.persona.tone),
      interests: [...new Set(typed.persona.interests.map(clean).filter((interest) => interest !== ''))],
    },
  };
  const wrong = (field: 'handle' | 'name' | 'about' | 'tone' | 'interests' | 'province', most: number) =>
    ({ ok: false, why: 'ACCOUNT_FIELD_WRONG', field, most }) as const;
  if (!fits(draft.handle, 1, LONGEST.handle) || /\s/.test(draft.handle)) return wrong('handle', LONGEST.handle);
  if (!fits(draft.name, 1, LONGEST.name)) return wrong('name', LONGEST.name);
  if (!fits(draft.province, 0, LONGEST.province)) return wrong('province', LONGEST.province);
  if (!fits(draft.persona.about.replaceAll('\n', ' '), 0, LONGEST.about)) return wrong('about', LONGEST.about);
  if (!fits(draft.persona.tone, 0, LONGEST.tone)) return wrong('tone', LONGEST.tone);
  const { interests } = draft.persona;
  if (interests.length > MOST_INTERESTS || !interests.every((one) => fits(one, 1, LONGEST.interest)))
    return wrong('interests', MOST_INTERESTS);
  const { least, most } = DAILY_FRIENDS;
  if (!Number.isInteger(draft.dailyFriends) || draft.dailyFriends < least || draft.dailyFriends > most)
    return { ok: false, why: 'ACCOUNT_CAP_OUT_OF_RANGE', least, most };
  if (!Number.isInteger(draft.friends) || draft.friends < 0 || draft.friends > friendLimit)
    return { ok: false, why: 'ACCOUNT_FRIENDS_OUT_OF_RANGE', most: friendLimit };
  return { ok: true, draft };
}

const clean = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ');

function fits(text: string, least: number, most: number): boolean {
  const length = Array.from(text).length;
  return length >= least && length <= most && !UNPRINTABLE.test(text);
}

export const isUpkeepDone = (upkeep: Readonly<Record<UpkeepKind, number>>): boolean =>
  UPKEEP_KINDS.every((kind) => upkeep[kind] >= UPKEEP_WANTED[kind]);

interface Resting {
  state: AccountState;
  restUntil: DayKey | null;
}

/** Whether it adds no friends on that day. A rest that is over counts no more, though the night has not written it down yet. */
export function restsOn({ state, restUntil }: Resting, day: DayKey): boolean {
  return state === 'RETIRED' || (state === 'RESTING' && (restUntil === null || restUntil >= day));
}

export type RestVerdict =
  { ok: true } | { ok: false; why: 'ACCOUNT_RETIRED' } | { ok: false; why: 'ACCOUNT_REST_DAYS'; today: DayKey; most: number };

export function mayRest({ state }: Pick<Resting, 'state'>, until: DayKey, today: DayKey): RestVerdict {
  if (state === 'RETIRED') return { ok: false, why: 'ACCOUNT_RETIRED' };
  const days = daysBetween(today, until);
  return days >= 0 && days <= LONGEST_REST_DAYS ? { ok: true } : { ok: false, why: 'ACCOUNT_REST_DAYS', today, most: LONGEST_REST_DAYS };
}

export type RetireVerdict =
  { ok: true } | { ok: false; why: 'ACCOUNT_RETIRED' } | { ok: false; why: 'ACCOUNT_STILL_PROMISED'; count: number };

/** Nobody waits for it any more. */
export function mayRetire({ state, friendsReserved }: { state: AccountState; friendsReserved: number }): RetireVerdict {
  if (state === 'RETIRED') return { ok: false, why: 'ACCOUNT_RETIRED' };
  return friendsReserved === 0 ? { ok: true } : { ok: false, why: 'ACCOUNT_STILL_PROMISED', count: friendsReserved };
}

export type UpkeepVerdict = { ok: true } | { ok: false; why: 'UPKEEP_COUNT_WRONG'; most: number } | { ok: false; why: 'ACCOUNT_RETIRED' };

export function mayCountUpkeep({ state }: Pick<Resting, 'state'>, done: number): UpkeepVerdict {
  if (state === 'RETIRED') return { ok: false, why: 'ACCOUNT_RETIRED' };
  return Number.isInteger(done) && done >= 0 && done <= MOST_UPKEEP
    ? { ok: true }
    : { ok: false, why: 'UPKEEP_COUNT_WRONG', most: MOST_UPKEEP };
}
