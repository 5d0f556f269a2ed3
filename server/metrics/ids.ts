// Ids of 24 hexadecimal digits to small numbers 0, 1, 2, … and back, for a million of them: three words an id and a table of open
// addressing, some 20 bytes each where a Map of strings takes over a hundred. Nothing is ever removed.

import { longer, roomier } from './growing.ts';

const DIGITS = 24;
/** What a character stands for; 255 where it is no digit. Capitals are none: an id has one spelling. */
const VALUE = new Uint8Array(128).fill(255);
for (let digit = 0; digit < 16; digit += 1) VALUE[digit.toString(16).charCodeAt(0)] = digit;
const PAIRS = Array.from({ length: 65_536 }, (_, word) => word.toString(16).padStart(4, '0'));

export class Ids {
  size = 0;
  /** Three an id. */
  #words: Uint32Array;
  /** A power of two of them, at most 3 in 4 taken: 0 is free, else the index + 1. */
  #slots: Int32Array;
  /** What was read last. */
  #high = 0;
  #middle = 0;
  #low = 0;

  constructor(capacity: number) {
    this.#words = new Uint32Array(capacity * 3);
    this.#slots = new Int32Array(slotsFor(capacity));
  }

  get capacity(): number {
    return this.#words.length / 3;
  }

  get bytes(): number {
    return this.#words.byteLength + this.#slots.byteLength;
  }

  /** -1 for an id that was never added, or that is none. */
  indexOf(id: string): number {
    return this.#read(id) ? (this.#slots[this.#find()] as number) - 1 : -1;
  }

  /** The index of an id, which is new if the id is. Throws RangeError for what is no id. */
  add(id: string): number {
    if (!this.#read(id)) throw new RangeError('an id has 24 hexadecimal digits');
    const slot = this.#find();
    const known = (this.#slots[slot] as number) - 1;
    if (known >= 0) return known;
    const index = this.size;
    if (index === this.capacity) this.#words = longer(this.#words, roomier(index) * 3);
    this.#words[index * 3] = this.#high;
    this.#words[index * 3 + 1] = this.#middle;
    this.#words[index * 3 + 2] = this.#low;
    this.#slots[slot] = index + 1;
    this.size = index + 1;
    if (this.size * 4 > this.#slots.length * 3) this.#spread();
    return index;
  }

  /** Throws RangeError for an index that nobody has. */
  idOf(index: number): string {
    if (!(index >= 0 && index < this.size)) throw new RangeError(`nobody has the index ${index}`);
    return this.#word(index * 3) + this.#word(index * 3 + 1) + this.#word(index * 3 + 2);
  }

  #word(at: number): string {
    const word = this.#words[at] as number;
    return (PAIRS[word >>> 16] as string) + (PAIRS[word & 0xffff] as string);
  }

  #read(id: string): boolean {
    if (id.length !== DIGITS) return false;
    this.#high = readWord(id, 0);
    this.#middle = readWord(id, 8);
    this.#low = readWord(id, 16);
    return this.#high >= 0 && this.#middle >= 0 && this.#low >= 0;
  }

  /** The slot of what was read last, or the free one where it belongs. */
  #find(): number {
    const slots = this.#slots;
    const words = this.#words;
    const mask = slots.length - 1;
    let slot = mixed(this.#high, this.#middle, this.#low) & mask;
    for (;;) {
      const at = ((slots[slot] as number) - 1) * 3;
      if (at < 0 || (words[at + 2] === this.#low && words[at + 1] === this.#middle && words[at] === this.#high)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #spread(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const words = this.#words;
    const mask = slots.length - 1;
    for (let index = 0; index < this.size; index += 1) {
      let slot = mixed(words[index * 3] as number, words[index * 3 + 1] as number, words[index * 3 + 2] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = index + 1;
    }
    this.#slots = slots;
  }
}

/** Eight digits as a number; -1 where one is none. */
function readWord(id: string, from: number): number {
  let word = 0;
  let worst = 0;
  for (let at = from; at < from + 8; at += 1) {
    const code = id.charCodeAt(at);
    const value = code < 128 ? (VALUE[code] as number) : 255;
    worst |= value;
    word = (word << 4) | value;
  }
  return worst > 15 ? -1 : word >>> 0;
}

/** Ids of one second differ in their last digits only, so those are spread over all bits. */
function mixed(high: number, middle: number, low: number): number {
  let mix = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1) ^ Math.imul(middle, 0xc2b2ae35);
  mix = Math.imul(mix ^ (mix >>> 15), 0x2c1b3c6d);
  return mix ^ (mix >>> 13);
}

function slotsFor(capacity: number): number {
  let slots = 64;
  while (slots * 3 < capacity * 4) slots *= 2;
  return slots;
}
