// Members come in from the shop's files, in batches, each wholly or not at all. A sponsor may come after the downline: the number
// waits, and the link follows in the transaction that brings the sponsor.
// Surprise: two processes can take in a member and its sponsor at the same moment without seeing each other. So whoever commits
// looks once more for those who still wait.

import { ObjectId } from 'mongodb';
import type { AnyBulkWriteOperation, ClientSession, Document } from 'mongodb';
import type { Ctx } from '../context.ts';
import { normalisePhone } from '../core/field-crypto.ts';
import { fromId, toId } from '../core/ids.ts';
import { makeTurns } from '../core/turns.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import { distributors } from './model.ts';
import type { DistributorRow } from './model.ts';
import { rememberedDistributors } from './remembered.ts';
import { closesCircle, compareReturn, PHONE_FIELD, provinceOf } from './rules.ts';
import type { DistributorInput, Outcome } from './rules.ts';

export type { DistributorRow } from './model.ts';
export type { DistributorInput, Outcome, Rejected } from './rules.ts';
export { sentences } from './sentences.ts';
export {
  demandMaySee,
  distributorById,
  distributorsByNo,
  findSponsorFaults,
  listDistributors,
  maskedPhone,
  memberIdsByNo,
  memberOf,
  mendDownlineCounts,
  phoneOf,
  provinces,
  readDistributors,
  searchEverything,
} from './lists.ts';

/** What is done for the caller in the same transaction, as keeping the place in a file. It may be done again after a conflict. */
export type Also = (session: ClientSession, outcome: Outcome) => Promise<void>;

/** A row of the batch with its phone in the one form that is compared. */
interface Prepared {
  index: number;
  input: DistributorInput;
  phone: string | null;
  phoneIndex: string | null;
}

/** What the transaction decided, beside what it wrote. */
interface Enrolled {
  outcome: Outcome;
  /** Members whose sponsor, or whose waiting downline, another process may be taking in right now. */
  looseNos: string[];
  changedIds: string[];
}

const inTurn = makeTurns();

/**
 * Takes in a batch of members, known by their number: new ones, changed ones (name, phone, region) and those that are already so.
 * One transaction; some thousands of rows at most.
 */
export async function enrolDistributors(ctx: Ctx, inputs: readonly DistributorInput[], also?: Also): Promise<Outcome> {
  return inTurn(ctx.db, async () => {
    const { prepared, rejected } = prepare(ctx, inputs);
    const enrolled = await repeatOnUniqueConflict(() =>
      ctx.db.transaction(async (session) => {
        const done = await write(ctx, session, prepared);
        done.outcome.rejected.push(...rejected);
        done.outcome.rejected.sort((a, b) => a.index - b.index);
        await also?.(session, done.outcome);
        return done;
      }),
    );
    for (const id of enrolled.changedIds) rememberedDistributors(ctx.db).forget(id);
    await linkWaiting(ctx, enrolled.looseNos);
    return enrolled.outcome;
  });
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
  const { linked, touched } = await ctx.db.transaction(async (session) => {
    const waiting = await rows.find(wait, { session, projection: { memberNo: 1, sponsorNo: 1 } }).toArray();
    const sponsors = await rows
      .find({ memberNo: { $in: waiting.map(({ sponsorNo }) => sponsorNo ?? '') } }, { session, projection: { memberNo: 1, sponsorNo: 1 } })
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
  });
  for (const id of touched) rememberedDistributors(ctx.db).forget(id);
  return linked;
}

function prepare(ctx: Ctx, inputs: readonly DistributorInput[]): { prepared: Prepared[]; rejected: Outcome['rejected'] } {
  const prepared: Prepared[] = [];
  const rejected: Outcome['rejected'] = [];
  inputs.forEach((input, index) => {
    const verdict = input.phone === '' ? null : normalisePhone(input.phone);
    if (verdict?.ok === false) rejected.push({ index, code: verdict.why, column: 'phone' });
    else if (input.sponsorNo === input.memberNo) {
      rejected.push({ index, code: 'SPONSOR_SELF', column: 'sponsorNo', details: { memberNo: input.memberNo } });
    } else {
      const phone = verdict?.phone ?? null;
      prepared.push({ index, input, phone, phoneIndex: phone === null ? null : ctx.cipher.blindIndex(phone, PHONE_FIELD) });
    }
  });
  return { prepared, rejected };
}

async function write(ctx: Ctx, session: ClientSession, prepared: readonly Prepared[]): Promise<Enrolled> {
  const rows = distributors.raw(ctx.db);
  const nos = prepared.flatMap(({ input }) => (input.sponsorNo === null ? [input.memberNo] : [input.memberNo, input.sponsorNo]));
  const known = await rows.find({ memberNo: { $in: [...new Set(nos)] } }, { session }).toArray();
  const byNo = new Map<string, DistributorRow>(known.map((row) => [row.memberNo, row]));
  const newNos = [...new Set(prepared.map(({ input }) => input.memberNo).filter((no) => !byNo.has(no)))];
  const waiting = await rows
    .find({ sponsorNo: { $in: newNos }, sponsorId: null }, { session, projection: { memberNo: 1, sponsorNo: 1 } })
    .toArray();
  const awaited = new Set(waiting.map(({ sponsorNo }) => sponsorNo));
  const sponsorOf = await readChainsOfAwaited(ctx, session, prepared, byNo, awaited);

  const outcome: Outcome = { accepted: 0, duplicate: 0, rejected: [] };
  const added = new Map<string, DistributorRow>();
  const changed = new Map<string, DistributorRow>();
  const waitingInBatch = new Map<string, DistributorRow[]>();
  for (const { index, input, phone, phoneIndex } of prepared) {
    const { memberNo, sponsorNo, name, region, joinedAt } = input;
    const before = byNo.get(memberNo);
    if (before) {
      const verdict = compareReturn(before, { name, region, phoneIndex, joinedAt, sponsorNo });
      if (!verdict.ok) outcome.rejected.push({ index, code: verdict.why, column: verdict.column, details: { memberNo } });
      else if (verdict.isSame) outcome.duplicate += 1;
      else {
        outcome.accepted += 1;
        if (verdict.changes.phoneIndex !== undefined) before.phone = seal(ctx, phone, before._id);
        Object.assign(before, verdict.changes);
        before.province = provinceOf(before.region);
        if (!added.has(memberNo)) changed.set(memberNo, before);
      }
      continue;
    }
    if (sponsorNo !== null && awaited.has(memberNo) && closesCircle(memberNo, sponsorNo, (no) => sponsorOf.get(no))) {
      outcome.rejected.push({ index, code: 'SPONSOR_CIRCLE', column: 'sponsorNo', details: { memberNo, sponsorNo } });
      continue;
    }
    const _id = new ObjectId();
    const row: DistributorRow = {
      _id,
      memberNo,
      name,
      region,
      province: provinceOf(region),
      phone: seal(ctx, phone, _id),
      phoneIndex,
      joinedAt,
      joinedDay: ctx.time.dayKey(joinedAt),
      sponsorNo,
      sponsorId: sponsorNo === null ? null : (byNo.get(sponsorNo)?._id ?? null),
      directDownline: 0,
      isKol: false,
      createdAt: ctx.now,
    };
    outcome.accepted += 1;
    byNo.set(memberNo, row);
    added.set(memberNo, row);
    sponsorOf.set(memberNo, sponsorNo);
    for (const below of waitingInBatch.get(memberNo) ?? []) below.sponsorId = _id;
    if (sponsorNo !== null && row.sponsorId === null) {
      awaited.add(sponsorNo);
      waitingInBatch.set(sponsorNo, [...(waitingInBatch.get(sponsorNo) ?? []), row]);
    }
  }

  const joining = new Joining();
  for (const { sponsorId } of added.values()) if (sponsorId !== null) joining.add(sponsorId);
  const comeIn = waiting.filter(({ sponsorNo }) => sponsorNo !== null && added.has(sponsorNo));
  for (const { sponsorNo } of comeIn) {
    const sponsor = added.get(sponsorNo ?? '');
    if (sponsor) joining.add(sponsor._id);
  }
  for (const row of added.values()) row.directDownline = joining.take(row._id);
  if (added.size > 0) await rows.insertMany([...added.values()], { session });
  const updates: AnyBulkWriteOperation<DistributorRow & Document>[] = joining.updates();
  for (const { _id, name, region, province, phone, phoneIndex } of changed.values())
    updates.push({ updateOne: { filter: { _id }, update: { $set: { name, region, province, phone, phoneIndex } } } });
  for (const { _id, sponsorNo } of comeIn)
    updates.push({ updateOne: { filter: { _id }, update: { $set: { sponsorId: added.get(sponsorNo ?? '')?._id ?? null } } } });
  if (updates.length > 0) await rows.bulkWrite(updates, { session });
  const stillWaiting = [...added.values()].filter(({ sponsorId }) => sponsorId === null).map(({ sponsorNo }) => sponsorNo);
  return {
    outcome,
    looseNos: [...added.keys(), ...stillWaiting.filter((no) => no !== null)],
    changedIds: [...[...changed.values(), ...comeIn].map(({ _id }) => toId(_id)), ...joining.sponsorIds()],
  };
}

/** How many come under each sponsor in one transaction. */
class Joining {
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

  updates(): AnyBulkWriteOperation<DistributorRow & Document>[] {
    return Array.from(this.#counts, ([id, count]) => ({
      updateOne: { filter: { _id: fromId(id) }, update: { $inc: { directDownline: count } } },
    }));
  }

  sponsorIds(): string[] {
    return [...this.#counts.keys()];
  }
}

function seal(ctx: Ctx, phone: string | null, _id: ObjectId): string | null {
  return phone === null ? null : ctx.cipher.encrypt(phone, { field: PHONE_FIELD, ownerId: toId(_id) });
}

/** The sponsors above those of the batch for whom somebody waits already: nobody else can close a circle. */
async function readChainsOfAwaited(
  ctx: Ctx,
  session: ClientSession,
  prepared: readonly Prepared[],
  byNo: ReadonlyMap<string, DistributorRow>,
  awaited: ReadonlySet<string | null>,
): Promise<Map<string, string | null>> {
  const knownLinks = [...byNo.values()];
  const earlier = new Set<string | null>(awaited);
  let isNeeded = false;
  for (const { input } of prepared) {
    isNeeded ||= input.sponsorNo !== null && earlier.has(input.memberNo);
    if (input.sponsorNo !== null && !byNo.has(input.sponsorNo)) earlier.add(input.sponsorNo);
  }
  if (!isNeeded) return new Map(knownLinks.map(({ memberNo, sponsorNo }) => [memberNo, sponsorNo]));
  return readChains(
    ctx,
    session,
    knownLinks,
    prepared.map(({ input }) => input.sponsorNo),
  );
}

/** Each member's sponsor, from the given ones upwards to where the chains end; one read for each step up, for all of them. */
async function readChains(
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
