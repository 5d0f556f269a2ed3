// The nightly proof that the day views equal their facts: yesterday, and one older day in turn, so that every day comes up again.
// And, by the clock, a look for what waits in quarantine although what it waits for is there: next to always there is nothing.

import type { Ctx } from '../context.ts';
import type { JobSpec } from '../parts.ts';
import { checkDay, isWhole } from './recount.ts';
import type { DayFaults } from './recount.ts';
import { releaseQuarantine } from './release.ts';
import { daysToCheck } from './rules.ts';
import { firstDay } from './today.ts';

/** Enough to begin looking; `npm run check-data` tells them all and mends. */
const MOST_TOLD = 20;

export const jobs: readonly JobSpec[] = [
  { name: 'sales.check', cron: '20 3 * * *', run: checkSales },
  { name: 'orders.release', cron: '*/10 * * * *', run: async (ctx) => ({ applied: await releaseQuarantine(ctx) }) },
];

export async function checkSales(ctx: Ctx, occurrence: Date): Promise<object> {
  const first = await firstDay(ctx);
  const checked: DayFaults[] = [];
  for (const day of daysToCheck(ctx.time.dayKey(occurrence), first)) checked.push(await checkDay(ctx, day));
  const wrong = checked.filter((faults) => !isWhole(faults));
  if (wrong.length > 0) ctx.log.error({ days: wrong.map(({ day }) => day) }, 'sales: day totals differ from their orders');
  return {
    days: checked.map(({ day, orders, sellers }) => ({ day, orders, sellers })),
    isWhole: wrong.length === 0,
    wrong: wrong.map(({ day, ownDays, isPlatformWrong, refunds }) => ({
      day,
      isPlatformWrong,
      ownDays: ownDays.length,
      refunds: refunds.length,
      some: [...ownDays, ...refunds].slice(0, MOST_TOLD),
    })),
  };
}
