// What a serving process remembers of each person's own sales: the hottest read, since every phone's first screen asks it.

import { perDatabase } from '../core/per-database.ts';
import { Remembered } from '../core/remembered.ts';
import type { OrderRow, OwnDayRow } from './model.ts';

/** Some kilobytes each, mostly the recent orders. */
const MOST = 5_000;
const FOR_MILLISECONDS = 60_000;

export interface OwnSalesRows {
  days: readonly OwnDayRow[];
  recent: readonly OrderRow[];
}

export const rememberedOwnSales = perDatabase(
  () => new Remembered<OwnSalesRows>({ most: MOST, forMilliseconds: FOR_MILLISECONDS, clock: () => performance.now() }),
);
