// What every stage shares: its shape, the sign to breathe, and the memory budget. A stage also says which top-level fields
// of its input it needs for a wanted set of output fields, so that a pipeline knows which fields to decode at all.

import type { Timestamp } from 'bson';
import type { Collation } from './collation.ts';
import { ServerError } from './errors.ts';
import type { Compiler, Evaluate, Scope } from './expression-kit.ts';
import { emptyDoc, isDoc } from './values.ts';
import type { Doc, Value } from './values.ts';

/** A long loop hands this out now and then instead of a row, so that the event loop can breathe; every stage passes it on. */
export const BREATHE: unique symbol = Symbol('breathe');
export type Row = Doc | typeof BREATHE;
export type Rows = Iterable<Row>;

export interface StageEnv {
  now: Date;
  variables: Doc;
  collation: Collation | null;
  memoryLimitBytes: number;
  clusterTime?: Timestamp;
  /** Reads another collection of the same database (for $lookup, $unionWith, $graphLookup): rows of `from` after `pipeline`. */
  read(from: string, pipeline: Doc[], variables: Doc): Rows;
}

export interface Pipeline {
  /** Top-level fields of the source documents that the pipeline reads; null = whole documents. */
  fields: string[] | null;
  run(source: Rows): Generator<Row>;
}

/** Top-level fields; null = all of them. */
export type Fields = ReadonlySet<string> | null;

export interface Stage {
  /** The fields of its input that it needs when `wanted` of its output are. */
  needs(wanted: Fields): Fields;
  run(rows: Rows): Generator<Row>;
}

export interface CompiledExpression {
  evaluate: Evaluate;
  fields: Fields;
}

/** What a stage is compiled with. */
export interface Context {
  readonly env: StageEnv;
  expression(expr: Value): CompiledExpression;
  /** A compiler for several expressions; `fields` tells what they read together. */
  compiler(variables?: readonly string[]): { compiler: Compiler; fields(): Fields };
  /** A scope for a run; set root and current to each row. */
  scope(): Scope;
  pipeline(stages: Value, env?: StageEnv): Pipeline;
}

/** `following` are the raw stages behind this one: $sort looks for a limit there. */
export type StageBuilder = (spec: Value, context: Context, name: string, following: readonly Doc[]) => Stage;

export function union(...all: Fields[]): Fields {
  const out = new Set<string>();
  for (const fields of all) {
    if (fields === null) return null;
    for (const field of fields) out.add(field);
  }
  return out;
}

export function without(fields: Fields, names: Iterable<string>): Fields {
  if (fields === null) return null;
  const out = new Set(fields);
  for (const name of names) out.delete(name);
  return out;
}

/** Counts the bytes that a stage holds; throws when they exceed the limit. */
export class Budget {
  #left: number;
  readonly #limit: number;
  readonly #stage: string;

  constructor(limit: number, stage: string) {
    this.#left = limit;
    this.#limit = limit;
    this.#stage = stage;
  }

  readonly charge = (bytes: number): void => {
    this.#left -= bytes;
    if (this.#left >= 0) return;
    throw new ServerError(
      'QueryExceededMemoryLimitNoDiskUseAllowed',
      this.#stage === '$sort'
        ? `Sort exceeded memory limit of ${this.#limit} bytes, but did not opt in to external sorting.`
        : `Exceeded memory limit for ${this.#stage}: ${this.#limit} bytes`,
    );
  };
}

/** How many rows out of memory may follow each other without a breath. */
export const ROWS_PER_BREATH = 1000;

/** Rows that come out of memory, with breaths between them: the stages behind may be slow. */
export function* breathing(rows: Iterable<Row>): Generator<Row> {
  let count = 0;
  for (const row of rows) {
    yield row;
    if (++count % ROWS_PER_BREATH === 0) yield BREATHE;
  }
}

export function copyOf(doc: Doc): Doc {
  const out = emptyDoc();
  for (const field of Object.keys(doc)) out[field] = doc[field];
  return out;
}

/** Sets a dotted path in a copy of the document; documents on the way are copied, other values there are replaced. */
export function withPath(doc: Doc, path: readonly string[], value: Value, begin = 0): Doc {
  const out = copyOf(doc);
  const name = path[begin] ?? '';
  if (begin === path.length - 1) {
    if (value === undefined) delete out[name];
    else out[name] = value;
    return out;
  }
  const inner = out[name];
  if (value === undefined && !isDoc(inner)) return out;
  out[name] = withPath(isDoc(inner) ? inner : emptyDoc(), path, value, begin + 1);
  return out;
}
