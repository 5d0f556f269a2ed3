// Terms by business days, the states of a nomination, and scores.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makeDrawn } from '../../server/messages/drawn.rules.ts';
import {
  daysLeft,
  hasBegun,
  isExpiring,
  isOver,
  judgeAsked,
  judgeRenewal,
  judgeStep,
  judgeTerm,
  mayStep,
  OPEN_STATES,
  STATES,
  STEPS,
  termOf,
} from '../../server/kols/rules.ts';
import { CRITERIA, ranksOf, scoreCandidate, shareBelow } from '../../server/kols/score.rules.ts';
import type { Measured } from '../../server/kols/score.rules.ts';

describe('a term', () => {
  test.each([
    ['over the end of a year', '2026-12-20', 30, '2027-01-18'],
    ['with a leap day in it', '2028-02-01', 30, '2028-03-01'],
    ['in a February without one', '2027-02-01', 28, '2027-02-28'],
    ['across the hour that is skipped in Berlin', '2026-03-28', 3, '2026-03-30'],
    ['across the hour that comes twice in Berlin', '2026-10-24', 3, '2026-10-26'],
    ['of a single day', '2026-05-31', 1, '2026-05-31'],
  ])('%s ends on its last day', (_what, from, days, to) => {
    expect(termOf(from, days)).toEqual({ termFrom: from, termTo: to });
    expect(judgeTerm(from, to, from)).toMatchObject({ ok: true });
    expect([daysLeft(to, from), daysLeft(to, to)]).toEqual([days, 1]);
    expect([isOver(to, to), isOver('2026-01-01', to), hasBegun(from, from)]).toEqual([false, true, true]);
  });

  test.each([
    ['that ends before it begins', '2026-05-20', '2026-05-19', 'TERM_BACKWARDS'],
    ['that began yesterday', '2026-05-11', '2026-06-11', 'TERM_IN_THE_PAST'],
    ['that is longer than a year', '2026-05-12', '2027-05-13', 'TERM_TOO_LONG'],
  ])('%s is refused', (_what, from, to, why) => {
    expect(judgeTerm(from, to, '2026-05-12')).toMatchObject({ ok: false, why });
  });

  test('on a day that does not exist is refused', () => {
    expect(() => judgeTerm('2027-02-29', '2027-03-10', '2026-05-12')).toThrow('BAD_DAY');
  });

  test('is renewed to a later day, of somebody who is still in the tiers of KOLs', () => {
    const now = { termTo: '2026-05-31', concern: null };
    expect(judgeRenewal(now, '2026-08-31')).toEqual({ ok: true, termTo: '2026-08-31' });
    expect(judgeRenewal(now, '2026-05-31')).toMatchObject({ why: 'RENEWAL_TOO_SHORT', to: '2026-05-31' });
    expect(judgeRenewal(now, '2028-01-01')).toMatchObject({ why: 'TERM_TOO_LONG' });
    expect(judgeRenewal({ ...now, concern: 'TIER_FELL' }, '2026-08-31')).toMatchObject({ why: 'KOL_TIER_FELL' });
  });

  test('is said to end soon in its last days alone, while it runs', () => {
    const row = { state: 'APPOINTED', termTo: '2026-05-31' } as const;
    const told = ['2026-05-17', '2026-05-18', '2026-05-31', '2026-06-01'].map((today) => isExpiring(row, today, 14));
    expect(told).toEqual([false, true, true, false]);
    expect(isExpiring({ ...row, state: 'RELEASED' }, '2026-05-30', 14)).toBe(false);
  });
});

describe('a nomination', () => {
  test('has no way out of a state that is over', () => {
    const over = STATES.filter((state) => !OPEN_STATES.some((open) => open === state));
    const ways = over.flatMap((state) => (Object.keys(STEPS) as (keyof typeof STEPS)[]).filter((step) => judgeStep(step, state).ok));
    expect([over.length, ways]).toEqual([5, []]);
  });

  test('is answered by the member alone, and appointed by a manager', () => {
    expect(mayStep('ACCEPT', 'NOMINATED', ['STAFF', 'MANAGER'])).toBe(false);
    expect(mayStep('ACCEPT', 'NOMINATED', ['MEMBER'])).toBe(true);
    expect(mayStep('APPOINT', 'ACCEPTED', ['STAFF'])).toBe(false);
    expect(mayStep('APPOINT', 'NOMINATED', ['MANAGER'])).toBe(false);
    expect(mayStep('WITHDRAW', 'ACCEPTED', ['STAFF'])).toBe(true);
  });

  test('is for groups where the member is, with at least one duty, each named once', () => {
    const present = new Set(['a', 'b']);
    expect(judgeAsked({ groupIds: ['a', 'a'], dutyKinds: ['RELAY', 'LIVE', 'LIVE'] }, present)).toEqual({
      ok: true,
      groupIds: ['a'],
      dutyKinds: ['LIVE', 'RELAY'],
    });
    expect(judgeAsked({ groupIds: ['c'], dutyKinds: ['LIVE'] }, present)).toMatchObject({ why: 'KOL_NOT_IN_GROUP' });
    expect(judgeAsked({ groupIds: [], dutyKinds: ['LIVE'] }, present)).toMatchObject({ why: 'KOL_GROUPS_MISSING' });
    expect(judgeAsked({ groupIds: ['a'], dutyKinds: [] }, present)).toMatchObject({ why: 'KOL_DUTIES_MISSING' });
  });
});

describe('a score', () => {
  const WEIGHTS = { SALES: 30, ACTIVITY: 20, REPLIES: 15, TEAM: 15, CONDUCT: 15, TENURE: 5 };
  const nothing: Measured = { tier: 'MID', salesFen: 0, spokenDays: 0, replies: 0, sellingDownline: 0, breaches: 0, memberDays: 0 };
  const measured = fc.record({
    tier: fc.constant('MID' as const),
    salesFen: fc.integer({ min: 0, max: 100_000 }),
    spokenDays: fc.integer({ min: 0, max: 30 }),
    replies: fc.integer({ min: 0, max: 50 }),
    sellingDownline: fc.integer({ min: 0, max: 20 }),
    breaches: fc.integer({ min: 0, max: 5 }),
    memberDays: fc.integer({ min: 0, max: 900 }),
  });

  test('of nothing at all is what good conduct gives', () => {
    expect(scoreCandidate(nothing, ranksOf([nothing]), WEIGHTS).score).toBe(15);
  });

  test('of who leads in everything is a hundred, each reason in words of both languages', () => {
    const best: Measured = { tier: 'HEAD', salesFen: 9_900, spokenDays: 20, replies: 8, sellingDownline: 3, breaches: 0, memberDays: 400 };
    const { score, reasons } = scoreCandidate(best, ranksOf([best, nothing]), WEIGHTS);
    expect(score).toBe(100);
    expect(reasons.map(({ criterion, points, weight }) => [criterion, points, weight])).toEqual(
      CRITERIA.map((criterion) => [criterion, 100, WEIGHTS[criterion]]),
    );
    expect(reasons[0]?.words).toEqual({
      zh: '近 30 天卖出 ¥99.00，不少于 100% 的头部会员',
      en: 'Sold ¥99.00 in 30 days, no less than 100% of the heads',
    });
  });

  test('lies between 0 and 100, and its parts add up to it', () => {
    fc.assert(
      fc.property(fc.array(measured, { minLength: 1, maxLength: 30 }), (people) => {
        const ranks = ranksOf(people);
        for (const person of people) {
          const { score, reasons } = scoreCandidate(person, ranks, WEIGHTS);
          const sum = reasons.reduce((all, { points, criterion }) => all + (points * WEIGHTS[criterion]) / 100, 0);
          expect(Math.abs(score - sum)).toBeLessThanOrEqual(0.5);
          expect(reasons.every(({ points }) => points >= 0 && points <= 100)).toBe(true);
        }
      }),
    );
  });

  test('holds a value against the others as counting them does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1 }), fc.integer({ min: 0, max: 21 }), (values, value) => {
        const slow = value === 0 ? 0 : Math.round((100 * values.filter((each) => each <= value).length) / values.length);
        expect(shareBelow(Float64Array.from(values).sort(), value)).toBe(slow);
      }),
    );
  });

  test('weighs everything the same where nobody weighed anything', () => {
    const none = { SALES: 0, ACTIVITY: 0, REPLIES: 0, TEAM: 0, CONDUCT: 0, TENURE: 0 };
    expect(scoreCandidate(nothing, ranksOf([nothing]), none).score).toBe(17);
  });
});

describe('replies', () => {
  const minute = (count: number): Date => new Date(Date.UTC(2026, 4, 12, 2, count));
  const told = (...said: [string, number][]) => {
    const drawn = makeDrawn();
    for (const [who, at] of said) drawn.hear(who, minute(at));
    return Object.fromEntries(drawn.counts);
  };

  test('count for whoever spoke last before, and once', () => {
    expect(told(['a', 0], ['b', 1], ['c', 2])).toEqual({ a: 1, b: 1 });
  });
  test('go on counting for the same one while the same one answers', () => {
    expect(told(['a', 0], ['b', 1], ['b', 2], ['a', 3])).toEqual({ a: 2, b: 1 });
  });
  test('are none of a talk of long ago, nor of one’s own', () => {
    expect(told(['a', 0], ['a', 1], ['b', 20])).toEqual({});
  });
});
