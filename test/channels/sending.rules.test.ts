import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Head, Line, Reply } from '../../server/channels/sending.rules.ts';
import {
  FAILS_AFTER,
  MOST_A_MINUTE,
  MOST_REPEATS,
  PACE,
  backoff,
  freeAt,
  keepSends,
  latestArrival,
  meaningOf,
  nextToSend,
  outcomeOf,
  restOf,
  robotAfter,
} from '../../server/channels/sending.rules.ts';

const NOW = new Date('2026-05-12T02:30:00.000Z');
const now = NOW.getTime();

const head = (groupId: string, id: string, more: Partial<Head> = {}): Head => ({
  id,
  groupId,
  notBefore: now - 1_000,
  tryAt: null,
  ...more,
});
const line = (robotId: string, heads: Head[], more: Partial<Line> = {}): Line => ({
  robotId,
  freeAt: -Infinity,
  isBusy: false,
  servedAt: -1,
  heads,
  groupServedAt: new Map(),
  ...more,
});

describe('the minute of a robot', () => {
  test('is free until the twentieth call, and then not before a minute after the first of them can have arrived', () => {
    const sends = Array.from({ length: MOST_A_MINUTE - 1 }, (_, n) => new Date(now + n));
    expect(freeAt(sends, PACE)).toBe(-Infinity);
    expect(freeAt([...sends, new Date(now + 50)], PACE)).toBe(now + PACE.minute + PACE.margin);
  });

  test('holds no more than twenty arrivals, wherever it begins and however late each call arrives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ delay: fc.nat(PACE.callTimeout + PACE.callGrace), isAnswered: fc.boolean(), pause: fc.nat(4_000) }), {
          minLength: 60,
          maxLength: 120,
        }),
        (calls) => {
          let clock = now;
          let sends: Date[] = [];
          const arrivals: number[] = [];
          for (const { delay, isAnswered, pause } of calls) {
            clock = Math.max(clock + pause, freeAt(sends, PACE));
            const claimed = keepSends(sends, latestArrival(clock, PACE));
            arrivals.push(clock + delay);
            // An answer comes after its call has arrived; a call without one is over when it is given up.
            clock += isAnswered ? delay : PACE.callTimeout;
            sends = isAnswered ? keepSends(claimed.slice(0, -1), new Date(clock)) : claimed;
          }
          arrivals.sort((one, other) => one - other);
          for (let n = MOST_A_MINUTE; n < arrivals.length; n += 1)
            expect(arrivals[n]! - arrivals[n - MOST_A_MINUTE]!).toBeGreaterThanOrEqual(PACE.minute);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('survives a worker: what it claimed counts though nobody knows when it arrived', () => {
    const claimed = Array.from({ length: MOST_A_MINUTE }, () => latestArrival(now, PACE));
    expect(freeAt(claimed, PACE)).toBe(now + PACE.callTimeout + PACE.callGrace + PACE.minute + PACE.margin);
  });
});

describe('who is next', () => {
  test('is the robot that was served longest ago, and of its groups the one that was', () => {
    const lines = [
      line('a', [head('g1', 'm1'), head('g2', 'm2')], { servedAt: 5, groupServedAt: new Map([['g1', 4]]) }),
      line('b', [head('g3', 'm3')], { servedAt: 6 }),
    ];
    expect(nextToSend(lines, now)).toMatchObject({ robotId: 'a', head: { id: 'm2' } });
  });

  test('is nobody who is busy, resting, not due or waiting to be tried again; then it says when to look', () => {
    const lines = [
      line('busy', [head('g1', 'm1')], { isBusy: true }),
      line('resting', [head('g2', 'm2')], { freeAt: now + 700 }),
      line('later', [head('g3', 'm3', { notBefore: now + 900 })]),
      line('again', [head('g4', 'm4', { tryAt: now + 800 })]),
    ];
    expect(nextToSend(lines, now)).toEqual({ waitUntil: now + 700 });
    expect(nextToSend([], now)).toEqual({ waitUntil: Infinity });
  });

  test('no robot and no group is served twice while another waits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }), (groupsOf) => {
        const robots = groupsOf.map((groups, r) => ({
          id: `r${r}`,
          servedAt: -1,
          groups: Array.from({ length: groups }, (_, g) => `r${r}g${g}`),
          served: new Map<string, number>(),
        }));
        const turns: { robot: string; group: string }[] = [];
        const rounds = 60;
        for (let turn = 0; turn < rounds; turn += 1) {
          const lines = robots.map(({ id, servedAt, groups, served }) =>
            line(
              id,
              groups.map((group) => head(group, `${group}-${turn}`)),
              { servedAt, groupServedAt: served },
            ),
          );
          const next = nextToSend(lines, now);
          if (!('head' in next)) throw new Error('everybody waits');
          const robot = robots.find(({ id }) => id === next.robotId)!;
          robot.servedAt = turn;
          robot.served.set(next.head.groupId, turn);
          turns.push({ robot: next.robotId, group: next.head.groupId });
        }
        const counts = robots.map(({ id }) => turns.filter(({ robot }) => robot === id).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        for (const { id, groups } of robots) {
          const ofGroups = groups.map((group) => turns.filter((turn) => turn.robot === id && turn.group === group).length);
          expect(Math.max(...ofGroups) - Math.min(...ofGroups)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('waiting for another attempt', () => {
  test('doubles, half of it by chance, up to a quarter of an hour', () => {
    expect([1, 2, 3].map((failures) => backoff(failures, 0, PACE))).toEqual([1_000, 2_000, 4_000]);
    expect([1, 2, 3].map((failures) => backoff(failures, 1, PACE))).toEqual([2_000, 4_000, 8_000]);
    expect(backoff(1_000, 1, PACE)).toBe(PACE.longestBackoff);
  });

  test('follows Retry-After in seconds or as a date, within an hour', () => {
    expect(restOf('7', NOW, PACE)).toBe(7_000);
    expect(restOf(new Date(now + 9_000).toUTCString(), NOW, PACE)).toBe(9_000);
    expect(restOf('99999999', NOW, PACE)).toBe(PACE.longestRest);
    expect(restOf('Tue, 12 May 2020 02:30:00 GMT', NOW, PACE)).toBe(0);
    expect(restOf(null, NOW, PACE)).toBe(PACE.minute);
    expect(restOf('soon', NOW, PACE)).toBe(PACE.minute);
  });
});

const answer = (status: number, body = '', retryAfter: string | null = null): Reply => ({ kind: 'ANSWER', status, retryAfter, body });
const reason = { zh: '理由', en: 'a reason' };

describe('what an answer means', () => {
  test.each<[string, Reply, object]>([
    ['the group robot’s yes', answer(200, '{"errcode":0,"errmsg":"ok"}'), { is: 'SENT' }],
    [
      'too fast, in its words',
      answer(200, '{"errcode":45009,"errmsg":"api freq out of limit"}'),
      { is: 'TOO_FAST', restMilliseconds: 60_000 },
    ],
    ['busy, in its words', answer(200, '{"errcode":-1,"errmsg":"system busy"}'), { is: 'AGAIN' }],
    [
      'an address that is not valid any more',
      answer(200, '{"errcode":93000,"errmsg":"invalid webhook url"}'),
      { is: 'REFUSED', isRobot: true },
    ],
    ['a message that is too long', answer(200, '{"errcode":45002}'), { is: 'REFUSED', isRobot: false }],
    ['a code that nobody knows', answer(200, '{"errcode":77777}'), { is: 'REFUSED', isRobot: false }],
    ['a yes that cannot be read', answer(200, '<html>'), { is: 'UNCERTAIN' }],
    ['a yes without a body', { kind: 'ANSWER', status: 200, retryAfter: null, body: null }, { is: 'UNCERTAIN' }],
    ['429 with its time', answer(429, '', '3'), { is: 'TOO_FAST', restMilliseconds: 3_000 }],
    ['503 with its time', answer(503, '', '2'), { is: 'TOO_FAST', restMilliseconds: 2_000 }],
    ['503', answer(503), { is: 'AGAIN' }],
    ['500', answer(500), { is: 'AGAIN' }],
    ['a gateway that lost the answer', answer(504), { is: 'UNCERTAIN' }],
    ['a gateway that got none', answer(502), { is: 'UNCERTAIN' }],
    ['401', answer(401), { is: 'REFUSED', isRobot: true }],
    ['404', answer(404), { is: 'REFUSED', isRobot: true }],
    ['400', answer(400), { is: 'REFUSED', isRobot: false }],
    ['413', answer(413), { is: 'REFUSED', isRobot: false }],
    ['a redirect', answer(302), { is: 'REFUSED', isRobot: true }],
    ['no connection', { kind: 'NOT_SENT', reason }, { is: 'AGAIN' }],
    ['no answer', { kind: 'NO_ANSWER', reason }, { is: 'UNCERTAIN' }],
    ['an address that we refuse ourselves', { kind: 'FORBIDDEN', reason }, { is: 'REFUSED', isRobot: true }],
  ])('%s', (_what, reply, meaning) => {
    expect(meaningOf(reply, true, NOW, PACE)).toMatchObject(meaning);
  });

  test('of any other bridge: 2xx is a yes, whatever it says beside', () => {
    expect(meaningOf(answer(204, ''), false, NOW, PACE)).toEqual({ is: 'SENT' });
    expect(meaningOf(answer(200, '{"errcode":93000}'), false, NOW, PACE)).toEqual({ is: 'SENT' });
  });
});

describe('what becomes of a message', () => {
  const standing = { failures: 0, uncertain: 0, firstTriedAt: now };
  const choice = { repeatsUncertain: false, jitter: 1, now, pace: PACE };

  test('that is uncertain is for a person, or repeated where that is chosen', () => {
    expect(outcomeOf({ is: 'UNCERTAIN', reason }, standing, choice)).toEqual({ state: 'UNCERTAIN', reason });
    expect(outcomeOf({ is: 'UNCERTAIN', reason }, standing, { ...choice, repeatsUncertain: true })).toMatchObject({
      state: 'WAITING',
      wasUncertain: true,
      tryAt: now + PACE.firstBackoff,
    });
  });

  test('that stays uncertain is not repeated for ever', () => {
    const often = { ...standing, uncertain: MOST_REPEATS };
    expect(outcomeOf({ is: 'UNCERTAIN', reason }, often, { ...choice, repeatsUncertain: true })).toMatchObject({ state: 'UNCERTAIN' });
  });

  test('that was too fast comes again without a failure', () => {
    expect(outcomeOf({ is: 'TOO_FAST', restMilliseconds: 500, reason }, standing, choice)).toMatchObject({
      state: 'WAITING',
      failures: 0,
      tryAt: now + 500,
    });
  });

  test('that fails for a day is dead, and says so in both languages', () => {
    const old = { ...standing, firstTriedAt: now - PACE.givesUpAfter };
    const outcome = outcomeOf({ is: 'AGAIN', reason }, old, choice);
    expect(outcome).toMatchObject({
      state: 'DEAD',
      reason: { zh: expect.stringContaining('理由'), en: expect.stringContaining('a reason') },
    });
    expect(outcomeOf({ is: 'AGAIN', reason }, { ...old, firstTriedAt: old.firstTriedAt + 1 }, choice)).toMatchObject({
      state: 'WAITING',
      failures: 1,
    });
  });
});

describe('what an answer says about the robot', () => {
  const choice = { jitter: 1, now, pace: PACE };

  test('a refused address holds it, a refused message says nothing', () => {
    expect(robotAfter({ is: 'REFUSED', isRobot: true, reason }, { streak: 0, failingSince: null }, choice)).toMatchObject({
      state: 'FAILING',
      isHeld: true,
      failingSince: NOW,
    });
    expect(robotAfter({ is: 'REFUSED', isRobot: false, reason }, { streak: 0, failingSince: null }, choice)).toBeNull();
  });

  test('it fails after several failures in a row, and rests', () => {
    const before = robotAfter({ is: 'AGAIN', reason }, { streak: FAILS_AFTER - 2, failingSince: null }, choice);
    expect(before).toMatchObject({ state: 'GOOD', restUntil: null });
    const after = robotAfter({ is: 'AGAIN', reason }, { streak: FAILS_AFTER - 1, failingSince: null }, choice);
    expect(after).toMatchObject({ state: 'FAILING', failingSince: NOW, restUntil: new Date(now + PACE.firstBackoff) });
  });

  test('one success makes it good', () => {
    expect(robotAfter({ is: 'SENT' }, { streak: 5, failingSince: NOW }, choice)).toMatchObject({
      state: 'GOOD',
      streak: 0,
      failingSince: null,
      isHeld: false,
    });
    expect(robotAfter({ is: 'SENT' }, { streak: 0, failingSince: null }, choice)).toBeNull();
  });

  test('too fast lets it rest and does not make it a failing one', () => {
    expect(robotAfter({ is: 'TOO_FAST', restMilliseconds: 700, reason }, { streak: 1, failingSince: null }, choice)).toMatchObject({
      state: 'GOOD',
      streak: 1,
      restUntil: new Date(now + 700),
    });
  });
});
