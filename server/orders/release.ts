// What waits in quarantine is applied as soon as what it waits for is there: recorded as if it came now, and gone from quarantine in
// the same transaction. It is looked for when members come in (a feed), when a batch has brought orders or put something there, and
// by the clock for whatever was missed, so that nothing goes on waiting in vain however a process ended.
// Surprise: two processes may release the same at once. Both delete the same rows, so one of them conflicts and finds them gone.

import type { ClientSession, Document, Filter, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { memberIdsByNo } from '../distributors/service.ts';
import { orders, quarantine } from './model.ts';
import type { OrderRow, QuarantineRow } from './model.ts';
import { firstDifference } from './rules.ts';
import { byArrival, isNothingWaiting, orderIn, readWaitingRefunds, takeWaitingRefunds } from './waiting.ts';
import { bringIn, Facts } from './write.ts';
import type { Decided } from './write.ts';

const LOOKED_AT_ONCE = 1_000;
const RELEASED_AT_ONCE = 500;

type Waiting = Pick<QuarantineRow, '_id' | 'memberNo' | 'orderNo' | 'reason'>;

/** Everything that waits is tried; returns how many were applied. */
export async function releaseQuarantine(ctx: Ctx): Promise<number> {
  return (await isNothingWaiting(ctx)) ? 0 : releaseWhere(ctx, {});
}

/** Whatever waits for these; some thousands of numbers at most. */
export async function releaseFor(
  ctx: Ctx,
  { memberNos = [], orderNos = [] }: { memberNos?: readonly string[]; orderNos?: readonly string[] },
): Promise<number> {
  let applied = 0;
  // Orders first: their refunds go with them. Only of members who are in: for others many thousands may wait.
  const known = memberNos.length === 0 ? [] : [...(await memberIdsByNo(ctx, memberNos)).keys()];
  if (known.length > 0) applied += await releaseWhere(ctx, { memberNo: { $in: known, $type: 'string' } });
  if (orderNos.length > 0) applied += await releaseWhere(ctx, { orderNo: { $in: [...orderNos], $type: 'string' } });
  return applied;
}

async function releaseWhere(ctx: Ctx, filter: Filter<QuarantineRow & Document>): Promise<number> {
  let applied = 0;
  for (let after: ObjectId | null = null; ;) {
    const page: Filter<QuarantineRow & Document> = after ? { $and: [filter, { _id: { $gt: after } }] } : filter;
    const rows: Waiting[] = await quarantine
      .raw(ctx.db)
      .find(page, { projection: { memberNo: 1, orderNo: 1, reason: 1 } })
      .sort({ _id: 1 })
      .limit(LOOKED_AT_ONCE)
      .toArray();
    const last = rows.at(-1);
    if (!last) return applied;
    const ids = (await findReleasable(ctx, rows)).map(({ _id }) => _id);
    for (let at = 0; at < ids.length; at += RELEASED_AT_ONCE) applied += await release(ctx, ids.slice(at, at + RELEASED_AT_ONCE));
    if (rows.length < LOOKED_AT_ONCE) return applied;
    after = last._id;
  }
}

/** Those whose member or order is there. A refund that is too large stays so: what was refunded of an order only grows. */
export async function findReleasable<Row extends Omit<Waiting, '_id'>>(
  ctx: Ctx,
  rows: readonly Row[],
  session?: ClientSession,
): Promise<Row[]> {
  const memberNos = rows.flatMap(({ memberNo }) => memberNo ?? []);
  const memberIds = memberNos.length === 0 ? new Map<string, ObjectId>() : await memberIdsByNo(ctx, memberNos);
  const orderNos = rows.filter(({ reason }) => reason === 'ORDER_UNKNOWN').flatMap(({ orderNo }) => orderNo ?? []);
  const known = new Set<string>();
  if (orderNos.length > 0) {
    const options = { projection: { orderNo: 1 }, ...(session ? { session } : {}) };
    for (const { orderNo } of await orders
      .raw(ctx.db)
      .find({ orderNo: { $in: orderNos } }, options)
      .toArray())
      known.add(orderNo);
  }
  return rows.filter(({ memberNo, orderNo, reason }) =>
    memberNo === null ? orderNo !== null && reason === 'ORDER_UNKNOWN' && known.has(orderNo) : memberIds.has(memberNo),
  );
}

/** Returns how many are gone from quarantine. */
function release(ctx: Ctx, ids: readonly ObjectId[]): Promise<number> {
  return bringIn(ctx, async () => {
    const rows = await quarantine
      .raw(ctx.db)
      .find({ _id: { $in: [...ids] } }, { projection: { memberNo: 1 } })
      .toArray();
    const memberIds = await memberIdsByNo(
      ctx,
      rows.flatMap(({ memberNo }) => memberNo ?? []),
    );
    return (session) => decideRelease(ctx, session, ids, memberIds);
  });
}

async function decideRelease(
  ctx: Ctx,
  session: ClientSession,
  ids: readonly ObjectId[],
  memberIds: ReadonlyMap<string, ObjectId>,
): Promise<Decided<number>> {
  const facts = new Facts();
  const rows = await quarantine
    .raw(ctx.db)
    .find({ _id: { $in: [...ids] } }, { session })
    .toArray();
  const orderNos = rows.map(({ kind, no, orderNo }) => (kind === 'ORDER' ? no : (orderNo ?? '')));
  const orderByNo = new Map<string, OrderRow>();
  for (const row of await orders
    .raw(ctx.db)
    .find({ orderNo: { $in: orderNos } }, { session })
    .toArray())
    orderByNo.set(row.orderNo, row);
  for (const row of rows.sort(byArrival)) {
    const input = orderIn(row);
    const distributorId = memberIds.get(row.memberNo ?? '');
    if (!input || !distributorId) continue;
    const same = orderByNo.get(row.no);
    if (!same) {
      orderByNo.set(row.no, facts.addOrder(ctx, input, distributorId));
      facts.released.push(row._id);
    } else if (isSameOrder(same, { ...input, memberNo: toId(distributorId) })) {
      // It was sent twice at once, and the other one found its member. Another content under its number is left for a person to see.
      facts.released.push(row._id);
    }
  }
  takeWaitingRefunds(ctx, facts, await readWaitingRefunds(ctx, session, orderNos), orderByNo);
  return { made: facts.released.length, facts };
}

function isSameOrder(recorded: OrderRow, told: NonNullable<ReturnType<typeof orderIn>>): boolean {
  return firstDifference({ ...recorded, memberNo: toId(recorded.distributorId) }, told) === null;
}
