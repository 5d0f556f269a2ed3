// Who has other figures or another standing than when that was last asked: somebody, and with them everybody above, up to the
// first head of the morning, whose team they are counted in. Surprise: a walk upwards ends where another one went on before, so that
// telling about a million people costs a step each, and a circle of sponsors ends it too.

import { longer } from './growing.ts';
import type { People } from './people.ts';

const TOUCHED = 1;
/** Everybody above, up to the first head, is touched as well. */
const WITH_ALL_ABOVE = 2;

export class Touched {
  #marks: Uint8Array;
  #list: number[] = [];
  readonly #people: People;

  constructor(people: People, capacity: number) {
    this.#people = people;
    this.#marks = new Uint8Array(capacity);
  }

  get bytes(): number {
    return this.#marks.byteLength;
  }

  lengthen(people: number): void {
    this.#marks = longer(this.#marks, people);
  }

  mark(index: number): void {
    if (this.#marks[index] !== 0) return;
    this.#marks[index] = TOUCHED;
    this.#list.push(index);
  }

  /** The team of the sponsor, and of everybody up to the first head. */
  markAbove(index: number): void {
    const { sponsor, isHead } = this.#people;
    for (let at = sponsor[index] as number; at >= 0 && this.#marks[at] !== WITH_ALL_ABOVE; at = sponsor[at] as number) {
      this.mark(at);
      this.#marks[at] = WITH_ALL_ABOVE;
      if (isHead[at] === 1) break;
    }
  }

  /** On another day other people are heads, and what was told weighs otherwise: the walks upwards end elsewhere. */
  walkAnew(): void {
    for (const index of this.#list) this.#marks[index] = TOUCHED;
    for (const index of [...this.#list]) this.markAbove(index);
  }

  take(): number[] {
    const taken = this.#list;
    for (const index of taken) this.#marks[index] = 0;
    this.#list = [];
    return taken;
  }
}
