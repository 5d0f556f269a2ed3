// `$jsonSchema`: the keywords of draft 4 that MongoDB takes, plus bsonType, compiled into one test. Unknown keywords fail to
// parse as they do in MongoDB. The surprise: a keyword about one type (say `minLength`) accepts every value of other types.

import { ServerError, notImplemented } from './errors.ts';
import { fullTypeName, typeSet } from './match-operators.ts';
import type { Test } from './match-operators.ts';
import { field } from './paths.ts';
import { compileRegex } from './regex.ts';
import { compare, equal, hashKey, isDoc, isNumber, toNumber } from './values.ts';
import type { Doc, Value } from './values.ts';

const JSON_TYPES: Record<string, string[]> = {
  object: ['object'],
  array: ['array'],
  string: ['string'],
  boolean: ['bool'],
  null: ['null'],
  number: ['int', 'long', 'double', 'decimal'],
};
const ANNOTATIONS = new Set(['title', 'description', '$comment']);
const REFUSED = new Set(['encrypt', 'encryptMetadata', 'patternProperties', 'dependencies', 'additionalItems']);

/** A test for documents; throws FailedToParse or TypeMismatch for a schema that MongoDB would not take. */
export function compileSchema(schema: Doc): (doc: Doc) => boolean {
  return compile(schema);
}

function compile(schema: Doc): Test {
  const tests: Test[] = [];
  for (const [keyword, argument] of Object.entries(schema)) {
    const test = keywordTest(keyword, argument, schema);
    if (test !== null) tests.push(test);
  }
  return (value) => tests.every((test) => test(value));
}

function keywordTest(keyword: string, argument: Value, schema: Doc): Test | null {
  switch (keyword) {
    case 'bsonType':
      return hasType(typeSet(argument));
    case 'type':
      return hasType(new Set(stringList(keyword, typeof argument === 'string' ? [argument] : argument).flatMap(jsonType)));
    case 'enum': {
      const allowed = list(keyword, argument);
      return (value) => allowed.some((one) => equal(one, value));
    }
    case 'required': {
      const names = stringList(keyword, argument);
      return (value) => !isDoc(value) || names.every((name) => field(value, name) !== undefined);
    }
    case 'properties': {
      const parts = Object.entries(object(keyword, argument)).map(([name, inner]) => ({ name, test: compile(object(name, inner)) }));
      return (value) => !isDoc(value) || parts.every(({ name, test }) => field(value, name) === undefined || test(field(value, name)));
    }
    case 'additionalProperties': {
      const known = new Set(isDoc(schema['properties']) ? Object.keys(schema['properties']) : []);
      const rest = argument === true ? () => true : argument === false ? () => false : compile(object(keyword, argument));
      return (value) => !isDoc(value) || Object.keys(value).every((name) => known.has(name) || rest(value[name]));
    }
    case 'items': {
      if (Array.isArray(argument)) {
        const parts = argument.map((inner) => compile(object(keyword, inner)));
        return (value) => !Array.isArray(value) || parts.every((test, index) => index >= value.length || test(value[index]));
      }
      const test = compile(object(keyword, argument));
      return (value) => !Array.isArray(value) || value.every(test);
    }
    case 'uniqueItems':
      return argument === true ? (value) => !Array.isArray(value) || new Set(value.map((one) => hashKey(one))).size === value.length : null;
    case 'minItems':
    case 'maxItems':
      return sized(keyword, argument, (value) => (Array.isArray(value) ? value.length : undefined));
    case 'minLength':
    case 'maxLength':
      return sized(keyword, argument, (value) => (typeof value === 'string' ? [...value].length : undefined));
    case 'minProperties':
    case 'maxProperties':
      return sized(keyword, argument, (value) => (isDoc(value) ? Object.keys(value).length : undefined));
    case 'minimum':
    case 'maximum':
      return bounded(keyword, argument, schema);
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      if (typeof argument !== 'boolean') throw wrong(keyword, 'a boolean');
      return null;
    case 'multipleOf': {
      const step = numberOf(keyword, argument);
      return (value) => !isNumber(value) || toNumber(value) % step === 0;
    }
    case 'pattern': {
      if (typeof argument !== 'string') throw wrong(keyword, 'a string');
      const regex = compileRegex(argument, '');
      return (value) => typeof value !== 'string' || regex.test(value);
    }
    case 'allOf':
    case 'anyOf':
    case 'oneOf':
      return combined(
        keyword,
        list(keyword, argument).map((inner) => compile(object(keyword, inner))),
      );
    case 'not': {
      const test = compile(object(keyword, argument));
      return (value) => !test(value);
    }
    default:
      if (ANNOTATIONS.has(keyword)) return null;
      if (REFUSED.has(keyword)) throw notImplemented(`$jsonSchema keyword '${keyword}'`);
      throw new ServerError('FailedToParse', `Unknown $jsonSchema keyword: ${keyword}`);
  }
}

function hasType(names: ReadonlySet<string>): Test {
  return (value) => value !== undefined && names.has(fullTypeName(value));
}

function jsonType(name: string): string[] {
  const names = Object.hasOwn(JSON_TYPES, name) ? JSON_TYPES[name] : undefined;
  if (names === undefined) throw new ServerError('BadValue', `Unknown type name alias: ${name}`);
  return names;
}

function combined(keyword: 'allOf' | 'anyOf' | 'oneOf', tests: Test[]): Test {
  if (keyword === 'allOf') return (value) => tests.every((test) => test(value));
  if (keyword === 'anyOf') return (value) => tests.some((test) => test(value));
  return (value) => tests.filter((test) => test(value)).length === 1;
}

function sized(keyword: string, argument: Value, measure: (value: Value) => number | undefined): Test {
  const limit = numberOf(keyword, argument);
  const isLeast = keyword.startsWith('min');
  return (value) => {
    const size = measure(value);
    return size === undefined || (isLeast ? size >= limit : size <= limit);
  };
}

function bounded(keyword: 'minimum' | 'maximum', argument: Value, schema: Doc): Test {
  numberOf(keyword, argument);
  const isStrict = schema[keyword === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum'] === true;
  const sign = keyword === 'minimum' ? 1 : -1;
  return (value) => {
    if (!isNumber(value)) return true;
    const difference = compare(value, argument) * sign;
    return isStrict ? difference > 0 : difference >= 0;
  };
}

function object(keyword: string, value: Value): Doc {
  if (!isDoc(value)) throw wrong(keyword, 'an object');
  return value;
}

function list(keyword: string, value: Value): Value[] {
  if (!Array.isArray(value)) throw wrong(keyword, 'an array');
  return value;
}

function stringList(keyword: string, value: Value): string[] {
  return list(keyword, value).map((one) => {
    if (typeof one !== 'string') throw wrong(keyword, 'an array of strings');
    return one;
  });
}

function numberOf(keyword: string, value: Value): number {
  if (!isNumber(value)) throw wrong(keyword, 'a number');
  return toNumber(value);
}

function wrong(keyword: string, wanted: string): ServerError {
  return new ServerError('TypeMismatch', `$jsonSchema keyword '${keyword}' must be ${wanted}`);
}
