import { BSONRegExp, Decimal128, Double } from 'bson';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BREATHE, compilePipeline } from '../../server/embedded/aggregate.ts';
import type { Rows, StageEnv } from '../../server/embedded/aggregate.ts';
import { parseCollation } from '../../server/embedded/collation.ts';
import { ServerError } from '../../server/embedded/errors.ts';
import { compare, typeName } from '../../server/embedded/values.ts';
import type { Doc, Value } from '../../server/embedded/values.ts';
import { tell } from './tell.ts';

const dec = (text: string): Decimal128 => Decimal128.fromString(text);
const dbl = (number: number): Double => new Double(number);

/** A database of arrays. Reading hands out a breath before every row. */
function envOf(collections: Record<string, Doc[]> = {}, more: Partial<StageEnv> = {}): StageEnv & { reads: Doc[][] } {
  const reads: Doc[][] = [];
  const env: StageEnv & { reads: Doc[][] } = {
    now: new Date('2026-02-03T04:05:06Z'),
    variables: {},
    collation: null,
    memoryLimitBytes: 10_000_000,
    reads,
    read(from, pipeline, variables) {
      reads.push(pipeline);
      return compilePipeline(pipeline, { ...env, variables }).run(breathing(collections[from] ?? []));
    },
    ...more,
  };
  return env;
}

function* breathing(docs: Iterable<Doc>): Generator<Doc | typeof BREATHE> {
  for (const doc of docs) {
    yield BREATHE;
    yield doc;
  }
  yield BREATHE;
}

function rowsOf(rows: Rows): Doc[] {
  return [...rows].filter((row) => row !== BREATHE);
}

function aggregate(docs: Doc[], stages: Doc[], env: StageEnv = envOf()): Doc[] {
  const before = tell(docs);
  const result = rowsOf(compilePipeline(stages, env).run(docs));
  expect(tell(docs)).toBe(before);
  return result;
}

function codeOf(stages: Value[], docs: Doc[] = [{}], env: StageEnv = envOf()): number {
  try {
    rowsOf(compilePipeline(stages, env).run(docs));
  } catch (error) {
    if (error instanceof ServerError) return error.code;
    throw error;
  }
  throw new Error('it did not fail');
}

type Case = [name: string, docs: Doc[], stages: Doc[], expected: string];

function cases(title: string, list: Case[]): void {
  describe(title, () => {
    test.each(list)('%s', (_name, docs, stages, expected) => {
      expect(tell(aggregate(docs, stages))).toBe(expected);
    });
  });
}

cases('$project', [
  [
    'keeps what is named and _id, in stored order',
    [{ _id: 1, b: 2, a: 3, c: 4 }],
    [{ $project: { a: 1, b: true } }],
    '[{_id: 1, b: 2, a: 3}]',
  ],
  ['drops _id when told', [{ _id: 1, a: 2 }], [{ $project: { _id: 0, a: 1 } }], '[{a: 2}]'],
  ['drops what is excluded', [{ _id: 1, a: 2, b: 3 }], [{ $project: { a: 0 } }], '[{_id: 1, b: 3}]'],
  ['only _id: 0 is an exclusion', [{ _id: 1, a: 2 }], [{ $project: { _id: 0 } }], '[{a: 2}]'],
  [
    'computes',
    [{ _id: 1, a: 2 }],
    [{ $project: { a: 1, b: { $add: ['$a', 1] }, s: 'text', m: '$none' } }],
    '[{_id: 1, a: 2, b: 3, s: "text"}]',
  ],
  [
    'a computed field does not see another one',
    [{ _id: 1, a: 2 }],
    [{ $project: { a: { $add: ['$a', 1] }, b: '$a' } }],
    '[{_id: 1, a: 3, b: 2}]',
  ],
  ['_id can be computed', [{ _id: 1, a: 2 }], [{ $project: { _id: '$a' } }], '[{_id: 2}]'],
  [
    'keeps nested fields, through arrays',
    [{ _id: 1, a: [{ b: 1, c: 2 }, 5, { c: 3 }] }],
    [{ $project: { 'a.b': 1 } }],
    '[{_id: 1, a: [{b: 1}, {}]}]',
  ],
  ['a nested path drops scalars', [{ _id: 1, a: 5 }], [{ $project: { 'a.b': 1 } }], '[{_id: 1}]'],
  [
    'nested documents mean paths',
    [{ _id: 1, a: { b: 1, c: 2, d: 3 } }],
    [{ $project: { a: { b: 1, d: 1 } } }],
    '[{_id: 1, a: {b: 1, d: 3}}]',
  ],
  [
    'excludes nested fields, through arrays',
    [{ _id: 1, a: [{ b: 1, c: 2 }, 5] }],
    [{ $project: { 'a.b': 0 } }],
    '[{_id: 1, a: [{c: 2}, 5]}]',
  ],
  ['computes nested fields', [{ _id: 1, a: { x: 1 }, v: 9 }], [{ $project: { 'a.b': '$v' } }], '[{_id: 1, a: {b: 9}}]'],
  ['arrays are expressions', [{ _id: 1, a: 2 }], [{ $project: { l: ['$a', '$none'] } }], '[{_id: 1, l: [2, null]}]'],
  ['$$REMOVE leaves a field out', [{ _id: 1, a: 2 }], [{ $project: { a: { $cond: [true, '$$REMOVE', 1] } } }], '[{_id: 1}]'],
]);

cases('$addFields, $set and $unset', [
  ['sets and keeps the place', [{ a: 1, b: 2 }], [{ $addFields: { a: 9, c: '$b' } }], '[{a: 9, b: 2, c: 2}]'],
  ['reads the row as it was', [{ a: 1, b: 2 }], [{ $set: { a: '$b', b: '$a' } }], '[{a: 2, b: 1}]'],
  ['sets nested fields in arrays', [{ a: [{ x: 1 }, 5] }], [{ $set: { 'a.y': 2 } }], '[{a: [{x: 1, y: 2}, {y: 2}]}]'],
  ['replaces a scalar on the way', [{ a: 5 }], [{ $set: { 'a.y': 2 } }], '[{a: {y: 2}}]'],
  ['nested documents mean paths', [{ a: { x: 1 } }], [{ $set: { a: { y: '$a.x' } } }], '[{a: {x: 1, y: 1}}]'],
  ['a missing value does not set, $$REMOVE removes', [{ a: 1, b: 1 }], [{ $set: { b: '$$REMOVE', c: '$none' } }], '[{a: 1}]'],
  ['$unset takes one name', [{ a: 1, b: 2 }], [{ $unset: 'a' }], '[{b: 2}]'],
  ['$unset takes names and paths', [{ a: 1, b: { c: 1, d: 2 } }], [{ $unset: ['a', 'b.c'] }], '[{b: {d: 2}}]'],
]);

cases('$group', [
  [
    'groups in the order of first appearance',
    [{ k: 'b' }, { k: 'a' }, { k: 'b' }],
    [{ $group: { _id: '$k', n: { $sum: 1 } } }],
    '[{_id: "b", n: 2}, {_id: "a", n: 1}]',
  ],
  ['a missing key is null', [{ v: 1 }, { k: null, v: 2 }], [{ $group: { _id: '$k', s: { $sum: '$v' } } }], '[{_id: null, s: 3}]'],
  [
    'equal numbers are one group under the first kind',
    [{ k: dbl(1) }, { k: 1 }, { k: 1n }, { k: dec('1') }],
    [{ $group: { _id: '$k', n: { $count: {} } } }],
    '[{_id: 1D, n: 4}]',
  ],
  [
    '1 and "1" are two groups, also in compound keys',
    [{ k: 1 }, { k: '1' }],
    [{ $group: { _id: { k: '$k' }, n: { $sum: 1 } } }],
    '[{_id: {k: 1}, n: 1}, {_id: {k: "1"}, n: 1}]',
  ],
  [
    'compound keys leave missing parts out',
    [{ a: 1 }, { a: 1, b: 2 }, { a: 1 }],
    [{ $group: { _id: { a: '$a', b: '$b' }, n: { $sum: 1 } } }],
    '[{_id: {a: 1}, n: 2}, {_id: {a: 1, b: 2}, n: 1}]',
  ],
  ['a constant key makes one group', [{ v: 1 }, { v: 2 }], [{ $group: { _id: null, s: { $sum: '$v' } } }], '[{_id: null, s: 3}]'],
  ['nothing in, nothing out', [], [{ $group: { _id: null, s: { $sum: 1 } } }], '[]'],
  [
    'sums keep kinds',
    [
      { i: 1, l: 2n, d: 0.5, x: dec('0.1') },
      { i: 2, l: 3n, d: 0.25, x: dec('0.2') },
    ],
    [{ $group: { _id: 1, i: { $sum: '$i' }, l: { $sum: '$l' }, d: { $sum: '$d' }, x: { $sum: '$x' }, none: { $sum: '$none' } } }],
    '[{_id: 1, i: 3, l: 5L, d: 0.75D, x: dec 0.3, none: 0}]',
  ],
  [
    '$avg',
    [{ v: 1 }, { v: 2 }, { v: 'x' }, {}],
    [{ $group: { _id: 1, a: { $avg: '$v' }, n: { $avg: '$none' } } }],
    '[{_id: 1, a: 1.5D, n: null}]',
  ],
  ['$avg of decimals is a decimal', [{ v: dec('1') }, { v: 2 }], [{ $group: { _id: 1, a: { $avg: '$v' } } }], '[{_id: 1, a: dec 1.5}]'],
  [
    '$min and $max ignore null and compare types',
    [{ v: 3 }, { v: null }, { v: 'a' }, {}, { v: 1 }],
    [{ $group: { _id: 1, lo: { $min: '$v' }, hi: { $max: '$v' }, no: { $min: '$none' } } }],
    '[{_id: 1, lo: 1, hi: "a", no: null}]',
  ],
  [
    '$first and $last',
    [{ v: 1 }, { v: 2 }, {}],
    [{ $group: { _id: 1, f: { $first: '$v' }, l: { $last: '$v' } } }],
    '[{_id: 1, f: 1, l: null}]',
  ],
  [
    '$push skips missing values, $addToSet also repeats',
    [{ v: 1 }, { v: 1n }, {}, { v: null }],
    [{ $group: { _id: 1, p: { $push: '$v' }, s: { $addToSet: '$v' } } }],
    '[{_id: 1, p: [1, 1L, null], s: [1, null]}]',
  ],
  [
    '$push of documents and of $$ROOT',
    [{ a: 1 }, { a: 2 }],
    [{ $group: { _id: 1, d: { $push: { x: '$a' } }, r: { $push: '$$ROOT' } } }],
    '[{_id: 1, d: [{x: 1}, {x: 2}], r: [{a: 1}, {a: 2}]}]',
  ],
  [
    '$mergeObjects',
    [{ o: { a: 1 } }, { o: null }, { o: { b: 2 } }],
    [{ $group: { _id: 1, m: { $mergeObjects: '$o' } } }],
    '[{_id: 1, m: {a: 1, b: 2}}]',
  ],
  [
    'deviations',
    [{ v: 2 }, { v: 4 }],
    [{ $group: { _id: 1, p: { $stdDevPop: '$v' }, s: { $stdDevSamp: '$v' } } }],
    '[{_id: 1, p: 1D, s: 1.4142135623730951D}]',
  ],
  [
    '$firstN, $lastN, $minN, $maxN',
    [{ v: 3 }, { v: 1 }, {}, { v: 2 }],
    [
      {
        $group: {
          _id: 1,
          f: { $firstN: { n: 2, input: '$v' } },
          l: { $lastN: { n: 2, input: '$v' } },
          lo: { $minN: { n: 2, input: '$v' } },
          hi: { $maxN: { n: 9, input: '$v' } },
        },
      },
    ],
    '[{_id: 1, f: [3, 1], l: [null, 2], lo: [1, 2], hi: [3, 2, 1]}]',
  ],
  [
    '$top and $bottomN',
    [
      { v: 3, n: 'c' },
      { v: 1, n: 'a' },
      { v: 2, n: 'b' },
    ],
    [
      {
        $group: {
          _id: 1,
          t: { $top: { sortBy: { v: -1 }, output: '$n' } },
          b: { $bottomN: { n: 2, sortBy: { v: -1 }, output: ['$n', '$v'] } },
        },
      },
    ],
    '[{_id: 1, t: "c", b: [["b", 2], ["a", 1]]}]',
  ],
  [
    '$median and $percentile',
    [{ v: 1 }, { v: 2 }, { v: 3 }, { v: 10 }],
    [
      {
        $group: {
          _id: 1,
          m: { $median: { input: '$v', method: 'approximate' } },
          p: { $percentile: { input: '$v', p: [0.75], method: 'approximate' } },
        },
      },
    ],
    '[{_id: 1, m: 2D, p: [3D]}]',
  ],
  [
    'expressions as arguments',
    [
      { p: 2, q: 3 },
      { p: 4, q: 5 },
    ],
    [{ $group: { _id: null, t: { $sum: { $multiply: ['$p', '$q'] } } } }],
    '[{_id: null, t: 26}]',
  ],
  ['$sortByCount', [{ k: 'a' }, { k: 'b' }, { k: 'b' }], [{ $sortByCount: '$k' }], '[{_id: "b", count: 2}, {_id: "a", count: 1}]'],
]);

cases('$sort, $limit, $skip, $count, $sample', [
  [
    'types sort in BSON order, missing as null',
    [{ v: 'a' }, { v: 2 }, {}, { v: null, x: 1 }, { v: true }],
    [{ $sort: { v: 1 } }],
    '[{}, {v: null, x: 1}, {v: 2}, {v: "a"}, {v: true}]',
  ],
  [
    'equal rows keep their order',
    [
      { k: 1, n: 1 },
      { k: 0, n: 2 },
      { k: 1, n: 3 },
      { k: 0, n: 4 },
    ],
    [{ $sort: { k: -1 } }],
    '[{k: 1, n: 1}, {k: 1, n: 3}, {k: 0, n: 2}, {k: 0, n: 4}]',
  ],
  [
    'an array counts by its least or greatest element',
    [{ v: [5, 9] }, { v: 6 }, { v: [1, 7] }],
    [{ $sort: { v: -1 } }],
    '[{v: [5, 9]}, {v: [1, 7]}, {v: 6}]',
  ],
  ['an empty array comes before null', [{ v: null }, { v: [] }], [{ $sort: { v: 1 } }], '[{v: []}, {v: null}]'],
  [
    'paths go through arrays of documents',
    [{ a: [{ b: 3 }, { b: 9 }] }, { a: { b: 4 } }],
    [{ $sort: { 'a.b': 1 } }],
    '[{a: [{b: 3}, {b: 9}]}, {a: {b: 4}}]',
  ],
  ['$sort with $limit', [{ v: 3 }, { v: 1 }, { v: 2 }], [{ $sort: { v: 1 } }, { $limit: 2 }], '[{v: 1}, {v: 2}]'],
  ['$sort with $skip and $limit', [{ v: 3 }, { v: 1 }, { v: 2 }], [{ $sort: { v: 1 } }, { $skip: 1 }, { $limit: 1 }], '[{v: 2}]'],
  ['$limit before $sort cuts first', [{ v: 3 }, { v: 1 }, { v: 2 }], [{ $limit: 2 }, { $sort: { v: 1 } }], '[{v: 1}, {v: 3}]'],
  ['$skip', [{ v: 1 }, { v: 2 }], [{ $skip: 1n }], '[{v: 2}]'],
  ['$count', [{}, {}], [{ $count: 'n' }], '[{n: 2}]'],
  ['$count of nothing is nothing', [], [{ $count: 'n' }], '[]'],
  ['$sample of more than there is gives all', [{ v: 1 }], [{ $sample: { size: 5 } }], '[{v: 1}]'],
  ['$match', [{ v: 1 }, { v: 2 }], [{ $match: { v: { $gt: 1 } } }], '[{v: 2}]'],
  [
    '$match with $expr',
    [
      { a: 1, b: 1 },
      { a: 1, b: 2 },
    ],
    [{ $match: { $expr: { $eq: ['$a', '$b'] } } }],
    '[{a: 1, b: 1}]',
  ],
]);

cases('$unwind, $replaceRoot, $redact, $documents', [
  ['unwinds', [{ a: [1, 2], b: 3 }], [{ $unwind: '$a' }], '[{a: 1, b: 3}, {a: 2, b: 3}]'],
  ['drops null, missing and empty', [{ a: null }, {}, { a: [] }, { a: 7 }], [{ $unwind: '$a' }], '[{a: 7}]'],
  [
    'keeps them when told',
    [{ a: null }, { b: 1 }, { a: [], b: 2 }],
    [{ $unwind: { path: '$a', preserveNullAndEmptyArrays: true } }],
    '[{a: null}, {b: 1}, {b: 2}]',
  ],
  [
    'numbers the elements',
    [{ a: ['x', 'y'] }, { a: 'z' }],
    [{ $unwind: { path: '$a', includeArrayIndex: 'i' } }],
    '[{a: "x", i: 0L}, {a: "y", i: 1L}, {a: "z", i: null}]',
  ],
  ['a nested path', [{ a: { b: [1, 2], c: 0 } }], [{ $unwind: '$a.b' }], '[{a: {b: 1, c: 0}}, {a: {b: 2, c: 0}}]'],
  ['$replaceRoot', [{ a: { b: 1 } }], [{ $replaceRoot: { newRoot: '$a' } }], '[{b: 1}]'],
  ['$replaceWith', [{ a: { b: 1 }, c: 2 }], [{ $replaceWith: { $mergeObjects: ['$a', { d: '$c' }] } }], '[{b: 1, d: 2}]'],
  [
    '$redact',
    [{ l: 1, s: { l: 5 }, t: [{ l: 1 }, { l: 9 }] }],
    [{ $redact: { $cond: [{ $gt: ['$l', 3] }, '$$PRUNE', '$$DESCEND'] } }],
    '[{l: 1, t: [{l: 1}]}]',
  ],
  ['$documents', [], [{ $documents: [{ a: 1 }, { a: { $add: [1, 1] } }] }, { $match: { a: 2 } }], '[{a: 2}]'],
]);

cases('$bucket, $bucketAuto, $facet', [
  [
    '$bucket',
    [{ v: 1 }, { v: 5 }, { v: 12 }, { v: 0 }],
    [{ $bucket: { groupBy: '$v', boundaries: [0, 5, 10], default: 'other' } }],
    '[{_id: 0, count: 2}, {_id: 5, count: 1}, {_id: "other", count: 1}]',
  ],
  [
    '$bucket with outputs',
    [{ v: 1 }, { v: 2 }],
    [{ $bucket: { groupBy: '$v', boundaries: [0, 5], output: { s: { $sum: '$v' } } } }],
    '[{_id: 0, s: 3}]',
  ],
  [
    '$bucketAuto',
    [{ v: 4 }, { v: 1 }, { v: 2 }, { v: 3 }],
    [{ $bucketAuto: { groupBy: '$v', buckets: 2 } }],
    '[{_id: {min: 1, max: 3}, count: 2}, {_id: {min: 3, max: 4}, count: 2}]',
  ],
  [
    '$bucketAuto keeps equal values together',
    [{ v: 1 }, { v: 1 }, { v: 1 }, { v: 2 }],
    [{ $bucketAuto: { groupBy: '$v', buckets: 2 } }],
    '[{_id: {min: 1, max: 2}, count: 3}, {_id: {min: 2, max: 2}, count: 1}]',
  ],
  [
    '$facet',
    [{ v: 1 }, { v: 2 }],
    [{ $facet: { n: [{ $count: 'n' }], big: [{ $match: { v: 2 } }], none: [{ $match: { v: 9 } }] } }],
    '[{n: [{n: 2}], big: [{v: 2}], none: []}]',
  ],
]);

const SALES: Doc[] = [
  { s: 'a', t: 3, v: 10 },
  { s: 'b', t: 1, v: 5 },
  { s: 'a', t: 1, v: 20 },
  { s: 'a', t: 2, v: 20 },
];

cases('$setWindowFields, $fill, $densify', [
  [
    'a running total by partition',
    SALES,
    [
      {
        $setWindowFields: {
          partitionBy: '$s',
          sortBy: { t: 1 },
          output: { r: { $sum: '$v', window: { documents: ['unbounded', 'current'] } } },
        },
      },
    ],
    '[{s: "a", t: 1, v: 20, r: 20}, {s: "a", t: 2, v: 20, r: 40}, {s: "a", t: 3, v: 10, r: 50}, {s: "b", t: 1, v: 5, r: 5}]',
  ],
  [
    'ranks',
    SALES,
    [
      { $setWindowFields: { sortBy: { v: -1 }, output: { r: { $rank: {} }, d: { $denseRank: {} }, n: { $documentNumber: {} } } } },
      { $project: { _id: 0, v: 1, r: 1, d: 1, n: 1 } },
    ],
    '[{v: 20, r: 1, d: 1, n: 1}, {v: 20, r: 1, d: 1, n: 2}, {v: 10, r: 3, d: 2, n: 3}, {v: 5, r: 4, d: 3, n: 4}]',
  ],
  [
    'a sliding window and a whole one',
    SALES,
    [
      {
        $setWindowFields: {
          partitionBy: '$s',
          sortBy: { t: 1 },
          output: { m: { $avg: '$v', window: { documents: [-1, 0] } }, all: { $max: '$v' } },
        },
      },
      { $project: { m: 1, all: 1 } },
    ],
    '[{m: 20D, all: 20}, {m: 20D, all: 20}, {m: 15D, all: 20}, {m: 5D, all: 5}]',
  ],
  [
    'a window of values',
    [{ t: 1 }, { t: 2 }, { t: 5 }],
    [{ $setWindowFields: { sortBy: { t: 1 }, output: { near: { $push: '$t', window: { range: [-1, 1] } } } } }],
    '[{t: 1, near: [1, 2]}, {t: 2, near: [1, 2]}, {t: 5, near: [5]}]',
  ],
  [
    'a window of days',
    [{ t: new Date('2026-01-01') }, { t: new Date('2026-01-02') }, { t: new Date('2026-01-09') }],
    [
      { $setWindowFields: { sortBy: { t: 1 }, output: { n: { $count: {}, window: { range: [-7, 'current'], unit: 'day' } } } } },
      { $project: { n: 1 } },
    ],
    '[{n: 1}, {n: 2}, {n: 2}]',
  ],
  [
    '$shift',
    [{ t: 1 }, { t: 2 }],
    [
      {
        $setWindowFields: {
          sortBy: { t: 1 },
          output: { before: { $shift: { output: '$t', by: -1, default: 'none' } }, after: { $shift: { output: '$t', by: 1 } } },
        },
      },
    ],
    '[{t: 1, before: "none", after: 2}, {t: 2, before: 1, after: null}]',
  ],
  [
    'a growing $push does not share its array',
    [{ t: 1 }, { t: 2 }],
    [{ $setWindowFields: { sortBy: { t: 1 }, output: { p: { $push: '$t', window: { documents: ['unbounded', 'current'] } } } } }],
    '[{t: 1, p: [1]}, {t: 2, p: [1, 2]}]',
  ],
  [
    '$locf and $linearFill',
    [{ t: 1, v: 1 }, { t: 2 }, { t: 4, v: 7 }, { t: 5 }],
    [{ $setWindowFields: { sortBy: { t: 1 }, output: { c: { $locf: '$v' }, l: { $linearFill: '$v' } } } }, { $project: { c: 1, l: 1 } }],
    '[{c: 1, l: 1}, {c: 1, l: 3D}, {c: 7, l: 7}, {c: 7, l: null}]',
  ],
  [
    '$expMovingAvg',
    [
      { t: 1, v: 10 },
      { t: 2, v: 20 },
    ],
    [{ $setWindowFields: { sortBy: { t: 1 }, output: { e: { $expMovingAvg: { input: '$v', alpha: 0.5 } } } } }, { $project: { e: 1 } }],
    '[{e: 10}, {e: 15D}]',
  ],
  [
    '$fill',
    [{ t: 1, v: 1 }, { t: 2 }, { t: 3, v: 3, w: 1 }],
    [{ $fill: { sortBy: { t: 1 }, output: { v: { method: 'linear' }, w: { value: 0 } } } }],
    '[{t: 1, v: 1, w: 0}, {t: 2, v: 2D, w: 0}, {t: 3, v: 3, w: 1}]',
  ],
  [
    '$densify',
    [{ v: 1 }, { v: 4, x: 1 }],
    [{ $densify: { field: 'v', range: { step: 1, bounds: 'full' } } }],
    '[{v: 1}, {v: 2}, {v: 3}, {v: 4, x: 1}]',
  ],
  [
    '$densify of dates by partition',
    [
      { k: 'a', t: new Date('2026-01-01') },
      { k: 'b', t: new Date('2026-01-03') },
    ],
    [
      {
        $densify: {
          field: 't',
          partitionByFields: ['k'],
          range: { step: 1, unit: 'day', bounds: [new Date('2026-01-01'), new Date('2026-01-03')] },
        },
      },
    ],
    '[{k: "a", t: 2026-01-01T00:00:00.000Z}, {k: "a", t: 2026-01-02T00:00:00.000Z}, {k: "b", t: 2026-01-01T00:00:00.000Z}, {k: "b", t: 2026-01-02T00:00:00.000Z}, {k: "b", t: 2026-01-03T00:00:00.000Z}]',
  ],
]);

describe('$lookup', () => {
  const ids = (local: Doc, localField: string, foreign: Doc[], foreignField: string): Value => {
    const env = envOf({ f: foreign });
    const [row] = aggregate([local], [{ $lookup: { from: 'f', localField, foreignField, as: 'm' } }], env);
    return (row?.['m'] as Doc[]).map((doc) => doc['_id']);
  };
  const DOCS: Doc[] = [
    { _id: 0, no: 1 },
    { _id: 1, a: null },
    { _id: 2, a: [null, 1] },
    { _id: 3, a: 1 },
    { _id: 4, a: [1, 2] },
    { _id: 5, a: [[1, 2], 3] },
    { _id: 6, a: { x: 1 } },
  ];

  test.each<[string, Doc, number[]]>([
    ['null finds null and missing', { b: null }, [0, 1, 2]],
    ['missing finds null and missing', {}, [0, 1, 2]],
    ['an empty array finds what missing finds', { b: [] }, [0, 1, 2]],
    ['a scalar finds itself and arrays that hold it', { b: 1 }, [2, 3, 4]],
    ['a scalar of another kind, too', { b: dbl(1) }, [2, 3, 4]],
    ['an array finds what its elements find, each once', { b: [1, 2] }, [2, 3, 4]],
    ['an array in an array finds that array', { b: [[1, 2]] }, [4, 5]],
    ['a document finds an equal one', { b: { x: 1 } }, [6]],
    ['nothing equal, nothing found', { b: 'x' }, []],
  ])('%s', (_name, local, expected) => {
    expect(ids(local, 'b', DOCS, 'a')).toEqual(expected);
  });

  test('paths go through arrays on both sides', () => {
    const docs: Doc[] = [
      { _id: 0, a: { x: 1 } },
      { _id: 1, a: [{ x: 2 }, { x: 1 }] },
      { _id: 2, a: [{ x: [1, 9] }] },
      { _id: 3, a: { x: 2 } },
      { _id: 4, a: 1 },
    ];
    expect(ids({ k: 1 }, 'k', docs, 'a.x')).toEqual([0, 1, 2]);
    expect(ids({ k: [{ y: 1 }, { y: 2 }, { z: 0 }] }, 'k.y', docs, 'a.x')).toEqual([0, 1, 2, 3]);
    expect(ids({ k: [{ y: 9 }] }, 'k.y', docs, 'a.x')).toEqual([2]);
  });

  test('a regular expression is a value, not a pattern', () => {
    expect(
      ids(
        { b: new BSONRegExp('^x') },
        'b',
        [
          { _id: 1, a: 'xyz' },
          { _id: 2, a: new BSONRegExp('^x') },
        ],
        'a',
      ),
    ).toEqual([2]);
  });

  test('many rows are joined with few reads', () => {
    const env = envOf({ f: Array.from({ length: 50 }, (_, index) => ({ _id: index, k: index % 10 })) });
    const rows = aggregate(
      Array.from({ length: 3000 }, (_, index) => ({ k: index % 20 })),
      [{ $lookup: { from: 'f', localField: 'k', foreignField: 'k', as: 'm' } }, { $project: { n: { $size: '$m' }, k: 1 } }],
      env,
    );
    expect(rows.every((row) => row['n'] === (Number(row['k']) < 10 ? 5 : 0))).toBe(true);
    expect(rows).toHaveLength(3000);
    expect(env.reads.length).toBeLessThan(6);
  });

  test('a pipeline beside the fields runs for each row', () => {
    const env = envOf({
      f: [
        { _id: 1, k: 1, v: 5 },
        { _id: 2, k: 1, v: 9 },
        { _id: 3, k: 2, v: 7 },
      ],
    });
    const rows = aggregate(
      [{ k: 1 }, { k: 2 }, { k: 3 }],
      [
        {
          $lookup: {
            from: 'f',
            localField: 'k',
            foreignField: 'k',
            pipeline: [{ $sort: { v: -1 } }, { $limit: 1 }, { $project: { v: 1, _id: 0 } }],
            as: 'm',
          },
        },
      ],
      env,
    );
    expect(tell(rows)).toBe('[{k: 1, m: [{v: 9}]}, {k: 2, m: [{v: 7}]}, {k: 3, m: []}]');
  });

  test('let gives variables to the pipeline, with and without fields', () => {
    const env = envOf({
      f: [
        { _id: 1, k: 1, v: 5 },
        { _id: 2, k: 1, v: 9 },
      ],
    });
    const pipeline = [
      { $match: { $expr: { $gte: ['$v', '$$least'] } } },
      { $set: { over: { $subtract: ['$v', '$$least'] } } },
      { $project: { over: 1, _id: 0 } },
    ];
    const rows = [
      { k: 1, min: 6 },
      { k: 1, min: 1 },
    ];
    const expected = '[{k: 1, min: 6, m: [{over: 3}]}, {k: 1, min: 1, m: [{over: 4}, {over: 8}]}]';
    expect(tell(aggregate(rows, [{ $lookup: { from: 'f', let: { least: '$min' }, pipeline, as: 'm' } }], env))).toBe(expected);
    expect(
      tell(
        aggregate(rows, [{ $lookup: { from: 'f', localField: 'k', foreignField: 'k', let: { least: '$min' }, pipeline, as: 'm' } }], env),
      ),
    ).toBe(expected);
  });

  test('a pipeline without let is read once', () => {
    const env = envOf({ f: [{ v: 1 }] });
    aggregate([{}, {}, {}], [{ $lookup: { from: 'f', pipeline: [{ $count: 'n' }], as: 'm' } }], env);
    expect(env.reads).toHaveLength(1);
  });

  test('the result may go to a nested place', () => {
    const env = envOf({ f: [{ _id: 1 }] });
    expect(tell(aggregate([{ a: { k: 1 } }], [{ $lookup: { from: 'f', localField: 'a.k', foreignField: '_id', as: 'a.m' } }], env))).toBe(
      '[{a: {k: 1, m: [{_id: 1}]}}]',
    );
  });
});

describe('$unionWith and $graphLookup', () => {
  const TREE: Doc[] = [
    { _id: 1, name: 'root' },
    { _id: 2, name: 'a', parent: 'root' },
    { _id: 3, name: 'b', parent: 'a' },
    { _id: 4, name: 'c', parent: ['b', 'root'] },
  ];

  test('$unionWith appends another collection', () => {
    const env = envOf({ f: [{ b: 1 }, { b: 2 }] });
    expect(tell(aggregate([{ a: 1 }], [{ $unionWith: 'f' }], env))).toBe('[{a: 1}, {b: 1}, {b: 2}]');
    expect(tell(aggregate([{ a: 1 }], [{ $unionWith: { coll: 'f', pipeline: [{ $match: { b: 2 } }] } }], env))).toBe('[{a: 1}, {b: 2}]');
  });

  const found = (more: Doc, row: Doc = { at: 'c' }): string => {
    const spec: Doc = { from: 't', startWith: '$at', connectFromField: 'parent', connectToField: 'name', as: 'up', ...more };
    const [out] = aggregate([row], [{ $graphLookup: spec }], envOf({ t: TREE }));
    return tell((out?.['up'] as Doc[]).map((doc) => (doc['depth'] === undefined ? doc['_id'] : [doc['_id'], doc['depth']])));
  };

  test('$graphLookup climbs, each document once', () => {
    expect(found({})).toBe('[4, 1, 3, 2]');
    expect(found({ depthField: 'depth' })).toBe('[[4, 0L], [1, 1L], [3, 1L], [2, 2L]]');
    expect(found({ maxDepth: 1 })).toBe('[4, 1, 3]');
    expect(found({ restrictSearchWithMatch: { name: { $ne: 'b' } } })).toBe('[4, 1]');
    expect(found({}, { at: ['a', 'b'] })).toBe('[2, 3, 1]');
  });

  test('$graphLookup ends in a circle', () => {
    const ring: Doc[] = [
      { _id: 1, name: 'x', parent: 'y' },
      { _id: 2, name: 'y', parent: 'x' },
    ];
    const [out] = aggregate(
      [{ at: 'x' }],
      [{ $graphLookup: { from: 't', startWith: '$at', connectFromField: 'parent', connectToField: 'name', as: 'up' } }],
      envOf({ t: ring }),
    );
    expect((out?.['up'] as Doc[]).map((doc) => doc['_id'])).toEqual([1, 2]);
  });
});

describe('which fields of the source a pipeline reads', () => {
  test.each<[Doc[], string[] | null]>([
    [[], null],
    [[{ $match: { a: 1 } }], null],
    [
      [{ $match: { a: 1 } }, { $group: { _id: '$k', s: { $sum: '$v.w' } } }],
      ['a', 'k', 'v'],
    ],
    [[{ $match: { a: 1 } }, { $count: 'n' }], ['a']],
    [[{ $project: { a: 1, b: '$c.d' } }], ['_id', 'a', 'c']],
    [[{ $project: { _id: 0, a: 1 } }, { $sort: { a: 1 } }], ['a']],
    [[{ $set: { x: '$a' } }, { $group: { _id: '$x' } }], ['a']],
    [
      [{ $set: { 'x.y': '$a' } }, { $group: { _id: '$x' } }],
      ['a', 'x'],
    ],
    [[{ $unwind: '$l' }, { $group: { _id: '$l.k', n: { $sum: 1 } } }], ['l']],
    [
      [{ $sort: { t: 1 } }, { $group: { _id: '$k', f: { $first: '$v' } } }],
      ['k', 't', 'v'],
    ],
    [
      [{ $lookup: { from: 'f', localField: 'k', foreignField: 'x', as: 'm' } }, { $group: { _id: '$m.y', n: { $sum: '$v' } } }],
      ['k', 'v'],
    ],
    [[{ $group: { _id: null, all: { $push: '$$ROOT' } } }], null],
    [[{ $group: { _id: null, t: { $top: { sortBy: { v: 1 }, output: '$n' } } } }], ['n', 'v']],
    [[{ $facet: { a: [{ $count: 'n' }], b: [{ $sortByCount: '$k' }] } }], ['k']],
    [[{ $project: { a: 0 } }, { $group: { _id: '$b' } }], ['b']],
    [[{ $replaceRoot: { newRoot: '$sub' } }], ['sub']],
  ])('%j reads %j', (stages, expected) => {
    const { fields } = compilePipeline(stages, envOf());
    expect(fields === null ? null : fields.toSorted()).toEqual(expected);
  });
});

describe('failures carry the codes of MongoDB', () => {
  test.each<[Value[], number]>([
    [[{ $foo: 1 }], 40324],
    [[{ $match: {}, $limit: 1 }], 40323],
    [[{}], 40323],
    [[5], 14],
    [[{ $out: 'x' }], 40601],
    [[{ $merge: 'x' }], 40601],
    [[{ $geoNear: {} }], 238],
    [[{ $match: 1 }], 15959],
    [[{ $project: {} }], 51272],
    [[{ $project: { a: 1, b: 0 } }], 31254],
    [[{ $project: { a: 0, b: 1 } }], 31253],
    [[{ $project: { a: 1, 'a.b': 1 } }], 31249],
    [[{ $project: { 'a.b': 1, a: 1 } }], 31250],
    [[{ $project: { a: {} } }], 51270],
    [[{ $group: 1 }], 15947],
    [[{ $group: { n: { $sum: 1 } } }], 15955],
    [[{ $group: { _id: 1, n: 1 } }], 40234],
    [[{ $group: { _id: 1, n: { $foo: 1 } } }], 15952],
    [[{ $group: { _id: 1, 'a.b': { $sum: 1 } } }], 40235],
    [[{ $group: { _id: 1, n: { $sum: 1, $avg: 1 } } }], 40238],
    [[{ $group: { _id: 1, n: { $accumulator: {} } } }], 238],
    [[{ $sort: {} }], 15976],
    [[{ $sort: { a: 2 } }], 15975],
    [[{ $sort: 1 }], 15973],
    [[{ $limit: 0 }], 15958],
    [[{ $limit: 'x' }], 2107201],
    [[{ $skip: -1 }], 5107200],
    [[{ $count: '' }], 40157],
    [[{ $unwind: 'a' }], 28818],
    [[{ $unwind: { path: '$a', x: 1 } }], 28811],
    [[{ $replaceRoot: { newRoot: '$none' } }], 40228],
    [[{ $lookup: { from: 'f', as: 'm' } }], 9],
    [[{ $lookup: { from: 'f', localField: 'a', as: 'm' } }], 9],
    [[{ $facet: {} }], 40169],
    [[{ $facet: { a: [{ $facet: {} }] } }], 40600],
    [[{ $bucket: { groupBy: '$v', boundaries: [3, 1] } }], 40194],
    [[{ $bucketAuto: { groupBy: '$v', buckets: 0 } }], 40243],
    [[{ $sample: { size: -1 } }], 28747],
    [[{ $set: {} }], 40177],
    [[{ $unset: '' }], 40353],
    [[{ $limit: 1 }, { $documents: [] }], 40602],
    [[{ $setWindowFields: { output: { d: { $derivative: { input: '$v' } } } } }], 238],
  ])('%j fails with %d', (stages, code) => {
    expect(codeOf(stages)).toBe(code);
  });

  test('a value outside every bucket fails without a default', () => {
    expect(codeOf([{ $bucket: { groupBy: '$v', boundaries: [0, 1] } }], [{ v: 5 }])).toBe(40066);
  });

  test.each(['$sort', '$group', '$facet', '$setWindowFields', '$lookup'])('%s stops at the memory limit', (name) => {
    const specs: Record<string, Doc> = {
      $sort: { v: 1 },
      $group: { _id: null, all: { $push: '$v' } },
      $facet: { all: [{ $limit: 1 }] },
      $setWindowFields: { sortBy: { v: 1 }, output: { n: { $documentNumber: {} } } },
      $lookup: { from: 'f', localField: 'k', foreignField: 'k', as: 'm' },
    };
    const docs = Array.from({ length: 100 }, (_, index) => ({ k: 1, v: `${index}`.padStart(1000) }));
    expect(codeOf([{ [name]: specs[name] }], docs, envOf({ f: docs }, { memoryLimitBytes: 50_000 }))).toBe(292);
  });

  test('a sort that is cut by a limit needs little memory', () => {
    const docs = Array.from({ length: 1000 }, (_, index) => ({ v: (index * 7919) % 1000, text: 'x'.repeat(1000) }));
    const rows = aggregate(
      docs,
      [{ $sort: { v: 1 } }, { $limit: 3 }, { $project: { _id: 0, v: 1 } }],
      envOf({}, { memoryLimitBytes: 50_000 }),
    );
    expect(tell(rows)).toBe('[{v: 0}, {v: 1}, {v: 2}]');
  });
});

describe('breathing', () => {
  const STAGES: Doc[] = [
    { $match: {} },
    { $project: { v: 1 } },
    { $project: { x: 0 } },
    { $addFields: { n: 1 } },
    { $unset: 'x' },
    { $group: { _id: '$v' } },
    { $sort: { v: 1 } },
    { $skip: 1 },
    { $limit: 100 },
    { $count: 'n' },
    { $unwind: '$l' },
    { $replaceRoot: { newRoot: '$$ROOT' } },
    { $replaceWith: '$$ROOT' },
    { $redact: '$$DESCEND' },
    { $sample: { size: 2 } },
    { $lookup: { from: 'f', localField: 'v', foreignField: 'v', as: 'm' } },
    { $lookup: { from: 'f', pipeline: [], as: 'm' } },
    { $unionWith: 'f' },
    { $graphLookup: { from: 'f', startWith: '$v', connectFromField: 'w', connectToField: 'v', as: 'm' } },
    { $facet: { a: [] } },
    { $sortByCount: '$v' },
    { $bucket: { groupBy: '$v', boundaries: [0, 100] } },
    { $bucketAuto: { groupBy: '$v', buckets: 2 } },
    { $setWindowFields: { sortBy: { v: 1 }, output: { n: { $documentNumber: {} } } } },
    { $fill: { sortBy: { v: 1 }, output: { v: { method: 'locf' } } } },
    { $densify: { field: 'v', range: { step: 1, bounds: 'full' } } },
  ];
  const docs: Doc[] = Array.from({ length: 7 }, (_, index) => ({ _id: index, v: index, l: [1, 2] }));

  test.each(STAGES.map((stage) => [Object.keys(stage)[0], stage] as const))(
    '%s passes every breath on and loses no row',
    (_name, stage) => {
      const { run } = compilePipeline([stage], envOf({ f: docs }));
      const rows = [...run(breathing(docs))];
      const without = rowsOf(run(docs));
      expect(rows.filter((row) => row === BREATHE).length).toBeGreaterThanOrEqual(docs.length + 1);
      if (!('$sample' in stage)) expect(tell(rowsOf(rows))).toBe(tell(without));
    },
  );

  test('a limit stops pulling from its source', () => {
    let pulled = 0;
    function* source(): Generator<Doc> {
      for (;;) {
        pulled++;
        yield { v: 1 };
      }
    }
    expect(rowsOf(compilePipeline([{ $limit: 3 }], envOf()).run(source()))).toHaveLength(3);
    expect(pulled).toBe(3);
  });
});

describe('against slow and obvious ways', () => {
  const key = fc.oneof(
    fc.integer({ min: 0, max: 3 }),
    fc.constantFrom<Value>(
      null,
      undefined,
      '1',
      'b',
      1n,
      dbl(2),
      2.5,
      dec('1.0'),
      dec('2.5'),
      true,
      [1],
      [dbl(1)],
      { x: 1 },
      { x: dbl(1) },
      NaN,
    ),
  );
  const number = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.bigInt({ min: -1000n, max: 1000n }));
  const docs = fc.array(fc.record({ k: key, j: key, v: number }), { maxLength: 40 });

  test('$group finds the same groups, sums and counts as comparing with every group', () => {
    fc.assert(
      fc.property(docs, fc.boolean(), (rows, compound) => {
        const groups: { id: Value; sum: bigint; count: number }[] = [];
        for (const row of rows) {
          const id: Value = compound
            ? Object.fromEntries(Object.entries({ k: row.k, j: row.j }).filter(([, value]) => value !== undefined))
            : (row.k ?? null);
          let group = groups.find((each) => compare(each.id, id) === 0);
          if (group === undefined) groups.push((group = { id, sum: 0n, count: 0 }));
          group.sum += BigInt(row.v);
          group.count++;
        }
        const result = aggregate(rows, [{ $group: { _id: compound ? { k: '$k', j: '$j' } : '$k', s: { $sum: '$v' }, n: { $sum: 1 } } }]);
        expect(result.map((row) => [tell(row['_id']), BigInt(row['s'] as number), row['n']])).toEqual(
          groups.map(({ id, sum, count }) => [tell(id), sum, count]),
        );
      }),
    );
  });

  test('$sort agrees with insertion one by one, with and without a limit', () => {
    fc.assert(
      fc.property(docs, fc.constantFrom(1, -1), fc.integer({ min: 1, max: 50 }), (rows, direction, limit) => {
        const one = (value: Value, pick: 1 | -1): Value => {
          if (!Array.isArray(value)) return value ?? null;
          return value.toSorted((a, b) => pick * compare(a, b))[0];
        };
        const slow: typeof rows = [];
        for (const row of rows) {
          const order = (other: (typeof rows)[number]): number =>
            direction * compare(one(other.k, direction), one(row.k, direction)) || compare(one(other.v, 1), one(row.v, 1));
          const place = slow.findIndex((other) => order(other) > 0);
          slow.splice(place < 0 ? slow.length : place, 0, row);
        }
        const sort = { $sort: { k: direction, v: 1 } };
        expect(tell(aggregate(rows, [sort]))).toBe(tell(slow));
        expect(tell(aggregate(rows, [sort, { $limit: limit }]))).toBe(tell(slow.slice(0, limit)));
      }),
    );
  });

  test('a long $sort, done in runs, is stable and complete', () => {
    const rows = Array.from({ length: 70_000 }, (_, n): Doc => ({ k: (n * 7919) % 101, n }));
    const result = aggregate(rows, [{ $sort: { k: 1 } }], envOf({}, { memoryLimitBytes: 100_000_000 }));
    expect(result).toHaveLength(rows.length);
    const isOrdered = result.every((row, index) => {
      const before = result[index - 1];
      return (
        before === undefined ||
        Number(before['k']) < Number(row['k']) ||
        (before['k'] === row['k'] && Number(before['n']) < Number(row['n']))
      );
    });
    expect(isOrdered).toBe(true);
  });

  test('$lookup finds what a $match for each row finds', () => {
    fc.assert(
      fc.property(docs, docs, (left, right) => {
        const foreign = right.map((row, index): Doc => ({ _id: index, ...row }));
        const result = aggregate(left, [{ $lookup: { from: 'f', localField: 'k', foreignField: 'j', as: 'm' } }], envOf({ f: foreign }));
        result.forEach((row, index) => {
          const local = left[index]?.k;
          const wanted = Array.isArray(local) ? local : [local ?? null];
          const slow = aggregate(foreign, [{ $match: { $or: wanted.map((value): Doc => ({ j: { $eq: value } })) } }]);
          expect((row['m'] as Doc[]).map((doc) => doc['_id'])).toEqual(slow.map((doc) => doc['_id']));
        });
      }),
      { numRuns: 50 },
    );
  });

  test('a growing window gives what summing anew gives', () => {
    fc.assert(
      fc.property(docs, (rows) => {
        const sorted = aggregate(rows, [
          {
            $setWindowFields: {
              partitionBy: { $type: '$k' },
              sortBy: { v: 1 },
              output: { s: { $sum: '$v', window: { documents: ['unbounded', 'current'] } } },
            },
          },
        ]);
        const totals = new Map<unknown, bigint>();
        for (const row of sorted) {
          const part = typeName(row['k']);
          const total = (totals.get(part) ?? 0n) + BigInt(row['v'] as number);
          totals.set(part, total);
          expect(BigInt(row['s'] as number)).toBe(total);
        }
      }),
    );
  });
});

describe('the surroundings', () => {
  test('a collation decides about equality and order', () => {
    const env = envOf({}, { collation: parseCollation({ locale: 'en', strength: 2 }) });
    const rows = [{ k: 'b' }, { k: 'A' }, { k: 'a' }, { k: 'B' }];
    expect(tell(aggregate(rows, [{ $group: { _id: '$k', n: { $sum: 1 } } }], env))).toBe('[{_id: "b", n: 2}, {_id: "A", n: 2}]');
    expect(tell(aggregate(rows, [{ $sort: { k: 1 } }], env))).toBe('[{k: "A"}, {k: "a"}, {k: "b"}, {k: "B"}]');
    expect(tell(aggregate(rows, [{ $project: { same: { $eq: ['$k', 'B'] } } }], env))).toBe(
      '[{same: true}, {same: false}, {same: false}, {same: true}]',
    );
  });

  test('variables of the command and the clock are seen in every stage', () => {
    const env = envOf({}, { variables: { least: 2 } });
    expect(
      tell(
        aggregate(
          [{ v: 1 }, { v: 3 }],
          [{ $match: { $expr: { $gte: ['$v', '$$least'] } } }, { $set: { l: '$$least', y: { $year: '$$NOW' } } }],
          env,
        ),
      ),
    ).toBe('[{v: 3, l: 2, y: 2026}]');
  });

  test('a pipeline can run again', () => {
    const pipeline = compilePipeline([{ $group: { _id: null, n: { $sum: 1 } } }], envOf());
    expect(tell(rowsOf(pipeline.run([{}, {}])))).toBe('[{_id: null, n: 2}]');
    expect(tell(rowsOf(pipeline.run([{}])))).toBe('[{_id: null, n: 1}]');
  });

  test('names of Object.prototype are ordinary fields', () => {
    const rows = aggregate(
      [JSON.parse('{"__proto__": 1, "constructor": 2}') as Doc, { v: 1 }],
      [{ $group: { _id: '$constructor', p: { $first: '$__proto__' } } }],
    );
    expect(tell(rows)).toBe('[{_id: 2, p: 1}, {_id: null, p: null}]');
  });
});
