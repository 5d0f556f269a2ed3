// What a distributor's goods come to by day: the part of the day's figures that tiers are measured by. Memberships are no goods.
// All five are plain sums over days, so that a rolling window is a sum over its days, whatever the order in which facts came in.
// Surprise: buyers are counted on the day of their LATEST order from this seller. Summed over a window that ends today, that is
// how many different buyers the window had; a buyer who comes again moves from the old day to the new one.

/** The figures of one seller's day. */
export interface GoodsTally {
  /** Orders that were not refunded wholly. */
  goodsOrders: number;
  /** Paid less refunded. */
  goodsFen: number;
  goodsRefundedFen: number;
  /** Of `goodsOrders`, those of a buyer who had an earlier one from this seller (that was not refunded wholly either). */
  repurchases: number;
  /** Buyers whose latest order from this seller is on this day. */
  lastBuyers: number;
}

export const GOODS_FIELDS = ['goodsOrders', 'goodsFen', 'goodsRefundedFen', 'repurchases', 'lastBuyers'] as const;
