// What was sent is kept for a while and then gone, with whatever names stood in it. What waits, or waits for a person, stays.

import type { Ctx } from '../context.ts';
import { outbox } from './model.ts';

const KEPT_DAYS = 90;

/** Returns how many were removed; a key is free again then, long after anything could be sent twice. */
export async function tidyOutbox(ctx: Ctx, occurrence: Date): Promise<number> {
  const before = ctx.time.addDays(occurrence, -KEPT_DAYS);
  const { deletedCount } = await outbox
    .raw(ctx.db)
    .deleteMany({ state: { $in: ['SENT', 'CANCELLED', 'AS_TASK'] }, createdAt: { $lt: before }, notBefore: { $lt: before } });
  return deletedCount;
}
