// What staff ask about quarantine and do with it: what waits and since when, trying everything once more, and throwing one away for
// good, which leaves an entry in the trail.

import { record } from '../audit/service.ts';
import type { Ctx } from '../context.ts';
import { demand, Refused } from '../core/errors.ts';
import { fromId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection, Filter } from '../core/page.ts';
import { readReason } from '../distributors/rules.ts';
import type { QuarantineKind, QuarantineTotals, QueryQuarantineArgs } from '../generated/types.ts';
import { quarantine } from './model.ts';
import type { QuarantineRow } from './model.ts';
import { findReleasable } from './release.ts';
import { isNothingWaiting } from './waiting.ts';

const OLDEST = defineSort({ receivedAt: 1 }, { required: ['receivedAt'] });
const MOST_ROWS = 100;
const LOOKED_AT_ONCE = 1_000;
/** All of them, named in a filter so that the index that begins with the kind serves a number alone. */
const KINDS: readonly QuarantineKind[] = ['ORDER', 'REFUND'];

export async function listQuarantine(ctx: Ctx, args: QueryQuarantineArgs): Promise<Connection<QuarantineRow>> {
  const { first, after } = pageArguments(args, { max: MOST_ROWS });
  const rows = await quarantine
    .raw(ctx.db)
    .find({ $and: [filterOf(args), afterFilter(OLDEST, after)] })
    .sort(OLDEST.mongo)
    .limit(first + 1)
    .toArray();
  return toConnection(rows, first, OLDEST);
}

export async function quarantineTotals(ctx: Ctx): Promise<QuarantineTotals> {
  const rows = quarantine.raw(ctx.db);
  const oldest = await rows
    .find({}, { projection: { receivedAt: 1 } })
    .sort({ receivedAt: 1, _id: 1 })
    .limit(1)
    .next();
  const totals: QuarantineTotals = { orders: 0, ordersFen: 0, refunds: 0, refundsFen: 0, oldestAt: oldest?.receivedAt ?? null };
  if (!oldest) return totals;
  const sums = rows.aggregate<{ _id: QuarantineKind; count: number; amountFen: number }>([
    { $group: { _id: '$kind', count: { $sum: 1 }, amountFen: { $sum: '$amountFen' } } },
  ]);
  for await (const { _id: kind, count, amountFen } of sums) {
    if (kind === 'ORDER') Object.assign(totals, { orders: count, ordersFen: amountFen });
    else Object.assign(totals, { refunds: count, refundsFen: amountFen });
  }
  return totals;
}

/** Throws Refused('QUARANTINE_GONE'), Refused('REASON_NEEDED'), Refused('REASON_TOO_LONG'). */
export async function discardQuarantined(ctx: Ctx, id: string, text: string): Promise<true> {
  const { reason } = demand(readReason(text));
  const _id = fromId(id);
  await ctx.db.transaction(async (session) => {
    const row = await quarantine.raw(ctx.db).findOne({ _id }, { session });
    if (!row) throw new Refused('QUARANTINE_GONE');
    await quarantine.raw(ctx.db).deleteOne({ _id }, { session });
    const { kind, no, memberNo, orderNo, amountFen, happenedAt, reason: why } = row;
    const details = { kind, memberNo, orderNo, amountFen, happenedAt, waitedFor: why, reason };
    await record(ctx, session, { action: 'QUARANTINE_DISCARDED', subject: { kind: 'QUARANTINE', id, name: no }, details });
  });
  return true;
}

/** Every row, and the numbers of those that wait although what they wait for is there: nobody but a fault leaves them. */
export async function findWaitingInVain(ctx: Ctx): Promise<{ rows: number; inVain: string[] }> {
  const inVain: string[] = [];
  let rows = 0;
  if (await isNothingWaiting(ctx)) return { rows, inVain };
  let page: Pick<QuarantineRow, '_id' | 'kind' | 'no' | 'memberNo' | 'orderNo' | 'reason'>[] = [];
  const look = async (): Promise<void> => {
    for (const { kind, no } of await findReleasable(ctx, page)) inVain.push(`${kind === 'ORDER' ? 'order' : 'refund'} ${no}`);
    rows += page.length;
    page = [];
  };
  const projection = { kind: 1, no: 1, memberNo: 1, orderNo: 1, reason: 1 };
  for await (const row of quarantine.raw(ctx.db).find({}, { projection })) {
    page.push(row);
    if (page.length >= LOOKED_AT_ONCE) await look();
  }
  await look();
  return { rows, inVain };
}

function filterOf({ search, kind, reason }: QueryQuarantineArgs): Filter {
  const text = (search ?? '').trim();
  return {
    ...(kind == null ? {} : { kind }),
    ...(reason == null ? {} : { reason }),
    ...(text === ''
      ? {}
      : {
          $or: [
            { kind: { $in: KINDS }, no: text },
            { memberNo: { $eq: text, $type: 'string' } },
            { orderNo: { $eq: text, $type: 'string' } },
          ],
        }),
  };
}
