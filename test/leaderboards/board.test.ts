// The board beside a sorted array, and what holds for it whatever is done.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chance } from '../../scripts/assignment-oracle.ts';
import { compareStandings, compareWithOracle } from '../../scripts/board-oracle.ts';
import { Board } from '../../server/leaderboards/board.ts';

const OPERATIONS = Number(process.env['BOARD_OPERATIONS'] ?? 50_000);

const change = fc.record({
  owner: fc.nat(30),
  delta: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })),
  at: fc.oneof(fc.nat(3), fc.nat(0xffff_ffff)),
});

function ranked(board: Board): string[] {
  return board.window(1, board.size).map(({ owner, score, reachedAt }) => `${owner} ${score} ${reachedAt}`);
}

describe('a board beside a sorted array', () => {
  test.each([
    ['small scores with many ties', { owners: 2_000, deltas: [-3, 3], times: 5 }],
    ['nothing but ties', { owners: 4_000, deltas: [0, 0], times: 1 }],
    ['orders of a day', { owners: 10_000, deltas: [-5_000, 30_000], times: 3_600_000 }],
    ['scores beyond 32 bits, over the whole time', { owners: 3_000, deltas: [-1e9, 1e12], times: 2 ** 32 }],
    ['everybody moving up one by one', { owners: 10_000, deltas: [1, 1], times: 10_000 }],
    ['scores on both sides of 0 at the edge of the words', { owners: 3_000, deltas: [-(2 ** 31), 2 ** 31], times: 3 }],
  ] as const)('%s', (_what, mix) => {
    expect(compareWithOracle(new Board(), { ...mix, operations: OPERATIONS, seed: 3 }, chance)).toEqual([]);
  });
});

describe('whatever is done', () => {
  test('ranks, owners and windows agree with plain sorting', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 200 }), (changes) => {
        const board = new Board({ owners: 1 });
        const people = new Map<number, { owner: number; score: number; reachedAt: number }>();
        for (const { owner, delta, at } of changes) {
          board.add(owner, delta, at);
          const before = people.get(owner) ?? { owner, score: 0, reachedAt: 0 };
          people.set(owner, { owner, score: before.score + delta, reachedAt: Math.max(before.reachedAt, at) });
        }
        const sorted = [...people.values()].sort(compareStandings);
        expect(board.window(1, board.size)).toEqual(sorted);
        const ranks = new Uint32Array(sorted.length);
        board.ranksOf(
          Uint32Array.from(sorted, ({ owner }) => owner),
          ranks,
        );
        expect([...ranks]).toEqual(sorted.map((_person, at) => at + 1));
        expect(sorted.map((_person, at) => board.ownerAt(at + 1))).toEqual(sorted.map(({ owner }) => owner));
      }),
      { numRuns: 200 },
    );
  });

  test('the order of changes makes no difference', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 200 }), fc.infiniteStream(fc.nat()), (changes, keys) => {
        const one = new Board();
        for (const { owner, delta, at } of changes) one.add(owner, delta, at);
        const other = new Board();
        const shuffled = changes.map((each) => ({ each, key: keys.next().value as number })).sort((a, b) => a.key - b.key);
        other.addMany(
          Uint32Array.from(shuffled, ({ each }) => each.owner),
          Float64Array.from(shuffled, ({ each }) => each.delta),
          Uint32Array.from(shuffled, ({ each }) => each.at),
        );
        expect(ranked(other)).toEqual(ranked(one));
      }),
      { numRuns: 200 },
    );
  });

  test('a dump makes the same board, which goes on like the first', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 100 }), fc.array(change, { maxLength: 100 }), (before, after) => {
        const board = new Board();
        for (const { owner, delta, at } of before) board.add(owner, delta, at);
        const loaded = Board.load(board.dump());
        expect(ranked(loaded)).toEqual(ranked(board));
        for (const { owner, delta, at } of after) for (const each of [board, loaded]) each.add(owner, delta, at);
        expect(ranked(loaded)).toEqual(ranked(board));
      }),
      { numRuns: 200 },
    );
  });
});

describe('one by one', () => {
  test('a score of 0 keeps its rank, and somebody who never scored has none', () => {
    const board = new Board();
    board.add(4, 500, 10);
    board.add(4, -500, 20);
    board.add(9, 0, 5);
    expect([board.rankOf(9), board.rankOf(4), board.rankOf(3), board.rankOf(100_000)]).toEqual([1, 2, 0, 0]);
    expect(board.scoreOf(4)).toBe(0);
    expect(board.has(3)).toBe(false);
    expect(board.has(100_000)).toBe(false);
  });

  test('of equal scores the one who was there first is before', () => {
    const board = new Board();
    board.add(1, 100, 2_000);
    board.add(2, 60, 500);
    board.add(2, 40, 1_999);
    board.add(3, 100, 2_000);
    expect(board.window(1, 3).map(({ owner }) => owner)).toEqual([2, 1, 3]);
  });

  test('full ties go by the order that is given', () => {
    const board = new Board({ compareOwners: (a, b) => b - a });
    for (let owner = 0; owner < 1_000; owner++) board.add(owner, 7, 7);
    expect(board.ownerAt(1)).toBe(999);
    expect(board.rankOf(0)).toBe(1_000);
    expect(ranked(Board.load(board.dump(), { compareOwners: (a, b) => b - a }))).toEqual(ranked(board));
    expect(() => Board.load(board.dump())).toThrow(RangeError);
  });

  test('windows are cut to what there is', () => {
    const board = new Board();
    for (let owner = 0; owner < 600; owner++) board.add(owner, owner, 0);
    expect(board.window(595, 11).map(({ score }) => score)).toEqual([5, 4, 3, 2, 1, 0]);
    expect(board.window(250, 11).map(({ owner }) => board.rankOf(owner))).toEqual([250, 251, 252, 253, 254, 255, 256, 257, 258, 259, 260]);
    expect([board.window(0, 5), board.window(601, 5), board.window(1, 0), new Board().window(1, 5)]).toEqual([[], [], [], []]);
    const owners = new Uint32Array(3);
    expect(board.windowInto(1, 11, owners)).toBe(3);
    expect([...owners]).toEqual([599, 598, 597]);
    expect([board.ownerAt(0), board.ownerAt(601), board.ownerAt(Number.NaN)]).toEqual([-1, -1, -1]);
  });

  test('a dump that is none is refused', () => {
    const whole = { owners: Uint32Array.of(3, 1), scores: Float64Array.of(9, 5), reachedAts: Uint32Array.of(0, 0) };
    expect(Board.load(whole).size).toBe(2);
    expect(() => Board.load({ ...whole, scores: Float64Array.of(5, 9) })).toThrow('owner 1 is out of order on the board');
    expect(() => Board.load({ ...whole, owners: Uint32Array.of(3, 3) })).toThrow('owner 3 is twice on the board');
    expect(() => Board.load({ ...whole, reachedAts: Uint32Array.of(0) })).toThrow('the parts of a board differ in length');
  });

  test('a score that a board cannot hold is refused', () => {
    expect(() => new Board().add(0, 2 ** 53, 0)).toThrow('beyond what a board can hold');
  });

  test('a hundred thousand members take less than 40 bytes each, also after moving about', () => {
    const board = new Board();
    const random = chance(5);
    for (let i = 0; i < 300_000; i++) board.add(i % 100_000, Math.floor(random() * 30_000), i);
    expect(board.size).toBe(100_000);
    expect(board.bytes / board.size).toBeLessThan(40);
  });
});
