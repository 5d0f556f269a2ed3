// Bytes, documents and clients that mean no good, or do not know what they do. Whatever comes: a clear error or a closed
// connection, the process lives on, and the next client is served as if nothing had been.

import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { serialize, UUID, type Document } from 'bson';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Collection } from 'mongodb';
import { randomFrom } from '../../scripts/crash.ts';
import { Fixture, pause } from './fixture.ts';
import { frame, message, messageWith, OP_MSG, sequence, Wire } from './frames.ts';

interface Thing extends Document {
  _id: string | number;
}

const fixture = new Fixture();
const wires: Wire[] = [];
let kept = 0;

beforeAll(() => fixture.start());
afterAll(() => fixture.end());

/** After each test a normal client writes and reads, and all that it ever wrote is there. */
afterEach(async () => {
  for (const wire of wires.splice(0)) wire.close();
  const keeper = fixture.db.collection<Thing>('kept');
  await keeper.insertOne({ _id: ++kept });
  expect(await keeper.countDocuments()).toBe(kept);
  expect(fixture.audit()).toEqual([]);
  expect(({} as Document)['x']).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});

function aWire(): Wire {
  const wire = new Wire(fixture.server.port);
  wires.push(wire);
  return wire;
}

function things(): Collection<Thing> {
  return fixture.db.collection<Thing>('things');
}

const PING = message({ ping: 1, $db: 'admin' });

/** A document whose bytes are given as hex, without its length. */
function raw(hex: string): Buffer {
  const content = Buffer.from(hex.replaceAll(' ', ''), 'hex');
  const head = Buffer.alloc(4);
  head.writeInt32LE(content.length + 4, 0);
  return Buffer.concat([head, content]);
}

describe('messages that are none', () => {
  test('random bytes close the connection or are answered with an error', async () => {
    const random = randomFrom(1);
    for (let round = 0; round < 150; round++) {
      const wire = aWire();
      wire.send(Buffer.from(Array.from({ length: 1 + Math.floor(random() * 300) }, () => Math.floor(random() * 256))));
      wire.socket.end();
      const reply = await wire.reply();
      if (reply) expect(reply).toMatchObject({ ok: 0 });
    }
  });

  test('a valid message with some bytes changed never harms anybody', async () => {
    const random = randomFrom(2);
    const insert = messageWith(
      { insert: 'mutated', ordered: false, $db: 'test', lsid: { id: new UUID() }, txnNumber: 1n },
      sequence('documents', [serialize({ _id: 1, a: 'text', b: [1, { c: 2.5 }], d: new Date(0) }), serialize({ _id: 2, x: 'y' })]),
    );
    const find = message({
      find: 'mutated',
      filter: { a: { $in: ['text', /x/] }, $or: [{ b: 1 }, { 'b.c': { $gt: 2 } }] },
      sort: { d: -1 },
      $db: 'test',
    });
    let wire = aWire();
    for (let round = 0; round < 1_500; round++) {
      const bytes = Buffer.from(round % 2 === 0 ? insert : find);
      // The length in the header stays: otherwise the server would only wait for the rest.
      for (let change = 0; change <= random() * 4; change++)
        bytes[4 + Math.floor(random() * (bytes.length - 4))] = Math.floor(random() * 256);
      // A client that wants no answer gets none.
      bytes.writeUInt32LE((bytes.readUInt32LE(16) & ~2) >>> 0, 16);
      const reply = await wire.ask(bytes);
      if (!reply) wire = aWire();
      else expect([0, 1]).toContain(reply['ok']);
    }
    await fixture.db.collection('mutated').drop();
  }, 30_000);

  test.each([
    ['a length of zero', frame(OP_MSG, Buffer.alloc(0), 0)],
    ['a length below the header', frame(OP_MSG, Buffer.alloc(4), 12)],
    ['a negative length', frame(OP_MSG, Buffer.alloc(4), -5)],
    ['a huge length', frame(OP_MSG, Buffer.alloc(4), 0x7fffffff)],
    ['a length just above the limit', frame(OP_MSG, Buffer.alloc(4), 48_000_001)],
  ])('%s closes the connection', async (_, bytes) => {
    expect(await aWire().ask(bytes)).toBeNull();
  });

  test.each([
    ['an unknown opcode', frame(1234, Buffer.alloc(20)), /opcode 1234/],
    ['an opcode of old', frame(2002, Buffer.alloc(20)), /opcode 2002/],
    ['nothing after the header', frame(OP_MSG, Buffer.alloc(0)), /too short/],
    ['only flags', frame(OP_MSG, Buffer.alloc(4)), /too short/],
    ['flags that must be understood', message({ ping: 1, $db: 'admin' }, 1 << 5), /illegal required bits/],
    ['a section of an unknown kind', frame(OP_MSG, Buffer.from([0, 0, 0, 0, 7, 5, 0, 0, 0, 0])), /unknown kind 7/],
    [
      'two bodies',
      frame(OP_MSG, Buffer.concat([Buffer.alloc(5), serialize({ ping: 1 }), Buffer.alloc(1), serialize({ ping: 1 })])),
      /more than one body/,
    ],
    ['no body', frame(OP_MSG, Buffer.concat([Buffer.alloc(4), sequence('documents', [])])), /no body/],
    [
      'a body longer than the message',
      frame(OP_MSG, Buffer.concat([Buffer.alloc(5), Buffer.from([100, 0, 0, 0, 0])])),
      /runs past its end/,
    ],
    [
      'a body of negative length',
      frame(OP_MSG, Buffer.concat([Buffer.alloc(5), Buffer.from([0xff, 0xff, 0xff, 0xff, 0])])),
      /runs past its end/,
    ],
    ['a sequence longer than the message', frame(OP_MSG, Buffer.from([0, 0, 0, 0, 1, 50, 0, 0, 0, 65, 0])), /runs past its end/],
    ['a sequence without a name', frame(OP_MSG, Buffer.from([0, 0, 0, 0, 1, 6, 0, 0, 0, 65, 65])), /without a name/],
    [
      'a document that is longer than its sequence',
      messageWith({ insert: 'things', $db: 'test' }, sequence('documents', [Buffer.from([200, 0, 0, 0, 0])])),
      /runs past its end/,
    ],
    [
      'the same sequence twice',
      messageWith({ insert: 'things', $db: 'test' }, sequence('documents', []), sequence('documents', [])),
      /twice/,
    ],
    ['no command', message({}), /no such command/],
    ['an unknown command', message({ shutdownTheWorld: 1, $db: 'admin' }), /no such command/],
    ['a command that every object has', message({ constructor: 1, $db: 'admin' }), /no such command/],
    ['no database', message({ ping: 1 }), /\$db/],
    ['a session that is none', message({ ping: 1, $db: 'admin', lsid: { id: 'me' } }), /must be a UUID/],
  ])('%s is answered with an error, and the connection goes on', async (_, bytes, why) => {
    const wire = aWire();
    const reply = await wire.ask(bytes);
    expect(reply).toMatchObject({ ok: 0 });
    expect(String(reply?.['errmsg'])).toMatch(why);
    expect(typeof reply?.['code']).toBe('number');
    expect(await wire.ask(PING)).toMatchObject({ ok: 1 });
  });
});

describe('documents that are none', () => {
  const broken: [string, Buffer][] = [
    ['a length that is too small', Buffer.concat([Buffer.from([4, 0, 0, 0]), Buffer.alloc(1)])],
    ['no terminator', raw('10 61 00 01 00 00 00 01')],
    ['an unknown type', raw('42 61 00 01 00 00 00 00')],
    ['a name without an end', raw('10 61 61 61 61 61')],
    ['a string longer than the document', raw('02 61 00 ff 00 00 00 61 00 00')],
    ['a string of negative length', raw('02 61 00 ff ff ff ff 61 00 00')],
    ['a string without its terminator', raw('02 61 00 02 00 00 00 61 61 00')],
    ['a string of invalid UTF-8', raw('02 61 00 03 00 00 00 c3 28 00 00')],
    ['a name of invalid UTF-8', raw('10 c3 28 00 01 00 00 00 00')],
    ['a binary longer than the document', raw('05 61 00 ff ff 00 00 00 61 00')],
    ['a boolean of 2', raw('08 61 00 02 00')],
    ['a nested document longer than the outer one', raw('03 61 00 ff 00 00 00 00 00')],
    ['bytes after its end', Buffer.concat([serialize({ a: 1 }), Buffer.alloc(3)])],
    ['the name __proto__', raw('10 5f5f70726f746f5f5f 00 01 00 00 00 00')],
  ];

  test.each(broken)('%s: refused in an insert, in a filter and in every other place', async (_, document) => {
    const wire = aWire();
    const places = [
      messageWith({ insert: 'broken', $db: 'test' }, sequence('documents', [document])),
      message(Buffer.concat([document])),
      messageWith({ update: 'broken', $db: 'test' }, sequence('updates', [document])),
      messageWith({ delete: 'broken', $db: 'test' }, sequence('deletes', [document])),
      messageWith({ bulkWrite: 1, $db: 'admin' }, sequence('ops', [document]), sequence('nsInfo', [serialize({ ns: 'test.broken' })])),
      messageWith(
        { bulkWrite: 1, $db: 'admin' },
        sequence('ops', [serialize({ insert: 0, document: { a: 1 } })]),
        sequence('nsInfo', [document]),
      ),
    ];
    for (const place of places) {
      const reply = await wire.ask(place);
      expect(reply === null || reply['ok'] === 0 || Array.isArray(reply['writeErrors']) || Number(reply['nErrors']) > 0).toBe(true);
      // Not a fault of ours that happened to be caught.
      expect(reply?.['code']).not.toBe(1);
    }
    expect(await fixture.db.collection('broken').countDocuments()).toBe(0);
  });

  test('nesting deeper than MongoDB allows is refused, wherever it comes from', async () => {
    const wire = aWire();
    let deep = raw('00');
    for (let level = 0; level < 300; level++) deep = raw(`03 61 00 ${deep.toString('hex')} 00`);
    expect(await wire.ask(messageWith({ insert: 'deep', $db: 'test' }, sequence('documents', [deep])))).toMatchObject({
      writeErrors: [{ code: expect.any(Number) }],
    });
    expect(await wire.ask(message(Buffer.from(deep)))).toMatchObject({ ok: 0 });
    // By the way of dots a short update makes a deep document.
    await things().insertOne({ _id: 'deep' });
    for (const levels of [190, 5_000, 100_000]) {
      await expect(things().updateOne({ _id: 'deep' }, { $set: { [Array(levels).fill('a').join('.')]: 1 } })).rejects.toThrow();
      await expect(
        things().updateOne({ _id: 'new', [Array(levels).fill('a').join('.')]: 1 }, { $set: { b: 1 } }, { upsert: true }),
      ).rejects.toThrow();
      await things()
        .find({ [Array(levels).fill('a').join('.')]: 1 })
        .toArray()
        .catch(() => undefined);
      await things()
        .aggregate([{ $set: { [Array(levels).fill('a').join('.')]: 1 } }])
        .toArray()
        .catch(() => undefined);
      await things()
        .createIndex({ [Array(levels).fill('a').join('.')]: 1 })
        .catch(() => undefined);
    }
    await things().updateOne({ _id: 'deep' }, { $set: { [Array(100).fill('a').join('.')]: 1 } });
    const again = Array(100).fill('a').join('.');
    const wrapping = Array.from({ length: 100 }, () => ({ $replaceWith: { _id: '$_id', a: '$$ROOT' } }));
    await expect(things().updateOne({ _id: 'deep' }, wrapping)).rejects.toMatchObject({ code: 15 });
    await expect(things().updateOne({ _id: 'deep' }, { $set: { [again]: nested(100) } })).rejects.toThrow();
    expect((await things().findOne({ _id: 'deep' }))?.['a']).toBeDefined();
    await things().drop();
  });

  test('a document above 16 MiB is refused, and one just below is kept', async () => {
    const limit = 16 * 2 ** 20;
    const head = serialize({ _id: 'big', pad: '' }).length;
    await expect(things().insertOne({ _id: 'big', pad: 'x'.repeat(limit - head + 1) })).rejects.toThrow();
    const wire = aWire();
    const reply = await wire.ask(
      messageWith({ insert: 'things', $db: 'test' }, sequence('documents', [serialize({ _id: 'big', pad: 'x'.repeat(limit - head + 1) })])),
    );
    expect(reply).toMatchObject({ writeErrors: [{ code: 10334 }] });
    await things().insertOne({ _id: 'big', pad: 'x'.repeat(limit - head) });
    await expect(things().updateOne({ _id: 'big' }, { $set: { more: 'x' } })).rejects.toMatchObject({ code: 10334 });
    expect(String((await things().findOne({ _id: 'big' }))?.['pad'])).toHaveLength(limit - head);
    await things().drop();
  });
});

function nested(levels: number): Document {
  let doc: Document = {};
  for (let level = 0; level < levels; level++) doc = { a: doc };
  return doc;
}

describe('names and programs that would reach into the server', () => {
  /** `{[name]: value}` as an own field, whatever the name. */
  function own(name: string, value: unknown): Document {
    return Object.defineProperty({}, name, { value, enumerable: true, configurable: true });
  }

  test.each(['$where', '$function', '$accumulator'])('%s is refused by name', async (name) => {
    const js = { body: 'function () { return process.exit(1); }', args: [], lang: 'js' };
    const asFilter = name === '$where' ? { $where: 'process.exit(1)' } : { $expr: { [name]: js } };
    await expect(things().find(asFilter).toArray()).rejects.toThrow(new RegExp(`\\${name}|server-side|JavaScript`, 'i'));
    await things().insertOne({ _id: 1 });
    await expect(
      things()
        .aggregate([{ $match: asFilter }])
        .toArray(),
    ).rejects.toThrow();
    await expect(
      things()
        .aggregate([{ $project: { a: { [name]: js } } }])
        .toArray(),
    ).rejects.toThrow();
    await expect(
      things()
        .aggregate([{ $group: { _id: null, a: { [name]: js } } }])
        .toArray(),
    ).rejects.toThrow();
    await expect(things().updateOne({}, [{ $set: { a: { [name]: js } } }])).rejects.toThrow();
    await things().drop();
  });

  test.each(['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString'])(
    'a field named %s changes no object but its own',
    async (name) => {
      await things().insertOne({ _id: 1, a: { b: 1 } });
      const attempts: (() => Promise<unknown>)[] = [
        () => things().insertOne({ _id: 2, ...own(name, { x: 1 }) }),
        () => things().insertOne(Object.assign(own(name, { x: 1 }), { _id: 3 })),
        () => things().insertOne({ _id: 4, deep: own(name, { x: 1 }) }),
        () => things().updateOne({ _id: 1 }, { $set: { [`${name}.x`]: 1 } }),
        () => things().updateOne({ _id: 1 }, { $set: { [`a.${name}.x`]: 1 } }),
        () => things().updateOne({ _id: 1 }, { $set: { [`${name}.${name}.x`]: 1 } }),
        () => things().updateOne({ _id: 1 }, { $set: { a: own(name, { x: 1 }) } }),
        () => things().updateOne({ _id: 1 }, { $rename: { a: `${name}.x` } }),
        () => things().updateOne({ _id: 1 }, { $push: { [`${name}.x`]: 1 } as never }),
        () => things().updateOne({ _id: 1 }, { $inc: { [`${name}.x`]: 1 } }),
        () => things().updateOne({ _id: 1 }, { $unset: { [`${name}.toString`]: 1 } }),
        () => things().updateOne({ _id: 9, [`${name}.x`]: 1 }, { $set: { y: 1 } }, { upsert: true }),
        () => things().replaceOne({ _id: 1 }, own(name, { x: 1 })),
        () => things().updateOne({ _id: 1 }, [{ $set: { [`${name}.x`]: 1 } }]),
        () => things().updateOne({ _id: 1 }, [{ $replaceWith: { $setField: { field: name, input: '$$ROOT', value: { x: 1 } } } }]),
        () => things().updateOne({ _id: 1 }, [{ $replaceWith: { $arrayToObject: [[[name, { x: 1 }]]] } }]),
        () =>
          things()
            .find({ [`${name}.x`]: 1 })
            .toArray(),
        () =>
          things()
            .find(own(name, { x: 1 }))
            .toArray(),
        () =>
          things()
            .find({}, { projection: { [`${name}.x`]: 1 } })
            .toArray(),
        () =>
          things()
            .find({}, { sort: { [`${name}.x`]: 1 } })
            .toArray(),
        () => things().distinct(`${name}.x`),
        () =>
          things()
            .aggregate([{ $project: { [`${name}.x`]: { $literal: 1 } } }])
            .toArray(),
        () =>
          things()
            .aggregate([{ $addFields: { [`a.${name}.x`]: { $literal: 1 } } }])
            .toArray(),
        () =>
          things()
            .aggregate([{ $group: { _id: `$${name}.x`, n: { $sum: 1 } } }])
            .toArray(),
        () =>
          things()
            .aggregate([{ $group: { _id: null, [name]: { $push: '$a' } } }])
            .toArray(),
        () =>
          things()
            .aggregate([{ $replaceWith: { $arrayToObject: [[{ k: name, v: { x: 1 } }]] } }, { $set: { y: 1 } }])
            .toArray(),
        () =>
          things()
            .aggregate([{ $replaceWith: { $mergeObjects: ['$$ROOT', { $arrayToObject: [[{ k: name, v: { x: 1 } }]] }] } }])
            .toArray(),
        () =>
          things()
            .aggregate([{ $lookup: { from: 'things', localField: `${name}.x`, foreignField: `${name}.x`, as: name } }])
            .toArray(),
        () =>
          things()
            .aggregate([{ $unwind: `$${name}` }, { $facet: { [name]: [{ $count: name }] } }])
            .toArray(),
        () =>
          things()
            .aggregate([{ $bucket: { groupBy: '$_id', boundaries: [0, 5], default: 'x', output: { [name]: { $sum: 1 } } } }])
            .toArray(),
        () => things().createIndex({ [`${name}.x`]: 1 }),
        () => fixture.client.db('test').collection(name).insertOne({ x: 1 }),
        () => fixture.client.db(name).collection('x').insertOne({ x: 1 }),
        () => fixture.db.command(Object.assign({ find: 'things' }, own(name, 1))),
      ];
      for (const attempt of attempts) {
        await attempt().catch(() => undefined);
        expect(({} as Document)['x']).toBeUndefined();
        expect(({} as Document)['y']).toBeUndefined();
      }
      expect(typeof {}.toString).toBe('function');
      expect(Object.getPrototypeOf({})).toBe(Object.prototype);
      for (const doc of await things().find().toArray()) expect(doc['x']).toBeUndefined();
      await fixture.db.dropDatabase();
      await fixture.client
        .db(name)
        .dropDatabase()
        .catch(() => undefined);
      kept = 0;
    },
  );
});

describe('clients that behave badly', () => {
  test('one that goes away in the middle of a message leaves nothing behind', async () => {
    for (const part of [1, 15, 16, 20, 40]) {
      const wire = aWire();
      wire.send(message({ insert: 'half', documents: [{ a: 1 }], $db: 'test' }).subarray(0, part));
      await pause(5);
      wire.close();
    }
    expect(await fixture.db.collection('half').countDocuments()).toBe(0);
  });

  test('one that sends byte by byte is served', async () => {
    const wire = aWire();
    wire.socket.setNoDelay(true);
    for (const byte of PING) {
      wire.send(Buffer.from([byte]));
      await pause(0);
    }
    expect(await wire.reply()).toMatchObject({ ok: 1 });
  });

  test('one that sends many messages at once gets all replies in their order', async () => {
    const wire = aWire();
    const count = 500;
    wire.send(Buffer.concat(Array.from({ length: count }, (_, n) => message({ [n % 2 === 0 ? 'ping' : `no${n}`]: 1, $db: 'admin' }))));
    for (let n = 0; n < count; n++) {
      const reply = await wire.reply();
      if (n % 2 === 0) expect(reply).toMatchObject({ ok: 1 });
      else expect(reply).toMatchObject({ errmsg: `no such command: 'no${n}'` });
    }
  });

  test('two hundred at once are served', async () => {
    const many = Array.from({ length: 200 }, () => aWire());
    const replies = await Promise.all(many.map((wire, n) => wire.ask(message({ insert: 'many', documents: [{ n }], $db: 'test' }))));
    expect(replies.every((reply) => reply?.['ok'] === 1)).toBe(true);
    expect(await fixture.db.collection('many').countDocuments()).toBe(200);
  });

  test('one that never reads its replies is not answered out of memory, and keeps nobody waiting', async () => {
    await things().insertMany(Array.from({ length: 12 }, (_, _id) => ({ _id, pad: 'x'.repeat(1_000_000) })));
    const socket = connect(fixture.server.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.pause();
    const ask = message({ find: 'things', filter: {}, $db: 'test' });
    for (let n = 0; n < 400; n++) socket.write(ask);
    const before = process.memoryUsage();
    await pause(1_500);
    const after = process.memoryUsage();
    const grown = after.arrayBuffers + after.external + after.heapUsed - before.arrayBuffers - before.external - before.heapUsed;
    // All replies together would be 4.8 GB.
    expect(grown).toBeLessThan(300 * 2 ** 20);
    expect(await things().countDocuments()).toBe(12);
    socket.destroy();
    await things().drop();
  }, 20_000);

  test('one that abandons its cursors and transactions holds nothing once it has gone or its session has ended', async () => {
    await things().insertMany(Array.from({ length: 500 }, (_, _id) => ({ _id, n: 0 })));
    const openCursors = async (): Promise<number> => {
      const status = await fixture.client.db('admin').command({ serverStatus: 1 });
      return Number(status['metrics']?.['cursor']?.['open']?.['total'] ?? Number.NaN);
    };
    const before = await openCursors();
    const client = fixture.newClient();
    const session = client.startSession();
    const cursor = client.db('test').collection('things').find({}, { session, batchSize: 10 });
    await cursor.next();
    expect(await openCursors()).toBe(before + 1);
    const transacting = client.startSession();
    transacting.startTransaction();
    await client
      .db('test')
      .collection<Thing>('things')
      .updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: transacting });
    await fixture.client.db('admin').command({ endSessions: [session.id, transacting.id] });
    expect(await openCursors()).toBe(before);
    expect((await things().updateOne({ _id: 1 }, { $inc: { n: 10 } }, { maxTimeMS: 2_000 })).modifiedCount).toBe(1);
    expect(await things().findOne({ _id: 1 })).toEqual({ _id: 1, n: 10 });
    await cursor.close();
    await session.endSession();
    await transacting.endSession();
    await things().drop();
  });

  test('one that vanished without a word holds nothing when its time is over', async () => {
    await things().insertMany(Array.from({ length: 300 }, (_, _id) => ({ _id, n: 0 })));
    const wire = aWire();
    await wire.ask(message({ find: 'things', filter: {}, batchSize: 5, $db: 'test' }));
    const lsid = { id: new UUID() };
    const update = { update: 'things', updates: [{ q: { _id: 1 }, u: { $inc: { n: 1 } } }], $db: 'test' };
    expect(await wire.ask(message({ ...update, lsid, txnNumber: 1n, startTransaction: true, autocommit: false }))).toMatchObject({ ok: 1 });
    wire.close();
    expect(fixture.server.engine.locks.size).toBe(1);
    // Eleven minutes pass for the server's housekeeping: longer than an idle cursor or an open transaction may last.
    const now = Date.now.bind(Date);
    Date.now = () => now() + 11 * 60_000;
    try {
      await pause(1_300);
    } finally {
      Date.now = now;
    }
    expect(fixture.server.engine.locks.size).toBe(0);
    const status = await fixture.client.db('admin').command({ serverStatus: 1 });
    expect(status['metrics']).toMatchObject({ cursor: { open: { total: 0 } } });
    expect((await things().updateOne({ _id: 1 }, { $inc: { n: 10 } }, { maxTimeMS: 2_000 })).modifiedCount).toBe(1);
    await things().drop();
  });

  test('one that asks for another’s cursor, or for one that never was, is refused', async () => {
    await things().insertMany(Array.from({ length: 300 }, (_, _id) => ({ _id })));
    const wire = aWire();
    const first = await wire.ask(message({ find: 'things', filter: {}, batchSize: 5, $db: 'test' }));
    const id = first?.['cursor']?.['id'];
    expect(await wire.ask(message({ getMore: 1n, collection: 'things', $db: 'test' }))).toMatchObject({ ok: 0, code: 43 });
    expect(await wire.ask(message({ getMore: id, collection: 'other', $db: 'test' }))).toMatchObject({ ok: 0 });
    expect(await wire.ask(message({ getMore: id, collection: 'things', batchSize: -1, $db: 'test' }))).toMatchObject({
      ok: expect.any(Number),
    });
    expect(await wire.ask(message({ killCursors: 'things', cursors: [id, 'x', null], $db: 'test' }))).toMatchObject({ ok: 1 });
    await things().drop();
  });
});

describe('the address', () => {
  test('is the loopback one, and no other of this machine answers', async () => {
    expect(fixture.server.uri).toMatch(/^mongodb:\/\/127\.0\.0\.1:\d+\//);
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) {
      const outcome = await new Promise<string>((resolve) => {
        const socket = connect(fixture.server.port, address);
        socket.on('connect', () => {
          socket.destroy();
          resolve('connected');
        });
        socket.on('error', (error) => resolve((error as NodeJS.ErrnoException).code ?? 'failed'));
      });
      expect(outcome).toBe('ECONNREFUSED');
    }
  });
});
