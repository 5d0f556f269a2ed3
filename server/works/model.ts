// Long work: what is to be done, how far it has come, and which process is at it. A process holds a work by a lease: whoever finds
// it run out may take the work up from its checkpoint.
// Surprise: a lease is a document of its own, because it is renewed while a transaction that saves progress is open; both in one
// document would abort each other.

import type { Document, ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { WorkState } from '../generated/types.ts';

export interface LeaseRow {
  /** What is held: `work:<id>`, `job:<name>`. */
  _id: string;
  /** Made afresh each time that something is taken, so that an earlier holder in the same process is known as such. */
  holder: string;
  until: Date;
}

export interface WorkRow {
  _id: ObjectId;
  kind: string;
  title: string;
  input: Document;
  state: WorkState;
  checkpoint: Document | null;
  done: number;
  total: number | null;
  startedById: string | null;
  startedByName: string;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  /** Where and when the present pace is counted from. */
  pace: { since: Date; from: number } | null;
  /** When `done` was last told. */
  savedAt: Date | null;
  result: Document | null;
  code: string | null;
  faultId: string | null;
  /** A person asked to stop it; whoever holds it will. */
  stopAsked: boolean;
  /** Who saves and ends it; changes hands in the same transaction as the lease. */
  holder: string | null;
  /** How often its holder has vanished since it last got further. */
  takeovers: number;
}

const text = { type: String, required: true };
const maybeText = { type: String, default: null };
const maybeDate = { type: Date, default: null };
const maybeMixed = { type: Schema.Types.Mixed, default: null };

export const works = declare<WorkRow>(
  'works',
  {
    kind: text,
    title: { type: String, default: '' },
    input: { type: Schema.Types.Mixed, required: true },
    state: text,
    checkpoint: maybeMixed,
    done: { type: Number, default: 0 },
    total: { type: Number, default: null },
    startedById: maybeText,
    startedByName: text,
    createdAt: { type: Date, required: true },
    startedAt: maybeDate,
    finishedAt: maybeDate,
    pace: maybeMixed,
    savedAt: maybeDate,
    result: maybeMixed,
    code: maybeText,
    faultId: maybeText,
    stopAsked: { type: Boolean, default: false },
    holder: maybeText,
    takeovers: { type: Number, default: 0 },
  },
  [{ keys: { createdAt: -1, _id: -1 } }, { keys: { kind: 1, createdAt: -1, _id: -1 } }, { keys: { state: 1, createdAt: -1, _id: -1 } }],
);

export const leases = declare<LeaseRow>(
  'leases',
  { _id: text, holder: text, until: { type: Date, required: true } },
  // What was left behind by a process that died between ending its work and giving the lease back.
  [{ keys: { until: 1 }, expireAfterSeconds: 3_600 }],
);
