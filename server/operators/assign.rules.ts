// Who holds which group: a proposal with the fewest moves that each method allows, or what cannot hold and by how much.
// The surprise: moves are counted against a bound that is proved beside them, so that a page may say "no plan moves fewer".
//
// What is minimised, in this order (each only among the best of the one before):
// - COUNT     groups are spread as evenly as capacities allow (spread ≤ 1 where everybody has the room); moves; misfits; load.
// - BAND      everybody holds least … min(most, capacity); moves; misfits; load.
// - SKILLED   hard fits, capacity, band if given; moves; misfits; load (exchanges that cost no move).
// - WEIGHTED  the greatest relative load, where anything within 1 % of its lower bound counts as equal; load missing below 99 % of
//             the level; moves; misfits; evenness.
// - LEAVING   as WEIGHTED, but only groups of leaving operators and groups without a holder move.
// Operators who leave hold nothing afterwards; those who are away may give but receive nothing.

import type { Tier } from '../generated/types.ts';
import { movesAtLeast, windowOf } from './assign-bounds.rules.ts';
import { leastBroken, leastShort, shortages } from './assign-broken.rules.ts';
import { bandSlots, evenSlots, place, targetSlots } from './assign-classes.rules.ts';
import type { Placed } from './assign-classes.rules.ts';
import { bandTargets, evenTargets } from './assign-counts.rules.ts';
import { Evening } from './assign-even.rules.ts';
import { NOBODY, at, matterOf, pairOf, sum } from './assign-matter.rules.ts';
import type { Matter } from './assign-matter.rules.ts';
import { searchAll } from './assign-small.rules.ts';

export interface AssignGroup {
  readonly id: string;
  /** Null, or an operator who is not in the list: the group has nobody and is always placed. */
  readonly holderId: string | null;
  /** In thousandths: 1000 is a usual group. Whole numbers, not negative. */
  readonly weight: number;
  readonly tier: Tier | null;
  readonly province: string;
}

export interface AssignOperator {
  readonly id: string;
  /** In groups. */
  readonly capacity: number;
  readonly skills: readonly Tier[];
  /** None: at home everywhere. */
  readonly provinces: readonly string[];
  readonly isLeaving: boolean;
  /** May give groups away and receives none. */
  readonly isAway: boolean;
}

export type AssignMethod = 'COUNT' | 'BAND' | 'WEIGHTED' | 'SKILLED' | 'LEAVING';

export interface AssignConstraints {
  /** BAND needs it; the others respect it where it is given, but LEAVING only its most. */
  readonly band: { readonly least: number; readonly most: number } | null;
  /** True: nobody holds a group whose tier is not among the skills (LEAVING: nobody receives one). False: as few as possible. */
  readonly mustMatchSkill: boolean;
  readonly mustMatchProvince: boolean;
}

/** Load against capacity in thousandths: 907 is 90.7 %, weight 27,210 on a capacity of 30. Not rounded. */
export interface LoadRange {
  /** Of those who do not leave. */
  readonly max: number;
  /** Greatest less smallest among those who neither leave nor are away, in thousandths: 7 is 0.7 points. */
  readonly spread: number;
  /** The same among them in groups. */
  readonly groupSpread: number;
}

export interface AssignMove {
  readonly groupId: string;
  readonly fromId: string | null;
  readonly toId: string;
  readonly weight: number;
  readonly fitsSkill: boolean;
  readonly fitsProvince: boolean;
}

/** One operator's figures; also of those who leave. */
export interface AssignLoad {
  readonly operatorId: string;
  readonly groupsBefore: number;
  readonly groupsAfter: number;
  readonly weightBefore: number;
  readonly weightAfter: number;
}

export interface BrokenConstraint {
  readonly what: 'CAPACITY' | 'BAND_LEAST' | 'BAND_MOST' | 'SKILL' | 'PROVINCE';
  /** Groups that are too many for the places (CAPACITY, BAND_MOST, SKILL, PROVINCE) or too few for the least (BAND_LEAST). */
  readonly by: number;
  /** Whose groups compete for the same places: of SKILL, and of PROVINCE where skills narrow it further. */
  readonly tiers: readonly Tier[];
  /** Of PROVINCE. */
  readonly provinces: readonly string[];
}

export interface AssignedPlan {
  readonly ok: true;
  /** Every group, also those that stay. */
  readonly to: ReadonlyMap<string, string>;
  /** Sorted by receiver, then group. */
  readonly moves: readonly AssignMove[];
  /** Proven: no plan of this method has fewer moves. Equal to the moves for all but large WEIGHTED ones. */
  readonly fewestMoves: number;
  /** In the order of the operators given. */
  readonly loads: readonly AssignLoad[];
  readonly before: LoadRange;
  readonly after: LoadRange;
  /** Proven: no plan that keeps the constraints has a smaller `after.max`, whatever its moves (LEAVING: with the others' groups fixed). */
  readonly maxLowerBound: number;
  /** Misfits of the whole plan afterwards, also of groups that stay. */
  readonly skillMisfits: number;
  readonly provinceMisfits: number;
}

export interface BrokenPlan {
  readonly ok: false;
  readonly broken: readonly BrokenConstraint[];
  /** Proven: at best so many groups stay without a place (0 where only the least of the band cannot hold). */
  readonly unplaced: number;
}

export type Assignment = AssignedPlan | BrokenPlan;

/** Same input, same answer, whatever the order of groups and operators. Throws where ids repeat or numbers are not whole. */
export function assign(
  method: AssignMethod,
  groups: readonly AssignGroup[],
  operators: readonly AssignOperator[],
  constraints: AssignConstraints,
): Assignment {
  const matter = matterOf(method, groups, operators, constraints);
  const isByNumber = (method === 'COUNT' || method === 'BAND') && !matter.isHard.includes(1);
  const least = leastBroken(matter);
  const short = isByNumber || least.length > 0 ? shortages(matter, constraints) : [];
  if (least.length + short.length > 0)
    return { ok: false, broken: [...short, ...least], unplaced: place(matter, bandSlots(matter)).unplaced };
  if (isByNumber) {
    const { targets, fewestMoves } = method === 'COUNT' ? evenTargets(matter) : bandTargets(matter);
    return planOf(matter, operators, exchanged(matter, place(matter, targetSlots(targets)).to), fewestMoves);
  }
  const placed = place(matter, method === 'COUNT' ? evenSlots(matter) : bandSlots(matter));
  const broken = placed.unplaced > 0 ? shortages(matter, constraints) : missingLeast(matter, placed.to);
  if (broken.length > 0) return { ok: false, broken, unplaced: placed.unplaced };
  const isWeighted = method === 'WEIGHTED' || method === 'LEAVING';
  const { to, fewestMoves } = isWeighted ? weighted(matter, placed) : { to: exchanged(matter, placed.to), fewestMoves: placed.moves };
  return planOf(matter, operators, to, fewestMoves);
}

/** Numbers and moves stay as they are; only which groups they are changes. */
function exchanged(matter: Matter, to: Float64Array): Float64Array {
  const evening = new Evening(matter, to, windowOf(matter), false);
  evening.smooth();
  return evening.to;
}

function weighted(matter: Matter, placed: Placed): { to: Float64Array; fewestMoves: number } {
  const window = windowOf(matter);
  const first = new Evening(matter, placed.to, window, true);
  first.narrow();
  first.settle();
  first.takeBack();
  const exact = searchAll(matter, window, first.to, { excess: first.excess(), shortfall: first.shortfall(), moves: first.moves() });
  const last = new Evening(matter, exact ?? first.to, window, true);
  last.settle();
  last.fit();
  last.smooth();
  const reached = { excess: last.excess(), shortfall: last.shortfall() };
  return { to: last.to, fewestMoves: exact ? last.moves() : Math.max(placed.moves, movesAtLeast(matter, window, reached)) };
}

function missingLeast(matter: Matter, to: Float64Array): BrokenConstraint[] {
  const held = countsOf(matter, to);
  const by = sum(matter.least.map((least, index) => Math.max(0, least - at(held, index))));
  return by > 0 ? [leastShort(by)] : [];
}

function planOf(matter: Matter, operators: readonly AssignOperator[], to: Float64Array, fewestMoves: number): AssignedPlan {
  const { groups, holders } = matter;
  const ids = matter.operators.map(({ id }) => id);
  const moves = groups.flatMap((group, index): AssignMove[] => {
    const holder = at(holders, index);
    const receiver = at(to, index);
    if (holder === receiver) return [];
    const pair = pairOf(matter, index, receiver);
    return [
      {
        groupId: group.id,
        fromId: holder === NOBODY ? null : (ids[holder] ?? null),
        toId: ids[receiver] ?? '',
        weight: group.weight,
        fitsSkill: matter.misfitsSkill[pair] === 0,
        fitsProvince: matter.misfitsProvince[pair] === 0,
      },
    ];
  });
  const misfits = (table: Float64Array) => sum(groups.map((_, index) => at(table, pairOf(matter, index, at(to, index)))));
  const [groupsBefore, groupsAfter] = [countsOf(matter, holders), countsOf(matter, to)];
  const [weightsBefore, weightsAfter] = [weightsOf(matter, holders), weightsOf(matter, to)];
  const indexes = new Map(ids.map((id, index) => [id, index]));
  return {
    ok: true,
    to: new Map(groups.map(({ id }, index) => [id, ids[at(to, index)] ?? ''])),
    moves: moves.sort((one, other) => compare(one.toId, other.toId) || compare(one.groupId, other.groupId)),
    fewestMoves,
    loads: operators.map(({ id }) => {
      const index = indexes.get(id) ?? NOBODY;
      return {
        operatorId: id,
        groupsBefore: at(groupsBefore, index),
        groupsAfter: at(groupsAfter, index),
        weightBefore: at(weightsBefore, index),
        weightAfter: at(weightsAfter, index),
      };
    }),
    before: rangeOf(matter, groupsBefore, weightsBefore),
    after: rangeOf(matter, groupsAfter, weightsAfter),
    maxLowerBound: windowOf(matter).bound,
    skillMisfits: misfits(matter.misfitsSkill),
    provinceMisfits: misfits(matter.misfitsProvince),
  };
}

function rangeOf(matter: Matter, counts: Float64Array, weights: Float64Array): LoadRange {
  const shares = weights.map((weight, index) => weight / at(matter.capacities, index));
  const present = (values: Float64Array) => [...values].filter((_, index) => matter.mayReceive[index] === 1);
  return {
    max: Math.max(0, ...shares.filter((_, index) => matter.stays[index] === 1)),
    spread: spreadOf(present(shares)),
    groupSpread: spreadOf(present(counts)),
  };
}

function spreadOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
}

function countsOf({ operators }: Matter, to: Float64Array): Float64Array {
  const counts = new Float64Array(operators.length);
  for (const operator of to) if (operator !== NOBODY) counts[operator] = at(counts, operator) + 1;
  return counts;
}

function weightsOf({ operators, weights }: Matter, to: Float64Array): Float64Array {
  const loads = new Float64Array(operators.length);
  to.forEach((operator, group) => {
    if (operator !== NOBODY) loads[operator] = at(loads, operator) + at(weights, group);
  });
  return loads;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
