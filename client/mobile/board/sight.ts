// A board as the page sees it: the live one; before that, and without a network, the copy that was kept of it with its age.
// Surprise: what is frozen is never old, so its copy stands without a dot.

import { useEffect, useMemo, useRef } from 'react';
import { useBoard } from '../../shared/board-live.ts';
import type { BoardKey, BoardSight } from '../../shared/board-live.ts';
import { OF_PERSON } from '../../shared/remembered.ts';
import { currentSession, useSession } from '../../shared/session.ts';
import { keepCopy, loadCopy } from '../copies.ts';
import type { Freshness } from '../parts/freshness.ts';

export type LiveBoard = NonNullable<BoardSight['board']>;
export type BoardRow = LiveBoard['top'][number];
export type OwnStanding = NonNullable<BoardSight['me']>;

interface Kept {
  readonly board: LiveBoard;
  readonly me: OwnStanding | null;
}

export interface Sight {
  readonly board: LiveBoard | null;
  readonly me: OwnStanding | null;
  readonly freshness: Freshness;
  /** Why there is none. */
  readonly refusal: string | null;
}

/** As often as the last state is written down while it moves; and once more when the page is put away. */
const KEEP_MILLISECONDS = 5_000;

function keyOf(personId: string, { campaignId, subject, metric, phaseId }: BoardKey): string {
  return `${OF_PERSON}copy.${personId}.board.${campaignId}.${subject}.${metric}.${phaseId ?? ''}`;
}

/** Writes the newest state down now and then. */
function useKeeping(personId: string | null, key: string | null, kept: Kept | null, heardAt: number | null): void {
  const latest = useRef({ key, kept, heardAt });
  useEffect(() => {
    latest.current = { key, kept, heardAt };
  });
  useEffect(() => {
    const keep = () => {
      // The page goes away because the session ended: what was kept has been cleared, and stays so.
      if (personId === null || currentSession().me?.id !== personId) return;
      const now = latest.current;
      if (now.key !== null && now.kept !== null && now.heardAt !== null)
        keepCopy(now.key, { data: now.kept, answeredAt: now.heardAt, askedAt: now.heardAt });
    };
    const timer = setInterval(keep, KEEP_MILLISECONDS);
    document.addEventListener('visibilitychange', keep);
    return () => {
      keep();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', keep);
    };
  }, [key, personId]);
}

export function useSight(board: BoardKey | null): Sight {
  const { me: person } = useSession();
  const key = board === null ? null : keyOf(person?.id ?? '', board);
  const live = useBoard(board);
  const kept = useMemo(() => (key === null ? null : loadCopy<Kept>(key)), [key]);
  useKeeping(person?.id ?? null, key, live.board === null ? null : { board: live.board, me: live.me }, live.heardAt);
  const isLive = live.board !== null;
  return {
    board: live.board ?? kept?.data.board ?? null,
    me: isLive ? live.me : (kept?.data.me ?? null),
    freshness: {
      answeredAt: isLive ? live.heardAt : (kept?.answeredAt ?? null),
      isCurrent: live.state === 'live',
      error: null,
    },
    refusal: live.code,
  };
}
