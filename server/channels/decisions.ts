// What people decide about messages: once more, it has been sent, never mind. Each only where it makes sense, and only by whoever may
// manage the group; what is in another state by now is left as it is and not counted.

import type { ClientSession } from 'mongodb';
import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import type { OutgoingState } from '../generated/types.ts';
import { demandMayManage, groupsByIds } from '../groups/service.ts';
import { outbox } from './model.ts';
import type { OutgoingRow } from './model.ts';
import { addSendTasks, robotsOfGroups, standing } from './posting.ts';

const MOST_AT_ONCE = 100;

type Decision = 'REPEATED' | 'MARKED_SENT' | 'CANCELLED';

const DECIDABLE: Readonly<Record<Decision, readonly OutgoingState[]>> = {
  REPEATED: ['UNCERTAIN', 'DEAD', 'CANCELLED'],
  MARKED_SENT: ['UNCERTAIN', 'DEAD'],
  CANCELLED: ['WAITING', 'UNCERTAIN', 'DEAD'],
};

/** They keep their place in the line: before everything of their group that was to be sent later. */
export function repeatMessages(ctx: Ctx, ids: readonly string[]): Promise<number> {
  return decide(ctx, ids, 'REPEATED', async (session, rows, byName) => {
    const robotOf = await robotsOfGroups(
      ctx,
      rows.map(({ groupId }) => groupId),
      session,
    );
    for (const row of rows) {
      const robotId = robotOf.get(toId(row.groupId)) ?? null;
      const afresh = { tryAt: null, failures: 0, firstTriedAt: null, claim: null, lastError: null, sentAt: null };
      const set = { ...standing(robotId === null ? 'AS_TASK' : 'WAITING'), ...afresh, robotId, decidedByName: byName };
      await outbox.raw(ctx.db).updateOne({ _id: row._id }, { $set: set }, { session });
      if (robotId === null) await addSendTasks(ctx, session, [row]);
    }
  });
}

export function markMessagesSent(ctx: Ctx, ids: readonly string[]): Promise<number> {
  return decide(ctx, ids, 'MARKED_SENT', (session, rows, decidedByName) =>
    setAll(ctx, session, rows, { ...standing('SENT'), sentAt: ctx.now, decidedByName }),
  );
}

export function cancelMessages(ctx: Ctx, ids: readonly string[]): Promise<number> {
  return decide(ctx, ids, 'CANCELLED', (session, rows, decidedByName) =>
    setAll(ctx, session, rows, { ...standing('CANCELLED'), decidedByName }),
  );
}

async function setAll(ctx: Ctx, session: ClientSession, rows: readonly OutgoingRow[], set: Partial<OutgoingRow>): Promise<void> {
  // Without its claim, so that an answer that comes late after all does not speak against the person.
  const change = { $set: { ...set, claim: null } };
  await outbox.raw(ctx.db).updateMany({ _id: { $in: rows.map(({ _id }) => _id) } }, change, { session });
}

async function decide(
  ctx: Ctx,
  ids: readonly string[],
  decision: Decision,
  work: (session: ClientSession, rows: readonly OutgoingRow[], byName: string) => Promise<void>,
): Promise<number> {
  const wanted = [...new Set(ids)].map(fromId);
  if (wanted.length > MOST_AT_ONCE) throw new Refused('OUTGOING_TOO_MANY', { most: MOST_AT_ONCE });
  const byName = await nameOf(ctx);
  return ctx.db.transaction(async (session) => {
    const rows = await outbox
      .raw(ctx.db)
      .find({ _id: { $in: wanted }, state: { $in: [...DECIDABLE[decision]] } }, { session })
      .toArray();
    if (rows.length === 0) return 0;
    const groups = await groupsByIds(
      ctx,
      rows.map(({ groupId }) => groupId),
    );
    for (const group of groups) demandMayManage(ctx, group);
    const isClosed = groups.some(({ closedAt }) => closedAt !== null);
    if (decision === 'REPEATED' && isClosed) throw new Refused('OUTGOING_GROUP_CLOSED');
    await work(session, rows, byName);
    await record(ctx, session, {
      action: 'MESSAGES_DECIDED',
      subject: { kind: 'OUTBOX', id: null, name: String(rows.length) },
      details: { decision, messages: rows.map(({ _id }) => toId(_id)), groups: groups.map(({ number }) => number) },
    });
    return rows.length;
  });
}
