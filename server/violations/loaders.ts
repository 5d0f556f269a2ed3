// Rules by id, and the other cases of a member, read together for a page of cases.

import DataLoader from 'dataloader';
import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { perCtx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { violationRules, violations } from './model.ts';
import type { ViolationRow, ViolationRuleRow } from './model.ts';

export const ruleByIdLoader = perCtx(
  (ctx: Ctx) =>
    new DataLoader<ObjectId, ViolationRuleRow | null, string>(
      async (ids) => {
        const rows = await violationRules
          .raw(ctx.db)
          .find({ _id: { $in: [...ids] } })
          .toArray();
        const byId = new Map(rows.map((row) => [toId(row._id), row]));
        return ids.map((id) => byId.get(toId(id)) ?? null);
      },
      { cacheKeyFn: String },
    ),
);

/** Every case of a member, in any group. */
export const casesOfMemberLoader = perCtx(
  (ctx: Ctx) =>
    new DataLoader<ObjectId, ViolationRow[], string>(
      async (ids) => {
        const rows = await violations
          .raw(ctx.db)
          .find({ distributorId: { $in: [...ids] } })
          .toArray();
        const byId = new Map(ids.map((id) => [toId(id), [] as ViolationRow[]]));
        for (const row of rows) byId.get(toId(row.distributorId))?.push(row);
        return ids.map((id) => byId.get(toId(id)) ?? []);
      },
      { cacheKeyFn: String },
    ),
);
