// Takes files in, lists what was handed in, and tells which rows were left out. The rows themselves are read by works.ts.
// Surprise: a file is looked at, hashed and stored in one pass while it arrives. What is refused or cut off is removed again, and
// only a whole file that can be read gets an Import and a work, both in one transaction.

import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ObjectId } from 'mongodb';
import type { ClientSession, Document, GridFSBucketWriteStream } from 'mongodb';
import { record } from '../audit/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, isRefused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection } from '../core/page.ts';
import { isUniqueConflict } from '../core/unique.ts';
import type { ImportKind } from '../generated/types.ts';
import { begin, findWork } from '../works/service.ts';
import { makeFileCheck } from './check.ts';
import { importErrors, importFiles, imports } from './model.ts';
import type { ImportRow, RowError } from './model.ts';

export interface HandedIn {
  kind: ImportKind;
  fileName: string;
  source: AsyncIterable<Uint8Array>;
  /** Above it the file is refused. */
  mostBytes?: number;
}

export const MOST_FILE_BYTES = 200 * 2 ** 20;
const MOST_IMPORTS = 100;
const SHOWN_ERRORS = 20;
const SORT = defineSort({ createdAt: -1 }, { required: ['createdAt'] });

interface Stored {
  fileId: ObjectId;
  bytes: number;
  sha256: string;
  columns: string[];
  rows: number;
}

/** Stores a file and puts its import in the queue. Nothing of it stays when it is refused, or cut off on its way. */
export async function takeIn(ctx: Ctx, input: HandedIn): Promise<{ id: string; workId: string }> {
  const stored = await store(ctx, input);
  try {
    return await ctx.db.transaction((session) => open(ctx, input, stored, session));
  } catch (error) {
    // A commit whose answer got lost may have happened: then the file has an owner.
    if (!(await imports.raw(ctx.db).findOne({ fileId: stored.fileId }))) await removeOrphan(ctx, stored.fileId);
    if (!isUniqueConflict(error)) throw error;
    const other = await findUnfinished(ctx, input.kind, stored.sha256);
    throw new Refused('IMPORT_RUNNING', { id: other ? toId(other._id) : '' });
  }
}

async function open(
  ctx: Ctx,
  { kind, fileName }: HandedIn,
  stored: Stored,
  session: ClientSession,
): Promise<{ id: string; workId: string }> {
  const all = imports.raw(ctx.db);
  const same = await all.findOne({ kind, sha256: stored.sha256, isOpen: true }, { session });
  if (same) {
    const work = await findWork(ctx, toId(same.workId));
    if (work?.state === 'QUEUED' || work?.state === 'RUNNING') throw new Refused('IMPORT_RUNNING', { id: toId(same._id) });
    // It failed or was stopped: what came in stays, and this one brings the rest.
    await all.updateOne({ _id: same._id }, { $set: { isOpen: false } }, { session });
  }
  const _id = new ObjectId();
  const work = await begin(ctx, { kind: `IMPORT_${kind}`, title: fileName, input: { importId: toId(_id) } }, session);
  const counts = { accepted: 0, duplicate: 0, rejected: 0 };
  const row = { _id, kind, fileName, ...stored, workId: work._id, ...counts, isOpen: true, isFinished: false, createdAt: ctx.now };
  await all.insertOne(row, { session });
  const details = { kind, bytes: stored.bytes, rows: stored.rows, sha256: stored.sha256 };
  await record(ctx, session, { action: 'IMPORT_BEGUN', subject: { kind: 'IMPORT', id: toId(_id), name: fileName }, details });
  return { id: toId(_id), workId: toId(work._id) };
}

async function store(ctx: Ctx, { kind, fileName, source, mostBytes = MOST_FILE_BYTES }: HandedIn): Promise<Stored> {
  const check = makeFileCheck(kind);
  const hash = createHash('sha256');
  const pieces = source[Symbol.asyncIterator]();
  const upload = importFiles(ctx.db).bucket.openUploadStream(fileName, { metadata: { kind } });
  let bytes = 0;
  try {
    for (let piece = await arriving(pieces); !piece.done; piece = await arriving(pieces)) {
      bytes += piece.value.length;
      if (bytes > mostBytes) throw new Refused('FILE_TOO_LARGE', { mostMb: mostBytes / 2 ** 20 });
      check.look(piece.value);
      hash.update(piece.value);
      await write(upload, piece.value);
    }
    const { columns, rows } = check.finish();
    await finish(upload);
    return { fileId: upload.id, bytes, sha256: hash.digest('hex'), columns, rows };
  } catch (error) {
    await upload.abort();
    // Whoever is still sending reads no answer before the end; an honest file is not much longer than the limit.
    if (isRefused(error) && error.code !== 'UPLOAD_CUT_OFF') await drain(pieces, Math.min(mostBytes, MOST_FILE_BYTES) - bytes);
    throw error;
  }
}

async function arriving(pieces: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array, unknown>> {
  try {
    return await pieces.next();
  } catch (error) {
    // What the frame has to say (too large, say) goes on as it is; a connection that went away is nobody's fault.
    if (isRefused(error) || (error instanceof Error && 'status' in error)) throw error;
    throw new Refused('UPLOAD_CUT_OFF');
  }
}

async function drain(pieces: AsyncIterator<Uint8Array>, most: number): Promise<void> {
  let left = most;
  try {
    for (let piece = await pieces.next(); !piece.done && left > 0; piece = await pieces.next()) left -= piece.value.length;
  } catch {
    // The refusal is what matters now.
  }
  await pieces.return?.();
}

/** Waits for each piece, so that nothing is on its way when the file is given up. */
function write(upload: GridFSBucketWriteStream, piece: Uint8Array): Promise<void> {
  return new Promise((settle, fail) => {
    upload.once('error', fail);
    upload.write(piece, (error) => {
      upload.off('error', fail);
      if (error) fail(error);
      else settle();
    });
  });
}

function finish(upload: GridFSBucketWriteStream): Promise<void> {
  return new Promise((settle, fail) => {
    upload.once('error', fail);
    upload.end(settle);
  });
}

export interface ImportPage {
  first?: number | null | undefined;
  after?: string | null | undefined;
  kind?: ImportKind | null | undefined;
}

export async function listImports(ctx: Ctx, input: ImportPage): Promise<Connection<ImportRow>> {
  const { first, after } = pageArguments(input, { max: MOST_IMPORTS });
  const filter: Document = { $and: [input.kind == null ? {} : { kind: input.kind }, afterFilter(SORT, after)] };
  const rows = await imports
    .raw(ctx.db)
    .find(filter, { sort: SORT.mongo, limit: first + 1 })
    .toArray();
  return toConnection<ImportRow>(rows, first, SORT);
}

export function findImport(ctx: Ctx, id: string): Promise<ImportRow | null> {
  return imports.raw(ctx.db).findOne({ _id: fromId(id) });
}

/** The import of this very file that has not come to its end, whatever became of its work. */
export function findUnfinished(ctx: Ctx, kind: ImportKind, sha256: string): Promise<ImportRow | null> {
  return imports.raw(ctx.db).findOne({ kind, sha256, isOpen: true });
}

/** @throws Refused IMPORT_UNKNOWN */
export async function importById(ctx: Ctx, id: string): Promise<ImportRow> {
  const row = await findImport(ctx, id);
  if (!row) throw new Refused('IMPORT_UNKNOWN');
  return row;
}

/** Every row that was left out, in the order of the file, some at a time. */
export async function* readErrors(ctx: Ctx, { _id }: Pick<ImportRow, '_id'>): AsyncGenerator<RowError[]> {
  const found = importErrors.raw(ctx.db).find({ importId: _id }, { sort: { importId: 1, line: 1 }, batchSize: 20 });
  for await (const row of found) yield row.found;
}

export async function firstErrors(ctx: Ctx, row: ImportRow): Promise<RowError[]> {
  const first: RowError[] = [];
  if (row.rejected === 0) return first;
  for await (const errors of readErrors(ctx, row)) {
    first.push(...errors.slice(0, SHOWN_ERRORS - first.length));
    if (first.length >= SHOWN_ERRORS) break;
  }
  return first;
}

/** The bytes of a file from a place on. @throws Refused FILE_GONE */
export function readFile(ctx: Ctx, { fileId, bytes }: Pick<ImportRow, 'fileId' | 'bytes'>, offset = 0): AsyncIterable<Buffer> {
  if (!fileId) throw new Refused('FILE_GONE');
  if (offset >= bytes) return Readable.from([]);
  // The driver takes a missing end for 0 as soon as there is a start.
  return importFiles(ctx.db).bucket.openDownloadStream(fileId, offset > 0 ? { start: offset, end: bytes } : {});
}

export interface Counts {
  accepted: number;
  duplicate: number;
  rejected: number;
}

/** What one chunk of rows came to, within the transaction that brought them in. */
export async function keepChunk(ctx: Ctx, row: ImportRow, counts: Counts, errors: RowError[], session: ClientSession): Promise<void> {
  const [first] = errors;
  if (first)
    await importErrors.raw(ctx.db).insertOne({ _id: new ObjectId(), importId: row._id, line: first.line, found: errors }, { session });
  const { accepted, duplicate, rejected } = counts;
  await imports.raw(ctx.db).updateOne({ _id: row._id }, { $set: { accepted, duplicate, rejected } }, { session });
}

/** Closes an import whose last row is in; once, however often the work is taken up again after that. */
export async function finishImport(ctx: Ctx, row: ImportRow, counts: Counts): Promise<void> {
  const id = toId(row._id);
  const { accepted, duplicate, rejected } = counts;
  await ctx.db.transaction(async (session) => {
    const change = { $set: { isFinished: true, isOpen: false } };
    const { modifiedCount } = await imports.raw(ctx.db).updateOne({ _id: row._id, isFinished: false }, change, { session });
    if (modifiedCount === 0) return;
    const subject = { kind: 'IMPORT', id, name: row.fileName };
    await record(ctx, session, { action: 'IMPORT_FINISHED', subject, details: { kind: row.kind, accepted, duplicate, rejected } });
  });
}

/** Imports from before a time that still have their file and on which nobody is at work. */
export async function* tidiable(ctx: Ctx, before: Date): AsyncGenerator<ImportRow> {
  const old = await imports
    .raw(ctx.db)
    .find({ createdAt: { $lt: before }, fileId: { $ne: null } })
    .toArray();
  for (const row of old) {
    const work = await findWork(ctx, toId(row.workId));
    if (work?.state !== 'QUEUED' && work?.state !== 'RUNNING') yield row;
  }
}

/** The file goes last, so that a removal that was cut off is found again and done anew. */
export async function removeFile(ctx: Ctx, { _id, fileId }: ImportRow): Promise<void> {
  await importErrors.raw(ctx.db).deleteMany({ importId: _id });
  if (fileId) await removeOrphan(ctx, fileId);
  await imports.raw(ctx.db).updateOne({ _id }, { $set: { fileId: null, isOpen: false } });
}

/** Files from before a time that belong to no import: their upload was killed. */
export async function* orphanedFiles(ctx: Ctx, before: Date): AsyncGenerator<ObjectId> {
  const last = ObjectId.createFromTime(Math.floor(before.getTime() / 1000));
  for await (const { files_id } of importFiles(ctx.db).firstPieces(last)) {
    if (!(await imports.raw(ctx.db).findOne({ fileId: files_id }, { projection: { _id: 1 } }))) yield files_id;
  }
}

export async function removeOrphan(ctx: Ctx, fileId: ObjectId): Promise<void> {
  const { bucket, removePieces } = importFiles(ctx.db);
  // The driver's delete refuses a file of which only pieces are there.
  if (await bucket.find({ _id: fileId }).hasNext()) await bucket.delete(fileId);
  else await removePieces(fileId);
}
