// What a meeting agrees on: who does what by when. Open ones go from meeting to meeting until they are done or dropped.

import { record } from '../audit/service.ts';
import type { Ctx } from '../context.ts';
import { MANAGERS, isAllowed } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import type {
  MeetingActionInput,
  MutationAddMeetingActionArgs,
  MutationChangeMeetingActionArgs,
  MutationSettleMeetingActionArgs,
} from '../generated/types.ts';
import { tell } from '../notices/service.ts';
import { readMeeting } from './acts.ts';
import { actions } from './model.ts';
import type { MeetingActionRow, MeetingRow, PersonKey } from './model.ts';
import { demandPerson, isSame, refOf, viewerOf } from './people.ts';
import { LONGEST_ACTION } from './rules.ts';
import { actionWords } from './words.ts';

const MOST_SHOWN = 200;
const DONE_DAYS = 28;

export const ownerOf = ({ ownerKind, ownerId }: MeetingActionRow): PersonKey => ({ personKind: ownerKind, personId: ownerId });

/** @throws Refused MEETING_ACTION_TEXT_WRONG, MEETING_ACTION_DUE_PAST */
async function readInput(ctx: Ctx, { text, ownerKind, ownerId, dueOn }: MeetingActionInput, before: MeetingActionRow | null) {
  const words = text.trim();
  if (words === '' || words.length > LONGEST_ACTION) throw new Refused('MEETING_ACTION_TEXT_WRONG', { most: LONGEST_ACTION });
  if (dueOn !== before?.dueOn && dueOn < ctx.time.dayKey(ctx.now)) throw new Refused('MEETING_ACTION_DUE_PAST');
  const { personKind, personId } = await demandPerson(ctx, { personKind: ownerKind, personId: ownerId });
  return { text: words, ownerKind: personKind, ownerId: personId, dueOn };
}

export async function addAction(ctx: Ctx, { meetingId, input }: MutationAddMeetingActionArgs): Promise<MeetingActionRow> {
  const given = await readInput(ctx, input, null);
  return ctx.db.transaction(async (session) => {
    const meeting = await readMeeting(ctx, meetingId, session);
    if (meeting.state === 'CANCELLED') throw new Refused('MEETING_CANCELLED');
    const row: MeetingActionRow = {
      _id: newId(),
      ...given,
      state: 'OPEN',
      meetingIds: [meeting._id],
      agreedAt: meeting.startsAt,
      doneAt: null,
      seq: 1,
    };
    await actions.raw(ctx.db).insertOne(row, { session });
    await tellOwner(ctx, session, row);
    return row;
  });
}

async function tellOwner(ctx: Ctx, session: Parameters<typeof tell>[1], row: MeetingActionRow): Promise<void> {
  const cause = `meeting-action:${toId(row._id)}:${String(row.seq)}`;
  const link = row.ownerKind === 'STAFF' ? `/schedule/meetings/${toId(row.meetingIds[0] ?? row._id)}` : '/meetings';
  await tell(ctx, session, [{ cause, person: refOf(ownerOf(row)), link, ...actionWords(row.text, row.dueOn) }]);
}

async function readAction(ctx: Ctx, id: string): Promise<MeetingActionRow> {
  const row = await actions.raw(ctx.db).findOne({ _id: fromId(id) });
  if (!row) throw new Refused('MEETING_ACTION_UNKNOWN');
  return row;
}

export async function changeAction(ctx: Ctx, { id, input }: MutationChangeMeetingActionArgs): Promise<MeetingActionRow> {
  const before = await readAction(ctx, id);
  const given = await readInput(ctx, input, before);
  return ctx.db.transaction(async (session) => {
    const filter = { _id: before._id, seq: before.seq };
    const row = await actions.raw(ctx.db).findOneAndUpdate(filter, { $set: given, $inc: { seq: 1 } }, { session, returnDocument: 'after' });
    if (!row) throw new Refused('MEETING_CHANGED_MEANWHILE');
    if (!isSame(ownerOf(before), ownerOf(row)) || before.dueOn !== row.dueOn) await tellOwner(ctx, session, row);
    return row;
  });
}

/** To its owner an action of somebody else does not exist. */
export async function settleAction(ctx: Ctx, { id, state }: MutationSettleMeetingActionArgs): Promise<MeetingActionRow> {
  const before = await readAction(ctx, id);
  const isManager = isAllowed(MANAGERS, ctx.viewer);
  if (!isManager && !isSame(ownerOf(before), viewerOf(ctx))) throw new Refused('MEETING_ACTION_UNKNOWN');
  if (!isManager && state === 'DROPPED') throw new Refused('NOT_ALLOWED');
  if (before.state === state) return before;
  return ctx.db.transaction(async (session) => {
    const change = { state, doneAt: state === 'OPEN' ? null : ctx.now };
    const filter = { _id: before._id, seq: before.seq };
    const row = await actions
      .raw(ctx.db)
      .findOneAndUpdate(filter, { $set: change, $inc: { seq: 1 } }, { session, returnDocument: 'after' });
    if (!row) throw new Refused('MEETING_CHANGED_MEANWHILE');
    const subject = { kind: 'MEETING_ACTION', id: toId(row._id), name: toId(row._id) };
    await record(ctx, session, { action: 'MEETING_ACTION_SETTLED', subject, details: { state } });
    return row;
  });
}

/** Of its list: what is open first, by the day that it is due. */
export async function actionsOf(ctx: Ctx, { _id }: Pick<MeetingRow, '_id'>): Promise<MeetingActionRow[]> {
  const rows = await actions
    .raw(ctx.db)
    .find({ meetingIds: _id }, { sort: { dueOn: 1, _id: 1 }, limit: MOST_SHOWN })
    .toArray();
  return [...rows.filter(({ state }) => state === 'OPEN'), ...rows.filter(({ state }) => state !== 'OPEN')];
}

export async function myActions(ctx: Ctx): Promise<MeetingActionRow[]> {
  const { personId, personKind } = viewerOf(ctx);
  const since = ctx.time.addDays(ctx.now, -DONE_DAYS);
  const mine = { ownerId: personId, ownerKind: personKind, $or: [{ state: 'OPEN' as const }, { doneAt: { $gte: since } }] };
  return actions
    .raw(ctx.db)
    .find(mine, { sort: { dueOn: 1, _id: 1 }, limit: MOST_SHOWN })
    .toArray();
}
