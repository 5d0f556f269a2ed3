// What a relay may say, and how far it has come.

import type { Granted, Refusal } from '../core/errors.ts';

export const LIMITS = { title: 40, text: 1_000, answer: 500, groups: 500, voices: 10_000 } as const;

const composed = (typed: string): string => typed.normalize('NFC').replace(/\r\n?/g, '\n');

/** One line for a title, several for the text. */
export function readRelay(input: {
  title: string;
  text: string;
}): Granted<{ title: string; text: string }> | Refusal<'RELAY_TITLE_LENGTH' | 'RELAY_TEXT_LENGTH', { max: number }> {
  const title = composed(input.title)
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim();
  if (title === '' || title.length > LIMITS.title) return { ok: false, why: 'RELAY_TITLE_LENGTH', max: LIMITS.title };
  const { text } = readWords(input.text);
  if (text === '' || text.length > LIMITS.text) return { ok: false, why: 'RELAY_TEXT_LENGTH', max: LIMITS.text };
  return { ok: true, title, text };
}

function readWords(typed: string): { text: string } {
  return {
    text: composed(typed)
      .replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, '')
      .trim(),
  };
}

export function readAnswer(typed: string): Granted<{ text: string }> | Refusal<'RELAY_ANSWER_LENGTH', { max: number }> {
  const { text } = readWords(typed);
  return text === '' || text.length > LIMITS.answer ? { ok: false, why: 'RELAY_ANSWER_LENGTH', max: LIMITS.answer } : { ok: true, text };
}

export interface ReaderLook {
  acknowledgedAt: Date | null;
  passedAt: Date | null;
}

export function countReaders(readers: readonly ReaderLook[]): { readers: number; acknowledged: number; passed: number } {
  return {
    readers: readers.length,
    acknowledged: readers.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length,
    passed: readers.filter(({ passedAt }) => passedAt !== null).length,
  };
}

/** Which groups each KOL passes it on in: their own among those of the relay; a group may have several, and may have none. */
export function sharesOf<Id>(
  groupIds: readonly Id[],
  kols: readonly { id: string; groupIds: readonly Id[] }[],
  textOf: (id: Id) => string,
): { id: string; groupIds: Id[] }[] {
  const wanted = new Map(groupIds.map((each) => [textOf(each), each]));
  return kols
    .map(({ id, groupIds: own }) => ({ id, groupIds: own.flatMap((each) => wanted.get(textOf(each)) ?? []) }))
    .filter((share) => share.groupIds.length > 0);
}
