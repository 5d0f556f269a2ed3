// What the curve of sales says: so much a minute, how that is drawn, and where the plan stands at a moment. Pure.

export interface Point {
  readonly at: string;
  /** Since the start. */
  readonly salesFen: number;
}

export interface Rate {
  readonly at: number;
  readonly fenPerMinute: number;
}

const MINUTE = 60_000;
/** The server gives at most so many steps of a curve. */
const MOST_STEPS = 300;

/** The finest step for a campaign of this length. */
export function stepMinutes(startsAt: string, endsAt: string): number {
  return Math.max(1, Math.ceil((Date.parse(endsAt) - Date.parse(startsAt)) / MINUTE / MOST_STEPS));
}

export function ratesOf(curve: readonly Point[], startsAt: string): Rate[] {
  let before = { at: Date.parse(startsAt), salesFen: 0 };
  return curve.flatMap(({ at: time, salesFen }) => {
    const at = Date.parse(time);
    const minutes = (at - before.at) / MINUTE;
    const rate = { at, fenPerMinute: (salesFen - before.salesFen) / minutes };
    before = { at, salesFen };
    return minutes > 0 ? [rate] : [];
  });
}

/** Of the last minutes, by whole steps; null before there are any. */
export function latestRate(rates: readonly Rate[], minutes: number): number | null {
  const last = rates[rates.length - 1];
  if (last === undefined) return null;
  const recent = rates.filter(({ at }) => at > last.at - minutes * MINUTE);
  return recent.reduce((sum, { fenPerMinute }) => sum + fenPerMinute, 0) / recent.length;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

const HALF_HOUR = 30 * MINUTE;
const SHOWN = 4 * HALF_HOUR;

/** The two hours that are drawn: the first ones, then those that end with the half hour under way. */
export function spanOf(startsAt: string, endsAt: string, now: number): Span {
  const start = Date.parse(startsAt);
  const until = Math.ceil(Math.min(now, Date.parse(endsAt)) / HALF_HOUR) * HALF_HOUR;
  const from = Math.max(start, until - SHOWN);
  return { from, to: Math.max(from + SHOWN, until) };
}

/** Points of the line within a box, left to right; the highest rate touches `top`. */
export function drawn(rates: readonly Rate[], { from, to }: Span, box: { width: number; top: number; bottom: number }): [number, number][] {
  const seen = rates.filter(({ at }) => at >= from && at <= to);
  const highest = Math.max(1, ...seen.map(({ fenPerMinute }) => fenPerMinute));
  return seen.map(({ at, fenPerMinute }) => [
    ((at - from) / (to - from)) * box.width,
    box.bottom - (Math.max(0, fenPerMinute) / highest) * (box.bottom - box.top),
  ]);
}

/** What should be sold by a moment: between two points of the plan by the time between them. Null without a plan. */
export function planAt(plan: readonly Point[], now: number): number | null {
  const first = plan[0];
  const last = plan[plan.length - 1];
  if (first === undefined || last === undefined) return null;
  if (now <= Date.parse(first.at)) return first.salesFen;
  const index = plan.findIndex(({ at }) => Date.parse(at) >= now);
  const after = plan[index];
  const before = plan[index - 1];
  if (after === undefined || before === undefined) return last.salesFen;
  const part = (now - Date.parse(before.at)) / Math.max(1, Date.parse(after.at) - Date.parse(before.at));
  return before.salesFen + (after.salesFen - before.salesFen) * part;
}
