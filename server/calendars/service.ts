// The week of the platform, a tier, a group or a person: asked of every source, with what gets in each other's way and how to end it.
// Surprise: nothing is kept here but the secret links; an entry lives with whoever shows it, and is moved there.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { STAFF, isAllowed } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import type { Range } from '../core/time.ts';
import { shiftKey, weekdayOf } from '../core/time.ts';
import type { DayKey } from '../core/time.ts';
import { demandReach } from '../distributors/service.ts';
import type { MutationHandEntryArgs, PersonKind, QueryCalendarWeekArgs } from '../generated/types.ts';
import { demandMayManage, groupOf } from '../groups/service.ts';
import { bookedEntries } from './booked-source.ts';
import { conflictsOfWeek } from './conflicts.ts';
import type { ConflictShown } from './conflicts.ts';
import { namesSeen } from './names.ts';
import type { EntryInput, PersonRef, Source } from './sources.ts';
import { allSources, sourceOf } from './sources.ts';

export { tellConflicts } from './conflicts.ts';
export { eraseFeeds } from './feeds-kept.ts';
export { showOn } from './sources.ts';
export type { EntryInput, FeedEntry, MoveConflict, Source } from './sources.ts';

export interface WeekShown extends Range {
  from: DayKey;
  entries: EntryInput[];
  conflicts: ConflictShown[];
}

/** More than a screen can show. */
const MOST_ENTRIES = 500;
const LONGEST_MILLISECONDS = 24 * 3_600_000;

export function weekOf(ctx: Pick<Ctx, 'time'>, day: DayKey): Range & { from: DayKey } {
  const from = shiftKey(day, 1 - weekdayOf(day));
  return { from, startsAt: ctx.time.rangeOf(from).startsAt, endsAt: ctx.time.rangeOf(shiftKey(from, 6)).endsAt };
}

/** @throws Refused CALENDAR_ONE_VIEW, CALENDAR_NOT_YOURS, NOT_YOUR_GROUP, NOT_YOUR_MEMBER */
export async function calendarWeek(ctx: Ctx, { day, tier, groupId, personKind, personId }: QueryCalendarWeekArgs): Promise<WeekShown> {
  if ([tier, groupId, personId].filter((each) => each != null).length > 1) throw new Refused('CALENDAR_ONE_VIEW');
  const { from, ...range } = weekOf(ctx, day);
  if ((tier ?? groupId) != null && !seesAll(ctx)) throw new Refused('CALENDAR_NOT_YOURS');
  const asked = { tier: tier ?? null, groupId: groupId ?? null, person: await demandPerson(ctx, personKind ?? null, personId ?? null) };
  if (asked.groupId !== null) demandMayManage(ctx, await groupOf(ctx, fromId(asked.groupId)));
  const entries = await entriesOf(ctx, asked, range);
  const people = asked.person ? [asked.person] : entries.flatMap(({ persons }) => persons);
  const conflicts = people.length === 0 ? [] : await conflictsOfWeek(ctx, range, entries, people);
  return { from, ...range, entries, conflicts };
}

interface Asked {
  tier: QueryCalendarWeekArgs['tier'];
  groupId: string | null;
  person: PersonRef | null;
}

async function entriesOf(ctx: Ctx, { tier, groupId, person }: Asked, range: Range): Promise<EntryInput[]> {
  const entries: EntryInput[] = person ? await bookedEntries(ctx, person, range) : [];
  const asks = (source: Source) => {
    if (person) return source.ofPerson?.(ctx, person, range);
    return groupId === null ? source.ofTier?.(ctx, tier ?? null, range) : source.ofGroup?.(ctx, groupId, range);
  };
  for (const source of allSources()) entries.push(...((await asks(source)) ?? []));
  return entries
    .toSorted((one, two) => one.startsAt.getTime() - two.startsAt.getTime() || (one.id < two.id ? -1 : 1))
    .slice(0, MOST_ENTRIES);
}

const seesAll = ({ viewer }: Pick<Ctx, 'viewer'>): boolean => viewer.kind === 'PROGRAM' || isAllowed(STAFF, viewer);

/** Members see themselves, operators those within their reach and each other. */
async function demandPerson(ctx: Ctx, kind: PersonKind | null, id: string | null): Promise<PersonRef | null> {
  const { viewer } = ctx;
  if (seesAll(ctx)) {
    if (id === null || kind === null) return null;
    if (kind === 'DISTRIBUTOR') await demandReach(ctx, id);
    return { kind, id: fromId(id) };
  }
  if (viewer.id === null || (id !== null && id !== viewer.id)) throw new Refused('CALENDAR_NOT_YOURS');
  return { kind: viewer.kind, id: fromId(viewer.id) };
}

function demandSource(id: string): { source: Source; id: string } {
  const found = sourceOf(id);
  if (!found) throw new Refused('CALENDAR_ENTRY_UNKNOWN');
  return found;
}

function demandTimes(startsAt: Date, endsAt: Date): void {
  const length = endsAt.getTime() - startsAt.getTime();
  if (length <= 0 || length > LONGEST_MILLISECONDS) throw new Refused('CALENDAR_TIMES_WRONG');
}

/** What would speak against it; nothing is written. */
export async function judgeMove(ctx: Ctx, entryId: string, startsAt: Date, endsAt: Date): Promise<ConflictShown[]> {
  demandTimes(startsAt, endsAt);
  const { source, id } = demandSource(entryId);
  if (!source.move) throw new Refused('CALENDAR_ENTRY_FIXED');
  const conflicts = (await source.judge?.(ctx, id, startsAt, endsAt)) ?? [];
  return conflicts.map(({ kind, words, person }) => ({ kind, words, person, entryIds: [entryId], waysOut: [] }));
}

export async function moveEntry(ctx: Ctx, entryId: string, startsAt: Date, endsAt: Date): Promise<boolean> {
  demandTimes(startsAt, endsAt);
  const { source, id } = demandSource(entryId);
  if (!source.move) throw new Refused('CALENDAR_ENTRY_FIXED');
  await source.move(ctx, id, startsAt, endsAt);
  return true;
}

export async function handEntry(
  ctx: Ctx,
  { id: entryId, fromKind, fromId: from, toKind, toId: to }: MutationHandEntryArgs,
): Promise<boolean> {
  const { source, id } = demandSource(entryId);
  if (!source.hand) throw new Refused('CALENDAR_ENTRY_FIXED');
  await source.hand(ctx, id, { kind: fromKind, id: fromId(from) }, { kind: toKind, id: fromId(to) });
  return true;
}

export async function namesOfPersons(ctx: Ctx, persons: readonly PersonRef[]): Promise<{ kind: PersonKind; id: string; name: string }[]> {
  const names = await namesSeen(ctx, persons);
  return persons.map(({ kind, id }: { kind: PersonKind; id: ObjectId }) => ({ kind, id: toId(id), name: names.get(toId(id)) ?? '' }));
}
