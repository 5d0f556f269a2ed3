// What concurrent clients may and may not see of each other. Randomised tests compare with a model that is too simple to be wrong.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MongoServerError, UUID, type ClientSession, type Collection, type Document, type MongoClient, type UpdateFilter } from 'mongodb';
import { Replica, tokenOfNow } from '../../scripts/crash-replica.ts';
import { randomFrom } from '../../scripts/crash.ts';
import { Fixture, pause } from './fixture.ts';
import { message, Wire } from './frames.ts';

interface Doc extends Document {
  _id: string | number;
}

const fixture = new Fixture();
let made = 0;

beforeAll(() => fixture.start());
afterAll(() => fixture.end());

function aCollection(client: MongoClient = fixture.client): Collection<Doc> {
  return client.db('isolation').collection<Doc>(`c${made++}`);
}

async function inTransaction<T>(work: (session: ClientSession) => Promise<T>, client = fixture.client): Promise<T> {
  return client.withSession((session) => session.withTransaction(() => work(session)));
}

function below(random: () => number, limit: number): number {
  return Math.floor(random() * limit);
}

describe('transfers between accounts', () => {
  test('keep the sum at every moment, for plain readers and within a snapshot', async () => {
    const random = randomFrom(7);
    const accounts = aCollection();
    const moves = aCollection();
    const ids = Array.from({ length: 8 }, (_, n) => `a${n}`);
    await accounts.insertMany(ids.map((_id) => ({ _id, balance: 100 })));
    let busy = true;
    const sums: number[] = [];
    const reader = async (read: () => Promise<number>): Promise<void> => {
      while (busy) sums.push(await read());
    };
    const sumOf = (docs: Document[]): number => docs.reduce((sum, doc) => sum + Number(doc['balance']), 0);
    const readers = [
      reader(async () => Number((await accounts.aggregate([{ $group: { _id: null, sum: { $sum: '$balance' } } }]).toArray())[0]?.['sum'])),
      reader(async () => sumOf(await accounts.find().batchSize(3).toArray())),
      reader(() =>
        inTransaction(async (session) => {
          let sum = 0;
          for (const _id of ids) sum += Number((await accounts.findOne({ _id }, { session }))?.['balance']);
          return sum;
        }),
      ),
    ];
    const workers = Array.from({ length: 6 }, async (_, worker) => {
      for (let n = 0; n < 20; n++) {
        const amount = 1 + below(random, 20);
        const [from, to] = [below(random, ids.length), below(random, ids.length)];
        await inTransaction(async (session) => {
          await accounts.updateOne({ _id: ids[from] ?? '' }, { $inc: { balance: -amount } }, { session });
          await accounts.updateOne({ _id: ids[to] ?? '' }, { $inc: { balance: amount } }, { session });
          await moves.insertOne({ _id: `${worker}-${n}` }, { session });
        });
      }
    });
    await Promise.all(workers);
    busy = false;
    await Promise.all(readers);
    expect(new Set(sums)).toEqual(new Set([800]));
    expect(sums.length).toBeGreaterThan(30);
    expect(await moves.countDocuments()).toBe(120);
    expect(fixture.audit()).toEqual([]);
  });
});

describe('no update is lost', () => {
  test('when many clients increment one field', async () => {
    const counters = aCollection();
    const clients = Array.from({ length: 5 }, () => fixture.newClient());
    await Promise.all(
      Array.from({ length: 400 }, (_, n) => {
        const client = clients[n % clients.length] ?? fixture.client;
        return client
          .db('isolation')
          .collection<Doc>(counters.collectionName)
          .updateOne({ _id: 'one' }, { $inc: { n: 1 } }, { upsert: true });
      }),
    );
    expect(await counters.findOne({ _id: 'one' })).toEqual({ _id: 'one', n: 400 });
  });

  test('when transactions read a value and write the next one', async () => {
    const counters = aCollection();
    await counters.insertOne({ _id: 'one', n: 0 });
    let tries = 0;
    await Promise.all(
      Array.from({ length: 20 }, () =>
        inTransaction(async (session) => {
          tries++;
          const doc = await counters.findOne({ _id: 'one' }, { session });
          await pause(1);
          await counters.updateOne({ _id: 'one' }, { $set: { n: Number(doc?.['n']) + 1 } }, { session });
        }),
      ),
    );
    expect(await counters.findOne({ _id: 'one' })).toEqual({ _id: 'one', n: 20 });
    expect(tries).toBeGreaterThan(20);
  });

  test('when findAndModify hands out numbers', async () => {
    const counters = aCollection();
    const given = await Promise.all(
      Array.from({ length: 100 }, async () => {
        const doc = await counters.findOneAndUpdate({ _id: 'next' }, { $inc: { n: 1 } }, { upsert: true, returnDocument: 'after' });
        return Number(doc?.['n']);
      }),
    );
    expect(given.sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, n) => n + 1));
  });
});

describe('what a transaction has written', () => {
  test('is seen by nobody else before it commits, and by nobody ever when it aborts', async () => {
    const things = aCollection();
    await things.createIndex({ state: 1 });
    await things.insertMany(Array.from({ length: 300 }, (_, _id) => ({ _id, state: 'clean' })));
    const before = await things.find({}, { sort: { _id: 1 } }).toArray();
    await fixture.client.withSession(async (session) => {
      session.startTransaction();
      await things.updateMany({ _id: { $lt: 150 } }, { $set: { state: 'dirty' } }, { session });
      await things.deleteOne({ _id: 299 }, { session });
      await things.insertOne({ _id: 1_000, state: 'dirty' }, { session });
      expect(await things.countDocuments({ state: 'dirty' }, { session })).toBe(151);
      expect(await things.countDocuments({ state: 'dirty' })).toBe(0);
      expect(await things.distinct('state')).toEqual(['clean']);
      expect(await things.find({}, { sort: { _id: 1 } }).toArray()).toEqual(before);
      expect(await things.find({}, { hint: 'state_1', sort: { _id: 1 } }).toArray()).toEqual(before);
      expect(await things.estimatedDocumentCount()).toBe(300);
      await session.abortTransaction();
    });
    expect(await things.find({}, { sort: { _id: 1 } }).toArray()).toEqual(before);
    expect(fixture.audit()).toEqual([]);
  });

  test('is seen wholly or not at all', async () => {
    const things = aCollection();
    const ids = Array.from({ length: 12 }, (_, n) => n);
    await things.insertMany(ids.map((_id) => ({ _id, generation: 0 })));
    let busy = true;
    const seen: number[] = [];
    const read = async (by: () => Promise<Document[]>): Promise<void> => {
      while (busy) seen.push(new Set((await by()).map((doc) => Number(doc['generation']))).size);
    };
    const readers = [
      read(() => things.find().toArray()),
      read(() => things.find().batchSize(2).toArray()),
      read(() => things.aggregate([{ $project: { generation: 1 } }], { batchSize: 5 }).toArray()),
      read(() => inTransaction((session) => things.find({}, { session }).batchSize(4).toArray())),
    ];
    for (let generation = 1; generation <= 40; generation++) {
      await inTransaction(async (session) => {
        for (const _id of ids) await things.updateOne({ _id }, { $set: { generation } }, { session });
      });
    }
    busy = false;
    await Promise.all(readers);
    expect(new Set(seen)).toEqual(new Set([1]));
    expect(seen.length).toBeGreaterThan(40);
  });

  test('conflicts with another transaction that writes the same, which is told to try again', async () => {
    const things = aCollection();
    await things.insertOne({ _id: 1, n: 0 });
    const sessions = [fixture.client.startSession(), fixture.client.startSession()] as const;
    for (const session of sessions) session.startTransaction();
    await things.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: sessions[0] });
    const failure = await things.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: sessions[1] }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MongoServerError);
    expect((failure as MongoServerError).code).toBe(112);
    expect((failure as MongoServerError).hasErrorLabel('TransientTransactionError')).toBe(true);
    await sessions[0].commitTransaction();
    await Promise.all(sessions.map((session) => session.endSession()));
    let tries = 0;
    await inTransaction(async (session) => {
      const doc = await things.findOne({ _id: 1 }, { session });
      if (tries++ === 0) await things.updateOne({ _id: 1 }, { $inc: { n: 10 } });
      await things.updateOne({ _id: 1 }, { $set: { n: Number(doc?.['n']) + 1 } }, { session });
    });
    expect(tries).toBe(2);
    expect(await things.findOne({ _id: 1 })).toEqual({ _id: 1, n: 12 });
  });

  test('conflicts with nothing that was refused before the transaction began', async () => {
    const things = aCollection();
    await things.insertOne({ _id: 1, n: 0 });
    const bystander = fixture.client.startSession();
    bystander.startTransaction();
    await things.findOne({ _id: 1 }, { session: bystander });
    await expect(things.insertOne({ _id: 1 })).rejects.toMatchObject({ code: 11000 });
    let tries = 0;
    await inTransaction(async (session) => {
      tries++;
      await things.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session });
    });
    expect(tries).toBe(1);
    await bystander.abortTransaction();
    await bystander.endSession();
  });
});

describe('a plain write that a transaction stands in the way of', () => {
  test('waits, and changes each of many documents exactly once', async () => {
    const things = aCollection();
    const ids = Array.from({ length: 30 }, (_, _id) => _id);
    await things.insertMany(ids.map((_id) => ({ _id, n: 0 })));
    const session = fixture.client.startSession();
    session.startTransaction();
    await things.updateOne({ _id: 15 }, { $inc: { n: 100 } }, { session });
    const updating = things.updateMany({}, { $inc: { n: 1 } });
    await pause(50);
    // It stands half done at the lock; what it has done is not undone and not done again.
    expect(await things.countDocuments({ n: 0 })).toBeGreaterThan(0);
    await session.commitTransaction();
    await session.endSession();
    expect(await updating).toMatchObject({ matchedCount: 30, modifiedCount: 30 });
    expect(await things.find({}, { sort: { _id: 1 } }).toArray()).toEqual(ids.map((_id) => ({ _id, n: _id === 15 ? 101 : 1 })));
  });

  test('finds nothing to do when the transaction took the document away', async () => {
    const things = aCollection();
    await things.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3 }]);
    const session = fixture.client.startSession();
    session.startTransaction();
    await things.deleteOne({ _id: 2 }, { session });
    const deleting = things.deleteMany({});
    const updating = things.updateOne({ _id: 2 }, { $set: { x: 1 } }, { upsert: false });
    await pause(30);
    await session.commitTransaction();
    await session.endSession();
    expect((await deleting).deletedCount).toBe(2);
    expect((await updating).matchedCount).toBe(0);
    expect(await things.countDocuments()).toBe(0);
  });

  test.each([
    ['commits', 11000],
    ['aborts', null],
  ] as const)('learns of a duplicate key only when the transaction %s', async (end, code) => {
    const things = aCollection();
    await things.createIndex({ u: 1 }, { unique: true });
    const session = fixture.client.startSession();
    session.startTransaction();
    await things.insertOne({ _id: 'of the transaction', u: 1 }, { session });
    const inserting = things.insertOne({ _id: 'plain', u: 1 }).then(
      () => null,
      (error: unknown) => (error as MongoServerError).code,
    );
    await pause(30);
    await (end === 'commits' ? session.commitTransaction() : session.abortTransaction());
    await session.endSession();
    expect(await inserting).toBe(code);
    expect(await things.countDocuments()).toBe(1);
    expect(fixture.audit()).toEqual([]);
  });

  test('is applied once when the driver asks for it again while it waits', async () => {
    const things = aCollection();
    await things.insertMany([
      { _id: 1, n: 0 },
      { _id: 2, n: 0 },
    ]);
    const session = fixture.client.startSession();
    session.startTransaction();
    await things.updateOne({ _id: 2 }, { $inc: { n: 100 } }, { session });
    const request = message({
      update: things.collectionName,
      updates: [1, 2].map((_id) => ({ q: { _id }, u: { $inc: { n: 1 } } })),
      $db: 'isolation',
      lsid: { id: new UUID() },
      txnNumber: 1n,
    });
    const wires = [new Wire(fixture.server.port), new Wire(fixture.server.port)] as const;
    const replies = [wires[0].ask(request), wires[1].ask(request)];
    await pause(50);
    await session.commitTransaction();
    await session.endSession();
    for (const reply of await Promise.all(replies)) expect(reply).toMatchObject({ ok: 1, n: 2, nModified: 2 });
    for (const wire of wires) wire.close();
    expect(await things.find({}, { sort: { _id: 1 } }).toArray()).toEqual([
      { _id: 1, n: 1 },
      { _id: 2, n: 101 },
    ]);
  });

  test('is free as soon as the session of the transaction is ended from elsewhere', async () => {
    const things = aCollection();
    await things.insertMany(Array.from({ length: 20_000 }, (_, _id) => ({ _id, n: 0 })));
    const id = new UUID();
    const wire = new Wire(fixture.server.port);
    const running = wire.ask(
      message({
        update: things.collectionName,
        updates: [{ q: {}, u: { $inc: { n: 1 } }, multi: true }],
        $db: 'isolation',
        lsid: { id },
        txnNumber: 1n,
        startTransaction: true,
        autocommit: false,
      }),
    );
    await pause(40);
    await fixture.client.db('admin').command({ endSessions: [{ id }] });
    expect(await running).toMatchObject({ ok: 0, code: 251 });
    wire.close();
    expect((await things.updateMany({}, { $inc: { n: 1 } }, { maxTimeMS: 5_000 })).modifiedCount).toBe(20_000);
    expect(await things.countDocuments({ n: 1 })).toBe(20_000);
    expect(fixture.server.engine.locks.size).toBe(0);
  });
});

describe('indexes and transactions', () => {
  test('a transaction that began before an index was built finds everything all the same', async () => {
    const things = aCollection();
    const other = aCollection();
    await things.insertMany(Array.from({ length: 50 }, (_, _id) => ({ _id, x: _id % 5 })));
    await other.insertOne({ _id: 1 });
    await fixture.client.withSession(async (session) => {
      session.startTransaction();
      await other.findOne({}, { session });
      await things.createIndex({ x: 1 });
      expect(await things.countDocuments({ x: 3 })).toBe(10);
      expect(await things.countDocuments({ x: 3 }, { session })).toBe(10);
      await session.abortTransaction();
    });
  });

  test('a transaction that began before a unique index was built cannot break it', async () => {
    const things = aCollection();
    const other = aCollection();
    await things.insertOne({ _id: 1, u: 'taken' });
    await other.insertOne({ _id: 1 });
    await fixture.client.withSession(async (session) => {
      session.startTransaction();
      await other.findOne({}, { session });
      await things.createIndex({ u: 1 }, { unique: true });
      await expect(things.insertOne({ _id: 2, u: 'taken' }, { session })).rejects.toMatchObject({ code: 112 });
    });
    await expect(inTransaction((session) => things.insertOne({ _id: 2, u: 'taken' }, { session }))).rejects.toMatchObject({ code: 11000 });
    expect(fixture.audit()).toEqual([]);
  });

  test('an array that only an aborted transaction wrote does not hide a later one from the planner', async () => {
    const local = new Fixture();
    await local.start();
    const name = 'arrays';
    await local.db.collection(name).createIndex({ tags: 1 });
    await local.client.withSession(async (session) => {
      session.startTransaction();
      await local.db.collection(name).insertOne({ tags: ['a', 'b'] }, { session });
      await session.abortTransaction();
    });
    await local.db.collection(name).insertOne({ tags: ['a', 'c'] });
    await local.restart();
    expect(local.audit()).toEqual([]);
    expect(
      await local.db
        .collection(name)
        .find({ tags: { $gte: 'a' } })
        .toArray(),
    ).toHaveLength(1);
    await local.end();
  });
});

type Step =
  | { by: 0 | 1; does: 'read' | 'write' | 'delete' | 'commit' | 'abort'; key: number }
  | { by: null; does: 'read' | 'write' | 'delete'; key: number };

interface ModelTransaction {
  snapshot: Map<number, number>;
  writes: Map<number, number | null>;
  beganAt: number;
}

describe('random histories of two transactions and a bystander', () => {
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({
      by: fc.constantFrom<0 | 1>(0, 1),
      does: fc.constantFrom<'read' | 'write' | 'delete' | 'commit' | 'abort'>(
        'read',
        'write',
        'read',
        'write',
        'delete',
        'commit',
        'abort',
      ),
      key: fc.nat(3),
    }) as fc.Arbitrary<Step>,
    fc.record({
      by: fc.constant(null),
      does: fc.constantFrom<'read' | 'write' | 'delete'>('read', 'write', 'delete'),
      key: fc.nat(3),
    }),
  );

  test('read and end as snapshot isolation says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 30 }), async (steps) => {
        const things = aCollection();
        await things.insertMany([0, 1, 2].map((_id) => ({ _id, v: 0 })));
        const state = new Map<number, number>([
          [0, 0],
          [1, 0],
          [2, 0],
        ]);
        const changedAt = new Map<number, number>();
        let clock = 0;
        const models: (ModelTransaction | null)[] = [null, null];
        const sessions = [fixture.client.startSession(), fixture.client.startSession()] as const;
        const write = async (key: number, value: number | null, session?: ClientSession): Promise<void> => {
          if (value === null) await things.deleteOne({ _id: key }, { session });
          else await things.updateOne({ _id: key }, { $set: { v: value } }, { upsert: true, session });
        };
        const read = async (session?: ClientSession): Promise<Map<number, number>> =>
          new Map((await things.find({}, { session, sort: { _id: 1 } }).toArray()).map((doc) => [Number(doc._id), Number(doc['v'])]));
        // Never the value that is there: a change that changes nothing takes no lock.
        for (const [value, { by, does, key }] of steps.entries()) {
          const wanted = does === 'delete' ? null : value + 1;
          if (by === null) {
            if (does === 'read') {
              expect(await read()).toEqual(sorted(state));
            } else if (!models.some((model) => model?.writes.has(key))) {
              await write(key, wanted);
              if (wanted !== null || state.has(key)) changedAt.set(key, ++clock);
              apply(state, key, wanted);
            }
            continue;
          }
          const session = sessions[by];
          const model = models[by];
          if (does === 'commit' || does === 'abort') {
            if (!model) continue;
            await (does === 'commit' ? session.commitTransaction() : session.abortTransaction());
            models[by] = null;
            if (does === 'abort') continue;
            clock++;
            for (const [changed, to] of model.writes) {
              changedAt.set(changed, clock);
              apply(state, changed, to);
            }
            continue;
          }
          if (!model) session.startTransaction();
          const mine = (models[by] ??= { snapshot: new Map(state), writes: new Map(), beganAt: clock });
          if (does === 'read') {
            expect(await read(session)).toEqual(viewOf(mine));
          } else if (wanted === null && !viewOf(mine).has(key)) {
            await write(key, null, session);
          } else {
            const isConflict = (models[1 - by]?.writes.has(key) ?? false) || (changedAt.get(key) ?? 0) > mine.beganAt;
            const failure = await write(key, wanted, session).then(
              () => null,
              (error: unknown) => error as MongoServerError,
            );
            expect(failure?.code ?? null).toBe(isConflict ? 112 : null);
            if (isConflict) {
              await session.abortTransaction();
              models[by] = null;
            } else {
              mine.writes.set(key, wanted);
            }
          }
        }
        for (const [by, session] of sessions.entries()) {
          if (models[by]) await session.abortTransaction();
          await session.endSession();
        }
        expect(await read()).toEqual(sorted(state));
        await things.drop();
      }),
      { numRuns: 80 },
    );
    expect(fixture.audit()).toEqual([]);
  }, 60_000);
});

function apply(state: Map<number, number>, key: number, value: number | null): void {
  if (value === null) state.delete(key);
  else state.set(key, value);
}

function sorted(state: Map<number, number>): Map<number, number> {
  return new Map([...state].sort(([a], [b]) => a - b));
}

function viewOf(model: ModelTransaction): Map<number, number> {
  const view = new Map(model.snapshot);
  for (const [key, value] of model.writes) apply(view, key, value);
  return sorted(view);
}

describe('a change stream', () => {
  test('replays to the same state, resumed after a restart and from the very first event', async () => {
    const local = new Fixture({ log: { segmentBytes: 20_000 } });
    await local.start();
    const random = randomFrom(11);
    const first = await tokenOfNow(local.db);
    const follower = new Replica(first);
    for (let round = 0; round < 4; round++) {
      const things = local.db.collection<Doc>('things');
      for (let n = 0; n < 120; n++) await randomChange(local.client, things, random);
      await follower.follow(local.db);
      expect(await follower.differences(local.db)).toEqual([]);
      await local.restart();
    }
    const whole = new Replica(first);
    await whole.follow(local.db);
    expect(await whole.differences(local.db)).toEqual([]);
    expect(whole.events).toBe(follower.events);
    expect(whole.events).toBeGreaterThan(300);
    await local.end();
  });
});

/** Any kind of change that leaves a trace in an update description: set, unset, nested, arrays made longer, shorter and other. */
function randomChange(client: MongoClient, things: Collection<Doc>, random: () => number): Promise<unknown> {
  const _id = below(random, 25);
  const value = below(random, 1_000);
  switch (below(random, 12)) {
    case 0:
    case 1:
      return things.replaceOne({ _id }, { a: value, list: [1, 2, 3, { x: value }], deep: { b: { c: value } } }, { upsert: true });
    case 2:
      return things.updateOne({ _id }, { $set: { 'deep.b.c': value, [`field${below(random, 4)}`]: { y: [value] } } }, { upsert: true });
    case 3:
      return things.updateOne({ _id, list: { $type: 'array' } }, { $push: { list: value } } as unknown as UpdateFilter<Doc>);
    case 4:
      return things.updateOne({ _id, list: { $type: 'array' } }, { $pop: { list: 1 } });
    case 5:
      return things.updateOne({ _id }, { $unset: { [`field${below(random, 4)}`]: '', 'deep.b': '' } });
    case 6:
      return things.updateOne({ _id }, [{ $set: { list: { $slice: [{ $ifNull: ['$list', []] }, 1 + below(random, 2)] }, piped: value } }]);
    case 7:
      return things.updateOne({ _id, 'list.1': { $exists: true } }, { $set: { 'list.1': value } });
    case 8:
      return things.deleteOne({ _id });
    case 9:
      return things.updateMany({ a: { $lt: value } }, { $inc: { m: 1 } });
    case 10:
      return things.updateOne({ _id, a: { $exists: true } }, { $rename: { a: 'renamed' } });
    default:
      return inTransaction(async (session) => {
        return things.updateOne({ _id }, { $set: { t: value } }, { session, upsert: true });
        return things.deleteOne({ _id: below(random, 25) }, { session });
        await things.updateMany({}, { $inc: { all: 1 } }, { session });
      }, client);
  }
}
