// Distributors of one request by id, through what the process remembers; those that it does not are read together.

import DataLoader from 'dataloader';
import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { perCtx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { distributors, WITHOUT_CHANGES } from './model.ts';
import type { DistributorRow } from './model.ts';
import { rememberedDistributors } from './remembered.ts';

const readById = perCtx(
  (ctx: Ctx) =>
    new DataLoader<ObjectId, DistributorRow | null, string>(
      async (ids) => {
        const rows = await distributors
          .raw(ctx.db)
          .find({ _id: { $in: [...ids] } }, { projection: WITHOUT_CHANGES })
          .toArray();
        const byId = new Map(rows.map((row) => [toId(row._id), row]));
        return ids.map((id) => byId.get(toId(id)) ?? null);
      },
      { cacheKeyFn: String, cache: false },
    ),
);

export const distributorByIdLoader = perCtx(
  (ctx: Ctx) =>
    new DataLoader<ObjectId, DistributorRow | null, string>(
      (ids) => Promise.all(ids.map((id) => rememberedDistributors(ctx.db).get(toId(id), '', () => readById(ctx).load(id)))),
      { cacheKeyFn: String },
    ),
);
