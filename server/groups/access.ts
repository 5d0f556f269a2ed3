// Who may see and do what with a group: whoever holds it, and the managers. Members see their own stays only, through types of their
// own that lead to no group (GroupStay).

import type { Ctx, Viewer } from '../context.ts';
import { MANAGERS, isAllowed } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import type { Filter } from '../core/page.ts';
import type { StepTaker } from './lifecycle.rules.ts';
import type { GroupRow } from './model.ts';

const isOperator = ({ kind, roles }: Viewer): boolean => kind === 'STAFF' && roles.includes('OPERATOR');

/** As the table of the lifecycle names the viewer; null for somebody who has no say here. */
export function takerOf({ viewer }: Pick<Ctx, 'viewer'>, { operatorId }: Pick<GroupRow, 'operatorId'>): StepTaker | null {
  if (viewer.kind === 'PROGRAM') return 'PROGRAM';
  if (isAllowed(MANAGERS, viewer)) return 'MANAGER';
  return isOperator(viewer) && operatorId !== null && toId(operatorId) === viewer.id ? 'HOLDER' : null;
}

export function mayManage(ctx: Pick<Ctx, 'viewer'>, group: Pick<GroupRow, 'operatorId'>): boolean {
  return takerOf(ctx, group) !== null;
}

/** An operator only the own groups, managers all. @throws Refused NOT_YOUR_GROUP */
export function demandMayManage(ctx: Pick<Ctx, 'viewer'>, group: Pick<GroupRow, 'operatorId'>): void {
  if (!mayManage(ctx, group)) throw new Refused('NOT_YOUR_GROUP');
}

/** What leaves an operator the own groups of any list, and everybody else nothing away. */
export function ownFilter({ viewer }: Pick<Ctx, 'viewer'>): Filter {
  if (viewer.kind === 'PROGRAM' || isAllowed(MANAGERS, viewer)) return {};
  if (!isOperator(viewer) || viewer.id === null) throw new Refused('NOT_ALLOWED');
  return { operatorId: fromId(viewer.id) };
}

/** A field of a group that is for those who may manage it, by whatever way the group was reached. */
export function guardedGroup<Args, Value>(read: (row: GroupRow, args: Args, ctx: Ctx) => Value) {
  return (row: GroupRow, args: Args, ctx: Ctx): Value => {
    demandMayManage(ctx, row);
    return read(row, args, ctx);
  };
}
