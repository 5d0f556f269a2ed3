// String operators. Positions count code points (…CP) or UTF-8 bytes (…Bytes), never JavaScript's UTF-16 units; case
// changes touch ASCII letters only, as on a server.

import { BSONRegExp, BSONSymbol, Code, Timestamp } from 'bson';
import { location } from './errors.ts';
import { at, isNullish, named, nary, unary } from './expression-kit.ts';
import type { Compiler, OperatorTable } from './expression-kit.ts';
import { searchBounds } from './expression-operators-array.ts';
import { kindOf, wholeNumber } from './kinds.ts';
import { numberText } from './convert.ts';
import { compileRegex } from './regex.ts';
import { show } from './show.ts';
import { emptyDoc, isNumber, toNumber, typeName } from './values.ts';
import type { Doc, Value } from './values.ts';

/** What $toLower, $substr and $strcasecmp take for a string: null is empty, numbers and dates are printed. */
function coerced(value: Value): string {
  if (typeof value === 'string') return value;
  if (isNullish(value)) return '';
  if (isNumber(value)) return numberText(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof BSONSymbol) return value.value;
  if (value instanceof Code) return value.code;
  if (value instanceof Timestamp) return value.toString();
  throw location(16007, `can't convert from BSON type ${typeName(value)} to String`);
}

const lower = (text: string): string => text.replace(/[A-Z]+/g, (part) => part.toLowerCase());
const upper = (text: string): string => text.replace(/[a-z]+/g, (part) => part.toUpperCase());

function concat(values: Value[]): Value {
  let out = '';
  for (const value of values) {
    if (isNullish(value)) return null;
    if (typeof value !== 'string') throw location(16702, `$concat only supports strings, not ${typeName(value)}`);
    out += value;
  }
  return out;
}

/** Whether every code point is one UTF-16 unit, so that the quick string methods count right. */
const isAscii = (text: string): boolean => /^[ -~]*$/.test(text);

function substrCP([input, start, length]: Value[]): Value {
  const text = coerced(input);
  if (kindOf(start) === 'none') throw location(34450, `$substrCP: starting index must be a numeric type (is BSON type ${typeName(start)})`);
  const from = wholeNumber(start);
  if (from === undefined)
    throw location(34451, `$substrCP: starting index cannot be represented as a 32-bit integral value: ${show(start)}`);
  if (kindOf(length) === 'none') throw location(34452, `$substrCP: length must be a numeric type (is BSON type ${typeName(length)})`);
  const count = wholeNumber(length);
  if (count === undefined) throw location(34453, `$substrCP: length cannot be represented as a 32-bit integral value: ${show(length)}`);
  if (count < 0) throw location(34454, '$substrCP: length must be a nonnegative integer.');
  if (from < 0) throw location(34455, '$substrCP: the starting index must be nonnegative integer.');
  if (isAscii(text)) return text.slice(from, from + count);
  return [...text].slice(from, from + count).join('');
}

function substrBytes([input, start, length]: Value[], _compiler: Compiler, name: string): Value {
  const text = coerced(input);
  if (!isNumber(start)) throw location(16034, `${name}: starting index must be a numeric type (is BSON type ${typeName(start)})`);
  if (!isNumber(length)) throw location(16035, `${name}: length must be a numeric type (is BSON type ${typeName(length)})`);
  const from = Math.trunc(toNumber(start));
  const count = Math.trunc(toNumber(length));
  if (from < 0) throw location(50752, `${name}: starting index must be non-negative (got: ${from})`);
  const bytes = Buffer.from(text, 'utf8');
  const to = count < 0 ? bytes.length : Math.min(bytes.length, from + count);
  const continues = (index: number): boolean => ((bytes[index] ?? 0) & 0xc0) === 0x80;
  if (continues(from)) throw location(28656, `${name}: Invalid range, starting index is a UTF-8 continuation byte.`);
  if (continues(to)) throw location(28657, `${name}: Invalid range, ending index is in the middle of a UTF-8 character.`);
  return bytes.subarray(from, to).toString('utf8');
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

function strLenCP(value: Value): Value {
  if (typeof value !== 'string') throw location(34471, `$strLenCP requires a string argument, found: ${typeName(value)}`);
  return codePoints(value);
}

function strLenBytes(value: Value): Value {
  if (typeof value !== 'string') throw location(34473, `$strLenBytes requires a string argument, found: ${typeName(value)}`);
  return Buffer.byteLength(value, 'utf8');
}

function split([text, separator]: Value[]): Value {
  if (isNullish(text) || isNullish(separator)) return null;
  if (typeof text !== 'string')
    throw location(40085, `$split requires an expression that evaluates to a string as a first argument, found: ${typeName(text)}`);
  if (typeof separator !== 'string')
    throw location(40086, `$split requires an expression that evaluates to a string as a second argument, found: ${typeName(separator)}`);
  if (separator === '') throw location(40087, '$split requires a non-empty separator');
  return text.split(separator);
}

function indexOfCP(values: Value[]): Value {
  const [text, token] = values;
  if (isNullish(text)) return null;
  if (typeof text !== 'string') throw location(40093, `$indexOfCP requires a string as the first argument, found: ${typeName(text)}`);
  if (typeof token !== 'string') throw location(40094, `$indexOfCP requires a string as the second argument, found: ${typeName(token)}`);
  const points = [...text];
  const [from, to] = searchBounds(values, points.length, '$indexOfCP');
  if (from > to) return -1;
  const found = points.slice(from, to).join('').indexOf(token);
  return found < 0 ? -1 : from + codePoints(points.slice(from, to).join('').slice(0, found));
}

function indexOfBytes(values: Value[]): Value {
  const [text, token] = values;
  if (isNullish(text)) return null;
  if (typeof text !== 'string') throw location(40091, `$indexOfBytes requires a string as the first argument, found: ${typeName(text)}`);
  if (typeof token !== 'string') throw location(40092, `$indexOfBytes requires a string as the second argument, found: ${typeName(token)}`);
  const bytes = Buffer.from(text, 'utf8');
  const [from, to] = searchBounds(values, bytes.length, '$indexOfBytes');
  if (from > to) return -1;
  const found = bytes.subarray(from, to).indexOf(token, 0, 'utf8');
  return found < 0 ? -1 : from + found;
}

const BLANKS = '\0 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a';

function trim({ input, chars }: Doc, hasChars: boolean, name: string): Value {
  if (isNullish(input)) return null;
  if (typeof input !== 'string')
    throw location(50699, `${name} requires its input to be a string, got ${show(input)} (of type ${typeName(input)}) instead.`);
  if (hasChars && isNullish(chars)) return null;
  if (chars !== undefined && typeof chars !== 'string') {
    throw location(50700, `${name} requires 'chars' to be a string, got ${show(chars)} (of type ${typeName(chars)}) instead.`);
  }
  const drop = new Set(chars ?? BLANKS);
  const points = [...input];
  let from = 0;
  let to = points.length;
  if (name !== '$rtrim') while (from < to && drop.has(at(points, from))) from++;
  if (name !== '$ltrim') while (to > from && drop.has(at(points, to - 1))) to--;
  return points.slice(from, to).join('');
}

const trimOperator = named(['input'], ['chars'], (values, _compiler, name) => trim(values, 'chars' in values, name), 50694);

function strcasecmp([left, right]: Value[]): Value {
  const a = upper(coerced(left));
  const b = upper(coerced(right));
  return a < b ? -1 : a > b ? 1 : 0;
}

const replace = named(
  ['input', 'find', 'replacement'],
  [],
  ({ input, find, replacement }, _compiler, name) => {
    const parts: [number, string, Value][] = [
      [51746, 'input', input],
      [51745, 'find', find],
      [51744, 'replacement', replacement],
    ];
    for (const [code, part, value] of parts) {
      if (!isNullish(value) && typeof value !== 'string')
        throw location(code, `${name} requires that '${part}' be a string, found: ${show(value)}`);
    }
    if (typeof input !== 'string' || typeof find !== 'string' || typeof replacement !== 'string') return null;
    return name === '$replaceOne' ? input.replace(find, () => replacement) : input.replaceAll(find, () => replacement);
  },
  51751,
);

/** The regular expression of the $regex… operators; undefined when the pattern is null. */
function regexOf({ regex, options }: Doc, name: string): RegExp | undefined {
  if (!isNullish(options) && typeof options !== 'string') throw location(51106, `${name} needs 'options' to be of type string`);
  if (isNullish(regex)) return undefined;
  if (regex instanceof BSONRegExp) {
    if (regex.options !== '' && !isNullish(options))
      throw location(51107, `${name}: found regex option(s) specified in both 'regex' and 'option' fields`);
    return compileRegex(regex.pattern, regex.options === '' ? (options ?? '') : regex.options);
  }
  if (typeof regex !== 'string') throw location(51105, `${name} needs 'regex' to be of type string or regex`);
  return compileRegex(regex, options ?? '');
}

function regexInput(input: Value, name: string): string | undefined {
  if (isNullish(input)) return undefined;
  if (typeof input === 'string') return input;
  if (input instanceof BSONSymbol) return input.value;
  throw location(51104, `${name} needs 'input' to be of type string`);
}

function found(match: RegExpExecArray, text: string, pointsBefore: number, unitsBefore: number): Doc {
  const out = emptyDoc();
  out['match'] = match[0];
  out['idx'] = pointsBefore + codePoints(text.slice(unitsBefore, match.index));
  out['captures'] = match.slice(1).map((capture: string | undefined) => capture ?? null);
  return out;
}

function regexFindAll(text: string, regex: RegExp): Value {
  const everywhere = new RegExp(regex.source, `${regex.flags}g`);
  const out: Value[] = [];
  let points = 0;
  let units = 0;
  for (const match of text.matchAll(everywhere)) {
    const item = found(match, text, points, units);
    points = Number(item['idx']);
    units = match.index;
    out.push(item);
  }
  return out;
}

function regexOperator(absent: () => Value, apply: (text: string, regex: RegExp) => Value): OperatorTable[string] {
  return named(
    ['input', 'regex'],
    ['options'],
    (values, _compiler, name) => {
      const regex = regexOf(values, name);
      const text = regexInput(values['input'], name);
      return regex === undefined || text === undefined ? absent() : apply(text, regex);
    },
    51103,
  );
}

export const strings: OperatorTable = {
  $concat: nary(concat),
  $toLower: unary((value) => lower(coerced(value))),
  $toUpper: unary((value) => upper(coerced(value))),
  $substr: nary(substrBytes, 3, 3),
  $substrBytes: nary(substrBytes, 3, 3),
  $substrCP: nary(substrCP, 3, 3),
  $strLenCP: unary(strLenCP),
  $strLenBytes: unary(strLenBytes),
  $split: nary(split, 2, 2),
  $indexOfCP: nary(indexOfCP, 2, 4),
  $indexOfBytes: nary(indexOfBytes, 2, 4),
  $trim: trimOperator,
  $ltrim: trimOperator,
  $rtrim: trimOperator,
  $strcasecmp: nary(strcasecmp, 2, 2),
  $replaceOne: replace,
  $replaceAll: replace,
  $regexMatch: regexOperator(
    () => false,
    (text, regex) => regex.test(text),
  ),
  $regexFind: regexOperator(
    () => null,
    (text, regex) => {
      const match = regex.exec(text);
      return match === null ? null : found(match, text, 0, 0);
    },
  ),
  $regexFindAll: regexOperator(() => [], regexFindAll),
};
