// A question that the screen asks again and again. What was answered stays until something newer is there; a failure is tried at the
// next turn, and says itself only while there is nothing to show.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Operation } from '../shared/api.ts';
import { ask } from '../shared/api.ts';

export interface Asked<Data> {
  readonly data: Data | null;
  readonly error: unknown;
  readonly askAgain: () => void;
}

export function useAsked<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  everyMilliseconds: number,
): Asked<Data> {
  const [held, setHeld] = useState<{ data: Data | null; error: unknown }>({ data: null, error: null });
  const latest = useRef({ variables, isAsking: false });
  const key = JSON.stringify(variables);
  useEffect(() => {
    latest.current.variables = variables;
  });
  const askAgain = useCallback(() => {
    const state = latest.current;
    if (state.isAsking) return;
    state.isAsking = true;
    ask(operation, state.variables)
      .then(
        (data) => setHeld({ data, error: null }),
        (error: unknown) => setHeld((before) => ({ ...before, error })),
      )
      .finally(() => (state.isAsking = false));
  }, [operation]);
  useEffect(() => {
    askAgain();
    const timer = setInterval(askAgain, everyMilliseconds);
    return () => clearInterval(timer);
  }, [askAgain, everyMilliseconds, key]);
  return { ...held, askAgain };
}
