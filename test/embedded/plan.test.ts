import { describe, expect, test } from '@jest/globals';
import { BSONRegExp, BSONSymbol, Double, MinKey, ObjectId } from 'bson';

import { literalPrefix } from '../../server/embedded/bounds.ts';
import { parseCollation } from '../../server/embedded/collation.ts';
import { implies } from '../../server/embedded/implies.ts';
import { MAX_ID_KEY_BYTES, encodeKey, truncateKey } from '../../server/embedded/keys.ts';
import { choosePlan, describePlan } from '../../server/embedded/plan.ts';
import type { Plan, PlanIndex, PlanInput } from '../../server/embedded/plan.ts';
import type { Doc } from '../../server/embedded/values.ts';
import { index, parts } from './plan-index.ts';

const english = parseCollation({ locale: 'en', strength: 2 });

const byId = index({ _id: 1 }, { name: '_id_', unique: true });

function plan(filter: Doc, indexes: PlanIndex[], more: Partial<Omit<PlanInput, 'sort'>> & { sort?: Record<string, 1 | -1> } = {}): Plan {
  return choosePlan({
    filter,
    collation: null,
    hint: null,
    ...more,
    sort: more.sort ? parts(more.sort) : null,
    indexes: [byId, ...indexes],
  });
}

/** The plan in few words: kind, index, number of ranges, and what it promises. */
function brief(chosen: Plan): string {
  const words: string[] = [chosen.kind];
  if (chosen.index) words.push(chosen.index.name, `×${chosen.ranges.length}`);
  if (chosen.idKeys) words.push(`×${chosen.idKeys.length}`);
  if (chosen.reverse) words.push('reverse');
  if (chosen.sorted) words.push('sorted');
  if (chosen.dedupe) words.push('dedupe');
  if (chosen.branches) words.push(`(${chosen.branches.map(brief).join(' | ')})`);
  return words.join(' ');
}

const everything = (chosen: Plan): boolean =>
  chosen.ranges.length === 1 && chosen.ranges[0]?.lower.length === 0 && chosen.ranges[0].upper === null;

describe('the choice', () => {
  const a = index({ a: 1 });
  const ab = index({ a: 1, b: 1 });
  const abc = index({ a: 1, b: -1, c: 1 });
  const bUnique = index({ b: 1 }, { unique: true, name: 'b_unique' });

  test.each<[string, Doc, PlanIndex[], Parameters<typeof plan>[2], string]>([
    ['one _id', { _id: 5 }, [a], {}, 'IDHACK ×1'],
    ['one _id beside an index', { _id: 5, a: 1 }, [a], {}, 'IDHACK ×1'],
    ['one _id inside $and', { $and: [{ a: 1 }, { _id: { $eq: 5 } }] }, [a], {}, 'IDHACK ×1'],
    ['several _ids, each once', { _id: { $in: [3, 1, 1n, 2] } }, [], {}, 'IDHACK ×3'],
    ['several _ids in their order', { _id: { $in: [3, 1, 2] } }, [], { sort: { _id: -1 } }, 'IDHACK ×3 sorted'],
    ['several _ids in another order', { _id: { $in: [3, 1, 2] } }, [], { sort: { a: 1 } }, 'IDHACK ×3'],
    ['one _id is in any order', { _id: 3 }, [], { sort: { a: 1 } }, 'IDHACK ×1 sorted'],
    ['too many _ids', { _id: { $in: Array.from({ length: 1001 }, (_, at) => at) } }, [], {}, 'IXSCAN _id_ ×1001'],
    ['a range of _id', { _id: { $gt: 5 } }, [], {}, 'IXSCAN _id_ ×1'],
    ['the order of _id', {}, [], { sort: { _id: -1 } }, 'IXSCAN _id_ ×1 reverse sorted'],
    ['the order of _id decides all', {}, [], { sort: { _id: 1, a: -1 } }, 'IXSCAN _id_ ×1 sorted'],
    ['a textual _id under a collation', { _id: 'a' }, [], { collation: english }, 'COLLSCAN'],
    ['a numeric _id under a collation', { _id: 1 }, [], { collation: english }, 'IDHACK ×1'],
    ['a pattern for _id', { _id: { $in: [new BSONRegExp('^a')] } }, [], {}, 'COLLSCAN'],
    ['nothing', {}, [a], {}, 'COLLSCAN'],
    ['an unindexed field', { z: 1 }, [a], {}, 'COLLSCAN'],
    ['equality', { a: 1 }, [a], {}, 'IXSCAN a_1 ×1'],
    ['equality on two', { a: 1, b: 2 }, [a, ab], {}, 'IXSCAN a_1_b_1 ×1'],
    ['equality on the second part only', { b: 2 }, [ab], {}, 'COLLSCAN'],
    ['equality prefers the shorter index', { a: 1 }, [ab, a], {}, 'IXSCAN a_1 ×1'],
    ['a whole unique key before more equalities', { a: 1, b: 2 }, [ab, bUnique], {}, 'IXSCAN b_unique ×1'],
    ['a range after equality', { a: 1, b: { $gt: 2 } }, [a, ab], {}, 'IXSCAN a_1_b_1 ×1'],
    ['$in makes a range for each value', { a: { $in: [1, 2, 2] }, b: { $in: [1, 2, 3] } }, [ab], {}, 'IXSCAN a_1_b_1 ×6'],
    ['an empty $in', { a: { $in: [] } }, [a], {}, 'EOF sorted'],
    ['contradicting ranges', { a: { $gt: 5, $lt: 3 } }, [a], {}, 'EOF sorted'],
    ['ranges of two types', { a: { $gt: 5, $lt: 'x' } }, [a], {}, 'EOF sorted'],
    ['null', { a: null }, [a], {}, 'IXSCAN a_1 ×1'],
    ['absence', { a: { $exists: false } }, [a], {}, 'IXSCAN a_1 ×1'],
    ['presence sets no bounds', { a: { $exists: true } }, [a], {}, 'COLLSCAN'],
    ['$ne sets no bounds', { a: { $ne: 1 } }, [a], {}, 'COLLSCAN'],
    ['$not sets no bounds', { a: { $not: { $gt: 1 } } }, [a], {}, 'COLLSCAN'],
    ['an array is equal to arrays and elements', { a: [1, 2] }, [a], {}, 'COLLSCAN'],
    ['a prefix', { a: new BSONRegExp('^abc') }, [a], {}, 'IXSCAN a_1 ×2'],
    ['a prefix as $regex', { a: { $regex: '^abc', $options: '' } }, [a], {}, 'IXSCAN a_1 ×2'],
    ['a prefix without case', { a: { $regex: '^abc', $options: 'i' } }, [a], {}, 'COLLSCAN'],
    ['a pattern without prefix', { a: new BSONRegExp('abc') }, [a], {}, 'COLLSCAN'],
    ['a pattern inside $in', { a: { $in: ['a', new BSONRegExp('^b')] } }, [a], {}, 'COLLSCAN'],
    ['MinKey bounds nothing', { a: { $gt: new MinKey() } }, [a], {}, 'COLLSCAN'],
    ['a DBRef is an equal document', { a: { $ref: 'x', $id: 1 } }, [a], {}, 'IXSCAN a_1 ×1'],
    ['an element of the array', { 'a.b': 1 }, [index({ 'a.b': 1 }, { multikey: true })], {}, 'IXSCAN a.b_1 ×1 dedupe'],
    ['$elemMatch', { a: { $elemMatch: { b: 1, c: null } } }, [index({ 'a.b': 1 }, { multikey: true })], {}, 'IXSCAN a.b_1 ×1 dedupe'],
    ['$elemMatch of absence', { a: { $elemMatch: { c: null } } }, [index({ 'a.c': 1 }, { multikey: true })], {}, 'COLLSCAN'],
    ['$all', { a: { $all: [1, 2] } }, [index({ a: 1 }, { multikey: true })], {}, 'IXSCAN a_1 ×1 dedupe'],
    ['a numeric path is ambiguous', { 'a.0': 1 }, [index({ 'a.0': 1 })], {}, 'COLLSCAN'],
    ['order alone', {}, [a], { sort: { a: -1 } }, 'IXSCAN a_1 ×1 reverse sorted'],
    ['order behind equality', { a: 1 }, [a, abc], { sort: { b: 1 } }, 'IXSCAN a_1_b_-1_c_1 ×1 reverse sorted'],
    ['order in mixed directions', {}, [abc], { sort: { a: -1, b: 1, c: -1 } }, 'IXSCAN a_1_b_-1_c_1 ×1 reverse sorted'],
    ['order in directions that the index does not have', {}, [abc], { sort: { a: 1, b: 1 } }, 'COLLSCAN'],
    ['order of a path that is fixed anyway', { a: 1 }, [ab], { sort: { b: 1, a: -1 } }, 'IXSCAN a_1_b_1 ×1 sorted'],
    ['order of the $in itself', { a: { $in: [2, 1] } }, [a], { sort: { a: -1 } }, 'IXSCAN a_1 ×2 reverse sorted'],
    ['order behind an $in', { a: { $in: [2, 1] } }, [ab], { sort: { b: 1 } }, 'IXSCAN a_1_b_1 ×2'],
    ['equality before order', { a: 1 }, [a, index({ z: 1 })], { sort: { z: 1 } }, 'IXSCAN a_1 ×1'],
    [
      'ids behind one element',
      { a: 1 },
      [index({ a: 1, _id: 1 }, { multikey: true })],
      { sort: { _id: -1 } },
      'IXSCAN a_1__id_1 ×1 reverse sorted dedupe',
    ],
    [
      'ids behind two elements',
      { a: { $in: [1, 2] } },
      [index({ a: 1, _id: 1 }, { multikey: true })],
      { sort: { _id: 1 } },
      'IXSCAN a_1__id_1 ×2 dedupe',
    ],
    [
      'an order of elements',
      { a: 1 },
      [index({ a: 1, _id: 1 }, { multikey: true })],
      { sort: { a: 1, _id: 1 } },
      'IXSCAN a_1__id_1 ×1 dedupe',
    ],
    ['order from a multikey index', {}, [index({ a: 1 }, { multikey: true })], { sort: { a: 1 } }, 'COLLSCAN'],
    ['order from cut keys', {}, [index({ a: 1 }, { truncated: true })], { sort: { a: 1 } }, 'COLLSCAN'],
    ['order from a sparse index', {}, [index({ a: 1 }, { sparse: true })], { sort: { a: 1 } }, 'COLLSCAN'],
    ['order under a collation', {}, [a], { sort: { a: 1 }, collation: english }, 'COLLSCAN'],
    ['natural order', { a: 1 }, [a], { sort: { $natural: -1 } }, 'COLLSCAN reverse sorted'],
    ['a sparse index', { a: 1 }, [index({ a: 1 }, { sparse: true })], {}, 'IXSCAN a_1 ×1'],
    ['null in a sparse index', { a: null }, [index({ a: 1 }, { sparse: true })], {}, 'COLLSCAN'],
    ['null among others in a sparse index', { a: { $in: [1, null] } }, [index({ a: 1 }, { sparse: true })], {}, 'COLLSCAN'],
    ['null beside a value in a sparse index', { a: 1, b: null }, [index({ a: 1, b: 1 }, { sparse: true })], {}, 'COLLSCAN'],
    ['an index that is not ready', { a: 1 }, [index({ a: 1 }, { ready: false })], {}, 'COLLSCAN'],
    ['a hidden index', { a: 1 }, [index({ a: 1 }, { hidden: true })], {}, 'COLLSCAN'],
    ['text under another collation', { a: 'x' }, [a], { collation: english }, 'COLLSCAN'],
    ['text inside a document under another collation', { a: { b: ['x'] } }, [a], { collation: english }, 'COLLSCAN'],
    ['a number under another collation', { a: 1 }, [a], { collation: english }, 'IXSCAN a_1 ×1'],
    ['text without the collation of the index', { a: 'x' }, [index({ a: 1 }, { collation: english })], {}, 'COLLSCAN'],
    [
      'text with the collation of the index',
      { a: 'x' },
      [index({ a: 1 }, { collation: english })],
      { collation: english },
      'IXSCAN a_1 ×1',
    ],
    ['a range of folded text', { a: { $gt: 'x' } }, [index({ a: 1 }, { collation: english })], { collation: english }, 'COLLSCAN'],
    ['a range of numbers beside folded text', { a: { $gt: 1 } }, [index({ a: 1 }, { collation: english })], {}, 'IXSCAN a_1 ×1'],
    ['two branches with an index each', { $or: [{ a: 1 }, { b: 2 }] }, [a, bUnique], {}, 'OR dedupe (IXSCAN a_1 ×1 | IXSCAN b_unique ×1)'],
    ['a branch by _id', { $or: [{ a: 1 }, { _id: 2 }] }, [a], {}, 'OR dedupe (IXSCAN a_1 ×1 | IDHACK ×1)'],
    ['a branch without an index', { $or: [{ a: 1 }, { z: 2 }] }, [a], {}, 'COLLSCAN'],
    [
      'branches that use what stands beside them',
      { b: 2, $or: [{ a: 1 }, { a: 3 }] },
      [ab],
      {},
      'OR dedupe (IXSCAN a_1_b_1 ×1 | IXSCAN a_1_b_1 ×1)',
    ],
    ['an index beside $or', { a: 1, $or: [{ b: 1 }, { c: 1 }] }, [a, bUnique], {}, 'IXSCAN a_1 ×1'],
    ['a branch that is empty', { $or: [{ a: 1 }, { a: { $in: [] } }] }, [a], {}, 'OR dedupe (IXSCAN a_1 ×1)'],
    ['a single branch', { $or: [{ a: 1 }] }, [a], {}, 'IXSCAN a_1 ×1'],
  ])('%s', (_, filter, indexes, more, expected) => {
    expect(brief(plan(filter, indexes, more))).toBe(expected);
  });

  test('a product of too many values leaves the later parts to the match', () => {
    const many = Array.from({ length: 40 }, (_, at) => at);
    expect(brief(plan({ a: { $in: many }, b: { $in: many } }, [ab]))).toBe('IXSCAN a_1_b_1 ×40');
  });

  test('a multikey index uses one condition of a path, and no two paths below one array', () => {
    const multikey = { multikey: true };
    const [lower] = plan({ a: { $gt: 1, $lt: 5 } }, [index({ a: 1 }, multikey)]).ranges;
    expect(lower).toEqual(plan({ a: { $gt: 1 } }, [index({ a: 1 }, multikey)]).ranges[0]);
    const both = plan({ 'a.x': 1, 'a.y': 2 }, [index({ 'a.x': 1, 'a.y': 1 }, multikey)]);
    expect(both.ranges).toEqual(plan({ 'a.x': 1 }, [index({ 'a.x': 1, 'a.y': 1 }, multikey)]).ranges);
    const apart = plan({ 'a.x': 1, b: 2 }, [index({ 'a.x': 1, b: 1 }, multikey)]);
    expect(apart.ranges[0]?.lower).toEqual(encodeKey([1, 2], [1, 1], null));
  });

  test('bounds of text beyond what a key holds are widened to the cut keys', () => {
    const long = 'x'.repeat(3000);
    const [range] = plan({ a: `${long}b` }, [index({ a: 1 }, { truncated: true })]).ranges;
    const { key } = truncateKey(encodeKey([`${long}b`], [1], null));
    expect(Buffer.compare(range?.lower ?? key, key)).toBe(-1);
    expect(Buffer.compare(key, range?.upper ?? key)).toBe(-1);
    expect(plan({ a: { $in: [`${long}a`, `${long}b`] } }, [index({ a: 1 }, { truncated: true })]).ranges).toHaveLength(1);
    expect(plan({ _id: long }, []).idKeys).toEqual([truncateKey(encodeKey([long], [1], null), MAX_ID_KEY_BYTES).key]);
  });
});

describe('a hint', () => {
  const a = index({ a: 1 });
  const sparse = index({ s: 1 }, { sparse: true });

  test.each<[string, Doc, PlanInput['hint'], Record<string, 1 | -1> | undefined, string, boolean]>([
    ['names an index', { b: 1 }, 'a_1', undefined, 'IXSCAN a_1 ×1', true],
    ['has the pattern of an index', { a: 1 }, { a: 1 }, undefined, 'IXSCAN a_1 ×1', false],
    ['has the pattern in another kind of number', { a: 1 }, { a: new Double(1) }, undefined, 'IXSCAN a_1 ×1', false],
    ['wins over _id', { _id: 1 }, 'a_1', undefined, 'IXSCAN a_1 ×1', true],
    ['names _id', { _id: 1 }, { _id: 1 }, undefined, 'IDHACK ×1', false],
    ['gives the order', { b: 1 }, 'a_1', { a: -1 }, 'IXSCAN a_1 ×1 reverse sorted', true],
    ['names a sparse index, which then leaves documents out as in MongoDB', {}, 's_1', undefined, 'IXSCAN s_1 ×1', true],
    ['is $natural', { a: 1 }, { $natural: 1 }, undefined, 'COLLSCAN', false],
    ['is $natural backwards', { a: 1 }, { $natural: -1 }, undefined, 'COLLSCAN reverse', false],
    ['is empty', { a: 1 }, {}, undefined, 'IXSCAN a_1 ×1', false],
  ])('that %s', (_, filter, hint, sort, expected, whole) => {
    const chosen = plan(filter, [a, sparse], { hint, sort });
    expect(brief(chosen)).toBe(expected);
    expect(everything(chosen)).toBe(whole);
  });

  test.each<[PlanInput['hint']]>([['b_1'], [{ b: 1 }], [{ a: -1 }], [{ a: 1, b: 1 }]])('%j that names no index is refused', (hint) => {
    expect(() => plan({ a: { $in: [] } }, [a], { hint })).toThrow(
      expect.objectContaining({ code: 2, message: expect.stringContaining('hint provided does not correspond') }),
    );
  });
});

describe('a partial index', () => {
  test.each<[Doc, Doc, boolean]>([
    [{ a: 1 }, { a: 1 }, true],
    [{ a: 1n, b: 2 }, { a: 1 }, true],
    [{ a: 2 }, { a: 1 }, false],
    [{ b: 1 }, { a: 1 }, false],
    [{ a: 1 }, { a: 1, b: 1 }, false],
    [{ $and: [{ a: 1 }, { b: 1 }] }, { $and: [{ a: 1 }, { b: 1 }] }, true],
    [{ $or: [{ a: 1 }, { b: 1 }] }, { a: 1 }, false],
    [{ a: { $in: [1, 2] } }, { a: { $in: [1, 2, 3] } }, true],
    [{ a: { $in: [1, 4] } }, { a: { $in: [1, 2, 3] } }, false],
    [{ a: 1 }, { $or: [{ a: 1 }, { b: 1 }] }, true],
    [{ a: 1 }, { a: { $exists: true } }, true],
    [{ a: null }, { a: { $exists: true } }, false],
    [{ a: { $in: [1, null] } }, { a: { $exists: true } }, false],
    [{ a: { $gt: 1 } }, { a: { $exists: true } }, true],
    [{ a: { $gte: null } }, { a: { $exists: true } }, false],
    [{ a: new BSONRegExp('x') }, { a: { $exists: true } }, true],
    [{ a: { $exists: false } }, { a: { $exists: true } }, false],
    [{ a: { $exists: false } }, { a: { $exists: false } }, true],
    [{ a: 6 }, { a: { $gt: 5 } }, true],
    [{ a: 5 }, { a: { $gt: 5 } }, false],
    [{ a: 5 }, { a: { $gte: 5 } }, true],
    [{ a: { $gt: 5 } }, { a: { $gt: 5 } }, true],
    [{ a: { $gte: 5 } }, { a: { $gt: 5 } }, false],
    [{ a: { $gt: 5 } }, { a: { $gte: 5 } }, true],
    [{ a: { $lt: 4 } }, { a: { $lte: 5 } }, true],
    [{ a: { $lt: 6 } }, { a: { $lte: 5 } }, false],
    [{ a: NaN }, { a: { $lt: 5 } }, false],
    [{ a: 'x' }, { a: { $gt: 5 } }, false],
    [{ a: { $in: [6, 7] } }, { a: { $gt: 5 } }, true],
    [{ a: { $in: [5, 7] } }, { a: { $gt: 5 } }, false],
    [{ a: 'x' }, { a: { $type: 'string' } }, true],
    [{ a: 'x' }, { a: { $type: 2 } }, true],
    [{ a: { $gt: 'x' } }, { a: { $type: 'string' } }, true],
    [{ a: new BSONSymbol('x') }, { a: { $type: 'symbol' } }, false],
    [{ a: 1 }, { a: { $type: 'int' } }, false],
    [{ a: 1 }, { a: { $type: ['string', 'number'] } }, true],
    [{ a: { $in: [new BSONRegExp('x')] } }, { a: { $type: 'regex' } }, false],
    [{ a: { $type: 'int' } }, { a: { $type: 'int' } }, true],
    [{ a: { $all: [1, 2] } }, { a: { $all: [1, 2], $size: 2 } }, false],
    [{ a: 1 }, {}, true],
  ])('%j lies in that of %j: %s', (filter, partial, expected) => {
    expect(implies(filter, partial, [null, null])).toBe(expected);
  });

  test('that is about text is not for a query with a collation', () => {
    expect(implies({ a: 'x' }, { a: 'x' }, [english, null])).toBe(false);
    expect(implies({ a: 1 }, { a: 1 }, [english, null])).toBe(true);
    expect(implies({ a: 'x' }, { a: { $exists: true } }, [english, english])).toBe(true);
  });

  test('is chosen only where the filter lies in it', () => {
    const partial = index({ a: 1 }, { partialFilter: { b: { $gt: 5 } } });
    expect(brief(plan({ a: 1, b: 6 }, [partial]))).toBe('IXSCAN a_1 ×1');
    expect(brief(plan({ a: 1, b: 5 }, [partial]))).toBe('COLLSCAN');
    expect(brief(plan({ b: 6 }, [partial], { sort: { a: 1 } }))).toBe('IXSCAN a_1 ×1 sorted');
  });
});

describe('the literal beginning of a pattern', () => {
  test.each([
    ['^abc', '', 'abc'],
    ['^abc', 's', 'abc'],
    ['^abc', 'm', ''],
    ['^ab c', 'x', ''],
    ['abc', '', ''],
    ['^abc*', '', 'ab'],
    ['^abc+', '', 'ab'],
    ['^ab{0}', '', 'a'],
    ['^ab\\.c$', '', 'ab.c'],
    ['^ab\\.?c', '', 'ab'],
    ['^ab\\d', '', 'ab'],
    ['^a|b', '', ''],
    ['^(a)', '', ''],
    ['^\u{1f600}?', '', ''],
    ['^', '', ''],
    ['^a\\', '', 'a'],
  ])('of %s with %j is %j', (pattern, options, prefix) => {
    expect(literalPrefix(pattern, options)).toBe(prefix);
  });
});

test('explain tells what was chosen', () => {
  expect(describePlan(plan({}, []))).toEqual({ stage: 'COLLSCAN', direction: 'forward' });
  expect(describePlan(plan({ _id: new ObjectId() }, []))).toEqual({ stage: 'IDHACK' });
  expect(describePlan(plan({ a: { $in: [] } }, []))).toEqual({ stage: 'EOF' });
  expect(describePlan(plan({ a: 1 }, [index({ a: 1, b: -1 }, { unique: true })], { sort: { b: 1 } }))).toMatchObject({
    stage: 'FETCH',
    inputStage: {
      stage: 'IXSCAN',
      indexName: 'a_1_b_-1',
      keyPattern: { a: 1, b: -1 },
      direction: 'backward',
      isUnique: true,
      isMultiKey: false,
    },
  });
  expect(describePlan(plan({ $or: [{ a: 1 }, { _id: 1 }] }, [index({ a: 1 })]))).toMatchObject({
    stage: 'OR',
    inputStages: [{ stage: 'FETCH' }, { stage: 'IDHACK' }],
  });
});
