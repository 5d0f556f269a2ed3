// What find shows: projections with their operators, sorting across types, skip and limit, counting.

import { MaxKey, MinKey, ObjectId, type Document } from 'bson';
import { decimal, double, numbered, type Case } from './kit.ts';

const PROJECTION = 'reference/operator/projection/';
const FIND = 'tutorial/project-fields-from-query-results/';

function shows(name: string, doc: Document, projection: Document, result: Document, filter: Document = {}, manual = FIND): Case {
  return { name, manual, docs: numbered([doc]), run: { find: filter, projection }, result: [result] };
}

function refuses(name: string, projection: Document, code: number, message?: RegExp): Case {
  return {
    name,
    manual: FIND,
    docs: [{ _id: 1, a: 1, b: { c: 1 } }],
    run: { find: {}, projection },
    error: { code, ...(message ? { message } : {}) },
  };
}

const projecting: Case[] = [
  shows('an inclusion keeps _id and what it names', { a: 1, b: 2 }, { a: 1 }, { _id: 1, a: 1 }),
  shows('an inclusion keeps the order of the document', { a: 1, b: 2, c: 3 }, { c: 1, a: 1 }, { _id: 1, a: 1, c: 3 }),
  shows('an exclusion leaves out what it names', { a: 1, b: 2 }, { a: 0 }, { _id: 1, b: 2 }),
  shows('_id may be left out of an inclusion', { a: 1, b: 2 }, { _id: 0, a: 1 }, { a: 1 }),
  shows('_id alone excluded shows the rest', { a: 1, b: 2 }, { _id: 0 }, { a: 1, b: 2 }),
  shows('_id alone included shows nothing else', { a: 1 }, { _id: 1 }, { _id: 1 }),
  shows('a missing field stays missing', { a: 1 }, { b: 1 }, { _id: 1 }),
  shows('a dotted path keeps a part of a document', { a: { b: 1, c: 2 }, d: 1 }, { 'a.b': 1 }, { _id: 1, a: { b: 1 } }),
  shows('a nested specification is the same as a dotted path', { a: { b: 1, c: 2 } }, { a: { b: 1 } }, { _id: 1, a: { b: 1 } }),
  shows('a dotted path goes through arrays', { a: [{ b: 1, c: 2 }, { c: 3 }, 5] }, { 'a.b': 1 }, { _id: 1, a: [{ b: 1 }, {}] }),
  shows('a dotted exclusion goes through arrays', { a: [{ b: 1, c: 2 }, 5] }, { 'a.b': 0 }, { _id: 1, a: [{ c: 2 }, 5] }),
  shows('a dotted inclusion of a scalar shows nothing', { a: 1 }, { 'a.b': 1 }, { _id: 1 }),
  shows('true and numbers other than one include', { a: 1, b: 2 }, { a: true, b: 5 }, { _id: 1, a: 1, b: 2 }),
  shows(
    'types are kept as they are',
    { a: 1n, b: double(1), c: decimal('1.0') },
    { a: 1, b: 1, c: 1 },
    { _id: 1, a: 1n, b: double(1), c: decimal('1.0') },
  ),
  shows('$slice takes the first', { a: [1, 2, 3] }, { a: { $slice: 2 } }, { _id: 1, a: [1, 2] }, {}, PROJECTION + 'slice/'),
  shows('a negative $slice takes the last', { a: [1, 2, 3] }, { a: { $slice: -2 } }, { _id: 1, a: [2, 3] }, {}, PROJECTION + 'slice/'),
  shows('$slice skips and takes', { a: [1, 2, 3, 4] }, { a: { $slice: [1, 2] } }, { _id: 1, a: [2, 3] }, {}, PROJECTION + 'slice/'),
  shows('$slice from the end', { a: [1, 2, 3, 4] }, { a: { $slice: [-3, 2] } }, { _id: 1, a: [2, 3] }, {}, PROJECTION + 'slice/'),
  shows(
    '$slice alone shows the other fields',
    { a: [1, 2], b: 1 },
    { a: { $slice: 1 } },
    { _id: 1, a: [1], b: 1 },
    {},
    PROJECTION + 'slice/',
  ),
  shows(
    '$slice in an inclusion shows only what is named',
    { a: [1, 2], b: 1, c: 1 },
    { a: { $slice: 1 }, b: 1 },
    { _id: 1, a: [1], b: 1 },
    {},
    PROJECTION + 'slice/',
  ),
  shows(
    '$elemMatch shows the first element that matches',
    { a: [{ x: 1 }, { x: 5 }, { x: 6 }] },
    { a: { $elemMatch: { x: { $gt: 4 } } } },
    { _id: 1, a: [{ x: 5 }] },
    {},
    PROJECTION + 'elemMatch/',
  ),
  shows(
    '$elemMatch without a match leaves the field out',
    { a: [{ x: 1 }], b: 1 },
    { b: 1, a: { $elemMatch: { x: 2 } } },
    { _id: 1, b: 1 },
    {},
    PROJECTION + 'elemMatch/',
  ),
  shows(
    '$ shows the element that was found',
    { a: [1, 5, 9] },
    { 'a.$': 1 },
    { _id: 1, a: [5] },
    { a: { $gt: 4 } },
    PROJECTION + 'positional/',
  ),
  shows(
    '$ shows a whole document of an array',
    {
      a: [
        { k: 1, v: 1 },
        { k: 2, v: 2 },
      ],
      b: 1,
    },
    { 'a.$': 1 },
    { _id: 1, a: [{ k: 2, v: 2 }] },
    { 'a.k': 2 },
    PROJECTION + 'positional/',
  ),
  shows('an expression computes a field', { a: 2, b: 3 }, { sum: { $add: ['$a', '$b'] } }, { _id: 1, sum: 5 }),
  shows('text with a dollar sign is a field', { a: 2 }, { b: '$a' }, { _id: 1, b: 2 }),
  shows('plain text is a literal', { a: 2 }, { b: 'x' }, { _id: 1, b: 'x' }),
  shows(
    'a computed field beside an inclusion',
    { a: 2, b: 3, c: 4 },
    { a: 1, twice: { $multiply: ['$b', 2] } },
    { _id: 1, a: 2, twice: 6 },
  ),
  refuses('inclusion and exclusion do not mix', { a: 1, b: 0 }, 31254, /Cannot do exclusion on field b in inclusion projection/),
  refuses('exclusion and inclusion do not mix', { a: 0, b: 1 }, 31253, /Cannot do inclusion on field b in exclusion projection/),
  refuses('a path and a path within it do not go together', { b: 1, 'b.c': 1 }, 31249, /Path collision/),
  refuses('an empty path is refused', { '': 1 }, 40352),
];

function sorts(name: string, docs: Document[], sort: Document, ids: unknown[], manual = 'reference/bson-type-comparison-order/'): Case {
  return { name, manual, docs: numbered(docs), run: { find: {}, sort }, ids };
}

const oneOfEach: Document[] = [
  { a: new MaxKey() },
  { a: new Date(0) },
  { a: true },
  { a: new ObjectId('65a000000000000000000001') },
  { a: [] },
  { a: { x: 1 } },
  { a: 'x' },
  { a: 5 },
  { a: null },
  { a: new MinKey() },
];

const sorting: Case[] = [
  sorts('types are ordered one after the other', oneOfEach, { a: 1 }, [10, 5, 9, 8, 7, 6, 4, 3, 2, 1]),
  sorts('and the other way round', oneOfEach, { a: -1 }, [1, 2, 3, 4, 6, 7, 8, 9, 5, 10]),
  sorts(
    'numbers of all kinds are ordered by value',
    [{ a: 2n }, { a: 1.5 }, { a: decimal('1.75') }, { a: 1 }, { a: -Infinity }, { a: NaN }],
    { a: 1 },
    [6, 5, 4, 2, 3, 1],
  ),
  sorts('missing and null sort together', [{ a: null, b: 2 }, { b: 1 }, { a: 1, b: 0 }], { a: 1, b: 1 }, [2, 1, 3]),
  sorts('an array sorts by its least element upwards', [{ a: [5, 1] }, { a: 2 }, { a: [3, 4] }], { a: 1 }, [1, 2, 3]),
  sorts('an array sorts by its greatest element downwards', [{ a: [5, 1] }, { a: 2 }, { a: [3, 4] }], { a: -1 }, [1, 3, 2]),
  sorts('a dotted path sorts through arrays', [{ a: [{ b: 5 }, { b: 9 }] }, { a: { b: 6 } }, { a: [{ b: 1 }] }], { 'a.b': 1 }, [3, 1, 2]),
  sorts(
    'text sorts by its bytes',
    [{ a: 'b' }, { a: 'B' }, { a: 'a' }, { a: 'é' }, { a: '中' }, { a: '😀' }, { a: '' }],
    { a: 1 },
    [7, 2, 3, 1, 4, 5, 6],
  ),
  sorts('false before true', [{ a: true }, { a: false }], { a: 1 }, [2, 1]),
  sorts(
    'documents by their fields in order',
    [{ a: { x: 2 } }, { a: { x: 1, y: 1 } }, { a: { x: 1 } }, { a: { w: 9 } }],
    { a: 1 },
    [4, 3, 2, 1],
  ),
  sorts(
    'several keys',
    [
      { a: 1, b: 1 },
      { a: 1, b: 2 },
      { a: 0, b: 0 },
    ],
    { a: 1, b: -1 },
    [3, 2, 1],
    'reference/method/cursor.sort/',
  ),
  {
    name: 'skip and limit after the sort',
    manual: 'reference/method/cursor.skip/',
    docs: numbered([{ a: 3 }, { a: 1 }, { a: 2 }, { a: 4 }]),
    run: { find: {}, sort: { a: 1 }, skip: 1, limit: 2 },
    ids: [3, 1],
  },
  {
    name: 'a negative limit is one batch',
    manual: 'reference/method/cursor.limit/',
    docs: numbered([{}, {}, {}]),
    run: { find: {}, limit: -2 },
    ids: [1, 2],
  },
  {
    name: 'limit zero is no limit',
    manual: 'reference/method/cursor.limit/',
    docs: numbered([{}, {}, {}]),
    run: { find: {}, limit: 0 },
    ids: [1, 2, 3],
  },
  {
    name: 'natural order backwards',
    manual: 'reference/operator/meta/natural/',
    docs: numbered([{}, {}, {}]),
    run: { find: {}, sort: { $natural: -1 } },
    ids: [3, 2, 1],
  },
  {
    name: 'a sort by two is refused',
    manual: 'reference/method/cursor.sort/',
    docs: [{ _id: 1 }],
    run: { steps: [{ command: { find: '«here»', sort: { a: 2 } }, error: { code: 2, message: /sort key ordering must be 1/i } }] },
  },
];

const counting: Case[] = [
  {
    name: 'countDocuments counts what matches',
    manual: 'reference/method/db.collection.countDocuments/',
    docs: numbered([{ a: 1 }, { a: 1 }, { a: 2 }]),
    run: { call: 'countDocuments', args: [{ a: 1 }] },
    result: 2,
  },
  {
    name: 'countDocuments of nothing is zero',
    manual: 'reference/method/db.collection.countDocuments/',
    run: { call: 'countDocuments', args: [{}] },
    result: 0,
  },
  {
    name: 'countDocuments with skip and limit',
    manual: 'reference/method/db.collection.countDocuments/',
    docs: numbered([{}, {}, {}, {}]),
    run: { call: 'countDocuments', args: [{}, { skip: 1, limit: 2 }] },
    result: 2,
  },
  {
    name: 'distinct gives each value once, in order',
    manual: 'reference/method/db.collection.distinct/',
    docs: numbered([{ a: 2 }, { a: 1 }, { a: 2 }, {}]),
    run: { call: 'distinct', args: ['a'] },
    result: [1, 2],
  },
  {
    name: 'distinct opens arrays',
    manual: 'reference/method/db.collection.distinct/',
    docs: numbered([{ a: [1, [2]] }, { a: 1 }]),
    run: { call: 'distinct', args: ['a'] },
    result: [1, [2]],
  },
  {
    name: 'distinct of a dotted path with a filter',
    manual: 'reference/method/db.collection.distinct/',
    docs: numbered([{ a: [{ b: 1 }, { b: 2 }], c: 1 }, { a: { b: 3 } }]),
    run: { call: 'distinct', args: ['a.b', { c: 1 }] },
    result: [1, 2],
  },
  {
    name: 'distinct regards numbers of all kinds as the same',
    manual: 'reference/method/db.collection.distinct/',
    docs: numbered([{ a: 1 }, { a: 1n }, { a: decimal('1') }]),
    run: { call: 'distinct', args: ['a'] },
    result: [1],
  },
];

export const PROJECTING: Case[] = [...projecting, ...sorting, ...counting];
