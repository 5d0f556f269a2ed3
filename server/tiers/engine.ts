// What knows everybody at once: the columns of all members, kept current by the database's change stream, and what is asked of
// them. Standing behind it is either this process's own thread (threads.ts at the server's root) or, in tests and scripts, the
// very same code in the process itself. Everything that goes in and comes out is plain data, so that it can cross to a thread.

import type { DayKey } from '../core/time.ts';
import type {
  ConditionVerdict,
  ExplanationSide,
  GroupEffect,
  Metric,
  MetricWindow,
  NextStep,
  Tier,
  TierChangeKind,
  TierCount,
  TierFlow,
  WindowFigures,
  Words,
} from '../generated/types.ts';
import type { StandingRow } from '../distributors/service.ts';
import type { TierRule } from './policy.rules.ts';

/** As the schema's Explanation, of one member. */
export interface Explained {
  asOf: Date;
  day: DayKey;
  policyVersion: number | null;
  policyFrom: DayKey | null;
  standing: StandingRow;
  rise: ExplanationSide | null;
  keep: ExplanationSide | null;
  next: NextStep | null;
  words: Words;
}

/** As the schema's Team. */
export interface TeamFigures {
  members: number;
  byTier: TierCount[];
  headsBelow: number;
  todayFen: number;
  todayOrders: number;
  todaySellers: number;
}

/** As the schema's TeamMember, without what only the member's own record knows: the name, the number, the mark. */
export interface TeamMemberFigures {
  id: string;
  tier: Tier;
  joinedDay: DayKey;
  depth: number;
  directDownline: number;
  todayFen: number;
  todayOrders: number;
  ownSalesFen: number;
  ownOrders: number;
  graceUntil: DayKey | null;
  next: NextStep | null;
}

export interface AskedMetric {
  readonly metric: Metric;
  readonly window: MetricWindow;
}

/** `DIRECT` is the direct downline with its heads, who have teams of their own; `DIRECT_MEMBERS` is without them. */
export type TeamShown = 'NEED_HELP' | 'ALL' | 'NEW' | 'MID' | 'DIRECT' | 'DIRECT_MEMBERS';

export interface SimulatedSample {
  id: string;
  deciding: ConditionVerdict | null;
  thresholdBefore: number | null;
  topBasisPointsBefore: number | null;
}

export interface SimulatedFlow {
  kind: TierChangeKind;
  from: Tier;
  to: Tier;
  count: number;
  mainReason: Words | null;
  day: DayKey;
  samples: SimulatedSample[];
}

/** As the schema's Simulation, without the version. */
export interface Simulated {
  version: number;
  day: DayKey;
  asOf: Date;
  milliseconds: number;
  people: number;
  changed: number;
  unchanged: number;
  pinned: number;
  countsBefore: TierCount[];
  countsAfter: TierCount[];
  flows: SimulatedFlow[];
  teamSalesBasisPoints: number;
  groups: GroupEffect[];
}

export interface ComparedSample {
  id: string;
  tier: Tier;
  one: TierChangeKind | null;
  oneTier: Tier;
  other: TierChangeKind | null;
  otherTier: Tier;
}

export interface Compared {
  one: Simulated;
  other: Simulated;
  different: number;
  samples: ComparedSample[];
}

/** Everybody now; what belongs to closed days is in the database. */
export interface PyramidNow {
  asOf: Date;
  day: DayKey;
  counts: TierCount[];
  /** Today's moves so far. */
  moves: TierFlow[];
  /** Since the day that was asked for. */
  joined: number;
  inGrace: number;
  pinned: number;
}

export interface RunReport {
  day: DayKey;
  policyVersion: number | null;
  people: number;
  promoted: number;
  demoted: number;
  graceBegun: number;
  graceEnded: number;
  pinsEnded: number;
  /** Documents that were written, of any kind. */
  writes: number;
  milliseconds: number;
}

/** What reading everybody afresh has shown. */
export interface VerifyReport {
  people: number;
  /** Values that the columns had wrong; they are right from now on. */
  differences: number;
  milliseconds: number;
}

export interface TierEngine {
  /** Resolves when everybody is known and what changes from now on is followed. */
  readonly ready: Promise<void>;
  /** In the order of the ids; null for somebody who is not known. */
  explain(ids: readonly string[]): Promise<(Explained | null)[]>;
  figures(id: string): Promise<WindowFigures[]>;
  /** Own goods sold over 30 days, in fen, in the order of the ids; 0 for somebody who is not known. For many at once. */
  salesOf(ids: readonly string[]): Promise<Float64Array>;
  /** Of each id in turn each metric that is asked for, one after the other; 0 for somebody who is not known. For many at once. */
  valuesOf(ids: readonly string[], asked: readonly AskedMetric[]): Promise<Float64Array>;
  teamOf(id: string): Promise<TeamFigures>;
  /** A page of a team from an offset; at most 100. */
  teamMembers(of: string, show: TeamShown, offset: number, limit: number): Promise<{ total: number; rows: TeamMemberFigures[] }>;
  /** Whether one belongs to the team that the other leads, at any depth down to the next heads. */
  isInTeam(member: string, of: string): Promise<boolean>;
  pyramid(fromDay: DayKey): Promise<PyramidNow>;
  simulate(version: number, rule: TierRule): Promise<Simulated>;
  compare(one: { version: number; rule: TierRule }, other: { version: number; rule: TierRule }): Promise<Compared>;
  /**
   * The full run of a business day: rolls to it, fixes its cut-offs, decides about everybody, writes what changes. Once more, or
   * after a kill: writes nothing that is there already. `onProgress` counts people.
   */
  run(day: DayKey, options?: { onProgress?: (done: number, total: number) => void; signal?: AbortSignal }): Promise<RunReport>;
  /** Decides about those whose facts changed since the last time; returns what was written. */
  catchUp(day: DayKey): Promise<RunReport>;
  /** Reads everybody afresh, compares every metric of everybody, logs what differs and goes on with what was read. */
  verify(): Promise<VerifyReport>;
  /** Resolves when everything that was committed before the call has been taken in. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** One condition's value in a past change, for those who explain it. */
export type { ConditionVerdict };
