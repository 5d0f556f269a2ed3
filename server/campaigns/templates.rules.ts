// What a campaign can begin from. A template says the hours, the play and the rewards; its timetable stands with the timetables, by the
// same key. Every template passes the compliance check as it is.

import type { CampaignTemplate, RewardPrize, Words } from '../generated/types.ts';
import { words } from '../tiers/words.rules.ts';
import type { RewardRow } from './model.ts';

export const TEMPLATE_KEYS = ['HOT_DAY', 'FLASH_SALE', 'TWO_DAYS', 'NEW_PRODUCT'] as const;
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

export interface Template {
  readonly key: TemplateKey;
  readonly title: Words;
  readonly about: Words;
  /** `10:00`, business time. */
  readonly startsAt: string;
  readonly durationMinutes: number;
  readonly play: Words;
  readonly rewards: readonly Omit<RewardRow, 'id'>[];
}

const ranks = (title: string, fromRank: number, toRank: number, prize: RewardPrize, amountFen: number): Omit<RewardRow, 'id'> => ({
  kind: 'TOP_N',
  subject: 'DISTRIBUTOR',
  metric: 'SALES',
  phaseId: null,
  fromRank,
  toRank,
  threshold: null,
  winners: null,
  prize,
  amountFen,
  title,
});
const groupHonour: Omit<RewardRow, 'id'> = { ...ranks('最强社群', 1, 3, 'HONOUR', 0), subject: 'GROUP' };
const teamHonour: Omit<RewardRow, 'id'> = { ...ranks('最强团队', 1, 3, 'HONOUR', 0), subject: 'TEAM' };

const TEMPLATES: Readonly<Record<TemplateKey, Template>> = {
  HOT_DAY: {
    key: 'HOT_DAY',
    title: words('爆品日', 'Hot-product day'),
    about: words('10:00 开场，22:00 收官，12 小时一个爆品', 'One hot product for twelve hours, from 10:00 to 22:00'),
    startsAt: '10:00',
    durationMinutes: 12 * 60,
    play: words('TOP N 榜 + 下午红包雨 + 买三赠一 + 晚餐挑战', 'Top N board, red-packet rain, buy three get one, dinner challenge'),
    rewards: [
      ranks('冠军奖', 1, 1, 'CASH', 88_800),
      ranks('亚军、季军奖', 2, 3, 'CASH', 38_800),
      ranks('TOP 10 礼盒', 4, 10, 'GIFT', 16_800),
      groupHonour,
      teamHonour,
    ],
  },
  FLASH_SALE: {
    key: 'FLASH_SALE',
    title: words('两小时秒杀', 'Two-hour flash sale'),
    about: words('20:00 到 22:00，限时限量', 'From 20:00 to 22:00, limited in time and stock'),
    startsAt: '20:00',
    durationMinutes: 2 * 60,
    play: words('限时价 + 剩余库存播报', 'A price for two hours, with the stock that is left told as it sells'),
    rewards: [ranks('前 3 名奖', 1, 3, 'CASH', 18_800), groupHonour],
  },
  TWO_DAYS: {
    key: 'TWO_DAYS',
    title: words('周末两日场', 'Weekend campaign'),
    about: words('两天连做，第二天返场', 'Two days in a row, with an encore on the second'),
    startsAt: '10:00',
    durationMinutes: 36 * 60,
    play: words('首日冲榜，次日返场 + 组合装', 'Racing on the first day; encore and bundles on the second'),
    rewards: [
      ranks('冠军奖', 1, 1, 'CASH', 128_800),
      ranks('TOP 10 奖', 2, 10, 'CASH', 28_800),
      ranks('TOP 50 礼盒', 11, 50, 'GIFT', 16_800),
      groupHonour,
      teamHonour,
    ],
  },
  NEW_PRODUCT: {
    key: 'NEW_PRODUCT',
    title: words('新品首发', 'Product launch'),
    about: words('9:00 到 21:00，体验分享为主', 'From 9:00 to 21:00, with sharing first impressions at its centre'),
    startsAt: '09:00',
    durationMinutes: 12 * 60,
    play: words('首发价 + 体验分享 + 订单数榜', 'Launch price, first impressions, a board by orders'),
    rewards: [{ ...ranks('首发之星', 1, 10, 'GIFT', 16_800), metric: 'ORDERS' }, groupHonour],
  },
};

export const templateByKey = (key: string): Template | null =>
  (TEMPLATE_KEYS as readonly string[]).includes(key) ? TEMPLATES[key as TemplateKey] : null;

export const listTemplates = (): CampaignTemplate[] =>
  TEMPLATE_KEYS.map((each) => {
    const { key, title, about, startsAt, durationMinutes, play, rewards } = TEMPLATES[each];
    return { key, title, about, startsAt, durationMinutes, packagingPlay: play, rewardCount: rewards.length };
  });
