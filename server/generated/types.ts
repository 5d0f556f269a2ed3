// Written by `npm run codegen` from every schema.graphql; changes made here are lost.

import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { WeeklyModelRow, CellRow, GroupActivityRow } from '../activities/model.ts';
import type { PlannedRow } from '../activities/plans.ts';
import type { DistributorRow, StandingRow, TierChangeRow } from '../distributors/model.ts';
import type { ProductRow } from '../products/model.ts';
import type { CampaignRow, CampaignProductRow } from '../campaigns/model.ts';
import type { PhaseRow, ActionRow, ActivityRow } from '../timetables/model.ts';
import type { ReviewOf } from '../reviews/service.ts';
import type { ReviewActionRow } from '../reviews/model.ts';
import type { Compared } from '../reviews/comparing.ts';
import type { OrderRow, QuarantineRow } from '../orders/model.ts';
import type { SellerRow, ProductSalesRow } from '../orders/service.ts';
import type { MeRow } from '../auth/service.ts';
import type { StaffRow, SessionRow } from '../auth/model.ts';
import type { AuditRow } from '../audit/model.ts';
import type { WorkRow } from '../works/model.ts';
import type { ImportRow } from '../imports/model.ts';
import type { RunRow } from '../runs/model.ts';
import type { TierPolicyRow, ObjectionRow } from '../tiers/model.ts';
import type { TeamFigures, TeamMemberFigures, Explained, Simulated, SimulatedSample, ComparedSample } from '../tiers/engine.ts';
import type { ChangeOfRow } from '../tiers/service.ts';
import type { IpAccountRow, AccountDayRow, AccountHealthRow } from '../accounts/model.ts';
import type { Shown } from '../today/rules.ts';
import type { TaskRow } from '../tasks/model.ts';
import type { DutyRow } from '../duties/model.ts';
import type { RelayRow } from '../relays/model.ts';
import type { DivertRow, DivertGroupRow, InviteRow } from '../diverts/model.ts';
import type { OperatorRow, HoldingRow, ProposalRow, MoveRow } from '../operators/service.ts';
import type { RobotRow, OutgoingRow } from '../channels/model.ts';
import type { ScriptRow } from '../scripts/model.ts';
import type { ScriptEntryRow } from '../scripts/library.ts';
import type { KeywordRuleRow } from '../messages/model.ts';
import type { TalkerRow, SilentRow } from '../messages/service.ts';
import type { InviterRow } from '../groups/service.ts';
import type { RefusedJoinRow, GroupRow, GroupMemberRow, GroupEventRow, GroupCodeRow } from '../groups/model.ts';
import type { ViolationRow, ViolationRuleRow } from '../violations/model.ts';
import type { GroupHealthRow } from '../health/model.ts';
import type { StayRow } from '../groups/members.ts';
import type { DuplicateRow } from '../groups/member-lists.ts';
import type { GroupLaneRow } from '../groups/lists.ts';
import type { FileRow } from '../files/model.ts';
import type { CampRow, CourseRow, LessonRow } from '../camps/model.ts';
import type { CohortShown } from '../camps/board.ts';
import type { LessonShown } from '../camps/shown.ts';
import type { KitItemRow } from '../kits/model.ts';
import type { ReportRow, Facts, ReportPlanRow } from '../reports/model.ts';
import type { WeekShown } from '../calendars/service.ts';
import type { EntryInput } from '../calendars/sources.ts';
import type { ConflictShown } from '../calendars/conflicts.ts';
import type { CalendarFeedRow } from '../calendars/model.ts';
import type { LiveRow } from '../lives/model.ts';
import type { ShownLine } from '../lives/lives.ts';
import type { LiveFeedRow } from '../lives/feed.ts';
import type { LiveNoteOf } from '../lives/note.ts';
import type { NoticeRow } from '../notices/model.ts';
import type { BookingRow, AbsenceRow } from '../bookings/model.ts';
import type { AvailabilityOf } from '../bookings/lists.ts';
import type { MeetingRow, PlanRow, MeetingActionRow, AttendeeRow } from '../meetings/model.ts';
import type { RotaRow } from '../rotas/model.ts';
import type { PointsEntryRow } from '../points/model.ts';
import type { KolRow, KolEventRow, KolCandidateRow, KolStatementRow } from '../kols/model.ts';
import type { Ctx } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  /** An instant, ISO 8601 in UTC with milliseconds: `2026-03-01T02:30:00.000Z`. Any offset is accepted on the way in. */
  DateTime: { input: Date; output: Date };
  /** A day of the business calendar, `2026-03-01`; it begins and ends at midnight in the business zone. */
  Day: { input: string; output: string };
  /** An amount of money in whole fen (1/100 yuan); may be beyond 32 bits, never a fraction. */
  Fen: { input: number; output: number };
};

/** A time in which somebody is away. */
export type Absence = {
  /** What is booked in that time and needs somebody else; it stands until then. At most 50. */
  bookings: Array<Booking>;
  /** Who entered it; of a member the number. */
  byName: Scalars['String']['output'];
  from: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  personId: Scalars['ID']['output'];
  personKind: PersonKind;
  personName: Scalars['String']['output'];
  reason: Scalars['String']['output'];
  /** The moment at which it ends. */
  to: Scalars['DateTime']['output'];
};

export type AbsenceInput = {
  /** `13:30`; the whole day where it is left out. */
  fromClock?: InputMaybe<Scalars['String']['input']>;
  fromDay: Scalars['Day']['input'];
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** The viewer where nobody is named. */
  personKind?: InputMaybe<PersonKind>;
  reason: Scalars['String']['input'];
  toClock?: InputMaybe<Scalars['String']['input']>;
  /** The last day of it. */
  toDay: Scalars['Day']['input'];
};

export type AccountDay = {
  accepted: Scalars['Int']['output'];
  complaints: Scalars['Int']['output'];
  day: Scalars['Day']['output'];
  isUpkeepDone: Scalars['Boolean']['output'];
  /** Friend requests that invites need on this day. */
  planned: Scalars['Int']['output'];
  sent: Scalars['Int']['output'];
  upkeep: Array<UpkeepCount>;
};

/** 0 is certain to be blocked, 100 has nothing against it; told each night. */
export type AccountHealth = {
  day: Scalars['Day']['output'];
  reasons: Array<Words>;
  /** Until when the account should rest; a person decides. */
  restProposedUntil: Maybe<Scalars['Day']['output']>;
  score: Scalars['Int']['output'];
};

export type AccountPersona = {
  about: Scalars['String']['output'];
  interests: Array<Scalars['String']['output']>;
  tone: Scalars['String']['output'];
};

export type AccountPersonaInput = {
  about: Scalars['String']['input'];
  interests: Array<Scalars['String']['input']>;
  tone: Scalars['String']['input'];
};

export type AccountState =
  | 'ACTIVE'
  /** Adds no friends until its rest is over; its upkeep goes on. */
  | 'RESTING'
  | 'RETIRED';

export type ActionKind =
  | 'ASK_LINE'
  /** Boards are frozen and rewards settled. One in each, a moment after its end (`closeGraceMinutes`), for orders that come in late. */
  | 'CLOSE'
  | 'OPEN_MATERIAL'
  /** Posts its text to the groups of the campaign. */
  | 'STIMULUS'
  | 'WAR_REPORT';

export type ActionState =
  | 'DONE'
  | 'FAILED'
  | 'FIRING'
  /** Its time passed while nobody was there to fire it: a person says whether it is still wanted. */
  | 'LATE'
  | 'PLANNED'
  | 'SKIPPED';

export type Activity = {
  cellId: Scalars['ID']['output'];
  /** Null: as the model says. */
  editedFor: Maybe<ActivityEdit>;
  endsAt: Scalars['DateTime']['output'];
  group: Group;
  id: Scalars['ID']['output'];
  kind: ActivityKind;
  mayChange: Scalars['Boolean']['output'];
  /** When its text went to the group. */
  sentAt: Maybe<Scalars['DateTime']['output']>;
  startsAt: Scalars['DateTime']['output'];
  state: ActivityState;
  text: Maybe<Scalars['String']['output']>;
  tier: Tier;
  title: Scalars['String']['output'];
  titleWords: Words;
};

/** For whom one week was changed. */
export type ActivityEdit = 'GROUP' | 'TIER';

export type ActivityInput = {
  kind: ActivityKind;
  minutes: Scalars['Int']['input'];
  /** Within the week. */
  startsAt: Scalars['DateTime']['input'];
  text?: InputMaybe<Scalars['String']['input']>;
  title: Scalars['String']['input'];
};

export type ActivityKind = 'BRIEFING' | 'CAMP' | 'FLASH_SALE' | 'MEETING' | 'OTHER' | 'PICKING' | 'SHARING' | 'TRAINING' | 'VALUES';

export type ActivityState = 'CANCELLED' | 'DONE' | 'PLANNED';

export type AssignBand = {
  least: Scalars['Int']['output'];
  most: Scalars['Int']['output'];
};

export type AssignBandInput = {
  least: Scalars['Int']['input'];
  most: Scalars['Int']['input'];
};

export type AssignBrokenKind = 'BAND_LEAST' | 'BAND_MOST' | 'CAPACITY' | 'PROVINCE' | 'SKILL';

export type AssignCheckKind = 'BAND' | 'CAPACITY' | 'OTHERS_STAY' | 'PROVINCE' | 'SKILL' | 'TEAM_TOGETHER' | 'WEEKDAYS';

export type AssignMethod =
  /** Everybody within the band, with the fewest moves. */
  | 'BAND'
  /** The same number of groups for everybody, give or take one. */
  | 'COUNT'
  /** Only the groups of those who leave move. */
  | 'LEAVING'
  /** As WEIGHTED, to those who know the tier and the province. */
  | 'SKILLED'
  /** The same load for everybody by size and activity of the groups. */
  | 'WEIGHTED';

export type AssignmentConstraints = {
  band: Maybe<AssignBand>;
  mustMatchProvince: Scalars['Boolean']['output'];
  mustMatchSkill: Scalars['Boolean']['output'];
  /** Between whom the groups are divided; empty: everybody. */
  operators: Array<OperatorName>;
  takesUnheld: Scalars['Boolean']['output'];
};

export type AssignmentInput = {
  band?: InputMaybe<AssignBandInput>;
  /** Whose groups go to others; for LEAVING. Absent: of everybody who has a last day. */
  leavingId?: InputMaybe<Scalars['ID']['input']>;
  method: AssignMethod;
  mustMatchProvince?: InputMaybe<Scalars['Boolean']['input']>;
  mustMatchSkill?: InputMaybe<Scalars['Boolean']['input']>;
  /** Between whom; absent or empty: everybody. At most 500. */
  operatorIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** A draft that this one takes the place of: it is discarded. */
  replacesId?: InputMaybe<Scalars['ID']['input']>;
  /** Groups that nobody holds are given to somebody as well. True when not said. */
  takesUnheld?: InputMaybe<Scalars['Boolean']['input']>;
};

export type AssignmentProposal = {
  byName: Scalars['String']['output'];
  checks: Array<ProposalCheck>;
  closedAt: Maybe<Scalars['DateTime']['output']>;
  closedByName: Maybe<Scalars['String']['output']>;
  constraints: AssignmentConstraints;
  cost: ProposalCost;
  createdAt: Scalars['DateTime']['output'];
  /** Null while there is room. */
  hire: Maybe<ProposalHire>;
  id: Scalars['ID']['output'];
  /** Kept as a draft; what nobody keeps is gone after a week. */
  isKept: Scalars['Boolean']['output'];
  /** A draft whose groups or operators have changed since: applying it would be refused. */
  isStale: Scalars['Boolean']['output'];
  leavesOn: Maybe<Scalars['Day']['output']>;
  leaving: Maybe<OperatorName>;
  loads: Array<ProposalLoad>;
  method: AssignMethod;
  milliseconds: Scalars['Int']['output'];
  /** By receiver, heads first, then by number; `toId` narrows to one receiver, `byNumber` is the order of the groups. */
  moves: ProposalMoveConnection;
  note: Maybe<Scalars['String']['output']>;
  /** The time by which hand-over notes of the moved groups are due; null when nobody hands over. */
  notesDueAt: Maybe<Scalars['DateTime']['output']>;
  state: ProposalState;
};

export type AssignmentProposalMovesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  byNumber?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  toId?: InputMaybe<Scalars['ID']['input']>;
};

export type AssignmentProposalConnection = {
  edges: Array<AssignmentProposalEdge>;
  pageInfo: PageInfo;
};

export type AssignmentProposalEdge = {
  cursor: Scalars['String']['output'];
  node: AssignmentProposal;
};

export type Attendance = 'CAME' | 'EXCUSED' | 'EXPECTED' | 'MISSED';

/** How many groups a message would reach, and how. */
export type Audience = {
  byRobot: Scalars['Int']['output'];
  /** Groups without a robot: their operators get a task. */
  byTask: Scalars['Int']['output'];
  groups: Scalars['Int']['output'];
};

export type AudienceGroup = {
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  number: Scalars['String']['output'];
};

/** Either ids, or tags and tiers of which a group must have one each where any are given. */
export type AudienceInput = {
  groupIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  tiers?: InputMaybe<Array<Tier>>;
};

export type AuditCheck = {
  /** The first entry that does not fit; null when all do. */
  brokenAt: Maybe<Scalars['Int']['output']>;
  entries: Scalars['Int']['output'];
  /** The digest of the last entry. Kept somewhere else, it proves later that nothing before it was changed. */
  head: Scalars['String']['output'];
  isWhole: Scalars['Boolean']['output'];
};

export type AuditConnection = {
  edges: Array<AuditEdge>;
  pageInfo: PageInfo;
};

export type AuditEdge = {
  cursor: Scalars['String']['output'];
  node: AuditEntry;
};

/** One act that somebody will want to find again. Entries are only ever added; each holds the digest of the one before it. */
export type AuditEntry = {
  /** A stable word such as `STAFF_INVITED`; the client has a sentence for each. */
  action: Scalars['String']['output'];
  /** Null for the program itself. */
  actorId: Maybe<Scalars['ID']['output']>;
  actorName: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  /** What was changed, as JSON text; without personal data and secrets. */
  details: Scalars['String']['output'];
  hash: Scalars['String']['output'];
  /** Counts up from 1 without gaps. */
  seq: Scalars['Int']['output'];
  subjectId: Maybe<Scalars['String']['output']>;
  subjectKind: Scalars['String']['output'];
  subjectName: Scalars['String']['output'];
};

export type AuditFilter = {
  action?: InputMaybe<Scalars['String']['input']>;
  actorId?: InputMaybe<Scalars['ID']['input']>;
  /** Business days, both included. */
  from?: InputMaybe<Scalars['Day']['input']>;
  subjectId?: InputMaybe<Scalars['String']['input']>;
  to?: InputMaybe<Scalars['Day']['input']>;
};

/** When one person can be asked. */
export type Availability = {
  /** By their start, of the last year and to come. */
  absences: Array<Absence>;
  /** Empty: at any time. As soon as one day is named, the others are off. */
  hours: Array<AvailableHours>;
  personId: Scalars['ID']['output'];
  personKind: PersonKind;
  personName: Scalars['String']['output'];
};

/** On a weekday, by the wall clock of the business zone. */
export type AvailableHours = {
  from: Scalars['String']['output'];
  /** `24:00` is the end of the day. */
  to: Scalars['String']['output'];
  /** 1 is Monday. */
  weekday: Scalars['Int']['output'];
};

export type AvailableHoursInput = {
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
  weekday: Scalars['Int']['input'];
};

export type BoardEntry = {
  /** The viewer's own, or that of a team, group or region that the viewer belongs to. */
  isOwn: Scalars['Boolean']['output'];
  /** Places won since the last mark (a full hour, a war report), lost below 0; null without one. */
  moved: Maybe<Scalars['Int']['output']>;
  /** Of other members the nickname that they allowed, else a mask. */
  name: Scalars['String']['output'];
  ownerId: Scalars['ID']['output'];
  /** From 1; no two share one. Equal scores go by who reached them first. */
  rank: Scalars['Int']['output'];
  reachedAt: Scalars['DateTime']['output'];
  /** In fen for SALES, else a number. */
  score: Scalars['Fen']['output'];
};

export type BoardKey = {
  campaignId: Scalars['ID']['output'];
  metric: BoardMetric;
  /** Null: the whole campaign. */
  phaseId: Maybe<Scalars['ID']['output']>;
  subject: BoardSubject;
};

export type BoardKeyInput = {
  campaignId: Scalars['ID']['input'];
  metric: BoardMetric;
  phaseId?: InputMaybe<Scalars['ID']['input']>;
  subject: BoardSubject;
};

export type BoardMetric =
  | 'NEW_MEMBERS'
  | 'ORDERS'
  /** In fen, net of refunds. */
  | 'SALES';

export type BoardOwner = {
  /** Who holds the group. */
  holder: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** Of a member, or of a team's head. */
  memberNo: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  tier: Maybe<Tier>;
};

/** Whose board it is. */
export type BoardSubject = 'DISTRIBUTOR' | 'GROUP' | 'OPERATOR' | 'REGION' | 'TEAM';

/** Something that takes one person's time. */
export type Booking = {
  endsAt: Scalars['DateTime']['output'];
  groupId: Maybe<Scalars['ID']['output']>;
  id: Scalars['ID']['output'];
  /** False: something else may stand at the same time. */
  isBusy: Scalars['Boolean']['output'];
  kind: BookingKind;
  /** A path of the phone or the console. */
  link: Maybe<Scalars['String']['output']>;
  personId: Scalars['ID']['output'];
  personKind: PersonKind;
  personName: Scalars['String']['output'];
  place: Maybe<Words>;
  startsAt: Scalars['DateTime']['output'];
  title: Words;
};

export type BookingConflictKind =
  | 'ABSENT'
  /** Something else takes that time. */
  | 'BOOKED'
  /** Not at the hours that the person has given; a warning. */
  | 'OUTSIDE_HOURS'
  /** Too close to something else for the rest that both ask for. */
  | 'REST';

export type BookingKind = 'LECTURE' | 'LESSON' | 'LIVE' | 'MEETING' | 'ON_DUTY' | 'OTHER' | 'PATROL' | 'RELAY' | 'SHARING';

/** What a patrol may see. */
export type BreachKind = 'EXAGGERATION' | 'OTHER' | 'OUTSIDE_LINK' | 'QUARREL' | 'SPAM';

export type BrokenConstraint = {
  /** How many groups are over, or missing. */
  by: Scalars['Int']['output'];
  province: Maybe<Scalars['String']['output']>;
  tier: Maybe<Tier>;
  what: AssignBrokenKind;
  words: Words;
};

export type CalendarConflict = {
  /** The entries concerned, where they are among those of the week. */
  entryIds: Array<Scalars['ID']['output']>;
  kind: CalendarConflictKind;
  person: Maybe<CalendarPerson>;
  waysOut: Array<WayOut>;
  words: Words;
};

export type CalendarConflictKind =
  /** The person is away. */
  | 'ABSENT'
  /** Outside the hours in which the person is available. */
  | 'OUTSIDE_HOURS'
  /** One person at two things at once. */
  | 'OVERLAP'
  /** In the quiet hours of groups. */
  | 'QUIET'
  /** Less than the rest that has to lie between two of them. */
  | 'REST';

export type CalendarEntry = {
  /** Beside the time: in how many groups, or who does it. */
  detail: Maybe<Words>;
  endsAt: Scalars['DateTime']['output'];
  forWhom: CalendarFor;
  /** 0 where that says nothing. */
  groups: Scalars['Int']['output'];
  /** `<source>:<id>`; what `moveEntry` takes. */
  id: Scalars['ID']['output'];
  isMovable: Scalars['Boolean']['output'];
  /** Somebody has asked to swap it, and nobody has decided. */
  isSwapPending: Scalars['Boolean']['output'];
  kind: Scalars['String']['output'];
  /** Where it is kept, as a path of the console. */
  link: Maybe<Scalars['String']['output']>;
  persons: Array<CalendarPerson>;
  source: Scalars['String']['output'];
  startsAt: Scalars['DateTime']['output'];
  tier: Maybe<Tier>;
  title: Words;
};

/** A secret link under which another calendar program reads one person's calendar. The link itself is told once. */
export type CalendarFeed = {
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  lastReadAt: Maybe<Scalars['DateTime']['output']>;
};

/** For whom an entry is, which is what its colour says. */
export type CalendarFor = 'CAMPAIGN' | 'OPERATORS' | 'PERSON' | 'TIER';

export type CalendarPerson = {
  id: Scalars['ID']['output'];
  kind: PersonKind;
  name: Scalars['String']['output'];
};

export type CalendarWeek = {
  conflicts: Array<CalendarConflict>;
  endsAt: Scalars['DateTime']['output'];
  entries: Array<CalendarEntry>;
  /** Monday. */
  from: Scalars['Day']['output'];
  startsAt: Scalars['DateTime']['output'];
};

export type Camp = {
  /** When whoever passes graduates. */
  closesAt: Scalars['DateTime']['output'];
  /** Of the groups that the viewer may see. */
  cohorts: Array<CampCohort>;
  course: Course;
  endsOn: Scalars['Day']['output'];
  extendedUntil: Maybe<Scalars['DateTime']['output']>;
  /** Of the cohorts that the viewer may see. */
  funnel: CampFunnel;
  id: Scalars['ID']['output'];
  /** Whose joining lies in here is enrolled when it opens. */
  joinedFrom: Scalars['DateTime']['output'];
  joinedTo: Scalars['DateTime']['output'];
  /** Why a lesson has no lecturer, by the rota that was asked; empty where all have one. */
  lecturerGaps: Array<CampLecturerGap>;
  lessons: Array<CampLesson>;
  number: Scalars['Int']['output'];
  /** A Monday. */
  opensOn: Scalars['Day']['output'];
  state: CampState;
  /** The day of the camp today, from 1; null before and after. */
  today: Maybe<Scalars['Int']['output']>;
  /** Enrolled by hand before the opening; for managers. */
  waiting: Array<CampMember>;
};

/** Why something cannot be done at this moment. */
export type CampBlock = {
  code: Scalars['String']['output'];
  words: Words;
};

export type CampBrief = {
  number: Scalars['Int']['output'];
  opensOn: Scalars['Day']['output'];
};

export type CampCell = {
  at: Maybe<Scalars['DateTime']['output']>;
  check: CheckInState;
  /** Null where nothing was handed in. */
  homework: Maybe<HomeworkState>;
  lessonId: Scalars['ID']['output'];
  score: Maybe<Scalars['Int']['output']>;
};

export type CampCertificate = {
  campNumber: Scalars['Int']['output'];
  checkIns: Scalars['Int']['output'];
  graduatedAt: Scalars['DateTime']['output'];
  /** Of the enrolment. */
  id: Scalars['ID']['output'];
  memberName: Scalars['String']['output'];
  no: Scalars['String']['output'];
  /** The mean of what was accepted; null without homework. */
  score: Maybe<Scalars['Int']['output']>;
  title: Scalars['String']['output'];
};

export type CampCohort = {
  campId: Scalars['ID']['output'];
  funnel: CampFunnel;
  /** Null where no operator had room for one. */
  groupId: Maybe<Scalars['ID']['output']>;
  groupName: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  mayManage: Scalars['Boolean']['output'];
  number: Scalars['Int']['output'];
  operatorName: Maybe<Scalars['String']['output']>;
  places: Scalars['Int']['output'];
  taken: Scalars['Int']['output'];
  /** Homework to review. */
  waiting: Scalars['Int']['output'];
};

export type CampConnection = {
  edges: Array<CampEdge>;
  pageInfo: PageInfo;
};

export type CampEdge = {
  cursor: Scalars['String']['output'];
  node: Camp;
};

export type CampFunnel = {
  /** On their way at this moment, the extended ones too. */
  active: Scalars['Int']['output'];
  /** Of the active, who lack a check-in whose time is over. */
  behind: Scalars['Int']['output'];
  /** Have checked in at least once. */
  checkedIn: Scalars['Int']['output'];
  enrolled: Scalars['Int']['output'];
  failed: Scalars['Int']['output'];
  graduated: Scalars['Int']['output'];
  left: Scalars['Int']['output'];
};

export type CampHomework = {
  campNumber: Scalars['Int']['output'];
  cohort: Maybe<Scalars['Int']['output']>;
  comment: Maybe<Scalars['String']['output']>;
  day: Scalars['Int']['output'];
  distributorId: Scalars['ID']['output'];
  enrolmentId: Scalars['ID']['output'];
  /** Pictures: `GET /files/<id>`, `GET /files/<id>/thumb`. */
  fileIds: Array<Scalars['ID']['output']>;
  handedInAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  lessonId: Scalars['ID']['output'];
  lessonTitle: Scalars['String']['output'];
  /** Masked for a lecturer. */
  memberName: Scalars['String']['output'];
  memberNo: Scalars['String']['output'];
  reviewedAt: Maybe<Scalars['DateTime']['output']>;
  reviewerName: Maybe<Scalars['String']['output']>;
  score: Maybe<Scalars['Int']['output']>;
  seq: Scalars['Int']['output'];
  state: HomeworkState;
  task: Maybe<LessonHomework>;
  text: Scalars['String']['output'];
  /** Times that it was handed in. */
  tries: Scalars['Int']['output'];
};

export type CampHomeworkConnection = {
  edges: Array<CampHomeworkEdge>;
  pageInfo: PageInfo;
};

export type CampHomeworkEdge = {
  cursor: Scalars['String']['output'];
  node: CampHomework;
};

export type CampHomeworkFilter = {
  campId?: InputMaybe<Scalars['ID']['input']>;
  cohortId?: InputMaybe<Scalars['ID']['input']>;
  lessonId?: InputMaybe<Scalars['ID']['input']>;
  /** HANDED_IN unless told. */
  state?: InputMaybe<HomeworkState>;
};

/** Who lectures a lesson: a duty of kind LECTURE that stands at its time. */
export type CampLecturer = {
  dutyId: Scalars['ID']['output'];
  /** Has said yes. */
  isAccepted: Scalars['Boolean']['output'];
  personId: Scalars['ID']['output'];
  personKind: PersonKind;
  personName: Scalars['String']['output'];
};

export type CampLecturerGap = {
  lessonId: Scalars['ID']['output'];
  startsAt: Scalars['DateTime']['output'];
  title: Scalars['String']['output'];
};

/** A lesson of a camp, with its dates. */
export type CampLesson = {
  /** How many have checked in. */
  checkedIn: Scalars['Int']['output'];
  closesAt: Scalars['DateTime']['output'];
  date: Scalars['Day']['output'];
  day: Scalars['Int']['output'];
  endsAt: Scalars['DateTime']['output'];
  homework: Maybe<LessonHomework>;
  id: Scalars['ID']['output'];
  lecturers: Array<CampLecturer>;
  /** Null where it cannot be made up. */
  makeUpUntil: Maybe<Scalars['DateTime']['output']>;
  /** It has not begun, and the viewer may move it. */
  mayMove: Scalars['Boolean']['output'];
  minutes: Scalars['Int']['output'];
  needsLecturer: Scalars['Boolean']['output'];
  /** Of the check-in. */
  opensAt: Scalars['DateTime']['output'];
  startsAt: Scalars['DateTime']['output'];
  text: Scalars['String']['output'];
  title: Scalars['String']['output'];
  video: Maybe<StoredFile>;
  /** Handed in and not reviewed yet. */
  waiting: Scalars['Int']['output'];
  watchPercent: Scalars['Int']['output'];
};

/** One member on the board of a cohort. */
export type CampMember = {
  /** Of how many times in a camp this one is. */
  attempt: Scalars['Int']['output'];
  /** Check-ins that are lacking although their time is over, made-up ones left out. */
  behind: Scalars['Int']['output'];
  cells: Array<CampCell>;
  certificateNo: Maybe<Scalars['String']['output']>;
  checkIns: Scalars['Int']['output'];
  distributorId: Scalars['ID']['output'];
  extendedUntil: Maybe<Scalars['DateTime']['output']>;
  graduatedAt: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** Seen in the cohort's group. */
  isInGroup: Scalars['Boolean']['output'];
  memberNo: Scalars['String']['output'];
  name: Scalars['String']['output'];
  nudgedAt: Maybe<Scalars['DateTime']['output']>;
  pass: CampPass;
  /** Days since anything was heard of the member in the camp; null before the first lesson. */
  silentDays: Maybe<Scalars['Int']['output']>;
  state: EnrolmentState;
};

export type CampMetric =
  /** Lessons checked in, made-up ones too. */
  | 'CHECK_INS'
  /** 1 once the code of a group was acknowledged. */
  | 'CODE_ACKNOWLEDGED'
  /** 1 once goods were sold that were not returned. */
  | 'FIRST_ORDER'
  | 'HOMEWORK_ACCEPTED'
  /** The mean score of what was accepted, 0 to 100. */
  | 'HOMEWORK_SCORE';

export type CampNudgeResult = {
  nudged: Scalars['Int']['output'];
  /** Not behind, or told today already. */
  spared: Scalars['Int']['output'];
};

/** Why somebody passes, or what is missing. */
export type CampPass = {
  conditions: Array<PassCondition>;
  isMet: Scalars['Boolean']['output'];
  /** Conditions of the rule, where of a group one is enough: done and in all. */
  met: Scalars['Int']['output'];
  total: Scalars['Int']['output'];
};

export type CampState =
  | 'CLOSED'
  /** Prepared: its lessons have dates, whoever joins this week will be in it. */
  | 'ENROLLING'
  /** Over for those who have passed; the others may still catch up until the extension ends. */
  | 'EXTENDED'
  | 'OPEN';

export type Campaign = {
  /** By time. Only for the staff; members are told of material and the close. */
  actions: Array<PhaseAction>;
  /** The latest first. Only for the staff; empty to members. */
  activities: CampaignActivityConnection;
  /** Only for the staff; null to members. */
  audience: Maybe<CampaignAudience>;
  /** Since when boards tell movement; null without a mark. */
  boardsMarkedAt: Maybe<Scalars['DateTime']['output']>;
  copiedFromId: Maybe<Scalars['ID']['output']>;
  createdAt: Scalars['DateTime']['output'];
  endsAt: Scalars['DateTime']['output'];
  /** Empty until the boards are frozen. */
  finalBoards: Array<FinalBoard>;
  frozenAt: Maybe<Scalars['DateTime']['output']>;
  goals: CampaignGoals;
  /** Groups that take part. 0 to members. */
  groupCount: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  isRehearsal: Scalars['Boolean']['output'];
  /** The latest first, at most 20. For the staff and KOLs; empty to others. */
  newestOrders: Array<NewestOrder>;
  /** What the clock fires next; null while it is paused, and when nothing is left. */
  nextAction: Maybe<PhaseAction>;
  number: Scalars['String']['output'];
  ownerName: Scalars['String']['output'];
  packaging: CampaignPackaging;
  /** By their start; they never overlap. */
  phases: Array<Phase>;
  /** From the start to the end, in equal steps. */
  planCurve: Array<PlanPoint>;
  products: Array<CampaignProduct>;
  /** Only for the staff; null to members. */
  rewardBudgetFen: Maybe<Scalars['Fen']['output']>;
  /** What the rewards cost at most. Null to members. */
  rewardCostFen: Maybe<Scalars['Fen']['output']>;
  /** By reward and rank; for the staff, empty for others. */
  rewardEntries: Array<RewardEntry>;
  rewards: Array<CampaignReward>;
  /** From the start up to now; at most 300 steps. */
  salesCurve: Array<SalesPoint>;
  /** +1 with each change: a change names the one that was looked at. */
  seq: Scalars['Int']['output'];
  startsAt: Scalars['DateTime']['output'];
  state: CampaignState;
  stateSince: Scalars['DateTime']['output'];
  /** Only for the staff; empty to members. */
  steps: Array<CampaignStepStanding>;
  templateKey: Maybe<Scalars['String']['output']>;
  title: Scalars['String']['output'];
  totals: CampaignTotals;
};

export type CampaignActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type CampaignNewestOrdersArgs = {
  first?: Scalars['Int']['input'];
};

export type CampaignSalesCurveArgs = {
  stepMinutes?: Scalars['Int']['input'];
};

/** What was done in a campaign, by a person or by the clock, and what came of it. */
export type CampaignActivity = {
  at: Scalars['DateTime']['output'];
  /** Null: by the clock. */
  byName: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  result: Maybe<Words>;
  words: Words;
};

export type CampaignActivityConnection = {
  edges: Array<CampaignActivityEdge>;
  pageInfo: PageInfo;
};

export type CampaignActivityEdge = {
  cursor: Scalars['String']['output'];
  node: CampaignActivity;
};

/** Who takes part; an empty list limits nothing. */
export type CampaignAudience = {
  groupIds: Array<Scalars['ID']['output']>;
  groups: Array<AudienceGroup>;
  provinces: Array<Scalars['String']['output']>;
  tiers: Array<Tier>;
};

export type CampaignAudienceInput = {
  groupIds: Array<Scalars['ID']['input']>;
  provinces: Array<Scalars['String']['input']>;
  tiers: Array<Tier>;
};

export type CampaignChangeInput = {
  audience?: InputMaybe<CampaignAudienceInput>;
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  goals?: InputMaybe<CampaignGoalsInput>;
  packaging?: InputMaybe<CampaignPackagingInput>;
  products?: InputMaybe<Array<CampaignProductInput>>;
  rewardBudgetFen?: InputMaybe<Scalars['Fen']['input']>;
  rewards?: InputMaybe<Array<CampaignRewardInput>>;
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
};

export type CampaignCheck = {
  findings: Array<ComplianceFinding>;
  mayPublish: Scalars['Boolean']['output'];
  problems: Array<CampaignProblem>;
};

/** One campaign beside others. Hours are counted from the start, so that campaigns of different days lie over one another. */
export type CampaignComparison = {
  campaign: Campaign;
  /** Net sales of each hour since the start. */
  hours: Array<Scalars['Fen']['output']>;
  rewardFen: Scalars['Fen']['output'];
  tiers: Array<ReviewRow>;
  totals: ReviewTotals;
};

export type CampaignConnection = {
  edges: Array<CampaignEdge>;
  pageInfo: PageInfo;
};

export type CampaignEdge = {
  cursor: Scalars['String']['output'];
  node: Campaign;
};

export type CampaignGoals = {
  newMembers: Scalars['Int']['output'];
  orders: Scalars['Int']['output'];
  salesFen: Scalars['Fen']['output'];
};

export type CampaignGoalsInput = {
  newMembers: Scalars['Int']['input'];
  orders: Scalars['Int']['input'];
  salesFen: Scalars['Fen']['input'];
};

export type CampaignMargin = {
  /** Profit differs by tier somewhere: tiers pay nobody. */
  differsByTier: Scalars['Boolean']['output'];
  products: Array<ProductMargin>;
};

export type CampaignPackaging = {
  brand: Scalars['String']['output'];
  endorsement: Scalars['String']['output'];
  play: Scalars['String']['output'];
  sellingPoint: Scalars['String']['output'];
};

export type CampaignPackagingInput = {
  brand: Scalars['String']['input'];
  endorsement: Scalars['String']['input'];
  play: Scalars['String']['input'];
  sellingPoint: Scalars['String']['input'];
};

/** Why a campaign may not be published: where, and under which clause when the law says so. */
export type CampaignProblem = {
  clause: Maybe<Words>;
  code: Scalars['String']['output'];
  /** As `rewards.0.amountFen`. */
  field: Scalars['String']['output'];
  step: CampaignStep;
  words: Words;
};

export type CampaignProduct = {
  isMain: Scalars['Boolean']['output'];
  priceFen: Scalars['Fen']['output'];
  /** Null when the catalogue lost it. */
  product: Maybe<Product>;
  productId: Scalars['ID']['output'];
  /** What the sharer earns from one, by tier. The same for all unless somebody says otherwise. */
  profitFen: TierFen;
  sku: Scalars['String']['output'];
  /** Pieces at the start; null when nobody counts them. */
  stock: Maybe<Scalars['Int']['output']>;
};

export type CampaignProductInput = {
  isMain: Scalars['Boolean']['input'];
  priceFen: Scalars['Fen']['input'];
  profitFen: TierFenInput;
  sku: Scalars['String']['input'];
  stock?: InputMaybe<Scalars['Int']['input']>;
};

export type CampaignReward = {
  /** To each; 0 for an honour. */
  amountFen: Scalars['Fen']['output'];
  fromRank: Maybe<Scalars['Int']['output']>;
  id: Scalars['ID']['output'];
  kind: RewardKind;
  metric: BoardMetric;
  /** Null: the board of the whole campaign. */
  phaseId: Maybe<Scalars['ID']['output']>;
  prize: RewardPrize;
  subject: BoardSubject;
  /** In fen for SALES, else a number. */
  threshold: Maybe<Scalars['Fen']['output']>;
  title: Scalars['String']['output'];
  toRank: Maybe<Scalars['Int']['output']>;
  /** How many are paid for at most under a threshold; the budget is held against it. */
  winners: Maybe<Scalars['Int']['output']>;
};

export type CampaignRewardInput = {
  amountFen: Scalars['Fen']['input'];
  fromRank?: InputMaybe<Scalars['Int']['input']>;
  /** Of one that is there already. */
  id?: InputMaybe<Scalars['ID']['input']>;
  kind: RewardKind;
  metric: BoardMetric;
  phaseId?: InputMaybe<Scalars['ID']['input']>;
  prize: RewardPrize;
  subject: BoardSubject;
  threshold?: InputMaybe<Scalars['Fen']['input']>;
  title: Scalars['String']['input'];
  toRank?: InputMaybe<Scalars['Int']['input']>;
  winners?: InputMaybe<Scalars['Int']['input']>;
};

export type CampaignState =
  | 'CANCELLED'
  | 'CLOSED'
  /** Over; what came in before the end is still counted until the boards are frozen. */
  | 'CLOSING'
  | 'DRAFT'
  | 'PAUSED'
  /** Published: it starts by the clock. */
  | 'READY'
  | 'RUNNING';

/** The nine steps of a campaign, in their order. */
export type CampaignStep = 'EMPOWERMENT' | 'KIT' | 'LIVE' | 'MARGIN' | 'PLAY' | 'REPORTS' | 'REVIEW' | 'SELECTION' | 'TIMETABLE';

/** How a step stands; `problems` are what a person has to put right in it. */
export type CampaignStepStanding = {
  doneAt: Maybe<Scalars['DateTime']['output']>;
  /** Somebody said that it is done; null where nobody did. */
  doneByName: Maybe<Scalars['String']['output']>;
  problems: Array<Words>;
  state: StepState;
  step: CampaignStep;
  words: Words;
};

export type CampaignTemplate = {
  about: Words;
  durationMinutes: Scalars['Int']['output'];
  key: Scalars['String']['output'];
  packagingPlay: Words;
  rewardCount: Scalars['Int']['output'];
  /** `10:00`, of the day that is chosen. */
  startsAt: Scalars['String']['output'];
  title: Words;
};

/** What all boards of a campaign come to. Refunds are taken off. */
export type CampaignTotals = {
  newMembers: Scalars['Int']['output'];
  orders: Scalars['Int']['output'];
  /** Pieces that were sold. */
  quantity: Scalars['Int']['output'];
  refundedFen: Scalars['Fen']['output'];
  salesFen: Scalars['Fen']['output'];
  /** Members with a score. */
  sellers: Scalars['Int']['output'];
};

export type Candidate = {
  criteria: Array<CriterionScore>;
  product: Product;
  /** 0–100, the criteria by their weights. */
  score: Scalars['Int']['output'];
};

export type CandidateList = {
  /** Best first. */
  candidates: Array<Candidate>;
  /** The days of orders that it was worked out from; null before any was measured. */
  fromDay: Maybe<Scalars['Day']['output']>;
  measuredAt: Maybe<Scalars['DateTime']['output']>;
  /** How many products were looked at. */
  of: Scalars['Int']['output'];
  toDay: Maybe<Scalars['Day']['output']>;
};

export type ChannelHealth = {
  dead: Scalars['Int']['output'];
  failing: Scalars['Int']['output'];
  /** Since when the first of those that fail has been failing. */
  failingSince: Maybe<Scalars['DateTime']['output']>;
  good: Scalars['Int']['output'];
  off: Scalars['Int']['output'];
  /** When the message that has waited longest was due. */
  oldestDueAt: Maybe<Scalars['DateTime']['output']>;
  robots: Scalars['Int']['output'];
  uncertain: Scalars['Int']['output'];
  waiting: Scalars['Int']['output'];
};

export type ChannelKind =
  /** The webhook of a group robot of enterprise WeChat. */
  | 'GROUP_ROBOT'
  /** Any other bridge: JSON with `X-Signature`, as our own webhooks are signed. */
  | 'SIGNED_WEBHOOK';

export type CheckInState =
  /** Not open yet. */
  | 'AHEAD'
  | 'DONE'
  | 'MADE_UP'
  /** Missed, and may still be made up. */
  | 'MAKE_UP'
  | 'MISSED'
  | 'OPEN';

export type Comparison = 'AT_LEAST' | 'AT_MOST';

export type ComparisonSample = {
  distributor: Distributor;
  /** What each of the two would do; null for nothing. */
  one: Maybe<TierChangeKind>;
  oneTier: Tier;
  other: Maybe<TierChangeKind>;
  otherTier: Tier;
  tier: Tier;
};

/** One point of the compliance check, with the clause of the regulation on pyramid selling and the fields that were looked at. */
export type ComplianceFinding = {
  /** A stable word such as `PAY_PER_RECRUIT`. */
  code: Scalars['String']['output'];
  detail: Words;
  /** Where in the rule, as `riseToMid.children.0`. */
  fields: Array<Scalars['String']['output']>;
  level: FindingLevel;
  title: Words;
};

export type ConditionInput = {
  comparison?: InputMaybe<Comparison>;
  kind: RuleKind;
  metric?: InputMaybe<Metric>;
  threshold?: InputMaybe<Scalars['Float']['input']>;
  topBasisPoints?: InputMaybe<Scalars['Int']['input']>;
  window?: InputMaybe<MetricWindow>;
};

/** One condition as it stands for one distributor. */
export type ConditionVerdict = {
  comparison: Comparison;
  dropsBy: Maybe<Scalars['Float']['output']>;
  /** The first day from tomorrow on which something leaves the window, and how much; null for lifetime and where nothing will. */
  dropsOn: Maybe<Scalars['Day']['output']>;
  /** Conditions with the same number stand in one group; 0 is the outermost. */
  group: Scalars['Int']['output'];
  groupKind: RuleKind;
  isForKeeping: Scalars['Boolean']['output'];
  isMet: Scalars['Boolean']['output'];
  metric: Metric;
  /** How far it is from being met; 0 when it is. */
  missing: Scalars['Float']['output'];
  /** What must be reached, after hysteresis and with a share turned into a value. */
  threshold: Scalars['Float']['output'];
  /** The tier that it leads to, or that it keeps. */
  tier: Tier;
  topBasisPoints: Maybe<Scalars['Int']['output']>;
  unit: MetricUnit;
  value: Scalars['Float']['output'];
  window: MetricWindow;
  /** For members: what is missing, or that it is met. */
  words: Words;
};

/** The course in one version; camps keep the version that they were prepared with. */
export type Course = {
  byName: Scalars['String']['output'];
  /** On the last day: who passes then graduates. */
  closesAt: Scalars['String']['output'];
  cohortSize: Scalars['Int']['output'];
  createdAt: Scalars['DateTime']['output'];
  days: Scalars['Int']['output'];
  extensionDays: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  lessons: Array<Lesson>;
  /** Make-ups of one member, at most. */
  mostMakeUps: Scalars['Int']['output'];
  pass: PassNode;
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  state: CourseState;
  title: Scalars['String']['output'];
  version: Scalars['Int']['output'];
};

export type CourseInput = {
  closesAt: Scalars['String']['input'];
  cohortSize: Scalars['Int']['input'];
  days: Scalars['Int']['input'];
  extensionDays: Scalars['Int']['input'];
  lessons: Array<LessonInput>;
  mostMakeUps: Scalars['Int']['input'];
  /** All of these. */
  pass: Array<PassPartInput>;
  title: Scalars['String']['input'];
};

export type CourseState = 'DRAFT' | 'PUBLISHED';

export type CriterionScore = {
  criterion: SelectionCriterion;
  /** 0–100. */
  score: Scalars['Int']['output'];
  /** Of all weights, in hundredths. */
  weight: Scalars['Int']['output'];
  words: Words;
};

export type DatabaseHealth = {
  /** False when it did not answer in time. */
  isGood: Scalars['Boolean']['output'];
  /** How long a question and its answer took; null without an answer. */
  milliseconds: Maybe<Scalars['Float']['output']>;
};

export type DatabaseKind = 'EMBEDDED' | 'REPLICA_SET';

/** What one business day brought. A refund is counted on the day of its order. */
export type DayTotals = {
  /** As paid, before refunds. */
  amountFen: Scalars['Fen']['output'];
  day: Scalars['Day']['output'];
  membershipFen: Scalars['Fen']['output'];
  /** Memberships sold, and what was paid for them; part of the figures above. */
  memberships: Scalars['Int']['output'];
  /** `amountFen` less `refundedFen`. */
  netFen: Scalars['Fen']['output'];
  orders: Scalars['Int']['output'];
  profitFen: Scalars['Fen']['output'];
  quantity: Scalars['Int']['output'];
  refundedFen: Scalars['Fen']['output'];
};

/**
 * A person with a paid membership. Number, nickname and KOL mark are for everybody who meets this one in a record of their own, as a
 * sponsor; everything else is for the member and the staff, and refused to others (`NOT_ALLOWED`).
 */
export type Distributor = {
  /** How many were invited directly. */
  directDownline: Scalars['Int']['output'];
  /** Set for somebody who had everything personal erased; the record stays for the accounts. */
  erasedAt: Maybe<Scalars['DateTime']['output']>;
  /** For the member and the staff. */
  explanation: Explanation;
  /** One for each window. For the member and the staff. */
  figures: Array<WindowFigures>;
  /** Where the member is present; for the member and the staff. */
  groups: Array<GroupStay>;
  id: Scalars['ID']['output'];
  isKol: Scalars['Boolean']['output'];
  joinedAt: Scalars['DateTime']['output'];
  memberNo: Scalars['String']['output'];
  /** The nickname. */
  name: Scalars['String']['output'];
  /** For the member and the staff; the latest first, at most 20. */
  objections: Array<TierObjection>;
  /** Masked: `138****5678`; empty where none is known. */
  phone: Scalars['String']['output'];
  /** The balance; for the member and the staff. */
  points: Scalars['Int']['output'];
  /** Province and city as `浙江 杭州`; empty where it is not known. */
  region: Scalars['String']['output'];
  /** Over the last days, today included, 1 to 90; one for each day. */
  sales: Array<DayTotals>;
  /** Null without one, and while the sponsor has not come in yet. */
  sponsor: Maybe<Distributor>;
  /** For the staff; the latest first. */
  sponsorMoves: Array<SponsorMove>;
  /** For the member, the staff, and in a list of the own team. */
  standing: Standing;
  /** For the member and the staff. */
  team: Team;
  /** For the member and the staff; the latest first, at most 200. */
  tierChanges: Array<TierChange>;
};

/**
 * A person with a paid membership. Number, nickname and KOL mark are for everybody who meets this one in a record of their own, as a
 * sponsor; everything else is for the member and the staff, and refused to others (`NOT_ALLOWED`).
 */
export type DistributorSalesArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
};

export type DistributorConnection = {
  edges: Array<DistributorEdge>;
  pageInfo: PageInfo;
};

export type DistributorEdge = {
  cursor: Scalars['String']['output'];
  node: Distributor;
};

export type DistributorFilter = {
  /** In the time of grace. */
  isInGrace?: InputMaybe<Scalars['Boolean']['input']>;
  isKol?: InputMaybe<Scalars['Boolean']['input']>;
  isPinned?: InputMaybe<Scalars['Boolean']['input']>;
  /** Business days, both included. */
  joinedFrom?: InputMaybe<Scalars['Day']['input']>;
  joinedTo?: InputMaybe<Scalars['Day']['input']>;
  /** The beginning of the region: a province, or province and city. */
  region?: InputMaybe<Scalars['String']['input']>;
  tier?: InputMaybe<Tier>;
};

export type DistributorSort = 'JOINED_FIRST' | 'JOINED_LATEST' | 'MEMBER_NO';

export type Divert = {
  accounts: Array<DivertAccount>;
  byName: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  /** By day: friend requests of the plan. */
  days: Array<DivertDay>;
  divertGroups: DivertGroupConnection;
  filter: DivertFilter;
  finishedAt: Maybe<Scalars['DateTime']['output']>;
  firstDay: Maybe<Scalars['Day']['output']>;
  groups: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  /** Of those who were invited, in all groups. */
  joined: Scalars['Int']['output'];
  lastDay: Maybe<Scalars['Day']['output']>;
  leftOut: Scalars['Int']['output'];
  newGroups: Scalars['Int']['output'];
  people: Scalars['Int']['output'];
  /** Goes up with each plan; a start names the one that was looked at. */
  planSeq: Scalars['Int']['output'];
  plannedAt: Maybe<Scalars['DateTime']['output']>;
  problems: Array<DivertProblem>;
  source: DivertSource;
  started: Scalars['Int']['output'];
  startedAt: Maybe<Scalars['DateTime']['output']>;
  state: DivertState;
  /** After the start; for an operator only of the own groups. */
  steps: Array<StepCount>;
  tier: Tier;
  title: Scalars['String']['output'];
  unplaced: Scalars['Int']['output'];
  /** What is being done for it, or was last. */
  work: Maybe<Work>;
};

export type DivertDivertGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  isNew?: InputMaybe<Scalars['Boolean']['input']>;
};

export type DivertAccount = {
  account: IpAccount;
  days: Array<DivertAccountDay>;
  lastDay: Scalars['Day']['output'];
  people: Scalars['Int']['output'];
};

/** What one account has to do on one day of the plan. */
export type DivertAccountDay = {
  day: Scalars['Day']['output'];
  people: Scalars['Int']['output'];
  /** Friend requests among them: members who are friends already need none. */
  requests: Scalars['Int']['output'];
};

export type DivertConnection = {
  edges: Array<DivertEdge>;
  pageInfo: PageInfo;
};

export type DivertCount = {
  /** Who fits the filter, up to 200,001. Those in a group of the tier already, or on the way into one, are left out of the plan. */
  chosen: Scalars['Int']['output'];
  /** Free places in the groups of the tier. */
  freePlaces: Scalars['Int']['output'];
  /** Friend requests that active accounts can send a day. */
  friendsPerDay: Scalars['Int']['output'];
  /** Groups that operators could still take on. */
  groupsToOpen: Scalars['Int']['output'];
  openGroups: Scalars['Int']['output'];
};

export type DivertDay = {
  accounts: Scalars['Int']['output'];
  day: Scalars['Day']['output'];
  people: Scalars['Int']['output'];
  requests: Scalars['Int']['output'];
};

export type DivertEdge = {
  cursor: Scalars['String']['output'];
  node: Divert;
};

export type DivertFilter = {
  isKol: Maybe<Scalars['Boolean']['output']>;
  joinedFrom: Maybe<Scalars['Day']['output']>;
  joinedTo: Maybe<Scalars['Day']['output']>;
  /** Of a tier plan: whose groups are to be left. */
  leave: Maybe<Tier>;
  most: Scalars['Int']['output'];
  province: Maybe<Scalars['String']['output']>;
};

export type DivertFilterInput = {
  isKol?: InputMaybe<Scalars['Boolean']['input']>;
  joinedFrom?: InputMaybe<Scalars['Day']['input']>;
  joinedTo?: InputMaybe<Scalars['Day']['input']>;
  /** People at most, up to 200,000; those who joined last are taken first. */
  most?: InputMaybe<Scalars['Int']['input']>;
  province?: InputMaybe<Scalars['String']['input']>;
};

export type DivertGroup = {
  accountId: Maybe<Scalars['ID']['output']>;
  accountName: Maybe<Scalars['String']['output']>;
  /** In it when it was planned. */
  before: Scalars['Int']['output'];
  byCode: Scalars['Int']['output'];
  byInvitation: Scalars['Int']['output'];
  count: Scalars['Int']['output'];
  firstDay: Scalars['Day']['output'];
  /** Null while a new group is not open. */
  groupId: Maybe<Scalars['ID']['output']>;
  id: Scalars['ID']['output'];
  invited: Scalars['Int']['output'];
  isNew: Scalars['Boolean']['output'];
  isStarted: Scalars['Boolean']['output'];
  lastDay: Scalars['Day']['output'];
  mayManage: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
  number: Maybe<Scalars['String']['output']>;
  operatorName: Maybe<Scalars['String']['output']>;
  province: Scalars['String']['output'];
  steps: Array<StepCount>;
};

export type DivertGroupConnection = {
  edges: Array<DivertGroupEdge>;
  pageInfo: PageInfo;
};

export type DivertGroupEdge = {
  cursor: Scalars['String']['output'];
  node: DivertGroup;
};

/** What cannot be, and by how much. */
export type DivertProblem = {
  by: Scalars['Int']['output'];
  code: Scalars['String']['output'];
  words: Words;
};

export type DivertSource = 'FILTER' | 'TIER_PLAN';

export type DivertState =
  | 'DONE'
  | 'PLANNED'
  /** The plan is being made. */
  | 'PLANNING'
  | 'RUNNING'
  /** Groups are being opened and places reserved. */
  | 'STARTING'
  | 'STOPPED';

/** The one thing to do about an item. */
export type DueAction = {
  kind: DueActionKind;
  link: Maybe<Scalars['String']['output']>;
  taskId: Maybe<Scalars['ID']['output']>;
  words: Words;
};

export type DueActionKind =
  /** Copies the text of `taskId`, which marks it sent (`copyTask`). */
  | 'COPY_TASK'
  /** Ends `taskId` (`finishTask`). */
  | 'FINISH_TASK'
  /** The same, with pictures. */
  | 'FINISH_WITH_EVIDENCE'
  /** Opens `link`, an address of the console. */
  | 'LINK';

export type DueBy = 'GROUP' | 'KIND' | 'OPERATOR';

export type DueCounts = {
  all: Scalars['Int']['output'];
  broken: Scalars['Int']['output'];
  due: Scalars['Int']['output'];
  late: Scalars['Int']['output'];
};

/** Members who wait at one step of one group beyond its time. */
export type DueInvites = {
  count: Scalars['Int']['output'];
  divertGroupId: Scalars['ID']['output'];
  divertId: Scalars['ID']['output'];
  groupId: Scalars['ID']['output'];
  groupName: Scalars['String']['output'];
  groupNumber: Scalars['String']['output'];
  /** The longest of them. */
  since: Scalars['DateTime']['output'];
  step: InviteStep;
};

export type DueItem = {
  action: DueAction;
  /** When it is or was due; of what is broken since when it is. */
  at: Maybe<Scalars['DateTime']['output']>;
  groupId: Maybe<Scalars['ID']['output']>;
  groupName: Maybe<Scalars['String']['output']>;
  groupTier: Maybe<Tier>;
  /** The same for as long as the item lasts. */
  id: Scalars['ID']['output'];
  kind: DueKind;
  /** Null where nobody is in charge of it. */
  operatorId: Maybe<Scalars['ID']['output']>;
  state: DueState;
  title: Words;
};

export type DueItemConnection = {
  edges: Array<DueItemEdge>;
  pageInfo: PageInfo;
  total: Scalars['Int']['output'];
};

export type DueItemEdge = {
  cursor: Scalars['String']['output'];
  node: DueItem;
};

export type DueKind =
  | 'ACCOUNT'
  | 'ACKNOWLEDGE'
  | 'CAMP'
  | 'CAMPAIGN_ACTION'
  | 'GROUP_FULL'
  | 'GROUP_UNHELD'
  | 'HAND_OVER_NOTE'
  | 'INVITES'
  | 'JOINS_REFUSED'
  | 'KOL'
  | 'LEAVE'
  | 'OBJECTION'
  | 'ROBOT'
  | 'SEND_TEXT'
  | 'SHIFT'
  | 'TASK'
  | 'UPKEEP'
  | 'VIOLATION';

/** Everything due, late or broken: of the own groups for an operator, of all for managers. */
export type DueOverview = {
  asOf: Scalars['DateTime']['output'];
  counts: DueCounts;
  groups: Scalars['Int']['output'];
  /** Who holds groups, and groups that are open. */
  operators: Scalars['Int']['output'];
  /** The most troubled first, at most 200; `sectionsLeft` says how many more there are. */
  sections: Array<DueSection>;
  sectionsLeft: Scalars['Int']['output'];
};

export type DueSection = {
  counts: DueCounts;
  /** Groups that an operator holds; null for others. */
  groups: Maybe<Scalars['Int']['output']>;
  /** The id of the operator or of the group, or the kind; empty for what belongs to none. */
  key: Scalars['String']['output'];
  /** Of the operator or of the group; null for a kind and for none. */
  name: Maybe<Scalars['String']['output']>;
  /** What is to be known of an operator: away, or leaving. */
  note: Maybe<Words>;
  tier: Maybe<Tier>;
};

/** BROKEN does not work until somebody acts; LATE should have been done; DUE is to be done by the end of the business day. */
export type DueState = 'BROKEN' | 'DUE' | 'LATE';

export type Duty = {
  /** Until when it is to be accepted; afterwards it still may be, but somebody has been told. */
  answerBy: Scalars['DateTime']['output'];
  answeredAt: Maybe<Scalars['DateTime']['output']>;
  askedAt: Scalars['DateTime']['output'];
  doneAt: Maybe<Scalars['DateTime']['output']>;
  endsAt: Scalars['DateTime']['output'];
  /** `GET /evidence/<id>` gives each to who handed it in and to the staff of the group. */
  evidenceIds: Array<Scalars['ID']['output']>;
  groups: Array<DutyGroup>;
  handInBy: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  kind: DutyKind;
  lateAt: Maybe<Scalars['DateTime']['output']>;
  /** Where the subject is a live that is still there. */
  live: Maybe<DutyLive>;
  missedAt: Maybe<Scalars['DateTime']['output']>;
  missedWhy: Maybe<DutyMissedWhy>;
  needsEvidence: Scalars['Boolean']['output'];
  note: Maybe<Scalars['String']['output']>;
  personId: Scalars['ID']['output'];
  personKind: PersonKind;
  personName: Scalars['String']['output'];
  /** What it is worth when it is done. */
  points: Scalars['Int']['output'];
  /** Why it was withdrawn. */
  reason: Maybe<Words>;
  report: Maybe<Scalars['String']['output']>;
  rotaId: Maybe<Scalars['ID']['output']>;
  /** 0–100. */
  score: Maybe<Scalars['Int']['output']>;
  scoreNote: Maybe<Scalars['String']['output']>;
  scoredByName: Maybe<Scalars['String']['output']>;
  seq: Scalars['Int']['output'];
  shiftId: Maybe<Scalars['ID']['output']>;
  startBy: Scalars['DateTime']['output'];
  startFrom: Scalars['DateTime']['output'];
  startedAt: Maybe<Scalars['DateTime']['output']>;
  startsAt: Scalars['DateTime']['output'];
  state: DutyState;
  /** What it is done at: `live:<id>`, `lesson:<id>`. */
  subject: Maybe<Scalars['String']['output']>;
  title: Words;
};

export type DutyConnection = {
  edges: Array<DutyEdge>;
  pageInfo: PageInfo;
};

export type DutyEdge = {
  cursor: Scalars['String']['output'];
  node: Duty;
};

export type DutyFilter = {
  from?: InputMaybe<Scalars['Day']['input']>;
  groupId?: InputMaybe<Scalars['ID']['input']>;
  /** Done, and nobody has said how well. */
  isUnscored?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<Array<DutyKind>>;
  personId?: InputMaybe<Scalars['ID']['input']>;
  rotaId?: InputMaybe<Scalars['ID']['input']>;
  states?: InputMaybe<Array<DutyState>>;
  to?: InputMaybe<Scalars['Day']['input']>;
};

/** A group as whoever has a duty in it sees it. */
export type DutyGroup = {
  /** Who of the staff holds it. */
  holderName: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  members: Scalars['Int']['output'];
  name: Scalars['String']['output'];
  number: Scalars['String']['output'];
};

export type DutyInput = {
  endsAt: Scalars['DateTime']['input'];
  groupIds: Array<Scalars['ID']['input']>;
  kind: DutyKind;
  /** The live that it is about. */
  liveId?: InputMaybe<Scalars['ID']['input']>;
  needsEvidence: Scalars['Boolean']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  personId: Scalars['ID']['input'];
  personKind: PersonKind;
  points: Scalars['Int']['input'];
  startsAt: Scalars['DateTime']['input'];
  title: Scalars['String']['input'];
};

export type DutyKind = 'LECTURE' | 'LIVE' | 'ON_DUTY' | 'PATROL' | 'RELAY' | 'SHARING';

/** The group live that a duty is about. */
export type DutyLive = {
  groups: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  lines: Scalars['Int']['output'];
  minutes: Scalars['Int']['output'];
  pictures: Scalars['Int']['output'];
  plays: Scalars['Int']['output'];
  state: LiveState;
  title: Scalars['String']['output'];
};

export type DutyMissedWhy = 'NOT_ACCEPTED' | 'NOT_HANDED_IN' | 'NOT_STARTED';

/** ASKED → ACCEPTED → STARTED → DONE, or MISSED, or WITHDRAWN by whoever asked. */
export type DutyState = 'ACCEPTED' | 'ASKED' | 'DONE' | 'MISSED' | 'STARTED' | 'WITHDRAWN';

export type EnrolmentState =
  | 'ACTIVE'
  | 'ENROLLED'
  /** Fell short at the end, and may catch up until `extendedUntil`. */
  | 'EXTENDED'
  | 'FAILED'
  | 'GRADUATED'
  | 'LEFT';

/** A picture: `GET /evidence/<id>` gives it to whoever may see what it belongs to. */
export type Evidence = {
  at: Scalars['DateTime']['output'];
  byName: Scalars['String']['output'];
  id: Scalars['ID']['output'];
};

/** Why a distributor stands where they stand. */
export type Explanation = {
  asOf: Scalars['DateTime']['output'];
  day: Scalars['Day']['output'];
  /** Null for a newcomer. */
  keep: Maybe<ExplanationSide>;
  /** Null when nothing is to be done. */
  next: Maybe<NextStep>;
  policyFrom: Maybe<Scalars['Day']['output']>;
  /** Null while no policy is in force. */
  policyVersion: Maybe<Scalars['Int']['output']>;
  /** Null for a head. */
  rise: Maybe<ExplanationSide>;
  standing: Standing;
  words: Words;
};

export type ExplanationSide = {
  conditions: Array<ConditionVerdict>;
  isForKeeping: Scalars['Boolean']['output'];
  isMet: Scalars['Boolean']['output'];
  /** How the outermost conditions are joined. */
  kind: RuleKind;
  met: Scalars['Int']['output'];
  tier: Tier;
  total: Scalars['Int']['output'];
};

export type FairnessLine = {
  /** Days of the period on which the person is away: `20–26日请假`. */
  away: Maybe<Words>;
  minutes: Scalars['Int']['output'];
  personId: Scalars['ID']['output'];
  personKind: PersonKind;
  personName: Scalars['String']['output'];
  shifts: Scalars['Int']['output'];
};

export type FileKind = 'IMAGE' | 'VIDEO';

export type FilledScript = {
  /** Places that nothing was given for; they still stand in the text. */
  missing: Array<Scalars['String']['output']>;
  scriptId: Scalars['ID']['output'];
  text: Scalars['String']['output'];
};

/** A board as it was frozen. */
export type FinalBoard = {
  at: Scalars['DateTime']['output'];
  board: BoardKey;
  /** SHA-256, in hex, of the list as `/exports/final-board.csv` gives it. */
  digest: Scalars['String']['output'];
  /** Whether the signature of this server over board, size and digest holds, and the list still comes to the digest. */
  isGenuine: Scalars['Boolean']['output'];
  size: Scalars['Int']['output'];
};

export type FindingLevel = 'PASSED' | 'REFUSED' | 'WARNING';

/** For the staff. An operator is shown the own groups, the managers all. */
export type Group = {
  accountId: Maybe<Scalars['ID']['output']>;
  /** Of those present, how many have acknowledged that version. */
  acknowledged: Scalars['Int']['output'];
  /** Of the week with this day, or of this one, by time. Cancelled ones too. */
  activities: Array<Activity>;
  closedAt: Maybe<Scalars['DateTime']['output']>;
  /** The code in force for groups of this kind; null while none is published. */
  code: Maybe<GroupCode>;
  createdAt: Scalars['DateTime']['output'];
  /** One for each of so many days up to today, at most 90. */
  days: Array<GroupDay>;
  fullSince: Maybe<Scalars['DateTime']['output']>;
  health: Maybe<GroupHealth>;
  /** By day, the latest first, at most 366. */
  healthHistory: Array<GroupHealthDay>;
  heldSince: Maybe<Scalars['DateTime']['output']>;
  /** For the staff; the latest first, at most 50. */
  holdings: Array<Holding>;
  id: Scalars['ID']['output'];
  /** Those who brought most, with the chain below each. */
  inviters: Array<GroupInviter>;
  /** How many of those present have each label; labels that nobody has are left out. */
  kinds: Array<MemberKindCount>;
  limit: Scalars['Int']['output'];
  mayManage: Scalars['Boolean']['output'];
  memberList: GroupMemberConnection;
  /** Who is present. */
  members: Scalars['Int']['output'];
  /** This and the two below: null as well where the group is another operator's. */
  mergedInto: Maybe<Group>;
  messages7: Scalars['Int']['output'];
  name: Scalars['String']['output'];
  nextStates: Array<GroupStep>;
  /** `G00001`: what the bridge calls it. Never given to another one. */
  number: Scalars['String']['output'];
  /** That a person still has to do something about. */
  openViolations: Scalars['Int']['output'];
  operatorId: Maybe<Scalars['ID']['output']>;
  /** Null while nobody holds it. */
  operatorName: Maybe<Scalars['String']['output']>;
  province: Scalars['String']['output'];
  purpose: GroupPurpose;
  /** Told by the bridge to be in the chat, while the group is full; the latest first, at most 50. */
  refusedJoins: Array<RefusedJoin>;
  /** `浙江 杭州`; empty for everywhere. */
  region: Scalars['String']['output'];
  /** Places held by open invites. */
  reserved: Scalars['Int']['output'];
  /** Null where messages become tasks; for the staff. */
  robot: Maybe<Robot>;
  /** Free places. */
  room: Scalars['Int']['output'];
  /** Those present who have not said anything for so many days. */
  silentMembers: SilentMembers;
  /** Of the last seven days, as of last night. */
  speakers7: Scalars['Int']['output'];
  splitFrom: Maybe<Group>;
  state: GroupState;
  stateSince: Scalars['DateTime']['output'];
  tags: Array<Scalars['String']['output']>;
  tier: Maybe<Tier>;
  /** The latest first. */
  timeline: GroupEventConnection;
  /** Members by what they said within so many days, at most 90. */
  topTalkers: Array<GroupTalker>;
  transformedInto: Maybe<Group>;
  /** In thousandths of an ordinary group, by size and activity. */
  weight: Scalars['Int']['output'];
};

/** For the staff. An operator is shown the own groups, the managers all. */
export type GroupActivitiesArgs = {
  week?: InputMaybe<Scalars['Day']['input']>;
};

/** For the staff. An operator is shown the own groups, the managers all. */
export type GroupDaysArgs = {
  days?: Scalars['Int']['input'];
};

/** For the staff. An operator is shown the own groups, the managers all. */
export type GroupHealthHistoryArgs = {
  days?: Scalars['Int']['input'];
};

/** For the staff. An operator is shown the own groups, the managers all. */
export type GroupInvitersArgs = {
  first?: Scalars['Int']['input'];
};

/** For the staff. An operator is shown the own groups, the managers all. */
export type GroupMemberListArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GroupMemberFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<GroupMemberSort>;
};

/** For the staff. An operator is shown the own groups, the managers all. */
export type GroupSilentMembersArgs = {
  days?: Scalars['Int']['input'];
  first?: Scalars['Int']['input'];
};

/** For the staff. An operator is shown the own groups, the managers all. */
export type GroupTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** For the staff. An operator is shown the own groups, the managers all. */
export type GroupTopTalkersArgs = {
  days?: Scalars['Int']['input'];
  first?: Scalars['Int']['input'];
};

/** The rules of the groups of one tier or purpose, in one version. Published ones stay readable for good. */
export type GroupCode = {
  byName: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** A Tier for the groups of a tier, else a GroupPurpose. */
  key: Scalars['String']['output'];
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  rules: Array<Scalars['String']['output']>;
  state: GroupCodeState;
  title: Scalars['String']['output'];
  version: Scalars['Int']['output'];
};

export type GroupCodeState = 'DRAFT' | 'PUBLISHED';

/** How far the code of a key has come among the open groups that it counts for. */
export type GroupCodeUse = {
  /** Have acknowledged the version in force; 0 while there is none. */
  acknowledged: Scalars['Int']['output'];
  groups: Scalars['Int']['output'];
  key: Scalars['String']['output'];
  /** Present in them. */
  members: Scalars['Int']['output'];
};

export type GroupConnection = {
  edges: Array<GroupEdge>;
  pageInfo: PageInfo;
};

/** A day of a group: what was said, and who came and went. */
export type GroupDay = {
  day: Scalars['Day']['output'];
  joins: Scalars['Int']['output'];
  leaves: Scalars['Int']['output'];
  messages: Scalars['Int']['output'];
  speakers: Scalars['Int']['output'];
};

/** A member who is present in more than one group of one purpose. */
export type GroupDuplicate = {
  distributor: Distributor;
  /** How many more there are in groups of other operators; which, the member's own page says. */
  elsewhere: Scalars['Int']['output'];
  purpose: GroupPurpose;
  /** In groups that the viewer may see. */
  stays: Array<GroupMember>;
};

export type GroupDuplicateConnection = {
  edges: Array<GroupDuplicateEdge>;
  pageInfo: PageInfo;
};

export type GroupDuplicateEdge = {
  cursor: Scalars['String']['output'];
  node: GroupDuplicate;
};

export type GroupEdge = {
  cursor: Scalars['String']['output'];
  node: Group;
};

export type GroupEffect = {
  joining: Scalars['Int']['output'];
  leaving: Scalars['Int']['output'];
  /** Groups of this tier. */
  tier: Tier;
};

export type GroupEvent = {
  at: Scalars['DateTime']['output'];
  /** Null where the program did it. */
  byName: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  kind: GroupEventKind;
  words: Words;
};

export type GroupEventConnection = {
  edges: Array<GroupEventEdge>;
  pageInfo: PageInfo;
};

export type GroupEventEdge = {
  cursor: Scalars['String']['output'];
  node: GroupEvent;
};

export type GroupEventKind =
  | 'ACCOUNT_CHANGED'
  | 'ADMITTED'
  | 'DIVERTED'
  | 'HEALTH_CHANGED'
  | 'HOLDER_CHANGED'
  /** Somebody whom the bridge reports as present found no place. */
  | 'JOIN_REFUSED'
  | 'LEAVES_ASKED'
  | 'LEAVES_WITHDRAWN'
  | 'MERGED_FROM'
  | 'MERGED_INTO'
  | 'OPENED'
  | 'PLACED'
  | 'RELEASED'
  | 'RENAMED'
  | 'ROBOT_CHANGED'
  | 'ROLE_CHANGED'
  | 'SPLIT_FROM'
  | 'SPLIT_INTO'
  | 'STATE_CHANGED'
  | 'TAGGED'
  | 'TRANSFORMED_FROM'
  | 'TRANSFORMED_INTO'
  | 'VIOLATION';

export type GroupFilter = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** A score below it; groups without one are left out. */
  healthBelow?: InputMaybe<Scalars['Int']['input']>;
  /** False leaves out the dissolved and the transformed. */
  isClosed?: InputMaybe<Scalars['Boolean']['input']>;
  isFull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Held by somebody, or by nobody. */
  isHeld?: InputMaybe<Scalars['Boolean']['input']>;
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  province?: InputMaybe<Scalars['String']['input']>;
  purpose?: InputMaybe<GroupPurpose>;
  state?: InputMaybe<GroupState>;
  tag?: InputMaybe<Scalars['String']['input']>;
  tier?: InputMaybe<Tier>;
};

export type GroupHealth = {
  /** Seven days before; null where it is not known. */
  before: Maybe<Scalars['Int']['output']>;
  day: Scalars['Day']['output'];
  reasons: Array<Words>;
  /** From 0 to 100. */
  score: Scalars['Int']['output'];
};

/** How a group did on a day. */
export type GroupHealthDay = {
  day: Scalars['Day']['output'];
  hint: Maybe<GroupStateHint>;
  parts: Array<GroupHealthMark>;
  /** What pulled it down most, the heaviest first. */
  reasons: Array<Words>;
  /** 0 to 100. */
  score: Scalars['Int']['output'];
};

export type GroupHealthMark = {
  part: GroupHealthPart;
  /** 0 to 100. */
  score: Scalars['Int']['output'];
  /** Of 100. */
  weight: Scalars['Int']['output'];
  /** What was measured, in words with its unit. */
  words: Words;
};

export type GroupHealthPart = 'ACTIVITY' | 'CHURN' | 'SALES' | 'SILENT' | 'VIOLATIONS';

/** A member who brought others into the group, with everybody whom those brought in turn. */
export type GroupInviter = {
  /** Steps from this member down to the last one; 1 when nobody of those brought anybody. */
  depth: Scalars['Int']['output'];
  distributor: Distributor;
  /** Brought in person or by somebody in the chain below. */
  inChain: Scalars['Int']['output'];
  /** Brought in person. */
  invited: Scalars['Int']['output'];
  /** Of the chain, those who are in the group now. */
  present: Scalars['Int']['output'];
};

/** The groups of one state. */
export type GroupLane = {
  count: Scalars['Int']['output'];
  /** Those without a score first, then the least healthy; the rest by `groups(filter: { state }, sort: HEALTH)`. */
  groups: Array<Group>;
  /** Members in all of them. */
  members: Scalars['Int']['output'];
  state: GroupState;
};

/** One stay of a member in a group; for the staff. */
export type GroupMember = {
  codeAt: Maybe<Scalars['DateTime']['output']>;
  /** Acknowledged last; null for none. */
  codeVersion: Maybe<Scalars['Int']['output']>;
  distributor: Distributor;
  group: Group;
  id: Scalars['ID']['output'];
  invitedBy: Maybe<Distributor>;
  joinedAt: Scalars['DateTime']['output'];
  joinedDay: Scalars['Day']['output'];
  kind: Maybe<MemberKind>;
  lastSpokeAt: Maybe<Scalars['DateTime']['output']>;
  leaveAsked: Maybe<LeaveAsked>;
  leftAt: Maybe<Scalars['DateTime']['output']>;
  /** Other groups of the same purpose in which the member is present. */
  otherGroups: Array<Group>;
  role: GroupRole;
  spoke: Scalars['Int']['output'];
  violations: Scalars['Int']['output'];
  way: JoinWay;
};

export type GroupMemberConnection = {
  edges: Array<GroupMemberEdge>;
  pageInfo: PageInfo;
};

export type GroupMemberEdge = {
  cursor: Scalars['String']['output'];
  node: GroupMember;
};

export type GroupMemberFilter = {
  /** Of the code that is in force. */
  hasAcknowledged?: InputMaybe<Scalars['Boolean']['input']>;
  isAskedToLeave?: InputMaybe<Scalars['Boolean']['input']>;
  /** Present in another group of the same purpose as well. */
  isDuplicate?: InputMaybe<Scalars['Boolean']['input']>;
  /** True for those who were here once; present ones unless told. */
  isGone?: InputMaybe<Scalars['Boolean']['input']>;
  /** Has never spoken. */
  isSilent?: InputMaybe<Scalars['Boolean']['input']>;
  kind?: InputMaybe<MemberKind>;
  role?: InputMaybe<GroupRole>;
};

export type GroupMemberSort =
  | 'JOINED_FIRST'
  | 'JOINED_LATEST'
  /** Who spoke most first. */
  | 'SPOKE';

export type GroupPurpose =
  | 'CAMP'
  | 'CAMPAIGN'
  | 'LEADERS'
  | 'LOCAL'
  /** The groups of a tier. */
  | 'SERVICE';

export type GroupRole = 'ASSISTANT' | 'KOL' | 'MEMBER' | 'OPERATOR' | 'OWNER';

export type GroupSort =
  /** The lowest first; those without a score before them all. */
  'HEALTH' | 'LARGEST' | 'NAME' | 'NEWEST' | 'NUMBER' | 'STATE_LATEST';

export type GroupState =
  | 'DECLINING'
  /** For good: everybody left or was moved. */
  | 'DISSOLVED'
  | 'FORMING'
  | 'GROWING'
  | 'MATURE'
  | 'PREPARING'
  /** For good: the same chat goes on as another group, of another tier or purpose. */
  | 'TRANSFORMED';

/** A state of the lifecycle that the figures speak for; a person decides. */
export type GroupStateHint = {
  to: GroupState;
  why: Words;
};

/** One's own present stay in a group, as the phone shows it. */
export type GroupStay = {
  acknowledgedAt: Maybe<Scalars['DateTime']['output']>;
  /** The version that was acknowledged last; null for none. */
  acknowledgedVersion: Maybe<Scalars['Int']['output']>;
  /** The code in force; null while there is none. */
  code: Maybe<GroupCode>;
  groupId: Scalars['ID']['output'];
  id: Scalars['ID']['output'];
  joinedAt: Scalars['DateTime']['output'];
  members: Scalars['Int']['output'];
  name: Scalars['String']['output'];
  number: Scalars['String']['output'];
  /** Who looks after the group. */
  operatorName: Maybe<Scalars['String']['output']>;
  purpose: GroupPurpose;
  role: GroupRole;
  tier: Maybe<Tier>;
};

export type GroupStep = {
  /** Empty where the viewer may take it. */
  blockedBy: Array<GroupStepBlock>;
  to: GroupState;
};

/** Why a step of the lifecycle cannot be taken now. */
export type GroupStepBlock = {
  code: Scalars['String']['output'];
  words: Words;
};

export type GroupTalker = {
  distributor: Distributor;
  messages: Scalars['Int']['output'];
};

export type Health = {
  asOf: Scalars['DateTime']['output'];
  database: DatabaseHealth;
  jobs: JobsHealth;
  works: WorksHealth;
};

/** A group as it is called in the history of who held it. */
export type HeldGroup = {
  id: Scalars['ID']['output'];
  isClosed: Scalars['Boolean']['output'];
  members: Scalars['Int']['output'];
  name: Scalars['String']['output'];
  number: Scalars['String']['output'];
  region: Scalars['String']['output'];
  tier: Maybe<Tier>;
};

/** One time that somebody looked after a group. */
export type Holding = {
  byName: Scalars['String']['output'];
  from: Scalars['DateTime']['output'];
  group: HeldGroup;
  id: Scalars['ID']['output'];
  /** Written for whoever comes next. */
  note: Maybe<Scalars['String']['output']>;
  noteAt: Maybe<Scalars['DateTime']['output']>;
  /** When the note has to be there; null where none is asked for. */
  noteDueAt: Maybe<Scalars['DateTime']['output']>;
  operator: OperatorName;
  /** Who got the group then; null while it is held, and when the group was closed. */
  to: Maybe<OperatorName>;
  /** Null while it is held. */
  until: Maybe<Scalars['DateTime']['output']>;
  /** Of the group now, in thousandths of an ordinary group. */
  weight: Scalars['Int']['output'];
};

export type HoldingConnection = {
  edges: Array<HoldingEdge>;
  pageInfo: PageInfo;
  total: Scalars['Int']['output'];
};

export type HoldingEdge = {
  cursor: Scalars['String']['output'];
  node: Holding;
};

export type HomeworkState = 'ACCEPTED' | 'HANDED_IN' | 'RETURNED';

export type HomeworkVerdict = 'ACCEPTED' | 'RETURNED';

export type HoursInput = {
  hours: Array<AvailableHoursInput>;
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** The viewer where nobody is named. */
  personKind?: InputMaybe<PersonKind>;
};

/** A file that was handed in, at `POST /imports/<kind>`, and what became of its rows. */
export type Import = {
  /** Rows that are now in, that were in already, and that were left out with a reason. */
  accepted: Scalars['Int']['output'];
  bytes: Scalars['Float']['output'];
  duplicate: Scalars['Int']['output'];
  /** The first rows that were left out, 20 at most; all of them are at `GET /imports/<id>/errors.csv`. */
  errors: Array<ImportError>;
  fileName: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  kind: ImportKind;
  rejected: Scalars['Int']['output'];
  work: Work;
};

export type ImportConnection = {
  edges: Array<ImportEdge>;
  pageInfo: PageInfo;
};

export type ImportEdge = {
  cursor: Scalars['String']['output'];
  node: Import;
};

export type ImportError = {
  code: Scalars['String']['output'];
  column: Scalars['String']['output'];
  line: Scalars['Int']['output'];
  /** In both languages. */
  message: Scalars['String']['output'];
};

export type ImportKind = 'DISTRIBUTORS' | 'ORDERS';

export type InnerRuleNodeInput = {
  children?: InputMaybe<Array<ConditionInput>>;
  comparison?: InputMaybe<Comparison>;
  kind: RuleKind;
  metric?: InputMaybe<Metric>;
  threshold?: InputMaybe<Scalars['Float']['input']>;
  topBasisPoints?: InputMaybe<Scalars['Int']['input']>;
  window?: InputMaybe<MetricWindow>;
};

/** What the holder of an invitation link may know before accepting it. */
export type Invitation = {
  expiresAt: Scalars['DateTime']['output'];
  name: Scalars['String']['output'];
  username: Scalars['String']['output'];
};

export type InvitationLink = {
  expiresAt: Scalars['DateTime']['output'];
  staff: StaffMember;
  /** Shown this once: only its digest is kept. Good for one use. */
  url: Scalars['String']['output'];
};

export type Invite = {
  accountId: Scalars['ID']['output'];
  accountName: Scalars['String']['output'];
  day: Scalars['Day']['output'];
  distributor: Distributor;
  dueAt: Scalars['DateTime']['output'];
  groupId: Scalars['ID']['output'];
  id: Scalars['ID']['output'];
  isLate: Scalars['Boolean']['output'];
  /** What to send for the step, filled in for this member; null where there is none. */
  script: Maybe<InviteScript>;
  /** When the friend request was sent. */
  sentAt: Maybe<Scalars['DateTime']['output']>;
  state: InviteState;
  step: InviteStep;
  steps: Array<InviteStepDone>;
  stoppedWhy: Maybe<InviteStop>;
  way: InviteWay;
};

export type InviteConnection = {
  edges: Array<InviteEdge>;
  pageInfo: PageInfo;
};

export type InviteEdge = {
  cursor: Scalars['String']['output'];
  node: Invite;
};

export type InviteScript = {
  id: Maybe<Scalars['ID']['output']>;
  text: Scalars['String']['output'];
};

export type InviteState = 'DONE' | 'OPEN' | 'STOPPED';

/** The steps of a member's way into a group, in their order. */
export type InviteStep = 'ACKNOWLEDGED' | 'BEFRIEND' | 'JOINED' | 'PINNED' | 'RENAMED' | 'RULES' | 'SCRIPT';

export type InviteStepDone = {
  at: Scalars['DateTime']['output'];
  /** Null: it followed from something else, or the member did it. */
  byName: Maybe<Scalars['String']['output']>;
  evidenceId: Maybe<Scalars['String']['output']>;
  step: InviteStep;
};

export type InviteStop =
  | 'DECLINED'
  /** The whole divert was stopped. */
  | 'DIVERT_STOPPED'
  | 'GROUP_CLOSED'
  | 'LEFT'
  /** Came into another group of the tier, or has another tier now. */
  | 'NOT_NEEDED'
  | 'UNREACHABLE';

export type InviteWay =
  /** By an account that is a friend already. */
  | 'PERSONAL'
  /** By the code of the group, while no more than 200 are in it. */
  | 'QR_CODE';

export type InvitesTicked = {
  /** Had moved on before, or stopped. */
  skipped: Scalars['Int']['output'];
  ticked: Scalars['Int']['output'];
};

/** A company-owned personal account, which befriends members and invites them into groups. */
export type IpAccount = {
  createdAt: Scalars['DateTime']['output'];
  dailyFriends: Scalars['Int']['output'];
  /** The last days and those to come that hold promises, in their order. */
  days: Array<AccountDay>;
  friendLimit: Scalars['Int']['output'];
  friends: Scalars['Int']['output'];
  friendsReserved: Scalars['Int']['output'];
  handle: Scalars['String']['output'];
  health: Maybe<AccountHealth>;
  id: Scalars['ID']['output'];
  mayManage: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
  operatorId: Maybe<Scalars['ID']['output']>;
  operatorName: Maybe<Scalars['String']['output']>;
  persona: AccountPersona;
  /** Empty: everywhere. */
  province: Scalars['String']['output'];
  restReason: Maybe<Scalars['String']['output']>;
  /** The last day of the rest. */
  restUntil: Maybe<Scalars['Day']['output']>;
  state: AccountState;
  today: AccountDay;
};

/** A company-owned personal account, which befriends members and invites them into groups. */
export type IpAccountDaysArgs = {
  ahead?: InputMaybe<Scalars['Int']['input']>;
  back?: InputMaybe<Scalars['Int']['input']>;
};

export type IpAccountConnection = {
  edges: Array<IpAccountEdge>;
  pageInfo: PageInfo;
};

export type IpAccountEdge = {
  cursor: Scalars['String']['output'];
  node: IpAccount;
};

export type IpAccountFilter = {
  /** Those for which a rest is proposed. */
  isAtRisk?: InputMaybe<Scalars['Boolean']['input']>;
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  province?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<AccountState>;
};

export type IpAccountInput = {
  dailyFriends: Scalars['Int']['input'];
  /** What it has when it is taken in; not changed by saving. */
  friends?: InputMaybe<Scalars['Int']['input']>;
  handle: Scalars['String']['input'];
  name: Scalars['String']['input'];
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  persona: AccountPersonaInput;
  province: Scalars['String']['input'];
};

export type IpAccountSort = 'FRIENDS_MOST' | 'HEALTH_WORST' | 'NAME';

export type IpAccountTotals = {
  accounts: Scalars['Int']['output'];
  atRisk: Scalars['Int']['output'];
  capToday: Scalars['Int']['output'];
  /** Friend requests promised for today, and what today's caps add up to. */
  plannedToday: Scalars['Int']['output'];
  resting: Scalars['Int']['output'];
  /** Accounts whose upkeep of today is done. */
  upkeepDone: Scalars['Int']['output'];
};

/** Recurring work. */
export type Job = {
  cron: Scalars['String']['output'];
  lastRun: Maybe<JobRun>;
  /** A stable word such as `audit.check`; the client has a name for each. */
  name: Scalars['String']['output'];
  /** Null where no process is there to run it. */
  nextRunAt: Maybe<Scalars['DateTime']['output']>;
  /** The latest first, 20 at most. */
  runs: Array<JobRun>;
  /** The IANA zone of `cron`. */
  zone: Scalars['String']['output'];
};

export type JobRun = {
  /** Under which the fault can be found in the log. */
  faultId: Maybe<Scalars['String']['output']>;
  finishedAt: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** The time on the timetable that this run stands for; there is one run for each. */
  occurrence: Scalars['DateTime']['output'];
  /** What it did, as JSON text. */
  result: Maybe<Scalars['String']['output']>;
  /** While it is queued, when it was asked for. */
  startedAt: Scalars['DateTime']['output'];
  startedByName: Maybe<Scalars['String']['output']>;
  state: RunState;
  trigger: RunTrigger;
};

export type JobsHealth = {
  failed24h: Scalars['Int']['output'];
  /** No job's last run failed. */
  isGood: Scalars['Boolean']['output'];
  lastRunAt: Maybe<Scalars['DateTime']['output']>;
  total: Scalars['Int']['output'];
};

export type JoinWay =
  | 'INVITATION'
  /** Came with a merge, a split or a transformation. */
  | 'MOVED'
  | 'PIPELINE'
  | 'QR_CODE'
  | 'UNKNOWN';

/** Answers by itself in a group, through the group's channel, when a message contains one of its words. */
export type KeywordRule = {
  byName: Scalars['String']['output'];
  changedAt: Scalars['DateTime']['output'];
  /** After an answer a group is not answered by this rule again for so long. */
  cooldownMinutes: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  isOn: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
  /** Answers given so far. */
  replies: Scalars['Int']['output'];
  reply: Scalars['String']['output'];
  /** Only in groups of this tier. */
  tier: Maybe<Tier>;
  words: Array<Scalars['String']['output']>;
};

export type KeywordRuleInput = {
  cooldownMinutes: Scalars['Int']['input'];
  isOn: Scalars['Boolean']['input'];
  name: Scalars['String']['input'];
  reply: Scalars['String']['input'];
  tier?: InputMaybe<Tier>;
  words: Array<Scalars['String']['input']>;
};

export type KitCounts = {
  /** By people: programs and previews do not count, and the same visitor counts once an hour. */
  clicks: Scalars['Int']['output'];
  copies: Scalars['Int']['output'];
  /** Orders after a last click on it, without those that were wholly refunded. */
  sales: Scalars['Int']['output'];
  /** Net of refunds. */
  salesFen: Scalars['Fen']['output'];
  shares: Scalars['Int']['output'];
};

/** An item as the staff prepares it. */
export type KitItem = {
  byName: Scalars['String']['output'];
  campaignId: Scalars['ID']['output'];
  changedAt: Scalars['DateTime']['output'];
  counts: KitCounts;
  files: Array<StoredFile>;
  /** When it is meant to be sent: `10:30`. */
  hour: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  kind: KitItemKind;
  openAt: Maybe<Scalars['DateTime']['output']>;
  /** When the timetable opens its wave; null where no action does, or where it is open. */
  opensAt: Maybe<Scalars['DateTime']['output']>;
  play: Maybe<KitPlay>;
  /** As a member with an example's name and link gets it. */
  preview: Maybe<Scalars['String']['output']>;
  state: KitItemState;
  /** May hold {昵称} {商品} {金额} {活动} {日期} {时间} {链接}; a text without {链接} gets the link behind it. */
  text: Maybe<Scalars['String']['output']>;
  /** Empty: for everybody of the audience. */
  tiers: Array<Tier>;
  title: Scalars['String']['output'];
  wave: Scalars['Int']['output'];
};

export type KitItemInput = {
  fileIds: Array<Scalars['ID']['input']>;
  hour: Scalars['String']['input'];
  kind: KitItemKind;
  play?: InputMaybe<KitPlay>;
  text?: InputMaybe<Scalars['String']['input']>;
  tiers: Array<Tier>;
  title: Scalars['String']['input'];
  wave: Scalars['Int']['input'];
};

export type KitItemKind =
  | 'PICTURES'
  | 'PLAY'
  /** A picture that the phone draws, with the member's own code in it. */
  | 'POSTER'
  | 'TEXT'
  | 'VIDEO';

export type KitItemState =
  | 'READY'
  /** Not shown to members any more; links that are out go on leading to the product. */
  | 'WITHDRAWN';

/** What one part (a tier, a group, an operator, an hour) came to. */
export type KitPart = {
  counts: KitCounts;
  /** A tier's word, an id, or a time; null where it is not known. */
  key: Maybe<Scalars['String']['output']>;
  name: Maybe<Scalars['String']['output']>;
};

/** What a play is for: to get a group talking, to sell, or to be done on the spot. */
export type KitPlay = 'INTERACTION' | 'OFFLINE' | 'SALES';

export type KitProduct = {
  name: Scalars['String']['output'];
  priceFen: Scalars['Fen']['output'];
  sellingPoint: Scalars['String']['output'];
  sku: Scalars['String']['output'];
};

export type KitReport = {
  byGroup: Array<KitPart>;
  byHour: Array<KitPart>;
  byOperator: Array<KitPart>;
  byTier: Array<KitPart>;
  items: Array<KitItem>;
};

export type KitUse = 'COPY' | 'SHARE';

export type KitUseInput = {
  at: Scalars['DateTime']['input'];
  /** Made by the phone, once for each act: telling it again counts nothing. */
  id: Scalars['ID']['input'];
  itemId: Scalars['ID']['input'];
  use: KitUse;
};

/** A nomination and what becomes of it; a member has one at a time that is open. */
export type Kol = {
  answerBy: Maybe<Scalars['DateTime']['output']>;
  concern: Maybe<KolConcern>;
  /** Of the term: negative when it is over. */
  daysLeft: Scalars['Int']['output'];
  distributor: Distributor;
  /** Since the appointment. */
  dutiesDone: Scalars['Int']['output'];
  dutiesMissed: Scalars['Int']['output'];
  dutyKinds: Array<DutyKind>;
  /** What the KOL has reported on patrol in the last 30 days, the latest first. */
  findings: Array<Violation>;
  groups: Array<KolGroup>;
  history: Array<KolEvent>;
  id: Scalars['ID']['output'];
  /** Appointed, and the term has begun. */
  isActive: Scalars['Boolean']['output'];
  isExpiring: Scalars['Boolean']['output'];
  /** Whether the viewer may, as it stands now. */
  mayAppoint: Scalars['Boolean']['output'];
  mayRelease: Scalars['Boolean']['output'];
  mayRenew: Scalars['Boolean']['output'];
  mayWithdraw: Scalars['Boolean']['output'];
  nominatedByName: Scalars['String']['output'];
  reason: Scalars['String']['output'];
  reasons: Array<KolReason>;
  /** What went through the KOL, both ways, the latest first; at most 20. */
  relays: Array<KolRelay>;
  /** Of the last night; null while nobody has counted. */
  score: Maybe<Scalars['Int']['output']>;
  state: KolState;
  stateSince: Scalars['DateTime']['output'];
  /** Both days included; what is meant to be, before the appointment. */
  termFrom: Scalars['Day']['output'];
  termTo: Scalars['Day']['output'];
  tier: Tier;
};

export type KolAct =
  | 'ACCEPTED'
  | 'APPOINTED'
  | 'BEGAN'
  | 'CHANGED'
  | 'DECLINED'
  | 'ENDED'
  | 'GROUP_JOINED'
  | 'GROUP_LEFT'
  | 'LAPSED'
  | 'NOMINATED'
  | 'RELEASED'
  | 'RENEWED'
  /** Was a KOL before appointments were kept. */
  | 'TAKEN_OVER'
  | 'WITHDRAWN';

/** A member of the middle or the head in a group, scored each night. */
export type KolCandidate = {
  day: Scalars['Day']['output'];
  distributor: Distributor;
  groups: Array<KolGroup>;
  reasons: Array<KolReason>;
  /** 0–100. */
  score: Scalars['Int']['output'];
  tier: Tier;
};

export type KolCandidateConnection = {
  edges: Array<KolCandidateEdge>;
  pageInfo: PageInfo;
};

export type KolCandidateEdge = {
  cursor: Scalars['String']['output'];
  node: KolCandidate;
};

export type KolCandidateFilter = {
  groupId?: InputMaybe<Scalars['ID']['input']>;
  tier?: InputMaybe<Tier>;
};

/** What a person should look at in an appointment. */
export type KolConcern = 'NO_GROUP' | 'TIER_FELL';

export type KolConnection = {
  edges: Array<KolEdge>;
  pageInfo: PageInfo;
};

export type KolCounts = {
  accepted: Scalars['Int']['output'];
  appointed: Scalars['Int']['output'];
  /** Whom somebody could nominate. */
  candidates: Scalars['Int']['output'];
  concerns: Scalars['Int']['output'];
  expiring: Scalars['Int']['output'];
  nominated: Scalars['Int']['output'];
  scoredOn: Maybe<Scalars['Day']['output']>;
};

export type KolCriterion =
  /** Days on which something was said in groups. */
  | 'ACTIVITY'
  | 'CONDUCT'
  /** What others said right after. */
  | 'REPLIES'
  /** Own goods sold. */
  | 'SALES'
  /** Downline that sells; not how many were recruited. */
  | 'TEAM'
  | 'TENURE';

export type KolDutyPoints = {
  kind: DutyKind;
  points: Scalars['Int']['output'];
};

export type KolEdge = {
  cursor: Scalars['String']['output'];
  node: Kol;
};

export type KolEvent = {
  act: KolAct;
  at: Scalars['DateTime']['output'];
  /** Null for the program. */
  byName: Maybe<Scalars['String']['output']>;
  group: Maybe<KolGroup>;
  reason: Maybe<Scalars['String']['output']>;
  termFrom: Maybe<Scalars['Day']['output']>;
  termTo: Maybe<Scalars['Day']['output']>;
};

export type KolFilter = {
  distributorId?: InputMaybe<Scalars['ID']['input']>;
  groupId?: InputMaybe<Scalars['ID']['input']>;
  hasConcern?: InputMaybe<Scalars['Boolean']['input']>;
  isExpiring?: InputMaybe<Scalars['Boolean']['input']>;
  states?: InputMaybe<Array<KolState>>;
  tier?: InputMaybe<Tier>;
};

export type KolGroup = {
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  number: Scalars['String']['output'];
};

export type KolMonth = {
  /** It is over. */
  maySettle: Scalars['Boolean']['output'];
  monthKey: Scalars['String']['output'];
  points: Scalars['Int']['output'];
  statements: Scalars['Int']['output'];
  /** Members with entries of that month and no statement yet. */
  waiting: Scalars['Int']['output'];
};

export type KolNominationInput = {
  distributorId: Scalars['ID']['input'];
  dutyKinds: Array<DutyKind>;
  groupIds: Array<Scalars['ID']['input']>;
  reason: Scalars['String']['input'];
  termFrom: Scalars['Day']['input'];
  termTo: Scalars['Day']['input'];
};

/** One criterion of a score, with what it was worked out from. */
export type KolReason = {
  criterion: KolCriterion;
  /** 0–100. */
  points: Scalars['Int']['output'];
  value: Scalars['Float']['output'];
  /** Of a hundred in all. */
  weight: Scalars['Int']['output'];
  words: Words;
};

export type KolRelay = {
  /** Of what goes down: read, and passed on. */
  acknowledgedAt: Maybe<Scalars['DateTime']['output']>;
  /** Of what went up. */
  answer: Maybe<Scalars['String']['output']>;
  answeredAt: Maybe<Scalars['DateTime']['output']>;
  at: Scalars['DateTime']['output'];
  direction: RelayDirection;
  dueAt: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  passedAt: Maybe<Scalars['DateTime']['output']>;
  state: RelayState;
  title: Scalars['String']['output'];
};

/** How many may be appointed, or on the way to it. */
export type KolSeats = {
  group: Maybe<KolGroup>;
  limit: Scalars['Int']['output'];
  taken: Scalars['Int']['output'];
  tier: Maybe<Tier>;
};

export type KolSettlement = {
  monthKey: Scalars['String']['output'];
  points: Scalars['Int']['output'];
  settled: Scalars['Int']['output'];
};

export type KolSort = 'LATEST' | 'MOST_DUTIES' | 'TERM_END';

/**
 * NOMINATED → ACCEPTED → APPOINTED → ENDED with the term, or RELEASED before. The member may decline; a nomination can be withdrawn, and
 * lapses when nobody answers it.
 */
export type KolState = 'ACCEPTED' | 'APPOINTED' | 'DECLINED' | 'ENDED' | 'LAPSED' | 'NOMINATED' | 'RELEASED' | 'WITHDRAWN';

/** What a member earned in a month by what was done: settled once, signed, and never changed. */
export type KolStatement = {
  distributor: Distributor;
  id: Scalars['ID']['output'];
  /** Whether the signature is that of what it says. */
  isTrue: Scalars['Boolean']['output'];
  lines: Array<KolStatementLine>;
  monthKey: Scalars['String']['output'];
  settledAt: Scalars['DateTime']['output'];
  total: Scalars['Int']['output'];
};

export type KolStatementConnection = {
  edges: Array<KolStatementEdge>;
  pageInfo: PageInfo;
};

export type KolStatementEdge = {
  cursor: Scalars['String']['output'];
  node: KolStatement;
};

export type KolStatementLine = {
  at: Scalars['DateTime']['output'];
  /** As `duty:<id>`. */
  cause: Scalars['String']['output'];
  kind: PointsKind;
  points: Scalars['Int']['output'];
  words: Words;
};

/** What the one nomination page needs to know before it asks. */
export type KolTerms = {
  answerDays: Scalars['Int']['output'];
  mostDays: Scalars['Int']['output'];
  points: Array<KolDutyPoints>;
  /** Of the member's groups, and of the tier. */
  seats: Array<KolSeats>;
  termFrom: Scalars['Day']['output'];
  termTo: Scalars['Day']['output'];
};

export type Leaderboard = {
  board: BoardKey;
  entries: Array<BoardEntry>;
  /** Null while it lives. */
  frozenAt: Maybe<Scalars['DateTime']['output']>;
  /** Null for somebody who is not on it. */
  own: Maybe<OwnPlace>;
  /** Entries in all. */
  size: Scalars['Int']['output'];
  totals: CampaignTotals;
  /** Grows with each change, as long as the same process answers. */
  version: Scalars['Int']['output'];
};

export type LeaveAsked = {
  byName: Scalars['String']['output'];
  reason: LeaveReason;
  since: Scalars['DateTime']['output'];
};

export type LeaveReason = 'DUPLICATE' | 'TIER' | 'VIOLATION';

export type Lesson = {
  /** `20:00`, in business time. */
  at: Scalars['String']['output'];
  closesAt: Scalars['String']['output'];
  /** From 1, of the camp. */
  day: Scalars['Int']['output'];
  homework: Maybe<LessonHomework>;
  id: Scalars['ID']['output'];
  /** So many days after the closing it may be made up; 0 for not at all. */
  makeUpDays: Scalars['Int']['output'];
  minutes: Scalars['Int']['output'];
  needsLecturer: Scalars['Boolean']['output'];
  /** Check-in is open from this clock on the day until `closesAt`, `windowDays` days later. */
  opensAt: Scalars['String']['output'];
  text: Scalars['String']['output'];
  title: Scalars['String']['output'];
  video: Maybe<StoredFile>;
  /** So much of the video must be watched before checking in. */
  watchPercent: Scalars['Int']['output'];
  windowDays: Scalars['Int']['output'];
};

export type LessonHomework = {
  needsPicture: Scalars['Boolean']['output'];
  steps: Array<Scalars['String']['output']>;
  task: Scalars['String']['output'];
};

export type LessonHomeworkInput = {
  needsPicture: Scalars['Boolean']['input'];
  steps: Array<Scalars['String']['input']>;
  task: Scalars['String']['input'];
};

export type LessonInput = {
  at: Scalars['String']['input'];
  closesAt: Scalars['String']['input'];
  day: Scalars['Int']['input'];
  homework?: InputMaybe<LessonHomeworkInput>;
  /** Of a lesson that is changed; without one it is new. */
  id?: InputMaybe<Scalars['ID']['input']>;
  makeUpDays: Scalars['Int']['input'];
  minutes: Scalars['Int']['input'];
  needsLecturer: Scalars['Boolean']['input'];
  opensAt: Scalars['String']['input'];
  text: Scalars['String']['input'];
  title: Scalars['String']['input'];
  /** Taken in by `POST /files?kind=VIDEO&use=LESSON`. */
  videoId?: InputMaybe<Scalars['ID']['input']>;
  watchPercent: Scalars['Int']['input'];
  windowDays: Scalars['Int']['input'];
};

export type LineKind =
  | 'PICTURE'
  /** A play: question, guess, challenge. */
  | 'PLAY'
  | 'TEXT';

/** What a follower sees of a live: the lines that came into the own group. */
export type LiveFeed = {
  campaignId: Scalars['ID']['output'];
  groupId: Scalars['ID']['output'];
  groupName: Scalars['String']['output'];
  hostName: Scalars['String']['output'];
  lines: Array<LiveSent>;
  liveId: Scalars['ID']['output'];
  note: Maybe<LiveNote>;
  plannedAt: Scalars['DateTime']['output'];
  state: LiveState;
  title: Scalars['String']['output'];
};

export type LiveGroup = {
  id: Scalars['ID']['output'];
  members: Scalars['Int']['output'];
  name: Scalars['String']['output'];
  number: Scalars['String']['output'];
};

export type LiveHost = {
  groups: Array<LiveGroup>;
  kind: PersonKind;
  name: Scalars['String']['output'];
  personId: Scalars['ID']['output'];
};

export type LiveHostInput = {
  groupIds: Array<Scalars['ID']['input']>;
  kind: PersonKind;
  personId: Scalars['ID']['input'];
};

export type LiveLine = {
  /** Asked for by the campaign's clock while the live ran. */
  askedAt: Maybe<Scalars['DateTime']['output']>;
  /** For the staff. */
  fileId: Maybe<Scalars['ID']['output']>;
  /** For hosts and staff. */
  hint: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  kind: LineKind;
  /** After the beginning. */
  minute: Scalars['Int']['output'];
  pictureUrl: Maybe<Scalars['String']['output']>;
  text: Scalars['String']['output'];
};

export type LiveLineInput = {
  fileId?: InputMaybe<Scalars['ID']['input']>;
  hint?: InputMaybe<Scalars['String']['input']>;
  /** Of a line that is there; null for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  kind: LineKind;
  minute: Scalars['Int']['input'];
  text: Scalars['String']['input'];
};

export type LiveNote = {
  groups: Scalars['Int']['output'];
  hosts: Scalars['Int']['output'];
  lines: Scalars['Int']['output'];
  /** Whoever has it may read the note. */
  link: Scalars['String']['output'];
  madeAt: Scalars['DateTime']['output'];
  minutes: Scalars['Int']['output'];
  pictureUrl: Maybe<Scalars['String']['output']>;
  /** Of the campaign while the live ran; null where nothing is known of it. */
  salesFen: Maybe<Scalars['Fen']['output']>;
  text: Scalars['String']['output'];
  title: Scalars['String']['output'];
};

/** Where a group is. */
export type LivePlace = {
  group: LiveGroup;
  hostName: Scalars['String']['output'];
  lastAt: Maybe<Scalars['DateTime']['output']>;
  /** The next line to send; null when all are out. */
  lineId: Maybe<Scalars['ID']['output']>;
  /** Of the next line in the rundown, from 1; one more than there are lines when all are out. */
  position: Scalars['Int']['output'];
  sentLineIds: Array<Scalars['ID']['output']>;
};

export type LivePlaceInput = {
  at: Scalars['DateTime']['input'];
  groupId: Scalars['ID']['input'];
  /** Null: past the last line. */
  lineId?: InputMaybe<Scalars['ID']['input']>;
};

export type LiveSendInput = {
  /** By the phone's clock. */
  at: Scalars['DateTime']['input'];
  groupId: Scalars['ID']['input'];
  lineId: Scalars['ID']['input'];
};

/** A line as it came into a group. */
export type LiveSent = {
  at: Scalars['DateTime']['output'];
  kind: LineKind;
  lineId: Scalars['ID']['output'];
  pictureUrl: Maybe<Scalars['String']['output']>;
  text: Scalars['String']['output'];
};

export type LiveSession = {
  campaignId: Scalars['ID']['output'];
  campaignTitle: Scalars['String']['output'];
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Planned end. */
  endsAt: Scalars['DateTime']['output'];
  groupCount: Scalars['Int']['output'];
  hosts: Array<LiveHost>;
  id: Scalars['ID']['output'];
  lineCount: Scalars['Int']['output'];
  /** For hosts and staff; a follower gets what was sent, by `liveFeed`. */
  lines: Array<LiveLine>;
  mayHost: Scalars['Boolean']['output'];
  note: Maybe<LiveNote>;
  /** Hosts see their own groups. */
  places: Array<LivePlace>;
  plannedAt: Scalars['DateTime']['output'];
  seq: Scalars['Int']['output'];
  spread: Array<LiveSpread>;
  startedAt: Maybe<Scalars['DateTime']['output']>;
  state: LiveState;
  title: Scalars['String']['output'];
};

/** How many groups have this line before them. */
export type LiveSpread = {
  groups: Scalars['Int']['output'];
  position: Scalars['Int']['output'];
};

export type LiveState = 'CANCELLED' | 'ENDED' | 'PREPARING' | 'RUNNING';

export type LiveTemplate = {
  key: Scalars['String']['output'];
  lines: Scalars['Int']['output'];
  title: Words;
};

/** Who asks. Staff are named by their work name, distributors by their nickname. */
export type Me = {
  /** Whether others may see the own name on boards; null while it was never said, and for staff. */
  boardConsent: Maybe<Scalars['Boolean']['output']>;
  /** Null for staff. */
  distributor: Maybe<Distributor>;
  id: Scalars['ID']['output'];
  kind: PersonKind;
  /** True for an admin who must set up a second factor first; until then `roles` is empty and nothing else is open. */
  mustEnrolTotp: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
  roles: Array<Role>;
  /** Null for the token of a script. */
  sessionId: Maybe<Scalars['ID']['output']>;
  /** Null for distributors. */
  staff: Maybe<StaffMember>;
  /** Changes of the own tier that were not seen yet, the latest first; empty for staff. */
  tierNews: Array<TierChange>;
};

/** The weekly meeting of heads. */
export type Meeting = {
  /** Agreed here, and those still open when it began. */
  actions: Array<MeetingAction>;
  agenda: Array<MeetingItem>;
  attendees: Array<MeetingAttendee>;
  endsAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  minutes: Scalars['String']['output'];
  place: Scalars['String']['output'];
  /** To be sent with changes of agenda and minutes: of two at once the second is refused. */
  seq: Scalars['Int']['output'];
  startsAt: Scalars['DateTime']['output'];
  state: MeetingState;
  /** The Monday of its week. */
  week: Scalars['Day']['output'];
};

export type MeetingAction = {
  /** When the meeting began at which it was agreed. */
  agreedAt: Scalars['DateTime']['output'];
  /** Into how many later meetings it was carried. */
  carried: Scalars['Int']['output'];
  doneAt: Maybe<Scalars['DateTime']['output']>;
  dueOn: Scalars['Day']['output'];
  id: Scalars['ID']['output'];
  isOverdue: Scalars['Boolean']['output'];
  ownerId: Scalars['ID']['output'];
  ownerKind: PersonKind;
  ownerName: Scalars['String']['output'];
  state: MeetingActionState;
  text: Scalars['String']['output'];
};

export type MeetingActionInput = {
  dueOn: Scalars['Day']['input'];
  ownerId: Scalars['ID']['input'];
  ownerKind: PersonKind;
  text: Scalars['String']['input'];
};

export type MeetingActionState = 'DONE' | 'DROPPED' | 'OPEN';

export type MeetingAttendee = {
  attendance: Attendance;
  personId: Scalars['ID']['output'];
  personKind: PersonKind;
  personName: Scalars['String']['output'];
};

export type MeetingItem = {
  id: Scalars['ID']['output'];
  /** Written by a person: the week does not fill it in any more. */
  isEdited: Scalars['Boolean']['output'];
  kind: MeetingItemKind;
  text: Words;
  /** Of one's own items. */
  title: Scalars['String']['output'];
};

export type MeetingItemInput = {
  /** Left out for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Left out: stays as it is filled in. */
  text?: InputMaybe<Scalars['String']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
};

/** The first three are filled in from the week until somebody writes their own. */
export type MeetingItemKind = 'BENEFITS' | 'EVENTS' | 'OWN' | 'PRODUCT';

/** When the meeting is every week, and who comes. Meetings that have not begun follow it, unless they were moved. */
export type MeetingPlan = {
  at: Scalars['String']['output'];
  attendees: Array<MeetingAttendee>;
  isOn: Scalars['Boolean']['output'];
  minutes: Scalars['Int']['output'];
  place: Scalars['String']['output'];
  /** 1 is Monday. */
  weekday: Scalars['Int']['output'];
};

export type MeetingPlanInput = {
  at: Scalars['String']['input'];
  attendees: Array<PersonInput>;
  isOn: Scalars['Boolean']['input'];
  minutes: Scalars['Int']['input'];
  place: Scalars['String']['input'];
  weekday: Scalars['Int']['input'];
};

export type MeetingState = 'CANCELLED' | 'HELD' | 'PLANNED';

/** How somebody was seen to behave: a label that the staff gives. */
export type MemberKind = 'ASKER' | 'CHALLENGER' | 'ORGANISER' | 'TALKER' | 'THINKER' | 'WATCHER';

export type MemberKindCount = {
  count: Scalars['Int']['output'];
  kind: MemberKind;
};

export type MessageInput = {
  /** Null: now. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** Made by the sender, once for each message that is meant: sending again under the same id sends nothing twice. */
  id: Scalars['String']['input'];
  kind: OutgoingKind;
  /** Mention everybody; of texts. */
  mentionsAll?: InputMaybe<Scalars['Boolean']['input']>;
  /** The script that the text was filled from, whose use is counted. */
  scriptId?: InputMaybe<Scalars['ID']['input']>;
  text: Scalars['String']['input'];
  to: AudienceInput;
};

export type MessageKind = 'IMAGE' | 'LINK' | 'OTHER' | 'TEXT';

/**
 * What is measured of a distributor. Sales are goods without memberships, net of refunds; a refund is taken from the business day of
 * its order, and a wholly refunded order is no order any more.
 */
export type Metric =
  /** Members of the team who sold something. */
  | 'ACTIVE_DOWNLINE'
  /** Different buyers. */
  | 'BUYERS'
  /** 1 for whoever has ever graduated from a camp. */
  | 'CAMP_GRADUATED'
  | 'DIRECT_RECRUITS'
  /** The mean of what the duties that ended in the window were scored with, 0 to 100; a missed one is 0, and so is nothing at all. */
  | 'DUTY_SCORE'
  | 'OWN_ORDERS'
  | 'OWN_SALES'
  /** Refunded of what was paid, over the own orders. */
  | 'REFUND_RATE'
  /** Members of the team who rose to the middle or to head before today, of a hundred members. */
  | 'REPLICATION_INDEX'
  /** Own orders whose buyer had bought from the same distributor before. */
  | 'REPURCHASES'
  | 'TEAM_RECRUITS'
  /** Own sales and those of the downline down to the next heads. */
  | 'TEAM_SALES'
  /** Breaches of the group code that a person has confirmed. */
  | 'VIOLATIONS';

export type MetricInfo = {
  /** `AT_MOST` where less is better. */
  comparison: Comparison;
  isOfTeam: Scalars['Boolean']['output'];
  metric: Metric;
  name: Words;
  unit: MetricUnit;
  windows: Array<MetricWindow>;
};

export type MetricUnit =
  /** Hundredths of a per cent: 214 is 2.14 %. */
  'BASIS_POINTS' | 'COUNT' | 'FEN';

/** Rolling business days, today included. */
export type MetricWindow = 'DAYS_7' | 'DAYS_30' | 'DAYS_90' | 'LIFETIME';

export type Milestone = {
  amountFen: Maybe<Scalars['Fen']['output']>;
  id: Scalars['ID']['output'];
  kind: MilestoneKind;
  reachedAt: Maybe<Scalars['DateTime']['output']>;
  /** The report that it made. */
  reportId: Maybe<Scalars['ID']['output']>;
  shareBasisPoints: Maybe<Scalars['Int']['output']>;
  subject: Maybe<BoardSubject>;
};

export type MilestoneInput = {
  amountFen?: InputMaybe<Scalars['Fen']['input']>;
  kind: MilestoneKind;
  shareBasisPoints?: InputMaybe<Scalars['Int']['input']>;
  subject?: InputMaybe<BoardSubject>;
};

export type MilestoneKind =
  /** The first to come to a sum. */
  | 'FIRST_TO'
  /** The campaign came to a share of its goal. */
  | 'GOAL_SHARE';

export type ModelChange = {
  cellId: Scalars['ID']['output'];
  kind: ModelChangeKind;
  words: Words;
};

export type ModelChangeKind = 'ADDED' | 'CHANGED' | 'REMOVED';

export type ModelFinding = {
  cellId: Scalars['ID']['output'];
  code: Scalars['String']['output'];
  isHard: Scalars['Boolean']['output'];
  /** The other one, of two that overlap. */
  otherId: Maybe<Scalars['ID']['output']>;
  words: Words;
};

export type Mutation = {
  acceptDuty: Duty;
  /** By the member: the rules of the own group were read, in the version that is in force. Null for somebody who is only invited into it so far. */
  acknowledgeGroupCode: Maybe<GroupStay>;
  /** The viewer has read it: whoever passes it on, or a member of its groups. */
  acknowledgeRelay: Relay;
  addAbsence: Absence;
  addAction: Campaign;
  /** For one group, in the week of its start alone. */
  addActivity: Activity;
  addKitItem: KitItem;
  addLeave: Operator;
  addMeetingAction: MeetingAction;
  addPhase: Campaign;
  /** For all groups of a tier, in the week of its start alone. */
  addPlannedActivity: PlannedActivity;
  addReviewAction: Review;
  addRobot: Robot;
  /** By hand, by member number; all or nobody. */
  admitToGroup: Group;
  /** By the member. */
  answerKol: MyKol;
  /** With `tier` and `until` the tier is fixed in the same act. */
  answerObjection: TierObjection;
  answerRelay: Relay;
  /** All of it in one transaction, or nothing: refused with `PROPOSAL_STALE` when a group or an operator has changed since. */
  applyProposal: AssignmentProposal;
  appointKol: Kol;
  approveSwap: Swap;
  /** For an own turn, or, by the staff, for whoever has it. With `wantedDutyId` the other side is asked for exactly that turn. */
  askSwap: Swap;
  /** At most 500 at a time. Returns how many were asked; who was asked before stays so. */
  askToLeaveGroups: Scalars['Int']['output'];
  assignDuty: Duty;
  assignLecturer: CampLesson;
  /** By a manager, for people who cannot be asked. */
  assignSwap: Swap;
  beginTotp: TotpSetup;
  /** These groups and no others; a group leaves the robot that it had. */
  bindGroups: Robot;
  cancelActivity: Activity;
  cancelCampaign: Campaign;
  cancelLive: LiveSession;
  cancelMeeting: Meeting;
  cancelMessages: Scalars['Int']['output'];
  cancelPlannedActivity: PlannedActivity;
  /** Of one that is late, failed or skipped too: it is planned again for its new time. */
  changeAction: Campaign;
  changeActivity: Activity;
  /** Of a draft everything; of one that is published only what members have not been promised yet is refused by its field. */
  changeCampaign: Campaign;
  /** A step of the lifecycle. TRANSFORMED is reached by `transformGroup` alone; DISSOLVED when nobody is left, or by `mergeGroups`. */
  changeGroupState: Group;
  changeKitItem: KitItem;
  changeKol: Kol;
  changeLive: LiveSession;
  changeMeetingAction: MeetingAction;
  changeOperator: Operator;
  changePassword: Scalars['Boolean']['output'];
  changePhase: Campaign;
  changePlannedActivity: PlannedActivity;
  changeRobot: Robot;
  /** `seq` is the one that the page has seen. What is published already stays until the next publishing. */
  changeRota: Rota;
  changeSetting: Setting;
  /** A change of role or a dismissal ends that person's sessions. */
  changeStaff: StaffMember;
  /** Reads the whole trail and recomputes every digest. */
  checkAudit: AuditCheck;
  /** By a member. Stored before it answers; again it changes nothing. */
  checkIn: MyCamp;
  /** Refused with `POLICY_NOT_SOUND` while there are problems or refused findings. */
  checkTierPolicy: TierPolicy;
  /** Of several offers this one. */
  chooseOffer: Swap;
  /** Its end: who was expected and did not come has missed it, and open actions go on to the next one. */
  closeMeeting: Meeting;
  closeReviewAction: Review;
  /** They have left the chat. Returns how many stays were ended. */
  confirmLeft: Scalars['Int']['output'];
  /** By id, at most 500; everybody of one move; or by id those who still wait for that move. Returns how many. */
  confirmTierPlan: Scalars['Int']['output'];
  /** Proves that the authenticator works and turns the second factor on. Returns recovery codes, shown this once, each good for one use. */
  confirmTotp: Array<Scalars['String']['output']>;
  /** Everything but what came of it: products, goals, audience, rewards, timetable and kit, moved to the new start. */
  copyCampaign: Campaign;
  /** The text was copied to be sent: a task that needs no evidence is done with it. Again changes nothing. */
  copyTask: Task;
  /** Gives or takes points by hand. `key` is made by the page, so that a second press does nothing. */
  correctPoints: PointsEntry;
  correctReport: WarReport;
  /** Somebody copied it. */
  countScriptUse: Script;
  /** How often it was done today, in all; again with another number counts that one. */
  countUpkeep: IpAccount;
  createCampaign: Campaign;
  createIpAccount: IpAccount;
  /** From a template, from an earlier live, or empty. */
  createLive: LiveSession;
  createRota: Rota;
  discardCourse: Scalars['Boolean']['output'];
  discardDivert: Scalars['Boolean']['output'];
  discardGroupCode: Scalars['Boolean']['output'];
  discardProposal: AssignmentProposal;
  /** For good, with a reason that is kept in the audit trail. Sent again, it is taken in again. */
  discardQuarantined: Scalars['Boolean']['output'];
  discardWeeklyModel: Scalars['Boolean']['output'];
  dismissViolation: Violation;
  /**
   * Confirms moves of the tier plan: their members are asked to leave the groups of the old tier and are planned into groups of the
   * new one. By id, or everybody of the move.
   */
  divertTierPlan: Divert;
  /** Writes the draft of the next version; begins it where there is none. */
  draftCourse: Course;
  /** Writes the draft of a key's next version; begins it where there is none. */
  draftGroupCode: GroupCode;
  /** A new draft, as a copy of a version, or from the usual rules. */
  draftTierPolicy: TierPolicy;
  /** The draft of the next version, as a whole. */
  draftWeeklyModel: WeeklyModel;
  dropTask: Task;
  endLive: LiveSession;
  /** Returns how many were ended. */
  endOtherSessions: Scalars['Int']['output'];
  /** Turns to come are taken back. */
  endRota: Rota;
  /** Ends one of the own sessions at once, sockets included. */
  endSession: Scalars['Boolean']['output'];
  endStaffSessions: Scalars['Int']['output'];
  /** For whom the weekly opening came too early or too late, and for a second try. By member number, all or nobody. */
  enrolInCamp: Camp;
  /** Erases everything personal for good; orders and sums stay under the member number. */
  eraseDistributor: Distributor;
  /** By the member, who repeats the own member number; ends every session. */
  eraseMe: Scalars['Boolean']['output'];
  /** So many days longer to catch up, for somebody who fell short. */
  extendEnrolment: CampMember;
  /** Somebody for a place that is free. */
  fillShift: RotaShift;
  /** With pictures that `POST /evidence` took in, where the task needs them. */
  finishTask: Task;
  /** Now, whatever its time. Once: who comes second is told that it was fired. */
  fireAction: PhaseAction;
  handEntry: Scalars['Boolean']['output'];
  /** With pictures that `POST /evidence` took in. */
  handInDuty: Duty;
  /** With pictures that `POST /files?kind=IMAGE&use=HOMEWORK` took in. Again while it is not accepted: the newest counts. */
  handInHomework: MyCamp;
  /** All groups of somebody to one other. Returns how many. */
  handOverAll: Scalars['Int']['output'];
  /** One group to another holder, or to the first. `operatorId` is the new one. */
  handOverGroup: Group;
  /** What a host has done, also later and more than once: a line counts once in a group. */
  hostLive: LiveSession;
  inviteStaff: InvitationLink;
  inviteToMeeting: Meeting;
  /** Keeps it as a draft. */
  keepProposal: AssignmentProposal;
  leaveCamp: CampMember;
  makeCalendarFeed: NewCalendarFeed;
  makeProposal: ProposalOutcome;
  /** Works the figures out once more; notes and actions stay. */
  makeReview: Review;
  markCampaignStep: Campaign;
  /** A person has seen them in the group. */
  markMessagesSent: Scalars['Int']['output'];
  /** Moves everybody of one group into another and dissolves the first. Returns the second. */
  mergeGroups: Group;
  /** Check-in and homework move along by as much. Only a lesson that has not begun, and never into the past. */
  moveCampLesson: Camp;
  moveEntry: Scalars['Boolean']['output'];
  /** Within its week. */
  moveMeeting: Meeting;
  /** To another time, with whoever has it; requests to swap go along. */
  moveShift: RotaShift;
  /** By the member number of the new sponsor; null for nobody. The whole downline moves along. */
  moveSponsor: Distributor;
  nominateKol: Kol;
  /** Not before it begins, except EXCUSED. */
  noteAttendance: Meeting;
  noteReview: Review;
  /** What a person has seen in a group. */
  noteViolation: Violation;
  /** How far the video was watched; counts no faster than twice the time that has passed. */
  noteWatched: MyLesson;
  /** A notice to those of them who are behind; once a day for each. */
  nudgeCampMembers: CampNudgeResult;
  /** By the member. One may be open at a time. */
  objectToTier: TierObjection;
  /**
   * I would. To cover: who says it first has it. To swap: with an own turn, of which the other side takes one; for a turn that was named
   * it is the consent.
   */
  offerSwap: Swap;
  /** A new group, counted against the holder's capacity. */
  openGroup: Group;
  /** Somebody else does a part of it, or all of it. */
  overrideShift: RotaShift;
  /** The viewer has passed it on in the own groups. */
  passRelayOn: Relay;
  /** The clock fires nothing until it goes on. */
  pauseCampaign: Campaign;
  pauseRobot: Robot;
  pinTier: Distributor;
  /** The region that it is for; empty for everywhere. */
  placeGroup: Group;
  /** Chooses people and makes a plan; it is looked at before it is started. */
  planDivert: Divert;
  planDivertAgain: Divert;
  /** One with the figures of now. Sent again under the same key it is the same one. */
  postReport: WarReport;
  /** Works out who does what from one day to another. Nothing is written but the preview, which is kept for an hour. */
  previewRota: RotaPreview;
  publishCampaign: Campaign;
  /** Counts for camps that are prepared from now on. */
  publishCourse: Course;
  publishGroupCode: GroupCode;
  /** All of it, or nothing where anything has changed since the preview was made. */
  publishRota: RotaVersion;
  publishScript: Script;
  /** From today or a later day on; only what has been checked. From today: everybody is decided about within a minute. */
  publishTierPolicy: TierPolicy;
  /** From now on: what has not begun follows it, in all open groups of the tier, as a long work. */
  publishWeeklyModel: WeeklyModel;
  /** What the week says, in place of what somebody wrote. */
  refillAgenda: Meeting;
  refuseSwap: Swap;
  releaseKol: Kol;
  removeAbsence: Scalars['Boolean']['output'];
  removeAction: Campaign;
  removeLeave: Operator;
  /** One that has not begun. */
  removePhase: Campaign;
  /** What it still had to send becomes tasks. */
  removeRobot: Scalars['Boolean']['output'];
  removeTotp: Scalars['Boolean']['output'];
  removeView: Scalars['Boolean']['output'];
  renameGroup: Group;
  /** A new link in place of an earlier one, also for somebody who forgot the password. */
  renewInvitation: InvitationLink;
  /** The same term goes on until a later day. */
  renewKol: Kol;
  /** Uncertain, dead and cancelled ones are sent once more. */
  repeatMessages: Scalars['Int']['output'];
  /** A member complained about the account. */
  reportAccountComplaint: IpAccount;
  /** What was copied and shared on the phone, also while it was offline; at most 100 at once. Returns how many were new. */
  reportKitUses: Scalars['Int']['output'];
  reportPatrol: PatrolReport;
  /** To the groups that it has not reached. */
  repostReport: WarReport;
  /** For somebody who lost the authenticator and the recovery codes. */
  resetStaffTotp: StaffMember;
  /** No new friends up to and with that day; what was promised for these days is planned again. */
  restIpAccount: IpAccount;
  /** As the other groups of its tier; null where they have none. */
  restoreActivity: Maybe<Activity>;
  restoreKitItem: KitItem;
  /** As the model says; null where it says nothing. */
  restorePlannedActivity: Maybe<PlannedActivity>;
  resumeCampaign: Campaign;
  resumeRobot: Robot;
  /** Takes up a work that failed or was stopped, from where it was. */
  resumeWork: Work;
  /** For good: it must have nothing promised any more. */
  retireIpAccount: IpAccount;
  /** A draft is gone then; what is published is no longer used, and stays readable. */
  retireScript: Scalars['Boolean']['output'];
  /** Tries everything that waits once more; returns how many were applied. */
  retryQuarantine: Scalars['Int']['output'];
  /** The whole phone number; kept in the audit trail with the reason. Null where none is known. */
  revealPhone: Maybe<Scalars['String']['output']>;
  /** `seq` of what was read: refused when it was handed in anew meanwhile. RETURNED needs a comment, ACCEPTED a score. */
  reviewHomework: CampHomework;
  /** Whoever has the link reads nothing any more. */
  revokeCalendarFeed: Scalars['Boolean']['output'];
  /** Has a job run once, now, beside its timetable. Returns at once; a process that runs jobs takes it up within a second or so. */
  runJob: JobRun;
  /** A full run of today, as the nightly one; long work. */
  runTiers: Work;
  saveIpAccount: IpAccount;
  /** Without an id a new one. */
  saveKeywordRule: KeywordRule;
  saveLiveHosts: LiveSession;
  saveMinutes: Meeting;
  saveReportPlan: ReportPlan;
  /** The whole rundown in its order. While the live runs, lines that were sent stay. */
  saveRundown: LiveSession;
  /** A new script, or with a key the draft of its next version. */
  saveScript: Script;
  saveTierPolicy: TierPolicy;
  saveView: SavedView;
  /** Without an id a new one. */
  saveViolationRule: ViolationRule;
  /** By the staff, 0–100; may be given again. */
  scoreDuty: Duty;
  /** The viewer has looked at everything up to that moment. Returns how many are still unseen. */
  seeNotices: Scalars['Int']['output'];
  /** By the member: changes up to this one have been seen. */
  seeTierChanges: Scalars['Boolean']['output'];
  /** What members said, sent up. */
  sendFeedback: Relay;
  /** The friend request has been sent and waits for its answer. */
  sendInvites: InvitesTicked;
  /** A text for groups, through those who have a relay duty or an appointment there. */
  sendRelay: Relay;
  sendToGroups: SendReport;
  /** The whole agenda in its order. */
  setAgenda: Meeting;
  setAvailableHours: Availability;
  /** Whether others see the own name on boards, in reports and on the big screen. */
  setBoardConsent: Scalars['Boolean']['output'];
  setGroupRole: GroupMember;
  setMeetingPlan: MeetingPlan;
  /** Null takes the label away. */
  setMemberKind: GroupMember;
  /** What selection weighs beside what orders tell. */
  setProductFacts: Product;
  /** `fileId` is of a picture that was sent to `/files?kind=IMAGE&use=PRODUCT`. */
  setProductPicture: Product;
  /** Of a month that is over; again settles what has come in since for nobody twice. */
  settleKolMonth: KolSettlement;
  /** By a manager, or by its owner. */
  settleMeetingAction: MeetingAction;
  /** So many minutes later: phases (one under way ends later), planned actions and the end of the campaign. */
  shiftCampaign: Campaign;
  skipAction: PhaseAction;
  /** Opens a group of the same kind and holder, and moves these stays into it. Returns the new one. */
  splitGroup: Group;
  startDivert: Divert;
  /** `at`: when it was pressed, by a phone that had no network. */
  startDuty: Duty;
  startLive: LiveSession;
  stopDivert: Divert;
  /** Frees the places that were held. */
  stopInvites: InvitesTicked;
  stopWork: Work;
  /** In place of all tags that it has. */
  tagGroup: Group;
  /**
   * From now to the end, or all of it where it has not begun. Members for themselves, once the other has not begun in time; the staff for
   * anybody.
   */
  takeOver: RotaShift;
  /**
   * Remind, warn, propose the removal, or say that the member is out. Each only from the state before it; a member who was reminded or
   * warned of another breach within 90 days may be taken further at once.
   */
  takeViolationStep: Violation;
  /** Sends a short text at once and tells what came of it. */
  testRobot: Robot;
  /** For everybody of the group who waits at the step, up to 300. */
  tickGroupInvites: InvitesTicked;
  /** The step is done for these; whoever is at another one by now is skipped. */
  tickInvites: InvitesTicked;
  /** The chat goes on under another tier or purpose: this one is closed and kept, everybody is moved to its successor, which is returned. */
  transformGroup: Group;
  unpinTier: Distributor;
  wakeIpAccount: IpAccount;
  /** Back to a draft, before it starts. */
  withdrawCampaign: Campaign;
  withdrawDuty: Duty;
  withdrawKitItem: KitItem;
  withdrawKol: Kol;
  withdrawLeaves: Scalars['Int']['output'];
  withdrawLecturer: CampLesson;
  /** Takes back an own offer while nothing is decided. */
  withdrawOffer: Swap;
  withdrawRelay: Relay;
  withdrawSwap: Swap;
  /** Drafts, and what is published but not yet in force. */
  withdrawTierPolicy: Maybe<TierPolicy>;
  /** By whoever handed over, or a manager. */
  writeHandOverNote: Holding;
};

export type MutationAcceptDutyArgs = {
  id: Scalars['ID']['input'];
};

export type MutationAcknowledgeGroupCodeArgs = {
  groupId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};

export type MutationAcknowledgeRelayArgs = {
  id: Scalars['ID']['input'];
};

export type MutationAddAbsenceArgs = {
  input: AbsenceInput;
};

export type MutationAddActionArgs = {
  campaignId: Scalars['ID']['input'];
  input: PhaseActionInput;
};

export type MutationAddActivityArgs = {
  groupId: Scalars['ID']['input'];
  input: ActivityInput;
};

export type MutationAddKitItemArgs = {
  campaignId: Scalars['ID']['input'];
  item: KitItemInput;
};

export type MutationAddLeaveArgs = {
  from: Scalars['Day']['input'];
  operatorId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  to: Scalars['Day']['input'];
};

export type MutationAddMeetingActionArgs = {
  input: MeetingActionInput;
  meetingId: Scalars['ID']['input'];
};

export type MutationAddPhaseArgs = {
  campaignId: Scalars['ID']['input'];
  input: PhaseInput;
};

export type MutationAddPlannedActivityArgs = {
  input: ActivityInput;
  tier: Tier;
};

export type MutationAddReviewActionArgs = {
  campaignId: Scalars['ID']['input'];
  input: ReviewActionInput;
};

export type MutationAddRobotArgs = {
  input: RobotInput;
};

export type MutationAdmitToGroupArgs = {
  id: Scalars['ID']['input'];
  memberNos: Array<Scalars['String']['input']>;
};

export type MutationAnswerKolArgs = {
  accept: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};

export type MutationAnswerObjectionArgs = {
  answer: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  tier?: InputMaybe<Tier>;
  until?: InputMaybe<Scalars['Day']['input']>;
};

export type MutationAnswerRelayArgs = {
  answer: Scalars['String']['input'];
  id: Scalars['ID']['input'];
};

export type MutationApplyProposalArgs = {
  id: Scalars['ID']['input'];
};

export type MutationAppointKolArgs = {
  id: Scalars['ID']['input'];
  termFrom: Scalars['Day']['input'];
  termTo: Scalars['Day']['input'];
};

export type MutationApproveSwapArgs = {
  id: Scalars['ID']['input'];
};

export type MutationAskSwapArgs = {
  dutyId: Scalars['ID']['input'];
  kind: SwapKind;
  openTo: Array<PersonInput>;
  reason: Scalars['String']['input'];
  wantedDutyId?: InputMaybe<Scalars['ID']['input']>;
};

export type MutationAskToLeaveGroupsArgs = {
  memberIds: Array<Scalars['ID']['input']>;
  reason: LeaveReason;
};

export type MutationAssignDutyArgs = {
  input: DutyInput;
};

export type MutationAssignLecturerArgs = {
  campId: Scalars['ID']['input'];
  lessonId: Scalars['ID']['input'];
  personId: Scalars['ID']['input'];
  personKind: PersonKind;
};

export type MutationAssignSwapArgs = {
  id: Scalars['ID']['input'];
  person: PersonInput;
};

export type MutationBindGroupsArgs = {
  groupIds: Array<Scalars['ID']['input']>;
  robotId: Scalars['ID']['input'];
};

export type MutationCancelActivityArgs = {
  id: Scalars['ID']['input'];
};

export type MutationCancelCampaignArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type MutationCancelLiveArgs = {
  id: Scalars['ID']['input'];
};

export type MutationCancelMeetingArgs = {
  id: Scalars['ID']['input'];
};

export type MutationCancelMessagesArgs = {
  ids: Array<Scalars['ID']['input']>;
};

export type MutationCancelPlannedActivityArgs = {
  cellId: Scalars['ID']['input'];
  tier: Tier;
  week: Scalars['Day']['input'];
};

export type MutationChangeActionArgs = {
  id: Scalars['ID']['input'];
  input: PhaseActionInput;
};

export type MutationChangeActivityArgs = {
  id: Scalars['ID']['input'];
  input: ActivityInput;
};

export type MutationChangeCampaignArgs = {
  change: CampaignChangeInput;
  id: Scalars['ID']['input'];
  seq: Scalars['Int']['input'];
};

export type MutationChangeGroupStateArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  to: GroupState;
};

export type MutationChangeKitItemArgs = {
  id: Scalars['ID']['input'];
  item: KitItemInput;
};

export type MutationChangeKolArgs = {
  dutyKinds: Array<DutyKind>;
  groupIds: Array<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
};

export type MutationChangeLiveArgs = {
  id: Scalars['ID']['input'];
  plannedAt: Scalars['DateTime']['input'];
  seq: Scalars['Int']['input'];
  title: Scalars['String']['input'];
};

export type MutationChangeMeetingActionArgs = {
  id: Scalars['ID']['input'];
  input: MeetingActionInput;
};

export type MutationChangeOperatorArgs = {
  change: OperatorChange;
  id: Scalars['ID']['input'];
  revision: Scalars['Int']['input'];
};

export type MutationChangePasswordArgs = {
  current: Scalars['String']['input'];
  next: Scalars['String']['input'];
};

export type MutationChangePhaseArgs = {
  id: Scalars['ID']['input'];
  input: PhaseInput;
};

export type MutationChangePlannedActivityArgs = {
  cellId: Scalars['ID']['input'];
  input: ActivityInput;
  tier: Tier;
  week: Scalars['Day']['input'];
};

export type MutationChangeRobotArgs = {
  id: Scalars['ID']['input'];
  input: RobotInput;
};

export type MutationChangeRotaArgs = {
  id: Scalars['ID']['input'];
  input: RotaInput;
  seq: Scalars['Int']['input'];
};

export type MutationChangeSettingArgs = {
  key: Scalars['String']['input'];
  value: Scalars['String']['input'];
};

export type MutationChangeStaffArgs = {
  change: StaffChange;
  id: Scalars['ID']['input'];
};

export type MutationCheckInArgs = {
  lessonId: Scalars['ID']['input'];
};

export type MutationCheckTierPolicyArgs = {
  revision: Scalars['Int']['input'];
  version: Scalars['Int']['input'];
};

export type MutationChooseOfferArgs = {
  id: Scalars['ID']['input'];
  person: PersonInput;
};

export type MutationCloseMeetingArgs = {
  id: Scalars['ID']['input'];
};

export type MutationCloseReviewActionArgs = {
  id: Scalars['ID']['input'];
  isDone: Scalars['Boolean']['input'];
};

export type MutationConfirmLeftArgs = {
  memberIds: Array<Scalars['ID']['input']>;
};

export type MutationConfirmTierPlanArgs = {
  distributorIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  join?: InputMaybe<Tier>;
  leave?: InputMaybe<Tier>;
};

export type MutationConfirmTotpArgs = {
  code: Scalars['String']['input'];
};

export type MutationCopyCampaignArgs = {
  day: Scalars['Day']['input'];
  id: Scalars['ID']['input'];
  title: Scalars['String']['input'];
};

export type MutationCopyTaskArgs = {
  id: Scalars['ID']['input'];
};

export type MutationCorrectPointsArgs = {
  distributorId: Scalars['ID']['input'];
  key: Scalars['String']['input'];
  points: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};

export type MutationCorrectReportArgs = {
  id: Scalars['ID']['input'];
  key: Scalars['String']['input'];
};

export type MutationCountScriptUseArgs = {
  id: Scalars['ID']['input'];
};

export type MutationCountUpkeepArgs = {
  done: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  kind: UpkeepKind;
};

export type MutationCreateCampaignArgs = {
  day: Scalars['Day']['input'];
  templateKey: Scalars['String']['input'];
  title: Scalars['String']['input'];
};

export type MutationCreateIpAccountArgs = {
  input: IpAccountInput;
};

export type MutationCreateLiveArgs = {
  campaignId: Scalars['ID']['input'];
  fromId?: InputMaybe<Scalars['ID']['input']>;
  plannedAt: Scalars['DateTime']['input'];
  templateKey?: InputMaybe<Scalars['String']['input']>;
  title: Scalars['String']['input'];
};

export type MutationCreateRotaArgs = {
  input: RotaInput;
};

export type MutationDiscardCourseArgs = {
  id: Scalars['ID']['input'];
};

export type MutationDiscardDivertArgs = {
  id: Scalars['ID']['input'];
};

export type MutationDiscardGroupCodeArgs = {
  id: Scalars['ID']['input'];
};

export type MutationDiscardProposalArgs = {
  id: Scalars['ID']['input'];
};

export type MutationDiscardQuarantinedArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type MutationDiscardWeeklyModelArgs = {
  id: Scalars['ID']['input'];
};

export type MutationDismissViolationArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type MutationDivertTierPlanArgs = {
  distributorIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  join: Tier;
  leave: Tier;
};

export type MutationDraftCourseArgs = {
  input: CourseInput;
};

export type MutationDraftGroupCodeArgs = {
  key: Scalars['String']['input'];
  rules: Array<Scalars['String']['input']>;
  title: Scalars['String']['input'];
};

export type MutationDraftTierPolicyArgs = {
  basedOn?: InputMaybe<Scalars['Int']['input']>;
};

export type MutationDraftWeeklyModelArgs = {
  cells: Array<WeeklyCellInput>;
  tier: Tier;
};

export type MutationDropTaskArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type MutationEndLiveArgs = {
  id: Scalars['ID']['input'];
};

export type MutationEndRotaArgs = {
  id: Scalars['ID']['input'];
};

export type MutationEndSessionArgs = {
  id: Scalars['ID']['input'];
};

export type MutationEndStaffSessionsArgs = {
  staffId: Scalars['ID']['input'];
};

export type MutationEnrolInCampArgs = {
  campId: Scalars['ID']['input'];
  memberNos: Array<Scalars['String']['input']>;
};

export type MutationEraseDistributorArgs = {
  distributorId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type MutationEraseMeArgs = {
  memberNo: Scalars['String']['input'];
};

export type MutationExtendEnrolmentArgs = {
  days: Scalars['Int']['input'];
  enrolmentId: Scalars['ID']['input'];
};

export type MutationFillShiftArgs = {
  person: PersonInput;
  shiftId: Scalars['ID']['input'];
};

export type MutationFinishTaskArgs = {
  evidenceIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  id: Scalars['ID']['input'];
};

export type MutationFireActionArgs = {
  id: Scalars['ID']['input'];
};

export type MutationHandEntryArgs = {
  fromId: Scalars['ID']['input'];
  fromKind: PersonKind;
  id: Scalars['ID']['input'];
  toId: Scalars['ID']['input'];
  toKind: PersonKind;
};

export type MutationHandInDutyArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  evidenceIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  id: Scalars['ID']['input'];
  report: Scalars['String']['input'];
};

export type MutationHandInHomeworkArgs = {
  fileIds: Array<Scalars['ID']['input']>;
  lessonId: Scalars['ID']['input'];
  text: Scalars['String']['input'];
};

export type MutationHandOverAllArgs = {
  fromId: Scalars['ID']['input'];
  toId: Scalars['ID']['input'];
};

export type MutationHandOverGroupArgs = {
  groupId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  operatorId: Scalars['ID']['input'];
};

export type MutationHostLiveArgs = {
  id: Scalars['ID']['input'];
  places: Array<LivePlaceInput>;
  sends: Array<LiveSendInput>;
};

export type MutationInviteStaffArgs = {
  input: StaffInput;
};

export type MutationInviteToMeetingArgs = {
  id: Scalars['ID']['input'];
  person: PersonInput;
};

export type MutationKeepProposalArgs = {
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};

export type MutationLeaveCampArgs = {
  enrolmentId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type MutationMakeProposalArgs = {
  input: AssignmentInput;
};

export type MutationMakeReviewArgs = {
  campaignId: Scalars['ID']['input'];
};

export type MutationMarkCampaignStepArgs = {
  id: Scalars['ID']['input'];
  isDone: Scalars['Boolean']['input'];
  step: CampaignStep;
};

export type MutationMarkMessagesSentArgs = {
  ids: Array<Scalars['ID']['input']>;
};

export type MutationMergeGroupsArgs = {
  fromId: Scalars['ID']['input'];
  intoId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type MutationMoveCampLessonArgs = {
  campId: Scalars['ID']['input'];
  lessonId: Scalars['ID']['input'];
  startsAt: Scalars['DateTime']['input'];
};

export type MutationMoveEntryArgs = {
  endsAt: Scalars['DateTime']['input'];
  id: Scalars['ID']['input'];
  startsAt: Scalars['DateTime']['input'];
};

export type MutationMoveMeetingArgs = {
  endsAt: Scalars['DateTime']['input'];
  id: Scalars['ID']['input'];
  startsAt: Scalars['DateTime']['input'];
};

export type MutationMoveShiftArgs = {
  shiftId: Scalars['ID']['input'];
  startsAt: Scalars['DateTime']['input'];
};

export type MutationMoveSponsorArgs = {
  distributorId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  sponsorNo?: InputMaybe<Scalars['String']['input']>;
};

export type MutationNominateKolArgs = {
  input: KolNominationInput;
};

export type MutationNoteAttendanceArgs = {
  attendance: Attendance;
  id: Scalars['ID']['input'];
  person: PersonInput;
};

export type MutationNoteReviewArgs = {
  campaignId: Scalars['ID']['input'];
  didNot: Scalars['String']['input'];
  worked: Scalars['String']['input'];
};

export type MutationNoteViolationArgs = {
  distributorId: Scalars['ID']['input'];
  excerpt: Scalars['String']['input'];
  groupId: Scalars['ID']['input'];
};

export type MutationNoteWatchedArgs = {
  lessonId: Scalars['ID']['input'];
  seconds: Scalars['Int']['input'];
};

export type MutationNudgeCampMembersArgs = {
  enrolmentIds: Array<Scalars['ID']['input']>;
};

export type MutationObjectToTierArgs = {
  text: Scalars['String']['input'];
};

export type MutationOfferSwapArgs = {
  dutyId?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
};

export type MutationOpenGroupArgs = {
  input: OpenGroupInput;
};

export type MutationOverrideShiftArgs = {
  dutyId: Scalars['ID']['input'];
  from: Scalars['DateTime']['input'];
  person: PersonInput;
  shiftId: Scalars['ID']['input'];
  to: Scalars['DateTime']['input'];
};

export type MutationPassRelayOnArgs = {
  id: Scalars['ID']['input'];
};

export type MutationPauseCampaignArgs = {
  id: Scalars['ID']['input'];
};

export type MutationPauseRobotArgs = {
  id: Scalars['ID']['input'];
};

export type MutationPinTierArgs = {
  distributorId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  tier: Tier;
  until: Scalars['Day']['input'];
};

export type MutationPlaceGroupArgs = {
  id: Scalars['ID']['input'];
  region: Scalars['String']['input'];
};

export type MutationPlanDivertArgs = {
  filter: DivertFilterInput;
  tier: Tier;
  title: Scalars['String']['input'];
};

export type MutationPlanDivertAgainArgs = {
  id: Scalars['ID']['input'];
};

export type MutationPostReportArgs = {
  campaignId: Scalars['ID']['input'];
  key: Scalars['String']['input'];
};

export type MutationPreviewRotaArgs = {
  from: Scalars['Day']['input'];
  id: Scalars['ID']['input'];
  to: Scalars['Day']['input'];
};

export type MutationPublishCampaignArgs = {
  id: Scalars['ID']['input'];
  seq: Scalars['Int']['input'];
};

export type MutationPublishCourseArgs = {
  id: Scalars['ID']['input'];
};

export type MutationPublishGroupCodeArgs = {
  id: Scalars['ID']['input'];
};

export type MutationPublishRotaArgs = {
  previewId: Scalars['ID']['input'];
};

export type MutationPublishScriptArgs = {
  id: Scalars['ID']['input'];
};

export type MutationPublishTierPolicyArgs = {
  from: Scalars['Day']['input'];
  revision: Scalars['Int']['input'];
  version: Scalars['Int']['input'];
};

export type MutationPublishWeeklyModelArgs = {
  id: Scalars['ID']['input'];
};

export type MutationRefillAgendaArgs = {
  id: Scalars['ID']['input'];
};

export type MutationRefuseSwapArgs = {
  id: Scalars['ID']['input'];
};

export type MutationReleaseKolArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type MutationRemoveAbsenceArgs = {
  id: Scalars['ID']['input'];
};

export type MutationRemoveActionArgs = {
  id: Scalars['ID']['input'];
};

export type MutationRemoveLeaveArgs = {
  from: Scalars['Day']['input'];
  operatorId: Scalars['ID']['input'];
};

export type MutationRemovePhaseArgs = {
  id: Scalars['ID']['input'];
};

export type MutationRemoveRobotArgs = {
  id: Scalars['ID']['input'];
};

export type MutationRemoveTotpArgs = {
  password: Scalars['String']['input'];
};

export type MutationRemoveViewArgs = {
  id: Scalars['ID']['input'];
};

export type MutationRenameGroupArgs = {
  id: Scalars['ID']['input'];
  name: Scalars['String']['input'];
};

export type MutationRenewInvitationArgs = {
  staffId: Scalars['ID']['input'];
};

export type MutationRenewKolArgs = {
  id: Scalars['ID']['input'];
  termTo: Scalars['Day']['input'];
};

export type MutationRepeatMessagesArgs = {
  ids: Array<Scalars['ID']['input']>;
};

export type MutationReportAccountComplaintArgs = {
  id: Scalars['ID']['input'];
  note: Scalars['String']['input'];
};

export type MutationReportKitUsesArgs = {
  uses: Array<KitUseInput>;
};

export type MutationReportPatrolArgs = {
  input: PatrolInput;
};

export type MutationRepostReportArgs = {
  id: Scalars['ID']['input'];
};

export type MutationResetStaffTotpArgs = {
  staffId: Scalars['ID']['input'];
};

export type MutationRestIpAccountArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  until: Scalars['Day']['input'];
};

export type MutationRestoreActivityArgs = {
  id: Scalars['ID']['input'];
};

export type MutationRestoreKitItemArgs = {
  id: Scalars['ID']['input'];
};

export type MutationRestorePlannedActivityArgs = {
  cellId: Scalars['ID']['input'];
  tier: Tier;
  week: Scalars['Day']['input'];
};

export type MutationResumeCampaignArgs = {
  id: Scalars['ID']['input'];
};

export type MutationResumeRobotArgs = {
  id: Scalars['ID']['input'];
};

export type MutationResumeWorkArgs = {
  id: Scalars['ID']['input'];
};

export type MutationRetireIpAccountArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type MutationRetireScriptArgs = {
  id: Scalars['ID']['input'];
};

export type MutationRevealPhoneArgs = {
  distributorId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type MutationReviewHomeworkArgs = {
  comment?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  score?: InputMaybe<Scalars['Int']['input']>;
  seq: Scalars['Int']['input'];
  verdict: HomeworkVerdict;
};

export type MutationRevokeCalendarFeedArgs = {
  id: Scalars['ID']['input'];
};

export type MutationRunJobArgs = {
  name: Scalars['String']['input'];
};

export type MutationSaveIpAccountArgs = {
  id: Scalars['ID']['input'];
  input: IpAccountInput;
};

export type MutationSaveKeywordRuleArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  input: KeywordRuleInput;
};

export type MutationSaveLiveHostsArgs = {
  hosts: Array<LiveHostInput>;
  id: Scalars['ID']['input'];
  seq: Scalars['Int']['input'];
};

export type MutationSaveMinutesArgs = {
  id: Scalars['ID']['input'];
  minutes: Scalars['String']['input'];
  seq: Scalars['Int']['input'];
};

export type MutationSaveReportPlanArgs = {
  campaignId: Scalars['ID']['input'];
  input: ReportPlanInput;
  seq: Scalars['Int']['input'];
};

export type MutationSaveRundownArgs = {
  id: Scalars['ID']['input'];
  lines: Array<LiveLineInput>;
  seq: Scalars['Int']['input'];
};

export type MutationSaveScriptArgs = {
  input: ScriptInput;
  key?: InputMaybe<Scalars['String']['input']>;
};

export type MutationSaveTierPolicyArgs = {
  note?: InputMaybe<Scalars['String']['input']>;
  revision: Scalars['Int']['input'];
  rule: TierRuleInput;
  version: Scalars['Int']['input'];
};

export type MutationSaveViewArgs = {
  list: Scalars['String']['input'];
  name: Scalars['String']['input'];
  query: Scalars['String']['input'];
};

export type MutationSaveViolationRuleArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  input: ViolationRuleInput;
};

export type MutationScoreDutyArgs = {
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  score: Scalars['Int']['input'];
};

export type MutationSeeNoticesArgs = {
  upTo: Scalars['DateTime']['input'];
};

export type MutationSeeTierChangesArgs = {
  upTo: Scalars['Int']['input'];
};

export type MutationSendFeedbackArgs = {
  input: RelayUpInput;
};

export type MutationSendInvitesArgs = {
  ids: Array<Scalars['ID']['input']>;
};

export type MutationSendRelayArgs = {
  input: RelayDownInput;
};

export type MutationSendToGroupsArgs = {
  input: MessageInput;
};

export type MutationSetAgendaArgs = {
  id: Scalars['ID']['input'];
  items: Array<MeetingItemInput>;
  seq: Scalars['Int']['input'];
};

export type MutationSetAvailableHoursArgs = {
  input: HoursInput;
};

export type MutationSetBoardConsentArgs = {
  shows: Scalars['Boolean']['input'];
};

export type MutationSetGroupRoleArgs = {
  memberId: Scalars['ID']['input'];
  role: GroupRole;
};

export type MutationSetMeetingPlanArgs = {
  input: MeetingPlanInput;
};

export type MutationSetMemberKindArgs = {
  kind?: InputMaybe<MemberKind>;
  memberId: Scalars['ID']['input'];
};

export type MutationSetProductFactsArgs = {
  facts: ProductFactsInput;
  id: Scalars['ID']['input'];
};

export type MutationSetProductPictureArgs = {
  fileId: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
};

export type MutationSettleKolMonthArgs = {
  monthKey: Scalars['String']['input'];
};

export type MutationSettleMeetingActionArgs = {
  id: Scalars['ID']['input'];
  state: MeetingActionState;
};

export type MutationShiftCampaignArgs = {
  id: Scalars['ID']['input'];
  minutes: Scalars['Int']['input'];
};

export type MutationSkipActionArgs = {
  id: Scalars['ID']['input'];
};

export type MutationSplitGroupArgs = {
  id: Scalars['ID']['input'];
  memberIds: Array<Scalars['ID']['input']>;
  name: Scalars['String']['input'];
  reason: Scalars['String']['input'];
};

export type MutationStartDivertArgs = {
  id: Scalars['ID']['input'];
  planSeq: Scalars['Int']['input'];
};

export type MutationStartDutyArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
};

export type MutationStartLiveArgs = {
  id: Scalars['ID']['input'];
};

export type MutationStopDivertArgs = {
  id: Scalars['ID']['input'];
};

export type MutationStopInvitesArgs = {
  ids: Array<Scalars['ID']['input']>;
  why: InviteStop;
};

export type MutationStopWorkArgs = {
  id: Scalars['ID']['input'];
};

export type MutationTagGroupArgs = {
  id: Scalars['ID']['input'];
  tags: Array<Scalars['String']['input']>;
};

export type MutationTakeOverArgs = {
  dutyId: Scalars['ID']['input'];
  person?: InputMaybe<PersonInput>;
};

export type MutationTakeViolationStepArgs = {
  id: Scalars['ID']['input'];
  note: Scalars['String']['input'];
  to: ViolationState;
};

export type MutationTestRobotArgs = {
  id: Scalars['ID']['input'];
};

export type MutationTickGroupInvitesArgs = {
  divertGroupId: Scalars['ID']['input'];
  evidenceId?: InputMaybe<Scalars['String']['input']>;
  step: InviteStep;
};

export type MutationTickInvitesArgs = {
  evidenceId?: InputMaybe<Scalars['String']['input']>;
  ids: Array<Scalars['ID']['input']>;
  step: InviteStep;
};

export type MutationTransformGroupArgs = {
  id: Scalars['ID']['input'];
  name: Scalars['String']['input'];
  purpose: GroupPurpose;
  reason: Scalars['String']['input'];
  tier?: InputMaybe<Tier>;
};

export type MutationUnpinTierArgs = {
  distributorId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type MutationWakeIpAccountArgs = {
  id: Scalars['ID']['input'];
};

export type MutationWithdrawCampaignArgs = {
  id: Scalars['ID']['input'];
};

export type MutationWithdrawDutyArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type MutationWithdrawKitItemArgs = {
  id: Scalars['ID']['input'];
};

export type MutationWithdrawKolArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type MutationWithdrawLeavesArgs = {
  memberIds: Array<Scalars['ID']['input']>;
};

export type MutationWithdrawLecturerArgs = {
  campId: Scalars['ID']['input'];
  dutyId: Scalars['ID']['input'];
  lessonId: Scalars['ID']['input'];
};

export type MutationWithdrawOfferArgs = {
  id: Scalars['ID']['input'];
};

export type MutationWithdrawRelayArgs = {
  id: Scalars['ID']['input'];
};

export type MutationWithdrawSwapArgs = {
  id: Scalars['ID']['input'];
};

export type MutationWithdrawTierPolicyArgs = {
  version: Scalars['Int']['input'];
};

export type MutationWriteHandOverNoteArgs = {
  holdingId: Scalars['ID']['input'];
  note: Scalars['String']['input'];
};

export type MyCamp = {
  campId: Scalars['ID']['output'];
  certificate: Maybe<CampCertificate>;
  /** When certificates are given. */
  closesAt: Scalars['DateTime']['output'];
  cohort: Maybe<Scalars['Int']['output']>;
  days: Scalars['Int']['output'];
  endsOn: Scalars['Day']['output'];
  extendedUntil: Maybe<Scalars['DateTime']['output']>;
  groupName: Maybe<Scalars['String']['output']>;
  /** Of the enrolment. */
  id: Scalars['ID']['output'];
  lessons: Array<MyLesson>;
  makeUpsLeft: Scalars['Int']['output'];
  /** The next camp to open, for somebody whose own is over without a certificate. */
  next: Maybe<CampBrief>;
  number: Scalars['Int']['output'];
  opensOn: Scalars['Day']['output'];
  pass: CampPass;
  /** Who takes the same camp. */
  peers: Scalars['Int']['output'];
  state: EnrolmentState;
  title: Scalars['String']['output'];
  /** Day of the camp today, from 1; null before and after. */
  today: Maybe<Scalars['Int']['output']>;
};

export type MyHomework = {
  comment: Maybe<Scalars['String']['output']>;
  fileIds: Array<Scalars['ID']['output']>;
  handedInAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  reviewedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who reviewed it; null before. */
  reviewerName: Maybe<Scalars['String']['output']>;
  score: Maybe<Scalars['Int']['output']>;
  state: HomeworkState;
  text: Scalars['String']['output'];
};

/** Of the member who asks: what is open, what it means, and what was earned. */
export type MyKol = {
  balance: Scalars['Int']['output'];
  /** A nomination to answer, or the appointment; null without one. */
  kol: Maybe<MyKolState>;
  monthKey: Scalars['String']['output'];
  /** Of this month so far. */
  monthPoints: Scalars['Int']['output'];
};

export type MyKolState = {
  answerBy: Maybe<Scalars['DateTime']['output']>;
  daysLeft: Scalars['Int']['output'];
  dutiesDone: Scalars['Int']['output'];
  dutiesMissed: Scalars['Int']['output'];
  dutyKinds: Array<DutyKind>;
  groups: Array<KolGroup>;
  id: Scalars['ID']['output'];
  isActive: Scalars['Boolean']['output'];
  points: Array<KolDutyPoints>;
  reason: Scalars['String']['output'];
  state: KolState;
  termFrom: Scalars['Day']['output'];
  termTo: Scalars['Day']['output'];
};

/** A lesson as the member who takes it sees it. */
export type MyLesson = {
  check: CheckInState;
  /** Why checking in (or making up) is not possible now; null where it is. */
  checkBlock: Maybe<CampBlock>;
  checkedAt: Maybe<Scalars['DateTime']['output']>;
  closesAt: Scalars['DateTime']['output'];
  date: Scalars['Day']['output'];
  day: Scalars['Int']['output'];
  endsAt: Scalars['DateTime']['output'];
  homework: Maybe<MyHomework>;
  homeworkBlock: Maybe<CampBlock>;
  /** Until when it may be handed in; null without a task. */
  homeworkUntil: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  lecturerName: Maybe<Scalars['String']['output']>;
  lecturerTier: Maybe<Tier>;
  makeUpUntil: Maybe<Scalars['DateTime']['output']>;
  minutes: Scalars['Int']['output'];
  /** To be watched before checking in; 0 without a video. */
  neededSeconds: Scalars['Int']['output'];
  opensAt: Scalars['DateTime']['output'];
  startsAt: Scalars['DateTime']['output'];
  task: Maybe<LessonHomework>;
  text: Scalars['String']['output'];
  title: Scalars['String']['output'];
  /** `GET /files/<id>`, once the lesson is open. */
  videoId: Maybe<Scalars['ID']['output']>;
  videoSeconds: Maybe<Scalars['Float']['output']>;
  watchedSeconds: Scalars['Int']['output'];
};

export type NewCalendarFeed = {
  feed: CalendarFeed;
  /** `https://…/calendar/<secret>.ics` */
  url: Scalars['String']['output'];
};

/** An order that scored, without anything that tells whose it is. */
export type NewestOrder = {
  amountFen: Scalars['Fen']['output'];
  at: Scalars['DateTime']['output'];
  quantity: Scalars['Int']['output'];
  /** A province; empty where none is known. */
  region: Scalars['String']['output'];
  sku: Scalars['String']['output'];
};

/** What to do next, in a member's words. */
export type NextStep = {
  /** Until when that is enough: from the next day on something leaves the window, or the grace is over. */
  by: Maybe<Scalars['Day']['output']>;
  isForKeeping: Scalars['Boolean']['output'];
  met: Scalars['Int']['output'];
  /** The tier to reach or to keep. */
  tier: Tier;
  total: Scalars['Int']['output'];
  words: Words;
};

/** Something that one person is told in the app. */
export type Notice = {
  at: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** A path of the phone for members, of the console for the staff. */
  link: Maybe<Scalars['String']['output']>;
  /** Null: not looked at yet. */
  seenAt: Maybe<Scalars['DateTime']['output']>;
  text: Words;
  title: Words;
};

export type NoticeConnection = {
  edges: Array<NoticeEdge>;
  pageInfo: PageInfo;
};

export type NoticeEdge = {
  cursor: Scalars['String']['output'];
  node: Notice;
};

export type ObjectionState = 'ANSWERED' | 'OPEN';

export type OpenGroupInput = {
  name: Scalars['String']['input'];
  operatorId: Scalars['ID']['input'];
  purpose: GroupPurpose;
  /** Province and city as `浙江 杭州`. */
  region: Scalars['String']['input'];
  /** Null for groups that belong to no tier. */
  tier?: InputMaybe<Tier>;
};

/** A member of staff who looks after groups. Managers see everybody, an operator the own profile. */
export type Operator = {
  /** How many groups the level may hold. */
  capacity: Scalars['Int']['output'];
  /** Held now. */
  groups: Scalars['Int']['output'];
  /** The latest first. `isHeld` narrows to what is held now, or to what no longer is; `needsNote` to missing hand-over notes. */
  holdings: HoldingConnection;
  /** That of the member of staff. */
  id: Scalars['ID']['output'];
  isAwayToday: Scalars['Boolean']['output'];
  /** No operator of the staff any more, but groups are still held: they are to be handed over. */
  isGone: Scalars['Boolean']['output'];
  /** Those that are not over. */
  leaves: Array<OperatorLeave>;
  /** The last day with us. */
  leavesOn: Maybe<Scalars['Day']['output']>;
  level: OperatorLevel;
  /** The weight in hundredths of a per cent of the capacity. */
  loadBasisPoints: Scalars['Int']['output'];
  /** Present in these groups; somebody in two of them counts twice. */
  members: Scalars['Int']['output'];
  name: Scalars['String']['output'];
  /** Hand-over notes that are not written yet. */
  notesMissing: Scalars['Int']['output'];
  /** Empty: anywhere. */
  provinces: Array<Scalars['String']['output']>;
  /** To be handed in with a change. */
  revision: Scalars['Int']['output'];
  /** Tiers; empty: any. */
  skills: Array<Tier>;
  /** Of all held groups, in thousandths of an ordinary group. */
  weight: Scalars['Int']['output'];
  /** 1 is Monday. */
  workingDays: Array<Scalars['Int']['output']>;
};

/** A member of staff who looks after groups. Managers see everybody, an operator the own profile. */
export type OperatorHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  isHeld?: InputMaybe<Scalars['Boolean']['input']>;
  needsNote?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Fields that are absent stay as they are. */
export type OperatorChange = {
  /** Null: nobody leaves. */
  leavesOn?: InputMaybe<Scalars['Day']['input']>;
  level?: InputMaybe<OperatorLevel>;
  provinces?: InputMaybe<Array<Scalars['String']['input']>>;
  skills?: InputMaybe<Array<Tier>>;
  workingDays?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** What a form needs to offer somebody as a holder. */
export type OperatorChoice = {
  capacity: Scalars['Int']['output'];
  groups: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  isAwayToday: Scalars['Boolean']['output'];
  /** Has a last day, or is gone already: gets no groups. */
  isLeaving: Scalars['Boolean']['output'];
  level: OperatorLevel;
  name: Scalars['String']['output'];
};

export type OperatorLeave = {
  from: Scalars['Day']['output'];
  reason: Scalars['String']['output'];
  /** The last day of it. */
  to: Scalars['Day']['output'];
};

export type OperatorLevel = 'EXCELLENT' | 'STANDARD' | 'TRAINEE';

/** Who of the staff holds a group. */
export type OperatorName = {
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

export type Order = {
  amountFen: Scalars['Fen']['output'];
  /** The shop's name for the buyer, all but its end hidden. */
  buyer: Scalars['String']['output'];
  /** Who sold it. */
  distributor: Distributor;
  id: Scalars['ID']['output'];
  kind: OrderKind;
  orderNo: Scalars['String']['output'];
  paidAt: Scalars['DateTime']['output'];
  /** Null while the catalogue does not know the SKU. */
  product: Maybe<Product>;
  profitFen: Scalars['Fen']['output'];
  quantity: Scalars['Int']['output'];
  refundedFen: Scalars['Fen']['output'];
  sku: Scalars['String']['output'];
};

export type OrderConnection = {
  edges: Array<OrderEdge>;
  pageInfo: PageInfo;
};

export type OrderEdge = {
  cursor: Scalars['String']['output'];
  node: Order;
};

export type OrderFilter = {
  distributorId?: InputMaybe<Scalars['ID']['input']>;
  /** Business days, both included. */
  from?: InputMaybe<Scalars['Day']['input']>;
  isRefunded?: InputMaybe<Scalars['Boolean']['input']>;
  kind?: InputMaybe<OrderKind>;
  sku?: InputMaybe<Scalars['String']['input']>;
  to?: InputMaybe<Scalars['Day']['input']>;
};

export type OrderKind = 'FIRST_OFFER' | 'GROUP_BUY' | 'MEMBERSHIP' | 'PRODUCT';

export type OutboxTotals = {
  dead: Scalars['Int']['output'];
  /** Since midnight. */
  sentToday: Scalars['Int']['output'];
  uncertain: Scalars['Int']['output'];
  waiting: Scalars['Int']['output'];
};

/** One message to one group. */
export type Outgoing = {
  attempts: Scalars['Int']['output'];
  cause: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  decidedByName: Maybe<Scalars['String']['output']>;
  group: Group;
  id: Scalars['ID']['output'];
  kind: OutgoingKind;
  lastError: Maybe<Words>;
  notBefore: Scalars['DateTime']['output'];
  robot: Maybe<Robot>;
  sentAt: Maybe<Scalars['DateTime']['output']>;
  state: OutgoingState;
  /** What is to be read, shortened to 200 characters. */
  text: Scalars['String']['output'];
  /** When it is tried again. */
  tryAt: Maybe<Scalars['DateTime']['output']>;
  /** How often its answer never came: it may have arrived that often beside. */
  uncertain: Scalars['Int']['output'];
};

export type OutgoingConnection = {
  edges: Array<OutgoingEdge>;
  pageInfo: PageInfo;
};

export type OutgoingEdge = {
  cursor: Scalars['String']['output'];
  node: Outgoing;
};

export type OutgoingKind = 'IMAGE' | 'MARKDOWN' | 'NEWS' | 'TEXT';

export type OutgoingState =
  /** The group had no robot: an operator sends it by hand. */
  | 'AS_TASK'
  | 'CANCELLED'
  /** Not sent, and not tried again by itself. */
  | 'DEAD'
  | 'SENDING'
  | 'SENT'
  /** The answer never came: it may have arrived. */
  | 'UNCERTAIN'
  | 'WAITING';

/** What a member has to send on in one campaign. */
export type OwnKit = {
  campaignId: Scalars['ID']['output'];
  endsAt: Scalars['DateTime']['output'];
  /** By their hour. */
  items: Array<OwnKitItem>;
  /** The main product. */
  product: Maybe<KitProduct>;
  /** As it is told to those whom it is sent: the first name of the nickname. */
  sharer: Scalars['String']['output'];
  startsAt: Scalars['DateTime']['output'];
  state: CampaignState;
  title: Scalars['String']['output'];
  totals: OwnKitTotals;
};

/** An item as a member finds it. Locked ones say when they open and nothing else. */
export type OwnKitItem = {
  counts: KitCounts;
  fileCount: Scalars['Int']['output'];
  files: Array<StoredFile>;
  hour: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  isOpen: Scalars['Boolean']['output'];
  kind: KitItemKind;
  /** The own link under this item; null while it is locked. */
  link: Maybe<Scalars['String']['output']>;
  opensAt: Maybe<Scalars['DateTime']['output']>;
  play: Maybe<KitPlay>;
  /** Filled in, with the own link; null while it is locked or where there is none. */
  text: Maybe<Scalars['String']['output']>;
  title: Scalars['String']['output'];
  /** How often everybody together has copied or shared it. */
  usedByAll: Scalars['Int']['output'];
  wave: Scalars['Int']['output'];
};

export type OwnKitTotals = {
  clicks: Scalars['Int']['output'];
  /** What these sales bring the member, net of refunds. */
  profitFen: Scalars['Fen']['output'];
  sales: Scalars['Int']['output'];
  /** Copies and shares. */
  sent: Scalars['Int']['output'];
};

/** What an attendee sees of it. */
export type OwnMeeting = {
  agenda: Array<MeetingItem>;
  attendance: Attendance;
  endsAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** Empty until it was held. */
  minutes: Scalars['String']['output'];
  place: Scalars['String']['output'];
  startsAt: Scalars['DateTime']['output'];
  state: MeetingState;
};

/** Where the viewer stands, or what the viewer belongs to. */
export type OwnPlace = {
  /** Five above and five below, with the own one. */
  around: Array<BoardEntry>;
  entry: BoardEntry;
  /** What that one has more, as `score`; 0 where only the time decides. */
  gap: Maybe<Scalars['Fen']['output']>;
  /** Who stands just above; null for the first. */
  next: Maybe<BoardEntry>;
  /** Orders of the average of this campaign that overtake it; null where the board does not go by sales or orders. */
  ordersToOvertake: Maybe<Scalars['Int']['output']>;
};

export type OwnSales = {
  asOf: Scalars['DateTime']['output'];
  /** One for each day that was asked for, today last; days without sales are there with zeros. */
  days: Array<DayTotals>;
  /** The latest 10. */
  recent: Array<Order>;
};

/** Where a page of a list ends. `endCursor` as `after` asks for the next one. */
export type PageInfo = {
  endCursor: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
};

export type PassCondition = {
  /** Equal for conditions of which one is enough. */
  group: Scalars['Int']['output'];
  groupKind: PassNodeKind;
  isMet: Scalars['Boolean']['output'];
  metric: CampMetric;
  missing: Scalars['Int']['output'];
  /** What is to be done: `再打卡 1 天`; null where it is met. */
  more: Maybe<Words>;
  threshold: Scalars['Int']['output'];
  value: Scalars['Int']['output'];
  /** What it asks: `打卡 6 天`. */
  words: Words;
};

export type PassConditionInput = {
  metric: CampMetric;
  threshold: Scalars['Int']['input'];
};

/** A tree of conditions, told from the top: `children` of ALL and ANY are conditions or such nodes, two levels deep at most. */
export type PassNode = {
  children: Array<PassNode>;
  kind: PassNodeKind;
  metric: Maybe<CampMetric>;
  threshold: Maybe<Scalars['Int']['output']>;
};

export type PassNodeKind = 'ALL' | 'ANY' | 'CONDITION';

/** Either a condition (`metric`, `threshold`) or a group of them (`anyOf`): one of the group is enough. */
export type PassPartInput = {
  anyOf?: InputMaybe<Array<PassConditionInput>>;
  metric?: InputMaybe<CampMetric>;
  threshold?: InputMaybe<Scalars['Int']['input']>;
};

export type PatrolInput = {
  /** When it was seen, of a report that was kept while there was no network. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  breach: BreachKind;
  distributorId: Scalars['ID']['input'];
  evidenceIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  groupId: Scalars['ID']['input'];
  /** Made by the phone: a report that is sent again under it is taken once. */
  key: Scalars['String']['input'];
  step: PatrolStep;
  text: Scalars['String']['input'];
};

/** Somebody of a group under patrol. */
export type PatrolMember = {
  /** Confirmed breaches in this group that still count. */
  breaches: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  memberNo: Scalars['String']['output'];
  name: Scalars['String']['output'];
  /** How far a report may go. */
  step: PatrolStep;
};

export type PatrolReport = {
  at: Scalars['DateTime']['output'];
  breach: BreachKind;
  groupName: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  memberName: Scalars['String']['output'];
  /** What has become of it. */
  state: ViolationState;
  step: PatrolStep;
  text: Scalars['String']['output'];
};

export type PatrolStep =
  /** Reviewed by the operator; nobody is removed by the program. */
  | 'ASK_FOR_REMOVAL'
  /** The member's first breach in this group. */
  | 'REMIND'
  /** The second one. */
  | 'WARN';

export type PersonInput = {
  personId: Scalars['ID']['input'];
  personKind: PersonKind;
};

export type PersonKind = 'DISTRIBUTOR' | 'STAFF';

/** Somebody of the demo world whom a visitor may be. There are none outside the demo. */
export type Persona = {
  aboutEn: Scalars['String']['output'];
  /** What makes this one worth trying, in both languages. */
  aboutZh: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  kind: PersonKind;
  name: Scalars['String']['output'];
  role: Role;
};

export type Phase = {
  endsAt: Scalars['DateTime']['output'];
  /** Has boards of its own. */
  hasBoard: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  /** When it was to begin at first; null where it was never moved. */
  movedFrom: Maybe<Scalars['DateTime']['output']>;
  startsAt: Scalars['DateTime']['output'];
  title: Scalars['String']['output'];
};

export type PhaseAction = {
  at: Scalars['DateTime']['output'];
  campaignId: Scalars['ID']['output'];
  firedAt: Maybe<Scalars['DateTime']['output']>;
  /** Null: by the clock. */
  firedByName: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  kind: ActionKind;
  /** Of OPEN_MATERIAL: which wave. */
  kitWave: Maybe<Scalars['Int']['output']>;
  mayChange: Scalars['Boolean']['output'];
  /** Whether the viewer may, as it stands now. */
  mayFire: Scalars['Boolean']['output'];
  maySkip: Scalars['Boolean']['output'];
  phaseId: Maybe<Scalars['ID']['output']>;
  result: Maybe<Words>;
  state: ActionState;
  /** What a stimulus posts. Only for the staff; null to members. */
  text: Maybe<Scalars['String']['output']>;
  title: Scalars['String']['output'];
};

export type PhaseActionInput = {
  at: Scalars['DateTime']['input'];
  kind: ActionKind;
  kitWave?: InputMaybe<Scalars['Int']['input']>;
  phaseId?: InputMaybe<Scalars['ID']['input']>;
  text?: InputMaybe<Scalars['String']['input']>;
  title: Scalars['String']['input'];
};

export type PhaseInput = {
  endsAt: Scalars['DateTime']['input'];
  hasBoard: Scalars['Boolean']['input'];
  startsAt: Scalars['DateTime']['input'];
  title: Scalars['String']['input'];
};

/** What should have been sold by then for the goal to be reached, by the shape of a usual day. */
export type PlanPoint = {
  at: Scalars['DateTime']['output'];
  salesFen: Scalars['Fen']['output'];
};

/** What all groups of a tier do in one week, as far as no group has a change of its own. */
export type PlannedActivity = {
  at: Scalars['String']['output'];
  cellId: Scalars['ID']['output'];
  endsAt: Scalars['DateTime']['output'];
  /** Open groups of the tier. */
  groups: Scalars['Int']['output'];
  isCancelled: Scalars['Boolean']['output'];
  isEdited: Scalars['Boolean']['output'];
  isExtra: Scalars['Boolean']['output'];
  kind: ActivityKind;
  /** It has not begun, and the viewer may. */
  mayChange: Scalars['Boolean']['output'];
  minutes: Scalars['Int']['output'];
  startsAt: Scalars['DateTime']['output'];
  text: Maybe<Scalars['String']['output']>;
  tier: Tier;
  title: Scalars['String']['output'];
  titleWords: Words;
  /** The Monday of its week. */
  week: Scalars['Day']['output'];
  weekday: Scalars['Int']['output'];
};

/** A member whose groups do not fit the tier any more: to be confirmed by a person. */
export type PlannedMove = {
  day: Scalars['Day']['output'];
  distributor: Distributor;
  /** Join groups of this tier. */
  join: Tier;
  /** Leave the groups of this tier. */
  leave: Tier;
};

export type PlannedMoveConnection = {
  edges: Array<PlannedMoveEdge>;
  pageInfo: PageInfo;
};

export type PlannedMoveEdge = {
  cursor: Scalars['String']['output'];
  node: PlannedMove;
};

export type PlannedShift = {
  endsAt: Scalars['DateTime']['output'];
  group: Maybe<RotaGroup>;
  holders: Array<RotaPerson>;
  people: Scalars['Int']['output'];
  startsAt: Scalars['DateTime']['output'];
  title: Words;
};

export type PlannedTotal = {
  count: Scalars['Int']['output'];
  join: Tier;
  leave: Tier;
};

/** One entry of the ledger of points: never changed, signed, and one for each cause. */
export type PointsEntry = {
  at: Scalars['DateTime']['output'];
  /** Who made it by hand; null for the program, and to members. */
  byName: Maybe<Scalars['String']['output']>;
  /** What it is for, as `duty:<id>`. */
  cause: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  kind: PointsKind;
  /** `2026-11`: to whose statement it belongs. An entry that comes after its month was settled belongs to the next one. */
  monthKey: Scalars['String']['output'];
  /** Below zero where points were taken. */
  points: Scalars['Int']['output'];
  words: Words;
};

export type PointsEntryConnection = {
  edges: Array<PointsEntryEdge>;
  pageInfo: PageInfo;
};

export type PointsEntryEdge = {
  cursor: Scalars['String']['output'];
  node: PointsEntry;
};

export type PointsKind =
  /** By a person, with a reason. */
  | 'CORRECTION'
  /** A duty that was done. */
  | 'DUTY'
  /** Takes back what an earlier entry gave. */
  | 'REVERSAL';

export type PolicyComparison = {
  /** Members about whom the two decide differently. */
  different: Scalars['Int']['output'];
  one: Simulation;
  other: Simulation;
  /** At most 50 of them. */
  samples: Array<ComparisonSample>;
};

export type Product = {
  brand: Scalars['String']['output'];
  category: Scalars['String']['output'];
  endorsement: ProductEndorsement;
  /** Who or what stands for it, as on the package. */
  endorsementText: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** At `/files/<id>`, small at `/files/<id>/thumb`. */
  pictureId: Maybe<Scalars['ID']['output']>;
  priceFen: Scalars['Fen']['output'];
  /** What the sharer earns from one, before refunds. */
  profitFen: Scalars['Fen']['output'];
  /** Months in which it sells by itself, 1–12; empty: all year. */
  seasonMonths: Array<Scalars['Int']['output']>;
  sku: Scalars['String']['output'];
};

export type ProductConnection = {
  edges: Array<ProductEdge>;
  pageInfo: PageInfo;
};

export type ProductEdge = {
  cursor: Scalars['String']['output'];
  node: Product;
};

export type ProductEndorsement =
  /** A mark or a report of somebody outside. */
  | 'CERTIFIED'
  /** People know the brand. */
  | 'KNOWN_BRAND'
  | 'NONE'
  /** A person or a medium that people know. */
  | 'PUBLIC_FIGURE';

export type ProductFactsInput = {
  brand: Scalars['String']['input'];
  endorsement: ProductEndorsement;
  endorsementText: Scalars['String']['input'];
  seasonMonths: Array<Scalars['Int']['input']>;
};

export type ProductMargin = {
  /** What the catalogue says. */
  catalogueProfitFen: Scalars['Fen']['output'];
  name: Scalars['String']['output'];
  priceFen: Scalars['Fen']['output'];
  sku: Scalars['String']['output'];
  tiers: Array<TierEarning>;
};

export type ProductSales = {
  amountFen: Scalars['Fen']['output'];
  orders: Scalars['Int']['output'];
  product: Maybe<Product>;
  quantity: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
};

export type ProposalCheck = {
  /** False for what is only aimed at. */
  isHard: Scalars['Boolean']['output'];
  met: Scalars['Int']['output'];
  of: Scalars['Int']['output'];
  what: AssignCheckKind;
};

export type ProposalCost = {
  /** No assignment of this method can do with fewer. */
  fewestMoves: Scalars['Int']['output'];
  /** No assignment can have a lower highest load than this. */
  lowerBound: Scalars['Int']['output'];
  maxAfter: Scalars['Int']['output'];
  /** Present in the groups that move. */
  members: Scalars['Int']['output'];
  moves: Scalars['Int']['output'];
  spreadAfter: Scalars['Int']['output'];
  /** Highest less lowest load in hundredths of a per cent, among those who stay. */
  spreadBefore: Scalars['Int']['output'];
};

/** How many more standard operators would bring the average load under the mark. */
export type ProposalHire = {
  averageAfter: Scalars['Int']['output'];
  averageBefore: Scalars['Int']['output'];
  operators: Scalars['Int']['output'];
};

export type ProposalLoad = {
  capacity: Scalars['Int']['output'];
  groupsAfter: Scalars['Int']['output'];
  groupsBefore: Scalars['Int']['output'];
  isLeaving: Scalars['Boolean']['output'];
  leavesOn: Maybe<Scalars['Day']['output']>;
  level: OperatorLevel;
  loadAfter: Scalars['Int']['output'];
  /** In hundredths of a per cent of the capacity. */
  loadBefore: Scalars['Int']['output'];
  operator: OperatorName;
  /** Groups taken over, what they weigh together, and which they are in a few words. */
  takes: Scalars['Int']['output'];
  takesWeight: Scalars['Int']['output'];
  takesWords: Words;
  weightAfter: Scalars['Int']['output'];
  weightBefore: Scalars['Int']['output'];
};

export type ProposalMove = {
  from: Maybe<OperatorName>;
  groupId: Scalars['ID']['output'];
  members: Scalars['Int']['output'];
  name: Scalars['String']['output'];
  number: Scalars['String']['output'];
  reason: Words;
  tier: Maybe<Tier>;
  to: OperatorName;
  /** In thousandths of an ordinary group. */
  weight: Scalars['Int']['output'];
};

export type ProposalMoveConnection = {
  edges: Array<ProposalMoveEdge>;
  pageInfo: PageInfo;
  total: Scalars['Int']['output'];
};

export type ProposalMoveEdge = {
  cursor: Scalars['String']['output'];
  node: ProposalMove;
};

/** Either a proposal, or why there can be none. */
export type ProposalOutcome = {
  broken: Array<BrokenConstraint>;
  proposal: Maybe<AssignmentProposal>;
};

export type ProposalState = 'APPLIED' | 'DISCARDED' | 'DRAFT';

export type Pyramid = {
  asOf: Scalars['DateTime']['output'];
  counts: Array<TierCount>;
  /** At the start of `from`; null where that is not known. */
  countsBefore: Maybe<Array<TierCount>>;
  day: Scalars['Day']['output'];
  flows: Array<TierFlow>;
  /** The first day of the flows. */
  from: Scalars['Day']['output'];
  inGrace: Scalars['Int']['output'];
  lastRun: Maybe<TierRun>;
  pinned: Scalars['Int']['output'];
  /** One for each day that is known, today last. */
  trend: Array<TierDay>;
};

export type QuarantineKind = 'ORDER' | 'REFUND';

export type QuarantineReason =
  /** Nobody is known under the member number. */
  | 'MEMBER_UNKNOWN'
  /** The order has not come yet. */
  | 'ORDER_UNKNOWN'
  /** With it, more would be refunded than was paid. */
  | 'REFUND_TOO_LARGE';

export type QuarantineTotals = {
  /** Null when nothing waits. */
  oldestAt: Maybe<Scalars['DateTime']['output']>;
  orders: Scalars['Int']['output'];
  ordersFen: Scalars['Fen']['output'];
  refunds: Scalars['Int']['output'];
  refundsFen: Scalars['Fen']['output'];
};

/** An order or a refund that was taken in and waits for what it belongs to; it counts nowhere until then. */
export type Quarantined = {
  amountFen: Scalars['Fen']['output'];
  /** When it was paid or refunded. */
  happenedAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  kind: QuarantineKind;
  /** Whom an order names; null for a refund. */
  memberNo: Maybe<Scalars['String']['output']>;
  /** The number of the order or of the refund. */
  no: Scalars['String']['output'];
  /** Which order a refund names; null for an order. */
  orderNo: Maybe<Scalars['String']['output']>;
  reason: QuarantineReason;
  receivedAt: Scalars['DateTime']['output'];
};

export type QuarantinedConnection = {
  edges: Array<QuarantinedEdge>;
  pageInfo: PageInfo;
};

export type QuarantinedEdge = {
  cursor: Scalars['String']['output'];
  node: Quarantined;
};

export type Query = {
  /** Who is away in so many days from that one, at most 42: managers see everybody, operators themselves and the members whom they may see. */
  absences: Array<Absence>;
  activity: Maybe<Activity>;
  assignmentProposal: Maybe<AssignmentProposal>;
  assignmentProposals: AssignmentProposalConnection;
  audience: Audience;
  /** Every action that can occur. */
  auditActions: Array<Scalars['String']['output']>;
  /** The latest first. */
  auditEntries: AuditConnection;
  /** Of the viewer where nobody is named; of others for whoever looks after them. */
  availability: Availability;
  /** Who owners of boards are, for the staff; at most 100. Those who are not known are left out. */
  boardOwners: Array<BoardOwner>;
  /** Where somebody stands: by member number or name, or by the name of a team, group, operator or region. At most 20. */
  boardPlaces: Array<BoardEntry>;
  calendarFeeds: Array<CalendarFeed>;
  /** The week of a day. By tier, group or person, at most one of them; by none everything of the platform. Members are shown their own. */
  calendarWeek: CalendarWeek;
  camp: Camp;
  /** Members see those that they take part in. */
  campaign: Campaign;
  campaignCheck: CampaignCheck;
  campaignMargin: CampaignMargin;
  campaignTemplates: Array<CampaignTemplate>;
  /** By start, the latest first. `from` and `to` are days on which it runs. */
  campaigns: CampaignConnection;
  /** The latest first. */
  camps: CampConnection;
  /** `month` is that of the campaign, 1–12: what is in season then. At most 100, 20 unless told. */
  candidates: CandidateList;
  channelHealth: ChannelHealth;
  /** Live validation while a rule is being written; nothing is kept. */
  checkTierRule: RuleCheck;
  cohort: CampCohort;
  /** Those who are behind most first. */
  cohortBoard: Array<CampMember>;
  /** Two to four closed campaigns, in the order asked for. */
  compareCampaigns: Array<CampaignComparison>;
  compareTierPolicies: PolicyComparison;
  countDivert: DivertCount;
  course: Course;
  /** Every version, the newest first. */
  courses: Array<Course>;
  /** For the strip of the console: what runs now, else the next one of the coming days. */
  currentCampaign: Maybe<Campaign>;
  /** Whom one invited directly, for the tree: for the staff of anybody, for a distributor of the own team. The strongest team first. */
  directDownline: TeamMemberConnection;
  distributor: Maybe<Distributor>;
  /** `search` takes a member number, the beginning of a name, or a whole phone number. */
  distributors: DistributorConnection;
  divert: Maybe<Divert>;
  divertGroup: Maybe<DivertGroup>;
  diverts: DivertConnection;
  /** Exact, at this moment. `state` narrows the sections. */
  due: DueOverview;
  /** For the navigation. */
  dueCounts: DueCounts;
  /** What waits too long, in one's own groups; for managers in all. */
  dueInvites: Array<DueInvites>;
  /** Of one section: broken, then late, then due, each by time. */
  dueItems: DueItemConnection;
  /** The earliest first. An operator is shown those in the own groups and the own ones. */
  duties: DutyConnection;
  /** Of those who have it, and of the staff of its groups. */
  duty: Duty;
  /** The script that fits best, filled in; null where there is none. */
  filledScript: Maybe<FilledScript>;
  /** Running or ended within a day, in the groups that a member is in. */
  followedLives: Array<LiveFeed>;
  group: Maybe<Group>;
  /** By state, in the order of the lifecycle; `first` groups of each. */
  groupBoard: Array<GroupLane>;
  /** One for each key that a code may have. */
  groupCodeUse: Array<GroupCodeUse>;
  /** Every version, the newest of each key first. */
  groupCodes: Array<GroupCode>;
  groupDuplicates: GroupDuplicateConnection;
  /** Announcements of the viewer's groups within 14 days, the latest first, at most 20. */
  groupRelays: Array<Relay>;
  groupTags: Array<Scalars['String']['output']>;
  /** `search` takes the beginning of a number or of a name. */
  groups: GroupConnection;
  /** Whether the viewer has anything to do with duties: a KOL, or somebody with duties in the last or coming weeks. */
  hasDuties: Scalars['Boolean']['output'];
  /** Whether everything that works unseen does work. */
  health: Health;
  /** Whose review is due, the oldest first. Operators see those of their groups, lecturers those of their lessons. */
  homeworkQueue: CampHomeworkConnection;
  import: Maybe<Import>;
  /** The latest first. */
  imports: ImportConnection;
  invitation: Maybe<Invitation>;
  /** Of one group of a divert, those due first. */
  invites: InviteConnection;
  ipAccount: Maybe<IpAccount>;
  ipAccountTotals: IpAccountTotals;
  ipAccounts: IpAccountConnection;
  jobs: Array<Job>;
  /** What would speak against moving an entry there. Nothing is changed. */
  judgeMove: Array<CalendarConflict>;
  keywordRules: Array<KeywordRule>;
  /** By hour, withdrawn ones last. */
  kitItems: Array<KitItem>;
  kitReport: KitReport;
  kol: Maybe<Kol>;
  kolCandidate: Maybe<KolCandidate>;
  /** The best score first; without whoever is a KOL or on the way. */
  kolCandidates: KolCandidateConnection;
  kolCounts: KolCounts;
  /** The last twelve months, the latest first. */
  kolMonths: Array<KolMonth>;
  kolStatements: KolStatementConnection;
  kolTerms: KolTerms;
  /** The latest first. An operator is shown those of the own groups. */
  kols: KolConnection;
  /** Of all campaigns: what asks for a person. */
  lateActions: Array<PhaseAction>;
  /** A page of a board from the rank `from` on; `first` is at most 100. Refused with `BOARDS_NOT_READY` while the boards come up. */
  leaderboard: Leaderboard;
  /** Present members who were asked to leave, the longest asked first. */
  leaveSuggestions: GroupMemberConnection;
  live: Maybe<LiveSession>;
  liveFeed: Maybe<LiveFeed>;
  /** Who may host it, each with the campaign's groups that are theirs: operators, or the member of a number. */
  liveHostChoices: Array<LiveHost>;
  liveTemplates: Array<LiveTemplate>;
  /** Of a campaign, the latest first. */
  lives: Array<LiveSession>;
  /** Null for a stranger. */
  me: Maybe<Me>;
  meeting: Maybe<Meeting>;
  meetingPlan: MeetingPlan;
  /** The last ones and those to come, the latest first; 60 at most. */
  meetings: Array<Meeting>;
  /** The metrics that conditions may use. */
  metrics: Array<MetricInfo>;
  /** What the viewer has to do in so many days from that one, at most 42. */
  myBookings: Array<Booking>;
  /** By a member: the running enrolment, else the last one of the past thirty days; null for none. */
  myCamp: Maybe<MyCamp>;
  /** Of the viewer: what runs now, else the next one. */
  myCampaign: Maybe<Campaign>;
  /** Of the viewer: what runs, what comes, and the last ones that ended. */
  myCampaigns: Array<Campaign>;
  myCertificates: Array<CampCertificate>;
  /**
   * The viewer's own, whose time lies in these days (at most 62), the earliest first; withdrawn ones are left out. From yesterday over two
   * weeks unless told.
   */
  myDuties: Array<Duty>;
  /** By a member: the own groups, the latest joined first. */
  myGroups: Array<GroupStay>;
  /** Of the campaigns that the member takes part in now: the one that runs first. */
  myKits: Array<OwnKit>;
  /** By a member. */
  myKol: MyKol;
  myKolStatements: KolStatementConnection;
  /** Open ones, and what was done in the last four weeks. */
  myMeetingActions: Array<MeetingAction>;
  /** Those to come and the last ones that the viewer is asked to, by time; 20 at most. */
  myMeetings: Array<OwnMeeting>;
  /** By a member who is in no camp: the one that opens next, where the member will be in it. */
  myNextCamp: Maybe<CampBrief>;
  /** The latest first. */
  myNotices: NoticeConnection;
  /** The viewer's own of the last 30 days, the latest first, at most 20. */
  myPatrolReports: Array<PatrolReport>;
  /** By a member: the own balance. */
  myPoints: Scalars['Int']['output'];
  myPointsEntries: PointsEntryConnection;
  /** What the viewer passes on and has sent up within 30 days, the latest first, at most 50. */
  myRelays: Array<Relay>;
  /** The viewer's own sales over the last days, today included; 1 to 90. */
  mySales: OwnSales;
  /** What I asked for or offered, the latest first; at most 50. */
  mySwaps: Array<Swap>;
  /** The viewer's own team. */
  myTeam: TeamMemberConnection;
  /** Not counted beyond 100. */
  myUnseenNotices: Scalars['Int']['output'];
  /** Questions from groups that wait for an answer; of an operator in the own groups. */
  openRelayQuestions: Scalars['Int']['output'];
  /** Null for whoever is no operator; an operator may see the own one (`NOT_YOUR_PROFILE`). */
  operator: Maybe<Operator>;
  /** By name; who still holds groups but is no operator any more is among them. */
  operatorNames: Array<OperatorChoice>;
  /** By name. For an operator the own one alone. */
  operators: Array<Operator>;
  /** The latest first. `search` takes an order number. */
  orders: OrderConnection;
  /** Uncertain and dead ones first where no state is asked for, then the latest. Operators see their own groups. */
  outbox: OutgoingConnection;
  outboxTotals: OutboxTotals;
  /** Those that one hosts: running first, then the next ones. */
  ownLives: Array<LiveSession>;
  /** The groups that the viewer may report on: of a duty around now, and of an appointment. */
  patrolGroups: Array<DutyGroup>;
  /** By the beginning of a name or nickname, or the member number; at most 20. */
  patrolMembers: Array<PatrolMember>;
  personas: Array<Persona>;
  /** Of the week with this day. */
  plannedActivity: Maybe<PlannedActivity>;
  /** Of a member, the latest first. */
  pointsEntries: PointsEntryConnection;
  /** The template filled with the figures of now. */
  previewReport: Words;
  productCategories: Array<Scalars['String']['output']>;
  /** `search` takes a SKU or the beginning of a name. */
  products: ProductConnection;
  /** Every province that somebody lives in. */
  provinces: Array<Scalars['String']['output']>;
  /** Flows over the last days, today included; 1 to 365. */
  pyramid: Pyramid;
  /** The oldest first. `search` takes the number, the member number or the order number. */
  quarantine: QuarantinedConnection;
  quarantineTotals: QuarantineTotals;
  relay: Relay;
  relayReach: RelayReach;
  /** The latest first. An operator is shown those of the own groups. */
  relays: RelayConnection;
  /** A campaign as a race: frames at even distances from its start to its end or to now, at most 240, of the first `top` (at most 20). */
  replay: Replay;
  reportPlan: ReportPlan;
  review: Review;
  /** Failing ones first. */
  robots: RobotConnection;
  rota: Rota;
  /** Whom a roster could take in: staff by name, members by number or name; at most 20. */
  rotaCandidates: Array<RotaPerson>;
  /** How evenly the turns of a month lie on everybody of a tier's rotas, or of one kind. */
  rotaFairness: RotaFairness;
  /** One that was made within the hour. */
  rotaPreview: RotaPreview;
  /** The shifts of all rotas or of one tier's, by time; at most 500. */
  rotaShifts: Array<RotaShift>;
  rotas: Array<Rota>;
  /** One for each day, at most 400 of them. */
  salesByDay: Array<DayTotals>;
  savedViews: Array<SavedView>;
  scriptPlaces: Array<ScriptPlace>;
  scriptVersions: Array<Script>;
  scripts: Array<ScriptEntry>;
  /** At most 10, for the search field at the top of the console. */
  search: Array<SearchHit>;
  /** Which server answers; readable without signing in. */
  server: ServerInfo;
  /** The own sessions that are open, the latest first. */
  sessions: Array<Session>;
  settings: Array<Setting>;
  simulateTierPolicy: Simulation;
  staff: StaffConnection;
  staffSessions: Array<Session>;
  /** Who could take a turn over, who is free first; members for their own turns alone. */
  substitutes: Array<SubstituteChoice>;
  swap: Swap;
  /** The latest first. `waiting`: only those that wait for somebody. */
  swaps: SwapConnection;
  /** What others ask for and I may answer; at most 50. */
  swapsOpenToMe: Array<Swap>;
  task: Task;
  /** The earliest due first; done ones the latest first. Operators see their own. */
  tasks: TaskConnection;
  /** The team of any distributor for the staff; for a distributor of the own team only. */
  team: TeamMemberConnection;
  /** Moves of one business day, by member. */
  tierChanges: TierChangeConnection;
  /** Open ones first by the time they are due. */
  tierObjections: TierObjectionConnection;
  tierPlan: PlannedMoveConnection;
  tierPlanTotals: Array<PlannedTotal>;
  /** Every version, the newest first. */
  tierPolicies: Array<TierPolicy>;
  tierPolicy: Maybe<TierPolicy>;
  today: Today;
  /** Turns of others of the viewer's rotas that run and have not begun in time: the viewer may take them over; at most 20. */
  turnsToTakeOver: Array<SwapTurn>;
  /** What a tier may begin with where it has no model yet. */
  usualWeek: Array<WeeklyCell>;
  /** Of those that are open, by state. */
  violationCounts: Array<ViolationCount>;
  violationRules: Array<ViolationRule>;
  /** The latest first. An operator is shown those of the own groups. */
  violations: ViolationConnection;
  warReport: Maybe<WarReport>;
  /** The latest first; of campaigns whose audience one is in. */
  warReports: WarReportConnection;
  /** Every version, the newest first. */
  weeklyModels: Array<WeeklyModel>;
  work: Maybe<Work>;
  /** The latest first. */
  works: WorkConnection;
};

export type QueryAbsencesArgs = {
  days: Scalars['Int']['input'];
  from: Scalars['Day']['input'];
};

export type QueryActivityArgs = {
  id: Scalars['ID']['input'];
};

export type QueryAssignmentProposalArgs = {
  id: Scalars['ID']['input'];
};

export type QueryAssignmentProposalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<ProposalState>;
};

export type QueryAudienceArgs = {
  of: AudienceInput;
};

export type QueryAuditEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryAvailabilityArgs = {
  personId?: InputMaybe<Scalars['ID']['input']>;
  personKind?: InputMaybe<PersonKind>;
};

export type QueryBoardOwnersArgs = {
  ids: Array<Scalars['ID']['input']>;
  subject: BoardSubject;
};

export type QueryBoardPlacesArgs = {
  board: BoardKeyInput;
  search: Scalars['String']['input'];
};

export type QueryCalendarWeekArgs = {
  day: Scalars['Day']['input'];
  groupId?: InputMaybe<Scalars['ID']['input']>;
  personId?: InputMaybe<Scalars['ID']['input']>;
  personKind?: InputMaybe<PersonKind>;
  tier?: InputMaybe<Tier>;
};

export type QueryCampArgs = {
  id: Scalars['ID']['input'];
};

export type QueryCampaignArgs = {
  id: Scalars['ID']['input'];
};

export type QueryCampaignCheckArgs = {
  id: Scalars['ID']['input'];
};

export type QueryCampaignMarginArgs = {
  id: Scalars['ID']['input'];
};

export type QueryCampaignsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['Day']['input']>;
  states?: InputMaybe<Array<CampaignState>>;
  to?: InputMaybe<Scalars['Day']['input']>;
};

export type QueryCampsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<CampState>;
};

export type QueryCandidatesArgs = {
  category?: InputMaybe<Scalars['String']['input']>;
  month?: InputMaybe<Scalars['Int']['input']>;
  most?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryCheckTierRuleArgs = {
  rule: TierRuleInput;
};

export type QueryCohortArgs = {
  id: Scalars['ID']['input'];
};

export type QueryCohortBoardArgs = {
  cohortId: Scalars['ID']['input'];
};

export type QueryCompareCampaignsArgs = {
  ids: Array<Scalars['ID']['input']>;
};

export type QueryCompareTierPoliciesArgs = {
  one: Scalars['Int']['input'];
  other: Scalars['Int']['input'];
};

export type QueryCountDivertArgs = {
  filter: DivertFilterInput;
  tier: Tier;
};

export type QueryCourseArgs = {
  id: Scalars['ID']['input'];
};

export type QueryDirectDownlineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  of: Scalars['ID']['input'];
};

export type QueryDistributorArgs = {
  id: Scalars['ID']['input'];
};

export type QueryDistributorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DistributorFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<DistributorSort>;
};

export type QueryDivertArgs = {
  id: Scalars['ID']['input'];
};

export type QueryDivertGroupArgs = {
  id: Scalars['ID']['input'];
};

export type QueryDivertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<DivertState>;
};

export type QueryDueArgs = {
  by?: InputMaybe<DueBy>;
  state?: InputMaybe<DueState>;
};

export type QueryDueItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  by?: InputMaybe<DueBy>;
  first?: InputMaybe<Scalars['Int']['input']>;
  key: Scalars['String']['input'];
  state?: InputMaybe<DueState>;
};

export type QueryDutiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DutyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryDutyArgs = {
  id: Scalars['ID']['input'];
};

export type QueryFilledScriptArgs = {
  occasion: ScriptOccasion;
  step?: InputMaybe<InviteStep>;
  tier?: InputMaybe<Tier>;
  values: Array<ScriptValueInput>;
};

export type QueryGroupArgs = {
  id: Scalars['ID']['input'];
};

export type QueryGroupBoardArgs = {
  filter?: InputMaybe<GroupFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryGroupCodesArgs = {
  key?: InputMaybe<Scalars['String']['input']>;
};

export type QueryGroupDuplicatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  purpose?: InputMaybe<GroupPurpose>;
};

export type QueryGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GroupFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<GroupSort>;
};

export type QueryHomeworkQueueArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CampHomeworkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryImportArgs = {
  id: Scalars['ID']['input'];
};

export type QueryImportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<ImportKind>;
};

export type QueryInvitationArgs = {
  secret: Scalars['String']['input'];
};

export type QueryInvitesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  divertGroupId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<InviteState>;
  step?: InputMaybe<InviteStep>;
};

export type QueryIpAccountArgs = {
  id: Scalars['ID']['input'];
};

export type QueryIpAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<IpAccountFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<IpAccountSort>;
};

export type QueryJudgeMoveArgs = {
  endsAt: Scalars['DateTime']['input'];
  id: Scalars['ID']['input'];
  startsAt: Scalars['DateTime']['input'];
};

export type QueryKitItemsArgs = {
  campaignId: Scalars['ID']['input'];
};

export type QueryKitReportArgs = {
  campaignId: Scalars['ID']['input'];
};

export type QueryKolArgs = {
  id: Scalars['ID']['input'];
};

export type QueryKolCandidateArgs = {
  distributorId: Scalars['ID']['input'];
};

export type QueryKolCandidatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<KolCandidateFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryKolStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  distributorId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  monthKey?: InputMaybe<Scalars['String']['input']>;
};

export type QueryKolTermsArgs = {
  distributorId: Scalars['ID']['input'];
};

export type QueryKolsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<KolFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<KolSort>;
};

export type QueryLeaderboardArgs = {
  board: BoardKeyInput;
  first?: Scalars['Int']['input'];
  from?: Scalars['Int']['input'];
};

export type QueryLeaveSuggestionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  groupId?: InputMaybe<Scalars['ID']['input']>;
  reason?: InputMaybe<LeaveReason>;
};

export type QueryLiveArgs = {
  id: Scalars['ID']['input'];
};

export type QueryLiveFeedArgs = {
  id: Scalars['ID']['input'];
};

export type QueryLiveHostChoicesArgs = {
  id: Scalars['ID']['input'];
  memberNo?: InputMaybe<Scalars['String']['input']>;
};

export type QueryLivesArgs = {
  campaignId: Scalars['ID']['input'];
};

export type QueryMeetingArgs = {
  id: Scalars['ID']['input'];
};

export type QueryMyBookingsArgs = {
  days: Scalars['Int']['input'];
  from: Scalars['Day']['input'];
};

export type QueryMyDutiesArgs = {
  from?: InputMaybe<Scalars['Day']['input']>;
  to?: InputMaybe<Scalars['Day']['input']>;
};

export type QueryMyKolStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryMyNoticesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryMyPointsEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryMySalesArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryMyTeamArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  show?: InputMaybe<TeamShow>;
};

export type QueryOperatorArgs = {
  id: Scalars['ID']['input'];
};

export type QueryOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};

export type QueryOutboxArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  groupId?: InputMaybe<Scalars['ID']['input']>;
  robotId?: InputMaybe<Scalars['ID']['input']>;
  state?: InputMaybe<OutgoingState>;
};

export type QueryPatrolMembersArgs = {
  groupId: Scalars['ID']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
};

export type QueryPlannedActivityArgs = {
  cellId: Scalars['ID']['input'];
  tier: Tier;
  week: Scalars['Day']['input'];
};

export type QueryPointsEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  distributorId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryPreviewReportArgs = {
  campaignId: Scalars['ID']['input'];
  template: ReportTemplateInput;
  topCount: Scalars['Int']['input'];
};

export type QueryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  category?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};

export type QueryPyramidArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryQuarantineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<QuarantineKind>;
  reason?: InputMaybe<QuarantineReason>;
  search?: InputMaybe<Scalars['String']['input']>;
};

export type QueryRelayArgs = {
  id: Scalars['ID']['input'];
};

export type QueryRelayReachArgs = {
  groupIds: Array<Scalars['ID']['input']>;
};

export type QueryRelaysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RelayFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryReplayArgs = {
  board: BoardKeyInput;
  frames?: Scalars['Int']['input'];
  top?: Scalars['Int']['input'];
};

export type QueryReportPlanArgs = {
  campaignId: Scalars['ID']['input'];
};

export type QueryReviewArgs = {
  campaignId: Scalars['ID']['input'];
};

export type QueryRobotsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<RobotState>;
};

export type QueryRotaArgs = {
  id: Scalars['ID']['input'];
};

export type QueryRotaCandidatesArgs = {
  text: Scalars['String']['input'];
  tier?: InputMaybe<Tier>;
};

export type QueryRotaFairnessArgs = {
  from: Scalars['Day']['input'];
  kind?: InputMaybe<DutyKind>;
  tier?: InputMaybe<Tier>;
  to: Scalars['Day']['input'];
};

export type QueryRotaPreviewArgs = {
  id: Scalars['ID']['input'];
};

export type QueryRotaShiftsArgs = {
  from: Scalars['Day']['input'];
  tier?: InputMaybe<Tier>;
  to: Scalars['Day']['input'];
};

export type QueryRotasArgs = {
  kind?: InputMaybe<DutyKind>;
  state?: InputMaybe<RotaState>;
};

export type QuerySalesByDayArgs = {
  from: Scalars['Day']['input'];
  to: Scalars['Day']['input'];
};

export type QuerySavedViewsArgs = {
  list: Scalars['String']['input'];
};

export type QueryScriptVersionsArgs = {
  key: Scalars['String']['input'];
};

export type QueryScriptsArgs = {
  occasion?: InputMaybe<ScriptOccasion>;
  tier?: InputMaybe<Tier>;
};

export type QuerySearchArgs = {
  text: Scalars['String']['input'];
};

export type QuerySimulateTierPolicyArgs = {
  version: Scalars['Int']['input'];
};

export type QueryStaffArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  role?: InputMaybe<Role>;
  search?: InputMaybe<Scalars['String']['input']>;
};

export type QueryStaffSessionsArgs = {
  staffId: Scalars['ID']['input'];
};

export type QuerySubstitutesArgs = {
  dutyId: Scalars['ID']['input'];
};

export type QuerySwapArgs = {
  id: Scalars['ID']['input'];
};

export type QuerySwapsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  rotaId?: InputMaybe<Scalars['ID']['input']>;
  waiting?: InputMaybe<Scalars['Boolean']['input']>;
};

export type QueryTaskArgs = {
  id: Scalars['ID']['input'];
};

export type QueryTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryTeamArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  of: Scalars['ID']['input'];
  show?: InputMaybe<TeamShow>;
};

export type QueryTierChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  day: Scalars['Day']['input'];
  filter?: InputMaybe<TierChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryTierObjectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<ObjectionState>;
};

export type QueryTierPlanArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  join?: InputMaybe<Tier>;
  leave?: InputMaybe<Tier>;
};

export type QueryTierPolicyArgs = {
  version: Scalars['Int']['input'];
};

export type QueryUsualWeekArgs = {
  tier: Tier;
};

export type QueryViolationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ViolationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryWarReportArgs = {
  id: Scalars['ID']['input'];
};

export type QueryWarReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  campaignId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryWeeklyModelsArgs = {
  tier: Tier;
};

export type QueryWorkArgs = {
  id: Scalars['ID']['input'];
};

export type QueryWorksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<WorkState>;
};

/** Somebody whom the group had no room for: in the chat, but not among the members. */
export type RefusedJoin = {
  at: Scalars['DateTime']['output'];
  distributor: Distributor;
  id: Scalars['ID']['output'];
};

export type Relay = {
  aboutId: Maybe<Scalars['ID']['output']>;
  aboutTitle: Maybe<Scalars['String']['output']>;
  acknowledged: Scalars['Int']['output'];
  /** Of the viewer. */
  acknowledgedAt: Maybe<Scalars['DateTime']['output']>;
  answer: Maybe<Scalars['String']['output']>;
  answeredAt: Maybe<Scalars['DateTime']['output']>;
  answeredByName: Maybe<Scalars['String']['output']>;
  /** How many KOLs are to pass it on. */
  asked: Scalars['Int']['output'];
  byKind: PersonKind;
  /** Of staff the name, of a member the nickname. */
  byName: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  direction: RelayDirection;
  dueAt: Maybe<Scalars['DateTime']['output']>;
  /** Of a KOL who looks: the own ones. */
  groups: Array<RelayGroup>;
  id: Scalars['ID']['output'];
  /** Members of the groups who have read it. */
  memberReads: Scalars['Int']['output'];
  passed: Scalars['Int']['output'];
  passedAt: Maybe<Scalars['DateTime']['output']>;
  /** For the staff; empty to others. */
  readers: Array<RelayReader>;
  state: RelayState;
  text: Scalars['String']['output'];
  title: Scalars['String']['output'];
  /** How many members said so. */
  voices: Scalars['Int']['output'];
};

export type RelayConnection = {
  edges: Array<RelayEdge>;
  pageInfo: PageInfo;
};

export type RelayDirection =
  /** From the staff into groups, passed on by KOLs. */
  | 'DOWN'
  /** From members to the staff, collected by a KOL. */
  | 'UP';

export type RelayDownInput = {
  dueAt: Scalars['DateTime']['input'];
  groupIds: Array<Scalars['ID']['input']>;
  text: Scalars['String']['input'];
  title: Scalars['String']['input'];
};

export type RelayEdge = {
  cursor: Scalars['String']['output'];
  node: Relay;
};

export type RelayFilter = {
  direction?: InputMaybe<RelayDirection>;
  groupId?: InputMaybe<Scalars['ID']['input']>;
  state?: InputMaybe<RelayState>;
};

export type RelayGroup = {
  id: Scalars['ID']['output'];
  members: Scalars['Int']['output'];
  name: Scalars['String']['output'];
  number: Scalars['String']['output'];
};

/** Who would pass an announcement on, before it is sent. */
export type RelayReach = {
  groups: Scalars['Int']['output'];
  kols: Scalars['Int']['output'];
  /** Groups without anybody who passes it on: their holders get a task. */
  uncovered: Scalars['Int']['output'];
};

/** Through whom an announcement goes down. */
export type RelayReader = {
  acknowledgedAt: Maybe<Scalars['DateTime']['output']>;
  distributorId: Scalars['ID']['output'];
  groups: Array<RelayGroup>;
  memberNo: Scalars['String']['output'];
  name: Scalars['String']['output'];
  passedAt: Maybe<Scalars['DateTime']['output']>;
};

/** OPEN: something is still to be done: of DOWN not everybody has passed it on, of UP nobody has answered. */
export type RelayState = 'DONE' | 'OPEN' | 'WITHDRAWN';

export type RelayUpInput = {
  /** The announcement that it is about. */
  aboutId?: InputMaybe<Scalars['ID']['input']>;
  groupId: Scalars['ID']['input'];
  /** Made by the phone: sent again under it, it is taken once. */
  key: Scalars['String']['input'];
  text: Scalars['String']['input'];
  title: Scalars['String']['input'];
  voices: Scalars['Int']['input'];
};

export type Replay = {
  board: BoardKey;
  frames: Array<ReplayFrame>;
  owners: Array<ReplayOwner>;
};

/** Who stood where at a moment: indexes into `owners` with the scores, by rank. */
export type ReplayFrame = {
  at: Scalars['DateTime']['output'];
  owners: Array<Scalars['Int']['output']>;
  scores: Array<Scalars['Fen']['output']>;
};

export type ReplayOwner = {
  id: Scalars['ID']['output'];
  isOwn: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
};

/** Into how many groups it has come, by robot or by hand. */
export type ReportDelivery = {
  groups: Scalars['Int']['output'];
  /** Given up or cancelled: these are sent again by `repostReport`. */
  missing: Scalars['Int']['output'];
  reached: Scalars['Int']['output'];
  /** On their way, a task of somebody, or a person is to say whether it came. */
  waiting: Scalars['Int']['output'];
};

export type ReportEntry = {
  /** Places won since the last mark; null for who was not there. */
  moved: Maybe<Scalars['Int']['output']>;
  /** As the others may see it. */
  name: Scalars['String']['output'];
  rank: Scalars['Int']['output'];
  salesFen: Scalars['Fen']['output'];
};

/** The figures as they were when the report was made. */
export type ReportFacts = {
  at: Scalars['DateTime']['output'];
  climberName: Maybe<Scalars['String']['output']>;
  climberPlaces: Maybe<Scalars['Int']['output']>;
  climberRank: Maybe<Scalars['Int']['output']>;
  gapAboveName: Maybe<Scalars['String']['output']>;
  gapFen: Maybe<Scalars['Fen']['output']>;
  gapName: Maybe<Scalars['String']['output']>;
  goalFen: Scalars['Fen']['output'];
  milestone: Maybe<ReportMilestone>;
  newMembers: Scalars['Int']['output'];
  nextAt: Maybe<Scalars['DateTime']['output']>;
  nextTitle: Maybe<Scalars['String']['output']>;
  orders: Scalars['Int']['output'];
  planFen: Maybe<Scalars['Fen']['output']>;
  salesFen: Scalars['Fen']['output'];
  sellers: Scalars['Int']['output'];
  shareBasisPoints: Scalars['Int']['output'];
  starFen: Maybe<Scalars['Fen']['output']>;
  starName: Maybe<Scalars['String']['output']>;
  starRank: Maybe<Scalars['Int']['output']>;
  top: Array<ReportEntry>;
};

export type ReportKind =
  /** By the clock of the campaign. */
  | 'CLOCK'
  /** The figures of now in the place of an earlier one's, which stays. */
  | 'CORRECTION'
  /** Somebody of the staff wanted one. */
  | 'HAND'
  | 'MILESTONE';

export type ReportMilestone = {
  amountFen: Maybe<Scalars['Fen']['output']>;
  kind: MilestoneKind;
  name: Maybe<Scalars['String']['output']>;
  shareBasisPoints: Maybe<Scalars['Int']['output']>;
  subject: Maybe<BoardSubject>;
};

export type ReportPlaceholder = {
  key: Scalars['String']['output'];
  words: Words;
};

export type ReportPlan = {
  campaignId: Scalars['ID']['output'];
  milestones: Array<Milestone>;
  /** What may stand in the template, in braces. */
  placeholders: Array<ReportPlaceholder>;
  sendsPicture: Scalars['Boolean']['output'];
  seq: Scalars['Int']['output'];
  template: Words;
  topCount: Scalars['Int']['output'];
};

export type ReportPlanInput = {
  milestones: Array<MilestoneInput>;
  sendsPicture: Scalars['Boolean']['input'];
  template: ReportTemplateInput;
  /** 3 to 10. */
  topCount: Scalars['Int']['input'];
};

export type ReportState =
  /** Being drawn and posted. */
  'MADE' | 'POSTED';

export type ReportTemplateInput = {
  en: Scalars['String']['input'];
  zh: Scalars['String']['input'];
};

export type Review = {
  actions: Array<ReviewAction>;
  campaignId: Scalars['ID']['output'];
  didNot: Scalars['String']['output'];
  /** What the figures say, in a sentence each. */
  findings: Array<Words>;
  items: Array<ReviewItem>;
  madeAt: Maybe<Scalars['DateTime']['output']>;
  notesAt: Maybe<Scalars['DateTime']['output']>;
  notesByName: Maybe<Scalars['String']['output']>;
  rows: Array<ReviewRow>;
  state: ReviewState;
  /** Null until the figures are there. */
  totals: Maybe<ReviewTotals>;
  /** What people say. */
  worked: Scalars['String']['output'];
};

export type ReviewRowsArgs = {
  by: ReviewCut;
};

export type ReviewAction = {
  closedAt: Maybe<Scalars['DateTime']['output']>;
  closedByName: Maybe<Scalars['String']['output']>;
  dueOn: Scalars['Day']['output'];
  id: Scalars['ID']['output'];
  ownerId: Scalars['ID']['output'];
  ownerName: Scalars['String']['output'];
  state: ReviewActionState;
  title: Scalars['String']['output'];
};

export type ReviewActionInput = {
  dueOn: Scalars['Day']['input'];
  ownerId: Scalars['ID']['input'];
  title: Scalars['String']['input'];
};

export type ReviewActionState = 'DONE' | 'DROPPED' | 'OPEN';

/** By what the result of a campaign is taken apart. */
export type ReviewCut = 'GROUP' | 'HOUR' | 'OPERATOR' | 'PHASE' | 'TIER';

export type ReviewItem = {
  clicks: Scalars['Int']['output'];
  copies: Scalars['Int']['output'];
  itemId: Scalars['ID']['output'];
  kind: KitItemKind;
  orders: Scalars['Int']['output'];
  salesFen: Scalars['Fen']['output'];
  shares: Scalars['Int']['output'];
  title: Scalars['String']['output'];
};

export type ReviewRow = {
  /**
   * The part of the goal: for phases and hours by the shape of a usual day, for the others by what their members sold in the 30 days
   * before. Null where there is nothing to go by.
   */
  goalFen: Maybe<Scalars['Fen']['output']>;
  /** The tier, the id of the group, operator or phase, or the hour as `2026-05-14T10`; empty for what belongs to none. */
  key: Scalars['String']['output'];
  name: Words;
  newMembers: Scalars['Int']['output'];
  orders: Scalars['Int']['output'];
  refundedFen: Scalars['Fen']['output'];
  salesFen: Scalars['Fen']['output'];
  sellers: Scalars['Int']['output'];
};

export type ReviewState =
  /** Its figures are being worked out. */
  | 'MAKING'
  | 'READY'
  /** The campaign is not closed yet. */
  | 'WAITING';

export type ReviewTotals = {
  goals: CampaignGoals;
  /** Orders and refunds that came in after the boards were frozen: they count nowhere. */
  late: Scalars['Int']['output'];
  newMembers: Scalars['Int']['output'];
  orders: Scalars['Int']['output'];
  /** Taken off the sales already. */
  refundedFen: Scalars['Fen']['output'];
  salesFen: Scalars['Fen']['output'];
  /** Who sold something. */
  sellers: Scalars['Int']['output'];
};

/** What somebody has won; settled once, when the boards were frozen. */
export type RewardEntry = {
  amountFen: Scalars['Fen']['output'];
  at: Scalars['DateTime']['output'];
  board: BoardKey;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  ownerId: Scalars['ID']['output'];
  prize: RewardPrize;
  rank: Scalars['Int']['output'];
  rewardId: Scalars['ID']['output'];
  score: Scalars['Fen']['output'];
  title: Scalars['String']['output'];
};

export type RewardKind =
  /** For everybody who reaches `threshold`. */
  | 'THRESHOLD'
  /** For the places from `fromRank` to `toRank`. */
  | 'TOP_N';

export type RewardPrize =
  | 'CASH'
  | 'GIFT'
  /** A title or a certificate: worth nothing in money. */
  | 'HONOUR';

export type Robot = {
  createdAt: Scalars['DateTime']['output'];
  failingSince: Maybe<Scalars['DateTime']['output']>;
  /** All that are bound to it; `groups` are those that the viewer may manage. */
  groupCount: Scalars['Int']['output'];
  groups: Array<Group>;
  hasSecret: Scalars['Boolean']['output'];
  host: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** Its address was refused; nothing is tried until somebody changes, tests or resumes it. */
  isHeld: Scalars['Boolean']['output'];
  kind: ChannelKind;
  lastError: Maybe<Words>;
  lastSentAt: Maybe<Scalars['DateTime']['output']>;
  /** The address with its key hidden. */
  maskedAddress: Scalars['String']['output'];
  name: Scalars['String']['output'];
  restUntil: Maybe<Scalars['DateTime']['output']>;
  /** In the last minute; at most 20. */
  sentLastMinute: Scalars['Int']['output'];
  state: RobotState;
  waiting: Scalars['Int']['output'];
};

export type RobotConnection = {
  edges: Array<RobotEdge>;
  pageInfo: PageInfo;
};

export type RobotEdge = {
  cursor: Scalars['String']['output'];
  node: Robot;
};

export type RobotInput = {
  /** Needed for a new robot; null keeps the address of one that is there. */
  address?: InputMaybe<Scalars['String']['input']>;
  kind: ChannelKind;
  name: Scalars['String']['input'];
  /** Of signed webhooks, at least 16 characters; null keeps what is there. */
  secret?: InputMaybe<Scalars['String']['input']>;
};

export type RobotState =
  | 'FAILING'
  | 'GOOD'
  /** Paused by a person; what is to be sent waits. */
  | 'OFF';

export type Role = 'ADMIN' | 'DISTRIBUTOR' | 'KOL' | 'OPERATOR' | 'OPS_MANAGER';

export type RosterEntry = {
  /** Empty: any. */
  groups: Array<RotaGroup>;
  /** From their `since` on newcomers have at most one turn a week for so long. */
  isNewcomer: Scalars['Boolean']['output'];
  personId: Scalars['ID']['output'];
  personKind: PersonKind;
  personName: Scalars['String']['output'];
  since: Scalars['Day']['output'];
  skills: Array<Scalars['String']['output']>;
  /** The last day. */
  until: Maybe<Scalars['Day']['output']>;
};

export type RosterEntryInput = {
  groupIds: Array<Scalars['ID']['input']>;
  personId: Scalars['ID']['input'];
  personKind: PersonKind;
  since: Scalars['Day']['input'];
  skills: Array<Scalars['String']['input']>;
  until?: InputMaybe<Scalars['Day']['input']>;
};

export type Rota = {
  everyWeeks: Scalars['Int']['output'];
  fairness: RotaFairness;
  /** A Monday: the weeks that count are every n-th from it. */
  firstWeek: Scalars['Day']['output'];
  id: Scalars['ID']['output'];
  kind: DutyKind;
  mostPerWeek: Scalars['Int']['output'];
  newcomerWeeks: Scalars['Int']['output'];
  /** `R001` */
  number: Scalars['String']['output'];
  people: Scalars['Int']['output'];
  /** The last day for which something is published; null before the first time. */
  publishedUntil: Maybe<Scalars['Day']['output']>;
  restHours: Scalars['Int']['output'];
  roster: Array<RosterEntry>;
  /** What a change names as the state that it was made on. */
  seq: Scalars['Int']['output'];
  /** At most 500, by time. */
  shifts: Array<RotaShift>;
  slots: Array<RotaSlot>;
  state: RotaState;
  swapsNeedApproval: Scalars['Boolean']['output'];
  tier: Maybe<Tier>;
  title: Scalars['String']['output'];
  /** Shifts to come within five weeks for which people are missing, or whose people are away or busy: at most 100. */
  troubles: Array<RotaShift>;
  /** How often it was published. */
  version: Scalars['Int']['output'];
  versions: Array<RotaVersion>;
};

export type RotaFairnessArgs = {
  from: Scalars['Day']['input'];
  to: Scalars['Day']['input'];
};

export type RotaShiftsArgs = {
  from: Scalars['Day']['input'];
  to: Scalars['Day']['input'];
};

export type RotaVersionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type RotaFairness = {
  average: Scalars['Float']['output'];
  /** Below this no plan can bring `loadSpread`, as people are available. */
  boundSpread: Maybe<Scalars['Float']['output']>;
  from: Scalars['Day']['output'];
  /** Whether the bound could be proved. */
  isExact: Scalars['Boolean']['output'];
  /** By turns, the most first. */
  lines: Array<FairnessLine>;
  /** The same in turns of the usual length, with what was done before; null where nothing was planned. */
  loadSpread: Maybe<Scalars['Float']['output']>;
  /** Turns that somebody has. */
  shifts: Scalars['Int']['output'];
  /** The most turns of one person less the fewest. */
  spread: Scalars['Int']['output'];
  to: Scalars['Day']['output'];
};

export type RotaGroup = {
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  number: Scalars['String']['output'];
};

export type RotaInput = {
  everyWeeks: Scalars['Int']['input'];
  firstWeek: Scalars['Day']['input'];
  kind: DutyKind;
  mostPerWeek: Scalars['Int']['input'];
  newcomerWeeks: Scalars['Int']['input'];
  restHours: Scalars['Int']['input'];
  roster: Array<RosterEntryInput>;
  slots: Array<RotaSlotInput>;
  swapsNeedApproval: Scalars['Boolean']['input'];
  tier?: InputMaybe<Tier>;
  title: Scalars['String']['input'];
};

export type RotaPerson = {
  personId: Scalars['ID']['output'];
  personKind: PersonKind;
  personName: Scalars['String']['output'];
};

export type RotaPreview = {
  changeCount: Scalars['Int']['output'];
  /** The first 200 of them. */
  changes: Array<Words>;
  fairness: RotaFairness;
  from: Scalars['Day']['output'];
  gapCount: Scalars['Int']['output'];
  /** The first 200 of them. */
  gaps: Array<ShiftGap>;
  id: Scalars['ID']['output'];
  /** Something has changed since it was made: publishing would be refused. */
  isStale: Scalars['Boolean']['output'];
  /** Turns that stay with whoever has them. */
  kept: Scalars['Int']['output'];
  madeAt: Scalars['DateTime']['output'];
  milliseconds: Scalars['Int']['output'];
  /** Turns that go from one person to another. */
  moved: Scalars['Int']['output'];
  /** The first 500 shifts by time, as they would be. */
  planned: Array<PlannedShift>;
  rotaId: Scalars['ID']['output'];
  shifts: Scalars['Int']['output'];
  to: Scalars['Day']['output'];
};

export type RotaShift = {
  endsAt: Scalars['DateTime']['output'];
  group: Maybe<RotaGroup>;
  id: Scalars['ID']['output'];
  /** Changed by hand: planning leaves it as it is. */
  isEdited: Scalars['Boolean']['output'];
  isOver: Scalars['Boolean']['output'];
  kind: DutyKind;
  /** How many are missing. */
  missing: Scalars['Int']['output'];
  /** By time; several people at once, or one after the other. */
  parts: Array<ShiftPart>;
  people: Scalars['Int']['output'];
  rotaId: Scalars['ID']['output'];
  rotaTitle: Scalars['String']['output'];
  startsAt: Scalars['DateTime']['output'];
  title: Words;
};

export type RotaSlot = {
  at: Scalars['String']['output'];
  /** Empty: all open groups of the rota's tier. */
  groups: Array<RotaGroup>;
  id: Scalars['ID']['output'];
  minutes: Scalars['Int']['output'];
  /** At once in each shift. */
  people: Scalars['Int']['output'];
  /** A shift for each group, or one for all of them. */
  perGroup: Scalars['Boolean']['output'];
  skill: Maybe<Scalars['String']['output']>;
  /** 1 is Monday. */
  weekday: Scalars['Int']['output'];
};

export type RotaSlotInput = {
  at: Scalars['String']['input'];
  groupIds: Array<Scalars['ID']['input']>;
  /** Null for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  minutes: Scalars['Int']['input'];
  people: Scalars['Int']['input'];
  perGroup: Scalars['Boolean']['input'];
  skill?: InputMaybe<Scalars['String']['input']>;
  weekday: Scalars['Int']['input'];
};

export type RotaState =
  | 'ACTIVE'
  | 'DRAFT'
  /** Nothing is planned any more; what was stays readable. */
  | 'ENDED';

export type RotaVersion = {
  byName: Scalars['String']['output'];
  changeCount: Scalars['Int']['output'];
  /** The first 200 of them. */
  changes: Array<Words>;
  fairness: RotaFairness;
  from: Scalars['Day']['output'];
  gaps: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  number: Scalars['Int']['output'];
  publishedAt: Scalars['DateTime']['output'];
  to: Scalars['Day']['output'];
};

export type RuleCheck = {
  findings: Array<ComplianceFinding>;
  mayPublish: Scalars['Boolean']['output'];
  /** Without any the rule may be kept as checked. */
  problems: Array<RuleProblem>;
};

export type RuleDifference = {
  /** Null for what was taken away. */
  after: Maybe<Words>;
  /** Null for what was added. */
  before: Maybe<Words>;
  path: Scalars['String']['output'];
  title: Words;
};

export type RuleKind = 'ALL' | 'ANY' | 'CONDITION';

/** A group of conditions, all or any of which must hold, or one condition. Groups lie at most two deep. */
export type RuleNode = {
  /** Empty for a condition. */
  children: Array<RuleNode>;
  comparison: Maybe<Comparison>;
  kind: RuleKind;
  metric: Maybe<Metric>;
  /** In the metric's unit; null where a share decides. */
  threshold: Maybe<Scalars['Float']['output']>;
  /** The best of everybody in hundredths of a per cent: 100 is the best 1 %. */
  topBasisPoints: Maybe<Scalars['Int']['output']>;
  window: Maybe<MetricWindow>;
};

/** A RuleNode. Its depth stands in the types: a document whose input refers to itself cannot be compiled. */
export type RuleNodeInput = {
  children?: InputMaybe<Array<InnerRuleNodeInput>>;
  comparison?: InputMaybe<Comparison>;
  kind: RuleKind;
  metric?: InputMaybe<Metric>;
  threshold?: InputMaybe<Scalars['Float']['input']>;
  topBasisPoints?: InputMaybe<Scalars['Int']['input']>;
  window?: InputMaybe<MetricWindow>;
};

/** Something in a rule that cannot be: `path` as in `riseToMid.children.0.threshold`. */
export type RuleProblem = {
  code: Scalars['String']['output'];
  path: Scalars['String']['output'];
  words: Words;
};

export type RunState =
  | 'DONE'
  | 'FAILED'
  /** Waits for a process that runs jobs, or for an earlier run of the same job. */
  | 'QUEUED'
  | 'RUNNING';

export type RunTrigger = 'CLOCK' | 'PERSON';

export type SalesPoint = {
  /** The end of the step. */
  at: Scalars['DateTime']['output'];
  orders: Scalars['Int']['output'];
  /** From the start up to here, refunds taken off at their own time. */
  salesFen: Scalars['Fen']['output'];
};

/** A list's state that somebody of the staff wants to find again. */
export type SavedView = {
  id: Scalars['ID']['output'];
  list: Scalars['String']['output'];
  name: Scalars['String']['output'];
  /** The query part of the page's address. */
  query: Scalars['String']['output'];
};

export type Script = {
  byName: Scalars['String']['output'];
  changedAt: Scalars['DateTime']['output'];
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** The same for all versions. */
  key: Scalars['String']['output'];
  lastUsedAt: Maybe<Scalars['DateTime']['output']>;
  occasion: ScriptOccasion;
  /** What is filled in, as written in the text. */
  places: Array<Scalars['String']['output']>;
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  state: ScriptState;
  step: Maybe<InviteStep>;
  text: Scalars['String']['output'];
  /** Null: for every tier. */
  tier: Maybe<Tier>;
  title: Scalars['String']['output'];
  /** Of this version. */
  uses: Scalars['Int']['output'];
  /** Of all versions. */
  usesInAll: Scalars['Int']['output'];
  version: Scalars['Int']['output'];
};

/** One script with what is in use and what is being written. */
export type ScriptEntry = {
  draft: Maybe<Script>;
  key: Scalars['String']['output'];
  published: Maybe<Script>;
  versions: Scalars['Int']['output'];
};

export type ScriptInput = {
  occasion: ScriptOccasion;
  step?: InputMaybe<InviteStep>;
  text: Scalars['String']['input'];
  tier?: InputMaybe<Tier>;
  title: Scalars['String']['input'];
};

export type ScriptOccasion =
  | 'BEFRIEND'
  | 'CAMPAIGN'
  | 'CARE'
  | 'DAILY'
  | 'HAND_OVER'
  | 'INVITE'
  | 'LEAVE'
  | 'PIN'
  | 'REMIND'
  | 'REMOVE'
  | 'RENAME'
  | 'RULES'
  | 'WARN'
  | 'WELCOME';

/** What may stand in braces in a script. */
export type ScriptPlace = {
  /** In English, as `name`: both mean the same. */
  en: Scalars['String']['output'];
  example: Scalars['String']['output'];
  /** In Chinese, as `昵称`. */
  zh: Scalars['String']['output'];
};

export type ScriptState =
  | 'DRAFT'
  /** In use; each script has one at most. */
  | 'PUBLISHED'
  /** An earlier version. */
  | 'REPLACED'
  /** Taken out of use. */
  | 'RETIRED';

export type ScriptValueInput = {
  place: Scalars['String']['input'];
  value: Scalars['String']['input'];
};

export type SearchHit = {
  detail: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  kind: SearchKind;
  title: Scalars['String']['output'];
};

export type SearchKind = 'DISTRIBUTOR' | 'PRODUCT';

export type SelectionCriterion = 'ENDORSEMENT' | 'FAST_MOVING' | 'FITS_MEMBERS' | 'MARGIN' | 'REPURCHASE' | 'SEASON';

export type Seller = {
  distributor: Distributor;
  netFen: Scalars['Fen']['output'];
  orders: Scalars['Int']['output'];
};

export type SendReport = {
  groups: Scalars['Int']['output'];
  queued: Scalars['Int']['output'];
  /** Sent before under the same id. */
  repeated: Scalars['Int']['output'];
  tasks: Scalars['Int']['output'];
};

export type ServerInfo = {
  businessDay: Scalars['Day']['output'];
  /** The IANA zone in which days, weeks and campaign clocks are counted. */
  businessZone: Scalars['String']['output'];
  database: DatabaseKind;
  startedAt: Scalars['DateTime']['output'];
  version: Scalars['String']['output'];
};

export type Session = {
  /** The network that was signed in from, its last part hidden. */
  address: Scalars['String']['output'];
  /** Browser and system in a few words, from what the browser said about itself. */
  device: Scalars['String']['output'];
  expiresAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  isCurrent: Scalars['Boolean']['output'];
  lastSeenAt: Scalars['DateTime']['output'];
  signedInAt: Scalars['DateTime']['output'];
  way: SignInWay;
};

export type Setting = {
  changedAt: Maybe<Scalars['DateTime']['output']>;
  changedByName: Maybe<Scalars['String']['output']>;
  defaultValue: Scalars['String']['output'];
  /** A stable word such as `staffSessionHours`; the client has a name and an explanation for each. */
  key: Scalars['String']['output'];
  kind: SettingKind;
  max: Scalars['Int']['output'];
  /** Smallest and largest number; for a text its shortest and longest length. */
  min: Scalars['Int']['output'];
  /** Numbers as digits: the value of every kind as text. */
  value: Scalars['String']['output'];
};

export type SettingKind =
  /** A time of the business day: `22:30`. */
  | 'CLOCK'
  /** Several of them, in order: `09:00 13:00 20:00`. */
  | 'CLOCKS'
  | 'COUNT'
  | 'DAYS'
  | 'HOURS'
  | 'TEXT';

export type ShiftGap = {
  group: Maybe<RotaGroup>;
  missing: Scalars['Int']['output'];
  startsAt: Scalars['DateTime']['output'];
  title: Words;
  why: Words;
};

export type ShiftPart = {
  dutyId: Scalars['ID']['output'];
  from: Scalars['DateTime']['output'];
  personId: Scalars['ID']['output'];
  personKind: PersonKind;
  personName: Scalars['String']['output'];
  to: Scalars['DateTime']['output'];
  /** What has come between: away, busy elsewhere, too little rest. Null while nothing has. */
  trouble: Maybe<Words>;
};

export type SignInWay = 'INVITATION' | 'PASSWORD' | 'PERSONA' | 'TICKET';

/** Somebody in the group who has not said anything within the days that were asked for. */
export type SilentMember = {
  distributor: Distributor;
  joinedAt: Scalars['DateTime']['output'];
  lastSpokeAt: Maybe<Scalars['DateTime']['output']>;
};

export type SilentMembers = {
  count: Scalars['Int']['output'];
  /** Those who have been silent for longest come first. */
  members: Array<SilentMember>;
};

/** What a run under a version would change right now, were it in force. Nothing is written. */
export type Simulation = {
  asOf: Scalars['DateTime']['output'];
  changed: Scalars['Int']['output'];
  countsAfter: Array<TierCount>;
  countsBefore: Array<TierCount>;
  day: Scalars['Day']['output'];
  flows: Array<SimulationFlow>;
  groups: Array<GroupEffect>;
  milliseconds: Scalars['Int']['output'];
  people: Scalars['Int']['output'];
  /** Members who are pinned and left alone. */
  pinned: Scalars['Int']['output'];
  /** The changed heads' share of all heads' and teams' sales over 30 days, in basis points. */
  teamSalesBasisPoints: Scalars['Int']['output'];
  unchanged: Scalars['Int']['output'];
  version: Scalars['Int']['output'];
};

export type SimulationFlow = {
  count: Scalars['Int']['output'];
  /** The first day on which the move can happen. */
  day: Scalars['Day']['output'];
  from: Tier;
  kind: TierChangeKind;
  /** The condition that decided most often. */
  mainReason: Maybe<Words>;
  /** At most 50. */
  samples: Array<SimulationSample>;
  /** For a grace that begins: the tier that it may end in. */
  to: Tier;
};

export type SimulationSample = {
  /** The condition that decided, with the threshold in the policy that is in force beside it; null where that has no such condition. */
  deciding: Maybe<ConditionVerdict>;
  distributor: Distributor;
  thresholdBefore: Maybe<Scalars['Float']['output']>;
  topBasisPointsBefore: Maybe<Scalars['Int']['output']>;
};

export type SponsorMove = {
  at: Scalars['DateTime']['output'];
  byName: Scalars['String']['output'];
  /** Null for nobody. */
  fromNo: Maybe<Scalars['String']['output']>;
  reason: Scalars['String']['output'];
  toNo: Maybe<Scalars['String']['output']>;
};

/** Fields that are absent stay as they are. */
export type StaffChange = {
  isDisabled?: InputMaybe<Scalars['Boolean']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  role?: InputMaybe<Role>;
};

export type StaffConnection = {
  edges: Array<StaffEdge>;
  pageInfo: PageInfo;
};

export type StaffEdge = {
  cursor: Scalars['String']['output'];
  node: StaffMember;
};

export type StaffInput = {
  name: Scalars['String']['input'];
  role: Role;
  username: Scalars['String']['input'];
};

export type StaffMember = {
  createdAt: Scalars['DateTime']['output'];
  disabledAt: Maybe<Scalars['DateTime']['output']>;
  /** False while the invitation has not been accepted. */
  hasPassword: Scalars['Boolean']['output'];
  hasTotp: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  lastSeenAt: Maybe<Scalars['DateTime']['output']>;
  name: Scalars['String']['output'];
  role: Role;
  username: Scalars['String']['output'];
};

/** Where a distributor stands, and since when. */
export type Standing = {
  graceSince: Maybe<Scalars['Day']['output']>;
  /** The day on which the tier goes down, unless what keeps it is reached before. */
  graceUntil: Maybe<Scalars['Day']['output']>;
  pin: Maybe<TierPin>;
  /** The first day on which the tier may go down again; null when that day has passed. */
  protectedUntil: Maybe<Scalars['Day']['output']>;
  since: Scalars['Day']['output'];
  tier: Tier;
};

export type StepCount = {
  done: Scalars['Int']['output'];
  /** Of those who wait, whose time is over. */
  late: Scalars['Int']['output'];
  /** Done of those who came to it, in hundredths of a per cent. */
  rateBasisPoints: Maybe<Scalars['Int']['output']>;
  /** Who came to the step. */
  reached: Scalars['Int']['output'];
  step: InviteStep;
  stopped: Scalars['Int']['output'];
  waiting: Scalars['Int']['output'];
};

export type StepState = 'DOING' | 'DONE' | 'PROBLEM' | 'TODO';

/**
 * A picture or film that was taken in by `POST /files?kind=IMAGE|VIDEO` (the bytes as they are; answers `{"id": …}`). `GET /files/<id>`
 * gives it to whoever may see what it belongs to, `GET /files/<id>/thumb` a picture of 480 pixels.
 */
export type StoredFile = {
  bytes: Scalars['Int']['output'];
  height: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  kind: FileKind;
  /** Of a video. */
  seconds: Maybe<Scalars['Float']['output']>;
  type: Scalars['String']['output'];
  width: Scalars['Int']['output'];
};

/** Somebody who could take a turn. */
export type SubstituteChoice = {
  personId: Scalars['ID']['output'];
  personKind: PersonKind;
  personName: Scalars['String']['output'];
  /** Turns of this kind in the month around it. */
  shifts: Scalars['Int']['output'];
  /** What speaks against it; null: free. */
  trouble: Maybe<Words>;
  /** Turns of this person that could be had in exchange. */
  turns: Array<SwapTurn>;
};

export type Swap = {
  /** Whoever asked for somebody absent. */
  askedByName: Maybe<Scalars['String']['output']>;
  by: RotaPerson;
  createdAt: Scalars['DateTime']['output'];
  decidedAt: Maybe<Scalars['DateTime']['output']>;
  decidedByName: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  kind: SwapKind;
  mayChoose: Scalars['Boolean']['output'];
  mayDecide: Scalars['Boolean']['output'];
  /** What the viewer may do with it now. */
  mayOffer: Scalars['Boolean']['output'];
  mayWithdraw: Scalars['Boolean']['output'];
  offers: Array<SwapOffer>;
  /** Empty: everybody of the roster. */
  openTo: Array<RotaPerson>;
  reason: Scalars['String']['output'];
  rotaId: Scalars['ID']['output'];
  rotaTitle: Scalars['String']['output'];
  state: SwapState;
  /** What the state comes to: both agree, somebody would, nobody yet. */
  stateWords: Words;
  turn: SwapTurn;
  /** The turn that is wanted in exchange, where one is named. */
  wanted: Maybe<SwapTurn>;
};

export type SwapConnection = {
  edges: Array<SwapEdge>;
  pageInfo: PageInfo;
  /** How many wait for somebody, whatever the filter. */
  waiting: Scalars['Int']['output'];
};

export type SwapEdge = {
  cursor: Scalars['String']['output'];
  node: Swap;
};

export type SwapKind =
  /** Somebody else does it, without anything in return. */
  | 'COVER'
  /** One turn for another. */
  | 'SWAP'
  /** Somebody else has taken it over at once: nobody was asked. */
  | 'TAKE_OVER';

export type SwapOffer = {
  at: Scalars['DateTime']['output'];
  isTaken: Scalars['Boolean']['output'];
  personId: Scalars['ID']['output'];
  personKind: PersonKind;
  personName: Scalars['String']['output'];
  /** What speaks against it; null where nothing does. */
  trouble: Maybe<Words>;
  /** The turn given in exchange; null for covering. */
  turn: Maybe<SwapTurn>;
};

export type SwapState =
  /** Both sides want it; a manager decides. */
  | 'AGREED'
  | 'APPROVED'
  /** The turn began, or went to somebody else, before anything was decided. */
  | 'EXPIRED'
  | 'OPEN'
  | 'REFUSED'
  | 'WITHDRAWN';

/** One person's turn, as it stands now. */
export type SwapTurn = {
  dutyId: Scalars['ID']['output'];
  endsAt: Scalars['DateTime']['output'];
  group: Maybe<RotaGroup>;
  kind: DutyKind;
  personId: Scalars['ID']['output'];
  personKind: PersonKind;
  personName: Scalars['String']['output'];
  startsAt: Scalars['DateTime']['output'];
  title: Words;
};

/** What somebody has to do by hand. One of a group is for whoever holds the group at the time. */
export type Task = {
  accountId: Maybe<Scalars['ID']['output']>;
  copiedAt: Maybe<Scalars['DateTime']['output']>;
  createdAt: Scalars['DateTime']['output'];
  /** When and by whom it was done or dropped. */
  doneAt: Maybe<Scalars['DateTime']['output']>;
  doneByName: Maybe<Scalars['String']['output']>;
  dueAt: Scalars['DateTime']['output'];
  evidence: Array<Evidence>;
  groupId: Maybe<Scalars['ID']['output']>;
  id: Scalars['ID']['output'];
  kind: TaskKind;
  needsEvidence: Scalars['Boolean']['output'];
  /** Null: whoever holds the group. */
  operatorId: Maybe<Scalars['ID']['output']>;
  /** Why it was dropped. */
  reason: Maybe<Scalars['String']['output']>;
  state: TaskState;
  /** What is to be copied and sent. */
  text: Maybe<Scalars['String']['output']>;
  title: Words;
};

export type TaskConnection = {
  edges: Array<TaskEdge>;
  pageInfo: PageInfo;
};

export type TaskEdge = {
  cursor: Scalars['String']['output'];
  node: Task;
};

export type TaskFilter = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Due before the end of this day. */
  dueBy?: InputMaybe<Scalars['Day']['input']>;
  groupId?: InputMaybe<Scalars['ID']['input']>;
  kind?: InputMaybe<TaskKind>;
  /** Those of this operator: by name, and of the groups held. */
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  /** `OPEN` unless told. */
  state?: InputMaybe<TaskState>;
};

export type TaskKind = 'ACCOUNT_UPKEEP' | 'ASK_TO_LEAVE' | 'HAND_OVER_NOTE' | 'MISSED_DUTY' | 'OTHER' | 'REVIEW_ACTION' | 'SEND_TEXT';

export type TaskState = 'DONE' | 'DROPPED' | 'OPEN';

/** A distributor with the downline down to the next heads. Who became head leads a team of their own from the next day on. */
export type Team = {
  /** The members by tier; heads below are told as leaders of their own teams. */
  byTier: Array<TierCount>;
  /** Heads right below the team. */
  headsBelow: Scalars['Int']['output'];
  /** Without the distributor. */
  members: Scalars['Int']['output'];
  /** Today, the distributor included. */
  todayFen: Scalars['Fen']['output'];
  todayOrders: Scalars['Int']['output'];
  /** Members who sold something today. */
  todaySellers: Scalars['Int']['output'];
};

/** Somebody in the viewer's own team, as much as a leader may see. */
export type TeamMember = {
  /** Steps below the one whose team it is. */
  depth: Scalars['Int']['output'];
  directDownline: Scalars['Int']['output'];
  graceUntil: Maybe<Scalars['Day']['output']>;
  id: Scalars['ID']['output'];
  isKol: Scalars['Boolean']['output'];
  joinedAt: Scalars['DateTime']['output'];
  memberNo: Scalars['String']['output'];
  name: Scalars['String']['output'];
  /** What is missing for the next tier, or for staying in this one while in grace; null when there is nothing to do. */
  next: Maybe<NextStep>;
  ownOrders: Scalars['Int']['output'];
  /** Over 30 days. */
  ownSalesFen: Scalars['Fen']['output'];
  tier: Tier;
  todayFen: Scalars['Fen']['output'];
  todayOrders: Scalars['Int']['output'];
};

export type TeamMemberConnection = {
  edges: Array<TeamMemberEdge>;
  pageInfo: PageInfo;
  /** How many the choice shows in all. */
  total: Scalars['Int']['output'];
};

export type TeamMemberEdge = {
  cursor: Scalars['String']['output'];
  node: TeamMember;
};

export type TeamShow =
  | 'ALL'
  | 'MID'
  /** In grace, near the next tier, or still without a sale; the most urgent first. */
  | 'NEED_HELP'
  | 'NEW';

export type Tier = 'HEAD' | 'MID' | 'NEW';

/** One recorded move, with the values that decided. */
export type TierChange = {
  at: Scalars['DateTime']['output'];
  byName: Maybe<Scalars['String']['output']>;
  /** Every condition that was looked at, as it stood then. */
  conditions: Array<ConditionVerdict>;
  day: Scalars['Day']['output'];
  from: Tier;
  kind: TierChangeKind;
  /** Null where a person decided. */
  policyVersion: Maybe<Scalars['Int']['output']>;
  /** What a person wrote; for the staff. */
  reason: Maybe<Scalars['String']['output']>;
  /** Of the member, from 1. */
  seq: Scalars['Int']['output'];
  to: Tier;
  /** The end of the grace or of the pin that begins here. */
  until: Maybe<Scalars['Day']['output']>;
  words: Words;
};

export type TierChangeConnection = {
  edges: Array<TierChangeOfEdge>;
  pageInfo: PageInfo;
};

export type TierChangeFilter = {
  from?: InputMaybe<Tier>;
  kind?: InputMaybe<TierChangeKind>;
  to?: InputMaybe<Tier>;
};

export type TierChangeKind =
  | 'DEMOTED'
  /** Below what keeps the tier: the time in which it can be won back has begun. */
  | 'GRACE_BEGUN'
  /** Above what keeps the tier again, within the time. */
  | 'GRACE_ENDED'
  | 'PINNED'
  /** The time of the pin is over, or somebody ended it; the rules count again. */
  | 'PIN_ENDED'
  | 'PROMOTED';

export type TierChangeOf = {
  change: TierChange;
  distributor: Distributor;
};

export type TierChangeOfEdge = {
  cursor: Scalars['String']['output'];
  node: TierChangeOf;
};

export type TierCount = {
  count: Scalars['Int']['output'];
  tier: Tier;
};

export type TierDay = {
  day: Scalars['Day']['output'];
  head: Scalars['Int']['output'];
  mid: Scalars['Int']['output'];
  new: Scalars['Int']['output'];
};

/** What a sharer earns from one, and what members of the tier could expect by how they sold before. */
export type TierEarning = {
  /** What such a seller earns in this campaign when each of its days is like those. */
  expectedFen: Scalars['Fen']['output'];
  /** Members of the tier within the audience. */
  members: Scalars['Int']['output'];
  /** Pieces that such a seller sold on a day on which it sold any, in hundredths. */
  piecesPerDayHundredths: Scalars['Int']['output'];
  profitFen: Scalars['Fen']['output'];
  /** Members of the tier who sold it in the measured days. */
  sellers: Scalars['Int']['output'];
  tier: Tier;
};

export type TierFen = {
  HEAD: Scalars['Fen']['output'];
  MID: Scalars['Fen']['output'];
  NEW: Scalars['Fen']['output'];
};

export type TierFenInput = {
  HEAD: Scalars['Fen']['input'];
  MID: Scalars['Fen']['input'];
  NEW: Scalars['Fen']['input'];
};

/** How many went from one tier to another. `from` is null for those who joined, `to` for those who left. */
export type TierFlow = {
  count: Scalars['Int']['output'];
  from: Maybe<Tier>;
  to: Maybe<Tier>;
};

/** A member thinks the tier is wrong; a person looks at it. */
export type TierObjection = {
  answer: Maybe<Scalars['String']['output']>;
  answeredAt: Maybe<Scalars['DateTime']['output']>;
  answeredByName: Maybe<Scalars['String']['output']>;
  at: Scalars['DateTime']['output'];
  distributor: Distributor;
  /** When it is to be answered at the latest. */
  dueAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** The tier was fixed in answer to it. */
  isGranted: Maybe<Scalars['Boolean']['output']>;
  state: ObjectionState;
  text: Scalars['String']['output'];
  tier: Tier;
};

export type TierObjectionConnection = {
  edges: Array<TierObjectionEdge>;
  pageInfo: PageInfo;
};

export type TierObjectionEdge = {
  cursor: Scalars['String']['output'];
  node: TierObjection;
};

export type TierPin = {
  at: Scalars['DateTime']['output'];
  byName: Scalars['String']['output'];
  /** For the staff; null for others. */
  reason: Maybe<Scalars['String']['output']>;
  tier: Tier;
  /** The last day on which it holds. */
  until: Scalars['Day']['output'];
};

export type TierPolicy = {
  basedOn: Maybe<Scalars['Int']['output']>;
  check: RuleCheck;
  createdAt: Scalars['DateTime']['output'];
  createdByName: Scalars['String']['output'];
  /** What is different from the version that it was based on. */
  differences: Array<RuleDifference>;
  /** In force from this day on; null for drafts. */
  from: Maybe<Scalars['Day']['output']>;
  id: Scalars['ID']['output'];
  isInForce: Scalars['Boolean']['output'];
  note: Scalars['String']['output'];
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  publishedByName: Maybe<Scalars['String']['output']>;
  /** Grows with each change of a draft; a change names the one it was made from. */
  revision: Scalars['Int']['output'];
  rule: TierRule;
  state: TierPolicyState;
  /** The last day in force; null while nothing follows. */
  until: Maybe<Scalars['Day']['output']>;
  version: Scalars['Int']['output'];
};

export type TierPolicyState =
  /** Nothing speaks against publishing it; a change makes it a draft again. */
  'CHECKED' | 'DRAFT' | 'PUBLISHED';

export type TierRule = {
  graceDays: Scalars['Int']['output'];
  hysteresisBasisPoints: Scalars['Int']['output'];
  keepHead: RuleNode;
  keepMid: RuleNode;
  protectionDays: Scalars['Int']['output'];
  riseToHead: RuleNode;
  riseToMid: RuleNode;
};

/** What decides about tiers. Who keeps a tier is measured with `hysteresisBasisPoints` of each threshold. */
export type TierRuleInput = {
  graceDays: Scalars['Int']['input'];
  /** 9000: the tier is kept down to 0.9 of a threshold; at most 10000. */
  hysteresisBasisPoints: Scalars['Int']['input'];
  keepHead: RuleNodeInput;
  keepMid: RuleNodeInput;
  protectionDays: Scalars['Int']['input'];
  riseToHead: RuleNodeInput;
  riseToMid: RuleNodeInput;
};

export type TierRun = {
  day: Scalars['Day']['output'];
  demoted: Scalars['Int']['output'];
  finishedAt: Scalars['DateTime']['output'];
  graceBegun: Scalars['Int']['output'];
  graceEnded: Scalars['Int']['output'];
  milliseconds: Scalars['Int']['output'];
  people: Scalars['Int']['output'];
  policyVersion: Scalars['Int']['output'];
  promoted: Scalars['Int']['output'];
};

/** The platform's day so far. */
export type Today = {
  asOf: Scalars['DateTime']['output'];
  day: Scalars['Day']['output'];
  topProducts: Array<ProductSales>;
  topSellers: Array<Seller>;
  totals: DayTotals;
  yesterday: DayTotals;
  /** Yesterday up to the same time, and as a whole. */
  yesterdaySoFar: DayTotals;
};

export type TotpSetup = {
  /** Base32, to be typed by hand where no camera is. */
  secret: Scalars['String']['output'];
  /** An otpauth:// address, to be shown as a QR code. */
  uri: Scalars['String']['output'];
};

export type UpkeepCount = {
  done: Scalars['Int']['output'];
  kind: UpkeepKind;
  wanted: Scalars['Int']['output'];
};

export type UpkeepKind = 'COMMENT' | 'LIKE' | 'POST';

export type Violation = {
  /** The patrol asks for the removal. */
  asksRemoval: Scalars['Boolean']['output'];
  at: Scalars['DateTime']['output'];
  /** Breaches of this member in this group that a person has confirmed, without this one. */
  before: Scalars['Int']['output'];
  /** What a member on patrol has seen; null of others. */
  breach: Maybe<BreachKind>;
  distributor: Distributor;
  /** When somebody has to look at it next; null when it is over. */
  dueAt: Maybe<Scalars['DateTime']['output']>;
  /** `GET /evidence/<id>` gives each. */
  evidenceIds: Array<Scalars['ID']['output']>;
  /** What was said; gone after the time that the setting says. */
  excerpt: Maybe<Scalars['String']['output']>;
  group: Group;
  id: Scalars['ID']['output'];
  /** The step that follows, as the member's history in this group suggests; null when it is over. */
  next: Maybe<ViolationState>;
  /** Of a patrol's report: by whom. */
  reporter: Maybe<Distributor>;
  /** Null where a person has found it. */
  rule: Maybe<ViolationRule>;
  /** What to tell the member with that step, filled in. */
  script: Maybe<Scalars['String']['output']>;
  state: ViolationState;
  steps: Array<ViolationStep>;
};

export type ViolationConnection = {
  edges: Array<ViolationEdge>;
  pageInfo: PageInfo;
};

export type ViolationCount = {
  count: Scalars['Int']['output'];
  late: Scalars['Int']['output'];
  state: ViolationState;
};

export type ViolationEdge = {
  cursor: Scalars['String']['output'];
  node: Violation;
};

export type ViolationFilter = {
  distributorId?: InputMaybe<Scalars['ID']['input']>;
  groupId?: InputMaybe<Scalars['ID']['input']>;
  /** Only what somebody should have looked at by now. */
  isLate?: InputMaybe<Scalars['Boolean']['input']>;
  ruleId?: InputMaybe<Scalars['ID']['input']>;
  states?: InputMaybe<Array<ViolationState>>;
};

export type ViolationRule = {
  byName: Scalars['String']['output'];
  changedAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  isOn: Scalars['Boolean']['output'];
  kind: ViolationRuleKind;
  minutes: Scalars['Int']['output'];
  name: Scalars['String']['output'];
  /** Of FLOOD: so many messages within `minutes`. */
  threshold: Scalars['Int']['output'];
  /** Of KEYWORDS what must not be said; of LINKS the hosts that may be linked to. */
  words: Array<Scalars['String']['output']>;
};

export type ViolationRuleInput = {
  isOn: Scalars['Boolean']['input'];
  kind: ViolationRuleKind;
  minutes: Scalars['Int']['input'];
  name: Scalars['String']['input'];
  threshold: Scalars['Int']['input'];
  words: Array<Scalars['String']['input']>;
};

export type ViolationRuleKind =
  /** So many messages within so many minutes. */
  | 'FLOOD'
  /** A message contains one of the words. */
  | 'KEYWORDS'
  /** A message links to a host that is not among the words. */
  | 'LINKS';

/** CANDIDATE was found and nobody has looked yet. Each step is taken by a person; nobody is ever removed by the program. */
export type ViolationState = 'CANDIDATE' | 'DISMISSED' | 'REMINDED' | 'REMOVAL_PROPOSED' | 'REMOVED' | 'WARNED';

export type ViolationStep = {
  at: Scalars['DateTime']['output'];
  byName: Scalars['String']['output'];
  note: Scalars['String']['output'];
  to: ViolationState;
};

export type WarReport = {
  byName: Maybe<Scalars['String']['output']>;
  campaignId: Scalars['ID']['output'];
  correctsId: Maybe<Scalars['ID']['output']>;
  createdAt: Scalars['DateTime']['output'];
  /** For the staff; null for members. */
  delivery: Maybe<ReportDelivery>;
  facts: ReportFacts;
  id: Scalars['ID']['output'];
  kind: ReportKind;
  /** Null while it is being drawn, and where the campaign wants none. */
  pictureUrl: Maybe<Scalars['String']['output']>;
  postedAt: Maybe<Scalars['DateTime']['output']>;
  state: ReportState;
  /** To be forwarded as it is. */
  text: Words;
  title: Words;
};

export type WarReportConnection = {
  edges: Array<WarReportEdge>;
  pageInfo: PageInfo;
};

export type WarReportEdge = {
  cursor: Scalars['String']['output'];
  node: WarReport;
};

/** One thing that would end a conflict: another time (`moveEntry`), or another person (`handEntry`). */
export type WayOut = {
  endsAt: Maybe<Scalars['DateTime']['output']>;
  entryId: Scalars['ID']['output'];
  fromId: Maybe<Scalars['ID']['output']>;
  fromKind: Maybe<PersonKind>;
  label: Words;
  startsAt: Maybe<Scalars['DateTime']['output']>;
  toId: Maybe<Scalars['ID']['output']>;
  toKind: Maybe<PersonKind>;
};

export type WeeklyCell = {
  /** On the business clock, `10:00`. */
  at: Scalars['String']['output'];
  /** The same through all versions. */
  id: Scalars['ID']['output'];
  kind: ActivityKind;
  minutes: Scalars['Int']['output'];
  /** Posted to each group when it begins; null posts nothing. */
  text: Maybe<Scalars['String']['output']>;
  title: Scalars['String']['output'];
  /** The usual titles in both languages; a title of one's own as it was written. */
  titleWords: Words;
  /** 1 is Monday. */
  weekday: Scalars['Int']['output'];
};

export type WeeklyCellInput = {
  at: Scalars['String']['input'];
  /** Of one that was there before; left out for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  kind: ActivityKind;
  minutes: Scalars['Int']['input'];
  text?: InputMaybe<Scalars['String']['input']>;
  title: Scalars['String']['input'];
  weekday: Scalars['Int']['input'];
};

export type WeeklyModel = {
  byName: Scalars['String']['output'];
  /** By weekday and time. */
  cells: Array<WeeklyCell>;
  /** Against the version in force before it. */
  changes: Array<ModelChange>;
  /** What speaks against it; what is hard keeps a draft from being published. */
  findings: Array<ModelFinding>;
  id: Scalars['ID']['output'];
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  state: WeeklyModelState;
  tier: Tier;
  version: Scalars['Int']['output'];
};

export type WeeklyModelState = 'DRAFT' | 'PUBLISHED';

/** Every metric of one distributor over one window. */
export type WindowFigures = {
  activeDownline: Scalars['Int']['output'];
  buyers: Scalars['Int']['output'];
  /** Ever, whatever the window. */
  campGraduated: Scalars['Boolean']['output'];
  directRecruits: Scalars['Int']['output'];
  /** The mean of the window, 0 to 100; 0 also without any duty. */
  dutyScore: Scalars['Int']['output'];
  ownOrders: Scalars['Int']['output'];
  ownSalesFen: Scalars['Fen']['output'];
  /** In basis points. */
  refundRate: Scalars['Int']['output'];
  /** In basis points: 540 is 5.4 of a hundred. */
  replicationIndex: Scalars['Int']['output'];
  repurchases: Scalars['Int']['output'];
  /** Members of the team who rose to the middle or to head before today: what the index counts. */
  risen: Scalars['Int']['output'];
  teamRecruits: Scalars['Int']['output'];
  teamSalesFen: Scalars['Fen']['output'];
  violations: Scalars['Int']['output'];
  window: MetricWindow;
};

export type Words = {
  en: Scalars['String']['output'];
  zh: Scalars['String']['output'];
};

/** Long work: goes on without whoever began it, and after a restart where it was. */
export type Work = {
  /** A refusal's code, when that is why it failed. */
  code: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  /** In the work's own unit, as rows of a file. */
  done: Scalars['Int']['output'];
  faultId: Maybe<Scalars['String']['output']>;
  finishedAt: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** A stable word such as `IMPORT_ORDERS`; the client has a name for each. */
  kind: Scalars['String']['output'];
  /** What it changed, as JSON text; set when it is done, or was stopped. */
  result: Maybe<Scalars['String']['output']>;
  /** Seconds until the end at the present pace; null while it cannot be told. */
  secondsLeft: Maybe<Scalars['Int']['output']>;
  startedAt: Maybe<Scalars['DateTime']['output']>;
  startedByName: Scalars['String']['output'];
  state: WorkState;
  title: Scalars['String']['output'];
  /** Null while it is not known. */
  total: Maybe<Scalars['Int']['output']>;
};

export type WorkConnection = {
  edges: Array<WorkEdge>;
  pageInfo: PageInfo;
};

export type WorkEdge = {
  cursor: Scalars['String']['output'];
  node: Work;
};

export type WorkState =
  | 'DONE'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING'
  /** Stopped by a person; what was done before stays. */
  | 'STOPPED';

export type WorksHealth = {
  failed24h: Scalars['Int']['output'];
  queued: Scalars['Int']['output'];
  running: Scalars['Int']['output'];
};

export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<
  TResult,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs> | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<
  TResult,
  TKey extends string,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo,
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  obj: T,
  context: TContext,
  info: GraphQLResolveInfo,
) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<
  TResult = Record<PropertyKey, never>,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Absence: ResolverTypeWrapper<AbsenceRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AbsenceInput: AbsenceInput;
  AccountDay: ResolverTypeWrapper<AccountDayRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AccountHealth: ResolverTypeWrapper<AccountHealthRow>;
  AccountPersona: ResolverTypeWrapper<AccountPersona>;
  AccountPersonaInput: AccountPersonaInput;
  AccountState: AccountState;
  ActionKind: ActionKind;
  ActionState: ActionState;
  Activity: ResolverTypeWrapper<GroupActivityRow>;
  ActivityEdit: ActivityEdit;
  ActivityInput: ActivityInput;
  ActivityKind: ActivityKind;
  ActivityState: ActivityState;
  AssignBand: ResolverTypeWrapper<AssignBand>;
  AssignBandInput: AssignBandInput;
  AssignBrokenKind: AssignBrokenKind;
  AssignCheckKind: AssignCheckKind;
  AssignMethod: AssignMethod;
  AssignmentConstraints: ResolverTypeWrapper<AssignmentConstraints>;
  AssignmentInput: AssignmentInput;
  AssignmentProposal: ResolverTypeWrapper<ProposalRow>;
  AssignmentProposalConnection: ResolverTypeWrapper<
    Omit<AssignmentProposalConnection, 'edges'> & { edges: Array<ResolversTypes['AssignmentProposalEdge']> }
  >;
  AssignmentProposalEdge: ResolverTypeWrapper<Omit<AssignmentProposalEdge, 'node'> & { node: ResolversTypes['AssignmentProposal'] }>;
  Attendance: Attendance;
  Audience: ResolverTypeWrapper<Audience>;
  AudienceGroup: ResolverTypeWrapper<AudienceGroup>;
  AudienceInput: AudienceInput;
  AuditCheck: ResolverTypeWrapper<AuditCheck>;
  AuditConnection: ResolverTypeWrapper<Omit<AuditConnection, 'edges'> & { edges: Array<ResolversTypes['AuditEdge']> }>;
  AuditEdge: ResolverTypeWrapper<Omit<AuditEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditEntry: ResolverTypeWrapper<AuditRow>;
  AuditFilter: AuditFilter;
  Availability: ResolverTypeWrapper<AvailabilityOf>;
  AvailableHours: ResolverTypeWrapper<AvailableHours>;
  AvailableHoursInput: AvailableHoursInput;
  BoardEntry: ResolverTypeWrapper<BoardEntry>;
  BoardKey: ResolverTypeWrapper<BoardKey>;
  BoardKeyInput: BoardKeyInput;
  BoardMetric: BoardMetric;
  BoardOwner: ResolverTypeWrapper<BoardOwner>;
  BoardSubject: BoardSubject;
  Booking: ResolverTypeWrapper<BookingRow>;
  BookingConflictKind: BookingConflictKind;
  BookingKind: BookingKind;
  BreachKind: BreachKind;
  BrokenConstraint: ResolverTypeWrapper<BrokenConstraint>;
  CalendarConflict: ResolverTypeWrapper<ConflictShown>;
  CalendarConflictKind: CalendarConflictKind;
  CalendarEntry: ResolverTypeWrapper<EntryInput>;
  CalendarFeed: ResolverTypeWrapper<CalendarFeedRow>;
  CalendarFor: CalendarFor;
  CalendarPerson: ResolverTypeWrapper<CalendarPerson>;
  CalendarWeek: ResolverTypeWrapper<WeekShown>;
  Camp: ResolverTypeWrapper<CampRow>;
  CampBlock: ResolverTypeWrapper<CampBlock>;
  CampBrief: ResolverTypeWrapper<CampBrief>;
  CampCell: ResolverTypeWrapper<CampCell>;
  CampCertificate: ResolverTypeWrapper<CampCertificate>;
  CampCohort: ResolverTypeWrapper<CohortShown>;
  CampConnection: ResolverTypeWrapper<Omit<CampConnection, 'edges'> & { edges: Array<ResolversTypes['CampEdge']> }>;
  CampEdge: ResolverTypeWrapper<Omit<CampEdge, 'node'> & { node: ResolversTypes['Camp'] }>;
  CampFunnel: ResolverTypeWrapper<CampFunnel>;
  CampHomework: ResolverTypeWrapper<CampHomework>;
  CampHomeworkConnection: ResolverTypeWrapper<CampHomeworkConnection>;
  CampHomeworkEdge: ResolverTypeWrapper<CampHomeworkEdge>;
  CampHomeworkFilter: CampHomeworkFilter;
  CampLecturer: ResolverTypeWrapper<CampLecturer>;
  CampLecturerGap: ResolverTypeWrapper<CampLecturerGap>;
  CampLesson: ResolverTypeWrapper<LessonShown>;
  CampMember: ResolverTypeWrapper<CampMember>;
  CampMetric: CampMetric;
  CampNudgeResult: ResolverTypeWrapper<CampNudgeResult>;
  CampPass: ResolverTypeWrapper<CampPass>;
  CampState: CampState;
  Campaign: ResolverTypeWrapper<CampaignRow>;
  CampaignActivity: ResolverTypeWrapper<ActivityRow>;
  CampaignActivityConnection: ResolverTypeWrapper<
    Omit<CampaignActivityConnection, 'edges'> & { edges: Array<ResolversTypes['CampaignActivityEdge']> }
  >;
  CampaignActivityEdge: ResolverTypeWrapper<Omit<CampaignActivityEdge, 'node'> & { node: ResolversTypes['CampaignActivity'] }>;
  CampaignAudience: ResolverTypeWrapper<CampaignAudience>;
  CampaignAudienceInput: CampaignAudienceInput;
  CampaignChangeInput: CampaignChangeInput;
  CampaignCheck: ResolverTypeWrapper<CampaignCheck>;
  CampaignComparison: ResolverTypeWrapper<Compared>;
  CampaignConnection: ResolverTypeWrapper<Omit<CampaignConnection, 'edges'> & { edges: Array<ResolversTypes['CampaignEdge']> }>;
  CampaignEdge: ResolverTypeWrapper<Omit<CampaignEdge, 'node'> & { node: ResolversTypes['Campaign'] }>;
  CampaignGoals: ResolverTypeWrapper<CampaignGoals>;
  CampaignGoalsInput: CampaignGoalsInput;
  CampaignMargin: ResolverTypeWrapper<CampaignMargin>;
  CampaignPackaging: ResolverTypeWrapper<CampaignPackaging>;
  CampaignPackagingInput: CampaignPackagingInput;
  CampaignProblem: ResolverTypeWrapper<CampaignProblem>;
  CampaignProduct: ResolverTypeWrapper<CampaignProductRow>;
  CampaignProductInput: CampaignProductInput;
  CampaignReward: ResolverTypeWrapper<CampaignReward>;
  CampaignRewardInput: CampaignRewardInput;
  CampaignState: CampaignState;
  CampaignStep: CampaignStep;
  CampaignStepStanding: ResolverTypeWrapper<CampaignStepStanding>;
  CampaignTemplate: ResolverTypeWrapper<CampaignTemplate>;
  CampaignTotals: ResolverTypeWrapper<CampaignTotals>;
  Candidate: ResolverTypeWrapper<Omit<Candidate, 'product'> & { product: ResolversTypes['Product'] }>;
  CandidateList: ResolverTypeWrapper<Omit<CandidateList, 'candidates'> & { candidates: Array<ResolversTypes['Candidate']> }>;
  ChannelHealth: ResolverTypeWrapper<ChannelHealth>;
  ChannelKind: ChannelKind;
  CheckInState: CheckInState;
  Comparison: Comparison;
  ComparisonSample: ResolverTypeWrapper<ComparedSample>;
  ComplianceFinding: ResolverTypeWrapper<ComplianceFinding>;
  ConditionInput: ConditionInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ConditionVerdict: ResolverTypeWrapper<ConditionVerdict>;
  Course: ResolverTypeWrapper<CourseRow>;
  CourseInput: CourseInput;
  CourseState: CourseState;
  CriterionScore: ResolverTypeWrapper<CriterionScore>;
  DatabaseHealth: ResolverTypeWrapper<DatabaseHealth>;
  DatabaseKind: DatabaseKind;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Day: ResolverTypeWrapper<Scalars['Day']['output']>;
  DayTotals: ResolverTypeWrapper<DayTotals>;
  Distributor: ResolverTypeWrapper<DistributorRow>;
  DistributorConnection: ResolverTypeWrapper<Omit<DistributorConnection, 'edges'> & { edges: Array<ResolversTypes['DistributorEdge']> }>;
  DistributorEdge: ResolverTypeWrapper<Omit<DistributorEdge, 'node'> & { node: ResolversTypes['Distributor'] }>;
  DistributorFilter: DistributorFilter;
  DistributorSort: DistributorSort;
  Divert: ResolverTypeWrapper<DivertRow>;
  DivertAccount: ResolverTypeWrapper<Omit<DivertAccount, 'account'> & { account: ResolversTypes['IpAccount'] }>;
  DivertAccountDay: ResolverTypeWrapper<DivertAccountDay>;
  DivertConnection: ResolverTypeWrapper<Omit<DivertConnection, 'edges'> & { edges: Array<ResolversTypes['DivertEdge']> }>;
  DivertCount: ResolverTypeWrapper<DivertCount>;
  DivertDay: ResolverTypeWrapper<DivertDay>;
  DivertEdge: ResolverTypeWrapper<Omit<DivertEdge, 'node'> & { node: ResolversTypes['Divert'] }>;
  DivertFilter: ResolverTypeWrapper<DivertFilter>;
  DivertFilterInput: DivertFilterInput;
  DivertGroup: ResolverTypeWrapper<DivertGroupRow>;
  DivertGroupConnection: ResolverTypeWrapper<Omit<DivertGroupConnection, 'edges'> & { edges: Array<ResolversTypes['DivertGroupEdge']> }>;
  DivertGroupEdge: ResolverTypeWrapper<Omit<DivertGroupEdge, 'node'> & { node: ResolversTypes['DivertGroup'] }>;
  DivertProblem: ResolverTypeWrapper<DivertProblem>;
  DivertSource: DivertSource;
  DivertState: DivertState;
  DueAction: ResolverTypeWrapper<DueAction>;
  DueActionKind: DueActionKind;
  DueBy: DueBy;
  DueCounts: ResolverTypeWrapper<DueCounts>;
  DueInvites: ResolverTypeWrapper<DueInvites>;
  DueItem: ResolverTypeWrapper<Shown>;
  DueItemConnection: ResolverTypeWrapper<Omit<DueItemConnection, 'edges'> & { edges: Array<ResolversTypes['DueItemEdge']> }>;
  DueItemEdge: ResolverTypeWrapper<Omit<DueItemEdge, 'node'> & { node: ResolversTypes['DueItem'] }>;
  DueKind: DueKind;
  DueOverview: ResolverTypeWrapper<DueOverview>;
  DueSection: ResolverTypeWrapper<DueSection>;
  DueState: DueState;
  Duty: ResolverTypeWrapper<DutyRow>;
  DutyConnection: ResolverTypeWrapper<Omit<DutyConnection, 'edges'> & { edges: Array<ResolversTypes['DutyEdge']> }>;
  DutyEdge: ResolverTypeWrapper<Omit<DutyEdge, 'node'> & { node: ResolversTypes['Duty'] }>;
  DutyFilter: DutyFilter;
  DutyGroup: ResolverTypeWrapper<DutyGroup>;
  DutyInput: DutyInput;
  DutyKind: DutyKind;
  DutyLive: ResolverTypeWrapper<DutyLive>;
  DutyMissedWhy: DutyMissedWhy;
  DutyState: DutyState;
  EnrolmentState: EnrolmentState;
  Evidence: ResolverTypeWrapper<Evidence>;
  Explanation: ResolverTypeWrapper<Explained>;
  ExplanationSide: ResolverTypeWrapper<ExplanationSide>;
  FairnessLine: ResolverTypeWrapper<FairnessLine>;
  Fen: ResolverTypeWrapper<Scalars['Fen']['output']>;
  FileKind: FileKind;
  FilledScript: ResolverTypeWrapper<FilledScript>;
  FinalBoard: ResolverTypeWrapper<FinalBoard>;
  FindingLevel: FindingLevel;
  Group: ResolverTypeWrapper<GroupRow>;
  GroupCode: ResolverTypeWrapper<GroupCodeRow>;
  GroupCodeState: GroupCodeState;
  GroupCodeUse: ResolverTypeWrapper<GroupCodeUse>;
  GroupConnection: ResolverTypeWrapper<Omit<GroupConnection, 'edges'> & { edges: Array<ResolversTypes['GroupEdge']> }>;
  GroupDay: ResolverTypeWrapper<GroupDay>;
  GroupDuplicate: ResolverTypeWrapper<DuplicateRow>;
  GroupDuplicateConnection: ResolverTypeWrapper<
    Omit<GroupDuplicateConnection, 'edges'> & { edges: Array<ResolversTypes['GroupDuplicateEdge']> }
  >;
  GroupDuplicateEdge: ResolverTypeWrapper<Omit<GroupDuplicateEdge, 'node'> & { node: ResolversTypes['GroupDuplicate'] }>;
  GroupEdge: ResolverTypeWrapper<Omit<GroupEdge, 'node'> & { node: ResolversTypes['Group'] }>;
  GroupEffect: ResolverTypeWrapper<GroupEffect>;
  GroupEvent: ResolverTypeWrapper<GroupEventRow>;
  GroupEventConnection: ResolverTypeWrapper<Omit<GroupEventConnection, 'edges'> & { edges: Array<ResolversTypes['GroupEventEdge']> }>;
  GroupEventEdge: ResolverTypeWrapper<Omit<GroupEventEdge, 'node'> & { node: ResolversTypes['GroupEvent'] }>;
  GroupEventKind: GroupEventKind;
  GroupFilter: GroupFilter;
  GroupHealth: ResolverTypeWrapper<GroupHealth>;
  GroupHealthDay: ResolverTypeWrapper<GroupHealthRow>;
  GroupHealthMark: ResolverTypeWrapper<GroupHealthMark>;
  GroupHealthPart: GroupHealthPart;
  GroupInviter: ResolverTypeWrapper<InviterRow>;
  GroupLane: ResolverTypeWrapper<GroupLaneRow>;
  GroupMember: ResolverTypeWrapper<GroupMemberRow>;
  GroupMemberConnection: ResolverTypeWrapper<Omit<GroupMemberConnection, 'edges'> & { edges: Array<ResolversTypes['GroupMemberEdge']> }>;
  GroupMemberEdge: ResolverTypeWrapper<Omit<GroupMemberEdge, 'node'> & { node: ResolversTypes['GroupMember'] }>;
  GroupMemberFilter: GroupMemberFilter;
  GroupMemberSort: GroupMemberSort;
  GroupPurpose: GroupPurpose;
  GroupRole: GroupRole;
  GroupSort: GroupSort;
  GroupState: GroupState;
  GroupStateHint: ResolverTypeWrapper<GroupStateHint>;
  GroupStay: ResolverTypeWrapper<StayRow>;
  GroupStep: ResolverTypeWrapper<GroupStep>;
  GroupStepBlock: ResolverTypeWrapper<GroupStepBlock>;
  GroupTalker: ResolverTypeWrapper<TalkerRow>;
  Health: ResolverTypeWrapper<Health>;
  HeldGroup: ResolverTypeWrapper<HeldGroup>;
  Holding: ResolverTypeWrapper<HoldingRow>;
  HoldingConnection: ResolverTypeWrapper<Omit<HoldingConnection, 'edges'> & { edges: Array<ResolversTypes['HoldingEdge']> }>;
  HoldingEdge: ResolverTypeWrapper<Omit<HoldingEdge, 'node'> & { node: ResolversTypes['Holding'] }>;
  HomeworkState: HomeworkState;
  HomeworkVerdict: HomeworkVerdict;
  HoursInput: HoursInput;
  Import: ResolverTypeWrapper<ImportRow>;
  ImportConnection: ResolverTypeWrapper<Omit<ImportConnection, 'edges'> & { edges: Array<ResolversTypes['ImportEdge']> }>;
  ImportEdge: ResolverTypeWrapper<Omit<ImportEdge, 'node'> & { node: ResolversTypes['Import'] }>;
  ImportError: ResolverTypeWrapper<ImportError>;
  ImportKind: ImportKind;
  InnerRuleNodeInput: InnerRuleNodeInput;
  Invitation: ResolverTypeWrapper<Invitation>;
  InvitationLink: ResolverTypeWrapper<Omit<InvitationLink, 'staff'> & { staff: ResolversTypes['StaffMember'] }>;
  Invite: ResolverTypeWrapper<InviteRow>;
  InviteConnection: ResolverTypeWrapper<Omit<InviteConnection, 'edges'> & { edges: Array<ResolversTypes['InviteEdge']> }>;
  InviteEdge: ResolverTypeWrapper<Omit<InviteEdge, 'node'> & { node: ResolversTypes['Invite'] }>;
  InviteScript: ResolverTypeWrapper<InviteScript>;
  InviteState: InviteState;
  InviteStep: InviteStep;
  InviteStepDone: ResolverTypeWrapper<InviteStepDone>;
  InviteStop: InviteStop;
  InviteWay: InviteWay;
  InvitesTicked: ResolverTypeWrapper<InvitesTicked>;
  IpAccount: ResolverTypeWrapper<IpAccountRow>;
  IpAccountConnection: ResolverTypeWrapper<Omit<IpAccountConnection, 'edges'> & { edges: Array<ResolversTypes['IpAccountEdge']> }>;
  IpAccountEdge: ResolverTypeWrapper<Omit<IpAccountEdge, 'node'> & { node: ResolversTypes['IpAccount'] }>;
  IpAccountFilter: IpAccountFilter;
  IpAccountInput: IpAccountInput;
  IpAccountSort: IpAccountSort;
  IpAccountTotals: ResolverTypeWrapper<IpAccountTotals>;
  Job: ResolverTypeWrapper<
    Omit<Job, 'lastRun' | 'runs'> & { lastRun?: Maybe<ResolversTypes['JobRun']>; runs: Array<ResolversTypes['JobRun']> }
  >;
  JobRun: ResolverTypeWrapper<RunRow>;
  JobsHealth: ResolverTypeWrapper<JobsHealth>;
  JoinWay: JoinWay;
  KeywordRule: ResolverTypeWrapper<KeywordRuleRow>;
  KeywordRuleInput: KeywordRuleInput;
  KitCounts: ResolverTypeWrapper<KitCounts>;
  KitItem: ResolverTypeWrapper<KitItemRow>;
  KitItemInput: KitItemInput;
  KitItemKind: KitItemKind;
  KitItemState: KitItemState;
  KitPart: ResolverTypeWrapper<KitPart>;
  KitPlay: KitPlay;
  KitProduct: ResolverTypeWrapper<KitProduct>;
  KitReport: ResolverTypeWrapper<Omit<KitReport, 'items'> & { items: Array<ResolversTypes['KitItem']> }>;
  KitUse: KitUse;
  KitUseInput: KitUseInput;
  Kol: ResolverTypeWrapper<KolRow>;
  KolAct: KolAct;
  KolCandidate: ResolverTypeWrapper<KolCandidateRow>;
  KolCandidateConnection: ResolverTypeWrapper<Omit<KolCandidateConnection, 'edges'> & { edges: Array<ResolversTypes['KolCandidateEdge']> }>;
  KolCandidateEdge: ResolverTypeWrapper<Omit<KolCandidateEdge, 'node'> & { node: ResolversTypes['KolCandidate'] }>;
  KolCandidateFilter: KolCandidateFilter;
  KolConcern: KolConcern;
  KolConnection: ResolverTypeWrapper<Omit<KolConnection, 'edges'> & { edges: Array<ResolversTypes['KolEdge']> }>;
  KolCounts: ResolverTypeWrapper<KolCounts>;
  KolCriterion: KolCriterion;
  KolDutyPoints: ResolverTypeWrapper<KolDutyPoints>;
  KolEdge: ResolverTypeWrapper<Omit<KolEdge, 'node'> & { node: ResolversTypes['Kol'] }>;
  KolEvent: ResolverTypeWrapper<KolEventRow>;
  KolFilter: KolFilter;
  KolGroup: ResolverTypeWrapper<KolGroup>;
  KolMonth: ResolverTypeWrapper<KolMonth>;
  KolNominationInput: KolNominationInput;
  KolReason: ResolverTypeWrapper<KolReason>;
  KolRelay: ResolverTypeWrapper<KolRelay>;
  KolSeats: ResolverTypeWrapper<KolSeats>;
  KolSettlement: ResolverTypeWrapper<KolSettlement>;
  KolSort: KolSort;
  KolState: KolState;
  KolStatement: ResolverTypeWrapper<KolStatementRow>;
  KolStatementConnection: ResolverTypeWrapper<Omit<KolStatementConnection, 'edges'> & { edges: Array<ResolversTypes['KolStatementEdge']> }>;
  KolStatementEdge: ResolverTypeWrapper<Omit<KolStatementEdge, 'node'> & { node: ResolversTypes['KolStatement'] }>;
  KolStatementLine: ResolverTypeWrapper<KolStatementLine>;
  KolTerms: ResolverTypeWrapper<KolTerms>;
  Leaderboard: ResolverTypeWrapper<Leaderboard>;
  LeaveAsked: ResolverTypeWrapper<LeaveAsked>;
  LeaveReason: LeaveReason;
  Lesson: ResolverTypeWrapper<LessonRow>;
  LessonHomework: ResolverTypeWrapper<LessonHomework>;
  LessonHomeworkInput: LessonHomeworkInput;
  LessonInput: LessonInput;
  LineKind: LineKind;
  LiveFeed: ResolverTypeWrapper<LiveFeedRow>;
  LiveGroup: ResolverTypeWrapper<LiveGroup>;
  LiveHost: ResolverTypeWrapper<LiveHost>;
  LiveHostInput: LiveHostInput;
  LiveLine: ResolverTypeWrapper<ShownLine>;
  LiveLineInput: LiveLineInput;
  LiveNote: ResolverTypeWrapper<LiveNoteOf>;
  LivePlace: ResolverTypeWrapper<LivePlace>;
  LivePlaceInput: LivePlaceInput;
  LiveSendInput: LiveSendInput;
  LiveSent: ResolverTypeWrapper<LiveSent>;
  LiveSession: ResolverTypeWrapper<LiveRow>;
  LiveSpread: ResolverTypeWrapper<LiveSpread>;
  LiveState: LiveState;
  LiveTemplate: ResolverTypeWrapper<LiveTemplate>;
  Me: ResolverTypeWrapper<MeRow>;
  Meeting: ResolverTypeWrapper<MeetingRow>;
  MeetingAction: ResolverTypeWrapper<MeetingActionRow>;
  MeetingActionInput: MeetingActionInput;
  MeetingActionState: MeetingActionState;
  MeetingAttendee: ResolverTypeWrapper<AttendeeRow>;
  MeetingItem: ResolverTypeWrapper<MeetingItem>;
  MeetingItemInput: MeetingItemInput;
  MeetingItemKind: MeetingItemKind;
  MeetingPlan: ResolverTypeWrapper<PlanRow>;
  MeetingPlanInput: MeetingPlanInput;
  MeetingState: MeetingState;
  MemberKind: MemberKind;
  MemberKindCount: ResolverTypeWrapper<MemberKindCount>;
  MessageInput: MessageInput;
  MessageKind: MessageKind;
  Metric: Metric;
  MetricInfo: ResolverTypeWrapper<MetricInfo>;
  MetricUnit: MetricUnit;
  MetricWindow: MetricWindow;
  Milestone: ResolverTypeWrapper<Milestone>;
  MilestoneInput: MilestoneInput;
  MilestoneKind: MilestoneKind;
  ModelChange: ResolverTypeWrapper<ModelChange>;
  ModelChangeKind: ModelChangeKind;
  ModelFinding: ResolverTypeWrapper<ModelFinding>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MyCamp: ResolverTypeWrapper<MyCamp>;
  MyHomework: ResolverTypeWrapper<MyHomework>;
  MyKol: ResolverTypeWrapper<Omit<MyKol, 'kol'> & { kol?: Maybe<ResolversTypes['MyKolState']> }>;
  MyKolState: ResolverTypeWrapper<KolRow>;
  MyLesson: ResolverTypeWrapper<MyLesson>;
  NewCalendarFeed: ResolverTypeWrapper<Omit<NewCalendarFeed, 'feed'> & { feed: ResolversTypes['CalendarFeed'] }>;
  NewestOrder: ResolverTypeWrapper<NewestOrder>;
  NextStep: ResolverTypeWrapper<NextStep>;
  Notice: ResolverTypeWrapper<NoticeRow>;
  NoticeConnection: ResolverTypeWrapper<Omit<NoticeConnection, 'edges'> & { edges: Array<ResolversTypes['NoticeEdge']> }>;
  NoticeEdge: ResolverTypeWrapper<Omit<NoticeEdge, 'node'> & { node: ResolversTypes['Notice'] }>;
  ObjectionState: ObjectionState;
  OpenGroupInput: OpenGroupInput;
  Operator: ResolverTypeWrapper<OperatorRow>;
  OperatorChange: OperatorChange;
  OperatorChoice: ResolverTypeWrapper<OperatorChoice>;
  OperatorLeave: ResolverTypeWrapper<OperatorLeave>;
  OperatorLevel: OperatorLevel;
  OperatorName: ResolverTypeWrapper<OperatorName>;
  Order: ResolverTypeWrapper<OrderRow>;
  OrderConnection: ResolverTypeWrapper<Omit<OrderConnection, 'edges'> & { edges: Array<ResolversTypes['OrderEdge']> }>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderFilter: OrderFilter;
  OrderKind: OrderKind;
  OutboxTotals: ResolverTypeWrapper<OutboxTotals>;
  Outgoing: ResolverTypeWrapper<OutgoingRow>;
  OutgoingConnection: ResolverTypeWrapper<Omit<OutgoingConnection, 'edges'> & { edges: Array<ResolversTypes['OutgoingEdge']> }>;
  OutgoingEdge: ResolverTypeWrapper<Omit<OutgoingEdge, 'node'> & { node: ResolversTypes['Outgoing'] }>;
  OutgoingKind: OutgoingKind;
  OutgoingState: OutgoingState;
  OwnKit: ResolverTypeWrapper<Omit<OwnKit, 'items'> & { items: Array<ResolversTypes['OwnKitItem']> }>;
  OwnKitItem: ResolverTypeWrapper<Omit<OwnKitItem, 'files'> & { files: Array<ResolversTypes['StoredFile']> }>;
  OwnKitTotals: ResolverTypeWrapper<OwnKitTotals>;
  OwnMeeting: ResolverTypeWrapper<MeetingRow>;
  OwnPlace: ResolverTypeWrapper<OwnPlace>;
  OwnSales: ResolverTypeWrapper<Omit<OwnSales, 'recent'> & { recent: Array<ResolversTypes['Order']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PassCondition: ResolverTypeWrapper<PassCondition>;
  PassConditionInput: PassConditionInput;
  PassNode: ResolverTypeWrapper<PassNode>;
  PassNodeKind: PassNodeKind;
  PassPartInput: PassPartInput;
  PatrolInput: PatrolInput;
  PatrolMember: ResolverTypeWrapper<PatrolMember>;
  PatrolReport: ResolverTypeWrapper<PatrolReport>;
  PatrolStep: PatrolStep;
  PersonInput: PersonInput;
  PersonKind: PersonKind;
  Persona: ResolverTypeWrapper<Persona>;
  Phase: ResolverTypeWrapper<PhaseRow>;
  PhaseAction: ResolverTypeWrapper<ActionRow>;
  PhaseActionInput: PhaseActionInput;
  PhaseInput: PhaseInput;
  PlanPoint: ResolverTypeWrapper<PlanPoint>;
  PlannedActivity: ResolverTypeWrapper<PlannedRow>;
  PlannedMove: ResolverTypeWrapper<DistributorRow>;
  PlannedMoveConnection: ResolverTypeWrapper<Omit<PlannedMoveConnection, 'edges'> & { edges: Array<ResolversTypes['PlannedMoveEdge']> }>;
  PlannedMoveEdge: ResolverTypeWrapper<Omit<PlannedMoveEdge, 'node'> & { node: ResolversTypes['PlannedMove'] }>;
  PlannedShift: ResolverTypeWrapper<PlannedShift>;
  PlannedTotal: ResolverTypeWrapper<PlannedTotal>;
  PointsEntry: ResolverTypeWrapper<PointsEntryRow>;
  PointsEntryConnection: ResolverTypeWrapper<Omit<PointsEntryConnection, 'edges'> & { edges: Array<ResolversTypes['PointsEntryEdge']> }>;
  PointsEntryEdge: ResolverTypeWrapper<Omit<PointsEntryEdge, 'node'> & { node: ResolversTypes['PointsEntry'] }>;
  PointsKind: PointsKind;
  PolicyComparison: ResolverTypeWrapper<
    Omit<PolicyComparison, 'one' | 'other' | 'samples'> & {
      one: ResolversTypes['Simulation'];
      other: ResolversTypes['Simulation'];
      samples: Array<ResolversTypes['ComparisonSample']>;
    }
  >;
  Product: ResolverTypeWrapper<ProductRow>;
  ProductConnection: ResolverTypeWrapper<Omit<ProductConnection, 'edges'> & { edges: Array<ResolversTypes['ProductEdge']> }>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductEndorsement: ProductEndorsement;
  ProductFactsInput: ProductFactsInput;
  ProductMargin: ResolverTypeWrapper<ProductMargin>;
  ProductSales: ResolverTypeWrapper<ProductSalesRow>;
  ProposalCheck: ResolverTypeWrapper<ProposalCheck>;
  ProposalCost: ResolverTypeWrapper<ProposalCost>;
  ProposalHire: ResolverTypeWrapper<ProposalHire>;
  ProposalLoad: ResolverTypeWrapper<ProposalLoad>;
  ProposalMove: ResolverTypeWrapper<MoveRow>;
  ProposalMoveConnection: ResolverTypeWrapper<Omit<ProposalMoveConnection, 'edges'> & { edges: Array<ResolversTypes['ProposalMoveEdge']> }>;
  ProposalMoveEdge: ResolverTypeWrapper<Omit<ProposalMoveEdge, 'node'> & { node: ResolversTypes['ProposalMove'] }>;
  ProposalOutcome: ResolverTypeWrapper<Omit<ProposalOutcome, 'proposal'> & { proposal?: Maybe<ResolversTypes['AssignmentProposal']> }>;
  ProposalState: ProposalState;
  Pyramid: ResolverTypeWrapper<Pyramid>;
  QuarantineKind: QuarantineKind;
  QuarantineReason: QuarantineReason;
  QuarantineTotals: ResolverTypeWrapper<QuarantineTotals>;
  Quarantined: ResolverTypeWrapper<QuarantineRow>;
  QuarantinedConnection: ResolverTypeWrapper<Omit<QuarantinedConnection, 'edges'> & { edges: Array<ResolversTypes['QuarantinedEdge']> }>;
  QuarantinedEdge: ResolverTypeWrapper<Omit<QuarantinedEdge, 'node'> & { node: ResolversTypes['Quarantined'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RefusedJoin: ResolverTypeWrapper<RefusedJoinRow>;
  Relay: ResolverTypeWrapper<RelayRow>;
  RelayConnection: ResolverTypeWrapper<Omit<RelayConnection, 'edges'> & { edges: Array<ResolversTypes['RelayEdge']> }>;
  RelayDirection: RelayDirection;
  RelayDownInput: RelayDownInput;
  RelayEdge: ResolverTypeWrapper<Omit<RelayEdge, 'node'> & { node: ResolversTypes['Relay'] }>;
  RelayFilter: RelayFilter;
  RelayGroup: ResolverTypeWrapper<RelayGroup>;
  RelayReach: ResolverTypeWrapper<RelayReach>;
  RelayReader: ResolverTypeWrapper<RelayReader>;
  RelayState: RelayState;
  RelayUpInput: RelayUpInput;
  Replay: ResolverTypeWrapper<Replay>;
  ReplayFrame: ResolverTypeWrapper<ReplayFrame>;
  ReplayOwner: ResolverTypeWrapper<ReplayOwner>;
  ReportDelivery: ResolverTypeWrapper<ReportDelivery>;
  ReportEntry: ResolverTypeWrapper<ReportEntry>;
  ReportFacts: ResolverTypeWrapper<Facts>;
  ReportKind: ReportKind;
  ReportMilestone: ResolverTypeWrapper<ReportMilestone>;
  ReportPlaceholder: ResolverTypeWrapper<ReportPlaceholder>;
  ReportPlan: ResolverTypeWrapper<ReportPlanRow>;
  ReportPlanInput: ReportPlanInput;
  ReportState: ReportState;
  ReportTemplateInput: ReportTemplateInput;
  Review: ResolverTypeWrapper<ReviewOf>;
  ReviewAction: ResolverTypeWrapper<ReviewActionRow>;
  ReviewActionInput: ReviewActionInput;
  ReviewActionState: ReviewActionState;
  ReviewCut: ReviewCut;
  ReviewItem: ResolverTypeWrapper<ReviewItem>;
  ReviewRow: ResolverTypeWrapper<ReviewRow>;
  ReviewState: ReviewState;
  ReviewTotals: ResolverTypeWrapper<ReviewTotals>;
  RewardEntry: ResolverTypeWrapper<RewardEntry>;
  RewardKind: RewardKind;
  RewardPrize: RewardPrize;
  Robot: ResolverTypeWrapper<RobotRow>;
  RobotConnection: ResolverTypeWrapper<Omit<RobotConnection, 'edges'> & { edges: Array<ResolversTypes['RobotEdge']> }>;
  RobotEdge: ResolverTypeWrapper<Omit<RobotEdge, 'node'> & { node: ResolversTypes['Robot'] }>;
  RobotInput: RobotInput;
  RobotState: RobotState;
  Role: Role;
  RosterEntry: ResolverTypeWrapper<RosterEntry>;
  RosterEntryInput: RosterEntryInput;
  Rota: ResolverTypeWrapper<RotaRow>;
  RotaFairness: ResolverTypeWrapper<RotaFairness>;
  RotaGroup: ResolverTypeWrapper<RotaGroup>;
  RotaInput: RotaInput;
  RotaPerson: ResolverTypeWrapper<RotaPerson>;
  RotaPreview: ResolverTypeWrapper<RotaPreview>;
  RotaShift: ResolverTypeWrapper<RotaShift>;
  RotaSlot: ResolverTypeWrapper<RotaSlot>;
  RotaSlotInput: RotaSlotInput;
  RotaState: RotaState;
  RotaVersion: ResolverTypeWrapper<RotaVersion>;
  RuleCheck: ResolverTypeWrapper<RuleCheck>;
  RuleDifference: ResolverTypeWrapper<RuleDifference>;
  RuleKind: RuleKind;
  RuleNode: ResolverTypeWrapper<RuleNode>;
  RuleNodeInput: RuleNodeInput;
  RuleProblem: ResolverTypeWrapper<RuleProblem>;
  RunState: RunState;
  RunTrigger: RunTrigger;
  SalesPoint: ResolverTypeWrapper<SalesPoint>;
  SavedView: ResolverTypeWrapper<SavedView>;
  Script: ResolverTypeWrapper<ScriptRow>;
  ScriptEntry: ResolverTypeWrapper<ScriptEntryRow>;
  ScriptInput: ScriptInput;
  ScriptOccasion: ScriptOccasion;
  ScriptPlace: ResolverTypeWrapper<ScriptPlace>;
  ScriptState: ScriptState;
  ScriptValueInput: ScriptValueInput;
  SearchHit: ResolverTypeWrapper<SearchHit>;
  SearchKind: SearchKind;
  SelectionCriterion: SelectionCriterion;
  Seller: ResolverTypeWrapper<SellerRow>;
  SendReport: ResolverTypeWrapper<SendReport>;
  ServerInfo: ResolverTypeWrapper<ServerInfo>;
  Session: ResolverTypeWrapper<SessionRow>;
  Setting: ResolverTypeWrapper<Setting>;
  SettingKind: SettingKind;
  ShiftGap: ResolverTypeWrapper<ShiftGap>;
  ShiftPart: ResolverTypeWrapper<ShiftPart>;
  SignInWay: SignInWay;
  SilentMember: ResolverTypeWrapper<SilentRow>;
  SilentMembers: ResolverTypeWrapper<Omit<SilentMembers, 'members'> & { members: Array<ResolversTypes['SilentMember']> }>;
  Simulation: ResolverTypeWrapper<Simulated>;
  SimulationFlow: ResolverTypeWrapper<Omit<SimulationFlow, 'samples'> & { samples: Array<ResolversTypes['SimulationSample']> }>;
  SimulationSample: ResolverTypeWrapper<SimulatedSample>;
  SponsorMove: ResolverTypeWrapper<SponsorMove>;
  StaffChange: StaffChange;
  StaffConnection: ResolverTypeWrapper<Omit<StaffConnection, 'edges'> & { edges: Array<ResolversTypes['StaffEdge']> }>;
  StaffEdge: ResolverTypeWrapper<Omit<StaffEdge, 'node'> & { node: ResolversTypes['StaffMember'] }>;
  StaffInput: StaffInput;
  StaffMember: ResolverTypeWrapper<StaffRow>;
  Standing: ResolverTypeWrapper<StandingRow>;
  StepCount: ResolverTypeWrapper<StepCount>;
  StepState: StepState;
  StoredFile: ResolverTypeWrapper<FileRow>;
  SubstituteChoice: ResolverTypeWrapper<SubstituteChoice>;
  Swap: ResolverTypeWrapper<Swap>;
  SwapConnection: ResolverTypeWrapper<SwapConnection>;
  SwapEdge: ResolverTypeWrapper<SwapEdge>;
  SwapKind: SwapKind;
  SwapOffer: ResolverTypeWrapper<SwapOffer>;
  SwapState: SwapState;
  SwapTurn: ResolverTypeWrapper<SwapTurn>;
  Task: ResolverTypeWrapper<TaskRow>;
  TaskConnection: ResolverTypeWrapper<Omit<TaskConnection, 'edges'> & { edges: Array<ResolversTypes['TaskEdge']> }>;
  TaskEdge: ResolverTypeWrapper<Omit<TaskEdge, 'node'> & { node: ResolversTypes['Task'] }>;
  TaskFilter: TaskFilter;
  TaskKind: TaskKind;
  TaskState: TaskState;
  Team: ResolverTypeWrapper<TeamFigures>;
  TeamMember: ResolverTypeWrapper<TeamMemberFigures>;
  TeamMemberConnection: ResolverTypeWrapper<Omit<TeamMemberConnection, 'edges'> & { edges: Array<ResolversTypes['TeamMemberEdge']> }>;
  TeamMemberEdge: ResolverTypeWrapper<Omit<TeamMemberEdge, 'node'> & { node: ResolversTypes['TeamMember'] }>;
  TeamShow: TeamShow;
  Tier: Tier;
  TierChange: ResolverTypeWrapper<TierChangeRow>;
  TierChangeConnection: ResolverTypeWrapper<Omit<TierChangeConnection, 'edges'> & { edges: Array<ResolversTypes['TierChangeOfEdge']> }>;
  TierChangeFilter: TierChangeFilter;
  TierChangeKind: TierChangeKind;
  TierChangeOf: ResolverTypeWrapper<ChangeOfRow>;
  TierChangeOfEdge: ResolverTypeWrapper<Omit<TierChangeOfEdge, 'node'> & { node: ResolversTypes['TierChangeOf'] }>;
  TierCount: ResolverTypeWrapper<TierCount>;
  TierDay: ResolverTypeWrapper<TierDay>;
  TierEarning: ResolverTypeWrapper<TierEarning>;
  TierFen: ResolverTypeWrapper<TierFen>;
  TierFenInput: TierFenInput;
  TierFlow: ResolverTypeWrapper<TierFlow>;
  TierObjection: ResolverTypeWrapper<ObjectionRow>;
  TierObjectionConnection: ResolverTypeWrapper<
    Omit<TierObjectionConnection, 'edges'> & { edges: Array<ResolversTypes['TierObjectionEdge']> }
  >;
  TierObjectionEdge: ResolverTypeWrapper<Omit<TierObjectionEdge, 'node'> & { node: ResolversTypes['TierObjection'] }>;
  TierPin: ResolverTypeWrapper<TierPin>;
  TierPolicy: ResolverTypeWrapper<TierPolicyRow>;
  TierPolicyState: TierPolicyState;
  TierRule: ResolverTypeWrapper<TierRule>;
  TierRuleInput: TierRuleInput;
  TierRun: ResolverTypeWrapper<TierRun>;
  Today: ResolverTypeWrapper<
    Omit<Today, 'topProducts' | 'topSellers'> & {
      topProducts: Array<ResolversTypes['ProductSales']>;
      topSellers: Array<ResolversTypes['Seller']>;
    }
  >;
  TotpSetup: ResolverTypeWrapper<TotpSetup>;
  UpkeepCount: ResolverTypeWrapper<UpkeepCount>;
  UpkeepKind: UpkeepKind;
  Violation: ResolverTypeWrapper<ViolationRow>;
  ViolationConnection: ResolverTypeWrapper<Omit<ViolationConnection, 'edges'> & { edges: Array<ResolversTypes['ViolationEdge']> }>;
  ViolationCount: ResolverTypeWrapper<ViolationCount>;
  ViolationEdge: ResolverTypeWrapper<Omit<ViolationEdge, 'node'> & { node: ResolversTypes['Violation'] }>;
  ViolationFilter: ViolationFilter;
  ViolationRule: ResolverTypeWrapper<ViolationRuleRow>;
  ViolationRuleInput: ViolationRuleInput;
  ViolationRuleKind: ViolationRuleKind;
  ViolationState: ViolationState;
  ViolationStep: ResolverTypeWrapper<ViolationStep>;
  WarReport: ResolverTypeWrapper<ReportRow>;
  WarReportConnection: ResolverTypeWrapper<Omit<WarReportConnection, 'edges'> & { edges: Array<ResolversTypes['WarReportEdge']> }>;
  WarReportEdge: ResolverTypeWrapper<Omit<WarReportEdge, 'node'> & { node: ResolversTypes['WarReport'] }>;
  WayOut: ResolverTypeWrapper<WayOut>;
  WeeklyCell: ResolverTypeWrapper<CellRow>;
  WeeklyCellInput: WeeklyCellInput;
  WeeklyModel: ResolverTypeWrapper<WeeklyModelRow>;
  WeeklyModelState: WeeklyModelState;
  WindowFigures: ResolverTypeWrapper<WindowFigures>;
  Words: ResolverTypeWrapper<Words>;
  Work: ResolverTypeWrapper<WorkRow>;
  WorkConnection: ResolverTypeWrapper<Omit<WorkConnection, 'edges'> & { edges: Array<ResolversTypes['WorkEdge']> }>;
  WorkEdge: ResolverTypeWrapper<Omit<WorkEdge, 'node'> & { node: ResolversTypes['Work'] }>;
  WorkState: WorkState;
  WorksHealth: ResolverTypeWrapper<WorksHealth>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Absence: AbsenceRow;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  AbsenceInput: AbsenceInput;
  AccountDay: AccountDayRow;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  AccountHealth: AccountHealthRow;
  AccountPersona: AccountPersona;
  AccountPersonaInput: AccountPersonaInput;
  Activity: GroupActivityRow;
  ActivityInput: ActivityInput;
  AssignBand: AssignBand;
  AssignBandInput: AssignBandInput;
  AssignmentConstraints: AssignmentConstraints;
  AssignmentInput: AssignmentInput;
  AssignmentProposal: ProposalRow;
  AssignmentProposalConnection: Omit<AssignmentProposalConnection, 'edges'> & {
    edges: Array<ResolversParentTypes['AssignmentProposalEdge']>;
  };
  AssignmentProposalEdge: Omit<AssignmentProposalEdge, 'node'> & { node: ResolversParentTypes['AssignmentProposal'] };
  Audience: Audience;
  AudienceGroup: AudienceGroup;
  AudienceInput: AudienceInput;
  AuditCheck: AuditCheck;
  AuditConnection: Omit<AuditConnection, 'edges'> & { edges: Array<ResolversParentTypes['AuditEdge']> };
  AuditEdge: Omit<AuditEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditEntry: AuditRow;
  AuditFilter: AuditFilter;
  Availability: AvailabilityOf;
  AvailableHours: AvailableHours;
  AvailableHoursInput: AvailableHoursInput;
  BoardEntry: BoardEntry;
  BoardKey: BoardKey;
  BoardKeyInput: BoardKeyInput;
  BoardOwner: BoardOwner;
  Booking: BookingRow;
  BrokenConstraint: BrokenConstraint;
  CalendarConflict: ConflictShown;
  CalendarEntry: EntryInput;
  CalendarFeed: CalendarFeedRow;
  CalendarPerson: CalendarPerson;
  CalendarWeek: WeekShown;
  Camp: CampRow;
  CampBlock: CampBlock;
  CampBrief: CampBrief;
  CampCell: CampCell;
  CampCertificate: CampCertificate;
  CampCohort: CohortShown;
  CampConnection: Omit<CampConnection, 'edges'> & { edges: Array<ResolversParentTypes['CampEdge']> };
  CampEdge: Omit<CampEdge, 'node'> & { node: ResolversParentTypes['Camp'] };
  CampFunnel: CampFunnel;
  CampHomework: CampHomework;
  CampHomeworkConnection: CampHomeworkConnection;
  CampHomeworkEdge: CampHomeworkEdge;
  CampHomeworkFilter: CampHomeworkFilter;
  CampLecturer: CampLecturer;
  CampLecturerGap: CampLecturerGap;
  CampLesson: LessonShown;
  CampMember: CampMember;
  CampNudgeResult: CampNudgeResult;
  CampPass: CampPass;
  Campaign: CampaignRow;
  CampaignActivity: ActivityRow;
  CampaignActivityConnection: Omit<CampaignActivityConnection, 'edges'> & { edges: Array<ResolversParentTypes['CampaignActivityEdge']> };
  CampaignActivityEdge: Omit<CampaignActivityEdge, 'node'> & { node: ResolversParentTypes['CampaignActivity'] };
  CampaignAudience: CampaignAudience;
  CampaignAudienceInput: CampaignAudienceInput;
  CampaignChangeInput: CampaignChangeInput;
  CampaignCheck: CampaignCheck;
  CampaignComparison: Compared;
  CampaignConnection: Omit<CampaignConnection, 'edges'> & { edges: Array<ResolversParentTypes['CampaignEdge']> };
  CampaignEdge: Omit<CampaignEdge, 'node'> & { node: ResolversParentTypes['Campaign'] };
  CampaignGoals: CampaignGoals;
  CampaignGoalsInput: CampaignGoalsInput;
  CampaignMargin: CampaignMargin;
  CampaignPackaging: CampaignPackaging;
  CampaignPackagingInput: CampaignPackagingInput;
  CampaignProblem: CampaignProblem;
  CampaignProduct: CampaignProductRow;
  CampaignProductInput: CampaignProductInput;
  CampaignReward: CampaignReward;
  CampaignRewardInput: CampaignRewardInput;
  CampaignStepStanding: CampaignStepStanding;
  CampaignTemplate: CampaignTemplate;
  CampaignTotals: CampaignTotals;
  Candidate: Omit<Candidate, 'product'> & { product: ResolversParentTypes['Product'] };
  CandidateList: Omit<CandidateList, 'candidates'> & { candidates: Array<ResolversParentTypes['Candidate']> };
  ChannelHealth: ChannelHealth;
  ComparisonSample: ComparedSample;
  ComplianceFinding: ComplianceFinding;
  ConditionInput: ConditionInput;
  Float: Scalars['Float']['output'];
  ConditionVerdict: ConditionVerdict;
  Course: CourseRow;
  CourseInput: CourseInput;
  CriterionScore: CriterionScore;
  DatabaseHealth: DatabaseHealth;
  DateTime: Scalars['DateTime']['output'];
  Day: Scalars['Day']['output'];
  DayTotals: DayTotals;
  Distributor: DistributorRow;
  DistributorConnection: Omit<DistributorConnection, 'edges'> & { edges: Array<ResolversParentTypes['DistributorEdge']> };
  DistributorEdge: Omit<DistributorEdge, 'node'> & { node: ResolversParentTypes['Distributor'] };
  DistributorFilter: DistributorFilter;
  Divert: DivertRow;
  DivertAccount: Omit<DivertAccount, 'account'> & { account: ResolversParentTypes['IpAccount'] };
  DivertAccountDay: DivertAccountDay;
  DivertConnection: Omit<DivertConnection, 'edges'> & { edges: Array<ResolversParentTypes['DivertEdge']> };
  DivertCount: DivertCount;
  DivertDay: DivertDay;
  DivertEdge: Omit<DivertEdge, 'node'> & { node: ResolversParentTypes['Divert'] };
  DivertFilter: DivertFilter;
  DivertFilterInput: DivertFilterInput;
  DivertGroup: DivertGroupRow;
  DivertGroupConnection: Omit<DivertGroupConnection, 'edges'> & { edges: Array<ResolversParentTypes['DivertGroupEdge']> };
  DivertGroupEdge: Omit<DivertGroupEdge, 'node'> & { node: ResolversParentTypes['DivertGroup'] };
  DivertProblem: DivertProblem;
  DueAction: DueAction;
  DueCounts: DueCounts;
  DueInvites: DueInvites;
  DueItem: Shown;
  DueItemConnection: Omit<DueItemConnection, 'edges'> & { edges: Array<ResolversParentTypes['DueItemEdge']> };
  DueItemEdge: Omit<DueItemEdge, 'node'> & { node: ResolversParentTypes['DueItem'] };
  DueOverview: DueOverview;
  DueSection: DueSection;
  Duty: DutyRow;
  DutyConnection: Omit<DutyConnection, 'edges'> & { edges: Array<ResolversParentTypes['DutyEdge']> };
  DutyEdge: Omit<DutyEdge, 'node'> & { node: ResolversParentTypes['Duty'] };
  DutyFilter: DutyFilter;
  DutyGroup: DutyGroup;
  DutyInput: DutyInput;
  DutyLive: DutyLive;
  Evidence: Evidence;
  Explanation: Explained;
  ExplanationSide: ExplanationSide;
  FairnessLine: FairnessLine;
  Fen: Scalars['Fen']['output'];
  FilledScript: FilledScript;
  FinalBoard: FinalBoard;
  Group: GroupRow;
  GroupCode: GroupCodeRow;
  GroupCodeUse: GroupCodeUse;
  GroupConnection: Omit<GroupConnection, 'edges'> & { edges: Array<ResolversParentTypes['GroupEdge']> };
  GroupDay: GroupDay;
  GroupDuplicate: DuplicateRow;
  GroupDuplicateConnection: Omit<GroupDuplicateConnection, 'edges'> & { edges: Array<ResolversParentTypes['GroupDuplicateEdge']> };
  GroupDuplicateEdge: Omit<GroupDuplicateEdge, 'node'> & { node: ResolversParentTypes['GroupDuplicate'] };
  GroupEdge: Omit<GroupEdge, 'node'> & { node: ResolversParentTypes['Group'] };
  GroupEffect: GroupEffect;
  GroupEvent: GroupEventRow;
  GroupEventConnection: Omit<GroupEventConnection, 'edges'> & { edges: Array<ResolversParentTypes['GroupEventEdge']> };
  GroupEventEdge: Omit<GroupEventEdge, 'node'> & { node: ResolversParentTypes['GroupEvent'] };
  GroupFilter: GroupFilter;
  GroupHealth: GroupHealth;
  GroupHealthDay: GroupHealthRow;
  GroupHealthMark: GroupHealthMark;
  GroupInviter: InviterRow;
  GroupLane: GroupLaneRow;
  GroupMember: GroupMemberRow;
  GroupMemberConnection: Omit<GroupMemberConnection, 'edges'> & { edges: Array<ResolversParentTypes['GroupMemberEdge']> };
  GroupMemberEdge: Omit<GroupMemberEdge, 'node'> & { node: ResolversParentTypes['GroupMember'] };
  GroupMemberFilter: GroupMemberFilter;
  GroupStateHint: GroupStateHint;
  GroupStay: StayRow;
  GroupStep: GroupStep;
  GroupStepBlock: GroupStepBlock;
  GroupTalker: TalkerRow;
  Health: Health;
  HeldGroup: HeldGroup;
  Holding: HoldingRow;
  HoldingConnection: Omit<HoldingConnection, 'edges'> & { edges: Array<ResolversParentTypes['HoldingEdge']> };
  HoldingEdge: Omit<HoldingEdge, 'node'> & { node: ResolversParentTypes['Holding'] };
  HoursInput: HoursInput;
  Import: ImportRow;
  ImportConnection: Omit<ImportConnection, 'edges'> & { edges: Array<ResolversParentTypes['ImportEdge']> };
  ImportEdge: Omit<ImportEdge, 'node'> & { node: ResolversParentTypes['Import'] };
  ImportError: ImportError;
  InnerRuleNodeInput: InnerRuleNodeInput;
  Invitation: Invitation;
  InvitationLink: Omit<InvitationLink, 'staff'> & { staff: ResolversParentTypes['StaffMember'] };
  Invite: InviteRow;
  InviteConnection: Omit<InviteConnection, 'edges'> & { edges: Array<ResolversParentTypes['InviteEdge']> };
  InviteEdge: Omit<InviteEdge, 'node'> & { node: ResolversParentTypes['Invite'] };
  InviteScript: InviteScript;
  InviteStepDone: InviteStepDone;
  InvitesTicked: InvitesTicked;
  IpAccount: IpAccountRow;
  IpAccountConnection: Omit<IpAccountConnection, 'edges'> & { edges: Array<ResolversParentTypes['IpAccountEdge']> };
  IpAccountEdge: Omit<IpAccountEdge, 'node'> & { node: ResolversParentTypes['IpAccount'] };
  IpAccountFilter: IpAccountFilter;
  IpAccountInput: IpAccountInput;
  IpAccountTotals: IpAccountTotals;
  Job: Omit<Job, 'lastRun' | 'runs'> & { lastRun?: Maybe<ResolversParentTypes['JobRun']>; runs: Array<ResolversParentTypes['JobRun']> };
  JobRun: RunRow;
  JobsHealth: JobsHealth;
  KeywordRule: KeywordRuleRow;
  KeywordRuleInput: KeywordRuleInput;
  KitCounts: KitCounts;
  KitItem: KitItemRow;
  KitItemInput: KitItemInput;
  KitPart: KitPart;
  KitProduct: KitProduct;
  KitReport: Omit<KitReport, 'items'> & { items: Array<ResolversParentTypes['KitItem']> };
  KitUseInput: KitUseInput;
  Kol: KolRow;
  KolCandidate: KolCandidateRow;
  KolCandidateConnection: Omit<KolCandidateConnection, 'edges'> & { edges: Array<ResolversParentTypes['KolCandidateEdge']> };
  KolCandidateEdge: Omit<KolCandidateEdge, 'node'> & { node: ResolversParentTypes['KolCandidate'] };
  KolCandidateFilter: KolCandidateFilter;
  KolConnection: Omit<KolConnection, 'edges'> & { edges: Array<ResolversParentTypes['KolEdge']> };
  KolCounts: KolCounts;
  KolDutyPoints: KolDutyPoints;
  KolEdge: Omit<KolEdge, 'node'> & { node: ResolversParentTypes['Kol'] };
  KolEvent: KolEventRow;
  KolFilter: KolFilter;
  KolGroup: KolGroup;
  KolMonth: KolMonth;
  KolNominationInput: KolNominationInput;
  KolReason: KolReason;
  KolRelay: KolRelay;
  KolSeats: KolSeats;
  KolSettlement: KolSettlement;
  KolStatement: KolStatementRow;
  KolStatementConnection: Omit<KolStatementConnection, 'edges'> & { edges: Array<ResolversParentTypes['KolStatementEdge']> };
  KolStatementEdge: Omit<KolStatementEdge, 'node'> & { node: ResolversParentTypes['KolStatement'] };
  KolStatementLine: KolStatementLine;
  KolTerms: KolTerms;
  Leaderboard: Leaderboard;
  LeaveAsked: LeaveAsked;
  Lesson: LessonRow;
  LessonHomework: LessonHomework;
  LessonHomeworkInput: LessonHomeworkInput;
  LessonInput: LessonInput;
  LiveFeed: LiveFeedRow;
  LiveGroup: LiveGroup;
  LiveHost: LiveHost;
  LiveHostInput: LiveHostInput;
  LiveLine: ShownLine;
  LiveLineInput: LiveLineInput;
  LiveNote: LiveNoteOf;
  LivePlace: LivePlace;
  LivePlaceInput: LivePlaceInput;
  LiveSendInput: LiveSendInput;
  LiveSent: LiveSent;
  LiveSession: LiveRow;
  LiveSpread: LiveSpread;
  LiveTemplate: LiveTemplate;
  Me: MeRow;
  Meeting: MeetingRow;
  MeetingAction: MeetingActionRow;
  MeetingActionInput: MeetingActionInput;
  MeetingAttendee: AttendeeRow;
  MeetingItem: MeetingItem;
  MeetingItemInput: MeetingItemInput;
  MeetingPlan: PlanRow;
  MeetingPlanInput: MeetingPlanInput;
  MemberKindCount: MemberKindCount;
  MessageInput: MessageInput;
  MetricInfo: MetricInfo;
  Milestone: Milestone;
  MilestoneInput: MilestoneInput;
  ModelChange: ModelChange;
  ModelFinding: ModelFinding;
  Mutation: Record<PropertyKey, never>;
  MyCamp: MyCamp;
  MyHomework: MyHomework;
  MyKol: Omit<MyKol, 'kol'> & { kol?: Maybe<ResolversParentTypes['MyKolState']> };
  MyKolState: KolRow;
  MyLesson: MyLesson;
  NewCalendarFeed: Omit<NewCalendarFeed, 'feed'> & { feed: ResolversParentTypes['CalendarFeed'] };
  NewestOrder: NewestOrder;
  NextStep: NextStep;
  Notice: NoticeRow;
  NoticeConnection: Omit<NoticeConnection, 'edges'> & { edges: Array<ResolversParentTypes['NoticeEdge']> };
  NoticeEdge: Omit<NoticeEdge, 'node'> & { node: ResolversParentTypes['Notice'] };
  OpenGroupInput: OpenGroupInput;
  Operator: OperatorRow;
  OperatorChange: OperatorChange;
  OperatorChoice: OperatorChoice;
  OperatorLeave: OperatorLeave;
  OperatorName: OperatorName;
  Order: OrderRow;
  OrderConnection: Omit<OrderConnection, 'edges'> & { edges: Array<ResolversParentTypes['OrderEdge']> };
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderFilter: OrderFilter;
  OutboxTotals: OutboxTotals;
  Outgoing: OutgoingRow;
  OutgoingConnection: Omit<OutgoingConnection, 'edges'> & { edges: Array<ResolversParentTypes['OutgoingEdge']> };
  OutgoingEdge: Omit<OutgoingEdge, 'node'> & { node: ResolversParentTypes['Outgoing'] };
  OwnKit: Omit<OwnKit, 'items'> & { items: Array<ResolversParentTypes['OwnKitItem']> };
  OwnKitItem: Omit<OwnKitItem, 'files'> & { files: Array<ResolversParentTypes['StoredFile']> };
  OwnKitTotals: OwnKitTotals;
  OwnMeeting: MeetingRow;
  OwnPlace: OwnPlace;
  OwnSales: Omit<OwnSales, 'recent'> & { recent: Array<ResolversParentTypes['Order']> };
  PageInfo: PageInfo;
  PassCondition: PassCondition;
  PassConditionInput: PassConditionInput;
  PassNode: PassNode;
  PassPartInput: PassPartInput;
  PatrolInput: PatrolInput;
  PatrolMember: PatrolMember;
  PatrolReport: PatrolReport;
  PersonInput: PersonInput;
  Persona: Persona;
  Phase: PhaseRow;
  PhaseAction: ActionRow;
  PhaseActionInput: PhaseActionInput;
  PhaseInput: PhaseInput;
  PlanPoint: PlanPoint;
  PlannedActivity: PlannedRow;
  PlannedMove: DistributorRow;
  PlannedMoveConnection: Omit<PlannedMoveConnection, 'edges'> & { edges: Array<ResolversParentTypes['PlannedMoveEdge']> };
  PlannedMoveEdge: Omit<PlannedMoveEdge, 'node'> & { node: ResolversParentTypes['PlannedMove'] };
  PlannedShift: PlannedShift;
  PlannedTotal: PlannedTotal;
  PointsEntry: PointsEntryRow;
  PointsEntryConnection: Omit<PointsEntryConnection, 'edges'> & { edges: Array<ResolversParentTypes['PointsEntryEdge']> };
  PointsEntryEdge: Omit<PointsEntryEdge, 'node'> & { node: ResolversParentTypes['PointsEntry'] };
  PolicyComparison: Omit<PolicyComparison, 'one' | 'other' | 'samples'> & {
    one: ResolversParentTypes['Simulation'];
    other: ResolversParentTypes['Simulation'];
    samples: Array<ResolversParentTypes['ComparisonSample']>;
  };
  Product: ProductRow;
  ProductConnection: Omit<ProductConnection, 'edges'> & { edges: Array<ResolversParentTypes['ProductEdge']> };
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductFactsInput: ProductFactsInput;
  ProductMargin: ProductMargin;
  ProductSales: ProductSalesRow;
  ProposalCheck: ProposalCheck;
  ProposalCost: ProposalCost;
  ProposalHire: ProposalHire;
  ProposalLoad: ProposalLoad;
  ProposalMove: MoveRow;
  ProposalMoveConnection: Omit<ProposalMoveConnection, 'edges'> & { edges: Array<ResolversParentTypes['ProposalMoveEdge']> };
  ProposalMoveEdge: Omit<ProposalMoveEdge, 'node'> & { node: ResolversParentTypes['ProposalMove'] };
  ProposalOutcome: Omit<ProposalOutcome, 'proposal'> & { proposal?: Maybe<ResolversParentTypes['AssignmentProposal']> };
  Pyramid: Pyramid;
  QuarantineTotals: QuarantineTotals;
  Quarantined: QuarantineRow;
  QuarantinedConnection: Omit<QuarantinedConnection, 'edges'> & { edges: Array<ResolversParentTypes['QuarantinedEdge']> };
  QuarantinedEdge: Omit<QuarantinedEdge, 'node'> & { node: ResolversParentTypes['Quarantined'] };
  Query: Record<PropertyKey, never>;
  RefusedJoin: RefusedJoinRow;
  Relay: RelayRow;
  RelayConnection: Omit<RelayConnection, 'edges'> & { edges: Array<ResolversParentTypes['RelayEdge']> };
  RelayDownInput: RelayDownInput;
  RelayEdge: Omit<RelayEdge, 'node'> & { node: ResolversParentTypes['Relay'] };
  RelayFilter: RelayFilter;
  RelayGroup: RelayGroup;
  RelayReach: RelayReach;
  RelayReader: RelayReader;
  RelayUpInput: RelayUpInput;
  Replay: Replay;
  ReplayFrame: ReplayFrame;
  ReplayOwner: ReplayOwner;
  ReportDelivery: ReportDelivery;
  ReportEntry: ReportEntry;
  ReportFacts: Facts;
  ReportMilestone: ReportMilestone;
  ReportPlaceholder: ReportPlaceholder;
  ReportPlan: ReportPlanRow;
  ReportPlanInput: ReportPlanInput;
  ReportTemplateInput: ReportTemplateInput;
  Review: ReviewOf;
  ReviewAction: ReviewActionRow;
  ReviewActionInput: ReviewActionInput;
  ReviewItem: ReviewItem;
  ReviewRow: ReviewRow;
  ReviewTotals: ReviewTotals;
  RewardEntry: RewardEntry;
  Robot: RobotRow;
  RobotConnection: Omit<RobotConnection, 'edges'> & { edges: Array<ResolversParentTypes['RobotEdge']> };
  RobotEdge: Omit<RobotEdge, 'node'> & { node: ResolversParentTypes['Robot'] };
  RobotInput: RobotInput;
  RosterEntry: RosterEntry;
  RosterEntryInput: RosterEntryInput;
  Rota: RotaRow;
  RotaFairness: RotaFairness;
  RotaGroup: RotaGroup;
  RotaInput: RotaInput;
  RotaPerson: RotaPerson;
  RotaPreview: RotaPreview;
  RotaShift: RotaShift;
  RotaSlot: RotaSlot;
  RotaSlotInput: RotaSlotInput;
  RotaVersion: RotaVersion;
  RuleCheck: RuleCheck;
  RuleDifference: RuleDifference;
  RuleNode: RuleNode;
  RuleNodeInput: RuleNodeInput;
  RuleProblem: RuleProblem;
  SalesPoint: SalesPoint;
  SavedView: SavedView;
  Script: ScriptRow;
  ScriptEntry: ScriptEntryRow;
  ScriptInput: ScriptInput;
  ScriptPlace: ScriptPlace;
  ScriptValueInput: ScriptValueInput;
  SearchHit: SearchHit;
  Seller: SellerRow;
  SendReport: SendReport;
  ServerInfo: ServerInfo;
  Session: SessionRow;
  Setting: Setting;
  ShiftGap: ShiftGap;
  ShiftPart: ShiftPart;
  SilentMember: SilentRow;
  SilentMembers: Omit<SilentMembers, 'members'> & { members: Array<ResolversParentTypes['SilentMember']> };
  Simulation: Simulated;
  SimulationFlow: Omit<SimulationFlow, 'samples'> & { samples: Array<ResolversParentTypes['SimulationSample']> };
  SimulationSample: SimulatedSample;
  SponsorMove: SponsorMove;
  StaffChange: StaffChange;
  StaffConnection: Omit<StaffConnection, 'edges'> & { edges: Array<ResolversParentTypes['StaffEdge']> };
  StaffEdge: Omit<StaffEdge, 'node'> & { node: ResolversParentTypes['StaffMember'] };
  StaffInput: StaffInput;
  StaffMember: StaffRow;
  Standing: StandingRow;
  StepCount: StepCount;
  StoredFile: FileRow;
  SubstituteChoice: SubstituteChoice;
  Swap: Swap;
  SwapConnection: SwapConnection;
  SwapEdge: SwapEdge;
  SwapOffer: SwapOffer;
  SwapTurn: SwapTurn;
  Task: TaskRow;
  TaskConnection: Omit<TaskConnection, 'edges'> & { edges: Array<ResolversParentTypes['TaskEdge']> };
  TaskEdge: Omit<TaskEdge, 'node'> & { node: ResolversParentTypes['Task'] };
  TaskFilter: TaskFilter;
  Team: TeamFigures;
  TeamMember: TeamMemberFigures;
  TeamMemberConnection: Omit<TeamMemberConnection, 'edges'> & { edges: Array<ResolversParentTypes['TeamMemberEdge']> };
  TeamMemberEdge: Omit<TeamMemberEdge, 'node'> & { node: ResolversParentTypes['TeamMember'] };
  TierChange: TierChangeRow;
  TierChangeConnection: Omit<TierChangeConnection, 'edges'> & { edges: Array<ResolversParentTypes['TierChangeOfEdge']> };
  TierChangeFilter: TierChangeFilter;
  TierChangeOf: ChangeOfRow;
  TierChangeOfEdge: Omit<TierChangeOfEdge, 'node'> & { node: ResolversParentTypes['TierChangeOf'] };
  TierCount: TierCount;
  TierDay: TierDay;
  TierEarning: TierEarning;
  TierFen: TierFen;
  TierFenInput: TierFenInput;
  TierFlow: TierFlow;
  TierObjection: ObjectionRow;
  TierObjectionConnection: Omit<TierObjectionConnection, 'edges'> & { edges: Array<ResolversParentTypes['TierObjectionEdge']> };
  TierObjectionEdge: Omit<TierObjectionEdge, 'node'> & { node: ResolversParentTypes['TierObjection'] };
  TierPin: TierPin;
  TierPolicy: TierPolicyRow;
  TierRule: TierRule;
  TierRuleInput: TierRuleInput;
  TierRun: TierRun;
  Today: Omit<Today, 'topProducts' | 'topSellers'> & {
    topProducts: Array<ResolversParentTypes['ProductSales']>;
    topSellers: Array<ResolversParentTypes['Seller']>;
  };
  TotpSetup: TotpSetup;
  UpkeepCount: UpkeepCount;
  Violation: ViolationRow;
  ViolationConnection: Omit<ViolationConnection, 'edges'> & { edges: Array<ResolversParentTypes['ViolationEdge']> };
  ViolationCount: ViolationCount;
  ViolationEdge: Omit<ViolationEdge, 'node'> & { node: ResolversParentTypes['Violation'] };
  ViolationFilter: ViolationFilter;
  ViolationRule: ViolationRuleRow;
  ViolationRuleInput: ViolationRuleInput;
  ViolationStep: ViolationStep;
  WarReport: ReportRow;
  WarReportConnection: Omit<WarReportConnection, 'edges'> & { edges: Array<ResolversParentTypes['WarReportEdge']> };
  WarReportEdge: Omit<WarReportEdge, 'node'> & { node: ResolversParentTypes['WarReport'] };
  WayOut: WayOut;
  WeeklyCell: CellRow;
  WeeklyCellInput: WeeklyCellInput;
  WeeklyModel: WeeklyModelRow;
  WindowFigures: WindowFigures;
  Words: Words;
  Work: WorkRow;
  WorkConnection: Omit<WorkConnection, 'edges'> & { edges: Array<ResolversParentTypes['WorkEdge']> };
  WorkEdge: Omit<WorkEdge, 'node'> & { node: ResolversParentTypes['Work'] };
  WorksHealth: WorksHealth;
};

export type AbsenceResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Absence'] = ResolversParentTypes['Absence']> = {
  bookings?: Resolver<Array<ResolversTypes['Booking']>, ParentType, ContextType>;
  byName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  personKind?: Resolver<ResolversTypes['PersonKind'], ParentType, ContextType>;
  personName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AccountDayResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['AccountDay'] = ResolversParentTypes['AccountDay'],
> = {
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  complaints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  isUpkeepDone?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  planned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  upkeep?: Resolver<Array<ResolversTypes['UpkeepCount']>, ParentType, ContextType>;
};

export type AccountHealthResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['AccountHealth'] = ResolversParentTypes['AccountHealth'],
> = {
  day?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['Words']>, ParentType, ContextType>;
  restProposedUntil?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccountPersonaResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['AccountPersona'] = ResolversParentTypes['AccountPersona'],
> = {
  about?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  interests?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ActivityResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Activity'] = ResolversParentTypes['Activity']> = {
  cellId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  editedFor?: Resolver<Maybe<ResolversTypes['ActivityEdit']>, ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  group?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActivityKind'], ParentType, ContextType>;
  mayChange?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ActivityState'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleWords?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type AssignBandResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['AssignBand'] = ResolversParentTypes['AssignBand'],
> = {
  least?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  most?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssignmentConstraintsResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['AssignmentConstraints'] = ResolversParentTypes['AssignmentConstraints'],
> = {
  band?: Resolver<Maybe<ResolversTypes['AssignBand']>, ParentType, ContextType>;
  mustMatchProvince?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mustMatchSkill?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  operators?: Resolver<Array<ResolversTypes['OperatorName']>, ParentType, ContextType>;
  takesUnheld?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AssignmentProposalResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['AssignmentProposal'] = ResolversParentTypes['AssignmentProposal'],
> = {
  byName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  checks?: Resolver<Array<ResolversTypes['ProposalCheck']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedByName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  constraints?: Resolver<ResolversTypes['AssignmentConstraints'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['ProposalCost'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hire?: Resolver<Maybe<ResolversTypes['ProposalHire']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isKept?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isStale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  leavesOn?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  leaving?: Resolver<Maybe<ResolversTypes['OperatorName']>, ParentType, ContextType>;
  loads?: Resolver<Array<ResolversTypes['ProposalLoad']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['AssignMethod'], ParentType, ContextType>;
  milliseconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  moves?: Resolver<ResolversTypes['ProposalMoveConnection'], ParentType, ContextType, Partial<AssignmentProposalMovesArgs>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notesDueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProposalState'], ParentType, ContextType>;
};

export type AssignmentProposalConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['AssignmentProposalConnection'] = ResolversParentTypes['AssignmentProposalConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['AssignmentProposalEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AssignmentProposalEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['AssignmentProposalEdge'] = ResolversParentTypes['AssignmentProposalEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AssignmentProposal'], ParentType, ContextType>;
};

export type AudienceResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Audience'] = ResolversParentTypes['Audience']> = {
  byRobot?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byTask?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AudienceGroupResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['AudienceGroup'] = ResolversParentTypes['AudienceGroup'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditCheckResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['AuditCheck'] = ResolversParentTypes['AuditCheck'],
> = {
  brokenAt?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  head?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isWhole?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AuditConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['AuditConnection'] = ResolversParentTypes['AuditConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['AuditEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['AuditEdge'] = ResolversParentTypes['AuditEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type AuditEntryResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry'],
> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  actorName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  details?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subjectId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectKind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjectName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AvailabilityResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['Availability'] = ResolversParentTypes['Availability'],
> = {
  absences?: Resolver<Array<ResolversTypes['Absence']>, ParentType, ContextType>;
  hours?: Resolver<Array<ResolversTypes['AvailableHours']>, ParentType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  personKind?: Resolver<ResolversTypes['PersonKind'], ParentType, ContextType>;
  personName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AvailableHoursResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['AvailableHours'] = ResolversParentTypes['AvailableHours'],
> = {
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weekday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BoardEntryResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['BoardEntry'] = ResolversParentTypes['BoardEntry'],
> = {
  isOwn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  moved?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ownerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reachedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
};

export type BoardKeyResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['BoardKey'] = ResolversParentTypes['BoardKey']> = {
  campaignId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['BoardMetric'], ParentType, ContextType>;
  phaseId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['BoardSubject'], ParentType, ContextType>;
};

export type BoardOwnerResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['BoardOwner'] = ResolversParentTypes['BoardOwner'],
> = {
  holder?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
};

export type BookingResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Booking'] = ResolversParentTypes['Booking']> = {
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  groupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isBusy?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['BookingKind'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  personKind?: Resolver<ResolversTypes['PersonKind'], ParentType, ContextType>;
  personName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type BrokenConstraintResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['BrokenConstraint'] = ResolversParentTypes['BrokenConstraint'],
> = {
  by?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  province?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  what?: Resolver<ResolversTypes['AssignBrokenKind'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type CalendarConflictResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CalendarConflict'] = ResolversParentTypes['CalendarConflict'],
> = {
  entryIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CalendarConflictKind'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['CalendarPerson']>, ParentType, ContextType>;
  waysOut?: Resolver<Array<ResolversTypes['WayOut']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type CalendarEntryResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CalendarEntry'] = ResolversParentTypes['CalendarEntry'],
> = {
  detail?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  forWhom?: Resolver<ResolversTypes['CalendarFor'], ParentType, ContextType>;
  groups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isMovable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isSwapPending?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  persons?: Resolver<Array<ResolversTypes['CalendarPerson']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type CalendarFeedResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CalendarFeed'] = ResolversParentTypes['CalendarFeed'],
> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastReadAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CalendarPersonResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CalendarPerson'] = ResolversParentTypes['CalendarPerson'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PersonKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CalendarWeekResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CalendarWeek'] = ResolversParentTypes['CalendarWeek'],
> = {
  conflicts?: Resolver<Array<ResolversTypes['CalendarConflict']>, ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  entries?: Resolver<Array<ResolversTypes['CalendarEntry']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CampResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Camp'] = ResolversParentTypes['Camp']> = {
  closesAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cohorts?: Resolver<Array<ResolversTypes['CampCohort']>, ParentType, ContextType>;
  course?: Resolver<ResolversTypes['Course'], ParentType, ContextType>;
  endsOn?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  extendedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  funnel?: Resolver<ResolversTypes['CampFunnel'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  joinedFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  joinedTo?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lecturerGaps?: Resolver<Array<ResolversTypes['CampLecturerGap']>, ParentType, ContextType>;
  lessons?: Resolver<Array<ResolversTypes['CampLesson']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  opensOn?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CampState'], ParentType, ContextType>;
  today?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  waiting?: Resolver<Array<ResolversTypes['CampMember']>, ParentType, ContextType>;
};

export type CampBlockResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampBlock'] = ResolversParentTypes['CampBlock'],
> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type CampBriefResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampBrief'] = ResolversParentTypes['CampBrief'],
> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  opensOn?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
};

export type CampCellResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CampCell'] = ResolversParentTypes['CampCell']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  check?: Resolver<ResolversTypes['CheckInState'], ParentType, ContextType>;
  homework?: Resolver<Maybe<ResolversTypes['HomeworkState']>, ParentType, ContextType>;
  lessonId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CampCertificateResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampCertificate'] = ResolversParentTypes['CampCertificate'],
> = {
  campNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  checkIns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  graduatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  no?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CampCohortResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampCohort'] = ResolversParentTypes['CampCohort'],
> = {
  campId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  funnel?: Resolver<ResolversTypes['CampFunnel'], ParentType, ContextType>;
  groupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  groupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mayManage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  operatorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  places?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  taken?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CampConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampConnection'] = ResolversParentTypes['CampConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['CampEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CampEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CampEdge'] = ResolversParentTypes['CampEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Camp'], ParentType, ContextType>;
};

export type CampFunnelResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampFunnel'] = ResolversParentTypes['CampFunnel'],
> = {
  active?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  behind?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  checkedIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enrolled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  graduated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CampHomeworkResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampHomework'] = ResolversParentTypes['CampHomework'],
> = {
  campNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cohort?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  distributorId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  enrolmentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fileIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  handedInAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lessonId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lessonTitle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  memberName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  memberNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reviewedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reviewerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['HomeworkState'], ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['LessonHomework']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CampHomeworkConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampHomeworkConnection'] = ResolversParentTypes['CampHomeworkConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['CampHomeworkEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CampHomeworkEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampHomeworkEdge'] = ResolversParentTypes['CampHomeworkEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CampHomework'], ParentType, ContextType>;
};

export type CampLecturerResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampLecturer'] = ResolversParentTypes['CampLecturer'],
> = {
  dutyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAccepted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  personKind?: Resolver<ResolversTypes['PersonKind'], ParentType, ContextType>;
  personName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CampLecturerGapResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampLecturerGap'] = ResolversParentTypes['CampLecturerGap'],
> = {
  lessonId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CampLessonResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampLesson'] = ResolversParentTypes['CampLesson'],
> = {
  checkedIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closesAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  homework?: Resolver<Maybe<ResolversTypes['LessonHomework']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lecturers?: Resolver<Array<ResolversTypes['CampLecturer']>, ParentType, ContextType>;
  makeUpUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mayMove?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  needsLecturer?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  opensAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  video?: Resolver<Maybe<ResolversTypes['StoredFile']>, ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  watchPercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CampMemberResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampMember'] = ResolversParentTypes['CampMember'],
> = {
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  behind?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cells?: Resolver<Array<ResolversTypes['CampCell']>, ParentType, ContextType>;
  certificateNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  checkIns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  distributorId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  extendedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  graduatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isInGroup?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  memberNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nudgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  pass?: Resolver<ResolversTypes['CampPass'], ParentType, ContextType>;
  silentDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EnrolmentState'], ParentType, ContextType>;
};

export type CampNudgeResultResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampNudgeResult'] = ResolversParentTypes['CampNudgeResult'],
> = {
  nudged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  spared?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CampPassResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CampPass'] = ResolversParentTypes['CampPass']> = {
  conditions?: Resolver<Array<ResolversTypes['PassCondition']>, ParentType, ContextType>;
  isMet?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  met?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CampaignResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Campaign'] = ResolversParentTypes['Campaign']> = {
  actions?: Resolver<Array<ResolversTypes['PhaseAction']>, ParentType, ContextType>;
  activities?: Resolver<ResolversTypes['CampaignActivityConnection'], ParentType, ContextType, Partial<CampaignActivitiesArgs>>;
  audience?: Resolver<Maybe<ResolversTypes['CampaignAudience']>, ParentType, ContextType>;
  boardsMarkedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  copiedFromId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finalBoards?: Resolver<Array<ResolversTypes['FinalBoard']>, ParentType, ContextType>;
  frozenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  goals?: Resolver<ResolversTypes['CampaignGoals'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isRehearsal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  newestOrders?: Resolver<Array<ResolversTypes['NewestOrder']>, ParentType, ContextType, RequireFields<CampaignNewestOrdersArgs, 'first'>>;
  nextAction?: Resolver<Maybe<ResolversTypes['PhaseAction']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ownerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  packaging?: Resolver<ResolversTypes['CampaignPackaging'], ParentType, ContextType>;
  phases?: Resolver<Array<ResolversTypes['Phase']>, ParentType, ContextType>;
  planCurve?: Resolver<Array<ResolversTypes['PlanPoint']>, ParentType, ContextType>;
  products?: Resolver<Array<ResolversTypes['CampaignProduct']>, ParentType, ContextType>;
  rewardBudgetFen?: Resolver<Maybe<ResolversTypes['Fen']>, ParentType, ContextType>;
  rewardCostFen?: Resolver<Maybe<ResolversTypes['Fen']>, ParentType, ContextType>;
  rewardEntries?: Resolver<Array<ResolversTypes['RewardEntry']>, ParentType, ContextType>;
  rewards?: Resolver<Array<ResolversTypes['CampaignReward']>, ParentType, ContextType>;
  salesCurve?: Resolver<Array<ResolversTypes['SalesPoint']>, ParentType, ContextType, RequireFields<CampaignSalesCurveArgs, 'stepMinutes'>>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CampaignState'], ParentType, ContextType>;
  stateSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['CampaignStepStanding']>, ParentType, ContextType>;
  templateKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['CampaignTotals'], ParentType, ContextType>;
};

export type CampaignActivityResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampaignActivity'] = ResolversParentTypes['CampaignActivity'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  byName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type CampaignActivityConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampaignActivityConnection'] = ResolversParentTypes['CampaignActivityConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['CampaignActivityEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CampaignActivityEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampaignActivityEdge'] = ResolversParentTypes['CampaignActivityEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CampaignActivity'], ParentType, ContextType>;
};

export type CampaignAudienceResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampaignAudience'] = ResolversParentTypes['CampaignAudience'],
> = {
  groupIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['AudienceGroup']>, ParentType, ContextType>;
  provinces?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tiers?: Resolver<Array<ResolversTypes['Tier']>, ParentType, ContextType>;
};

export type CampaignCheckResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampaignCheck'] = ResolversParentTypes['CampaignCheck'],
> = {
  findings?: Resolver<Array<ResolversTypes['ComplianceFinding']>, ParentType, ContextType>;
  mayPublish?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['CampaignProblem']>, ParentType, ContextType>;
};

export type CampaignComparisonResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampaignComparison'] = ResolversParentTypes['CampaignComparison'],
> = {
  campaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
  hours?: Resolver<Array<ResolversTypes['Fen']>, ParentType, ContextType>;
  rewardFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  tiers?: Resolver<Array<ResolversTypes['ReviewRow']>, ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['ReviewTotals'], ParentType, ContextType>;
};

export type CampaignConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampaignConnection'] = ResolversParentTypes['CampaignConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['CampaignEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CampaignEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampaignEdge'] = ResolversParentTypes['CampaignEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
};

export type CampaignGoalsResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampaignGoals'] = ResolversParentTypes['CampaignGoals'],
> = {
  newMembers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  salesFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
};

export type CampaignMarginResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampaignMargin'] = ResolversParentTypes['CampaignMargin'],
> = {
  differsByTier?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  products?: Resolver<Array<ResolversTypes['ProductMargin']>, ParentType, ContextType>;
};

export type CampaignPackagingResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampaignPackaging'] = ResolversParentTypes['CampaignPackaging'],
> = {
  brand?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endorsement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  play?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sellingPoint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CampaignProblemResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampaignProblem'] = ResolversParentTypes['CampaignProblem'],
> = {
  clause?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['CampaignStep'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type CampaignProductResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampaignProduct'] = ResolversParentTypes['CampaignProduct'],
> = {
  isMain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  priceFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  profitFen?: Resolver<ResolversTypes['TierFen'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stock?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CampaignRewardResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampaignReward'] = ResolversParentTypes['CampaignReward'],
> = {
  amountFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  fromRank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RewardKind'], ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['BoardMetric'], ParentType, ContextType>;
  phaseId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  prize?: Resolver<ResolversTypes['RewardPrize'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['BoardSubject'], ParentType, ContextType>;
  threshold?: Resolver<Maybe<ResolversTypes['Fen']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  toRank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  winners?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CampaignStepStandingResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampaignStepStanding'] = ResolversParentTypes['CampaignStepStanding'],
> = {
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  doneByName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Words']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['StepState'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['CampaignStep'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type CampaignTemplateResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampaignTemplate'] = ResolversParentTypes['CampaignTemplate'],
> = {
  about?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  durationMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  packagingPlay?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  rewardCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type CampaignTotalsResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CampaignTotals'] = ResolversParentTypes['CampaignTotals'],
> = {
  newMembers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refundedFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  salesFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  sellers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CandidateResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['Candidate'] = ResolversParentTypes['Candidate'],
> = {
  criteria?: Resolver<Array<ResolversTypes['CriterionScore']>, ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CandidateListResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CandidateList'] = ResolversParentTypes['CandidateList'],
> = {
  candidates?: Resolver<Array<ResolversTypes['Candidate']>, ParentType, ContextType>;
  fromDay?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  measuredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  of?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  toDay?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
};

export type ChannelHealthResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ChannelHealth'] = ResolversParentTypes['ChannelHealth'],
> = {
  dead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  good?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  off?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oldestDueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  robots?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  uncertain?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ComparisonSampleResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ComparisonSample'] = ResolversParentTypes['ComparisonSample'],
> = {
  distributor?: Resolver<ResolversTypes['Distributor'], ParentType, ContextType>;
  one?: Resolver<Maybe<ResolversTypes['TierChangeKind']>, ParentType, ContextType>;
  oneTier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  other?: Resolver<Maybe<ResolversTypes['TierChangeKind']>, ParentType, ContextType>;
  otherTier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
};

export type ComplianceFindingResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ComplianceFinding'] = ResolversParentTypes['ComplianceFinding'],
> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['FindingLevel'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type ConditionVerdictResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ConditionVerdict'] = ResolversParentTypes['ConditionVerdict'],
> = {
  comparison?: Resolver<ResolversTypes['Comparison'], ParentType, ContextType>;
  dropsBy?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  dropsOn?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupKind?: Resolver<ResolversTypes['RuleKind'], ParentType, ContextType>;
  isForKeeping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isMet?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['Metric'], ParentType, ContextType>;
  missing?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  topBasisPoints?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['MetricUnit'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  window?: Resolver<ResolversTypes['MetricWindow'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type CourseResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Course'] = ResolversParentTypes['Course']> = {
  byName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  closesAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cohortSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  extensionDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lessons?: Resolver<Array<ResolversTypes['Lesson']>, ParentType, ContextType>;
  mostMakeUps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pass?: Resolver<ResolversTypes['PassNode'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CourseState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CriterionScoreResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['CriterionScore'] = ResolversParentTypes['CriterionScore'],
> = {
  criterion?: Resolver<ResolversTypes['SelectionCriterion'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type DatabaseHealthResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['DatabaseHealth'] = ResolversParentTypes['DatabaseHealth'],
> = {
  isGood?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  milliseconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DayScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Day'], any> {
  name: 'Day';
}

export type DayTotalsResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['DayTotals'] = ResolversParentTypes['DayTotals'],
> = {
  amountFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  membershipFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  memberships?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  netFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  profitFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refundedFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
};

export type DistributorResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['Distributor'] = ResolversParentTypes['Distributor'],
> = {
  directDownline?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  erasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['Explanation'], ParentType, ContextType>;
  figures?: Resolver<Array<ResolversTypes['WindowFigures']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['GroupStay']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isKol?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  memberNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  objections?: Resolver<Array<ResolversTypes['TierObjection']>, ParentType, ContextType>;
  phone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sales?: Resolver<Array<ResolversTypes['DayTotals']>, ParentType, ContextType, RequireFields<DistributorSalesArgs, 'days'>>;
  sponsor?: Resolver<Maybe<ResolversTypes['Distributor']>, ParentType, ContextType>;
  sponsorMoves?: Resolver<Array<ResolversTypes['SponsorMove']>, ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['Standing'], ParentType, ContextType>;
  team?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
  tierChanges?: Resolver<Array<ResolversTypes['TierChange']>, ParentType, ContextType>;
};

export type DistributorConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['DistributorConnection'] = ResolversParentTypes['DistributorConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['DistributorEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DistributorEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['DistributorEdge'] = ResolversParentTypes['DistributorEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Distributor'], ParentType, ContextType>;
};

export type DivertResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Divert'] = ResolversParentTypes['Divert']> = {
  accounts?: Resolver<Array<ResolversTypes['DivertAccount']>, ParentType, ContextType>;
  byName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  days?: Resolver<Array<ResolversTypes['DivertDay']>, ParentType, ContextType>;
  divertGroups?: Resolver<ResolversTypes['DivertGroupConnection'], ParentType, ContextType, Partial<DivertDivertGroupsArgs>>;
  filter?: Resolver<ResolversTypes['DivertFilter'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  firstDay?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  groups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  joined?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastDay?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  leftOut?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  newGroups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  planSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  plannedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['DivertProblem']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['DivertSource'], ParentType, ContextType>;
  started?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DivertState'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['StepCount']>, ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unplaced?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  work?: Resolver<Maybe<ResolversTypes['Work']>, ParentType, ContextType>;
};

export type DivertAccountResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['DivertAccount'] = ResolversParentTypes['DivertAccount'],
> = {
  account?: Resolver<ResolversTypes['IpAccount'], ParentType, ContextType>;
  days?: Resolver<Array<ResolversTypes['DivertAccountDay']>, ParentType, ContextType>;
  lastDay?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DivertAccountDayResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['DivertAccountDay'] = ResolversParentTypes['DivertAccountDay'],
> = {
  day?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requests?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DivertConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['DivertConnection'] = ResolversParentTypes['DivertConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['DivertEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DivertCountResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['DivertCount'] = ResolversParentTypes['DivertCount'],
> = {
  chosen?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  freePlaces?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  friendsPerDay?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupsToOpen?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openGroups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DivertDayResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['DivertDay'] = ResolversParentTypes['DivertDay'],
> = {
  accounts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requests?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DivertEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['DivertEdge'] = ResolversParentTypes['DivertEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Divert'], ParentType, ContextType>;
};

export type DivertFilterResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['DivertFilter'] = ResolversParentTypes['DivertFilter'],
> = {
  isKol?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  joinedFrom?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  joinedTo?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  leave?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  most?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  province?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DivertGroupResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['DivertGroup'] = ResolversParentTypes['DivertGroup'],
> = {
  accountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  accountName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byCode?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byInvitation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstDay?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  groupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invited?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isNew?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isStarted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastDay?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  mayManage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operatorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  province?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['StepCount']>, ParentType, ContextType>;
};

export type DivertGroupConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['DivertGroupConnection'] = ResolversParentTypes['DivertGroupConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['DivertGroupEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DivertGroupEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['DivertGroupEdge'] = ResolversParentTypes['DivertGroupEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DivertGroup'], ParentType, ContextType>;
};

export type DivertProblemResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['DivertProblem'] = ResolversParentTypes['DivertProblem'],
> = {
  by?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type DueActionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['DueAction'] = ResolversParentTypes['DueAction'],
> = {
  kind?: Resolver<ResolversTypes['DueActionKind'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type DueCountsResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['DueCounts'] = ResolversParentTypes['DueCounts'],
> = {
  all?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  broken?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  due?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DueInvitesResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['DueInvites'] = ResolversParentTypes['DueInvites'],
> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  divertGroupId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  divertId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  groupId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  groupName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  groupNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['InviteStep'], ParentType, ContextType>;
};

export type DueItemResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DueItem'] = ResolversParentTypes['DueItem']> = {
  action?: Resolver<ResolversTypes['DueAction'], ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  groupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  groupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groupTier?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DueKind'], ParentType, ContextType>;
  operatorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DueState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type DueItemConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['DueItemConnection'] = ResolversParentTypes['DueItemConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['DueItemEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DueItemEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['DueItemEdge'] = ResolversParentTypes['DueItemEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DueItem'], ParentType, ContextType>;
};

export type DueOverviewResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['DueOverview'] = ResolversParentTypes['DueOverview'],
> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['DueCounts'], ParentType, ContextType>;
  groups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  operators?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sections?: Resolver<Array<ResolversTypes['DueSection']>, ParentType, ContextType>;
  sectionsLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DueSectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['DueSection'] = ResolversParentTypes['DueSection'],
> = {
  counts?: Resolver<ResolversTypes['DueCounts'], ParentType, ContextType>;
  groups?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
};

export type DutyResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Duty'] = ResolversParentTypes['Duty']> = {
  answerBy?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  evidenceIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DutyGroup']>, ParentType, ContextType>;
  handInBy?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DutyKind'], ParentType, ContextType>;
  lateAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  live?: Resolver<Maybe<ResolversTypes['DutyLive']>, ParentType, ContextType>;
  missedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  missedWhy?: Resolver<Maybe<ResolversTypes['DutyMissedWhy']>, ParentType, ContextType>;
  needsEvidence?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  personKind?: Resolver<ResolversTypes['PersonKind'], ParentType, ContextType>;
  personName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rotaId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  scoreNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scoredByName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shiftId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  startBy?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DutyState'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type DutyConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['DutyConnection'] = ResolversParentTypes['DutyConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['DutyEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DutyEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DutyEdge'] = ResolversParentTypes['DutyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Duty'], ParentType, ContextType>;
};

export type DutyGroupResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['DutyGroup'] = ResolversParentTypes['DutyGroup'],
> = {
  holderName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DutyLiveResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DutyLive'] = ResolversParentTypes['DutyLive']> = {
  groups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pictures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  plays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['LiveState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  byName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ExplanationResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['Explanation'] = ResolversParentTypes['Explanation'],
> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  keep?: Resolver<Maybe<ResolversTypes['ExplanationSide']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['NextStep']>, ParentType, ContextType>;
  policyFrom?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  policyVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rise?: Resolver<Maybe<ResolversTypes['ExplanationSide']>, ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['Standing'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type ExplanationSideResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ExplanationSide'] = ResolversParentTypes['ExplanationSide'],
> = {
  conditions?: Resolver<Array<ResolversTypes['ConditionVerdict']>, ParentType, ContextType>;
  isForKeeping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isMet?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RuleKind'], ParentType, ContextType>;
  met?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FairnessLineResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['FairnessLine'] = ResolversParentTypes['FairnessLine'],
> = {
  away?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  personKind?: Resolver<ResolversTypes['PersonKind'], ParentType, ContextType>;
  personName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shifts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface FenScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Fen'], any> {
  name: 'Fen';
}

export type FilledScriptResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['FilledScript'] = ResolversParentTypes['FilledScript'],
> = {
  missing?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  scriptId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FinalBoardResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['FinalBoard'] = ResolversParentTypes['FinalBoard'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  board?: Resolver<ResolversTypes['BoardKey'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isGenuine?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GroupResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Group'] = ResolversParentTypes['Group']> = {
  accountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  acknowledged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  activities?: Resolver<Array<ResolversTypes['Activity']>, ParentType, ContextType, Partial<GroupActivitiesArgs>>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['GroupCode']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  days?: Resolver<Array<ResolversTypes['GroupDay']>, ParentType, ContextType, RequireFields<GroupDaysArgs, 'days'>>;
  fullSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  health?: Resolver<Maybe<ResolversTypes['GroupHealth']>, ParentType, ContextType>;
  healthHistory?: Resolver<Array<ResolversTypes['GroupHealthDay']>, ParentType, ContextType, RequireFields<GroupHealthHistoryArgs, 'days'>>;
  heldSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  holdings?: Resolver<Array<ResolversTypes['Holding']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inviters?: Resolver<Array<ResolversTypes['GroupInviter']>, ParentType, ContextType, RequireFields<GroupInvitersArgs, 'first'>>;
  kinds?: Resolver<Array<ResolversTypes['MemberKindCount']>, ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mayManage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  memberList?: Resolver<ResolversTypes['GroupMemberConnection'], ParentType, ContextType, Partial<GroupMemberListArgs>>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mergedInto?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  messages7?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextStates?: Resolver<Array<ResolversTypes['GroupStep']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openViolations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  operatorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  operatorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  province?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['GroupPurpose'], ParentType, ContextType>;
  refusedJoins?: Resolver<Array<ResolversTypes['RefusedJoin']>, ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  robot?: Resolver<Maybe<ResolversTypes['Robot']>, ParentType, ContextType>;
  room?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  silentMembers?: Resolver<
    ResolversTypes['SilentMembers'],
    ParentType,
    ContextType,
    RequireFields<GroupSilentMembersArgs, 'days' | 'first'>
  >;
  speakers7?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  splitFrom?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['GroupState'], ParentType, ContextType>;
  stateSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  timeline?: Resolver<ResolversTypes['GroupEventConnection'], ParentType, ContextType, Partial<GroupTimelineArgs>>;
  topTalkers?: Resolver<
    Array<ResolversTypes['GroupTalker']>,
    ParentType,
    ContextType,
    RequireFields<GroupTopTalkersArgs, 'days' | 'first'>
  >;
  transformedInto?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GroupCodeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['GroupCode'] = ResolversParentTypes['GroupCode'],
> = {
  byName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['GroupCodeState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GroupCodeUseResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['GroupCodeUse'] = ResolversParentTypes['GroupCodeUse'],
> = {
  acknowledged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GroupConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['GroupConnection'] = ResolversParentTypes['GroupConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['GroupEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type GroupDayResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['GroupDay'] = ResolversParentTypes['GroupDay']> = {
  day?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  joins?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leaves?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  messages?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  speakers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GroupDuplicateResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['GroupDuplicate'] = ResolversParentTypes['GroupDuplicate'],
> = {
  distributor?: Resolver<ResolversTypes['Distributor'], ParentType, ContextType>;
  elsewhere?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['GroupPurpose'], ParentType, ContextType>;
  stays?: Resolver<Array<ResolversTypes['GroupMember']>, ParentType, ContextType>;
};

export type GroupDuplicateConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['GroupDuplicateConnection'] = ResolversParentTypes['GroupDuplicateConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['GroupDuplicateEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type GroupDuplicateEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['GroupDuplicateEdge'] = ResolversParentTypes['GroupDuplicateEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['GroupDuplicate'], ParentType, ContextType>;
};

export type GroupEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['GroupEdge'] = ResolversParentTypes['GroupEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
};

export type GroupEffectResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['GroupEffect'] = ResolversParentTypes['GroupEffect'],
> = {
  joining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leaving?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
};

export type GroupEventResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['GroupEvent'] = ResolversParentTypes['GroupEvent'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  byName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['GroupEventKind'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type GroupEventConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['GroupEventConnection'] = ResolversParentTypes['GroupEventConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['GroupEventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type GroupEventEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['GroupEventEdge'] = ResolversParentTypes['GroupEventEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['GroupEvent'], ParentType, ContextType>;
};

export type GroupHealthResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['GroupHealth'] = ResolversParentTypes['GroupHealth'],
> = {
  before?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['Words']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GroupHealthDayResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['GroupHealthDay'] = ResolversParentTypes['GroupHealthDay'],
> = {
  day?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  hint?: Resolver<Maybe<ResolversTypes['GroupStateHint']>, ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['GroupHealthMark']>, ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['Words']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GroupHealthMarkResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['GroupHealthMark'] = ResolversParentTypes['GroupHealthMark'],
> = {
  part?: Resolver<ResolversTypes['GroupHealthPart'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type GroupInviterResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['GroupInviter'] = ResolversParentTypes['GroupInviter'],
> = {
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  distributor?: Resolver<ResolversTypes['Distributor'], ParentType, ContextType>;
  inChain?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  invited?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  present?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GroupLaneResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['GroupLane'] = ResolversParentTypes['GroupLane'],
> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['GroupState'], ParentType, ContextType>;
};

export type GroupMemberResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['GroupMember'] = ResolversParentTypes['GroupMember'],
> = {
  codeAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  codeVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  distributor?: Resolver<ResolversTypes['Distributor'], ParentType, ContextType>;
  group?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invitedBy?: Resolver<Maybe<ResolversTypes['Distributor']>, ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  joinedDay?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['MemberKind']>, ParentType, ContextType>;
  lastSpokeAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  leaveAsked?: Resolver<Maybe<ResolversTypes['LeaveAsked']>, ParentType, ContextType>;
  leftAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  otherGroups?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['GroupRole'], ParentType, ContextType>;
  spoke?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  violations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  way?: Resolver<ResolversTypes['JoinWay'], ParentType, ContextType>;
};

export type GroupMemberConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['GroupMemberConnection'] = ResolversParentTypes['GroupMemberConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['GroupMemberEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type GroupMemberEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['GroupMemberEdge'] = ResolversParentTypes['GroupMemberEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['GroupMember'], ParentType, ContextType>;
};

export type GroupStateHintResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['GroupStateHint'] = ResolversParentTypes['GroupStateHint'],
> = {
  to?: Resolver<ResolversTypes['GroupState'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type GroupStayResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['GroupStay'] = ResolversParentTypes['GroupStay'],
> = {
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acknowledgedVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['GroupCode']>, ParentType, ContextType>;
  groupId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operatorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['GroupPurpose'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['GroupRole'], ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
};

export type GroupStepResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['GroupStep'] = ResolversParentTypes['GroupStep'],
> = {
  blockedBy?: Resolver<Array<ResolversTypes['GroupStepBlock']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['GroupState'], ParentType, ContextType>;
};

export type GroupStepBlockResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['GroupStepBlock'] = ResolversParentTypes['GroupStepBlock'],
> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type GroupTalkerResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['GroupTalker'] = ResolversParentTypes['GroupTalker'],
> = {
  distributor?: Resolver<ResolversTypes['Distributor'], ParentType, ContextType>;
  messages?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HealthResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Health'] = ResolversParentTypes['Health']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  database?: Resolver<ResolversTypes['DatabaseHealth'], ParentType, ContextType>;
  jobs?: Resolver<ResolversTypes['JobsHealth'], ParentType, ContextType>;
  works?: Resolver<ResolversTypes['WorksHealth'], ParentType, ContextType>;
};

export type HeldGroupResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['HeldGroup'] = ResolversParentTypes['HeldGroup'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isClosed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
};

export type HoldingResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Holding'] = ResolversParentTypes['Holding']> = {
  byName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  group?: Resolver<ResolversTypes['HeldGroup'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  noteAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  noteDueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  operator?: Resolver<ResolversTypes['OperatorName'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['OperatorName']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HoldingConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['HoldingConnection'] = ResolversParentTypes['HoldingConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['HoldingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HoldingEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['HoldingEdge'] = ResolversParentTypes['HoldingEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Holding'], ParentType, ContextType>;
};

export type ImportResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Import'] = ResolversParentTypes['Import']> = {
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  duplicate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['ImportError']>, ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ImportKind'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  work?: Resolver<ResolversTypes['Work'], ParentType, ContextType>;
};

export type ImportConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ImportConnection'] = ResolversParentTypes['ImportConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ImportEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ImportEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ImportEdge'] = ResolversParentTypes['ImportEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Import'], ParentType, ContextType>;
};

export type ImportErrorResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ImportError'] = ResolversParentTypes['ImportError'],
> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InvitationResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation'],
> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InvitationLinkResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['InvitationLink'] = ResolversParentTypes['InvitationLink'],
> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  staff?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InviteResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Invite'] = ResolversParentTypes['Invite']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  accountName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  distributor?: Resolver<ResolversTypes['Distributor'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  groupId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isLate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  script?: Resolver<Maybe<ResolversTypes['InviteScript']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['InviteState'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['InviteStep'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['InviteStepDone']>, ParentType, ContextType>;
  stoppedWhy?: Resolver<Maybe<ResolversTypes['InviteStop']>, ParentType, ContextType>;
  way?: Resolver<ResolversTypes['InviteWay'], ParentType, ContextType>;
};

export type InviteConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['InviteConnection'] = ResolversParentTypes['InviteConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['InviteEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InviteEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['InviteEdge'] = ResolversParentTypes['InviteEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Invite'], ParentType, ContextType>;
};

export type InviteScriptResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['InviteScript'] = ResolversParentTypes['InviteScript'],
> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InviteStepDoneResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['InviteStepDone'] = ResolversParentTypes['InviteStepDone'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  byName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidenceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  step?: Resolver<ResolversTypes['InviteStep'], ParentType, ContextType>;
};

export type InvitesTickedResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['InvitesTicked'] = ResolversParentTypes['InvitesTicked'],
> = {
  skipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ticked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IpAccountResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['IpAccount'] = ResolversParentTypes['IpAccount'],
> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dailyFriends?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  days?: Resolver<Array<ResolversTypes['AccountDay']>, ParentType, ContextType, RequireFields<IpAccountDaysArgs, 'ahead' | 'back'>>;
  friendLimit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  friends?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  friendsReserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  handle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  health?: Resolver<Maybe<ResolversTypes['AccountHealth']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mayManage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operatorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  operatorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  persona?: Resolver<ResolversTypes['AccountPersona'], ParentType, ContextType>;
  province?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  restReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  restUntil?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AccountState'], ParentType, ContextType>;
  today?: Resolver<ResolversTypes['AccountDay'], ParentType, ContextType>;
};

export type IpAccountConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['IpAccountConnection'] = ResolversParentTypes['IpAccountConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['IpAccountEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type IpAccountEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['IpAccountEdge'] = ResolversParentTypes['IpAccountEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IpAccount'], ParentType, ContextType>;
};

export type IpAccountTotalsResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['IpAccountTotals'] = ResolversParentTypes['IpAccountTotals'],
> = {
  accounts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  atRisk?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  capToday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  plannedToday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  upkeepDone?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JobResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job']> = {
  cron?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastRun?: Resolver<Maybe<ResolversTypes['JobRun']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextRunAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  runs?: Resolver<Array<ResolversTypes['JobRun']>, ParentType, ContextType>;
  zone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type JobRunResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['JobRun'] = ResolversParentTypes['JobRun']> = {
  faultId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurrence?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedByName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RunState'], ParentType, ContextType>;
  trigger?: Resolver<ResolversTypes['RunTrigger'], ParentType, ContextType>;
};

export type JobsHealthResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['JobsHealth'] = ResolversParentTypes['JobsHealth'],
> = {
  failed24h?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isGood?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastRunAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KeywordRuleResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['KeywordRule'] = ResolversParentTypes['KeywordRule'],
> = {
  byName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cooldownMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replies?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reply?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  words?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type KitCountsResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['KitCounts'] = ResolversParentTypes['KitCounts'],
> = {
  clicks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  copies?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sales?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  salesFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  shares?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KitItemResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['KitItem'] = ResolversParentTypes['KitItem']> = {
  byName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  campaignId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['KitCounts'], ParentType, ContextType>;
  files?: Resolver<Array<ResolversTypes['StoredFile']>, ParentType, ContextType>;
  hour?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['KitItemKind'], ParentType, ContextType>;
  openAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  opensAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  play?: Resolver<Maybe<ResolversTypes['KitPlay']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['KitItemState'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tiers?: Resolver<Array<ResolversTypes['Tier']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wave?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KitPartResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['KitPart'] = ResolversParentTypes['KitPart']> = {
  counts?: Resolver<ResolversTypes['KitCounts'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type KitProductResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['KitProduct'] = ResolversParentTypes['KitProduct'],
> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  priceFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  sellingPoint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type KitReportResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['KitReport'] = ResolversParentTypes['KitReport'],
> = {
  byGroup?: Resolver<Array<ResolversTypes['KitPart']>, ParentType, ContextType>;
  byHour?: Resolver<Array<ResolversTypes['KitPart']>, ParentType, ContextType>;
  byOperator?: Resolver<Array<ResolversTypes['KitPart']>, ParentType, ContextType>;
  byTier?: Resolver<Array<ResolversTypes['KitPart']>, ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['KitItem']>, ParentType, ContextType>;
};

export type KolResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Kol'] = ResolversParentTypes['Kol']> = {
  answerBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  concern?: Resolver<Maybe<ResolversTypes['KolConcern']>, ParentType, ContextType>;
  daysLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  distributor?: Resolver<ResolversTypes['Distributor'], ParentType, ContextType>;
  dutiesDone?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dutiesMissed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dutyKinds?: Resolver<Array<ResolversTypes['DutyKind']>, ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['Violation']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['KolGroup']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['KolEvent']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isExpiring?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mayAppoint?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mayRelease?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mayRenew?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mayWithdraw?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nominatedByName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['KolReason']>, ParentType, ContextType>;
  relays?: Resolver<Array<ResolversTypes['KolRelay']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['KolState'], ParentType, ContextType>;
  stateSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  termFrom?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  termTo?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
};

export type KolCandidateResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['KolCandidate'] = ResolversParentTypes['KolCandidate'],
> = {
  day?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  distributor?: Resolver<ResolversTypes['Distributor'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['KolGroup']>, ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['KolReason']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
};

export type KolCandidateConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['KolCandidateConnection'] = ResolversParentTypes['KolCandidateConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['KolCandidateEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type KolCandidateEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['KolCandidateEdge'] = ResolversParentTypes['KolCandidateEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['KolCandidate'], ParentType, ContextType>;
};

export type KolConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['KolConnection'] = ResolversParentTypes['KolConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['KolEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type KolCountsResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['KolCounts'] = ResolversParentTypes['KolCounts'],
> = {
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  appointed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  candidates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  concerns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expiring?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nominated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scoredOn?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
};

export type KolDutyPointsResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['KolDutyPoints'] = ResolversParentTypes['KolDutyPoints'],
> = {
  kind?: Resolver<ResolversTypes['DutyKind'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KolEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['KolEdge'] = ResolversParentTypes['KolEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Kol'], ParentType, ContextType>;
};

export type KolEventResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['KolEvent'] = ResolversParentTypes['KolEvent']> = {
  act?: Resolver<ResolversTypes['KolAct'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  byName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['KolGroup']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  termFrom?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  termTo?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
};

export type KolGroupResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['KolGroup'] = ResolversParentTypes['KolGroup']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type KolMonthResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['KolMonth'] = ResolversParentTypes['KolMonth']> = {
  maySettle?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  monthKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  statements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KolReasonResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['KolReason'] = ResolversParentTypes['KolReason'],
> = {
  criterion?: Resolver<ResolversTypes['KolCriterion'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type KolRelayResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['KolRelay'] = ResolversParentTypes['KolRelay']> = {
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['RelayDirection'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  passedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RelayState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type KolSeatsResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['KolSeats'] = ResolversParentTypes['KolSeats']> = {
  group?: Resolver<Maybe<ResolversTypes['KolGroup']>, ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  taken?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
};

export type KolSettlementResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['KolSettlement'] = ResolversParentTypes['KolSettlement'],
> = {
  monthKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  settled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KolStatementResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['KolStatement'] = ResolversParentTypes['KolStatement'],
> = {
  distributor?: Resolver<ResolversTypes['Distributor'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isTrue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['KolStatementLine']>, ParentType, ContextType>;
  monthKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  settledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KolStatementConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['KolStatementConnection'] = ResolversParentTypes['KolStatementConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['KolStatementEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type KolStatementEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['KolStatementEdge'] = ResolversParentTypes['KolStatementEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['KolStatement'], ParentType, ContextType>;
};

export type KolStatementLineResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['KolStatementLine'] = ResolversParentTypes['KolStatementLine'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PointsKind'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type KolTermsResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['KolTerms'] = ResolversParentTypes['KolTerms']> = {
  answerDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mostDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['KolDutyPoints']>, ParentType, ContextType>;
  seats?: Resolver<Array<ResolversTypes['KolSeats']>, ParentType, ContextType>;
  termFrom?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  termTo?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
};

export type LeaderboardResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['Leaderboard'] = ResolversParentTypes['Leaderboard'],
> = {
  board?: Resolver<ResolversTypes['BoardKey'], ParentType, ContextType>;
  entries?: Resolver<Array<ResolversTypes['BoardEntry']>, ParentType, ContextType>;
  frozenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  own?: Resolver<Maybe<ResolversTypes['OwnPlace']>, ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['CampaignTotals'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LeaveAskedResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['LeaveAsked'] = ResolversParentTypes['LeaveAsked'],
> = {
  byName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['LeaveReason'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type LessonResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Lesson'] = ResolversParentTypes['Lesson']> = {
  at?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  closesAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  homework?: Resolver<Maybe<ResolversTypes['LessonHomework']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  makeUpDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  needsLecturer?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  opensAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  video?: Resolver<Maybe<ResolversTypes['StoredFile']>, ParentType, ContextType>;
  watchPercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  windowDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LessonHomeworkResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['LessonHomework'] = ResolversParentTypes['LessonHomework'],
> = {
  needsPicture?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  task?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LiveFeedResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LiveFeed'] = ResolversParentTypes['LiveFeed']> = {
  campaignId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  groupId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  groupName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hostName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['LiveSent']>, ParentType, ContextType>;
  liveId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['LiveNote']>, ParentType, ContextType>;
  plannedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['LiveState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LiveGroupResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['LiveGroup'] = ResolversParentTypes['LiveGroup'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LiveHostResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LiveHost'] = ResolversParentTypes['LiveHost']> = {
  groups?: Resolver<Array<ResolversTypes['LiveGroup']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PersonKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LiveLineResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LiveLine'] = ResolversParentTypes['LiveLine']> = {
  askedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fileId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  hint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LineKind'], ParentType, ContextType>;
  minute?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pictureUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LiveNoteResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LiveNote'] = ResolversParentTypes['LiveNote']> = {
  groups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hosts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  link?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pictureUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  salesFen?: Resolver<Maybe<ResolversTypes['Fen']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LivePlaceResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['LivePlace'] = ResolversParentTypes['LivePlace'],
> = {
  group?: Resolver<ResolversTypes['LiveGroup'], ParentType, ContextType>;
  hostName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sentLineIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type LiveSentResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LiveSent'] = ResolversParentTypes['LiveSent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LineKind'], ParentType, ContextType>;
  lineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pictureUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LiveSessionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['LiveSession'] = ResolversParentTypes['LiveSession'],
> = {
  campaignId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  campaignTitle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hosts?: Resolver<Array<ResolversTypes['LiveHost']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['LiveLine']>, ParentType, ContextType>;
  mayHost?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['LiveNote']>, ParentType, ContextType>;
  places?: Resolver<Array<ResolversTypes['LivePlace']>, ParentType, ContextType>;
  plannedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  spread?: Resolver<Array<ResolversTypes['LiveSpread']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['LiveState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LiveSpreadResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['LiveSpread'] = ResolversParentTypes['LiveSpread'],
> = {
  groups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LiveTemplateResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['LiveTemplate'] = ResolversParentTypes['LiveTemplate'],
> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type MeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Me'] = ResolversParentTypes['Me']> = {
  boardConsent?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  distributor?: Resolver<Maybe<ResolversTypes['Distributor']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PersonKind'], ParentType, ContextType>;
  mustEnrolTotp?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  sessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  staff?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  tierNews?: Resolver<Array<ResolversTypes['TierChange']>, ParentType, ContextType>;
};

export type MeetingResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Meeting'] = ResolversParentTypes['Meeting']> = {
  actions?: Resolver<Array<ResolversTypes['MeetingAction']>, ParentType, ContextType>;
  agenda?: Resolver<Array<ResolversTypes['MeetingItem']>, ParentType, ContextType>;
  attendees?: Resolver<Array<ResolversTypes['MeetingAttendee']>, ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MeetingState'], ParentType, ContextType>;
  week?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
};

export type MeetingActionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['MeetingAction'] = ResolversParentTypes['MeetingAction'],
> = {
  agreedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  carried?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ownerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ownerKind?: Resolver<ResolversTypes['PersonKind'], ParentType, ContextType>;
  ownerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MeetingActionState'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MeetingAttendeeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['MeetingAttendee'] = ResolversParentTypes['MeetingAttendee'],
> = {
  attendance?: Resolver<ResolversTypes['Attendance'], ParentType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  personKind?: Resolver<ResolversTypes['PersonKind'], ParentType, ContextType>;
  personName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MeetingItemResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['MeetingItem'] = ResolversParentTypes['MeetingItem'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isEdited?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MeetingItemKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MeetingPlanResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['MeetingPlan'] = ResolversParentTypes['MeetingPlan'],
> = {
  at?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attendees?: Resolver<Array<ResolversTypes['MeetingAttendee']>, ParentType, ContextType>;
  isOn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weekday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MemberKindCountResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['MemberKindCount'] = ResolversParentTypes['MemberKindCount'],
> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MemberKind'], ParentType, ContextType>;
};

export type MetricInfoResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['MetricInfo'] = ResolversParentTypes['MetricInfo'],
> = {
  comparison?: Resolver<ResolversTypes['Comparison'], ParentType, ContextType>;
  isOfTeam?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['Metric'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['MetricUnit'], ParentType, ContextType>;
  windows?: Resolver<Array<ResolversTypes['MetricWindow']>, ParentType, ContextType>;
};

export type MilestoneResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['Milestone'] = ResolversParentTypes['Milestone'],
> = {
  amountFen?: Resolver<Maybe<ResolversTypes['Fen']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MilestoneKind'], ParentType, ContextType>;
  reachedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reportId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  shareBasisPoints?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['BoardSubject']>, ParentType, ContextType>;
};

export type ModelChangeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ModelChange'] = ResolversParentTypes['ModelChange'],
> = {
  cellId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ModelChangeKind'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type ModelFindingResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ModelFinding'] = ResolversParentTypes['ModelFinding'],
> = {
  cellId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isHard?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  otherId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptDuty?: Resolver<ResolversTypes['Duty'], ParentType, ContextType, RequireFields<MutationAcceptDutyArgs, 'id'>>;
  acknowledgeGroupCode?: Resolver<
    Maybe<ResolversTypes['GroupStay']>,
    ParentType,
    ContextType,
    RequireFields<MutationAcknowledgeGroupCodeArgs, 'groupId' | 'version'>
  >;
  acknowledgeRelay?: Resolver<ResolversTypes['Relay'], ParentType, ContextType, RequireFields<MutationAcknowledgeRelayArgs, 'id'>>;
  addAbsence?: Resolver<ResolversTypes['Absence'], ParentType, ContextType, RequireFields<MutationAddAbsenceArgs, 'input'>>;
  addAction?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType, RequireFields<MutationAddActionArgs, 'campaignId' | 'input'>>;
  addActivity?: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationAddActivityArgs, 'groupId' | 'input'>>;
  addKitItem?: Resolver<ResolversTypes['KitItem'], ParentType, ContextType, RequireFields<MutationAddKitItemArgs, 'campaignId' | 'item'>>;
  addLeave?: Resolver<
    ResolversTypes['Operator'],
    ParentType,
    ContextType,
    RequireFields<MutationAddLeaveArgs, 'from' | 'operatorId' | 'reason' | 'to'>
  >;
  addMeetingAction?: Resolver<
    ResolversTypes['MeetingAction'],
    ParentType,
    ContextType,
    RequireFields<MutationAddMeetingActionArgs, 'input' | 'meetingId'>
  >;
  addPhase?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType, RequireFields<MutationAddPhaseArgs, 'campaignId' | 'input'>>;
  addPlannedActivity?: Resolver<
    ResolversTypes['PlannedActivity'],
    ParentType,
    ContextType,
    RequireFields<MutationAddPlannedActivityArgs, 'input' | 'tier'>
  >;
  addReviewAction?: Resolver<
    ResolversTypes['Review'],
    ParentType,
    ContextType,
    RequireFields<MutationAddReviewActionArgs, 'campaignId' | 'input'>
  >;
  addRobot?: Resolver<ResolversTypes['Robot'], ParentType, ContextType, RequireFields<MutationAddRobotArgs, 'input'>>;
  admitToGroup?: Resolver<ResolversTypes['Group'], ParentType, ContextType, RequireFields<MutationAdmitToGroupArgs, 'id' | 'memberNos'>>;
  answerKol?: Resolver<ResolversTypes['MyKol'], ParentType, ContextType, RequireFields<MutationAnswerKolArgs, 'accept' | 'id'>>;
  answerObjection?: Resolver<
    ResolversTypes['TierObjection'],
    ParentType,
    ContextType,
    RequireFields<MutationAnswerObjectionArgs, 'answer' | 'id'>
  >;
  answerRelay?: Resolver<ResolversTypes['Relay'], ParentType, ContextType, RequireFields<MutationAnswerRelayArgs, 'answer' | 'id'>>;
  applyProposal?: Resolver<ResolversTypes['AssignmentProposal'], ParentType, ContextType, RequireFields<MutationApplyProposalArgs, 'id'>>;
  appointKol?: Resolver<
    ResolversTypes['Kol'],
    ParentType,
    ContextType,
    RequireFields<MutationAppointKolArgs, 'id' | 'termFrom' | 'termTo'>
  >;
  approveSwap?: Resolver<ResolversTypes['Swap'], ParentType, ContextType, RequireFields<MutationApproveSwapArgs, 'id'>>;
  askSwap?: Resolver<
    ResolversTypes['Swap'],
    ParentType,
    ContextType,
    RequireFields<MutationAskSwapArgs, 'dutyId' | 'kind' | 'openTo' | 'reason'>
  >;
  askToLeaveGroups?: Resolver<
    ResolversTypes['Int'],
    ParentType,
    ContextType,
    RequireFields<MutationAskToLeaveGroupsArgs, 'memberIds' | 'reason'>
  >;
  assignDuty?: Resolver<ResolversTypes['Duty'], ParentType, ContextType, RequireFields<MutationAssignDutyArgs, 'input'>>;
  assignLecturer?: Resolver<
    ResolversTypes['CampLesson'],
    ParentType,
    ContextType,
    RequireFields<MutationAssignLecturerArgs, 'campId' | 'lessonId' | 'personId' | 'personKind'>
  >;
  assignSwap?: Resolver<ResolversTypes['Swap'], ParentType, ContextType, RequireFields<MutationAssignSwapArgs, 'id' | 'person'>>;
  beginTotp?: Resolver<ResolversTypes['TotpSetup'], ParentType, ContextType>;
  bindGroups?: Resolver<ResolversTypes['Robot'], ParentType, ContextType, RequireFields<MutationBindGroupsArgs, 'groupIds' | 'robotId'>>;
  cancelActivity?: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationCancelActivityArgs, 'id'>>;
  cancelCampaign?: Resolver<
    ResolversTypes['Campaign'],
    ParentType,
    ContextType,
    RequireFields<MutationCancelCampaignArgs, 'id' | 'reason'>
  >;
  cancelLive?: Resolver<ResolversTypes['LiveSession'], ParentType, ContextType, RequireFields<MutationCancelLiveArgs, 'id'>>;
  cancelMeeting?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType, RequireFields<MutationCancelMeetingArgs, 'id'>>;
  cancelMessages?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationCancelMessagesArgs, 'ids'>>;
  cancelPlannedActivity?: Resolver<
    ResolversTypes['PlannedActivity'],
    ParentType,
    ContextType,
    RequireFields<MutationCancelPlannedActivityArgs, 'cellId' | 'tier' | 'week'>
  >;
  changeAction?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType, RequireFields<MutationChangeActionArgs, 'id' | 'input'>>;
  changeActivity?: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationChangeActivityArgs, 'id' | 'input'>>;
  changeCampaign?: Resolver<
    ResolversTypes['Campaign'],
    ParentType,
    ContextType,
    RequireFields<MutationChangeCampaignArgs, 'change' | 'id' | 'seq'>
  >;
  changeGroupState?: Resolver<
    ResolversTypes['Group'],
    ParentType,
    ContextType,
    RequireFields<MutationChangeGroupStateArgs, 'id' | 'reason' | 'to'>
  >;
  changeKitItem?: Resolver<ResolversTypes['KitItem'], ParentType, ContextType, RequireFields<MutationChangeKitItemArgs, 'id' | 'item'>>;
  changeKol?: Resolver<
    ResolversTypes['Kol'],
    ParentType,
    ContextType,
    RequireFields<MutationChangeKolArgs, 'dutyKinds' | 'groupIds' | 'id'>
  >;
  changeLive?: Resolver<
    ResolversTypes['LiveSession'],
    ParentType,
    ContextType,
    RequireFields<MutationChangeLiveArgs, 'id' | 'plannedAt' | 'seq' | 'title'>
  >;
  changeMeetingAction?: Resolver<
    ResolversTypes['MeetingAction'],
    ParentType,
    ContextType,
    RequireFields<MutationChangeMeetingActionArgs, 'id' | 'input'>
  >;
  changeOperator?: Resolver<
    ResolversTypes['Operator'],
    ParentType,
    ContextType,
    RequireFields<MutationChangeOperatorArgs, 'change' | 'id' | 'revision'>
  >;
  changePassword?: Resolver<
    ResolversTypes['Boolean'],
    ParentType,
    ContextType,
    RequireFields<MutationChangePasswordArgs, 'current' | 'next'>
  >;
  changePhase?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType, RequireFields<MutationChangePhaseArgs, 'id' | 'input'>>;
  changePlannedActivity?: Resolver<
    ResolversTypes['PlannedActivity'],
    ParentType,
    ContextType,
    RequireFields<MutationChangePlannedActivityArgs, 'cellId' | 'input' | 'tier' | 'week'>
  >;
  changeRobot?: Resolver<ResolversTypes['Robot'], ParentType, ContextType, RequireFields<MutationChangeRobotArgs, 'id' | 'input'>>;
  changeRota?: Resolver<ResolversTypes['Rota'], ParentType, ContextType, RequireFields<MutationChangeRotaArgs, 'id' | 'input' | 'seq'>>;
  changeSetting?: Resolver<ResolversTypes['Setting'], ParentType, ContextType, RequireFields<MutationChangeSettingArgs, 'key' | 'value'>>;
  changeStaff?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType, RequireFields<MutationChangeStaffArgs, 'change' | 'id'>>;
  checkAudit?: Resolver<ResolversTypes['AuditCheck'], ParentType, ContextType>;
  checkIn?: Resolver<ResolversTypes['MyCamp'], ParentType, ContextType, RequireFields<MutationCheckInArgs, 'lessonId'>>;
  checkTierPolicy?: Resolver<
    ResolversTypes['TierPolicy'],
    ParentType,
    ContextType,
    RequireFields<MutationCheckTierPolicyArgs, 'revision' | 'version'>
  >;
  chooseOffer?: Resolver<ResolversTypes['Swap'], ParentType, ContextType, RequireFields<MutationChooseOfferArgs, 'id' | 'person'>>;
  closeMeeting?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType, RequireFields<MutationCloseMeetingArgs, 'id'>>;
  closeReviewAction?: Resolver<
    ResolversTypes['Review'],
    ParentType,
    ContextType,
    RequireFields<MutationCloseReviewActionArgs, 'id' | 'isDone'>
  >;
  confirmLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationConfirmLeftArgs, 'memberIds'>>;
  confirmTierPlan?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<MutationConfirmTierPlanArgs>>;
  confirmTotp?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType, RequireFields<MutationConfirmTotpArgs, 'code'>>;
  copyCampaign?: Resolver<
    ResolversTypes['Campaign'],
    ParentType,
    ContextType,
    RequireFields<MutationCopyCampaignArgs, 'day' | 'id' | 'title'>
  >;
  copyTask?: Resolver<ResolversTypes['Task'], ParentType, ContextType, RequireFields<MutationCopyTaskArgs, 'id'>>;
  correctPoints?: Resolver<
    ResolversTypes['PointsEntry'],
    ParentType,
    ContextType,
    RequireFields<MutationCorrectPointsArgs, 'distributorId' | 'key' | 'points' | 'reason'>
  >;
  correctReport?: Resolver<ResolversTypes['WarReport'], ParentType, ContextType, RequireFields<MutationCorrectReportArgs, 'id' | 'key'>>;
  countScriptUse?: Resolver<ResolversTypes['Script'], ParentType, ContextType, RequireFields<MutationCountScriptUseArgs, 'id'>>;
  countUpkeep?: Resolver<
    ResolversTypes['IpAccount'],
    ParentType,
    ContextType,
    RequireFields<MutationCountUpkeepArgs, 'done' | 'id' | 'kind'>
  >;
  createCampaign?: Resolver<
    ResolversTypes['Campaign'],
    ParentType,
    ContextType,
    RequireFields<MutationCreateCampaignArgs, 'day' | 'templateKey' | 'title'>
  >;
  createIpAccount?: Resolver<ResolversTypes['IpAccount'], ParentType, ContextType, RequireFields<MutationCreateIpAccountArgs, 'input'>>;
  createLive?: Resolver<
    ResolversTypes['LiveSession'],
    ParentType,
    ContextType,
    RequireFields<MutationCreateLiveArgs, 'campaignId' | 'plannedAt' | 'title'>
  >;
  createRota?: Resolver<ResolversTypes['Rota'], ParentType, ContextType, RequireFields<MutationCreateRotaArgs, 'input'>>;
  discardCourse?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationDiscardCourseArgs, 'id'>>;
  discardDivert?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationDiscardDivertArgs, 'id'>>;
  discardGroupCode?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationDiscardGroupCodeArgs, 'id'>>;
  discardProposal?: Resolver<
    ResolversTypes['AssignmentProposal'],
    ParentType,
    ContextType,
    RequireFields<MutationDiscardProposalArgs, 'id'>
  >;
  discardQuarantined?: Resolver<
    ResolversTypes['Boolean'],
    ParentType,
    ContextType,
    RequireFields<MutationDiscardQuarantinedArgs, 'id' | 'reason'>
  >;
  discardWeeklyModel?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationDiscardWeeklyModelArgs, 'id'>>;
  dismissViolation?: Resolver<
    ResolversTypes['Violation'],
    ParentType,
    ContextType,
    RequireFields<MutationDismissViolationArgs, 'id' | 'reason'>
  >;
  divertTierPlan?: Resolver<ResolversTypes['Divert'], ParentType, ContextType, RequireFields<MutationDivertTierPlanArgs, 'join' | 'leave'>>;
  draftCourse?: Resolver<ResolversTypes['Course'], ParentType, ContextType, RequireFields<MutationDraftCourseArgs, 'input'>>;
  draftGroupCode?: Resolver<
    ResolversTypes['GroupCode'],
    ParentType,
    ContextType,
    RequireFields<MutationDraftGroupCodeArgs, 'key' | 'rules' | 'title'>
  >;
  draftTierPolicy?: Resolver<ResolversTypes['TierPolicy'], ParentType, ContextType, Partial<MutationDraftTierPolicyArgs>>;
  draftWeeklyModel?: Resolver<
    ResolversTypes['WeeklyModel'],
    ParentType,
    ContextType,
    RequireFields<MutationDraftWeeklyModelArgs, 'cells' | 'tier'>
  >;
  dropTask?: Resolver<ResolversTypes['Task'], ParentType, ContextType, RequireFields<MutationDropTaskArgs, 'id' | 'reason'>>;
  endLive?: Resolver<ResolversTypes['LiveSession'], ParentType, ContextType, RequireFields<MutationEndLiveArgs, 'id'>>;
  endOtherSessions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endRota?: Resolver<ResolversTypes['Rota'], ParentType, ContextType, RequireFields<MutationEndRotaArgs, 'id'>>;
  endSession?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationEndSessionArgs, 'id'>>;
  endStaffSessions?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationEndStaffSessionsArgs, 'staffId'>>;
  enrolInCamp?: Resolver<ResolversTypes['Camp'], ParentType, ContextType, RequireFields<MutationEnrolInCampArgs, 'campId' | 'memberNos'>>;
  eraseDistributor?: Resolver<
    ResolversTypes['Distributor'],
    ParentType,
    ContextType,
    RequireFields<MutationEraseDistributorArgs, 'distributorId' | 'reason'>
  >;
  eraseMe?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationEraseMeArgs, 'memberNo'>>;
  extendEnrolment?: Resolver<
    ResolversTypes['CampMember'],
    ParentType,
    ContextType,
    RequireFields<MutationExtendEnrolmentArgs, 'days' | 'enrolmentId'>
  >;
  fillShift?: Resolver<ResolversTypes['RotaShift'], ParentType, ContextType, RequireFields<MutationFillShiftArgs, 'person' | 'shiftId'>>;
  finishTask?: Resolver<ResolversTypes['Task'], ParentType, ContextType, RequireFields<MutationFinishTaskArgs, 'id'>>;
  fireAction?: Resolver<ResolversTypes['PhaseAction'], ParentType, ContextType, RequireFields<MutationFireActionArgs, 'id'>>;
  handEntry?: Resolver<
    ResolversTypes['Boolean'],
    ParentType,
    ContextType,
    RequireFields<MutationHandEntryArgs, 'fromId' | 'fromKind' | 'id' | 'toId' | 'toKind'>
  >;
  handInDuty?: Resolver<ResolversTypes['Duty'], ParentType, ContextType, RequireFields<MutationHandInDutyArgs, 'id' | 'report'>>;
  handInHomework?: Resolver<
    ResolversTypes['MyCamp'],
    ParentType,
    ContextType,
    RequireFields<MutationHandInHomeworkArgs, 'fileIds' | 'lessonId' | 'text'>
  >;
  handOverAll?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationHandOverAllArgs, 'fromId' | 'toId'>>;
  handOverGroup?: Resolver<
    ResolversTypes['Group'],
    ParentType,
    ContextType,
    RequireFields<MutationHandOverGroupArgs, 'groupId' | 'operatorId'>
  >;
  hostLive?: Resolver<
    ResolversTypes['LiveSession'],
    ParentType,
    ContextType,
    RequireFields<MutationHostLiveArgs, 'id' | 'places' | 'sends'>
  >;
  inviteStaff?: Resolver<ResolversTypes['InvitationLink'], ParentType, ContextType, RequireFields<MutationInviteStaffArgs, 'input'>>;
  inviteToMeeting?: Resolver<
    ResolversTypes['Meeting'],
    ParentType,
    ContextType,
    RequireFields<MutationInviteToMeetingArgs, 'id' | 'person'>
  >;
  keepProposal?: Resolver<ResolversTypes['AssignmentProposal'], ParentType, ContextType, RequireFields<MutationKeepProposalArgs, 'id'>>;
  leaveCamp?: Resolver<
    ResolversTypes['CampMember'],
    ParentType,
    ContextType,
    RequireFields<MutationLeaveCampArgs, 'enrolmentId' | 'reason'>
  >;
  makeCalendarFeed?: Resolver<ResolversTypes['NewCalendarFeed'], ParentType, ContextType>;
  makeProposal?: Resolver<ResolversTypes['ProposalOutcome'], ParentType, ContextType, RequireFields<MutationMakeProposalArgs, 'input'>>;
  makeReview?: Resolver<ResolversTypes['Review'], ParentType, ContextType, RequireFields<MutationMakeReviewArgs, 'campaignId'>>;
  markCampaignStep?: Resolver<
    ResolversTypes['Campaign'],
    ParentType,
    ContextType,
    RequireFields<MutationMarkCampaignStepArgs, 'id' | 'isDone' | 'step'>
  >;
  markMessagesSent?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationMarkMessagesSentArgs, 'ids'>>;
  mergeGroups?: Resolver<
    ResolversTypes['Group'],
    ParentType,
    ContextType,
    RequireFields<MutationMergeGroupsArgs, 'fromId' | 'intoId' | 'reason'>
  >;
  moveCampLesson?: Resolver<
    ResolversTypes['Camp'],
    ParentType,
    ContextType,
    RequireFields<MutationMoveCampLessonArgs, 'campId' | 'lessonId' | 'startsAt'>
  >;
  moveEntry?: Resolver<
    ResolversTypes['Boolean'],
    ParentType,
    ContextType,
    RequireFields<MutationMoveEntryArgs, 'endsAt' | 'id' | 'startsAt'>
  >;
  moveMeeting?: Resolver<
    ResolversTypes['Meeting'],
    ParentType,
    ContextType,
    RequireFields<MutationMoveMeetingArgs, 'endsAt' | 'id' | 'startsAt'>
  >;
  moveShift?: Resolver<ResolversTypes['RotaShift'], ParentType, ContextType, RequireFields<MutationMoveShiftArgs, 'shiftId' | 'startsAt'>>;
  moveSponsor?: Resolver<
    ResolversTypes['Distributor'],
    ParentType,
    ContextType,
    RequireFields<MutationMoveSponsorArgs, 'distributorId' | 'reason'>
  >;
  nominateKol?: Resolver<ResolversTypes['Kol'], ParentType, ContextType, RequireFields<MutationNominateKolArgs, 'input'>>;
  noteAttendance?: Resolver<
    ResolversTypes['Meeting'],
    ParentType,
    ContextType,
    RequireFields<MutationNoteAttendanceArgs, 'attendance' | 'id' | 'person'>
  >;
  noteReview?: Resolver<
    ResolversTypes['Review'],
    ParentType,
    ContextType,
    RequireFields<MutationNoteReviewArgs, 'campaignId' | 'didNot' | 'worked'>
  >;
  noteViolation?: Resolver<
    ResolversTypes['Violation'],
    ParentType,
    ContextType,
    RequireFields<MutationNoteViolationArgs, 'distributorId' | 'excerpt' | 'groupId'>
  >;
  noteWatched?: Resolver<
    ResolversTypes['MyLesson'],
    ParentType,
    ContextType,
    RequireFields<MutationNoteWatchedArgs, 'lessonId' | 'seconds'>
  >;
  nudgeCampMembers?: Resolver<
    ResolversTypes['CampNudgeResult'],
    ParentType,
    ContextType,
    RequireFields<MutationNudgeCampMembersArgs, 'enrolmentIds'>
  >;
  objectToTier?: Resolver<ResolversTypes['TierObjection'], ParentType, ContextType, RequireFields<MutationObjectToTierArgs, 'text'>>;
  offerSwap?: Resolver<ResolversTypes['Swap'], ParentType, ContextType, RequireFields<MutationOfferSwapArgs, 'id'>>;
  openGroup?: Resolver<ResolversTypes['Group'], ParentType, ContextType, RequireFields<MutationOpenGroupArgs, 'input'>>;
  overrideShift?: Resolver<
    ResolversTypes['RotaShift'],
    ParentType,
    ContextType,
    RequireFields<MutationOverrideShiftArgs, 'dutyId' | 'from' | 'person' | 'shiftId' | 'to'>
  >;
  passRelayOn?: Resolver<ResolversTypes['Relay'], ParentType, ContextType, RequireFields<MutationPassRelayOnArgs, 'id'>>;
  pauseCampaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType, RequireFields<MutationPauseCampaignArgs, 'id'>>;
  pauseRobot?: Resolver<ResolversTypes['Robot'], ParentType, ContextType, RequireFields<MutationPauseRobotArgs, 'id'>>;
  pinTier?: Resolver<
    ResolversTypes['Distributor'],
    ParentType,
    ContextType,
    RequireFields<MutationPinTierArgs, 'distributorId' | 'reason' | 'tier' | 'until'>
  >;
  placeGroup?: Resolver<ResolversTypes['Group'], ParentType, ContextType, RequireFields<MutationPlaceGroupArgs, 'id' | 'region'>>;
  planDivert?: Resolver<
    ResolversTypes['Divert'],
    ParentType,
    ContextType,
    RequireFields<MutationPlanDivertArgs, 'filter' | 'tier' | 'title'>
  >;
  planDivertAgain?: Resolver<ResolversTypes['Divert'], ParentType, ContextType, RequireFields<MutationPlanDivertAgainArgs, 'id'>>;
  postReport?: Resolver<ResolversTypes['WarReport'], ParentType, ContextType, RequireFields<MutationPostReportArgs, 'campaignId' | 'key'>>;
  previewRota?: Resolver<
    ResolversTypes['RotaPreview'],
    ParentType,
    ContextType,
    RequireFields<MutationPreviewRotaArgs, 'from' | 'id' | 'to'>
  >;
  publishCampaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType, RequireFields<MutationPublishCampaignArgs, 'id' | 'seq'>>;
  publishCourse?: Resolver<ResolversTypes['Course'], ParentType, ContextType, RequireFields<MutationPublishCourseArgs, 'id'>>;
  publishGroupCode?: Resolver<ResolversTypes['GroupCode'], ParentType, ContextType, RequireFields<MutationPublishGroupCodeArgs, 'id'>>;
  publishRota?: Resolver<ResolversTypes['RotaVersion'], ParentType, ContextType, RequireFields<MutationPublishRotaArgs, 'previewId'>>;
  publishScript?: Resolver<ResolversTypes['Script'], ParentType, ContextType, RequireFields<MutationPublishScriptArgs, 'id'>>;
  publishTierPolicy?: Resolver<
    ResolversTypes['TierPolicy'],
    ParentType,
    ContextType,
    RequireFields<MutationPublishTierPolicyArgs, 'from' | 'revision' | 'version'>
  >;
  publishWeeklyModel?: Resolver<
    ResolversTypes['WeeklyModel'],
    ParentType,
    ContextType,
    RequireFields<MutationPublishWeeklyModelArgs, 'id'>
  >;
  refillAgenda?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType, RequireFields<MutationRefillAgendaArgs, 'id'>>;
  refuseSwap?: Resolver<ResolversTypes['Swap'], ParentType, ContextType, RequireFields<MutationRefuseSwapArgs, 'id'>>;
  releaseKol?: Resolver<ResolversTypes['Kol'], ParentType, ContextType, RequireFields<MutationReleaseKolArgs, 'id' | 'reason'>>;
  removeAbsence?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationRemoveAbsenceArgs, 'id'>>;
  removeAction?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType, RequireFields<MutationRemoveActionArgs, 'id'>>;
  removeLeave?: Resolver<
    ResolversTypes['Operator'],
    ParentType,
    ContextType,
    RequireFields<MutationRemoveLeaveArgs, 'from' | 'operatorId'>
  >;
  removePhase?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType, RequireFields<MutationRemovePhaseArgs, 'id'>>;
  removeRobot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationRemoveRobotArgs, 'id'>>;
  removeTotp?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationRemoveTotpArgs, 'password'>>;
  removeView?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationRemoveViewArgs, 'id'>>;
  renameGroup?: Resolver<ResolversTypes['Group'], ParentType, ContextType, RequireFields<MutationRenameGroupArgs, 'id' | 'name'>>;
  renewInvitation?: Resolver<
    ResolversTypes['InvitationLink'],
    ParentType,
    ContextType,
    RequireFields<MutationRenewInvitationArgs, 'staffId'>
  >;
  renewKol?: Resolver<ResolversTypes['Kol'], ParentType, ContextType, RequireFields<MutationRenewKolArgs, 'id' | 'termTo'>>;
  repeatMessages?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationRepeatMessagesArgs, 'ids'>>;
  reportAccountComplaint?: Resolver<
    ResolversTypes['IpAccount'],
    ParentType,
    ContextType,
    RequireFields<MutationReportAccountComplaintArgs, 'id' | 'note'>
  >;
  reportKitUses?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationReportKitUsesArgs, 'uses'>>;
  reportPatrol?: Resolver<ResolversTypes['PatrolReport'], ParentType, ContextType, RequireFields<MutationReportPatrolArgs, 'input'>>;
  repostReport?: Resolver<ResolversTypes['WarReport'], ParentType, ContextType, RequireFields<MutationRepostReportArgs, 'id'>>;
  resetStaffTotp?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType, RequireFields<MutationResetStaffTotpArgs, 'staffId'>>;
  restIpAccount?: Resolver<
    ResolversTypes['IpAccount'],
    ParentType,
    ContextType,
    RequireFields<MutationRestIpAccountArgs, 'id' | 'reason' | 'until'>
  >;
  restoreActivity?: Resolver<Maybe<ResolversTypes['Activity']>, ParentType, ContextType, RequireFields<MutationRestoreActivityArgs, 'id'>>;
  restoreKitItem?: Resolver<ResolversTypes['KitItem'], ParentType, ContextType, RequireFields<MutationRestoreKitItemArgs, 'id'>>;
  restorePlannedActivity?: Resolver<
    Maybe<ResolversTypes['PlannedActivity']>,
    ParentType,
    ContextType,
    RequireFields<MutationRestorePlannedActivityArgs, 'cellId' | 'tier' | 'week'>
  >;
  resumeCampaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType, RequireFields<MutationResumeCampaignArgs, 'id'>>;
  resumeRobot?: Resolver<ResolversTypes['Robot'], ParentType, ContextType, RequireFields<MutationResumeRobotArgs, 'id'>>;
  resumeWork?: Resolver<ResolversTypes['Work'], ParentType, ContextType, RequireFields<MutationResumeWorkArgs, 'id'>>;
  retireIpAccount?: Resolver<
    ResolversTypes['IpAccount'],
    ParentType,
    ContextType,
    RequireFields<MutationRetireIpAccountArgs, 'id' | 'reason'>
  >;
  retireScript?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationRetireScriptArgs, 'id'>>;
  retryQuarantine?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revealPhone?: Resolver<
    Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    RequireFields<MutationRevealPhoneArgs, 'distributorId' | 'reason'>
  >;
  reviewHomework?: Resolver<
    ResolversTypes['CampHomework'],
    ParentType,
    ContextType,
    RequireFields<MutationReviewHomeworkArgs, 'id' | 'seq' | 'verdict'>
  >;
  revokeCalendarFeed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationRevokeCalendarFeedArgs, 'id'>>;
  runJob?: Resolver<ResolversTypes['JobRun'], ParentType, ContextType, RequireFields<MutationRunJobArgs, 'name'>>;
  runTiers?: Resolver<ResolversTypes['Work'], ParentType, ContextType>;
  saveIpAccount?: Resolver<ResolversTypes['IpAccount'], ParentType, ContextType, RequireFields<MutationSaveIpAccountArgs, 'id' | 'input'>>;
  saveKeywordRule?: Resolver<ResolversTypes['KeywordRule'], ParentType, ContextType, RequireFields<MutationSaveKeywordRuleArgs, 'input'>>;
  saveLiveHosts?: Resolver<
    ResolversTypes['LiveSession'],
    ParentType,
    ContextType,
    RequireFields<MutationSaveLiveHostsArgs, 'hosts' | 'id' | 'seq'>
  >;
  saveMinutes?: Resolver<
    ResolversTypes['Meeting'],
    ParentType,
    ContextType,
    RequireFields<MutationSaveMinutesArgs, 'id' | 'minutes' | 'seq'>
  >;
  saveReportPlan?: Resolver<
    ResolversTypes['ReportPlan'],
    ParentType,
    ContextType,
    RequireFields<MutationSaveReportPlanArgs, 'campaignId' | 'input' | 'seq'>
  >;
  saveRundown?: Resolver<
    ResolversTypes['LiveSession'],
    ParentType,
    ContextType,
    RequireFields<MutationSaveRundownArgs, 'id' | 'lines' | 'seq'>
  >;
  saveScript?: Resolver<ResolversTypes['Script'], ParentType, ContextType, RequireFields<MutationSaveScriptArgs, 'input'>>;
  saveTierPolicy?: Resolver<
    ResolversTypes['TierPolicy'],
    ParentType,
    ContextType,
    RequireFields<MutationSaveTierPolicyArgs, 'revision' | 'rule' | 'version'>
  >;
  saveView?: Resolver<ResolversTypes['SavedView'], ParentType, ContextType, RequireFields<MutationSaveViewArgs, 'list' | 'name' | 'query'>>;
  saveViolationRule?: Resolver<
    ResolversTypes['ViolationRule'],
    ParentType,
    ContextType,
    RequireFields<MutationSaveViolationRuleArgs, 'input'>
  >;
  scoreDuty?: Resolver<ResolversTypes['Duty'], ParentType, ContextType, RequireFields<MutationScoreDutyArgs, 'id' | 'score'>>;
  seeNotices?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationSeeNoticesArgs, 'upTo'>>;
  seeTierChanges?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationSeeTierChangesArgs, 'upTo'>>;
  sendFeedback?: Resolver<ResolversTypes['Relay'], ParentType, ContextType, RequireFields<MutationSendFeedbackArgs, 'input'>>;
  sendInvites?: Resolver<ResolversTypes['InvitesTicked'], ParentType, ContextType, RequireFields<MutationSendInvitesArgs, 'ids'>>;
  sendRelay?: Resolver<ResolversTypes['Relay'], ParentType, ContextType, RequireFields<MutationSendRelayArgs, 'input'>>;
  sendToGroups?: Resolver<ResolversTypes['SendReport'], ParentType, ContextType, RequireFields<MutationSendToGroupsArgs, 'input'>>;
  setAgenda?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType, RequireFields<MutationSetAgendaArgs, 'id' | 'items' | 'seq'>>;
  setAvailableHours?: Resolver<
    ResolversTypes['Availability'],
    ParentType,
    ContextType,
    RequireFields<MutationSetAvailableHoursArgs, 'input'>
  >;
  setBoardConsent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationSetBoardConsentArgs, 'shows'>>;
  setGroupRole?: Resolver<
    ResolversTypes['GroupMember'],
    ParentType,
    ContextType,
    RequireFields<MutationSetGroupRoleArgs, 'memberId' | 'role'>
  >;
  setMeetingPlan?: Resolver<ResolversTypes['MeetingPlan'], ParentType, ContextType, RequireFields<MutationSetMeetingPlanArgs, 'input'>>;
  setMemberKind?: Resolver<ResolversTypes['GroupMember'], ParentType, ContextType, RequireFields<MutationSetMemberKindArgs, 'memberId'>>;
  setProductFacts?: Resolver<
    ResolversTypes['Product'],
    ParentType,
    ContextType,
    RequireFields<MutationSetProductFactsArgs, 'facts' | 'id'>
  >;
  setProductPicture?: Resolver<
    ResolversTypes['Product'],
    ParentType,
    ContextType,
    RequireFields<MutationSetProductPictureArgs, 'fileId' | 'id'>
  >;
  settleKolMonth?: Resolver<
    ResolversTypes['KolSettlement'],
    ParentType,
    ContextType,
    RequireFields<MutationSettleKolMonthArgs, 'monthKey'>
  >;
  settleMeetingAction?: Resolver<
    ResolversTypes['MeetingAction'],
    ParentType,
    ContextType,
    RequireFields<MutationSettleMeetingActionArgs, 'id' | 'state'>
  >;
  shiftCampaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType, RequireFields<MutationShiftCampaignArgs, 'id' | 'minutes'>>;
  skipAction?: Resolver<ResolversTypes['PhaseAction'], ParentType, ContextType, RequireFields<MutationSkipActionArgs, 'id'>>;
  splitGroup?: Resolver<
    ResolversTypes['Group'],
    ParentType,
    ContextType,
    RequireFields<MutationSplitGroupArgs, 'id' | 'memberIds' | 'name' | 'reason'>
  >;
  startDivert?: Resolver<ResolversTypes['Divert'], ParentType, ContextType, RequireFields<MutationStartDivertArgs, 'id' | 'planSeq'>>;
  startDuty?: Resolver<ResolversTypes['Duty'], ParentType, ContextType, RequireFields<MutationStartDutyArgs, 'id'>>;
  startLive?: Resolver<ResolversTypes['LiveSession'], ParentType, ContextType, RequireFields<MutationStartLiveArgs, 'id'>>;
  stopDivert?: Resolver<ResolversTypes['Divert'], ParentType, ContextType, RequireFields<MutationStopDivertArgs, 'id'>>;
  stopInvites?: Resolver<ResolversTypes['InvitesTicked'], ParentType, ContextType, RequireFields<MutationStopInvitesArgs, 'ids' | 'why'>>;
  stopWork?: Resolver<ResolversTypes['Work'], ParentType, ContextType, RequireFields<MutationStopWorkArgs, 'id'>>;
  tagGroup?: Resolver<ResolversTypes['Group'], ParentType, ContextType, RequireFields<MutationTagGroupArgs, 'id' | 'tags'>>;
  takeOver?: Resolver<ResolversTypes['RotaShift'], ParentType, ContextType, RequireFields<MutationTakeOverArgs, 'dutyId'>>;
  takeViolationStep?: Resolver<
    ResolversTypes['Violation'],
    ParentType,
    ContextType,
    RequireFields<MutationTakeViolationStepArgs, 'id' | 'note' | 'to'>
  >;
  testRobot?: Resolver<ResolversTypes['Robot'], ParentType, ContextType, RequireFields<MutationTestRobotArgs, 'id'>>;
  tickGroupInvites?: Resolver<
    ResolversTypes['InvitesTicked'],
    ParentType,
    ContextType,
    RequireFields<MutationTickGroupInvitesArgs, 'divertGroupId' | 'step'>
  >;
  tickInvites?: Resolver<ResolversTypes['InvitesTicked'], ParentType, ContextType, RequireFields<MutationTickInvitesArgs, 'ids' | 'step'>>;
  transformGroup?: Resolver<
    ResolversTypes['Group'],
    ParentType,
    ContextType,
    RequireFields<MutationTransformGroupArgs, 'id' | 'name' | 'purpose' | 'reason'>
  >;
  unpinTier?: Resolver<
    ResolversTypes['Distributor'],
    ParentType,
    ContextType,
    RequireFields<MutationUnpinTierArgs, 'distributorId' | 'reason'>
  >;
  wakeIpAccount?: Resolver<ResolversTypes['IpAccount'], ParentType, ContextType, RequireFields<MutationWakeIpAccountArgs, 'id'>>;
  withdrawCampaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType, RequireFields<MutationWithdrawCampaignArgs, 'id'>>;
  withdrawDuty?: Resolver<ResolversTypes['Duty'], ParentType, ContextType, RequireFields<MutationWithdrawDutyArgs, 'id' | 'reason'>>;
  withdrawKitItem?: Resolver<ResolversTypes['KitItem'], ParentType, ContextType, RequireFields<MutationWithdrawKitItemArgs, 'id'>>;
  withdrawKol?: Resolver<ResolversTypes['Kol'], ParentType, ContextType, RequireFields<MutationWithdrawKolArgs, 'id' | 'reason'>>;
  withdrawLeaves?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationWithdrawLeavesArgs, 'memberIds'>>;
  withdrawLecturer?: Resolver<
    ResolversTypes['CampLesson'],
    ParentType,
    ContextType,
    RequireFields<MutationWithdrawLecturerArgs, 'campId' | 'dutyId' | 'lessonId'>
  >;
  withdrawOffer?: Resolver<ResolversTypes['Swap'], ParentType, ContextType, RequireFields<MutationWithdrawOfferArgs, 'id'>>;
  withdrawRelay?: Resolver<ResolversTypes['Relay'], ParentType, ContextType, RequireFields<MutationWithdrawRelayArgs, 'id'>>;
  withdrawSwap?: Resolver<ResolversTypes['Swap'], ParentType, ContextType, RequireFields<MutationWithdrawSwapArgs, 'id'>>;
  withdrawTierPolicy?: Resolver<
    Maybe<ResolversTypes['TierPolicy']>,
    ParentType,
    ContextType,
    RequireFields<MutationWithdrawTierPolicyArgs, 'version'>
  >;
  writeHandOverNote?: Resolver<
    ResolversTypes['Holding'],
    ParentType,
    ContextType,
    RequireFields<MutationWriteHandOverNoteArgs, 'holdingId' | 'note'>
  >;
};

export type MyCampResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['MyCamp'] = ResolversParentTypes['MyCamp']> = {
  campId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  certificate?: Resolver<Maybe<ResolversTypes['CampCertificate']>, ParentType, ContextType>;
  closesAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cohort?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endsOn?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  extendedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  groupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lessons?: Resolver<Array<ResolversTypes['MyLesson']>, ParentType, ContextType>;
  makeUpsLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['CampBrief']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  opensOn?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  pass?: Resolver<ResolversTypes['CampPass'], ParentType, ContextType>;
  peers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EnrolmentState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  today?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MyHomeworkResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['MyHomework'] = ResolversParentTypes['MyHomework'],
> = {
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fileIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  handedInAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reviewedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reviewerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['HomeworkState'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MyKolResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['MyKol'] = ResolversParentTypes['MyKol']> = {
  balance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kol?: Resolver<Maybe<ResolversTypes['MyKolState']>, ParentType, ContextType>;
  monthKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  monthPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MyKolStateResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['MyKolState'] = ResolversParentTypes['MyKolState'],
> = {
  answerBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  daysLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dutiesDone?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dutiesMissed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dutyKinds?: Resolver<Array<ResolversTypes['DutyKind']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['KolGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['KolDutyPoints']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['KolState'], ParentType, ContextType>;
  termFrom?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  termTo?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
};

export type MyLessonResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['MyLesson'] = ResolversParentTypes['MyLesson']> = {
  check?: Resolver<ResolversTypes['CheckInState'], ParentType, ContextType>;
  checkBlock?: Resolver<Maybe<ResolversTypes['CampBlock']>, ParentType, ContextType>;
  checkedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closesAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  homework?: Resolver<Maybe<ResolversTypes['MyHomework']>, ParentType, ContextType>;
  homeworkBlock?: Resolver<Maybe<ResolversTypes['CampBlock']>, ParentType, ContextType>;
  homeworkUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lecturerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lecturerTier?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  makeUpUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  neededSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  opensAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['LessonHomework']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  videoId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  videoSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  watchedSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NewCalendarFeedResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['NewCalendarFeed'] = ResolversParentTypes['NewCalendarFeed'],
> = {
  feed?: Resolver<ResolversTypes['CalendarFeed'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NewestOrderResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['NewestOrder'] = ResolversParentTypes['NewestOrder'],
> = {
  amountFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NextStepResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['NextStep'] = ResolversParentTypes['NextStep']> = {
  by?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  isForKeeping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  met?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type NoticeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type NoticeConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['NoticeConnection'] = ResolversParentTypes['NoticeConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['NoticeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type NoticeEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['NoticeEdge'] = ResolversParentTypes['NoticeEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
};

export type OperatorResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Operator'] = ResolversParentTypes['Operator']> = {
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  holdings?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, Partial<OperatorHoldingsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAwayToday?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isGone?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  leaves?: Resolver<Array<ResolversTypes['OperatorLeave']>, ParentType, ContextType>;
  leavesOn?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['OperatorLevel'], ParentType, ContextType>;
  loadBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notesMissing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  provinces?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skills?: Resolver<Array<ResolversTypes['Tier']>, ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workingDays?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OperatorChoiceResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['OperatorChoice'] = ResolversParentTypes['OperatorChoice'],
> = {
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAwayToday?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isLeaving?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['OperatorLevel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OperatorLeaveResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['OperatorLeave'] = ResolversParentTypes['OperatorLeave'],
> = {
  from?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
};

export type OperatorNameResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['OperatorName'] = ResolversParentTypes['OperatorName'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  amountFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  buyer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  distributor?: Resolver<ResolversTypes['Distributor'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrderKind'], ParentType, ContextType>;
  orderNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  paidAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  profitFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refundedFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OrderEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OutboxTotalsResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['OutboxTotals'] = ResolversParentTypes['OutboxTotals'],
> = {
  dead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sentToday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  uncertain?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OutgoingResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Outgoing'] = ResolversParentTypes['Outgoing']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedByName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OutgoingKind'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  notBefore?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  robot?: Resolver<Maybe<ResolversTypes['Robot']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['OutgoingState'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tryAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  uncertain?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OutgoingConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['OutgoingConnection'] = ResolversParentTypes['OutgoingConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['OutgoingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OutgoingEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['OutgoingEdge'] = ResolversParentTypes['OutgoingEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Outgoing'], ParentType, ContextType>;
};

export type OwnKitResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OwnKit'] = ResolversParentTypes['OwnKit']> = {
  campaignId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['OwnKitItem']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['KitProduct']>, ParentType, ContextType>;
  sharer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CampaignState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['OwnKitTotals'], ParentType, ContextType>;
};

export type OwnKitItemResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['OwnKitItem'] = ResolversParentTypes['OwnKitItem'],
> = {
  counts?: Resolver<ResolversTypes['KitCounts'], ParentType, ContextType>;
  fileCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  files?: Resolver<Array<ResolversTypes['StoredFile']>, ParentType, ContextType>;
  hour?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['KitItemKind'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opensAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  play?: Resolver<Maybe<ResolversTypes['KitPlay']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  usedByAll?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wave?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OwnKitTotalsResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['OwnKitTotals'] = ResolversParentTypes['OwnKitTotals'],
> = {
  clicks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  profitFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  sales?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OwnMeetingResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['OwnMeeting'] = ResolversParentTypes['OwnMeeting'],
> = {
  agenda?: Resolver<Array<ResolversTypes['MeetingItem']>, ParentType, ContextType>;
  attendance?: Resolver<ResolversTypes['Attendance'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MeetingState'], ParentType, ContextType>;
};

export type OwnPlaceResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OwnPlace'] = ResolversParentTypes['OwnPlace']> = {
  around?: Resolver<Array<ResolversTypes['BoardEntry']>, ParentType, ContextType>;
  entry?: Resolver<ResolversTypes['BoardEntry'], ParentType, ContextType>;
  gap?: Resolver<Maybe<ResolversTypes['Fen']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['BoardEntry']>, ParentType, ContextType>;
  ordersToOvertake?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OwnSalesResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OwnSales'] = ResolversParentTypes['OwnSales']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  days?: Resolver<Array<ResolversTypes['DayTotals']>, ParentType, ContextType>;
  recent?: Resolver<Array<ResolversTypes['Order']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PassConditionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['PassCondition'] = ResolversParentTypes['PassCondition'],
> = {
  group?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupKind?: Resolver<ResolversTypes['PassNodeKind'], ParentType, ContextType>;
  isMet?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['CampMetric'], ParentType, ContextType>;
  missing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  more?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type PassNodeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PassNode'] = ResolversParentTypes['PassNode']> = {
  children?: Resolver<Array<ResolversTypes['PassNode']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PassNodeKind'], ParentType, ContextType>;
  metric?: Resolver<Maybe<ResolversTypes['CampMetric']>, ParentType, ContextType>;
  threshold?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PatrolMemberResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['PatrolMember'] = ResolversParentTypes['PatrolMember'],
> = {
  breaches?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['PatrolStep'], ParentType, ContextType>;
};

export type PatrolReportResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['PatrolReport'] = ResolversParentTypes['PatrolReport'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  breach?: Resolver<ResolversTypes['BreachKind'], ParentType, ContextType>;
  groupName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ViolationState'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['PatrolStep'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PersonaResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Persona'] = ResolversParentTypes['Persona']> = {
  aboutEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aboutZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PersonKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
};

export type PhaseResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Phase'] = ResolversParentTypes['Phase']> = {
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hasBoard?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  movedFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PhaseActionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['PhaseAction'] = ResolversParentTypes['PhaseAction'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  campaignId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  firedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  firedByName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActionKind'], ParentType, ContextType>;
  kitWave?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  mayChange?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mayFire?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  maySkip?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  phaseId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ActionState'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PlanPointResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['PlanPoint'] = ResolversParentTypes['PlanPoint'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  salesFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
};

export type PlannedActivityResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['PlannedActivity'] = ResolversParentTypes['PlannedActivity'],
> = {
  at?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cellId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  groups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isCancelled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isEdited?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isExtra?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActivityKind'], ParentType, ContextType>;
  mayChange?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleWords?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  week?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  weekday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlannedMoveResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['PlannedMove'] = ResolversParentTypes['PlannedMove'],
> = {
  day?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  distributor?: Resolver<ResolversTypes['Distributor'], ParentType, ContextType>;
  join?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  leave?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
};

export type PlannedMoveConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['PlannedMoveConnection'] = ResolversParentTypes['PlannedMoveConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['PlannedMoveEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PlannedMoveEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['PlannedMoveEdge'] = ResolversParentTypes['PlannedMoveEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PlannedMove'], ParentType, ContextType>;
};

export type PlannedShiftResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['PlannedShift'] = ResolversParentTypes['PlannedShift'],
> = {
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['RotaGroup']>, ParentType, ContextType>;
  holders?: Resolver<Array<ResolversTypes['RotaPerson']>, ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type PlannedTotalResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['PlannedTotal'] = ResolversParentTypes['PlannedTotal'],
> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  join?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  leave?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
};

export type PointsEntryResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['PointsEntry'] = ResolversParentTypes['PointsEntry'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  byName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PointsKind'], ParentType, ContextType>;
  monthKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type PointsEntryConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['PointsEntryConnection'] = ResolversParentTypes['PointsEntryConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['PointsEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PointsEntryEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['PointsEntryEdge'] = ResolversParentTypes['PointsEntryEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PointsEntry'], ParentType, ContextType>;
};

export type PolicyComparisonResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['PolicyComparison'] = ResolversParentTypes['PolicyComparison'],
> = {
  different?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  one?: Resolver<ResolversTypes['Simulation'], ParentType, ContextType>;
  other?: Resolver<ResolversTypes['Simulation'], ParentType, ContextType>;
  samples?: Resolver<Array<ResolversTypes['ComparisonSample']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  brand?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endorsement?: Resolver<ResolversTypes['ProductEndorsement'], ParentType, ContextType>;
  endorsementText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pictureId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  priceFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  profitFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  seasonMonths?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProductConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProductEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductMarginResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ProductMargin'] = ResolversParentTypes['ProductMargin'],
> = {
  catalogueProfitFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  priceFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tiers?: Resolver<Array<ResolversTypes['TierEarning']>, ParentType, ContextType>;
};

export type ProductSalesResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ProductSales'] = ResolversParentTypes['ProductSales'],
> = {
  amountFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProposalCheckResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ProposalCheck'] = ResolversParentTypes['ProposalCheck'],
> = {
  isHard?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  met?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['AssignCheckKind'], ParentType, ContextType>;
};

export type ProposalCostResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ProposalCost'] = ResolversParentTypes['ProposalCost'],
> = {
  fewestMoves?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lowerBound?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  moves?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  spreadAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  spreadBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProposalHireResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ProposalHire'] = ResolversParentTypes['ProposalHire'],
> = {
  averageAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  averageBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  operators?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProposalLoadResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ProposalLoad'] = ResolversParentTypes['ProposalLoad'],
> = {
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupsAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupsBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isLeaving?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  leavesOn?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['OperatorLevel'], ParentType, ContextType>;
  loadAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  loadBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  operator?: Resolver<ResolversTypes['OperatorName'], ParentType, ContextType>;
  takes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  takesWeight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  takesWords?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  weightAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weightBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProposalMoveResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ProposalMove'] = ResolversParentTypes['ProposalMove'],
> = {
  from?: Resolver<Maybe<ResolversTypes['OperatorName']>, ParentType, ContextType>;
  groupId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['OperatorName'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProposalMoveConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ProposalMoveConnection'] = ResolversParentTypes['ProposalMoveConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ProposalMoveEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProposalMoveEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ProposalMoveEdge'] = ResolversParentTypes['ProposalMoveEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProposalMove'], ParentType, ContextType>;
};

export type ProposalOutcomeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ProposalOutcome'] = ResolversParentTypes['ProposalOutcome'],
> = {
  broken?: Resolver<Array<ResolversTypes['BrokenConstraint']>, ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['AssignmentProposal']>, ParentType, ContextType>;
};

export type PyramidResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Pyramid'] = ResolversParentTypes['Pyramid']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  counts?: Resolver<Array<ResolversTypes['TierCount']>, ParentType, ContextType>;
  countsBefore?: Resolver<Maybe<Array<ResolversTypes['TierCount']>>, ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  flows?: Resolver<Array<ResolversTypes['TierFlow']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  inGrace?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastRun?: Resolver<Maybe<ResolversTypes['TierRun']>, ParentType, ContextType>;
  pinned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trend?: Resolver<Array<ResolversTypes['TierDay']>, ParentType, ContextType>;
};

export type QuarantineTotalsResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['QuarantineTotals'] = ResolversParentTypes['QuarantineTotals'],
> = {
  oldestAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ordersFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  refunds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refundsFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
};

export type QuarantinedResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['Quarantined'] = ResolversParentTypes['Quarantined'],
> = {
  amountFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  happenedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['QuarantineKind'], ParentType, ContextType>;
  memberNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  no?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orderNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['QuarantineReason'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type QuarantinedConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['QuarantinedConnection'] = ResolversParentTypes['QuarantinedConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['QuarantinedEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type QuarantinedEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['QuarantinedEdge'] = ResolversParentTypes['QuarantinedEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Quarantined'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  absences?: Resolver<Array<ResolversTypes['Absence']>, ParentType, ContextType, RequireFields<QueryAbsencesArgs, 'days' | 'from'>>;
  activity?: Resolver<Maybe<ResolversTypes['Activity']>, ParentType, ContextType, RequireFields<QueryActivityArgs, 'id'>>;
  assignmentProposal?: Resolver<
    Maybe<ResolversTypes['AssignmentProposal']>,
    ParentType,
    ContextType,
    RequireFields<QueryAssignmentProposalArgs, 'id'>
  >;
  assignmentProposals?: Resolver<
    ResolversTypes['AssignmentProposalConnection'],
    ParentType,
    ContextType,
    Partial<QueryAssignmentProposalsArgs>
  >;
  audience?: Resolver<ResolversTypes['Audience'], ParentType, ContextType, RequireFields<QueryAudienceArgs, 'of'>>;
  auditActions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  auditEntries?: Resolver<ResolversTypes['AuditConnection'], ParentType, ContextType, Partial<QueryAuditEntriesArgs>>;
  availability?: Resolver<ResolversTypes['Availability'], ParentType, ContextType, Partial<QueryAvailabilityArgs>>;
  boardOwners?: Resolver<
    Array<ResolversTypes['BoardOwner']>,
    ParentType,
    ContextType,
    RequireFields<QueryBoardOwnersArgs, 'ids' | 'subject'>
  >;
  boardPlaces?: Resolver<
    Array<ResolversTypes['BoardEntry']>,
    ParentType,
    ContextType,
    RequireFields<QueryBoardPlacesArgs, 'board' | 'search'>
  >;
  calendarFeeds?: Resolver<Array<ResolversTypes['CalendarFeed']>, ParentType, ContextType>;
  calendarWeek?: Resolver<ResolversTypes['CalendarWeek'], ParentType, ContextType, RequireFields<QueryCalendarWeekArgs, 'day'>>;
  camp?: Resolver<ResolversTypes['Camp'], ParentType, ContextType, RequireFields<QueryCampArgs, 'id'>>;
  campaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType, RequireFields<QueryCampaignArgs, 'id'>>;
  campaignCheck?: Resolver<ResolversTypes['CampaignCheck'], ParentType, ContextType, RequireFields<QueryCampaignCheckArgs, 'id'>>;
  campaignMargin?: Resolver<ResolversTypes['CampaignMargin'], ParentType, ContextType, RequireFields<QueryCampaignMarginArgs, 'id'>>;
  campaignTemplates?: Resolver<Array<ResolversTypes['CampaignTemplate']>, ParentType, ContextType>;
  campaigns?: Resolver<ResolversTypes['CampaignConnection'], ParentType, ContextType, Partial<QueryCampaignsArgs>>;
  camps?: Resolver<ResolversTypes['CampConnection'], ParentType, ContextType, Partial<QueryCampsArgs>>;
  candidates?: Resolver<ResolversTypes['CandidateList'], ParentType, ContextType, Partial<QueryCandidatesArgs>>;
  channelHealth?: Resolver<ResolversTypes['ChannelHealth'], ParentType, ContextType>;
  checkTierRule?: Resolver<ResolversTypes['RuleCheck'], ParentType, ContextType, RequireFields<QueryCheckTierRuleArgs, 'rule'>>;
  cohort?: Resolver<ResolversTypes['CampCohort'], ParentType, ContextType, RequireFields<QueryCohortArgs, 'id'>>;
  cohortBoard?: Resolver<Array<ResolversTypes['CampMember']>, ParentType, ContextType, RequireFields<QueryCohortBoardArgs, 'cohortId'>>;
  compareCampaigns?: Resolver<
    Array<ResolversTypes['CampaignComparison']>,
    ParentType,
    ContextType,
    RequireFields<QueryCompareCampaignsArgs, 'ids'>
  >;
  compareTierPolicies?: Resolver<
    ResolversTypes['PolicyComparison'],
    ParentType,
    ContextType,
    RequireFields<QueryCompareTierPoliciesArgs, 'one' | 'other'>
  >;
  countDivert?: Resolver<ResolversTypes['DivertCount'], ParentType, ContextType, RequireFields<QueryCountDivertArgs, 'filter' | 'tier'>>;
  course?: Resolver<ResolversTypes['Course'], ParentType, ContextType, RequireFields<QueryCourseArgs, 'id'>>;
  courses?: Resolver<Array<ResolversTypes['Course']>, ParentType, ContextType>;
  currentCampaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType>;
  directDownline?: Resolver<ResolversTypes['TeamMemberConnection'], ParentType, ContextType, RequireFields<QueryDirectDownlineArgs, 'of'>>;
  distributor?: Resolver<Maybe<ResolversTypes['Distributor']>, ParentType, ContextType, RequireFields<QueryDistributorArgs, 'id'>>;
  distributors?: Resolver<ResolversTypes['DistributorConnection'], ParentType, ContextType, Partial<QueryDistributorsArgs>>;
  divert?: Resolver<Maybe<ResolversTypes['Divert']>, ParentType, ContextType, RequireFields<QueryDivertArgs, 'id'>>;
  divertGroup?: Resolver<Maybe<ResolversTypes['DivertGroup']>, ParentType, ContextType, RequireFields<QueryDivertGroupArgs, 'id'>>;
  diverts?: Resolver<ResolversTypes['DivertConnection'], ParentType, ContextType, Partial<QueryDivertsArgs>>;
  due?: Resolver<ResolversTypes['DueOverview'], ParentType, ContextType, RequireFields<QueryDueArgs, 'by'>>;
  dueCounts?: Resolver<ResolversTypes['DueCounts'], ParentType, ContextType>;
  dueInvites?: Resolver<Array<ResolversTypes['DueInvites']>, ParentType, ContextType>;
  dueItems?: Resolver<ResolversTypes['DueItemConnection'], ParentType, ContextType, RequireFields<QueryDueItemsArgs, 'by' | 'key'>>;
  duties?: Resolver<ResolversTypes['DutyConnection'], ParentType, ContextType, Partial<QueryDutiesArgs>>;
  duty?: Resolver<ResolversTypes['Duty'], ParentType, ContextType, RequireFields<QueryDutyArgs, 'id'>>;
  filledScript?: Resolver<
    Maybe<ResolversTypes['FilledScript']>,
    ParentType,
    ContextType,
    RequireFields<QueryFilledScriptArgs, 'occasion' | 'values'>
  >;
  followedLives?: Resolver<Array<ResolversTypes['LiveFeed']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType, RequireFields<QueryGroupArgs, 'id'>>;
  groupBoard?: Resolver<Array<ResolversTypes['GroupLane']>, ParentType, ContextType, Partial<QueryGroupBoardArgs>>;
  groupCodeUse?: Resolver<Array<ResolversTypes['GroupCodeUse']>, ParentType, ContextType>;
  groupCodes?: Resolver<Array<ResolversTypes['GroupCode']>, ParentType, ContextType, Partial<QueryGroupCodesArgs>>;
  groupDuplicates?: Resolver<ResolversTypes['GroupDuplicateConnection'], ParentType, ContextType, Partial<QueryGroupDuplicatesArgs>>;
  groupRelays?: Resolver<Array<ResolversTypes['Relay']>, ParentType, ContextType>;
  groupTags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  groups?: Resolver<ResolversTypes['GroupConnection'], ParentType, ContextType, Partial<QueryGroupsArgs>>;
  hasDuties?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  health?: Resolver<ResolversTypes['Health'], ParentType, ContextType>;
  homeworkQueue?: Resolver<ResolversTypes['CampHomeworkConnection'], ParentType, ContextType, Partial<QueryHomeworkQueueArgs>>;
  import?: Resolver<Maybe<ResolversTypes['Import']>, ParentType, ContextType, RequireFields<QueryImportArgs, 'id'>>;
  imports?: Resolver<ResolversTypes['ImportConnection'], ParentType, ContextType, Partial<QueryImportsArgs>>;
  invitation?: Resolver<Maybe<ResolversTypes['Invitation']>, ParentType, ContextType, RequireFields<QueryInvitationArgs, 'secret'>>;
  invites?: Resolver<ResolversTypes['InviteConnection'], ParentType, ContextType, RequireFields<QueryInvitesArgs, 'divertGroupId'>>;
  ipAccount?: Resolver<Maybe<ResolversTypes['IpAccount']>, ParentType, ContextType, RequireFields<QueryIpAccountArgs, 'id'>>;
  ipAccountTotals?: Resolver<ResolversTypes['IpAccountTotals'], ParentType, ContextType>;
  ipAccounts?: Resolver<ResolversTypes['IpAccountConnection'], ParentType, ContextType, Partial<QueryIpAccountsArgs>>;
  jobs?: Resolver<Array<ResolversTypes['Job']>, ParentType, ContextType>;
  judgeMove?: Resolver<
    Array<ResolversTypes['CalendarConflict']>,
    ParentType,
    ContextType,
    RequireFields<QueryJudgeMoveArgs, 'endsAt' | 'id' | 'startsAt'>
  >;
  keywordRules?: Resolver<Array<ResolversTypes['KeywordRule']>, ParentType, ContextType>;
  kitItems?: Resolver<Array<ResolversTypes['KitItem']>, ParentType, ContextType, RequireFields<QueryKitItemsArgs, 'campaignId'>>;
  kitReport?: Resolver<ResolversTypes['KitReport'], ParentType, ContextType, RequireFields<QueryKitReportArgs, 'campaignId'>>;
  kol?: Resolver<Maybe<ResolversTypes['Kol']>, ParentType, ContextType, RequireFields<QueryKolArgs, 'id'>>;
  kolCandidate?: Resolver<
    Maybe<ResolversTypes['KolCandidate']>,
    ParentType,
    ContextType,
    RequireFields<QueryKolCandidateArgs, 'distributorId'>
  >;
  kolCandidates?: Resolver<ResolversTypes['KolCandidateConnection'], ParentType, ContextType, Partial<QueryKolCandidatesArgs>>;
  kolCounts?: Resolver<ResolversTypes['KolCounts'], ParentType, ContextType>;
  kolMonths?: Resolver<Array<ResolversTypes['KolMonth']>, ParentType, ContextType>;
  kolStatements?: Resolver<ResolversTypes['KolStatementConnection'], ParentType, ContextType, Partial<QueryKolStatementsArgs>>;
  kolTerms?: Resolver<ResolversTypes['KolTerms'], ParentType, ContextType, RequireFields<QueryKolTermsArgs, 'distributorId'>>;
  kols?: Resolver<ResolversTypes['KolConnection'], ParentType, ContextType, Partial<QueryKolsArgs>>;
  lateActions?: Resolver<Array<ResolversTypes['PhaseAction']>, ParentType, ContextType>;
  leaderboard?: Resolver<
    ResolversTypes['Leaderboard'],
    ParentType,
    ContextType,
    RequireFields<QueryLeaderboardArgs, 'board' | 'first' | 'from'>
  >;
  leaveSuggestions?: Resolver<ResolversTypes['GroupMemberConnection'], ParentType, ContextType, Partial<QueryLeaveSuggestionsArgs>>;
  live?: Resolver<Maybe<ResolversTypes['LiveSession']>, ParentType, ContextType, RequireFields<QueryLiveArgs, 'id'>>;
  liveFeed?: Resolver<Maybe<ResolversTypes['LiveFeed']>, ParentType, ContextType, RequireFields<QueryLiveFeedArgs, 'id'>>;
  liveHostChoices?: Resolver<Array<ResolversTypes['LiveHost']>, ParentType, ContextType, RequireFields<QueryLiveHostChoicesArgs, 'id'>>;
  liveTemplates?: Resolver<Array<ResolversTypes['LiveTemplate']>, ParentType, ContextType>;
  lives?: Resolver<Array<ResolversTypes['LiveSession']>, ParentType, ContextType, RequireFields<QueryLivesArgs, 'campaignId'>>;
  me?: Resolver<Maybe<ResolversTypes['Me']>, ParentType, ContextType>;
  meeting?: Resolver<Maybe<ResolversTypes['Meeting']>, ParentType, ContextType, RequireFields<QueryMeetingArgs, 'id'>>;
  meetingPlan?: Resolver<ResolversTypes['MeetingPlan'], ParentType, ContextType>;
  meetings?: Resolver<Array<ResolversTypes['Meeting']>, ParentType, ContextType>;
  metrics?: Resolver<Array<ResolversTypes['MetricInfo']>, ParentType, ContextType>;
  myBookings?: Resolver<Array<ResolversTypes['Booking']>, ParentType, ContextType, RequireFields<QueryMyBookingsArgs, 'days' | 'from'>>;
  myCamp?: Resolver<Maybe<ResolversTypes['MyCamp']>, ParentType, ContextType>;
  myCampaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType>;
  myCampaigns?: Resolver<Array<ResolversTypes['Campaign']>, ParentType, ContextType>;
  myCertificates?: Resolver<Array<ResolversTypes['CampCertificate']>, ParentType, ContextType>;
  myDuties?: Resolver<Array<ResolversTypes['Duty']>, ParentType, ContextType, Partial<QueryMyDutiesArgs>>;
  myGroups?: Resolver<Array<ResolversTypes['GroupStay']>, ParentType, ContextType>;
  myKits?: Resolver<Array<ResolversTypes['OwnKit']>, ParentType, ContextType>;
  myKol?: Resolver<ResolversTypes['MyKol'], ParentType, ContextType>;
  myKolStatements?: Resolver<ResolversTypes['KolStatementConnection'], ParentType, ContextType, Partial<QueryMyKolStatementsArgs>>;
  myMeetingActions?: Resolver<Array<ResolversTypes['MeetingAction']>, ParentType, ContextType>;
  myMeetings?: Resolver<Array<ResolversTypes['OwnMeeting']>, ParentType, ContextType>;
  myNextCamp?: Resolver<Maybe<ResolversTypes['CampBrief']>, ParentType, ContextType>;
  myNotices?: Resolver<ResolversTypes['NoticeConnection'], ParentType, ContextType, Partial<QueryMyNoticesArgs>>;
  myPatrolReports?: Resolver<Array<ResolversTypes['PatrolReport']>, ParentType, ContextType>;
  myPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  myPointsEntries?: Resolver<ResolversTypes['PointsEntryConnection'], ParentType, ContextType, Partial<QueryMyPointsEntriesArgs>>;
  myRelays?: Resolver<Array<ResolversTypes['Relay']>, ParentType, ContextType>;
  mySales?: Resolver<ResolversTypes['OwnSales'], ParentType, ContextType, RequireFields<QueryMySalesArgs, 'days'>>;
  mySwaps?: Resolver<Array<ResolversTypes['Swap']>, ParentType, ContextType>;
  myTeam?: Resolver<ResolversTypes['TeamMemberConnection'], ParentType, ContextType, RequireFields<QueryMyTeamArgs, 'show'>>;
  myUnseenNotices?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openRelayQuestions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  operator?: Resolver<Maybe<ResolversTypes['Operator']>, ParentType, ContextType, RequireFields<QueryOperatorArgs, 'id'>>;
  operatorNames?: Resolver<Array<ResolversTypes['OperatorChoice']>, ParentType, ContextType>;
  operators?: Resolver<Array<ResolversTypes['Operator']>, ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, Partial<QueryOrdersArgs>>;
  outbox?: Resolver<ResolversTypes['OutgoingConnection'], ParentType, ContextType, RequireFields<QueryOutboxArgs, 'first'>>;
  outboxTotals?: Resolver<ResolversTypes['OutboxTotals'], ParentType, ContextType>;
  ownLives?: Resolver<Array<ResolversTypes['LiveSession']>, ParentType, ContextType>;
  patrolGroups?: Resolver<Array<ResolversTypes['DutyGroup']>, ParentType, ContextType>;
  patrolMembers?: Resolver<
    Array<ResolversTypes['PatrolMember']>,
    ParentType,
    ContextType,
    RequireFields<QueryPatrolMembersArgs, 'groupId'>
  >;
  personas?: Resolver<Array<ResolversTypes['Persona']>, ParentType, ContextType>;
  plannedActivity?: Resolver<
    Maybe<ResolversTypes['PlannedActivity']>,
    ParentType,
    ContextType,
    RequireFields<QueryPlannedActivityArgs, 'cellId' | 'tier' | 'week'>
  >;
  pointsEntries?: Resolver<
    ResolversTypes['PointsEntryConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryPointsEntriesArgs, 'distributorId'>
  >;
  previewReport?: Resolver<
    ResolversTypes['Words'],
    ParentType,
    ContextType,
    RequireFields<QueryPreviewReportArgs, 'campaignId' | 'template' | 'topCount'>
  >;
  productCategories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, Partial<QueryProductsArgs>>;
  provinces?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  pyramid?: Resolver<ResolversTypes['Pyramid'], ParentType, ContextType, RequireFields<QueryPyramidArgs, 'days'>>;
  quarantine?: Resolver<ResolversTypes['QuarantinedConnection'], ParentType, ContextType, Partial<QueryQuarantineArgs>>;
  quarantineTotals?: Resolver<ResolversTypes['QuarantineTotals'], ParentType, ContextType>;
  relay?: Resolver<ResolversTypes['Relay'], ParentType, ContextType, RequireFields<QueryRelayArgs, 'id'>>;
  relayReach?: Resolver<ResolversTypes['RelayReach'], ParentType, ContextType, RequireFields<QueryRelayReachArgs, 'groupIds'>>;
  relays?: Resolver<ResolversTypes['RelayConnection'], ParentType, ContextType, Partial<QueryRelaysArgs>>;
  replay?: Resolver<ResolversTypes['Replay'], ParentType, ContextType, RequireFields<QueryReplayArgs, 'board' | 'frames' | 'top'>>;
  reportPlan?: Resolver<ResolversTypes['ReportPlan'], ParentType, ContextType, RequireFields<QueryReportPlanArgs, 'campaignId'>>;
  review?: Resolver<ResolversTypes['Review'], ParentType, ContextType, RequireFields<QueryReviewArgs, 'campaignId'>>;
  robots?: Resolver<ResolversTypes['RobotConnection'], ParentType, ContextType, RequireFields<QueryRobotsArgs, 'first'>>;
  rota?: Resolver<ResolversTypes['Rota'], ParentType, ContextType, RequireFields<QueryRotaArgs, 'id'>>;
  rotaCandidates?: Resolver<Array<ResolversTypes['RotaPerson']>, ParentType, ContextType, RequireFields<QueryRotaCandidatesArgs, 'text'>>;
  rotaFairness?: Resolver<ResolversTypes['RotaFairness'], ParentType, ContextType, RequireFields<QueryRotaFairnessArgs, 'from' | 'to'>>;
  rotaPreview?: Resolver<ResolversTypes['RotaPreview'], ParentType, ContextType, RequireFields<QueryRotaPreviewArgs, 'id'>>;
  rotaShifts?: Resolver<Array<ResolversTypes['RotaShift']>, ParentType, ContextType, RequireFields<QueryRotaShiftsArgs, 'from' | 'to'>>;
  rotas?: Resolver<Array<ResolversTypes['Rota']>, ParentType, ContextType, Partial<QueryRotasArgs>>;
  salesByDay?: Resolver<Array<ResolversTypes['DayTotals']>, ParentType, ContextType, RequireFields<QuerySalesByDayArgs, 'from' | 'to'>>;
  savedViews?: Resolver<Array<ResolversTypes['SavedView']>, ParentType, ContextType, RequireFields<QuerySavedViewsArgs, 'list'>>;
  scriptPlaces?: Resolver<Array<ResolversTypes['ScriptPlace']>, ParentType, ContextType>;
  scriptVersions?: Resolver<Array<ResolversTypes['Script']>, ParentType, ContextType, RequireFields<QueryScriptVersionsArgs, 'key'>>;
  scripts?: Resolver<Array<ResolversTypes['ScriptEntry']>, ParentType, ContextType, Partial<QueryScriptsArgs>>;
  search?: Resolver<Array<ResolversTypes['SearchHit']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'text'>>;
  server?: Resolver<ResolversTypes['ServerInfo'], ParentType, ContextType>;
  sessions?: Resolver<Array<ResolversTypes['Session']>, ParentType, ContextType>;
  settings?: Resolver<Array<ResolversTypes['Setting']>, ParentType, ContextType>;
  simulateTierPolicy?: Resolver<
    ResolversTypes['Simulation'],
    ParentType,
    ContextType,
    RequireFields<QuerySimulateTierPolicyArgs, 'version'>
  >;
  staff?: Resolver<ResolversTypes['StaffConnection'], ParentType, ContextType, Partial<QueryStaffArgs>>;
  staffSessions?: Resolver<Array<ResolversTypes['Session']>, ParentType, ContextType, RequireFields<QueryStaffSessionsArgs, 'staffId'>>;
  substitutes?: Resolver<Array<ResolversTypes['SubstituteChoice']>, ParentType, ContextType, RequireFields<QuerySubstitutesArgs, 'dutyId'>>;
  swap?: Resolver<ResolversTypes['Swap'], ParentType, ContextType, RequireFields<QuerySwapArgs, 'id'>>;
  swaps?: Resolver<ResolversTypes['SwapConnection'], ParentType, ContextType, Partial<QuerySwapsArgs>>;
  swapsOpenToMe?: Resolver<Array<ResolversTypes['Swap']>, ParentType, ContextType>;
  task?: Resolver<ResolversTypes['Task'], ParentType, ContextType, RequireFields<QueryTaskArgs, 'id'>>;
  tasks?: Resolver<ResolversTypes['TaskConnection'], ParentType, ContextType, Partial<QueryTasksArgs>>;
  team?: Resolver<ResolversTypes['TeamMemberConnection'], ParentType, ContextType, RequireFields<QueryTeamArgs, 'of' | 'show'>>;
  tierChanges?: Resolver<ResolversTypes['TierChangeConnection'], ParentType, ContextType, RequireFields<QueryTierChangesArgs, 'day'>>;
  tierObjections?: Resolver<ResolversTypes['TierObjectionConnection'], ParentType, ContextType, Partial<QueryTierObjectionsArgs>>;
  tierPlan?: Resolver<ResolversTypes['PlannedMoveConnection'], ParentType, ContextType, Partial<QueryTierPlanArgs>>;
  tierPlanTotals?: Resolver<Array<ResolversTypes['PlannedTotal']>, ParentType, ContextType>;
  tierPolicies?: Resolver<Array<ResolversTypes['TierPolicy']>, ParentType, ContextType>;
  tierPolicy?: Resolver<Maybe<ResolversTypes['TierPolicy']>, ParentType, ContextType, RequireFields<QueryTierPolicyArgs, 'version'>>;
  today?: Resolver<ResolversTypes['Today'], ParentType, ContextType>;
  turnsToTakeOver?: Resolver<Array<ResolversTypes['SwapTurn']>, ParentType, ContextType>;
  usualWeek?: Resolver<Array<ResolversTypes['WeeklyCell']>, ParentType, ContextType, RequireFields<QueryUsualWeekArgs, 'tier'>>;
  violationCounts?: Resolver<Array<ResolversTypes['ViolationCount']>, ParentType, ContextType>;
  violationRules?: Resolver<Array<ResolversTypes['ViolationRule']>, ParentType, ContextType>;
  violations?: Resolver<ResolversTypes['ViolationConnection'], ParentType, ContextType, Partial<QueryViolationsArgs>>;
  warReport?: Resolver<Maybe<ResolversTypes['WarReport']>, ParentType, ContextType, RequireFields<QueryWarReportArgs, 'id'>>;
  warReports?: Resolver<
    ResolversTypes['WarReportConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryWarReportsArgs, 'campaignId' | 'first'>
  >;
  weeklyModels?: Resolver<Array<ResolversTypes['WeeklyModel']>, ParentType, ContextType, RequireFields<QueryWeeklyModelsArgs, 'tier'>>;
  work?: Resolver<Maybe<ResolversTypes['Work']>, ParentType, ContextType, RequireFields<QueryWorkArgs, 'id'>>;
  works?: Resolver<ResolversTypes['WorkConnection'], ParentType, ContextType, Partial<QueryWorksArgs>>;
};

export type RefusedJoinResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['RefusedJoin'] = ResolversParentTypes['RefusedJoin'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  distributor?: Resolver<ResolversTypes['Distributor'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RelayResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Relay'] = ResolversParentTypes['Relay']> = {
  aboutId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  aboutTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  acknowledged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  answeredByName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  asked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byKind?: Resolver<ResolversTypes['PersonKind'], ParentType, ContextType>;
  byName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['RelayDirection'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['RelayGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberReads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  readers?: Resolver<Array<ResolversTypes['RelayReader']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RelayState'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  voices?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RelayConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['RelayConnection'] = ResolversParentTypes['RelayConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['RelayEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RelayEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['RelayEdge'] = ResolversParentTypes['RelayEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Relay'], ParentType, ContextType>;
};

export type RelayGroupResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['RelayGroup'] = ResolversParentTypes['RelayGroup'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RelayReachResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['RelayReach'] = ResolversParentTypes['RelayReach'],
> = {
  groups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kols?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  uncovered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RelayReaderResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['RelayReader'] = ResolversParentTypes['RelayReader'],
> = {
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  distributorId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['RelayGroup']>, ParentType, ContextType>;
  memberNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  passedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ReplayResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Replay'] = ResolversParentTypes['Replay']> = {
  board?: Resolver<ResolversTypes['BoardKey'], ParentType, ContextType>;
  frames?: Resolver<Array<ResolversTypes['ReplayFrame']>, ParentType, ContextType>;
  owners?: Resolver<Array<ResolversTypes['ReplayOwner']>, ParentType, ContextType>;
};

export type ReplayFrameResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ReplayFrame'] = ResolversParentTypes['ReplayFrame'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owners?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  scores?: Resolver<Array<ResolversTypes['Fen']>, ParentType, ContextType>;
};

export type ReplayOwnerResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ReplayOwner'] = ResolversParentTypes['ReplayOwner'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOwn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReportDeliveryResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ReportDelivery'] = ResolversParentTypes['ReportDelivery'],
> = {
  groups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  missing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reached?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReportEntryResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ReportEntry'] = ResolversParentTypes['ReportEntry'],
> = {
  moved?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  salesFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
};

export type ReportFactsResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ReportFacts'] = ResolversParentTypes['ReportFacts'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  climberName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  climberPlaces?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  climberRank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  gapAboveName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gapFen?: Resolver<Maybe<ResolversTypes['Fen']>, ParentType, ContextType>;
  gapName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  goalFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  milestone?: Resolver<Maybe<ResolversTypes['ReportMilestone']>, ParentType, ContextType>;
  newMembers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  nextTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  planFen?: Resolver<Maybe<ResolversTypes['Fen']>, ParentType, ContextType>;
  salesFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  sellers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shareBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  starFen?: Resolver<Maybe<ResolversTypes['Fen']>, ParentType, ContextType>;
  starName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  starRank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  top?: Resolver<Array<ResolversTypes['ReportEntry']>, ParentType, ContextType>;
};

export type ReportMilestoneResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ReportMilestone'] = ResolversParentTypes['ReportMilestone'],
> = {
  amountFen?: Resolver<Maybe<ResolversTypes['Fen']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MilestoneKind'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shareBasisPoints?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['BoardSubject']>, ParentType, ContextType>;
};

export type ReportPlaceholderResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ReportPlaceholder'] = ResolversParentTypes['ReportPlaceholder'],
> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type ReportPlanResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ReportPlan'] = ResolversParentTypes['ReportPlan'],
> = {
  campaignId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  milestones?: Resolver<Array<ResolversTypes['Milestone']>, ParentType, ContextType>;
  placeholders?: Resolver<Array<ResolversTypes['ReportPlaceholder']>, ParentType, ContextType>;
  sendsPicture?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  template?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  topCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReviewResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review']> = {
  actions?: Resolver<Array<ResolversTypes['ReviewAction']>, ParentType, ContextType>;
  campaignId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  didNot?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['Words']>, ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['ReviewItem']>, ParentType, ContextType>;
  madeAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  notesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  notesByName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['ReviewRow']>, ParentType, ContextType, RequireFields<ReviewRowsArgs, 'by'>>;
  state?: Resolver<ResolversTypes['ReviewState'], ParentType, ContextType>;
  totals?: Resolver<Maybe<ResolversTypes['ReviewTotals']>, ParentType, ContextType>;
  worked?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReviewActionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ReviewAction'] = ResolversParentTypes['ReviewAction'],
> = {
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedByName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ownerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ownerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReviewActionState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReviewItemResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ReviewItem'] = ResolversParentTypes['ReviewItem'],
> = {
  clicks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  copies?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  itemId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['KitItemKind'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  salesFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  shares?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReviewRowResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ReviewRow'] = ResolversParentTypes['ReviewRow'],
> = {
  goalFen?: Resolver<Maybe<ResolversTypes['Fen']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  newMembers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refundedFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  salesFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  sellers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReviewTotalsResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ReviewTotals'] = ResolversParentTypes['ReviewTotals'],
> = {
  goals?: Resolver<ResolversTypes['CampaignGoals'], ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  newMembers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refundedFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  salesFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  sellers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RewardEntryResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['RewardEntry'] = ResolversParentTypes['RewardEntry'],
> = {
  amountFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  board?: Resolver<ResolversTypes['BoardKey'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ownerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  prize?: Resolver<ResolversTypes['RewardPrize'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rewardId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RobotResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Robot'] = ResolversParentTypes['Robot']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  failingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType>;
  hasSecret?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  host?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isHeld?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  lastSentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  maskedAddress?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  restUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sentLastMinute?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RobotState'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RobotConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['RobotConnection'] = ResolversParentTypes['RobotConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['RobotEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RobotEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['RobotEdge'] = ResolversParentTypes['RobotEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Robot'], ParentType, ContextType>;
};

export type RosterEntryResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['RosterEntry'] = ResolversParentTypes['RosterEntry'],
> = {
  groups?: Resolver<Array<ResolversTypes['RotaGroup']>, ParentType, ContextType>;
  isNewcomer?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  personKind?: Resolver<ResolversTypes['PersonKind'], ParentType, ContextType>;
  personName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  skills?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
};

export type RotaResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Rota'] = ResolversParentTypes['Rota']> = {
  everyWeeks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fairness?: Resolver<ResolversTypes['RotaFairness'], ParentType, ContextType, RequireFields<RotaFairnessArgs, 'from' | 'to'>>;
  firstWeek?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DutyKind'], ParentType, ContextType>;
  mostPerWeek?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  newcomerWeeks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  restHours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  roster?: Resolver<Array<ResolversTypes['RosterEntry']>, ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shifts?: Resolver<Array<ResolversTypes['RotaShift']>, ParentType, ContextType, RequireFields<RotaShiftsArgs, 'from' | 'to'>>;
  slots?: Resolver<Array<ResolversTypes['RotaSlot']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RotaState'], ParentType, ContextType>;
  swapsNeedApproval?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  troubles?: Resolver<Array<ResolversTypes['RotaShift']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<Array<ResolversTypes['RotaVersion']>, ParentType, ContextType, Partial<RotaVersionsArgs>>;
};

export type RotaFairnessResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['RotaFairness'] = ResolversParentTypes['RotaFairness'],
> = {
  average?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  boundSpread?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  isExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['FairnessLine']>, ParentType, ContextType>;
  loadSpread?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  shifts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  spread?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
};

export type RotaGroupResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['RotaGroup'] = ResolversParentTypes['RotaGroup'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RotaPersonResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['RotaPerson'] = ResolversParentTypes['RotaPerson'],
> = {
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  personKind?: Resolver<ResolversTypes['PersonKind'], ParentType, ContextType>;
  personName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RotaPreviewResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['RotaPreview'] = ResolversParentTypes['RotaPreview'],
> = {
  changeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['Words']>, ParentType, ContextType>;
  fairness?: Resolver<ResolversTypes['RotaFairness'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  gapCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gaps?: Resolver<Array<ResolversTypes['ShiftGap']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isStale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kept?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  milliseconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  moved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  planned?: Resolver<Array<ResolversTypes['PlannedShift']>, ParentType, ContextType>;
  rotaId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  shifts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
};

export type RotaShiftResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['RotaShift'] = ResolversParentTypes['RotaShift'],
> = {
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['RotaGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isEdited?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isOver?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DutyKind'], ParentType, ContextType>;
  missing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['ShiftPart']>, ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rotaId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rotaTitle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type RotaSlotResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RotaSlot'] = ResolversParentTypes['RotaSlot']> = {
  at?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['RotaGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  perGroup?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  skill?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  weekday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RotaVersionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['RotaVersion'] = ResolversParentTypes['RotaVersion'],
> = {
  byName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['Words']>, ParentType, ContextType>;
  fairness?: Resolver<ResolversTypes['RotaFairness'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  gaps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
};

export type RuleCheckResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['RuleCheck'] = ResolversParentTypes['RuleCheck'],
> = {
  findings?: Resolver<Array<ResolversTypes['ComplianceFinding']>, ParentType, ContextType>;
  mayPublish?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['RuleProblem']>, ParentType, ContextType>;
};

export type RuleDifferenceResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['RuleDifference'] = ResolversParentTypes['RuleDifference'],
> = {
  after?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type RuleNodeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RuleNode'] = ResolversParentTypes['RuleNode']> = {
  children?: Resolver<Array<ResolversTypes['RuleNode']>, ParentType, ContextType>;
  comparison?: Resolver<Maybe<ResolversTypes['Comparison']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RuleKind'], ParentType, ContextType>;
  metric?: Resolver<Maybe<ResolversTypes['Metric']>, ParentType, ContextType>;
  threshold?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  topBasisPoints?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  window?: Resolver<Maybe<ResolversTypes['MetricWindow']>, ParentType, ContextType>;
};

export type RuleProblemResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['RuleProblem'] = ResolversParentTypes['RuleProblem'],
> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type SalesPointResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['SalesPoint'] = ResolversParentTypes['SalesPoint'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  salesFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
};

export type SavedViewResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['SavedView'] = ResolversParentTypes['SavedView'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  list?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  query?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ScriptResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Script'] = ResolversParentTypes['Script']> = {
  byName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  occasion?: Resolver<ResolversTypes['ScriptOccasion'], ParentType, ContextType>;
  places?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ScriptState'], ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['InviteStep']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  usesInAll?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScriptEntryResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ScriptEntry'] = ResolversParentTypes['ScriptEntry'],
> = {
  draft?: Resolver<Maybe<ResolversTypes['Script']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  published?: Resolver<Maybe<ResolversTypes['Script']>, ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScriptPlaceResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ScriptPlace'] = ResolversParentTypes['ScriptPlace'],
> = {
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  example?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SearchHitResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit'],
> = {
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SearchKind'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SellerResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Seller'] = ResolversParentTypes['Seller']> = {
  distributor?: Resolver<ResolversTypes['Distributor'], ParentType, ContextType>;
  netFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SendReportResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['SendReport'] = ResolversParentTypes['SendReport'],
> = {
  groups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  queued?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tasks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ServerInfoResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ServerInfo'] = ResolversParentTypes['ServerInfo'],
> = {
  businessDay?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  businessZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  database?: Resolver<ResolversTypes['DatabaseKind'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  device?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  signedInAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  way?: Resolver<ResolversTypes['SignInWay'], ParentType, ContextType>;
};

export type SettingResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Setting'] = ResolversParentTypes['Setting']> = {
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  changedByName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  defaultValue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SettingKind'], ParentType, ContextType>;
  max?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  min?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ShiftGapResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ShiftGap'] = ResolversParentTypes['ShiftGap']> = {
  group?: Resolver<Maybe<ResolversTypes['RotaGroup']>, ParentType, ContextType>;
  missing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type ShiftPartResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ShiftPart'] = ResolversParentTypes['ShiftPart'],
> = {
  dutyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  personKind?: Resolver<ResolversTypes['PersonKind'], ParentType, ContextType>;
  personName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  trouble?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
};

export type SilentMemberResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['SilentMember'] = ResolversParentTypes['SilentMember'],
> = {
  distributor?: Resolver<ResolversTypes['Distributor'], ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSpokeAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SilentMembersResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['SilentMembers'] = ResolversParentTypes['SilentMembers'],
> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['SilentMember']>, ParentType, ContextType>;
};

export type SimulationResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['Simulation'] = ResolversParentTypes['Simulation'],
> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  countsAfter?: Resolver<Array<ResolversTypes['TierCount']>, ParentType, ContextType>;
  countsBefore?: Resolver<Array<ResolversTypes['TierCount']>, ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  flows?: Resolver<Array<ResolversTypes['SimulationFlow']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['GroupEffect']>, ParentType, ContextType>;
  milliseconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pinned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  teamSalesBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SimulationFlowResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['SimulationFlow'] = ResolversParentTypes['SimulationFlow'],
> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TierChangeKind'], ParentType, ContextType>;
  mainReason?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  samples?: Resolver<Array<ResolversTypes['SimulationSample']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
};

export type SimulationSampleResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['SimulationSample'] = ResolversParentTypes['SimulationSample'],
> = {
  deciding?: Resolver<Maybe<ResolversTypes['ConditionVerdict']>, ParentType, ContextType>;
  distributor?: Resolver<ResolversTypes['Distributor'], ParentType, ContextType>;
  thresholdBefore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  topBasisPointsBefore?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SponsorMoveResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['SponsorMove'] = ResolversParentTypes['SponsorMove'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  byName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fromNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  toNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StaffConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['StaffConnection'] = ResolversParentTypes['StaffConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['StaffEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StaffEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['StaffEdge'] = ResolversParentTypes['StaffEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType>;
};

export type StaffMemberResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['StaffMember'] = ResolversParentTypes['StaffMember'],
> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  disabledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hasPassword?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasTotp?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StandingResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Standing'] = ResolversParentTypes['Standing']> = {
  graceSince?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  graceUntil?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  pin?: Resolver<Maybe<ResolversTypes['TierPin']>, ParentType, ContextType>;
  protectedUntil?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
};

export type StepCountResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['StepCount'] = ResolversParentTypes['StepCount'],
> = {
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rateBasisPoints?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reached?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['InviteStep'], ParentType, ContextType>;
  stopped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StoredFileResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['StoredFile'] = ResolversParentTypes['StoredFile'],
> = {
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  height?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FileKind'], ParentType, ContextType>;
  seconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  width?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubstituteChoiceResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['SubstituteChoice'] = ResolversParentTypes['SubstituteChoice'],
> = {
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  personKind?: Resolver<ResolversTypes['PersonKind'], ParentType, ContextType>;
  personName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shifts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trouble?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  turns?: Resolver<Array<ResolversTypes['SwapTurn']>, ParentType, ContextType>;
};

export type SwapResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Swap'] = ResolversParentTypes['Swap']> = {
  askedByName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['RotaPerson'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedByName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SwapKind'], ParentType, ContextType>;
  mayChoose?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mayDecide?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mayOffer?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mayWithdraw?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  offers?: Resolver<Array<ResolversTypes['SwapOffer']>, ParentType, ContextType>;
  openTo?: Resolver<Array<ResolversTypes['RotaPerson']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rotaId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rotaTitle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SwapState'], ParentType, ContextType>;
  stateWords?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  turn?: Resolver<ResolversTypes['SwapTurn'], ParentType, ContextType>;
  wanted?: Resolver<Maybe<ResolversTypes['SwapTurn']>, ParentType, ContextType>;
};

export type SwapConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['SwapConnection'] = ResolversParentTypes['SwapConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['SwapEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SwapEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SwapEdge'] = ResolversParentTypes['SwapEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Swap'], ParentType, ContextType>;
};

export type SwapOfferResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['SwapOffer'] = ResolversParentTypes['SwapOffer'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  isTaken?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  personKind?: Resolver<ResolversTypes['PersonKind'], ParentType, ContextType>;
  personName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trouble?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  turn?: Resolver<Maybe<ResolversTypes['SwapTurn']>, ParentType, ContextType>;
};

export type SwapTurnResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SwapTurn'] = ResolversParentTypes['SwapTurn']> = {
  dutyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['RotaGroup']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DutyKind'], ParentType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  personKind?: Resolver<ResolversTypes['PersonKind'], ParentType, ContextType>;
  personName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type TaskResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Task'] = ResolversParentTypes['Task']> = {
  accountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  copiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  doneByName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType>;
  groupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TaskKind'], ParentType, ContextType>;
  needsEvidence?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  operatorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TaskState'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type TaskConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['TaskConnection'] = ResolversParentTypes['TaskConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['TaskEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TaskEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TaskEdge'] = ResolversParentTypes['TaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Task'], ParentType, ContextType>;
};

export type TeamResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team']> = {
  byTier?: Resolver<Array<ResolversTypes['TierCount']>, ParentType, ContextType>;
  headsBelow?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  todayFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  todayOrders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  todaySellers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TeamMemberResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['TeamMember'] = ResolversParentTypes['TeamMember'],
> = {
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  directDownline?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  graceUntil?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isKol?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  memberNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['NextStep']>, ParentType, ContextType>;
  ownOrders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ownSalesFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  todayFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  todayOrders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TeamMemberConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['TeamMemberConnection'] = ResolversParentTypes['TeamMemberConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['TeamMemberEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TeamMemberEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['TeamMemberEdge'] = ResolversParentTypes['TeamMemberEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TeamMember'], ParentType, ContextType>;
};

export type TierChangeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['TierChange'] = ResolversParentTypes['TierChange'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  byName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  conditions?: Resolver<Array<ResolversTypes['ConditionVerdict']>, ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TierChangeKind'], ParentType, ContextType>;
  policyVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type TierChangeConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['TierChangeConnection'] = ResolversParentTypes['TierChangeConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['TierChangeOfEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TierChangeOfResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['TierChangeOf'] = ResolversParentTypes['TierChangeOf'],
> = {
  change?: Resolver<ResolversTypes['TierChange'], ParentType, ContextType>;
  distributor?: Resolver<ResolversTypes['Distributor'], ParentType, ContextType>;
};

export type TierChangeOfEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['TierChangeOfEdge'] = ResolversParentTypes['TierChangeOfEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TierChangeOf'], ParentType, ContextType>;
};

export type TierCountResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['TierCount'] = ResolversParentTypes['TierCount'],
> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
};

export type TierDayResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TierDay'] = ResolversParentTypes['TierDay']> = {
  day?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  head?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mid?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  new?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TierEarningResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['TierEarning'] = ResolversParentTypes['TierEarning'],
> = {
  expectedFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  piecesPerDayHundredths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  profitFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  sellers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
};

export type TierFenResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TierFen'] = ResolversParentTypes['TierFen']> = {
  HEAD?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  MID?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  NEW?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
};

export type TierFlowResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TierFlow'] = ResolversParentTypes['TierFlow']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
};

export type TierObjectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['TierObjection'] = ResolversParentTypes['TierObjection'],
> = {
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  answeredByName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  distributor?: Resolver<ResolversTypes['Distributor'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isGranted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ObjectionState'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
};

export type TierObjectionConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['TierObjectionConnection'] = ResolversParentTypes['TierObjectionConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['TierObjectionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TierObjectionEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['TierObjectionEdge'] = ResolversParentTypes['TierObjectionEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TierObjection'], ParentType, ContextType>;
};

export type TierPinResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TierPin'] = ResolversParentTypes['TierPin']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  byName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
};

export type TierPolicyResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['TierPolicy'] = ResolversParentTypes['TierPolicy'],
> = {
  basedOn?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  check?: Resolver<ResolversTypes['RuleCheck'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdByName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  differences?: Resolver<Array<ResolversTypes['RuleDifference']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isInForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  publishedByName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['TierRule'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TierPolicyState'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TierRuleResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TierRule'] = ResolversParentTypes['TierRule']> = {
  graceDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hysteresisBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  keepHead?: Resolver<ResolversTypes['RuleNode'], ParentType, ContextType>;
  keepMid?: Resolver<ResolversTypes['RuleNode'], ParentType, ContextType>;
  protectionDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  riseToHead?: Resolver<ResolversTypes['RuleNode'], ParentType, ContextType>;
  riseToMid?: Resolver<ResolversTypes['RuleNode'], ParentType, ContextType>;
};

export type TierRunResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TierRun'] = ResolversParentTypes['TierRun']> = {
  day?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  demoted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  finishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  graceBegun?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  graceEnded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  milliseconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  policyVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  promoted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TodayResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Today'] = ResolversParentTypes['Today']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  topProducts?: Resolver<Array<ResolversTypes['ProductSales']>, ParentType, ContextType>;
  topSellers?: Resolver<Array<ResolversTypes['Seller']>, ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['DayTotals'], ParentType, ContextType>;
  yesterday?: Resolver<ResolversTypes['DayTotals'], ParentType, ContextType>;
  yesterdaySoFar?: Resolver<ResolversTypes['DayTotals'], ParentType, ContextType>;
};

export type TotpSetupResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['TotpSetup'] = ResolversParentTypes['TotpSetup'],
> = {
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uri?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UpkeepCountResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['UpkeepCount'] = ResolversParentTypes['UpkeepCount'],
> = {
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['UpkeepKind'], ParentType, ContextType>;
  wanted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ViolationResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['Violation'] = ResolversParentTypes['Violation'],
> = {
  asksRemoval?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  breach?: Resolver<Maybe<ResolversTypes['BreachKind']>, ParentType, ContextType>;
  distributor?: Resolver<ResolversTypes['Distributor'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  evidenceIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  excerpt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['ViolationState']>, ParentType, ContextType>;
  reporter?: Resolver<Maybe<ResolversTypes['Distributor']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['ViolationRule']>, ParentType, ContextType>;
  script?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ViolationState'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['ViolationStep']>, ParentType, ContextType>;
};

export type ViolationConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ViolationConnection'] = ResolversParentTypes['ViolationConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ViolationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ViolationCountResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ViolationCount'] = ResolversParentTypes['ViolationCount'],
> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ViolationState'], ParentType, ContextType>;
};

export type ViolationEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ViolationEdge'] = ResolversParentTypes['ViolationEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Violation'], ParentType, ContextType>;
};

export type ViolationRuleResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ViolationRule'] = ResolversParentTypes['ViolationRule'],
> = {
  byName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ViolationRuleKind'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  words?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ViolationStepResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['ViolationStep'] = ResolversParentTypes['ViolationStep'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  byName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ViolationState'], ParentType, ContextType>;
};

export type WarReportResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['WarReport'] = ResolversParentTypes['WarReport'],
> = {
  byName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  campaignId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  correctsId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  delivery?: Resolver<Maybe<ResolversTypes['ReportDelivery']>, ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['ReportFacts'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ReportKind'], ParentType, ContextType>;
  pictureUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReportState'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type WarReportConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['WarReportConnection'] = ResolversParentTypes['WarReportConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['WarReportEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WarReportEdgeResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['WarReportEdge'] = ResolversParentTypes['WarReportEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WarReport'], ParentType, ContextType>;
};

export type WayOutResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['WayOut'] = ResolversParentTypes['WayOut']> = {
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  entryId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fromId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  fromKind?: Resolver<Maybe<ResolversTypes['PersonKind']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  toId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  toKind?: Resolver<Maybe<ResolversTypes['PersonKind']>, ParentType, ContextType>;
};

export type WeeklyCellResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['WeeklyCell'] = ResolversParentTypes['WeeklyCell'],
> = {
  at?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActivityKind'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleWords?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  weekday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WeeklyModelResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['WeeklyModel'] = ResolversParentTypes['WeeklyModel'],
> = {
  byName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cells?: Resolver<Array<ResolversTypes['WeeklyCell']>, ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['ModelChange']>, ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['ModelFinding']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WeeklyModelState'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WindowFiguresResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['WindowFigures'] = ResolversParentTypes['WindowFigures'],
> = {
  activeDownline?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  buyers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  campGraduated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  directRecruits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dutyScore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ownOrders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ownSalesFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  refundRate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  replicationIndex?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  repurchases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  risen?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  teamRecruits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  teamSalesFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  violations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  window?: Resolver<ResolversTypes['MetricWindow'], ParentType, ContextType>;
};

export type WordsResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Words'] = ResolversParentTypes['Words']> = {
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WorkResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Work'] = ResolversParentTypes['Work']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  faultId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  secondsLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startedByName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WorkState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WorkConnectionResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['WorkConnection'] = ResolversParentTypes['WorkConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['WorkEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WorkEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['WorkEdge'] = ResolversParentTypes['WorkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Work'], ParentType, ContextType>;
};

export type WorksHealthResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['WorksHealth'] = ResolversParentTypes['WorksHealth'],
> = {
  failed24h?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  queued?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  running?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Ctx> = {
  Absence?: AbsenceResolvers<ContextType>;
  AccountDay?: AccountDayResolvers<ContextType>;
  AccountHealth?: AccountHealthResolvers<ContextType>;
  AccountPersona?: AccountPersonaResolvers<ContextType>;
  Activity?: ActivityResolvers<ContextType>;
  AssignBand?: AssignBandResolvers<ContextType>;
  AssignmentConstraints?: AssignmentConstraintsResolvers<ContextType>;
  AssignmentProposal?: AssignmentProposalResolvers<ContextType>;
  AssignmentProposalConnection?: AssignmentProposalConnectionResolvers<ContextType>;
  AssignmentProposalEdge?: AssignmentProposalEdgeResolvers<ContextType>;
  Audience?: AudienceResolvers<ContextType>;
  AudienceGroup?: AudienceGroupResolvers<ContextType>;
  AuditCheck?: AuditCheckResolvers<ContextType>;
  AuditConnection?: AuditConnectionResolvers<ContextType>;
  AuditEdge?: AuditEdgeResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  Availability?: AvailabilityResolvers<ContextType>;
  AvailableHours?: AvailableHoursResolvers<ContextType>;
  BoardEntry?: BoardEntryResolvers<ContextType>;
  BoardKey?: BoardKeyResolvers<ContextType>;
  BoardOwner?: BoardOwnerResolvers<ContextType>;
  Booking?: BookingResolvers<ContextType>;
  BrokenConstraint?: BrokenConstraintResolvers<ContextType>;
  CalendarConflict?: CalendarConflictResolvers<ContextType>;
  CalendarEntry?: CalendarEntryResolvers<ContextType>;
  CalendarFeed?: CalendarFeedResolvers<ContextType>;
  CalendarPerson?: CalendarPersonResolvers<ContextType>;
  CalendarWeek?: CalendarWeekResolvers<ContextType>;
  Camp?: CampResolvers<ContextType>;
  CampBlock?: CampBlockResolvers<ContextType>;
  CampBrief?: CampBriefResolvers<ContextType>;
  CampCell?: CampCellResolvers<ContextType>;
  CampCertificate?: CampCertificateResolvers<ContextType>;
  CampCohort?: CampCohortResolvers<ContextType>;
  CampConnection?: CampConnectionResolvers<ContextType>;
  CampEdge?: CampEdgeResolvers<ContextType>;
  CampFunnel?: CampFunnelResolvers<ContextType>;
  CampHomework?: CampHomeworkResolvers<ContextType>;
  CampHomeworkConnection?: CampHomeworkConnectionResolvers<ContextType>;
  CampHomeworkEdge?: CampHomeworkEdgeResolvers<ContextType>;
  CampLecturer?: CampLecturerResolvers<ContextType>;
  CampLecturerGap?: CampLecturerGapResolvers<ContextType>;
  CampLesson?: CampLessonResolvers<ContextType>;
  CampMember?: CampMemberResolvers<ContextType>;
  CampNudgeResult?: CampNudgeResultResolvers<ContextType>;
  CampPass?: CampPassResolvers<ContextType>;
  Campaign?: CampaignResolvers<ContextType>;
  CampaignActivity?: CampaignActivityResolvers<ContextType>;
  CampaignActivityConnection?: CampaignActivityConnectionResolvers<ContextType>;
  CampaignActivityEdge?: CampaignActivityEdgeResolvers<ContextType>;
  CampaignAudience?: CampaignAudienceResolvers<ContextType>;
  CampaignCheck?: CampaignCheckResolvers<ContextType>;
  CampaignComparison?: CampaignComparisonResolvers<ContextType>;
  CampaignConnection?: CampaignConnectionResolvers<ContextType>;
  CampaignEdge?: CampaignEdgeResolvers<ContextType>;
  CampaignGoals?: CampaignGoalsResolvers<ContextType>;
  CampaignMargin?: CampaignMarginResolvers<ContextType>;
  CampaignPackaging?: CampaignPackagingResolvers<ContextType>;
  CampaignProblem?: CampaignProblemResolvers<ContextType>;
  CampaignProduct?: CampaignProductResolvers<ContextType>;
  CampaignReward?: CampaignRewardResolvers<ContextType>;
  CampaignStepStanding?: CampaignStepStandingResolvers<ContextType>;
  CampaignTemplate?: CampaignTemplateResolvers<ContextType>;
  CampaignTotals?: CampaignTotalsResolvers<ContextType>;
  Candidate?: CandidateResolvers<ContextType>;
  CandidateList?: CandidateListResolvers<ContextType>;
  ChannelHealth?: ChannelHealthResolvers<ContextType>;
  ComparisonSample?: ComparisonSampleResolvers<ContextType>;
  ComplianceFinding?: ComplianceFindingResolvers<ContextType>;
  ConditionVerdict?: ConditionVerdictResolvers<ContextType>;
  Course?: CourseResolvers<ContextType>;
  CriterionScore?: CriterionScoreResolvers<ContextType>;
  DatabaseHealth?: DatabaseHealthResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Day?: GraphQLScalarType;
  DayTotals?: DayTotalsResolvers<ContextType>;
  Distributor?: DistributorResolvers<ContextType>;
  DistributorConnection?: DistributorConnectionResolvers<ContextType>;
  DistributorEdge?: DistributorEdgeResolvers<ContextType>;
  Divert?: DivertResolvers<ContextType>;
  DivertAccount?: DivertAccountResolvers<ContextType>;
  DivertAccountDay?: DivertAccountDayResolvers<ContextType>;
  DivertConnection?: DivertConnectionResolvers<ContextType>;
  DivertCount?: DivertCountResolvers<ContextType>;
  DivertDay?: DivertDayResolvers<ContextType>;
  DivertEdge?: DivertEdgeResolvers<ContextType>;
  DivertFilter?: DivertFilterResolvers<ContextType>;
  DivertGroup?: DivertGroupResolvers<ContextType>;
  DivertGroupConnection?: DivertGroupConnectionResolvers<ContextType>;
  DivertGroupEdge?: DivertGroupEdgeResolvers<ContextType>;
  DivertProblem?: DivertProblemResolvers<ContextType>;
  DueAction?: DueActionResolvers<ContextType>;
  DueCounts?: DueCountsResolvers<ContextType>;
  DueInvites?: DueInvitesResolvers<ContextType>;
  DueItem?: DueItemResolvers<ContextType>;
  DueItemConnection?: DueItemConnectionResolvers<ContextType>;
  DueItemEdge?: DueItemEdgeResolvers<ContextType>;
  DueOverview?: DueOverviewResolvers<ContextType>;
  DueSection?: DueSectionResolvers<ContextType>;
  Duty?: DutyResolvers<ContextType>;
  DutyConnection?: DutyConnectionResolvers<ContextType>;
  DutyEdge?: DutyEdgeResolvers<ContextType>;
  DutyGroup?: DutyGroupResolvers<ContextType>;
  DutyLive?: DutyLiveResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  Explanation?: ExplanationResolvers<ContextType>;
  ExplanationSide?: ExplanationSideResolvers<ContextType>;
  FairnessLine?: FairnessLineResolvers<ContextType>;
  Fen?: GraphQLScalarType;
  FilledScript?: FilledScriptResolvers<ContextType>;
  FinalBoard?: FinalBoardResolvers<ContextType>;
  Group?: GroupResolvers<ContextType>;
  GroupCode?: GroupCodeResolvers<ContextType>;
  GroupCodeUse?: GroupCodeUseResolvers<ContextType>;
  GroupConnection?: GroupConnectionResolvers<ContextType>;
  GroupDay?: GroupDayResolvers<ContextType>;
  GroupDuplicate?: GroupDuplicateResolvers<ContextType>;
  GroupDuplicateConnection?: GroupDuplicateConnectionResolvers<ContextType>;
  GroupDuplicateEdge?: GroupDuplicateEdgeResolvers<ContextType>;
  GroupEdge?: GroupEdgeResolvers<ContextType>;
  GroupEffect?: GroupEffectResolvers<ContextType>;
  GroupEvent?: GroupEventResolvers<ContextType>;
  GroupEventConnection?: GroupEventConnectionResolvers<ContextType>;
  GroupEventEdge?: GroupEventEdgeResolvers<ContextType>;
  GroupHealth?: GroupHealthResolvers<ContextType>;
  GroupHealthDay?: GroupHealthDayResolvers<ContextType>;
  GroupHealthMark?: GroupHealthMarkResolvers<ContextType>;
  GroupInviter?: GroupInviterResolvers<ContextType>;
  GroupLane?: GroupLaneResolvers<ContextType>;
  GroupMember?: GroupMemberResolvers<ContextType>;
  GroupMemberConnection?: GroupMemberConnectionResolvers<ContextType>;
  GroupMemberEdge?: GroupMemberEdgeResolvers<ContextType>;
  GroupStateHint?: GroupStateHintResolvers<ContextType>;
  GroupStay?: GroupStayResolvers<ContextType>;
  GroupStep?: GroupStepResolvers<ContextType>;
  GroupStepBlock?: GroupStepBlockResolvers<ContextType>;
  GroupTalker?: GroupTalkerResolvers<ContextType>;
  Health?: HealthResolvers<ContextType>;
  HeldGroup?: HeldGroupResolvers<ContextType>;
  Holding?: HoldingResolvers<ContextType>;
  HoldingConnection?: HoldingConnectionResolvers<ContextType>;
  HoldingEdge?: HoldingEdgeResolvers<ContextType>;
  Import?: ImportResolvers<ContextType>;
  ImportConnection?: ImportConnectionResolvers<ContextType>;
  ImportEdge?: ImportEdgeResolvers<ContextType>;
  ImportError?: ImportErrorResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  InvitationLink?: InvitationLinkResolvers<ContextType>;
  Invite?: InviteResolvers<ContextType>;
  InviteConnection?: InviteConnectionResolvers<ContextType>;
  InviteEdge?: InviteEdgeResolvers<ContextType>;
  InviteScript?: InviteScriptResolvers<ContextType>;
  InviteStepDone?: InviteStepDoneResolvers<ContextType>;
  InvitesTicked?: InvitesTickedResolvers<ContextType>;
  IpAccount?: IpAccountResolvers<ContextType>;
  IpAccountConnection?: IpAccountConnectionResolvers<ContextType>;
  IpAccountEdge?: IpAccountEdgeResolvers<ContextType>;
  IpAccountTotals?: IpAccountTotalsResolvers<ContextType>;
  Job?: JobResolvers<ContextType>;
  JobRun?: JobRunResolvers<ContextType>;
  JobsHealth?: JobsHealthResolvers<ContextType>;
  KeywordRule?: KeywordRuleResolvers<ContextType>;
  KitCounts?: KitCountsResolvers<ContextType>;
  KitItem?: KitItemResolvers<ContextType>;
  KitPart?: KitPartResolvers<ContextType>;
  KitProduct?: KitProductResolvers<ContextType>;
  KitReport?: KitReportResolvers<ContextType>;
  Kol?: KolResolvers<ContextType>;
  KolCandidate?: KolCandidateResolvers<ContextType>;
  KolCandidateConnection?: KolCandidateConnectionResolvers<ContextType>;
  KolCandidateEdge?: KolCandidateEdgeResolvers<ContextType>;
  KolConnection?: KolConnectionResolvers<ContextType>;
  KolCounts?: KolCountsResolvers<ContextType>;
  KolDutyPoints?: KolDutyPointsResolvers<ContextType>;
  KolEdge?: KolEdgeResolvers<ContextType>;
  KolEvent?: KolEventResolvers<ContextType>;
  KolGroup?: KolGroupResolvers<ContextType>;
  KolMonth?: KolMonthResolvers<ContextType>;
  KolReason?: KolReasonResolvers<ContextType>;
  KolRelay?: KolRelayResolvers<ContextType>;
  KolSeats?: KolSeatsResolvers<ContextType>;
  KolSettlement?: KolSettlementResolvers<ContextType>;
  KolStatement?: KolStatementResolvers<ContextType>;
  KolStatementConnection?: KolStatementConnectionResolvers<ContextType>;
  KolStatementEdge?: KolStatementEdgeResolvers<ContextType>;
  KolStatementLine?: KolStatementLineResolvers<ContextType>;
  KolTerms?: KolTermsResolvers<ContextType>;
  Leaderboard?: LeaderboardResolvers<ContextType>;
  LeaveAsked?: LeaveAskedResolvers<ContextType>;
  Lesson?: LessonResolvers<ContextType>;
  LessonHomework?: LessonHomeworkResolvers<ContextType>;
  LiveFeed?: LiveFeedResolvers<ContextType>;
  LiveGroup?: LiveGroupResolvers<ContextType>;
  LiveHost?: LiveHostResolvers<ContextType>;
  LiveLine?: LiveLineResolvers<ContextType>;
  LiveNote?: LiveNoteResolvers<ContextType>;
  LivePlace?: LivePlaceResolvers<ContextType>;
  LiveSent?: LiveSentResolvers<ContextType>;
  LiveSession?: LiveSessionResolvers<ContextType>;
  LiveSpread?: LiveSpreadResolvers<ContextType>;
  LiveTemplate?: LiveTemplateResolvers<ContextType>;
  Me?: MeResolvers<ContextType>;
  Meeting?: MeetingResolvers<ContextType>;
  MeetingAction?: MeetingActionResolvers<ContextType>;
  MeetingAttendee?: MeetingAttendeeResolvers<ContextType>;
  MeetingItem?: MeetingItemResolvers<ContextType>;
  MeetingPlan?: MeetingPlanResolvers<ContextType>;
  MemberKindCount?: MemberKindCountResolvers<ContextType>;
  MetricInfo?: MetricInfoResolvers<ContextType>;
  Milestone?: MilestoneResolvers<ContextType>;
  ModelChange?: ModelChangeResolvers<ContextType>;
  ModelFinding?: ModelFindingResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  MyCamp?: MyCampResolvers<ContextType>;
  MyHomework?: MyHomeworkResolvers<ContextType>;
  MyKol?: MyKolResolvers<ContextType>;
  MyKolState?: MyKolStateResolvers<ContextType>;
  MyLesson?: MyLessonResolvers<ContextType>;
  NewCalendarFeed?: NewCalendarFeedResolvers<ContextType>;
  NewestOrder?: NewestOrderResolvers<ContextType>;
  NextStep?: NextStepResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  NoticeConnection?: NoticeConnectionResolvers<ContextType>;
  NoticeEdge?: NoticeEdgeResolvers<ContextType>;
  Operator?: OperatorResolvers<ContextType>;
  OperatorChoice?: OperatorChoiceResolvers<ContextType>;
  OperatorLeave?: OperatorLeaveResolvers<ContextType>;
  OperatorName?: OperatorNameResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OutboxTotals?: OutboxTotalsResolvers<ContextType>;
  Outgoing?: OutgoingResolvers<ContextType>;
  OutgoingConnection?: OutgoingConnectionResolvers<ContextType>;
  OutgoingEdge?: OutgoingEdgeResolvers<ContextType>;
  OwnKit?: OwnKitResolvers<ContextType>;
  OwnKitItem?: OwnKitItemResolvers<ContextType>;
  OwnKitTotals?: OwnKitTotalsResolvers<ContextType>;
  OwnMeeting?: OwnMeetingResolvers<ContextType>;
  OwnPlace?: OwnPlaceResolvers<ContextType>;
  OwnSales?: OwnSalesResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PassCondition?: PassConditionResolvers<ContextType>;
  PassNode?: PassNodeResolvers<ContextType>;
  PatrolMember?: PatrolMemberResolvers<ContextType>;
  PatrolReport?: PatrolReportResolvers<ContextType>;
  Persona?: PersonaResolvers<ContextType>;
  Phase?: PhaseResolvers<ContextType>;
  PhaseAction?: PhaseActionResolvers<ContextType>;
  PlanPoint?: PlanPointResolvers<ContextType>;
  PlannedActivity?: PlannedActivityResolvers<ContextType>;
  PlannedMove?: PlannedMoveResolvers<ContextType>;
  PlannedMoveConnection?: PlannedMoveConnectionResolvers<ContextType>;
  PlannedMoveEdge?: PlannedMoveEdgeResolvers<ContextType>;
  PlannedShift?: PlannedShiftResolvers<ContextType>;
  PlannedTotal?: PlannedTotalResolvers<ContextType>;
  PointsEntry?: PointsEntryResolvers<ContextType>;
  PointsEntryConnection?: PointsEntryConnectionResolvers<ContextType>;
  PointsEntryEdge?: PointsEntryEdgeResolvers<ContextType>;
  PolicyComparison?: PolicyComparisonResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductMargin?: ProductMarginResolvers<ContextType>;
  ProductSales?: ProductSalesResolvers<ContextType>;
  ProposalCheck?: ProposalCheckResolvers<ContextType>;
  ProposalCost?: ProposalCostResolvers<ContextType>;
  ProposalHire?: ProposalHireResolvers<ContextType>;
  ProposalLoad?: ProposalLoadResolvers<ContextType>;
  ProposalMove?: ProposalMoveResolvers<ContextType>;
  ProposalMoveConnection?: ProposalMoveConnectionResolvers<ContextType>;
  ProposalMoveEdge?: ProposalMoveEdgeResolvers<ContextType>;
  ProposalOutcome?: ProposalOutcomeResolvers<ContextType>;
  Pyramid?: PyramidResolvers<ContextType>;
  QuarantineTotals?: QuarantineTotalsResolvers<ContextType>;
  Quarantined?: QuarantinedResolvers<ContextType>;
  QuarantinedConnection?: QuarantinedConnectionResolvers<ContextType>;
  QuarantinedEdge?: QuarantinedEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefusedJoin?: RefusedJoinResolvers<ContextType>;
  Relay?: RelayResolvers<ContextType>;
  RelayConnection?: RelayConnectionResolvers<ContextType>;
  RelayEdge?: RelayEdgeResolvers<ContextType>;
  RelayGroup?: RelayGroupResolvers<ContextType>;
  RelayReach?: RelayReachResolvers<ContextType>;
  RelayReader?: RelayReaderResolvers<ContextType>;
  Replay?: ReplayResolvers<ContextType>;
  ReplayFrame?: ReplayFrameResolvers<ContextType>;
  ReplayOwner?: ReplayOwnerResolvers<ContextType>;
  ReportDelivery?: ReportDeliveryResolvers<ContextType>;
  ReportEntry?: ReportEntryResolvers<ContextType>;
  ReportFacts?: ReportFactsResolvers<ContextType>;
  ReportMilestone?: ReportMilestoneResolvers<ContextType>;
  ReportPlaceholder?: ReportPlaceholderResolvers<ContextType>;
  ReportPlan?: ReportPlanResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  ReviewAction?: ReviewActionResolvers<ContextType>;
  ReviewItem?: ReviewItemResolvers<ContextType>;
  ReviewRow?: ReviewRowResolvers<ContextType>;
  ReviewTotals?: ReviewTotalsResolvers<ContextType>;
  RewardEntry?: RewardEntryResolvers<ContextType>;
  Robot?: RobotResolvers<ContextType>;
  RobotConnection?: RobotConnectionResolvers<ContextType>;
  RobotEdge?: RobotEdgeResolvers<ContextType>;
  RosterEntry?: RosterEntryResolvers<ContextType>;
  Rota?: RotaResolvers<ContextType>;
  RotaFairness?: RotaFairnessResolvers<ContextType>;
  RotaGroup?: RotaGroupResolvers<ContextType>;
  RotaPerson?: RotaPersonResolvers<ContextType>;
  RotaPreview?: RotaPreviewResolvers<ContextType>;
  RotaShift?: RotaShiftResolvers<ContextType>;
  RotaSlot?: RotaSlotResolvers<ContextType>;
  RotaVersion?: RotaVersionResolvers<ContextType>;
  RuleCheck?: RuleCheckResolvers<ContextType>;
  RuleDifference?: RuleDifferenceResolvers<ContextType>;
  RuleNode?: RuleNodeResolvers<ContextType>;
  RuleProblem?: RuleProblemResolvers<ContextType>;
  SalesPoint?: SalesPointResolvers<ContextType>;
  SavedView?: SavedViewResolvers<ContextType>;
  Script?: ScriptResolvers<ContextType>;
  ScriptEntry?: ScriptEntryResolvers<ContextType>;
  ScriptPlace?: ScriptPlaceResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  Seller?: SellerResolvers<ContextType>;
  SendReport?: SendReportResolvers<ContextType>;
  ServerInfo?: ServerInfoResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  Setting?: SettingResolvers<ContextType>;
  ShiftGap?: ShiftGapResolvers<ContextType>;
  ShiftPart?: ShiftPartResolvers<ContextType>;
  SilentMember?: SilentMemberResolvers<ContextType>;
  SilentMembers?: SilentMembersResolvers<ContextType>;
  Simulation?: SimulationResolvers<ContextType>;
  SimulationFlow?: SimulationFlowResolvers<ContextType>;
  SimulationSample?: SimulationSampleResolvers<ContextType>;
  SponsorMove?: SponsorMoveResolvers<ContextType>;
  StaffConnection?: StaffConnectionResolvers<ContextType>;
  StaffEdge?: StaffEdgeResolvers<ContextType>;
  StaffMember?: StaffMemberResolvers<ContextType>;
  Standing?: StandingResolvers<ContextType>;
  StepCount?: StepCountResolvers<ContextType>;
  StoredFile?: StoredFileResolvers<ContextType>;
  SubstituteChoice?: SubstituteChoiceResolvers<ContextType>;
  Swap?: SwapResolvers<ContextType>;
  SwapConnection?: SwapConnectionResolvers<ContextType>;
  SwapEdge?: SwapEdgeResolvers<ContextType>;
  SwapOffer?: SwapOfferResolvers<ContextType>;
  SwapTurn?: SwapTurnResolvers<ContextType>;
  Task?: TaskResolvers<ContextType>;
  TaskConnection?: TaskConnectionResolvers<ContextType>;
  TaskEdge?: TaskEdgeResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  TeamMember?: TeamMemberResolvers<ContextType>;
  TeamMemberConnection?: TeamMemberConnectionResolvers<ContextType>;
  TeamMemberEdge?: TeamMemberEdgeResolvers<ContextType>;
  TierChange?: TierChangeResolvers<ContextType>;
  TierChangeConnection?: TierChangeConnectionResolvers<ContextType>;
  TierChangeOf?: TierChangeOfResolvers<ContextType>;
  TierChangeOfEdge?: TierChangeOfEdgeResolvers<ContextType>;
  TierCount?: TierCountResolvers<ContextType>;
  TierDay?: TierDayResolvers<ContextType>;
  TierEarning?: TierEarningResolvers<ContextType>;
  TierFen?: TierFenResolvers<ContextType>;
  TierFlow?: TierFlowResolvers<ContextType>;
  TierObjection?: TierObjectionResolvers<ContextType>;
  TierObjectionConnection?: TierObjectionConnectionResolvers<ContextType>;
  TierObjectionEdge?: TierObjectionEdgeResolvers<ContextType>;
  TierPin?: TierPinResolvers<ContextType>;
  TierPolicy?: TierPolicyResolvers<ContextType>;
  TierRule?: TierRuleResolvers<ContextType>;
  TierRun?: TierRunResolvers<ContextType>;
  Today?: TodayResolvers<ContextType>;
  TotpSetup?: TotpSetupResolvers<ContextType>;
  UpkeepCount?: UpkeepCountResolvers<ContextType>;
  Violation?: ViolationResolvers<ContextType>;
  ViolationConnection?: ViolationConnectionResolvers<ContextType>;
  ViolationCount?: ViolationCountResolvers<ContextType>;
  ViolationEdge?: ViolationEdgeResolvers<ContextType>;
  ViolationRule?: ViolationRuleResolvers<ContextType>;
  ViolationStep?: ViolationStepResolvers<ContextType>;
  WarReport?: WarReportResolvers<ContextType>;
  WarReportConnection?: WarReportConnectionResolvers<ContextType>;
  WarReportEdge?: WarReportEdgeResolvers<ContextType>;
  WayOut?: WayOutResolvers<ContextType>;
  WeeklyCell?: WeeklyCellResolvers<ContextType>;
  WeeklyModel?: WeeklyModelResolvers<ContextType>;
  WindowFigures?: WindowFiguresResolvers<ContextType>;
  Words?: WordsResolvers<ContextType>;
  Work?: WorkResolvers<ContextType>;
  WorkConnection?: WorkConnectionResolvers<ContextType>;
  WorkEdge?: WorkEdgeResolvers<ContextType>;
  WorksHealth?: WorksHealthResolvers<ContextType>;
};
