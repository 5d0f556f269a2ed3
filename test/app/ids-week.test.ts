// Every id that a member or an operator may put to the roots of the week, given somebody else's. A new argument of this kind fails here
// before somebody has thought about it.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addActivity } from '../../server/activities/acts.ts';
import { addAbsence } from '../../server/bookings/service.ts';
import { homework } from '../../server/camps/model.ts';
import { handIn } from '../../server/camps/taking.ts';
import { newId, toId } from '../../server/core/ids.ts';
import { assignDuties } from '../../server/duties/service.ts';
import { rateCandidates } from '../../server/kols/service.ts';
import { addAction } from '../../server/meetings/actions.ts';
import { setPlan } from '../../server/meetings/acts.ts';
import { meetings } from '../../server/meetings/model.ts';
import { at, asTaker, aCourse, enrolmentOf, opened } from '../camps/made.ts';
import { aGroup } from '../groups/factory.ts';
import { aNomination, people } from '../kols/made.ts';
import { asking, idArguments } from '../support/ids.ts';
import { NOON, asMember, asStaff, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const DOMAINS = ['activities', 'bookings', 'calendars', 'camps', 'kols', 'meetings', 'notices', 'points'];
const MEMBER = asMember('a'.repeat(24), 'KOL');
const OPERATOR = asStaff('OPERATOR', 'b'.repeat(24));
const WHO = 'personKind: DISTRIBUTOR, personId: $kol';
const TIMES = 'startsAt: "2026-05-14T10:00:00Z", endsAt: "2026-05-14T11:00:00Z"';
const ADD = `mutation { addAbsence(input: { ${WHO}, fromDay: "2026-05-20", toDay: "2026-05-20", reason: "x" }) { id } }`;
const HOURS = `mutation { setAvailableHours(input: { ${WHO}, hours: [] }) { personId } }`;
const ACTIVITY = '{ startsAt: "2026-05-14T10:00:00Z", minutes: 30, kind: BRIEFING, title: "x" }';
const queue = (filter: string): string => `query { homeworkQueue(filter: { ${filter} }) { edges { cursor } } }`;
const hand = (fromId: string, to: string): string =>
  `mutation { handEntry(id: $duty, fromKind: DISTRIBUTOR, fromId: ${fromId}, toKind: DISTRIBUTOR, toId: ${to}) }`;
const nomination = (more: string): string =>
  `mutation { nominateKol(input: { dutyKinds: [LIVE], termFrom: "2026-05-12", termTo: "2026-06-30", reason: "x", ${more} }) { id } }`;

/** What is answered: a refusal, nothing (null), or an empty list (0). */
type Answer = string | null | 0;

const OF_A_MEMBER: Record<string, readonly [query: string, answer: Answer]> = {
  'Query.availability.personId': [`query { availability(${WHO}) { personId } }`, 'NOT_ALLOWED'],
  'Mutation.addAbsence.input.personId': [ADD, 'NOT_ALLOWED'],
  'Mutation.removeAbsence.id': ['mutation { removeAbsence(id: $absence) }', 'NOT_ALLOWED'],
  'Mutation.setAvailableHours.input.personId': [HOURS, 'NOT_ALLOWED'],
  'Query.calendarWeek.groupId': ['query { calendarWeek(day: "2026-05-12", groupId: $group) { from } }', 'CALENDAR_NOT_YOURS'],
  'Query.calendarWeek.personId': [`query { calendarWeek(day: "2026-05-12", ${WHO}) { from } }`, 'CALENDAR_NOT_YOURS'],
  'Mutation.revokeCalendarFeed.id': ['mutation { revokeCalendarFeed(id: $feed) }', 'CALENDAR_FEED_UNKNOWN'],
  'Query.homeworkQueue.filter.campId': [queue('campId: $camp'), 0],
  'Query.homeworkQueue.filter.cohortId': [queue('cohortId: $cohort'), 0],
  'Query.homeworkQueue.filter.lessonId': [queue('lessonId: $lesson'), 0],
  'Mutation.reviewHomework.id': [
    'mutation { reviewHomework(id: $homework, seq: 1, verdict: ACCEPTED, score: 5) { id } }',
    'HOMEWORK_NOT_YOURS',
  ],
  'Mutation.checkIn.lessonId': ['mutation { checkIn(lessonId: $lesson) { id } }', 'CAMP_NONE'],
  'Mutation.noteWatched.lessonId': ['mutation { noteWatched(lessonId: $lesson, seconds: 1) { id } }', 'CAMP_NONE'],
  'Mutation.handInHomework.lessonId': ['mutation { handInHomework(lessonId: $lesson, text: "x", fileIds: []) { id } }', 'CAMP_NONE'],
  'Mutation.handInHomework.fileIds': ['mutation { handInHomework(lessonId: $lesson, text: "x", fileIds: [$kol]) { id } }', 'CAMP_NONE'],
  'Mutation.answerKol.id': ['mutation { answerKol(id: $nomination, accept: true) { balance } }', 'KOL_UNKNOWN'],
  'Mutation.settleMeetingAction.id': ['mutation { settleMeetingAction(id: $action, state: DONE) { id } }', 'MEETING_ACTION_UNKNOWN'],
};

const OF_AN_OPERATOR: Record<string, readonly [query: string, answer: Answer]> = {
  ...Object.fromEntries(Object.entries(OF_A_MEMBER).filter(([name]) => !/\.(checkIn|noteWatched|handInHomework|answerKol)\./u.test(name))),
  'Query.availability.personId': [`query { availability(${WHO}) { personId } }`, 'NOT_YOUR_MEMBER'],
  'Mutation.addAbsence.input.personId': [ADD, 'NOT_YOUR_MEMBER'],
  'Mutation.removeAbsence.id': ['mutation { removeAbsence(id: $absence) }', 'NOT_YOUR_MEMBER'],
  'Mutation.setAvailableHours.input.personId': [HOURS, 'NOT_YOUR_MEMBER'],
  'Query.calendarWeek.groupId': ['query { calendarWeek(day: "2026-05-12", groupId: $group) { from } }', 'NOT_YOUR_GROUP'],
  'Query.calendarWeek.personId': [`query { calendarWeek(day: "2026-05-12", ${WHO}) { from } }`, 'NOT_YOUR_MEMBER'],
  'Query.activity.id': ['query { activity(id: $activity) { id } }', 'NOT_YOUR_GROUP'],
  'Query.plannedActivity.cellId': ['query { plannedActivity(tier: NEW, week: "2026-05-12", cellId: $none) { cellId } }', null],
  'Mutation.addActivity.groupId': [`mutation { addActivity(groupId: $group, input: ${ACTIVITY}) { id } }`, 'NOT_YOUR_GROUP'],
  'Mutation.changeActivity.id': [`mutation { changeActivity(id: $activity, input: ${ACTIVITY}) { id } }`, 'NOT_YOUR_GROUP'],
  'Mutation.cancelActivity.id': ['mutation { cancelActivity(id: $activity) { id } }', 'NOT_YOUR_GROUP'],
  'Mutation.restoreActivity.id': ['mutation { restoreActivity(id: $activity) { id } }', 'NOT_YOUR_GROUP'],
  'Query.judgeMove.id': [`query { judgeMove(id: $duty, ${TIMES}) { kind } }`, 'DUTY_NOT_YOURS'],
  'Mutation.moveEntry.id': [`mutation { moveEntry(id: $duty, ${TIMES}) }`, 'DUTY_NOT_YOURS'],
  'Mutation.handEntry.id': [hand('$kol', '$taker'), 'DUTY_NOT_YOURS'],
  'Mutation.handEntry.fromId': [hand('$kol', '$kol'), 'DUTY_NOT_YOURS'],
  'Mutation.handEntry.toId': [hand('$taker', '$kol'), 'DUTY_NOT_YOURS'],
  'Query.course.id': ['query { course(id: $none) { id } }', 'COURSE_UNKNOWN'],
  'Query.camp.id': ['query { camp(id: $none) { id } }', 'CAMP_UNKNOWN'],
  'Query.cohort.id': ['query { cohort(id: $cohort) { id } }', 'NOT_YOUR_GROUP'],
  'Query.cohortBoard.cohortId': ['query { cohortBoard(cohortId: $cohort) { id } }', 'NOT_YOUR_GROUP'],
  'Mutation.nudgeCampMembers.enrolmentIds': ['mutation { nudgeCampMembers(enrolmentIds: [$enrolment]) { nudged } }', 'NOT_YOUR_GROUP'],
  'Mutation.extendEnrolment.enrolmentId': ['mutation { extendEnrolment(enrolmentId: $enrolment, days: 1) { id } }', 'NOT_YOUR_GROUP'],
  'Mutation.leaveCamp.enrolmentId': ['mutation { leaveCamp(enrolmentId: $enrolment, reason: "x") { id } }', 'NOT_YOUR_GROUP'],
  'Query.kols.filter.groupId': ['query { kols(filter: { groupId: $group }) { edges { cursor } } }', 0],
  'Query.kols.filter.distributorId': ['query { kols(filter: { distributorId: $kol }) { edges { cursor } } }', 0],
  'Query.kol.id': ['query { kol(id: $nomination) { id } }', null],
  'Query.kolCandidates.filter.groupId': ['query { kolCandidates(filter: { groupId: $group }) { edges { cursor } } }', 0],
  'Query.kolCandidate.distributorId': ['query { kolCandidate(distributorId: $free) { score } }', 'NOT_YOUR_MEMBER'],
  'Query.kolTerms.distributorId': ['query { kolTerms(distributorId: $kol) { termFrom } }', 'NOT_YOUR_MEMBER'],
  'Query.kolStatements.distributorId': ['query { kolStatements(distributorId: $kol) { edges { cursor } } }', 'NOT_YOUR_MEMBER'],
  'Mutation.nominateKol.input.distributorId': [nomination('distributorId: $free, groupIds: []'), 'NOT_YOUR_MEMBER'],
  'Mutation.nominateKol.input.groupIds': [nomination('distributorId: $free, groupIds: [$group]'), 'NOT_YOUR_MEMBER'],
  'Mutation.withdrawKol.id': ['mutation { withdrawKol(id: $nomination, reason: "x") { id } }', 'KOL_UNKNOWN'],
  // Meetings of the heads and their agenda are for all of the staff.
  'Query.meeting.id': ['query { meeting(id: $none) { id } }', null],
  'Query.pointsEntries.distributorId': ['query { pointsEntries(distributorId: $kol) { edges { cursor } } }', 'NOT_YOUR_MEMBER'],
};

let world: World;
let ids: Record<string, string>;

beforeAll(async () => {
  world = await makeWorld();
  const ctx = world.ctx();
  const boss = world.ctx({ viewer: asStaff('OPS_MANAGER', 'd'.repeat(24)) });
  const group = await aGroup(ctx, { tier: 'MID' });
  const [kol, free] = await people(ctx, group, 2);
  const nomination = await aNomination(ctx, kol!, [group]);
  await rateCandidates(ctx, '2026-05-12');
  const person = { personKind: 'DISTRIBUTOR' as const, personId: kol!._id };
  const absence = await addAbsence(world.ctx({ viewer: asMember(toId(kol!._id)) }), {
    fromDay: '2026-05-25',
    toDay: '2026-05-25',
    reason: '事',
  });
  const { data } = await world.ask(world.ctx({ viewer: asMember(toId(kol!._id)) }), 'mutation { makeCalendarFeed { feed { id } } }');
  const title = { zh: '值班', en: 'On duty' };
  const times = { startsAt: at('2026-05-20T10:00'), endsAt: at('2026-05-20T11:00') };
  const duties = await ctx.db.transaction((session) =>
    assignDuties(ctx, session, [{ cause: 'of another', kind: 'ON_DUTY', ...person, groupIds: [group._id], title, ...times }]),
  );
  const activity = await addActivity(boss, toId(group._id), {
    ...{ startsAt: at('2026-05-14T14:00'), minutes: 30, kind: 'BRIEFING', title: '预告' },
  });
  const { camp, people: takers } = await opened(world, 1, aCourse());
  const enrolment = await enrolmentOf(world, takers[0]!);
  const lesson = camp.lessons.find((one) => one.homework !== null)!;
  await handIn(asTaker(world, takers[0]!, lesson.startsAt), lesson.id, '发好了', []);
  await setPlan(boss, {
    ...{ isOn: true, weekday: 4, at: '20:00', minutes: 60, place: '线上' },
    attendees: [{ personKind: 'DISTRIBUTOR', personId: toId(kol!._id) }],
  });
  const meeting = await meetings.raw(world.db).findOne({});
  const action = await addAction(boss, {
    meetingId: toId(meeting!._id),
    input: { text: '整理素材', ownerKind: 'DISTRIBUTOR' as const, ownerId: toId(kol!._id), dueOn: '2026-05-20' },
  });
  const rows = {
    ...{ group: group._id, kol: kol!._id, free: free!._id, nomination: nomination._id, activity: activity._id, camp: camp._id },
    ...{ cohort: enrolment.cohortId!, enrolment: enrolment._id, taker: takers[0]!._id, action: action._id, none: newId() },
    homework: (await homework.raw(world.db).findOne({}))!._id,
  };
  ids = {
    ...Object.fromEntries(Object.entries(rows).map(([name, id]) => [name, toId(id)])),
    ...{
      lesson: lesson.id,
      duty: `duty:${toId(duties[0]!._id)}`,
      absence: toId(absence._id),
      feed: data.makeCalendarFeed.feed.id as string,
    },
  };
});
afterAll(() => world.close());

describe.each([
  ['a member', MEMBER, OF_A_MEMBER],
  ['an operator', OPERATOR, OF_AN_OPERATOR],
] as const)('%s whom it does not concern', (_who, viewer, cases) => {
  test('may put these ids', () => {
    expect(idArguments(DOMAINS, viewer)).toEqual(Object.keys(cases).sort());
  });

  test.each(Object.entries(cases))('%s', async (_path, [question, answer]) => {
    const { data, errors } = await world.ask(world.ctx({ viewer, now: NOON }), ...asking(question, ids));
    const [got] = Object.values((data ?? {}) as Record<string, { edges: unknown[] } | null>);
    if (answer === 0) expect(got?.edges).toEqual([]);
    else expect(errors?.[0]?.extensions?.['code'] ?? got).toBe(answer);
  });
});
