// What a serving process follows: of the day views, so that a person's phone is told the new total, the staff's screens the
// platform's, and what is remembered of that person's sales is forgotten; and of members who come in, for whom orders may wait.
// Surprise: the platform's day lies in several documents, and a change tells one of them. The others are kept here; a day that is
// not kept yet, or after something was missed, is read afresh.

import type { Ctx } from '../context.ts';
import { perDatabase } from '../core/per-database.ts';
import { shiftKey } from '../core/time.ts';
import type { DayKey } from '../core/time.ts';
import type { FeedSpec } from '../parts.ts';
import type { OwnDayRow, PlatformDayRow } from './model.ts';
import { releaseSoon } from './release-soon.ts';
import { rememberedOwnSales } from './remembered.ts';
import { addTallies, NOTHING, totalsOf } from './rules.ts';
import type { Tally } from './rules.ts';
import { startSparing } from './spared.ts';
import { readShards } from './today.ts';

/** Screens show this many days; what changes further back (an import of old orders) is of no moment to them. */
const TOLD_DAYS = 35;

const shards = perDatabase(() => new Map<DayKey, Map<number, Tally>>());

export const feeds: readonly FeedSpec[] = [
  {
    name: 'orders.own-days',
    collection: 'own_days',
    fullDocument: 'updateLookup',
    onReady: (ctx) => rememberedOwnSales(ctx.db).switchOn(),
    onChange: (ctx, change) => {
      const row = 'fullDocument' in change ? (change.fullDocument as OwnDayRow | undefined) : undefined;
      if (!row) {
        // Gone or dropped: nobody says any more whose it was.
        rememberedOwnSales(ctx.db).forgetAll();
        return;
      }
      const id = String(row.distributorId);
      rememberedOwnSales(ctx.db).forget(id);
      if (isTold(ctx, row.day)) ctx.emit(`person:${id}`, 'sales', { day: row.day, own: totalsOf(row.day, row) }, row.day);
    },
    onLost: (ctx) => rememberedOwnSales(ctx.db).forgetAll(),
  },
  {
    name: 'orders.platform-days',
    collection: 'platform_days',
    fullDocument: 'updateLookup',
    onReady: (ctx) => {
      shards(ctx.db).clear();
      startSparing(ctx);
    },
    onChange: async (ctx, change) => {
      const row = 'fullDocument' in change ? (change.fullDocument as PlatformDayRow | undefined) : undefined;
      if (!row) shards(ctx.db).clear();
      else if (isTold(ctx, row.day)) {
        const totals = totalsOf(row.day, await sumOfShards(ctx, row));
        ctx.emit('staff', 'totals', { day: row.day, totals }, row.day);
      }
    },
    onLost: (ctx) => shards(ctx.db).clear(),
  },
  {
    name: 'orders.members',
    collection: 'distributors',
    pipeline: [{ $match: { operationType: 'insert' } }],
    // Whatever a process that was killed has left behind.
    onReady: (ctx) => releaseSoon(ctx, 'everything'),
    onChange: (ctx, change) => {
      if (change.operationType === 'insert') releaseSoon(ctx, String(change.fullDocument['memberNo']));
    },
    onLost: (ctx) => releaseSoon(ctx, 'everything'),
  },
];

async function sumOfShards(ctx: Ctx, row: PlatformDayRow): Promise<Tally> {
  const days = shards(ctx.db);
  const first = firstToldDay(ctx);
  for (const day of days.keys()) if (day < first) days.delete(day);
  let ofDay = days.get(row.day);
  if (ofDay) ofDay.set(row.shard, row);
  else {
    ofDay = new Map((await readShards(ctx, row.day)).map((each) => [each.shard, each]));
    days.set(row.day, ofDay);
  }
  return [...ofDay.values()].reduce(addTallies, NOTHING);
}

const firstToldDay = (ctx: Ctx): DayKey => shiftKey(ctx.time.dayKey(ctx.now), 1 - TOLD_DAYS);
const isTold = (ctx: Ctx, day: DayKey): boolean => day >= firstToldDay(ctx);
