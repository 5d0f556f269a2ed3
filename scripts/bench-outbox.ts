// `npm run bench -- outbox`: ten thousand messages through a fake robot server that fails, keeps silent and is too fast in bursts, with
// the worker killed three times. Counted at the server: what was lost, doubled, too much in a minute, out of order. A minute of the
// robots' limit lasts a few seconds here, so that the limit is what holds the worker back and not the hour.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../server/core/db.ts';
import { makeLog } from '../server/core/log.ts';
import type { BenchRow } from './bench.ts';
import { LIMIT, runOutbox } from './outbox-rig.ts';
import { tell } from './say.ts';

const SIZES = {
  full: { messages: 10_000, robots: 20, groupsOfRobot: 5, minute: 5_000 },
  small: { messages: 600, robots: 8, groupsOfRobot: 4, minute: 3_000 },
} as const;
const KILLS = 3;
const GOAL_SHARE = 0.5;

export async function benchOutbox(scale: 'full' | 'small'): Promise<{ scale: string; rows: BenchRow[] }> {
  const { minute, ...size } = SIZES[scale];
  const folder = mkdtempSync(join(tmpdir(), 'tierwise-outbox-'));
  const log = makeLog({ level: 'error' });
  const db = await openDatabase({ mongodbUri: null, dataDir: folder, role: 'worker', recordTraffic: null }, log);
  try {
    await db.buildIndexes();
    const report = await runOutbox(db, {
      ...size,
      kills: KILLS,
      minuteMilliseconds: minute,
      timeoutMilliseconds: 500,
      server: { fails: 0.1, silent: 0.05, burstEveryMilliseconds: 2 * minute, burstMilliseconds: minute / 5 },
      giveUpMilliseconds: 900_000,
      tell,
    });
    for (const key of [...report.lost, ...report.doubledAndNotListed, ...report.disordered].slice(0, 10)) tell(`WRONG: ${key}`);
    tell(`answers: ${JSON.stringify(report.answers)}`);
    const perSecond = size.messages / report.seconds;
    const allowed = (size.robots * LIMIT * 1_000) / minute;
    const none = (id: string, what: string, ours: number): BenchRow => ({
      id,
      what,
      ours,
      theirs: 0,
      unit: 'messages',
      ratio: ours === 0 ? 1 : 0,
      goal: '0',
      holds: ours === 0,
    });
    return {
      scale: `${size.messages} messages, ${size.robots} robots with ${size.groupsOfRobot} groups each, a minute lasts ${minute} ms, ${report.killed} kills`,
      rows: [
        none('lost', 'lost: never shown, uncertain ones repeated by a person', report.lost.length),
        none('unlisted', 'missing before that and not listed as uncertain', report.missingAndNotListed.length),
        none(
          'doubled',
          `doubled and not listed as uncertain (${report.doubled} doubled of ${report.uncertain} listed)`,
          report.doubledAndNotListed.length,
        ),
        none('order', 'shown out of order within their group', report.disordered.length),
        none('dead', 'dead', report.dead),
        {
          id: 'minute',
          what: `most calls of one robot in any minute, of ${report.calls} calls`,
          ours: report.mostInAMinute,
          theirs: LIMIT,
          unit: 'calls',
          ratio: LIMIT / report.mostInAMinute,
          goal: `≤ ${LIMIT}`,
          holds: report.mostInAMinute <= LIMIT,
        },
        {
          id: 'rate',
          what: `messages a second while a worker lives (${report.downSeconds.toFixed(1)} s without one after ${report.killed} kills); beside: what the limit allows`,
          ours: perSecond,
          theirs: allowed,
          unit: 'messages/s',
          ratio: perSecond / allowed,
          goal: `≥ ${GOAL_SHARE * 100} % of the limit`,
          holds: perSecond >= GOAL_SHARE * allowed,
        },
      ],
    };
  } finally {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
