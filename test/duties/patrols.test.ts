// Reports of members on patrol: only in groups of the own duty, a reminder before a warning, a removal asked for and never done, and a
// report that is sent twice taken once.

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { newStaff } from '../../server/auth/service.ts';
import { staff } from '../../server/auth/model.ts';
import type { Ctx } from '../../server/context.ts';
import { newId, toId } from '../../server/core/ids.ts';
import { assignDuties, eraseDuties } from '../../server/duties/service.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';
import { groupMembers } from '../../server/groups/model.ts';
import { recordMemberEvents } from '../../server/groups/service.ts';
import type { GroupRow } from '../../server/groups/service.ts';
import { conduct } from '../../server/metrics/model.ts';
import { evidence } from '../../server/tasks/model.ts';
import { violations } from '../../server/violations/model.ts';
import { aBareGroup, eventInput } from '../support/inbound.ts';
import { aDistributor } from '../support/trade.ts';
import { NOON, asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const HOUR = 3_600_000;
const later = (hours: number): Date => new Date(NOON.getTime() + hours * HOUR);

let world: World;
let group: GroupRow;
let other: GroupRow;
let kol: DistributorRow;
let member: DistributorRow;
let operator: Ctx;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(() => world.close());

beforeEach(async () => {
  await emptyWorld(world);
  const person = newStaff(world.ctx(), { username: 'op', name: '小林', role: 'OPERATOR' });
  await staff.raw(world.db).insertOne(person);
  operator = world.ctx({ viewer: asStaff('OPERATOR', toId(person._id)) });
  group = await aBareGroup(world.ctx(), { operatorId: person._id });
  other = await aBareGroup(world.ctx());
  kol = await aDistributor(world.ctx());
  member = await aDistributor(world.ctx());
  await recordMemberEvents(world.ctx(), [eventInput(group.number, kol.memberNo), eventInput(group.number, member.memberNo)]);
  const who = { personKind: 'DISTRIBUTOR' as const, personId: kol._id, groupIds: [group._id], isAgreed: true };
  const what = { kind: 'PATROL' as const, title: { zh: '巡视', en: 'Patrol' }, startsAt: NOON, endsAt: later(1) };
  await world.db.transaction((session) => assignDuties(world.ctx(), session, [{ cause: 'patrol:1', ...who, ...what }]));
});

const as = (person: DistributorRow, now = NOON): Ctx => world.ctx({ viewer: asMember(toId(person._id), 'KOL'), now });

let keys = 0;
const REPORT = `mutation ($input: PatrolInput!) { reportPatrol(input: $input) { id groupName memberName breach step text state } }`;
async function report(ctx: Ctx, more: object = {}) {
  keys += 1;
  const seen = {
    groupId: toId(group._id),
    distributorId: toId(member._id),
    breach: 'OUTSIDE_LINK',
    step: 'REMIND',
    text: '连发两条拼单链接',
  };
  const { data, errors } = await world.ask(ctx, REPORT, { input: { key: `phone-key-${keys}`, ...seen, ...more } });
  return errors ? String(errors[0]!.extensions!['code']) : data.reportPatrol;
}

test('a report reminds and counts once, however often the phone sends it; the second breach may be warned of', async () => {
  const groups = await world.ask(as(kol), '{ patrolGroups { name members holderName } }');
  expect(groups.data.patrolGroups).toEqual([{ name: group.name, members: 2, holderName: '小林' }]);
  expect(await report(as(kol), { step: 'WARN' })).toBe('VIOLATION_STEP_WRONG');
  const sent = { key: 'the-same-key' };
  const both = await Promise.all([report(as(kol), sent), report(as(kol), sent)]);
  expect(both[0]).toMatchObject({ groupName: group.name, memberName: member.name, step: 'REMIND', state: 'REMINDED' });
  expect(both[1]).toEqual(both[0]);
  expect(await violations.raw(world.db).countDocuments({})).toBe(1);
  expect(await groupMembers.raw(world.db).findOne({ distributorId: member._id })).toMatchObject({ violations: 1 });
  expect(await conduct.raw(world.db).countDocuments({ kind: 'BREACH' })).toBe(1);

  const found = await world.ask(as(kol), 'query ($id: ID!) { patrolMembers(groupId: $id) { memberNo breaches step } }', {
    id: toId(group._id),
  });
  expect(found.data.patrolMembers).toEqual([{ memberNo: member.memberNo, breaches: 1, step: 'WARN' }]);
  expect(await report(as(kol), { step: 'WARN' })).toMatchObject({ state: 'WARNED' });
});

test('a removal is asked for, and whoever holds the group decides', async () => {
  expect(await report(as(kol), { step: 'ASK_FOR_REMOVAL', text: '多次加人拉走' })).toMatchObject({ state: 'CANDIDATE' });
  expect(await groupMembers.raw(world.db).findOne({ distributorId: member._id })).toMatchObject({
    leftAt: null,
    leaveAsked: null,
    violations: 0,
  });
  const list = await world.ask(operator, '{ violations { edges { node { asksRemoval breach excerpt reporter { memberNo } next } } } }');
  expect(list.data.violations.edges).toMatchObject([
    {
      node: { asksRemoval: true, breach: 'OUTSIDE_LINK', excerpt: '多次加人拉走', reporter: { memberNo: kol.memberNo }, next: 'REMINDED' },
    },
  ]);
});

test('only in groups of an own duty around now, of members there, and never of oneself', async () => {
  expect(await report(as(kol), { groupId: toId(other._id) })).toBe('PATROL_NOT_YOUR_GROUP');
  expect(await report(as(member), { distributorId: toId(kol._id) })).toBe('PATROL_NOT_YOUR_GROUP');
  expect(await report(as(kol, later(26)))).toBe('PATROL_NOT_YOUR_GROUP');
  expect(await report(as(kol), { distributorId: toId(kol._id) })).toBe('PATROL_OF_ONESELF');
  expect(await report(as(kol), { distributorId: toId((await aDistributor(world.ctx()))._id) })).toBe('VIOLATION_NOT_PRESENT');
  expect(await report(as(kol), { text: ' ' })).toBe('VIOLATION_TEXT_LENGTH');
  await groupMembers.raw(world.db).updateOne({ distributorId: member._id }, { $set: { role: 'ASSISTANT' } });
  expect(await report(as(kol))).toBe('PATROL_OF_GUARDIAN');
  await groupMembers.raw(world.db).updateOne({ distributorId: member._id }, { $set: { role: 'MEMBER' } });
  expect(await report(as(kol), { key: 'short' })).toBe('PATROL_KEY_WRONG');
  expect(await report(as(kol), { evidenceIds: [toId(newId())] })).toBe('EVIDENCE_UNKNOWN');
  expect(await violations.raw(world.db).countDocuments({})).toBe(0);
});

test('pictures belong to the case and go when its member is erased; who reported is forgotten, too', async () => {
  const _id = newId();
  const made = { sha256: '0', bytes: 1, width: 1, height: 1, byName: '', createdAt: NOON };
  await evidence.raw(world.db).insertOne({ _id, ...made, byId: toId(kol._id), usedAt: null, groupId: null, ownerId: null });
  await report(as(kol), { evidenceIds: [toId(_id)], at: later(-1).toISOString() });
  expect(await evidence.raw(world.db).findOne({ _id })).toMatchObject({ groupId: group._id });
  const mine = await world.ask(as(kol), '{ myPatrolReports { memberName step state at } }');
  expect(mine.data.myPatrolReports).toMatchObject([{ memberName: member.name, step: 'REMIND', at: later(-1).toISOString() }]);
  await world.db.transaction((session) => eraseDuties(world.ctx(), session, member._id));
  expect(await evidence.raw(world.db).findOne({ _id })).toMatchObject({ usedAt: null });
  expect(await violations.raw(world.db).findOne({})).toMatchObject({ evidenceIds: [], reporterId: kol._id });
  await world.db.transaction((session) => eraseDuties(world.ctx(), session, kol._id));
  expect(await violations.raw(world.db).findOne({})).toMatchObject({ reporterId: null, patrolKey: null });
});
