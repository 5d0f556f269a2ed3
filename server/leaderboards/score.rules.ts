// What scores: which orders count in which campaign, for whom, and what a refund takes back. Pure, so that the same lines write a score
// and later prove it.
// Surprise: whether a refund counts depends on nothing but its order. It is taken back where the order scored, in the phase of the
// order, however late it comes; and the order itself is taken back by the refund that completes it, not before.

import { add } from '../core/money.ts';
import type { BoardMetric, OrderKind, Tier } from '../generated/types.ts';

export interface ScoringCampaign {
  readonly startsAt: Date;
  /** Not included. */
  readonly endsAt: Date;
  readonly products: readonly { readonly sku: string }[];
}

export interface SoldOrder {
  readonly kind: OrderKind;
  readonly sku: string;
  readonly paidAt: Date;
  readonly amountFen: number;
  readonly quantity: number;
}

/** What an order or a refund adds to the scores. */
export interface Scored {
  salesFen: number;
  orders: number;
  newMembers: number;
  quantity: number;
}

/** Whether an order is the campaign's: one of its products, or a membership, paid for within its time. */
export function isOfCampaign({ startsAt, endsAt, products }: ScoringCampaign, { kind, sku, paidAt }: SoldOrder): boolean {
  const isInTime = paidAt >= startsAt && paidAt < endsAt;
  return isInTime && (kind === 'MEMBERSHIP' || products.some((product) => product.sku === sku));
}

export function scoreOfOrder({ kind, amountFen, quantity }: SoldOrder): Scored {
  if (kind === 'MEMBERSHIP') return { salesFen: 0, orders: 0, newMembers: 1, quantity: 0 };
  return { salesFen: amountFen, orders: 1, newMembers: 0, quantity };
}

/** `isWhole`: with this refund everything that was paid is back. Null where nothing is taken back, as of a part of a membership. */
export function scoreOfRefund({ kind, quantity }: SoldOrder, amountFen: number, isWhole: boolean): Scored | null {
  if (kind === 'MEMBERSHIP') return isWhole ? { salesFen: 0, orders: 0, newMembers: -1, quantity: 0 } : null;
  return { salesFen: -amountFen, orders: isWhole ? -1 : 0, newMembers: 0, quantity: isWhole ? -quantity : 0 };
}

/** Which of these refunds, told in the order in which they were recorded, brings its order to nothing; null while none has. */
export function wholeAfter<Refund extends { amountFen: number }>(order: { amountFen: number }, refunds: readonly Refund[]): Refund | null {
  let refundedFen = 0;
  for (const refund of refunds) {
    refundedFen = add(refundedFen, refund.amountFen);
    if (refundedFen >= order.amountFen) return refund;
  }
  return null;
}

export interface PhaseSpan {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly hasBoard: boolean;
}

export interface PhaseWithHistory extends PhaseSpan {
  readonly id: string;
  /** What held until an edit, the first edit first. */
  readonly history: readonly (PhaseSpan & { readonly until: Date })[];
}

/** The phase with a board that held the moment, by the phases as they stood when it was recorded. */
export function phaseOf(phases: readonly PhaseWithHistory[], paidAt: Date, recordedAt: Date): string | null {
  const holding = phases.find((phase) => {
    const { startsAt, endsAt, hasBoard } = phase.history.find(({ until }) => recordedAt < until) ?? phase;
    return hasBoard && paidAt >= startsAt && paidAt < endsAt;
  });
  return holding?.id ?? null;
}

/** A member's present stay in a group. */
export interface StayInGroup {
  readonly groupId: string;
  readonly purpose: string;
  readonly tier: Tier | null;
  readonly joinedAt: Date;
}

/** For which group a member scores: the one of the own tier, else the one that was joined first. */
export function groupOfMember(tier: Tier, stays: readonly StayInGroup[]): string | null {
  const byJoining = [...stays].sort((a, b) => a.joinedAt.getTime() - b.joinedAt.getTime() || (a.groupId < b.groupId ? -1 : 1));
  const own = byJoining.find((stay) => stay.purpose === 'SERVICE' && stay.tier === tier);
  return (own ?? byJoining[0])?.groupId ?? null;
}

/** How many orders of the campaign's average overtake whoever has so much more; a tie does not, since the other one was first. */
export function ordersToOvertake(
  metric: BoardMetric,
  gap: number,
  { salesFen, orders }: { salesFen: number; orders: number },
): number | null {
  if (metric === 'ORDERS') return gap + 1;
  if (metric === 'NEW_MEMBERS' || orders <= 0 || salesFen <= 0) return null;
  return Math.floor(gap / (salesFen / orders)) + 1;
}
