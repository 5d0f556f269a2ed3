// What has been recorded of members' moves: those of one business day over everybody, and what a member has seen of the own ones.
// Surprise: a member may have moved more than once on a day, and all moves lie in one document; so a cursor names member and move.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { defineSort, pageArguments, readCursor, toCursor } from '../core/page.ts';
import type { Connection, Filter } from '../core/page.ts';
import type { DayKey } from '../core/time.ts';
import type { Tier, TierChangeKind } from '../generated/types.ts';
import { distributors, WITHOUT_CHANGES } from './model.ts';
import type { DistributorRow, TierChangeRow, WholeDistributorRow } from './model.ts';
import { inPortions, reachOf } from './reach.ts';
import { rememberedDistributors } from './remembered.ts';

const MOST_ROWS = 100;
/** Only for the cursor: the number of the move, and whose it is. */
const SORT = defineSort({ seq: 1 }, { required: ['seq'] });

export interface MoveFilter {
  kind?: TierChangeKind | null | undefined;
  from?: Tier | null | undefined;
  to?: Tier | null | undefined;
}

/** One move, with the member whose it is. */
export interface MoveRow {
  distributor: DistributorRow;
  change: TierChangeRow;
}

export interface MovesPage {
  day: DayKey;
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: MoveFilter | null | undefined;
}

/** By member, in the order of the ids; of one member in the order of the moves. */
export async function listMovesOfDay(ctx: Ctx, { day, filter, ...page }: MovesPage): Promise<Connection<MoveRow>> {
  const { first, after } = pageArguments(page, { max: MOST_ROWS });
  const wanted = { day, ...Object.fromEntries(Object.entries(filter ?? {}).filter(([, value]) => value != null)) };
  const place = after === null ? null : placeOf(after);
  // Each has one such move at least, and of the first one those before the cursor are left out.
  const asked = { $and: [{ 'changes.day': day }, { changes: { $elemMatch: wanted } }, place === null ? {} : { _id: { $gte: place._id } }] };
  const rows = await firstMoved(ctx, asked, first + 2);
  const moves = rows.flatMap(({ changes, ...distributor }) =>
    changes
      .filter((change) => fits(change, wanted) && !(place?._id.equals(distributor._id) && change.seq <= place.seq))
      .map((change): MoveRow => ({ distributor, change })),
  );
  const edges = moves
    .slice(0, first)
    .map((node) => ({ cursor: toCursor(SORT, { seq: node.change.seq, _id: node.distributor._id }), node }));
  return { edges, pageInfo: { hasNextPage: moves.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** In the order of the ids, of those whom the viewer may look at. */
async function firstMoved(ctx: Ctx, filter: Filter, most: number): Promise<WholeDistributorRow[]> {
  const read = (asked: Filter, limit: number) =>
    distributors
      .raw(ctx.db)
      .find(asked, { sort: { _id: 1 }, limit })
      .toArray();
  const reach = await reachOf(ctx);
  if (reach === null) return read(filter, most);
  const found: WholeDistributorRow[] = [];
  const inOrder = reach.toSorted((one, other) => (toId(one) < toId(other) ? -1 : 1));
  for (const ids of inPortions(inOrder)) {
    if (found.length >= most) break;
    found.push(...(await read({ $and: [{ _id: { $in: ids } }, filter] }, most - found.length)));
  }
  return found;
}

function fits(change: TierChangeRow, wanted: Partial<TierChangeRow>): boolean {
  return Object.entries(wanted).every(([field, value]) => change[field as keyof TierChangeRow] === value);
}

function placeOf(cursor: string): { seq: number; _id: ObjectId } {
  const [seq, _id] = readCursor(SORT, cursor);
  if (typeof seq !== 'number' || typeof _id !== 'object' || _id === null || _id instanceof Date) throw new Refused('BAD_CURSOR');
  return { seq, _id };
}

/** A member as a transaction finds it. Throws Refused('BAD_ID'). */
export function memberWithin(ctx: Ctx, session: ClientSession, id: string): Promise<DistributorRow | null> {
  return distributors.raw(ctx.db).findOne({ _id: fromId(id) }, { session, projection: WITHOUT_CHANGES });
}

/** Who had everything personal erased since then, by the tier that was left. */
export async function countErasedSince(ctx: Ctx, since: Date): Promise<Map<Tier, number>> {
  const counts = new Map<Tier, number>();
  const rows = distributors
    .raw(ctx.db)
    .find({ erasedAt: { $type: 'date', $gte: since } }, { projection: { 'standing.tier': 1 }, batchSize: 1_000 });
  for await (const { standing } of rows) counts.set(standing.tier, (counts.get(standing.tier) ?? 0) + 1);
  return counts;
}

/** The member has looked at the moves up to this one. False where there is no such move, or where it was seen before. */
export async function markSeen(ctx: Ctx, id: string, upTo: number): Promise<boolean> {
  const { modifiedCount } = await distributors
    .raw(ctx.db)
    .updateOne({ _id: fromId(id), seenChanges: { $lt: upTo }, 'standing.seq': { $gte: upTo } }, { $set: { seenChanges: upTo } });
  rememberedDistributors(ctx.db).forget(id);
  return modifiedCount === 1;
}
