// Where the marks of a timetable stand on its line, and in which lane the name of each is written so that no two run into one another;
// pure.

export interface Point {
  readonly id: string;
  readonly title: string;
  readonly at: string;
}

export interface PlacedPoint<Row extends Point> {
  readonly row: Row;
  readonly x: number;
  /** 0 is right under the line; null where no lane has room: the name is told by pointing at the mark. */
  readonly lane: number | null;
}

export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/** From the start to the end, or as far as the points reach beyond. */
export function scaleOf(span: { readonly startsAt: string; readonly endsAt: string }, points: readonly Point[], width: number): Scale {
  const times = points.map(({ at }) => Date.parse(at));
  return { from: Math.min(Date.parse(span.startsAt), ...times), to: Math.max(Date.parse(span.endsAt), ...times), width };
}

export function placeAt({ from, to, width }: Scale, at: number): number {
  return Math.min(width, Math.max(0, ((at - from) / Math.max(1, to - from)) * width));
}

const GAP = 8;
export const LANES = 3;

/** Half of what a name takes up: Chinese letters are twice as wide as the others. */
export function halfWidth(title: string): number {
  const width = Array.from(title).reduce((sum, letter) => sum + (letter.charCodeAt(0) > 255 ? 13 : 7), 0);
  return Math.max(22, width / 2);
}

/** Points in their order. */
export function placePoints<Row extends Point>(points: readonly Row[], scale: Scale): PlacedPoint<Row>[] {
  const ends = Array.from({ length: LANES }, () => -Infinity);
  return points.map((row) => {
    const x = placeAt(scale, Date.parse(row.at));
    const half = halfWidth(row.title);
    const left = labelAt(x, half, scale.width) - half;
    const lane = ends.findIndex((end) => left >= end + GAP);
    if (lane >= 0) ends[lane] = left + 2 * half;
    return { row, x, lane: lane < 0 ? null : lane };
  });
}

/** Where the middle of a name stands: over its mark, but inside the picture. */
export function labelAt(x: number, half: number, width: number): number {
  return Math.min(Math.max(x, half), Math.max(half, width - half));
}
