// Whether the figures that are kept beside enrolments equal them: the places taken in cohorts, and what enrolments say of homework.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { camps, cohorts, enrolments, homework } from './model.ts';

/** One sentence for each; empty for sound ones. */
export async function campFaults(ctx: Ctx): Promise<string[]> {
  const numbers = new Map(
    (
      await camps
        .raw(ctx.db)
        .find({}, { projection: { number: 1 } })
        .toArray()
    ).map((row) => [toId(row._id), row.number]),
  );
  const counted = await enrolments
    .raw(ctx.db)
    .aggregate<{ _id: ObjectId | null; count: number }>([
      { $match: { state: { $ne: 'LEFT' }, cohortId: { $ne: null } } },
      { $group: { _id: '$cohortId', count: { $sum: 1 } } },
    ])
    .toArray();
  const taken = new Map(counted.map(({ _id, count }) => [_id ? toId(_id) : '', count]));
  const faults: string[] = [];
  for await (const row of cohorts.raw(ctx.db).find()) {
    const has = taken.get(toId(row._id)) ?? 0;
    if (has !== row.taken)
      faults.push(
        `cohort ${String(row.number)} of camp ${String(numbers.get(toId(row.campId)))} counts ${String(row.taken)}, and has ${String(has)}`,
      );
  }
  const marks = new Map<string, string>();
  for await (const { enrolmentId, lessonId, state } of homework
    .raw(ctx.db)
    .find({}, { projection: { enrolmentId: 1, lessonId: 1, state: 1 } }))
    marks.set(`${toId(enrolmentId)}:${lessonId}`, state);
  for await (const row of enrolments.raw(ctx.db).find({}, { projection: { homework: 1, campNumber: 1 } })) {
    for (const { lessonId, state } of row.homework) {
      const key = `${toId(row._id)}:${lessonId}`;
      if (marks.get(key) !== state)
        faults.push(`enrolment ${toId(row._id)} says ${state} of its homework, which is ${marks.get(key) ?? 'not there'}`);
    }
  }
  return faults;
}
