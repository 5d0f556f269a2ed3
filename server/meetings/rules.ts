// What a meeting may be: its times, its agenda, who may note what. And how an agenda takes in what the week brings without losing what
// somebody wrote.

import type { Range } from '../core/time.ts';
import type { Attendance, MeetingItemKind, MeetingState, Words } from '../generated/types.ts';

export const MOST_ATTENDEES = 500;
export const MOST_ITEMS = 20;
export const LONGEST_TITLE = 40;
export const LONGEST_TEXT = 2_000;
export const LONGEST_MINUTES = 20_000;
export const LONGEST_ACTION = 200;
export const LONGEST_PLACE = 60;
const SHORTEST = 15;
const LONGEST = 240;
const MINUTE = 60_000;
/** Attendance can be noted a little before the first word. */
const EARLY_MINUTES = 30;

type Verdict = { readonly ok: true } | { readonly ok: false; readonly why: string; readonly most?: number; readonly least?: number };
const fine: Verdict = { ok: true };

export interface PlanDraft {
  readonly weekday: number;
  readonly at: string;
  readonly minutes: number;
  readonly place: string;
  readonly attendees: readonly unknown[];
}

export function judgePlan({ weekday, at, minutes, place, attendees }: PlanDraft): Verdict {
  if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) return { ok: false, why: 'MEETING_DAY_WRONG' };
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(at)) return { ok: false, why: 'MEETING_TIME_WRONG' };
  if (!Number.isInteger(minutes) || minutes < SHORTEST || minutes > LONGEST)
    return { ok: false, why: 'MEETING_MINUTES_WRONG', least: SHORTEST, most: LONGEST };
  if (place.length > LONGEST_PLACE) return { ok: false, why: 'MEETING_PLACE_TOO_LONG', most: LONGEST_PLACE };
  if (attendees.length > MOST_ATTENDEES) return { ok: false, why: 'MEETING_TOO_MANY', most: MOST_ATTENDEES };
  return fine;
}

/** It stays in its week, and nothing is moved into the past. */
export function judgeMove(meeting: { readonly state: MeetingState } & Range, to: Range, week: Range, now: Date): Verdict {
  if (meeting.state !== 'PLANNED' || meeting.startsAt <= now) return { ok: false, why: 'MEETING_HAS_BEGUN' };
  if (to.startsAt <= now) return { ok: false, why: 'MEETING_IN_THE_PAST' };
  const minutes = (to.endsAt.getTime() - to.startsAt.getTime()) / MINUTE;
  if (minutes < SHORTEST || minutes > LONGEST) return { ok: false, why: 'MEETING_MINUTES_WRONG', least: SHORTEST, most: LONGEST };
  return to.startsAt < week.startsAt || to.startsAt >= week.endsAt ? { ok: false, why: 'MEETING_OTHER_WEEK' } : fine;
}

export function judgeAttendance(meeting: { readonly state: MeetingState } & Range, attendance: Attendance, now: Date): Verdict {
  if (meeting.state === 'CANCELLED') return { ok: false, why: 'MEETING_CANCELLED' };
  const isEarly = now.getTime() < meeting.startsAt.getTime() - EARLY_MINUTES * MINUTE;
  return isEarly && (attendance === 'CAME' || attendance === 'MISSED') ? { ok: false, why: 'MEETING_NOT_BEGUN' } : fine;
}

export interface Item {
  readonly id: string;
  readonly kind: MeetingItemKind;
  readonly title: string;
  readonly text: Words;
  readonly isEdited: boolean;
}

export interface ItemDraft {
  readonly id?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly text?: string | null | undefined;
}

/** What a person made of an agenda: known items keep their kind; what was filled in and left alone stays filled in. */
export function rewrite(
  before: readonly Item[],
  drafts: readonly ItemDraft[],
  newId: () => string,
): { ok: true; items: Item[] } | { ok: false; why: string; most?: number } {
  if (drafts.length > MOST_ITEMS) return { ok: false, why: 'AGENDA_TOO_LONG', most: MOST_ITEMS };
  const items: Item[] = [];
  for (const { id, title, text } of drafts) {
    const known = before.find((item) => item.id === id);
    if (id != null && (!known || items.includes(known))) return { ok: false, why: 'AGENDA_ITEM_UNKNOWN' };
    const name = (title ?? known?.title ?? '').trim();
    const isOwn = (known?.kind ?? 'OWN') === 'OWN';
    if (isOwn && (name === '' || name.length > LONGEST_TITLE)) return { ok: false, why: 'AGENDA_TITLE_WRONG', most: LONGEST_TITLE };
    if ((text ?? '').length > LONGEST_TEXT) return { ok: false, why: 'AGENDA_TEXT_TOO_LONG', most: LONGEST_TEXT };
    if (known && text == null) items.push({ ...known, title: isOwn ? name : '' });
    else {
      const words = (text ?? '').trim();
      items.push({
        id: known?.id ?? newId(),
        kind: known?.kind ?? 'OWN',
        title: isOwn ? name : '',
        text: { zh: words, en: words },
        isEdited: true,
      });
    }
  }
  return { ok: true, items };
}

export type Filling = Readonly<Record<Exclude<MeetingItemKind, 'OWN'>, Words>>;

export const FILLED = ['EVENTS', 'PRODUCT', 'BENEFITS'] as const;

/** Items that nobody touched say what the week says now; `isForced` takes those that somebody wrote back as well. */
export function refill(items: readonly Item[], filling: Filling, isForced: boolean, newId: () => string): Item[] {
  const filled = items.map((item) =>
    item.kind === 'OWN' || (item.isEdited && !isForced) ? item : { ...item, text: filling[item.kind], isEdited: false },
  );
  const missing = isForced || items.length === 0 ? FILLED.filter((kind) => !items.some((item) => item.kind === kind)) : [];
  return [...missing.map((kind) => ({ id: newId(), kind, title: '', text: filling[kind], isEdited: false })), ...filled];
}
