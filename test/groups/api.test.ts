// Groups through GraphQL: who may do what, what is written into timelines and the trail, and what a group's end means.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Viewer } from '../../server/context.ts';
import { auditEntries } from '../../server/audit/model.ts';
import { fromId, toId } from '../../server/core/ids.ts';
import { distributors } from '../../server/distributors/model.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';
import { jobs } from '../../server/groups/jobs.ts';
import { groupMembers } from '../../server/groups/model.ts';
import type { GroupRow } from '../../server/groups/model.ts';
import {
  askToLeave,
  followGroups,
  forgetLabels,
  groupsByNumber,
  lackingAcknowledgements,
  openGroupRows,
  reserve,
  setHolders,
  writeHealth,
} from '../../server/groups/service.ts';
import { operators } from '../../server/operators/model.ts';
import { settings } from '../../server/settings/model.ts';
import { asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { aGroup, admitPeople, again, anOperator, limitTo, members } from './factory.ts';

let world: World;
let operator: Viewer;
let operatorId: string;
let group: GroupRow;
let foreign: GroupRow;
let people: DistributorRow[];
const manager = asStaff('OPS_MANAGER', 'd'.repeat(24));

beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(async () => {
  await emptyWorld(world);
  await limitTo(world.ctx(), 300);
  const ctx = world.ctx();
  const staff = await anOperator(ctx, '小林');
  operatorId = toId(staff._id);
  operator = asStaff('OPERATOR', operatorId);
  group = await aGroup(ctx, { operatorId: staff._id, name: '杭州新手 1群', region: '浙江 杭州', tags: ['高活跃'] });
  foreign = await aGroup(ctx, { tier: 'MID', name: '成都腰部 1群' });
  people = await members(ctx, 6);
  await admitPeople(ctx, group, people.slice(0, 4));
});
afterAll(() => world.close());

async function ask(viewer: Viewer, query: string, variables: object = {}) {
  return world.ask(world.ctx({ viewer }), query, variables);
}
const code = ({ errors }: Awaited<ReturnType<typeof ask>>) => errors?.[0]?.extensions?.['code'];
const stayId = async (person: DistributorRow, of: GroupRow = group): Promise<string> =>
  toId((await groupMembers.raw(world.db).findOne({ groupId: of._id, distributorId: person._id, leftAt: null }))!._id);
const events = async (of: GroupRow): Promise<string[]> => {
  const { data, errors } = await ask(
    manager,
    'query ($id: ID!) { group(id: $id) { timeline(first: 50) { edges { node { words { zh } } } } } }',
    {
      id: toId(of._id),
    },
  );
  expect(errors).toBeUndefined();
  return data.group.timeline.edges.map(({ node }: { node: { words: { zh: string } } }) => node.words.zh);
};
const actions = async (): Promise<string[]> =>
  (await auditEntries.raw(world.db).find({}).sort({ _id: 1 }).toArray()).map(({ action, subjectName }) => `${action} ${subjectName}`);

describe('lists', () => {
  test('a manager is shown all of them, an operator the own ones', async () => {
    const query = '{ groups(first: 10, sort: NAME) { edges { node { number name members room operatorName mayManage } } } }';
    const names = async (viewer: Viewer) =>
      (await ask(viewer, query)).data.groups.edges.map(({ node }: { node: { name: string } }) => node.name);
    expect(await names(manager)).toEqual(['成都腰部 1群', '杭州新手 1群']);
    expect(await names(operator)).toEqual(['杭州新手 1群']);
    expect((await ask(operator, query)).data.groups.edges[0].node).toEqual({
      number: 'G00001',
      name: '杭州新手 1群',
      members: 4,
      room: 296,
      operatorName: '小林',
      mayManage: true,
    });
    expect(code(await ask(operator, 'query ($id: ID!) { group(id: $id) { id } }', { id: toId(foreign._id) }))).toBe('NOT_YOUR_GROUP');
  });

  test.each<[string, string, string[]]>([
    ['search: "g00002"', '', ['G00002']],
    ['search: "杭州"', '', ['G00001']],
    ['', 'tier: MID', ['G00002']],
    ['', 'isHeld: false', ['G00002']],
    ['', 'province: "浙江"', ['G00001']],
    ['', 'tag: "高活跃"', ['G00001']],
    ['', 'state: PREPARING', ['G00002']],
    ['', 'isClosed: true', []],
    ['', 'isFull: true', []],
    ['', 'healthBelow: 60', ['G00001']],
    ['', 'purpose: SERVICE, state: FORMING', ['G00001']],
  ])('filters: %s %s', async (search, filter, numbers) => {
    await writeHealth(world.ctx(), [
      { groupId: group._id, speakers7: 3, messages7: 20, health: { day: '2026-05-11', score: 55, before: null, reasons: [] } },
    ]);
    const arguments_ = [search, filter === '' ? '' : `filter: { ${filter} }`].filter(Boolean).join(', ');
    const { data, errors } = await ask(manager, `{ groups(${arguments_}) { edges { node { number } } } }`);
    expect(errors).toBeUndefined();
    expect(data.groups.edges.map(({ node }: { node: { number: string } }) => node.number)).toEqual(numbers);
  });

  test('pages go on where the one before ended', async () => {
    for (let made = 0; made < 5; made += 1) await aGroup(world.ctx());
    for (const sort of ['NUMBER', 'NAME', 'NEWEST', 'LARGEST', 'HEALTH', 'STATE_LATEST']) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { data } = await ask(
          manager,
          'query ($after: String, $sort: GroupSort) { groups(first: 3, after: $after, sort: $sort) { edges { node { number } } pageInfo { hasNextPage endCursor } } }',
          { after, sort },
        );
        seen.push(...data.groups.edges.map(({ node }: { node: { number: string } }) => node.number));
        after = data.groups.pageInfo.hasNextPage ? data.groups.pageInfo.endCursor : null;
      } while (after !== null);
      expect([...seen].sort()).toEqual(['G00001', 'G00002', 'G00003', 'G00004', 'G00005', 'G00006', 'G00007']);
      expect(new Set(seen).size).toBe(7);
    }
  });

  test('the board has a lane for each state', async () => {
    const { data } = await ask(manager, '{ groupBoard(first: 1) { state count members groups { number } } }');
    expect(data.groupBoard.slice(0, 2)).toEqual([
      { state: 'PREPARING', count: 1, members: 0, groups: [{ number: 'G00002' }] },
      { state: 'FORMING', count: 1, members: 4, groups: [{ number: 'G00001' }] },
    ]);
    expect(data.groupBoard).toHaveLength(7);
    expect((await ask(operator, '{ groupBoard { state count } }')).data.groupBoard[0]).toEqual({ state: 'PREPARING', count: 0 });
    expect((await ask(operator, '{ groupTags }')).data.groupTags).toEqual(['高活跃']);
  });

  test('members of a group, by what is asked for', async () => {
    const [first] = people;
    const query = (arguments_: string) =>
      `query ($id: ID!) { group(id: $id) { memberList(${arguments_}) { edges { node { distributor { memberNo } role } } } } }`;
    const found = async (arguments_: string): Promise<string[]> => {
      const { data, errors } = await ask(operator, query(arguments_), { id: toId(group._id) });
      expect(errors).toBeUndefined();
      return data.group.memberList.edges.map(({ node }: { node: { distributor: { memberNo: string } } }) => node.distributor.memberNo);
    };
    expect(await found('first: 50')).toHaveLength(4);
    expect(await found(`search: "${first!.memberNo}"`)).toEqual([first!.memberNo]);
    expect(await found(`search: "${first!.name}"`)).toEqual([first!.memberNo]);
    expect(await found('filter: { isSilent: true }')).toHaveLength(4);
    expect(await found('filter: { isGone: true }')).toEqual([]);
    expect(await found('filter: { role: OWNER }')).toEqual([]);
    expect(await found('sort: SPOKE, filter: { isDuplicate: true }')).toEqual([]);
  });
});

describe('changes', () => {
  test('leave a line in the timeline and in the trail', async () => {
    const id = toId(group._id);
    await ask(operator, 'mutation ($id: ID!) { renameGroup(id: $id, name: " 杭州新手  2群 ") { name } }', { id });
    await ask(operator, 'mutation ($id: ID!) { placeGroup(id: $id, region: "浙江 宁波") { region province } }', { id });
    await ask(operator, 'mutation ($id: ID!) { tagGroup(id: $id, tags: ["新", "新", "宁波"]) { tags } }', { id });
    const same = await ask(operator, 'mutation ($id: ID!) { tagGroup(id: $id, tags: ["新", "宁波"]) { name region province tags } }', {
      id,
    });
    expect(same.data.tagGroup).toEqual({ name: '杭州新手 2群', region: '浙江 宁波', province: '浙江', tags: ['新', '宁波'] });
    expect((await events(group)).slice(0, 3).sort()).toEqual(
      ['标签：新、宁波', '地区改为“浙江 宁波”', '更名为“杭州新手 2群”（原名“杭州新手 1群”）'].sort(),
    );
    expect(await actions()).toEqual(Array(3).fill('GROUP_CHANGED G00001'));
  });

  test('are for whoever holds the group', async () => {
    for (const [field, more] of [
      ['renameGroup', 'name: "x"'],
      ['placeGroup', 'region: ""'],
      ['tagGroup', 'tags: []'],
      ['changeGroupState', 'to: FORMING, reason: "x"'],
      ['splitGroup', 'name: "x", memberIds: ["aaaaaaaaaaaaaaaaaaaaaaaa"], reason: "x"'],
      ['admitToGroup', 'memberNos: []'],
    ]) {
      expect(code(await ask(operator, `mutation ($id: ID!) { ${field}(id: $id, ${more}) { id } }`, { id: toId(foreign._id) }))).toBe(
        'NOT_YOUR_GROUP',
      );
    }
  });

  test('a step of the life says what stands in its way', async () => {
    const { data } = await ask(operator, 'query ($id: ID!) { group(id: $id) { nextStates { to blockedBy { code words { zh } } } } }', {
      id: toId(group._id),
    });
    expect(data.group.nextStates).toEqual([
      { to: 'GROWING', blockedBy: [] },
      { to: 'DECLINING', blockedBy: [] },
      {
        to: 'DISSOLVED',
        blockedBy: [
          { code: 'STEP_NOT_YOURS', words: { zh: '这一步须由运营经理操作。' } },
          { code: 'GROUP_HAS_MEMBERS', words: { zh: '社群里还有成员，请先合并到其他社群或确认退群。' } },
        ],
      },
      { to: 'TRANSFORMED', blockedBy: [{ code: 'STEP_NOT_YOURS', words: { zh: '这一步须由运营经理操作。' } }] },
    ]);
    const change =
      'mutation ($id: ID!, $to: GroupState!, $reason: String!) { changeGroupState(id: $id, to: $to, reason: $reason) { state } }';
    const to = (viewer: Viewer, state: string, reason = '满百人') => ask(viewer, change, { id: toId(group._id), to: state, reason });
    expect((await to(operator, 'GROWING')).data.changeGroupState.state).toBe('GROWING');
    expect(code(await to(operator, 'FORMING'))).toBe('STEP_NOT_THERE');
    expect(code(await to(operator, 'MATURE', ' '))).toBe('REASON_NEEDED');
    expect(code(await to(manager, 'DISSOLVED'))).toBe('GROUP_HAS_MEMBERS');
    expect(code(await to(manager, 'TRANSFORMED'))).toBe('STEP_NEEDS_SUCCESSOR');
    expect((await events(group))[0]).toBe('组建 → 成长：满百人');
  });

  test('what is dissolved stays as it was', async () => {
    const dissolve = 'mutation ($id: ID!) { changeGroupState(id: $id, to: DISSOLVED, reason: "没有人") { state closedAt } }';
    const told: string[] = [];
    followGroups({ closed: (_ctx, _session, rows) => Promise.resolve(void told.push(...rows.map(({ number }) => number))) });
    await world.db.transaction((session) => reserve(world.ctx(), session, foreign._id, 1));
    expect(code(await ask(manager, dissolve, { id: toId(foreign._id) }))).toBe('GROUP_HAS_INVITES');
    const empty = await aGroup(world.ctx());
    const { data } = await ask(manager, dissolve, { id: toId(empty._id) });
    expect(data.changeGroupState).toMatchObject({ state: 'DISSOLVED', closedAt: expect.any(String) });
    // A transaction that meets another one is run again, and so is what follows in it.
    expect([...new Set(told)]).toEqual([empty.number]);
    expect(code(await ask(manager, 'mutation ($id: ID!) { renameGroup(id: $id, name: "x") { id } }', { id: toId(empty._id) }))).toBe(
      'GROUP_CLOSED',
    );
    await expect(admitPeople(world.ctx(), empty, people.slice(0, 1))).rejects.toMatchObject({ code: 'GROUP_CLOSED' });
    expect((await openGroupRows(world.ctx())).map(({ number }) => number)).toEqual(['G00001', 'G00002']);
  });
});

describe('members', () => {
  test('the role KOL is neither given nor taken by hand: it comes with an appointment', async () => {
    const set = (memberId: string, role: string) =>
      ask(operator, `mutation ($memberId: ID!) { setGroupRole(memberId: $memberId, role: ${role}) { role } }`, { memberId });
    const memberId = await stayId(people[0]!);
    expect(code(await set(memberId, 'KOL'))).toBe('GROUP_ROLE_BY_APPOINTMENT');
    await groupMembers.raw(world.db).updateOne({ _id: fromId(memberId) }, { $set: { role: 'KOL' } });
    await distributors.raw(world.db).updateOne({ _id: people[0]!._id }, { $set: { isKol: true } });
    expect(code(await set(memberId, 'MEMBER'))).toBe('GROUP_ROLE_BY_APPOINTMENT');
    // One that was given by hand once, without an appointment, can be taken back.
    await distributors.raw(world.db).updateOne({ _id: people[0]!._id }, { $set: { isKol: false } });
    expect((await set(memberId, 'MEMBER')).data.setGroupRole.role).toBe('MEMBER');
  });

  test('a group has one owner at most', async () => {
    const role = 'mutation ($memberId: ID!) { setGroupRole(memberId: $memberId, role: OWNER) { role } }';
    const [one, other] = [await stayId(people[0]!), await stayId(people[1]!)];
    expect((await ask(operator, role, { memberId: one })).data.setGroupRole.role).toBe('OWNER');
    expect(code(await ask(operator, role, { memberId: other }))).toBe('GROUP_OWNER_TAKEN');
    const both = await Promise.all([one, other].map((memberId) => ask(operator, role, { memberId })));
    expect(both.map(code)).toEqual([undefined, 'GROUP_OWNER_TAKEN']);
    expect(await groupMembers.raw(world.db).countDocuments({ role: 'OWNER' })).toBe(1);
    expect(await events(group)).toContain(`会员 ${people[0]!.memberNo}：群主`);
  });

  test('labels are given, counted, and taken away', async () => {
    const memberId = await stayId(people[0]!);
    const label = (kind: string | null) =>
      ask(operator, 'mutation ($memberId: ID!, $kind: MemberKind) { setMemberKind(memberId: $memberId, kind: $kind) { kind } }', {
        memberId,
        kind,
      });
    await label('ORGANISER');
    const kinds = 'query ($id: ID!) { group(id: $id) { kinds { kind count } } }';
    expect((await ask(operator, kinds, { id: toId(group._id) })).data.group.kinds).toEqual([{ kind: 'ORGANISER', count: 1 }]);
    await world.db.transaction((session) => forgetLabels(world.ctx(), session, people[0]!._id));
    expect((await ask(operator, kinds, { id: toId(group._id) })).data.group.kinds).toEqual([]);
    expect((await label(null)).data.setMemberKind.kind).toBeNull();
  });

  test('come in by hand all or nobody', async () => {
    const by = (memberNos: string[]) =>
      ask(operator, 'mutation ($id: ID!, $nos: [String!]!) { admitToGroup(id: $id, memberNos: $nos) { members } }', {
        id: toId(group._id),
        nos: memberNos,
      });
    expect(code(await by([people[4]!.memberNo, 'M-nobody']))).toBe('MEMBER_NOS_UNKNOWN');
    expect(code(await by([people[4]!.memberNo, people[0]!.memberNo]))).toBe('ALREADY_IN_GROUP');
    expect((await by([people[4]!.memberNo, ` ${people[5]!.memberNo} `])).data.admitToGroup.members).toBe(6);
    expect((await events(group))[0]).toBe('手动添加 2 位成员');
  });

  test('are asked to leave once, may stay after all, or are seen to have left', async () => {
    const ids = await Promise.all(people.slice(0, 3).map((each) => stayId(each)));
    const asking = 'mutation ($ids: [ID!]!) { askToLeaveGroups(memberIds: $ids, reason: TIER) }';
    expect((await ask(operator, asking, { ids })).data.askToLeaveGroups).toBe(3);
    expect((await ask(operator, asking, { ids })).data.askToLeaveGroups).toBe(0);
    const list = '{ leaveSuggestions { edges { node { id leaveAsked { reason byName } } } } }';
    expect((await ask(operator, list)).data.leaveSuggestions.edges).toHaveLength(3);
    expect((await ask(asStaff('OPERATOR', 'c'.repeat(24)), list)).data.leaveSuggestions.edges).toEqual([]);
    expect(
      (await ask(operator, 'mutation ($ids: [ID!]!) { withdrawLeaves(memberIds: $ids) }', { ids: ids.slice(0, 1) })).data.withdrawLeaves,
    ).toBe(1);
    expect((await ask(operator, 'mutation ($ids: [ID!]!) { confirmLeft(memberIds: $ids) }', { ids: ids.slice(1) })).data.confirmLeft).toBe(
      2,
    );
    expect(await again(world.ctx(), group)).toMatchObject({ members: 2, taken: 2 });
    expect((await ask(manager, list)).data.leaveSuggestions.edges).toEqual([]);
    expect(code(await ask(operator, 'mutation ($ids: [ID!]!) { confirmLeft(memberIds: $ids) }', { ids }))).toBe('GROUP_MEMBER_NOT_FOUND');
    expect((await events(group)).slice(0, 3)).toEqual(
      expect.arrayContaining(['确认 2 位成员已退群', '取消 1 位成员的退群建议', '请 3 位成员退群']),
    );
    expect(code(await ask(asStaff('OPERATOR', 'c'.repeat(24)), asking, { ids: ids.slice(0, 1) }))).toBe('NOT_YOUR_GROUP');
  });

  test('in two groups of one purpose are found, and not in two of different ones', async () => {
    const ctx = world.ctx();
    const other = await aGroup(ctx, { operatorId: fromId(operatorId) });
    const camp = await aGroup(ctx, { purpose: 'CAMP' });
    await admitPeople(ctx, other, people.slice(0, 2));
    await admitPeople(ctx, camp, people.slice(1, 3));
    const query =
      '{ groupDuplicates(first: 1) { edges { node { purpose distributor { memberNo } stays { group { number } otherGroups { number } } } } pageInfo { hasNextPage endCursor } } }';
    const page = (await ask(operator, query)).data.groupDuplicates;
    expect(page.edges[0].node).toEqual({
      purpose: 'SERVICE',
      distributor: { memberNo: people[0]!.memberNo },
      stays: [
        { group: { number: 'G00001' }, otherGroups: [{ number: 'G00003' }] },
        { group: { number: 'G00003' }, otherGroups: [{ number: 'G00001' }] },
      ],
    });
    const next = (await ask(operator, query.replace('first: 1', `first: 1, after: "${page.pageInfo.endCursor}"`))).data.groupDuplicates;
    expect(next.edges.map(({ node }: { node: { distributor: { memberNo: string } } }) => node.distributor.memberNo)).toEqual([
      people[1]!.memberNo,
    ]);
    expect(next.pageInfo.hasNextPage).toBe(false);
  });

  test('an operator sees a duplicate in a group of somebody else, but not who else is there', async () => {
    const other = await aGroup(world.ctx());
    await admitPeople(world.ctx(), other, people.slice(0, 1));
    const query = '{ groupDuplicates { edges { node { elsewhere stays { group { number } otherGroups { number } } } } } }';
    const found = async (viewer: Viewer) => {
      const { data, errors } = await ask(viewer, query);
      expect(errors).toBeUndefined();
      return data.groupDuplicates.edges.map(({ node }: { node: object }) => node);
    };
    expect(await found(operator)).toEqual([{ elsewhere: 1, stays: [{ group: { number: 'G00001' }, otherGroups: [] }] }]);
    expect(await found(asStaff('OPERATOR', 'c'.repeat(24)))).toEqual([]);
    expect((await found(manager))[0]).toMatchObject({ elsewhere: 0, stays: [{}, {}] });
  });

  test('the night puts right what two saw at the same moment', async () => {
    const ctx = world.ctx();
    const [one, other] = [await aGroup(ctx), await aGroup(ctx)];
    await Promise.all([admitPeople(world.ctx(), one, [people[5]!]), admitPeople(world.ctx(), other, [people[5]!])]);
    await jobs[0]!.run(ctx, ctx.now);
    const stays = await groupMembers.raw(world.db).find({ distributorId: people[5]!._id }).toArray();
    expect(stays.map(({ alsoIn }) => alsoIn)).toEqual([1, 1]);
    await groupMembers.raw(world.db).updateOne({ distributorId: people[0]!._id }, { $set: { alsoIn: 3 } });
    expect(await jobs[0]!.run(ctx, ctx.now)).toEqual({ stays: 6, mended: 1 });
    expect(await jobs[0]!.run(ctx, ctx.now)).toEqual({ stays: 6, mended: 0 });
  });
});

describe('merging, splitting, transforming', () => {
  const merge = 'mutation ($from: ID!, $into: ID!) { mergeGroups(fromId: $from, intoId: $into, reason: "人太少") { number members } }';

  test('a merge moves everybody once, and both say so', async () => {
    const ctx = world.ctx();
    await admitPeople(ctx, foreign, [people[3]!, people[4]!]);
    await ask(operator, 'mutation ($memberId: ID!) { setGroupRole(memberId: $memberId, role: OWNER) { id } }', {
      memberId: await stayId(people[0]!),
    });
    await ask(operator, 'mutation ($memberId: ID!) { setMemberKind(memberId: $memberId, kind: TALKER) { id } }', {
      memberId: await stayId(people[0]!),
    });
    const ids = { from: toId(group._id), into: toId(foreign._id) };
    expect(code(await ask(operator, merge, ids))).toBe('NOT_ALLOWED');
    expect(code(await ask(manager, merge, { ...ids, into: ids.from }))).toBe('GROUP_MERGE_SELF');
    // One of the four is in the second one already.
    expect((await ask(manager, merge, ids)).data.mergeGroups).toEqual({ number: 'G00002', members: 5 });
    const stays = await groupMembers.raw(world.db).find({ groupId: group._id }).toArray();
    expect(stays.every(({ leftAt }) => leftAt !== null)).toBe(true);
    const moved = await groupMembers.raw(world.db).find({ groupId: foreign._id, way: 'MOVED' }).toArray();
    expect(moved).toHaveLength(3);
    // The chat's owner stays behind with the chat; what was seen of the person goes along.
    expect(moved.find(({ distributorId }) => distributorId.equals(people[0]!._id))).toMatchObject({ role: 'MEMBER', kind: 'TALKER' });
    expect(await again(ctx, group)).toMatchObject({ state: 'DISSOLVED', members: 0, taken: 0, mergedIntoId: foreign._id });
    expect((await events(group))[0]).toBe('并入 G00002，移走 4 人：人太少');
    expect((await events(foreign))[0]).toBe('G00001 并入，移入 3 人：人太少');
    expect(await actions()).toContain('GROUPS_MERGED G00001');
    expect(code(await ask(manager, merge, ids))).toBe('GROUP_CLOSED');
  });

  test('a merge that does not fit leaves everything as it was', async () => {
    const ctx = world.ctx();
    await limitTo(ctx, 50);
    await admitPeople(ctx, foreign, await members(ctx, 48));
    expect(code(await ask(manager, merge, { from: toId(group._id), into: toId(foreign._id) }))).toBe('GROUP_FULL');
    expect(await again(ctx, group)).toMatchObject({ state: 'FORMING', members: 4, taken: 4 });
    expect(await again(ctx, foreign)).toMatchObject({ members: 48, taken: 48 });
  });

  test('a split opens a group of the same kind and holder', async () => {
    const split =
      'mutation ($id: ID!, $ids: [ID!]!) { splitGroup(id: $id, name: "杭州新手 2群", memberIds: $ids, reason: "人太多") { number members tier operatorName splitFrom { number } } }';
    const ids = await Promise.all(people.slice(0, 4).map((each) => stayId(each)));
    const id = toId(group._id);
    expect(code(await ask(operator, split, { id, ids: [] }))).toBe('GROUP_SPLIT_NOBODY');
    expect(code(await ask(operator, split, { id, ids }))).toBe('GROUP_SPLIT_EVERYBODY');
    expect(code(await ask(operator, split, { id, ids: ['a'.repeat(24)] }))).toBe('GROUP_MEMBER_NOT_FOUND');
    const { data, errors } = await ask(operator, split, { id, ids: ids.slice(0, 2) });
    expect(errors).toBeUndefined();
    expect(data.splitGroup).toEqual({ number: 'G00003', members: 2, tier: 'NEW', operatorName: '小林', splitFrom: { number: 'G00001' } });
    expect((await again(world.ctx(), group)).members).toBe(2);
    expect((await events(group))[0]).toBe('拆分出 G00003，移走 2 人：人太多');
  });

  test('a transformed chat goes on as a successor, which its number leads to', async () => {
    const transform =
      'mutation ($id: ID!, $tier: Tier, $purpose: GroupPurpose!) { transformGroup(id: $id, name: "杭州腰部 1群", purpose: $purpose, tier: $tier, reason: "多数已升腰部") { number members tier state } }';
    const id = toId(group._id);
    await ask(operator, 'mutation ($memberId: ID!) { setGroupRole(memberId: $memberId, role: OWNER) { id } }', {
      memberId: await stayId(people[0]!),
    });
    expect(code(await ask(manager, transform, { id, purpose: 'SERVICE', tier: 'NEW' }))).toBe('GROUP_KIND_SAME');
    expect(code(await ask(manager, transform, { id, purpose: 'SERVICE' }))).toBe('GROUP_TIER_MISSING');
    const { data } = await ask(manager, transform, { id, purpose: 'SERVICE', tier: 'MID' });
    expect(data.transformGroup).toEqual({ number: 'G00003', members: 4, tier: 'MID', state: 'FORMING' });
    const old = await again(world.ctx(), group);
    expect(old).toMatchObject({ state: 'TRANSFORMED', members: 0, tier: 'NEW' });
    const successor = (await groupsByNumber(world.ctx(), ['G00001'])).get('G00001')!;
    expect(successor).toMatchObject({ number: 'G00003', operatorId: group.operatorId, holderSeq: 1 });
    expect(old.transformedIntoId!.equals(successor._id)).toBe(true);
    // The chat is the same: so is its owner.
    expect(await groupMembers.raw(world.db).countDocuments({ groupId: successor._id, leftAt: null, role: 'OWNER' })).toBe(1);
    expect((await events(successor)).slice(-2)).toContain('建群');
  });

  test('a holder with full hands cannot split a group, and can transform it', async () => {
    await settings.raw(world.db).updateOne({ _id: 'operatorCapacityStandard' }, { $set: { value: 1 } }, { upsert: true });
    const id = toId(group._id);
    const split =
      'mutation ($id: ID!, $ids: [ID!]!) { splitGroup(id: $id, name: "2群", memberIds: $ids, reason: "人太多") { number operatorName } }';
    const ids = [await stayId(people[0]!)];
    expect(code(await ask(operator, split, { id, ids }))).toBe('OPERATOR_FULL');
    expect(await again(world.ctx(), group)).toMatchObject({ members: 4, state: 'FORMING' });
    const transform =
      'mutation ($id: ID!) { transformGroup(id: $id, name: "训练营", purpose: CAMP, reason: "开营") { operatorName members } }';
    expect((await ask(manager, transform, { id })).data.transformGroup).toEqual({ operatorName: '小林', members: 4 });
    const holder = await operators.raw(world.db).findOne({ _id: group.operatorId! });
    expect(holder!.groups).toBe(1);
  });

  test('whoever follows can stop it, and nothing has happened', async () => {
    let isFull = true;
    followGroups({
      opened: (_ctx, _session, rows) =>
        isFull && rows.some(({ name }) => name === '装不下') ? Promise.reject(new Error('full')) : Promise.resolve(),
    });
    const ids = [await stayId(people[0]!)];
    const split = 'mutation ($id: ID!, $ids: [ID!]!) { splitGroup(id: $id, name: "装不下", memberIds: $ids, reason: "x") { number } }';
    expect(code(await ask(operator, split, { id: toId(group._id), ids }))).toBe('FAULT');
    expect(await again(world.ctx(), group)).toMatchObject({ members: 4 });
    isFull = false;
    // The number that was given back is given out again: there are no gaps.
    expect((await ask(operator, split, { id: toId(group._id), ids })).data.splitGroup.number).toBe('G00003');
  });
});

describe('group codes', () => {
  const draft =
    'mutation ($key: String!, $rules: [String!]!) { draftGroupCode(key: $key, title: "新手群规", rules: $rules) { id version state rules } }';
  const publish = 'mutation ($id: ID!) { publishGroupCode(id: $id) { version state publishedAt } }';
  const written = async (rules: string[]): Promise<{ id: string; version: number }> =>
    (await ask(manager, draft, { key: 'NEW', rules })).data.draftGroupCode;

  test('are drafted, published once, and stay readable', async () => {
    const first = await written(['一']);
    expect(await written(['一', '二'])).toMatchObject({ id: first.id, version: 1, rules: ['一', '二'] });
    const both = await Promise.all([ask(manager, publish, { id: first.id }), ask(manager, publish, { id: first.id })]);
    expect(both.map(code).filter((each) => each === 'CODE_NOT_FOUND')).toHaveLength(1);
    const second = await written(['三']);
    expect(second.version).toBe(2);
    expect(code(await ask(manager, draft, { key: 'SERVICE', rules: ['一'] }))).toBe('CODE_KEY_UNKNOWN');
    expect(code(await ask(operator, draft, { key: 'NEW', rules: ['一'] }))).toBe('NOT_ALLOWED');
    expect((await ask(operator, '{ groupCodes(key: "NEW") { version state rules } }')).data.groupCodes).toEqual([
      { version: 2, state: 'DRAFT', rules: ['三'] },
      { version: 1, state: 'PUBLISHED', rules: ['一', '二'] },
    ]);
    expect((await ask(manager, 'mutation ($id: ID!) { discardGroupCode(id: $id) }', { id: second.id })).data.discardGroupCode).toBe(true);
    expect((await ask(manager, 'mutation ($id: ID!) { discardGroupCode(id: $id) }', { id: first.id })).data.discardGroupCode).toBe(false);
  });

  test('are acknowledged by the member on the phone, each version once', async () => {
    const [one] = people;
    const member = asMember(toId(one!._id));
    const mine = '{ myGroups { groupId number name operatorName role code { version rules } acknowledgedVersion } }';
    const acknowledge = (version: number, groupId = toId(group._id), viewer: Viewer = member) =>
      ask(
        viewer,
        'mutation ($groupId: ID!, $version: Int!) { acknowledgeGroupCode(groupId: $groupId, version: $version) { acknowledgedVersion acknowledgedAt } }',
        { groupId, version },
      );
    const heard: number[] = [];
    followGroups({ acknowledged: (_ctx, _session, entries) => Promise.resolve(void heard.push(...entries.map(({ version }) => version))) });
    expect(code(await acknowledge(1))).toBe('CODE_NOT_PUBLISHED');
    await ask(manager, publish, { id: (await written(['一'])).id });
    expect((await ask(member, mine)).data.myGroups).toEqual([
      {
        groupId: toId(group._id),
        number: 'G00001',
        name: '杭州新手 1群',
        operatorName: '小林',
        role: 'MEMBER',
        code: { version: 1, rules: ['一'] },
        acknowledgedVersion: null,
      },
    ]);
    expect((await acknowledge(1)).data.acknowledgeGroupCode.acknowledgedVersion).toBe(1);
    expect((await acknowledge(1)).data.acknowledgeGroupCode.acknowledgedVersion).toBe(1);
    expect(code(await acknowledge(1, toId(foreign._id)))).toBe('NOT_IN_GROUP');
    expect(code(await acknowledge(1, toId(group._id), asMember(toId(people[5]!._id))))).toBe('NOT_IN_GROUP');

    const figures =
      'query ($id: ID!) { group(id: $id) { acknowledged code { version } memberList(filter: { hasAcknowledged: false }) { edges { node { id } } } } }';
    const told = (await ask(operator, figures, { id: toId(group._id) })).data.group;
    expect(told).toMatchObject({ acknowledged: 1, code: { version: 1 } });
    expect(told.memberList.edges).toHaveLength(3);
    expect(await lackingAcknowledgements(world.ctx(), null)).toEqual([
      { groupId: group._id, version: 1, count: 3, since: world.ctx().now },
    ]);

    await ask(manager, publish, { id: (await written(['一', '二'])).id });
    expect(code(await acknowledge(1))).toBe('CODE_OUTDATED');
    expect((await ask(operator, figures, { id: toId(group._id) })).data.group.acknowledged).toBe(0);
    await acknowledge(2);
    expect(heard).toEqual([1, 2]);
    const use = (await ask(operator, '{ groupCodeUse { key groups members acknowledged } }')).data.groupCodeUse;
    expect(use[0]).toEqual({ key: 'NEW', groups: 1, members: 4, acknowledged: 1 });
    expect(use[1]).toEqual({ key: 'MID', groups: 0, members: 0, acknowledged: 0 });
  });

  test('a member’s own groups lead to nobody else', async () => {
    const member = asMember(toId(people[0]!._id));
    expect(code(await ask(member, 'query ($id: ID!) { group(id: $id) { id } }', { id: toId(group._id) }))).toBe('NOT_ALLOWED');
    expect(code(await ask(member, 'mutation ($id: ID!) { renameGroup(id: $id, name: "x") { id } }', { id: toId(group._id) }))).toBe(
      'NOT_ALLOWED',
    );
    const own = await ask(member, '{ me { distributor { groups { name role } } } }');
    expect(own.data.me.distributor.groups).toEqual([{ name: '杭州新手 1群', role: 'MEMBER' }]);
  });
});

test('a hand-over moves what an operator is shown', async () => {
  const ctx = world.ctx({ viewer: manager });
  const next = await anOperator(ctx, '阿珍');
  await world.db.transaction((session) =>
    setHolders(ctx, session, [{ groupId: group._id, fromId: fromId(operatorId), toId: next._id, seq: 1 }]),
  );
  expect(code(await ask(operator, 'query ($id: ID!) { group(id: $id) { id } }', { id: toId(group._id) }))).toBe('NOT_YOUR_GROUP');
  expect((await ask(asStaff('OPERATOR', toId(next._id)), '{ groups { edges { node { operatorName } } } }')).data.groups.edges).toEqual([
    { node: { operatorName: '阿珍' } },
  ]);
  expect((await events(group))[0]).toBe('负责人：小林 → 阿珍');
});

test('a health that moves far is told once', async () => {
  const ctx = world.ctx();
  const write = (day: string, score: number) =>
    writeHealth(ctx, [
      {
        groupId: group._id,
        speakers7: 1,
        messages7: 2,
        health: { day, score, before: null, reasons: [{ zh: '很少有人发言', en: 'few speak' }] },
      },
    ]);
  await write('2026-05-10', 80);
  await write('2026-05-11', 75);
  await write('2026-05-12', 60);
  await write('2026-05-12', 60);
  expect((await events(group)).filter((each) => each.startsWith('健康度'))).toEqual(['健康度 75 → 60：很少有人发言']);
});

test('asking to leave passes over those who are not there', async () => {
  const ctx = world.ctx();
  const entries = [people[0]!, people[5]!].map(({ _id }) => ({ groupId: group._id, distributorId: _id, reason: 'DUPLICATE' as const }));
  const asked = await world.db.transaction((session) => askToLeave(ctx, session, entries));
  expect(asked.map(({ distributorId }) => toId(distributorId))).toEqual([toId(people[0]!._id)]);
});
