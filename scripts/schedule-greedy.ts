// What others do, as a yardstick: shift by shift in the order of time, each place to whoever may and was off the longest. Written down
// without any of the engine's parts, and with it the checker that believes nothing a plan says of itself.

import type { FairInput, FairPerson, FairPlan, FairShift } from '../server/rotas/fair.rules.ts';

export interface Given {
  readonly assigned: readonly (readonly number[])[];
  readonly places: number;
  readonly loads: readonly number[];
}

const MINUTE = 60_000;
export const minutesOf = ({ startsAt, endsAt }: FairShift): number => Math.round((endsAt - startsAt) / MINUTE);

/** Whether a person may be given a shift beside what is theirs already. */
export function mayDo(person: FairPerson, own: readonly FairShift[], shift: FairShift, all: readonly FairShift[]): boolean {
  if ((person.skills & shift.skill) !== shift.skill) return false;
  if (shift.group !== null && person.groups !== null && !person.groups.includes(shift.group)) return false;
  if (person.busy.some(([from, to]) => from < shift.endsAt && to > shift.startsAt)) return false;
  const rest = person.restMinutes * MINUTE;
  if (own.some((other) => other.startsAt < shift.endsAt + rest && other.endsAt + rest > shift.startsAt)) return false;
  if (own.filter(({ day }) => day === shift.day).length >= person.mostPerDay) return false;
  const inWeek = own.filter(({ week }) => week === shift.week).length;
  return inWeek < person.mostPerWeek && !(inWeek >= 1 && isNewIn(person, shift.week, all));
}

const weekStarts = new WeakMap<readonly FairShift[], Map<number, number>>();

function isNewIn({ newUntil }: FairPerson, week: number, all: readonly FairShift[]): boolean {
  if (newUntil === null) return false;
  let starts = weekStarts.get(all);
  if (!starts) {
    starts = new Map();
    for (const shift of all) starts.set(shift.week, Math.min(starts.get(shift.week) ?? Infinity, shift.startsAt));
    weekStarts.set(all, starts);
  }
  return (starts.get(week) ?? 0) < newUntil;
}

/** History in the way that counts: the missing share at everybody's pace. */
export function basesOf(people: readonly FairPerson[]): number[] {
  const asked = people.reduce((sum, { share }) => sum + share, 0);
  const pace = asked === 0 ? 0 : people.reduce((sum, { load }) => sum + load, 0) / asked;
  return people.map(({ load, share }) => Math.round(load + (1 - share) * pace));
}

export function longestOffFirst({ people, shifts }: FairInput): Given {
  const own: FairShift[][] = people.map(() => []);
  const ends = people.map(({ lastEndedAt }) => lastEndedAt ?? -Infinity);
  const loads = basesOf(people);
  const assigned: number[][] = shifts.map(() => []);
  const waiting = people.map((_, person) => person).sort((one, other) => (ends[one] ?? 0) - (ends[other] ?? 0) || one - other);
  let places = 0;
  const order = shifts.map((_, shift) => shift);
  order.sort((one, other) => (shifts[one]?.startsAt ?? 0) - (shifts[other]?.startsAt ?? 0) || one - other);
  for (const index of order) {
    const shift = shifts[index];
    if (!shift) continue;
    for (let place = 0; place < shift.people; place++) {
      const found = waiting.findIndex((person) => {
        const who = people[person];
        return who !== undefined && mayDo(who, own[person] ?? [], shift, shifts);
      });
      if (found < 0) break;
      const [person = 0] = waiting.splice(found, 1);
      waiting.push(person);
      // Only the last ones can still clash or count: a week back at most.
      own[person] = [...(own[person] ?? []).filter(({ week }) => week >= shift.week - 1), shift];
      assigned[index]?.push(people[person]?.id ?? 0);
      loads[person] = (loads[person] ?? 0) + minutesOf(shift);
      places++;
    }
  }
  return { assigned, places, loads };
}

/** Everything that a plan promises and that can be seen without solving anything; empty where all holds. */
export function faultsOf({ people, shifts }: FairInput, plan: FairPlan): string[] {
  const faults: string[] = [];
  const own = new Map(people.map((person) => [person.id, { person, shifts: [] as FairShift[] }]));
  let places = 0;
  const gaps = new Map(plan.gaps.map(({ shift, places: missing }) => [shift, missing]));
  shifts.forEach((shift, index) => {
    const ids = plan.assigned[index] ?? [];
    places += ids.length;
    if (new Set(ids).size !== ids.length) faults.push(`shift ${shift.id} has somebody twice`);
    if (ids.length + (gaps.get(shift.id) ?? 0) !== shift.people)
      faults.push(`shift ${shift.id} has ${ids.length} and no word about the rest`);
    for (const id of ids) {
      const who = own.get(id);
      if (!who) faults.push(`shift ${shift.id} goes to nobody known`);
      else if (!mayDo(who.person, near(who.shifts, shift), shift, shifts)) faults.push(`shift ${shift.id} may not go to ${id}`);
      who?.shifts.push(shift);
    }
    for (const id of shift.kept) {
      if (ids.includes(id)) continue;
      const told = (list: FairPlan['moved']) => list.some((one) => one.shift === shift.id && one.person === id);
      if (Number(told(plan.moved)) + Number(told(plan.lost)) !== 1) faults.push(`shift ${shift.id} was taken from ${id} without a word`);
    }
  });
  if (places > plan.bound.places) faults.push('more places than the bound');
  const loads = basesOf(people);
  [...own.values()].forEach(
    ({ shifts: some }, person) => (loads[person] = (loads[person] ?? 0) + some.reduce((sum, shift) => sum + minutesOf(shift), 0)),
  );
  if (loads.some((load, person) => load !== plan.loads[person])) faults.push('loads are told wrongly');
  return faults;
}

function near(own: readonly FairShift[], { week }: FairShift): FairShift[] {
  return own.filter((other) => Math.abs(other.week - week) <= 1);
}

/** The mean over all pairs of the smaller load by the greater one: 1 is even. */
export function balanceOf(loads: readonly number[]): number {
  const sorted = [...loads].sort((one, other) => one - other);
  let sum = 0;
  let below = 0;
  sorted.forEach((load, place) => {
    sum += load === 0 ? place : below / load;
    below += load;
  });
  const pairs = (sorted.length * (sorted.length - 1)) / 2;
  return pairs === 0 ? 1 : sum / pairs;
}
