// What people have booked, as their own weeks show it. An entry goes by the name of whoever booked it, so that moving it asks there.

import { bookingsBetween } from '../bookings/service.ts';
import type { BookingRow } from '../bookings/service.ts';
import type { Ctx } from '../context.ts';
import type { Range } from '../core/time.ts';
import type { EntryInput, PersonRef } from './sources.ts';
import { sourceOf } from './sources.ts';

export async function bookedEntries(ctx: Ctx, person: PersonRef, range: Range): Promise<EntryInput[]> {
  const rows = await bookingsBetween(ctx, range, { persons: [person] });
  return rows.map(entryOf);
}

/** Of a meeting's booking `meeting:<id>:<person>` the entry is the meeting. */
export const entryIdOf = (cause: string): string => cause.split(':').slice(0, 2).join(':');

function entryOf({ cause, kind, title, place, startsAt, endsAt, link, personKind, personId }: BookingRow): EntryInput {
  const id = entryIdOf(cause);
  const found = sourceOf(id);
  return {
    id,
    source: found?.source.name ?? id.split(':', 1).join(''),
    kind,
    title,
    detail: place,
    startsAt,
    endsAt,
    tier: null,
    forWhom: 'PERSON',
    groups: 0,
    persons: [{ kind: personKind, id: personId }],
    isMovable: found?.source.move !== undefined,
    isSwapPending: false,
    link,
  };
}
