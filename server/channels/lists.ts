// Reads of the outbox: the list, the totals, and how the channels do.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { MANAGERS, isAllowed } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection, Filter } from '../core/page.ts';
import type { ChannelHealth, OutboxTotals, QueryOutboxArgs, RobotState, Words } from '../generated/types.ts';
import { ownGroupIds } from '../groups/service.ts';
import { outbox, robots } from './model.ts';
import type { OutgoingRow } from './model.ts';

const MOST_ROWS = 100;
const ASKING_FIRST = defineSort({ asks: -1, createdAt: -1 }, { required: ['asks', 'createdAt'] });
const LATEST = defineSort({ createdAt: -1 }, { required: ['createdAt'] });

/** What the viewer may see: everything, or the own groups. */
async function visible(ctx: Ctx): Promise<Filter> {
  if (ctx.viewer.kind === 'PROGRAM' || isAllowed(MANAGERS, ctx.viewer)) return {};
  return { groupId: { $in: ctx.viewer.id === null ? [] : await ownGroupIds(ctx, fromId(ctx.viewer.id)) } };
}

export async function listOutbox(ctx: Ctx, { state, robotId, groupId, ...page }: QueryOutboxArgs): Promise<Connection<OutgoingRow>> {
  const { first, after } = pageArguments(page, { max: MOST_ROWS });
  const sort = state == null ? ASKING_FIRST : LATEST;
  const wanted: Filter = {
    ...(state == null ? {} : { state }),
    ...(robotId == null ? {} : { robotId: fromId(robotId) }),
    ...(groupId == null ? {} : { groupId: fromId(groupId) }),
  };
  const rows = await outbox
    .raw(ctx.db)
    // Pictures are not shown in lists.
    .find(
      { $and: [await visible(ctx), wanted, afterFilter(sort, after)] },
      { sort: sort.mongo, limit: first + 1, projection: { 'content.base64': 0 } },
    )
    .toArray();
  return toConnection<OutgoingRow>(rows, first, sort);
}

export async function outboxTotals(ctx: Ctx): Promise<OutboxTotals> {
  const own = await visible(ctx);
  const count = (filter: Filter): Promise<number> => outbox.raw(ctx.db).countDocuments({ $and: [own, filter] });
  const { startsAt } = ctx.time.rangeOf(ctx.time.dayKey(ctx.now));
  const [waiting, uncertain, dead, sentToday] = await Promise.all([
    count({ state: { $in: ['WAITING', 'SENDING'] } }),
    count({ state: 'UNCERTAIN' }),
    count({ state: 'DEAD' }),
    count({ state: 'SENT', sentAt: { $gte: startsAt } }),
  ]);
  return { waiting, uncertain, dead, sentToday };
}

export async function channelHealth(ctx: Ctx): Promise<ChannelHealth> {
  const rows = await robots
    .raw(ctx.db)
    .find({}, { projection: { state: 1, failingSince: 1 } })
    .toArray();
  const inState = (state: RobotState): number => rows.filter((row) => row.state === state).length;
  const since = rows.filter(({ state }) => state === 'FAILING').flatMap(({ failingSince }) => failingSince ?? []);
  const oldest = await outbox
    .raw(ctx.db)
    .find({ state: 'WAITING', notBefore: { $lte: ctx.now } }, { sort: { notBefore: 1 }, limit: 1, projection: { notBefore: 1 } })
    .toArray();
  const { waiting, uncertain, dead } = await outboxTotals(ctx);
  return {
    robots: rows.length,
    good: inState('GOOD'),
    failing: inState('FAILING'),
    off: inState('OFF'),
    failingSince: since.length === 0 ? null : new Date(Math.min(...since.map((at) => at.getTime()))),
    waiting,
    oldestDueAt: oldest[0]?.notBefore ?? null,
    uncertain,
    dead,
  };
}

export interface RobotTrouble {
  robotId: ObjectId;
  name: string;
  state: RobotState;
  since: Date | null;
  error: Words | null;
  groupIds: ObjectId[];
  waiting: number;
  uncertain: number;
  dead: number;
}

/** Robots that fail, or have messages that wait for a person; of these groups, or of all. */
export async function robotTroubles(ctx: Ctx, groupIds: readonly ObjectId[] | null): Promise<RobotTrouble[]> {
  const ofGroups = groupIds === null ? {} : { groupId: { $in: [...groupIds] } };
  const counts = await outbox
    .raw(ctx.db)
    .aggregate<{ _id: { robotId: ObjectId | null; state: string }; count: number }>([
      { $match: { state: { $in: ['WAITING', 'UNCERTAIN', 'DEAD'] }, ...ofGroups } },
      { $group: { _id: { robotId: '$robotId', state: '$state' }, count: { $sum: 1 } } },
    ])
    .toArray();
  const countOf = (id: ObjectId, state: string): number =>
    counts.find(({ _id }) => _id.robotId !== null && toId(_id.robotId) === toId(id) && _id.state === state)?.count ?? 0;
  const asking = counts.flatMap(({ _id }) => (_id.robotId !== null && _id.state !== 'WAITING' ? [_id.robotId] : []));
  const failing = { state: 'FAILING' as const, ...(groupIds === null ? {} : { groupIds: { $in: [...groupIds] } }) };
  const rows = await robots
    .raw(ctx.db)
    .find({ $or: [failing, { _id: { $in: asking } }] }, { sort: { createdAt: 1, _id: 1 } })
    .toArray();
  return rows.map(({ _id, name, state, failingSince, lastError, groupIds: bound }) => ({
    robotId: _id,
    name,
    state,
    since: failingSince,
    error: lastError,
    groupIds: bound,
    waiting: countOf(_id, 'WAITING'),
    uncertain: countOf(_id, 'UNCERTAIN'),
    dead: countOf(_id, 'DEAD'),
  }));
}
