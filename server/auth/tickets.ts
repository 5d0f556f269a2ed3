// Tickets: signed tokens (JWT) with which the shop says who its member is. Signed with the secret that the shop and we share for
// webhooks, or, where TICKET_JWKS_URL names the issuer's public keys, with one of those.
// Surprise: never both. Where public keys are configured a ticket under a shared secret is refused, or a public key that
// anybody can read would itself be taken for the secret.

import { createRemoteJWKSet, customFetch, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { FetchImplementation, JWTPayload, JWTVerifyGetKey } from 'jose';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { judgeTicketTimes } from './rules.ts';

const AUDIENCE = 'tierwise';
const SHARED = ['HS256'];
const PUBLIC = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519'];
const LONGEST_ID = 128;
/** For a shop that does not answer; who signs in waits for it. */
const KEYS_TIMEOUT_MS = 3_000;

const keySets = new Map<string, JWTVerifyGetKey>();

async function fetchKeys(...[url, options]: Parameters<FetchImplementation>): Promise<Response> {
  try {
    return await fetch(url, options);
  } catch {
    // No name, no line, no time: whatever it was, there are no keys.
    throw new Refused('TICKET_KEYS_MISSING');
  }
}

/** The issuer's keys, fetched when first needed and again when a ticket names a key that is not among them. */
function keysAt(url: string): JWTVerifyGetKey {
  const known = keySets.get(url) ?? createRemoteJWKSet(new URL(url), { timeoutDuration: KEYS_TIMEOUT_MS, [customFetch]: fetchKeys });
  keySets.set(url, known);
  return known;
}

export interface Ticket {
  memberNo: string;
  /** Made up by the shop, once. */
  id: string;
  expiresAt: Date;
}

/** @throws Refused TICKET_MALFORMED, TICKET_WRONG, TICKET_EXPIRED, TICKET_KEYS_MISSING */
export async function readTicket({ about, now }: Pick<Ctx, 'about' | 'now'>, ticket: string): Promise<Ticket> {
  const { sub, jti, iat, exp } = await verified({ about, now }, ticket);
  const isText = (value: unknown): value is string => typeof value === 'string' && value.length >= 1 && value.length <= LONGEST_ID;
  if (!isText(sub) || !isText(jti) || typeof iat !== 'number' || typeof exp !== 'number') throw new Refused('TICKET_MALFORMED');
  demand(judgeTicketTimes(iat, exp, now));
  return { memberNo: sub, id: jti, expiresAt: new Date(exp * 1000) };
}

async function verified({ about, now }: Pick<Ctx, 'about' | 'now'>, ticket: string): Promise<JWTPayload> {
  const { jwksUrl, issuer } = about.tickets;
  const wanted = { audience: AUDIENCE, currentDate: now, ...(issuer === null ? {} : { issuer }) };
  try {
    demandHeader(ticket);
    const { payload } = await (jwksUrl === null
      ? jwtVerify(ticket, new TextEncoder().encode(about.secrets.webhook), { ...wanted, algorithms: SHARED })
      : jwtVerify(ticket, keysAt(jwksUrl), { ...wanted, algorithms: PUBLIC }));
    return payload;
  } catch (error) {
    throw told(error);
  }
}

/** jose asks for keys before it looks at some headers; a ticket without a header is nothing to ask anybody about. */
function demandHeader(ticket: string): void {
  try {
    decodeProtectedHeader(ticket);
  } catch {
    throw new Refused('TICKET_MALFORMED');
  }
}

function told(error: unknown): unknown {
  if (error instanceof Refused) return error;
  if (error instanceof errors.JWTExpired) return new Refused('TICKET_EXPIRED');
  if (error instanceof errors.JWTClaimValidationFailed) return new Refused('TICKET_WRONG', { claim: error.claim });
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return new Refused('TICKET_MALFORMED');
  const isForged =
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JOSEAlgNotAllowed ||
    error instanceof errors.JOSENotSupported ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys;
  if (isForged) return new Refused('TICKET_WRONG');
  // What is left of jose's own: what came was no set of keys.
  return error instanceof errors.JOSEError ? new Refused('TICKET_KEYS_MISSING') : error;
}
