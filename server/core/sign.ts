// Signatures by HMAC-SHA256: the header of webhooks, and small signed tokens for sessions, links and scripts.
// A webhook's signature covers the raw bytes of the body, never the parsed JSON. Its window reaches both ways: a time in the
// future would otherwise keep a recorded request fresh for as long as its maker liked.
// A token's key is derived from its purpose, so that a token for one purpose is simply wrong for any other.

import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far a webhook's time may be from ours, either side. */
export const WINDOW_SECONDS = 300;
/** During a change of secret a sender signs with the old and the new one; nobody needs more than a few. */
const MOST_SIGNATURES = 8;
/** Longer than any token that is given out; a guard against hashing megabytes for strangers. */
const LONGEST_TOKEN = 8192;

export type SignatureVerdict =
  { ok: true; signedAt: Date } | { ok: false; why: 'SIGNATURE_MISSING' | 'SIGNATURE_MALFORMED' | 'SIGNATURE_WRONG' | 'SIGNATURE_STALE' };

/** The value of `X-Signature` for a body sent at `now`: `t=<unix seconds>,v1=<hex>`; one `v1` per secret. */
export function signBody(body: Uint8Array | string, now: Date, ...secrets: [string, ...string[]]): string {
  const seconds = String(Math.floor(now.getTime() / 1000));
  return [`t=${seconds}`, ...secrets.map((secret) => `v1=${bodyDigest(secret, seconds, body).toString('hex')}`)].join(',');
}

/** Checks `X-Signature`; one matching `v1` is enough, other keys (a later scheme) are ignored. Staleness is told only to who holds the secret. */
export function verifyBody(body: Uint8Array | string, header: string | null | undefined, now: Date, secret: string): SignatureVerdict {
  if (!header) return { ok: false, why: 'SIGNATURE_MISSING' };
  const pairs = header.split(',').map((pair) => pair.trim().split('=', 2));
  const times = pairs.filter(([key]) => key === 't').map(([, value = '']) => value);
  const signatures = pairs.filter(([key]) => key === 'v1').map(([, value = '']) => value);
  const [time] = times;
  const wellFormed =
    time !== undefined &&
    times.length === 1 &&
    /^\d{1,12}$/.test(time) &&
    signatures.length >= 1 &&
    signatures.length <= MOST_SIGNATURES &&
    signatures.every((signature) => /^[0-9a-fA-F]{64}$/.test(signature));
  if (!wellFormed) return { ok: false, why: 'SIGNATURE_MALFORMED' };
  const expected = bodyDigest(secret, time, body);
  // Every signature is compared, also after a match, so that the time taken does not tell which one it was.
  const matches = signatures.filter((signature) => timingSafeEqual(Buffer.from(signature, 'hex'), expected));
  if (matches.length === 0) return { ok: false, why: 'SIGNATURE_WRONG' };
  const signedAt = new Date(Number(time) * 1000);
  const apart = Math.abs(now.getTime() - signedAt.getTime());
  return apart <= WINDOW_SECONDS * 1000 ? { ok: true, signedAt } : { ok: false, why: 'SIGNATURE_STALE' };
}

function bodyDigest(secret: string, seconds: string, body: Uint8Array | string): Buffer {
  return createHmac('sha256', secret).update(`${seconds}.`).update(body).digest();
}

export type TokenVerdict =
  { ok: true; payload: unknown; expiresAt: Date } | { ok: false; why: 'TOKEN_MALFORMED' | 'TOKEN_WRONG' | 'TOKEN_EXPIRED' };

/**
 * A signed, readable (not encrypted) text safe in a URL. `payload` is JSON; `purpose` such as `session` is not written into
 * it but must be named again to verify it.
 */
export function signToken(input: { purpose: string; payload: unknown; expiresAt: Date }, secret: string): string {
  const expiry = input.expiresAt.getTime();
  if (Number.isNaN(expiry)) throw new RangeError('a token needs a valid time of expiry');
  const body = Buffer.from(JSON.stringify({ e: expiry, p: input.payload })).toString('base64url');
  const token = `${body}.${tokenDigest(secret, input.purpose, body).toString('base64url')}`;
  if (token.length > LONGEST_TOKEN) throw new RangeError('a token is at most 8,192 characters long');
  return token;
}

/** A token is good until, not at, its expiry. The payload is still to be parsed: it may come from an older version of the program. */
export function verifyToken(token: string, purpose: string, now: Date, secret: string): TokenVerdict {
  const [, body = '', signature = ''] = /^([\w-]+)\.([\w-]{43})$/.exec(token.length <= LONGEST_TOKEN ? token : '') ?? [];
  if (!body) return { ok: false, why: 'TOKEN_MALFORMED' };
  // Compared as text: base64url spells the same 32 bytes in several ways, and a token has one spelling.
  const expected = tokenDigest(secret, purpose, body).toString('base64url');
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) return { ok: false, why: 'TOKEN_WRONG' };
  const { e: expiry, p: payload } = JSON.parse(Buffer.from(body, 'base64url').toString()) as { e: number; p?: unknown };
  if (!(now.getTime() < expiry)) return { ok: false, why: 'TOKEN_EXPIRED' };
  return { ok: true, payload, expiresAt: new Date(expiry) };
}

function tokenDigest(secret: string, purpose: string, body: string): Buffer {
  const key = createHmac('sha256', secret).update(`token:${purpose}`).digest();
  return createHmac('sha256', key).update(body).digest();
}
