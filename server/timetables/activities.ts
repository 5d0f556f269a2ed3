// The record of a campaign: who did what, when, and what came of it. Also what domains above do by hand is told here.

import type { ClientSession, ObjectId } from 'mongodb';
import { nameOf } from '../auth/service.ts';
import { isAllowed, STAFF } from '../context.ts';
import type { Ctx } from '../context.ts';
import { newId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection } from '../core/page.ts';
import type { Words } from '../generated/types.ts';
import { activities } from './model.ts';
import type { ActivityRow } from './model.ts';

export interface ActivityInput {
  readonly campaignId: ObjectId;
  readonly words: Words;
  readonly result?: Words | null | undefined;
  /** Null: by the clock. Left out: whoever asks, and by the clock for the program itself. */
  readonly byName?: string | null | undefined;
  readonly actionId?: ObjectId | null | undefined;
}

/** Null for the program itself. */
export async function actorName(ctx: Ctx): Promise<string | null> {
  return ctx.viewer.kind === 'PROGRAM' ? null : nameOf(ctx);
}

export async function noteActivity(ctx: Ctx, session: ClientSession | undefined, input: ActivityInput): Promise<void> {
  const { campaignId, words, result = null, actionId = null } = input;
  const byName = input.byName === undefined ? await actorName(ctx) : input.byName;
  const row: ActivityRow = { _id: newId(), campaignId, at: ctx.now, words, byName, result, actionId };
  await activities.raw(ctx.db).insertOne(row, session ? { session } : {});
}

const LATEST_FIRST = defineSort({ at: -1 }, { required: ['at'] });
const MOST_ROWS = 100;

/** Empty to members. */
export async function listActivities(
  ctx: Ctx,
  campaignId: ObjectId,
  page: { first?: number | null | undefined; after?: string | null | undefined },
): Promise<Connection<ActivityRow>> {
  const { first, after } = pageArguments(page, { max: MOST_ROWS });
  const rows = isAllowed(STAFF, ctx.viewer)
    ? await activities
        .raw(ctx.db)
        .find({ $and: [{ campaignId }, afterFilter(LATEST_FIRST, after)] }, { sort: LATEST_FIRST.mongo, limit: first + 1 })
        .toArray()
    : [];
  return toConnection<ActivityRow>(rows, first, LATEST_FIRST);
}
