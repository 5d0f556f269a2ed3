// Leases: who holds what, and until when. Taking one is conditional and belongs into the transaction that writes down who has it.
// Clocks of processes may differ by less than a lease lasts; more than that, and two would hold the same thing in turn (saving
// is still safe: it is conditional on the holder, not on the time).

import type { ClientSession } from 'mongodb';
import type { Database } from '../core/db.ts';
import { newSecret } from '../core/ids.ts';
import { leases } from './model.ts';

export interface Lease {
  readonly id: string;
  readonly holder: string;
}

export const newHolder = (): string => newSecret(16);

/** Which of these nobody holds. */
export async function findFree(db: Database, ids: readonly string[], now: Date, session?: ClientSession): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const held = await leases
    .raw(db)
    .find({ _id: { $in: [...ids] }, until: { $gt: now } }, { projection: { _id: 1 }, ...(session ? { session } : {}) })
    .toArray();
  const taken = new Set(held.map(({ _id }) => _id));
  return new Set(ids.filter((id) => !taken.has(id)));
}

/** Call findFree in the same transaction first. */
export async function takeLease(db: Database, { id, holder }: Lease, until: Date, session: ClientSession): Promise<void> {
  await leases.raw(db).updateOne({ _id: id }, { $set: { holder, until } }, { upsert: true, session });
}

/** False when somebody else has it. */
export async function renewLease(db: Database, { id, holder }: Lease, until: Date): Promise<boolean> {
  const { matchedCount } = await leases.raw(db).updateOne({ _id: id, holder }, { $set: { until } });
  return matchedCount === 1;
}

export async function giveLeaseBack(db: Database, { id, holder }: Lease): Promise<void> {
  await leases.raw(db).deleteOne({ _id: id, holder });
}
