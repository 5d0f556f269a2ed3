// The lines of a comparison as numbers; pure.

/** Sums up to the end of each hour, as parts of the goal; without a goal, of the whole. */
export function adding(hours: readonly number[], goalFen: number): number[] {
  const whole = goalFen > 0 ? goalFen : hours.reduce((sum, fen) => sum + fen, 0);
  let sum = 0;
  return hours.map((fen) => {
    sum += fen;
    return whole > 0 ? sum / whole : 0;
  });
}

/** Where the scale ends: the goal, or the next quarter above what was reached. */
export function topOf(lines: readonly (readonly number[])[]): number {
  return Math.max(1, Math.ceil(Math.max(0, ...lines.flat()) * 4) / 4);
}
