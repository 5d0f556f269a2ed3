// `npm run bench -- assignment`: who holds which group. Milliseconds for 3,334 groups and 100 operators by each method; moves beside all
// plans tried one by one on small cases, and beside HiGHS where skills, provinces and weights count; what cannot hold beside HiGHS;
// the greatest weighted load beside its lower bound.

import { assign } from '../server/operators/assign.rules.ts';
import type { AssignGroup, AssignMethod, AssignOperator, AssignedPlan } from '../server/operators/assign.rules.ts';
import {
  NO_CONSTRAINTS,
  aCase,
  below,
  chance,
  faultsOf,
  solveClasses,
  solveMax,
  solveWeighted,
  solver,
  tryAll,
  weigh,
} from './assignment-oracle.ts';
import type { Case, Solve } from './assignment-oracle.ts';
import type { BenchRow } from './bench.ts';
import { tell } from './say.ts';

const SCALES = {
  full: { worlds: 7, counted: 10_000, classes: 400, weighted: 200, middling: 20 },
  small: { worlds: 3, counted: 500, classes: 40, weighted: 30, middling: 3 },
} as const;

const GROUPS = 3_334;
const OPERATORS = 100;
const GOAL_MILLISECONDS = 250;
const GOAL_RATIO = 1.01;
/** For a case that is too large to be looked through. */
const SECONDS = 2;
const TIERS = ['NEW', 'NEW', 'NEW', 'NEW', 'MID', 'MID', 'HEAD'] as const;

export async function benchAssignment(scale: 'full' | 'small'): Promise<{ scale: string; rows: BenchRow[] }> {
  const size = SCALES[scale];
  const solve = await solver();
  const rows = [
    ...measureWorlds(size.worlds),
    countMoves('COUNT', size.counted),
    countMoves('BAND', size.counted),
    ...compareClasses(solve, size.classes),
    ...compareWeighted(solve, size.weighted, size.middling),
  ];
  return { scale: `${GROUPS.toLocaleString('en')} groups × ${OPERATORS} operators, and random small cases`, rows };
}

/** Operators of all levels with usual skills and regions, one of them away, one leaving; holders uneven, two in a hundred groups with none. */
function aWorld(seed: number): Case {
  const random = chance(seed);
  const provinces = Array.from({ length: 31 }, (_, index) => `province ${index}`);
  const any = <T>(from: readonly T[]): T => from[below(random, from.length)] as T;
  const operators = Array.from({ length: OPERATORS }, (_, index): AssignOperator => ({
    id: `o${String(index).padStart(3, '0')}`,
    capacity: [20, 30, 50, 50, 30, 50, 50, 30, 50, 50][index % 10] ?? 30,
    skills: (['NEW', 'MID', 'HEAD'] as const).filter((tier) => tier === 'NEW' || random() < 0.7),
    provinces: Array.from({ length: 8 }, () => any(provinces)),
    isLeaving: index === 37,
    isAway: index === 61,
  }));
  const full = new Map(operators.map(({ id }) => [id, 0]));
  const groups = Array.from({ length: GROUPS }, (_, index): AssignGroup => {
    const operator = operators[Math.floor(random() ** 1.15 * OPERATORS)];
    const has = full.get(operator?.id ?? '') ?? 0;
    const isHeld = operator !== undefined && random() > 0.02 && has < operator.capacity;
    if (isHeld) full.set(operator.id, has + 1);
    const province = operator && random() < 0.7 ? any(operator.provinces) : any(provinces);
    return {
      id: `g${String(index).padStart(5, '0')}`,
      holderId: isHeld ? operator.id : null,
      weight: 400 + below(random, 1200),
      tier: any(TIERS),
      province,
    };
  });
  return { groups, operators, constraints: NO_CONSTRAINTS };
}

const METHODS: readonly { method: AssignMethod; what: string; constraints: Case['constraints'] }[] = [
  { method: 'COUNT', what: 'COUNT', constraints: NO_CONSTRAINTS },
  { method: 'BAND', what: 'BAND 20–50', constraints: { ...NO_CONSTRAINTS, band: { least: 20, most: 50 } } },
  { method: 'WEIGHTED', what: 'WEIGHTED', constraints: NO_CONSTRAINTS },
  { method: 'WEIGHTED', what: 'WEIGHTED, skills hard', constraints: { ...NO_CONSTRAINTS, mustMatchSkill: true } },
  { method: 'SKILLED', what: 'SKILLED, skills hard, provinces soft', constraints: { ...NO_CONSTRAINTS, mustMatchSkill: true } },
  {
    method: 'SKILLED',
    what: 'SKILLED, skills hard, band 15–50',
    constraints: { ...NO_CONSTRAINTS, mustMatchSkill: true, band: { least: 15, most: 50 } },
  },
  { method: 'LEAVING', what: 'LEAVING', constraints: NO_CONSTRAINTS },
];

function measureWorlds(worlds: number): BenchRow[] {
  return METHODS.flatMap(({ method, what, constraints }, index) => {
    const times: number[] = [];
    const busy: number[] = [];
    let ratio = 0;
    let moves = 0;
    let fewest = 0;
    let faults = 0;
    for (let seed = 0; seed <= worlds; seed++) {
      const given = { ...aWorld(seed), constraints };
      const began = performance.now();
      const beganBusy = process.cpuUsage();
      const plan = assign(method, given.groups, given.operators, constraints);
      const { user, system } = process.cpuUsage(beganBusy);
      // The first warms up the engine.
      if (seed > 0) times.push(performance.now() - began);
      if (seed > 0) busy.push((user + system) / 1000);
      if (!plan.ok) throw new Error(`${what}: ${JSON.stringify(plan.broken)}`);
      faults += faultsOf(method, given, plan).length;
      ratio = Math.max(ratio, plan.after.max / plan.maxLowerBound);
      moves += plan.moves.length;
      fewest += plan.fewestMoves;
    }
    tell(
      `${what}: ${times.map((time) => time.toFixed(0)).join(', ')} ms; of the processor ${busy.map((time) => time.toFixed(0)).join(', ')} ms`,
    );
    const time = busy.sort((one, other) => one - other)[times.length >> 1] ?? 0;
    const id = `a${index}-${method.toLowerCase()}`;
    const rows = [
      row(
        `${id}-time`,
        `${what}: median of ${worlds} worlds, time of the processor, ${faults} faults found`,
        time,
        GOAL_MILLISECONDS,
        'ms',
        `≤ ${GOAL_MILLISECONDS}, no fault`,
        time <= GOAL_MILLISECONDS && faults === 0,
      ),
    ];
    const isWeighted = method === 'WEIGHTED';
    rows.push(
      row(
        `${id}-moves`,
        `${what}: moves of all worlds beside the proved bound`,
        moves,
        fewest,
        'moves',
        isWeighted ? 'told' : 'equal',
        isWeighted || moves === fewest,
      ),
    );
    if (isWeighted)
      rows.push(
        row(
          `${id}-max`,
          `${what}: greatest load by its lower bound, the worst world`,
          ratio,
          1,
          '×',
          `≤ ${GOAL_RATIO}`,
          ratio <= GOAL_RATIO,
        ),
      );
    return rows;
  });
}

function countMoves(method: 'COUNT' | 'BAND', cases: number): BenchRow {
  let equal = 0;
  let impossible = 0;
  for (let seed = 1; seed <= cases; seed++) {
    const random = chance(seed * 31 + method.length);
    const made = aCase(random, { groups: 1 + below(random, 7), operators: 1 + below(random, 4), capacity: 9 });
    const least = below(random, 2);
    const band = method === 'BAND' ? { least, most: least + 2 + below(random, 6) } : null;
    const given = { ...made, constraints: { ...NO_CONSTRAINTS, band } };
    const best = tryAll(method, given);
    const plan = assign(method, given.groups, given.operators, given.constraints);
    if (best === null) impossible++;
    if (!plan.ok) equal += Number(best === null);
    else equal += Number(best !== null && sameCounts(method, plan, best) && faultsOf(method, given, plan).length === 0);
  }
  const what = `${method}: random cases with the moves of the best of all plans (${impossible} of them impossible, and said so)`;
  return row(`b-${method.toLowerCase()}`, what, equal, cases, 'cases', 'all', equal === cases);
}

function sameCounts(method: 'COUNT' | 'BAND', plan: AssignedPlan, best: { uneven: number; moves: number }): boolean {
  const uneven = method === 'COUNT' ? plan.loads.reduce((total, { groupsAfter }) => total + groupsAfter * groupsAfter, 0) : 0;
  return uneven === best.uneven && plan.moves.length === best.moves && plan.fewestMoves === best.moves;
}

function compareClasses(solve: Solve, cases: number): BenchRow[] {
  let possible = 0;
  let equal = 0;
  let told = 0;
  let timeOurs = 0;
  let timeTheirs = 0;
  for (let seed = 1; seed <= cases; seed++) {
    const random = chance(seed);
    const made = aCase(random, { groups: 4 + below(random, 20), operators: 2 + below(random, 5), capacity: 9 });
    const least = below(random, 3);
    const band = random() < 0.4 ? { least, most: least + 2 + below(random, 6) } : null;
    const given = { ...made, constraints: { band, mustMatchSkill: random() < 0.6, mustMatchProvince: random() < 0.5 } };
    let began = performance.now();
    const best = solveClasses(solve, 'SKILLED', given);
    timeTheirs += performance.now() - began;
    began = performance.now();
    const plan = assign('SKILLED', given.groups, given.operators, given.constraints);
    timeOurs += performance.now() - began;
    if (best.unplaced + best.missing === 0) {
      possible++;
      const isEqual = plan.ok && plan.moves.length === best.moves && plan.skillMisfits + plan.provinceMisfits === best.misfits;
      equal += Number(isEqual && faultsOf('SKILLED', given, plan).length === 0);
    } else if (!plan.ok && plan.unplaced === best.unplaced && plan.broken.length > 0) {
      const least = plan.broken.find(({ what }) => what === 'BAND_LEAST');
      told += Number(best.missing === 0 || (least?.by ?? 0) > 0);
    }
  }
  return [
    row(
      'c-skilled',
      `SKILLED: cases with the moves and misfits of HiGHS (${timeOurs.toFixed(0)} ms beside ${timeTheirs.toFixed(0)} ms)`,
      equal,
      possible,
      'cases',
      'all',
      equal === possible,
    ),
    row(
      'c-broken',
      'SKILLED: impossible cases short by as much as HiGHS says',
      told,
      cases - possible,
      'cases',
      'all',
      told === cases - possible,
    ),
  ];
}

function compareWeighted(solve: Solve, cases: number, middling: number): BenchRow[] {
  let possible = 0;
  let equal = 0;
  for (const method of ['WEIGHTED', 'LEAVING'] as const) {
    for (let seed = 1; seed <= cases / 2; seed++) {
      const random = chance(seed * 7919);
      const made = aCase(random, { groups: 3 + below(random, 7), operators: 2 + below(random, 2), capacity: 9 });
      const given = { ...made, constraints: { ...NO_CONSTRAINTS, mustMatchSkill: random() < 0.3 } };
      const best = solveWeighted(solve, method, given);
      const plan = assign(method, given.groups, given.operators, given.constraints);
      if (best === null) continue;
      possible++;
      if (!plan.ok) continue;
      const ours = weigh(method, given, plan);
      const isEqual = Math.abs(ours.excess - best.excess) < 0.01 && Math.abs(ours.shortfall - best.shortfall) < 0.1;
      equal += Number(isEqual && ours.moves === best.moves && faultsOf(method, given, plan).length === 0);
    }
  }
  let worst = 0;
  for (let seed = 1; seed <= middling; seed++) {
    const random = chance(seed * 31);
    const made = aCase(random, { groups: 22, operators: 3, capacity: 9 });
    const given = {
      ...made,
      operators: made.operators.map((one) => ({ ...one, capacity: 10 + below(random, 10), isLeaving: false, isAway: false })),
    };
    const best = solveMax(solve, given, SECONDS);
    const plan = assign('WEIGHTED', given.groups, given.operators, given.constraints);
    if (!plan.ok) throw new Error('a case with room for everybody was refused');
    worst = Math.max(worst, plan.after.max / best);
  }
  return [
    row(
      'd-weighted',
      'WEIGHTED, LEAVING: small cases with the load, what is missing and the moves of HiGHS',
      equal,
      possible,
      'cases',
      'all',
      equal === possible,
    ),
    row(
      'd-middling',
      `WEIGHTED, ${middling} cases too large to look through (22 × 3): greatest load by the best of HiGHS in ${SECONDS} s, the worst`,
      worst,
      1,
      '×',
      `≤ ${GOAL_RATIO}`,
      worst <= GOAL_RATIO,
    ),
  ];
}

function row(id: string, what: string, ours: number, theirs: number, unit: string, goal: string, holds: boolean): BenchRow {
  const isLessBetter = unit !== 'cases';
  return { id, what, ours, theirs, unit, ratio: isLessBetter ? theirs / ours : ours / theirs, goal, holds };
}
