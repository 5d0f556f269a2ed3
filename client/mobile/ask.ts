// A question of a page: shows the copy of the last visit at once, asks, keeps the answer, and asks again when the page comes
// back to the front, the network returns or the socket missed something. What was shown stays until something newer is there. And
// changes: what a person did is never contradicted by a copy from before.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Operation } from '../shared/api.ts';
import { AskError, ask } from '../shared/api.ts';
import { isOfNetwork } from '../shared/errors.ts';
import { useLiveGap } from '../shared/live.ts';
import { useSession } from '../shared/session.ts';
import type { Copy } from './copies.ts';
import { isFromBeforeChange, keepCopy, keyOfCopy, loadCopy, noteChange } from './copies.ts';

export interface Answer<Data> {
  /** Null until the first answer, where no copy was kept. */
  readonly data: Data | null;
  /** When the data was answered, by this device's clock. */
  readonly answeredAt: number | null;
  /** When that answer was asked for; 0 for a copy. */
  readonly askedAt: number;
  /** True from a good answer until the next one fails: what is shown is what the server has. */
  readonly isCurrent: boolean;
  /** Why the last try failed; null while there is nothing to say. */
  readonly error: unknown;
  readonly askAgain: () => void;
}

interface Held<Data> {
  readonly key: string;
  readonly copy: Copy<Data> | null;
  /** The copy waits for the answer: it is shown when there is none to be had. */
  readonly isHeldBack: boolean;
  readonly isCurrent: boolean;
  readonly error: unknown;
}

const FRESH_MILLISECONDS = 15_000;
/** After a question that did not come through: soon, then less and less often. */
const FIRST_RETRY_MILLISECONDS = 4_000;
const LAST_RETRY_MILLISECONDS = 60_000;

/** Goes by itself: the network comes back, the server has read what it needs. */
const isPassing = (error: unknown): boolean => isOfNetwork(error) || (error instanceof AskError && error.code === 'TIERS_NOT_READY');

function holdCopy<Data>(key: string): Held<Data> {
  const copy = loadCopy<Data>(key);
  return { key, copy, isHeldBack: copy !== null && isFromBeforeChange(copy), isCurrent: false, error: null };
}

/** Asks for a change: from its success on, what was kept before waits behind what the server says now. */
export async function change<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): Promise<Data> {
  const data = await ask(operation, variables);
  noteChange(Date.now());
  return data;
}

export function useAsk<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): Answer<Data> {
  const { me } = useSession();
  const key = keyOfCopy(me?.id ?? '', operation, variables);
  const [held, setHeld] = useState(() => holdCopy<Data>(key));
  const current = held.key === key ? held : holdCopy<Data>(key);
  if (held !== current) setHeld(current);
  const latest = useRef({ operation, variables, answeredAt: 0, isAsking: false, wantsMore: false, tries: 0, again: () => {} });

  const askAgain = useCallback(() => {
    const state = latest.current;
    // One at a time; whoever asks meanwhile wants something newer than what is on its way.
    if (state.isAsking) {
      state.wantsMore = true;
      return;
    }
    state.isAsking = true;
    const { operation: asked, variables: given } = state;
    const askedAt = Date.now();
    const settle = (next: (before: Held<Data>) => Held<Data>) => {
      setHeld((before) => next(before.key === key ? before : holdCopy(key)));
      state.isAsking = false;
      if (!state.wantsMore) return;
      state.wantsMore = false;
      state.again();
    };
    ask(asked, given).then(
      (data) => {
        const copy = { data, answeredAt: Date.now(), askedAt };
        state.answeredAt = copy.answeredAt;
        state.tries = 0;
        keepCopy(key, copy);
        settle(() => ({ key, copy, isHeldBack: false, isCurrent: true, error: null }));
      },
      (error: unknown) => {
        settle((before) => ({ ...before, isHeldBack: false, isCurrent: false, error }));
      },
    );
  }, [key]);

  useEffect(() => {
    latest.current.operation = operation;
    latest.current.variables = variables;
    latest.current.again = askAgain;
  });
  useEffect(() => {
    askAgain();
    const wake = () => {
      if (document.visibilityState === 'visible' && Date.now() - latest.current.answeredAt > FRESH_MILLISECONDS) askAgain();
    };
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('online', askAgain);
    return () => {
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('online', askAgain);
    };
  }, [askAgain]);
  useLiveGap(askAgain);
  const failed = current.error;
  useEffect(() => {
    if (!isPassing(failed)) return;
    const wait = Math.min(LAST_RETRY_MILLISECONDS, FIRST_RETRY_MILLISECONDS * 2 ** latest.current.tries);
    latest.current.tries += 1;
    const timer = setTimeout(askAgain, wait);
    return () => clearTimeout(timer);
  }, [failed, askAgain]);

  const { isCurrent, error } = current;
  const copy = current.isHeldBack ? null : current.copy;
  return { data: copy?.data ?? null, answeredAt: copy?.answeredAt ?? null, askedAt: copy?.askedAt ?? 0, isCurrent, error, askAgain };
}

/** True when something has taken longer than a blink: only then a page may show that it waits. */
export function useIsSlow(isWaiting: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setSlow(true), 200);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isWaiting]);
  return isWaiting && slow;
}
