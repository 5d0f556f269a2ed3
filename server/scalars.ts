// The scalars of the schema: what goes over the wire against what resolvers hold. A value that cannot go out is our fault and
// throws a plain error; a value that cannot come in is refused with its own code (`BAD_TIME`, `BAD_DAY`, `BAD_FEN`).

import { GraphQLScalarType } from 'graphql';
import { Refused } from './core/errors.ts';
import { parseDayKey, parseInstant } from './core/time.ts';

function textOr(code: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new Refused(code);
}

const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize(value) {
    if (value instanceof Date) return value.toISOString();
    throw new TypeError(`DateTime holds ${typeof value}, not a Date`);
  },
  parseValue: (value) => parseInstant(textOr('BAD_TIME', value)),
});

const Day = new GraphQLScalarType<string, string>({
  name: 'Day',
  serialize(value) {
    if (typeof value === 'string') return value;
    throw new TypeError(`Day holds ${typeof value}, not a key`);
  },
  parseValue: (value) => parseDayKey(textOr('BAD_DAY', value)),
});

const Fen = new GraphQLScalarType<number, number>({
  name: 'Fen',
  serialize(value) {
    if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
    throw new TypeError('Fen holds something that is not a whole number');
  },
  parseValue(value) {
    if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
    throw new Refused('BAD_FEN');
  },
});

export const scalars = { DateTime, Day, Fen };
