// What may be written into a campaign. A draft may still lack things (publishing.rules.ts says what), but never holds nonsense: what is
// refused here is refused with the field.

import type { Granted, Refusal } from '../core/errors.ts';
import { isFen } from '../core/money.ts';
import type {
  CampaignGoalsInput,
  CampaignPackagingInput,
  CampaignProductInput,
  CampaignRewardInput,
  RewardPrize,
} from '../generated/types.ts';
import type { GoalsRow, PackagingRow, RewardRow, TierFen } from './model.ts';

export const LONGEST_TITLE = 40;
const LONGEST_TEXT = 500;
const MOST_PRODUCTS = 20;
const MOST_REWARDS = 30;
const LAST_RANK = 10_000;
const MOST_WINNERS = 100_000;
const MOST_STOCK = 10_000_000;
/** A hundred million yuan: above it somebody has typed yuan as fen twice. */
const MOST_FEN = 10_000_000_000;
const MOST_COUNT = 100_000_000;
const MINUTE = 60_000;
const SHORTEST_MINUTES = 10;
const LONGEST_DAYS = 31;

type Wrong<Why extends string> = Refusal<Why, { field: string; most?: number }>;

const letters = (text: string): number => Array.from(text).length;
const within = (value: number, least: number, most: number): boolean => Number.isSafeInteger(value) && value >= least && value <= most;

export function readTitle(typed: string): Granted<{ title: string }> | Wrong<'CAMPAIGN_TITLE_WRONG'> {
  const title = typed.normalize('NFC').trim();
  if (title === '' || letters(title) > LONGEST_TITLE || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(title))
    return { ok: false, why: 'CAMPAIGN_TITLE_WRONG', field: 'title', most: LONGEST_TITLE };
  return { ok: true, title };
}

/** A rehearsal squeezes hours into a minute: it only has to end after it begins. */
export function readTimes(
  startsAt: Date,
  endsAt: Date,
  { isRehearsal = false }: { isRehearsal?: boolean } = {},
): Granted<{ startsAt: Date; endsAt: Date }> | Wrong<'CAMPAIGN_TIMES_WRONG'> {
  const minutes = (endsAt.getTime() - startsAt.getTime()) / MINUTE;
  const fits = (isRehearsal ? minutes > 0 : minutes >= SHORTEST_MINUTES) && minutes <= LONGEST_DAYS * 24 * 60;
  return fits ? { ok: true, startsAt, endsAt } : { ok: false, why: 'CAMPAIGN_TIMES_WRONG', field: 'endsAt', most: LONGEST_DAYS };
}

export interface ReadProduct {
  sku: string;
  isMain: boolean;
  priceFen: number;
  stock: number | null;
  profitFen: TierFen;
}

const wrongProduct = (field: string): Wrong<'CAMPAIGN_PRODUCTS_WRONG'> => ({
  ok: false,
  why: 'CAMPAIGN_PRODUCTS_WRONG',
  field,
  most: MOST_PRODUCTS,
});

/** One is the main product: the first when nobody says which. */
export function readProducts(
  typed: readonly CampaignProductInput[],
): Granted<{ products: ReadProduct[] }> | Wrong<'CAMPAIGN_PRODUCTS_WRONG'> {
  if (typed.length > MOST_PRODUCTS) return wrongProduct('products');
  const mains = typed.filter(({ isMain }) => isMain).length;
  if (mains > 1) return wrongProduct('products');
  for (const [index, { sku, priceFen, stock, profitFen }] of typed.entries()) {
    const at = `products.${String(index)}`;
    if (typed.findIndex((other) => other.sku === sku) < index) return wrongProduct(`${at}.sku`);
    if (!isFen(priceFen) || !within(priceFen, 1, MOST_FEN)) return wrongProduct(`${at}.priceFen`);
    if (stock != null && !within(stock, 0, MOST_STOCK)) return wrongProduct(`${at}.stock`);
    for (const tier of ['NEW', 'MID', 'HEAD'] as const)
      if (!within(profitFen[tier], 0, MOST_FEN)) return wrongProduct(`${at}.profitFen.${tier}`);
  }
  return {
    ok: true,
    products: typed.map(({ sku, isMain, priceFen, stock, profitFen }, index) => ({
      sku,
      isMain: mains === 0 ? index === 0 : isMain,
      priceFen,
      stock: stock ?? null,
      profitFen: { NEW: profitFen.NEW, MID: profitFen.MID, HEAD: profitFen.HEAD },
    })),
  };
}

export function readGoals(typed: CampaignGoalsInput): Granted<{ goals: GoalsRow }> | Wrong<'CAMPAIGN_GOALS_WRONG'> {
  const { salesFen, orders, newMembers } = typed;
  if (!within(salesFen, 0, MOST_FEN)) return { ok: false, why: 'CAMPAIGN_GOALS_WRONG', field: 'goals.salesFen' };
  if (!within(orders, 0, MOST_COUNT)) return { ok: false, why: 'CAMPAIGN_GOALS_WRONG', field: 'goals.orders' };
  if (!within(newMembers, 0, MOST_COUNT)) return { ok: false, why: 'CAMPAIGN_GOALS_WRONG', field: 'goals.newMembers' };
  return { ok: true, goals: { salesFen, orders, newMembers } };
}

export function readPackaging(typed: CampaignPackagingInput): Granted<{ packaging: PackagingRow }> | Wrong<'CAMPAIGN_TEXT_TOO_LONG'> {
  const clean = (text: string): string => text.normalize('NFC').trim();
  const packaging: PackagingRow = {
    sellingPoint: clean(typed.sellingPoint),
    brand: clean(typed.brand),
    endorsement: clean(typed.endorsement),
    play: clean(typed.play),
  };
  const long = (Object.keys(packaging) as (keyof PackagingRow)[]).find((name) => letters(packaging[name]) > LONGEST_TEXT);
  return long === undefined
    ? { ok: true, packaging }
    : { ok: false, why: 'CAMPAIGN_TEXT_TOO_LONG', field: `packaging.${long}`, most: LONGEST_TEXT };
}

const wrongReward = (index: number, field: string): Wrong<'CAMPAIGN_REWARD_WRONG'> => ({
  ok: false,
  why: 'CAMPAIGN_REWARD_WRONG',
  field: `rewards.${String(index)}.${field}`,
});

/** What cannot be a reward at all; whether it may be one, compliance.rules.ts says. `nextId` names those that are new. */
export function readRewards(
  typed: readonly CampaignRewardInput[],
  nextId: () => string,
): Granted<{ rewards: RewardRow[] }> | Wrong<'CAMPAIGN_REWARD_WRONG' | 'CAMPAIGN_REWARDS_TOO_MANY'> {
  if (typed.length > MOST_REWARDS) return { ok: false, why: 'CAMPAIGN_REWARDS_TOO_MANY', field: 'rewards', most: MOST_REWARDS };
  const rewards: RewardRow[] = [];
  for (const [
    index,
    { id, kind, subject, metric, phaseId, fromRank, toRank, threshold, winners, prize, amountFen, title },
  ] of typed.entries()) {
    const named = title.normalize('NFC').trim();
    if (named === '' || letters(named) > LONGEST_TITLE) return wrongReward(index, 'title');
    if (!within(amountFen, isPaid(prize) ? 1 : 0, isPaid(prize) ? MOST_FEN : 0)) return wrongReward(index, 'amountFen');
    if (id != null && rewards.some((other) => other.id === id)) return wrongReward(index, 'id');
    const common = { id: id ?? nextId(), kind, subject, metric, phaseId: phaseId ?? null, prize, amountFen, title: named };
    if (kind === 'TOP_N') {
      const from = fromRank ?? 1;
      if (!within(from, 1, LAST_RANK)) return wrongReward(index, 'fromRank');
      if (toRank == null || !within(toRank, from, LAST_RANK)) return wrongReward(index, 'toRank');
      rewards.push({ ...common, fromRank: from, toRank, threshold: null, winners: null });
    } else {
      if (threshold == null || !within(threshold, 1, MOST_FEN)) return wrongReward(index, 'threshold');
      if (isPaid(prize) ? winners == null || !within(winners, 1, MOST_WINNERS) : winners != null && !within(winners, 1, MOST_WINNERS))
        return wrongReward(index, 'winners');
      rewards.push({ ...common, fromRank: null, toRank: null, threshold, winners: winners ?? null });
    }
  }
  return { ok: true, rewards };
}

export function readBudget(fen: number): Granted<{ rewardBudgetFen: number }> | Wrong<'CAMPAIGN_BUDGET_WRONG'> {
  return within(fen, 0, MOST_FEN)
    ? { ok: true, rewardBudgetFen: fen }
    : { ok: false, why: 'CAMPAIGN_BUDGET_WRONG', field: 'rewardBudgetFen' };
}

/** A prize that is worth money. */
export function isPaid(prize: RewardPrize): boolean {
  return prize !== 'HONOUR';
}

/** What a reward costs at most. */
export function costOf({ kind, fromRank, toRank, winners, prize, amountFen }: RewardRow): number {
  if (!isPaid(prize)) return 0;
  const places = kind === 'TOP_N' ? (toRank ?? 0) - (fromRank ?? 1) + 1 : (winners ?? 0);
  return places * amountFen;
}

export const costOfAll = (rewards: readonly RewardRow[]): number => rewards.reduce((sum, reward) => sum + costOf(reward), 0);

/** `C0007`; longer where there are more. */
export const numberOf = (count: number): string => `C${String(count).padStart(4, '0')}`;
