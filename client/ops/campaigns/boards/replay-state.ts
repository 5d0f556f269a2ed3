// A race at any moment between two frames; pure. Whoever comes onto the board rises from below its last row, whoever leaves sinks there.

export interface Frame {
  readonly at: string;
  /** Indexes of owners by rank. */
  readonly owners: readonly number[];
  readonly scores: readonly number[];
}

export interface Runner {
  readonly owner: number;
  /** 0 is the first row; between two rows while overtaking. */
  readonly row: number;
  readonly score: number;
  /** The rank to be read: of the frame that is shown. */
  readonly rank: number;
}

export interface Moment {
  readonly at: Date;
  readonly runners: readonly Runner[];
  /** The leader's score: what the widest bar stands for. */
  readonly most: number;
}

/** `position` counts frames and their fractions; `rows` is how many the board shows. */
export function momentAt(frames: readonly Frame[], position: number, rows: number): Moment {
  const index = Math.max(0, Math.min(Math.floor(position), frames.length - 1));
  const here = frames[index];
  const next = frames[Math.min(index + 1, frames.length - 1)] ?? here;
  if (!here || !next) return { at: new Date(0), runners: [], most: 1 };
  const part = Math.max(0, Math.min(position - index, 1));
  const blend = (from: number, to: number): number => from + (to - from) * part;
  const runners: Runner[] = [];
  for (const owner of new Set([...here.owners, ...next.owners])) {
    const before = here.owners.indexOf(owner);
    const after = next.owners.indexOf(owner);
    const from = before < 0 ? rows : before;
    const to = after < 0 ? rows : after;
    const scoreBefore = before < 0 ? (here.scores[here.scores.length - 1] ?? 0) : (here.scores[before] ?? 0);
    const scoreAfter = after < 0 ? scoreBefore : (next.scores[after] ?? 0);
    const ranked = part < 0.5 ? before : after;
    runners.push({
      owner,
      row: blend(from, to),
      score: Math.round(blend(scoreBefore, scoreAfter)),
      rank: (ranked < 0 ? rows : ranked) + 1,
    });
  }
  runners.sort((one, other) => one.owner - other.owner);
  const at = new Date(blend(Date.parse(here.at), Date.parse(next.at)));
  return { at, runners, most: Math.max(1, ...runners.map(({ score }) => score)) };
}

/** The last frame on which something changed: what comes after it is waiting. */
export function lastChange(frames: readonly Frame[]): number {
  for (let index = frames.length - 1; index > 0; index -= 1) {
    const here = frames[index];
    const before = frames[index - 1];
    if (here?.scores.join() !== before?.scores.join() || here?.owners.join() !== before?.owners.join()) return index;
  }
  return 0;
}
