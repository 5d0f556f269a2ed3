// A process that does the work of counter.ts until it is killed: `victim.ts <address of the database>`.

import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '../../server/core/db.ts';
import { makeLog } from '../../server/core/log.ts';
import { startWorks } from '../../server/works/service.ts';
import { counter, makeTestCtx } from './counter.ts';

const [uri = ''] = process.argv.slice(2);
const log = makeLog({ level: 'silent' });
const db = await openDatabase({ mongodbUri: uri, dataDir: '', role: 'worker', recordTraffic: null }, log);
startWorks({
  // So slow that it is never done before it is killed, however late that comes.
  kinds: [counter(() => wait(200))],
  makeCtx: makeTestCtx(db, log),
  log,
  leaseMilliseconds: 1_200,
  renewMilliseconds: 200,
});
