// Query predicates: equality, comparison and its type brackets, null and missing, logic, elements, evaluation.

import { BSONRegExp, MaxKey, MinKey, ObjectId, Timestamp, type Document } from 'bson';
import { decimal, double, finds, numbered, refusesFilter, type Case } from './kit.ts';

const QUERY = 'reference/operator/query/';
const id = new ObjectId('65a000000000000000000001');

const everyType: Document[] = [
  { a: new MinKey() },
  { a: null },
  { a: 1 },
  { a: 2n },
  { a: 2.5 },
  { a: decimal('3') },
  { a: 'x' },
  { a: { b: 1 } },
  { a: [1, 5] },
  { a: id },
  { a: true },
  { a: new Date(1000) },
  { a: new Timestamp({ t: 1, i: 1 }) },
  { a: new BSONRegExp('x') },
  { a: new MaxKey() },
  {},
];

const equality: Case[] = [
  finds('an empty filter finds everything', 'reference/method/db.collection.find/', [{}, { a: 1 }], {}, [1, 2]),
  finds('equality compares numbers of all kinds by value', QUERY + 'eq/', [{ a: 1 }, { a: 1n }, { a: double(1) }, { a: decimal('1.0') }, { a: '1' }], { a: 1 }, [1, 2, 3, 4]),
  finds('a long that no double can hold equals only itself', QUERY + 'eq/', [{ a: 9007199254740993n }, { a: 9007199254740992n }, { a: 9007199254740992 }], { a: 9007199254740993n }, [1]),
  finds('a decimal fraction does not equal the binary fraction beside it', QUERY + 'eq/', [{ a: 0.1 }, { a: decimal('0.1') }], { a: decimal('0.1') }, [2]),
  finds('equality with a scalar looks into an array', QUERY + 'eq/', [{ a: [1, 2] }, { a: 1 }, { a: [[1]] }], { a: 1 }, [1, 2]),
  finds('equality with an array wants it whole, or as an element', QUERY + 'eq/', [{ a: [1, 2] }, { a: [[1, 2]] }, { a: [2, 1] }, { a: [1, 2, 3] }], { a: [1, 2] }, [1, 2]),
  finds('equality with a document regards the order of its fields', 'tutorial/query-embedded-documents/', [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, { a: { x: 1, y: 2, z: 3 } }], { a: { x: 1, y: 2 } }, [1]),
  finds('an empty document equals only an empty document', QUERY + 'eq/', [{ a: {} }, { a: { b: 1 } }, {}], { a: {} }, [1]),
  finds('null finds null and missing', 'tutorial/query-for-null-fields/', [{ a: null }, {}, { a: 0 }, { a: [] }], { a: null }, [1, 2]),
  finds('null is found within an array', 'tutorial/query-for-null-fields/', [{ a: [null, 1] }, { a: [1] }], { a: null }, [1]),
  finds('not equal to null leaves out null and missing', 'tutorial/query-for-null-fields/', [{ a: null }, {}, { a: 0 }], { a: { $ne: null } }, [3]),
  finds('$ne finds documents without the field', QUERY + 'ne/', [{ a: 1 }, { a: 2 }, {}], { a: { $ne: 1 } }, [2, 3]),
  finds('$ne leaves out an array that holds the value', QUERY + 'ne/', [{ a: [1, 2] }, { a: [2] }], { a: { $ne: 1 } }, [2]),
  finds('$in takes any of the values', QUERY + 'in/', [{ a: 1 }, { a: 'x' }, { a: 3 }, { a: [9, 'x'] }], { a: { $in: [1, 'x'] } }, [1, 2, 4]),
  finds('$in with null finds missing fields', QUERY + 'in/', [{ a: null }, {}, { a: 1 }], { a: { $in: [null] } }, [1, 2]),
  finds('$in takes regular expressions', QUERY + 'in/', [{ a: 'abc' }, { a: 'xbc' }, { a: 'b' }], { a: { $in: [/^a/, 'b'] } }, [1, 3]),
  finds('$in of nothing finds nothing', QUERY + 'in/', [{ a: 1 }, {}], { a: { $in: [] } }, []),
  finds('$nin finds missing fields too', QUERY + 'nin/', [{ a: 1 }, { a: 2 }, {}, { a: [1, 3] }], { a: { $nin: [1] } }, [2, 3]),
  finds('$nin of nothing finds everything', QUERY + 'nin/', [{ a: 1 }, {}], { a: { $nin: [] } }, [1, 2]),
  finds('a NaN equals a NaN', QUERY + 'eq/', [{ a: NaN }, { a: decimal('NaN') }, { a: 1 }], { a: NaN }, [1, 2]),
  finds('minus zero equals zero', QUERY + 'eq/', [{ a: -0 }, { a: 0 }, { a: decimal('-0') }], { a: 0 }, [1, 2, 3]),
  finds('a number does not equal a boolean', QUERY + 'eq/', [{ a: true }, { a: 1 }], { a: 1 }, [2]),
  finds('$eq with a regular expression wants the expression itself', QUERY + 'eq/', [{ a: 'company' }, { a: new BSONRegExp('company') }], { a: { $eq: /company/ } }, [2]),
  refusesFilter('$in wants an array', QUERY + 'in/', { a: { $in: 1 } }, 2, /\$in needs an array/),
  refusesFilter('$nin wants an array', QUERY + 'nin/', { a: { $nin: 1 } }, 2, /\$nin needs an array/),
  refusesFilter('$in takes no operators', QUERY + 'in/', { a: { $in: [{ $gt: 1 }] } }, 2, /cannot nest \$ under \$in/),
  refusesFilter('an unknown operator is refused', QUERY, { a: { $wat: 1 } }, 2, /unknown operator: \$wat/),
  refusesFilter('an unknown top-level operator is refused', QUERY, { $wat: 1 }, 2, /unknown top level operator: \$wat/),
];

const comparison: Case[] = [
  finds('$gt compares numbers only with numbers', QUERY + 'gt/', everyType, { a: { $gt: 1 } }, [4, 5, 6, 9]),
  finds('$gte compares numbers of all kinds', QUERY + 'gte/', everyType, { a: { $gte: double(2) } }, [4, 5, 6, 9]),
  finds('$lt finds no missing field', QUERY + 'lt/', everyType, { a: { $lt: 2 } }, [3, 9]),
  finds('$lte with a long', QUERY + 'lte/', everyType, { a: { $lte: 2n } }, [3, 4, 9]),
  finds('$gte null finds null and missing', QUERY + 'gte/', everyType, { a: { $gte: null } }, [2, 16]),
  finds('$lt compares text only with text', QUERY + 'lt/', everyType, { a: { $lt: 'z' } }, [7]),
  finds('$gt compares dates only with dates', QUERY + 'gt/', everyType, { a: { $gt: new Date(0) } }, [12]),
  finds('$gt false finds true', QUERY + 'gt/', everyType, { a: { $gt: false } }, [11]),
  finds('$lt compares object ids only with object ids', QUERY + 'lt/', everyType, { a: { $lt: new ObjectId('ffffffffffffffffffffffff') } }, [10]),
  finds('$gt compares documents field by field', QUERY + 'gt/', [{ a: { b: 1 } }, { a: { b: 2 } }, { a: { c: 0 } }, { a: 5 }], { a: { $gt: { b: 1 } } }, [2, 3]),
  finds('$gt compares arrays as arrays', QUERY + 'gt/', [{ a: [1, 2] }, { a: [2] }, { a: 5 }, { a: [1] }], { a: { $gt: [1, 1] } }, [1, 2]),
  finds('two bounds on an array may be met by different elements', 'tutorial/query-arrays/', [{ a: [1, 10] }, { a: [5] }, { a: [1, 2] }], { a: { $gt: 4, $lt: 6 } }, [1, 2]),
  finds('nothing but NaN is at least NaN', QUERY + 'gte/', [{ a: NaN }, { a: 1 }, { a: -Infinity }], { a: { $gte: NaN } }, [1]),
  finds('$lt Infinity leaves out NaN', QUERY + 'lt/', [{ a: NaN }, { a: 1 }, { a: Infinity }], { a: { $lt: Infinity } }, [2]),
  finds('$gt MinKey finds every other type', 'reference/bson-type-comparison-order/', [{ a: new MinKey() }, { a: 1 }, { a: 'x' }, { a: null }], { a: { $gt: new MinKey() } }, [2, 3, 4]),
  finds('a long bound is compared exactly with a double', QUERY + 'gt/', [{ a: 9007199254740992 }, { a: 9007199254740994 }], { a: { $gt: 9007199254740993n } }, [2]),
  refusesFilter('$gt takes no regular expression', QUERY + 'gt/', { a: { $gt: /x/ } }, 2, /regex/i),
];

const paths: Case[] = [
  finds('a dotted path goes into documents', 'tutorial/query-embedded-documents/', [{ a: { b: 1 } }, { a: { b: 2 } }, { a: 1 }], { 'a.b': 1 }, [1]),
  finds('a dotted path goes through an array of documents', 'tutorial/query-array-of-documents/', [{ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 3 }] }], { 'a.b': 2 }, [1]),
  finds('a number in a path is a position', 'tutorial/query-arrays/', [{ a: [1, 2] }, { a: [2, 1] }], { 'a.0': 1 }, [1]),
  finds('a number in a path is also the name of a field', 'tutorial/query-array-of-documents/', [{ a: { 0: 1 } }, { a: [{ 0: 1 }] }, { a: [0] }], { 'a.0': 1 }, [1, 2]),
  finds('a position and then a field', 'tutorial/query-array-of-documents/', [{ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 2 }, { b: 1 }] }], { 'a.1.b': 2 }, [1]),
  finds('a dotted path does not go through an array within an array', 'tutorial/query-array-of-documents/', [{ a: [[{ b: 1 }]] }, { a: [{ b: 1 }] }], { 'a.b': 1 }, [2]),
  finds('a dotted null finds what has no such field', 'tutorial/query-for-null-fields/', [{ a: { b: null } }, { a: {} }, {}, { a: 1 }, { a: { b: 1 } }], { 'a.b': null }, [1, 2, 3, 4]),
  finds('a dotted null finds an element without the field', 'tutorial/query-for-null-fields/', [{ a: [{ b: 1 }, { c: 1 }] }, { a: [{ b: 1 }] }], { 'a.b': null }, [1]),
];

const logic: Case[] = [
  finds('$and wants all', QUERY + 'and/', [{ a: 1, b: 1 }, { a: 1 }, { b: 1 }], { $and: [{ a: 1 }, { b: 1 }] }, [1]),
  finds('$or wants one', QUERY + 'or/', [{ a: 1 }, { b: 1 }, { c: 1 }], { $or: [{ a: 1 }, { b: 1 }] }, [1, 2]),
  finds('$nor wants none', QUERY + 'nor/', [{ a: 1 }, { b: 1 }, { c: 1 }], { $nor: [{ a: 1 }, { b: 1 }] }, [3]),
  finds('$not finds missing fields', QUERY + 'not/', [{ a: 1 }, { a: 5 }, {}], { a: { $not: { $gt: 3 } } }, [1, 3]),
  finds('$not takes a regular expression', QUERY + 'not/', [{ a: 'abc' }, { a: 'x' }, {}], { a: { $not: /^a/ } }, [2, 3]),
  finds('$not of an array wants no element to match', QUERY + 'not/', [{ a: [1, 5] }, { a: [1] }], { a: { $not: { $gt: 3 } } }, [2]),
  finds('conditions of one field are all wanted', QUERY + 'and/', [{ a: 3 }, { a: 7 }], { a: { $gt: 1, $lt: 5, $ne: 4 } }, [1]),
  refusesFilter('$or takes a non-empty array', QUERY + 'or/', { $or: [] }, 2, /array/),
  refusesFilter('$and takes an array', QUERY + 'and/', { $and: { a: 1 } }, 2, /array/),
  refusesFilter('$or takes documents', QUERY + 'or/', { $or: [1] }, 2, /objects/),
  refusesFilter('$not takes no plain value', QUERY + 'not/', { a: { $not: 1 } }, 2, /\$not needs a regex or a document/),
];

const elements: Case[] = [
  finds('$exists true finds null', QUERY + 'exists/', [{ a: null }, {}, { a: [] }], { a: { $exists: true } }, [1, 3]),
  finds('$exists false finds missing only', QUERY + 'exists/', [{ a: null }, {}], { a: { $exists: false } }, [2]),
  finds('$exists of a dotted path in an array', QUERY + 'exists/', [{ a: [{ b: 1 }] }, { a: [{ c: 1 }] }, { a: [] }], { 'a.b': { $exists: true } }, [1]),
  finds('$type by alias', QUERY + 'type/', everyType, { a: { $type: 'string' } }, [7]),
  finds('$type int looks into arrays', QUERY + 'type/', everyType, { a: { $type: 'int' } }, [3, 9]),
  finds('$type long', QUERY + 'type/', everyType, { a: { $type: 'long' } }, [4]),
  finds('$type double', QUERY + 'type/', everyType, { a: { $type: 'double' } }, [5]),
  finds('$type decimal', QUERY + 'type/', everyType, { a: { $type: 'decimal' } }, [6]),
  finds('$type number is any of the four kinds', QUERY + 'type/', everyType, { a: { $type: 'number' } }, [3, 4, 5, 6, 9]),
  finds('$type array finds the array itself', QUERY + 'type/', everyType, { a: { $type: 'array' } }, [9]),
  finds('$type by number', QUERY + 'type/', everyType, { a: { $type: 9 } }, [12]),
  finds('$type takes several', QUERY + 'type/', everyType, { a: { $type: ['bool', 'null'] } }, [2, 11]),
  finds('$type minKey and maxKey', QUERY + 'type/', everyType, { a: { $type: ['minKey', 'maxKey'] } }, [1, 15]),
  refusesFilter('$type refuses an unknown alias', QUERY + 'type/', { a: { $type: 'wat' } }, 2, /Unknown type name alias: wat/),
];

const evaluation: Case[] = [
  finds('$mod', QUERY + 'mod/', [{ a: 4 }, { a: 5 }, { a: 8n }, { a: 4.5 }, { a: 'x' }], { a: { $mod: [4, 0] } }, [1, 3, 4]),
  finds('$mod of a negative number keeps its sign', QUERY + 'mod/', [{ a: -5 }, { a: 5 }], { a: { $mod: [4, -1] } }, [1]),
  refusesFilter('$mod by zero', QUERY + 'mod/', { a: { $mod: [0, 0] } }, 2, /divisor cannot be 0/),
  refusesFilter('$mod with too few values', QUERY + 'mod/', { a: { $mod: [4] } }, 2, /malformed mod, not enough elements/),
  refusesFilter('$mod with too many values', QUERY + 'mod/', { a: { $mod: [4, 0, 1] } }, 2, /malformed mod, too many elements/),
  finds('$regex with options', QUERY + 'regex/', [{ a: 'ABC' }, { a: 'abc' }, { a: 'x' }], { a: { $regex: '^ab', $options: 'i' } }, [1, 2]),
  finds('$regex m anchors at each line', QUERY + 'regex/', [{ a: 'one\ntwo' }, { a: 'two' }, { a: 'one two' }], { a: { $regex: '^two', $options: 'm' } }, [1, 2]),
  finds('$regex s lets the dot match a line break', QUERY + 'regex/', [{ a: 'a\nb' }, { a: 'a-b' }], { a: { $regex: 'a.b', $options: 's' } }, [1, 2]),
  finds('$regex x ignores white space and comments', QUERY + 'regex/', [{ a: 'abc' }, { a: 'a b c' }], { a: { $regex: 'a b #comment\n c', $options: 'x' } }, [1]),
  finds('an inline option of the pattern', QUERY + 'regex/', [{ a: 'ABC' }, { a: 'x' }], { a: { $regex: '(?i)abc' } }, [1]),
  finds('$regex looks into arrays of text and ignores numbers', QUERY + 'regex/', [{ a: ['x', 'abc'] }, { a: 5 }, { a: null }], { a: { $regex: 'b' } }, [1]),
  finds('a pattern with Chinese characters', QUERY + 'regex/', [{ a: '社群运营' }, { a: '运营' }], { a: /^社群/ }, [1]),
  refusesFilter('$options without $regex', QUERY + 'regex/', { a: { $options: 'i' } }, 2, /\$options needs a \$regex/),
  refusesFilter('a pattern that is none', QUERY + 'regex/', { a: { $regex: '(' } }, 51091, /Regular expression is invalid/),
  finds('$expr compares two fields', QUERY + 'expr/', [{ a: 1, b: 2 }, { a: 2, b: 1 }, { a: 3 }], { $expr: { $gt: ['$a', '$b'] } }, [2, 3]),
  finds('$expr beside other conditions', QUERY + 'expr/', [{ a: 1, b: 1, c: 1 }, { a: 1, b: 1 }], { c: 1, $expr: { $eq: ['$a', '$b'] } }, [1]),
  finds('$expr compares across types, as expressions do', QUERY + 'expr/', [{ a: 'x' }, { a: 1 }, {}], { $expr: { $gt: ['$a', 1] } }, [1]),
  finds('$jsonSchema', QUERY + 'jsonSchema/', [{ a: 5 }, { a: 'x' }, { b: 1 }], { $jsonSchema: { required: ['a'], properties: { a: { bsonType: 'int', minimum: 3 } } } }, [1]),
  finds('$comment changes nothing', QUERY + 'comment/', [{ a: 1 }], { a: 1, $comment: 'why' }, [1]),
  finds('$sampleRate of all', 'reference/operator/aggregation/sampleRate/', [{ a: 1 }], { $sampleRate: 1 }, [1]),
  finds('$bitsAllSet', QUERY + 'bitsAllSet/', [{ a: 54 }, { a: 20 }, { a: 20.5 }], { a: { $bitsAllSet: [1, 5] } }, [1]),
  finds('$bitsAnySet by mask', QUERY + 'bitsAnySet/', [{ a: 54 }, { a: 64 }], { a: { $bitsAnySet: 35 } }, [1]),
  finds('$bitsAllClear', QUERY + 'bitsAllClear/', [{ a: 54 }, { a: 20 }], { a: { $bitsAllClear: [1, 5] } }, [2]),
  finds('$bitsAnyClear', QUERY + 'bitsAnyClear/', [{ a: 54 }, { a: 20 }], { a: { $bitsAnyClear: [1, 5] } }, [2]),
  {
    name: 'variables of the command are seen by $expr',
    manual: 'reference/command/find/',
    docs: numbered([{ a: 1 }, { a: 2 }]),
    run: { find: { $expr: { $eq: ['$a', '$$wanted'] } }, let: { wanted: 2 } },
    ids: [2],
  },
];

export const MATCHING: Case[] = [...equality, ...comparison, ...paths, ...logic, ...elements, ...evaluation];
