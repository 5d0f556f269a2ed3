// Whether bytes are an mp4 film by their content, how long and how large it is, and the same film without what the telephone wrote
// into it: where it was taken, by which telephone, when.
// Surprise: what is taken out is blanked in place and called `free`, so that no offset in the film changes. ISO/IEC 14496-12.

import type { Granted, Refusal } from '../core/errors.ts';

export interface FilmLook {
  seconds: number;
  width: number;
  height: number;
}

interface Box {
  name: string;
  /** Of its content. */
  from: number;
  /** Behind its last byte. */
  to: number;
  /** Of its name. */
  nameAt: number;
}

const BRANDS = new Set(['isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'MSNV', 'M4V ', 'dash', 'mmp4']);
/** What says who, where and when; everything else is needed to play. */
const TELLING = new Set(['udta', 'meta', 'uuid']);
const HOLDERS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts', 'moof', 'traf']);
const KNOWN = new Set([
  'ftyp',
  'moov',
  'mdat',
  'free',
  'skip',
  'wide',
  'udta',
  'meta',
  'uuid',
  'pdin',
  'moof',
  'mfra',
  'sidx',
  'styp',
  'prft',
  'emsg',
]);
/** Deeper than any honest film. */
const DEEPEST = 8;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const nameAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

/** More than any honest film of a quarter of an hour: a box is eight bytes, and a hundred megabytes of them would fill the memory. */
const MOST_BOXES = 20_000;

/** The boxes between two places, wholly; null where they do not fill the space exactly, or are too many. */
function boxesIn(bytes: Uint8Array, from: number, to: number): Box[] | null {
  const view = viewOf(bytes);
  const boxes: Box[] = [];
  for (let at = from; at < to;) {
    if (at + 8 > to) return null;
    const short = view.getUint32(at);
    const isLong = short === 1;
    if (isLong && at + 16 > to) return null;
    // A length of 0 reaches to the end of the file.
    const length = isLong ? Number(view.getBigUint64(at + 8)) : short === 0 ? to - at : short;
    const head = isLong ? 16 : 8;
    if (length < head || at + length > to || boxes.length >= MOST_BOXES) return null;
    boxes.push({ name: nameAt(bytes, at + 4), from: at + head, to: at + length, nameAt: at + 4 });
    at += length;
  }
  return boxes;
}

/** Version 1 has times of eight bytes. */
function secondsOf(bytes: Uint8Array, { from, to }: Box): number | null {
  const view = viewOf(bytes);
  const isLong = bytes[from] === 1;
  if (from + (isLong ? 32 : 20) > to) return null;
  const scale = view.getUint32(from + (isLong ? 20 : 12));
  const duration = isLong ? Number(view.getBigUint64(from + 24)) : view.getUint32(from + 16);
  return scale === 0 ? null : duration / scale;
}

/** Fixed point numbers at the very end of a track's head. */
function sizeOf(bytes: Uint8Array, { from, to }: Box): { width: number; height: number } | null {
  if (to - from < 84) return null;
  const view = viewOf(bytes);
  return { width: Math.round(view.getUint32(to - 8) / 65_536), height: Math.round(view.getUint32(to - 4) / 65_536) };
}

/** Every box that tells something personal, however deep. */
function tellingIn(bytes: Uint8Array, boxes: readonly Box[], depth: number): Box[] {
  return boxes.flatMap((box) => {
    if (TELLING.has(box.name)) return [box];
    if (!HOLDERS.has(box.name) || depth >= DEEPEST) return [];
    return tellingIn(bytes, boxesIn(bytes, box.from, box.to) ?? [], depth + 1);
  });
}

export type FilmVerdict = Granted<FilmLook & { bytes: Uint8Array }> | Refusal<'FILE_NOT_A_VIDEO' | 'FILE_BROKEN'>;

/** The film without what it tells of its maker; the bytes given stay as they are. */
export function readFilm(uploaded: Uint8Array): FilmVerdict {
  if (uploaded.length < 16 || nameAt(uploaded, 4) !== 'ftyp' || !BRANDS.has(nameAt(uploaded, 8)))
    return { ok: false, why: 'FILE_NOT_A_VIDEO' };
  const boxes = boxesIn(uploaded, 0, uploaded.length);
  const moov = boxes?.find(({ name }) => name === 'moov');
  // What is behind or between the boxes of a film is something else that rides along.
  if (!boxes || !moov || !boxes.every(({ name }) => KNOWN.has(name))) return { ok: false, why: 'FILE_BROKEN' };
  if (!boxes.some(({ name }) => name === 'mdat')) return { ok: false, why: 'FILE_BROKEN' };
  const inside = boxesIn(uploaded, moov.from, moov.to) ?? [];
  const head = inside.find(({ name }) => name === 'mvhd');
  const seconds = head ? secondsOf(uploaded, head) : null;
  const sizes = inside
    .filter(({ name }) => name === 'trak')
    .flatMap((track) => boxesIn(uploaded, track.from, track.to)?.filter(({ name }) => name === 'tkhd') ?? [])
    .flatMap((each) => sizeOf(uploaded, each) ?? [])
    .filter(({ width, height }) => width > 0 && height > 0);
  const [size] = sizes;
  if (seconds === null || !size) return { ok: false, why: 'FILE_BROKEN' };
  const bytes = Uint8Array.from(uploaded);
  for (const { from, to, nameAt: at } of tellingIn(uploaded, boxes, 0)) {
    bytes.set([0x66, 0x72, 0x65, 0x65], at);
    bytes.fill(0, from, to);
  }
  return { ok: true, bytes, seconds: Math.round(seconds * 10) / 10, ...size };
}
