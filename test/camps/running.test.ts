// A camp through its week: opened, taken, closed; each of it twice, and cut in the middle.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { bookings } from '../../server/bookings/model.ts';
import { camps, cohorts, enrolments, homework } from '../../server/camps/model.ts';
import { closeDue, enrolByHand, followCamps, nudgeAll, openDue, prepareCamps, reviewHomework } from '../../server/camps/service.ts';
import { checkIn, handIn, noteWatched } from '../../server/camps/taking.ts';
import { extendEnrolment, finishMoves, leaveCamp, moveCampLesson } from '../../server/camps/managing.ts';
import { campFaults } from '../../server/camps/faults.ts';
import { fillLecturers } from '../../server/camps/lecturing.ts';
import { duties } from '../../server/duties/model.ts';
import { createRota } from '../../server/rotas/service.ts';
import { notices } from '../../server/notices/model.ts';
import { operators } from '../../server/operators/model.ts';
import { tasks } from '../../server/tasks/model.ts';
import { groups } from '../../server/groups/model.ts';
import { anOperator } from '../operators/world.ts';
import { aDistributor, anOrder } from '../support/trade.ts';
import { emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { MONDAY, aCourse, aLesson, asManager, asTaker, at, enrolmentOf, newcomers, opened, prepared, publish } from './made.ts';

let world: World;
const graduates: string[] = [];
followCamps({
  name: 'test',
  graduated: (_ctx, _session, entries) => {
    graduates.push(...entries.map(({ enrolment }) => enrolment.certificateNo ?? ''));
    return Promise.resolve();
  },
});

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await emptyWorld(world);
  graduates.length = 0;
});

const opening = at('2026-05-18T00:10');

describe('preparing', () => {
  test('makes the camps of the coming two Mondays, once; whose joining counts has no gap', async () => {
    await publish(world, aCourse());
    expect(await prepareCamps(world.ctx())).toEqual({ prepared: [1, 2] });
    expect(await prepareCamps(world.ctx())).toEqual({ prepared: [] });
    const rows = await camps
      .raw(world.db)
      .find({}, { sort: { number: 1 } })
      .toArray();
    expect(rows.map(({ opensOn }) => opensOn)).toEqual([MONDAY, '2026-05-25']);
    expect(rows[1]?.joinedFrom).toEqual(rows[0]?.joinedTo);
    expect(rows[0]?.lessons[0]).toMatchObject({ date: MONDAY, startsAt: at('2026-05-18T20:00'), makeUpUntil: at('2026-05-19T22:00') });
  });

  test('two at once make each of them once', async () => {
    await publish(world, aCourse());
    await Promise.all([prepareCamps(world.ctx()), prepareCamps(world.ctx())]);
    expect(await camps.raw(world.db).countDocuments()).toBe(2);
  });
});

describe('opening', () => {
  test('enrols who joined in the week before, in cohorts that are evenly filled, with bookings and a word to each', async () => {
    await aDistributor(world.ctx(), { joinedAt: at('2026-05-10T23:59') });
    const people = await newcomers(world, 5);
    await aDistributor(world.ctx(), { joinedAt: at('2026-05-18T00:00') });
    await prepared(world);
    expect(await openDue(world.ctx({ now: opening }))).toEqual({ opened: [{ camp: 1, enrolled: 5, cohorts: 3 }] });
    const rows = await cohorts
      .raw(world.db)
      .find({}, { sort: { number: 1 } })
      .toArray();
    expect(rows.map(({ taken }) => taken).sort()).toEqual([1, 2, 2]);
    expect(await enrolments.raw(world.db).countDocuments({ state: 'ACTIVE', isRunning: true })).toBe(5);
    expect(await bookings.raw(world.db).countDocuments({ kind: 'LESSON', isBusy: false, state: 'STANDING' })).toBe(15);
    expect(await notices.raw(world.db).countDocuments({ personId: people[0]!._id })).toBe(1);
  });

  test('run again changes nothing', async () => {
    await opened(world, 3);
    const before = await enrolments.raw(world.db).find().toArray();
    expect(await openDue(world.ctx({ now: at('2026-05-18T00:20') }))).toEqual({ opened: [] });
    expect(await enrolments.raw(world.db).find().toArray()).toEqual(before);
    expect(await notices.raw(world.db).countDocuments()).toBe(3);
  });

  test('cut between two portions, the next run completes it', async () => {
    await newcomers(world, 5);
    await prepared(world);
    const { time } = world.ctx();
    let told = 0;
    const cut = { ...time, clock: (moment: Date) => ((told += 1) > 1 ? fail('cut') : time.clock(moment)) };
    await expect(openDue(world.ctx({ now: opening, time: cut }), 2)).rejects.toThrow('cut');
    expect(await enrolments.raw(world.db).countDocuments()).toBe(2);
    expect(await openDue(world.ctx({ now: at('2026-05-18T00:20') }), 2)).toMatchObject({ opened: [{ enrolled: 3, cohorts: 3 }] });
    expect(await enrolments.raw(world.db).countDocuments()).toBe(5);
    const taken = (await cohorts.raw(world.db).find().toArray()).reduce((sum, row) => sum + row.taken, 0);
    expect(taken).toBe(5);
    expect(await notices.raw(world.db).countDocuments()).toBe(5);
  });

  test('by two processes at once enrols each once', async () => {
    await newcomers(world, 6);
    await prepared(world);
    await Promise.all([openDue(world.ctx({ now: opening }), 2), openDue(world.ctx({ now: opening }), 2)]);
    expect(await enrolments.raw(world.db).countDocuments()).toBe(6);
    const taken = (await cohorts.raw(world.db).find().toArray()).reduce((sum, row) => sum + row.taken, 0);
    expect(taken).toBe(6);
  });

  test('gives a cohort a group where an operator has room, and the operator a task', async () => {
    const operatorId = await anOperator(world.ctx(), '沐禾');
    await opened(world, 2);
    const [cohort] = await cohorts.raw(world.db).find().toArray();
    const [group] = await groups.raw(world.db).find().toArray();
    expect(group).toMatchObject({ purpose: 'CAMP', name: '训练营 1 期 1 班', operatorId });
    expect(cohort?.groupId).toEqual(group?._id);
    expect((await operators.raw(world.db).findOne({ _id: operatorId }))?.groups).toBe(1);
    expect(await tasks.raw(world.db).countDocuments({ groupId: group!._id, state: 'OPEN' })).toBe(1);
  });
});

describe('two camps at once', () => {
  test('are refused by hand, also when two try at the same moment', async () => {
    const { people } = await opened(world, 1);
    await prepared(world, aCourse(), '2026-05-25');
    const next = await camps.raw(world.db).findOne({ opensOn: '2026-05-25' });
    const asked = { campId: next!._id.toHexString(), memberNos: [people[0]!.memberNo] };
    await expect(enrolByHand(asManager(world, { now: opening }), asked)).rejects.toMatchObject({ code: 'ALREADY_IN_CAMP' });
    const other = await aDistributor(world.ctx());
    const [first] = await camps.raw(world.db).find({ number: 1 }).toArray();
    const tries = await Promise.allSettled(
      [first!, next!].map(({ _id }) =>
        enrolByHand(asManager(world, { now: opening }), { campId: _id.toHexString(), memberNos: [other.memberNo] }),
      ),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'ALREADY_IN_CAMP' } });
    expect(await enrolments.raw(world.db).countDocuments({ distributorId: other._id })).toBe(1);
  });

  test('the opening leaves out who is in one, and gives a place to who was enrolled by hand beforehand', async () => {
    const people = await newcomers(world, 2);
    const camp = await prepared(world);
    const other = await aDistributor(world.ctx());
    await enrolByHand(asManager(world), { campId: camp._id.toHexString(), memberNos: [people[0]!.memberNo, other.memberNo] });
    expect(await openDue(world.ctx({ now: opening }))).toMatchObject({ opened: [{ enrolled: 3 }] });
    expect(await enrolmentOf(world, other)).toMatchObject({ state: 'ACTIVE', cohort: expect.any(Number) });
    expect(await enrolments.raw(world.db).countDocuments()).toBe(3);
  });
});

describe('checking in', () => {
  test('before the opening says when it opens; in time it is stored before it is said, and counts once', async () => {
    const { camp, people } = await opened(world, 1);
    const [lesson] = camp.lessons;
    const [person] = people;
    await expect(checkIn(asTaker(world, person!, at('2026-05-18T05:00')), lesson!.id)).rejects.toMatchObject({
      code: 'CHECK_IN_TOO_EARLY',
      details: { at: '05-18 06:00' },
    });
    const now = at('2026-05-18T12:00');
    const both = await Promise.all([1, 2].map(() => checkIn(asTaker(world, person!, now), lesson!.id)));
    expect(both.map(({ row }) => row.checkIns)).toEqual([1, 2].map(() => [{ lessonId: lesson!.id, at: now, isMakeUp: false }]));
    expect((await enrolmentOf(world, person!)).checkIns).toHaveLength(1);
    const again = await checkIn(asTaker(world, person!, at('2026-05-18T13:00')), lesson!.id);
    expect(again.row.checkIns[0]?.at).toEqual(now);
  });

  test('too late is a make-up while one is left; two at once take one', async () => {
    const lessons = [aLesson(1, { makeUpDays: 2 }), aLesson(2, { makeUpDays: 1 }), aLesson(3)];
    const { camp, people } = await opened(world, 1, aCourse({ lessons }));
    const now = at('2026-05-19T23:00');
    const tries = await Promise.allSettled(camp.lessons.slice(0, 2).map(({ id }) => checkIn(asTaker(world, people[0]!, now), id)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'NO_MAKE_UPS_LEFT' } });
    expect(await enrolmentOf(world, people[0]!)).toMatchObject({ makeUps: 1, checkIns: [{ isMakeUp: true }] });
  });

  test('is for the own camp alone', async () => {
    const { camp } = await opened(world, 1);
    const stranger = await aDistributor(world.ctx());
    await expect(checkIn(asTaker(world, stranger, at('2026-05-18T12:00')), camp.lessons[0]!.id)).rejects.toMatchObject({
      code: 'CAMP_NONE',
    });
  });

  test('with a video needs enough of it', async () => {
    const { camp, people } = await opened(world, 1);
    await camps.raw(world.db).updateOne({ _id: camp._id }, { $set: { 'lessons.0.videoSeconds': 600, 'lessons.0.watchPercent': 50 } });
    const me = (text: string) => asTaker(world, people[0]!, at(text));
    const { id } = camp.lessons[0]!;
    await noteWatched(me('2026-05-18T12:00'), id, 600);
    await expect(checkIn(me('2026-05-18T12:00'), id)).rejects.toMatchObject({ code: 'CHECK_IN_NOT_WATCHED', details: { minutes: 5 } });
    await noteWatched(me('2026-05-18T12:03'), id, 300);
    expect((await checkIn(me('2026-05-18T12:03'), id)).row.checkIns).toHaveLength(1);
  });
});

describe('homework', () => {
  test('is handed in, returned, handed in anew, accepted: the enrolment says so each time', async () => {
    const { camp, people } = await opened(world, 1);
    const { id } = camp.lessons[1]!;
    const me = asTaker(world, people[0]!, at('2026-05-19T12:00'));
    await handIn(me, id, ' 第一稿 ', []);
    await handIn(me, id, '第一稿', []);
    const [row] = await homework.raw(world.db).find().toArray();
    expect(row).toMatchObject({ text: '第一稿', state: 'HANDED_IN', tries: 1, seq: 1 });
    const manager = asManager(world, { now: at('2026-05-19T13:00') });
    const review = { id: row!._id.toHexString(), seq: 1, score: null, comment: null };
    await expect(reviewHomework(manager, { ...review, verdict: 'RETURNED' })).rejects.toMatchObject({ code: 'REVIEW_NEEDS_COMMENT' });
    await reviewHomework(manager, { ...review, verdict: 'RETURNED', comment: '再写具体些' });
    await expect(reviewHomework(manager, { ...review, verdict: 'ACCEPTED', score: 90 })).rejects.toMatchObject({
      code: 'HOMEWORK_CHANGED',
    });
    await handIn(me, id, '第二稿', []);
    await reviewHomework(manager, { ...review, seq: 3, verdict: 'ACCEPTED', score: 90 });
    expect((await enrolmentOf(world, people[0]!)).homework).toEqual([{ lessonId: id, state: 'ACCEPTED', score: 90 }]);
    await expect(handIn(me, id, '第三稿', [])).rejects.toMatchObject({ code: 'HOMEWORK_ACCEPTED' });
  });
});

describe('closing', () => {
  const closing = at('2026-05-20T22:00');

  async function allDone(count: number, full: number) {
    const { camp, people } = await opened(world, count, aCourse({ pass: [{ metric: 'CHECK_INS', threshold: 3 }] }));
    for (const person of people.slice(0, full))
      for (const { id, date } of camp.lessons) await checkIn(asTaker(world, person, at(`${date}T12:00`)), id);
    return { camp, people };
  }

  test('graduates whoever passes, once, with a certificate; extends the others and fails them when that is over', async () => {
    const { camp, people } = await allDone(3, 2);
    expect(await closeDue(world.ctx({ now: new Date(closing.getTime() - 1) }))).toEqual({ closed: [] });
    expect(await closeDue(world.ctx({ now: closing }))).toEqual({ closed: [{ camp: 1, graduated: 2, extended: 1, failed: 0 }] });
    expect(await closeDue(world.ctx({ now: closing }))).toEqual({ closed: [] });
    expect(new Set(graduates).size).toBe(2);
    expect(await enrolmentOf(world, people[0]!)).toMatchObject({
      state: 'GRADUATED',
      isRunning: false,
      certificateNo: expect.stringMatching(/^C001-/),
    });
    expect(await camps.raw(world.db).findOne({ _id: camp._id })).toMatchObject({ state: 'EXTENDED', certificates: 2 });
    await closeDue(world.ctx({ now: at('2026-05-22T22:00') }));
    expect(await enrolmentOf(world, people[2]!)).toMatchObject({ state: 'FAILED', isRunning: false });
    expect(await camps.raw(world.db).findOne({ _id: camp._id })).toMatchObject({
      state: 'CLOSED',
      funnel: { enrolled: 3, graduated: 2, failed: 1 },
    });
  });

  test('whoever catches up in the extension graduates', async () => {
    const { camp, people } = await allDone(1, 0);
    await closeDue(world.ctx({ now: closing }));
    for (const { id } of camp.lessons) await checkIn(asTaker(world, people[0]!, at('2026-05-21T12:00')), id);
    expect(await closeDue(world.ctx({ now: at('2026-05-21T12:10') }))).toEqual({
      closed: [{ camp: 1, graduated: 1, extended: 0, failed: 0 }],
    });
    expect(await camps.raw(world.db).findOne({ _id: camp._id })).toMatchObject({ state: 'CLOSED' });
  });

  test('cut between two portions, and by two at once, each graduates once', async () => {
    await allDone(4, 4);
    let asked = 0;
    const { time } = world.ctx();
    const cut = { ...time, dayKey: (moment: Date) => ((asked += 1) > 2 ? fail('cut') : time.dayKey(moment)) };
    await expect(closeDue(world.ctx({ now: closing, time: cut }), 2)).rejects.toThrow('cut');
    expect(await enrolments.raw(world.db).countDocuments({ state: 'GRADUATED' })).toBe(2);
    await Promise.all([closeDue(world.ctx({ now: closing }), 2), closeDue(world.ctx({ now: closing }), 2)]);
    const rows = await enrolments.raw(world.db).find({ state: 'GRADUATED' }).toArray();
    expect(new Set(rows.map(({ certificateNo }) => certificateNo)).size).toBe(4);
    expect(await notices.raw(world.db).countDocuments({ cause: /^camp-graduated:/ })).toBe(4);
    expect(await camps.raw(world.db).findOne()).toMatchObject({ state: 'CLOSED', certificates: 4 });
  });

  test('asks for the first order where the rule does', async () => {
    const { people } = await opened(world, 2, aCourse({ pass: [{ metric: 'FIRST_ORDER', threshold: 1 }] }));
    await anOrder(world.ctx(), people[0]!.memberNo);
    await closeDue(world.ctx({ now: closing }));
    expect(await enrolmentOf(world, people[0]!)).toMatchObject({ state: 'GRADUATED' });
    expect(await enrolmentOf(world, people[1]!)).toMatchObject({ state: 'EXTENDED' });
  });

  test('who failed may be given longer, or a second try in the next camp', async () => {
    const { people } = await opened(world, 2, aCourse({ extensionDays: 0 }));
    await closeDue(world.ctx({ now: closing }));
    const [one, two] = people;
    const manager = asManager(world, { now: at('2026-05-23T10:00') });
    expect(await extendEnrolment(manager, { enrolmentId: (await enrolmentOf(world, one!))._id.toHexString(), days: 2 })).toMatchObject({
      state: 'EXTENDED',
      extendedUntil: at('2026-05-25T22:00'),
    });
    const next = await prepared(world, aCourse(), '2026-05-25');
    await enrolByHand(manager, { campId: next._id.toHexString(), memberNos: [two!.memberNo] });
    const [, second] = await enrolments
      .raw(world.db)
      .find({ distributorId: two!._id }, { sort: { _id: 1 } })
      .toArray();
    expect(second).toMatchObject({ attempt: 2, state: 'ENROLLED' });
  });
});

describe('nudging', () => {
  test('tells those who are behind once a day, and hands the silent ones to a person', async () => {
    await anOperator(world.ctx(), '沐禾');
    const { camp, people } = await opened(
      world,
      2,
      aCourse({ days: 7, lessons: [1, 2, 3, 4, 5].map((day) => aLesson(day)), pass: [{ metric: 'CHECK_INS', threshold: 5 }] }),
    );
    await checkIn(asTaker(world, people[0]!, at('2026-05-18T12:00')), camp.lessons[0]!.id);
    const first = await nudgeAll(world.ctx({ now: at('2026-05-19T19:30') }));
    expect(first).toEqual({ nudged: 1, called: 0, spared: 0 });
    expect(await nudgeAll(world.ctx({ now: at('2026-05-19T19:40') }))).toEqual({ nudged: 0, called: 0, spared: 1 });
    expect(await nudgeAll(world.ctx({ now: at('2026-05-21T19:30') }))).toMatchObject({ called: 2 });
    await nudgeAll(world.ctx({ now: at('2026-05-21T19:31') }));
    expect(await tasks.raw(world.db).countDocuments({ cause: /^camp-silent:/, state: 'OPEN' })).toBe(2);
    // Heard of again: nobody has to call any more.
    await checkIn(asTaker(world, people[0]!, at('2026-05-21T20:00')), camp.lessons[3]!.id);
    expect(await tasks.raw(world.db).countDocuments({ cause: /^camp-silent:/, state: 'OPEN' })).toBe(1);
  });
});

describe('lecturers from the rota', () => {
  test('are asked once for each lesson, evenly; a moved lesson takes its lecturer along', async () => {
    const lessons = [1, 2].map((day) => aLesson(day, { needsLecturer: true }));
    const camp = await prepared(world, aCourse({ lessons, pass: [{ metric: 'CHECK_INS', threshold: 2 }] }));
    const heads = [await aDistributor(world.ctx()), await aDistributor(world.ctx())];
    const roster = heads.map(({ _id }) => ({ personKind: 'DISTRIBUTOR' as const, personId: _id.toHexString(), skills: [], groupIds: [] }));
    await createRota(asManager(world), {
      ...{ title: '训练营讲师', kind: 'LECTURE', tier: 'HEAD', slots: [], everyWeeks: 1, firstWeek: '2026-05-11', restHours: 4 },
      ...{ mostPerWeek: 3, newcomerWeeks: 0, swapsNeedApproval: true },
      roster: roster.map((entry) => ({ ...entry, since: '2026-01-01', until: null })),
    });
    expect(await fillLecturers(world.ctx())).toEqual({ asked: 2, lacking: 0 });
    expect(await fillLecturers(world.ctx())).toEqual({ asked: 2, lacking: 0 });
    const rows = await duties.raw(world.db).find({ kind: 'LECTURE' }).toArray();
    expect(new Set(rows.map(({ personId }) => personId.toHexString())).size).toBe(2);
    const first = rows.find(({ subject }) => subject?.endsWith(camp.lessons[0]!.id) === true)!;
    await moveCampLesson(asManager(world), camp._id.toHexString(), camp.lessons[0]!.id, at('2026-05-18T21:00'));
    expect(await duties.raw(world.db).findOne({ _id: first._id })).toMatchObject({
      startsAt: at('2026-05-18T21:00'),
      personId: first.personId,
    });
    expect(await campFaults(world.ctx())).toEqual([]);
  });
});

describe('by hand', () => {
  test('a lesson moves with its bookings, never into the past; who leaves gives the place back', async () => {
    const { camp, people } = await opened(world, 1);
    const manager = asManager(world, { now: at('2026-05-18T10:00') });
    const lesson = camp.lessons[2]!;
    await expect(moveCampLesson(manager, camp._id.toHexString(), lesson.id, at('2026-05-18T09:00'))).rejects.toMatchObject({
      code: 'LESSON_IN_THE_PAST',
    });
    const moved = await moveCampLesson(manager, camp._id.toHexString(), lesson.id, at('2026-05-19T19:00'));
    expect(moved.lessons.find(({ id }) => id === lesson.id)).toMatchObject({
      date: '2026-05-19',
      day: 2,
      closesAt: at('2026-05-19T21:00'),
    });
    expect(await bookings.raw(world.db).findOne({ cause: new RegExp(`:${lesson.id}$`) })).toMatchObject({
      startsAt: at('2026-05-19T19:00'),
      seq: 1,
    });
    const row = await enrolmentOf(world, people[0]!);
    expect(await leaveCamp(manager, { enrolmentId: row._id.toHexString(), reason: '不想学了' })).toMatchObject({ state: 'LEFT' });
    expect((await cohorts.raw(world.db).findOne())?.taken).toBe(0);
    expect(await campFaults(world.ctx())).toEqual([]);
    await cohorts.raw(world.db).updateOne({}, { $inc: { taken: 1 } });
    expect(await campFaults(world.ctx())).toEqual(['cohort 1 of camp 1 counts 1, and has 0']);
    expect(await bookings.raw(world.db).countDocuments({ kind: 'LESSON', state: 'STANDING' })).toBe(0);
  });

  test('a move that was cut off before everybody was told is completed by the next run, and told once', async () => {
    const { camp, people } = await opened(world, 3);
    const now = at('2026-05-18T10:00');
    const lesson = camp.lessons[2]!;
    await moveCampLesson(asManager(world, { now }), camp._id.toHexString(), lesson.id, at('2026-05-19T19:00'));
    // As a kill between the two leaves it: the lesson has moved, one of the calendars has not.
    const mine = { personId: people[0]!._id, cause: new RegExp(`:${lesson.id}$`) };
    await bookings.raw(world.db).updateOne(mine, { $set: { startsAt: lesson.startsAt, endsAt: lesson.endsAt } });
    await camps.raw(world.db).updateOne({ _id: camp._id }, { $set: { untold: [lesson.id] } });
    await notices.raw(world.db).deleteOne({ personId: people[0]!._id, cause: /^camp-moved:/ });
    expect([await finishMoves(world.ctx({ now })), await finishMoves(world.ctx({ now }))]).toEqual([1, 0]);
    expect(await bookings.raw(world.db).findOne(mine)).toMatchObject({ startsAt: at('2026-05-19T19:00') });
    expect(await notices.raw(world.db).countDocuments({ cause: /^camp-moved:/ })).toBe(3);
    expect((await camps.raw(world.db).findOne({ _id: camp._id }))?.untold).toEqual([]);
  });
});

function fail(why: string): never {
  throw new Error(why);
}
