// The days of a month's sheet: whole weeks from Monday. Day keys have no zone, so UTC counts right.

const DAY = 24 * 3_600_000;
const at = (key: string): number => Date.parse(`${key}T00:00:00Z`);
const keyOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** `2026-05` moved by so many months. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

export function daysOfMonth(month: string): string[] {
  const first = at(`${month}-01`);
  const last = at(`${monthAfter(month, 1)}-01`) - DAY;
  const lead = (new Date(first).getUTCDay() + 6) % 7;
  const trail = (7 - new Date(last).getUTCDay()) % 7;
  const days = Math.round((last - first) / DAY) + 1 + lead + trail;
  return Array.from({ length: days }, (_day, index) => keyOf(first + (index - lead) * DAY));
}

/** Whether some of it lies on the business day; its end is not part of it. */
export function runsOn(campaign: { startsAt: string; endsAt: string }, day: string, dayKey: (at: string) => string): boolean {
  const last = dayKey(new Date(Date.parse(campaign.endsAt) - 1).toISOString());
  return dayKey(campaign.startsAt) <= day && day <= last;
}
