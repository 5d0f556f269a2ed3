// What a sharer can expect from a campaign: on each of its days as many pieces as sellers of the tier sold on a day on which they sold any.
// Surprise: days without a sale are left out: a campaign day is one on which a member who takes part does sell. It is no promise.

export interface Earning {
  readonly profitFen: number;
  /** In the measured days. */
  readonly quantity: number;
  /** Days with a sale, each seller's own added up. */
  readonly sellingDays: number;
  /** How long the campaign takes, in days. */
  readonly days: number;
}

export function expectedFen({ profitFen, quantity, sellingDays, days }: Earning): number {
  if (sellingDays === 0) return 0;
  // At least a day: a flash sale of two hours sells what the day would have.
  return Math.round((profitFen * quantity * Math.max(1, days)) / sellingDays);
}
