// Who does which shift. What counts, in this order: as many places filled as can be; loads as even as can be, history included, so
// that two people differ by more than one shift only where availability leaves no other way; whoever had a shift keeps it;
// the longest off goes first. With shifts of one length, and as long as what excludes each other falls into separate slots, the
// answer is a flow and therefore the best there is; elsewhere it is repaired along the same ways and told beside the bound of the flow.

import { looseSpread } from './fair-bounds.rules.ts';
import { cover, even, keep, spreadOf } from './fair-even.rules.ts';
import { Hands } from './fair-hands.rules.ts';
import { matterOf } from './fair-matter.rules.ts';
import type { Clashes, Matter } from './fair-matter.rules.ts';
import { Repair } from './fair-repair.rules.ts';
import { deal } from './fair-start.rules.ts';
import { assignedOf, gapsOf, keptOf, movedOf } from './fair-told.rules.ts';
import type { Kept } from './fair-told.rules.ts';
import type { Keeping } from './fair-ways.rules.ts';

export interface FairPerson {
  readonly id: number;
  /** Minutes done so far, over whatever period is to be fair. */
  readonly load: number;
  /**
   * For what part of that period the person could be asked, 0 to 1: less for whoever joined late or was long away. What is missing counts as
   * done at everybody's pace, so that nobody has to catch up with a time before.
   */
  readonly share: number;
  /** When the last duty ended, in milliseconds; null: never had one. */
  readonly lastEndedAt: number | null;
  /** Until then (milliseconds) at most one shift a week; null: not new. */
  readonly newUntil: number | null;
  readonly mostPerWeek: number;
  readonly mostPerDay: number;
  /** Between the end of one shift and the start of the next. */
  readonly restMinutes: number;
  /** Times (milliseconds) in which nothing may be given: bookings with their rest, absences, hours that are not offered. */
  readonly busy: readonly (readonly [from: number, to: number])[];
  /** A bit for each skill. */
  readonly skills: number;
  /** Numbers of the groups that this person serves; null: any. */
  readonly groups: readonly number[] | null;
}

export interface FairShift {
  readonly id: number;
  readonly startsAt: number;
  readonly endsAt: number;
  /** Any whole numbers that are equal within one business day and one business week: the caller knows the calendar. */
  readonly day: number;
  readonly week: number;
  /** How many different people it needs. */
  readonly people: number;
  /** Bits that a person must have all of; 0: anybody. */
  readonly skill: number;
  /** null: open to the people of every group. */
  readonly group: number | null;
  /** Ids of the people who have it now. They keep it unless they cannot any more, or the bound forces it. */
  readonly kept: readonly number[];
}

/**
 * Why a place stays empty, by the first sieve that leaves nobody: no one with the skill, no one for the group, all absent or booked elsewhere,
 * everybody else in this shift already; and of those who remain, what stops most of them: another shift at that time, rest, a full day or week.
 */
export type GapWhy = 'NO_SKILL' | 'NOT_FOR_GROUP' | 'ALL_ABSENT' | 'TOO_FEW' | 'AT_WORK' | 'REST' | 'DAY_FULL' | 'WEEK_FULL';

export interface Gap {
  readonly shift: number;
  /** How many places of it stay empty. */
  readonly places: number;
  readonly why: GapWhy;
  /** How many have the skill, of those serve the group, of those are free at that time. */
  readonly skilled: number;
  readonly serving: number;
  readonly free: number;
}

export interface FairBound {
  /** Places that the flow can fill: no plan fills more. */
  readonly places: number;
  readonly isFeasible: boolean;
  /** Of everybody who could be given something, in minutes with history: no plan with so many places filled has a smaller maximum, nor a larger minimum. */
  readonly max: number;
  readonly min: number;
  /** Whether the plan could be proved the best: one length of shift, and slots that do not overlap in part. */
  readonly isExact: boolean;
}

export interface Moved {
  readonly shift: number;
  readonly person: number;
}

export interface FairPlan {
  /** By shift, in the order given: ids of people, those who kept it first. */
  readonly assigned: readonly (readonly number[])[];
  readonly gaps: readonly Gap[];
  readonly bound: FairBound;
  /** Of everybody who could be given something, in minutes with history. */
  readonly max: number;
  readonly min: number;
  /** By person, in the order given: minutes with history, the missing share added. */
  readonly loads: readonly number[];
  /** Who had a shift, could have kept it and gave it away because the bound asked for it. */
  readonly moved: readonly Moved[];
  /** Who had a shift and cannot keep it: absent, without the skill, resting, not in the roster any more. */
  readonly lost: readonly Moved[];
}

export interface FairInput {
  readonly people: readonly FairPerson[];
  readonly shifts: readonly FairShift[];
}

export function planShifts({ people, shifts }: FairInput): FairPlan {
  const matter = matterOf(people, shifts);
  const kept = keptOf(matter);
  const hands = handsOf(matter, matter.clashes, kept);
  deal(matter, hands);
  settle(matter, hands, kept, 'HELD');
  const bound = kept.count > 0 ? keepUnlessForced(matter, hands, kept) : boundOf(matter, hands);
  const assigned = assignedOf(matter, hands, kept);
  return {
    assigned: assigned.map((own) => own.map((person) => people[person]?.id ?? -1)),
    gaps: gapsOf(matter, hands, assigned),
    bound,
    ...spreadOf(matter, hands),
    loads: Array.from(hands.loads),
    moved: movedOf(matter, kept, assigned),
    lost: kept.lost,
  };
}

function handsOf(matter: Matter, clashes: readonly Clashes[], kept: Kept): Hands {
  const hands = new Hands(matter, clashes);
  for (const { person, kind } of kept.stays) hands.take(person, kind);
  return hands;
}

function settle(matter: Matter, hands: Hands, { classAt }: Kept, keeping: Keeping): void {
  cover(matter, hands, classAt, keeping);
  if (!matter.isLaminar) new Repair(matter, hands, classAt, keeping).fill();
  even(matter, hands, classAt, keeping);
  if (!matter.isLaminar && new Repair(matter, hands, classAt, keeping).reseat()) even(matter, hands, classAt, keeping);
}

/** What the same people could do with free hands; only what it takes to fill as much, with nobody more than a shift above, is given away. */
function keepUnlessForced(matter: Matter, hands: Hands, kept: Kept): FairBound {
  const free = new Hands(matter, matter.clashes);
  free.adopt(hands);
  settle(matter, free, kept, 'FREE');
  const bound = boundOf(matter, free);
  keep(matter, hands, kept.classAt, { places: free.places, ...spreadOf(matter, free) });
  return bound;
}

/** Of a plan with free hands. Where the slots leave something out, the same is done by the slots alone: that is no plan, but a bound. */
function boundOf(matter: Matter, hands: Hands): FairBound {
  const wanted = matter.placesOf.reduce((sum, places) => sum + places, 0);
  let flow = hands;
  if (!matter.isLaminar) {
    flow = new Hands(matter, matter.slots);
    flow.adopt(hands);
    cover(matter, flow, new Int32Array(0), 'FREE');
    if (matter.lengths.length === 1) even(matter, flow, new Int32Array(0), 'FREE');
  }
  const isExact = matter.isLaminar && matter.lengths.length === 1;
  const isFeasible = flow.places === wanted;
  const spread = spreadOf(matter, flow);
  if (isExact) return { places: flow.places, isFeasible, ...spread, isExact };
  const loose = looseSpread(matter, flow, isFeasible);
  if (matter.lengths.length > 1) return { places: flow.places, isFeasible, ...loose, isExact };
  return { places: flow.places, isFeasible, max: Math.max(spread.max, loose.max), min: Math.min(spread.min, loose.min), isExact };
}
