// Groups of one request by id, and the codes that are in force, each read together.

import DataLoader from 'dataloader';
import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { perCtx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { groupCodes, groupMembers, groups } from './model.ts';
import type { GroupCodeRow, GroupMemberRow, GroupRow } from './model.ts';

export const groupByIdLoader = perCtx(
  (ctx: Ctx) =>
    new DataLoader<ObjectId, GroupRow | null, string>(
      async (ids) => {
        const rows = await groups
          .raw(ctx.db)
          .find({ _id: { $in: [...ids] } })
          .toArray();
        const byId = new Map(rows.map((row) => [toId(row._id), row]));
        return ids.map((id) => byId.get(toId(id)) ?? null);
      },
      { cacheKeyFn: String },
    ),
);

/** The present stays of members. */
export const presentStaysLoader = perCtx(
  (ctx: Ctx) =>
    new DataLoader<ObjectId, GroupMemberRow[], string>(
      async (ids) => {
        const rows = await groupMembers
          .raw(ctx.db)
          .find({ distributorId: { $in: [...ids] }, leftAt: null }, { sort: { joinedAt: -1, _id: -1 } })
          .toArray();
        const byMember = new Map<string, GroupMemberRow[]>();
        for (const row of rows) byMember.set(toId(row.distributorId), [...(byMember.get(toId(row.distributorId)) ?? []), row]);
        return ids.map((id) => byMember.get(toId(id)) ?? []);
      },
      { cacheKeyFn: String },
    ),
);

/** By key, the highest published version. */
export const codesInForce = perCtx(async (ctx: Ctx): Promise<ReadonlyMap<string, GroupCodeRow>> => {
  const rows = await groupCodes
    .raw(ctx.db)
    .find({ state: 'PUBLISHED' }, { sort: { key: 1, version: 1 } })
    .toArray();
  return new Map(rows.map((row) => [row.key, row]));
});
