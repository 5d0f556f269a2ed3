// What a conformance case is, and short ways to write one. A case says what MongoDB's manual says, never what the server
// happens to answer; `manual` is the page under https://www.mongodb.com/docs/manual/ that it comes from.
//
// In expectations a whole JavaScript number is an int, a fraction a double, a bigint a long; `double(1)` and `decimal('1')`
// are what they say. Types are compared as strictly as values.

import { Decimal128, Double, type Document } from 'bson';
import type { IndexDescription } from 'mongodb';

export interface Failure {
  code: number;
  message?: RegExp;
  labels?: string[];
}

/** A raw command of a session; commands of one `as` share a session, and `txn` starts or continues its transaction. */
export interface Step {
  as?: string;
  command: Document;
  /** Fields that the reply must have; nested ones are compared as far as they are named. */
  reply?: Document;
  /** The documents of the reply's first batch, exactly. */
  batch?: Document[];
  error?: Failure;
}

export type Run =
  | {
      find: Document;
      projection?: Document;
      sort?: Document;
      skip?: number;
      limit?: number;
      collation?: Document;
      hint?: Document | string;
      let?: Document;
    }
  | { aggregate: Document[]; collation?: Document; hint?: Document | string; let?: Document }
  | { expression: unknown; let?: Document }
  | { call: CollectionMethod; args: unknown[] }
  | { steps: Step[] }
  | { watch: Document[]; options?: Document; on?: 'collection' | 'database' | 'cluster'; steps: Step[] };

export type CollectionMethod =
  | 'insertOne'
  | 'insertMany'
  | 'updateOne'
  | 'updateMany'
  | 'replaceOne'
  | 'deleteOne'
  | 'deleteMany'
  | 'findOneAndUpdate'
  | 'findOneAndReplace'
  | 'findOneAndDelete'
  | 'countDocuments'
  | 'distinct'
  | 'bulkWrite'
  | 'createIndex'
  | 'createIndexes'
  | 'dropIndex'
  | 'indexes'
  | 'rename'
  | 'drop';

export interface Case {
  name: string;
  manual: string;
  docs?: Document[];
  /** More collections by name; `$lookup` and its kin read them. */
  beside?: Record<string, Document[]>;
  indexes?: IndexDescription[];
  /** Options of `create`, when the collection needs some. */
  collection?: Document;
  run: Run;
  /** Documents, a value, or (for replies) fields that must be there. `ids` is short for documents' `_id`s in their order. */
  result?: unknown;
  ids?: unknown[];
  error?: Failure;
  /** What the collection holds afterwards, in `_id` order. */
  outcome?: Document[];
  /** Change events in their order, as far as they are named. */
  events?: Document[];
}

/** Stands for the collection of a case in raw commands and stages. */
export const HERE = '«here»';
/** As a result: the expression gives nothing, so that the field is left out. */
export const MISSING = Symbol('missing');

export const double = (value: number): Double => new Double(value);
export const decimal = (text: string): Decimal128 => Decimal128.fromString(text);

/** Names each document `_id: 1, 2, …`. */
export function numbered(docs: Document[]): Document[] {
  return docs.map((doc, at) => ('_id' in doc ? doc : { _id: at + 1, ...doc }));
}

/** A filter and which of the documents it finds. */
export function finds(name: string, manual: string, docs: Document[], filter: Document, ids: unknown[]): Case {
  return { name, manual, docs: numbered(docs), run: { find: filter }, ids };
}

export function refusesFilter(name: string, manual: string, filter: Document, code: number, message?: RegExp): Case {
  return { name, manual, docs: [{ _id: 1, a: 1 }], run: { find: filter }, error: { code, ...(message ? { message } : {}) } };
}

/** An update of the only document. */
export function changes(
  name: string,
  manual: string,
  before: Document,
  update: Document | Document[],
  after: Document,
  options: Document = {},
): Case {
  return {
    name,
    manual,
    docs: numbered([before]),
    run: { call: 'updateOne', args: [{ _id: before['_id'] ?? 1 }, update, options] },
    outcome: numbered([after]),
  };
}

/** An update that fails and leaves the document alone. */
export function refusesUpdate(
  name: string,
  manual: string,
  before: Document,
  update: Document | Document[],
  code: number,
  message?: RegExp,
  options: Document = {},
): Case {
  return { ...changes(name, manual, before, update, before, options), error: { code, ...(message ? { message } : {}) } };
}

const AGGREGATION = 'reference/operator/aggregation/';

/** An aggregation expression over one document. */
export function gives(operator: string, name: string, expression: unknown, result: unknown, doc: Document = {}): Case {
  return {
    name: `${operator}: ${name}`,
    manual: AGGREGATION + operator.replace('$', '') + '/',
    docs: numbered([doc]),
    run: { expression },
    result,
  };
}

export function refusesExpression(operator: string, name: string, expression: unknown, code: number, doc: Document = {}): Case {
  return {
    name: `${operator}: ${name}`,
    manual: AGGREGATION + operator.replace('$', '') + '/',
    docs: numbered([doc]),
    run: { expression },
    error: { code },
  };
}

/** A pipeline and what comes out of it. */
export function pipes(
  stage: string,
  name: string,
  docs: Document[],
  pipeline: Document[],
  result: Document[],
  beside?: Record<string, Document[]>,
): Case {
  return {
    name: `${stage}: ${name}`,
    manual: AGGREGATION + stage.replace('$', '') + '/',
    docs: numbered(docs),
    run: { aggregate: pipeline },
    result,
    ...(beside ? { beside } : {}),
  };
}

export function refusesPipeline(
  stage: string,
  name: string,
  pipeline: Document[],
  code: number,
  message?: RegExp,
  docs: Document[] = [{ a: 1 }],
): Case {
  return {
    name: `${stage}: ${name}`,
    manual: AGGREGATION + stage.replace('$', '') + '/',
    docs: numbered(docs),
    run: { aggregate: pipeline },
    error: { code, ...(message ? { message } : {}) },
  };
}
