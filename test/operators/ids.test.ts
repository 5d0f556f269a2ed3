// Every id that the roots of operators take, asked with somebody else's. A new argument of this kind fails here before somebody has
// thought about it.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toId } from '../../server/core/ids.ts';
import { groups } from '../../server/groups/model.ts';
import { holdings, operators, proposals } from '../../server/operators/model.ts';
import { handOverGroup } from '../../server/operators/holdings.ts';
import { makeProposal } from '../../server/operators/service.ts';
import { idArguments } from '../support/ids.ts';
import { asMember, asStaff, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { anOperator, someGroups } from './world.ts';

const INPUT = 'input: { name: "x", purpose: SERVICE, region: "", operatorId: $operator }';
/** By argument: the question, and what an operator is told who asks with somebody else's id. */
const CASES: Record<string, readonly [query: string, refusal: string]> = {
  'Query.operator.id': ['query ($operator: ID!) { operator(id: $operator) { id } }', 'NOT_YOUR_PROFILE'],
  'Query.assignmentProposal.id': ['query ($proposal: ID!) { assignmentProposal(id: $proposal) { id } }', 'NOT_ALLOWED'],
  'Mutation.changeOperator.id': [
    'mutation ($operator: ID!) { changeOperator(id: $operator, revision: 0, change: { level: EXCELLENT }) { id } }',
    'NOT_ALLOWED',
  ],
  'Mutation.addLeave.operatorId': [
    'mutation ($operator: ID!) { addLeave(operatorId: $operator, from: "2026-05-13", to: "2026-05-13", reason: "x") { id } }',
    'NOT_ALLOWED',
  ],
  'Mutation.removeLeave.operatorId': [
    'mutation ($operator: ID!) { removeLeave(operatorId: $operator, from: "2026-05-13") { id } }',
    'NOT_ALLOWED',
  ],
  'Mutation.openGroup.input.operatorId': [`mutation ($operator: ID!) { openGroup(${INPUT}) { id } }`, 'NOT_ALLOWED'],
  'Mutation.handOverGroup.groupId': [
    'mutation ($group: ID!, $own: ID!) { handOverGroup(groupId: $group, operatorId: $own) { id } }',
    'NOT_ALLOWED',
  ],
  'Mutation.handOverGroup.operatorId': [
    'mutation ($group: ID!, $operator: ID!) { handOverGroup(groupId: $group, operatorId: $operator) { id } }',
    'NOT_ALLOWED',
  ],
  'Mutation.handOverAll.fromId': ['mutation ($operator: ID!, $own: ID!) { handOverAll(fromId: $operator, toId: $own) }', 'NOT_ALLOWED'],
  'Mutation.handOverAll.toId': ['mutation ($operator: ID!, $own: ID!) { handOverAll(fromId: $own, toId: $operator) }', 'NOT_ALLOWED'],
  'Mutation.writeHandOverNote.holdingId': [
    'mutation ($holding: ID!) { writeHandOverNote(holdingId: $holding, note: "周三有训练营") { id } }',
    'NOT_YOUR_PROFILE',
  ],
  'Mutation.makeProposal.input.operatorIds': [
    'mutation ($operator: ID!) { makeProposal(input: { method: COUNT, operatorIds: [$operator] }) { broken { by } } }',
    'NOT_ALLOWED',
  ],
  'Mutation.makeProposal.input.leavingId': [
    'mutation ($operator: ID!) { makeProposal(input: { method: LEAVING, leavingId: $operator }) { broken { by } } }',
    'NOT_ALLOWED',
  ],
  'Mutation.makeProposal.input.replacesId': [
    'mutation ($proposal: ID!) { makeProposal(input: { method: COUNT, replacesId: $proposal }) { broken { by } } }',
    'NOT_ALLOWED',
  ],
  'Mutation.keepProposal.id': ['mutation ($proposal: ID!) { keepProposal(id: $proposal) { id } }', 'NOT_ALLOWED'],
  'Mutation.discardProposal.id': ['mutation ($proposal: ID!) { discardProposal(id: $proposal) { id } }', 'NOT_ALLOWED'],
  'Mutation.applyProposal.id': ['mutation ($proposal: ID!) { applyProposal(id: $proposal) { id } }', 'NOT_ALLOWED'],
};

let world: World;
let ids: Record<string, string>;
beforeAll(async () => {
  world = await makeWorld();
  const ctx = world.ctx();
  const own = await anOperator(ctx, '许诺');
  const operator = await anOperator(ctx, '方知');
  const [group, given] = await someGroups(ctx, operator, 4);
  await handOverGroup(ctx, { groupId: toId(given!._id), operatorId: toId(own) });
  const { proposal } = await makeProposal(ctx, { method: 'COUNT' });
  const holding = await holdings.raw(world.db).findOne({ operatorId: operator, until: { $ne: null } });
  ids = { own: toId(own), operator: toId(operator), group: toId(group!._id), proposal: toId(proposal!._id), holding: toId(holding!._id) };
});
afterAll(() => world.close());

test('every id argument of operators is walked', () => {
  expect(idArguments(['operators'])).toEqual(Object.keys(CASES).sort());
});

describe.each(Object.entries(CASES))('%s', (_name, [query, refusal]) => {
  const codeAs = async (viewer: ReturnType<typeof asStaff>): Promise<unknown> =>
    (await world.ask(world.ctx({ viewer }), query, ids)).errors?.[0]?.extensions?.['code'];
  test('is refused to a member', async () => expect(await codeAs(asMember('a'.repeat(24), 'KOL'))).toBe('NOT_ALLOWED'));
  test('is refused to another operator', async () => expect(await codeAs(asStaff('OPERATOR', ids['own']))).toBe(refusal));
});

test('everything is as it was', async () => {
  const levels = (await operators.raw(world.db).find({}).toArray()).map(({ level, leaves }) => [level, leaves.length]);
  expect(levels).toEqual([
    ['STANDARD', 0],
    ['STANDARD', 0],
  ]);
  expect(await groups.raw(world.db).countDocuments({})).toBe(4);
  expect(await proposals.raw(world.db).countDocuments({ state: 'DRAFT', isKept: false })).toBe(1);
  expect(await holdings.raw(world.db).countDocuments({ note: { $ne: null } })).toBe(0);
});
