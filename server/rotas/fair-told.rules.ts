// What the hands hold, said as a plan: who is in which shift, what stays empty and why, and what became of those who had one.

import type { FairShift, Gap, GapWhy, Moved } from './fair.rules.ts';
import { NONE, at } from './fair-cells.rules.ts';
import type { Matter } from './fair-matter.rules.ts';
import { Hands } from './fair-hands.rules.ts';

export interface Kept {
  readonly stays: readonly { readonly person: number; readonly kind: number; readonly shift: number }[];
  /** By person and time. */
  readonly classAt: Int32Array;
  readonly lost: readonly Moved[];
  readonly count: number;
}

/** Who can go on with what they had: the earliest shifts first, where not all of one's own go together any more. */
export function keptOf(matter: Matter): Kept {
  const { people, shifts, times } = matter;
  const places = new Map(people.map(({ id }, person) => [id, person]));
  const order = shifts.map((_, shift) => shift).filter((shift) => (shifts[shift]?.kept.length ?? 0) > 0);
  const timeOf = (shift: number) => at(matter.timeOf, at(matter.classOf, shift));
  order.sort((one, other) => timeOf(one) - timeOf(other) || one - other);
  const hands = new Hands(matter, matter.clashes);
  const stays: { person: number; kind: number; shift: number }[] = [];
  const lost: Moved[] = [];
  for (const index of order) {
    const shift = shifts[index];
    if (!shift) continue;
    const kind = at(matter.classOf, index);
    let room = shift.people;
    for (const id of shift.kept) {
      const person = places.get(id) ?? NONE;
      if (person !== NONE && room > 0 && isServing(matter, person, shift) && hands.mayTake(person, timeOf(index))) {
        hands.take(person, kind);
        stays.push({ person, kind, shift: index });
        room--;
      } else lost.push({ shift: shift.id, person: id });
    }
  }
  const classAt = new Int32Array(people.length * times).fill(NONE);
  for (const { person, kind } of stays) classAt[person * times + at(matter.timeOf, kind)] = kind;
  return { stays, classAt, lost, count: stays.length };
}

function hasSkill(matter: Matter, person: number, { skill }: FairShift): boolean {
  return ((matter.people[person]?.skills ?? 0) & skill) === skill;
}

function isServing(matter: Matter, person: number, shift: FairShift): boolean {
  const groups = matter.people[person]?.groups ?? null;
  return hasSkill(matter, person, shift) && (shift.group === null || groups === null || groups.includes(shift.group));
}

/** By shift: people, first those who had it. Of a class with too few hands each shift gets its first before any gets its second. */
export function assignedOf(matter: Matter, hands: Hands, kept: Kept): number[][] {
  const { shifts, shiftsOf, times, people } = matter;
  const assigned: number[][] = shifts.map(() => []);
  const isSet = new Uint8Array(people.length * times);
  for (const { person, kind, shift } of kept.stays) {
    const cell = person * times + at(matter.timeOf, kind);
    if (hands.heldAt[cell] !== kind) continue;
    assigned[shift]?.push(person);
    isSet[cell] = 1;
  }
  const waiting: number[][] = shiftsOf.map(() => []);
  for (let person = 0; person < people.length; person++) {
    for (const time of hands.held[person] ?? []) {
      const cell = person * times + time;
      if (isSet[cell] === 0) waiting[at(hands.heldAt, cell)]?.push(person);
    }
  }
  waiting.forEach((left, kind) => {
    const own = shiftsOf[kind] ?? [];
    let next = 0;
    for (let full = 1; next < left.length; full++) {
      for (const shift of own) {
        const people = assigned[shift];
        const person = left[next];
        if (!people || person === undefined || people.length >= Math.min(full, shifts[shift]?.people ?? 0)) continue;
        people.push(person);
        next++;
      }
    }
  });
  return assigned;
}

export function movedOf({ shifts, people }: Matter, { stays }: Kept, assigned: readonly (readonly number[])[]): Moved[] {
  return stays
    .filter(({ person, shift }) => assigned[shift]?.includes(person) !== true)
    .map(({ person, shift }) => ({ shift: shifts[shift]?.id ?? NONE, person: people[person]?.id ?? NONE }));
}

export function gapsOf(matter: Matter, hands: Hands, assigned: readonly (readonly number[])[]): Gap[] {
  const reasons = new Map<number, Omit<Gap, 'shift' | 'places'>>();
  return matter.shifts.flatMap((shift, index): Gap[] => {
    const places = shift.people - (assigned[index]?.length ?? 0);
    if (places <= 0) return [];
    const kind = at(matter.classOf, index);
    const reason = reasons.get(kind) ?? reasonOf(matter, hands, shift, kind);
    reasons.set(kind, reason);
    return [{ shift: shift.id, places, ...reason }];
  });
}

const STOPS: readonly GapWhy[] = ['AT_WORK', 'REST', 'DAY_FULL', 'WEEK_FULL'];

function reasonOf(matter: Matter, hands: Hands, shift: FairShift, kind: number): Omit<Gap, 'shift' | 'places'> {
  const time = at(matter.timeOf, kind);
  const everybody = matter.people.map((_, person) => person);
  const skilled = everybody.filter((person) => hasSkill(matter, person, shift));
  const serving = skilled.filter((person) => isServing(matter, person, shift));
  const free = serving.filter((person) => matter.isBusy[person * matter.times + time] === 0);
  const told = { skilled: skilled.length, serving: serving.length, free: free.length };
  if (skilled.length === 0) return { why: 'NO_SKILL', ...told };
  if (serving.length === 0) return { why: 'NOT_FOR_GROUP', ...told };
  if (free.length === 0) return { why: 'ALL_ABSENT', ...told };
  const counts = new Map<GapWhy, number>();
  for (const person of free) {
    if (hands.heldAt[person * matter.times + time] === kind) continue;
    const why = stopOf(matter, hands, person, time);
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  if (counts.size === 0) return { why: 'TOO_FEW', ...told };
  const [why = 'AT_WORK'] = [...STOPS].sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
  return { why, ...told };
}

function stopOf(matter: Matter, hands: Hands, person: number, time: number): GapWhy {
  if (hands.blocks[person * matter.times + time] !== 0) {
    const overlaps = (other: number) =>
      other === time || (at(matter.starts, other) < at(matter.ends, time) && at(matter.ends, other) > at(matter.starts, time));
    return (hands.held[person] ?? []).some(overlaps) ? 'AT_WORK' : 'REST';
  }
  return hands.isDayFull(person, time) ? 'DAY_FULL' : 'WEEK_FULL';
}
