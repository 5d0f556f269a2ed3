import { describe, expect, test } from '@jest/globals';
import { fromWeek } from '../../server/today/week.rules.ts';
import type { WeekCounts } from '../../server/today/week.rules.ts';

const now = new Date('2026-05-12T02:30:00Z');
const endsAt = new Date('2026-05-12T16:00:00Z');
const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);
const nothing: WeekCounts = {
  swaps: 0,
  camps: { waiting: 0, since: null, behind: 0, lacking: 0 },
  kols: { accepted: 0, expiring: 0, concerns: 0 },
  questions: 0,
};

describe('what the weeks of people leave to do today', () => {
  test('is nothing where nothing waits', () => expect(fromWeek(nothing, { now, endsAt })).toEqual([]));

  test('is one line for each sort of work, with its count and its page', () => {
    const counts = {
      swaps: 3,
      camps: { waiting: 1, since: hoursAgo(2), behind: 4, lacking: 2 },
      kols: { accepted: 1, expiring: 2, concerns: 1 },
      questions: 1,
    };
    expect(fromWeek(counts, { now, endsAt }).map(({ kind, state, title, action }) => [kind, state, title?.zh, action?.link])).toEqual([
      ['SHIFT', 'DUE', '3 个换班待处理', '/schedule/swaps'],
      ['CAMP', 'DUE', '1 份作业待批改', '/camps/homework'],
      ['CAMP', 'DUE', '训练营有 4 人掉队', '/camps'],
      ['CAMP', 'BROKEN', '2 节课还没有讲师', '/camps'],
      ['KOL', 'DUE', '1 位 KOL 已接受提名，待聘任', '/kols?state=ACCEPTED'],
      ['KOL', 'DUE', '2 位 KOL 聘期将满', '/kols'],
      ['KOL', 'DUE', '1 位 KOL 的情况有变', '/kols'],
      ['KOL', 'DUE', '1 条群里的反馈待答复', '/kols/relays'],
    ]);
  });

  test('homework that waits for longer than a day is late, since the day was over', () => {
    const [item] = fromWeek({ ...nothing, camps: { waiting: 2, since: hoursAgo(30), behind: 0, lacking: 0 } }, { now, endsAt });
    expect(item).toMatchObject({ state: 'LATE', at: hoursAgo(6) });
  });
});
