// The day in five figures, each beside yesterday at the same time.

import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { Figure } from '../parts/Figure.tsx';
import { useTexts } from '../texts.ts';

interface Totals {
  readonly orders: number;
  readonly netFen: number;
  readonly refundedFen: number;
  readonly amountFen: number;
  readonly profitFen: number;
  readonly memberships: number;
  readonly membershipFen: number;
}

interface Day {
  readonly totals: Totals;
  readonly yesterdaySoFar: Totals;
  readonly yesterday: Totals;
}

export function DayStrip({ today }: { today: Day }): ReactElement {
  const { t } = useTexts();
  const { yuanShort, count, share } = useFormats();
  const { totals, yesterdaySoFar: before, yesterday } = today;
  const against = (value: number, then: number, shown: (size: number) => string) => {
    if (value === then) return t('today.asYesterday');
    const rises = value > then;
    const size = `${rises ? '+' : '−'}${shown(Math.abs(value - then))}`;
    return (
      <>
        {t('today.against')} <span className={rises ? 'c-done f' : 'f'}>{size}</span>
      </>
    );
  };
  return (
    <div className="stats five">
      <Figure
        what={t('today.net')}
        note={
          <>
            {against(totals.netFen, before.netFen, yuanShort)} · {t('today.wholeYesterday', { value: yuanShort(yesterday.netFen) })}
          </>
        }
      >
        {yuanShort(totals.netFen)}
      </Figure>
      <Figure what={t('today.orders')} unit={t('unit.orders')} note={against(totals.orders, before.orders, count)}>
        {count(totals.orders)}
      </Figure>
      <Figure
        what={t('today.memberships')}
        unit={t('unit.people', { count: totals.memberships })}
        note={against(totals.memberships, before.memberships, count)}
      >
        {count(totals.memberships)}
      </Figure>
      <Figure
        what={t('today.refunds')}
        note={
          totals.refundedFen === 0 ? t('today.noRefunds') : t('today.refundShare', { share: share(totals.refundedFen / totals.amountFen) })
        }
      >
        {yuanShort(totals.refundedFen)}
      </Figure>
      <Figure what={t('today.profit')} note={against(totals.profitFen, before.profitFen, yuanShort)}>
        {yuanShort(totals.profitFen)}
      </Figure>
    </div>
  );
}
