// Pictures and films that people forward: one row for each file, its bytes in the store (store.ts) under the row's id.
// Surprise: the row is written after the bytes, so that a row never names what is not there; bytes without a row are what a killed
// upload left, and are removed in the night.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { FileKind } from '../generated/types.ts';

/** What a file is for, and so who may open it (guards.ts). */
export type FileUse = 'KIT' | 'REPORT' | 'NOTE' | 'PRODUCT' | 'LESSON' | 'HOMEWORK';
export type FileType = 'image/jpeg' | 'image/png' | 'video/mp4';

export interface FileRow {
  _id: ObjectId;
  kind: FileKind;
  use: FileUse;
  type: FileType;
  /** Of what is stored, not of what was uploaded. */
  bytes: number;
  /** Of the stored bytes, in hexadecimal. */
  sha256: string;
  width: number;
  height: number;
  /** Of a film. */
  seconds: number | null;
  /** Bytes and digest of the small WebP picture; films have none. */
  thumb: { bytes: number; sha256: string } | null;
  byId: string;
  byName: string;
  createdAt: Date;
  /** Since when something names it: only then it stays. */
  usedAt: Date | null;
}

export const files = declare<FileRow>(
  'files',
  {
    kind: { type: String, required: true },
    use: { type: String, required: true },
    type: { type: String, required: true },
    bytes: { type: Number, required: true },
    sha256: { type: String, required: true },
    width: { type: Number, required: true },
    height: { type: Number, required: true },
    seconds: { type: Number, default: null },
    thumb: { type: Schema.Types.Mixed, default: null },
    byId: { type: String, required: true },
    byName: { type: String, required: true },
    createdAt: { type: Date, required: true },
    usedAt: { type: Date, default: null },
  },
  [{ keys: { createdAt: 1 }, partial: { usedAt: null } }],
);
