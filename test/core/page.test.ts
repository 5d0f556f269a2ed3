import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ObjectId } from 'mongodb';
import {
  afterFilter,
  defineSort,
  pageArguments,
  placeCursor,
  readCursor,
  readPlaceCursor,
  toConnection,
  toCursor,
  type Connection,
  type Direction,
  type Filter,
  type Sort,
} from '../../server/core/page.ts';

type Row = Record<string, unknown> & { _id: ObjectId };
const id = (number: number) => new ObjectId(number.toString(16).padStart(24, '0'));
const forged = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

// A tiny MongoDB: null and missing are one, come first, and are never greater or less than anything.
const plain = (value: unknown): string | number | null => {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.getTime();
  if (value instanceof ObjectId) return value.toHexString();
  return typeof value === 'boolean' ? Number(value) : (value as string | number);
};

const compare = (a: unknown, b: unknown): number => {
  const [x, y] = [plain(a), plain(b)];
  if (x === y) return 0;
  if (x === null) return -1;
  if (y === null) return 1;
  return x < y ? -1 : 1;
};

const read = (row: Row, path: string): unknown =>
  path.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], row);

function holds(condition: unknown, value: unknown): boolean {
  if (typeof condition !== 'object' || condition === null || condition instanceof Date || condition instanceof ObjectId)
    return compare(value, condition) === 0;
  return Object.entries(condition).every(([operator, operand]) => {
    if (operator === '$ne') return compare(value, operand) !== 0;
    if (plain(value) === null || plain(operand) === null) return false;
    const order = compare(value, operand);
    return { $gt: order > 0, $gte: order >= 0, $lt: order < 0, $lte: order <= 0 }[operator]!;
  });
}

const matches = (row: Row, filter: Filter): boolean =>
  Object.entries(filter).every(([key, condition]) =>
    key === '$or' ? (condition as Filter[]).some((branch) => matches(row, branch)) : holds(condition, read(row, key)),
  );

function find(rows: readonly Row[], sort: Sort, filter: Filter, limit: number): Row[] {
  const order = (a: Row, b: Row) => {
    for (const [field, direction] of Object.entries(sort.mongo)) {
      const one = compare(read(a, field), read(b, field)) * direction;
      if (one !== 0) return one;
    }
    return 0;
  };
  return rows
    .filter((row) => matches(row, filter))
    .sort(order)
    .slice(0, limit);
}

describe('paging', () => {
  const direction = fc.constantFrom<Direction>(1, -1);
  const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });
  const rowsOf = fc
    .array(
      fc.record(
        {
          joinedAt: some(fc.constantFrom(...[0, 1, 2].map((day) => new Date(day * 86_400_000)))),
          fen: some(fc.constantFrom(-5, 0, 0.5, 39900)),
          text: some(fc.constantFrom('', '1', '王', 'a"b', '{"d":1}')),
          pinned: some(fc.boolean()),
          team: fc.record({ sales: some(fc.nat(2)) }, { requiredKeys: [] }),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 40 },
    )
    .map((rows): Row[] => rows.map((row, index) => ({ ...row, _id: id(index * 7919) })));
  const sortOf = fc
    .uniqueArray(fc.tuple(fc.constantFrom('joinedAt', 'fen', 'text', 'pinned', 'team.sales'), direction), {
      selector: ([field]) => field,
      maxLength: 3,
    })
    .chain((fields) =>
      fc.option(direction).map((last) => defineSort({ ...Object.fromEntries(fields), ...(last === null ? {} : { _id: last }) })),
    );

  test('visits each row exactly once and in order, whatever the sort, with nulls and missing fields', () => {
    fc.assert(
      fc.property(rowsOf, sortOf, fc.integer({ min: 1, max: 7 }), (rows, sort, first) => {
        const seen: Row[] = [];
        let after: string | null = null;
        for (;;) {
          const page: Connection<Row> = toConnection(find(rows, sort, afterFilter(sort, after), first + 1), first, sort);
          seen.push(...page.edges.map(({ node }) => node));
          expect(page.edges.length).toBeLessThanOrEqual(first);
          expect(page.pageInfo.hasNextPage).toBe(seen.length < rows.length);
          after = page.pageInfo.endCursor;
          if (!page.pageInfo.hasNextPage) break;
        }
        expect(seen).toEqual(find(rows, sort, {}, rows.length));
      }),
      { numRuns: 500 },
    );
  });

  test('visits each row once over a field that is required', () => {
    const sort = defineSort({ fen: -1 }, { required: ['fen'] });
    const rows = [3, 1, 2, 3, 3].map((fen, index): Row => ({ _id: id(index), fen }));
    const first = toConnection(find(rows, sort, {}, 3), 2, sort);
    const rest = find(rows, sort, afterFilter(sort, first.pageInfo.endCursor), 9);
    expect([...first.edges.map(({ node }) => node), ...rest]).toEqual(find(rows, sort, {}, 9));
  });

  test('goes on after a row that is no longer there', () => {
    const sort = defineSort({ fen: 1 });
    const rows = [1, 2, 3].map((fen): Row => ({ _id: id(fen), fen }));
    const cursor = toCursor(sort, rows[1]!);
    expect(find([rows[0]!, rows[2]!], sort, afterFilter(sort, cursor), 9)).toEqual([rows[2]]);
  });

  test('an empty list has no end', () => {
    expect(toConnection([], 10, defineSort({}))).toEqual({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });
});

describe('the filter', () => {
  test('gives the planner a range on the leading key where nulls allow it', () => {
    const row = { _id: id(1), fen: 5 };
    const ascending = defineSort({ fen: 1 });
    expect(afterFilter(ascending, toCursor(ascending, row))).toEqual({
      fen: { $gte: 5 },
      $or: [{ fen: { $gt: 5 } }, { fen: 5, _id: { $gt: id(1) } }],
    });
    const required = defineSort({ fen: -1 }, { required: ['fen'] });
    expect(afterFilter(required, toCursor(required, row))).toEqual({
      fen: { $lte: 5 },
      $or: [{ fen: { $lt: 5 } }, { fen: 5, _id: { $lt: id(1) } }],
    });
    const nullable = defineSort({ fen: -1 });
    expect(afterFilter(nullable, toCursor(nullable, row))).toEqual({
      $or: [{ fen: { $lt: 5 } }, { fen: null }, { fen: 5, _id: { $lt: id(1) } }],
    });
  });

  test('is empty without a cursor', () => {
    expect(afterFilter(defineSort({ fen: 1 }), null)).toEqual({});
  });
});

describe('a cursor', () => {
  const sort = defineSort({ joinedAt: -1, text: 1 });
  const row = { _id: id(9), joinedAt: new Date(1_700_000_000_000), text: '王' };

  test('holds all sort keys with their types', () => {
    expect(readCursor(sort, toCursor(sort, row))).toEqual([row.joinedAt, row.text, row._id]);
    expect(toCursor(sort, row)).toMatch(/^[\w-]+$/);
  });

  test('of another sort is refused, be it another direction, order or field', () => {
    for (const other of [
      defineSort({ joinedAt: 1, text: 1 }),
      defineSort({ text: 1, joinedAt: -1 }),
      defineSort({ joinedAt: -1, fen: 1 }),
    ]) {
      expect(() => readCursor(sort, toCursor(other, { ...row, fen: 1 }))).toThrow('BAD_CURSOR');
    }
  });

  test.each<[string, string]>([
    ['nonsense', 'nonsense'],
    ['nothing', ''],
    ['no list', Buffer.from('{}').toString('base64url')],
    ['another version', forged(2, sort.signature, null, null, { o: '0'.repeat(24) })],
    ['too few keys', forged(1, sort.signature, null)],
    ['too many keys', forged(1, sort.signature, null, null, { o: '0'.repeat(24) }, 1)],
    ['an operator', forged(1, sort.signature, { $gt: 1 }, null, { o: '0'.repeat(24) })],
    ['a list', forged(1, sort.signature, [1], null, { o: '0'.repeat(24) })],
    ['no id', forged(1, sort.signature, null, null, null)],
    ['a bad id', forged(1, sort.signature, null, null, { o: 'zz' })],
    ['an impossible date', forged(1, sort.signature, { d: 9e15 }, null, { o: '0'.repeat(24) })],
    ['far too much', forged(1, sort.signature, null, 'x'.repeat(9000), { o: '0'.repeat(24) })],
  ])('with %s is refused', (_, cursor) => {
    expect(() => afterFilter(sort, cursor)).toThrow('BAD_CURSOR');
  });

  test('is not made of what cannot be compared', () => {
    for (const fen of [NaN, Infinity, [1], {}, new Date(NaN)])
      expect(() => toCursor(defineSort({ fen: 1 }), { _id: id(1), fen })).toThrow(RangeError);
    expect(() => toCursor(defineSort({ fen: 1 }, { required: ['fen'] }), { _id: id(1) })).toThrow(RangeError);
    expect(() => toCursor(defineSort({}), { name: 'without _id' })).toThrow(RangeError);
  });
});

describe('the arguments of a page', () => {
  test('are cut at the cap and have a usual size', () => {
    expect(pageArguments({ first: 5000, after: 'x' }, { max: 100 })).toEqual({ first: 100, after: 'x' });
    expect(pageArguments({}, { max: 100 })).toEqual({ first: 20, after: null });
    expect(pageArguments({ first: null, after: null }, { max: 10, usual: 50 })).toEqual({ first: 10, after: null });
  });

  test.each([0, -1, 1.5, NaN])('a first of %p is refused', (first) => {
    expect(() => pageArguments({ first }, { max: 100 })).toThrow('BAD_PAGE');
  });
});

describe('the place in a list whose order moves', () => {
  test('comes back as it was given out', () => {
    fc.assert(fc.property(fc.nat(), (place) => readPlaceCursor(placeCursor(place)) === place));
  });

  test.each([
    '',
    'x',
    forged(1, 'place', -1),
    forged(1, 'place', 1.5),
    forged(1, 'place', '1'),
    forged(2, 'place', 1),
    forged(1, 'other', 1),
  ])('is refused where it was never given out: %s', (cursor) => {
    expect(() => readPlaceCursor(cursor)).toThrow('BAD_CURSOR');
  });

  test('is no cursor of a sort, nor the other way round', () => {
    const sort = defineSort({ name: 1 }, { required: ['name'] });
    expect(() => readCursor(sort, placeCursor(1))).toThrow('BAD_CURSOR');
    expect(() => readPlaceCursor(toCursor(sort, { _id: id(1), name: 'a' }))).toThrow('BAD_CURSOR');
  });
});
