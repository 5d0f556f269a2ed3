// Moving an entry, by hand or by keys: where it would stand, and what speaks against that, asked before it is dropped. What is dropped
// while the question is still open waits for its answer.

import { useEffect, useRef, useState } from 'react';
import { ask } from '../../shared/api.ts';
import { useAskAgainSoon } from '../answers.ts';
import { instantOf } from '../campaigns/timetable/zoned.ts';
import type { WeekEntry } from '../generated.ts';
import { JudgeMoveQuery, MoveEntryMutation } from '../generated.ts';
import { addDays } from '../parts/now.ts';
import type { TwoWords } from '../tiers/words.ts';
import type { Spot } from './week-layout.ts';
import { clockOfMinutes, spotAt } from './week-layout.ts';

export type Verdict =
  | { readonly is: 'ASKING' }
  | { readonly is: 'FREE' }
  | { readonly is: 'CONFLICTS'; readonly words: readonly TwoWords[] }
  | { readonly is: 'REFUSED'; readonly error: unknown };

export interface Moving {
  readonly entry: WeekEntry;
  readonly minutes: number;
  readonly start: Spot;
  readonly spot: Spot;
  readonly verdict: Verdict;
  /** By keys: until Enter or Escape. */
  readonly isByKeys: boolean;
}

export interface Mover {
  readonly moving: Moving | null;
  take(entry: WeekEntry, start: Spot, isByKeys: boolean): void;
  to(spot: Spot): void;
  cancel(): void;
  /** Resolves once it is judged: what would be moved where; null where nothing has changed or it cannot be there. */
  drop(): Promise<{ entry: WeekEntry; startsAt: string; endsAt: string; verdict: Verdict } | null>;
}

const PAUSE_MILLISECONDS = 150;
const MINUTE = 60_000;

export function useMover(week: string, zone: string): Mover {
  const [moving, setMoving] = useState<Moving | null>(null);
  const asked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const timesOf = (of: Moving, spot: Spot): { startsAt: string; endsAt: string } | null => {
    const startsAt = instantOf(addDays(week, spot.day), clockOfMinutes(spot.from), zone);
    return startsAt && { startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + of.minutes * MINUTE).toISOString() };
  };

  const judge = async (of: Moving, spot: Spot): Promise<Verdict> => {
    const times = timesOf(of, spot);
    if (times === null) return { is: 'FREE' };
    try {
      const { judgeMove } = await ask(JudgeMoveQuery, { id: of.entry.id, ...times });
      return judgeMove.length === 0 ? { is: 'FREE' } : { is: 'CONFLICTS', words: judgeMove.map(({ words }) => words) };
    } catch (error) {
      return { is: 'REFUSED', error };
    }
  };

  const stop = () => {
    clearTimeout(timer.current);
    asked.current += 1;
    setMoving(null);
  };

  return {
    moving,
    take(entry, start, isByKeys) {
      const minutes = Math.max(1, Math.round((Date.parse(entry.endsAt) - Date.parse(entry.startsAt)) / MINUTE));
      setMoving({ entry, minutes, start, spot: start, verdict: { is: 'FREE' }, isByKeys });
    },
    to(wanted) {
      if (moving === null) return;
      const spot = spotAt(wanted, moving.minutes);
      if (spot.day === moving.spot.day && spot.from === moving.spot.from) return;
      const isHome = spot.day === moving.start.day && spot.from === moving.start.from;
      const next: Moving = { ...moving, spot, verdict: { is: isHome ? 'FREE' : 'ASKING' } };
      setMoving(next);
      clearTimeout(timer.current);
      const turn = (asked.current += 1);
      if (isHome) return;
      timer.current = setTimeout(() => {
        void judge(next, spot).then((verdict) => {
          if (asked.current === turn) setMoving({ ...next, verdict });
        });
      }, PAUSE_MILLISECONDS);
    },
    cancel: stop,
    async drop() {
      if (moving === null) return null;
      const { entry, spot, start, verdict } = moving;
      const times = timesOf(moving, spot);
      if (times === null || (spot.day === start.day && spot.from === start.from)) {
        stop();
        return null;
      }
      clearTimeout(timer.current);
      asked.current += 1;
      const known = verdict.is === 'ASKING' ? await judge(moving, spot) : verdict;
      setMoving(null);
      return { entry, ...times, verdict: known };
    },
  };
}

/** Moves, and asks for the week again: at once, and when all groups have followed. */
export function useMoveEntry(): (id: string, startsAt: string, endsAt: string) => Promise<void> {
  const again = useAskAgainSoon();
  return async (id, startsAt, endsAt) => {
    await ask(MoveEntryMutation, { id, startsAt, endsAt });
    again('ScheduleWeek', 'PlannedActivity', 'ScheduleActivity');
  };
}
