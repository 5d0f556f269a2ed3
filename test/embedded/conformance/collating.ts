// Collation: what is the same and what comes first, in finds, sorts, updates, groups and in collections that have one.

import type { Document } from 'bson';
import type { CollationOptions } from 'mongodb';
import { numbered, type Case } from './kit.ts';

const PAGE = 'reference/collation/';
const strength = (level: number, more: Partial<CollationOptions> = {}): CollationOptions => ({ locale: 'en', strength: level, ...more });
const names: Document[] = [{ a: 'bob' }, { a: 'Bob' }, { a: 'böb' }, { a: 'alice' }];

function collated(name: string, run: Case['run'], rest: Partial<Case>, docs = names): Case {
  return { name, manual: PAGE, docs: numbered(docs), run, ...rest };
}

export const COLLATING: Case[] = [
  collated('strength 2 ignores case', { find: { a: 'BOB' }, collation: strength(2) }, { ids: [1, 2] }),
  collated('strength 1 ignores accents too', { find: { a: 'BOB' }, collation: strength(1) }, { ids: [1, 2, 3] }),
  collated('strength 3 tells case apart', { find: { a: 'bob' }, collation: strength(3) }, { ids: [1] }),
  collated('without a collation bytes are compared', { find: { a: 'bob' } }, { ids: [1] }),
  collated('the simple collation compares bytes', { find: { a: 'bob' }, collation: { locale: 'simple' } }, { ids: [1] }),
  collated('$in with a collation', { find: { a: { $in: ['ALICE'] } }, collation: strength(2) }, { ids: [4] }),
  collated('$ne with a collation', { find: { a: { $ne: 'BOB' } }, collation: strength(2) }, { ids: [3, 4] }),
  collated('a range with a collation', { find: { a: { $gt: 'B' } }, collation: strength(2) }, { ids: [1, 2, 3] }),
  collated('a regular expression knows no collation', { find: { a: /^bob/ }, collation: strength(2) }, { ids: [1] }),
  collated('a sort puts lower case first at strength 3', { find: {}, sort: { a: 1 }, collation: strength(3) }, { ids: [4, 1, 2, 3] }),
  collated(
    'a sort with numericOrdering',
    { find: {}, sort: { a: 1 }, collation: strength(3, { numericOrdering: true }) },
    { ids: [3, 1, 2] },
    [{ a: 'x2' }, { a: 'x10' }, { a: 'x1' }],
  ),
  collated('nested text is compared with the collation', { find: { a: { b: 'X' } }, collation: strength(2) }, { ids: [1] }, [
    { a: { b: 'x' } },
    { a: { b: 'y' } },
  ]),
  collated(
    'an update finds by the collation',
    { call: 'updateMany', args: [{ a: 'BOB' }, { $set: { a: 'x' } }, { collation: strength(2) }] },
    { result: { modifiedCount: 2 } },
  ),
  collated(
    'a delete finds by the collation',
    { call: 'deleteMany', args: [{ a: 'BOB' }, { collation: strength(2) }] },
    { result: { deletedCount: 2 } },
  ),
  collated(
    'findOneAndUpdate finds by the collation',
    { call: 'findOneAndUpdate', args: [{ a: 'ALICE' }, { $set: { b: 1 } }, { collation: strength(2) }] },
    { result: { _id: 4 } },
  ),
  collated(
    'distinct with a collation gives one of each',
    { call: 'distinct', args: ['a', {}, { collation: strength(2) }] },
    { result: ['alice', 'bob', 'böb'] },
  ),
  collated(
    '$group with a collation puts the same together',
    {
      aggregate: [{ $group: { _id: '$a', n: { $sum: 1 } } }, { $sort: { n: -1 } }, { $limit: 1 }, { $project: { _id: 0, n: 1 } }],
      collation: strength(2),
    },
    { result: [{ n: 2 }] },
  ),
  collated(
    'an expression compares with the collation',
    { aggregate: [{ $match: { $expr: { $eq: ['$a', 'BOB'] } } }], collation: strength(2) },
    { ids: [1, 2] },
  ),
  collated(
    '$pull with a collation',
    { call: 'updateOne', args: [{ _id: 1 }, { $pull: { t: 'X' } }, { collation: strength(2) }] },
    { outcome: [{ _id: 1, t: ['y'] }] },
    [{ t: ['x', 'y', 'X'] }],
  ),
  collated(
    '$addToSet with a collation',
    { call: 'updateOne', args: [{ _id: 1 }, { $addToSet: { t: 'X' } }, { collation: strength(2) }] },
    { outcome: [{ _id: 1, t: ['x'] }] },
    [{ t: ['x'] }],
  ),
  {
    ...collated("a collection's collation is the default", { find: { a: 'BOB' } }, { ids: [1, 2] }),
    collection: { collation: strength(2) },
  },
  {
    ...collated(
      "a command's collation goes before that of the collection",
      { find: { a: 'bob' }, collation: { locale: 'simple' } },
      { ids: [1] },
    ),
    collection: { collation: strength(2) },
  },
  {
    ...collated(
      'an index inherits the collation of the collection',
      { call: 'insertOne', args: [{ a: 'BOB' }] },
      { error: { code: 11000 } },
      [{ a: 'bob' }],
    ),
    collection: { collation: strength(2) },
    indexes: [{ key: { a: 1 }, unique: true }],
  },
  {
    ...collated(
      'an _id follows the collation of the collection',
      { call: 'insertOne', args: [{ _id: 'BOB' }] },
      { error: { code: 11000 } },
      [{ _id: 'bob' }],
    ),
    collection: { collation: strength(2) },
  },
  {
    ...collated('an _id is found by the collation of the collection', { find: { _id: 'BOB' } }, { ids: ['bob'] }, [{ _id: 'bob' }]),
    collection: { collation: strength(2) },
  },
  {
    ...collated(
      'an _id is updated by the collation of the collection',
      { call: 'updateOne', args: [{ _id: 'BOB' }, { $set: { a: 1 } }] },
      { result: { matchedCount: 1 } },
      [{ _id: 'bob' }],
    ),
    collection: { collation: strength(2) },
  },
  collated('an _id is found by a collation', { find: { _id: { $in: ['BOB'] } }, collation: strength(2) }, { ids: ['bob'] }, [
    { _id: 'bob' },
    { _id: 'x' },
  ]),
  collated(
    'an index with the collation gives the same',
    { find: { a: 'BOB' }, collation: strength(2) },
    { ids: [1, 2], indexes: [{ key: { a: 1 }, collation: strength(2) }] },
  ),
  collated(
    'an index with the collation sorts',
    { find: { a: { $gte: 'a' } }, sort: { a: -1 }, collation: strength(2), hint: 'ci' },
    { ids: [3, 4], indexes: [{ key: { a: 1 }, name: 'ci', collation: strength(2) }] },
    [{}, { a: 5 }, { a: 'b' }, { a: 'A' }],
  ),
  collated('an unknown locale is refused', { find: {}, collation: { locale: 'xx-nope' } }, { error: { code: 2 } }),
  collated('a strength out of range is refused', { find: {}, collation: strength(9) }, { error: { code: 2 } }),
];
