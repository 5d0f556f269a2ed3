// The cases: candidates that a rule has found and breaches that a person has seen, and the steps that people take. An operator deals
// with those of the own groups, managers with all; to say that somebody is out takes a manager.
// Surprise: to propose a removal asks the member to leave in the group's list, as tiers do; the stay ends when somebody confirms it or
// when the bridge reports the leave. Nothing here removes anybody by itself.

import type { ClientSession, ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import { isAllowed, MANAGERS } from '../context.ts';
import type { Ctx } from '../context.ts';
import { demand, Refused } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import { readReason } from '../distributors/rules.ts';
import { distributorById } from '../distributors/service.ts';
import type {
  MutationDismissViolationArgs,
  MutationNoteViolationArgs,
  MutationTakeViolationStepArgs,
  ViolationState,
} from '../generated/types.ts';
import { askToLeave, demandMayManage, findGroup, groupOf, noteViolation, presentIn, recordGroupEvent, release } from '../groups/service.ts';
import { countUse } from '../scripts/service.ts';
import { LIMITS } from './detect.rules.ts';
import { plainCase } from './history.ts';
import { violations } from './model.ts';
import type { ViolationRow, ViolationStepRow } from './model.ts';
import { noteBreach } from './patrols.ts';
import { scriptFor } from './scripts.ts';
import { dueAfter, farthest, isConfirmedBy, isOther, judgeStep, REMEMBERED_DAYS, STEP_WORDS } from './steps.rules.ts';
import { wellFormed } from './words.rules.ts';

const LONGEST_NOTE = 200;
const DAY_MILLISECONDS = 86_400_000;

/** @throws Refused VIOLATION_GONE, VIOLATION_OVER, VIOLATION_STEP_WRONG, VIOLATION_NEEDS_MANAGER, VIOLATION_MOVED, NOT_YOUR_GROUP */
export async function takeStep(ctx: Ctx, { id, to, note: typed }: MutationTakeViolationStepArgs): Promise<ViolationRow> {
  const note = wellFormed(
    typed
      .normalize('NFC')
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .slice(0, LONGEST_NOTE),
  );
  if (to === 'REMOVED' && !isAllowed(MANAGERS, ctx.viewer)) throw new Refused('VIOLATION_NEEDS_MANAGER');
  const found = await demandCase(ctx, id);
  const script = await scriptFor(ctx, found, to);
  return move(ctx, found, to, note, async (session, row) => {
    demand(judgeStep(row.state, to, farthest(await othersOf(ctx, row, session))));
    const { groupId, distributorId } = row;
    if (isConfirmedBy(row.state, to)) {
      await noteViolation(ctx, session, { groupId, distributorId, by: 1 });
      await noteBreach(ctx, session, row);
    }
    if (to === 'REMOVAL_PROPOSED') await askToLeave(ctx, session, [{ groupId, distributorId, reason: 'VIOLATION' }]);
    if (to === 'REMOVED') await release(ctx, session, [{ groupId, distributorId }]);
    if (script) await countUse(ctx, script.scriptId, session);
  });
}

/** @throws Refused as takeStep, and REASON_NEEDED */
export async function dismiss(ctx: Ctx, { id, reason: why }: MutationDismissViolationArgs): Promise<ViolationRow> {
  const { reason } = demand(readReason(why));
  const found = await demandCase(ctx, id);
  return move(ctx, found, 'DISMISSED', reason, (_session, row) => {
    if (row.dueAt === null) throw new Refused('VIOLATION_OVER');
    return Promise.resolve();
  });
}

type Act = (session: ClientSession, row: ViolationRow) => Promise<void>;

/** The state as it was read stands in the filter: of two who press at once one is told that the case has moved on. */
async function move(ctx: Ctx, { _id }: ViolationRow, to: ViolationState, note: string, act: Act): Promise<ViolationRow> {
  const byName = await nameOf(ctx);
  return ctx.db.transaction(async (session) => {
    const rows = violations.raw(ctx.db);
    const row = await rows.findOne({ _id }, { session });
    if (!row) throw new Refused('VIOLATION_GONE');
    await act(session, row);
    const step: ViolationStepRow = { to, at: ctx.now, byName, note };
    const after: ViolationRow = { ...row, state: to, steps: [...row.steps, step], dueAt: dueAfter(to, ctx.now) };
    const { modifiedCount } = await rows.updateOne(
      { _id, state: row.state },
      { $set: { state: after.state, steps: after.steps, dueAt: after.dueAt } },
      { session },
    );
    if (modifiedCount !== 1) throw new Refused('VIOLATION_MOVED');
    const memberNo = (await distributorById(ctx, row.distributorId))?.memberNo ?? '';
    const { groupId } = row;
    await recordGroupEvent(ctx, session, { groupId, kind: 'VIOLATION', details: { step: STEP_WORDS[to], memberNo }, byName });
    const subject = { kind: 'VIOLATION', id: toId(_id), name: memberNo };
    await record(ctx, session, { action: 'VIOLATION_STEP', subject, details: { to, from: row.state } });
    return after;
  });
}

/** What a person has seen. @throws Refused VIOLATION_TEXT_LENGTH, VIOLATION_NOT_PRESENT, NOT_YOUR_GROUP */
export async function noteByHand(ctx: Ctx, { groupId, distributorId, excerpt: typed }: MutationNoteViolationArgs): Promise<ViolationRow> {
  const group = await findGroup(ctx, groupId);
  if (!group) throw new Refused('GROUP_NOT_FOUND');
  const excerpt = wellFormed(typed.normalize('NFC').trim());
  if (excerpt === '' || excerpt.length > LIMITS.excerpt) throw new Refused('VIOLATION_TEXT_LENGTH', { max: LIMITS.excerpt });
  const stays = await presentIn(ctx, fromId(distributorId));
  if (!stays.some((stay) => stay.groupId.equals(group._id))) throw new Refused('VIOLATION_NOT_PRESENT');
  const row: ViolationRow = {
    _id: newId(),
    groupId: group._id,
    distributorId: fromId(distributorId),
    ruleId: null,
    messageId: null,
    excerpt,
    at: ctx.now,
    day: ctx.time.dayKey(ctx.now),
    state: 'CANDIDATE',
    steps: [],
    dueAt: dueAfter('CANDIDATE', ctx.now),
    createdAt: ctx.now,
  };
  await violations.raw(ctx.db).insertOne(row);
  return row;
}

async function demandCase(ctx: Ctx, id: string): Promise<ViolationRow> {
  const row = await violations.raw(ctx.db).findOne({ _id: fromId(id) });
  if (!row) throw new Refused('VIOLATION_GONE');
  demandMayManage(ctx, await groupOf(ctx, row.groupId));
  return row;
}

/** Other cases of the same member in the same group within the remembered days. */
async function othersOf(
  ctx: Ctx,
  { _id, groupId, distributorId, messageId, at }: Pick<ViolationRow, '_id' | 'groupId' | 'distributorId' | 'messageId' | 'at'>,
  session?: ClientSession,
): Promise<ViolationRow[]> {
  const since = new Date(at.getTime() - REMEMBERED_DAYS * DAY_MILLISECONDS);
  const rows = await violations
    .raw(ctx.db)
    .find({ distributorId, at: { $gte: since } }, session ? { session } : {})
    .toArray();
  const plain = plainCase({ _id, groupId, messageId });
  return rows.filter((row) => isOther(plain, plainCase(row)));
}

/** Of a member who is erased: what was said, and what the staff wrote about it. */
export async function forgetViolations(ctx: Ctx, session: ClientSession, distributorId: ObjectId): Promise<void> {
  const rows = await violations.raw(ctx.db).find({ distributorId }, { session }).toArray();
  const updates = rows
    .filter(({ excerpt, steps }) => excerpt !== null || steps.some(({ note }) => note !== ''))
    .map(({ _id, steps }) => ({
      updateOne: { filter: { _id }, update: { $set: { excerpt: null, steps: steps.map((step) => ({ ...step, note: '' })) } } },
    }));
  if (updates.length > 0) await violations.raw(ctx.db).bulkWrite(updates, { session });
}

/** Of messages before a moment; returns how many. */
export async function forgetExcerptsBefore(ctx: Ctx, before: Date): Promise<number> {
  const { modifiedCount } = await violations
    .raw(ctx.db)
    .updateMany({ at: { $lt: before }, excerpt: { $type: 'string' } }, { $set: { excerpt: null } });
  return modifiedCount;
}
