// The question of a rota as columns of numbers. Shifts that the same people could take at the same time are one class: thousands of groups
// come down to a few hundred. People who serve any group are reached through one pool for each time and skill, never one by one.

import type { FairPerson, FairShift } from './fair.rules.ts';
import { NONE, at } from './fair-cells.rules.ts';
import { classesOf, mayAtOf, namesOf } from './fair-classes.rules.ts';

const MINUTE = 60_000;
/** Stands in the same cell as the count of what excludes a time, and is more than any count. */
export const BUSY = 1 << 14;

/** Which times exclude each other for one person, each one itself included: those of time `t` stand from `firsts[t]` to `firsts[t + 1]`. */
export interface Clashes {
  readonly firsts: Int32Array;
  readonly times: Int32Array;
}

export interface Matter {
  readonly people: readonly FairPerson[];
  readonly shifts: readonly FairShift[];
  /** Different pairs of start and end, the earliest first. */
  readonly times: number;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly dayOf: Int32Array;
  readonly weekOf: Int32Array;
  readonly days: number;
  /** By day: its first time. */
  readonly firstOfDay: Int32Array;
  readonly weeks: number;
  readonly classes: number;
  readonly timeOf: Int32Array;
  readonly placesOf: Int32Array;
  readonly minutesOf: Int32Array;
  readonly shiftsOf: readonly (readonly number[])[];
  /** By shift. */
  readonly classOf: Int32Array;
  /** People of a class by name: those who serve its group and not any other; with the skill, and free. */
  readonly namedFirsts: Int32Array;
  readonly named: Int32Array;
  /** The pool of a class, and who is in a pool, free or not. */
  readonly poolOf: Int32Array;
  readonly pools: readonly Int32Array[];
  /** By pool and person. */
  readonly isPooled: Uint8Array;
  readonly base: Float64Array;
  readonly lastEnds: Float64Array;
  readonly dayCaps: Int32Array;
  /** By person and week. */
  readonly weekCaps: Int32Array;
  /** By person and time. */
  readonly isBusy: Uint8Array;
  /** By person and time: whether there is any shift then that this one could be given; by person: whether there is any at all. */
  readonly mayAt: Uint8Array;
  readonly mayWork: Uint8Array;
  /** By person: which of the relations below is theirs. */
  readonly restOf: Int32Array;
  readonly clashes: readonly Clashes[];
  /** As many of the same as fall into separate slots within a day; what is left is a flow. */
  readonly slots: readonly Clashes[];
  /** Whether nothing was lost by that. */
  readonly isLaminar: boolean;
  /** Different lengths of shifts in minutes, the longest first. */
  readonly lengths: readonly number[];
}

/** Whether this person could be given a shift of this class, were nothing else. */
export function suits(matter: Matter, person: number, kind: number): boolean {
  if (matter.isBusy[person * matter.times + at(matter.timeOf, kind)] === 1) return false;
  if (matter.isPooled[at(matter.poolOf, kind) * matter.people.length + person] === 1) return true;
  return matter.named.subarray(at(matter.namedFirsts, kind), at(matter.namedFirsts, kind + 1)).includes(person);
}

export function matterOf(people: readonly FairPerson[], shifts: readonly FairShift[]): Matter {
  const times = timesOf(shifts);
  const classes = classesOf(people, shifts, times.timeOfShift);
  const isBusy = busyOf(people, times);
  const rests = [...new Set(people.map(({ restMinutes }) => restMinutes))];
  const clashes = rests.map((rest) => clashesOf(times, rest * MINUTE));
  const slots = rests.map((rest) => slotsOf(times, rest * MINUTE));
  const minutesOf = Int32Array.from(classes.timeOf, (time) => Math.round((at(times.ends, time) - at(times.starts, time)) / MINUTE));
  const names = namesOf(people, shifts, classes, isBusy, times.times);
  const weekCaps = weekCapsOf(people, times);
  const mayAt = mayAtOf(people, times, classes, names, isBusy, weekCaps);
  return {
    people,
    shifts,
    ...times,
    ...classes,
    ...names,
    mayAt,
    mayWork: Uint8Array.from(people, (_, person) => Number(mayAt.subarray(person * times.times, (person + 1) * times.times).includes(1))),
    weekCaps,
    minutesOf,
    isBusy,
    clashes,
    slots,
    isLaminar: clashes.every(({ times: own }, rest) => own.length === slots[rest]?.times.length) && times.isNested,
    lengths: [...new Set(minutesOf)].sort((one, other) => other - one),
    base: basesOf(people),
    lastEnds: Float64Array.from(people, ({ lastEndedAt }) => lastEndedAt ?? -Infinity),
    dayCaps: Int32Array.from(people, ({ mostPerDay }) => Math.min(mostPerDay, BUSY)),
    restOf: Int32Array.from(people, ({ restMinutes }) => rests.indexOf(restMinutes)),
  };
}

type Times = Pick<Matter, 'times' | 'starts' | 'ends' | 'dayOf' | 'weekOf' | 'days' | 'weeks' | 'firstOfDay'> & {
  readonly timeOfShift: Int32Array;
  readonly weekStarts: Float64Array;
  /** Whether each day lies in one week. */
  readonly isNested: boolean;
};

function timesOf(shifts: readonly FairShift[]): Times {
  const keyOf = ({ startsAt, endsAt, day, week }: FairShift) => `${startsAt} ${endsAt} ${day} ${week}`;
  const found = new Map(shifts.map((shift) => [keyOf(shift), shift]));
  const kinds = [...found.values()].sort((one, other) => one.startsAt - other.startsAt || one.endsAt - other.endsAt || one.day - other.day);
  const places = new Map(kinds.map((shift, time) => [keyOf(shift), time]));
  const days = numbers(kinds.map(({ day }) => day));
  const weeks = numbers(kinds.map(({ week }) => week));
  const weekStarts = new Float64Array(weeks.count).fill(Infinity);
  kinds.forEach(({ startsAt }, time) => {
    const week = at(weeks.of, time);
    weekStarts[week] = Math.min(at(weekStarts, week), startsAt);
  });
  return {
    times: kinds.length,
    starts: Float64Array.from(kinds, ({ startsAt }) => startsAt),
    ends: Float64Array.from(kinds, ({ endsAt }) => endsAt),
    dayOf: days.of,
    weekOf: weeks.of,
    days: days.count,
    firstOfDay: Int32Array.from({ length: days.count }, (_, day) => days.of.indexOf(day)),
    weeks: weeks.count,
    timeOfShift: Int32Array.from(shifts, (shift) => places.get(keyOf(shift)) ?? 0),
    weekStarts,
    isNested: new Set(kinds.map(({ day, week }) => `${day} ${week}`)).size === days.count,
  };
}

function numbers(values: readonly number[]): { of: Int32Array; count: number } {
  const places = new Map<number, number>();
  for (const value of values) if (!places.has(value)) places.set(value, places.size);
  return { of: Int32Array.from(values, (value) => places.get(value) ?? 0), count: places.size };
}

function busyOf(people: readonly FairPerson[], { times, starts, ends }: Times): Uint8Array {
  const isBusy = new Uint8Array(people.length * times);
  let longest = 0;
  for (let time = 0; time < times; time++) longest = Math.max(longest, at(ends, time) - at(starts, time));
  people.forEach(({ busy }, person) => {
    for (const [from, to] of busy) {
      let [low, high] = [0, times];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (at(starts, middle) < to) low = middle + 1;
        else high = middle;
      }
      for (let time = low - 1; time >= 0 && at(starts, time) + longest > from; time--) {
        if (at(ends, time) > from) isBusy[person * times + time] = 1;
      }
    }
  });
  return isBusy;
}

function clashesOf({ times, starts, ends }: Times, rest: number): Clashes {
  const lists: number[][] = Array.from({ length: times }, (_, time) => [time]);
  for (let time = 0; time < times; time++) {
    for (let later = time + 1; later < times && at(starts, later) < Math.max(at(ends, time) + rest, at(starts, time) + 1); later++) {
      lists[time]?.push(later);
      lists[later]?.push(time);
    }
  }
  return packed(lists);
}

/** Of the times that contain the end of the earliest one, all exclude each other: one slot, cut where a day ends. And so on with the rest. */
function slotsOf({ times, starts, ends, dayOf }: Times, rest: number): Clashes {
  const order = Array.from({ length: times }, (_, time) => time).sort((one, other) => at(ends, one) - at(ends, other) || one - other);
  const slotOf = new Int32Array(times).fill(NONE);
  const lists: number[][] = Array.from({ length: times }, () => []);
  for (const first of order) {
    if (slotOf[first] !== NONE) continue;
    const own: number[] = [];
    for (let time = 0; time < times && at(starts, time) < Math.max(at(ends, first) + rest, at(starts, first) + 1); time++) {
      if (slotOf[time] !== NONE || dayOf[time] !== dayOf[first]) continue;
      slotOf[time] = first;
      own.push(time);
    }
    for (const time of own) lists[time] = own;
  }
  return packed(lists);
}

function packed(lists: readonly (readonly number[])[]): Clashes {
  const firsts = [0];
  for (const list of lists) firsts.push((firsts.at(-1) ?? 0) + list.length);
  return { firsts: Int32Array.from(firsts), times: Int32Array.from(lists.flat()) };
}

/** Minutes done, and those that everybody did on average while this person could not be asked. */
function basesOf(people: readonly FairPerson[]): Float64Array {
  const asked = people.reduce((sum, { share }) => sum + share, 0);
  const pace = asked > 0 ? people.reduce((sum, { load }) => sum + load, 0) / asked : 0;
  return Float64Array.from(people, ({ load, share }) => Math.round(load + (1 - share) * pace));
}

function weekCapsOf(people: readonly FairPerson[], { weeks, weekStarts }: Times): Int32Array {
  const caps = new Int32Array(people.length * weeks);
  people.forEach(({ mostPerWeek, newUntil }, person) => {
    for (let week = 0; week < weeks; week++) {
      const isNew = newUntil !== null && at(weekStarts, week) < newUntil;
      caps[person * weeks + week] = Math.min(mostPerWeek, isNew ? 1 : BUSY);
    }
  });
  return caps;
}
