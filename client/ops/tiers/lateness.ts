// How late something is, in the largest unit that says enough. Pure.

export interface Lateness {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

const MINUTE = 60_000;

/** Null while there is time. Days from 24 hours on, hours from 60 minutes on; at least one minute. */
export function lateness(dueAt: number, now: number): Lateness | null {
  if (now <= dueAt) return null;
  const minutes = Math.max(1, Math.floor((now - dueAt) / MINUTE));
  if (minutes < 60) return { days: 0, hours: 0, minutes };
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? { days: 0, hours, minutes: 0 } : { days: Math.floor(hours / 24), hours: 0, minutes: 0 };
}
