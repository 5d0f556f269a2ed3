// Who held what, and the notes that are written when a group goes to somebody else.

import type { ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import type { Ctx } from '../context.ts';
import { MANAGERS, STAFF, isAllowed } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection } from '../core/page.ts';
import type { DayKey } from '../core/time.ts';
import { groupsByIds, ownGroupIds } from '../groups/service.ts';
import type { GroupRow } from '../groups/service.ts';
import { finishByCause, onTaskDone } from '../tasks/service.ts';
import { causeOf, giveGroups } from './holders.ts';
import { isAwayOn } from './load.rules.ts';
import { holdings, operators } from './model.ts';
import type { HoldingRow, OperatorRow } from './model.ts';
import { isGone, readOperators } from './profiles.ts';
import { readNote } from './rules.ts';

/** Such a task is done by writing the note; saying that it is done does not make it so. */
onTaskDone('HAND_OVER_NOTE', () => Promise.reject(new Refused('NOTE_NEEDED')));

const LATEST = defineSort({ from: -1 }, { required: ['from'] });
const MOST_ROWS = 100;
const MOST_OF_GROUP = 50;
const MOST_MISSING = 500;

export interface HoldingPage {
  first?: number | null | undefined;
  after?: string | null | undefined;
  isHeld?: boolean | null | undefined;
  needsNote?: boolean | null | undefined;
}

export async function listHoldings(ctx: Ctx, { _id }: OperatorRow, page: HoldingPage): Promise<Connection<HoldingRow> & { total: number }> {
  const { first, after } = pageArguments(page, { max: MOST_ROWS });
  const filter = {
    operatorId: _id,
    ...(page.isHeld == null ? {} : { until: page.isHeld ? null : { $type: 'date' as const } }),
    ...(page.needsNote === true ? { note: null, noteDueAt: { $type: 'date' as const } } : {}),
  };
  const [rows, total] = await Promise.all([
    holdings
      .raw(ctx.db)
      .find({ $and: [filter, afterFilter(LATEST, after)] }, { sort: LATEST.mongo, limit: first + 1 })
      .toArray(),
    holdings.raw(ctx.db).countDocuments(filter),
  ]);
  return { ...toConnection<HoldingRow>(rows, first, LATEST), total };
}

/** For the staff; the latest first. */
export async function holdingsOf(ctx: Ctx, { _id }: Pick<GroupRow, '_id'>): Promise<HoldingRow[]> {
  if (!isAllowed(STAFF, ctx.viewer)) throw new Refused('NOT_ALLOWED');
  return holdings.raw(ctx.db).find({ groupId: _id }, { sort: LATEST.mongo, limit: MOST_OF_GROUP }).toArray();
}

/** Notes that somebody still has to write, the first due first; of everybody where nobody is named. */
export async function missingNotes(ctx: Ctx, operatorId: ObjectId | null): Promise<HoldingRow[]> {
  const filter = { note: null, noteDueAt: { $type: 'date' as const }, ...(operatorId === null ? {} : { operatorId }) };
  return holdings
    .raw(ctx.db)
    .find(filter, { sort: { noteDueAt: 1, _id: 1 }, limit: MOST_MISSING })
    .toArray();
}

export interface Uncovered {
  operatorId: ObjectId;
  name: string;
  absence: 'LEAVE' | 'GONE';
  /** The last day of the leave. */
  until: DayKey | null;
  groups: number;
}

/** Whose groups have nobody on a day: on leave, past the last day, or dismissed. */
export async function uncoveredGroups(ctx: Ctx, day: DayKey): Promise<Uncovered[]> {
  const people = await readOperators(ctx);
  return people.flatMap(({ row, name, isGone: gone }) => {
    const left = gone || (row.leavesOn !== null && row.leavesOn < day);
    if (row.groups === 0 || !(left || isAwayOn(row, day))) return [];
    const leave = row.leaves.find(({ from, to }) => from <= day && day <= to);
    return [
      { operatorId: row._id, name, absence: left ? ('GONE' as const) : ('LEAVE' as const), until: leave?.to ?? null, groups: row.groups },
    ];
  });
}

/** One group to somebody else, or to its first holder. @throws Refused SAME_HOLDER, OPERATOR_FULL */
export async function handOverGroup(
  ctx: Ctx,
  { groupId, operatorId, note }: { groupId: string; operatorId: string; note?: string | null | undefined },
): Promise<GroupRow> {
  const _id = fromId(groupId);
  const receiver = fromId(operatorId);
  const text = note == null || note.trim() === '' ? null : demand(readNote(note)).note;
  const [row] = await groupsByIds(ctx, [_id]);
  if (!row) throw new Refused('GROUP_NOT_FOUND');
  if (row.closedAt !== null) throw new Refused('GROUP_CLOSED');
  if (row.operatorId?.equals(receiver)) throw new Refused('SAME_HOLDER', { number: row.number });
  await ctx.db.transaction(async (session) => {
    const move = { groupId: _id, name: row.name, fromId: row.operatorId, toId: receiver, seq: row.holderSeq };
    await giveGroups(ctx, session, [move], { note: row.operatorId === null ? null : text });
    const details = { groups: [row.number], from: row.operatorId === null ? null : toId(row.operatorId), to: operatorId };
    await record(ctx, session, { action: 'GROUPS_HANDED_OVER', subject: { kind: 'GROUP', id: groupId, name: row.number }, details });
  });
  const [after] = await groupsByIds(ctx, [_id]);
  if (!after) throw new Refused('GROUP_NOT_FOUND');
  return after;
}

/** Everything that somebody holds, to one other. Returns how many groups. */
export async function handOverAll(ctx: Ctx, { fromId: giver, toId: receiver }: { fromId: string; toId: string }): Promise<number> {
  const from = fromId(giver);
  const to = fromId(receiver);
  if (from.equals(to)) throw new Refused('SAME_HOLDER', { number: '' });
  const rows = await groupsByIds(ctx, await ownGroupIds(ctx, from));
  const moves = rows.map((row) => ({ groupId: row._id, name: row.name, fromId: from, toId: to, seq: row.holderSeq }));
  if (moves.length === 0) return 0;
  return ctx.db.transaction(async (session) => {
    await giveGroups(ctx, session, moves);
    await record(ctx, session, {
      action: 'GROUPS_HANDED_OVER',
      subject: { kind: 'OPERATOR', id: giver, name: String(moves.length) },
      details: { groups: rows.map(({ number }) => number), from: giver, to: receiver },
    });
    return moves.length;
  });
}

/** By whoever handed over, or a manager; a note may be written again. @throws Refused HOLDING_UNKNOWN, HOLDING_OPEN, NOT_YOUR_PROFILE */
export async function writeNote(ctx: Ctx, { holdingId, note: text }: { holdingId: string; note: string }): Promise<HoldingRow> {
  const _id = fromId(holdingId);
  const { note } = demand(readNote(text));
  return ctx.db.transaction(async (session) => {
    const row = await holdings.raw(ctx.db).findOne({ _id }, { session });
    const isManager = isAllowed(MANAGERS, ctx.viewer);
    if (row && !isManager && toId(row.operatorId) !== ctx.viewer.id) throw new Refused('NOT_YOUR_PROFILE');
    if (!row) throw new Refused(isManager ? 'HOLDING_UNKNOWN' : 'NOT_YOUR_PROFILE');
    if (row.until === null) throw new Refused('HOLDING_OPEN');
    const set = { note, noteAt: ctx.now };
    await holdings.raw(ctx.db).updateOne({ _id }, { $set: set }, { session });
    await finishByCause(ctx, session, [causeOf(_id)]);
    return { ...row, ...set };
  });
}

/** Who looks after a group: its holder, unless that one is gone. Null where nobody does. */
export async function dutyOperatorOf(ctx: Ctx, { operatorId }: Pick<GroupRow, 'operatorId'>): Promise<OperatorRow | null> {
  if (operatorId === null) return null;
  const row = await operators.raw(ctx.db).findOne({ _id: operatorId });
  return row && !(await isGone(ctx, row)) ? row : null;
}
