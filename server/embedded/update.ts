// Updates: compiled once, applied to many documents. The kinds are operators (`{$set: …}`), a whole new document, and a
// pipeline. The surprise: an update by operators needs only the top-level fields that it names and `_id`, and answers with
// the top-level fields that changed, so that the stored bytes of all others are never decoded.

import type { Timestamp } from 'bson';
import { compilePipeline } from './aggregate.ts';
import type { Pipeline } from './aggregate.ts';
import type { Collation } from './collation.ts';
import { identical } from './diff.ts';
import { ServerError, notImplemented } from './errors.ts';
import { bad } from './match-operators.ts';
import { compileMatch } from './match.ts';
import { copyDoc, field } from './paths.ts';
import { show, showElement, showId } from './show.ts';
import { ARRAY_CHANGES } from './update-arrays.ts';
import { VALUE_CHANGES, never } from './update-operators.ts';
import type { Change, OperatorOptions, Situation } from './update-operators.ts';
import { applyBranch, fieldsBranch, filterIdentifier, grow, sortBranch } from './update-tree.ts';
import type { FieldsBranch } from './update-tree.ts';
import { emptyDoc, equal, isDoc, typeName } from './values.ts';
import type { Doc, Value } from './values.ts';

// Inserting is the other half of updating; it has its own file for its length only.
export { upsertDocument } from './upsert.ts';

export interface UpdateOptions {
  arrayFilters?: Doc[];
  collation?: Collation | null;
  /** Variables that a pipeline may name. */
  variables?: Doc;
  now: Date;
  /** For `$currentDate: {$type: 'timestamp'}` and for empty timestamps of a replacement. */
  timestamp: Timestamp;
}

export interface UpdateContext {
  isInsert: boolean;
  /** The matcher's `arrayIndex(before)`; only asked for when `positional`. */
  arrayIndex: number | undefined;
}

export interface OperatorUpdater {
  kind: 'operators';
  /** Top-level fields that it reads or writes, with `_id`. */
  fields: string[];
  /** Whether it needs `arrayIndex`. */
  positional: boolean;
  /** `before` holds at least `fields`. Returns the top-level fields that changed (undefined = removed) in the order in which new ones are appended. */
  apply(before: Doc, context: UpdateContext): Map<string, Value> | null;
  /** The whole new document for a whole old one; null when nothing changes. */
  whole(before: Doc, context: UpdateContext): Doc | null;
}

export interface WholeUpdater {
  kind: 'replace' | 'pipeline';
  fields: null;
  positional: false;
  whole(before: Doc, context: UpdateContext): Doc | null;
}

export type Updater = OperatorUpdater | WholeUpdater;

/** Compiles what an update command's `u` or findAndModify's `update` holds. Throws MongoDB's parse errors. */
export function compileUpdate(update: Doc | Doc[], options: UpdateOptions): Updater {
  const hasFilters = (options.arrayFilters?.length ?? 0) > 0;
  if (Array.isArray(update)) {
    if (hasFilters) throw new ServerError('FailedToParse', 'arrayFilters may not be specified for pipeline-syle updates');
    return pipelineUpdater(update, options);
  }
  const first = Object.keys(update)[0];
  if (first?.startsWith('$')) return operatorUpdater(update, options);
  if (hasFilters) throw new ServerError('FailedToParse', 'arrayFilters may not be specified for replacement-style updates');
  return replacer(update, options.timestamp);
}

function operatorUpdater(update: Doc, options: UpdateOptions): OperatorUpdater {
  const filters = new ArrayFilters(options.arrayFilters ?? [], options.collation ?? null);
  const builder = new TreeBuilder(filters, { collation: options.collation ?? null, now: options.now, timestamp: options.timestamp });
  for (const [operator, argument] of Object.entries(update)) builder.addOperator(operator, argument);
  filters.refuseUnused(update);
  const { root, checks } = builder;
  sortBranch(root);
  const apply = (before: Doc, context: UpdateContext): Map<string, Value> | null => {
    const situation: Situation = { before, isInsert: context.isInsert, arrayIndex: context.arrayIndex };
    for (const check of checks) check(before);
    let changes: Map<string, Value> | null = null;
    for (const [name, child] of root.children) {
      const old = field(before, name);
      const next = applyBranch(child, old, situation, name);
      if (Object.is(next, old)) continue;
      if (name === '_id' && !(context.isInsert && old === undefined)) throw immutableId(firstPath(child));
      changes ??= new Map();
      changes.set(name, next);
    }
    return changes;
  };
  const whole = (before: Doc, context: UpdateContext) => {
    const changes = apply(before, context);
    return changes === null ? null : withChanges(before, changes);
  };
  return { kind: 'operators', fields: [...new Set(['_id', ...root.children.keys()])], positional: builder.positional, apply, whole };
}

/** The document with the top-level fields of `changes` set or removed; new ones come last. */
export function withChanges(before: Doc, changes: ReadonlyMap<string, Value>): Doc {
  const after = emptyDoc();
  for (const name of Object.keys(before)) {
    const value = changes.has(name) ? changes.get(name) : before[name];
    if (value !== undefined) after[name] = value;
  }
  for (const [name, value] of changes) if (value !== undefined) after[name] = value;
  return after;
}

function firstPath(branch: ReturnType<FieldsBranch['children']['get']>): string {
  if (branch === undefined) return '_id';
  if (branch.kind === 'leaf') return branch.path;
  return firstPath(branch.children.values().next().value);
}

function immutableId(path: string): ServerError {
  return new ServerError('ImmutableField', `Performing an update on the path '${path}' would modify the immutable field '_id'`);
}

class TreeBuilder {
  readonly root = fieldsBranch('');
  /** What must hold for the whole document before anything is applied. */
  readonly checks: ((before: Doc) => void)[] = [];
  positional = false;
  readonly #filters: ArrayFilters;
  readonly #options: OperatorOptions;

  constructor(filters: ArrayFilters, options: OperatorOptions) {
    this.#filters = filters;
    this.#options = options;
  }

  addOperator(operator: string, argument: Value): void {
    const maker = own(VALUE_CHANGES, operator) ?? own(ARRAY_CHANGES, operator);
    if (maker === undefined && operator !== '$rename') {
      throw new ServerError(
        'FailedToParse',
        `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
      );
    }
    if (!isDoc(argument)) {
      throw new ServerError(
        'FailedToParse',
        `Modifiers operate on fields but we found type ${typeName(argument)} instead. For example: {$mod: {<field>: ...}} not ${showElement(operator, argument)}`,
      );
    }
    for (const [path, value] of Object.entries(argument)) {
      if (maker === undefined) this.#addRename(path, value);
      else this.#addChange(path, maker(value, path, this.#options));
    }
  }

  #addChange(path: string, change: Change): void {
    const parts = updatePath(path);
    if (parts.includes('$')) this.positional = true;
    for (const part of parts) {
      const identifier = filterIdentifier(part);
      if (identifier) this.#filters.use(identifier, path);
    }
    grow(this.root, parts, change, this.#filters.accepts);
  }

  #addRename(from: string, to: Value): void {
    if (typeof to !== 'string') throw bad(`The 'to' field for $rename must be a string: ${from}: ${show(to)}`);
    const source = updatePath(from);
    const target = updatePath(to);
    if (from === to) throw bad(`The source and target field for $rename must differ: ${from}: "${to}"`);
    const isDynamic = (part: string) => part === '$' || filterIdentifier(part) !== undefined;
    if (source.some(isDynamic)) throw bad(`The source field for $rename may not be dynamic: ${from}`);
    if (target.some(isDynamic)) throw bad(`The destination field for $rename may not be dynamic: ${to}`);
    this.checks.push((before) => {
      refuseArrays(before, source, 'source');
      if (valueAt(before, source) !== undefined) refuseArrays(before, target, 'destination');
    });
    const moved = (situation: Situation) => valueAt(situation.before, source);
    this.#addChange(to, {
      creates: (situation) => moved(situation) !== undefined,
      apply: (old, situation) => {
        const value = moved(situation);
        return value === undefined || identical(old, value) ? old : value;
      },
    });
    this.#addChange(from, { creates: never, apply: () => undefined });
  }
}

function own<T>(table: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function valueAt(doc: Doc, parts: readonly string[]): Value {
  let value: Value = doc;
  for (const part of parts) value = isDoc(value) ? field(value, part) : undefined;
  return value;
}

function refuseArrays(doc: Doc, parts: readonly string[], role: 'source' | 'destination'): void {
  for (let length = 1; length < parts.length; length++) {
    if (!Array.isArray(valueAt(doc, parts.slice(0, length)))) continue;
    throw bad(
      `The ${role} field cannot be an array element, '${parts.join('.')}' in doc with ${showId(doc).slice(1, -1)} has an array field called '${parts[length - 1] ?? ''}'`,
    );
  }
}

/** MongoDB's limit (src/mongo/db/field_ref.h: parts are counted in one byte). */
const MAX_PATH_PARTS = 255;

/** The parts of an update path; throws for those that could never be stored. */
function updatePath(path: string): string[] {
  if (path === '') throw new ServerError('EmptyFieldName', 'An empty update path is not valid.');
  const parts = path.split('.');
  // Also because what follows looks at every beginning of the path: many thousand parts would take all memory.
  if (parts.length > MAX_PATH_PARTS)
    throw new ServerError('Overflow', `An update path has ${parts.length} parts, and may have ${MAX_PATH_PARTS}.`);
  if (parts.includes(''))
    throw new ServerError('EmptyFieldName', `The update path '${path}' contains an empty field name, which is not allowed.`);
  if (parts.includes('__proto__')) throw bad(`The update path '${path}' contains the field name '__proto__', which is not allowed.`);
  if (parts.filter((part) => part === '$').length > 1) throw bad(`Too many positional (i.e. '$') elements found in path '${path}'`);
  parts.forEach((part, at) => {
    if (!part.startsWith('$')) return;
    const isPositional = part === '$' || filterIdentifier(part) !== undefined;
    if (isPositional && at === 0) throw bad(`Cannot have positional (i.e. '$') element in the first position in path '${path}'`);
    if (isPositional || (at > 0 && ['$ref', '$id', '$db'].includes(part))) return;
    throw new ServerError('DollarPrefixedFieldName', `The dollar ($) prefixed field '${part}' in '${path}' is not valid for storage.`);
  });
  return parts;
}

/** The `arrayFilters` by their identifiers, each a test on one array element. */
class ArrayFilters {
  readonly accepts = new Map<string, (element: Value) => boolean>();
  readonly #unused = new Set<string>();

  constructor(filters: readonly Doc[], collation: Collation | null) {
    for (const filter of filters) {
      const identifier = identifierOf(filter);
      if (this.accepts.has(identifier)) {
        throw new ServerError('FailedToParse', `Found multiple array filters with the same top-level field name ${identifier}`);
      }
      const matcher = compileMatch(filter, { collation });
      const wrapped = emptyDoc();
      this.accepts.set(identifier, (element) => {
        wrapped[identifier] = element;
        return matcher.test(wrapped);
      });
      this.#unused.add(identifier);
    }
  }

  use(identifier: string, path: string): void {
    if (!this.accepts.has(identifier)) throw bad(`No array filter found for identifier '${identifier}' in path '${path}'`);
    this.#unused.delete(identifier);
  }

  refuseUnused(update: Doc): void {
    for (const identifier of this.#unused) {
      throw new ServerError('FailedToParse', `The array filter for identifier '${identifier}' was not used in the update ${show(update)}`);
    }
  }
}

function identifierOf(filter: Doc): string {
  const names = topLevelNames(filter);
  const [first, second] = names;
  if (first === undefined)
    throw new ServerError('FailedToParse', 'Cannot use an expression without a top-level field name in arrayFilters');
  if (second !== undefined)
    throw new ServerError(
      'FailedToParse',
      `Error parsing array filter :: caused by :: Expected a single top-level field name, found '${first}' and '${second}'`,
    );
  if (!/^[a-z][a-zA-Z0-9]*$/.test(first)) {
    throw bad(
      `Error parsing array filter :: caused by :: The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${first}'`,
    );
  }
  return first;
}

function topLevelNames(filter: Doc): string[] {
  const names = Object.entries(filter).flatMap(([name, value]) => {
    if (!name.startsWith('$')) return [name.split('.')[0] ?? name];
    if (name === '$expr' || name === '$jsonSchema') throw bad(`${name} is not allowed in this context`);
    return Array.isArray(value) ? value.filter(isDoc).flatMap(topLevelNames) : [];
  });
  return [...new Set(names)];
}

function replacer(replacement: Doc, timestamp: Timestamp): WholeUpdater {
  const fresh = emptyDoc();
  for (const [name, value] of Object.entries(replacement)) {
    if (name.startsWith('$')) {
      throw new ServerError(
        'DollarPrefixedFieldName',
        `The dollar ($) prefixed field '${name}' in '${name}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
      );
    }
    const isEmptyTimestamp = name !== '_id' && typeName(value) === 'timestamp' && identical(value, emptyTimestamp(value));
    fresh[name] = isEmptyTimestamp ? timestamp : value;
  }
  return { kind: 'replace', fields: null, positional: false, whole: (before) => keepingId(before, fresh) };
}

function emptyTimestamp(value: Value): Value {
  return value !== null && typeof value === 'object' && 't' in value && value['t'] === 0 && 'i' in value && value['i'] === 0
    ? value
    : undefined;
}

/** The new document with the old `_id` in front; null when it is the same as the old one. */
function keepingId(before: Doc, fresh: Doc): Doc | null {
  const oldId = field(before, '_id');
  const newId = field(fresh, '_id');
  if (oldId !== undefined && newId !== undefined && !equal(oldId, newId)) {
    throw new ServerError(
      'ImmutableField',
      `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${show(newId)}`,
    );
  }
  const id = oldId ?? newId;
  const after = emptyDoc();
  if (id !== undefined) after['_id'] = id;
  for (const [name, value] of Object.entries(fresh)) if (name !== '_id') after[name] = value;
  return identical(before, after) ? null : after;
}

const UPDATE_STAGES = new Set(['$set', '$addFields', '$unset', '$project', '$replaceRoot', '$replaceWith']);
const MEMORY_LIMIT_BYTES = 100 * 2 ** 20;

function pipelineUpdater(stages: Doc[], options: UpdateOptions): WholeUpdater {
  for (const stage of stages) {
    const name = isDoc(stage) ? (Object.keys(stage)[0] ?? '') : '';
    if (!UPDATE_STAGES.has(name)) throw new ServerError('InvalidOptions', `${name} is not allowed to be used within an update`);
  }
  const read = () => {
    throw notImplemented('reading another collection inside an update');
  };
  const env = {
    now: options.now,
    variables: options.variables ?? emptyDoc(),
    collation: options.collation ?? null,
    memoryLimitBytes: MEMORY_LIMIT_BYTES,
    read,
  };
  const pipeline = compilePipeline(stages, env);
  return { kind: 'pipeline', fields: null, positional: false, whole: (before) => keepingId(before, resultOf(pipeline, before)) };
}

function resultOf(pipeline: Pipeline, before: Doc): Doc {
  for (const row of pipeline.run([copyDoc(before)])) if (typeof row !== 'symbol') return row;
  throw new ServerError('InternalError', 'an update pipeline gave no document');
}
