// What went through one KOL, both ways, for the page of that KOL.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { relays } from './model.ts';
import type { RelayRow } from './model.ts';

/** The latest first: what was to be passed on, and what was sent up. */
export function relaysThrough(ctx: Ctx, distributorId: ObjectId, most: number): Promise<RelayRow[]> {
  return relays
    .raw(ctx.db)
    .find({ $or: [{ 'readers.distributorId': distributorId }, { byId: distributorId, byKind: 'DISTRIBUTOR' }] })
    .sort({ createdAt: -1 })
    .limit(most)
    .toArray();
}
