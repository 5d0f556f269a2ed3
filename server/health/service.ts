// The door of the groups' health: the nightly verdict (judge.ts) and its history.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { shiftKey } from '../core/time.ts';
import { groupHealth } from './model.ts';
import type { GroupHealthRow } from './model.ts';

export { judgeGroups } from './judge.ts';
export type { JudgeReport } from './judge.ts';

const MOST_DAYS = 366;

/** The latest first. */
export function healthHistory(ctx: Ctx, groupId: ObjectId, days: number): Promise<GroupHealthRow[]> {
  const most = Math.max(1, Math.min(days, MOST_DAYS));
  const from = shiftKey(ctx.time.dayKey(ctx.now), 1 - most);
  return groupHealth
    .raw(ctx.db)
    .find({ groupId, day: { $gte: from } })
    .sort({ day: -1 })
    .limit(most)
    .toArray();
}
