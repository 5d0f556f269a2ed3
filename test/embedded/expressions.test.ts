import { BSONRegExp, Decimal128, Double, ObjectId, Timestamp } from 'bson';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ServerError } from '../../server/embedded/errors.ts';
import { compileExpression, newScope } from '../../server/embedded/expressions.ts';
import { Sum } from '../../server/embedded/summing.ts';
import type { Doc, Value } from '../../server/embedded/values.ts';
import { tell } from './tell.ts';

const NOW = new Date('2026-02-03T04:05:06.789Z');

function run(expr: Value, doc: Doc = {}, variables: Doc = {}): Value {
  return compileExpression(expr, { variables: Object.keys(variables) }).evaluate(newScope(doc, variables, NOW));
}

function failure(expr: Value, doc: Doc = {}): ServerError {
  try {
    run(expr, doc);
  } catch (error) {
    if (error instanceof ServerError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

const dec = (text: string): Decimal128 => Decimal128.fromString(text);
const dbl = (number: number): Double => new Double(number);
const date = (text: string): Date => new Date(text);

const DOC: Doc = {
  i: 7,
  l: 9n,
  d: 2.5,
  whole: dbl(4),
  dec: dec('1.10'),
  s: 'Straße',
  nul: null,
  arr: [3, 1, 2],
  docs: [{ a: 1, b: { c: 10 } }, { a: 2, b: { c: 20 } }, 5, { b: [{ c: 30 }, { c: 31 }] }],
  sub: { x: { y: 'deep' } },
  at: date('2026-03-29T00:30:00.000Z'),
  yes: true,
};

type Case = [expr: Value, expected: string];

function cases(name: string, list: Case[]): void {
  describe(name, () => {
    test.each(list.map(([expr, expected]) => [tell(expr), expected, expr] as const))('%s gives %s', (_text, expected, expr) => {
      expect(tell(run(expr, DOC))).toBe(expected);
    });
  });
}

cases('paths, variables and literals', [
  ['$i', '7'],
  ['$sub.x.y', '"deep"'],
  ['$sub.x.none', 'missing'],
  ['$i.x', 'missing'],
  ['$docs.a', '[1, 2]'],
  ['$docs.b.c', '[10, 20, [30, 31]]'],
  ['$arr.0', '[]'],
  ['$constructor', 'missing'],
  ['$__proto__', 'missing'],
  ['$$ROOT.i', '7'],
  ['$$CURRENT.sub.x', '{y: "deep"}'],
  ['$$REMOVE', 'missing'],
  ['$$NOW', '2026-02-03T04:05:06.789Z'],
  [{ a: '$i', b: '$none', c: ['$none', '$d'] }, '{a: 7, c: [null, 2.5D]}'],
  [{ $literal: '$i' }, '"$i"'],
  [{ $literal: { $add: [1, 2] } }, '{$add: [1, 2]}'],
  [{}, '{}'],
  [null, 'null'],
  [{ $let: { vars: { a: '$i', b: 2 }, in: { $add: ['$$a', '$$b'] } } }, '9'],
  [{ $let: { vars: { a: 1 }, in: { $let: { vars: { a: 2, b: '$$a' }, in: ['$$a', '$$b'] } } } }, '[2, 1]'],
  [{ $let: { vars: { CURRENT: '$sub' }, in: '$x.y' } }, '"deep"'],
  [{ $let: { vars: { m: '$docs' }, in: '$$m.a' } }, '[1, 2]'],
]);

cases('arithmetic', [
  [{ $add: [1, 2] }, '3'],
  [{ $add: [1, 2, 3] }, '6'],
  [{ $add: [] }, '0'],
  [{ $add: ['$i', '$l'] }, '16L'],
  [{ $add: ['$i', '$d'] }, '9.5D'],
  [{ $add: ['$i', '$whole'] }, '11D'],
  [{ $add: ['$dec', '$i'] }, 'dec 8.10'],
  [{ $add: [2147483647, 1] }, '2147483648L'],
  [{ $add: [9223372036854775807n, 1] }, '9223372036854776000D'],
  [{ $add: ['$i', null] }, 'null'],
  [{ $add: ['$none', 1] }, 'null'],
  [{ $add: ['$at', 1000] }, '2026-03-29T00:30:01.000Z'],
  [{ $add: [0.1, 0.2, 0.3] }, '0.6D'],
  [{ $subtract: [5, 7] }, '-2'],
  [{ $subtract: ['$at', '$at'] }, '0L'],
  [{ $subtract: ['$at', 1000] }, '2026-03-29T00:29:59.000Z'],
  [{ $subtract: [dec('1.5'), 0.5] }, 'dec 1.000000000000000'],
  [{ $subtract: [null, 1] }, 'null'],
  [{ $multiply: [2, 3, 4] }, '24'],
  [{ $multiply: [65536, 65536] }, '4294967296L'],
  [{ $multiply: [4n, 2.5] }, '10D'],
  [{ $multiply: [dec('0.1'), 3] }, 'dec 0.3'],
  [{ $multiply: ['$none', 3] }, 'null'],
  [{ $divide: [6, 3] }, '2D'],
  [{ $divide: [1, 4] }, '0.25D'],
  [{ $divide: [dec('1'), 3] }, 'dec 0.3333333333333333333333333333333333'],
  [{ $divide: [null, 3] }, 'null'],
  [{ $mod: [7, 3] }, '1'],
  [{ $mod: [-7, 3] }, '-1'],
  [{ $mod: [7.5, 2] }, '1.5D'],
  [{ $mod: [7n, 4] }, '3L'],
  [{ $abs: -5 }, '5'],
  [{ $abs: -2147483648 }, '2147483648L'],
  [{ $abs: [-2.5] }, '2.5D'],
  [{ $ceil: 2.1 }, '3D'],
  [{ $ceil: 4 }, '4'],
  [{ $floor: -2.1 }, '-3D'],
  [{ $floor: '$none' }, 'null'],
  [{ $round: [2.5] }, '2D'],
  [{ $round: 3.5 }, '4D'],
  [{ $round: [1234.567, 2] }, '1234.57D'],
  [{ $round: [1250, -2] }, '1200'],
  [{ $round: [dec('1.255'), 2] }, 'dec 1.26'],
  [{ $round: [1.5, null] }, 'null'],
  [{ $trunc: [-7.89, 1] }, '-7.8D'],
  [{ $trunc: 7.89 }, '7D'],
  [{ $sqrt: 16 }, '4D'],
  [{ $pow: [2, 10] }, '1024'],
  [{ $pow: [2, 40] }, '1099511627776L'],
  [{ $pow: [2, -1] }, '0.5D'],
  [{ $pow: [2, 0.5] }, '1.4142135623730951D'],
  [{ $pow: [dec('1.1'), 2] }, 'dec 1.21'],
  [{ $exp: 0 }, '1D'],
  [{ $ln: 1 }, '0D'],
  [{ $log10: 1000 }, '3D'],
  [{ $log: [8, 2] }, '3D'],
  [{ $bitAnd: [12, 10] }, '8'],
  [{ $bitOr: [12n, 3] }, '15L'],
  [{ $bitXor: [12, 10] }, '6'],
  [{ $bitNot: 5 }, '-6'],
  [{ $sin: 0 }, '0D'],
  [{ $atan2: [0, 1] }, '0D'],
  [{ $degreesToRadians: 180 }, '3.141592653589793D'],
  [{ $cos: null }, 'null'],
]);

cases('comparison, logic and conditions', [
  [{ $eq: [1, 1n] }, 'true'],
  [{ $eq: [1, dec('1.0')] }, 'true'],
  [{ $eq: [1, '1'] }, 'false'],
  [{ $eq: ['$none', null] }, 'false'],
  [{ $eq: ['$none', '$nope'] }, 'true'],
  [{ $eq: [NaN, NaN] }, 'true'],
  [{ $eq: [{ a: 1 }, { a: dbl(1) }] }, 'true'],
  [{ $ne: ['a', 'b'] }, 'true'],
  [{ $gt: ['a', 5] }, 'true'],
  [{ $lt: ['$none', null] }, 'true'],
  [{ $gte: [[1, 2], [1]] }, 'true'],
  [{ $lte: [date('2020-01-01'), '$at'] }, 'true'],
  [{ $cmp: [1, 2] }, '-1'],
  [{ $cmp: ['b', 'a'] }, '1'],
  [{ $cmp: [5, 5n] }, '0'],
  [{ $and: [] }, 'true'],
  [{ $and: [1, 'x', []] }, 'true'],
  [{ $and: [1, 0] }, 'false'],
  [{ $or: [] }, 'false'],
  [{ $or: [null, '$none', 0] }, 'false'],
  [{ $or: [null, ''] }, 'true'],
  [{ $not: [dec('0')] }, 'true'],
  [{ $not: '$yes' }, 'false'],
  [{ $cond: ['$yes', 'y', 'n'] }, '"y"'],
  [{ $cond: { if: '$none', then: 1, else: 2 } }, '2'],
  [{ $cond: [true, 1, { $divide: [1, 0] }] }, '1'],
  [{ $ifNull: ['$none', '$nul', 'c'] }, '"c"'],
  [{ $ifNull: ['$none', '$nope'] }, 'missing'],
  [{ $ifNull: ['$i', 'x'] }, '7'],
  [
    {
      $switch: {
        branches: [
          { case: { $gt: ['$i', 9] }, then: 'big' },
          { case: { $gt: ['$i', 5] }, then: 'mid' },
        ],
        default: 'small',
      },
    },
    '"mid"',
  ],
  [{ $switch: { branches: [{ case: false, then: 1 }], default: null } }, 'null'],
]);

cases('arrays', [
  [{ $arrayElemAt: ['$arr', 0] }, '3'],
  [{ $arrayElemAt: ['$arr', -1] }, '2'],
  [{ $arrayElemAt: ['$arr', 9] }, 'missing'],
  [{ $arrayElemAt: ['$none', 0] }, 'null'],
  [{ $arrayElemAt: ['$arr', dbl(1)] }, '1'],
  [{ $first: '$arr' }, '3'],
  [{ $last: '$arr' }, '2'],
  [{ $first: [[]] }, 'missing'],
  [{ $last: '$none' }, 'null'],
  [{ $size: '$arr' }, '3'],
  [{ $slice: ['$arr', 2] }, '[3, 1]'],
  [{ $slice: ['$arr', -2] }, '[1, 2]'],
  [{ $slice: ['$arr', 1, 1] }, '[1]'],
  [{ $slice: ['$arr', -9, 2] }, '[3, 1]'],
  [{ $slice: ['$arr', 9, 2] }, '[]'],
  [{ $slice: ['$none', 2] }, 'null'],
  [{ $concatArrays: ['$arr', [9], []] }, '[3, 1, 2, 9]'],
  [{ $concatArrays: ['$arr', '$none'] }, 'null'],
  [{ $filter: { input: '$arr', cond: { $gte: ['$$this', 2] } } }, '[3, 2]'],
  [{ $filter: { input: '$arr', as: 'n', cond: { $gte: ['$$n', 1] }, limit: 2 } }, '[3, 1]'],
  [{ $filter: { input: '$none', cond: true } }, 'null'],
  [{ $map: { input: '$arr', as: 'n', in: { $multiply: ['$$n', '$i'] } } }, '[21, 7, 14]'],
  [{ $map: { input: '$docs', in: '$$this.a' } }, '[1, 2, null, null]'],
  [{ $map: { input: '$nul', in: 1 } }, 'null'],
  [{ $map: { input: [1, 2], as: 'x', in: { $map: { input: [10], as: 'y', in: { $add: ['$$x', '$$y'] } } } } }, '[[11], [12]]'],
  [{ $reduce: { input: '$arr', initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, '6'],
  [{ $reduce: { input: '$none', initialValue: 0, in: 1 } }, 'null'],
  [{ $reduce: { input: [[1], [2]], initialValue: [], in: { $concatArrays: ['$$value', '$$this'] } } }, '[1, 2]'],
  [{ $in: [2, '$arr'] }, 'true'],
  [{ $in: [dbl(2), '$arr'] }, 'true'],
  [{ $in: ['2', '$arr'] }, 'false'],
  [{ $in: [null, [1, null]] }, 'true'],
  [{ $indexOfArray: ['$arr', 2] }, '2'],
  [{ $indexOfArray: ['$arr', 3, 1] }, '-1'],
  [{ $indexOfArray: ['$none', 3] }, 'null'],
  [{ $isArray: ['$arr'] }, 'true'],
  [{ $isArray: '$i' }, 'false'],
  [{ $range: [0, 5, 2] }, '[0, 2, 4]'],
  [{ $range: [3, 0, -1] }, '[3, 2, 1]'],
  [{ $range: [0, 0] }, '[]'],
  [{ $reverseArray: '$arr' }, '[2, 1, 3]'],
  [{ $reverseArray: '$none' }, 'null'],
  [{ $zip: { inputs: [[1, 2], ['a']] } }, '[[1, "a"]]'],
  [{ $zip: { inputs: [[1, 2], ['a']], useLongestLength: true } }, '[[1, "a"], [2, null]]'],
  [{ $zip: { inputs: [[1, 2], ['a']], useLongestLength: true, defaults: [0, 'z'] } }, '[[1, "a"], [2, "z"]]'],
  [{ $sortArray: { input: '$arr', sortBy: 1 } }, '[1, 2, 3]'],
  [{ $sortArray: { input: [{ a: 1, b: 1 }, { a: 1, b: 2 }, { a: 0 }], sortBy: { a: 1, b: -1 } } }, '[{a: 0}, {a: 1, b: 2}, {a: 1, b: 1}]'],
  [
    {
      $arrayToObject: [
        [
          ['a', 1],
          ['b', 2],
        ],
      ],
    },
    '{a: 1, b: 2}',
  ],
  [{ $arrayToObject: { $literal: [{ k: 'a', v: 1 }] } }, '{a: 1}'],
  [{ $objectToArray: '$sub' }, '[{k: "x", v: {y: "deep"}}]'],
  [{ $firstN: { n: 2, input: '$arr' } }, '[3, 1]'],
  [{ $lastN: { n: 2, input: '$arr' } }, '[1, 2]'],
  [{ $minN: { n: 2, input: [3, null, 1, 2] } }, '[1, 2]'],
  [{ $maxN: { n: 2, input: [3, null, 1, 2] } }, '[3, 2]'],
]);

cases('sets and objects', [
  [{ $setUnion: ['$arr', [2, 5]] }, '[1, 2, 3, 5]'],
  [{ $setUnion: ['$arr', null] }, 'null'],
  [
    {
      $setIntersection: [
        [1, 2, 2, 3],
        [2, dbl(3), 4],
      ],
    },
    '[2, 3]',
  ],
  [{ $setDifference: [[3, 1, 1, 2], [2]] }, '[3, 1]'],
  [
    {
      $setEquals: [
        [1, 2, 2],
        [2, 1n],
      ],
    },
    'true',
  ],
  [{ $setEquals: [[1], [2]] }, 'false'],
  [{ $setIsSubset: [[1], '$arr'] }, 'true'],
  [{ $setIsSubset: [[9], '$arr'] }, 'false'],
  [{ $anyElementTrue: [[0, null, 1]] }, 'true'],
  [{ $anyElementTrue: [[]] }, 'false'],
  [{ $allElementsTrue: [[1, 'x']] }, 'true'],
  [{ $allElementsTrue: [[1, null]] }, 'false'],
  [{ $mergeObjects: ['$sub', { z: 1 }, null] }, '{x: {y: "deep"}, z: 1}'],
  [{ $mergeObjects: [{ a: 1, b: 1 }, { a: 2 }] }, '{a: 2, b: 1}'],
  [{ $mergeObjects: '$none' }, '{}'],
  [{ $getField: 'i' }, '7'],
  [{ $getField: { field: 'x', input: '$sub' } }, '{y: "deep"}'],
  [{ $getField: { field: 'a.b', input: { $literal: { 'a.b': 1 } } } }, '1'],
  [{ $getField: { field: 'x', input: null } }, 'null'],
  [{ $getField: { field: 'x', input: '$i' } }, 'missing'],
  [{ $setField: { field: 'a.b', input: '$sub', value: 1 } }, '{x: {y: "deep"}, a.b: 1}'],
  [{ $setField: { field: 'x', input: '$sub', value: '$$REMOVE' } }, '{}'],
  [{ $unsetField: { field: 'x', input: '$sub' } }, '{}'],
]);

cases('strings', [
  [{ $concat: ['a', 'b', '$s'] }, '"abStraße"'],
  [{ $concat: ['a', '$none'] }, 'null'],
  [{ $toLower: 'ÄBC' }, '"Äbc"'],
  [{ $toUpper: '$s' }, '"STRAßE"'],
  [{ $toUpper: '$none' }, '""'],
  [{ $toLower: 12 }, '"12"'],
  [{ $substrCP: ['$s', 4, 2] }, '"ße"'],
  [{ $substrCP: ['😀x', 1, 5] }, '"x"'],
  [{ $substrBytes: ['hello', 1, -1] }, '"ello"'],
  [{ $substr: ['hello', 1, 3] }, '"ell"'],
  [{ $substr: ['hello', 9, 3] }, '""'],
  [{ $substr: ['$nul', 0, 3] }, '""'],
  [{ $substr: [1234, 0, 2] }, '"12"'],
  [{ $strLenCP: '😀ß' }, '2'],
  [{ $strLenBytes: '😀ß' }, '6'],
  [{ $split: ['a,b,,c', ','] }, '["a", "b", "", "c"]'],
  [{ $split: ['$none', ','] }, 'null'],
  [{ $indexOfCP: ['😀abc', 'b'] }, '2'],
  [{ $indexOfCP: ['abcabc', 'b', 2] }, '4'],
  [{ $indexOfCP: ['abc', 'z'] }, '-1'],
  [{ $indexOfBytes: ['ßb', 'b'] }, '2'],
  [{ $trim: { input: '  a b \n' } }, '"a b"'],
  [{ $trim: { input: 'xxaxx', chars: 'x' } }, '"a"'],
  [{ $ltrim: { input: '  a ' } }, '"a "'],
  [{ $rtrim: { input: '  a ' } }, '"  a"'],
  [{ $trim: { input: '$none' } }, 'null'],
  [{ $strcasecmp: ['abc', 'ABD'] }, '-1'],
  [{ $strcasecmp: ['abc', 'ABC'] }, '0'],
  [{ $replaceOne: { input: 'a.a', find: 'a', replacement: { $literal: '$&' } } }, '"$&.a"'],
  [{ $replaceAll: { input: 'a.a', find: 'a', replacement: 'b' } }, '"b.b"'],
  [{ $replaceAll: { input: '$none', find: 'a', replacement: 'b' } }, 'null'],
  [{ $regexMatch: { input: 'Hello', regex: 'hell', options: 'i' } }, 'true'],
  [{ $regexMatch: { input: 'Hello', regex: new BSONRegExp('^hell') } }, 'false'],
  [{ $regexMatch: { input: null, regex: 'x' } }, 'false'],
  [{ $regexFind: { input: '😀ab12', regex: '([a-z]+)(\\d)?' } }, '{match: "ab1", idx: 1, captures: ["ab", "1"]}'],
  [{ $regexFind: { input: 'x', regex: 'y' } }, 'null'],
  [
    { $regexFindAll: { input: 'a1b2', regex: '[a-z](\\d)' } },
    '[{match: "a1", idx: 0, captures: ["1"]}, {match: "b2", idx: 2, captures: ["2"]}]',
  ],
]);

cases('types and conversion', [
  [{ $type: '$none' }, '"missing"'],
  [{ $type: '$i' }, '"int"'],
  [{ $type: '$whole' }, '"double"'],
  [{ $type: '$l' }, '"long"'],
  [{ $type: '$dec' }, '"decimal"'],
  [{ $isNumber: '$dec' }, 'true'],
  [{ $isNumber: '$s' }, 'false'],
  [{ $toInt: '12' }, '12'],
  [{ $toInt: 12.9 }, '12'],
  [{ $toInt: true }, '1'],
  [{ $toInt: '$none' }, 'null'],
  [{ $toLong: '9007199254740993' }, '9007199254740993L'],
  [{ $toLong: '$at' }, '1774744200000L'],
  [{ $toDouble: '2.50' }, '2.5D'],
  [{ $toDouble: 3 }, '3D'],
  [{ $toDecimal: '1.50' }, 'dec 1.50'],
  [{ $toDecimal: 9007199254740993n }, 'dec 9007199254740993'],
  [{ $toString: 1.5 }, '"1.5"'],
  [{ $toString: dbl(3) }, '"3"'],
  [{ $toString: 5n }, '"5"'],
  [{ $toString: '$at' }, '"2026-03-29T00:30:00.000Z"'],
  [{ $toString: new ObjectId('0102030405060708090a0b0c') }, '"0102030405060708090a0b0c"'],
  [{ $toBool: 'false' }, 'true'],
  [{ $toBool: 0 }, 'false'],
  [{ $toDate: 1000n }, '1970-01-01T00:00:01.000Z'],
  [{ $toDate: '2026-01-02' }, '2026-01-02T00:00:00.000Z'],
  [{ $toDate: '2026-01-02T03:04:05+08:00' }, '2026-01-01T19:04:05.000Z'],
  [{ $toObjectId: '0102030405060708090a0b0c' }, 'oid 0102030405060708090a0b0c'],
  [{ $convert: { input: 'x', to: 'int', onError: 'bad' } }, '"bad"'],
  [{ $convert: { input: null, to: 'int', onNull: 0 } }, '0'],
  [{ $convert: { input: 1, to: 2 } }, '"1"'],
  [{ $tsSecond: new Timestamp({ t: 5, i: 6 }) }, '5L'],
]);

// Berlin's clock goes forward on 2026-03-29 at 02:00; DOC.at is 01:30 there.
cases('dates', [
  [{ $year: '$at' }, '2026'],
  [{ $month: ['$at'] }, '3'],
  [{ $dayOfMonth: { date: '$at', timezone: 'America/New_York' } }, '28'],
  [{ $hour: { date: '$at', timezone: 'Europe/Berlin' } }, '1'],
  [{ $hour: { date: '$at', timezone: '+05:30' } }, '6'],
  [{ $minute: { date: '$at', timezone: '+0530' } }, '0'],
  [{ $hour: { date: '$at', timezone: null } }, 'null'],
  [{ $year: '$none' }, 'null'],
  [{ $year: new ObjectId('5f0000000000000000000000') }, '2020'],
  [{ $dayOfWeek: '$at' }, '1'],
  [{ $isoDayOfWeek: '$at' }, '7'],
  [{ $dayOfYear: '$at' }, '88'],
  [{ $week: '$at' }, '13'],
  [{ $isoWeek: '$at' }, '13'],
  [{ $isoWeek: date('2021-01-03') }, '53'],
  [{ $isoWeekYear: date('2021-01-03') }, '2020L'],
  [{ $week: date('2023-01-01') }, '1'],
  [{ $week: date('2022-01-01') }, '0'],
  [{ $dateToString: { date: '$at' } }, '"2026-03-29T00:30:00.000Z"'],
  [{ $dateToString: { date: '$at', timezone: 'Europe/Berlin' } }, '"2026-03-29T01:30:00.000"'],
  [
    { $dateToString: { date: '$at', format: '%Y-%m-%d %H:%M:%S.%L %j %u %w %V %G %z %Z %% %b %B', timezone: 'Asia/Shanghai' } },
    '"2026-03-29 08:30:00.000 088 7 1 13 2026 +0800 +480 % Mar March"',
  ],
  [{ $dateToString: { date: '$none', onNull: 'x' } }, '"x"'],
  [{ $dateToString: { date: '$none' } }, 'null'],
  [{ $dateFromString: { dateString: '2026-01-02T03:04:05.678Z' } }, '2026-01-02T03:04:05.678Z'],
  [{ $dateFromString: { dateString: '2026-01-02 03:04', timezone: 'Asia/Shanghai' } }, '2026-01-01T19:04:00.000Z'],
  [{ $dateFromString: { dateString: '02/01/2026 13h', format: '%d/%m/%Y %Hh' } }, '2026-01-02T13:00:00.000Z'],
  [{ $dateFromString: { dateString: 'nonsense', onError: 'bad' } }, '"bad"'],
  [{ $dateFromString: { dateString: '$none', onNull: 1 } }, '1'],
  [{ $dateTrunc: { date: '$at', unit: 'day', timezone: 'Asia/Shanghai' } }, '2026-03-28T16:00:00.000Z'],
  [{ $dateTrunc: { date: '$at', unit: 'month' } }, '2026-03-01T00:00:00.000Z'],
  [{ $dateTrunc: { date: '$at', unit: 'week', startOfWeek: 'monday' } }, '2026-03-23T00:00:00.000Z'],
  [{ $dateTrunc: { date: '$at', unit: 'week' } }, '2026-03-29T00:00:00.000Z'],
  [{ $dateTrunc: { date: '$at', unit: 'quarter' } }, '2026-01-01T00:00:00.000Z'],
  [{ $dateTrunc: { date: '$at', unit: 'year', binSize: 5 } }, '2025-01-01T00:00:00.000Z'],
  [{ $dateTrunc: { date: '$at', unit: 'minute', binSize: 20 } }, '2026-03-29T00:20:00.000Z'],
  [{ $dateAdd: { startDate: date('2026-01-31'), unit: 'month', amount: 1 } }, '2026-02-28T00:00:00.000Z'],
  [
    { $dateAdd: { startDate: date('2026-03-28T12:00:00Z'), unit: 'day', amount: 1, timezone: 'Europe/Berlin' } },
    '2026-03-29T11:00:00.000Z',
  ],
  [
    { $dateAdd: { startDate: date('2026-03-28T12:00:00Z'), unit: 'hour', amount: 24, timezone: 'Europe/Berlin' } },
    '2026-03-29T12:00:00.000Z',
  ],
  [{ $dateSubtract: { startDate: date('2024-02-29'), unit: 'year', amount: 1 } }, '2023-02-28T00:00:00.000Z'],
  [{ $dateAdd: { startDate: '$none', unit: 'day', amount: 1 } }, 'null'],
  [{ $dateDiff: { startDate: date('2026-01-01T23:00:00Z'), endDate: date('2026-01-02T01:00:00Z'), unit: 'day' } }, '1L'],
  [
    {
      $dateDiff: { startDate: date('2026-01-01T23:00:00Z'), endDate: date('2026-01-02T01:00:00Z'), unit: 'day', timezone: 'Asia/Shanghai' },
    },
    '0L',
  ],
  [{ $dateDiff: { startDate: date('2025-12-31'), endDate: date('2026-01-01'), unit: 'year' } }, '1L'],
  [{ $dateDiff: { startDate: date('2026-01-03'), endDate: date('2026-01-04'), unit: 'week' } }, '1L'],
  [{ $dateDiff: { startDate: date('2026-01-03'), endDate: date('2026-01-04'), unit: 'week', startOfWeek: 'mon' } }, '0L'],
  [
    {
      $dateDiff: {
        startDate: date('2026-03-29T00:30:00Z'),
        endDate: date('2026-03-29T01:30:00Z'),
        unit: 'hour',
        timezone: 'Europe/Berlin',
      },
    },
    '1L',
  ],
  [{ $dateToParts: { date: '$at' } }, '{year: 2026, month: 3, day: 29, hour: 0, minute: 30, second: 0, millisecond: 0}'],
  [
    { $dateToParts: { date: '$at', iso8601: true } },
    '{isoWeekYear: 2026, isoWeek: 13, isoDayOfWeek: 7, hour: 0, minute: 30, second: 0, millisecond: 0}',
  ],
  [{ $dateFromParts: { year: 2026, month: 14, day: 0 } }, '2027-01-31T00:00:00.000Z'],
  [{ $dateFromParts: { year: 2026, month: 3, day: 29, hour: 2, minute: 30, timezone: 'Europe/Berlin' } }, '2026-03-29T01:30:00.000Z'],
  [{ $dateFromParts: { isoWeekYear: 2026, isoWeek: 1, isoDayOfWeek: 1 } }, '2025-12-29T00:00:00.000Z'],
  [{ $dateFromParts: { year: '$none' } }, 'null'],
]);

cases('accumulators as expressions', [
  [{ $sum: '$arr' }, '6'],
  [{ $sum: [1, 2.5, 'x', null] }, '3.5D'],
  [{ $sum: ['$arr', 1] }, '1'],
  [{ $sum: '$none' }, '0'],
  [{ $avg: '$arr' }, '2D'],
  [{ $avg: [[]] }, 'null'],
  [{ $min: '$arr' }, '1'],
  [{ $max: ['$i', '$arr'] }, '[3, 1, 2]'],
  [{ $max: '$none' }, 'null'],
  [{ $stdDevPop: [[1, 3]] }, '1D'],
  [{ $stdDevSamp: [[1]] }, 'null'],
  [{ $median: { input: [4, 1, 'x', 3], method: 'approximate' } }, '3D'],
  [{ $median: { input: '$none', method: 'approximate' } }, 'null'],
  [{ $percentile: { input: '$arr', p: [0.5, 1], method: 'approximate' } }, '[2D, 3D]'],
]);

describe('failures carry the codes of MongoDB', () => {
  test.each<[Value, number]>([
    [{ $foo: 1 }, 168],
    [{ $function: { body: 'x', args: [], lang: 'js' } }, 238],
    [{ $add: [1, 2], $subtract: [1, 2] }, 15983],
    [{ a: 1, $add: [1, 2] }, 16410],
    [{ 'a.b': 1 }, 16412],
    ['$$foo', 17276],
    ['$', 16872],
    ['$a.', 40353],
    ['$a..b', 15998],
    [{ $subtract: [1] }, 16020],
    [{ $round: [1, 2, 3] }, 28667],
    [{ $add: ['x', 1] }, 14],
    [{ $add: ['$at', '$at'] }, 16612],
    [{ $divide: [1, 0] }, 2],
    [{ $mod: [1, 0] }, 16610],
    [{ $sqrt: -1 }, 28714],
    [{ $ln: 0 }, 28766],
    [{ $pow: [0, -1] }, 28764],
    [{ $abs: 'x' }, 28765],
    [{ $size: '$none' }, 17124],
    [{ $in: [1, 2] }, 40081],
    [{ $arrayElemAt: [1, 0] }, 28689],
    [{ $concat: ['a', 1] }, 16702],
    [{ $strLenCP: '$none' }, 34471],
    [{ $substrBytes: ['ß', 1, 1] }, 28656],
    [{ $split: ['a', ''] }, 40087],
    [{ $toInt: 'x' }, 241],
    [{ $toInt: 1e10 }, 241],
    [{ $toDate: 5 }, 241],
    [{ $toObjectId: 'x' }, 241],
    [{ $year: 'x' }, 16006],
    [{ $year: { date: '$at', timezone: 'Mars/Base' } }, 40485],
    [{ $dateToString: { date: '$at', format: '%q' } }, 18536],
    [{ $switch: { branches: [{ case: false, then: 1 }] } }, 40066],
    [{ $switch: { branches: [] } }, 40068],
    [{ $cond: { if: 1, then: 2 } }, 17082],
    [{ $map: { input: 1, in: 1 } }, 16883],
    [{ $filter: { input: [1], cond: true, limit: 0 } }, 327392],
    [{ $let: { vars: { Big: 1 }, in: 1 } }, 16867],
    [{ $range: [0, 5, 0] }, 34449],
    [{ $setUnion: [1] }, 17043],
    [{ $mergeObjects: [1] }, 40400],
    [{ $sin: dec('1') }, 238],
  ])('%j fails with %d', (expr, code) => {
    expect(failure(expr, DOC).code).toBe(code);
  });

  test('a failure in a branch that is never taken does not matter', () => {
    expect(run({ $cond: [false, { $toInt: 'x' }, 'fine'] })).toBe('fine');
  });

  test('onError does not hide a failure inside the input', () => {
    expect(failure({ $convert: { input: { $divide: [1, '$z'] }, to: 'int', onError: 0 } }, { z: 0 }).code).toBe(2);
  });
});

describe('what an expression reads', () => {
  test.each<[Value, string[] | null]>([
    [{ $add: ['$a', '$b.c'] }, ['a', 'b']],
    ['$$ROOT', null],
    ['$$ROOT.x.y', ['x']],
    [{ $map: { input: '$list', as: 'e', in: '$$e.f' } }, ['list']],
    [{ $getField: 'q' }, null],
    [{ $literal: '$a' }, []],
    ['$$NOW', []],
  ])('%j reads %j', (expr, fields) => {
    expect(compileExpression(expr).fields).toEqual(fields);
  });

  test('constants are computed once', () => {
    expect(compileExpression({ $add: [1, { $multiply: [2, 3] }] }).constant).toBe(true);
    expect(compileExpression({ $add: [1, '$a'] }).constant).toBe(false);
    expect(compileExpression({ $rand: {} }).constant).toBe(false);
    expect(compileExpression('$$NOW').constant).toBe(false);
  });

  test('variables from outside are visible and stay as they were', () => {
    const variables = { price: 5 };
    expect(run({ $map: { input: [1, 2], as: 'price', in: '$$price' } }, {}, variables)).toEqual([1, 2]);
    expect(run(['$$price', { $let: { vars: { price: 1 }, in: '$$price' } }, '$$price'], {}, variables)).toEqual([5, 1, 5]);
    expect(variables).toEqual({ price: 5 });
  });
});

describe('sums', () => {
  const total = (values: Value[]): string => {
    const sum = new Sum();
    for (const value of values) sum.add(value);
    return tell(sum.total());
  };

  test('longs are exact beyond 2^53', () => {
    expect(total([9007199254740993n, 2n, 1])).toBe('9007199254740996L');
  });

  test('ints that outgrow 32 bits become long, longs that outgrow 64 bits become double', () => {
    expect(total([2147483647, 1])).toBe('2147483648L');
    expect(total([9223372036854775807n, 1n])).toBe('9223372036854776000D');
  });

  test('decimals stay exact beside ints and longs', () => {
    expect(total([dec('0.1'), dec('0.2'), 3, 4n])).toBe('dec 7.3');
  });

  test('doubles keep the bits that plain addition loses', () => {
    expect(total([1e16, 1, -1e16].map((each) => dbl(each)))).toBe('1D');
    expect(total([Infinity, 1])).toBe('InfinityD');
    expect(total([Infinity, -Infinity])).toBe('NaND');
  });

  test('a sum of ints and longs is that of the exact numbers, whatever the order', () => {
    const whole = fc.oneof(fc.integer(), fc.bigInt({ min: -(2n ** 61n), max: 2n ** 61n }));
    fc.assert(
      fc.property(fc.array(whole, { maxLength: 4 }), (values) => {
        const exact = values.reduce<bigint>((sum, value) => sum + BigInt(value), 0n);
        const hasLong = values.some((value) => typeof value === 'bigint');
        const isInt = !hasLong && exact >= -(2n ** 31n) && exact < 2n ** 31n;
        const isLong = BigInt.asIntN(64, exact) === exact;
        expect(total(values)).toBe(isInt ? String(exact) : isLong ? `${exact}L` : `${Number(exact)}D`);
      }),
    );
  });
});
