// Written by `npm run codegen` from every schema.graphql; changes made here are lost.

import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { DistributorRow } from '../distributors/model.ts';
import type { ProductRow } from '../products/model.ts';
import type { OrderRow } from '../orders/model.ts';
import type { SellerRow, ProductSalesRow } from '../orders/service.ts';
import type { MeRow } from '../auth/service.ts';
import type { StaffRow, SessionRow } from '../auth/model.ts';
import type { AuditRow } from '../audit/model.ts';
import type { WorkRow } from '../works/model.ts';
import type { ImportRow } from '../imports/model.ts';
import type { RunRow } from '../runs/model.ts';
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
  id: Scalars['ID']['output'];
  isKol: Scalars['Boolean']['output'];
  joinedAt: Scalars['DateTime']['output'];
  memberNo: Scalars['String']['output'];
  /** The nickname. */
  name: Scalars['String']['output'];
  /** Masked: `138****5678`; empty where none is known. */
  phone: Scalars['String']['output'];
  /** Province and city as `浙江 杭州`; empty where it is not known. */
  region: Scalars['String']['output'];
  /** Over the last days, today included, 1 to 90; one for each day. */
  sales: Array<DayTotals>;
  /** Null without one, and while the sponsor has not come in yet. */
  sponsor: Maybe<Distributor>;
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
  isKol?: InputMaybe<Scalars['Boolean']['input']>;
  /** Business days, both included. */
  joinedFrom?: InputMaybe<Scalars['Day']['input']>;
  joinedTo?: InputMaybe<Scalars['Day']['input']>;
  /** The beginning of the region: a province, or province and city. */
  region?: InputMaybe<Scalars['String']['input']>;
};

export type DistributorSort = 'JOINED_FIRST' | 'JOINED_LATEST' | 'MEMBER_NO';

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
};

export type Mutation = {
  beginTotp: TotpSetup;
  changePassword: Scalars['Boolean']['output'];
  changeSetting: Setting;
  /** A change of role or a dismissal ends that person's sessions. */
  changeStaff: StaffMember;
  /** Reads the whole trail and recomputes every digest. */
  checkAudit: AuditCheck;
  /** Proves that the authenticator works and turns the second factor on. Returns recovery codes, shown this once, each good for one use. */
  confirmTotp: Array<Scalars['String']['output']>;
  /** Returns how many were ended. */
  endOtherSessions: Scalars['Int']['output'];
  /** Ends one of the own sessions at once, sockets included. */
  endSession: Scalars['Boolean']['output'];
  endStaffSessions: Scalars['Int']['output'];
  inviteStaff: InvitationLink;
  removeTotp: Scalars['Boolean']['output'];
  removeView: Scalars['Boolean']['output'];
  /** A new link in place of an earlier one, also for somebody who forgot the password. */
  renewInvitation: InvitationLink;
  /** For somebody who lost the authenticator and the recovery codes. */
  resetStaffTotp: StaffMember;
  /** Takes up a work that failed or was stopped, from where it was. */
  resumeWork: Work;
  /** Has a job run once, now, beside its timetable. Returns at once; a process that runs jobs takes it up within a second or so. */
  runJob: JobRun;
  saveView: SavedView;
  stopWork: Work;
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

export type MutationConfirmTotpArgs = {
  code: Scalars['String']['input'];
};

export type MutationEndSessionArgs = {
  id: Scalars['ID']['input'];
};

export type MutationEndStaffSessionsArgs = {
  staffId: Scalars['ID']['input'];
};

export type MutationInviteStaffArgs = {
  input: StaffInput;
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

export type MutationRunJobArgs = {
  name: Scalars['String']['input'];
};

export type MutationSaveViewArgs = {
  list: Scalars['String']['input'];
  name: Scalars['String']['input'];
  query: Scalars['String']['input'];
};

export type MutationStopWorkArgs = {
  id: Scalars['ID']['input'];
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

export type Query = {
  /** Every action that can occur. */
  auditActions: Array<Scalars['String']['output']>;
  /** The latest first. */
  auditEntries: AuditConnection;
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
  /** The viewer's own sales over the last days, today included; 1 to 90. */
  mySales: OwnSales;
  /** The latest first. `search` takes an order number. */
  orders: OrderConnection;
  personas: Array<Persona>;
  productCategories: Array<Scalars['String']['output']>;
  /** `search` takes a SKU or the beginning of a name. */
  products: ProductConnection;
  /** Every province that somebody lives in. */
  provinces: Array<Scalars['String']['output']>;
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
  staff: StaffConnection;
  staffSessions: Array<Session>;
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

export type QueryStaffArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  role?: InputMaybe<Role>;
  search?: InputMaybe<Scalars['String']['input']>;
};

export type QueryStaffSessionsArgs = {
  staffId: Scalars['ID']['input'];
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
  DatabaseHealth: ResolverTypeWrapper<DatabaseHealth>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  DatabaseKind: DatabaseKind;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Day: ResolverTypeWrapper<Scalars['Day']['output']>;
  DayTotals: ResolverTypeWrapper<DayTotals>;
  Distributor: ResolverTypeWrapper<DistributorRow>;
  DistributorConnection: ResolverTypeWrapper<Omit<DistributorConnection, 'edges'> & { edges: Array<ResolversTypes['DistributorEdge']> }>;
  DistributorEdge: ResolverTypeWrapper<Omit<DistributorEdge, 'node'> & { node: ResolversTypes['Distributor'] }>;
  DistributorFilter: DistributorFilter;
  DistributorSort: DistributorSort;
  Fen: ResolverTypeWrapper<Scalars['Fen']['output']>;
  Health: ResolverTypeWrapper<Health>;
  Import: ResolverTypeWrapper<ImportRow>;
  ImportConnection: ResolverTypeWrapper<Omit<ImportConnection, 'edges'> & { edges: Array<ResolversTypes['ImportEdge']> }>;
  ImportEdge: ResolverTypeWrapper<Omit<ImportEdge, 'node'> & { node: ResolversTypes['Import'] }>;
  ImportError: ResolverTypeWrapper<ImportError>;
  ImportKind: ImportKind;
  Invitation: ResolverTypeWrapper<Invitation>;
  InvitationLink: ResolverTypeWrapper<Omit<InvitationLink, 'staff'> & { staff: ResolversTypes['StaffMember'] }>;
  Job: ResolverTypeWrapper<
    Omit<Job, 'lastRun' | 'runs'> & { lastRun?: Maybe<ResolversTypes['JobRun']>; runs: Array<ResolversTypes['JobRun']> }
  >;
  JobRun: ResolverTypeWrapper<RunRow>;
  JobsHealth: ResolverTypeWrapper<JobsHealth>;
  Me: ResolverTypeWrapper<MeRow>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<OrderRow>;
  OrderConnection: ResolverTypeWrapper<Omit<OrderConnection, 'edges'> & { edges: Array<ResolversTypes['OrderEdge']> }>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderFilter: OrderFilter;
  OrderKind: OrderKind;
  OwnSales: ResolverTypeWrapper<Omit<OwnSales, 'recent'> & { recent: Array<ResolversTypes['Order']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PersonKind: PersonKind;
  Persona: ResolverTypeWrapper<Persona>;
  Product: ResolverTypeWrapper<ProductRow>;
  ProductConnection: ResolverTypeWrapper<Omit<ProductConnection, 'edges'> & { edges: Array<ResolversTypes['ProductEdge']> }>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductSales: ResolverTypeWrapper<ProductSalesRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Role: Role;
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
  StaffChange: StaffChange;
  StaffConnection: ResolverTypeWrapper<Omit<StaffConnection, 'edges'> & { edges: Array<ResolversTypes['StaffEdge']> }>;
  StaffEdge: ResolverTypeWrapper<Omit<StaffEdge, 'node'> & { node: ResolversTypes['StaffMember'] }>;
  StaffInput: StaffInput;
  StaffMember: ResolverTypeWrapper<StaffRow>;
  Today: ResolverTypeWrapper<
    Omit<Today, 'topProducts' | 'topSellers'> & {
      topProducts: Array<ResolversTypes['ProductSales']>;
      topSellers: Array<ResolversTypes['Seller']>;
    }
  >;
  TotpSetup: ResolverTypeWrapper<TotpSetup>;
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
  DatabaseHealth: DatabaseHealth;
  Float: Scalars['Float']['output'];
  DateTime: Scalars['DateTime']['output'];
  Day: Scalars['Day']['output'];
  DayTotals: DayTotals;
  Distributor: DistributorRow;
  DistributorConnection: Omit<DistributorConnection, 'edges'> & { edges: Array<ResolversParentTypes['DistributorEdge']> };
  DistributorEdge: Omit<DistributorEdge, 'node'> & { node: ResolversParentTypes['Distributor'] };
  DistributorFilter: DistributorFilter;
  Fen: Scalars['Fen']['output'];
  Health: Health;
  Import: ImportRow;
  ImportConnection: Omit<ImportConnection, 'edges'> & { edges: Array<ResolversParentTypes['ImportEdge']> };
  ImportEdge: Omit<ImportEdge, 'node'> & { node: ResolversParentTypes['Import'] };
  ImportError: ImportError;
  Invitation: Invitation;
  InvitationLink: Omit<InvitationLink, 'staff'> & { staff: ResolversParentTypes['StaffMember'] };
  Job: Omit<Job, 'lastRun' | 'runs'> & { lastRun?: Maybe<ResolversParentTypes['JobRun']>; runs: Array<ResolversParentTypes['JobRun']> };
  JobRun: RunRow;
  JobsHealth: JobsHealth;
  Me: MeRow;
  Mutation: Record<PropertyKey, never>;
  Order: OrderRow;
  OrderConnection: Omit<OrderConnection, 'edges'> & { edges: Array<ResolversParentTypes['OrderEdge']> };
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderFilter: OrderFilter;
  OwnSales: Omit<OwnSales, 'recent'> & { recent: Array<ResolversParentTypes['Order']> };
  PageInfo: PageInfo;
  Persona: Persona;
  Product: ProductRow;
  ProductConnection: Omit<ProductConnection, 'edges'> & { edges: Array<ResolversParentTypes['ProductEdge']> };
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductSales: ProductSalesRow;
  Query: Record<PropertyKey, never>;
  SavedView: SavedView;
  SearchHit: SearchHit;
  Seller: SellerRow;
  ServerInfo: ServerInfo;
  Session: SessionRow;
  Setting: Setting;
  StaffChange: StaffChange;
  StaffConnection: Omit<StaffConnection, 'edges'> & { edges: Array<ResolversParentTypes['StaffEdge']> };
  StaffEdge: Omit<StaffEdge, 'node'> & { node: ResolversParentTypes['StaffMember'] };
  StaffInput: StaffInput;
  StaffMember: StaffRow;
  Today: Omit<Today, 'topProducts' | 'topSellers'> & {
    topProducts: Array<ResolversParentTypes['ProductSales']>;
    topSellers: Array<ResolversParentTypes['Seller']>;
  };
  TotpSetup: TotpSetup;
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
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isKol?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  memberNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sales?: Resolver<Array<ResolversTypes['DayTotals']>, ParentType, ContextType, RequireFields<DistributorSalesArgs, 'days'>>;
  sponsor?: Resolver<Maybe<ResolversTypes['Distributor']>, ParentType, ContextType>;
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

export interface FenScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Fen'], any> {
  name: 'Fen';
}

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
};

export type MutationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
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
  confirmTotp?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType, RequireFields<MutationConfirmTotpArgs, 'code'>>;
  endOtherSessions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endSession?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationEndSessionArgs, 'id'>>;
  endStaffSessions?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationEndStaffSessionsArgs, 'staffId'>>;
  inviteStaff?: Resolver<ResolversTypes['InvitationLink'], ParentType, ContextType, RequireFields<MutationInviteStaffArgs, 'input'>>;
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
  runJob?: Resolver<ResolversTypes['JobRun'], ParentType, ContextType, RequireFields<MutationRunJobArgs, 'name'>>;
  saveView?: Resolver<ResolversTypes['SavedView'], ParentType, ContextType, RequireFields<MutationSaveViewArgs, 'list' | 'name' | 'query'>>;
  stopWork?: Resolver<ResolversTypes['Work'], ParentType, ContextType, RequireFields<MutationStopWorkArgs, 'id'>>;
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

export type QueryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  auditActions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  auditEntries?: Resolver<ResolversTypes['AuditConnection'], ParentType, ContextType, Partial<QueryAuditEntriesArgs>>;
  distributor?: Resolver<Maybe<ResolversTypes['Distributor']>, ParentType, ContextType, RequireFields<QueryDistributorArgs, 'id'>>;
  distributors?: Resolver<ResolversTypes['DistributorConnection'], ParentType, ContextType, Partial<QueryDistributorsArgs>>;
  health?: Resolver<ResolversTypes['Health'], ParentType, ContextType>;
  import?: Resolver<Maybe<ResolversTypes['Import']>, ParentType, ContextType, RequireFields<QueryImportArgs, 'id'>>;
  imports?: Resolver<ResolversTypes['ImportConnection'], ParentType, ContextType, Partial<QueryImportsArgs>>;
  invitation?: Resolver<Maybe<ResolversTypes['Invitation']>, ParentType, ContextType, RequireFields<QueryInvitationArgs, 'secret'>>;
  jobs?: Resolver<Array<ResolversTypes['Job']>, ParentType, ContextType>;
  me?: Resolver<Maybe<ResolversTypes['Me']>, ParentType, ContextType>;
  mySales?: Resolver<ResolversTypes['OwnSales'], ParentType, ContextType, RequireFields<QueryMySalesArgs, 'days'>>;
  orders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, Partial<QueryOrdersArgs>>;
  personas?: Resolver<Array<ResolversTypes['Persona']>, ParentType, ContextType>;
  productCategories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, Partial<QueryProductsArgs>>;
  provinces?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  salesByDay?: Resolver<Array<ResolversTypes['DayTotals']>, ParentType, ContextType, RequireFields<QuerySalesByDayArgs, 'from' | 'to'>>;
  savedViews?: Resolver<Array<ResolversTypes['SavedView']>, ParentType, ContextType, RequireFields<QuerySavedViewsArgs, 'list'>>;
  search?: Resolver<Array<ResolversTypes['SearchHit']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'text'>>;
  server?: Resolver<ResolversTypes['ServerInfo'], ParentType, ContextType>;
  sessions?: Resolver<Array<ResolversTypes['Session']>, ParentType, ContextType>;
  settings?: Resolver<Array<ResolversTypes['Setting']>, ParentType, ContextType>;
  staff?: Resolver<ResolversTypes['StaffConnection'], ParentType, ContextType, Partial<QueryStaffArgs>>;
  staffSessions?: Resolver<Array<ResolversTypes['Session']>, ParentType, ContextType, RequireFields<QueryStaffSessionsArgs, 'staffId'>>;
  today?: Resolver<ResolversTypes['Today'], ParentType, ContextType>;
  work?: Resolver<Maybe<ResolversTypes['Work']>, ParentType, ContextType, RequireFields<QueryWorkArgs, 'id'>>;
  works?: Resolver<ResolversTypes['WorkConnection'], ParentType, ContextType, Partial<QueryWorksArgs>>;
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
  DatabaseHealth?: DatabaseHealthResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Day?: GraphQLScalarType;
  DayTotals?: DayTotalsResolvers<ContextType>;
  Distributor?: DistributorResolvers<ContextType>;
  DistributorConnection?: DistributorConnectionResolvers<ContextType>;
  DistributorEdge?: DistributorEdgeResolvers<ContextType>;
  Fen?: GraphQLScalarType;
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
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OwnSales?: OwnSalesResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Persona?: PersonaResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductSales?: ProductSalesResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SavedView?: SavedViewResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  Seller?: SellerResolvers<ContextType>;
  ServerInfo?: ServerInfoResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  Setting?: SettingResolvers<ContextType>;
  StaffConnection?: StaffConnectionResolvers<ContextType>;
  StaffEdge?: StaffEdgeResolvers<ContextType>;
  StaffMember?: StaffMemberResolvers<ContextType>;
  Today?: TodayResolvers<ContextType>;
  TotpSetup?: TotpSetupResolvers<ContextType>;
  Work?: WorkResolvers<ContextType>;
  WorkConnection?: WorkConnectionResolvers<ContextType>;
  WorkEdge?: WorkEdgeResolvers<ContextType>;
  WorksHealth?: WorksHealthResolvers<ContextType>;
};
