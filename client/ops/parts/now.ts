// The present moment by the server's clock, as something a component can show; and counting with business day keys.

import { useEffect, useState } from 'react';
import { serverNow } from '../../shared/clock.ts';

export function useNow(everyMilliseconds = 10_000): Date {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), everyMilliseconds);
    return () => clearInterval(timer);
  }, [everyMilliseconds]);
  return now;
}

const DAY = 24 * 3_600_000;

/** `2026-03-01` moved by so many days. Day keys have no zone, so UTC counts right. */
export function addDays(key: string, days: number): string {
  return new Date(Date.parse(`${key}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
