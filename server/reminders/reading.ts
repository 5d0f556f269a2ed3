// Finds reminders: the next one that is due, and those of one person.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { reminders } from './model.ts';

/** What falls due within them is swept together: a minute of a hundred thousand is thirty sweeps, not a hundred thousand. */
const SWEEP_SECONDS = 2;

/** When to sweep next: whatever is due by then is due at that moment or a little before. */
export async function nextReminder(ctx: Ctx, after: Date): Promise<Date | null> {
  const [next] = await reminders
    .raw(ctx.db)
    .find({ state: 'WAITING', dueAt: { $gt: after } }, { sort: { dueAt: 1, _id: 1 }, limit: 1, projection: { dueAt: 1 } })
    .toArray();
  if (!next) return null;
  const step = SWEEP_SECONDS * 1_000;
  return new Date(Math.ceil(next.dueAt.getTime() / step) * step);
}

export async function forgetReminders(ctx: Ctx, session: ClientSession, personId: ObjectId): Promise<void> {
  const of = await reminders
    .raw(ctx.db)
    .find({ personId }, { projection: { _id: 1 }, session })
    .toArray();
  if (of.length > 0) await reminders.raw(ctx.db).deleteMany({ _id: { $in: of.map(({ _id }) => _id) } }, { session });
}
