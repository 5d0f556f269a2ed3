// The entries of a board in order, and the record of each owner.
// An entry is three words side by side in a leaf: the score (so turned and shifted that the smaller word stands first), the time of reaching
// it, the owner. One search reads a few cache lines, one insertion is one move of memory.
// An owner's record has the exact score, the time and the leaf: an owner's entry is found by one search within that leaf.

import { Directory, GROUP_SHIFT, grown } from './board-directory.ts';
import { LEAF, LEAF_SHIFT, SPARSE, WORDS, giveEntries, neighbourFor, neighbourWithRoom } from './board-leaves.ts';

/** So full are leaves that are filled in order. */
const FILLED = 240;
/** So far from where it should be an entry may well be. */
const NEAR = 12;
/** The word of score 0. Scores that do not fit into the words lose low bits in them; the records then decide between equal words. */
const MIDDLE = 2 ** 31;

export interface BoardRow {
  owner: number;
  score: number;
  /** Milliseconds since the start of the campaign, within 32 bits. */
  reachedAt: number;
}

export class Entries {
  readonly directory = new Directory();
  /** Entry i of leaf l is at 3 × (256 l + i). */
  #cells = new Uint32Array(WORDS * LEAF);
  #leaves = 1;
  readonly #free: number[] = [];
  /** One buffer of 16 bytes an owner, seen twice: scores[2 o]; words[4 o + 2] = the time, words[4 o + 3] = leaf + 1, 0 = no entry. */
  scores: Float64Array;
  words: Uint32Array;
  /** Words have the scores divided by this. Scores must stay below the limit. */
  #unit = 1;
  #limit = MIDDLE;
  readonly #compareOwners: (a: number, b: number) => number;

  constructor(owners: number, compareOwners: (a: number, b: number) => number) {
    this.scores = new Float64Array(2 * owners);
    this.words = new Uint32Array(this.scores.buffer);
    this.#compareOwners = compareOwners;
  }

  get bytes(): number {
    return this.#cells.byteLength + this.scores.byteLength + this.directory.bytes + 8 * this.#free.length;
  }

  /** How many entries are before the one of this owner, who has one. */
  countBefore(owner: number): number {
    const { directory, scores, words } = this;
    const leaf = (words[4 * owner + 3] as number) - 1;
    const slot = directory.slotOf[leaf] as number;
    const start = leaf << LEAF_SHIFT;
    const place = this.#placeAt(
      slot,
      start,
      start + (directory.counts[slot] as number),
      owner,
      scores[2 * owner] as number,
      words[4 * owner + 2] as number,
    );
    return directory.before(slot) + place - start;
  }

  /** The owner with so many entries before; there must be one. */
  ownerWith(before: number): number {
    const { directory } = this;
    directory.find(before);
    const place = ((directory.leaves[directory.foundSlot] as number) << LEAF_SHIFT) + directory.foundOffset;
    return this.#cells[WORDS * place + 2] as number;
  }

  /** Writes down the owners of `count` entries from one on; there must be as many. */
  read(before: number, count: number, into: Uint32Array): void {
    const { directory } = this;
    const cells = this.#cells;
    directory.find(before);
    let slot = directory.foundSlot;
    let offset = directory.foundOffset;
    for (let filled = 0; filled < count; offset = 0, slot = directory.next(slot)) {
      const start = ((directory.leaves[slot] as number) << LEAF_SHIFT) + offset;
      const here = Math.min((directory.counts[slot] as number) - offset, count - filled);
      for (let i = 0; i < here; i++) into[filled + i] = cells[WORDS * (start + i) + 2] as number;
      filled += here;
    }
  }

  /** The rows of `count` entries from one on; there must be as many. */
  rows(before: number, count: number): BoardRow[] {
    const { directory } = this;
    const cells = this.#cells;
    const rows: BoardRow[] = [];
    directory.find(before);
    let slot = directory.foundSlot;
    let offset = directory.foundOffset;
    for (; rows.length < count; offset = 0, slot = directory.next(slot)) {
      const start = ((directory.leaves[slot] as number) << LEAF_SHIFT) + offset;
      const end = start + Math.min((directory.counts[slot] as number) - offset, count - rows.length);
      for (let cell = WORDS * start; cell < WORDS * end; cell += WORDS) {
        const owner = cells[cell + 2] as number;
        // Whole words are the scores themselves: the records of all these owners need not be looked up.
        const score = this.#unit === 1 ? MIDDLE - (cells[cell] as number) : (this.scores[2 * owner] as number);
        rows.push({ owner, score, reachedAt: cells[cell + 1] as number });
      }
    }
    return rows;
  }

  /** Sets the score and time of an owner, and puts the entry where it belongs. */
  put(owner: number, score: number, reachedAt: number): void {
    if (score >= this.#limit || score <= -this.#limit) this.giveRoom(Math.abs(score));
    const { scores, words } = this;
    if (words[4 * owner + 3] !== 0 && !this.#hasLeft(owner, score, reachedAt)) return;
    scores[2 * owner] = score;
    words[4 * owner + 2] = reachedAt;
    this.#insert(owner, score, reachedAt);
  }

  /** Puts an entry behind all others; answers false when its place is not there. */
  append(owner: number, score: number, reachedAt: number): boolean {
    const { directory, words } = this;
    let slot = ((directory.groups - 1) << GROUP_SHIFT) + (directory.groupLeaves[directory.groups - 1] as number) - 1;
    let held = directory.counts[slot] as number;
    const last = ((directory.leaves[slot] as number) << LEAF_SHIFT) + held - 1;
    if (held > 0 && this.#placeIn(last, last + 1, owner, score, reachedAt) === last) return false;
    if (held >= FILLED) {
      slot = directory.insertBehind(slot, this.#newLeaf());
      held = 0;
    }
    const leaf = directory.leaves[slot] as number;
    this.scores[2 * owner] = score;
    words[4 * owner + 2] = reachedAt;
    words[4 * owner + 3] = leaf + 1;
    this.#write((leaf << LEAF_SHIFT) + held, owner, score, reachedAt);
    directory.set(slot, held + 1, this.#wordOf(score), reachedAt);
    return true;
  }

  /** Calls what a change or a rank of these owners will read into the processor's cache: all at once is much faster than one after another. */
  touch(owners: Uint32Array, from: number, to: number): number {
    const { directory, words } = this;
    const cells = this.#cells;
    let sum = 0;
    for (let i = from; i < to; i++) sum ^= words[4 * (owners[i] as number) + 3] as number;
    for (let i = from; i < to; i++) {
      const owner = owners[i] as number;
      const home = words[4 * owner + 3];
      if (home === undefined || home === 0) continue;
      const slot = directory.slotOf[home - 1] as number;
      const start = (home - 1) << LEAF_SHIFT;
      const guess =
        WORDS * this.#guess(slot, start, start + (directory.counts[slot] as number), this.#wordOf(this.scores[2 * owner] as number));
      sum ^= (cells[guess] as number) ^ (cells[guess - WORDS * NEAR] as number) ^ (cells[guess + WORDS * NEAR] as number);
    }
    return sum;
  }

  /** Takes low bits of the scores out of the words until a score fits, with two bits to spare: so a board does it a few times in its life. */
  giveRoom(score: number): void {
    if (score < this.#limit) return;
    if (!(score < Number.MAX_SAFE_INTEGER)) throw new RangeError(`a score of ${score} is beyond what a board can hold`);
    let unit = this.#unit;
    while (score * 4 >= MIDDLE * unit) unit *= 2;
    const divisor = unit / this.#unit;
    const cells = this.#cells;
    const { lasts, groupLasts } = this.directory;
    for (let i = 0; i < cells.length; i += WORDS) cells[i] = shrunk(cells[i] as number, divisor);
    for (const array of [lasts, groupLasts]) for (let i = 0; i < array.length; i++) array[i] = shrunk(array[i] as number, divisor);
    this.#unit = unit;
    this.#limit = MIDDLE * unit;
  }

  #wordOf(score: number): number {
    return this.#unit === 1 ? MIDDLE - score : MIDDLE - Math.floor(score / this.#unit);
  }

  #write(place: number, owner: number, score: number, reachedAt: number): void {
    const cells = this.#cells;
    cells[WORDS * place] = this.#wordOf(score);
    cells[WORDS * place + 1] = reachedAt;
    cells[WORDS * place + 2] = owner;
  }

  #insert(owner: number, score: number, reachedAt: number): void {
    const { directory } = this;
    let slot = this.#slotFor(owner, score, reachedAt);
    if (directory.counts[slot] === LEAF) {
      this.#makeRoom(slot);
      slot = this.#slotFor(owner, score, reachedAt);
    }
    const leaf = directory.leaves[slot] as number;
    const start = leaf << LEAF_SHIFT;
    const end = start + (directory.counts[slot] as number);
    const place = this.#placeAt(slot, start, end, owner, score, reachedAt);
    if (place < end) this.#cells.copyWithin(WORDS * (place + 1), WORDS * place, WORDS * end);
    else directory.setLast(slot, this.#wordOf(score), reachedAt);
    this.#write(place, owner, score, reachedAt);
    this.words[4 * owner + 3] = leaf + 1;
    directory.count(slot, 1);
  }

  /** Moves the entry within its leaf when it stays between the first and the last there, so that nobody else hears of it. Else takes it out. */
  #hasLeft(owner: number, score: number, reachedAt: number): boolean {
    const { directory, scores, words } = this;
    const cells = this.#cells;
    const leaf = (words[4 * owner + 3] as number) - 1;
    const slot = directory.slotOf[leaf] as number;
    const held = directory.counts[slot] as number;
    const start = leaf << LEAF_SHIFT;
    const last = start + held - 1;
    const place = this.#placeAt(slot, start, last, owner, scores[2 * owner] as number, words[4 * owner + 2] as number);
    const word = this.#wordOf(score);
    if (place < last && word > (cells[WORDS * start] as number) && word < (cells[WORDS * last] as number)) {
      let target = place;
      if (word <= (cells[WORDS * place] as number)) {
        target = this.#placeIn(start, place, owner, score, reachedAt);
        if (target < place) cells.copyWithin(WORDS * (target + 1), WORDS * target, WORDS * place);
      }
      if (target === place) {
        target = this.#placeIn(place + 1, last, owner, score, reachedAt) - 1;
        if (target > place) cells.copyWithin(WORDS * place, WORDS * (place + 1), WORDS * (target + 1));
      }
      this.#write(target, owner, score, reachedAt);
      scores[2 * owner] = score;
      words[4 * owner + 2] = reachedAt;
      return false;
    }
    if (place < last) cells.copyWithin(WORDS * place, WORDS * (place + 1), WORDS * (last + 1));
    else if (held > 1) directory.setLast(slot, cells[WORDS * (last - 1)] as number, cells[WORDS * (last - 1) + 1] as number);
    directory.count(slot, -1);
    if (held <= SPARSE) this.#thin(slot);
    return true;
  }

  /** The same as #placeIn for the leaf in a slot. Scores lie almost evenly within so few entries: so it begins close to where the entry should be. */
  #placeAt(slot: number, low: number, high: number, owner: number, score: number, reachedAt: number): number {
    if (high - low > 2 * NEAR) {
      const cells = this.#cells;
      const word = this.#wordOf(score);
      const guess = this.#guess(slot, low, high, word);
      const before = guess - NEAR;
      const behind = guess + NEAR;
      if (before > low) {
        const there = cells[WORDS * before] as number;
        if (there < word) low = before + 1;
        else if (there > word) high = before;
      }
      if (behind < high) {
        const there = cells[WORDS * behind] as number;
        if (there > word) high = behind;
        else if (there < word) low = behind + 1;
      }
    }
    return this.#placeIn(low, high, owner, score, reachedAt);
  }

  #guess(slot: number, low: number, high: number, word: number): number {
    const first = this.directory.lastBefore(slot);
    const span = (this.directory.lasts[slot] as number) - first;
    if (span <= 0) return (low + high) >>> 1;
    return Math.max(low, Math.min(low + Math.floor(((word - first) / span) * (high - low)), high - 1));
  }

  /** The first place from `low` up to `high` whose entry is not before this one. */
  #placeIn(low: number, high: number, owner: number, score: number, reachedAt: number): number {
    const cells = this.#cells;
    const word = this.#wordOf(score);
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = cells[WORDS * middle] as number;
      if (there < word || (there === word && this.#isTieBefore(middle, owner, score, reachedAt))) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether an entry with the same word stands before this one. */
  #isTieBefore(place: number, owner: number, score: number, reachedAt: number): boolean {
    const cells = this.#cells;
    const other = cells[WORDS * place + 2] as number;
    if (this.#unit > 1) {
      const there = this.scores[2 * other] as number;
      if (there !== score) return there > score;
    }
    const reached = cells[WORDS * place + 1] as number;
    return reached === reachedAt ? this.#compareOwners(other, owner) < 0 : reached < reachedAt;
  }

  /** The slot of the leaf where this entry belongs: the first whose last entry is not before it, else the last one. */
  #slotFor(owner: number, score: number, reachedAt: number): number {
    const { lasts, groupLasts, groupLeaves, groups } = this.directory;
    const word = this.#wordOf(score);
    // Without branches: nobody can foretell them, and these few kB are always in the cache.
    let group = 0;
    for (let left = groups - 1; left > 0;) {
      const half = (left + 1) >>> 1;
      group += Math.imul(Number((groupLasts[group + half - 1] as number) < word), half);
      left -= half;
    }
    let slot = group << GROUP_SHIFT;
    for (let left = (groupLeaves[group] as number) - 1; left > 0;) {
      const half = (left + 1) >>> 1;
      slot += Math.imul(Number((lasts[slot + half - 1] as number) < word), half);
      left -= half;
    }
    return lasts[slot] === word ? this.#slotAmongTies(slot, owner, score, reachedAt) : slot;
  }

  /** The same when the last entries of leaves from this slot on have the same word. */
  #slotAmongTies(first: number, owner: number, score: number, reachedAt: number): number {
    const { directory } = this;
    const word = this.#wordOf(score);
    let low = first >>> GROUP_SHIFT;
    let high = directory.groups - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const slot = (middle << GROUP_SHIFT) + (directory.groupLeaves[middle] as number) - 1;
      if (directory.groupLasts[middle] === word && this.#isLastBefore(slot, owner, score, reachedAt)) low = middle + 1;
      else high = middle;
    }
    const group = low;
    low = Math.max(first, group << GROUP_SHIFT);
    high = (group << GROUP_SHIFT) + (directory.groupLeaves[group] as number) - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (directory.lasts[middle] === word && this.#isLastBefore(middle, owner, score, reachedAt)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #isLastBefore(slot: number, owner: number, score: number, reachedAt: number): boolean {
    const { leaves, counts, lastTimes } = this.directory;
    const reached = lastTimes[slot] as number;
    if (this.#unit === 1 && reached !== reachedAt) return reached < reachedAt;
    return this.#isTieBefore(((leaves[slot] as number) << LEAF_SHIFT) + (counts[slot] as number) - 1, owner, score, reachedAt);
  }

  /** Makes room in a full leaf: what is too much goes to a neighbour that has room, else half of it to a new leaf. */
  #makeRoom(slot: number): void {
    const { directory, words } = this;
    const sibling = neighbourWithRoom(directory, slot);
    if (sibling >= 0) {
      giveEntries(directory, this.#cells, words, slot, sibling, (LEAF - (directory.counts[sibling] as number)) >>> 1);
      return;
    }
    const behind = directory.insertBehind(slot, this.#newLeaf());
    giveEntries(directory, this.#cells, words, behind - 1, behind, LEAF / 2);
  }

  /** A leaf that has become sparse gives all it has to a neighbour, and goes; an empty one just goes, unless it is the only one. */
  #thin(slot: number): void {
    const { directory, words } = this;
    const held = directory.counts[slot] as number;
    const sibling = held === 0 ? -1 : neighbourFor(directory, slot, held);
    if (sibling >= 0) giveEntries(directory, this.#cells, words, slot, sibling, held);
    const isOnly = directory.groups === 1 && directory.groupLeaves[0] === 1;
    if (directory.counts[slot] !== 0 || isOnly) return;
    this.#free.push(directory.leaves[slot] as number);
    directory.remove(slot);
  }

  #newLeaf(): number {
    const free = this.#free.pop();
    if (free !== undefined) return free;
    const room = WORDS * (this.#leaves + 1) * LEAF;
    if (this.#cells.length < room) this.#cells = grown(this.#cells, room + WORDS * LEAF * (this.#leaves >>> 3));
    return this.#leaves++;
  }
}

function shrunk(word: number, divisor: number): number {
  return MIDDLE - Math.floor((MIDDLE - word) / divisor);
}
