// What the figures of Home say: the day that the socket told put among those that were asked for, sums, and how today stands
// beside yesterday. Pure. Yesterday counts as a whole day, and the words say so.

import type { HomeData } from '../generated.ts';

export type DaySales = HomeData['mySales']['days'][number];

/** The days with a newer state of one of them. A day after the last one pushes the first out, as the window moves with it. */
export function withDay(days: readonly DaySales[], told: DaySales): readonly DaySales[] {
  const last = days[days.length - 1];
  if (last && told.day > last.day) return [...days.slice(1), told];
  return days.map((each) => (each.day === told.day ? told : each));
}

export type Sums = Pick<DaySales, 'orders' | 'netFen' | 'profitFen'>;

export function sumDays(days: readonly DaySales[]): Sums {
  return days.reduce<Sums>(
    (sum, { orders, netFen, profitFen }) => ({
      orders: sum.orders + orders,
      netFen: sum.netFen + netFen,
      profitFen: sum.profitFen + profitFen,
    }),
    { orders: 0, netFen: 0, profitFen: 0 },
  );
}

export type Comparison =
  | { readonly kind: 'ahead' | 'behind'; readonly byFen: number; readonly yesterdayFen: number }
  | { readonly kind: 'even' | 'waiting'; readonly yesterdayFen: number }
  /** Nothing yesterday: with something today, and without. */
  | { readonly kind: 'opened' | 'quiet' };

export function compareDays(today: DaySales, yesterday: DaySales | undefined): Comparison {
  const before = yesterday?.netFen ?? 0;
  if (before === 0) return { kind: today.orders > 0 ? 'opened' : 'quiet' };
  if (today.orders === 0) return { kind: 'waiting', yesterdayFen: before };
  const byFen = today.netFen - before;
  if (byFen === 0) return { kind: 'even', yesterdayFen: before };
  return { kind: byFen > 0 ? 'ahead' : 'behind', byFen: Math.abs(byFen), yesterdayFen: before };
}

export type PartOfDay = 'night' | 'morning' | 'noon' | 'afternoon' | 'evening';

/** By the clock of the business. */
export function partOfDay(hour: number): PartOfDay {
  if (hour < 5 || hour >= 23) return 'night';
  if (hour < 11) return 'morning';
  if (hour < 13) return 'noon';
  return hour < 18 ? 'afternoon' : 'evening';
}
