import DataLoader from 'dataloader';
import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { perCtx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { accountsByIds, daysOn, today } from './accounts.ts';
import { emptyDay } from './days.ts';
import type { AccountDayRow, IpAccountRow } from './model.ts';

/** What each account did and promised today. */
export const accountDayLoader = perCtx(
  (ctx: Ctx) =>
    new DataLoader<ObjectId, AccountDayRow, string>(
      async (ids) => {
        const day = today(ctx);
        const rows = await daysOn(ctx, day);
        return ids.map((id) => rows.get(toId(id)) ?? emptyDay(id, day));
      },
      { cacheKeyFn: toId },
    ),
);

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
