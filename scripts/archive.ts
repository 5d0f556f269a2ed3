// The file that a backup is: gzip around frames of one letter and one BSON document each (which begins with its own length), and at
// the end a SHA-256 of all of it. It is written beside its name and renamed when it is complete and on the disk, so that whatever
// bears the name is a whole backup; whoever reads one gets an error rather than a part.

import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** header, beginning of a collection, document, change made meanwhile, description of a collection, end */
export type Kind = 'H' | 'N' | 'D' | 'C' | 'I' | 'E';

export interface Frame {
  kind: Kind;
  /** One BSON document. */
  bytes: Uint8Array;
}

const MAGIC = Buffer.from('TIERWISE BACKUP\n');
const KINDS = 'HNDCIE';
const HASH_BYTES = 32;
const PIECE_BYTES = 256 * 1024;
/** Twice what the largest document or change of MongoDB may have: a length beyond that was never written. */
const LONGEST_FRAME = 2 * 17 * 2 ** 20;
/** Documents are full of repeated names, which the quick levels find as well as the thorough ones. */
const GZIP_LEVEL = 3;

/** What is wrong with a file, in a sentence for the person at the keyboard. */
export class ArchiveError extends Error {}

/** Writes frames, the last of kind E, to a file that must not exist yet; an error or an abort leaves nothing behind. */
export async function writeArchive(file: string, frames: AsyncIterable<Frame>, signal?: AbortSignal): Promise<void> {
  if (existsSync(file)) throw new ArchiveError(`${file} exists already; a backup never overwrites: choose another name`);
  const partial = `${file}.partial-${process.pid}`;
  try {
    // It holds everything that the database holds: for the owner's eyes only.
    const target = createWriteStream(partial, { flags: 'wx', mode: 0o600 });
    await pipeline(Readable.from(pieces(frames), { objectMode: true }), createGzip({ level: GZIP_LEVEL }), target, { signal });
    await flush(partial);
    await rename(partial, file);
    await flush(path.dirname(file)).catch(() => {
      // Some systems cannot flush a folder; they keep its entries in order by themselves.
    });
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function* pieces(frames: AsyncIterable<Frame>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let parts: Uint8Array[] = [MAGIC];
  let bytes = MAGIC.length;
  for await (const frame of frames) {
    parts.push(Buffer.from(frame.kind), frame.bytes);
    bytes += 1 + frame.bytes.length;
    if (bytes < PIECE_BYTES) continue;
    const piece = Buffer.concat(parts, bytes);
    hash.update(piece);
    yield piece;
    parts = [];
    bytes = 0;
  }
  const last = Buffer.concat(parts, bytes);
  hash.update(last);
  yield Buffer.concat([last, hash.digest()]);
}

async function flush(fileOrFolder: string): Promise<void> {
  const handle = await open(fileOrFolder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The frames in their order, some at a time. @throws ArchiveError where the file is no backup, damaged or cut off */
export async function* readArchive(file: string): AsyncGenerator<Frame[]> {
  const hash = createHash('sha256');
  let chunks: Buffer[] = [];
  let have = 0;
  let need = MAGIC.length;
  let isBegun = false;
  let isEnded = false;
  for await (const chunk of unzipped(file)) {
    chunks.push(chunk);
    have += chunk.length;
    if (have < need) continue;
    const all = Buffer.concat(chunks, have);
    let at = 0;
    if (!isBegun) {
      if (!all.subarray(0, MAGIC.length).equals(MAGIC)) throw new ArchiveError(`${file} is not a backup of Tierwise`);
      isBegun = true;
      at = MAGIC.length;
    }
    const frames: Frame[] = [];
    need = 5;
    while (!isEnded && all.length - at >= need) {
      const kind = String.fromCharCode(all[at] ?? 0);
      const length = all.readInt32LE(at + 1);
      if (!isKind(kind) || length < 5 || length > LONGEST_FRAME) throw damaged(file);
      if (all.length - at < 1 + length) {
        need = 1 + length;
        break;
      }
      frames.push({ kind, bytes: all.subarray(at + 1, at + 1 + length) });
      at += 1 + length;
      isEnded = kind === 'E';
    }
    hash.update(all.subarray(0, at));
    chunks = at < all.length ? [all.subarray(at)] : [];
    have = all.length - at;
    if (frames.length > 0) yield frames;
  }
  if (!isBegun) throw new ArchiveError(`${file} is not a backup of Tierwise`);
  const rest = Buffer.concat(chunks, have);
  if (!isEnded || rest.length !== HASH_BYTES || !hash.digest().equals(rest)) throw damaged(file);
}

function isKind(letter: string): letter is Kind {
  return KINDS.includes(letter);
}

function damaged(file: string): ArchiveError {
  return new ArchiveError(`${file} is damaged or incomplete: its checksum does not fit. Take another backup of the same time.`);
}

async function* unzipped(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const gunzip = createGunzip();
  // An error of the file reaches whoever reads the unpacked side.
  source.on('error', (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  try {
    for await (const chunk of gunzip) yield chunk as Buffer;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') throw new ArchiveError(`there is no file ${file}`);
    if (!code.startsWith('Z_')) throw error;
    throw code === 'Z_DATA_ERROR' && source.bytesRead < PIECE_BYTES
      ? new ArchiveError(`${file} is not a backup of Tierwise, or damaged`)
      : damaged(file);
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

function codeOf(error: unknown): string {
  return error && typeof error === 'object' && 'code' in error ? String(error.code) : '';
}
