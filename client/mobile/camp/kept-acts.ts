// What a member does in the camp, as it is kept on the phone until the server has it: check-ins, how far was watched, homework with
// its pictures. Whatever stands there instead is left out. Pure.

import { readPictures } from '../parts/kept-pictures.ts';
import type { KeptPicture } from '../parts/kept-pictures.ts';

export interface KeptHomework {
  readonly text: string;
  readonly pictures: readonly KeptPicture[];
  /** To be sent; without it, it is still being written. */
  readonly isHandedIn: boolean;
}

/** By lesson. */
export interface Kept {
  readonly checkIns: readonly string[];
  readonly watched: Readonly<Record<string, number>>;
  readonly homework: Readonly<Record<string, KeptHomework>>;
}

export const NOTHING_KEPT: Kept = { checkIns: [], watched: {}, homework: {} };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function readHomework(value: unknown): KeptHomework | null {
  if (!isRecord(value) || typeof value['text'] !== 'string') return null;
  return { text: value['text'], pictures: readPictures(value['pictures']), isHandedIn: value['isHandedIn'] === true };
}

export function readKept(text: string | null): Kept {
  let read: unknown;
  try {
    read = JSON.parse(text ?? '{}');
  } catch {
    return NOTHING_KEPT;
  }
  if (!isRecord(read)) return NOTHING_KEPT;
  const checkIns: readonly unknown[] = Array.isArray(read['checkIns']) ? read['checkIns'] : [];
  const watched = isRecord(read['watched']) ? read['watched'] : {};
  const homework = isRecord(read['homework']) ? read['homework'] : {};
  return {
    checkIns: checkIns.filter((each) => typeof each === 'string'),
    watched: Object.fromEntries(Object.entries(watched).filter((entry): entry is [string, number] => typeof entry[1] === 'number')),
    homework: Object.fromEntries(
      Object.entries(homework).flatMap(([id, value]) => {
        const own = readHomework(value);
        return own ? [[id, own] as const] : [];
      }),
    ),
  };
}

export const withCheckIn = (kept: Kept, lessonId: string): Kept => ({
  ...kept,
  checkIns: [...kept.checkIns.filter((each) => each !== lessonId), lessonId],
});

export const withWatched = (kept: Kept, lessonId: string, seconds: number): Kept => ({
  ...kept,
  watched: { ...kept.watched, [lessonId]: Math.max(kept.watched[lessonId] ?? 0, seconds) },
});

export const withHomework = (kept: Kept, lessonId: string, homework: KeptHomework): Kept => ({
  ...kept,
  homework: { ...kept.homework, [lessonId]: homework },
});

export type Act =
  | { readonly kind: 'WATCHED'; readonly lessonId: string; readonly seconds: number }
  | { readonly kind: 'CHECK_IN'; readonly lessonId: string }
  | { readonly kind: 'HOMEWORK'; readonly lessonId: string; readonly homework: KeptHomework };

/** What is to be told next: what was watched comes before the check-in that needs it. Null where nothing waits. */
export function nextAct({ checkIns, watched, homework }: Kept): Act | null {
  const [seen] = Object.entries(watched);
  if (seen) return { kind: 'WATCHED', lessonId: seen[0], seconds: Math.floor(seen[1]) };
  const [lessonId] = checkIns;
  if (lessonId !== undefined) return { kind: 'CHECK_IN', lessonId };
  const written = Object.entries(homework).find(([, { isHandedIn }]) => isHandedIn);
  return written ? { kind: 'HOMEWORK', lessonId: written[0], homework: written[1] } : null;
}

const omit = <Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));

/** After it was told. What was watched further meanwhile stays. */
export function withoutAct(kept: Kept, act: Act): Kept {
  switch (act.kind) {
    case 'WATCHED':
      return (kept.watched[act.lessonId] ?? 0) > act.seconds + 1 ? kept : { ...kept, watched: omit(kept.watched, act.lessonId) };
    case 'CHECK_IN':
      return { ...kept, checkIns: kept.checkIns.filter((each) => each !== act.lessonId) };
    case 'HOMEWORK':
      return { ...kept, homework: omit(kept.homework, act.lessonId) };
  }
}

/** After the server has refused it: homework goes back to being written, everything else is gone. */
export function afterRefusal(kept: Kept, act: Act): Kept {
  if (act.kind !== 'HOMEWORK') return withoutAct(kept, act);
  const own = kept.homework[act.lessonId] ?? act.homework;
  return { ...kept, homework: { ...kept.homework, [act.lessonId]: { ...own, isHandedIn: false } } };
}
