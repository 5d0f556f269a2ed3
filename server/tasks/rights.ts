// Whose tasks somebody may see and end: operators their own, by name or through a group that they hold; managers everybody's.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { MANAGERS, isAllowed } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import type { Filter } from '../core/page.ts';
import { demandMayManage, groupOf, ownGroupIds } from '../groups/service.ts';
import type { GroupRow } from '../groups/service.ts';
import type { EvidenceRow, TaskRow } from './model.ts';

export function seesAll({ viewer }: Pick<Ctx, 'viewer'>): boolean {
  return viewer.kind === 'PROGRAM' || isAllowed(MANAGERS, viewer);
}

/** The tasks of an operator. */
export async function ownTasks(ctx: Ctx, operatorId: string): Promise<Filter> {
  const _id = fromId(operatorId);
  return { $or: [{ operatorId: _id }, { operatorId: null, groupId: { $in: await ownGroupIds(ctx, _id) } }] };
}

/** What the viewer may see at all. */
export async function visibleTasks(ctx: Ctx): Promise<Filter> {
  return seesAll(ctx) ? {} : ownTasks(ctx, ctx.viewer.id ?? '');
}

/** @throws Refused NOT_YOUR_TASK, NOT_YOUR_GROUP */
export async function demandOwnTask(ctx: Ctx, { operatorId, groupId }: Pick<TaskRow, 'operatorId' | 'groupId'>): Promise<void> {
  if (seesAll(ctx)) return;
  if (operatorId !== null ? toId(operatorId) !== ctx.viewer.id : groupId === null) throw new Refused('NOT_YOUR_TASK');
  if (operatorId === null && groupId !== null) demandMayManage(ctx, await groupOf(ctx, groupId));
}

/** What has become of the group: its chat may go on as another one. */
async function presentGroup(ctx: Ctx, id: ObjectId): Promise<GroupRow> {
  const group = await groupOf(ctx, id);
  return group.transformedIntoId === null ? group : presentGroup(ctx, group.transformedIntoId);
}

/** Who took it, until it belongs to something; then whoever may see that. @throws Refused EVIDENCE_UNKNOWN, NOT_YOUR_GROUP */
export async function demandOwnEvidence(ctx: Ctx, row: EvidenceRow): Promise<void> {
  if (seesAll(ctx)) return;
  // A member sees what was taken by that very member, whatever it belongs to; a group's pictures are for whoever holds the group.
  if (ctx.viewer.kind === 'DISTRIBUTOR') {
    if (row.byId !== ctx.viewer.id) throw new Refused('EVIDENCE_UNKNOWN');
    return;
  }
  if (row.groupId !== null) demandMayManage(ctx, await presentGroup(ctx, row.groupId));
  else if (row.usedAt === null ? row.byId !== ctx.viewer.id : row.ownerId === null || toId(row.ownerId) !== ctx.viewer.id)
    throw new Refused('EVIDENCE_UNKNOWN');
}
