// Reads timetables, and lets one act on a timetable at a time: whoever looks at all rows of a campaign before writing takes its turn first.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId } from '../core/ids.ts';
import { phaseActions, phases, timetableSeqs } from './model.ts';
import type { ActionRow, PhaseRow } from './model.ts';

const within = (session: ClientSession | undefined): { session?: ClientSession } => (session ? { session } : {});

/** Of two transactions that take their turn at a campaign at once, one is run again after the other. Call it first. */
export async function takeTurn(ctx: Ctx, session: ClientSession, campaignId: ObjectId): Promise<void> {
  await timetableSeqs.raw(ctx.db).updateOne({ _id: campaignId }, { $inc: { seq: 1 } }, { upsert: true, session });
}

/** By their start, of all these campaigns. */
export function readPhases(ctx: Ctx, session: ClientSession | undefined, campaignIds: readonly ObjectId[]): Promise<PhaseRow[]> {
  return phases
    .raw(ctx.db)
    .find({ campaignId: { $in: [...campaignIds] } }, { sort: { startsAt: 1 }, ...within(session) })
    .toArray();
}

export const phasesOf = (ctx: Ctx, campaignId: ObjectId, session?: ClientSession): Promise<PhaseRow[]> =>
  readPhases(ctx, session, [campaignId]);

/** @throws Refused PHASE_UNKNOWN */
export async function phaseById(ctx: Ctx, id: string, session?: ClientSession): Promise<PhaseRow> {
  const row = await phases.raw(ctx.db).findOne({ _id: fromId(id) }, within(session));
  if (!row) throw new Refused('PHASE_UNKNOWN');
  return row;
}

/** By their time. */
export function listActions(ctx: Ctx, campaignId: ObjectId, session?: ClientSession): Promise<ActionRow[]> {
  return phaseActions
    .raw(ctx.db)
    .find({ campaignId }, { sort: { at: 1, _id: 1 }, ...within(session) })
    .toArray();
}

export function actionsByIds(ctx: Ctx, ids: readonly ObjectId[]): Promise<ActionRow[]> {
  return phaseActions
    .raw(ctx.db)
    .find({ _id: { $in: [...ids] } })
    .toArray();
}

/** @throws Refused ACTION_UNKNOWN */
export async function actionById(ctx: Ctx, id: string | ObjectId, session?: ClientSession): Promise<ActionRow> {
  const row = await phaseActions.raw(ctx.db).findOne({ _id: typeof id === 'string' ? fromId(id) : id }, within(session));
  if (!row) throw new Refused('ACTION_UNKNOWN');
  return row;
}

/** What asks for a person, the longest waiting first. */
export function lateActions(ctx: Ctx): Promise<ActionRow[]> {
  return phaseActions
    .raw(ctx.db)
    .find({ state: { $in: ['LATE', 'FAILED'] } }, { sort: { at: 1, _id: 1 }, limit: 200 })
    .toArray();
}
