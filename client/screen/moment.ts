// When the screen stops for a milestone: for one that has just been reached and was not shown yet, for eight seconds. Pure.
// Surprise: a screen that is opened later does not play old ones again.

interface Reported {
  readonly id: string;
  readonly createdAt: string;
  readonly facts: { readonly milestone: object | null };
}

/** Older than this it is not a moment any more; it stands in the strip. */
const NEWS_MILLISECONDS = 60_000;
export const HOLD_MILLISECONDS = 8_000;

export function momentOf<Report extends Reported>(reports: readonly Report[], shown: ReadonlySet<string>, now: number): Report | null {
  return (
    reports.find(
      ({ id, createdAt, facts }) => facts.milestone !== null && !shown.has(id) && now - Date.parse(createdAt) <= NEWS_MILLISECONDS,
    ) ?? null
  );
}
