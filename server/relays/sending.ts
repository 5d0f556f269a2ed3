// An announcement goes down: everybody who passes it on is told, and of a group without anybody the holder gets it as a text to send.
// Surprise: what is overdue is told once, and then too the text becomes a task of the holder: members hear of it either way.

import type { ClientSession, ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import type { MutationSendRelayArgs, RelayReach } from '../generated/types.ts';
import { demandMayManage, groupsByIds } from '../groups/service.ts';
import type { GroupRow } from '../groups/service.ts';
import { tell, withdrawNotices } from '../notices/service.ts';
import { addTasks, dropByCause } from '../tasks/service.ts';
import { carriersOf } from './carriers.ts';
import type { Carrier } from './carriers.ts';
import { relays } from './model.ts';
import type { RelayRow } from './model.ts';
import { LIMITS, readRelay } from './rules.ts';
import { demandManagedRelay, subjectOf } from './reading.ts';

const DAY = 86_400_000;
const LONGEST_DAYS = 14;

async function readGroups(ctx: Ctx, ids: readonly string[]): Promise<GroupRow[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) throw new Refused('RELAY_WITHOUT_GROUPS');
  if (wanted.length > LIMITS.groups) throw new Refused('RELAY_GROUPS_TOO_MANY', { most: LIMITS.groups });
  const groups = (await groupsByIds(ctx, wanted.map(fromId))).filter(({ closedAt }) => closedAt === null);
  if (groups.length < wanted.length) throw new Refused('GROUP_NOT_FOUND');
  for (const group of groups) demandMayManage(ctx, group);
  return groups;
}

const uncoveredOf = (groupIds: readonly ObjectId[], carriers: readonly Carrier[]): ObjectId[] => {
  const covered = new Set(carriers.flatMap((carrier) => carrier.groupIds.map(toId)));
  return groupIds.filter((id) => !covered.has(toId(id)));
};

export async function relayReach(ctx: Ctx, ids: readonly string[]): Promise<RelayReach> {
  const groupIds = (await readGroups(ctx, ids)).map(({ _id }) => _id);
  const carriers = await carriersOf(ctx, groupIds, new Date(ctx.now.getTime() + DAY));
  return { groups: groupIds.length, kols: carriers.length, uncovered: uncoveredOf(groupIds, carriers).length };
}

/** @throws Refused RELAY_WITHOUT_GROUPS, RELAY_GROUPS_TOO_MANY, NOT_YOUR_GROUP, RELAY_TITLE_LENGTH, RELAY_TEXT_LENGTH, RELAY_DUE */
export async function sendRelay(ctx: Ctx, { input }: MutationSendRelayArgs): Promise<RelayRow> {
  const { title, text } = demand(readRelay(input));
  const { dueAt } = input;
  if (dueAt <= ctx.now || dueAt.getTime() > ctx.now.getTime() + LONGEST_DAYS * DAY) throw new Refused('RELAY_DUE', { most: LONGEST_DAYS });
  const groupIds = (await readGroups(ctx, input.groupIds)).map(({ _id }) => _id);
  const carriers = await carriersOf(ctx, groupIds, dueAt);
  const row: RelayRow = {
    _id: newId(),
    key: null,
    direction: 'DOWN',
    title,
    text,
    groupIds,
    byKind: 'STAFF',
    byId: fromId(ctx.viewer.id ?? '0'.repeat(24)),
    byName: await nameOf(ctx),
    dueAt,
    lateAt: null,
    state: carriers.length === 0 ? 'DONE' : 'OPEN',
    readers: carriers.map(({ distributorId, groupIds: own }) => ({
      distributorId,
      groupIds: [...own],
      acknowledgedAt: null,
      passedAt: null,
    })),
    members: 0,
    aboutId: null,
    voices: 0,
    answer: null,
    answeredByName: null,
    answeredAt: null,
    createdAt: ctx.now,
  };
  await ctx.db.transaction(async (session) => {
    await relays.raw(ctx.db).insertOne(row, { session });
    await tell(
      ctx,
      session,
      row.readers.map(({ distributorId, groupIds: own }) => ({
        cause: readerCause(row, distributorId),
        person: { kind: 'DISTRIBUTOR' as const, id: distributorId },
        title: { zh: '有一条通知要转达', en: 'An announcement to pass on' },
        text: { zh: `${title}，转达到 ${own.length} 个群。`, en: `${title}: to ${own.length} of your groups.` },
        link: `/relays/${toId(row._id)}`,
      })),
    );
    await taskGroups(ctx, session, row, uncoveredOf(groupIds, carriers), dueAt);
    await record(ctx, session, {
      action: 'RELAY_SENT',
      subject: subjectOf(row),
      details: { groups: groupIds.length, kols: carriers.length },
    });
  });
  return row;
}

const readerCause = ({ _id }: RelayRow, distributorId: ObjectId): string => `relay:${toId(_id)}:${toId(distributorId)}`;
const taskCause = ({ _id }: RelayRow, groupId: ObjectId): string => `relay:${toId(_id)}:${toId(groupId)}`;

/** For whoever holds the group, to be sent by hand. */
async function taskGroups(ctx: Ctx, session: ClientSession, row: RelayRow, groupIds: readonly ObjectId[], dueAt: Date): Promise<void> {
  const title = { zh: `转达通知：${row.title}`, en: `Pass on: ${row.title}` };
  const tasks = groupIds.map((groupId) => ({
    cause: taskCause(row, groupId),
    kind: 'SEND_TEXT' as const,
    groupId,
    title,
    text: row.text,
    dueAt,
  }));
  await addTasks(ctx, tasks, session);
}

/** What was not passed on yet is passed on no more. @throws Refused RELAY_UNKNOWN, NOT_YOUR_RELAY, RELAY_OVER */
export async function withdrawRelay(ctx: Ctx, id: string): Promise<RelayRow> {
  const found = await demandManagedRelay(ctx, id);
  return ctx.db.transaction(async (session) => {
    const row = await relays
      .raw(ctx.db)
      .findOneAndUpdate(
        { _id: found._id, direction: 'DOWN', state: 'OPEN' },
        { $set: { state: 'WITHDRAWN' } },
        { session, returnDocument: 'after' },
      );
    if (!row) throw new Refused('RELAY_OVER');
    await withdrawNotices(
      ctx,
      session,
      row.readers.map(({ distributorId }) => readerCause(row, distributorId)),
    );
    await dropByCause(
      ctx,
      session,
      row.groupIds.map((groupId) => taskCause(row, groupId)),
    );
    return row;
  });
}

const AT_ONCE = 100;

/** Of what is overdue the groups in which nobody has passed it on go to their holders; once for each relay. */
export async function sweepRelays(ctx: Ctx): Promise<{ late: number }> {
  let late = 0;
  for (;;) {
    const rows = await relays
      .raw(ctx.db)
      .find({ state: 'OPEN', lateAt: null, dueAt: { $type: 'date', $lte: ctx.now } }, { sort: { dueAt: 1 }, limit: AT_ONCE })
      .toArray();
    for (const { _id } of rows) {
      const isDone = await ctx.db.transaction(async (session) => {
        const row = await relays
          .raw(ctx.db)
          .findOneAndUpdate({ _id, state: 'OPEN', lateAt: null }, { $set: { lateAt: ctx.now } }, { session, returnDocument: 'after' });
        if (!row) return false;
        const passed = new Set(row.readers.flatMap(({ passedAt, groupIds }) => (passedAt === null ? [] : groupIds.map(toId))));
        const open = row.groupIds.filter((groupId) => !passed.has(toId(groupId)));
        await taskGroups(ctx, session, row, open, new Date(ctx.now.getTime() + DAY / 6));
        return true;
      });
      if (isDone) late += 1;
    }
    if (rows.length < AT_ONCE) return { late };
  }
}
