// The one red surface of the page, but on campaign day: own sales today in one big figure, how they stand beside yesterday, orders and earnings.

import { Fragment } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { Rolling } from '../../shared/Rolling.tsx';
import { useTexts } from '../texts.ts';
import { compareDays } from './sales.ts';
import type { DaySales } from './sales.ts';

const WHOLE_YUAN = 100;

function useComparison(today: DaySales, yesterday: DaySales | undefined): string {
  const { t } = useTexts();
  const { yuanPlain } = useFormats();
  const told = compareDays(today, yesterday);
  switch (told.kind) {
    case 'ahead':
      return t('home.compare.ahead', { amount: yuanPlain(told.byFen) });
    case 'behind':
      return t('home.compare.behind', { amount: yuanPlain(told.byFen), yesterday: yuanPlain(told.yesterdayFen) });
    case 'even':
      return t('home.compare.even', { yesterday: yuanPlain(told.yesterdayFen) });
    case 'waiting':
      return t('home.compare.waiting', { yesterday: yuanPlain(told.yesterdayFen) });
    case 'opened':
      return t('home.compare.opened');
    case 'quiet':
      return t('home.compare.quiet');
  }
}

/** A figure with its unit: what is not the figure is smaller. */
export function withUnit(pieces: readonly unknown[]) {
  return pieces.map((piece, index) =>
    typeof piece === 'string' ? <small key={index}>{piece}</small> : <Fragment key={index}>{piece as never}</Fragment>,
  );
}

interface HeroProps {
  readonly today: DaySales;
  readonly yesterday: DaySales | undefined;
  /** On campaign day the campaign is the red surface, and the own day stands on white. */
  readonly isQuiet: boolean;
}

export function Hero({ today, yesterday, isQuiet }: HeroProps) {
  const { t, rich } = useTexts();
  const { yuanPlain, count } = useFormats();
  const comparison = useComparison(today, yesterday);
  return (
    <section className={isQuiet ? 'hero quiet' : 'hero'} aria-labelledby="hero-title">
      <svg className="stair" viewBox="0 0 240 216" aria-hidden="true">
        <path d="M0 216v-42h48v-44h48V86h48V42h48V0h48v216z" />
      </svg>
      <div className="head">
        <h2 id="hero-title">
          <span className="state">{t('home.today')}</span>
          {t('home.sales')}
        </h2>
        <p className="big num">
          <Rolling value={today.netFen} format={yuanPlain} step={WHOLE_YUAN} />
        </p>
        <p className="beside">{comparison}</p>
      </div>
      <div className="mine">
        <dl className="fig">
          <div>
            <dt>{t('home.orders')}</dt>
            <dd className="num">{withUnit(rich('home.ordersValue', { count: <Rolling value={today.orders} format={count} /> }))}</dd>
          </div>
          <div>
            <dt>{t('home.profit')}</dt>
            <dd className="num">
              <Rolling value={today.profitFen} format={yuanPlain} step={WHOLE_YUAN} />
            </dd>
          </div>
        </dl>
        {today.refundedFen > 0 ? <p className="cap less">{t('home.refunded', { amount: yuanPlain(today.refundedFen) })}</p> : null}
      </div>
    </section>
  );
}
