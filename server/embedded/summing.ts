// Adding many numbers as $sum and $avg do: ints and longs exactly, doubles with a running correction (Neumaier), decimals
// as decimals. The kind of the result is the widest kind seen; a whole total that outgrows it becomes long, then double.

import { Decimal128, Double } from 'bson';
import { add, divide, double, isInt, toDecimal, toNumber } from './values.ts';
import type { Num, Value } from './values.ts';

/** Whole totals stay in a double while they are surely exact. */
const EXACT = 2 ** 52;

export class Sum {
  #whole = 0;
  #big = 0n;
  #double = 0;
  #correction = 0;
  #decimal: Num = 0;
  #hasLong = false;
  #hasDouble = false;
  #hasDecimal = false;
  count = 0;

  /** Adds a number; anything else is ignored, as $sum does. */
  add(value: Value): void {
    if (typeof value === 'number') {
      this.count++;
      if ((value | 0) === value && (value !== 0 || 1 / value > 0)) this.#addWhole(value);
      else this.#addDouble(value);
    } else if (typeof value === 'bigint') {
      this.count++;
      this.#hasLong = true;
      this.#big += value;
    } else if (value instanceof Double) {
      this.count++;
      this.#addDouble(value.value);
    } else if (value instanceof Decimal128) {
      this.count++;
      this.#hasDecimal = true;
      this.#decimal = add(this.#decimal, value);
    }
  }

  #addWhole(value: number): void {
    this.#whole += value;
    if (this.#whole > EXACT || this.#whole < -EXACT) {
      this.#big += BigInt(this.#whole);
      this.#whole = 0;
    }
  }

  #addDouble(value: number): void {
    this.#hasDouble = true;
    const total = this.#double + value;
    // The bits that the larger of the two pushed out.
    if (Number.isFinite(total)) {
      this.#correction += Math.abs(this.#double) >= Math.abs(value) ? this.#double - total + value : value - total + this.#double;
    }
    this.#double = total;
  }

  #wholeTotal(): bigint {
    return this.#big + BigInt(this.#whole);
  }

  /** The doubles with everything whole. */
  #doubleTotal(): number {
    const rest = Number.isFinite(this.#double) ? this.#correction : 0;
    const whole = this.#big === 0n ? this.#whole : Number(this.#wholeTotal());
    const total = this.#double + whole;
    const lost = Number.isFinite(total)
      ? Math.abs(this.#double) >= Math.abs(whole)
        ? this.#double - total + whole
        : whole - total + this.#double
      : 0;
    return total + (rest + lost);
  }

  total(): Num {
    if (this.#hasDecimal) {
      const others: Num = this.#hasDouble ? toDecimal(double(this.#doubleTotal())) : asLong(this.#wholeTotal());
      return add(this.#decimal, others);
    }
    if (this.#hasDouble) return double(this.#doubleTotal());
    if (this.#big === 0n && !this.#hasLong) return isInt(this.#whole) ? this.#whole : this.#whole === 0 ? 0 : BigInt(this.#whole);
    return asLong(this.#wholeTotal());
  }

  /** null when nothing was added. */
  average(): Value {
    if (this.count === 0) return null;
    if (this.#hasDecimal) return divide(this.total(), this.count);
    return double((this.#hasDouble ? this.#doubleTotal() : toNumber(this.total())) / this.count);
  }
}

function asLong(total: bigint): Num {
  return BigInt.asIntN(64, total) === total ? total : double(Number(total));
}
