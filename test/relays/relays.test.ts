// 上传下达: an announcement down to whoever passes it on, read and passed on once; what members say up, with an answer; and what nobody
// passes on goes to whoever holds the group.

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { newStaff } from '../../server/auth/service.ts';
import { auditEntries } from '../../server/audit/model.ts';
import { staff } from '../../server/auth/model.ts';
import type { Ctx } from '../../server/context.ts';
import { fromId, toId } from '../../server/core/ids.ts';
import { assignDuties } from '../../server/duties/service.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';
import { recordMemberEvents } from '../../server/groups/service.ts';
import type { GroupRow } from '../../server/groups/service.ts';
import { notices } from '../../server/notices/model.ts';
import { eraseNotices } from '../../server/notices/service.ts';
import { relays } from '../../server/relays/model.ts';
import { eraseRelays, ownRelays, sweepRelays } from '../../server/relays/service.ts';
import { tasks } from '../../server/tasks/model.ts';
import { aBareGroup, eventInput } from '../support/inbound.ts';
import { aDistributor } from '../support/trade.ts';
import { NOON, asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const HOUR = 3_600_000;
const later = (hours: number): Date => new Date(NOON.getTime() + hours * HOUR);

let world: World;
let group: GroupRow;
let bare: GroupRow;
let kol: DistributorRow;
let member: DistributorRow;
let operator: Ctx;
let stranger: Ctx;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(() => world.close());

beforeEach(async () => {
  await emptyWorld(world);
  const people = [
    newStaff(world.ctx(), { username: 'op', name: '小林', role: 'OPERATOR' }),
    newStaff(world.ctx(), { username: 'op2', name: '小周', role: 'OPERATOR' }),
  ];
  await staff.raw(world.db).insertMany(people);
  operator = world.ctx({ viewer: asStaff('OPERATOR', toId(people[0]!._id)) });
  stranger = world.ctx({ viewer: asStaff('OPERATOR', toId(people[1]!._id)) });
  group = await aBareGroup(world.ctx(), { operatorId: people[0]!._id });
  bare = await aBareGroup(world.ctx(), { operatorId: people[0]!._id });
  kol = await aDistributor(world.ctx());
  member = await aDistributor(world.ctx());
  await recordMemberEvents(world.ctx(), [eventInput(group.number, kol.memberNo), eventInput(group.number, member.memberNo)]);
  const who = { personKind: 'DISTRIBUTOR' as const, personId: kol._id, groupIds: [group._id] };
  const what = { kind: 'RELAY' as const, title: { zh: '上传下达', en: 'Relay' }, startsAt: NOON, endsAt: later(8) };
  await world.db.transaction((session) => assignDuties(world.ctx(), session, [{ cause: 'relay:1', ...who, ...what }]));
});

const as = (person: DistributorRow, now = NOON): Ctx => world.ctx({ viewer: asMember(toId(person._id), 'KOL'), now });

async function ask(ctx: Ctx, text: string, variables: object): Promise<ReturnType<typeof JSON.parse>> {
  const { data, errors } = await world.ask(ctx, text, variables);
  return errors ? String(errors[0]!.extensions!['code']) : Object.values(data)[0];
}

const SEND = `mutation ($input: RelayDownInput!) { sendRelay(input: $input) { id state readers { memberNo groups { name } } acknowledged passed } }`;
const send = (ctx: Ctx, more: object = {}) => {
  const input = {
    title: '本周主推',
    text: '秋梨膏，周六开团。',
    groupIds: [toId(group._id), toId(bare._id)],
    dueAt: later(8).toISOString(),
    ...more,
  };
  return ask(ctx, SEND, { input });
};
const READ = 'mutation ($id: ID!) { acknowledgeRelay(id: $id) { acknowledgedAt memberReads } }';
const PASS = 'mutation ($id: ID!) { passRelayOn(id: $id) { passedAt state passed } }';

test('an announcement goes to who has the relay, and where nobody has it to the holder as a text to send', async () => {
  const reach = await ask(operator, 'query ($ids: [ID!]!) { relayReach(groupIds: $ids) { groups kols uncovered } }', {
    ids: [toId(group._id), toId(bare._id)],
  });
  expect(reach).toEqual({ groups: 2, kols: 1, uncovered: 1 });
  const relay = await send(operator);
  expect(relay).toMatchObject({ state: 'OPEN', readers: [{ memberNo: kol.memberNo, groups: [{ name: group.name }] }] });
  expect(await notices.raw(world.db).countDocuments({ personId: kol._id, link: `/relays/${relay.id}` })).toBe(1);
  expect(await tasks.raw(world.db).find().toArray()).toMatchObject([{ kind: 'SEND_TEXT', groupId: bare._id, text: '秋梨膏，周六开团。' }]);
  expect(await send(stranger)).toBe('NOT_YOUR_GROUP');
  expect(await send(operator, { groupIds: [] })).toBe('RELAY_WITHOUT_GROUPS');
  expect(await send(operator, { dueAt: later(-1).toISOString() })).toBe('RELAY_DUE');
  expect(await send(operator, { title: ' ' })).toBe('RELAY_TITLE_LENGTH');
});

test('it is read and passed on once, by the own people; members read it, each counted once', async () => {
  const { id } = await send(operator);
  const outsider = await aDistributor(world.ctx());
  expect(await ask(as(outsider), READ, { id })).toBe('NOT_YOUR_RELAY');
  expect(await ask(as(member), PASS, { id })).toBe('NOT_YOUR_RELAY');
  await Promise.all([ask(as(member), READ, { id }), ask(as(member), READ, { id })]);
  expect(await ask(as(member), READ, { id })).toEqual({ acknowledgedAt: NOON.toISOString(), memberReads: 1 });
  expect(await ask(as(kol), READ, { id })).toEqual({ acknowledgedAt: NOON.toISOString(), memberReads: 1 });
  expect(await ask(as(kol), PASS, { id })).toEqual({ passedAt: NOON.toISOString(), state: 'DONE', passed: 1 });
  expect(await ask(as(kol, later(1)), PASS, { id })).toMatchObject({ passedAt: NOON.toISOString() });
  const mine = await ask(as(kol), '{ myRelays { title groups { name } readers { memberNo } } }', {});
  expect(mine).toEqual([{ title: '本周主推', groups: [{ name: group.name }], readers: [] }]);
  expect(await ask(as(member), '{ groupRelays { title acknowledgedAt } }', {})).toMatchObject([{ title: '本周主推' }]);
  expect(await ask(as(outsider), '{ groupRelays { title } }', {})).toEqual([]);
});

test('what is overdue goes to the holder once, and a withdrawn one is nobody’s any more', async () => {
  const { id } = await send(operator, { groupIds: [toId(group._id)] });
  expect(await sweepRelays(world.ctx({ now: later(7) }))).toEqual({ late: 0 });
  const both = await Promise.all([sweepRelays(world.ctx({ now: later(8) })), sweepRelays(world.ctx({ now: later(8) }))]);
  expect(both.reduce((sum, { late }) => sum + late, 0)).toBe(1);
  expect(await tasks.raw(world.db).countDocuments({ groupId: group._id, state: 'OPEN' })).toBe(1);
  const WITHDRAW = 'mutation ($id: ID!) { withdrawRelay(id: $id) { state } }';
  expect(await ask(stranger, WITHDRAW, { id })).toBe('NOT_YOUR_RELAY');
  expect(await ask(operator, WITHDRAW, { id })).toEqual({ state: 'WITHDRAWN' });
  expect(await ask(operator, WITHDRAW, { id })).toBe('RELAY_OVER');
  expect(await ask(as(kol), PASS, { id })).toBe('RELAY_OVER');
  expect(await tasks.raw(world.db).countDocuments({ state: 'OPEN' })).toBe(0);
});

test('what members say goes up once and comes back with an answer', async () => {
  const { id } = await send(operator);
  const UP = 'mutation ($input: RelayUpInput!) { sendFeedback(input: $input) { id state voices aboutTitle byName } }';
  const up = (ctx: Ctx, more: object = {}) => {
    const said = {
      key: 'up-key-0001',
      title: '发货要几天',
      text: '好多人问周末发不发货',
      groupId: toId(group._id),
      voices: 6,
      aboutId: id,
    };
    return ask(ctx, UP, { input: { ...said, ...more } });
  };
  expect(await up(as(member))).toBe('NOT_YOUR_RELAY');
  expect(await up(as(kol), { groupId: toId(bare._id) })).toBe('NOT_YOUR_RELAY');
  expect(await up(as(kol), { voices: 0 })).toBe('RELAY_VOICES');
  const both = await Promise.all([up(as(kol)), up(as(kol))]);
  expect(both[0]).toMatchObject({ state: 'OPEN', voices: 6, aboutTitle: '本周主推', byName: kol.name });
  expect(both[1]).toEqual(both[0]);
  expect(await relays.raw(world.db).countDocuments({ direction: 'UP' })).toBe(1);
  const COUNT = '{ openRelayQuestions }';
  expect([await ask(operator, COUNT, {}), await ask(stranger, COUNT, {})]).toEqual([1, 0]);

  const ANSWER = 'mutation ($id: ID!, $answer: String!) { answerRelay(id: $id, answer: $answer) { state answer answeredByName } }';
  const question = both[0].id;
  expect(await ask(stranger, ANSWER, { id: question, answer: '48 小时内' })).toBe('NOT_YOUR_RELAY');
  expect(await ask(operator, ANSWER, { id: question, answer: ' ' })).toBe('RELAY_ANSWER_LENGTH');
  expect(await ask(operator, ANSWER, { id, answer: '48 小时内' })).toBe('RELAY_NOT_A_QUESTION');
  expect(await ask(operator, ANSWER, { id: question, answer: '48 小时内' })).toEqual({
    state: 'DONE',
    answer: '48 小时内',
    answeredByName: '小林',
  });
  expect(await notices.raw(world.db).countDocuments({ personId: kol._id, link: `/relays/${question}` })).toBe(1);
  expect(await ownRelays(world.ctx(), kol._id)).toMatchObject([{ title: '发货要几天', answer: '48 小时内' }]);
  await world.db.transaction((session) => eraseRelays(world.ctx(), session, kol._id));
  const kept = await relays
    .raw(world.db)
    .find({}, { sort: { direction: 1 } })
    .toArray();
  expect(kept).toMatchObject([{ readers: [] }, { text: '—', title: '—' }]);
  // What is kept beside it has none of the words either: what the staff were told, and the trail.
  await world.db.transaction((session) => eraseNotices(world.ctx(), session, kol._id));
  expect(JSON.stringify(await notices.raw(world.db).find().toArray())).not.toContain('发货要几天');
  const trail = await auditEntries.raw(world.db).find({ action: 'RELAY_ANSWERED' }).toArray();
  expect(trail).toHaveLength(1);
  expect(JSON.stringify(trail)).not.toContain('发货要几天');
});

test('an operator is shown through whom it went in the own groups, and not in those of others', async () => {
  const theirs = await aBareGroup(world.ctx(), { operatorId: fromId(stranger.viewer.id!) });
  const another = await aDistributor(world.ctx());
  const who = { personKind: 'DISTRIBUTOR' as const, personId: another._id, groupIds: [theirs._id] };
  const what = { kind: 'RELAY' as const, title: { zh: '上传下达', en: 'Relay' }, startsAt: NOON, endsAt: later(8) };
  await world.db.transaction((session) => assignDuties(world.ctx(), session, [{ cause: 'relay:2', ...who, ...what }]));
  const manager = world.ctx({ viewer: asStaff('OPS_MANAGER') });
  const { id } = await send(manager, { groupIds: [toId(group._id), toId(theirs._id)] });
  const READERS = 'query ($id: ID!) { relay(id: $id) { readers { memberNo } } }';
  const readersOf = async (ctx: Ctx) => (await ask(ctx, READERS, { id })).readers.map(({ memberNo }: { memberNo: string }) => memberNo);
  expect((await readersOf(manager)).sort()).toEqual([kol.memberNo, another.memberNo].sort());
  expect(await readersOf(operator)).toEqual([kol.memberNo]);
  expect(await readersOf(stranger)).toEqual([another.memberNo]);
});
