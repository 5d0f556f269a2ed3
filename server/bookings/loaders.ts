// What people are called and what is booked in their absences, in batches, for one request.

import DataLoader from 'dataloader';
import { personNames } from '../auth/service.ts';
import type { PersonRef } from '../auth/service.ts';
import { perCtx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { bookingsInAll } from './lists.ts';
import type { AbsenceRow, BookingRow } from './model.ts';

export const personName = perCtx(
  (ctx) =>
    new DataLoader<PersonRef, string, string>(
      async (persons) => {
        const names = await personNames(ctx, persons);
        return persons.map(({ id }) => names.get(toId(id)) ?? '—');
      },
      { cacheKeyFn: ({ id }) => toId(id) },
    ),
);

export const bookingsIn = perCtx(
  (ctx) =>
    new DataLoader<AbsenceRow, BookingRow[], string>((absences) => bookingsInAll(ctx, absences), { cacheKeyFn: ({ _id }) => toId(_id) }),
);
