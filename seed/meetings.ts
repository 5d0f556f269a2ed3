// The weekly meeting of the heads: last week's with minutes, attendance and actions, this week's with its agenda.

import { fromId, toId } from '../server/core/ids.ts';
import { shiftKey } from '../server/core/time.ts';
import { distributors } from '../server/distributors/model.ts';
import { actions as meetingActions, meetings, plans as meetingPlans } from '../server/meetings/model.ts';
import { addAction, closeMeeting, noteAttendance, prepareMeetings, saveMinutes, setPlan } from '../server/meetings/service.ts';
import { mondayOf, momentOn } from './weekdays.ts';
import type { WeekInput } from './weekdays.ts';

export const MEETINGS = [meetingPlans, meetings, meetingActions] as const;

const MOST_HEADS = 7;
const MINUTES = `一、上周爆品：秋梨膏 1,086 单，退款 2.1%，复购的以宝妈为主。
二、本周主推定为手熬秋梨膏，周六到货，缺货先登记。
三、训练营新一期开营，讲师按轮值表来，作业当晚批改。
四、群里不发站外链接，巡视发现先提醒。`;

export async function meet({ as, plan, hired, cast, hasPast }: WeekInput): Promise<void> {
  const today = plan.time.dayKey(plan.endsAt);
  const at = momentOn(plan, hasPast ? mondayOf(today, -1) : today, '09:00');
  const heads = await distributors
    .raw(as.program(at).db)
    .find(
      { 'standing.tier': 'HEAD', 'standing.graceSince': null, erasedAt: null },
      { projection: { _id: 1 }, sort: { _id: 1 }, limit: MOST_HEADS },
    )
    .toArray();
  const members = [...new Set([cast.headKol, ...heads.map(({ _id }) => toId(_id))])];
  await setPlan(as.manager(at), {
    isOn: true,
    weekday: 7,
    at: '20:00',
    minutes: 60,
    place: '腾讯会议 888-666-123',
    attendees: [
      ...members.map((personId) => ({ personKind: 'DISTRIBUTOR' as const, personId })),
      { personKind: 'STAFF' as const, personId: hired.manager },
      { personKind: 'STAFF' as const, personId: hired.operator },
    ],
  });
  if (hasPast) await holdLast({ as, plan, hired, cast }, members);
  await prepareMeetings(as.program(plan.endsAt));
}

async function holdLast({ as, plan, hired, cast }: Omit<WeekInput, 'hasPast'>, members: readonly string[]): Promise<void> {
  const { db } = as.program(plan.endsAt);
  const row = await meetings.raw(db).findOne({ state: 'PLANNED', endsAt: { $lt: plan.endsAt } }, { sort: { startsAt: 1 } });
  if (!row) return;
  const ctx = as.manager(new Date(Math.min(row.endsAt.getTime() + 20 * 60_000, plan.endsAt.getTime())));
  const id = toId(row._id);
  for (const [nth, personId] of members.entries()) {
    const attendance = nth === 2 ? 'EXCUSED' : nth === 5 ? 'MISSED' : 'CAME';
    await noteAttendance(ctx, { id, person: { personKind: 'DISTRIBUTOR', personId }, attendance });
  }
  for (const personId of [hired.manager, hired.operator]) {
    await noteAttendance(ctx, { id, person: { personKind: 'STAFF', personId }, attendance: 'CAME' });
  }
  const { seq } = (await meetings.raw(db).findOne({ _id: fromId(id) })) ?? row;
  await saveMinutes(ctx, { id, seq, minutes: MINUTES });
  const day = plan.time.dayKey(ctx.now);
  const wanted = [
    ['把秋梨膏的保质期和保存方法做成一张图', 'STAFF', hired.operator, 3],
    ['收集三条真实晒单给素材包', 'DISTRIBUTOR', cast.headKol, 4],
    ['确认周六华东仓的到货时间', 'STAFF', hired.manager, 2],
  ] as const;
  for (const [text, ownerKind, ownerId, days] of wanted) {
    await addAction(ctx, { meetingId: id, input: { text, ownerKind, ownerId, dueOn: shiftKey(day, days) } });
  }
  await closeMeeting(ctx, id);
}
