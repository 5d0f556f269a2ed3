// $merge: writes the results of a pipeline into a collection, document by document.

import { compileMatch } from './match.ts';
import { location, notImplemented, ServerError } from './errors.ts';
import { closeResults, attempt, collectionForWrite, readBatch, readFirst, type Operation } from './operation.ts';
import { runPipeline, type PipelineRequest } from './pipelines.ts';
import { decode } from './raw.ts';
import { runUpdate } from './statements.ts';
import { validate } from './validate.ts';
import { emptyDoc, isDoc, type Doc, type Value } from './values.ts';
import { insertDocument } from './writes.ts';
import { findRows } from './reads.ts';
import { BREATHE } from './aggregate.ts';

interface MergeInto {
  ns: string;
  on: string[];
  whenMatched: string;
  whenNotMatched: string;
}

export async function runMerge(operation: Operation, request: PipelineRequest, spec: Value): Promise<void> {
  if (operation.transaction) throw new ServerError('OperationNotSupportedInTransaction', '$merge cannot be used in a transaction');
  const into = parse(operation, spec);
  operation.engine.mayWrite();
  const { docs, rest } = await readFirst(operation, 1_000, (view) => runPipeline(operation, view, request));
  try {
    await writeAll(operation, into, docs);
    for (let isDone = !rest; !isDone && rest;) {
      const batch = await readBatch(operation, rest, 1_000);
      await writeAll(operation, into, batch.docs);
      isDone = batch.isDone;
    }
  } finally {
    if (rest) closeResults(rest);
  }
  await operation.engine.durable();
}

function parse(operation: Operation, spec: Value): MergeInto {
  const options = isDoc(spec) ? spec : emptyDoc();
  if (options['let'] !== undefined) throw notImplemented("$merge's 'let'");
  for (const option of Object.keys(options)) {
    if (!['into', 'on', 'whenMatched', 'whenNotMatched'].includes(option))
      throw location(40415, `BSON field '$merge.${option}' is an unknown field.`);
  }
  const target = typeof spec === 'string' ? spec : options['into'];
  const database = isDoc(target) ? String(target['db'] ?? operation.database) : operation.database;
  const name = isDoc(target) ? target['coll'] : target;
  if (typeof name !== 'string') throw location(51178, "$merge 'into' field must be a string or an object");
  const on = options['on'] === undefined ? ['_id'] : [options['on']].flat().map(String);
  const whenMatched = options['whenMatched'] ?? 'merge';
  const whenNotMatched = options['whenNotMatched'] ?? 'insert';
  if (Array.isArray(whenMatched)) throw notImplemented('$merge with a pipeline for whenMatched');
  if (!['merge', 'replace', 'keepExisting', 'fail'].includes(String(whenMatched)))
    throw new ServerError('BadValue', `Enumeration value '${String(whenMatched)}' for field 'whenMatched' is not a valid value.`);
  if (!['insert', 'discard', 'fail'].includes(String(whenNotMatched)))
    throw new ServerError('BadValue', `Enumeration value '${String(whenNotMatched)}' for field 'whenNotMatched' is not a valid value.`);
  const ns = `${database}.${name}`;
  const collection = operation.engine.catalog.find(ns);
  const isUnique =
    (on.length === 1 && on[0] === '_id') ||
    collection?.indexes.some(
      (index) => index.unique && index.parts.length === on.length && index.parts.every((part) => on.includes(part.path)),
    );
  if (!isUnique) throw location(51183, 'Cannot find index to verify that join fields will be unique');
  return { ns, on, whenMatched: String(whenMatched), whenNotMatched: String(whenNotMatched) };
}

async function writeAll(operation: Operation, into: MergeInto, docs: Buffer[]): Promise<void> {
  for (const bytes of docs) await writeOne(operation, into, bytes);
}

async function writeOne(operation: Operation, into: MergeInto, bytes: Buffer): Promise<void> {
  const doc = decode(bytes);
  const filter = emptyDoc();
  for (const field of into.on) {
    if (doc[field] === undefined && field !== '_id')
      throw location(51132, `$merge write error: 'on' field '${field}' cannot be missing, null, undefined or an array`);
    filter[field] = doc[field];
  }
  const isThere = await attempt(operation, (target) => {
    const collection = collectionForWrite(operation, into.ns);
    if (doc['_id'] === undefined && into.on.includes('_id')) return insertNew();
    const matcher = compileMatch(filter);
    for (const row of findRows(target, { collection, filter, matcher, sort: null, collation: null, hint: null, limit: 1 }))
      if (row !== BREATHE) return true;
    return insertNew();

    function insertNew(): boolean {
      if (into.whenNotMatched === 'fail')
        throw location(
          13113,
          '$merge could not find a matching document in the target collection for at least one document in the source collection',
        );
      if (into.whenNotMatched === 'insert') {
        validate(bytes, 0, bytes.length);
        insertDocument(target, collection, bytes);
      }
      return false;
    }
  });
  if (!isThere || into.whenMatched === 'keepExisting') return;
  if (into.whenMatched === 'fail') throw new ServerError('DuplicateKey', '$merge found a matching document, and whenMatched is "fail"');
  await runUpdate(operation, into.ns, {
    filter,
    sort: null,
    collation: undefined,
    hint: null,
    variables: undefined,
    update: into.whenMatched === 'replace' ? doc : merged(doc),
    multi: false,
    upsert: false,
    arrayFilters: undefined,
  });
}

function merged(doc: Doc): Doc {
  const fields = emptyDoc();
  for (const field of Object.keys(doc)) if (field !== '_id') fields[field] = doc[field];
  const update = emptyDoc();
  update['$set'] = fields;
  return update;
}
