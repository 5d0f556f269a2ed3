// Who has to move along when orders and refunds are recorded: the scores of campaigns, what a tracked link has sold. They lie above this
// domain and cannot be called from here, so each says at load what it does, and it is done in the batch's own transaction: for what the
// shop sends, for files, and for what is released from quarantine.
// Surprise: whatever has to be read is read before the batch writes anything, since a transaction reads slower behind its own writes.

import type { ClientSession } from 'mongodb';
import type { Ctx } from '../context.ts';
import type { OrderRow, RefundRow } from './model.ts';

/** What one transaction records. */
export interface Recorded {
  orders: readonly OrderRow[];
  /** Each with its order, of which `refundedFen` is what it comes to after the whole batch. */
  refunds: readonly { row: RefundRow; order: OrderRow }[];
}

export interface OrderFollower {
  /** For people who look for it: `leaderboards`. */
  name: string;
  /** Reads, and returns what is to be written once the facts are; null for nothing. Both are done again after a conflict. */
  reading?(ctx: Ctx, session: ClientSession, recorded: Recorded): Promise<(() => Promise<void>) | null>;
  /** Called once the facts are written. */
  written?(ctx: Ctx, session: ClientSession, recorded: Recorded): Promise<void>;
}

const followers: OrderFollower[] = [];

/** Said once, when a module is loaded. */
export function followOrders(follower: OrderFollower): void {
  followers.push(follower);
}

/** One after the other: a transaction does one thing at a time. */
export async function readForFollowers(ctx: Ctx, session: ClientSession, recorded: Recorded): Promise<() => Promise<void>> {
  const isNothing = recorded.orders.length === 0 && recorded.refunds.length === 0;
  const writes: (() => Promise<void>)[] = [];
  for (const follower of isNothing ? [] : followers) {
    const write = await follower.reading?.(ctx, session, recorded);
    if (write) writes.push(write);
    if (follower.written) writes.push(() => follower.written?.(ctx, session, recorded) ?? Promise.resolve());
  }
  return async () => {
    for (const write of writes) await write();
  };
}
