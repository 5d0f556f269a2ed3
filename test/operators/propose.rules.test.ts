// Reasons, checks and costs of a proposal.

import { describe, expect, test } from '@jest/globals';
import { brokenWords, checksOf, costOf, loadsOf, mainTeam, reasonOf, takesWords } from '../../server/operators/propose.rules.ts';
import type { PlanGroup, PlanMove, PlanOperator } from '../../server/operators/propose.rules.ts';

function operator(id: string, more: Partial<PlanOperator> = {}): PlanOperator {
  const fields = { level: 'STANDARD' as const, revision: 0, capacity: 30, skills: [], provinces: [], workingDays: [1, 2, 3, 4, 5] };
  return { id, name: id, ...fields, leavesOn: null, isLeaving: false, ...more };
}

function group(id: string, more: Partial<PlanGroup> = {}): PlanGroup {
  const place = { region: '浙江 宁波', province: '浙江' };
  return {
    id,
    number: id,
    name: `${id} 群`,
    tier: 'NEW',
    ...place,
    members: 250,
    holderId: null,
    seq: 1,
    weight: 1_000,
    team: null,
    ...more,
  };
}

describe('the reason of a move', () => {
  const moved = group('G1', { tier: 'MID', team: 'T1' });
  test.each<[string, Partial<PlanOperator>, PlanGroup[], string, string]>([
    ['nothing but room', {}, [], '负荷较低（70.0%）', 'has room (70.0 %)'],
    ['the tier', { skills: ['MID'] }, [], '擅长腰部', 'knows the middle tier'],
    ['the tier and the province', { skills: ['MID'], provinces: ['浙江'] }, [], '擅长腰部，熟悉浙江', 'knows the middle tier, knows 浙江'],
    [
      'a group of the same team first',
      { skills: ['MID'] },
      [group('G2', { team: 'T1' })],
      '与G2 群同一团队，擅长腰部',
      'same team as G2 群, knows the middle tier',
    ],
    ['one group in the same city', {}, [group('G2')], '已带G2 群', 'has G2 群'],
    ['several groups in the same city', {}, [group('G2'), group('G3')], '宁波已带 2 群', 'has 2 groups in 宁波'],
    ['not a group in another city', {}, [group('G2', { region: '浙江 绍兴' })], '负荷较低（70.0%）', 'has room (70.0 %)'],
  ])('%s', (_name, more, held, zh, en) => {
    expect(reasonOf({ group: moved, toId: 'a' }, operator('a', more), held, 7_000)).toEqual({ zh, en });
  });
});

test('the team of a group is the one that stands out among those with whom it began', () => {
  expect(mainTeam(['T1', 'T1', 'T2', 'T1', null, null])).toBe('T1');
  expect(mainTeam(['T1', 'T1', 'T2', 'T3'])).toBeNull();
  expect(mainTeam(['T1', 'T1', 'T1', ...Array.from({ length: 9 }, (_each, index) => `X${String(index)}`)])).toBeNull();
  expect(mainTeam([])).toBeNull();
});

describe('a proposal in figures', () => {
  const leaving = operator('何渡', { isLeaving: true, leavesOn: '2026-05-18' });
  const one = operator('林夏', { capacity: 50, skills: ['HEAD'], workingDays: [1, 2, 3, 4, 5] });
  const other = operator('唐果', { capacity: 20, skills: ['NEW'], provinces: ['浙江'], workingDays: [3, 4, 5, 6, 7] });
  const groups = [
    group('G1', { holderId: leaving.id, tier: 'HEAD', weight: 1_400, members: 268, team: 'T1' }),
    group('G2', { holderId: leaving.id, team: 'T1', province: '江苏', region: '江苏 苏州' }),
    group('G3', { holderId: one.id }),
    group('G4', { holderId: other.id }),
    group('G5'),
  ];
  const to = new Map([
    ['G1', one.id],
    ['G2', other.id],
    ['G3', one.id],
    ['G4', other.id],
    ['G5', other.id],
  ]);
  const loads = loadsOf(groups, [one, other, leaving], to);
  const moves: PlanMove[] = [
    { group: groups[0]!, toId: one.id },
    { group: groups[1]!, toId: other.id },
    { group: groups[4]!, toId: other.id },
  ];

  test('carries what each one holds before and after', () => {
    expect(loads.map(({ operator: { id }, ...sums }) => [id, sums])).toEqual([
      ['林夏', { groupsBefore: 1, groupsAfter: 2, weightBefore: 1_000, weightAfter: 2_400 }],
      ['唐果', { groupsBefore: 1, groupsAfter: 3, weightBefore: 1_000, weightAfter: 3_000 }],
      ['何渡', { groupsBefore: 2, groupsAfter: 0, weightBefore: 2_400, weightAfter: 0 }],
    ]);
  });
  test('costs moves and members; who leaves does not count in the spread', () => {
    expect(costOf({ moves, fewestMoves: 3, loads, lowerBound: 1_480 })).toEqual({
      moves: 3,
      fewestMoves: 3,
      members: 768,
      spreadBefore: 300,
      spreadAfter: 1_020,
      lowerBound: 1_480,
      maxAfter: 1_500,
    });
  });
  test('counts each constraint', () => {
    const checks = checksOf({ method: 'LEAVING', moves, loads, groups, band: null, mustMatchSkill: true, mustMatchProvince: false });
    expect(Object.fromEntries(checks.map(({ what, met, of, isHard }) => [what, [met, of, isHard]]))).toEqual({
      CAPACITY: [2, 2, true],
      OTHERS_STAY: [2, 2, true],
      SKILL: [3, 3, true],
      TEAM_TOGETHER: [0, 1, false],
      PROVINCE: [2, 3, false],
      WEEKDAYS: [7, 7, false],
    });
  });
  test('counts who is within the band where there is one', () => {
    const checks = checksOf({
      method: 'BAND',
      moves,
      loads,
      groups,
      band: { least: 3, most: 5 },
      mustMatchSkill: false,
      mustMatchProvince: false,
    });
    expect(checks.find(({ what }) => what === 'BAND')).toEqual({ what: 'BAND', met: 1, of: 2, isHard: true });
  });
});

test('what somebody takes over, by tier from the top', () => {
  expect(takesWords(['NEW', 'HEAD', 'NEW', null])).toEqual({ zh: '头部 1、新手 2、其他 1', en: '1 head, 2 newcomers, 1 other' });
});

test('what cannot hold is said with by how much and for whom', () => {
  const broken = (what: 'CAPACITY' | 'SKILL' | 'PROVINCE', more: object = {}) =>
    brokenWords({ what, by: 4, tiers: [], provinces: [], ...more });
  expect(broken('CAPACITY').zh).toBe('上限不够：还差 4 个群的位置。');
  expect(broken('SKILL', { tiers: ['HEAD'] }).zh).toBe('擅长头部的人不够：4 个群没有合适的人接。');
  expect(broken('PROVINCE', { provinces: ['西藏'], tiers: ['HEAD'] }).en).toBe('Too few people know 西藏: nobody fitting for 4 groups.');
});
