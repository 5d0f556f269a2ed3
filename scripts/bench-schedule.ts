// `npm run bench -- schedule`: four weeks of shifts for 3,334 groups and 1,000 people, in several ways in which platforms differ. Time; places
// filled and the most even load beside the bound of the flow; how even it is beside longest-off-first, which knows no loads;
// what an edit moves; and small cases beside all plans tried one by one, and beside HiGHS.

import { planShifts } from '../server/rotas/fair.rules.ts';
import type { FairInput, FairPlan } from '../server/rotas/fair.rules.ts';
import { chance, below, solver } from './assignment-oracle.ts';
import type { BenchRow } from './bench.ts';
import { tell } from './say.ts';
import { HOUR, PEOPLE, WORLDS, GROUPS, aWorld } from './schedule-cases.ts';
import type { WorldKind } from './schedule-cases.ts';
import { balanceOf, faultsOf, longestOffFirst } from './schedule-greedy.ts';
import { CROSSING, MIDDLING, MIXED, SLOTTED, aSmallCase, anEdit, countedLoads, placesOf, solveRota, tryAll } from './schedule-oracle.ts';
import type { SmallKind } from './schedule-oracle.ts';

const SCALES = {
  full: { worlds: 3, cases: 5_000, solved: 60, edits: 12 },
  small: { worlds: 1, cases: 500, solved: 10, edits: 3 },
} as const;
const GOAL_MILLISECONDS = 2_000;
const GOAL_BALANCE = 0.99;

export async function benchSchedule(scale: 'full' | 'small'): Promise<{ scale: string; rows: BenchRow[] }> {
  const size = SCALES[scale];
  const solve = await solver();
  // The first plan warms up the engine.
  planShifts(aWorld(WORLDS[0] as WorldKind, 99, GROUPS / 10, PEOPLE / 10));
  const rows = [
    ...WORLDS.flatMap((kind) => measureWorlds(kind, size.worlds)),
    ...measureEdits(WORLDS[0] as WorldKind, size.edits),
    ...compare('slots', 'what excludes each other falls into slots', SLOTTED, size.cases),
    ...compare('crossing', 'rest crosses the slots', CROSSING, size.cases),
    ...compare('mixed', 'shifts of several lengths', MIXED, size.cases),
    ...compareSolved(solve, size.solved),
  ];
  return {
    scale: `four weeks, ${GROUPS.toLocaleString('en')} groups × 4 shifts a week, ${PEOPLE.toLocaleString('en')} people; and small cases`,
    rows,
  };
}

/** Of the processor: other programs on the machine do not count. */
function timed<T>(work: () => T): { value: T; milliseconds: number } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, milliseconds: (user + system) / 1000 };
}

function middle(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;
}

const wantedOf = ({ shifts }: FairInput) => shifts.reduce((sum, { people }) => sum + people, 0);
const longestOf = ({ shifts }: FairInput) => shifts.reduce((most, { startsAt, endsAt }) => Math.max(most, (endsAt - startsAt) / 60_000), 0);
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function measureWorlds(kind: WorldKind, worlds: number): BenchRow[] {
  const times: number[] = [];
  const spreads: number[] = [];
  const bounds: number[] = [];
  const balances: number[] = [];
  const theirs: number[] = [];
  const greedySpreads: number[] = [];
  let [faults, missing, unfillable, greedyMissing, wanted] = [0, 0, 0, 0, 0];
  for (let seed = 1; seed <= worlds; seed++) {
    const world = aWorld(kind, seed);
    const { value: plan, milliseconds } = timed(() => planShifts(world));
    times.push(milliseconds);
    faults += faultsOf(world, plan).length;
    wanted += wantedOf(world);
    missing += wantedOf(world) - placesOf(plan);
    unfillable += wantedOf(world) - plan.bound.places;
    const longest = longestOf(world);
    spreads.push((plan.max - plan.min) / longest);
    bounds.push((plan.bound.max - plan.bound.min) / longest);
    balances.push(balanceOf(plan.loads));
    const greedy = longestOffFirst(world);
    greedyMissing += wantedOf(world) - greedy.places;
    greedySpreads.push((Math.max(...greedy.loads) - Math.min(...greedy.loads)) / longest);
    theirs.push(balanceOf(greedy.loads));
    tell(`${kind.id} ${seed}: ${milliseconds.toFixed(0)} ms, ${plan.min}–${plan.max} of ${plan.bound.min}–${plan.bound.max} minutes`);
  }
  const time = middle(times);
  const over = Math.max(...spreads.map((spread, world) => spread - (bounds[world] ?? 0)));
  const balance = meanOf(balances);
  const isEven = kind.isEven ? `≥ ${GOAL_BALANCE}` : 'more than greedy';
  return [
    row(
      `${kind.id}-time`,
      `${kind.what}: time of the processor, ${faults} faults found`,
      time,
      GOAL_MILLISECONDS,
      'ms',
      `≤ ${GOAL_MILLISECONDS}, no fault`,
      time <= GOAL_MILLISECONDS && faults === 0,
    ),
    row(
      `${kind.id}-gaps`,
      `${kind.id}: of ${wanted} places empty, beside the bound (greedy ${greedyMissing})`,
      missing,
      unfillable,
      'places',
      'equal',
      missing === unfillable,
    ),
    row(
      `${kind.id}-spread`,
      `${kind.id}: greatest less smallest load beside the bound (greedy ${meanOf(greedySpreads).toFixed(1)})`,
      meanOf(spreads),
      meanOf(bounds),
      'shifts',
      'within 1',
      over <= 1,
    ),
    row(
      `${kind.id}-balance`,
      `${kind.id}: balance of minutes beside greedy`,
      balance,
      meanOf(theirs),
      'of 1',
      isEven,
      balance >= (kind.isEven ? GOAL_BALANCE : meanOf(theirs)),
    ),
  ];
}

/** Somebody is away for a week, a shift is added, one is taken out: what changes for others. */
function measureEdits(kind: WorldKind, edits: number): BenchRow[] {
  const random = chance(5);
  const kinds = ['somebody away for a week', 'one more shift', 'one shift less'];
  const times: number[] = [];
  let [world, plan] = [aWorld(kind, 1), null as FairPlan | null];
  plan = planShifts(world);
  const moves = [0, 0, 0];
  let [faults, empty] = [0, 0];
  for (let edit = 0; edit < edits; edit++) {
    world = anEditOf(random, world, plan, edit);
    const { value, milliseconds } = timed(() => planShifts(world));
    times.push(milliseconds);
    moves[edit % 3] = (moves[edit % 3] ?? 0) + value.moved.length;
    empty += value.bound.places - placesOf(value);
    faults += faultsOf(world, value).length;
    plan = value;
  }
  return [
    ...kinds.map((what, index) => {
      const moved = moves[index] ?? 0;
      return row(`edit-${index}`, `${edits / 3} times ${what}: shifts of others moved`, moved, 0, 'moves', '0', moved === 0);
    }),
    row('edit-gaps', `edits: places empty beyond the bound, and ${faults} faults`, empty, 0, 'places', '0', empty + faults === 0),
    row(
      'edit-time',
      'an edit: time of the processor',
      middle(times),
      GOAL_MILLISECONDS,
      'ms',
      `≤ ${GOAL_MILLISECONDS}`,
      middle(times) <= GOAL_MILLISECONDS,
    ),
  ];
}

function anEditOf(random: () => number, { people, shifts }: FairInput, plan: FairPlan, edit: number): FairInput {
  const kept = shifts.map((shift, index) => ({ ...shift, kept: plan.assigned[index] ?? [] }));
  const one = below(random, kept.length);
  const shift = kept[one];
  if (!shift) return { people, shifts };
  if (edit % 3 === 1) return { people, shifts: [...kept, { ...shift, id: 1_000_000 + edit, kept: [] }] };
  if (edit % 3 === 2) return { people, shifts: kept.filter((_, index) => index !== one) };
  const who = below(random, people.length);
  const away: readonly [number, number] = [shift.startsAt, shift.startsAt + 168 * HOUR];
  return { people: people.map((person, index) => (index === who ? { ...person, busy: [...person.busy, away] } : person)), shifts: kept };
}

function compare(id: string, what: string, kind: SmallKind, cases: number): BenchRow[] {
  let [places, even, within, broken, edits, fewest, needless] = [0, 0, 0, 0, 0, 0, 0];
  for (let seed = 1; seed <= cases; seed++) {
    const random = chance(seed * 101);
    const input = aSmallCase(random, kind);
    const best = tryAll(input);
    const plan = planShifts(input);
    const loads = countedLoads(input, plan);
    places += Number(placesOf(plan) === best.places);
    even += Number(loads.join() === best.loads.join());
    const shortest = (best.loads[0] ?? 0) - best.min + longestOf(input);
    within += Number(placesOf(plan) === best.places && plan.max - plan.min <= shortest);
    broken += Number(faultsOf(input, plan).length > 0 || isBoundBroken(plan, best));
    const edit = anEdit(random, input, plan);
    if (edit.shifts.length === 0) continue;
    edits++;
    const again = planShifts(edit);
    const all = tryAll(edit);
    broken += Number(faultsOf(edit, again).length > 0 || isBoundBroken(again, all));
    const asked = all.fewestMoves(Math.max(again.max, again.bound.max + longestOf(edit)));
    const given = again.moved.length + again.lost.length;
    fewest += Number(given <= asked);
    needless += Number(asked === again.lost.length && again.moved.length > 0);
  }
  const rows = [
    row(
      `${id}-places`,
      `${what}: cases with as many places as the best of all plans (${broken} faults or broken bounds)`,
      places,
      cases,
      'cases',
      'all',
      places === cases && broken === 0,
    ),
    row(
      `${id}-even`,
      `${id}: cases with exactly the loads of the most even of all plans`,
      even,
      cases,
      'cases',
      kind === SLOTTED ? 'all' : 'told',
      even === cases || kind !== SLOTTED,
    ),
    row(
      `${id}-within`,
      `${id}: cases within one shift of the smallest spread`,
      within,
      cases,
      'cases',
      kind === MIXED ? 'told' : 'all',
      within === cases || kind === MIXED,
    ),
    row(
      `${id}-edits`,
      `${id}: edits with the fewest moves of all plans as full with nobody above the bound and a shift (${needless} moved somebody needlessly)`,
      fewest,
      edits,
      'edits',
      kind === SLOTTED ? 'all' : '≥ 99.9 %',
      fewest >= edits * (kind === SLOTTED ? 1 : 0.999) && needless <= (kind === SLOTTED ? 0 : edits / 1000),
    ),
  ];
  return rows;
}

function isBoundBroken({ bound }: FairPlan, best: ReturnType<typeof tryAll>): boolean {
  if (bound.places < best.places) return true;
  return bound.places === best.places && (bound.max > (best.loads[0] ?? 0) || bound.min < best.min);
}

function compareSolved(solve: Awaited<ReturnType<typeof solver>>, cases: number): BenchRow[] {
  let [places, within, ours, theirs] = [0, 0, 0, 0];
  for (let seed = 1; seed <= cases; seed++) {
    const input = aSmallCase(chance(seed * 977), MIDDLING);
    const own = timed(() => planShifts(input));
    const other = timed(() => solveRota(solve, input));
    ours += own.milliseconds;
    theirs += other.milliseconds;
    const isFull = placesOf(own.value) === other.value.places;
    places += Number(isFull);
    within += Number(isFull && own.value.max - own.value.min <= other.value.max - other.value.min + longestOf(input));
  }
  const what = `up to ${MIDDLING.shifts} shifts and ${MIDDLING.people} people, rest crosses the slots`;
  return [
    row('highs-places', `${what}: cases with as many places as HiGHS`, places, cases, 'cases', 'all', places === cases),
    row('highs-within', 'of those, within one shift of the spread that HiGHS proves', within, cases, 'cases', 'all', within === cases),
    row('highs-time', 'time of the processor for all of them, beside HiGHS', ours, theirs, 'ms', 'told', true),
  ];
}

function row(id: string, what: string, ours: number, theirs: number, unit: string, goal: string, holds: boolean): BenchRow {
  const ratio = unit === 'ms' ? theirs / ours : ours === theirs ? 1 : ours / theirs;
  return { id, what, ours, theirs, unit, ratio: Number.isFinite(ratio) ? ratio : 0, goal, holds };
}
