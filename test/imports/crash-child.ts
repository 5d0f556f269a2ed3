// The process that is killed: it serves a data folder, hands the file in unless that was done, works like a server's worker, and
// says on its output how far the work is, a line each time.

import { createReadStream } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { PROGRAM } from '../../server/context.ts';
import type { Ctx, MakeCtx } from '../../server/context.ts';
import { openDatabase } from '../../server/core/db.ts';
import { makeFieldCipher } from '../../server/core/field-crypto.ts';
import { makeLog } from '../../server/core/log.ts';
import { makeBusinessTime } from '../../server/core/time.ts';
import { imports } from '../../server/imports/model.ts';
import { takeIn } from '../../server/imports/service.ts';
import { works } from '../../server/imports/works.ts';
import { startWorks, workById } from '../../server/works/service.ts';
import type { ChildInput } from './killing.ts';

const { folder, file, kind } = JSON.parse(process.argv[2] ?? '{}') as ChildInput;
const log = makeLog({ level: 'error', destination: process.stderr });
const db = await openDatabase({ mongodbUri: null, dataDir: folder, role: 'worker', recordTraffic: null }, log);
await db.buildIndexes();
const parts: Omit<Ctx, 'viewer' | 'now'> = {
  db,
  log,
  about: {
    version: '0.0.0-test',
    startedAt: new Date(),
    publicUrl: 'http://localhost',
    production: false,
    demo: false,
    secrets: { session: '', webhook: '' },
    tickets: { jwksUrl: null, issuer: null },
  },
  time: makeBusinessTime('Asia/Shanghai'),
  cipher: makeFieldCipher([{ version: 1, key: Buffer.alloc(32, 1) }]),
  emit: () => undefined,
};
const makeCtx: MakeCtx = (viewer, more = {}) => ({ ...parts, viewer, now: more.now ?? new Date(), log: more.log ?? log });
const ctx = makeCtx(PROGRAM);

if ((await imports.raw(db).findOne({ kind })) === null)
  await takeIn(ctx, { kind, fileName: `${kind}.csv`, source: createReadStream(file, { highWaterMark: 8_192 }) });
const row = await imports.raw(db).findOne({ kind });
const workId = row?.workId.toHexString() ?? '';
startWorks({ kinds: works, makeCtx, log, leaseMilliseconds: 300, renewMilliseconds: 100, pollMilliseconds: 20 });
for (let told = -1; ; await wait(10)) {
  const { state, done } = await workById(ctx, workId);
  if (done !== told) process.stdout.write(`${done}\n`);
  told = done;
  if (state !== 'DONE' && state !== 'FAILED') continue;
  await db.close();
  process.exit(state === 'DONE' ? 0 : 1);
}
