// The running states behind the accumulators: small classes, so that a million rows through $group stay fast. A state whose
// memory grows with the rows tells its growth to `charge`, which may refuse it.

import { isNullish } from './expression-kit.ts';
import type { Collation } from './collation.ts';
import { extremes } from './expression-operators-array.ts';
import { mergeInto } from './expression-operators-object.ts';
import { sizeOf } from './size.ts';
import { Sum } from './summing.ts';
import { compare, double, emptyDoc, hashKey, isNumber, multiply, toNumber } from './values.ts';
import type { HashKey, Value } from './values.ts';

export interface State {
  add(value: Value): void;
  result(): Value;
}

/** Called with the bytes that a growing state took; may throw. */
export type Charge = (bytes: number) => void;

export class SumState implements State {
  readonly #sum = new Sum();
  add(value: Value): void {
    this.#sum.add(value);
  }
  result(): Value {
    return this.#sum.total();
  }
}

/** $sum of a constant int, above all {$sum: 1}. */
export class CountState implements State {
  #count = 0;
  readonly #each: number;
  constructor(each: number) {
    this.#each = each;
  }
  add(): void {
    this.#count++;
  }
  result(): Value {
    return multiply(this.#count > 2147483647 ? BigInt(this.#count) : this.#count, this.#each);
  }
}

export class AverageState implements State {
  readonly #sum = new Sum();
  add(value: Value): void {
    this.#sum.add(value);
  }
  result(): Value {
    return this.#sum.average();
  }
}

export class ExtremeState implements State {
  #best: Value = undefined;
  readonly #direction: 1 | -1;
  readonly #collation: Collation | null;
  constructor(direction: 1 | -1, collation: Collation | null) {
    this.#direction = direction;
    this.#collation = collation;
  }
  add(value: Value): void {
    if (value === null || value === undefined) return;
    if (this.#best === undefined || compare(value, this.#best, this.#collation) * this.#direction < 0) this.#best = value;
  }
  result(): Value {
    return this.#best ?? null;
  }
}

export class FirstState implements State {
  #value: Value = null;
  #seen = false;
  add(value: Value): void {
    if (this.#seen) return;
    this.#seen = true;
    this.#value = value;
  }
  result(): Value {
    return this.#value ?? null;
  }
}

export class LastState implements State {
  #value: Value = null;
  add(value: Value): void {
    this.#value = value;
  }
  result(): Value {
    return this.#value ?? null;
  }
}

export class PushState implements State {
  readonly #values: Value[] = [];
  readonly #charge: Charge;
  constructor(charge: Charge) {
    this.#charge = charge;
  }
  add(value: Value): void {
    if (value === undefined) return;
    this.#charge(sizeOf(value));
    this.#values.push(value);
  }
  result(): Value {
    return this.#values;
  }
}

export class AddToSetState implements State {
  readonly #values = new Map<HashKey, Value>();
  readonly #charge: Charge;
  readonly #collation: Collation | null;
  constructor(charge: Charge, collation: Collation | null) {
    this.#charge = charge;
    this.#collation = collation;
  }
  add(value: Value): void {
    if (value === undefined) return;
    const key = hashKey(value, this.#collation);
    if (this.#values.has(key)) return;
    this.#charge(sizeOf(value) * 2);
    this.#values.set(key, value);
  }
  result(): Value {
    return [...this.#values.values()];
  }
}

export class MergeState implements State {
  readonly #doc = emptyDoc();
  add(value: Value): void {
    mergeInto(this.#doc, value);
  }
  result(): Value {
    return this.#doc;
  }
}

/** Welford's method. */
export class DeviationState implements State {
  #count = 0;
  #mean = 0;
  #squares = 0;
  readonly #sample: boolean;
  constructor(sample: boolean) {
    this.#sample = sample;
  }
  add(value: Value): void {
    if (!isNumber(value)) return;
    const number = toNumber(value);
    this.#count++;
    const delta = number - this.#mean;
    this.#mean += delta / this.#count;
    this.#squares += delta * (number - this.#mean);
  }
  result(): Value {
    const divisor = this.#sample ? this.#count - 1 : this.#count;
    return divisor <= 0 ? null : double(Math.sqrt(this.#squares / divisor));
  }
}

/** $firstN and $lastN keep null for missing values; $minN and $maxN ignore both. */
export class SomeState implements State {
  #values: Value[] = [];
  readonly #name: string;
  readonly #count: number;
  readonly #collation: Collation | null;
  constructor(name: string, count: number, collation: Collation | null) {
    this.#name = name;
    this.#count = count;
    this.#collation = collation;
  }
  add(value: Value): void {
    const ends = this.#name === '$firstN' || this.#name === '$lastN';
    if (this.#name === '$firstN' && this.#values.length >= this.#count) return;
    if (!ends && isNullish(value)) return;
    this.#values.push(value ?? null);
    // Trimmed now and then rather than at every row.
    if (this.#values.length >= this.#count * 2 + 64) this.#values = this.#trimmed();
  }
  #trimmed(): Value[] {
    if (this.#name === '$firstN') return this.#values;
    if (this.#name === '$lastN') return this.#values.slice(-this.#count);
    return extremes(this.#values, this.#count, this.#name === '$minN' ? 1 : -1, this.#collation);
  }
  result(): Value {
    return this.#trimmed();
  }
}

/** $top, $bottom, $topN, $bottomN: each input is [output, ...sort values]. */
export class TopState implements State {
  #entries: Value[][] = [];
  readonly #count: number;
  readonly #order: (a: readonly Value[], b: readonly Value[]) => number;
  readonly #fromEnd: boolean;
  readonly #single: boolean;
  constructor(count: number, order: (a: readonly Value[], b: readonly Value[]) => number, fromEnd: boolean, single: boolean) {
    this.#count = count;
    this.#order = order;
    this.#fromEnd = fromEnd;
    this.#single = single;
  }
  add(value: Value): void {
    if (Array.isArray(value)) this.#entries.push(value);
    if (this.#entries.length >= this.#count * 2 + 64) this.#trim();
  }
  #trim(): void {
    this.#entries.sort((a, b) => this.#order(a.slice(1), b.slice(1)));
    this.#entries = this.#fromEnd ? this.#entries.slice(-this.#count) : this.#entries.slice(0, this.#count);
  }
  result(): Value {
    this.#trim();
    const outputs = this.#entries.map((entry) => entry[0] ?? null);
    return this.#single ? (outputs[0] ?? null) : outputs;
  }
}

/** The value at rank ⌈p·n⌉, which is also what MongoDB's approximation gives for small sets. */
export class PercentileState implements State {
  readonly #numbers: number[] = [];
  readonly #shares: readonly number[];
  readonly #single: boolean;
  readonly #charge: Charge;
  constructor(shares: readonly number[], single: boolean, charge: Charge) {
    this.#shares = shares;
    this.#single = single;
    this.#charge = charge;
  }
  add(value: Value): void {
    if (!isNumber(value)) return;
    this.#charge(8);
    this.#numbers.push(toNumber(value));
  }
  result(): Value {
    const sorted = Float64Array.from(this.#numbers).sort();
    const picked = this.#shares.map((share): Value => {
      const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
      return value === undefined ? null : double(value);
    });
    return this.#single ? (picked[0] ?? null) : picked;
  }
}
