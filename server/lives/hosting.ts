// Runs a live: it begins, hosts tell what they have sent and where they stand, it ends.
// Surprise: a phone without a network goes on and tells later, so a send is a fact under its own key, taken as often as it is told and
// counted once; of two places of a group the newer one holds, in whatever order they come in.

import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import { readCampaign } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import type { LivePlaceInput, LiveSendInput } from '../generated/types.ts';
import { readTotals } from '../leaderboards/service.ts';
import { noteActivity } from '../timetables/service.ts';
import { subjectOf } from './editing.ts';
import { forgetStandings, groupIdsOf, hostOf, isManager, liveById } from './lives.ts';
import { livePlaces, liveSends, lives } from './model.ts';
import type { LiveRow } from './model.ts';
import { makeNote } from './note.ts';
import { heardAt, mayBecome, mayStart, mayTell } from './rules.ts';

/** A host's whole rundown in all groups comes in some of these. */
const MOST_AT_ONCE = 500;
const OPEN_STATES = ['READY', 'RUNNING', 'PAUSED', 'CLOSING'];

/** A manager, or one of its hosts. */
export async function startLive(ctx: Ctx, id: string): Promise<LiveRow> {
  const live = await liveById(ctx, id);
  if (!isManager(ctx) && hostOf(ctx, live) === null) throw new Refused('LIVE_NOT_HOST');
  const campaign = await readCampaign(ctx, live.campaignId);
  demand(mayStart(live, OPEN_STATES.includes(campaign.state)));
  const { salesFen: salesAtStartFen } = await readTotals(ctx, campaign._id);
  return ctx.db.transaction(async (session) => {
    const set = { state: 'RUNNING' as const, stateSince: ctx.now, startedAt: ctx.now, salesAtStartFen };
    const row = await lives
      .raw(ctx.db)
      .findOneAndUpdate({ _id: live._id, state: 'PREPARING' }, { $set: set, $inc: { seq: 1 } }, { session, returnDocument: 'after' });
    if (!row) throw new Refused('LIVE_NOT_NOW');
    const groups = groupIdsOf(row).length;
    await noteActivity(ctx, session, {
      campaignId: row.campaignId,
      words: { zh: `群直播开始：${row.title}`, en: `Live begun: ${row.title}` },
      result: { zh: `${groups} 个群`, en: `${groups} groups` },
    });
    await record(ctx, session, { action: 'LIVE_STARTED', subject: subjectOf(row), details: { groups } });
    return row;
  });
}

/** A manager, or a host who hosts it alone: nobody ends it under the others. */
export async function endLive(ctx: Ctx, id: string): Promise<LiveRow> {
  const live = await liveById(ctx, id);
  const host = hostOf(ctx, live);
  if (!isManager(ctx) && (host === null || live.hosts.some((other) => other !== host && other.groupIds.length > 0)))
    throw new Refused('LIVE_NOT_HOST');
  if (live.state !== 'ENDED' && !mayBecome(live.state, 'ENDED')) throw new Refused('LIVE_NOT_NOW');
  if (live.state === 'RUNNING') {
    await ctx.db.transaction(async (session) => {
      const set = { state: 'ENDED' as const, stateSince: ctx.now, endedAt: ctx.now };
      const { modifiedCount } = await lives
        .raw(ctx.db)
        .updateOne({ _id: live._id, state: 'RUNNING' }, { $set: set, $inc: { seq: 1 } }, { session });
      if (modifiedCount === 0) return;
      await noteActivity(ctx, session, {
        campaignId: live.campaignId,
        words: { zh: `群直播结束：${live.title}`, en: `Live ended: ${live.title}` },
      });
      await record(ctx, session, { action: 'LIVE_ENDED', subject: subjectOf(live) });
    });
  }
  // Also of one that ended before, and whose note a killed process left unmade.
  return makeNote(ctx, id);
}

/** What one host has done, in the own groups. @throws Refused LIVE_NOT_HOST, LIVE_NOT_YOUR_GROUP, LIVE_NOT_NOW */
export async function hostLive(
  ctx: Ctx,
  { id, sends, places }: { id: string; sends: readonly LiveSendInput[]; places: readonly LivePlaceInput[] },
): Promise<LiveRow> {
  if (sends.length > MOST_AT_ONCE || places.length > MOST_AT_ONCE) throw new Refused('LIVE_TOO_MUCH', { most: MOST_AT_ONCE });
  const live = await liveById(ctx, id);
  const host = hostOf(ctx, live);
  if (host === null) throw new Refused('LIVE_NOT_HOST');
  if (!mayTell(live, ctx.now) || live.startedAt === null) throw new Refused('LIVE_NOT_NOW');
  const own = new Set(host.groupIds.map(toId));
  if ([...sends, ...places].some(({ groupId }) => !own.has(groupId))) throw new Refused('LIVE_NOT_YOUR_GROUP');
  const { startedAt } = live;
  const by = { byId: toId(host.personId), byName: await nameOf(ctx) };
  const known = new Set(live.lines.map((line) => line.id));
  const told = sends.filter(({ lineId }) => known.has(lineId));
  if (told.length > 0) {
    const writes = told.map(({ groupId, lineId, at }) => ({
      updateOne: {
        filter: { _id: `${id}:${groupId}:${lineId}` },
        update: {
          $setOnInsert: {
            liveId: live._id,
            groupId: fromId(groupId),
            lineId,
            at: heardAt(at, startedAt, ctx.now),
            heardAt: ctx.now,
            ...by,
          },
        },
        upsert: true,
      },
    }));
    await repeatOnUniqueConflict(() => liveSends.raw(ctx.db).bulkWrite(writes, { ordered: false }));
  }
  for (const place of newestOf(places)) {
    if (place.lineId != null && !known.has(place.lineId)) continue;
    await putPlace(ctx, live, { ...place, at: heardAt(place.at, startedAt, ctx.now) }, by);
  }
  forgetStandings(ctx);
  return live;
}

/** Of each group the last one. */
function newestOf(places: readonly LivePlaceInput[]): LivePlaceInput[] {
  const found = new Map<string, LivePlaceInput>();
  for (const place of places) {
    const known = found.get(place.groupId);
    if (!known || place.at >= known.at) found.set(place.groupId, place);
  }
  return [...found.values()];
}

async function putPlace(
  ctx: Ctx,
  live: LiveRow,
  { groupId, lineId, at }: LivePlaceInput,
  by: { byId: string; byName: string },
): Promise<void> {
  const _id = `${toId(live._id)}:${groupId}`;
  const set = { lineId: lineId ?? null, at, ...by };
  const first = { liveId: live._id, groupId: fromId(groupId), ...set };
  await repeatOnUniqueConflict(() => livePlaces.raw(ctx.db).updateOne({ _id }, { $setOnInsert: first }, { upsert: true }));
  await livePlaces.raw(ctx.db).updateOne({ _id, at: { $lte: at } }, { $set: set });
}
