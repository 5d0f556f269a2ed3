// Arrays: matching them, and changing them.

import type { Document } from 'bson';
import { changes, finds, numbered, refusesFilter, refusesUpdate, type Case } from './kit.ts';

const QUERY = 'reference/operator/query/';
const UPDATE = 'reference/operator/update/';

const matching: Case[] = [
  finds('$all wants every value', QUERY + 'all/', [{ a: [1, 2, 3] }, { a: [1] }, { a: 1 }], { a: { $all: [1, 2] } }, [1]),
  finds('$all of one value finds a scalar', QUERY + 'all/', [{ a: 1 }, { a: [1] }, { a: 2 }], { a: { $all: [1] } }, [1, 2]),
  finds(
    '$all of an array finds it whole or as an element',
    QUERY + 'all/',
    [{ a: [[1, 2]] }, { a: [1, 2] }, { a: [1] }],
    { a: { $all: [[1, 2]] } },
    [1, 2],
  ),
  finds('$all of nothing finds nothing', QUERY + 'all/', [{ a: [] }, { a: 1 }], { a: { $all: [] } }, []),
  finds(
    '$all with $elemMatch',
    QUERY + 'all/',
    [{ a: [{ x: 1 }, { x: 5 }] }, { a: [{ x: 1 }] }],
    { a: { $all: [{ $elemMatch: { x: 1 } }, { $elemMatch: { x: { $gt: 4 } } }] } },
    [1],
  ),
  finds(
    '$elemMatch wants one element to meet everything',
    QUERY + 'elemMatch/',
    [{ a: [1, 10] }, { a: [5] }],
    { a: { $elemMatch: { $gt: 4, $lt: 6 } } },
    [2],
  ),
  finds(
    '$elemMatch over documents',
    QUERY + 'elemMatch/',
    [{ a: [{ x: 1, y: 2 }] }, { a: [{ x: 1 }, { y: 2 }] }],
    { a: { $elemMatch: { x: 1, y: 2 } } },
    [1],
  ),
  finds('$elemMatch finds no scalar', QUERY + 'elemMatch/', [{ a: 5 }, { a: [5] }], { a: { $elemMatch: { $eq: 5 } } }, [2]),
  finds(
    '$elemMatch of a nested array',
    QUERY + 'elemMatch/',
    [{ a: [[1, 5]] }, { a: [[1]] }],
    { a: { $elemMatch: { $elemMatch: { $gt: 3 } } } },
    [1],
  ),
  finds('$size', QUERY + 'size/', [{ a: [1, 2] }, { a: [] }, { a: 2 }], { a: { $size: 2 } }, [1]),
  finds('$size zero does not find a missing field', QUERY + 'size/', [{ a: [] }, {}], { a: { $size: 0 } }, [1]),
  refusesFilter('$size of a negative number', QUERY + 'size/', { a: { $size: -1 } }, 2, /non-negative/),
  refusesFilter('$elemMatch wants an object', QUERY + 'elemMatch/', { a: { $elemMatch: 1 } }, 2, /\$elemMatch needs an Object/),
  refusesFilter('$all wants an array', QUERY + 'all/', { a: { $all: 1 } }, 2, /\$all needs an array/),
];

/** An update through a filter, which the positional operator needs. */
function positional(
  name: string,
  before: Document,
  filter: Document,
  update: Document,
  after: Document,
  options: Document = {},
  page = 'positional/',
): Case {
  return {
    name,
    manual: UPDATE + page,
    docs: numbered([before]),
    run: { call: 'updateOne', args: [filter, update, options] },
    outcome: numbered([after]),
  };
}

const changing: Case[] = [
  changes(
    '$set of null behind the end of an array appends it',
    UPDATE + 'set/',
    { a: [1] },
    { $set: { 'a.2': null } },
    { a: [1, null, null] },
  ),
  changes('$push appends', UPDATE + 'push/', { a: [1] }, { $push: { a: 2 } }, { a: [1, 2] }),
  changes('$push makes an array', UPDATE + 'push/', {}, { $push: { a: 1 } }, { a: [1] }),
  changes('$push of an array adds it as one element', UPDATE + 'push/', { a: [1] }, { $push: { a: [2, 3] } }, { a: [1, [2, 3]] }),
  changes('$push $each', UPDATE + 'each/', { a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }),
  changes('$push $position', UPDATE + 'position/', { a: [1, 4] }, { $push: { a: { $each: [2, 3], $position: 1 } } }, { a: [1, 2, 3, 4] }),
  changes(
    '$push at a negative $position counts from the end',
    UPDATE + 'position/',
    { a: [1, 2, 3] },
    { $push: { a: { $each: [9], $position: -1 } } },
    { a: [1, 2, 9, 3] },
  ),
  changes(
    '$push $slice keeps the first',
    UPDATE + 'slice/',
    { a: [1, 2] },
    { $push: { a: { $each: [3, 4], $slice: 3 } } },
    { a: [1, 2, 3] },
  ),
  changes(
    '$push with a negative $slice keeps the last',
    UPDATE + 'slice/',
    { a: [1, 2] },
    { $push: { a: { $each: [3, 4], $slice: -3 } } },
    { a: [2, 3, 4] },
  ),
  changes('$push $slice zero empties', UPDATE + 'slice/', { a: [1] }, { $push: { a: { $each: [2], $slice: 0 } } }, { a: [] }),
  changes('$push $sort of values', UPDATE + 'sort/', { a: [3, 1] }, { $push: { a: { $each: [2], $sort: -1 } } }, { a: [3, 2, 1] }),
  changes(
    '$push $sort by a field',
    UPDATE + 'sort/',
    { a: [{ s: 3 }, { s: 1 }] },
    { $push: { a: { $each: [{ s: 2 }], $sort: { s: 1 } } } },
    { a: [{ s: 1 }, { s: 2 }, { s: 3 }] },
  ),
  changes(
    '$push sorts before it slices',
    UPDATE + 'push/',
    { a: [5, 1] },
    { $push: { a: { $each: [3], $sort: 1, $slice: 2 } } },
    { a: [1, 3] },
  ),
  refusesUpdate('$push to a scalar', UPDATE + 'push/', { a: 1 }, { $push: { a: 2 } }, 2, /must be an array but is of type int/),
  changes('$addToSet adds what is not there', UPDATE + 'addToSet/', { a: [1] }, { $addToSet: { a: 2 } }, { a: [1, 2] }),
  changes('$addToSet regards numbers of all kinds as the same', UPDATE + 'addToSet/', { a: [1] }, { $addToSet: { a: 1n } }, { a: [1] }),
  changes(
    '$addToSet $each drops doubles among the new ones',
    UPDATE + 'addToSet/',
    { a: [1] },
    { $addToSet: { a: { $each: [1, 2, 2, 3] } } },
    { a: [1, 2, 3] },
  ),
  changes(
    '$addToSet regards the order of fields',
    UPDATE + 'addToSet/',
    { a: [{ x: 1, y: 2 }] },
    { $addToSet: { a: { y: 2, x: 1 } } },
    {
      a: [
        { x: 1, y: 2 },
        { y: 2, x: 1 },
      ],
    },
  ),
  refusesUpdate(
    '$addToSet to a scalar',
    UPDATE + 'addToSet/',
    { a: 1 },
    { $addToSet: { a: 2 } },
    2,
    /Cannot apply \$addToSet to non-array field/,
  ),
  changes('$pop takes the last', UPDATE + 'pop/', { a: [1, 2, 3] }, { $pop: { a: 1 } }, { a: [1, 2] }),
  changes('$pop takes the first', UPDATE + 'pop/', { a: [1, 2, 3] }, { $pop: { a: -1 } }, { a: [2, 3] }),
  changes('$pop of an empty array changes nothing', UPDATE + 'pop/', { a: [] }, { $pop: { a: 1 } }, { a: [] }),
  refusesUpdate('$pop of a scalar', UPDATE + 'pop/', { a: 1 }, { $pop: { a: 1 } }, 14, /non-array/),
  refusesUpdate('$pop by two', UPDATE + 'pop/', { a: [1] }, { $pop: { a: 2 } }, 9, /\$pop expects 1 or -1/),
  changes('$pull takes out equal values', UPDATE + 'pull/', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }),
  changes('$pull by condition', UPDATE + 'pull/', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }),
  changes(
    '$pull of documents by some of their fields',
    UPDATE + 'pull/',
    {
      a: [
        { x: 1, y: 1 },
        { x: 2, y: 1 },
      ],
    },
    { $pull: { a: { x: 1 } } },
    { a: [{ x: 2, y: 1 }] },
  ),
  changes(
    '$pull with $elemMatch',
    UPDATE + 'pull/',
    { a: [{ r: [{ q: 1, s: 5 }] }, { r: [{ q: 1, s: 2 }] }] },
    { $pull: { a: { r: { $elemMatch: { q: 1, s: { $gte: 5 } } } } } },
    { a: [{ r: [{ q: 1, s: 2 }] }] },
  ),
  changes(
    '$pull of an array wants exactly it',
    UPDATE + 'pull/',
    {
      a: [
        [1, 2],
        [2, 1],
      ],
    },
    { $pull: { a: [1, 2] } },
    { a: [[2, 1]] },
  ),
  changes('$pullAll', UPDATE + 'pullAll/', { a: [0, 2, 5, 5, 1, 0] }, { $pullAll: { a: [0, 5] } }, { a: [2, 1] }),
  refusesUpdate(
    '$pullAll wants an array',
    UPDATE + 'pullAll/',
    { a: [1] },
    { $pullAll: { a: 1 } },
    2,
    /\$pullAll requires an array argument/,
  ),
  positional('$ changes the element that was found', { a: [1, 5, 9] }, { a: { $gt: 4 } }, { $set: { 'a.$': 0 } }, { a: [1, 0, 9] }),
  positional(
    '$ goes on into a document',
    {
      a: [
        { k: 1, v: 1 },
        { k: 2, v: 1 },
      ],
    },
    { 'a.k': 2 },
    { $inc: { 'a.$.v': 5 } },
    {
      a: [
        { k: 1, v: 1 },
        { k: 2, v: 6 },
      ],
    },
  ),
  positional(
    '$ follows $elemMatch',
    {
      a: [
        { k: 1, v: 8 },
        { k: 1, v: 3 },
      ],
    },
    { a: { $elemMatch: { k: 1, v: { $lt: 5 } } } },
    { $set: { 'a.$.v': 0 } },
    {
      a: [
        { k: 1, v: 8 },
        { k: 1, v: 0 },
      ],
    },
  ),
  {
    ...positional('$ without an array in the filter is refused', { a: [1] }, { _id: 1 }, { $set: { 'a.$': 0 } }, { a: [1] }),
    error: { code: 2, message: /positional operator did not find the match/ },
  },
  positional('$[] changes every element', { a: [1, 2] }, { _id: 1 }, { $mul: { 'a.$[]': 10 } }, { a: [10, 20] }, {}, 'positional-all/'),
  positional(
    '$[] within $[]',
    { a: [{ b: [1, 2] }, { b: [3] }] },
    { _id: 1 },
    { $inc: { 'a.$[].b.$[]': 1 } },
    { a: [{ b: [2, 3] }, { b: [4] }] },
    {},
    'positional-all/',
  ),
  {
    ...positional('$[] of a missing field is refused', {}, { _id: 1 }, { $inc: { 'a.$[]': 1 } }, {}, {}, 'positional-all/'),
    error: { code: 2, message: /must exist in the document in order to apply array updates/ },
  },
  positional(
    '$[x] changes what the filter names',
    { a: [1, 5, 9] },
    { _id: 1 },
    { $set: { 'a.$[x]': 0 } },
    { a: [1, 0, 0] },
    { arrayFilters: [{ x: { $gt: 4 } }] },
    'positional-filtered/',
  ),
  positional(
    '$[x] by a field of the element',
    {
      a: [
        { k: 1, v: 1 },
        { k: 2, v: 1 },
      ],
    },
    { _id: 1 },
    { $set: { 'a.$[x].v': 7 } },
    {
      a: [
        { k: 1, v: 1 },
        { k: 2, v: 7 },
      ],
    },
    { arrayFilters: [{ 'x.k': 2 }] },
    'positional-filtered/',
  ),
  positional(
    'two array filters',
    {
      a: [
        { k: 1, b: [1, 2] },
        { k: 2, b: [2, 3] },
      ],
    },
    { _id: 1 },
    { $set: { 'a.$[x].b.$[y]': 0 } },
    {
      a: [
        { k: 1, b: [1, 2] },
        { k: 2, b: [0, 3] },
      ],
    },
    { arrayFilters: [{ 'x.k': 2 }, { y: 2 }] },
    'positional-filtered/',
  ),
  {
    ...positional(
      'an array filter that nobody uses is refused',
      { a: [1] },
      { _id: 1 },
      { $set: { b: 1 } },
      { a: [1] },
      { arrayFilters: [{ x: 1 }] },
      'positional-filtered/',
    ),
    error: { code: 9, message: /was not used in the update/ },
  },
  {
    ...positional(
      'an identifier without its filter is refused',
      { a: [1] },
      { _id: 1 },
      { $set: { 'a.$[x]': 1 } },
      { a: [1] },
      { arrayFilters: [] },
      'positional-filtered/',
    ),
    error: { code: 2, message: /No array filter found for identifier 'x'/ },
  },
  changes('a position beyond the end fills with null', UPDATE + 'set/', { a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }),
  changes('$unset of an element leaves null', UPDATE + 'unset/', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }),
];

export const ARRAYS: Case[] = [...matching, ...changing];
