// What other domains use of files. Taking in and tidying is in keep.ts, giving in open.ts, who may open what in guards.ts, where the
// bytes are in store.ts.

export { guardFiles } from './guards.ts';
export type { Guard } from './guards.ts';
export { MOST_UPLOAD_BYTES, countUnused, dropFiles, filesByIds, keepFile, tidyFiles, useFiles } from './keep.ts';
export type { KeepInput, Variant } from './keep.ts';
export type { FileRow, FileUse } from './model.ts';
export { openFile, openFileOf, readFileBytes } from './open.ts';
export type { OpenedFile } from './open.ts';
export { makePictures } from './picture.ts';
export type { MadePicture, PictureFault } from './picture.ts';
