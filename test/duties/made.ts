// Groups that close, as those that follow them are told of it.

import type { Ctx } from '../../server/context.ts';
import { tellFollowers } from '../../server/groups/followers.ts';
import type { GroupRow } from '../../server/groups/service.ts';

export function closeGroups(ctx: Ctx, rows: readonly GroupRow[]): Promise<void> {
  return ctx.db.transaction((session) => tellFollowers((follower) => follower.closed?.(ctx, session, rows)));
}
