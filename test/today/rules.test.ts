import { describe, expect, test } from '@jest/globals';
import { fromFullGroups, fromLacking, fromUnheldGroups } from '../../server/today/places.rules.ts';
import type { GroupNow } from '../../server/today/places.rules.ts';
import { awayNote, countItems, howLong, inOrder, keyOf, pageAfter, sectionsOf, stateOf } from '../../server/today/rules.ts';
import type { Item } from '../../server/today/rules.ts';
import { fromAccounts, fromRobots, fromUncovered } from '../../server/today/troubles.rules.ts';
import { fromInvites, fromObjections, fromTasks, fromViolations, tellTask } from '../../server/today/work.rules.ts';
import type { TaskDue, TaskSaid } from '../../server/today/work.rules.ts';

/** Thursday 14 May 2026, 11:24 in Shanghai; the business day ends at midnight there. */
const now = new Date('2026-05-14T03:24:00Z');
const endsAt = new Date('2026-05-14T16:00:00Z');
const clock = { now, endsAt };
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

describe('when', () => {
  test.each([
    [ago(1), 'LATE'],
    [now, 'DUE'],
    [new Date(endsAt.getTime() - 1), 'DUE'],
    [endsAt, null],
  ])('%s is %s', (at, state) => {
    expect(stateOf(at, clock)).toBe(state);
  });

  test.each([
    [ago(0), '1 分钟', '1 minute'],
    [ago(0.6), '36 分钟', '36 minutes'],
    [ago(1.4), '1 小时', '1 hour'],
    [ago(52), '52 小时', '52 hours'],
    [ago(72), '3 天', '3 days'],
  ])('since %s it has lasted %s', (since, zh, en) => {
    expect(howLong(since, now)).toEqual({ zh, en });
  });
});

const item = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  kind: 'TASK',
  state: 'DUE',
  groupId: null,
  operatorId: null,
  at: now,
  title: { zh: '', en: '' },
  whoId: null,
  action: { kind: 'LINK', words: { zh: '', en: '' }, link: '/', taskId: null },
  ...more,
});

describe('the list', () => {
  const items = [
    item('a', { operatorId: 'he', groupId: 'g1' }),
    item('b', { operatorId: 'he', groupId: 'g2', state: 'LATE', at: ago(2) }),
    item('c', { operatorId: 'su', groupId: 'g3', state: 'BROKEN', kind: 'ROBOT', at: null }),
    item('d', { operatorId: 'he', groupId: 'g2', state: 'LATE', at: ago(5) }),
    item('e'),
  ];

  test('is counted by state', () => {
    expect(countItems(items)).toEqual({ all: 5, broken: 1, late: 2, due: 2 });
  });

  test('falls into sections, the most troubled first; what is nobody’s is not lost', () => {
    expect(sectionsOf('OPERATOR', items)).toEqual([
      { key: 'su', counts: { all: 1, broken: 1, late: 0, due: 0 } },
      { key: 'he', counts: { all: 3, broken: 0, late: 2, due: 1 } },
      { key: '', counts: { all: 1, broken: 0, late: 0, due: 1 } },
    ]);
    expect(sectionsOf('GROUP', items).map(({ key }) => key)).toEqual(['g3', 'g2', '', 'g1']);
    expect(sectionsOf('KIND', items).map(({ key, counts }) => [key, counts.all])).toEqual([
      ['ROBOT', 1],
      ['TASK', 4],
    ]);
    for (const by of ['OPERATOR', 'GROUP', 'KIND'] as const)
      for (const { key, counts } of sectionsOf(by, items))
        expect(countItems(items.filter((one) => keyOf(by, one) === key))).toEqual(counts);
  });

  test('shows broken, then late, then due, each by time, and pages without gaps', () => {
    const ordered = inOrder(items);
    expect(ordered.map(({ id }) => id)).toEqual(['c', 'd', 'b', 'a', 'e']);
    expect(inOrder(items.toReversed()).map(({ id }) => id)).toEqual(['c', 'd', 'b', 'a', 'e']);
    const first = pageAfter(ordered, null, 2);
    expect([first.page.map(({ id }) => id), first.hasNextPage]).toEqual([['c', 'd'], true]);
    const rest = pageAfter(ordered, 'd', 9);
    expect([rest.page.map(({ id }) => id), rest.hasNextPage]).toEqual([['b', 'a', 'e'], false]);
    // What was done in between leaves nothing out.
    expect(pageAfter(ordered, 'gone', 9).page).toHaveLength(5);
  });
});

describe('tasks', () => {
  const said: TaskSaid = {
    id: '1',
    kind: 'SEND_TEXT',
    groupId: 'g',
    accountId: null,
    operatorId: null,
    title: { zh: '发早安', en: 'Morning' },
    needsEvidence: false,
    copiedAt: null,
  };
  const task = (more: Partial<TaskDue>): TaskDue => ({ ...said, dueAt: ago(1), ...more });

  test.each([
    [{}, { kind: 'COPY_TASK', taskId: '1' }],
    [{ needsEvidence: true }, { kind: 'COPY_TASK' }],
    [
      { needsEvidence: true, copiedAt: now },
      { kind: 'FINISH_WITH_EVIDENCE', taskId: '1' },
    ],
    [{ kind: 'OTHER' as const }, { kind: 'FINISH_TASK', taskId: '1' }],
    [
      { kind: 'HAND_OVER_NOTE' as const, operatorId: 'he' },
      { kind: 'LINK', link: '/groups/operators/he?tab=notes' },
    ],
    [{ kind: 'ASK_TO_LEAVE' as const }, { kind: 'LINK', link: '/groups/g?tab=tasks' }],
  ])('%j has one action', (more, action) => {
    expect(tellTask({ ...said, ...more }, 1).action).toMatchObject(action);
  });

  test('of a later day are not shown; those by name are theirs, others the holder’s', () => {
    expect(fromTasks([task({ dueAt: endsAt })], clock)).toEqual([]);
    expect(fromTasks([task({ operatorId: 'he' })], clock)[0]?.operatorId).toBe('he');
    expect(fromTasks([task({})], clock)[0]).not.toHaveProperty('operatorId');
  });

  test('the upkeep of an account is one item', () => {
    const upkeep = ['1', '2', '3'].map((id) => task({ id, kind: 'ACCOUNT_UPKEEP', groupId: null, accountId: 'x', dueAt: now }));
    const found = fromTasks([...upkeep, task({ id: '4', kind: 'ACCOUNT_UPKEEP', groupId: null, accountId: 'y', dueAt: now })], clock);
    expect(found.map(({ id, tasks }) => [id, tasks])).toEqual([
      ['upkeep:x:DUE', { id: '1', count: 3 }],
      ['upkeep:y:DUE', { id: '4', count: 1 }],
    ]);
    const told = tellTask({ ...said, kind: 'ACCOUNT_UPKEEP', accountId: 'x' }, 3);
    expect([told.title.zh, told.action.link]).toEqual(['发早安 等 3 项', '/groups/accounts/x']);
  });
});

test('invites that wait too long say how many and how long', () => {
  const [one] = fromInvites([{ divertId: 'd', divertGroupId: 'dg', groupId: 'g', step: 'RULES', count: 11, since: ago(80) }], now);
  expect(one).toMatchObject({
    state: 'LATE',
    kind: 'INVITES',
    groupId: 'g',
    title: { zh: '11 人等待发送群规，最久 3 天' },
    action: { words: { zh: '发送群规' } },
  });
});

test('a violation names the member only when it is shown', () => {
  const [one] = fromViolations([{ id: 'v', groupId: 'g', distributorId: 'm', state: 'WARNED', dueAt: ago(19) }], clock);
  expect(one).toMatchObject({ state: 'LATE', whoId: 'm', title: { zh: '“{who}”违规待处理：已警告' } });
  expect(fromViolations([{ id: 'v', groupId: 'g', distributorId: 'm', state: 'DISMISSED', dueAt: ago(19) }], clock)).toEqual([]);
});

test('an objection stands in the group of its member, or in none', () => {
  const found = fromObjections(
    [
      { id: '1', distributorId: 'm', groupId: 'g', dueAt: ago(2) },
      { id: '2', distributorId: 'n', groupId: null, dueAt: endsAt },
    ],
    clock,
  );
  expect(found.map(({ id, groupId }) => [id, groupId])).toEqual([['objection:1', 'g']]);
});

describe('robots', () => {
  const robot = {
    robotId: 'r',
    name: '宁波',
    groupIds: ['g', 'h'],
    failingSince: ago(1),
    isOff: false,
    error: { zh: '签名失效', en: 'The key is refused' },
    waiting: 4,
    dead: 2,
    uncertain: 0,
  };
  test('that fail say why and what did not go out', () => {
    const [one] = fromRobots([robot]);
    expect(one).toMatchObject({
      state: 'BROKEN',
      groupId: 'g',
      at: ago(1),
      title: { zh: '群机器人“宁波”：签名失效，6 条消息未发出（共 2 个群）' },
    });
  });
  test('that work may still have messages that a person has to decide about', () => {
    const [one] = fromRobots([{ ...robot, groupIds: ['g'], failingSince: null, waiting: 0, dead: 0, uncertain: 3 }]);
    expect(one?.title?.zh).toBe('3 条消息不确定是否送达');
  });
});

describe('groups', () => {
  const group = (id: string, taken: number, more: Partial<GroupNow> = {}): GroupNow => ({
    id,
    operatorId: 'he',
    tier: 'NEW',
    isService: true,
    isPreparing: false,
    takesMembers: true,
    members: taken,
    taken,
    since: ago(99),
    ...more,
  });

  test('nearly full is a matter only where the same operator has no room left in that tier', () => {
    expect(fromFullGroups([group('a', 287), group('b', 299)], 300, clock)).toMatchObject([
      { groupId: 'b', state: 'DUE', title: { zh: '成员 299 / 300，需新开群承接' } },
    ]);
    expect(fromFullGroups([group('a', 300), group('b', 200)], 300, clock)).toEqual([]);
    // Another tier, another operator, or a group that takes nobody, is no room.
    for (const other of [{ tier: 'MID' as const }, { operatorId: 'su' }, { takesMembers: false }, { isService: false }])
      expect(fromFullGroups([group('a', 300), group('b', 10, other)], 300, clock).map(({ groupId }) => groupId)).toEqual(['a']);
  });

  test('that nobody holds are broken, unless they are only being prepared', () => {
    const found = fromUnheldGroups([
      group('a', 5),
      group('b', 5, { operatorId: null }),
      group('c', 0, { operatorId: null, isPreparing: true }),
    ]);
    expect(found.map(({ groupId, state }) => [groupId, state])).toEqual([
      ['b', 'BROKEN'],
      ['c', 'DUE'],
    ]);
  });

  test('members are given three days to acknowledge new rules', () => {
    const row = { groupId: 'g', version: 2, count: 4 };
    expect(fromLacking([{ ...row, since: ago(71) }], clock)).toEqual([]);
    expect(fromLacking([{ ...row, count: 0, since: ago(99) }], clock)).toEqual([]);
    expect(fromLacking([{ ...row, since: ago(73) }], clock)).toMatchObject([{ state: 'LATE', title: { zh: '4 人未确认第 2 版群规' } }]);
  });
});

test('accounts at risk are broken, those at rest are only to be known, upkeep stands among the tasks', () => {
  const row = { accountId: 'x', name: '小何', operatorId: 'he', restUntil: '2026-05-20', reason: { zh: '投诉 3 次', en: '3 complaints' } };
  const found = fromAccounts(
    [
      { ...row, what: 'REST_PROPOSED' },
      { ...row, what: 'RESTING' },
      { ...row, what: 'UPKEEP_UNDONE' },
    ],
    clock,
  );
  expect(found.map(({ state, operatorId }) => [state, operatorId])).toEqual([
    ['BROKEN', 'he'],
    ['DUE', 'he'],
  ]);
});

test('who is away and covered by nobody is told to managers', () => {
  expect(fromUncovered([{ operatorId: 'he', name: '何渡', isGone: false, until: '2026-05-20', groups: 24 }])).toMatchObject([
    { state: 'BROKEN', title: { zh: '何渡 请假至 2026-05-20，24 个群无人代管' } },
  ]);
});

test.each([
  [{ leaves: [], leavesOn: null }, undefined],
  [{ leaves: [], leavesOn: '2026-05-18' }, '5月18日离岗，交接中'],
  [{ leaves: [], leavesOn: '2026-05-13' }, '已离岗'],
  [{ leaves: [{ from: '2026-05-14', to: '2026-05-16' }], leavesOn: null }, '请假至 5月16日'],
  [{ leaves: [{ from: '2026-05-15', to: '2026-05-16' }], leavesOn: null }, undefined],
])('of somebody with %j is said %s', (presence, said) => {
  expect(awayNote(presence, '2026-05-14')?.zh).toBe(said);
});
