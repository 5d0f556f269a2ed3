// Group lives as they are read: who may see one, who hosts it, and where its groups stand.

import type { ObjectId } from 'mongodb';
import { demandCampaignAudience, readCampaign } from '../campaigns/service.ts';
import { MANAGERS, STAFF, isAllowed, perCtx } from '../context.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import type { Range } from '../core/time.ts';
import { groupsByIds, presentIn } from '../groups/service.ts';
import type { GroupRow } from '../groups/service.ts';
import { livePlaces, liveSends, lives } from './model.ts';
import type { LiveHostRow, LiveLineRow, LivePlaceRow, LiveRow } from './model.ts';
import { planned, positionOf } from './rules.ts';

/** A line of a rundown, with the live that it is of. */
export interface ShownLine extends LiveLineRow {
  liveId: string;
}

const MOST_LIVES = 100;
const OWN_DAYS = 1;

/** @throws Refused LIVE_UNKNOWN */
export async function readLive(ctx: Pick<Ctx, 'db'>, id: string | ObjectId): Promise<LiveRow> {
  const row = await lives.raw(ctx.db).findOne({ _id: typeof id === 'string' ? fromId(id) : id });
  if (!row) throw new Refused('LIVE_UNKNOWN');
  return row;
}

/** As which host the viewer is named; null for everybody else. */
export function hostOf({ viewer }: Pick<Ctx, 'viewer'>, { hosts }: Pick<LiveRow, 'hosts'>): LiveHostRow | null {
  if (viewer.id === null) return null;
  return hosts.find(({ kind, personId }) => kind === viewer.kind && toId(personId) === viewer.id) ?? null;
}

export const isStaff = ({ viewer }: Pick<Ctx, 'viewer'>): boolean => viewer.kind === 'PROGRAM' || isAllowed(STAFF, viewer);
export const isManager = ({ viewer }: Pick<Ctx, 'viewer'>): boolean => viewer.kind === 'PROGRAM' || isAllowed(MANAGERS, viewer);

/** For its hosts and the staff: the rundown is nobody else's. @throws Refused LIVE_UNKNOWN, LIVE_NOT_HOST */
export async function liveById(ctx: Ctx, id: string): Promise<LiveRow> {
  const row = await readLive(ctx, id);
  if (!isStaff(ctx) && hostOf(ctx, row) === null) throw new Refused('LIVE_NOT_HOST');
  return row;
}

export async function livesOf(ctx: Ctx, campaignId: string): Promise<LiveRow[]> {
  const campaign = await readCampaign(ctx, campaignId);
  await demandCampaignAudience(ctx, campaign);
  return lives
    .raw(ctx.db)
    .find({ campaignId: campaign._id }, { sort: { plannedAt: -1, _id: -1 }, limit: MOST_LIVES })
    .toArray();
}

/** Of these campaigns, planned within the time; cancelled ones are left out. */
export function livesBetween(ctx: Pick<Ctx, 'db'>, campaignIds: readonly ObjectId[], { startsAt, endsAt }: Range): Promise<LiveRow[]> {
  return lives
    .raw(ctx.db)
    .find(
      {
        campaignId: { $in: [...campaignIds] },
        plannedAt: { $gte: startsAt, $lt: endsAt },
        state: { $in: ['PREPARING', 'RUNNING', 'ENDED'] },
      },
      { sort: { plannedAt: 1, _id: 1 }, limit: MOST_LIVES },
    )
    .toArray();
}

/** Those that one hosts: what runs first, then what comes, then what has just ended. */
export async function ownLives(ctx: Ctx): Promise<LiveRow[]> {
  if (ctx.viewer.id === null) return [];
  const since = ctx.time.addDays(ctx.now, -OWN_DAYS);
  const rows = await lives
    .raw(ctx.db)
    .find(
      { 'hosts.personId': fromId(ctx.viewer.id), state: { $in: ['PREPARING', 'RUNNING', 'ENDED'] }, plannedAt: { $gte: since } },
      { sort: { plannedAt: 1, _id: 1 }, limit: MOST_LIVES },
    )
    .toArray();
  const mine = rows.filter((row) => hostOf(ctx, row) !== null);
  const of = (state: LiveRow['state']): LiveRow[] => mine.filter((row) => row.state === state);
  return [...of('RUNNING'), ...of('PREPARING'), ...of('ENDED')];
}

/** The groups that a member is in now. */
export const ownGroups = perCtx(async (ctx): Promise<ObjectId[]> => {
  const { viewer } = ctx;
  if (viewer.kind !== 'DISTRIBUTOR') return [];
  return (await presentIn(ctx, fromId(viewer.id))).map(({ groupId }) => groupId);
});

export const groupIdsOf = ({ hosts }: Pick<LiveRow, 'hosts'>): ObjectId[] => hosts.flatMap(({ groupIds }) => groupIds);

export async function groupsOf(ctx: Ctx, row: Pick<LiveRow, 'hosts'>): Promise<Map<string, GroupRow>> {
  return new Map((await groupsByIds(ctx, groupIdsOf(row))).map((group) => [toId(group._id), group]));
}

export const shownGroup = ({ _id, number, name, members }: GroupRow) => ({ id: toId(_id), number, name, members });

export async function hostsShown(ctx: Ctx, row: LiveRow) {
  const groups = await groupsOf(ctx, row);
  return row.hosts.map(({ kind, personId, name, groupIds }) => ({
    kind,
    personId: toId(personId),
    name,
    groups: groupIds.flatMap((id) => groups.get(toId(id)) ?? []).map(shownGroup),
  }));
}

export interface Standing {
  groupId: string;
  hostName: string;
  position: number;
  lineId: string | null;
  sent: Set<string>;
  lastAt: Date | null;
}

/** Read once in a request for each live. */
const readings = perCtx(() => new Map<string, Promise<Standing[]>>());

export function forgetStandings(ctx: Ctx): void {
  readings(ctx).clear();
}

/** Of all groups of a live, in the order of hosts. */
export function standingsOf(ctx: Ctx, row: LiveRow): Promise<Standing[]> {
  const known = readings(ctx);
  const key = toId(row._id);
  const reading = known.get(key) ?? readStandings(ctx, row);
  known.set(key, reading);
  return reading;
}

async function readStandings(ctx: Ctx, { _id, hosts, lines }: LiveRow): Promise<Standing[]> {
  const [places, sends] = await Promise.all([
    livePlaces.raw(ctx.db).find({ liveId: _id }).toArray(),
    liveSends
      .raw(ctx.db)
      .find({ liveId: _id }, { projection: { groupId: 1, lineId: 1, at: 1 } })
      .toArray(),
  ]);
  const placeOf = new Map<string, LivePlaceRow>(places.map((place) => [toId(place.groupId), place]));
  const rundown = planned(lines);
  const sentOf = new Map<string, { ids: Set<string>; lastAt: Date }>();
  for (const { groupId, lineId, at } of sends) {
    const known = sentOf.get(toId(groupId)) ?? { ids: new Set<string>(), lastAt: at };
    known.ids.add(lineId);
    if (at > known.lastAt) known.lastAt = at;
    sentOf.set(toId(groupId), known);
  }
  return hosts.flatMap(({ name, groupIds }) =>
    groupIds.map((groupId): Standing => {
      const id = toId(groupId);
      const sent = sentOf.get(id)?.ids ?? new Set<string>();
      const position = positionOf(rundown, placeOf.get(id)?.lineId, sent);
      return {
        groupId: id,
        hostName: name,
        position,
        lineId: rundown[position - 1]?.id ?? null,
        sent,
        lastAt: sentOf.get(id)?.lastAt ?? null,
      };
    }),
  );
}

/** A host is shown the own groups, the staff all of them. */
export async function placesShown(ctx: Ctx, row: LiveRow) {
  const host = isStaff(ctx) ? null : hostOf(ctx, row);
  const own = host && new Set(host.groupIds.map(toId));
  const [groups, standings] = await Promise.all([groupsOf(ctx, row), standingsOf(ctx, row)]);
  return standings.flatMap(({ groupId, sent, ...standing }) => {
    const group = groups.get(groupId);
    if (!group || (own && !own.has(groupId))) return [];
    return [{ ...standing, group: shownGroup(group), sentLineIds: [...sent] }];
  });
}
