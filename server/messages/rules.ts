// What a message must be, and how messages add up to the days of groups and of people.
// Surprise: a text that is too long is cut, not refused: it was said, and counts. The digest is made from all of it.

import type { DayKey } from '../core/time.ts';
import { daysBetween, shiftKey } from '../core/time.ts';
import { readAll, readChoice, readPast, readText } from '../distributors/fields.rules.ts';
import type { FieldRefusal, Fields, Read } from '../distributors/fields.rules.ts';
import type { MessageKind } from '../generated/types.ts';
import { wellFormed } from '../violations/words.rules.ts';

export interface MessageInput {
  messageId: string;
  groupNo: string;
  memberNo: string;
  kind: MessageKind;
  /** Null where nothing was said in words. */
  text: string | null;
  at: Date;
}

const KINDS: Record<MessageKind, true> = { TEXT: true, IMAGE: true, LINK: true, OTHER: true };
export const MESSAGE_KINDS = Object.keys(KINDS) as MessageKind[];
const LONGEST_ID = 96;
const LONGEST_NO = 32;
/** Characters that are kept of a text. */
export const LONGEST_TEXT = 2_000;

export function readMessage(fields: Fields, now: Date): { ok: true; message: MessageInput } | FieldRefusal {
  const read = readAll<Omit<MessageInput, 'at'> & { sentAt: Date }>({
    messageId: readText(fields, 'messageId', { most: LONGEST_ID }),
    groupNo: readText(fields, 'groupNo', { most: LONGEST_NO }),
    memberNo: readText(fields, 'memberNo', { most: LONGEST_NO }),
    kind: readChoice(fields, 'kind', MESSAGE_KINDS),
    text: readWords(fields),
    sentAt: readPast(fields, 'sentAt', now),
  });
  if (!read.ok) return read;
  const { sentAt, ...rest } = read.value;
  return { ok: true, message: { ...rest, at: sentAt } };
}

/** Lines are kept; what cannot be shown is not. Halves of characters are mended, since they could not be stored as they are. */
function readWords(fields: Fields): Read<string | null> {
  const given = Object.hasOwn(fields, 'text') ? fields['text'] : null;
  if (given === undefined || given === null) return { ok: true, value: null };
  if (typeof given !== 'string') return { ok: false, why: 'FIELD_NOT_TEXT', column: 'text' };
  // Tabs and lines are what people write, other control characters are not.
  const text = wellFormed(given)
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''));
  return { ok: true, value: text === '' ? null : text };
}

/** Everything that an event says, in a fixed order: what its digest is made from. */
export function textOfMessage({ groupNo, memberNo, kind, text, at }: MessageInput): string {
  return JSON.stringify([groupNo, memberNo, kind, text, at.getTime()]);
}

export function cut(text: string | null): string | null {
  return text === null || text.length <= LONGEST_TEXT ? text : wellFormed(text.slice(0, LONGEST_TEXT));
}

/** The days that are asked for, today the last of them. */
export const MOST_DAYS = 90;

export type DaysVerdict = { ok: true; from: DayKey; to: DayKey } | { ok: false; why: 'DAYS_OUT_OF_RANGE'; most: number };

export function lastDays(today: DayKey, days: number): DaysVerdict {
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) return { ok: false, why: 'DAYS_OUT_OF_RANGE', most: MOST_DAYS };
  return { ok: true, from: shiftKey(today, 1 - days), to: today };
}

export interface DayFigures {
  day: DayKey;
  messages: number;
  speakers: number;
  joins: number;
  leaves: number;
}

/** One for each day, with zeros where nothing happened. */
export function fillDays(
  from: DayKey,
  to: DayKey,
  talk: readonly { day: DayKey; messages: number; speakers: number }[],
  comings: readonly { day: DayKey; joins: number; leaves: number }[],
): DayFigures[] {
  const talkOf = new Map(talk.map((row) => [row.day, row]));
  const comingsOf = new Map(comings.map((row) => [row.day, row]));
  return Array.from({ length: daysBetween(from, to) + 1 }, (_none, index) => {
    const day = shiftKey(from, index);
    const { messages = 0, speakers = 0 } = talkOf.get(day) ?? {};
    const { joins = 0, leaves = 0 } = comingsOf.get(day) ?? {};
    return { day, messages, speakers, joins, leaves };
  });
}
