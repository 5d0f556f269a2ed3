// Turns of a pattern over a table of dates: by the wall clock, whatever the zone does that night, and whatever the machine's own zone is.

import { describe, expect, test } from '@jest/globals';
import { makeBusinessTime } from '../../server/core/time.ts';
import { isWeekOf, timesOf, turnsOf } from '../../server/rotas/pattern.rules.ts';
import type { Pattern } from '../../server/rotas/pattern.rules.ts';
import { changeWords, changesBetween, whenWords } from '../../server/rotas/changes.rules.ts';
import { awayWords, shareOf } from '../../server/rotas/plan.rules.ts';

const shanghai = makeBusinessTime('Asia/Shanghai');
const berlin = makeBusinessTime('Europe/Berlin');
const HOUR = 3_600_000;

describe('a turn lasts as long as the wall clock says', () => {
  test.each([
    ['an ordinary evening', shanghai, '2026-05-15', '20:00', 120, '2026-05-15', '22:00', 2],
    ['over midnight', shanghai, '2026-05-15', '23:00', 120, '2026-05-16', '01:00', 2],
    ['over new year', shanghai, '2026-12-31', '22:30', 180, '2027-01-01', '01:30', 3],
    ['into a leap day', shanghai, '2028-02-28', '22:00', 240, '2028-02-29', '02:00', 4],
    ['past the end of a February', shanghai, '2027-02-28', '22:00', 240, '2027-03-01', '02:00', 4],
    ['the night that summer time begins', berlin, '2026-03-28', '22:00', 480, '2026-03-29', '06:00', 7],
    ['the night that it ends', berlin, '2026-10-24', '22:00', 480, '2026-10-25', '06:00', 9],
    ['around the hour that does not exist', berlin, '2026-03-29', '01:30', 120, '2026-03-29', '03:30', 1],
    ['around the hour that happens twice', berlin, '2026-10-25', '01:30', 120, '2026-10-25', '03:30', 3],
    ['within the hour that does not exist', berlin, '2026-03-29', '02:00', 60, '2026-03-29', '04:00', 1],
  ])('%s', (_what, time, day, at, minutes, endDay, endClock, hours) => {
    const { startsAt, endsAt } = timesOf(time, day, at, minutes);
    expect((endsAt.getTime() - startsAt.getTime()) / HOUR).toBe(hours);
    expect([time.dayKey(startsAt), time.dayKey(endsAt), time.clock(endsAt)]).toEqual([day, endDay, endClock]);
  });
});

const pattern = (more: Partial<Pattern<string>> = {}): Pattern<string> => ({
  slots: [{ id: 'fri', weekday: 5, at: '20:00', minutes: 120, people: 1, perGroup: false, groupIds: [], skill: null }],
  everyWeeks: 1,
  firstWeek: '2026-05-11',
  ...more,
});
const daysIn = (asked: Pattern<string>, from: string, to: string): string[] =>
  turnsOf(shanghai, asked, { from, to, everyGroup: ['a', 'b'], text: (id) => id }).map(({ day, groupId }) =>
    groupId ? `${day} ${groupId}` : day,
  );

describe('which weeks', () => {
  test.each([
    ['every week', 1, '2026-05-11', '2026-06-07', ['2026-05-15', '2026-05-22', '2026-05-29', '2026-06-05']],
    ['every second week', 2, '2026-05-11', '2026-06-07', ['2026-05-15', '2026-05-29']],
    ['none before the first', 1, '2026-05-01', '2026-05-17', ['2026-05-15']],
    ['every third, over the end of the year', 3, '2026-12-14', '2027-01-31', ['2027-01-01', '2027-01-22']],
    ['from the middle of a week', 1, '2026-05-16', '2026-05-21', []],
  ])('%s', (_what, everyWeeks, from, to, days) => expect(daysIn(pattern({ everyWeeks }), from, to)).toEqual(days));

  test('the week of the first Monday counts, and none before it', () => {
    const every = { everyWeeks: 2, firstWeek: '2026-05-11' };
    expect(['2026-05-10', '2026-05-11', '2026-05-17', '2026-05-18', '2026-05-25'].map((day) => isWeekOf(every, day))).toEqual([
      false,
      true,
      true,
      false,
      true,
    ]);
  });
});

test('a shift for each group, or one for all', () => {
  const slot = { id: 'x', weekday: 1, at: '09:00', minutes: 60, people: 1, perGroup: true, groupIds: [] as string[], skill: null };
  expect(daysIn(pattern({ slots: [slot] }), '2026-05-11', '2026-05-11')).toEqual(['2026-05-11 a', '2026-05-11 b']);
  expect(daysIn(pattern({ slots: [{ ...slot, groupIds: ['c'] }] }), '2026-05-11', '2026-05-11')).toEqual(['2026-05-11 c']);
  expect(daysIn(pattern({ slots: [{ ...slot, perGroup: false, groupIds: ['c'] }] }), '2026-05-11', '2026-05-11')).toEqual(['2026-05-11 c']);
  expect(daysIn(pattern({ slots: [{ ...slot, perGroup: false, groupIds: ['c', 'd'] }] }), '2026-05-11', '2026-05-11')).toEqual([
    '2026-05-11',
  ]);
});

describe('changes that a person reads', () => {
  const at = shanghai.instantAt('2026-05-15', '20:00');
  const later = shanghai.instantAt('2026-05-15', '21:00');
  const title = { zh: '值班巡视', en: 'Patrol' };
  const held = (cause: string, startsAt: Date, ...holders: string[]) => ({
    cause,
    startsAt,
    endsAt: new Date(startsAt.getTime() + HOUR),
    holders,
  });
  const told = (before: ReturnType<typeof held>[], after: ReturnType<typeof held>[]): string[] =>
    changesBetween(before, after, (name) => name).map((change) => changeWords(shanghai, { ...change, group: null, title }).zh);

  test('one for another, taken away, given, moved, cancelled', () => {
    expect(told([held('x', at, '木子在路上')], [held('x', at, '一苇渡江')])).toEqual([
      '周五 5月15日 20:00 值班巡视：木子在路上 → 一苇渡江',
    ]);
    expect(told([held('x', at, '木子')], [held('x', at)])).toEqual(['周五 5月15日 20:00 值班巡视：木子 → 空缺']);
    expect(told([], [held('x', at, '木子', '一苇')])).toEqual(['周五 5月15日 20:00 值班巡视：木子、一苇']);
    expect(told([held('x', at, '木子')], [held('x', later, '木子')])).toEqual(['周五 5月15日 20:00 → 周五 5月15日 21:00 值班巡视：木子']);
    expect(told([held('x', at, '木子')], [])).toEqual(['周五 5月15日 20:00 值班巡视：木子 → 取消']);
  });

  test('what stays is no change, and so is a place that nobody has yet', () => {
    expect(told([held('x', at, '木子', '一苇')], [held('x', at, '一苇', '木子'), held('y', later)])).toEqual([]);
  });

  test('in both languages', () => {
    const words = changeWords(shanghai, { at, wasAt: null, isRemoved: false, before: ['A'], after: ['B'], group: '头部服务群', title });
    expect(words).toEqual({ zh: '周五 5月15日 20:00 值班巡视（头部服务群）：A → B', en: 'Fri 15 May 20:00 Patrol (头部服务群): A → B' });
    expect(whenWords(berlin, new Date('2026-10-25T01:30:00Z')).en).toBe('Sun 25 Oct 02:30');
  });
});

test('leave is told in the days of the period', () => {
  const day = (from: string, to: string) => ({
    from: shanghai.startOfDay(shanghai.instantAt(from, '00:00')),
    to: shanghai.instantAt(to, '00:00'),
  });
  expect(awayWords(shanghai, [day('2026-05-20', '2026-05-27')], '2026-05-01', '2026-05-31')).toEqual({
    zh: '20–26日请假',
    en: 'away 20–26',
  });
  expect(awayWords(shanghai, [day('2026-05-20', '2026-05-21')], '2026-05-01', '2026-05-31')?.zh).toBe('20日请假');
  expect(awayWords(shanghai, [day('2026-05-28', '2026-06-03')], '2026-05-25', '2026-06-21')?.zh).toBe('5/28–6/2 请假');
  expect(awayWords(shanghai, [day('2026-04-20', '2026-05-01')], '2026-05-01', '2026-05-31')).toBeNull();
});

test('of the time that counts, the part that somebody was there', () => {
  expect(shareOf({ since: '2026-01-01', until: null }, '2026-01-01', '2026-01-11')).toBe(1);
  expect(shareOf({ since: '2026-01-06', until: null }, '2026-01-01', '2026-01-11')).toBe(0.5);
  expect(shareOf({ since: '2026-01-06', until: '2026-01-06' }, '2026-01-01', '2026-01-11')).toBe(0.1);
  expect(shareOf({ since: '2026-02-01', until: null }, '2026-01-01', '2026-01-11')).toBe(0);
  expect(shareOf({ since: '2026-02-01', until: null }, '2026-02-01', '2026-02-01')).toBe(1);
});
