// Wall clocks of the business zone and instants, both ways; pure. A browser may stand in another zone than the campaign.

const CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

/** How far the zone is ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value ?? 0);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return wall - Math.floor(at / 1_000) * 1_000;
}

/** Null for what is no clock: `10:30`, `9:05`, `21:59:30`. */
export function instantOf(day: string, clock: string, zone: string): Date | null {
  const read = CLOCK.exec(clock.trim());
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (read === null || Number.isNaN(midnight)) return null;
  const wall = midnight + Number(read[1]) * 3_600_000 + Number(read[2]) * 60_000 + Number(read[3] ?? 0) * 1_000;
  const guess = wall - offsetAt(wall, zone);
  return new Date(wall - offsetAt(guess, zone));
}

const wallOf = (time: number, zone: string): string => new Date(time + offsetAt(time, zone)).toISOString();

/** `10:30`; the seconds only where there are some: `21:59:30`. */
export function clockOf(at: string, zone: string): string {
  const wall = wallOf(Date.parse(at), zone);
  return wall.slice(17, 19) === '00' ? wall.slice(11, 16) : wall.slice(11, 19);
}

const MINUTE = 60_000;
const SHORT_MINUTES = 20;

/** How a campaign's times are written: a rehearsal of a minute is told in seconds. */
export function clockWithin(span: { readonly startsAt: string; readonly endsAt: string }, zone: string): (at: string | Date) => string {
  const isShort = Date.parse(span.endsAt) - Date.parse(span.startsAt) < SHORT_MINUTES * MINUTE;
  return (at) => wallOf(new Date(at).getTime(), zone).slice(11, isShort ? 19 : 16);
}
