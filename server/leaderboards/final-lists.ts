// Frozen lists: how they are written, read and proved. What was read stays in memory as columns, the largest boards in 36 bytes an entry.
// Surprise: a list is written piece by piece under names that follow from its place, so whoever is killed in the middle is followed by
// somebody who writes the same again.

import { createHash } from 'node:crypto';
import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { perDatabase } from '../core/per-database.ts';
import { signToken, verifyToken } from '../core/sign.ts';
import { FINAL_HEADER, finalLine } from './final.rules.ts';
import type { FinalEntry } from './final.rules.ts';
import { finalBoards, finalPieces, packed } from './model.ts';
import type { CampaignSums, FinalBoardRow } from './model.ts';
import { keyText } from './keys.rules.ts';
import type { BoardKey } from './keys.rules.ts';
import { readTotals } from './totals.ts';
import type { BoardView, Entry, Place } from './views.ts';

const PIECE = 1_000;
const FIGURES = 3;
const PURPOSE = 'final-board';
const FOR_EVER = new Date('9999-12-31T00:00:00.000Z');
/** Entries that are kept in memory over all boards that were read. */
const MOST_ENTRIES = 2_000_000;

interface List {
  owners: string[];
  figures: Float64Array;
}

/** Writes a list; written again it is the same. */
export async function writeFinal(ctx: Ctx, key: BoardKey, campaignId: ObjectId, entries: Iterable<FinalEntry>): Promise<void> {
  const board = keyText(key);
  const digest = createHash('sha256').update(FINAL_HEADER);
  let size = 0;
  let piece: FinalEntry[] = [];
  const write = async (): Promise<void> => {
    const number = Math.floor((size - 1) / PIECE);
    const figures = Float64Array.from(piece.flatMap(({ score, orders, reachedAt }) => [score, orders, reachedAt]));
    const row = {
      campaignId,
      board,
      number,
      owners: piece.map(({ ownerId }) => ownerId),
      figures: packed(Buffer.from(figures.buffer)),
    };
    await finalPieces.raw(ctx.db).replaceOne({ _id: `${board}#${number}` }, row, { upsert: true });
    piece = [];
  };
  for (const entry of entries) {
    digest.update(finalLine(entry));
    piece.push(entry);
    size += 1;
    if (piece.length === PIECE) await write();
  }
  if (piece.length > 0) await write();
  const { subject, metric, phaseId } = key;
  const hex = digest.digest('hex');
  const row = { campaignId, subject, metric, phaseId, size, digest: hex, signature: sign(ctx, board, size, hex), at: ctx.now };
  await finalBoards.raw(ctx.db).updateOne({ _id: board }, { $setOnInsert: row }, { upsert: true });
}

function sign(ctx: Ctx, board: string, size: number, digest: string): string {
  return signToken({ purpose: PURPOSE, payload: { board, size, digest }, expiresAt: FOR_EVER }, ctx.about.secrets.session);
}

export function readFinalBoards(ctx: Ctx, campaignId: ObjectId): Promise<FinalBoardRow[]> {
  return finalBoards
    .raw(ctx.db)
    .find({ campaignId }, { sort: { _id: 1 } })
    .toArray();
}

/** Whether this server signed just this, and the pieces still come to it. */
export async function isGenuine(ctx: Ctx, row: FinalBoardRow): Promise<boolean> {
  const verdict = verifyToken(row.signature, PURPOSE, ctx.now, ctx.about.secrets.session);
  const signed = verdict.ok ? (verdict.payload as { board?: unknown; size?: unknown; digest?: unknown }) : {};
  if (signed.board !== row._id || signed.size !== row.size || signed.digest !== row.digest) return false;
  const digest = createHash('sha256');
  for await (const text of finalText(ctx, row._id)) digest.update(text);
  return digest.digest('hex') === row.digest;
}

interface Proof {
  readonly isGenuine: Promise<boolean>;
  readonly until: number;
}
const PROOF_MILLISECONDS = 60_000;
const MOST_PROOFS = 500;
const proofs = perDatabase(() => new Map<string, Proof>());

/** The same, proved by this process once a minute: the largest board is a million lines to go through. */
export function provenGenuine(ctx: Ctx, row: FinalBoardRow): Promise<boolean> {
  const known = proofs(ctx.db);
  const key = `${row._id} ${row.signature}`;
  const proof = known.get(key);
  if (proof && proof.until > performance.now()) return proof.isGenuine;
  const made: Proof = { isGenuine: isGenuine(ctx, row), until: performance.now() + PROOF_MILLISECONDS };
  made.isGenuine.catch(() => known.delete(key));
  known.delete(key);
  known.set(key, made);
  for (const oldest of known.keys()) {
    if (known.size <= MOST_PROOFS) break;
    known.delete(oldest);
  }
  return made.isGenuine;
}

/** The list as text, as it was digested. */
export async function* finalText(ctx: Ctx, board: string): AsyncGenerator<string> {
  yield FINAL_HEADER;
  let rank = 0;
  for await (const piece of piecesOf(ctx, board)) {
    const lines = piece.owners.map((ownerId, at) => {
      const [score = 0, orders = 0, reachedAt = 0] = piece.figures.subarray(FIGURES * at, FIGURES * (at + 1));
      return finalLine({ rank: ++rank, ownerId, score, orders, reachedAt });
    });
    yield lines.join('');
  }
}

async function* piecesOf(ctx: Ctx, board: string): AsyncGenerator<List> {
  for await (const { owners, figures } of finalPieces.raw(ctx.db).find({ board }, { sort: { number: 1 }, batchSize: 20 })) {
    // The driver's bytes may begin anywhere; float64 begin at multiples of eight.
    yield { owners, figures: new Float64Array(Uint8Array.from(figures.buffer).buffer) };
  }
}

const kept = perDatabase(() => new Map<string, Promise<FinalView | null>>());

/** Null for a board on which nobody stood. */
export async function frozenBoard(ctx: Ctx, key: BoardKey): Promise<BoardView | null> {
  const known = kept(ctx.db);
  const text = keyText(key);
  const reading = known.get(text) ?? readView(ctx, key);
  known.delete(text);
  known.set(text, reading);
  try {
    const view = await reading;
    // What is not there may yet be written; what is there never changes.
    if (view === null) known.delete(text);
    else await letGo(known);
    return view;
  } catch (error) {
    known.delete(text);
    throw error;
  }
}

async function letGo(known: Map<string, Promise<FinalView | null>>): Promise<void> {
  let entries = 0;
  for (const [text, reading] of [...known].reverse()) {
    entries += (await reading.catch(() => null))?.size ?? 0;
    if (entries > MOST_ENTRIES && known.size > 1) known.delete(text);
  }
}

async function readView(ctx: Ctx, key: BoardKey): Promise<FinalView | null> {
  const row = await finalBoards.raw(ctx.db).findOne({ _id: keyText(key) });
  if (!row) return null;
  const owners: string[] = [];
  const figures = new Float64Array(FIGURES * row.size);
  for await (const piece of piecesOf(ctx, row._id)) {
    figures.set(piece.figures, FIGURES * owners.length);
    owners.push(...piece.owners);
  }
  const { isOpen: _open, ...totals } = await readTotals(ctx, row.campaignId);
  return new FinalView(key, { owners, figures }, totals);
}

class FinalView implements BoardView {
  readonly version = 1;
  readonly key: BoardKey;
  readonly totals: Readonly<CampaignSums>;
  readonly #list: List;
  #ranks: Map<string, number> | null = null;

  constructor(key: BoardKey, list: List, totals: Readonly<CampaignSums>) {
    this.key = key;
    this.#list = list;
    this.totals = totals;
  }

  get size(): number {
    return this.#list.owners.length;
  }

  top(count: number): Entry[] {
    return this.window(1, count);
  }

  window(fromRank: number, count: number): Entry[] {
    const from = Math.max(1, fromRank);
    return this.#list.owners.slice(from - 1, from - 1 + Math.max(0, count)).map((ownerId, at) => this.#entry(ownerId, from + at));
  }

  rank(ownerId: string): Place | null {
    this.#ranks ??= new Map(this.#list.owners.map((id, at) => [id, at + 1]));
    const rank = this.#ranks.get(ownerId);
    if (rank === undefined) return null;
    const own = this.#entry(ownerId, rank);
    const [next = null] = rank === 1 ? [] : this.window(rank - 1, 1);
    return { ...own, next, gap: next ? next.score - own.score : null };
  }

  scoreOf(ownerId: string): number | null {
    return this.rank(ownerId)?.score ?? null;
  }

  #entry(ownerId: string, rank: number): Entry {
    const [score = 0, orders = 0, reachedAt = 0] = this.#list.figures.subarray(FIGURES * (rank - 1), FIGURES * rank);
    return { rank, ownerId, score, orders, reachedAt: new Date(reachedAt), moved: null };
  }
}

/** In pages of a thousand, in order of rank. */
export function* entriesOf(view: BoardView, most = view.size): Generator<Entry> {
  for (let from = 1; from <= most; from += PIECE) yield* view.window(from, Math.min(PIECE, most - from + 1));
}

export const campaignKey = (campaignId: ObjectId, { subject, metric, phaseId }: Omit<BoardKey, 'campaignId'>): BoardKey => ({
  campaignId: toId(campaignId),
  subject,
  metric,
  phaseId,
});
