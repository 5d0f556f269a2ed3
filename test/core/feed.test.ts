// A feed tells every change once and in order, whatever happens to the server or to whoever follows.

import { afterEach, describe, expect, test } from '@jest/globals';
import { MongoClient } from 'mongodb';
import type { ChangeStreamDocument, Collection, Document, ResumeToken } from 'mongodb';
import type { Database } from '../../server/core/db.ts';
import { follow } from '../../server/core/feed.ts';
import type { Feed, FeedOptions } from '../../server/core/feed.ts';
import { startEmbedded } from '../../server/embedded/server.ts';
import type { EmbeddedOptions, EmbeddedServer } from '../../server/embedded/server.ts';
import { eventually } from '../embedded/helpers.ts';
import { openings } from './opening.ts';

const PATIENCE = 30_000;
/** Files of the log are closed at once and deleted as soon as they are. */
const SHORT_HISTORY = { segmentBytes: 1, retainMs: 0, retainBytes: 0 };

const opening = openings();
const open: { feeds: Feed[]; server: EmbeddedServer | null } = { feeds: [], server: null };

interface Stage {
  server: EmbeddedServer;
  database: Database;
  scores: Collection;
  lines: string[];
  /** Stops the server and starts it again on the same folder and port. */
  restart(options?: Partial<EmbeddedOptions>): Promise<void>;
  stop(): Promise<void>;
  follow(options?: Partial<FeedOptions>): Promise<Follower>;
}

interface Follower extends Feed {
  told: string[];
  lost: number;
}

async function setTheStage(serverOptions: Partial<EmbeddedOptions> = {}): Promise<Stage> {
  const { open: openDatabase, folder, log, lines } = opening();
  const server = await startEmbedded({ folder, ...serverOptions });
  open.server = server;
  const database = await openDatabase(server.uri);
  const scores = database.client.db('tierwise').collection('scores');
  const stop = async () => {
    await stage.server.close();
  };
  const stage: Stage = {
    server,
    database,
    scores,
    lines,
    stop,
    async restart(options = {}) {
      await stop();
      stage.server = await startEmbedded({ folder, ...serverOptions, ...options, port: server.port });
      open.server = stage.server;
      await eventually(() =>
        database
          .ping()
          .then(() => true)
          .catch(() => false),
      );
    },
    async follow(options = {}) {
      const told: string[] = [];
      const feed = follow(scores, {
        after: null,
        log,
        onChange: (change) => void told.push(shortly(change)),
        onLost() {
          follower.lost++;
        },
        ...options,
      });
      open.feeds.push(feed);
      const follower: Follower = Object.assign(feed, { told, lost: 0 });
      await feed.ready;
      return follower;
    },
  };
  return stage;
}

function shortly(change: ChangeStreamDocument): string {
  const id = 'documentKey' in change ? ` ${String((change.documentKey as Document)['_id'])}` : '';
  return `${change.operationType}${id}`;
}

function hasTold(follower: Follower, count: number): Promise<boolean> {
  return eventually(() => Promise.resolve(follower.told.length >= count));
}

afterEach(async () => {
  for (const feed of open.feeds.splice(0)) await feed.close();
  await open.server?.close();
  open.server = null;
});

describe('a feed', () => {
  test('tells what happens after it is ready, in order, and nothing that a filter leaves out', async () => {
    const { scores, follow: begin } = await setTheStage();
    await scores.insertOne({ _id: 0 as never });
    const all = await begin();
    const inserts = await begin({ pipeline: [{ $match: { operationType: 'insert' } }] });
    await scores.insertOne({ _id: 1 as never, points: 1 });
    await scores.updateOne({ _id: 1 as never }, { $inc: { points: 2 } });
    await scores.replaceOne({ _id: 1 as never }, { points: 9 });
    await scores.deleteOne({ _id: 1 as never });
    await scores.insertOne({ _id: 2 as never });
    await hasTold(all, 5);
    expect(all.told).toEqual(['insert 1', 'update 1', 'replace 1', 'delete 1', 'insert 2']);
    await hasTold(inserts, 2);
    expect(inserts.told).toEqual(['insert 1', 'insert 2']);
  });

  test('waits with the next change until the last one is done', async () => {
    const { scores, follow: begin } = await setTheStage();
    let running = 0;
    let most = 0;
    const feed = await begin({
      async onChange(change) {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setImmediate(resolve));
        running--;
        feed.told.push(shortly(change));
      },
    });
    await scores.insertMany(Array.from({ length: 20 }, (_, at) => ({ _id: at as never })));
    await hasTold(feed, 20);
    expect(most).toBe(1);
    expect(feed.told[19]).toBe('insert 19');
  });

  test('tells a change again when it could not be taken, even the very first, and leaves none out', async () => {
    const { scores, follow: begin, lines } = await setTheStage();
    let failures = 2;
    const feed = await begin({
      onChange(change) {
        if (failures-- > 0) throw new Error('the board is being rebuilt');
        feed.told.push(shortly(change));
      },
    });
    await scores.insertMany([{ _id: 1 as never }, { _id: 2 as never }]);
    await hasTold(feed, 2);
    expect(feed.told).toEqual(['insert 1', 'insert 2']);
    expect(lines.join('')).toContain('the board is being rebuilt');
  });

  test(
    'goes on where it was when the server was gone for a while',
    async () => {
      const { scores, restart, follow: begin } = await setTheStage();
      const feed = await begin();
      await scores.insertOne({ _id: 1 as never });
      await hasTold(feed, 1);
      await restart();
      await scores.insertOne({ _id: 2 as never });
      await hasTold(feed, 2);
      expect(feed.told).toEqual(['insert 1', 'insert 2']);
      expect(feed.lost).toBe(0);
    },
    PATIENCE,
  );

  test(
    'goes on from a token that an earlier one left, across a restart of the server',
    async () => {
      const { scores, restart, follow: begin } = await setTheStage();
      const first = await begin();
      await scores.insertOne({ _id: 1 as never });
      await hasTold(first, 1);
      await first.close();
      const token = first.token();
      await scores.insertOne({ _id: 2 as never });
      await restart();
      await scores.insertOne({ _id: 3 as never });
      const second = await begin({ after: token });
      await hasTold(second, 2);
      expect(second.told).toEqual(['insert 2', 'insert 3']);
      expect(second.lost).toBe(0);
    },
    PATIENCE,
  );

  test('goes on when what it follows is dropped and comes again', async () => {
    const { scores, follow: begin } = await setTheStage();
    const feed = await begin();
    await scores.insertOne({ _id: 1 as never });
    await scores.drop();
    await scores.insertOne({ _id: 2 as never });
    await hasTold(feed, 4);
    expect(feed.told).toEqual(['insert 1', 'drop', 'invalidate', 'insert 2']);
  });
});

describe('a feed whose place in the history is gone', () => {
  /** A token that the server's history no longer reaches back to. */
  async function anOldToken({ scores, server, follow: begin }: Stage): Promise<ResumeToken> {
    const first = await begin();
    await scores.insertOne({ _id: 1 as never });
    await hasTold(first, 1);
    await first.close();
    await scores.insertOne({ _id: 2 as never });
    await eventually(async () => {
      await scores.insertOne({});
      server.engine.checkpoint();
      return server.engine.log.oldestSeq > 0;
    });
    await scores.insertOne({});
    server.engine.checkpoint();
    return first.token();
  }

  test('says so once, and then tells what happened since the reading began', async () => {
    const stage = await setTheStage({ log: SHORT_HISTORY });
    const after = await anOldToken(stage);
    let reads = 0;
    const feed = await stage.follow({
      after,
      async onLost() {
        // Written while everything is read afresh: it may not fall between the reading and the telling.
        if (++reads === 2) await stage.scores.insertOne({ _id: 'meanwhile' as never });
        else throw new Error('the reading failed');
      },
    });
    await stage.scores.insertOne({ _id: 'later' as never });
    await hasTold(feed, 2);
    expect(feed.told).toEqual(['insert meanwhile', 'insert later']);
    expect(reads).toBe(2);
  });

  test('takes the token of another database for one that is lost', async () => {
    const { scores, follow: begin } = await setTheStage();
    const feed = await begin({ after: { _data: '8263F1' } });
    expect(feed.lost).toBe(1);
    await scores.insertOne({ _id: 1 as never });
    await hasTold(feed, 1);
    expect(feed.told).toEqual(['insert 1']);
  });
});

describe('closing', () => {
  test('is quick while nothing happens, leaves no cursor, and tells nothing afterwards', async () => {
    const { scores, server, follow: begin } = await setTheStage();
    const feed = await begin();
    const began = performance.now();
    await feed.close();
    expect(performance.now() - began).toBeLessThan(900);
    await scores.insertOne({ _id: 1 as never });
    expect(feed.told).toEqual([]);
    const onlooker = new MongoClient(server.uri);
    const status = await onlooker.db('admin').command({ serverStatus: 1 });
    await onlooker.close();
    expect(status['metrics'].cursor.open.total).toBe(0);
  });

  test('is quick while a change is refused, and keeps the place before it', async () => {
    const { scores, follow: begin } = await setTheStage();
    let tries = 0;
    const feed = await begin({
      onChange() {
        tries++;
        throw new Error('not now');
      },
    });
    await scores.insertOne({ _id: 1 as never });
    await eventually(() => Promise.resolve(tries > 2));
    await feed.close();
    const again = await begin({ after: feed.token() });
    await hasTold(again, 1);
    expect(again.told).toEqual(['insert 1']);
  });

  test('ends the waiting of whoever waits for it to be ready, while there is no server', async () => {
    const stage = await setTheStage();
    await stage.stop();
    const feed = follow(stage.scores, { after: null, log: opening().log, onChange: () => undefined, onLost: () => undefined });
    const began = performance.now();
    await feed.close();
    await expect(feed.ready).resolves.toBeUndefined();
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
