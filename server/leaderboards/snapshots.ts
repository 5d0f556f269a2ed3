// The boards of this process written down, with the place in the change stream that they belong to, so that a start reads one copy and
// what came after it instead of every fact. Pieces first, the head that names them last: a snapshot that was cut short is never found.
// Surprise: a snapshot that cannot be read is no fault. It is a copy of what follows from the facts, and then these are read.

import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { ResumeToken } from 'mongodb';
import type { Ctx } from '../context.ts';
import { newId, toId } from '../core/ids.ts';
import type { CampaignDump } from './campaign-boards.ts';
import { boardSnapshots, packed } from './model.ts';

/** Of what is written; another one is not read. */
const VERSION = 1;
const HEAD = 'head';
/** A document holds 16 MB at most. */
const PIECE_BYTES = 8 * 1_048_576;
/** Pieces that no head names may belong to one that is being written right now. */
const KEPT_MILLISECONDS = 10 * 60_000;
/** A newer snapshot may take the place of the one that is being read. */
const ATTEMPTS = 3;

export interface Snapshot {
  campaigns: CampaignDump[];
  token: ResumeToken;
}

interface Content {
  version: number;
  campaigns: CampaignDump[];
}

export async function saveSnapshot(
  ctx: Ctx,
  { campaigns, token }: Snapshot,
  pieceBytes = PIECE_BYTES,
): Promise<{ bytes: number; pieces: number }> {
  const content: Content = { version: VERSION, campaigns };
  const bytes = serialize(content);
  const generation = toId(newId());
  const rows = boardSnapshots.raw(ctx.db);
  const pieces = Math.max(1, Math.ceil(bytes.length / pieceBytes));
  const blank = { generation, at: ctx.now, pieces: null, digest: null, token: null };
  for (let piece = 0; piece < pieces; piece += 1) {
    const part = packed(bytes.subarray(piece * pieceBytes, (piece + 1) * pieceBytes));
    await rows.insertOne({ _id: `${generation}:${piece}`, ...blank, bytes: part });
  }
  const head = { generation, at: ctx.now, bytes: null, pieces, digest: digestOf(bytes), token };
  await rows.replaceOne({ _id: HEAD }, head, { upsert: true });
  const before = new Date(ctx.now.getTime() - KEPT_MILLISECONDS);
  await rows.deleteMany({ _id: { $ne: HEAD }, generation: { $ne: generation }, at: { $lt: before } });
  return { bytes: bytes.length, pieces };
}

/** When the newest one was written; null without one. */
export async function snapshotAt(ctx: Ctx): Promise<Date | null> {
  const head = await boardSnapshots.raw(ctx.db).findOne({ _id: HEAD }, { projection: { at: 1 } });
  return head?.at ?? null;
}

/** Null where there is none that can be used. */
export async function loadSnapshot(ctx: Ctx): Promise<Snapshot | null> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const head = await boardSnapshots.raw(ctx.db).findOne({ _id: HEAD });
    if (!head || head.token === null) return null;
    const bytes = await readPieces(ctx, head.generation, head.pieces ?? 0);
    if (bytes === null || digestOf(bytes) !== head.digest) continue;
    try {
      const content = deserialize(bytes) as Content;
      if (content.version !== VERSION) return null;
      return { campaigns: content.campaigns, token: head.token };
    } catch (error) {
      ctx.log.warn({ err: error }, 'a snapshot of the boards cannot be read; the facts are');
      return null;
    }
  }
  ctx.log.warn('a snapshot of the boards is not whole; the facts are read');
  return null;
}

async function readPieces(ctx: Ctx, generation: string, pieces: number): Promise<Buffer | null> {
  const found: Buffer[] = [];
  for (let piece = 0; piece < pieces; piece += 1) {
    const row = await boardSnapshots.raw(ctx.db).findOne({ _id: `${generation}:${piece}` });
    if (!row?.bytes) return null;
    found.push(Buffer.from(row.bytes.buffer));
  }
  return Buffer.concat(found);
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
