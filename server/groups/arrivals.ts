// Joins and leaves that a bridge reports: each event is kept once as a fact, moves the stay that it means, and is counted in the
// group's days, in one transaction for a batch. The same event again is a duplicate; another one under the same id is rejected.
// Surprise: a join that the group has no room for is no fact. It is rejected, the bridge may send it again when there is room, and
// until then it stands in the group's timeline once, so that somebody looks.

import { createHash } from 'node:crypto';
import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { DayKey } from '../core/time.ts';
import { makeTurns } from '../core/turns.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import type { Outcome } from '../distributors/rules.ts';
import { memberIdsByNo } from '../distributors/service.ts';
import { differenceOfMoves, judgeEvents, movesByDay, textOfMemberEvent } from './arrivals.rules.ts';
import type { DayMoves, MemberEventInput, Timed } from './arrivals.rules.ts';
import { writeRefused } from './arrivals-refused.ts';
import { groupsByNumber } from './lists.ts';
import { groupDays, groupMembers, memberEvents } from './model.ts';
import type { GroupRow, MemberEventRow } from './model.ts';
import { admit, release } from './places.ts';
import type { AdmitOutcome } from './places.ts';
import { stayKey } from './places.rules.ts';

const inTurn = makeTurns();

interface Known {
  /** A chat that was transformed goes on as another group, under the number that the bridge knows. */
  groups: ReadonlyMap<string, Pick<GroupRow, '_id'>>;
  members: ReadonlyMap<string, ObjectId>;
}

/** A new event of the batch, with its place in it. */
interface Fresh {
  index: number;
  row: MemberEventRow;
  input: MemberEventInput;
}

type Refusal = Omit<AdmitOutcome['refused'][number], 'index'>;
type Past = Timed & { day: DayKey };

/** What is known of the people of a batch in its groups, by `stayKey`. */
interface Before {
  events: Map<string, Past[]>;
  present: Map<string, Date>;
  left: Map<string, Date>;
}

/** 1,000 events or so at a time. */
export function recordMemberEvents(ctx: Ctx, inputs: readonly MemberEventInput[]): Promise<Outcome> {
  return inTurn(ctx.db, async () => {
    const known = await readKnown(ctx, inputs);
    return repeatOnUniqueConflict(() => ctx.db.transaction((session) => takeIn(ctx, session, inputs, known)));
  });
}

async function readKnown(ctx: Ctx, inputs: readonly MemberEventInput[]): Promise<Known> {
  const nos = inputs.flatMap(({ memberNo, inviterNo }) => (inviterNo === null ? [memberNo] : [memberNo, inviterNo]));
  const [groups, members] = await Promise.all([
    groupsByNumber(
      ctx,
      inputs.map(({ groupNo }) => groupNo),
    ),
    // Whoever was erased comes into no group again, though the bridge may still tell of it.
    memberIdsByNo(ctx, nos, 'LIVING'),
  ]);
  return { groups, members };
}

async function takeIn(ctx: Ctx, session: ClientSession, inputs: readonly MemberEventInput[], known: Known): Promise<Outcome> {
  const outcome: Outcome = { accepted: 0, duplicate: 0, rejected: [] };
  const told = await readTold(ctx, session, inputs);
  const fresh: Fresh[] = [];
  inputs.forEach((input, index) => {
    const { eventId, groupNo, memberNo, inviterNo, kind, at } = input;
    const digest = digestOf(input);
    const same = told.get(eventId);
    if (same !== undefined) {
      if (same === digest) outcome.duplicate += 1;
      else outcome.rejected.push({ index, code: 'EVENT_CONFLICT', column: 'eventId', details: { id: eventId } });
      return;
    }
    const group = known.groups.get(groupNo);
    const distributorId = known.members.get(memberNo);
    if (!group) outcome.rejected.push({ index, code: 'GROUP_UNKNOWN', column: 'groupNo', details: { groupNo } });
    else if (!distributorId) outcome.rejected.push({ index, code: 'MEMBER_UNKNOWN', column: 'memberNo', details: { memberNo } });
    else {
      told.set(eventId, digest);
      const inviterId = inviterNo === null ? null : (known.members.get(inviterNo) ?? null);
      const day = ctx.time.dayKey(at);
      const row: MemberEventRow = { _id: eventId, digest, groupId: group._id, distributorId, kind, at, day, inviterId, effect: 'NONE' };
      fresh.push({ index, row, input });
    }
  });
  if (fresh.length === 0) return outcome;
  const refused = await move(ctx, session, fresh);
  const kept = fresh.filter(({ index }) => !refused.has(index));
  for (const [index, { code, details }] of refused) outcome.rejected.push({ index, code, column: 'groupNo', details });
  outcome.rejected.sort((a, b) => a.index - b.index);
  outcome.accepted = kept.length;
  if (kept.length > 0)
    await memberEvents.raw(ctx.db).insertMany(
      kept.map(({ row }) => row),
      { session },
    );
  await writeRefused(ctx, session, {
    kept: kept.map(({ row }) => row),
    full: fresh
      .filter(({ index }) => refused.get(index)?.code === 'GROUP_FULL')
      .map(({ row, input }) => ({ row, memberNo: input.memberNo })),
  });
  return outcome;
}

/** The digests of events that are there, by id; those of the batch are added as it is gone through. */
async function readTold(ctx: Ctx, session: ClientSession, inputs: readonly MemberEventInput[]): Promise<Map<string, string>> {
  const ids = [...new Set(inputs.map(({ eventId }) => eventId))];
  const rows = await memberEvents
    .raw(ctx.db)
    .find({ _id: { $in: ids } }, { session, projection: { digest: 1 } })
    .toArray();
  return new Map(rows.map(({ _id, digest }) => [_id, digest]));
}

/**
 * Ends and begins stays, and moves the days. Sets the effects of the rows; returns which events were refused, and why. Whoever leaves
 * makes room first; then those come in who came first.
 */
async function move(ctx: Ctx, session: ClientSession, fresh: readonly Fresh[]): Promise<Map<number, Refusal>> {
  const before = await readBefore(ctx, session, fresh);
  const byPair = new Map<string, Fresh[]>();
  for (const one of fresh) {
    const key = keyOf(one.row);
    const others = byPair.get(key);
    if (others) others.push(one);
    else byPair.set(key, [one]);
  }
  const leaving: Fresh[] = [];
  const coming: Fresh[] = [];
  for (const [key, ofPair] of byPair) {
    const timed = ofPair.map(({ row }): Timed => ({ id: row._id, kind: row.kind, at: row.at }));
    const pair = {
      events: before.events.get(key) ?? [],
      presentSince: before.present.get(key) ?? null,
      leftAt: before.left.get(key) ?? null,
    };
    const judged = judgeEvents(pair, timed);
    ofPair.forEach((one, place) => {
      one.row.effect = judged.effects[place] ?? 'NONE';
      if (place === judged.release) leaving.push(one);
      if (place === judged.admit) coming.push(one);
    });
  }
  if (leaving.length > 0)
    await release(
      ctx,
      session,
      leaving.map(({ row: { groupId, distributorId, at } }) => ({ groupId, distributorId, at })),
    );
  const refused = await letIn(ctx, session, coming, byPair);
  await writeDays(ctx, session, { byPair, before, refused });
  return refused;
}

async function letIn(
  ctx: Ctx,
  session: ClientSession,
  coming: Fresh[],
  byPair: ReadonlyMap<string, readonly Fresh[]>,
): Promise<Map<number, Refusal>> {
  const refused = new Map<number, Refusal>();
  if (coming.length === 0) return refused;
  coming.sort((a, b) => a.row.at.getTime() - b.row.at.getTime() || (a.row._id < b.row._id ? -1 : 1));
  const answer = await admit(
    ctx,
    session,
    coming.map(({ row: { groupId, distributorId, at, inviterId }, input: { way } }) => ({
      groupId,
      distributorId,
      at,
      way,
      invitedById: inviterId,
      isFact: true,
    })),
  );
  for (const { index, ...refusal } of answer.refused) {
    const one = coming[index];
    if (!one) continue;
    one.row.effect = 'NONE';
    if (refusal.code === 'ALREADY_IN_GROUP') continue;
    // Told twice within one batch, both tellings are refused; what came before that person's leave stays a fact.
    for (const other of byPair.get(keyOf(one.row)) ?? [])
      if (other.row.kind === 'JOIN' && other.row.at >= one.row.at) refused.set(other.index, refusal);
    refused.set(one.index, refusal);
  }
  return refused;
}

/** Asked by person alone: naming the groups as well would make an index look for every person in every group of the batch. */
async function readBefore(ctx: Ctx, session: ClientSession, fresh: readonly Fresh[]): Promise<Before> {
  const wanted = new Set(fresh.map(({ row }) => keyOf(row)));
  const filter = { distributorId: { $in: idsOf(fresh.map(({ row }) => row.distributorId)) } };
  const before: Before = { events: new Map(), present: new Map(), left: new Map() };
  const events = memberEvents.raw(ctx.db).find(filter, { session, projection: { groupId: 1, distributorId: 1, kind: 1, at: 1, day: 1 } });
  for (const { _id, kind, at, day, ...pair } of await events.toArray()) {
    const key = keyOf(pair);
    if (!wanted.has(key)) continue;
    const others = before.events.get(key);
    if (others) others.push({ id: _id, kind, at, day });
    else before.events.set(key, [{ id: _id, kind, at, day }]);
  }
  const stays = groupMembers.raw(ctx.db).find(filter, { session, projection: { groupId: 1, distributorId: 1, joinedAt: 1, leftAt: 1 } });
  for (const { joinedAt, leftAt, ...pair } of await stays.toArray()) {
    const key = keyOf(pair);
    if (!wanted.has(key)) continue;
    if (leftAt === null) before.present.set(key, joinedAt);
    else if (leftAt > (before.left.get(key) ?? new Date(0))) before.left.set(key, leftAt);
  }
  return before;
}

interface Moved {
  byPair: ReadonlyMap<string, readonly Fresh[]>;
  before: Before;
  refused: ReadonlyMap<number, Refusal>;
}

/** A person's days are worked out as a whole before and after: an event that comes late may undo what an earlier one counted. */
async function writeDays(ctx: Ctx, session: ClientSession, { byPair, before, refused }: Moved): Promise<void> {
  const added = new Map<string, { groupId: ObjectId; day: DayKey } & DayMoves>();
  for (const [key, ofPair] of byPair) {
    const [one] = ofPair;
    if (!one) continue;
    const past = before.events.get(key) ?? [];
    const now = [...past];
    for (const { index, row } of ofPair) if (!refused.has(index)) now.push({ id: row._id, kind: row.kind, at: row.at, day: row.day });
    for (const [day, { joins, leaves }] of differenceOfMoves(movesByDay(past), movesByDay(now))) {
      const id = `${toId(one.row.groupId)}:${day}`;
      const sum = added.get(id) ?? { groupId: one.row.groupId, day, joins: 0, leaves: 0 };
      added.set(id, { ...sum, joins: sum.joins + joins, leaves: sum.leaves + leaves });
    }
  }
  if (added.size === 0) return;
  await groupDays.raw(ctx.db).bulkWrite(
    Array.from(added, ([_id, { groupId, day, joins, leaves }]) => ({
      updateOne: { filter: { _id }, update: { $inc: { joins, leaves }, $setOnInsert: { groupId, day } }, upsert: true },
    })),
    { session },
  );
}

const keyOf = (pair: { groupId: ObjectId; distributorId: ObjectId }): string => stayKey(toId(pair.groupId), toId(pair.distributorId));
const idsOf = (ids: readonly ObjectId[]): ObjectId[] => [...new Map(ids.map((id) => [toId(id), id])).values()];
export const digestOf = (input: MemberEventInput): string =>
  createHash('sha256').update(textOfMemberEvent(input)).digest('base64url').slice(0, 22);
