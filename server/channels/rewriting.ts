// Takes out of what was posted what may not be told any more: texts are written anew, pictures that still wait are not sent. What has gone
// out cannot be called back; what is kept of it here can.

import type { ClientSession } from 'mongodb';
import type { Ctx } from '../context.ts';
import { rewriteTexts } from '../tasks/service.ts';
import { outbox } from './model.ts';

/** Of everything whose key begins with `prefix`. */
export async function rewritePosted(ctx: Ctx, session: ClientSession, prefix: string, text: string): Promise<void> {
  const key = { $gte: prefix, $lt: `${prefix}\uffff` };
  const rows = outbox.raw(ctx.db);
  const texts = await rows.find({ key, kind: 'TEXT' }, { session, projection: { key: 1 } }).toArray();
  await rows.updateMany({ key, kind: 'TEXT' }, { $set: { 'content.text': text } }, { session });
  await rewriteTexts(
    ctx,
    session,
    texts.map((row) => `message:${row.key}`),
    text,
  );
  await rows.updateMany({ key, kind: 'IMAGE', state: 'WAITING' }, { $set: { state: 'CANCELLED' } }, { session });
}
