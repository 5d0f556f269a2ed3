// Whom an operator may look at. He holds one group with somebody in it, Su another one; a third person is in no group at all.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ObjectId } from 'mongodb';
import type { Ctx } from '../../server/context.ts';
import { toId } from '../../server/core/ids.ts';
import { distributors } from '../../server/distributors/model.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';
import { groupMembers } from '../../server/groups/model.ts';
import { engineOf } from '../../server/tiers/service.ts';
import { heldGroup, staysIn } from '../support/held.ts';
import { aDistributor, anOrder } from '../support/trade.ts';
import { NOON, asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const HE = 'a1'.repeat(12);
const SU = 'b2'.repeat(12);

let world: World;
let he: Ctx;
let manager: Ctx;
let groupId: ObjectId;
let own: DistributorRow;
let suOwn: DistributorRow;
let nobodys: DistributorRow;

beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(async () => {
  await emptyWorld(world);
  as();
  groupId = await heldGroup(world, HE);
  own = await aDistributor(world.ctx(), { name: '青团', phone: '13800000001' });
  suOwn = await aDistributor(world.ctx(), { name: '青梅', phone: '13800000002', sponsorNo: own.memberNo });
  nobodys = await aDistributor(world.ctx(), { name: '青山' });
  await staysIn(world, groupId, own._id);
  await staysIn(world, await heldGroup(world, SU), suOwn._id);
  for (const row of [own, suOwn, nobodys]) await anOrder(world.ctx(), row.memberNo);
});
afterAll(() => world.close());

/** A request of its own: what one request has asked is not asked again in it. */
function as(): void {
  he = world.ctx({ viewer: asStaff('OPERATOR', HE) });
  manager = world.ctx({ viewer: asStaff('OPS_MANAGER', 'c3'.repeat(12)) });
}

async function ask(ctx: Ctx, query: string, variables: object = {}) {
  const { data, errors } = await world.ask(ctx, query, variables);
  return { data, code: errors?.[0]?.extensions?.['code'] };
}

const PEOPLE =
  'query ($search: String, $sort: DistributorSort, $first: Int, $after: String) { distributors(search: $search, sort: $sort, first: $first, after: $after) { edges { cursor node { name } } pageInfo { hasNextPage endCursor } } }';
const namesIn = (data: { distributors: { edges: { node: { name: string } }[] } }) => data.distributors.edges.map(({ node }) => node.name);

describe('lists', () => {
  test('of members, the search and the orders hold own people alone', async () => {
    for (const sort of ['JOINED_LATEST', 'JOINED_FIRST', 'MEMBER_NO'])
      expect(namesIn((await ask(he, PEOPLE, { sort })).data)).toEqual(['青团']);
    for (const search of ['青', own.memberNo, '13800000001']) expect(namesIn((await ask(he, PEOPLE, { search })).data)).toEqual(['青团']);
    for (const search of ['青梅', suOwn.memberNo, '13800000002']) expect(namesIn((await ask(he, PEOPLE, { search })).data)).toEqual([]);
    expect((await ask(he, '{ search(text: "青") { title } }')).data.search).toEqual([{ title: '青团' }]);
    const orders = (await ask(he, '{ orders { edges { node { distributor { name } } } } }')).data.orders.edges;
    expect(orders).toEqual([{ node: { distributor: { name: '青团' } } }]);
    // Managers see everybody.
    expect(namesIn((await ask(manager, PEOPLE)).data)).toHaveLength(3);
  });

  test('of more people than one question names are paged like any other list', async () => {
    const many = Array.from({ length: 1_205 }, (_each, at) => ({
      ...own,
      _id: undefined,
      memberNo: `N${String(at).padStart(5, '0')}`,
      name: `小${at}`,
      phoneIndex: null,
      joinedAt: new Date(NOON.getTime() - ((at * 7_919) % 1_205) * 60_000),
    }));
    const { insertedIds } = await distributors
      .raw(world.db)
      .insertMany(many.map(({ _id, ...row }) => ({ ...row, changes: [] })) as never[]);
    for (const id of Object.values(insertedIds)) await staysIn(world, groupId, id);
    const expected = [own, ...many].sort((one, other) => other.joinedAt.getTime() - one.joinedAt.getTime()).map(({ name }) => name);
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      as();
      const {
        data,
      }: { data: { distributors: { edges: { node: { name: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } } =
        await ask(he, PEOPLE, { first: 100, after });
      seen.push(...namesIn(data));
      if (!data.distributors.pageInfo.hasNextPage) break;
      after = data.distributors.pageInfo.endCursor;
    }
    expect(seen).toEqual(expected);
    const orders = (await ask(he, '{ orders { edges { node { distributor { name } } } } }')).data.orders.edges;
    expect(orders).toEqual([{ node: { distributor: { name: '青团' } } }]);
  });

  test('of moves, objections and plans hold own people alone', async () => {
    for (const row of [own, suOwn, nobodys])
      await world.ask(world.ctx({ viewer: asMember(toId(row._id)) }), 'mutation { objectToTier(text: "为什么没有升级") { id } }');
    const change = {
      kind: 'PROMOTED',
      from: 'NEW',
      to: 'MID',
      day: '2026-05-12',
      at: NOON,
      seq: 1,
      policyVersion: 1,
      until: null,
      reason: null,
      byName: null,
      conditions: [],
    };
    await distributors
      .raw(world.db)
      .updateMany({}, { $set: { changes: [change], 'standing.groupsOf': 'NEW', 'standing.tier': 'MID' } } as never);
    const names = (rows: { node: { distributor: { name: string } } }[]) => rows.map(({ node }) => node.distributor.name).sort();
    for (const query of [
      '{ list: tierObjections { edges { node { distributor { name } } } } }',
      '{ list: tierPlan { edges { node { distributor { name } } } } }',
      '{ list: tierChanges(day: "2026-05-12") { edges { node { distributor { name } } } } }',
    ]) {
      expect(names((await ask(he, query)).data.list.edges)).toEqual(['青团']);
      expect(names((await ask(manager, query)).data.list.edges)).toHaveLength(3);
    }
  });
});

const GUARDED = [
  'region',
  'phone',
  'joinedAt',
  'directDownline',
  'erasedAt',
  'sponsorMoves { at }',
  'standing { tier }',
  'explanation { day }',
  'tierChanges { seq }',
  'objections { id }',
  'figures { window }',
  'team { members }',
  'sales(days: 1) { day }',
];
const ONE = 'query ($id: ID!) { distributor(id: $id) { name } }';

describe('one member', () => {
  test('is shown where an own group holds the member, and refused by id otherwise', async () => {
    expect((await ask(he, ONE, { id: toId(own._id) })).data.distributor).toEqual({ name: '青团' });
    for (const id of [toId(suOwn._id), toId(nobodys._id), 'f'.repeat(24)]) {
      expect((await ask(he, ONE, { id })).code).toBe('NOT_YOUR_MEMBER');
      expect((await ask(he, 'query ($id: ID!) { orders(filter: { distributorId: $id }) { edges { cursor } } }', { id })).code).toBe(
        'NOT_YOUR_MEMBER',
      );
      expect((await ask(he, 'query ($id: ID!) { team(of: $id) { total } }', { id })).code).toBe('NOT_YOUR_MEMBER');
      expect((await ask(he, 'query ($id: ID!) { directDownline(of: $id) { total } }', { id })).code).toBe('NOT_YOUR_MEMBER');
      expect((await ask(he, 'mutation ($id: ID!) { revealPhone(distributorId: $id, reason: "回访") }', { id })).code).toBe(
        'NOT_YOUR_MEMBER',
      );
    }
  });

  test.each(GUARDED)('reached by the sponsor’s record shows no %s', async (field) => {
    await engineOf(world.ctx()).settled();
    const query = `query ($id: ID!) { distributor(id: $id) { sponsor { name ${field} } } }`;
    const su = () => world.ctx({ viewer: asStaff('OPERATOR', SU) });
    expect((await ask(su(), query, { id: toId(suOwn._id) })).code).toBe('NOT_YOUR_MEMBER');
    expect(
      (await ask(su(), 'query ($id: ID!) { distributor(id: $id) { sponsor { name memberNo } } }', { id: toId(suOwn._id) })).data.distributor
        .sponsor.name,
    ).toBe('青团');
    expect((await ask(he, `query ($id: ID!) { distributor(id: $id) { ${field} } }`, { id: toId(own._id) })).code).toBeUndefined();
  });

  test('may be called by the operator of the group: the whole number, noted in the trail', async () => {
    expect(
      (await ask(he, 'mutation ($id: ID!) { revealPhone(distributorId: $id, reason: "回访") }', { id: toId(own._id) })).data.revealPhone,
    ).toBe('+8613800000001');
  });

  test('in a team that reaches further is counted, and not shown', async () => {
    await engineOf(world.ctx()).settled();
    const TEAM = 'query ($id: ID!) { team(of: $id) { total edges { node { name } } } }';
    expect((await ask(he, TEAM, { id: toId(own._id) })).data.team).toEqual({ total: 1, edges: [] });
    expect((await ask(manager, TEAM, { id: toId(own._id) })).data.team).toEqual({ total: 1, edges: [{ node: { name: '青梅' } }] });
  });
});

describe('reach moves', () => {
  test('with the group, at once', async () => {
    await heldGroup(world, SU, groupId);
    as();
    expect((await ask(he, ONE, { id: toId(own._id) })).code).toBe('NOT_YOUR_MEMBER');
    expect(namesIn((await ask(he, PEOPLE)).data)).toEqual([]);
    expect(namesIn((await ask(world.ctx({ viewer: asStaff('OPERATOR', SU) }), PEOPLE)).data).sort()).toEqual(['青团', '青梅'].sort());
  });

  test('with the member, at once', async () => {
    await groupMembers.raw(world.db).updateOne({ distributorId: own._id }, { $set: { leftAt: NOON } });
    as();
    expect((await ask(he, ONE, { id: toId(own._id) })).code).toBe('NOT_YOUR_MEMBER');
  });

  test('a file of everybody is for managers', async () => {
    const { readDistributors } = await import('../../server/distributors/service.ts');
    await expect(readDistributors(he, {}).next()).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
