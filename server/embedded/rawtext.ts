// Text inside BSON bytes: short strings read without leaving JavaScript, and a table of field names so that a name met
// before is found by its bytes and costs no new string.
//
// The surprise: a call into Buffer's own decoders costs 40–60 ns before the first character and 5 ns per Chinese character,
// so short text and all but very long Chinese text are quicker by hand. Measured on Node 20.

/** Buffer's methods below `toString`, which spends 15 ns on finding out which of them to call. */
interface Slices {
  latin1Slice(start: number, end: number): string;
  utf8Slice(start: number, end: number): string;
  ucs2Slice(start: number, end: number): string;
}

/** Text up to this many bytes is read through the array of code units if it is not ASCII. */
const UNITS = 2048;
const units = new Uint16Array(UNITS);
const unitBytes = Buffer.from(units.buffer) as Buffer & Slices;

/** Above this many bytes it is cheaper to hand text to Buffer than to look whether it is ASCII. */
const SCAN_BYTES = 48;

/** The UTF-8 text in bytes[start, end). The bytes must be valid UTF-8 (validate.ts has seen to it): other bytes give some text, not an error. */
export function readText(bytes: Buffer, start: number, end: number): string {
  const length = end - start;
  if (length === 0) return '';
  if (length > SCAN_BYTES) {
    const chinese = (byteAt(bytes, start) | byteAt(bytes, start + (length >> 1)) | byteAt(bytes, end - 1)) > 0x7f;
    return chinese && length <= UNITS ? readUnits(bytes, start, end) : (bytes as Buffer & Slices).utf8Slice(start, end);
  }
  let all = 0;
  for (let i = start; i < end; i++) all |= byteAt(bytes, i);
  if (all > 0x7f) return readUnits(bytes, start, end);
  if (length <= 12) return readShort(bytes, start, length);
  return (bytes as Buffer & Slices).latin1Slice(start, end);
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}

/** ASCII of 1–12 bytes. A call with the characters as arguments is the one way to build a flat string without a copy or a native call. */
function readShort(b: Buffer, p: number, length: number): string {
  const make = String.fromCharCode;
  const a = byteAt;
  switch (length) {
    case 1:
      return make(a(b, p));
    case 2:
      return make(a(b, p), a(b, p + 1));
    case 3:
      return make(a(b, p), a(b, p + 1), a(b, p + 2));
    case 4:
      return make(a(b, p), a(b, p + 1), a(b, p + 2), a(b, p + 3));
    case 5:
      return make(a(b, p), a(b, p + 1), a(b, p + 2), a(b, p + 3), a(b, p + 4));
    case 6:
      return make(a(b, p), a(b, p + 1), a(b, p + 2), a(b, p + 3), a(b, p + 4), a(b, p + 5));
    case 7:
      return make(a(b, p), a(b, p + 1), a(b, p + 2), a(b, p + 3), a(b, p + 4), a(b, p + 5), a(b, p + 6));
    case 8:
      return make(a(b, p), a(b, p + 1), a(b, p + 2), a(b, p + 3), a(b, p + 4), a(b, p + 5), a(b, p + 6), a(b, p + 7));
    case 9:
      return make(a(b, p), a(b, p + 1), a(b, p + 2), a(b, p + 3), a(b, p + 4), a(b, p + 5), a(b, p + 6), a(b, p + 7), a(b, p + 8));
    case 10:
      return make(
        a(b, p),
        a(b, p + 1),
        a(b, p + 2),
        a(b, p + 3),
        a(b, p + 4),
        a(b, p + 5),
        a(b, p + 6),
        a(b, p + 7),
        a(b, p + 8),
        a(b, p + 9),
      );
    case 11:
      return make(
        a(b, p),
        a(b, p + 1),
        a(b, p + 2),
        a(b, p + 3),
        a(b, p + 4),
        a(b, p + 5),
        a(b, p + 6),
        a(b, p + 7),
        a(b, p + 8),
        a(b, p + 9),
        a(b, p + 10),
      );
    default:
      return make(
        a(b, p),
        a(b, p + 1),
        a(b, p + 2),
        a(b, p + 3),
        a(b, p + 4),
        a(b, p + 5),
        a(b, p + 6),
        a(b, p + 7),
        a(b, p + 8),
        a(b, p + 9),
        a(b, p + 10),
        a(b, p + 11),
      );
  }
}

function readUnits(bytes: Buffer, start: number, end: number): string {
  let count = 0;
  let p = start;
  while (p < end) {
    const lead = byteAt(bytes, p);
    if (lead < 0x80) {
      units[count++] = lead;
      p += 1;
    } else if (lead < 0xe0) {
      units[count++] = ((lead & 0x1f) << 6) | (byteAt(bytes, p + 1) & 0x3f);
      p += 2;
    } else if (lead < 0xf0) {
      units[count++] = ((lead & 0x0f) << 12) | ((byteAt(bytes, p + 1) & 0x3f) << 6) | (byteAt(bytes, p + 2) & 0x3f);
      p += 3;
    } else {
      const low = ((byteAt(bytes, p + 2) & 0x3f) << 6) | (byteAt(bytes, p + 3) & 0x3f);
      const point = (((lead & 0x07) << 18) | ((byteAt(bytes, p + 1) & 0x3f) << 12) | low) - 0x10000;
      units[count++] = 0xd800 + (point >> 10);
      units[count++] = 0xdc00 + (point & 0x3ff);
      p += 4;
    }
  }
  return unitBytes.ucs2Slice(0, count * 2);
}

/** Longer names are not remembered. */
const NAME_BYTES = 40;
/** Documents whose field names are data (maps by id) would fill memory: after this many names the table starts again. */
const NAMES = 4096;
const SLOTS = NAMES * 4;

/**
 * Field names by their bytes. An entry also remembers which name followed it last time (`next`) and which came first
 * inside its value (`child`): documents of a collection look alike, so the guess is nearly always right, and comparing
 * with a guess is cheaper than finding the end of the name and hashing it. Entry 0 stands for the root and matches nothing.
 */
export class NameTable {
  private readonly arena = new Uint8Array(NAMES * NAME_BYTES);
  private readonly lengths = new Uint8Array(NAMES);
  private readonly slots = new Uint16Array(SLOTS);
  private readonly nexts = new Uint16Array(NAMES);
  private readonly children = new Uint16Array(NAMES);
  readonly texts: string[] = [''];
  private used = 1;

  /** The guess for the name after entry `previous`, or for the first one inside it. */
  next(previous: number): number {
    return this.nexts[previous] as number;
  }

  child(parent: number): number {
    return this.children[parent] as number;
  }

  follow(previous: number, parent: number, entry: number): void {
    if (previous === 0) this.children[parent] = entry;
    else this.nexts[previous] = entry;
  }

  length(entry: number): number {
    return this.lengths[entry] as number;
  }

  /** Whether the NUL-terminated name at `at` is that entry's. */
  matches(entry: number, bytes: Buffer, at: number): boolean {
    if (entry === 0) return false;
    const length = this.lengths[entry] as number;
    if (bytes[at + length] !== 0) return false;
    const start = entry * NAME_BYTES;
    for (let i = 0; i < length; i++) if (bytes[at + i] !== this.arena[start + i]) return false;
    return true;
  }

  /** The entry of the name in bytes[start, end), made if need be; 0 when it is too long to remember or the table is full. */
  find(bytes: Buffer, start: number, end: number): number {
    const length = end - start;
    if (length === 0 || length > NAME_BYTES) return 0;
    let hash = length;
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + byteAt(bytes, i)) | 0;
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (;;) {
      const entry = this.slots[slot] as number;
      if (entry === 0) return this.remember(slot, bytes, start, end);
      if (this.lengths[entry] === length && this.matches(entry, bytes, start)) return entry;
      slot = (slot + 1) & (SLOTS - 1);
    }
  }

  get full(): boolean {
    return this.used === NAMES;
  }

  private remember(slot: number, bytes: Buffer, start: number, end: number): number {
    if (this.full) return 0;
    const entry = this.used++;
    this.arena.set(bytes.subarray(start, end), entry * NAME_BYTES);
    this.lengths[entry] = end - start;
    this.texts.push(interned(readText(bytes, start, end)));
    this.slots[slot] = entry;
    return entry;
  }
}

/** The engine's own copy of a string: a property is found without looking the name up first. */
function interned(text: string): string {
  return Object.keys({ [text]: true })[0] ?? text;
}
