// Flows, samples, lateness and the timeline of the console: pure parts.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mergeTimeline } from '../../client/ops/people/timeline.ts';
import { isIn, roomOf, trailOf } from '../../client/ops/shell/rooms.ts';
import { countsOfFlows, tierMoves } from '../../client/ops/tiers/flow-counts.ts';
import type { Flow } from '../../client/ops/tiers/flow-layout.ts';
import { layOutFlows, ribbonPath, wholeFlows } from '../../client/ops/tiers/flow-layout.ts';
import { lateness } from '../../client/ops/tiers/lateness.ts';
import { latestRun } from '../../client/ops/tiers/run-result.ts';
import { batchOf, inTurn } from '../../client/ops/tiers/samples.ts';

const NOW = [
  { tier: 'HEAD', count: 10_412 },
  { tier: 'MID', count: 86_274 },
  { tier: 'NEW', count: 939_796 },
] as const;
const FLOWS: readonly Flow[] = [
  { from: 'NEW', to: 'MID', count: 6_842 },
  { from: 'MID', to: 'HEAD', count: 618 },
  { from: 'MID', to: 'NEW', count: 1_936 },
  { from: 'HEAD', to: 'MID', count: 204 },
  { from: null, to: 'NEW', count: 31_860 },
  { from: 'NEW', to: null, count: 4_118 },
];

describe('flows', () => {
  test('who stayed follows from the counts of now', () => {
    const stayed = wholeFlows(NOW, FLOWS).filter(({ from, to }) => from === to);
    expect(stayed).toEqual([
      { from: 'HEAD', to: 'HEAD', count: 10_412 - 618 },
      { from: 'MID', to: 'MID', count: 86_274 - 6_842 - 204 },
      { from: 'NEW', to: 'NEW', count: 939_796 - 1_936 - 31_860 },
    ]);
  });

  test('a small flow stays visible beside a huge one, and the bars fit', () => {
    const { left, right, ribbons } = layOutFlows(NOW, FLOWS, { height: 420, gap: 44 });
    expect(ribbons.find(({ from, to }) => from === 'MID' && to === 'HEAD')!.width).toBeGreaterThan(2);
    for (const bars of [left, right]) expect(Math.max(...bars.map(({ y, height }) => y + height))).toBeLessThanOrEqual(421);
    expect(left.map(({ count }) => count)).toEqual([9_998, 81_782, 916_960, 31_860]);
    expect(right.map(({ count }) => count)).toEqual([10_412, 86_274, 939_796, 4_118]);
  });

  test('every ribbon lies inside both of its bars, and ribbons of one bar never overlap', () => {
    const tier = fc.constantFrom('NEW', 'MID', 'HEAD');
    const flow = fc.record({ from: fc.option(tier), to: fc.option(tier), count: fc.nat(1_000_000) });
    fc.assert(
      fc.property(
        fc.uniqueArray(flow, { selector: ({ from, to }) => `${from} ${to}` }),
        fc.array(fc.nat(1_000_000), { minLength: 3, maxLength: 3 }),
        (flows, counts) => {
          const now = (['HEAD', 'MID', 'NEW'] as const).map((each, index) => ({ tier: each, count: counts[index]! }));
          const layout = layOutFlows(
            now,
            flows.filter(({ from, to }) => from !== null || to !== null),
            { height: 400, gap: 40 },
          );
          for (const [bars, end, start] of [
            [layout.left, 'from', 'fromY'],
            [layout.right, 'to', 'toY'],
          ] as const) {
            for (const bar of bars) {
              const own = layout.ribbons.filter((ribbon) => ribbon[end] === bar.place).sort((one, other) => one[start] - other[start]);
              let y = bar.y;
              for (const ribbon of own) {
                expect(ribbon[start]).toBeGreaterThanOrEqual(y - 1e-6);
                y = ribbon[start] + ribbon.width;
              }
              expect(y).toBeLessThanOrEqual(bar.y + bar.height + 1e-6);
            }
          }
        },
      ),
    );
  });

  test('nobody at all draws no nonsense', () => {
    const { ribbons, left } = layOutFlows([], [], { height: 400, gap: 40 });
    expect(ribbons).toEqual([]);
    expect(left.every(({ y, height }) => Number.isFinite(y) && Number.isFinite(height))).toBe(true);
  });

  test('a ribbon is a closed band', () => {
    expect(ribbonPath({ from: 'NEW', to: 'MID', count: 1, kind: 'UP', fromY: 10, toY: 0, width: 4 }, 0, 100)).toBe(
      'M0.0 10.0C50.0 10.0 50.0 0.0 100.0 0.0V4.0C50.0 4.0 50.0 14.0 0.0 14.0Z',
    );
  });
});

test('a grace that begins moves nobody yet', () => {
  const flows = [
    { kind: 'PROMOTED', from: 'NEW', to: 'MID', count: 3 },
    { kind: 'PROMOTED', from: 'NEW', to: 'HEAD', count: 1 },
    { kind: 'GRACE_BEGUN', from: 'MID', to: 'NEW', count: 9 },
    { kind: 'DEMOTED', from: 'MID', to: 'NEW', count: 2 },
  ] as const;
  expect(countsOfFlows(flows)).toEqual({ promoted: 4, toMid: 3, toHead: 1, demoted: 2, graceBegun: 9, graceEnded: 0 });
  expect(tierMoves(flows).map(({ from, to, count }) => `${from}>${to} ${count}`)).toEqual(['NEW>MID 3', 'NEW>HEAD 1', 'MID>NEW 2']);
});

test('samples of a rare move come as early as those of a frequent one', () => {
  expect(inTurn([['a1', 'a2', 'a3'], ['b1'], ['c1', 'c2']])).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3']);
});

test('other samples are shown batch by batch, and begin anew', () => {
  expect([0, 1, 2].map((batch) => batchOf([1, 2, 3], batch, 2))).toEqual([[1, 2], [3], [1, 2]]);
  expect(batchOf([], 3, 2)).toEqual([]);
});

test('lateness is said in the largest unit', () => {
  const minutes = (n: number) => n * 60_000;
  expect(lateness(0, 0)).toBeNull();
  expect(lateness(0, 1)).toEqual({ days: 0, hours: 0, minutes: 1 });
  expect(lateness(0, minutes(59))).toEqual({ days: 0, hours: 0, minutes: 59 });
  expect(lateness(0, minutes(84))).toEqual({ days: 0, hours: 1, minutes: 0 });
  expect(lateness(0, minutes(60 * 47))).toEqual({ days: 1, hours: 0, minutes: 0 });
});

test('the timeline is one order, the latest first, and keeps what happened at once in its place', () => {
  const at = (minute: number, what: string) => ({ at: `2026-05-14T00:${String(minute).padStart(2, '0')}:00.000Z`, what });
  const merged = mergeTimeline(
    [
      [at(5, 'a'), at(1, 'b')],
      [at(5, 'c'), at(9, 'd')],
    ],
    3,
  );
  expect(merged.map(({ what }) => what)).toEqual(['d', 'a', 'c']);
});

describe('rooms', () => {
  test.each([
    ['/people', ['nav.people', 'nav.members']],
    ['/people/6a8fa31304915700000009be', ['nav.people', 'nav.members']],
    ['/people/tiers', ['nav.people', 'nav.tiers']],
    ['/people/policies/3', ['nav.people', 'nav.tiers']],
    ['/people/policies/compare', ['nav.people', 'nav.tiers']],
    ['/people/orders', ['nav.people', 'nav.orders']],
    ['/', ['nav.today']],
    ['/nowhere', []],
  ])('%s lies in %j', (path, titles) => {
    expect(trailOf(path).map(({ title }) => title)).toEqual(titles);
  });

  test('Today is no room of everything', () => {
    expect(roomOf('/nowhere')).toBeNull();
    expect(isIn('/people', { path: '/', title: 'nav.today' })).toBe(false);
  });
});

describe('the last evaluation', () => {
  const kept = {
    day: '2026-05-14',
    finishedAt: '2026-05-13T18:42:00.000Z',
    policyVersion: 7,
    people: 3,
    promoted: 1,
    demoted: 0,
    graceBegun: 0,
    graceEnded: 0,
    milliseconds: 9,
  };
  const work = (result: string | null, finishedAt = '2026-05-14T03:00:00.000Z') => ({ state: 'DONE', finishedAt, result });
  const result = JSON.stringify({ ...kept, finishedAt: undefined, promoted: 0, writes: 0 });

  test('is the one that a person began, when that is later', () => {
    expect(latestRun(kept, work(result))).toMatchObject({ promoted: 0, finishedAt: '2026-05-14T03:00:00.000Z' });
    expect(latestRun(kept, work(result, '2026-05-13T00:00:00.000Z'))).toBe(kept);
    expect(latestRun(null, work(result))).toMatchObject({ people: 3 });
  });

  test('is the kept one where the work tells of none', () => {
    for (const each of [undefined, work(null), work('[]'), work('{}'), { ...work(result), state: 'RUNNING' }])
      expect(latestRun(kept, each)).toBe(kept);
  });
});
