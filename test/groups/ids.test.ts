// Every id that the roots of groups take, with a group or a stay that is somebody else's: a member is not let in at all, an operator not
// into what others hold. A new argument of this kind fails here before somebody has thought about it.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GraphQLID, getNamedType, isObjectType } from 'graphql';
import { toId } from '../../server/core/ids.ts';
import * as domain from '../../server/groups/resolvers.ts';
import { groupEvents, groupMembers } from '../../server/groups/model.ts';
import type { GroupRow } from '../../server/groups/model.ts';
import { domains } from '../../server/domains.ts';
import { buildSchema, readSdl } from '../../server/schema.ts';
import { asMember, asStaff, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { aGroup, admitPeople, again, anOperator, members } from './factory.ts';

const reason = 'reason: "x"';
const CASES: Record<string, string> = {
  'Query.group.id': 'query ($id: ID!) { group(id: $id) { id } }',
  'Query.leaveSuggestions.groupId': 'query ($id: ID!) { leaveSuggestions(groupId: $id) { edges { node { id } } } }',
  'Mutation.renameGroup.id': 'mutation ($id: ID!) { renameGroup(id: $id, name: "x") { id } }',
  'Mutation.placeGroup.id': 'mutation ($id: ID!) { placeGroup(id: $id, region: "x") { id } }',
  'Mutation.tagGroup.id': 'mutation ($id: ID!) { tagGroup(id: $id, tags: ["x"]) { id } }',
  'Mutation.changeGroupState.id': `mutation ($id: ID!) { changeGroupState(id: $id, to: GROWING, ${reason}) { id } }`,
  'Mutation.splitGroup.id': `mutation ($id: ID!, $member: ID!) { splitGroup(id: $id, name: "x", memberIds: [$member], ${reason}) { id } }`,
  'Mutation.splitGroup.memberIds': `mutation ($own: ID!, $member: ID!) { splitGroup(id: $own, name: "x", memberIds: [$member], ${reason}) { id } }`,
  'Mutation.admitToGroup.id': 'mutation ($id: ID!) { admitToGroup(id: $id, memberNos: []) { id } }',
  'Mutation.setGroupRole.memberId': 'mutation ($member: ID!) { setGroupRole(memberId: $member, role: OWNER) { id } }',
  'Mutation.setMemberKind.memberId': 'mutation ($member: ID!) { setMemberKind(memberId: $member, kind: ASKER) { id } }',
  'Mutation.askToLeaveGroups.memberIds': 'mutation ($member: ID!) { askToLeaveGroups(memberIds: [$member], reason: TIER) }',
  'Mutation.withdrawLeaves.memberIds': 'mutation ($member: ID!) { withdrawLeaves(memberIds: [$member]) }',
  'Mutation.confirmLeft.memberIds': 'mutation ($member: ID!) { confirmLeft(memberIds: [$member]) }',
  'Mutation.mergeGroups.fromId': `mutation ($id: ID!, $own: ID!) { mergeGroups(fromId: $id, intoId: $own, ${reason}) { id } }`,
  'Mutation.mergeGroups.intoId': `mutation ($id: ID!, $own: ID!) { mergeGroups(fromId: $own, intoId: $id, ${reason}) { id } }`,
  'Mutation.transformGroup.id': `mutation ($id: ID!) { transformGroup(id: $id, name: "x", purpose: CAMP, ${reason}) { id } }`,
  'Mutation.discardGroupCode.id': 'mutation ($id: ID!) { discardGroupCode(id: $id) }',
  'Mutation.publishGroupCode.id': 'mutation ($id: ID!) { publishGroupCode(id: $id) { id } }',
  'Mutation.acknowledgeGroupCode.groupId': 'mutation ($id: ID!) { acknowledgeGroupCode(groupId: $id, version: 1) { id } }',
};
/** What somebody who may manage the group is refused by besides. */
const REFUSALS = ['NOT_ALLOWED', 'NOT_YOUR_GROUP', 'GROUP_MEMBER_NOT_FOUND'];

let world: World;
let group: GroupRow;
let own: GroupRow;
let variables: { id: string; own: string; member: string };
let operatorId: string;
let outsider: string;

beforeAll(async () => {
  world = await makeWorld();
  const ctx = world.ctx();
  const [holder, other] = [await anOperator(ctx), await anOperator(ctx)];
  operatorId = toId(other._id);
  group = await aGroup(ctx, { operatorId: holder._id });
  own = await aGroup(ctx, { operatorId: other._id });
  const people = await members(ctx, 5);
  outsider = toId(people[4]!._id);
  await admitPeople(ctx, group, people.slice(0, 2));
  await admitPeople(ctx, own, people.slice(2, 4));
  const stay = await groupMembers.raw(world.db).findOne({ groupId: group._id });
  variables = { id: toId(group._id), own: toId(own._id), member: toId(stay!._id) };
});
afterAll(() => world.close());

test('every id argument of groups is walked', () => {
  const schema = buildSchema(readSdl(), domains);
  const found = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ name }) => `${type.name}.${name}` in domain.policy)
      .flatMap(({ name, args }) =>
        args.filter((arg) => getNamedType(arg.type) === GraphQLID).map((arg) => `${type.name}.${name}.${arg.name}`),
      ),
  );
  expect(found.sort()).toEqual(Object.keys(CASES).sort());
});

describe('with the id of a group that is not theirs', () => {
  test.each(Object.entries(CASES))('%s', async (name, query) => {
    const member = await world.ask(world.ctx({ viewer: asMember(outsider) }), query, variables);
    expect(member.errors?.[0]?.extensions?.['code']).toBe(name.includes('acknowledge') ? 'NOT_IN_GROUP' : 'NOT_ALLOWED');
    const operator = await world.ask(world.ctx({ viewer: asStaff('OPERATOR', operatorId) }), query, variables);
    expect(REFUSALS).toContain(operator.errors?.[0]?.extensions?.['code']);
  });

  test('nothing has happened', async () => {
    const ctx = world.ctx();
    expect(await again(ctx, group)).toMatchObject({ members: 2, name: group.name, state: 'FORMING' });
    expect(await again(ctx, own)).toMatchObject({ members: 2, name: own.name, state: 'FORMING' });
    expect(await groupMembers.raw(world.db).countDocuments({ leaveAsked: null, leftAt: null })).toBe(4);
    expect(await groupEvents.raw(world.db).countDocuments({ byName: { $ne: null } })).toBe(0);
  });
});

test('nothing that a member may ask leads to a group or to who is in it', () => {
  const schema = buildSchema(readSdl(), domains);
  const open = Object.values(domains)
    .flatMap((each) => Object.entries(each.policy))
    .filter(([, who]) => typeof who === 'string' || who.includes('DISTRIBUTOR') || who.includes('KOL'));
  const reached = new Map<string, string>();
  for (const [key] of open) {
    const [type, name] = key.split('.');
    const root = type === 'Query' ? schema.getQueryType()! : schema.getMutationType()!;
    reached.set(getNamedType(root.getFields()[name!]!.type).name, key);
  }
  for (const [name, way] of reached) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const next = getNamedType(field.type).name;
      if (!reached.has(next)) reached.set(next, `${way} > ${field.name}`);
    }
  }
  expect(reached.get('GroupStay')).toBeDefined();
  expect([reached.get('Group'), reached.get('GroupMember')]).toEqual([undefined, undefined]);
});

test('a group reached by another way shows an operator who is in it only where it is held', async () => {
  const ctx = world.ctx({ viewer: asStaff('OPERATOR', operatorId) });
  const resolve = (domain.resolvers.Group as Record<string, (row: GroupRow, args: object, ctx: unknown) => unknown>)['memberList']!;
  expect(() => resolve(group, {}, ctx)).toThrow(expect.objectContaining({ code: 'NOT_YOUR_GROUP' }));
  await expect(resolve(own, {}, ctx)).resolves.toMatchObject({ edges: [expect.anything(), expect.anything()] });
});
