// $type, $isNumber, $convert and its shorthands. Null and missing convert to null unless onNull says otherwise; onError
// catches failed conversions only, never a failure inside an argument.

import { Binary, Timestamp } from 'bson';
import { ServerError, location, notImplemented } from './errors.ts';
import { isNullish, namedFields, nodeOf, unary } from './expression-kit.ts';
import type { Operator, OperatorTable } from './expression-kit.ts';
import { CONVERSIONS } from './convert.ts';
import { kindOf, wholeNumber } from './kinds.ts';
import { isDoc, typeName } from './values.ts';
import type { Value } from './values.ts';
import { encode } from './write.ts';

const TYPE_NUMBERS: Record<number, string> = {
  1: 'double',
  2: 'string',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  16: 'int',
  18: 'long',
  19: 'decimal',
};
const OTHER_TYPES = new Set(['object', 'array', 'binData', 'regex', 'javascript', 'timestamp', 'null', 'minKey', 'maxKey']);

function convertTo(value: Value, to: string): Value {
  const conversion = CONVERSIONS[to];
  if (conversion !== undefined) return conversion(value);
  if (to === typeName(value)) return value;
  if (to === 'binData') throw notImplemented('$convert to binData');
  throw new ServerError('ConversionFailure', `Unsupported conversion from ${typeName(value)} to ${to} in $convert with no onError value`);
}

function targetType(to: Value): string {
  if (isDoc(to)) return targetType(to['type']);
  if (typeof to === 'string') {
    if (!Object.hasOwn(CONVERSIONS, to) && !OTHER_TYPES.has(to)) throw new ServerError('BadValue', `Unknown type name: ${to}`);
    return to;
  }
  const number = wholeNumber(to);
  const name = number === undefined ? undefined : TYPE_NUMBERS[number];
  if (name === undefined) throw new ServerError('FailedToParse', `In $convert, numeric 'to' argument is not a valid type: ${typeName(to)}`);
  return name;
}

const convert: Operator = (argument, compiler) => {
  const fields = namedFields(argument, '$convert', ['input', 'to'], ['onError', 'onNull', 'format', 'byteOrder', 'base'], 9);
  for (const option of ['format', 'byteOrder', 'base']) if (fields[option] !== undefined) throw notImplemented(`$convert with ${option}`);
  const input = compiler.compile(fields['input']);
  const to = compiler.compile(fields['to']);
  const onError = fields['onError'] === undefined ? undefined : compiler.compile(fields['onError']);
  const onNull = fields['onNull'] === undefined ? undefined : compiler.compile(fields['onNull']);
  const parts = [input, to, ...(onError ? [onError] : []), ...(onNull ? [onNull] : [])];
  return nodeOf((scope) => {
    const value = input.evaluate(scope);
    const type = to.evaluate(scope);
    if (isNullish(type)) return null;
    const target = targetType(type);
    if (isNullish(value)) return onNull === undefined ? null : onNull.evaluate(scope);
    try {
      return convertTo(value, target);
    } catch (error) {
      if (onError !== undefined && error instanceof ServerError && error.codeName === 'ConversionFailure') return onError.evaluate(scope);
      throw error;
    }
  }, parts);
};

function shorthand(to: string): Operator {
  return unary((value) => (isNullish(value) ? null : convertTo(value, to)));
}

/** Bytes of text (UTF-8) or of binary data. */
function binarySize(value: Value): Value {
  if (isNullish(value)) return null;
  if (typeof value === 'string') return Buffer.byteLength(value, 'utf8');
  if (value instanceof Binary) return value.length();
  throw location(51276, `$binarySize requires a string or BinData argument, found: ${typeName(value)}`);
}

/** Bytes of a document as BSON. */
function bsonSize(value: Value): Value {
  if (isNullish(value)) return null;
  if (!isDoc(value)) throw location(31393, `$bsonSize requires a document input, found: ${typeName(value)}`);
  return encode(value).length;
}

export const types: OperatorTable = {
  $type: unary((value) => typeName(value)),
  $isNumber: unary((value) => kindOf(value) !== 'none'),
  $binarySize: unary(binarySize),
  $bsonSize: unary(bsonSize),
  $convert: convert,
  $toBool: shorthand('bool'),
  $toInt: shorthand('int'),
  $toLong: shorthand('long'),
  $toDouble: shorthand('double'),
  $toDecimal: shorthand('decimal'),
  $toString: shorthand('string'),
  $toDate: shorthand('date'),
  $toObjectId: shorthand('objectId'),
  $tsSecond: unary((value) => {
    if (isNullish(value)) return null;
    if (!(value instanceof Timestamp)) throw location(5687301, `Argument to $tsSecond must be a timestamp, but is ${typeName(value)}`);
    return BigInt(value.t);
  }),
  $tsIncrement: unary((value) => {
    if (isNullish(value)) return null;
    if (!(value instanceof Timestamp)) throw location(5687302, `Argument to $tsIncrement must be a timestamp, but is ${typeName(value)}`);
    return BigInt(value.i);
  }),
};
