// What is asked about groups: one, many, the list with its filters, the board by state, and the same list as a file. An operator is
// given the own groups by every one of them.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection, Filter, Sort } from '../core/page.ts';
import { beginsWith } from '../distributors/rules.ts';
import type { GroupFilter, GroupPurpose, GroupSort, GroupState, QueryGroupsArgs, Tier } from '../generated/types.ts';
import { demandMayManage, ownFilter } from './access.ts';
import { GROUP_STATES } from './lifecycle.rules.ts';
import { groupByIdLoader } from './loaders.ts';
import { groups } from './model.ts';
import type { GroupRow } from './model.ts';

const ORDER_OF: Record<GroupSort, Sort> = {
  NUMBER: defineSort({ number: 1 }, { required: ['number'] }),
  NAME: defineSort({ name: 1 }, { required: ['name'] }),
  NEWEST: defineSort({ createdAt: -1 }, { required: ['createdAt'] }),
  LARGEST: defineSort({ members: -1 }, { required: ['members'] }),
  HEALTH: defineSort({ 'health.score': 1 }),
  STATE_LATEST: defineSort({ stateSince: -1 }, { required: ['stateSince'] }),
};
const MOST_ROWS = 100;
const LONGEST_SEARCH = 100;
const LANE_ROWS = 20;
const MOST_TAGS = 200;
/** How often the same chat may have become another group, when one is looked up by an early number. */
const MOST_SUCCESSIONS = 20;

/** Null where there is none, or none that the viewer may see. @throws Refused BAD_ID, NOT_YOUR_GROUP */
export async function findGroup(ctx: Ctx, id: string): Promise<GroupRow | null> {
  const row = await groupByIdLoader(ctx).load(fromId(id));
  if (row) demandMayManage(ctx, row);
  return row;
}

export function groupById(ctx: Ctx, id: ObjectId): Promise<GroupRow | null> {
  return groupByIdLoader(ctx).load(id);
}

/** The group that a record names: one that is there. Read together with the others of a request. */
export async function groupOf(ctx: Ctx, id: ObjectId): Promise<GroupRow> {
  const row = await groupByIdLoader(ctx).load(id);
  if (!row) throw new Error(`a record names group ${toId(id)}, which is not there`);
  return row;
}

/** Those that are there, in any order. */
export function groupsByIds(ctx: Ctx, ids: readonly ObjectId[]): Promise<GroupRow[]> {
  return groups
    .raw(ctx.db)
    .find({ _id: { $in: [...ids] } })
    .toArray();
}

/**
 * By the number that the bridge calls them. A chat that was transformed keeps its number there, and goes on as the successor: that is
 * what its number leads to.
 */
export async function groupsByNumber(ctx: Ctx, numbers: readonly string[]): Promise<Map<string, GroupRow>> {
  const rows = await groups
    .raw(ctx.db)
    .find({ number: { $in: [...new Set(numbers)] } })
    .toArray();
  const found = new Map<string, GroupRow>(rows.map((row) => [row.number, row]));
  for (let round = 0; round < MOST_SUCCESSIONS; round += 1) {
    const next = [...found.values()].flatMap(({ transformedIntoId }) => transformedIntoId ?? []);
    if (next.length === 0) break;
    const byId = new Map((await groupsByIds(ctx, next)).map((row) => [toId(row._id), row]));
    for (const [number, { transformedIntoId }] of found) {
      const successor = transformedIntoId === null ? undefined : byId.get(toId(transformedIntoId));
      if (successor) found.set(number, successor);
    }
  }
  return found;
}

/** The open groups that an operator holds. */
export async function ownGroupIds(ctx: Ctx, operatorId: ObjectId): Promise<ObjectId[]> {
  const rows = await groups
    .raw(ctx.db)
    .find({ operatorId, closedAt: null }, { projection: { _id: 1 } })
    .toArray();
  return rows.map(({ _id }) => _id);
}

export interface OpenGroups {
  /** Held by one of these. */
  operatorIds?: readonly ObjectId[] | undefined;
  /** With `operatorIds`: those that nobody holds, too. */
  includesUnheld?: boolean | undefined;
  tier?: Tier | undefined;
  purpose?: GroupPurpose | undefined;
}

/** Every group that is neither dissolved nor transformed, by number; all of them, or as narrowed. */
export function openGroupRows(
  ctx: Ctx,
  { operatorIds, includesUnheld = false, tier, purpose }: OpenGroups = {},
  session?: ClientSession,
): Promise<GroupRow[]> {
  const held = operatorIds === undefined ? {} : { operatorId: { $in: [...operatorIds, ...(includesUnheld ? [null] : [])] } };
  const kind = { ...(tier === undefined ? {} : { tier }), ...(purpose === undefined ? {} : { purpose }) };
  return groups
    .raw(ctx.db)
    .find({ closedAt: null, ...held, ...kind }, { sort: { number: 1 }, ...(session ? { session } : {}) })
    .toArray();
}

export async function listGroups(ctx: Ctx, args: QueryGroupsArgs): Promise<Connection<GroupRow>> {
  const { first, after } = pageArguments(args, { max: MOST_ROWS });
  const sort = ORDER_OF[args.sort ?? 'NUMBER'];
  const rows = await groups
    .raw(ctx.db)
    .find({ $and: [listFilter(ctx, args), afterFilter(sort, after)] }, { sort: sort.mongo, limit: first + 1 })
    .toArray();
  return toConnection<GroupRow>(rows, first, sort);
}

/** Every row of the list, in its order; for files. */
export async function* readGroups(ctx: Ctx, args: Pick<QueryGroupsArgs, 'search' | 'filter' | 'sort'>): AsyncGenerator<GroupRow> {
  yield* groups.raw(ctx.db).find(listFilter(ctx, args), { sort: ORDER_OF[args.sort ?? 'NUMBER'].mongo });
}

export interface GroupLaneRow {
  state: GroupState;
  count: number;
  members: number;
  groups: GroupRow[];
}

/** One lane for each state, also where it is empty. */
export async function readBoard(
  ctx: Ctx,
  { first: wanted, filter }: { first?: number | null | undefined; filter?: GroupFilter | null | undefined },
): Promise<GroupLaneRow[]> {
  const { first } = pageArguments({ first: wanted }, { max: MOST_ROWS, usual: LANE_ROWS });
  const rows = groups.raw(ctx.db);
  const matching = listFilter(ctx, { filter });
  const counted = await rows
    .aggregate<{ _id: GroupState; count: number; members: number }>([
      { $match: matching },
      { $group: { _id: '$state', count: { $sum: 1 }, members: { $sum: '$members' } } },
    ])
    .toArray();
  const byState = new Map(counted.map((lane) => [lane._id, lane]));
  const sort = ORDER_OF.HEALTH.mongo;
  return Promise.all(
    GROUP_STATES.map(async (state) => {
      const { count, members } = byState.get(state) ?? { count: 0, members: 0 };
      const shown = count === 0 ? [] : await rows.find({ $and: [matching, { state }] }, { sort, limit: first }).toArray();
      return { state, count, members, groups: shown };
    }),
  );
}

/** In the order of bytes. */
export async function groupTags(ctx: Ctx): Promise<string[]> {
  const tags = await groups.raw(ctx.db).distinct('tags', { $and: [{ closedAt: null }, ownFilter(ctx)] });
  return tags.sort().slice(0, MOST_TAGS);
}

function listFilter(ctx: Ctx, { search, filter }: Pick<QueryGroupsArgs, 'search' | 'filter'>): Filter {
  return { $and: [ownFilter(ctx), searchFilter(search ?? ''), filterOf(filter ?? {})] };
}

function searchFilter(search: string): Filter {
  const text = search.normalize('NFC').trim();
  if (text === '') return {};
  if (text.length > LONGEST_SEARCH) throw new Refused('SEARCH_TOO_LONG', { most: LONGEST_SEARCH });
  return /^g\d+$/i.test(text) ? { number: beginsWith(text.toUpperCase()) } : { name: beginsWith(text) };
}

function filterOf(filter: GroupFilter): Filter {
  const { tier, purpose, state, isClosed, operatorId, isHeld, accountId, province, tag, isFull, healthBelow } = filter;
  const conditions: Filter[] = [];
  if (tier != null) conditions.push({ tier });
  if (purpose != null) conditions.push({ purpose });
  if (state != null) conditions.push({ state });
  if (isClosed != null) conditions.push({ closedAt: isClosed ? { $ne: null } : null });
  if (operatorId != null) conditions.push({ operatorId: fromId(operatorId) });
  if (isHeld != null) conditions.push({ operatorId: isHeld ? { $ne: null } : null });
  if (accountId != null) conditions.push({ accountId: fromId(accountId) });
  if (province != null) conditions.push({ province });
  if (tag != null) conditions.push({ tags: tag });
  if (isFull != null) conditions.push({ fullSince: isFull ? { $ne: null } : null });
  if (healthBelow != null) conditions.push({ 'health.score': { $lt: healthBelow } });
  return conditions.length === 0 ? {} : { $and: conditions };
}
