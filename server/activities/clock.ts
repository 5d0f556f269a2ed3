// What happens to activities by the clock, every minute: their texts go to the groups, and what is over is done.
// Surprise: nothing rings for single activities: thousands of them begin on the same full minute, and every full minute is looked at.

import { postMany } from '../channels/service.ts';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { AlarmSpec } from '../parts.ts';
import { activities } from './model.ts';
import type { GroupActivityRow } from './model.ts';
import { isWorthPosting } from './plan.rules.ts';

const AT_ONCE = 300;

/** Texts that are due, in batches: each batch claims its rows and posts in one transaction, so that two at once post each once. */
export async function postDue(ctx: Ctx): Promise<number> {
  let posted = 0;
  for (;;) {
    const due = await activities
      .raw(ctx.db)
      .find({ postAt: { $lte: ctx.now } }, { sort: { postAt: 1 }, limit: AT_ONCE, projection: { _id: 1 } })
      .toArray();
    if (due.length === 0) return posted;
    posted += await ctx.db.transaction(async (session) => {
      const ids = due.map(({ _id }) => _id);
      const rows = await activities
        .raw(ctx.db)
        .find({ _id: { $in: ids }, postAt: { $lte: ctx.now } }, { session })
        .toArray();
      const wanted = rows.filter((row) => isWorthPosting(row, ctx.now));
      const wantedIds = wanted.map(({ _id }) => _id);
      const late = rows.filter((row) => !isWorthPosting(row, ctx.now)).map(({ _id }) => _id);
      await activities.raw(ctx.db).updateMany({ _id: { $in: wantedIds } }, { $set: { postAt: null, sentAt: ctx.now } }, { session });
      if (late.length > 0) await activities.raw(ctx.db).updateMany({ _id: { $in: late } }, { $set: { postAt: null } }, { session });
      await postMany(ctx, wanted.flatMap(messageOf), session);
      return wanted.length;
    });
  }
}

function messageOf({ _id, groupId, text }: GroupActivityRow) {
  if (text === null) return [];
  const key = `activity:${toId(_id)}`;
  return [{ key, groupId, kind: 'TEXT' as const, content: { text }, cause: key, timing: 'CLOCK' as const }];
}

export async function closeOver(ctx: Ctx): Promise<number> {
  const { modifiedCount } = await activities
    .raw(ctx.db)
    .updateMany({ state: 'PLANNED', endsAt: { $lte: ctx.now } }, { $set: { state: 'DONE', postAt: null } });
  return modifiedCount;
}

export const alarms: readonly AlarmSpec[] = [
  {
    name: 'activities.clock',
    watches: [],
    next: () => Promise.resolve(null),
    run: async (ctx) => {
      await postDue(ctx);
      await closeOver(ctx);
    },
  },
];
