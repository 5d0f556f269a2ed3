// The last 14 days as bars, with the sums of 30. One slider lies over all bars, so that a thumb or the arrow keys choose a day;
// its figures stand above. The same as a table for whoever reads rather than looks.

import { useState } from 'react';
import type { CSSProperties } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import { useTexts } from '../texts.ts';
import { withUnit } from './Hero.tsx';
import { sumDays } from './sales.ts';
import type { DaySales } from './sales.ts';

const DAYS = 14;
/** So that a day with little is still seen. */
const SMALLEST_SHARE = 0.02;

function heightOf(fen: number, highest: number): CSSProperties {
  const share = highest === 0 || fen <= 0 ? 0 : Math.max(SMALLEST_SHARE, fen / highest);
  return { height: `${(share * 100).toFixed(2)}%` };
}

export function Trend({ days }: { readonly days: readonly DaySales[] }) {
  const { t } = useTexts();
  const [isTable, setIsTable] = useState(false);
  const shown = days.slice(-DAYS);
  return (
    <section className="card" aria-labelledby="trend-title">
      <header>
        <h2 id="trend-title">{t('home.trend')}</h2>
        <button type="button" className="more" aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
          {isTable ? t('home.asChart') : t('home.asTable')}
        </button>
      </header>
      {isTable ? <DayTable days={shown} /> : <Bars days={shown} />}
      <Sums days={days} />
    </section>
  );
}

function Bars({ days }: { readonly days: readonly DaySales[] }) {
  const { t } = useTexts();
  const { yuanPlain, dayAndWeekday, day: dayText } = useFormats();
  const [chosen, setChosen] = useState(DAYS - 1);
  const now = useNow();
  const index = Math.min(chosen, days.length - 1);
  const day = days[index];
  if (!day) return null;
  const highest = Math.max(...days.map(({ netFen }) => netFen));
  const words = t('home.dayValue', { day: dayAndWeekday(day.day, now), amount: yuanPlain(day.netFen), orders: day.orders });
  return (
    <div className="bars">
      <p className="chosen" aria-hidden="true">
        {words}
      </p>
      <div className="plot">
        <div className="columns" aria-hidden="true">
          {days.map(({ day: key, netFen }, at) => (
            <i key={key} className={at === index ? 'is-chosen' : at === days.length - 1 ? 'is-today' : ''}>
              <b style={heightOf(netFen, highest)} />
            </i>
          ))}
        </div>
        <input
          type="range"
          min={0}
          max={days.length - 1}
          value={index}
          aria-label={t('home.trendLabel')}
          aria-valuetext={words}
          onChange={({ target }) => setChosen(Number(target.value))}
        />
      </div>
      <p className="ticks" aria-hidden="true">
        <span>{days[0] ? dayText(days[0].day, now) : ''}</span>
        <span>{t('home.trendHint')}</span>
        <span>{t('home.today')}</span>
      </p>
    </div>
  );
}

function DayTable({ days }: { readonly days: readonly DaySales[] }) {
  const { t } = useTexts();
  const { yuan, count, dayAndWeekday } = useFormats();
  const now = useNow();
  return (
    <table className="days">
      <thead>
        <tr>
          <th scope="col">{t('home.day')}</th>
          <th scope="col">{t('home.orders')}</th>
          <th scope="col">{t('home.sales')}</th>
        </tr>
      </thead>
      <tbody>
        {[...days].reverse().map(({ day, orders, netFen }) => (
          <tr key={day}>
            <th scope="row">{dayAndWeekday(day, now)}</th>
            <td className="num">{count(orders)}</td>
            <td className="num">{yuan(netFen)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sums({ days }: { readonly days: readonly DaySales[] }) {
  const { t, rich } = useTexts();
  const { yuanShort, count } = useFormats();
  const { netFen, orders, profitFen } = sumDays(days);
  return (
    <div className="sums">
      <h3>{t('home.sums')}</h3>
      <dl>
        <div>
          <dt>{t('home.sales')}</dt>
          <dd className="num">{yuanShort(netFen)}</dd>
        </div>
        <div>
          <dt>{t('home.orders')}</dt>
          <dd className="num">{withUnit(rich('home.ordersValue', { count: <span>{count(orders)}</span> }))}</dd>
        </div>
        <div>
          <dt>{t('home.profit')}</dt>
          <dd className="num">{yuanShort(profitFen)}</dd>
        </div>
      </dl>
    </div>
  );
}
