// Every id that the roots of tiers and teams take, and every way from one's own record to somebody else's, with an id that is not
// the viewer's. A new argument of this kind fails here before somebody has thought about it.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GraphQLID, getNamedType } from 'graphql';
import type { Viewer } from '../../server/context.ts';
import { toId } from '../../server/core/ids.ts';
import { distributors } from '../../server/distributors/model.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';
import { domains } from '../../server/domains.ts';
import { buildSchema, readSdl } from '../../server/schema.ts';
import { objections } from '../../server/tiers/model.ts';
import { engineOf } from '../../server/tiers/service.ts';
import { heldGroup, staysIn } from '../support/held.ts';
import { aDistributor } from '../support/trade.ts';
import { asMember, asStaff, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const CASES: Record<string, string> = {
  'Query.team.of': 'query ($id: ID!) { team(of: $id) { total } }',
  'Query.directDownline.of': 'query ($id: ID!) { directDownline(of: $id) { total } }',
  'Mutation.pinTier.distributorId':
    'mutation ($id: ID!) { pinTier(distributorId: $id, tier: HEAD, until: "2026-06-30", reason: "x") { id } }',
  'Mutation.unpinTier.distributorId': 'mutation ($id: ID!) { unpinTier(distributorId: $id, reason: "x") { id } }',
  'Mutation.answerObjection.id': 'mutation ($objection: ID!) { answerObjection(id: $objection, answer: "x") { id } }',
  'Mutation.confirmTierPlan.distributorIds': 'mutation ($id: ID!) { confirmTierPlan(distributorIds: [$id]) }',
};
/** What a member's record shows to nobody but that member and the staff. */
const GUARDED = [
  'standing { tier }',
  'explanation { day }',
  'tierChanges { seq }',
  'objections { id }',
  'figures { window }',
  'team { members }',
];

let world: World;
let above: DistributorRow;
let other: DistributorRow;
let objectionId: string;
let viewer: Viewer;

beforeAll(async () => {
  world = await makeWorld();
  const ctx = world.ctx();
  above = await aDistributor(ctx);
  other = await aDistributor(ctx);
  const own = await aDistributor(ctx, { sponsorNo: above.memberNo });
  viewer = asMember(toId(own._id), 'KOL');
  const opened = await world.ask(
    world.ctx({ viewer: asMember(toId(other._id)) }),
    'mutation { objectToTier(text: "为什么没有升级") { id } }',
  );
  objectionId = opened.data.objectToTier.id;
  await engineOf(ctx).settled();
});
afterAll(() => world.close());

test('every id argument of these domains is walked', () => {
  const schema = buildSchema(readSdl(), domains);
  const own = Object.keys({ ...domains['tiers']!.policy, ...domains['teams']!.policy });
  const found = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ name }) => own.includes(`${type.name}.${name}`))
      .flatMap(({ name, args }) =>
        args.filter((arg) => getNamedType(arg.type) === GraphQLID).map((arg) => `${type.name}.${name}.${arg.name}`),
      ),
  );
  expect(found.sort()).toEqual(Object.keys(CASES).sort());
});

describe('a member with an id of somebody else', () => {
  test.each(Object.entries(CASES))('%s', async (_name, query) => {
    for (const row of [above, other]) {
      const { errors } = await world.ask(world.ctx({ viewer }), query, { id: toId(row._id), objection: objectionId });
      expect(errors?.[0]?.extensions?.['code']).toBe('NOT_ALLOWED');
    }
  });

  test.each(GUARDED)('reaches a sponsor, but not the sponsor’s %s', async (field) => {
    const query = `{ me { distributor { sponsor { memberNo ${field} } } } }`;
    const { errors } = await world.ask(world.ctx({ viewer }), query);
    expect(errors?.[0]?.extensions?.['code']).toBe('NOT_ALLOWED');
    // The own one is shown.
    const own = await world.ask(world.ctx({ viewer }), `{ me { distributor { memberNo ${field} } } }`);
    expect(own.errors).toBeUndefined();
  });

  test('leaves everything as it was', async () => {
    const rows = await distributors.raw(world.db).find({}).toArray();
    expect(rows.every(({ standing, changes }) => standing.seq === 0 && changes.length === 0)).toBe(true);
    expect(await objections.raw(world.db).countDocuments({ state: 'OPEN' })).toBe(1);
  });
});

describe('an operator', () => {
  const operator = asStaff('OPERATOR', 'c'.repeat(24));
  const codesOf = async (row: DistributorRow) => {
    const codes = [];
    for (const query of Object.values(CASES)) {
      const { errors } = await world.ask(world.ctx({ viewer: operator }), query, { id: toId(row._id), objection: objectionId });
      codes.push(errors?.[0]?.extensions?.['code']);
    }
    return codes;
  };

  test('looks at the people of own groups and moves nobody', async () => {
    await staysIn(world, await heldGroup(world, 'c'.repeat(24)), other._id);
    expect(await codesOf(other)).toEqual([undefined, undefined, 'NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED']);
  });

  test('does not look at anybody else', async () => {
    const [team, downline, ...acts] = await codesOf(above);
    expect([team, downline]).toEqual(['NOT_YOUR_MEMBER', 'NOT_YOUR_MEMBER']);
    expect(new Set(acts)).toEqual(new Set(['NOT_ALLOWED']));
  });
});
