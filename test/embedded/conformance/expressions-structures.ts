// Aggregation expressions over arrays, sets, documents, dates and variables.

import { double, gives, MISSING, refusesExpression, type Case } from './kit.ts';

const at = new Date('2024-02-29T13:14:15.016Z');

const arrays: Case[] = [
  gives('$size', 'counts', { $size: '$a' }, 3, { a: [1, 2, 3] }),
  refusesExpression('$size', 'of no array is refused', { $size: '$a' }, 17124, { a: 1 }),
  gives('$arrayElemAt', 'from the front and the back', [{ $arrayElemAt: ['$a', 0] }, { $arrayElemAt: ['$a', -1] }], [1, 3], {
    a: [1, 2, 3],
  }),
  gives('$arrayElemAt', 'beyond the end is missing', { $arrayElemAt: ['$a', 9] }, MISSING, { a: [1] }),
  gives('$first', 'of an array', { $first: '$a' }, 1, { a: [1, 2] }),
  gives('$last', 'of an array', { $last: '$a' }, 2, { a: [1, 2] }),
  gives('$firstN', 'of an array', { $firstN: { input: '$a', n: 2 } }, [1, 2], { a: [1, 2, 3] }),
  gives('$maxN', 'of an array', { $maxN: { input: '$a', n: 2 } }, [3, 2], { a: [1, 3, 2] }),
  gives('$concatArrays', 'joins', { $concatArrays: [[1], [2, 3]] }, [1, 2, 3]),
  gives('$concatArrays', 'null makes null', { $concatArrays: [[1], null] }, null),
  gives('$filter', 'keeps what holds', { $filter: { input: '$a', as: 'x', cond: { $gt: ['$$x', 1] } } }, [2, 3], { a: [1, 2, 3] }),
  gives('$filter', 'with a limit', { $filter: { input: '$a', cond: { $gt: ['$$this', 1] }, limit: 1 } }, [2], { a: [1, 2, 3] }),
  gives('$map', 'changes each', { $map: { input: '$a', as: 'x', in: { $multiply: ['$$x', 2] } } }, [2, 4], { a: [1, 2] }),
  gives('$map', 'null makes null', { $map: { input: null, in: 1 } }, null),
  gives('$map', 'a missing result is null', { $map: { input: [{ v: 1 }, {}], in: '$$this.v' } }, [1, null]),
  gives('$reduce', 'folds', { $reduce: { input: ['a', 'b'], initialValue: '', in: { $concat: ['$$value', '$$this'] } } }, 'ab'),
  gives(
    '$slice',
    'the first and the last',
    [{ $slice: ['$a', 2] }, { $slice: ['$a', -2] }, { $slice: ['$a', 1, 1] }],
    [[1, 2], [2, 3], [2]],
    { a: [1, 2, 3] },
  ),
  gives('$reverseArray', 'turns around', { $reverseArray: [[1, 2, 3]] }, [3, 2, 1]),
  gives('$in', 'looks for a value', [{ $in: [2n, [1, 2]] }, { $in: [5, [1]] }], [true, false]),
  refusesExpression('$in', 'in no array is refused', { $in: [1, 2] }, 40081),
  gives('$indexOfArray', 'finds the place', [{ $indexOfArray: [[1, 2, 3], 2] }, { $indexOfArray: [[1], 9] }], [1, -1]),
  gives('$isArray', 'tells', [{ $isArray: [[1]] }, { $isArray: ['x'] }], [true, false]),
  gives('$range', 'counts up', { $range: [0, 10, 3] }, [0, 3, 6, 9]),
  gives('$range', 'counts down', { $range: [3, 0, -1] }, [3, 2, 1]),
  refusesExpression('$range', 'a step of zero is refused', { $range: [0, 5, 0] }, 34449),
  gives(
    '$zip',
    'pairs up to the shortest',
    {
      $zip: {
        inputs: [
          [1, 2, 3],
          ['a', 'b'],
        ],
      },
    },
    [
      [1, 'a'],
      [2, 'b'],
    ],
  ),
  gives(
    '$zip',
    'pairs up to the longest with defaults',
    { $zip: { inputs: [[1, 2], ['a']], useLongestLength: true, defaults: [0, '-'] } },
    [
      [1, 'a'],
      [2, '-'],
    ],
  ),
  gives('$sortArray', 'by value', { $sortArray: { input: [3, 1, 2], sortBy: -1 } }, [3, 2, 1]),
  gives('$sortArray', 'by a field', { $sortArray: { input: [{ a: 2 }, { a: 1 }], sortBy: { a: 1 } } }, [{ a: 1 }, { a: 2 }]),
  gives('$sum', 'of an array ignores what is no number', { $sum: [[1, 'x', 2.5]] }, 3.5),
  gives('$sum', 'of several', { $sum: [1, 2n] }, 3n),
  gives('$avg', 'makes a double', { $avg: [[1, 2, 3]] }, double(2)),
  gives('$avg', 'of nothing is null', { $avg: [[]] }, null),
  gives('$min', 'ignores null', { $min: [[5, null, 3]] }, 3),
  gives('$max', 'across types', { $max: [[5, 'x']] }, 'x'),
  gives('$stdDevPop', 'of numbers', { $stdDevPop: [[1, 3]] }, double(1)),
  gives(
    '$arrayToObject',
    'of pairs',
    {
      $arrayToObject: [
        [
          ['a', 1],
          ['b', 2],
        ],
      ],
    },
    { a: 1, b: 2 },
  ),
  gives('$arrayToObject', 'of k and v', { $arrayToObject: [[{ k: 'a', v: 1 }]] }, { a: 1 }),
  gives('$objectToArray', 'makes k and v', { $objectToArray: { a: 1, b: [2] } }, [
    { k: 'a', v: 1 },
    { k: 'b', v: [2] },
  ]),
];

const sets: Case[] = [
  gives(
    '$setUnion',
    'each once',
    {
      $sortArray: {
        input: {
          $setUnion: [
            [1, 2],
            [2, 3, 3],
          ],
        },
        sortBy: 1,
      },
    },
    [1, 2, 3],
  ),
  gives(
    '$setIntersection',
    'what both have',
    {
      $setIntersection: [
        [1, 2, 2],
        [2, 3],
      ],
    },
    [2],
  ),
  gives('$setDifference', 'what only the first has', { $setDifference: [[1, 2, 1], [2]] }, [1]),
  gives(
    '$setEquals',
    'regards neither order nor doubles',
    {
      $setEquals: [
        [1, 2, 2],
        [2, 1],
      ],
    },
    true,
  ),
  gives('$setIsSubset', 'tells', [{ $setIsSubset: [[1], [1, 2]] }, { $setIsSubset: [[3], [1, 2]] }], [true, false]),
  gives('$anyElementTrue', 'tells', { $anyElementTrue: [[0, 1]] }, true),
  gives('$allElementsTrue', 'of nothing', { $allElementsTrue: [[]] }, true),
];

const objects: Case[] = [
  gives('$mergeObjects', 'the last wins', { $mergeObjects: [{ a: 1, b: 1 }, { b: 2 }, null] }, { a: 1, b: 2 }),
  refusesExpression('$mergeObjects', 'numbers are refused', { $mergeObjects: [1] }, 40400),
  gives('$getField', 'with a dot in its name', { $getField: { field: 'a.b', input: { $literal: { 'a.b': 5 } } } }, 5),
  gives('$setField', 'sets', { $setField: { field: 'b', input: '$$ROOT', value: 2 } }, { _id: 1, a: 1, b: 2 }, { a: 1 }),
  gives('$unsetField', 'removes', { $unsetField: { field: 'a', input: { a: 1, b: 2 } } }, { b: 2 }),
  gives('$literal', 'a document of expressions', { x: '$a', y: { z: { $add: ['$a', 1] } } }, { x: 1, y: { z: 2 } }, { a: 1 }),
  gives('$map', 'a path through an array collects', '$a.b', [1, 2], { a: [{ b: 1 }, { c: 5 }, { b: 2 }] }),
  gives('$let', 'variables', { $let: { vars: { x: 2, y: '$a' }, in: { $multiply: ['$$x', '$$y'] } } }, 6, { a: 3 }),
  refusesExpression('$let', 'an unknown variable is refused', { $add: ['$$nope', 1] }, 17276),
  gives('$cond', '$$REMOVE leaves the field out', { $cond: [true, '$$REMOVE', 1] }, MISSING),
  gives('$let', '$$ROOT is the document', '$$ROOT.a', 5, { a: 5 }),
];

const dates: Case[] = [
  gives('$year', 'in UTC', { $year: at }, 2024),
  gives('$month', 'counts from one', { $month: at }, 2),
  gives('$dayOfMonth', 'in a time zone', { $dayOfMonth: { date: at, timezone: 'Asia/Tokyo' } }, 29),
  gives(
    '$dayOfMonth',
    'in a zone that is a day ahead',
    { $dayOfMonth: { date: new Date('2024-01-31T20:00:00Z'), timezone: 'Asia/Shanghai' } },
    1,
  ),
  gives('$hour', 'in a time zone by offset', { $hour: { date: at, timezone: '+08:00' } }, 21),
  gives('$minute', 'of a date', { $minute: at }, 14),
  gives('$second', 'of a date', { $second: at }, 15),
  gives('$millisecond', 'of a date', { $millisecond: at }, 16),
  gives('$dayOfWeek', 'counts from Sunday', { $dayOfWeek: at }, 5),
  gives('$dayOfYear', 'of a leap day', { $dayOfYear: at }, 60),
  gives('$isoWeek', 'of a date', { $isoWeek: at }, 9),
  gives('$isoWeekYear', 'makes a long', { $isoWeekYear: new Date('2024-12-30T00:00:00Z') }, 2025n),
  gives('$isoDayOfWeek', 'counts from Monday', { $isoDayOfWeek: at }, 4),
  gives('$week', 'counts from the first Sunday', { $week: new Date('2024-01-07T00:00:00Z') }, 1),
  refusesExpression('$year', 'of text is refused', { $year: 'x' }, 16006),
  gives(
    '$dateToString',
    'by format',
    { $dateToString: { date: at, format: '%Y-%m-%d %H:%M:%S.%L %z %j %u %V %G %%' } },
    '2024-02-29 13:14:15.016 +0000 060 4 09 2024 %',
  ),
  gives(
    '$dateToString',
    'in a time zone',
    { $dateToString: { date: at, format: '%Y-%m-%dT%H:%M', timezone: 'Asia/Shanghai' } },
    '2024-02-29T21:14',
  ),
  gives('$dateToString', 'without a format', { $dateToString: { date: at } }, '2024-02-29T13:14:15.016Z'),
  gives('$dateToString', 'onNull', { $dateToString: { date: null, onNull: '-' } }, '-'),
  gives('$dateFromString', 'ISO', { $dateFromString: { dateString: '2024-02-29T13:14:15.016Z' } }, at),
  gives(
    '$dateFromString',
    'in a time zone',
    { $dateFromString: { dateString: '2024-03-01T00:00:00', timezone: 'Asia/Shanghai' } },
    new Date('2024-02-29T16:00:00Z'),
  ),
  gives('$dateFromString', 'onError', { $dateFromString: { dateString: 'x', onError: null } }, null),
  refusesExpression('$dateFromString', 'of other text is refused', { $dateFromString: { dateString: 'x' } }, 241),
  gives(
    '$dateFromParts',
    'with a zone',
    { $dateFromParts: { year: 2024, month: 3, day: 1, hour: 8, timezone: 'Asia/Shanghai' } },
    new Date('2024-03-01T00:00:00Z'),
  ),
  gives(
    '$dateFromParts',
    'parts beyond their range carry over',
    { $dateFromParts: { year: 2024, month: 14, day: 1 } },
    new Date('2025-02-01T00:00:00Z'),
  ),
  gives(
    '$dateToParts',
    'in UTC',
    { $dateToParts: { date: at } },
    { year: 2024, month: 2, day: 29, hour: 13, minute: 14, second: 15, millisecond: 16 },
  ),
  gives(
    '$dateAdd',
    'a month at the end of one',
    { $dateAdd: { startDate: new Date('2024-01-31T00:00:00Z'), unit: 'month', amount: 1 } },
    new Date('2024-02-29T00:00:00Z'),
  ),
  gives(
    '$dateAdd',
    'a day across a change of the clock',
    { $dateAdd: { startDate: new Date('2024-03-09T17:00:00Z'), unit: 'day', amount: 1, timezone: 'America/New_York' } },
    new Date('2024-03-10T16:00:00Z'),
  ),
  gives('$dateSubtract', 'hours', { $dateSubtract: { startDate: at, unit: 'hour', amount: 14 } }, new Date('2024-02-28T23:14:15.016Z')),
  gives(
    '$dateDiff',
    'counts the borders crossed',
    { $dateDiff: { startDate: new Date('2024-01-31T23:59:00Z'), endDate: new Date('2024-02-01T00:01:00Z'), unit: 'month' } },
    1n,
  ),
  gives(
    '$dateDiff',
    'weeks from Monday',
    {
      $dateDiff: {
        startDate: new Date('2024-02-25T00:00:00Z'),
        endDate: new Date('2024-02-26T00:00:00Z'),
        unit: 'week',
        startOfWeek: 'monday',
      },
    },
    1n,
  ),
  gives(
    '$dateTrunc',
    'to the day in a zone',
    { $dateTrunc: { date: at, unit: 'day', timezone: 'Asia/Shanghai' } },
    new Date('2024-02-28T16:00:00Z'),
  ),
  gives(
    '$dateTrunc',
    'to the week from Monday',
    { $dateTrunc: { date: at, unit: 'week', startOfWeek: 'monday' } },
    new Date('2024-02-26T00:00:00Z'),
  ),
  gives('$dateTrunc', 'to bins of 15 minutes', { $dateTrunc: { date: at, unit: 'minute', binSize: 15 } }, new Date('2024-02-29T13:00:00Z')),
];

export const STRUCTURE_EXPRESSIONS: Case[] = [...arrays, ...sets, ...objects, ...dates];
