// Written by `npm run codegen` from every schema.graphql; changes made here are lost.

import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { DistributorRow, StandingRow, TierChangeRow } from '../distributors/model.ts';
import type { ProductRow } from '../products/model.ts';
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

export type FindingLevel = 'PASSED' | 'REFUSED' | 'WARNING';

export type GroupEffect = {
  joining: Scalars['Int']['output'];
  leaving: Scalars['Int']['output'];
  /** Groups of this tier. */
  tier: Tier;
};

export type Health = {
  asOf: Scalars['DateTime']['output'];
  database: DatabaseHealth;
  jobs: JobsHealth;
  works: WorksHealth;
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

/** Who asks. Staff are named by their work name, distributors by their nickname. */
export type Me = {
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

export type Mutation = {
  /** With `tier` and `until` the tier is fixed in the same act. */
  answerObjection: TierObjection;
  beginTotp: TotpSetup;
  changePassword: Scalars['Boolean']['output'];
  changeSetting: Setting;
  /** A change of role or a dismissal ends that person's sessions. */
  changeStaff: StaffMember;
  /** Reads the whole trail and recomputes every digest. */
  checkAudit: AuditCheck;
  /** Refused with `POLICY_NOT_SOUND` while there are problems or refused findings. */
  checkTierPolicy: TierPolicy;
  /** By id, at most 500; everybody of one move; or by id those who still wait for that move. Returns how many. */
  confirmTierPlan: Scalars['Int']['output'];
  /** Proves that the authenticator works and turns the second factor on. Returns recovery codes, shown this once, each good for one use. */
  confirmTotp: Array<Scalars['String']['output']>;
  /** For good, with a reason that is kept in the audit trail. Sent again, it is taken in again. */
  discardQuarantined: Scalars['Boolean']['output'];
  /** A new draft, as a copy of a version, or from the usual rules. */
  draftTierPolicy: TierPolicy;
  /** Returns how many were ended. */
  endOtherSessions: Scalars['Int']['output'];
  /** Ends one of the own sessions at once, sockets included. */
  endSession: Scalars['Boolean']['output'];
  endStaffSessions: Scalars['Int']['output'];
  /** Erases everything personal for good; orders and sums stay under the member number. */
  eraseDistributor: Distributor;
  /** By the member, who repeats the own member number; ends every session. */
  eraseMe: Scalars['Boolean']['output'];
  inviteStaff: InvitationLink;
  /** By the member number of the new sponsor; null for nobody. The whole downline moves along. */
  moveSponsor: Distributor;
  /** By the member. One may be open at a time. */
  objectToTier: TierObjection;
  pinTier: Distributor;
  /** From today or a later day on; only what has been checked. From today: everybody is decided about within a minute. */
  publishTierPolicy: TierPolicy;
  removeTotp: Scalars['Boolean']['output'];
  removeView: Scalars['Boolean']['output'];
  /** A new link in place of an earlier one, also for somebody who forgot the password. */
  renewInvitation: InvitationLink;
  /** For somebody who lost the authenticator and the recovery codes. */
  resetStaffTotp: StaffMember;
  /** Takes up a work that failed or was stopped, from where it was. */
  resumeWork: Work;
  /** Tries everything that waits once more; returns how many were applied. */
  retryQuarantine: Scalars['Int']['output'];
  /** The whole phone number; kept in the audit trail with the reason. Null where none is known. */
  revealPhone: Maybe<Scalars['String']['output']>;
  /** Has a job run once, now, beside its timetable. Returns at once; a process that runs jobs takes it up within a second or so. */
  runJob: JobRun;
  /** A full run of today, as the nightly one; long work. */
  runTiers: Work;
  saveTierPolicy: TierPolicy;
  saveView: SavedView;
  /** By the member: changes up to this one have been seen. */
  seeTierChanges: Scalars['Boolean']['output'];
  stopWork: Work;
  unpinTier: Distributor;
  /** Drafts, and what is published but not yet in force. */
  withdrawTierPolicy: Maybe<TierPolicy>;
};

export type MutationAnswerObjectionArgs = {
  answer: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  tier?: InputMaybe<Tier>;
  until?: InputMaybe<Scalars['Day']['input']>;
};

export type MutationChangePasswordArgs = {
  current: Scalars['String']['input'];
  next: Scalars['String']['input'];
};

export type MutationChangeSettingArgs = {
  key: Scalars['String']['input'];
  value: Scalars['String']['input'];
};

export type MutationChangeStaffArgs = {
  change: StaffChange;
  id: Scalars['ID']['input'];
};

export type MutationCheckTierPolicyArgs = {
  revision: Scalars['Int']['input'];
  version: Scalars['Int']['input'];
};

export type MutationConfirmTierPlanArgs = {
  distributorIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  join?: InputMaybe<Tier>;
  leave?: InputMaybe<Tier>;
};

export type MutationConfirmTotpArgs = {
  code: Scalars['String']['input'];
};

export type MutationDiscardQuarantinedArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type MutationDraftTierPolicyArgs = {
  basedOn?: InputMaybe<Scalars['Int']['input']>;
};

export type MutationEndSessionArgs = {
  id: Scalars['ID']['input'];
};

export type MutationEndStaffSessionsArgs = {
  staffId: Scalars['ID']['input'];
};

export type MutationEraseDistributorArgs = {
  distributorId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type MutationEraseMeArgs = {
  memberNo: Scalars['String']['input'];
};

export type MutationInviteStaffArgs = {
  input: StaffInput;
};

export type MutationMoveSponsorArgs = {
  distributorId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  sponsorNo?: InputMaybe<Scalars['String']['input']>;
};

export type MutationObjectToTierArgs = {
  text: Scalars['String']['input'];
};

export type MutationPinTierArgs = {
  distributorId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  tier: Tier;
  until: Scalars['Day']['input'];
};

export type MutationPublishTierPolicyArgs = {
  from: Scalars['Day']['input'];
  revision: Scalars['Int']['input'];
  version: Scalars['Int']['input'];
};

export type MutationRemoveTotpArgs = {
  password: Scalars['String']['input'];
};

export type MutationRemoveViewArgs = {
  id: Scalars['ID']['input'];
};

export type MutationRenewInvitationArgs = {
  staffId: Scalars['ID']['input'];
};

export type MutationResetStaffTotpArgs = {
  staffId: Scalars['ID']['input'];
};

export type MutationResumeWorkArgs = {
  id: Scalars['ID']['input'];
};

export type MutationRevealPhoneArgs = {
  distributorId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type MutationRunJobArgs = {
  name: Scalars['String']['input'];
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

export type MutationSeeTierChangesArgs = {
  upTo: Scalars['Int']['input'];
};

export type MutationStopWorkArgs = {
  id: Scalars['ID']['input'];
};

export type MutationUnpinTierArgs = {
  distributorId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type MutationWithdrawTierPolicyArgs = {
  version: Scalars['Int']['input'];
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

export type ObjectionState = 'ANSWERED' | 'OPEN';

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

export type PlannedTotal = {
  count: Scalars['Int']['output'];
  join: Tier;
  leave: Tier;
};

export type PolicyComparison = {
  /** Members about whom the two decide differently. */
  different: Scalars['Int']['output'];
  one: Simulation;
  other: Simulation;
  /** At most 50 of them. */
  samples: Array<ComparisonSample>;
};

export type Product = {
  category: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  priceFen: Scalars['Fen']['output'];
  /** What the sharer earns from one, before refunds. */
  profitFen: Scalars['Fen']['output'];
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

export type ProductSales = {
  amountFen: Scalars['Fen']['output'];
  orders: Scalars['Int']['output'];
  product: Maybe<Product>;
  quantity: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
};

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
  /** Every action that can occur. */
  auditActions: Array<Scalars['String']['output']>;
  /** The latest first. */
  auditEntries: AuditConnection;
  /** Live validation while a rule is being written; nothing is kept. */
  checkTierRule: RuleCheck;
  compareTierPolicies: PolicyComparison;
  /** Whom one invited directly, for the tree: for the staff of anybody, for a distributor of the own team. The strongest team first. */
  directDownline: TeamMemberConnection;
  distributor: Maybe<Distributor>;
  /** `search` takes a member number, the beginning of a name, or a whole phone number. */
  distributors: DistributorConnection;
  /** Whether everything that works unseen does work. */
  health: Health;
  import: Maybe<Import>;
  /** The latest first. */
  imports: ImportConnection;
  invitation: Maybe<Invitation>;
  jobs: Array<Job>;
  /** Null for a stranger. */
  me: Maybe<Me>;
  /** The metrics that conditions may use. */
  metrics: Array<MetricInfo>;
  /** The viewer's own sales over the last days, today included; 1 to 90. */
  mySales: OwnSales;
  /** The viewer's own team. */
  myTeam: TeamMemberConnection;
  /** The latest first. `search` takes an order number. */
  orders: OrderConnection;
  personas: Array<Persona>;
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
  /** One for each day, at most 400 of them. */
  salesByDay: Array<DayTotals>;
  savedViews: Array<SavedView>;
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
  work: Maybe<Work>;
  /** The latest first. */
  works: WorkConnection;
};

export type QueryAuditEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryCheckTierRuleArgs = {
  rule: TierRuleInput;
};

export type QueryCompareTierPoliciesArgs = {
  one: Scalars['Int']['input'];
  other: Scalars['Int']['input'];
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

export type QueryMySalesArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryMyTeamArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  show?: InputMaybe<TeamShow>;
};

export type QueryOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
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

export type QuerySalesByDayArgs = {
  from: Scalars['Day']['input'];
  to: Scalars['Day']['input'];
};

export type QuerySavedViewsArgs = {
  list: Scalars['String']['input'];
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

export type QueryWorkArgs = {
  id: Scalars['ID']['input'];
};

export type QueryWorksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<WorkState>;
};

export type Role = 'ADMIN' | 'DISTRIBUTOR' | 'KOL' | 'OPERATOR' | 'OPS_MANAGER';

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

/** A list's state that somebody of the staff wants to find again. */
export type SavedView = {
  id: Scalars['ID']['output'];
  list: Scalars['String']['output'];
  name: Scalars['String']['output'];
  /** The query part of the page's address. */
  query: Scalars['String']['output'];
};

export type SearchHit = {
  detail: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  kind: SearchKind;
  title: Scalars['String']['output'];
};

export type SearchKind = 'DISTRIBUTOR' | 'PRODUCT';

export type Seller = {
  distributor: Distributor;
  netFen: Scalars['Fen']['output'];
  orders: Scalars['Int']['output'];
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

export type SettingKind = 'COUNT' | 'DAYS' | 'HOURS' | 'TEXT';

export type SignInWay = 'INVITATION' | 'PASSWORD' | 'PERSONA' | 'TICKET';

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

/** Every metric of one distributor over one window. */
export type WindowFigures = {
  activeDownline: Scalars['Int']['output'];
  buyers: Scalars['Int']['output'];
  directRecruits: Scalars['Int']['output'];
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
  AuditCheck: ResolverTypeWrapper<AuditCheck>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AuditConnection: ResolverTypeWrapper<Omit<AuditConnection, 'edges'> & { edges: Array<ResolversTypes['AuditEdge']> }>;
  AuditEdge: ResolverTypeWrapper<Omit<AuditEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditEntry: ResolverTypeWrapper<AuditRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AuditFilter: AuditFilter;
  Comparison: Comparison;
  ComparisonSample: ResolverTypeWrapper<ComparedSample>;
  ComplianceFinding: ResolverTypeWrapper<ComplianceFinding>;
  ConditionInput: ConditionInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ConditionVerdict: ResolverTypeWrapper<ConditionVerdict>;
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
  Explanation: ResolverTypeWrapper<Explained>;
  ExplanationSide: ResolverTypeWrapper<ExplanationSide>;
  Fen: ResolverTypeWrapper<Scalars['Fen']['output']>;
  FindingLevel: FindingLevel;
  GroupEffect: ResolverTypeWrapper<GroupEffect>;
  Health: ResolverTypeWrapper<Health>;
  Import: ResolverTypeWrapper<ImportRow>;
  ImportConnection: ResolverTypeWrapper<Omit<ImportConnection, 'edges'> & { edges: Array<ResolversTypes['ImportEdge']> }>;
  ImportEdge: ResolverTypeWrapper<Omit<ImportEdge, 'node'> & { node: ResolversTypes['Import'] }>;
  ImportError: ResolverTypeWrapper<ImportError>;
  ImportKind: ImportKind;
  InnerRuleNodeInput: InnerRuleNodeInput;
  Invitation: ResolverTypeWrapper<Invitation>;
  InvitationLink: ResolverTypeWrapper<Omit<InvitationLink, 'staff'> & { staff: ResolversTypes['StaffMember'] }>;
  Job: ResolverTypeWrapper<
    Omit<Job, 'lastRun' | 'runs'> & { lastRun?: Maybe<ResolversTypes['JobRun']>; runs: Array<ResolversTypes['JobRun']> }
  >;
  JobRun: ResolverTypeWrapper<RunRow>;
  JobsHealth: ResolverTypeWrapper<JobsHealth>;
  Me: ResolverTypeWrapper<MeRow>;
  Metric: Metric;
  MetricInfo: ResolverTypeWrapper<MetricInfo>;
  MetricUnit: MetricUnit;
  MetricWindow: MetricWindow;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NextStep: ResolverTypeWrapper<NextStep>;
  ObjectionState: ObjectionState;
  Order: ResolverTypeWrapper<OrderRow>;
  OrderConnection: ResolverTypeWrapper<Omit<OrderConnection, 'edges'> & { edges: Array<ResolversTypes['OrderEdge']> }>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderFilter: OrderFilter;
  OrderKind: OrderKind;
  OwnSales: ResolverTypeWrapper<Omit<OwnSales, 'recent'> & { recent: Array<ResolversTypes['Order']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PersonKind: PersonKind;
  Persona: ResolverTypeWrapper<Persona>;
  PlannedMove: ResolverTypeWrapper<DistributorRow>;
  PlannedMoveConnection: ResolverTypeWrapper<Omit<PlannedMoveConnection, 'edges'> & { edges: Array<ResolversTypes['PlannedMoveEdge']> }>;
  PlannedMoveEdge: ResolverTypeWrapper<Omit<PlannedMoveEdge, 'node'> & { node: ResolversTypes['PlannedMove'] }>;
  PlannedTotal: ResolverTypeWrapper<PlannedTotal>;
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
  ProductSales: ResolverTypeWrapper<ProductSalesRow>;
  Pyramid: ResolverTypeWrapper<Pyramid>;
  QuarantineKind: QuarantineKind;
  QuarantineReason: QuarantineReason;
  QuarantineTotals: ResolverTypeWrapper<QuarantineTotals>;
  Quarantined: ResolverTypeWrapper<QuarantineRow>;
  QuarantinedConnection: ResolverTypeWrapper<Omit<QuarantinedConnection, 'edges'> & { edges: Array<ResolversTypes['QuarantinedEdge']> }>;
  QuarantinedEdge: ResolverTypeWrapper<Omit<QuarantinedEdge, 'node'> & { node: ResolversTypes['Quarantined'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Role: Role;
  RuleCheck: ResolverTypeWrapper<RuleCheck>;
  RuleDifference: ResolverTypeWrapper<RuleDifference>;
  RuleKind: RuleKind;
  RuleNode: ResolverTypeWrapper<RuleNode>;
  RuleNodeInput: RuleNodeInput;
  RuleProblem: ResolverTypeWrapper<RuleProblem>;
  RunState: RunState;
  RunTrigger: RunTrigger;
  SavedView: ResolverTypeWrapper<SavedView>;
  SearchHit: ResolverTypeWrapper<SearchHit>;
  SearchKind: SearchKind;
  Seller: ResolverTypeWrapper<SellerRow>;
  ServerInfo: ResolverTypeWrapper<ServerInfo>;
  Session: ResolverTypeWrapper<SessionRow>;
  Setting: ResolverTypeWrapper<Setting>;
  SettingKind: SettingKind;
  SignInWay: SignInWay;
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
  AuditCheck: AuditCheck;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  AuditConnection: Omit<AuditConnection, 'edges'> & { edges: Array<ResolversParentTypes['AuditEdge']> };
  AuditEdge: Omit<AuditEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditEntry: AuditRow;
  ID: Scalars['ID']['output'];
  AuditFilter: AuditFilter;
  ComparisonSample: ComparedSample;
  ComplianceFinding: ComplianceFinding;
  ConditionInput: ConditionInput;
  Float: Scalars['Float']['output'];
  ConditionVerdict: ConditionVerdict;
  DatabaseHealth: DatabaseHealth;
  DateTime: Scalars['DateTime']['output'];
  Day: Scalars['Day']['output'];
  DayTotals: DayTotals;
  Distributor: DistributorRow;
  DistributorConnection: Omit<DistributorConnection, 'edges'> & { edges: Array<ResolversParentTypes['DistributorEdge']> };
  DistributorEdge: Omit<DistributorEdge, 'node'> & { node: ResolversParentTypes['Distributor'] };
  DistributorFilter: DistributorFilter;
  Explanation: Explained;
  ExplanationSide: ExplanationSide;
  Fen: Scalars['Fen']['output'];
  GroupEffect: GroupEffect;
  Health: Health;
  Import: ImportRow;
  ImportConnection: Omit<ImportConnection, 'edges'> & { edges: Array<ResolversParentTypes['ImportEdge']> };
  ImportEdge: Omit<ImportEdge, 'node'> & { node: ResolversParentTypes['Import'] };
  ImportError: ImportError;
  InnerRuleNodeInput: InnerRuleNodeInput;
  Invitation: Invitation;
  InvitationLink: Omit<InvitationLink, 'staff'> & { staff: ResolversParentTypes['StaffMember'] };
  Job: Omit<Job, 'lastRun' | 'runs'> & { lastRun?: Maybe<ResolversParentTypes['JobRun']>; runs: Array<ResolversParentTypes['JobRun']> };
  JobRun: RunRow;
  JobsHealth: JobsHealth;
  Me: MeRow;
  MetricInfo: MetricInfo;
  Mutation: Record<PropertyKey, never>;
  NextStep: NextStep;
  Order: OrderRow;
  OrderConnection: Omit<OrderConnection, 'edges'> & { edges: Array<ResolversParentTypes['OrderEdge']> };
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderFilter: OrderFilter;
  OwnSales: Omit<OwnSales, 'recent'> & { recent: Array<ResolversParentTypes['Order']> };
  PageInfo: PageInfo;
  Persona: Persona;
  PlannedMove: DistributorRow;
  PlannedMoveConnection: Omit<PlannedMoveConnection, 'edges'> & { edges: Array<ResolversParentTypes['PlannedMoveEdge']> };
  PlannedMoveEdge: Omit<PlannedMoveEdge, 'node'> & { node: ResolversParentTypes['PlannedMove'] };
  PlannedTotal: PlannedTotal;
  PolicyComparison: Omit<PolicyComparison, 'one' | 'other' | 'samples'> & {
    one: ResolversParentTypes['Simulation'];
    other: ResolversParentTypes['Simulation'];
    samples: Array<ResolversParentTypes['ComparisonSample']>;
  };
  Product: ProductRow;
  ProductConnection: Omit<ProductConnection, 'edges'> & { edges: Array<ResolversParentTypes['ProductEdge']> };
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductSales: ProductSalesRow;
  Pyramid: Pyramid;
  QuarantineTotals: QuarantineTotals;
  Quarantined: QuarantineRow;
  QuarantinedConnection: Omit<QuarantinedConnection, 'edges'> & { edges: Array<ResolversParentTypes['QuarantinedEdge']> };
  QuarantinedEdge: Omit<QuarantinedEdge, 'node'> & { node: ResolversParentTypes['Quarantined'] };
  Query: Record<PropertyKey, never>;
  RuleCheck: RuleCheck;
  RuleDifference: RuleDifference;
  RuleNode: RuleNode;
  RuleNodeInput: RuleNodeInput;
  RuleProblem: RuleProblem;
  SavedView: SavedView;
  SearchHit: SearchHit;
  Seller: SellerRow;
  ServerInfo: ServerInfo;
  Session: SessionRow;
  Setting: Setting;
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
  WindowFigures: WindowFigures;
  Words: Words;
  Work: WorkRow;
  WorkConnection: Omit<WorkConnection, 'edges'> & { edges: Array<ResolversParentTypes['WorkEdge']> };
  WorkEdge: Omit<WorkEdge, 'node'> & { node: ResolversParentTypes['Work'] };
  WorksHealth: WorksHealth;
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
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isKol?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  memberNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  objections?: Resolver<Array<ResolversTypes['TierObjection']>, ParentType, ContextType>;
  phone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export interface FenScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Fen'], any> {
  name: 'Fen';
}

export type GroupEffectResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['GroupEffect'] = ResolversParentTypes['GroupEffect'],
> = {
  joining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leaving?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
};

export type HealthResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Health'] = ResolversParentTypes['Health']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  database?: Resolver<ResolversTypes['DatabaseHealth'], ParentType, ContextType>;
  jobs?: Resolver<ResolversTypes['JobsHealth'], ParentType, ContextType>;
  works?: Resolver<ResolversTypes['WorksHealth'], ParentType, ContextType>;
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

export type MeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Me'] = ResolversParentTypes['Me']> = {
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

export type MutationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  answerObjection?: Resolver<
    ResolversTypes['TierObjection'],
    ParentType,
    ContextType,
    RequireFields<MutationAnswerObjectionArgs, 'answer' | 'id'>
  >;
  beginTotp?: Resolver<ResolversTypes['TotpSetup'], ParentType, ContextType>;
  changePassword?: Resolver<
    ResolversTypes['Boolean'],
    ParentType,
    ContextType,
    RequireFields<MutationChangePasswordArgs, 'current' | 'next'>
  >;
  changeSetting?: Resolver<ResolversTypes['Setting'], ParentType, ContextType, RequireFields<MutationChangeSettingArgs, 'key' | 'value'>>;
  changeStaff?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType, RequireFields<MutationChangeStaffArgs, 'change' | 'id'>>;
  checkAudit?: Resolver<ResolversTypes['AuditCheck'], ParentType, ContextType>;
  checkTierPolicy?: Resolver<
    ResolversTypes['TierPolicy'],
    ParentType,
    ContextType,
    RequireFields<MutationCheckTierPolicyArgs, 'revision' | 'version'>
  >;
  confirmTierPlan?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<MutationConfirmTierPlanArgs>>;
  confirmTotp?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType, RequireFields<MutationConfirmTotpArgs, 'code'>>;
  discardQuarantined?: Resolver<
    ResolversTypes['Boolean'],
    ParentType,
    ContextType,
    RequireFields<MutationDiscardQuarantinedArgs, 'id' | 'reason'>
  >;
  draftTierPolicy?: Resolver<ResolversTypes['TierPolicy'], ParentType, ContextType, Partial<MutationDraftTierPolicyArgs>>;
  endOtherSessions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endSession?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationEndSessionArgs, 'id'>>;
  endStaffSessions?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationEndStaffSessionsArgs, 'staffId'>>;
  eraseDistributor?: Resolver<
    ResolversTypes['Distributor'],
    ParentType,
    ContextType,
    RequireFields<MutationEraseDistributorArgs, 'distributorId' | 'reason'>
  >;
  eraseMe?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationEraseMeArgs, 'memberNo'>>;
  inviteStaff?: Resolver<ResolversTypes['InvitationLink'], ParentType, ContextType, RequireFields<MutationInviteStaffArgs, 'input'>>;
  moveSponsor?: Resolver<
    ResolversTypes['Distributor'],
    ParentType,
    ContextType,
    RequireFields<MutationMoveSponsorArgs, 'distributorId' | 'reason'>
  >;
  objectToTier?: Resolver<ResolversTypes['TierObjection'], ParentType, ContextType, RequireFields<MutationObjectToTierArgs, 'text'>>;
  pinTier?: Resolver<
    ResolversTypes['Distributor'],
    ParentType,
    ContextType,
    RequireFields<MutationPinTierArgs, 'distributorId' | 'reason' | 'tier' | 'until'>
  >;
  publishTierPolicy?: Resolver<
    ResolversTypes['TierPolicy'],
    ParentType,
    ContextType,
    RequireFields<MutationPublishTierPolicyArgs, 'from' | 'revision' | 'version'>
  >;
  removeTotp?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationRemoveTotpArgs, 'password'>>;
  removeView?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationRemoveViewArgs, 'id'>>;
  renewInvitation?: Resolver<
    ResolversTypes['InvitationLink'],
    ParentType,
    ContextType,
    RequireFields<MutationRenewInvitationArgs, 'staffId'>
  >;
  resetStaffTotp?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType, RequireFields<MutationResetStaffTotpArgs, 'staffId'>>;
  resumeWork?: Resolver<ResolversTypes['Work'], ParentType, ContextType, RequireFields<MutationResumeWorkArgs, 'id'>>;
  retryQuarantine?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revealPhone?: Resolver<
    Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    RequireFields<MutationRevealPhoneArgs, 'distributorId' | 'reason'>
  >;
  runJob?: Resolver<ResolversTypes['JobRun'], ParentType, ContextType, RequireFields<MutationRunJobArgs, 'name'>>;
  runTiers?: Resolver<ResolversTypes['Work'], ParentType, ContextType>;
  saveTierPolicy?: Resolver<
    ResolversTypes['TierPolicy'],
    ParentType,
    ContextType,
    RequireFields<MutationSaveTierPolicyArgs, 'revision' | 'rule' | 'version'>
  >;
  saveView?: Resolver<ResolversTypes['SavedView'], ParentType, ContextType, RequireFields<MutationSaveViewArgs, 'list' | 'name' | 'query'>>;
  seeTierChanges?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationSeeTierChangesArgs, 'upTo'>>;
  stopWork?: Resolver<ResolversTypes['Work'], ParentType, ContextType, RequireFields<MutationStopWorkArgs, 'id'>>;
  unpinTier?: Resolver<
    ResolversTypes['Distributor'],
    ParentType,
    ContextType,
    RequireFields<MutationUnpinTierArgs, 'distributorId' | 'reason'>
  >;
  withdrawTierPolicy?: Resolver<
    Maybe<ResolversTypes['TierPolicy']>,
    ParentType,
    ContextType,
    RequireFields<MutationWithdrawTierPolicyArgs, 'version'>
  >;
};

export type NextStepResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['NextStep'] = ResolversParentTypes['NextStep']> = {
  by?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  isForKeeping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  met?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
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

export type OwnSalesResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OwnSales'] = ResolversParentTypes['OwnSales']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  days?: Resolver<Array<ResolversTypes['DayTotals']>, ParentType, ContextType>;
  recent?: Resolver<Array<ResolversTypes['Order']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PersonaResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Persona'] = ResolversParentTypes['Persona']> = {
  aboutEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aboutZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PersonKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
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

export type PlannedTotalResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['PlannedTotal'] = ResolversParentTypes['PlannedTotal'],
> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  join?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  leave?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
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
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  priceFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  profitFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
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
  auditActions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  auditEntries?: Resolver<ResolversTypes['AuditConnection'], ParentType, ContextType, Partial<QueryAuditEntriesArgs>>;
  checkTierRule?: Resolver<ResolversTypes['RuleCheck'], ParentType, ContextType, RequireFields<QueryCheckTierRuleArgs, 'rule'>>;
  compareTierPolicies?: Resolver<
    ResolversTypes['PolicyComparison'],
    ParentType,
    ContextType,
    RequireFields<QueryCompareTierPoliciesArgs, 'one' | 'other'>
  >;
  directDownline?: Resolver<ResolversTypes['TeamMemberConnection'], ParentType, ContextType, RequireFields<QueryDirectDownlineArgs, 'of'>>;
  distributor?: Resolver<Maybe<ResolversTypes['Distributor']>, ParentType, ContextType, RequireFields<QueryDistributorArgs, 'id'>>;
  distributors?: Resolver<ResolversTypes['DistributorConnection'], ParentType, ContextType, Partial<QueryDistributorsArgs>>;
  health?: Resolver<ResolversTypes['Health'], ParentType, ContextType>;
  import?: Resolver<Maybe<ResolversTypes['Import']>, ParentType, ContextType, RequireFields<QueryImportArgs, 'id'>>;
  imports?: Resolver<ResolversTypes['ImportConnection'], ParentType, ContextType, Partial<QueryImportsArgs>>;
  invitation?: Resolver<Maybe<ResolversTypes['Invitation']>, ParentType, ContextType, RequireFields<QueryInvitationArgs, 'secret'>>;
  jobs?: Resolver<Array<ResolversTypes['Job']>, ParentType, ContextType>;
  me?: Resolver<Maybe<ResolversTypes['Me']>, ParentType, ContextType>;
  metrics?: Resolver<Array<ResolversTypes['MetricInfo']>, ParentType, ContextType>;
  mySales?: Resolver<ResolversTypes['OwnSales'], ParentType, ContextType, RequireFields<QueryMySalesArgs, 'days'>>;
  myTeam?: Resolver<ResolversTypes['TeamMemberConnection'], ParentType, ContextType, RequireFields<QueryMyTeamArgs, 'show'>>;
  orders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, Partial<QueryOrdersArgs>>;
  personas?: Resolver<Array<ResolversTypes['Persona']>, ParentType, ContextType>;
  productCategories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, Partial<QueryProductsArgs>>;
  provinces?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  pyramid?: Resolver<ResolversTypes['Pyramid'], ParentType, ContextType, RequireFields<QueryPyramidArgs, 'days'>>;
  quarantine?: Resolver<ResolversTypes['QuarantinedConnection'], ParentType, ContextType, Partial<QueryQuarantineArgs>>;
  quarantineTotals?: Resolver<ResolversTypes['QuarantineTotals'], ParentType, ContextType>;
  salesByDay?: Resolver<Array<ResolversTypes['DayTotals']>, ParentType, ContextType, RequireFields<QuerySalesByDayArgs, 'from' | 'to'>>;
  savedViews?: Resolver<Array<ResolversTypes['SavedView']>, ParentType, ContextType, RequireFields<QuerySavedViewsArgs, 'list'>>;
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
  team?: Resolver<ResolversTypes['TeamMemberConnection'], ParentType, ContextType, RequireFields<QueryTeamArgs, 'of' | 'show'>>;
  tierChanges?: Resolver<ResolversTypes['TierChangeConnection'], ParentType, ContextType, RequireFields<QueryTierChangesArgs, 'day'>>;
  tierObjections?: Resolver<ResolversTypes['TierObjectionConnection'], ParentType, ContextType, Partial<QueryTierObjectionsArgs>>;
  tierPlan?: Resolver<ResolversTypes['PlannedMoveConnection'], ParentType, ContextType, Partial<QueryTierPlanArgs>>;
  tierPlanTotals?: Resolver<Array<ResolversTypes['PlannedTotal']>, ParentType, ContextType>;
  tierPolicies?: Resolver<Array<ResolversTypes['TierPolicy']>, ParentType, ContextType>;
  tierPolicy?: Resolver<Maybe<ResolversTypes['TierPolicy']>, ParentType, ContextType, RequireFields<QueryTierPolicyArgs, 'version'>>;
  today?: Resolver<ResolversTypes['Today'], ParentType, ContextType>;
  work?: Resolver<Maybe<ResolversTypes['Work']>, ParentType, ContextType, RequireFields<QueryWorkArgs, 'id'>>;
  works?: Resolver<ResolversTypes['WorkConnection'], ParentType, ContextType, Partial<QueryWorksArgs>>;
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

export type SavedViewResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['SavedView'] = ResolversParentTypes['SavedView'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  list?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  query?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type WindowFiguresResolvers<
  ContextType = Ctx,
  ParentType extends ResolversParentTypes['WindowFigures'] = ResolversParentTypes['WindowFigures'],
> = {
  activeDownline?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  buyers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  directRecruits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ownOrders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ownSalesFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  refundRate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  replicationIndex?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  repurchases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  risen?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  teamRecruits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  teamSalesFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
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
  AuditCheck?: AuditCheckResolvers<ContextType>;
  AuditConnection?: AuditConnectionResolvers<ContextType>;
  AuditEdge?: AuditEdgeResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  ComparisonSample?: ComparisonSampleResolvers<ContextType>;
  ComplianceFinding?: ComplianceFindingResolvers<ContextType>;
  ConditionVerdict?: ConditionVerdictResolvers<ContextType>;
  DatabaseHealth?: DatabaseHealthResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Day?: GraphQLScalarType;
  DayTotals?: DayTotalsResolvers<ContextType>;
  Distributor?: DistributorResolvers<ContextType>;
  DistributorConnection?: DistributorConnectionResolvers<ContextType>;
  DistributorEdge?: DistributorEdgeResolvers<ContextType>;
  Explanation?: ExplanationResolvers<ContextType>;
  ExplanationSide?: ExplanationSideResolvers<ContextType>;
  Fen?: GraphQLScalarType;
  GroupEffect?: GroupEffectResolvers<ContextType>;
  Health?: HealthResolvers<ContextType>;
  Import?: ImportResolvers<ContextType>;
  ImportConnection?: ImportConnectionResolvers<ContextType>;
  ImportEdge?: ImportEdgeResolvers<ContextType>;
  ImportError?: ImportErrorResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  InvitationLink?: InvitationLinkResolvers<ContextType>;
  Job?: JobResolvers<ContextType>;
  JobRun?: JobRunResolvers<ContextType>;
  JobsHealth?: JobsHealthResolvers<ContextType>;
  Me?: MeResolvers<ContextType>;
  MetricInfo?: MetricInfoResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NextStep?: NextStepResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OwnSales?: OwnSalesResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Persona?: PersonaResolvers<ContextType>;
  PlannedMove?: PlannedMoveResolvers<ContextType>;
  PlannedMoveConnection?: PlannedMoveConnectionResolvers<ContextType>;
  PlannedMoveEdge?: PlannedMoveEdgeResolvers<ContextType>;
  PlannedTotal?: PlannedTotalResolvers<ContextType>;
  PolicyComparison?: PolicyComparisonResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductSales?: ProductSalesResolvers<ContextType>;
  Pyramid?: PyramidResolvers<ContextType>;
  QuarantineTotals?: QuarantineTotalsResolvers<ContextType>;
  Quarantined?: QuarantinedResolvers<ContextType>;
  QuarantinedConnection?: QuarantinedConnectionResolvers<ContextType>;
  QuarantinedEdge?: QuarantinedEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RuleCheck?: RuleCheckResolvers<ContextType>;
  RuleDifference?: RuleDifferenceResolvers<ContextType>;
  RuleNode?: RuleNodeResolvers<ContextType>;
  RuleProblem?: RuleProblemResolvers<ContextType>;
  SavedView?: SavedViewResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  Seller?: SellerResolvers<ContextType>;
  ServerInfo?: ServerInfoResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  Setting?: SettingResolvers<ContextType>;
  Simulation?: SimulationResolvers<ContextType>;
  SimulationFlow?: SimulationFlowResolvers<ContextType>;
  SimulationSample?: SimulationSampleResolvers<ContextType>;
  SponsorMove?: SponsorMoveResolvers<ContextType>;
  StaffConnection?: StaffConnectionResolvers<ContextType>;
  StaffEdge?: StaffEdgeResolvers<ContextType>;
  StaffMember?: StaffMemberResolvers<ContextType>;
  Standing?: StandingResolvers<ContextType>;
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
  WindowFigures?: WindowFiguresResolvers<ContextType>;
  Words?: WordsResolvers<ContextType>;
  Work?: WorkResolvers<ContextType>;
  WorkConnection?: WorkConnectionResolvers<ContextType>;
  WorkEdge?: WorkEdgeResolvers<ContextType>;
  WorksHealth?: WorksHealthResolvers<ContextType>;
};
