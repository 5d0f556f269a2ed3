// Who may come in and stay: names, passwords, what a presented refresh token means, which admin may go.
// Surprise: a refresh token that was replaced a moment ago is no theft but the second of two tabs; see LEEWAY_SECONDS.

import type { Granted, Refusal } from '../core/errors.ts';
import type { PersonKind, Role } from '../generated/types.ts';

export type StaffRole = Extract<Role, 'OPERATOR' | 'OPS_MANAGER' | 'ADMIN'>;

export const STAFF_ROLES: readonly StaffRole[] = ['OPERATOR', 'OPS_MANAGER', 'ADMIN'];

export function isStaffRole(role: string): role is StaffRole {
  return STAFF_ROLES.some((known) => known === role);
}

/** How long an access token is good: the longest that a lost one can do harm on a process that hears of nothing. */
export const ACCESS_MINUTES = 10;
export const INVITATION_DAYS = 3;
/** Long enough for a load run; whoever holds the machine's secrets can make another. */
export const SCRIPT_TOKEN_MINUTES = 60;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const minutesAfter = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE);

export const invitationEnd = (now: Date): Date => new Date(now.getTime() + INVITATION_DAYS * DAY);

/** Counted from the sign-in, however busy the session is. */
export function sessionEnd(kind: PersonKind, signedInAt: Date, lifetimes: { staffHours: number; distributorDays: number }): Date {
  const lasts = kind === 'STAFF' ? lifetimes.staffHours * HOUR : lifetimes.distributorDays * DAY;
  return new Date(signedInAt.getTime() + lasts);
}

/** The end of an access token made now, never later than that of its session. */
export function accessEnd(now: Date, sessionExpiresAt: Date): Date {
  return new Date(Math.min(now.getTime() + ACCESS_MINUTES * MINUTE, sessionExpiresAt.getTime()));
}

/** As a username is kept and looked up. */
export function foldUsername(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

export type UsernameVerdict = Granted<{ username: string }> | Refusal<'USERNAME_MALFORMED'>;

/** Letters that every keyboard has: a name that only looks like a colleague's cannot be made. */
export function readUsername(text: string): UsernameVerdict {
  const username = foldUsername(text);
  return /^[a-z][a-z0-9._-]{1,31}$/.test(username) ? { ok: true, username } : { ok: false, why: 'USERNAME_MALFORMED' };
}

export type NameVerdict = Granted<{ name: string }> | Refusal<'STAFF_NAME_MALFORMED'>;

export function readStaffName(text: string): NameVerdict {
  const name = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  const isPlain = !/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u.test(name);
  return isPlain && name.length >= 1 && name.length <= 40 ? { ok: true, name } : { ok: false, why: 'STAFF_NAME_MALFORMED' };
}

/** NIST SP 800-63B: length matters, composition rules do not. */
const SHORTEST_PASSWORD = 10;
const LONGEST_PASSWORD = 128;

/** Ten characters and more that are tried first everywhere; shorter ones are refused for their length. */
const COMMON = new Set(
  (
    '1234567890 0123456789 9876543210 0987654321 12345678910 1234567891 123456789a 1234567890a a123456789 qwertyuiop qwerty1234 qwerty12345 ' +
    'qwerty123456 1q2w3e4r5t 1qaz2wsx3edc qazwsxedcrfv asdfghjkl1 zxcvbnm123 password12 password123 password1234 passw0rd123 p@ssw0rd123 ' +
    'iloveyou12 iloveyou123 admin12345 admin123456 administrator welcome123 welcome1234 changeme123 letmein1234 abcdefghij abc1234567 ' +
    'abcd123456 abcd1234567 woaini1314 woaini520 woaini1314520 5201314520 1314520520 aa12345678 aa123456789 qq12345678 qq123456789 ' +
    'tierwise123 tierwise1234 tierwise2026 0000000000 1111111111'
  ).split(' '),
);

/** As a password is hashed: typed on another keyboard it may come in another composition of the same characters. */
export function foldPassword(password: string): string {
  return password.normalize('NFKC');
}

export type PasswordVerdict =
  Granted | Refusal<'PASSWORD_SHORT' | 'PASSWORD_LONG' | 'PASSWORD_IS_NAME' | 'PASSWORD_COMMON', { limit?: number }>;

export function judgePassword(password: string, username: string): PasswordVerdict {
  const folded = foldPassword(password);
  const length = Array.from(folded).length;
  if (length < SHORTEST_PASSWORD) return { ok: false, why: 'PASSWORD_SHORT', limit: SHORTEST_PASSWORD };
  if (length > LONGEST_PASSWORD) return { ok: false, why: 'PASSWORD_LONG', limit: LONGEST_PASSWORD };
  const lower = folded.toLowerCase();
  if (lower.trim() === username) return { ok: false, why: 'PASSWORD_IS_NAME' };
  return COMMON.has(lower) || new Set(lower).size < 3 ? { ok: false, why: 'PASSWORD_COMMON' } : { ok: true };
}

/** Two tabs wake up together and present the same refresh token; the answer to the first is on its way while the second asks. */
export const LEEWAY_SECONDS = 10;

export type RefreshVerdict = 'ROTATE' | 'LEEWAY' | 'REUSED';

/** What to do with a refresh token that is truly ours, by where it stands in the session's row of tokens. */
export function judgeRefresh(presented: 'CURRENT' | 'PREVIOUS' | 'OLDER', rotatedAt: Date | null, now: Date): RefreshVerdict {
  if (presented === 'CURRENT') return 'ROTATE';
  const isFresh = rotatedAt !== null && now.getTime() - rotatedAt.getTime() <= LEEWAY_SECONDS * SECOND;
  return presented === 'PREVIOUS' && isFresh ? 'LEEWAY' : 'REUSED';
}

/** Production has no admin without a second factor: such a one may sign in, and do nothing else than set it up. */
export function mustEnrolTotp(person: { role: StaffRole; hasTotp: boolean }, production: boolean): boolean {
  return production && person.role === 'ADMIN' && !person.hasTotp;
}

interface AdminFacts {
  role: StaffRole;
  isDisabled: boolean;
}

/** Whether a change may take an admin away; `others` counts the enabled admins beside this one who have a password. */
export function judgeAdminLeaving(before: AdminFacts, after: AdminFacts, others: number): Granted | Refusal<'LAST_ADMIN'> {
  const isAdmin = (facts: AdminFacts) => facts.role === 'ADMIN' && !facts.isDisabled;
  return isAdmin(before) && !isAdmin(after) && others === 0 ? { ok: false, why: 'LAST_ADMIN' } : { ok: true };
}

/** A ticket is carried by hand from the shop's page to ours: minutes, not hours. */
const LONGEST_TICKET_SECONDS = 300;
/** How far the shop's clock may be ahead of ours. */
const CLOCK_SECONDS = 60;

export type TicketTimes = Granted | Refusal<'TICKET_MALFORMED' | 'TICKET_EXPIRED'>;

/** `issuedAt` and `expiresAt` in seconds, as the ticket says them. */
export function judgeTicketTimes(issuedAt: number, expiresAt: number, now: Date): TicketTimes {
  const seconds = now.getTime() / SECOND;
  if (expiresAt - issuedAt > LONGEST_TICKET_SECONDS || expiresAt <= issuedAt) return { ok: false, why: 'TICKET_MALFORMED' };
  if (issuedAt > seconds + CLOCK_SECONDS) return { ok: false, why: 'TICKET_MALFORMED' };
  return seconds < expiresAt ? { ok: true } : { ok: false, why: 'TICKET_EXPIRED' };
}
