// What waits on this phone to be told, for the room that is open: told at once, when the network comes back, and every few seconds while
// something waits.

import { useCallback, useEffect, useRef } from 'react';
import { useStore } from '../../shared/store.ts';
import type { Keeper } from './keeper.ts';

const AGAIN_MILLISECONDS = 4_000;

export interface Waiting<Kept> {
  readonly kept: Kept;
  /** Why the server did not take something. */
  readonly refused: unknown;
  /** Tells what waits, now. */
  send(): void;
}

export function useKeeper<Kept>(keeper: Keeper<Kept>, onTold: () => void): Waiting<Kept> {
  const kept = useStore(keeper.kept);
  const latest = useRef(onTold);
  useEffect(() => {
    latest.current = onTold;
  });
  const send = useCallback(() => {
    void keeper.send().then((isNew) => {
      if (isNew) latest.current();
    });
  }, [keeper]);
  useEffect(() => {
    keeper.refresh();
    send();
    window.addEventListener('online', send);
    return () => window.removeEventListener('online', send);
  }, [keeper, send]);
  const hasMore = keeper.hasMore(kept);
  useEffect(() => {
    if (!hasMore) return;
    const timer = setInterval(send, AGAIN_MILLISECONDS);
    return () => clearInterval(timer);
  }, [hasMore, send]);
  return { kept, refused: useStore(keeper.refused), send };
}
