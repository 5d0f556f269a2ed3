// Campaigns as they are read: one, many, those that score, and lists for the console.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection, Filter } from '../core/page.ts';
import type { CampaignState, QueryCampaignsArgs } from '../generated/types.ts';
import { campaigns } from './model.ts';
import type { CampaignRow } from './model.ts';
import { SCORING_STATES, SHOWN_STATES } from './states.rules.ts';

const MOST_ROWS = 100;
const BY_START = defineSort({ startsAt: -1 }, { required: ['startsAt'] });
/** The strip on Today looks so far ahead. */
const SOON_DAYS = 7;

export const subjectOf = ({ _id, title }: Pick<CampaignRow, '_id' | 'title'>) => ({ kind: 'CAMPAIGN', id: toId(_id), name: title });

const within = (session?: ClientSession) => (session ? { session } : {});

/** Throws Refused('CAMPAIGN_UNKNOWN'). */
export async function readCampaign(ctx: Pick<Ctx, 'db'>, id: string | ObjectId, session?: ClientSession): Promise<CampaignRow> {
  const row = await campaigns.raw(ctx.db).findOne({ _id: typeof id === 'string' ? fromId(id) : id }, within(session));
  if (!row) throw new Refused('CAMPAIGN_UNKNOWN');
  return row;
}

/** Those that are there, in any order. */
export function campaignsByIds(ctx: Pick<Ctx, 'db'>, ids: readonly ObjectId[], session?: ClientSession): Promise<CampaignRow[]> {
  return campaigns
    .raw(ctx.db)
    .find({ _id: { $in: [...ids] } }, within(session))
    .toArray();
}

/**
 * Those for which something that happened between two moments may count, closed ones too: late facts are kept with them. One indexed
 * read, within the transaction of the facts.
 */
export function readScoringCampaigns(
  ctx: Pick<Ctx, 'db'>,
  session: ClientSession | undefined,
  { from, until }: { from: Date; until: Date },
): Promise<CampaignRow[]> {
  return campaigns
    .raw(ctx.db)
    .find(
      { endsAt: { $gt: from }, startsAt: { $lte: until }, state: { $in: [...SHOWN_STATES] } },
      { sort: { startsAt: 1, _id: 1 }, ...within(session) },
    )
    .toArray();
}

/** In any of these states, by start. */
export function listCampaignsIn(ctx: Pick<Ctx, 'db'>, states: readonly CampaignState[], session?: ClientSession): Promise<CampaignRow[]> {
  return campaigns
    .raw(ctx.db)
    .find({ state: { $in: [...states] } }, { sort: { startsAt: 1, _id: 1 }, ...within(session) })
    .toArray();
}

/** Those that still count something. */
export function liveCampaigns(ctx: Pick<Ctx, 'db'>, session?: ClientSession): Promise<CampaignRow[]> {
  return listCampaignsIn(ctx, SCORING_STATES, session);
}

/** By start, the latest first; `from` and `to` are days on which it runs. */
export async function listCampaigns(ctx: Ctx, { states, from, to, ...page }: QueryCampaignsArgs): Promise<Connection<CampaignRow>> {
  const { first, after } = pageArguments(page, { max: MOST_ROWS });
  const conditions: Filter[] = [afterFilter(BY_START, after)];
  if (states != null && states.length > 0) conditions.push({ state: { $in: states } });
  if (from != null) conditions.push({ endsAt: { $gt: ctx.time.rangeOf(from).startsAt } });
  if (to != null) conditions.push({ startsAt: { $lt: ctx.time.rangeOf(to).endsAt } });
  const rows = await campaigns
    .raw(ctx.db)
    .find({ $and: conditions }, { sort: BY_START.mongo, limit: first + 1 })
    .toArray();
  return toConnection<CampaignRow>(rows, first, BY_START);
}

/** What runs now, else the next one of the coming days. */
export async function currentCampaign(ctx: Ctx): Promise<CampaignRow | null> {
  const running = await campaigns
    .raw(ctx.db)
    .find({ state: { $in: ['RUNNING', 'PAUSED', 'CLOSING'] } }, { sort: { startsAt: -1, _id: -1 }, limit: 1 })
    .next();
  if (running) return running;
  return campaigns
    .raw(ctx.db)
    .find(
      { state: 'READY', startsAt: { $lt: ctx.time.addDays(ctx.now, SOON_DAYS) }, endsAt: { $gt: ctx.now } },
      { sort: { startsAt: 1, _id: 1 }, limit: 1 },
    )
    .next();
}
