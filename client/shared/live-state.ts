// How the live connection stands and whether something was missed, as values; pure. Messages of one event and room
// carry versions that grow by one. A version that does not follow on the last, a lower one, or a new connection means: ask again.

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

/** By event, and by room where messages of an event come from several: the server counts each by itself. */
export type Versions = Readonly<Record<string, number>>;

export interface Numbered {
  readonly version: number;
  /** Said by what this page asked to follow: `campaign:<id>`. */
  readonly room?: string;
}

/** The versions after a message, and whether messages were missed before it. The first of a connection misses nothing. */
export function noteVersion(
  versions: Versions,
  event: string,
  { version, room = '' }: Numbered,
): { readonly versions: Versions; readonly isGap: boolean } {
  const row = `${event} ${room}`;
  const last = versions[row];
  return { versions: { ...versions, [row]: version }, isGap: last !== undefined && version !== last + 1 };
}
