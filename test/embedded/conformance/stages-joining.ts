// Aggregation stages that read or write another collection, and pipelines that are refused.

import { pipes, refusesPipeline, type Case } from './kit.ts';

const people = [
  { _id: 1, name: 'Ann', boss: 3 },
  { _id: 2, name: 'Bob', boss: 1 },
  { _id: 3, name: 'Cid' },
];

export const JOINING: Case[] = [
  pipes(
    '$lookup',
    'by equality',
    [{ who: 1 }, { who: 9 }],
    [{ $lookup: { from: '«here»people', localField: 'who', foreignField: '_id', as: 'p' } }, { $project: { 'p.name': 1 } }],
    [
      { _id: 1, p: [{ name: 'Ann' }] },
      { _id: 2, p: [] },
    ],
    { people },
  ),
  pipes(
    '$lookup',
    'an array on either side',
    [{ who: [1, 2] }],
    [{ $lookup: { from: '«here»people', localField: 'who', foreignField: '_id', as: 'p' } }, { $project: { n: { $size: '$p' } } }],
    [{ _id: 1, n: 2 }],
    { people },
  ),
  pipes(
    '$lookup',
    'a missing field finds null',
    [{}],
    [{ $lookup: { from: '«here»people', localField: 'who', foreignField: 'boss', as: 'p' } }, { $project: { 'p._id': 1 } }],
    [{ _id: 1, p: [{ _id: 3 }] }],
    { people },
  ),
  pipes(
    '$lookup',
    'by a pipeline with variables',
    [{ min: 2 }],
    [
      {
        $lookup: {
          from: '«here»people',
          let: { min: '$min' },
          pipeline: [{ $match: { $expr: { $gte: ['$_id', '$$min'] } } }, { $project: { _id: 1 } }],
          as: 'p',
        },
      },
      { $project: { p: 1 } },
    ],
    [{ _id: 1, p: [{ _id: 2 }, { _id: 3 }] }],
    { people },
  ),
  pipes(
    '$lookup',
    'by equality and a pipeline',
    [{ who: 1 }],
    [
      {
        $lookup: { from: '«here»people', localField: 'who', foreignField: 'boss', pipeline: [{ $project: { _id: 0, name: 1 } }], as: 'p' },
      },
      { $project: { p: 1 } },
    ],
    [{ _id: 1, p: [{ name: 'Bob' }] }],
    { people },
  ),
  pipes(
    '$lookup',
    'in a collection that is not there',
    [{ who: 1 }],
    [{ $lookup: { from: 'nowhere', localField: 'who', foreignField: '_id', as: 'p' } }],
    [{ _id: 1, who: 1, p: [] }],
  ),
  pipes(
    '$graphLookup',
    'follows a chain',
    [{ who: 2 }],
    [
      {
        $graphLookup: {
          from: '«here»people',
          startWith: '$who',
          connectFromField: 'boss',
          connectToField: '_id',
          as: 'chain',
          depthField: 'depth',
        },
      },
      { $project: { _id: 0, c: { $sortArray: { input: '$chain', sortBy: { depth: 1 } } } } },
      { $project: { 'c._id': 1, 'c.depth': 1 } },
    ],
    [
      {
        c: [
          { _id: 2, depth: 0n },
          { _id: 1, depth: 1n },
          { _id: 3, depth: 2n },
        ],
      },
    ],
    { people },
  ),
  pipes(
    '$unionWith',
    'adds another collection',
    [{ name: 'Dot' }],
    [{ $unionWith: { coll: '«here»people', pipeline: [{ $match: { _id: 3 } }] } }, { $project: { _id: 0, name: 1 } }],
    [{ name: 'Dot' }, { name: 'Cid' }],
    { people },
  ),
  {
    ...pipes(
      '$merge',
      'into the same collection keeps other fields',
      [{ a: 1, b: 1 }],
      [{ $project: { a: { $add: ['$a', 1] } } }, { $merge: { into: '«here»' } }],
      [],
    ),
    outcome: [{ _id: 1, a: 2, b: 1 }],
  },
  {
    ...pipes(
      '$merge',
      'replaces and inserts',
      [{ a: 1, b: 1 }],
      [{ $project: { a: { $literal: 5 } } }, { $merge: { into: '«here»', whenMatched: 'replace', whenNotMatched: 'insert' } }],
      [],
    ),
    outcome: [{ _id: 1, a: 5 }],
  },
  refusesPipeline('$merge', 'only as the last stage', [{ $merge: { into: 'x' } }, { $match: {} }], 40601),
  refusesPipeline('$match', 'an unknown stage is refused', [{ $wat: {} }], 40324, /Unrecognized pipeline stage name: '\$wat'/),
  refusesPipeline('$match', 'a stage has one name', [{ $match: {}, $limit: 1 }], 40323),
  refusesPipeline('$match', 'the filter is a document', [{ $match: 1 }], 15959),
  refusesPipeline('$sort', 'an empty sort is refused', [{ $sort: {} }], 15976),
  refusesPipeline('$project', 'an empty projection is refused', [{ $project: {} }], 51272),
  refusesPipeline('$facet', 'within itself is refused', [{ $facet: { a: [{ $facet: { b: [] } }] } }], 40600),
];
