// Under which head members stand, by the chain of their sponsors as it is now: for who counts for a team at the moment of a sale.
// The chain is read level by level, all members at once, so that a batch of a thousand sellers costs a handful of reads.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import type { Tier } from '../generated/types.ts';
import { distributors } from './model.ts';

export interface UplineFacts {
  tier: Tier;
  province: string;
  /** The nearest head upward, the member included; null for a chain without one. */
  headId: string | null;
}

type ChainRow = { _id: ObjectId; sponsorId: ObjectId | null; province: string; standing: { tier: Tier } };

/** Chains have no circles (links.ts); a chain that is longer than this one is cut for the sake of whoever waits. */
const LONGEST_CHAIN = 200;

/** Of those who are in, by id; some thousands at most. */
export async function readUplines(ctx: Ctx, ids: readonly string[]): Promise<Map<string, UplineFacts>> {
  const known = new Map<string, ChainRow>();
  let wanted = [...new Set(ids)];
  for (let level = 0; wanted.length > 0 && level < LONGEST_CHAIN; level += 1) {
    const rows = await distributors
      .raw(ctx.db)
      .find<ChainRow>({ _id: { $in: wanted.map(fromId) } }, { projection: { sponsorId: 1, province: 1, 'standing.tier': 1 } })
      .toArray();
    const above = new Set<string>();
    for (const row of rows) known.set(toId(row._id), row);
    for (const { sponsorId, standing } of rows) if (standing.tier !== 'HEAD' && sponsorId !== null) above.add(toId(sponsorId));
    wanted = [...above].filter((id) => !known.has(id));
  }
  const found = new Map<string, UplineFacts>();
  for (const id of ids) {
    const row = known.get(id);
    if (row) found.set(id, { tier: row.standing.tier, province: row.province, headId: headOf(known, row) });
  }
  return found;
}

function headOf(known: ReadonlyMap<string, ChainRow>, from: ChainRow): string | null {
  let row: ChainRow | undefined = from;
  for (let level = 0; row && level < LONGEST_CHAIN; level += 1) {
    if (row.standing.tier === 'HEAD') return toId(row._id);
    row = row.sponsorId === null ? undefined : known.get(toId(row.sponsorId));
  }
  return null;
}
