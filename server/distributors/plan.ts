// Members whose groups do not fit their tier any more, until a person of the staff has moved them. Kept in the standing
// (`groupsOf`), so that the list is an index and nothing has to be brought in line with it.

import type { ClientSession, FindOptions, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection, Filter } from '../core/page.ts';
import type { Tier } from '../generated/types.ts';
import { distributors, WITHOUT_CHANGES } from './model.ts';
import type { DistributorRow } from './model.ts';
import { firstWithin, reachOf } from './reach.ts';
import { rememberedDistributors } from './remembered.ts';

const MOST_ROWS = 100;
/** As the index lies. */
const SORT = defineSort({ 'standing.groupsOf': 1, 'standing.tier': 1, _id: 1 }, { required: ['standing.groupsOf', 'standing.tier'] });

export interface PlanFilter {
  /** Groups of this tier are to be left. */
  leave?: Tier | null | undefined;
  /** Groups of this tier are to be joined. */
  join?: Tier | null | undefined;
}

function filterOf({ leave, join }: PlanFilter): Filter {
  return {
    // Said in so many words, because only then the partial index may answer.
    'standing.groupsOf': { $type: 'string', ...(leave == null ? {} : { $eq: leave }) },
    ...(join == null ? {} : { 'standing.tier': join }),
  };
}

export async function listPlanned(
  ctx: Ctx,
  { first: wanted, after: cursor, ...filter }: PlanFilter & { first?: number | null | undefined; after?: string | null | undefined },
): Promise<Connection<DistributorRow>> {
  const { first, after } = pageArguments({ first: wanted, after: cursor }, { max: MOST_ROWS });
  const asked = { $and: [filterOf(filter), afterFilter(SORT, after)] };
  const planned = (more: FindOptions) => distributors.raw(ctx.db).find(asked, { projection: WITHOUT_CHANGES, sort: SORT.mongo, ...more });
  const reach = await reachOf(ctx);
  const rows =
    reach === null
      ? await planned({ limit: first + 1 }).toArray()
      : await firstWithin(reach, planned({ batchSize: 500 }), ({ _id }) => _id, first + 1);
  return toConnection<DistributorRow>(rows, first, SORT);
}

export interface PlannedCount {
  leave: Tier;
  join: Tier;
  count: number;
}

/** Every move that somebody is planned for, in one look through the index. */
export async function countPlanned(ctx: Pick<Ctx, 'db'>): Promise<PlannedCount[]> {
  const groups = await distributors
    .raw(ctx.db)
    .aggregate<{ _id: { leave: Tier; join: Tier }; count: number }>([
      { $match: filterOf({}) },
      { $group: { _id: { leave: '$standing.groupsOf', join: '$standing.tier' }, count: { $sum: 1 } } },
    ])
    .toArray();
  return groups.map(({ _id, count }) => ({ ..._id, count }));
}

/** The next of those who are planned for, after an id; in the order of the ids where leave and join are both told. */
export async function plannedAfter(ctx: Ctx, filter: Required<PlanFilter>, after: ObjectId | null, limit: number): Promise<ObjectId[]> {
  const rows = await distributors
    .raw(ctx.db)
    .find({ $and: [filterOf(filter), after === null ? {} : { _id: { $gt: after } }] }, { projection: { _id: 1 }, sort: { _id: 1 }, limit })
    .toArray();
  return rows.map(({ _id }) => _id);
}

/** Those of these members who are planned for that move now. */
export async function plannedOf(
  ctx: Ctx,
  session: ClientSession,
  ids: readonly ObjectId[],
  filter: Required<PlanFilter>,
): Promise<ObjectId[]> {
  const rows = await distributors
    .raw(ctx.db)
    .find({ $and: [{ _id: { $in: [...ids] } }, filterOf(filter)] }, { projection: { _id: 1 }, session })
    .toArray();
  return rows.map(({ _id }) => _id);
}

/** Their groups fit again: those of these members who are still planned for. Returns how many. */
export async function confirmPlanned(ctx: Ctx, session: ClientSession, ids: readonly ObjectId[], filter: PlanFilter = {}): Promise<number> {
  const { modifiedCount } = await distributors
    .raw(ctx.db)
    .updateMany({ $and: [{ _id: { $in: [...ids] } }, filterOf(filter)] }, { $set: { 'standing.groupsOf': null } }, { session });
  for (const id of ids) rememberedDistributors(ctx.db).forget(toId(id));
  return modifiedCount;
}
