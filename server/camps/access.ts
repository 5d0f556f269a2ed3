// Who may see and do what in camps: managers everything, an operator the cohorts whose group is held, a lecturer the homework of the own
// lessons, a member the own enrolment.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { MANAGERS, isAllowed, perCtx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import type { Filter } from '../core/page.ts';
import { ownGroupIds } from '../groups/service.ts';

export const isManager = ({ viewer }: Pick<Ctx, 'viewer'>): boolean => viewer.kind === 'PROGRAM' || isAllowed(MANAGERS, viewer);

const heldBy = perCtx((ctx): Promise<ObjectId[]> => {
  const { viewer } = ctx;
  return viewer.id === null || viewer.kind !== 'STAFF' ? Promise.resolve([]) : ownGroupIds(ctx, fromId(viewer.id));
});

/** The groups whose cohorts the viewer may see; null for all. Asked once for each request. */
export const ownGroups = (ctx: Ctx): Promise<ObjectId[] | null> => (isManager(ctx) ? Promise.resolve(null) : heldBy(ctx));

export const within = (groupIds: readonly ObjectId[] | null): Filter => (groupIds === null ? {} : { groupId: { $in: [...groupIds] } });

/** @throws Refused NOT_YOUR_GROUP */
export async function demandOwn(ctx: Ctx, { groupId }: { groupId: ObjectId | null }): Promise<void> {
  const own = await ownGroups(ctx);
  if (own === null) return;
  if (groupId === null || !own.some((id) => id.equals(groupId))) throw new Refused('NOT_YOUR_GROUP');
}

/** @throws Refused SIGN_IN_FIRST */
export function demandMember({ viewer }: Pick<Ctx, 'viewer'>): ObjectId {
  if (viewer.kind !== 'DISTRIBUTOR') throw new Refused('SIGN_IN_FIRST');
  return fromId(viewer.id);
}

export const today = ({ time, now }: Pick<Ctx, 'time' | 'now'>): string => time.dayKey(now);
export const lessonSubject = (campId: ObjectId, lessonId: string): string => `lesson:${toId(campId)}:${lessonId}`;
/** The day and clock of a moment as sentences of both languages can have it: `11-23 06:00`. */
export const momentOf = ({ time }: Pick<Ctx, 'time'>, at: Date): string => `${time.dayKey(at).slice(5)} ${time.clock(at)}`;
