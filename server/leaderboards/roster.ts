// Owners of boards as small numbers, one roster for each campaign and subject, since boards hold numbers. Ids of the database lie in three
// words each, found through an open table: 20 bytes an owner, where a Map of texts takes a hundred. Regions are texts, and few.
// Surprise: numbers are given in the order of arrival, so another process gives others. Whatever must be the same everywhere (a full tie)
// goes by `compare`, which is the order of the ids.

import type { ObjectId } from 'mongodb';
import { isId } from '../core/ids.ts';

export interface Roster {
  readonly size: number;
  /** The number of an owner, a new one for somebody new. */
  numberOf(owner: ObjectId | string): number;
  /** -1 for somebody who is not known. */
  find(id: string): number;
  idOf(number: number): string;
  /** By id; of two numbers that were given. */
  compare(one: number, other: number): number;
  readonly bytes: number;
  dump(): Uint32Array | string[];
}

const WORDS = 3;

export class IdRoster implements Roster {
  private words = new Uint32Array(64 * WORDS);
  /** A number and 1, by the hash of its id; 0 is empty. At most half full. */
  private table = new Int32Array(128);
  private given = 0;
  /** The id that is looked for. */
  private readonly asked = new Uint32Array(WORDS);

  static load(words: Uint32Array): IdRoster {
    const roster = new IdRoster();
    roster.given = words.length / WORDS;
    let slots = 128;
    while (slots < 2 * roster.given + 2) slots *= 2;
    roster.words = Uint32Array.from(words);
    roster.fill(slots);
    return roster;
  }

  get size(): number {
    return this.given;
  }

  get bytes(): number {
    return this.words.byteLength + this.table.byteLength;
  }

  numberOf(owner: ObjectId | string): number {
    this.ask(owner);
    const slot = this.slotOfAsked();
    const found = this.table[slot] ?? 0;
    if (found !== 0) return found - 1;
    const number = this.given;
    this.given += 1;
    if (this.given * WORDS > this.words.length) {
      const grown = new Uint32Array(this.words.length * 2);
      grown.set(this.words);
      this.words = grown;
    }
    this.words.set(this.asked, number * WORDS);
    this.table[slot] = number + 1;
    if (2 * this.given > this.table.length) this.fill(2 * this.table.length);
    return number;
  }

  find(id: string): number {
    if (!isId(id)) return -1;
    this.ask(id);
    return (this.table[this.slotOfAsked()] ?? 0) - 1;
  }

  idOf(number: number): string {
    let id = '';
    for (let word = 0; word < WORDS; word += 1) id += (this.words[number * WORDS + word] ?? 0).toString(16).padStart(8, '0');
    return id;
  }

  compare(one: number, other: number): number {
    for (let word = 0; word < WORDS; word += 1) {
      const left = this.words[one * WORDS + word] ?? 0;
      const right = this.words[other * WORDS + word] ?? 0;
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  }

  dump(): Uint32Array {
    return this.words.slice(0, this.given * WORDS);
  }

  private ask(owner: ObjectId | string): void {
    if (typeof owner === 'string') {
      for (let word = 0; word < WORDS; word += 1) this.asked[word] = Number.parseInt(owner.slice(8 * word, 8 * word + 8), 16);
      return;
    }
    const bytes = owner.id;
    for (let word = 0; word < WORDS; word += 1) {
      const at = 4 * word;
      this.asked[word] = ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    }
  }

  /** Where the asked one is, or may be put. */
  private slotOfAsked(): number {
    const first = this.asked[0] ?? 0;
    const second = this.asked[1] ?? 0;
    const third = this.asked[2] ?? 0;
    const last = this.table.length - 1;
    for (let slot = hash(first, second, third) & last; ; slot = (slot + 1) & last) {
      const found = (this.table[slot] ?? 0) - 1;
      if (found < 0) return slot;
      const at = found * WORDS;
      if (this.words[at] === first && this.words[at + 1] === second && this.words[at + 2] === third) return slot;
    }
  }

  private fill(slots: number): void {
    this.table = new Int32Array(slots);
    const last = slots - 1;
    for (let number = 0; number < this.given; number += 1) {
      const at = number * WORDS;
      let slot = hash(this.words[at] ?? 0, this.words[at + 1] ?? 0, this.words[at + 2] ?? 0) & last;
      while (this.table[slot] !== 0) slot = (slot + 1) & last;
      this.table[slot] = number + 1;
    }
  }
}

/** Ids of one process differ in their last bits alone: those are spread over all. */
function hash(first: number, second: number, third: number): number {
  let mixed = Math.imul(third, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77) ^ Math.imul(first, 0xc2b2ae3d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

export class TextRoster implements Roster {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];

  static load(texts: readonly string[]): TextRoster {
    const roster = new TextRoster();
    for (const text of texts) roster.numberOf(text);
    return roster;
  }

  get size(): number {
    return this.texts.length;
  }

  get bytes(): number {
    return this.texts.length * 100;
  }

  numberOf(owner: ObjectId | string): number {
    const text = String(owner);
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.texts.length);
    this.texts.push(text);
    return this.texts.length - 1;
  }

  find(id: string): number {
    return this.numbers.get(id) ?? -1;
  }

  idOf(number: number): string {
    return this.texts[number] ?? '';
  }

  compare(one: number, other: number): number {
    const left = this.idOf(one);
    const right = this.idOf(other);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  dump(): string[] {
    return [...this.texts];
  }
}
