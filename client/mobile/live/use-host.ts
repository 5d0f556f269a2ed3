// What a host does, kept on the phone until the server has heard it. It is told at once, when the network comes back, and every few
// seconds while something waits.

import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../../shared/api.ts';
import { isOfNetwork } from '../../shared/errors.ts';
import { OF_PERSON, forget, recall, remember } from '../../shared/remembered.ts';
import { HostLiveMutation } from '../generated.ts';
import type { Untold } from './prompter.ts';
import { isTold, nextPart, readUntold, without } from './prompter.ts';

const AGAIN_MILLISECONDS = 4_000;

export interface Hosting {
  readonly untold: Untold;
  /** Why the server did not take it; null while it does, and while there is only no network. */
  readonly error: unknown;
  act(change: (before: Untold) => Untold): void;
}

export function useHosting(personId: string, liveId: string, onTold: () => void): Hosting {
  const key = `${OF_PERSON}live.${personId}.${liveId}`;
  const [untold, setUntold] = useState(() => readUntold(recall(key)));
  const [error, setError] = useState<unknown>(null);
  const latest = useRef({ untold, isTelling: false, onTold });
  useEffect(() => {
    latest.current.onTold = onTold;
  });

  const keep = useCallback(
    (next: Untold) => {
      latest.current.untold = next;
      if (isTold(next)) forget(key);
      else remember(key, JSON.stringify(next));
      setUntold(next);
    },
    [key],
  );

  /** One part after the other, until all is told or the server cannot be reached. */
  const tell = useCallback(async () => {
    const state = latest.current;
    if (state.isTelling) return;
    state.isTelling = true;
    try {
      while (!isTold(state.untold)) {
        const part = nextPart(state.untold);
        await ask(HostLiveMutation, { id: liveId, sends: part.sends, places: part.places });
        keep(without(state.untold, part));
        setError(null);
        state.onTold();
      }
    } catch (reason) {
      setError(isOfNetwork(reason) ? null : reason);
    } finally {
      state.isTelling = false;
    }
  }, [keep, liveId]);

  useEffect(() => {
    const soon = () => void tell();
    soon();
    const timer = setInterval(soon, AGAIN_MILLISECONDS);
    window.addEventListener('online', soon);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', soon);
    };
  }, [tell]);

  const act = useCallback(
    (change: (before: Untold) => Untold) => {
      keep(change(latest.current.untold));
      void tell();
    },
    [keep, tell],
  );
  return { untold, error, act };
}
