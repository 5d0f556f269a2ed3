// What of camps is due for the viewer, for the page of today.

import type { Ctx } from '../context.ts';
import { ownGroups, within } from './access.ts';
import { behindFilter, overLessons } from './funnel.ts';
import { lecturersOf } from './lecturers.ts';
import { camps, enrolments, homework } from './model.ts';

const DAY = 86_400_000;

export interface CampDue {
  /** Homework to review, and since when the oldest waits. */
  waiting: number;
  since: Date | null;
  /** Members on their way who lack a check-in. */
  behind: number;
  /** Lessons of the coming week without a lecturer. */
  lacking: number;
}

export async function countCampDue(ctx: Ctx): Promise<CampDue> {
  const own = within(await ownGroups(ctx));
  const [oldest] = await homework
    .raw(ctx.db)
    .find({ state: 'HANDED_IN', ...own }, { sort: { handedInAt: 1 }, limit: 1 })
    .toArray();
  const waiting = await homework.raw(ctx.db).countDocuments({ state: 'HANDED_IN', ...own });
  const due: CampDue = { waiting, since: oldest?.handedInAt ?? null, behind: 0, lacking: 0 };
  const rows = await camps
    .raw(ctx.db)
    .find({ state: { $in: ['ENROLLING', 'OPEN', 'EXTENDED'] } })
    .toArray();
  for (const camp of rows) {
    const over = overLessons(camp, ctx.now);
    if (camp.state !== 'ENROLLING' && over.length > 0)
      due.behind += await enrolments.raw(ctx.db).countDocuments({ campId: camp._id, isRunning: true, ...behindFilter(over), ...own });
    const soon = new Date(ctx.now.getTime() + 7 * DAY);
    const wanted = camp.lessons.filter(({ needsLecturer, startsAt }) => needsLecturer && startsAt > ctx.now && startsAt < soon);
    if (wanted.length === 0) continue;
    const lecturers = await lecturersOf(ctx, camp);
    due.lacking += wanted.filter(({ id }) => (lecturers.get(id)?.length ?? 0) === 0).length;
  }
  return due;
}
