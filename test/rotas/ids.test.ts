// Every id that a member may put to the roots of rotas, asked for a turn and a request that are other people's. A new argument of this
// kind fails here before somebody has thought about it.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Ctx } from '../../server/context.ts';
import { toId } from '../../server/core/ids.ts';
import { askSwap } from '../../server/rotas/swapping.ts';
import { asking, idArguments } from '../support/ids.ts';
import { asMember, asStaff, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { aRota, members, publish, shiftsOf } from './world.ts';

const ASK = (more: string): string => `mutation { askSwap(dutyId: $duty, reason: "", ${more}) { id } }`;
const PERSON = 'person: { personKind: DISTRIBUTOR, personId: $me }';

/** By argument: the question of somebody who is on no rota, and what that one is told. */
const CASES: Record<string, readonly [query: string, refusal: string]> = {
  'Query.swap.id': ['query { swap(id: $swap) { id } }', 'SWAP_UNKNOWN'],
  'Query.substitutes.dutyId': ['query { substitutes(dutyId: $duty) { personId } }', 'TURN_NOT_YOURS'],
  'Mutation.askSwap.dutyId': [ASK('kind: COVER, openTo: []'), 'TURN_NOT_YOURS'],
  'Mutation.askSwap.wantedDutyId': [ASK('kind: SWAP, wantedDutyId: $duty, openTo: []'), 'TURN_NOT_YOURS'],
  'Mutation.askSwap.openTo.personId': [ASK('kind: COVER, openTo: [{ personKind: DISTRIBUTOR, personId: $me }]'), 'TURN_NOT_YOURS'],
  'Mutation.offerSwap.id': ['mutation { offerSwap(id: $swap) { id } }', 'SWAP_NOT_FOR_YOU'],
  'Mutation.offerSwap.dutyId': ['mutation { offerSwap(id: $swap, dutyId: $duty) { id } }', 'SWAP_NOT_FOR_YOU'],
  'Mutation.withdrawOffer.id': ['mutation { withdrawOffer(id: $swap) { id } }', 'SWAP_OFFER_UNKNOWN'],
  'Mutation.chooseOffer.id': [`mutation { chooseOffer(id: $swap, ${PERSON}) { id } }`, 'SWAP_NOT_YOURS'],
  'Mutation.chooseOffer.person.personId': [`mutation { chooseOffer(id: $swap, ${PERSON}) { id } }`, 'SWAP_NOT_YOURS'],
  'Mutation.withdrawSwap.id': ['mutation { withdrawSwap(id: $swap) { id } }', 'SWAP_NOT_YOURS'],
  'Mutation.takeOver.dutyId': ['mutation { takeOver(dutyId: $duty) { id } }', 'NOT_ON_ROSTER'],
  'Mutation.takeOver.person.personId': [
    'mutation { takeOver(dutyId: $duty, person: { personKind: DISTRIBUTOR, personId: $holder }) { id } }',
    'NOT_ALLOWED',
  ],
};

let world: World;
let ctx: Ctx;
const ids: Record<string, string> = {};

beforeAll(async () => {
  world = await makeWorld();
  ctx = world.ctx();
  const people = await members(ctx, ['甲', '乙', '丙']);
  const [stranger] = await members(ctx, ['路人']);
  const rota = await aRota(ctx, people);
  await publish(ctx, rota, '2026-05-11', '2026-05-17');
  const part = (await shiftsOf(ctx, rota))[0]!.parts[0]!;
  ids['duty'] = toId(part.dutyId);
  ids['holder'] = toId(part.personId);
  ids['me'] = toId(stranger!.personId);
  const manager = world.ctx({ viewer: asStaff('OPS_MANAGER') });
  ids['swap'] = toId((await askSwap(manager, { dutyId: ids['duty'], kind: 'COVER', openTo: [], reason: '' }))._id);
});
afterAll(() => world.close());

test('no id of a member is left out', () => {
  expect(idArguments(['rotas'], asMember('a'.repeat(24)))).toEqual(Object.keys(CASES).sort());
});

describe('of others', () => {
  test.each(Object.entries(CASES))('%s', async (_path, [query, refusal]) => {
    const { errors } = await world.ask(world.ctx({ viewer: asMember(ids['me']!) }), ...asking(query, ids));
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual([refusal]);
  });

  test('the lists of a stranger are empty', async () => {
    const query = '{ mySwaps { id } swapsOpenToMe { id } }';
    const { data } = await world.ask(world.ctx({ viewer: asMember(ids['me']!) }), query);
    expect(data).toEqual({ mySwaps: [], swapsOpenToMe: [] });
  });

  test('the staff reads a rota, its turns and its requests', async () => {
    const query = `{
      rotas { id number roster { personName } slots { at } publishedUntil versions { changes { zh } fairness { lines { personName } } }
        shifts(from: "2026-05-11", to: "2026-05-31") { parts { personName trouble { zh } } missing }
        troubles { id } fairness(from: "2026-05-01", to: "2026-05-31") { shifts spread } }
      swaps(waiting: true) { waiting edges { node { stateWords { zh } mayDecide } } }
      rotaFairness(from: "2026-05-01", to: "2026-05-31") { shifts lines { shifts } }
    }`;
    const { data, errors } = await world.ask(world.ctx({ viewer: asStaff('OPS_MANAGER') }), query);
    expect(errors).toBeUndefined();
    expect(data.rotas[0]).toMatchObject({ number: 'R001', publishedUntil: '2026-05-15', troubles: [], fairness: { shifts: 1, spread: 1 } });
    expect(data.swaps).toMatchObject({ waiting: 1, edges: [{ node: { stateWords: { zh: '还没人接' }, mayDecide: true } }] });
    expect(data.rotaFairness.shifts).toBe(1);
  });
});
