// What the charts of a group draw, worked out from its days; pure.

export interface Point {
  readonly index: number;
  readonly value: number;
}

/** Runs of measured days: a line is not drawn across days of which nothing is known. */
export function linesOf(values: readonly (number | null)[]): Point[][] {
  const lines: Point[][] = [];
  let open: Point[] | null = null;
  for (const [index, value] of values.entries()) {
    if (value === null) {
      open = null;
      continue;
    }
    if (open === null) lines.push((open = []));
    open.push({ index, value });
  }
  return lines;
}

const SATURDAY = 6;

/** Whether a day has its label under the axis: Saturdays, as on all charts over days. */
export function isLabelled(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).getUTCDay() === SATURDAY;
}

/** The whole number that both halves of a two-sided chart reach, so that a join is as tall as a leave. */
export function reachOf(days: readonly { readonly up: number; readonly down: number }[]): number {
  return Math.max(1, ...days.map(({ up }) => up), ...days.map(({ down }) => down));
}
