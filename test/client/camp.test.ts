// The camp as the phone works it out: which day is shown, what the check-in button is for, what is kept until there is a network, and
// what Home puts among the tasks.

import { describe, expect, test } from '@jest/globals';
import { cellsOf, checkNow, clockOf, dayAfter, dayToShow, lastReviewed, reachedBy, stepOf } from '../../client/mobile/camp/camp-day.ts';
import type { Check, Lesson, Taken } from '../../client/mobile/camp/camp-day.ts';
import { afterRefusal, nextAct, NOTHING_KEPT, readKept, withoutAct } from '../../client/mobile/camp/kept-acts.ts';
import type { Kept } from '../../client/mobile/camp/kept-acts.ts';
import { campTasks, dutyTasks, inOrder } from '../../client/mobile/home/tasks.ts';
import { hasCampTab } from '../../client/mobile/parts/own-week.ts';

const at = (text: string): number => Date.parse(`${text}:00+08:00`);
const iso = (text: string): string => new Date(at(text)).toISOString();

/** Of a camp that began on Monday, 16 November 2026: open from 8 to 22, to be made up until the next day's 22 o'clock. */
const aLesson = (day: number, check: Check, more: Partial<Lesson> = {}): Lesson => {
  const date = dayAfter('2026-11-16', day - 1);
  return {
    id: `l${day}`,
    day,
    date,
    title: `第 ${day} 课`,
    text: '',
    minutes: 20,
    startsAt: iso(`${date}T20:00`),
    lecturerName: null,
    lecturerTier: null,
    videoId: null,
    videoSeconds: null,
    watchedSeconds: 0,
    neededSeconds: 0,
    opensAt: iso(`${date}T08:00`),
    closesAt: iso(`${date}T22:00`),
    makeUpUntil: iso(`${dayAfter(date, 1)}T22:00`),
    check,
    checkedAt: null,
    task: null,
    homeworkUntil: null,
    homework: null,
    homeworkBlock: null,
    ...more,
  };
};

const SATURDAY = at('2026-11-21T11:26');
const WEEK: readonly Lesson[] = [
  aLesson(1, 'DONE'),
  aLesson(2, 'MADE_UP'),
  aLesson(3, 'MISSED'),
  aLesson(5, 'MAKE_UP'),
  aLesson(6, 'OPEN'),
  aLesson(7, 'AHEAD'),
];
const CAMP = { days: 7, opensOn: '2026-11-16', extendedUntil: null, state: 'ACTIVE' as const, lessons: WEEK };
const looks = (today: string, now: number, camp: typeof CAMP = CAMP) => cellsOf(camp, today, now).map(({ look }) => look);

describe('the days in a row', () => {
  test('are told by what was done, what can be done, and what is to come', () => {
    expect(looks('2026-11-21', SATURDAY)).toEqual(['done', 'madeUp', 'missed', 'free', 'late', 'today', 'ahead']);
    expect(cellsOf(CAMP, '2026-11-21', SATURDAY).map(({ isToday }) => isToday)).toEqual([false, false, false, false, false, true, false]);
  });

  test('go on by the clock, although the answer is from yesterday', () => {
    expect(looks('2026-11-22', at('2026-11-22T09:00')).slice(4)).toEqual(['missed', 'late', 'today']);
    expect(looks('2026-11-22', at('2026-11-22T22:00')).slice(4)).toEqual(['missed', 'missed', 'late']);
  });

  test('of two lessons of a day the one that lacks most counts', () => {
    const lessons = [aLesson(1, 'DONE'), aLesson(1, 'MAKE_UP')];
    expect(cellsOf({ ...CAMP, days: 1, lessons }, '2026-11-17', at('2026-11-17T09:00'))[0]?.look).toBe('late');
  });

  test('before eight the lesson of today is today’s all the same', () => {
    expect(looks('2026-11-22', at('2026-11-22T07:00'))[6]).toBe('today');
  });
});

test.each([
  ['2026-11-21', 'today’s', SATURDAY, 6],
  ['2026-11-13', 'before the opening the first', at('2026-11-13T09:00'), 1],
  ['2026-11-23', 'afterwards what can still be made up', at('2026-11-23T09:00'), 7],
  ['2026-11-30', 'and else the last', at('2026-11-30T09:00'), 7],
])('%s shows %s', (today, _which, now, day) => {
  expect(dayToShow(cellsOf(CAMP, today, now), today)).toBe(day);
});

test('in the extension the first day that lacks something is shown', () => {
  const extended = { ...CAMP, state: 'EXTENDED' as const, extendedUntil: iso('2026-11-25T22:00') };
  expect(dayToShow(cellsOf(extended, '2026-11-24', at('2026-11-24T09:00')), '2026-11-24')).toBe(3);
});

describe('what the button is for', () => {
  const taken: Taken = { now: SATURDAY, state: 'ACTIVE', catchesUpUntil: null, makeUpsLeft: 1, watchedSeconds: 0, isKept: false };
  const film = { videoSeconds: 1_100, neededSeconds: 880 };
  test.each<[string, Lesson, Partial<Taken>, string]>([
    ['one tap', aLesson(6, 'OPEN'), {}, 'CHECK_IN'],
    ['the film first', aLesson(6, 'OPEN', film), { watchedSeconds: 879 }, 'WATCH'],
    ['watched, as this phone knows', aLesson(6, 'OPEN', film), { watchedSeconds: 880 }, 'CHECK_IN'],
    ['tapped without a network', aLesson(6, 'OPEN', film), { watchedSeconds: 880, isKept: true }, 'KEPT'],
    ['told meanwhile', aLesson(6, 'DONE'), { isKept: true }, 'DONE'],
    ['a missed day', aLesson(5, 'MAKE_UP'), {}, 'MAKE_UP'],
    ['no make-ups left', aLesson(5, 'MAKE_UP'), { makeUpsLeft: 0 }, 'NO_MAKE_UPS'],
    ['to come', aLesson(7, 'AHEAD'), {}, 'AHEAD'],
    ['open since the answer', aLesson(7, 'AHEAD'), { now: at('2026-11-22T08:00') }, 'CHECK_IN'],
    ['over since the answer', aLesson(6, 'OPEN'), { now: at('2026-11-21T22:00') }, 'MAKE_UP'],
    ['over for good', aLesson(3, 'MISSED'), {}, 'MISSED'],
    [
      'in the extension everything',
      aLesson(3, 'MISSED'),
      { state: 'EXTENDED', catchesUpUntil: iso('2026-11-25T22:00'), makeUpsLeft: 0 },
      'MAKE_UP',
    ],
    ['after it', aLesson(3, 'MISSED'), { state: 'FAILED' }, 'OVER'],
  ])('%s', (_what, lesson, more, step) => {
    expect(stepOf(lesson, { ...taken, ...more })).toBe(step);
  });

  test('a window is over at its last minute', () => {
    const lesson = aLesson(6, 'OPEN');
    expect(checkNow(lesson, at('2026-11-21T21:59'), null)).toBe('OPEN');
    expect(checkNow(lesson, at('2026-11-22T22:00'), null)).toBe('MISSED');
    expect(checkNow({ ...lesson, makeUpUntil: null }, at('2026-11-21T22:00'), null)).toBe('MISSED');
  });
});

test('a jump forward is not watched', () => {
  expect(reachedBy(10, 10.25)).toBe(10.25);
  expect(reachedBy(10, 900)).toBe(10);
  expect(reachedBy(10, 4)).toBe(10);
});

test('a length of film is told as clocks are', () => {
  expect([704, 59, 3_729, 0].map(clockOf)).toEqual(['11:44', '0:59', '1:02:09', '0:00']);
});

test('the reviewer’s last word is that of another day, the newest one', () => {
  const homework = (reviewedAt: string | null): NonNullable<Lesson['homework']> => ({
    id: 'h',
    state: 'ACCEPTED',
    text: '',
    fileIds: [],
    score: 90,
    comment: null,
    reviewerName: null,
    handedInAt: iso('2026-11-16T10:00'),
    reviewedAt,
  });
  const [one, two, three, today] = [
    aLesson(1, 'DONE', { homework: homework(iso('2026-11-20T10:00')) }),
    aLesson(2, 'DONE', { homework: homework(iso('2026-11-18T10:00')) }),
    aLesson(3, 'DONE', { homework: homework(null) }),
    aLesson(6, 'OPEN', { homework: homework(iso('2026-11-21T10:00')) }),
  ];
  expect(lastReviewed([one, two, three, today], 6)?.day).toBe(1);
  expect(lastReviewed([three], 6)).toBeNull();
});

describe('what is kept on the phone', () => {
  const picture = { id: null, data: 'data:image/jpeg;base64,AAAA' };
  const full: Kept = {
    checkIns: ['l6'],
    watched: { l6: 880.4 },
    homework: { l6: { text: '一句反馈', pictures: [picture], isHandedIn: true }, l7: { text: '草稿', pictures: [], isHandedIn: false } },
  };

  test('comes back as it was, and nothing else does', () => {
    expect(readKept(JSON.stringify(full))).toEqual(full);
    expect(readKept(null)).toEqual(NOTHING_KEPT);
    expect(readKept('{')).toEqual(NOTHING_KEPT);
    expect(readKept('[1]')).toEqual(NOTHING_KEPT);
    expect(
      readKept('{"checkIns":[1,"l6"],"watched":{"l6":"x"},"homework":{"l6":{"text":1},"l7":{"text":"","pictures":[{"data":"http://x"}]}}}'),
    ).toEqual({
      checkIns: ['l6'],
      watched: {},
      homework: { l7: { text: '', pictures: [], isHandedIn: false } },
    });
  });

  test('is told in an order in which each may succeed, and what is being written stays', () => {
    const told: string[] = [];
    let kept = full;
    for (let act = nextAct(kept); act; act = nextAct(kept)) {
      told.push(`${act.kind} ${act.lessonId}`);
      kept = withoutAct(kept, act);
    }
    expect(told).toEqual(['WATCHED l6', 'CHECK_IN l6', 'HOMEWORK l6']);
    expect(kept).toEqual({ ...NOTHING_KEPT, homework: { l7: full.homework['l7'] } });
    expect(nextAct(kept)).toBeNull();
  });

  test('watched further while it was told: the rest is told as well', () => {
    const act = nextAct(full)!;
    expect(withoutAct({ ...full, watched: { l6: 900 } }, act).watched).toEqual({ l6: 900 });
  });

  test('homework that was refused is there to be changed; a check-in that was is gone', () => {
    const homework = { kind: 'HOMEWORK' as const, lessonId: 'l6', homework: full.homework['l6']! };
    expect(afterRefusal(full, homework).homework['l6']).toEqual({ text: '一句反馈', pictures: [picture], isHandedIn: false });
    expect(afterRefusal(full, { kind: 'CHECK_IN', lessonId: 'l6' }).checkIns).toEqual([]);
  });
});

describe('on Home', () => {
  const task = { task: '发一次主推文案', steps: [], needsPicture: false };
  const week = (lessons: readonly Lesson[], state: 'ACTIVE' | 'ENROLLED' = 'ACTIVE') => ({
    myNextCamp: null,
    myCamp: { id: 'e', number: 38, state, today: 6, opensOn: '2026-11-16', endsOn: '2026-11-22', lessons },
  });
  const told = (lessons: readonly Lesson[], now = SATURDAY) =>
    inOrder(campTasks(week(lessons), '2026-11-21', now)).map(({ kind, state }) => `${kind} ${state}`);
  const homework = (state: 'HANDED_IN' | 'RETURNED' | 'ACCEPTED'): Lesson['homework'] => ({
    id: 'h',
    state,
    text: '',
    fileIds: [],
    score: null,
    comment: null,
    reviewerName: null,
    handedInAt: iso('2026-11-20T10:00'),
    reviewedAt: null,
  });

  test('stand the day’s check-in and homework, with what is done last', () => {
    const today = { task, homeworkUntil: iso('2026-11-21T22:00') };
    expect(told([aLesson(5, 'DONE', today), aLesson(6, 'OPEN', today), aLesson(7, 'AHEAD', today)])).toEqual(['check now', 'homework now']);
    expect(told([aLesson(6, 'DONE', { ...today, homework: homework('HANDED_IN') })])).toEqual(['check done', 'homework done']);
    expect(told([aLesson(6, 'AHEAD', today)], at('2026-11-21T07:00'))).toEqual(['check later', 'homework later']);
    expect(told([aLesson(6, 'OPEN', today)], at('2026-11-21T22:00'))).toEqual([]);
  });

  test('homework that came back stands there whatever its day', () => {
    const back = { task, homework: homework('RETURNED'), homeworkUntil: iso('2026-11-22T20:00') };
    expect(told([aLesson(4, 'DONE', back)])).toEqual(['homework now']);
    expect(told([aLesson(4, 'DONE', { ...back, homework: homework('ACCEPTED') })])).toEqual([]);
  });

  test('stand today’s duties: to be answered, coming, running, done; nothing of another day, too late, or shown as a live', () => {
    type Duty = Parameters<typeof dutyTasks>[0]['myDuties'][number];
    const aDuty = (id: string, state: Duty['state'], time: string, more: Partial<Duty> = {}): Duty => ({
      id,
      state,
      title: { zh: '巡视', en: 'Patrol' },
      groups: [],
      live: null,
      startsAt: iso(time),
      endsAt: new Date(at(time) + 3_600_000).toISOString(),
      answerBy: iso(time),
      startBy: new Date(at(time) + 900_000).toISOString(),
      missedWhy: null,
      ...more,
    });
    const myDuties = [
      aDuty('done', 'DONE', '2026-11-21T09:00'),
      aDuty('late', 'ACCEPTED', '2026-11-21T10:00'),
      aDuty('runs', 'STARTED', '2026-11-21T11:00'),
      aDuty('due', 'MISSED', '2026-11-21T08:00', { missedWhy: 'NOT_HANDED_IN' }),
      aDuty('live', 'ACCEPTED', '2026-11-21T12:00', { live: { id: 'v' } }),
      aDuty('asked', 'ASKED', '2026-11-21T15:00'),
      aDuty('other', 'ACCEPTED', '2026-11-22T15:00'),
    ];
    const isToday = (time: string) => time.startsWith('2026-11-21');
    const tasks = inOrder(dutyTasks({ myDuties }, isToday, SATURDAY, new Set(['v'])));
    expect(tasks.map(({ id, state }) => `${id} ${state}`)).toEqual(['duty-due now', 'duty-runs now', 'duty-asked later', 'duty-done done']);
  });

  test('nothing before the camp begins, and nothing without one', () => {
    expect(campTasks(week([aLesson(6, 'OPEN')], 'ENROLLED'), '2026-11-21', SATURDAY)).toEqual([]);
    expect(campTasks({ myCamp: null }, '2026-11-21', SATURDAY)).toEqual([]);
  });

  const WEEK_WITHOUT = { myCamp: null, myNextCamp: null, myUnseenNotices: 0, hasDuties: false, myDuties: [] };

  test.each([
    ['ENROLLED', '2026-11-01', true],
    ['ACTIVE', '2026-11-21', true],
    ['EXTENDED', '2026-11-28', true],
    ['GRADUATED', '2026-11-25', true],
    ['GRADUATED', '2026-11-26', false],
    ['FAILED', '2026-11-26', false],
  ] as const)('the tab of a camp %s on %s: %s', (state, today, has) => {
    const { myCamp } = week([]);
    expect(hasCampTab({ ...WEEK_WITHOUT, myCamp: { ...myCamp, state } }, today)).toBe(has);
  });

  test('a newcomer whose camp is to come has the tab already', () => {
    expect(hasCampTab({ ...WEEK_WITHOUT, myNextCamp: { number: 39, opensOn: '2026-11-23' } }, '2026-11-21')).toBe(true);
    expect(hasCampTab(WEEK_WITHOUT, '2026-11-21')).toBe(false);
  });
});
