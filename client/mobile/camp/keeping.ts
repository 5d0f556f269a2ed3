// How what is done in the camp is told to the server.

import { ask } from '../../shared/api.ts';
import { CheckInMutation, HandInHomeworkMutation, NoteWatchedMutation } from '../generated.ts';
import { makeKeepers } from '../parts/keeper.ts';
import { sendPictures } from '../parts/kept-pictures.ts';
import { afterRefusal, nextAct, readKept, withHomework, withoutAct } from './kept-acts.ts';
import type { Act, Kept } from './kept-acts.ts';

type Keep = (change: (before: Kept) => Kept) => void;

async function tell(act: Act, keep: Keep): Promise<void> {
  const { lessonId } = act;
  switch (act.kind) {
    case 'WATCHED':
      await ask(NoteWatchedMutation, { lessonId, seconds: act.seconds });
      return;
    case 'CHECK_IN':
      await ask(CheckInMutation, { lessonId });
      return;
    case 'HOMEWORK': {
      const { homework } = act;
      const fileIds = await sendPictures('/camp/pictures', homework.pictures, (pictures) =>
        keep((before) => withHomework(before, lessonId, { ...homework, pictures })),
      );
      await ask(HandInHomeworkMutation, { lessonId, text: homework.text, fileIds });
    }
  }
}

/** By person. */
export const campKeeper = makeKeepers<Kept, Act>({
  name: 'camp',
  read: readKept,
  next: nextAct,
  tell,
  afterTold: withoutAct,
  afterRefusal,
  // What is watched is told again by the next minute of the film; the rest is for a person to know.
  isQuiet: ({ kind }) => kind === 'WATCHED',
});
