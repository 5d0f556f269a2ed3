// How long until something, as people read it: whole days apart, then HH:MM:SS, under one hour MM:SS. Pure.

export interface Countdown {
  /** Whole days, shown from two on. */
  readonly days: number;
  /** `10:33:42`, `33:42`; with days the hours of the last one. */
  readonly clock: string;
}

const SECOND = 1_000;
const HOUR = 3_600;
const DAY = 24 * HOUR;
/** Below it hours are easier than days: `31:20:00` tonight or tomorrow. */
const WORTH_DAYS = 2;

const two = (value: number): string => String(value).padStart(2, '0');

export function countDown(milliseconds: number): Countdown {
  // Until the last second is over, so that zero is the moment itself.
  const all = Math.max(0, Math.ceil(milliseconds / SECOND));
  const days = Math.floor(all / DAY) >= WORTH_DAYS ? Math.floor(all / DAY) : 0;
  const left = all - days * DAY;
  const minutesAndSeconds = `${two(Math.floor((left % HOUR) / 60))}:${two(left % 60)}`;
  const hours = Math.floor(left / HOUR);
  return { days, clock: hours === 0 && days === 0 ? minutesAndSeconds : `${two(hours)}:${minutesAndSeconds}` };
}
