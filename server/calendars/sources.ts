// What can be seen in a week: activities of groups, meetings, shifts, lessons lie above this domain and cannot be called from here, so
// each says at load what it shows to a tier, a group or a person, and what moving one of its entries means.
// Surprise: a person's own week comes from the bookings; a source shows to a person only what takes none of that person's time.

import type { Ctx } from '../context.ts';
import type { Range } from '../core/time.ts';
import type { PersonRef } from '../auth/service.ts';
import type { CalendarConflictKind, CalendarFor, Tier, Words } from '../generated/types.ts';

export interface EntryInput {
  /** `<source>:<id>`; of what is booked the same as the booking's cause where one person has it. */
  readonly id: string;
  readonly source: string;
  /** A word of the source's, for pages that show it in their own way. */
  readonly kind: string;
  readonly title: Words;
  /** Beside the time: `142 群`, or who does it. */
  readonly detail: Words | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly tier: Tier | null;
  readonly forWhom: CalendarFor;
  /** In how many groups; 0 where that says nothing. */
  readonly groups: number;
  readonly persons: readonly PersonRef[];
  /** Causes of the bookings that it stands for, where they are not booked under its own id: the duties of a shift. */
  readonly causes?: readonly string[] | undefined;
  readonly isMovable: boolean;
  readonly isSwapPending: boolean;
  /** In the console. */
  readonly link: string | null;
}

/** One event of a calendar that is followed from outside. */
export interface FeedEntry {
  /** Unique and the same for good: `activity:<id>`. */
  readonly uid: string;
  /** Grows with each change (iCalendar's SEQUENCE). */
  readonly seq: number;
  readonly isCancelled: boolean;
  readonly title: Words;
  readonly text: Words | null;
  readonly place: Words | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly changedAt: Date;
}

/** What speaks against a move, in a sentence. */
export interface MoveConflict {
  readonly kind: CalendarConflictKind;
  readonly words: Words;
  readonly person: PersonRef | null;
}

export interface Source {
  readonly name: string;
  /** Null: of all tiers, and of none. */
  ofTier?(ctx: Ctx, tier: Tier | null, range: Range): Promise<readonly EntryInput[]>;
  ofGroup?(ctx: Ctx, groupId: string, range: Range): Promise<readonly EntryInput[]>;
  ofPerson?(ctx: Ctx, person: PersonRef, range: Range): Promise<readonly EntryInput[]>;
  /** For the person's calendar on another device; what is booked is there already. */
  feed?(ctx: Ctx, person: PersonRef, range: Range): Promise<readonly FeedEntry[]>;
  /** What would speak against it; nothing is written. `id` without the source's name. @throws Refused where it cannot be moved there at all */
  judge?(ctx: Ctx, id: string, startsAt: Date, endsAt: Date): Promise<readonly MoveConflict[]>;
  /** @throws Refused */
  move?(ctx: Ctx, id: string, startsAt: Date, endsAt: Date): Promise<void>;
  /** Who could do it instead of `from`, the best first. */
  substitutes?(ctx: Ctx, id: string, from: PersonRef): Promise<readonly PersonRef[]>;
  /** @throws Refused */
  hand?(ctx: Ctx, id: string, from: PersonRef, to: PersonRef): Promise<void>;
}

export type { PersonRef } from '../auth/service.ts';

const sources = new Map<string, Source>();

/** Said once, when a module is loaded. */
export function showOn(source: Source): void {
  if (sources.has(source.name)) throw new Error(`Two domains show ${source.name} in calendars`);
  sources.set(source.name, source);
}

export const allSources = (): readonly Source[] => [...sources.values()];

/** Of an entry's id: its source, and its id there. Null where nobody shows such entries. */
export function sourceOf(entryId: string): { source: Source; id: string } | null {
  const at = entryId.indexOf(':');
  const source = sources.get(entryId.slice(0, Math.max(at, 0)));
  return source ? { source, id: entryId.slice(at + 1) } : null;
}
