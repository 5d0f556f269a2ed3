// The rules of campaigns by themselves: states, what may be written, what the law refuses and why one may not be published.

import { describe, expect, test } from '@jest/globals';
import { isInAudience, takesPart } from '../../server/campaigns/audience.rules.ts';
import { checkRewards } from '../../server/campaigns/compliance.rules.ts';
import type { RewardRow } from '../../server/campaigns/model.ts';
import { problemsOf, problemsOfFindings } from '../../server/campaigns/publishing.rules.ts';
import { costOf, costOfAll, readGoals, readProducts, readRewards, readTimes, readTitle } from '../../server/campaigns/rules.ts';
import { CAMPAIGN_STATES, faultsOf, mayChange, mayMove, statesBefore } from '../../server/campaigns/states.rules.ts';
import { TEMPLATE_KEYS, templateByKey } from '../../server/campaigns/templates.rules.ts';
import type { CampaignRewardInput } from '../../server/generated/types.ts';

const NOW = new Date('2026-05-12T02:30:00Z');

const reward = (more: Partial<RewardRow> = {}): RewardRow => ({
  id: 'r1',
  kind: 'TOP_N',
  subject: 'DISTRIBUTOR',
  metric: 'SALES',
  phaseId: null,
  fromRank: 1,
  toRank: 3,
  threshold: null,
  winners: null,
  prize: 'CASH',
  amountFen: 10_000,
  title: '前三名',
  ...more,
});
const typed = (more: Partial<CampaignRewardInput> = {}): CampaignRewardInput => ({
  kind: 'TOP_N',
  subject: 'DISTRIBUTOR',
  metric: 'SALES',
  fromRank: 1,
  toRank: 3,
  prize: 'CASH',
  amountFen: 10_000,
  title: '前三名',
  ...more,
});
const same = (fen: number) => ({ NEW: fen, MID: fen, HEAD: fen });
const product = { sku: 'A', isMain: true, priceFen: 16_800, stock: 100, profitFen: same(3_200) };

describe('states', () => {
  test('the table is checked against itself: unknown, unreached and endless states are found', () => {
    expect(faultsOf({ A: { to: ['B'] }, B: { to: [] } }, 'A')).toEqual([]);
    const broken = { A: { to: ['B', 'X'] }, B: { to: ['A'] }, C: { to: [] } };
    expect(faultsOf(broken, 'A')).toEqual(['A → X: no such state', 'C: never reached', 'A: never ends', 'B: never ends']);
  });

  test('one that runs cannot become a draft again, and what is over stays over', () => {
    expect(mayMove('RUNNING', 'DRAFT')).toEqual({ ok: false, why: 'CAMPAIGN_NOT_NOW', state: 'RUNNING' });
    for (const to of CAMPAIGN_STATES) expect(mayMove('CLOSED', to).ok).toBe(false);
    expect(statesBefore('CLOSING')).toEqual(['RUNNING', 'PAUSED']);
  });

  test('after publishing only words and stock may change', () => {
    expect(mayChange('DRAFT', ['products', 'rewards']).ok).toBe(true);
    expect(mayChange('RUNNING', ['stock', 'packaging']).ok).toBe(true);
    expect(mayChange('READY', ['stock', 'rewards'])).toMatchObject({ ok: false, why: 'CAMPAIGN_PART_FIXED', part: 'rewards' });
    expect(mayChange('CLOSED', ['title']).ok).toBe(false);
  });
});

describe('audience', () => {
  test('the three limits hold together, and an empty list limits nothing', () => {
    const member = { tier: 'MID', province: '浙江', groupIds: ['g1'] } as const;
    const nobody = { tiers: [], provinces: [], groupIds: [] };
    expect(isInAudience(nobody, member)).toBe(true);
    expect(isInAudience({ ...nobody, tiers: ['HEAD'] }, member)).toBe(false);
    expect(isInAudience({ ...nobody, tiers: ['MID'], provinces: ['江苏'] }, member)).toBe(false);
    expect(isInAudience({ tiers: ['MID'], provinces: ['浙江'], groupIds: ['g1', 'g2'] }, member)).toBe(true);
    expect(isInAudience({ ...nobody, groupIds: ['g2'] }, member)).toBe(false);
  });

  test('a group of no tier takes part whatever tier is asked for', () => {
    const audience = { tiers: ['HEAD'] as const, provinces: ['浙江'], groupIds: [] };
    expect(takesPart(audience, { id: 'g', tier: null, province: '' })).toBe(true);
    expect(takesPart(audience, { id: 'g', tier: 'NEW', province: '浙江' })).toBe(false);
    expect(takesPart(audience, { id: 'g', tier: 'HEAD', province: '江苏' })).toBe(false);
  });
});

describe('what may be written', () => {
  test('titles and times', () => {
    expect(readTitle('  爆品日 ')).toEqual({ ok: true, title: '爆品日' });
    expect(readTitle('x'.repeat(41)).ok).toBe(false);
    expect(readTitle('两\n行').ok).toBe(false);
    const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
    expect(readTimes(NOW, at(10)).ok).toBe(true);
    expect(readTimes(NOW, at(9)).ok).toBe(false);
    expect(readTimes(NOW, at(1), { isRehearsal: true }).ok).toBe(true);
    expect(readTimes(NOW, NOW, { isRehearsal: true }).ok).toBe(false);
    expect(readTimes(NOW, at(-60)).ok).toBe(false);
    expect(readTimes(NOW, at(31 * 24 * 60 + 1)).ok).toBe(false);
  });

  test('the first product is the main one when nobody says which; two main ones and one twice are refused', () => {
    const read = readProducts([
      { ...product, isMain: false },
      { ...product, sku: 'B', isMain: false },
    ]);
    expect(read.ok && read.products.map(({ isMain }) => isMain)).toEqual([true, false]);
    expect(readProducts([product, { ...product, sku: 'B' }])).toMatchObject({ ok: false, field: 'products' });
    expect(readProducts([product, { ...product, isMain: false }])).toMatchObject({ ok: false, field: 'products.1.sku' });
    expect(readProducts([{ ...product, stock: -1 }])).toMatchObject({ ok: false, field: 'products.0.stock' });
    expect(readProducts([{ ...product, profitFen: { ...same(1), HEAD: -1 } }])).toMatchObject({ field: 'products.0.profitFen.HEAD' });
  });

  test.each<[Partial<CampaignRewardInput>, string]>([
    [{ title: ' ' }, 'title'],
    [{ amountFen: 0 }, 'amountFen'],
    [{ prize: 'HONOUR', amountFen: 1 }, 'amountFen'],
    [{ fromRank: 5, toRank: 3 }, 'toRank'],
    [{ fromRank: 0 }, 'fromRank'],
    [{ kind: 'THRESHOLD', threshold: 1_000 }, 'winners'],
    [{ kind: 'THRESHOLD', threshold: 0, winners: 1 }, 'threshold'],
  ])('a reward with %j is refused at its %s', (more, field) => {
    expect(readRewards([typed(), typed(more)], () => 'new')).toMatchObject({
      ok: false,
      why: 'CAMPAIGN_REWARD_WRONG',
      field: `rewards.1.${field}`,
    });
  });

  test('what belongs to the other kind of reward is dropped', () => {
    const read = readRewards([typed({ threshold: 5, winners: 2 })], () => 'new');
    expect(read.ok && read.rewards[0]).toMatchObject({ id: 'new', fromRank: 1, toRank: 3, threshold: null, winners: null });
  });

  test('a reward costs its places times its amount; an honour nothing', () => {
    expect(costOf(reward({ fromRank: 4, toRank: 10 }))).toBe(70_000);
    expect(costOf(reward({ kind: 'THRESHOLD', fromRank: null, toRank: null, threshold: 1, winners: 8 }))).toBe(80_000);
    expect(costOfAll([reward(), reward({ prize: 'HONOUR', amountFen: 0 })])).toBe(30_000);
  });

  test('goals are whole and not negative', () => {
    expect(readGoals({ salesFen: 1, orders: 0, newMembers: 0 }).ok).toBe(true);
    expect(readGoals({ salesFen: -1, orders: 0, newMembers: 0 })).toMatchObject({ ok: false, field: 'goals.salesFen' });
  });
});

describe('article 7', () => {
  const said = (rewards: RewardRow[], profits = [same(1)]) =>
    checkRewards({ rewards, products: profits.map((profitFen) => ({ profitFen })) }).map(
      ({ code, level, fields }) => `${code} ${level} ${fields.join(',')}`,
    );

  test('money by sales of members passes every point', () => {
    expect(said([reward()])).toEqual([
      'PAY_PER_RECRUIT PASSED rewards.0.metric',
      'PAY_FOR_JOINING PASSED rewards.0.metric',
      'CHAIN_DEPTH PASSED ',
      'PROFIT_BY_TIER PASSED ',
    ]);
  });

  test.each(['CASH', 'GIFT'] as const)('%s by new members is refused with its field; an honour warns', (prize) => {
    const found = said([reward(), reward({ metric: 'NEW_MEMBERS', prize })]);
    expect(found).toContain('PAY_PER_RECRUIT REFUSED rewards.1.metric');
    expect(said([reward({ metric: 'NEW_MEMBERS', prize: 'HONOUR', amountFen: 0 })])).toContain('PAY_PER_RECRUIT WARNING rewards.0.metric');
  });

  test.each(['CASH', 'GIFT'] as const)('%s by teams is refused, since a team reaches deeper than two levels', (prize) => {
    expect(said([reward({ subject: 'TEAM', prize })])).toContain('CHAIN_DEPTH REFUSED rewards.0.subject');
    expect(said([reward({ subject: 'TEAM', prize: 'HONOUR', amountFen: 0 })])).toContain('CHAIN_DEPTH PASSED rewards.0.subject');
  });

  test('profit that differs by tier warns and names the product', () => {
    expect(said([], [same(1), { ...same(1), HEAD: 2 }])).toContain('PROFIT_BY_TIER WARNING products.1.profitFen');
  });

  test('what is refused becomes a problem with its clause in both languages', () => {
    const problems = problemsOfFindings(checkRewards({ rewards: [reward({ metric: 'NEW_MEMBERS', subject: 'TEAM' })], products: [] }));
    expect(problems.map(({ code, field, step }) => [code, field, step])).toEqual([
      ['PAY_PER_RECRUIT', 'rewards.0.metric', 'PLAY'],
      ['CHAIN_DEPTH', 'rewards.0.subject', 'PLAY'],
    ]);
    expect(problems[0]?.clause).toEqual({ zh: '《禁止传销条例》第七条第（一）项', en: 'Regulation on pyramid selling, article 7 (1)' });
  });

  test('every template passes, and its rewards fit into what they cost', () => {
    for (const key of TEMPLATE_KEYS) {
      const template = templateByKey(key);
      const rewards = template!.rewards.map((each, index) => ({ ...each, id: String(index) }));
      expect(checkRewards({ rewards, products: [] }).filter(({ level }) => level === 'REFUSED')).toEqual([]);
      expect(readRewards(rewards, () => 'new').ok).toBe(true);
    }
    expect(templateByKey('NO_SUCH')).toBeNull();
    expect(templateByKey('constructor')).toBeNull();
  });
});

describe('publishing', () => {
  const whole = {
    products: [{ ...product, productId: null as never }],
    goals: { salesFen: 1, orders: 0, newMembers: 0 },
    rewards: [reward()],
    rewardBudgetFen: 30_000,
    startsAt: new Date(NOW.getTime() + 1),
    audience: { tiers: [], provinces: [], groupIds: [] },
  };
  const codes = (more: Partial<typeof whole>) => problemsOf({ ...whole, ...more }, NOW).map(({ code, field }) => `${code} ${field}`);

  test('one that has everything has no problem', () => {
    expect(codes({})).toEqual([]);
  });

  test('each thing that is missing is named with its field', () => {
    expect(codes({ products: [] })).toEqual(['CAMPAIGN_WITHOUT_PRODUCT products']);
    // New members alone are no goal: recruiting would be the purpose of the day.
    expect(codes({ goals: { salesFen: 0, orders: 0, newMembers: 9 } })).toEqual(['CAMPAIGN_WITHOUT_GOAL goals.salesFen']);
    expect(codes({ rewardBudgetFen: 29_999 })).toEqual(['CAMPAIGN_REWARDS_ABOVE_BUDGET rewardBudgetFen']);
    expect(codes({ startsAt: NOW })).toEqual(['CAMPAIGN_STARTS_IN_PAST startsAt']);
    const dear = { ...product, productId: null as never, profitFen: { ...same(1), MID: 16_800 } };
    expect(codes({ products: [dear] })).toEqual(['CAMPAIGN_PROFIT_ABOVE_PRICE products.0.profitFen.MID']);
  });
});
