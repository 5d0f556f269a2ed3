// What sign-in keeps: staff, sessions, used tickets, attempts, the personas of the demo. Secrets are kept as digests, or
// encrypted where they are needed again (the authenticator's). Ended sessions stay until they would have expired, so that a
// refresh token of theirs is told apart from one that never was.

import { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { PersonKind, SignInWay } from '../generated/types.ts';
import type { StaffRole } from './rules.ts';

export interface StaffRow {
  _id: ObjectId;
  /** Lower-case. */
  username: string;
  name: string;
  role: StaffRole;
  /** Null until the invitation is accepted. */
  passwordHash: string | null;
  /** Base32, encrypted under `{ field: 'staff.totp', ownerId }`; null without a second factor. */
  totp: string | null;
  /** As `totp`, while the authenticator has not been proven yet. */
  totpPending: string | null;
  /** The last 30-second step whose code was used: a code is good once. */
  totpStep: number;
  /** Keyed digests of the recovery codes that are left. */
  recovery: string[];
  invitationDigest: string | null;
  invitationExpiresAt: Date | null;
  disabledAt: Date | null;
  createdAt: Date;
  lastSeenAt: Date | null;
}

export const staff = declare<StaffRow>(
  'staff',
  {
    username: { type: String, required: true },
    name: { type: String, required: true },
    role: { type: String, required: true },
    passwordHash: { type: String, default: null },
    totp: { type: String, default: null },
    totpPending: { type: String, default: null },
    totpStep: { type: Number, default: 0 },
    recovery: { type: [String], default: [] },
    invitationDigest: { type: String, default: null },
    invitationExpiresAt: { type: Date, default: null },
    disabledAt: { type: Date, default: null },
    createdAt: { type: Date, required: true },
    lastSeenAt: { type: Date, default: null },
  },
  [
    { keys: { username: 1 }, unique: true },
    { keys: { invitationDigest: 1 }, unique: true, partial: { invitationDigest: { $type: 'string' } } },
  ],
);

export interface SessionRow {
  _id: ObjectId;
  kind: PersonKind;
  personId: ObjectId;
  way: SignInWay;
  device: string;
  /** Masked before it is kept. */
  address: string;
  /** Of the refresh token that is good now. */
  refreshDigest: string;
  /** Of the one before it, which two tabs may present at once. */
  previousDigest: string | null;
  rotatedAt: Date | null;
  signedInAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
}

export const sessions = declare<SessionRow>(
  'sessions',
  {
    kind: { type: String, required: true },
    personId: { type: Schema.Types.ObjectId, required: true },
    way: { type: String, required: true },
    device: { type: String, required: true },
    address: { type: String, required: true },
    refreshDigest: { type: String, required: true },
    previousDigest: { type: String, default: null },
    rotatedAt: { type: Date, default: null },
    signedInAt: { type: Date, required: true },
    lastSeenAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
  },
  [
    { keys: { personId: 1, signedInAt: -1 } },
    { keys: { endedAt: 1 }, partial: { endedAt: { $gt: new Date(0) } } },
    { keys: { expiresAt: 1 }, expireAfterSeconds: 0 },
  ],
);

/** A ticket that was used; kept until it would be refused for its age anyway. */
export interface UsedTicketRow {
  /** The digest of its `jti`. */
  _id: string;
  expiresAt: Date;
}

export const usedTickets = declare<UsedTicketRow>(
  'used_tickets',
  { _id: { type: String, required: true }, expiresAt: { type: Date, required: true } },
  [{ keys: { expiresAt: 1 }, expireAfterSeconds: 0 }],
);

/** Failures of one bucket: an account as seen from a network, an address, a known browser. */
export interface AttemptRow {
  _id: string;
  failures: number;
  /** No further attempt before it. */
  nextAt: Date;
  expiresAt: Date;
}

export const attempts = declare<AttemptRow>(
  'sign_in_attempts',
  {
    _id: { type: String, required: true },
    failures: { type: Number, required: true },
    nextAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  [{ keys: { expiresAt: 1 }, expireAfterSeconds: 0 }],
);

export interface PersonaRow {
  _id: ObjectId;
  kind: PersonKind;
  personId: ObjectId;
  aboutZh: string;
  aboutEn: string;
  order: number;
}

export const personas = declare<PersonaRow>(
  'personas',
  {
    kind: { type: String, required: true },
    personId: { type: Schema.Types.ObjectId, required: true },
    aboutZh: { type: String, required: true },
    aboutEn: { type: String, required: true },
    order: { type: Number, required: true },
  },
  [{ keys: { kind: 1, personId: 1 }, unique: true }],
);

/** Touched by each transaction that may not run beside another of its kind: the later one fails and begins again. */
export interface GuardRow {
  _id: string;
  touched: number;
}

export const guards = declare<GuardRow>(
  'staff_guards',
  { _id: { type: String, required: true }, touched: { type: Number, required: true } },
  [],
);

/** For rows whose id is needed before they are written. */
export function newRowId(): ObjectId {
  return new ObjectId();
}
