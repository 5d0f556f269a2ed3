// An import whose process is killed without a word, again and again, ends exactly as one that nobody disturbed.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Document } from 'mongodb';
import { randomFrom } from '../../scripts/crash.ts';
import { openDatabase } from '../../server/core/db.ts';
import type { Database } from '../../server/core/db.ts';
import { makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { aProgram, bundleChild, runChild } from './killing.ts';
import { ORDER_COLUMNS, anOrder, bringIn, fileOf, members } from './kit.ts';

const ROWS = 2_500;
const KILLS = 5;
const TALLY = ['orders', 'quantity', 'amountFen', 'refundedFen', 'profitFen', 'memberships', 'membershipFen'];
const folder = mkdtempSync(path.join(tmpdir(), 'tierwise-import-crash-'));
const program = aProgram('orders');
const file = path.join(folder, 'orders.csv');
let calm: World;

const run = (killAfter: number | null, isKilledAtOnce = false) =>
  runChild(program, { folder, file, kind: 'ORDERS' }, killAfter, isKilledAtOnce);

/** Good rows, and among them wrong values, unknown members, broken quotes, numbers that come again, with and without a change. */
function mixedRows(): string {
  const rows = Array.from({ length: ROWS }, (_, number) => {
    if (number % 50 === 7) return anOrder(number, { quantity: 'many' });
    if (number % 50 === 8) return anOrder(number, { member_no: 'M404' });
    if (number % 50 === 9 && number > 1_200) return anOrder(number - 1_200);
    if (number % 50 === 10 && number > 1_200) return anOrder(number - 1_200, { amount_fen: '1' });
    return anOrder(number);
  });
  return fileOf(ORDER_COLUMNS, rows).replace('buyer-2222,', '"buyer"2222,');
}

beforeAll(async () => {
  bundleChild(program);
  writeFileSync(file, mixedRows());
  calm = await makeWorld();
}, 60_000);

afterAll(async () => {
  await calm.close();
  rmSync(folder, { recursive: true, force: true });
  rmSync(program, { force: true });
});

/** Everything that the file brought, under names that are the same in every world. */
async function stateOf(db: Database): Promise<object> {
  const native = db.client.db(db.connection.name);
  const all = (name: string, sort: Document = {}) => native.collection(name).find({}, { sort }).toArray();
  const memberNos = new Map((await all('distributors')).map((row) => [String(row['_id']), row['memberNo'] as string]));
  const tally = (row: Document) => TALLY.map((field) => Number(row[field]));
  const platform: Record<string, number[]> = {};
  for (const row of await all('platform_days'))
    platform[row['day']] = tally(row).map((value, index) => value + (platform[row['day']]?.[index] ?? 0));
  return {
    orders: (await all('orders', { orderNo: 1 })).map(({ _id, distributorId, createdAt: _at, pair, ...order }) => ({
      ...order,
      // Seller and buyer in one word.
      hasPair: pair === `${String(distributorId)}:${String(order['buyerRef'])}`,
      seller: memberNos.get(String(distributorId)),
    })),
    ownDays: (await all('own_days'))
      .map((row) => [memberNos.get(String(row['distributorId'])), row['day'], ...tally(row)].join(' '))
      .sort(),
    platform,
    imports: (await native.collection('imports').find({ kind: 'ORDERS' }).toArray()).map(
      ({ rows, accepted, duplicate, rejected, isFinished, isOpen }) => ({ rows, accepted, duplicate, rejected, isFinished, isOpen }),
    ),
    errors: (await all('import_errors', { line: 1 })).flatMap((row) => row['found'] as Document[]),
    results: (await native.collection('works').find({ kind: 'IMPORT_ORDERS' }).toArray()).map(({ state, done, total, result }) => ({
      state,
      done,
      total,
      result,
    })),
    finished: await native.collection('audit_entries').countDocuments({ action: 'IMPORT_FINISHED', details: /ORDERS/ }),
  };
}

test('killed at random moments, it is all there once', async () => {
  await bringIn(calm.ctx(), 'distributors', members(10));
  await bringIn(calm.ctx(), 'orders', mixedRows());
  const expected = await stateOf(calm.db);
  expect(expected).toMatchObject({ imports: [{ rows: ROWS, isFinished: true }], finished: 1 });

  const opened = await openDatabase({ mongodbUri: null, dataDir: folder, role: 'worker', recordTraffic: null }, calm.log);
  await opened.buildIndexes();
  await bringIn(calm.ctx({ db: opened }), 'distributors', members(10));
  await opened.close();

  const random = randomFrom(4);
  const reached: number[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    // The first ones come at any moment, also while the file is handed in; the others in the middle of a chunk.
    const { code, done } = kill < 2 ? await run(500 * random(), true) : await run(150 * random());
    if (code === 0) break;
    reached.push(done);
  }
  expect(await run(null)).toEqual({ code: 0, done: ROWS });
  expect(reached).toHaveLength(KILLS);
  expect(new Set(reached).size).toBeGreaterThanOrEqual(3);

  const after = await openDatabase({ mongodbUri: null, dataDir: folder, role: 'worker', recordTraffic: null }, calm.log);
  const found = await stateOf(after);
  await after.close();
  expect(found).toEqual(expected);
}, 90_000);
