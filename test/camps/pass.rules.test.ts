import { describe, expect, test } from '@jest/globals';
import { judgeCourse } from '../../server/camps/course.rules.ts';
import type { CourseEntry } from '../../server/camps/course.rules.ts';
import { boardOrder, judgeNudge } from '../../server/camps/board.rules.ts';
import { explainPass, judgeEnding, meanScore, missingWords, valuesOf } from '../../server/camps/pass.rules.ts';
import type { Ending, Part } from '../../server/camps/pass.rules.ts';

const values = { CHECK_INS: 5, HOMEWORK_ACCEPTED: 3, HOMEWORK_SCORE: 80, FIRST_ORDER: 0, CODE_ACKNOWLEDGED: 1 };

describe('the pass rule', () => {
  const pass: Part[] = [
    { metric: 'CHECK_INS', threshold: 6 },
    { metric: 'HOMEWORK_ACCEPTED', threshold: 4 },
    {
      anyOf: [
        { metric: 'FIRST_ORDER', threshold: 1 },
        { metric: 'HOMEWORK_SCORE', threshold: 85 },
      ],
    },
    { metric: 'CODE_ACKNOWLEDGED', threshold: 1 },
  ];

  test('tells each condition with value, threshold, verdict and what is missing', () => {
    const told = explainPass(pass, values);
    expect(told).toMatchObject({ isMet: false, met: 1, total: 4 });
    expect(told.conditions[0]).toEqual({
      metric: 'CHECK_INS',
      threshold: 6,
      value: 5,
      isMet: false,
      missing: 1,
      group: 0,
      groupKind: 'ALL',
      words: { zh: '打卡 6 天', en: 'Check in on 6 days' },
      more: { zh: '再打卡 1 天', en: 'check in on 1 more day' },
    });
    // Of the two of which one is enough, the score lacks less.
    expect(missingWords(told)?.zh).toBe('再打卡 1 天、再通过 1 份作业、作业平均分再高 5 分');
  });

  test('one of a group is enough', () => {
    const told = explainPass(pass, { ...values, CHECK_INS: 6, HOMEWORK_ACCEPTED: 4, FIRST_ORDER: 1 });
    expect(told).toMatchObject({ isMet: true, met: 4, total: 4 });
    expect(missingWords(told)).toBeNull();
  });

  test('counts only homework that was accepted', () => {
    const homework = [
      { state: 'ACCEPTED', score: 90 },
      { state: 'ACCEPTED', score: 81 },
      { state: 'RETURNED', score: null },
      { state: 'HANDED_IN', score: null },
    ];
    expect(valuesOf({ checkIns: [1, 2], homework }, { hasOrder: true, hasAcknowledged: false })).toEqual({
      CHECK_INS: 2,
      HOMEWORK_ACCEPTED: 2,
      HOMEWORK_SCORE: 86,
      FIRST_ORDER: 1,
      CODE_ACKNOWLEDGED: 0,
    });
    expect(meanScore([])).toBeNull();
  });
});

describe('the end of a camp', () => {
  const closes = new Date('2026-05-20T14:00:00Z');
  const later = (days: number): Date => new Date(closes.getTime() + days * 86_400_000);
  const ending: Ending = {
    state: 'ACTIVE',
    isMet: false,
    isReviewWaiting: false,
    campClosesAt: closes,
    extensionDays: 2,
    extendedUntil: null,
    waitsUntil: later(16),
    now: closes,
  };
  const extended = { state: 'EXTENDED', extendedUntil: later(2) };
  test.each([
    ['before it', { now: new Date(closes.getTime() - 1), isMet: true }, 'WAIT'],
    ['who passes', { isMet: true }, 'GRADUATE'],
    ['who falls short', {}, 'EXTEND'],
    ['who falls short where there is no extension', { extensionDays: 0 }, 'FAIL'],
    ['whose homework waits, without an extension', { extensionDays: 0, isReviewWaiting: true }, 'EXTEND'],
    ['in the extension', { ...extended, now: later(1) }, 'WAIT'],
    ['who passes in it', { ...extended, now: later(1), isMet: true }, 'GRADUATE'],
    ['after it', { ...extended, now: later(2) }, 'FAIL'],
    ['after it, while homework waits', { ...extended, now: later(2), isReviewWaiting: true }, 'WAIT'],
    ['when it has waited for long', { ...extended, now: later(16), isReviewWaiting: true }, 'FAIL'],
  ])('%s', (_name, more, outcome) => {
    expect(judgeEnding({ ...ending, ...more })).toBe(outcome);
  });
});

describe('a course', () => {
  const lesson = {
    id: 'L1',
    day: 1,
    at: '20:00',
    minutes: 30,
    title: '第一课',
    text: '',
    hasVideo: false,
    watchPercent: 0,
    opensAt: '06:00',
    closesAt: '22:00',
    windowDays: 0,
    makeUpDays: 0,
    homework: null,
  };
  const course: CourseEntry = {
    title: '新手训练营',
    days: 7,
    closesAt: '20:00',
    cohortSize: 200,
    mostMakeUps: 2,
    extensionDays: 3,
    lessons: [lesson],
    pass: [{ metric: 'CHECK_INS', threshold: 1 }],
  };
  test.each([
    ['that is sound', {}, null],
    ['without lessons', { lessons: [] }, 'COURSE_LESSONS_WRONG'],
    ['with a class larger than a group', { cohortSize: 301 }, 'COURSE_COHORT_WRONG'],
    ['with a lesson after its last day', { lessons: [{ ...lesson, day: 8 }] }, 'LESSON_DAY_WRONG'],
    ['with a clock that is none', { lessons: [{ ...lesson, at: '24:00' }] }, 'LESSON_CLOCK_WRONG'],
    ['whose check-in closes before it opens', { lessons: [{ ...lesson, closesAt: '05:00' }] }, 'LESSON_WINDOW_BACKWARDS'],
    ['whose check-in closes early on a later day', { lessons: [{ ...lesson, closesAt: '05:00', windowDays: 1 }] }, null],
    ['with a lesson that begins when it is over', { days: 1 }, 'LESSON_AFTER_CLOSING'],
    ['with homework without a task', { lessons: [{ ...lesson, homework: { task: '', steps: [] } }] }, 'LESSON_TASK_WRONG'],
    ['that nobody can pass', { pass: [{ metric: 'CHECK_INS' as const, threshold: 2 }] }, 'PASS_OUT_OF_REACH'],
    ['that asks for homework without any', { pass: [{ metric: 'HOMEWORK_SCORE' as const, threshold: 60 }] }, 'PASS_OUT_OF_REACH'],
    ['that everybody passes', { pass: [] }, 'PASS_CONDITIONS_WRONG'],
    ['with a choice of one', { pass: [{ anyOf: [{ metric: 'FIRST_ORDER' as const, threshold: 1 }] }] }, 'PASS_CONDITIONS_WRONG'],
    ['that asks for two first orders', { pass: [{ metric: 'FIRST_ORDER' as const, threshold: 2 }] }, 'PASS_THRESHOLD_WRONG'],
  ])('%s', (_name, more, why) => {
    const verdict = judgeCourse({ ...course, ...more }, 300);
    expect(verdict.ok ? null : verdict.why).toBe(why);
  });
});

describe('who needs somebody', () => {
  test('comes first: the most behind, then the longest silent; who is through comes last', () => {
    const row = (memberNo: string, behind: number, silentDays: number | null, state: 'ACTIVE' | 'GRADUATED' = 'ACTIVE') => ({
      memberNo,
      behind,
      silentDays,
      state,
    });
    const rows = [row('A', 0, 0), row('B', 0, null, 'GRADUATED'), row('C', 2, 1), row('D', 2, 3), row('E', 0, 0)];
    expect(boardOrder(rows).map(({ memberNo }) => memberNo)).toEqual(['D', 'C', 'A', 'E', 'B']);
  });

  test.each([
    ['nobody is behind', { behind: 0 }, 'SPARE'],
    ['behind', {}, 'NUDGE'],
    ['told today already', { nudgedOn: '2026-05-20' }, 'SPARE'],
    ['told yesterday', { nudgedOn: '2026-05-19' }, 'NUDGE'],
    ['silent for long: a person calls', { silentDays: 3 }, 'CALL'],
    ['through', { state: 'GRADUATED' as const }, 'SPARE'],
  ])('%s', (_name, more, verdict) => {
    expect(judgeNudge({ state: 'ACTIVE', behind: 1, silentDays: 1, nudgedOn: null, ...more }, '2026-05-20', 3)).toBe(verdict);
  });
});
