// Holds the rewards and the margin of a campaign against article 7 of the regulation on pyramid selling. What is refused cannot be
// published; a warning is for a person to weigh.
// Surprise: a board of new members may stand and be honoured, and only what is worth money on it is refused; a board of teams likewise,
// since a team reaches down the whole chain, deeper than two levels.

import type { ComplianceFinding, FindingLevel, Words } from '../generated/types.ts';
import { words } from '../tiers/words.rules.ts';
import type { CampaignProductRow, RewardRow } from './model.ts';
import { isPaid } from './rules.ts';

export const CLAUSES = {
  PAY_PER_RECRUIT: words('《禁止传销条例》第七条第（一）项', 'Regulation on pyramid selling, article 7 (1)'),
  PAY_FOR_JOINING: words('《禁止传销条例》第七条第（二）项', 'Regulation on pyramid selling, article 7 (2)'),
  CHAIN_DEPTH: words('《禁止传销条例》第七条第（三）项', 'Regulation on pyramid selling, article 7 (3)'),
} as const;

interface Held {
  readonly rewards: readonly RewardRow[];
  readonly products: readonly Pick<CampaignProductRow, 'profitFen'>[];
}

const finding = (level: FindingLevel, code: string, title: Words, detail: Words, fields: string[]): ComplianceFinding => ({
  level,
  code,
  title,
  detail,
  fields,
});

/** One finding a point, those that passed included, in the order of the regulation. */
export function checkRewards(held: Held): ComplianceFinding[] {
  return [payPerRecruit(held.rewards), payForJoining(held.rewards), chainDepth(held.rewards), profitByTier(held.products)];
}

type Entry = readonly [number, RewardRow];
const named = (entries: readonly Entry[]): Words => {
  const titles = entries.map(([, { title }]) => title);
  return words(titles.map((title) => `「${title}」`).join(''), titles.map((title) => `"${title}"`).join(', '));
};
const fieldsOf = (entries: readonly Entry[], field: string): string[] => entries.map(([index]) => `rewards.${String(index)}.${field}`);
const indexed = (rewards: readonly RewardRow[], holds: (reward: RewardRow) => boolean): Entry[] =>
  [...rewards.entries()].filter(([, reward]) => holds(reward));

function payPerRecruit(rewards: readonly RewardRow[]): ComplianceFinding {
  const title = words('不按拉人数付酬', 'No reward per head recruited');
  const paid = indexed(rewards, ({ metric, prize }) => metric === 'NEW_MEMBERS' && isPaid(prize));
  if (paid.length > 0) {
    const { zh, en } = named(paid);
    return finding(
      'REFUSED',
      'PAY_PER_RECRUIT',
      title,
      words(
        `第七条第（一）项：${zh}按新会员人数发奖金或礼品。请改为按销售额或订单，或改为荣誉`,
        `Article 7 (1): ${en} pays money or gifts by new members. Count sales or orders instead, or make it an honour`,
      ),
      fieldsOf(paid, 'metric'),
    );
  }
  const honours = indexed(rewards, ({ metric }) => metric === 'NEW_MEMBERS');
  if (honours.length > 0)
    return finding(
      'WARNING',
      'PAY_PER_RECRUIT',
      title,
      words(
        '第七条第（一）项：新会员榜只有荣誉，没有奖金和礼品；请确认荣誉也不能兑换',
        'Article 7 (1): the board of new members has honours only; make sure that they cannot be exchanged',
      ),
      fieldsOf(honours, 'metric'),
    );
  return finding(
    'PASSED',
    'PAY_PER_RECRUIT',
    title,
    words(
      `第七条第（一）项，查 ${rewards.length} 项奖励，没有一项按人数`,
      `Article 7 (1): of ${rewards.length} rewards none counts recruits`,
    ),
    fieldsOf([...rewards.entries()], 'metric'),
  );
}

function payForJoining(rewards: readonly RewardRow[]): ComplianceFinding {
  return finding(
    'PASSED',
    'PAY_FOR_JOINING',
    words('不以入会费计酬', 'No reward for the joining fee'),
    words(
      '第七条第（二）项：会员礼包不计入活动的销售额和订单，退款从榜上扣回',
      'Article 7 (2): memberships count in no sales and no orders of the campaign, and refunds are taken off the boards',
    ),
    fieldsOf(
      indexed(rewards, ({ metric }) => metric !== 'NEW_MEMBERS'),
      'metric',
    ),
  );
}

function chainDepth(rewards: readonly RewardRow[]): ComplianceFinding {
  const title = words('不按多层下级计酬', 'No reward along a chain of downlines');
  const paid = indexed(rewards, ({ subject, prize }) => subject === 'TEAM' && isPaid(prize));
  if (paid.length > 0) {
    const { zh, en } = named(paid);
    return finding(
      'REFUSED',
      'CHAIN_DEPTH',
      title,
      words(
        `第七条第（三）项：${zh}按整个团队的业绩发奖金或礼品，超过两级。请改为会员榜或社群榜，或改为荣誉`,
        `Article 7 (3): ${en} pays money or gifts by what a whole team sold, deeper than two levels. Use the board of members or of groups, or make it an honour`,
      ),
      fieldsOf(paid, 'subject'),
    );
  }
  return finding(
    'PASSED',
    'CHAIN_DEPTH',
    title,
    words(
      '第七条第（三）项：团队榜没有奖金和礼品，其他榜只算本人成交',
      'Article 7 (3): nothing is paid by teams; the other boards count own sales only',
    ),
    fieldsOf(
      indexed(rewards, ({ subject }) => subject === 'TEAM'),
      'subject',
    ),
  );
}

export const differsByTier = ({ profitFen: { NEW, MID, HEAD } }: Pick<CampaignProductRow, 'profitFen'>): boolean =>
  NEW !== MID || MID !== HEAD;

function profitByTier(products: Held['products']): ComplianceFinding {
  const title = words('层级不发钱', 'Tiers pay nobody');
  const code = 'PROFIT_BY_TIER';
  const different = [...products.entries()].filter(([, product]) => differsByTier(product));
  if (different.length === 0)
    return finding('PASSED', code, title, words('每件利润三个层级相同', 'Every tier earns the same on one piece'), []);
  return finding(
    'WARNING',
    code,
    title,
    words(
      `${different.length} 个商品的单件利润按层级不同。层级只用来安排服务；请确认差额有商品成交以外的依据，而且与下级无关`,
      `On ${different.length} ${different.length === 1 ? 'product' : 'products'} profit differs by tier. Tiers organise service; make sure that the difference has a reason of its own and none in downlines`,
    ),
    different.map(([index]) => `products.${String(index)}.profitFen`),
  );
}
