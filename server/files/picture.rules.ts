// Whether bytes are a picture by their content, and whether something else is hidden behind its end: a file that is a picture to
// one program and a page or an archive to another.
// Surprise: telephones themselves put things behind a JPEG: a second picture, or the film of a moving photo. Those two are let
// through; they are gone in what is kept, which is made anew from the pixels.

export type PictureType = 'jpeg' | 'png' | 'webp';

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const ASCII = { RIFF: 0x52494646, WEBP: 0x57454250, IEND: 0x49454e44, ftyp: 0x66747970 } as const;

const word = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) * 2 ** 24 + ((bytes[at + 1] ?? 0) << 16) + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)) >>> 0;

/** By the first bytes; null for anything else, whatever its name or its declared type. */
export function typeOf(bytes: Uint8Array): PictureType | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (PNG_SIGNATURE.every((byte, at) => bytes[at] === byte)) return 'png';
  return word(bytes, 0) === ASCII.RIFF && word(bytes, 8) === ASCII.WEBP ? 'webp' : null;
}

/** Where the picture ends, in bytes from its beginning; null where it has no end: it was cut off, or is none. */
export function endOf(bytes: Uint8Array, type: PictureType): number | null {
  const end = { jpeg: endOfJpeg, png: endOfPng, webp: endOfWebp }[type](bytes);
  return end !== null && end <= bytes.length ? end : null;
}

/** Chunks of length, name, content and check sum, the last one named IEND. PNG, section 5.3. */
function endOfPng(bytes: Uint8Array): number | null {
  for (let at = PNG_SIGNATURE.length; at + 12 <= bytes.length;) {
    const next = at + 12 + word(bytes, at);
    if (word(bytes, at + 4) === ASCII.IEND) return next;
    at = next;
  }
  return null;
}

/** The length stands in little-endian order behind RIFF, and is made even. */
function endOfWebp(bytes: Uint8Array): number | null {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true);
  return 8 + length + (length % 2);
}

/**
 * Segments with their lengths up to a scan; a scan runs until a marker that is neither a stuffed byte nor a restart, and others may
 * follow it. ITU T.81, annex B.
 */
function endOfJpeg(bytes: Uint8Array): number | null {
  for (let at = 2; at + 2 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === 0xff) at += 1;
    else if (marker === 0xd9) return at + 2;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else {
      at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
      if (marker === 0xda) at = endOfScan(bytes, at);
    }
  }
  return null;
}

function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** Whether what stands behind the end of a picture is nothing, filling, or what telephones put there. */
export function isHonestTail(bytes: Uint8Array, end: number, type: PictureType): boolean {
  const tail = bytes.subarray(end);
  if (tail.every((byte) => byte === 0)) return true;
  if (type !== 'jpeg') return false;
  const start = tail.findIndex((byte) => byte !== 0);
  const rest = tail.subarray(start);
  // A film begins with the length of its first box, whose first byte is zero, and the name of that box.
  const film = start > 0 ? tail.subarray(Math.max(0, start - 3)) : tail;
  return typeOf(rest) === 'jpeg' || [0, 1, 2, 3].some((skip) => word(film, skip + 4) === ASCII.ftyp);
}
