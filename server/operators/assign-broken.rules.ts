// Why there is no assignment, and by how much: too few places in all, for some tiers, for some provinces, or too few groups for
// the least of the band. The shortage of a set of groups is what is left of them when those who may hold them are full; the sets
// come from the smallest cut of the flow, split into parts that share nobody.

import type { Tier } from '../generated/types.ts';
import type { AssignConstraints, BrokenConstraint } from './assign.rules.ts';
import { NOBODY, at, sum } from './assign-matter.rules.ts';
import type { Kind, Matter } from './assign-matter.rules.ts';
import { Network } from './flow.rules.ts';

const TIERS: readonly Tier[] = ['NEW', 'MID', 'HEAD'];

interface Short {
  readonly kinds: readonly number[];
  readonly by: number;
}

interface Shorts {
  readonly parts: readonly Short[];
  /** Groups that stay without a place at best. */
  readonly inAll: number;
}

const NOT_SHORT: Shorts = { parts: [], inAll: 0 };

/** Empty where nothing is short by numbers of places. */
export function shortages(matter: Matter, constraints: AssignConstraints): BrokenConstraint[] {
  const open = matter.groups.length - sum(matter.isFixed);
  const free = sum(placesOf(matter));
  const byCapacity = sum(placesOf(matter, true));
  const broken: BrokenConstraint[] = [];
  if (open > byCapacity) broken.push({ what: 'CAPACITY', by: open - byCapacity, tiers: [], provinces: [] });
  if (byCapacity > free && open > free) broken.push({ what: 'BAND_MOST', by: open - free, tiers: [], provinces: [] });
  const { mustMatchSkill, mustMatchProvince } = constraints;
  const isShort = broken.length > 0;
  const find = (misfits: Float64Array, label: (kind: Kind) => string) => shortOf(matter, misfits, label, isShort);
  const bySkill = mustMatchSkill ? find(matter.misfitsSkill, ({ tier }) => tier ?? '') : NOT_SHORT;
  const byProvince = mustMatchProvince ? find(matter.misfitsProvince, ({ province }) => province) : NOT_SHORT;
  for (const short of bySkill.parts) broken.push({ what: 'SKILL', by: short.by, tiers: tiersOf(matter, short), provinces: [] });
  for (const short of byProvince.parts) {
    broken.push({ what: 'PROVINCE', by: short.by, tiers: [], provinces: provincesOf(matter, short) });
  }
  // What neither tells alone: somebody for the tier, somebody for the province, too few for both.
  const byBoth = mustMatchSkill && mustMatchProvince ? find(matter.isHard, ({ tier, province }) => `${tier ?? ''} ${province}`) : NOT_SHORT;
  if (byBoth.inAll <= Math.max(bySkill.inAll, byProvince.inAll)) return broken;
  const parts = byBoth.parts.map((short) => ({ by: short.by, tiers: tiersOf(matter, short), provinces: provincesOf(matter, short) }));
  return [...broken, ...parts.map((part) => ({ what: 'PROVINCE' as const, ...part }))];
}

/** Who must have more than there is: sums of the least against the groups, and a least above the own most. */
export function leastBroken(matter: Matter): BrokenConstraint[] {
  const own = sum(matter.least.map((least, index) => Math.max(0, least - at(matter.most, index))));
  const inAll = sum(matter.least) - matter.groups.length;
  const by = Math.max(own, inAll);
  return by > 0 ? [leastShort(by)] : [];
}

export function leastShort(by: number): BrokenConstraint {
  return { what: 'BAND_LEAST', by, tiers: [], provinces: [] };
}

/** Places that are free for groups that are to be placed; by capacity alone, or with the band's most. */
function placesOf(matter: Matter, isByCapacity = false): Float64Array {
  const taken = new Float64Array(matter.operators.length);
  matter.isFixed.forEach((is, group) => {
    const holder = at(matter.holders, group);
    if (is === 1) taken[holder] = at(taken, holder) + 1;
  });
  return taken.map((fixed, index) => {
    const { capacity = 0, isAway = false, isLeaving = false } = matter.operators[index] ?? {};
    const own = isLeaving ? 0 : isAway ? Math.min(capacity, at(matter.have, index)) : capacity;
    return Math.max(0, (isByCapacity ? own : at(matter.most, index)) - fixed);
  });
}

/**
 * Sets of kinds that do not fit with those who may hold them, where the misfits given are hard: first each label (a tier, a province)
 * alone, then what is short only together. A set that everybody may hold is short of capacity, which has been said by then.
 */
function shortOf(matter: Matter, misfits: Float64Array, labelOf: (kind: Kind) => string, isCapacityShort: boolean): Shorts {
  const people = matter.operators.length;
  const places = placesOf(matter);
  const classes = classesOf(matter);
  const labels = matter.kinds.map(labelOf);
  const isEverybody = (has: (operator: number) => boolean) =>
    isCapacityShort && places.every((room, index) => room === 0 || matter.mayReceive[index] !== 1 || has(index));
  const alone = new Map<string, Short>();
  for (const label of new Set(labels)) {
    const kinds = labels.flatMap((own, kind) => (own === label ? [kind] : []));
    const may = (operator: number) => kinds.some((kind) => misfits[kind * people + operator] !== 1);
    const kept = new Float64Array(people);
    let count = 0;
    for (const { kind, keeper, groups } of classes) {
      if (labels[kind] !== label) continue;
      count += groups;
      if (keeper !== NOBODY) kept[keeper] = at(kept, keeper) + groups;
    }
    const rooms = places.map((room, index) => (!may(index) ? 0 : matter.mayReceive[index] === 1 ? room : Math.min(room, at(kept, index))));
    const by = count - sum(rooms);
    if (by > 0 && !isEverybody(may)) alone.set(label, { kinds, by });
  }
  const cut = cutOf(matter, misfits, places, classes);
  const together = cut.parts.filter(({ kinds, holders, by }) => {
    const within = new Set(kinds.map((kind) => labels[kind] ?? ''));
    const said = [...within].reduce((total, label) => total + (alone.get(label)?.by ?? 0), 0);
    return by > said && !isEverybody((operator) => holders.has(operator));
  });
  return { parts: [...alone.values(), ...together], inAll: cut.inAll };
}

interface Class {
  readonly kind: number;
  /** Somebody who is away and may keep what is there. */
  readonly keeper: number;
  readonly groups: number;
}

function classesOf(matter: Matter): Class[] {
  const counts = new Map<string, Class>();
  matter.groups.forEach((_, group) => {
    if (matter.isFixed[group] === 1) return;
    const kind = at(matter.kindOf, group);
    const holder = at(matter.holders, group);
    const keeper = holder !== NOBODY && matter.stays[holder] === 1 && matter.mayReceive[holder] !== 1 ? holder : NOBODY;
    const key = `${kind} ${keeper}`;
    counts.set(key, { kind, keeper, groups: (counts.get(key)?.groups ?? 0) + 1 });
  });
  return [...counts.values()];
}

interface Part extends Short {
  readonly holders: ReadonlySet<number>;
}

/** The smallest cut nearest to the groups, in parts that share no operator: each is short by its groups less its places. */
function cutOf(matter: Matter, misfits: Float64Array, places: Float64Array, classes: readonly Class[]): { parts: Part[]; inAll: number } {
  const people = matter.operators.length;
  const net = new Network();
  const [source = 0, sink = 0] = net.nodes(2);
  const holders = net.nodes(people);
  const nodes = net.nodes(classes.length);
  const mayHave = ({ kind, keeper }: Class, index: number) =>
    misfits[kind * people + index] !== 1 && (keeper === index || matter.mayReceive[index] === 1);
  classes.forEach((own, index) => {
    net.edge(source, nodes[index] ?? 0, own.groups);
    holders.forEach((node, operator) => {
      if (mayHave(own, operator)) net.edge(nodes[index] ?? 0, node, own.groups);
    });
  });
  places.forEach((room, index) => {
    net.edge(holders[index] ?? 0, sink, room);
  });
  const open = classes.reduce((total, { groups }) => total + groups, 0);
  const inAll = open - net.run(source, sink);
  const seen = net.reached(source);
  const left = new Set(classes.filter((_, index) => seen[nodes[index] ?? 0] === 1));
  const parts: Part[] = [];
  for (const first of left) {
    const members = [first];
    const shared = new Set<number>();
    left.delete(first);
    for (const member of members) {
      for (let index = 0; index < people; index++) if (mayHave(member, index)) shared.add(index);
      for (const other of left) {
        if (![...shared].some((index) => mayHave(other, index))) continue;
        members.push(other);
        left.delete(other);
      }
    }
    const groups = members.reduce((total, own) => total + own.groups, 0);
    const by = groups - sum([...shared].map((index) => at(places, index)));
    if (by > 0) parts.push({ kinds: [...new Set(members.map(({ kind }) => kind))], holders: shared, by });
  }
  return { parts, inAll };
}

function tiersOf(matter: Matter, { kinds }: Short): Tier[] {
  return TIERS.filter((tier) => kinds.some((kind) => matter.kinds[kind]?.tier === tier));
}

function provincesOf(matter: Matter, { kinds }: Short): string[] {
  return [...new Set(kinds.map((kind) => matter.kinds[kind]?.province ?? ''))].sort();
}
