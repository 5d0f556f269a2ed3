import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkInState, datesOf, judgeCheckIn, judgeHandIn, moveLesson, watchedNow, withinCamp } from '../../server/camps/lesson.rules.ts';
import type { CheckInAsked, LessonTimes } from '../../server/camps/lesson.rules.ts';
import { makeBusinessTime } from '../../server/core/time.ts';
import type { BusinessTime, DayKey } from '../../server/core/time.ts';

const shanghai = makeBusinessTime('Asia/Shanghai');
const berlin = makeBusinessTime('Europe/Berlin');

const usual: LessonTimes = { day: 1, at: '20:00', minutes: 40, opensAt: '06:00', closesAt: '22:00', windowDays: 0, makeUpDays: 1 };

describe('the dates of a lesson', () => {
  // zone, opens on, what differs, then: date, start, end, opening, closing, make-up until
  test.each<[string, BusinessTime, DayKey, Partial<LessonTimes>, DayKey, ...string[]]>([
    [
      'an ordinary week',
      shanghai,
      '2026-05-18',
      { day: 3 },
      '2026-05-20',
      '2026-05-20T12:00Z',
      '2026-05-20T12:40Z',
      '2026-05-19T22:00Z',
      '2026-05-20T14:00Z',
      '2026-05-21T14:00Z',
    ],
    [
      'over the end of the year',
      shanghai,
      '2026-12-28',
      { day: 5 },
      '2027-01-01',
      '2027-01-01T12:00Z',
      '2027-01-01T12:40Z',
      '2026-12-31T22:00Z',
      '2027-01-01T14:00Z',
      '2027-01-02T14:00Z',
    ],
    [
      'on a leap day',
      shanghai,
      '2028-02-28',
      { day: 2 },
      '2028-02-29',
      '2028-02-29T12:00Z',
      '2028-02-29T12:40Z',
      '2028-02-28T22:00Z',
      '2028-02-29T14:00Z',
      '2028-03-01T14:00Z',
    ],
    [
      'after February without one',
      shanghai,
      '2026-02-23',
      { day: 7 },
      '2026-03-01',
      '2026-03-01T12:00Z',
      '2026-03-01T12:40Z',
      '2026-02-28T22:00Z',
      '2026-03-01T14:00Z',
      '2026-03-02T14:00Z',
    ],
    [
      'from one month of thirty days into the next',
      shanghai,
      '2026-11-30',
      { day: 2 },
      '2026-12-01',
      '2026-12-01T12:00Z',
      '2026-12-01T12:40Z',
      '2026-11-30T22:00Z',
      '2026-12-01T14:00Z',
      '2026-12-02T14:00Z',
    ],
    [
      'a window of three days',
      shanghai,
      '2026-05-18',
      { windowDays: 3, makeUpDays: 2 },
      '2026-05-18',
      '2026-05-18T12:00Z',
      '2026-05-18T12:40Z',
      '2026-05-17T22:00Z',
      '2026-05-21T14:00Z',
      '2026-05-23T14:00Z',
    ],
    [
      'the Sunday on which summer time begins',
      berlin,
      '2026-03-23',
      { day: 7 },
      '2026-03-29',
      '2026-03-29T18:00Z',
      '2026-03-29T18:40Z',
      '2026-03-29T04:00Z',
      '2026-03-29T20:00Z',
      '2026-03-30T20:00Z',
    ],
    [
      'the Saturday before it, with a window over the change',
      berlin,
      '2026-03-23',
      { day: 6, windowDays: 1 },
      '2026-03-28',
      '2026-03-28T19:00Z',
      '2026-03-28T19:40Z',
      '2026-03-28T05:00Z',
      '2026-03-29T20:00Z',
      '2026-03-30T20:00Z',
    ],
    [
      'the Sunday on which it ends',
      berlin,
      '2026-10-19',
      { day: 7 },
      '2026-10-25',
      '2026-10-25T19:00Z',
      '2026-10-25T19:40Z',
      '2026-10-25T05:00Z',
      '2026-10-25T21:00Z',
      '2026-10-26T21:00Z',
    ],
    [
      'over the hour that is skipped',
      berlin,
      '2026-03-23',
      { day: 7, at: '01:50', opensAt: '01:00', closesAt: '04:00' },
      '2026-03-29',
      '2026-03-29T00:50Z',
      '2026-03-29T01:30Z',
      '2026-03-29T00:00Z',
      '2026-03-29T02:00Z',
      '2026-03-30T02:00Z',
    ],
    [
      'in the hour that comes twice',
      berlin,
      '2026-10-19',
      { day: 7, at: '02:30', opensAt: '02:00', closesAt: '03:30' },
      '2026-10-25',
      '2026-10-25T00:30Z',
      '2026-10-25T01:10Z',
      '2026-10-25T00:00Z',
      '2026-10-25T02:30Z',
      '2026-10-26T02:30Z',
    ],
  ])('%s', (_name, time, opensOn, more, date, ...expected) => {
    const dates = datesOf({ ...usual, ...more }, opensOn, time);
    expect(dates.date).toBe(date);
    const told = [dates.startsAt, dates.endsAt, dates.opensAt, dates.closesAt, dates.makeUpUntil].map((each) => each?.toISOString());
    expect(told).toEqual(expected.map((text) => new Date(text).toISOString()));
  });

  test('lie in the order opening, closing, make-up on any day in any of the zones', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 3 }), fc.constantFrom(shanghai, berlin), (opensOn, windowDays, time) => {
        const dates = datesOf({ ...usual, windowDays }, opensOn, time);
        expect(dates.opensAt < dates.closesAt && dates.closesAt < dates.makeUpUntil!).toBe(true);
        expect(time.clock(dates.startsAt)).toBe('20:00');
      }),
      { numRuns: 200 },
    );
  });
});

test('nothing is promised beyond the end of the camp', () => {
  const dates = datesOf({ ...usual, makeUpDays: 3 }, '2026-05-18', shanghai);
  const end = (text: string): Date => new Date(`${text}+08:00`);
  expect(withinCamp(dates, end('2026-05-18T20:00'))).toMatchObject({ closesAt: end('2026-05-18T20:00'), makeUpUntil: null });
  expect(withinCamp(dates, end('2026-05-19T20:00'))).toMatchObject({
    closesAt: end('2026-05-18T22:00'),
    makeUpUntil: end('2026-05-19T20:00'),
  });
});

const lesson = datesOf(usual, '2026-05-18', shanghai);
const asked = (clock: string, more: Partial<CheckInAsked> = {}): CheckInAsked => ({
  state: 'ACTIVE',
  extendedUntil: null,
  makeUps: 0,
  lesson,
  done: null,
  mostMakeUps: 1,
  watchedSeconds: 0,
  neededSeconds: 0,
  now: new Date(`${clock}+08:00`),
  ...more,
});

describe('checking in', () => {
  test.each([
    ['a minute before the opening', '2026-05-18T05:59:59', {}, 'CHECK_IN_TOO_EARLY', 'AHEAD'],
    ['at the opening', '2026-05-18T06:00:00', {}, false, 'OPEN'],
    ['in the last second', '2026-05-18T21:59:59', {}, false, 'OPEN'],
    ['at the closing: a make-up', '2026-05-18T22:00:00', {}, true, 'MAKE_UP'],
    ['without any make-up left', '2026-05-18T22:00:00', { makeUps: 1 }, 'NO_MAKE_UPS_LEFT', 'MISSED'],
    ['after the make-up', '2026-05-19T22:00:00', {}, 'CHECK_IN_TOO_LATE', 'MISSED'],
    ['before the camp opened for this one', '2026-05-18T07:00:00', { state: 'ENROLLED' }, 'CAMP_NOT_RUNNING', 'OPEN'],
    ['after leaving', '2026-05-18T07:00:00', { state: 'LEFT' }, 'CAMP_NOT_RUNNING', 'MISSED'],
    [
      'in the extension, without any make-up left',
      '2026-05-21T07:00:00',
      { state: 'EXTENDED', makeUps: 9, extendedUntil: new Date('2026-05-22T14:00Z') },
      true,
      'MAKE_UP',
    ],
    [
      'after the extension',
      '2026-05-22T22:00:00',
      { state: 'EXTENDED', extendedUntil: new Date('2026-05-22T14:00Z') },
      'CAMP_NOT_RUNNING',
      'MISSED',
    ],
    ['with the video half watched', '2026-05-18T07:00:00', { watchedSeconds: 300, neededSeconds: 600 }, 'CHECK_IN_NOT_WATCHED', 'OPEN'],
    ['with enough of it watched', '2026-05-18T07:00:00', { watchedSeconds: 600, neededSeconds: 600 }, false, 'OPEN'],
  ] as const)('%s', (_name, clock, more, expected, state) => {
    const verdict = judgeCheckIn(asked(clock, more));
    expect(verdict.ok ? verdict.isMakeUp : verdict.why).toBe(expected);
    expect(checkInState(asked(clock, more))).toBe(state);
  });

  test('done once it stays as it was done, at any time', () => {
    const verdict = judgeCheckIn(asked('2026-06-30T00:00:00', { done: { isMakeUp: true }, state: 'GRADUATED' }));
    expect(verdict).toEqual({ ok: true, isMakeUp: true, isAgain: true });
    expect(checkInState(asked('2026-06-30T00:00:00', { done: { isMakeUp: true } }))).toBe('MADE_UP');
  });
});

describe('watching', () => {
  const opened = new Date('2026-05-18T10:00:00Z');
  const after = (seconds: number): Date => new Date(opened.getTime() + seconds * 1_000);

  test('never goes back, never beyond the end, never faster than twice', () => {
    expect(watchedNow(null, 1_000, 1_100, opened, opened)).toBe(30);
    expect(watchedNow({ seconds: 30, at: opened }, 1_000, 1_100, opened, after(100))).toBe(230);
    expect(watchedNow({ seconds: 230, at: opened }, 40, 1_100, opened, after(100))).toBe(230);
    expect(watchedNow({ seconds: 1_090, at: opened }, 9_999, 1_100, opened, after(100))).toBe(1_100);
  });
});

describe('handing in', () => {
  const base = {
    ...asked('2026-05-18T12:00:00'),
    task: { needsPicture: true },
    known: null,
    campClosesAt: new Date('2026-05-24T12:00:00Z'),
    text: '我的反馈',
    files: 1,
  };
  test.each([
    ['in time', {}, null],
    ['without the picture that it needs', { files: 0 }, 'HOMEWORK_NEEDS_PICTURE'],
    ['with nothing', { text: '', files: 0, task: { needsPicture: false } }, 'HOMEWORK_EMPTY'],
    ['too long', { text: '长'.repeat(2_001) }, 'HOMEWORK_TOO_LONG'],
    ['with ten pictures', { files: 10 }, 'HOMEWORK_TOO_MANY_PICTURES'],
    ['for a lesson without homework', { task: null }, 'LESSON_HAS_NO_HOMEWORK'],
    ['after it was accepted', { known: 'ACCEPTED' as const }, 'HOMEWORK_ACCEPTED'],
    ['for the first time after its day', { now: new Date('2026-05-20T00:00:00+08:00') }, 'HOMEWORK_TOO_LATE'],
    ['again, since it came back', { now: new Date('2026-05-20T00:00:00+08:00'), known: 'RETURNED' as const }, null],
    ['before the lesson', { now: new Date('2026-05-18T05:00:00+08:00') }, 'HOMEWORK_TOO_EARLY'],
  ])('%s', (_name, more, why) => {
    const verdict = judgeHandIn({ ...base, ...more });
    expect(verdict.ok ? null : verdict.why).toBe(why);
  });
});

describe('moving a lesson', () => {
  const camp = { opensAt: shanghai.rangeOf('2026-05-18').startsAt, closesAt: new Date('2026-05-24T14:00:00Z') };
  const before = new Date('2026-05-17T00:00:00+08:00');
  test('takes check-in and make-up along', () => {
    const verdict = moveLesson(lesson, new Date('2026-05-19T21:00:00+08:00'), camp, before);
    expect(verdict).toMatchObject({
      ok: true,
      opensAt: new Date('2026-05-18T23:00:00Z'),
      closesAt: new Date('2026-05-19T15:00:00Z'),
      makeUpUntil: new Date('2026-05-20T15:00:00Z'),
    });
  });
  test.each([
    ['into the past', '2026-05-18T20:00:00', '2026-05-18T05:00:00', 'LESSON_IN_THE_PAST', new Date('2026-05-18T05:30:00+08:00')],
    ['before the camp', '2026-05-17T20:00:00', null, 'LESSON_OUTSIDE_CAMP', before],
    ['beyond its end', '2026-05-24T21:45:00', null, 'LESSON_OUTSIDE_CAMP', before],
    ['once check-in is open', '2026-05-19T20:00:00', null, 'LESSON_HAS_BEGUN', new Date('2026-05-18T06:00:00+08:00')],
  ])('%s is refused', (_name, to, _none, why, now) => {
    const startsAt = why === 'LESSON_IN_THE_PAST' ? new Date('2026-05-18T05:00:00+08:00') : new Date(`${to}+08:00`);
    expect(moveLesson(lesson, startsAt, camp, now)).toMatchObject({ ok: false, why });
  });
});
