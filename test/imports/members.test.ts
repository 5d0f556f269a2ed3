// Files of members: what is wrong with a row of one is told with its line, the others come in; and an import whose process is
// killed without a word, again and again, ends exactly as one that nobody disturbed.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Document } from 'mongodb';
import { randomFrom } from '../../scripts/crash.ts';
import { openDatabase } from '../../server/core/db.ts';
import type { Database } from '../../server/core/db.ts';
import { toId } from '../../server/core/ids.ts';
import { distributors } from '../../server/distributors/model.ts';
import { distributorsByNo, findMemberFaults } from '../../server/distributors/service.ts';
import { asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { aProgram, bundleChild, runChild } from './killing.ts';
import { MEMBER_COLUMNS, aMember, bringIn, call, fileOf, rowsOf } from './kit.ts';

let world: World;
const manager = () => world.ctx({ viewer: asStaff('OPS_MANAGER') });

beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(async () => {
  await emptyWorld(world);
});
afterAll(() => world.close());

/** Brings rows in, and says what was left out as `line column CODE`. */
async function leftOut(rows: readonly (readonly string[])[]): Promise<string[]> {
  const { id } = await bringIn(manager(), 'distributors', fileOf(MEMBER_COLUMNS, rows));
  const told = await rowsOf(await call(manager(), 'GET', '/imports/:id/errors.csv', { params: { id } }));
  return told.slice(1).map(([line, column, code]) => `${line} ${column} ${code}`);
}

async function sponsorsOf(...nos: string[]): Promise<(string | null)[]> {
  const rows = await distributorsByNo(world.ctx(), nos);
  return nos.map((no) => rows.get(no)?.sponsorNo ?? null);
}

test('sponsors in a circle: the one that would close it is left out, whichever way the file goes', async () => {
  const [a, b, c] = [aMember(1, { sponsor_no: 'M2' }), aMember(2, { sponsor_no: 'M3' }), aMember(3, { sponsor_no: 'M1' })];
  expect(await leftOut([a, b, c, aMember(4, { sponsor_no: 'M4' })])).toEqual(['4 sponsor_no SPONSOR_CIRCLE', '5 sponsor_no SPONSOR_SELF']);
  expect(await sponsorsOf('M1', 'M2', 'M3')).toEqual(['M2', 'M3', null]);
  expect(await leftOut([c, b, a])).toEqual(['2 sponsor_no SPONSOR_CIRCLE']);
  expect(await findMemberFaults(world.ctx())).toMatchObject({ members: 2, waitingInVain: [], inCircles: [], wrongCounts: new Map() });
});

test('a number that comes twice is one member: what may change follows the later row, what may not is left out', async () => {
  const rows = [
    aMember(1, { sponsor_no: '' }),
    aMember(2),
    aMember(1, { name: '后来的名字' }),
    aMember(1, { sponsor_no: 'M2' }),
    aMember(1, { joined_at: '2025-01-03' }),
    aMember(2),
  ];
  expect(await leftOut(rows)).toEqual(['5 sponsor_no SPONSOR_FIXED', '6 joined_at JOINED_FIXED']);
  const found = await distributorsByNo(world.ctx(), ['M1', 'M2']);
  expect([...found.values()].map(({ memberNo, name }) => [memberNo, name]).sort()).toEqual([
    ['M1', '后来的名字'],
    ['M2', '会员2'],
  ]);
});

test('who was erased is left out, and who names them as a sponsor comes in', async () => {
  await leftOut([aMember(1), aMember(2)]);
  const id = toId((await distributorsByNo(world.ctx(), ['M1'])).get('M1')!._id);
  const admin = world.ctx({ viewer: asStaff('ADMIN') });
  const { errors } = await world.ask(admin, `mutation { eraseDistributor(distributorId: "${id}", reason: "要求") { id } }`);
  expect(errors).toBeUndefined();
  expect(await leftOut([aMember(1), aMember(3, { sponsor_no: 'M1' }), aMember(2)])).toEqual(['2 member_no MEMBER_ERASED']);
  expect(await sponsorsOf('M3')).toEqual(['M1']);
});

test('a file goes out by tier, grace and pin, in the columns that may come in again', async () => {
  await leftOut([aMember(1), aMember(2), aMember(3)]);
  const rows = distributors.raw(world.db);
  await rows.updateOne({ memberNo: 'M1' }, { $set: { 'standing.tier': 'HEAD' } });
  await rows.updateOne({ memberNo: 'M2' }, { $set: { 'standing.tier': 'MID', 'standing.graceUntil': '2026-06-01' } });
  const out = async (query: string) => {
    const [header, ...found] = await rowsOf(await call(manager(), 'GET', '/exports/distributors.csv', { query }));
    expect(header).toEqual(MEMBER_COLUMNS);
    return found.map(([no]) => no).filter((no) => no !== '');
  };
  expect(await out('tier=HEAD')).toEqual(['M1']);
  expect(await out('isInGrace=true')).toEqual(['M2']);
  expect(await out('tier=MID&isInGrace=false')).toEqual([]);
  expect(await out('isPinned=false&sort=MEMBER_NO')).toEqual(['M1', 'M2', 'M3']);
  await expect(out('tier=TOP')).rejects.toMatchObject({ code: 'EXPORT_FILTER_WRONG', details: { filter: 'tier' } });
});

const ROWS = 3_000;
const KILLS = 5;

/** Sponsors before, beside and far after their downline, circles, numbers that come again, wrong values. */
function mixedRows(): string[][] {
  return Array.from({ length: ROWS }, (_, at) => {
    if (at % 100 === 7) return aMember(at, { phone: 'call me' });
    if (at % 100 === 8) return aMember(at - 1_000 > 0 ? at - 1_000 : at, { name: '改名' });
    if (at % 100 === 9 && at > 1_000) return aMember(at - 1_000, { sponsor_no: `M${at}` });
    // 11 waits for 12, who comes a thousand rows later and names 11.
    if (at % 100 === 11 && at < 1_900) return aMember(at, { sponsor_no: `M${at + 1_001}` });
    if (at % 100 === 12 && at > 1_000) return aMember(at, { sponsor_no: `M${at - 1_001}` });
    const sponsor = at % 3 === 0 ? at + 700 : Math.floor(at / 7);
    return aMember(at, { sponsor_no: sponsor === at || at === 0 ? '' : `M${sponsor}` });
  });
}

async function stateOf(db: Database): Promise<object> {
  const native = db.client.db(db.connection.name);
  const rows = await native
    .collection('distributors')
    .find({}, { sort: { memberNo: 1 } })
    .toArray();
  const noOf = new Map(rows.map(({ _id, memberNo }) => [String(_id), memberNo as string]));
  const imports = await native.collection('imports').find({ kind: 'DISTRIBUTORS' }).toArray();
  return {
    members: rows.map(({ _id, phone: _sealed, phoneIndex: _digest, createdAt: _at, sponsorId, ...row }: Document) => ({
      ...row,
      sponsor: sponsorId === null ? null : noOf.get(String(sponsorId)),
    })),
    imports: imports.map(({ rows: told, accepted, duplicate, rejected, isFinished }) => ({
      told,
      accepted,
      duplicate,
      rejected,
      isFinished,
    })),
    errors: (
      await native
        .collection('import_errors')
        .find({}, { sort: { line: 1 } })
        .toArray()
    ).flatMap(({ found }) => found as Document[]),
    finished: await native.collection('audit_entries').countDocuments({ action: 'IMPORT_FINISHED' }),
  };
}

test('killed at random moments, everybody is in once, under the same sponsors', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tierwise-members-crash-'));
  const program = aProgram('members');
  const file = path.join(folder, 'members.csv');
  try {
    bundleChild(program);
    writeFileSync(file, fileOf(MEMBER_COLUMNS, mixedRows()));
    await bringIn(manager(), 'distributors', fileOf(MEMBER_COLUMNS, mixedRows()));
    const expected = await stateOf(world.db);
    expect(expected).toMatchObject({ imports: [{ told: ROWS, isFinished: true }], finished: 1 });

    const random = randomFrom(9);
    const reached: number[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const input = { folder, file, kind: 'DISTRIBUTORS' as const };
      const { code, done } = await (kill < 2 ? runChild(program, input, 500 * random(), true) : runChild(program, input, 150 * random()));
      if (code === 0) break;
      reached.push(done);
    }
    expect(await runChild(program, { folder, file, kind: 'DISTRIBUTORS' }, null)).toEqual({ code: 0, done: ROWS });
    expect(reached.length).toBeGreaterThanOrEqual(3);

    const after = await openDatabase({ mongodbUri: null, dataDir: folder, role: 'worker', recordTraffic: null }, world.log);
    expect(await stateOf(after)).toEqual(expected);
    expect(await findMemberFaults(world.ctx({ db: after }))).toMatchObject({
      wrongLinks: [],
      waitingInVain: [],
      inCircles: [],
      wrongCounts: new Map(),
    });
    await after.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(program, { force: true });
  }
}, 120_000);
