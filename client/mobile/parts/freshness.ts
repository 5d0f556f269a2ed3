// How the figures of a page stand: when they were last known to be right, and which look says so. Pure.

import { isOfNetwork } from '../../shared/errors.ts';
import type { Connection } from '../../shared/live-state.ts';
import { STALE_AFTER_MILLISECONDS } from '../../shared/live-state.ts';

export interface Freshness {
  readonly answeredAt: number | null;
  /** Whether the last question was answered. */
  readonly isCurrent: boolean;
  /** Why not, when it was not. */
  readonly error: unknown;
}

/** When the figures were last known to be right. An open socket that is silent says that nothing has changed. */
export function knownAt(
  { answeredAt, isCurrent }: Pick<Freshness, 'answeredAt' | 'isCurrent'>,
  connection: Connection,
  heardAt: number | null,
): number | null {
  if (answeredAt === null) return null;
  return isCurrent && connection === 'live' && heardAt !== null ? Math.max(answeredAt, heardAt) : answeredAt;
}

export type Look = 'live' | 'refreshing' | 'stale' | 'offline';

/** @param age of the figures, in milliseconds */
export function lookOf(connection: Connection, { isCurrent, error }: Pick<Freshness, 'isCurrent' | 'error'>, age: number): Look {
  if (connection === 'offline' || connection === 'stale') return connection;
  if (isCurrent) return 'live';
  // The socket is there, and questions do not come through.
  return isOfNetwork(error) && age > STALE_AFTER_MILLISECONDS ? 'stale' : 'refreshing';
}
