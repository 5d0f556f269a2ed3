// Money is an integer number of fen (1/100 yuan) everywhere; this file is where it is checked, shared out and written down.
// A sum that leaves the safe integers, or a value that is not whole, is a fault and throws RangeError: better no figure
// than a wrong one. Text from outside is refused with Refused('BAD_MONEY').

import { Refused } from './errors.ts';

/** A safe integer number of fen; negative for what is taken back. */
export type Fen = number;
/** Hundredths of a percent: 10,000 are the whole. */
export type BasisPoints = number;
export type Language = 'zh-CN' | 'en';

export function isFen(value: unknown): value is Fen {
  return Number.isSafeInteger(value);
}

/** The value itself (never -0). Throws RangeError when it is not a safe integer. */
export function assertFen(value: number, what = 'an amount'): Fen {
  if (!isFen(value)) throw new RangeError(`${what} must be a whole number of fen within ±2^53`);
  return value === 0 ? 0 : value;
}

export function add(a: Fen, b: Fen): Fen {
  return assertFen(assertFen(a) + assertFen(b), 'a sum');
}

export function subtract(a: Fen, b: Fen): Fen {
  return assertFen(assertFen(a) - assertFen(b), 'a difference');
}

/** 0 for an empty list. Checked at each step: a sum that overflows on the way is refused even if later entries bring it back. */
export function sum(amounts: Iterable<Fen>): Fen {
  let total = 0;
  for (const amount of amounts) total = add(total, amount);
  return total;
}

/** So many times the amount; `quantity` is a whole number. */
export function times(amount: Fen, quantity: number): Fen {
  if (!Number.isSafeInteger(quantity)) throw new RangeError('a quantity must be a whole number');
  return assertFen(assertFen(amount) * quantity, 'a product');
}

/** Part of an amount. Half a fen rounds away from zero, so that taking back returns exactly what was given. */
export function percentOf(amount: Fen, rate: BasisPoints): Fen {
  if (!Number.isSafeInteger(rate)) throw new RangeError('a rate must be a whole number of basis points');
  const product = BigInt(assertFen(amount)) * BigInt(rate);
  const size = product < 0n ? -product : product;
  const rounded = Number((size + 5_000n) / 10_000n);
  return assertFen(product < 0n ? -rounded : rounded, 'a percentage');
}

/**
 * Shares a total out by weights so that the parts add up to it exactly: each gets its quota rounded towards zero, the fen
 * left over go one by one to the largest remainders (Hamilton's method), the earlier one first among equals. A weight of 0
 * gets nothing; a negative total is the mirror image. Weights are whole numbers of at least 0, not all 0 unless the total is.
 */
export function share(total: Fen, weights: readonly number[]): Fen[] {
  assertFen(total, 'a total');
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0))
    throw new RangeError('weights must be whole numbers of at least 0');
  const whole = weights.reduce((sofar, weight) => sofar + BigInt(weight), 0n);
  if (total === 0) return weights.map(() => 0);
  if (whole === 0n) throw new RangeError('nobody to share the amount out to: every weight is 0');
  const size = BigInt(Math.abs(total));
  const parts = weights.map((weight, index) => {
    const quota = size * BigInt(weight);
    return { index, fen: Number(quota / whole), remainder: quota % whole };
  });
  const left = Math.abs(total) - sum(parts.map((part) => part.fen));
  const byRemainder = [...parts].sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const part of byRemainder.slice(0, left)) part.fen += 1;
  return parts.map((part) => (total < 0 && part.fen !== 0 ? -part.fen : part.fen));
}

/** Fen as written by other systems: `3990`, `-120`; no point, no sign of currency, no leading zeros. Throws Refused('BAD_MONEY'). */
export function parseFen(text: string): Fen {
  const value = /^(?:0|-?[1-9]\d{0,15})$/.test(text) ? Number(text) : NaN;
  if (!isFen(value)) throw new Refused('BAD_MONEY', { value: text.slice(0, 40) });
  return value;
}

/** Yuan as typed by people: `12`, `12.3`, `12.30`, `-0.05` → fen; at most two decimals, no commas. Throws Refused('BAD_MONEY'). */
export function parseYuan(text: string): Fen {
  const [, minus, yuan, cents = ''] = /^(-?)(0|[1-9]\d{0,13})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  const size = yuan === undefined ? NaN : Number(yuan + cents.padEnd(2, '0'));
  if (!isFen(size)) throw new Refused('BAD_MONEY', { value: text.slice(0, 40) });
  return minus && size !== 0 ? -size : size;
}

interface Style {
  mark: string;
  /** Largest first: the unit's size in fen and its name. */
  units: readonly (readonly [size: number, name: string])[];
}

const STYLES: Record<Language, Style> = {
  'zh-CN': {
    mark: '¥',
    units: [
      [10_000_000_000, '亿'],
      [1_000_000, '万'],
    ],
  },
  en: {
    mark: '¥',
    units: [
      [100_000_000_000, 'B'],
      [100_000_000, 'M'],
      [100_000, 'K'],
    ],
  },
};

/** Exact, `¥1,234.50` and `-¥0.05`. */
export function formatYuan(amount: Fen, language: Language): string {
  const size = Math.abs(assertFen(amount));
  const cents = size % 100;
  const yuan = String((size - cents) / 100).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '-' : ''}${STYLES[language].mark}${yuan}.${String(cents).padStart(2, '0')}`;
}

/**
 * Short, for boards and reports: `¥12.3万`, `¥123K`. One decimal below a hundred units, none above, and always cut off
 * rather than rounded: a report never claims more than was sold. Below the smallest unit exact, whole yuan without decimals.
 */
export function shortYuan(amount: Fen, language: Language): string {
  const size = Math.abs(assertFen(amount));
  const { mark, units } = STYLES[language];
  const unit = units.find(([unitSize]) => size >= unitSize);
  if (!unit) return formatYuan(amount, language).replace(/\.00$/, '');
  const [unitSize, name] = unit;
  const tenths = Math.floor(size / (unitSize / 10));
  const whole = Math.floor(tenths / 10);
  const figure = whole >= 100 || tenths % 10 === 0 ? String(whole) : `${whole}.${tenths % 10}`;
  return `${amount < 0 ? '-' : ''}${mark}${figure}${name}`;
}
