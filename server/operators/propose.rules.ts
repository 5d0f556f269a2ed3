// What a proposal shows beside its moves: why each group goes where it goes, what every operator carries before and after, which
// constraints hold, and what it all costs. The assignment itself is found by assign.rules.ts.
// Surprise: reasons are looked for in the state before the moves, and only then counted: that somebody "already has three groups
// in 宁波" must be true on the day on which it is read.

import type { DayKey } from '../core/time.ts';
import type { AssignMethod, OperatorLevel, Tier, Words } from '../generated/types.ts';
import { loadBasisPoints, spreadOf, workedDays } from './load.rules.ts';
import type { CheckRow, CostRow } from './model.ts';

export interface PlanGroup {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly tier: Tier | null;
  /** `浙江 杭州`. */
  readonly region: string;
  readonly province: string;
  readonly members: number;
  readonly holderId: string | null;
  readonly seq: number;
  readonly weight: number;
  /** The team that most of its members belong to; null where none does, or nobody looked. */
  readonly team: string | null;
}

export interface PlanOperator {
  readonly id: string;
  readonly name: string;
  readonly level: OperatorLevel;
  readonly revision: number;
  readonly capacity: number;
  readonly skills: readonly Tier[];
  readonly provinces: readonly string[];
  readonly workingDays: readonly number[];
  readonly leavesOn: DayKey | null;
  readonly isLeaving: boolean;
}

export interface PlanMove {
  readonly group: PlanGroup;
  readonly toId: string;
}

const TIER_WORDS: Readonly<Record<Tier, Words>> = {
  NEW: { zh: '新手', en: 'newcomers' },
  MID: { zh: '腰部', en: 'the middle tier' },
  HEAD: { zh: '头部', en: 'heads' },
};
const MOST_REASONS = 2;

export const fitsSkill = (operator: Pick<PlanOperator, 'skills'>, tier: Tier | null): boolean =>
  tier === null || operator.skills.length === 0 || operator.skills.includes(tier);
export const fitsProvince = (operator: Pick<PlanOperator, 'provinces'>, province: string): boolean =>
  province === '' || operator.provinces.length === 0 || operator.provinces.includes(province);

const cityOf = (region: string): string => region.split(' ')[1] ?? '';

/** In the order of the rows. */
export function groupedBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** A team that has so many of a sample, and a third of it at least, is the team of the group. */
const FEWEST_OF_TEAM = 3;

/** The team that most of them belong to; null where none stands out. */
export function mainTeam(heads: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const head of heads) if (head !== null) counts.set(head, (counts.get(head) ?? 0) + 1);
  const [first] = [...counts].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
  if (!first) return null;
  const [head, count] = first;
  return count >= FEWEST_OF_TEAM && count * 3 >= heads.length ? head : null;
}

/** Why somebody gets a group: at most two, the strongest first; that it evens the load where there is nothing better. */
export function reasonOf(move: PlanMove, to: PlanOperator, held: readonly PlanGroup[], loadBefore: number): Words {
  const { group } = move;
  const reasons: Words[] = [];
  const ofTeam = group.team === null ? undefined : held.find(({ team }) => team === group.team);
  if (ofTeam) reasons.push({ zh: `与${ofTeam.name}同一团队`, en: `same team as ${ofTeam.name}` });
  if (group.tier !== null && to.skills.includes(group.tier))
    reasons.push({ zh: `擅长${TIER_WORDS[group.tier].zh}`, en: `knows ${TIER_WORDS[group.tier].en}` });
  const city = cityOf(group.region);
  const inCity = city === '' ? [] : held.filter(({ region }) => region === group.region);
  const [sibling] = inCity;
  if (inCity.length === 1 && sibling) reasons.push({ zh: `已带${sibling.name}`, en: `has ${sibling.name}` });
  if (inCity.length > 1)
    reasons.push({ zh: `${city}已带 ${String(inCity.length)} 群`, en: `has ${String(inCity.length)} groups in ${city}` });
  if (group.province !== '' && to.provinces.includes(group.province))
    reasons.push({ zh: `熟悉${group.province}`, en: `knows ${group.province}` });
  if (reasons.length === 0) {
    const load = (loadBefore / 100).toFixed(1);
    reasons.push({ zh: `负荷较低（${load}%）`, en: `has room (${load} %)` });
  }
  const told = reasons.slice(0, MOST_REASONS);
  return { zh: told.map(({ zh }) => zh).join('，'), en: told.map(({ en }) => en).join(', ') };
}

export interface LoadOf {
  readonly operator: PlanOperator;
  readonly groupsBefore: number;
  readonly groupsAfter: number;
  readonly weightBefore: number;
  readonly weightAfter: number;
}

export function loadsOf(groups: readonly PlanGroup[], operators: readonly PlanOperator[], to: ReadonlyMap<string, string>): LoadOf[] {
  const sums = new Map(operators.map(({ id }) => [id, { groupsBefore: 0, groupsAfter: 0, weightBefore: 0, weightAfter: 0 }]));
  for (const group of groups) {
    const before = group.holderId === null ? undefined : sums.get(group.holderId);
    const afterId = to.get(group.id) ?? group.holderId;
    const after = afterId === null ? undefined : sums.get(afterId);
    if (before) Object.assign(before, { groupsBefore: before.groupsBefore + 1, weightBefore: before.weightBefore + group.weight });
    if (after) Object.assign(after, { groupsAfter: after.groupsAfter + 1, weightAfter: after.weightAfter + group.weight });
  }
  const nothing = { groupsBefore: 0, groupsAfter: 0, weightBefore: 0, weightAfter: 0 };
  return operators.map((operator) => ({ operator, ...(sums.get(operator.id) ?? nothing) }));
}

export interface CostGiven {
  readonly moves: readonly PlanMove[];
  readonly fewestMoves: number;
  readonly loads: readonly LoadOf[];
  /** Basis points. */
  readonly lowerBound: number;
}

export function costOf({ moves, fewestMoves, loads, lowerBound }: CostGiven): CostRow {
  const staying = loads.filter(({ operator }) => !operator.isLeaving);
  const after = staying.map(({ operator, weightAfter }) => loadBasisPoints(weightAfter, operator.capacity));
  return {
    moves: moves.length,
    fewestMoves,
    members: moves.reduce((sum, { group }) => sum + group.members, 0),
    spreadBefore: spreadOf(staying.map(({ operator, weightBefore }) => loadBasisPoints(weightBefore, operator.capacity))),
    spreadAfter: spreadOf(after),
    lowerBound,
    maxAfter: Math.max(0, ...after),
  };
}

export interface CheckGiven {
  readonly method: AssignMethod;
  readonly moves: readonly PlanMove[];
  readonly loads: readonly LoadOf[];
  readonly groups: readonly PlanGroup[];
  readonly band: { readonly least: number; readonly most: number } | null;
  readonly mustMatchSkill: boolean;
  readonly mustMatchProvince: boolean;
}

/** Each constraint with how many keep it; those that are only aimed at may fall short. */
export function checksOf(given: CheckGiven): CheckRow[] {
  const { method, moves, loads, groups, band, mustMatchSkill, mustMatchProvince } = given;
  const staying = loads.filter(({ operator }) => !operator.isLeaving);
  const byId = new Map(loads.map((load) => [load.operator.id, load.operator]));
  const receiver = ({ toId }: PlanMove): PlanOperator | undefined => byId.get(toId);
  const check = (what: CheckRow['what'], met: number, of: number, isHard: boolean): CheckRow => ({ what, met, of, isHard });
  const fitting = (fits: (operator: PlanOperator, group: PlanGroup) => boolean): number =>
    moves.filter((move) => {
      const operator = receiver(move);
      return operator !== undefined && fits(operator, move.group);
    }).length;
  const leavers = new Set(loads.filter(({ operator }) => operator.isLeaving).map(({ operator }) => operator.id));
  const others = groups.filter(({ holderId }) => holderId !== null && !leavers.has(holderId));
  const movedIds = new Set(moves.map(({ group }) => group.id));
  const teams = teamsTogether(given);
  const inBand = ({ groupsAfter }: LoadOf): boolean => band !== null && groupsAfter >= band.least && groupsAfter <= band.most;
  return [
    check('CAPACITY', staying.filter(({ operator, groupsAfter }) => groupsAfter <= operator.capacity).length, staying.length, true),
    ...(method === 'LEAVING' ? [check('OTHERS_STAY', others.filter(({ id }) => !movedIds.has(id)).length, others.length, true)] : []),
    ...(band === null || method === 'LEAVING' ? [] : [check('BAND', staying.filter(inBand).length, staying.length, true)]),
    check(
      'SKILL',
      fitting((operator, { tier }) => fitsSkill(operator, tier)),
      moves.length,
      mustMatchSkill,
    ),
    ...(teams.of === 0 ? [] : [check('TEAM_TOGETHER', teams.met, teams.of, false)]),
    check(
      'PROVINCE',
      fitting((operator, { province }) => fitsProvince(operator, province)),
      moves.length,
      mustMatchProvince,
    ),
    check('WEEKDAYS', workedDays(staying.map(({ operator }) => operator)), 7, false),
  ];
}

/** Of the teams with several groups among the moved ones, how many are with one person afterwards. */
function teamsTogether({ moves }: Pick<CheckGiven, 'moves'>): { met: number; of: number } {
  const receivers = new Map<string, Set<string>>();
  const sizes = new Map<string, number>();
  for (const { group, toId } of moves) {
    if (group.team === null) continue;
    receivers.set(group.team, (receivers.get(group.team) ?? new Set()).add(toId));
    sizes.set(group.team, (sizes.get(group.team) ?? 0) + 1);
  }
  const several = [...sizes].filter(([, size]) => size > 1).map(([team]) => team);
  return { met: several.filter((team) => receivers.get(team)?.size === 1).length, of: several.length };
}

/** What a receiver takes over, in a few words: `头部 1、腰部 2`. */
export function takesWords(tiers: readonly (Tier | null)[]): Words {
  const counts = (['HEAD', 'MID', 'NEW', null] as const).flatMap((tier) => {
    const count = tiers.filter((each) => each === tier).length;
    return count === 0 ? [] : [{ tier, count: String(count) }];
  });
  const english: Readonly<Record<Tier, string>> = { HEAD: 'head', MID: 'middle', NEW: 'newcomers' };
  return {
    zh: counts.map(({ tier, count }) => `${tier === null ? '其他' : TIER_WORDS[tier].zh} ${count}`).join('、'),
    en: counts.map(({ tier, count }) => `${count} ${tier === null ? 'other' : english[tier]}`).join(', '),
  };
}

const BROKEN_WORDS = {
  CAPACITY: (by: string) => ({
    zh: `上限不够：还差 ${by} 个群的位置。`,
    en: `The capacities do not suffice: places for ${by} more groups are missing.`,
  }),
  BAND_LEAST: (by: string) => ({
    zh: `每人最少群数达不到：还差 ${by} 个群。`,
    en: `Not everybody can have the least: ${by} groups are missing.`,
  }),
  BAND_MOST: (by: string) => ({
    zh: `每人最多群数太小：多出 ${by} 个群。`,
    en: `The most of the band is too small: ${by} groups are left over.`,
  }),
  SKILL: (by: string, which: Words) => ({
    zh: `擅长${which.zh}的人不够：${by} 个群没有合适的人接。`,
    en: `Too few people know ${which.en}: nobody fitting for ${by} groups.`,
  }),
  PROVINCE: (by: string, which: Words) => ({
    zh: `熟悉${which.zh}的人不够：${by} 个群没有合适的人接。`,
    en: `Too few people know ${which.en}: nobody fitting for ${by} groups.`,
  }),
} as const;

export interface Broken {
  readonly what: keyof typeof BROKEN_WORDS;
  readonly by: number;
  readonly tiers: readonly Tier[];
  readonly provinces: readonly string[];
}

/** Which constraint cannot hold and by how much, in words. */
export function brokenWords({ what, by, tiers, provinces }: Broken): Words {
  const named = tiers.map((tier) => TIER_WORDS[tier]);
  const places = provinces.map((name) => ({ zh: name, en: name }));
  const which = what === 'SKILL' ? named : places.length > 0 ? places : named;
  return BROKEN_WORDS[what](String(by), {
    zh: which.map(({ zh }) => zh).join('、'),
    en: which.map(({ en }) => en).join(', '),
  });
}
