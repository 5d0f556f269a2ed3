// Works out the figures of a review from the facts: score facts of the campaign, the plan, what the sellers had sold before, and what
// was counted of the kit. Once when the boards were frozen, and again whenever somebody asks.
// Surprise: the goal of a group is its part of what everybody's sellers had sold in the 30 days before: a group of newcomers is not
// held against a group of heads.

import type { ObjectId } from 'mongodb';
import { readCampaign } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import { shiftKey } from '../core/time.ts';
import type { ReviewCut, Words } from '../generated/types.ts';
import { itemFigures } from '../kits/service.ts';
import { namesOf, placeMembers, scoreEventsOf } from '../leaderboards/service.ts';
import type { ScoreEvent } from '../leaderboards/service.ts';
import { streamOwnDays } from '../orders/service.ts';
import type { RunningWork } from '../parts.ts';
import { planFenAt } from '../timetables/plan.rules.ts';
import { phaseAt } from '../timetables/rules.ts';
import { readPhases } from '../timetables/service.ts';
import type { PhaseRow } from '../timetables/service.ts';
import { reviews } from './model.ts';
import { BEST_PART, findingsOf, shareOut, Takings } from './review.rules.ts';
import type { FigureRow, ItemRow, ReviewFigures, ScoredFact } from './review.rules.ts';
import { NOWHERE, TIER_WORDS, words } from './words.rules.ts';

const HOUR_MILLISECONDS = 3_600_000;
const BEFORE_DAYS = 30;
const PLACED_AT_ONCE = 1_000;

export async function runReview(ctx: Ctx, work: RunningWork): Promise<{ orders: number; sellers: number }> {
  const campaign = await readCampaign(ctx, fromId(String(work.input['campaignId'])));
  const figures = await measure(ctx, campaign, work.stopping);
  await reviews
    .raw(ctx.db)
    .updateOne(
      { _id: campaign._id },
      { $set: { figures, madeAt: ctx.now }, $setOnInsert: { worked: '', didNot: '', notesByName: null, notesAt: null } },
      { upsert: true },
    );
  await work.save({ checkpoint: {}, done: figures.orders, total: figures.orders });
  return { orders: figures.orders, sellers: figures.sellers };
}

export async function measure(ctx: Ctx, campaign: CampaignRow, signal?: AbortSignal): Promise<ReviewFigures> {
  const takings = new Takings();
  const bySeller = new Map<string, number>();
  const hours = hoursOf(ctx, campaign);
  const sinceStart = hours.map(() => 0);
  const phases = await readPhases(ctx, undefined, [campaign._id]);
  for await (const event of scoreEventsOf(ctx, campaign._id)) {
    signal?.throwIfAborted();
    const fact = factOf(ctx, event, phases);
    takings.add(fact);
    if (fact.isLate) continue;
    bySeller.set(fact.sellerId, (bySeller.get(fact.sellerId) ?? 0) + fact.salesFen);
    const nth = Math.floor((event.paidAt.getTime() - campaign.startsAt.getTime()) / HOUR_MILLISECONDS);
    if (nth >= 0 && nth < sinceStart.length) sinceStart[nth] = (sinceStart[nth] ?? 0) + fact.salesFen;
  }
  const before = await soldBefore(ctx, campaign, signal);
  const goal = campaign.goals.salesFen;
  const goals: Record<ReviewCut, ReadonlyMap<string, number>> = {
    TIER: shareOut(goal, before.TIER),
    GROUP: shareOut(goal, before.GROUP),
    OPERATOR: shareOut(goal, before.OPERATOR),
    PHASE: new Map(phases.map((phase) => [toId(phase._id), planBetween(campaign, phase.startsAt, phase.endsAt)])),
    HOUR: new Map(hours.map(({ key, from, until }) => [key, planBetween(campaign, from, until)])),
  };
  const names = await namesFor(ctx, takings, goals, phases);
  const rows = (cut: ReviewCut): FigureRow[] => takings.rows(cut, goals[cut], (key) => names(cut, key));
  const byTime = (one: FigureRow, other: FigureRow): number => (one.key < other.key ? -1 : 1);
  const bySales = (one: FigureRow, other: FigureRow): number => other.salesFen - one.salesFen || byTime(one, other);
  const startOf = new Map(phases.map((phase) => [toId(phase._id), phase.startsAt.getTime()]));
  const figures: ReviewFigures = {
    ...takings.all.figures(),
    late: takings.late,
    rows: {
      TIER: rows('TIER').toSorted(bySales),
      GROUP: rows('GROUP').toSorted(bySales),
      OPERATOR: rows('OPERATOR').toSorted(bySales),
      PHASE: rows('PHASE').toSorted((one, other) => (startOf.get(one.key) ?? 0) - (startOf.get(other.key) ?? 0)),
      HOUR: rows('HOUR').toSorted(byTime),
    },
    items: (await itemFigures(ctx, campaign._id)).map(itemRow),
    hours: sinceStart,
    findings: [],
  };
  figures.findings = findingsOf({
    ...figures,
    goalFen: goal,
    phases: figures.rows.PHASE,
    hours: figures.rows.HOUR,
    groups: figures.rows.GROUP,
    bestFen: bestOf([...bySeller.values()]),
  });
  return figures;
}

/** The phase is that of the payment, boards or not. */
function factOf(ctx: Ctx, event: ScoreEvent, phases: readonly PhaseRow[]): ScoredFact {
  const { cause, isLate, tier, salesFen, orders, newMembers } = event;
  const idOf = (id: ObjectId | null): string | null => (id === null ? null : toId(id));
  return {
    isRefund: cause.startsWith('r:'),
    isLate,
    sellerId: toId(event.distributorId),
    tier,
    groupId: idOf(event.groupId),
    operatorId: idOf(event.operatorId),
    phaseId: idOf(phaseAt(phases, event.paidAt)?._id ?? null),
    hour: hourKey(ctx, event.paidAt),
    salesFen,
    orders,
    newMembers,
  };
}

function hourKey(ctx: Ctx, at: Date): string {
  const day = ctx.time.dayKey(at);
  const hour = Math.floor((at.getTime() - ctx.time.rangeOf(day).startsAt.getTime()) / HOUR_MILLISECONDS);
  return `${day}T${String(hour).padStart(2, '0')}`;
}

function hoursOf(ctx: Ctx, { startsAt, endsAt }: CampaignRow): { key: string; from: Date; until: Date }[] {
  const hours = [];
  for (let from = startsAt.getTime(); from < endsAt.getTime();) {
    // To the next full hour of the clock: a campaign may begin at half past nine.
    const until = Math.min(from - (from % HOUR_MILLISECONDS) + HOUR_MILLISECONDS, endsAt.getTime());
    hours.push({ key: hourKey(ctx, new Date(from)), from: new Date(from), until: new Date(until) });
    from = until;
  }
  return hours;
}

function planBetween(campaign: CampaignRow, from: Date, until: Date): number {
  const { salesFen } = campaign.goals;
  return Math.max(0, planFenAt(campaign, salesFen, until) - planFenAt(campaign, salesFen, from));
}

/** What those who take part sold of goods in the days before, by where they stand now. */
async function soldBefore(
  ctx: Ctx,
  campaign: CampaignRow,
  signal?: AbortSignal,
): Promise<Record<'TIER' | 'GROUP' | 'OPERATOR', Map<string, number>>> {
  const startDay = ctx.time.dayKey(campaign.startsAt);
  const sold = new Map<string, number>();
  for await (const days of streamOwnDays(ctx, shiftKey(startDay, -BEFORE_DAYS))) {
    signal?.throwIfAborted();
    for (const { id, day, goodsFen, goodsRefundedFen } of days) {
      if (day < startDay) sold.set(id, (sold.get(id) ?? 0) + goodsFen - goodsRefundedFen);
    }
  }
  const found = { TIER: new Map<string, number>(), GROUP: new Map<string, number>(), OPERATOR: new Map<string, number>() };
  const ids = [...sold.keys()];
  for (let at = 0; at < ids.length; at += PLACED_AT_ONCE) {
    signal?.throwIfAborted();
    for (const [id, place] of await placeMembers(ctx, campaign, ids.slice(at, at + PLACED_AT_ONCE))) {
      const fen = sold.get(id) ?? 0;
      const add = (heap: Map<string, number>, key: string): void => void heap.set(key, (heap.get(key) ?? 0) + fen);
      add(found.TIER, place.tier);
      if (place.groupId !== null) add(found.GROUP, toId(place.groupId));
      if (place.operatorId !== null) add(found.OPERATOR, toId(place.operatorId));
    }
  }
  return found;
}

async function namesFor(
  ctx: Ctx,
  takings: Takings,
  goals: Record<ReviewCut, ReadonlyMap<string, number>>,
  phases: readonly PhaseRow[],
): Promise<(cut: ReviewCut, key: string) => Words> {
  const keysOf = (cut: ReviewCut): string[] => [...new Set([...takings.keys(cut), ...goals[cut].keys()])].filter((key) => key !== '');
  const groups = await namesOf(ctx, 'GROUP', keysOf('GROUP'));
  const operators = await namesOf(ctx, 'OPERATOR', keysOf('OPERATOR'));
  const titles = new Map(phases.map((phase) => [toId(phase._id), phase.title]));
  return (cut, key) => {
    if (key === '') return NOWHERE[cut];
    if (cut === 'TIER') return TIER_WORDS[key as keyof typeof TIER_WORDS];
    if (cut === 'HOUR') return words(`${key.slice(-2)}:00`);
    if (cut === 'PHASE') return words(titles.get(key) ?? '—');
    return words((cut === 'GROUP' ? groups : operators).get(key)?.name ?? '—');
  };
}

function itemRow(item: Awaited<ReturnType<typeof itemFigures>>[number]): ItemRow {
  const { itemId, title, kind, copies, shares, clicks, orders, salesFen } = item;
  return { itemId: toId(itemId), title, kind, copies, shares, clicks, orders, salesFen };
}

/** What the best fifth of sellers made, in fen. */
function bestOf(sales: readonly number[]): number {
  const positive = sales.filter((fen) => fen > 0).toSorted((one, other) => other - one);
  return positive.slice(0, Math.ceil(positive.length * BEST_PART)).reduce((sum, fen) => sum + fen, 0);
}
