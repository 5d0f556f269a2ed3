// The one way in which groups get another holder: counted, checked against the capacity, kept as history, and with the notes that the
// old holders have to write, all in the caller's transaction.
// Surprise: the count of groups on the profile is raised only where it stays within the capacity as the transaction sees it; two who
// give the last place away at the same moment write the same document, so one of them begins again and finds it taken.

import type { ClientSession, ObjectId } from 'mongodb';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { newId, toId } from '../core/ids.ts';
import { createGroups, setHolders } from '../groups/service.ts';
import type { GroupInput, GroupRow } from '../groups/service.ts';
import { addTasks, dropByCause } from '../tasks/service.ts';
import type { TaskInput } from '../tasks/service.ts';
import { holdings, operators } from './model.ts';
import type { HoldingRow } from './model.ts';
import { capacityWithin, demandOperator, today } from './profiles.ts';
import { NOTE_CLOCK, noteDay } from './rules.ts';

export interface HolderMove {
  groupId: ObjectId;
  /** For the titles of tasks. */
  name: string;
  fromId: ObjectId | null;
  toId: ObjectId;
  seq: number;
}

/** What a task of a note is added for. */
export const causeOf = (holdingId: ObjectId): string => `hand-over:${toId(holdingId)}`;

interface Person {
  name: string;
  leavesOn: string | null;
  isGone: boolean;
}

/** Counts `change` more groups to somebody, or fewer. @throws Refused OPERATOR_FULL, OPERATOR_LEAVES */
async function count(ctx: Ctx, session: ClientSession, operatorId: ObjectId, change: number, receives: boolean): Promise<Person> {
  const { row, name, isGone } = await demandOperator(ctx, session, operatorId);
  if (receives && (isGone || (row.leavesOn !== null && row.leavesOn < today(ctx)))) throw new Refused('OPERATOR_LEAVES', { name });
  const capacity = change > 0 ? await capacityWithin(ctx, session, row.level) : null;
  const bound = capacity === null ? { $gte: -change } : { $lte: capacity - change };
  const { modifiedCount } = await operators
    .raw(ctx.db)
    .updateOne({ _id: operatorId, level: row.level, groups: bound }, { $inc: { groups: change, revision: 1 } }, { session });
  if (modifiedCount !== 1) {
    if (capacity === null)
      throw new Error(`operator ${toId(operatorId)} holds ${String(row.groups)} groups and was to give away ${String(-change)}`);
    throw new Refused('OPERATOR_FULL', { name, capacity, groups: row.groups, more: change });
  }
  return { name, leavesOn: row.leavesOn, isGone };
}

/** Gives the groups to others. A note that is there already is kept instead of asked for. @throws Refused PROPOSAL_STALE, OPERATOR_FULL */
export async function giveGroups(
  ctx: Ctx,
  session: ClientSession,
  moves: readonly HolderMove[],
  { proposalId = null, note = null }: { proposalId?: ObjectId | null; note?: string | null } = {},
): Promise<void> {
  if (moves.length === 0) return;
  const people = await countAll(ctx, session, moves);
  await setHolders(
    ctx,
    session,
    moves.map(({ groupId, fromId, toId: receiver, seq }) => ({ groupId, fromId, toId: receiver, seq })),
  );
  await keepHistory(ctx, session, moves, { people, proposalId, note });
}

/** One write for each person, by what remains of giving and taking, in one order for everybody. */
async function countAll(ctx: Ctx, session: ClientSession, moves: readonly HolderMove[]): Promise<Map<string, Person>> {
  const changes = new Map<string, { id: ObjectId; change: number; receives: boolean }>();
  const change = (id: ObjectId, by: number): void => {
    const before = changes.get(toId(id)) ?? { id, change: 0, receives: false };
    changes.set(toId(id), { id, change: before.change + by, receives: before.receives || by > 0 });
  };
  for (const move of moves) {
    change(move.toId, 1);
    if (move.fromId !== null) change(move.fromId, -1);
  }
  const people = new Map<string, Person>();
  for (const [key, each] of [...changes].sort(([one], [other]) => (one < other ? -1 : 1)))
    people.set(key, await count(ctx, session, each.id, each.change, each.receives));
  return people;
}

interface Story {
  people: ReadonlyMap<string, Person>;
  proposalId: ObjectId | null;
  note: string | null;
}

async function keepHistory(
  ctx: Ctx,
  session: ClientSession,
  moves: readonly HolderMove[],
  { people, proposalId, note }: Story,
): Promise<void> {
  const byName = await nameOf(ctx);
  const open = await holdings
    .raw(ctx.db)
    .find({ groupId: { $in: moves.map(({ groupId }) => groupId) }, until: null }, { session })
    .toArray();
  const openOf = new Map(open.map((row) => [toId(row.groupId), row]));
  const tasks: TaskInput[] = [];
  const ends = moves.flatMap((move) => {
    const held = openOf.get(toId(move.groupId));
    if (held === undefined) return [];
    const from = people.get(toId(held.operatorId));
    const noteDueAt = note !== null || from === undefined || from.isGone ? null : noteDue(ctx, from.leavesOn);
    const to = people.get(toId(move.toId))?.name ?? '';
    if (noteDueAt !== null) tasks.push(noteTask(held, move.name, to, noteDueAt));
    const told = note === null ? { note: null, noteAt: null } : { note, noteAt: ctx.now };
    return [{ updateOne: { filter: { _id: held._id }, update: { $set: { until: ctx.now, toId: move.toId, noteDueAt, ...told } } } }];
  });
  if (ends.length > 0) await holdings.raw(ctx.db).bulkWrite(ends, { session, ordered: true });
  await holdings.raw(ctx.db).insertMany(
    moves.map((move) => newHolding(ctx, { groupId: move.groupId, operatorId: move.toId, proposalId, byName })),
    { session },
  );
  if (tasks.length > 0) await addTasks(ctx, tasks, session);
}

export function noteDue(ctx: Ctx, leavesOn: string | null): Date {
  return ctx.time.instantAt(noteDay(today(ctx), leavesOn), NOTE_CLOCK);
}

function noteTask(held: HoldingRow, group: string, to: string, dueAt: Date): TaskInput {
  return {
    cause: causeOf(held._id),
    kind: 'HAND_OVER_NOTE',
    groupId: held.groupId,
    // Of the one who handed over, not of whoever holds the group now.
    operatorId: held.operatorId,
    title: { zh: `写交接备注：${group} 交给 ${to}`, en: `Write the hand-over note: ${group} went to ${to}` },
    dueAt,
  };
}

function newHolding(ctx: Ctx, given: Pick<HoldingRow, 'groupId' | 'operatorId' | 'proposalId' | 'byName'>): HoldingRow {
  return { _id: newId(), ...given, from: ctx.now, until: null, toId: null, note: null, noteAt: null, noteDueAt: null };
}

/** Makes groups and counts them to their holders. In order. @throws Refused OPERATOR_FULL */
export function openGroups(ctx: Ctx, session: ClientSession, inputs: readonly GroupInput[]): Promise<GroupRow[]> {
  return createGroups(ctx, session, inputs);
}

const byHolder = (rows: readonly GroupRow[]): Map<string, { id: ObjectId; count: number }> => {
  const counts = new Map<string, { id: ObjectId; count: number }>();
  for (const { operatorId } of rows) {
    if (operatorId === null) continue;
    counts.set(toId(operatorId), { id: operatorId, count: (counts.get(toId(operatorId))?.count ?? 0) + 1 });
  }
  return counts;
};

/** Groups were opened, whoever opened them: each counts against the capacity of its holder. */
export async function opened(ctx: Ctx, session: ClientSession, rows: readonly GroupRow[]): Promise<void> {
  const byName = await nameOf(ctx);
  for (const [, { id, count: more }] of [...byHolder(rows)].sort(([one], [other]) => (one < other ? -1 : 1)))
    await count(ctx, session, id, more, true);
  const held = rows.flatMap(({ _id, operatorId }) =>
    operatorId === null ? [] : [newHolding(ctx, { groupId: _id, operatorId, proposalId: null, byName })],
  );
  if (held.length > 0) await holdings.raw(ctx.db).insertMany(held, { session });
}

/** Groups were closed; `rows` as they were. Their places are free again, and nobody needs notes about them any more. */
export async function closed(ctx: Ctx, session: ClientSession, rows: readonly GroupRow[]): Promise<void> {
  for (const [, { id, count: fewer }] of [...byHolder(rows)].sort(([one], [other]) => (one < other ? -1 : 1)))
    await count(ctx, session, id, -fewer, false);
  const groupIds = rows.map(({ _id }) => _id);
  const waiting = await holdings
    .raw(ctx.db)
    .find({ groupId: { $in: groupIds }, note: null, noteDueAt: { $type: 'date' } }, { session })
    .toArray();
  await holdings.raw(ctx.db).updateMany({ groupId: { $in: groupIds }, until: null }, { $set: { until: ctx.now } }, { session });
  if (waiting.length === 0) return;
  const ids = waiting.map(({ _id }) => _id);
  await holdings.raw(ctx.db).updateMany({ _id: { $in: ids } }, { $set: { noteDueAt: null } }, { session });
  await dropByCause(ctx, session, ids.map(causeOf), '社群已关闭');
}
