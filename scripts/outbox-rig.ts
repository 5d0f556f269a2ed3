// What `npm run bench -- outbox` and its test run: an outbox full of messages, a fake robot server, a worker that is killed amid it, and
// afterwards what arrived held against what was to arrive. The time is scaled by what is passed in here.

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ObjectId } from 'mongodb';
import { outbox, robots } from '../server/channels/model.ts';
import type { Pace } from '../server/channels/sending.rules.ts';
import { MOST_A_MINUTE } from '../server/channels/sending.rules.ts';
import { addRobot, postMany } from '../server/channels/service.ts';
import { repeatMessages } from '../server/channels/decisions.ts';
import { PROGRAM } from '../server/context.ts';
import type { Database } from '../server/core/db.ts';
import { toId } from '../server/core/ids.ts';
import { createGroups } from '../server/groups/service.ts';
import { settings } from '../server/settings/model.ts';
import { forget } from '../server/settings/service.ts';
import type { Arrival, ServerOptions } from './outbox-server.ts';
import { makeOutboxCtx } from './outbox-worker.ts';
import type { OutboxWorkerOptions } from './outbox-worker.ts';

export interface RigOptions {
  readonly messages: number;
  readonly robots: number;
  readonly groupsOfRobot: number;
  readonly kills: number;
  /** A minute of the limit lasts so long here. */
  readonly minuteMilliseconds: number;
  readonly timeoutMilliseconds: number;
  readonly server: ServerOptions;
  readonly giveUpMilliseconds: number;
  readonly tell: (line: string) => void;
}

export interface RigReport {
  /** With a worker that sends. */
  seconds: number;
  /** From each kill until its heir sends. */
  downSeconds: number;
  calls: number;
  /** Never shown, though a person repeated what was uncertain. */
  lost: string[];
  /** Called lost before a person looked, without being listed as uncertain. */
  missingAndNotListed: string[];
  doubled: number;
  /** Shown more than once without ever having been uncertain. */
  doubledAndNotListed: string[];
  uncertain: number;
  /** The most calls of one robot in any minute. */
  mostInAMinute: number;
  disordered: string[];
  dead: number;
  answers: Record<string, number>;
  killed: number;
}

const FOLDER = import.meta.dirname;
const LEASE_MILLISECONDS = 1_200;

function start(script: string, options: object): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', join(FOLDER, script), JSON.stringify(options)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

const gone = (child: ChildProcess): Promise<unknown> => new Promise((settle) => child.once('exit', settle));
const heard = <Told>(child: ChildProcess): Promise<Told> => new Promise((settle) => child.once('message', (told) => settle(told as Told)));

export async function runOutbox(db: Database, options: RigOptions): Promise<RigReport> {
  const { messages, kills, tell } = options;
  const fieldKey = randomBytes(32).toString('hex');
  const makeCtx = makeOutboxCtx(db, fieldKey, 'silent');
  const ctx = () => makeCtx(PROGRAM);
  const server = start('outbox-server.ts', options.server);
  const { port } = await heard<{ port: number }>(server);
  const pace: Pace = {
    minute: options.minuteMilliseconds,
    margin: 5,
    callTimeout: options.timeoutMilliseconds,
    callGrace: 100,
    firstBackoff: 20,
    longestBackoff: 500,
    longestRest: 1_000,
    second: options.minuteMilliseconds / 60,
    givesUpAfter: 3_600_000,
  };
  const workerOptions: OutboxWorkerOptions = { uri: db.uri, fieldKey, pace, leaseMilliseconds: LEASE_MILLISECONDS, logLevel: 'error' };
  let worker: ChildProcess | null = null;
  try {
    const host = `robots.test:${port}`;
    await settings.raw(db).updateOne({ _id: 'allowedHosts' }, { $set: { value: host } }, { upsert: true });
    forget({ db });
    const groups = await db.transaction((session) =>
      createGroups(
        ctx(),
        session,
        Array.from({ length: options.robots * options.groupsOfRobot }, () => ({ purpose: 'LOCAL' as const })),
      ),
    );
    for (let n = 0; n < options.robots; n += 1) {
      const { _id } = await addRobot(ctx(), {
        name: `R${n}`,
        kind: 'GROUP_ROBOT',
        address: `https://${host}/send?key=robot-${n}-0123456789`,
      });
      const groupIds = groups.slice(n * options.groupsOfRobot, (n + 1) * options.groupsOfRobot).map((row) => row._id);
      await robots.raw(db).updateOne({ _id }, { $set: { groupIds } });
    }
    tell(`queueing ${messages} messages to ${groups.length} groups of ${options.robots} robots`);
    const startedAt = new Date();
    const inputs = Array.from({ length: messages }, (_, n) => {
      const groupId = groups[n % groups.length]?._id ?? new ObjectId();
      const key = `bench:${n}`;
      const content = { text: `${toId(groupId)}|${n}|${key}` };
      return { key, groupId, kind: 'TEXT' as const, content, cause: 'bench' };
    });
    for (let at = 0; at < messages; at += 500) await postMany(makeCtx(PROGRAM, { now: startedAt }), inputs.slice(at, at + 500));
    // The same again is the same.
    const again = await postMany(ctx(), inputs.slice(0, 50));
    if (again.repeated !== 50) throw new Error(`posting again was answered ${JSON.stringify(again)}`);

    const begunAt = performance.now();
    const left = (states: string[]): Promise<number> => outbox.raw(db).countDocuments({ state: { $in: states as 'WAITING'[] } });
    let killed = 0;
    let down: { since: number; sent: number } | null = null;
    let downSeconds = 0;
    worker = start('outbox-worker.ts', workerOptions);
    const until = performance.now() + options.giveUpMilliseconds;
    const demandTime = (): void => {
      if (performance.now() > until) throw new Error('the outbox was not empty in time');
    };
    for (;;) {
      await wait(50);
      demandTime();
      const open = await left(['WAITING', 'SENDING']);
      // What was being sent is judged first: that is not sending yet.
      if (down && (await left(['SENT'])) > down.sent) {
        downSeconds += (performance.now() - down.since) / 1_000;
        down = null;
      }
      if (killed < kills && messages - open >= ((killed + 1) * messages) / (kills + 1)) {
        const ended = gone(worker);
        worker.kill('SIGKILL');
        await ended;
        killed += 1;
        tell(`killed the worker with ${open} messages to go`);
        down = { since: performance.now(), sent: await left(['SENT']) };
        worker = start('outbox-worker.ts', workerOptions);
      }
      if (open === 0) break;
    }
    const seconds = (performance.now() - begunAt) / 1_000 - downSeconds;
    const first = await report(server);
    const uncertainKeys = await keysEverUncertain(db);
    const shownFirst = countShown(first);
    const missingAndNotListed = inputs.map(({ key }) => key).filter((key) => !shownFirst.has(key) && !uncertainKeys.has(key));
    const disordered = outOfOrder(first);
    tell(`${uncertainKeys.size} are uncertain; a person repeats them`);
    for (;;) {
      const rows = await outbox
        .raw(db)
        .find({ state: 'UNCERTAIN' }, { projection: { _id: 1 }, limit: 100 })
        .toArray();
      if (rows.length > 0)
        await repeatMessages(
          ctx(),
          rows.map(({ _id }) => toId(_id)),
        );
      else if ((await left(['WAITING', 'SENDING', 'UNCERTAIN'])) === 0) break;
      await wait(100);
      demandTime();
    }
    const arrivals = await report(server);
    const shown = countShown(arrivals);
    const listed = await keysEverUncertain(db);
    const doubled = [...shown].filter(([, times]) => times > 1).map(([key]) => key);
    const answers: Record<string, number> = {};
    for (const { answer } of arrivals) answers[answer] = (answers[answer] ?? 0) + 1;
    return {
      seconds,
      downSeconds,
      calls: arrivals.length,
      lost: inputs.map(({ key }) => key).filter((key) => !shown.has(key)),
      missingAndNotListed,
      doubled: doubled.length,
      doubledAndNotListed: doubled.filter((key) => !listed.has(key)),
      uncertain: listed.size,
      mostInAMinute: mostInAMinute(arrivals, options.minuteMilliseconds),
      disordered,
      dead: await left(['DEAD']),
      answers,
      killed,
    };
  } finally {
    worker?.kill('SIGKILL');
    server.kill('SIGKILL');
  }
}

async function report(server: ChildProcess): Promise<Arrival[]> {
  const told = heard<{ arrivals: Arrival[] }>(server);
  server.send('report');
  return (await told).arrivals;
}

async function keysEverUncertain(db: Database): Promise<Set<string>> {
  const rows = await outbox
    .raw(db)
    .find({ uncertain: { $gt: 0 } }, { projection: { key: 1 } })
    .toArray();
  return new Set(rows.map(({ key }) => key));
}

function countShown(arrivals: readonly Arrival[]): Map<string, number> {
  const shown = new Map<string, number>();
  for (const { key, isShown } of arrivals) if (isShown) shown.set(key, (shown.get(key) ?? 0) + 1);
  return shown;
}

function outOfOrder(arrivals: readonly Arrival[]): string[] {
  const last = new Map<string, number>();
  const wrong: string[] = [];
  for (const { group, seq, key, isShown } of arrivals) {
    if (!isShown) continue;
    if (seq <= (last.get(group) ?? -1)) wrong.push(key);
    last.set(group, Math.max(seq, last.get(group) ?? -1));
  }
  return wrong;
}

function push(lists: Map<string, number[]>, name: string, value: number): void {
  const list = lists.get(name);
  if (list) list.push(value);
  else lists.set(name, [value]);
}

/** In any window of the length, by what the other side saw, whatever it answered. */
function mostInAMinute(arrivals: readonly Arrival[], minute: number): number {
  const byRobot = new Map<string, number[]>();
  for (const { robot, at } of arrivals) push(byRobot, robot, at);
  let most = 0;
  for (const times of byRobot.values()) {
    times.sort((one, other) => one - other);
    let from = 0;
    for (let to = 0; to < times.length; to += 1) {
      while ((times[to] ?? 0) - (times[from] ?? 0) >= minute) from += 1;
      most = Math.max(most, to - from + 1);
    }
  }
  return most;
}

export const LIMIT = MOST_A_MINUTE;
