// Asks the lecture rotas for the lessons of the coming camps: whoever has not lectured for longest is asked first, rest and leave are kept.

import type { Ctx } from '../context.ts';
import { isRefused } from '../core/errors.ts';
import { dutiesOfSubjects } from '../duties/service.ts';
import { fillTurns, rotasOfKind } from '../rotas/service.ts';
import { lessonSubject } from './access.ts';
import { camps } from './model.ts';
import type { CampRow } from './model.ts';
import { lessonWords } from './words.rules.ts';

/** Whom a person has chosen stays: for such a lesson no rota is asked. */
async function wantedOf(ctx: Ctx, camp: CampRow) {
  const coming = camp.lessons.filter(({ needsLecturer, startsAt }) => needsLecturer && startsAt > ctx.now);
  const standing = await dutiesOfSubjects(
    ctx,
    coming.map(({ id }) => lessonSubject(camp._id, id)),
  );
  const chosen = new Set(standing.filter(({ shiftId }) => shiftId === null).map(({ subject }) => subject));
  return coming
    .filter(({ id }) => !chosen.has(lessonSubject(camp._id, id)))
    .map((lesson) => ({
      subject: lessonSubject(camp._id, lesson.id),
      title: lessonWords(camp.number, lesson),
      startsAt: lesson.startsAt,
      endsAt: lesson.endsAt,
      groupId: null,
      people: 1,
    }));
}

/** Of camps to come and on their way. Running it twice asks nobody the second time. */
export async function fillLecturers(ctx: Ctx, only?: CampRow): Promise<{ asked: number; lacking: number }> {
  const [rota] = await rotasOfKind(ctx, 'LECTURE');
  const sum = { asked: 0, lacking: 0 };
  const rows = only
    ? [only]
    : await camps
        .raw(ctx.db)
        .find({ state: { $in: ['ENROLLING', 'OPEN'] } }, { sort: { number: 1 } })
        .toArray();
  for (const camp of rows) {
    const wanted = await wantedOf(ctx, camp);
    if (wanted.length === 0) continue;
    if (!rota) {
      sum.lacking += wanted.length;
      continue;
    }
    try {
      for (const { persons } of await fillTurns(ctx, rota._id, wanted)) {
        if (persons.length > 0) sum.asked += 1;
        else sum.lacking += 1;
      }
    } catch (error) {
      // Ended at this very moment: tomorrow's run asks another one.
      if (!isRefused(error, 'ROTA_ENDED')) throw error;
      sum.lacking += wanted.length;
    }
  }
  return sum;
}
