// What people do with invites: requests sent, steps ticked off, ways ended. In bulk, for the groups that they may manage; whoever has
// moved on meanwhile is skipped and told.

import type { ClientSession, ObjectId } from 'mongodb';
import { prepareDays } from '../accounts/service.ts';
import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import type { InviteStep, InviteStop, InvitesTicked } from '../generated/types.ts';
import { demandMayManage, groupsByIds } from '../groups/service.ts';
import { useEvidence } from '../tasks/service.ts';
import { closeIfDone, moveWithin, nextDue, sendWithin, stopWithin, today } from './invites.ts';
import { divertGroups, invites } from './model.ts';
import type { InviteRow } from './model.ts';

const MOST_IDS = 300;
/** So many in one transaction. */
const AT_ONCE = 100;
/** Written by the program alone. */
const OWN_STOPS: readonly InviteStop[] = ['DIVERT_STOPPED', 'GROUP_CLOSED'];

/** Those that the viewer may move; of a group that is somebody else's all are refused. @throws Refused NOT_YOUR_GROUP, INVITES_TOO_MANY */
async function ownInvites(ctx: Ctx, ids: readonly string[]): Promise<InviteRow[]> {
  if (ids.length > MOST_IDS) throw new Refused('INVITES_TOO_MANY', { most: MOST_IDS });
  const rows = await invites
    .raw(ctx.db)
    .find({ _id: { $in: [...new Set(ids)].map(fromId) } })
    .sort({ _id: 1 })
    .toArray();
  const groupIds = [...new Map(rows.map(({ groupId }) => [toId(groupId), groupId])).values()];
  for (const group of await groupsByIds(ctx, groupIds)) demandMayManage(ctx, group);
  return rows;
}

/** Some at a time, each lot as it is when its transaction reads it. */
async function inLots(
  ctx: Ctx,
  rows: readonly InviteRow[],
  fits: (row: InviteRow) => boolean,
  move: (session: ClientSession, rows: readonly InviteRow[], lot: number) => Promise<number>,
): Promise<InvitesTicked> {
  const day = today(ctx);
  await prepareDays(
    ctx,
    rows.map(({ accountId }) => ({ accountId, day })),
  );
  let ticked = 0;
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const ids = rows.slice(at, at + AT_ONCE).map(({ _id }) => _id);
    ticked += await ctx.db.transaction(async (session) => {
      const now = await invites
        .raw(ctx.db)
        .find({ _id: { $in: ids }, state: 'OPEN' }, { session })
        .toArray();
      return move(session, now.filter(fits), at / AT_ONCE);
    });
  }
  await closeIfDone(
    ctx,
    rows.map(({ divertId }) => divertId),
  );
  return { ticked, skipped: rows.length - ticked };
}

/** The friend requests went out. @throws Refused ACCOUNT_DAY_FULL where the account has no requests left today */
export async function sendInvites(ctx: Ctx, ids: readonly string[]): Promise<InvitesTicked> {
  const rows = await ownInvites(ctx, ids);
  const dueAt = await nextDue(ctx);
  return inLots(
    ctx,
    rows,
    ({ step, sentAt, holdsFriend }) => step === 'BEFRIEND' && sentAt === null && holdsFriend,
    async (session, some) => {
      if (some.length === 0) return 0;
      await sendWithin(ctx, session, some);
      const ofThese = { _id: { $in: some.map(({ _id }) => _id) }, state: 'OPEN' as const };
      await invites.raw(ctx.db).updateMany(ofThese, { $set: { sentAt: ctx.now, day: today(ctx), dueAt } }, { session });
      return some.length;
    },
  );
}

export async function tickInvites(ctx: Ctx, ids: readonly string[], step: InviteStep, evidenceId: string | null): Promise<InvitesTicked> {
  return tick(ctx, await ownInvites(ctx, ids), step, evidenceId);
}

/** Everybody of a group who waits at the step, those who have waited longest first. */
export async function tickGroupInvites(
  ctx: Ctx,
  divertGroupId: string,
  step: InviteStep,
  evidenceId: string | null,
): Promise<InvitesTicked> {
  const row = await divertGroups.raw(ctx.db).findOne({ _id: fromId(divertGroupId) }, { projection: { _id: 1 } });
  if (!row) throw new Refused('DIVERT_GROUP_UNKNOWN');
  const waiting = await invites
    .raw(ctx.db)
    .find({ divertGroupId: row._id, state: 'OPEN', step }, { projection: { _id: 1 }, sort: { dueAt: 1, _id: 1 }, limit: MOST_IDS })
    .toArray();
  return tickInvites(
    ctx,
    waiting.map(({ _id }) => toId(_id)),
    step,
    evidenceId,
  );
}

async function tick(ctx: Ctx, rows: readonly InviteRow[], step: InviteStep, evidenceId: string | null): Promise<InvitesTicked> {
  const byName = await nameOf(ctx);
  const groupId = rows[0]?.groupId ?? null;
  return inLots(
    ctx,
    rows,
    (row) => row.step === step,
    async (session, some, lot) => {
      // One picture proves the whole act; it is tied to the group once.
      if (evidenceId !== null && lot === 0 && some.length > 0) await useEvidence(ctx, session, [evidenceId], { groupId });
      return moveWithin(ctx, session, some, { step, byName, evidenceId });
    },
  );
}

export async function stopInvites(ctx: Ctx, ids: readonly string[], why: InviteStop): Promise<InvitesTicked> {
  if (OWN_STOPS.includes(why)) throw new Refused('INVITE_STOP_UNKNOWN');
  const rows = await ownInvites(ctx, ids);
  return inLots(
    ctx,
    rows,
    () => true,
    async (session, some) => {
      const stopped = await stopWithin(ctx, session, some, why);
      if (stopped > 0) {
        const subject = { kind: 'DIVERT', id: some[0] ? toId(some[0].divertId) : null, name: String(stopped) };
        await record(ctx, session, { action: 'INVITES_STOPPED', subject, details: { why, count: stopped } });
      }
      return stopped;
    },
  );
}

/** The open ones of a divert that was stopped, some at a time. Returns how many are left. */
export async function stopSome(ctx: Ctx, divertId: ObjectId, most: number): Promise<number> {
  return ctx.db.transaction(async (session) => {
    const rows = await invites.raw(ctx.db).find({ divertId, state: 'OPEN' }, { session, limit: most }).toArray();
    return stopWithin(ctx, session, rows, 'DIVERT_STOPPED');
  });
}
