// Who may follow a live: its hosts and the staff as a whole (`live:<id>`), members by their own group (`live:<id>:<group>`).

import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import type { RoomSpec } from '../parts.ts';
import { demandFollower } from './feed.ts';
import { groupIdsOf, hostOf, isStaff, readLive } from './lives.ts';

async function admit(ctx: Ctx, id: string): Promise<void> {
  const [liveId = '', groupId] = id.split(':');
  const live = await readLive(ctx, liveId);
  if (isStaff(ctx) || hostOf(ctx, live) !== null) {
    if (groupId === undefined || groupIdsOf(live).some((each) => toId(each) === groupId)) return;
    throw new Refused('LIVE_NOT_YOURS');
  }
  if ((await demandFollower(ctx, live)) !== groupId) throw new Refused('LIVE_NOT_YOURS');
}

export const rooms: readonly RoomSpec[] = [{ kind: 'live', admit }];
