// Takes a file in: looked at by its content, made anew without what it tells of its maker, kept, and then told of by a row.
// Surprise: a file is nobody's until something names it (`useFiles`); one that nothing has named for a day is removed in the night.

import type { ClientSession, ObjectId } from 'mongodb';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, isId, newId, toId } from '../core/ids.ts';
import type { FileKind } from '../generated/types.ts';
import { setting } from '../settings/service.ts';
import { readFilm } from './film.rules.ts';
import { files } from './model.ts';
import type { FileRow, FileType, FileUse } from './model.ts';
import { digestOf, makePictures } from './picture.ts';
import type { PictureFault } from './picture.ts';
import { storeOf } from './store.ts';

/** Above what the settings may be. */
export const MOST_UPLOAD_BYTES = 100 * 2 ** 20;
const MEGABYTE = 2 ** 20;
const MOST_MINUTES = 15;
const LONGEST_SIDE = 2_048;
const THUMB_SIDE = 480;
/** Longer than anybody leaves a form open. */
const ORPHAN_MILLISECONDS = 24 * 3_600_000;
const THUMB = { format: 'webp', longestSide: THUMB_SIDE, quality: 76 } as const;

const PICTURE_CODES: Record<PictureFault, string> = {
  EMPTY: 'FILE_IS_EMPTY',
  NOT_A_PICTURE: 'FILE_NOT_A_PICTURE',
  BROKEN: 'FILE_BROKEN',
  POLYGLOT: 'FILE_POLYGLOT',
  TOO_MANY_PIXELS: 'FILE_TOO_MANY_PIXELS',
};

export interface KeepInput {
  readonly bytes: Uint8Array;
  readonly kind: FileKind;
  readonly use: FileUse;
  /** Named at once by whoever keeps it: it is no orphan. */
  readonly isUsed?: boolean;
  /** Drawn by us: kept as PNG, with its letters sharp. */
  readonly isDrawn?: boolean;
}

export type Variant = 'ORIGINAL' | 'THUMB';

export const keyOf = (id: ObjectId, variant: Variant): string => `${toId(id)}.${variant === 'THUMB' ? 'thumb' : 'file'}`;

interface Made extends Pick<FileRow, 'width' | 'height' | 'seconds'> {
  type: FileType;
  bytes: Uint8Array;
  thumb: Uint8Array | null;
}

/** Durable when it settles. @throws Refused FILE_IS_EMPTY, FILE_IS_TOO_LARGE and whatever its content is refused for */
export async function keepFile(ctx: Ctx, { bytes: uploaded, kind, use, isUsed = false, isDrawn = false }: KeepInput): Promise<FileRow> {
  const mostMb = await setting(ctx, kind === 'IMAGE' ? 'pictureMegabytes' : 'videoMegabytes');
  if (uploaded.length > mostMb * MEGABYTE) throw new Refused('FILE_IS_TOO_LARGE', { mostMb });
  const { type, bytes, thumb, ...size } = kind === 'IMAGE' ? await makeImage(uploaded, isDrawn) : makeVideo(uploaded);
  const _id = newId();
  const store = storeOf(ctx);
  await store.put(keyOf(_id, 'ORIGINAL'), bytes, type);
  if (thumb !== null) await store.put(keyOf(_id, 'THUMB'), thumb, 'image/webp');
  const row: FileRow = {
    ...{ _id, kind, use, type, bytes: bytes.length, sha256: digestOf(bytes), ...size },
    thumb: thumb && { bytes: thumb.length, sha256: digestOf(thumb) },
    ...{ byId: ctx.viewer.id ?? '', byName: await nameOf(ctx), createdAt: ctx.now, usedAt: isUsed ? ctx.now : null },
  };
  await files.raw(ctx.db).insertOne(row);
  return row;
}

async function makeImage(uploaded: Uint8Array, isDrawn: boolean): Promise<Made> {
  const verdict = await makePictures(uploaded, [{ format: 'ALBUM', longestSide: LONGEST_SIDE, quality: 84, isDrawn }, THUMB]);
  if (!verdict.ok) throw new Refused(PICTURE_CODES[verdict.why], { mostMegapixels: verdict.mostMegapixels });
  const [whole, thumb] = verdict.pictures;
  if (!whole || !thumb) throw new Refused('FILE_BROKEN');
  const { bytes, format, width, height } = whole;
  return { type: format === 'png' ? 'image/png' : 'image/jpeg', bytes, thumb: thumb.bytes, width, height, seconds: null };
}

function makeVideo(uploaded: Uint8Array): Made {
  if (uploaded.length === 0) throw new Refused('FILE_IS_EMPTY');
  const { bytes, seconds, width, height } = demand(readFilm(uploaded));
  if (seconds > MOST_MINUTES * 60) throw new Refused('FILE_TOO_LONG', { mostMinutes: MOST_MINUTES });
  return { type: 'video/mp4', bytes, thumb: null, seconds, width, height };
}

/**
 * Says, in the transaction that names them, that these files are used; from then on they stay. A file may be named by several
 * things of its use (a copied campaign). @throws Refused FILE_UNKNOWN where one is not there, or was kept for something else
 */
export async function useFiles(ctx: Ctx, session: ClientSession, ids: readonly ObjectId[], use: FileUse): Promise<FileRow[]> {
  if (ids.length === 0) return [];
  const rows = await files
    .raw(ctx.db)
    .find({ _id: { $in: [...ids] }, use }, { session })
    .toArray();
  const byId = new Map(rows.map((row) => [toId(row._id), row]));
  for (const id of ids) {
    const row = byId.get(toId(id));
    if (!row) throw new Refused('FILE_UNKNOWN');
    // Under its condition: the night's tidying removes a row that is unused, and one of the two finds the other's.
    if (row.usedAt === null) await files.raw(ctx.db).updateOne({ _id: row._id }, { $set: { usedAt: ctx.now } }, { session });
  }
  return ids.flatMap((id) => byId.get(toId(id)) ?? []);
}

/** Nothing names these any more: the next night removes them. */
export async function dropFiles(ctx: Ctx, session: ClientSession, ids: readonly ObjectId[]): Promise<void> {
  await files.raw(ctx.db).updateMany({ _id: { $in: [...ids] } }, { $set: { usedAt: null } }, { session });
}

/** In the order asked for; one that is not there is left out. No rights are asked for. */
export async function filesByIds(ctx: Ctx, ids: readonly ObjectId[]): Promise<FileRow[]> {
  if (ids.length === 0) return [];
  const rows = await files
    .raw(ctx.db)
    .find({ _id: { $in: [...ids] } })
    .toArray();
  const byId = new Map(rows.map((row) => [toId(row._id), row]));
  return ids.flatMap((id) => byId.get(toId(id)) ?? []);
}

/** What the viewer has uploaded for a use and nothing names yet; not beyond `most`. */
export function countUnused(ctx: Ctx, use: FileUse, most: number): Promise<number> {
  return files.raw(ctx.db).countDocuments({ use, byId: ctx.viewer.id ?? '', usedAt: null }, { limit: most });
}

/** Removes what nothing has named for a day, and what a killed upload left. Running it twice removes nothing the second time. */
export async function tidyFiles(ctx: Ctx): Promise<{ files: number; orphans: number }> {
  const before = new Date(ctx.now.getTime() - ORPHAN_MILLISECONDS);
  const store = storeOf(ctx);
  let removed = 0;
  const unused = { usedAt: null, createdAt: { $lt: before } };
  for await (const { _id } of files.raw(ctx.db).find(unused, { projection: { _id: 1 } })) {
    const { deletedCount } = await files.raw(ctx.db).deleteOne({ _id, ...unused });
    if (deletedCount === 0) continue;
    await store.remove(keyOf(_id, 'ORIGINAL'));
    await store.remove(keyOf(_id, 'THUMB'));
    removed += 1;
  }
  let orphans = 0;
  for await (const { key } of store.listBefore(before)) {
    if (await isKnown(ctx, key)) continue;
    await store.remove(key);
    orphans += 1;
  }
  return { files: removed, orphans };
}

async function isKnown(ctx: Ctx, key: string): Promise<boolean> {
  const id = key.slice(0, key.indexOf('.'));
  if (!isId(id)) return false;
  return (await files.raw(ctx.db).findOne({ _id: fromId(id) }, { projection: { _id: 1 } })) !== null;
}
