// How much of an opinion leader a member is: six criteria of 0–100 each, added up by weights that are settings, each with its value and
// what it was worked out from in words. A score proposes; people nominate.
// Surprise: sales, activity, replies and team are held against the other candidates of the same tier, not against a fixed figure: a
// quiet platform and a loud one both find who stands out. Who has nothing of something gets nothing for it, whatever others have.

import { formatYuan } from '../core/money.ts';
import type { KolCriterion, Tier, Words } from '../generated/types.ts';

export const CRITERIA = ['SALES', 'ACTIVITY', 'REPLIES', 'TEAM', 'CONDUCT', 'TENURE'] as const satisfies readonly KolCriterion[];
export type KolWeights = Readonly<Record<KolCriterion, number>>;
/** Days over which each is measured. */
export const SALES_DAYS = 30;
export const ACTIVITY_DAYS = 30;
export const REPLY_DAYS = 7;
export const CONDUCT_DAYS = 90;
/** A year and more is as good as it gets. */
const FULL_TENURE_DAYS = 365;
/** Points left after so many confirmed breaches. */
const CONDUCT_POINTS = [100, 60, 25, 0];
const WHOLE = 100;

export interface Measured {
  tier: Tier;
  salesFen: number;
  /** Days on which something was said. */
  spokenDays: number;
  replies: number;
  /** Downline that sells. */
  sellingDownline: number;
  breaches: number;
  memberDays: number;
}

/** The values of one criterion of all candidates of a tier, sorted: who stands where among them. */
export type Ranks = Readonly<Record<'SALES' | 'ACTIVITY' | 'REPLIES' | 'TEAM', Float64Array>>;

const VALUE_OF = {
  SALES: ({ salesFen }: Measured) => salesFen,
  ACTIVITY: ({ spokenDays }: Measured) => spokenDays,
  REPLIES: ({ replies }: Measured) => replies,
  TEAM: ({ sellingDownline }: Measured) => sellingDownline,
  CONDUCT: ({ breaches }: Measured) => breaches,
  TENURE: ({ memberDays }: Measured) => memberDays,
} as const satisfies Record<KolCriterion, (measured: Measured) => number>;

export function ranksOf(candidates: readonly Measured[]): Ranks {
  const sorted = (criterion: keyof Ranks): Float64Array => Float64Array.from(candidates, VALUE_OF[criterion]).sort();
  return { SALES: sorted('SALES'), ACTIVITY: sorted('ACTIVITY'), REPLIES: sorted('REPLIES'), TEAM: sorted('TEAM') };
}

/** Of a hundred candidates, how many have no more; 0 for nothing at all. */
export function shareBelow(sorted: Float64Array, value: number): number {
  if (value <= 0 || sorted.length === 0) return 0;
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return Math.round((WHOLE * low) / sorted.length);
}

export interface ScoredReason {
  criterion: KolCriterion;
  value: number;
  points: number;
  weight: number;
  words: Words;
}

export function scoreCandidate(measured: Measured, ranks: Ranks, weights: KolWeights): { score: number; reasons: ScoredReason[] } {
  const sum = CRITERIA.reduce((all, criterion) => all + weights[criterion], 0);
  // Nobody weighed anything: all weigh the same.
  const weightOf = (criterion: KolCriterion): number => (sum === 0 ? 1 / CRITERIA.length : weights[criterion] / sum);
  const scored = CRITERIA.map((criterion) => {
    const value = VALUE_OF[criterion](measured);
    const points = pointsOf(criterion, value, ranks);
    return {
      criterion,
      value,
      points,
      weight: Math.round(WHOLE * weightOf(criterion)),
      words: WORDS_OF[criterion](value, points, measured.tier),
    };
  });
  return { score: Math.round(scored.reduce((all, { criterion, points }) => all + weightOf(criterion) * points, 0)), reasons: scored };
}

function pointsOf(criterion: KolCriterion, value: number, ranks: Ranks): number {
  if (criterion === 'CONDUCT') return CONDUCT_POINTS[Math.min(value, CONDUCT_POINTS.length - 1)] ?? 0;
  if (criterion === 'TENURE') return Math.round(WHOLE * Math.min(1, Math.max(0, value) / FULL_TENURE_DAYS));
  return shareBelow(ranks[criterion], value);
}

const TIER_WORDS: Readonly<Record<Tier, Words>> = {
  NEW: { zh: '新手', en: 'new members' },
  MID: { zh: '腰部会员', en: 'middle members' },
  HEAD: { zh: '头部会员', en: 'heads' },
};

const among = (points: number, tier: Tier): Words => ({
  zh: points === 0 ? '' : `，不少于 ${String(points)}% 的${TIER_WORDS[tier].zh}`,
  en: points === 0 ? '' : `, no less than ${String(points)}% of the ${TIER_WORDS[tier].en}`,
});
const counted = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

const WORDS_OF: Readonly<Record<KolCriterion, (value: number, points: number, tier: Tier) => Words>> = {
  SALES: (value, points, tier) =>
    value <= 0
      ? { zh: `近 ${String(SALES_DAYS)} 天没有卖出商品`, en: `Sold no goods in ${String(SALES_DAYS)} days` }
      : {
          zh: `近 ${String(SALES_DAYS)} 天卖出 ${formatYuan(value, 'zh-CN')}${among(points, tier).zh}`,
          en: `Sold ${formatYuan(value, 'en')} in ${String(SALES_DAYS)} days${among(points, tier).en}`,
        },
  ACTIVITY: (value, points, tier) =>
    value === 0
      ? { zh: `近 ${String(ACTIVITY_DAYS)} 天没有在群里发言`, en: `Said nothing in the groups for ${String(ACTIVITY_DAYS)} days` }
      : {
          zh: `近 ${String(ACTIVITY_DAYS)} 天有 ${String(value)} 天在群里发言${among(points, tier).zh}`,
          en: `Spoke in groups on ${String(value)} of ${String(ACTIVITY_DAYS)} days${among(points, tier).en}`,
        },
  REPLIES: (value, points, tier) =>
    value === 0
      ? { zh: `近 ${String(REPLY_DAYS)} 天的发言没有人接话`, en: `Nobody answered in the last ${String(REPLY_DAYS)} days` }
      : {
          zh: `近 ${String(REPLY_DAYS)} 天的发言引来 ${String(value)} 条接话${among(points, tier).zh}`,
          en: `Drew ${counted(value, 'reply', 'replies')} in ${String(REPLY_DAYS)} days${among(points, tier).en}`,
        },
  TEAM: (value, points, tier) =>
    value === 0
      ? { zh: '团队里近 30 天没有人出单', en: 'Nobody of the team sold anything in 30 days' }
      : {
          zh: `团队里近 30 天有 ${String(value)} 人出单${among(points, tier).zh}`,
          en: `${counted(value, 'member', 'members')} of the team sold in 30 days${among(points, tier).en}`,
        },
  CONDUCT: (value) =>
    value === 0
      ? { zh: `近 ${String(CONDUCT_DAYS)} 天没有违规`, en: `No breach in ${String(CONDUCT_DAYS)} days` }
      : {
          zh: `近 ${String(CONDUCT_DAYS)} 天有 ${String(value)} 次违规`,
          en: `${counted(value, 'breach', 'breaches')} in ${String(CONDUCT_DAYS)} days`,
        },
  TENURE: (value) => ({ zh: `入会 ${String(value)} 天`, en: `A member for ${counted(value, 'day', 'days')}` }),
};
