// Chance that comes out the same each time: xoshiro128** (Blackman and Vigna, 2018), seeded by a text. Each part of the world draws
// from a sequence of its own, named by a label, so that more of one thing does not change all the others.

export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
  /** Mean 0, deviation 1. */
  normal(): number;
  isLucky(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
}

/** 32 bits from a text, well spread (FNV-1a with the finish of MurmurHash3). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

function mixed(bits: number): number {
  let hash = bits;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const rotated = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

export function makeRandom(...labels: readonly (string | number)[]): Random {
  const text = labels.join('\u0000');
  let [a, b, c, d] = [hashOf(`a${text}`), hashOf(`b${text}`), hashOf(`c${text}`), hashOf(`d${text}`) | 1];

  function next(): number {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result / 0x1_0000_0000;
  }

  return {
    next,
    below: (below) => Math.floor(next() * below),
    // Box and Muller; 1 - next() is never 0.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    isLucky: (probability) => next() < probability,
    pick: <Item>(items: readonly Item[]): Item => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new RangeError('there is nothing to pick from');
      return item;
    },
  };
}

/** Draws an index as often as its weight says, in constant time (Vose's alias method). */
export function makeDraw(weights: ArrayLike<number>): (random: Random) => number {
  const { length } = weights;
  let total = 0;
  for (let at = 0; at < length; at++) total += weights[at] ?? 0;
  if (!(total > 0)) throw new RangeError('at least one weight must be above 0');
  const chance = new Float64Array(length);
  const alias = new Uint32Array(length);
  const small: number[] = [];
  const large: number[] = [];
  for (let at = 0; at < length; at++) {
    chance[at] = ((weights[at] ?? 0) * length) / total;
    ((chance[at] ?? 0) < 1 ? small : large).push(at);
  }
  for (;;) {
    const less = small.pop();
    const more = large.at(-1);
    if (less === undefined || more === undefined) {
      // What rounding left over is 1.
      for (const at of [...large, ...(less === undefined ? [] : [less, ...small])]) chance[at] = 1;
      break;
    }
    alias[less] = more;
    const rest = (chance[more] ?? 0) + (chance[less] ?? 0) - 1;
    chance[more] = rest;
    if (rest < 1) {
      large.pop();
      small.push(more);
    }
  }
  return (random) => {
    const at = random.below(length);
    return random.next() < (chance[at] ?? 1) ? at : (alias[at] ?? at);
  };
}
