// The course in versions, the camps that run it, their cohorts, and each member's way through one.
// Surprise: a camp keeps its lessons with their dates (`lessons`), made when it is prepared: a new version of the course changes no camp
// that is already told of, and a lesson may be moved in one camp alone. An enrolment carries check-ins and what became of homework, so that a
// board of 300 people is one read; the homework itself stands beside, and both are written in one transaction.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { DayKey, WeekKey } from '../core/time.ts';
import type { CampMetric, CampState, CourseState, EnrolmentState, HomeworkState, PersonKind } from '../generated/types.ts';

export interface HomeworkTask {
  task: string;
  steps: string[];
  needsPicture: boolean;
}

export interface LessonRow {
  id: string;
  /** From 1. */
  day: number;
  at: string;
  minutes: number;
  title: string;
  text: string;
  videoId: ObjectId | null;
  watchPercent: number;
  opensAt: string;
  closesAt: string;
  windowDays: number;
  makeUpDays: number;
  homework: HomeworkTask | null;
  needsLecturer: boolean;
}

export interface PassCondition {
  metric: CampMetric;
  threshold: number;
}

/** All of these; of `anyOf` one is enough. */
export type PassPart = PassCondition | { anyOf: PassCondition[] };

export interface CourseRow {
  _id: ObjectId;
  version: number;
  state: CourseState;
  title: string;
  days: number;
  closesAt: string;
  cohortSize: number;
  mostMakeUps: number;
  extensionDays: number;
  lessons: LessonRow[];
  pass: PassPart[];
  publishedAt: Date | null;
  byName: string;
  createdAt: Date;
}

/** A lesson with its dates. */
export interface DatedLesson {
  id: string;
  day: number;
  date: DayKey;
  startsAt: Date;
  endsAt: Date;
  opensAt: Date;
  closesAt: Date;
  makeUpUntil: Date | null;
  title: string;
  text: string;
  minutes: number;
  videoId: ObjectId | null;
  videoSeconds: number | null;
  watchPercent: number;
  homework: HomeworkTask | null;
  needsLecturer: boolean;
}

export interface CampFunnelRow {
  enrolled: number;
  active: number;
  checkedIn: number;
  behind: number;
  graduated: number;
  failed: number;
  left: number;
}

export interface CampRow {
  _id: ObjectId;
  number: number;
  /** Unique: one camp a week. */
  weekKey: WeekKey;
  courseId: ObjectId;
  courseVersion: number;
  title: string;
  state: CampState;
  opensOn: DayKey;
  endsOn: DayKey;
  days: number;
  closesAt: Date;
  extendedUntil: Date | null;
  /** Whose joining lies in here is enrolled by the opening. */
  joinedFrom: Date;
  joinedTo: Date;
  cohortSize: number;
  mostMakeUps: number;
  extensionDays: number;
  lessons: DatedLesson[];
  pass: PassPart[];
  /** +1 with each move of a lesson. */
  seq: number;
  /** Lessons that have moved while not everybody has them at their new time yet; a row from before this has none. */
  untold?: string[];
  /** Cohorts made so far, and certificates given: numbers of the next ones. */
  cohorts: number;
  certificates: number;
  /** How far the opening has come, so that it goes on after a kill. */
  enrolledUpTo: { joinedAt: Date; id: ObjectId } | null;
  openedAt: Date | null;
  /** Whose enrolments were all judged at the closing. */
  judgedAt: Date | null;
  closedAt: Date | null;
  /** As it was at the closing. */
  funnel: CampFunnelRow | null;
  createdAt: Date;
}

export interface CohortRow {
  _id: ObjectId;
  campId: ObjectId;
  number: number;
  groupId: ObjectId | null;
  places: number;
  /** Never above `places`: raised under that condition. */
  taken: number;
  createdAt: Date;
}

export interface CheckInRow {
  lessonId: string;
  at: Date;
  isMakeUp: boolean;
}

export interface WatchedRow {
  lessonId: string;
  seconds: number;
  /** When it was told first, and last. */
  since: Date;
  at: Date;
}

export interface HomeworkMark {
  lessonId: string;
  state: HomeworkState;
  score: number | null;
}

export interface EnrolmentRow {
  _id: ObjectId;
  campId: ObjectId;
  campNumber: number;
  cohortId: ObjectId | null;
  cohort: number | null;
  groupId: ObjectId | null;
  distributorId: ObjectId;
  state: EnrolmentState;
  /** ENROLLED, ACTIVE or EXTENDED: one of a person at most. */
  isRunning: boolean;
  attempt: number;
  enrolledAt: Date;
  checkIns: CheckInRow[];
  /** Of the check-ins: raised under the condition that there are fewer than allowed. */
  makeUps: number;
  watched: WatchedRow[];
  homework: HomeworkMark[];
  /** Check-in, homework or watching. */
  heardAt: Date | null;
  nudgedAt: Date | null;
  nudgedOn: DayKey | null;
  extendedUntil: Date | null;
  endedAt: Date | null;
  /** Why it was left. */
  reason: string | null;
  graduatedAt: Date | null;
  certificateNo: string | null;
  /** What the pass rule said when it ended. */
  verdict: { metric: CampMetric; threshold: number; value: number; isMet: boolean }[] | null;
}

export interface HomeworkRow {
  _id: ObjectId;
  enrolmentId: ObjectId;
  campId: ObjectId;
  campNumber: number;
  cohortId: ObjectId | null;
  cohort: number | null;
  groupId: ObjectId | null;
  distributorId: ObjectId;
  lessonId: string;
  lessonTitle: string;
  day: number;
  text: string;
  fileIds: ObjectId[];
  state: HomeworkState;
  score: number | null;
  comment: string | null;
  reviewerKind: PersonKind | null;
  reviewerId: ObjectId | null;
  reviewerName: string | null;
  tries: number;
  /** +1 with each handing in and review: a review names the one that was read. */
  seq: number;
  handedInAt: Date;
  reviewedAt: Date | null;
}

const id = { type: Schema.Types.ObjectId, required: true };
const maybeId = { type: Schema.Types.ObjectId, default: null };
const text = { type: String, required: true };
const maybeText = { type: String, default: null };
const number = { type: Number, required: true };
const maybeNumber = { type: Number, default: null };
const count = { type: Number, default: 0 };
const date = { type: Date, required: true };
const maybeDate = { type: Date, default: null };
const maybeMixed = { type: Schema.Types.Mixed, default: null };
const list = { type: [Schema.Types.Mixed], default: [] };

export const courses = declare<CourseRow>(
  'camp_courses',
  {
    version: number,
    state: text,
    title: text,
    days: number,
    closesAt: text,
    cohortSize: number,
    mostMakeUps: number,
    extensionDays: number,
    lessons: list,
    pass: list,
    publishedAt: maybeDate,
    byName: text,
    createdAt: date,
  },
  [
    { keys: { version: 1 }, unique: true },
    // One draft at a time.
    { keys: { state: 1 }, unique: true, partial: { state: 'DRAFT' } },
  ],
);

export const camps = declare<CampRow>(
  'camps',
  {
    number,
    weekKey: text,
    courseId: id,
    courseVersion: number,
    title: text,
    state: text,
    opensOn: text,
    endsOn: text,
    days: number,
    closesAt: date,
    extendedUntil: maybeDate,
    joinedFrom: date,
    joinedTo: date,
    cohortSize: number,
    mostMakeUps: number,
    extensionDays: number,
    lessons: list,
    pass: list,
    seq: count,
    untold: list,
    cohorts: count,
    certificates: count,
    enrolledUpTo: maybeMixed,
    openedAt: maybeDate,
    judgedAt: maybeDate,
    closedAt: maybeDate,
    funnel: maybeMixed,
    createdAt: date,
  },
  [{ keys: { weekKey: 1 }, unique: true }, { keys: { number: -1 }, unique: true }, { keys: { state: 1, number: -1, _id: -1 } }],
);

export const cohorts = declare<CohortRow>(
  'camp_cohorts',
  { campId: id, number, groupId: maybeId, places: number, taken: count, createdAt: date },
  [
    { keys: { campId: 1, number: 1 }, unique: true },
    { keys: { groupId: 1 }, partial: { groupId: { $type: 'objectId' } } },
  ],
);

export const enrolments = declare<EnrolmentRow>(
  'camp_enrolments',
  {
    campId: id,
    campNumber: number,
    cohortId: maybeId,
    cohort: maybeNumber,
    groupId: maybeId,
    distributorId: id,
    state: text,
    isRunning: { type: Boolean, required: true },
    attempt: { type: Number, default: 1 },
    enrolledAt: date,
    checkIns: list,
    makeUps: count,
    watched: list,
    homework: list,
    heardAt: maybeDate,
    nudgedAt: maybeDate,
    nudgedOn: maybeText,
    extendedUntil: maybeDate,
    endedAt: maybeDate,
    reason: maybeText,
    graduatedAt: maybeDate,
    certificateNo: maybeText,
    verdict: maybeMixed,
  },
  [
    // Nobody takes two camps at once.
    { keys: { distributorId: 1 }, unique: true, partial: { isRunning: true } },
    { keys: { campId: 1, distributorId: 1 }, unique: true },
    { keys: { distributorId: 1, enrolledAt: -1 } },
    { keys: { campId: 1, state: 1, _id: 1 } },
    { keys: { cohortId: 1, state: 1, _id: 1 } },
    { keys: { groupId: 1, distributorId: 1 }, partial: { groupId: { $type: 'objectId' } } },
    { keys: { certificateNo: 1 }, unique: true, partial: { certificateNo: { $type: 'string' } } },
  ],
);

export const homework = declare<HomeworkRow>(
  'camp_homework',
  {
    enrolmentId: id,
    campId: id,
    campNumber: number,
    cohortId: maybeId,
    cohort: maybeNumber,
    groupId: maybeId,
    distributorId: id,
    lessonId: text,
    lessonTitle: text,
    day: number,
    text: { type: String, default: '' },
    fileIds: { type: [Schema.Types.ObjectId], default: [] },
    state: text,
    score: maybeNumber,
    comment: maybeText,
    reviewerKind: maybeText,
    reviewerId: maybeId,
    reviewerName: maybeText,
    tries: { type: Number, default: 1 },
    seq: { type: Number, default: 1 },
    handedInAt: date,
    reviewedAt: maybeDate,
  },
  [
    { keys: { enrolmentId: 1, lessonId: 1 }, unique: true },
    { keys: { state: 1, handedInAt: 1, _id: 1 } },
    { keys: { campId: 1, lessonId: 1, state: 1, handedInAt: 1, _id: 1 } },
    { keys: { cohortId: 1, state: 1, handedInAt: 1, _id: 1 } },
    { keys: { distributorId: 1 } },
    // Whether a member may open a picture of homework.
    { keys: { fileIds: 1 } },
  ],
);
