// What a score says, by what the board counts: money in full with the orders behind it, or orders or people as they are.

import type { BoardMetric, BoardSubject } from '../../shared/generated.ts';
import { useFormats } from '../../shared/formats.ts';
import { useTexts } from '../texts.ts';

export interface Scored {
  readonly subject: BoardSubject;
  readonly metric: BoardMetric;
}

interface Figures {
  readonly score: number;
  readonly orders: number;
}

export interface ScoreWords {
  readonly main: (figures: Figures) => string;
  /** What stands small below it; nothing where the score says it already. */
  readonly beside: (figures: Figures) => string;
  readonly gap: (score: number) => string;
}

export function useScore({ metric }: Scored): ScoreWords {
  const { t } = useTexts();
  const { yuanPlain } = useFormats();
  const orders = (count: number) => t('board.orders', { count });
  const words: Readonly<Record<BoardMetric, (score: number) => string>> = {
    SALES: yuanPlain,
    ORDERS: orders,
    NEW_MEMBERS: (count) => t('board.people', { count }),
  };
  const say = words[metric];
  return { main: ({ score }) => say(score), beside: ({ orders: count }) => (metric === 'SALES' ? orders(count) : ''), gap: say };
}
