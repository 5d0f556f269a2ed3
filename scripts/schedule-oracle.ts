// What rotas are proved against, in code that shares nothing with theirs: all plans tried one by one for the smallest cases, an
// integer program for HiGHS for those that cannot be looked through.

import type { FairInput, FairPlan } from '../server/rotas/fair.rules.ts';
import { below } from './assignment-oracle.ts';
import type { Solve } from './assignment-oracle.ts';
import { HOUR, aPerson, aShift } from './schedule-cases.ts';
import { basesOf, mayDo, minutesOf } from './schedule-greedy.ts';

export interface SmallKind {
  readonly people: number;
  readonly shifts: number;
  /** Hours at which shifts begin: far apart, they fall into slots; close together, with rest, they do not. */
  readonly hours: readonly number[];
  readonly rest: readonly number[];
  readonly lengths: readonly number[];
  readonly days: number;
}

export const SLOTTED: SmallKind = { people: 4, shifts: 5, hours: [9, 12, 15, 18], rest: [0, 60, 120], lengths: [60], days: 3 };
export const CROSSING: SmallKind = { people: 4, shifts: 5, hours: [9, 10, 11, 13], rest: [0, 60, 90, 120], lengths: [60], days: 2 };
export const MIXED: SmallKind = { people: 4, shifts: 5, hours: [9, 12, 15, 18], rest: [0, 60], lengths: [30, 60, 120], days: 2 };

/** For HiGHS. */
export const MIDDLING: SmallKind = { people: 8, shifts: 30, hours: [9, 10, 11, 13, 16], rest: [60, 120, 180], lengths: [60], days: 5 };

/** Every peculiarity that fits: skills, own groups, absences, caps, newcomers, history, two people for one shift, shifts for nobody's group. */
export function aSmallCase(random: () => number, kind: SmallKind): FairInput {
  const any = <T>(from: readonly T[]): T => from[below(random, from.length)] as T;
  const length = any(kind.lengths);
  const rest = any(kind.rest);
  const unit = kind.lengths.length > 1 ? 30 : length;
  const people = Array.from({ length: 1 + below(random, kind.people) }, (_, id) =>
    aPerson(id * 3 + 1, {
      load: random() < 0.5 ? 0 : unit * below(random, 4) + (random() < 0.2 ? 17 : 0),
      share: random() < 0.15 ? 0.5 : 1,
      lastEndedAt: random() < 0.5 ? null : -below(random, 9) * HOUR,
      newUntil: random() < 0.15 ? 24 * HOUR : null,
      mostPerWeek: random() < 0.3 ? below(random, 4) : 99,
      mostPerDay: random() < 0.3 ? 1 + below(random, 2) : 99,
      restMinutes: rest,
      busy: random() < 0.3 ? [[below(random, kind.days * 24) * HOUR, (4 + below(random, kind.days * 24)) * HOUR]] : [],
      skills: random() < 0.6 ? 3 : below(random, 4),
      groups: random() < 0.5 ? null : [0, 1, 2].filter(() => random() < 0.5),
    }),
  );
  const shifts = Array.from({ length: 1 + below(random, kind.shifts) }, (_, id) => {
    const day = 5 + below(random, kind.days);
    const shift = aShift(id + 100, day, any(kind.hours), {
      people: random() < 0.2 ? 2 : 1,
      skill: random() < 0.3 ? 1 + below(random, 3) : 0,
      group: random() < 0.3 ? null : below(random, 3),
    });
    const minutes = kind.lengths.length > 1 ? any(kind.lengths) : length;
    return { ...shift, endsAt: shift.startsAt + minutes * 60_000 };
  });
  const moved = people.map((person) => ({
    ...person,
    busy: person.busy.map(([from, to]) => [from + 5 * 24 * HOUR, to + 5 * 24 * HOUR] as const),
  }));
  return { people: moved, shifts };
}

export interface Best {
  readonly places: number;
  /** Loads of those who could be given something, the greatest first, of the plan whose greatest is smallest, then the second greatest, and so on. */
  readonly loads: readonly number[];
  /** The largest smallest load of any plan that fills as much. */
  readonly min: number;
  /** The fewest kept shifts that any plan gives up that fills as much and gives nobody more than this. */
  readonly fewestMoves: (most: number) => number;
}

/** All plans, one by one. */
export function tryAll(input: FairInput): Best {
  const { people, shifts } = input;
  const bases = basesOf(people);
  const own = people.map(() => [] as FairInput['shifts'][number][]);
  const loads = [...bases];
  const counted = people.flatMap((person, index) => (shifts.some((shift) => mayDo(person, [], shift, shifts)) ? [index] : []));
  let places = -1;
  let best: number[] = [];
  let least = -Infinity;
  const ends: { most: number; moves: number }[] = [];
  const choose = (index: number, done: number, moves: number): void => {
    const shift = shifts[index];
    if (!shift) {
      if (done < places) return;
      const sorted = counted.map((person) => loads[person] ?? 0).sort((one, other) => other - one);
      if (done > places) {
        places = done;
        best = sorted;
        least = -Infinity;
        ends.length = 0;
      }
      if (isBefore(sorted, best)) best = sorted;
      least = Math.max(least, sorted.at(-1) ?? 0);
      ends.push({ most: sorted[0] ?? 0, moves });
      return;
    }
    const pick = (from: number, chosen: readonly number[]): void => {
      const lost = shift.kept.filter((id) => !chosen.some((person) => people[person]?.id === id)).length;
      choose(index + 1, done + chosen.length, moves + lost);
      if (chosen.length >= shift.people) return;
      for (let person = from; person < people.length; person++) {
        const who = people[person];
        const theirs = own[person];
        if (!who || !theirs || !mayDo(who, theirs, shift, shifts)) continue;
        theirs.push(shift);
        loads[person] = (loads[person] ?? 0) + minutesOf(shift);
        pick(person + 1, [...chosen, person]);
        theirs.pop();
        loads[person] = (loads[person] ?? 0) - minutesOf(shift);
      }
    };
    pick(0, []);
  };
  choose(0, 0, 0);
  const fewestMoves = (most: number) => ends.reduce((fewest, end) => (end.most <= most ? Math.min(fewest, end.moves) : fewest), Infinity);
  return { places, loads: best, min: least, fewestMoves };
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  const place = one.findIndex((load, index) => load !== other[index]);
  return place >= 0 && (one[place] ?? 0) < (other[place] ?? 0);
}

/** The loads of a plan in the same order. */
export function countedLoads({ people, shifts }: FairInput, plan: FairPlan): number[] {
  const counted = people.map((person) => shifts.some((shift) => mayDo(person, [], shift, shifts)));
  return plan.loads.filter((_, person) => counted[person]).sort((one, other) => other - one);
}

export const placesOf = (plan: FairPlan): number => plan.assigned.reduce((sum, own) => sum + own.length, 0);

/** The case again with what a plan gave everybody, and one thing changed: somebody away for a while, a shift more, or a shift less. */
export function anEdit(random: () => number, { people, shifts }: FairInput, plan: FairPlan): FairInput {
  const kept = shifts.map((shift, index) => ({ ...shift, kept: plan.assigned[index] ?? [] }));
  const one = below(random, 3);
  const shift = kept[below(random, kept.length)];
  if (one === 0 || !shift) {
    const person = below(random, people.length);
    const from = (shift?.startsAt ?? 0) - 2 * HOUR;
    return {
      shifts: kept,
      people: people.map((who, index) => (index === person ? { ...who, busy: [...who.busy, [from, from + 26 * HOUR]] } : who)),
    };
  }
  if (one === 1) return { people, shifts: [...kept, { ...shift, id: 999, kept: [] }] };
  return { people, shifts: kept.filter(({ id }) => id !== shift.id) };
}

/** The most places; the smallest maximum and the largest minimum with so many. */
export function solveRota(solve: Solve, { people, shifts }: FairInput): { places: number; max: number; min: number } {
  const bases = basesOf(people);
  const counted = people.flatMap((person, index) => (shifts.some((shift) => mayDo(person, [], shift, shifts)) ? [index] : []));
  const pairs = people.flatMap((person, who) =>
    shifts.flatMap((shift, what) => (mayDo(person, [], shift, shifts) ? [{ who, what, shift, name: `x${who}_${what}` }] : [])),
  );
  if (pairs.length === 0) return { places: 0, max: Math.max(0, ...counted.map((person) => bases[person] ?? 0)), min: 0 };
  const sum = (some: readonly { name: string }[]) => some.map(({ name }) => `+ ${name}`).join(' ');
  const rows = shifts.flatMap((shift, what) => {
    const own = pairs.filter((pair) => pair.what === what);
    return own.length === 0 ? [] : [`${sum(own)} <= ${shift.people}`];
  });
  people.forEach((person, who) => {
    const own = pairs.filter((pair) => pair.who === who);
    own.forEach((one, place) => {
      for (const other of own.slice(place + 1))
        if (!mayDo(person, [one.shift], other.shift, shifts)) rows.push(`${one.name} + ${other.name} <= 1`);
    });
    for (const week of new Set(own.map(({ shift }) => shift.week))) {
      const within = own.filter(({ shift }) => shift.week === week);
      const starts = Math.min(...shifts.filter((shift) => shift.week === week).map(({ startsAt }) => startsAt));
      const isNew = person.newUntil !== null && starts < person.newUntil;
      rows.push(`${sum(within)} <= ${Math.min(person.mostPerWeek, isNew ? 1 : 99)}`);
    }
    for (const day of new Set(own.map(({ shift }) => shift.day)))
      rows.push(`${sum(own.filter(({ shift }) => shift.day === day))} <= ${person.mostPerDay}`);
  });
  const binaries = pairs.map(({ name }) => name);
  const text = (sense: string, goal: string, more: readonly string[]) => {
    const named = [...rows, ...more].map((row, index) => ` r${index}: ${row}`).join('\n');
    return `${sense}\n goal: ${goal}\nSubject To\n${named}\nBounds\n m >= 0\nBinary\n ${binaries.join('\n ')}\nEnd\n`;
  };
  const places = Math.round(solve(text('Maximize', sum(pairs), [])).value);
  const full = `${sum(pairs)} >= ${places}`;
  const done = (who: number) =>
    pairs
      .filter((pair) => pair.who === who)
      .map(({ name, shift }) => `+ ${minutesOf(shift)} ${name}`)
      .join(' ');
  const above = counted.map((who) => `${done(who)} - m <= ${-(bases[who] ?? 0)}`);
  const below_ = counted.map((who) => `${done(who)} - m >= ${-(bases[who] ?? 0)}`);
  return {
    places,
    max: Math.round(solve(text('Minimize', 'm', [full, ...above])).value),
    min: Math.round(solve(text('Maximize', 'm', [full, ...below_])).value),
  };
}
