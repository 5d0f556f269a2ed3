// `npm run bench -- boards`: a board of a million members beside a sorted set of Redis 7 with the same members, operations and answers, the
// two by turns; the memory of a member; all five subjects for each order; a start from a snapshot and what came after it; and ten million
// random operations beside a sorted array.
// What is compared: our structure within the process, members by number, in batches of 500; Redis as an application reaches it, over its
// socket. Redis knows no time and orders equal scores by name, backwards; so that each answer can be compared, all changes here are of one
// moment and our last resort is the same backwards order. The time decides in the random operations, where everything is compared, too.

import { Board } from '../server/leaderboards/board.ts';
import { chance } from './assignment-oracle.ts';
import type { BenchRow } from './bench.ts';
import { measureOrders, measureStart } from './bench-boards-orders.ts';
import { compareWithOracle } from './board-oracle.ts';
import type { Mix } from './board-oracle.ts';
import { openRedis, ownerOfMember, PIPELINE } from './board-redis.ts';
import type { RedisBoard } from './board-redis.ts';
import { tell } from './say.ts';

const SCALES = {
  full: { members: 1_000_000, operations: 100_000, rounds: 7, random: 10_000_000, orders: 500_000, tail: 100_000 },
  small: { members: 50_000, operations: 10_000, rounds: 5, random: 200_000, orders: 20_000, tail: 2_000 },
} as const;
const ROWS = 11;
const AT = 3_600_000;
const MOST_BYTES = 40;
const MIXES: Omit<Mix, 'operations' | 'seed'>[] = [
  { owners: 2_000, deltas: [-3, 3], times: 5 },
  { owners: 4_000, deltas: [0, 1], times: 1 },
  { owners: 20_000, deltas: [-5_000, 30_000], times: 3_600_000 },
  { owners: 5_000, deltas: [-1e9, 1e10], times: 2 ** 32 },
  { owners: 10_000, deltas: [1, 1], times: 10_000 },
];

export async function benchBoards(scale: 'full' | 'small'): Promise<{ scale: string; rows: BenchRow[] }> {
  const size = SCALES[scale];
  const rows: BenchRow[] = [];
  const redis = await openRedis();
  if (redis) {
    try {
      rows.push(...(await compareWithRedis(redis, size)));
    } finally {
      await redis.close();
    }
  } else tell('no redis-server on this machine (Debian: apt-get install redis-server): the rows beside Redis are left out');
  rows.push(measureOrders(size), ...(await measureStart(size)), countDifferences(size.random));
  return { scale: `${size.members.toLocaleString('en')} members${redis ? `, Redis ${redis.version}` : ''}`, rows };
}

interface Round {
  owners: Uint32Array;
  deltas: Float64Array;
  from: Uint32Array;
}

/** A day of a campaign: an order's worth now and then a refund, anywhere on the board. */
function aRound(random: () => number, members: number, operations: number): Round {
  const within = (): number => Math.floor(random() * members);
  return {
    owners: Uint32Array.from({ length: operations }, within),
    deltas: Float64Array.from({ length: operations }, () => (random() < 0.05 ? -1_000 : 1_000) + Math.floor(random() * 29_000)),
    from: Uint32Array.from({ length: operations }, () => 1 + Math.floor(random() * (members - ROWS))),
  };
}

async function compareWithRedis(
  redis: RedisBoard,
  { members, operations, rounds }: (typeof SCALES)['full' | 'small'],
): Promise<BenchRow[]> {
  const random = chance(7);
  // Few sell much: the top is wide apart, and below it a thousand members stand within a few yuan.
  const scores = Float64Array.from({ length: members }, () => Math.round(-Math.log(1 - random()) * 500_000));
  const board = new Board({ compareOwners: (a, b) => b - a });
  for (let owner = 0; owner < members; owner++) board.add(owner, scores[owner] as number, AT);
  tell(`filling Redis ${redis.version} with ${members.toLocaleString('en')} members`);
  await redis.fill(scores);

  const times = { add: [[], []], rank: [[], []], window: [[], []] } as Record<'add' | 'rank' | 'window', [number[], number[]]>;
  for (let round = -1; round < rounds; round++) {
    const { owners, deltas, from } = aRound(random, members, operations);
    const ats = new Uint32Array(operations).fill(AT);
    // The first one warms both and is not counted.
    const keep = (what: keyof typeof times, arm: 0 | 1, began: number): void => {
      if (round >= 0) times[what][arm].push((operations / (performance.now() - began)) * 1_000);
    };
    let began = performance.now();
    for (let i = 0; i < operations; i += PIPELINE)
      board.addMany(owners.subarray(i, i + PIPELINE), deltas.subarray(i, i + PIPELINE), ats.subarray(i, i + PIPELINE));
    keep('add', 0, began);
    began = performance.now();
    const theirScores = await redis.add(owners, deltas);
    keep('add', 1, began);

    const ranks = new Uint32Array(operations);
    began = performance.now();
    for (let i = 0; i < operations; i += PIPELINE) board.ranksOf(owners.subarray(i, i + PIPELINE), ranks.subarray(i, i + PIPELINE));
    keep('rank', 0, began);
    began = performance.now();
    const theirRanks = await redis.ranks(owners);
    keep('rank', 1, began);

    const windows = new Array<ReturnType<Board['window']>>(operations);
    began = performance.now();
    for (let i = 0; i < operations; i++) windows[i] = board.window(from[i] as number, ROWS);
    keep('window', 0, began);
    began = performance.now();
    const theirWindows = await redis.windows(from, ROWS);
    keep('window', 1, began);

    compareAnswers(board, { owners, ranks, windows }, { scores: theirScores, ranks: theirRanks, windows: theirWindows });
    tell(
      `round ${round + 1}: ${Object.entries(times)
        .map(([what, [ours, theirs]]) => `${what} ${k(ours.at(-1))} beside ${k(theirs.at(-1))}`)
        .join(', ')} thousand a second`,
    );
  }
  tell('all answers are equal');

  const ours = board.bytes / members;
  const theirs = (await redis.bytes()) / members;
  const speed = (id: string, what: string, [mine, other]: [number[], number[]], goal: number): BenchRow => {
    const ratio = median(mine) / median(other);
    return { id, what, ours: median(mine), theirs: median(other), unit: '1/s', ratio, goal: `≥ ${goal} ×`, holds: ratio >= goal };
  };
  return [
    speed('a-add', 'changes of a score beside ZINCRBY', times.add, 10),
    speed('b-rank', 'ranks beside ZREVRANK', times.rank, 15),
    speed('c-window', `windows of ${ROWS} rows with scores beside ZREVRANGE`, times.window, 10),
    {
      id: 'd-bytes',
      what: 'memory of a member: leaves with their slack, records by owner, directory; without names and ids',
      ours,
      theirs,
      unit: 'B',
      ratio: theirs / ours,
      goal: `≤ ${MOST_BYTES} B`,
      holds: ours <= MOST_BYTES,
    },
  ];
}

interface Ours {
  owners: Uint32Array;
  ranks: Uint32Array;
  windows: { owner: number; score: number }[][];
}

interface Theirs {
  scores: Float64Array;
  ranks: Uint32Array;
  windows: string[][];
}

/** Throws where an answer differs. */
function compareAnswers(board: Board, ours: Ours, theirs: Theirs): void {
  const last = new Map<number, number>();
  ours.owners.forEach((owner, i) => last.set(owner, theirs.scores[i] as number));
  for (const [owner, score] of last) demandEqual(`score of ${owner}`, board.scoreOf(owner), score);
  ours.owners.forEach((owner, i) => demandEqual(`rank of ${owner}`, ours.ranks[i], theirs.ranks[i]));
  ours.windows.forEach((rows, i) => {
    const theirRows = theirs.windows[i] ?? [];
    demandEqual('words of a window', 2 * rows.length, theirRows.length);
    rows.forEach(({ owner, score }, at) => {
      demandEqual('owner in a window', owner, ownerOfMember(theirRows[2 * at] ?? ''));
      demandEqual('score in a window', score, Number(theirRows[2 * at + 1]));
    });
  });
}

function demandEqual(what: string, ours: number | undefined, theirs: number | undefined): void {
  if (ours !== theirs) throw new Error(`${what}: ours is ${ours}, that of Redis ${theirs}`);
}

function countDifferences(operations: number): BenchRow {
  const differences: string[] = [];
  for (const [index, mix] of MIXES.entries()) {
    const part = Math.ceil(operations / MIXES.length);
    differences.push(...compareWithOracle(new Board(), { ...mix, operations: part, seed: index + 1 }, chance));
    tell(
      `${part.toLocaleString('en')} random operations on ${mix.owners} members: ${differences.length === 0 ? 'equal' : differences.join('; ')}`,
    );
  }
  const what = `answers that differ from a sorted array, of ${operations.toLocaleString('en')} random operations`;
  return {
    id: 'h-oracle',
    what,
    ours: differences.length,
    theirs: 0,
    unit: 'answers',
    ratio: differences.length === 0 ? 1 : 0,
    goal: 'none',
    holds: differences.length === 0,
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function k(value: number | undefined): string {
  return value === undefined ? '–' : (value / 1_000).toFixed(0);
}
