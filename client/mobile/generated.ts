// Written by `npm run codegen` from the .graphql files beside it and the schema; changes made here are lost.

import type { Operation } from '../shared/operation.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

export type Comparison = 'AT_LEAST' | 'AT_MOST';

export type FileKind = 'IMAGE' | 'VIDEO';

export type GroupPurpose =
  | 'CAMP'
  | 'CAMPAIGN'
  | 'LEADERS'
  | 'LOCAL'
  /** The groups of a tier. */
  | 'SERVICE';

export type GroupRole = 'ASSISTANT' | 'KOL' | 'MEMBER' | 'OPERATOR' | 'OWNER';

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

/**
 * What is measured of a distributor. Sales are goods without memberships, net of refunds; a refund is taken from the business day of
 * its order, and a wholly refunded order is no order any more.
 */
export type Metric =
  /** Members of the team who sold something. */
  | 'ACTIVE_DOWNLINE'
  /** Different buyers. */
  | 'BUYERS'
  | 'DIRECT_RECRUITS'
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
  | 'TEAM_SALES';

export type MetricUnit =
  /** Hundredths of a per cent: 214 is 2.14 %. */
  'BASIS_POINTS' | 'COUNT' | 'FEN';

/** Rolling business days, today included. */
export type MetricWindow = 'DAYS_7' | 'DAYS_30' | 'DAYS_90' | 'LIFETIME';

export type ObjectionState = 'ANSWERED' | 'OPEN';

export type OrderKind = 'FIRST_OFFER' | 'GROUP_BUY' | 'MEMBERSHIP' | 'PRODUCT';

export type PersonKind = 'DISTRIBUTOR' | 'STAFF';

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
  id: 'sha256:94948056edb94b939c7b6092081b86980a4966e1fcfcfa794767af8ab9e139c1',
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
