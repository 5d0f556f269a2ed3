// Aggregation stages.

import { decimal, double, pipes, refusesPipeline, type Case } from './kit.ts';

const sales = [
  { item: 'a', n: 2, price: 10 },
  { item: 'b', n: 1, price: 5 },
  { item: 'a', n: 3, price: 10 },
];

const shaping: Case[] = [
  pipes('$match', 'filters', sales, [{ $match: { item: 'b' } }], [{ _id: 2, item: 'b', n: 1, price: 5 }]),
  pipes(
    '$match',
    'in the middle sees what was computed',
    sales,
    [{ $project: { total: { $multiply: ['$n', '$price'] } } }, { $match: { total: { $gte: 20 } } }],
    [
      { _id: 1, total: 20 },
      { _id: 3, total: 30 },
    ],
  ),
  pipes(
    '$project',
    'includes, renames and computes',
    [{ a: 1, b: { c: 2 } }],
    [{ $project: { _id: 0, x: '$b.c', y: { $add: ['$a', 1] }, a: 1 } }],
    [{ a: 1, x: 2, y: 2 }],
  ),
  pipes('$project', 'excludes', [{ a: 1, b: 2 }], [{ $project: { a: 0 } }], [{ _id: 1, b: 2 }]),
  pipes('$project', 'an array of expressions', [{ a: 1 }], [{ $project: { _id: 0, x: ['$a', '$nope', 3] } }], [{ x: [1, null, 3] }]),
  pipes('$addFields', 'adds and replaces', [{ a: 1 }], [{ $addFields: { a: 2, b: '$a' } }], [{ _id: 1, a: 2, b: 1 }]),
  pipes(
    '$addFields',
    'goes into documents and arrays',
    [{ a: { b: 1 }, c: [{ d: 1 }, { e: 2 }] }],
    [{ $addFields: { 'a.x': 5, 'c.y': 6 } }],
    [
      {
        _id: 1,
        a: { b: 1, x: 5 },
        c: [
          { d: 1, y: 6 },
          { e: 2, y: 6 },
        ],
      },
    ],
  ),
  pipes('$set', 'merges documents', [{ a: { b: 1 } }], [{ $set: { a: { c: 2 } } }], [{ _id: 1, a: { b: 1, c: 2 } }]),
  pipes('$unset', 'one or several', [{ a: 1, b: { c: 1, d: 1 }, e: 1 }], [{ $unset: ['a', 'b.c'] }], [{ _id: 1, b: { d: 1 }, e: 1 }]),
  pipes('$replaceRoot', 'with a document', [{ a: { x: 1 } }], [{ $replaceRoot: { newRoot: '$a' } }], [{ x: 1 }]),
  pipes(
    '$replaceWith',
    'with what is computed',
    [{ a: { x: 1 } }],
    [{ $replaceWith: { $mergeObjects: [{ x: 0, y: 0 }, '$a'] } }],
    [{ x: 1, y: 0 }],
  ),
  refusesPipeline('$replaceRoot', 'a missing document is refused', [{ $replaceRoot: { newRoot: '$nope' } }], 40228),
  pipes(
    '$unwind',
    'an array',
    [{ a: [1, 2] }, { a: [] }, {}, { a: 5 }],
    [{ $unwind: '$a' }],
    [
      { _id: 1, a: 1 },
      { _id: 1, a: 2 },
      { _id: 4, a: 5 },
    ],
  ),
  pipes(
    '$unwind',
    'keeps what has nothing to unwind',
    [{ a: [] }, {}, { a: null }],
    [{ $unwind: { path: '$a', preserveNullAndEmptyArrays: true } }],
    [{ _id: 1 }, { _id: 2 }, { _id: 3, a: null }],
  ),
  pipes(
    '$unwind',
    'tells the place as a long',
    [{ a: ['x', 'y'] }],
    [{ $unwind: { path: '$a', includeArrayIndex: 'i' } }],
    [
      { _id: 1, a: 'x', i: 0n },
      { _id: 1, a: 'y', i: 1n },
    ],
  ),
  refusesPipeline('$unwind', 'a path without a dollar sign is refused', [{ $unwind: 'a' }], 28818),
  pipes(
    '$sort',
    'and $limit',
    [{ a: 2 }, { a: 1 }, { a: 3 }],
    [{ $sort: { a: -1 } }, { $limit: 2 }],
    [
      { _id: 3, a: 3 },
      { _id: 1, a: 2 },
    ],
  ),
  pipes('$skip', 'and $limit', [{}, {}, {}], [{ $skip: 1 }, { $limit: 1 }], [{ _id: 2 }]),
  refusesPipeline('$limit', 'zero is refused', [{ $limit: 0 }], 15958),
  pipes('$limit', 'before $match limits first', [{ a: 1 }, { a: 2 }], [{ $limit: 1 }, { $match: { a: 2 } }], []),
  pipes('$count', 'names the count', [{}, {}], [{ $count: 'n' }], [{ n: 2 }]),
  pipes('$count', 'of nothing is nothing', [{}], [{ $match: { a: 1 } }, { $count: 'n' }], []),
  pipes(
    '$sortByCount',
    'the most frequent first',
    [{ a: 'x' }, { a: 'y' }, { a: 'x' }],
    [{ $sortByCount: '$a' }],
    [
      { _id: 'x', count: 2 },
      { _id: 'y', count: 1 },
    ],
  ),
  pipes('$sample', 'gives as many as asked for', [{}, {}, {}], [{ $sample: { size: 2 } }, { $count: 'n' }], [{ n: 2 }]),
  pipes(
    '$redact',
    'prunes and keeps',
    [{ level: 1, a: { level: 9, x: 1 }, b: { level: 1, y: 1 } }],
    [{ $redact: { $cond: [{ $lte: ['$level', 5] }, '$$DESCEND', '$$PRUNE'] } }],
    [{ _id: 1, level: 1, b: { level: 1, y: 1 } }],
  ),
  pipes(
    '$facet',
    'several pipelines at once',
    [{ a: 1 }, { a: 2 }],
    [{ $facet: { all: [{ $count: 'n' }], big: [{ $match: { a: 2 } }, { $project: { _id: 1 } }] } }],
    [{ all: [{ n: 2 }], big: [{ _id: 2 }] }],
  ),
  pipes(
    '$documents',
    'come from the pipeline',
    [{}],
    [{ $limit: 1 }, { $project: { _id: 0, d: { $literal: 1 } } }, { $unionWith: { pipeline: [{ $documents: [{ d: 2 }] }] } }],
    [{ d: 1 }, { d: 2 }],
  ),
];

const grouping: Case[] = [
  pipes(
    '$group',
    'sums',
    sales,
    [{ $group: { _id: '$item', n: { $sum: '$n' } } }, { $sort: { _id: 1 } }],
    [
      { _id: 'a', n: 5 },
      { _id: 'b', n: 1 },
    ],
  ),
  pipes(
    '$group',
    'all together under null',
    sales,
    [{ $group: { _id: null, total: { $sum: { $multiply: ['$n', '$price'] } }, count: { $sum: 1 } } }],
    [{ _id: null, total: 55, count: 3 }],
  ),
  pipes(
    '$group',
    'by several fields',
    sales,
    [{ $group: { _id: { item: '$item', price: '$price' }, n: { $count: {} } } }, { $sort: { n: -1 } }],
    [
      { _id: { item: 'a', price: 10 }, n: 2 },
      { _id: { item: 'b', price: 5 }, n: 1 },
    ],
  ),
  pipes(
    '$group',
    'average, least, greatest',
    sales,
    [{ $group: { _id: null, avg: { $avg: '$n' }, min: { $min: '$n' }, max: { $max: '$n' } } }],
    [{ _id: null, avg: double(2), min: 1, max: 3 }],
  ),
  pipes(
    '$group',
    'first and last follow the sort',
    sales,
    [{ $sort: { n: 1 } }, { $group: { _id: null, first: { $first: '$item' }, last: { $last: '$n' } } }],
    [{ _id: null, first: 'b', last: 3 }],
  ),
  pipes(
    '$group',
    'push and addToSet',
    [{ a: 1 }, { a: 2 }, { a: 1n }],
    [
      { $group: { _id: null, all: { $push: '$a' }, set: { $addToSet: '$a' } } },
      { $project: { all: 1, set: { $sortArray: { input: '$set', sortBy: 1 } } } },
    ],
    [{ _id: null, all: [1, 2, 1n], set: [1, 2] }],
  ),
  pipes('$group', 'missing and null are one group', [{ a: null }, {}], [{ $group: { _id: '$a', n: { $sum: 1 } } }], [{ _id: null, n: 2 }]),
  pipes(
    '$group',
    'numbers of all kinds are one group',
    [{ a: 1 }, { a: 1n }, { a: double(1) }, { a: decimal('1') }],
    [{ $group: { _id: '$a', n: { $sum: 1 } } }],
    [{ _id: 1, n: 4 }],
  ),
  pipes(
    '$group',
    'a sum keeps the widest type',
    [{ a: 1 }, { a: 2n }],
    [{ $group: { _id: null, s: { $sum: '$a' } } }],
    [{ _id: null, s: 3n }],
  ),
  pipes(
    '$group',
    'a sum of ints beyond their range is a long',
    [{ a: 2147483647 }, { a: 1 }],
    [{ $group: { _id: null, s: { $sum: '$a' } } }],
    [{ _id: null, s: 2147483648n }],
  ),
  pipes(
    '$group',
    'a sum of decimals is exact',
    [{ a: decimal('0.1') }, { a: decimal('0.2') }],
    [{ $group: { _id: null, s: { $sum: '$a' } } }],
    [{ _id: null, s: decimal('0.3') }],
  ),
  pipes(
    '$group',
    'a sum of nothing that is a number is zero',
    [{ a: 'x' }, {}],
    [{ $group: { _id: null, s: { $sum: '$a' } } }],
    [{ _id: null, s: 0 }],
  ),
  pipes(
    '$group',
    'top and bottom',
    sales,
    [
      {
        $group: { _id: null, t: { $top: { sortBy: { n: -1 }, output: '$n' } }, b: { $bottomN: { n: 2, sortBy: { n: -1 }, output: '$n' } } },
      },
    ],
    [{ _id: null, t: 3, b: [2, 1] }],
  ),
  pipes(
    '$group',
    'mergeObjects',
    [{ a: { x: 1 } }, { a: { y: 2 } }],
    [{ $group: { _id: null, m: { $mergeObjects: '$a' } } }],
    [{ _id: null, m: { x: 1, y: 2 } }],
  ),
  refusesPipeline('$group', 'without _id is refused', [{ $group: { n: { $sum: 1 } } }], 15955),
  refusesPipeline('$group', 'an unknown accumulator is refused', [{ $group: { _id: 1, n: { $wat: 1 } } }], 15952),
  refusesPipeline('$group', 'a field that is no accumulator is refused', [{ $group: { _id: 1, n: '$a' } }], 40234),
  pipes(
    '$bucket',
    'by boundaries',
    [{ a: 1 }, { a: 5 }, { a: 10 }, { a: 99 }],
    [{ $bucket: { groupBy: '$a', boundaries: [0, 5, 20], default: 'other' } }],
    [
      { _id: 0, count: 1 },
      { _id: 5, count: 2 },
      { _id: 'other', count: 1 },
    ],
  ),
  pipes(
    '$bucketAuto',
    'of even size',
    [{ a: 1 }, { a: 2 }, { a: 3 }, { a: 4 }],
    [{ $bucketAuto: { groupBy: '$a', buckets: 2 } }],
    [
      { _id: { min: 1, max: 3 }, count: 2 },
      { _id: { min: 3, max: 4 }, count: 2 },
    ],
  ),
  pipes(
    '$setWindowFields',
    'a running sum',
    [
      { d: 1, v: 1 },
      { d: 2, v: 2 },
      { d: 3, v: 3 },
    ],
    [
      { $setWindowFields: { sortBy: { d: 1 }, output: { sum: { $sum: '$v', window: { documents: ['unbounded', 'current'] } } } } },
      { $project: { _id: 0, sum: 1 } },
    ],
    [{ sum: 1 }, { sum: 3 }, { sum: 6 }],
  ),
  pipes(
    '$setWindowFields',
    'rank leaves gaps, denseRank none',
    [{ s: 9 }, { s: 9 }, { s: 5 }],
    [
      { $setWindowFields: { sortBy: { s: -1 }, output: { r: { $rank: {} }, d: { $denseRank: {} }, n: { $documentNumber: {} } } } },
      { $project: { _id: 0, r: 1, d: 1, n: 1 } },
    ],
    [
      { r: 1, d: 1, n: 1 },
      { r: 1, d: 1, n: 2 },
      { r: 3, d: 2, n: 3 },
    ],
  ),
  pipes(
    '$setWindowFields',
    'within a partition, with $shift',
    [
      { p: 1, v: 1 },
      { p: 1, v: 2 },
      { p: 2, v: 3 },
    ],
    [
      { $setWindowFields: { partitionBy: '$p', sortBy: { v: 1 }, output: { before: { $shift: { output: '$v', by: -1, default: 0 } } } } },
      { $project: { before: 1 } },
    ],
    [
      { _id: 1, before: 0 },
      { _id: 2, before: 1 },
      { _id: 3, before: 0 },
    ],
  ),
  pipes(
    '$fill',
    'carries the last value on',
    [{ d: 1, v: 5 }, { d: 2 }, { d: 3, v: 7 }],
    [{ $fill: { sortBy: { d: 1 }, output: { v: { method: 'locf' } } } }, { $project: { _id: 0, v: 1 } }],
    [{ v: 5 }, { v: 5 }, { v: 7 }],
  ),
  pipes(
    '$densify',
    'fills the gaps',
    [{ d: 1 }, { d: 4 }],
    [{ $densify: { field: 'd', range: { step: 1, bounds: 'full' } } }, { $project: { _id: 0 } }],
    [{ d: 1 }, { d: 2 }, { d: 3 }, { d: 4 }],
  ),
];

export const STAGES: Case[] = [...shaping, ...grouping];
