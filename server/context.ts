// What every verb of the program is given: who asks, when "now" is, and the means to read, write and tell. A request, a socket,
// a job, a script and a test each make their own; the code behind cannot tell them apart.

import type { Database } from './core/db.ts';
import type { FieldCipher } from './core/field-crypto.ts';
import type { Log } from './core/log.ts';
import type { BusinessTime } from './core/time.ts';
import type { PersonKind, Role } from './generated/types.ts';

export type { PersonKind, Role } from './generated/types.ts';

/** Somebody who signed in; the program itself, at work by the clock or for a script; or a stranger. */
export type Viewer =
  | {
      readonly kind: PersonKind;
      readonly id: string;
      /** Empty for an admin who still has to set up a second factor. */
      readonly roles: readonly Role[];
      /** Null for the token of a script. */
      readonly sessionId: string | null;
    }
  | { readonly kind: 'PROGRAM'; readonly id: null; readonly roles: readonly []; readonly sessionId: null }
  | { readonly kind: 'STRANGER'; readonly id: null; readonly roles: readonly []; readonly sessionId: null };

export const STRANGER: Viewer = { kind: 'STRANGER', id: null, roles: [], sessionId: null };
export const PROGRAM: Viewer = { kind: 'PROGRAM', id: null, roles: [], sessionId: null };

/** Who may use a root field or an address. What they may see inside it is decided by the domain. */
export type Policy = 'ANYONE' | 'SIGNED_IN' | readonly [Role, ...Role[]];

export type Policies = Readonly<Record<`${'Query' | 'Mutation'}.${string}`, Policy>>;

/** Policies that several domains share. */
export const STAFF: Policy = ['OPERATOR', 'OPS_MANAGER', 'ADMIN'];
export const MANAGERS: Policy = ['OPS_MANAGER', 'ADMIN'];
export const ADMINS: Policy = ['ADMIN'];
export const MEMBERS: Policy = ['DISTRIBUTOR', 'KOL'];

export function isAllowed(policy: Policy, viewer: Viewer): boolean {
  if (policy === 'ANYONE') return true;
  if (viewer.id === null) return false;
  return policy === 'SIGNED_IN' || viewer.roles.some((role) => policy.includes(role));
}

/** A folder of this machine, or a bucket of an S3-compatible store; `endpoint` is null for Amazon's own. */
export type FilePlace =
  | { readonly kind: 'FOLDER'; readonly folder: string }
  | {
      readonly kind: 'S3';
      readonly bucket: string;
      readonly region: string;
      readonly endpoint: string | null;
      readonly accessKey: string;
      readonly secretKey: string;
    };

/** Facts about the running program that no request changes. */
export interface About {
  readonly version: string;
  readonly startedAt: Date;
  /** The address that links carry, without a slash at its end. */
  readonly publicUrl: string;
  readonly production: boolean;
  /** Whether the demo world is served: personas may be picked. Never true in production. */
  readonly demo: boolean;
  readonly secrets: { readonly session: string; readonly webhook: string };
  /** Who signs the tickets of distributors: the keys at `jwksUrl`, else the webhook secret; and the `iss` that they must name. */
  readonly tickets: { readonly jwksUrl: string | null; readonly issuer: string | null };
  /** Where files are kept; a program that takes and gives none needs no place for them. */
  readonly files?: FilePlace;
}

/** Who listens: one person on all devices, everybody of the staff, or whoever follows a campaign or a live and may. */
export type Room = `person:${string}` | 'staff' | `campaign:${string}` | `live:${string}`;

/**
 * Tells the sockets of this process the newest state of something; `key` tells apart states of one event within a room (as the
 * id of a work). At most four times a second; of several states under one key only the last is sent. Never waits, never fails.
 */
export type Emit = (room: Room, event: string, state: object, key?: string) => void;

export interface Ctx {
  readonly viewer: Viewer;
  /** The moment at which the request, message or job occurrence counts; the same for everything done in it. */
  readonly now: Date;
  readonly db: Database;
  readonly log: Log;
  readonly about: About;
  /** The business calendar: days, weeks and months in the business zone. */
  readonly time: BusinessTime;
  readonly cipher: FieldCipher;
  readonly emit: Emit;
}

const memories = new WeakMap<Ctx, Map<object, unknown>>();

/**
 * One of something for each Ctx, made when it is first asked for: `const byId = perCtx((ctx) => new DataLoader(…))`, then
 * `byId(ctx).load(id)`. What is remembered lives as long as the request.
 */
export function perCtx<Made>(make: (ctx: Ctx) => Made): (ctx: Ctx) => Made {
  const key = {};
  return (ctx) => {
    const memory = memories.get(ctx) ?? new Map<object, unknown>();
    memories.set(ctx, memory);
    if (!memory.has(key)) memory.set(key, make(ctx));
    return memory.get(key) as Made;
  };
}

/** Makes a Ctx on what the running process has; `now` is the present unless told. */
export type MakeCtx = (viewer: Viewer, more?: { readonly log?: Log; readonly now?: Date }) => Ctx;
