// The states of a nomination and who may take which step; what a term may be; what a nomination must say.
// Surprise: a term is counted in business days, its last day included, and the day after it is over. No hour and no zone is in it.

import type { DayKey } from '../core/time.ts';
import { daysBetween, parseDayKey, shiftKey } from '../core/time.ts';
import type { DutyKind, KolConcern, KolState, Tier } from '../generated/types.ts';

export type Step = 'ACCEPT' | 'DECLINE' | 'WITHDRAW' | 'LAPSE' | 'APPOINT' | 'RENEW' | 'RELEASE' | 'END' | 'CHANGE';
/** STAFF whose group it is in; MANAGER any of the managers; MEMBER whom it is about; PROGRAM the clock. */
export type Taker = 'STAFF' | 'MANAGER' | 'MEMBER' | 'PROGRAM';

interface StepRule {
  readonly from: readonly KolState[];
  readonly to: KolState | null;
  readonly by: readonly Taker[];
}

export const STEPS: Readonly<Record<Step, StepRule>> = {
  ACCEPT: { from: ['NOMINATED'], to: 'ACCEPTED', by: ['MEMBER'] },
  DECLINE: { from: ['NOMINATED'], to: 'DECLINED', by: ['MEMBER'] },
  WITHDRAW: { from: ['NOMINATED', 'ACCEPTED'], to: 'WITHDRAWN', by: ['STAFF', 'MANAGER'] },
  LAPSE: { from: ['NOMINATED', 'ACCEPTED'], to: 'LAPSED', by: ['PROGRAM'] },
  APPOINT: { from: ['ACCEPTED'], to: 'APPOINTED', by: ['MANAGER'] },
  RENEW: { from: ['APPOINTED'], to: null, by: ['MANAGER'] },
  RELEASE: { from: ['APPOINTED'], to: 'RELEASED', by: ['MANAGER'] },
  END: { from: ['APPOINTED'], to: 'ENDED', by: ['PROGRAM'] },
  CHANGE: { from: ['NOMINATED', 'ACCEPTED', 'APPOINTED'], to: null, by: ['MANAGER'] },
};
export const OPEN_STATES = ['NOMINATED', 'ACCEPTED', 'APPOINTED'] as const satisfies readonly KolState[];
export const STATES = Object.keys({
  NOMINATED: 1,
  ACCEPTED: 1,
  APPOINTED: 1,
  DECLINED: 1,
  WITHDRAWN: 1,
  LAPSED: 1,
  RELEASED: 1,
  ENDED: 1,
} satisfies Record<KolState, 1>) as KolState[];

export const isOpenState = (state: KolState): boolean => OPEN_STATES.some((each) => each === state);

export function mayStep(step: Step, state: KolState, takers: readonly Taker[]): boolean {
  const { from, by } = STEPS[step];
  return from.includes(state) && by.some((taker) => takers.includes(taker));
}

export type StepVerdict = { ok: true; to: KolState } | { ok: false; why: 'KOL_NOT_NOW'; state: KolState };

export function judgeStep(step: Step, state: KolState): StepVerdict {
  const { from, to } = STEPS[step];
  return from.includes(state) ? { ok: true, to: to ?? state } : { ok: false, why: 'KOL_NOT_NOW', state };
}

/** The longest term, from its first day to its last. */
export const MOST_TERM_DAYS = 366;

export type TermVerdict =
  | { ok: true; termFrom: DayKey; termTo: DayKey }
  | { ok: false; why: 'TERM_BACKWARDS' | 'TERM_IN_THE_PAST'; from: DayKey; to: DayKey }
  | { ok: false; why: 'TERM_TOO_LONG'; most: number };

/** `today` is the business day. @throws Refused BAD_DAY for a day that does not exist */
export function judgeTerm(termFrom: DayKey, termTo: DayKey, today: DayKey): TermVerdict {
  const [from, to] = [parseDayKey(termFrom), parseDayKey(termTo)];
  const days = daysBetween(from, to) + 1;
  if (days < 1) return { ok: false, why: 'TERM_BACKWARDS', from, to };
  if (from < today) return { ok: false, why: 'TERM_IN_THE_PAST', from, to };
  return days > MOST_TERM_DAYS ? { ok: false, why: 'TERM_TOO_LONG', most: MOST_TERM_DAYS } : { ok: true, termFrom: from, termTo: to };
}

export type RenewalVerdict =
  | { ok: true; termTo: DayKey }
  | { ok: false; why: 'RENEWAL_TOO_SHORT'; to: DayKey }
  | { ok: false; why: 'TERM_TOO_LONG'; most: number }
  | { ok: false; why: 'KOL_TIER_FELL' };

/** A later last day; at most one longest term from the present one's last day on. Who fell out of the tiers of KOLs is not renewed. */
export function judgeRenewal(now: { termTo: DayKey; concern: KolConcern | null }, termTo: DayKey): RenewalVerdict {
  const to = parseDayKey(termTo);
  if (now.concern === 'TIER_FELL') return { ok: false, why: 'KOL_TIER_FELL' };
  if (to <= now.termTo) return { ok: false, why: 'RENEWAL_TOO_SHORT', to: now.termTo };
  return daysBetween(now.termTo, to) > MOST_TERM_DAYS
    ? { ok: false, why: 'TERM_TOO_LONG', most: MOST_TERM_DAYS }
    : { ok: true, termTo: to };
}

/** A term of so many days that begins on that day. */
export function termOf(from: DayKey, days: number): { termFrom: DayKey; termTo: DayKey } {
  return { termFrom: from, termTo: shiftKey(from, days - 1) };
}

/** Days that are left, today included; 0 on the day after the last, and less then. */
export function daysLeft(termTo: DayKey, today: DayKey): number {
  return daysBetween(today, termTo) + 1;
}

export const hasBegun = (termFrom: DayKey, today: DayKey): boolean => termFrom <= today;
export const isOver = (termTo: DayKey, today: DayKey): boolean => termTo < today;
/** Within the last so many days of the term. */
export function isExpiring({ state, termTo }: { state: KolState; termTo: DayKey }, today: DayKey, expiryDays: number): boolean {
  return state === 'APPOINTED' && !isOver(termTo, today) && daysLeft(termTo, today) <= expiryDays;
}

export const DUTY_KINDS = ['SHARING', 'ON_DUTY', 'LECTURE', 'LIVE', 'PATROL', 'RELAY'] as const satisfies readonly DutyKind[];
export const MOST_GROUPS = 10;
export const LONGEST_REASON = 200;
/** Who may be a KOL. */
export const KOL_TIERS = ['MID', 'HEAD'] as const satisfies readonly Tier[];
export const isKolTier = (tier: Tier): boolean => tier !== 'NEW';

export type AskedVerdict<Id> =
  | { ok: true; groupIds: Id[]; dutyKinds: DutyKind[] }
  | { ok: false; why: 'KOL_GROUPS_MISSING'; most: number }
  | { ok: false; why: 'KOL_NOT_IN_GROUP' }
  | { ok: false; why: 'KOL_DUTIES_MISSING' };

/** `present`: the groups where the member is. */
export function judgeAsked(
  asked: { groupIds: readonly string[]; dutyKinds: readonly DutyKind[] },
  present: ReadonlySet<string>,
): AskedVerdict<string> {
  const groupIds = [...new Set(asked.groupIds)];
  if (groupIds.length === 0 || groupIds.length > MOST_GROUPS) return { ok: false, why: 'KOL_GROUPS_MISSING', most: MOST_GROUPS };
  if (groupIds.some((id) => !present.has(id))) return { ok: false, why: 'KOL_NOT_IN_GROUP' };
  const dutyKinds = DUTY_KINDS.filter((kind) => asked.dutyKinds.includes(kind));
  return dutyKinds.length === 0 ? { ok: false, why: 'KOL_DUTIES_MISSING' } : { ok: true, groupIds, dutyKinds };
}

export type ReasonVerdict = { ok: true; reason: string } | { ok: false; why: 'KOL_REASON_MISSING'; most: number };

export function readKolReason(typed: string): ReasonVerdict {
  const reason = typed
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  const length = Array.from(reason).length;
  return length >= 1 && length <= LONGEST_REASON ? { ok: true, reason } : { ok: false, why: 'KOL_REASON_MISSING', most: LONGEST_REASON };
}

export const groupSeat = (id: string): string => `GROUP:${id}`;
export const tierSeat = (tier: Tier): string => `TIER:${tier}`;
