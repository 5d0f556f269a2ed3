// The figures of everybody's team: what is given upwards by each member, and what it comes to. Everything here is a sum, so one who
// comes, goes or changes gives the difference to those above, up to the first head; and all of it can be made anew in one pass
// from the lowest downlines upwards. Heads give nothing to the team above them, but for this: that they rose.

import { bytesOf, lengthen } from './growing.ts';
import type { OwnSums } from './own-sums.ts';
import type { People } from './people.ts';
import type { Order, Tree } from './tree.ts';
import { basisPoints, hasRisen, isWithin, LENGTHS, LIFETIME } from './windows.rules.ts';

const NOBODY = -1;
const NONE: readonly number[] = [];
const WINDOW_PLACES = LENGTHS.map((_, window) => window);

/** Each a list by window, of columns by member. */
export class TeamColumns {
  /** Own sales included; nothing else is about oneself. */
  readonly sales: Float64Array[];
  readonly active: Int32Array[];
  /** Who joined; over the lifetime: the members. */
  readonly recruits: Int32Array[];
  readonly direct: Int32Array[];
  /** Members, and heads right below the team, who rose to the middle or to head, till yesterday. */
  readonly risen: Int32Array[];
  /** Of `risen`, the heads right below. */
  readonly risenHeads: Int32Array[];
  readonly replication: Uint16Array[];

  constructor(people: number) {
    const counts = () => LENGTHS.map(() => new Int32Array(people));
    this.sales = LENGTHS.map(() => new Float64Array(people));
    this.active = counts();
    this.recruits = counts();
    this.direct = counts();
    this.risen = counts();
    this.risenHeads = counts();
    this.replication = LENGTHS.map(() => new Uint16Array(people));
  }

  get bytes(): number {
    return bytesOf(this);
  }

  lengthen(people: number): void {
    lengthen(this, people);
  }

  clear(): void {
    const { sales, active, recruits, direct, risen, risenHeads, replication } = this;
    for (const column of [sales, active, recruits, direct, risen, risenHeads, replication].flat()) column.fill(0);
  }
}

export class TeamSums {
  columns: TeamColumns;
  readonly #people: People;
  readonly #own: OwnSums;
  readonly #tree: Tree;
  /** Those to whom somebody gives, from the sponsor up to the first head; used anew by each call. */
  readonly #chain: number[] = [];

  constructor(people: People, own: OwnSums, tree: Tree, capacity: number) {
    this.#people = people;
    this.#own = own;
    this.#tree = tree;
    this.columns = new TeamColumns(capacity);
  }

  /** Adds what somebody with their whole team gives to those above; with -1 takes it away. */
  give(index: number, sign: 1 | -1, today: number): void {
    const sponsor = this.#tree.above(index);
    if (sponsor === NOBODY) return;
    const { sales, active, recruits, direct, risen, risenHeads } = this.columns;
    const people = this.#people;
    const counts = people.counts(index);
    const isHead = people.isHead[index] === 1;
    const chain = this.#chainAbove(index);
    for (const window of WINDOW_PLACES) {
      const length = LENGTHS[window] as number;
      const joined = counts && isWithin(length, people.joined[index] as number, today) ? 1 : 0;
      const rose = counts && hasRisen(people.risenOn[index] as number, length, today) ? 1 : 0;
      addTo(direct[window] as Int32Array, sponsor, sign * joined);
      if (isHead) {
        addAll(risen[window] as Int32Array, chain, sign * rose);
        addAll(risenHeads[window] as Int32Array, chain, sign * rose);
        continue;
      }
      const isActive = counts && (this.#own.orders[window]?.[index] ?? 0) > 0 ? 1 : 0;
      addAll(sales[window] as Float64Array, chain, sign * (sales[window]?.[index] ?? 0));
      addAll(active[window] as Int32Array, chain, sign * ((active[window]?.[index] ?? 0) + isActive));
      addAll(recruits[window] as Int32Array, chain, sign * ((recruits[window]?.[index] ?? 0) + joined));
      addAll(risen[window] as Int32Array, chain, sign * ((risen[window]?.[index] ?? 0) + rose));
      addAll(risenHeads[window] as Int32Array, chain, sign * (risenHeads[window]?.[index] ?? 0));
    }
    for (const at of chain) for (const window of WINDOW_PLACES) replicate(this.columns, window, at);
  }

  /** Somebody's own sales and orders are others than before, by so much, in each of these windows. */
  giveSales(index: number, windows: readonly number[], fenBy: number, ordersBy: number): void {
    const counts = this.#people.counts(index);
    const chain = this.#people.isHead[index] === 1 ? NONE : this.#chainAbove(index);
    for (const window of windows) {
      const sales = this.columns.sales[window] as Float64Array;
      sales[index] = (sales[index] as number) + fenBy;
      addAll(sales, chain, fenBy);
      const orders = this.#own.orders[window]?.[index] ?? 0;
      if (counts) addAll(this.columns.active[window] as Int32Array, chain, Number(orders > 0) - Number(orders - ordersBy > 0));
    }
  }

  /** Makes all columns anew, into empty ones; a step at a time, so that a thread can do something else in between. */
  *make(made: TeamColumns, order: Order, size: number, today: number): Generator<void> {
    const { joined, risenOn, isHead } = this.#people;
    const counts = new Uint8Array(size);
    const gives = new Uint8Array(size);
    markCounted(counts, this.#people);
    for (const window of WINDOW_PLACES) {
      const length = LENGTHS[window] as number;
      const sales = made.sales[window] as Float64Array;
      sales.set((this.#own.fen[window] as Float64Array).subarray(0, size));
      sumFen(order, sales);
      yield;

      markActive(gives, counts, this.#own.orders[window] as Int32Array);
      sumCounts(order, made.active[window] as Int32Array, gives);
      yield;

      markWithin(gives, counts, joined, length, today);
      sumCounts(order, made.recruits[window] as Int32Array, gives);
      this.#giveToSponsors(made.direct[window] as Int32Array, gives);
      yield;

      markRisen(gives, counts, risenOn, length, today);
      const risen = made.risen[window] as Int32Array;
      const risenHeads = made.risenHeads[window] as Int32Array;
      sumCounts(order, risen, gives);
      keepHeads(gives, isHead);
      this.#giveToSponsors(risenHeads, gives);
      sumCounts(order, risenHeads, gives.fill(0));
      addColumn(risen, risenHeads, size);
      yield;
    }
    for (const window of WINDOW_PLACES) replicateAll(made, window, size);
  }

  /** Each to the sponsor alone; also heads. */
  #giveToSponsors(column: Int32Array, gives: Uint8Array): void {
    const { sponsor } = this.#people;
    const { isInCircle } = this.#tree;
    for (let index = 0; index < gives.length; index += 1) {
      if (gives[index] === 0 || isInCircle[index] === 1) continue;
      const above = sponsor[index] as number;
      if (above !== NOBODY) column[above] = (column[above] as number) + 1;
    }
  }

  #chainAbove(index: number): readonly number[] {
    const { isHead } = this.#people;
    const chain = this.#chain;
    chain.length = 0;
    for (let at = this.#tree.above(index); at !== NOBODY; at = this.#tree.above(at)) {
      chain.push(at);
      if (isHead[at] === 1) break;
    }
    return chain;
  }
}

function replicate({ replication, risen, risenHeads, recruits }: TeamColumns, window: number, index: number): void {
  const members = (recruits[LIFETIME]?.[index] ?? 0) + (risenHeads[window]?.[index] ?? 0);
  const column = replication[window] as Uint16Array;
  column[index] = basisPoints(risen[window]?.[index] ?? 0, members);
}

function addTo(column: Float64Array | Int32Array, index: number, by: number): void {
  column[index] = (column[index] as number) + by;
}

function addAll(column: Float64Array | Int32Array, chain: readonly number[], by: number): void {
  if (by === 0) return;
  for (const at of chain) column[at] = (column[at] as number) + by;
}

// Most members give nothing of most figures, and looking the sponsor up is what takes the time: so it is done for those who give.

function sumFen({ from, to, count }: Order, sums: Float64Array): void {
  for (let at = 0; at < count; at += 1) {
    const given = sums[from[at] as number] as number;
    if (given === 0) continue;
    const above = to[at] as number;
    sums[above] = (sums[above] as number) + given;
  }
}

/** `gives` is what each adds for themselves, to those above only. */
function sumCounts({ from, to, count }: Order, sums: Int32Array, gives: Uint8Array): void {
  for (let at = 0; at < count; at += 1) {
    const below = from[at] as number;
    const given = (sums[below] as number) + (gives[below] as number);
    if (given === 0) continue;
    const above = to[at] as number;
    sums[above] = (sums[above] as number) + given;
  }
}

function markCounted(counts: Uint8Array, { isKnown, isErased }: People): void {
  for (let index = 0; index < counts.length; index += 1) counts[index] = isKnown[index] === 1 && isErased[index] === 0 ? 1 : 0;
}

function markActive(gives: Uint8Array, counts: Uint8Array, orders: Int32Array): void {
  for (let index = 0; index < gives.length; index += 1) gives[index] = counts[index] === 1 && (orders[index] as number) > 0 ? 1 : 0;
}

function markWithin(gives: Uint8Array, counts: Uint8Array, days: Int32Array, length: number, today: number): void {
  for (let index = 0; index < gives.length; index += 1) {
    gives[index] = counts[index] === 1 && isWithin(length, days[index] as number, today) ? 1 : 0;
  }
}

function markRisen(gives: Uint8Array, counts: Uint8Array, days: Int32Array, length: number, today: number): void {
  for (let index = 0; index < gives.length; index += 1) {
    gives[index] = counts[index] === 1 && hasRisen(days[index] as number, length, today) ? 1 : 0;
  }
}

function keepHeads(gives: Uint8Array, isHead: Uint8Array): void {
  for (let index = 0; index < gives.length; index += 1) if (isHead[index] === 0) gives[index] = 0;
}

function addColumn(column: Int32Array, more: Int32Array, size: number): void {
  for (let index = 0; index < size; index += 1) column[index] = (column[index] as number) + (more[index] as number);
}

function replicateAll({ replication, risen, risenHeads, recruits }: TeamColumns, window: number, size: number): void {
  const rose = risen[window] as Int32Array;
  const heads = risenHeads[window] as Int32Array;
  const members = recruits[LIFETIME] as Int32Array;
  const column = replication[window] as Uint16Array;
  for (let index = 0; index < size; index += 1) {
    const risenHere = rose[index] as number;
    column[index] = risenHere > 0 ? basisPoints(risenHere, (members[index] as number) + (heads[index] as number)) : 0;
  }
}
