// Access tokens: signed, short, and checked without asking the database, because every request and every socket carries one.
// Surprise: a session can end while its token is still good. Each process therefore remembers the sessions that ended within
// the life of a token: its own at once, those of other processes from a feed.

import type { About, Ctx, Viewer } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { isId } from '../core/ids.ts';
import { signToken, verifyToken } from '../core/sign.ts';
import type { PersonKind, Role } from '../generated/types.ts';
import { sessions } from './model.ts';
import { ACCESS_MINUTES, SCRIPT_TOKEN_MINUTES, minutesAfter } from './rules.ts';

const PURPOSE = 'access';
/** Tokens that were verified already; a few hundred bytes each. */
const MOST_REMEMBERED = 20_000;

interface Verified {
  readonly viewer: Viewer;
  readonly expiresAt: number;
  readonly secret: string;
}

const verified = new Map<string, Verified>();
/** The id of a session, and when it ended. */
const ended = new Map<string, number>();
const listeners = new Set<(sessionId: string) => void>();

interface Bearer {
  readonly kind: PersonKind;
  readonly id: string;
  readonly roles: readonly Role[];
  readonly sessionId: string | null;
}

export function issueAccessToken(about: About, bearer: Bearer, expiresAt: Date): string {
  const payload = { k: bearer.kind, i: bearer.id, r: bearer.roles, s: bearer.sessionId };
  return signToken({ purpose: PURPOSE, payload, expiresAt }, about.secrets.session);
}

/** For scripts and load tools: good for an hour, belongs to no session. */
export function issueScriptToken(about: About, bearer: { role: Role; id: string; kind: PersonKind }, now: Date): string {
  const roles: Role[] = bearer.role === 'KOL' ? ['DISTRIBUTOR', 'KOL'] : [bearer.role];
  const { kind, id } = bearer;
  return issueAccessToken(about, { kind, id, roles, sessionId: null }, minutesAfter(now, SCRIPT_TOKEN_MINUTES));
}

/** Who bears the token. @throws Refused TOKEN_MALFORMED, TOKEN_WRONG, TOKEN_EXPIRED, SESSION_ENDED */
export function identify(about: About, token: string, now: Date): Viewer {
  const { viewer } = known(about, token, now) ?? verify(about, token, now);
  if (viewer.sessionId !== null && ended.has(viewer.sessionId)) throw new Refused('SESSION_ENDED');
  return viewer;
}

function known(about: About, token: string, now: Date): Verified | null {
  const entry = verified.get(token);
  if (entry?.secret !== about.secrets.session) return null;
  if (now.getTime() < entry.expiresAt) return entry;
  verified.delete(token);
  return null;
}

function verify(about: About, token: string, now: Date): Verified {
  const secret = about.secrets.session;
  const verdict = verifyToken(token, PURPOSE, now, secret);
  if (!verdict.ok) throw new Refused(verdict.why);
  const viewer = readBearer(verdict.payload);
  if (!viewer) throw new Refused('TOKEN_MALFORMED');
  const entry = { viewer, expiresAt: verdict.expiresAt.getTime(), secret };
  // The oldest goes: by then it has expired, or is verified once more.
  const [oldest] = verified.size >= MOST_REMEMBERED ? verified.keys() : [];
  if (oldest !== undefined) verified.delete(oldest);
  verified.set(token, entry);
  return entry;
}

const ROLES: Readonly<Record<Role, true>> = { DISTRIBUTOR: true, KOL: true, OPERATOR: true, OPS_MANAGER: true, ADMIN: true };

/** Signed by us, but perhaps by an older version of the program. */
function readBearer(payload: unknown): Viewer | null {
  if (typeof payload !== 'object' || payload === null) return null;
  const { k: kind, i: id, r: roles, s: sessionId } = payload as Record<string, unknown>;
  const isWhole = (kind === 'STAFF' || kind === 'DISTRIBUTOR') && isId(id) && (sessionId === null || isId(sessionId));
  if (!isWhole || !Array.isArray(roles) || !roles.every((role): role is Role => typeof role === 'string' && role in ROLES)) return null;
  return { kind, id, roles, sessionId };
}

/** Tells when a session ends, in whichever process that was. Returns how to stop listening. */
export function whenSessionEnds(listen: (sessionId: string) => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

/** Its tokens are refused from here on; whoever listens hears of it once. */
export function forgetSession(sessionId: string, endedAt: Date): void {
  if (ended.has(sessionId)) return;
  // Insertion follows time closely enough: the first ones are the oldest.
  const deaf = endedAt.getTime() - 2 * ACCESS_MINUTES * 60_000;
  for (const [id, at] of ended) {
    if (at >= deaf) break;
    ended.delete(id);
  }
  ended.set(sessionId, endedAt.getTime());
  for (const listen of listeners) listen(sessionId);
}

/** Sessions that ended elsewhere while nobody told this process, as before it started. */
export async function recallEnded({ db, now }: Pick<Ctx, 'db' | 'now'>): Promise<void> {
  const since = minutesAfter(now, -ACCESS_MINUTES);
  const rows = sessions.raw(db).find({ endedAt: { $gte: since } }, { projection: { endedAt: 1 }, sort: { endedAt: 1 } });
  for await (const { _id, endedAt } of rows) forgetSession(_id.toHexString(), endedAt ?? now);
}
