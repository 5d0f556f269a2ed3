// What assignments are proved against, in code that shares nothing with theirs: all plans tried one by one for the small cases that
// only count, integer programs for HiGHS for the others, and a checker of every promise that a plan makes.

import highs from 'highs';
import type { LegacyHighs } from 'highs';
import type { AssignConstraints, AssignGroup, AssignMethod, AssignOperator, AssignedPlan } from '../server/operators/assign.rules.ts';

export interface Case {
  readonly groups: readonly AssignGroup[];
  readonly operators: readonly AssignOperator[];
  readonly constraints: AssignConstraints;
}

export const NO_CONSTRAINTS: AssignConstraints = { band: null, mustMatchSkill: false, mustMatchProvince: false };
const TIERS = ['NEW', 'MID', 'HEAD'] as const;

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function below(random: () => number, end: number): number {
  return Math.floor(random() * end);
}

/** A case with every peculiarity that fits: nobody's groups, unknown holders, leaving, away, no capacity, several provinces. */
export function aCase(random: () => number, size: { groups: number; operators: number; capacity: number }): Case {
  const provinces = ['浙江', '江苏', '广东'].slice(0, 1 + below(random, 3));
  const operators = Array.from({ length: size.operators }, (_, index): AssignOperator => {
    return {
      id: `o${index}`,
      capacity: below(random, size.capacity + 1),
      skills: TIERS.filter(() => random() < 0.7),
      provinces: random() < 0.3 ? [] : provinces.filter(() => random() < 0.6),
      isLeaving: random() < 0.12,
      isAway: random() < 0.12,
    };
  });
  const groups = Array.from({ length: size.groups }, (_, index): AssignGroup => {
    const holder = random() < 0.15 ? null : random() < 0.05 ? 'gone' : `o${Math.floor(random() ** 1.5 * size.operators)}`;
    return {
      id: `g${String(index).padStart(3, '0')}`,
      holderId: holder,
      weight: 300 + below(random, 1500),
      tier: random() < 0.1 ? null : (TIERS[below(random, 3)] ?? null),
      province: provinces[below(random, provinces.length)] ?? '',
    };
  });
  return { groups, operators, constraints: NO_CONSTRAINTS };
}

interface Range {
  readonly least: number;
  readonly most: number;
}

function isStill(method: AssignMethod, { operators }: Case, { holderId }: AssignGroup): boolean {
  const holder = operators.find(({ id }) => id === holderId);
  return method === 'LEAVING' && holder?.isLeaving === false;
}

/** How many groups each operator may end up with. */
export function rangesOf(method: AssignMethod, { groups, operators, constraints: { band } }: Case): Range[] {
  return operators.map(({ id, capacity, isLeaving, isAway }) => {
    const has = groups.filter(({ holderId }) => holderId === id).length;
    const most = band ? Math.min(band.most, capacity) : capacity;
    if (isLeaving) return { least: 0, most: 0 };
    if (method === 'LEAVING') return { least: 0, most: isAway ? has : Math.max(has, most) };
    if (!isAway) return { least: band?.least ?? 0, most };
    return { least: Math.min(band?.least ?? 0, has, most), most: Math.min(has, most) };
  });
}

export function mayGo(method: AssignMethod, given: Case, group: AssignGroup, operator: AssignOperator): boolean {
  const isHolder = group.holderId === operator.id;
  if (isStill(method, given, group)) return isHolder;
  if (operator.isLeaving || (operator.isAway && !isHolder)) return false;
  const { mustMatchSkill, mustMatchProvince } = given.constraints;
  return !(mustMatchSkill && !fitsSkill(group, operator)) && !(mustMatchProvince && !fitsProvince(group, operator));
}

function fitsSkill({ tier }: AssignGroup, { skills }: AssignOperator): boolean {
  return tier === null || skills.includes(tier);
}

function fitsProvince({ province }: AssignGroup, { provinces }: AssignOperator): boolean {
  return provinces.length === 0 || provinces.includes(province);
}

/** Every promise of a plan that can be looked at without solving anything; empty where all hold. */
export function faultsOf(method: AssignMethod, given: Case, plan: AssignedPlan): string[] {
  const { groups, operators } = given;
  const faults: string[] = [];
  const say = (is: boolean, what: string) => {
    if (!is) faults.push(what);
  };
  say(plan.to.size === groups.length, 'a group is missing or made up');
  const counts = new Map<string, number>();
  let moved = 0;
  let misfits = 0;
  for (const group of groups) {
    const to = plan.to.get(group.id);
    const operator = operators.find(({ id }) => id === to);
    if (!operator) {
      faults.push(`${group.id} goes to nobody`);
      continue;
    }
    counts.set(operator.id, (counts.get(operator.id) ?? 0) + 1);
    say(mayGo(method, given, group, operator), `${group.id} may not go to ${operator.id}`);
    misfits += Number(!fitsSkill(group, operator)) + Number(!fitsProvince(group, operator));
    if (to !== group.holderId) moved++;
  }
  rangesOf(method, given).forEach(({ least, most }, index) => {
    const { id = '' } = operators[index] ?? {};
    const count = counts.get(id) ?? 0;
    say(count <= most && count >= least, `${id} holds ${count}, not ${least} to ${most}`);
    const load = plan.loads[index];
    say(load?.operatorId === id && load.groupsAfter === count, `the load of ${id} is told wrongly`);
  });
  say(plan.moves.length === moved, 'the moves are told wrongly');
  say(
    plan.moves.every((move) => plan.to.get(move.groupId) === move.toId),
    'a move goes elsewhere than the plan',
  );
  say(plan.fewestMoves <= moved, 'fewer moves than proved to be possible');
  say(plan.maxLowerBound <= plan.after.max * (1 + 1e-9), 'a load below its lower bound');
  say(plan.skillMisfits + plan.provinceMisfits === misfits, 'the misfits are told wrongly');
  return faults;
}

/** All plans, one by one: the fewest moves of COUNT (among the most even) or BAND; null where none holds. Some hundred thousand at most. */
export function tryAll(method: 'COUNT' | 'BAND', given: Case): { uneven: number; moves: number } | null {
  const { groups, operators } = given;
  const ranges = rangesOf(method, given);
  const counts = operators.map(() => 0);
  let best: { uneven: number; moves: number } | null = null;
  const choose = (index: number, moves: number): void => {
    const group = groups[index];
    if (!group) {
      if (!counts.every((count, operator) => count >= (ranges[operator]?.least ?? 0))) return;
      const uneven = method === 'COUNT' ? counts.reduce((total, count) => total + count * count, 0) : 0;
      if (best === null || uneven < best.uneven || (uneven === best.uneven && moves < best.moves)) best = { uneven, moves };
      return;
    }
    operators.forEach((operator, at) => {
      if ((counts[at] ?? 0) >= (ranges[at]?.most ?? 0) || !mayGo(method, given, group, operator)) return;
      counts[at] = (counts[at] ?? 0) + 1;
      choose(index + 1, moves + Number(operator.id !== group.holderId));
      counts[at] = (counts[at] ?? 0) - 1;
    });
  };
  choose(0, 0);
  return best;
}

/** With a number of seconds: the best that is found by then. */
export type Solve = (program: string, seconds?: number) => { isOptimal: boolean; value: number };

export async function solver(): Promise<Solve> {
  // The package's types describe another kind of module than the one that is loaded.
  const load = highs as unknown as () => Promise<Pick<LegacyHighs, 'solve'>>;
  const { solve } = await load();
  return (program, seconds = 60) => {
    const { Status: status, ObjectiveValue: value } = solve(program, { mip_rel_gap: 0, mip_abs_gap: 1e-7, time_limit: seconds });
    return { isOptimal: status === 'Optimal', value };
  };
}

interface Linear {
  readonly sense: 'Minimize' | 'Maximize';
  readonly goal: string[];
  readonly rows: string[];
  readonly binaries: string[];
  readonly others?: string[];
}

function textOf({ sense, goal, rows, binaries, others = [] }: Linear): string {
  const named = rows.map((row, index) => ` r${index}: ${row}`).join('\n');
  const bounds = others.length > 0 ? `Bounds\n${others.map((name) => ` ${name} >= 0`).join('\n')}\n` : '';
  return `${sense}\n goal: ${goal.length > 0 ? goal.join(' ') : '0 none'}\nSubject To\n${named}\n${bounds}Binary\n ${binaries.join('\n ')}\nEnd\n`;
}

interface Pair {
  readonly name: string;
  readonly group: number;
  readonly operator: number;
  readonly weight: number;
  readonly moves: number;
  readonly misfits: number;
}

function pairsOf(method: AssignMethod, given: Case): Pair[] {
  return given.groups.flatMap((group, index) =>
    given.operators.flatMap((operator, at) => {
      if (!mayGo(method, given, group, operator)) return [];
      const misfits = Number(!fitsSkill(group, operator)) + Number(!fitsProvince(group, operator));
      return [
        {
          name: `x${index}_${at}`,
          group: index,
          operator: at,
          weight: group.weight,
          moves: Number(operator.id !== group.holderId),
          misfits,
        },
      ];
    }),
  );
}

const terms = (pairs: readonly Pair[], factor: (pair: Pair) => number) =>
  pairs.flatMap((pair) => (factor(pair) === 0 ? [] : [`+ ${factor(pair)} ${pair.name}`]));

function placingRows(method: AssignMethod, given: Case, pairs: readonly Pair[], relation: '=' | '<='): string[] {
  const ranges = rangesOf(method, given);
  const rows = given.groups.flatMap((_, group) => {
    const own = pairs.filter((pair) => pair.group === group);
    return own.length === 0 ? [] : [`${terms(own, () => 1).join(' ')} ${relation} 1`];
  });
  const tops = given.operators.flatMap((_, operator) => {
    const own = pairs.filter((pair) => pair.operator === operator);
    return own.length === 0 ? [] : [`${terms(own, () => 1).join(' ')} <= ${ranges[operator]?.most ?? 0}`];
  });
  return [...rows, ...tops];
}

/** Of SKILLED, or any method whose numbers are given by ranges: moves and misfits, or how many stay without a place. */
export function solveClasses(
  solve: Solve,
  method: AssignMethod,
  given: Case,
): { unplaced: number; missing: number; moves: number; misfits: number } {
  const pairs = pairsOf(method, given);
  const binaries = pairs.map(({ name }) => name);
  const all = given.groups.length;
  if (pairs.length === 0) return { unplaced: all, missing: 0, moves: 0, misfits: 0 };
  const most = solve(textOf({ sense: 'Maximize', goal: terms(pairs, () => 1), rows: placingRows(method, given, pairs, '<='), binaries }));
  const unplaced = all - Math.round(most.value);
  if (unplaced > 0) return { unplaced, missing: 0, moves: 0, misfits: 0 };
  const ranges = rangesOf(method, given);
  const floors = given.operators.map((_, operator) => {
    const own = terms(
      pairs.filter((pair) => pair.operator === operator),
      () => 1,
    );
    return `${own.join(' ')} + m${operator} >= ${ranges[operator]?.least ?? 0}`;
  });
  const others = given.operators.map((_, operator) => `m${operator}`);
  const rows = [...placingRows(method, given, pairs, '='), ...floors];
  const missing = Math.round(solve(textOf({ sense: 'Minimize', goal: others.map((name) => `+ ${name}`), rows, binaries, others })).value);
  if (missing > 0) return { unplaced: 0, missing, moves: 0, misfits: 0 };
  const price = 2 * all + 1;
  const none = others.map((name) => `${name} = 0`);
  const goal = terms(pairs, ({ moves, misfits }) => moves * price + misfits);
  const best = Math.round(solve(textOf({ sense: 'Minimize', goal, rows: [...rows, ...none], binaries, others })).value);
  return { unplaced: 0, missing: 0, moves: Math.floor(best / price), misfits: best % price };
}

export interface Weighed {
  readonly max: number;
  readonly excess: number;
  readonly shortfall: number;
  readonly moves: number;
}

/** Of WEIGHTED and LEAVING without a band: each stage solved by itself, the earlier ones held. Null where nothing holds. */
export function solveWeighted(solve: Solve, method: 'WEIGHTED' | 'LEAVING', given: Case): Weighed | null {
  const pairs = pairsOf(method, given);
  const binaries = pairs.map(({ name }) => name);
  const { high, low } = windowFor(method, given);
  const own = (operator: number) =>
    terms(
      pairs.filter((pair) => pair.operator === operator),
      ({ weight }) => weight,
    ).join(' ');
  const capacity = (operator: number) => Math.max(1, given.operators[operator]?.capacity ?? 1);
  const places = placingRows(method, given, pairs, '=');
  const used = given.operators.flatMap((_, operator) => (own(operator) === '' ? [] : [operator]));
  if (given.groups.some((_, group) => !pairs.some((pair) => pair.group === group))) return null;
  const maxRows = used.map((operator) => `${own(operator)} - ${capacity(operator)} t <= 0`);
  const max = solve(textOf({ sense: 'Minimize', goal: ['t'], rows: [...places, ...maxRows], binaries, others: ['t'] }));
  if (!max.isOptimal) return null;
  const above = used.map((operator) => `${own(operator)} - ${capacity(operator)} t <= ${high[operator] ?? 0}`);
  const excess = solve(textOf({ sense: 'Minimize', goal: ['t'], rows: [...places, ...above], binaries, others: ['t'] })).value;
  const tops = used.map((operator) => `${own(operator)} <= ${(high[operator] ?? 0) + capacity(operator) * excess + 1e-4}`);
  const names = used.map((operator) => `s${operator}`);
  const floors = used.map((operator) => `${own(operator)} + s${operator} >= ${low[operator] ?? 0}`);
  const rows = [...places, ...tops, ...floors];
  const shortfall = solve(textOf({ sense: 'Minimize', goal: names.map((name) => `+ ${name}`), rows, binaries, others: names })).value;
  const idle = given.operators.reduce((total, _, operator) => total + (used.includes(operator) ? 0 : (low[operator] ?? 0)), 0);
  const held = [...rows, `${names.map((name) => `+ ${name}`).join(' ')} <= ${shortfall + 1e-4}`];
  const goal = terms(pairs, ({ moves }) => moves);
  const moves = goal.length === 0 ? 0 : solve(textOf({ sense: 'Minimize', goal, rows: held, binaries, others: names })).value;
  return { max: max.value, excess, shortfall: shortfall + idle, moves: Math.round(moves) };
}

/** The smallest greatest load that is found in a number of seconds, whatever the moves. */
export function solveMax(solve: Solve, given: Case, seconds: number): number {
  const pairs = pairsOf('WEIGHTED', given);
  const rows = given.operators.flatMap(({ capacity }, operator) => {
    const own = terms(
      pairs.filter((pair) => pair.operator === operator),
      ({ weight }) => weight,
    );
    return own.length === 0 ? [] : [`${own.join(' ')} - ${Math.max(1, capacity)} t <= 0`];
  });
  const binaries = pairs.map(({ name }) => name);
  const all = [...placingRows('WEIGHTED', given, pairs, '='), ...rows];
  return solve(textOf({ sense: 'Minimize', goal: ['t'], rows: all, binaries, others: ['t'] }), seconds).value;
}

/** What a plan is worth in the same figures. */
export function weigh(method: 'WEIGHTED' | 'LEAVING', given: Case, plan: AssignedPlan): Weighed {
  const { high, low } = windowFor(method, given);
  const loads = plan.loads.map(({ weightAfter }) => weightAfter);
  const capacity = (operator: number) => Math.max(1, given.operators[operator]?.capacity ?? 1);
  return {
    max: plan.after.max,
    excess: Math.max(0, ...loads.map((load, operator) => (load - (high[operator] ?? 0)) / capacity(operator))),
    shortfall: loads.reduce((total, load, operator) => total + Math.max(0, (low[operator] ?? 0) - load), 0),
    moves: plan.moves.length,
  };
}

/** The window within which loads count as even, worked out anew: by trying levels, with nothing but sums. */
function windowFor(method: 'WEIGHTED' | 'LEAVING', given: Case): { high: number[]; low: number[] } {
  const { groups, operators } = given;
  const open = groups.filter((group) => !isStill(method, given, group));
  const fixed = operators.map(({ id }) => total(groups.filter((group) => isStill(method, given, group) && group.holderId === id)));
  const ranges = rangesOf(method, given);
  const still = operators.map(({ id }) => groups.filter((group) => isStill(method, given, group) && group.holderId === id).length);
  const capacities = operators.map(({ capacity }) => Math.max(1, capacity));
  const levelOf = (some: readonly AssignGroup[], who: (operator: AssignOperator) => boolean): number => {
    const rooms = operators.map((operator, index) => {
      if (operator.isLeaving) return 0;
      const places = Math.max(0, (ranges[index]?.most ?? 0) - (still[index] ?? 0));
      const most = total([...some].sort((one, other) => other.weight - one.weight).slice(0, places));
      if (operator.isAway) return Math.min(most, total(some.filter(({ holderId }) => holderId === operator.id)));
      return who(operator) ? most : 0;
    });
    const fits = (level: number) =>
      rooms.reduce((sum, room, index) => {
        const free = Math.floor(level * (capacities[index] ?? 1) + 1e-9) - (fixed[index] ?? 0);
        return sum + Math.max(0, Math.min(room, free));
      }, 0) >= total(some);
    let [low, high] = [0, 1e9];
    if (!fits(high)) return 0;
    for (let step = 0; step < 120; step++) {
      const middle = (low + high) / 2;
      if (fits(middle)) high = middle;
      else low = middle;
    }
    return low;
  };
  const level = levelOf(open, () => true);
  const alone = open.map((group) => {
    const costs = operators.flatMap((operator, index) =>
      mayGo(method, given, group, operator) && (ranges[index]?.most ?? 0) > 0
        ? [((fixed[index] ?? 0) + group.weight) / (capacities[index] ?? 1)]
        : [],
    );
    return costs.length === 0 ? 0 : Math.min(...costs);
  });
  const { mustMatchSkill, mustMatchProvince } = given.constraints;
  const suits = (group: AssignGroup, operator: AssignOperator) =>
    !(mustMatchSkill && !fitsSkill(group, operator)) && !(mustMatchProvince && !fitsProvince(group, operator));
  const bound = groups.map((kind) => {
    const outside = operators.filter((operator) => !suits(kind, operator));
    if (outside.length === 0) return 0;
    const within = open.filter((group) => outside.every((operator) => !suits(group, operator)));
    return levelOf(within, (operator) => suits(kind, operator));
  });
  const needed = Math.max(level, 0, ...alone, ...bound);
  return {
    high: capacities.map((capacity, index) => Math.max(fixed[index] ?? 0, needed * 1.01 * capacity)),
    low: operators.map(({ isLeaving, isAway }, index) => (isLeaving || isAway ? 0 : level * 0.99 * (capacities[index] ?? 1))),
  };
}

function total(groups: readonly AssignGroup[]): number {
  return groups.reduce((sum, { weight }) => sum + weight, 0);
}
