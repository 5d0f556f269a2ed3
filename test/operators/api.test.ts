// Operators through GraphQL: profiles, leave, hand-overs with their notes, and proposals from the making to the history they leave.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ObjectId } from 'mongodb';
import { auditEntries } from '../../server/audit/model.ts';
import { toId } from '../../server/core/ids.ts';
import { groupMembers, groups } from '../../server/groups/model.ts';
import { holdings, operators, proposals } from '../../server/operators/model.ts';
import { edges } from '../../server/operators/edges.ts';
import { freeCapacity, missingNotes, uncoveredGroups } from '../../server/operators/service.ts';
import { staff } from '../../server/auth/model.ts';
import { newId } from '../../server/core/ids.ts';
import { tasks } from '../../server/tasks/model.ts';
import { aDistributor } from '../support/trade.ts';
import { asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { anOperator, heldCounts, someGroups } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(() => emptyWorld(world));
afterAll(() => world.close());

const MANAGER = asStaff('OPS_MANAGER', 'd'.repeat(24));
const manager = () => world.ctx({ viewer: MANAGER });
const asOperator = (id: ObjectId) => world.ctx({ viewer: asStaff('OPERATOR', toId(id)) });
const ask = (query: string, variables: object = {}, ctx = manager()) => world.ask(ctx, query, variables);
const codeOf = ({ errors }: { errors?: { extensions?: Record<string, unknown> }[] }) => errors?.[0]?.extensions?.['code'];

const CHANGE =
  'mutation ($id: ID!, $revision: Int!, $change: OperatorChange!) { changeOperator(id: $id, revision: $revision, change: $change) { level skills provinces workingDays leavesOn revision capacity } }';
const MAKE =
  'mutation ($input: AssignmentInput!) { makeProposal(input: $input) { proposal { id method leaving { name } isKept isStale cost { moves fewestMoves members spreadAfter } checks { what met of isHard } loads { operator { name } takes groupsAfter loadAfter } hire { operators } notesDueAt moves(first: 100) { total edges { node { number from { name } to { name } weight reason { zh en } } } } } broken { what by words { zh } } } }';
const APPLY = 'mutation ($id: ID!) { applyProposal(id: $id) { state closedByName } }';

describe('profiles', () => {
  test('a new operator has the standard level at first sight', async () => {
    const { _id } = { _id: newId() };
    await staff.raw(world.db).insertOne({
      _id,
      username: 'linxia',
      name: '林夏',
      role: 'OPERATOR',
      passwordHash: null,
      totp: null,
      totpPending: null,
      totpStep: 0,
      recovery: [],
      invitationDigest: null,
      invitationExpiresAt: null,
      disabledAt: null,
      createdAt: new Date(),
      lastSeenAt: null,
    });
    const { data } = await ask('{ operators { id name level capacity groups loadBasisPoints workingDays isGone } }');
    expect(data.operators).toEqual([
      {
        id: toId(_id),
        name: '林夏',
        level: 'STANDARD',
        capacity: 30,
        groups: 0,
        loadBasisPoints: 0,
        workingDays: [1, 2, 3, 4, 5],
        isGone: false,
      },
    ]);
    // Seen again: no second one.
    await ask('{ operators { id } }');
    expect(await operators.raw(world.db).countDocuments({})).toBe(1);
  });

  test('carry the load of what is held', async () => {
    const id = await anOperator(manager(), '林夏', { level: 'EXCELLENT' });
    await someGroups(manager(), id, 2, { members: 300, speakers7: 150, messages7: 1_400 });
    await someGroups(manager(), id, 1);
    const { data } = await ask(
      'query ($id: ID!) { operator(id: $id) { groups members weight loadBasisPoints holdings(isHeld: true) { total edges { node { weight until group { number tier } } } } } }',
      { id: toId(id) },
    );
    expect(data.operator).toMatchObject({ groups: 3, members: 850, weight: 3_773, loadBasisPoints: 755, holdings: { total: 3 } });
    expect(data.operator.holdings.edges[0].node).toMatchObject({ until: null, group: { tier: 'NEW' } });
  });

  test('are changed by managers, with the revision they saw, and in the trail', async () => {
    const id = toId(await anOperator(manager(), '许诺'));
    const change = { level: 'EXCELLENT', skills: ['HEAD'], provinces: ['浙江'], workingDays: [1, 2, 6], leavesOn: '2026-05-20' };
    const { data } = await ask(CHANGE, { id, revision: 0, change });
    expect(data.changeOperator).toEqual({ ...change, revision: 1, capacity: 50 });
    expect(codeOf(await ask(CHANGE, { id, revision: 0, change: { level: 'TRAINEE' } }))).toBe('OPERATOR_CHANGED_MEANWHILE');
    // The same again changes nothing.
    expect((await ask(CHANGE, { id, revision: 1, change })).data.changeOperator.revision).toBe(1);
    const told = await auditEntries.raw(world.db).find({ action: 'OPERATOR_CHANGED' }).toArray();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ subjectName: '许诺', subjectId: id });
  });

  test('a level below what is held is refused', async () => {
    const id = await anOperator(manager(), '许诺');
    await someGroups(manager(), id, 21);
    const row = await operators.raw(world.db).findOne({ _id: id });
    expect(codeOf(await ask(CHANGE, { id: toId(id), revision: row!.revision, change: { level: 'TRAINEE' } }))).toBe(
      'OPERATOR_OVER_CAPACITY',
    );
  });

  test('leaves come and go', async () => {
    const id = toId(await anOperator(manager(), '苏晚'));
    const ADD =
      'mutation ($id: ID!, $from: Day!, $to: Day!) { addLeave(operatorId: $id, from: $from, to: $to, reason: "年假") { isAwayToday revision leaves { from to reason } } }';
    const added = await ask(ADD, { id, from: '2026-05-12', to: '2026-05-13' });
    expect(added.data.addLeave).toEqual({
      isAwayToday: true,
      revision: 1,
      leaves: [{ from: '2026-05-12', to: '2026-05-13', reason: '年假' }],
    });
    expect(codeOf(await ask(ADD, { id, from: '2026-05-13', to: '2026-05-14' }))).toBe('LEAVE_OVERLAPS');
    const REMOVE = 'mutation ($id: ID!) { removeLeave(operatorId: $id, from: "2026-05-12") { isAwayToday leaves { from } } }';
    expect((await ask(REMOVE, { id })).data.removeLeave).toEqual({ isAwayToday: false, leaves: [] });
    expect(codeOf(await ask(REMOVE, { id }))).toBe('LEAVE_UNKNOWN');
  });

  test('an operator sees the own one, writes the own notes and changes nothing', async () => {
    const own = await anOperator(manager(), '许诺');
    const other = await anOperator(manager(), '方知');
    const ctx = () => asOperator(own);
    expect((await ask('{ operators { name } operatorNames { name } }', {}, ctx())).data).toEqual({
      operators: [{ name: '许诺' }],
      operatorNames: expect.arrayContaining([{ name: '方知' }, { name: '许诺' }]),
    });
    expect((await ask('query ($id: ID!) { operator(id: $id) { name } }', { id: toId(own) }, ctx())).data.operator).toEqual({
      name: '许诺',
    });
    expect(codeOf(await ask('query ($id: ID!) { operator(id: $id) { name } }', { id: toId(other) }, ctx()))).toBe('NOT_YOUR_PROFILE');
  });
});

describe('hand-overs', () => {
  const HAND =
    'mutation ($groupId: ID!, $operatorId: ID!, $note: String) { handOverGroup(groupId: $groupId, operatorId: $operatorId, note: $note) { operatorName holdings { operator { name } until to { name } note noteDueAt } } }';

  test('leave history, an event, and a note to write by tomorrow evening', async () => {
    const from = await anOperator(manager(), '方知');
    const to = await anOperator(manager(), '苏晚');
    const [row] = await someGroups(manager(), from, 1);
    const { data } = await ask(HAND, { groupId: toId(row!._id), operatorId: toId(to) });
    expect(data.handOverGroup.operatorName).toBe('苏晚');
    expect(data.handOverGroup.holdings).toHaveLength(2);
    expect(data.handOverGroup.holdings).toContainEqual({
      operator: { name: '方知' },
      until: '2026-05-12T02:30:00.000Z',
      to: { name: '苏晚' },
      note: null,
      noteDueAt: '2026-05-13T10:00:00.000Z',
    });
    expect(await tasks.raw(world.db).findOne({})).toMatchObject({
      kind: 'HAND_OVER_NOTE',
      operatorId: from,
      state: 'OPEN',
      title: { zh: `写交接备注：${row!.name} 交给 苏晚` },
    });
    expect(await missingNotes(manager(), from)).toHaveLength(1);
    const task = await tasks.raw(world.db).findOne({});
    expect(codeOf(await ask('mutation ($id: ID!) { finishTask(id: $id) { id } }', { id: toId(task!._id) }))).toBe('NOTE_NEEDED');
    expect(codeOf(await ask(HAND, { groupId: toId(row!._id), operatorId: toId(to) }))).toBe('SAME_HOLDER');
  });

  test('the note is written by whoever handed over, and the task is done', async () => {
    const from = await anOperator(manager(), '方知');
    const to = await anOperator(manager(), '苏晚');
    const [row] = await someGroups(manager(), from, 1);
    await ask(HAND, { groupId: toId(row!._id), operatorId: toId(to) });
    const held = await holdings.raw(world.db).findOne({ operatorId: from });
    const open = await holdings.raw(world.db).findOne({ operatorId: to });
    const WRITE = 'mutation ($id: ID!, $note: String!) { writeHandOverNote(holdingId: $id, note: $note) { note noteAt } }';
    expect(codeOf(await ask(WRITE, { id: toId(held!._id), note: '周三有训练营' }, asOperator(to)))).toBe('NOT_YOUR_PROFILE');
    expect(codeOf(await ask(WRITE, { id: toId(held!._id), note: '好' }, asOperator(from)))).toBe('NOTE_LENGTH');
    expect(codeOf(await ask(WRITE, { id: toId(open!._id), note: '周三有训练营' }))).toBe('HOLDING_OPEN');
    const { data } = await ask(WRITE, { id: toId(held!._id), note: '周三有训练营' }, asOperator(from));
    expect(data.writeHandOverNote).toEqual({ note: '周三有训练营', noteAt: '2026-05-12T02:30:00.000Z' });
    expect(await tasks.raw(world.db).findOne({})).toMatchObject({ state: 'DONE' });
    expect(await missingNotes(manager(), null)).toEqual([]);
  });

  test('with the note at once nothing is left to write; the first holder hands nothing over', async () => {
    const from = await anOperator(manager(), '方知');
    const to = await anOperator(manager(), '苏晚');
    const [row] = await someGroups(manager(), null, 1);
    await ask(HAND, { groupId: toId(row!._id), operatorId: toId(from) });
    await ask(HAND, { groupId: toId(row!._id), operatorId: toId(to), note: '周三有训练营' });
    expect(await tasks.raw(world.db).countDocuments({})).toBe(0);
    expect(await holdings.raw(world.db).findOne({ operatorId: from })).toMatchObject({ note: '周三有训练营', noteDueAt: null });
  });

  test('everything of somebody goes to one other, or nothing does', async () => {
    const from = await anOperator(manager(), '何渡', { leavesOn: '2026-05-18' });
    const to = await anOperator(manager(), '林夏', { level: 'EXCELLENT' });
    const small = await anOperator(manager(), '唐果', { level: 'TRAINEE' });
    await someGroups(manager(), from, 24);
    const ALL = 'mutation ($from: ID!, $to: ID!) { handOverAll(fromId: $from, toId: $to) }';
    expect(codeOf(await ask(ALL, { from: toId(from), to: toId(small) }))).toBe('OPERATOR_FULL');
    expect((await ask(ALL, { from: toId(from), to: toId(to) })).data.handOverAll).toBe(24);
    expect(await operators.raw(world.db).findOne({ _id: from })).toMatchObject({ groups: 0 });
    // On the eve of the last day, at six.
    expect((await missingNotes(manager(), from)).every(({ noteDueAt }) => noteDueAt?.toISOString() === '2026-05-17T10:00:00.000Z')).toBe(
      true,
    );
    for (const { counted, held } of Object.values(await heldCounts(manager()))) expect(counted).toBe(held);
  });

  test('nobody gives groups to somebody who has left', async () => {
    const from = await anOperator(manager(), '方知');
    const gone = await anOperator(manager(), '何渡', { leavesOn: '2026-05-11' });
    const [row] = await someGroups(manager(), from, 1);
    expect(codeOf(await ask(HAND, { groupId: toId(row!._id), operatorId: toId(gone) }))).toBe('OPERATOR_LEAVES');
    await staff.raw(world.db).updateOne({ _id: gone }, { $set: { disabledAt: new Date() } });
    await operators.raw(world.db).updateOne({ _id: gone }, { $set: { leavesOn: null } });
    expect(codeOf(await ask(HAND, { groupId: toId(row!._id), operatorId: toId(gone) }))).toBe('OPERATOR_LEAVES');
  });
});

test('a group that is closed gives its place back, and nobody owes a note about it', async () => {
  const from = await anOperator(manager(), '方知');
  const to = await anOperator(manager(), '苏晚');
  const [one, other] = await someGroups(manager(), from, 2, { members: 0, taken: 0, state: 'DECLINING' });
  await ask('mutation ($g: ID!, $o: ID!) { handOverGroup(groupId: $g, operatorId: $o) { id } }', { g: toId(one!._id), o: toId(to) });
  const MERGE = 'mutation ($from: ID!, $into: ID!) { mergeGroups(fromId: $from, intoId: $into, reason: "人太少") { id } }';
  expect((await ask(MERGE, { from: toId(one!._id), into: toId(other!._id) })).errors).toBeUndefined();
  expect(await operators.raw(world.db).findOne({ _id: to })).toMatchObject({ groups: 0 });
  expect(await missingNotes(manager(), null)).toEqual([]);
  expect(await tasks.raw(world.db).findOne({})).toMatchObject({ state: 'DROPPED' });
  expect(await holdings.raw(world.db).countDocuments({ until: null })).toBe(1);
});

describe('who has room, and whose groups have nobody', () => {
  test('leaves, last days and full hands are counted', async () => {
    const one = await anOperator(manager(), '林夏', { level: 'EXCELLENT', skills: ['HEAD'] });
    const away = await anOperator(manager(), '苏晚', { leaves: [{ from: '2026-05-12', to: '2026-05-14', reason: '年假' }] });
    const leaving = await anOperator(manager(), '何渡', { leavesOn: '2026-05-18' });
    const full = await anOperator(manager(), '唐果', { level: 'TRAINEE' });
    await someGroups(manager(), one, 3);
    await someGroups(manager(), away, 2);
    await someGroups(manager(), leaving, 1);
    await someGroups(manager(), full, 20);
    expect(await freeCapacity(manager())).toEqual([{ operatorId: one, name: '林夏', free: 47, skills: ['HEAD'], provinces: [] }]);
    expect(await uncoveredGroups(manager(), '2026-05-12')).toEqual([
      { operatorId: away, name: '苏晚', absence: 'LEAVE', until: '2026-05-14', groups: 2 },
    ]);
    expect(await uncoveredGroups(manager(), '2026-05-19')).toEqual([
      { operatorId: leaving, name: '何渡', absence: 'GONE', until: null, groups: 1 },
    ]);
  });
});

describe('proposals', () => {
  async function someoneLeaves() {
    const leaving = await anOperator(manager(), '何渡', { leavesOn: '2026-05-18' });
    const one = await anOperator(manager(), '林夏', { level: 'EXCELLENT', skills: ['HEAD', 'NEW'], provinces: ['浙江'] });
    const other = await anOperator(manager(), '陈屿', { skills: ['NEW'] });
    await someGroups(manager(), leaving, 2, { tier: 'HEAD' });
    await someGroups(manager(), leaving, 8);
    await someGroups(manager(), one, 10);
    return { leaving, one, other };
  }

  test('only the groups of whoever leaves move, to those who know the tier, with reasons', async () => {
    const { leaving } = await someoneLeaves();
    const { data } = await ask(MAKE, { input: { method: 'LEAVING', leavingId: toId(leaving), mustMatchSkill: true } });
    const { proposal, broken } = data.makeProposal;
    expect(broken).toEqual([]);
    expect(proposal).toMatchObject({
      method: 'LEAVING',
      leaving: { name: '何渡' },
      isKept: false,
      isStale: false,
      notesDueAt: '2026-05-17T10:00:00.000Z',
      hire: null,
    });
    expect(proposal.cost).toMatchObject({ moves: 10, fewestMoves: 10, members: 2_500 });
    expect(proposal.checks).toContainEqual({ what: 'SKILL', met: 10, of: 10, isHard: true });
    expect(proposal.checks).toContainEqual({ what: 'OTHERS_STAY', met: 10, of: 10, isHard: true });
    const heads = proposal.moves.edges.filter(({ node }: { node: { reason: { zh: string } } }) => node.reason.zh.includes('擅长头部'));
    expect(heads).toHaveLength(2);
    expect(heads.every(({ node }: { node: { to: { name: string } } }) => node.to.name === '林夏')).toBe(true);
    expect(
      proposal.moves.edges.every(
        ({ node }: { node: { from: { name: string }; reason: { en: string } } }) => node.from.name === '何渡' && node.reason.en !== '',
      ),
    ).toBe(true);
  });

  test('what cannot hold is said with by how much, and nothing is kept', async () => {
    const { leaving, other } = await someoneLeaves();
    const { data } = await ask(MAKE, {
      input: { method: 'LEAVING', leavingId: toId(leaving), operatorIds: [toId(other)], mustMatchSkill: true },
    });
    expect(data.makeProposal).toEqual({
      proposal: null,
      broken: [{ what: 'SKILL', by: 2, words: { zh: '擅长头部的人不够：2 个群没有合适的人接。' } }],
    });
    expect(await proposals.raw(world.db).countDocuments({})).toBe(0);
  });

  test('is applied wholly: holders, counters, history, notes, trail', async () => {
    const { leaving } = await someoneLeaves();
    const { data } = await ask(MAKE, { input: { method: 'LEAVING' } });
    const { id } = data.makeProposal.proposal;
    expect((await ask(APPLY, { id })).data.applyProposal.state).toBe('APPLIED');
    expect(await groups.raw(world.db).countDocuments({ operatorId: leaving })).toBe(0);
    expect(await missingNotes(manager(), leaving)).toHaveLength(10);
    expect(await tasks.raw(world.db).countDocuments({ kind: 'HAND_OVER_NOTE', state: 'OPEN' })).toBe(10);
    const [entry] = await auditEntries.raw(world.db).find({ action: 'ASSIGNMENT_APPLIED' }).toArray();
    expect(JSON.parse(entry!.details).moves).toHaveLength(10);
    expect(JSON.parse(entry!.details).moves[0][0]).toMatch(/^G\d{5}$/);
    for (const { counted, held } of Object.values(await heldCounts(manager()))) expect(counted).toBe(held);
    expect(codeOf(await ask(APPLY, { id }))).toBe('PROPOSAL_APPLIED');
  });

  test.each<[string, (people: { leaving: ObjectId; one: ObjectId; other: ObjectId }) => Promise<unknown>]>([
    [
      'a group was handed over',
      async ({ leaving, other }) => {
        const row = await groups.raw(world.db).findOne({ operatorId: leaving });
        await ask('mutation ($g: ID!, $o: ID!) { handOverGroup(groupId: $g, operatorId: $o) { id } }', {
          g: toId(row!._id),
          o: toId(other),
        });
      },
    ],
    [
      'somebody got another level',
      async ({ other }) => {
        const row = await operators.raw(world.db).findOne({ _id: other });
        await ask(CHANGE, { id: toId(other), revision: row!.revision, change: { level: 'EXCELLENT' } });
      },
    ],
    [
      'somebody goes on leave',
      async ({ one }) =>
        ask('mutation ($id: ID!) { addLeave(operatorId: $id, from: "2026-05-13", to: "2026-05-14", reason: "年假") { id } }', {
          id: toId(one),
        }),
    ],
    [
      'somebody got a new group',
      async ({ one }) =>
        ask(
          'mutation ($id: ID!) { openGroup(input: { name: "新群", tier: NEW, purpose: SERVICE, region: "浙江 宁波", operatorId: $id }) { id } }',
          { id: toId(one) },
        ),
    ],
    // As if it had passed by everybody who counts: the group itself says so.
    [
      'a group changed hands unseen',
      async ({ leaving }) => groups.raw(world.db).updateOne({ operatorId: leaving }, { $inc: { holderSeq: 1 } }),
    ],
  ])('is stale, and refused without moving anything, when %s', async (_name, happen) => {
    const people = await someoneLeaves();
    const { data } = await ask(MAKE, { input: { method: 'LEAVING' } });
    const { id } = data.makeProposal.proposal;
    await happen(people);
    const before = await groups
      .raw(world.db)
      .find({}, { sort: { _id: 1 } })
      .toArray();
    const seen = await ask('query ($id: ID!) { assignmentProposal(id: $id) { isStale } }', { id });
    expect(seen.data.assignmentProposal.isStale).toBe(true);
    expect(codeOf(await ask(APPLY, { id }))).toBe('PROPOSAL_STALE');
    expect(
      await groups
        .raw(world.db)
        .find({}, { sort: { _id: 1 } })
        .toArray(),
    ).toEqual(before);
    expect(await proposals.raw(world.db).countDocuments({ state: 'DRAFT' })).toBe(1);
  });

  test('is kept, replaced, discarded', async () => {
    await someoneLeaves();
    const made = async (more: object = {}): Promise<string> =>
      (await ask(MAKE, { input: { method: 'WEIGHTED', ...more } })).data.makeProposal.proposal.id;
    const first = await made();
    expect(await proposals.raw(world.db).findOne({})).toMatchObject({ isKept: false, expiresAt: new Date('2026-05-19T02:30:00.000Z') });
    const kept = await ask('mutation ($id: ID!) { keepProposal(id: $id, note: "等许诺回来") { isKept note } }', { id: first });
    expect(kept.data.keepProposal).toEqual({ isKept: true, note: '等许诺回来' });
    expect(await proposals.raw(world.db).findOne({})).toMatchObject({ expiresAt: null });
    const second = await made({ replacesId: first });
    expect(codeOf(await ask(APPLY, { id: first }))).toBe('PROPOSAL_DISCARDED');
    await ask('mutation ($id: ID!) { discardProposal(id: $id) { state } }', { id: second });
    const { data } = await ask('{ assignmentProposals(state: DISCARDED) { edges { node { id state } } } }');
    expect(data.assignmentProposals.edges.map(({ node }: { node: { id: string } }) => node.id).sort()).toEqual([first, second].sort());
  });

  test('needs a band where it is asked for, and somebody who stays', async () => {
    expect(codeOf(await ask(MAKE, { input: { method: 'BAND' } }))).toBe('BAND_MISSING');
    expect(codeOf(await ask(MAKE, { input: { method: 'BAND', band: { least: 5, most: 2 } } }))).toBe('BAND_WRONG');
    expect(codeOf(await ask(MAKE, { input: { method: 'WEIGHTED' } }))).toBe('NOBODY_STAYS');
    await anOperator(manager(), '林夏');
    expect(codeOf(await ask(MAKE, { input: { method: 'LEAVING' } }))).toBe('NOBODY_LEAVES');
    expect((await ask(MAKE, { input: { method: 'WEIGHTED' } })).data.makeProposal.proposal.cost.moves).toBe(0);
  });

  test('names the team that the receiver has groups of', async () => {
    const head = await aDistributor(world.ctx());
    await world.db.connection.collection('distributors').updateOne({ _id: head._id }, { $set: { 'standing.tier': 'HEAD' } });
    const { leaving, one } = await someoneLeaves();
    const theirs = await groups.raw(world.db).findOne({ operatorId: one });
    const moved = await groups.raw(world.db).findOne({ operatorId: leaving, tier: 'HEAD' });
    for (const group of [theirs!, moved!]) {
      for (let nth = 0; nth < 4; nth += 1) {
        const { _id } = await aDistributor(world.ctx(), { sponsorNo: head.memberNo });
        await groupMembers.raw(world.db).insertOne({
          _id: newId(),
          groupId: group._id,
          distributorId: _id,
          purpose: 'SERVICE',
          role: 'MEMBER',
          kind: null,
          joinedAt: new Date(),
          joinedDay: '2026-05-01',
          way: 'UNKNOWN',
          invitedById: null,
          inviteId: null,
          leftAt: null,
          leftDay: null,
          leaveAsked: null,
          code: null,
          spoke: 0,
          lastSpokeAt: null,
          violations: 0,
          alsoIn: 0,
        });
      }
    }
    const { data } = await ask(MAKE, { input: { method: 'LEAVING', mustMatchSkill: true } });
    const move = data.makeProposal.proposal.moves.edges.find(({ node }: { node: { number: string } }) => node.number === moved!.number);
    expect(move.node.reason.zh).toBe(`与${theirs!.name}同一团队，擅长头部`);
  });

  test('goes out as CSV, by name and number, and the export is in the trail', async () => {
    await someoneLeaves();
    const { data } = await ask(MAKE, { input: { method: 'LEAVING' } });
    const [edge] = edges;
    const asked = {
      params: {},
      query: new URLSearchParams({ id: data.makeProposal.proposal.id }),
      headers: {},
      cookies: {},
      address: '',
      isHead: false,
      body: null,
    };
    const { file } = await edge!.answer(manager(), asked);
    let text = '';
    for await (const piece of file!.pieces) text += String(piece);
    const lines = text.trim().split(/\r?\n/);
    expect(lines).toHaveLength(11);
    expect(lines[1]).toMatch(/^G\d{5},.*,何渡,/);
    expect(await auditEntries.raw(world.db).countDocuments({ action: 'LIST_EXPORTED' })).toBe(1);
  });
});
