// Relays as they are read: by the staff of their groups, by whoever passes them on, by members of the groups.

import type { ObjectId } from 'mongodb';
import { personNames } from '../auth/service.ts';
import { MANAGERS, STAFF, isAllowed, perCtx } from '../context.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection, Filter } from '../core/page.ts';
import { memberOf } from '../distributors/service.ts';
import type { QueryRelaysArgs, RelayGroup, RelayReader } from '../generated/types.ts';
import { groupsByIds, ownGroupIds, presentIn } from '../groups/service.ts';
import { relayReads, relays } from './model.ts';
import type { RelayReaderRow, RelayRow } from './model.ts';

const MOST_ROWS = 100;
const OWN_DAYS = 30;
const MOST_OWN = 50;
const GROUP_DAYS = 14;
const MOST_OF_GROUPS = 20;
const LATEST = defineSort({ createdAt: -1 }, { required: ['createdAt'] });

/** For the trail, which is kept for good: what a member typed is not in it. */
export const subjectOf = ({ _id, title, byKind, byName }: RelayRow) => ({
  kind: 'RELAY',
  id: toId(_id),
  name: byKind === 'STAFF' ? title : byName,
});

const ownGroups = perCtx((ctx) => ownGroupIds(ctx, fromId(ctx.viewer.id ?? '')));

const isManager = ({ viewer }: Ctx): boolean => viewer.kind === 'PROGRAM' || isAllowed(MANAGERS, viewer);
const isStaff = ({ viewer }: Ctx): boolean => viewer.kind === 'PROGRAM' || isAllowed(STAFF, viewer);

/** @throws Refused RELAY_UNKNOWN */
export async function readRelayRow(ctx: Ctx, id: string): Promise<RelayRow> {
  const row = await relays.raw(ctx.db).findOne({ _id: fromId(id) });
  if (!row) throw new Refused('RELAY_UNKNOWN');
  return row;
}

/** By managers, and by operators in one of whose groups it is. @throws Refused RELAY_UNKNOWN, NOT_YOUR_RELAY */
export async function demandManagedRelay(ctx: Ctx, id: string): Promise<RelayRow> {
  const row = await readRelayRow(ctx, id);
  if (isManager(ctx)) return row;
  if (!isStaff(ctx)) throw new Refused('NOT_YOUR_RELAY');
  const own = new Set((await ownGroups(ctx)).map(toId));
  // What goes down is its sender's to manage; a question is for whoever holds the group.
  const isOwn = row.direction === 'DOWN' ? toId(row.byId) === ctx.viewer.id : row.groupIds.some((groupId) => own.has(toId(groupId)));
  if (!isOwn) throw new Refused('NOT_YOUR_RELAY');
  return row;
}

const isReader = ({ viewer }: Ctx, { readers }: RelayRow): boolean =>
  viewer.kind === 'DISTRIBUTOR' && readers.some(({ distributorId }) => toId(distributorId) === viewer.id);
const isSender = ({ viewer }: Ctx, { byKind, byId }: RelayRow): boolean => viewer.kind === byKind && viewer.id === toId(byId);

/** @throws Refused RELAY_UNKNOWN, NOT_YOUR_RELAY */
export async function relayById(ctx: Ctx, id: string): Promise<RelayRow> {
  const row = await readRelayRow(ctx, id);
  if (isManager(ctx) || isSender(ctx, row) || isReader(ctx, row)) return row;
  const groups = new Set(row.groupIds.map(toId));
  const mine = isStaff(ctx)
    ? await ownGroups(ctx)
    : row.direction === 'DOWN' && row.state !== 'WITHDRAWN'
      ? (await presentIn(ctx, fromId(ctx.viewer.id ?? ''))).map(({ groupId }) => groupId)
      : [];
  if (!mine.some((groupId) => groups.has(toId(groupId)))) throw new Refused('NOT_YOUR_RELAY');
  return row;
}

async function visible(ctx: Ctx): Promise<Filter> {
  if (isManager(ctx)) return {};
  const id = fromId(ctx.viewer.id ?? '');
  return { $or: [{ groupIds: { $in: await ownGroups(ctx) } }, { byKind: 'STAFF', byId: id }] };
}

export async function listRelays(ctx: Ctx, args: QueryRelaysArgs): Promise<Connection<RelayRow>> {
  const { first, after } = pageArguments(args, { max: MOST_ROWS });
  const { direction, state, groupId } = args.filter ?? {};
  const filter = {
    ...(direction == null ? {} : { direction }),
    ...(state == null ? {} : { state }),
    ...(groupId == null ? {} : { groupIds: fromId(groupId) }),
  };
  const rows = await relays
    .raw(ctx.db)
    .find({ $and: [filter, await visible(ctx), afterFilter(LATEST, after)] }, { sort: LATEST.mongo, limit: first + 1 })
    .toArray();
  return toConnection<RelayRow>(rows, first, LATEST);
}

export async function countQuestions(ctx: Ctx): Promise<number> {
  return relays.raw(ctx.db).countDocuments({ $and: [{ direction: 'UP', state: 'OPEN' }, await visible(ctx)] }, { limit: 1_000 });
}

export function myRelays(ctx: Ctx): Promise<RelayRow[]> {
  const id = fromId(ctx.viewer.id ?? '');
  const since = { $gte: ctx.time.addDays(ctx.now, -OWN_DAYS) };
  const mine = { $or: [{ 'readers.distributorId': id }, { byId: id, byKind: 'DISTRIBUTOR' as const }] };
  return relays
    .raw(ctx.db)
    .find({ ...mine, state: { $ne: 'WITHDRAWN' as const }, createdAt: since }, { sort: LATEST.mongo, limit: MOST_OWN })
    .toArray();
}

export async function groupRelays(ctx: Ctx): Promise<RelayRow[]> {
  const stays = await presentIn(ctx, fromId(ctx.viewer.id ?? ''));
  const since = { $gte: ctx.time.addDays(ctx.now, -GROUP_DAYS) };
  const groupIds = { $in: stays.map(({ groupId }) => groupId) };
  return relays
    .raw(ctx.db)
    .find(
      { direction: 'DOWN', groupIds, state: { $ne: 'WITHDRAWN' as const }, createdAt: since },
      { sort: LATEST.mongo, limit: MOST_OF_GROUPS },
    )
    .toArray();
}

async function shown(ctx: Ctx, ids: readonly ObjectId[]): Promise<RelayGroup[]> {
  const rows = await groupsByIds(ctx, ids);
  return rows.map(({ _id, number, name, members }) => ({ id: toId(_id), number, name, members }));
}

/** A KOL sees those that are to be passed on there, a member the own ones. */
export async function groupsShown(ctx: Ctx, row: RelayRow): Promise<RelayGroup[]> {
  if (isStaff(ctx) || isSender(ctx, row)) return shown(ctx, row.groupIds);
  const own = row.readers.find(({ distributorId }) => toId(distributorId) === ctx.viewer.id);
  if (own) return shown(ctx, own.groupIds);
  const mine = new Set((await presentIn(ctx, fromId(ctx.viewer.id ?? ''))).map(({ groupId }) => toId(groupId)));
  return shown(
    ctx,
    row.groupIds.filter((id) => mine.has(toId(id))),
  );
}

/** To an operator those of the own groups; to whoever sent it, and to managers, all. */
async function readersSeen(ctx: Ctx, row: RelayRow): Promise<RelayReaderRow[]> {
  if (!isStaff(ctx)) return [];
  if (isManager(ctx) || isSender(ctx, row)) return row.readers;
  const own = new Set((await ownGroups(ctx)).map(toId));
  return row.readers.filter(({ groupIds }) => groupIds.some((id) => own.has(toId(id))));
}

export async function readersShown(ctx: Ctx, row: RelayRow): Promise<RelayReader[]> {
  const readers = await readersSeen(ctx, row);
  const groups = new Map(
    (
      await shown(
        ctx,
        readers.flatMap(({ groupIds }) => groupIds),
      )
    ).map((group) => [group.id, group]),
  );
  return Promise.all(
    readers.map(async ({ distributorId, groupIds, acknowledgedAt, passedAt }) => {
      const { name, memberNo } = await memberOf(ctx, distributorId);
      const of = groupIds.flatMap((id) => groups.get(toId(id)) ?? []);
      return { distributorId: toId(distributorId), name, memberNo, groups: of, acknowledgedAt, passedAt };
    }),
  );
}

export async function senderName(ctx: Ctx, { byKind, byId, byName }: RelayRow): Promise<string> {
  return (await personNames(ctx, [{ kind: byKind, id: byId }])).get(toId(byId)) ?? byName;
}

export async function ownAcknowledgement(ctx: Ctx, row: RelayRow): Promise<Date | null> {
  if (ctx.viewer.kind !== 'DISTRIBUTOR') return null;
  const own = row.readers.find(({ distributorId }) => toId(distributorId) === ctx.viewer.id);
  if (own) return own.acknowledgedAt;
  return (await relayReads.raw(ctx.db).findOne({ _id: `${toId(row._id)}:${ctx.viewer.id}` }))?.at ?? null;
}

export function ownPassing({ viewer }: Ctx, row: RelayRow): Date | null {
  return row.readers.find(({ distributorId }) => toId(distributorId) === viewer.id)?.passedAt ?? null;
}

export async function aboutTitle(ctx: Ctx, { aboutId }: RelayRow): Promise<string | null> {
  if (aboutId === null) return null;
  return (await relays.raw(ctx.db).findOne({ _id: aboutId }, { projection: { title: 1 } }))?.title ?? null;
}
