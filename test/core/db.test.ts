// One door for both databases: what it promises on the embedded one, and what it says where it cannot open.

import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Schema } from 'mongoose';
import { databaseNameIn, openDatabase } from '../../server/core/db.ts';
import type { Database } from '../../server/core/db.ts';
import { emptyDoc } from '../../server/embedded/values.ts';
import type { Doc } from '../../server/embedded/values.ts';
import { readMessage, writeReply } from '../../server/embedded/wire.ts';
import { openings } from './opening.ts';

const opening = openings();

interface Purse {
  owner: string;
  coins: number;
}

function aPurse(database: Database) {
  const schema = new Schema<Purse>({ owner: { type: String, required: true }, coins: { type: Number, min: 0, default: 0 } });
  schema.index({ owner: 1 }, { unique: true });
  return database.connection.model('Purse', schema);
}

describe('the embedded database', () => {
  test('is opened in the data folder, answers, and keeps its data when it is opened again', async () => {
    const { open, lines } = opening();
    const first = await open();
    expect(first.kind).toBe('embedded');
    expect(first.connection.name).toBe('tierwise');
    await first.ping();
    await aPurse(first).create({ owner: 'Lin', coins: 3 });
    await first.close();
    await expect(first.ping()).rejects.toThrow();
    const second = await open();
    expect(await aPurse(second).findOne({ owner: 'Lin' }).lean()).toMatchObject({ coins: 3 });
    expect(lines.join('')).toContain('database open');
  });

  test('builds the indexes that models declare only when it is told to', async () => {
    const { open } = opening();
    const database = await open();
    const purses = aPurse(database);
    await purses.create({ owner: 'Lin' });
    expect(await purses.collection.indexes()).toHaveLength(1);
    await database.buildIndexes();
    await database.buildIndexes();
    expect(await purses.collection.indexes()).toMatchObject([{ name: '_id_' }, { name: 'owner_1', unique: true }]);
    await expect(purses.create({ owner: 'Lin' })).rejects.toMatchObject({ code: 11_000 });
  });

  test('an index whose options an earlier version declared otherwise is made anew, but never one that keeps something unique', async () => {
    const { open, lines } = opening();
    const database = await open();
    const visits = database.client.db(database.connection.name).collection('visits');
    await visits.createIndex({ endedAt: 1 }, { expireAfterSeconds: 60 });
    const schema = new Schema({ endedAt: Date, no: String }, { collection: 'visits' });
    schema.index({ endedAt: 1 }, { partialFilterExpression: { endedAt: { $gt: new Date(0) } } });
    const model = database.connection.model('Visit', schema);
    await database.buildIndexes();
    const made = (await visits.indexes()).find(({ name }) => name === 'endedAt_1');
    expect(made).toMatchObject({ partialFilterExpression: { endedAt: { $gt: new Date(0) } } });
    expect(made).not.toHaveProperty('expireAfterSeconds');
    expect(lines.join('')).toContain('made anew');
    await visits.createIndex({ no: 1 });
    model.schema.index({ no: 1 }, { unique: true });
    await expect(database.buildIndexes()).rejects.toThrow(/visits\.no_1 is there with other options/);
    expect(await visits.indexExists('no_1')).toBe(true);
  });

  test('says so when existing documents contradict a declared index', async () => {
    const { open } = opening();
    const database = await open();
    const purses = aPurse(database);
    await purses.create({ owner: 'Lin' }, { owner: 'Lin' });
    await expect(database.buildIndexes()).rejects.toMatchObject({ code: 11_000 });
  });

  test('refuses a filter with a field that the model does not have, and an update that its rules forbid', async () => {
    const { open } = opening();
    const purses = aPurse(await open());
    await expect(purses.find({ ownr: 'Lin' } as object).exec()).rejects.toThrow('ownr');
    await purses.create({ owner: 'Lin', coins: 1 });
    await expect(purses.updateOne({ owner: 'Lin' }, { coins: -1 }).exec()).rejects.toThrow('less than minimum');
  });
});

describe('a transaction', () => {
  test('does all of its work and returns its value', async () => {
    const { open } = opening();
    const database = await open();
    const purses = aPurse(database);
    await purses.create([{ owner: 'Lin', coins: 5 }, { owner: 'Wang' }]);
    const value = await database.transaction(async (session) => {
      await purses.updateOne({ owner: 'Lin' }, { $inc: { coins: -2 } }, { session });
      await purses.updateOne({ owner: 'Wang' }, { $inc: { coins: 2 } }, { session });
      return 'paid';
    });
    expect(value).toBe('paid');
    expect(await purses.find().sort({ owner: 1 }).lean()).toMatchObject([{ coins: 3 }, { coins: 2 }]);
  });

  test('does nothing when its work throws, and throws the same', async () => {
    const { open } = opening();
    const database = await open();
    const purses = aPurse(database);
    await purses.create({ owner: 'Lin', coins: 5 });
    const work = database.transaction(async (session) => {
      await purses.updateOne({ owner: 'Lin' }, { $inc: { coins: -2 } }, { session });
      throw new Error('no such person');
    });
    await expect(work).rejects.toThrow('no such person');
    expect(await purses.findOne().lean()).toMatchObject({ coins: 5 });
  });

  test('is run again when somebody else was quicker, and loses neither change', async () => {
    const { open } = opening();
    const database = await open();
    const purses = aPurse(database);
    await purses.create({ owner: 'Lin', coins: 5 });
    let runs = 0;
    await database.transaction(async (session) => {
      const purse = await purses.findOne({ owner: 'Lin' }, null, { session }).lean();
      if (++runs === 1) await purses.updateOne({ owner: 'Lin' }, { $inc: { coins: 10 } });
      await purses.updateOne({ owner: 'Lin' }, { $set: { coins: (purse?.coins ?? 0) + 1 } }, { session });
    });
    expect(runs).toBe(2);
    expect(await purses.findOne().lean()).toMatchObject({ coins: 16 });
  });
});

describe('an address', () => {
  let standalone: Server | null = null;
  afterEach(() => void standalone?.close());

  /** A MongoDB without a replica set, as far as it is asked before it is refused. */
  async function startStandalone(): Promise<number> {
    const times = { operationTime: undefined };
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (bytes) => {
        const request = readMessage(bytes);
        const reply: Doc = Object.assign(emptyDoc(), {
          isWritablePrimary: true,
          ismaster: true,
          helloOk: true,
          maxWireVersion: 25,
          minWireVersion: 0,
        });
        if (!request.isSilent) socket.write(writeReply(request, reply, times as unknown as Parameters<typeof writeReply>[2]));
      });
    });
    standalone = server;
    await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
    return (server.address() as AddressInfo).port;
  }

  test('is a replica set for all who connect to it, the embedded database included, and names its database', async () => {
    const { open } = opening();
    const first = await open();
    const second = await open(first.uri.replace('/?', '/elsewhere?'));
    expect(second.kind).toBe('replica-set');
    expect(second.connection.name).toBe('elsewhere');
    expect(databaseNameIn('mongodb://a:27017,b:27017/?replicaSet=rs')).toBe('tierwise');
    expect(databaseNameIn('mongodb+srv://u:p@cluster.example.com/club%20a?w=1')).toBe('club a');
  });

  test('where nobody listens is said with what to check and without the password, as soon as its own patience ends', async () => {
    const { open, lines } = opening();
    const began = performance.now();
    const failure = await open('mongodb://club:hush-hush@127.0.0.1:9/tierwise?replicaSet=rs&serverSelectionTimeoutMS=300').catch(
      (error: unknown) => error,
    );
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(String(failure)).toContain('no MongoDB answers at mongodb://***@127.0.0.1:9/tierwise');
    expect(String(failure)).toContain("Check the address, the replica set's name and that it has a primary.");
    expect(String(failure) + lines.join('')).not.toContain('hush-hush');
  });

  test('of a MongoDB that is no replica set is refused with the way to make it one', async () => {
    const port = await startStandalone();
    const { open } = opening();
    await expect(open(`mongodb://127.0.0.1:${port}/`)).rejects.toThrow(/is a standalone MongoDB.*--replSet/);
  });

  test('of a data folder that is in use says who has it and how to share it', async () => {
    const { open, folder, log } = opening();
    await open();
    const again = openDatabase({ mongodbUri: null, dataDir: folder, role: 'worker', recordTraffic: null }, log);
    await expect(again).rejects.toThrow(/in use by process \d+.*mongodb:\/\/127\.0\.0\.1:\d+.*MONGODB_URI/);
  });
});
