// Reads what createIndexes asks for: kinds and options that the index would not really have are refused here, never
// accepted and ignored; an index that is already there is left alone.

import type { Collection } from './catalog.ts';
import { parseCollation, sameCollation } from './collation.ts';
import { location, notImplemented, ServerError } from './errors.ts';
import { compileMatch } from './match.ts';
import { numberOf } from './commands.ts';
import { emptyDoc, equal, isDoc, type Doc, type Value } from './values.ts';

const OPTIONS = new Set([
  'v',
  'key',
  'name',
  'unique',
  'sparse',
  'partialFilterExpression',
  'expireAfterSeconds',
  'collation',
  'hidden',
  'background',
  'ns',
]);
/** MongoDB's limit on the number of indexes of a collection. */
const MAX_INDEXES = 64;
const MAX_PARTS = 32;

/** The specifications that are new, completed; @throws ServerError for one that is wrong, not supported, or in conflict */
export function newIndexSpecs(collection: Collection, asked: Doc[]): Doc[] {
  const fresh: Doc[] = [];
  for (const one of asked) {
    const spec = normalise(collection, one);
    if (spec === null || isThere(collection, spec)) continue;
    if (fresh.some((other) => other['name'] === spec['name'])) {
      if (fresh.some((other) => equal(other, spec))) continue;
      throw new ServerError('IndexKeySpecsConflict', `Identical index name in one request: ${String(spec['name'])}`);
    }
    fresh.push(spec);
  }
  if (collection.indexes.length + fresh.length >= MAX_INDEXES) {
    throw new ServerError('CannotCreateIndex', `add index fails, too many indexes for ${collection.ns}`);
  }
  return fresh;
}

function normalise(collection: Collection, asked: Doc): Doc | null {
  const key = asked['key'];
  if (!isDoc(key) || Object.keys(key).length === 0) throw new ServerError('CannotCreateIndex', 'Index keys cannot be empty.');
  if (Object.keys(key).length > MAX_PARTS) throw location(13103, 'too many compound keys');
  for (const option of Object.keys(asked)) {
    if (OPTIONS.has(option)) continue;
    if (KNOWN_ELSEWHERE.has(option)) throw notImplemented(`the index option '${option}'`);
    throw new ServerError('InvalidIndexSpecificationOption', `The field '${option}' is not valid for an index specification.`);
  }
  const parts: string[] = [];
  for (const path of Object.keys(key)) {
    checkPath(path);
    parts.push(`${path}_${checkDirection(key[path])}`);
  }
  if (Object.keys(key).length === 1 && numberOf(key['_id']) !== null) return null;
  const spec = emptyDoc();
  spec['v'] = 2;
  const clean = emptyDoc();
  for (const path of Object.keys(key)) clean[path] = key[path];
  spec['key'] = clean;
  const name = asked['name'] ?? parts.join('_');
  if (typeof name !== 'string' || name === '' || name === '*')
    throw new ServerError('CannotCreateIndex', 'The index name must be a non-empty string');
  spec['name'] = name;
  for (const flag of ['unique', 'sparse', 'hidden']) {
    const value = asked[flag];
    if (value !== undefined && value !== false && value !== 0) spec[flag] = true;
  }
  const partial = asked['partialFilterExpression'];
  if (partial !== undefined) {
    if (!isDoc(partial)) throw new ServerError('CannotCreateIndex', 'Field "partialFilterExpression" must be an object');
    if (spec['sparse']) throw new ServerError('CannotCreateIndex', 'cannot mix "partialFilterExpression" and "sparse" options');
    compileMatch(partial);
    spec['partialFilterExpression'] = partial;
  }
  const expires = asked['expireAfterSeconds'];
  if (expires !== undefined) {
    const seconds = numberOf(expires);
    if (seconds === null || seconds < 0 || seconds > 2 ** 31 - 1)
      throw new ServerError('CannotCreateIndex', "TTL index 'expireAfterSeconds' option must be within an acceptable range");
    if (parts.length > 1)
      throw new ServerError('CannotCreateIndex', 'TTL indexes are single-field indexes, compound indexes do not support TTL');
    spec['expireAfterSeconds'] = Math.trunc(seconds);
  }
  const collation = asked['collation'] ?? collection.options['collation'];
  if (parseCollation(collation)) spec['collation'] = collation;
  return spec;
}

const KNOWN_ELSEWHERE = new Set([
  'weights',
  'default_language',
  'language_override',
  'textIndexVersion',
  '2dsphereIndexVersion',
  'bits',
  'min',
  'max',
  'bucketSize',
  'storageEngine',
  'wildcardProjection',
  'clustered',
  'prepareUnique',
  'dropDups',
]);

function checkPath(path: string): void {
  if (path === '$**' || path.endsWith('.$**')) throw notImplemented('wildcard indexes');
  const parts = path.split('.');
  if (parts.some((part) => part === '')) throw new ServerError('CannotCreateIndex', 'Index keys cannot be an empty field.');
  if (parts.some((part) => part.startsWith('$')))
    throw new ServerError('CannotCreateIndex', `Index key contains an illegal field name: field name starts with '$'. ${path}`);
}

function checkDirection(value: Value): string {
  if (typeof value === 'string') throw notImplemented(`'${value}' indexes`);
  const number = numberOf(value);
  if (number === null || number === 0 || Number.isNaN(number)) {
    throw new ServerError('CannotCreateIndex', 'Values in the index key pattern cannot be 0 or anything but numbers.');
  }
  return String(number);
}

/** What tells two indexes over one key apart, so that both may exist; other options only describe one of them. */
const DISTINGUISHING = ['unique', 'sparse', 'partialFilterExpression'];

function isThere(collection: Collection, spec: Doc): boolean {
  for (const index of collection.indexes) {
    const isSame =
      equal(index.spec['key'], spec['key']) &&
      sameOrder(index.spec['key'] as Doc, spec['key'] as Doc) &&
      sameCollation(index.collation, parseCollation(spec['collation'])) &&
      DISTINGUISHING.every((option) => equal(index.spec[option], spec[option]));
    const isSameName = index.name === spec['name'];
    if (isSameName && !isSame) {
      throw new ServerError(
        'IndexKeySpecsConflict',
        `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index: ${String(spec['name'])}`,
      );
    }
    if (!isSame) continue;
    if (!isSameName) throw new ServerError('IndexOptionsConflict', `Index already exists with a different name: ${index.name}`);
    if (!equal(index.spec['expireAfterSeconds'], spec['expireAfterSeconds'])) {
      throw new ServerError(
        'IndexOptionsConflict',
        `An equivalent index already exists with the same name but different options. Requested index: ${index.name}`,
      );
    }
    return true;
  }
  return false;
}

function sameOrder(a: Doc, b: Doc): boolean {
  const names = Object.keys(b);
  return Object.keys(a).every((name, at) => names[at] === name);
}
