// Who sees and does what in camps, asked as people ask: a member only the own camp, an operator the cohorts of the own groups, a lecturer the
// homework of the own lessons.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { camps, cohorts, enrolments, homework } from '../../server/camps/model.ts';
import { eraseCamps, ownCamps } from '../../server/camps/service.ts';
import { moveCampLesson } from '../../server/camps/managing.ts';
import { acceptDuty } from '../../server/duties/service.ts';
import { duties } from '../../server/duties/model.ts';
import type { Ctx } from '../../server/context.ts';
import { newId } from '../../server/core/ids.ts';
import { files } from '../../server/files/model.ts';
import { anOperator } from '../operators/world.ts';
import { aDistributor } from '../support/trade.ts';
import { asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { aCourse, aLesson, asManager, asTaker, at, enrolmentOf, opened, prepared } from './made.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(() => emptyWorld(world));

const noon = at('2026-05-19T12:00');
const asOperator = (id: { toHexString(): string }): Ctx => world.ctx({ now: noon, viewer: asStaff('OPERATOR', id.toHexString()) });
const codeOf = ({ errors }: { errors?: readonly { extensions?: Record<string, unknown> }[] }): unknown => errors?.[0]?.extensions?.['code'];
const homeworkTask = { task: '晒单', steps: [], needsPicture: false };

const MY_CAMP = `{ myCamp { number state today days peers makeUpsLeft lessons { id day check text checkBlock { code words { zh en } }
  task { task } homework { state score } homeworkBlock { code } } pass { isMet met total conditions { words { zh } more { zh } } } certificate { no } next { number } } }`;

describe('a member', () => {
  test('sees the own camp: what is open, what is not and why, and what is missing', async () => {
    const { people } = await opened(world, 2);
    const { data, errors } = await world.ask(asTaker(world, people[0]!, noon), MY_CAMP);
    expect(errors).toBeUndefined();
    expect(data.myCamp).toMatchObject({
      number: 1,
      state: 'ACTIVE',
      today: 2,
      days: 3,
      peers: 2,
      makeUpsLeft: 1,
      certificate: null,
      next: null,
    });
    expect(data.myCamp.lessons.map(({ check }: { check: string }) => check)).toEqual(['MAKE_UP', 'OPEN', 'AHEAD']);
    expect(data.myCamp.lessons[2]).toMatchObject({
      text: '',
      checkBlock: {
        code: 'CHECK_IN_TOO_EARLY',
        words: { zh: '还没到打卡时间，05-20 06:00 开放。', en: 'Check-in is not open yet; it opens 05-20 06:00.' },
      },
    });
    expect(data.myCamp.pass).toMatchObject({ met: 0, total: 1, conditions: [{ words: { zh: '打卡 3 天' }, more: { zh: '再打卡 3 天' } }] });
  });

  test('checks in and hands in, and is told why not', async () => {
    const { camp, people } = await opened(world, 1);
    const me = asTaker(world, people[0]!, noon);
    const [first, second, third] = camp.lessons;
    const done = await world.ask(me, `mutation { checkIn(lessonId: "${second!.id}") { lessons { id check } } }`);
    expect(done.data.checkIn.lessons[1]).toMatchObject({ check: 'DONE' });
    expect(codeOf(await world.ask(me, `mutation { checkIn(lessonId: "${third!.id}") { id } }`))).toBe('CHECK_IN_TOO_EARLY');
    expect(codeOf(await world.ask(me, `mutation { handInHomework(lessonId: "${first!.id}", text: "x", fileIds: []) { id } }`))).toBe(
      'LESSON_HAS_NO_HOMEWORK',
    );
    const stolen = `mutation { handInHomework(lessonId: "${second!.id}", text: "x", fileIds: ["${'e'.repeat(24)}"]) { id } }`;
    expect(codeOf(await world.ask(me, stolen))).toBe('FILE_UNKNOWN');
  });

  test('in no camp sees none, and which one will open', async () => {
    await prepared(world);
    const person = await aDistributor(world.ctx(), { joinedAt: at('2026-05-13T09:00') });
    const me = world.ctx({ viewer: asMember(person._id.toHexString()) });
    const { data } = await world.ask(me, '{ myCamp { id } myNextCamp { number opensOn } myCertificates { no } }');
    expect(data).toEqual({ myCamp: null, myNextCamp: { number: 1, opensOn: '2026-05-18' }, myCertificates: [] });
  });

  test('sees nothing to review', async () => {
    const { people } = await opened(world, 1);
    const { data } = await world.ask(asTaker(world, people[0]!, noon), '{ homeworkQueue { edges { node { id } } } }');
    expect(data.homeworkQueue.edges).toEqual([]);
  });
});

describe('an operator', () => {
  test('sees and reminds the cohorts of the own groups alone', async () => {
    const mine = await anOperator(world.ctx(), '沐禾');
    const other = await anOperator(world.ctx(), '青柠');
    const { camp, people } = await opened(world, 4);
    const rows = await cohorts
      .raw(world.db)
      .find({}, { sort: { number: 1 } })
      .toArray();
    const { groups } = await import('../../server/groups/model.ts');
    const [own, foreign] = await Promise.all(
      rows.map(async (row) => ({ row, group: await groups.raw(world.db).findOne({ _id: row.groupId! }) })),
    );
    // One each, since the one with more room comes first.
    expect(new Set([own, foreign].map((each) => each?.group?.operatorId?.toHexString()))).toEqual(
      new Set([mine, other].map((id) => id.toHexString())),
    );
    const held = [own, foreign].find((each) => each?.group?.operatorId?.equals(mine) === true)!;
    const not = [own, foreign].find((each) => each?.group?.operatorId?.equals(other) === true)!;
    const me = asOperator(mine);
    const { data } = await world.ask(me, `{ camp(id: "${camp._id.toHexString()}") { funnel { enrolled behind } cohorts { id } } }`);
    expect(data.camp).toEqual({ funnel: { enrolled: 2, behind: 2 }, cohorts: [{ id: held.row._id.toHexString() }] });
    const board = (id: string): string => `{ cohortBoard(cohortId: "${id}") { id behind memberNo name cells { check } } }`;
    expect((await world.ask(me, board(held.row._id.toHexString()))).data.cohortBoard).toHaveLength(2);
    expect(codeOf(await world.ask(me, board(not.row._id.toHexString())))).toBe('NOT_YOUR_GROUP');
    const theirs = await enrolments.raw(world.db).findOne({ cohortId: not.row._id });
    const nudge = `mutation { nudgeCampMembers(enrolmentIds: ["${theirs!._id.toHexString()}"]) { nudged } }`;
    expect(codeOf(await world.ask(me, nudge))).toBe('NOT_YOUR_GROUP');
    expect(codeOf(await world.ask(me, `mutation { leaveCamp(enrolmentId: "${theirs!._id.toHexString()}", reason: "x") { id } }`))).toBe(
      'NOT_YOUR_GROUP',
    );
    // Once a day, however often it is asked for.
    const ids = (await enrolments.raw(world.db).find({ cohortId: held.row._id }).toArray()).map(({ _id }) => _id.toHexString());
    const twice = [];
    for (let round = 0; round < 2; round += 1)
      twice.push(
        (await world.ask(me, `mutation { nudgeCampMembers(enrolmentIds: ${JSON.stringify(ids)}) { nudged spared } }`)).data
          .nudgeCampMembers,
      );
    expect(twice).toEqual([
      { nudged: 2, spared: 0 },
      { nudged: 0, spared: 2 },
    ]);
    expect(people).toHaveLength(4);
  });
});

describe('a lecturer', () => {
  test('once agreed, reviews the homework of the own lesson, without learning who wrote it', async () => {
    const lessons = [aLesson(1), aLesson(2, { needsLecturer: true, homework: homeworkTask }), aLesson(3, { homework: homeworkTask })];
    const { camp, people } = await opened(world, 1, aCourse({ lessons }));
    const head = await aDistributor(world.ctx(), { name: '海棠依旧' });
    const [, lesson] = camp.lessons;
    const campId = camp._id.toHexString();
    const assign = (lessonId: string): string =>
      `mutation { assignLecturer(campId: "${campId}", lessonId: "${lessonId}", personKind: DISTRIBUTOR, personId: "${head._id.toHexString()}") { lecturers { personName isAccepted } } }`;
    const manager = asManager(world, { now: at('2026-05-17T12:00') });
    expect((await world.ask(manager, assign(lesson!.id))).data.assignLecturer).toEqual({
      lecturers: [{ personName: '海棠依旧', isAccepted: false }],
    });
    expect(codeOf(await world.ask(manager, assign(camp.lessons[2]!.id)))).toBe('LESSON_NEEDS_NO_LECTURER');
    expect(codeOf(await world.ask(asManager(world, { now: at('2026-05-20T12:00') }), assign(lesson!.id)))).toBe('LESSON_IN_THE_PAST');

    const taker = asTaker(world, people[0]!, noon);
    await world.ask(taker, `mutation { handInHomework(lessonId: "${lesson!.id}", text: "第一单", fileIds: []) { id } }`);
    const me = world.ctx({ now: at('2026-05-19T13:00'), viewer: asMember(head._id.toHexString(), 'KOL') });
    const queue = '{ homeworkQueue { edges { node { id seq memberName memberNo lessonTitle text } } } }';
    expect((await world.ask(me, queue)).data.homeworkQueue.edges).toEqual([]);
    const duty = await duties.raw(world.db).findOne({ kind: 'LECTURE' });
    await acceptDuty(world.ctx({ now: at('2026-05-17T13:00'), viewer: asMember(head._id.toHexString()) }), duty!._id.toHexString());
    const [edge] = (await world.ask(me, queue)).data.homeworkQueue.edges;
    expect(edge.node).toMatchObject({ memberNo: '', text: '第一单', lessonTitle: '第 2 课' });
    expect(edge.node.memberName).not.toBe(people[0]!.name);
    const review = (id: string): string =>
      `mutation { reviewHomework(id: "${id}", seq: 1, verdict: ACCEPTED, score: 95) { state score reviewerName } }`;
    expect((await world.ask(me, review(edge.node.id))).data.reviewHomework).toEqual({
      state: 'ACCEPTED',
      score: 95,
      reviewerName: '海棠依旧',
    });
    const stranger = world.ctx({ now: noon, viewer: asMember(people[0]!._id.toHexString()) });
    expect(codeOf(await world.ask(stranger, review(edge.node.id)))).toBe('HOMEWORK_NOT_YOURS');
    // The duty goes along when the lesson moves.
    const before = asManager(world, { now: at('2026-05-17T14:00') });
    await camps.raw(world.db).updateOne({ _id: camp._id }, { $set: { state: 'OPEN' } });
    await moveCampLesson(before, campId, lesson!.id, at('2026-05-19T19:00'));
    expect((await duties.raw(world.db).findOne({ _id: duty!._id }))?.startsAt).toEqual(at('2026-05-19T19:00'));
    // And the lesson with the duty, where somebody moves that in the lecturer's own week.
    const move = 'mutation ($id: ID!, $from: DateTime!, $to: DateTime!) { moveEntry(id: $id, startsAt: $from, endsAt: $to) }';
    const id = `duty:${duty!._id.toHexString()}:${head._id.toHexString()}`;
    const to = { from: at('2026-05-19T18:00').toISOString(), to: at('2026-05-19T18:30').toISOString() };
    expect(codeOf(await world.ask({ ...before, now: at('2026-05-17T15:00') }, move, { id, ...to }))).toBeUndefined();
    const after = await camps.raw(world.db).findOne({ _id: camp._id });
    expect(after?.lessons.find((each) => each.id === lesson!.id)?.startsAt).toEqual(at('2026-05-19T18:00'));
    expect((await duties.raw(world.db).findOne({ _id: duty!._id }))?.startsAt).toEqual(at('2026-05-19T18:00'));
  });

  test('who takes the camp as well does not review the own homework', async () => {
    const lessons = [aLesson(1), aLesson(2, { needsLecturer: true, homework: homeworkTask }), aLesson(3)];
    const { camp, people } = await opened(world, 2, aCourse({ lessons }));
    const [me, other] = people;
    const lesson = camp.lessons[1]!;
    const manager = asManager(world, { now: at('2026-05-17T12:00') });
    const who = `personKind: DISTRIBUTOR, personId: "${me!._id.toHexString()}"`;
    const assign = `mutation { assignLecturer(campId: "${camp._id.toHexString()}", lessonId: "${lesson.id}", ${who}) { id } }`;
    expect(codeOf(await world.ask(manager, assign))).toBeUndefined();
    const duty = await duties.raw(world.db).findOne({ kind: 'LECTURE' });
    await acceptDuty(asTaker(world, me!, at('2026-05-17T13:00')), duty!._id.toHexString());
    for (const person of [me!, other!])
      await world.ask(
        asTaker(world, person, noon),
        `mutation { handInHomework(lessonId: "${lesson.id}", text: "第一单", fileIds: []) { id } }`,
      );
    const { data } = await world.ask(asTaker(world, me!, noon), '{ homeworkQueue { edges { node { id distributorId } } } }');
    expect(data.homeworkQueue.edges).toMatchObject([{ node: { distributorId: other!._id.toHexString() } }]);
    const own = await homework.raw(world.db).findOne({ distributorId: me!._id });
    const review = `mutation { reviewHomework(id: "${own!._id.toHexString()}", seq: 1, verdict: ACCEPTED, score: 100) { state } }`;
    expect(codeOf(await world.ask(asTaker(world, me!, noon), review))).toBe('HOMEWORK_NOT_YOURS');
  });
});

test('a picture belongs to one piece of homework: replaced there, it is not taken away from another', async () => {
  const lessons = [aLesson(1, { makeUpDays: 2, homework: homeworkTask }), aLesson(2, { homework: homeworkTask }), aLesson(3)];
  const { camp, people } = await opened(world, 1, aCourse({ lessons }));
  const me = asTaker(world, people[0]!, noon);
  const [_id, byId] = [newId(), people[0]!._id.toHexString()];
  const made = { kind: 'IMAGE' as const, use: 'HOMEWORK' as const, type: 'image/png' as const, bytes: 1, sha256: '0', width: 1, height: 1 };
  await files.raw(world.db).insertOne({ _id, ...made, seconds: null, thumb: null, byId, byName: '', createdAt: noon, usedAt: null });
  const hand = (index: number, ids: string): Promise<unknown> =>
    world
      .ask(me, `mutation { handInHomework(lessonId: "${camp.lessons[index]!.id}", text: "晒单", fileIds: [${ids}]) { id } }`)
      .then(codeOf);
  const picture = `"${_id.toHexString()}"`;
  expect(await hand(0, picture)).toBeUndefined();
  expect(await hand(0, picture)).toBeUndefined();
  expect(await hand(1, picture)).toBe('FILE_UNKNOWN');
  expect(await hand(1, '')).toBeUndefined();
  expect((await files.raw(world.db).findOne({ _id }))?.usedAt).toEqual(noon);
  // Taken back from the one, it is free for the other.
  expect(await hand(0, '')).toBeUndefined();
  expect(await hand(1, picture)).toBeUndefined();
});

describe('the course', () => {
  test('is refused with a sentence that names the lesson', async () => {
    const input = aCourse({ lessons: [aLesson(9)] });
    const { errors } = await world.ask(asManager(world), 'mutation ($input: CourseInput!) { draftCourse(input: $input) { id } }', {
      input,
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'LESSON_DAY_WRONG', sentence: { zh: '「第 9 课」：天数为 1 至 3。' } });
  });

  test('has one draft, and what was published stays as it is', async () => {
    const draft = (title: string) =>
      world.ask(asManager(world), 'mutation ($input: CourseInput!) { draftCourse(input: $input) { id version state title } }', {
        input: aCourse({ title }),
      });
    const first = await draft('一');
    const again = await draft('二');
    expect(again.data.draftCourse).toMatchObject({ id: first.data.draftCourse.id, version: 1, title: '二' });
    const { id } = again.data.draftCourse;
    await world.ask(asManager(world), `mutation { publishCourse(id: "${id}") { state } }`);
    expect(codeOf(await world.ask(asManager(world), `mutation { discardCourse(id: "${id}") }`))).toBe('COURSE_IS_PUBLISHED');
    expect((await draft('三')).data.draftCourse).toMatchObject({ version: 2, state: 'DRAFT' });
  });
});

describe('an erased member', () => {
  test('leaves the camp, gives the place back, and nothing of the homework stays', async () => {
    const { camp, people } = await opened(world, 1);
    const me = asTaker(world, people[0]!, noon);
    await world.ask(me, `mutation { handInHomework(lessonId: "${camp.lessons[1]!.id}", text: "我的话", fileIds: []) { id } }`);
    expect(await ownCamps(world.ctx(), people[0]!._id)).toMatchObject([{ camp: 1, homework: [{ text: '我的话' }] }]);
    await world.db.transaction((session) => eraseCamps(world.ctx({ now: noon }), session, people[0]!._id));
    expect(await enrolmentOf(world, people[0]!)).toMatchObject({ state: 'LEFT', isRunning: false, homework: [] });
    expect(await homework.raw(world.db).countDocuments()).toBe(0);
    expect((await cohorts.raw(world.db).findOne())?.taken).toBe(0);
  });
});
