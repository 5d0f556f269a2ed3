// One leaderboard: who stands where among a million, kept in order at every change. The order is the product's: the higher score first, then
// who reached it first (`reachedAt`, the time of the latest event, so that the same events in any order make the same board), then the
// owner. No two entries are equal, so a rank is one number and every process gives the same.
//
// The idea: counted blocks, a B+-tree of two levels with packed leaves. `board-entries.ts` has the entries in order, in leaves of 256, three words
// each: score, time, owner. `board-directory.ts` has the order of the leaves and how many entries they hold. Beside them every owner has a
// record of 16 bytes within one cache line: score, time and the leaf, so that an owner's entry is found without looking through the directory.
//
// Cost at n entries: a change is two binary searches in a leaf, one in the directory (a few kB) and two moves of some hundred words; a rank is one
// search in a leaf and some thirty additions; a window is the additions and a walk. Nothing is allocated. About 35 bytes a member: the
// record's 16, an entry's 12 in leaves that are three quarters full, and the slack of growing by an eighth.

import { Entries } from './board-entries.ts';
import type { BoardRow } from './board-entries.ts';

export type { BoardRow } from './board-entries.ts';

/** A whole board in order of rank. */
export interface BoardDump {
  owners: Uint32Array;
  scores: Float64Array;
  reachedAts: Uint32Array;
}

export interface BoardOptions {
  /** Room for that many owners to begin with. */
  owners?: number;
  /** Decides between owners with equal score and time; without it the smaller number stands first. */
  compareOwners?: (a: number, b: number) => number;
}

/** So many owners are called up from memory together. */
const AHEAD = 16;

export class Board {
  readonly #entries: Entries;
  #size = 0;

  constructor({ owners = 64, compareOwners = (a, b) => a - b }: BoardOptions = {}) {
    this.#entries = new Entries(owners, compareOwners);
  }

  get size(): number {
    return this.#size;
  }

  /** Everything that grows with the board, slack included: leaves, records, directory. */
  get bytes(): number {
    return this.#entries.bytes;
  }

  has(owner: number): boolean {
    return (this.#entries.words[4 * owner + 3] ?? 0) !== 0;
  }

  /** 0 for somebody who is not on the board. */
  scoreOf(owner: number): number {
    return this.#entries.scores[2 * owner] ?? 0;
  }

  reachedAtOf(owner: number): number {
    return this.#entries.words[4 * owner + 2] ?? 0;
  }

  /** Adds to a score. The first time puts the owner on the board, with a delta of 0 too; nobody leaves it again. */
  add(owner: number, delta: number, at: number): void {
    const entries = this.#entries;
    if (2 * owner >= entries.scores.length) this.#growRecords(owner);
    const before = entries.scores[2 * owner] as number;
    const reachedBefore = entries.words[4 * owner + 2] as number;
    if (entries.words[4 * owner + 3] === 0) this.#size++;
    else if (delta === 0 && at <= reachedBefore) return;
    entries.put(owner, before + delta, at > reachedBefore ? at : reachedBefore);
  }

  /** The same for many, and faster. */
  addMany(owners: Uint32Array, deltas: Float64Array, ats: Uint32Array, count = owners.length): void {
    for (let i = 0; i < count; i++) {
      if (i % AHEAD === 0) this.#entries.touch(owners, i, Math.min(i + AHEAD, count));
      this.add(owners[i] as number, deltas[i] as number, ats[i] as number);
    }
  }

  /** From 1; 0 for somebody who is not on the board. */
  rankOf(owner: number): number {
    return this.has(owner) ? this.#entries.countBefore(owner) + 1 : 0;
  }

  /** The ranks of many, and faster. */
  ranksOf(owners: Uint32Array, ranks: Uint32Array, count = owners.length): void {
    for (let i = 0; i < count; i++) {
      if (i % AHEAD === 0) this.#entries.touch(owners, i, Math.min(i + AHEAD, count));
      ranks[i] = this.rankOf(owners[i] as number);
    }
  }

  /** -1 for a rank that nobody has. */
  ownerAt(rank: number): number {
    return rank >= 1 && rank <= this.#size ? this.#entries.ownerWith(rank - 1) : -1;
  }

  /** The entries from a rank on, cut to those that there are. */
  window(fromRank: number, count: number): BoardRow[] {
    const there = this.#countFrom(fromRank, count);
    return there > 0 ? this.#entries.rows(fromRank - 1, there) : [];
  }

  /** The same without an object for each: fills in the owners and says how many there are. */
  windowInto(fromRank: number, count: number, owners: Uint32Array): number {
    const there = Math.min(this.#countFrom(fromRank, count), owners.length);
    if (there > 0) this.#entries.read(fromRank - 1, there, owners);
    return there;
  }

  dump(): BoardDump {
    const owners = new Uint32Array(this.#size);
    const scores = new Float64Array(this.#size);
    const reachedAts = new Uint32Array(this.#size);
    this.windowInto(1, this.#size, owners);
    for (let i = 0; i < owners.length; i++) {
      scores[i] = this.scoreOf(owners[i] as number);
      reachedAts[i] = this.reachedAtOf(owners[i] as number);
    }
    return { owners, scores, reachedAts };
  }

  /** A board from its dump, without sorting. Throws a RangeError when the dump is none: out of order, cut short, or somebody twice. */
  static load({ owners, scores, reachedAts }: BoardDump, options: BoardOptions = {}): Board {
    if (scores.length !== owners.length || reachedAts.length !== owners.length)
      throw new RangeError('the parts of a board differ in length');
    let room = 0;
    let highest = 0;
    for (let i = 0; i < owners.length; i++) {
      room = Math.max(room, (owners[i] as number) + 1);
      highest = Math.max(highest, Math.abs(scores[i] as number));
    }
    const board = new Board({ ...options, owners: Math.max(room, options.owners ?? 0) });
    board.#entries.giveRoom(highest);
    for (let i = 0; i < owners.length; i++) {
      const owner = owners[i] as number;
      if (board.has(owner)) throw new RangeError(`owner ${owner} is twice on the board`);
      if (!board.#entries.append(owner, scores[i] as number, reachedAts[i] as number))
        throw new RangeError(`owner ${owner} is out of order on the board`);
      board.#size++;
    }
    return board;
  }

  #countFrom(rank: number, count: number): number {
    return rank >= 1 ? Math.max(0, Math.min(count, this.#size - rank + 1)) : 0;
  }

  #growRecords(owner: number): void {
    const entries = this.#entries;
    const records = new Float64Array(2 * (owner + 1 + (owner >>> 3)));
    records.set(entries.scores);
    entries.scores = records;
    entries.words = new Uint32Array(records.buffer);
  }
}
