// Joins and leaves as a bridge reports them: counted once, in any order, never above the limit.

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { openDatabase } from '../../server/core/db.ts';
import { fromId, newId, toId } from '../../server/core/ids.ts';
import { changeGroupState } from '../../server/groups/changes.ts';
import { edges } from '../../server/groups/edges.ts';
import { transformGroup } from '../../server/groups/mergers.ts';
import { groupDays, groupEvents, groupMembers, groups, memberEvents, refusedJoins } from '../../server/groups/model.ts';
import { invitersOf, recordMemberEvents, recountGroups } from '../../server/groups/service.ts';
import type { MemberEventInput } from '../../server/groups/service.ts';
import { eraseDistributor } from '../../server/privacy/service.ts';
import { settings } from '../../server/settings/model.ts';
import { forget } from '../../server/settings/service.ts';
import { signBody } from '../../server/core/sign.ts';
import { enrolDistributors } from '../../server/distributors/service.ts';
import { aBareGroup, dice, eventInput } from '../support/inbound.ts';
import { aDistributor, memberInput } from '../support/trade.ts';
import { NOON, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(() => world.close());

beforeEach(async () => {
  await emptyWorld(world);
  forget(world.ctx());
});

const at = (minute: number): Date => new Date(Date.UTC(2026, 4, 12, 0, minute));

async function many(count: number): Promise<string[]> {
  const inputs = Array.from({ length: count }, () => memberInput());
  await enrolDistributors(world.ctx(), inputs);
  return inputs.map(({ memberNo }) => memberNo);
}

async function limitTo(value: number): Promise<void> {
  await settings
    .raw(world.db)
    .updateOne({ _id: 'groupSizeLimit' }, { $set: { value, changedAt: NOON, changedByName: 'test' } }, { upsert: true });
  forget(world.ctx());
}

const presentNos = async (): Promise<number> => groupMembers.raw(world.db).countDocuments({ leftAt: null });
const whole = { members: [], days: [] };

test('a join and a leave move the stay, the count and the day, each once', async () => {
  const ctx = world.ctx();
  const group = await aBareGroup(ctx);
  const [a = '', b = ''] = await many(2);
  const joins = [
    eventInput(group.number, a, { way: 'QR_CODE' }),
    eventInput(group.number, b, { inviterNo: a, way: 'INVITATION', at: at(61) }),
  ];
  expect(await recordMemberEvents(ctx, [...joins, joins[0]!])).toEqual({ accepted: 2, duplicate: 1, rejected: [] });
  expect(await recordMemberEvents(ctx, joins)).toEqual({ accepted: 0, duplicate: 2, rejected: [] });
  expect(await groups.raw(world.db).findOne({ _id: group._id })).toMatchObject({ members: 2, taken: 2 });
  const stays = await groupMembers.raw(world.db).find().sort({ joinedAt: 1 }).toArray();
  expect(stays).toMatchObject([
    { way: 'QR_CODE', invitedById: null, joinedDay: '2026-05-12' },
    { way: 'INVITATION', invitedById: stays[0]!.distributorId },
  ]);
  expect(await recordMemberEvents(ctx, [eventInput(group.number, a, { kind: 'LEAVE', at: at(120) })])).toMatchObject({ accepted: 1 });
  expect(await groups.raw(world.db).findOne({ _id: group._id })).toMatchObject({ members: 1 });
  expect(await groupDays.raw(world.db).find().toArray()).toMatchObject([{ day: '2026-05-12', joins: 2, leaves: 1 }]);
  expect(await invitersOf(ctx, group._id, 10)).toMatchObject([{ invited: 1, present: 1, depth: 1 }]);
  expect(await recountGroups(ctx)).toMatchObject({ ...whole, groups: 1, events: 3 });
});

test('the same id with another content, an unknown group and an unknown member are rejected', async () => {
  const ctx = world.ctx();
  const group = await aBareGroup(ctx);
  const { memberNo } = await aDistributor(ctx);
  const one = eventInput(group.number, memberNo);
  await recordMemberEvents(ctx, [one]);
  const outcome = await recordMemberEvents(ctx, [
    { ...one, kind: 'LEAVE' },
    eventInput('G99999', memberNo),
    eventInput(group.number, 'nobody'),
  ]);
  expect(outcome.rejected.map(({ index, code }) => [index, code])).toEqual([
    [0, 'EVENT_CONFLICT'],
    [1, 'GROUP_UNKNOWN'],
    [2, 'MEMBER_UNKNOWN'],
  ]);
  expect(await presentNos()).toBe(1);
});

test('a leave that was told before its join keeps the person out', async () => {
  const ctx = world.ctx();
  const group = await aBareGroup(ctx);
  const { memberNo } = await aDistributor(ctx);
  await recordMemberEvents(ctx, [eventInput(group.number, memberNo, { kind: 'LEAVE', at: at(30) })]);
  await recordMemberEvents(ctx, [eventInput(group.number, memberNo, { at: at(10) })]);
  expect(await presentNos()).toBe(0);
  expect(await groupDays.raw(world.db).find().toArray()).toMatchObject([{ joins: 1, leaves: 1 }]);
  await recordMemberEvents(ctx, [eventInput(group.number, memberNo, { at: at(40) })]);
  expect(await presentNos()).toBe(1);
  expect(await recountGroups(ctx)).toMatchObject(whole);
});

test('a join above the limit is rejected, told once in the timeline, and taken in when there is room', async () => {
  const ctx = world.ctx();
  await limitTo(50);
  const group = await aBareGroup(ctx);
  const nos = await many(52);
  const events = nos.map((no, index) => eventInput(group.number, no, { at: at(index) }));
  const first = await recordMemberEvents(ctx, [...events].reverse());
  expect(first).toMatchObject({ accepted: 50 });
  // Those who came last, though they were told first.
  expect(first.rejected.map(({ index, code }) => [index, code])).toEqual([
    [0, 'GROUP_FULL'],
    [1, 'GROUP_FULL'],
  ]);
  expect(await recordMemberEvents(ctx, events.slice(50))).toMatchObject({
    accepted: 0,
    rejected: [{ code: 'GROUP_FULL' }, { code: 'GROUP_FULL' }],
  });
  expect(await groupEvents.raw(world.db).find({ kind: 'JOIN_REFUSED' }).toArray()).toMatchObject([{ details: { count: 2 } }]);
  expect(await refusedJoins.raw(world.db).countDocuments()).toBe(2);
  // Somebody leaves in the same batch: the room is given at once.
  const again = await recordMemberEvents(ctx, [events[50]!, events[51]!, eventInput(group.number, nos[0]!, { kind: 'LEAVE', at: at(90) })]);
  expect(again).toMatchObject({ accepted: 2, rejected: [{ index: 1, code: 'GROUP_FULL' }] });
  expect(await refusedJoins.raw(world.db).countDocuments()).toBe(1);
  expect(await groups.raw(world.db).findOne({ _id: group._id })).toMatchObject({ members: 50 });
  expect(await recountGroups(ctx)).toMatchObject(whole);
});

test('many batches at once, some of them twice, never pass the limit, and all views follow from the facts', async () => {
  const ctx = world.ctx();
  await limitTo(60);
  const roll = dice('arrivals');
  const crowd = await Promise.all([1, 2, 3].map(() => aBareGroup(ctx)));
  const nos = await many(150);
  const events = Array.from({ length: 1_500 }, (): MemberEventInput => {
    const kind = roll(3) === 0 ? 'LEAVE' : 'JOIN';
    return eventInput(crowd[roll(3)]!.number, nos[roll(150)]!, {
      kind,
      at: at(roll(3_000)),
      inviterNo: kind === 'JOIN' && roll(2) === 0 ? nos[roll(150)]! : null,
    });
  });
  const batches: MemberEventInput[][] = [];
  for (let from = 0; from < events.length; from += 100) batches.push(events.slice(from, from + 100));
  const outcomes = await Promise.all([...batches, ...batches.slice(0, 5)].map((batch) => recordMemberEvents(ctx, batch)));
  for (const { _id } of crowd) expect((await groups.raw(world.db).findOne({ _id }))!.members).toBeLessThanOrEqual(60);
  const accepted = outcomes.reduce((sum, outcome) => sum + outcome.accepted, 0);
  expect(await memberEvents.raw(world.db).countDocuments()).toBe(accepted);
  expect(await recountGroups(ctx)).toMatchObject({ ...whole, events: accepted });
  // Whoever is in has a join as the newest event of those that were taken in.
  const facts = await memberEvents.raw(world.db).find().sort({ at: 1, _id: 1 }).toArray();
  const newest = new Map(facts.map((fact) => [`${String(fact.groupId)}:${String(fact.distributorId)}`, fact.kind]));
  const present = new Set(
    (await groupMembers.raw(world.db).find({ leftAt: null }).toArray()).map((row) => `${String(row.groupId)}:${String(row.distributorId)}`),
  );
  for (const [pair, kind] of newest) expect([pair, present.has(pair)]).toEqual([pair, kind === 'JOIN']);
});

test('two processes that take in the same joins at once never pass the limit together', async () => {
  await limitTo(50);
  const ctx = world.ctx();
  const crowd = [await aBareGroup(ctx), await aBareGroup(ctx)];
  const nos = await many(140);
  // A connection of its own has a queue of its own: only the database stands between the two.
  const other = await openDatabase({ mongodbUri: world.db.uri, dataDir: '', role: 'worker', recordTraffic: null }, world.log);
  try {
    const there = world.ctx({ db: other });
    const joins = nos.map((no, index) => eventInput(crowd[index % 2]!.number, no, { at: at(index) }));
    const batches = [0, 20, 40, 60, 80, 100, 120].map((from) => joins.slice(from, from + 20));
    const outcomes = await Promise.all([
      ...batches.map((batch) => recordMemberEvents(ctx, batch)),
      ...[...batches].reverse().map((batch) => recordMemberEvents(there, batch)),
    ]);
    const accepted = outcomes.reduce((sum, outcome) => sum + outcome.accepted, 0);
    expect(accepted).toBe(100);
    for (const { _id } of crowd) expect(await groups.raw(world.db).findOne({ _id })).toMatchObject({ members: 50, taken: 50 });
    expect(await memberEvents.raw(world.db).countDocuments()).toBe(100);
    expect(await refusedJoins.raw(world.db).countDocuments()).toBe(40);
    expect(await recountGroups(ctx)).toMatchObject({ ...whole, events: 100 });
  } finally {
    await other.close();
  }
});

test('a day that was counted wrongly is found, and written afresh where that is asked for', async () => {
  const ctx = world.ctx();
  const group = await aBareGroup(ctx);
  const { memberNo } = await aDistributor(ctx);
  await recordMemberEvents(ctx, [eventInput(group.number, memberNo)]);
  await groupDays.raw(world.db).updateMany({}, { $inc: { joins: 1 } });
  await groups.raw(world.db).updateOne({ _id: group._id }, { $inc: { members: 1 } });
  expect(await recountGroups(ctx, { mend: true })).toMatchObject({ members: [group.number], days: [`${String(group._id)}:2026-05-12`] });
  expect(await recountGroups(ctx)).toMatchObject({ members: [group.number], days: [] });
});

test('the webhook answers as the contract says', async () => {
  const ctx = world.ctx();
  const group = await aBareGroup(ctx);
  const { memberNo, _id } = await aDistributor(ctx);
  const body = Buffer.from(
    JSON.stringify([
      { eventId: 'b1', groupNo: group.number, memberNo, kind: 'JOIN', way: 'QR_CODE', at: '2026-05-12T09:00:00+08:00' },
      { eventId: 'b2', groupNo: group.number, memberNo, kind: 'KICK', at: '2026-05-12T09:00:00+08:00' },
    ]),
  );
  const edge = edges.find(({ path }) => path === '/webhooks/members')!;
  const headers = { 'x-signature': signBody(body, ctx.now, world.about.secrets.webhook) };
  const asked = { params: {}, query: new URLSearchParams(), headers, cookies: {}, address: '10.0.0.1', isHead: false, body };
  expect(await edge.answer(ctx, asked)).toEqual({
    status: 200,
    json: { accepted: 1, duplicate: 0, rejected: [{ index: 1, code: 'CHOICE_UNKNOWN', message: expect.stringContaining('kind') }] },
  });
  await expect(edge.answer(ctx, { ...asked, headers: {} })).rejects.toMatchObject({ code: 'SIGNATURE_MISSING' });
  expect(await groupMembers.raw(world.db).findOne({ distributorId: fromId(String(_id)) })).toMatchObject({ way: 'QR_CODE', leftAt: null });
});

test('a chat that becomes another group keeps since when its people are in it, and hears of a leave that is told late', async () => {
  const ctx = world.ctx();
  const group = await aBareGroup(ctx);
  const [a = '', b = ''] = await many(2);
  await recordMemberEvents(ctx, [eventInput(group.number, a, { at: at(5) }), eventInput(group.number, b, { at: at(6) })]);
  await groupMembers.raw(world.db).updateMany({}, { $set: { lastSpokeAt: at(7) } });
  const outside = { distributorId: newId(), at: at(8), receivedAt: at(8) };
  const other = await aBareGroup(ctx);
  await refusedJoins.raw(world.db).insertMany([
    { _id: 'before', groupId: group._id, ...outside },
    { _id: 'other', groupId: other._id, ...outside },
  ]);
  await changeGroupState(world.ctx({ viewer: asStaff('OPS_MANAGER') }), { id: toId(other._id), to: 'DISSOLVED', reason: '没有人' });
  const reason = '改为训练营';
  const successor = await transformGroup(world.ctx({ viewer: asStaff('OPS_MANAGER') }), {
    id: toId(group._id),
    name: '训练营',
    purpose: 'CAMP',
    reason,
  });
  expect(await refusedJoins.raw(world.db).find({}).toArray()).toMatchObject([{ _id: 'before', groupId: successor._id }]);
  const stay = await groupMembers.raw(world.db).findOne({ groupId: successor._id, joinedAt: at(5) });
  expect(stay).toMatchObject({ way: 'MOVED', joinedDay: '2026-05-12', lastSpokeAt: at(7) });
  const late = [eventInput(group.number, a, { kind: 'LEAVE', at: at(20) })];
  expect(await recordMemberEvents(ctx, late)).toMatchObject({ accepted: 1 });
  expect(await groups.raw(world.db).findOne({ _id: successor._id })).toMatchObject({ members: 1, taken: 1 });
});

test('whoever was erased comes into no group again, though the bridge tells of it', async () => {
  const ctx = world.ctx({ viewer: asStaff('ADMIN') });
  const group = await aBareGroup(ctx);
  const member = await aDistributor(ctx);
  await eraseDistributor(ctx, { distributorId: toId(member._id), reason: '本人要求' });
  const outcome = await recordMemberEvents(ctx, [eventInput(group.number, member.memberNo)]);
  expect(outcome).toMatchObject({ accepted: 0, rejected: [{ index: 0, code: 'MEMBER_UNKNOWN' }] });
  expect(await presentNos()).toBe(0);
});
