// Counts each night who has not acknowledged the rules of the own group.

import type { Ctx } from '../context.ts';
import { inPortions } from '../distributors/service.ts';
import { lackingAcknowledgements, openGroupsInBrief } from '../groups/service.ts';
import type { JobSpec } from '../parts.ts';
import { lacking } from './model.ts';

/** Running it twice leaves the same rows. */
async function countLacking(ctx: Ctx): Promise<{ groups: number; members: number }> {
  const rows = lacking.raw(ctx.db);
  const total = { groups: 0, members: 0 };
  const ids = (await openGroupsInBrief(ctx, null)).map(({ _id }) => _id);
  for (const portion of inPortions(ids, GROUPS_AT_ONCE)) {
    const found = await lackingAcknowledgements(ctx, portion);
    const writes = found.map(({ groupId: _id, ...rest }) => ({
      replaceOne: { filter: { _id }, replacement: { ...rest, countedAt: ctx.now }, upsert: true },
    }));
    if (writes.length > 0) await rows.bulkWrite(writes, { ordered: false });
    total.groups += found.length;
    total.members += found.reduce((sum, { count }) => sum + count, 0);
  }
  await rows.deleteMany({ countedAt: { $lt: ctx.now } });
  return total;
}

/** Some seconds of work for all of them, in pieces that leave room for others. */
const GROUPS_AT_ONCE = 50;

export const jobs: readonly JobSpec[] = [{ name: 'today.countLacking', cron: '20 5 * * *', run: (ctx) => countLacking(ctx) }];
