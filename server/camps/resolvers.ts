import type { Policies } from '../context.ts';
import { MANAGERS, MEMBERS, STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import { filesByIds } from '../files/service.ts';
import type { Resolvers } from '../generated/types.ts';
import { isManager } from './access.ts';
import {
  campFunnel,
  cohortBoard,
  cohortById,
  cohortFunnel,
  cohortGroupLoader,
  cohortsOf,
  figuresLoader,
  lecturersLoader,
  unplaced,
  waitingIn,
} from './board.ts';
import { certificateEdges } from './certificate-edges.ts';
import { courseById, discardCourse, draftCourse, listCourses, publishCourse } from './courses.ts';
import { edges as ownEdges } from './edges.ts';
import { assignLecturer, lessonOf, withdrawLecturer } from './lecturers.ts';
import { enrolByHand, extendEnrolment, leaveCamp, listCamps, moveCampLesson } from './managing.ts';
import { campById, dayToday, myCamp, myCertificates, myNextCamp, showMyCamp, showMyLesson } from './mine.ts';
import { nudgeByHand } from './nudging.ts';
import { homeworkQueue, reviewHomework } from './reviewing.ts';
import { isAhead, lessonsShown, passTree } from './shown.ts';
import { checkIn, handIn, noteWatched } from './taking.ts';
import './service.ts';

export { jobs } from './jobs.ts';
export { sentences } from './sentences.ts';
export const edges = [...ownEdges, ...certificateEdges];

export const resolvers: Resolvers = {
  Query: {
    courses: (_root, _args, ctx) => listCourses(ctx),
    course: (_root, { id }, ctx) => courseById(ctx, id),
    camps: (_root, args, ctx) => listCamps(ctx, args),
    camp: (_root, { id }, ctx) => campById(ctx, id),
    cohort: (_root, { id }, ctx) => cohortById(ctx, id),
    cohortBoard: (_root, { cohortId }, ctx) => cohortBoard(ctx, cohortId),
    homeworkQueue: (_root, args, ctx) => homeworkQueue(ctx, args),
    myCamp: (_root, _args, ctx) => myCamp(ctx),
    myNextCamp: (_root, _args, ctx) => myNextCamp(ctx),
    myCertificates: (_root, _args, ctx) => myCertificates(ctx),
  },
  Mutation: {
    draftCourse: (_root, args, ctx) => draftCourse(ctx, args),
    discardCourse: (_root, args, ctx) => discardCourse(ctx, args),
    publishCourse: (_root, args, ctx) => publishCourse(ctx, args),
    enrolInCamp: (_root, args, ctx) => enrolByHand(ctx, args),
    moveCampLesson: (_root, { campId, lessonId, startsAt }, ctx) => moveCampLesson(ctx, campId, lessonId, startsAt),
    assignLecturer: async (_root, args, ctx) => lessonOf(ctx, toId((await assignLecturer(ctx, args))._id), args.lessonId),
    withdrawLecturer: async (_root, args, ctx) => lessonOf(ctx, toId((await withdrawLecturer(ctx, args))._id), args.lessonId),
    nudgeCampMembers: (_root, { enrolmentIds }, ctx) => nudgeByHand(ctx, enrolmentIds),
    extendEnrolment: (_root, args, ctx) => extendEnrolment(ctx, args),
    leaveCamp: (_root, args, ctx) => leaveCamp(ctx, args),
    reviewHomework: (_root, args, ctx) => reviewHomework(ctx, args),
    checkIn: async (_root, { lessonId }, ctx) => showMyCamp(ctx, await checkIn(ctx, lessonId)),
    noteWatched: async (_root, { lessonId, seconds }, ctx) => showMyLesson(ctx, await noteWatched(ctx, lessonId, seconds)),
    handInHomework: async (_root, { lessonId, text, fileIds }, ctx) => showMyCamp(ctx, await handIn(ctx, lessonId, text, fileIds)),
  },
  Course: {
    id: ({ _id }) => toId(_id),
    pass: ({ pass }) => passTree(pass),
  },
  Lesson: {
    video: async ({ videoId }, _args, ctx) => (videoId ? ((await filesByIds(ctx, [videoId]))[0] ?? null) : null),
  },
  Camp: {
    id: ({ _id }) => toId(_id),
    today: (camp, _args, ctx) => dayToday(ctx, camp),
    course: ({ courseId }, _args, ctx) => courseById(ctx, courseId),
    lessons: (camp) => lessonsShown(camp),
    funnel: (camp, _args, ctx) => campFunnel(ctx, camp),
    cohorts: (camp, _args, ctx) => cohortsOf(ctx, camp),
    waiting: (camp, _args, ctx) => unplaced(ctx, camp),
    lecturerGaps: async (camp, _args, ctx) => {
      const lecturers = await lecturersLoader(ctx).load(camp);
      const open = camp.lessons.filter(({ id, needsLecturer, endsAt }) => needsLecturer && endsAt > ctx.now && !lecturers.has(id));
      return open.map(({ id, title, startsAt }) => ({ lessonId: id, title, startsAt }));
    },
  },
  CampLesson: {
    id: ({ lesson }) => lesson.id,
    day: ({ lesson }) => lesson.day,
    date: ({ lesson }) => lesson.date,
    title: ({ lesson }) => lesson.title,
    text: ({ lesson }) => lesson.text,
    minutes: ({ lesson }) => lesson.minutes,
    startsAt: ({ lesson }) => lesson.startsAt,
    endsAt: ({ lesson }) => lesson.endsAt,
    opensAt: ({ lesson }) => lesson.opensAt,
    closesAt: ({ lesson }) => lesson.closesAt,
    makeUpUntil: ({ lesson }) => lesson.makeUpUntil,
    watchPercent: ({ lesson }) => lesson.watchPercent,
    homework: ({ lesson }) => lesson.homework,
    needsLecturer: ({ lesson }) => lesson.needsLecturer,
    video: async ({ lesson: { videoId } }, _args, ctx) => (videoId ? ((await filesByIds(ctx, [videoId]))[0] ?? null) : null),
    lecturers: async ({ camp, lesson }, _args, ctx) => (await lecturersLoader(ctx).load(camp)).get(lesson.id) ?? [],
    checkedIn: async ({ camp, lesson }, _args, ctx) => (await figuresLoader(ctx).load({ campId: camp._id, lessonId: lesson.id })).checkedIn,
    waiting: async ({ camp, lesson }, _args, ctx) => (await figuresLoader(ctx).load({ campId: camp._id, lessonId: lesson.id })).waiting,
    mayMove: (shown, _args, ctx) => isManager(ctx) && isAhead(shown, ctx),
  },
  CampCohort: {
    id: ({ row }) => toId(row._id),
    campId: ({ row }) => toId(row.campId),
    number: ({ row }) => row.number,
    groupId: ({ row }) => row.groupId && toId(row.groupId),
    groupName: async ({ row }, _args, ctx) => (await cohortGroupLoader(ctx).load(row))?.name ?? null,
    operatorName: async ({ row }, _args, ctx) => (await cohortGroupLoader(ctx).load(row))?.operatorName ?? null,
    places: ({ row }) => row.places,
    taken: ({ row }) => row.taken,
    funnel: (cohort, _args, ctx) => cohortFunnel(ctx, cohort),
    waiting: (cohort, _args, ctx) => waitingIn(ctx, cohort),
    mayManage: async ({ row }, _args, ctx) => isManager(ctx) || ((await cohortGroupLoader(ctx).load(row))?.mayManage ?? false),
  },
};

export const policy: Policies = {
  'Query.courses': STAFF,
  'Query.course': STAFF,
  'Query.camps': STAFF,
  'Query.camp': STAFF,
  'Query.cohort': STAFF,
  'Query.cohortBoard': STAFF,
  'Query.homeworkQueue': 'SIGNED_IN',
  'Query.myCamp': MEMBERS,
  'Query.myNextCamp': MEMBERS,
  'Query.myCertificates': MEMBERS,
  'Mutation.draftCourse': MANAGERS,
  'Mutation.discardCourse': MANAGERS,
  'Mutation.publishCourse': MANAGERS,
  'Mutation.enrolInCamp': MANAGERS,
  'Mutation.moveCampLesson': MANAGERS,
  'Mutation.assignLecturer': MANAGERS,
  'Mutation.withdrawLecturer': MANAGERS,
  'Mutation.nudgeCampMembers': STAFF,
  'Mutation.extendEnrolment': STAFF,
  'Mutation.leaveCamp': STAFF,
  'Mutation.reviewHomework': 'SIGNED_IN',
  'Mutation.checkIn': MEMBERS,
  'Mutation.noteWatched': MEMBERS,
  'Mutation.handInHomework': MEMBERS,
};
