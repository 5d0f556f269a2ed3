// What somebody of the staff has to do by hand at a time, and the pictures that show that it was done.
// Surprise: a task names no operator where it belongs to a group: whoever holds the group now has to do it, so that a hand-over
// moves the tasks along without touching them.

import { GridFSBucket, ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import type { Database } from '../core/db.ts';
import { declare } from '../core/model.ts';
import type { TaskKind, TaskState, Words } from '../generated/types.ts';

export interface TaskRow {
  _id: ObjectId;
  /** Why there is this task: unique, so that adding it again does nothing. */
  cause: string;
  kind: TaskKind;
  groupId: ObjectId | null;
  accountId: ObjectId | null;
  /** Null: whoever holds the group. */
  operatorId: ObjectId | null;
  title: Words;
  /** What is to be copied and sent. */
  text: string | null;
  dueAt: Date;
  needsEvidence: boolean;
  evidence: { id: ObjectId; at: Date; byName: string }[];
  state: TaskState;
  copiedAt: Date | null;
  copiedByName: string | null;
  /** When it was done or dropped, and by whom. */
  doneAt: Date | null;
  doneByName: string | null;
  /** Why it was dropped. */
  reason: string | null;
  /** When it went on to the managers because nobody had done it; missing as long as it has not. */
  escalatedAt?: Date | null;
  createdAt: Date;
}

export const tasks = declare<TaskRow>(
  'tasks',
  {
    cause: { type: String, required: true },
    kind: { type: String, required: true },
    groupId: { type: Schema.Types.ObjectId, default: null },
    accountId: { type: Schema.Types.ObjectId, default: null },
    operatorId: { type: Schema.Types.ObjectId, default: null },
    title: { type: Schema.Types.Mixed, required: true },
    text: { type: String, default: null },
    dueAt: { type: Date, required: true },
    needsEvidence: { type: Boolean, default: false },
    evidence: { type: [Schema.Types.Mixed], default: [] },
    state: { type: String, required: true },
    copiedAt: { type: Date, default: null },
    copiedByName: { type: String, default: null },
    doneAt: { type: Date, default: null },
    doneByName: { type: String, default: null },
    reason: { type: String, default: null },
    escalatedAt: { type: Date, default: null },
    createdAt: { type: Date, required: true },
  },
  [
    { keys: { cause: 1 }, unique: true },
    { keys: { state: 1, dueAt: 1, _id: 1 } },
    { keys: { groupId: 1, state: 1, dueAt: 1, _id: 1 } },
    { keys: { operatorId: 1, state: 1, dueAt: 1, _id: 1 } },
    // What goes on to the managers, which every sweep of the reminders asks for.
    { keys: { kind: 1, escalatedAt: 1, createdAt: 1, _id: 1 }, partial: { kind: 'MISSED_DUTY', state: 'OPEN' } },
    { keys: { accountId: 1, state: 1, dueAt: 1, _id: 1 }, partial: { accountId: { $type: 'objectId' } } },
  ],
);

/** A picture as it was made from what was uploaded. */
export interface EvidenceRow {
  /** Of the file in GridFS as well. */
  _id: ObjectId;
  /** Of the stored bytes, in hexadecimal. */
  sha256: string;
  bytes: number;
  width: number;
  height: number;
  byId: string;
  byName: string;
  createdAt: Date;
  /** What it belongs to, once something names it: only then it stays. Whoever may see the group may see the picture. */
  usedAt: Date | null;
  groupId: ObjectId | null;
  /** Whose it is where there is no group: an account's owner. */
  ownerId: ObjectId | null;
}

export const evidence = declare<EvidenceRow>(
  'evidence',
  {
    sha256: { type: String, required: true },
    bytes: { type: Number, required: true },
    width: { type: Number, required: true },
    height: { type: Number, required: true },
    byId: { type: String, required: true },
    byName: { type: String, required: true },
    createdAt: { type: Date, required: true },
    usedAt: { type: Date, default: null },
    groupId: { type: Schema.Types.ObjectId, default: null },
    ownerId: { type: Schema.Types.ObjectId, default: null },
  },
  [{ keys: { createdAt: 1 }, partial: { usedAt: null } }, { keys: { byId: 1 } }],
);

const BUCKET = 'evidence_files';

export interface EvidenceFiles {
  readonly bucket: GridFSBucket;
  /** The first piece of every file from before a time that has any, complete or cut off. */
  firstPieces(before: Date): AsyncIterable<{ files_id: ObjectId }>;
  removePieces(fileId: ObjectId): Promise<void>;
}

export function evidenceFiles({ connection, client }: Pick<Database, 'connection' | 'client'>): EvidenceFiles {
  const db = client.db(connection.name);
  const pieces = db.collection<{ _id: ObjectId; files_id: ObjectId; n: number }>(`${BUCKET}.chunks`);
  return {
    bucket: new GridFSBucket(db, { bucketName: BUCKET }),
    firstPieces: (before) =>
      pieces.find({ _id: { $lt: ObjectId.createFromTime(Math.floor(before.getTime() / 1_000)) }, n: 0 }, { projection: { files_id: 1 } }),
    async removePieces(fileId) {
      await pieces.deleteMany({ files_id: fileId });
    },
  };
}
