// What is asked about invites: those of a group, the funnel, what waits too long. An operator is shown the own groups only.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { MANAGERS, isAllowed } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection, Filter } from '../core/page.ts';
import type { InviteState, InviteStep, QueryInvitesArgs } from '../generated/types.ts';
import { demandMayManage, groupsByIds, ownGroupIds } from '../groups/service.ts';
import { divertGroups, invites } from './model.ts';
import type { DivertGroupRow, DivertRow, InviteRow } from './model.ts';
import { funnelOf, noSteps } from './pipeline.rules.ts';
import type { StepFigures } from './pipeline.rules.ts';

const MOST_ROWS = 100;
const DUE_FIRST = defineSort({ dueAt: 1 }, { required: ['dueAt'] });
const IN_ORDER = defineSort({ seq: 1 }, { required: ['seq'] });
export const WITHOUT_PEOPLE = { people: 0 } as const;

/** The groups whose invites the viewer may look at; null for all. */
async function ownGroups(ctx: Ctx): Promise<ObjectId[] | null> {
  const { viewer } = ctx;
  if (viewer.kind === 'PROGRAM' || isAllowed(MANAGERS, viewer)) return null;
  return viewer.id === null ? [] : ownGroupIds(ctx, fromId(viewer.id));
}

const within = (ids: readonly ObjectId[] | null): Filter => (ids === null ? {} : { groupId: { $in: [...ids] } });

export interface GroupsPage {
  first?: number | null | undefined;
  after?: string | null | undefined;
  isNew?: boolean | null | undefined;
}

/** Before the start a plan is everybody's to look at; afterwards an operator sees the own groups. */
export async function listDivertGroups(ctx: Ctx, divert: DivertRow, { isNew, ...page }: GroupsPage): Promise<Connection<DivertGroupRow>> {
  const { first, after } = pageArguments(page, { max: MOST_ROWS });
  const own = divert.startedAt === null ? null : await ownGroups(ctx);
  const filter = { divertId: divert._id, ...(isNew == null ? {} : { isNewGroup: isNew }), ...within(own) };
  const rows = await divertGroups
    .raw(ctx.db)
    .find({ $and: [filter, afterFilter(IN_ORDER, after)] }, { sort: IN_ORDER.mongo, limit: first + 1 })
    .toArray();
  return toConnection<DivertGroupRow>(rows, first, IN_ORDER);
}

/** @throws Refused DIVERT_GROUP_UNKNOWN, NOT_YOUR_GROUP */
export async function divertGroupById(ctx: Ctx, id: string): Promise<DivertGroupRow> {
  const row = await divertGroups.raw(ctx.db).findOne({ _id: fromId(id) });
  if (!row) throw new Refused('DIVERT_GROUP_UNKNOWN');
  if (row.groupId !== null) for (const group of await groupsByIds(ctx, [row.groupId])) demandMayManage(ctx, group);
  return row;
}

export async function listInvites(ctx: Ctx, { divertGroupId, step, state, ...page }: QueryInvitesArgs): Promise<Connection<InviteRow>> {
  const group = await divertGroupById(ctx, divertGroupId);
  const { first, after } = pageArguments(page, { max: MOST_ROWS });
  const wanted: { state?: InviteState; step?: InviteStep } = { ...(state == null ? {} : { state }), ...(step == null ? {} : { step }) };
  const rows = await invites
    .raw(ctx.db)
    .find({ $and: [{ divertGroupId: group._id, ...wanted }, afterFilter(DUE_FIRST, after)] }, { sort: DUE_FIRST.mongo, limit: first + 1 })
    .toArray();
  return toConnection<InviteRow>(rows, first, DUE_FIRST);
}

export interface LateRow {
  divertId: ObjectId;
  divertGroupId: ObjectId;
  groupId: ObjectId;
  step: InviteStep;
  count: number;
  /** When the first of them was due. */
  since: Date;
}

/** Per group and step: who waits although the time is over; those who wait longest first. */
async function lateOf(ctx: Ctx, filter: Filter): Promise<LateRow[]> {
  const rows = await invites
    .raw(ctx.db)
    .aggregate<{ _id: { divertId: ObjectId; divertGroupId: ObjectId; groupId: ObjectId; step: InviteStep }; count: number; since: Date }>([
      { $match: { state: 'OPEN', dueAt: { $lt: ctx.now }, ...filter } },
      {
        $group: {
          _id: { divertId: '$divertId', divertGroupId: '$divertGroupId', groupId: '$groupId', step: '$step' },
          count: { $sum: 1 },
          since: { $min: '$dueAt' },
        },
      },
    ])
    .toArray();
  return rows
    .map(({ _id, count, since }) => ({ ..._id, count, since }))
    .sort((one, other) => one.since.getTime() - other.since.getTime() || (toId(one.divertGroupId) < toId(other.divertGroupId) ? -1 : 1));
}

/** In these groups; null: in all. */
export function dueInvites(ctx: Ctx, groupIds: readonly ObjectId[] | null): Promise<LateRow[]> {
  return lateOf(ctx, within(groupIds));
}

export async function ownDueInvites(ctx: Ctx): Promise<LateRow[]> {
  return dueInvites(ctx, await ownGroups(ctx));
}

/** By group of the divert. */
export async function lateByGroup(ctx: Ctx, divertId: ObjectId): Promise<Map<string, Record<InviteStep, number>>> {
  const found = new Map<string, Record<InviteStep, number>>();
  for (const { divertGroupId, step, count } of await lateOf(ctx, { divertId })) {
    const steps = found.get(toId(divertGroupId)) ?? noSteps();
    steps[step] += count;
    found.set(toId(divertGroupId), steps);
  }
  return found;
}

export async function joinedOf(ctx: Ctx, divertIds: readonly ObjectId[]): Promise<Map<string, number>> {
  const rows = await divertGroups
    .raw(ctx.db)
    .aggregate<{ _id: ObjectId; joined: number }>([
      { $match: { divertId: { $in: [...divertIds] }, isStarted: true } },
      { $group: { _id: '$divertId', joined: { $sum: '$done.JOINED' } } },
    ])
    .toArray();
  return new Map(rows.map(({ _id, joined }) => [toId(_id), joined]));
}

export async function divertFunnel(ctx: Ctx, divert: DivertRow): Promise<StepFigures[]> {
  if (divert.startedAt === null) return funnelOf([]);
  const filter = { divertId: divert._id, isStarted: true, ...within(await ownGroups(ctx)) };
  const rows = await divertGroups.raw(ctx.db).find(filter, { projection: WITHOUT_PEOPLE }).toArray();
  const late = await lateByGroup(ctx, divert._id);
  return funnelOf(rows.map((row) => ({ ...row, late: late.get(toId(row._id)) ?? noSteps() })));
}
