// How the live connection stands and whether something was missed, as values; pure. Messages of one room carry versions that
// grow by one. A version that does not follow on the last, a lower one, or a new connection means: ask again.

/** `connecting` is short: after 15 s without a connection it counts as stale. */
export type Connection = 'connecting' | 'live' | 'stale' | 'offline';

export const STALE_AFTER_MILLISECONDS = 15_000;

export interface Link {
  readonly isConnected: boolean;
  /** What the browser says about the network; true when it does not know. */
  readonly hasNetwork: boolean;
  /** When the server was last heard, in milliseconds of the caller's clock; null before the first time. */
  readonly heardAt: number | null;
  /** When the page began to wait. */
  readonly beganAt: number;
}

export function judgeLink({ isConnected, hasNetwork, heardAt, beganAt }: Link, now: number): Connection {
  if (!hasNetwork) return 'offline';
  if (isConnected) return 'live';
  return now - (heardAt ?? beganAt) > STALE_AFTER_MILLISECONDS ? 'stale' : 'connecting';
}

/** Which room an event belongs to: each room counts its own versions. */
const OF_PERSON = new Set(['sales', 'notice', 'me']);

export function roomOf(event: string): 'person' | 'staff' {
  return OF_PERSON.has(event) ? 'person' : 'staff';
}

export type Versions = Readonly<Partial<Record<'person' | 'staff', number>>>;

/** The versions after a message, and whether messages were missed before it. The first of a connection misses nothing. */
export function noteVersion(versions: Versions, event: string, version: number): { readonly versions: Versions; readonly isGap: boolean } {
  const room = roomOf(event);
  const last = versions[room];
  return { versions: { ...versions, [room]: version }, isGap: last !== undefined && version !== last + 1 };
}
