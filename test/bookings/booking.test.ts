// One person's time is given once, whoever asks and however many at a time; absences, hours and rest stand in the way as they should.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { isRefused } from '../../server/core/errors.ts';
import { newId, toId } from '../../server/core/ids.ts';
import { fillSentence } from '../../server/core/sentences.ts';
import { sentences } from '../../server/bookings/sentences.ts';
import type { Ctx } from '../../server/context.ts';
import { absences, bookings, diaries } from '../../server/bookings/model.ts';
import type { AbsenceRow } from '../../server/bookings/model.ts';
import type { BookOptions, BookingChange, BookingInput, PersonRef } from '../../server/bookings/service.ts';
import {
  addAbsence,
  book,
  bookingsBetween,
  busyTimes,
  cancelBookings,
  conflictsOf,
  followBookings,
} from '../../server/bookings/service.ts';
import { changeOperator } from '../../server/operators/profiles.ts';
import { addLeave } from '../../server/operators/profiles.ts';
import { anOperator } from '../operators/world.ts';
import { aDistributor } from '../support/trade.ts';
import { asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const HOUR = 3_600_000;
/** Wednesday 13 May 2026, midnight in Shanghai. */
const DAY = new Date('2026-05-12T16:00:00.000Z');
const at = (hour: number): Date => new Date(DAY.getTime() + hour * HOUR);

let world: World;
let ctx: Ctx;
let person: PersonRef;
const told: BookingChange[] = [];
const away: AbsenceRow[] = [];
followBookings({
  name: 'test',
  changed: (_ctx, _session, changes) => Promise.resolve(void told.push(...changes)),
  absent: (_ctx, _session, _person, absence) => Promise.resolve(void away.push(absence)),
});

beforeAll(async () => {
  world = await makeWorld();
  ctx = world.ctx();
});
beforeEach(async () => {
  await emptyWorld(world);
  person = { kind: 'DISTRIBUTOR', id: (await aDistributor(ctx, { name: '周晓芸' }))._id };
  told.length = 0;
  away.length = 0;
});
afterAll(() => world.close());

const input = (cause: string, from: number, to: number, more: Partial<BookingInput> = {}): BookingInput => ({
  cause,
  person,
  kind: 'ON_DUTY',
  title: { zh: `值班 ${cause}`, en: `On duty ${cause}` },
  startsAt: at(from),
  endsAt: at(to),
  ...more,
});

const bookNow = (inputs: readonly BookingInput[], options?: BookOptions): Promise<void> =>
  world.db.transaction((session) => book(ctx, session, inputs, options));
const cancelNow = (causes: readonly string[]): Promise<void> => world.db.transaction((session) => cancelBookings(ctx, session, causes));
const codeOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'OK',
    (error: unknown) => (isRefused(error) ? error.code : String(error)),
  );
const standing = () => bookings.raw(world.db).countDocuments({ state: 'STANDING' });

describe('one person at a time', () => {
  test('of eight who ask at once for the same hour exactly one gets it', async () => {
    const asked = Array.from({ length: 8 }, (_, index) => codeOf(bookNow([input(`duty:${index}`, 9 + index / 10, 11)])));
    expect((await Promise.all(asked)).sort()).toEqual([...Array.from({ length: 7 }, () => 'DOUBLE_BOOKED'), 'OK'].sort());
    expect(await standing()).toBe(1);
  });

  test('two at once who move toward each other do not meet', async () => {
    await bookNow([input('duty:1', 8, 9), input('duty:2', 12, 13)]);
    const moves = [codeOf(bookNow([input('duty:1', 10, 11)])), codeOf(bookNow([input('duty:2', 10.5, 11.5)]))];
    expect((await Promise.all(moves)).sort()).toEqual(['DOUBLE_BOOKED', 'OK']);
  });

  test('an absence and a booking of the same time do not pass one another', async () => {
    const leave = { personKind: person.kind, personId: toId(person.id), fromDay: '2026-05-13', toDay: '2026-05-13', reason: '家里有事' };
    const codes = await Promise.all([
      codeOf(addAbsence(world.ctx(), leave)),
      ...[1, 2, 3].map((index) => codeOf(bookNow([input(`duty:${index}`, index * 2, index * 2 + 1)]))),
    ]);
    expect(codes[0]).toBe('OK');
    // Whoever came before stands, whoever came after was refused: nobody was let through by both looking away.
    expect(codes.slice(1).every((code) => code === 'OK' || code === 'PERSON_AWAY')).toBe(true);
    expect(await codeOf(bookNow([input('duty:9', 20, 21)]))).toBe('PERSON_AWAY');
    await bookNow([input('duty:9', 20, 21)], { mayBeAway: true });
  });

  test('what ends as the other begins is no overlap, and what is not busy stands beside anything', async () => {
    await bookNow([input('duty:1', 9, 10), input('duty:2', 10, 11)]);
    await bookNow([input('enrolment:1:a', 9, 11, { isBusy: false, kind: 'LESSON' })]);
    expect(await standing()).toBe(3);
    // Nobody's diary is opened for it: camps write tens of thousands.
    const other = { kind: 'DISTRIBUTOR' as const, id: newId() };
    await bookNow([input('enrolment:2:a', 9, 11, { isBusy: false, person: other })]);
    expect(await diaries.raw(world.db).countDocuments({ _id: other.id })).toBe(0);
  });

  test('all of a call stand or none, and two of one call that overlap are refused', async () => {
    expect(await codeOf(bookNow([input('duty:1', 9, 10), input('duty:2', 9.5, 10)]))).toBe('DOUBLE_BOOKED');
    expect(await standing()).toBe(0);
    // Two that change places are no overlap, since both move.
    await bookNow([input('duty:1', 9, 10), input('duty:2', 10, 11)]);
    await bookNow([input('duty:1', 10, 11), input('duty:2', 9, 10)]);
    expect(await standing()).toBe(2);
  });

  test('KEEP writes what overlaps, and what overlaps already keeps nobody from anything else', async () => {
    await bookNow([input('duty:1', 9, 11)]);
    await bookNow([input('meeting:1:x', 10, 12, { kind: 'MEETING' })], { onConflict: 'KEEP' });
    expect(await standing()).toBe(2);
    await bookNow([input('duty:2', 13, 14)]);
    expect(await codeOf(bookNow([input('duty:3', 11.5, 12.5)]))).toBe('DOUBLE_BOOKED');
  });

  test('the refusal says who, with what and when', async () => {
    await bookNow([input('duty:1', 9, 11)]);
    await expect(bookNow([input('duty:2', 10, 12)])).rejects.toMatchObject({
      code: 'DOUBLE_BOOKED',
      details: { person: '周晓芸', with: { zh: '值班 duty:1', en: 'On duty duty:1' }, when: '05-13 09:00–11:00' },
    });
  });
});

test('a refusal says with what in both languages', () => {
  const details = { person: '周晓芸', with: { zh: '值班', en: 'On duty' }, when: '05-13 09:00–11:00' };
  expect(fillSentence(sentences['DOUBLE_BOOKED']!, details)).toEqual({
    zh: '周晓芸 在 05-13 09:00–11:00 已有安排「值班」，不能同时安排两件事。',
    en: '周晓芸 is busy with “On duty” on 05-13 09:00–11:00 and cannot do two things at once.',
  });
});

describe('by cause', () => {
  test('said again changes nothing; what moves raises the number of changes once', async () => {
    await bookNow([input('duty:1', 9, 10)]);
    await bookNow([input('duty:1', 9, 10)]);
    expect(told).toHaveLength(1);
    await bookNow([input('duty:1', 14, 15)]);
    expect(await bookings.raw(world.db).findOne({ cause: 'duty:1' })).toMatchObject({ seq: 1, startsAt: at(14) });
    expect(told.at(-1)).toMatchObject({ before: { seq: 0 }, after: { seq: 1 } });
  });

  test('cancelled, the time is free; cancelled again, nothing happens; booked again, it stands under the same id', async () => {
    await bookNow([input('duty:1', 9, 10)]);
    const { _id } = (await bookings.raw(world.db).findOne({ cause: 'duty:1' }))!;
    await cancelNow(['duty:1']);
    await cancelNow(['duty:1', 'duty:unknown']);
    expect(told.map(({ after }) => after.state)).toEqual(['STANDING', 'CANCELLED']);
    await bookNow([input('duty:2', 9, 10)]);
    expect(await codeOf(bookNow([input('duty:1', 9, 10)]))).toBe('DOUBLE_BOOKED');
    await bookNow([input('duty:1', 10, 11)]);
    expect(await bookings.raw(world.db).findOne({ cause: 'duty:1' })).toMatchObject({ _id, seq: 2, state: 'STANDING' });
  });

  test('handed to somebody else, the first is free again', async () => {
    const other: PersonRef = { kind: 'STAFF', id: await anOperator(ctx, '何婷') };
    await bookNow([input('duty:1', 9, 10)]);
    await bookNow([input('duty:1', 9, 10, { person: other })]);
    await bookNow([input('duty:2', 9, 10)]);
    const range = { startsAt: at(0), endsAt: at(24) };
    expect((await bookingsBetween(ctx, range, { persons: [other] })).map(({ cause }) => cause)).toEqual(['duty:1']);
    expect((await bookingsBetween(ctx, range)).map(({ cause }) => cause)).toEqual(['duty:1', 'duty:2']);
  });

  test.each([
    ['ends before it begins', 11, 9, 0, 'BOOKING_TIMES_WRONG'],
    ['longer than a day', 0, 25, 0, 'BOOKING_TIMES_WRONG'],
    ['rest of half a minute', 9, 10, 0.5, 'BOOKING_REST_WRONG'],
    ['rest of a week', 9, 10, 10_080, 'BOOKING_REST_WRONG'],
  ])('%s is refused', async (_what, from, to, restMinutes, code) => {
    expect(await codeOf(bookNow([input('duty:1', from, to, { restMinutes })]))).toBe(code);
  });
});

describe('rest', () => {
  test('is kept between two that ask for it, the shorter of both; a meeting may stand beside a shift', async () => {
    await bookNow([input('duty:1', 9, 12, { restMinutes: 660 })]);
    await bookNow([input('meeting:1:x', 12, 13)]);
    expect(await codeOf(bookNow([input('duty:2', 15, 18, { restMinutes: 240 })]))).toBe('REST_TOO_SHORT');
    await bookNow([input('duty:2', 16, 18, { restMinutes: 240 })]);
    expect(await standing()).toBe(3);
  });

  test('the times that a plan is given leave room for it', async () => {
    await bookNow([input('duty:1', 9, 12, { restMinutes: 660 }), input('meeting:1:x', 13, 14)]);
    const range = { startsAt: at(0), endsAt: at(48) };
    const spans = (await busyTimes(ctx, [person], range, { restMinutes: 600 })).get(toId(person.id))!;
    expect(spans.map(({ from, to }) => [from, to])).toEqual([
      [at(-1), at(22)],
      [at(13), at(14)],
    ]);
    await bookNow([input('duty:2', 22, 23, { restMinutes: 600 })]);
    const but = await busyTimes(ctx, [person], range, { except: new Set(['duty:1', 'duty:2']) });
    expect(but.get(toId(person.id))).toHaveLength(1);
  });
});

describe('conflicts', () => {
  test('are told by kind with their minutes, the worst first; the own old time is none', async () => {
    await bookNow([input('duty:1', 9, 12, { restMinutes: 120 })]);
    await absences.raw(world.db).insertOne({
      _id: newId(),
      personKind: person.kind,
      personId: person.id,
      from: at(10),
      to: at(15),
      reason: '看病',
      byName: 'M1',
      createdAt: at(0),
    });
    const asked = { person, startsAt: at(11), endsAt: at(13), restMinutes: 60 };
    const all = await conflictsOf(ctx, [asked, { ...asked, except: ['duty:1'] }, { ...asked, startsAt: at(7), endsAt: at(8.5) }]);
    expect(all.map(({ index, kind, minutes, isWarning }) => [index, kind, minutes, isWarning])).toEqual([
      [0, 'BOOKED', 60, false],
      [0, 'ABSENT', 120, false],
      [1, 'ABSENT', 120, false],
      [2, 'REST', 30, false],
    ]);
    expect(all[0]!.booking).toMatchObject({ cause: 'duty:1' });
  });

  test('of an operator the leaves and working days of the profile count; days off warn', async () => {
    const manager = world.ctx({ viewer: asStaff('OPS_MANAGER', 'd'.repeat(24)) });
    const id = await anOperator(ctx, '苏敏');
    await addLeave(manager, { operatorId: toId(id), from: '2026-05-13', to: '2026-05-13', reason: '年假' });
    const operator: PersonRef = { kind: 'STAFF', id };
    const asked = { person: operator, startsAt: at(9), endsAt: at(10) };
    expect(await conflictsOf(ctx, [asked])).toMatchObject([{ kind: 'ABSENT', absence: null, minutes: 60 }]);
    expect(await codeOf(bookNow([input('duty:1', 9, 10, { person: operator })]))).toBe('PERSON_AWAY');
    // Saturday.
    const saturday = { ...asked, startsAt: at(72 + 9), endsAt: at(72 + 10) };
    expect(await conflictsOf(ctx, [saturday])).toMatchObject([{ kind: 'OUTSIDE_HOURS', minutes: 60, isWarning: true }]);
    const busy = (await busyTimes(ctx, [operator], { startsAt: at(0), endsAt: at(96) })).get(toId(id))!;
    expect(busy.map(({ from, to, why }) => [from, to, why.en])).toEqual([
      [at(0), at(24), 'Away'],
      [at(72), at(96), 'Outside the available hours'],
    ]);
    await changeOperator(manager, { id: toId(id), revision: 1, change: { leavesOn: '2026-05-14' } });
    expect(await conflictsOf(ctx, [saturday])).toMatchObject([{ kind: 'ABSENT' }, { kind: 'OUTSIDE_HOURS' }]);
  });
});

test('an absence tells who follows, and lists what needs somebody else', async () => {
  await bookNow([input('duty:1', 9, 10)]);
  const me = world.ctx({ viewer: asMember(toId(person.id)) });
  const { data, errors } = await world.ask(
    me,
    `mutation { addAbsence(input: { fromDay: "2026-05-13", toDay: "2026-05-14", reason: "外出学习" }) {
      from to reason byName personName bookings { title { zh } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.addAbsence).toMatchObject({
    from: at(0).toISOString(),
    to: at(48).toISOString(),
    personName: '周晓芸',
    bookings: [{ title: { zh: '值班 duty:1' } }],
  });
  // Within the transaction, which may have been begun again: what was told last is what stands.
  expect(away.at(-1)!._id).toEqual((await absences.raw(world.db).findOne({}))!._id);
  expect(await standing()).toBe(1);
});
