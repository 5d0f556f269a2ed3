// Members on their way into a group: what is done is written down, what was held is used up or given back, and the next step becomes
// due. Whatever moves an invite, a person or something that the member did, comes through `moveWithin`.
// Surprise: the counts of a group (`divert_groups`) are a view of its invites, moved in the very same transaction.

import type { ClientSession, ObjectId } from 'mongodb';
import { befriend, countSent, movePromises, releaseFriends } from '../accounts/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import type { DayKey } from '../core/time.ts';
import type { InviteStep, InviteStop } from '../generated/types.ts';
import { admit, unreserve } from '../groups/service.ts';
import { setting } from '../settings/service.ts';
import { divertGroups, diverts, invites } from './model.ts';
import type { InviteRow, InviteStepRow } from './model.ts';
import { STEPS, advance } from './pipeline.rules.ts';

const HOUR_MILLISECONDS = 3_600_000;

export interface MoveInput {
  step: InviteStep;
  /** Null: the member did it. */
  byName: string | null;
  evidenceId?: string | null;
  at?: Date;
  /** The group has counted the member already, and used the place. */
  isAdmitted?: boolean;
}

/** Who of these rows has the step still before them does it now. The rows were read in the same transaction. Returns how many. */
export async function moveWithin(ctx: Ctx, session: ClientSession, rows: readonly InviteRow[], input: MoveInput): Promise<number> {
  const { step, byName, evidenceId = null, at = ctx.now, isAdmitted = false } = input;
  const dueAt = await nextDue(ctx);
  const moves = rows
    .filter(({ state }) => state === 'OPEN')
    .map((row) => ({
      row,
      ...advance(
        row.steps.map((each) => each.step),
        step,
      ),
    }))
    .filter(({ added }) => added.length > 0);
  if (moves.length === 0) return 0;
  const befriending = moves.filter(({ row, added }) => added.includes('BEFRIEND') && row.holdsFriend).map(({ row }) => row);
  // Friends are made by the step itself; who came in without is no friend, and the place for one is free again.
  if (step === 'BEFRIEND') await makeFriends(ctx, session, befriending);
  else await giveFriendsBack(ctx, session, befriending);
  const counts = new CountMoves();
  const writes = moves.map(({ row, added, next }) => {
    const steps: InviteStepRow[] = added.map((each) =>
      each === step ? { step: each, at, byName, evidenceId } : { step: each, at, byName: null, evidenceId: null },
    );
    counts.leave(row, 'waiting', row.step);
    for (const each of added) counts.enter(row, 'done', each);
    if (next !== null) counts.enter(row, 'waiting', next);
    const isOver = next === null;
    const set = {
      step: next ?? step,
      state: isOver ? ('DONE' as const) : ('OPEN' as const),
      dueAt: next === row.step ? row.dueAt : dueAt,
      ...(added.includes('BEFRIEND') ? { holdsFriend: false } : {}),
      ...(added.includes('JOINED') ? { holdsPlace: false } : {}),
      ...(step === 'BEFRIEND' && row.sentAt === null ? { sentAt: at } : {}),
    };
    return { updateOne: { filter: { _id: row._id, state: 'OPEN' as const }, update: { $set: set, $push: { steps: { $each: steps } } } } };
  });
  const { modifiedCount } = await invites.raw(ctx.db).bulkWrite(writes as never, { session });
  if (modifiedCount !== moves.length) throw new Error('an invite was not what the same transaction had read');
  await counts.write(ctx, session);
  // Last: the group tells that they joined, and finds that their invites know.
  if (!isAdmitted)
    await bringIn(
      ctx,
      session,
      moves.filter(({ added }) => added.includes('JOINED')).map(({ row }) => row),
      at,
    );
  return moves.length;
}

/** The request counts for the day on which it goes out: that day's cap must have room. */
async function makeFriends(ctx: Ctx, session: ClientSession, rows: readonly InviteRow[]): Promise<void> {
  await sendWithin(
    ctx,
    session,
    rows.filter(({ sentAt }) => sentAt === null),
  );
  await befriend(ctx, session, today(ctx), rows);
}

/** Requests go out now. Their days are moved to today where they were planned for another one. */
export async function sendWithin(ctx: Ctx, session: ClientSession, rows: readonly InviteRow[]): Promise<void> {
  const day = today(ctx);
  const counts = countBy(rows);
  await movePromises(
    ctx,
    session,
    counts.map((each) => ({ ...each, to: day })),
  );
  await countSent(ctx, session, countBy(rows.map((row) => ({ ...row, day }))));
}

async function giveFriendsBack(ctx: Ctx, session: ClientSession, rows: readonly InviteRow[]): Promise<void> {
  const given = [false, true].flatMap((keepsDay) =>
    countBy(rows.filter(({ sentAt }) => (sentAt !== null) === keepsDay)).map((each) => ({ ...each, keepsDay })),
  );
  await releaseFriends(ctx, session, given);
}

function countBy(rows: readonly { accountId: ObjectId; day: DayKey }[]): { accountId: ObjectId; day: DayKey; count: number }[] {
  const found = new Map<string, { accountId: ObjectId; day: DayKey; count: number }>();
  for (const { accountId, day } of rows) {
    const key = `${toId(accountId)} ${day}`;
    const known = found.get(key) ?? { accountId, day, count: 0 };
    known.count += 1;
    found.set(key, known);
  }
  return [...found.values()];
}

/** Somebody says that they have joined: they are counted in, on the places that are held for them. */
async function bringIn(ctx: Ctx, session: ClientSession, rows: readonly InviteRow[], at: Date): Promise<void> {
  if (rows.length === 0) return;
  const { refused } = await admit(
    ctx,
    session,
    rows.map(({ _id, groupId, distributorId, holdsPlace }) => ({
      groupId,
      distributorId,
      way: 'PIPELINE' as const,
      at,
      inviteId: _id,
      fromReserved: holdsPlace,
    })),
  );
  for (const { index, code, details } of refused) {
    const row = rows[index];
    if (code !== 'ALREADY_IN_GROUP' || !row) throw new Refused(code, details);
    if (row.holdsPlace) await unreserve(ctx, session, row.groupId, 1);
  }
}

/** They do not come: what was held for them is free again. Returns how many were still on their way. */
export async function stopWithin(ctx: Ctx, session: ClientSession, rows: readonly InviteRow[], why: InviteStop): Promise<number> {
  const open = rows.filter(({ state }) => state === 'OPEN');
  if (open.length === 0) return 0;
  await giveFriendsBack(
    ctx,
    session,
    open.filter(({ holdsFriend }) => holdsFriend),
  );
  const places = new Map<string, { groupId: ObjectId; count: number }>();
  for (const { groupId, holdsPlace } of open) {
    if (!holdsPlace) continue;
    const known = places.get(toId(groupId)) ?? { groupId, count: 0 };
    known.count += 1;
    places.set(toId(groupId), known);
  }
  for (const { groupId, count } of places.values()) await unreserve(ctx, session, groupId, count);
  const counts = new CountMoves();
  for (const row of open) {
    counts.leave(row, 'waiting', row.step);
    counts.enter(row, 'stopped', row.step);
  }
  const { modifiedCount } = await invites
    .raw(ctx.db)
    .updateMany(
      { _id: { $in: open.map(({ _id }) => _id) }, state: 'OPEN' },
      { $set: { state: 'STOPPED', stoppedWhy: why, stoppedAt: ctx.now, holdsFriend: false, holdsPlace: false } },
      { session },
    );
  if (modifiedCount !== open.length) throw new Error('an invite was not what the same transaction had read');
  await counts.write(ctx, session);
  return open.length;
}

/** How the counts of groups move, one write for each group. */
class CountMoves {
  readonly #byGroup = new Map<string, { _id: ObjectId; inc: Map<string, number> }>();

  enter({ divertGroupId }: InviteRow, of: 'done' | 'waiting' | 'stopped', step: InviteStep, by = 1): void {
    const known = this.#byGroup.get(toId(divertGroupId)) ?? { _id: divertGroupId, inc: new Map<string, number>() };
    const field = `${of}.${step}`;
    known.inc.set(field, (known.inc.get(field) ?? 0) + by);
    this.#byGroup.set(toId(divertGroupId), known);
  }

  leave(row: InviteRow, of: 'waiting', step: InviteStep): void {
    this.enter(row, of, step, -1);
  }

  async write(ctx: Ctx, session: ClientSession): Promise<void> {
    const writes = [...this.#byGroup.values()].map(({ _id, inc }) => {
      const moved = Object.fromEntries([...inc].filter(([, by]) => by !== 0));
      return { updateOne: { filter: { _id }, update: { $inc: moved } } };
    });
    await divertGroups.raw(ctx.db).bulkWrite(writes, { session });
  }
}

export async function nextDue(ctx: Ctx): Promise<Date> {
  return new Date(ctx.now.getTime() + (await setting(ctx, 'inviteStepHours')) * HOUR_MILLISECONDS);
}

export const today = (ctx: Pick<Ctx, 'time' | 'now'>): DayKey => ctx.time.dayKey(ctx.now);

/** A divert on which nobody is under way any more is done. */
export async function closeIfDone(ctx: Ctx, divertIds: readonly ObjectId[]): Promise<void> {
  for (const _id of new Map(divertIds.map((id) => [toId(id), id])).values()) {
    const open = await invites.raw(ctx.db).findOne({ divertId: _id, state: 'OPEN' }, { projection: { _id: 1 } });
    if (open === null) await diverts.raw(ctx.db).updateOne({ _id, state: 'RUNNING' }, { $set: { state: 'DONE', finishedAt: ctx.now } });
  }
}

/** Those whose last members left the way by themselves, at whatever hour. Returns how many. */
export async function closeFinished(ctx: Ctx): Promise<number> {
  const rows = diverts.raw(ctx.db);
  const before = await rows.find({ state: 'RUNNING' }, { projection: { _id: 1 } }).toArray();
  const ids = before.map(({ _id }) => _id);
  await closeIfDone(ctx, ids);
  return rows.countDocuments({ _id: { $in: ids }, state: 'DONE' });
}

export const LAST_STEP: InviteStep = STEPS.at(-1) ?? 'PINNED';
