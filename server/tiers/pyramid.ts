// How many stand in each tier, and how they moved over the last days. Today comes from the engine, closed days from what each of
// them was closed with.

import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { shiftKey } from '../core/time.ts';
import type { DayKey } from '../core/time.ts';
import { countChanges, countErasedSince } from '../distributors/service.ts';
import type { Pyramid, Tier, TierCount, TierDay, TierFlow, TierRun } from '../generated/types.ts';
import type { PyramidNow } from './engine.ts';
import { engineOf } from './engines.ts';
import { tierDays } from './model.ts';
import type { TierDayRow } from './model.ts';

const MOST_DAYS = 365;
const TIERS: readonly Tier[] = ['NEW', 'MID', 'HEAD'];

export async function readPyramid(ctx: Ctx, days: number): Promise<Pyramid> {
  if (days < 1 || days > MOST_DAYS) throw new Refused('DAYS_OUT_OF_RANGE', { most: MOST_DAYS });
  const today = ctx.time.dayKey(ctx.now);
  const from = shiftKey(today, 1 - days);
  const dayBefore = shiftKey(from, -1);
  const closed = await readClosed(ctx, dayBefore, today);
  const before = closed.find(({ _id }) => _id === dayBefore);
  const within = closed.filter(({ _id }) => _id >= from);
  const yesterday = shiftKey(today, -1);
  // Until the night's run has closed it, yesterday is counted here.
  const isOpen = days > 1 && !within.some(({ _id, counts }) => _id === yesterday && counts !== null);
  const [now, open, left, lastRun] = await Promise.all([
    engineOf(ctx).pyramid(from),
    isOpen ? countChanges(ctx, yesterday) : [],
    countErasedSince(ctx, ctx.time.rangeOf(from).startsAt),
    readLastRun(ctx),
  ]);
  return {
    asOf: now.asOf,
    day: today,
    from,
    counts: now.counts,
    countsBefore: before?.counts ? countsOf(before.counts) : null,
    flows: flowsOf(within, [...now.moves, ...open], now.joined, left),
    trend: [...within.flatMap(({ _id, counts }) => (counts ? [trendOf(_id, counts)] : [])), trendOf(today, countedNow(now))],
    inGrace: now.inGrace,
    pinned: now.pinned,
    lastRun,
  };
}

function readClosed(ctx: Ctx, from: DayKey, past: DayKey): Promise<TierDayRow[]> {
  return tierDays
    .raw(ctx.db)
    .find({ _id: { $gte: from, $lt: past } }, { sort: { _id: 1 } })
    .toArray();
}

async function readLastRun(ctx: Ctx): Promise<TierRun | null> {
  const row = await tierDays.raw(ctx.db).findOne({ run: { $ne: null } }, { sort: { _id: -1 } });
  return row?.run ? { day: row._id, ...row.run } : null;
}

const countsOf = (counts: Record<Tier, number>): TierCount[] => TIERS.map((tier) => ({ tier, count: counts[tier] }));

function countedNow({ counts }: PyramidNow): Record<Tier, number> {
  const numbers: Record<Tier, number> = { NEW: 0, MID: 0, HEAD: 0 };
  for (const { tier, count } of counts) numbers[tier] = count;
  return numbers;
}

const trendOf = (day: DayKey, { NEW, MID, HEAD }: Record<Tier, number>): TierDay => ({ day, new: NEW, mid: MID, head: HEAD });

/** In the order of the tiers; those who joined first, those who left last. */
function flowsOf(closed: readonly TierDayRow[], since: readonly TierFlow[], joined: number, left: ReadonlyMap<Tier, number>): TierFlow[] {
  const counts = new Map<string, number>();
  const add = (key: string, count: number): void => void counts.set(key, (counts.get(key) ?? 0) + count);
  for (const { moves } of closed) for (const [move, count] of Object.entries(moves)) add(move, count);
  for (const { from, to, count } of since) if (from !== null && to !== null) add(`${from}>${to}`, count);
  const moved = TIERS.flatMap((from) => TIERS.map((to) => ({ from, to, count: counts.get(`${from}>${to}`) ?? 0 })));
  const flows: TierFlow[] = [
    { from: null, to: 'NEW', count: joined },
    ...moved.filter(({ from, to }) => from !== to),
    ...TIERS.map((tier) => ({ from: tier, to: null, count: left.get(tier) ?? 0 })),
  ];
  return flows.filter(({ count }) => count > 0);
}
