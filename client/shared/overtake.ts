// What is missing to go past the one above: money, and orders of the campaign's main product. Pure.
// Surprise: to be level is not enough, since the first to get there stays in front; so it takes one order more than fills the gap.

/** @param gapFen what the one above has more; 0 where both have the same */
export function ordersToOvertake(gapFen: number, priceFen: number): number | null {
  if (priceFen <= 0) return null;
  return Math.floor(Math.max(0, gapFen) / priceFen) + 1;
}
