// Makes war reports and brings them into the groups. Three steps, each of which may be the last before a kill and is found again:
// the row with its figures (once for each cause), the picture, and the messages (once for each group, by their keys).
// Surprise: the second step after a kill draws from the figures that the first one wrote down, not from those of now.

import type { ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import { readCampaign, campaignGroupIds, demandCampaignAudience } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { STAFF, isAllowed } from '../context.ts';
import { deliveriesOf, groupsWithRobot, postMany } from '../channels/service.ts';
import type { PostInput } from '../channels/service.ts';
import { Refused } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection } from '../core/page.ts';
import { keepFile } from '../files/service.ts';
import type { ReportKind } from '../generated/types.ts';
import { noteActivity } from '../timetables/service.ts';
import { gatherFacts } from './ground.ts';
import { reports } from './model.ts';
import type { Facts, ReportRow } from './model.ts';
import { drawReport } from './picture.ts';
import { planOfCampaign } from './plans.ts';
import { titleOf, writeReport } from './text.rules.ts';

const LATEST_FIRST = defineSort({ createdAt: -1 }, { required: ['createdAt'] });
const MOST_ROWS = 50;
/** A key that a page makes for one press of a button. */
const KEY = /^[\w-]{8,64}$/;

export interface Wanted {
  readonly cause: string;
  readonly kind: ReportKind;
  readonly milestone?: Facts['milestone'];
  readonly correctsId?: ObjectId | null;
  /** Null: by the clock. */
  readonly byName?: string | null;
}

/** The one report of a cause: made and posted, or found as it was made. */
export async function reportFor(ctx: Ctx, campaign: CampaignRow, wanted: Wanted): Promise<ReportRow> {
  const row = (await reports.raw(ctx.db).findOne({ cause: wanted.cause })) ?? (await write(ctx, campaign, wanted));
  return finishReport(ctx, row);
}

async function write(
  ctx: Ctx,
  campaign: CampaignRow,
  { cause, kind, milestone = null, correctsId = null, byName = null }: Wanted,
): Promise<ReportRow> {
  const plan = await planOfCampaign(ctx, campaign._id);
  const facts: Facts = { ...(await gatherFacts(ctx, campaign, plan.topCount)), milestone };
  const clock = (at: Date): string => ctx.time.clock(at);
  const fields: Omit<ReportRow, 'cause'> = {
    _id: newId(),
    campaignId: campaign._id,
    kind,
    title: titleOf(facts, clock),
    text: writeReport(plan.template, facts, clock),
    facts,
    state: 'MADE',
    sendsPicture: plan.sendsPicture,
    fileId: null,
    groupIds: [],
    postedAt: null,
    reposts: 0,
    correctsId,
    byName,
    createdAt: ctx.now,
  };
  // Whoever comes second is given the row of the first.
  const row = await reports.raw(ctx.db).findOneAndUpdate({ cause }, { $setOnInsert: fields }, { upsert: true, returnDocument: 'after' });
  if (!row) throw new Error('a report was written and is not there');
  return row;
}

/** Goes on with a report where it was left: once posted, there is nothing to do. */
export async function finishReport(ctx: Ctx, made: ReportRow): Promise<ReportRow> {
  if (made.state === 'POSTED') return made;
  const row = made.sendsPicture && made.fileId === null ? await drawAndKeep(ctx, made) : made;
  const campaign = await readCampaign(ctx, toId(row.campaignId));
  return campaign.isRehearsal ? settleRehearsal(ctx, row) : sendOut(ctx, campaign, row);
}

async function drawAndKeep(ctx: Ctx, row: ReportRow): Promise<ReportRow> {
  const { png } = await drawReport({
    facts: row.facts,
    link: `${ctx.about.publicUrl}/m#/board?campaign=${toId(row.campaignId)}`,
    clock: (at) => ctx.time.clock(at),
  });
  const file = await keepFile(ctx, { bytes: png, kind: 'IMAGE', use: 'REPORT', isUsed: true, isDrawn: true });
  // Of two who drew it the first one's stays; the other's file is never named.
  await reports.raw(ctx.db).updateOne({ _id: row._id, fileId: null }, { $set: { fileId: file._id } });
  return readRow(ctx, row._id);
}

async function readRow(ctx: Ctx, _id: ObjectId): Promise<ReportRow> {
  const row = await reports.raw(ctx.db).findOne({ _id });
  if (!row) throw new Refused('REPORT_UNKNOWN');
  return row;
}

/** A rehearsal tells no real group anything. */
async function settleRehearsal(ctx: Ctx, row: ReportRow): Promise<ReportRow> {
  await reports.raw(ctx.db).updateOne({ _id: row._id, state: 'MADE' }, { $set: { state: 'POSTED', postedAt: ctx.now } });
  return readRow(ctx, row._id);
}

export const keyPrefix = ({ _id }: Pick<ReportRow, '_id'>): string => `report:${toId(_id)}:`;

/** The text, and behind it the picture where a robot can bring it; who sends by hand has the picture on the page. */
export function messagesOf(row: ReportRow, groupIds: readonly ObjectId[], withRobot: ReadonlySet<string>, round: number): PostInput[] {
  const { text, fileId } = row;
  const cause = `report:${toId(row._id)}`;
  return groupIds.flatMap((groupId): PostInput[] => {
    const key = `${keyPrefix(row)}${toId(groupId)}:${round}`;
    const hasRobot = withRobot.has(toId(groupId));
    return [
      { key: `${key}:text`, groupId, kind: 'TEXT', content: { text: text.zh }, cause, timing: 'CLOCK' },
      ...(hasRobot && fileId !== null
        ? [
            {
              key: `${key}:picture`,
              groupId,
              kind: 'IMAGE' as const,
              content: { base64: null, fileId: toId(fileId) },
              cause,
              timing: 'CLOCK' as const,
            },
          ]
        : []),
    ];
  });
}

async function sendOut(ctx: Ctx, campaign: CampaignRow, row: ReportRow): Promise<ReportRow> {
  const groupIds = await campaignGroupIds(ctx, campaign);
  const withRobot = await groupsWithRobot(ctx, groupIds);
  await ctx.db.transaction(async (session) => {
    const set = { state: 'POSTED' as const, postedAt: ctx.now, groupIds };
    const { modifiedCount } = await reports.raw(ctx.db).updateOne({ _id: row._id, state: 'MADE' }, { $set: set }, { session });
    if (modifiedCount === 0) return;
    await postMany(ctx, messagesOf(row, groupIds, withRobot, 0), session);
    // What the clock fires is noted by the clock.
    if (row.kind === 'CLOCK') return;
    await noteActivity(ctx, session, {
      campaignId: campaign._id,
      words: { zh: `${row.title.zh}已发`, en: `Posted: ${row.title.en}` },
      result: { zh: `${groupIds.length} 个群`, en: `${groupIds.length} groups` },
      byName: row.byName,
    });
  });
  return readRow(ctx, row._id);
}

/** Found by whoever looks every minute: what was left in the middle by a process that is gone. */
export async function finishLeftOver(ctx: Ctx, olderThan: Date): Promise<{ finished: number }> {
  const rows = await reports
    .raw(ctx.db)
    .find({ state: 'MADE', createdAt: { $lte: olderThan } })
    .toArray();
  for (const row of rows) await finishReport(ctx, row);
  return { finished: rows.length };
}

/** @throws Refused REPORT_UNKNOWN, CAMPAIGN_NOT_YOURS */
export async function reportById(ctx: Ctx, id: string): Promise<ReportRow> {
  const row = await readRow(ctx, fromId(id));
  await demandCampaignAudience(ctx, await readCampaign(ctx, toId(row.campaignId)));
  if (row.state === 'MADE' && !isAllowed(STAFF, ctx.viewer)) throw new Refused('REPORT_UNKNOWN');
  return row;
}

/** Members are shown what was posted. */
export async function listReports(
  ctx: Ctx,
  { campaignId, ...page }: { campaignId: string; first?: number | null | undefined; after?: string | null | undefined },
): Promise<Connection<ReportRow>> {
  const campaign = await readCampaign(ctx, campaignId);
  await demandCampaignAudience(ctx, campaign);
  const { first, after } = pageArguments(page, { max: MOST_ROWS });
  const filter = { campaignId: campaign._id, ...(isAllowed(STAFF, ctx.viewer) ? {} : { state: 'POSTED' as const }) };
  const rows = await reports
    .raw(ctx.db)
    .find({ $and: [filter, afterFilter(LATEST_FIRST, after)] }, { sort: LATEST_FIRST.mongo, limit: first + 1 })
    .toArray();
  return toConnection<ReportRow>(rows, first, LATEST_FIRST);
}

/** From the opening until the books are closed: before it there is nothing to tell. */
function demandTelling({ state }: CampaignRow): void {
  if (state !== 'RUNNING' && state !== 'PAUSED' && state !== 'CLOSING' && state !== 'CLOSED') throw new Refused('REPORT_TOO_EARLY');
}

function readKey(key: string): string {
  if (!KEY.test(key)) throw new Refused('REPORT_KEY_WRONG');
  return key;
}

/** @throws Refused REPORT_TOO_EARLY */
export async function postReport(ctx: Ctx, { campaignId, key }: { campaignId: string; key: string }): Promise<ReportRow> {
  const campaign = await readCampaign(ctx, campaignId);
  demandTelling(campaign);
  return reportFor(ctx, campaign, { cause: `hand:${toId(campaign._id)}:${readKey(key)}`, kind: 'HAND', byName: await nameOf(ctx) });
}

/** Refunds have changed what a report told of: another one with the figures of now. The first one stays as it was. */
export async function correctReport(ctx: Ctx, id: string, key: string): Promise<ReportRow> {
  const row = await reportById(ctx, id);
  const campaign = await readCampaign(ctx, toId(row.campaignId));
  demandTelling(campaign);
  const cause = `correct:${toId(row._id)}:${readKey(key)}`;
  return reportFor(ctx, campaign, {
    cause,
    kind: 'CORRECTION',
    correctsId: row._id,
    milestone: row.facts.milestone,
    byName: await nameOf(ctx),
  });
}

/** To the groups that it has not reached and is not on its way to. @throws Refused REPORT_REACHED_ALL */
export async function repostReport(ctx: Ctx, id: string): Promise<ReportRow> {
  const row = await reportById(ctx, id);
  const delivery = await deliveriesOf(ctx, keyPrefix(row), row.groupIds);
  const missing = row.groupIds.filter((groupId) => delivery.get(toId(groupId)) === 'MISSING');
  if (missing.length === 0) throw new Refused('REPORT_REACHED_ALL');
  const withRobot = await groupsWithRobot(ctx, missing);
  await ctx.db.transaction(async (session) => {
    // Of two who press at once the second one finds the number moved on.
    const { modifiedCount } = await reports
      .raw(ctx.db)
      .updateOne({ _id: row._id, state: 'POSTED', reposts: row.reposts }, { $inc: { reposts: 1 } }, { session });
    if (modifiedCount === 0) throw new Refused('REPORT_REACHED_ALL');
    await postMany(ctx, messagesOf(row, missing, withRobot, row.reposts + 1), session);
    await noteActivity(ctx, session, {
      campaignId: row.campaignId,
      words: { zh: `${row.title.zh}补发`, en: `Sent again: ${row.title.en}` },
      result: { zh: `${missing.length} 个群`, en: `${missing.length} groups` },
    });
    await record(ctx, session, {
      action: 'REPORT_REPOSTED',
      subject: { kind: 'REPORT', id: toId(row._id), name: row.title.zh },
      details: { groups: missing.length },
    });
  });
  return readRow(ctx, row._id);
}
