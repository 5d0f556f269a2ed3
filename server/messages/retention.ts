// What was said is kept only as long as the setting says, and not at all of somebody who had the own data erased. What stays is that
// something was said, by whom and when: days, silence and health are counted from that.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { setting } from '../settings/service.ts';
import { forgetExcerptsBefore } from '../violations/service.ts';
import { messages } from './model.ts';
import type { MessageRow } from './model.ts';

/** One write takes so many at most: others have their turn in between. */
const AT_ONCE = 2_000;

/** Of an occurrence; done again it finds nothing. */
export async function forgetOldTexts(ctx: Ctx, occurrence: Date): Promise<{ texts: number; excerpts: number; before: Date }> {
  const days = await setting(ctx, 'messageRetentionDays');
  const before = ctx.time.rangeOf(ctx.time.dayKey(new Date(occurrence.getTime() - days * 86_400_000))).startsAt;
  let texts = 0;
  for (;;) {
    const rows = await messages
      .raw(ctx.db)
      .find({ at: { $lt: before }, text: { $type: 'string' } }, { projection: { _id: 1 }, limit: AT_ONCE })
      .toArray();
    if (rows.length === 0) break;
    const { modifiedCount } = await messages.raw(ctx.db).updateMany({ _id: { $in: rows.map(({ _id }) => _id) } }, { $set: { text: null } });
    texts += modifiedCount;
  }
  return { texts, excerpts: await forgetExcerptsBefore(ctx, before), before };
}

/** Everything that a member has ever written, within the transaction that erases the member. */
export async function forgetMessages(ctx: Ctx, session: ClientSession, distributorId: ObjectId): Promise<void> {
  await messages.raw(ctx.db).updateMany({ distributorId, text: { $type: 'string' } }, { $set: { text: null } }, { session });
}

/** The latest first; for the member's own file. */
export function ownMessages(ctx: Ctx, distributorId: ObjectId, most: number): Promise<MessageRow[]> {
  return messages.raw(ctx.db).find({ distributorId }).sort({ at: -1 }).limit(most).toArray();
}
