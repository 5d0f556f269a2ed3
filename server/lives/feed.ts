// What a follower sees of a live: the lines that came into the own group, and the note at the end. What is still to come is the host's.

import { distributorById } from '../distributors/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import type { LiveSent } from '../generated/types.ts';
import { groupOf } from '../groups/service.ts';
import { groupIdsOf, ownGroups, readLive } from './lives.ts';
import { liveSends, lives } from './model.ts';
import type { LiveLineRow, LiveRow } from './model.ts';
import { noteOf } from './note.ts';

export interface LiveFeedRow {
  live: LiveRow;
  groupId: string;
}

const FOLLOWED_HOURS = 24;
const MOST_FOLLOWED = 10;

/** @throws Refused LIVE_NOT_YOURS */
export async function liveFeed(ctx: Ctx, id: string): Promise<LiveFeedRow> {
  const live = await readLive(ctx, id);
  return { live, groupId: await demandFollower(ctx, live) };
}

/** The group in which the viewer follows it. */
export async function demandFollower(ctx: Ctx, live: LiveRow): Promise<string> {
  const hosted = new Set(groupIdsOf(live).map(toId));
  const mine = (await ownGroups(ctx)).map(toId).find((id) => hosted.has(id));
  if (mine === undefined || live.state === 'PREPARING' || live.state === 'CANCELLED') throw new Refused('LIVE_NOT_YOURS');
  return mine;
}

/** In the member's groups: what runs, and what has ended within a day. */
export async function followedLives(ctx: Ctx): Promise<LiveFeedRow[]> {
  const groupIds = await ownGroups(ctx);
  if (groupIds.length === 0) return [];
  const since = new Date(ctx.now.getTime() - FOLLOWED_HOURS * 3_600_000);
  const rows = await lives
    .raw(ctx.db)
    .find(
      { 'hosts.groupIds': { $in: groupIds }, state: { $in: ['RUNNING', 'ENDED'] }, stateSince: { $gte: since } },
      { sort: { stateSince: -1, _id: -1 }, limit: MOST_FOLLOWED },
    )
    .toArray();
  const own = new Set(groupIds.map(toId));
  return rows.flatMap((live) => {
    const groupId = groupIdsOf(live)
      .map(toId)
      .find((id) => own.has(id));
    return groupId === undefined ? [] : [{ live, groupId }];
  });
}

export const pictureUrl = (liveId: string, { id, fileId }: Pick<LiveLineRow, 'id' | 'fileId'>): string | null =>
  fileId === null ? null : `/lives/${liveId}/pictures/${id}`;

/** In the order in which they were sent. */
export async function sentLines(ctx: Ctx, { live, groupId }: LiveFeedRow): Promise<LiveSent[]> {
  const group = groupIdsOf(live).find((id) => toId(id) === groupId);
  if (!group) return [];
  const sends = await liveSends
    .raw(ctx.db)
    .find({ liveId: live._id, groupId: group }, { sort: { at: 1, _id: 1 } })
    .toArray();
  const lineOf = new Map(live.lines.map((line) => [line.id, line]));
  return sends.flatMap(({ lineId, at }) => {
    const line = lineOf.get(lineId);
    return line ? [{ lineId, kind: line.kind, text: line.text, pictureUrl: pictureUrl(toId(live._id), line), at }] : [];
  });
}

export async function groupName(ctx: Ctx, { live, groupId }: LiveFeedRow): Promise<string> {
  const group = groupIdsOf(live).find((id) => toId(id) === groupId);
  return group ? (await groupOf(ctx, group)).name : '';
}

/** Of staff the work name; of a member the nickname of now, or the number of one who was erased. */
export async function hostNameIn(ctx: Ctx, { live, groupId }: LiveFeedRow): Promise<string> {
  const host = live.hosts.find(({ groupIds }) => groupIds.some((id) => toId(id) === groupId));
  if (!host) return '';
  if (host.kind === 'STAFF') return host.name;
  const member = await distributorById(ctx, toId(host.personId));
  return member && member.erasedAt === null ? member.name : host.name;
}

export const noteOfFeed = ({ live }: LiveFeedRow) => (live.note === null ? null : noteOf(live));
