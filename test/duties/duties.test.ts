// Duties against a database: asked to done with what each step leaves behind, moved and handed over with the diary, missed once by two
// sweeps, and kept apart between people.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newStaff } from '../../server/auth/service.ts';
import { staff } from '../../server/auth/model.ts';
import { bookings } from '../../server/bookings/model.ts';
import type { Ctx } from '../../server/context.ts';
import { newId, toId } from '../../server/core/ids.ts';
import { duties } from '../../server/duties/model.ts';
import {
  assignDuties,
  dutyScores,
  eraseDuties,
  handDuties,
  moveDuties,
  ownDuties,
  sweepDuties,
  withdrawDuties,
} from '../../server/duties/service.ts';
import type { AssignInput, DutyRow } from '../../server/duties/service.ts';
import { closeGroups } from './made.ts';
import { recordMemberEvents } from '../../server/groups/service.ts';
import type { GroupRow } from '../../server/groups/service.ts';
import { conduct } from '../../server/metrics/model.ts';
import { notices } from '../../server/notices/model.ts';
import { evidence, tasks } from '../../server/tasks/model.ts';
import { keepEvidence } from '../../server/tasks/service.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';
import { aBareGroup, eventInput } from '../support/inbound.ts';
import { aDistributor } from '../support/trade.ts';
import { NOON, asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const HOUR = 3_600_000;
const later = (hours: number): Date => new Date(NOON.getTime() + hours * HOUR);
const START = later(24);
const END = later(25);

let world: World;
let group: GroupRow;
let kol: DistributorRow;
let other: DistributorRow;
let operatorId: string;
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
  operatorId = toId(people[0]!._id);
  operator = world.ctx({ viewer: asStaff('OPERATOR', operatorId) });
  stranger = world.ctx({ viewer: asStaff('OPERATOR', toId(people[1]!._id)) });
  group = await aBareGroup(world.ctx(), { operatorId: people[0]!._id });
  kol = await aDistributor(world.ctx());
  other = await aDistributor(world.ctx());
  await recordMemberEvents(world.ctx(), [eventInput(group.number, kol.memberNo), eventInput(group.number, other.memberNo)]);
});

const as = (member: DistributorRow, now = NOON): Ctx => world.ctx({ viewer: asMember(toId(member._id), 'KOL'), now });

async function aDuty(more: Partial<AssignInput> = {}): Promise<DutyRow> {
  const title = { zh: '早班', en: 'Early' };
  const who = { personKind: 'DISTRIBUTOR' as const, personId: kol._id };
  const input = {
    cause: `test:${toId(newId())}`,
    kind: 'PATROL' as const,
    ...who,
    title,
    groupIds: [group._id],
    startsAt: START,
    endsAt: END,
    ...more,
  };
  const [row] = await world.db.transaction((session) => assignDuties(world.ctx(), session, [input]));
  return row!;
}

const act = async (ctx: Ctx, text: string, id: string, more: object = {}): Promise<{ state?: string } | string> => {
  const { data, errors } = await world.ask(ctx, text, { id, ...more });
  return errors ? String(errors[0]!.extensions!['code']) : Object.values<{ state: string }>(data)[0]!;
};
const ACCEPT = 'mutation ($id: ID!) { acceptDuty(id: $id) { state answeredAt } }';
const BEGIN = 'mutation ($id: ID!, $at: DateTime) { startDuty(id: $id, at: $at) { state startedAt } }';
const HAND_IN = `mutation ($id: ID!, $report: String!, $evidenceIds: [ID!], $at: DateTime) {
  handInDuty(id: $id, report: $report, evidenceIds: $evidenceIds, at: $at) { state report evidenceIds } }`;
const SCORE = 'mutation ($id: ID!, $score: Int!) { scoreDuty(id: $id, score: $score) { state score scoredByName } }';

async function aPicture(byId: string): Promise<string> {
  const _id = newId();
  const made = { sha256: '0', bytes: 1, width: 1, height: 1, byName: '', createdAt: NOON };
  await evidence.raw(world.db).insertOne({ _id, ...made, byId, usedAt: null, groupId: null, ownerId: null });
  return toId(_id);
}

test('a duty is asked, accepted, started, handed in and scored, and each step leaves what others need', async () => {
  const row = await aDuty();
  const id = toId(row._id);
  expect(row).toMatchObject({ state: 'ASKED', points: 20, answerBy: later(12), dueAt: later(12) });
  expect(await bookings.raw(world.db).find().toArray()).toMatchObject([{ personId: kol._id, state: 'STANDING', kind: 'PATROL' }]);
  expect(await notices.raw(world.db).find().toArray()).toMatchObject([{ personId: kol._id, link: `/duties/${id}`, withdrawnAt: null }]);

  expect(await act(as(kol), ACCEPT, id)).toMatchObject({ state: 'ACCEPTED' });
  expect(await act(as(kol), ACCEPT, id)).toMatchObject({ state: 'ACCEPTED' });
  expect(await notices.raw(world.db).findOne({})).toMatchObject({ withdrawnAt: NOON });
  expect(await act(as(kol), BEGIN, id)).toBe('DUTY_TOO_EARLY');
  expect(await act(as(kol, START), BEGIN, id)).toMatchObject({ state: 'STARTED' });
  expect(await act(as(kol, END), HAND_IN, id, { report: ' ' })).toBe('DUTY_REPORT_NEEDED');
  const picture = await aPicture(toId(kol._id));
  expect(await act(as(kol, END), HAND_IN, id, { report: '一切正常', evidenceIds: [await aPicture(operatorId)] })).toBe('EVIDENCE_UNKNOWN');
  const handedIn = { report: '一切正常', evidenceIds: [picture] };
  expect(await act(as(kol, END), HAND_IN, id, handedIn)).toEqual({ state: 'DONE', ...handedIn });
  expect(await act(as(kol, END), HAND_IN, id, handedIn)).toMatchObject({ state: 'DONE' });
  expect(await conduct.raw(world.db).find().toArray()).toMatchObject([{ kind: 'DUTY', value: 80, distributorId: kol._id }]);

  expect(await act(stranger, SCORE, id, { score: 90 })).toBe('DUTY_NOT_YOURS');
  expect(await act(operator, SCORE, id, { score: 101 })).toBe('DUTY_SCORE_RANGE');
  expect(await act(operator, SCORE, id, { score: 90 })).toMatchObject({ score: 90, scoredByName: '小林' });
  expect(await conduct.raw(world.db).find().toArray()).toMatchObject([{ value: 90 }]);
  const scores = await dutyScores(world.ctx(), { since: NOON, until: later(30) });
  expect([...scores]).toEqual([[toId(kol._id), { done: 1, missed: 0, points: 20, score: 90 }]]);
  expect(await ownDuties(world.ctx(), kol._id)).toMatchObject([{ report: '一切正常', score: 90 }]);
});

test('a member uploads so many pictures that belong to nothing, and no more until they are handed in or gone', async () => {
  for (let at = 0; at < 30; at += 1) await aPicture(toId(kol._id));
  await expect(keepEvidence(as(kol), new Uint8Array())).rejects.toMatchObject({ code: 'EVIDENCE_TOO_MANY_WAITING' });
  await expect(keepEvidence(as(other), new Uint8Array())).rejects.toMatchObject({ code: 'EVIDENCE_EMPTY' });
  await evidence.raw(world.db).updateOne({ byId: toId(kol._id) }, { $set: { usedAt: NOON } });
  await expect(keepEvidence(as(kol), new Uint8Array())).rejects.toMatchObject({ code: 'EVIDENCE_EMPTY' });
});

test('a duty is nobody else’s: neither another member nor an operator of other groups sees or does it', async () => {
  const id = toId((await aDuty())._id);
  const READ = 'query ($id: ID!) { duty(id: $id) { state personName groups { name holderName } } }';
  expect(await act(as(other), ACCEPT, id)).toBe('DUTY_NOT_YOURS');
  expect(await act(as(other), READ, id)).toBe('DUTY_NOT_YOURS');
  expect(await act(stranger, READ, id)).toBe('DUTY_NOT_YOURS');
  expect(await act(operator, READ, id)).toEqual({
    state: 'ASKED',
    personName: kol.name,
    groups: [{ name: group.name, holderName: '小林' }],
  });
  const list = async (ctx: Ctx) => (await world.ask(ctx, '{ duties { edges { node { id } } } }')).data.duties.edges.length;
  expect([await list(operator), await list(stranger)]).toEqual([1, 0]);
  const week = 'query { myDuties(from: "2026-05-11", to: "2026-05-17") { id startFrom startBy handInBy } hasDuties }';
  expect((await world.ask(as(kol), week)).data).toMatchObject({ myDuties: [{ id, startBy: later(24.25).toISOString() }], hasDuties: true });
  expect((await world.ask(as(other), week)).data.myDuties).toEqual([]);
  const long = await world.ask(as(kol), '{ myDuties(from: "2026-01-01", to: "2026-12-31") { id } }');
  expect(long.errors![0]!.extensions!['code']).toBe('DUTY_DAYS_TOO_MANY');
});

describe('assigning', () => {
  test('the same cause again gives the same duty; withdrawn, it is asked anew', async () => {
    const first = await aDuty({ cause: 'shift:1:0' });
    expect(await aDuty({ cause: 'shift:1:0', personId: other._id })).toMatchObject({ _id: first._id, personId: kol._id });
    const reason = { zh: '改期', en: 'changed' };
    await world.db.transaction((session) => withdrawDuties(world.ctx(), session, [first._id], reason));
    expect(await bookings.raw(world.db).findOne({})).toMatchObject({ state: 'CANCELLED' });
    expect(await aDuty({ cause: 'shift:1:0', personId: other._id })).toMatchObject({
      _id: first._id,
      personId: other._id,
      state: 'ASKED',
      seq: 1,
    });
    expect(await duties.raw(world.db).countDocuments({})).toBe(1);
  });

  test('nobody has two at once, and by the staff only in groups that they hold', async () => {
    await aDuty();
    await expect(aDuty({ startsAt: later(24.5), endsAt: later(26) })).rejects.toMatchObject({ code: 'DOUBLE_BOOKED' });
    const ASSIGN = 'mutation ($input: DutyInput!) { assignDuty(input: $input) { state title { zh } personName } }';
    const input = {
      kind: 'SHARING',
      personKind: 'DISTRIBUTOR',
      personId: toId(other._id),
      title: '怎么写晒单',
      groupIds: [toId(group._id)],
      startsAt: START.toISOString(),
      endsAt: END.toISOString(),
      points: 30,
      needsEvidence: false,
    };
    const assign = async (ctx: Ctx, more: object) => {
      const { data, errors } = await world.ask(ctx, ASSIGN, { input: { ...input, ...more } });
      return errors ? errors[0]!.extensions!['code'] : data.assignDuty;
    };
    expect(await assign(stranger, {})).toBe('NOT_YOUR_GROUP');
    expect(await assign(operator, { startsAt: later(-3).toISOString(), endsAt: later(-2).toISOString() })).toBe('DUTY_IN_THE_PAST');
    expect(await assign(operator, { endsAt: START.toISOString() })).toBe('DUTY_TIME_WRONG');
    expect(await assign(operator, { personId: toId(newId()) })).toBe('DUTY_PERSON_UNKNOWN');
    expect(await assign(operator, { groupIds: [] })).toBe('DUTY_GROUP_NEEDED');
    const foreign = await aDistributor(world.ctx());
    expect(await assign(operator, { personId: toId(foreign._id) })).toBe('NOT_YOUR_MEMBER');
    expect(await assign(operator, {})).toEqual({ state: 'ASKED', title: { zh: '怎么写晒单' }, personName: other.name });
  });

  test('in the calendar it is moved to a time to come, and handed to somebody whom the operator may ask', async () => {
    const id = `duty:${toId((await aDuty())._id)}`;
    const MOVE = 'mutation ($id: ID!, $from: DateTime!, $to: DateTime!) { moveEntry(id: $id, startsAt: $from, endsAt: $to) }';
    const move = async (ctx: Ctx, from: Date, to: Date) => {
      const { data, errors } = await world.ask(ctx, MOVE, { id, from: from.toISOString(), to: to.toISOString() });
      return errors ? errors[0]!.extensions!['code'] : data.moveEntry;
    };
    expect(await move(stranger, later(48), later(49))).toBe('DUTY_NOT_YOURS');
    expect(await move(operator, later(-24), later(-23))).toBe('DUTY_IN_THE_PAST');
    expect(await move(operator, later(48), later(49))).toBe(true);
    const HAND = `mutation ($id: ID!, $from: ID!, $to: ID!) {
      handEntry(id: $id, fromKind: DISTRIBUTOR, fromId: $from, toKind: DISTRIBUTOR, toId: $to) }`;
    const hand = async (to: string) => {
      const { data, errors } = await world.ask(operator, HAND, { id, from: toId(kol._id), to });
      return errors ? errors[0]!.extensions!['code'] : data.handEntry;
    };
    expect(await hand(toId(newId()))).toBe('DUTY_PERSON_UNKNOWN');
    expect(await hand(toId((await aDistributor(world.ctx()))._id))).toBe('NOT_YOUR_MEMBER');
    expect(await duties.raw(world.db).findOne({})).toMatchObject({ personId: kol._id });
    expect(await hand(toId(other._id))).toBe(true);
  });

  test('two who assign the same at the same moment make one duty, and neither fails', async () => {
    const rows = await Promise.all([aDuty({ cause: 'shift:2:0' }), aDuty({ cause: 'shift:2:0' }), aDuty({ cause: 'shift:2:0' })]);
    expect(new Set(rows.map(({ _id }) => toId(_id))).size).toBe(1);
    expect(await duties.raw(world.db).countDocuments({})).toBe(1);
  });

  test('two who change places of one hour are each told of the other’s, and the diaries hold both', async () => {
    const mine = await aDuty();
    const theirs = await aDuty({ personId: other._id });
    const ref = (member: DistributorRow) => ({ kind: 'DISTRIBUTOR' as const, id: member._id });
    const hands = [
      { id: mine._id, person: ref(other) },
      { id: theirs._id, person: ref(kol) },
    ];
    const after = await world.db.transaction((session) => handDuties(world.ctx(), session, hands));
    expect(after).toMatchObject([
      { personId: other._id, state: 'ACCEPTED', seq: 1, handed: [{ personId: kol._id }] },
      { personId: kol._id, state: 'ACCEPTED' },
    ]);
    const standing = await bookings.raw(world.db).find({ state: 'STANDING' }).toArray();
    expect(standing.map(({ cause }) => cause).sort()).toEqual(
      [`duty:${toId(mine._id)}:${toId(other._id)}`, `duty:${toId(theirs._id)}:${toId(kol._id)}`].sort(),
    );
    expect(await bookings.raw(world.db).countDocuments({ state: 'CANCELLED' })).toBe(2);
    const same = world.db.transaction((session) => handDuties(world.ctx(), session, [{ id: mine._id, person: ref(other) }]));
    await expect(same).rejects.toMatchObject({ code: 'DUTY_SAME_PERSON' });
  });

  test('a moved duty stays accepted, moves the booking with a new number, and is told', async () => {
    const row = await aDuty({ isAgreed: true });
    const [after] = await world.db.transaction((session) =>
      moveDuties(world.ctx(), session, [{ id: row._id, startsAt: later(48), endsAt: later(49) }]),
    );
    expect(after).toMatchObject({ state: 'ACCEPTED', seq: 1, dueAt: later(48.25) });
    expect(await bookings.raw(world.db).find().toArray()).toMatchObject([{ startsAt: later(48), seq: 1, state: 'STANDING' }]);
    expect(await notices.raw(world.db).countDocuments({ cause: { $regex: ':MOVED:1:' } })).toBe(1);
  });
});

describe('overdue', () => {
  const sweep = (now: Date) => sweepDuties(world.ctx({ now }));

  test('an answer that is missing is told once and may still come; a start that is missing is missed, once by two sweeps', async () => {
    const id = toId((await aDuty())._id);
    expect(await sweep(later(11))).toEqual({ late: 0, missed: 0 });
    const both = await Promise.all([sweep(later(12)), sweep(later(12))]);
    expect(both.reduce((sum, { late }) => sum + late, 0)).toBe(1);
    expect(await sweep(later(13))).toEqual({ late: 0, missed: 0 });
    expect(await tasks.raw(world.db).find().toArray()).toMatchObject([{ kind: 'MISSED_DUTY', state: 'OPEN', groupId: group._id }]);
    expect(await act(as(kol, later(14)), ACCEPT, id)).toMatchObject({ state: 'ACCEPTED' });
    expect(await tasks.raw(world.db).findOne({})).toMatchObject({ state: 'DONE' });

    const missed = await Promise.all([sweep(later(24.25)), sweep(later(24.25))]);
    expect(missed.reduce((sum, each) => sum + each.missed, 0)).toBe(1);
    expect(await duties.raw(world.db).findOne({})).toMatchObject({ state: 'MISSED', missedWhy: 'NOT_STARTED', dueAt: null });
    expect(await conduct.raw(world.db).findOne({})).toMatchObject({ value: 0 });
    expect(await sweep(later(100))).toEqual({ late: 0, missed: 0 });
  });

  test('a start that a phone kept undoes what was missed for want of it', async () => {
    const id = toId((await aDuty({ isAgreed: true }))._id);
    await sweep(later(24.5));
    expect(await tasks.raw(world.db).findOne({})).toMatchObject({ state: 'OPEN' });
    expect(await act(as(kol, later(24.6)), BEGIN, id, { at: START.toISOString() })).toEqual({
      state: 'STARTED',
      startedAt: START.toISOString(),
    });
    expect(await tasks.raw(world.db).findOne({})).toMatchObject({ state: 'DROPPED' });
    expect(await conduct.raw(world.db).findOne({})).toMatchObject({ value: null });
    expect(await sweep(later(25 + 24))).toEqual({ late: 0, missed: 1 });
    expect(await duties.raw(world.db).findOne({})).toMatchObject({ missedWhy: 'NOT_HANDED_IN' });
    expect(await act(as(kol, later(50)), HAND_IN, id, { report: '补交', at: later(25).toISOString() })).toMatchObject({ state: 'DONE' });
    expect(await conduct.raw(world.db).findOne({})).toMatchObject({ value: 80 });
  });

  test('a sweep that was cut is completed by the next one, in more than one batch', async () => {
    const row = await aDuty();
    const rows = Array.from({ length: 150 }, (_each, index) => ({ ...row, _id: newId(), cause: `bulk:${index}`, dueAt: later(1) }));
    await duties.raw(world.db).deleteMany({});
    await duties.raw(world.db).insertMany(rows.map((each) => ({ ...each, state: 'ACCEPTED' as const, startsAt: later(0.5) })));
    const cut = await sweepDuties(world.ctx({ now: later(2) }), 100);
    const rest = await sweep(later(2));
    expect([cut.missed, rest.missed]).toEqual([100, 50]);
    expect(await tasks.raw(world.db).countDocuments({ kind: 'MISSED_DUTY' })).toBe(150);
  });
});

test('of two who accept, withdraw or start at the same moment everybody is told what holds', async () => {
  const row = await aDuty();
  const id = toId(row._id);
  const withdraw = world.db
    .transaction((session) => withdrawDuties(world.ctx(), session, [row._id], { zh: '取消', en: 'off' }))
    .then(
      () => 'WITHDRAWN',
      (error: unknown) => (error as { code: string }).code,
    );
  const [accepted, withdrawn] = await Promise.all([act(as(kol), ACCEPT, id), withdraw]);
  const after = await duties.raw(world.db).findOne({});
  expect(['WITHDRAWN', 'ACCEPTED']).toContain(after!.state);
  if (after!.state === 'ACCEPTED') expect(withdrawn).toBe('DUTY_CHANGED');
  else expect(['DUTY_OVER', 'DUTY_CHANGED'].includes(String(accepted)) || withdrawn === 'WITHDRAWN').toBe(true);
  const standing = await bookings.raw(world.db).countDocuments({ state: 'STANDING' });
  expect(standing).toBe(after!.state === 'ACCEPTED' ? 1 : 0);
});

test('an erased member leaves duties without words and pictures, and open ones are withdrawn', async () => {
  const done = await aDuty({ isAgreed: true });
  const picture = await aPicture(toId(kol._id));
  await act(as(kol, START), BEGIN, toId(done._id));
  await act(as(kol, END), HAND_IN, toId(done._id), { report: '我的话', evidenceIds: [picture] });
  const open = await aDuty({ startsAt: later(50), endsAt: later(51) });
  await world.db.transaction((session) => eraseDuties(world.ctx(), session, kol._id));
  expect(await duties.raw(world.db).findOne({ _id: done._id })).toMatchObject({ report: null, evidenceIds: [], state: 'DONE' });
  expect(await duties.raw(world.db).findOne({ _id: open._id })).toMatchObject({ state: 'WITHDRAWN' });
  expect(await evidence.raw(world.db).findOne({})).toMatchObject({ byId: '', usedAt: null });
});

test('a closed group needs nobody any more; one in several groups goes on in the others', async () => {
  const first = await aBareGroup(world.ctx());
  const second = await aBareGroup(world.ctx());
  const alone = await aDuty({ groupIds: [first._id] });
  const shared = await aDuty({ groupIds: [first._id, second._id], startsAt: later(50), endsAt: later(51) });
  await closeGroups(world.ctx(), [first]);
  expect(await duties.raw(world.db).findOne({ _id: alone._id })).toMatchObject({ state: 'WITHDRAWN' });
  expect(await duties.raw(world.db).findOne({ _id: shared._id })).toMatchObject({ state: 'ASKED', groupIds: [second._id] });
});
