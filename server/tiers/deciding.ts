// Decides about people and writes what changes: about everybody in the full run of a day, about those whose facts changed in
// between. What is decided is in the database at once, so whoever is killed in the middle begins again and finds the rest.
// Surprise: decisions are found first and made just before they are written. What decided is then what the TierChange tells, though
// facts came in between.

import { setTimeout as wait } from 'node:timers/promises';
import type { Ctx } from '../context.ts';
import { newId } from '../core/ids.ts';
import type { DayKey } from '../core/time.ts';
import { isUniqueConflict } from '../core/unique.ts';
import { countChanges } from '../distributors/service.ts';
import type { ChangeCount, StandingMove } from '../distributors/service.ts';
import { closeDays, hasReport, keepReport } from './closing.ts';
import { compareColumns } from './comparing.ts';
import { cutoffsOf } from './compile.rules.ts';
import { applyDecision, decide, emptyHolds, emptyState, stateAt } from './decide.rules.ts';
import type { Decision, DecidedKind } from './decide.rules.ts';
import type { RunReport, TierEngine, VerifyReport } from './engine.ts';
import type { Everybody } from './everybody.ts';
import { conditionsAt } from './explain.rules.ts';
import { isEnough } from './judging.ts';
import type { Judgement, Judging } from './judging.ts';
import { tierCutoffs } from './model.ts';
import type { TierPolicyRow } from './model.ts';
import { LOOK_EVERY, makePause } from './slices.ts';

/** How many moves are written in one go, and how many of these are on their way at once. */
export interface Pace {
  readonly movesAtOnce: number;
  readonly writesAtOnce: number;
}

/** The database need not wait for the next moves, nor they for its disk. */
export const QUICK: Pace = { movesAtOnce: 128, writesAtOnce: 3 };
/** An embedded database writes in the process that also answers people: they wait for what is written in one piece. */
export const POLITE: Pace = { movesAtOnce: 10, writesAtOnce: 1 };

/** A pin that is over and a fall may each be followed by one decision more, and facts come meanwhile; so many in a row are a fault. */
const MOST_ROUNDS = 100;
const LATE_MILLISECONDS = 50;

type Move = StandingMove & { index: number; counted: Counted };
type RunOptions = NonNullable<Parameters<TierEngine['run']>[1]>;
type Counted = 'promoted' | 'demoted' | 'graceBegun' | 'graceEnded' | 'pinsEnded';

const COUNTED: Readonly<Record<DecidedKind, Counted>> = {
  PROMOTED: 'promoted',
  DEMOTED: 'demoted',
  GRACE_BEGUN: 'graceBegun',
  GRACE_ENDED: 'graceEnded',
  PIN_ENDED: 'pinsEnded',
};

const emptyReport = (day: DayKey): RunReport => ({
  day,
  policyVersion: null,
  people: 0,
  promoted: 0,
  demoted: 0,
  graceBegun: 0,
  graceEnded: 0,
  pinsEnded: 0,
  writes: 0,
  milliseconds: 0,
});

export class Deciding {
  readonly #ctx: Ctx;
  readonly #everybody: Everybody;
  readonly #judging: Judging;
  /** To be decided about, by index; what is not done stays. */
  readonly #due = new Set<number>();
  /** Nobody knows who changed before the columns were read. */
  #isEverybodyDue = true;
  /** By what was decided last: another version on the same day concerns everybody. */
  #decidedBy: { day: DayKey; version: number } | null = null;
  /** One run, catching up or check after the other. */
  #lane: Promise<unknown> = Promise.resolve();
  readonly #state = emptyState();
  readonly #holds = emptyHolds();

  readonly #pace: Pace;

  constructor(ctx: Ctx, everybody: Everybody, judging: Judging, pace: Pace) {
    this.#ctx = ctx;
    this.#pace = pace;
    this.#everybody = everybody;
    this.#judging = judging;
    everybody.onAfresh = () => {
      // Indices of other columns.
      this.#due.clear();
      this.#isEverybodyDue = true;
    };
  }

  run(day: DayKey, { onProgress, signal }: RunOptions = {}): Promise<RunReport> {
    return this.#inTurn(day, async (report) => {
      const policy = this.#everybody.policyOn(day);
      if (policy === null) return;
      report.policyVersion = policy.version;
      const began = performance.now();
      // What was moved today before: by catching up, or by this run before it was killed.
      const before = (await hasReport(this.#ctx, day)) ? null : await countChanges(this.#ctx, day);
      report.writes += await this.#fixCutoffs(policy, day);
      this.#isEverybodyDue = true;
      await this.#decideAll(report, signal, onProgress);
      this.#decidedBy = { day, version: policy.version };
      report.writes += await closeDays(this.#ctx, this.#everybody.columns, day);
      if (before !== null) report.writes += await this.#report(report, policy, before, began);
    });
  }

  catchUp(day: DayKey): Promise<RunReport> {
    return this.#inTurn(day, async (report) => {
      const policy = this.#everybody.policyOn(day);
      if (policy === null) return;
      report.policyVersion = policy.version;
      const known = this.#everybody.cutoffsFor(policy.version, day);
      if (!isEnough(policy.rule, known?.cutoffs ?? [])) report.writes += await this.#fixCutoffs(policy, day);
      if (this.#decidedBy?.day === day && this.#decidedBy.version !== policy.version) this.#isEverybodyDue = true;
      await this.#decideAll(report);
      this.#decidedBy = { day, version: policy.version };
    });
  }

  async verify(): Promise<VerifyReport> {
    return this.#alone(async () => {
      const began = performance.now();
      const report: VerifyReport = { people: 0, differences: 0, milliseconds: 0 };
      await this.#everybody.compareAfresh(async (live, fresh) => {
        report.people = fresh.size;
        report.differences = await compareColumns(live, fresh, this.#ctx.log);
        return report.differences > 0;
      });
      report.milliseconds = Math.round(performance.now() - began);
      return report;
    });
  }

  /** Resolves when nothing is being decided any more. */
  async idle(): Promise<void> {
    await this.#lane;
  }

  #alone<Made>(work: () => Promise<Made>): Promise<Made> {
    const mine = this.#lane.then(async () => {
      await this.#everybody.ready;
      return work();
    });
    this.#lane = mine.catch(() => undefined);
    return mine;
  }

  /** A day that is over is decided no more: the windows do not go back. */
  #inTurn(day: DayKey, work: (report: RunReport) => Promise<void>): Promise<RunReport> {
    return this.#alone(async () => {
      const began = performance.now();
      const report = emptyReport(day);
      await this.#everybody.moveTo(day);
      if (day === this.#everybody.day) await work(report);
      report.milliseconds = Math.round(performance.now() - began);
      return report;
    });
  }

  /** Fixes the cut-offs of a version for a day, or finds them fixed; nothing for a rule without shares. Returns what was written. */
  async #fixCutoffs(policy: TierPolicyRow, day: DayKey): Promise<number> {
    const { version, rule } = policy;
    if (isEnough(rule, [])) return 0;
    const rows = tierCutoffs.raw(this.#ctx.db);
    const fixed = await rows.findOne({ day, version });
    if (fixed) {
      this.#everybody.noteCutoffs(fixed);
      return 0;
    }
    const { columns } = this.#everybody;
    columns.settle();
    const row = { _id: newId(), day, version, cutoffs: cutoffsOf(rule, columns), at: this.#everybody.now };
    try {
      await rows.insertOne(row);
      this.#everybody.noteCutoffs(row);
      return 1;
    } catch (error) {
      if (!isUniqueConflict(error)) throw error;
      // Another process was first: everybody decides by its values.
      await wait(LATE_MILLISECONDS);
      return this.#fixCutoffs(policy, day);
    }
  }

  async #decideAll(report: RunReport, signal?: AbortSignal, onProgress?: RunOptions['onProgress']): Promise<void> {
    let isFirst = true;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      this.#gatherDue();
      if (this.#isEverybodyDue) report.people = await this.#lookAtEverybody(signal);
      else if (isFirst) report.people = this.#due.size;
      isFirst = false;
      if (this.#due.size === 0) return;
      const writing: Promise<void>[] = [];
      try {
        for (let left = this.#due.size; left > 0;) {
          signal?.throwIfAborted();
          onProgress?.(Math.max(0, report.people - this.#due.size), report.people);
          const some = this.#takeDue(Math.min(this.#pace.movesAtOnce, left));
          left -= some.length;
          // The next ones are decided while the last ones are being written: no decision of a day depends on another.
          const moves = this.#decideOn(some);
          // Who was moved may be due for more, and who was not, because something went wrong, is due still.
          for (const { index } of moves) this.#due.add(index);
          const written = this.#write(moves, report);
          // Looked at in its turn; until then nobody else may call it unhandled.
          written.catch(() => undefined);
          writing.push(written);
          if (writing.length === this.#pace.writesAtOnce) await writing.shift();
        }
        await Promise.all(writing);
      } finally {
        await Promise.allSettled(writing);
      }
      onProgress?.(Math.max(0, report.people - this.#due.size), report.people);
    }
    this.#ctx.log.error({ due: this.#due.size, day: report.day }, 'deciding did not come to an end');
  }

  /** Notes whoever the columns have marked as changed; the marks are used up. */
  #gatherDue(): void {
    const { columns } = this.#everybody;
    columns.settle();
    const dirty = columns.takeDirty();
    if (!this.#isEverybodyDue) for (const index of dirty) this.#due.add(index);
  }

  /** Notes about whom there is something to decide; most evenings that is a few of a hundred. Returns how many people there are. */
  async #lookAtEverybody(signal?: AbortSignal): Promise<number> {
    const pause = makePause();
    const { columns } = this.#everybody;
    this.#due.clear();
    let people = 0;
    for (let from = 0; from < columns.size; from += LOOK_EVERY) {
      signal?.throwIfAborted();
      // Facts may have come in during the pause; those whom they concern are due by themselves.
      const judgement = this.#judging.now();
      const to = Math.min(from + LOOK_EVERY, columns.size);
      for (let index = from; index < to; index += 1) {
        if (columns.isKnown[index] !== 1 || columns.isErased[index] === 1) continue;
        people += 1;
        if (judgement && this.#decisionAt(judgement, index) !== null) this.#due.add(index);
      }
      await pause();
    }
    // Unless everybody was read afresh meanwhile.
    if (columns === this.#everybody.columns) this.#isEverybodyDue = false;
    return people;
  }

  #takeDue(most: number): number[] {
    const some: number[] = [];
    for (const index of this.#due) {
      if (some.length === most) break;
      some.push(index);
    }
    for (const index of some) this.#due.delete(index);
    return some;
  }

  #decisionAt({ compiled }: Judgement, index: number): Decision | null {
    const { columns } = this.#everybody;
    if (columns.isKnown[index] !== 1) return null;
    const state = stateAt(columns, index, this.#state);
    return decide(state, compiled.holds(index, state.tier, this.#holds), compiled.rule, columns.day);
  }

  /** Decides as things stand at this moment. */
  #decideOn(indices: readonly number[]): Move[] {
    const { columns, now: at } = this.#everybody;
    const judgement = this.#judging.now();
    const moves: Move[] = [];
    if (judgement === null) return moves;
    const { rule, version } = judgement.policy;
    for (const index of indices) {
      const decision = this.#decisionAt(judgement, index);
      if (decision === null) continue;
      const conditions = conditionsAt(rule, columns, judgement.cutoffs, index, decision);
      const moved = applyDecision(columns.standingOf(index), decision, { at, policyVersion: version, conditions });
      moves.push({ index, id: columns.idOf(index), ...moved, counted: COUNTED[decision.kind] });
    }
    return moves;
  }

  /** In one go. */
  async #write(moves: readonly Move[], report: RunReport): Promise<void> {
    if (moves.length === 0) return;
    const written = await this.#everybody.write(moves);
    for (const { id, counted } of moves) if (written.has(id)) report[counted] += 1;
    report.writes += written.size;
  }

  /** With what was moved before, so that a run that was taken up again tells of all of it. The first report of a day stays. */
  async #report(report: RunReport, policy: TierPolicyRow, before: readonly ChangeCount[], began: number): Promise<number> {
    const { day, people, promoted, demoted, graceBegun, graceEnded } = report;
    const told = (kind: DecidedKind): number => before.reduce((sum, each) => (each.kind === kind ? sum + each.count : sum), 0);
    return keepReport(this.#ctx, day, {
      finishedAt: this.#everybody.now,
      policyVersion: policy.version,
      people,
      promoted: promoted + told('PROMOTED'),
      demoted: demoted + told('DEMOTED'),
      graceBegun: graceBegun + told('GRACE_BEGUN'),
      graceEnded: graceEnded + told('GRACE_ENDED'),
      milliseconds: Math.round(performance.now() - began),
    });
  }
}
