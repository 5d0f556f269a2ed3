// What people do with their duties: accept, start, hand in; and what the staff do: assign one, score, withdraw.
// Surprise: each may be told twice (a phone that was offline sends again) and changes nothing the second time.

import type { ClientSession } from 'mongodb';
import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import { MANAGERS, isAllowed } from '../context.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import { readReason } from '../distributors/rules.ts';
import type { MutationAssignDutyArgs, MutationHandInDutyArgs } from '../generated/types.ts';
import { demandMayManage, groupsByIds } from '../groups/service.ts';
import { readLive } from '../lives/service.ts';
import { finishByCause, useEvidence } from '../tasks/service.ts';
import { assignDuties, taskCauseOf, unmiss, withdrawDuties } from './assigning.ts';
import { noteDone } from './conduct.ts';
import { tellFollowers } from './followers.ts';
import { duties } from './model.ts';
import type { DutyRow } from './model.ts';
import { demandManaged, demandTaker, ownDutyById } from './reading.ts';
import { LIMITS, dueOf, heardAt, judgeAccept, judgeHandIn, judgeStart, mayBecome, notBefore } from './rules.ts';
import { hushDuties, keptName, tellDuties } from './telling.ts';
import { dutyTimes } from './times.ts';
import { readLine, readText } from './words.rules.ts';

type Set = Partial<DutyRow> & Pick<DutyRow, 'state'>;

/** From the state as it was read: of two who act at once the second is told. @throws Refused DUTY_CHANGED */
async function change(ctx: Ctx, session: ClientSession, before: DutyRow, set: Set): Promise<DutyRow> {
  if (!mayBecome(before.state, set.state)) throw new Error(`a duty does not go from ${before.state} to ${set.state}`);
  const moved = { ...before, ...set, stateSince: ctx.now };
  const dueAt = dueOf(moved, await dutyTimes(ctx));
  const row = await duties
    .raw(ctx.db)
    .findOneAndUpdate(
      { _id: before._id, state: before.state, seq: before.seq },
      { $set: { ...set, stateSince: ctx.now, dueAt } },
      { session, returnDocument: 'after' },
    );
  if (!row) throw new Refused('DUTY_CHANGED');
  return row;
}

/** Read within the transaction, so that what is decided is what is there. */
async function freshOf(ctx: Ctx, session: ClientSession, { _id }: DutyRow): Promise<DutyRow> {
  const row = await duties.raw(ctx.db).findOne({ _id }, { session });
  if (!row) throw new Refused('DUTY_UNKNOWN');
  return row;
}

/** @throws Refused DUTY_UNKNOWN, DUTY_NOT_YOURS, DUTY_OVER, DUTY_ANSWER_LATE */
export async function acceptDuty(ctx: Ctx, id: string): Promise<DutyRow> {
  const found = await ownDutyById(ctx, id);
  const times = await dutyTimes(ctx);
  return ctx.db.transaction(async (session) => {
    const before = await freshOf(ctx, session, found);
    if (demand(judgeAccept(before, times, ctx.now)).isOver) return before;
    const row = await change(ctx, session, before, { state: 'ACCEPTED', answeredAt: ctx.now });
    await finishByCause(ctx, session, [taskCauseOf(row)]);
    await hushDuties(ctx, session, [before]);
    return row;
  });
}

/** @throws Refused DUTY_NOT_ACCEPTED, DUTY_TOO_EARLY, DUTY_START_LATE, DUTY_OVER */
export async function startDuty(ctx: Ctx, id: string, told?: Date | null): Promise<DutyRow> {
  const found = await ownDutyById(ctx, id);
  const times = await dutyTimes(ctx);
  const at = heardAt(told, ctx.now);
  return ctx.db.transaction(async (session) => {
    const before = await freshOf(ctx, session, found);
    if (demand(judgeStart(before, times, at, ctx.now)).isOver) return before;
    const row = await change(ctx, session, before, { state: 'STARTED', startedAt: at, missedAt: null, missedWhy: null });
    if (before.state === 'MISSED') await unmiss(ctx, session, row);
    return row;
  });
}

/** @throws Refused DUTY_NOT_STARTED, DUTY_HAND_IN_LATE, DUTY_REPORT_NEEDED, DUTY_EVIDENCE_NEEDED, EVIDENCE_UNKNOWN, DUTY_OVER */
export async function handInDuty(ctx: Ctx, { id, report: typed, evidenceIds: told, at }: MutationHandInDutyArgs): Promise<DutyRow> {
  const found = await ownDutyById(ctx, id);
  const times = await dutyTimes(ctx);
  const report = readText(typed);
  const pictures = [...new Set(told ?? [])];
  const doneAt = heardAt(at, ctx.now);
  return ctx.db.transaction(async (session) => {
    const before = await freshOf(ctx, session, found);
    const given = { report, pictures: pictures.length, at: notBefore(doneAt, before.startedAt) };
    if (demand(judgeHandIn(before, given, times, ctx.now)).isOver) return before;
    const kept = await useEvidence(ctx, session, pictures, { groupId: before.groupIds[0] ?? null });
    const evidenceIds = kept.map((each) => each.id);
    const words = { report: report === '' ? null : report, evidenceIds };
    const row = await change(ctx, session, before, { state: 'DONE', doneAt: given.at, ...words, missedAt: null, missedWhy: null });
    if (before.state === 'MISSED') await unmiss(ctx, session, row);
    await noteDone(ctx, session, row);
    await tellFollowers((follower) => follower.done?.(ctx, session, row));
    return row;
  });
}

/** Again replaces the score before. @throws Refused DUTY_NOT_DONE, DUTY_SCORE_RANGE, DUTY_NOT_YOURS */
export async function scoreDuty(ctx: Ctx, id: string, score: number, typed: string | null): Promise<DutyRow> {
  const found = await demandManaged(ctx, id);
  if (!(Number.isInteger(score) && score >= 0 && score <= 100)) throw new Refused('DUTY_SCORE_RANGE');
  const scoreNote = readText(typed ?? '').slice(0, LIMITS.note) || null;
  const scoredByName = await nameOf(ctx);
  return ctx.db.transaction(async (session) => {
    const row = await duties
      .raw(ctx.db)
      .findOneAndUpdate(
        { _id: found._id, state: 'DONE' },
        { $set: { score, scoreNote, scoredByName } },
        { session, returnDocument: 'after' },
      );
    if (!row) throw new Refused('DUTY_NOT_DONE');
    await noteDone(ctx, session, row);
    await tellDuties(ctx, session, 'SCORED', [row]);
    await tellFollowers((follower) => follower.scored?.(ctx, session, row));
    await record(ctx, session, { action: 'DUTY_SCORED', subject: await subjectOf(ctx, row), details: { score } });
    return row;
  });
}

/** By who is in charge of it. @throws Refused DUTY_OVER, DUTY_OF_ROTA, REASON_NEEDED */
export async function withdrawDuty(ctx: Ctx, id: string, typed: string): Promise<DutyRow> {
  const { reason } = demand(readReason(typed));
  const found = await demandManaged(ctx, id);
  return ctx.db.transaction(async (session) => {
    const [row] = await withdrawDuties(ctx, session, [found._id], { zh: reason, en: reason });
    if (!row) throw new Refused('DUTY_OVER');
    await record(ctx, session, { action: 'DUTY_WITHDRAWN', subject: await subjectOf(ctx, row), details: { reason } });
    return row;
  });
}

/** One that comes from no rota. @throws Refused DUTY_PERSON_UNKNOWN, DUTY_TIME_WRONG, DUTY_IN_THE_PAST, NOT_YOUR_GROUP, NOT_YOUR_MEMBER, DOUBLE_BOOKED */
export async function assignDuty(ctx: Ctx, { input }: MutationAssignDutyArgs): Promise<DutyRow> {
  const { kind, personKind, personId, startsAt, endsAt, points, needsEvidence, liveId = null } = input;
  const title = demand(readLine(input.title, LIMITS.title)).text;
  const note = readText(input.note ?? '').slice(0, LIMITS.note) || null;
  if (!(startsAt < endsAt)) throw new Refused('DUTY_TIME_WRONG');
  if (endsAt <= ctx.now) throw new Refused('DUTY_IN_THE_PAST');
  if (!(points >= 0 && points <= 1_000)) throw new Refused('DUTY_POINTS_RANGE');
  if (input.groupIds.length > LIMITS.groups) throw new Refused('DUTY_GROUPS_TOO_MANY', { most: LIMITS.groups });
  const groupIds = [...new Set(input.groupIds)].map(fromId);
  const groups = await groupsByIds(ctx, groupIds);
  if (groups.length < groupIds.length) throw new Refused('GROUP_NOT_FOUND');
  for (const group of groups) demandMayManage(ctx, group);
  if (groups.length === 0 && !isAllowed(MANAGERS, ctx.viewer)) throw new Refused('DUTY_GROUP_NEEDED');
  const subject = liveId === null ? null : `live:${toId((await readLive(ctx, liveId))._id)}`;
  await demandTaker(ctx, { kind: personKind, id: fromId(personId) });
  const who = { personKind, personId: fromId(personId) };
  const what = { kind, title: { zh: title, en: title }, note, groupIds, subject, startsAt, endsAt, points, needsEvidence };
  const cause = `staff:${toId(newId())}`;
  return ctx.db.transaction(async (session) => {
    const [row] = await assignDuties(ctx, session, [{ cause, ...who, ...what }]);
    if (!row) throw new Error('a duty was assigned and is not there');
    await record(ctx, session, { action: 'DUTY_ASSIGNED', subject: await subjectOf(ctx, row), details: { kind, groups: groupIds.length } });
    return row;
  });
}

async function subjectOf(ctx: Ctx, row: DutyRow): Promise<{ kind: string; id: string; name: string }> {
  return { kind: 'DUTY', id: toId(row._id), name: await keptName(ctx, row) };
}
