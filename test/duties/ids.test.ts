// Every id that a member or an operator may put to the roots of duties and relays, given somebody else's. A new argument of this kind
// fails here before somebody has thought about it.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId, toId } from '../../server/core/ids.ts';
import { assignDuties } from '../../server/duties/service.ts';
import { relays } from '../../server/relays/model.ts';
import { sendRelay } from '../../server/relays/service.ts';
import { asking, idArguments } from '../support/ids.ts';
import { aBareGroup } from '../support/inbound.ts';
import { aDistributor } from '../support/trade.ts';
import { NOON, asMember, asStaff, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const DOMAINS = ['duties', 'relays'];
const TIMES = 'startsAt: "2026-06-01T10:00:00Z", endsAt: "2026-06-01T11:00:00Z"';
const given = (more: string): string =>
  `{ kind: PATROL, personKind: DISTRIBUTOR, title: "早班", points: 1, needsEvidence: false, ${TIMES}, ${more} }`;
const assign = (more: string): string => `mutation { assignDuty(input: ${given(more)}) { id } }`;
const patrol = (more: string): string =>
  `mutation { reportPatrol(input: { key: "12345678", breach: SPAM, step: REMIND, text: "x", ${more} }) { id } }`;
const up = (more: string): string =>
  `mutation { sendFeedback(input: { key: "12345678", title: "x", text: "y", voices: 1, ${more} }) { id } }`;
const onDuty = (name: string, more = ''): string => `mutation { ${name}(id: $duty${more}) { id } }`;
const onRelay = (name: string, more = ''): string => `mutation { ${name}(id: $relay${more}) { id } }`;

/** By argument: who asks, the question, and what is answered: a refusal, or an empty list. */
const CASES: Record<string, readonly ['member' | 'operator', string, string | 0]> = {
  'Query.duty.id': ['member', 'query { duty(id: $duty) { id } }', 'DUTY_NOT_YOURS'],
  'Query.duties.filter.personId': ['operator', 'query { duties(filter: { personId: $kol }) { edges { cursor } } }', 0],
  'Query.duties.filter.groupId': ['operator', 'query { duties(filter: { groupId: $group }) { edges { cursor } } }', 0],
  'Query.duties.filter.rotaId': ['operator', 'query { duties(filter: { rotaId: $none }) { edges { cursor } } }', 0],
  'Query.patrolMembers.groupId': ['member', 'query { patrolMembers(groupId: $group) { id } }', 'PATROL_NOT_YOUR_GROUP'],
  'Mutation.assignDuty.input.personId': ['operator', assign('personId: $none, groupIds: [$own]'), 'DUTY_PERSON_UNKNOWN'],
  'Mutation.assignDuty.input.groupIds': ['operator', assign('personId: $none, groupIds: [$group]'), 'NOT_YOUR_GROUP'],
  'Mutation.assignDuty.input.liveId': [
    'operator',
    `mutation { assignDuty(input: ${given('personId: $kol, groupIds: [$own], liveId: $none')}) { id } }`,
    'LIVE_UNKNOWN',
  ],
  'Mutation.acceptDuty.id': ['member', onDuty('acceptDuty'), 'DUTY_NOT_YOURS'],
  'Mutation.startDuty.id': ['member', onDuty('startDuty'), 'DUTY_NOT_YOURS'],
  'Mutation.handInDuty.id': ['member', onDuty('handInDuty', ', report: "x"'), 'DUTY_NOT_YOURS'],
  'Mutation.handInDuty.evidenceIds': ['member', onDuty('handInDuty', ', report: "x", evidenceIds: [$duty]'), 'DUTY_NOT_YOURS'],
  'Mutation.scoreDuty.id': ['operator', onDuty('scoreDuty', ', score: 1'), 'DUTY_NOT_YOURS'],
  'Mutation.withdrawDuty.id': ['operator', onDuty('withdrawDuty', ', reason: "x"'), 'DUTY_NOT_YOURS'],
  'Mutation.reportPatrol.input.groupId': ['member', patrol(`groupId: $group, distributorId: $none`), 'PATROL_NOT_YOUR_GROUP'],
  'Mutation.reportPatrol.input.distributorId': ['member', patrol('groupId: $group, distributorId: $none'), 'PATROL_NOT_YOUR_GROUP'],
  'Mutation.reportPatrol.input.evidenceIds': [
    'member',
    patrol('groupId: $group, distributorId: $none, evidenceIds: [$own]'),
    'PATROL_NOT_YOUR_GROUP',
  ],
  'Query.relay.id': ['member', 'query { relay(id: $relay) { id } }', 'NOT_YOUR_RELAY'],
  'Query.relays.filter.groupId': ['operator', 'query { relays(filter: { groupId: $group }) { edges { cursor } } }', 0],
  'Query.relayReach.groupIds': ['operator', 'query { relayReach(groupIds: [$group]) { kols } }', 'NOT_YOUR_GROUP'],
  'Mutation.sendRelay.input.groupIds': [
    'operator',
    'mutation { sendRelay(input: { title: "x", text: "y", dueAt: "2026-05-13T00:00:00Z", groupIds: [$group] }) { id } }',
    'NOT_YOUR_GROUP',
  ],
  'Mutation.withdrawRelay.id': ['operator', onRelay('withdrawRelay'), 'NOT_YOUR_RELAY'],
  'Mutation.acknowledgeRelay.id': ['member', onRelay('acknowledgeRelay'), 'NOT_YOUR_RELAY'],
  'Mutation.passRelayOn.id': ['member', onRelay('passRelayOn'), 'NOT_YOUR_RELAY'],
  'Mutation.sendFeedback.input.groupId': ['member', up('groupId: $group'), 'NOT_YOUR_RELAY'],
  'Mutation.sendFeedback.input.aboutId': ['member', up('groupId: $group, aboutId: $relay'), 'NOT_YOUR_RELAY'],
  'Mutation.answerRelay.id': ['operator', onRelay('answerRelay', ', answer: "x"'), 'NOT_YOUR_RELAY'],
};

let world: World;
let ids: Record<string, string>;

beforeAll(async () => {
  world = await makeWorld();
  const ctx = world.ctx();
  const operatorId = newId();
  const [own, group] = [await aBareGroup(ctx, { operatorId }), await aBareGroup(ctx)];
  const [kol, member] = [await aDistributor(ctx), await aDistributor(ctx)];
  const who = { personKind: 'DISTRIBUTOR' as const, personId: kol._id, groupIds: [group._id] };
  const what = { kind: 'RELAY' as const, title: { zh: '转达', en: 'Relay' }, startsAt: NOON, endsAt: new Date(NOON.getTime() + 3_600_000) };
  const [duty] = await ctx.db.transaction((session) => assignDuties(ctx, session, [{ cause: 'of another', ...who, ...what }]));
  const boss = world.ctx({ viewer: asStaff('OPS_MANAGER') });
  const dueAt = new Date(NOON.getTime() + 7_200_000);
  const relay = await sendRelay(boss, { input: { title: '主推', text: '周六开团', groupIds: [toId(group._id)], dueAt } });
  const named = { own: own._id, group: group._id, kol: kol._id, member: member._id, duty: duty!._id, relay: relay._id, none: newId() };
  ids = { ...Object.fromEntries(Object.entries(named).map(([name, id]) => [name, toId(id)])), operator: toId(operatorId) };
});

afterAll(() => world.close());

test('every id argument is in the table', () => {
  expect(idArguments(DOMAINS)).toEqual(Object.keys(CASES).sort());
});

test.each(Object.keys(CASES))('%s', async (key) => {
  const [asker, query, answer] = CASES[key]!;
  const viewer = asker === 'member' ? asMember(ids['member']!) : asStaff('OPERATOR', ids['operator']);
  const before = await relays.raw(world.db).countDocuments({});
  const { data, errors } = await world.ask(world.ctx({ viewer }), ...asking(query, ids));
  if (answer === 0) expect(Object.values<{ edges: unknown[] }>(data)[0]!.edges).toEqual([]);
  else expect(errors?.[0]!.extensions!['code'] ?? data).toBe(answer);
  expect(await relays.raw(world.db).countDocuments({})).toBe(before);
});
