// A process in the middle of a full run until it is killed: `run-victim.ts <address of the database> <day>`. It is so slow between
// chunks that it is never done before.

import { PROGRAM } from '../../server/context.ts';
import type { Ctx } from '../../server/context.ts';
import { openDatabase } from '../../server/core/db.ts';
import { makeLog } from '../../server/core/log.ts';
import { makeBusinessTime } from '../../server/core/time.ts';
import { engineOf } from '../../server/tiers/engines.ts';
import { noonOf } from './engine-kit.ts';

const [uri = '', day = ''] = process.argv.slice(2);
const log = makeLog({ level: 'silent' });
const db = await openDatabase({ mongodbUri: uri, dataDir: '', role: 'worker', recordTraffic: null }, log);
const rest = { db, log, time: makeBusinessTime('Asia/Shanghai'), emit: () => undefined } as unknown as Ctx;
const engine = engineOf({ ...rest, viewer: PROGRAM, now: noonOf(day) });
await engine.run(day, {
  onProgress: () => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
  },
});
