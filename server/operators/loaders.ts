// People and what they hold, of one request, read together.

import DataLoader from 'dataloader';
import type { ObjectId } from 'mongodb';
import { staffMembers } from '../auth/service.ts';
import type { StaffMemberShown } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { perCtx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { groupsByIds, openGroupRows, ownGroupIds } from '../groups/service.ts';
import type { GroupRow } from '../groups/service.ts';
import { holdings } from './model.ts';

export const staffOf = perCtx(
  (ctx: Ctx) =>
    new DataLoader<ObjectId, StaffMemberShown | null, string>(
      async (ids) => {
        const rows = await staffMembers(ctx, { ids: [...ids] });
        const byId = new Map(rows.map((row) => [toId(row._id), row]));
        return ids.map((id) => byId.get(toId(id)) ?? null);
      },
      { cacheKeyFn: String },
    ),
);

/** For more people than this, all groups are read at once instead of those of each. */
const FEW = 4;

async function heldByAny(ctx: Ctx, ids: readonly ObjectId[]): Promise<GroupRow[]> {
  if (ids.length > FEW) return openGroupRows(ctx);
  const held = await Promise.all(ids.map((id) => ownGroupIds(ctx, id)));
  return groupsByIds(ctx, held.flat());
}

/** The groups that somebody holds now. */
export const heldBy = perCtx(
  (ctx: Ctx) =>
    new DataLoader<ObjectId, GroupRow[], string>(
      async (ids) => {
        const held = new Map<string, GroupRow[]>(ids.map((id) => [toId(id), []]));
        for (const row of await heldByAny(ctx, ids)) {
          if (row.operatorId !== null) held.get(toId(row.operatorId))?.push(row);
        }
        return ids.map((id) => held.get(toId(id)) ?? []);
      },
      { cacheKeyFn: String },
    ),
);

/** Hand-over notes that somebody still has to write. */
export const notesMissingOf = perCtx(
  (ctx: Ctx) =>
    new DataLoader<ObjectId, number, string>(
      async (ids) => {
        const rows = await holdings
          .raw(ctx.db)
          .find({ operatorId: { $in: [...ids] }, note: null, noteDueAt: { $type: 'date' } }, { projection: { operatorId: 1 } })
          .toArray();
        const counts = new Map<string, number>();
        for (const { operatorId } of rows) counts.set(toId(operatorId), (counts.get(toId(operatorId)) ?? 0) + 1);
        return ids.map((id) => counts.get(toId(id)) ?? 0);
      },
      { cacheKeyFn: String },
    ),
);

/** What somebody is called; a dash for whom nobody knows. */
export async function operatorName(ctx: Ctx, id: ObjectId): Promise<string> {
  return (await staffOf(ctx).load(id))?.name ?? '—';
}
