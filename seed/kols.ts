// Who is appointed in the demo world: the KOLs that it has always had, one whose term is about to end, one who has been asked, and one who
// has said yes and waits for the appointment.

import { isRefused } from '../server/core/errors.ts';
import { fromId, toId } from '../server/core/ids.ts';
import { shiftKey } from '../server/core/time.ts';
import { distributors } from '../server/distributors/model.ts';
import { presentIn } from '../server/groups/service.ts';
import { kols } from '../server/kols/model.ts';
import { answer, nominate, rateCandidates, settleMonth, takeOver } from '../server/kols/service.ts';
import type { WeekInput } from './weekdays.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Of the appointment: long enough to look back on, short enough to have an end. */
const APPOINTED_DAYS = 80;
const ASKED = 2;
const MOST_LOOKED_AT = 12;

export async function appointKols({ as, plan, cast, hasPast }: WeekInput): Promise<void> {
  const { time, endsAt } = plan;
  const today = time.dayKey(endsAt);
  const since = new Date(endsAt.getTime() - (hasPast ? APPOINTED_DAYS : 0) * DAY);
  await takeOver(as.program(since), time.dayKey(since));
  const ctx = as.manager(new Date(endsAt.getTime() - DAY));
  const term = { termFrom: shiftKey(today, 1), termTo: shiftKey(today, 90) };
  let asked = 0;
  for (const distributorId of await likely(ctx, cast.strongSeller)) {
    const groupIds = (await presentIn(ctx, fromId(distributorId))).slice(0, 1).map(({ groupId }) => toId(groupId));
    if (groupIds.length === 0) continue;
    const isFirst = asked === 0;
    const row = await nominate(ctx, {
      distributorId,
      groupIds,
      dutyKinds: isFirst ? ['SHARING', 'PATROL'] : ['SHARING', 'RELAY', 'LIVE'],
      ...term,
      reason: isFirst ? '近 30 天销售稳定，群里答疑多' : '带出了新的腰部会员，口碑好',
    }).catch((error: unknown) => {
      // The group has as many as it may.
      if (isRefused(error, 'KOL_GROUP_FULL')) return null;
      throw error;
    });
    if (!row) continue;
    asked += 1;
    if (!isFirst) await answer(as.member(distributorId, new Date(endsAt.getTime() - 3 * HOUR)), { id: toId(row._id), accept: true });
    if (asked === ASKED) break;
  }
}

/** Of the middle and the head, in groups, not appointed; the strong seller first where that one may be asked. */
async function likely(ctx: Parameters<typeof nominate>[0], first: string): Promise<string[]> {
  const appointed = (
    await kols
      .raw(ctx.db)
      .find({ isOpen: true }, { projection: { distributorId: 1 } })
      .toArray()
  ).map((row) => row.distributorId);
  const rows = await distributors
    .raw(ctx.db)
    .find(
      { 'standing.tier': { $in: ['MID', 'HEAD'] }, 'standing.graceSince': null, erasedAt: null, _id: { $nin: appointed } },
      { projection: { _id: 1 } },
    )
    .sort({ _id: 1 })
    .limit(200)
    .toArray();
  const ids = rows.map(({ _id }) => toId(_id)).sort((one, other) => Number(other === first) - Number(one === first));
  const found: string[] = [];
  for (const id of ids) {
    if ((await presentIn(ctx, fromId(id))).length > 0) found.push(id);
    if (found.length === MOST_LOOKED_AT) break;
  }
  return found;
}

/** Last night's candidates, and what the months that are over came to. */
export async function rateKols({ as, plan, hasPast }: WeekInput): Promise<void> {
  const { time, endsAt } = plan;
  await rateCandidates(as.program(endsAt), time.dayKey(endsAt));
  if (hasPast) await settleMonth(as.manager(endsAt), shiftKey(time.monthKey(endsAt), -1));
}
