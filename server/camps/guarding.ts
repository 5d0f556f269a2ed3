// Which members may open which files: a picture of homework whoever handed it in or may review it, a video whoever takes or lectures the lesson.

import { fromId, toId } from '../core/ids.ts';
import { guardFiles } from '../files/service.ts';
import { campsWithVideo } from './courses.ts';
import { lessonsLecturedBy } from './lecturers.ts';
import { campsByIds } from './mine.ts';
import { enrolments, homework } from './model.ts';

guardFiles('HOMEWORK', async (ctx, row) => {
  if (ctx.viewer.id === null) return false;
  // Also what has only just been uploaded.
  if (row.byId === ctx.viewer.id) return true;
  const handed = await homework.raw(ctx.db).findOne({ fileIds: row._id });
  if (!handed) return false;
  const camps = await campsByIds(ctx, [handed.campId]);
  const lectured = await lessonsLecturedBy(ctx, [...camps.values()], fromId(ctx.viewer.id));
  return lectured.has(`${toId(handed.campId)}:${handed.lessonId}`);
});

guardFiles('LESSON', async (ctx, row) => {
  if (ctx.viewer.id === null) return false;
  const me = fromId(ctx.viewer.id);
  const campIds = await campsWithVideo(ctx, row._id);
  const own = await enrolments
    .raw(ctx.db)
    .find({ distributorId: me, campId: { $in: campIds }, state: { $ne: 'LEFT' } })
    .toArray();
  const camps = await campsByIds(ctx, campIds);
  // A lesson is seen from its opening on, as its text is.
  const isOpen = own.some(({ campId }) =>
    camps.get(toId(campId))?.lessons.some(({ videoId, opensAt }) => videoId?.equals(row._id) === true && opensAt <= ctx.now),
  );
  if (isOpen) return true;
  const lectured = await lessonsLecturedBy(ctx, [...camps.values()], me);
  return [...camps.values()].some((camp) =>
    camp.lessons.some(({ id, videoId }) => videoId?.equals(row._id) === true && lectured.has(`${toId(camp._id)}:${id}`)),
  );
});
