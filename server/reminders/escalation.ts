// What the holder of a group was asked to put right and has not: after some hours the managers are told, once.

import { staffMembers } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { tell } from '../notices/service.ts';
import { setting } from '../settings/service.ts';
import { takeOverdue } from '../tasks/service.ts';

const HOUR = 3_600_000;
const AT_ONCE = 100;
const KIND = 'MISSED_DUTY';

const overdueBefore = async (ctx: Ctx): Promise<Date> => new Date(ctx.now.getTime() - (await setting(ctx, 'escalationHours')) * HOUR);

/** Returns how many tasks went on to the managers. */
export async function escalateMissed(ctx: Ctx): Promise<number> {
  const before = await overdueBefore(ctx);
  let escalated = 0;
  for (;;) {
    const taken = await ctx.db.transaction(async (session) => {
      const tasks = await takeOverdue(ctx, session, KIND, before, AT_ONCE);
      if (tasks.length === 0) return 0;
      const managers = [
        ...(await staffMembers(ctx, { role: 'OPS_MANAGER' }, session)),
        ...(await staffMembers(ctx, { role: 'ADMIN' }, session)),
      ];
      const notices = tasks.flatMap((task) =>
        managers
          .filter(({ isActive }) => isActive)
          .map(({ _id }) => ({
            cause: `escalation:${toId(task._id)}:${toId(_id)}`,
            person: { kind: 'STAFF' as const, id: _id },
            title: { zh: `仍未处理：${task.title.zh}`, en: `Still open: ${task.title.en}` },
            text: {
              zh: '负责人还没有处理这次缺岗，请跟进。',
              en: 'Whoever holds the group has not put it right yet; please look after it.',
            },
            link: task.groupId === null ? '/' : `/groups/${toId(task.groupId)}`,
          })),
      );
      await tell(ctx, session, notices);
      return tasks.length;
    });
    escalated += taken;
    if (taken < AT_ONCE) return escalated;
  }
}
