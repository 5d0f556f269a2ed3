// The order of a board's leaves: which leaf stands where, how many entries it holds, and the key of its last one. Leaves stand in
// slots, slots in groups of 32, and the groups in a row, so that one new leaf moves 32 small numbers, not all of them. Entries are
// counted by leaf, by group and by row of 16 groups: what is before a leaf is added up from three short runs of memory, some thirty numbers.
// At a million entries there are some 220 groups; one that fills up is halved, which moves all behind it, once in thousands of changes.

const GROUP = 32;
export const GROUP_SHIFT = 5;
const ROW_SHIFT = 4;

export class Directory {
  /** By slot: the leaf there, its entries, and the first two words of its last entry. */
  leaves = new Uint32Array(GROUP);
  counts = new Uint32Array(GROUP);
  lasts = new Uint32Array(GROUP);
  lastTimes = new Uint32Array(GROUP);
  /** By group: its leaves, the entries of all of them, and the first word of its last entry. */
  groupLeaves = new Uint32Array(1);
  groupCounts = new Uint32Array(1);
  groupLasts = new Uint32Array(1);
  /** By sixteen groups: the entries of all of them. */
  rowCounts = new Uint32Array(1);
  groups = 1;
  /** By leaf: its slot. */
  slotOf = new Uint32Array(1);
  /** Where `find` found a rank. */
  foundSlot = 0;
  foundOffset = 0;

  /** With leaf 0, empty, in slot 0. */
  constructor() {
    this.groupLeaves[0] = 1;
  }

  get bytes(): number {
    const { leaves, counts, lasts, lastTimes, groupLeaves, groupCounts, groupLasts, rowCounts, slotOf } = this;
    return [leaves, counts, lasts, lastTimes, groupLeaves, groupCounts, groupLasts, rowCounts, slotOf].reduce(
      (sum, array) => sum + array.byteLength,
      0,
    );
  }

  /** Entries before a slot. */
  before(slot: number): number {
    const { counts, groupCounts, rowCounts } = this;
    const group = slot >>> GROUP_SHIFT;
    const row = group >>> ROW_SHIFT;
    let sum = 0;
    for (let r = 0; r < row; r++) sum += rowCounts[r] as number;
    for (let g = row << ROW_SHIFT; g < group; g++) sum += groupCounts[g] as number;
    for (let s = group << GROUP_SHIFT; s < slot; s++) sum += counts[s] as number;
    return sum;
  }

  /** Sets `foundSlot` and `foundOffset` to the entry that has `index` entries before it; there must be one. */
  find(index: number): void {
    const { counts, groupCounts, rowCounts } = this;
    let left = index;
    let row = 0;
    for (let held = rowCounts[0] as number; left >= held; held = rowCounts[row] as number) {
      left -= held;
      row++;
    }
    let group = row << ROW_SHIFT;
    for (let held = groupCounts[group] as number; left >= held; held = groupCounts[group] as number) {
      left -= held;
      group++;
    }
    let slot = group << GROUP_SHIFT;
    for (let held = counts[slot] as number; left >= held; held = counts[slot] as number) {
      left -= held;
      slot++;
    }
    this.foundSlot = slot;
    this.foundOffset = left;
  }

  /** Says how many entries the leaf in a slot holds now, and how the last one begins. */
  set(slot: number, count: number, last: number, lastTime: number): void {
    this.count(slot, count - (this.counts[slot] as number));
    this.setLast(slot, last, lastTime);
  }

  /** Counts entries that came to a leaf, or went. */
  count(slot: number, by: number): void {
    const { counts, groupCounts, rowCounts } = this;
    const group = slot >>> GROUP_SHIFT;
    const row = group >>> ROW_SHIFT;
    counts[slot] = (counts[slot] as number) + by;
    groupCounts[group] = (groupCounts[group] as number) + by;
    rowCounts[row] = (rowCounts[row] as number) + by;
  }

  setLast(slot: number, last: number, lastTime: number): void {
    const group = slot >>> GROUP_SHIFT;
    this.lasts[slot] = last;
    this.lastTimes[slot] = lastTime;
    if (slot === (group << GROUP_SHIFT) + (this.groupLeaves[group] as number) - 1) this.groupLasts[group] = last;
  }

  /** The first word of the last entry before a slot; of the first slot, that of its own last one. */
  lastBefore(slot: number): number {
    if ((slot & (GROUP - 1)) > 0) return this.lasts[slot - 1] as number;
    return slot === 0 ? (this.lasts[0] as number) : (this.groupLasts[(slot >>> GROUP_SHIFT) - 1] as number);
  }

  /** The slot behind this one, -1 behind the last one. */
  next(slot: number): number {
    const group = slot >>> GROUP_SHIFT;
    if (slot + 1 < (group << GROUP_SHIFT) + (this.groupLeaves[group] as number)) return slot + 1;
    return group + 1 < this.groups ? (group + 1) << GROUP_SHIFT : -1;
  }

  /** The neighbour of a slot in its own group, -1 without one. */
  sibling(slot: number, step: 1 | -1): number {
    const other = slot + step;
    const group = slot >>> GROUP_SHIFT;
    return other >= group << GROUP_SHIFT && other < (group << GROUP_SHIFT) + (this.groupLeaves[group] as number) ? other : -1;
  }

  /** Puts an empty leaf behind a slot and answers its slot. The caller fills it and says so by `set`. */
  insertBehind(slot: number, leaf: number): number {
    if (leaf >= this.slotOf.length) this.slotOf = grown(this.slotOf, leaf + 1 + (leaf >>> 3));
    let at = slot;
    if (this.groupLeaves[slot >>> GROUP_SHIFT] === GROUP) {
      const group = slot >>> GROUP_SHIFT;
      this.halve(group);
      if (at >= (group << GROUP_SHIFT) + GROUP / 2) at += GROUP / 2;
    }
    const group = at >>> GROUP_SHIFT;
    const end = (group << GROUP_SHIFT) + (this.groupLeaves[group] as number);
    this.move(at + 1, end, 1);
    this.groupLeaves[group] = (this.groupLeaves[group] as number) + 1;
    this.leaves[at + 1] = leaf;
    this.counts[at + 1] = 0;
    this.slotOf[leaf] = at + 1;
    return at + 1;
  }

  /** Takes an empty leaf out. It must not be the only one. */
  remove(slot: number): void {
    const group = slot >>> GROUP_SHIFT;
    const held = (this.groupLeaves[group] as number) - 1;
    const start = group << GROUP_SHIFT;
    this.move(slot + 1, start + held + 1, -1);
    this.groupLeaves[group] = held;
    if (held > 0) this.groupLasts[group] = this.lasts[start + held - 1] as number;
    const behind = group + 1 < this.groups ? (this.groupLeaves[group + 1] as number) : GROUP;
    if (held === 0) this.close(group);
    else if (held + behind <= GROUP / 2) {
      this.move((group + 1) << GROUP_SHIFT, ((group + 1) << GROUP_SHIFT) + behind, held - GROUP);
      this.groupLeaves[group] = held + behind;
      this.groupCounts[group] = (this.groupCounts[group] as number) + (this.groupCounts[group + 1] as number);
      this.groupLasts[group] = this.groupLasts[group + 1] as number;
      this.close(group + 1);
    }
  }

  /** Moves slots from…to-1 by so many places, and says so to their leaves. */
  private move(from: number, to: number, by: number): void {
    if (to <= from) return;
    for (const array of [this.leaves, this.counts, this.lasts, this.lastTimes]) array.copyWithin(from + by, from, to);
    for (let slot = from + by; slot < to + by; slot++) this.slotOf[this.leaves[slot] as number] = slot;
  }

  /** Makes two groups of a full one. */
  private halve(group: number): void {
    if (this.groups === this.groupLeaves.length) {
      const groups = this.groups + 1 + (this.groups >>> 2);
      this.leaves = grown(this.leaves, groups << GROUP_SHIFT);
      this.counts = grown(this.counts, groups << GROUP_SHIFT);
      this.lasts = grown(this.lasts, groups << GROUP_SHIFT);
      this.lastTimes = grown(this.lastTimes, groups << GROUP_SHIFT);
      this.groupLeaves = grown(this.groupLeaves, groups);
      this.groupCounts = grown(this.groupCounts, groups);
      this.groupLasts = grown(this.groupLasts, groups);
    }
    for (let g = this.groups - 1; g > group; g--) this.move(g << GROUP_SHIFT, (g << GROUP_SHIFT) + (this.groupLeaves[g] as number), GROUP);
    for (const array of [this.groupLeaves, this.groupCounts, this.groupLasts]) array.copyWithin(group + 1, group, this.groups);
    this.groups++;
    const start = group << GROUP_SHIFT;
    this.move(start + GROUP / 2, start + GROUP, GROUP / 2);
    let moved = 0;
    for (let slot = start + GROUP; slot < start + GROUP + GROUP / 2; slot++) moved += this.counts[slot] as number;
    this.groupLeaves[group] = GROUP / 2;
    this.groupLeaves[group + 1] = GROUP / 2;
    this.groupCounts[group + 1] = moved;
    this.groupCounts[group] = (this.groupCounts[group] as number) - moved;
    this.groupLasts[group] = this.lasts[start + GROUP / 2 - 1] as number;
    this.addRows();
  }

  /** Takes out a group that has no leaves any more. */
  private close(group: number): void {
    for (let g = group + 1; g < this.groups; g++) this.move(g << GROUP_SHIFT, (g << GROUP_SHIFT) + (this.groupLeaves[g] as number), -GROUP);
    for (const array of [this.groupLeaves, this.groupCounts, this.groupLasts]) array.copyWithin(group, group + 1, this.groups);
    this.groups--;
    this.addRows();
  }

  private addRows(): void {
    this.rowCounts = new Uint32Array((this.groups >>> ROW_SHIFT) + 1);
    for (let g = 0; g < this.groups; g++)
      this.rowCounts[g >>> ROW_SHIFT] = (this.rowCounts[g >>> ROW_SHIFT] as number) + (this.groupCounts[g] as number);
  }
}

/** The same numbers with room for more. */
export function grown(array: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(array);
  return larger;
}
