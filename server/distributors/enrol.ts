// Members come in from the shop's files, in batches, each wholly or not at all. A sponsor may come after the downline: the number
// waits, and the link follows in the transaction that brings the sponsor.
// Surprise: two processes can take in a member and its sponsor at the same moment without seeing each other. So whoever commits
// looks once more for those who still wait.

import type { AnyBulkWriteOperation, ClientSession, Document, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { normalisePhone } from '../core/field-crypto.ts';
import { newId, toId } from '../core/ids.ts';
import { makeTurns } from '../core/turns.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import { distributors, WITHOUT_CHANGES } from './model.ts';
import type { DistributorRow, WholeDistributorRow } from './model.ts';
import { rememberedDistributors } from './remembered.ts';
import { holdTree, Joining, linkWaiting, readChains } from './links.ts';
import { closesCircle, compareReturn, PHONE_FIELD, provinceOf } from './rules.ts';
import type { DistributorInput, Outcome } from './rules.ts';
import { newStanding } from './standings.ts';

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
  const known = await rows.find({ memberNo: { $in: [...new Set(nos)] } }, { session, projection: WITHOUT_CHANGES }).toArray();
  const byNo = new Map<string, DistributorRow>(known.map((row) => [row.memberNo, row]));
  const newNos = [...new Set(prepared.map(({ input }) => input.memberNo).filter((no) => !byNo.has(no)))];
  const waiting = await rows
    .find({ sponsorNo: { $in: newNos }, sponsorId: null }, { session, projection: { memberNo: 1, sponsorNo: 1 } })
    .toArray();
  const awaited = new Set(waiting.map(({ sponsorNo }) => sponsorNo));
  const sponsorOf = await readChainsOfAwaited(ctx, session, prepared, byNo, awaited);

  const outcome: Outcome = { accepted: 0, duplicate: 0, rejected: [] };
  const added = new Map<string, WholeDistributorRow>();
  const changed = new Map<string, DistributorRow>();
  const waitingInBatch = new Map<string, DistributorRow[]>();
  for (const { index, input, phone, phoneIndex } of prepared) {
    const { memberNo, sponsorNo, name, region, joinedAt } = input;
    const before = byNo.get(memberNo);
    if (before) {
      if (before.erasedAt !== null) {
        outcome.rejected.push({ index, code: 'MEMBER_ERASED', column: 'memberNo', details: { memberNo } });
        continue;
      }
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
    const _id = newId();
    const joinedDay = ctx.time.dayKey(joinedAt);
    const row: WholeDistributorRow = {
      _id,
      memberNo,
      name,
      region,
      province: provinceOf(region),
      phone: seal(ctx, phone, _id),
      phoneIndex,
      joinedAt,
      joinedDay,
      sponsorNo,
      sponsorId: sponsorNo === null ? null : (byNo.get(sponsorNo)?._id ?? null),
      directDownline: 0,
      isKol: false,
      standing: newStanding(joinedDay),
      changes: [],
      seenChanges: 0,
      sponsorMoves: [],
      erasedAt: null,
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
  const updates: AnyBulkWriteOperation<WholeDistributorRow & Document>[] = joining.updates();
  for (const { _id, name, region, province, phone, phoneIndex } of changed.values())
    updates.push({ updateOne: { filter: { _id }, update: { $set: { name, region, province, phone, phoneIndex } } } });
  for (const { _id, sponsorNo } of comeIn)
    updates.push({ updateOne: { filter: { _id }, update: { $set: { sponsorId: added.get(sponsorNo ?? '')?._id ?? null } } } });
  if (comeIn.length > 0) await holdTree(ctx, session);
  if (updates.length > 0) await rows.bulkWrite(updates, { session });
  const stillWaiting = [...added.values()].filter(({ sponsorId }) => sponsorId === null).map(({ sponsorNo }) => sponsorNo);
  return {
    outcome,
    looseNos: [...added.keys(), ...stillWaiting.filter((no) => no !== null)],
    changedIds: [...[...changed.values(), ...comeIn].map(({ _id }) => toId(_id)), ...joining.sponsorIds()],
  };
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
