// Written by `npm run codegen` from the .graphql files beside it and the schema; changes made here are lost.

import type { Operation } from '../shared/operation.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Comparison = 'AT_LEAST' | 'AT_MOST';

export type GroupPurpose =
  | 'CAMP'
  | 'CAMPAIGN'
  | 'LEADERS'
  | 'LOCAL'
  /** The groups of a tier. */
  | 'SERVICE';

export type GroupRole = 'ASSISTANT' | 'KOL' | 'MEMBER' | 'OPERATOR' | 'OWNER';

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

export const MyGroupsQuery: Operation<MyGroupsData, MyGroupsVariables> = {
  id: 'sha256:dc44db041082f2eeb0a63dd748c6c2795a39cb5fd67cf11afc461e638df27ecd',
  name: 'MyGroups',
};

export const AcknowledgeGroupCodeMutation: Operation<AcknowledgeGroupCodeData, AcknowledgeGroupCodeVariables> = {
  id: 'sha256:2c30ba099e00dab179cc5a7b493350db5b3e75fb0cbf38838be6815e820251fb',
  name: 'AcknowledgeGroupCode',
};

export const HomeQuery: Operation<HomeData, HomeVariables> = {
  id: 'sha256:a1fa104bbea56735059d93afaf67a58b5562a4f1c4f58e14ed8d9345a2df12b1',
  name: 'Home',
};

export const SeeTierChangesMutation: Operation<SeeTierChangesData, SeeTierChangesVariables> = {
  id: 'sha256:fff4a7219289a7cbe1494ba14876f3e4317d0d43d3889b2f5931847f57976035',
  name: 'SeeTierChanges',
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
