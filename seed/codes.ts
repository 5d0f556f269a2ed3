// The group codes of the demo world, and who has read which version: the newcomers' groups got a new one six days ago, and not
// everybody has got round to it.

import type { Tier } from '../server/generated/types.ts';
import type { Plan } from './people.ts';
import type { Random } from './random.ts';

const DAY = 24 * 3_600_000;

export interface SeedCode {
  key: string;
  version: number;
  title: string;
  rules: readonly string[];
  /** Null for a draft. */
  publishedDaysAgo: number | null;
}

const POLITE = '友善交流，不人身攻击，不讨论与社群无关的敏感话题。';
const NO_ADS = '不发与平台无关的广告、二维码和外部链接，不私加群友推销。';
const HONEST = '分享要真实：用过再说好，不夸大功效，不承诺收益。';

export const CODES: readonly SeedCode[] = [
  { key: 'NEW', version: 1, title: '新手群群规', rules: ['进群先改群昵称：地区-姓名。', POLITE, NO_ADS], publishedDaysAgo: 420 },
  {
    key: 'NEW',
    version: 2,
    title: '新手群群规（2026 版）',
    rules: [
      '进群 24 小时内改群昵称：地区-姓名。',
      POLITE,
      NO_ADS,
      HONEST,
      '有问题先看群公告，再 @ 群运营，工作日两小时内回复。',
      '首次违规提醒，第二次警告，第三次由群主请出。',
    ],
    publishedDaysAgo: 6,
  },
  {
    key: 'MID',
    version: 1,
    title: '腰部群群规',
    rules: ['每周至少分享一次真实的成交或复购经验。', NO_ADS, HONEST, '帮新人答疑，不贬低其他团队。'],
    publishedDaysAgo: 300,
  },
  {
    key: 'HEAD',
    version: 1,
    title: '头部群群规',
    rules: ['例会准时参加，请假提前一天说。', '群内信息不外传，活动方案发布前保密。', HONEST, '上传下达：重要通知当天传到自己的团队。'],
    publishedDaysAgo: 300,
  },
];

/** Which version a member has acknowledged last, and when; null for nobody yet. */
export function codeVersion(plan: Plan, tier: Tier, joinedAt: number, random: Random): { version: number; at: Date } | null {
  const now = plan.endsAt.getTime();
  const newest = CODES.filter(({ key, publishedDaysAgo }) => key === tier && publishedDaysAgo !== null).at(-1);
  if (!newest) return null;
  const publishedAt = now - (newest.publishedDaysAgo ?? 0) * DAY;
  const read = (from: number): Date => new Date(Math.min(now, from + Math.floor(random.next() * 2 * DAY)));
  const hasReadNewest = random.next() < (joinedAt > publishedAt ? 0.9 : 0.72);
  if (hasReadNewest) return { version: newest.version, at: read(Math.max(joinedAt, publishedAt)) };
  const isOld = newest.version > 1 && joinedAt < publishedAt && random.isLucky(0.95);
  return isOld ? { version: newest.version - 1, at: read(joinedAt) } : null;
}
