// Where windows begin and end, where teams end, and what becomes of facts that cannot be right.

import { expect, test } from '@jest/globals';
import { dayOfNumber } from '../../server/core/time.ts';
import type { PersonFacts } from '../../server/distributors/service.ts';
import type { Metric, MetricWindow } from '../../server/generated/types.ts';
import { Columns, METRIC_NAMES, METRIC_WORDS, METRICS, WINDOW_WORDS, WINDOWS, listMetrics } from '../../server/metrics/service.ts';
import { aHead, aPerson, idOf, sold, TODAY } from './facts.ts';

function columnsOf(...people: PersonFacts[]): Columns {
  const columns = new Columns();
  for (const person of people) columns.setPerson(person);
  columns.rollTo(TODAY);
  columns.settle();
  columns.takeDirty();
  return columns;
}

const of = (columns: Columns, person: number, metric: Metric, window: MetricWindow = 'DAYS_30') =>
  columns.metric(metric, window)[columns.indexOf(idOf(person))];
const dirtyOf = (columns: Columns) =>
  columns
    .takeDirty()
    .map((index) => columns.idOf(index))
    .sort();
const ids = (...people: number[]) => people.map(idOf).sort();

test.each<[number, number, number, number]>([
  // days ago, and what 7, 30 and 90 days hold then
  [0, 1, 1, 1],
  [6, 1, 1, 1],
  [7, 0, 1, 1],
  [29, 0, 1, 1],
  [30, 0, 0, 1],
  [89, 0, 0, 1],
  [90, 0, 0, 0],
  [-1, 0, 0, 0],
])('an order %i days ago is held by windows as %i, %i, %i', (ago, in7, in30, in90) => {
  const columns = columnsOf(aPerson(1, 2), aPerson(2, null, aHead));
  columns.setOwnDay(idOf(1), TODAY - ago, sold(500, { lastBuyers: 1 }));
  columns.settle();
  const held = [in7, in30, in90];
  WINDOWS.slice(0, 3).forEach((window, at) => {
    expect(of(columns, 1, 'OWN_ORDERS', window)).toBe(held[at]);
    expect(of(columns, 1, 'BUYERS', window)).toBe(held[at]);
    expect(of(columns, 2, 'TEAM_SALES', window)).toBe(500 * held[at]!);
    expect(of(columns, 2, 'ACTIVE_DOWNLINE', window)).toBe(held[at]);
  });
});

test.each<[number, number, number, number]>([
  [0, 1, 1, 1],
  [6, 1, 1, 1],
  [7, 0, 1, 1],
  [29, 0, 1, 1],
  [30, 0, 0, 1],
  [89, 0, 0, 1],
  [90, 0, 0, 0],
])('who joined and rose %i days ago is held by windows as %i, %i, %i', (ago, in7, in30, in90) => {
  const columns = columnsOf(aPerson(1, 2, { joined: TODAY - ago, tier: 'MID', risenOn: dayOfNumber(TODAY - ago) }), aPerson(2, null));
  const held = [in7, in30, in90, 1];
  WINDOWS.forEach((window, at) => {
    for (const metric of ['DIRECT_RECRUITS', 'TEAM_RECRUITS'] as const) expect(of(columns, 2, metric, window)).toBe(held[at]);
    // A rise of today counts from tomorrow on.
    expect(of(columns, 2, 'REPLICATION_INDEX', window)).toBe(ago === 0 ? 0 : 10_000 * held[at]!);
  });
});

test('a day leaves its windows when the business day passes, and a day to come enters', () => {
  const columns = columnsOf(aPerson(1, 2), aPerson(2, null));
  columns.setOwnDay(idOf(1), TODAY - 6, sold(300));
  columns.setOwnDay(idOf(1), TODAY + 1, sold(40));
  expect(of(columns, 2, 'TEAM_SALES', 'DAYS_7')).toBe(300);
  columns.rollTo(TODAY + 1);
  columns.settle();
  expect(of(columns, 2, 'TEAM_SALES', 'DAYS_7')).toBe(40);
  expect(of(columns, 2, 'TEAM_SALES', 'DAYS_30')).toBe(340);
  columns.rollTo(TODAY + 84);
  columns.settle();
  expect(of(columns, 1, 'OWN_SALES', 'DAYS_90')).toBe(40);
  expect(columns.ownDay(columns.indexOf(idOf(1)), TODAY - 6)).toBeNull();
  columns.setOwnDay(idOf(1), TODAY - 6, sold(300));
  expect(of(columns, 1, 'OWN_SALES', 'DAYS_90')).toBe(40);
});

test('another day alone touches nobody, and an earlier day is no day', () => {
  const columns = columnsOf(aPerson(1, 2), aPerson(2, null));
  columns.setOwnDay(idOf(1), TODAY - 6, sold(300));
  columns.takeDirty();
  columns.rollTo(TODAY + 1);
  columns.settle();
  expect(columns.takeDirty()).toEqual([]);
  columns.rollTo(TODAY);
  expect(columns.day).toBe(TODAY + 1);
});

// 1 ← 2 ← 3 (head) ← 4 ← 5
const CHAIN = [aPerson(1, null), aPerson(2, 1), aPerson(3, 2, aHead), aPerson(4, 3), aPerson(5, 4)];

test('a team ends at the next head, whose own sales are of their own team only', () => {
  const columns = columnsOf(...CHAIN);
  for (const person of [1, 2, 3, 4, 5]) columns.setOwnDay(idOf(person), TODAY, sold(10 ** person));
  expect([1, 2, 3, 4, 5].map((person) => of(columns, person, 'TEAM_SALES'))).toEqual([110, 100, 111_000, 110_000, 100_000]);
  expect([1, 2, 3, 4, 5].map((person) => of(columns, person, 'ACTIVE_DOWNLINE'))).toEqual([1, 0, 2, 1, 0]);
  expect([1, 2, 3, 4, 5].map((person) => of(columns, person, 'TEAM_RECRUITS', 'LIFETIME'))).toEqual([1, 0, 2, 1, 0]);
  expect([1, 2, 3, 4, 5].map((person) => of(columns, person, 'DIRECT_RECRUITS', 'LIFETIME'))).toEqual([1, 1, 1, 1, 0]);
  expect(columns.teamOf(columns.indexOf(idOf(3))).map((index) => columns.idOf(index))).toEqual([idOf(4), idOf(5)]);
});

test('a sale touches those whose team it counts in, up to the head', () => {
  const columns = columnsOf(...CHAIN);
  columns.setOwnDay(idOf(5), TODAY, sold(7));
  expect(dirtyOf(columns)).toEqual(ids(3, 4, 5));
  columns.setOwnDay(idOf(3), TODAY, sold(7));
  expect(dirtyOf(columns)).toEqual(ids(3));
  columns.setOwnTotals(idOf(2), sold(7));
  expect(dirtyOf(columns)).toEqual(ids(1, 2));
});

test('who became head today leads a team of their own from tomorrow on', () => {
  const columns = columnsOf(aPerson(1, null), aPerson(2, 1), aPerson(3, 2));
  columns.setOwnDay(idOf(3), TODAY, sold(900));
  columns.takeDirty();
  const risen = { tier: 'HEAD', before: 'MID', since: dayOfNumber(TODAY), risenOn: dayOfNumber(TODAY) } as const;
  columns.setPerson(aPerson(2, 1, risen));
  columns.settle();
  // Nobody else's figures change today by it.
  expect(dirtyOf(columns)).toEqual(ids(2));
  expect(columns.isMorningHead(columns.indexOf(idOf(2)))).toBe(false);
  expect(of(columns, 1, 'TEAM_SALES')).toBe(900);
  expect(of(columns, 1, 'REPLICATION_INDEX')).toBe(0);
  columns.rollTo(TODAY + 1);
  columns.settle();
  expect(columns.isMorningHead(columns.indexOf(idOf(2)))).toBe(true);
  expect(of(columns, 1, 'TEAM_SALES')).toBe(0);
  // The head right below is counted as one whom the team has brought forth: 1 of 0 members and 1 head.
  expect(of(columns, 1, 'REPLICATION_INDEX')).toBe(10_000);
  expect(of(columns, 2, 'TEAM_SALES')).toBe(900);
});

test('who stops being head today leads the team till the end of the day', () => {
  const columns = columnsOf(...CHAIN);
  columns.setOwnDay(idOf(5), TODAY, sold(7));
  columns.setPerson(aPerson(3, 2, { tier: 'MID', before: 'HEAD', since: dayOfNumber(TODAY) }));
  columns.settle();
  expect(of(columns, 1, 'TEAM_SALES')).toBe(0);
  columns.rollTo(TODAY + 1);
  columns.settle();
  expect(of(columns, 1, 'TEAM_SALES')).toBe(7);
});

test('sales of an erased member stay with the team, who is no member any more; the tree goes through', () => {
  const columns = columnsOf(aPerson(1, null), aPerson(2, 1), aPerson(3, 2));
  columns.setOwnDay(idOf(2), TODAY, sold(20));
  columns.setOwnDay(idOf(3), TODAY, sold(3));
  columns.setPerson(aPerson(2, 1, { isErased: true }));
  columns.settle();
  expect(of(columns, 1, 'TEAM_SALES')).toBe(23);
  expect(of(columns, 1, 'ACTIVE_DOWNLINE')).toBe(1);
  expect(of(columns, 1, 'TEAM_RECRUITS', 'LIFETIME')).toBe(1);
  expect(of(columns, 1, 'DIRECT_RECRUITS', 'LIFETIME')).toBe(0);
  columns.setPerson(aPerson(2, 1, { ...aHead, isErased: true }));
  columns.settle();
  expect(of(columns, 1, 'TEAM_SALES')).toBe(23);
});

test('a circle of sponsors neither hangs nor counts anybody twice, and ends when it is mended', () => {
  const columns = columnsOf(aPerson(1, null), aPerson(2, 1), aPerson(3, 2), aPerson(4, 3), aPerson(5, 5));
  for (const person of [1, 2, 3, 4, 5]) columns.setOwnDay(idOf(person), TODAY, sold(10 ** person));
  columns.takeDirty();
  columns.setPerson(aPerson(1, 3));
  expect(columns.teamOf(columns.indexOf(idOf(1))).length).toBeLessThan(5);
  columns.settle();
  expect(dirtyOf(columns)).toEqual(ids(1, 2, 3));
  expect([1, 2, 3, 4, 5].map((person) => of(columns, person, 'TEAM_SALES'))).toEqual([10, 100, 11_000, 10_000, 100_000]);
  columns.setPerson(aPerson(1, null));
  columns.settle();
  expect([1, 2, 3, 4, 5].map((person) => of(columns, person, 'TEAM_SALES'))).toEqual([11_110, 11_100, 11_000, 10_000, 100_000]);
});

test('facts of somebody not known yet are kept, and count for the team when the member comes', () => {
  const columns = columnsOf(aPerson(1, null));
  columns.setOwnDay(idOf(3), TODAY, sold(3));
  columns.setPerson(aPerson(4, 3));
  columns.setOwnDay(idOf(4), TODAY, sold(40));
  columns.settle();
  const index = columns.indexOf(idOf(3));
  expect(columns.isKnown[index]).toBe(0);
  expect(of(columns, 3, 'TEAM_SALES')).toBe(43);
  columns.setPerson(aPerson(3, 1));
  columns.settle();
  expect(columns.indexOf(idOf(3))).toBe(index);
  expect(of(columns, 1, 'TEAM_SALES')).toBe(43);
  expect(of(columns, 1, 'ACTIVE_DOWNLINE')).toBe(2);
});

test('what is wholly refunded is no order and no activity, but counts in the refund rate', () => {
  const columns = columnsOf(aPerson(1, 2), aPerson(2, null));
  columns.setOwnDay(idOf(1), TODAY, sold(1_000, { goodsOrders: 2 }));
  columns.setOwnDay(idOf(1), TODAY, sold(600, { goodsRefundedFen: 300 }));
  expect(of(columns, 1, 'REFUND_RATE')).toBe(3_333);
  columns.setOwnDay(idOf(1), TODAY, sold(0, { goodsOrders: 0, goodsRefundedFen: 900 }));
  expect(of(columns, 1, 'REFUND_RATE')).toBe(10_000);
  expect(of(columns, 2, 'TEAM_SALES')).toBe(0);
  expect(of(columns, 2, 'ACTIVE_DOWNLINE')).toBe(0);
  columns.setOwnDay(idOf(1), TODAY, null);
  expect(of(columns, 1, 'REFUND_RATE')).toBe(0);
  expect(columns.ownDay(columns.indexOf(idOf(1)), TODAY)).toBeNull();
});

test('a figure falls when its first day that gave something leaves the window', () => {
  const columns = columnsOf(aPerson(1, 2), aPerson(2, null));
  columns.setOwnDay(idOf(1), TODAY - 6, sold(0, { goodsOrders: 0, goodsRefundedFen: 5 }));
  columns.setOwnDay(idOf(1), TODAY - 5, sold(70));
  columns.setOwnDay(idOf(2), TODAY - 5, sold(8));
  columns.setOwnDay(idOf(1), TODAY, sold(100));
  const [one, two] = [1, 2].map((person) => columns.indexOf(idOf(person))) as [number, number];
  expect(columns.nextDrop(one, 'OWN_SALES', 'DAYS_7')).toEqual({ day: TODAY + 2, by: 70 });
  expect(columns.nextDrop(two, 'TEAM_SALES', 'DAYS_7')).toEqual({ day: TODAY + 2, by: 78 });
  expect(columns.nextDrop(two, 'ACTIVE_DOWNLINE', 'DAYS_7')).toEqual({ day: TODAY + 7, by: 1 });
  expect(columns.nextDrop(one, 'OWN_SALES', 'LIFETIME')).toBeNull();
  expect(columns.nextDrop(one, 'REFUND_RATE', 'DAYS_7')).toBeNull();
});

test('an id that nobody has is nobody, and what is no id is refused', () => {
  const columns = columnsOf(aPerson(1, null));
  expect(columns.indexOf(idOf(2))).toBe(-1);
  expect(columns.indexOf('not an id')).toBe(-1);
  expect(columns.indexOf(idOf(1).toUpperCase())).toBe(-1);
  expect(() => columns.setOwnDay('F'.repeat(24), TODAY, null)).toThrow(RangeError);
  expect(() => columns.idOf(1)).toThrow(RangeError);
});

test('tens of thousands grow from nothing, each with their own id', () => {
  const columns = new Columns({ capacity: 1 });
  for (let person = 0; person < 30_000; person += 1) {
    expect(columns.setPerson(aPerson(person, person === 0 ? null : person >> 1))).toBe(person);
    columns.setOwnDay(idOf(person), TODAY - (person % 90), sold(1));
  }
  columns.rollTo(TODAY);
  columns.settle();
  for (let person = 0; person < 30_000; person += 1) expect(columns.indexOf(columns.idOf(person))).toBe(person);
  expect(of(columns, 0, 'TEAM_SALES', 'DAYS_90')).toBe(30_000);
  expect(of(columns, 0, 'TEAM_RECRUITS', 'LIFETIME')).toBe(29_999);
  expect(columns.bytes).toBeLessThan(600 * 45_000);
});

test('every metric and window has a name in both languages', () => {
  for (const words of [...METRIC_NAMES.map((metric) => METRIC_WORDS[metric]), ...WINDOWS.map((window) => WINDOW_WORDS[window])]) {
    expect(words.zh).toMatch(/\p{Script=Han}/u);
    expect(words.en).toMatch(/^[ -~]+$/);
  }
  const infos = listMetrics();
  expect(infos.map(({ metric }) => metric)).toEqual(METRIC_NAMES);
  expect(infos.filter(({ comparison }) => comparison === 'AT_MOST').map(({ metric }) => metric)).toEqual(['REFUND_RATE', 'VIOLATIONS']);
  expect(infos.every(({ metric, unit }) => unit === METRICS[metric].unit)).toBe(true);
  expect(infos.filter(({ windows }) => windows.length !== 4).map(({ metric, windows }) => [metric, windows])).toEqual([
    ['CAMP_GRADUATED', ['LIFETIME']],
  ]);
});
