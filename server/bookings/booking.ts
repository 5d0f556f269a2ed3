// Books people's time and gives it free. Within the caller's transaction, by cause: said again, nothing changes.

import type { ClientSession, ObjectId } from 'mongodb';
import { personNames } from '../auth/service.ts';
import type { PersonRef } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { newId, toId } from '../core/ids.ts';
import { runAgainAfter } from '../core/unique.ts';
import { inPortions } from '../distributors/service.ts';
import type { BookingKind, Words } from '../generated/types.ts';
import { awayOf } from './away.ts';
import { tellFollowers } from './followers.ts';
import type { BookingChange } from './followers.ts';
import { bookings, diaries } from './model.ts';
import type { BookingRow } from './model.ts';
import { bookingsByCause, busyAround } from './reading.ts';
import { firstClash, judgeTimes } from './rules.ts';
import { shownTimes } from './words.ts';

export interface BookingInput {
  readonly cause: string;
  readonly person: PersonRef;
  readonly kind: BookingKind;
  readonly title: Words;
  readonly place?: Words | null | undefined;
  readonly groupId?: ObjectId | null | undefined;
  readonly link?: string | null | undefined;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** True unless told: nothing else that is busy may stand at the same time. */
  readonly isBusy?: boolean | undefined;
  readonly restMinutes?: number | undefined;
  /** True unless told. */
  readonly reminds?: boolean | undefined;
}

export interface BookOptions {
  /** KEEP: it is written in spite of what it clashes with, and shown as a conflict; REFUSE unless told. */
  readonly onConflict?: 'REFUSE' | 'KEEP' | undefined;
  /** Somebody away is refused unless told: a person has agreed nevertheless. */
  readonly mayBeAway?: boolean | undefined;
}

type Content = Omit<BookingRow, '_id' | 'cause' | 'state' | 'seq' | 'changedAt' | 'createdAt'>;

function contentOf(input: BookingInput): Content {
  const { person, kind, title, place = null, groupId = null, link = null, startsAt, endsAt } = input;
  const { isBusy = true, restMinutes = 0, reminds = true } = input;
  return {
    personKind: person.kind,
    personId: person.id,
    kind,
    title,
    place,
    groupId,
    link,
    startsAt,
    endsAt,
    isBusy,
    restMinutes,
    reminds,
  };
}

const isSame = (row: BookingRow, content: Content): boolean =>
  row.state === 'STANDING' &&
  (Object.keys(content) as (keyof Content)[]).every((key) => JSON.stringify(row[key]) === JSON.stringify(content[key]));

/** Whether it takes time that it did not take before. */
const isNewTime = (before: BookingRow | null, after: BookingRow): boolean =>
  before?.state !== 'STANDING' ||
  !before.isBusy ||
  !before.personId.equals(after.personId) ||
  before.startsAt.getTime() !== after.startsAt.getTime() ||
  before.endsAt.getTime() !== after.endsAt.getTime() ||
  before.restMinutes < after.restMinutes;

/**
 * All of them or none. @throws Refused DOUBLE_BOOKED, REST_TOO_SHORT, PERSON_AWAY, BOOKING_TIMES_WRONG, BOOKING_REST_WRONG
 */
export async function book(
  ctx: Ctx,
  session: ClientSession,
  inputs: readonly BookingInput[],
  { onConflict = 'REFUSE', mayBeAway = false }: BookOptions = {},
): Promise<void> {
  if (inputs.length === 0) return;
  const wanted = new Map(inputs.map((input) => [input.cause, contentOf(input)]));
  if (wanted.size < inputs.length) throw new Error('one cause is booked twice at once');
  for (const content of wanted.values()) demand(judgeTimes(content));
  const known = await bookingsByCause(ctx, [...wanted.keys()], session);
  const changes: BookingChange[] = [];
  for (const [cause, content] of wanted) {
    const before = known.get(cause) ?? null;
    if (before && isSame(before, content)) continue;
    const standing = { state: 'STANDING' as const, seq: before ? before.seq + 1 : 0, changedAt: ctx.now };
    const after = { _id: before?._id ?? newId(), cause, ...content, ...standing, createdAt: before?.createdAt ?? ctx.now };
    changes.push({ before, after });
  }
  const taking = changes.filter(({ before, after }) => after.isBusy && isNewTime(before, after)).map(({ after }) => after);
  await openDiaries(
    ctx,
    session,
    taking.map(({ personId }) => personId),
  );
  if (onConflict === 'REFUSE') {
    const moved = changes.map(({ after }) => after);
    await demandFree(ctx, session, taking, moved);
  }
  if (!mayBeAway) await demandPresent(ctx, session, taking);
  await write(ctx, session, changes);
}

/** What stands of them no longer does. */
export async function cancelBookings(ctx: Ctx, session: ClientSession, causes: readonly string[]): Promise<void> {
  const known = await bookingsByCause(ctx, causes, session);
  const changes = [...known.values()]
    .filter(({ state }) => state === 'STANDING')
    .map((before) => ({ before, after: { ...before, state: 'CANCELLED' as const, seq: before.seq + 1, changedAt: ctx.now } }));
  await write(ctx, session, changes);
}

/** Of two at once who take time of one person, one begins again and sees the other. */
export async function openDiaries(ctx: Ctx, session: ClientSession, personIds: readonly ObjectId[]): Promise<void> {
  const ids = [...new Map(personIds.map((id) => [toId(id), id])).values()];
  if (ids.length === 0) return;
  const rows = diaries.raw(ctx.db);
  const { matchedCount } = await rows.updateMany({ _id: { $in: ids } }, { $inc: { seq: 1 } }, { session });
  if (matchedCount === ids.length) return;
  const known = new Set(
    (await rows.find({ _id: { $in: ids } }, { projection: { _id: 1 }, session }).toArray()).map(({ _id }) => toId(_id)),
  );
  const fresh = ids.filter((id) => !known.has(toId(id))).map((_id) => ({ _id, seq: 1 }));
  await rows.insertMany(fresh, { session }).catch((error: unknown) => {
    throw runAgainAfter(error);
  });
}

async function demandFree(ctx: Ctx, session: ClientSession, taking: readonly BookingRow[], moved: readonly BookingRow[]): Promise<void> {
  const isMoved = new Set(moved.map(({ cause }) => cause));
  for (const people of portionsByPerson(taking)) {
    const persons = new Set(people.map(({ personId }) => toId(personId)));
    const stay = (await busyAround(ctx, people, session)).filter(({ cause }) => !isMoved.has(cause));
    const takes = new Set(people.map(({ cause }) => cause));
    const beside = moved.filter(({ cause, isBusy, personId }) => isBusy && !takes.has(cause) && persons.has(toId(personId)));
    for (const rows of byPerson([...stay, ...beside, ...people]).values()) {
      // What stood before may clash with what stood before: only with something new it is this act's matter.
      const clash = firstNewClash(rows, takes);
      if (clash) throw await refusalOf(ctx, clash);
    }
  }
}

function firstNewClash(
  rows: readonly BookingRow[],
  takes: ReadonlySet<string>,
): { one: BookingRow; other: BookingRow; kind: string } | null {
  let left = [...rows];
  for (;;) {
    const clash = firstClash(left);
    if (!clash) return null;
    if (takes.has(clash.one.cause)) return { ...clash, one: clash.other, other: clash.one };
    if (takes.has(clash.other.cause)) return clash;
    left = left.filter((row) => row !== clash.one);
  }
}

/** `one` stands in the way of `other`. */
async function refusalOf(ctx: Ctx, { one, other, kind }: { one: BookingRow; other: BookingRow; kind: string }): Promise<Refused> {
  const names = await personNames(ctx, [{ kind: one.personKind, id: one.personId }]);
  const person = names.get(toId(one.personId)) ?? '—';
  const details = { person, with: one.title, when: shownTimes(ctx.time, one) };
  const times = { startsAt: one.startsAt.toISOString(), endsAt: one.endsAt.toISOString() };
  if (kind === 'BOOKED') return new Refused('DOUBLE_BOOKED', { ...details, ...times });
  const restHours = Math.round((Math.min(one.restMinutes, other.restMinutes) / 60) * 10) / 10;
  return new Refused('REST_TOO_SHORT', { ...details, ...times, restHours });
}

async function demandPresent(ctx: Ctx, session: ClientSession, taking: readonly BookingRow[]): Promise<void> {
  if (taking.length === 0) return;
  const persons = taking.map(({ personKind, personId }) => ({ kind: personKind, id: personId }));
  const from = new Date(Math.min(...taking.map(({ startsAt }) => startsAt.getTime())));
  const to = new Date(Math.max(...taking.map(({ endsAt }) => endsAt.getTime())));
  const away = await awayOf(ctx, persons, { startsAt: from, endsAt: to }, session);
  for (const row of taking) {
    const absence = away.get(toId(row.personId))?.find((one) => one.from < row.endsAt && row.startsAt < one.to);
    if (!absence) continue;
    const names = await personNames(ctx, [{ kind: row.personKind, id: row.personId }]);
    const when = shownTimes(ctx.time, { startsAt: absence.from, endsAt: absence.to });
    throw new Refused('PERSON_AWAY', { person: names.get(toId(row.personId)) ?? '—', when });
  }
}

async function write(ctx: Ctx, session: ClientSession, changes: readonly BookingChange[]): Promise<void> {
  if (changes.length === 0) return;
  for (const some of inPortions(changes)) {
    const fresh = some.flatMap(({ before, after }) => (before ? [] : [after]));
    if (fresh.length > 0)
      await bookings
        .raw(ctx.db)
        .insertMany(fresh, { session })
        .catch((error: unknown) => {
          throw runAgainAfter(error);
        });
    const changed = some.filter(({ before }) => before !== null).map(({ after: { _id, ...set } }) => ({ _id, set }));
    if (changed.length === 0) continue;
    const writes = changed.map(({ _id, set }) => ({ updateOne: { filter: { _id }, update: { $set: set } } }));
    await bookings.raw(ctx.db).bulkWrite(writes, { ordered: false, session });
  }
  await tellFollowers((follower) => follower.changed?.(ctx, session, changes));
}

export function byPerson<Row extends Pick<BookingRow, 'personId'>>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const id = toId(row.personId);
    const own = found.get(id);
    if (own) own.push(row);
    else found.set(id, [row]);
  }
  return found;
}

/** A few hundred people at a time, each with everything that is asked of them. */
function portionsByPerson(rows: readonly BookingRow[]): BookingRow[][] {
  return [...inPortions([...byPerson(rows).values()])].map((people) => people.flat());
}
