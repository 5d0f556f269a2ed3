// How trying many is slowed down. Failures are counted in buckets; each bucket has a few free ones, then a wait that doubles.
// Surprise: no bucket of a stranger can hold up the owner. A browser that signed in before has a bucket of its own, and what
// the whole account suffers from many networks only makes strangers wait a moment, it never refuses.

/** An account as seen from one network; one address, whatever the account; a browser that this account knows; an account's codes. */
export type BucketKind = 'account' | 'address' | 'device' | 'code' | 'own';

/**
 * Failures without a wait. An address may be a whole office; codes count account-wide, but only behind the right password.
 */
const FREE_FAILURES: Readonly<Record<BucketKind, number>> = { account: 3, address: 20, device: 5, code: 5, own: 5 };
const LONGEST_WAIT_SECONDS = 60;
/** A bucket forgets when nothing failed for so long. */
const MEMORY_MINUTES = 60;

/** How long the next attempt has to wait after so many failures. */
export function waitSeconds(kind: BucketKind, failures: number): number {
  const beyond = failures - FREE_FAILURES[kind];
  return beyond <= 0 ? 0 : Math.min(2 ** Math.min(beyond - 1, 10), LONGEST_WAIT_SECONDS);
}

/** Failures of one account, from everywhere, that are no reason to suspect an attack. */
const QUIET_FAILURES = 20;
const LONGEST_PAUSE_MS = 2000;

/** The moment that a stranger's device waits for its answer while an account is being tried from everywhere. */
export function pauseMs(accountFailures: number): number {
  return Math.min(Math.max(0, accountFailures - QUIET_FAILURES) * 100, LONGEST_PAUSE_MS);
}

export interface Bucket {
  failures: number;
  nextAt: Date;
  expiresAt: Date;
}

export type Claim = { ok: true; next: Bucket } | { ok: false; retryAfterSeconds: number };

export const forgottenAt = (now: Date): Date => new Date(now.getTime() + MEMORY_MINUTES * 60_000);

/** One more attempt on a bucket, counted as failed until it is known better: a hundred at the same time are a hundred failures. */
export function claimAttempt(kind: BucketKind, bucket: Bucket | null, now: Date): Claim {
  const live = bucket !== null && bucket.expiresAt > now ? bucket : null;
  const waits = live ? live.nextAt.getTime() - now.getTime() : 0;
  if (waits > 0) return { ok: false, retryAfterSeconds: Math.min(Math.ceil(waits / 1000), LONGEST_WAIT_SECONDS) };
  const failures = (live?.failures ?? 0) + 1;
  return {
    ok: true,
    next: {
      failures,
      nextAt: new Date(now.getTime() + waitSeconds(kind, failures) * 1000),
      expiresAt: forgottenAt(now),
    },
  };
}

/** An IPv6 written out as eight groups, an IPv4 as four numbers, also where it comes dressed as IPv6. Null for what is neither. */
function groupsOf(address: string): { kind: 4 | 6; groups: string[] } | null {
  const [plain = ''] = address.toLowerCase().split('%');
  const [, four] = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/.exec(plain) ?? [];
  if (four !== undefined) return { kind: 4, groups: four.split('.') };
  if (!/^[0-9a-f:]+$/.test(plain) || !plain.includes(':')) return null;
  const [head = '', tail] = plain.split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const missing = Math.max(0, 8 - before.length - after.length);
  return { kind: 6, groups: [...before, ...Array<string>(missing).fill('0'), ...after].map((group) => group.replace(/^0+(?=.)/, '')) };
}

/** Who is likely the same: 256 neighbours in IPv4; the /48 that one customer is given in IPv6. */
export function networkOf(address: string): string {
  const known = groupsOf(address);
  if (!known) return 'unknown';
  return known.groups.slice(0, 3).join(known.kind === 4 ? '.' : ':');
}

/** One host in IPv4, one subnet (/64, within which addresses cost nothing) in IPv6. */
export function hostOf(address: string): string {
  const known = groupsOf(address);
  if (!known) return 'unknown';
  return known.kind === 4 ? known.groups.join('.') : known.groups.slice(0, 4).join(':');
}

/** For people: the network that was signed in from, its last part hidden. Empty where none is known. */
export function maskAddress(address: string): string {
  const known = groupsOf(address);
  if (!known) return '';
  return known.kind === 4 ? `${known.groups.slice(0, 3).join('.')}.*` : `${known.groups.slice(0, 3).join(':')}:*`;
}
