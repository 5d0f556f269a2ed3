// Where a campaign stands against its plan right now: the plan's curve between its points, the stock that is left, the time that runs.

import type { CampaignFields } from '../generated.ts';

type Point = CampaignFields['planCurve'][number];

/** The plan at a moment, between the points of the curve; 0 before the first, the last one after the end. */
export function plannedAt(curve: readonly Point[], at: Date): number {
  const moment = at.getTime();
  let before: Point | null = null;
  for (const point of curve) {
    const time = Date.parse(point.at);
    if (time >= moment) {
      if (before === null) return time === moment ? point.salesFen : 0;
      const from = Date.parse(before.at);
      return before.salesFen + ((point.salesFen - before.salesFen) * (moment - from)) / Math.max(1, time - from);
    }
    before = point;
  }
  return before?.salesFen ?? 0;
}

/** Pieces at the start; null when nobody counts them. */
export function stockOf(products: readonly { readonly stock: number | null }[]): number | null {
  const counted = products.filter(({ stock }) => stock !== null);
  return counted.length === 0 ? null : counted.reduce((sum, { stock }) => sum + (stock ?? 0), 0);
}

export const isUnderWay = (state: CampaignFields['state']): boolean => state === 'RUNNING' || state === 'PAUSED' || state === 'CLOSING';
export const hasSold = (state: CampaignFields['state']): boolean => isUnderWay(state) || state === 'CLOSED';
