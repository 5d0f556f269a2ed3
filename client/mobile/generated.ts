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

export type Attendance = 'CAME' | 'EXCUSED' | 'EXPECTED' | 'MISSED';

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

export type BookingKind = 'LECTURE' | 'LESSON' | 'LIVE' | 'MEETING' | 'ON_DUTY' | 'OTHER' | 'PATROL' | 'RELAY' | 'SHARING';

/** What a patrol may see. */
export type BreachKind = 'EXAGGERATION' | 'OTHER' | 'OUTSIDE_LINK' | 'QUARREL' | 'SPAM';

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

export type DutyKind = 'LECTURE' | 'LIVE' | 'ON_DUTY' | 'PATROL' | 'RELAY' | 'SHARING';

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

export type FileKind = 'IMAGE' | 'VIDEO';

export type GroupPurpose =
  | 'CAMP'
  | 'CAMPAIGN'
  | 'LEADERS'
  | 'LOCAL'
  /** The groups of a tier. */
  | 'SERVICE';

export type GroupRole = 'ASSISTANT' | 'KOL' | 'MEMBER' | 'OPERATOR' | 'OWNER';

export type HomeworkState = 'ACCEPTED' | 'HANDED_IN' | 'RETURNED';

export type HoursInput = {
  readonly hours: ReadonlyArray<AvailableHoursInput>;
  readonly personId?: string | null | undefined;
  /** The viewer where nobody is named. */
  readonly personKind?: PersonKind | null | undefined;
};

export type KitItemKind =
  | 'PICTURES'
  | 'PLAY'
  /** A picture that the phone draws, with the member's own code in it. */
  | 'POSTER'
  | 'TEXT'
  | 'VIDEO';

/** What a play is for: to get a group talking, to sell, or to be done on the spot. */
export type KitPlay = 'INTERACTION' | 'OFFLINE' | 'SALES';

export type KitUse = 'COPY' | 'SHARE';

export type KitUseInput = {
  readonly at: string;
  /** Made by the phone, once for each act: telling it again counts nothing. */
  readonly id: string;
  readonly itemId: string;
  readonly use: KitUse;
};

/**
 * NOMINATED → ACCEPTED → APPOINTED → ENDED with the term, or RELEASED before. The member may decline; a nomination can be withdrawn, and
 * lapses when nobody answers it.
 */
export type KolState = 'ACCEPTED' | 'APPOINTED' | 'DECLINED' | 'ENDED' | 'LAPSED' | 'NOMINATED' | 'RELEASED' | 'WITHDRAWN';

export type LineKind =
  | 'PICTURE'
  /** A play: question, guess, challenge. */
  | 'PLAY'
  | 'TEXT';

export type LivePlaceInput = {
  readonly at: string;
  readonly groupId: string;
  /** Null: past the last line. */
  readonly lineId?: string | null | undefined;
};

export type LiveSendInput = {
  /** By the phone's clock. */
  readonly at: string;
  readonly groupId: string;
  readonly lineId: string;
};

export type LiveState = 'CANCELLED' | 'ENDED' | 'PREPARING' | 'RUNNING';

export type MeetingActionState = 'DONE' | 'DROPPED' | 'OPEN';

/** The first three are filled in from the week until somebody writes their own. */
export type MeetingItemKind = 'BENEFITS' | 'EVENTS' | 'OWN' | 'PRODUCT';

export type MeetingState = 'CANCELLED' | 'HELD' | 'PLANNED';

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

export type ObjectionState = 'ANSWERED' | 'OPEN';

export type OrderKind = 'FIRST_OFFER' | 'GROUP_BUY' | 'MEMBERSHIP' | 'PRODUCT';

export type PatrolInput = {
  /** When it was seen, of a report that was kept while there was no network. */
  readonly at?: string | null | undefined;
  readonly breach: BreachKind;
  readonly distributorId: string;
  readonly evidenceIds?: ReadonlyArray<string> | null | undefined;
  readonly groupId: string;
  /** Made by the phone: a report that is sent again under it is taken once. */
  readonly key: string;
  readonly step: PatrolStep;
  readonly text: string;
};

export type PatrolStep =
  /** Reviewed by the operator; nobody is removed by the program. */
  | 'ASK_FOR_REMOVAL'
  /** The member's first breach in this group. */
  | 'REMIND'
  /** The second one. */
  | 'WARN';

export type PersonInput = {
  readonly personId: string;
  readonly personKind: PersonKind;
};

export type PersonKind = 'DISTRIBUTOR' | 'STAFF';

export type PointsKind =
  /** By a person, with a reason. */
  | 'CORRECTION'
  /** A duty that was done. */
  | 'DUTY'
  /** Takes back what an earlier entry gave. */
  | 'REVERSAL';

export type RelayDirection =
  /** From the staff into groups, passed on by KOLs. */
  | 'DOWN'
  /** From members to the staff, collected by a KOL. */
  | 'UP';

/** OPEN: something is still to be done: of DOWN not everybody has passed it on, of UP nobody has answered. */
export type RelayState = 'DONE' | 'OPEN' | 'WITHDRAWN';

export type RelayUpInput = {
  /** The announcement that it is about. */
  readonly aboutId?: string | null | undefined;
  readonly groupId: string;
  /** Made by the phone: sent again under it, it is taken once. */
  readonly key: string;
  readonly text: string;
  readonly title: string;
  readonly voices: number;
};

export type ReportKind =
  /** By the clock of the campaign. */
  | 'CLOCK'
  /** The figures of now in the place of an earlier one's, which stays. */
  | 'CORRECTION'
  /** Somebody of the staff wanted one. */
  | 'HAND'
  | 'MILESTONE';

export type Role = 'ADMIN' | 'DISTRIBUTOR' | 'KOL' | 'OPERATOR' | 'OPS_MANAGER';

export type RuleKind = 'ALL' | 'ANY' | 'CONDITION';

export type SignInWay = 'INVITATION' | 'PASSWORD' | 'PERSONA' | 'TICKET';

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

export type TeamShow =
  | 'ALL'
  | 'MID'
  /** In grace, near the next tier, or still without a sale; the most urgent first. */
  | 'NEED_HELP'
  | 'NEW';

export type Tier = 'HEAD' | 'MID' | 'NEW';

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

/** CANDIDATE was found and nobody has looked yet. Each step is taken by a person; nobody is ever removed by the program. */
export type ViolationState = 'CANDIDATE' | 'DISMISSED' | 'REMINDED' | 'REMOVAL_PROPOSED' | 'REMOVED' | 'WARNED';

export type MyCampaignsVariables = Exact<{ [key: string]: never }>;

export type MyCampaignsData = {
  readonly myCampaigns: ReadonlyArray<{
    readonly id: string;
    readonly title: string;
    readonly state: CampaignState;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly frozenAt: string | null;
    readonly isRehearsal: boolean;
    readonly boardsMarkedAt: string | null;
    readonly products: ReadonlyArray<{ readonly sku: string; readonly isMain: boolean; readonly priceFen: number }>;
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
      readonly kind: ActionKind;
      readonly title: string;
      readonly at: string;
      readonly state: ActionState;
    }>;
  }>;
};

export type BoardConsentVariables = Exact<{ [key: string]: never }>;

export type BoardConsentData = { readonly me: { readonly id: string; readonly boardConsent: boolean | null } | null };

export type SetBoardConsentVariables = Exact<{
  shows: boolean;
}>;

export type SetBoardConsentData = { readonly setBoardConsent: boolean };

export type BoardRaceVariables = Exact<{
  id: string;
  board: BoardKeyInput;
}>;

export type BoardRaceData = {
  readonly campaign: { readonly id: string; readonly title: string; readonly endsAt: string };
  readonly replay: {
    readonly owners: ReadonlyArray<{ readonly id: string; readonly name: string; readonly isOwn: boolean }>;
    readonly frames: ReadonlyArray<{ readonly at: string; readonly owners: ReadonlyArray<number>; readonly scores: ReadonlyArray<number> }>;
  };
};

export type CampView = {
  readonly id: string;
  readonly campId: string;
  readonly number: number;
  readonly title: string;
  readonly state: EnrolmentState;
  readonly opensOn: string;
  readonly endsOn: string;
  readonly today: number | null;
  readonly days: number;
  readonly peers: number;
  readonly groupName: string | null;
  readonly closesAt: string;
  readonly extendedUntil: string | null;
  readonly makeUpsLeft: number;
  readonly lessons: ReadonlyArray<{
    readonly id: string;
    readonly day: number;
    readonly date: string;
    readonly title: string;
    readonly text: string;
    readonly minutes: number;
    readonly startsAt: string;
    readonly lecturerName: string | null;
    readonly lecturerTier: Tier | null;
    readonly videoId: string | null;
    readonly videoSeconds: number | null;
    readonly watchedSeconds: number;
    readonly neededSeconds: number;
    readonly opensAt: string;
    readonly closesAt: string;
    readonly makeUpUntil: string | null;
    readonly check: CheckInState;
    readonly checkedAt: string | null;
    readonly homeworkUntil: string | null;
    readonly task: { readonly task: string; readonly steps: ReadonlyArray<string>; readonly needsPicture: boolean } | null;
    readonly homework: {
      readonly id: string;
      readonly state: HomeworkState;
      readonly text: string;
      readonly fileIds: ReadonlyArray<string>;
      readonly score: number | null;
      readonly comment: string | null;
      readonly reviewerName: string | null;
      readonly handedInAt: string;
      readonly reviewedAt: string | null;
    } | null;
    readonly homeworkBlock: { readonly code: string; readonly words: { readonly zh: string; readonly en: string } } | null;
  }>;
  readonly pass: {
    readonly isMet: boolean;
    readonly met: number;
    readonly total: number;
    readonly conditions: ReadonlyArray<{
      readonly metric: CampMetric;
      readonly threshold: number;
      readonly value: number;
      readonly isMet: boolean;
      readonly words: { readonly zh: string; readonly en: string };
      readonly more: { readonly zh: string; readonly en: string } | null;
    }>;
  };
  readonly certificate: { readonly no: string; readonly title: string; readonly campNumber: number; readonly graduatedAt: string } | null;
  readonly next: { readonly number: number; readonly opensOn: string } | null;
};

export type MyCampVariables = Exact<{ [key: string]: never }>;

export type MyCampData = {
  readonly myNextCamp: { readonly number: number; readonly opensOn: string } | null;
  readonly myCamp: {
    readonly id: string;
    readonly campId: string;
    readonly number: number;
    readonly title: string;
    readonly state: EnrolmentState;
    readonly opensOn: string;
    readonly endsOn: string;
    readonly today: number | null;
    readonly days: number;
    readonly peers: number;
    readonly groupName: string | null;
    readonly closesAt: string;
    readonly extendedUntil: string | null;
    readonly makeUpsLeft: number;
    readonly lessons: ReadonlyArray<{
      readonly id: string;
      readonly day: number;
      readonly date: string;
      readonly title: string;
      readonly text: string;
      readonly minutes: number;
      readonly startsAt: string;
      readonly lecturerName: string | null;
      readonly lecturerTier: Tier | null;
      readonly videoId: string | null;
      readonly videoSeconds: number | null;
      readonly watchedSeconds: number;
      readonly neededSeconds: number;
      readonly opensAt: string;
      readonly closesAt: string;
      readonly makeUpUntil: string | null;
      readonly check: CheckInState;
      readonly checkedAt: string | null;
      readonly homeworkUntil: string | null;
      readonly task: { readonly task: string; readonly steps: ReadonlyArray<string>; readonly needsPicture: boolean } | null;
      readonly homework: {
        readonly id: string;
        readonly state: HomeworkState;
        readonly text: string;
        readonly fileIds: ReadonlyArray<string>;
        readonly score: number | null;
        readonly comment: string | null;
        readonly reviewerName: string | null;
        readonly handedInAt: string;
        readonly reviewedAt: string | null;
      } | null;
      readonly homeworkBlock: { readonly code: string; readonly words: { readonly zh: string; readonly en: string } } | null;
    }>;
    readonly pass: {
      readonly isMet: boolean;
      readonly met: number;
      readonly total: number;
      readonly conditions: ReadonlyArray<{
        readonly metric: CampMetric;
        readonly threshold: number;
        readonly value: number;
        readonly isMet: boolean;
        readonly words: { readonly zh: string; readonly en: string };
        readonly more: { readonly zh: string; readonly en: string } | null;
      }>;
    };
    readonly certificate: { readonly no: string; readonly title: string; readonly campNumber: number; readonly graduatedAt: string } | null;
    readonly next: { readonly number: number; readonly opensOn: string } | null;
  } | null;
};

export type MyCertificatesVariables = Exact<{ [key: string]: never }>;

export type MyCertificatesData = {
  readonly myCertificates: ReadonlyArray<{
    readonly id: string;
    readonly no: string;
    readonly memberName: string;
    readonly campNumber: number;
    readonly title: string;
    readonly graduatedAt: string;
    readonly checkIns: number;
    readonly score: number | null;
  }>;
};

export type CheckInVariables = Exact<{
  lessonId: string;
}>;

export type CheckInData = { readonly checkIn: { readonly id: string } };

export type NoteWatchedVariables = Exact<{
  lessonId: string;
  seconds: number;
}>;

export type NoteWatchedData = { readonly noteWatched: { readonly id: string; readonly watchedSeconds: number } };

export type HandInHomeworkVariables = Exact<{
  lessonId: string;
  text: string;
  fileIds: ReadonlyArray<string>;
}>;

export type HandInHomeworkData = { readonly handInHomework: { readonly id: string } };

export type DutyCard = {
  readonly id: string;
  readonly kind: DutyKind;
  readonly state: DutyState;
  readonly note: string | null;
  readonly rotaId: string | null;
  readonly shiftId: string | null;
  readonly subject: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly answerBy: string;
  readonly startFrom: string;
  readonly startBy: string;
  readonly handInBy: string;
  readonly startedAt: string | null;
  readonly doneAt: string | null;
  readonly missedWhy: DutyMissedWhy | null;
  readonly needsEvidence: boolean;
  readonly evidenceIds: ReadonlyArray<string>;
  readonly report: string | null;
  readonly points: number;
  readonly score: number | null;
  readonly scoreNote: string | null;
  readonly title: { readonly zh: string; readonly en: string };
  readonly groups: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly members: number;
    readonly holderName: string | null;
  }>;
  readonly live: {
    readonly id: string;
    readonly title: string;
    readonly state: LiveState;
    readonly lines: number;
    readonly pictures: number;
    readonly plays: number;
    readonly minutes: number;
    readonly groups: number;
  } | null;
  readonly reason: { readonly zh: string; readonly en: string } | null;
};

export type SwapCard = {
  readonly id: string;
  readonly kind: SwapKind;
  readonly state: SwapState;
  readonly rotaId: string;
  readonly rotaTitle: string;
  readonly reason: string;
  readonly mayOffer: boolean;
  readonly mayChoose: boolean;
  readonly mayWithdraw: boolean;
  readonly stateWords: { readonly zh: string; readonly en: string };
  readonly turn: {
    readonly dutyId: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly personName: string;
    readonly title: { readonly zh: string; readonly en: string };
  };
  readonly wanted: {
    readonly dutyId: string;
    readonly startsAt: string;
    readonly title: { readonly zh: string; readonly en: string };
  } | null;
  readonly by: { readonly personId: string; readonly personName: string };
  readonly offers: ReadonlyArray<{
    readonly personKind: PersonKind;
    readonly personId: string;
    readonly personName: string;
    readonly isTaken: boolean;
    readonly turn: { readonly dutyId: string; readonly startsAt: string } | null;
    readonly trouble: { readonly zh: string; readonly en: string } | null;
  }>;
};

export type RelayCard = {
  readonly id: string;
  readonly direction: RelayDirection;
  readonly state: RelayState;
  readonly title: string;
  readonly text: string;
  readonly byName: string;
  readonly createdAt: string;
  readonly dueAt: string | null;
  readonly acknowledgedAt: string | null;
  readonly passedAt: string | null;
  readonly memberReads: number;
  readonly voices: number;
  readonly aboutId: string | null;
  readonly aboutTitle: string | null;
  readonly answer: string | null;
  readonly answeredByName: string | null;
  readonly answeredAt: string | null;
  readonly groups: ReadonlyArray<{ readonly id: string; readonly name: string; readonly members: number }>;
};

export type MyDutiesVariables = Exact<{ [key: string]: never }>;

export type MyDutiesData = {
  readonly myDuties: ReadonlyArray<{
    readonly id: string;
    readonly kind: DutyKind;
    readonly state: DutyState;
    readonly note: string | null;
    readonly rotaId: string | null;
    readonly shiftId: string | null;
    readonly subject: string | null;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly answerBy: string;
    readonly startFrom: string;
    readonly startBy: string;
    readonly handInBy: string;
    readonly startedAt: string | null;
    readonly doneAt: string | null;
    readonly missedWhy: DutyMissedWhy | null;
    readonly needsEvidence: boolean;
    readonly evidenceIds: ReadonlyArray<string>;
    readonly report: string | null;
    readonly points: number;
    readonly score: number | null;
    readonly scoreNote: string | null;
    readonly title: { readonly zh: string; readonly en: string };
    readonly groups: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly members: number;
      readonly holderName: string | null;
    }>;
    readonly live: {
      readonly id: string;
      readonly title: string;
      readonly state: LiveState;
      readonly lines: number;
      readonly pictures: number;
      readonly plays: number;
      readonly minutes: number;
      readonly groups: number;
    } | null;
    readonly reason: { readonly zh: string; readonly en: string } | null;
  }>;
  readonly patrolGroups: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly members: number;
    readonly holderName: string | null;
  }>;
  readonly swapsOpenToMe: ReadonlyArray<{
    readonly id: string;
    readonly kind: SwapKind;
    readonly state: SwapState;
    readonly rotaId: string;
    readonly rotaTitle: string;
    readonly reason: string;
    readonly mayOffer: boolean;
    readonly mayChoose: boolean;
    readonly mayWithdraw: boolean;
    readonly stateWords: { readonly zh: string; readonly en: string };
    readonly turn: {
      readonly dutyId: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly personName: string;
      readonly title: { readonly zh: string; readonly en: string };
    };
    readonly wanted: {
      readonly dutyId: string;
      readonly startsAt: string;
      readonly title: { readonly zh: string; readonly en: string };
    } | null;
    readonly by: { readonly personId: string; readonly personName: string };
    readonly offers: ReadonlyArray<{
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly isTaken: boolean;
      readonly turn: { readonly dutyId: string; readonly startsAt: string } | null;
      readonly trouble: { readonly zh: string; readonly en: string } | null;
    }>;
  }>;
  readonly mySwaps: ReadonlyArray<{
    readonly id: string;
    readonly kind: SwapKind;
    readonly state: SwapState;
    readonly rotaId: string;
    readonly rotaTitle: string;
    readonly reason: string;
    readonly mayOffer: boolean;
    readonly mayChoose: boolean;
    readonly mayWithdraw: boolean;
    readonly stateWords: { readonly zh: string; readonly en: string };
    readonly turn: {
      readonly dutyId: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly personName: string;
      readonly title: { readonly zh: string; readonly en: string };
    };
    readonly wanted: {
      readonly dutyId: string;
      readonly startsAt: string;
      readonly title: { readonly zh: string; readonly en: string };
    } | null;
    readonly by: { readonly personId: string; readonly personName: string };
    readonly offers: ReadonlyArray<{
      readonly personKind: PersonKind;
      readonly personId: string;
      readonly personName: string;
      readonly isTaken: boolean;
      readonly turn: { readonly dutyId: string; readonly startsAt: string } | null;
      readonly trouble: { readonly zh: string; readonly en: string } | null;
    }>;
  }>;
  readonly turnsToTakeOver: ReadonlyArray<{
    readonly dutyId: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly personName: string;
    readonly title: { readonly zh: string; readonly en: string };
  }>;
  readonly myRelays: ReadonlyArray<{
    readonly id: string;
    readonly direction: RelayDirection;
    readonly state: RelayState;
    readonly title: string;
    readonly text: string;
    readonly byName: string;
    readonly createdAt: string;
    readonly dueAt: string | null;
    readonly acknowledgedAt: string | null;
    readonly passedAt: string | null;
    readonly memberReads: number;
    readonly voices: number;
    readonly aboutId: string | null;
    readonly aboutTitle: string | null;
    readonly answer: string | null;
    readonly answeredByName: string | null;
    readonly answeredAt: string | null;
    readonly groups: ReadonlyArray<{ readonly id: string; readonly name: string; readonly members: number }>;
  }>;
};

export type MyTimesVariables = Exact<{
  from: string;
  days: number;
}>;

export type MyTimesData = {
  readonly myBookings: ReadonlyArray<{
    readonly id: string;
    readonly kind: BookingKind;
    readonly link: string | null;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly title: { readonly zh: string; readonly en: string };
    readonly place: { readonly zh: string; readonly en: string } | null;
  }>;
};

export type OneDutyVariables = Exact<{
  id: string;
}>;

export type OneDutyData = {
  readonly duty: {
    readonly id: string;
    readonly kind: DutyKind;
    readonly state: DutyState;
    readonly note: string | null;
    readonly rotaId: string | null;
    readonly shiftId: string | null;
    readonly subject: string | null;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly answerBy: string;
    readonly startFrom: string;
    readonly startBy: string;
    readonly handInBy: string;
    readonly startedAt: string | null;
    readonly doneAt: string | null;
    readonly missedWhy: DutyMissedWhy | null;
    readonly needsEvidence: boolean;
    readonly evidenceIds: ReadonlyArray<string>;
    readonly report: string | null;
    readonly points: number;
    readonly score: number | null;
    readonly scoreNote: string | null;
    readonly title: { readonly zh: string; readonly en: string };
    readonly groups: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly members: number;
      readonly holderName: string | null;
    }>;
    readonly live: {
      readonly id: string;
      readonly title: string;
      readonly state: LiveState;
      readonly lines: number;
      readonly pictures: number;
      readonly plays: number;
      readonly minutes: number;
      readonly groups: number;
    } | null;
    readonly reason: { readonly zh: string; readonly en: string } | null;
  };
};

export type AcceptDutyVariables = Exact<{
  id: string;
}>;

export type AcceptDutyData = { readonly acceptDuty: { readonly id: string; readonly state: DutyState } };

export type StartDutyVariables = Exact<{
  id: string;
  at?: string | null | undefined;
}>;

export type StartDutyData = { readonly startDuty: { readonly id: string; readonly state: DutyState } };

export type HandInDutyVariables = Exact<{
  id: string;
  report: string;
  evidenceIds?: ReadonlyArray<string> | null | undefined;
  at?: string | null | undefined;
}>;

export type HandInDutyData = { readonly handInDuty: { readonly id: string; readonly state: DutyState } };

export type PatrolMembersVariables = Exact<{
  groupId: string;
  search?: string | null | undefined;
}>;

export type PatrolMembersData = {
  readonly patrolMembers: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly memberNo: string;
    readonly breaches: number;
    readonly step: PatrolStep;
  }>;
};

export type MyPatrolReportsVariables = Exact<{ [key: string]: never }>;

export type MyPatrolReportsData = {
  readonly myPatrolReports: ReadonlyArray<{
    readonly id: string;
    readonly groupName: string;
    readonly memberName: string;
    readonly breach: BreachKind;
    readonly step: PatrolStep;
    readonly text: string;
    readonly at: string;
    readonly state: ViolationState;
  }>;
};

export type ReportPatrolVariables = Exact<{
  input: PatrolInput;
}>;

export type ReportPatrolData = { readonly reportPatrol: { readonly id: string; readonly state: ViolationState } };

export type SwapChoicesVariables = Exact<{
  dutyId: string;
}>;

export type SwapChoicesData = {
  readonly substitutes: ReadonlyArray<{
    readonly personKind: PersonKind;
    readonly personId: string;
    readonly personName: string;
    readonly shifts: number;
    readonly trouble: { readonly zh: string; readonly en: string } | null;
    readonly turns: ReadonlyArray<{
      readonly dutyId: string;
      readonly startsAt: string;
      readonly title: { readonly zh: string; readonly en: string };
    }>;
  }>;
};

export type AskSwapVariables = Exact<{
  dutyId: string;
  kind: SwapKind;
  wantedDutyId?: string | null | undefined;
  openTo: ReadonlyArray<PersonInput>;
  reason: string;
}>;

export type AskSwapData = { readonly askSwap: { readonly id: string; readonly state: SwapState } };

export type OfferSwapVariables = Exact<{
  id: string;
  dutyId?: string | null | undefined;
}>;

export type OfferSwapData = { readonly offerSwap: { readonly id: string; readonly state: SwapState } };

export type TakeOverTurnVariables = Exact<{
  dutyId: string;
}>;

export type TakeOverTurnData = { readonly takeOver: { readonly id: string } };

export type ChooseOfferVariables = Exact<{
  id: string;
  person: PersonInput;
}>;

export type ChooseOfferData = { readonly chooseOffer: { readonly id: string; readonly state: SwapState } };

export type WithdrawSwapVariables = Exact<{
  id: string;
}>;

export type WithdrawSwapData = { readonly withdrawSwap: { readonly id: string; readonly state: SwapState } };

export type GroupRelaysVariables = Exact<{ [key: string]: never }>;

export type GroupRelaysData = {
  readonly groupRelays: ReadonlyArray<{
    readonly id: string;
    readonly direction: RelayDirection;
    readonly state: RelayState;
    readonly title: string;
    readonly text: string;
    readonly byName: string;
    readonly createdAt: string;
    readonly dueAt: string | null;
    readonly acknowledgedAt: string | null;
    readonly passedAt: string | null;
    readonly memberReads: number;
    readonly voices: number;
    readonly aboutId: string | null;
    readonly aboutTitle: string | null;
    readonly answer: string | null;
    readonly answeredByName: string | null;
    readonly answeredAt: string | null;
    readonly groups: ReadonlyArray<{ readonly id: string; readonly name: string; readonly members: number }>;
  }>;
};

export type MyRelaysVariables = Exact<{ [key: string]: never }>;

export type MyRelaysData = {
  readonly myRelays: ReadonlyArray<{
    readonly id: string;
    readonly direction: RelayDirection;
    readonly state: RelayState;
    readonly title: string;
    readonly text: string;
    readonly byName: string;
    readonly createdAt: string;
    readonly dueAt: string | null;
    readonly acknowledgedAt: string | null;
    readonly passedAt: string | null;
    readonly memberReads: number;
    readonly voices: number;
    readonly aboutId: string | null;
    readonly aboutTitle: string | null;
    readonly answer: string | null;
    readonly answeredByName: string | null;
    readonly answeredAt: string | null;
    readonly groups: ReadonlyArray<{ readonly id: string; readonly name: string; readonly members: number }>;
  }>;
};

export type AcknowledgeRelayVariables = Exact<{
  id: string;
}>;

export type AcknowledgeRelayData = { readonly acknowledgeRelay: { readonly id: string; readonly acknowledgedAt: string | null } };

export type PassRelayOnVariables = Exact<{
  id: string;
}>;

export type PassRelayOnData = { readonly passRelayOn: { readonly id: string; readonly passedAt: string | null } };

export type SendFeedbackVariables = Exact<{
  input: RelayUpInput;
}>;

export type SendFeedbackData = { readonly sendFeedback: { readonly id: string } };

export type CalendarFeedsVariables = Exact<{ [key: string]: never }>;

export type CalendarFeedsData = {
  readonly calendarFeeds: ReadonlyArray<{ readonly id: string; readonly createdAt: string; readonly lastReadAt: string | null }>;
};

export type MakeCalendarFeedVariables = Exact<{ [key: string]: never }>;

export type MakeCalendarFeedData = {
  readonly makeCalendarFeed: {
    readonly url: string;
    readonly feed: { readonly id: string; readonly createdAt: string; readonly lastReadAt: string | null };
  };
};

export type RevokeCalendarFeedVariables = Exact<{
  id: string;
}>;

export type RevokeCalendarFeedData = { readonly revokeCalendarFeed: boolean };

export type OwnGroup = {
  readonly id: string;
  readonly groupId: string;
  readonly number: string;
  readonly name: string;
  readonly tier: Tier | null;
  readonly purpose: GroupPurpose;
  readonly members: number;
  readonly role: GroupRole;
  readonly joinedAt: string;
  readonly operatorName: string | null;
  readonly acknowledgedVersion: number | null;
  readonly acknowledgedAt: string | null;
  readonly code: {
    readonly version: number;
    readonly title: string;
    readonly rules: ReadonlyArray<string>;
    readonly publishedAt: string | null;
    readonly createdAt: string;
  } | null;
};

export type MyGroupsVariables = Exact<{ [key: string]: never }>;

export type MyGroupsData = {
  readonly myGroups: ReadonlyArray<{
    readonly id: string;
    readonly groupId: string;
    readonly number: string;
    readonly name: string;
    readonly tier: Tier | null;
    readonly purpose: GroupPurpose;
    readonly members: number;
    readonly role: GroupRole;
    readonly joinedAt: string;
    readonly operatorName: string | null;
    readonly acknowledgedVersion: number | null;
    readonly acknowledgedAt: string | null;
    readonly code: {
      readonly version: number;
      readonly title: string;
      readonly rules: ReadonlyArray<string>;
      readonly publishedAt: string | null;
      readonly createdAt: string;
    } | null;
  }>;
};

export type AcknowledgeGroupCodeVariables = Exact<{
  groupId: string;
  version: number;
}>;

export type AcknowledgeGroupCodeData = {
  readonly acknowledgeGroupCode: {
    readonly id: string;
    readonly groupId: string;
    readonly number: string;
    readonly name: string;
    readonly tier: Tier | null;
    readonly purpose: GroupPurpose;
    readonly members: number;
    readonly role: GroupRole;
    readonly joinedAt: string;
    readonly operatorName: string | null;
    readonly acknowledgedVersion: number | null;
    readonly acknowledgedAt: string | null;
    readonly code: {
      readonly version: number;
      readonly title: string;
      readonly rules: ReadonlyArray<string>;
      readonly publishedAt: string | null;
      readonly createdAt: string;
    } | null;
  } | null;
};

export type CampaignDayVariables = Exact<{
  campaignId: string;
}>;

export type CampaignDayData = {
  readonly warReports: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly createdAt: string;
        readonly text: { readonly zh: string; readonly en: string };
        readonly facts: { readonly salesFen: number; readonly orders: number };
      };
    }>;
  };
  readonly myKits: ReadonlyArray<{
    readonly campaignId: string;
    readonly items: ReadonlyArray<{
      readonly wave: number;
      readonly hour: string;
      readonly isOpen: boolean;
      readonly opensAt: string | null;
      readonly counts: { readonly copies: number; readonly shares: number };
    }>;
  }>;
  readonly ownLives: ReadonlyArray<{
    readonly id: string;
    readonly campaignId: string;
    readonly title: string;
    readonly state: LiveState;
    readonly plannedAt: string;
  }>;
  readonly followedLives: ReadonlyArray<{
    readonly liveId: string;
    readonly campaignId: string;
    readonly title: string;
    readonly state: LiveState;
    readonly plannedAt: string;
    readonly groupName: string;
  }>;
};

export type CardSide = {
  readonly tier: Tier;
  readonly isForKeeping: boolean;
  readonly conditions: ReadonlyArray<{
    readonly metric: Metric;
    readonly window: MetricWindow;
    readonly unit: MetricUnit;
    readonly comparison: Comparison;
    readonly threshold: number;
    readonly value: number;
    readonly isMet: boolean;
  }>;
};

export type HomeVariables = Exact<{
  days: number;
}>;

export type HomeData = {
  readonly server: { readonly businessZone: string };
  readonly me: {
    readonly tierNews: ReadonlyArray<{
      readonly seq: number;
      readonly kind: TierChangeKind;
      readonly from: Tier;
      readonly to: Tier;
      readonly day: string;
      readonly words: { readonly zh: string; readonly en: string };
    }>;
    readonly distributor: {
      readonly explanation: {
        readonly policyVersion: number | null;
        readonly standing: {
          readonly tier: Tier;
          readonly since: string;
          readonly graceSince: string | null;
          readonly graceUntil: string | null;
          readonly pin: { readonly tier: Tier; readonly until: string } | null;
        };
        readonly rise: {
          readonly tier: Tier;
          readonly isForKeeping: boolean;
          readonly conditions: ReadonlyArray<{
            readonly metric: Metric;
            readonly window: MetricWindow;
            readonly unit: MetricUnit;
            readonly comparison: Comparison;
            readonly threshold: number;
            readonly value: number;
            readonly isMet: boolean;
          }>;
        } | null;
        readonly keep: {
          readonly tier: Tier;
          readonly isForKeeping: boolean;
          readonly conditions: ReadonlyArray<{
            readonly metric: Metric;
            readonly window: MetricWindow;
            readonly unit: MetricUnit;
            readonly comparison: Comparison;
            readonly threshold: number;
            readonly value: number;
            readonly isMet: boolean;
          }>;
        } | null;
        readonly next: { readonly words: { readonly zh: string; readonly en: string } } | null;
        readonly words: { readonly zh: string; readonly en: string };
      };
    } | null;
  } | null;
  readonly myGroups: ReadonlyArray<{
    readonly groupId: string;
    readonly name: string;
    readonly acknowledgedVersion: number | null;
    readonly code: { readonly version: number } | null;
  }>;
  readonly mySales: {
    readonly days: ReadonlyArray<{
      readonly day: string;
      readonly orders: number;
      readonly netFen: number;
      readonly refundedFen: number;
      readonly profitFen: number;
    }>;
    readonly recent: ReadonlyArray<{
      readonly id: string;
      readonly sku: string;
      readonly quantity: number;
      readonly amountFen: number;
      readonly refundedFen: number;
      readonly kind: OrderKind;
      readonly paidAt: string;
      readonly product: { readonly name: string } | null;
    }>;
  };
};

export type SeeTierChangesVariables = Exact<{
  upTo: number;
}>;

export type SeeTierChangesData = { readonly seeTierChanges: boolean };

export type OwnKitFile = {
  readonly id: string;
  readonly kind: FileKind;
  readonly width: number;
  readonly height: number;
  readonly seconds: number | null;
};

export type OwnKitItem = {
  readonly id: string;
  readonly kind: KitItemKind;
  readonly title: string;
  readonly play: KitPlay | null;
  readonly wave: number;
  readonly hour: string;
  readonly isOpen: boolean;
  readonly opensAt: string | null;
  readonly text: string | null;
  readonly link: string | null;
  readonly fileCount: number;
  readonly usedByAll: number;
  readonly files: ReadonlyArray<{
    readonly id: string;
    readonly kind: FileKind;
    readonly width: number;
    readonly height: number;
    readonly seconds: number | null;
  }>;
  readonly counts: { readonly copies: number; readonly shares: number; readonly clicks: number; readonly sales: number };
};

export type MyKitsVariables = Exact<{ [key: string]: never }>;

export type MyKitsData = {
  readonly server: { readonly businessZone: string };
  readonly myKits: ReadonlyArray<{
    readonly campaignId: string;
    readonly title: string;
    readonly state: CampaignState;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly sharer: string;
    readonly product: { readonly sku: string; readonly name: string; readonly priceFen: number; readonly sellingPoint: string } | null;
    readonly items: ReadonlyArray<{
      readonly id: string;
      readonly kind: KitItemKind;
      readonly title: string;
      readonly play: KitPlay | null;
      readonly wave: number;
      readonly hour: string;
      readonly isOpen: boolean;
      readonly opensAt: string | null;
      readonly text: string | null;
      readonly link: string | null;
      readonly fileCount: number;
      readonly usedByAll: number;
      readonly files: ReadonlyArray<{
        readonly id: string;
        readonly kind: FileKind;
        readonly width: number;
        readonly height: number;
        readonly seconds: number | null;
      }>;
      readonly counts: { readonly copies: number; readonly shares: number; readonly clicks: number; readonly sales: number };
    }>;
    readonly totals: { readonly sent: number; readonly clicks: number; readonly sales: number; readonly profitFen: number };
  }>;
};

export type ReportKitUsesVariables = Exact<{
  uses: ReadonlyArray<KitUseInput>;
}>;

export type ReportKitUsesData = { readonly reportKitUses: number };

export type OwnKol = {
  readonly id: string;
  readonly state: KolState;
  readonly isActive: boolean;
  readonly dutyKinds: ReadonlyArray<DutyKind>;
  readonly termFrom: string;
  readonly termTo: string;
  readonly daysLeft: number;
  readonly answerBy: string | null;
  readonly reason: string;
  readonly dutiesDone: number;
  readonly dutiesMissed: number;
  readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string }>;
  readonly points: ReadonlyArray<{ readonly kind: DutyKind; readonly points: number }>;
};

export type MyKolVariables = Exact<{ [key: string]: never }>;

export type MyKolData = {
  readonly myKol: {
    readonly balance: number;
    readonly monthPoints: number;
    readonly monthKey: string;
    readonly kol: {
      readonly id: string;
      readonly state: KolState;
      readonly isActive: boolean;
      readonly dutyKinds: ReadonlyArray<DutyKind>;
      readonly termFrom: string;
      readonly termTo: string;
      readonly daysLeft: number;
      readonly answerBy: string | null;
      readonly reason: string;
      readonly dutiesDone: number;
      readonly dutiesMissed: number;
      readonly groups: ReadonlyArray<{ readonly id: string; readonly number: string; readonly name: string }>;
      readonly points: ReadonlyArray<{ readonly kind: DutyKind; readonly points: number }>;
    } | null;
  };
  readonly myPointsEntries: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly points: number;
        readonly at: string;
        readonly kind: PointsKind;
        readonly words: { readonly zh: string; readonly en: string };
      };
    }>;
  };
};

export type MyStatementsVariables = Exact<{
  after?: string | null | undefined;
}>;

export type MyStatementsData = {
  readonly myKolStatements: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly monthKey: string;
        readonly total: number;
        readonly settledAt: string;
        readonly isTrue: boolean;
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

export type AnswerKolVariables = Exact<{
  id: string;
  accept: boolean;
  reason?: string | null | undefined;
}>;

export type AnswerKolData = {
  readonly answerKol: { readonly balance: number; readonly kol: { readonly id: string; readonly state: KolState } | null };
};

export type TimeOffVariables = Exact<{ [key: string]: never }>;

export type TimeOffData = {
  readonly availability: {
    readonly hours: ReadonlyArray<{ readonly weekday: number; readonly from: string; readonly to: string }>;
    readonly absences: ReadonlyArray<{
      readonly id: string;
      readonly from: string;
      readonly to: string;
      readonly reason: string;
      readonly bookings: ReadonlyArray<{ readonly id: string }>;
    }>;
  };
};

export type AskTimeOffVariables = Exact<{
  input: AbsenceInput;
}>;

export type AskTimeOffData = {
  readonly addAbsence: {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly bookings: ReadonlyArray<{ readonly id: string }>;
  };
};

export type TakeBackTimeOffVariables = Exact<{
  id: string;
}>;

export type TakeBackTimeOffData = { readonly removeAbsence: boolean };

export type SetOwnHoursVariables = Exact<{
  input: HoursInput;
}>;

export type SetOwnHoursData = {
  readonly setAvailableHours: { readonly hours: ReadonlyArray<{ readonly weekday: number; readonly from: string; readonly to: string }> };
};

export type PromptLine = {
  readonly id: string;
  readonly kind: LineKind;
  readonly text: string;
  readonly pictureUrl: string | null;
  readonly minute: number;
  readonly hint: string | null;
  readonly askedAt: string | null;
};

export type HostedLive = {
  readonly id: string;
  readonly campaignId: string;
  readonly campaignTitle: string;
  readonly title: string;
  readonly state: LiveState;
  readonly plannedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly endsAt: string;
  readonly mayHost: boolean;
  readonly groupCount: number;
  readonly lines: ReadonlyArray<{
    readonly id: string;
    readonly kind: LineKind;
    readonly text: string;
    readonly pictureUrl: string | null;
    readonly minute: number;
    readonly hint: string | null;
    readonly askedAt: string | null;
  }>;
  readonly places: ReadonlyArray<{
    readonly hostName: string;
    readonly lineId: string | null;
    readonly position: number;
    readonly sentLineIds: ReadonlyArray<string>;
    readonly group: { readonly id: string; readonly name: string; readonly members: number };
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

export type NoteShown = {
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly pictureUrl: string | null;
  readonly groups: number;
  readonly lines: number;
  readonly minutes: number;
  readonly salesFen: number | null;
};

export type HostedLiveVariables = Exact<{
  id: string;
}>;

export type HostedLiveData = {
  readonly live: {
    readonly id: string;
    readonly campaignId: string;
    readonly campaignTitle: string;
    readonly title: string;
    readonly state: LiveState;
    readonly plannedAt: string;
    readonly startedAt: string | null;
    readonly endedAt: string | null;
    readonly endsAt: string;
    readonly mayHost: boolean;
    readonly groupCount: number;
    readonly lines: ReadonlyArray<{
      readonly id: string;
      readonly kind: LineKind;
      readonly text: string;
      readonly pictureUrl: string | null;
      readonly minute: number;
      readonly hint: string | null;
      readonly askedAt: string | null;
    }>;
    readonly places: ReadonlyArray<{
      readonly hostName: string;
      readonly lineId: string | null;
      readonly position: number;
      readonly sentLineIds: ReadonlyArray<string>;
      readonly group: { readonly id: string; readonly name: string; readonly members: number };
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
  } | null;
};

export type OwnLivesVariables = Exact<{ [key: string]: never }>;

export type OwnLivesData = {
  readonly ownLives: ReadonlyArray<{
    readonly id: string;
    readonly title: string;
    readonly state: LiveState;
    readonly plannedAt: string;
    readonly startedAt: string | null;
    readonly groupCount: number;
    readonly campaignId: string;
  }>;
};

export type FollowedLivesVariables = Exact<{ [key: string]: never }>;

export type FollowedLivesData = {
  readonly followedLives: ReadonlyArray<{
    readonly liveId: string;
    readonly campaignId: string;
    readonly title: string;
    readonly state: LiveState;
    readonly plannedAt: string;
    readonly groupId: string;
    readonly groupName: string;
    readonly hostName: string;
  }>;
};

export type LiveFeedVariables = Exact<{
  id: string;
}>;

export type LiveFeedData = {
  readonly liveFeed: {
    readonly liveId: string;
    readonly campaignId: string;
    readonly title: string;
    readonly state: LiveState;
    readonly plannedAt: string;
    readonly groupId: string;
    readonly groupName: string;
    readonly hostName: string;
    readonly lines: ReadonlyArray<{
      readonly lineId: string;
      readonly kind: LineKind;
      readonly text: string;
      readonly pictureUrl: string | null;
      readonly at: string;
    }>;
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
  } | null;
};

export type HostLiveVariables = Exact<{
  id: string;
  sends: ReadonlyArray<LiveSendInput>;
  places: ReadonlyArray<LivePlaceInput>;
}>;

export type HostLiveData = {
  readonly hostLive: {
    readonly id: string;
    readonly campaignId: string;
    readonly campaignTitle: string;
    readonly title: string;
    readonly state: LiveState;
    readonly plannedAt: string;
    readonly startedAt: string | null;
    readonly endedAt: string | null;
    readonly endsAt: string;
    readonly mayHost: boolean;
    readonly groupCount: number;
    readonly lines: ReadonlyArray<{
      readonly id: string;
      readonly kind: LineKind;
      readonly text: string;
      readonly pictureUrl: string | null;
      readonly minute: number;
      readonly hint: string | null;
      readonly askedAt: string | null;
    }>;
    readonly places: ReadonlyArray<{
      readonly hostName: string;
      readonly lineId: string | null;
      readonly position: number;
      readonly sentLineIds: ReadonlyArray<string>;
      readonly group: { readonly id: string; readonly name: string; readonly members: number };
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

export type StartHostedLiveVariables = Exact<{
  id: string;
}>;

export type StartHostedLiveData = {
  readonly startLive: {
    readonly id: string;
    readonly campaignId: string;
    readonly campaignTitle: string;
    readonly title: string;
    readonly state: LiveState;
    readonly plannedAt: string;
    readonly startedAt: string | null;
    readonly endedAt: string | null;
    readonly endsAt: string;
    readonly mayHost: boolean;
    readonly groupCount: number;
    readonly lines: ReadonlyArray<{
      readonly id: string;
      readonly kind: LineKind;
      readonly text: string;
      readonly pictureUrl: string | null;
      readonly minute: number;
      readonly hint: string | null;
      readonly askedAt: string | null;
    }>;
    readonly places: ReadonlyArray<{
      readonly hostName: string;
      readonly lineId: string | null;
      readonly position: number;
      readonly sentLineIds: ReadonlyArray<string>;
      readonly group: { readonly id: string; readonly name: string; readonly members: number };
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

export type EndHostedLiveVariables = Exact<{
  id: string;
}>;

export type EndHostedLiveData = {
  readonly endLive: {
    readonly id: string;
    readonly campaignId: string;
    readonly campaignTitle: string;
    readonly title: string;
    readonly state: LiveState;
    readonly plannedAt: string;
    readonly startedAt: string | null;
    readonly endedAt: string | null;
    readonly endsAt: string;
    readonly mayHost: boolean;
    readonly groupCount: number;
    readonly lines: ReadonlyArray<{
      readonly id: string;
      readonly kind: LineKind;
      readonly text: string;
      readonly pictureUrl: string | null;
      readonly minute: number;
      readonly hint: string | null;
      readonly askedAt: string | null;
    }>;
    readonly places: ReadonlyArray<{
      readonly hostName: string;
      readonly lineId: string | null;
      readonly position: number;
      readonly sentLineIds: ReadonlyArray<string>;
      readonly group: { readonly id: string; readonly name: string; readonly members: number };
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

export type ProfileVariables = Exact<{ [key: string]: never }>;

export type ProfileData = {
  readonly server: { readonly version: string };
  readonly me: {
    readonly id: string;
    readonly name: string;
    readonly roles: ReadonlyArray<Role>;
    readonly distributor: {
      readonly memberNo: string;
      readonly region: string;
      readonly phone: string;
      readonly joinedAt: string;
      readonly directDownline: number;
      readonly sponsor: { readonly name: string } | null;
    } | null;
  } | null;
  readonly myCertificates: ReadonlyArray<{ readonly id: string }>;
  readonly myKol: { readonly balance: number; readonly kol: { readonly state: KolState } | null };
  readonly myGroups: ReadonlyArray<{
    readonly id: string;
    readonly acknowledgedVersion: number | null;
    readonly code: { readonly version: number } | null;
  }>;
  readonly sessions: ReadonlyArray<{
    readonly id: string;
    readonly device: string;
    readonly address: string;
    readonly way: SignInWay;
    readonly lastSeenAt: string;
    readonly isCurrent: boolean;
  }>;
};

export type LeaveDeviceVariables = Exact<{
  id: string;
}>;

export type LeaveDeviceData = { readonly endSession: boolean };

export type EraseMeVariables = Exact<{
  memberNo: string;
}>;

export type EraseMeData = { readonly eraseMe: boolean };

export type OwnMeetingsVariables = Exact<{ [key: string]: never }>;

export type OwnMeetingsData = {
  readonly myMeetings: ReadonlyArray<{
    readonly id: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly place: string;
    readonly state: MeetingState;
    readonly minutes: string;
    readonly attendance: Attendance;
    readonly agenda: ReadonlyArray<{
      readonly id: string;
      readonly kind: MeetingItemKind;
      readonly title: string;
      readonly text: { readonly zh: string; readonly en: string };
    }>;
  }>;
  readonly myMeetingActions: ReadonlyArray<{
    readonly id: string;
    readonly text: string;
    readonly dueOn: string;
    readonly state: MeetingActionState;
    readonly isOverdue: boolean;
  }>;
};

export type SettleOwnActionVariables = Exact<{
  id: string;
  state: MeetingActionState;
}>;

export type SettleOwnActionData = { readonly settleMeetingAction: { readonly id: string; readonly state: MeetingActionState } };

export type InboxVariables = Exact<{ [key: string]: never }>;

export type InboxData = {
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
  };
};

export type SeeInboxVariables = Exact<{
  upTo: string;
}>;

export type SeeInboxData = { readonly seeNotices: number };

export type OwnWeekVariables = Exact<{ [key: string]: never }>;

export type OwnWeekData = {
  readonly myUnseenNotices: number;
  readonly hasDuties: boolean;
  readonly myDuties: ReadonlyArray<{
    readonly id: string;
    readonly state: DutyState;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly answerBy: string;
    readonly startBy: string;
    readonly missedWhy: DutyMissedWhy | null;
    readonly title: { readonly zh: string; readonly en: string };
    readonly groups: ReadonlyArray<{ readonly id: string; readonly name: string }>;
    readonly live: { readonly id: string } | null;
  }>;
  readonly myNextCamp: { readonly number: number; readonly opensOn: string } | null;
  readonly myCamp: {
    readonly id: string;
    readonly number: number;
    readonly state: EnrolmentState;
    readonly today: number | null;
    readonly opensOn: string;
    readonly endsOn: string;
    readonly lessons: ReadonlyArray<{
      readonly id: string;
      readonly day: number;
      readonly date: string;
      readonly title: string;
      readonly opensAt: string;
      readonly closesAt: string;
      readonly check: CheckInState;
      readonly checkedAt: string | null;
      readonly homeworkUntil: string | null;
      readonly task: { readonly task: string } | null;
      readonly homework: { readonly state: HomeworkState; readonly handedInAt: string } | null;
    }>;
  } | null;
};

export type ReportCard = {
  readonly id: string;
  readonly kind: ReportKind;
  readonly pictureUrl: string | null;
  readonly postedAt: string | null;
  readonly createdAt: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly text: { readonly zh: string; readonly en: string };
  readonly facts: {
    readonly at: string;
    readonly salesFen: number;
    readonly orders: number;
    readonly sellers: number;
    readonly shareBasisPoints: number;
    readonly goalFen: number;
    readonly climberName: string | null;
    readonly climberPlaces: number | null;
    readonly starName: string | null;
    readonly starFen: number | null;
    readonly top: ReadonlyArray<{ readonly rank: number; readonly name: string; readonly salesFen: number }>;
  };
};

export type WarReportsVariables = Exact<{
  campaignId: string;
  first: number;
}>;

export type WarReportsData = {
  readonly warReports: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly kind: ReportKind;
        readonly pictureUrl: string | null;
        readonly postedAt: string | null;
        readonly createdAt: string;
        readonly title: { readonly zh: string; readonly en: string };
        readonly text: { readonly zh: string; readonly en: string };
        readonly facts: {
          readonly at: string;
          readonly salesFen: number;
          readonly orders: number;
          readonly sellers: number;
          readonly shareBasisPoints: number;
          readonly goalFen: number;
          readonly climberName: string | null;
          readonly climberPlaces: number | null;
          readonly starName: string | null;
          readonly starFen: number | null;
          readonly top: ReadonlyArray<{ readonly rank: number; readonly name: string; readonly salesFen: number }>;
        };
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
};

export type DemoPersonasVariables = Exact<{ [key: string]: never }>;

export type DemoPersonasData = {
  readonly personas: ReadonlyArray<{
    readonly id: string;
    readonly kind: PersonKind;
    readonly name: string;
    readonly role: Role;
    readonly aboutZh: string;
    readonly aboutEn: string;
  }>;
};

export type MyTeamVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  show: TeamShow;
}>;

export type MyTeamData = {
  readonly me: {
    readonly distributor: {
      readonly figures: ReadonlyArray<{
        readonly window: MetricWindow;
        readonly teamSalesFen: number;
        readonly activeDownline: number;
        readonly replicationIndex: number;
        readonly risen: number;
      }>;
      readonly team: {
        readonly members: number;
        readonly headsBelow: number;
        readonly todayFen: number;
        readonly todayOrders: number;
        readonly todaySellers: number;
        readonly byTier: ReadonlyArray<{ readonly tier: Tier; readonly count: number }>;
      };
    } | null;
  } | null;
  readonly myTeam: {
    readonly total: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly name: string;
        readonly isKol: boolean;
        readonly tier: Tier;
        readonly joinedAt: string;
        readonly todayFen: number;
        readonly todayOrders: number;
        readonly ownOrders: number;
        readonly graceUntil: string | null;
        readonly next: { readonly words: { readonly zh: string; readonly en: string } } | null;
      };
    }>;
  };
};

export type Side = {
  readonly tier: Tier;
  readonly isForKeeping: boolean;
  readonly kind: RuleKind;
  readonly isMet: boolean;
  readonly met: number;
  readonly total: number;
  readonly conditions: ReadonlyArray<{
    readonly metric: Metric;
    readonly window: MetricWindow;
    readonly unit: MetricUnit;
    readonly comparison: Comparison;
    readonly threshold: number;
    readonly topBasisPoints: number | null;
    readonly value: number;
    readonly isMet: boolean;
    readonly missing: number;
    readonly dropsOn: string | null;
    readonly dropsBy: number | null;
    readonly words: { readonly zh: string; readonly en: string };
  }>;
};

export type WhyVariables = Exact<{ [key: string]: never }>;

export type WhyData = {
  readonly me: {
    readonly distributor: {
      readonly tierChanges: ReadonlyArray<{
        readonly seq: number;
        readonly kind: TierChangeKind;
        readonly from: Tier;
        readonly to: Tier;
        readonly day: string;
        readonly policyVersion: number | null;
        readonly words: { readonly zh: string; readonly en: string };
        readonly conditions: ReadonlyArray<{
          readonly isForKeeping: boolean;
          readonly isMet: boolean;
          readonly words: { readonly zh: string; readonly en: string };
        }>;
      }>;
      readonly objections: ReadonlyArray<{
        readonly id: string;
        readonly text: string;
        readonly at: string;
        readonly dueAt: string;
        readonly state: ObjectionState;
        readonly answer: string | null;
        readonly answeredAt: string | null;
        readonly answeredByName: string | null;
        readonly isGranted: boolean | null;
      }>;
      readonly explanation: {
        readonly asOf: string;
        readonly policyVersion: number | null;
        readonly policyFrom: string | null;
        readonly standing: {
          readonly tier: Tier;
          readonly since: string;
          readonly graceSince: string | null;
          readonly graceUntil: string | null;
          readonly protectedUntil: string | null;
          readonly pin: { readonly tier: Tier; readonly until: string } | null;
        };
        readonly rise: {
          readonly tier: Tier;
          readonly isForKeeping: boolean;
          readonly kind: RuleKind;
          readonly isMet: boolean;
          readonly met: number;
          readonly total: number;
          readonly conditions: ReadonlyArray<{
            readonly metric: Metric;
            readonly window: MetricWindow;
            readonly unit: MetricUnit;
            readonly comparison: Comparison;
            readonly threshold: number;
            readonly topBasisPoints: number | null;
            readonly value: number;
            readonly isMet: boolean;
            readonly missing: number;
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
            readonly metric: Metric;
            readonly window: MetricWindow;
            readonly unit: MetricUnit;
            readonly comparison: Comparison;
            readonly threshold: number;
            readonly topBasisPoints: number | null;
            readonly value: number;
            readonly isMet: boolean;
            readonly missing: number;
            readonly dropsOn: string | null;
            readonly dropsBy: number | null;
            readonly words: { readonly zh: string; readonly en: string };
          }>;
        } | null;
        readonly next: {
          readonly tier: Tier;
          readonly isForKeeping: boolean;
          readonly by: string | null;
          readonly words: { readonly zh: string; readonly en: string };
        } | null;
        readonly words: { readonly zh: string; readonly en: string };
      };
    } | null;
  } | null;
};

export type ObjectVariables = Exact<{
  text: string;
}>;

export type ObjectData = { readonly objectToTier: { readonly id: string } };

export const MyCampaignsQuery: Operation<MyCampaignsData, MyCampaignsVariables> = {
  id: 'sha256:e546d2c12471c2020eb277dacb0f6ec26034b644f1d88edeb5878939edf0405d',
  name: 'MyCampaigns',
};

export const BoardConsentQuery: Operation<BoardConsentData, BoardConsentVariables> = {
  id: 'sha256:6217e19e4d941cd201234d52d030930742495c9fa4b13c79f50fb3140c2e2cf1',
  name: 'BoardConsent',
};

export const SetBoardConsentMutation: Operation<SetBoardConsentData, SetBoardConsentVariables> = {
  id: 'sha256:4de24c8c52f8d18824af0af87226618ce6efab3e6ff5a6e9ac5d7a3ca7412320',
  name: 'SetBoardConsent',
};

export const BoardRaceQuery: Operation<BoardRaceData, BoardRaceVariables> = {
  id: 'sha256:60824927664b9fe5ff56537c9e6f3c03f8f840977d5b1caba6db1eafa60d281a',
  name: 'BoardRace',
};

export const MyCampQuery: Operation<MyCampData, MyCampVariables> = {
  id: 'sha256:091d30e672aa9ded7d21637147658fbfe3b57c022be3d22369ec6539c682aaf9',
  name: 'MyCamp',
};

export const MyCertificatesQuery: Operation<MyCertificatesData, MyCertificatesVariables> = {
  id: 'sha256:5eaecb536ef287748c6ee1fe25796ca9a2aa94f3ee20336b8b7d394d01dc9987',
  name: 'MyCertificates',
};

export const CheckInMutation: Operation<CheckInData, CheckInVariables> = {
  id: 'sha256:fde33af4be884bf953007b5a9788d2ee876fa319f9006621cc491b9775346166',
  name: 'CheckIn',
};

export const NoteWatchedMutation: Operation<NoteWatchedData, NoteWatchedVariables> = {
  id: 'sha256:29f73415a94f91ad872a8eb215fda82bee2971026e733c04ed0256a3bf8c85dc',
  name: 'NoteWatched',
};

export const HandInHomeworkMutation: Operation<HandInHomeworkData, HandInHomeworkVariables> = {
  id: 'sha256:97c189ad3de6526720c0bbb3a6a113b99f309479645520aebc42a0fcc8c86207',
  name: 'HandInHomework',
};

export const MyDutiesQuery: Operation<MyDutiesData, MyDutiesVariables> = {
  id: 'sha256:115031d65dbdbf483e09d3a810fe55cf69950449dab39f5f315f0210550bc56c',
  name: 'MyDuties',
};

export const MyTimesQuery: Operation<MyTimesData, MyTimesVariables> = {
  id: 'sha256:42e0a58cb34ad37942119ab3749a999818c6a8e042057fa1245574fcd2ecff8a',
  name: 'MyTimes',
};

export const OneDutyQuery: Operation<OneDutyData, OneDutyVariables> = {
  id: 'sha256:ea0606e65a208ebb65e64548e0d760d3f3a6801059886a7d88ca8ba1f738c90a',
  name: 'OneDuty',
};

export const AcceptDutyMutation: Operation<AcceptDutyData, AcceptDutyVariables> = {
  id: 'sha256:7445faace7efe13856b59313550d8eac35f219708df858b8b68b65eac20c8bea',
  name: 'AcceptDuty',
};

export const StartDutyMutation: Operation<StartDutyData, StartDutyVariables> = {
  id: 'sha256:47c06ebfc7fd77f76197fb5f31e1cd608f93179faab4deded05f9aacfd68deae',
  name: 'StartDuty',
};

export const HandInDutyMutation: Operation<HandInDutyData, HandInDutyVariables> = {
  id: 'sha256:8ca2606984ab238480e3fdcaccd18a8fa71f0de68be0f8df0ced3ce430c6e433',
  name: 'HandInDuty',
};

export const PatrolMembersQuery: Operation<PatrolMembersData, PatrolMembersVariables> = {
  id: 'sha256:257a28db9b5daf61b3315b8889ba38a0d05dba0d703b2c1f6e0af32a35dfb633',
  name: 'PatrolMembers',
};

export const MyPatrolReportsQuery: Operation<MyPatrolReportsData, MyPatrolReportsVariables> = {
  id: 'sha256:69b4539c76673f72093fd5de43650fdf316dd17abcfd3a544a6aa24ecc6c5820',
  name: 'MyPatrolReports',
};

export const ReportPatrolMutation: Operation<ReportPatrolData, ReportPatrolVariables> = {
  id: 'sha256:a0e2dbed604eb6c7c0814129fc285567a8bf8bd618b3f025c1e183ce7472543a',
  name: 'ReportPatrol',
};

export const SwapChoicesQuery: Operation<SwapChoicesData, SwapChoicesVariables> = {
  id: 'sha256:ba9c1c60ac6a66070dbe81e24ce81832121c1a6c105a35298d2bf488cadde44f',
  name: 'SwapChoices',
};

export const AskSwapMutation: Operation<AskSwapData, AskSwapVariables> = {
  id: 'sha256:a1a0aea3ac4f705e5685c64a88f52fda4053585d45b47ad551117f120e86a10a',
  name: 'AskSwap',
};

export const OfferSwapMutation: Operation<OfferSwapData, OfferSwapVariables> = {
  id: 'sha256:7d8bd9581a93acd3ff9f47591a78b370b4721e6d710a65fe21bdd9b2351800f2',
  name: 'OfferSwap',
};

export const TakeOverTurnMutation: Operation<TakeOverTurnData, TakeOverTurnVariables> = {
  id: 'sha256:7c99e600e16210e0a1699172611c1dfe46a4d478df65c50a9fd511dafed80aa6',
  name: 'TakeOverTurn',
};

export const ChooseOfferMutation: Operation<ChooseOfferData, ChooseOfferVariables> = {
  id: 'sha256:00d2579fa7e227eb71226f113078cc449c5317c1030ec58338ac6fdb4aa48a81',
  name: 'ChooseOffer',
};

export const WithdrawSwapMutation: Operation<WithdrawSwapData, WithdrawSwapVariables> = {
  id: 'sha256:5c87b0065c73aef2d6f11ddc0324c6edc95346e81c66b77ee2d0e51987c6d686',
  name: 'WithdrawSwap',
};

export const GroupRelaysQuery: Operation<GroupRelaysData, GroupRelaysVariables> = {
  id: 'sha256:17a1fa3f3b0926f291927f7f03ec79b6cf6a8f1f421535e39e79f8482561ac76',
  name: 'GroupRelays',
};

export const MyRelaysQuery: Operation<MyRelaysData, MyRelaysVariables> = {
  id: 'sha256:bcbbe2d3b971465e20610b5d595bf1f34083c1c8dde9a5d575018d48dc4b546c',
  name: 'MyRelays',
};

export const AcknowledgeRelayMutation: Operation<AcknowledgeRelayData, AcknowledgeRelayVariables> = {
  id: 'sha256:013deebecc0e2a68bda50aa8e72f77190990f1d374c5b36d51b7717f77ef9139',
  name: 'AcknowledgeRelay',
};

export const PassRelayOnMutation: Operation<PassRelayOnData, PassRelayOnVariables> = {
  id: 'sha256:c4b869bd1567f6249fc1c5318a4eada290d117c9508a3c9920a4dd08f70e62e7',
  name: 'PassRelayOn',
};

export const SendFeedbackMutation: Operation<SendFeedbackData, SendFeedbackVariables> = {
  id: 'sha256:a7d63fb36b8744e5ce4e96d41c7f49efff0da12a97ec896a60c38c4468cca43d',
  name: 'SendFeedback',
};

export const CalendarFeedsQuery: Operation<CalendarFeedsData, CalendarFeedsVariables> = {
  id: 'sha256:de87a2acdff3d1c257fe3339e0faec40585e9fb9b318281a1f79bf3aec413606',
  name: 'CalendarFeeds',
};

export const MakeCalendarFeedMutation: Operation<MakeCalendarFeedData, MakeCalendarFeedVariables> = {
  id: 'sha256:4d099f0bf12c42b40f8c52e878a8d7731f5c44156e2de11e422e2896664bc9c6',
  name: 'MakeCalendarFeed',
};

export const RevokeCalendarFeedMutation: Operation<RevokeCalendarFeedData, RevokeCalendarFeedVariables> = {
  id: 'sha256:4be7a409ecb3a0c1bf58226b0e93f2b61f50c1369f18c6a33f62f5c0ffac3845',
  name: 'RevokeCalendarFeed',
};

export const MyGroupsQuery: Operation<MyGroupsData, MyGroupsVariables> = {
  id: 'sha256:dc44db041082f2eeb0a63dd748c6c2795a39cb5fd67cf11afc461e638df27ecd',
  name: 'MyGroups',
};

export const AcknowledgeGroupCodeMutation: Operation<AcknowledgeGroupCodeData, AcknowledgeGroupCodeVariables> = {
  id: 'sha256:2c30ba099e00dab179cc5a7b493350db5b3e75fb0cbf38838be6815e820251fb',
  name: 'AcknowledgeGroupCode',
};

export const CampaignDayQuery: Operation<CampaignDayData, CampaignDayVariables> = {
  id: 'sha256:6cb894e8e817daf46ea194902b5cb09bcd43df0502c9f13e8e77d12e4da6fab3',
  name: 'CampaignDay',
};

export const HomeQuery: Operation<HomeData, HomeVariables> = {
  id: 'sha256:a1fa104bbea56735059d93afaf67a58b5562a4f1c4f58e14ed8d9345a2df12b1',
  name: 'Home',
};

export const SeeTierChangesMutation: Operation<SeeTierChangesData, SeeTierChangesVariables> = {
  id: 'sha256:fff4a7219289a7cbe1494ba14876f3e4317d0d43d3889b2f5931847f57976035',
  name: 'SeeTierChanges',
};

export const MyKitsQuery: Operation<MyKitsData, MyKitsVariables> = {
  id: 'sha256:2838fb567191d2c4e65771ad96f2927a17268757f3367834f31c4c785779b3d8',
  name: 'MyKits',
};

export const ReportKitUsesMutation: Operation<ReportKitUsesData, ReportKitUsesVariables> = {
  id: 'sha256:f7d94aba1ef0053d0548da00ed2dc2a3b10651cf23f8c4247b8e6699cdd3de9e',
  name: 'ReportKitUses',
};

export const MyKolQuery: Operation<MyKolData, MyKolVariables> = {
  id: 'sha256:039a98a5c53b042510e2aae2afff8fd54f81beecd590308ec978df0a3a3d4c91',
  name: 'MyKol',
};

export const MyStatementsQuery: Operation<MyStatementsData, MyStatementsVariables> = {
  id: 'sha256:9a5e1cc6225f82b498b4bc2181ec184a45f9ef87149bfb34d11e779d81392253',
  name: 'MyStatements',
};

export const AnswerKolMutation: Operation<AnswerKolData, AnswerKolVariables> = {
  id: 'sha256:670e01283c58b500183523eab2c862935ad5a7c14a2c6f3641dff89b4454d114',
  name: 'AnswerKol',
};

export const TimeOffQuery: Operation<TimeOffData, TimeOffVariables> = {
  id: 'sha256:ad243113ded6f7ecea81e89cd4a9e99c1066c9c667ee3532a62312a053c9d860',
  name: 'TimeOff',
};

export const AskTimeOffMutation: Operation<AskTimeOffData, AskTimeOffVariables> = {
  id: 'sha256:3c8578710fbbefe12c1341844b401f12fa700cdfc15d530eb02a2f003cfe867c',
  name: 'AskTimeOff',
};

export const TakeBackTimeOffMutation: Operation<TakeBackTimeOffData, TakeBackTimeOffVariables> = {
  id: 'sha256:34a85da284ca9117a2c67409cf7a400d86f93601db23659accba6391d60ec5eb',
  name: 'TakeBackTimeOff',
};

export const SetOwnHoursMutation: Operation<SetOwnHoursData, SetOwnHoursVariables> = {
  id: 'sha256:a9a85c3fccc6847af2d90ea08ec2e386639778e15eaca5a4eb0de1f33ae868c5',
  name: 'SetOwnHours',
};

export const HostedLiveQuery: Operation<HostedLiveData, HostedLiveVariables> = {
  id: 'sha256:b358f1b5b32392d27f9ea6dafa1d037f0ba55c7385d58c86ce8c9d551013dd7b',
  name: 'HostedLive',
};

export const OwnLivesQuery: Operation<OwnLivesData, OwnLivesVariables> = {
  id: 'sha256:80bf5ce21506e8d89f7ac0408567a30fc40bbd9bd1b42afc7923521bcd7d9078',
  name: 'OwnLives',
};

export const FollowedLivesQuery: Operation<FollowedLivesData, FollowedLivesVariables> = {
  id: 'sha256:aa9e209a6e7db4e3b42ab9d32450353c76219a052e7ad3b264d7a7c7480121c9',
  name: 'FollowedLives',
};

export const LiveFeedQuery: Operation<LiveFeedData, LiveFeedVariables> = {
  id: 'sha256:68d6d174b3fee717f85916d110cbb9fcaf15d1b85eb447bff3d1caeb959acbe7',
  name: 'LiveFeed',
};

export const HostLiveMutation: Operation<HostLiveData, HostLiveVariables> = {
  id: 'sha256:9c3ce5582916f3804cdd4a4a31af3d2ddb9333680867f1ba0189ec562e4aebec',
  name: 'HostLive',
};

export const StartHostedLiveMutation: Operation<StartHostedLiveData, StartHostedLiveVariables> = {
  id: 'sha256:e519c25208fbb93e863be15e5777aabce5294ce886a771375560fd218e78f4dd',
  name: 'StartHostedLive',
};

export const EndHostedLiveMutation: Operation<EndHostedLiveData, EndHostedLiveVariables> = {
  id: 'sha256:9e975033f5331e9f12b0e569f1953dd0c15c118fd8b0524b5412a5888ea716d2',
  name: 'EndHostedLive',
};

export const ProfileQuery: Operation<ProfileData, ProfileVariables> = {
  id: 'sha256:77d994bfade843b9c5d2d0f04756eb759423aa9a25295a30faf3081e70f82bbb',
  name: 'Profile',
};

export const LeaveDeviceMutation: Operation<LeaveDeviceData, LeaveDeviceVariables> = {
  id: 'sha256:06209d9113efb9223de3533ca4938d99afca36a81d150cdd83a7f5382495d8cf',
  name: 'LeaveDevice',
};

export const EraseMeMutation: Operation<EraseMeData, EraseMeVariables> = {
  id: 'sha256:6eeaffd4774cff4832ccc31851a537af7cf73e4423428cdf6b834477fa1749f9',
  name: 'EraseMe',
};

export const OwnMeetingsQuery: Operation<OwnMeetingsData, OwnMeetingsVariables> = {
  id: 'sha256:a52c9f80ba79d58b5b1c6eaa1bcb176d444d9ba642c4ccc77947682faa899aec',
  name: 'OwnMeetings',
};

export const SettleOwnActionMutation: Operation<SettleOwnActionData, SettleOwnActionVariables> = {
  id: 'sha256:1bd7e980c4ed568a2b2fca4ee8939a6c6fcde86ed3c62d60bb082553b4302790',
  name: 'SettleOwnAction',
};

export const InboxQuery: Operation<InboxData, InboxVariables> = {
  id: 'sha256:9e3d18039b3a52d8c81116f65a79c9d76aee57722849fddde372ab1937f261de',
  name: 'Inbox',
};

export const SeeInboxMutation: Operation<SeeInboxData, SeeInboxVariables> = {
  id: 'sha256:a9b28b8d8f7be23ebe14ce64e978a3969befcea886339acbb830b6f5290957a1',
  name: 'SeeInbox',
};

export const OwnWeekQuery: Operation<OwnWeekData, OwnWeekVariables> = {
  id: 'sha256:70427300ebf26e2ca233fc4f72f18d831f3180ac68e8d296f938a359d78ba0e4',
  name: 'OwnWeek',
};

export const WarReportsQuery: Operation<WarReportsData, WarReportsVariables> = {
  id: 'sha256:0b6a618ac0ff149038e3fc70711b27e7d1e791fd42dbc00f1f83c93d603a2aaa',
  name: 'WarReports',
};

export const DemoPersonasQuery: Operation<DemoPersonasData, DemoPersonasVariables> = {
  id: 'sha256:e8d60a784a57ce749151796952a503a3203ba1d1f1b2f4b28c350d5b40598714',
  name: 'DemoPersonas',
};

export const MyTeamQuery: Operation<MyTeamData, MyTeamVariables> = {
  id: 'sha256:045add996b497b838ac9caf57783491b2e8bae56b5ef0db90f601df653c74c54',
  name: 'MyTeam',
};

export const WhyQuery: Operation<WhyData, WhyVariables> = {
  id: 'sha256:fe6885bfa9ee1299793d4b39c23bb6defe5e26544bb95d880eb6ee73ae0fd5f5',
  name: 'Why',
};

export const ObjectMutation: Operation<ObjectData, ObjectVariables> = {
  id: 'sha256:5781f3b9fa896ed1e82e9a18a85ce1d379cd8feafde6f1116f698efd515f5026',
  name: 'Object',
};
