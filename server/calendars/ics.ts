// A calendar as other programs read it (RFC 5545), written by a library. Times go out in UTC, which every program shows in its own zone.
// Surprise: what was cancelled stays in it for a while, as cancelled: a program that only stopped seeing an event would keep it.

import { ICalCalendarMethod, ICalEventStatus, default as makeCalendar } from 'ical-generator';
import type { Words } from '../generated/types.ts';
import type { FeedEntry } from './sources.ts';

export type Language = 'zh' | 'en';

const NAMES: Record<Language, string> = { zh: '群阶日程', en: 'Tierwise calendar' };
/** How often a program is asked to look again; many look less often. */
const REFRESH_SECONDS = 3_600;
const REMIND_SECONDS = 3_600;

export interface IcsInput {
  readonly entries: readonly FeedEntry[];
  readonly language: Language;
  /** Behind the @ of each UID: the name of the public address. */
  readonly host: string;
  readonly now: Date;
}

export function icsOf({ entries, language, host, now }: IcsInput): string {
  const say = (words: Words | null): string | null => (words === null ? null : words[language]);
  const calendar = makeCalendar({
    name: NAMES[language],
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Tierwise', product: 'calendar', language: language === 'zh' ? 'ZH' : 'EN' },
    ttl: REFRESH_SECONDS,
  });
  for (const entry of entries) {
    const event = calendar.createEvent({
      id: `${entry.uid}@${host}`,
      sequence: entry.seq,
      start: entry.startsAt,
      end: entry.endsAt,
      stamp: now,
      lastModified: entry.changedAt,
      summary: say(entry.title) ?? '',
      description: say(entry.text),
      location: say(entry.place),
      status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
    if (!entry.isCancelled) event.createAlarm({ trigger: REMIND_SECONDS });
  }
  return calendar.toString();
}
