// Which part of a file is asked for: one range of bytes. Several at once, and whatever cannot be read, count as not asked: the whole
// file is a right answer to them. RFC 9110, section 14.

export interface ByteRange {
  /** Both counted from 0, both included. */
  readonly first: number;
  readonly last: number;
}

const RANGE = /^bytes=(\d{0,15})-(\d{0,15})$/;

/** Null: the whole. `bytes=500-` is all from there, `bytes=-500` the last so many. */
export function readRange(header: string | undefined, bytes: number): ByteRange | 'OUTSIDE' | null {
  const [, from = '', to = ''] = RANGE.exec(header?.replace(/\s/g, '') ?? '') ?? [];
  if (from === '' && to === '') return null;
  if (from === '') return Number(to) === 0 ? 'OUTSIDE' : { first: Math.max(0, bytes - Number(to)), last: bytes - 1 };
  const first = Number(from);
  if (to !== '' && Number(to) < first) return null;
  if (first >= bytes) return 'OUTSIDE';
  return { first, last: to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1) };
}
