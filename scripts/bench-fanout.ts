// `npm run bench -- fanout`: a board of 50,000 changes by twenty orders a second, and 1,000 or 10,000 phones follow it: our sockets, socket.io's
// own broadcast, and plain ws, in turns. What a phone's update costs the server, how long the loop is held, how many bytes, how late;
// and whether everybody is right again after a tenth of the connections was lost.
// An update is the same in every arm: one viewer has the newest top and totals, and the own place with its neighbours where that is due.
// So the cost of an arm is its processor time, less what it takes while nothing happens, by the tops that arrived.
// Surprise: on loopback the receiver's share of the kernel's work is charged to the sender. So ratios are quoted, never times.

import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BenchRow } from './bench.ts';
import { TICK_MILLISECONDS } from './bench-fanout-wire.ts';
import type { Measured, Seen } from './bench-fanout-wire.ts';
import { tell } from './say.ts';

const SCALES = {
  full: {
    sizes: [
      { viewers: 1_000, rounds: 5 },
      { viewers: 10_000, rounds: 3 },
    ],
    seconds: 5,
  },
  small: { sizes: [{ viewers: 1_000, rounds: 2 }], seconds: 3 },
} as const;
const ARMS = ['ours', 'stock', 'ws'] as const;
type Arm = (typeof ARMS)[number];
const WARM_MILLISECONDS = 1_500;
/** Everybody has entered, and what that left to do is done. */
const SETTLE_MILLISECONDS = 1_000;
const IDLE_MILLISECONDS = 300;
const IDLE_TIMES = 3;
const LONGEST_MILLISECONDS = 180_000;

interface Round extends Measured, Seen {
  /** Of the processor, that went to telling: less what the same process takes while nothing happens. */
  tellingMilliseconds: number;
  wrongAfterDrop: number;
}

function start(file: string, ...args: string[]): ChildProcess {
  return fork(join(import.meta.dirname, file), args, { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
}

function next<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => {
      reject(new Error(`a part of the benchmark ended with ${String(code)}`));
    };
    const late = setTimeout(() => {
      reject(new Error('a part of the benchmark does not answer'));
    }, LONGEST_MILLISECONDS);
    child.once('exit', ended);
    child.once('message', (message) => {
      clearTimeout(late);
      child.off('exit', ended);
      resolve(message as Message);
    });
  });
}

async function measure(server: ChildProcess, milliseconds: number): Promise<Measured> {
  server.send('begin');
  await wait(milliseconds);
  server.send('end');
  return next<Measured>(server);
}

async function run(arm: Arm, viewers: number, seconds: number): Promise<Round> {
  const server = start('bench-fanout-arm.ts', arm);
  let phones: ChildProcess | null = null;
  try {
    const { port } = await next<{ port: number }>(server);
    phones = start('bench-fanout-viewers.ts', arm, String(port), String(viewers));
    await next(phones);
    await wait(SETTLE_MILLISECONDS);
    let idle = Infinity;
    for (let time = 0; time < IDLE_TIMES; time += 1) {
      const { cpuMilliseconds } = await measure(server, IDLE_MILLISECONDS);
      idle = Math.min(idle, cpuMilliseconds / IDLE_MILLISECONDS);
    }
    server.send('orders');
    await wait(WARM_MILLISECONDS);
    phones.send({ ask: 'begin' });
    const measured = await measure(server, seconds * 1_000);
    phones.send({ ask: 'end', orders: measured.orders });
    const seen = await next<Seen>(phones);
    phones.send({ ask: 'drop' });
    await next(phones);
    server.send('quiet');
    const { version } = await next<{ version: number }>(server);
    phones.send({ ask: 'check', version });
    const { wrong } = await next<{ wrong: number }>(phones);
    const tellingMilliseconds = measured.cpuMilliseconds - idle * seconds * 1_000;
    return { ...measured, ...seen, tellingMilliseconds, wrongAfterDrop: wrong };
  } finally {
    phones?.send({ ask: 'stop' });
    server.send('stop');
  }
}

export async function benchFanout(scale: 'full' | 'small'): Promise<{ scale: string; rows: BenchRow[] }> {
  const { sizes, seconds } = SCALES[scale];
  const rows: BenchRow[] = [];
  for (const { viewers: count, rounds } of sizes) {
    const runs: Record<Arm, Round[]> = { ours: [], stock: [], ws: [] };
    for (let round = 0; round < rounds; round += 1) {
      // Each round begins with another arm.
      for (let turn = 0; turn < ARMS.length; turn += 1) {
        const arm = ARMS[(round + turn) % ARMS.length] ?? 'ours';
        const result = await run(arm, count, seconds);
        runs[arm].push(result);
        const { boards, places, gaps, longestSlice, p99, wrongAfterDrop } = result;
        tell(
          `${count} viewers, round ${round + 1}, ${arm}: ${(costOf(result) * 1_000).toFixed(1)} µs an update, slice ≤ ${longestSlice.toFixed(1)} ms, ` +
            `${Math.round(result.bytes / boards)} B, p99 ${p99.toFixed(0)} ms, ${boards} boards, ${places} places, ${gaps} gaps, ${wrongAfterDrop} wrong`,
        );
      }
    }
    rows.push(...rowsOf(count, runs));
  }
  const ran = sizes.map(({ viewers, rounds }) => `${viewers} viewers in ${rounds} rounds`).join(', ');
  return { scale: `a board of 50,000, 20 orders/s: ${ran} of ${seconds} s`, rows };
}

/** Milliseconds of the processor for bringing one viewer up to date once. */
const costOf = ({ tellingMilliseconds, boards }: Round): number => tellingMilliseconds / boards;

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(at)] ?? 0) + (sorted[Math.ceil(at)] ?? 0)) / 2;
}

function rowsOf(count: number, { ours, stock, ws }: Record<Arm, Round[]>): BenchRow[] {
  const of = (rounds: readonly Round[], figure: (round: Round) => number): number => middle(rounds.map(figure));
  const at = `${count.toLocaleString('en')} viewers`;
  const cost = (id: string, whom: string, theirs: readonly Round[], most: number): BenchRow => {
    const [own, other] = [of(ours, costOf) * 1_000, of(theirs, costOf) * 1_000];
    return {
      id: `${id}-${count}`,
      what: `processor time for an update of one viewer, ${at}, beside ${whom}`,
      ours: own,
      theirs: other,
      unit: 'µs',
      ratio: other / own,
      goal: `≤ ${most} × theirs`,
      holds: own <= most * other,
    };
  };
  const [slice, block] = [of(ours, ({ longestSlice }) => longestSlice), of(ws, ({ longestSlice }) => longestSlice)];
  const [size, snapshot] = [of(ours, ({ bytes, boards }) => bytes / boards), of(ours, ({ snapshotBytes }) => snapshotBytes)];
  const [late, allowed] = [of(ours, ({ p99 }) => p99), TICK_MILLISECONDS + of(ws, ({ middleRound }) => middleRound)];
  const wrong = Math.max(...ours.map(({ wrongAfterDrop, gaps }) => wrongAfterDrop + gaps));
  return [
    cost('stock', "socket.io's broadcast", stock, 0.5),
    cost('ws', 'plain ws', ws, 0.8),
    {
      id: `slice-${count}`,
      what: `longest time that telling holds the loop, ${at}, beside plain ws`,
      ours: slice,
      theirs: block,
      unit: 'ms',
      ratio: block / slice,
      goal: '≤ 25 ms',
      holds: slice <= 25,
    },
    {
      id: `bytes-${count}`,
      what: `bytes of an update, own place included, ${at}, beside a whole snapshot`,
      ours: size,
      theirs: snapshot,
      unit: 'B',
      ratio: snapshot / size,
      goal: '≤ 0.1 × theirs',
      holds: size <= 0.1 * snapshot,
    },
    {
      id: `late-${count}`,
      what: `order to phone, p99, ${at}, beside a tick and a loop of plain ws`,
      ours: late,
      theirs: allowed,
      unit: 'ms',
      ratio: allowed / late,
      goal: '≤ theirs',
      holds: late <= allowed,
    },
    {
      id: `drop-${count}`,
      what: `viewers without the server's version two ticks after a tenth was dropped, and gaps, ${at}`,
      ours: wrong,
      theirs: 0,
      unit: '',
      ratio: wrong === 0 ? 1 : 0,
      goal: '0',
      holds: wrong === 0,
    },
  ];
}
