// What a member on patrol has seen in a group and done about it: a case that begins with the step that was taken there and then. Who may
// report on which group is for the caller to know; nothing here removes anybody, and a removal that a patrol asks for is a candidate
// for whoever holds the group.

import type { ClientSession, ObjectId } from 'mongodb';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { demand, Refused } from '../core/errors.ts';
import { newId, toId } from '../core/ids.ts';
import type { BreachKind, ViolationState } from '../generated/types.ts';
import { distributorById } from '../distributors/service.ts';
import { noteViolation, presentOfMany, recordGroupEvent } from '../groups/service.ts';
import { noteConduct } from '../metrics/service.ts';
import { releaseEvidence } from '../tasks/service.ts';
import { LIMITS } from './detect.rules.ts';
import { violations } from './model.ts';
import type { ViolationRow, ViolationStepRow } from './model.ts';
import { dueAfter, farthest, isConfirmedBy, judgeStep, REMEMBERED_DAYS, STEP_WORDS } from './steps.rules.ts';
import { wellFormed } from './words.rules.ts';

const DAY_MILLISECONDS = 86_400_000;
const MOST_REPORTS = 20;
const REPORT_DAYS = 30;

export interface PatrolInput {
  /** Unique for good: `<person>:<what the phone made>`. */
  key: string;
  groupId: ObjectId;
  distributorId: ObjectId;
  breach: BreachKind;
  /** What was done at once; null asks whoever holds the group for the removal. */
  step: 'REMINDED' | 'WARNED' | null;
  text: string;
  at: Date;
  reporterId: ObjectId;
  evidenceIds: readonly ObjectId[];
}

/** By member: confirmed breaches in this group within the remembered days, and how far the farthest of them went. */
export async function breachesIn(
  ctx: Ctx,
  groupId: ObjectId,
  distributorIds: readonly ObjectId[],
  session?: ClientSession,
): Promise<Map<string, { count: number; farthest: ViolationState }>> {
  const since = new Date(ctx.now.getTime() - REMEMBERED_DAYS * DAY_MILLISECONDS);
  const rows = await violations
    .raw(ctx.db)
    .find({ groupId, distributorId: { $in: [...distributorIds] }, at: { $gte: since } }, session ? { session } : {})
    .toArray();
  const of = new Map<string, ViolationRow[]>();
  for (const row of rows) of.set(toId(row.distributorId), [...(of.get(toId(row.distributorId)) ?? []), row]);
  const confirmed = ({ steps }: ViolationRow): boolean => steps.some(({ to }) => to !== 'DISMISSED');
  return new Map([...of].map(([id, some]) => [id, { count: some.filter(confirmed).length, farthest: farthest(some) }]));
}

/** The case, and whether it is new. @throws Refused VIOLATION_TEXT_LENGTH, VIOLATION_NOT_PRESENT, VIOLATION_STEP_WRONG */
export async function noteOnPatrol(ctx: Ctx, session: ClientSession, input: PatrolInput): Promise<{ row: ViolationRow; isNew: boolean }> {
  const known = await violations.raw(ctx.db).findOne({ patrolKey: input.key }, { session });
  if (known) return { row: known, isNew: false };
  const { groupId, distributorId, breach, step, at, reporterId } = input;
  const excerpt = wellFormed(input.text.normalize('NFC').trim());
  if (excerpt === '' || excerpt.length > LIMITS.excerpt) throw new Refused('VIOLATION_TEXT_LENGTH', { max: LIMITS.excerpt });
  const stays = await presentOfMany(ctx, [distributorId], session);
  if (!stays.some((stay) => stay.groupId.equals(groupId))) throw new Refused('VIOLATION_NOT_PRESENT');
  const before = (await breachesIn(ctx, groupId, [distributorId], session)).get(toId(distributorId));
  if (step !== null) demand(judgeStep('CANDIDATE', step, before?.farthest ?? 'CANDIDATE'));
  const state = step ?? 'CANDIDATE';
  const byName = await nameOf(ctx);
  const steps: ViolationStepRow[] = step === null ? [] : [{ to: step, at, byName, note: '' }];
  const row: ViolationRow = {
    _id: newId(),
    groupId,
    distributorId,
    ruleId: null,
    messageId: null,
    excerpt,
    at,
    day: ctx.time.dayKey(at),
    state,
    steps,
    dueAt: dueAfter(state, ctx.now),
    createdAt: ctx.now,
    patrolKey: input.key,
    breach,
    reporterId,
    asksRemoval: step === null,
    evidenceIds: [...input.evidenceIds],
  };
  await violations.raw(ctx.db).insertOne(row, { session });
  if (step !== null && isConfirmedBy('CANDIDATE', step)) {
    await noteViolation(ctx, session, { groupId, distributorId, by: 1 });
    await noteBreach(ctx, session, row);
  }
  const memberNo = (await distributorById(ctx, distributorId))?.memberNo ?? '';
  await recordGroupEvent(ctx, session, { groupId, kind: 'VIOLATION', details: { step: STEP_WORDS[state], memberNo }, byName });
  return { row, isNew: true };
}

/** For the figures that tiers are decided by: a breach that a person has confirmed. */
export async function noteBreach(ctx: Ctx, session: ClientSession, { _id, distributorId, day }: ViolationRow): Promise<void> {
  await noteConduct(ctx, session, [{ cause: `violation:${toId(_id)}`, kind: 'BREACH', distributorId: toId(distributorId), day, value: 1 }]);
}

/** The latest first. */
export function reportsOf(ctx: Ctx, reporterId: ObjectId): Promise<ViolationRow[]> {
  const since = ctx.time.addDays(ctx.now, -REPORT_DAYS);
  return violations
    .raw(ctx.db)
    .find({ reporterId, at: { $gte: since } }, { sort: { at: -1, _id: -1 }, limit: MOST_REPORTS })
    .toArray();
}

/** Who has reported is erased; and of one who was reported, the pictures go with the words. */
export async function forgetReporter(ctx: Ctx, session: ClientSession, distributorId: ObjectId): Promise<void> {
  await violations.raw(ctx.db).updateMany({ reporterId: distributorId }, { $set: { reporterId: null, patrolKey: null } }, { session });
  const shown = { distributorId, evidenceIds: { $exists: true, $ne: [] } };
  const rows = await violations
    .raw(ctx.db)
    .find(shown, { session, projection: { evidenceIds: 1 } })
    .toArray();
  await releaseEvidence(
    ctx,
    session,
    rows.flatMap(({ evidenceIds }) => evidenceIds ?? []),
  );
  if (rows.length > 0) await violations.raw(ctx.db).updateMany({ distributorId }, { $set: { evidenceIds: [] } }, { session });
}
