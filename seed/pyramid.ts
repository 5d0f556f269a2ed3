// Who stands where in the demo world, and how it came to that: nobody is given a tier. From the day on which the first policy came
// into force the world is lived day by day in memory, with the very columns and decisions of the server: each evening everybody is
// decided upon by the policy of the day, and what was decided is what a run would have written.
// Surprise: refunds are known from the day of their order on, so a past decision may know of a refund that came days later.

import type { ObjectId } from 'mongodb';
import { dayNumber, dayOfNumber, shiftKey } from '../server/core/time.ts';
import type { DayKey } from '../server/core/time.ts';
import type { StandingRow, TierChangeRow } from '../server/distributors/model.ts';
import { newStanding } from '../server/distributors/service.ts';
import type { Tier } from '../server/generated/types.ts';
import { Columns } from '../server/metrics/service.ts';
import { compile, cutoffsOf } from '../server/tiers/compile.rules.ts';
import type { Compiled } from '../server/tiers/compile.rules.ts';
import { applyDecision, applyPin, decisionsAt, emptyState, stateAt } from '../server/tiers/decide.rules.ts';
import type { Decision, Moved } from '../server/tiers/decide.rules.ts';
import { conditionsAt } from '../server/tiers/explain.rules.ts';
import type { CutoffsRow, TierDayRow, TierPolicyRow } from '../server/tiers/model.ts';
import { inForceOn } from '../server/tiers/versions.rules.ts';
import type { OwnBooks } from './books.ts';
import { makeIds } from './ids.ts';
import { YEARS_DAYS } from './people.ts';
import type { People, Plan } from './people.ts';
import { makeRandom } from './random.ts';
import { TRADE_DAYS } from './trade.ts';

export interface History {
  standing: StandingRow;
  changes: TierChangeRow[];
}

/** A person fixed a tier; by whom is known when the staff is there. */
export interface Pinned {
  index: number;
  day: DayKey;
}

const TIERS: readonly Tier[] = ['NEW', 'MID', 'HEAD'];
const RUN_AT = (2 * 60 + 40) * 60_000;
/** A rise follows within a minute of the order, so it comes while people buy. */
const RISES_FROM = 8 * 3_600_000;
const RISES_FOR = 14 * 3_600_000;
/** The one pin of the demo world began so many days ago and lasts so many more. */
const PINNED_BEFORE_DAYS = 9;
const PINNED_FOR_DAYS = 40;
export const PIN_REASON = '家里老人住院，暂时没法出单，保留原层级到下个月';
const CONFIRMED_AFTER_DAYS = 3;
const MOST_ROUNDS = 3;

export class Pyramid {
  readonly columns: Columns;
  readonly days: TierDayRow[] = [];
  readonly cutoffs: CutoffsRow[] = [];
  pinned: Pinned | null = null;
  readonly #plan: Plan;
  readonly #people: People;
  readonly #policies: readonly TierPolicyRow[];
  readonly #ids: readonly string[];
  readonly #histories = new Map<number, History>();
  readonly #counts = [0, 0, 0];
  readonly #cutoffsId: (at: number, count: number) => ObjectId;
  readonly #today: DayKey;
  readonly #joinedDays: Int32Array;
  readonly #starts = new Map<DayKey, number>();

  constructor(plan: Plan, people: People, policies: readonly TierPolicyRow[], ids: readonly string[]) {
    this.#plan = plan;
    this.#people = people;
    this.#policies = policies;
    this.#ids = ids;
    this.#today = plan.time.dayKey(plan.endsAt);
    this.#cutoffsId = makeIds(plan.seed, 'tier-cutoffs');
    this.#joinedDays = joinedDays(people, this.#today);
    this.columns = new Columns({ capacity: people.size });
    const before = shiftKey(this.#today, -TRADE_DAYS);
    this.columns.rollTo(dayNumber(before));
    this.#join(0, people.joinedBy(before));
  }

  /** A day of trade is over, or as far as it goes. */
  live(day: DayKey, books: OwnBooks): void {
    this.columns.rollTo(dayNumber(day));
    this.#join(
      this.#counts.reduce((sum, count) => sum + count, 0),
      this.#people.joinedBy(day),
    );
    for (const row of books.takeTouched()) {
      const seller = books.sellerOf(row);
      const id = this.#ids[seller] ?? '';
      this.columns.setOwnDay(id, books.dayOf(row), books.goodsOf(row));
      this.columns.setOwnTotals(id, books.totalsOf(seller));
    }
    const policy = inForceOn(this.#policies, day);
    if (policy) this.#decide(day, policy);
  }

  /** Null for who has never been moved. */
  historyOf(index: number): History | null {
    return this.#histories.get(index) ?? null;
  }

  /** As it is at the end of the world. */
  finalStandingOf(index: number): StandingRow {
    return confirmed(this.standingOf(index), this.#today);
  }

  standingOf(index: number): StandingRow {
    return this.#histories.get(index)?.standing ?? newStanding(this.joinedDayOf(index));
  }

  joinedDayOf(index: number): DayKey {
    return dayOfNumber(this.#joinedDays[index] ?? 0);
  }

  get moved(): Iterable<[number, History]> {
    return this.#histories;
  }

  #join(from: number, until: number): void {
    for (let index = from; index < until; index++) {
      this.#set(index, newStanding(this.joinedDayOf(index)));
      this.#counts[0] = (this.#counts[0] ?? 0) + 1;
    }
  }

  #decide(day: DayKey, { version, rule }: TierPolicyRow): void {
    const { columns } = this;
    const number = dayNumber(day);
    columns.settle();
    const cutoffs = cutoffsOf(rule, columns);
    const moves: Record<string, number> = {};
    const told = { promoted: 0, demoted: 0, graceBegun: 0, graceEnded: 0 };
    const before = [...this.#counts];
    const state = emptyState();
    for (let round = 0, isStill = false; round < MOST_ROUNDS && !isStill; round++) {
      columns.settle();
      const compiled = compile(rule, columns, cutoffs);
      const decided: [number, Decision[]][] = [];
      for (let index = 0; index < columns.size; index++) {
        // Most are new and stay so.
        if (columns.tier[index] === 0 && columns.pinUntil[index] === 0 && !compiled.test('riseToMid', index)) continue;
        const decisions = decisionsAt(compiled, stateAt(columns, index, state), index, number);
        if (decisions.length > 0) decided.push([index, [...decisions]]);
      }
      isStill = decided.length === 0;
      // What decided is read off before anything moves.
      const moved = decided.map(([index, decisions]) => [index, this.#apply(index, decisions, compiled, version)] as const);
      for (const [index, changes] of moved) {
        for (const { kind, from, to } of changes) {
          if (kind === 'PROMOTED') told.promoted += 1;
          else if (kind === 'DEMOTED') told.demoted += 1;
          else if (kind === 'GRACE_BEGUN') told.graceBegun += 1;
          else if (kind === 'GRACE_ENDED') told.graceEnded += 1;
          if (from === to) continue;
          moves[`${from}>${to}`] = (moves[`${from}>${to}`] ?? 0) + 1;
          this.#count(from, -1);
          this.#count(to, 1);
        }
        this.#set(index, this.standingOf(index));
      }
    }
    if (day === shiftKey(this.#today, -PINNED_BEFORE_DAYS)) this.#pin(day, rule.protectionDays);
    const finishedAt = this.#instant(day, RUN_AT + 4_000);
    const people = before.reduce((sum, count) => sum + count, 0);
    this.cutoffs.push({ _id: this.#cutoffsId(finishedAt.getTime(), this.cutoffs.length), day, version, cutoffs, at: finishedAt });
    const [NEW = 0, MID = 0, HEAD = 0] = this.#counts;
    const isClosed = day !== this.#today;
    this.days.push({
      _id: day,
      counts: isClosed ? { NEW, MID, HEAD } : null,
      moves: isClosed ? moves : {},
      run: { finishedAt, policyVersion: version, people, ...told, milliseconds: Math.round(40 + people / 250) },
    });
  }

  /** What the decisions come to for one person, in their order. */
  #apply(index: number, decisions: readonly Decision[], compiled: Compiled, version: number): TierChangeRow[] {
    const changes: TierChangeRow[] = [];
    for (const decision of decisions) {
      const standing = confirmed(this.standingOf(index), dayOfNumber(decision.day));
      const conditions = conditionsAt(compiled.rule, this.columns, compiled.cutoffs, index, decision);
      const at = this.#momentOf(index, decision);
      changes.push(this.#keep(index, applyDecision(standing, decision, { at, policyVersion: version, conditions })));
    }
    return changes;
  }

  #keep(index: number, { standing, change }: Moved): TierChangeRow {
    const history = this.#histories.get(index);
    if (history) {
      history.standing = standing;
      history.changes.push(change);
    } else this.#histories.set(index, { standing, changes: [change] });
    return change;
  }

  /** Somebody of the middle who has just been warned, and has a reason. */
  #pin(day: DayKey, protectionDays: number): void {
    for (const [index, { standing }] of this.#histories) {
      if (standing.tier !== 'MID' || standing.graceSince !== day) continue;
      const until = shiftKey(day, PINNED_FOR_DAYS);
      const pin = { tier: standing.tier, until, reason: PIN_REASON, byId: '', byName: '', at: this.#instant(day, RISES_FROM + RISES_FOR) };
      this.#keep(index, applyPin(standing, pin, day, protectionDays));
      this.#set(index, this.standingOf(index));
      this.pinned = { index, day };
      return;
    }
  }

  #set(index: number, standing: StandingRow): void {
    const sponsor = this.#people.sponsor[index] ?? -1;
    const at = this.columns.setPerson({
      id: this.#ids[index] ?? '',
      sponsorId: sponsor < 0 ? null : (this.#ids[sponsor] ?? null),
      joinedDay: this.joinedDayOf(index),
      standing,
      isErased: false,
    });
    // People come in the order in which they joined, so both count them alike.
    if (at !== index) throw new Error(`the columns count person ${index} as ${at}`);
  }

  #count(tier: Tier, by: number): void {
    const at = TIERS.indexOf(tier);
    this.#counts[at] = (this.#counts[at] ?? 0) + by;
  }

  #momentOf(index: number, { kind, day }: Decision): Date {
    const key = dayOfNumber(day);
    if (kind !== 'PROMOTED' && kind !== 'GRACE_ENDED') return this.#instant(key, RUN_AT + (index % 3_000));
    const part = makeRandom(this.#plan.seed, 'rise', key, index).next();
    const at = this.#instant(key, RISES_FROM + Math.floor(RISES_FOR * part));
    return new Date(Math.min(Math.max(at.getTime(), (this.#people.joinedAt[index] ?? 0) + 1), this.#plan.endsAt.getTime()));
  }

  #startOf(day: DayKey): number {
    const known = this.#starts.get(day) ?? this.#plan.time.rangeOf(day).startsAt.getTime();
    this.#starts.set(day, known);
    return known;
  }

  /** Never after the end of the world. */
  #instant(day: DayKey, milliseconds: number): Date {
    return new Date(Math.min(this.#startOf(day) + milliseconds, this.#plan.endsAt.getTime()));
  }
}

/** Within some days somebody of the staff has moved a member to the groups of the new tier, and confirmed it. */
function confirmed(standing: StandingRow, today: DayKey): StandingRow {
  const isOld = standing.since < shiftKey(today, -CONFIRMED_AFTER_DAYS);
  return isOld && standing.groupsOf !== null ? { ...standing, groupsOf: null } : standing;
}

/** By person, as day numbers: asking the clock a million times would take longer. */
function joinedDays(people: People, today: DayKey): Int32Array {
  const days = new Int32Array(people.size);
  let from = 0;
  for (let number = dayNumber(today) - YEARS_DAYS; from < people.size; number++) {
    const until = people.joinedBy(dayOfNumber(number));
    if (until > from) days.fill(number, from, until);
    from = Math.max(from, until);
  }
  return days;
}
