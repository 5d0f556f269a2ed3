// Absences and hours through GraphQL: everybody for themselves, managers for all, operators for the members whom they may see.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { auditEntries } from '../../server/audit/model.ts';
import { absences, availableHours } from '../../server/bookings/model.ts';
import { eraseBookings, ownBookings } from '../../server/bookings/service.ts';
import type { Ctx } from '../../server/context.ts';
import { fromId, newId, toId } from '../../server/core/ids.ts';
import { anOperator } from '../operators/world.ts';
import { heldGroup, staysIn } from '../support/held.ts';
import { aDistributor } from '../support/trade.ts';
import { NOON, asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
let mine: { id: string; memberNo: string };
let other: string;
let operatorId: string;
let me: Ctx;
let operator: Ctx;
let manager: Ctx;

beforeAll(async () => {
  world = await makeWorld();
  manager = world.ctx({ viewer: asStaff('OPS_MANAGER', 'd'.repeat(24)) });
});
beforeEach(async () => {
  await emptyWorld(world);
  const row = await aDistributor(world.ctx(), { name: '周晓芸' });
  mine = { id: toId(row._id), memberNo: row.memberNo };
  other = toId((await aDistributor(world.ctx(), { name: '林一' }))._id);
  operatorId = toId(await anOperator(world.ctx(), '何婷'));
  const groupId = await heldGroup(world, operatorId);
  await staysIn(world, groupId, row._id);
  me = world.ctx({ viewer: asMember(mine.id) });
  operator = world.ctx({ viewer: asStaff('OPERATOR', operatorId) });
});
afterAll(() => world.close());

const ADD = 'mutation ($input: AbsenceInput!) { addAbsence(input: $input) { id from to personName byName reason } }';
const REMOVE = 'mutation ($id: ID!) { removeAbsence(id: $id) }';
const HOURS = 'mutation ($input: HoursInput!) { setAvailableHours(input: $input) { hours { weekday from to } } }';
const LIST = 'query ($from: Day!, $days: Int!) { absences(from: $from, days: $days) { personName reason } }';
const OF =
  'query ($kind: PersonKind, $id: ID) { availability(personKind: $kind, personId: $id) { personName absences { reason } hours { weekday } } }';

const leave = (more: object = {}) => ({ fromDay: '2026-05-20', toDay: '2026-05-21', reason: '家里有事', ...more });
const of = (personId: string, personKind = 'DISTRIBUTOR') => ({ personKind, personId });
async function codeOf(ctx: Ctx, query: string, variables: object): Promise<string> {
  const { errors } = await world.ask(ctx, query, variables);
  return String(errors?.[0]?.extensions?.['code'] ?? 'OK');
}
const named = async (ctx: Ctx): Promise<string[]> => {
  const { data } = await world.ask(ctx, LIST, { from: '2026-05-18', days: 7 });
  return data.absences.map(({ personName }: { personName: string }) => personName).sort();
};

describe('an absence', () => {
  test('of oneself, whole days or hours, with the trail under the member’s number', async () => {
    const whole = await world.ask(me, ADD, { input: leave() });
    expect(whole.data.addAbsence).toMatchObject({
      from: '2026-05-19T16:00:00.000Z',
      to: '2026-05-21T16:00:00.000Z',
      byName: mine.memberNo,
    });
    const part = await world.ask(me, ADD, {
      input: leave({ fromDay: '2026-05-23', toDay: '2026-05-23', fromClock: '13:30', toClock: '18:00' }),
    });
    expect(part.data.addAbsence).toMatchObject({ from: '2026-05-23T05:30:00.000Z', to: '2026-05-23T10:00:00.000Z' });
    const trail = await auditEntries.raw(world.db).find({ action: 'ABSENCE_ADDED' }).toArray();
    expect(trail.map(({ subjectName }) => subjectName)).toEqual([mine.memberNo, mine.memberNo]);
    expect(JSON.stringify(trail)).not.toContain('家里有事');
  });

  test.each([
    ['ends before it begins', { toDay: '2026-05-19' }, 'ABSENCE_TIMES_WRONG'],
    ['is over', { fromDay: '2026-05-10', toDay: '2026-05-11' }, 'ABSENCE_PAST'],
    ['says nothing', { reason: ' ' }, 'ABSENCE_REASON_LENGTH'],
    ['lasts for years', { toDay: '2028-05-21' }, 'ABSENCE_TOO_LONG'],
    ['has a time that is none', { fromClock: '25:00' }, 'BAD_TIME'],
    ['has a day that is none', { fromDay: '2026-02-30' }, 'BAD_DAY'],
  ])('that %s is refused', async (_what, more, code) => {
    expect(await codeOf(me, ADD, { input: leave(more) })).toBe(code);
    expect(await absences.raw(world.db).countDocuments({})).toBe(0);
  });

  test('comes after so many that are open is refused, and what is over counts no more', async () => {
    const day = (index: number) => world.ctx().time.dayKey(world.ctx().time.addDays(NOON, index + 1));
    const row = (index: number) => {
      const from = world.ctx().time.rangeOf(day(index));
      const who = { personKind: 'DISTRIBUTOR' as const, personId: fromId(me.viewer.id!), reason: '家里有事', byName: '—', createdAt: NOON };
      return { _id: newId(), ...who, from: from.startsAt, to: from.endsAt };
    };
    await absences.raw(world.db).insertMany(Array.from({ length: 59 }, (_, index) => row(index)));
    const later = leave({ fromDay: '2026-09-01', toDay: '2026-09-01' });
    expect(await codeOf(me, ADD, { input: later })).toBe('OK');
    const more = leave({ fromDay: '2026-09-02', toDay: '2026-09-02' });
    expect(await codeOf(me, ADD, { input: more })).toBe('ABSENCES_TOO_MANY');
    const next = world.ctx({ viewer: me.viewer, now: world.ctx().time.addDays(NOON, 2) });
    expect(await codeOf(next, ADD, { input: more })).toBe('OK');
  });

  test('asked for twice at once is entered once', async () => {
    const codes = await Promise.all([1, 2, 3].map(() => codeOf(world.ctx({ viewer: me.viewer }), ADD, { input: leave() })));
    expect(codes.sort()).toEqual(['ABSENCE_OVERLAPS', 'ABSENCE_OVERLAPS', 'OK']);
  });

  test('of others: members nobody’s, operators those within reach, managers everybody’s', async () => {
    expect(await codeOf(me, ADD, { input: leave(of(other)) })).toBe('NOT_ALLOWED');
    expect(await codeOf(operator, ADD, { input: leave(of(other)) })).toBe('NOT_YOUR_MEMBER');
    expect(await codeOf(operator, ADD, { input: leave(of('d'.repeat(24), 'STAFF')) })).toBe('NOT_ALLOWED');
    expect(await codeOf(operator, ADD, { input: leave(of(mine.id)) })).toBe('OK');
    expect(await codeOf(operator, ADD, { input: leave() })).toBe('OK');
    expect(await codeOf(manager, ADD, { input: leave(of(other)) })).toBe('OK');
    expect(await codeOf(manager, ADD, { input: leave(of('f'.repeat(24), 'STAFF')) })).toBe('PERSON_UNKNOWN');
    expect(await named(manager)).toEqual(['何婷', '周晓芸', '林一']);
    expect(await named(operator)).toEqual(['何婷', '周晓芸']);
  });

  test('is taken back by whoever may enter it, once', async () => {
    const { data } = await world.ask(manager, ADD, { input: leave(of(other)) });
    const { id } = data.addAbsence;
    expect(await codeOf(me, REMOVE, { id })).toBe('NOT_ALLOWED');
    expect(await codeOf(operator, REMOVE, { id })).toBe('NOT_YOUR_MEMBER');
    const codes = await Promise.all([codeOf(manager, REMOVE, { id }), codeOf(manager, REMOVE, { id })]);
    expect(codes.sort()).toEqual(['ABSENCE_UNKNOWN', 'OK']);
  });

  test('lists of other ranges than days of a calendar are refused', async () => {
    for (const days of [0, 43]) expect(await codeOf(manager, LIST, { from: '2026-05-18', days })).toBe('ABSENCE_DAYS_WRONG');
  });
});

describe('hours', () => {
  const hours = [{ weekday: 6, from: '10:00', to: '24:00' }];
  test('are kept in the order of the week, seen by oneself and by whoever looks after one', async () => {
    const { data } = await world.ask(me, HOURS, { input: { hours: [...hours, { weekday: 1, from: '19:00', to: '21:30' }] } });
    expect(data.setAvailableHours.hours.map(({ weekday }: { weekday: number }) => weekday)).toEqual([1, 6]);
    expect((await world.ask(operator, OF, { kind: 'DISTRIBUTOR', id: mine.id })).data.availability).toMatchObject({
      personName: '周晓芸',
      hours: [{ weekday: 1 }, { weekday: 6 }],
    });
    expect(await codeOf(me, OF, { kind: 'DISTRIBUTOR', id: other })).toBe('NOT_ALLOWED');
    expect(await codeOf(operator, OF, { kind: 'DISTRIBUTOR', id: other })).toBe('NOT_YOUR_MEMBER');
  });

  test('that overlap, or are none, are refused', async () => {
    expect(await codeOf(me, HOURS, { input: { hours: [...hours, ...hours] } })).toBe('HOURS_OVERLAP');
    expect(await codeOf(me, HOURS, { input: { hours: [{ weekday: 8, from: '10:00', to: '11:00' }] } })).toBe('HOURS_WRONG');
    expect(await codeOf(me, HOURS, { input: { hours, ...of(other) } })).toBe('NOT_ALLOWED');
    expect(await availableHours.raw(world.db).countDocuments({})).toBe(0);
  });
});

test('the own data hold it, and nothing is left of somebody who is erased', async () => {
  await world.ask(me, ADD, { input: leave() });
  await world.ask(me, HOURS, { input: { hours: [] } });
  const _id = (await absences.raw(world.db).findOne({}))!.personId;
  expect(await ownBookings(world.ctx(), _id)).toMatchObject({ absences: [{ reason: '家里有事' }], hours: { hours: [] } });
  await world.db.transaction((session) => eraseBookings(world.ctx(), session, _id));
  expect(await ownBookings(world.ctx(), _id)).toEqual({ bookings: [], absences: [], hours: null });
});
