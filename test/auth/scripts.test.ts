import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createStaff, identify } from '../../server/auth/service.ts';
import { auditEntries } from '../../server/audit/model.ts';
import { openDatabase } from '../../server/core/db.ts';
import type { Database } from '../../server/core/db.ts';
import { developmentSecrets } from '../../server/core/env.ts';
import { makeLog } from '../../server/core/log.ts';
import { toId } from '../../server/core/ids.ts';
import type { About } from '../../server/context.ts';
import { enrolDistributors } from '../../server/distributors/service.ts';
import { makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'tierwise-scripts-'));
let database: Database;
let world: World;

/** The database stays open here: the scripts go through this process, as they go through a server that runs. */
beforeAll(async () => {
  world = await makeWorld();
  database = await openDatabase({ mongodbUri: null, dataDir: folder, role: 'worker', recordTraffic: null }, makeLog({ level: 'silent' }));
  await database.buildIndexes();
});
afterAll(async () => {
  await database.close();
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

function run(script: string, ...words: string[]): Promise<{ code: number | null; out: string; told: string }> {
  const { PATH } = process.env;
  const child = spawn(process.execPath, ['scripts/run.js', script, ...words], { cwd: ROOT, env: { PATH, DATA_DIR: folder } });
  let [out, told] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (told += piece.toString()));
  return new Promise((settle) => child.once('close', (code) => settle({ code, out, told })));
}

test('the first admin is invited, once, while somebody else has the database open', async () => {
  const made = await run('staff', '--username', 'boss', '--name', '老板', '--role', 'ADMIN');
  expect([made.code, made.out]).toEqual([0, expect.stringMatching(/^http:\/\/localhost:3000\/invitation\/[\w-]{43}\n$/)]);
  const again = await run('staff', '--username', 'Boss', '--name', '老板', '--role', 'ADMIN');
  expect([again.code, again.out, again.told]).toEqual([1, '', expect.stringContaining('--renew')]);
  const trail = await auditEntries.raw(database).find({}).toArray();
  expect(trail.map(({ action, actorName }) => [action, actorName])).toEqual([['STAFF_INVITED', 'Tierwise']]);
}, 60_000);

test('a token stands alone on standard output, and is for somebody who has the role', async () => {
  const boss = await createStaff(world.ctx({ db: database }), { username: 'second', name: '二', role: 'OPS_MANAGER' });
  const input = { memberNo: 'M1', name: '小满', phone: '', joinedAt: new Date(), sponsorNo: null, region: '' };
  await enrolDistributors(world.ctx({ db: database, now: new Date() }), [input]);
  const [manager, member, kol] = await Promise.all([
    run('token', '--role', 'OPS_MANAGER'),
    run('token', '--role', 'DISTRIBUTOR', '--member', 'M1'),
    run('token', '--role', 'KOL', '--member', 'M1'),
  ]);
  const { sessionSecret, webhookSecret } = developmentSecrets(folder);
  const about = { secrets: { session: sessionSecret, webhook: webhookSecret } } as About;
  const borne = identify(about, manager.out.trim(), new Date());
  expect(borne).toEqual({ kind: 'STAFF', id: toId(boss._id), roles: ['OPS_MANAGER'], sessionId: null });
  expect(identify(about, member.out.trim(), new Date())).toMatchObject({ kind: 'DISTRIBUTOR', roles: ['DISTRIBUTOR'] });
  expect([kol.code, kol.out, kol.told]).toEqual([1, '', expect.stringContaining('member M1 is no KOL')]);
}, 60_000);
