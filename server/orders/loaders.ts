// Own sales of many members in one request; one loader for each length, since an alias may ask for another one.

import DataLoader from 'dataloader';
import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { perCtx } from '../context.ts';
import type { DayTotals } from '../generated/types.ts';
import { salesOfMany } from './lists.ts';

type Loader = DataLoader<ObjectId, DayTotals[], string>;

const loaders = perCtx((_ctx: Ctx) => new Map<number, Loader>());

export function salesLoader(ctx: Ctx, days: number): Loader {
  const byDays = loaders(ctx);
  const known = byDays.get(days);
  if (known) return known;
  const made = new DataLoader<ObjectId, DayTotals[], string>((ids) => salesOfMany(ctx, ids, days), { cacheKeyFn: String });
  byDays.set(days, made);
  return made;
}
