// The own place at the thumb, as long as the own row is not on the screen itself.

import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { Link } from 'wouter';
import { Move } from '../parts/Move.tsx';
import { useTexts } from '../texts.ts';
import { useScore } from './score.ts';
import type { Scored } from './score.ts';
import type { OwnStanding } from './sight.ts';

/** Whether the own row is on the screen; `version` says that it may be another element now. */
function useIsSeen(list: RefObject<HTMLElement | null>, version: unknown): boolean {
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    const row = list.current?.querySelector('li.me') ?? null;
    if (row === null) return;
    // The tab bar and the pin itself cover the bottom.
    const observer = new IntersectionObserver((entries) => setIsSeen(entries.some(({ isIntersecting }) => isIntersecting)), {
      rootMargin: '0px 0px -130px 0px',
    });
    observer.observe(row);
    return () => {
      observer.disconnect();
      setIsSeen(false);
    };
  }, [list, version]);
  return isSeen;
}

interface Props {
  readonly me: OwnStanding;
  readonly list: RefObject<HTMLElement | null>;
  /** What makes the own row another element: whose it is, and whether it stands in the top. */
  readonly place: string;
  readonly scored: Scored;
  readonly isFrozen: boolean;
  readonly isFallen: boolean;
}

export function Pin({ me, list, place, scored, isFrozen, isFallen }: Props) {
  const { t, rich } = useTexts();
  const { main, beside, gap } = useScore(scored);
  const isSeen = useIsSeen(list, place);
  if (me.rank === null || isSeen) return null;
  const more = beside(me);
  return (
    <aside className="pin" aria-label={t('board.pin')}>
      <div className="place">
        <b className="num">{me.rank}</b>
        <Move moved={me.moved} />
      </div>
      <div className="grow">
        <h3 className="num">{more === '' ? main(me) : t('board.pinFigures', { score: main(me), orders: more })}</h3>
        <p>
          {isFallen
            ? t('board.refunded')
            : isFrozen
              ? t('board.final')
              : me.gap === null
                ? t('board.first')
                : me.gap === 0
                  ? t('board.tied')
                  : rich('board.pinGap', { amount: <b className="num">{gap(me.gap)}</b> })}
        </p>
      </div>
      {isFrozen ? null : (
        <Link href="/kit" className="btn primary">
          {t('board.toKit')}
        </Link>
      )}
    </aside>
  );
}
