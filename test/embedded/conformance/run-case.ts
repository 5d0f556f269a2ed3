// Carries out one case with the real driver and compares what came back, types and order of fields included.

import { EJSON, type Document } from 'bson';
import { expect } from '@jest/globals';
import { Long, type ClientSession, type Collection, type Db, type MongoClient, type MongoServerError } from 'mongodb';
import { HERE, MISSING, type Case, type Failure, type Step } from './kit.ts';

/** Numbers come back as the BSON type that was stored. */
const AS_STORED = { promoteValues: false, promoteLongs: false, promoteBuffers: false };

interface Place {
  client: MongoClient;
  /** For sessions that number their commands themselves: nobody else takes sessions from it. */
  sessionClient: MongoClient;
  db: Db;
  collection: Collection;
}

/** Runs a case in a collection of its own. @throws what jest's expectations throw */
export async function runCase({ client, sessionClient, db }: Omit<Place, 'collection'>, at: number, one: Case): Promise<void> {
  const collection = db.collection(`case${at}`);
  if (one.collection) await db.createCollection(collection.collectionName, one.collection);
  if (one.docs && one.docs.length > 0) await collection.insertMany(one.docs.map((doc) => ({ ...doc })));
  for (const [name, docs] of Object.entries(one.beside ?? {}))
    await db.collection(`${collection.collectionName}${name}`).insertMany(docs.map((doc) => ({ ...doc })));
  if (one.indexes && one.indexes.length > 0) await collection.createIndexes(one.indexes);
  const work = perform({ client, sessionClient, db, collection }, one);
  if (one.error) checkFailure(await caught(work), one.error);
  else checkResult(await work, one);
  if (one.outcome) expect(shown(await collection.find({}, AS_STORED).sort({ _id: 1 }).toArray())).toBe(shown(one.outcome));
}

async function perform(place: Place, one: Case): Promise<unknown> {
  const { collection } = place;
  const run = here(one.run, collection.collectionName) as Case['run'];
  if ('find' in run) {
    const { find, ...options } = run;
    return await collection.find(find, { ...AS_STORED, ...options } as Document).toArray();
  }
  if ('aggregate' in run) {
    const { aggregate, ...options } = run;
    return await collection.aggregate(aggregate, { ...AS_STORED, ...options } as Document).toArray();
  }
  if ('expression' in run) {
    const [doc] = await collection
      .aggregate([{ $project: { _id: 0, value: run.expression } }], { ...AS_STORED, ...(run.let ? { let: run.let } : {}) })
      .toArray();
    return doc && 'value' in doc ? doc['value'] : MISSING;
  }
  if ('call' in run) {
    const method = collection[run.call] as (...args: unknown[]) => Promise<unknown>;
    return await method.apply(collection, run.args);
  }
  const sessions = new Map<string, ClientSession>();
  try {
    if ('watch' in run) return await watch(place, run, sessions);
    for (const [at, step] of run.steps.entries()) await takeStep(place, step, at, sessions);
    return undefined;
  } finally {
    // Only the server is told: a session that the driver takes back would meet other numbers in the next case.
    if (sessions.size > 0) await place.client.db('admin').command({ endSessions: [...sessions.values()].map((session) => session.id) });
  }
}

async function watch(
  place: Place,
  run: Extract<Case['run'], { watch: unknown }>,
  sessions: Map<string, ClientSession>,
): Promise<Document[]> {
  const { client, db, collection } = place;
  const target = run.on === 'cluster' ? client : run.on === 'database' ? db : collection;
  const stream = target.watch(run.watch, { ...run.options, maxAwaitTimeMS: 50 });
  try {
    // Opens the stream, so that it begins before the steps.
    await stream.tryNext();
    for (const [at, step] of run.steps.entries()) await takeStep(place, step, at, sessions);
    const events: Document[] = [];
    for (let empty = 0; empty < 2 && !stream.closed;) {
      const event = (await stream.tryNext()) as Document | null;
      if (event) events.push(event);
      else empty++;
    }
    return events;
  } finally {
    await stream.close();
  }
}

/** Raw commands with a session's own numbers: a transaction is `txnNumber` with `autocommit: false`. */
async function takeStep({ client, sessionClient, db }: Place, step: Step, at: number, sessions: Map<string, ClientSession>): Promise<void> {
  let session: ClientSession | undefined;
  if (step.as !== undefined) {
    session = sessions.get(step.as) ?? sessionClient.startSession({ causalConsistency: false });
    sessions.set(step.as, session);
  }
  const command = { ...step.command };
  if (typeof command['txnNumber'] === 'number') {
    // The driver numbers commitTransaction and abortTransaction by its own count.
    if (session?.serverSession) session.serverSession.txnNumber = command['txnNumber'];
    command['txnNumber'] = Long.fromNumber(command['txnNumber']);
  }
  const name = Object.keys(command)[0] ?? '';
  const isAdmin = name === 'listDatabases' || name === 'commitTransaction' || name === 'abortTransaction' || name === 'renameCollection';
  const owner = session ? sessionClient : client;
  const target = owner.db(isAdmin ? 'admin' : db.databaseName);
  const work = target.command(command, { ...(session ? { session } : {}), ...(step.batch ? AS_STORED : {}) });
  try {
    if (step.error) {
      const failure = await caught(
        work.then((reply) => (Array.isArray(reply['writeErrors']) ? Promise.reject(reply['writeErrors'][0] as Error) : reply)),
      );
      checkFailure(failure, step.error);
      return;
    }
    const reply = await work;
    if (step.reply) expect(reply).toMatchObject(step.reply);
    if (step.batch) expect(shown(reply['cursor'].firstBatch)).toBe(shown(step.batch));
  } catch (error) {
    if (error instanceof Error) error.message = `step ${at + 1} (${name}): ${error.message}`;
    throw error;
  }
}

async function caught(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('it should have been refused');
}

function checkFailure(failure: unknown, wanted: Failure): void {
  const error = failure as Partial<MongoServerError> & { errmsg?: string };
  const text = error.message ?? error.errmsg ?? '';
  expect({ code: Number(error.code), text }).toEqual({ code: wanted.code, text });
  if (wanted.message) expect(text).toMatch(wanted.message);
  for (const label of wanted.labels ?? []) expect(error.errorLabels).toContain(label);
}

function checkResult(result: unknown, one: Case): void {
  if (one.events) {
    expect(result).toMatchObject(one.events);
    expect(result).toHaveLength(one.events.length);
  }
  if (one.ids) expect(shown((result as Document[]).map((doc) => doc['_id'] as unknown))).toBe(shown(one.ids));
  if (!('result' in one)) return;
  if (one.result === MISSING || result === MISSING) expect(result).toBe(one.result);
  else if ('call' in one.run && typeof one.result === 'object' && one.result !== null && !Array.isArray(one.result))
    expect(result).toMatchObject(one.result);
  else expect(shown(result)).toBe(shown(one.result));
}

/** A value as canonical extended JSON; two are the same when they have the same types, values and order of fields. */
function shown(value: unknown): string {
  return EJSON.stringify({ value }, undefined, 1, { relaxed: false });
}

/** The case with its placeholder replaced by the real name. */
function here(value: unknown, name: string): unknown {
  if (typeof value === 'string') return value.replaceAll(HERE, name);
  if (Array.isArray(value)) return value.map((element) => here(element, name));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field.replaceAll(HERE, name), here(inner, name)]));
}
