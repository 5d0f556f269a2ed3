// The three steps, each by a person: who may take them, what they leave behind, and that of two who press one is told.

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { newStaff } from '../../server/auth/service.ts';
import { staff } from '../../server/auth/model.ts';
import { auditEntries } from '../../server/audit/model.ts';
import type { Ctx } from '../../server/context.ts';
import { newId, toId } from '../../server/core/ids.ts';
import { groupEvents, groupMembers, groups } from '../../server/groups/model.ts';
import type { GroupRow } from '../../server/groups/model.ts';
import { recordMemberEvents } from '../../server/groups/service.ts';
import { seedScripts } from '../../server/scripts/service.ts';
import { edges } from '../../server/violations/edges.ts';
import { violations } from '../../server/violations/model.ts';
import type { ViolationRow } from '../../server/violations/model.ts';
import { dueViolations, forgetViolations } from '../../server/violations/service.ts';
import { aBareGroup, eventInput } from '../support/inbound.ts';
import { aDistributor } from '../support/trade.ts';
import { NOON, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';

let world: World;
let group: GroupRow;
let member: DistributorRow;
let operator: Ctx;
let manager: Ctx;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(() => world.close());

beforeEach(async () => {
  await emptyWorld(world);
  const people = [
    newStaff(world.ctx(), { username: 'op', name: '小林', role: 'OPERATOR' }),
    newStaff(world.ctx(), { username: 'boss', name: '王经理', role: 'OPS_MANAGER' }),
  ];
  await staff.raw(world.db).insertMany(people);
  operator = world.ctx({ viewer: asStaff('OPERATOR', toId(people[0]!._id)) });
  manager = world.ctx({ viewer: asStaff('OPS_MANAGER', toId(people[1]!._id)) });
  group = await aBareGroup(world.ctx(), { operatorId: people[0]!._id });
  member = await aDistributor(world.ctx());
  await recordMemberEvents(world.ctx(), [eventInput(group.number, member.memberNo)]);
  await seedScripts(world.ctx());
});

async function aCase(more: Partial<ViolationRow> = {}): Promise<string> {
  const row: ViolationRow = {
    _id: newId(),
    groupId: group._id,
    distributorId: member._id,
    ruleId: null,
    messageId: null,
    excerpt: '加我微信',
    at: NOON,
    day: '2026-05-12',
    state: 'CANDIDATE',
    steps: [],
    dueAt: NOON,
    createdAt: NOON,
    ...more,
  };
  await violations.raw(world.db).insertOne(row);
  return toId(row._id);
}

const STEP = `mutation ($id: ID!, $to: ViolationState!) { takeViolationStep(id: $id, to: $to, note: "在群里 说了") { state next before dueAt script steps { to byName note } } }`;
const take = async (ctx: Ctx, id: string, to: string) => {
  const { data, errors } = await world.ask(ctx, STEP, { id, to });
  return errors ? String(errors[0]!.extensions!['code']) : data.takeViolationStep;
};

test('a case goes from a reminder to the removal, each step by a person', async () => {
  const id = await aCase();
  expect(await take(operator, id, 'WARNED')).toBe('VIOLATION_STEP_WRONG');
  expect(await take(operator, id, 'REMINDED')).toMatchObject({
    state: 'REMINDED',
    next: 'WARNED',
    before: 0,
    steps: [{ to: 'REMINDED', byName: '小林', note: '在群里 说了' }],
  });
  expect(await groupMembers.raw(world.db).findOne({})).toMatchObject({ violations: 1, leaveAsked: null });
  expect(await take(operator, id, 'WARNED')).toMatchObject({ script: expect.any(String) });
  expect(await take(operator, id, 'REMOVAL_PROPOSED')).toMatchObject({ next: 'REMOVED' });
  expect(await groupMembers.raw(world.db).findOne({})).toMatchObject({ violations: 1, leftAt: null, leaveAsked: { reason: 'VIOLATION' } });
  expect(await take(operator, id, 'REMOVED')).toBe('VIOLATION_NEEDS_MANAGER');
  expect(await take(manager, id, 'REMOVED')).toMatchObject({ state: 'REMOVED', next: null, dueAt: null, script: null });
  expect(await groups.raw(world.db).findOne({})).toMatchObject({ members: 0 });
  expect(await take(manager, id, 'WARNED')).toBe('VIOLATION_OVER');
  expect(await groupEvents.raw(world.db).countDocuments({ kind: 'VIOLATION' })).toBe(4);
  const entries = await auditEntries.raw(world.db).find({ action: 'VIOLATION_STEP' }).toArray();
  expect(entries.map(({ subjectName }) => subjectName)).toEqual(Array.from({ length: 4 }, () => member.memberNo));
});

test('a second breach within 90 days goes on where the first one was, also when that one is settled', async () => {
  const first = await aCase({ at: new Date(NOON.getTime() - 20 * 86_400_000) });
  await take(operator, first, 'REMINDED');
  await world.ask(operator, `mutation ($id: ID!) { dismissViolation(id: $id, reason: "已改正") { state } }`, { id: first });
  const second = await aCase();
  const { data } = await world.ask(
    operator,
    `{ violations(filter: { states: [CANDIDATE] }) { edges { node { id next before script group { number } distributor { memberNo } } } } }`,
  );
  expect(data.violations.edges).toMatchObject([{ node: { id: second, next: 'WARNED', before: 1, group: { number: group.number } } }]);
  expect(await take(operator, second, 'WARNED')).toMatchObject({ state: 'WARNED' });
  expect(await groupMembers.raw(world.db).findOne({})).toMatchObject({ violations: 2 });
});

test('two rules that found one message are two cases, but no repetition', async () => {
  const one = await aCase({ messageId: 'm1', ruleId: newId() });
  const other = await aCase({ messageId: 'm1', ruleId: newId() });
  await take(operator, one, 'REMINDED');
  expect(await take(operator, other, 'WARNED')).toBe('VIOLATION_STEP_WRONG');
  const { data } = await world.ask(operator, `{ violations(filter: { states: [CANDIDATE] }) { edges { node { next before } } } }`);
  expect(data.violations.edges).toEqual([{ node: { next: 'REMINDED', before: 0 } }]);
});

test('of two who press at once one takes the step', async () => {
  const id = await aCase();
  const answers = await Promise.all([take(operator, id, 'REMINDED'), take(manager, id, 'REMINDED')]);
  expect(answers.filter((answer) => typeof answer === 'string')).toHaveLength(1);
  expect(await groupMembers.raw(world.db).findOne({})).toMatchObject({ violations: 1 });
});

test('a dismissal needs a reason, and counts for nobody', async () => {
  const id = await aCase();
  const dismiss = (reason: string) =>
    world.ask(operator, `mutation ($id: ID!, $reason: String!) { dismissViolation(id: $id, reason: $reason) { state dueAt next } }`, {
      id,
      reason,
    });
  expect((await dismiss(' ')).errors![0]!.extensions!['code']).toBe('REASON_NEEDED');
  expect((await dismiss('正常聊天')).data.dismissViolation).toEqual({ state: 'DISMISSED', dueAt: null, next: null });
  expect((await dismiss('再来')).errors![0]!.extensions!['code']).toBe('VIOLATION_OVER');
  expect(await groupMembers.raw(world.db).findOne({})).toMatchObject({ violations: 0 });
});

test('an operator sees and deals with the own groups only', async () => {
  const other = await aBareGroup(world.ctx());
  await aCase();
  const foreign = await aCase({ groupId: other._id });
  const LIST = `{ violations { edges { node { id } } } violationCounts { state count late } }`;
  const own = await world.ask(operator, LIST);
  expect(own.data.violations.edges).toHaveLength(1);
  expect(own.data.violationCounts[0]).toEqual({ state: 'CANDIDATE', count: 1, late: 1 });
  expect((await world.ask(manager, LIST)).data.violations.edges).toHaveLength(2);
  expect(await take(operator, foreign, 'REMINDED')).toBe('NOT_YOUR_GROUP');
  expect(await dueViolations(world.ctx(), [group._id])).toHaveLength(1);
  expect(await dueViolations(world.ctx(), null)).toHaveLength(2);
});

test('the list is had as a file: of an operator the own groups, and never what was said', async () => {
  const other = await aBareGroup(world.ctx());
  await aCase();
  await aCase({ groupId: other._id });
  const edge = edges.find(({ path }) => path === '/exports/violations.csv')!;
  const file = async (ctx: Ctx, query = ''): Promise<string[]> => {
    const asked = { params: {}, query: new URLSearchParams(query), headers: {}, cookies: {}, address: '', isHead: false, body: null };
    let text = '';
    for await (const piece of (await edge.answer(ctx, asked)).file!.pieces) text += String(piece);
    return text.trim().split('\r\n');
  };
  const own = await file(operator);
  expect(own).toHaveLength(2);
  expect(own[1]).toContain(`CANDIDATE,${member.memberNo},${group.number}`);
  expect(own[1]).not.toContain('加我微信');
  expect(await file(manager)).toHaveLength(3);
  expect(await file(manager, 'state=DISMISSED')).toHaveLength(1);
  await expect(file(manager, 'rule=x')).rejects.toMatchObject({ code: 'EXPORT_FILTER_WRONG' });
});

test('what a person has seen is noted of somebody who is in the group', async () => {
  const NOTE = `mutation ($groupId: ID!, $distributorId: ID!, $excerpt: String!) { noteViolation(groupId: $groupId, distributorId: $distributorId, excerpt: $excerpt) { state rule { id } excerpt } }`;
  const told = { groupId: toId(group._id), distributorId: toId(member._id), excerpt: '私下拉人' };
  expect((await world.ask(operator, NOTE, told)).data.noteViolation).toEqual({ state: 'CANDIDATE', rule: null, excerpt: '私下拉人' });
  const stranger = await aDistributor(world.ctx());
  expect((await world.ask(operator, NOTE, { ...told, distributorId: toId(stranger._id) })).errors![0]!.extensions!['code']).toBe(
    'VIOLATION_NOT_PRESENT',
  );
});

test('rules are saved by managers, and kept in the trail', async () => {
  const SAVE = `mutation ($id: ID, $input: ViolationRuleInput!) { saveViolationRule(id: $id, input: $input) { id name words isOn byName } }`;
  const input = { name: '引流', kind: 'KEYWORDS', words: ['加我微信', '加我 微信'], threshold: 0, minutes: 0, isOn: true };
  const { data } = await world.ask(manager, SAVE, { input });
  expect(data.saveViolationRule).toMatchObject({ words: ['加我 微信'], byName: '王经理' });
  expect(
    (await world.ask(manager, SAVE, { id: data.saveViolationRule.id, input: { ...input, isOn: false } })).data.saveViolationRule,
  ).toMatchObject({ id: data.saveViolationRule.id, isOn: false });
  expect((await world.ask(manager, SAVE, { id: '0'.repeat(24), input })).errors![0]!.extensions!['code']).toBe('RULE_GONE');
  const KEYWORD = `mutation ($input: KeywordRuleInput!) { saveKeywordRule(input: $input) { words replies cooldownMinutes } }`;
  const keyword = { name: '发货', words: ['发货'], reply: '48 小时内', cooldownMinutes: 30, isOn: true };
  expect((await world.ask(manager, KEYWORD, { input: keyword })).data.saveKeywordRule).toEqual({
    words: ['发货'],
    replies: 0,
    cooldownMinutes: 30,
  });
  expect((await world.ask(manager, KEYWORD, { input: { ...keyword, cooldownMinutes: -1 } })).errors![0]!.extensions!['code']).toBe(
    'RULE_MINUTES',
  );
});

test('of an erased member neither what was said nor what was noted is kept', async () => {
  const id = await aCase();
  await take(operator, id, 'REMINDED');
  await world.db.transaction((session) => forgetViolations(world.ctx(), session, member._id));
  expect(await violations.raw(world.db).findOne({})).toMatchObject({
    excerpt: null,
    state: 'REMINDED',
    steps: [{ to: 'REMINDED', note: '' }],
  });
});

test('open cases go on with the chat where its group becomes another one', async () => {
  const id = await aCase();
  await aCase({ state: 'REMOVED', dueAt: null });
  await groups.raw(world.db).updateOne({ _id: group._id }, { $set: { operatorId: null } });
  const done = await world.ask(
    manager,
    'mutation ($id: ID!) { transformGroup(id: $id, name: "本地群", purpose: LOCAL, reason: "改为本地群") { id } }',
    { id: toId(group._id) },
  );
  expect(done.errors).toBeUndefined();
  const successor = done.data.transformGroup.id as string;
  const list = 'query ($groupId: ID!) { violations(first: 5, filter: { groupId: $groupId }) { edges { node { id state } } } }';
  const { data } = await world.ask(manager, list, { groupId: successor });
  expect(data.violations.edges).toEqual([{ node: { id, state: 'CANDIDATE' } }]);
});
