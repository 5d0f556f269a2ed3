// What is missing to the one above: in what the board counts, and in orders of the main product.

import { ordersToOvertake } from '../../shared/overtake.ts';
import { useTexts } from '../texts.ts';
import { useScore } from './score.ts';
import type { Scored } from './score.ts';

interface Props {
  readonly gap: number;
  readonly scored: Scored;
  /** Of the main product; 0 where nobody knows it. */
  readonly priceFen: number;
  /** With the reason why a tie stays behind. */
  readonly isLong?: boolean;
}

export function GapWords({ gap, scored, priceFen, isLong = false }: Props) {
  const { rich, t } = useTexts();
  const words = useScore(scored);
  const amount = <b className="num">{words.gap(gap)}</b>;
  const orders = scored.metric === 'SALES' ? ordersToOvertake(gap, priceFen) : null;
  if (orders === null) return <span>{gap === 0 ? t('board.tied') : rich('board.gap', { amount })}</span>;
  const count = <b className="num">{orders}</b>;
  if (gap === 0) return <span>{rich('board.tiedAndOrders', { count })}</span>;
  return (
    <span>
      {rich('board.gapAndOrders', { amount, count })}
      {isLong ? <small>{t('board.tie')}</small> : null}
    </span>
  );
}
