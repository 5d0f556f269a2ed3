// What the member's own week holds, asked once for all rooms: the tab bar goes by it, and Home's tasks.

import { createContext, useContext } from 'react';
import type { OwnWeekData } from '../generated.ts';

export interface OwnWeek {
  /** Null until the first answer, where no copy was kept. */
  readonly data: OwnWeekData | null;
  readonly askAgain: () => void;
}

export const OwnWeekContext = createContext<OwnWeek>({ data: null, askAgain: () => undefined });

export const useOwnWeek = (): OwnWeek => useContext(OwnWeekContext);

/** So long the camp keeps its tab, for whoever comes back for the certificate. */
const KEPT_DAYS = 3;
const DAY_MILLISECONDS = 86_400_000;
const RUNNING: ReadonlySet<string> = new Set(['ENROLLED', 'ACTIVE', 'EXTENDED']);

/** Whether the camp has the fourth tab. `today` is a business day. */
export function hasCampTab({ myCamp, myNextCamp }: OwnWeekData, today: string): boolean {
  if (myCamp === null) return myNextCamp !== null;
  return RUNNING.has(myCamp.state) || (Date.parse(today) - Date.parse(myCamp.endsOn)) / DAY_MILLISECONDS <= KEPT_DAYS;
}
