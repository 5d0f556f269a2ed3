// `npm run seed` as a process of its own: killed in the middle, run again, and what it refuses.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PATIENCE = 120_000;

let dataDir = '';

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'tierwise-seed-'));
});

afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

/** Runs it to its end, or kills it without warning as soon as it says the word. */
async function seed(
  args: readonly string[],
  more: { killAt?: string; env?: Record<string, string> } = {},
): Promise<{ code: number | null; text: string }> {
  const { PATH = '', RECORD_TRAFFIC = '' } = process.env;
  const child = spawn(process.execPath, ['scripts/run.js', 'seed', ...args], {
    cwd: ROOT,
    env: { PATH, RECORD_TRAFFIC, DATA_DIR: dataDir, ...more.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      if (more.killAt !== undefined && text.includes(more.killAt)) child.kill('SIGKILL');
    });
  }
  return new Promise((settle) => {
    child.on('close', (code) => {
      settle({ code, text });
    });
  });
}

test(
  'a load that was killed is done again, and then the world is kept',
  async () => {
    const size = ['--distributors', '400', '--without-campaigns'];
    const killed = await seed(size, { killAt: 'days of trade: 150 of 150' });
    expect(killed.code).toBeNull();
    expect(killed.text).not.toContain('days of own sales');
    const again = await seed(size);
    expect(again).toMatchObject({ code: 0, text: expect.stringMatching(/distributors +400\n/) });
    const third = await seed(size);
    expect(third).toMatchObject({ code: 1, text: expect.stringContaining('is not empty; --reset removes') });
    const reset = await seed(['--distributors', '300', '--without-campaigns', '--reset']);
    expect(reset).toMatchObject({ code: 0, text: expect.stringMatching(/distributors +300\n/) });
  },
  PATIENCE,
);

test.each([
  [['--distributors', '12'], {}, 'whole number from 300'],
  [['--people', '300'], {}, 'How to use it'],
  [['--reset'], { NODE_ENV: 'production', MONGODB_URI: 'mongodb://127.0.0.1:9/none' }, 'production'],
] as [string[], Record<string, string>, string][])(
  '%j is refused in words',
  async (args, env, words) => {
    expect(await seed(args, { env })).toMatchObject({ code: 1, text: expect.stringContaining(words) });
  },
  PATIENCE,
);
