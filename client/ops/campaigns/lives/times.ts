/**
 * The instant at which it is `wanted` (18:30) on the business day of `day`. `clock` tells the time of an instant in the business zone,
 * which has no summer time.
 */
export function atClock(day: string, wanted: string, clock: (at: Date) => string): string {
  const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
  const from = new Date(day);
  return new Date(from.getTime() + (minutesOf(wanted) - minutesOf(clock(from))) * 60_000).toISOString();
}
