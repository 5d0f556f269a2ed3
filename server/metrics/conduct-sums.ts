// Conduct in each window: graduated or not, the mean of duty scores, breaches. A million may have graduated, but only some thousand
// have duties or breaches: of those alone the facts are kept beside the columns, and worked out anew with each day.

import type { ConductFacts } from './conduct.ts';
import { numberOfDay } from './day-numbers.ts';
import { bytesOf, lengthen } from './growing.ts';
import { isWithin, LENGTHS } from './windows.rules.ts';

interface Kept {
  isDuty: boolean;
  /** A day number. */
  day: number;
  value: number;
}

/** What an entry of `#kept` takes in the engine at hand; an estimate. */
const BYTES_KEPT = 120;
/** More than that weigh no more. */
const MOST_BREACHES = 255;

/** Lists by window, of columns by member. */
export class ConductSums {
  /** The same in every window: whoever has ever graduated stays so. */
  graduated: Uint8Array[];
  readonly dutyScore: Uint8Array[];
  readonly breaches: Uint8Array[];
  readonly #kept = new Map<number, readonly Kept[]>();

  constructor(people: number) {
    const graduated = new Uint8Array(people);
    this.graduated = LENGTHS.map(() => graduated);
    this.dutyScore = LENGTHS.map(() => new Uint8Array(people));
    this.breaches = LENGTHS.map(() => new Uint8Array(people));
  }

  get bytes(): number {
    const facts = [...this.#kept.values()].reduce((sum, kept) => sum + 1 + kept.length, 0);
    return bytesOf({ one: this.graduated[0], scores: this.dutyScore, breaches: this.breaches }) + facts * BYTES_KEPT;
  }

  lengthen(people: number): void {
    const one = { graduated: this.graduated[0] };
    lengthen(one, people);
    const { graduated } = one;
    if (graduated) this.graduated = LENGTHS.map(() => graduated);
    lengthen(this.dutyScore, people);
    lengthen(this.breaches, people);
  }

  /** All that is noted of somebody. Returns whether any figure is another one now. */
  set(index: number, conduct: ConductFacts | null, today: number): boolean {
    const facts = conduct?.facts ?? [];
    const kept = facts
      .filter(({ kind }) => kind !== 'GRADUATION')
      .map(({ kind, day, value }) => ({ isDuty: kind === 'DUTY', day: numberOfDay(day), value }));
    if (kept.length > 0) this.#kept.set(index, kept);
    else this.#kept.delete(index);
    const hasGraduated = Number(facts.some(({ kind, value }) => kind === 'GRADUATION' && value > 0));
    const column = this.graduated[0] as Uint8Array;
    const isNew = column[index] !== hasGraduated;
    column[index] = hasGraduated;
    return this.#work(index, kept, today) || isNew;
  }

  /** To another business day. */
  roll(today: number): void {
    for (const [index, kept] of this.#kept) this.#work(index, kept, today);
  }

  #work(index: number, kept: readonly Kept[], today: number): boolean {
    let isNew = false;
    for (const [window, length] of LENGTHS.entries()) {
      let [duties, score, breaches] = [0, 0, 0];
      for (const { isDuty, day, value } of kept) {
        if (!isWithin(length, day, today)) continue;
        if (isDuty) {
          duties += 1;
          score += value;
        } else breaches += value;
      }
      const mean = duties === 0 ? 0 : Math.round(score / duties);
      const many = Math.min(MOST_BREACHES, breaches);
      const [scores, counts] = [this.dutyScore[window] as Uint8Array, this.breaches[window] as Uint8Array];
      isNew ||= scores[index] !== mean || counts[index] !== many;
      scores[index] = mean;
      counts[index] = many;
    }
    return isNew;
  }
}
