// Gives a file, whole or in part, to whoever may see what it belongs to.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId } from '../core/ids.ts';
import { mayOpen } from './guards.ts';
import { keyOf } from './keep.ts';
import type { Variant } from './keep.ts';
import { files } from './model.ts';
import type { FileRow } from './model.ts';
import { storeOf } from './store.ts';
import type { ByteRange } from './store.ts';

export interface OpenedFile {
  readonly row: FileRow;
  readonly type: FileRow['type'] | 'image/webp';
  readonly bytes: number;
  readonly sha256: string;
  open(range: ByteRange | null): Promise<AsyncIterable<Uint8Array>>;
}

/** @throws Refused FILE_UNKNOWN, FILE_NOT_YOURS */
export async function openFile(ctx: Ctx, id: string, variant: Variant = 'ORIGINAL'): Promise<OpenedFile> {
  const opened = await openFileOf(ctx, fromId(id), variant);
  if (!(await mayOpen(ctx, opened.row))) throw new Refused('FILE_NOT_YOURS');
  return opened;
}

/** No rights are asked for: for what the program itself shows or sends. @throws Refused FILE_UNKNOWN */
export async function openFileOf(ctx: Ctx, _id: ObjectId, variant: Variant = 'ORIGINAL'): Promise<OpenedFile> {
  const row = await files.raw(ctx.db).findOne({ _id });
  const about = row && (variant === 'THUMB' ? row.thumb : row);
  if (!row || !about) throw new Refused('FILE_UNKNOWN');
  const { bytes, sha256 } = about;
  return {
    ...{ row, bytes, sha256, type: variant === 'THUMB' ? 'image/webp' : row.type },
    async open(range) {
      const pieces = await storeOf(ctx).read(keyOf(_id, variant), range ?? undefined);
      if (!pieces) throw new Error(`the store has lost file ${keyOf(_id, variant)}`);
      return pieces;
    },
  };
}

/** All bytes at once, of a picture. No rights are asked for. */
export async function readFileBytes(ctx: Ctx, _id: ObjectId, variant: Variant = 'ORIGINAL'): Promise<{ row: FileRow; bytes: Buffer }> {
  const { row, open } = await openFileOf(ctx, _id, variant);
  const pieces: Uint8Array[] = [];
  for await (const piece of await open(null)) pieces.push(piece);
  return { row, bytes: Buffer.concat(pieces) };
}
