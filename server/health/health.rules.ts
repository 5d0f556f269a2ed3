// How a group does, as one number with its reasons: five things are measured, each is given 0 to 100 points along a line between what is
// good and what is bad, and the points are weighed. Surprise: what cannot be measured yet (silence in a group of last week) weighs
// nothing, and the others weigh more; a new group is not blamed for being new.

import type { GroupHealthPart, GroupState, Tier, Words } from '../generated/types.ts';

export interface HealthFacts {
  members: number;
  /** Different members who said something within seven days. */
  speakers7: number;
  messages7: number;
  /** Own goods of those present over 30 days, in fen, all together. */
  salesFen: number;
  /** Within 30 days. */
  joins30: number;
  leaves30: number;
  /** Of those who have been in for 14 days: how many, and how many have said nothing for 30 days. */
  settled: number;
  silent: number;
  /** Breaches of 30 days that a person has confirmed. */
  violations30: number;
  tier: Tier | null;
}

export const PARTS = ['ACTIVITY', 'SALES', 'CHURN', 'SILENT', 'VIOLATIONS'] as const satisfies readonly GroupHealthPart[];

/** Of 100 in all. */
export const WEIGHTS: Readonly<Record<GroupHealthPart, number>> = { ACTIVITY: 30, SALES: 25, CHURN: 15, SILENT: 20, VIOLATIONS: 10 };

/** What is worth 0 and what is worth 100, in the unit of the value: shares in basis points, sales in fen a member, violations a hundred members. */
const LINES: Readonly<Record<Exclude<GroupHealthPart, 'SALES'>, { none: number; full: number }>> = {
  ACTIVITY: { none: 0, full: 3_000 },
  CHURN: { none: 2_000, full: 100 },
  SILENT: { none: 9_000, full: 3_000 },
  VIOLATIONS: { none: 5, full: 0 },
};
/** Fen that a member sells in 30 days where a group does well. */
const GOOD_SALES: Readonly<Record<Tier | 'MIXED', number>> = { NEW: 5_000, MID: 30_000, HEAD: 150_000, MIXED: 20_000 };

/** Fewer than these are too few to judge their silence. */
const FEWEST_SETTLED = 5;

export interface PartVerdict {
  value: number | null;
  score: number;
  weight: number;
}

export interface HealthVerdict {
  score: number;
  parts: Record<GroupHealthPart, PartVerdict>;
  reasons: Words[];
}

const TEN_THOUSAND = 10_000;

function valuesOf(facts: HealthFacts): Record<GroupHealthPart, number | null> {
  const { members, speakers7, salesFen, leaves30, settled, silent, violations30 } = facts;
  return {
    ACTIVITY: Math.round((Math.min(speakers7, members) * TEN_THOUSAND) / members),
    SALES: Math.round(salesFen / members),
    CHURN: Math.round((leaves30 * TEN_THOUSAND) / (members + leaves30)),
    SILENT: settled < FEWEST_SETTLED ? null : Math.round((silent * TEN_THOUSAND) / settled),
    VIOLATIONS: Math.round((violations30 * 1_000) / members) / 10,
  };
}

/** 0 to 100 along the line, whole. */
function points(value: number, { none, full }: { none: number; full: number }): number {
  return Math.round(100 * Math.max(0, Math.min(1, (value - none) / (full - none))));
}

/** Null for a group without anybody in it. */
export function judgeHealth(facts: HealthFacts): HealthVerdict | null {
  if (facts.members <= 0) return null;
  const values = valuesOf(facts);
  const measured = PARTS.filter((part) => values[part] !== null);
  const whole = measured.reduce((sum, part) => sum + WEIGHTS[part], 0);
  const parts = Object.fromEntries(
    PARTS.map((part): [GroupHealthPart, PartVerdict] => {
      const value = values[part];
      if (value === null) return [part, { value, score: 0, weight: 0 }];
      const line = part === 'SALES' ? { none: 0, full: GOOD_SALES[facts.tier ?? 'MIXED'] } : LINES[part];
      return [part, { value, score: points(value, line), weight: Math.round((WEIGHTS[part] * 100) / whole) }];
    }),
  ) as Record<GroupHealthPart, PartVerdict>;
  const exact = measured.reduce((sum, part) => sum + parts[part].score * WEIGHTS[part], 0) / whole;
  return { score: Math.round(exact), parts, reasons: reasonsOf(parts) };
}

/** Points of the whole that a part may lose before it is worth a sentence. */
const WORTH_SAYING = 5;
const MOST_REASONS = 3;

function reasonsOf(parts: Readonly<Record<GroupHealthPart, PartVerdict>>): Words[] {
  const lost = (part: GroupHealthPart): number => ((100 - parts[part].score) * parts[part].weight) / 100;
  return PARTS.filter((part) => parts[part].weight > 0 && lost(part) >= WORTH_SAYING)
    .sort((a, b) => lost(b) - lost(a))
    .slice(0, MOST_REASONS)
    .map((part) => wordsOf(part, parts[part].value));
}

const percent = (basisPoints: number): string => `${String(Math.round(basisPoints / 10) / 10)}%`;
const yuan = (fen: number): string => String(Math.round(fen / 100));

/** What was measured, with its unit. */
export function wordsOf(part: GroupHealthPart, value: number | null): Words {
  if (value === null) return { zh: '成员入群时间还短，暂不评定', en: 'too new to be judged' };
  switch (part) {
    case 'ACTIVITY':
      return { zh: `近 7 天 ${percent(value)} 的成员发言`, en: `${percent(value)} of the members spoke within 7 days` };
    case 'SALES':
      return { zh: `近 30 天人均销售 ${yuan(value)} 元`, en: `${yuan(value)} yuan sold a member within 30 days` };
    case 'CHURN':
      return { zh: `近 30 天退群 ${percent(value)}`, en: `${percent(value)} left within 30 days` };
    case 'SILENT':
      return { zh: `${percent(value)} 的成员 30 天没有发言`, en: `${percent(value)} have said nothing for 30 days` };
    case 'VIOLATIONS':
      return { zh: `近 30 天每百人违规 ${String(value)} 次`, en: `${String(value)} breaches for each hundred members within 30 days` };
  }
}

export interface HintFacts {
  state: GroupState;
  /** Days since the state began. */
  daysInState: number;
  members: number;
  limit: number;
  score: number;
  /** Seven days before; null where it is not known. */
  before: number | null;
  joins30: number;
  leaves30: number;
}

/** A new state deserves some time before anybody calls for the next one. */
const SETTLING_DAYS = 14;
const FORMED_MEMBERS = 30;
const LOW_SCORE = 40;
const GOOD_SCORE = 60;
const FALL = 15;

/** A step of the lifecycle that the figures speak for; never one that ends a group. */
export function hintFor(facts: HintFacts): { to: GroupState; why: Words } | null {
  const { state, daysInState, members, limit, score, before, joins30, leaves30 } = facts;
  if (state === 'FORMING' && members >= FORMED_MEMBERS)
    return { to: 'GROWING', why: { zh: `已有 ${String(members)} 人`, en: `${String(members)} members by now` } };
  if (daysInState < SETTLING_DAYS) return null;
  const isFalling = before !== null && score <= before - FALL;
  if (state === 'GROWING' || state === 'MATURE') {
    if (score < LOW_SCORE && (isFalling || (before !== null && before < LOW_SCORE)))
      return {
        to: 'DECLINING',
        why: { zh: `健康度 ${String(score)}，一周前 ${String(before)}`, en: `health ${String(score)}, a week ago ${String(before)}` },
      };
    if (leaves30 > joins30 + members * 0.1)
      return {
        to: 'DECLINING',
        why: {
          zh: `近 30 天退群 ${String(leaves30)} 人，入群 ${String(joins30)} 人`,
          en: `${String(leaves30)} left within 30 days, ${String(joins30)} came`,
        },
      };
  }
  if (state === 'GROWING' && score >= GOOD_SCORE && members >= limit * 0.6 && joins30 <= members * 0.1)
    return {
      to: 'MATURE',
      why: {
        zh: `${String(members)} 人，入群放缓，健康度 ${String(score)}`,
        en: `${String(members)} members, few come in, health ${String(score)}`,
      },
    };
  if (state === 'DECLINING' && score >= GOOD_SCORE)
    return { to: 'GROWING', why: { zh: `健康度回到 ${String(score)}`, en: `health is back at ${String(score)}` } };
  return null;
}
