// Who invited whom, from sponsors down to their downline. Facts may be wrong: whoever stands in a circle of sponsors is taken for
// the first of a tree, so that no walk goes on for ever and nobody is counted above themselves.

import { bytesOf, lengthen } from './growing.ts';
import type { People } from './people.ts';

const NOBODY = -1;

/** Everybody who gives something to a sponsor, those furthest down first. */
export interface Order {
  from: Int32Array;
  to: Int32Array;
  /** How many pairs of the two there are. */
  count: number;
}

export class Tree {
  /** As found when the order was last made. */
  isInCircle: Uint8Array;
  firstDirect: Int32Array;
  nextDirect: Int32Array;
  readonly #people: People;

  constructor(people: People, capacity: number) {
    this.#people = people;
    this.isInCircle = new Uint8Array(capacity);
    this.firstDirect = new Int32Array(capacity);
    this.nextDirect = new Int32Array(capacity);
  }

  get bytes(): number {
    return bytesOf(this);
  }

  lengthen(people: number): void {
    lengthen(this, people);
  }

  admit(index: number): void {
    this.firstDirect[index] = NOBODY;
    this.nextDirect[index] = NOBODY;
  }

  /** The sponsor to whose team one's figures count; NOBODY (-1) for whoever is the first of a tree. */
  above(index: number): number {
    return this.isInCircle[index] === 1 ? NOBODY : (this.#people.sponsor[index] as number);
  }

  /** Takes somebody out from below a sponsor; then the sponsor in people's column may change. */
  unhang(index: number): void {
    const sponsor = this.#people.sponsor[index] as number;
    if (sponsor === NOBODY) return;
    const next = this.nextDirect[index] as number;
    let at = this.firstDirect[sponsor] as number;
    if (at === index) this.firstDirect[sponsor] = next;
    else {
      while (this.nextDirect[at] !== index) at = this.nextDirect[at] as number;
      this.nextDirect[at] = next;
    }
  }

  hang(index: number): void {
    const sponsor = this.#people.sponsor[index] as number;
    if (sponsor === NOBODY) return;
    this.nextDirect[index] = this.firstDirect[sponsor] as number;
    this.firstDirect[sponsor] = index;
  }

  /** Whether somebody who has just been hung below a sponsor stands below themselves now. Circles known already are no danger. */
  closesCircle(index: number): boolean {
    if (this.firstDirect[index] === NOBODY) return false;
    const { sponsor } = this.#people;
    let at = sponsor[index] as number;
    while (at !== NOBODY && at !== index && this.isInCircle[at] === 0) at = sponsor[at] as number;
    return at === index;
  }

  /** Direct downlines, whoever they are; nobody of a circle is one. */
  *directOf(index: number): Generator<number> {
    for (let at = this.firstDirect[index] ?? NOBODY; at !== NOBODY; at = this.nextDirect[at] as number) {
      if (this.isInCircle[at] === 0) yield at;
    }
  }

  /**
   * The downline down to the next heads, breadth first, without oneself and the heads; those who are erased too. Null when there are
   * more than `most`.
   */
  teamOf(index: number, most = Infinity): number[] | null {
    const { isHead } = this.#people;
    const found: number[] = [];
    let read = 0;
    for (let at: number | undefined = index; at !== undefined; at = found[read++]) {
      for (const direct of this.directOf(at)) {
        // Whoever walks down comes to the same one twice only where the walk began in a circle that was closed just now.
        if (isHead[direct] === 0 && direct !== index) found.push(direct);
      }
      if (found.length > most) return null;
    }
    return found;
  }

  /** Also finds out who stands in a circle; returns those for whom that is new. */
  makeOrder(size: number): { order: Order; changed: number[] } {
    const { sponsor, isHead } = this.#people;
    const waiting = new Int32Array(size);
    for (let index = 0; index < size; index += 1) {
      const above = sponsor[index] as number;
      if (above !== NOBODY) waiting[above] = (waiting[above] as number) + 1;
    }
    const queue = new Int32Array(size);
    let end = 0;
    for (let index = 0; index < size; index += 1) if (waiting[index] === 0) queue[end++] = index;
    const from = new Int32Array(size);
    const to = new Int32Array(size);
    let count = 0;
    for (let read = 0; read < end; read += 1) {
      const index = queue[read] as number;
      const above = sponsor[index] as number;
      if (above === NOBODY) continue;
      if (isHead[index] === 0) {
        from[count] = index;
        to[count] = above;
        count += 1;
      }
      const left = (waiting[above] as number) - 1;
      waiting[above] = left;
      if (left === 0) queue[end++] = above;
    }
    // Whoever is still waiting for a downline stands in a circle.
    const changed: number[] = [];
    for (let index = 0; index < size; index += 1) {
      const isInCircle = Number((waiting[index] as number) > 0);
      if (this.isInCircle[index] !== isInCircle) changed.push(index);
      this.isInCircle[index] = isInCircle;
    }
    return { order: { from, to, count }, changed };
  }
}
