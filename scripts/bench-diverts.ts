// `npm run bench -- diverts`: a divert plan for 100,000 people, looked through by a checker that shares no code with the planner; the
// last day beside the proved bound; thousands of small cases for broken limits; and small cases beside HiGHS.

import { planDivert } from '../server/diverts/plan.rules.ts';
import { chance, solver } from './assignment-oracle.ts';
import type { BenchRow } from './bench.ts';
import { aDivert, aSmallDivert, faultsOf, leftOutBy, mostNewGroups } from './divert-checker.ts';
import type { Size } from './divert-checker.ts';
import { tell } from './say.ts';

const SCALES = {
  full: { people: 100_000, worlds: 5, random: 10_000, solved: 300 },
  small: { people: 10_000, worlds: 3, random: 500, solved: 40 },
} as const;
const GOAL_MILLISECONDS = 5_000;

export async function benchDiverts(scale: 'full' | 'small'): Promise<{ scale: string; rows: BenchRow[] }> {
  const { people, worlds, random, solved } = SCALES[scale];
  const part = people / 100_000;
  const size: Size = {
    people,
    accounts: Math.ceil(120 * part),
    groups: Math.ceil(900 * part),
    limit: 300,
    days: 90,
    perDay: 100,
    teamSize: 250,
    newGroups: Math.ceil(400 * part),
  };
  const rows = [...measure(size, worlds), countFaults(random), ...(await compare(solved))];
  return { scale: `${people.toLocaleString('en')} people, ${size.groups} groups, ${size.accounts} accounts; and random small cases`, rows };
}

function measure(size: Size, worlds: number): BenchRow[] {
  const times: number[] = [];
  const faults: string[] = [];
  let onBound = 0;
  let opened = 0;
  let fewest = 0;
  let teams = 0;
  let together = 0;
  for (let seed = 1; seed <= worlds; seed++) {
    const input = aDivert(chance(seed), size);
    const began = performance.now();
    const beganBusy = process.cpuUsage();
    const plan = planDivert(input);
    const { user, system } = process.cpuUsage(beganBusy);
    const wall = performance.now() - began;
    times.push((user + system) / 1000);
    if (!plan.ok) throw new Error(`no plan: ${JSON.stringify(plan)}`);
    faults.push(...faultsOf(input, plan));
    onBound += Number(plan.lastDay === plan.earliestLastDay);
    opened += plan.newGroups.length;
    fewest += plan.fewestNewGroups;
    teams += plan.teams;
    together += plan.teamsTogether;
    const later = planDivert({ ...input, spareDays: 3 });
    if (later.ok) faults.push(...faultsOf(input, later));
    tell(
      `through by ${plan.lastDay ?? ''} of ${plan.earliestLastDay ?? ''} at the earliest, ${plan.newGroups.length} new groups; of ${plan.teams} teams ` +
        `${plan.teamsTogether} together (${later.ok ? later.teamsTogether : 0} with three days to spare), ${plan.inOwnProvince} in the own province, ${(times.at(-1) ?? 0).toFixed(0)} ms of the processor, ${wall.toFixed(0)} ms by the clock`,
    );
  }
  const time = Math.max(...times);
  return [
    row(
      'a-time',
      `a plan, the slowest of ${worlds}, time of the processor`,
      time,
      GOAL_MILLISECONDS,
      'ms',
      `≤ ${GOAL_MILLISECONDS}`,
      time <= GOAL_MILLISECONDS,
    ),
    row('a-faults', 'broken limits that the checker found', faults.length, 0, 'faults', 'none', faults.length === 0),
    row('a-day', 'plans through on the earliest day that is possible', onBound, worlds, 'plans', 'all', onBound === worlds),
    row('a-new', 'new groups beside the proved bound', opened, fewest, 'groups', 'told', true),
    row('a-teams', 'teams kept together, of all (some larger than a group)', together, teams, 'teams', 'told', true),
  ];
}

function countFaults(cases: number): BenchRow {
  let plans = 0;
  let faults = 0;
  for (let seed = 1; seed <= cases; seed++) {
    const input = aSmallDivert(chance(seed));
    const plan = planDivert(input);
    if (!plan.ok) continue;
    plans++;
    faults += faultsOf(input, plan).length;
  }
  return row('b-random', `random cases with a plan (${plans} of ${cases}): broken limits found`, faults, 0, 'faults', 'none', faults === 0);
}

async function compare(cases: number): Promise<BenchRow[]> {
  const solve = await solver();
  let [possible, sameVerdict, sameDay, opening, sameGroups, notMore] = [0, 0, 0, 0, 0, 0];
  for (let seed = 1; seed <= cases; seed++) {
    const input = aSmallDivert(chance(seed * 104_729));
    const plan = planDivert(input);
    const most = mostNewGroups(input);
    const best = input.days.findIndex((_, day) => leftOutBy(solve, input, day, most) === 0);
    sameVerdict += Number(plan.ok === best >= 0);
    if (!plan.ok) {
      notMore += Number(plan.leftOut <= leftOutBy(solve, input, input.days.length - 1, most));
      continue;
    }
    possible++;
    sameDay += Number(plan.lastDay === input.days[best]);
    if (plan.newGroups.length === 0) continue;
    opening++;
    sameGroups += Number(leftOutBy(solve, input, best, plan.newGroups.length - 1) > 0);
  }
  return [
    row('c-verdict', 'small cases that are possible or not as HiGHS says', sameVerdict, cases, 'cases', 'all', sameVerdict === cases),
    row('c-day', 'those possible: last day as early as that of HiGHS', sameDay, possible, 'cases', 'all', sameDay === possible),
    row('c-new', 'those with new groups: as few as HiGHS', sameGroups, opening, 'cases', '≥ 95 %', sameGroups >= 0.95 * opening),
    row(
      'c-left',
      'those impossible: left out not told as more than HiGHS finds',
      notMore,
      cases - possible,
      'cases',
      'all',
      notMore === cases - possible,
    ),
  ];
}

function row(id: string, what: string, ours: number, theirs: number, unit: string, goal: string, holds: boolean): BenchRow {
  const ratio = unit === 'ms' ? theirs / ours : ours === theirs ? 1 : ours / theirs;
  return { id, what, ours, theirs, unit, ratio, goal, holds };
}
