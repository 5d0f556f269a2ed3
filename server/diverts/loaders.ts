import DataLoader from 'dataloader';
import type { ObjectId } from 'mongodb';
import { accountsByIds } from '../accounts/service.ts';
import type { IpAccountRow } from '../accounts/service.ts';
import type { Ctx } from '../context.ts';
import { perCtx } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { InviteStep } from '../generated/types.ts';
import { joinedOf, lateByGroup } from './lists.ts';

export const accountLoader = perCtx(
  (ctx: Ctx) =>
    new DataLoader<ObjectId, IpAccountRow | null, string>(
      async (ids) => {
        const rows = await accountsByIds(ctx, ids);
        return ids.map((id) => rows.get(toId(id)) ?? null);
      },
      { cacheKeyFn: toId },
    ),
);

/** Of a divert: who waits too long, by its groups and steps. */
export const lateLoader = perCtx(
  (ctx: Ctx) =>
    new DataLoader<ObjectId, Map<string, Record<InviteStep, number>>, string>((ids) => Promise.all(ids.map((id) => lateByGroup(ctx, id))), {
      cacheKeyFn: toId,
    }),
);

/** How many of a divert's people are in. */
export const joinedLoader = perCtx(
  (ctx: Ctx) =>
    new DataLoader<ObjectId, number, string>(
      async (ids) => {
        const found = await joinedOf(ctx, ids);
        return ids.map((id) => found.get(toId(id)) ?? 0);
      },
      { cacheKeyFn: toId },
    ),
);
