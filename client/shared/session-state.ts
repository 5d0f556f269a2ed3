// Who is signed in, as a value: what each event makes of it. Pure, so that every order of events can be tried in a test.
// Surprise: without a network somebody who was here before stays "in" without a token. The pages then show what they last knew;
// the first answer after the network is back decides whether the session still stands.

import type { PersonKind, Role } from './generated.ts';

export interface Me {
  readonly id: string;
  readonly kind: PersonKind;
  readonly name: string;
  readonly roles: readonly Role[];
  /** An admin who must set up a second factor first; until then `roles` is empty. */
  readonly mustEnrolTotp: boolean;
}

export interface Grant {
  readonly token: string;
  readonly expiresAt: string;
  readonly me: Me;
}

export interface SessionState {
  /** `starting` may carry the person of the last visit: pages may show what they kept for them, and ask nothing yet. */
  readonly state: 'starting' | 'out' | 'in';
  readonly me: Me | null;
  readonly token: string | null;
  /** By the server's clock; 0 without a token. */
  readonly tokenEndsAt: number;
}

export type SessionEvent =
  | { readonly kind: 'begun'; readonly remembered: Me | null }
  | { readonly kind: 'granted'; readonly grant: Grant }
  /** The server says that there is no session, or no longer. */
  | { readonly kind: 'refused' }
  /** The server could not be asked. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signedOut' };

const OUT: SessionState = { state: 'out', me: null, token: null, tokenEndsAt: 0 };

export function nextSession(now: SessionState, event: SessionEvent): SessionState {
  switch (event.kind) {
    case 'begun':
      return { ...OUT, state: 'starting', me: event.remembered };
    case 'granted':
      return { state: 'in', me: event.grant.me, token: event.grant.token, tokenEndsAt: Date.parse(event.grant.expiresAt) };
    case 'unreachable':
      return now.me === null ? OUT : { ...now, state: 'in' };
    case 'refused':
    case 'signedOut':
      return OUT;
  }
}

const MINUTE = 60_000;

/** How long before the token is renewed: a minute before its end, or at half its life when that is short. */
export function renewAfterMilliseconds(tokenEndsAt: number, now: number): number {
  const left = tokenEndsAt - now;
  return Math.max(1_000, left > 2 * MINUTE ? left - MINUTE : left / 2);
}

/** Whether the token may still be used for a request that starts now. */
export function isTokenGood({ token, tokenEndsAt }: SessionState, now: number): boolean {
  return token !== null && tokenEndsAt - now > 5_000;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A person from storage or from an answer; null when it is not one. */
export function readMe(value: unknown): Me | null {
  if (!isRecord(value)) return null;
  const { id, kind, name, roles, mustEnrolTotp } = value;
  if (typeof id !== 'string' || typeof name !== 'string' || (kind !== 'STAFF' && kind !== 'DISTRIBUTOR') || !Array.isArray(roles))
    return null;
  return { id, kind, name, roles: roles as Role[], mustEnrolTotp: mustEnrolTotp === true };
}

export function readGrant(value: unknown): Grant | null {
  if (!isRecord(value)) return null;
  const { token, expiresAt } = value;
  const me = readMe(value['me']);
  if (typeof token !== 'string' || typeof expiresAt !== 'string' || Number.isNaN(Date.parse(expiresAt)) || me === null) return null;
  return { token, expiresAt, me };
}
