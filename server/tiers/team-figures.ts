// A team as its leader or the staff look at it: who belongs to it, what it sold today, and who of it needs help first.
// Surprise: what somebody needs next costs more to find out than everything else; in a large team only those are asked for it who
// sold most of late.

import { dayOfNumber } from '../core/time.ts';
import type { MetricWindow, Tier, TierCount, WindowFigures } from '../generated/types.ts';
import { WINDOWS } from '../metrics/service.ts';
import type { Columns } from '../metrics/service.ts';
import type { TeamFigures, TeamMemberFigures, TeamShown } from './engine.ts';
import { nextStep, stepOf } from './explain.rules.ts';
import type { Judgement } from './judging.ts';
import { TIERS, tierOf } from './trees.rules.ts';

const MOST_ROWS = 100;
/** Of whom it is found out how near the next tier is. */
const MOST_ASKED = 1_000;
/** Whoever lacks no more than this part of what is asked for is near. */
const NEAR = 0.34;

export interface Member {
  index: number;
  depth: number;
}

interface Walked {
  members: Member[];
  /** Heads right below, who lead teams of their own. */
  heads: Member[];
}

/** Down to the next heads of this morning; through those who are erased, who are not told. */
export function walkTeam(columns: Columns, index: number): Walked {
  const walked: Walked = { members: [], heads: [] };
  const queue: Member[] = [{ index, depth: 0 }];
  for (const { index: at, depth } of queue) {
    for (const direct of columns.directOf(at)) {
      const one = { index: direct, depth: depth + 1 };
      const isTold = columns.isKnown[direct] === 1 && columns.isErased[direct] !== 1;
      if (columns.isMorningHead(direct)) walked.heads.push(one);
      else {
        if (isTold) walked.members.push(one);
        queue.push(one);
      }
    }
  }
  return walked;
}

export function countTiers(tiers: Iterable<number>): TierCount[] {
  const counts = [0, 0, 0];
  for (const tier of tiers) counts[tier] = (counts[tier] ?? 0) + 1;
  return TIERS.map((tier, at) => ({ tier, count: counts[at] ?? 0 }));
}

/** Empty for somebody of whom nothing is known yet. */
export function teamFigures(columns: Columns, index: number): TeamFigures {
  const { members, heads } = walkTeam(columns, index);
  const figures: TeamFigures = {
    members: members.length,
    byTier: countTiers(members.map((member) => columns.tier[member.index] ?? 0)),
    headsBelow: heads.length,
    todayFen: 0,
    todayOrders: 0,
    todaySellers: 0,
  };
  for (const at of [index, ...members.map((member) => member.index)]) {
    const today = columns.ownDay(at, columns.day);
    if (today === null) continue;
    figures.todayFen += today.goodsFen;
    figures.todayOrders += today.goodsOrders;
    if (at !== index && today.goodsOrders > 0) figures.todaySellers += 1;
  }
  return figures;
}

/** Who is in a team that somebody leads, at any depth; heads of this morning are in none. */
export function isInTeam(columns: Columns, member: number, of: number): boolean {
  let at = member;
  for (let steps = 0; at >= 0 && steps <= columns.size; steps += 1) {
    if (columns.isMorningHead(at)) return false;
    at = columns.sponsor[at] ?? -1;
    if (at === of) return at >= 0;
  }
  return false;
}

export function windowFigures(columns: Columns, index: number): WindowFigures[] {
  columns.settle();
  const at = (values: ArrayLike<number>): number => values[index] ?? 0;
  return WINDOWS.map((window: MetricWindow) => ({
    window,
    ownSalesFen: at(columns.metric('OWN_SALES', window)),
    ownOrders: at(columns.metric('OWN_ORDERS', window)),
    repurchases: at(columns.metric('REPURCHASES', window)),
    buyers: at(columns.metric('BUYERS', window)),
    refundRate: at(columns.metric('REFUND_RATE', window)),
    teamSalesFen: at(columns.metric('TEAM_SALES', window)),
    directRecruits: at(columns.metric('DIRECT_RECRUITS', window)),
    teamRecruits: at(columns.metric('TEAM_RECRUITS', window)),
    activeDownline: at(columns.metric('ACTIVE_DOWNLINE', window)),
    replicationIndex: at(columns.metric('REPLICATION_INDEX', window)),
    risen: at(columns.risen(window)),
    campGraduated: at(columns.metric('CAMP_GRADUATED', window)) === 1,
    dutyScore: at(columns.metric('DUTY_SCORE', window)),
    violations: at(columns.metric('VIOLATIONS', window)),
  }));
}

export interface TeamPage {
  show: TeamShown;
  offset: number;
  limit: number;
}

export function teamMembers(
  columns: Columns,
  judgement: Judgement | null,
  of: number,
  { show, offset, limit }: TeamPage,
): { total: number; rows: TeamMemberFigures[] } {
  if (of < 0) return { total: 0, rows: [] };
  const chosen = CHOOSE[show](columns, of, judgement);
  const page = chosen.slice(offset, offset + Math.min(limit, MOST_ROWS));
  return { total: chosen.length, rows: page.map((member) => rowOf(columns, judgement, member)) };
}

type Choose = (columns: Columns, of: number, judgement: Judgement | null) => Member[];

const recentSales = (columns: Columns): ArrayLike<number> => columns.metric('OWN_SALES', 'DAYS_30');

/** Best first; the same again is in the order in which they came. */
function byBest(members: Member[], values: ArrayLike<number>): Member[] {
  return members.sort((one, other) => (values[other.index] ?? 0) - (values[one.index] ?? 0) || one.index - other.index);
}

const inTier =
  (tier: Tier): Choose =>
  (columns, of) =>
    byBest(
      walkTeam(columns, of).members.filter(({ index }) => TIERS[columns.tier[index] ?? 0] === tier),
      recentSales(columns),
    );

function directs(columns: Columns, of: number): Member[] {
  const all = Array.from(columns.directOf(of), (index) => ({ index, depth: 1 }));
  const told = all.filter(({ index }) => columns.isKnown[index] === 1 && columns.isErased[index] !== 1);
  return byBest(told, columns.metric('TEAM_SALES', 'DAYS_30'));
}

const CHOOSE: Readonly<Record<TeamShown, Choose>> = {
  ALL: (columns, of) => byBest(walkTeam(columns, of).members, recentSales(columns)),
  NEW: inTier('NEW'),
  MID: inTier('MID'),
  DIRECT: directs,
  DIRECT_MEMBERS: (columns, of) => directs(columns, of).filter(({ index }) => !columns.isMorningHead(index)),
  NEED_HELP: needHelp,
};

/** In grace, those whose time is over first; then near the next tier, the nearest first; then without a sale, the newest first. */
function needHelp(columns: Columns, of: number, judgement: Judgement | null): Member[] {
  const { members } = walkTeam(columns, of);
  const graceUntil = ({ index }: Member): number => columns.graceUntil[index] ?? 0;
  const inGrace = members.filter((member) => graceUntil(member) > 0);
  inGrace.sort((one, other) => graceUntil(one) - graceUntil(other) || one.index - other.index);
  const sales = columns.metric('OWN_SALES', 'LIFETIME');
  const orders = columns.metric('OWN_ORDERS', 'LIFETIME');
  const others = members.filter((member) => graceUntil(member) === 0);
  const sellers = others.filter(({ index }) => (orders[index] ?? 0) > 0);
  const asked = byBest(sellers, sellers.length > MOST_ASKED ? recentSales(columns) : sales).slice(0, MOST_ASKED);
  const near = asked
    .map((member) => ({ member, lacks: judgement ? lackOf(columns, judgement, member.index) : null }))
    .filter((each): each is { member: Member; lacks: number } => each.lacks !== null && each.lacks <= NEAR)
    .sort((one, other) => one.lacks - other.lacks || one.member.index - other.member.index)
    .map(({ member }) => member);
  const idle = others.filter(({ index }) => (orders[index] ?? 0) === 0);
  idle.sort((one, other) => (columns.joined[other.index] ?? 0) - (columns.joined[one.index] ?? 0) || one.index - other.index);
  return [...inGrace, ...near, ...idle];
}

/** What is missing for the next tier, in parts of what is asked for; null where nothing is to be done. */
function lackOf(columns: Columns, { policy, cutoffs }: Judgement, index: number): number | null {
  const step = stepOf(policy.rule, columns, cutoffs, index);
  if (step === null || step.unmet.length === 0) return null;
  const lacks = step.unmet.map(({ threshold, value }) => Math.abs(threshold - value) / Math.max(1, threshold));
  return lacks.reduce((sum, lack) => sum + lack, 0);
}

function rowOf(columns: Columns, judgement: Judgement | null, { index, depth }: Member): TeamMemberFigures {
  const today = columns.ownDay(index, columns.day);
  const graceUntil = columns.graceUntil[index] ?? 0;
  return {
    id: columns.idOf(index),
    tier: tierOf(columns.tier[index] ?? 0),
    joinedDay: dayOfNumber(columns.joined[index] ?? 0),
    depth,
    directDownline: Array.from(columns.directOf(index)).length,
    todayFen: today?.goodsFen ?? 0,
    todayOrders: today?.goodsOrders ?? 0,
    ownSalesFen: recentSales(columns)[index] ?? 0,
    ownOrders: columns.metric('OWN_ORDERS', 'DAYS_30')[index] ?? 0,
    graceUntil: graceUntil === 0 ? null : dayOfNumber(graceUntil),
    next: judgement ? nextStep(judgement.policy.rule, columns, judgement.cutoffs, index) : null,
  };
}
