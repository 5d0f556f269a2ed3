// The candidates for a hot product, scored; and what a sharer earns from those that were chosen.

import { perCtx } from '../context.ts';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { daysBetween } from '../core/time.ts';
import { countChosen } from '../distributors/service.ts';
import type { CampaignMargin, CriterionScore, QueryCandidatesArgs, SelectionCriterion, Tier, TierEarning } from '../generated/types.ts';
import { everyProduct, factsOf } from '../products/service.ts';
import type { ProductRow } from '../products/service.ts';
import { setting } from '../settings/service.ts';
import { groupsOfCampaign } from './audience.ts';
import { differsByTier } from './compliance.rules.ts';
import { expectedFen } from './margin.rules.ts';
import { productFigures } from './model.ts';
import type { CampaignRow, ProductFiguresRow } from './model.ts';
import { bestOf, scoreProduct } from './selection.rules.ts';
import type { Weighed, Weights } from './selection.rules.ts';

const USUAL = 20;
const MOST = 100;
const DAY = 24 * 3_600_000;
/** Members are counted up to here: beyond, it is "all of them" anyway. */
const MOST_COUNTED = 2_000_000;
const TIERS = ['NEW', 'MID', 'HEAD'] as const satisfies readonly Tier[];

export interface CandidateRow {
  product: ProductRow;
  score: number;
  criteria: CriterionScore[];
}

const SETTING_OF = {
  FITS_MEMBERS: 'selectionFitsMembers',
  SEASON: 'selectionSeason',
  REPURCHASE: 'selectionRepurchase',
  FAST_MOVING: 'selectionFastMoving',
  ENDORSEMENT: 'selectionEndorsement',
  MARGIN: 'selectionMargin',
} as const satisfies Record<SelectionCriterion, string>;

async function weightsOf(ctx: Ctx): Promise<Weights> {
  const keys = Object.keys(SETTING_OF) as SelectionCriterion[];
  const values = await Promise.all(keys.map(async (key) => [key, await setting(ctx, SETTING_OF[key])] as const));
  return Object.fromEntries(values) as Record<SelectionCriterion, number>;
}

const weighed = (product: ProductRow, figures: ProductFiguresRow | undefined): Weighed => ({
  priceFen: product.priceFen,
  profitFen: product.profitFen,
  ...factsOf(product),
  figures: figures === undefined ? null : { ...figures, days: daysBetween(figures.fromDay, figures.toDay) + 1 },
});

/** Best first. */
export async function listCandidates(
  ctx: Ctx,
  { most, month, category }: QueryCandidatesArgs,
): Promise<{ candidates: CandidateRow[]; of: number; fromDay: string | null; toDay: string | null; measuredAt: Date | null }> {
  const ranked = await rank(ctx, month ?? monthOf(ctx, ctx.now));
  const shown = category == null ? ranked.candidates : ranked.candidates.filter(({ product }) => product.category === category);
  const { latest } = ranked;
  return {
    candidates: shown.slice(0, Math.min(Math.max(most ?? USUAL, 1), MOST)),
    of: shown.length,
    fromDay: latest?.fromDay ?? null,
    toDay: latest?.toDay ?? null,
    measuredAt: latest?.measuredAt ?? null,
  };
}

const monthOf = (ctx: Ctx, at: Date): number => Number(ctx.time.monthKey(at).slice(5));

async function rank(ctx: Ctx, month: number): Promise<{ candidates: CandidateRow[]; latest: ProductFiguresRow | null }> {
  const [products, figures, weights] = await Promise.all([
    everyProduct(ctx, null),
    productFigures.raw(ctx.db).find({}).toArray(),
    weightsOf(ctx),
  ]);
  const bySku = new Map<string, ProductFiguresRow>(figures.map((row) => [row._id, row]));
  const all = products.map((product) => ({ product, of: weighed(product, bySku.get(product.sku)) }));
  const best = bestOf(all.map(({ of }) => of));
  const candidates = all
    .map(({ product, of }) => ({ product, ...scoreProduct(of, best, month, weights) }))
    .sort((one, other) => other.score - one.score || (one.product.sku < other.product.sku ? -1 : 1));
  const latest = figures.reduce<ProductFiguresRow | null>((last, row) => (last && last.measuredAt >= row.measuredAt ? last : row), null);
  return { candidates, latest };
}

/** Once a request and month: a page of campaigns asks for each of its rows. */
const scoresRead = perCtx(() => new Map<number, Promise<ReadonlyMap<string, number>>>());

function scoresIn(ctx: Ctx, month: number): Promise<ReadonlyMap<string, number>> {
  const known = scoresRead(ctx);
  const scores =
    known.get(month) ?? rank(ctx, month).then(({ candidates }) => new Map(candidates.map(({ product, score }) => [product.sku, score])));
  known.set(month, scores);
  return scores;
}

/** How its main product scores; null where it has none, or the catalogue lost it. */
export async function mainScore(ctx: Ctx, { products, startsAt }: Pick<CampaignRow, 'products' | 'startsAt'>): Promise<number | null> {
  const main = products.find(({ isMain }) => isMain);
  if (!main) return null;
  return (await scoresIn(ctx, monthOf(ctx, startsAt))).get(main.sku) ?? null;
}

export async function marginOf(ctx: Ctx, campaign: CampaignRow): Promise<CampaignMargin> {
  const { products, startsAt, endsAt } = campaign;
  const [figures, catalogue, members] = await Promise.all([
    productFigures
      .raw(ctx.db)
      .find({ _id: { $in: products.map(({ sku }) => sku) } })
      .toArray(),
    everyProduct(ctx, null),
    membersByTier(ctx, campaign),
  ]);
  const days = (endsAt.getTime() - startsAt.getTime()) / DAY;
  return {
    differsByTier: products.some(differsByTier),
    products: products.map(({ sku, priceFen, profitFen }) => {
      const known = catalogue.find((each) => each.sku === sku);
      const measured = figures.find(({ _id }) => _id === sku);
      return {
        sku,
        name: known?.name ?? sku,
        priceFen,
        catalogueProfitFen: known?.profitFen ?? 0,
        tiers: TIERS.map((tier): TierEarning => {
          const { sellers, quantity, sellingDays } = measured?.byTier[tier] ?? { sellers: 0, quantity: 0, sellingDays: 0 };
          return {
            tier,
            profitFen: profitFen[tier],
            members: members[tier],
            sellers,
            piecesPerDayHundredths: sellingDays === 0 ? 0 : Math.round((100 * quantity) / sellingDays),
            expectedFen: expectedFen({ profitFen: profitFen[tier], quantity, sellingDays, days }),
          };
        }),
      };
    }),
  };
}

/** Those within the audience; for some groups, who is in them. */
async function membersByTier(ctx: Ctx, campaign: CampaignRow): Promise<Record<Tier, number>> {
  const { tiers, provinces, groupIds } = campaign.audience;
  const counts: Record<Tier, number> = { NEW: 0, MID: 0, HEAD: 0 };
  const wanted = TIERS.filter((tier) => tiers.length === 0 || tiers.includes(tier));
  if (groupIds.length > 0) {
    const listed = new Set(groupIds.map(toId));
    for (const { _id, tier, members } of await groupsOfCampaign(ctx, campaign))
      if (tier !== null && listed.has(toId(_id))) counts[tier] += members;
    return counts;
  }
  for (const tier of wanted)
    for (const province of provinces.length === 0 ? [null] : provinces)
      counts[tier] += await countChosen(ctx, { tier, province }, MOST_COUNTED);
  return counts;
}
