// How the sales of a campaign went, minute by minute since its start: what is drawn against the goal. A refund counts at its own time.

import type { ScoreEvent } from './model.ts';

export interface CourseStep {
  salesFen: number;
  orders: number;
}

const MINUTE = 60_000;

export class Course {
  readonly #minutes: Map<number, CourseStep>;

  constructor(minutes: readonly (readonly [number, CourseStep])[] = []) {
    this.#minutes = new Map(minutes.map(([minute, step]) => [minute, { ...step }]));
  }

  /** `at` in milliseconds since the start. */
  add({ salesFen, orders, isLate }: ScoreEvent, at: number): void {
    if (isLate || (salesFen === 0 && orders === 0)) return;
    const minute = Math.floor(at / MINUTE);
    const step = this.#minutes.get(minute);
    if (step) {
      step.salesFen += salesFen;
      step.orders += orders;
    } else this.#minutes.set(minute, { salesFen, orders });
  }

  /** What had come in by each of these moments, the first one first, in milliseconds since the start; whole minutes. */
  upTo(moments: readonly number[]): CourseStep[] {
    const minutes = [...this.#minutes].sort(([one], [other]) => one - other);
    const sum = { salesFen: 0, orders: 0 };
    let at = 0;
    return moments.map((until) => {
      for (let next = minutes[at]; next && next[0] * MINUTE < until; next = minutes[(at += 1)]) {
        sum.salesFen += next[1].salesFen;
        sum.orders += next[1].orders;
      }
      return { ...sum };
    });
  }

  dump(): [number, CourseStep][] {
    return Array.from(this.#minutes, ([minute, step]) => [minute, { ...step }]);
  }
}
