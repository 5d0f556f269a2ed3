import { describe, expect, test } from '@jest/globals';
import {
  climberAmong,
  gapWorthTelling,
  milestoneCause,
  reachedMilestones,
  readMilestones,
  starAmong,
} from '../../server/reports/facts.rules.ts';
import type { Standing } from '../../server/reports/facts.rules.ts';
import type { Facts, MilestoneRow } from '../../server/reports/model.ts';
import { PLACES, USUAL_TEMPLATE, readTemplate, titleOf, totalYuan, writeReport } from '../../server/reports/text.rules.ts';

const clock = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
const at = (time: string): Date => new Date(`2026-11-28T${time}:00+08:00`);

const FACTS: Facts = {
  at: at('11:00'),
  campaignTitle: '秋梨膏爆品日',
  startsAt: at('10:00'),
  endsAt: at('22:00'),
  salesFen: 171_423_900,
  orders: 19_258,
  newMembers: 0,
  sellers: 6_824,
  goalFen: 600_000_000,
  shareBasisPoints: 2_857,
  planFen: 160_000_000,
  top: [
    { rank: 1, ownerId: 'a', name: '林间小鹿', salesFen: 3_257_400, moved: 0 },
    { rank: 2, ownerId: 'b', name: '糖糖妈咪', salesFen: 3_043_850, moved: 2 },
  ],
  climber: { ownerId: 'c', name: '追风橙子', rank: 86, places: 128 },
  star: { ownerId: 'd', name: '豆芽姐姐', rank: 217, salesFen: 329_300 },
  gap: { rank: 4, name: '一颗柚子', aboveName: '北岸老陈', fen: 186_900 },
  next: { title: '第二波素材', at: at('12:00') },
  milestone: null,
};

describe('words', () => {
  test('say in both languages what the figures are', () => {
    const { zh, en } = writeReport(USUAL_TEMPLATE, FACTS, clock);
    expect(zh).toBe(
      [
        '【11:00 战报】开场 1 小时，卖出 19,258 单！',
        '销售额 ¥171.4万，19,258 单，6,824 人开单。',
        '完成目标 28.5%，比计划快 7.1%。',
        'TOP 2：林间小鹿 ¥32,574，糖糖妈咪 ¥30,438。',
        '爬得最快：追风橙子，升 128 位到第 86 名。',
        '首单新星：豆芽姐姐，第一次开单就卖出 ¥3,293。',
        '第 4 名 一颗柚子 只差第 3 名 北岸老陈 ¥1,869。',
        '12:00 第二波素材，准备好。',
      ].join('\n'),
    );
    expect(en).toContain('[11:00 report] one hour in, 19,258 orders!');
    expect(en).toContain('28.5% of the goal, 7.1% ahead of the plan.');
    expect(en).toContain('TOP 2: 林间小鹿 ¥32,574, 糖糖妈咪 ¥30,438.');
  });

  test('leave out a line that has nothing to say, and never reproach who is behind', () => {
    const facts: Facts = { ...FACTS, climber: null, star: null, gap: null, next: null, planFen: 200_000_000 };
    const { zh } = writeReport(USUAL_TEMPLATE, facts, clock);
    expect(zh.split('\n')).toHaveLength(4);
    expect(zh).toContain('再追 14.2% 就跟上计划');
    const early = writeReport(USUAL_TEMPLATE, { ...facts, top: [], planFen: null, goalFen: 0 }, clock);
    expect(early.zh.split('\n')).toHaveLength(2);
  });

  test('head a milestone by what was reached', () => {
    const share: Facts['milestone'] = { kind: 'GOAL_SHARE', shareBasisPoints: 5_000, amountFen: null, subject: null, name: null };
    expect(titleOf({ ...FACTS, milestone: share }, clock)).toEqual({
      zh: '11:00 战报 · 目标完成 50%！',
      en: '11:00 report · 50% of the goal!',
    });
    const first: Facts['milestone'] = {
      kind: 'FIRST_TO',
      shareBasisPoints: null,
      amountFen: 1_000_000,
      subject: 'DISTRIBUTOR',
      name: '林间小鹿',
    };
    expect(titleOf({ ...FACTS, milestone: first }, clock).zh).toBe('11:00 战报 · 林间小鹿 第一个突破 ¥1万！');
  });

  test('fit into what a group robot takes, however long the names are', () => {
    const top = Array.from({ length: 10 }, (_each, index) => ({ ...FACTS.top[0]!, rank: index + 1, name: '很长的名字'.repeat(20) }));
    const { zh } = writeReport(USUAL_TEMPLATE, { ...FACTS, top }, clock);
    expect(Buffer.byteLength(zh)).toBeLessThanOrEqual(2_048);
    expect(zh).toContain('TOP 5：');
    const { zh: cut } = writeReport({ zh: '好'.repeat(800), en: 'x' }, FACTS, clock);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(2_048);
  });

  test('say a total as the pages beside them do', () => {
    expect(totalYuan(171_449_999, 'zh-CN')).toBe('¥171.4万');
    expect(totalYuan(171_499_999, 'zh-CN')).toBe('¥171.5万');
    expect(totalYuan(999_999, 'zh-CN')).toBe('¥9,999.99');
    expect(totalYuan(200_000_000, 'zh-CN')).toBe('¥200.0万');
  });
});

describe('templates', () => {
  test('may name every place that there is, and no other', () => {
    expect(readTemplate({ zh: PLACES.map((place) => `{${place}}`).join('\n'), en: 'x' })).toMatchObject({ ok: true });
    expect(readTemplate({ zh: '{phone}', en: 'x' })).toEqual({ ok: false, why: 'REPORT_PLACE_UNKNOWN', place: 'phone' });
    expect(readTemplate({ zh: ' ', en: 'x' })).toMatchObject({ why: 'REPORT_TEMPLATE_LENGTH' });
    expect(readTemplate({ zh: '好'.repeat(801), en: 'x' })).toMatchObject({ why: 'REPORT_TEMPLATE_LENGTH' });
  });
});

const standing = (rank: number, salesFen: number, moved: number | null = 0, reachedAt = rank): Standing => ({
  rank,
  ownerId: `p${rank}`,
  salesFen,
  moved,
  reachedAt,
});

describe('who is told of', () => {
  test('the climber won the most places, of equal climbs who stands higher; nobody where nobody climbed', () => {
    expect(climberAmong([standing(1, 9, -2), standing(2, 8, 5), standing(3, 7, 5), standing(4, 6, null)])).toEqual({
      rank: 2,
      ownerId: 'p2',
      places: 5,
    });
    expect(climberAmong([standing(1, 9, 0), standing(2, 8, null), standing(3, 7, -1)])).toBeNull();
  });

  test('the star has sold nothing before this campaign, and stands highest of those', () => {
    const lifetime = new Map([
      ['p1', 40],
      ['p2', 3],
      ['p3', 2],
    ]);
    const here = new Map([
      ['p1', 10],
      ['p2', 3],
      ['p3', 2],
    ]);
    expect(starAmong([standing(3, 100), standing(1, 900), standing(2, 500)], lifetime, here)?.ownerId).toBe('p2');
    expect(starAmong([standing(1, 900)], lifetime, here)).toBeNull();
    // All of it came back.
    expect(starAmong([standing(2, 0)], lifetime, here)).toBeNull();
  });

  test('the gap is the closest one that money tells of', () => {
    expect(gapWorthTelling([standing(1, 900), standing(2, 500), standing(3, 500), standing(4, 450), standing(5, 449)], 3)).toEqual({
      rank: 4,
      ownerId: 'p4',
      aboveId: 'p3',
      fen: 50,
    });
    expect(gapWorthTelling([standing(1, 900)], 3)).toBeNull();
  });
});

describe('milestones', () => {
  const share = (shareBasisPoints: number): MilestoneRow => ({
    id: String(shareBasisPoints),
    kind: 'GOAL_SHARE',
    shareBasisPoints,
    subject: null,
    amountFen: null,
  });
  const first = (amountFen: number): MilestoneRow => ({
    id: `f${amountFen}`,
    kind: 'FIRST_TO',
    shareBasisPoints: null,
    subject: 'DISTRIBUTOR',
    amountFen,
  });

  test('of shares that are reached at once only the highest is told', () => {
    const { tell, passedOver } = reachedMilestones([share(2_500), share(5_000), share(7_500)], {
      salesFen: 60,
      goalFen: 100,
      leaders: new Map(),
    });
    expect(tell.map(({ milestone }) => milestone.id)).toEqual(['5000']);
    expect(passedOver.map(({ id }) => id)).toEqual(['2500']);
    expect(reachedMilestones([share(2_500)], { salesFen: 24, goalFen: 100, leaders: new Map() }).tell).toEqual([]);
    // No goal, no share of it.
    expect(reachedMilestones([share(2_500)], { salesFen: 24, goalFen: 0, leaders: new Map() }).tell).toEqual([]);
  });

  test('the first to a sum is who reached it earliest, not who has more by now', () => {
    const leaders = new Map([['DISTRIBUTOR' as const, [standing(1, 1_200, 0, 50), standing(2, 1_000, 0, 40), standing(3, 999, 0, 10)]]]);
    expect(reachedMilestones([first(1_000)], { salesFen: 0, goalFen: 0, leaders }).tell).toEqual([
      { milestone: first(1_000), ownerId: 'p2' },
    ]);
  });

  test('are named by what they are, so that two of one kind are one', () => {
    expect(milestoneCause('c', share(2_500))).toBe('goal:c:2500');
    expect(milestoneCause('c', first(1_000))).toBe('first:c:DISTRIBUTOR:1000');
    const goal = { kind: 'GOAL_SHARE' as const, shareBasisPoints: 2_500 };
    expect(readMilestones([goal, goal])).toMatchObject({ why: 'MILESTONE_TWICE' });
    expect(readMilestones([{ kind: 'GOAL_SHARE' }])).toMatchObject({ why: 'MILESTONE_WRONG' });
    expect(readMilestones([{ kind: 'FIRST_TO', subject: 'TEAM', amountFen: 99 }])).toMatchObject({ why: 'MILESTONE_WRONG' });
    expect(readMilestones(Array.from({ length: 13 }, (_each, index) => ({ ...goal, shareBasisPoints: 100 + index })))).toMatchObject({
      why: 'MILESTONES_TOO_MANY',
    });
  });
});
