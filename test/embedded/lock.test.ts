// Two processes and one data folder: the second is told who has it, and one that was killed has it no more.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { buildWorker, startWorker, type Running } from '../../scripts/crash.ts';
import type { WorkerOptions } from '../../scripts/crash-worker.ts';
import { startEmbedded } from '../../server/embedded/server.ts';
import { aFolder } from './fixture.ts';

let program = '';
const folder = aFolder();
const running: Running[] = [];

beforeAll(() => {
  program = buildWorker();
});

afterAll(async () => {
  for (const one of running) await one.kill('SIGKILL');
  rmSync(program, { force: true });
  rmSync(folder, { recursive: true, force: true });
});

async function startAnother(options: Partial<WorkerOptions> = {}): Promise<Running> {
  const one = await startWorker(program, { folder, port: 0, segmentBytes: 2 ** 20, commitMs: 0, ...options });
  running.push(one);
  return one;
}

test('the second process ends at once and says which process has the folder and where it serves it', async () => {
  const first = await startAnother();
  const { port } = first.ready;
  const wanted = new RegExp(`the data folder .* is in use by process ${String(first.child.pid)}\\. .*mongodb://127\\.0\\.0\\.1:${port}/`);
  await expect(startAnother()).rejects.toThrow(wanted);
  // So it does within one process.
  await expect(startEmbedded({ folder })).rejects.toThrow(wanted);
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?replicaSet=embedded`);
  await client.db('test').collection('things').insertOne({ a: 1 });
  await client.close();
  await first.kill('SIGKILL');
});

test('the folder of a killed process is taken over, with what it held', async () => {
  expect(JSON.parse(readFileSync(join(folder, 'lock.json'), 'utf8'))).toMatchObject({ pid: running[0]?.child.pid });
  const second = await startAnother();
  expect(second.ready.problems).toEqual([]);
  const client = new MongoClient(`mongodb://127.0.0.1:${second.ready.port}/?replicaSet=embedded`);
  expect(await client.db('test').collection('things').countDocuments()).toBe(1);
  await client.close();
  await second.kill('SIGTERM');
  expect(second.child.exitCode).toBe(0);
});

test('a lock whose number another process has by now is taken over', async () => {
  writeFileSync(join(folder, 'lock.json'), JSON.stringify({ pid: process.pid, began: 'at another time', uri: 'mongodb://127.0.0.1:1/' }));
  const third = await startAnother();
  expect(third.ready.problems).toEqual([]);
  await third.kill('SIGTERM');
});

test('of six that start at once one gets the folder, and the others say so', async () => {
  writeFileSync(join(folder, 'lock.json'), JSON.stringify({ pid: 2 ** 22 + 7, began: null, uri: null }));
  const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => startAnother()));
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []));
  expect(failures).toHaveLength(5);
  for (const failure of failures) expect(failure).toMatch(/in use by process|cannot be locked/);
}, 40_000);
