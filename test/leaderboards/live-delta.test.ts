// What the server tells of a board's top, and what a page makes of it, must come to the same list.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BoardMessage, BoardState } from '../../client/shared/board-state.ts';
import { TOP_ROWS as CLIENT_ROWS, applyBoard } from '../../client/shared/board-state.ts';
import type { LiveRow } from '../../server/leaderboards/live-delta.rules.ts';
import { changedRows } from '../../server/leaderboards/live-delta.rules.ts';
import { TOP_ROWS } from '../../server/leaderboards/live-show.ts';

const board = { campaignId: 'c', subject: 'DISTRIBUTOR', metric: 'SALES', phaseId: null } as const;

/** All rows of a board, sorted: the higher score first, then the owner. Marks are where owners stood before anything happened. */
function ranked(scores: ReadonlyMap<number, number>, marks: ReadonlyMap<number, number>): LiveRow[] {
  return [...scores]
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
    .map(([owner, score], index) => {
      const mark = marks.get(owner);
      const moved = mark === undefined ? null : mark - index - 1;
      return { rank: index + 1, ownerId: String(owner), name: `n${owner}`, score, orders: Math.floor(score / 3), moved };
    });
}

const message = (version: number, all: readonly LiveRow[], top: BoardMessage['top'], changed: number | null): BoardMessage => ({
  board,
  version,
  top,
  changed,
  total: { owners: all.length, salesFen: 0, orders: 0, newMembers: 0, quantity: 0 },
  isFrozen: false,
});

test('the page holds as many rows as the server tells of', () => {
  expect(CLIENT_ROWS).toBe(TOP_ROWS);
});

describe('after any changes of scores, up or down', () => {
  test('the page that was told only changes holds the same top as the server', () => {
    const changes = fc.array(fc.record({ owner: fc.nat(130), by: fc.integer({ min: -40, max: 40 }) }), { minLength: 1, maxLength: 12 });
    let deltas = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 130 }), fc.array(changes, { maxLength: 12 }), (owners, turns) => {
        const scores = new Map(Array.from({ length: owners }, (_none, owner) => [owner, 1_000 - owner * 7]));
        const marks = new Map(ranked(scores, new Map()).map(({ ownerId, rank }) => [Number(ownerId), rank]));
        let all = ranked(scores, marks);
        let version = 1;
        let state: BoardState | null = null;
        const take = (told: BoardMessage): void => {
          const applied = applyBoard(state, told);
          expect(applied.kind).toBe('new');
          if (applied.kind === 'new') state = applied.state;
        };
        take(message(version, all, all.slice(0, TOP_ROWS), null));
        for (const turn of turns) {
          const before = all.slice(0, TOP_ROWS);
          for (const { owner, by } of turn) scores.set(owner, (scores.get(owner) ?? 0) + by);
          all = ranked(scores, marks);
          const after = all.slice(0, TOP_ROWS);
          const left = new Set(before.map(({ ownerId }) => ownerId));
          const told = changedRows(
            before,
            after,
            all.slice(TOP_ROWS).filter(({ ownerId }) => left.has(ownerId)),
          );
          version += 1;
          if (told !== null) deltas += 1;
          take(told === null ? message(version, all, after, null) : message(version, all, told, told.length));
          expect((state as BoardState | null)?.top).toEqual(after);
        }
      }),
      { numRuns: 150 },
    );
    expect(deltas).toBeGreaterThan(100);
  });
});

describe('a message', () => {
  const rows = ranked(new Map([[1, 9]]), new Map());
  const known: BoardState = { version: 5, top: rows, total: message(5, rows, [], 0).total, isFrozen: false };

  test('that does not follow on the last is a gap, a whole one never is', () => {
    expect(applyBoard(known, message(7, rows, [], 0)).kind).toBe('gap');
    expect(applyBoard(null, message(6, rows, [], 0)).kind).toBe('gap');
    expect(applyBoard(known, message(9, rows, rows, null)).kind).toBe('new');
  });

  test('that is older changes nothing', () => {
    expect(applyBoard(known, message(5, rows, [], 0)).kind).toBe('old');
    expect(applyBoard(known, message(4, rows, rows, null)).kind).toBe('old');
  });

  test('with a row that nobody has named is a gap', () => {
    const row = { rank: 1, ownerId: 'x', score: 10, orders: 1, moved: null };
    expect(applyBoard(known, message(6, rows, [row], 1)).kind).toBe('gap');
  });
});
