// A Redis of the system for the boards' benchmark: without persistence, on a socket in a folder of its own, spoken to as people do it, by
// `ioredis` in pipelines of 500 with four of them in flight.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';

export const PIPELINE = 500;
const IN_FLIGHT = 4;
const KEY = 'board';

export interface RedisBoard {
  version: string;
  fill(scores: Float64Array): Promise<void>;
  /** The new score of each. */
  add(owners: Uint32Array, deltas: Float64Array): Promise<Float64Array>;
  /** From 1. */
  ranks(owners: Uint32Array): Promise<Uint32Array>;
  /** Owner and score by turns, for each rank that a window begins with. */
  windows(from: Uint32Array, rows: number): Promise<string[][]>;
  bytes(): Promise<number>;
  close(): Promise<void>;
}

/** Null where the system has no redis-server. */
export async function openRedis(): Promise<RedisBoard | null> {
  const found = spawnSync('redis-server', ['--version'], { encoding: 'utf8' });
  if (found.status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'tierwise-redis-'));
  const path = join(folder, 'redis.sock');
  const server = spawn('redis-server', ['--port', '0', '--unixsocket', path, '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore',
    cwd: folder,
  });
  for (let tries = 0; !existsSync(path) && tries < 100; tries++) await wait(50);
  const redis = new Redis({ path });
  await redis.ping();
  const empty = await usedBytes(redis);

  /** Replies of all commands in their order; `say` puts the command for an index into a pipeline. */
  async function send(
    count: number,
    say: (pipeline: ReturnType<Redis['pipeline']>, index: number) => void,
    keep: (index: number, reply: unknown) => void,
  ): Promise<void> {
    let next = 0;
    const line = async (): Promise<void> => {
      while (next < count) {
        const from = next;
        next = Math.min(count, from + PIPELINE);
        const pipeline = redis.pipeline();
        for (let i = from; i < next; i++) say(pipeline, i);
        const replies = (await pipeline.exec()) ?? [];
        replies.forEach(([error, reply], at) => {
          if (error) throw error;
          keep(from + at, reply);
        });
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, line));
  }

  return {
    version: /v=(\S+)/.exec(found.stdout)?.[1] ?? '?',
    fill: (scores) =>
      send(
        scores.length,
        (pipeline, i) => pipeline.zadd(KEY, scores[i] as number, memberOf(i)),
        () => undefined,
      ),
    add: async (owners, deltas) => {
      const scores = new Float64Array(owners.length);
      await send(
        owners.length,
        (pipeline, i) => pipeline.zincrby(KEY, deltas[i] as number, memberOf(owners[i] as number)),
        (i, reply) => (scores[i] = Number(reply)),
      );
      return scores;
    },
    ranks: async (owners) => {
      const ranks = new Uint32Array(owners.length);
      await send(
        owners.length,
        (pipeline, i) => pipeline.zrevrank(KEY, memberOf(owners[i] as number)),
        (i, reply) => (ranks[i] = Number(reply) + 1),
      );
      return ranks;
    },
    windows: async (from, rows) => {
      const windows = new Array<string[]>(from.length);
      await send(
        from.length,
        (pipeline, i) => pipeline.zrevrange(KEY, (from[i] as number) - 1, (from[i] as number) + rows - 2, 'WITHSCORES'),
        (i, reply) => (windows[i] = reply as string[]),
      );
      return windows;
    },
    bytes: async () => (await usedBytes(redis)) - empty,
    close: async () => {
      redis.disconnect();
      const ended = new Promise((settle) => server.once('exit', settle));
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function ownerOfMember(member: string): number {
  return Number(member.slice(1));
}

/** As long as all others, so that the order of names is that of numbers. */
function memberOf(owner: number): string {
  return `m${String(owner).padStart(7, '0')}`;
}

async function usedBytes(redis: Redis): Promise<number> {
  return Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1] ?? Number.NaN);
}
