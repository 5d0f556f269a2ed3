// Shifts that the same people could take at the same time, as one class each, and who those people are: by name where they serve a group of
// their own, in pools where they serve any.

import type { FairPerson, FairShift } from './fair.rules.ts';
import { at } from './fair-cells.rules.ts';
import type { Matter } from './fair-matter.rules.ts';

export type Classes = Pick<Matter, 'classes' | 'timeOf' | 'placesOf' | 'shiftsOf' | 'classOf'>;

/** Groups that are served by the same people by name are alike. */
export function classesOf(people: readonly FairPerson[], shifts: readonly FairShift[], timeOfShift: Int32Array): Classes {
  const served = new Map<number, string>();
  people.forEach(({ groups }, person) => {
    for (const group of new Set(groups ?? [])) served.set(group, `${served.get(group) ?? ''}${person},`);
  });
  const places = new Map<string, number>();
  const shiftsOf: number[][] = [];
  const classOf = Int32Array.from(shifts, ({ group, skill }, shift) => {
    const key = `${at(timeOfShift, shift)} ${skill} ${group === null ? 'all' : (served.get(group) ?? '')}`;
    const place = places.get(key) ?? shiftsOf.push([]) - 1;
    places.set(key, place);
    shiftsOf[place]?.push(shift);
    return place;
  });
  return {
    classes: shiftsOf.length,
    shiftsOf,
    classOf,
    timeOf: Int32Array.from(shiftsOf, ([shift = 0]) => at(timeOfShift, shift)),
    placesOf: Int32Array.from(shiftsOf, (own) => own.reduce((sum, shift) => sum + (shifts[shift]?.people ?? 0), 0)),
  };
}

export function namesOf(
  people: readonly FairPerson[],
  shifts: readonly FairShift[],
  { shiftsOf, timeOf }: Classes,
  isBusy: Uint8Array,
  times: number,
): Pick<Matter, 'namedFirsts' | 'named' | 'poolOf' | 'pools' | 'isPooled'> {
  const serving = new Map<number, number[]>();
  people.forEach(({ groups }, person) => {
    for (const group of new Set(groups ?? [])) {
      const own = serving.get(group);
      if (own) own.push(person);
      else serving.set(group, [person]);
    }
  });
  const has = (person: number, skill: number) => ((people[person]?.skills ?? 0) & skill) === skill;
  const firsts = [0];
  const named: number[] = [];
  const places = new Map<string, number>();
  const pools: Int32Array[] = [];
  const everybody = people.map((_, person) => person);
  const poolOf = Int32Array.from(shiftsOf, ([first = 0], kind) => {
    const { group = null, skill = 0 } = shifts[first] ?? {};
    for (const person of group === null ? [] : (serving.get(group) ?? [])) {
      if (has(person, skill) && isBusy[person * times + at(timeOf, kind)] === 0) named.push(person);
    }
    firsts.push(named.length);
    const key = `${skill} ${group === null}`;
    const isIn = (person: number) => has(person, skill) && (group === null || people[person]?.groups === null);
    const pool = places.get(key) ?? pools.push(Int32Array.from(everybody.filter(isIn))) - 1;
    places.set(key, pool);
    return pool;
  });
  const isPooled = new Uint8Array(pools.length * people.length);
  pools.forEach((own, pool) => own.forEach((person) => (isPooled[pool * people.length + person] = 1)));
  return { namedFirsts: Int32Array.from(firsts), named: Int32Array.from(named), poolOf, pools, isPooled };
}

export function mayAtOf(
  people: readonly FairPerson[],
  { times, weekOf, weeks }: Pick<Matter, 'times' | 'weekOf' | 'weeks'>,
  { timeOf }: Classes,
  { named, namedFirsts, poolOf, pools }: Pick<Matter, 'namedFirsts' | 'named' | 'poolOf' | 'pools'>,
  isBusy: Uint8Array,
  weekCaps: Int32Array,
): Uint8Array {
  const mayAt = new Uint8Array(people.length * times);
  const allow = (person: number, time: number) => {
    const cell = person * times + time;
    const isOpen = at(weekCaps, person * weeks + at(weekOf, time)) > 0 && (people[person]?.mostPerDay ?? 0) > 0;
    if (isBusy[cell] === 0 && isOpen) mayAt[cell] = 1;
  };
  const seen = new Set<number>();
  timeOf.forEach((time, kind) => {
    for (const person of named.subarray(at(namedFirsts, kind), at(namedFirsts, kind + 1))) allow(person, time);
    const pool = at(poolOf, kind);
    if (seen.has(time * pools.length + pool)) return;
    seen.add(time * pools.length + pool);
    for (const person of pools[pool] ?? []) allow(person, time);
  });
  return mayAt;
}
