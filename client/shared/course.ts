// Where a campaign is on its way: the starts of its phases and its end as marks on a line, evenly apart whatever their times, and
// where now stands between them. Pure; for phone and big screen.

export interface PhaseOnLine {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface Mark {
  readonly id: string;
  /** Null for the end of the campaign. */
  readonly title: string | null;
  readonly at: string;
  readonly isPast: boolean;
}

export interface Course {
  readonly marks: readonly Mark[];
  /** Parts of the line: half a mark's room stands before the first and behind the last. Null before the first mark. */
  readonly now: number | null;
}

/** The id of the mark at the end. */
export const END = 'end';

/**
 * @param most marks at a time; of more, those from the one before now on
 */
export function courseOf(phases: readonly PhaseOnLine[], endsAt: string, now: number, most: number): Course {
  const all: Mark[] = [...phases]
    .sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))
    .map(({ id, title, startsAt }) => ({ id, title, at: startsAt, isPast: Date.parse(startsAt) <= now }));
  all.push({ id: END, title: null, at: endsAt, isPast: Date.parse(endsAt) <= now });
  const here = all.filter(({ isPast }) => isPast).length - 1;
  const first = Math.max(0, Math.min(here - 1, all.length - most));
  const marks = all.slice(first, first + most);
  const mark = all[here];
  if (mark === undefined) return { marks, now: null };
  const next = all[here + 1];
  const from = Date.parse(mark.at);
  const part = next === undefined ? 0 : (now - from) / Math.max(1, Date.parse(next.at) - from);
  return { marks, now: (here - first + part + 0.5) / marks.length };
}

/** The phase that holds the moment, if one does. */
export function phaseAt<Phase extends PhaseOnLine>(phases: readonly Phase[], now: number): Phase | null {
  return phases.find(({ startsAt, endsAt }) => Date.parse(startsAt) <= now && now < Date.parse(endsAt)) ?? null;
}
