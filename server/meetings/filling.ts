// What the week brings for the agenda: what happens for heads, what their campaigns sell, and what is in it for them.

import { calendarWeek } from '../calendars/service.ts';
import { readScoringCampaigns } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { PROGRAM } from '../context.ts';
import type { Range, WeekKey } from '../core/time.ts';
import type { Words } from '../generated/types.ts';
import { productBySku } from '../products/service.ts';
import type { Filling } from './rules.ts';
import { NOTHING, NO_CAMPAIGN, eventWords, productWords, profitWords, rewardWords, together } from './words.ts';

const MOST_EVENTS = 14;
/** A turn of one person is no event for everybody. */
const SHOWN = ['activity', 'campaign', 'live', 'lesson'];

export async function fillingFor(ctx: Ctx, week: WeekKey): Promise<Filling> {
  const range = ctx.time.rangeOf(week);
  const rows = (await readScoringCampaigns(ctx, undefined, { from: range.startsAt, until: new Date(range.endsAt.getTime() - 1) })).filter(
    ({ audience: { tiers } }) => tiers.length === 0 || tiers.includes('HEAD'),
  );
  const products: Words[] = [];
  const benefits: Words[] = [];
  for (const row of rows) {
    products.push(...(await productLines(ctx, row)));
    benefits.push(...benefitLines(row));
  }
  return {
    EVENTS: orSay(await eventLines(ctx, range), NOTHING),
    PRODUCT: orSay(products, NO_CAMPAIGN),
    BENEFITS: orSay(benefits, NO_CAMPAIGN),
  };
}

const orSay = (lines: readonly Words[], otherwise: Words): Words => (lines.length === 0 ? otherwise : together(lines));

/** In the program's eyes: the agenda says the same whoever fills it in. */
async function eventLines(ctx: Ctx, range: Range): Promise<Words[]> {
  const { entries } = await calendarWeek({ ...ctx, viewer: PROGRAM }, { day: ctx.time.dayKey(range.startsAt), tier: 'HEAD' });
  const lines = new Map<string, Words>();
  for (const { source, startsAt, title } of entries) {
    if (!SHOWN.includes(source)) continue;
    const words = eventWords(ctx.time.weekday(startsAt), ctx.time.clock(startsAt), title);
    lines.set(words.zh, words);
  }
  return [...lines.values()].slice(0, MOST_EVENTS);
}

async function productLines(ctx: Ctx, { title, products, packaging }: CampaignRow): Promise<Words[]> {
  const main = products.filter(({ isMain }) => isMain);
  const lines: Words[] = [];
  for (const { sku, priceFen } of main.length > 0 ? main : products.slice(0, 1)) {
    const name = (await productBySku(ctx, sku))?.name ?? sku;
    lines.push(productWords(title, name, yuan(priceFen), packaging.sellingPoint));
  }
  return lines;
}

function benefitLines({ title, products, rewards }: CampaignRow): Words[] {
  const main = products.find(({ isMain }) => isMain) ?? products[0];
  const profit = main && main.profitFen.HEAD > 0 ? [profitWords(title, yuan(main.profitFen.HEAD))] : [];
  return [...profit, ...rewards.map((reward) => rewardWords(title, reward.title))];
}

const yuan = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));
