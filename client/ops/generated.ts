// Written by `npm run codegen` from the .graphql files beside it and the schema; changes made here are lost.

import type { Operation } from '../shared/operation.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AbsenceInput = {
  /** `13:30`; the whole day where it is left out. */
  readonly fromClock?: string | null | undefined;
  readonly fromDay: string;
  readonly personId?: string | null | undefined;
  /** The viewer where nobody is named. */
  readonly personKind?: PersonKind | null | undefined;
  readonly reason: string;
  readonly toClock?: string | null | undefined;
  /** The last day of it. */
  readonly toDay: string;
};

export type AccountPersonaInput = {
  readonly about: string;
  readonly interests: ReadonlyArray<string>;
  readonly tone: string;
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

/** For whom one week was changed. */
export type ActivityEdit = 'GROUP' | 'TIER';

export type ActivityInput = {
  readonly kind: ActivityKind;
  readonly minutes: number;
  /** Within the week. */
  readonly startsAt: string;
  readonly text?: string | null | undefined;
  readonly title: string;
};

export type ActivityKind = 'BRIEFING' | 'CAMP' | 'FLASH_SALE' | 'MEETING' | 'OTHER' | 'PICKING' | 'SHARING' | 'TRAINING' | 'VALUES';

export type ActivityState = 'CANCELLED' | 'DONE' | 'PLANNED';

export type AssignBandInput = {
  readonly least: number;
  readonly most: number;
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

export type AssignmentInput = {
  readonly band?: AssignBandInput | null | undefined;
  /** Whose groups go to others; for LEAVING. Absent: of everybody who has a last day. */
  readonly leavingId?: string | null | undefined;
  readonly method: AssignMethod;
  readonly mustMatchProvince?: boolean | null | undefined;
  readonly mustMatchSkill?: boolean | null | undefined;
  /** Between whom; absent or empty: everybody. At most 500. */
  readonly operatorIds?: ReadonlyArray<string> | null | undefined;
  /** A draft that this one takes the place of: it is discarded. */
  readonly replacesId?: string | null | undefined;
  /** Groups that nobody holds are given to somebody as well. True when not said. */
  readonly takesUnheld?: boolean | null | undefined;
};

export type Attendance = 'CAME' | 'EXCUSED' | 'EXPECTED' | 'MISSED';

/** Either ids, or tags and tiers of which a group must have one each where any are given. */
export type AudienceInput = {
  readonly groupIds?: ReadonlyArray<string> | null | undefined;
  readonly tags?: ReadonlyArray<string> | null | undefined;
  readonly tiers?: ReadonlyArray<Tier> | null | undefined;
};

export type AuditFilter = {
  readonly action?: string | null | undefined;
  readonly actorId?: string | null | undefined;
  /** Business days, both included. */
  readonly from?: string | null | undefined;
  readonly subjectId?: string | null | undefined;
  readonly to?: string | null | undefined;
};

export type AvailableHoursInput = {
  readonly from: string;
  readonly to: string;
  readonly weekday: number;
};

export type BoardKeyInput = {
  readonly campaignId: string;
  readonly metric: BoardMetric;
  readonly phaseId?: string | null | undefined;
  readonly subject: BoardSubject;
};

export type BoardMetric =
  | 'NEW_MEMBERS'
  | 'ORDERS'
  /** In fen, net of refunds. */
  | 'SALES';

/** Whose board it is. */
export type BoardSubject = 'DISTRIBUTOR' | 'GROUP' | 'OPERATOR' | 'REGION' | 'TEAM';

/** What a patrol may see. */
export type BreachKind = 'EXAGGERATION' | 'OTHER' | 'OUTSIDE_LINK' | 'QUARREL' | 'SPAM';

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

/** For whom an entry is, which is what its colour says. */
export type CalendarFor = 'CAMPAIGN' | 'OPERATORS' | 'PERSON' | 'TIER';

export type CampHomeworkFilter = {
  readonly campId?: string | null | undefined;
  readonly cohortId?: string | null | undefined;
  readonly lessonId?: string | null | undefined;
  /** HANDED_IN unless told. */
  readonly state?: HomeworkState | null | undefined;
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

export type CampState =
  | 'CLOSED'
  /** Prepared: its lessons have dates, whoever joins this week will be in it. */
  | 'ENROLLING'
  /** Over for those who have passed; the others may still catch up until the extension ends. */
  | 'EXTENDED'
  | 'OPEN';

export type CampaignAudienceInput = {
  readonly groupIds: ReadonlyArray<string>;
  readonly provinces: ReadonlyArray<string>;
  readonly tiers: ReadonlyArray<Tier>;
};

export type CampaignChangeInput = {
  readonly audience?: CampaignAudienceInput | null | undefined;
  readonly endsAt?: string | null | undefined;
  readonly goals?: CampaignGoalsInput | null | undefined;
  readonly packaging?: CampaignPackagingInput | null | undefined;
  readonly products?: ReadonlyArray<CampaignProductInput> | null | undefined;
  readonly rewardBudgetFen?: number | null | undefined;
  readonly rewards?: ReadonlyArray<CampaignRewardInput> | null | undefined;
  readonly startsAt?: string | null | undefined;
  readonly title?: string | null | undefined;
};

export type CampaignGoalsInput = {
  readonly newMembers: number;
  readonly orders: number;
  readonly salesFen: number;
};

export type CampaignPackagingInput = {
  readonly brand: string;
  readonly endorsement: string;
  readonly play: string;
  readonly sellingPoint: string;
};

export type CampaignProductInput = {
  readonly isMain: boolean;
  readonly priceFen: number;
  readonly profitFen: TierFenInput;
  readonly sku: string;
  readonly stock?: number | null | undefined;
};

export type CampaignRewardInput = {
  readonly amountFen: number;
  readonly fromRank?: number | null | undefined;
  /** Of one that is there already. */
  readonly id?: string | null | undefined;
  readonly kind: RewardKind;
  readonly metric: BoardMetric;
  readonly phaseId?: string | null | undefined;
  readonly prize: RewardPrize;
  readonly subject: BoardSubject;
  readonly threshold?: number | null | undefined;
  readonly title: string;
  readonly toRank?: number | null | undefined;
  readonly winners?: number | null | undefined;
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

export type ConditionInput = {
  readonly comparison?: Comparison | null | undefined;
  readonly kind: RuleKind;
  readonly metric?: Metric | null | undefined;
  readonly threshold?: number | null | undefined;
  readonly topBasisPoints?: number | null | undefined;
  readonly window?: MetricWindow | null | undefined;
};

export type CourseInput = {
  readonly closesAt: string;
  readonly cohortSize: number;
  readonly days: number;
  readonly extensionDays: number;
  readonly lessons: ReadonlyArray<LessonInput>;
  readonly mostMakeUps: number;
  /** All of these. */
  readonly pass: ReadonlyArray<PassPartInput>;
  readonly title: string;
};

export type CourseState = 'DRAFT' | 'PUBLISHED';

export type DatabaseKind = 'EMBEDDED' | 'REPLICA_SET';

export type DistributorFilter = {
  /** In the time of grace. */
  readonly isInGrace?: boolean | null | undefined;
  readonly isKol?: boolean | null | undefined;
  readonly isPinned?: boolean | null | undefined;
  /** Business days, both included. */
  readonly joinedFrom?: string | null | undefined;
  readonly joinedTo?: string | null | undefined;
  /** The beginning of the region: a province, or province and city. */
  readonly region?: string | null | undefined;
  readonly tier?: Tier | null | undefined;
};

export type DistributorSort = 'JOINED_FIRST' | 'JOINED_LATEST' | 'MEMBER_NO';

export type DivertFilterInput = {
  readonly isKol?: boolean | null | undefined;
  readonly joinedFrom?: string | null | undefined;
  readonly joinedTo?: string | null | undefined;
  /** People at most, up to 200,000; those who joined last are taken first. */
  readonly most?: number | null | undefined;
  readonly province?: string | null | undefined;
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

/** BROKEN does not work until somebody acts; LATE should have been done; DUE is to be done by the end of the business day. */
export type DueState = 'BROKEN' | 'DUE' | 'LATE';

export type DutyKind = 'LECTURE' | 'LIVE' | 'ON_DUTY' | 'PATROL' | 'RELAY' | 'SHARING';

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

export type FileKind = 'IMAGE' | 'VIDEO';

export type FindingLevel = 'PASSED' | 'REFUSED' | 'WARNING';

export type GroupCodeState = 'DRAFT' | 'PUBLISHED';

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
  readonly accountId?: string | null | undefined;
  /** A score below it; groups without one are left out. */
  readonly healthBelow?: number | null | undefined;
  /** False leaves out the dissolved and the transformed. */
  readonly isClosed?: boolean | null | undefined;
  readonly isFull?: boolean | null | undefined;
  /** Held by somebody, or by nobody. */
  readonly isHeld?: boolean | null | undefined;
  readonly operatorId?: string | null | undefined;
  readonly province?: string | null | undefined;
  readonly purpose?: GroupPurpose | null | undefined;
  readonly state?: GroupState | null | undefined;
  readonly tag?: string | null | undefined;
  readonly tier?: Tier | null | undefined;
};

export type GroupHealthPart = 'ACTIVITY' | 'CHURN' | 'SALES' | 'SILENT' | 'VIOLATIONS';

export type GroupMemberFilter = {
  /** Of the code that is in force. */
  readonly hasAcknowledged?: boolean | null | undefined;
  readonly isAskedToLeave?: boolean | null | undefined;
  /** Present in another group of the same purpose as well. */
  readonly isDuplicate?: boolean | null | undefined;
  /** True for those who were here once; present ones unless told. */
  readonly isGone?: boolean | null | undefined;
  /** Has never spoken. */
  readonly isSilent?: boolean | null | undefined;
  readonly kind?: MemberKind | null | undefined;
  readonly role?: GroupRole | null | undefined;
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

export type HomeworkState = 'ACCEPTED' | 'HANDED_IN' | 'RETURNED';

export type HomeworkVerdict = 'ACCEPTED' | 'RETURNED';

export type HoursInput = {
  readonly hours: ReadonlyArray<AvailableHoursInput>;
  readonly personId?: string | null | undefined;
  /** The viewer where nobody is named. */
  readonly personKind?: PersonKind | null | undefined;
};

export type ImportKind = 'DISTRIBUTORS' | 'ORDERS';

export type InnerRuleNodeInput = {
  readonly children?: ReadonlyArray<ConditionInput> | null | undefined;
  readonly comparison?: Comparison | null | undefined;
  readonly kind: RuleKind;
  readonly metric?: Metric | null | undefined;
  readonly threshold?: number | null | undefined;
  readonly topBasisPoints?: number | null | undefined;
  readonly window?: MetricWindow | null | undefined;
};

export type InviteState = 'DONE' | 'OPEN' | 'STOPPED';

/** The steps of a member's way into a group, in their order. */
export type InviteStep = 'ACKNOWLEDGED' | 'BEFRIEND' | 'JOINED' | 'PINNED' | 'RENAMED' | 'RULES' | 'SCRIPT';

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

export type IpAccountFilter = {
  /** Those for which a rest is proposed. */
  readonly isAtRisk?: boolean | null | undefined;
  readonly operatorId?: string | null | undefined;
  readonly province?: string | null | undefined;
  readonly state?: AccountState | null | undefined;
};

export type IpAccountInput = {
  readonly dailyFriends: number;
  /** What it has when it is taken in; not changed by saving. */
  readonly friends?: number | null | undefined;
  readonly handle: string;
  readonly name: string;
  readonly operatorId?: string | null | undefined;
  readonly persona: AccountPersonaInput;
  readonly province: string;
};

export type IpAccountSort = 'FRIENDS_MOST' | 'HEALTH_WORST' | 'NAME';

export type JoinWay =
  | 'INVITATION'
  /** Came with a merge, a split or a transformation. */
  | 'MOVED'
  | 'PIPELINE'
  | 'QR_CODE'
  | 'UNKNOWN';

export type KeywordRuleInput = {
  readonly cooldownMinutes: number;
  readonly isOn: boolean;
  readonly name: string;
  readonly reply: string;
  readonly tier?: Tier | null | undefined;
  readonly words: ReadonlyArray<string>;
};

export type KitItemInput = {
  readonly fileIds: ReadonlyArray<string>;
  readonly hour: string;
  readonly kind: KitItemKind;
  readonly play?: KitPlay | null | undefined;
  readonly text?: string | null | undefined;
  readonly tiers: ReadonlyArray<Tier>;
  readonly title: string;
  readonly wave: number;
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

/** What a play is for: to get a group talking, to sell, or to be done on the spot. */
export type KitPlay = 'INTERACTION' | 'OFFLINE' | 'SALES';

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

export type KolCandidateFilter = {
  readonly groupId?: string | null | undefined;
  readonly tier?: Tier | null | undefined;
};

/** What a person should look at in an appointment. */
export type KolConcern = 'NO_GROUP' | 'TIER_FELL';

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

export type KolFilter = {
  readonly distributorId?: string | null | undefined;
  readonly groupId?: string | null | undefined;
  readonly hasConcern?: boolean | null | undefined;
  readonly isExpiring?: boolean | null | undefined;
  readonly states?: ReadonlyArray<KolState> | null | undefined;
  readonly tier?: Tier | null | undefined;
};

export type KolNominationInput = {
  readonly distributorId: string;
  readonly dutyKinds: ReadonlyArray<DutyKind>;
  readonly groupIds: ReadonlyArray<string>;
  readonly reason: string;
  readonly termFrom: string;
  readonly termTo: string;
};

export type KolSort = 'LATEST' | 'MOST_DUTIES' | 'TERM_END';

/**
 * NOMINATED → ACCEPTED → APPOINTED → ENDED with the term, or RELEASED before. The member may decline; a nomination can be withdrawn, and
 * lapses when nobody answers it.
 */
export type KolState = 'ACCEPTED' | 'APPOINTED' | 'DECLINED' | 'ENDED' | 'LAPSED' | 'NOMINATED' | 'RELEASED' | 'WITHDRAWN';

export type LeaveReason = 'DUPLICATE' | 'TIER' | 'VIOLATION';

export type LessonHomeworkInput = {
  readonly needsPicture: boolean;
  readonly steps: ReadonlyArray<string>;
  readonly task: string;
};

export type LessonInput = {
  readonly at: string;
  readonly closesAt: string;
  readonly day: number;
  readonly homework?: LessonHomeworkInput | null | undefined;
  /** Of a lesson that is changed; without one it is new. */
  readonly id?: string | null | undefined;
  readonly makeUpDays: number;
  readonly minutes: number;
  readonly needsLecturer: boolean;
  readonly opensAt: string;
  readonly text: string;
  readonly title: string;
  /** Taken in by `POST /files?kind=VIDEO&use=LESSON`. */
  readonly videoId?: string | null | undefined;
  readonly watchPercent: number;
  readonly windowDays: number;
};

export type LineKind =
  | 'PICTURE'
  /** A play: question, guess, challenge. */
  | 'PLAY'
  | 'TEXT';

export type LiveHostInput = {
  readonly groupIds: ReadonlyArray<string>;
  readonly kind: PersonKind;
  readonly personId: string;
};

export type LiveLineInput = {
  readonly fileId?: string | null | undefined;
  readonly hint?: string | null | undefined;
  /** Of a line that is there; null for a new one. */
  readonly id?: string | null | undefined;
  readonly kind: LineKind;
  readonly minute: number;
  readonly text: string;
};

export type LiveState = 'CANCELLED' | 'ENDED' | 'PREPARING' | 'RUNNING';

export type MeetingActionInput = {
  readonly dueOn: string;
  readonly ownerId: string;
  readonly ownerKind: PersonKind;
  readonly text: string;
};

export type MeetingActionState = 'DONE' | 'DROPPED' | 'OPEN';

export type MeetingItemInput = {
  /** Left out for a new one. */
  readonly id?: string | null | undefined;
  /** Left out: stays as it is filled in. */
  readonly text?: string | null | undefined;
  readonly title?: string | null | undefined;
};

/** The first three are filled in from the week until somebody writes their own. */
export type MeetingItemKind = 'BENEFITS' | 'EVENTS' | 'OWN' | 'PRODUCT';

export type MeetingPlanInput = {
  readonly at: string;
  readonly attendees: ReadonlyArray<PersonInput>;
  readonly isOn: boolean;
  readonly minutes: number;
  readonly place: string;
  readonly weekday: number;
};

export type MeetingState = 'CANCELLED' | 'HELD' | 'PLANNED';

/** How somebody was seen to behave: a label that the staff gives. */
export type MemberKind = 'ASKER' | 'CHALLENGER' | 'ORGANISER' | 'TALKER' | 'THINKER' | 'WATCHER';

export type MessageInput = {
  /** Null: now. */
  readonly at?: string | null | undefined;
  /** Made by the sender, once for each message that is meant: sending again under the same id sends nothing twice. */
  readonly id: string;
  readonly kind: OutgoingKind;
  /** Mention everybody; of texts. */
  readonly mentionsAll?: boolean | null | undefined;
  /** The script that the text was filled from, whose use is counted. */
  readonly scriptId?: string | null | undefined;
  readonly text: string;
  readonly to: AudienceInput;
};

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

export type MetricUnit =
  /** Hundredths of a per cent: 214 is 2.14 %. */
  'BASIS_POINTS' | 'COUNT' | 'FEN';

/** Rolling business days, today included. */
export type MetricWindow = 'DAYS_7' | 'DAYS_30' | 'DAYS_90' | 'LIFETIME';

export type MilestoneInput = {
  readonly amountFen?: number | null | undefined;
  readonly kind: MilestoneKind;
  readonly shareBasisPoints?: number | null | undefined;
  readonly subject?: BoardSubject | null | undefined;
};

export type MilestoneKind =
  /** The first to come to a sum. */
  | 'FIRST_TO'
  /** The campaign came to a share of its goal. */
  | 'GOAL_SHARE';

export type ModelChangeKind = 'ADDED' | 'CHANGED' | 'REMOVED';

export type ObjectionState = 'ANSWERED' | 'OPEN';

export type OpenGroupInput = {
  readonly name: string;
  readonly operatorId: string;
  readonly purpose: GroupPurpose;
  /** Province and city as `浙江 杭州`. */
  readonly region: string;
  /** Null for groups that belong to no tier. */
  readonly tier?: Tier | null | undefined;
};

/** Fields that are absent stay as they are. */
export type OperatorChange = {
  /** Null: nobody leaves. */
  readonly leavesOn?: string | null | undefined;
  readonly level?: OperatorLevel | null | undefined;
  readonly provinces?: ReadonlyArray<string> | null | undefined;
  readonly skills?: ReadonlyArray<Tier> | null | undefined;
  readonly workingDays?: ReadonlyArray<number> | null | undefined;
};

export type OperatorLevel = 'EXCELLENT' | 'STANDARD' | 'TRAINEE';

export type OrderFilter = {
  readonly distributorId?: string | null | undefined;
  /** Business days, both included. */
  readonly from?: string | null | undefined;
  readonly isRefunded?: boolean | null | undefined;
  readonly kind?: OrderKind | null | undefined;
  readonly sku?: string | null | undefined;
  readonly to?: string | null | undefined;
};

export type OrderKind = 'FIRST_OFFER' | 'GROUP_BUY' | 'MEMBERSHIP' | 'PRODUCT';

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

export type PassConditionInput = {
  readonly metric: CampMetric;
  readonly threshold: number;
};

export type PassNodeKind = 'ALL' | 'ANY' | 'CONDITION';

/** Either a condition (`metric`, `threshold`) or a group of them (`anyOf`): one of the group is enough. */
export type PassPartInput = {
  readonly anyOf?: ReadonlyArray<PassConditionInput> | null | undefined;
  readonly metric?: CampMetric | null | undefined;
  readonly threshold?: number | null | undefined;
};

export type PersonInput = {
  readonly personId: string;
  readonly personKind: PersonKind;
};

export type PersonKind = 'DISTRIBUTOR' | 'STAFF';

export type PhaseActionInput = {
  readonly at: string;
  readonly kind: ActionKind;
  readonly kitWave?: number | null | undefined;
  readonly phaseId?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly title: string;
};

export type PhaseInput = {
  readonly endsAt: string;
  readonly hasBoard: boolean;
  readonly startsAt: string;
  readonly title: string;
};

export type PointsKind =
  /** By a person, with a reason. */
  | 'CORRECTION'
  /** A duty that was done. */
  | 'DUTY'
  /** Takes back what an earlier entry gave. */
  | 'REVERSAL';

export type ProductEndorsement =
  /** A mark or a report of somebody outside. */
  | 'CERTIFIED'
  /** People know the brand. */
  | 'KNOWN_BRAND'
  | 'NONE'
  /** A person or a medium that people know. */
  | 'PUBLIC_FIGURE';

export type ProductFactsInput = {
  readonly brand: string;
  readonly endorsement: ProductEndorsement;
  readonly endorsementText: string;
  readonly seasonMonths: ReadonlyArray<number>;
};

export type ProposalState = 'APPLIED' | 'DISCARDED' | 'DRAFT';

export type QuarantineKind = 'ORDER' | 'REFUND';

export type QuarantineReason =
  /** Nobody is known under the member number. */
  | 'MEMBER_UNKNOWN'
  /** The order has not come yet. */
  | 'ORDER_UNKNOWN'
  /** With it, more would be refunded than was paid. */
  | 'REFUND_TOO_LARGE';

export type RelayDirection =
  /** From the staff into groups, passed on by KOLs. */
  | 'DOWN'
  /** From members to the staff, collected by a KOL. */
  | 'UP';

export type RelayDownInput = {
  readonly dueAt: string;
  readonly groupIds: ReadonlyArray<string>;
  readonly text: string;
  readonly title: string;
};

export type RelayFilter = {
  readonly direction?: RelayDirection | null | undefined;
  readonly groupId?: string | null | undefined;
  readonly state?: RelayState | null | undefined;
};

/** OPEN: something is still to be done: of DOWN not everybody has passed it on, of UP nobody has answered. */
export type RelayState = 'DONE' | 'OPEN' | 'WITHDRAWN';

export type ReportKind =
  /** By the clock of the campaign. */
  | 'CLOCK'
  /** The figures of now in the place of an earlier one's, which stays. */
  | 'CORRECTION'
  /** Somebody of the staff wanted one. */
  | 'HAND'
  | 'MILESTONE';

export type ReportPlanInput = {
  readonly milestones: ReadonlyArray<MilestoneInput>;
  readonly sendsPicture: boolean;
  readonly template: ReportTemplateInput;
  /** 3 to 10. */
  readonly topCount: number;
};

export type ReportState =
  /** Being drawn and posted. */
  'MADE' | 'POSTED';

export type ReportTemplateInput = {
  readonly en: string;
  readonly zh: string;
};

export type ReviewActionInput = {
  readonly dueOn: string;
  readonly ownerId: string;
  readonly title: string;
};

export type ReviewActionState = 'DONE' | 'DROPPED' | 'OPEN';

/** By what the result of a campaign is taken apart. */
export type ReviewCut = 'GROUP' | 'HOUR' | 'OPERATOR' | 'PHASE' | 'TIER';

export type ReviewState =
  /** Its figures are being worked out. */
  | 'MAKING'
  | 'READY'
  /** The campaign is not closed yet. */
  | 'WAITING';

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

export type RobotInput = {
  /** Needed for a new robot; null keeps the address of one that is there. */
  readonly address?: string | null | undefined;
  readonly kind: ChannelKind;
  readonly name: string;
  /** Of signed webhooks, at least 16 characters; null keeps what is there. */
  readonly secret?: string | null | undefined;
};

export type RobotState =
  | 'FAILING'
  | 'GOOD'
  /** Paused by a person; what is to be sent waits. */
  | 'OFF';

export type Role = 'ADMIN' | 'DISTRIBUTOR' | 'KOL' | 'OPERATOR' | 'OPS_MANAGER';

export type RosterEntryInput = {
  readonly groupIds: ReadonlyArray<string>;
  readonly personId: string;
  readonly personKind: PersonKind;
  readonly since: string;
  readonly skills: ReadonlyArray<string>;
  readonly until?: string | null | undefined;
};

export type RotaInput = {
  readonly everyWeeks: number;
  readonly firstWeek: string;
  readonly kind: DutyKind;
  readonly mostPerWeek: number;
  readonly newcomerWeeks: number;
  readonly restHours: number;
  readonly roster: ReadonlyArray<RosterEntryInput>;
  readonly slots: ReadonlyArray<RotaSlotInput>;
  readonly swapsNeedApproval: boolean;
  readonly tier?: Tier | null | undefined;
  readonly title: string;
};

export type RotaSlotInput = {
  readonly at: string;
  readonly groupIds: ReadonlyArray<string>;
  /** Null for a new one. */
  readonly id?: string | null | undefined;
  readonly minutes: number;
  readonly people: number;
  readonly perGroup: boolean;
  readonly skill?: string | null | undefined;
  readonly weekday: number;
};

export type RotaState =
  | 'ACTIVE'
  | 'DRAFT'
  /** Nothing is planned any more; what was stays readable. */
  | 'ENDED';

export type RuleKind = 'ALL' | 'ANY' | 'CONDITION';

/** A RuleNode. Its depth stands in the types: a document whose input refers to itself cannot be compiled. */
export type RuleNodeInput = {
  readonly children?: ReadonlyArray<InnerRuleNodeInput> | null | undefined;
  readonly comparison?: Comparison | null | undefined;
  readonly kind: RuleKind;
  readonly metric?: Metric | null | undefined;
  readonly threshold?: number | null | undefined;
  readonly topBasisPoints?: number | null | undefined;
  readonly window?: MetricWindow | null | undefined;
};

export type RunState =
  | 'DONE'
  | 'FAILED'
  /** Waits for a process that runs jobs, or for an earlier run of the same job. */
  | 'QUEUED'
  | 'RUNNING';

export type RunTrigger = 'CLOCK' | 'PERSON';

export type ScriptInput = {
  readonly occasion: ScriptOccasion;
  readonly step?: InviteStep | null | undefined;
  readonly text: string;
  readonly tier?: Tier | null | undefined;
  readonly title: string;
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

export type ScriptState =
  | 'DRAFT'
  /** In use; each script has one at most. */
  | 'PUBLISHED'
  /** An earlier version. */
  | 'REPLACED'
  /** Taken out of use. */
  | 'RETIRED';

export type SearchKind = 'DISTRIBUTOR' | 'PRODUCT';

export type SelectionCriterion = 'ENDORSEMENT' | 'FAST_MOVING' | 'FITS_MEMBERS' | 'MARGIN' | 'REPURCHASE' | 'SEASON';

export type SettingKind =
  /** A time of the business day: `22:30`. */
  | 'CLOCK'
  /** Several of them, in order: `09:00 13:00 20:00`. */
  | 'CLOCKS'
  | 'COUNT'
  | 'DAYS'
  | 'HOURS'
  | 'TEXT';

export type SignInWay = 'INVITATION' | 'PASSWORD' | 'PERSONA' | 'TICKET';

/** Fields that are absent stay as they are. */
export type StaffChange = {
  readonly isDisabled?: boolean | null | undefined;
  readonly name?: string | null | undefined;
  readonly role?: Role | null | undefined;
};

export type StaffInput = {
  readonly name: string;
  readonly role: Role;
  readonly username: string;
};

export type StepState = 'DOING' | 'DONE' | 'PROBLEM' | 'TODO';

export type SwapKind =
  /** Somebody else does it, without anything in return. */
  | 'COVER'
  /** One turn for another. */
  | 'SWAP'
  /** Somebody else has taken it over at once: nobody was asked. */
  | 'TAKE_OVER';

export type SwapState =
  /** Both sides want it; a manager decides. */
  | 'AGREED'
  | 'APPROVED'
  /** The turn began, or went to somebody else, before anything was decided. */
  | 'EXPIRED'
  | 'OPEN'
  | 'REFUSED'
  | 'WITHDRAWN';

export type TaskFilter = {
  readonly accountId?: string | null | undefined;
  /** Due before the end of this day. */
  readonly dueBy?: string | null | undefined;
  readonly groupId?: string | null | undefined;
  readonly kind?: TaskKind | null | undefined;
  /** Those of this operator: by name, and of the groups held. */
  readonly operatorId?: string | null | undefined;
  /** `OPEN` unless told. */
  readonly state?: TaskState | null | undefined;
};

export type TaskKind = 'ACCOUNT_UPKEEP' | 'ASK_TO_LEAVE' | 'HAND_OVER_NOTE' | 'MISSED_DUTY' | 'OTHER' | 'REVIEW_ACTION' | 'SEND_TEXT';

export type TaskState = 'DONE' | 'DROPPED' | 'OPEN';

export type TeamShow =
  | 'ALL'
  | 'MID'
  /** In grace, near the next tier, or still without a sale; the most urgent first. */
  | 'NEED_HELP'
  | 'NEW';

export type Tier = 'HEAD' | 'MID' | 'NEW';

export type TierChangeFilter = {
  readonly from?: Tier | null | undefined;
  readonly kind?: TierChangeKind | null | undefined;
  readonly to?: Tier | null | undefined;
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

export type TierFenInput = {
  readonly HEAD: number;
  readonly MID: number;
  readonly NEW: number;
};

export type TierPolicyState =
  /** Nothing speaks against publishing it; a change makes it a draft again. */
  'CHECKED' | 'DRAFT' | 'PUBLISHED';

/** What decides about tiers. Who keeps a tier is measured with `hysteresisBasisPoints` of each threshold. */
export type TierRuleInput = {
  readonly graceDays: number;
  /** 9000: the tier is kept down to 0.9 of a threshold; at most 10000. */
  readonly hysteresisBasisPoints: number;
  readonly keepHead: RuleNodeInput;
  readonly keepMid: RuleNodeInput;
  readonly protectionDays: number;
  readonly riseToHead: RuleNodeInput;
  readonly riseToMid: RuleNodeInput;
};

export type UpkeepKind = 'COMMENT' | 'LIKE' | 'POST';

export type ViolationFilter = {
  readonly distributorId?: string | null | undefined;
  readonly groupId?: string | null | undefined;
  /** Only what somebody should have looked at by now. */
  readonly isLate?: boolean | null | undefined;
  readonly ruleId?: string | null | undefined;
  readonly states?: ReadonlyArray<ViolationState> | null | undefined;
};

export type ViolationRuleInput = {
  readonly isOn: boolean;
  readonly kind: ViolationRuleKind;
  readonly minutes: number;
  readonly name: string;
  readonly threshold: number;
  readonly words: ReadonlyArray<string>;
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

export type WeeklyCellInput = {
  readonly at: string;
  /** Of one that was there before; left out for a new one. */
  readonly id?: string | null | undefined;
  readonly kind: ActivityKind;
  readonly minutes: number;
  readonly text?: string | null | undefined;
  readonly title: string;
  readonly weekday: number;
};

export type WeeklyModelState = 'DRAFT' | 'PUBLISHED';

export type WorkState =
  | 'DONE'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING'
  /** Stopped by a person; what was done before stays. */
  | 'STOPPED';

export type SessionFields = {
  readonly id: string;
  readonly device: string;
  readonly address: string;
  readonly way: SignInWay;
  readonly signedInAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly isCurrent: boolean;
};

export type OwnSessionsVariables = Exact<{ [key: string]: never }>;

export type OwnSessionsData = {
  readonly sessions: ReadonlyArray<{
    readonly id: string;
    readonly device: string;
    readonly address: string;
    readonly way: SignInWay;
    readonly signedInAt: string;
    readonly lastSeenAt: string;
    readonly expiresAt: string;
    readonly isCurrent: boolean;
  }>;
};

export type OwnAccountVariables = Exact<{ [key: string]: never }>;

export type OwnAccountData = {
  readonly me: {
    readonly id: string;
    readonly staff: {
      readonly id: string;
      readonly username: string;
      readonly name: string;
      readonly role: Role;
      readonly hasTotp: boolean;
      readonly hasPassword: boolean;
      readonly createdAt: string;
    } | null;
  } | null;
};

export type EndSessionVariables = Exact<{
  id: string;
}>;

export type EndSessionData = { readonly endSession: boolean };

export type EndOtherSessionsVariables = Exact<{ [key: string]: never }>;

export type EndOtherSessionsData = { readonly endOtherSessions: number };

export type ChangePasswordVariables = Exact<{
  current: string;
  next: string;
}>;

export type ChangePasswordData = { readonly changePassword: boolean };

export type RemoveTotpVariables = Exact<{
  password: string;
}>;

export type RemoveTotpData = { readonly removeTotp: boolean };

export type AccountFields = {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly operatorId: string | null;
  readonly operatorName: string | null;
  readonly province: string;
  readonly dailyFriends: number;
  readonly friends: number;
  readonly friendsReserved: number;
  readonly friendLimit: number;
  readonly state: AccountState;
  readonly restUntil: string | null;
  readonly restReason: string | null;
  readonly mayManage: boolean;
  readonly persona: { readonly about: string; readonly tone: string; readonly interests: ReadonlyArray<string> };
  readonly health: {
    readonly day: string;
    readonly score: number;
    readonly restProposedUntil: string | null;
    readonly reasons: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
  } | null;
  readonly today: {
    readonly day: string;
    readonly planned: number;
    readonly sent: number;
    readonly accepted: number;
    readonly complaints: number;
    readonly isUpkeepDone: boolean;
    readonly upkeep: ReadonlyArray<{ readonly kind: UpkeepKind; readonly done: number; readonly wanted: number }>;
  };
};

export type AccountsVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  search?: string | null | undefined;
  filter?: IpAccountFilter | null | undefined;
  sort?: IpAccountSort | null | undefined;
}>;

export type AccountsData = {
  readonly ipAccounts: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly handle: string;
        readonly name: string;
        readonly operatorId: string | null;
        readonly operatorName: string | null;
        readonly province: string;
        readonly dailyFriends: number;
        readonly friends: number;
        readonly friendsReserved: number;
        readonly friendLimit: number;
        readonly state: AccountState;
        readonly restUntil: string | null;
        readonly restReason: string | null;
        readonly mayManage: boolean;
        readonly persona: { readonly about: string; readonly tone: string; readonly interests: ReadonlyArray<string> };
        readonly health: {
          readonly day: string;
          readonly score: number;
          readonly restProposedUntil: string | null;
          readonly reasons: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
        } | null;
        readonly today: {
          readonly day: string;
          readonly planned: number;
          readonly sent: number;
          readonly accepted: number;
          readonly complaints: number;
          readonly isUpkeepDone: boolean;
          readonly upkeep: ReadonlyArray<{ readonly kind: UpkeepKind; readonly done: number; readonly wanted: number }>;
        };
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type AccountTotalsVariables = Exact<{ [key: string]: never }>;

export type AccountTotalsData = {
  readonly ipAccountTotals: {
    readonly accounts: number;
    readonly resting: number;
    readonly atRisk: number;
    readonly plannedToday: number;
    readonly capToday: number;
    readonly upkeepDone: number;
  };
};

export type IpAccountVariables = Exact<{
  id: string;
}>;

export type IpAccountData = {
  readonly ipAccount: {
    readonly createdAt: string;
    readonly id: string;
    readonly handle: string;
    readonly name: string;
    readonly operatorId: string | null;
    readonly operatorName: string | null;
    readonly province: string;
    readonly dailyFriends: number;
    readonly friends: number;
    readonly friendsReserved: number;
    readonly friendLimit: number;
    readonly state: AccountState;
    readonly restUntil: string | null;
    readonly restReason: string | null;
    readonly mayManage: boolean;
    readonly days: ReadonlyArray<{
      readonly day: string;
      readonly planned: number;
      readonly sent: number;
      readonly accepted: number;
      readonly complaints: number;
      readonly isUpkeepDone: boolean;
      readonly upkeep: ReadonlyArray<{ readonly kind: UpkeepKind; readonly done: number; readonly wanted: number }>;
    }>;
    readonly persona: { readonly about: string; readonly tone: string; readonly interests: ReadonlyArray<string> };
    readonly health: {
      readonly day: string;
      readonly score: number;
      readonly restProposedUntil: string | null;
      readonly reasons: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
    } | null;
    readonly today: {
      readonly day: string;
      readonly planned: number;
      readonly sent: number;
      readonly accepted: number;
      readonly complaints: number;
      readonly isUpkeepDone: boolean;
      readonly upkeep: ReadonlyArray<{ readonly kind: UpkeepKind; readonly done: number; readonly wanted: number }>;
    };
  } | null;
};

export type CreateIpAccountVariables = Exact<{
  input: IpAccountInput;
}>;

export type CreateIpAccountData = { readonly createIpAccount: { readonly id: string } };

export type SaveIpAccountVariables = Exact<{
  id: string;
  input: IpAccountInput;
}>;

export type SaveIpAccountData = { readonly saveIpAccount: { readonly id: string } };

export type RestIpAccountVariables = Exact<{
  id: string;
  until: string;
  reason: string;
}>;

export type RestIpAccountData = { readonly restIpAccount: { readonly id: string } };

export type WakeIpAccountVariables = Exact<{
  id: string;
}>;

export type WakeIpAccountData = { readonly wakeIpAccount: { readonly id: string } };

export type RetireIpAccountVariables = Exact<{
  id: string;
  reason: string;
}>;

export type RetireIpAccountData = { readonly retireIpAccount: { readonly id: string } };

export type CountUpkeepVariables = Exact<{
  id: string;
  kind: UpkeepKind;
  done: number;
}>;

export type CountUpkeepData = { readonly countUpkeep: { readonly id: string } };

export type ReportAccountComplaintVariables = Exact<{
  id: string;
  note: string;
}>;

export type ReportAccountComplaintData = { readonly reportAccountComplaint: { readonly id: string } };

export type AuditEntriesVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: AuditFilter | null | undefined;
}>;

export type AuditEntriesData = {
  readonly auditEntries: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly seq: number;
        readonly at: string;
        readonly actorId: string | null;
        readonly actorName: string;
        readonly action: string;
        readonly subjectKind: string;
        readonly subjectId: string | null;
        readonly subjectName: string;
        readonly details: string;
        readonly hash: string;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type AuditActionsVariables = Exact<{ [key: string]: never }>;

export type AuditActionsData = { readonly auditActions: ReadonlyArray<string> };

export type CheckAuditVariables = Exact<{ [key: string]: never }>;

export type CheckAuditData = {
  readonly checkAudit: { readonly isWhole: boolean; readonly entries: number; readonly brokenAt: number | null; readonly head: string };
};

export type BoardPageVariables = Exact<{
  board: BoardKeyInput;
  first: number;
  from: number;
}>;

export type BoardPageData = {
  readonly leaderboard: {
    readonly size: number;
    readonly frozenAt: string | null;
    readonly entries: ReadonlyArray<{
      readonly rank: number;
      readonly ownerId: string;
      readonly name: string;
      readonly score: number;
      readonly reachedAt: string;
      readonly moved: number | null;
    }>;
  };
};

export type BoardOwnersVariables = Exact<{
  subject: BoardSubject;
  ids: ReadonlyArray<string>;
}>;

export type BoardOwnersData = {
  readonly boardOwners: ReadonlyArray<{
    readonly id: string;
    readonly memberNo: string | null;
    readonly tier: Tier | null;
    readonly holder: string | null;
  }>;
};

export type BoardPlacesVariables = Exact<{
  board: BoardKeyInput;
  search: string;
}>;

export type BoardPlacesData = {
  readonly boardPlaces: ReadonlyArray<{
    readonly rank: number;
    readonly ownerId: string;
    readonly name: string;
    readonly score: number;
    readonly reachedAt: string;
    readonly moved: number | null;
  }>;
};

export type CampaignBoardsVariables = Exact<{
  id: string;
}>;

export type CampaignBoardsData = {
  readonly campaign: {
    readonly id: string;
    readonly title: string;
    readonly state: CampaignState;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly frozenAt: string | null;
    readonly boardsMarkedAt: string | null;
    readonly phases: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly hasBoard: boolean;
      readonly startsAt: string;
      readonly endsAt: string;
    }>;
  };
};

export type FinalBoardsVariables = Exact<{
  id: string;
}>;

export type FinalBoardsData = {
  readonly campaign: {
    readonly id: string;
    readonly finalBoards: ReadonlyArray<{
      readonly size: number;
      readonly digest: string;
      readonly at: string;
      readonly isGenuine: boolean;
      readonly board: { readonly subject: BoardSubject; readonly metric: BoardMetric; readonly phaseId: string | null };
    }>;
    readonly rewardEntries: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly prize: RewardPrize;
      readonly amountFen: number;
      readonly ownerId: string;
      readonly name: string;
      readonly rank: number;
      readonly score: number;
      readonly board: { readonly subject: BoardSubject; readonly metric: BoardMetric; readonly phaseId: string | null };
    }>;
  };
};

export type CampaignReplayVariables = Exact<{
  board: BoardKeyInput;
  top: number;
  frames: number;
}>;

export type CampaignReplayData = {
  readonly replay: {
    readonly owners: ReadonlyArray<{ readonly id: string; readonly name: string }>;
    readonly frames: ReadonlyArray<{ readonly at: string; readonly owners: ReadonlyArray<number>; readonly scores: ReadonlyArray<number> }>;
  };
};

export type CampaignLine = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: CampaignState;
  readonly stateSince: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly ownerName: string;
  readonly groupCount: number;
  readonly isRehearsal: boolean;
  readonly frozenAt: string | null;
  readonly goals: { readonly salesFen: number; readonly orders: number; readonly newMembers: number };
  readonly totals: {
    readonly salesFen: number;
    readonly orders: number;
    readonly quantity: number;
    readonly newMembers: number;
    readonly refundedFen: number;
    readonly sellers: number;
  };
  readonly products: ReadonlyArray<{
    readonly sku: string;
    readonly isMain: boolean;
    readonly priceFen: number;
    readonly stock: number | null;
    readonly product: { readonly id: string; readonly name: string; readonly pictureId: string | null } | null;
  }>;
};

export type CampaignFields = {
  readonly seq: number;
  readonly templateKey: string | null;
  readonly copiedFromId: string | null;
  readonly rewardBudgetFen: number | null;
  readonly rewardCostFen: number | null;
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: CampaignState;
  readonly stateSince: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly ownerName: string;
  readonly groupCount: number;
  readonly isRehearsal: boolean;
  readonly frozenAt: string | null;
  readonly products: ReadonlyArray<{
    readonly productId: string;
    readonly sku: string;
    readonly isMain: boolean;
    readonly priceFen: number;
    readonly stock: number | null;
    readonly profitFen: { readonly NEW: number; readonly MID: number; readonly HEAD: number };
    readonly product: { readonly id: string; readonly name: string; readonly pictureId: string | null } | null;
  }>;
  readonly packaging: { readonly sellingPoint: string; readonly brand: string; readonly endorsement: string; readonly play: string };
  readonly audience: {
    readonly tiers: ReadonlyArray<Tier>;
    readonly provinces: ReadonlyArray<string>;
    readonly groups: ReadonlyArray<{ readonly id: string; readonly name: string; readonly number: string }>;
  } | null;
  readonly rewards: ReadonlyArray<{
    readonly id: string;
    readonly kind: RewardKind;
    readonly subject: BoardSubject;
    readonly metric: BoardMetric;
    readonly phaseId: string | null;
    readonly fromRank: number | null;
    readonly toRank: number | null;
    readonly threshold: number | null;
    readonly winners: number | null;
    readonly prize: RewardPrize;
    readonly amountFen: number;
    readonly title: string;
  }>;
  readonly steps: ReadonlyArray<{
    readonly step: CampaignStep;
    readonly state: StepState;
    readonly doneByName: string | null;
    readonly doneAt: string | null;
    readonly words: { readonly zh: string; readonly en: string };
    readonly problems: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
  }>;
  readonly phases: ReadonlyArray<{
    readonly id: string;
    readonly title: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly hasBoard: boolean;
  }>;
  readonly planCurve: ReadonlyArray<{ readonly at: string; readonly salesFen: number }>;
  readonly goals: { readonly salesFen: number; readonly orders: number; readonly newMembers: number };
  readonly totals: {
    readonly salesFen: number;
    readonly orders: number;
    readonly quantity: number;
    readonly newMembers: number;
    readonly refundedFen: number;
    readonly sellers: number;
  };
};

export type CampaignsVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  states?: ReadonlyArray<CampaignState> | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;

export type CampaignsData = {
  readonly campaigns: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly number: string;
        readonly title: string;
        readonly state: CampaignState;
        readonly stateSince: string;
        readonly startsAt: string;
        readonly endsAt: string;
        readonly ownerName: string;
        readonly groupCount: number;
        readonly isRehearsal: boolean;
        readonly frozenAt: string | null;
        readonly goals: { readonly salesFen: number; readonly orders: number; readonly newMembers: number };
        readonly totals: {
          readonly salesFen: number;
          readonly orders: number;
          readonly quantity: number;
          readonly newMembers: number;
          readonly refundedFen: number;
          readonly sellers: number;
        };
        readonly products: ReadonlyArray<{
          readonly sku: string;
          readonly isMain: boolean;
          readonly priceFen: number;
          readonly stock: number | null;
          readonly product: { readonly id: string; readonly name: string; readonly pictureId: string | null } | null;
        }>;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type CampaignVariables = Exact<{
  id: string;
}>;

export type CampaignData = {
  readonly campaign: {
    readonly seq: number;
    readonly templateKey: string | null;
    readonly copiedFromId: string | null;
    readonly rewardBudgetFen: number | null;
    readonly rewardCostFen: number | null;
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly state: CampaignState;
    readonly stateSince: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly ownerName: string;
    readonly groupCount: number;
    readonly isRehearsal: boolean;
    readonly frozenAt: string | null;
    readonly products: ReadonlyArray<{
      readonly productId: string;
      readonly sku: string;
      readonly isMain: boolean;
      readonly priceFen: number;
      readonly stock: number | null;
      readonly profitFen: { readonly NEW: number; readonly MID: number; readonly HEAD: number };
      readonly product: { readonly id: string; readonly name: string; readonly pictureId: string | null } | null;
    }>;
    readonly packaging: { readonly sellingPoint: string; readonly brand: string; readonly endorsement: string; readonly play: string };
    readonly audience: {
      readonly tiers: ReadonlyArray<Tier>;
      readonly provinces: ReadonlyArray<string>;
      readonly groups: ReadonlyArray<{ readonly id: string; readonly name: string; readonly number: string }>;
    } | null;
    readonly rewards: ReadonlyArray<{
      readonly id: string;
      readonly kind: RewardKind;
      readonly subject: BoardSubject;
      readonly metric: BoardMetric;
      readonly phaseId: string | null;
      readonly fromRank: number | null;
      readonly toRank: number | null;
      readonly threshold: number | null;
      readonly winners: number | null;
      readonly prize: RewardPrize;
      readonly amountFen: number;
      readonly title: string;
    }>;
    readonly steps: ReadonlyArray<{
      readonly step: CampaignStep;
      readonly state: StepState;
      readonly doneByName: string | null;
      readonly doneAt: string | null;
      readonly words: { readonly zh: string; readonly en: string };
      readonly problems: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
    }>;
    readonly phases: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly hasBoard: boolean;
    }>;
    readonly planCurve: ReadonlyArray<{ readonly at: string; readonly salesFen: number }>;
    readonly goals: { readonly salesFen: number; readonly orders: number; readonly newMembers: number };
    readonly totals: {
      readonly salesFen: number;
      readonly orders: number;
      readonly quantity: number;
      readonly newMembers: number;
      readonly refundedFen: number;
      readonly sellers: number;
    };
  };
};

export type CampaignTemplatesVariables = Exact<{ [key: string]: never }>;

export type CampaignTemplatesData = {
  readonly campaignTemplates: ReadonlyArray<{
    readonly key: string;
    readonly startsAt: string;
    readonly durationMinutes: number;
    readonly rewardCount: number;
    readonly title: { readonly zh: string; readonly en: string };
    readonly about: { readonly zh: string; readonly en: string };
  }>;
};

export type CampaignCheckVariables = Exact<{
  id: string;
}>;

export type CampaignCheckData = {
  readonly campaignCheck: {
    readonly mayPublish: boolean;
    readonly problems: ReadonlyArray<{
      readonly code: string;
      readonly step: CampaignStep;
      readonly field: string;
      readonly clause: { readonly zh: string; readonly en: string } | null;
      readonly words: { readonly zh: string; readonly en: string };
    }>;
    readonly findings: ReadonlyArray<{
      readonly level: FindingLevel;
      readonly code: string;
      readonly fields: ReadonlyArray<string>;
      readonly title: { readonly zh: string; readonly en: string };
      readonly detail: { readonly zh: string; readonly en: string };
    }>;
  };
};

export type CandidatesVariables = Exact<{
  most?: number | null | undefined;
  month?: number | null | undefined;
  category?: string | null | undefined;
}>;

export type CandidatesData = {
  readonly candidates: {
    readonly of: number;
    readonly fromDay: string | null;
    readonly toDay: string | null;
    readonly measuredAt: string | null;
    readonly candidates: ReadonlyArray<{
      readonly score: number;
      readonly product: {
        readonly id: string;
        readonly sku: string;
        readonly name: string;
        readonly category: string;
        readonly priceFen: number;
        readonly profitFen: number;
        readonly seasonMonths: ReadonlyArray<number>;
        readonly brand: string;
        readonly endorsement: ProductEndorsement;
        readonly endorsementText: string;
        readonly pictureId: string | null;
      };
      readonly criteria: ReadonlyArray<{
        readonly criterion: SelectionCriterion;
        readonly score: number;
        readonly weight: number;
        readonly words: { readonly zh: string; readonly en: string };
      }>;
    }>;
  };
};

export type CampaignMarginVariables = Exact<{
  id: string;
}>;

export type CampaignMarginData = {
  readonly campaignMargin: {
    readonly differsByTier: boolean;
    readonly products: ReadonlyArray<{
      readonly sku: string;
      readonly name: string;
      readonly priceFen: number;
      readonly catalogueProfitFen: number;
      readonly tiers: ReadonlyArray<{
        readonly tier: Tier;
        readonly profitFen: number;
        readonly members: number;
        readonly sellers: number;
        readonly piecesPerDayHundredths: number;
        readonly expectedFen: number;
      }>;
    }>;
  };
};

export type CurrentCampaignVariables = Exact<{ [key: string]: never }>;

export type CurrentCampaignData = {
  readonly currentCampaign: {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly state: CampaignState;
    readonly stateSince: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly ownerName: string;
    readonly groupCount: number;
    readonly isRehearsal: boolean;
    readonly frozenAt: string | null;
    readonly phases: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly hasBoard: boolean;
    }>;
    readonly planCurve: ReadonlyArray<{ readonly at: string; readonly salesFen: number }>;
    readonly nextAction: { readonly id: string; readonly title: string; readonly at: string } | null;
    readonly goals: { readonly salesFen: number; readonly orders: number; readonly newMembers: number };
    readonly totals: {
      readonly salesFen: number;
      readonly orders: number;
      readonly quantity: number;
      readonly newMembers: number;
      readonly refundedFen: number;
      readonly sellers: number;
    };
    readonly products: ReadonlyArray<{
      readonly sku: string;
      readonly isMain: boolean;
      readonly priceFen: number;
      readonly stock: number | null;
      readonly product: { readonly id: string; readonly name: string; readonly pictureId: string | null } | null;
    }>;
  } | null;
};

export type CreateCampaignVariables = Exact<{
  title: string;
  templateKey: string;
  day: string;
}>;

export type CreateCampaignData = { readonly createCampaign: { readonly id: string } };

export type CopyCampaignVariables = Exact<{
  id: string;
  title: string;
  day: string;
}>;

export type CopyCampaignData = { readonly copyCampaign: { readonly id: string } };

export type ChangeCampaignVariables = Exact<{
  id: string;
  seq: number;
  change: CampaignChangeInput;
}>;

export type ChangeCampaignData = {
  readonly changeCampaign: {
    readonly seq: number;
    readonly templateKey: string | null;
    readonly copiedFromId: string | null;
    readonly rewardBudgetFen: number | null;
    readonly rewardCostFen: number | null;
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly state: CampaignState;
    readonly stateSince: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly ownerName: string;
    readonly groupCount: number;
    readonly isRehearsal: boolean;
    readonly frozenAt: string | null;
    readonly products: ReadonlyArray<{
      readonly productId: string;
      readonly sku: string;
      readonly isMain: boolean;
      readonly priceFen: number;
      readonly stock: number | null;
      readonly profitFen: { readonly NEW: number; readonly MID: number; readonly HEAD: number };
      readonly product: { readonly id: string; readonly name: string; readonly pictureId: string | null } | null;
    }>;
    readonly packaging: { readonly sellingPoint: string; readonly brand: string; readonly endorsement: string; readonly play: string };
    readonly audience: {
      readonly tiers: ReadonlyArray<Tier>;
      readonly provinces: ReadonlyArray<string>;
      readonly groups: ReadonlyArray<{ readonly id: string; readonly name: string; readonly number: string }>;
    } | null;
    readonly rewards: ReadonlyArray<{
      readonly id: string;
      readonly kind: RewardKind;
      readonly subject: BoardSubject;
      readonly metric: BoardMetric;
      readonly phaseId: string | null;
      readonly fromRank: number | null;
      readonly toRank: number | null;
      readonly threshold: number | null;
      readonly winners: number | null;
      readonly prize: RewardPrize;
      readonly amountFen: number;
      readonly title: string;
    }>;
    readonly steps: ReadonlyArray<{
      readonly step: CampaignStep;
      readonly state: StepState;
      readonly doneByName: string | null;
      readonly doneAt: string | null;
      readonly words: { readonly zh: string; readonly en: string };
      readonly problems: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
    }>;
    readonly phases: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly hasBoard: boolean;
    }>;
    readonly planCurve: ReadonlyArray<{ readonly at: string; readonly salesFen: number }>;
    readonly goals: { readonly salesFen: number; readonly orders: number; readonly newMembers: number };
    readonly totals: {
      readonly salesFen: number;
      readonly orders: number;
      readonly quantity: number;
      readonly newMembers: number;
      readonly refundedFen: number;
      readonly sellers: number;
    };
  };
};

export type PublishCampaignVariables = Exact<{
  id: string;
  seq: number;
}>;

export type PublishCampaignData = {
  readonly publishCampaign: {
    readonly seq: number;
    readonly templateKey: string | null;
    readonly copiedFromId: string | null;
    readonly rewardBudgetFen: number | null;
    readonly rewardCostFen: number | null;
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly state: CampaignState;
    readonly stateSince: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly ownerName: string;
    readonly groupCount: number;
    readonly isRehearsal: boolean;
    readonly frozenAt: string | null;
    readonly products: ReadonlyArray<{
      readonly productId: string;
      readonly sku: string;
      readonly isMain: boolean;
      readonly priceFen: number;
      readonly stock: number | null;
      readonly profitFen: { readonly NEW: number; readonly MID: number; readonly HEAD: number };
      readonly product: { readonly id: string; readonly name: string; readonly pictureId: string | null } | null;
    }>;
    readonly packaging: { readonly sellingPoint: string; readonly brand: string; readonly endorsement: string; readonly play: string };
    readonly audience: {
      readonly tiers: ReadonlyArray<Tier>;
      readonly provinces: ReadonlyArray<string>;
      readonly groups: ReadonlyArray<{ readonly id: string; readonly name: string; readonly number: string }>;
    } | null;
    readonly rewards: ReadonlyArray<{
      readonly id: string;
      readonly kind: RewardKind;
      readonly subject: BoardSubject;
      readonly metric: BoardMetric;
      readonly phaseId: string | null;
      readonly fromRank: number | null;
      readonly toRank: number | null;
      readonly threshold: number | null;
      readonly winners: number | null;
      readonly prize: RewardPrize;
      readonly amountFen: number;
      readonly title: string;
    }>;
    readonly steps: ReadonlyArray<{
      readonly step: CampaignStep;
      readonly state: StepState;
      readonly doneByName: string | null;
      readonly doneAt: string | null;
      readonly words: { readonly zh: string; readonly en: string };
      readonly problems: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
    }>;
    readonly phases: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly hasBoard: boolean;
    }>;
    readonly planCurve: ReadonlyArray<{ readonly at: string; readonly salesFen: number }>;
    readonly goals: { readonly salesFen: number; readonly orders: number; readonly newMembers: number };
    readonly totals: {
      readonly salesFen: number;
      readonly orders: number;
      readonly quantity: number;
      readonly newMembers: number;
      readonly refundedFen: number;
      readonly sellers: number;
    };
  };
};

export type WithdrawCampaignVariables = Exact<{
  id: string;
}>;

export type WithdrawCampaignData = {
  readonly withdrawCampaign: {
    readonly seq: number;
    readonly templateKey: string | null;
    readonly copiedFromId: string | null;
    readonly rewardBudgetFen: number | null;
    readonly rewardCostFen: number | null;
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly state: CampaignState;
    readonly stateSince: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly ownerName: string;
    readonly groupCount: number;
    readonly isRehearsal: boolean;
    readonly frozenAt: string | null;
    readonly products: ReadonlyArray<{
      readonly productId: string;
      readonly sku: string;
      readonly isMain: boolean;
      readonly priceFen: number;
      readonly stock: number | null;
      readonly profitFen: { readonly NEW: number; readonly MID: number; readonly HEAD: number };
      readonly product: { readonly id: string; readonly name: string; readonly pictureId: string | null } | null;
    }>;
    readonly packaging: { readonly sellingPoint: string; readonly brand: string; readonly endorsement: string; readonly play: string };
    readonly audience: {
      readonly tiers: ReadonlyArray<Tier>;
      readonly provinces: ReadonlyArray<string>;
      readonly groups: ReadonlyArray<{ readonly id: string; readonly name: string; readonly number: string }>;
    } | null;
    readonly rewards: ReadonlyArray<{
      readonly id: string;
      readonly kind: RewardKind;
      readonly subject: BoardSubject;
      readonly metric: BoardMetric;
      readonly phaseId: string | null;
      readonly fromRank: number | null;
      readonly toRank: number | null;
      readonly threshold: number | null;
      readonly winners: number | null;
      readonly prize: RewardPrize;
      readonly amountFen: number;
      readonly title: string;
    }>;
    readonly steps: ReadonlyArray<{
      readonly step: CampaignStep;
      readonly state: StepState;
      readonly doneByName: string | null;
      readonly doneAt: string | null;
      readonly words: { readonly zh: string; readonly en: string };
      readonly problems: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
    }>;
    readonly phases: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly hasBoard: boolean;
    }>;
    readonly planCurve: ReadonlyArray<{ readonly at: string; readonly salesFen: number }>;
    readonly goals: { readonly salesFen: number; readonly orders: number; readonly newMembers: number };
    readonly totals: {
      readonly salesFen: number;
      readonly orders: number;
      readonly quantity: number;
      readonly newMembers: number;
      readonly refundedFen: number;
      readonly sellers: number;
    };
  };
};

export type CancelCampaignVariables = Exact<{
  id: string;
  reason: string;
}>;

export type CancelCampaignData = {
  readonly cancelCampaign: {
    readonly seq: number;
    readonly templateKey: string | null;
    readonly copiedFromId: string | null;
    readonly rewardBudgetFen: number | null;
    readonly rewardCostFen: number | null;
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly state: CampaignState;
    readonly stateSince: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly ownerName: string;
    readonly groupCount: number;
    readonly isRehearsal: boolean;
    readonly frozenAt: string | null;
    readonly products: ReadonlyArray<{
      readonly productId: string;
      readonly sku: string;
      readonly isMain: boolean;
      readonly priceFen: number;
      readonly stock: number | null;
      readonly profitFen: { readonly NEW: number; readonly MID: number; readonly HEAD: number };
      readonly product: { readonly id: string; readonly name: string; readonly pictureId: string | null } | null;
    }>;
    readonly packaging: { readonly sellingPoint: string; readonly brand: string; readonly endorsement: string; readonly play: string };
    readonly audience: {
      readonly tiers: ReadonlyArray<Tier>;
      readonly provinces: ReadonlyArray<string>;
      readonly groups: ReadonlyArray<{ readonly id: string; readonly name: string; readonly number: string }>;
    } | null;
    readonly rewards: ReadonlyArray<{
      readonly id: string;
      readonly kind: RewardKind;
      readonly subject: BoardSubject;
      readonly metric: BoardMetric;
      readonly phaseId: string | null;
      readonly fromRank: number | null;
      readonly toRank: number | null;
      readonly threshold: number | null;
      readonly winners: number | null;
      readonly prize: RewardPrize;
      readonly amountFen: number;
      readonly title: string;
    }>;
    readonly steps: ReadonlyArray<{
      readonly step: CampaignStep;
      readonly state: StepState;
      readonly doneByName: string | null;
      readonly doneAt: string | null;
      readonly words: { readonly zh: string; readonly en: string };
      readonly problems: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
    }>;
    readonly phases: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly hasBoard: boolean;
    }>;
    readonly planCurve: ReadonlyArray<{ readonly at: string; readonly salesFen: number }>;
    readonly goals: { readonly salesFen: number; readonly orders: number; readonly newMembers: number };
    readonly totals: {
      readonly salesFen: number;
      readonly orders: number;
      readonly quantity: number;
      readonly newMembers: number;
      readonly refundedFen: number;
      readonly sellers: number;
    };
  };
};

export type MarkCampaignStepVariables = Exact<{
  id: string;
  step: CampaignStep;
  isDone: boolean;
}>;

export type MarkCampaignStepData = {
  readonly markCampaignStep: {
    readonly seq: number;
    readonly templateKey: string | null;
    readonly copiedFromId: string | null;
    readonly rewardBudgetFen: number | null;
    readonly rewardCostFen: number | null;
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly state: CampaignState;
    readonly stateSince: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly ownerName: string;
    readonly groupCount: number;
    readonly isRehearsal: boolean;
    readonly frozenAt: string | null;
    readonly products: ReadonlyArray<{
      readonly productId: string;
      readonly sku: string;
      readonly isMain: boolean;
      readonly priceFen: number;
      readonly stock: number | null;
      readonly profitFen: { readonly NEW: number; readonly MID: number; readonly HEAD: number };
      readonly product: { readonly id: string; readonly name: string; readonly pictureId: string | null } | null;
    }>;
    readonly packaging: { readonly sellingPoint: string; readonly brand: string; readonly endorsement: string; readonly play: string };
    readonly audience: {
      readonly tiers: ReadonlyArray<Tier>;
      readonly provinces: ReadonlyArray<string>;
      readonly groups: ReadonlyArray<{ readonly id: string; readonly name: string; readonly number: string }>;
    } | null;
    readonly rewards: ReadonlyArray<{
      readonly id: string;
      readonly kind: RewardKind;
      readonly subject: BoardSubject;
      readonly metric: BoardMetric;
      readonly phaseId: string | null;
      readonly fromRank: number | null;
      readonly toRank: number | null;
      readonly threshold: number | null;
      readonly winners: number | null;
      readonly prize: RewardPrize;
      readonly amountFen: number;
      readonly title: string;
    }>;
    readonly steps: ReadonlyArray<{
      readonly step: CampaignStep;
      readonly state: StepState;
      readonly doneByName: string | null;
      readonly doneAt: string | null;
      readonly words: { readonly zh: string; readonly en: string };
      readonly problems: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
    }>;
    readonly phases: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly hasBoard: boolean;
    }>;
    readonly planCurve: ReadonlyArray<{ readonly at: string; readonly salesFen: number }>;
    readonly goals: { readonly salesFen: number; readonly orders: number; readonly newMembers: number };
    readonly totals: {
      readonly salesFen: number;
      readonly orders: number;
      readonly quantity: number;
      readonly newMembers: number;
      readonly refundedFen: number;
      readonly sellers: number;
    };
  };
};

export type SetProductFactsVariables = Exact<{
  id: string;
  facts: ProductFactsInput;
}>;

export type SetProductFactsData = { readonly setProductFacts: { readonly id: string } };

export type SetProductPictureVariables = Exact<{
  id: string;
  fileId: string;
}>;

export type SetProductPictureData = { readonly setProductPicture: { readonly id: string; readonly pictureId: string | null } };

export type KitFile = {
  readonly id: string;
  readonly kind: FileKind;
  readonly width: number;
  readonly height: number;
  readonly seconds: number | null;
};

export type KitItemFields = {
  readonly id: string;
  readonly kind: KitItemKind;
  readonly title: string;
  readonly text: string | null;
  readonly preview: string | null;
  readonly play: KitPlay | null;
  readonly tiers: ReadonlyArray<Tier>;
  readonly wave: number;
  readonly hour: string;
  readonly openAt: string | null;
  readonly opensAt: string | null;
  readonly state: KitItemState;
  readonly byName: string;
  readonly changedAt: string;
  readonly files: ReadonlyArray<{
    readonly id: string;
    readonly kind: FileKind;
    readonly width: number;
    readonly height: number;
    readonly seconds: number | null;
  }>;
  readonly counts: {
    readonly copies: number;
    readonly shares: number;
    readonly clicks: number;
    readonly sales: number;
    readonly salesFen: number;
  };
};

export type KitItemsVariables = Exact<{
  campaignId: string;
}>;

export type KitItemsData = {
  readonly kitItems: ReadonlyArray<{
    readonly id: string;
    readonly kind: KitItemKind;
    readonly title: string;
    readonly text: string | null;
    readonly preview: string | null;
    readonly play: KitPlay | null;
    readonly tiers: ReadonlyArray<Tier>;
    readonly wave: number;
    readonly hour: string;
    readonly openAt: string | null;
    readonly opensAt: string | null;
    readonly state: KitItemState;
    readonly byName: string;
    readonly changedAt: string;
    readonly files: ReadonlyArray<{
      readonly id: string;
      readonly kind: FileKind;
      readonly width: number;
      readonly height: number;
      readonly seconds: number | null;
    }>;
    readonly counts: {
      readonly copies: number;
      readonly shares: number;
      readonly clicks: number;
      readonly sales: number;
      readonly salesFen: number;
    };
  }>;
};

export type KitPartFields = {
  readonly key: string | null;
  readonly name: string | null;
  readonly counts: {
    readonly copies: number;
    readonly shares: number;
    readonly clicks: number;
    readonly sales: number;
    readonly salesFen: number;
  };
};

export type KitReportVariables = Exact<{
  campaignId: string;
}>;

export type KitReportData = {
  readonly kitReport: {
    readonly byTier: ReadonlyArray<{
      readonly key: string | null;
      readonly name: string | null;
      readonly counts: {
        readonly copies: number;
        readonly shares: number;
        readonly clicks: number;
        readonly sales: number;
        readonly salesFen: number;
      };
    }>;
    readonly byGroup: ReadonlyArray<{
      readonly key: string | null;
      readonly name: string | null;
      readonly counts: {
        readonly copies: number;
        readonly shares: number;
        readonly clicks: number;
        readonly sales: number;
        readonly salesFen: number;
      };
    }>;
    readonly byOperator: ReadonlyArray<{
      readonly key: string | null;
      readonly name: string | null;
      readonly counts: {
        readonly copies: number;
        readonly shares: number;
        readonly clicks: number;
        readonly sales: number;
        readonly salesFen: number;
      };
    }>;
    readonly byHour: ReadonlyArray<{
      readonly key: string | null;
      readonly name: string | null;
      readonly counts: {
        readonly copies: number;
        readonly shares: number;
        readonly clicks: number;
        readonly sales: number;
        readonly salesFen: number;
      };
    }>;
  };
};

export type AddKitItemVariables = Exact<{
  campaignId: string;
  item: KitItemInput;
}>;

export type AddKitItemData = {
  readonly addKitItem: {
    readonly id: string;
    readonly kind: KitItemKind;
    readonly title: string;
    readonly text: string | null;
    readonly preview: string | null;
    readonly play: KitPlay | null;
    readonly tiers: ReadonlyArray<Tier>;
    readonly wave: number;
    readonly hour: string;
    readonly openAt: string | null;
    readonly opensAt: string | null;
    readonly state: KitItemState;
    readonly byName: string;
    readonly changedAt: string;
    readonly files: ReadonlyArray<{
      readonly id: string;
      readonly kind: FileKind;
      readonly width: number;
      readonly height: number;
      readonly seconds: number | null;
    }>;
    readonly counts: {
      readonly copies: number;
      readonly shares: number;
      readonly clicks: number;
      readonly sales: number;
      readonly salesFen: number;
    };
  };
};

export type ChangeKitItemVariables = Exact<{
  id: string;
  item: KitItemInput;
}>;

export type ChangeKitItemData = {
  readonly changeKitItem: {
    readonly id: string;
    readonly kind: KitItemKind;
    readonly title: string;
    readonly text: string | null;
    readonly preview: string | null;
    readonly play: KitPlay | null;
    readonly tiers: ReadonlyArray<Tier>;
    readonly wave: number;
    readonly hour: string;
    readonly openAt: string | null;
    readonly opensAt: string | null;
    readonly state: KitItemState;
    readonly byName: string;
    readonly changedAt: string;
    readonly files: ReadonlyArray<{
      readonly id: string;
      readonly kind: FileKind;
      readonly width: number;
      readonly height: number;
      readonly seconds: number | null;
    }>;
    readonly counts: {
      readonly copies: number;
      readonly shares: number;
      readonly clicks: number;
      readonly sales: number;
      readonly salesFen: number;
    };
  };
};

export type WithdrawKitItemVariables = Exact<{
  id: string;
}>;

export type WithdrawKitItemData = {
  readonly withdrawKitItem: {
    readonly id: string;
    readonly kind: KitItemKind;
    readonly title: string;
    readonly text: string | null;
    readonly preview: string | null;
    readonly play: KitPlay | null;
    readonly tiers: ReadonlyArray<Tier>;
    readonly wave: number;
    readonly hour: string;
    readonly openAt: string | null;
    readonly opensAt: string | null;
    readonly state: KitItemState;
    readonly byName: string;
    readonly changedAt: string;
    readonly files: ReadonlyArray<{
      readonly id: string;
      readonly kind: FileKind;
      readonly width: number;
      readonly height: number;
      readonly seconds: number | null;
    }>;
    readonly counts: {
      readonly copies: number;
      readonly shares: number;
      readonly clicks: number;
      readonly sales: number;
      readonly salesFen: number;
    };
  };
};

export type RestoreKitItemVariables = Exact<{
  id: string;
}>;

export type RestoreKitItemData = {
  readonly restoreKitItem: {
    readonly id: string;
    readonly kind: KitItemKind;
    readonly title: string;
    readonly text: string | null;
    readonly preview: string | null;
    readonly play: KitPlay | null;
    readonly tiers: ReadonlyArray<Tier>;
    readonly wave: number;
    readonly hour: string;
    readonly openAt: string | null;
    readonly opensAt: string | null;
    readonly state: KitItemState;
    readonly byName: string;
    readonly changedAt: string;
    readonly files: ReadonlyArray<{
      readonly id: string;
      readonly kind: FileKind;
      readonly width: number;
      readonly height: number;
      readonly seconds: number | null;
    }>;
    readonly counts: {
      readonly copies: number;
      readonly shares: number;
      readonly clicks: number;
      readonly sales: number;
      readonly salesFen: number;
    };
  };
};

export type OpsLive = {
  readonly id: string;
  readonly title: string;
  readonly state: LiveState;
  readonly plannedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly endsAt: string;
  readonly seq: number;
  readonly lineCount: number;
  readonly groupCount: number;
  readonly mayHost: boolean;
  readonly lines: ReadonlyArray<{
    readonly id: string;
    readonly kind: LineKind;
    readonly text: string;
    readonly pictureUrl: string | null;
    readonly fileId: string | null;
    readonly minute: number;
    readonly hint: string | null;
    readonly askedAt: string | null;
  }>;
  readonly hosts: ReadonlyArray<{
    readonly kind: PersonKind;
    readonly personId: string;
    readonly name: string;
    readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string; readonly members: number }>;
  }>;
  readonly places: ReadonlyArray<{
    readonly hostName: string;
    readonly position: number;
    readonly sentLineIds: ReadonlyArray<string>;
    readonly lastAt: string | null;
    readonly group: { readonly id: string; readonly name: string };
  }>;
  readonly spread: ReadonlyArray<{ readonly position: number; readonly groups: number }>;
  readonly note: {
    readonly title: string;
    readonly text: string;
    readonly link: string;
    readonly pictureUrl: string | null;
    readonly groups: number;
    readonly lines: number;
    readonly minutes: number;
    readonly salesFen: number | null;
  } | null;
};

export type OpsLivesVariables = Exact<{
  campaignId: string;
}>;

export type OpsLivesData = {
  readonly lives: ReadonlyArray<{
    readonly id: string;
    readonly title: string;
    readonly state: LiveState;
    readonly plannedAt: string;
    readonly startedAt: string | null;
    readonly endedAt: string | null;
    readonly endsAt: string;
    readonly seq: number;
    readonly lineCount: number;
    readonly groupCount: number;
    readonly mayHost: boolean;
    readonly lines: ReadonlyArray<{
      readonly id: string;
      readonly kind: LineKind;
      readonly text: string;
      readonly pictureUrl: string | null;
      readonly fileId: string | null;
      readonly minute: number;
      readonly hint: string | null;
      readonly askedAt: string | null;
    }>;
    readonly hosts: ReadonlyArray<{
      readonly kind: PersonKind;
      readonly personId: string;
      readonly name: string;
      readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string; readonly members: number }>;
    }>;
    readonly places: ReadonlyArray<{
      readonly hostName: string;
      readonly position: number;
      readonly sentLineIds: ReadonlyArray<string>;
      readonly lastAt: string | null;
      readonly group: { readonly id: string; readonly name: string };
    }>;
    readonly spread: ReadonlyArray<{ readonly position: number; readonly groups: number }>;
    readonly note: {
      readonly title: string;
      readonly text: string;
      readonly link: string;
      readonly pictureUrl: string | null;
      readonly groups: number;
      readonly lines: number;
      readonly minutes: number;
      readonly salesFen: number | null;
    } | null;
  }>;
};

export type LiveTemplatesVariables = Exact<{ [key: string]: never }>;

export type LiveTemplatesData = {
  readonly liveTemplates: ReadonlyArray<{
    readonly key: string;
    readonly lines: number;
    readonly title: { readonly zh: string; readonly en: string };
  }>;
};

export type LiveHostChoicesVariables = Exact<{
  id: string;
  memberNo?: string | null | undefined;
}>;

export type LiveHostChoicesData = {
  readonly liveHostChoices: ReadonlyArray<{
    readonly kind: PersonKind;
    readonly personId: string;
    readonly name: string;
    readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string; readonly members: number }>;
  }>;
};

export type CreateLiveVariables = Exact<{
  campaignId: string;
  title: string;
  plannedAt: string;
  templateKey?: string | null | undefined;
  fromId?: string | null | undefined;
}>;

export type CreateLiveData = {
  readonly createLive: {
    readonly id: string;
    readonly title: string;
    readonly state: LiveState;
    readonly plannedAt: string;
    readonly startedAt: string | null;
    readonly endedAt: string | null;
    readonly endsAt: string;
    readonly seq: number;
    readonly lineCount: number;
    readonly groupCount: number;
    readonly mayHost: boolean;
    readonly lines: ReadonlyArray<{
      readonly id: string;
      readonly kind: LineKind;
      readonly text: string;
      readonly pictureUrl: string | null;
      readonly fileId: string | null;
      readonly minute: number;
      readonly hint: string | null;
      readonly askedAt: string | null;
    }>;
    readonly hosts: ReadonlyArray<{
      readonly kind: PersonKind;
      readonly personId: string;
      readonly name: string;
      readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string; readonly members: number }>;
    }>;
    readonly places: ReadonlyArray<{
      readonly hostName: string;
      readonly position: number;
      readonly sentLineIds: ReadonlyArray<string>;
      readonly lastAt: string | null;
      readonly group: { readonly id: string; readonly name: string };
    }>;
    readonly spread: ReadonlyArray<{ readonly position: number; readonly groups: number }>;
    readonly note: {
      readonly title: string;
      readonly text: string;
      readonly link: string;
      readonly pictureUrl: string | null;
      readonly groups: number;
      readonly lines: number;
      readonly minutes: number;
      readonly salesFen: number | null;
    } | null;
  };
};

export type ChangeLiveVariables = Exact<{
  id: string;
  seq: number;
  title: string;
  plannedAt: string;
}>;

export type ChangeLiveData = {
  readonly changeLive: {
    readonly id: string;
    readonly title: string;
    readonly state: LiveState;
    readonly plannedAt: string;
    readonly startedAt: string | null;
    readonly endedAt: string | null;
    readonly endsAt: string;
    readonly seq: number;
    readonly lineCount: number;
    readonly groupCount: number;
    readonly mayHost: boolean;
    readonly lines: ReadonlyArray<{
      readonly id: string;
      readonly kind: LineKind;
      readonly text: string;
      readonly pictureUrl: string | null;
      readonly fileId: string | null;
      readonly minute: number;
      readonly hint: string | null;
      readonly askedAt: string | null;
    }>;
    readonly hosts: ReadonlyArray<{
      readonly kind: PersonKind;
      readonly personId: string;
      readonly name: string;
      readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string; readonly members: number }>;
    }>;
    readonly places: ReadonlyArray<{
      readonly hostName: string;
      readonly position: number;
      readonly sentLineIds: ReadonlyArray<string>;
      readonly lastAt: string | null;
      readonly group: { readonly id: string; readonly name: string };
    }>;
    readonly spread: ReadonlyArray<{ readonly position: number; readonly groups: number }>;
    readonly note: {
      readonly title: string;
      readonly text: string;
      readonly link: string;
      readonly pictureUrl: string | null;
      readonly groups: number;
      readonly lines: number;
      readonly minutes: number;
      readonly salesFen: number | null;
    } | null;
  };
};

export type SaveRundownVariables = Exact<{
  id: string;
  seq: number;
  lines: ReadonlyArray<LiveLineInput>;
}>;

export type SaveRundownData = {
  readonly saveRundown: {
    readonly id: string;
    readonly title: string;
    readonly state: LiveState;
    readonly plannedAt: string;
    readonly startedAt: string | null;
    readonly endedAt: string | null;
    readonly endsAt: string;
    readonly seq: number;
    readonly lineCount: number;
    readonly groupCount: number;
    readonly mayHost: boolean;
    readonly lines: ReadonlyArray<{
      readonly id: string;
      readonly kind: LineKind;
      readonly text: string;
      readonly pictureUrl: string | null;
      readonly fileId: string | null;
      readonly minute: number;
      readonly hint: string | null;
      readonly askedAt: string | null;
    }>;
    readonly hosts: ReadonlyArray<{
      readonly kind: PersonKind;
      readonly personId: string;
      readonly name: string;
      readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string; readonly members: number }>;
    }>;
    readonly places: ReadonlyArray<{
      readonly hostName: string;
      readonly position: number;
      readonly sentLineIds: ReadonlyArray<string>;
      readonly lastAt: string | null;
      readonly group: { readonly id: string; readonly name: string };
    }>;
    readonly spread: ReadonlyArray<{ readonly position: number; readonly groups: number }>;
    readonly note: {
      readonly title: string;
      readonly text: string;
      readonly link: string;
      readonly pictureUrl: string | null;
      readonly groups: number;
      readonly lines: number;
      readonly minutes: number;
      readonly salesFen: number | null;
    } | null;
  };
};

export type SaveLiveHostsVariables = Exact<{
  id: string;
  seq: number;
  hosts: ReadonlyArray<LiveHostInput>;
}>;

export type SaveLiveHostsData = {
  readonly saveLiveHosts: {
    readonly id: string;
    readonly title: string;
    readonly state: LiveState;
    readonly plannedAt: string;
    readonly startedAt: string | null;
    readonly endedAt: string | null;
    readonly endsAt: string;
    readonly seq: number;
    readonly lineCount: number;
    readonly groupCount: number;
    readonly mayHost: boolean;
    readonly lines: ReadonlyArray<{
      readonly id: string;
      readonly kind: LineKind;
      readonly text: string;
      readonly pictureUrl: string | null;
      readonly fileId: string | null;
      readonly minute: number;
      readonly hint: string | null;
      readonly askedAt: string | null;
    }>;
    readonly hosts: ReadonlyArray<{
      readonly kind: PersonKind;
      readonly personId: string;
      readonly name: string;
      readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string; readonly members: number }>;
    }>;
    readonly places: ReadonlyArray<{
      readonly hostName: string;
      readonly position: number;
      readonly sentLineIds: ReadonlyArray<string>;
      readonly lastAt: string | null;
      readonly group: { readonly id: string; readonly name: string };
    }>;
    readonly spread: ReadonlyArray<{ readonly position: number; readonly groups: number }>;
    readonly note: {
      readonly title: string;
      readonly text: string;
      readonly link: string;
      readonly pictureUrl: string | null;
      readonly groups: number;
      readonly lines: number;
      readonly minutes: number;
      readonly salesFen: number | null;
    } | null;
  };
};

export type StartLiveVariables = Exact<{
  id: string;
}>;

export type StartLiveData = {
  readonly startLive: {
    readonly id: string;
    readonly title: string;
    readonly state: LiveState;
    readonly plannedAt: string;
    readonly startedAt: string | null;
    readonly endedAt: string | null;
    readonly endsAt: string;
    readonly seq: number;
    readonly lineCount: number;
    readonly groupCount: number;
    readonly mayHost: boolean;
    readonly lines: ReadonlyArray<{
      readonly id: string;
      readonly kind: LineKind;
      readonly text: string;
      readonly pictureUrl: string | null;
      readonly fileId: string | null;
      readonly minute: number;
      readonly hint: string | null;
      readonly askedAt: string | null;
    }>;
    readonly hosts: ReadonlyArray<{
      readonly kind: PersonKind;
      readonly personId: string;
      readonly name: string;
      readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string; readonly members: number }>;
    }>;
    readonly places: ReadonlyArray<{
      readonly hostName: string;
      readonly position: number;
      readonly sentLineIds: ReadonlyArray<string>;
      readonly lastAt: string | null;
      readonly group: { readonly id: string; readonly name: string };
    }>;
    readonly spread: ReadonlyArray<{ readonly position: number; readonly groups: number }>;
    readonly note: {
      readonly title: string;
      readonly text: string;
      readonly link: string;
      readonly pictureUrl: string | null;
      readonly groups: number;
      readonly lines: number;
      readonly minutes: number;
      readonly salesFen: number | null;
    } | null;
  };
};

export type EndLiveVariables = Exact<{
  id: string;
}>;

export type EndLiveData = {
  readonly endLive: {
    readonly id: string;
    readonly title: string;
    readonly state: LiveState;
    readonly plannedAt: string;
    readonly startedAt: string | null;
    readonly endedAt: string | null;
    readonly endsAt: string;
    readonly seq: number;
    readonly lineCount: number;
    readonly groupCount: number;
    readonly mayHost: boolean;
    readonly lines: ReadonlyArray<{
      readonly id: string;
      readonly kind: LineKind;
      readonly text: string;
      readonly pictureUrl: string | null;
      readonly fileId: string | null;
      readonly minute: number;
      readonly hint: string | null;
      readonly askedAt: string | null;
    }>;
    readonly hosts: ReadonlyArray<{
      readonly kind: PersonKind;
      readonly personId: string;
      readonly name: string;
      readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string; readonly members: number }>;
    }>;
    readonly places: ReadonlyArray<{
      readonly hostName: string;
      readonly position: number;
      readonly sentLineIds: ReadonlyArray<string>;
      readonly lastAt: string | null;
      readonly group: { readonly id: string; readonly name: string };
    }>;
    readonly spread: ReadonlyArray<{ readonly position: number; readonly groups: number }>;
    readonly note: {
      readonly title: string;
      readonly text: string;
      readonly link: string;
      readonly pictureUrl: string | null;
      readonly groups: number;
      readonly lines: number;
      readonly minutes: number;
      readonly salesFen: number | null;
    } | null;
  };
};

export type CancelLiveVariables = Exact<{
  id: string;
}>;

export type CancelLiveData = {
  readonly cancelLive: {
    readonly id: string;
    readonly title: string;
    readonly state: LiveState;
    readonly plannedAt: string;
    readonly startedAt: string | null;
    readonly endedAt: string | null;
    readonly endsAt: string;
    readonly seq: number;
    readonly lineCount: number;
    readonly groupCount: number;
    readonly mayHost: boolean;
    readonly lines: ReadonlyArray<{
      readonly id: string;
      readonly kind: LineKind;
      readonly text: string;
      readonly pictureUrl: string | null;
      readonly fileId: string | null;
      readonly minute: number;
      readonly hint: string | null;
      readonly askedAt: string | null;
    }>;
    readonly hosts: ReadonlyArray<{
      readonly kind: PersonKind;
      readonly personId: string;
      readonly name: string;
      readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string; readonly members: number }>;
    }>;
    readonly places: ReadonlyArray<{
      readonly hostName: string;
      readonly position: number;
      readonly sentLineIds: ReadonlyArray<string>;
      readonly lastAt: string | null;
      readonly group: { readonly id: string; readonly name: string };
    }>;
    readonly spread: ReadonlyArray<{ readonly position: number; readonly groups: number }>;
    readonly note: {
      readonly title: string;
      readonly text: string;
      readonly link: string;
      readonly pictureUrl: string | null;
      readonly groups: number;
      readonly lines: number;
      readonly minutes: number;
      readonly salesFen: number | null;
    } | null;
  };
};

export type OpsReport = {
  readonly id: string;
  readonly kind: ReportKind;
  readonly state: ReportState;
  readonly pictureUrl: string | null;
  readonly postedAt: string | null;
  readonly createdAt: string;
  readonly byName: string | null;
  readonly correctsId: string | null;
  readonly title: { readonly zh: string; readonly en: string };
  readonly text: { readonly zh: string; readonly en: string };
  readonly facts: { readonly salesFen: number; readonly orders: number; readonly shareBasisPoints: number; readonly goalFen: number };
  readonly delivery: { readonly groups: number; readonly reached: number; readonly waiting: number; readonly missing: number } | null;
};

export type OpsWarReportsVariables = Exact<{
  campaignId: string;
  first: number;
  after?: string | null | undefined;
}>;

export type OpsWarReportsData = {
  readonly warReports: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly kind: ReportKind;
        readonly state: ReportState;
        readonly pictureUrl: string | null;
        readonly postedAt: string | null;
        readonly createdAt: string;
        readonly byName: string | null;
        readonly correctsId: string | null;
        readonly title: { readonly zh: string; readonly en: string };
        readonly text: { readonly zh: string; readonly en: string };
        readonly facts: { readonly salesFen: number; readonly orders: number; readonly shareBasisPoints: number; readonly goalFen: number };
        readonly delivery: { readonly groups: number; readonly reached: number; readonly waiting: number; readonly missing: number } | null;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type OpsReportPlanVariables = Exact<{
  campaignId: string;
}>;

export type OpsReportPlanData = {
  readonly reportPlan: {
    readonly campaignId: string;
    readonly seq: number;
    readonly topCount: number;
    readonly sendsPicture: boolean;
    readonly template: { readonly zh: string; readonly en: string };
    readonly milestones: ReadonlyArray<{
      readonly id: string;
      readonly kind: MilestoneKind;
      readonly shareBasisPoints: number | null;
      readonly subject: BoardSubject | null;
      readonly amountFen: number | null;
      readonly reportId: string | null;
      readonly reachedAt: string | null;
    }>;
    readonly placeholders: ReadonlyArray<{ readonly key: string; readonly words: { readonly zh: string; readonly en: string } }>;
  };
};

export type PreviewReportVariables = Exact<{
  campaignId: string;
  template: ReportTemplateInput;
  topCount: number;
}>;

export type PreviewReportData = { readonly previewReport: { readonly zh: string; readonly en: string } };

export type SaveReportPlanVariables = Exact<{
  campaignId: string;
  seq: number;
  input: ReportPlanInput;
}>;

export type SaveReportPlanData = { readonly saveReportPlan: { readonly seq: number } };

export type PostReportVariables = Exact<{
  campaignId: string;
  key: string;
}>;

export type PostReportData = {
  readonly postReport: {
    readonly id: string;
    readonly kind: ReportKind;
    readonly state: ReportState;
    readonly pictureUrl: string | null;
    readonly postedAt: string | null;
    readonly createdAt: string;
    readonly byName: string | null;
    readonly correctsId: string | null;
    readonly title: { readonly zh: string; readonly en: string };
    readonly text: { readonly zh: string; readonly en: string };
    readonly facts: { readonly salesFen: number; readonly orders: number; readonly shareBasisPoints: number; readonly goalFen: number };
    readonly delivery: { readonly groups: number; readonly reached: number; readonly waiting: number; readonly missing: number } | null;
  };
};

export type RepostReportVariables = Exact<{
  id: string;
}>;

export type RepostReportData = {
  readonly repostReport: {
    readonly id: string;
    readonly kind: ReportKind;
    readonly state: ReportState;
    readonly pictureUrl: string | null;
    readonly postedAt: string | null;
    readonly createdAt: string;
    readonly byName: string | null;
    readonly correctsId: string | null;
    readonly title: { readonly zh: string; readonly en: string };
    readonly text: { readonly zh: string; readonly en: string };
    readonly facts: { readonly salesFen: number; readonly orders: number; readonly shareBasisPoints: number; readonly goalFen: number };
    readonly delivery: { readonly groups: number; readonly reached: number; readonly waiting: number; readonly missing: number } | null;
  };
};

export type CorrectReportVariables = Exact<{
  id: string;
  key: string;
}>;

export type CorrectReportData = {
  readonly correctReport: {
    readonly id: string;
    readonly kind: ReportKind;
    readonly state: ReportState;
    readonly pictureUrl: string | null;
    readonly postedAt: string | null;
    readonly createdAt: string;
    readonly byName: string | null;
    readonly correctsId: string | null;
    readonly title: { readonly zh: string; readonly en: string };
    readonly text: { readonly zh: string; readonly en: string };
    readonly facts: { readonly salesFen: number; readonly orders: number; readonly shareBasisPoints: number; readonly goalFen: number };
    readonly delivery: { readonly groups: number; readonly reached: number; readonly waiting: number; readonly missing: number } | null;
  };
};

export type ReviewTotalsFields = {
  readonly salesFen: number;
  readonly orders: number;
  readonly newMembers: number;
  readonly refundedFen: number;
  readonly sellers: number;
  readonly late: number;
  readonly goals: { readonly salesFen: number; readonly orders: number; readonly newMembers: number };
};

export type ReviewRowFields = {
  readonly key: string;
  readonly goalFen: number | null;
  readonly salesFen: number;
  readonly orders: number;
  readonly newMembers: number;
  readonly sellers: number;
  readonly refundedFen: number;
  readonly name: { readonly zh: string; readonly en: string };
};

export type ReviewFields = {
  readonly campaignId: string;
  readonly state: ReviewState;
  readonly madeAt: string | null;
  readonly worked: string;
  readonly didNot: string;
  readonly notesByName: string | null;
  readonly notesAt: string | null;
  readonly totals: {
    readonly salesFen: number;
    readonly orders: number;
    readonly newMembers: number;
    readonly refundedFen: number;
    readonly sellers: number;
    readonly late: number;
    readonly goals: { readonly salesFen: number; readonly orders: number; readonly newMembers: number };
  } | null;
  readonly findings: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
  readonly items: ReadonlyArray<{
    readonly itemId: string;
    readonly title: string;
    readonly kind: KitItemKind;
    readonly copies: number;
    readonly shares: number;
    readonly clicks: number;
    readonly orders: number;
    readonly salesFen: number;
  }>;
  readonly actions: ReadonlyArray<{
    readonly id: string;
    readonly title: string;
    readonly ownerName: string;
    readonly dueOn: string;
    readonly state: ReviewActionState;
    readonly closedAt: string | null;
    readonly closedByName: string | null;
  }>;
};

export type CampaignReviewVariables = Exact<{
  campaignId: string;
}>;

export type CampaignReviewData = {
  readonly review: {
    readonly campaignId: string;
    readonly state: ReviewState;
    readonly madeAt: string | null;
    readonly worked: string;
    readonly didNot: string;
    readonly notesByName: string | null;
    readonly notesAt: string | null;
    readonly totals: {
      readonly salesFen: number;
      readonly orders: number;
      readonly newMembers: number;
      readonly refundedFen: number;
      readonly sellers: number;
      readonly late: number;
      readonly goals: { readonly salesFen: number; readonly orders: number; readonly newMembers: number };
    } | null;
    readonly findings: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
    readonly items: ReadonlyArray<{
      readonly itemId: string;
      readonly title: string;
      readonly kind: KitItemKind;
      readonly copies: number;
      readonly shares: number;
      readonly clicks: number;
      readonly orders: number;
      readonly salesFen: number;
    }>;
    readonly actions: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly ownerName: string;
      readonly dueOn: string;
      readonly state: ReviewActionState;
      readonly closedAt: string | null;
      readonly closedByName: string | null;
    }>;
  };
};

export type CampaignReviewRowsVariables = Exact<{
  campaignId: string;
  by: ReviewCut;
}>;

export type CampaignReviewRowsData = {
  readonly review: {
    readonly campaignId: string;
    readonly rows: ReadonlyArray<{
      readonly key: string;
      readonly goalFen: number | null;
      readonly salesFen: number;
      readonly orders: number;
      readonly newMembers: number;
      readonly sellers: number;
      readonly refundedFen: number;
      readonly name: { readonly zh: string; readonly en: string };
    }>;
  };
};

export type ReviewOwnersVariables = Exact<{ [key: string]: never }>;

export type ReviewOwnersData = {
  readonly staff: {
    readonly edges: ReadonlyArray<{
      readonly node: { readonly id: string; readonly name: string; readonly role: Role; readonly disabledAt: string | null };
    }>;
  };
};

export type MakeReviewVariables = Exact<{
  campaignId: string;
}>;

export type MakeReviewData = { readonly makeReview: { readonly campaignId: string; readonly state: ReviewState } };

export type NoteReviewVariables = Exact<{
  campaignId: string;
  worked: string;
  didNot: string;
}>;

export type NoteReviewData = { readonly noteReview: { readonly campaignId: string } };

export type AddReviewActionVariables = Exact<{
  campaignId: string;
  input: ReviewActionInput;
}>;

export type AddReviewActionData = { readonly addReviewAction: { readonly campaignId: string } };

export type CloseReviewActionVariables = Exact<{
  id: string;
  isDone: boolean;
}>;

export type CloseReviewActionData = { readonly closeReviewAction: { readonly campaignId: string } };

export type CompareCampaignsVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;

export type CompareCampaignsData = {
  readonly compareCampaigns: ReadonlyArray<{
    readonly rewardFen: number;
    readonly hours: ReadonlyArray<number>;
    readonly campaign: {
      readonly id: string;
      readonly number: string;
      readonly title: string;
      readonly startsAt: string;
      readonly endsAt: string;
    };
    readonly totals: {
      readonly salesFen: number;
      readonly orders: number;
      readonly newMembers: number;
      readonly refundedFen: number;
      readonly sellers: number;
      readonly late: number;
      readonly goals: { readonly salesFen: number; readonly orders: number; readonly newMembers: number };
    };
    readonly tiers: ReadonlyArray<{
      readonly key: string;
      readonly goalFen: number | null;
      readonly salesFen: number;
      readonly orders: number;
      readonly newMembers: number;
      readonly sellers: number;
      readonly refundedFen: number;
      readonly name: { readonly zh: string; readonly en: string };
    }>;
  }>;
};

export type ClosedCampaignsVariables = Exact<{ [key: string]: never }>;

export type ClosedCampaignsData = {
  readonly campaigns: {
    readonly edges: ReadonlyArray<{
      readonly node: { readonly id: string; readonly number: string; readonly title: string; readonly startsAt: string };
    }>;
  };
};

export type TimetablePhase = {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly hasBoard: boolean;
  readonly movedFrom: string | null;
};

export type TimetableAction = {
  readonly id: string;
  readonly campaignId: string;
  readonly phaseId: string | null;
  readonly kind: ActionKind;
  readonly title: string;
  readonly text: string | null;
  readonly at: string;
  readonly state: ActionState;
  readonly firedAt: string | null;
  readonly firedByName: string | null;
  readonly kitWave: number | null;
  readonly mayFire: boolean;
  readonly maySkip: boolean;
  readonly mayChange: boolean;
  readonly result: { readonly zh: string; readonly en: string } | null;
};

export type TimetableFields = {
  readonly id: string;
  readonly state: CampaignState;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly isRehearsal: boolean;
  readonly phases: ReadonlyArray<{
    readonly id: string;
    readonly title: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly hasBoard: boolean;
    readonly movedFrom: string | null;
  }>;
  readonly actions: ReadonlyArray<{
    readonly id: string;
    readonly campaignId: string;
    readonly phaseId: string | null;
    readonly kind: ActionKind;
    readonly title: string;
    readonly text: string | null;
    readonly at: string;
    readonly state: ActionState;
    readonly firedAt: string | null;
    readonly firedByName: string | null;
    readonly kitWave: number | null;
    readonly mayFire: boolean;
    readonly maySkip: boolean;
    readonly mayChange: boolean;
    readonly result: { readonly zh: string; readonly en: string } | null;
  }>;
  readonly nextAction: { readonly id: string } | null;
};

export type TimetableVariables = Exact<{
  id: string;
}>;

export type TimetableData = {
  readonly campaign: {
    readonly id: string;
    readonly state: CampaignState;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly isRehearsal: boolean;
    readonly phases: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly hasBoard: boolean;
      readonly movedFrom: string | null;
    }>;
    readonly actions: ReadonlyArray<{
      readonly id: string;
      readonly campaignId: string;
      readonly phaseId: string | null;
      readonly kind: ActionKind;
      readonly title: string;
      readonly text: string | null;
      readonly at: string;
      readonly state: ActionState;
      readonly firedAt: string | null;
      readonly firedByName: string | null;
      readonly kitWave: number | null;
      readonly mayFire: boolean;
      readonly maySkip: boolean;
      readonly mayChange: boolean;
      readonly result: { readonly zh: string; readonly en: string } | null;
    }>;
    readonly nextAction: { readonly id: string } | null;
  };
};

export type CampaignActivitiesVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type CampaignActivitiesData = {
  readonly campaign: {
    readonly id: string;
    readonly activities: {
      readonly edges: ReadonlyArray<{
        readonly node: {
          readonly id: string;
          readonly at: string;
          readonly byName: string | null;
          readonly words: { readonly zh: string; readonly en: string };
          readonly result: { readonly zh: string; readonly en: string } | null;
        };
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
};

export type CampaignCourseVariables = Exact<{
  id: string;
  stepMinutes: number;
}>;

export type CampaignCourseData = {
  readonly campaign: {
    readonly id: string;
    readonly salesCurve: ReadonlyArray<{ readonly at: string; readonly salesFen: number; readonly orders: number }>;
  };
};

export type AddPhaseVariables = Exact<{
  campaignId: string;
  input: PhaseInput;
}>;

export type AddPhaseData = {
  readonly addPhase: {
    readonly id: string;
    readonly state: CampaignState;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly isRehearsal: boolean;
    readonly phases: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly hasBoard: boolean;
      readonly movedFrom: string | null;
    }>;
    readonly actions: ReadonlyArray<{
      readonly id: string;
      readonly campaignId: string;
      readonly phaseId: string | null;
      readonly kind: ActionKind;
      readonly title: string;
      readonly text: string | null;
      readonly at: string;
      readonly state: ActionState;
      readonly firedAt: string | null;
      readonly firedByName: string | null;
      readonly kitWave: number | null;
      readonly mayFire: boolean;
      readonly maySkip: boolean;
      readonly mayChange: boolean;
      readonly result: { readonly zh: string; readonly en: string } | null;
    }>;
    readonly nextAction: { readonly id: string } | null;
  };
};

export type ChangePhaseVariables = Exact<{
  id: string;
  input: PhaseInput;
}>;

export type ChangePhaseData = {
  readonly changePhase: {
    readonly id: string;
    readonly state: CampaignState;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly isRehearsal: boolean;
    readonly phases: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly hasBoard: boolean;
      readonly movedFrom: string | null;
    }>;
    readonly actions: ReadonlyArray<{
      readonly id: string;
      readonly campaignId: string;
      readonly phaseId: string | null;
      readonly kind: ActionKind;
      readonly title: string;
      readonly text: string | null;
      readonly at: string;
      readonly state: ActionState;
      readonly firedAt: string | null;
      readonly firedByName: string | null;
      readonly kitWave: number | null;
      readonly mayFire: boolean;
      readonly maySkip: boolean;
      readonly mayChange: boolean;
      readonly result: { readonly zh: string; readonly en: string } | null;
    }>;
    readonly nextAction: { readonly id: string } | null;
  };
};

export type RemovePhaseVariables = Exact<{
  id: string;
}>;

export type RemovePhaseData = {
  readonly removePhase: {
    readonly id: string;
    readonly state: CampaignState;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly isRehearsal: boolean;
    readonly phases: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly hasBoard: boolean;
      readonly movedFrom: string | null;
    }>;
    readonly actions: ReadonlyArray<{
      readonly id: string;
      readonly campaignId: string;
      readonly phaseId: string | null;
      readonly kind: ActionKind;
      readonly title: string;
      readonly text: string | null;
      readonly at: string;
      readonly state: ActionState;
      readonly firedAt: string | null;
      readonly firedByName: string | null;
      readonly kitWave: number | null;
      readonly mayFire: boolean;
      readonly maySkip: boolean;
      readonly mayChange: boolean;
      readonly result: { readonly zh: string; readonly en: string } | null;
    }>;
    readonly nextAction: { readonly id: string } | null;
  };
};

export type AddActionVariables = Exact<{
  campaignId: string;
  input: PhaseActionInput;
}>;

export type AddActionData = {
  readonly addAction: {
    readonly id: string;
    readonly state: CampaignState;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly isRehearsal: boolean;
    readonly phases: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly hasBoard: boolean;
      readonly movedFrom: string | null;
    }>;
    readonly actions: ReadonlyArray<{
      readonly id: string;
      readonly campaignId: string;
      readonly phaseId: string | null;
      readonly kind: ActionKind;
      readonly title: string;
      readonly text: string | null;
      readonly at: string;
      readonly state: ActionState;
      readonly firedAt: string | null;
      readonly firedByName: string | null;
      readonly kitWave: number | null;
      readonly mayFire: boolean;
      readonly maySkip: boolean;
      readonly mayChange: boolean;
      readonly result: { readonly zh: string; readonly en: string } | null;
    }>;
    readonly nextAction: { readonly id: string } | null;
  };
};

export type ChangeActionVariables = Exact<{
  id: string;
  input: PhaseActionInput;
}>;

export type ChangeActionData = {
  readonly changeAction: {
    readonly id: string;
    readonly state: CampaignState;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly isRehearsal: boolean;
    readonly phases: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly hasBoard: boolean;
      readonly movedFrom: string | null;
    }>;
    readonly actions: ReadonlyArray<{
      readonly id: string;
      readonly campaignId: string;
      readonly phaseId: string | null;
      readonly kind: ActionKind;
      readonly title: string;
      readonly text: string | null;
      readonly at: string;
      readonly state: ActionState;
      readonly firedAt: string | null;
      readonly firedByName: string | null;
      readonly kitWave: number | null;
      readonly mayFire: boolean;
      readonly maySkip: boolean;
      readonly mayChange: boolean;
      readonly result: { readonly zh: string; readonly en: string } | null;
    }>;
    readonly nextAction: { readonly id: string } | null;
  };
};

export type RemoveActionVariables = Exact<{
  id: string;
}>;

export type RemoveActionData = {
  readonly removeAction: {
    readonly id: string;
    readonly state: CampaignState;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly isRehearsal: boolean;
    readonly phases: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly hasBoard: boolean;
      readonly movedFrom: string | null;
    }>;
    readonly actions: ReadonlyArray<{
      readonly id: string;
      readonly campaignId: string;
      readonly phaseId: string | null;
      readonly kind: ActionKind;
      readonly title: string;
      readonly text: string | null;
      readonly at: string;
      readonly state: ActionState;
      readonly firedAt: string | null;
      readonly firedByName: string | null;
      readonly kitWave: number | null;
      readonly mayFire: boolean;
      readonly maySkip: boolean;
      readonly mayChange: boolean;
      readonly result: { readonly zh: string; readonly en: string } | null;
    }>;
    readonly nextAction: { readonly id: string } | null;
  };
};

export type FireActionVariables = Exact<{
  id: string;
}>;

export type FireActionData = {
  readonly fireAction: {
    readonly id: string;
    readonly campaignId: string;
    readonly phaseId: string | null;
    readonly kind: ActionKind;
    readonly title: string;
    readonly text: string | null;
    readonly at: string;
    readonly state: ActionState;
    readonly firedAt: string | null;
    readonly firedByName: string | null;
    readonly kitWave: number | null;
    readonly mayFire: boolean;
    readonly maySkip: boolean;
    readonly mayChange: boolean;
    readonly result: { readonly zh: string; readonly en: string } | null;
  };
};

export type SkipActionVariables = Exact<{
  id: string;
}>;

export type SkipActionData = {
  readonly skipAction: {
    readonly id: string;
    readonly campaignId: string;
    readonly phaseId: string | null;
    readonly kind: ActionKind;
    readonly title: string;
    readonly text: string | null;
    readonly at: string;
    readonly state: ActionState;
    readonly firedAt: string | null;
    readonly firedByName: string | null;
    readonly kitWave: number | null;
    readonly mayFire: boolean;
    readonly maySkip: boolean;
    readonly mayChange: boolean;
    readonly result: { readonly zh: string; readonly en: string } | null;
  };
};

export type PauseCampaignVariables = Exact<{
  id: string;
}>;

export type PauseCampaignData = {
  readonly pauseCampaign: {
    readonly id: string;
    readonly state: CampaignState;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly isRehearsal: boolean;
    readonly phases: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly hasBoard: boolean;
      readonly movedFrom: string | null;
    }>;
    readonly actions: ReadonlyArray<{
      readonly id: string;
      readonly campaignId: string;
      readonly phaseId: string | null;
      readonly kind: ActionKind;
      readonly title: string;
      readonly text: string | null;
      readonly at: string;
      readonly state: ActionState;
      readonly firedAt: string | null;
      readonly firedByName: string | null;
      readonly kitWave: number | null;
      readonly mayFire: boolean;
      readonly maySkip: boolean;
      readonly mayChange: boolean;
      readonly result: { readonly zh: string; readonly en: string } | null;
    }>;
    readonly nextAction: { readonly id: string } | null;
  };
};

export type ResumeCampaignVariables = Exact<{
  id: string;
}>;

export type ResumeCampaignData = {
  readonly resumeCampaign: {
    readonly id: string;
    readonly state: CampaignState;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly isRehearsal: boolean;
    readonly phases: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly hasBoard: boolean;
      readonly movedFrom: string | null;
    }>;
    readonly actions: ReadonlyArray<{
      readonly id: string;
      readonly campaignId: string;
      readonly phaseId: string | null;
      readonly kind: ActionKind;
      readonly title: string;
      readonly text: string | null;
      readonly at: string;
      readonly state: ActionState;
      readonly firedAt: string | null;
      readonly firedByName: string | null;
      readonly kitWave: number | null;
      readonly mayFire: boolean;
      readonly maySkip: boolean;
      readonly mayChange: boolean;
      readonly result: { readonly zh: string; readonly en: string } | null;
    }>;
    readonly nextAction: { readonly id: string } | null;
  };
};

export type ShiftCampaignVariables = Exact<{
  id: string;
  minutes: number;
}>;

export type ShiftCampaignData = {
  readonly shiftCampaign: {
    readonly id: string;
    readonly state: CampaignState;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly isRehearsal: boolean;
    readonly phases: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly hasBoard: boolean;
      readonly movedFrom: string | null;
    }>;
    readonly actions: ReadonlyArray<{
      readonly id: string;
      readonly campaignId: string;
      readonly phaseId: string | null;
      readonly kind: ActionKind;
      readonly title: string;
      readonly text: string | null;
      readonly at: string;
      readonly state: ActionState;
      readonly firedAt: string | null;
      readonly firedByName: string | null;
      readonly kitWave: number | null;
      readonly mayFire: boolean;
      readonly maySkip: boolean;
      readonly mayChange: boolean;
      readonly result: { readonly zh: string; readonly en: string } | null;
    }>;
    readonly nextAction: { readonly id: string } | null;
  };
};

export type FunnelFields = {
  readonly enrolled: number;
  readonly active: number;
  readonly checkedIn: number;
  readonly behind: number;
  readonly graduated: number;
  readonly failed: number;
  readonly left: number;
};

export type CampsVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: CampState | null | undefined;
}>;

export type CampsData = {
  readonly camps: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly number: number;
        readonly state: CampState;
        readonly opensOn: string;
        readonly endsOn: string;
        readonly closesAt: string;
        readonly today: number | null;
        readonly lecturerGaps: ReadonlyArray<{ readonly lessonId: string }>;
        readonly funnel: {
          readonly enrolled: number;
          readonly active: number;
          readonly checkedIn: number;
          readonly behind: number;
          readonly graduated: number;
          readonly failed: number;
          readonly left: number;
        };
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type CampLessonFields = {
  readonly id: string;
  readonly day: number;
  readonly date: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly makeUpUntil: string | null;
  readonly needsLecturer: boolean;
  readonly checkedIn: number;
  readonly waiting: number;
  readonly mayMove: boolean;
  readonly homework: { readonly task: string } | null;
  readonly lecturers: ReadonlyArray<{
    readonly dutyId: string;
    readonly personKind: PersonKind;
    readonly personId: string;
    readonly personName: string;
    readonly isAccepted: boolean;
  }>;
};

export type CampCohortFields = {
  readonly id: string;
  readonly number: number;
  readonly groupId: string | null;
  readonly groupName: string | null;
  readonly operatorName: string | null;
  readonly places: number;
  readonly taken: number;
  readonly waiting: number;
  readonly mayManage: boolean;
  readonly funnel: {
    readonly enrolled: number;
    readonly active: number;
    readonly checkedIn: number;
    readonly behind: number;
    readonly graduated: number;
    readonly failed: number;
    readonly left: number;
  };
};

export type CampVariables = Exact<{
  id: string;
}>;

export type CampData = {
  readonly camp: {
    readonly id: string;
    readonly number: number;
    readonly state: CampState;
    readonly opensOn: string;
    readonly endsOn: string;
    readonly closesAt: string;
    readonly extendedUntil: string | null;
    readonly joinedFrom: string;
    readonly joinedTo: string;
    readonly today: number | null;
    readonly course: { readonly id: string; readonly version: number };
    readonly funnel: {
      readonly enrolled: number;
      readonly active: number;
      readonly checkedIn: number;
      readonly behind: number;
      readonly graduated: number;
      readonly failed: number;
      readonly left: number;
    };
    readonly lessons: ReadonlyArray<{
      readonly id: string;
      readonly day: number;
      readonly date: string;
      readonly title: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly opensAt: string;
      readonly closesAt: string;
      readonly makeUpUntil: string | null;
      readonly needsLecturer: boolean;
      readonly checkedIn: number;
      readonly waiting: number;
      readonly mayMove: boolean;
      readonly homework: { readonly task: string } | null;
      readonly lecturers: ReadonlyArray<{
        readonly dutyId: string;
        readonly personKind: PersonKind;
        readonly personId: string;
        readonly personName: string;
        readonly isAccepted: boolean;
      }>;
    }>;
    readonly cohorts: ReadonlyArray<{
      readonly id: string;
      readonly number: number;
      readonly groupId: string | null;
      readonly groupName: string | null;
      readonly operatorName: string | null;
      readonly places: number;
      readonly taken: number;
      readonly waiting: number;
      readonly mayManage: boolean;
      readonly funnel: {
        readonly enrolled: number;
        readonly active: number;
        readonly checkedIn: number;
        readonly behind: number;
        readonly graduated: number;
        readonly failed: number;
        readonly left: number;
      };
    }>;
    readonly waiting: ReadonlyArray<{ readonly id: string }>;
  };
};

export type CampMemberFields = {
  readonly id: string;
  readonly distributorId: string;
  readonly memberNo: string;
  readonly name: string;
  readonly state: EnrolmentState;
  readonly attempt: number;
  readonly checkIns: number;
  readonly behind: number;
  readonly silentDays: number | null;
  readonly isInGroup: boolean;
  readonly nudgedAt: string | null;
  readonly extendedUntil: string | null;
  readonly certificateNo: string | null;
  readonly cells: ReadonlyArray<{
    readonly lessonId: string;
    readonly check: CheckInState;
    readonly homework: HomeworkState | null;
    readonly score: number | null;
  }>;
  readonly pass: {
    readonly isMet: boolean;
    readonly met: number;
    readonly total: number;
    readonly conditions: ReadonlyArray<{
      readonly metric: CampMetric;
      readonly value: number;
      readonly threshold: number;
      readonly isMet: boolean;
      readonly words: { readonly zh: string; readonly en: string };
    }>;
  };
};

export type CohortBoardVariables = Exact<{
  cohortId: string;
}>;

export type CohortBoardData = {
  readonly cohortBoard: ReadonlyArray<{
    readonly id: string;
    readonly distributorId: string;
    readonly memberNo: string;
    readonly name: string;
    readonly state: EnrolmentState;
    readonly attempt: number;
    readonly checkIns: number;
    readonly behind: number;
    readonly silentDays: number | null;
    readonly isInGroup: boolean;
    readonly nudgedAt: string | null;
    readonly extendedUntil: string | null;
    readonly certificateNo: string | null;
    readonly cells: ReadonlyArray<{
      readonly lessonId: string;
      readonly check: CheckInState;
      readonly homework: HomeworkState | null;
      readonly score: number | null;
    }>;
    readonly pass: {
      readonly isMet: boolean;
      readonly met: number;
      readonly total: number;
      readonly conditions: ReadonlyArray<{
        readonly metric: CampMetric;
        readonly value: number;
        readonly threshold: number;
        readonly isMet: boolean;
        readonly words: { readonly zh: string; readonly en: string };
      }>;
    };
  }>;
};

export type NudgeCampMembersVariables = Exact<{
  enrolmentIds: ReadonlyArray<string>;
}>;

export type NudgeCampMembersData = { readonly nudgeCampMembers: { readonly nudged: number; readonly spared: number } };

export type ExtendEnrolmentVariables = Exact<{
  enrolmentId: string;
  days: number;
}>;

export type ExtendEnrolmentData = {
  readonly extendEnrolment: { readonly id: string; readonly state: EnrolmentState; readonly extendedUntil: string | null };
};

export type LeaveCampVariables = Exact<{
  enrolmentId: string;
  reason: string;
}>;

export type LeaveCampData = { readonly leaveCamp: { readonly id: string; readonly state: EnrolmentState } };

export type EnrolInCampVariables = Exact<{
  campId: string;
  memberNos: ReadonlyArray<string>;
}>;

export type EnrolInCampData = { readonly enrolInCamp: { readonly id: string } };

export type MoveCampLessonVariables = Exact<{
  campId: string;
  lessonId: string;
  startsAt: string;
}>;

export type MoveCampLessonData = { readonly moveCampLesson: { readonly id: string } };

export type AssignLecturerVariables = Exact<{
  campId: string;
  lessonId: string;
  personKind: PersonKind;
  personId: string;
}>;

export type AssignLecturerData = {
  readonly assignLecturer: {
    readonly id: string;
    readonly day: number;
    readonly date: string;
    readonly title: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly opensAt: string;
    readonly closesAt: string;
    readonly makeUpUntil: string | null;
    readonly needsLecturer: boolean;
    readonly checkedIn: number;
    readonly waiting: number;
    readonly mayMove: boolean;
    readonly homework: { readonly task: string } | null;
    readonly lecturers: ReadonlyArray<{
      readonly dutyId: string;
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly isAccepted: boolean;
    }>;
  };
};

export type WithdrawLecturerVariables = Exact<{
  campId: string;
  lessonId: string;
  dutyId: string;
}>;

export type WithdrawLecturerData = {
  readonly withdrawLecturer: {
    readonly id: string;
    readonly day: number;
    readonly date: string;
    readonly title: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly opensAt: string;
    readonly closesAt: string;
    readonly makeUpUntil: string | null;
    readonly needsLecturer: boolean;
    readonly checkedIn: number;
    readonly waiting: number;
    readonly mayMove: boolean;
    readonly homework: { readonly task: string } | null;
    readonly lecturers: ReadonlyArray<{
      readonly dutyId: string;
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly isAccepted: boolean;
    }>;
  };
};

export type CampHomeworkFields = {
  readonly id: string;
  readonly campNumber: number;
  readonly cohort: number | null;
  readonly lessonId: string;
  readonly lessonTitle: string;
  readonly day: number;
  readonly distributorId: string;
  readonly memberNo: string;
  readonly memberName: string;
  readonly text: string;
  readonly fileIds: ReadonlyArray<string>;
  readonly state: HomeworkState;
  readonly score: number | null;
  readonly comment: string | null;
  readonly reviewerName: string | null;
  readonly tries: number;
  readonly seq: number;
  readonly handedInAt: string;
  readonly reviewedAt: string | null;
  readonly task: { readonly task: string; readonly steps: ReadonlyArray<string>; readonly needsPicture: boolean } | null;
};

export type HomeworkQueueVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: CampHomeworkFilter | null | undefined;
}>;

export type HomeworkQueueData = {
  readonly homeworkQueue: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly campNumber: number;
        readonly cohort: number | null;
        readonly lessonId: string;
        readonly lessonTitle: string;
        readonly day: number;
        readonly distributorId: string;
        readonly memberNo: string;
        readonly memberName: string;
        readonly text: string;
        readonly fileIds: ReadonlyArray<string>;
        readonly state: HomeworkState;
        readonly score: number | null;
        readonly comment: string | null;
        readonly reviewerName: string | null;
        readonly tries: number;
        readonly seq: number;
        readonly handedInAt: string;
        readonly reviewedAt: string | null;
        readonly task: { readonly task: string; readonly steps: ReadonlyArray<string>; readonly needsPicture: boolean } | null;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type ReviewHomeworkVariables = Exact<{
  id: string;
  seq: number;
  verdict: HomeworkVerdict;
  score?: number | null | undefined;
  comment?: string | null | undefined;
}>;

export type ReviewHomeworkData = {
  readonly reviewHomework: {
    readonly id: string;
    readonly campNumber: number;
    readonly cohort: number | null;
    readonly lessonId: string;
    readonly lessonTitle: string;
    readonly day: number;
    readonly distributorId: string;
    readonly memberNo: string;
    readonly memberName: string;
    readonly text: string;
    readonly fileIds: ReadonlyArray<string>;
    readonly state: HomeworkState;
    readonly score: number | null;
    readonly comment: string | null;
    readonly reviewerName: string | null;
    readonly tries: number;
    readonly seq: number;
    readonly handedInAt: string;
    readonly reviewedAt: string | null;
    readonly task: { readonly task: string; readonly steps: ReadonlyArray<string>; readonly needsPicture: boolean } | null;
  };
};

export type CourseFields = {
  readonly id: string;
  readonly version: number;
  readonly state: CourseState;
  readonly title: string;
  readonly days: number;
  readonly closesAt: string;
  readonly cohortSize: number;
  readonly mostMakeUps: number;
  readonly extensionDays: number;
  readonly publishedAt: string | null;
  readonly byName: string;
  readonly createdAt: string;
  readonly lessons: ReadonlyArray<{
    readonly id: string;
    readonly day: number;
    readonly at: string;
    readonly minutes: number;
    readonly title: string;
    readonly text: string;
    readonly watchPercent: number;
    readonly opensAt: string;
    readonly closesAt: string;
    readonly windowDays: number;
    readonly makeUpDays: number;
    readonly needsLecturer: boolean;
    readonly video: { readonly id: string; readonly seconds: number | null } | null;
    readonly homework: { readonly task: string; readonly steps: ReadonlyArray<string>; readonly needsPicture: boolean } | null;
  }>;
  readonly pass: {
    readonly children: ReadonlyArray<{
      readonly kind: PassNodeKind;
      readonly metric: CampMetric | null;
      readonly threshold: number | null;
      readonly children: ReadonlyArray<{ readonly metric: CampMetric | null; readonly threshold: number | null }>;
    }>;
  };
};

export type CoursesVariables = Exact<{ [key: string]: never }>;

export type CoursesData = {
  readonly courses: ReadonlyArray<{
    readonly id: string;
    readonly version: number;
    readonly state: CourseState;
    readonly title: string;
    readonly days: number;
    readonly closesAt: string;
    readonly cohortSize: number;
    readonly mostMakeUps: number;
    readonly extensionDays: number;
    readonly publishedAt: string | null;
    readonly byName: string;
    readonly createdAt: string;
    readonly lessons: ReadonlyArray<{
      readonly id: string;
      readonly day: number;
      readonly at: string;
      readonly minutes: number;
      readonly title: string;
      readonly text: string;
      readonly watchPercent: number;
      readonly opensAt: string;
      readonly closesAt: string;
      readonly windowDays: number;
      readonly makeUpDays: number;
      readonly needsLecturer: boolean;
      readonly video: { readonly id: string; readonly seconds: number | null } | null;
      readonly homework: { readonly task: string; readonly steps: ReadonlyArray<string>; readonly needsPicture: boolean } | null;
    }>;
    readonly pass: {
      readonly children: ReadonlyArray<{
        readonly kind: PassNodeKind;
        readonly metric: CampMetric | null;
        readonly threshold: number | null;
        readonly children: ReadonlyArray<{ readonly metric: CampMetric | null; readonly threshold: number | null }>;
      }>;
    };
  }>;
};

export type DraftCourseVariables = Exact<{
  input: CourseInput;
}>;

export type DraftCourseData = {
  readonly draftCourse: {
    readonly id: string;
    readonly version: number;
    readonly state: CourseState;
    readonly title: string;
    readonly days: number;
    readonly closesAt: string;
    readonly cohortSize: number;
    readonly mostMakeUps: number;
    readonly extensionDays: number;
    readonly publishedAt: string | null;
    readonly byName: string;
    readonly createdAt: string;
    readonly lessons: ReadonlyArray<{
      readonly id: string;
      readonly day: number;
      readonly at: string;
      readonly minutes: number;
      readonly title: string;
      readonly text: string;
      readonly watchPercent: number;
      readonly opensAt: string;
      readonly closesAt: string;
      readonly windowDays: number;
      readonly makeUpDays: number;
      readonly needsLecturer: boolean;
      readonly video: { readonly id: string; readonly seconds: number | null } | null;
      readonly homework: { readonly task: string; readonly steps: ReadonlyArray<string>; readonly needsPicture: boolean } | null;
    }>;
    readonly pass: {
      readonly children: ReadonlyArray<{
        readonly kind: PassNodeKind;
        readonly metric: CampMetric | null;
        readonly threshold: number | null;
        readonly children: ReadonlyArray<{ readonly metric: CampMetric | null; readonly threshold: number | null }>;
      }>;
    };
  };
};

export type DiscardCourseVariables = Exact<{
  id: string;
}>;

export type DiscardCourseData = { readonly discardCourse: boolean };

export type PublishCourseVariables = Exact<{
  id: string;
}>;

export type PublishCourseData = {
  readonly publishCourse: {
    readonly id: string;
    readonly version: number;
    readonly state: CourseState;
    readonly title: string;
    readonly days: number;
    readonly closesAt: string;
    readonly cohortSize: number;
    readonly mostMakeUps: number;
    readonly extensionDays: number;
    readonly publishedAt: string | null;
    readonly byName: string;
    readonly createdAt: string;
    readonly lessons: ReadonlyArray<{
      readonly id: string;
      readonly day: number;
      readonly at: string;
      readonly minutes: number;
      readonly title: string;
      readonly text: string;
      readonly watchPercent: number;
      readonly opensAt: string;
      readonly closesAt: string;
      readonly windowDays: number;
      readonly makeUpDays: number;
      readonly needsLecturer: boolean;
      readonly video: { readonly id: string; readonly seconds: number | null } | null;
      readonly homework: { readonly task: string; readonly steps: ReadonlyArray<string>; readonly needsPicture: boolean } | null;
    }>;
    readonly pass: {
      readonly children: ReadonlyArray<{
        readonly kind: PassNodeKind;
        readonly metric: CampMetric | null;
        readonly threshold: number | null;
        readonly children: ReadonlyArray<{ readonly metric: CampMetric | null; readonly threshold: number | null }>;
      }>;
    };
  };
};

export type RobotFields = {
  readonly id: string;
  readonly name: string;
  readonly kind: ChannelKind;
  readonly host: string;
  readonly maskedAddress: string;
  readonly hasSecret: boolean;
  readonly state: RobotState;
  readonly isHeld: boolean;
  readonly restUntil: string | null;
  readonly failingSince: string | null;
  readonly lastSentAt: string | null;
  readonly sentLastMinute: number;
  readonly waiting: number;
  readonly groupCount: number;
  readonly lastError: { readonly zh: string; readonly en: string } | null;
};

export type RobotsVariables = Exact<{
  state?: RobotState | null | undefined;
  search?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type RobotsData = {
  readonly robots: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly name: string;
        readonly kind: ChannelKind;
        readonly host: string;
        readonly maskedAddress: string;
        readonly hasSecret: boolean;
        readonly state: RobotState;
        readonly isHeld: boolean;
        readonly restUntil: string | null;
        readonly failingSince: string | null;
        readonly lastSentAt: string | null;
        readonly sentLastMinute: number;
        readonly waiting: number;
        readonly groupCount: number;
        readonly lastError: { readonly zh: string; readonly en: string } | null;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type RobotGroupsVariables = Exact<{
  search?: string | null | undefined;
}>;

export type RobotGroupsData = {
  readonly robots: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly groups: ReadonlyArray<{ readonly id: string; readonly name: string; readonly number: string }>;
      };
    }>;
  };
};

export type ChannelHealthVariables = Exact<{ [key: string]: never }>;

export type ChannelHealthData = {
  readonly channelHealth: {
    readonly robots: number;
    readonly good: number;
    readonly failing: number;
    readonly off: number;
    readonly failingSince: string | null;
    readonly waiting: number;
    readonly oldestDueAt: string | null;
    readonly uncertain: number;
    readonly dead: number;
  };
  readonly outboxTotals: { readonly sentToday: number };
};

export type OutboxVariables = Exact<{
  state?: OutgoingState | null | undefined;
  robotId?: string | null | undefined;
  groupId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type OutboxData = {
  readonly outbox: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly kind: OutgoingKind;
        readonly text: string;
        readonly state: OutgoingState;
        readonly notBefore: string;
        readonly tryAt: string | null;
        readonly attempts: number;
        readonly uncertain: number;
        readonly sentAt: string | null;
        readonly decidedByName: string | null;
        readonly createdAt: string;
        readonly group: { readonly id: string; readonly name: string; readonly number: string; readonly tier: Tier | null };
        readonly robot: { readonly id: string; readonly name: string } | null;
        readonly lastError: { readonly zh: string; readonly en: string } | null;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type SendChoicesVariables = Exact<{
  search?: string | null | undefined;
}>;

export type SendChoicesData = {
  readonly groupTags: ReadonlyArray<string>;
  readonly groups: {
    readonly edges: ReadonlyArray<{ readonly node: { readonly id: string; readonly name: string; readonly number: string } }>;
  };
};

export type AudienceVariables = Exact<{
  of: AudienceInput;
}>;

export type AudienceData = { readonly audience: { readonly groups: number; readonly byRobot: number; readonly byTask: number } };

export type AddRobotVariables = Exact<{
  input: RobotInput;
}>;

export type AddRobotData = {
  readonly addRobot: {
    readonly id: string;
    readonly name: string;
    readonly kind: ChannelKind;
    readonly host: string;
    readonly maskedAddress: string;
    readonly hasSecret: boolean;
    readonly state: RobotState;
    readonly isHeld: boolean;
    readonly restUntil: string | null;
    readonly failingSince: string | null;
    readonly lastSentAt: string | null;
    readonly sentLastMinute: number;
    readonly waiting: number;
    readonly groupCount: number;
    readonly lastError: { readonly zh: string; readonly en: string } | null;
  };
};

export type ChangeRobotVariables = Exact<{
  id: string;
  input: RobotInput;
}>;

export type ChangeRobotData = {
  readonly changeRobot: {
    readonly id: string;
    readonly name: string;
    readonly kind: ChannelKind;
    readonly host: string;
    readonly maskedAddress: string;
    readonly hasSecret: boolean;
    readonly state: RobotState;
    readonly isHeld: boolean;
    readonly restUntil: string | null;
    readonly failingSince: string | null;
    readonly lastSentAt: string | null;
    readonly sentLastMinute: number;
    readonly waiting: number;
    readonly groupCount: number;
    readonly lastError: { readonly zh: string; readonly en: string } | null;
  };
};

export type RemoveRobotVariables = Exact<{
  id: string;
}>;

export type RemoveRobotData = { readonly removeRobot: boolean };

export type PauseRobotVariables = Exact<{
  id: string;
}>;

export type PauseRobotData = {
  readonly pauseRobot: {
    readonly id: string;
    readonly name: string;
    readonly kind: ChannelKind;
    readonly host: string;
    readonly maskedAddress: string;
    readonly hasSecret: boolean;
    readonly state: RobotState;
    readonly isHeld: boolean;
    readonly restUntil: string | null;
    readonly failingSince: string | null;
    readonly lastSentAt: string | null;
    readonly sentLastMinute: number;
    readonly waiting: number;
    readonly groupCount: number;
    readonly lastError: { readonly zh: string; readonly en: string } | null;
  };
};

export type ResumeRobotVariables = Exact<{
  id: string;
}>;

export type ResumeRobotData = {
  readonly resumeRobot: {
    readonly id: string;
    readonly name: string;
    readonly kind: ChannelKind;
    readonly host: string;
    readonly maskedAddress: string;
    readonly hasSecret: boolean;
    readonly state: RobotState;
    readonly isHeld: boolean;
    readonly restUntil: string | null;
    readonly failingSince: string | null;
    readonly lastSentAt: string | null;
    readonly sentLastMinute: number;
    readonly waiting: number;
    readonly groupCount: number;
    readonly lastError: { readonly zh: string; readonly en: string } | null;
  };
};

export type TestRobotVariables = Exact<{
  id: string;
}>;

export type TestRobotData = {
  readonly testRobot: {
    readonly id: string;
    readonly name: string;
    readonly kind: ChannelKind;
    readonly host: string;
    readonly maskedAddress: string;
    readonly hasSecret: boolean;
    readonly state: RobotState;
    readonly isHeld: boolean;
    readonly restUntil: string | null;
    readonly failingSince: string | null;
    readonly lastSentAt: string | null;
    readonly sentLastMinute: number;
    readonly waiting: number;
    readonly groupCount: number;
    readonly lastError: { readonly zh: string; readonly en: string } | null;
  };
};

export type BindGroupsVariables = Exact<{
  robotId: string;
  groupIds: ReadonlyArray<string>;
}>;

export type BindGroupsData = {
  readonly bindGroups: {
    readonly id: string;
    readonly name: string;
    readonly kind: ChannelKind;
    readonly host: string;
    readonly maskedAddress: string;
    readonly hasSecret: boolean;
    readonly state: RobotState;
    readonly isHeld: boolean;
    readonly restUntil: string | null;
    readonly failingSince: string | null;
    readonly lastSentAt: string | null;
    readonly sentLastMinute: number;
    readonly waiting: number;
    readonly groupCount: number;
    readonly lastError: { readonly zh: string; readonly en: string } | null;
  };
};

export type RepeatMessagesVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;

export type RepeatMessagesData = { readonly repeatMessages: number };

export type MarkMessagesSentVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;

export type MarkMessagesSentData = { readonly markMessagesSent: number };

export type CancelMessagesVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;

export type CancelMessagesData = { readonly cancelMessages: number };

export type SendToGroupsVariables = Exact<{
  input: MessageInput;
}>;

export type SendToGroupsData = {
  readonly sendToGroups: { readonly groups: number; readonly queued: number; readonly tasks: number; readonly repeated: number };
};

export type StepFields = {
  readonly step: InviteStep;
  readonly reached: number;
  readonly done: number;
  readonly waiting: number;
  readonly late: number;
  readonly stopped: number;
  readonly rateBasisPoints: number | null;
};

export type DivertFields = {
  readonly id: string;
  readonly title: string;
  readonly tier: Tier;
  readonly source: DivertSource;
  readonly state: DivertState;
  readonly planSeq: number;
  readonly people: number;
  readonly leftOut: number;
  readonly unplaced: number;
  readonly started: number;
  readonly joined: number;
  readonly groups: number;
  readonly newGroups: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly byName: string;
  readonly createdAt: string;
  readonly plannedAt: string | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly filter: {
    readonly province: string | null;
    readonly joinedFrom: string | null;
    readonly joinedTo: string | null;
    readonly isKol: boolean | null;
    readonly most: number;
    readonly leave: Tier | null;
  };
  readonly problems: ReadonlyArray<{
    readonly code: string;
    readonly by: number;
    readonly words: { readonly zh: string; readonly en: string };
  }>;
  readonly work: {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly state: WorkState;
    readonly done: number;
    readonly total: number | null;
    readonly startedByName: string;
    readonly createdAt: string;
    readonly startedAt: string | null;
    readonly finishedAt: string | null;
    readonly secondsLeft: number | null;
    readonly result: string | null;
    readonly code: string | null;
    readonly faultId: string | null;
  } | null;
};

export type DivertsVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: DivertState | null | undefined;
}>;

export type DivertsData = {
  readonly diverts: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly title: string;
        readonly tier: Tier;
        readonly source: DivertSource;
        readonly state: DivertState;
        readonly planSeq: number;
        readonly people: number;
        readonly leftOut: number;
        readonly unplaced: number;
        readonly started: number;
        readonly joined: number;
        readonly groups: number;
        readonly newGroups: number;
        readonly firstDay: string | null;
        readonly lastDay: string | null;
        readonly byName: string;
        readonly createdAt: string;
        readonly plannedAt: string | null;
        readonly startedAt: string | null;
        readonly finishedAt: string | null;
        readonly filter: {
          readonly province: string | null;
          readonly joinedFrom: string | null;
          readonly joinedTo: string | null;
          readonly isKol: boolean | null;
          readonly most: number;
          readonly leave: Tier | null;
        };
        readonly problems: ReadonlyArray<{
          readonly code: string;
          readonly by: number;
          readonly words: { readonly zh: string; readonly en: string };
        }>;
        readonly work: {
          readonly id: string;
          readonly kind: string;
          readonly title: string;
          readonly state: WorkState;
          readonly done: number;
          readonly total: number | null;
          readonly startedByName: string;
          readonly createdAt: string;
          readonly startedAt: string | null;
          readonly finishedAt: string | null;
          readonly secondsLeft: number | null;
          readonly result: string | null;
          readonly code: string | null;
          readonly faultId: string | null;
        } | null;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type DivertVariables = Exact<{
  id: string;
}>;

export type DivertData = {
  readonly divert: {
    readonly id: string;
    readonly title: string;
    readonly tier: Tier;
    readonly source: DivertSource;
    readonly state: DivertState;
    readonly planSeq: number;
    readonly people: number;
    readonly leftOut: number;
    readonly unplaced: number;
    readonly started: number;
    readonly joined: number;
    readonly groups: number;
    readonly newGroups: number;
    readonly firstDay: string | null;
    readonly lastDay: string | null;
    readonly byName: string;
    readonly createdAt: string;
    readonly plannedAt: string | null;
    readonly startedAt: string | null;
    readonly finishedAt: string | null;
    readonly filter: {
      readonly province: string | null;
      readonly joinedFrom: string | null;
      readonly joinedTo: string | null;
      readonly isKol: boolean | null;
      readonly most: number;
      readonly leave: Tier | null;
    };
    readonly problems: ReadonlyArray<{
      readonly code: string;
      readonly by: number;
      readonly words: { readonly zh: string; readonly en: string };
    }>;
    readonly work: {
      readonly id: string;
      readonly kind: string;
      readonly title: string;
      readonly state: WorkState;
      readonly done: number;
      readonly total: number | null;
      readonly startedByName: string;
      readonly createdAt: string;
      readonly startedAt: string | null;
      readonly finishedAt: string | null;
      readonly secondsLeft: number | null;
      readonly result: string | null;
      readonly code: string | null;
      readonly faultId: string | null;
    } | null;
  } | null;
};

export type DivertPlanVariables = Exact<{
  id: string;
}>;

export type DivertPlanData = {
  readonly divert: {
    readonly id: string;
    readonly days: ReadonlyArray<{ readonly day: string; readonly people: number; readonly requests: number; readonly accounts: number }>;
    readonly accounts: ReadonlyArray<{
      readonly people: number;
      readonly lastDay: string;
      readonly account: { readonly id: string; readonly name: string; readonly handle: string; readonly dailyFriends: number };
      readonly days: ReadonlyArray<{ readonly day: string; readonly people: number; readonly requests: number }>;
    }>;
  } | null;
};

export type DivertFunnelVariables = Exact<{
  id: string;
}>;

export type DivertFunnelData = {
  readonly divert: {
    readonly id: string;
    readonly steps: ReadonlyArray<{
      readonly step: InviteStep;
      readonly reached: number;
      readonly done: number;
      readonly waiting: number;
      readonly late: number;
      readonly stopped: number;
      readonly rateBasisPoints: number | null;
    }>;
  } | null;
};

export type DivertGroupFields = {
  readonly id: string;
  readonly groupId: string | null;
  readonly number: string | null;
  readonly name: string;
  readonly isNew: boolean;
  readonly province: string;
  readonly operatorName: string | null;
  readonly accountId: string | null;
  readonly accountName: string | null;
  readonly before: number;
  readonly count: number;
  readonly byCode: number;
  readonly byInvitation: number;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly isStarted: boolean;
  readonly invited: number;
  readonly mayManage: boolean;
};

export type DivertGroupsVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  isNew?: boolean | null | undefined;
}>;

export type DivertGroupsData = {
  readonly divert: {
    readonly id: string;
    readonly divertGroups: {
      readonly edges: ReadonlyArray<{
        readonly node: {
          readonly id: string;
          readonly groupId: string | null;
          readonly number: string | null;
          readonly name: string;
          readonly isNew: boolean;
          readonly province: string;
          readonly operatorName: string | null;
          readonly accountId: string | null;
          readonly accountName: string | null;
          readonly before: number;
          readonly count: number;
          readonly byCode: number;
          readonly byInvitation: number;
          readonly firstDay: string;
          readonly lastDay: string;
          readonly isStarted: boolean;
          readonly invited: number;
          readonly mayManage: boolean;
          readonly steps: ReadonlyArray<{
            readonly step: InviteStep;
            readonly reached: number;
            readonly done: number;
            readonly waiting: number;
            readonly late: number;
          }>;
        };
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DivertGroupVariables = Exact<{
  id: string;
}>;

export type DivertGroupData = {
  readonly divertGroup: {
    readonly id: string;
    readonly groupId: string | null;
    readonly number: string | null;
    readonly name: string;
    readonly isNew: boolean;
    readonly province: string;
    readonly operatorName: string | null;
    readonly accountId: string | null;
    readonly accountName: string | null;
    readonly before: number;
    readonly count: number;
    readonly byCode: number;
    readonly byInvitation: number;
    readonly firstDay: string;
    readonly lastDay: string;
    readonly isStarted: boolean;
    readonly invited: number;
    readonly mayManage: boolean;
    readonly steps: ReadonlyArray<{
      readonly step: InviteStep;
      readonly reached: number;
      readonly done: number;
      readonly waiting: number;
      readonly late: number;
      readonly stopped: number;
      readonly rateBasisPoints: number | null;
    }>;
  } | null;
};

export type InvitesVariables = Exact<{
  divertGroupId: string;
  step?: InviteStep | null | undefined;
  state?: InviteState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type InvitesData = {
  readonly invites: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly accountId: string;
        readonly accountName: string;
        readonly way: InviteWay;
        readonly day: string;
        readonly step: InviteStep;
        readonly dueAt: string;
        readonly isLate: boolean;
        readonly sentAt: string | null;
        readonly state: InviteState;
        readonly stoppedWhy: InviteStop | null;
        readonly distributor: { readonly id: string; readonly name: string; readonly memberNo: string };
        readonly script: { readonly id: string | null; readonly text: string } | null;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type CountDivertVariables = Exact<{
  tier: Tier;
  filter: DivertFilterInput;
}>;

export type CountDivertData = {
  readonly countDivert: {
    readonly chosen: number;
    readonly openGroups: number;
    readonly freePlaces: number;
    readonly groupsToOpen: number;
    readonly friendsPerDay: number;
  };
};

export type PlanDivertVariables = Exact<{
  title: string;
  tier: Tier;
  filter: DivertFilterInput;
}>;

export type PlanDivertData = { readonly planDivert: { readonly id: string } };

export type PlanDivertAgainVariables = Exact<{
  id: string;
}>;

export type PlanDivertAgainData = { readonly planDivertAgain: { readonly id: string } };

export type StartDivertVariables = Exact<{
  id: string;
  planSeq: number;
}>;

export type StartDivertData = { readonly startDivert: { readonly id: string; readonly state: DivertState } };

export type StopDivertVariables = Exact<{
  id: string;
}>;

export type StopDivertData = { readonly stopDivert: { readonly id: string } };

export type DiscardDivertVariables = Exact<{
  id: string;
}>;

export type DiscardDivertData = { readonly discardDivert: boolean };

export type SendInvitesVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;

export type SendInvitesData = { readonly sendInvites: { readonly ticked: number; readonly skipped: number } };

export type TickInvitesVariables = Exact<{
  ids: ReadonlyArray<string>;
  step: InviteStep;
  evidenceId?: string | null | undefined;
}>;

export type TickInvitesData = { readonly tickInvites: { readonly ticked: number; readonly skipped: number } };

export type TickGroupInvitesVariables = Exact<{
  divertGroupId: string;
  step: InviteStep;
  evidenceId?: string | null | undefined;
}>;

export type TickGroupInvitesData = { readonly tickGroupInvites: { readonly ticked: number; readonly skipped: number } };

export type StopInvitesVariables = Exact<{
  ids: ReadonlyArray<string>;
  why: InviteStop;
}>;

export type StopInvitesData = { readonly stopInvites: { readonly ticked: number; readonly skipped: number } };

export type DivertTierPlanVariables = Exact<{
  leave: Tier;
  join: Tier;
  distributorIds?: ReadonlyArray<string> | null | undefined;
}>;

export type DivertTierPlanData = {
  readonly divertTierPlan: { readonly id: string; readonly title: string; readonly state: DivertState; readonly people: number };
};

export type PersonasVariables = Exact<{ [key: string]: never }>;

export type PersonasData = {
  readonly personas: ReadonlyArray<{
    readonly id: string;
    readonly kind: PersonKind;
    readonly name: string;
    readonly role: Role;
    readonly aboutZh: string;
    readonly aboutEn: string;
  }>;
};

export type InvitationOfVariables = Exact<{
  secret: string;
}>;

export type InvitationOfData = {
  readonly invitation: { readonly username: string; readonly name: string; readonly expiresAt: string } | null;
};

export type BeginTotpVariables = Exact<{ [key: string]: never }>;

export type BeginTotpData = { readonly beginTotp: { readonly secret: string; readonly uri: string } };

export type ConfirmTotpVariables = Exact<{
  code: string;
}>;

export type ConfirmTotpData = { readonly confirmTotp: ReadonlyArray<string> };

export type CodeFields = {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly title: string;
  readonly rules: ReadonlyArray<string>;
  readonly state: GroupCodeState;
  readonly publishedAt: string | null;
  readonly byName: string;
  readonly createdAt: string;
};

export type GroupCodesVariables = Exact<{ [key: string]: never }>;

export type GroupCodesData = {
  readonly groupCodes: ReadonlyArray<{
    readonly id: string;
    readonly key: string;
    readonly version: number;
    readonly title: string;
    readonly rules: ReadonlyArray<string>;
    readonly state: GroupCodeState;
    readonly publishedAt: string | null;
    readonly byName: string;
    readonly createdAt: string;
  }>;
  readonly groupCodeUse: ReadonlyArray<{
    readonly key: string;
    readonly groups: number;
    readonly members: number;
    readonly acknowledged: number;
  }>;
};

export type DraftGroupCodeVariables = Exact<{
  key: string;
  title: string;
  rules: ReadonlyArray<string>;
}>;

export type DraftGroupCodeData = {
  readonly draftGroupCode: {
    readonly id: string;
    readonly key: string;
    readonly version: number;
    readonly title: string;
    readonly rules: ReadonlyArray<string>;
    readonly state: GroupCodeState;
    readonly publishedAt: string | null;
    readonly byName: string;
    readonly createdAt: string;
  };
};

export type DiscardGroupCodeVariables = Exact<{
  id: string;
}>;

export type DiscardGroupCodeData = { readonly discardGroupCode: boolean };

export type PublishGroupCodeVariables = Exact<{
  id: string;
}>;

export type PublishGroupCodeData = {
  readonly publishGroupCode: {
    readonly id: string;
    readonly key: string;
    readonly version: number;
    readonly title: string;
    readonly rules: ReadonlyArray<string>;
    readonly state: GroupCodeState;
    readonly publishedAt: string | null;
    readonly byName: string;
    readonly createdAt: string;
  };
};

export type GroupLine = {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly tier: Tier | null;
  readonly purpose: GroupPurpose;
  readonly region: string;
  readonly state: GroupState;
  readonly stateSince: string;
  readonly members: number;
  readonly limit: number;
  readonly operatorId: string | null;
  readonly operatorName: string | null;
  readonly tags: ReadonlyArray<string>;
  readonly speakers7: number;
  readonly messages7: number;
  readonly health: { readonly score: number; readonly before: number | null } | null;
};

export type GroupBoardVariables = Exact<{
  first: number;
  filter?: GroupFilter | null | undefined;
}>;

export type GroupBoardData = {
  readonly groupBoard: ReadonlyArray<{
    readonly state: GroupState;
    readonly count: number;
    readonly members: number;
    readonly groups: ReadonlyArray<{
      readonly id: string;
      readonly number: string;
      readonly name: string;
      readonly tier: Tier | null;
      readonly purpose: GroupPurpose;
      readonly region: string;
      readonly state: GroupState;
      readonly stateSince: string;
      readonly members: number;
      readonly limit: number;
      readonly operatorId: string | null;
      readonly operatorName: string | null;
      readonly tags: ReadonlyArray<string>;
      readonly speakers7: number;
      readonly messages7: number;
      readonly health: { readonly score: number; readonly before: number | null } | null;
    }>;
  }>;
};

export type GroupsVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  search?: string | null | undefined;
  filter?: GroupFilter | null | undefined;
  sort?: GroupSort | null | undefined;
}>;

export type GroupsData = {
  readonly groups: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly createdAt: string;
        readonly id: string;
        readonly number: string;
        readonly name: string;
        readonly tier: Tier | null;
        readonly purpose: GroupPurpose;
        readonly region: string;
        readonly state: GroupState;
        readonly stateSince: string;
        readonly members: number;
        readonly limit: number;
        readonly operatorId: string | null;
        readonly operatorName: string | null;
        readonly tags: ReadonlyArray<string>;
        readonly speakers7: number;
        readonly messages7: number;
        readonly health: { readonly score: number; readonly before: number | null } | null;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type GroupFilterChoicesVariables = Exact<{ [key: string]: never }>;

export type GroupFilterChoicesData = { readonly groupTags: ReadonlyArray<string>; readonly provinces: ReadonlyArray<string> };

export type GroupHoldersVariables = Exact<{ [key: string]: never }>;

export type GroupHoldersData = {
  readonly operatorNames: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly level: OperatorLevel;
    readonly groups: number;
    readonly capacity: number;
    readonly isLeaving: boolean;
    readonly isAwayToday: boolean;
  }>;
};

export type OpenGroupVariables = Exact<{
  input: OpenGroupInput;
}>;

export type OpenGroupData = { readonly openGroup: { readonly id: string; readonly name: string } };

export type HandOverGroupVariables = Exact<{
  groupId: string;
  operatorId: string;
  note?: string | null | undefined;
}>;

export type HandOverGroupData = {
  readonly handOverGroup: {
    readonly reserved: number;
    readonly heldSince: string | null;
    readonly accountId: string | null;
    readonly fullSince: string | null;
    readonly createdAt: string;
    readonly closedAt: string | null;
    readonly mayManage: boolean;
    readonly acknowledged: number;
    readonly openViolations: number;
    readonly id: string;
    readonly number: string;
    readonly name: string;
    readonly tier: Tier | null;
    readonly purpose: GroupPurpose;
    readonly region: string;
    readonly state: GroupState;
    readonly stateSince: string;
    readonly members: number;
    readonly limit: number;
    readonly operatorId: string | null;
    readonly operatorName: string | null;
    readonly tags: ReadonlyArray<string>;
    readonly speakers7: number;
    readonly messages7: number;
    readonly health: {
      readonly day: string;
      readonly score: number;
      readonly before: number | null;
      readonly reasons: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
    } | null;
    readonly mergedInto: { readonly id: string; readonly name: string; readonly tier: Tier | null } | null;
    readonly splitFrom: { readonly id: string; readonly name: string; readonly tier: Tier | null } | null;
    readonly transformedInto: { readonly id: string; readonly name: string; readonly tier: Tier | null } | null;
    readonly nextStates: ReadonlyArray<{
      readonly to: GroupState;
      readonly blockedBy: ReadonlyArray<{ readonly code: string; readonly words: { readonly zh: string; readonly en: string } }>;
    }>;
    readonly code: {
      readonly id: string;
      readonly key: string;
      readonly version: number;
      readonly title: string;
      readonly rules: ReadonlyArray<string>;
      readonly state: GroupCodeState;
      readonly publishedAt: string | null;
      readonly byName: string;
      readonly createdAt: string;
    } | null;
    readonly kinds: ReadonlyArray<{ readonly kind: MemberKind; readonly count: number }>;
  };
};

export type GroupFields = {
  readonly reserved: number;
  readonly heldSince: string | null;
  readonly accountId: string | null;
  readonly fullSince: string | null;
  readonly createdAt: string;
  readonly closedAt: string | null;
  readonly mayManage: boolean;
  readonly acknowledged: number;
  readonly openViolations: number;
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly tier: Tier | null;
  readonly purpose: GroupPurpose;
  readonly region: string;
  readonly state: GroupState;
  readonly stateSince: string;
  readonly members: number;
  readonly limit: number;
  readonly operatorId: string | null;
  readonly operatorName: string | null;
  readonly tags: ReadonlyArray<string>;
  readonly speakers7: number;
  readonly messages7: number;
  readonly health: {
    readonly day: string;
    readonly score: number;
    readonly before: number | null;
    readonly reasons: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
  } | null;
  readonly mergedInto: { readonly id: string; readonly name: string; readonly tier: Tier | null } | null;
  readonly splitFrom: { readonly id: string; readonly name: string; readonly tier: Tier | null } | null;
  readonly transformedInto: { readonly id: string; readonly name: string; readonly tier: Tier | null } | null;
  readonly nextStates: ReadonlyArray<{
    readonly to: GroupState;
    readonly blockedBy: ReadonlyArray<{ readonly code: string; readonly words: { readonly zh: string; readonly en: string } }>;
  }>;
  readonly code: {
    readonly id: string;
    readonly key: string;
    readonly version: number;
    readonly title: string;
    readonly rules: ReadonlyArray<string>;
    readonly state: GroupCodeState;
    readonly publishedAt: string | null;
    readonly byName: string;
    readonly createdAt: string;
  } | null;
  readonly kinds: ReadonlyArray<{ readonly kind: MemberKind; readonly count: number }>;
};

export type GroupVariables = Exact<{
  id: string;
}>;

export type GroupData = {
  readonly group: {
    readonly reserved: number;
    readonly heldSince: string | null;
    readonly accountId: string | null;
    readonly fullSince: string | null;
    readonly createdAt: string;
    readonly closedAt: string | null;
    readonly mayManage: boolean;
    readonly acknowledged: number;
    readonly openViolations: number;
    readonly id: string;
    readonly number: string;
    readonly name: string;
    readonly tier: Tier | null;
    readonly purpose: GroupPurpose;
    readonly region: string;
    readonly state: GroupState;
    readonly stateSince: string;
    readonly members: number;
    readonly limit: number;
    readonly operatorId: string | null;
    readonly operatorName: string | null;
    readonly tags: ReadonlyArray<string>;
    readonly speakers7: number;
    readonly messages7: number;
    readonly health: {
      readonly day: string;
      readonly score: number;
      readonly before: number | null;
      readonly reasons: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
    } | null;
    readonly mergedInto: { readonly id: string; readonly name: string; readonly tier: Tier | null } | null;
    readonly splitFrom: { readonly id: string; readonly name: string; readonly tier: Tier | null } | null;
    readonly transformedInto: { readonly id: string; readonly name: string; readonly tier: Tier | null } | null;
    readonly nextStates: ReadonlyArray<{
      readonly to: GroupState;
      readonly blockedBy: ReadonlyArray<{ readonly code: string; readonly words: { readonly zh: string; readonly en: string } }>;
    }>;
    readonly code: {
      readonly id: string;
      readonly key: string;
      readonly version: number;
      readonly title: string;
      readonly rules: ReadonlyArray<string>;
      readonly state: GroupCodeState;
      readonly publishedAt: string | null;
      readonly byName: string;
      readonly createdAt: string;
    } | null;
    readonly kinds: ReadonlyArray<{ readonly kind: MemberKind; readonly count: number }>;
  } | null;
};

export type StayFields = {
  readonly id: string;
  readonly role: GroupRole;
  readonly kind: MemberKind | null;
  readonly joinedAt: string;
  readonly way: JoinWay;
  readonly leftAt: string | null;
  readonly codeVersion: number | null;
  readonly codeAt: string | null;
  readonly spoke: number;
  readonly lastSpokeAt: string | null;
  readonly violations: number;
  readonly distributor: {
    readonly id: string;
    readonly memberNo: string;
    readonly name: string;
    readonly standing: { readonly tier: Tier };
  };
  readonly invitedBy: { readonly id: string; readonly name: string; readonly memberNo: string } | null;
  readonly leaveAsked: { readonly since: string; readonly reason: LeaveReason; readonly byName: string } | null;
  readonly otherGroups: ReadonlyArray<{ readonly id: string; readonly name: string; readonly tier: Tier | null }>;
};

export type GroupMembersVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  search?: string | null | undefined;
  filter?: GroupMemberFilter | null | undefined;
  sort?: GroupMemberSort | null | undefined;
}>;

export type GroupMembersData = {
  readonly group: {
    readonly id: string;
    readonly memberList: {
      readonly edges: ReadonlyArray<{
        readonly node: {
          readonly id: string;
          readonly role: GroupRole;
          readonly kind: MemberKind | null;
          readonly joinedAt: string;
          readonly way: JoinWay;
          readonly leftAt: string | null;
          readonly codeVersion: number | null;
          readonly codeAt: string | null;
          readonly spoke: number;
          readonly lastSpokeAt: string | null;
          readonly violations: number;
          readonly distributor: {
            readonly id: string;
            readonly memberNo: string;
            readonly name: string;
            readonly standing: { readonly tier: Tier };
          };
          readonly invitedBy: { readonly id: string; readonly name: string; readonly memberNo: string } | null;
          readonly leaveAsked: { readonly since: string; readonly reason: LeaveReason; readonly byName: string } | null;
          readonly otherGroups: ReadonlyArray<{ readonly id: string; readonly name: string; readonly tier: Tier | null }>;
        };
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type GroupTimelineVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type GroupTimelineData = {
  readonly group: {
    readonly id: string;
    readonly timeline: {
      readonly edges: ReadonlyArray<{
        readonly node: {
          readonly id: string;
          readonly at: string;
          readonly kind: GroupEventKind;
          readonly byName: string | null;
          readonly words: { readonly zh: string; readonly en: string };
        };
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type RenameGroupVariables = Exact<{
  id: string;
  name: string;
}>;

export type RenameGroupData = {
  readonly renameGroup: {
    readonly reserved: number;
    readonly heldSince: string | null;
    readonly accountId: string | null;
    readonly fullSince: string | null;
    readonly createdAt: string;
    readonly closedAt: string | null;
    readonly mayManage: boolean;
    readonly acknowledged: number;
    readonly openViolations: number;
    readonly id: string;
    readonly number: string;
    readonly name: string;
    readonly tier: Tier | null;
    readonly purpose: GroupPurpose;
    readonly region: string;
    readonly state: GroupState;
    readonly stateSince: string;
    readonly members: number;
    readonly limit: number;
    readonly operatorId: string | null;
    readonly operatorName: string | null;
    readonly tags: ReadonlyArray<string>;
    readonly speakers7: number;
    readonly messages7: number;
    readonly health: {
      readonly day: string;
      readonly score: number;
      readonly before: number | null;
      readonly reasons: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
    } | null;
    readonly mergedInto: { readonly id: string; readonly name: string; readonly tier: Tier | null } | null;
    readonly splitFrom: { readonly id: string; readonly name: string; readonly tier: Tier | null } | null;
    readonly transformedInto: { readonly id: string; readonly name: string; readonly tier: Tier | null } | null;
    readonly nextStates: ReadonlyArray<{
      readonly to: GroupState;
      readonly blockedBy: ReadonlyArray<{ readonly code: string; readonly words: { readonly zh: string; readonly en: string } }>;
    }>;
    readonly code: {
      readonly id: string;
      readonly key: string;
      readonly version: number;
      readonly title: string;
      readonly rules: ReadonlyArray<string>;
      readonly state: GroupCodeState;
      readonly publishedAt: string | null;
      readonly byName: string;
      readonly createdAt: string;
    } | null;
    readonly kinds: ReadonlyArray<{ readonly kind: MemberKind; readonly count: number }>;
  };
};

export type PlaceGroupVariables = Exact<{
  id: string;
  region: string;
}>;

export type PlaceGroupData = {
  readonly placeGroup: {
    readonly reserved: number;
    readonly heldSince: string | null;
    readonly accountId: string | null;
    readonly fullSince: string | null;
    readonly createdAt: string;
    readonly closedAt: string | null;
    readonly mayManage: boolean;
    readonly acknowledged: number;
    readonly openViolations: number;
    readonly id: string;
    readonly number: string;
    readonly name: string;
    readonly tier: Tier | null;
    readonly purpose: GroupPurpose;
    readonly region: string;
    readonly state: GroupState;
    readonly stateSince: string;
    readonly members: number;
    readonly limit: number;
    readonly operatorId: string | null;
    readonly operatorName: string | null;
    readonly tags: ReadonlyArray<string>;
    readonly speakers7: number;
    readonly messages7: number;
    readonly health: {
      readonly day: string;
      readonly score: number;
      readonly before: number | null;
      readonly reasons: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
    } | null;
    readonly mergedInto: { readonly id: string; readonly name: string; readonly tier: Tier | null } | null;
    readonly splitFrom: { readonly id: string; readonly name: string; readonly tier: Tier | null } | null;
    readonly transformedInto: { readonly id: string; readonly name: string; readonly tier: Tier | null } | null;
    readonly nextStates: ReadonlyArray<{
      readonly to: GroupState;
      readonly blockedBy: ReadonlyArray<{ readonly code: string; readonly words: { readonly zh: string; readonly en: string } }>;
    }>;
    readonly code: {
      readonly id: string;
      readonly key: string;
      readonly version: number;
      readonly title: string;
      readonly rules: ReadonlyArray<string>;
      readonly state: GroupCodeState;
      readonly publishedAt: string | null;
      readonly byName: string;
      readonly createdAt: string;
    } | null;
    readonly kinds: ReadonlyArray<{ readonly kind: MemberKind; readonly count: number }>;
  };
};

export type TagGroupVariables = Exact<{
  id: string;
  tags: ReadonlyArray<string>;
}>;

export type TagGroupData = {
  readonly tagGroup: {
    readonly reserved: number;
    readonly heldSince: string | null;
    readonly accountId: string | null;
    readonly fullSince: string | null;
    readonly createdAt: string;
    readonly closedAt: string | null;
    readonly mayManage: boolean;
    readonly acknowledged: number;
    readonly openViolations: number;
    readonly id: string;
    readonly number: string;
    readonly name: string;
    readonly tier: Tier | null;
    readonly purpose: GroupPurpose;
    readonly region: string;
    readonly state: GroupState;
    readonly stateSince: string;
    readonly members: number;
    readonly limit: number;
    readonly operatorId: string | null;
    readonly operatorName: string | null;
    readonly tags: ReadonlyArray<string>;
    readonly speakers7: number;
    readonly messages7: number;
    readonly health: {
      readonly day: string;
      readonly score: number;
      readonly before: number | null;
      readonly reasons: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
    } | null;
    readonly mergedInto: { readonly id: string; readonly name: string; readonly tier: Tier | null } | null;
    readonly splitFrom: { readonly id: string; readonly name: string; readonly tier: Tier | null } | null;
    readonly transformedInto: { readonly id: string; readonly name: string; readonly tier: Tier | null } | null;
    readonly nextStates: ReadonlyArray<{
      readonly to: GroupState;
      readonly blockedBy: ReadonlyArray<{ readonly code: string; readonly words: { readonly zh: string; readonly en: string } }>;
    }>;
    readonly code: {
      readonly id: string;
      readonly key: string;
      readonly version: number;
      readonly title: string;
      readonly rules: ReadonlyArray<string>;
      readonly state: GroupCodeState;
      readonly publishedAt: string | null;
      readonly byName: string;
      readonly createdAt: string;
    } | null;
    readonly kinds: ReadonlyArray<{ readonly kind: MemberKind; readonly count: number }>;
  };
};

export type ChangeGroupStateVariables = Exact<{
  id: string;
  to: GroupState;
  reason: string;
}>;

export type ChangeGroupStateData = {
  readonly changeGroupState: {
    readonly reserved: number;
    readonly heldSince: string | null;
    readonly accountId: string | null;
    readonly fullSince: string | null;
    readonly createdAt: string;
    readonly closedAt: string | null;
    readonly mayManage: boolean;
    readonly acknowledged: number;
    readonly openViolations: number;
    readonly id: string;
    readonly number: string;
    readonly name: string;
    readonly tier: Tier | null;
    readonly purpose: GroupPurpose;
    readonly region: string;
    readonly state: GroupState;
    readonly stateSince: string;
    readonly members: number;
    readonly limit: number;
    readonly operatorId: string | null;
    readonly operatorName: string | null;
    readonly tags: ReadonlyArray<string>;
    readonly speakers7: number;
    readonly messages7: number;
    readonly health: {
      readonly day: string;
      readonly score: number;
      readonly before: number | null;
      readonly reasons: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
    } | null;
    readonly mergedInto: { readonly id: string; readonly name: string; readonly tier: Tier | null } | null;
    readonly splitFrom: { readonly id: string; readonly name: string; readonly tier: Tier | null } | null;
    readonly transformedInto: { readonly id: string; readonly name: string; readonly tier: Tier | null } | null;
    readonly nextStates: ReadonlyArray<{
      readonly to: GroupState;
      readonly blockedBy: ReadonlyArray<{ readonly code: string; readonly words: { readonly zh: string; readonly en: string } }>;
    }>;
    readonly code: {
      readonly id: string;
      readonly key: string;
      readonly version: number;
      readonly title: string;
      readonly rules: ReadonlyArray<string>;
      readonly state: GroupCodeState;
      readonly publishedAt: string | null;
      readonly byName: string;
      readonly createdAt: string;
    } | null;
    readonly kinds: ReadonlyArray<{ readonly kind: MemberKind; readonly count: number }>;
  };
};

export type MergeGroupsVariables = Exact<{
  fromId: string;
  intoId: string;
  reason: string;
}>;

export type MergeGroupsData = { readonly mergeGroups: { readonly id: string; readonly name: string } };

export type SplitGroupVariables = Exact<{
  id: string;
  name: string;
  memberIds: ReadonlyArray<string>;
  reason: string;
}>;

export type SplitGroupData = { readonly splitGroup: { readonly id: string; readonly name: string; readonly members: number } };

export type TransformGroupVariables = Exact<{
  id: string;
  name: string;
  purpose: GroupPurpose;
  tier?: Tier | null | undefined;
  reason: string;
}>;

export type TransformGroupData = { readonly transformGroup: { readonly id: string; readonly name: string } };

export type AdmitToGroupVariables = Exact<{
  id: string;
  memberNos: ReadonlyArray<string>;
}>;

export type AdmitToGroupData = {
  readonly admitToGroup: {
    readonly reserved: number;
    readonly heldSince: string | null;
    readonly accountId: string | null;
    readonly fullSince: string | null;
    readonly createdAt: string;
    readonly closedAt: string | null;
    readonly mayManage: boolean;
    readonly acknowledged: number;
    readonly openViolations: number;
    readonly id: string;
    readonly number: string;
    readonly name: string;
    readonly tier: Tier | null;
    readonly purpose: GroupPurpose;
    readonly region: string;
    readonly state: GroupState;
    readonly stateSince: string;
    readonly members: number;
    readonly limit: number;
    readonly operatorId: string | null;
    readonly operatorName: string | null;
    readonly tags: ReadonlyArray<string>;
    readonly speakers7: number;
    readonly messages7: number;
    readonly health: {
      readonly day: string;
      readonly score: number;
      readonly before: number | null;
      readonly reasons: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
    } | null;
    readonly mergedInto: { readonly id: string; readonly name: string; readonly tier: Tier | null } | null;
    readonly splitFrom: { readonly id: string; readonly name: string; readonly tier: Tier | null } | null;
    readonly transformedInto: { readonly id: string; readonly name: string; readonly tier: Tier | null } | null;
    readonly nextStates: ReadonlyArray<{
      readonly to: GroupState;
      readonly blockedBy: ReadonlyArray<{ readonly code: string; readonly words: { readonly zh: string; readonly en: string } }>;
    }>;
    readonly code: {
      readonly id: string;
      readonly key: string;
      readonly version: number;
      readonly title: string;
      readonly rules: ReadonlyArray<string>;
      readonly state: GroupCodeState;
      readonly publishedAt: string | null;
      readonly byName: string;
      readonly createdAt: string;
    } | null;
    readonly kinds: ReadonlyArray<{ readonly kind: MemberKind; readonly count: number }>;
  };
};

export type SetGroupRoleVariables = Exact<{
  memberId: string;
  role: GroupRole;
}>;

export type SetGroupRoleData = {
  readonly setGroupRole: {
    readonly id: string;
    readonly role: GroupRole;
    readonly kind: MemberKind | null;
    readonly joinedAt: string;
    readonly way: JoinWay;
    readonly leftAt: string | null;
    readonly codeVersion: number | null;
    readonly codeAt: string | null;
    readonly spoke: number;
    readonly lastSpokeAt: string | null;
    readonly violations: number;
    readonly distributor: {
      readonly id: string;
      readonly memberNo: string;
      readonly name: string;
      readonly standing: { readonly tier: Tier };
    };
    readonly invitedBy: { readonly id: string; readonly name: string; readonly memberNo: string } | null;
    readonly leaveAsked: { readonly since: string; readonly reason: LeaveReason; readonly byName: string } | null;
    readonly otherGroups: ReadonlyArray<{ readonly id: string; readonly name: string; readonly tier: Tier | null }>;
  };
};

export type SetMemberKindVariables = Exact<{
  memberId: string;
  kind?: MemberKind | null | undefined;
}>;

export type SetMemberKindData = {
  readonly setMemberKind: {
    readonly id: string;
    readonly role: GroupRole;
    readonly kind: MemberKind | null;
    readonly joinedAt: string;
    readonly way: JoinWay;
    readonly leftAt: string | null;
    readonly codeVersion: number | null;
    readonly codeAt: string | null;
    readonly spoke: number;
    readonly lastSpokeAt: string | null;
    readonly violations: number;
    readonly distributor: {
      readonly id: string;
      readonly memberNo: string;
      readonly name: string;
      readonly standing: { readonly tier: Tier };
    };
    readonly invitedBy: { readonly id: string; readonly name: string; readonly memberNo: string } | null;
    readonly leaveAsked: { readonly since: string; readonly reason: LeaveReason; readonly byName: string } | null;
    readonly otherGroups: ReadonlyArray<{ readonly id: string; readonly name: string; readonly tier: Tier | null }>;
  };
};

export type AskToLeaveGroupsVariables = Exact<{
  memberIds: ReadonlyArray<string>;
  reason: LeaveReason;
}>;

export type AskToLeaveGroupsData = { readonly askToLeaveGroups: number };

export type WithdrawLeavesVariables = Exact<{
  memberIds: ReadonlyArray<string>;
}>;

export type WithdrawLeavesData = { readonly withdrawLeaves: number };

export type ConfirmLeftVariables = Exact<{
  memberIds: ReadonlyArray<string>;
}>;

export type ConfirmLeftData = { readonly confirmLeft: number };

export type GroupHealthVariables = Exact<{
  id: string;
  days: number;
}>;

export type GroupHealthData = {
  readonly group: {
    readonly id: string;
    readonly healthHistory: ReadonlyArray<{
      readonly day: string;
      readonly score: number;
      readonly parts: ReadonlyArray<{
        readonly part: GroupHealthPart;
        readonly score: number;
        readonly weight: number;
        readonly words: { readonly zh: string; readonly en: string };
      }>;
      readonly reasons: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
      readonly hint: { readonly to: GroupState; readonly why: { readonly zh: string; readonly en: string } } | null;
    }>;
  } | null;
};

export type GroupStatisticsVariables = Exact<{
  id: string;
  days: number;
}>;

export type GroupStatisticsData = {
  readonly group: {
    readonly id: string;
    readonly days: ReadonlyArray<{
      readonly day: string;
      readonly messages: number;
      readonly speakers: number;
      readonly joins: number;
      readonly leaves: number;
    }>;
    readonly topTalkers: ReadonlyArray<{
      readonly messages: number;
      readonly distributor: { readonly id: string; readonly name: string; readonly memberNo: string };
    }>;
    readonly silentMembers: {
      readonly count: number;
      readonly members: ReadonlyArray<{
        readonly joinedAt: string;
        readonly lastSpokeAt: string | null;
        readonly distributor: { readonly id: string; readonly name: string; readonly memberNo: string };
      }>;
    };
    readonly inviters: ReadonlyArray<{
      readonly invited: number;
      readonly inChain: number;
      readonly present: number;
      readonly depth: number;
      readonly distributor: { readonly id: string; readonly name: string; readonly memberNo: string };
    }>;
    readonly refusedJoins: ReadonlyArray<{
      readonly id: string;
      readonly at: string;
      readonly distributor: { readonly id: string; readonly name: string; readonly memberNo: string };
    }>;
  } | null;
};

export type GroupHoldingsVariables = Exact<{
  id: string;
}>;

export type GroupHoldingsData = {
  readonly group: {
    readonly id: string;
    readonly holdings: ReadonlyArray<{
      readonly id: string;
      readonly from: string;
      readonly until: string | null;
      readonly note: string | null;
      readonly noteDueAt: string | null;
      readonly byName: string;
      readonly operator: { readonly id: string; readonly name: string };
      readonly to: { readonly id: string; readonly name: string } | null;
    }>;
  } | null;
};

export type GroupTask = {
  readonly id: string;
  readonly kind: TaskKind;
  readonly state: TaskState;
  readonly text: string | null;
  readonly dueAt: string;
  readonly needsEvidence: boolean;
  readonly copiedAt: string | null;
  readonly doneAt: string | null;
  readonly doneByName: string | null;
  readonly operatorId: string | null;
  readonly groupId: string | null;
  readonly title: { readonly zh: string; readonly en: string };
};

export type GroupTasksVariables = Exact<{
  open: TaskFilter;
  done: TaskFilter;
  first: number;
}>;

export type GroupTasksData = {
  readonly open: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly kind: TaskKind;
        readonly state: TaskState;
        readonly text: string | null;
        readonly dueAt: string;
        readonly needsEvidence: boolean;
        readonly copiedAt: string | null;
        readonly doneAt: string | null;
        readonly doneByName: string | null;
        readonly operatorId: string | null;
        readonly groupId: string | null;
        readonly title: { readonly zh: string; readonly en: string };
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
  readonly done: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly kind: TaskKind;
        readonly state: TaskState;
        readonly text: string | null;
        readonly dueAt: string;
        readonly needsEvidence: boolean;
        readonly copiedAt: string | null;
        readonly doneAt: string | null;
        readonly doneByName: string | null;
        readonly operatorId: string | null;
        readonly groupId: string | null;
        readonly title: { readonly zh: string; readonly en: string };
      };
    }>;
  };
};

export type LeaveSuggestionsVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  reason?: LeaveReason | null | undefined;
}>;

export type LeaveSuggestionsData = {
  readonly leaveSuggestions: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly role: GroupRole;
        readonly kind: MemberKind | null;
        readonly joinedAt: string;
        readonly way: JoinWay;
        readonly leftAt: string | null;
        readonly codeVersion: number | null;
        readonly codeAt: string | null;
        readonly spoke: number;
        readonly lastSpokeAt: string | null;
        readonly violations: number;
        readonly group: { readonly id: string; readonly name: string; readonly tier: Tier | null; readonly operatorName: string | null };
        readonly distributor: {
          readonly id: string;
          readonly memberNo: string;
          readonly name: string;
          readonly standing: { readonly tier: Tier };
        };
        readonly invitedBy: { readonly id: string; readonly name: string; readonly memberNo: string } | null;
        readonly leaveAsked: { readonly since: string; readonly reason: LeaveReason; readonly byName: string } | null;
        readonly otherGroups: ReadonlyArray<{ readonly id: string; readonly name: string; readonly tier: Tier | null }>;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type GroupDuplicatesVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  purpose?: GroupPurpose | null | undefined;
}>;

export type GroupDuplicatesData = {
  readonly groupDuplicates: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly purpose: GroupPurpose;
        readonly distributor: {
          readonly id: string;
          readonly name: string;
          readonly memberNo: string;
          readonly standing: { readonly tier: Tier };
        };
        readonly stays: ReadonlyArray<{
          readonly id: string;
          readonly joinedAt: string;
          readonly role: GroupRole;
          readonly spoke: number;
          readonly leaveAsked: { readonly since: string } | null;
          readonly group: { readonly id: string; readonly name: string; readonly tier: Tier | null; readonly operatorName: string | null };
        }>;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type PersonGroupsVariables = Exact<{
  id: string;
}>;

export type PersonGroupsData = {
  readonly distributor: {
    readonly id: string;
    readonly groups: ReadonlyArray<{
      readonly id: string;
      readonly groupId: string;
      readonly name: string;
      readonly tier: Tier | null;
      readonly purpose: GroupPurpose;
      readonly role: GroupRole;
      readonly joinedAt: string;
      readonly operatorName: string | null;
    }>;
  } | null;
};

export type WorkFields = {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly state: WorkState;
  readonly done: number;
  readonly total: number | null;
  readonly startedByName: string;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly secondsLeft: number | null;
  readonly result: string | null;
  readonly code: string | null;
  readonly faultId: string | null;
};

export type ImportFields = {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly bytes: number;
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly work: {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly state: WorkState;
    readonly done: number;
    readonly total: number | null;
    readonly startedByName: string;
    readonly createdAt: string;
    readonly startedAt: string | null;
    readonly finishedAt: string | null;
    readonly secondsLeft: number | null;
    readonly result: string | null;
    readonly code: string | null;
    readonly faultId: string | null;
  };
};

export type ImportsVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  kind?: ImportKind | null | undefined;
}>;

export type ImportsData = {
  readonly imports: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly kind: ImportKind;
        readonly fileName: string;
        readonly bytes: number;
        readonly accepted: number;
        readonly duplicate: number;
        readonly rejected: number;
        readonly work: {
          readonly id: string;
          readonly kind: string;
          readonly title: string;
          readonly state: WorkState;
          readonly done: number;
          readonly total: number | null;
          readonly startedByName: string;
          readonly createdAt: string;
          readonly startedAt: string | null;
          readonly finishedAt: string | null;
          readonly secondsLeft: number | null;
          readonly result: string | null;
          readonly code: string | null;
          readonly faultId: string | null;
        };
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type ImportOfVariables = Exact<{
  id: string;
}>;

export type ImportOfData = {
  readonly import: {
    readonly id: string;
    readonly kind: ImportKind;
    readonly fileName: string;
    readonly bytes: number;
    readonly accepted: number;
    readonly duplicate: number;
    readonly rejected: number;
    readonly errors: ReadonlyArray<{ readonly line: number; readonly column: string; readonly code: string; readonly message: string }>;
    readonly work: {
      readonly id: string;
      readonly kind: string;
      readonly title: string;
      readonly state: WorkState;
      readonly done: number;
      readonly total: number | null;
      readonly startedByName: string;
      readonly createdAt: string;
      readonly startedAt: string | null;
      readonly finishedAt: string | null;
      readonly secondsLeft: number | null;
      readonly result: string | null;
      readonly code: string | null;
      readonly faultId: string | null;
    };
  } | null;
};

export type WorksVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  kind?: string | null | undefined;
  state?: WorkState | null | undefined;
}>;

export type WorksData = {
  readonly works: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly kind: string;
        readonly title: string;
        readonly state: WorkState;
        readonly done: number;
        readonly total: number | null;
        readonly startedByName: string;
        readonly createdAt: string;
        readonly startedAt: string | null;
        readonly finishedAt: string | null;
        readonly secondsLeft: number | null;
        readonly result: string | null;
        readonly code: string | null;
        readonly faultId: string | null;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type StopWorkVariables = Exact<{
  id: string;
}>;

export type StopWorkData = {
  readonly stopWork: {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly state: WorkState;
    readonly done: number;
    readonly total: number | null;
    readonly startedByName: string;
    readonly createdAt: string;
    readonly startedAt: string | null;
    readonly finishedAt: string | null;
    readonly secondsLeft: number | null;
    readonly result: string | null;
    readonly code: string | null;
    readonly faultId: string | null;
  };
};

export type ResumeWorkVariables = Exact<{
  id: string;
}>;

export type ResumeWorkData = {
  readonly resumeWork: {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly state: WorkState;
    readonly done: number;
    readonly total: number | null;
    readonly startedByName: string;
    readonly createdAt: string;
    readonly startedAt: string | null;
    readonly finishedAt: string | null;
    readonly secondsLeft: number | null;
    readonly result: string | null;
    readonly code: string | null;
    readonly faultId: string | null;
  };
};

export type RunFields = {
  readonly id: string;
  readonly occurrence: string;
  readonly trigger: RunTrigger;
  readonly startedByName: string | null;
  readonly state: RunState;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly result: string | null;
  readonly faultId: string | null;
};

export type JobsVariables = Exact<{ [key: string]: never }>;

export type JobsData = {
  readonly jobs: ReadonlyArray<{
    readonly name: string;
    readonly cron: string;
    readonly zone: string;
    readonly nextRunAt: string | null;
    readonly lastRun: {
      readonly id: string;
      readonly occurrence: string;
      readonly trigger: RunTrigger;
      readonly startedByName: string | null;
      readonly state: RunState;
      readonly startedAt: string;
      readonly finishedAt: string | null;
      readonly result: string | null;
      readonly faultId: string | null;
    } | null;
  }>;
};

export type JobRunsVariables = Exact<{ [key: string]: never }>;

export type JobRunsData = {
  readonly jobs: ReadonlyArray<{
    readonly name: string;
    readonly runs: ReadonlyArray<{
      readonly id: string;
      readonly occurrence: string;
      readonly trigger: RunTrigger;
      readonly startedByName: string | null;
      readonly state: RunState;
      readonly startedAt: string;
      readonly finishedAt: string | null;
      readonly result: string | null;
      readonly faultId: string | null;
    }>;
  }>;
};

export type RunJobVariables = Exact<{
  name: string;
}>;

export type RunJobData = {
  readonly runJob: {
    readonly id: string;
    readonly occurrence: string;
    readonly trigger: RunTrigger;
    readonly startedByName: string | null;
    readonly state: RunState;
    readonly startedAt: string;
    readonly finishedAt: string | null;
    readonly result: string | null;
    readonly faultId: string | null;
  };
};

export type KolFields = {
  readonly id: string;
  readonly state: KolState;
  readonly stateSince: string;
  readonly isActive: boolean;
  readonly tier: Tier;
  readonly dutyKinds: ReadonlyArray<DutyKind>;
  readonly termFrom: string;
  readonly termTo: string;
  readonly daysLeft: number;
  readonly isExpiring: boolean;
  readonly answerBy: string | null;
  readonly nominatedByName: string;
  readonly reason: string;
  readonly concern: KolConcern | null;
  readonly score: number | null;
  readonly dutiesDone: number;
  readonly dutiesMissed: number;
  readonly mayAppoint: boolean;
  readonly mayRenew: boolean;
  readonly mayRelease: boolean;
  readonly mayWithdraw: boolean;
  readonly distributor: { readonly id: string; readonly name: string; readonly memberNo: string; readonly points: number };
  readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string }>;
};

export type KolReasonFields = {
  readonly criterion: KolCriterion;
  readonly value: number;
  readonly points: number;
  readonly weight: number;
  readonly words: { readonly zh: string; readonly en: string };
};

export type KolsVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: KolFilter | null | undefined;
  sort?: KolSort | null | undefined;
}>;

export type KolsData = {
  readonly kols: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly state: KolState;
        readonly stateSince: string;
        readonly isActive: boolean;
        readonly tier: Tier;
        readonly dutyKinds: ReadonlyArray<DutyKind>;
        readonly termFrom: string;
        readonly termTo: string;
        readonly daysLeft: number;
        readonly isExpiring: boolean;
        readonly answerBy: string | null;
        readonly nominatedByName: string;
        readonly reason: string;
        readonly concern: KolConcern | null;
        readonly score: number | null;
        readonly dutiesDone: number;
        readonly dutiesMissed: number;
        readonly mayAppoint: boolean;
        readonly mayRenew: boolean;
        readonly mayRelease: boolean;
        readonly mayWithdraw: boolean;
        readonly distributor: { readonly id: string; readonly name: string; readonly memberNo: string; readonly points: number };
        readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string }>;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type KolCountsVariables = Exact<{ [key: string]: never }>;

export type KolCountsData = {
  readonly kolCounts: {
    readonly nominated: number;
    readonly accepted: number;
    readonly appointed: number;
    readonly expiring: number;
    readonly concerns: number;
    readonly candidates: number;
    readonly scoredOn: string | null;
  };
};

export type KolCandidatesVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: KolCandidateFilter | null | undefined;
}>;

export type KolCandidatesData = {
  readonly kolCandidates: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly tier: Tier;
        readonly score: number;
        readonly day: string;
        readonly distributor: { readonly id: string; readonly name: string; readonly memberNo: string };
        readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string }>;
        readonly reasons: ReadonlyArray<{
          readonly criterion: KolCriterion;
          readonly value: number;
          readonly points: number;
          readonly weight: number;
          readonly words: { readonly zh: string; readonly en: string };
        }>;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type KolTermsVariables = Exact<{
  distributorId: string;
}>;

export type KolTermsData = {
  readonly kolTerms: {
    readonly termFrom: string;
    readonly termTo: string;
    readonly mostDays: number;
    readonly answerDays: number;
    readonly points: ReadonlyArray<{ readonly kind: DutyKind; readonly points: number }>;
    readonly seats: ReadonlyArray<{
      readonly tier: Tier | null;
      readonly taken: number;
      readonly limit: number;
      readonly group: { readonly id: string; readonly number: string; readonly name: string } | null;
    }>;
  };
};

export type KolVariables = Exact<{
  id: string;
}>;

export type KolData = {
  readonly kol: {
    readonly id: string;
    readonly state: KolState;
    readonly stateSince: string;
    readonly isActive: boolean;
    readonly tier: Tier;
    readonly dutyKinds: ReadonlyArray<DutyKind>;
    readonly termFrom: string;
    readonly termTo: string;
    readonly daysLeft: number;
    readonly isExpiring: boolean;
    readonly answerBy: string | null;
    readonly nominatedByName: string;
    readonly reason: string;
    readonly concern: KolConcern | null;
    readonly score: number | null;
    readonly dutiesDone: number;
    readonly dutiesMissed: number;
    readonly mayAppoint: boolean;
    readonly mayRenew: boolean;
    readonly mayRelease: boolean;
    readonly mayWithdraw: boolean;
    readonly reasons: ReadonlyArray<{
      readonly criterion: KolCriterion;
      readonly value: number;
      readonly points: number;
      readonly weight: number;
      readonly words: { readonly zh: string; readonly en: string };
    }>;
    readonly history: ReadonlyArray<{
      readonly at: string;
      readonly act: KolAct;
      readonly byName: string | null;
      readonly reason: string | null;
      readonly termFrom: string | null;
      readonly termTo: string | null;
      readonly group: { readonly number: string; readonly name: string } | null;
    }>;
    readonly findings: ReadonlyArray<{
      readonly id: string;
      readonly at: string;
      readonly state: ViolationState;
      readonly excerpt: string | null;
      readonly breach: BreachKind | null;
      readonly group: {
        readonly id: string;
        readonly number: string;
        readonly name: string;
        readonly tier: Tier | null;
        readonly purpose: GroupPurpose;
      };
      readonly distributor: { readonly id: string; readonly name: string; readonly memberNo: string };
    }>;
    readonly relays: ReadonlyArray<{
      readonly id: string;
      readonly direction: RelayDirection;
      readonly state: RelayState;
      readonly title: string;
      readonly at: string;
      readonly dueAt: string | null;
      readonly acknowledgedAt: string | null;
      readonly passedAt: string | null;
      readonly answer: string | null;
      readonly answeredAt: string | null;
    }>;
    readonly distributor: { readonly id: string; readonly name: string; readonly memberNo: string; readonly points: number };
    readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string }>;
  } | null;
};

export type KolDutiesVariables = Exact<{
  personId: string;
  from: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type KolDutiesData = {
  readonly duties: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly kind: DutyKind;
        readonly state: DutyState;
        readonly startsAt: string;
        readonly endsAt: string;
        readonly points: number;
        readonly score: number | null;
        readonly report: string | null;
        readonly evidenceIds: ReadonlyArray<string>;
        readonly title: { readonly zh: string; readonly en: string };
        readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string }>;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type StatementFields = {
  readonly id: string;
  readonly monthKey: string;
  readonly total: number;
  readonly settledAt: string;
  readonly isTrue: boolean;
  readonly distributor: { readonly id: string; readonly name: string; readonly memberNo: string };
  readonly lines: ReadonlyArray<{
    readonly cause: string;
    readonly kind: PointsKind;
    readonly points: number;
    readonly at: string;
    readonly words: { readonly zh: string; readonly en: string };
  }>;
};

export type KolStatementsVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  monthKey?: string | null | undefined;
  distributorId?: string | null | undefined;
}>;

export type KolStatementsData = {
  readonly kolStatements: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly monthKey: string;
        readonly total: number;
        readonly settledAt: string;
        readonly isTrue: boolean;
        readonly distributor: { readonly id: string; readonly name: string; readonly memberNo: string };
        readonly lines: ReadonlyArray<{
          readonly cause: string;
          readonly kind: PointsKind;
          readonly points: number;
          readonly at: string;
          readonly words: { readonly zh: string; readonly en: string };
        }>;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type KolMonthsVariables = Exact<{ [key: string]: never }>;

export type KolMonthsData = {
  readonly kolMonths: ReadonlyArray<{
    readonly monthKey: string;
    readonly statements: number;
    readonly points: number;
    readonly waiting: number;
    readonly maySettle: boolean;
  }>;
};

export type PointsEntriesVariables = Exact<{
  distributorId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type PointsEntriesData = {
  readonly pointsEntries: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly cause: string;
        readonly kind: PointsKind;
        readonly points: number;
        readonly at: string;
        readonly monthKey: string;
        readonly byName: string | null;
        readonly words: { readonly zh: string; readonly en: string };
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type NominateKolVariables = Exact<{
  input: KolNominationInput;
}>;

export type NominateKolData = { readonly nominateKol: { readonly id: string } };

export type WithdrawKolVariables = Exact<{
  id: string;
  reason: string;
}>;

export type WithdrawKolData = { readonly withdrawKol: { readonly id: string; readonly state: KolState } };

export type AppointKolVariables = Exact<{
  id: string;
  termFrom: string;
  termTo: string;
}>;

export type AppointKolData = { readonly appointKol: { readonly id: string; readonly state: KolState } };

export type RenewKolVariables = Exact<{
  id: string;
  termTo: string;
}>;

export type RenewKolData = { readonly renewKol: { readonly id: string; readonly state: KolState } };

export type ReleaseKolVariables = Exact<{
  id: string;
  reason: string;
}>;

export type ReleaseKolData = { readonly releaseKol: { readonly id: string; readonly state: KolState } };

export type ChangeKolVariables = Exact<{
  id: string;
  groupIds: ReadonlyArray<string>;
  dutyKinds: ReadonlyArray<DutyKind>;
}>;

export type ChangeKolData = { readonly changeKol: { readonly id: string; readonly state: KolState } };

export type SettleKolMonthVariables = Exact<{
  monthKey: string;
}>;

export type SettleKolMonthData = {
  readonly settleKolMonth: { readonly monthKey: string; readonly settled: number; readonly points: number };
};

export type CorrectPointsVariables = Exact<{
  distributorId: string;
  points: number;
  reason: string;
  key: string;
}>;

export type CorrectPointsData = { readonly correctPoints: { readonly id: string } };

export type AbsenceFields = {
  readonly id: string;
  readonly personKind: PersonKind;
  readonly personId: string;
  readonly personName: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly byName: string;
  readonly bookings: ReadonlyArray<{
    readonly id: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly link: string | null;
    readonly title: { readonly zh: string; readonly en: string };
  }>;
};

export type AbsencesVariables = Exact<{
  from: string;
  days: number;
}>;

export type AbsencesData = {
  readonly absences: ReadonlyArray<{
    readonly id: string;
    readonly personKind: PersonKind;
    readonly personId: string;
    readonly personName: string;
    readonly from: string;
    readonly to: string;
    readonly reason: string;
    readonly byName: string;
    readonly bookings: ReadonlyArray<{
      readonly id: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly link: string | null;
      readonly title: { readonly zh: string; readonly en: string };
    }>;
  }>;
};

export type HoursVariables = Exact<{
  personKind?: PersonKind | null | undefined;
  personId?: string | null | undefined;
}>;

export type HoursData = {
  readonly availability: {
    readonly personKind: PersonKind;
    readonly personId: string;
    readonly personName: string;
    readonly hours: ReadonlyArray<{ readonly weekday: number; readonly from: string; readonly to: string }>;
  };
};

export type AddAbsenceVariables = Exact<{
  input: AbsenceInput;
}>;

export type AddAbsenceData = {
  readonly addAbsence: {
    readonly id: string;
    readonly personKind: PersonKind;
    readonly personId: string;
    readonly personName: string;
    readonly from: string;
    readonly to: string;
    readonly reason: string;
    readonly byName: string;
    readonly bookings: ReadonlyArray<{
      readonly id: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly link: string | null;
      readonly title: { readonly zh: string; readonly en: string };
    }>;
  };
};

export type RemoveAbsenceVariables = Exact<{
  id: string;
}>;

export type RemoveAbsenceData = { readonly removeAbsence: boolean };

export type SetHoursVariables = Exact<{
  input: HoursInput;
}>;

export type SetHoursData = {
  readonly setAvailableHours: {
    readonly personId: string;
    readonly hours: ReadonlyArray<{ readonly weekday: number; readonly from: string; readonly to: string }>;
  };
};

export type MeetingRowFields = {
  readonly id: string;
  readonly week: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly state: MeetingState;
  readonly attendees: ReadonlyArray<{
    readonly personKind: PersonKind;
    readonly personId: string;
    readonly personName: string;
    readonly attendance: Attendance;
  }>;
  readonly actions: ReadonlyArray<{ readonly id: string; readonly state: MeetingActionState; readonly isOverdue: boolean }>;
};

export type MeetingActionFields = {
  readonly id: string;
  readonly text: string;
  readonly ownerKind: PersonKind;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly dueOn: string;
  readonly state: MeetingActionState;
  readonly isOverdue: boolean;
  readonly carried: number;
  readonly agreedAt: string;
  readonly doneAt: string | null;
};

export type WholeMeeting = {
  readonly id: string;
  readonly week: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly state: MeetingState;
  readonly seq: number;
  readonly minutes: string;
  readonly agenda: ReadonlyArray<{
    readonly id: string;
    readonly kind: MeetingItemKind;
    readonly title: string;
    readonly isEdited: boolean;
    readonly text: { readonly zh: string; readonly en: string };
  }>;
  readonly attendees: ReadonlyArray<{
    readonly personKind: PersonKind;
    readonly personId: string;
    readonly personName: string;
    readonly attendance: Attendance;
  }>;
  readonly actions: ReadonlyArray<{
    readonly id: string;
    readonly text: string;
    readonly ownerKind: PersonKind;
    readonly ownerId: string;
    readonly ownerName: string;
    readonly dueOn: string;
    readonly state: MeetingActionState;
    readonly isOverdue: boolean;
    readonly carried: number;
    readonly agreedAt: string;
    readonly doneAt: string | null;
  }>;
};

export type PlanFields = {
  readonly isOn: boolean;
  readonly weekday: number;
  readonly at: string;
  readonly minutes: number;
  readonly place: string;
  readonly attendees: ReadonlyArray<{ readonly personKind: PersonKind; readonly personId: string; readonly personName: string }>;
};

export type MeetingsVariables = Exact<{ [key: string]: never }>;

export type MeetingsData = {
  readonly meetings: ReadonlyArray<{
    readonly id: string;
    readonly week: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly place: string;
    readonly state: MeetingState;
    readonly attendees: ReadonlyArray<{
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly attendance: Attendance;
    }>;
    readonly actions: ReadonlyArray<{ readonly id: string; readonly state: MeetingActionState; readonly isOverdue: boolean }>;
  }>;
  readonly meetingPlan: {
    readonly isOn: boolean;
    readonly weekday: number;
    readonly at: string;
    readonly minutes: number;
    readonly place: string;
    readonly attendees: ReadonlyArray<{ readonly personKind: PersonKind; readonly personId: string; readonly personName: string }>;
  };
};

export type MeetingVariables = Exact<{
  id: string;
}>;

export type MeetingData = {
  readonly meeting: {
    readonly id: string;
    readonly week: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly place: string;
    readonly state: MeetingState;
    readonly seq: number;
    readonly minutes: string;
    readonly agenda: ReadonlyArray<{
      readonly id: string;
      readonly kind: MeetingItemKind;
      readonly title: string;
      readonly isEdited: boolean;
      readonly text: { readonly zh: string; readonly en: string };
    }>;
    readonly attendees: ReadonlyArray<{
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly attendance: Attendance;
    }>;
    readonly actions: ReadonlyArray<{
      readonly id: string;
      readonly text: string;
      readonly ownerKind: PersonKind;
      readonly ownerId: string;
      readonly ownerName: string;
      readonly dueOn: string;
      readonly state: MeetingActionState;
      readonly isOverdue: boolean;
      readonly carried: number;
      readonly agreedAt: string;
      readonly doneAt: string | null;
    }>;
  } | null;
};

export type SetMeetingPlanVariables = Exact<{
  input: MeetingPlanInput;
}>;

export type SetMeetingPlanData = {
  readonly setMeetingPlan: {
    readonly isOn: boolean;
    readonly weekday: number;
    readonly at: string;
    readonly minutes: number;
    readonly place: string;
    readonly attendees: ReadonlyArray<{ readonly personKind: PersonKind; readonly personId: string; readonly personName: string }>;
  };
};

export type MoveMeetingVariables = Exact<{
  id: string;
  startsAt: string;
  endsAt: string;
}>;

export type MoveMeetingData = {
  readonly moveMeeting: {
    readonly id: string;
    readonly week: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly place: string;
    readonly state: MeetingState;
    readonly seq: number;
    readonly minutes: string;
    readonly agenda: ReadonlyArray<{
      readonly id: string;
      readonly kind: MeetingItemKind;
      readonly title: string;
      readonly isEdited: boolean;
      readonly text: { readonly zh: string; readonly en: string };
    }>;
    readonly attendees: ReadonlyArray<{
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly attendance: Attendance;
    }>;
    readonly actions: ReadonlyArray<{
      readonly id: string;
      readonly text: string;
      readonly ownerKind: PersonKind;
      readonly ownerId: string;
      readonly ownerName: string;
      readonly dueOn: string;
      readonly state: MeetingActionState;
      readonly isOverdue: boolean;
      readonly carried: number;
      readonly agreedAt: string;
      readonly doneAt: string | null;
    }>;
  };
};

export type CancelMeetingVariables = Exact<{
  id: string;
}>;

export type CancelMeetingData = {
  readonly cancelMeeting: {
    readonly id: string;
    readonly week: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly place: string;
    readonly state: MeetingState;
    readonly seq: number;
    readonly minutes: string;
    readonly agenda: ReadonlyArray<{
      readonly id: string;
      readonly kind: MeetingItemKind;
      readonly title: string;
      readonly isEdited: boolean;
      readonly text: { readonly zh: string; readonly en: string };
    }>;
    readonly attendees: ReadonlyArray<{
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly attendance: Attendance;
    }>;
    readonly actions: ReadonlyArray<{
      readonly id: string;
      readonly text: string;
      readonly ownerKind: PersonKind;
      readonly ownerId: string;
      readonly ownerName: string;
      readonly dueOn: string;
      readonly state: MeetingActionState;
      readonly isOverdue: boolean;
      readonly carried: number;
      readonly agreedAt: string;
      readonly doneAt: string | null;
    }>;
  };
};

export type SetAgendaVariables = Exact<{
  id: string;
  seq: number;
  items: ReadonlyArray<MeetingItemInput>;
}>;

export type SetAgendaData = {
  readonly setAgenda: {
    readonly id: string;
    readonly week: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly place: string;
    readonly state: MeetingState;
    readonly seq: number;
    readonly minutes: string;
    readonly agenda: ReadonlyArray<{
      readonly id: string;
      readonly kind: MeetingItemKind;
      readonly title: string;
      readonly isEdited: boolean;
      readonly text: { readonly zh: string; readonly en: string };
    }>;
    readonly attendees: ReadonlyArray<{
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly attendance: Attendance;
    }>;
    readonly actions: ReadonlyArray<{
      readonly id: string;
      readonly text: string;
      readonly ownerKind: PersonKind;
      readonly ownerId: string;
      readonly ownerName: string;
      readonly dueOn: string;
      readonly state: MeetingActionState;
      readonly isOverdue: boolean;
      readonly carried: number;
      readonly agreedAt: string;
      readonly doneAt: string | null;
    }>;
  };
};

export type RefillAgendaVariables = Exact<{
  id: string;
}>;

export type RefillAgendaData = {
  readonly refillAgenda: {
    readonly id: string;
    readonly week: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly place: string;
    readonly state: MeetingState;
    readonly seq: number;
    readonly minutes: string;
    readonly agenda: ReadonlyArray<{
      readonly id: string;
      readonly kind: MeetingItemKind;
      readonly title: string;
      readonly isEdited: boolean;
      readonly text: { readonly zh: string; readonly en: string };
    }>;
    readonly attendees: ReadonlyArray<{
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly attendance: Attendance;
    }>;
    readonly actions: ReadonlyArray<{
      readonly id: string;
      readonly text: string;
      readonly ownerKind: PersonKind;
      readonly ownerId: string;
      readonly ownerName: string;
      readonly dueOn: string;
      readonly state: MeetingActionState;
      readonly isOverdue: boolean;
      readonly carried: number;
      readonly agreedAt: string;
      readonly doneAt: string | null;
    }>;
  };
};

export type SaveMinutesVariables = Exact<{
  id: string;
  seq: number;
  minutes: string;
}>;

export type SaveMinutesData = {
  readonly saveMinutes: {
    readonly id: string;
    readonly week: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly place: string;
    readonly state: MeetingState;
    readonly seq: number;
    readonly minutes: string;
    readonly agenda: ReadonlyArray<{
      readonly id: string;
      readonly kind: MeetingItemKind;
      readonly title: string;
      readonly isEdited: boolean;
      readonly text: { readonly zh: string; readonly en: string };
    }>;
    readonly attendees: ReadonlyArray<{
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly attendance: Attendance;
    }>;
    readonly actions: ReadonlyArray<{
      readonly id: string;
      readonly text: string;
      readonly ownerKind: PersonKind;
      readonly ownerId: string;
      readonly ownerName: string;
      readonly dueOn: string;
      readonly state: MeetingActionState;
      readonly isOverdue: boolean;
      readonly carried: number;
      readonly agreedAt: string;
      readonly doneAt: string | null;
    }>;
  };
};

export type NoteAttendanceVariables = Exact<{
  id: string;
  person: PersonInput;
  attendance: Attendance;
}>;

export type NoteAttendanceData = {
  readonly noteAttendance: {
    readonly id: string;
    readonly week: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly place: string;
    readonly state: MeetingState;
    readonly seq: number;
    readonly minutes: string;
    readonly agenda: ReadonlyArray<{
      readonly id: string;
      readonly kind: MeetingItemKind;
      readonly title: string;
      readonly isEdited: boolean;
      readonly text: { readonly zh: string; readonly en: string };
    }>;
    readonly attendees: ReadonlyArray<{
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly attendance: Attendance;
    }>;
    readonly actions: ReadonlyArray<{
      readonly id: string;
      readonly text: string;
      readonly ownerKind: PersonKind;
      readonly ownerId: string;
      readonly ownerName: string;
      readonly dueOn: string;
      readonly state: MeetingActionState;
      readonly isOverdue: boolean;
      readonly carried: number;
      readonly agreedAt: string;
      readonly doneAt: string | null;
    }>;
  };
};

export type InviteToMeetingVariables = Exact<{
  id: string;
  person: PersonInput;
}>;

export type InviteToMeetingData = {
  readonly inviteToMeeting: {
    readonly id: string;
    readonly week: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly place: string;
    readonly state: MeetingState;
    readonly seq: number;
    readonly minutes: string;
    readonly agenda: ReadonlyArray<{
      readonly id: string;
      readonly kind: MeetingItemKind;
      readonly title: string;
      readonly isEdited: boolean;
      readonly text: { readonly zh: string; readonly en: string };
    }>;
    readonly attendees: ReadonlyArray<{
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly attendance: Attendance;
    }>;
    readonly actions: ReadonlyArray<{
      readonly id: string;
      readonly text: string;
      readonly ownerKind: PersonKind;
      readonly ownerId: string;
      readonly ownerName: string;
      readonly dueOn: string;
      readonly state: MeetingActionState;
      readonly isOverdue: boolean;
      readonly carried: number;
      readonly agreedAt: string;
      readonly doneAt: string | null;
    }>;
  };
};

export type CloseMeetingVariables = Exact<{
  id: string;
}>;

export type CloseMeetingData = {
  readonly closeMeeting: {
    readonly id: string;
    readonly week: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly place: string;
    readonly state: MeetingState;
    readonly seq: number;
    readonly minutes: string;
    readonly agenda: ReadonlyArray<{
      readonly id: string;
      readonly kind: MeetingItemKind;
      readonly title: string;
      readonly isEdited: boolean;
      readonly text: { readonly zh: string; readonly en: string };
    }>;
    readonly attendees: ReadonlyArray<{
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly attendance: Attendance;
    }>;
    readonly actions: ReadonlyArray<{
      readonly id: string;
      readonly text: string;
      readonly ownerKind: PersonKind;
      readonly ownerId: string;
      readonly ownerName: string;
      readonly dueOn: string;
      readonly state: MeetingActionState;
      readonly isOverdue: boolean;
      readonly carried: number;
      readonly agreedAt: string;
      readonly doneAt: string | null;
    }>;
  };
};

export type AddMeetingActionVariables = Exact<{
  meetingId: string;
  input: MeetingActionInput;
}>;

export type AddMeetingActionData = {
  readonly addMeetingAction: {
    readonly id: string;
    readonly text: string;
    readonly ownerKind: PersonKind;
    readonly ownerId: string;
    readonly ownerName: string;
    readonly dueOn: string;
    readonly state: MeetingActionState;
    readonly isOverdue: boolean;
    readonly carried: number;
    readonly agreedAt: string;
    readonly doneAt: string | null;
  };
};

export type ChangeMeetingActionVariables = Exact<{
  id: string;
  input: MeetingActionInput;
}>;

export type ChangeMeetingActionData = {
  readonly changeMeetingAction: {
    readonly id: string;
    readonly text: string;
    readonly ownerKind: PersonKind;
    readonly ownerId: string;
    readonly ownerName: string;
    readonly dueOn: string;
    readonly state: MeetingActionState;
    readonly isOverdue: boolean;
    readonly carried: number;
    readonly agreedAt: string;
    readonly doneAt: string | null;
  };
};

export type SettleMeetingActionVariables = Exact<{
  id: string;
  state: MeetingActionState;
}>;

export type SettleMeetingActionData = {
  readonly settleMeetingAction: {
    readonly id: string;
    readonly text: string;
    readonly ownerKind: PersonKind;
    readonly ownerId: string;
    readonly ownerName: string;
    readonly dueOn: string;
    readonly state: MeetingActionState;
    readonly isOverdue: boolean;
    readonly carried: number;
    readonly agreedAt: string;
    readonly doneAt: string | null;
  };
};

export type MyNoticesVariables = Exact<{
  first: number;
}>;

export type MyNoticesData = {
  readonly myNotices: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly link: string | null;
        readonly at: string;
        readonly seenAt: string | null;
        readonly title: { readonly zh: string; readonly en: string };
        readonly text: { readonly zh: string; readonly en: string };
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type UnseenNoticesVariables = Exact<{ [key: string]: never }>;

export type UnseenNoticesData = { readonly myUnseenNotices: number };

export type SeeNoticesVariables = Exact<{
  upTo: string;
}>;

export type SeeNoticesData = { readonly seeNotices: number };

export type ProposalFields = {
  readonly id: string;
  readonly method: AssignMethod;
  readonly leavesOn: string | null;
  readonly state: ProposalState;
  readonly isKept: boolean;
  readonly note: string | null;
  readonly createdAt: string;
  readonly byName: string;
  readonly closedAt: string | null;
  readonly closedByName: string | null;
  readonly leaving: { readonly id: string; readonly name: string } | null;
  readonly cost: {
    readonly moves: number;
    readonly fewestMoves: number;
    readonly members: number;
    readonly spreadBefore: number;
    readonly spreadAfter: number;
    readonly maxAfter: number;
    readonly lowerBound: number;
  };
};

export type AssignmentProposalsVariables = Exact<{
  state?: ProposalState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type AssignmentProposalsData = {
  readonly assignmentProposals: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly method: AssignMethod;
        readonly leavesOn: string | null;
        readonly state: ProposalState;
        readonly isKept: boolean;
        readonly note: string | null;
        readonly createdAt: string;
        readonly byName: string;
        readonly closedAt: string | null;
        readonly closedByName: string | null;
        readonly leaving: { readonly id: string; readonly name: string } | null;
        readonly cost: {
          readonly moves: number;
          readonly fewestMoves: number;
          readonly members: number;
          readonly spreadBefore: number;
          readonly spreadAfter: number;
          readonly maxAfter: number;
          readonly lowerBound: number;
        };
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type AssignmentProposalVariables = Exact<{
  id: string;
}>;

export type AssignmentProposalData = {
  readonly assignmentProposal: {
    readonly isStale: boolean;
    readonly notesDueAt: string | null;
    readonly milliseconds: number;
    readonly id: string;
    readonly method: AssignMethod;
    readonly leavesOn: string | null;
    readonly state: ProposalState;
    readonly isKept: boolean;
    readonly note: string | null;
    readonly createdAt: string;
    readonly byName: string;
    readonly closedAt: string | null;
    readonly closedByName: string | null;
    readonly constraints: {
      readonly mustMatchSkill: boolean;
      readonly mustMatchProvince: boolean;
      readonly takesUnheld: boolean;
      readonly operators: ReadonlyArray<{ readonly id: string; readonly name: string }>;
      readonly band: { readonly least: number; readonly most: number } | null;
    };
    readonly checks: ReadonlyArray<{ readonly what: AssignCheckKind; readonly met: number; readonly of: number; readonly isHard: boolean }>;
    readonly loads: ReadonlyArray<{
      readonly level: OperatorLevel;
      readonly capacity: number;
      readonly isLeaving: boolean;
      readonly leavesOn: string | null;
      readonly groupsBefore: number;
      readonly groupsAfter: number;
      readonly weightBefore: number;
      readonly weightAfter: number;
      readonly loadBefore: number;
      readonly loadAfter: number;
      readonly takes: number;
      readonly takesWeight: number;
      readonly operator: { readonly id: string; readonly name: string };
      readonly takesWords: { readonly zh: string; readonly en: string };
    }>;
    readonly hire: { readonly operators: number; readonly averageBefore: number; readonly averageAfter: number } | null;
    readonly leaving: { readonly id: string; readonly name: string } | null;
    readonly cost: {
      readonly moves: number;
      readonly fewestMoves: number;
      readonly members: number;
      readonly spreadBefore: number;
      readonly spreadAfter: number;
      readonly maxAfter: number;
      readonly lowerBound: number;
    };
  } | null;
};

export type ProposalMovesVariables = Exact<{
  id: string;
  toId?: string | null | undefined;
  byNumber?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type ProposalMovesData = {
  readonly assignmentProposal: {
    readonly id: string;
    readonly moves: {
      readonly total: number;
      readonly edges: ReadonlyArray<{
        readonly node: {
          readonly groupId: string;
          readonly number: string;
          readonly name: string;
          readonly tier: Tier | null;
          readonly members: number;
          readonly weight: number;
          readonly from: { readonly id: string; readonly name: string } | null;
          readonly to: { readonly id: string; readonly name: string };
          readonly reason: { readonly zh: string; readonly en: string };
        };
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type MakeProposalVariables = Exact<{
  input: AssignmentInput;
}>;

export type MakeProposalData = {
  readonly makeProposal: {
    readonly proposal: { readonly id: string } | null;
    readonly broken: ReadonlyArray<{
      readonly what: AssignBrokenKind;
      readonly by: number;
      readonly words: { readonly zh: string; readonly en: string };
    }>;
  };
};

export type KeepProposalVariables = Exact<{
  id: string;
  note?: string | null | undefined;
}>;

export type KeepProposalData = {
  readonly keepProposal: {
    readonly id: string;
    readonly method: AssignMethod;
    readonly leavesOn: string | null;
    readonly state: ProposalState;
    readonly isKept: boolean;
    readonly note: string | null;
    readonly createdAt: string;
    readonly byName: string;
    readonly closedAt: string | null;
    readonly closedByName: string | null;
    readonly leaving: { readonly id: string; readonly name: string } | null;
    readonly cost: {
      readonly moves: number;
      readonly fewestMoves: number;
      readonly members: number;
      readonly spreadBefore: number;
      readonly spreadAfter: number;
      readonly maxAfter: number;
      readonly lowerBound: number;
    };
  };
};

export type DiscardProposalVariables = Exact<{
  id: string;
}>;

export type DiscardProposalData = {
  readonly discardProposal: {
    readonly id: string;
    readonly method: AssignMethod;
    readonly leavesOn: string | null;
    readonly state: ProposalState;
    readonly isKept: boolean;
    readonly note: string | null;
    readonly createdAt: string;
    readonly byName: string;
    readonly closedAt: string | null;
    readonly closedByName: string | null;
    readonly leaving: { readonly id: string; readonly name: string } | null;
    readonly cost: {
      readonly moves: number;
      readonly fewestMoves: number;
      readonly members: number;
      readonly spreadBefore: number;
      readonly spreadAfter: number;
      readonly maxAfter: number;
      readonly lowerBound: number;
    };
  };
};

export type ApplyProposalVariables = Exact<{
  id: string;
}>;

export type ApplyProposalData = {
  readonly applyProposal: {
    readonly id: string;
    readonly method: AssignMethod;
    readonly leavesOn: string | null;
    readonly state: ProposalState;
    readonly isKept: boolean;
    readonly note: string | null;
    readonly createdAt: string;
    readonly byName: string;
    readonly closedAt: string | null;
    readonly closedByName: string | null;
    readonly leaving: { readonly id: string; readonly name: string } | null;
    readonly cost: {
      readonly moves: number;
      readonly fewestMoves: number;
      readonly members: number;
      readonly spreadBefore: number;
      readonly spreadAfter: number;
      readonly maxAfter: number;
      readonly lowerBound: number;
    };
  };
};

export type OperatorFields = {
  readonly id: string;
  readonly name: string;
  readonly level: OperatorLevel;
  readonly capacity: number;
  readonly skills: ReadonlyArray<Tier>;
  readonly provinces: ReadonlyArray<string>;
  readonly workingDays: ReadonlyArray<number>;
  readonly leavesOn: string | null;
  readonly isAwayToday: boolean;
  readonly isGone: boolean;
  readonly groups: number;
  readonly members: number;
  readonly weight: number;
  readonly loadBasisPoints: number;
  readonly notesMissing: number;
  readonly revision: number;
  readonly leaves: ReadonlyArray<{ readonly from: string; readonly to: string; readonly reason: string }>;
};

export type HoldingFields = {
  readonly id: string;
  readonly from: string;
  readonly until: string | null;
  readonly note: string | null;
  readonly noteAt: string | null;
  readonly noteDueAt: string | null;
  readonly weight: number;
  readonly byName: string;
  readonly group: {
    readonly id: string;
    readonly number: string;
    readonly name: string;
    readonly tier: Tier | null;
    readonly region: string;
    readonly members: number;
    readonly isClosed: boolean;
  };
  readonly to: { readonly id: string; readonly name: string } | null;
};

export type OperatorsVariables = Exact<{ [key: string]: never }>;

export type OperatorsData = {
  readonly operators: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly level: OperatorLevel;
    readonly capacity: number;
    readonly skills: ReadonlyArray<Tier>;
    readonly provinces: ReadonlyArray<string>;
    readonly workingDays: ReadonlyArray<number>;
    readonly leavesOn: string | null;
    readonly isAwayToday: boolean;
    readonly isGone: boolean;
    readonly groups: number;
    readonly members: number;
    readonly weight: number;
    readonly loadBasisPoints: number;
    readonly notesMissing: number;
    readonly revision: number;
    readonly leaves: ReadonlyArray<{ readonly from: string; readonly to: string; readonly reason: string }>;
  }>;
};

export type OperatorVariables = Exact<{
  id: string;
}>;

export type OperatorData = {
  readonly operator: {
    readonly id: string;
    readonly name: string;
    readonly level: OperatorLevel;
    readonly capacity: number;
    readonly skills: ReadonlyArray<Tier>;
    readonly provinces: ReadonlyArray<string>;
    readonly workingDays: ReadonlyArray<number>;
    readonly leavesOn: string | null;
    readonly isAwayToday: boolean;
    readonly isGone: boolean;
    readonly groups: number;
    readonly members: number;
    readonly weight: number;
    readonly loadBasisPoints: number;
    readonly notesMissing: number;
    readonly revision: number;
    readonly leaves: ReadonlyArray<{ readonly from: string; readonly to: string; readonly reason: string }>;
  } | null;
};

export type OperatorHoldingsVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  isHeld?: boolean | null | undefined;
  needsNote?: boolean | null | undefined;
}>;

export type OperatorHoldingsData = {
  readonly operator: {
    readonly id: string;
    readonly holdings: {
      readonly total: number;
      readonly edges: ReadonlyArray<{
        readonly node: {
          readonly id: string;
          readonly from: string;
          readonly until: string | null;
          readonly note: string | null;
          readonly noteAt: string | null;
          readonly noteDueAt: string | null;
          readonly weight: number;
          readonly byName: string;
          readonly group: {
            readonly id: string;
            readonly number: string;
            readonly name: string;
            readonly tier: Tier | null;
            readonly region: string;
            readonly members: number;
            readonly isClosed: boolean;
          };
          readonly to: { readonly id: string; readonly name: string } | null;
        };
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type OperatorNamesVariables = Exact<{ [key: string]: never }>;

export type OperatorNamesData = {
  readonly operatorNames: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly level: OperatorLevel;
    readonly groups: number;
    readonly capacity: number;
    readonly isLeaving: boolean;
    readonly isAwayToday: boolean;
  }>;
};

export type ChangeOperatorVariables = Exact<{
  id: string;
  revision: number;
  change: OperatorChange;
}>;

export type ChangeOperatorData = {
  readonly changeOperator: {
    readonly id: string;
    readonly name: string;
    readonly level: OperatorLevel;
    readonly capacity: number;
    readonly skills: ReadonlyArray<Tier>;
    readonly provinces: ReadonlyArray<string>;
    readonly workingDays: ReadonlyArray<number>;
    readonly leavesOn: string | null;
    readonly isAwayToday: boolean;
    readonly isGone: boolean;
    readonly groups: number;
    readonly members: number;
    readonly weight: number;
    readonly loadBasisPoints: number;
    readonly notesMissing: number;
    readonly revision: number;
    readonly leaves: ReadonlyArray<{ readonly from: string; readonly to: string; readonly reason: string }>;
  };
};

export type AddLeaveVariables = Exact<{
  operatorId: string;
  from: string;
  to: string;
  reason: string;
}>;

export type AddLeaveData = {
  readonly addLeave: {
    readonly id: string;
    readonly name: string;
    readonly level: OperatorLevel;
    readonly capacity: number;
    readonly skills: ReadonlyArray<Tier>;
    readonly provinces: ReadonlyArray<string>;
    readonly workingDays: ReadonlyArray<number>;
    readonly leavesOn: string | null;
    readonly isAwayToday: boolean;
    readonly isGone: boolean;
    readonly groups: number;
    readonly members: number;
    readonly weight: number;
    readonly loadBasisPoints: number;
    readonly notesMissing: number;
    readonly revision: number;
    readonly leaves: ReadonlyArray<{ readonly from: string; readonly to: string; readonly reason: string }>;
  };
};

export type RemoveLeaveVariables = Exact<{
  operatorId: string;
  from: string;
}>;

export type RemoveLeaveData = {
  readonly removeLeave: {
    readonly id: string;
    readonly name: string;
    readonly level: OperatorLevel;
    readonly capacity: number;
    readonly skills: ReadonlyArray<Tier>;
    readonly provinces: ReadonlyArray<string>;
    readonly workingDays: ReadonlyArray<number>;
    readonly leavesOn: string | null;
    readonly isAwayToday: boolean;
    readonly isGone: boolean;
    readonly groups: number;
    readonly members: number;
    readonly weight: number;
    readonly loadBasisPoints: number;
    readonly notesMissing: number;
    readonly revision: number;
    readonly leaves: ReadonlyArray<{ readonly from: string; readonly to: string; readonly reason: string }>;
  };
};

export type HandOverAllVariables = Exact<{
  fromId: string;
  toId: string;
}>;

export type HandOverAllData = { readonly handOverAll: number };

export type WriteHandOverNoteVariables = Exact<{
  holdingId: string;
  note: string;
}>;

export type WriteHandOverNoteData = {
  readonly writeHandOverNote: {
    readonly id: string;
    readonly from: string;
    readonly until: string | null;
    readonly note: string | null;
    readonly noteAt: string | null;
    readonly noteDueAt: string | null;
    readonly weight: number;
    readonly byName: string;
    readonly group: {
      readonly id: string;
      readonly number: string;
      readonly name: string;
      readonly tier: Tier | null;
      readonly region: string;
      readonly members: number;
      readonly isClosed: boolean;
    };
    readonly to: { readonly id: string; readonly name: string } | null;
  };
};

export type OrdersVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  search?: string | null | undefined;
  filter?: OrderFilter | null | undefined;
}>;

export type OrdersData = {
  readonly orders: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly orderNo: string;
        readonly buyer: string;
        readonly sku: string;
        readonly quantity: number;
        readonly amountFen: number;
        readonly refundedFen: number;
        readonly profitFen: number;
        readonly kind: OrderKind;
        readonly paidAt: string;
        readonly distributor: { readonly id: string; readonly name: string; readonly memberNo: string };
        readonly product: { readonly name: string } | null;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type TaskToSendVariables = Exact<{
  id: string;
}>;

export type TaskToSendData = {
  readonly task: {
    readonly id: string;
    readonly text: string | null;
    readonly state: TaskState;
    readonly needsEvidence: boolean;
    readonly title: { readonly zh: string; readonly en: string };
  };
};

export type CopyTaskVariables = Exact<{
  id: string;
}>;

export type CopyTaskData = {
  readonly copyTask: { readonly id: string; readonly state: TaskState; readonly needsEvidence: boolean; readonly copiedAt: string | null };
};

export type FinishTaskVariables = Exact<{
  id: string;
  evidenceIds?: ReadonlyArray<string> | null | undefined;
}>;

export type FinishTaskData = { readonly finishTask: { readonly id: string; readonly state: TaskState } };

export type SavedViewsVariables = Exact<{
  list: string;
}>;

export type SavedViewsData = {
  readonly savedViews: ReadonlyArray<{ readonly id: string; readonly list: string; readonly name: string; readonly query: string }>;
};

export type SaveViewVariables = Exact<{
  list: string;
  name: string;
  query: string;
}>;

export type SaveViewData = {
  readonly saveView: { readonly id: string; readonly list: string; readonly name: string; readonly query: string };
};

export type RemoveViewVariables = Exact<{
  id: string;
}>;

export type RemoveViewData = { readonly removeView: boolean };

export type PeopleVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  search?: string | null | undefined;
  filter?: DistributorFilter | null | undefined;
  sort?: DistributorSort | null | undefined;
}>;

export type PeopleData = {
  readonly distributors: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly memberNo: string;
        readonly name: string;
        readonly region: string;
        readonly phone: string;
        readonly joinedAt: string;
        readonly isKol: boolean;
        readonly directDownline: number;
        readonly erasedAt: string | null;
        readonly standing: {
          readonly tier: Tier;
          readonly since: string;
          readonly graceUntil: string | null;
          readonly pin: { readonly until: string } | null;
        };
        readonly sponsor: { readonly id: string; readonly name: string } | null;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type ProvincesVariables = Exact<{ [key: string]: never }>;

export type ProvincesData = { readonly provinces: ReadonlyArray<string> };

export type PersonFields = {
  readonly id: string;
  readonly memberNo: string;
  readonly name: string;
  readonly region: string;
  readonly phone: string;
  readonly joinedAt: string;
  readonly isKol: boolean;
  readonly directDownline: number;
  readonly erasedAt: string | null;
  readonly sponsor: { readonly id: string; readonly name: string; readonly memberNo: string } | null;
  readonly standing: {
    readonly tier: Tier;
    readonly since: string;
    readonly graceSince: string | null;
    readonly graceUntil: string | null;
    readonly protectedUntil: string | null;
    readonly pin: {
      readonly tier: Tier;
      readonly until: string;
      readonly reason: string | null;
      readonly byName: string;
      readonly at: string;
    } | null;
  };
  readonly sponsorMoves: ReadonlyArray<{
    readonly at: string;
    readonly fromNo: string | null;
    readonly toNo: string | null;
    readonly reason: string;
    readonly byName: string;
  }>;
};

export type PersonVariables = Exact<{
  id: string;
}>;

export type PersonData = {
  readonly distributor: {
    readonly id: string;
    readonly memberNo: string;
    readonly name: string;
    readonly region: string;
    readonly phone: string;
    readonly joinedAt: string;
    readonly isKol: boolean;
    readonly directDownline: number;
    readonly erasedAt: string | null;
    readonly sales: ReadonlyArray<{
      readonly day: string;
      readonly orders: number;
      readonly netFen: number;
      readonly amountFen: number;
      readonly refundedFen: number;
      readonly profitFen: number;
      readonly memberships: number;
    }>;
    readonly sponsor: { readonly id: string; readonly name: string; readonly memberNo: string } | null;
    readonly standing: {
      readonly tier: Tier;
      readonly since: string;
      readonly graceSince: string | null;
      readonly graceUntil: string | null;
      readonly protectedUntil: string | null;
      readonly pin: {
        readonly tier: Tier;
        readonly until: string;
        readonly reason: string | null;
        readonly byName: string;
        readonly at: string;
      } | null;
    };
    readonly sponsorMoves: ReadonlyArray<{
      readonly at: string;
      readonly fromNo: string | null;
      readonly toNo: string | null;
      readonly reason: string;
      readonly byName: string;
    }>;
  } | null;
};

export type VerdictFields = {
  readonly tier: Tier;
  readonly isForKeeping: boolean;
  readonly metric: Metric;
  readonly window: MetricWindow;
  readonly unit: MetricUnit;
  readonly comparison: Comparison;
  readonly threshold: number;
  readonly topBasisPoints: number | null;
  readonly value: number;
  readonly isMet: boolean;
  readonly missing: number;
  readonly group: number;
  readonly groupKind: RuleKind;
  readonly dropsOn: string | null;
  readonly dropsBy: number | null;
  readonly words: { readonly zh: string; readonly en: string };
};

export type ExplainedSide = {
  readonly tier: Tier;
  readonly isForKeeping: boolean;
  readonly kind: RuleKind;
  readonly isMet: boolean;
  readonly met: number;
  readonly total: number;
  readonly conditions: ReadonlyArray<{
    readonly tier: Tier;
    readonly isForKeeping: boolean;
    readonly metric: Metric;
    readonly window: MetricWindow;
    readonly unit: MetricUnit;
    readonly comparison: Comparison;
    readonly threshold: number;
    readonly topBasisPoints: number | null;
    readonly value: number;
    readonly isMet: boolean;
    readonly missing: number;
    readonly group: number;
    readonly groupKind: RuleKind;
    readonly dropsOn: string | null;
    readonly dropsBy: number | null;
    readonly words: { readonly zh: string; readonly en: string };
  }>;
};

export type PersonChange = {
  readonly seq: number;
  readonly kind: TierChangeKind;
  readonly from: Tier;
  readonly to: Tier;
  readonly day: string;
  readonly at: string;
  readonly policyVersion: number | null;
  readonly until: string | null;
  readonly reason: string | null;
  readonly byName: string | null;
  readonly conditions: ReadonlyArray<{
    readonly tier: Tier;
    readonly isForKeeping: boolean;
    readonly metric: Metric;
    readonly window: MetricWindow;
    readonly unit: MetricUnit;
    readonly comparison: Comparison;
    readonly threshold: number;
    readonly topBasisPoints: number | null;
    readonly value: number;
    readonly isMet: boolean;
    readonly missing: number;
    readonly group: number;
    readonly groupKind: RuleKind;
    readonly dropsOn: string | null;
    readonly dropsBy: number | null;
    readonly words: { readonly zh: string; readonly en: string };
  }>;
  readonly words: { readonly zh: string; readonly en: string };
};

export type PersonTierVariables = Exact<{
  id: string;
}>;

export type PersonTierData = {
  readonly distributor: {
    readonly id: string;
    readonly explanation: {
      readonly asOf: string;
      readonly day: string;
      readonly policyVersion: number | null;
      readonly policyFrom: string | null;
      readonly rise: {
        readonly tier: Tier;
        readonly isForKeeping: boolean;
        readonly kind: RuleKind;
        readonly isMet: boolean;
        readonly met: number;
        readonly total: number;
        readonly conditions: ReadonlyArray<{
          readonly tier: Tier;
          readonly isForKeeping: boolean;
          readonly metric: Metric;
          readonly window: MetricWindow;
          readonly unit: MetricUnit;
          readonly comparison: Comparison;
          readonly threshold: number;
          readonly topBasisPoints: number | null;
          readonly value: number;
          readonly isMet: boolean;
          readonly missing: number;
          readonly group: number;
          readonly groupKind: RuleKind;
          readonly dropsOn: string | null;
          readonly dropsBy: number | null;
          readonly words: { readonly zh: string; readonly en: string };
        }>;
      } | null;
      readonly keep: {
        readonly tier: Tier;
        readonly isForKeeping: boolean;
        readonly kind: RuleKind;
        readonly isMet: boolean;
        readonly met: number;
        readonly total: number;
        readonly conditions: ReadonlyArray<{
          readonly tier: Tier;
          readonly isForKeeping: boolean;
          readonly metric: Metric;
          readonly window: MetricWindow;
          readonly unit: MetricUnit;
          readonly comparison: Comparison;
          readonly threshold: number;
          readonly topBasisPoints: number | null;
          readonly value: number;
          readonly isMet: boolean;
          readonly missing: number;
          readonly group: number;
          readonly groupKind: RuleKind;
          readonly dropsOn: string | null;
          readonly dropsBy: number | null;
          readonly words: { readonly zh: string; readonly en: string };
        }>;
      } | null;
      readonly next: {
        readonly tier: Tier;
        readonly isForKeeping: boolean;
        readonly by: string | null;
        readonly met: number;
        readonly total: number;
        readonly words: { readonly zh: string; readonly en: string };
      } | null;
      readonly words: { readonly zh: string; readonly en: string };
    };
    readonly tierChanges: ReadonlyArray<{
      readonly seq: number;
      readonly kind: TierChangeKind;
      readonly from: Tier;
      readonly to: Tier;
      readonly day: string;
      readonly at: string;
      readonly policyVersion: number | null;
      readonly until: string | null;
      readonly reason: string | null;
      readonly byName: string | null;
      readonly conditions: ReadonlyArray<{
        readonly tier: Tier;
        readonly isForKeeping: boolean;
        readonly metric: Metric;
        readonly window: MetricWindow;
        readonly unit: MetricUnit;
        readonly comparison: Comparison;
        readonly threshold: number;
        readonly topBasisPoints: number | null;
        readonly value: number;
        readonly isMet: boolean;
        readonly missing: number;
        readonly group: number;
        readonly groupKind: RuleKind;
        readonly dropsOn: string | null;
        readonly dropsBy: number | null;
        readonly words: { readonly zh: string; readonly en: string };
      }>;
      readonly words: { readonly zh: string; readonly en: string };
    }>;
    readonly objections: ReadonlyArray<{
      readonly id: string;
      readonly text: string;
      readonly at: string;
      readonly dueAt: string;
      readonly state: ObjectionState;
      readonly tier: Tier;
      readonly answer: string | null;
      readonly answeredAt: string | null;
      readonly answeredByName: string | null;
      readonly isGranted: boolean | null;
    }>;
  } | null;
  readonly metrics: ReadonlyArray<{
    readonly metric: Metric;
    readonly unit: MetricUnit;
    readonly windows: ReadonlyArray<MetricWindow>;
    readonly comparison: Comparison;
    readonly isOfTeam: boolean;
    readonly name: { readonly zh: string; readonly en: string };
  }>;
};

export type PersonTeamVariables = Exact<{
  id: string;
}>;

export type PersonTeamData = {
  readonly distributor: {
    readonly id: string;
    readonly team: {
      readonly members: number;
      readonly headsBelow: number;
      readonly todayFen: number;
      readonly todayOrders: number;
      readonly todaySellers: number;
      readonly byTier: ReadonlyArray<{ readonly tier: Tier; readonly count: number }>;
    };
    readonly figures: ReadonlyArray<{
      readonly window: MetricWindow;
      readonly ownSalesFen: number;
      readonly ownOrders: number;
      readonly repurchases: number;
      readonly buyers: number;
      readonly refundRate: number;
      readonly teamSalesFen: number;
      readonly directRecruits: number;
      readonly teamRecruits: number;
      readonly activeDownline: number;
      readonly replicationIndex: number;
      readonly risen: number;
      readonly campGraduated: boolean;
      readonly dutyScore: number;
      readonly violations: number;
    }>;
  } | null;
};

export type TeamMemberFields = {
  readonly id: string;
  readonly memberNo: string;
  readonly name: string;
  readonly isKol: boolean;
  readonly tier: Tier;
  readonly joinedAt: string;
  readonly depth: number;
  readonly directDownline: number;
  readonly todayFen: number;
  readonly todayOrders: number;
  readonly ownSalesFen: number;
  readonly ownOrders: number;
  readonly graceUntil: string | null;
  readonly next: {
    readonly tier: Tier;
    readonly isForKeeping: boolean;
    readonly by: string | null;
    readonly met: number;
    readonly total: number;
    readonly words: { readonly zh: string; readonly en: string };
  } | null;
};

export type DirectDownlineVariables = Exact<{
  of: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type DirectDownlineData = {
  readonly directDownline: {
    readonly total: number;
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly memberNo: string;
        readonly name: string;
        readonly isKol: boolean;
        readonly tier: Tier;
        readonly joinedAt: string;
        readonly depth: number;
        readonly directDownline: number;
        readonly todayFen: number;
        readonly todayOrders: number;
        readonly ownSalesFen: number;
        readonly ownOrders: number;
        readonly graceUntil: string | null;
        readonly next: {
          readonly tier: Tier;
          readonly isForKeeping: boolean;
          readonly by: string | null;
          readonly met: number;
          readonly total: number;
          readonly words: { readonly zh: string; readonly en: string };
        } | null;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type TeamOfVariables = Exact<{
  of: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  show?: TeamShow | null | undefined;
}>;

export type TeamOfData = {
  readonly team: {
    readonly total: number;
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly memberNo: string;
        readonly name: string;
        readonly isKol: boolean;
        readonly tier: Tier;
        readonly joinedAt: string;
        readonly depth: number;
        readonly directDownline: number;
        readonly todayFen: number;
        readonly todayOrders: number;
        readonly ownSalesFen: number;
        readonly ownOrders: number;
        readonly graceUntil: string | null;
        readonly next: {
          readonly tier: Tier;
          readonly isForKeeping: boolean;
          readonly by: string | null;
          readonly met: number;
          readonly total: number;
          readonly words: { readonly zh: string; readonly en: string };
        } | null;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type PinTierVariables = Exact<{
  distributorId: string;
  tier: Tier;
  until: string;
  reason: string;
}>;

export type PinTierData = {
  readonly pinTier: {
    readonly id: string;
    readonly memberNo: string;
    readonly name: string;
    readonly region: string;
    readonly phone: string;
    readonly joinedAt: string;
    readonly isKol: boolean;
    readonly directDownline: number;
    readonly erasedAt: string | null;
    readonly sponsor: { readonly id: string; readonly name: string; readonly memberNo: string } | null;
    readonly standing: {
      readonly tier: Tier;
      readonly since: string;
      readonly graceSince: string | null;
      readonly graceUntil: string | null;
      readonly protectedUntil: string | null;
      readonly pin: {
        readonly tier: Tier;
        readonly until: string;
        readonly reason: string | null;
        readonly byName: string;
        readonly at: string;
      } | null;
    };
    readonly sponsorMoves: ReadonlyArray<{
      readonly at: string;
      readonly fromNo: string | null;
      readonly toNo: string | null;
      readonly reason: string;
      readonly byName: string;
    }>;
  };
};

export type UnpinTierVariables = Exact<{
  distributorId: string;
  reason: string;
}>;

export type UnpinTierData = {
  readonly unpinTier: {
    readonly id: string;
    readonly memberNo: string;
    readonly name: string;
    readonly region: string;
    readonly phone: string;
    readonly joinedAt: string;
    readonly isKol: boolean;
    readonly directDownline: number;
    readonly erasedAt: string | null;
    readonly sponsor: { readonly id: string; readonly name: string; readonly memberNo: string } | null;
    readonly standing: {
      readonly tier: Tier;
      readonly since: string;
      readonly graceSince: string | null;
      readonly graceUntil: string | null;
      readonly protectedUntil: string | null;
      readonly pin: {
        readonly tier: Tier;
        readonly until: string;
        readonly reason: string | null;
        readonly byName: string;
        readonly at: string;
      } | null;
    };
    readonly sponsorMoves: ReadonlyArray<{
      readonly at: string;
      readonly fromNo: string | null;
      readonly toNo: string | null;
      readonly reason: string;
      readonly byName: string;
    }>;
  };
};

export type MoveSponsorVariables = Exact<{
  distributorId: string;
  sponsorNo?: string | null | undefined;
  reason: string;
}>;

export type MoveSponsorData = {
  readonly moveSponsor: {
    readonly id: string;
    readonly memberNo: string;
    readonly name: string;
    readonly region: string;
    readonly phone: string;
    readonly joinedAt: string;
    readonly isKol: boolean;
    readonly directDownline: number;
    readonly erasedAt: string | null;
    readonly sponsor: { readonly id: string; readonly name: string; readonly memberNo: string } | null;
    readonly standing: {
      readonly tier: Tier;
      readonly since: string;
      readonly graceSince: string | null;
      readonly graceUntil: string | null;
      readonly protectedUntil: string | null;
      readonly pin: {
        readonly tier: Tier;
        readonly until: string;
        readonly reason: string | null;
        readonly byName: string;
        readonly at: string;
      } | null;
    };
    readonly sponsorMoves: ReadonlyArray<{
      readonly at: string;
      readonly fromNo: string | null;
      readonly toNo: string | null;
      readonly reason: string;
      readonly byName: string;
    }>;
  };
};

export type RevealPhoneVariables = Exact<{
  distributorId: string;
  reason: string;
}>;

export type RevealPhoneData = { readonly revealPhone: string | null };

export type EraseDistributorVariables = Exact<{
  distributorId: string;
  reason: string;
}>;

export type EraseDistributorData = {
  readonly eraseDistributor: {
    readonly id: string;
    readonly memberNo: string;
    readonly name: string;
    readonly region: string;
    readonly phone: string;
    readonly joinedAt: string;
    readonly isKol: boolean;
    readonly directDownline: number;
    readonly erasedAt: string | null;
    readonly sponsor: { readonly id: string; readonly name: string; readonly memberNo: string } | null;
    readonly standing: {
      readonly tier: Tier;
      readonly since: string;
      readonly graceSince: string | null;
      readonly graceUntil: string | null;
      readonly protectedUntil: string | null;
      readonly pin: {
        readonly tier: Tier;
        readonly until: string;
        readonly reason: string | null;
        readonly byName: string;
        readonly at: string;
      } | null;
    };
    readonly sponsorMoves: ReadonlyArray<{
      readonly at: string;
      readonly fromNo: string | null;
      readonly toNo: string | null;
      readonly reason: string;
      readonly byName: string;
    }>;
  };
};

export type ProductsVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  search?: string | null | undefined;
  category?: string | null | undefined;
}>;

export type ProductsData = {
  readonly products: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly sku: string;
        readonly name: string;
        readonly category: string;
        readonly priceFen: number;
        readonly profitFen: number;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type ProductCategoriesVariables = Exact<{ [key: string]: never }>;

export type ProductCategoriesData = { readonly productCategories: ReadonlyArray<string> };

export type QuarantineVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  search?: string | null | undefined;
  kind?: QuarantineKind | null | undefined;
  reason?: QuarantineReason | null | undefined;
}>;

export type QuarantineData = {
  readonly quarantine: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly kind: QuarantineKind;
        readonly no: string;
        readonly memberNo: string | null;
        readonly orderNo: string | null;
        readonly amountFen: number;
        readonly happenedAt: string;
        readonly receivedAt: string;
        readonly reason: QuarantineReason;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type QuarantineTotalsVariables = Exact<{ [key: string]: never }>;

export type QuarantineTotalsData = {
  readonly quarantineTotals: {
    readonly orders: number;
    readonly ordersFen: number;
    readonly refunds: number;
    readonly refundsFen: number;
    readonly oldestAt: string | null;
  };
};

export type RetryQuarantineVariables = Exact<{ [key: string]: never }>;

export type RetryQuarantineData = { readonly retryQuarantine: number };

export type DiscardQuarantinedVariables = Exact<{
  id: string;
  reason: string;
}>;

export type DiscardQuarantinedData = { readonly discardQuarantined: boolean };

export type RelayFields = {
  readonly id: string;
  readonly direction: RelayDirection;
  readonly state: RelayState;
  readonly title: string;
  readonly text: string;
  readonly byName: string;
  readonly createdAt: string;
  readonly dueAt: string | null;
  readonly asked: number;
  readonly acknowledged: number;
  readonly passed: number;
  readonly memberReads: number;
  readonly voices: number;
  readonly aboutTitle: string | null;
  readonly answer: string | null;
  readonly answeredByName: string | null;
  readonly answeredAt: string | null;
  readonly groups: ReadonlyArray<{ readonly id: string; readonly name: string }>;
};

export type OpsRelaysVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: RelayFilter | null | undefined;
}>;

export type OpsRelaysData = {
  readonly relays: {
    readonly edges: ReadonlyArray<{
      readonly cursor: string;
      readonly node: {
        readonly id: string;
        readonly direction: RelayDirection;
        readonly state: RelayState;
        readonly title: string;
        readonly text: string;
        readonly byName: string;
        readonly createdAt: string;
        readonly dueAt: string | null;
        readonly asked: number;
        readonly acknowledged: number;
        readonly passed: number;
        readonly memberReads: number;
        readonly voices: number;
        readonly aboutTitle: string | null;
        readonly answer: string | null;
        readonly answeredByName: string | null;
        readonly answeredAt: string | null;
        readonly groups: ReadonlyArray<{ readonly id: string; readonly name: string }>;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type RelayGroupsVariables = Exact<{
  search?: string | null | undefined;
}>;

export type RelayGroupsData = {
  readonly groups: {
    readonly edges: ReadonlyArray<{ readonly node: { readonly id: string; readonly name: string; readonly number: string } }>;
  };
};

export type RelayReachVariables = Exact<{
  groupIds: ReadonlyArray<string>;
}>;

export type RelayReachData = { readonly relayReach: { readonly groups: number; readonly kols: number; readonly uncovered: number } };

export type SendRelayVariables = Exact<{
  input: RelayDownInput;
}>;

export type SendRelayData = { readonly sendRelay: { readonly id: string } };

export type WithdrawRelayVariables = Exact<{
  id: string;
}>;

export type WithdrawRelayData = { readonly withdrawRelay: { readonly id: string; readonly state: RelayState } };

export type AnswerRelayVariables = Exact<{
  id: string;
  answer: string;
}>;

export type AnswerRelayData = { readonly answerRelay: { readonly id: string; readonly state: RelayState } };

export type RelayReadersVariables = Exact<{
  id: string;
}>;

export type RelayReadersData = {
  readonly relay: {
    readonly id: string;
    readonly readers: ReadonlyArray<{
      readonly distributorId: string;
      readonly name: string;
      readonly memberNo: string;
      readonly acknowledgedAt: string | null;
      readonly passedAt: string | null;
    }>;
  };
};

export type RotaRowFields = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly kind: DutyKind;
  readonly tier: Tier | null;
  readonly state: RotaState;
  readonly everyWeeks: number;
  readonly people: number;
  readonly version: number;
  readonly seq: number;
  readonly publishedUntil: string | null;
  readonly slots: ReadonlyArray<{
    readonly id: string;
    readonly weekday: number;
    readonly at: string;
    readonly minutes: number;
    readonly people: number;
    readonly perGroup: boolean;
    readonly skill: string | null;
    readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string }>;
  }>;
};

export type RotaFields = {
  readonly firstWeek: string;
  readonly restHours: number;
  readonly mostPerWeek: number;
  readonly newcomerWeeks: number;
  readonly swapsNeedApproval: boolean;
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly kind: DutyKind;
  readonly tier: Tier | null;
  readonly state: RotaState;
  readonly everyWeeks: number;
  readonly people: number;
  readonly version: number;
  readonly seq: number;
  readonly publishedUntil: string | null;
  readonly roster: ReadonlyArray<{
    readonly personKind: PersonKind;
    readonly personId: string;
    readonly personName: string;
    readonly skills: ReadonlyArray<string>;
    readonly since: string;
    readonly until: string | null;
    readonly isNewcomer: boolean;
    readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string }>;
  }>;
  readonly slots: ReadonlyArray<{
    readonly id: string;
    readonly weekday: number;
    readonly at: string;
    readonly minutes: number;
    readonly people: number;
    readonly perGroup: boolean;
    readonly skill: string | null;
    readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string }>;
  }>;
};

export type FairnessFields = {
  readonly from: string;
  readonly to: string;
  readonly shifts: number;
  readonly average: number;
  readonly spread: number;
  readonly loadSpread: number | null;
  readonly boundSpread: number | null;
  readonly isExact: boolean;
  readonly lines: ReadonlyArray<{
    readonly personKind: PersonKind;
    readonly personId: string;
    readonly personName: string;
    readonly shifts: number;
    readonly minutes: number;
    readonly away: { readonly zh: string; readonly en: string } | null;
  }>;
};

export type ShiftFields = {
  readonly id: string;
  readonly rotaId: string;
  readonly rotaTitle: string;
  readonly kind: DutyKind;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly people: number;
  readonly missing: number;
  readonly isEdited: boolean;
  readonly isOver: boolean;
  readonly title: { readonly zh: string; readonly en: string };
  readonly group: { readonly id: string; readonly name: string } | null;
  readonly parts: ReadonlyArray<{
    readonly personKind: PersonKind;
    readonly personId: string;
    readonly personName: string;
    readonly from: string;
    readonly to: string;
    readonly dutyId: string;
    readonly trouble: { readonly zh: string; readonly en: string } | null;
  }>;
};

export type TurnFields = {
  readonly dutyId: string;
  readonly kind: DutyKind;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly personKind: PersonKind;
  readonly personId: string;
  readonly personName: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly group: { readonly id: string; readonly name: string } | null;
};

export type SwapFields = {
  readonly id: string;
  readonly kind: SwapKind;
  readonly state: SwapState;
  readonly rotaId: string;
  readonly rotaTitle: string;
  readonly askedByName: string | null;
  readonly reason: string;
  readonly createdAt: string;
  readonly decidedAt: string | null;
  readonly decidedByName: string | null;
  readonly mayChoose: boolean;
  readonly mayWithdraw: boolean;
  readonly mayDecide: boolean;
  readonly stateWords: { readonly zh: string; readonly en: string };
  readonly turn: {
    readonly dutyId: string;
    readonly kind: DutyKind;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly personKind: PersonKind;
    readonly personId: string;
    readonly personName: string;
    readonly title: { readonly zh: string; readonly en: string };
    readonly group: { readonly id: string; readonly name: string } | null;
  };
  readonly wanted: {
    readonly dutyId: string;
    readonly kind: DutyKind;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly personKind: PersonKind;
    readonly personId: string;
    readonly personName: string;
    readonly title: { readonly zh: string; readonly en: string };
    readonly group: { readonly id: string; readonly name: string } | null;
  } | null;
  readonly by: { readonly personKind: PersonKind; readonly personId: string; readonly personName: string };
  readonly offers: ReadonlyArray<{
    readonly personKind: PersonKind;
    readonly personId: string;
    readonly personName: string;
    readonly isTaken: boolean;
    readonly turn: { readonly dutyId: string; readonly startsAt: string; readonly personName: string } | null;
    readonly trouble: { readonly zh: string; readonly en: string } | null;
  }>;
};

export type RotasVariables = Exact<{
  state?: RotaState | null | undefined;
  kind?: DutyKind | null | undefined;
}>;

export type RotasData = {
  readonly rotas: ReadonlyArray<{
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly kind: DutyKind;
    readonly tier: Tier | null;
    readonly state: RotaState;
    readonly everyWeeks: number;
    readonly people: number;
    readonly version: number;
    readonly seq: number;
    readonly publishedUntil: string | null;
    readonly slots: ReadonlyArray<{
      readonly id: string;
      readonly weekday: number;
      readonly at: string;
      readonly minutes: number;
      readonly people: number;
      readonly perGroup: boolean;
      readonly skill: string | null;
      readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string }>;
    }>;
  }>;
};

export type RotaVariables = Exact<{
  id: string;
}>;

export type RotaData = {
  readonly rota: {
    readonly firstWeek: string;
    readonly restHours: number;
    readonly mostPerWeek: number;
    readonly newcomerWeeks: number;
    readonly swapsNeedApproval: boolean;
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly kind: DutyKind;
    readonly tier: Tier | null;
    readonly state: RotaState;
    readonly everyWeeks: number;
    readonly people: number;
    readonly version: number;
    readonly seq: number;
    readonly publishedUntil: string | null;
    readonly roster: ReadonlyArray<{
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly skills: ReadonlyArray<string>;
      readonly since: string;
      readonly until: string | null;
      readonly isNewcomer: boolean;
      readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string }>;
    }>;
    readonly slots: ReadonlyArray<{
      readonly id: string;
      readonly weekday: number;
      readonly at: string;
      readonly minutes: number;
      readonly people: number;
      readonly perGroup: boolean;
      readonly skill: string | null;
      readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string }>;
    }>;
  };
};

export type RotaTroublesVariables = Exact<{
  id: string;
}>;

export type RotaTroublesData = {
  readonly rota: {
    readonly id: string;
    readonly troubles: ReadonlyArray<{
      readonly id: string;
      readonly rotaId: string;
      readonly rotaTitle: string;
      readonly kind: DutyKind;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly people: number;
      readonly missing: number;
      readonly isEdited: boolean;
      readonly isOver: boolean;
      readonly title: { readonly zh: string; readonly en: string };
      readonly group: { readonly id: string; readonly name: string } | null;
      readonly parts: ReadonlyArray<{
        readonly personKind: PersonKind;
        readonly personId: string;
        readonly personName: string;
        readonly from: string;
        readonly to: string;
        readonly dutyId: string;
        readonly trouble: { readonly zh: string; readonly en: string } | null;
      }>;
    }>;
  };
};

export type RotaShiftsOfVariables = Exact<{
  id: string;
  from: string;
  to: string;
}>;

export type RotaShiftsOfData = {
  readonly rota: {
    readonly id: string;
    readonly shifts: ReadonlyArray<{
      readonly id: string;
      readonly rotaId: string;
      readonly rotaTitle: string;
      readonly kind: DutyKind;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly people: number;
      readonly missing: number;
      readonly isEdited: boolean;
      readonly isOver: boolean;
      readonly title: { readonly zh: string; readonly en: string };
      readonly group: { readonly id: string; readonly name: string } | null;
      readonly parts: ReadonlyArray<{
        readonly personKind: PersonKind;
        readonly personId: string;
        readonly personName: string;
        readonly from: string;
        readonly to: string;
        readonly dutyId: string;
        readonly trouble: { readonly zh: string; readonly en: string } | null;
      }>;
    }>;
  };
};

export type RotaFairnessOfVariables = Exact<{
  id: string;
  from: string;
  to: string;
}>;

export type RotaFairnessOfData = {
  readonly rota: {
    readonly id: string;
    readonly fairness: {
      readonly from: string;
      readonly to: string;
      readonly shifts: number;
      readonly average: number;
      readonly spread: number;
      readonly loadSpread: number | null;
      readonly boundSpread: number | null;
      readonly isExact: boolean;
      readonly lines: ReadonlyArray<{
        readonly personKind: PersonKind;
        readonly personId: string;
        readonly personName: string;
        readonly shifts: number;
        readonly minutes: number;
        readonly away: { readonly zh: string; readonly en: string } | null;
      }>;
    };
  };
};

export type RotaVersionsVariables = Exact<{
  id: string;
}>;

export type RotaVersionsData = {
  readonly rota: {
    readonly id: string;
    readonly versions: ReadonlyArray<{
      readonly id: string;
      readonly number: number;
      readonly from: string;
      readonly to: string;
      readonly publishedAt: string;
      readonly byName: string;
      readonly changeCount: number;
      readonly gaps: number;
      readonly changes: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
      readonly fairness: {
        readonly from: string;
        readonly to: string;
        readonly shifts: number;
        readonly average: number;
        readonly spread: number;
        readonly loadSpread: number | null;
        readonly boundSpread: number | null;
        readonly isExact: boolean;
        readonly lines: ReadonlyArray<{
          readonly personKind: PersonKind;
          readonly personId: string;
          readonly personName: string;
          readonly shifts: number;
          readonly minutes: number;
          readonly away: { readonly zh: string; readonly en: string } | null;
        }>;
      };
    }>;
  };
};

export type RotaFairnessVariables = Exact<{
  from: string;
  to: string;
  tier?: Tier | null | undefined;
}>;

export type RotaFairnessData = {
  readonly rotaFairness: {
    readonly from: string;
    readonly to: string;
    readonly shifts: number;
    readonly average: number;
    readonly spread: number;
    readonly loadSpread: number | null;
    readonly boundSpread: number | null;
    readonly isExact: boolean;
    readonly lines: ReadonlyArray<{
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly shifts: number;
      readonly minutes: number;
      readonly away: { readonly zh: string; readonly en: string } | null;
    }>;
  };
};

export type RotaCandidatesVariables = Exact<{
  text: string;
  tier?: Tier | null | undefined;
}>;

export type RotaCandidatesData = {
  readonly rotaCandidates: ReadonlyArray<{ readonly personKind: PersonKind; readonly personId: string; readonly personName: string }>;
};

export type SwapsVariables = Exact<{
  waiting?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type SwapsData = {
  readonly swaps: {
    readonly waiting: number;
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly kind: SwapKind;
        readonly state: SwapState;
        readonly rotaId: string;
        readonly rotaTitle: string;
        readonly askedByName: string | null;
        readonly reason: string;
        readonly createdAt: string;
        readonly decidedAt: string | null;
        readonly decidedByName: string | null;
        readonly mayChoose: boolean;
        readonly mayWithdraw: boolean;
        readonly mayDecide: boolean;
        readonly stateWords: { readonly zh: string; readonly en: string };
        readonly turn: {
          readonly dutyId: string;
          readonly kind: DutyKind;
          readonly startsAt: string;
          readonly endsAt: string;
          readonly personKind: PersonKind;
          readonly personId: string;
          readonly personName: string;
          readonly title: { readonly zh: string; readonly en: string };
          readonly group: { readonly id: string; readonly name: string } | null;
        };
        readonly wanted: {
          readonly dutyId: string;
          readonly kind: DutyKind;
          readonly startsAt: string;
          readonly endsAt: string;
          readonly personKind: PersonKind;
          readonly personId: string;
          readonly personName: string;
          readonly title: { readonly zh: string; readonly en: string };
          readonly group: { readonly id: string; readonly name: string } | null;
        } | null;
        readonly by: { readonly personKind: PersonKind; readonly personId: string; readonly personName: string };
        readonly offers: ReadonlyArray<{
          readonly personKind: PersonKind;
          readonly personId: string;
          readonly personName: string;
          readonly isTaken: boolean;
          readonly turn: { readonly dutyId: string; readonly startsAt: string; readonly personName: string } | null;
          readonly trouble: { readonly zh: string; readonly en: string } | null;
        }>;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type SubstitutesVariables = Exact<{
  dutyId: string;
}>;

export type SubstitutesData = {
  readonly substitutes: ReadonlyArray<{
    readonly personKind: PersonKind;
    readonly personId: string;
    readonly personName: string;
    readonly shifts: number;
    readonly trouble: { readonly zh: string; readonly en: string } | null;
  }>;
};

export type CreateRotaVariables = Exact<{
  input: RotaInput;
}>;

export type CreateRotaData = {
  readonly createRota: {
    readonly firstWeek: string;
    readonly restHours: number;
    readonly mostPerWeek: number;
    readonly newcomerWeeks: number;
    readonly swapsNeedApproval: boolean;
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly kind: DutyKind;
    readonly tier: Tier | null;
    readonly state: RotaState;
    readonly everyWeeks: number;
    readonly people: number;
    readonly version: number;
    readonly seq: number;
    readonly publishedUntil: string | null;
    readonly roster: ReadonlyArray<{
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly skills: ReadonlyArray<string>;
      readonly since: string;
      readonly until: string | null;
      readonly isNewcomer: boolean;
      readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string }>;
    }>;
    readonly slots: ReadonlyArray<{
      readonly id: string;
      readonly weekday: number;
      readonly at: string;
      readonly minutes: number;
      readonly people: number;
      readonly perGroup: boolean;
      readonly skill: string | null;
      readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string }>;
    }>;
  };
};

export type ChangeRotaVariables = Exact<{
  id: string;
  seq: number;
  input: RotaInput;
}>;

export type ChangeRotaData = {
  readonly changeRota: {
    readonly firstWeek: string;
    readonly restHours: number;
    readonly mostPerWeek: number;
    readonly newcomerWeeks: number;
    readonly swapsNeedApproval: boolean;
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly kind: DutyKind;
    readonly tier: Tier | null;
    readonly state: RotaState;
    readonly everyWeeks: number;
    readonly people: number;
    readonly version: number;
    readonly seq: number;
    readonly publishedUntil: string | null;
    readonly roster: ReadonlyArray<{
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly skills: ReadonlyArray<string>;
      readonly since: string;
      readonly until: string | null;
      readonly isNewcomer: boolean;
      readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string }>;
    }>;
    readonly slots: ReadonlyArray<{
      readonly id: string;
      readonly weekday: number;
      readonly at: string;
      readonly minutes: number;
      readonly people: number;
      readonly perGroup: boolean;
      readonly skill: string | null;
      readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string }>;
    }>;
  };
};

export type EndRotaVariables = Exact<{
  id: string;
}>;

export type EndRotaData = {
  readonly endRota: {
    readonly firstWeek: string;
    readonly restHours: number;
    readonly mostPerWeek: number;
    readonly newcomerWeeks: number;
    readonly swapsNeedApproval: boolean;
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly kind: DutyKind;
    readonly tier: Tier | null;
    readonly state: RotaState;
    readonly everyWeeks: number;
    readonly people: number;
    readonly version: number;
    readonly seq: number;
    readonly publishedUntil: string | null;
    readonly roster: ReadonlyArray<{
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly skills: ReadonlyArray<string>;
      readonly since: string;
      readonly until: string | null;
      readonly isNewcomer: boolean;
      readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string }>;
    }>;
    readonly slots: ReadonlyArray<{
      readonly id: string;
      readonly weekday: number;
      readonly at: string;
      readonly minutes: number;
      readonly people: number;
      readonly perGroup: boolean;
      readonly skill: string | null;
      readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string }>;
    }>;
  };
};

export type PreviewRotaVariables = Exact<{
  id: string;
  from: string;
  to: string;
}>;

export type PreviewRotaData = {
  readonly previewRota: {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly madeAt: string;
    readonly shifts: number;
    readonly kept: number;
    readonly moved: number;
    readonly changeCount: number;
    readonly gapCount: number;
    readonly milliseconds: number;
    readonly changes: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
    readonly gaps: ReadonlyArray<{
      readonly startsAt: string;
      readonly missing: number;
      readonly title: { readonly zh: string; readonly en: string };
      readonly group: { readonly id: string; readonly name: string } | null;
      readonly why: { readonly zh: string; readonly en: string };
    }>;
    readonly fairness: {
      readonly from: string;
      readonly to: string;
      readonly shifts: number;
      readonly average: number;
      readonly spread: number;
      readonly loadSpread: number | null;
      readonly boundSpread: number | null;
      readonly isExact: boolean;
      readonly lines: ReadonlyArray<{
        readonly personKind: PersonKind;
        readonly personId: string;
        readonly personName: string;
        readonly shifts: number;
        readonly minutes: number;
        readonly away: { readonly zh: string; readonly en: string } | null;
      }>;
    };
  };
};

export type PublishRotaVariables = Exact<{
  previewId: string;
}>;

export type PublishRotaData = { readonly publishRota: { readonly id: string; readonly number: number; readonly changeCount: number } };

export type OverrideShiftVariables = Exact<{
  shiftId: string;
  dutyId: string;
  from: string;
  to: string;
  person: PersonInput;
}>;

export type OverrideShiftData = {
  readonly overrideShift: {
    readonly id: string;
    readonly rotaId: string;
    readonly rotaTitle: string;
    readonly kind: DutyKind;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly people: number;
    readonly missing: number;
    readonly isEdited: boolean;
    readonly isOver: boolean;
    readonly title: { readonly zh: string; readonly en: string };
    readonly group: { readonly id: string; readonly name: string } | null;
    readonly parts: ReadonlyArray<{
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly from: string;
      readonly to: string;
      readonly dutyId: string;
      readonly trouble: { readonly zh: string; readonly en: string } | null;
    }>;
  };
};

export type FillShiftVariables = Exact<{
  shiftId: string;
  person: PersonInput;
}>;

export type FillShiftData = {
  readonly fillShift: {
    readonly id: string;
    readonly rotaId: string;
    readonly rotaTitle: string;
    readonly kind: DutyKind;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly people: number;
    readonly missing: number;
    readonly isEdited: boolean;
    readonly isOver: boolean;
    readonly title: { readonly zh: string; readonly en: string };
    readonly group: { readonly id: string; readonly name: string } | null;
    readonly parts: ReadonlyArray<{
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly from: string;
      readonly to: string;
      readonly dutyId: string;
      readonly trouble: { readonly zh: string; readonly en: string } | null;
    }>;
  };
};

export type AskForTurnVariables = Exact<{
  dutyId: string;
  kind: SwapKind;
  reason: string;
}>;

export type AskForTurnData = {
  readonly askSwap: {
    readonly id: string;
    readonly kind: SwapKind;
    readonly state: SwapState;
    readonly rotaId: string;
    readonly rotaTitle: string;
    readonly askedByName: string | null;
    readonly reason: string;
    readonly createdAt: string;
    readonly decidedAt: string | null;
    readonly decidedByName: string | null;
    readonly mayChoose: boolean;
    readonly mayWithdraw: boolean;
    readonly mayDecide: boolean;
    readonly stateWords: { readonly zh: string; readonly en: string };
    readonly turn: {
      readonly dutyId: string;
      readonly kind: DutyKind;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly title: { readonly zh: string; readonly en: string };
      readonly group: { readonly id: string; readonly name: string } | null;
    };
    readonly wanted: {
      readonly dutyId: string;
      readonly kind: DutyKind;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly title: { readonly zh: string; readonly en: string };
      readonly group: { readonly id: string; readonly name: string } | null;
    } | null;
    readonly by: { readonly personKind: PersonKind; readonly personId: string; readonly personName: string };
    readonly offers: ReadonlyArray<{
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly isTaken: boolean;
      readonly turn: { readonly dutyId: string; readonly startsAt: string; readonly personName: string } | null;
      readonly trouble: { readonly zh: string; readonly en: string } | null;
    }>;
  };
};

export type TakeOverVariables = Exact<{
  dutyId: string;
  person: PersonInput;
}>;

export type TakeOverData = {
  readonly takeOver: {
    readonly id: string;
    readonly rotaId: string;
    readonly rotaTitle: string;
    readonly kind: DutyKind;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly people: number;
    readonly missing: number;
    readonly isEdited: boolean;
    readonly isOver: boolean;
    readonly title: { readonly zh: string; readonly en: string };
    readonly group: { readonly id: string; readonly name: string } | null;
    readonly parts: ReadonlyArray<{
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly from: string;
      readonly to: string;
      readonly dutyId: string;
      readonly trouble: { readonly zh: string; readonly en: string } | null;
    }>;
  };
};

export type ApproveSwapVariables = Exact<{
  id: string;
}>;

export type ApproveSwapData = {
  readonly approveSwap: {
    readonly id: string;
    readonly kind: SwapKind;
    readonly state: SwapState;
    readonly rotaId: string;
    readonly rotaTitle: string;
    readonly askedByName: string | null;
    readonly reason: string;
    readonly createdAt: string;
    readonly decidedAt: string | null;
    readonly decidedByName: string | null;
    readonly mayChoose: boolean;
    readonly mayWithdraw: boolean;
    readonly mayDecide: boolean;
    readonly stateWords: { readonly zh: string; readonly en: string };
    readonly turn: {
      readonly dutyId: string;
      readonly kind: DutyKind;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly title: { readonly zh: string; readonly en: string };
      readonly group: { readonly id: string; readonly name: string } | null;
    };
    readonly wanted: {
      readonly dutyId: string;
      readonly kind: DutyKind;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly title: { readonly zh: string; readonly en: string };
      readonly group: { readonly id: string; readonly name: string } | null;
    } | null;
    readonly by: { readonly personKind: PersonKind; readonly personId: string; readonly personName: string };
    readonly offers: ReadonlyArray<{
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly isTaken: boolean;
      readonly turn: { readonly dutyId: string; readonly startsAt: string; readonly personName: string } | null;
      readonly trouble: { readonly zh: string; readonly en: string } | null;
    }>;
  };
};

export type RefuseSwapVariables = Exact<{
  id: string;
}>;

export type RefuseSwapData = {
  readonly refuseSwap: {
    readonly id: string;
    readonly kind: SwapKind;
    readonly state: SwapState;
    readonly rotaId: string;
    readonly rotaTitle: string;
    readonly askedByName: string | null;
    readonly reason: string;
    readonly createdAt: string;
    readonly decidedAt: string | null;
    readonly decidedByName: string | null;
    readonly mayChoose: boolean;
    readonly mayWithdraw: boolean;
    readonly mayDecide: boolean;
    readonly stateWords: { readonly zh: string; readonly en: string };
    readonly turn: {
      readonly dutyId: string;
      readonly kind: DutyKind;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly title: { readonly zh: string; readonly en: string };
      readonly group: { readonly id: string; readonly name: string } | null;
    };
    readonly wanted: {
      readonly dutyId: string;
      readonly kind: DutyKind;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly title: { readonly zh: string; readonly en: string };
      readonly group: { readonly id: string; readonly name: string } | null;
    } | null;
    readonly by: { readonly personKind: PersonKind; readonly personId: string; readonly personName: string };
    readonly offers: ReadonlyArray<{
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly isTaken: boolean;
      readonly turn: { readonly dutyId: string; readonly startsAt: string; readonly personName: string } | null;
      readonly trouble: { readonly zh: string; readonly en: string } | null;
    }>;
  };
};

export type AssignSwapVariables = Exact<{
  id: string;
  person: PersonInput;
}>;

export type AssignSwapData = {
  readonly assignSwap: {
    readonly id: string;
    readonly kind: SwapKind;
    readonly state: SwapState;
    readonly rotaId: string;
    readonly rotaTitle: string;
    readonly askedByName: string | null;
    readonly reason: string;
    readonly createdAt: string;
    readonly decidedAt: string | null;
    readonly decidedByName: string | null;
    readonly mayChoose: boolean;
    readonly mayWithdraw: boolean;
    readonly mayDecide: boolean;
    readonly stateWords: { readonly zh: string; readonly en: string };
    readonly turn: {
      readonly dutyId: string;
      readonly kind: DutyKind;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly title: { readonly zh: string; readonly en: string };
      readonly group: { readonly id: string; readonly name: string } | null;
    };
    readonly wanted: {
      readonly dutyId: string;
      readonly kind: DutyKind;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly title: { readonly zh: string; readonly en: string };
      readonly group: { readonly id: string; readonly name: string } | null;
    } | null;
    readonly by: { readonly personKind: PersonKind; readonly personId: string; readonly personName: string };
    readonly offers: ReadonlyArray<{
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly isTaken: boolean;
      readonly turn: { readonly dutyId: string; readonly startsAt: string; readonly personName: string } | null;
      readonly trouble: { readonly zh: string; readonly en: string } | null;
    }>;
  };
};

export type PickOfferVariables = Exact<{
  id: string;
  person: PersonInput;
}>;

export type PickOfferData = {
  readonly chooseOffer: {
    readonly id: string;
    readonly kind: SwapKind;
    readonly state: SwapState;
    readonly rotaId: string;
    readonly rotaTitle: string;
    readonly askedByName: string | null;
    readonly reason: string;
    readonly createdAt: string;
    readonly decidedAt: string | null;
    readonly decidedByName: string | null;
    readonly mayChoose: boolean;
    readonly mayWithdraw: boolean;
    readonly mayDecide: boolean;
    readonly stateWords: { readonly zh: string; readonly en: string };
    readonly turn: {
      readonly dutyId: string;
      readonly kind: DutyKind;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly title: { readonly zh: string; readonly en: string };
      readonly group: { readonly id: string; readonly name: string } | null;
    };
    readonly wanted: {
      readonly dutyId: string;
      readonly kind: DutyKind;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly title: { readonly zh: string; readonly en: string };
      readonly group: { readonly id: string; readonly name: string } | null;
    } | null;
    readonly by: { readonly personKind: PersonKind; readonly personId: string; readonly personName: string };
    readonly offers: ReadonlyArray<{
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly isTaken: boolean;
      readonly turn: { readonly dutyId: string; readonly startsAt: string; readonly personName: string } | null;
      readonly trouble: { readonly zh: string; readonly en: string } | null;
    }>;
  };
};

export type ScheduleWeekVariables = Exact<{
  day: string;
  tier?: Tier | null | undefined;
  groupId?: string | null | undefined;
  personKind?: PersonKind | null | undefined;
  personId?: string | null | undefined;
}>;

export type ScheduleWeekData = {
  readonly calendarWeek: {
    readonly from: string;
    readonly entries: ReadonlyArray<{
      readonly id: string;
      readonly source: string;
      readonly kind: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly tier: Tier | null;
      readonly forWhom: CalendarFor;
      readonly groups: number;
      readonly isMovable: boolean;
      readonly isSwapPending: boolean;
      readonly link: string | null;
      readonly title: { readonly zh: string; readonly en: string };
      readonly detail: { readonly zh: string; readonly en: string } | null;
      readonly persons: ReadonlyArray<{ readonly kind: PersonKind; readonly id: string; readonly name: string }>;
    }>;
    readonly conflicts: ReadonlyArray<{
      readonly kind: CalendarConflictKind;
      readonly entryIds: ReadonlyArray<string>;
      readonly words: { readonly zh: string; readonly en: string };
      readonly person: { readonly kind: PersonKind; readonly id: string; readonly name: string } | null;
      readonly waysOut: ReadonlyArray<{
        readonly entryId: string;
        readonly startsAt: string | null;
        readonly endsAt: string | null;
        readonly fromKind: PersonKind | null;
        readonly fromId: string | null;
        readonly toKind: PersonKind | null;
        readonly toId: string | null;
        readonly label: { readonly zh: string; readonly en: string };
      }>;
    }>;
  };
};

export type WeekEntry = {
  readonly id: string;
  readonly source: string;
  readonly kind: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly tier: Tier | null;
  readonly forWhom: CalendarFor;
  readonly groups: number;
  readonly isMovable: boolean;
  readonly isSwapPending: boolean;
  readonly link: string | null;
  readonly title: { readonly zh: string; readonly en: string };
  readonly detail: { readonly zh: string; readonly en: string } | null;
  readonly persons: ReadonlyArray<{ readonly kind: PersonKind; readonly id: string; readonly name: string }>;
};

export type WeekConflict = {
  readonly kind: CalendarConflictKind;
  readonly entryIds: ReadonlyArray<string>;
  readonly words: { readonly zh: string; readonly en: string };
  readonly person: { readonly kind: PersonKind; readonly id: string; readonly name: string } | null;
  readonly waysOut: ReadonlyArray<{
    readonly entryId: string;
    readonly startsAt: string | null;
    readonly endsAt: string | null;
    readonly fromKind: PersonKind | null;
    readonly fromId: string | null;
    readonly toKind: PersonKind | null;
    readonly toId: string | null;
    readonly label: { readonly zh: string; readonly en: string };
  }>;
};

export type JudgeMoveVariables = Exact<{
  id: string;
  startsAt: string;
  endsAt: string;
}>;

export type JudgeMoveData = {
  readonly judgeMove: ReadonlyArray<{ readonly kind: CalendarConflictKind; readonly words: { readonly zh: string; readonly en: string } }>;
};

export type MoveEntryVariables = Exact<{
  id: string;
  startsAt: string;
  endsAt: string;
}>;

export type MoveEntryData = { readonly moveEntry: boolean };

export type HandEntryVariables = Exact<{
  id: string;
  fromKind: PersonKind;
  fromId: string;
  toKind: PersonKind;
  toId: string;
}>;

export type HandEntryData = { readonly handEntry: boolean };

export type SchedulePeopleVariables = Exact<{
  text: string;
}>;

export type SchedulePeopleData = {
  readonly search: ReadonlyArray<{ readonly kind: SearchKind; readonly id: string; readonly title: string; readonly detail: string }>;
};

export type SchedulePersonVariables = Exact<{
  id: string;
}>;

export type SchedulePersonData = { readonly distributor: { readonly id: string; readonly name: string; readonly memberNo: string } | null };

export type ScheduleStaffVariables = Exact<{ [key: string]: never }>;

export type ScheduleStaffData = { readonly operatorNames: ReadonlyArray<{ readonly id: string; readonly name: string }> };

export type ScheduleGroupsVariables = Exact<{
  text: string;
}>;

export type ScheduleGroupsData = {
  readonly groups: {
    readonly edges: ReadonlyArray<{ readonly node: { readonly id: string; readonly number: string; readonly name: string } }>;
  };
};

export type ScheduleGroupVariables = Exact<{
  id: string;
}>;

export type ScheduleGroupData = { readonly group: { readonly id: string; readonly number: string; readonly name: string } | null };

export type WeekActivity = {
  readonly id: string;
  readonly kind: ActivityKind;
  readonly tier: Tier;
  readonly title: string;
  readonly text: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: ActivityState;
  readonly editedFor: ActivityEdit | null;
  readonly sentAt: string | null;
  readonly mayChange: boolean;
  readonly titleWords: { readonly zh: string; readonly en: string };
};

export type PlannedFields = {
  readonly tier: Tier;
  readonly week: string;
  readonly cellId: string;
  readonly kind: ActivityKind;
  readonly title: string;
  readonly text: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly minutes: number;
  readonly isCancelled: boolean;
  readonly isEdited: boolean;
  readonly isExtra: boolean;
  readonly groups: number;
  readonly mayChange: boolean;
  readonly titleWords: { readonly zh: string; readonly en: string };
};

export type ScheduleActivityVariables = Exact<{
  id: string;
}>;

export type ScheduleActivityData = {
  readonly activity: {
    readonly id: string;
    readonly kind: ActivityKind;
    readonly tier: Tier;
    readonly title: string;
    readonly text: string | null;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly state: ActivityState;
    readonly editedFor: ActivityEdit | null;
    readonly sentAt: string | null;
    readonly mayChange: boolean;
    readonly group: { readonly id: string; readonly name: string };
    readonly titleWords: { readonly zh: string; readonly en: string };
  } | null;
};

export type PlannedActivityVariables = Exact<{
  tier: Tier;
  week: string;
  cellId: string;
}>;

export type PlannedActivityData = {
  readonly plannedActivity: {
    readonly tier: Tier;
    readonly week: string;
    readonly cellId: string;
    readonly kind: ActivityKind;
    readonly title: string;
    readonly text: string | null;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly minutes: number;
    readonly isCancelled: boolean;
    readonly isEdited: boolean;
    readonly isExtra: boolean;
    readonly groups: number;
    readonly mayChange: boolean;
    readonly titleWords: { readonly zh: string; readonly en: string };
  } | null;
};

export type GroupWeekVariables = Exact<{
  id: string;
  week?: string | null | undefined;
}>;

export type GroupWeekData = {
  readonly group: {
    readonly id: string;
    readonly activities: ReadonlyArray<{
      readonly id: string;
      readonly kind: ActivityKind;
      readonly tier: Tier;
      readonly title: string;
      readonly text: string | null;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly state: ActivityState;
      readonly editedFor: ActivityEdit | null;
      readonly sentAt: string | null;
      readonly mayChange: boolean;
      readonly titleWords: { readonly zh: string; readonly en: string };
    }>;
  } | null;
};

export type AddPlannedActivityVariables = Exact<{
  tier: Tier;
  input: ActivityInput;
}>;

export type AddPlannedActivityData = { readonly addPlannedActivity: { readonly cellId: string } };

export type ChangePlannedActivityVariables = Exact<{
  tier: Tier;
  week: string;
  cellId: string;
  input: ActivityInput;
}>;

export type ChangePlannedActivityData = { readonly changePlannedActivity: { readonly cellId: string } };

export type CancelPlannedActivityVariables = Exact<{
  tier: Tier;
  week: string;
  cellId: string;
}>;

export type CancelPlannedActivityData = { readonly cancelPlannedActivity: { readonly cellId: string } };

export type RestorePlannedActivityVariables = Exact<{
  tier: Tier;
  week: string;
  cellId: string;
}>;

export type RestorePlannedActivityData = { readonly restorePlannedActivity: { readonly cellId: string } | null };

export type AddActivityVariables = Exact<{
  groupId: string;
  input: ActivityInput;
}>;

export type AddActivityData = { readonly addActivity: { readonly id: string } };

export type ChangeActivityVariables = Exact<{
  id: string;
  input: ActivityInput;
}>;

export type ChangeActivityData = { readonly changeActivity: { readonly id: string } };

export type CancelActivityVariables = Exact<{
  id: string;
}>;

export type CancelActivityData = { readonly cancelActivity: { readonly id: string } };

export type RestoreActivityVariables = Exact<{
  id: string;
}>;

export type RestoreActivityData = { readonly restoreActivity: { readonly id: string } | null };

export type WeeklyModelsVariables = Exact<{
  tier: Tier;
}>;

export type WeeklyModelsData = {
  readonly weeklyModels: ReadonlyArray<{
    readonly id: string;
    readonly tier: Tier;
    readonly version: number;
    readonly state: WeeklyModelState;
    readonly publishedAt: string | null;
    readonly byName: string;
    readonly cells: ReadonlyArray<{
      readonly id: string;
      readonly weekday: number;
      readonly at: string;
      readonly minutes: number;
      readonly kind: ActivityKind;
      readonly title: string;
      readonly text: string | null;
      readonly titleWords: { readonly zh: string; readonly en: string };
    }>;
    readonly findings: ReadonlyArray<{
      readonly code: string;
      readonly cellId: string;
      readonly otherId: string | null;
      readonly isHard: boolean;
      readonly words: { readonly zh: string; readonly en: string };
    }>;
    readonly changes: ReadonlyArray<{
      readonly kind: ModelChangeKind;
      readonly cellId: string;
      readonly words: { readonly zh: string; readonly en: string };
    }>;
  }>;
  readonly usualWeek: ReadonlyArray<{
    readonly id: string;
    readonly weekday: number;
    readonly at: string;
    readonly minutes: number;
    readonly kind: ActivityKind;
    readonly title: string;
    readonly text: string | null;
    readonly titleWords: { readonly zh: string; readonly en: string };
  }>;
};

export type ModelCell = {
  readonly id: string;
  readonly weekday: number;
  readonly at: string;
  readonly minutes: number;
  readonly kind: ActivityKind;
  readonly title: string;
  readonly text: string | null;
  readonly titleWords: { readonly zh: string; readonly en: string };
};

export type DraftWeeklyModelVariables = Exact<{
  tier: Tier;
  cells: ReadonlyArray<WeeklyCellInput>;
}>;

export type DraftWeeklyModelData = { readonly draftWeeklyModel: { readonly id: string } };

export type DiscardWeeklyModelVariables = Exact<{
  id: string;
}>;

export type DiscardWeeklyModelData = { readonly discardWeeklyModel: boolean };

export type PublishWeeklyModelVariables = Exact<{
  id: string;
}>;

export type PublishWeeklyModelData = { readonly publishWeeklyModel: { readonly id: string } };

export type ScriptFields = {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly occasion: ScriptOccasion;
  readonly tier: Tier | null;
  readonly step: InviteStep | null;
  readonly title: string;
  readonly text: string;
  readonly state: ScriptState;
  readonly uses: number;
  readonly usesInAll: number;
  readonly lastUsedAt: string | null;
  readonly byName: string;
  readonly changedAt: string;
  readonly publishedAt: string | null;
};

export type ScriptsVariables = Exact<{
  occasion?: ScriptOccasion | null | undefined;
  tier?: Tier | null | undefined;
}>;

export type ScriptsData = {
  readonly scripts: ReadonlyArray<{
    readonly key: string;
    readonly versions: number;
    readonly published: {
      readonly id: string;
      readonly key: string;
      readonly version: number;
      readonly occasion: ScriptOccasion;
      readonly tier: Tier | null;
      readonly step: InviteStep | null;
      readonly title: string;
      readonly text: string;
      readonly state: ScriptState;
      readonly uses: number;
      readonly usesInAll: number;
      readonly lastUsedAt: string | null;
      readonly byName: string;
      readonly changedAt: string;
      readonly publishedAt: string | null;
    } | null;
    readonly draft: {
      readonly id: string;
      readonly key: string;
      readonly version: number;
      readonly occasion: ScriptOccasion;
      readonly tier: Tier | null;
      readonly step: InviteStep | null;
      readonly title: string;
      readonly text: string;
      readonly state: ScriptState;
      readonly uses: number;
      readonly usesInAll: number;
      readonly lastUsedAt: string | null;
      readonly byName: string;
      readonly changedAt: string;
      readonly publishedAt: string | null;
    } | null;
  }>;
};

export type ScriptPlacesVariables = Exact<{ [key: string]: never }>;

export type ScriptPlacesData = {
  readonly scriptPlaces: ReadonlyArray<{ readonly zh: string; readonly en: string; readonly example: string }>;
};

export type ScriptVersionsVariables = Exact<{
  key: string;
}>;

export type ScriptVersionsData = {
  readonly scriptVersions: ReadonlyArray<{
    readonly id: string;
    readonly key: string;
    readonly version: number;
    readonly occasion: ScriptOccasion;
    readonly tier: Tier | null;
    readonly step: InviteStep | null;
    readonly title: string;
    readonly text: string;
    readonly state: ScriptState;
    readonly uses: number;
    readonly usesInAll: number;
    readonly lastUsedAt: string | null;
    readonly byName: string;
    readonly changedAt: string;
    readonly publishedAt: string | null;
  }>;
};

export type SaveScriptVariables = Exact<{
  key?: string | null | undefined;
  input: ScriptInput;
}>;

export type SaveScriptData = {
  readonly saveScript: {
    readonly id: string;
    readonly key: string;
    readonly version: number;
    readonly occasion: ScriptOccasion;
    readonly tier: Tier | null;
    readonly step: InviteStep | null;
    readonly title: string;
    readonly text: string;
    readonly state: ScriptState;
    readonly uses: number;
    readonly usesInAll: number;
    readonly lastUsedAt: string | null;
    readonly byName: string;
    readonly changedAt: string;
    readonly publishedAt: string | null;
  };
};

export type PublishScriptVariables = Exact<{
  id: string;
}>;

export type PublishScriptData = {
  readonly publishScript: {
    readonly id: string;
    readonly key: string;
    readonly version: number;
    readonly occasion: ScriptOccasion;
    readonly tier: Tier | null;
    readonly step: InviteStep | null;
    readonly title: string;
    readonly text: string;
    readonly state: ScriptState;
    readonly uses: number;
    readonly usesInAll: number;
    readonly lastUsedAt: string | null;
    readonly byName: string;
    readonly changedAt: string;
    readonly publishedAt: string | null;
  };
};

export type RetireScriptVariables = Exact<{
  id: string;
}>;

export type RetireScriptData = { readonly retireScript: boolean };

export type CountScriptUseVariables = Exact<{
  id: string;
}>;

export type CountScriptUseData = { readonly countScriptUse: { readonly id: string; readonly uses: number } };

export type SettingsVariables = Exact<{ [key: string]: never }>;

export type SettingsData = {
  readonly settings: ReadonlyArray<{
    readonly key: string;
    readonly kind: SettingKind;
    readonly value: string;
    readonly defaultValue: string;
    readonly min: number;
    readonly max: number;
    readonly changedAt: string | null;
    readonly changedByName: string | null;
  }>;
};

export type ChangeSettingVariables = Exact<{
  key: string;
  value: string;
}>;

export type ChangeSettingData = {
  readonly changeSetting: {
    readonly key: string;
    readonly kind: SettingKind;
    readonly value: string;
    readonly defaultValue: string;
    readonly min: number;
    readonly max: number;
    readonly changedAt: string | null;
    readonly changedByName: string | null;
  };
};

export type SearchVariables = Exact<{
  text: string;
}>;

export type SearchData = {
  readonly search: ReadonlyArray<{ readonly kind: SearchKind; readonly id: string; readonly title: string; readonly detail: string }>;
  readonly groups: {
    readonly edges: ReadonlyArray<{
      readonly node: { readonly id: string; readonly number: string; readonly name: string; readonly operatorName: string | null };
    }>;
  };
};

export type ServerVariables = Exact<{ [key: string]: never }>;

export type ServerData = {
  readonly server: {
    readonly version: string;
    readonly startedAt: string;
    readonly database: DatabaseKind;
    readonly businessZone: string;
    readonly businessDay: string;
  };
};

export type StaffFields = {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly hasTotp: boolean;
  readonly hasPassword: boolean;
  readonly disabledAt: string | null;
  readonly lastSeenAt: string | null;
  readonly createdAt: string;
};

export type StaffVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  search?: string | null | undefined;
  role?: Role | null | undefined;
}>;

export type StaffData = {
  readonly staff: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly username: string;
        readonly name: string;
        readonly role: Role;
        readonly hasTotp: boolean;
        readonly hasPassword: boolean;
        readonly disabledAt: string | null;
        readonly lastSeenAt: string | null;
        readonly createdAt: string;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type StaffSessionsVariables = Exact<{
  staffId: string;
}>;

export type StaffSessionsData = {
  readonly staffSessions: ReadonlyArray<{
    readonly id: string;
    readonly device: string;
    readonly address: string;
    readonly way: SignInWay;
    readonly signedInAt: string;
    readonly lastSeenAt: string;
    readonly expiresAt: string;
    readonly isCurrent: boolean;
  }>;
};

export type InviteStaffVariables = Exact<{
  input: StaffInput;
}>;

export type InviteStaffData = {
  readonly inviteStaff: {
    readonly url: string;
    readonly expiresAt: string;
    readonly staff: {
      readonly id: string;
      readonly username: string;
      readonly name: string;
      readonly role: Role;
      readonly hasTotp: boolean;
      readonly hasPassword: boolean;
      readonly disabledAt: string | null;
      readonly lastSeenAt: string | null;
      readonly createdAt: string;
    };
  };
};

export type RenewInvitationVariables = Exact<{
  staffId: string;
}>;

export type RenewInvitationData = {
  readonly renewInvitation: {
    readonly url: string;
    readonly expiresAt: string;
    readonly staff: {
      readonly id: string;
      readonly username: string;
      readonly name: string;
      readonly role: Role;
      readonly hasTotp: boolean;
      readonly hasPassword: boolean;
      readonly disabledAt: string | null;
      readonly lastSeenAt: string | null;
      readonly createdAt: string;
    };
  };
};

export type ChangeStaffVariables = Exact<{
  id: string;
  change: StaffChange;
}>;

export type ChangeStaffData = {
  readonly changeStaff: {
    readonly id: string;
    readonly username: string;
    readonly name: string;
    readonly role: Role;
    readonly hasTotp: boolean;
    readonly hasPassword: boolean;
    readonly disabledAt: string | null;
    readonly lastSeenAt: string | null;
    readonly createdAt: string;
  };
};

export type EndStaffSessionsVariables = Exact<{
  staffId: string;
}>;

export type EndStaffSessionsData = { readonly endStaffSessions: number };

export type ResetStaffTotpVariables = Exact<{
  staffId: string;
}>;

export type ResetStaffTotpData = {
  readonly resetStaffTotp: {
    readonly id: string;
    readonly username: string;
    readonly name: string;
    readonly role: Role;
    readonly hasTotp: boolean;
    readonly hasPassword: boolean;
    readonly disabledAt: string | null;
    readonly lastSeenAt: string | null;
    readonly createdAt: string;
  };
};

export type ConditionFields = {
  readonly kind: RuleKind;
  readonly metric: Metric | null;
  readonly window: MetricWindow | null;
  readonly comparison: Comparison | null;
  readonly threshold: number | null;
  readonly topBasisPoints: number | null;
};

export type SideFields = {
  readonly kind: RuleKind;
  readonly metric: Metric | null;
  readonly window: MetricWindow | null;
  readonly comparison: Comparison | null;
  readonly threshold: number | null;
  readonly topBasisPoints: number | null;
  readonly children: ReadonlyArray<{
    readonly kind: RuleKind;
    readonly metric: Metric | null;
    readonly window: MetricWindow | null;
    readonly comparison: Comparison | null;
    readonly threshold: number | null;
    readonly topBasisPoints: number | null;
    readonly children: ReadonlyArray<{
      readonly kind: RuleKind;
      readonly metric: Metric | null;
      readonly window: MetricWindow | null;
      readonly comparison: Comparison | null;
      readonly threshold: number | null;
      readonly topBasisPoints: number | null;
    }>;
  }>;
};

export type RuleFields = {
  readonly hysteresisBasisPoints: number;
  readonly graceDays: number;
  readonly protectionDays: number;
  readonly riseToMid: {
    readonly kind: RuleKind;
    readonly metric: Metric | null;
    readonly window: MetricWindow | null;
    readonly comparison: Comparison | null;
    readonly threshold: number | null;
    readonly topBasisPoints: number | null;
    readonly children: ReadonlyArray<{
      readonly kind: RuleKind;
      readonly metric: Metric | null;
      readonly window: MetricWindow | null;
      readonly comparison: Comparison | null;
      readonly threshold: number | null;
      readonly topBasisPoints: number | null;
      readonly children: ReadonlyArray<{
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
      }>;
    }>;
  };
  readonly riseToHead: {
    readonly kind: RuleKind;
    readonly metric: Metric | null;
    readonly window: MetricWindow | null;
    readonly comparison: Comparison | null;
    readonly threshold: number | null;
    readonly topBasisPoints: number | null;
    readonly children: ReadonlyArray<{
      readonly kind: RuleKind;
      readonly metric: Metric | null;
      readonly window: MetricWindow | null;
      readonly comparison: Comparison | null;
      readonly threshold: number | null;
      readonly topBasisPoints: number | null;
      readonly children: ReadonlyArray<{
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
      }>;
    }>;
  };
  readonly keepMid: {
    readonly kind: RuleKind;
    readonly metric: Metric | null;
    readonly window: MetricWindow | null;
    readonly comparison: Comparison | null;
    readonly threshold: number | null;
    readonly topBasisPoints: number | null;
    readonly children: ReadonlyArray<{
      readonly kind: RuleKind;
      readonly metric: Metric | null;
      readonly window: MetricWindow | null;
      readonly comparison: Comparison | null;
      readonly threshold: number | null;
      readonly topBasisPoints: number | null;
      readonly children: ReadonlyArray<{
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
      }>;
    }>;
  };
  readonly keepHead: {
    readonly kind: RuleKind;
    readonly metric: Metric | null;
    readonly window: MetricWindow | null;
    readonly comparison: Comparison | null;
    readonly threshold: number | null;
    readonly topBasisPoints: number | null;
    readonly children: ReadonlyArray<{
      readonly kind: RuleKind;
      readonly metric: Metric | null;
      readonly window: MetricWindow | null;
      readonly comparison: Comparison | null;
      readonly threshold: number | null;
      readonly topBasisPoints: number | null;
      readonly children: ReadonlyArray<{
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
      }>;
    }>;
  };
};

export type CheckFields = {
  readonly mayPublish: boolean;
  readonly problems: ReadonlyArray<{
    readonly path: string;
    readonly code: string;
    readonly words: { readonly zh: string; readonly en: string };
  }>;
  readonly findings: ReadonlyArray<{
    readonly level: FindingLevel;
    readonly code: string;
    readonly fields: ReadonlyArray<string>;
    readonly title: { readonly zh: string; readonly en: string };
    readonly detail: { readonly zh: string; readonly en: string };
  }>;
};

export type PolicyLine = {
  readonly id: string;
  readonly version: number;
  readonly state: TierPolicyState;
  readonly revision: number;
  readonly from: string | null;
  readonly until: string | null;
  readonly isInForce: boolean;
  readonly basedOn: number | null;
  readonly note: string;
  readonly createdByName: string;
  readonly createdAt: string;
  readonly publishedByName: string | null;
  readonly publishedAt: string | null;
};

export type PolicyFields = {
  readonly id: string;
  readonly version: number;
  readonly state: TierPolicyState;
  readonly revision: number;
  readonly from: string | null;
  readonly until: string | null;
  readonly isInForce: boolean;
  readonly basedOn: number | null;
  readonly note: string;
  readonly createdByName: string;
  readonly createdAt: string;
  readonly publishedByName: string | null;
  readonly publishedAt: string | null;
  readonly rule: {
    readonly hysteresisBasisPoints: number;
    readonly graceDays: number;
    readonly protectionDays: number;
    readonly riseToMid: {
      readonly kind: RuleKind;
      readonly metric: Metric | null;
      readonly window: MetricWindow | null;
      readonly comparison: Comparison | null;
      readonly threshold: number | null;
      readonly topBasisPoints: number | null;
      readonly children: ReadonlyArray<{
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
        }>;
      }>;
    };
    readonly riseToHead: {
      readonly kind: RuleKind;
      readonly metric: Metric | null;
      readonly window: MetricWindow | null;
      readonly comparison: Comparison | null;
      readonly threshold: number | null;
      readonly topBasisPoints: number | null;
      readonly children: ReadonlyArray<{
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
        }>;
      }>;
    };
    readonly keepMid: {
      readonly kind: RuleKind;
      readonly metric: Metric | null;
      readonly window: MetricWindow | null;
      readonly comparison: Comparison | null;
      readonly threshold: number | null;
      readonly topBasisPoints: number | null;
      readonly children: ReadonlyArray<{
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
        }>;
      }>;
    };
    readonly keepHead: {
      readonly kind: RuleKind;
      readonly metric: Metric | null;
      readonly window: MetricWindow | null;
      readonly comparison: Comparison | null;
      readonly threshold: number | null;
      readonly topBasisPoints: number | null;
      readonly children: ReadonlyArray<{
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
        }>;
      }>;
    };
  };
  readonly check: {
    readonly mayPublish: boolean;
    readonly problems: ReadonlyArray<{
      readonly path: string;
      readonly code: string;
      readonly words: { readonly zh: string; readonly en: string };
    }>;
    readonly findings: ReadonlyArray<{
      readonly level: FindingLevel;
      readonly code: string;
      readonly fields: ReadonlyArray<string>;
      readonly title: { readonly zh: string; readonly en: string };
      readonly detail: { readonly zh: string; readonly en: string };
    }>;
  };
  readonly differences: ReadonlyArray<{
    readonly path: string;
    readonly title: { readonly zh: string; readonly en: string };
    readonly before: { readonly zh: string; readonly en: string } | null;
    readonly after: { readonly zh: string; readonly en: string } | null;
  }>;
};

export type TierPoliciesVariables = Exact<{ [key: string]: never }>;

export type TierPoliciesData = {
  readonly tierPolicies: ReadonlyArray<{
    readonly id: string;
    readonly version: number;
    readonly state: TierPolicyState;
    readonly revision: number;
    readonly from: string | null;
    readonly until: string | null;
    readonly isInForce: boolean;
    readonly basedOn: number | null;
    readonly note: string;
    readonly createdByName: string;
    readonly createdAt: string;
    readonly publishedByName: string | null;
    readonly publishedAt: string | null;
  }>;
};

export type TierPolicyVariables = Exact<{
  version: number;
}>;

export type TierPolicyData = {
  readonly tierPolicy: {
    readonly id: string;
    readonly version: number;
    readonly state: TierPolicyState;
    readonly revision: number;
    readonly from: string | null;
    readonly until: string | null;
    readonly isInForce: boolean;
    readonly basedOn: number | null;
    readonly note: string;
    readonly createdByName: string;
    readonly createdAt: string;
    readonly publishedByName: string | null;
    readonly publishedAt: string | null;
    readonly rule: {
      readonly hysteresisBasisPoints: number;
      readonly graceDays: number;
      readonly protectionDays: number;
      readonly riseToMid: {
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
          readonly children: ReadonlyArray<{
            readonly kind: RuleKind;
            readonly metric: Metric | null;
            readonly window: MetricWindow | null;
            readonly comparison: Comparison | null;
            readonly threshold: number | null;
            readonly topBasisPoints: number | null;
          }>;
        }>;
      };
      readonly riseToHead: {
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
          readonly children: ReadonlyArray<{
            readonly kind: RuleKind;
            readonly metric: Metric | null;
            readonly window: MetricWindow | null;
            readonly comparison: Comparison | null;
            readonly threshold: number | null;
            readonly topBasisPoints: number | null;
          }>;
        }>;
      };
      readonly keepMid: {
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
          readonly children: ReadonlyArray<{
            readonly kind: RuleKind;
            readonly metric: Metric | null;
            readonly window: MetricWindow | null;
            readonly comparison: Comparison | null;
            readonly threshold: number | null;
            readonly topBasisPoints: number | null;
          }>;
        }>;
      };
      readonly keepHead: {
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
          readonly children: ReadonlyArray<{
            readonly kind: RuleKind;
            readonly metric: Metric | null;
            readonly window: MetricWindow | null;
            readonly comparison: Comparison | null;
            readonly threshold: number | null;
            readonly topBasisPoints: number | null;
          }>;
        }>;
      };
    };
    readonly check: {
      readonly mayPublish: boolean;
      readonly problems: ReadonlyArray<{
        readonly path: string;
        readonly code: string;
        readonly words: { readonly zh: string; readonly en: string };
      }>;
      readonly findings: ReadonlyArray<{
        readonly level: FindingLevel;
        readonly code: string;
        readonly fields: ReadonlyArray<string>;
        readonly title: { readonly zh: string; readonly en: string };
        readonly detail: { readonly zh: string; readonly en: string };
      }>;
    };
    readonly differences: ReadonlyArray<{
      readonly path: string;
      readonly title: { readonly zh: string; readonly en: string };
      readonly before: { readonly zh: string; readonly en: string } | null;
      readonly after: { readonly zh: string; readonly en: string } | null;
    }>;
  } | null;
  readonly metrics: ReadonlyArray<{
    readonly metric: Metric;
    readonly unit: MetricUnit;
    readonly windows: ReadonlyArray<MetricWindow>;
    readonly comparison: Comparison;
    readonly isOfTeam: boolean;
    readonly name: { readonly zh: string; readonly en: string };
  }>;
};

export type CheckTierRuleVariables = Exact<{
  rule: TierRuleInput;
}>;

export type CheckTierRuleData = {
  readonly checkTierRule: {
    readonly mayPublish: boolean;
    readonly problems: ReadonlyArray<{
      readonly path: string;
      readonly code: string;
      readonly words: { readonly zh: string; readonly en: string };
    }>;
    readonly findings: ReadonlyArray<{
      readonly level: FindingLevel;
      readonly code: string;
      readonly fields: ReadonlyArray<string>;
      readonly title: { readonly zh: string; readonly en: string };
      readonly detail: { readonly zh: string; readonly en: string };
    }>;
  };
};

export type DraftTierPolicyVariables = Exact<{
  basedOn?: number | null | undefined;
}>;

export type DraftTierPolicyData = {
  readonly draftTierPolicy: {
    readonly id: string;
    readonly version: number;
    readonly state: TierPolicyState;
    readonly revision: number;
    readonly from: string | null;
    readonly until: string | null;
    readonly isInForce: boolean;
    readonly basedOn: number | null;
    readonly note: string;
    readonly createdByName: string;
    readonly createdAt: string;
    readonly publishedByName: string | null;
    readonly publishedAt: string | null;
    readonly rule: {
      readonly hysteresisBasisPoints: number;
      readonly graceDays: number;
      readonly protectionDays: number;
      readonly riseToMid: {
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
          readonly children: ReadonlyArray<{
            readonly kind: RuleKind;
            readonly metric: Metric | null;
            readonly window: MetricWindow | null;
            readonly comparison: Comparison | null;
            readonly threshold: number | null;
            readonly topBasisPoints: number | null;
          }>;
        }>;
      };
      readonly riseToHead: {
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
          readonly children: ReadonlyArray<{
            readonly kind: RuleKind;
            readonly metric: Metric | null;
            readonly window: MetricWindow | null;
            readonly comparison: Comparison | null;
            readonly threshold: number | null;
            readonly topBasisPoints: number | null;
          }>;
        }>;
      };
      readonly keepMid: {
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
          readonly children: ReadonlyArray<{
            readonly kind: RuleKind;
            readonly metric: Metric | null;
            readonly window: MetricWindow | null;
            readonly comparison: Comparison | null;
            readonly threshold: number | null;
            readonly topBasisPoints: number | null;
          }>;
        }>;
      };
      readonly keepHead: {
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
          readonly children: ReadonlyArray<{
            readonly kind: RuleKind;
            readonly metric: Metric | null;
            readonly window: MetricWindow | null;
            readonly comparison: Comparison | null;
            readonly threshold: number | null;
            readonly topBasisPoints: number | null;
          }>;
        }>;
      };
    };
    readonly check: {
      readonly mayPublish: boolean;
      readonly problems: ReadonlyArray<{
        readonly path: string;
        readonly code: string;
        readonly words: { readonly zh: string; readonly en: string };
      }>;
      readonly findings: ReadonlyArray<{
        readonly level: FindingLevel;
        readonly code: string;
        readonly fields: ReadonlyArray<string>;
        readonly title: { readonly zh: string; readonly en: string };
        readonly detail: { readonly zh: string; readonly en: string };
      }>;
    };
    readonly differences: ReadonlyArray<{
      readonly path: string;
      readonly title: { readonly zh: string; readonly en: string };
      readonly before: { readonly zh: string; readonly en: string } | null;
      readonly after: { readonly zh: string; readonly en: string } | null;
    }>;
  };
};

export type SaveTierPolicyVariables = Exact<{
  version: number;
  revision: number;
  rule: TierRuleInput;
  note?: string | null | undefined;
}>;

export type SaveTierPolicyData = {
  readonly saveTierPolicy: {
    readonly id: string;
    readonly version: number;
    readonly state: TierPolicyState;
    readonly revision: number;
    readonly from: string | null;
    readonly until: string | null;
    readonly isInForce: boolean;
    readonly basedOn: number | null;
    readonly note: string;
    readonly createdByName: string;
    readonly createdAt: string;
    readonly publishedByName: string | null;
    readonly publishedAt: string | null;
    readonly rule: {
      readonly hysteresisBasisPoints: number;
      readonly graceDays: number;
      readonly protectionDays: number;
      readonly riseToMid: {
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
          readonly children: ReadonlyArray<{
            readonly kind: RuleKind;
            readonly metric: Metric | null;
            readonly window: MetricWindow | null;
            readonly comparison: Comparison | null;
            readonly threshold: number | null;
            readonly topBasisPoints: number | null;
          }>;
        }>;
      };
      readonly riseToHead: {
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
          readonly children: ReadonlyArray<{
            readonly kind: RuleKind;
            readonly metric: Metric | null;
            readonly window: MetricWindow | null;
            readonly comparison: Comparison | null;
            readonly threshold: number | null;
            readonly topBasisPoints: number | null;
          }>;
        }>;
      };
      readonly keepMid: {
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
          readonly children: ReadonlyArray<{
            readonly kind: RuleKind;
            readonly metric: Metric | null;
            readonly window: MetricWindow | null;
            readonly comparison: Comparison | null;
            readonly threshold: number | null;
            readonly topBasisPoints: number | null;
          }>;
        }>;
      };
      readonly keepHead: {
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
          readonly children: ReadonlyArray<{
            readonly kind: RuleKind;
            readonly metric: Metric | null;
            readonly window: MetricWindow | null;
            readonly comparison: Comparison | null;
            readonly threshold: number | null;
            readonly topBasisPoints: number | null;
          }>;
        }>;
      };
    };
    readonly check: {
      readonly mayPublish: boolean;
      readonly problems: ReadonlyArray<{
        readonly path: string;
        readonly code: string;
        readonly words: { readonly zh: string; readonly en: string };
      }>;
      readonly findings: ReadonlyArray<{
        readonly level: FindingLevel;
        readonly code: string;
        readonly fields: ReadonlyArray<string>;
        readonly title: { readonly zh: string; readonly en: string };
        readonly detail: { readonly zh: string; readonly en: string };
      }>;
    };
    readonly differences: ReadonlyArray<{
      readonly path: string;
      readonly title: { readonly zh: string; readonly en: string };
      readonly before: { readonly zh: string; readonly en: string } | null;
      readonly after: { readonly zh: string; readonly en: string } | null;
    }>;
  };
};

export type CheckTierPolicyVariables = Exact<{
  version: number;
  revision: number;
}>;

export type CheckTierPolicyData = {
  readonly checkTierPolicy: {
    readonly id: string;
    readonly version: number;
    readonly state: TierPolicyState;
    readonly revision: number;
    readonly from: string | null;
    readonly until: string | null;
    readonly isInForce: boolean;
    readonly basedOn: number | null;
    readonly note: string;
    readonly createdByName: string;
    readonly createdAt: string;
    readonly publishedByName: string | null;
    readonly publishedAt: string | null;
    readonly rule: {
      readonly hysteresisBasisPoints: number;
      readonly graceDays: number;
      readonly protectionDays: number;
      readonly riseToMid: {
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
          readonly children: ReadonlyArray<{
            readonly kind: RuleKind;
            readonly metric: Metric | null;
            readonly window: MetricWindow | null;
            readonly comparison: Comparison | null;
            readonly threshold: number | null;
            readonly topBasisPoints: number | null;
          }>;
        }>;
      };
      readonly riseToHead: {
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
          readonly children: ReadonlyArray<{
            readonly kind: RuleKind;
            readonly metric: Metric | null;
            readonly window: MetricWindow | null;
            readonly comparison: Comparison | null;
            readonly threshold: number | null;
            readonly topBasisPoints: number | null;
          }>;
        }>;
      };
      readonly keepMid: {
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
          readonly children: ReadonlyArray<{
            readonly kind: RuleKind;
            readonly metric: Metric | null;
            readonly window: MetricWindow | null;
            readonly comparison: Comparison | null;
            readonly threshold: number | null;
            readonly topBasisPoints: number | null;
          }>;
        }>;
      };
      readonly keepHead: {
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
          readonly children: ReadonlyArray<{
            readonly kind: RuleKind;
            readonly metric: Metric | null;
            readonly window: MetricWindow | null;
            readonly comparison: Comparison | null;
            readonly threshold: number | null;
            readonly topBasisPoints: number | null;
          }>;
        }>;
      };
    };
    readonly check: {
      readonly mayPublish: boolean;
      readonly problems: ReadonlyArray<{
        readonly path: string;
        readonly code: string;
        readonly words: { readonly zh: string; readonly en: string };
      }>;
      readonly findings: ReadonlyArray<{
        readonly level: FindingLevel;
        readonly code: string;
        readonly fields: ReadonlyArray<string>;
        readonly title: { readonly zh: string; readonly en: string };
        readonly detail: { readonly zh: string; readonly en: string };
      }>;
    };
    readonly differences: ReadonlyArray<{
      readonly path: string;
      readonly title: { readonly zh: string; readonly en: string };
      readonly before: { readonly zh: string; readonly en: string } | null;
      readonly after: { readonly zh: string; readonly en: string } | null;
    }>;
  };
};

export type PublishTierPolicyVariables = Exact<{
  version: number;
  revision: number;
  from: string;
}>;

export type PublishTierPolicyData = {
  readonly publishTierPolicy: {
    readonly id: string;
    readonly version: number;
    readonly state: TierPolicyState;
    readonly revision: number;
    readonly from: string | null;
    readonly until: string | null;
    readonly isInForce: boolean;
    readonly basedOn: number | null;
    readonly note: string;
    readonly createdByName: string;
    readonly createdAt: string;
    readonly publishedByName: string | null;
    readonly publishedAt: string | null;
    readonly rule: {
      readonly hysteresisBasisPoints: number;
      readonly graceDays: number;
      readonly protectionDays: number;
      readonly riseToMid: {
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
          readonly children: ReadonlyArray<{
            readonly kind: RuleKind;
            readonly metric: Metric | null;
            readonly window: MetricWindow | null;
            readonly comparison: Comparison | null;
            readonly threshold: number | null;
            readonly topBasisPoints: number | null;
          }>;
        }>;
      };
      readonly riseToHead: {
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
          readonly children: ReadonlyArray<{
            readonly kind: RuleKind;
            readonly metric: Metric | null;
            readonly window: MetricWindow | null;
            readonly comparison: Comparison | null;
            readonly threshold: number | null;
            readonly topBasisPoints: number | null;
          }>;
        }>;
      };
      readonly keepMid: {
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
          readonly children: ReadonlyArray<{
            readonly kind: RuleKind;
            readonly metric: Metric | null;
            readonly window: MetricWindow | null;
            readonly comparison: Comparison | null;
            readonly threshold: number | null;
            readonly topBasisPoints: number | null;
          }>;
        }>;
      };
      readonly keepHead: {
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
          readonly children: ReadonlyArray<{
            readonly kind: RuleKind;
            readonly metric: Metric | null;
            readonly window: MetricWindow | null;
            readonly comparison: Comparison | null;
            readonly threshold: number | null;
            readonly topBasisPoints: number | null;
          }>;
        }>;
      };
    };
    readonly check: {
      readonly mayPublish: boolean;
      readonly problems: ReadonlyArray<{
        readonly path: string;
        readonly code: string;
        readonly words: { readonly zh: string; readonly en: string };
      }>;
      readonly findings: ReadonlyArray<{
        readonly level: FindingLevel;
        readonly code: string;
        readonly fields: ReadonlyArray<string>;
        readonly title: { readonly zh: string; readonly en: string };
        readonly detail: { readonly zh: string; readonly en: string };
      }>;
    };
    readonly differences: ReadonlyArray<{
      readonly path: string;
      readonly title: { readonly zh: string; readonly en: string };
      readonly before: { readonly zh: string; readonly en: string } | null;
      readonly after: { readonly zh: string; readonly en: string } | null;
    }>;
  };
};

export type WithdrawTierPolicyVariables = Exact<{
  version: number;
}>;

export type WithdrawTierPolicyData = {
  readonly withdrawTierPolicy: {
    readonly id: string;
    readonly version: number;
    readonly state: TierPolicyState;
    readonly revision: number;
    readonly from: string | null;
    readonly until: string | null;
    readonly isInForce: boolean;
    readonly basedOn: number | null;
    readonly note: string;
    readonly createdByName: string;
    readonly createdAt: string;
    readonly publishedByName: string | null;
    readonly publishedAt: string | null;
    readonly rule: {
      readonly hysteresisBasisPoints: number;
      readonly graceDays: number;
      readonly protectionDays: number;
      readonly riseToMid: {
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
          readonly children: ReadonlyArray<{
            readonly kind: RuleKind;
            readonly metric: Metric | null;
            readonly window: MetricWindow | null;
            readonly comparison: Comparison | null;
            readonly threshold: number | null;
            readonly topBasisPoints: number | null;
          }>;
        }>;
      };
      readonly riseToHead: {
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
          readonly children: ReadonlyArray<{
            readonly kind: RuleKind;
            readonly metric: Metric | null;
            readonly window: MetricWindow | null;
            readonly comparison: Comparison | null;
            readonly threshold: number | null;
            readonly topBasisPoints: number | null;
          }>;
        }>;
      };
      readonly keepMid: {
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
          readonly children: ReadonlyArray<{
            readonly kind: RuleKind;
            readonly metric: Metric | null;
            readonly window: MetricWindow | null;
            readonly comparison: Comparison | null;
            readonly threshold: number | null;
            readonly topBasisPoints: number | null;
          }>;
        }>;
      };
      readonly keepHead: {
        readonly kind: RuleKind;
        readonly metric: Metric | null;
        readonly window: MetricWindow | null;
        readonly comparison: Comparison | null;
        readonly threshold: number | null;
        readonly topBasisPoints: number | null;
        readonly children: ReadonlyArray<{
          readonly kind: RuleKind;
          readonly metric: Metric | null;
          readonly window: MetricWindow | null;
          readonly comparison: Comparison | null;
          readonly threshold: number | null;
          readonly topBasisPoints: number | null;
          readonly children: ReadonlyArray<{
            readonly kind: RuleKind;
            readonly metric: Metric | null;
            readonly window: MetricWindow | null;
            readonly comparison: Comparison | null;
            readonly threshold: number | null;
            readonly topBasisPoints: number | null;
          }>;
        }>;
      };
    };
    readonly check: {
      readonly mayPublish: boolean;
      readonly problems: ReadonlyArray<{
        readonly path: string;
        readonly code: string;
        readonly words: { readonly zh: string; readonly en: string };
      }>;
      readonly findings: ReadonlyArray<{
        readonly level: FindingLevel;
        readonly code: string;
        readonly fields: ReadonlyArray<string>;
        readonly title: { readonly zh: string; readonly en: string };
        readonly detail: { readonly zh: string; readonly en: string };
      }>;
    };
    readonly differences: ReadonlyArray<{
      readonly path: string;
      readonly title: { readonly zh: string; readonly en: string };
      readonly before: { readonly zh: string; readonly en: string } | null;
      readonly after: { readonly zh: string; readonly en: string } | null;
    }>;
  } | null;
};

export type SimulationFigures = {
  readonly version: number;
  readonly day: string;
  readonly asOf: string;
  readonly milliseconds: number;
  readonly people: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly pinned: number;
  readonly teamSalesBasisPoints: number;
  readonly countsBefore: ReadonlyArray<{ readonly tier: Tier; readonly count: number }>;
  readonly countsAfter: ReadonlyArray<{ readonly tier: Tier; readonly count: number }>;
};

export type SimulateTierPolicyVariables = Exact<{
  version: number;
}>;

export type SimulateTierPolicyData = {
  readonly simulateTierPolicy: {
    readonly version: number;
    readonly day: string;
    readonly asOf: string;
    readonly milliseconds: number;
    readonly people: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly pinned: number;
    readonly teamSalesBasisPoints: number;
    readonly flows: ReadonlyArray<{
      readonly kind: TierChangeKind;
      readonly from: Tier;
      readonly to: Tier;
      readonly count: number;
      readonly day: string;
      readonly mainReason: { readonly zh: string; readonly en: string } | null;
      readonly samples: ReadonlyArray<{
        readonly thresholdBefore: number | null;
        readonly topBasisPointsBefore: number | null;
        readonly distributor: { readonly id: string; readonly name: string; readonly memberNo: string };
        readonly deciding: {
          readonly metric: Metric;
          readonly window: MetricWindow;
          readonly unit: MetricUnit;
          readonly comparison: Comparison;
          readonly threshold: number;
          readonly topBasisPoints: number | null;
          readonly value: number;
        } | null;
      }>;
    }>;
    readonly groups: ReadonlyArray<{ readonly tier: Tier; readonly joining: number; readonly leaving: number }>;
    readonly countsBefore: ReadonlyArray<{ readonly tier: Tier; readonly count: number }>;
    readonly countsAfter: ReadonlyArray<{ readonly tier: Tier; readonly count: number }>;
  };
};

export type ComparedFigures = {
  readonly version: number;
  readonly day: string;
  readonly asOf: string;
  readonly milliseconds: number;
  readonly people: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly pinned: number;
  readonly teamSalesBasisPoints: number;
  readonly flows: ReadonlyArray<{
    readonly kind: TierChangeKind;
    readonly from: Tier;
    readonly to: Tier;
    readonly count: number;
    readonly day: string;
    readonly mainReason: { readonly zh: string; readonly en: string } | null;
  }>;
  readonly countsBefore: ReadonlyArray<{ readonly tier: Tier; readonly count: number }>;
  readonly countsAfter: ReadonlyArray<{ readonly tier: Tier; readonly count: number }>;
};

export type CompareTierPoliciesVariables = Exact<{
  one: number;
  other: number;
}>;

export type CompareTierPoliciesData = {
  readonly compareTierPolicies: {
    readonly different: number;
    readonly one: {
      readonly version: number;
      readonly day: string;
      readonly asOf: string;
      readonly milliseconds: number;
      readonly people: number;
      readonly changed: number;
      readonly unchanged: number;
      readonly pinned: number;
      readonly teamSalesBasisPoints: number;
      readonly flows: ReadonlyArray<{
        readonly kind: TierChangeKind;
        readonly from: Tier;
        readonly to: Tier;
        readonly count: number;
        readonly day: string;
        readonly mainReason: { readonly zh: string; readonly en: string } | null;
      }>;
      readonly countsBefore: ReadonlyArray<{ readonly tier: Tier; readonly count: number }>;
      readonly countsAfter: ReadonlyArray<{ readonly tier: Tier; readonly count: number }>;
    };
    readonly other: {
      readonly version: number;
      readonly day: string;
      readonly asOf: string;
      readonly milliseconds: number;
      readonly people: number;
      readonly changed: number;
      readonly unchanged: number;
      readonly pinned: number;
      readonly teamSalesBasisPoints: number;
      readonly flows: ReadonlyArray<{
        readonly kind: TierChangeKind;
        readonly from: Tier;
        readonly to: Tier;
        readonly count: number;
        readonly day: string;
        readonly mainReason: { readonly zh: string; readonly en: string } | null;
      }>;
      readonly countsBefore: ReadonlyArray<{ readonly tier: Tier; readonly count: number }>;
      readonly countsAfter: ReadonlyArray<{ readonly tier: Tier; readonly count: number }>;
    };
    readonly samples: ReadonlyArray<{
      readonly tier: Tier;
      readonly one: TierChangeKind | null;
      readonly oneTier: Tier;
      readonly other: TierChangeKind | null;
      readonly otherTier: Tier;
      readonly distributor: { readonly id: string; readonly name: string; readonly memberNo: string };
    }>;
  };
};

export type TierRunFields = {
  readonly day: string;
  readonly finishedAt: string;
  readonly policyVersion: number;
  readonly people: number;
  readonly promoted: number;
  readonly demoted: number;
  readonly graceBegun: number;
  readonly graceEnded: number;
  readonly milliseconds: number;
};

export type PyramidVariables = Exact<{
  days?: number | null | undefined;
}>;

export type PyramidData = {
  readonly pyramid: {
    readonly asOf: string;
    readonly day: string;
    readonly from: string;
    readonly inGrace: number;
    readonly pinned: number;
    readonly counts: ReadonlyArray<{ readonly tier: Tier; readonly count: number }>;
    readonly countsBefore: ReadonlyArray<{ readonly tier: Tier; readonly count: number }> | null;
    readonly flows: ReadonlyArray<{ readonly from: Tier | null; readonly to: Tier | null; readonly count: number }>;
    readonly trend: ReadonlyArray<{ readonly day: string; readonly new: number; readonly mid: number; readonly head: number }>;
    readonly lastRun: {
      readonly day: string;
      readonly finishedAt: string;
      readonly policyVersion: number;
      readonly people: number;
      readonly promoted: number;
      readonly demoted: number;
      readonly graceBegun: number;
      readonly graceEnded: number;
      readonly milliseconds: number;
    } | null;
  };
};

export type RunTiersVariables = Exact<{ [key: string]: never }>;

export type RunTiersData = {
  readonly runTiers: {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly state: WorkState;
    readonly done: number;
    readonly total: number | null;
    readonly startedByName: string;
    readonly createdAt: string;
    readonly startedAt: string | null;
    readonly finishedAt: string | null;
    readonly secondsLeft: number | null;
    readonly result: string | null;
    readonly code: string | null;
    readonly faultId: string | null;
  };
};

export type TierChangesVariables = Exact<{
  day: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: TierChangeFilter | null | undefined;
}>;

export type TierChangesData = {
  readonly tierChanges: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly distributor: { readonly id: string; readonly name: string; readonly memberNo: string; readonly region: string };
        readonly change: {
          readonly seq: number;
          readonly kind: TierChangeKind;
          readonly from: Tier;
          readonly to: Tier;
          readonly day: string;
          readonly at: string;
          readonly policyVersion: number | null;
          readonly until: string | null;
          readonly reason: string | null;
          readonly byName: string | null;
          readonly words: { readonly zh: string; readonly en: string };
        };
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type ObjectionFields = {
  readonly id: string;
  readonly text: string;
  readonly at: string;
  readonly dueAt: string;
  readonly state: ObjectionState;
  readonly tier: Tier;
  readonly answer: string | null;
  readonly answeredAt: string | null;
  readonly answeredByName: string | null;
  readonly isGranted: boolean | null;
};

export type TierObjectionsVariables = Exact<{
  state?: ObjectionState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type TierObjectionsData = {
  readonly tierObjections: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly text: string;
        readonly at: string;
        readonly dueAt: string;
        readonly state: ObjectionState;
        readonly tier: Tier;
        readonly answer: string | null;
        readonly answeredAt: string | null;
        readonly answeredByName: string | null;
        readonly isGranted: boolean | null;
        readonly distributor: {
          readonly id: string;
          readonly name: string;
          readonly memberNo: string;
          readonly standing: { readonly tier: Tier };
        };
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type AnswerObjectionVariables = Exact<{
  id: string;
  answer: string;
  tier?: Tier | null | undefined;
  until?: string | null | undefined;
}>;

export type AnswerObjectionData = {
  readonly answerObjection: {
    readonly id: string;
    readonly text: string;
    readonly at: string;
    readonly dueAt: string;
    readonly state: ObjectionState;
    readonly tier: Tier;
    readonly answer: string | null;
    readonly answeredAt: string | null;
    readonly answeredByName: string | null;
    readonly isGranted: boolean | null;
  };
};

export type TierPlanVariables = Exact<{
  leave?: Tier | null | undefined;
  join?: Tier | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type TierPlanData = {
  readonly tierPlan: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly leave: Tier;
        readonly join: Tier;
        readonly day: string;
        readonly distributor: { readonly id: string; readonly name: string; readonly memberNo: string; readonly region: string };
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type TierPlanTotalsVariables = Exact<{ [key: string]: never }>;

export type TierPlanTotalsData = {
  readonly tierPlanTotals: ReadonlyArray<{ readonly leave: Tier; readonly join: Tier; readonly count: number }>;
};

export type ConfirmTierPlanVariables = Exact<{
  distributorIds?: ReadonlyArray<string> | null | undefined;
  leave?: Tier | null | undefined;
  join?: Tier | null | undefined;
}>;

export type ConfirmTierPlanData = { readonly confirmTierPlan: number };

export type OpenObjectionsVariables = Exact<{ [key: string]: never }>;

export type OpenObjectionsData = {
  readonly tierObjections: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string; readonly dueAt: string } }> };
};

export type DueTotalsVariables = Exact<{ [key: string]: never }>;

export type DueTotalsData = {
  readonly quarantineTotals: { readonly orders: number; readonly refunds: number; readonly oldestAt: string | null };
  readonly tierPlanTotals: ReadonlyArray<{ readonly count: number }>;
};

export type DueVariables = Exact<{
  by: DueBy;
  state?: DueState | null | undefined;
}>;

export type DueData = {
  readonly due: {
    readonly asOf: string;
    readonly operators: number;
    readonly groups: number;
    readonly sectionsLeft: number;
    readonly counts: { readonly all: number; readonly broken: number; readonly late: number; readonly due: number };
    readonly sections: ReadonlyArray<{
      readonly key: string;
      readonly name: string | null;
      readonly tier: Tier | null;
      readonly groups: number | null;
      readonly note: { readonly zh: string; readonly en: string } | null;
      readonly counts: { readonly all: number; readonly broken: number; readonly late: number; readonly due: number };
    }>;
  };
};

export type DueItemsVariables = Exact<{
  by: DueBy;
  key: string;
  state?: DueState | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;

export type DueItemsData = {
  readonly dueItems: {
    readonly total: number;
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly state: DueState;
        readonly kind: DueKind;
        readonly groupId: string | null;
        readonly groupName: string | null;
        readonly groupTier: Tier | null;
        readonly at: string | null;
        readonly title: { readonly zh: string; readonly en: string };
        readonly action: {
          readonly kind: DueActionKind;
          readonly link: string | null;
          readonly taskId: string | null;
          readonly words: { readonly zh: string; readonly en: string };
        };
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type DueCountsVariables = Exact<{ [key: string]: never }>;

export type DueCountsData = { readonly dueCounts: { readonly broken: number; readonly late: number; readonly due: number } };

export type HealthVariables = Exact<{ [key: string]: never }>;

export type HealthData = {
  readonly health: {
    readonly asOf: string;
    readonly database: { readonly isGood: boolean; readonly milliseconds: number | null };
    readonly jobs: { readonly isGood: boolean; readonly total: number; readonly failed24h: number; readonly lastRunAt: string | null };
    readonly works: { readonly running: number; readonly queued: number; readonly failed24h: number };
  };
};

export type ChannelsTodayVariables = Exact<{ [key: string]: never }>;

export type ChannelsTodayData = {
  readonly channelHealth: {
    readonly robots: number;
    readonly good: number;
    readonly failing: number;
    readonly off: number;
    readonly waiting: number;
    readonly uncertain: number;
    readonly dead: number;
  };
};

export type DayFigures = {
  readonly day: string;
  readonly orders: number;
  readonly quantity: number;
  readonly amountFen: number;
  readonly refundedFen: number;
  readonly netFen: number;
  readonly profitFen: number;
  readonly memberships: number;
  readonly membershipFen: number;
};

export type TodayFiguresVariables = Exact<{ [key: string]: never }>;

export type TodayFiguresData = {
  readonly today: {
    readonly asOf: string;
    readonly day: string;
    readonly totals: {
      readonly day: string;
      readonly orders: number;
      readonly quantity: number;
      readonly amountFen: number;
      readonly refundedFen: number;
      readonly netFen: number;
      readonly profitFen: number;
      readonly memberships: number;
      readonly membershipFen: number;
    };
    readonly yesterdaySoFar: {
      readonly day: string;
      readonly orders: number;
      readonly quantity: number;
      readonly amountFen: number;
      readonly refundedFen: number;
      readonly netFen: number;
      readonly profitFen: number;
      readonly memberships: number;
      readonly membershipFen: number;
    };
    readonly yesterday: {
      readonly day: string;
      readonly orders: number;
      readonly quantity: number;
      readonly amountFen: number;
      readonly refundedFen: number;
      readonly netFen: number;
      readonly profitFen: number;
      readonly memberships: number;
      readonly membershipFen: number;
    };
    readonly topSellers: ReadonlyArray<{
      readonly orders: number;
      readonly netFen: number;
      readonly distributor: { readonly id: string; readonly memberNo: string; readonly name: string; readonly isKol: boolean };
    }>;
    readonly topProducts: ReadonlyArray<{
      readonly sku: string;
      readonly orders: number;
      readonly quantity: number;
      readonly amountFen: number;
      readonly product: { readonly name: string } | null;
    }>;
  };
};

export type SalesByDayVariables = Exact<{
  from: string;
  to: string;
}>;

export type SalesByDayData = {
  readonly salesByDay: ReadonlyArray<{
    readonly day: string;
    readonly orders: number;
    readonly netFen: number;
    readonly refundedFen: number;
    readonly memberships: number;
  }>;
};

export type LatestOrdersVariables = Exact<{ [key: string]: never }>;

export type LatestOrdersData = {
  readonly orders: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly orderNo: string;
        readonly sku: string;
        readonly quantity: number;
        readonly amountFen: number;
        readonly refundedFen: number;
        readonly kind: OrderKind;
        readonly paidAt: string;
        readonly distributor: { readonly id: string; readonly name: string };
        readonly product: { readonly name: string } | null;
      };
    }>;
  };
};

export type ViolationFields = {
  readonly id: string;
  readonly state: ViolationState;
  readonly at: string;
  readonly dueAt: string | null;
  readonly excerpt: string | null;
  readonly next: ViolationState | null;
  readonly script: string | null;
  readonly before: number;
  readonly breach: BreachKind | null;
  readonly asksRemoval: boolean;
  readonly evidenceIds: ReadonlyArray<string>;
  readonly reporter: { readonly id: string; readonly name: string } | null;
  readonly group: { readonly id: string; readonly name: string; readonly tier: Tier | null; readonly number: string };
  readonly distributor: { readonly id: string; readonly name: string; readonly memberNo: string };
  readonly rule: { readonly id: string; readonly name: string; readonly kind: ViolationRuleKind } | null;
  readonly steps: ReadonlyArray<{ readonly to: ViolationState; readonly at: string; readonly byName: string; readonly note: string }>;
};

export type ViolationsVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ViolationFilter | null | undefined;
}>;

export type ViolationsData = {
  readonly violations: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly state: ViolationState;
        readonly at: string;
        readonly dueAt: string | null;
        readonly excerpt: string | null;
        readonly next: ViolationState | null;
        readonly script: string | null;
        readonly before: number;
        readonly breach: BreachKind | null;
        readonly asksRemoval: boolean;
        readonly evidenceIds: ReadonlyArray<string>;
        readonly reporter: { readonly id: string; readonly name: string } | null;
        readonly group: { readonly id: string; readonly name: string; readonly tier: Tier | null; readonly number: string };
        readonly distributor: { readonly id: string; readonly name: string; readonly memberNo: string };
        readonly rule: { readonly id: string; readonly name: string; readonly kind: ViolationRuleKind } | null;
        readonly steps: ReadonlyArray<{ readonly to: ViolationState; readonly at: string; readonly byName: string; readonly note: string }>;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type ViolationCountsVariables = Exact<{ [key: string]: never }>;

export type ViolationCountsData = {
  readonly violationCounts: ReadonlyArray<{ readonly state: ViolationState; readonly count: number; readonly late: number }>;
};

export type TakeViolationStepVariables = Exact<{
  id: string;
  to: ViolationState;
  note: string;
}>;

export type TakeViolationStepData = {
  readonly takeViolationStep: {
    readonly id: string;
    readonly state: ViolationState;
    readonly at: string;
    readonly dueAt: string | null;
    readonly excerpt: string | null;
    readonly next: ViolationState | null;
    readonly script: string | null;
    readonly before: number;
    readonly breach: BreachKind | null;
    readonly asksRemoval: boolean;
    readonly evidenceIds: ReadonlyArray<string>;
    readonly reporter: { readonly id: string; readonly name: string } | null;
    readonly group: { readonly id: string; readonly name: string; readonly tier: Tier | null; readonly number: string };
    readonly distributor: { readonly id: string; readonly name: string; readonly memberNo: string };
    readonly rule: { readonly id: string; readonly name: string; readonly kind: ViolationRuleKind } | null;
    readonly steps: ReadonlyArray<{ readonly to: ViolationState; readonly at: string; readonly byName: string; readonly note: string }>;
  };
};

export type DismissViolationVariables = Exact<{
  id: string;
  reason: string;
}>;

export type DismissViolationData = {
  readonly dismissViolation: {
    readonly id: string;
    readonly state: ViolationState;
    readonly at: string;
    readonly dueAt: string | null;
    readonly excerpt: string | null;
    readonly next: ViolationState | null;
    readonly script: string | null;
    readonly before: number;
    readonly breach: BreachKind | null;
    readonly asksRemoval: boolean;
    readonly evidenceIds: ReadonlyArray<string>;
    readonly reporter: { readonly id: string; readonly name: string } | null;
    readonly group: { readonly id: string; readonly name: string; readonly tier: Tier | null; readonly number: string };
    readonly distributor: { readonly id: string; readonly name: string; readonly memberNo: string };
    readonly rule: { readonly id: string; readonly name: string; readonly kind: ViolationRuleKind } | null;
    readonly steps: ReadonlyArray<{ readonly to: ViolationState; readonly at: string; readonly byName: string; readonly note: string }>;
  };
};

export type ViolationRulesVariables = Exact<{ [key: string]: never }>;

export type ViolationRulesData = {
  readonly violationRules: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly kind: ViolationRuleKind;
    readonly words: ReadonlyArray<string>;
    readonly threshold: number;
    readonly minutes: number;
    readonly isOn: boolean;
    readonly byName: string;
    readonly changedAt: string;
  }>;
};

export type SaveViolationRuleVariables = Exact<{
  id?: string | null | undefined;
  input: ViolationRuleInput;
}>;

export type SaveViolationRuleData = { readonly saveViolationRule: { readonly id: string } };

export type KeywordRulesVariables = Exact<{ [key: string]: never }>;

export type KeywordRulesData = {
  readonly keywordRules: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly words: ReadonlyArray<string>;
    readonly reply: string;
    readonly tier: Tier | null;
    readonly cooldownMinutes: number;
    readonly isOn: boolean;
    readonly replies: number;
    readonly byName: string;
    readonly changedAt: string;
  }>;
};

export type SaveKeywordRuleVariables = Exact<{
  id?: string | null | undefined;
  input: KeywordRuleInput;
}>;

export type SaveKeywordRuleData = { readonly saveKeywordRule: { readonly id: string } };

export const OwnSessionsQuery: Operation<OwnSessionsData, OwnSessionsVariables> = {
  id: 'sha256:67aad63ab3f7b36aa9f1ddf33fec93cef9a887eb6b52aac97b1d9256a3058885',
  name: 'OwnSessions',
};

export const OwnAccountQuery: Operation<OwnAccountData, OwnAccountVariables> = {
  id: 'sha256:69f5378ea55401747a6db3d240aaf3e1f32cdfb5a6d4fcf25cf1bc9d550aa88c',
  name: 'OwnAccount',
};

export const EndSessionMutation: Operation<EndSessionData, EndSessionVariables> = {
  id: 'sha256:a4c38f84ce47c8b065c54dc52e54458191e3d7c872c5b7e5c8da663f88ce7a52',
  name: 'EndSession',
};

export const EndOtherSessionsMutation: Operation<EndOtherSessionsData, EndOtherSessionsVariables> = {
  id: 'sha256:e5e37edf3c6ca444bbb0939ba876228e1e1ec92aae34820cd3075e3330a53ebe',
  name: 'EndOtherSessions',
};

export const ChangePasswordMutation: Operation<ChangePasswordData, ChangePasswordVariables> = {
  id: 'sha256:31961b65bba2b59b035166c726238a2cfb3261a61b32c8a92fdb1fd5d1cd1ce6',
  name: 'ChangePassword',
};

export const RemoveTotpMutation: Operation<RemoveTotpData, RemoveTotpVariables> = {
  id: 'sha256:15e37eecc215fa11d8ac497999d0c074bde7c52b500f212ea363f0f2f02e73e4',
  name: 'RemoveTotp',
};

export const AccountsQuery: Operation<AccountsData, AccountsVariables> = {
  id: 'sha256:9037a8ca5df68059379c42dbc7021d81857d8a4891da34f18a4f398f04a5e64a',
  name: 'Accounts',
};

export const AccountTotalsQuery: Operation<AccountTotalsData, AccountTotalsVariables> = {
  id: 'sha256:08db26b2bb4cd9152fda5015370998fbb150ce4bfb7c621b2589bb925857c91a',
  name: 'AccountTotals',
};

export const IpAccountQuery: Operation<IpAccountData, IpAccountVariables> = {
  id: 'sha256:10d508dadbebfa0108f1b128eaab5926245ea02cc8c30cc991d578a4502fda3a',
  name: 'IpAccount',
};

export const CreateIpAccountMutation: Operation<CreateIpAccountData, CreateIpAccountVariables> = {
  id: 'sha256:0f51669d7eef1d69053b00dd7ae2ad5032674819b7ffcf65c070b1b01037e2ec',
  name: 'CreateIpAccount',
};

export const SaveIpAccountMutation: Operation<SaveIpAccountData, SaveIpAccountVariables> = {
  id: 'sha256:b8b42cf929fdc50c99a6a42669ab49d1f075094f3f084aba3e274bbc1e42dacb',
  name: 'SaveIpAccount',
};

export const RestIpAccountMutation: Operation<RestIpAccountData, RestIpAccountVariables> = {
  id: 'sha256:10b1a418e76d38691a5b3f8d7742fb89b7a20b16495185bac97418b95b9b7826',
  name: 'RestIpAccount',
};

export const WakeIpAccountMutation: Operation<WakeIpAccountData, WakeIpAccountVariables> = {
  id: 'sha256:7ba43f3ceded6e373d41f2822bd4b5a8c263eeb261e14750b5172b3cc40e4dca',
  name: 'WakeIpAccount',
};

export const RetireIpAccountMutation: Operation<RetireIpAccountData, RetireIpAccountVariables> = {
  id: 'sha256:8af4a577be3de8da9892c1cc5711f322905a6a85fc4b9bc93885c243aa45f75d',
  name: 'RetireIpAccount',
};

export const CountUpkeepMutation: Operation<CountUpkeepData, CountUpkeepVariables> = {
  id: 'sha256:3f1749307ab31c75f6ac5ff9d1d4bfa56557aea9723bf4a22fe2a635956465fb',
  name: 'CountUpkeep',
};

export const ReportAccountComplaintMutation: Operation<ReportAccountComplaintData, ReportAccountComplaintVariables> = {
  id: 'sha256:0e4d6c25865bac8657e173f2ac3e819efd6c0790e571ad634063d82ae75b1378',
  name: 'ReportAccountComplaint',
};

export const AuditEntriesQuery: Operation<AuditEntriesData, AuditEntriesVariables> = {
  id: 'sha256:9def5bb80ec7f8caa027064b7c9d3a07bcb7e03c227faf967ed721c4a6432b4d',
  name: 'AuditEntries',
};

export const AuditActionsQuery: Operation<AuditActionsData, AuditActionsVariables> = {
  id: 'sha256:ea32f7ea0ed9b4018cc98df6660ea20e31edf7c81f36213e48cc2fb1191a532a',
  name: 'AuditActions',
};

export const CheckAuditMutation: Operation<CheckAuditData, CheckAuditVariables> = {
  id: 'sha256:0bf4525383bb1699657a75e18c1d1e4f0d6f52ef0e4e94e87cc19cb24df0648c',
  name: 'CheckAudit',
};

export const BoardPageQuery: Operation<BoardPageData, BoardPageVariables> = {
  id: 'sha256:7d91c7b219ec2898cd899dcf58a594de42aad01d6dd164cd990c04e6eca0d5af',
  name: 'BoardPage',
};

export const BoardOwnersQuery: Operation<BoardOwnersData, BoardOwnersVariables> = {
  id: 'sha256:a605e0a78164c3b5a16030b655cbf43ad041beb510ef5f940b2c3c45b48bd9dd',
  name: 'BoardOwners',
};

export const BoardPlacesQuery: Operation<BoardPlacesData, BoardPlacesVariables> = {
  id: 'sha256:7283bf54bb52103b19a969a4be6de4bb312e342522a97eea00d92d1fedf5f286',
  name: 'BoardPlaces',
};

export const CampaignBoardsQuery: Operation<CampaignBoardsData, CampaignBoardsVariables> = {
  id: 'sha256:2bd009705c681321023f4a0cd98a84e1fded96e98112183a633ab15cb938bcea',
  name: 'CampaignBoards',
};

export const FinalBoardsQuery: Operation<FinalBoardsData, FinalBoardsVariables> = {
  id: 'sha256:000214d857c35c94c289c50463939889d3b3cd799ce7dd3bb1a2fdf4e97afd13',
  name: 'FinalBoards',
};

export const CampaignReplayQuery: Operation<CampaignReplayData, CampaignReplayVariables> = {
  id: 'sha256:416d398e5bbca9c31f77cba330330087f9256ba9f6eecb9025ebd8da437d792c',
  name: 'CampaignReplay',
};

export const CampaignsQuery: Operation<CampaignsData, CampaignsVariables> = {
  id: 'sha256:eacbbde78504c3afc394126953f88db669f6883e5d31ee3ce437ee3b9768a103',
  name: 'Campaigns',
};

export const CampaignQuery: Operation<CampaignData, CampaignVariables> = {
  id: 'sha256:7de1caf371f75629532604f4a874982cc0a5c42c2748a658686797f6174e5508',
  name: 'Campaign',
};

export const CampaignTemplatesQuery: Operation<CampaignTemplatesData, CampaignTemplatesVariables> = {
  id: 'sha256:40141211a959e928ec0725a7a77ef25408816adc857d83b1299c1c33038cb801',
  name: 'CampaignTemplates',
};

export const CampaignCheckQuery: Operation<CampaignCheckData, CampaignCheckVariables> = {
  id: 'sha256:7141a9a60c74d2151c1c85af2fada4148bd1479ab2030ea26ec5102f78c90821',
  name: 'CampaignCheck',
};

export const CandidatesQuery: Operation<CandidatesData, CandidatesVariables> = {
  id: 'sha256:626dc0e883ec5e4d42f0ba7ceecc0b54ee315234e1a6f082e851674d65adda6d',
  name: 'Candidates',
};

export const CampaignMarginQuery: Operation<CampaignMarginData, CampaignMarginVariables> = {
  id: 'sha256:a6352a2c4e2faaecb1edd0fc5183e5f3711f8d36bdd6dd1679120ecf21a38b6b',
  name: 'CampaignMargin',
};

export const CurrentCampaignQuery: Operation<CurrentCampaignData, CurrentCampaignVariables> = {
  id: 'sha256:f08e64546c92075cf5fbc1455e3671f54410514c7dae43e2d41979a3057bf9f9',
  name: 'CurrentCampaign',
};

export const CreateCampaignMutation: Operation<CreateCampaignData, CreateCampaignVariables> = {
  id: 'sha256:16708a2c945497ff4e663c01b33f3dcf6f815e1f0494aa87cbe444ac3fed9b19',
  name: 'CreateCampaign',
};

export const CopyCampaignMutation: Operation<CopyCampaignData, CopyCampaignVariables> = {
  id: 'sha256:1aa04751f2100943177708e7cc606c4f5977f5b2f44dbfe990bc597dc90860c9',
  name: 'CopyCampaign',
};

export const ChangeCampaignMutation: Operation<ChangeCampaignData, ChangeCampaignVariables> = {
  id: 'sha256:f414001af1cbf955ccdc914dab729ec268906975d8a5905f8d7c43dd03dbdbaf',
  name: 'ChangeCampaign',
};

export const PublishCampaignMutation: Operation<PublishCampaignData, PublishCampaignVariables> = {
  id: 'sha256:a23b7c675962bb18d09c3f349088904c13867e524cf3bf6a1b3bbb059d8582f2',
  name: 'PublishCampaign',
};

export const WithdrawCampaignMutation: Operation<WithdrawCampaignData, WithdrawCampaignVariables> = {
  id: 'sha256:ff2440e535a0e247468982d0c5e13fb6c9d189ddeb150e71f66967843ed6f121',
  name: 'WithdrawCampaign',
};

export const CancelCampaignMutation: Operation<CancelCampaignData, CancelCampaignVariables> = {
  id: 'sha256:918f21e94a641ed2b77cea12435f47d6f70a28ddf09c23b309986c86bf7ad0cd',
  name: 'CancelCampaign',
};

export const MarkCampaignStepMutation: Operation<MarkCampaignStepData, MarkCampaignStepVariables> = {
  id: 'sha256:a68da93544516fa00b89d400bc188c56c25d254cf7f57a54f2c15ff278cf4817',
  name: 'MarkCampaignStep',
};

export const SetProductFactsMutation: Operation<SetProductFactsData, SetProductFactsVariables> = {
  id: 'sha256:9c914599017623aa27824babaaab2f11a2b5d98942565e7c818418565e7c4e08',
  name: 'SetProductFacts',
};

export const SetProductPictureMutation: Operation<SetProductPictureData, SetProductPictureVariables> = {
  id: 'sha256:d05ea5be2ce901634ea33dfdb100efd82ce3889e6b1670e4df58c738a892da7b',
  name: 'SetProductPicture',
};

export const KitItemsQuery: Operation<KitItemsData, KitItemsVariables> = {
  id: 'sha256:7d4daa23404df4ad27e659068ccc88ed066b838bf781b41500504ce674bcce06',
  name: 'KitItems',
};

export const KitReportQuery: Operation<KitReportData, KitReportVariables> = {
  id: 'sha256:07ba1272ec7eda68dd20b335bfd4898aaefab875ddfd6a98986c038cfafdfcfd',
  name: 'KitReport',
};

export const AddKitItemMutation: Operation<AddKitItemData, AddKitItemVariables> = {
  id: 'sha256:55918a4fdeb38d83edab5a7b32e914f0793ac296547988723a38145972c1077f',
  name: 'AddKitItem',
};

export const ChangeKitItemMutation: Operation<ChangeKitItemData, ChangeKitItemVariables> = {
  id: 'sha256:0b25a9a06a28f6b6c2bbf16f40e322b1d8192d3e19dc70fa68735097d235c148',
  name: 'ChangeKitItem',
};

export const WithdrawKitItemMutation: Operation<WithdrawKitItemData, WithdrawKitItemVariables> = {
  id: 'sha256:d056606e853389140055d7ce7fbca7271d9a3e4de4072221df0b254aca2b6d38',
  name: 'WithdrawKitItem',
};

export const RestoreKitItemMutation: Operation<RestoreKitItemData, RestoreKitItemVariables> = {
  id: 'sha256:27d8dc341fa3e1e3d4bd25f2e240e011159db5ede6237803f1c4e371fe4d46c3',
  name: 'RestoreKitItem',
};

export const OpsLivesQuery: Operation<OpsLivesData, OpsLivesVariables> = {
  id: 'sha256:384ad35440e393f075667d8fd8a2840329a3472797948bd1ecd34bc96aa92298',
  name: 'OpsLives',
};

export const LiveTemplatesQuery: Operation<LiveTemplatesData, LiveTemplatesVariables> = {
  id: 'sha256:b05745c5595984e846f9b6e8f6f9666282580c84c529d5f3325e8a2308378bc4',
  name: 'LiveTemplates',
};

export const LiveHostChoicesQuery: Operation<LiveHostChoicesData, LiveHostChoicesVariables> = {
  id: 'sha256:b033ce025815fe7f7174b9641d839305d5e77dc7a3bb20f6b00868c507bf5d02',
  name: 'LiveHostChoices',
};

export const CreateLiveMutation: Operation<CreateLiveData, CreateLiveVariables> = {
  id: 'sha256:e04c294c81984e6d058552020be43ddb87e8f5e1e1fcb1d705c88976d470ae6a',
  name: 'CreateLive',
};

export const ChangeLiveMutation: Operation<ChangeLiveData, ChangeLiveVariables> = {
  id: 'sha256:d7f09c7bf08f11a025c1021b002b63d3ea33515228311a2df48c82e5b69e3ce6',
  name: 'ChangeLive',
};

export const SaveRundownMutation: Operation<SaveRundownData, SaveRundownVariables> = {
  id: 'sha256:e3523da6b4b445c052bf4702680d17ac75e688a0bcfa51da7588117544309409',
  name: 'SaveRundown',
};

export const SaveLiveHostsMutation: Operation<SaveLiveHostsData, SaveLiveHostsVariables> = {
  id: 'sha256:440fd8e538df8aefc80f4daf18f81d048458c653c37d18380817bfb3c7966b66',
  name: 'SaveLiveHosts',
};

export const StartLiveMutation: Operation<StartLiveData, StartLiveVariables> = {
  id: 'sha256:057adebfdc6ffa96db63f347781e453f9eb8066864bd35f0acc246bc49f53fbe',
  name: 'StartLive',
};

export const EndLiveMutation: Operation<EndLiveData, EndLiveVariables> = {
  id: 'sha256:8b756b37d47fcae4cc05476b82f6c9dcfc948bc35ae96c98a8a714870e9099af',
  name: 'EndLive',
};

export const CancelLiveMutation: Operation<CancelLiveData, CancelLiveVariables> = {
  id: 'sha256:19bee7e5f7da141f2f7660bb09dc249252c0b1becbd022db362286fea18aaea8',
  name: 'CancelLive',
};

export const OpsWarReportsQuery: Operation<OpsWarReportsData, OpsWarReportsVariables> = {
  id: 'sha256:cad846345d4357dc18cc8bfafe604875765e04916b8afcf665b1a5adab11919c',
  name: 'OpsWarReports',
};

export const OpsReportPlanQuery: Operation<OpsReportPlanData, OpsReportPlanVariables> = {
  id: 'sha256:2c5729f8433ffef241f0d3ee0c347bafb4fb9f55a8df51b88fe209c4e0b5ce77',
  name: 'OpsReportPlan',
};

export const PreviewReportQuery: Operation<PreviewReportData, PreviewReportVariables> = {
  id: 'sha256:b2431e10397743cceb34cb4a5471ae604a9c0592d44784cc60afe131d9100567',
  name: 'PreviewReport',
};

export const SaveReportPlanMutation: Operation<SaveReportPlanData, SaveReportPlanVariables> = {
  id: 'sha256:60b21eb4b38dd2935a35cd12b803942397c81aa0d1ef689c80f40bb194c4cf3a',
  name: 'SaveReportPlan',
};

export const PostReportMutation: Operation<PostReportData, PostReportVariables> = {
  id: 'sha256:0d330daf85d2bf3a6fef97bbea4295334551beebd2aaf0bdb062ecd6776d0c41',
  name: 'PostReport',
};

export const RepostReportMutation: Operation<RepostReportData, RepostReportVariables> = {
  id: 'sha256:cc8647f3b78d441e485e6277bb77d35f36ab342961f2003cfa910f3e6f8c3463',
  name: 'RepostReport',
};

export const CorrectReportMutation: Operation<CorrectReportData, CorrectReportVariables> = {
  id: 'sha256:7cd2cd622af825c225be83a2333c4af9604aaf8fda62ee5de2862c09c7c52fb0',
  name: 'CorrectReport',
};

export const CampaignReviewQuery: Operation<CampaignReviewData, CampaignReviewVariables> = {
  id: 'sha256:0af8afb32d78eb7e5fedded17e23767dd751c962e41d4217461ac74f0040dac5',
  name: 'CampaignReview',
};

export const CampaignReviewRowsQuery: Operation<CampaignReviewRowsData, CampaignReviewRowsVariables> = {
  id: 'sha256:1ddd12f551e2c120304f1e609cb9139bd9372ac67d3db4641d13587e6ba190a6',
  name: 'CampaignReviewRows',
};

export const ReviewOwnersQuery: Operation<ReviewOwnersData, ReviewOwnersVariables> = {
  id: 'sha256:5e79c9f58882fc9b3653f0f1700375d4cc1deb0df81b3a82106c3738c95fdacf',
  name: 'ReviewOwners',
};

export const MakeReviewMutation: Operation<MakeReviewData, MakeReviewVariables> = {
  id: 'sha256:6e2877f14044555965b0129b06e7e0c044a911a51b02b4a6e386a38dbe89f06a',
  name: 'MakeReview',
};

export const NoteReviewMutation: Operation<NoteReviewData, NoteReviewVariables> = {
  id: 'sha256:79477f533134e783048a8122b099718dd666240634e8257e6d9f0708c37669da',
  name: 'NoteReview',
};

export const AddReviewActionMutation: Operation<AddReviewActionData, AddReviewActionVariables> = {
  id: 'sha256:57cad827f3301089f724cbd57acc8eac8b0db0c0e6c3b837cb91979076339f3b',
  name: 'AddReviewAction',
};

export const CloseReviewActionMutation: Operation<CloseReviewActionData, CloseReviewActionVariables> = {
  id: 'sha256:9345e7454089d2d6f02a832f84158a430b04e8261be587f82950e6e71572fec2',
  name: 'CloseReviewAction',
};

export const CompareCampaignsQuery: Operation<CompareCampaignsData, CompareCampaignsVariables> = {
  id: 'sha256:04a368ee72f002fe6788a80cf0d78bf33e4070cdd42c6174c924ffcbf7682753',
  name: 'CompareCampaigns',
};

export const ClosedCampaignsQuery: Operation<ClosedCampaignsData, ClosedCampaignsVariables> = {
  id: 'sha256:d29411919dbb1902247a7ed88a0b096e87bac47ea2a75ad52c42ee252e0c3d7b',
  name: 'ClosedCampaigns',
};

export const TimetableQuery: Operation<TimetableData, TimetableVariables> = {
  id: 'sha256:960f5dd87aecd03081dd8eb0b1dc8d0694ee0be2df4a582ab7ecf79303eaac2b',
  name: 'Timetable',
};

export const CampaignActivitiesQuery: Operation<CampaignActivitiesData, CampaignActivitiesVariables> = {
  id: 'sha256:5a4980e40d863679953097cfd568d45b1f0fab9f50a03c717375482ee32b003e',
  name: 'CampaignActivities',
};

export const CampaignCourseQuery: Operation<CampaignCourseData, CampaignCourseVariables> = {
  id: 'sha256:40f534c670016e9cfb7e2727e9cc8fb0bad6695aa5d3bc3806c979d0b6667042',
  name: 'CampaignCourse',
};

export const AddPhaseMutation: Operation<AddPhaseData, AddPhaseVariables> = {
  id: 'sha256:308a52b6c969565f3e40f16bf49e2081da835b4f5c41f1b49515fa4b8f9b3285',
  name: 'AddPhase',
};

export const ChangePhaseMutation: Operation<ChangePhaseData, ChangePhaseVariables> = {
  id: 'sha256:e2c6129db6568c081b7773e55257c3ff0781b279e27f635f51f5228cd587143f',
  name: 'ChangePhase',
};

export const RemovePhaseMutation: Operation<RemovePhaseData, RemovePhaseVariables> = {
  id: 'sha256:da301694625c9e1672627b9684d66ed1a6cefb455e25fa12d25602ed4bb50fa5',
  name: 'RemovePhase',
};

export const AddActionMutation: Operation<AddActionData, AddActionVariables> = {
  id: 'sha256:c75d5f0ed65c29f567038775f64c265d90b281de0f74d980383716d3f3dd612a',
  name: 'AddAction',
};

export const ChangeActionMutation: Operation<ChangeActionData, ChangeActionVariables> = {
  id: 'sha256:ebf4c162759ef94178eceb165cbcc2d2c61ad0d40db1221c522c9452ad0b279d',
  name: 'ChangeAction',
};

export const RemoveActionMutation: Operation<RemoveActionData, RemoveActionVariables> = {
  id: 'sha256:71ff1844287b8c4903b5f584e6388837bbd4dc9c02a242772f2da63634f7989d',
  name: 'RemoveAction',
};

export const FireActionMutation: Operation<FireActionData, FireActionVariables> = {
  id: 'sha256:4594185b7b7621c98ff2eaba46fd5a318120829ae0a577e47bba90b20fb036c9',
  name: 'FireAction',
};

export const SkipActionMutation: Operation<SkipActionData, SkipActionVariables> = {
  id: 'sha256:975e0ac0dd9c3c3ab7dffea59a215bb5b4ad253438e53305184616811553eafc',
  name: 'SkipAction',
};

export const PauseCampaignMutation: Operation<PauseCampaignData, PauseCampaignVariables> = {
  id: 'sha256:940ebeb4d1fa8179ef915689192a99ea12ad6ce736562478263dbdeb783d688e',
  name: 'PauseCampaign',
};

export const ResumeCampaignMutation: Operation<ResumeCampaignData, ResumeCampaignVariables> = {
  id: 'sha256:a390eededf884795ea6d6205ebecb0710ee352a0d68e82806d961844e9a3b155',
  name: 'ResumeCampaign',
};

export const ShiftCampaignMutation: Operation<ShiftCampaignData, ShiftCampaignVariables> = {
  id: 'sha256:84472370a9161511ede5e5d2296444d73a44ac532c5b9620873bd156b0f700b0',
  name: 'ShiftCampaign',
};

export const CampsQuery: Operation<CampsData, CampsVariables> = {
  id: 'sha256:7eb44d0b6eb4fc68917d0017f6b0acf0f38690817fd3ba56052e6186da4f178a',
  name: 'Camps',
};

export const CampQuery: Operation<CampData, CampVariables> = {
  id: 'sha256:9b035990c0ea480c2c17aeac2b6ab2220735b4e895370710b6ee048a73217d2b',
  name: 'Camp',
};

export const CohortBoardQuery: Operation<CohortBoardData, CohortBoardVariables> = {
  id: 'sha256:8e2237dd7bb5d037b3cd1a675bfe04010d1a62808147696ebdb4ce830db59bf3',
  name: 'CohortBoard',
};

export const NudgeCampMembersMutation: Operation<NudgeCampMembersData, NudgeCampMembersVariables> = {
  id: 'sha256:3606e1db65eab83776d5276dee96897bc4bb646751300f3a4b0a3ba2f2e3116a',
  name: 'NudgeCampMembers',
};

export const ExtendEnrolmentMutation: Operation<ExtendEnrolmentData, ExtendEnrolmentVariables> = {
  id: 'sha256:da40dd6b16d665f8f3dbcb405fc522def5c19940be45ec144d5be8cd14dbe986',
  name: 'ExtendEnrolment',
};

export const LeaveCampMutation: Operation<LeaveCampData, LeaveCampVariables> = {
  id: 'sha256:71eec2b4258bcaa2d4e9ca93ecefbb3db15516186b548e9247225b5813b62a29',
  name: 'LeaveCamp',
};

export const EnrolInCampMutation: Operation<EnrolInCampData, EnrolInCampVariables> = {
  id: 'sha256:5aeb488a3aa093aec2e24c5750f9c13a21405756811420a274254e58b8787c3f',
  name: 'EnrolInCamp',
};

export const MoveCampLessonMutation: Operation<MoveCampLessonData, MoveCampLessonVariables> = {
  id: 'sha256:6cf5396e713a728040ae156fce439ff5e19742f5f2d1f867f5e336f6fa5a42be',
  name: 'MoveCampLesson',
};

export const AssignLecturerMutation: Operation<AssignLecturerData, AssignLecturerVariables> = {
  id: 'sha256:bd668e485e0406d53c7195ae668721ac756d93253706f2fc22335a0cdb367059',
  name: 'AssignLecturer',
};

export const WithdrawLecturerMutation: Operation<WithdrawLecturerData, WithdrawLecturerVariables> = {
  id: 'sha256:e6c1d34629ebcee1e959ca6ff2d6db45bc5ab79e454cae079cbe39a385175d41',
  name: 'WithdrawLecturer',
};

export const HomeworkQueueQuery: Operation<HomeworkQueueData, HomeworkQueueVariables> = {
  id: 'sha256:6d983f98aa26dc55bb5e7c4d766435413cb0b7b2ac52a48a5c410264336f59dc',
  name: 'HomeworkQueue',
};

export const ReviewHomeworkMutation: Operation<ReviewHomeworkData, ReviewHomeworkVariables> = {
  id: 'sha256:8de7de37120c99e5d2571743e70e544f222ede535c8d18c7e1a4545e34227fc7',
  name: 'ReviewHomework',
};

export const CoursesQuery: Operation<CoursesData, CoursesVariables> = {
  id: 'sha256:50d22b4522a57aeac835414f9d4a9b7c4fcf2980cc18bc01c44c58426025ea8b',
  name: 'Courses',
};

export const DraftCourseMutation: Operation<DraftCourseData, DraftCourseVariables> = {
  id: 'sha256:a7d0d8d6bed7a27bd99dfa121a7161eb2b28f078b2c011bee4e6a71631070f3e',
  name: 'DraftCourse',
};

export const DiscardCourseMutation: Operation<DiscardCourseData, DiscardCourseVariables> = {
  id: 'sha256:fd2c74659b95c3a3c774c9ee76d3864ab7c1a840b50d933f5b0628615636a2fe',
  name: 'DiscardCourse',
};

export const PublishCourseMutation: Operation<PublishCourseData, PublishCourseVariables> = {
  id: 'sha256:c82caedc253d77855eb9ed873a1a28b3fce0570cd1438f649727feeb8f87d3da',
  name: 'PublishCourse',
};

export const RobotsQuery: Operation<RobotsData, RobotsVariables> = {
  id: 'sha256:b55b4ec07457e7a5df7b5e88a75ffb936475cb12ae152f85c36696d443878fe6',
  name: 'Robots',
};

export const RobotGroupsQuery: Operation<RobotGroupsData, RobotGroupsVariables> = {
  id: 'sha256:c588a1fd8a78815566a9c39f94bf08ca24a3914f2b2c68e7318e898dc4eddf18',
  name: 'RobotGroups',
};

export const ChannelHealthQuery: Operation<ChannelHealthData, ChannelHealthVariables> = {
  id: 'sha256:423e5c8399d6800ac3129993c813adb071c1caf20ed8228bbfdd6c966c75fad4',
  name: 'ChannelHealth',
};

export const OutboxQuery: Operation<OutboxData, OutboxVariables> = {
  id: 'sha256:579f13cb472b59db958d082ef5463e6abc0bf83e49603589c23824be88a0a981',
  name: 'Outbox',
};

export const SendChoicesQuery: Operation<SendChoicesData, SendChoicesVariables> = {
  id: 'sha256:848ea915ffa429d9a02a2b30a040e6ac75fc2e305008499d1bfc5f7528c44f86',
  name: 'SendChoices',
};

export const AudienceQuery: Operation<AudienceData, AudienceVariables> = {
  id: 'sha256:5c7cf119835307807375f2ea347ef07781672ca83f44665d8a54074b057546eb',
  name: 'Audience',
};

export const AddRobotMutation: Operation<AddRobotData, AddRobotVariables> = {
  id: 'sha256:25052e461fbdb9ca8fa9dac31a92be265c96c0274254ccdddf397ffe83c2759f',
  name: 'AddRobot',
};

export const ChangeRobotMutation: Operation<ChangeRobotData, ChangeRobotVariables> = {
  id: 'sha256:767ae1e15f242e61c5bcac54e1475810c215a2f0d8bb4b02ed558dc5e50ca923',
  name: 'ChangeRobot',
};

export const RemoveRobotMutation: Operation<RemoveRobotData, RemoveRobotVariables> = {
  id: 'sha256:984d7d4608c6fa96ae0067b4144f9507790412298ff9e488c397a37600e51e8e',
  name: 'RemoveRobot',
};

export const PauseRobotMutation: Operation<PauseRobotData, PauseRobotVariables> = {
  id: 'sha256:209332fd61a6a5dbdb7d529f2e22a8e764482e6c29d4283750f457c6485debed',
  name: 'PauseRobot',
};

export const ResumeRobotMutation: Operation<ResumeRobotData, ResumeRobotVariables> = {
  id: 'sha256:1340822863ec1207c777ece2b5d05b6bd3c4820b29b502ce483c2361b7404014',
  name: 'ResumeRobot',
};

export const TestRobotMutation: Operation<TestRobotData, TestRobotVariables> = {
  id: 'sha256:57fce06339dd99a1473f0e9ff3f3b8cf283daf824b506c66ac5bf1a3440733a5',
  name: 'TestRobot',
};

export const BindGroupsMutation: Operation<BindGroupsData, BindGroupsVariables> = {
  id: 'sha256:053a221fb4fb66a5299102476d210eab3c047bf1e6ed1e3d44ac1491853c297f',
  name: 'BindGroups',
};

export const RepeatMessagesMutation: Operation<RepeatMessagesData, RepeatMessagesVariables> = {
  id: 'sha256:f2fe800ddeb471c59e459dc62d9da1ada670cdbde3e1dd589f915fd06006fd99',
  name: 'RepeatMessages',
};

export const MarkMessagesSentMutation: Operation<MarkMessagesSentData, MarkMessagesSentVariables> = {
  id: 'sha256:ac73d53587bcf75fa80965e3b46592c93e0ea77f278bcf9f6465b466d4b1b97b',
  name: 'MarkMessagesSent',
};

export const CancelMessagesMutation: Operation<CancelMessagesData, CancelMessagesVariables> = {
  id: 'sha256:235de61cf3e88b78d887874bf4d8e219a77c75e55892991d6643e6e70a4cf0be',
  name: 'CancelMessages',
};

export const SendToGroupsMutation: Operation<SendToGroupsData, SendToGroupsVariables> = {
  id: 'sha256:50795c2ffb1accad472df6cc528135f6425b937b155d760bac7077669c6466eb',
  name: 'SendToGroups',
};

export const DivertsQuery: Operation<DivertsData, DivertsVariables> = {
  id: 'sha256:4ff3efc69e89287428c903192b96e3ff0a6209493cb310c82ed35f7692e3621d',
  name: 'Diverts',
};

export const DivertQuery: Operation<DivertData, DivertVariables> = {
  id: 'sha256:290170d736738a986be976db0d23e6d9cd74eee25944cd635a8e663b236fc406',
  name: 'Divert',
};

export const DivertPlanQuery: Operation<DivertPlanData, DivertPlanVariables> = {
  id: 'sha256:4f06ba20d89021de5c98e788d44b815eeaa0c76abf353fec84607622a0523d57',
  name: 'DivertPlan',
};

export const DivertFunnelQuery: Operation<DivertFunnelData, DivertFunnelVariables> = {
  id: 'sha256:bc7f71910149665cb7f5aa920e6f8fc0c4184a12a627efd7d2e2139a5fc2533d',
  name: 'DivertFunnel',
};

export const DivertGroupsQuery: Operation<DivertGroupsData, DivertGroupsVariables> = {
  id: 'sha256:fd20bdcb9f7fc0e6e445d566a0b13e10b94741d99b0925e070bfbb44b3d55c00',
  name: 'DivertGroups',
};

export const DivertGroupQuery: Operation<DivertGroupData, DivertGroupVariables> = {
  id: 'sha256:30e953a8fde68ef2ed62165ba65ba163c590ed18216298242582805e9352c844',
  name: 'DivertGroup',
};

export const InvitesQuery: Operation<InvitesData, InvitesVariables> = {
  id: 'sha256:4ec54b492d620eacd82ee2c91f4a9d68bc310fa04f1dfbbcfe76ba00ad3d5cbe',
  name: 'Invites',
};

export const CountDivertQuery: Operation<CountDivertData, CountDivertVariables> = {
  id: 'sha256:9639a54060ea9be01e8fefdfc71715f437c955466864ff59fcf22d050ff2ec64',
  name: 'CountDivert',
};

export const PlanDivertMutation: Operation<PlanDivertData, PlanDivertVariables> = {
  id: 'sha256:aff9837a5ae132f5ba667d83bbb6da17c6845664995e3cad68a00f6e5caccdae',
  name: 'PlanDivert',
};

export const PlanDivertAgainMutation: Operation<PlanDivertAgainData, PlanDivertAgainVariables> = {
  id: 'sha256:b7273b3bf844036307423476bb95926a122002ae50825affbd95994afdbe1782',
  name: 'PlanDivertAgain',
};

export const StartDivertMutation: Operation<StartDivertData, StartDivertVariables> = {
  id: 'sha256:5b545ed2fc9503a52d32cf93403242a774dae477f4ef124145d30af6a062b82d',
  name: 'StartDivert',
};

export const StopDivertMutation: Operation<StopDivertData, StopDivertVariables> = {
  id: 'sha256:3aaf66c320ebdc1c573a1ec4477c129afe56e11496a34f104288f07567f2e609',
  name: 'StopDivert',
};

export const DiscardDivertMutation: Operation<DiscardDivertData, DiscardDivertVariables> = {
  id: 'sha256:d83a7d79b9652455094ae6e4a9f690904a27977217a512e5a1e783ad4b5fa72f',
  name: 'DiscardDivert',
};

export const SendInvitesMutation: Operation<SendInvitesData, SendInvitesVariables> = {
  id: 'sha256:8f750cdbaafaeba4464865ef1af0490a92c3f2e9b955631929db54699344f1fb',
  name: 'SendInvites',
};

export const TickInvitesMutation: Operation<TickInvitesData, TickInvitesVariables> = {
  id: 'sha256:f6f8ee528600dd4353cbf15f687cb9b3de1a6f2e07f148e59e8822faaec0f796',
  name: 'TickInvites',
};

export const TickGroupInvitesMutation: Operation<TickGroupInvitesData, TickGroupInvitesVariables> = {
  id: 'sha256:b962cbaccbf74f88ec88e718146a8a6d1148276a92e2300b7ddbf3ae6ff934da',
  name: 'TickGroupInvites',
};

export const StopInvitesMutation: Operation<StopInvitesData, StopInvitesVariables> = {
  id: 'sha256:1d767ffdec2050dcfc7875556226099808d9811e557b75c8262df980b00d09eb',
  name: 'StopInvites',
};

export const DivertTierPlanMutation: Operation<DivertTierPlanData, DivertTierPlanVariables> = {
  id: 'sha256:d161aec7898664d7f2a69d041008ba41c7f57878cab0b77a6ee71d633729747a',
  name: 'DivertTierPlan',
};

export const PersonasQuery: Operation<PersonasData, PersonasVariables> = {
  id: 'sha256:cec83e1a82f89befcda131c5b4298e8d93fa81e476c2366b40be7d7cd2a95db1',
  name: 'Personas',
};

export const InvitationOfQuery: Operation<InvitationOfData, InvitationOfVariables> = {
  id: 'sha256:53c0a036bb7e9a4200abd38e10ae98684032a28857aa1a93b9568d95dc50dad1',
  name: 'InvitationOf',
};

export const BeginTotpMutation: Operation<BeginTotpData, BeginTotpVariables> = {
  id: 'sha256:9f69c422cbcae4577fd52dba6b9429da2578d5bdd52ed455aaab59f2ba5c1ae5',
  name: 'BeginTotp',
};

export const ConfirmTotpMutation: Operation<ConfirmTotpData, ConfirmTotpVariables> = {
  id: 'sha256:9da23122660edd98fe6989cb7c85955f91aabf528875edb474c5c6edac4b9b26',
  name: 'ConfirmTotp',
};

export const GroupCodesQuery: Operation<GroupCodesData, GroupCodesVariables> = {
  id: 'sha256:8b11ab023549c645c2f0b425f4c8c73a50f13a773d0b9c72dc786102dd173571',
  name: 'GroupCodes',
};

export const DraftGroupCodeMutation: Operation<DraftGroupCodeData, DraftGroupCodeVariables> = {
  id: 'sha256:32664c9af61e89d8305207e3e570dd47d4a602113e013c35d78a427e2a13ad7e',
  name: 'DraftGroupCode',
};

export const DiscardGroupCodeMutation: Operation<DiscardGroupCodeData, DiscardGroupCodeVariables> = {
  id: 'sha256:46885e7ace5e82a036ccb4c386a13ed97a64f449eb654a2a3814bcf042988e6d',
  name: 'DiscardGroupCode',
};

export const PublishGroupCodeMutation: Operation<PublishGroupCodeData, PublishGroupCodeVariables> = {
  id: 'sha256:708f6bf34a58b8ae3475bb2e9ed38e709121287aeb535e8ae5464748fec5d5cc',
  name: 'PublishGroupCode',
};

export const GroupBoardQuery: Operation<GroupBoardData, GroupBoardVariables> = {
  id: 'sha256:69bb5500248a2f46e8a3efdc6e9188757e613ce8fd942a4d8f65ecf2544cae0f',
  name: 'GroupBoard',
};

export const GroupsQuery: Operation<GroupsData, GroupsVariables> = {
  id: 'sha256:9ad1adf991c2df41342945e04737df9470614fde6706c2450231459f2834bdd4',
  name: 'Groups',
};

export const GroupFilterChoicesQuery: Operation<GroupFilterChoicesData, GroupFilterChoicesVariables> = {
  id: 'sha256:db31a61e46c87f1d86a19cee82dc00c183c8bbcd23a44f4bbe55c5dafd1ea162',
  name: 'GroupFilterChoices',
};

export const GroupHoldersQuery: Operation<GroupHoldersData, GroupHoldersVariables> = {
  id: 'sha256:a1940b8758f54eaa69359f78466652cbb8e63e2d80884536633a14760269145d',
  name: 'GroupHolders',
};

export const OpenGroupMutation: Operation<OpenGroupData, OpenGroupVariables> = {
  id: 'sha256:a7f73a8fb708d8ec06a6af42dbda0e36bb6430fdefab0d723ab3f19a3ea03197',
  name: 'OpenGroup',
};

export const HandOverGroupMutation: Operation<HandOverGroupData, HandOverGroupVariables> = {
  id: 'sha256:bec0273d7792e84052559fcc8abfe0c1469d54530d6557b5450e3276c671ebee',
  name: 'HandOverGroup',
};

export const GroupQuery: Operation<GroupData, GroupVariables> = {
  id: 'sha256:cdbade0a78f9ed6b7b50a7f8acabcd5824c7019b6673f792be9c626722a952ac',
  name: 'Group',
};

export const GroupMembersQuery: Operation<GroupMembersData, GroupMembersVariables> = {
  id: 'sha256:12b6ee7013821817a4b435412e4f23358dfbf42165cad93926ffc9c374042512',
  name: 'GroupMembers',
};

export const GroupTimelineQuery: Operation<GroupTimelineData, GroupTimelineVariables> = {
  id: 'sha256:2da7bd9aa2777ed9651d24f4d58343841584babf096425b91ddab92b556447ca',
  name: 'GroupTimeline',
};

export const RenameGroupMutation: Operation<RenameGroupData, RenameGroupVariables> = {
  id: 'sha256:b44f3b6470ca9c34e738150998b4a7693f6bb7a63247e5f06bc320eecbd371ae',
  name: 'RenameGroup',
};

export const PlaceGroupMutation: Operation<PlaceGroupData, PlaceGroupVariables> = {
  id: 'sha256:f0a358b3e399be91f9bb167f218d9aa43af334625719e33c5a82bfd768b7ff10',
  name: 'PlaceGroup',
};

export const TagGroupMutation: Operation<TagGroupData, TagGroupVariables> = {
  id: 'sha256:20008c3f4357843237e9036aaf6491779d661f3af7afccd29e727ef979270ab3',
  name: 'TagGroup',
};

export const ChangeGroupStateMutation: Operation<ChangeGroupStateData, ChangeGroupStateVariables> = {
  id: 'sha256:b230f5ebdc066e8e3aefc54c01ec1ed2f17fa196dd404033d2ae574e14be940e',
  name: 'ChangeGroupState',
};

export const MergeGroupsMutation: Operation<MergeGroupsData, MergeGroupsVariables> = {
  id: 'sha256:453933a7a2a4dfbddb34a38f96c50e130d26bb5692b3cfcd4760600397a227f5',
  name: 'MergeGroups',
};

export const SplitGroupMutation: Operation<SplitGroupData, SplitGroupVariables> = {
  id: 'sha256:be35d4272653b5cfc15ff0726839fae636f1ceb50fb70fb3058cb4927f371e65',
  name: 'SplitGroup',
};

export const TransformGroupMutation: Operation<TransformGroupData, TransformGroupVariables> = {
  id: 'sha256:26d7d8121dadd0e1f074e4e3cc10eec6433da10ee141f85989caadbccbe2f9a0',
  name: 'TransformGroup',
};

export const AdmitToGroupMutation: Operation<AdmitToGroupData, AdmitToGroupVariables> = {
  id: 'sha256:31a254ab1b198655b4b7c71c6f68d72df37021f57f612a0b5a197d3106fdd966',
  name: 'AdmitToGroup',
};

export const SetGroupRoleMutation: Operation<SetGroupRoleData, SetGroupRoleVariables> = {
  id: 'sha256:8ebf77732b7ea097a550a25555c88c4fcc08bb27ab194a5fca11a026f67998f4',
  name: 'SetGroupRole',
};

export const SetMemberKindMutation: Operation<SetMemberKindData, SetMemberKindVariables> = {
  id: 'sha256:51caa3f314e25593c8fa2327352e33679fc547f220981dbf758502ec30db60ca',
  name: 'SetMemberKind',
};

export const AskToLeaveGroupsMutation: Operation<AskToLeaveGroupsData, AskToLeaveGroupsVariables> = {
  id: 'sha256:e779d81a3d17d354997647fd3f64e630f5c1bc8b387b8799d15029033cba7025',
  name: 'AskToLeaveGroups',
};

export const WithdrawLeavesMutation: Operation<WithdrawLeavesData, WithdrawLeavesVariables> = {
  id: 'sha256:13e895d8fd8dbd91bf3446dd01186280b8ac61a13982fc80aedd7645ef09b7e8',
  name: 'WithdrawLeaves',
};

export const ConfirmLeftMutation: Operation<ConfirmLeftData, ConfirmLeftVariables> = {
  id: 'sha256:11fc60edd9e99bf88b6efe0110fd632b358dbacfd43b1b7511760f6eea957ba7',
  name: 'ConfirmLeft',
};

export const GroupHealthQuery: Operation<GroupHealthData, GroupHealthVariables> = {
  id: 'sha256:5b877d5c37b1ae7cefcf589659d5cae151b2a662ff4037aa931646eb3314258d',
  name: 'GroupHealth',
};

export const GroupStatisticsQuery: Operation<GroupStatisticsData, GroupStatisticsVariables> = {
  id: 'sha256:38cd7c26df17051cf5f1459536bdf4cb2e0feefc60fa8e6042783a05cc9397d4',
  name: 'GroupStatistics',
};

export const GroupHoldingsQuery: Operation<GroupHoldingsData, GroupHoldingsVariables> = {
  id: 'sha256:8474b8c4045fe8b9d86fb5d4f8233aa5abab8e72af258279e1ab6b6f18656cfb',
  name: 'GroupHoldings',
};

export const GroupTasksQuery: Operation<GroupTasksData, GroupTasksVariables> = {
  id: 'sha256:a63f187702071f98add3b9bfe2ea2afc419a63c2528fe0e87fd0f2b87c366dc8',
  name: 'GroupTasks',
};

export const LeaveSuggestionsQuery: Operation<LeaveSuggestionsData, LeaveSuggestionsVariables> = {
  id: 'sha256:ebbfb560b88a7741bb7aa6f6b191116e81304ba9229aa094f09ed0b855784ed1',
  name: 'LeaveSuggestions',
};

export const GroupDuplicatesQuery: Operation<GroupDuplicatesData, GroupDuplicatesVariables> = {
  id: 'sha256:ebf0ecc53ea2f1eab9cf92cd0c872efd02f878f85c1f280a92a3e90ac2f306ab',
  name: 'GroupDuplicates',
};

export const PersonGroupsQuery: Operation<PersonGroupsData, PersonGroupsVariables> = {
  id: 'sha256:19cdeb5160326d6fe7cde55b441206d0eed632802bb8f49f944cc47946dbde53',
  name: 'PersonGroups',
};

export const ImportsQuery: Operation<ImportsData, ImportsVariables> = {
  id: 'sha256:1745cf6c90939b514ab955ce66238fb60cbe7fd0b544201909c0a93d0d667ecc',
  name: 'Imports',
};

export const ImportOfQuery: Operation<ImportOfData, ImportOfVariables> = {
  id: 'sha256:0572e32304870acc9ad19ce9f87fc49ecc1a223a64f32a05b5ed6ade8e4f5f0d',
  name: 'ImportOf',
};

export const WorksQuery: Operation<WorksData, WorksVariables> = {
  id: 'sha256:c9722d56513e1434771fc865ffd299b439f0e448c2ca5bfbbf5879c92cb0f758',
  name: 'Works',
};

export const StopWorkMutation: Operation<StopWorkData, StopWorkVariables> = {
  id: 'sha256:73e56944702d58b34c20272169885b8f96b5a286f61554e40a708a8f01b002ee',
  name: 'StopWork',
};

export const ResumeWorkMutation: Operation<ResumeWorkData, ResumeWorkVariables> = {
  id: 'sha256:a6138397286cc6151b8d393d7217b1983847d09f52cbd33671117377c6e11183',
  name: 'ResumeWork',
};

export const JobsQuery: Operation<JobsData, JobsVariables> = {
  id: 'sha256:c250797aaaa24ff823d757911fb4dd308e71acc64cdf5718aa1e190021b0a078',
  name: 'Jobs',
};

export const JobRunsQuery: Operation<JobRunsData, JobRunsVariables> = {
  id: 'sha256:1bb53da7d39e1a1a6d303bdda1506c9640a74b61a85ed1cfbf983aad243554d8',
  name: 'JobRuns',
};

export const RunJobMutation: Operation<RunJobData, RunJobVariables> = {
  id: 'sha256:c674709e98c5cee19e9da46b53f3445369ba2646418b281bcf53afd3cc69fde0',
  name: 'RunJob',
};

export const KolsQuery: Operation<KolsData, KolsVariables> = {
  id: 'sha256:e697de67b40a5645394e0458e98f50012003b3b0f060060894af501036e349f1',
  name: 'Kols',
};

export const KolCountsQuery: Operation<KolCountsData, KolCountsVariables> = {
  id: 'sha256:939b7dd9bb7bb9b25cc8ff860331dc7a5bb91778a15708660b81234fb2e22505',
  name: 'KolCounts',
};

export const KolCandidatesQuery: Operation<KolCandidatesData, KolCandidatesVariables> = {
  id: 'sha256:5745f88bf7ed2f4423d8c915f75047d8c5a2fc3085c8d5adab3f540068fb0b00',
  name: 'KolCandidates',
};

export const KolTermsQuery: Operation<KolTermsData, KolTermsVariables> = {
  id: 'sha256:82febd887e976e8d69dd19eadbb649cff6fe3c0550d51b3b9290017b4ccdd8d4',
  name: 'KolTerms',
};

export const KolQuery: Operation<KolData, KolVariables> = {
  id: 'sha256:f30f34e506f7fdf31a58dcd03b8e93bb421bc67fdeb199fac6611a5633ea4ef5',
  name: 'Kol',
};

export const KolDutiesQuery: Operation<KolDutiesData, KolDutiesVariables> = {
  id: 'sha256:e71bc598da57aec6a400d1163dd3fb6c4ff670cdedf2c1c6072457be1ff11e00',
  name: 'KolDuties',
};

export const KolStatementsQuery: Operation<KolStatementsData, KolStatementsVariables> = {
  id: 'sha256:b52e5874b0a4989bc590929baa615f2e05e607ee7f8c96ffa2beb8ab81ae19ee',
  name: 'KolStatements',
};

export const KolMonthsQuery: Operation<KolMonthsData, KolMonthsVariables> = {
  id: 'sha256:4ec9983a71c9fc331f8b8b624911384d266336757b2d695939e01dabb4be9bb1',
  name: 'KolMonths',
};

export const PointsEntriesQuery: Operation<PointsEntriesData, PointsEntriesVariables> = {
  id: 'sha256:da1682b95fcda9a463ccd10c8ff853260381ed4bf0e29b4e30f94ac2a64e0e82',
  name: 'PointsEntries',
};

export const NominateKolMutation: Operation<NominateKolData, NominateKolVariables> = {
  id: 'sha256:5f4e08f7074c5ee3e21d50d4ac039fd11715e3e76852e523961ce3ae02854684',
  name: 'NominateKol',
};

export const WithdrawKolMutation: Operation<WithdrawKolData, WithdrawKolVariables> = {
  id: 'sha256:8c20ecfcf68aa6079e6f9016bb8f57e97aba6f1972ddf02bb90a13339001cb2e',
  name: 'WithdrawKol',
};

export const AppointKolMutation: Operation<AppointKolData, AppointKolVariables> = {
  id: 'sha256:f06a04fe9c5d271625312fa2d3a07fcad95e0cec5ee896f610ed1cd027e30815',
  name: 'AppointKol',
};

export const RenewKolMutation: Operation<RenewKolData, RenewKolVariables> = {
  id: 'sha256:fe5cb725d4b27f8b9eb9498bd7c05c262365c6bc90312119f68a23d901c80549',
  name: 'RenewKol',
};

export const ReleaseKolMutation: Operation<ReleaseKolData, ReleaseKolVariables> = {
  id: 'sha256:a22759ccd01bc03bad0c553c362193fae1770df30ebe751cc59f9bfba45cb108',
  name: 'ReleaseKol',
};

export const ChangeKolMutation: Operation<ChangeKolData, ChangeKolVariables> = {
  id: 'sha256:1c0d0aee64185ddf5e782ed354eb1c4e49f171d49df6b2d6312cdfab98cc2174',
  name: 'ChangeKol',
};

export const SettleKolMonthMutation: Operation<SettleKolMonthData, SettleKolMonthVariables> = {
  id: 'sha256:6e991abc024ea20a0a83b3fcfe7e452d3dfd24c249990fa99a5585f08e531667',
  name: 'SettleKolMonth',
};

export const CorrectPointsMutation: Operation<CorrectPointsData, CorrectPointsVariables> = {
  id: 'sha256:06f4ea9a7cfec19a35f49c6b12e49657c9dfe0b2817f49e665a923ebadd6337b',
  name: 'CorrectPoints',
};

export const AbsencesQuery: Operation<AbsencesData, AbsencesVariables> = {
  id: 'sha256:cbf473420886b2fb5c88fc515350621aa2067068dbf6f1e60e36ffb9cadcdefe',
  name: 'Absences',
};

export const HoursQuery: Operation<HoursData, HoursVariables> = {
  id: 'sha256:dbaf1ec54de14b02ab3e0c687aa4281627c2db8a4d6340f180bcff27ceb74d35',
  name: 'Hours',
};

export const AddAbsenceMutation: Operation<AddAbsenceData, AddAbsenceVariables> = {
  id: 'sha256:eb9e53574f4feddab6d73a20fe3e2a561a765ce813ac67b82a8fc593464efaba',
  name: 'AddAbsence',
};

export const RemoveAbsenceMutation: Operation<RemoveAbsenceData, RemoveAbsenceVariables> = {
  id: 'sha256:440e4aafc2ce0607d9b3f2d0154fb07eea74353b3882f59668c1c705c52790c6',
  name: 'RemoveAbsence',
};

export const SetHoursMutation: Operation<SetHoursData, SetHoursVariables> = {
  id: 'sha256:55429e2d9c06e1633ed852f051e71a50bca89654fb840b66105ff04fd8aac215',
  name: 'SetHours',
};

export const MeetingsQuery: Operation<MeetingsData, MeetingsVariables> = {
  id: 'sha256:41731c656fadfaceebc3db97f710eac7d36b89933212a3c4312791c64b3414e0',
  name: 'Meetings',
};

export const MeetingQuery: Operation<MeetingData, MeetingVariables> = {
  id: 'sha256:ba457a48fb5da56001761e4c69b0c28e498311740f634336c287e8b2c381bee5',
  name: 'Meeting',
};

export const SetMeetingPlanMutation: Operation<SetMeetingPlanData, SetMeetingPlanVariables> = {
  id: 'sha256:06e48d174b5d19e8f151e8e46554d2cdffb940415cb74d38581c9c6b0863ed0e',
  name: 'SetMeetingPlan',
};

export const MoveMeetingMutation: Operation<MoveMeetingData, MoveMeetingVariables> = {
  id: 'sha256:f170f92d3e9c2a9ad02da9abeb67993659cda901fc6e09bc566447e79b861089',
  name: 'MoveMeeting',
};

export const CancelMeetingMutation: Operation<CancelMeetingData, CancelMeetingVariables> = {
  id: 'sha256:a00a14595f2bea8411c10c5c257bccd1ec689601a8e609ba455d28cfe084f8f1',
  name: 'CancelMeeting',
};

export const SetAgendaMutation: Operation<SetAgendaData, SetAgendaVariables> = {
  id: 'sha256:5ccc58a72633d5ac0201f09c647fe1616e8e815b8141d1aaca95482f22baab94',
  name: 'SetAgenda',
};

export const RefillAgendaMutation: Operation<RefillAgendaData, RefillAgendaVariables> = {
  id: 'sha256:31889ea4f99b5b9f91ee3147a010cd8f87281a5e4efe1b9d25236667269103de',
  name: 'RefillAgenda',
};

export const SaveMinutesMutation: Operation<SaveMinutesData, SaveMinutesVariables> = {
  id: 'sha256:52f58f7a9f1775553d7487cb36a76f17c80cc349ab1319f52a4851d1bc25ef7e',
  name: 'SaveMinutes',
};

export const NoteAttendanceMutation: Operation<NoteAttendanceData, NoteAttendanceVariables> = {
  id: 'sha256:3ac6c0e18d3ab5a207c5c0ba8a1f23eb4b197eeeb92f7fa4b55280f2bbe95ae8',
  name: 'NoteAttendance',
};

export const InviteToMeetingMutation: Operation<InviteToMeetingData, InviteToMeetingVariables> = {
  id: 'sha256:0ad7718e1f755d27e1e2a84e440170f46aa495c1cc0a310fa5470563d2b5151c',
  name: 'InviteToMeeting',
};

export const CloseMeetingMutation: Operation<CloseMeetingData, CloseMeetingVariables> = {
  id: 'sha256:2427e28f67156145f00152bd57044ae146865c8f71bdab70a90ad3c7ecf93ad4',
  name: 'CloseMeeting',
};

export const AddMeetingActionMutation: Operation<AddMeetingActionData, AddMeetingActionVariables> = {
  id: 'sha256:e679dfcd51c9082b5ab9880185a16222a521c98cf72006f52c8f14b4a5e1a353',
  name: 'AddMeetingAction',
};

export const ChangeMeetingActionMutation: Operation<ChangeMeetingActionData, ChangeMeetingActionVariables> = {
  id: 'sha256:74ba888f75a8a423a0bb1205cde9af7ac59195b2b5adf918d3455f8e131db6b5',
  name: 'ChangeMeetingAction',
};

export const SettleMeetingActionMutation: Operation<SettleMeetingActionData, SettleMeetingActionVariables> = {
  id: 'sha256:58fed22bacce9fae88f712095872febedc413bce3a8761deb74449491aa5149f',
  name: 'SettleMeetingAction',
};

export const MyNoticesQuery: Operation<MyNoticesData, MyNoticesVariables> = {
  id: 'sha256:4d5f28cc2bd18346c499fcba932ebb2f99e9e944b678d2af436e32670278e3fc',
  name: 'MyNotices',
};

export const UnseenNoticesQuery: Operation<UnseenNoticesData, UnseenNoticesVariables> = {
  id: 'sha256:0d68092953f04fe57ec0d73e3e297c24a36812d834883f91b2cce6cb04fb1426',
  name: 'UnseenNotices',
};

export const SeeNoticesMutation: Operation<SeeNoticesData, SeeNoticesVariables> = {
  id: 'sha256:78a0e37888a718b3cacde2dc06c5d5ff6f19a812460198e48ee8eb13d22ad317',
  name: 'SeeNotices',
};

export const AssignmentProposalsQuery: Operation<AssignmentProposalsData, AssignmentProposalsVariables> = {
  id: 'sha256:04f264368eafb1ad1fa7653382f6b21dd7a6de27751229dd49d86463bb257ba9',
  name: 'AssignmentProposals',
};

export const AssignmentProposalQuery: Operation<AssignmentProposalData, AssignmentProposalVariables> = {
  id: 'sha256:892e979fccdacd476123f2ceab65595d142ca5b811658fe54f71fb385f8602d5',
  name: 'AssignmentProposal',
};

export const ProposalMovesQuery: Operation<ProposalMovesData, ProposalMovesVariables> = {
  id: 'sha256:53ae75c42e2bed02caacb38d32becb4bdff5a3322f952caadcce4f2bd30c01f1',
  name: 'ProposalMoves',
};

export const MakeProposalMutation: Operation<MakeProposalData, MakeProposalVariables> = {
  id: 'sha256:f68457abe65768ddfbd97201a3ee3984544c867e645082539f4bea469e667312',
  name: 'MakeProposal',
};

export const KeepProposalMutation: Operation<KeepProposalData, KeepProposalVariables> = {
  id: 'sha256:f240087f1d0b3d4658e9fc7e16cc47e537e3fd385e41057fc8eca54831e94018',
  name: 'KeepProposal',
};

export const DiscardProposalMutation: Operation<DiscardProposalData, DiscardProposalVariables> = {
  id: 'sha256:9e5fd5f7810321bb3559529fc94f822777518e69a0be5ca1f0d79c3973b284de',
  name: 'DiscardProposal',
};

export const ApplyProposalMutation: Operation<ApplyProposalData, ApplyProposalVariables> = {
  id: 'sha256:3e3796de9bf5ba6366a38d403d508a1e3a44f372567865b68765b63d41895d51',
  name: 'ApplyProposal',
};

export const OperatorsQuery: Operation<OperatorsData, OperatorsVariables> = {
  id: 'sha256:60980ddca953a997f8575b9cf8b661a77743da525f83859dc316726d55599587',
  name: 'Operators',
};

export const OperatorQuery: Operation<OperatorData, OperatorVariables> = {
  id: 'sha256:ef6529fbf192fbaee35edb6d736884789ca7705b1e51cec709881c476085e7ef',
  name: 'Operator',
};

export const OperatorHoldingsQuery: Operation<OperatorHoldingsData, OperatorHoldingsVariables> = {
  id: 'sha256:d20ae0a4698fe3a95ebc80b79dcc1fb69d7eb333741e85e007407c25cc7933b3',
  name: 'OperatorHoldings',
};

export const OperatorNamesQuery: Operation<OperatorNamesData, OperatorNamesVariables> = {
  id: 'sha256:a4d7f2fb473ee24f5b74d43da4b5f5903af679b75fc787dc8da3f7de27d238e9',
  name: 'OperatorNames',
};

export const ChangeOperatorMutation: Operation<ChangeOperatorData, ChangeOperatorVariables> = {
  id: 'sha256:965fe2e988e56d5a5f443e6ed180bfe8ae85f7f74130171b18d3318cce042bdc',
  name: 'ChangeOperator',
};

export const AddLeaveMutation: Operation<AddLeaveData, AddLeaveVariables> = {
  id: 'sha256:75f2a09befb052e0c2cdfe62cb004fb303cbaf623c31122c2c6dba8dd228e86c',
  name: 'AddLeave',
};

export const RemoveLeaveMutation: Operation<RemoveLeaveData, RemoveLeaveVariables> = {
  id: 'sha256:8da6b0279d3d1e07b0ffe8517d2f79c6f7edf96a5d9fccbe7a1b8097aafbad0a',
  name: 'RemoveLeave',
};

export const HandOverAllMutation: Operation<HandOverAllData, HandOverAllVariables> = {
  id: 'sha256:5b8ebc50f8155d89ff172ecb1f4e330f395e8fb971c8071fdf898a5db19f1bc7',
  name: 'HandOverAll',
};

export const WriteHandOverNoteMutation: Operation<WriteHandOverNoteData, WriteHandOverNoteVariables> = {
  id: 'sha256:345a9dad75fefdb0a97c1cee8d429077811686f8d18453ab427b19f919aa170b',
  name: 'WriteHandOverNote',
};

export const OrdersQuery: Operation<OrdersData, OrdersVariables> = {
  id: 'sha256:047612e1cd25105f2a204f8cc43661716e40ae0438a2ca0da6d091b543343f74',
  name: 'Orders',
};

export const TaskToSendQuery: Operation<TaskToSendData, TaskToSendVariables> = {
  id: 'sha256:edb052bec99ac7d18e8a28bf206594f83ee8ec43b9767b3663d227a6c1474849',
  name: 'TaskToSend',
};

export const CopyTaskMutation: Operation<CopyTaskData, CopyTaskVariables> = {
  id: 'sha256:d19fe163c15dd1eae59ff2d711f7958e4d886bcdb0c79b17e264f6219d9d5f6c',
  name: 'CopyTask',
};

export const FinishTaskMutation: Operation<FinishTaskData, FinishTaskVariables> = {
  id: 'sha256:4b4c26f71e678d5238669b94fa226fbf1830df83a63e48e647d855af28cb9fa8',
  name: 'FinishTask',
};

export const SavedViewsQuery: Operation<SavedViewsData, SavedViewsVariables> = {
  id: 'sha256:e12084ef23538c49e8a8d35eca9b2ae31933f6b69c815076f27bee5bc6224197',
  name: 'SavedViews',
};

export const SaveViewMutation: Operation<SaveViewData, SaveViewVariables> = {
  id: 'sha256:7e77a2a85767860ebe5bd00adf3a5801d33bd4e317c6389c108a8464598ab8fe',
  name: 'SaveView',
};

export const RemoveViewMutation: Operation<RemoveViewData, RemoveViewVariables> = {
  id: 'sha256:7b29c14853f33bb1107cf2f2ead3e8eec5931b529f66882589b82f1b9309804c',
  name: 'RemoveView',
};

export const PeopleQuery: Operation<PeopleData, PeopleVariables> = {
  id: 'sha256:02cd273e97df21d0552b90aada88b6e6777c916cc6e301fff701c950a16c7c86',
  name: 'People',
};

export const ProvincesQuery: Operation<ProvincesData, ProvincesVariables> = {
  id: 'sha256:5ede7757f09e2960a238f664ec0bb0f3cb597bed6f26fe5efae2bd5c10306478',
  name: 'Provinces',
};

export const PersonQuery: Operation<PersonData, PersonVariables> = {
  id: 'sha256:6b06b7307d646ac985b6c9e253b2d16dc843eb5791eb0ee2c963c806b93dd87f',
  name: 'Person',
};

export const PersonTierQuery: Operation<PersonTierData, PersonTierVariables> = {
  id: 'sha256:afbcce33773f272d3196504c99db2723771c9929c0d642c3bfcfd55b0364276c',
  name: 'PersonTier',
};

export const PersonTeamQuery: Operation<PersonTeamData, PersonTeamVariables> = {
  id: 'sha256:3fb9ff3b3abe63f98f428882a3ec249620679eb2a75a71c29b6b8ff37e2b432a',
  name: 'PersonTeam',
};

export const DirectDownlineQuery: Operation<DirectDownlineData, DirectDownlineVariables> = {
  id: 'sha256:c224b6c85c50a9ccbda48c5bafd992f183f4b5cc180f733b3a677ee6b4653e7f',
  name: 'DirectDownline',
};

export const TeamOfQuery: Operation<TeamOfData, TeamOfVariables> = {
  id: 'sha256:68da24e46feef8d47994fd403f307e51d07b33391a52ab2347fe3e7f85f141c9',
  name: 'TeamOf',
};

export const PinTierMutation: Operation<PinTierData, PinTierVariables> = {
  id: 'sha256:634ae9073eca19ad78d7efef72edcb1ceed2f8c9fd8cff80c35ff7de10f82bb0',
  name: 'PinTier',
};

export const UnpinTierMutation: Operation<UnpinTierData, UnpinTierVariables> = {
  id: 'sha256:5a8518d9581476c0517b6889590a0ced3a135aa58e1c228c80551e7ca1cb35fc',
  name: 'UnpinTier',
};

export const MoveSponsorMutation: Operation<MoveSponsorData, MoveSponsorVariables> = {
  id: 'sha256:9eb5ddb12862d374e58ed312bee3eb75e184b5c08e7b32b244876518237485f5',
  name: 'MoveSponsor',
};

export const RevealPhoneMutation: Operation<RevealPhoneData, RevealPhoneVariables> = {
  id: 'sha256:ec7c53cfe733abf188d424ea71333713ccc77e28ab68fbf41cb0b1a334cb5fad',
  name: 'RevealPhone',
};

export const EraseDistributorMutation: Operation<EraseDistributorData, EraseDistributorVariables> = {
  id: 'sha256:e4694f10e52ab9cd18d13377b09e78d83f1c8e0002afde0ce8f07278ed70acb4',
  name: 'EraseDistributor',
};

export const ProductsQuery: Operation<ProductsData, ProductsVariables> = {
  id: 'sha256:bf41c91db3c0d0943f668b6976bf63fdb22835e4093a1d7042ecef5e5f15c3c1',
  name: 'Products',
};

export const ProductCategoriesQuery: Operation<ProductCategoriesData, ProductCategoriesVariables> = {
  id: 'sha256:216d492a976863bf410eb4d2bc7d1bf418331072f67e25f31d919581ef28dbe5',
  name: 'ProductCategories',
};

export const QuarantineQuery: Operation<QuarantineData, QuarantineVariables> = {
  id: 'sha256:4fe45f215e55aaabcc058eef4b74633be0e403b0f4edcf6168f6639ec1f5342e',
  name: 'Quarantine',
};

export const QuarantineTotalsQuery: Operation<QuarantineTotalsData, QuarantineTotalsVariables> = {
  id: 'sha256:df1a6886b0c1eae06f4a2f8fb753b25e6d7a055ac367ec3f0ccb2802ef798b65',
  name: 'QuarantineTotals',
};

export const RetryQuarantineMutation: Operation<RetryQuarantineData, RetryQuarantineVariables> = {
  id: 'sha256:9b052d95b087c61aa97a67334013ab67e4a5473699e25b81ed72761c259f8be0',
  name: 'RetryQuarantine',
};

export const DiscardQuarantinedMutation: Operation<DiscardQuarantinedData, DiscardQuarantinedVariables> = {
  id: 'sha256:5140eb56936a78b58de325df6671e6c26c26c9cd0b1e604cb0b273d6bf8a3668',
  name: 'DiscardQuarantined',
};

export const OpsRelaysQuery: Operation<OpsRelaysData, OpsRelaysVariables> = {
  id: 'sha256:eb3e0fcd61738f4c495e6b131454e5dbb8688cb44a282a4c42ce84b02fc7e8de',
  name: 'OpsRelays',
};

export const RelayGroupsQuery: Operation<RelayGroupsData, RelayGroupsVariables> = {
  id: 'sha256:e874f7abe79a800577183ba6fafc5e0404b987c64d889fcb0746c74d0fdd1eb1',
  name: 'RelayGroups',
};

export const RelayReachQuery: Operation<RelayReachData, RelayReachVariables> = {
  id: 'sha256:6c98459f22afa2c5217429cfc7925ae6a2741eff2a9414515e2eae5cefd2f103',
  name: 'RelayReach',
};

export const SendRelayMutation: Operation<SendRelayData, SendRelayVariables> = {
  id: 'sha256:c4220bdf40abd9711187d344d69510fb17d05b2d46e9383e4e868330c19803f3',
  name: 'SendRelay',
};

export const WithdrawRelayMutation: Operation<WithdrawRelayData, WithdrawRelayVariables> = {
  id: 'sha256:f042e563a9a5030564605232222e471bed7363c4b55ccfc27a602668d8d6eeee',
  name: 'WithdrawRelay',
};

export const AnswerRelayMutation: Operation<AnswerRelayData, AnswerRelayVariables> = {
  id: 'sha256:8bc927f223ea7a7a03ed102e0bfa1825b5c501115b20f0d2d45427e9af119460',
  name: 'AnswerRelay',
};

export const RelayReadersQuery: Operation<RelayReadersData, RelayReadersVariables> = {
  id: 'sha256:9906cf69bf0952af4fa5017a40ed1f1f02663945a56d022b20e23623cb3d94d1',
  name: 'RelayReaders',
};

export const RotasQuery: Operation<RotasData, RotasVariables> = {
  id: 'sha256:8c619b7754db4922edb74dc9471e61d4cc44cfd21819bf53168041825ac23c17',
  name: 'Rotas',
};

export const RotaQuery: Operation<RotaData, RotaVariables> = {
  id: 'sha256:590b673a6f1c1c48dd4e96926682891cc19d8ce30a9b3108f026c776c595f3fa',
  name: 'Rota',
};

export const RotaTroublesQuery: Operation<RotaTroublesData, RotaTroublesVariables> = {
  id: 'sha256:accd6708fae8af0b9736af2c17411337147e24723d6596550455dbe3d4d5728d',
  name: 'RotaTroubles',
};

export const RotaShiftsOfQuery: Operation<RotaShiftsOfData, RotaShiftsOfVariables> = {
  id: 'sha256:c9b7519f6c7d4edb9c9902a226fbf7e908f48d6843113426fb30679901bfa97b',
  name: 'RotaShiftsOf',
};

export const RotaFairnessOfQuery: Operation<RotaFairnessOfData, RotaFairnessOfVariables> = {
  id: 'sha256:2c581d1a3bf30ae09420ec875cb02927ffd1bf69275e462218d54c9b604ffc0d',
  name: 'RotaFairnessOf',
};

export const RotaVersionsQuery: Operation<RotaVersionsData, RotaVersionsVariables> = {
  id: 'sha256:34a50b9f65183ebb901dc70f9a357c97fffca26ca017c0154469fd7de4279d78',
  name: 'RotaVersions',
};

export const RotaFairnessQuery: Operation<RotaFairnessData, RotaFairnessVariables> = {
  id: 'sha256:fa8ad004cd6fe9a6ec6c5d09a1f89364f671f441fba5a5c259cf6f2732245fe8',
  name: 'RotaFairness',
};

export const RotaCandidatesQuery: Operation<RotaCandidatesData, RotaCandidatesVariables> = {
  id: 'sha256:48a00b5b4924fde70aeca98f9c86ed011b8e8ebccedbf2413a36c23ea32b30c3',
  name: 'RotaCandidates',
};

export const SwapsQuery: Operation<SwapsData, SwapsVariables> = {
  id: 'sha256:79014c7fd2461bd58988faf004e8f2944fd5f2b59a33b3224673a6f2e006c678',
  name: 'Swaps',
};

export const SubstitutesQuery: Operation<SubstitutesData, SubstitutesVariables> = {
  id: 'sha256:51ff606ec10d3b4e64f63f6a1d00df396ffb7b1ad726cde967681c57752d20ff',
  name: 'Substitutes',
};

export const CreateRotaMutation: Operation<CreateRotaData, CreateRotaVariables> = {
  id: 'sha256:2bb98726a00365c2115fb1dc7b036abff88ee85b6f80dfa4c166e8dcbd27e2c5',
  name: 'CreateRota',
};

export const ChangeRotaMutation: Operation<ChangeRotaData, ChangeRotaVariables> = {
  id: 'sha256:4bd47961fa1be6b7de52af9de1ac880db839087f437e7116f735f5d166d967bc',
  name: 'ChangeRota',
};

export const EndRotaMutation: Operation<EndRotaData, EndRotaVariables> = {
  id: 'sha256:7024e64429546bafabab089bee0ebdf499298de298f118e77d76ffe647743e2a',
  name: 'EndRota',
};

export const PreviewRotaMutation: Operation<PreviewRotaData, PreviewRotaVariables> = {
  id: 'sha256:34ca9267b4d285c767a3de28ddadc113a1ddd90bbc2d13e4a1b8a6fb8aebc55d',
  name: 'PreviewRota',
};

export const PublishRotaMutation: Operation<PublishRotaData, PublishRotaVariables> = {
  id: 'sha256:50e4eab4426cbe0d84cce2356e92f75da0b12ddb536df0d21fc98c959085480f',
  name: 'PublishRota',
};

export const OverrideShiftMutation: Operation<OverrideShiftData, OverrideShiftVariables> = {
  id: 'sha256:273cf3baef0b3084240d4b2b1074148cd447709477a0eccfd5c710cba234e7c6',
  name: 'OverrideShift',
};

export const FillShiftMutation: Operation<FillShiftData, FillShiftVariables> = {
  id: 'sha256:4ed1ab9da764bf77f965d3b1c09cd9fcd2c55d7f6146d64499a4471083a53b66',
  name: 'FillShift',
};

export const AskForTurnMutation: Operation<AskForTurnData, AskForTurnVariables> = {
  id: 'sha256:b80047e5ab887d58bb866a7be587c595746e469f99f5e2e952105bdb9b681e69',
  name: 'AskForTurn',
};

export const TakeOverMutation: Operation<TakeOverData, TakeOverVariables> = {
  id: 'sha256:d6b606f1c8dcdb90e19ed3d43f9274dafd687eb17bf8d513057f8bd17c31ba86',
  name: 'TakeOver',
};

export const ApproveSwapMutation: Operation<ApproveSwapData, ApproveSwapVariables> = {
  id: 'sha256:e5ab7a8960d717a9edbd09dfe7a0170d01d9e11e8d321ff70a6e02e825e8de0f',
  name: 'ApproveSwap',
};

export const RefuseSwapMutation: Operation<RefuseSwapData, RefuseSwapVariables> = {
  id: 'sha256:9929fa9f259bb73b83f8a87526b3762ad709f4a69788face4ced19931cef672b',
  name: 'RefuseSwap',
};

export const AssignSwapMutation: Operation<AssignSwapData, AssignSwapVariables> = {
  id: 'sha256:db6299ba8efd428eea86161edbe6f8aad878ab3eab6c56106aaa75ce543ac945',
  name: 'AssignSwap',
};

export const PickOfferMutation: Operation<PickOfferData, PickOfferVariables> = {
  id: 'sha256:01525304dca5d8d08b8f9af4541d7d35309a54c65edcda1e797de25b1dd42e59',
  name: 'PickOffer',
};

export const ScheduleWeekQuery: Operation<ScheduleWeekData, ScheduleWeekVariables> = {
  id: 'sha256:10a4516e53b6973eb5d59519bbed743d8dab21ec05a0b3b9ac1ca96ccae8faa2',
  name: 'ScheduleWeek',
};

export const JudgeMoveQuery: Operation<JudgeMoveData, JudgeMoveVariables> = {
  id: 'sha256:5379883d95b8c9e7c0beeea985c00b626576a26055596304685871b8499e4350',
  name: 'JudgeMove',
};

export const MoveEntryMutation: Operation<MoveEntryData, MoveEntryVariables> = {
  id: 'sha256:726a74cc056222b4cebbd42fd606164b2b73d6ef3e7e429d2a3ee850a69a6db8',
  name: 'MoveEntry',
};

export const HandEntryMutation: Operation<HandEntryData, HandEntryVariables> = {
  id: 'sha256:1fef7242824695503ddd3d6715f1df260fd511d79481cbb2aead14b6488f2741',
  name: 'HandEntry',
};

export const SchedulePeopleQuery: Operation<SchedulePeopleData, SchedulePeopleVariables> = {
  id: 'sha256:e841119dbb96d520c52ae289fcf485889f8d9b8224b61a5a1ec8daf85ff1be87',
  name: 'SchedulePeople',
};

export const SchedulePersonQuery: Operation<SchedulePersonData, SchedulePersonVariables> = {
  id: 'sha256:e251dc99e912d8934ce3bae7ae33edef6fe9df5b1487d1be5cf7ce07ecf1cc9a',
  name: 'SchedulePerson',
};

export const ScheduleStaffQuery: Operation<ScheduleStaffData, ScheduleStaffVariables> = {
  id: 'sha256:4f7edd7e2a7a6a649bc1102a09a628c7fc04c99a1c788c0222ebeb5d3c1d3557',
  name: 'ScheduleStaff',
};

export const ScheduleGroupsQuery: Operation<ScheduleGroupsData, ScheduleGroupsVariables> = {
  id: 'sha256:a9a246b0374a7001c19d19ffda073402868ee70751cf0371050126495a2ff0f8',
  name: 'ScheduleGroups',
};

export const ScheduleGroupQuery: Operation<ScheduleGroupData, ScheduleGroupVariables> = {
  id: 'sha256:ab71986fe9fe153f1c5587f952168547cdd10f4d362bd73d7c58bfaf3e6a7fe9',
  name: 'ScheduleGroup',
};

export const ScheduleActivityQuery: Operation<ScheduleActivityData, ScheduleActivityVariables> = {
  id: 'sha256:ab988cf6e33b446dddaf7892fbe6c1f0e4eff4b27f92a0a2be4ea4fbd77bec62',
  name: 'ScheduleActivity',
};

export const PlannedActivityQuery: Operation<PlannedActivityData, PlannedActivityVariables> = {
  id: 'sha256:efa73facdc3ff7448a0b5fb02d1011f8822daf3a36621ef3b99adeb76cd249e7',
  name: 'PlannedActivity',
};

export const GroupWeekQuery: Operation<GroupWeekData, GroupWeekVariables> = {
  id: 'sha256:194e31b3253c56c960892b1f4e299146a9eb6f1ce59993ea022da0dfdeb474c2',
  name: 'GroupWeek',
};

export const AddPlannedActivityMutation: Operation<AddPlannedActivityData, AddPlannedActivityVariables> = {
  id: 'sha256:5b917dfdfc34ed153811ac302a5d62f6b0e84cc212c9b4dafa9b843e12011bdc',
  name: 'AddPlannedActivity',
};

export const ChangePlannedActivityMutation: Operation<ChangePlannedActivityData, ChangePlannedActivityVariables> = {
  id: 'sha256:1714e5700159c09c71d04c40cbb1e8875c1f5817aac999b00fd313d86c5afc0b',
  name: 'ChangePlannedActivity',
};

export const CancelPlannedActivityMutation: Operation<CancelPlannedActivityData, CancelPlannedActivityVariables> = {
  id: 'sha256:8d65707286114b896ea0bce05aea29f68b610c7d1ef2c1145c5adad0d83cd3a3',
  name: 'CancelPlannedActivity',
};

export const RestorePlannedActivityMutation: Operation<RestorePlannedActivityData, RestorePlannedActivityVariables> = {
  id: 'sha256:a50ac521d578551b2abf6a7ec2c241ab740393a49d011e4ff6769d3c8476100e',
  name: 'RestorePlannedActivity',
};

export const AddActivityMutation: Operation<AddActivityData, AddActivityVariables> = {
  id: 'sha256:4577c03dbfb7dd7adbafae270136e7dd5db78bf234c721b23506d35065bdfbf3',
  name: 'AddActivity',
};

export const ChangeActivityMutation: Operation<ChangeActivityData, ChangeActivityVariables> = {
  id: 'sha256:b178233c793c1d0794cb48c3c4c9029862c5da51f15f10eb22629a5f4ed587c9',
  name: 'ChangeActivity',
};

export const CancelActivityMutation: Operation<CancelActivityData, CancelActivityVariables> = {
  id: 'sha256:92e6cf0f5eb0dda9c6aa337929223818a7b1310b132b2e27f1ea9c68bf095ba5',
  name: 'CancelActivity',
};

export const RestoreActivityMutation: Operation<RestoreActivityData, RestoreActivityVariables> = {
  id: 'sha256:84f503a169a93688b0cdb22e352954a6589e6dacfe56081d029205272e0fa6df',
  name: 'RestoreActivity',
};

export const WeeklyModelsQuery: Operation<WeeklyModelsData, WeeklyModelsVariables> = {
  id: 'sha256:56b3b2e5f050af248fcfecda43464cd64acb01df765bac2792c1288e013b44e7',
  name: 'WeeklyModels',
};

export const DraftWeeklyModelMutation: Operation<DraftWeeklyModelData, DraftWeeklyModelVariables> = {
  id: 'sha256:eb8b5a24c9979903c5d28f34b4c7b14572f3d86b00771acae74055acb7e914c1',
  name: 'DraftWeeklyModel',
};

export const DiscardWeeklyModelMutation: Operation<DiscardWeeklyModelData, DiscardWeeklyModelVariables> = {
  id: 'sha256:e95c1e4bfdb91685c658bd89939976aa37556d8a302c27195deece2a4f96a359',
  name: 'DiscardWeeklyModel',
};

export const PublishWeeklyModelMutation: Operation<PublishWeeklyModelData, PublishWeeklyModelVariables> = {
  id: 'sha256:e80847c9fd8948610e01e1d4377ac2d3a23bbc9b865800f6f5958f3beea3e2eb',
  name: 'PublishWeeklyModel',
};

export const ScriptsQuery: Operation<ScriptsData, ScriptsVariables> = {
  id: 'sha256:1ae65255d57a9aa581374f37cca40dadad327941773c1b23dc8ca97f017b9603',
  name: 'Scripts',
};

export const ScriptPlacesQuery: Operation<ScriptPlacesData, ScriptPlacesVariables> = {
  id: 'sha256:80a613aedd2c2c43ea9c40e19378d094bf1bd91f50149eae988d6872cee0c29e',
  name: 'ScriptPlaces',
};

export const ScriptVersionsQuery: Operation<ScriptVersionsData, ScriptVersionsVariables> = {
  id: 'sha256:3368ce3f814a9d54ca72db91126c294dd686a3ea7995be26b617d8ebe6b8d232',
  name: 'ScriptVersions',
};

export const SaveScriptMutation: Operation<SaveScriptData, SaveScriptVariables> = {
  id: 'sha256:9386da8c68b4bfbb70058a694b57f9d7ec99629e33e413316d0759da0a4128e4',
  name: 'SaveScript',
};

export const PublishScriptMutation: Operation<PublishScriptData, PublishScriptVariables> = {
  id: 'sha256:b9ea0caf141955aa04eed2e031f27f9679e476b15a69fefc860e7883cc5f46e1',
  name: 'PublishScript',
};

export const RetireScriptMutation: Operation<RetireScriptData, RetireScriptVariables> = {
  id: 'sha256:49e0c902f69c1da73d1f32dae507fd2cb44e62d212a91232dfc6462c7c027140',
  name: 'RetireScript',
};

export const CountScriptUseMutation: Operation<CountScriptUseData, CountScriptUseVariables> = {
  id: 'sha256:75b16e333df0146b57618b0f05922e82f6e3264e75e3c3d4af250337cc516f0a',
  name: 'CountScriptUse',
};

export const SettingsQuery: Operation<SettingsData, SettingsVariables> = {
  id: 'sha256:1f9de22a3bc7afd8e0f80d17838dd676157961fd0722eeb3aa3551c05d1e7a01',
  name: 'Settings',
};

export const ChangeSettingMutation: Operation<ChangeSettingData, ChangeSettingVariables> = {
  id: 'sha256:ce4b4f8e4da196fcec9a8d0db097092300377532bc80672f7f9fd2fc1b68f9bb',
  name: 'ChangeSetting',
};

export const SearchQuery: Operation<SearchData, SearchVariables> = {
  id: 'sha256:8445d6ea8c8a714fd8e4531cb4d89573be0392be311c7d4f9e1745adb44a21e6',
  name: 'Search',
};

export const ServerQuery: Operation<ServerData, ServerVariables> = {
  id: 'sha256:695425524288ed152e65764139a3c7a5bf8c4c749ca1df9f36cf23befd8ee0e5',
  name: 'Server',
};

export const StaffQuery: Operation<StaffData, StaffVariables> = {
  id: 'sha256:cdeabff5799cef7a0f38d0db7e70a79d41836edd3d8d6bcff79a4bc8d362b190',
  name: 'Staff',
};

export const StaffSessionsQuery: Operation<StaffSessionsData, StaffSessionsVariables> = {
  id: 'sha256:78087610bc4e7e222396a0dc1a09703b57a2b5fdaf050a0f5ac7aaca410521b8',
  name: 'StaffSessions',
};

export const InviteStaffMutation: Operation<InviteStaffData, InviteStaffVariables> = {
  id: 'sha256:3c428bb6a57e3011ed99e476780741c355783b1f4d4f3ecbd7063027781cfd88',
  name: 'InviteStaff',
};

export const RenewInvitationMutation: Operation<RenewInvitationData, RenewInvitationVariables> = {
  id: 'sha256:c861b3fcc43d7c80b6b0f38ca2712e8e421e2b7a616eb0c6623fb245ea009314',
  name: 'RenewInvitation',
};

export const ChangeStaffMutation: Operation<ChangeStaffData, ChangeStaffVariables> = {
  id: 'sha256:526d9da1d9f2df80fcc623c3aff818c7c9ead785f262b1b58ec23dc838782303',
  name: 'ChangeStaff',
};

export const EndStaffSessionsMutation: Operation<EndStaffSessionsData, EndStaffSessionsVariables> = {
  id: 'sha256:c0e1562028066a4481ae2654e6b6d5ff9fa88aa1f7b96f1a22a1f77760b8d0f3',
  name: 'EndStaffSessions',
};

export const ResetStaffTotpMutation: Operation<ResetStaffTotpData, ResetStaffTotpVariables> = {
  id: 'sha256:38f8ae271ac2e19031068eacaa14ff5b6c212f9cb252ef2a5eab4e2baca98465',
  name: 'ResetStaffTotp',
};

export const TierPoliciesQuery: Operation<TierPoliciesData, TierPoliciesVariables> = {
  id: 'sha256:9237da45ce29e8dac89a80dca0b08e1699a3db6b8dfd206016ef4c2885d9d6da',
  name: 'TierPolicies',
};

export const TierPolicyQuery: Operation<TierPolicyData, TierPolicyVariables> = {
  id: 'sha256:f072cdb806a9f7bfce7d5a97748ad7b47c8d3123f5637771731232fbbb384161',
  name: 'TierPolicy',
};

export const CheckTierRuleQuery: Operation<CheckTierRuleData, CheckTierRuleVariables> = {
  id: 'sha256:ddf3172e222099e485e4aec429645f7837386c35523550779bc649b739689b89',
  name: 'CheckTierRule',
};

export const DraftTierPolicyMutation: Operation<DraftTierPolicyData, DraftTierPolicyVariables> = {
  id: 'sha256:57fa8062c9c82d23943a0e029049df045934e762ecf861b66824724b6ec87915',
  name: 'DraftTierPolicy',
};

export const SaveTierPolicyMutation: Operation<SaveTierPolicyData, SaveTierPolicyVariables> = {
  id: 'sha256:330731de9da1643dc9a2f0059a16fb8ee1e973a3392b25f166879878a8882cea',
  name: 'SaveTierPolicy',
};

export const CheckTierPolicyMutation: Operation<CheckTierPolicyData, CheckTierPolicyVariables> = {
  id: 'sha256:261c78fcb1c25b9f2b4500202468dd8982d9223999e74f4ab49466c1fb8ba587',
  name: 'CheckTierPolicy',
};

export const PublishTierPolicyMutation: Operation<PublishTierPolicyData, PublishTierPolicyVariables> = {
  id: 'sha256:2b538c98a7966a2000fb1c47fdbe43cb8d1df9759a3afe24c09b46f1fd79ff51',
  name: 'PublishTierPolicy',
};

export const WithdrawTierPolicyMutation: Operation<WithdrawTierPolicyData, WithdrawTierPolicyVariables> = {
  id: 'sha256:04968e56cf1a88a0dc650e87eaabb6e1ae2dbd75cd34da9af88e3f45c59b2d51',
  name: 'WithdrawTierPolicy',
};

export const SimulateTierPolicyQuery: Operation<SimulateTierPolicyData, SimulateTierPolicyVariables> = {
  id: 'sha256:2f1a445520e1bffe5a1ae561a5ba607487080d651af9d07051ee320a73245ce2',
  name: 'SimulateTierPolicy',
};

export const CompareTierPoliciesQuery: Operation<CompareTierPoliciesData, CompareTierPoliciesVariables> = {
  id: 'sha256:01fd0479bf21b4d17d0639bbb6e5377d4cbeff8eafdc64453394614b69a9f8f9',
  name: 'CompareTierPolicies',
};

export const PyramidQuery: Operation<PyramidData, PyramidVariables> = {
  id: 'sha256:43c39be144a4a84f51267aa7341cfafcfd368ed6be59ff34d38bfdf9ee18530c',
  name: 'Pyramid',
};

export const RunTiersMutation: Operation<RunTiersData, RunTiersVariables> = {
  id: 'sha256:21ae17a5b418c89362f2141e45451bff29c315b200e3744234eda59be98c78e3',
  name: 'RunTiers',
};

export const TierChangesQuery: Operation<TierChangesData, TierChangesVariables> = {
  id: 'sha256:525fe981f7b2f2e4f59563a14251d68a130329447662b1a73707e08821ce2b17',
  name: 'TierChanges',
};

export const TierObjectionsQuery: Operation<TierObjectionsData, TierObjectionsVariables> = {
  id: 'sha256:52cd7e8c61e804ea7571e2bef1d38a6d45763ca2f055b20239309ec872d335ce',
  name: 'TierObjections',
};

export const AnswerObjectionMutation: Operation<AnswerObjectionData, AnswerObjectionVariables> = {
  id: 'sha256:08bf7fa8bd1fb73427492d15a30bab085687454350426b27099f9561c0b57d43',
  name: 'AnswerObjection',
};

export const TierPlanQuery: Operation<TierPlanData, TierPlanVariables> = {
  id: 'sha256:5889e748ecdde78a58b0a2fc51e9b46113fae020b0eacb6baf087b31e6c0dfcf',
  name: 'TierPlan',
};

export const TierPlanTotalsQuery: Operation<TierPlanTotalsData, TierPlanTotalsVariables> = {
  id: 'sha256:57321b2d1923c5092a3a388fae2d115cb9a302fefc11a0ce2aaf72144c8d75ef',
  name: 'TierPlanTotals',
};

export const ConfirmTierPlanMutation: Operation<ConfirmTierPlanData, ConfirmTierPlanVariables> = {
  id: 'sha256:0f8d04653bc8eece4675a428ae88509c8eb4a9616311a84dea43ce92255a3218',
  name: 'ConfirmTierPlan',
};

export const OpenObjectionsQuery: Operation<OpenObjectionsData, OpenObjectionsVariables> = {
  id: 'sha256:c7438e5138fd25be8947faff9defc4acc6127ada34b8692d91e64e747c62cc6c',
  name: 'OpenObjections',
};

export const DueTotalsQuery: Operation<DueTotalsData, DueTotalsVariables> = {
  id: 'sha256:d8dcd932032ddb0d23ccbab4ccceea7b6786cb20f0eec61376ab321c3bc61bc6',
  name: 'DueTotals',
};

export const DueQuery: Operation<DueData, DueVariables> = {
  id: 'sha256:55c3abdd3d304450b6d42439a748255c6ca8263c7407a0b4d443f11c6236d12d',
  name: 'Due',
};

export const DueItemsQuery: Operation<DueItemsData, DueItemsVariables> = {
  id: 'sha256:4695a49bb6682f630118c1291b572e61cc9d64f1154ae817ccbda193f4ad3c0b',
  name: 'DueItems',
};

export const DueCountsQuery: Operation<DueCountsData, DueCountsVariables> = {
  id: 'sha256:c33b179ca1a9c9e337a80b31d20159b2ff435421cdc435e0cd91462238de84b2',
  name: 'DueCounts',
};

export const HealthQuery: Operation<HealthData, HealthVariables> = {
  id: 'sha256:add3e3c812ff18b183035a0daffd770ed86cc30152abda307da4c743589b72ca',
  name: 'Health',
};

export const ChannelsTodayQuery: Operation<ChannelsTodayData, ChannelsTodayVariables> = {
  id: 'sha256:2526769e1aee5e531168920edf9946c3b70fc912238ae3ac2b42ce5e4e20ae3c',
  name: 'ChannelsToday',
};

export const TodayFiguresQuery: Operation<TodayFiguresData, TodayFiguresVariables> = {
  id: 'sha256:a17a8531b6cb7b0840890349ef79a5fc6065b0d5ff7221d0bc394f30fbe65df3',
  name: 'TodayFigures',
};

export const SalesByDayQuery: Operation<SalesByDayData, SalesByDayVariables> = {
  id: 'sha256:9a319364012f43e7d4508416fbdf825d29a3d5a7eda59acec43987402bb67b6e',
  name: 'SalesByDay',
};

export const LatestOrdersQuery: Operation<LatestOrdersData, LatestOrdersVariables> = {
  id: 'sha256:d256584419d793b2c1eae4f36b6fb4755fcedca91ba49acc689e487323f948d3',
  name: 'LatestOrders',
};

export const ViolationsQuery: Operation<ViolationsData, ViolationsVariables> = {
  id: 'sha256:f53ffbc8c7b7dd7f74ebc9ff111c05838b8814b7e5c8699cd739eaa062d8ed89',
  name: 'Violations',
};

export const ViolationCountsQuery: Operation<ViolationCountsData, ViolationCountsVariables> = {
  id: 'sha256:37c453c41db23884f6120a11dd0a5268468887788e15d2d71a3d68ce12af2a64',
  name: 'ViolationCounts',
};

export const TakeViolationStepMutation: Operation<TakeViolationStepData, TakeViolationStepVariables> = {
  id: 'sha256:c02e5cdd118ef1689ccd089f4b5de8794fc75c9590fd53214969fb4657075486',
  name: 'TakeViolationStep',
};

export const DismissViolationMutation: Operation<DismissViolationData, DismissViolationVariables> = {
  id: 'sha256:4224573516f9deab6ccc7901dd22082f8d232608bebe06c957d65557d79377a5',
  name: 'DismissViolation',
};

export const ViolationRulesQuery: Operation<ViolationRulesData, ViolationRulesVariables> = {
  id: 'sha256:d34907e2b6e68f893f491e5078fd8e4fd57b215c9b2ff37b4c938014863abd7a',
  name: 'ViolationRules',
};

export const SaveViolationRuleMutation: Operation<SaveViolationRuleData, SaveViolationRuleVariables> = {
  id: 'sha256:527502d8a5d0d2b96b159e4b90eb359e97821cd0a3ebcf8458b27bf040cdb23d',
  name: 'SaveViolationRule',
};

export const KeywordRulesQuery: Operation<KeywordRulesData, KeywordRulesVariables> = {
  id: 'sha256:f7a6b66dcbefe655f960e30dfab8f18ce76984d38d73cb01caa307100fc5c277',
  name: 'KeywordRules',
};

export const SaveKeywordRuleMutation: Operation<SaveKeywordRuleData, SaveKeywordRuleVariables> = {
  id: 'sha256:3f7c9a770fea141ee5e6a15b994985099788298195c146e982885cfdb8221ec3',
  name: 'SaveKeywordRule',
};
