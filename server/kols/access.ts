// Who may see and do what with a nomination: managers all, an operator those in own groups, a member the own one.

import type { ObjectId } from 'mongodb';
import type { Filter } from '../core/page.ts';
import { MANAGERS, STAFF, isAllowed, perCtx } from '../context.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { ownGroupIds } from '../groups/service.ts';
import type { KolRow } from './model.ts';
import type { Taker } from './rules.ts';

const ownGroups = perCtx(async (ctx) => {
  const { viewer } = ctx;
  return viewer.kind === 'STAFF' && isAllowed(STAFF, viewer) ? ownGroupIds(ctx, fromId(viewer.id)) : [];
});

/** Nobody: the viewer has nothing to do with it. */
export async function takersOf(ctx: Ctx, row: Pick<KolRow, 'distributorId' | 'groupIds'>): Promise<Taker[]> {
  const { viewer } = ctx;
  if (viewer.kind === 'PROGRAM') return ['PROGRAM'];
  if (viewer.kind === 'DISTRIBUTOR') return viewer.id === toId(row.distributorId) ? ['MEMBER'] : [];
  if (isAllowed(MANAGERS, viewer)) return ['STAFF', 'MANAGER'];
  const own = new Set((await ownGroups(ctx)).map(toId));
  return row.groupIds.some((id) => own.has(toId(id))) ? ['STAFF'] : [];
}

/** Whether something in these groups is for the viewer to see. */
export async function groupsSeen(ctx: Ctx): Promise<(groupIds: readonly ObjectId[]) => boolean> {
  const { viewer } = ctx;
  if (viewer.kind === 'PROGRAM' || isAllowed(MANAGERS, viewer)) return () => true;
  const own = new Set((await ownGroups(ctx)).map(toId));
  return (groupIds) => groupIds.some((id) => own.has(toId(id)));
}

/** What leaves an operator those in own groups, and managers everything. */
export async function ownFilter(ctx: Ctx): Promise<Filter> {
  const { viewer } = ctx;
  if (viewer.kind === 'PROGRAM' || isAllowed(MANAGERS, viewer)) return {};
  if (!isAllowed(STAFF, viewer)) throw new Refused('NOT_ALLOWED');
  return { groupIds: { $in: await ownGroups(ctx) } };
}
