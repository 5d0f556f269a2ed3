// Runs a rule over everybody without writing anything: the very decisions that a run under it would make, counted, with the condition
// that decided and some of the people to look at. In slices, since the thread that does it answers questions as well.
// Surprise: a grace that begins counts as a possible demotion in what groups gain and lose, because places are planned for it.

import { dayOfNumber } from '../core/time.ts';
import type { ConditionValueRow } from '../distributors/service.ts';
import type { Comparison as Compares, TierChangeKind, TierCount, Words } from '../generated/types.ts';
import type { Compared, ComparedSample, Simulated, SimulatedFlow, SimulatedSample } from './engine.ts';
import { narrowest, reasonsAgainst } from './change-words.rules.ts';
import { compile, thresholdOf } from './compile.rules.ts';
import type { Compiled, CutoffValue, Measured } from './compile.rules.ts';
import { decisionsAt, emptyState, stateAt } from './decide.rules.ts';
import type { Decision, StandingColumns } from './decide.rules.ts';
import { conditionVerdict } from './explain.rules.ts';
import type { TierRule } from './policy.rules.ts';
import { EDGE, EDGES, isSameMeasure, leavesOf, tierOf, TIERS } from './trees.rules.ts';
import type { Edge } from './trees.rules.ts';
import { amountWords, measureWords, rangeWords, shareWords, words } from './words.rules.ts';

/** Of the columns of metrics/columns.ts, what simulating needs. */
export interface SimulatedColumns extends Measured, StandingColumns {
  /** The day number that the windows end on. */
  readonly day: number;
  idOf(index: number): string;
}

export interface RuleInUse {
  rule: TierRule;
  cutoffs: readonly CutoffValue[];
}

export type SimulatedFigures = Omit<Simulated, 'version' | 'asOf' | 'milliseconds'>;
export type ComparedFigures = Pick<Compared, 'different' | 'samples'> & { one: SimulatedFigures; other: SimulatedFigures };

export const MOST_SAMPLES = 50;
const NEW = 0;
const HEAD = 2;

/** Spreads neighbours far apart, and always alike, so that samples come from everywhere and are the same when asked again. */
function spread(index: number): number {
  let hash = Math.imul(index + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Keeps the members whose places come first when everybody is spread. */
class Sampled {
  private readonly kept: { place: number; index: number; sample: number }[] = [];

  /** The number of the sample to be overwritten or added; -1 when this one is not among them. */
  offer(index: number): number {
    const place = spread(index);
    const last = this.kept.at(-1);
    const isFull = this.kept.length === MOST_SAMPLES;
    if (isFull && last && place >= last.place) return -1;
    const sample = isFull && last ? last.sample : this.kept.length;
    if (isFull) this.kept.pop();
    const at = this.kept.findIndex((each) => each.place > place);
    this.kept.splice(at < 0 ? this.kept.length : at, 0, { place, index, sample });
    return sample;
  }

  /** The numbers of the samples, in the order of their places. */
  order(): number[] {
    return this.kept.map((each) => each.sample);
  }
}

/** A condition of the simulated rule beside the one that measures the same in the rule in force. */
interface Measure {
  path: string;
  before: { comparison: Compares; threshold: number; topBasisPoints: number | null } | null;
  values: ArrayLike<number>;
  /** Of whoever was looked at last: written over each time, since a million people would mean millions of them. */
  row: ConditionValueRow;
}

interface Flow {
  kind: TierChangeKind;
  from: number;
  to: number;
  count: number;
  day: number;
  reasons: Map<Measure, number>;
  sampled: Sampled;
  samples: SimulatedSample[];
}

const KIND_ORDER: readonly TierChangeKind[] = ['PROMOTED', 'DEMOTED', 'GRACE_BEGUN', 'GRACE_ENDED', 'PIN_ENDED', 'PINNED'];

export class Simulation {
  /** What the last visit came to: for a comparison, without an object for each person. */
  lastKind: TierChangeKind | null = null;
  lastTier = 0;

  private readonly columns: SimulatedColumns;
  private readonly use: RuleInUse;
  private readonly measures: Readonly<Record<Edge, readonly Measure[]>>;
  private readonly size: number;
  private readonly state = emptyState();
  private readonly flows = new Map<string, Flow>();
  private readonly before = [0, 0, 0];
  private readonly after = [0, 0, 0];
  private compiled: Compiled;
  private standings: StandingColumns;
  private isKnown: ArrayLike<number>;
  private teamSales: ArrayLike<number>;
  private next = 0;
  private people = 0;
  private changed = 0;
  private pinned = 0;
  private headSales = 0;
  private changedHeadSales = 0;

  constructor(columns: SimulatedColumns, use: RuleInUse, inForce: RuleInUse | null) {
    this.columns = columns;
    this.use = use;
    this.size = columns.size;
    this.measures = {
      riseToMid: measuresOf('riseToMid', use, inForce, columns),
      riseToHead: measuresOf('riseToHead', use, inForce, columns),
      keepMid: measuresOf('keepMid', use, inForce, columns),
      keepHead: measuresOf('keepHead', use, inForce, columns),
    };
    this.compiled = compile(use.rule, columns, use.cutoffs);
    this.standings = standingsOf(columns);
    this.isKnown = columns.isKnown;
    this.teamSales = columns.metric('TEAM_SALES', 'DAYS_30');
  }

  /** Decides about so many more people; true when everybody has been decided about. */
  step(count: number): boolean {
    this.refresh();
    const end = Math.min(this.size, this.next + count);
    for (; this.next < end; this.next += 1) this.visit(this.next);
    return this.next >= this.size;
  }

  /** The columns may have been written to since the last slice. */
  refresh(): void {
    const { columns } = this;
    this.compiled = compile(this.use.rule, columns, this.use.cutoffs);
    this.standings = standingsOf(columns);
    this.isKnown = columns.isKnown;
    this.teamSales = columns.metric('TEAM_SALES', 'DAYS_30');
    for (const edge of EDGES)
      for (const measure of this.measures[edge]) measure.values = columns.metric(measure.row.metric, measure.row.window);
  }

  /** Decides about one person, who must not be visited twice. */
  visit(index: number): void {
    this.lastKind = null;
    this.lastTier = this.standings.tier[index] ?? 0;
    if (!this.isKnown[index] || this.standings.isErased[index]) return;
    const { state } = this;
    const today = this.columns.day;
    stateAt(this.standings, index, state);
    const from = state.tier;
    this.people += 1;
    this.before[from] = (this.before[from] ?? 0) + 1;
    if (state.pinUntil >= today) this.pinned += 1;
    const decisions = decisionsAt(this.compiled, state, index, today);
    this.after[state.tier] = (this.after[state.tier] ?? 0) + 1;
    const isHead = from === HEAD || state.tier === HEAD;
    if (isHead) this.headSales += this.teamSales[index] ?? 0;
    if (decisions.length === 0) return;
    this.changed += 1;
    if (isHead) this.changedHeadSales += this.teamSales[index] ?? 0;
    this.lastTier = state.tier;
    for (const decision of decisions) {
      // What moves somebody is told rather than the grace that may follow it, but anything rather than that a pin is over.
      if (this.lastKind !== 'DEMOTED') this.lastKind = decision.kind;
      this.count(index, decision);
    }
  }

  private count(index: number, decision: Decision): void {
    // A grace is shown with the tier that it may end in.
    const to = decision.kind === 'GRACE_BEGUN' ? decision.from - 1 : decision.to;
    const key = `${decision.kind} ${decision.from} ${to}`;
    let flow = this.flows.get(key);
    if (!flow) {
      flow = { kind: decision.kind, from: decision.from, to, count: 0, day: 0, reasons: new Map(), sampled: new Sampled(), samples: [] };
      this.flows.set(key, flow);
    }
    flow.count += 1;
    const day = decision.kind === 'GRACE_BEGUN' ? decision.graceUntil : decision.day;
    if (flow.day === 0 || day < flow.day) flow.day = day;
    const measure = this.reasonOf(index, decision);
    if (measure) flow.reasons.set(measure, (flow.reasons.get(measure) ?? 0) + 1);
    const sample = flow.sampled.offer(index);
    if (sample >= 0) flow.samples[sample] = sampleOf(this.columns.idOf(index), measure);
  }

  /** Of a rise the condition that the rule in force does not grant, else the last hurdle; of a fall the first that is missing. */
  private reasonOf(index: number, { kind, from, to }: Decision): Measure | null {
    if (kind === 'PIN_ENDED') return null;
    if (kind === 'PROMOTED') {
      if (from === NEW && to === HEAD) return this.lastHurdle([...this.measures.riseToMid, ...this.measures.riseToHead], index);
      return this.lastHurdle(from === NEW ? this.measures.riseToMid : this.measures.riseToHead, index);
    }
    const kept = from === HEAD ? this.measures.keepHead : this.measures.keepMid;
    const rows = look(kept, index);
    const row = kind === 'GRACE_ENDED' ? narrowest(rows) : reasonsAgainst(rows)[0];
    return kept.find((measure) => measure.row === row) ?? null;
  }

  private lastHurdle(measures: readonly Measure[], index: number): Measure | null {
    const rows = look(measures, index);
    const granted = measures.find(({ row, before }) => row.isMet && before !== null && !isMet(row.value, before));
    if (granted) return granted;
    const row = narrowest(rows);
    return measures.find((measure) => measure.row === row) ?? null;
  }

  result(): SimulatedFigures {
    const flows = [...this.flows.values()].sort(
      (one, other) => KIND_ORDER.indexOf(one.kind) - KIND_ORDER.indexOf(other.kind) || one.from - other.from || one.to - other.to,
    );
    const moving = flows.filter((flow) => flow.from !== flow.to);
    const sum = (some: readonly Flow[]): number => some.reduce((total, flow) => total + flow.count, 0);
    return {
      day: dayOfNumber(this.columns.day),
      people: this.people,
      changed: this.changed,
      unchanged: this.people - this.changed,
      pinned: this.pinned,
      countsBefore: countsOf(this.before),
      countsAfter: countsOf(this.after),
      flows: flows.map(flowOf),
      teamSalesBasisPoints: this.headSales > 0 ? Math.round((10_000 * this.changedHeadSales) / this.headSales) : 0,
      groups: TIERS.map((tier, index) => ({
        tier,
        joining: sum(moving.filter((flow) => flow.to === index)),
        leaving: sum(moving.filter((flow) => flow.from === index)),
      })),
    };
  }
}

/** Two rules side by side over everybody. */
export class Comparison {
  private readonly columns: SimulatedColumns;
  private readonly one: Simulation;
  private readonly other: Simulation;
  private readonly size: number;
  private readonly sampled = new Sampled();
  private readonly samples: ComparedSample[] = [];
  private next = 0;
  private different = 0;

  constructor(columns: SimulatedColumns, one: RuleInUse, other: RuleInUse, inForce: RuleInUse | null) {
    this.columns = columns;
    this.one = new Simulation(columns, one, inForce);
    this.other = new Simulation(columns, other, inForce);
    this.size = columns.size;
  }

  /** Decides about so many more people; true when everybody has been decided about. */
  step(count: number): boolean {
    const { one, other, columns } = this;
    one.refresh();
    other.refresh();
    const end = Math.min(this.size, this.next + count);
    for (; this.next < end; this.next += 1) {
      one.visit(this.next);
      other.visit(this.next);
      if (one.lastKind === other.lastKind && one.lastTier === other.lastTier) continue;
      this.different += 1;
      const sample = this.sampled.offer(this.next);
      if (sample < 0) continue;
      this.samples[sample] = {
        id: columns.idOf(this.next),
        tier: tierOf(columns.tier[this.next] ?? 0),
        one: one.lastKind,
        oneTier: tierOf(one.lastTier),
        other: other.lastKind,
        otherTier: tierOf(other.lastTier),
      };
    }
    return this.next >= this.size;
  }

  result(): ComparedFigures {
    const samples = this.sampled.order().flatMap((number) => this.samples[number] ?? []);
    return { one: this.one.result(), other: this.other.result(), different: this.different, samples };
  }
}

const countsOf = (counts: readonly number[]): TierCount[] => TIERS.map((tier, index) => ({ tier, count: counts[index] ?? 0 }));

/** Read once a slice: behind each of the columns' names may be a question. */
function standingsOf({ tier, graceSince, graceUntil, protectedUntil, pinUntil, isErased }: StandingColumns): StandingColumns {
  return { tier, graceSince, graceUntil, protectedUntil, pinUntil, isErased };
}

const isMet = (value: number, { comparison, threshold }: { comparison: Compares; threshold: number }): boolean =>
  comparison === 'AT_LEAST' ? value >= threshold : value <= threshold;

function measuresOf(edge: Edge, use: RuleInUse, inForce: RuleInUse | null, columns: Measured): Measure[] {
  const { isForKeeping } = EDGE[edge];
  const old = inForce ? leavesOf(inForce.rule[edge], edge) : [];
  return leavesOf(use.rule[edge], edge).map(({ condition, path, group, groupKind }) => {
    const { metric, window, comparison, topBasisPoints } = condition;
    const alike = old.map((leaf) => leaf.condition).filter((each) => isSameMeasure(each, condition));
    const was = alike.find((each) => (each.topBasisPoints === null) === (topBasisPoints === null)) ?? alike[0];
    const thresholdBefore = was && inForce ? thresholdOf(was, isForKeeping, inForce.rule, inForce.cutoffs) : null;
    const threshold = thresholdOf(condition, isForKeeping, use.rule, use.cutoffs);
    return {
      path,
      before:
        was && thresholdBefore !== null
          ? { comparison: was.comparison, threshold: thresholdBefore, topBasisPoints: was.topBasisPoints }
          : null,
      values: columns.metric(metric, window),
      row: { ...EDGE[edge], metric, window, comparison, threshold, topBasisPoints, value: 0, isMet: false, group, groupKind },
    };
  });
}

/** Writes somebody's values into the rows of the measures, and returns these. */
function look(measures: readonly Measure[], index: number): ConditionValueRow[] {
  return measures.map(({ row, values }) => {
    row.value = values[index] ?? 0;
    row.isMet = isMet(row.value, row);
    return row;
  });
}

function sampleOf(id: string, measure: Measure | null): SimulatedSample {
  return {
    id,
    deciding: measure && conditionVerdict(measure.row),
    thresholdBefore: measure?.before?.threshold ?? null,
    topBasisPointsBefore: measure?.before?.topBasisPoints ?? null,
  };
}

function flowOf(flow: Flow): SimulatedFlow {
  const [most] = [...flow.reasons].reduce<[Measure | null, number]>((sofar, each) => (sofar[1] >= each[1] ? sofar : each), [null, 0]);
  return {
    kind: flow.kind,
    from: tierOf(flow.from),
    to: tierOf(flow.to),
    count: flow.count,
    mainReason: most && reasonWords(most, flow.kind),
    day: dayOfNumber(flow.day),
    samples: flow.sampled.order().flatMap((number) => flow.samples[number] ?? []),
  };
}

/** `近30天个人订单 10–11 单`, `近90天团队销售额前 1%–1.1%`, `近30天活跃下级不足 6 人`, `近30天退款率高于 5%`. */
function reasonWords({ row, before: was }: Measure, kind: TierChangeKind): Words {
  const name = measureWords(row.metric, row.window);
  const say = (zh: string, en: string): Words => words(`${name.zh}${zh}`, `${name.en} ${en}`);
  const isFall = kind === 'GRACE_BEGUN' || kind === 'DEMOTED';
  if (row.comparison === 'AT_MOST') {
    const limit = amountWords(row.metric, Math.floor(row.threshold));
    return isFall ? say(`高于 ${limit.zh}`, `above ${limit.en}`) : say(`不超过 ${limit.zh}`, `at most ${limit.en}`);
  }
  const least = Math.ceil(row.threshold);
  const limit = amountWords(row.metric, least);
  const share = row.topBasisPoints === null ? null : shareWords(row.topBasisPoints);
  if (isFall) return say(`不足 ${limit.zh}${share ? `（${share.zh}）` : ''}`, `below ${limit.en}${share ? ` (${share.en})` : ''}`);
  const before = kind === 'PROMOTED' ? was : null;
  const wasShare = before?.topBasisPoints ?? null;
  if (share && row.topBasisPoints !== null) {
    if (wasShare === null || wasShare >= row.topBasisPoints) return say(share.zh, `among the ${share.en}`);
    const range = rangeOfShares(wasShare, row.topBasisPoints);
    return say(range.zh, range.en);
  }
  if (!before || wasShare !== null || before.threshold <= row.threshold) return say(`达到 ${limit.zh}`, `at least ${limit.en}`);
  const range = rangeWords(row.metric, least, Math.ceil(before.threshold));
  return say(` ${range.zh}`, range.en);
}

function rangeOfShares(one: number, other: number): Words {
  return words(`前 ${one / 100}%–${other / 100}%`, `between the best ${one / 100}% and ${other / 100}%`);
}
