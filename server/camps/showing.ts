// Lessons of camps in the week of newcomers and of a cohort's group; who takes a camp has them in the own calendar as bookings.

import { tellConflicts, showOn } from '../calendars/service.ts';
import type { EntryInput } from '../calendars/service.ts';
import { conflictsOf } from '../bookings/service.ts';
import type { Ctx } from '../context.ts';
import { demand } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import type { Range } from '../core/time.ts';
import { followDuties } from '../duties/service.ts';
import type { Words } from '../generated/types.ts';
import { lecturersOf, lessonOf } from './lecturers.ts';
import type { Lecturer } from './lecturers.ts';
import { moveLesson } from './lesson.rules.ts';
import { moveCampLesson } from './managing.ts';
import { camps, cohorts } from './model.ts';
import type { CampRow } from './model.ts';
import { campWords } from './words.rules.ts';

/** No camp lasts longer. */
const LONGEST_DAYS = 28;

async function campsIn(ctx: Ctx, { startsAt, endsAt }: Range): Promise<CampRow[]> {
  const from = ctx.time.dayKey(ctx.time.addDays(startsAt, -LONGEST_DAYS));
  return camps
    .raw(ctx.db)
    .find({ opensOn: { $gte: from, $lte: ctx.time.dayKey(endsAt) } }, { sort: { number: 1 } })
    .toArray();
}

/** Who lectures; the camp where nobody does yet. */
function detailOf({ number }: CampRow, lecturers: readonly Lecturer[]): Words {
  const names = lecturers.map(({ personName }) => personName).join('、');
  return names === '' ? campWords(number) : { zh: names, en: names };
}

async function entriesOf(ctx: Ctx, camp: CampRow, { startsAt, endsAt }: Range): Promise<EntryInput[]> {
  const lecturers = await lecturersOf(ctx, camp);
  const groups = await cohorts.raw(ctx.db).countDocuments({ campId: camp._id, groupId: { $ne: null } });
  return camp.lessons
    .filter((lesson) => lesson.startsAt < endsAt && lesson.endsAt > startsAt)
    .map((lesson) => ({
      id: `lesson:${toId(camp._id)}:${lesson.id}`,
      source: 'lesson',
      kind: 'CAMP',
      title: { zh: lesson.title, en: lesson.title },
      detail: detailOf(camp, lecturers.get(lesson.id) ?? []),
      startsAt: lesson.startsAt,
      endsAt: lesson.endsAt,
      tier: 'NEW' as const,
      forWhom: 'TIER' as const,
      groups,
      persons: (lecturers.get(lesson.id) ?? []).map(({ personKind, personId }) => ({ kind: personKind, id: fromId(personId) })),
      isMovable: lesson.startsAt > ctx.now && lesson.opensAt > ctx.now,
      isSwapPending: false,
      link: `/camps/${toId(camp._id)}`,
    }));
}

const parted = (id: string): { campId: string; lessonId: string } => ({ campId: id.slice(0, 24), lessonId: id.slice(25) });

showOn({
  name: 'lesson',
  async ofTier(ctx, tier, range) {
    if (tier !== null && tier !== 'NEW') return [];
    const rows = await campsIn(ctx, range);
    return (await Promise.all(rows.map((camp) => entriesOf(ctx, camp, range)))).flat();
  },
  async ofGroup(ctx, groupId, range) {
    const own = await cohorts
      .raw(ctx.db)
      .find({ groupId: fromId(groupId) }, { projection: { campId: 1 } })
      .toArray();
    const ids = new Set(own.map(({ campId }) => toId(campId)));
    const rows = (await campsIn(ctx, range)).filter(({ _id }) => ids.has(toId(_id)));
    return (await Promise.all(rows.map((camp) => entriesOf(ctx, camp, range)))).flat();
  },
  async judge(ctx, id, startsAt, endsAt) {
    const { campId, lessonId } = parted(id);
    const { camp, lesson } = await lessonOf(ctx, campId, lessonId);
    const opensAt = ctx.time.rangeOf(camp.opensOn).startsAt;
    demand(moveLesson(lesson, startsAt, { opensAt, closesAt: camp.closesAt }, ctx.now));
    const lecturers = (await lecturersOf(ctx, camp)).get(lessonId) ?? [];
    const asked = lecturers.map(({ dutyId, personKind, personId }) => ({
      person: { kind: personKind, id: fromId(personId) },
      startsAt,
      endsAt,
      restMinutes: 0,
      except: [`duty:${dutyId}:${personId}`],
    }));
    return tellConflicts(ctx, await conflictsOf(ctx, asked));
  },
  async move(ctx, id, startsAt) {
    const { campId, lessonId } = parted(id);
    await moveCampLesson(ctx, campId, lessonId, startsAt);
  },
});

const SUBJECT = 'lesson:';

// A lecturer whom a person has chosen, in that lecturer's own week: the lesson moves, and whoever takes it with it.
followDuties({
  name: 'camps',
  owns: ({ shiftId, subject }) => shiftId === null && subject?.startsWith(SUBJECT) === true,
  async move(ctx, { subject }, startsAt) {
    const { campId, lessonId } = parted((subject ?? '').slice(SUBJECT.length));
    await moveCampLesson(ctx, campId, lessonId, startsAt);
  },
});
