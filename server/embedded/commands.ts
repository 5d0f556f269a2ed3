// What a command is: its name, the options that it understands, and what it does. An option that nobody here knows is refused
// by name, as MongoDB does; one that MongoDB knows and this server does not is refused as not supported.

import { location, notImplemented, ServerError } from './errors.ts';
import type { CursorBatch } from './cursors.ts';
import type { Operation } from './operation.ts';
import { isDoc, type Doc, type Value } from './values.ts';

/** A cursor's batch goes to the wire as it is stored, without being decoded. */
export interface CursorReply {
  cursor: CursorBatch & { id: bigint; ns: string; isFirst: boolean };
}

export type Reply = Doc | CursorReply;

export interface Command {
  /** Options beside those that every command takes. */
  options: readonly string[];
  /** MongoDB's options that this server refuses. */
  refuses?: readonly string[];
  /** Whether it may run within a transaction. */
  inTransaction?: boolean;
  /** Whether it is a retryable write when the session gives it a number. */
  run(operation: Operation): Promise<Reply> | Reply;
}

/** Options of every command; those that only say how to route or label it need nothing done. */
const COMMON = new Set([
  '$db',
  '$clusterTime',
  '$readPreference',
  'lsid',
  'txnNumber',
  'autocommit',
  'startTransaction',
  'readConcern',
  'writeConcern',
  'maxTimeMS',
  'comment',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
]);

export function checkOptions(name: string, command: Command, body: Doc): void {
  for (const option of Object.keys(body)) {
    if (option === name || COMMON.has(option) || command.options.includes(option)) continue;
    if (command.refuses?.includes(option)) {
      const value = body[option];
      if (value === false || value === undefined || value === null) continue;
      throw notImplemented(`the option '${option}' of ${name}`);
    }
    throw location(40415, `BSON field '${name}.${option}' is an unknown field.`);
  }
}

const READ_LEVELS = new Set(['local', 'available', 'majority', 'linearizable', 'snapshot']);

/**
 * Every read and write here keeps the strongest promise, so a weaker concern needs nothing done; one that a single member
 * cannot fulfil, or that nobody knows, is refused before anything happens.
 */
export function checkConcerns(body: Doc): void {
  const read = body['readConcern'];
  if (isDoc(read)) {
    const level = read['level'];
    if (level !== undefined && !(typeof level === 'string' && READ_LEVELS.has(level))) {
      throw new ServerError('BadValue', `Enumeration value '${String(level)}' for field 'readConcern.level' is not a valid value.`);
    }
    if (read['atClusterTime'] !== undefined) throw notImplemented("readConcern's atClusterTime");
    if (level === 'snapshot' && body['autocommit'] !== false) throw notImplemented("readConcern 'snapshot' outside a transaction");
  }
  const write = body['writeConcern'];
  const members = isDoc(write) ? write['w'] : undefined;
  if (members === undefined || members === 'majority') return;
  const wanted = numberOf(members);
  if (wanted === null)
    throw new ServerError('UnknownReplWriteConcern', `No write concern mode named '${String(members)}' found in replica set configuration`);
  if (wanted > 1) throw new ServerError('UnsatisfiableWriteConcern', 'Not enough data-bearing nodes');
}

export function isCursorReply(reply: Reply): reply is CursorReply {
  return Array.isArray((reply as Partial<CursorReply>).cursor?.docs);
}

/** `database.collection` from the command's own field. */
export function namespaceOf(operation: Operation): string {
  const name = operation.body[operation.name];
  if (typeof name !== 'string') throw new ServerError('InvalidNamespace', `collection name has invalid type ${typeof name}`);
  if (name === '') throw new ServerError('InvalidNamespace', `Invalid namespace specified '${operation.database}.'`);
  return `${operation.database}.${name}`;
}

export function docOption(body: Doc, name: string): Doc | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (!isDoc(value)) throw new ServerError('TypeMismatch', `BSON field '${name}' is the wrong type, expected type 'object'`);
  return value;
}

export function docsOption(body: Doc, name: string): Doc[] | undefined {
  const value = body[name];
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || !value.every(isDoc))
    throw new ServerError('TypeMismatch', `BSON field '${name}' must be an array of objects`);
  return value;
}

export function wholeOption(body: Doc, name: string, fallback: number): number {
  const value = body[name];
  if (value === undefined || value === null) return fallback;
  const number = numberOf(value);
  if (number === null || !Number.isFinite(number))
    throw new ServerError('TypeMismatch', `BSON field '${name}' is the wrong type, expected a number`);
  return Math.trunc(number);
}

export function numberOf(value: Value): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value && typeof value === 'object' && '_bsontype' in value && (value._bsontype === 'Double' || value._bsontype === 'Decimal128'))
    return Number(String(value));
  return null;
}

export function stringOption(body: Doc, name: string): string | undefined {
  const value = body[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw new ServerError('TypeMismatch', `BSON field '${name}' is the wrong type, expected type 'string'`);
  return value;
}

export function hintOption(body: Doc): string | Doc | null {
  const hint = body['hint'];
  if (hint === undefined || hint === null) return null;
  if (typeof hint === 'string') return hint;
  if (isDoc(hint)) return Object.keys(hint).length === 0 ? null : hint;
  throw new ServerError('FailedToParse', "'hint' must be a string or an object");
}
