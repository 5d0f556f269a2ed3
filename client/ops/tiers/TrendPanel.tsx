// How many stood in each tier, day by day. Three small charts with a scale of their own each: the newcomers are ninety times as many
// as the heads, and on one scale nothing of the heads would move.

import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import type { Tier } from '../../shared/generated.ts';
import type { PyramidData } from '../generated.ts';
import { useChartSwitch } from '../parts/ColumnChart.tsx';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Nothing } from '../parts/states.tsx';
import { useWidth } from '../parts/use-width.ts';
import { useTexts } from '../texts.ts';
import { TierMark } from './Tier.tsx';
import { TIERS, tierText } from './words.ts';

type Day = PyramidData['pyramid']['trend'][number];

const HEIGHT = 72;
const FIELD = { NEW: 'new', MID: 'mid', HEAD: 'head' } as const satisfies Record<Tier, keyof Day>;

export function TrendPanel({ trend }: { trend: readonly Day[] }): ReactElement {
  const { t } = useTexts();
  const { day } = useFormats();
  const now = useNow(60_000);
  const { isTable, toggle } = useChartSwitch();
  const [first] = trend;
  return (
    <Panel
      title={t('trend.title')}
      aside={
        <>
          {first === undefined ? null : <span className="s">{t('trend.about', { from: day(first.day, now) })}</span>}
          {toggle}
        </>
      }
    >
      {trend.length < 2 ? (
        <Nothing>{t('trend.tooShort')}</Nothing>
      ) : isTable ? (
        <TrendTable trend={trend} />
      ) : (
        <div className="trends">
          {TIERS.map((tier) => (
            <Line key={tier} tier={tier} days={trend} />
          ))}
        </div>
      )}
    </Panel>
  );
}

function Line({ tier, days }: { tier: Tier; days: readonly Day[] }): ReactElement {
  const { t } = useTexts();
  const { count, change, day: dayText } = useFormats();
  const now = useNow(60_000);
  const [box, width] = useWidth();
  const values = days.map((each) => each[FIELD[tier]]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const [first = 0] = values;
  const last = values[values.length - 1] ?? 0;
  const x = (index: number) => 2 + (index * (width - 6)) / Math.max(1, values.length - 1);
  const y = (value: number) => 6 + (HEIGHT - 12) * (most === least ? 0.5 : 1 - (value - least) / (most - least));
  const points = values.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const [from, to] = [days[0]?.day ?? '', days[days.length - 1]?.day ?? ''];
  return (
    <div>
      <p className="pair">
        <TierMark tier={tier} />
        <b className="f">{count(last)}</b>
        <span className="s">{change(last - first)}</span>
      </p>
      <div ref={box}>
        {width === 0 ? (
          <div style={{ height: HEIGHT }} />
        ) : (
          <svg
            className={`curve of-${tier.toLowerCase()}`}
            width={width}
            height={HEIGHT}
            role="img"
            aria-label={t('trend.ofTier', { tier: t(tierText[tier]), first: count(first), last: count(last) })}
          >
            <line className="hair" x1={0} x2={width} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
            <polyline points={points} />
            <circle cx={x(values.length - 1)} cy={y(last)} r={3} />
          </svg>
        )}
      </div>
      <p className="s ends">
        <span>{dayText(from, now)}</span>
        <span>{t('trend.range', { least: count(least), most: count(most) })}</span>
        <span>{dayText(to, now)}</span>
      </p>
    </div>
  );
}

function TrendTable({ trend }: { trend: readonly Day[] }): ReactElement {
  const { t } = useTexts();
  const { count, dayAndWeekday } = useFormats();
  const now = useNow(60_000);
  return (
    <div className="wide" style={{ maxHeight: 320, overflowY: 'auto' }} tabIndex={0} role="group" aria-label={t('trend.title')}>
      <table className="dense">
        <thead>
          <tr>
            <th scope="col">{t('table.day')}</th>
            {TIERS.map((tier) => (
              <th key={tier} scope="col" className="r">
                {t(tierText[tier])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...trend].reverse().map((each) => (
            <tr key={each.day}>
              <td>{dayAndWeekday(each.day, now)}</td>
              {TIERS.map((tier) => (
                <td key={tier} className="r">
                  {count(each[FIELD[tier]])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
