// Sessions: opened at sign-in, carried on by refresh tokens that are good once, ended at once everywhere.
// Surprise: a refresh token that was replaced before proves that somebody holds a copy. Nobody can tell who is the thief, so
// the whole session ends.

import { createHash } from 'node:crypto';
import type { ClientSession, ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import type { Ctx, Viewer } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, isId, newSecret, toId } from '../core/ids.ts';
import { signToken, verifyToken } from '../core/sign.ts';
import type { SignInWay } from '../generated/types.ts';
import { setting } from '../settings/service.ts';
import { issueAccessToken } from './access.ts';
import { deviceOf } from './device.rules.ts';
import { listSessions, markEnded, tellEnded } from './open-sessions.ts';
import type { Which } from './open-sessions.ts';
import type { SessionRow } from './model.ts';
import { newRowId, sessions, staff } from './model.ts';
import type { Person } from './people.ts';
import { personOf } from './people.ts';
import { accessEnd, judgeRefresh, sessionEnd } from './rules.ts';
import { nameOf } from './service.ts';
import { maskAddress } from './throttle.rules.ts';

const REFRESH = 'refresh';

/** Where somebody signs in from. */
export interface Origin {
  readonly address: string;
  readonly userAgent: string | undefined;
}

/** What a browser is given; `refresh` is null where the one it has stays good. */
export interface Opened {
  readonly person: Person;
  readonly access: { readonly token: string; readonly expiresAt: Date };
  readonly refresh: { readonly token: string; readonly expiresAt: Date } | null;
}

export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

export function viewerOf(person: Person, sessionId: string | null): Viewer {
  return { kind: person.kind, id: person.id, roles: person.roles, sessionId };
}

function giveAccess({ about, now }: Ctx, person: Person, session: SessionRow): Opened['access'] {
  const expiresAt = accessEnd(now, session.expiresAt);
  const { kind, id, roles } = person;
  return { token: issueAccessToken(about, { kind, id, roles, sessionId: toId(session._id) }, expiresAt), expiresAt };
}

function newRefreshToken({ about }: Ctx, sessionId: ObjectId, expiresAt: Date): string {
  return signToken({ purpose: REFRESH, payload: [toId(sessionId), newSecret(16)], expiresAt }, about.secrets.session);
}

/** Opens a session as part of the caller's transaction, and notes a sign-in of staff in the trail. */
export async function openSession(
  ctx: Ctx,
  transaction: ClientSession,
  input: { person: Person; way: SignInWay; origin: Origin },
): Promise<Opened> {
  const { person, way, origin } = input;
  const lifetimes = {
    staffHours: await setting(ctx, 'staffSessionHours'),
    distributorDays: await setting(ctx, 'distributorSessionDays'),
  };
  const _id = newRowId();
  const expiresAt = sessionEnd(person.kind, ctx.now, lifetimes);
  const token = newRefreshToken(ctx, _id, expiresAt);
  const session: SessionRow = {
    _id,
    kind: person.kind,
    personId: fromId(person.id),
    way,
    device: deviceOf(origin.userAgent),
    address: maskAddress(origin.address),
    refreshDigest: digestOf(token),
    previousDigest: null,
    rotatedAt: null,
    signedInAt: ctx.now,
    lastSeenAt: ctx.now,
    expiresAt,
    endedAt: null,
  };
  await sessions.raw(ctx.db).insertOne(session, { session: transaction });
  if (person.staff) {
    // A dismissal or a new password at this very moment writes the same row: one of the two begins again and sees the other.
    const { role, passwordHash, totp } = person.staff;
    const asJudged = { _id: session.personId, disabledAt: null, role, passwordHash, totp };
    const seen = await staff.raw(ctx.db).updateOne(asJudged, { $set: { lastSeenAt: ctx.now } }, { session: transaction });
    if (seen.matchedCount !== 1) throw new Refused('SIGN_IN_WRONG');
    await record(ctx, transaction, {
      action: 'STAFF_SIGNED_IN',
      subject: { kind: 'STAFF', id: person.id, name: person.name },
      details: { way, device: session.device },
      actor: viewerOf(person, toId(_id)),
    });
  }
  return { person, access: giveAccess(ctx, person, session), refresh: { token, expiresAt } };
}

interface Presented {
  readonly digest: string;
  readonly sessionId: ObjectId;
}

/** A refresh token that was once given out; whether it is still good, its session knows. */
function readRefreshToken({ about, now }: Ctx, token: string | undefined): Presented | null {
  const verdict = verifyToken(token ?? '', REFRESH, now, about.secrets.session);
  const [sessionId] = verdict.ok && Array.isArray(verdict.payload) ? (verdict.payload as unknown[]) : [];
  return isId(sessionId) ? { digest: digestOf(token ?? ''), sessionId: fromId(sessionId) } : null;
}

/** Carries a session on. @throws Refused SIGN_IN_FIRST without a token, SESSION_ENDED, SESSION_REUSED */
export async function refresh(ctx: Ctx, token: string | undefined): Promise<Opened> {
  if (!token) throw new Refused('SIGN_IN_FIRST');
  const presented = readRefreshToken(ctx, token);
  // A second look where another tab was faster in between.
  const opened = presented && ((await tryRefresh(ctx, presented)) ?? (await tryRefresh(ctx, presented)));
  if (!opened) throw new Refused('SESSION_ENDED');
  return opened;
}

async function tryRefresh(ctx: Ctx, { digest, sessionId }: Presented): Promise<Opened | null> {
  const session = await sessions.raw(ctx.db).findOne({ _id: sessionId });
  if (!session || session.endedAt || session.expiresAt <= ctx.now) throw new Refused('SESSION_ENDED');
  const person = await personOf(ctx, session.kind, toId(session.personId));
  if (!person) {
    await endWhere(ctx, { _id: sessionId });
    throw new Refused('SESSION_ENDED');
  }
  const place = digest === session.refreshDigest ? 'CURRENT' : digest === session.previousDigest ? 'PREVIOUS' : 'OLDER';
  const verdict = judgeRefresh(place, session.rotatedAt, ctx.now);
  if (verdict === 'REUSED') {
    await endReused(ctx, session, person);
    throw new Refused('SESSION_REUSED');
  }
  if (verdict === 'LEEWAY') return { person, access: giveAccess(ctx, person, session), refresh: null };
  const next = newRefreshToken(ctx, sessionId, session.expiresAt);
  const { modifiedCount } = await sessions
    .raw(ctx.db)
    .updateOne(
      { _id: sessionId, refreshDigest: digest, endedAt: null },
      { $set: { refreshDigest: digestOf(next), previousDigest: digest, rotatedAt: ctx.now, lastSeenAt: ctx.now } },
    );
  if (modifiedCount !== 1) return null;
  if (person.kind === 'STAFF') await staff.raw(ctx.db).updateOne({ _id: session.personId }, { $set: { lastSeenAt: ctx.now } });
  return { person, access: giveAccess(ctx, person, session), refresh: { token: next, expiresAt: session.expiresAt } };
}

async function endReused(ctx: Ctx, session: SessionRow, person: Person): Promise<void> {
  const ids = await ctx.db.transaction(async (transaction) => {
    const ended = await markEnded(ctx, transaction, { _id: session._id });
    if (ended.length > 0) {
      await record(ctx, transaction, {
        action: 'SESSION_REUSED',
        subject: { kind: person.kind, id: person.id, name: await nameOf(ctx, viewerOf(person, null)) },
        details: { device: session.device },
      });
    }
    return ended;
  });
  tellEnded(ctx, ids);
}

/** All sessions of one of the staff, but for one to keep. */
export function ofStaff(staffId: string, keep: string | null = null): Which {
  return { kind: 'STAFF', personId: fromId(staffId), ...(keep === null ? {} : { _id: { $ne: fromId(keep) } }) };
}

async function endWhere(ctx: Ctx, which: Which, note?: (transaction: ClientSession, count: number) => Promise<void>): Promise<number> {
  const ids = await ctx.db.transaction(async (transaction) => {
    const ended = await markEnded(ctx, transaction, which);
    if (ended.length > 0) await note?.(transaction, ended.length);
    return ended;
  });
  tellEnded(ctx, ids);
  return ids.length;
}

/** Every session of a person, without a word in the trail. */
export async function endSessionsOf(ctx: Ctx, { kind, id }: Person): Promise<void> {
  await endWhere(ctx, { kind, personId: fromId(id) });
}

async function endOwn(ctx: Ctx, person: Person, which: Which, how: object): Promise<number> {
  return endWhere(ctx, which, async (transaction, count) => {
    // Millions of distributors come and go; the trail is about the staff.
    if (person.kind !== 'STAFF') return;
    const subject = { kind: 'STAFF', id: person.id, name: person.name };
    await record(ctx, transaction, { action: 'SESSION_ENDED', subject, details: { count, ...how }, actor: viewerOf(person, null) });
  });
}

async function demandViewer(ctx: Ctx): Promise<Person> {
  const person = ctx.viewer.id === null ? null : await personOf(ctx, ctx.viewer.kind, ctx.viewer.id);
  if (!person) throw new Refused('SIGN_IN_FIRST');
  return person;
}

/** @throws Refused SESSION_UNKNOWN for one that is not the viewer's own or not open */
export async function endSession(ctx: Ctx, id: string): Promise<true> {
  const person = await demandViewer(ctx);
  const count = await endOwn(ctx, person, { _id: fromId(id), kind: person.kind, personId: fromId(person.id) }, { how: 'ENDED' });
  if (count === 0) throw new Refused('SESSION_UNKNOWN');
  return true;
}

export async function endOtherSessions(ctx: Ctx): Promise<number> {
  const person = await demandViewer(ctx);
  const { sessionId } = ctx.viewer;
  const others = { kind: person.kind, personId: fromId(person.id), ...(sessionId === null ? {} : { _id: { $ne: fromId(sessionId) } }) };
  return endOwn(ctx, person, others, { how: 'OTHERS_ENDED' });
}

export async function endStaffSessions(ctx: Ctx, staffId: string): Promise<number> {
  const row = await staff.raw(ctx.db).findOne({ _id: fromId(staffId) });
  if (!row) throw new Refused('STAFF_UNKNOWN');
  return endWhere(ctx, ofStaff(staffId), (transaction, count) =>
    record(ctx, transaction, {
      action: 'STAFF_SESSIONS_ENDED',
      subject: { kind: 'STAFF', id: staffId, name: row.name },
      details: { count },
    }),
  );
}

/** Ends the session that a browser holds a refresh token of, if it holds one: at sign-out, and before it signs in anew. */
export async function leave(ctx: Ctx, token: string | undefined): Promise<void> {
  const presented = readRefreshToken(ctx, token);
  const session = presented && (await sessions.raw(ctx.db).findOne({ _id: presented.sessionId, endedAt: null }));
  if (!session) return;
  const person = await personOf(ctx, session.kind, toId(session.personId));
  if (person) await endOwn(ctx, person, { _id: session._id }, { how: 'SIGNED_OUT' });
  else await endWhere(ctx, { _id: session._id });
}

export function listOwnSessions(ctx: Ctx): Promise<SessionRow[]> {
  const { viewer } = ctx;
  return viewer.id === null ? Promise.resolve([]) : listSessions(ctx, viewer.kind, viewer.id);
}
