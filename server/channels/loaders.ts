// Robots of one request by id and by group, and how much waits for each, read together.

import DataLoader from 'dataloader';
import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { perCtx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { outbox, robots } from './model.ts';
import type { RobotRow } from './model.ts';

export const robotByIdLoader = perCtx(
  (ctx: Ctx) =>
    new DataLoader<ObjectId, RobotRow | null, string>(
      async (ids) => {
        const rows = await robots
          .raw(ctx.db)
          .find({ _id: { $in: [...ids] } })
          .toArray();
        const byId = new Map(rows.map((row) => [toId(row._id), row]));
        return ids.map((id) => byId.get(toId(id)) ?? null);
      },
      { cacheKeyFn: String },
    ),
);

export const robotOfGroupLoader = perCtx(
  (ctx: Ctx) =>
    new DataLoader<ObjectId, RobotRow | null, string>(
      async (ids) => {
        const rows = await robots
          .raw(ctx.db)
          .find({ groupIds: { $in: [...ids] } })
          .toArray();
        const byGroup = new Map(rows.flatMap((row) => row.groupIds.map((id): [string, RobotRow] => [toId(id), row])));
        return ids.map((id) => byGroup.get(toId(id)) ?? null);
      },
      { cacheKeyFn: String },
    ),
);

export const waitingLoader = perCtx(
  (ctx: Ctx) =>
    new DataLoader<ObjectId, number, string>(
      async (ids) => {
        const rows = await outbox
          .raw(ctx.db)
          .aggregate<{ _id: ObjectId; count: number }>([
            { $match: { state: 'WAITING', robotId: { $in: [...ids] } } },
            { $group: { _id: '$robotId', count: { $sum: 1 } } },
          ])
          .toArray();
        const byRobot = new Map(rows.map(({ _id, count }) => [toId(_id), count]));
        return ids.map((id) => byRobot.get(toId(id)) ?? 0);
      },
      { cacheKeyFn: String },
    ),
);
