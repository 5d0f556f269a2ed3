// Reads the facts of a campaign: all events for whoever counts them, and the boards that follow from them, worked out afresh with
// the very lines that feed the boards in memory.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import { CampaignBoards } from './campaign-boards.ts';
import { Course } from './course.ts';
import { scoreBatches } from './model.ts';
import type { ScoreBatchRow, ScoreEvent } from './model.ts';

const BATCH = 200;

export async function* scoreBatchesOf(ctx: Pick<Ctx, 'db'>, campaignId: ObjectId, session?: ClientSession): AsyncGenerator<ScoreBatchRow> {
  yield* scoreBatches.raw(ctx.db).find({ campaignId }, { sort: { at: 1, _id: 1 }, batchSize: BATCH, ...(session ? { session } : {}) });
}

/** Every event of a campaign in the order of recording, those that came too late as well. */
export async function* scoreEventsOf(
  ctx: Pick<Ctx, 'db'>,
  campaignId: ObjectId | string,
  session?: ClientSession,
): AsyncGenerator<ScoreEvent> {
  const id = typeof campaignId === 'string' ? fromId(campaignId) : campaignId;
  for await (const { events } of scoreBatchesOf(ctx, id, session)) yield* events;
}

/** The boards that the facts make; `startsAt` is the campaign's. */
export async function boardsFromFacts(
  ctx: Pick<Ctx, 'db'>,
  { _id, startsAt }: { _id: ObjectId; startsAt: Date },
  session?: ClientSession,
): Promise<CampaignBoards> {
  const boards = new CampaignBoards(toId(_id), startsAt.getTime());
  const changed = new Set<string>();
  for await (const { events } of scoreBatchesOf(ctx, _id, session)) for (const event of events) boards.add(event, changed);
  return boards;
}

export async function courseFromFacts(ctx: Pick<Ctx, 'db'>, { _id, startsAt }: { _id: ObjectId; startsAt: Date }): Promise<Course> {
  const course = new Course();
  for await (const event of scoreEventsOf(ctx, _id)) course.add(event, Math.max(0, event.at.getTime() - startsAt.getTime()));
  return course;
}
