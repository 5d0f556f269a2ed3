// Change streams: the log's entries told as MongoDB's change events. A stream is a position in the log and a filter; its
// resume token is that position, so it goes on exactly where it stopped, across restarts too, as long as the log reaches back.
//
// Only what is durable is told. A position is (record, entry within the record), because one flush holds many changes.

import { Timestamp } from 'bson';
import { BREATHE, compilePipeline, type Pipeline } from './aggregate.ts';
import type { CursorBatch, CursorSource } from './cursors.ts';
import { decodeEntries, ENTRY, type DocumentEntry, type DocumentKind, type Entry } from './entries.ts';
import { location, ServerError } from './errors.ts';
import { seqOf, timestampOf, type LogRecord, type Seq } from './log.ts';
import type { Operation } from './operation.ts';
import { stageOf } from './pipelines.ts';
import { decode } from './raw.ts';
import { emptyDoc, isDoc, type Doc, type Value } from './values.ts';
import { encode } from './write.ts';
import { documentKey } from './documents.ts';

const DEFAULT_AWAIT_MS = 1_000;
const DEFAULT_BATCH = 1_000;
const BATCH_BYTES = 8 * 2 ** 20;
/** Stands for "after everything in this record". */
const END_OF_RECORD = 0xffffffff;
/** Events that are told without `showExpandedEvents`. */
const PLAIN_EVENTS = new Set(['drop', 'rename', 'dropDatabase']);

const OPERATION_TYPES: Record<DocumentKind, string> = {
  [ENTRY.insert]: 'insert',
  [ENTRY.update]: 'update',
  [ENTRY.replace]: 'replace',
  [ENTRY.delete]: 'delete',
};

interface Position {
  seq: Seq;
  entry: number;
  /** The position is that of an invalidate event, which follows a drop at the same entry. */
  isInvalidate: boolean;
}

export type Scope = { kind: 'collection'; ns: string } | { kind: 'database'; database: string } | { kind: 'cluster' };

interface Settings {
  fullDocument: string;
  fullDocumentBeforeChange: string;
  showExpandedEvents: boolean;
}

export async function openChangeStream(operation: Operation, scope: Scope, options: Doc, stages: Doc[]): Promise<ChangeStream> {
  for (const option of Object.keys(options)) {
    if (!KNOWN_OPTIONS.has(option)) throw location(40415, `BSON field '$changeStream.${option}' is an unknown field.`);
  }
  const settings: Settings = {
    fullDocument: oneOf(options, 'fullDocument', ['default', 'updateLookup', 'whenAvailable', 'required']),
    fullDocumentBeforeChange: oneOf(options, 'fullDocumentBeforeChange', ['off', 'whenAvailable', 'required']),
    showExpandedEvents: options['showExpandedEvents'] === true,
  };
  for (const stage of stages) {
    const { name } = stageOf(stage);
    if (!ALLOWED_STAGES.has(name)) throw new ServerError('IllegalOperation', `${name} is not permitted in a $changeStream pipeline`);
  }
  await operation.engine.durable();
  return new ChangeStream(operation, scope, settings, stages, startOf(operation, options));
}

const KNOWN_OPTIONS = new Set([
  'fullDocument',
  'fullDocumentBeforeChange',
  'resumeAfter',
  'startAfter',
  'startAtOperationTime',
  'showExpandedEvents',
  'allChangesForCluster',
]);
const ALLOWED_STAGES = new Set(['$match', '$project', '$addFields', '$set', '$unset', '$replaceRoot', '$replaceWith', '$redact']);

function oneOf(options: Doc, field: string, values: string[]): string {
  const value = options[field];
  if (value === undefined) return values[0] ?? '';
  if (typeof value !== 'string' || !values.includes(value)) {
    throw new ServerError('BadValue', `Enumeration value for field '$changeStream.${field}' is not a valid value.`);
  }
  return value;
}

function startOf(operation: Operation, options: Doc): Position {
  const { resumeAfter, startAfter, startAtOperationTime } = options;
  const given = [resumeAfter, startAfter, startAtOperationTime].filter((value) => value !== undefined);
  if (given.length > 1) throw new ServerError('BadValue', 'Only one type of resume option is allowed, but multiple were found.');
  if (startAtOperationTime instanceof Timestamp) {
    return checkHistory(operation, { seq: seqOf(startAtOperationTime) - 1, entry: END_OF_RECORD, isInvalidate: false });
  }
  const token = resumeAfter ?? startAfter;
  if (token === undefined) return { seq: operation.engine.log.durableSeq, entry: END_OF_RECORD, isInvalidate: false };
  const position = positionOf(token, operation.engine.identity);
  if (position.isInvalidate && resumeAfter !== undefined) {
    throw new ServerError(
      'InvalidResumeToken',
      'Attempting to resume a change stream using resumeAfter is not allowed from an invalidate notification.',
    );
  }
  return checkHistory(operation, position);
}

function checkHistory(operation: Operation, position: Position): Position {
  if (position.seq < operation.engine.log.oldestSeq) {
    throw historyLost();
  }
  return position;
}

function historyLost(): ServerError {
  return new ServerError(
    'ChangeStreamHistoryLost',
    'Resume of change stream was not possible, as the resume point may no longer be in the oplog.',
    {
      labels: ['NonResumableChangeStreamError'],
    },
  );
}

function tokenOf(position: Position, identity: Buffer): Doc {
  const bytes = Buffer.alloc(17);
  const timestamp = timestampOf(position.seq);
  bytes.writeUInt32BE(timestamp.t, 0);
  bytes.writeUInt32BE(timestamp.i, 4);
  bytes.writeUInt32BE(position.entry, 8);
  bytes[12] = position.isInvalidate ? 1 : 0;
  bytes.set(identity, 13);
  const token = emptyDoc();
  token['_data'] = bytes.toString('hex').toUpperCase();
  return token;
}

/** @throws ServerError InvalidResumeToken, ChangeStreamHistoryLost for a token of another database */
function positionOf(token: Value, identity: Buffer): Position {
  const data = isDoc(token) ? token['_data'] : undefined;
  if (typeof data !== 'string' || !/^[0-9A-Fa-f]{34}$/.test(data)) {
    throw new ServerError('InvalidResumeToken', 'the resume token was not made by this database');
  }
  const bytes = Buffer.from(data, 'hex');
  if (!bytes.subarray(13).equals(identity)) throw historyLost();
  const timestamp = new Timestamp({ t: bytes.readUInt32BE(0), i: bytes.readUInt32BE(4) });
  return { seq: seqOf(timestamp), entry: bytes.readUInt32BE(8), isInvalidate: bytes[12] === 1 };
}

export class ChangeStream implements CursorSource {
  readonly #operation: Operation;
  readonly #scope: Scope;
  readonly #settings: Settings;
  readonly #pipeline: Pipeline | null;
  #position: Position;
  #isInvalid = false;
  #isClosed = false;
  #wake: () => void = () => undefined;
  readonly #unlisten: () => void;

  constructor(operation: Operation, scope: Scope, settings: Settings, stages: Doc[], start: Position) {
    this.#operation = operation;
    this.#scope = scope;
    this.#settings = settings;
    this.#position = start;
    this.#pipeline =
      stages.length === 0
        ? null
        : compilePipeline(stages, {
            now: operation.now,
            variables: emptyDoc(),
            collation: null,
            memoryLimitBytes: BATCH_BYTES,
            read: () => [],
          });
    this.#unlisten = operation.engine.log.listen(() => this.#wake());
  }

  /** Events, waiting up to `maxAwaitMs` for the first; null does not wait (the first batch). */
  async next(operation: Operation, batchSize: number, maxAwaitMs: number | null): Promise<CursorBatch> {
    const endsMs = Date.now() + (maxAwaitMs ?? DEFAULT_AWAIT_MS);
    for (;;) {
      const docs = this.#collect(batchSize > 0 ? batchSize : DEFAULT_BATCH);
      const left = endsMs - Date.now();
      if (docs.length > 0 || this.#isInvalid || this.#isClosed || left <= 0 || maxAwaitMs === 0 || operation.isAbandoned()) {
        return { docs, isDone: this.#isInvalid || this.#isClosed, extra: this.#extra() };
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#unlisten();
    this.#wake();
  }

  #extra(): Doc {
    const extra = emptyDoc();
    extra['postBatchResumeToken'] = tokenOf(this.#position, this.#operation.engine.identity);
    return extra;
  }

  #collect(limit: number): Buffer[] {
    const docs: Buffer[] = [];
    let bytes = 0;
    const log = this.#operation.engine.log;
    if (this.#position.entry === END_OF_RECORD && this.#position.seq >= log.durableSeq) return docs;
    const after = this.#position.entry === END_OF_RECORD ? this.#position.seq : this.#position.seq - 1;
    for (const record of log.read(after)) {
      let index = -1;
      let session: Doc | null = null;
      const resumeAt = record.seq === this.#position.seq ? this.#position.entry : -1;
      for (const entry of decodeEntries(record.body)) {
        index++;
        if (entry.kind === ENTRY.transaction) session = decode(entry.session);
        else if (entry.kind === ENTRY.transactionEnd) session = null;
        if (index <= resumeAt && resumeAt !== END_OF_RECORD) continue;
        const position = { seq: record.seq, entry: index, isInvalidate: false };
        const event = this.#eventOf(entry, record, position, session);
        if (!event) continue;
        this.#position = position;
        for (const doc of this.#filtered(event)) {
          const encoded = encode(doc);
          docs.push(encoded);
          bytes += encoded.length;
        }
        if (this.#invalidates(event)) {
          this.#position = { ...position, isInvalidate: true };
          docs.push(encode(this.#invalidateEvent(record)));
          this.#isInvalid = true;
          return docs;
        }
        if (docs.length >= limit || bytes > BATCH_BYTES) return docs;
      }
      this.#position = { seq: record.seq, entry: END_OF_RECORD, isInvalidate: false };
    }
    return docs;
  }

  *#filtered(event: Doc): Generator<Doc> {
    if (!this.#pipeline) {
      yield event;
      return;
    }
    for (const doc of this.#pipeline.run([event])) {
      if (doc === BREATHE) continue;
      if (doc['_id'] === undefined) {
        throw new ServerError(
          'ChangeStreamFatalError',
          'Encountered an event whose _id field, which contains the resume token, was modified by the pipeline. Modifying the _id field of an event makes it impossible to resume the stream from that point. Only transformations that retain the unmodified _id field are allowed.',
          { labels: ['NonResumableChangeStreamError'] },
        );
      }
      yield doc;
    }
  }

  #watches(ns: string): boolean {
    switch (this.#scope.kind) {
      case 'collection':
        return ns === this.#scope.ns;
      case 'database':
        return ns.startsWith(`${this.#scope.database}.`);
      case 'cluster':
        return true;
    }
  }

  #eventOf(entry: Entry, record: LogRecord, position: Position, session: Doc | null): Doc | null {
    switch (entry.kind) {
      case ENTRY.insert:
      case ENTRY.update:
      case ENTRY.replace:
      case ENTRY.delete:
        return this.#watches(entry.ns) ? this.#documentEvent(entry, record, position, session) : null;
      case ENTRY.event: {
        const told = decode(entry.event);
        const type = String(told['operationType']);
        if (!this.#watches(entry.ns) && !(type === 'dropDatabase' && this.#scope.kind !== 'collection')) return null;
        if (!PLAIN_EVENTS.has(type) && !this.#settings.showExpandedEvents) return null;
        const event = this.#head(record, position, type);
        event['ns'] = type === 'dropDatabase' ? databaseOf(entry.ns) : namespaceDoc(entry.ns);
        for (const field of Object.keys(told)) if (field !== 'operationType') event[field] = told[field];
        return event;
      }
      case ENTRY.put:
      case ENTRY.remove:
      case ENTRY.transaction:
      case ENTRY.transactionEnd:
        return null;
    }
  }

  #documentEvent(entry: DocumentEntry, record: LogRecord, position: Position, session: Doc | null): Doc {
    const event = this.#head(record, position, OPERATION_TYPES[entry.kind]);
    if (entry.kind === ENTRY.insert || entry.kind === ENTRY.replace) event['fullDocument'] = decode(entry.after);
    else if (entry.kind === ENTRY.update && this.#settings.fullDocument !== 'default') event['fullDocument'] = this.#fullDocument(entry);
    event['ns'] = namespaceDoc(entry.ns);
    event['documentKey'] = decode(entry.documentKey);
    if (entry.kind === ENTRY.update) event['updateDescription'] = decode(entry.description);
    if (this.#settings.fullDocumentBeforeChange !== 'off' && entry.kind !== ENTRY.insert)
      event['fullDocumentBeforeChange'] = this.#before(entry);
    if (session) {
      event['lsid'] = session['lsid'];
      event['txnNumber'] = session['txnNumber'];
    }
    return event;
  }

  #fullDocument(entry: DocumentEntry): Value {
    const { catalog } = this.#operation.engine;
    const collection = catalog.bySpace(entry.space);
    if (this.#settings.fullDocument === 'updateLookup') {
      const lent = collection && this.#operation.engine.peek(documentKey(collection, entry.idKey));
      return lent ? decode(lent) : null;
    }
    if (entry.before.length > 0) return decode(entry.after);
    if (this.#settings.fullDocument === 'required') throw noImage('post');
    return null;
  }

  #before(entry: DocumentEntry): Value {
    if (entry.before.length > 0) return decode(entry.before);
    if (this.#settings.fullDocumentBeforeChange === 'required') throw noImage('pre');
    return null;
  }

  #invalidates(event: Doc): boolean {
    const type = event['operationType'];
    if (this.#scope.kind === 'collection') return type === 'drop' || type === 'rename' || type === 'dropDatabase';
    return this.#scope.kind === 'database' && type === 'dropDatabase';
  }

  #invalidateEvent(record: LogRecord): Doc {
    return this.#head(record, this.#position, 'invalidate');
  }

  /** The fields that every event begins with. */
  #head(record: LogRecord, position: Position, operationType: string): Doc {
    const event = emptyDoc();
    event['_id'] = tokenOf(position, this.#operation.engine.identity);
    event['operationType'] = operationType;
    event['clusterTime'] = timestampOf(record.seq);
    event['wallTime'] = new Date(record.wallMs);
    return event;
  }
}

function namespaceDoc(ns: string): Doc {
  const dot = ns.indexOf('.');
  const doc = emptyDoc();
  doc['db'] = ns.slice(0, dot);
  doc['coll'] = ns.slice(dot + 1);
  return doc;
}

function databaseOf(ns: string): Doc {
  const doc = emptyDoc();
  doc['db'] = ns.split('.')[0] ?? '';
  return doc;
}

function noImage(which: 'pre' | 'post'): ServerError {
  return new ServerError(
    'NoMatchingDocument',
    `Change stream was configured to require a ${which}-image for all update, delete and replace events, but the ${which}-image was not found for event`,
    {
      labels: ['NonResumableChangeStreamError'],
    },
  );
}
