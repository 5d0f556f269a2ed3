// The way of a duty by values alone: the table, its windows over a year of awkward dates, and what a phone tells late.

import { describe, expect, test } from '@jest/globals';
import { makeBusinessTime } from '../../server/core/time.ts';
import { patrolRange, patrolStepOf, reportAt, stepTaken } from '../../server/duties/patrol.rules.ts';
import {
  answerBy,
  dueOf,
  faultsOfDuties,
  heardAt,
  judgeAccept,
  judgeHandIn,
  judgeOverdue,
  judgeStart,
  meanScore,
  notBefore,
  windowsOf,
} from '../../server/duties/rules.ts';
import type { DutyLook, DutyTimes } from '../../server/duties/rules.ts';
import { readLine, readText } from '../../server/duties/words.rules.ts';

const TIMES: DutyTimes = { answerHours: 12, earlyMinutes: 30, startMinutes: 15, handInHours: 24 };
const at = (text: string): Date => new Date(text);
const START = at('2026-05-12T10:00:00Z');
const END = at('2026-05-12T11:00:00Z');

const look = (more: Partial<DutyLook> = {}): DutyLook => ({
  state: 'ASKED',
  startsAt: START,
  endsAt: END,
  answerBy: at('2026-05-11T22:00:00Z'),
  lateAt: null,
  missedWhy: null,
  startedAt: null,
  ...more,
});

test('the table is sound, and says what would be wrong with another', () => {
  expect(faultsOfDuties()).toEqual([]);
  const broken = {
    ASKED: ['ACCEPTED', 'ASKED'],
    ACCEPTED: ['DONE', 'WITHDRAWN'],
    STARTED: ['MISSED', 'WITHDRAWN'],
    DONE: [],
    MISSED: [],
    WITHDRAWN: [],
  } as const;
  expect(faultsOfDuties(broken)).toEqual([
    'STARTED is never reached',
    'MISSED is never reached',
    'ASKED leads to itself',
    'ASKED is open and can never be missed',
    'ASKED is open and cannot be withdrawn',
    'ACCEPTED is open and can never be missed',
    'ACCEPTED is done without a start',
  ]);
});

describe('the answer', () => {
  test('is due so many hours before, half of what is left when asked later, and never after the start', () => {
    expect(answerBy(START, at('2026-05-01T00:00:00Z'), TIMES)).toEqual(at('2026-05-11T22:00:00Z'));
    expect(answerBy(START, at('2026-05-12T06:00:00Z'), TIMES)).toEqual(at('2026-05-12T08:00:00Z'));
    expect(answerBy(START, at('2026-05-12T10:20:00Z'), TIMES)).toEqual(START);
  });

  test('is taken after its time, until the start window closes', () => {
    expect(judgeAccept(look(), TIMES, at('2026-05-12T09:00:00Z'))).toEqual({ ok: true, isOver: false });
    expect(judgeAccept(look(), TIMES, at('2026-05-12T10:15:00Z'))).toEqual({ ok: false, why: 'DUTY_ANSWER_LATE' });
    expect(judgeAccept(look({ state: 'STARTED' }), TIMES, START)).toEqual({ ok: true, isOver: true });
    expect(judgeAccept(look({ state: 'WITHDRAWN' }), TIMES, START)).toEqual({ ok: false, why: 'DUTY_OVER' });
  });
});

describe('the start', () => {
  const accepted = look({ state: 'ACCEPTED' });
  test.each([
    ['2026-05-12T09:29:59Z', { ok: false, why: 'DUTY_TOO_EARLY', from: '2026-05-12T09:30:00.000Z' }],
    ['2026-05-12T09:30:00Z', { ok: true, isOver: false }],
    ['2026-05-12T10:15:00Z', { ok: true, isOver: false }],
    ['2026-05-12T10:15:01Z', { ok: false, why: 'DUTY_START_LATE', by: '2026-05-12T10:15:00.000Z' }],
  ])('at %s', (pressed, verdict) => {
    expect(judgeStart(accepted, TIMES, at(pressed), at(pressed))).toEqual(verdict);
  });

  test('that a phone kept is taken after the duty was missed for want of it, and only then', () => {
    const missed = look({ state: 'MISSED', missedWhy: 'NOT_STARTED' });
    const now = at('2026-05-12T12:00:00Z');
    expect(judgeStart(missed, TIMES, at('2026-05-12T10:01:00Z'), now)).toEqual({ ok: true, isOver: false });
    expect(judgeStart(missed, TIMES, now, now)).toMatchObject({ why: 'DUTY_START_LATE' });
    expect(judgeStart(missed, TIMES, START, at('2026-05-13T11:00:00Z'))).toEqual({ ok: false, why: 'DUTY_OVER' });
    expect(judgeStart(look({ state: 'MISSED', missedWhy: 'NOT_ACCEPTED' }), TIMES, START, now)).toEqual({ ok: false, why: 'DUTY_OVER' });
    expect(judgeStart(look(), TIMES, START, now)).toEqual({ ok: false, why: 'DUTY_NOT_ACCEPTED' });
  });

  test('of a duty shorter than its window may come as long as it lasts', () => {
    expect(windowsOf({ startsAt: START, endsAt: at('2026-05-12T10:05:00Z') }, TIMES).startBy).toEqual(at('2026-05-12T10:05:00Z'));
  });

  test('is never later than now, whatever a phone says', () => {
    expect(heardAt(at('2027-01-01T00:00:00Z'), START)).toEqual(START);
    expect(heardAt(null, START)).toEqual(START);
    expect(heardAt(at('2026-05-12T09:50:00Z'), START)).toEqual(at('2026-05-12T09:50:00Z'));
  });
});

describe('handing in', () => {
  const started = { ...look({ state: 'STARTED' }), needsEvidence: false };
  const given = (more: object = {}) => ({ report: '好', pictures: 0, at: END, ...more });
  test('wants words or pictures, and pictures where some are to be seen', () => {
    expect(judgeHandIn(started, given(), TIMES, END)).toEqual({ ok: true, isOver: false });
    expect(judgeHandIn(started, given({ report: '' }), TIMES, END)).toEqual({ ok: false, why: 'DUTY_REPORT_NEEDED' });
    expect(judgeHandIn(started, given({ report: '', pictures: 1 }), TIMES, END)).toMatchObject({ ok: true });
    expect(judgeHandIn({ ...started, needsEvidence: true }, given(), TIMES, END)).toEqual({ ok: false, why: 'DUTY_EVIDENCE_NEEDED' });
    expect(judgeHandIn(started, given({ pictures: 10 }), TIMES, END)).toEqual({ ok: false, why: 'EVIDENCE_TOO_MANY', most: 9 });
    expect(judgeHandIn(started, given({ report: '字'.repeat(501) }), TIMES, END)).toEqual({
      ok: false,
      why: 'DUTY_REPORT_LENGTH',
      max: 500,
    });
  });

  test('ends a day after the duty, and comes after a start', () => {
    expect(judgeHandIn(started, given({ at: at('2026-05-13T11:00:01Z') }), TIMES, END)).toMatchObject({ why: 'DUTY_HAND_IN_LATE' });
    expect(judgeHandIn({ ...started, state: 'ACCEPTED' }, given(), TIMES, END)).toEqual({ ok: false, why: 'DUTY_NOT_STARTED' });
    expect(judgeHandIn({ ...started, state: 'WITHDRAWN' }, given(), TIMES, END)).toEqual({ ok: false, why: 'DUTY_OVER' });
    const missed = { ...started, state: 'MISSED' as const, missedWhy: 'NOT_HANDED_IN' as const };
    expect(judgeHandIn(missed, given(), TIMES, END)).toEqual({ ok: true, isOver: false });
  });

  test('is not taken from a phone that says weeks later that it was pressed in time, and never before the start', () => {
    const missed = { ...started, state: 'MISSED' as const, missedWhy: 'NOT_HANDED_IN' as const };
    expect(judgeHandIn(missed, given(), TIMES, at('2026-05-14T11:00:00Z'))).toMatchObject({ ok: true });
    expect(judgeHandIn(missed, given(), TIMES, at('2026-05-14T11:00:01Z'))).toMatchObject({ why: 'DUTY_HAND_IN_LATE' });
    expect(notBefore(at('1970-01-01T00:00:00Z'), START)).toEqual(START);
    expect(notBefore(END, START)).toEqual(END);
  });
});

test('what a sweep makes of each at each moment, and when it looks again', () => {
  const cases: [Partial<DutyLook>, string, unknown, string | null][] = [
    [{}, '2026-05-11T21:59:59Z', { does: 'NOTHING' }, '2026-05-11T22:00:00.000Z'],
    [{}, '2026-05-11T22:00:00Z', { does: 'TELL_LATE' }, '2026-05-11T22:00:00.000Z'],
    [{ lateAt: START }, '2026-05-12T10:14:59Z', { does: 'NOTHING' }, '2026-05-12T10:15:00.000Z'],
    [{ lateAt: START }, '2026-05-12T10:15:00Z', { does: 'MISS', why: 'NOT_ACCEPTED' }, '2026-05-12T10:15:00.000Z'],
    [{ state: 'ACCEPTED' }, '2026-05-12T10:15:00Z', { does: 'MISS', why: 'NOT_STARTED' }, '2026-05-12T10:15:00.000Z'],
    [{ state: 'STARTED' }, '2026-05-13T10:59:59Z', { does: 'NOTHING' }, '2026-05-13T11:00:00.000Z'],
    [{ state: 'STARTED' }, '2026-05-13T11:00:00Z', { does: 'MISS', why: 'NOT_HANDED_IN' }, '2026-05-13T11:00:00.000Z'],
    [{ state: 'DONE' }, '2027-01-01T00:00:00Z', { does: 'NOTHING' }, null],
  ];
  for (const [more, now, does, due] of cases) {
    expect(judgeOverdue(look(more), TIMES, at(now))).toEqual(does);
    expect(dueOf(look(more), TIMES)?.toISOString() ?? null).toBe(due);
  }
});

// A window is so much time on every clock: a shift across a summer-time night is an hour shorter or longer, its windows are not.
test.each([
  ['Europe/Berlin', '2026-03-29', '01:30', '2026-03-29T00:00:00.000Z', '2026-03-29T00:45:00.000Z'],
  ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:00:00.000Z', '2026-10-25T00:45:00.000Z'],
  ['Asia/Shanghai', '2026-12-31', '23:45', '2026-12-31T15:15:00.000Z', '2026-12-31T16:00:00.000Z'],
  ['Asia/Shanghai', '2028-02-29', '00:00', '2028-02-28T15:30:00.000Z', '2028-02-28T16:15:00.000Z'],
  ['America/Los_Angeles', '2026-03-08', '02:30', '2026-03-08T10:00:00.000Z', '2026-03-08T10:45:00.000Z'],
])('the start window in %s on %s at %s', (zone, day, clock, from, by) => {
  const startsAt = makeBusinessTime(zone).instantAt(day, clock);
  const { startFrom, startBy } = windowsOf({ startsAt, endsAt: new Date(startsAt.getTime() + 4 * 3_600_000) }, TIMES);
  expect([startFrom.toISOString(), startBy.toISOString()]).toEqual([from, by]);
});

test('a mean counts what was missed as nothing and what nobody has scored as done', () => {
  expect(meanScore([])).toBeNull();
  expect(meanScore([{ state: 'ASKED', score: null }])).toBeNull();
  expect(meanScore([{ state: 'DONE', score: null }])).toBe(80);
  expect(
    meanScore([
      { state: 'DONE', score: 100 },
      { state: 'DONE', score: null },
      { state: 'MISSED', score: null },
    ]),
  ).toBe(60);
});

test('a patrol reminds first and warns second; a removal is always only asked for', () => {
  expect(patrolStepOf('CANDIDATE')).toBe('REMIND');
  expect(patrolStepOf('REMINDED')).toBe('WARN');
  expect(patrolStepOf('WARNED')).toBe('ASK_FOR_REMOVAL');
  expect([stepTaken('REMIND'), stepTaken('WARN'), stepTaken('ASK_FOR_REMOVAL')]).toEqual(['REMINDED', 'WARNED', null]);
  expect(reportAt(at('2030-01-01T00:00:00Z'), START)).toEqual(START);
  expect(reportAt(at('2020-01-01T00:00:00Z'), START)).toEqual(at('2026-05-10T10:00:00Z'));
  const { from, to } = patrolRange(START);
  expect([from.toISOString(), to.toISOString()]).toEqual(['2026-05-11T10:00:00.000Z', '2026-05-12T11:00:00.000Z']);
});

test('texts lose what cannot be seen and keep their lines', () => {
  expect(readText('  a\u0000b\r\nc\u200b \t d ')).toBe('ab\nc\u200b d');
  expect(readLine(' 巡视\n早班 ', 60)).toEqual({ ok: true, text: '巡视 早班' });
  expect(readLine('   ', 60)).toEqual({ ok: false, why: 'DUTY_TITLE_LENGTH', max: 60 });
});
