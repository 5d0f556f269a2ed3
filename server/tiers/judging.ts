// By what is decided right now: the policy in force, its cut-offs, and the rule compiled over the columns. Worked out once for each
// state of the columns. Deciding and explaining both ask here, so that an explanation never knows another threshold.

import type { DayKey } from '../core/time.ts';
import { compile, cutoffsOf } from './compile.rules.ts';
import type { Compiled, CutoffValue } from './compile.rules.ts';
import type { Everybody } from './everybody.ts';
import type { TierPolicyRow } from './model.ts';
import type { TierRule } from './policy.rules.ts';
import { allLeaves } from './trees.rules.ts';

export interface Judgement {
  readonly policy: TierPolicyRow;
  readonly cutoffs: readonly CutoffValue[];
  readonly compiled: Compiled;
}

/** Cut-offs that are not fixed yet are worked out anew after this, while many ask. */
const PROVISIONAL_MILLISECONDS = 60_000;

interface Provisional {
  key: string;
  since: number;
  cutoffs: CutoffValue[];
}

export class Judging {
  readonly #everybody: Everybody;
  #last: { version: number; day: DayKey; judgement: Judgement | null } | null = null;
  #provisional: Provisional | null = null;

  constructor(everybody: Everybody) {
    this.#everybody = everybody;
  }

  /** On the day that the columns hold for; null while no policy is in force. Valid until somebody else has a turn. */
  now(): Judgement | null {
    const { version, day, columns } = this.#everybody;
    if (this.#last?.version === version && this.#last.day === day) return this.#last.judgement;
    columns.settle();
    const policy = this.#everybody.policyOn(day);
    const cutoffs = policy ? this.cutoffsFor(policy, day) : [];
    const judgement = policy ? { policy, cutoffs, compiled: compile(policy.rule, columns, cutoffs) } : null;
    this.#last = { version, day, judgement };
    return judgement;
  }

  /** As fixed, or as they would be if they were fixed now. */
  cutoffsFor({ version, rule }: { version: number; rule: TierRule }, day: DayKey): readonly CutoffValue[] {
    const fixed = this.#everybody.cutoffsFor(version, day)?.cutoffs ?? [];
    // A draft may have been changed since a version of this number was fixed.
    if (isEnough(rule, fixed)) return fixed;
    const key = `${version} ${day} ${JSON.stringify(rule)}`;
    const isFresh = this.#provisional?.key === key && performance.now() - this.#provisional.since < PROVISIONAL_MILLISECONDS;
    if (!isFresh) {
      this.#everybody.columns.settle();
      this.#provisional = { key, since: performance.now(), cutoffs: cutoffsOf(rule, this.#everybody.columns) };
    }
    return this.#provisional?.cutoffs ?? [];
  }
}

/** Whether every share of the rule has its cut-off. */
export function isEnough(rule: TierRule, cutoffs: readonly CutoffValue[]): boolean {
  return allLeaves(rule).every(
    ({ condition: { metric, window, topBasisPoints } }) =>
      topBasisPoints === null ||
      cutoffs.some((each) => each.metric === metric && each.window === window && each.topBasisPoints === topBasisPoints),
  );
}
