// Files that were handed in, the rows that were left out of each, and the bytes of the files themselves, which stand in the
// database because that is all that the processes share.
// Surprise: errors stand in one document per chunk of rows, written in the transaction that moves the work's checkpoint, so that
// a chunk that is done again after a crash never doubles them.

import type { ObjectId } from 'mongodb';
import { GridFSBucket } from 'mongodb';
import { Schema } from 'mongoose';
import type { Database } from '../core/db.ts';
import { declare } from '../core/model.ts';
import type { ImportKind } from '../generated/types.ts';

export interface ImportRow {
  _id: ObjectId;
  kind: ImportKind;
  fileName: string;
  bytes: number;
  /** In hexadecimal. */
  sha256: string;
  /** Of the file in GridFS; null once it was removed by age. */
  fileId: ObjectId | null;
  workId: ObjectId;
  /** The header as the file has it: the contract's columns in the file's order. */
  columns: string[];
  /** Records below the header, empty lines not counted. */
  rows: number;
  accepted: number;
  duplicate: number;
  rejected: number;
  /** The same file of the same kind is not taken in twice at a time. */
  isOpen: boolean;
  createdAt: Date;
  isFinished: boolean;
}

export interface RowError {
  line: number;
  column: string;
  code: string;
  /** In both languages. */
  message: string;
}

export interface ImportErrorsRow {
  _id: ObjectId;
  importId: ObjectId;
  /** Of the first error in it. */
  line: number;
  found: RowError[];
}

export const imports = declare<ImportRow>(
  'imports',
  {
    kind: { type: String, required: true },
    fileName: { type: String, required: true },
    bytes: { type: Number, required: true },
    sha256: { type: String, required: true },
    fileId: { type: Schema.Types.ObjectId, default: null },
    workId: { type: Schema.Types.ObjectId, required: true },
    columns: { type: [String], required: true },
    rows: { type: Number, required: true },
    accepted: { type: Number, default: 0 },
    duplicate: { type: Number, default: 0 },
    rejected: { type: Number, default: 0 },
    isOpen: { type: Boolean, required: true },
    createdAt: { type: Date, required: true },
    isFinished: { type: Boolean, required: true },
  },
  [
    { keys: { createdAt: -1, _id: -1 } },
    { keys: { kind: 1, createdAt: -1, _id: -1 } },
    { keys: { kind: 1, sha256: 1 }, unique: true, partial: { isOpen: true } },
    { keys: { fileId: 1 } },
  ],
);

export const importErrors = declare<ImportErrorsRow>(
  'import_errors',
  {
    importId: { type: Schema.Types.ObjectId, required: true },
    line: { type: Number, required: true },
    found: { type: Schema.Types.Mixed, required: true },
  },
  [{ keys: { importId: 1, line: 1 }, unique: true }],
);

const BUCKET = 'imports';

export interface ImportFiles {
  readonly bucket: GridFSBucket;
  /** The first piece of every file that has any, complete or cut off. */
  firstPieces(before: ObjectId): AsyncIterable<{ files_id: ObjectId }>;
  removePieces(fileId: ObjectId): Promise<void>;
}

export function importFiles({ connection, client }: Pick<Database, 'connection' | 'client'>): ImportFiles {
  const db = client.db(connection.name);
  const pieces = db.collection<{ _id: ObjectId; files_id: ObjectId; n: number }>(`${BUCKET}.chunks`);
  return {
    bucket: new GridFSBucket(db, { bucketName: BUCKET }),
    firstPieces: (before) => pieces.find({ _id: { $lt: before }, n: 0 }, { projection: { files_id: 1 } }),
    async removePieces(fileId) {
      await pieces.deleteMany({ files_id: fileId });
    },
  };
}
