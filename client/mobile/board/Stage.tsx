// The board itself: totals, podium, rows, and the own place pinned at the thumb.

import { useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { Link } from 'wouter';
import { countDown } from '../../shared/countdown.ts';
import type { BoardMetric, BoardSubject } from '../../shared/generated.ts';
import { useFormats } from '../../shared/formats.ts';
import { useSeconds } from '../../shared/now.ts';
import { useSlides } from '../../shared/slides.ts';
import { useIsSlow } from '../ask.ts';
import { Blocks } from '../parts/Frame.tsx';
import { useTexts } from '../texts.ts';
import { useFallen } from './fallen.ts';
import { linesOf } from './lines.ts';
import { Pin } from './Pin.tsx';
import { Podium } from './Podium.tsx';
import { Rows } from './Rows.tsx';
import type { LiveBoard, Sight } from './sight.ts';

/** Ranks above the gap, before somebody asks for all. */
const SHOWN = 10;

interface Props {
  readonly sight: Sight;
  readonly list: RefObject<HTMLElement | null>;
  readonly subject: BoardSubject;
  readonly metric: BoardMetric;
  /** The switch between metrics, in the head of the card. */
  readonly metrics: ReactNode;
  /** Of the phase, or of the campaign. */
  readonly startsAt: string;
  readonly priceFen: number;
  readonly ownName: string | null;
  readonly isFrozen: boolean;
}

function Totals({ board, subject, metric }: { readonly board: LiveBoard } & Pick<Props, 'subject' | 'metric'>) {
  const { t } = useTexts();
  const { yuanShort } = useFormats();
  const { salesFen, orders, newMembers, owners } = board.total;
  const ofOrders = t('board.orders', { count: orders });
  const first: Readonly<Record<BoardMetric, string>> = {
    SALES: yuanShort(salesFen),
    ORDERS: ofOrders,
    NEW_MEMBERS: t('board.people', { count: newMembers }),
  };
  // Who brought a member has not sold by that.
  const isOfSellers = subject !== 'DISTRIBUTOR' || metric !== 'NEW_MEMBERS';
  return (
    <p className="total">
      <span>{t('board.total')}</span>
      <b className="num">{first[metric]}</b>
      {metric === 'SALES' ? <span className="num">{ofOrders}</span> : null}
      <span className="num last">{t(isOfSellers ? `board.owners.${subject}` : 'board.inviters', { count: owners })}</span>
    </p>
  );
}

function NotBegun({ startsAt }: { readonly startsAt: string }) {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useSeconds();
  const { days, clock } = countDown(Date.parse(startsAt) - now);
  const left = days > 0 ? t('camp.daysAnd', { days, clock }) : clock;
  return (
    <div className="empty">
      <h2>{t('board.opensAt', { at: moment(startsAt, new Date(now)) })}</h2>
      <p className="num">{t('board.opensIn', { left })}</p>
    </div>
  );
}

function Nobody({ isFrozen, metric }: Pick<Props, 'isFrozen' | 'metric'>) {
  const { t } = useTexts();
  return (
    <div className="empty">
      <h2>{metric === 'NEW_MEMBERS' ? t('board.nobodyInvited') : isFrozen ? t('board.nobodyAtAll') : t('board.nobody')}</h2>
      {isFrozen ? null : (
        <Link href="/kit" className="btn primary wide">
          {t('board.toKit')}
        </Link>
      )}
    </div>
  );
}

export function Stage({ sight, list, subject, metric, metrics, startsAt, priceFen, ownName, isFrozen }: Props) {
  const { t } = useTexts();
  const [isWhole, setIsWhole] = useState(false);
  const now = useSeconds();
  const { board, me } = sight;
  const isSlow = useIsSlow(board === null && sight.refusal === null);
  const isFallen = useFallen(subject, me?.rank == null ? null : me.score);
  const { podium, lines, ownerId } = linesOf(board?.top ?? [], me, isWhole ? Infinity : SHOWN);
  useSlides(list, board?.version);
  const scored = { subject, metric };
  const label = t('board.places');
  if (board === null) {
    if (sight.refusal !== null) return <p className="by warn">{t('board.refused')}</p>;
    return isSlow ? <Blocks heights={['card', 'card']} /> : null;
  }
  if (board.top.length === 0) {
    const isBefore = Date.parse(startsAt) > now && !isFrozen;
    return (
      <section className="stage" aria-label={label}>
        {metrics}
        {isBefore ? <NotBegun startsAt={startsAt} /> : <Nobody isFrozen={isFrozen} metric={metric} />}
      </section>
    );
  }
  const rest = board.top.length - SHOWN;
  return (
    <>
      <section className="stage" ref={list} aria-label={label}>
        {metrics}
        <Totals board={board} subject={subject} metric={metric} />
        <Podium rows={podium} ownerId={ownerId} scored={scored} ownName={ownName} />
        <Rows lines={lines} me={me} scored={scored} priceFen={priceFen} isFallen={isFallen} ownName={ownName} isFrozen={isFrozen} />
        {rest > 0 ? (
          <button type="button" className="btn plain wide" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? t('board.showLess') : t('board.showTop', { count: board.top.length })}
          </button>
        ) : null}
      </section>
      {me === null ? null : (
        <Pin
          me={me}
          list={list}
          place={`${ownerId ?? ''}.${String(podium.some((row) => row.ownerId === ownerId))}.${String(isWhole)}`}
          scored={scored}
          isFrozen={isFrozen}
          isFallen={isFallen}
        />
      )}
    </>
  );
}
