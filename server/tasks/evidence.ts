// Pictures that show that something was done: taken in, made small, kept with their digest, given to whoever may see them.
// Surprise: a picture is nobody's until a task or a step names it; one that nothing has named for a day is removed in the night.

import type { ClientSession, ObjectId } from 'mongodb';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import { setting } from '../settings/service.ts';
import { evidence, evidenceFiles } from './model.ts';
import type { EvidenceRow } from './model.ts';
import { makePicture } from './picture.ts';
import { demandOwnEvidence } from './rights.ts';

/** Above what the setting may be. */
export const MOST_UPLOAD_BYTES = 20 * 2 ** 20;
/** Longer than anybody leaves a form open. */
const ORPHAN_MILLISECONDS = 24 * 3_600_000;
/** Of one member, that nothing names yet; each is removed after a day. */
const MOST_WAITING = 30;

/** @throws Refused for whatever is not a whole picture within the limits; EVIDENCE_TOO_MANY_WAITING */
export async function keepEvidence(ctx: Ctx, uploaded: Uint8Array): Promise<ObjectId> {
  if (ctx.viewer.kind === 'DISTRIBUTOR') {
    const waiting = await evidence.raw(ctx.db).countDocuments({ byId: ctx.viewer.id, usedAt: null }, { limit: MOST_WAITING });
    if (waiting >= MOST_WAITING) throw new Refused('EVIDENCE_TOO_MANY_WAITING', { most: MOST_WAITING });
  }
  const mostMb = await setting(ctx, 'evidenceMegabytes');
  if (uploaded.length > mostMb * 2 ** 20) throw new Refused('EVIDENCE_TOO_LARGE', { mostMb });
  const { bytes, sha256, width, height } = await makePicture(uploaded);
  const _id = newId();
  await store(ctx, _id, bytes);
  const by = { byId: ctx.viewer.id ?? '', byName: await nameOf(ctx), createdAt: ctx.now };
  const belongs = { usedAt: null, groupId: null, ownerId: null };
  await evidence.raw(ctx.db).insertOne({ _id, sha256, bytes: bytes.length, width, height, ...by, ...belongs });
  return _id;
}

function store(ctx: Ctx, _id: ObjectId, bytes: Buffer): Promise<void> {
  const upload = evidenceFiles(ctx.db).bucket.openUploadStreamWithId(_id, 'evidence.webp');
  return new Promise((settle, fail) => {
    upload.once('error', fail);
    upload.end(bytes, () => settle());
  });
}

/** What a picture is to belong to: a group, or the owner of an account. */
export interface Belonging {
  groupId?: ObjectId | null | undefined;
  ownerId?: ObjectId | null | undefined;
}

/**
 * Ties pictures to what names them, in the transaction that names them; from then on they stay. Only who has taken a picture may do
 * that, and once: a picture of one group proves nothing in another. Returns what a task or step keeps of each.
 * @throws Refused EVIDENCE_UNKNOWN
 */
export async function useEvidence(
  ctx: Ctx,
  session: ClientSession,
  ids: readonly string[],
  { groupId = null, ownerId = null }: Belonging,
): Promise<{ id: ObjectId; at: Date; byName: string }[]> {
  const kept = [];
  const byName = await nameOf(ctx);
  for (const id of new Set(ids)) {
    const _id = fromId(id);
    const mine = { _id, usedAt: null, byId: ctx.viewer.id ?? '' };
    const { modifiedCount } = await evidence.raw(ctx.db).updateOne(mine, { $set: { usedAt: ctx.now, groupId, ownerId } }, { session });
    if (modifiedCount === 0) throw new Refused('EVIDENCE_UNKNOWN');
    kept.push({ id: _id, at: ctx.now, byName });
  }
  return kept;
}

/** Nothing names them any more: the night removes them. */
export async function releaseEvidence(ctx: Ctx, session: ClientSession, ids: readonly ObjectId[]): Promise<void> {
  if (ids.length === 0) return;
  const set = { usedAt: null, byId: '', byName: '' };
  await evidence.raw(ctx.db).updateMany({ _id: { $in: [...ids] } }, { $set: set }, { session });
}

/** Of a member who is erased: the pictures prove what they did, and say no longer who took them. */
export async function forgetTaker(ctx: Ctx, session: ClientSession, distributorId: ObjectId): Promise<void> {
  const id = toId(distributorId);
  await evidence.raw(ctx.db).updateMany({ byId: id }, { $set: { byId: '', byName: '' } }, { session });
}

/** @throws Refused EVIDENCE_UNKNOWN, NOT_YOUR_GROUP */
export async function openEvidence(ctx: Ctx, id: string): Promise<{ row: EvidenceRow; bytes: Buffer }> {
  const row = await evidence.raw(ctx.db).findOne({ _id: fromId(id) });
  if (!row) throw new Refused('EVIDENCE_UNKNOWN');
  await demandOwnEvidence(ctx, row);
  const pieces: Buffer[] = [];
  for await (const piece of evidenceFiles(ctx.db).bucket.openDownloadStream(row._id)) pieces.push(piece as Buffer);
  return { row, bytes: Buffer.concat(pieces) };
}

/** Removes what nothing names for a day, and what a killed upload left. Running it twice removes nothing the second time. */
export async function tidyEvidence(ctx: Ctx): Promise<{ pictures: number; orphans: number }> {
  const before = new Date(ctx.now.getTime() - ORPHAN_MILLISECONDS);
  let pictures = 0;
  const unused = { usedAt: null, createdAt: { $lt: before } };
  for await (const { _id } of evidence.raw(ctx.db).find(unused, { projection: { _id: 1 } })) {
    // The row goes first and under its condition: whoever names it at this moment either finds it gone or keeps it.
    const { deletedCount } = await evidence.raw(ctx.db).deleteOne({ _id, ...unused });
    if (deletedCount === 1) {
      await removeFile(ctx, _id);
      pictures += 1;
    }
  }
  let orphans = 0;
  for await (const { files_id } of evidenceFiles(ctx.db).firstPieces(before)) {
    if (await evidence.raw(ctx.db).findOne({ _id: files_id }, { projection: { _id: 1 } })) continue;
    await removeFile(ctx, files_id);
    orphans += 1;
  }
  return { pictures, orphans };
}

async function removeFile(ctx: Ctx, fileId: ObjectId): Promise<void> {
  const { bucket, removePieces } = evidenceFiles(ctx.db);
  // The driver's delete refuses a file of which only pieces are there.
  if (await bucket.find({ _id: fileId }).hasNext()) await bucket.delete(fileId);
  else await removePieces(fileId);
}
