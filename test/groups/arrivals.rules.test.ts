import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { byTime, chainsOf, differenceOfMoves, judgeEvents, movesByDay, readMemberEvent } from '../../server/groups/arrivals.rules.ts';
import type { Timed } from '../../server/groups/arrivals.rules.ts';

const at = (minute: number): Date => new Date(Date.UTC(2026, 4, 12, 0, minute));
const nothing = { events: [], presentSince: null, leftAt: null };
const join = (id: string, minute: number): Timed => ({ id, kind: 'JOIN', at: at(minute) });
const leave = (id: string, minute: number): Timed => ({ id, kind: 'LEAVE', at: at(minute) });

describe('what an event changes', () => {
  test('a join brings in, a leave takes out', () => {
    expect(judgeEvents(nothing, [join('a', 1)])).toEqual({ effects: ['JOINED'], release: null, admit: 0 });
    expect(judgeEvents({ ...nothing, events: [join('a', 1)], presentSince: at(1) }, [leave('b', 2)])).toEqual({
      effects: ['LEFT'],
      release: 0,
      admit: null,
    });
  });

  test('what is older than the newest event changes nothing', () => {
    const known = { events: [leave('b', 5)], presentSince: null, leftAt: at(5) };
    expect(judgeEvents(known, [join('a', 4)])).toEqual({ effects: ['NONE'], release: null, admit: null });
  });

  test('of two at the same moment the one with the later id is the newer one', () => {
    const known = { events: [leave('b', 5)], presentSince: null, leftAt: null };
    expect(judgeEvents(known, [join('a', 5)]).effects).toEqual(['NONE']);
    expect(judgeEvents(known, [join('c', 5)]).effects).toEqual(['JOINED']);
  });

  test('a leave from before somebody was entered by hand does not take them out', () => {
    expect(judgeEvents({ events: [], presentSince: at(10), leftAt: null }, [leave('a', 9)]).effects).toEqual(['NONE']);
    expect(judgeEvents({ events: [], presentSince: null, leftAt: at(10) }, [join('a', 9)]).effects).toEqual(['NONE']);
  });

  test('out and in again within one batch ends a stay and begins another, in whatever order they are told', () => {
    const known = { events: [], presentSince: at(1), leftAt: null };
    expect(judgeEvents(known, [join('d', 8), leave('c', 7), leave('a', 3), join('b', 4)])).toEqual({
      effects: ['JOINED', 'NONE', 'LEFT', 'NONE'],
      release: 2,
      admit: 0,
    });
  });

  test('who came and went before anybody knew makes no stay', () => {
    expect(judgeEvents(nothing, [join('a', 1), leave('b', 2)])).toEqual({ effects: ['NONE', 'NONE'], release: null, admit: null });
  });

  test('however events are cut into batches, the newest one decides', () => {
    const events = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 3 }),
        kind: fc.constantFrom('JOIN' as const, 'LEAVE' as const),
        at: fc.integer({ min: 0, max: 6 }).map(at),
      }),
      { selector: ({ id }) => id, minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(events, fc.integer({ min: 1, max: 4 }), (all, size) => {
        const known: Timed[] = [];
        let presentSince: Date | null = null;
        let leftAt: Date | null = null;
        for (let from = 0; from < all.length; from += size) {
          const batch = all.slice(from, from + size);
          const { release, admit } = judgeEvents({ events: known, presentSince, leftAt }, batch);
          if (release !== null) {
            leftAt = batch[release]!.at;
            presentSince = null;
          }
          if (admit !== null) presentSince = batch[admit]!.at;
          known.push(...batch);
        }
        expect(presentSince !== null).toBe([...all].sort(byTime).at(-1)!.kind === 'JOIN');
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the days', () => {
  const day = (event: Timed) => ({ ...event, day: event.at.toISOString().slice(0, 10) });

  test('each change counts once, however often it was told', () => {
    const events = [join('a', 1), join('b', 2), leave('c', 3), join('d', 4)].map(day);
    expect([...movesByDay(events)]).toEqual([['2026-05-12', { joins: 2, leaves: 1 }]]);
  });

  test('a late event takes back what was counted without it', () => {
    const before = [join('a', 1), leave('c', 3)].map(day);
    const after = [...before, leave('b', 2)].map(day);
    expect(differenceOfMoves(movesByDay(before), movesByDay(after)).size).toBe(0);
    const other = new Date('2026-05-11T00:00:00Z');
    const moved = movesByDay([...before, { id: 'b', kind: 'LEAVE' as const, at: other, day: '2026-05-11' }]);
    expect([...differenceOfMoves(movesByDay(before), moved)]).toEqual([['2026-05-11', { joins: 0, leaves: 1 }]]);
  });
});

describe('chains', () => {
  const stay = (id: string, byId: string | null, minute: number, isPresent = true) => ({ id, byId, isPresent, joinedAt: at(minute) });

  test('count everybody below, and how deep they go', () => {
    const chains = chainsOf([stay('a', null, 0), stay('b', 'a', 1), stay('c', 'b', 2), stay('d', 'b', 3, false), stay('e', 'x', 4)], 10);
    expect(chains).toEqual([
      { id: 'a', invited: 1, inChain: 3, present: 2, depth: 2 },
      { id: 'b', invited: 2, inChain: 2, present: 1, depth: 1 },
      { id: 'x', invited: 1, inChain: 1, present: 1, depth: 1 },
    ]);
  });

  test('two who brought one another do not go round for ever', () => {
    const chains = chainsOf([stay('a', 'b', 0), stay('b', 'a', 1), stay('a', null, 2)], 10);
    expect(chains.map(({ id, inChain }) => [id, inChain])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
  });
});

test('an event is read field by field, and an inviter makes it an invitation', () => {
  const now = at(60);
  const told = { eventId: 'e1', groupNo: 'G00001', memberNo: 'M1', kind: 'JOIN', at: at(5).toISOString() };
  expect(readMemberEvent(told, now)).toEqual({ ok: true, event: { ...told, inviterNo: null, way: 'UNKNOWN', at: at(5) } });
  expect(readMemberEvent({ ...told, inviterNo: 'M2' }, now)).toMatchObject({ event: { inviterNo: 'M2', way: 'INVITATION' } });
  expect(readMemberEvent({ ...told, way: 'QR_CODE', inviterNo: null }, now)).toMatchObject({ event: { way: 'QR_CODE' } });
  expect(readMemberEvent({ ...told, way: 'BY_MAGIC' }, now)).toMatchObject({ ok: false, why: 'CHOICE_UNKNOWN', column: 'way' });
  expect(readMemberEvent({ ...told, kind: 'KICK' }, now)).toMatchObject({ ok: false, column: 'kind' });
  expect(readMemberEvent({ ...told, at: '2026-05-12' }, now)).toMatchObject({ ok: false, column: 'at' });
});
