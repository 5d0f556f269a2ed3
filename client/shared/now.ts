// The present for pages: the server's, moved on twice a minute, so that a greeting, a date and "today" follow the day.

import { useEffect, useState } from 'react';
import { onCorrected, serverNow } from './clock.ts';
import { makeStore, useStore } from './store.ts';

const STEP_MILLISECONDS = 30_000;

const present = makeStore(serverNow());
let timer: ReturnType<typeof setInterval> | undefined;

function move(): void {
  present.set(serverNow());
}

function start(): void {
  if (timer !== undefined) return;
  timer = setInterval(move, STEP_MILLISECONDS);
  // Timers sleep while a page is put away.
  document.addEventListener('visibilitychange', move);
  onCorrected(move);
  move();
}

export function useNow(): Date {
  useEffect(start, []);
  return useStore(present);
}

/** The server's time in milliseconds, moved on at each of its seconds: for what counts down. */
export function useSeconds(): number {
  const [now, setNow] = useState(() => serverNow().getTime());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const step = () => {
      const at = serverNow().getTime();
      setNow(at);
      timer = setTimeout(step, 1_000 - (at % 1_000));
    };
    step();
    document.addEventListener('visibilitychange', step);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', step);
    };
  }, []);
  return now;
}
