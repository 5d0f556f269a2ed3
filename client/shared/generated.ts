// Written by `npm run codegen` from the .graphql files beside it and the schema; changes made here are lost.

export type Comparison = 'AT_LEAST' | 'AT_MOST';
export type DatabaseKind = 'EMBEDDED' | 'REPLICA_SET';
export type DistributorSort = 'JOINED_FIRST' | 'JOINED_LATEST' | 'MEMBER_NO';
export type FindingLevel = 'PASSED' | 'REFUSED' | 'WARNING';
export type ImportKind = 'DISTRIBUTORS' | 'ORDERS';
export type Metric =
  | 'ACTIVE_DOWNLINE'
  | 'BUYERS'
  | 'DIRECT_RECRUITS'
  | 'OWN_ORDERS'
  | 'OWN_SALES'
  | 'REFUND_RATE'
  | 'REPLICATION_INDEX'
  | 'REPURCHASES'
  | 'TEAM_RECRUITS'
  | 'TEAM_SALES';
export type MetricUnit = 'BASIS_POINTS' | 'COUNT' | 'FEN';
export type MetricWindow = 'DAYS_7' | 'DAYS_30' | 'DAYS_90' | 'LIFETIME';
export type ObjectionState = 'ANSWERED' | 'OPEN';
export type OrderKind = 'FIRST_OFFER' | 'GROUP_BUY' | 'MEMBERSHIP' | 'PRODUCT';
export type PersonKind = 'DISTRIBUTOR' | 'STAFF';
export type QuarantineKind = 'ORDER' | 'REFUND';
export type QuarantineReason = 'MEMBER_UNKNOWN' | 'ORDER_UNKNOWN' | 'REFUND_TOO_LARGE';
export type Role = 'ADMIN' | 'DISTRIBUTOR' | 'KOL' | 'OPERATOR' | 'OPS_MANAGER';
export type RuleKind = 'ALL' | 'ANY' | 'CONDITION';
export type RunState = 'DONE' | 'FAILED' | 'QUEUED' | 'RUNNING';
export type RunTrigger = 'CLOCK' | 'PERSON';
export type SearchKind = 'DISTRIBUTOR' | 'PRODUCT';
export type SettingKind = 'COUNT' | 'DAYS' | 'HOURS' | 'TEXT';
export type SignInWay = 'INVITATION' | 'PASSWORD' | 'PERSONA' | 'TICKET';
export type TeamShow = 'ALL' | 'MID' | 'NEED_HELP' | 'NEW';
export type Tier = 'HEAD' | 'MID' | 'NEW';
export type TierChangeKind = 'DEMOTED' | 'GRACE_BEGUN' | 'GRACE_ENDED' | 'PINNED' | 'PIN_ENDED' | 'PROMOTED';
export type TierPolicyState = 'CHECKED' | 'DRAFT' | 'PUBLISHED';
export type WorkState = 'DONE' | 'FAILED' | 'QUEUED' | 'RUNNING' | 'STOPPED';
