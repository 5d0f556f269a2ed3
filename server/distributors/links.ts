// Who stands under whom, and that nobody ever stands under themselves: reading chains of sponsors, counting downlines, linking
// those who wait.
// Surprise: two changes at the same moment can close a circle together that neither of them closes alone, and write no member in
// common. So every change of a link between members who are in touches one guard, too: of two, one begins again and sees the other.

import type { ObjectId, AnyBulkWriteOperation, ClientSession, Document } from 'mongodb';
import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import { distributors, guards } from './model.ts';
import type { WholeDistributorRow } from './model.ts';
import { rememberedDistributors } from './remembered.ts';
import { closesCircle } from './rules.ts';

/**
 * Meets every other change of links within a transaction. Who only comes in as a leaf, with nobody waiting, need not: nothing
 * stands below a leaf.
 */
export async function holdTree(ctx: Ctx, session: ClientSession): Promise<void> {
  await guards.raw(ctx.db).updateOne({ _id: 'tree' }, { $inc: { touched: 1 } }, { upsert: true, session });
}

/**
 * Links members who wait for one of these numbers, where that member is in by now. Returns the ids of those who were linked; who
 * would close a circle goes on waiting, and `check-data` says so.
 */
export async function linkWaiting(ctx: Ctx, nos: readonly string[]): Promise<string[]> {
  if (nos.length === 0) return [];
  const rows = distributors.raw(ctx.db);
  const wait = { sponsorNo: { $in: [...nos] }, sponsorId: null };
  const sponsorNos = (await rows.distinct('sponsorNo', wait)).filter((no) => no !== null);
  if (sponsorNos.length === 0) return [];
  if (!(await distributors(ctx.db).exists({ memberNo: { $in: sponsorNos } }))) return [];
  const { linked, touched } = await repeatOnUniqueConflict(() =>
    ctx.db.transaction(async (session) => {
      await holdTree(ctx, session);
      const waiting = await rows.find(wait, { session, projection: { memberNo: 1, sponsorNo: 1 } }).toArray();
      const sponsors = await rows
        .find(
          { memberNo: { $in: waiting.map(({ sponsorNo }) => sponsorNo ?? '') } },
          { session, projection: { memberNo: 1, sponsorNo: 1 } },
        )
        .toArray();
      const idByNo = new Map(sponsors.map(({ memberNo, _id }) => [memberNo, _id]));
      const sponsorOf = await readChains(ctx, session, [...waiting, ...sponsors]);
      const linked: string[] = [];
      const joining = new Joining();
      for (const { _id, memberNo, sponsorNo } of waiting) {
        const sponsorId = sponsorNo === null ? undefined : idByNo.get(sponsorNo);
        if (sponsorNo === null || sponsorId === undefined) continue;
        if (closesCircle(memberNo, sponsorNo, (no) => sponsorOf.get(no))) continue;
        await rows.updateOne({ _id, sponsorId: null }, { $set: { sponsorId } }, { session });
        joining.add(sponsorId);
        linked.push(toId(_id));
      }
      if (linked.length > 0) await rows.bulkWrite(joining.updates(), { session });
      return { linked, touched: [...linked, ...joining.sponsorIds()] };
    }),
  );
  for (const id of touched) rememberedDistributors(ctx.db).forget(id);
  return linked;
}

/** How many come under each sponsor in one transaction. */
export class Joining {
  readonly #counts = new Map<string, number>();

  add(sponsorId: ObjectId): void {
    const id = toId(sponsorId);
    this.#counts.set(id, (this.#counts.get(id) ?? 0) + 1);
  }

  /** The count of one whose document is not written yet; it is no update any more. */
  take(sponsorId: ObjectId): number {
    const count = this.#counts.get(toId(sponsorId)) ?? 0;
    this.#counts.delete(toId(sponsorId));
    return count;
  }

  updates(): AnyBulkWriteOperation<WholeDistributorRow & Document>[] {
    return Array.from(this.#counts, ([id, count]) => ({
      updateOne: { filter: { _id: fromId(id) }, update: { $inc: { directDownline: count } } },
    }));
  }

  sponsorIds(): string[] {
    return [...this.#counts.keys()];
  }
}

/** Each member's sponsor, from the given ones upwards to where the chains end; one read for each step up, for all of them. */
export async function readChains(
  ctx: Ctx,
  session: ClientSession,
  links: readonly { memberNo: string; sponsorNo: string | null }[],
  more: readonly (string | null)[] = [],
): Promise<Map<string, string | null>> {
  const sponsorOf = new Map(links.map(({ memberNo, sponsorNo }) => [memberNo, sponsorNo]));
  const asked = new Set<string>();
  let above = [...sponsorOf.values(), ...more];
  for (;;) {
    const next = [...new Set(above)].filter((no) => no !== null && !sponsorOf.has(no) && !asked.has(no)) as string[];
    if (next.length === 0) return sponsorOf;
    for (const no of next) asked.add(no);
    const found = await distributors
      .raw(ctx.db)
      .find({ memberNo: { $in: next } }, { session, projection: { memberNo: 1, sponsorNo: 1 } })
      .toArray();
    for (const { memberNo, sponsorNo } of found) sponsorOf.set(memberNo, sponsorNo);
    above = found.map(({ sponsorNo }) => sponsorNo);
  }
}
