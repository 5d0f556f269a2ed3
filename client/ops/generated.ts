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

export type ImportKind = 'DISTRIBUTORS' | 'ORDERS';

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

export type Role = 'ADMIN' | 'DISTRIBUTOR' | 'KOL' | 'OPERATOR' | 'OPS_MANAGER';

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

export type Tier = 'HEAD' | 'MID' | 'NEW';

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
        readonly sponsor: { readonly id: string; readonly name: string } | null;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type ProvincesVariables = Exact<{ [key: string]: never }>;

export type ProvincesData = { readonly provinces: ReadonlyArray<string> };

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
    readonly sponsor: { readonly id: string; readonly name: string } | null;
    readonly sales: ReadonlyArray<{
      readonly day: string;
      readonly orders: number;
      readonly netFen: number;
      readonly amountFen: number;
      readonly refundedFen: number;
      readonly profitFen: number;
      readonly memberships: number;
    }>;
  } | null;
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
  id: 'sha256:546b0fdb3953bcb713c5db7018e50ca577096b46383cfb7f860f2dcf10139010',
  name: 'People',
};

export const ProvincesQuery: Operation<ProvincesData, ProvincesVariables> = {
  id: 'sha256:5ede7757f09e2960a238f664ec0bb0f3cb597bed6f26fe5efae2bd5c10306478',
  name: 'Provinces',
};

export const PersonQuery: Operation<PersonData, PersonVariables> = {
  id: 'sha256:f31126b8c087b88dd4965f0e9be15af44f59a30307988f5062eadfc44f21beed',
  name: 'Person',
};

export const ProductsQuery: Operation<ProductsData, ProductsVariables> = {
  id: 'sha256:bf41c91db3c0d0943f668b6976bf63fdb22835e4093a1d7042ecef5e5f15c3c1',
  name: 'Products',
};

export const ProductCategoriesQuery: Operation<ProductCategoriesData, ProductCategoriesVariables> = {
  id: 'sha256:216d492a976863bf410eb4d2bc7d1bf418331072f67e25f31d919581ef28dbe5',
  name: 'ProductCategories',
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
