// The trail of who did what: entries that are only ever added, and one head that says where the trail ends. The number of an
// entry is its _id, so that two entries can never share one.

import { declare } from '../core/model.ts';
import type { AuditAction } from './rules.ts';

export interface AuditRow {
  /** 1, 2, 3 … without gaps. */
  _id: number;
  at: Date;
  /** Null for the program itself and for somebody who is not signed in. */
  actorId: string | null;
  actorKind: string;
  actorName: string;
  action: AuditAction;
  subjectKind: string;
  subjectId: string | null;
  subjectName: string;
  /** JSON text with its keys in order. */
  details: string;
  requestId: string | null;
  /** The digest of the entry before. */
  previous: string;
  hash: string;
}

export interface AuditHeadRow {
  _id: 'head';
  /** The number and the digest of the last entry. */
  seq: number;
  hash: string;
}

const text = { type: String, required: true };
const maybe = { type: String, default: null };

export const auditEntries = declare<AuditRow>(
  'audit_entries',
  {
    _id: { type: Number, required: true },
    at: { type: Date, required: true },
    actorId: maybe,
    actorKind: text,
    actorName: text,
    action: text,
    subjectKind: text,
    subjectId: maybe,
    subjectName: { type: String, default: '' },
    details: text,
    requestId: maybe,
    previous: text,
    hash: text,
  },
  [
    { keys: { at: -1, _id: -1 } },
    { keys: { action: 1, at: -1, _id: -1 } },
    { keys: { actorId: 1, at: -1, _id: -1 } },
    { keys: { subjectId: 1, at: -1, _id: -1 } },
  ],
);

export const auditHeads = declare<AuditHeadRow>('audit_heads', { _id: text, seq: { type: Number, required: true }, hash: text }, []);
