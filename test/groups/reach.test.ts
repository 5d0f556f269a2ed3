// How far an operator reaches through groups: not into groups of others by way of how groups came about, nor to members of others by
// writing them down as come in.

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Viewer } from '../../server/context.ts';
import { toId } from '../../server/core/ids.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';
import { groups } from '../../server/groups/model.ts';
import type { GroupRow } from '../../server/groups/model.ts';
import { asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { aGroup, admitPeople, anOperator, members } from './factory.ts';

let world: World;
let operator: Viewer;
let own: GroupRow;
let foreign: GroupRow;
let people: DistributorRow[];
const manager = asStaff('OPS_MANAGER', 'd'.repeat(24));

beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(async () => {
  await emptyWorld(world);
  const ctx = world.ctx();
  const [mine, other] = [await anOperator(ctx, '小林'), await anOperator(ctx, '小周')];
  operator = asStaff('OPERATOR', toId(mine._id));
  own = await aGroup(ctx, { operatorId: mine._id });
  foreign = await aGroup(ctx, { operatorId: other._id, name: '别人的群' });
  people = await members(ctx, 3);
  await admitPeople(ctx, foreign, people.slice(0, 1));
});
afterAll(() => world.close());

async function ask(viewer: Viewer, query: string, variables: object) {
  const { data, errors } = await world.ask(world.ctx({ viewer }), query, variables);
  return { data, code: errors?.[0]?.extensions?.['code'] };
}

test('where a group came from and what became of it is shown to those who may see that one, too', async () => {
  const from = { splitFromId: foreign._id, mergedIntoId: foreign._id, transformedIntoId: foreign._id };
  await groups.raw(world.db).updateOne({ _id: own._id }, { $set: from });
  const query = 'query ($id: ID!) { group(id: $id) { splitFrom { name } mergedInto { name } transformedInto { name } } }';
  const id = toId(own._id);
  expect(await ask(operator, query, { id })).toEqual({
    data: { group: { splitFrom: null, mergedInto: null, transformedInto: null } },
    code: undefined,
  });
  expect((await ask(manager, query, { id })).data).toMatchObject({ group: { splitFrom: { name: '别人的群' } } });
});

test('an operator does not write members of others into an own group', async () => {
  const admitting = 'mutation ($id: ID!, $nos: [String!]!) { admitToGroup(id: $id, memberNos: $nos) { members } }';
  const by = (viewer: Viewer, ...some: DistributorRow[]) =>
    ask(viewer, admitting, { id: toId(own._id), nos: some.map(({ memberNo }) => memberNo) });
  expect((await by(operator, people[1]!, people[0]!)).code).toBe('NOT_YOUR_MEMBER');
  // Who is in nobody's group has just come.
  expect((await by(operator, people[1]!)).data).toEqual({ admitToGroup: { members: 1 } });
  expect((await by(manager, people[0]!)).data).toEqual({ admitToGroup: { members: 2 } });
});

test('members who are in several groups are found among the own ones without going through everybody', async () => {
  const others = await aGroup(world.ctx(), { name: '第三个群' });
  await admitPeople(world.ctx(), own, people.slice(1));
  await admitPeople(world.ctx(), others, people);
  const query = '{ groupDuplicates(first: 10) { edges { node { distributor { memberNo } elsewhere stays { group { number } } } } } }';
  const read = async (viewer: Viewer) => (await ask(viewer, query, {})).data.groupDuplicates.edges;
  expect(await read(manager)).toHaveLength(3);
  expect(await read(operator)).toEqual(
    people.slice(1).map(({ memberNo }) => ({
      node: { distributor: { memberNo }, elsewhere: 1, stays: [{ group: { number: own.number } }] },
    })),
  );
});
