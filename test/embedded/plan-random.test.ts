// Random documents, indexes and filters: what a plan reaches against a matcher and an index that are slow and plain.

import { expect, test } from '@jest/globals';
import { BSONRegExp, Double } from 'bson';
import fc from 'fast-check';

import { parseCollation } from '../../server/embedded/collation.ts';
import type { Collation } from '../../server/embedded/collation.ts';
import { MAX_KEY_BYTES, encodeKey, truncateKey } from '../../server/embedded/keys.ts';
import { choosePlan } from '../../server/embedded/plan.ts';
import type { Plan, PlanIndex } from '../../server/embedded/plan.ts';
import { bracket, compare, equal, isDoc } from '../../server/embedded/values.ts';
import type { Doc, Value } from '../../server/embedded/values.ts';
import { index } from './plan-index.ts';

const english = parseCollation({ locale: 'en', strength: 2 });

const PATHS = ['a', 'b', 'c.x', 'c.y', '_id'] as const;
const LONG = 'x'.repeat(1600);
const scalar = fc.oneof(
  { arbitrary: fc.constantFrom<Value>(0, 1, 2, 3, 1n, new Double(2), 2.5, NaN), weight: 4 },
  fc.constantFrom<Value>(null, true, 'a', 'A', 'ab', 'abc', 'b', `${LONG}a`, `${LONG}b`, new Date(1), { x: 1 }, { x: 'a' }),
);
const elements = fc.array(scalar, { maxLength: 3 });

const document: fc.Arbitrary<Doc> = fc
  .tuple(
    fc.constantFrom('none', 'none', 'a', 'b', 'c', 'c.x'),
    fc.record({ a: scalar, b: scalar, x: scalar, y: scalar }, { requiredKeys: [] }),
    elements,
    fc.array(fc.oneof({ arbitrary: fc.record({ x: scalar, y: scalar }, { requiredKeys: [] }), weight: 4 }, scalar), { maxLength: 3 }),
  )
  .map(([array, { a, b, ...c }, list, docs]) => {
    const doc: Doc = { a, b, c };
    if (array === 'a' || array === 'b') doc[array] = list;
    if (array === 'c') doc['c'] = docs;
    if (array === 'c.x') doc['c'] = { ...c, x: list };
    for (const name of Object.keys(doc)) if (doc[name] === undefined) delete doc[name];
    return doc;
  });

const operators: fc.Arbitrary<Value> = fc.oneof(
  { arbitrary: scalar, weight: 3 },
  fc.array(scalar, { maxLength: 4 }).map((values) => ({ $in: values })),
  fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$eq'), scalar).map(([operator, value]) => ({ [operator]: value })),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $gte: low, $lt: high })),
  fc.boolean().map((wanted) => ({ $exists: wanted })),
  fc.constantFrom('^a', '^ab', '^ab*', 'b').map((pattern) => new BSONRegExp(pattern)),
  fc.array(scalar, { minLength: 1, maxLength: 2 }).map((values) => ({ $all: values })),
);
const field: fc.Arbitrary<Doc> = fc.oneof(
  { arbitrary: fc.tuple(fc.constantFrom(...PATHS), operators).map(([path, value]) => ({ [path]: value })), weight: 8 },
  fc.tuple(fc.constantFrom('x', 'y'), operators).map(([name, value]) => ({ c: { $elemMatch: { [name]: value } } })),
);
const filter: fc.Arbitrary<Doc> = fc.letrec<{ filter: Doc }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 2 },
    { arbitrary: field, weight: 3 },
    { arbitrary: fc.array(field, { maxLength: 3 }).map((fields) => Object.assign({}, ...fields) as Doc), weight: 3 },
    fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((branches) => ({ $and: branches })),
    fc.tuple(field, fc.array(tie('filter'), { minLength: 1, maxLength: 3 })).map(([beside, branches]) => ({ ...beside, $or: branches })),
    fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((branches) => ({ $or: branches })),
  ),
})).filter;

const pattern = fc.uniqueArray(fc.tuple(fc.constantFrom(...PATHS), fc.constantFrom<1 | -1>(1, -1)), {
  minLength: 1,
  maxLength: 3,
  selector: ([path]) => path,
});
const arbitraryIndex = fc.record({
  pattern,
  sparse: fc.boolean(),
  collation: fc.constantFrom(null, null, english),
  partialFilter: fc.constantFrom<Doc | null>(null, null, null, { a: { $exists: true } }, { b: { $gt: 1 } }, { a: 1 }),
});

/** Every value at a path, an array being itself and its elements; undefined where an element has none. */
function reach(value: Value, names: string[]): Value[] {
  const [name, ...rest] = names;
  if (name === undefined) return Array.isArray(value) ? [value, ...value] : [value];
  if (Array.isArray(value)) return value.flatMap((element) => (isDoc(element) ? reach(element, names) : []));
  return isDoc(value) ? reach(value[name], rest) : [undefined];
}

function matches(doc: Doc, asked: Doc, collation: Collation | null): boolean {
  return Object.entries(asked).every(([name, value]) => {
    if (name === '$and') return (value as Doc[]).every((branch) => matches(doc, branch, collation));
    if (name === '$or') return (value as Doc[]).some((branch) => matches(doc, branch, collation));
    const found = reach(doc, name.split('.'));
    const own =
      isDoc(value) && Object.keys(value)[0]?.startsWith('$') ? value : value instanceof BSONRegExp ? { $regex: value } : { $eq: value };
    return Object.entries(own).every(([operator, operand]) => meets(found, operator, operand, collation));
  });
}

function meets(found: Value[], operator: string, operand: Value, collation: Collation | null): boolean {
  const list = operand as Value[];
  switch (operator) {
    case '$eq':
      return found.some((value) => equal(value ?? null, operand, collation));
    case '$in':
      return list.some((one) => meets(found, '$eq', one, collation));
    case '$all':
      return list.every((one) => meets(found, '$eq', one, collation));
    case '$exists':
      return found.some((value) => value !== undefined) === operand;
    case '$regex':
      return found.some((value) => typeof value === 'string' && new RegExp((operand as BSONRegExp).pattern).test(value));
    case '$elemMatch':
      return found.some(
        (value) => Array.isArray(value) && value.some((element) => isDoc(element) && matches(element, operand as Doc, collation)),
      );
    default:
      return found.some((one) => {
        const value = one ?? null;
        if (bracket(value) !== bracket(operand)) return false;
        const order = compare(value, operand, collation);
        if (order === 0) return operator.endsWith('e');
        if (Number.isNaN(value) || Number.isNaN(operand)) return false;
        return operator.startsWith('$gt') ? order > 0 : order < 0;
      });
  }
}

/** The document with each array on one of the paths replaced by one of its elements. */
function variants(doc: Doc, paths: string[]): Doc[] {
  const roots = new Set(paths.map((path) => path.split('.')[0] ?? ''));
  for (const root of roots) {
    const value = doc[root];
    if (Array.isArray(value))
      return (value.length === 0 ? [undefined] : value).flatMap((element) =>
        variants({ ...doc, [root]: Array.isArray(element) ? null : element }, paths),
      );
    if (!isDoc(value) || !paths.includes(`${root}.x`)) continue;
    const inner = value['x'];
    if (Array.isArray(inner))
      return (inner.length === 0 ? [undefined] : inner).flatMap((element) => variants({ ...doc, [root]: { ...value, x: element } }, paths));
  }
  return [doc];
}

/** Whether an array of any length is on the way to a path or at its end. */
function meetsArray(value: Value, names: string[]): boolean {
  if (Array.isArray(value)) return true;
  const [name, ...rest] = names;
  return name !== undefined && isDoc(value) && meetsArray(value[name], rest);
}

interface Entry {
  key: Buffer;
  doc: Doc;
}

function build(
  docs: Doc[],
  chosen: {
    pattern: ['a' | 'b' | 'c.x' | 'c.y' | '_id', 1 | -1][];
    sparse: boolean;
    collation: Collation | null;
    partialFilter: Doc | null;
  },
): {
  index: PlanIndex;
  entries: Entry[];
} {
  const paths = chosen.pattern.map(([path]) => path);
  const entries: Entry[] = [];
  const made = index(Object.fromEntries(chosen.pattern), {
    sparse: chosen.sparse,
    collation: chosen.collation,
    partialFilter: chosen.partialFilter,
  });
  for (const doc of docs) {
    if (chosen.partialFilter && !matches(doc, chosen.partialFilter, null)) continue;
    const all = variants(doc, paths).map((variant) => paths.map((path) => reach(variant, path.split('.'))[0]));
    if (paths.some((path) => meetsArray(doc, path.split('.')))) made.multikey = true;
    if (chosen.sparse && all.every((values) => values.every((value) => value === undefined))) continue;
    for (const values of all) {
      const { key, truncated } = truncateKey(
        encodeKey(
          values,
          made.parts.map(({ direction }) => direction),
          chosen.collation,
        ),
      );
      made.truncated ||= truncated;
      entries.push({ key, doc });
    }
  }
  return { index: made, entries: entries.sort((one, other) => Buffer.compare(one.key, other.key)) };
}

/** Carries a plan out. Also checks that the ranges are disjoint and in the order of the scan. */
function carryOut(chosen: Plan, docs: Doc[], stores: ReadonlyMap<string, Entry[]>): Doc[] {
  switch (chosen.kind) {
    case 'EOF':
      return [];
    case 'COLLSCAN':
      return docs;
    case 'OR':
      return (chosen.branches ?? []).flatMap((branch) => carryOut(branch, docs, stores));
    case 'IDHACK':
      return (chosen.idKeys ?? []).flatMap((key) => docs.filter((doc) => encodeKey([doc['_id']], [1], null).equals(key)));
    case 'IXSCAN': {
      const entries = stores.get(chosen.index?.name ?? '') ?? [];
      const ascending = chosen.reverse ? [...chosen.ranges].reverse() : chosen.ranges;
      for (const [at, range] of ascending.entries()) {
        expect(range.lower.length).toBeLessThanOrEqual(MAX_KEY_BYTES);
        const next = ascending[at + 1];
        if (next) expect(range.upper && Buffer.compare(range.upper, next.lower) <= 0).toBe(true);
      }
      return chosen.ranges.flatMap(({ lower, upper }) => {
        const inside = entries.filter(({ key }) => Buffer.compare(key, lower) >= 0 && (!upper || Buffer.compare(key, upper) < 0));
        return (chosen.reverse ? inside.reverse() : inside).map(({ doc }) => doc);
      });
    }
  }
}

test('every document that matches is reached, in the promised order and only once where promised', () => {
  const kinds = new Map<string, number>();
  const sorts = fc.option(pattern, { nil: null, freq: 2 });
  fc.assert(
    fc.property(
      fc.array(document, { maxLength: 12 }),
      fc.array(arbitraryIndex, { minLength: 1, maxLength: 2 }),
      filter,
      sorts,
      fc.constantFrom(null, null, null, english),
      fc.boolean(),
      (list, chosenIndexes, asked, sort, collation, hinted) => {
        const docs = list.map((doc, at) => ({ ...doc, _id: at }));
        const stores = new Map<string, Entry[]>();
        const indexes: PlanIndex[] = [];
        for (const chosen of [
          { pattern: [['_id', 1]], sparse: false, collation: null, partialFilter: null } as (typeof chosenIndexes)[number],
          ...chosenIndexes,
        ]) {
          const { index: made, entries } = build(docs, chosen);
          if (indexes.length === 0) made.name = '_id_';
          if (stores.has(made.name)) continue;
          stores.set(made.name, entries);
          indexes.push(made);
        }
        const last = indexes.at(-1);
        // A hinted index that leaves documents out is obeyed all the same.
        const hint = hinted && last && !last.sparse && !last.partialFilter ? last.name : null;
        const chosen = choosePlan({
          filter: asked,
          sort: sort?.map(([path, direction]) => ({ path, direction })) ?? null,
          collation,
          indexes,
          hint,
        });
        kinds.set(chosen.kind, (kinds.get(chosen.kind) ?? 0) + 1);
        const reached = carryOut(chosen, docs, stores);
        const matching = docs.filter((doc) => matches(doc, asked, collation));
        for (const doc of matching) expect(reached).toContain(doc);
        if (!chosen.dedupe) expect(new Set(reached).size).toBe(reached.length);
        if (chosen.sorted && sort) {
          const rows = reached.filter((doc) => matching.includes(doc as (typeof docs)[number]));
          for (const [at, row] of rows.entries()) {
            const next = rows[at + 1];
            if (!next) break;
            const orders = sort.map(
              ([path, direction]) => compare(reach(row, path.split('.'))[0] ?? null, reach(next, path.split('.'))[0] ?? null) * direction,
            );
            expect(orders.find((order) => order !== 0) ?? 0).toBeLessThanOrEqual(0);
          }
        }
      },
    ),
    { numRuns: 5000 },
  );
  for (const kind of ['IDHACK', 'IXSCAN', 'COLLSCAN', 'OR', 'EOF']) expect([kind, (kinds.get(kind) ?? 0) > 10]).toEqual([kind, true]);
});
