// Written by `npm run codegen` from the .graphql files beside it and the schema; changes made here are lost.

import type { Operation } from '../shared/operation.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AuditFilter = {
  readonly action?: string | null | undefined;
  readonly actorId?: string | null | undefined;
  /** Business days, both included. */
  readonly from?: string | null | undefined;
  readonly subjectId?: string | null | undefined;
  readonly to?: string | null | undefined;
};

export type Comparison = 'AT_LEAST' | 'AT_MOST';

export type ConditionInput = {
  readonly comparison?: Comparison | null | undefined;
  readonly kind: RuleKind;
  readonly metric?: Metric | null | undefined;
  readonly threshold?: number | null | undefined;
  readonly topBasisPoints?: number | null | undefined;
  readonly window?: MetricWindow | null | undefined;
};

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

export type FindingLevel = 'PASSED' | 'REFUSED' | 'WARNING';

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

export type PersonKind = 'DISTRIBUTOR' | 'STAFF';

export type QuarantineKind = 'ORDER' | 'REFUND';

export type QuarantineReason =
  /** Nobody is known under the member number. */
  | 'MEMBER_UNKNOWN'
  /** The order has not come yet. */
  | 'ORDER_UNKNOWN'
  /** With it, more would be refunded than was paid. */
  | 'REFUND_TOO_LARGE';

export type Role = 'ADMIN' | 'DISTRIBUTOR' | 'KOL' | 'OPERATOR' | 'OPS_MANAGER';

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

export type SearchKind = 'DISTRIBUTOR' | 'PRODUCT';

export type SettingKind = 'COUNT' | 'DAYS' | 'HOURS' | 'TEXT';

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

export type HealthVariables = Exact<{ [key: string]: never }>;

export type HealthData = {
  readonly health: {
    readonly asOf: string;
    readonly database: { readonly isGood: boolean; readonly milliseconds: number | null };
    readonly jobs: { readonly isGood: boolean; readonly total: number; readonly failed24h: number; readonly lastRunAt: string | null };
    readonly works: { readonly running: number; readonly queued: number; readonly failed24h: number };
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

export const OrdersQuery: Operation<OrdersData, OrdersVariables> = {
  id: 'sha256:047612e1cd25105f2a204f8cc43661716e40ae0438a2ca0da6d091b543343f74',
  name: 'Orders',
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
  id: 'sha256:df521db08b12a478080bfea05b23cf86403aff5fcc183272f5c48315c079ae01',
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

export const SettingsQuery: Operation<SettingsData, SettingsVariables> = {
  id: 'sha256:1f9de22a3bc7afd8e0f80d17838dd676157961fd0722eeb3aa3551c05d1e7a01',
  name: 'Settings',
};

export const ChangeSettingMutation: Operation<ChangeSettingData, ChangeSettingVariables> = {
  id: 'sha256:ce4b4f8e4da196fcec9a8d0db097092300377532bc80672f7f9fd2fc1b68f9bb',
  name: 'ChangeSetting',
};

export const SearchQuery: Operation<SearchData, SearchVariables> = {
  id: 'sha256:ae57cc12e07c27167d167e1e25b2cc70d7a7e7da2223d309dc31d2c2f2ed08aa',
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

export const HealthQuery: Operation<HealthData, HealthVariables> = {
  id: 'sha256:add3e3c812ff18b183035a0daffd770ed86cc30152abda307da4c743589b72ca',
  name: 'Health',
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
