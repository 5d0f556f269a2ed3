// A process that closes a campaign until it is killed by itself, without a word:
// `closing-victim.ts <address of the database> <about, as JSON> <campaign> <moment> CLAIMED|SENT|LISTED`.
// CLAIMED: right after it took what is due. SENT: after the stimulus was posted, before that is written down. LISTED: in the middle of
// the final lists.

import { PROGRAM } from '../../server/context.ts';
import type { About, Ctx } from '../../server/context.ts';
import { openDatabase } from '../../server/core/db.ts';
import { fromId } from '../../server/core/ids.ts';
import { makeLog } from '../../server/core/log.ts';
import { makeBusinessTime } from '../../server/core/time.ts';
import '../../server/domains.ts';
import { finalBoards } from '../../server/leaderboards/model.ts';
import { actInstead, actorOf } from '../../server/timetables/acting.ts';
import { runDue } from '../../server/timetables/clock.ts';
import { claimDue } from '../../server/timetables/firing.ts';

const [uri = '', about = '', campaignId = '', moment = '', cut = ''] = process.argv.slice(2);
const log = makeLog({ level: 'silent' });
const db = await openDatabase({ mongodbUri: uri, dataDir: '', role: 'worker', recordTraffic: null }, log);
const rest = { db, log, time: makeBusinessTime('Asia/Shanghai'), emit: () => undefined } as unknown as Ctx;
const ctx: Ctx = { ...rest, viewer: PROGRAM, now: new Date(moment), about: JSON.parse(about) as About };

const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('is dead');
};

if (cut === 'CLAIMED') {
  await claimDue(ctx, fromId(campaignId));
  die();
}
if (cut === 'SENT') {
  const actor = actorOf('STIMULUS');
  if (!actor) throw new Error('nobody sends a stimulus');
  actInstead({
    kind: 'STIMULUS',
    async fire(...given) {
      await actor.fire(...given);
      return die();
    },
  });
}
if (cut === 'LISTED') {
  const { raw } = finalBoards;
  let count = 0;
  Object.assign(finalBoards, {
    raw(database: typeof db) {
      count += 1;
      return count > 3 ? die() : raw(database);
    },
  });
}
await runDue(ctx);
