// Decides whether somebody's tier changes, and what is written when it does. Up at once; down only after a time of grace that the
// member is told of, and never within the protection after a rise.
// Surprise: whoever does not fall stays in grace without a decision, so most evenings nothing is written for anybody in grace.

import { dayNumber, dayOfNumber, shiftKey } from '../core/time.ts';
import type { DayKey } from '../core/time.ts';
import type { ConditionValueRow, StandingRow, TierChangeRow } from '../distributors/service.ts';
import type { Tier } from '../generated/types.ts';
import type { Compiled } from './compile.rules.ts';
import { TIER_INDEX, tierOf } from './trees.rules.ts';

/** A standing in numbers: tiers 0 to 2, days as day numbers, 0 for none. */
export interface StandingState {
  tier: number;
  graceSince: number;
  graceUntil: number;
  protectedUntil: number;
  pinUntil: number;
  isErased: boolean;
}

/** Which of a rule's four trees hold. */
export interface Holds {
  riseToMid: boolean;
  riseToHead: boolean;
  keepMid: boolean;
  keepHead: boolean;
}

export interface Terms {
  graceDays: number;
  protectionDays: number;
}

export type DecidedKind = 'PROMOTED' | 'DEMOTED' | 'GRACE_BEGUN' | 'GRACE_ENDED' | 'PIN_ENDED';

export interface Decision {
  kind: DecidedKind;
  /** Tiers; the same where none changes. */
  from: number;
  to: number;
  /** The day of the decision. */
  day: number;
  /** The end of a grace that begins; 0 otherwise. */
  graceUntil: number;
  /** Of a rise: the first day on which the tier may go down again; 0 otherwise. */
  protectedUntil: number;
}

const NEW = 0;
const MID = 1;
const HEAD = 2;

export const emptyHolds = (): Holds => ({ riseToMid: false, riseToHead: false, keepMid: false, keepHead: false });

/** At most one decision; null when everything stays. Of `holds` it reads what concerns the present tier. */
export function decide(standing: StandingState, holds: Holds, terms: Terms, today: number): Decision | null {
  const { tier, graceSince } = standing;
  if (standing.isErased) return null;
  if (standing.pinUntil !== 0) return standing.pinUntil >= today ? null : decided('PIN_ENDED', tier, tier, today);
  const goal = risesTo(tier, holds);
  // A rise takes nothing away: a protection that was promised under other terms may last longer.
  if (goal > tier) {
    return { ...decided('PROMOTED', tier, goal, today), protectedUntil: Math.max(today + terms.protectionDays, standing.protectedUntil) };
  }
  if (tier === NEW) return null;
  if (tier === MID ? holds.keepMid : holds.keepHead) return graceSince === 0 ? null : decided('GRACE_ENDED', tier, tier, today);
  if (graceSince === 0) {
    return { ...decided('GRACE_BEGUN', tier, tier, today), graceUntil: Math.max(today + terms.graceDays, standing.protectedUntil) };
  }
  return today >= standing.graceUntil ? decided('DEMOTED', tier, tier - 1, today) : null;
}

const decided = (kind: DecidedKind, from: number, to: number, day: number): Decision => ({
  kind,
  from,
  to,
  day,
  graceUntil: 0,
  protectedUntil: 0,
});

function risesTo(tier: number, holds: Holds): number {
  if (tier === NEW) return !holds.riseToMid ? NEW : holds.riseToHead ? HEAD : MID;
  return tier === MID && holds.riseToHead ? HEAD : tier;
}

/** Moves a state on by a decision, as applyDecision moves a row on. */
export function advance(standing: StandingState, decision: Decision): void {
  standing.tier = decision.to;
  if (decision.kind === 'PIN_ENDED') standing.pinUntil = 0;
  else {
    standing.graceSince = decision.kind === 'GRACE_BEGUN' ? decision.day : 0;
    standing.graceUntil = decision.graceUntil;
  }
  if (decision.kind === 'PROMOTED') standing.protectedUntil = decision.protectedUntil;
}

/** A pin that is over, and a fall from head to the middle, may each be followed by what the rules say then. */
const MOST_DECISIONS = 3;
const NOTHING: readonly Decision[] = [];
const scratch = emptyHolds();

/** Everything that a run decides about one person, in order; mostly nothing. `standing` is moved on along with it. */
export function decisionsAt(compiled: Compiled, standing: StandingState, index: number, today: number): readonly Decision[] {
  let decisions: Decision[] | null = null;
  for (let count = 0; count < MOST_DECISIONS; count += 1) {
    if (standing.isErased || standing.pinUntil >= today) break;
    const decision = decide(standing, compiled.holds(index, standing.tier, scratch), compiled.rule, today);
    if (!decision) break;
    advance(standing, decision);
    (decisions ??= []).push(decision);
  }
  return decisions ?? NOTHING;
}

/** Of the columns of metrics/columns.ts, where everybody stands. */
export interface StandingColumns {
  readonly tier: ArrayLike<number>;
  readonly graceSince: ArrayLike<number>;
  readonly graceUntil: ArrayLike<number>;
  readonly protectedUntil: ArrayLike<number>;
  readonly pinUntil: ArrayLike<number>;
  readonly isErased: ArrayLike<number>;
}

export const emptyState = (): StandingState => ({ tier: 0, graceSince: 0, graceUntil: 0, protectedUntil: 0, pinUntil: 0, isErased: false });

/** Copies somebody's standing out of the columns into `into`, and returns it. */
export function stateAt(columns: StandingColumns, index: number, into: StandingState): StandingState {
  into.tier = columns.tier[index] ?? 0;
  into.graceSince = columns.graceSince[index] ?? 0;
  into.graceUntil = columns.graceUntil[index] ?? 0;
  into.protectedUntil = columns.protectedUntil[index] ?? 0;
  into.pinUntil = columns.pinUntil[index] ?? 0;
  into.isErased = columns.isErased[index] === 1;
  return into;
}

const numberOrNone = (day: DayKey | null | undefined): number => (day == null ? 0 : dayNumber(day));
const dayOrNone = (number: number): DayKey | null => (number === 0 ? null : dayOfNumber(number));

export function stateOf(row: StandingRow, isErased = false): StandingState {
  return {
    tier: TIER_INDEX[row.tier],
    graceSince: numberOrNone(row.graceSince),
    graceUntil: numberOrNone(row.graceUntil),
    protectedUntil: numberOrNone(row.protectedUntil),
    pinUntil: numberOrNone(row.pin?.until),
    isErased,
  };
}

/** The standing in another tier from today on: `before` stays the tier of the evening before, however often it changes in a day. */
function inTier(row: StandingRow, to: Tier, day: DayKey): StandingRow {
  if (to === row.tier) return row;
  const stillIn = row.groupsOf ?? row.tier;
  return { ...row, tier: to, since: day, before: row.since === day ? row.before : row.tier, groupsOf: stillIn === to ? null : stillIn };
}

const NO_GRACE = { graceSince: null, graceUntil: null };
const later = (day: DayKey, other: DayKey | null): DayKey => (other !== null && other > day ? other : day);

export interface Moved {
  standing: StandingRow;
  change: TierChangeRow;
}

/** What is written for a decision: the standing with its next number, and the TierChange that led to it. */
export function applyDecision(
  row: StandingRow,
  decision: Decision,
  about: { at: Date; policyVersion: number; conditions: ConditionValueRow[] },
): Moved {
  const day = dayOfNumber(decision.day);
  const [from, to] = [tierOf(decision.from), tierOf(decision.to)];
  const moved = { ...inTier(row, to, day), seq: row.seq + 1 };
  const standing: StandingRow = {
    PROMOTED: () => ({ ...moved, ...NO_GRACE, protectedUntil: dayOrNone(decision.protectedUntil), risenOn: day }),
    DEMOTED: () => ({ ...moved, ...NO_GRACE }),
    GRACE_BEGUN: () => ({ ...moved, graceSince: day, graceUntil: dayOrNone(decision.graceUntil) }),
    GRACE_ENDED: () => ({ ...moved, ...NO_GRACE }),
    PIN_ENDED: () => ({ ...moved, pin: null }),
  }[decision.kind]();
  const change: TierChangeRow = {
    seq: standing.seq,
    kind: decision.kind,
    from,
    to,
    day,
    at: about.at,
    policyVersion: about.policyVersion,
    until: dayOrNone(decision.graceUntil),
    reason: null,
    byName: null,
    conditions: about.conditions,
  };
  return { standing, change };
}

/**
 * A person fixes a tier up to the last day of the pin. Grace ends; a rise counts as one, with the protection that follows. A pin on a
 * pin takes its place.
 */
export function applyPin(row: StandingRow, pin: NonNullable<StandingRow['pin']>, day: DayKey, protectionDays: number): Moved {
  const isRise = TIER_INDEX[pin.tier] > TIER_INDEX[row.tier];
  const standing: StandingRow = {
    ...inTier(row, pin.tier, day),
    ...NO_GRACE,
    ...(isRise ? { risenOn: day, protectedUntil: later(shiftKey(day, protectionDays), row.protectedUntil) } : {}),
    pin,
    seq: row.seq + 1,
  };
  return {
    standing,
    change: byPerson(row, standing, 'PINNED', { day, at: pin.at, until: pin.until, reason: pin.reason, byName: pin.byName }),
  };
}

/** A person ends a pin before its time. The tier stays until the rules say otherwise. */
export function applyUnpin(row: StandingRow, about: { day: DayKey; at: Date; reason: string; byName: string }): Moved {
  const standing: StandingRow = { ...row, pin: null, seq: row.seq + 1 };
  return { standing, change: byPerson(row, standing, 'PIN_ENDED', { ...about, until: null }) };
}

function byPerson(
  row: StandingRow,
  standing: StandingRow,
  kind: 'PINNED' | 'PIN_ENDED',
  about: { day: DayKey; at: Date; until: DayKey | null; reason: string; byName: string },
): TierChangeRow {
  return { seq: standing.seq, kind, from: row.tier, to: standing.tier, policyVersion: null, conditions: [], ...about };
}
