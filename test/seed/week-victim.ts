// A process that does the week's work on a data folder from its start, and is killed by itself, without a word, amid one step of it:
// `week-victim.ts <data folder> <about, as JSON> <step> <writes>`, after so many writes of that step that changed something. It begins when
// it is told to, so that it can load while another one is at work.

import { once } from 'node:events';
import { openDatabase } from '../../server/core/db.ts';
import { makeLog } from '../../server/core/log.ts';
import type { About } from '../../server/context.ts';
import { STEPS, runStep, watchWrites } from './week-jobs.ts';

const [folder = '', about = '', step = '', writes = ''] = process.argv.slice(2);
await once(process, 'message');
const log = makeLog({ level: 'silent' });
const plain = await openDatabase({ mongodbUri: null, dataDir: folder, role: 'worker', recordTraffic: null }, log);
let current = 0;
let left = Number(writes);
const { db } = watchWrites(plain, () => {
  if (current !== Number(step)) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
});
for (const [index, each] of STEPS.entries()) {
  current = index;
  await runStep(db, JSON.parse(about) as About, each);
}
await plain.close();
process.disconnect();
