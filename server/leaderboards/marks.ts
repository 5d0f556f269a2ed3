// Where everybody stood at the last full hour or war report: what movement on a board is told against. Written once, by whoever is first, and
// taken by every process from the database, so that all of them show the same arrows.
// Surprise: the first five thousand of a board alone. Further down a place is won by waiting, and nobody looks at arrows there.

import type { ObjectId } from 'mongodb';
import { liveCampaigns } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { readPhases } from '../timetables/service.ts';
import { boardsOf } from './boards.ts';
import { entriesOf } from './final-lists.ts';
import { boardMarks } from './model.ts';
import type { BoardMarkRow } from './model.ts';
import { keysOf, keyText, readKeyText } from './keys.rules.ts';

const MOST_MARKED = 5_000;
const DUPLICATE = 11_000;

/** Marks all boards of a campaign as of `at`; a newer mark stays. */
export async function markBoards(ctx: Ctx, campaignId: ObjectId, at: Date): Promise<number> {
  const boards = boardsOf(ctx);
  await boards.settled();
  const phases = await readPhases(ctx, undefined, [campaignId]);
  let marked = 0;
  for (const key of keysOf(
    toId(campaignId),
    phases.filter(({ hasBoard }) => hasBoard).map(({ _id }) => toId(_id)),
  )) {
    const view = boards.view(key);
    if (!view || view.size === 0) continue;
    const owners = Array.from(entriesOf(view, Math.min(view.size, MOST_MARKED)), ({ ownerId }) => ownerId);
    marked += Number(await keepMark(ctx, { _id: keyText(key), campaignId, at, owners }));
  }
  return marked;
}

async function keepMark(ctx: Ctx, { _id, ...row }: BoardMarkRow): Promise<boolean> {
  try {
    const { modifiedCount, upsertedCount } = await boardMarks
      .raw(ctx.db)
      .updateOne({ _id, at: { $lt: row.at } }, { $set: row }, { upsert: true });
    return modifiedCount + upsertedCount > 0;
  } catch (error) {
    // There is one that is as new or newer.
    if ((error as { code?: unknown }).code === DUPLICATE) return false;
    throw error;
  }
}

/** Of every campaign that is under way, at a full hour. */
export async function markAll(ctx: Ctx, at: Date): Promise<{ marked: number }> {
  let marked = 0;
  for (const { _id, startsAt } of await liveCampaigns(ctx)) if (startsAt < at) marked += await markBoards(ctx, _id, at);
  return { marked };
}

export function takeMark(ctx: Ctx, { _id, owners }: Pick<BoardMarkRow, '_id' | 'owners'>): void {
  const key = readKeyText(_id);
  if (key) boardsOf(ctx).mark(key, new Map(owners.map((owner, index) => [owner, index + 1])));
}

/** Every mark of a living campaign, once its boards are there to take them. */
export async function takeMarks(ctx: Ctx): Promise<void> {
  await boardsOf(ctx).ready;
  const campaignIds = (await liveCampaigns(ctx)).map(({ _id }) => _id);
  for await (const row of boardMarks.raw(ctx.db).find({ campaignId: { $in: campaignIds } })) takeMark(ctx, row);
}

/** When the arrows on a campaign's boards begin; null without a mark. */
export async function markedAt(ctx: Ctx, campaignId: ObjectId): Promise<Date | null> {
  const [row] = await boardMarks
    .raw(ctx.db)
    .find({ campaignId }, { sort: { at: -1 }, limit: 1, projection: { at: 1 } })
    .toArray();
  return row?.at ?? null;
}
