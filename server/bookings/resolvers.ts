import type { Policies } from '../context.ts';
import { STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Resolvers } from '../generated/types.ts';
import { availabilityOf, findAvailability, listAbsences, myBookings } from './lists.ts';
import { bookingsIn, personName } from './loaders.ts';
import { addAbsence, removeAbsence, setHours } from './service.ts';

export { sentences } from './sentences.ts';

export const resolvers: Resolvers = {
  Query: {
    availability: (_root, { personKind, personId }, ctx) => findAvailability(ctx, personKind, personId),
    absences: (_root, args, ctx) => listAbsences(ctx, args),
    myBookings: (_root, args, ctx) => myBookings(ctx, args),
  },
  Mutation: {
    addAbsence: (_root, { input }, ctx) => addAbsence(ctx, input),
    removeAbsence: (_root, { id }, ctx) => removeAbsence(ctx, id),
    setAvailableHours: async (_root, { input }, ctx) => availabilityOf(ctx, await setHours(ctx, input)),
  },
  Booking: {
    id: ({ _id }) => toId(_id),
    personId: ({ personId }) => toId(personId),
    personName: ({ personKind, personId }, _args, ctx) => personName(ctx).load({ kind: personKind, id: personId }),
    groupId: ({ groupId }) => groupId && toId(groupId),
  },
  Absence: {
    id: ({ _id }) => toId(_id),
    personId: ({ personId }) => toId(personId),
    personName: ({ personKind, personId }, _args, ctx) => personName(ctx).load({ kind: personKind, id: personId }),
    bookings: (absence, _args, ctx) => bookingsIn(ctx).load(absence),
  },
  Availability: {
    personKind: ({ person }) => person.kind,
    personId: ({ person }) => toId(person.id),
    personName: ({ person }, _args, ctx) => personName(ctx).load(person),
  },
};

export const policy: Policies = {
  'Query.availability': 'SIGNED_IN',
  'Query.absences': STAFF,
  'Query.myBookings': 'SIGNED_IN',
  'Mutation.addAbsence': 'SIGNED_IN',
  'Mutation.removeAbsence': 'SIGNED_IN',
  'Mutation.setAvailableHours': 'SIGNED_IN',
};
