// `npm run import` as a person runs it: what it says, what it leaves beside the file, and how it ends.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { ORDER_COLUMNS, anOrder, fileOf, members } from './kit.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'tierwise-import-script-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(kind: string, name: string, content?: string): { status: number | null; stdout: string; stderr: string } {
  const file = path.join(folder, name);
  if (content !== undefined) writeFileSync(file, content);
  const env = { ...process.env, DATA_DIR: path.join(folder, 'data'), NODE_ENV: 'test', RECORD_TRAFFIC: '' };
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/import.ts', kind, file], { cwd: ROOT, env, encoding: 'utf8' });
}

test('all rows in: 0; some left out: 2 and a file that says why; nothing done: 1', () => {
  const whole = run('distributors', 'members.csv', members(10));
  expect([whole.status, whole.stdout]).toEqual([0, expect.stringContaining('10 rows in, 0 were in already, 0 left out')]);
  expect(whole.stderr).toContain('10 of 10 rows');
  expect(existsSync(path.join(folder, 'members.errors.csv'))).toBe(false);

  const part = run('orders', 'orders.csv', fileOf(ORDER_COLUMNS, [anOrder(1), anOrder(2, { amount_fen: '1.5' })]));
  expect([part.status, part.stdout]).toEqual([2, expect.stringContaining('1 rows in, 0 were in already, 1 left out')]);
  expect(readFileSync(path.join(folder, 'orders.errors.csv'), 'utf8')).toMatch(
    /^\uFEFFline,column,code,message\r\n3,amount_fen,NUMBER_WRONG,.+\r\n$/,
  );

  const wrong = run('orders', 'wrong.csv', members(1));
  expect([wrong.status, wrong.stdout]).toEqual([1, '']);
  expect(wrong.stderr).toMatch(/product_sku/);
  expect(run('constructor', 'orders.csv')).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run import') });
});
