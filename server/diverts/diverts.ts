// Diverts as people plan, look at, start, stop and throw them away.

import type { ObjectId } from 'mongodb';
import { listWorkingAccounts, restsOn } from '../accounts/service.ts';
import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection } from '../core/page.ts';
import type { DivertCount, DivertFilterInput, DivertState, Tier } from '../generated/types.ts';
import { groupLimit, openGroupRows } from '../groups/service.ts';
import { freeCapacity } from '../operators/service.ts';
import { begin } from '../works/service.ts';
import { countFor } from './choose.ts';
import { MOST_PEOPLE, mayDo, readDivert } from './divert.rules.ts';
import { today } from './invites.ts';
import { divertGroups, divertPeople, diverts } from './model.ts';
import type { DivertFilterRow, DivertRow } from './model.ts';
import { makePlan } from './planning.ts';

/** Up to so many people are chosen and planned while somebody waits for it. */
const SMALL = 2_000;
const MOST_ROWS = 100;
const LATEST = defineSort({ createdAt: -1 }, { required: ['createdAt'] });
const WITHOUT_LOAD = { load: 0 } as const;

export const subjectOf = ({ _id, title }: Pick<DivertRow, '_id' | 'title'>) => ({ kind: 'DIVERT', id: toId(_id), name: title });

/** Throws Refused('DIVERT_UNKNOWN'). */
export async function divertById(ctx: Pick<Ctx, 'db'>, id: string): Promise<DivertRow> {
  const row = await diverts.raw(ctx.db).findOne({ _id: fromId(id) });
  if (!row) throw new Refused('DIVERT_UNKNOWN');
  return row;
}

/** A row of a list, with what it left out. */
export function withLoad(ctx: Pick<Ctx, 'db'>, row: DivertRow): Promise<DivertRow> {
  // A list is read without it.
  return (row.load as DivertRow['load'] | undefined) === undefined ? divertById(ctx, toId(row._id)) : Promise.resolve(row);
}

export async function listDiverts(
  ctx: Ctx,
  { state, ...page }: { state?: DivertState | null | undefined; first?: number | null | undefined; after?: string | null | undefined },
): Promise<Connection<DivertRow>> {
  const { first, after } = pageArguments(page, { max: MOST_ROWS });
  const rows = await diverts
    .raw(ctx.db)
    .find(
      { $and: [state == null ? {} : { state }, afterFilter(LATEST, after)] },
      { projection: WITHOUT_LOAD, sort: LATEST.mongo, limit: first + 1 },
    )
    .toArray();
  return toConnection<DivertRow>(rows, first, LATEST);
}

const filterRow = (filter: Omit<DivertFilterRow, 'leave'>): DivertFilterRow => ({ ...filter, leave: null });

/** Who fits, and what is there for them. */
export async function countDivert(ctx: Ctx, tier: Tier, asked: DivertFilterInput): Promise<DivertCount> {
  const { filter } = demand(readDivert({ ...asked, title: '·' }));
  const [chosen, groups, accounts, capacity, limit] = await Promise.all([
    countFor(ctx, tier, filterRow(filter), MOST_PEOPLE + 1),
    openGroupRows(ctx, { tier, purpose: 'SERVICE' }),
    listWorkingAccounts(ctx),
    freeCapacity(ctx),
    groupLimit(ctx),
  ]);
  const open = groups.filter(({ state }) => state !== 'DECLINING');
  return {
    chosen,
    openGroups: open.length,
    freePlaces: open.reduce((sum, { taken }) => sum + Math.max(0, limit - taken), 0),
    groupsToOpen: capacity.filter(({ skills }) => skills.length === 0 || skills.includes(tier)).reduce((sum, { free }) => sum + free, 0),
    friendsPerDay: accounts.filter((account) => !restsOn(account, today(ctx))).reduce((sum, { dailyFriends }) => sum + dailyFriends, 0),
  };
}

export async function newDivert(ctx: Ctx, more: Pick<DivertRow, 'title' | 'tier' | 'filter' | 'source'>): Promise<DivertRow> {
  return {
    _id: newId(),
    ...more,
    state: 'PLANNING',
    planSeq: 0,
    people: 0,
    leftOut: 0,
    groups: 0,
    newGroups: 0,
    firstDay: null,
    lastDay: null,
    problems: [],
    load: [],
    unplaced: 0,
    started: 0,
    workId: null,
    byId: ctx.viewer.id,
    byName: await nameOf(ctx),
    createdAt: ctx.now,
    plannedAt: null,
    startedAt: null,
    finishedAt: null,
  };
}

export async function planDivert(
  ctx: Ctx,
  { title: typed, tier, filter: asked }: { title: string; tier: Tier; filter: DivertFilterInput },
): Promise<DivertRow> {
  const { title, filter } = demand(readDivert({ ...asked, title: typed }));
  const divert = await newDivert(ctx, { title, tier, filter: filterRow(filter), source: 'FILTER' });
  await ctx.db.transaction(async (session) => {
    await diverts.raw(ctx.db).insertOne(divert, { session });
    await record(ctx, session, { action: 'DIVERT_PLANNED', subject: subjectOf(divert), details: { tier, ...filter } });
  });
  const size = Math.min(filter.most, await countFor(ctx, tier, divert.filter, SMALL + 1));
  return planSoon(ctx, divert._id, size);
}

export async function planAgain(ctx: Ctx, id: string): Promise<DivertRow> {
  const divert = await divertById(ctx, id);
  demand(mayDo('PLAN_AGAIN', divert.state));
  const { modifiedCount } = await diverts
    .raw(ctx.db)
    .updateOne({ _id: divert._id, state: 'PLANNED', planSeq: divert.planSeq }, { $set: { state: 'PLANNING' } });
  if (modifiedCount === 0) throw new Refused('DIVERT_PLAN_STALE');
  return planSoon(ctx, divert._id, divert.people + divert.unplaced + divert.leftOut);
}

/** At once where it is quick, else as a work. The divert is in PLANNING. */
export async function planSoon(ctx: Ctx, divertId: ObjectId, size: number): Promise<DivertRow> {
  const id = toId(divertId);
  if (size <= SMALL) {
    await makePlan(ctx, divertId);
    return divertById(ctx, id);
  }
  const divert = await divertById(ctx, id);
  const work = await begin(ctx, { kind: 'DIVERT_PLAN', title: divert.title, input: { divertId: id } });
  await diverts.raw(ctx.db).updateOne({ _id: divertId }, { $set: { workId: work._id } });
  return { ...divert, workId: work._id };
}

/** A plan that nobody wants. Nothing was promised by it. */
export async function discardDivert(ctx: Ctx, id: string): Promise<boolean> {
  const divert = await divertById(ctx, id);
  demand(mayDo('DISCARD', divert.state));
  await ctx.db.transaction(async (session) => {
    const { deletedCount } = await diverts.raw(ctx.db).deleteOne({ _id: divert._id, state: divert.state }, { session });
    if (deletedCount === 0) throw new Refused('DIVERT_PLAN_STALE');
    await record(ctx, session, { action: 'DIVERT_DISCARDED', subject: subjectOf(divert), details: { people: divert.people } });
  });
  await divertGroups.raw(ctx.db).deleteMany({ divertId: divert._id });
  await divertPeople.raw(ctx.db).deleteMany({ divertId: divert._id });
  return true;
}

/** Those who are not in yet stay out; who is in stays in. A work gives back what was held for them. */
export async function stopDivert(ctx: Ctx, id: string): Promise<DivertRow> {
  const divert = await divertById(ctx, id);
  demand(mayDo('STOP', divert.state));
  await ctx.db.transaction(async (session) => {
    const work = await begin(ctx, { kind: 'DIVERT_STOP', title: divert.title, input: { divertId: id } }, session);
    const { modifiedCount } = await diverts
      .raw(ctx.db)
      .updateOne(
        { _id: divert._id, state: divert.state },
        { $set: { state: 'STOPPED', finishedAt: ctx.now, workId: work._id } },
        { session },
      );
    if (modifiedCount === 0) throw new Refused('DIVERT_NOT_NOW', { state: divert.state });
    await record(ctx, session, { action: 'DIVERT_STOPPED', subject: subjectOf(divert), details: { started: divert.started } });
  });
  return divertById(ctx, id);
}
