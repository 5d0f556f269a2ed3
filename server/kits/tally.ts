// Counts what happens to links. Everything that comes in while a batch is being written makes up the next one: a quiet minute writes
// single clicks at once, a busy one hundreds in one transaction, and no link is written twice by one batch.
// Surprise: whoever counts waits for the batch (`counted`), so what was acknowledged is durable; only a visitor does not wait longer
// than anybody would stand for (clicks.ts), and is then led on with the click still on its way.

import type { AnyBulkWriteOperation } from 'mongodb';
import type { Ctx } from '../context.ts';
import type { Database } from '../core/db.ts';
import { toId } from '../core/ids.ts';
import { perDatabase } from '../core/per-database.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import { kitEvents, kitHours, kitLinks } from './model.ts';
import type { KitEventRow, KitHourRow, KitLinkRow, UseCounts } from './model.ts';

/** A transaction of so many takes some tens of milliseconds. */
const MOST_A_BATCH = 500;
/** What waits beyond this is more than a minute of writing: no more is taken in. */
const MOST_WAITING = 20_000;
const SHARDS = 8;
const HOUR = 3_600_000;
const FIELDS: Readonly<Record<KitEventRow['kind'], keyof UseCounts>> = { COPY: 'copies', SHARE: 'shares', CLICK: 'clicks' };

interface Waiting {
  readonly events: readonly KitEventRow[];
  settle(fresh: number): void;
  fail(error: unknown): void;
}

interface Queue {
  waiting: Waiting[];
  length: number;
  /** Until nothing waits; null while nothing does. */
  writing: Promise<void> | null;
  readonly shard: number;
  endsWithDatabase: boolean;
}

const queues = perDatabase((): Queue => ({
  waiting: [],
  length: 0,
  writing: null,
  shard: Math.floor(Math.random() * SHARDS),
  endsWithDatabase: false,
}));

/** How many of these are new; null where too much waits already and nothing was taken in. Durable when it settles. */
export function counted(ctx: Ctx, events: readonly KitEventRow[]): Promise<number | null> {
  const queue = queues(ctx.db);
  if (events.length === 0) return Promise.resolve(0);
  if (queue.length + events.length > MOST_WAITING) return Promise.resolve(null);
  if (!queue.endsWithDatabase) {
    queue.endsWithDatabase = true;
    ctx.db.beforeClose(() => queue.writing ?? Promise.resolve());
  }
  queue.length += events.length;
  const done = new Promise<number>((settle, fail) => queue.waiting.push({ events, settle, fail }));
  queue.writing ??= writeAll(ctx.db, queue);
  return done;
}

async function writeAll(db: Database, queue: Queue): Promise<void> {
  while (queue.waiting.length > 0) {
    const batch: Waiting[] = [];
    for (let size = 0; size < MOST_A_BATCH;) {
      const next = queue.waiting.shift();
      if (!next) break;
      batch.push(next);
      size += next.events.length;
    }
    const events = batch.flatMap((each) => each.events);
    queue.length -= events.length;
    try {
      const fresh = await repeatOnUniqueConflict(() => write(db, events, queue.shard));
      for (const each of batch) each.settle(each.events.filter(({ _id }) => fresh.delete(_id)).length);
    } catch (error) {
      for (const each of batch) each.fail(error);
    }
  }
  queue.writing = null;
}

/** The causes that are new. */
function write(db: Database, events: readonly KitEventRow[], shard: number): Promise<Set<string>> {
  return db.transaction(async (session) => {
    const causes = [...new Set(events.map(({ _id }) => _id))];
    const known = await kitEvents
      .raw(db)
      .find({ _id: { $in: causes } }, { session, projection: { _id: 1 } })
      .toArray();
    const fresh = new Map(events.map((event) => [event._id, event]));
    for (const { _id } of known) fresh.delete(_id);
    if (fresh.size === 0) return new Set<string>();
    const rows = [...fresh.values()];
    await kitEvents.raw(db).insertMany(rows, { session });
    await kitLinks.raw(db).bulkWrite(linkWrites(rows), { session, ordered: false });
    await kitHours.raw(db).bulkWrite(hourWrites(rows, shard), { session, ordered: false });
    return new Set(fresh.keys());
  });
}

function sumBy(rows: readonly KitEventRow[], keyOf: (row: KitEventRow) => string) {
  const sums = new Map<string, { row: KitEventRow; counts: Partial<UseCounts> }>();
  for (const row of rows) {
    const sum = sums.get(keyOf(row)) ?? { row, counts: {} };
    const field = FIELDS[row.kind];
    sum.counts[field] = (sum.counts[field] ?? 0) + 1;
    sums.set(keyOf(row), sum);
  }
  return sums;
}

function linkWrites(rows: readonly KitEventRow[]): AnyBulkWriteOperation<KitLinkRow>[] {
  return Array.from(
    sumBy(rows, ({ code }) => code),
    ([code, { counts }]) => ({
      updateOne: { filter: { _id: code }, update: { $inc: counts } },
    }),
  );
}

export function hourOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / HOUR) * HOUR);
}

export const hourKey = (itemId: KitEventRow['itemId'], at: Date, shard: number): string =>
  `${toId(itemId)}:${hourOf(at).getTime() / HOUR}:${shard}`;

function hourWrites(rows: readonly KitEventRow[], shard: number): AnyBulkWriteOperation<KitHourRow>[] {
  return Array.from(
    sumBy(rows, ({ itemId, at }) => hourKey(itemId, at, shard)),
    ([_id, { row, counts }]) => ({
      updateOne: {
        filter: { _id },
        update: { $inc: counts, $setOnInsert: { itemId: row.itemId, campaignId: row.campaignId, hourAt: hourOf(row.at) } },
        upsert: true,
      },
    }),
  );
}
