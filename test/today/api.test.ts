// The list of today through GraphQL: two operators, a group that nobody holds, and something of every kind that rows can be made of.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ObjectId } from 'mongodb';
import { staff } from '../../server/auth/model.ts';
import type { Ctx } from '../../server/context.ts';
import { fromId, newId, toId } from '../../server/core/ids.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';
import { groupCodes, groups, refusedJoins } from '../../server/groups/model.ts';
import { operators } from '../../server/operators/model.ts';
import { addTasks, finishTask } from '../../server/tasks/service.ts';
import { tasks } from '../../server/tasks/model.ts';
import { edges } from '../../server/today/edges.ts';
import { jobs } from '../../server/today/jobs.ts';
import { lacking } from '../../server/today/model.ts';
import { objections } from '../../server/tiers/model.ts';
import { violations } from '../../server/violations/model.ts';
import { heldGroup, staysIn } from '../support/held.ts';
import { aDistributor } from '../support/trade.ts';
import { NOON, asStaff, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const HE = 'a1'.repeat(12);
const SU = 'b2'.repeat(12);
const HOUR = 3_600_000;
const ago = (hours: number) => new Date(NOON.getTime() - hours * HOUR);

let world: World;
let groupId: ObjectId;
let sus: ObjectId;
let nobodys: ObjectId;
let member: DistributorRow;

const as = (id: string, role: 'OPERATOR' | 'OPS_MANAGER' = 'OPERATOR'): Ctx => world.ctx({ viewer: asStaff(role, id) });
const manager = () => as('c3'.repeat(12), 'OPS_MANAGER');

beforeAll(async () => {
  world = await makeWorld();
  const ctx = world.ctx();
  for (const [id, name] of [
    [HE, '何渡'],
    [SU, '苏晚'],
  ] as const) {
    await staff(world.db).create({ _id: fromId(id), username: id, name, role: 'OPERATOR', createdAt: NOON });
    const row = {
      level: 'STANDARD' as const,
      skills: [],
      provinces: [],
      workingDays: [1, 2, 3, 4, 5],
      leaves: [],
      groups: 1,
      revision: 0,
      createdAt: NOON,
    };
    await operators(world.db).create({ _id: fromId(id), ...row, leavesOn: id === HE ? '2026-05-18' : null });
  }
  groupId = await heldGroup(world, HE);
  sus = await heldGroup(world, SU);
  nobodys = await heldGroup(world, null);
  await groups.raw(world.db).updateOne({ _id: sus }, { $set: { members: 287, taken: 287 } });
  member = await aDistributor(ctx, { name: '棠梨小筑' });
  await staysIn(world, groupId, member._id);
  const send = { kind: 'SEND_TEXT' as const, title: { zh: '发早安', en: 'Morning' }, text: '早安' };
  await addTasks(ctx, [
    { cause: '1', ...send, groupId, dueAt: ago(2) },
    { cause: '2', ...send, groupId, dueAt: new Date(NOON.getTime() + HOUR) },
    { cause: '3', ...send, groupId, dueAt: new Date(NOON.getTime() + 24 * HOUR) },
    { cause: '4', ...send, groupId: sus, dueAt: ago(30) },
    { cause: '5', kind: 'HAND_OVER_NOTE', title: { zh: '写交接', en: 'Note' }, groupId: sus, operatorId: fromId(HE), dueAt: ago(1) },
  ]);
  await violations(world.db).create({
    _id: newId(),
    groupId,
    distributorId: member._id,
    ruleId: null,
    messageId: null,
    excerpt: null,
    at: ago(20),
    day: '2026-05-11',
    state: 'CANDIDATE',
    steps: [],
    dueAt: ago(19),
    createdAt: ago(20),
  });
  await objections(world.db).create({
    _id: newId(),
    distributorId: member._id,
    text: '为什么',
    at: ago(90),
    dueAt: ago(3),
    state: 'OPEN',
    tier: 'NEW',
  });
  await refusedJoins(world.db).create({ _id: 'e1', groupId: sus, distributorId: member._id, at: ago(4), receivedAt: ago(4) });
});
afterAll(() => world.close());

const DUE = `query ($by: DueBy, $state: DueState) { due(by: $by, state: $state) {
  counts { all broken late due } operators groups sectionsLeft sections { key name groups note { zh } counts { all broken late due } } } }`;
const ITEMS = `query ($by: DueBy, $key: String!, $state: DueState, $first: Int, $after: String) { dueItems(by: $by, key: $key, state: $state, first: $first, after: $after) {
  total edges { cursor node { state kind groupName title { zh } at action { kind link taskId } } } pageInfo { hasNextPage endCursor } } }`;

async function ask(ctx: Ctx, query: string, variables: object = {}) {
  const { data, errors } = await world.ask(ctx, query, variables);
  expect(errors).toBeUndefined();
  return data;
}
type Node = { kind: string; state: string; title: { zh: string } };
const nodesOf = (data: { dueItems: { edges: { node: Node }[] } }) => data.dueItems.edges.map(({ node }) => node);

describe('a manager', () => {
  test('sees everybody’s, by operator', async () => {
    const { due } = await ask(manager(), DUE);
    expect(due).toMatchObject({
      // Nobody's group; texts of two; a note; a violation; an objection; refused joins; a group nearly full.
      counts: { all: 9, broken: 2, late: 5, due: 2 },
      operators: 2,
      groups: 3,
      sectionsLeft: 0,
    });
    expect(due.sections).toEqual([
      { key: SU, name: '苏晚', groups: 1, note: null, counts: { all: 3, broken: 1, late: 1, due: 1 } },
      { key: '', name: null, groups: null, note: null, counts: { all: 1, broken: 1, late: 0, due: 0 } },
      { key: HE, name: '何渡', groups: 1, note: { zh: '5月18日离岗，交接中' }, counts: { all: 5, broken: 0, late: 4, due: 1 } },
    ]);
    expect((await ask(manager(), '{ dueCounts { all broken late due } }')).dueCounts).toEqual({ all: 9, broken: 2, late: 5, due: 2 });
  });

  test('sees them by group and by kind, and narrowed to a state', async () => {
    const byGroup = (await ask(manager(), DUE, { by: 'GROUP' })).due.sections;
    expect(byGroup.map(({ key }: { key: string }) => key).sort()).toEqual([groupId, sus, nobodys].map(toId).sort());
    const byKind = (await ask(manager(), DUE, { by: 'KIND', state: 'LATE' })).due;
    expect(byKind.counts.all).toBe(9);
    expect(byKind.sections.map(({ key, counts }: { key: string; counts: { all: number } }) => [key, counts.all])).toEqual([
      ['SEND_TEXT', 2],
      ['HAND_OVER_NOTE', 1],
      ['OBJECTION', 1],
      ['VIOLATION', 1],
    ]);
  });

  test('pages through one section, in order, with one action each', async () => {
    const seen: Node[] = [];
    for (let after: string | null = null; ;) {
      const { dueItems } = await ask(manager(), ITEMS, { key: HE, first: 2, after });
      expect(dueItems.total).toBe(5);
      seen.push(...nodesOf({ dueItems }));
      if (!dueItems.pageInfo.hasNextPage) break;
      after = dueItems.pageInfo.endCursor;
    }
    expect(seen.map(({ state, kind, title }) => [state, kind, title.zh])).toEqual([
      ['LATE', 'VIOLATION', '“棠梨小筑”疑似违规，待核实'],
      ['LATE', 'OBJECTION', '“棠梨小筑”对分层有异议，待人工复核'],
      ['LATE', 'SEND_TEXT', '发早安'],
      ['LATE', 'HAND_OVER_NOTE', '写交接'],
      ['DUE', 'SEND_TEXT', '发早安'],
    ]);
  });
});

describe('an operator', () => {
  test('sees the own ones alone, whatever is asked for', async () => {
    const { due } = await ask(as(SU), DUE);
    expect(due).toMatchObject({ counts: { all: 3, broken: 1, late: 1, due: 1 }, operators: 1, groups: 1 });
    expect(nodesOf(await ask(as(SU), ITEMS, { key: HE }))).toEqual([]);
    expect(nodesOf(await ask(as(SU), ITEMS, { by: 'GROUP', key: toId(groupId) }))).toEqual([]);
    expect(nodesOf(await ask(as(SU), ITEMS, { key: SU })).map(({ kind }) => kind)).toEqual(['JOINS_REFUSED', 'SEND_TEXT', 'GROUP_FULL']);
    expect(nodesOf(await ask(as(HE), ITEMS, { key: HE }))).toHaveLength(5);
  });

  test('has a file of the own ones', async () => {
    const lines = async (ctx: Ctx, query = '') => {
      const { file } = await edges[0]!.answer(ctx, { query: new URLSearchParams(query) } as never);
      const pieces: string[] = [];
      for await (const piece of file!.pieces) pieces.push(String(piece));
      return pieces.join('').trim().split('\r\n');
    };
    expect(await lines(manager())).toHaveLength(10);
    expect((await lines(as(SU))).length).toBe(4);
    expect((await lines(as(HE), 'state=LATE'))[1]).toContain('棠梨小筑');
    await expect(lines(as(HE), 'state=GONE')).rejects.toMatchObject({ code: 'EXPORT_FILTER_WRONG' });
  });
});

test('what is done is gone with the next question', async () => {
  const { _id } = (await tasks.raw(world.db).findOne({ cause: '4' }))!;
  await finishTask(as(SU), toId(_id), []);
  expect((await ask(as(SU), '{ dueCounts { all late } }')).dueCounts).toEqual({ all: 2, late: 0 });
});

test('a hand-over moves everything of the group at once', async () => {
  await heldGroup(world, SU, groupId);
  expect((await ask(as(HE), '{ dueCounts { all } }')).dueCounts).toEqual({ all: 1 });
  // Four come, and the full group is none any more: the other one has room.
  expect((await ask(as(SU), '{ dueCounts { all } }')).dueCounts).toEqual({ all: 5 });
  await heldGroup(world, HE, groupId);
});

test('the night counts who has not acknowledged the rules, and twice is the same', async () => {
  const code = { title: '群规', rules: ['友善'], byName: '沐禾', createdAt: ago(200) };
  await groupCodes(world.db).create({ _id: newId(), key: 'NEW', version: 1, state: 'PUBLISHED', publishedAt: ago(100), ...code });
  const [job] = jobs;
  expect(await job!.run(world.ctx(), NOON)).toEqual({ groups: 1, members: 1 });
  const rows = await lacking.raw(world.db).find({}).toArray();
  expect(await job!.run(world.ctx(), NOON)).toEqual({ groups: 1, members: 1 });
  expect(await lacking.raw(world.db).find({}).toArray()).toEqual(rows);
  expect(nodesOf(await ask(as(HE), ITEMS, { by: 'KIND', key: 'ACKNOWLEDGE' })).map(({ title }) => title.zh)).toEqual([
    '1 人未确认第 1 版群规',
  ]);
});

test('a cursor that was never given out is refused', async () => {
  const { errors } = await world.ask(manager(), ITEMS, { key: HE, after: 'x' });
  expect(errors?.[0]?.extensions?.['code']).toBe('BAD_CURSOR');
});
