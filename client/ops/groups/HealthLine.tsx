// A figure of 0 to 100 over days as a line; days on which nothing was measured leave a gap. Arrow keys walk through the days, as in
// the charts of columns.

import type { ReactElement } from 'react';
import { useTexts } from '../texts.ts';
import { useWidth } from '../parts/use-width.ts';
import { linesOf } from './charts.ts';
import { useDayWalk } from './walking.ts';

export interface LineDay {
  readonly key: string;
  readonly value: number | null;
  readonly name: string;
  readonly note: string;
  readonly axis: string;
}

const LEFT = 40;
const BOTTOM = 26;
const TOP = 10;
const HALF_LABEL = 38;
const TICKS = [0, 25, 50, 75, 100];

export function HealthLine({ label, days, height = 208 }: { label: string; days: readonly LineDay[]; height?: number }): ReactElement {
  const { t } = useTexts();
  const [box, width] = useWidth();
  const { at, setAt, walks } = useDayWalk(days.length);
  const floor = height - BOTTOM;
  const step = Math.max(0, width - LEFT - 12) / Math.max(1, days.length - 1);
  const x = (index: number) => LEFT + index * step;
  const y = (value: number) => floor - ((floor - TOP) * value) / 100;
  const latest = days.reduce((last, { value }, index) => (value === null ? last : index), -1);
  const chosen = at === null ? undefined : days[at];
  return (
    <div className="chart line" ref={box} aria-label={`${label} ${t('chart.keys')}`} {...walks}>
      {width === 0 ? (
        <div style={{ height }} />
      ) : (
        <svg width={width} height={height} aria-hidden="true">
          {TICKS.map((value) => (
            <g key={value}>
              <line className="hair" x1={LEFT} x2={width} y1={Math.round(y(value)) + 0.5} y2={Math.round(y(value)) + 0.5} />
              <text x={LEFT - 12} y={y(value) + 4} textAnchor="end">
                {value}
              </text>
            </g>
          ))}
          {linesOf(days.map(({ value }) => value)).map((line) => (
            <polyline
              key={line[0]?.index}
              points={line.map(({ index, value }) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(' ')}
            />
          ))}
          {days.map((day, index) => (
            <g key={day.key} className={index === at ? 'on' : undefined} onMouseEnter={() => setAt(index)}>
              <rect className="hit" x={x(index) - step / 2} y={0} width={Math.max(1, step)} height={floor} />
              {day.value !== null && (index === at || index === latest) ? <circle cx={x(index)} cy={y(day.value)} r={3.5} /> : null}
              {day.axis === '' ? null : (
                <text x={Math.min(x(index), width - HALF_LABEL)} y={height - 6} textAnchor="middle">
                  {day.axis}
                </text>
              )}
            </g>
          ))}
        </svg>
      )}
      {chosen && at !== null ? (
        <div className="tip" style={x(at) > width / 2 ? { right: width - x(at) + 12 } : { left: x(at) + 12 }}>
          <p>{chosen.name}</p>
          <b>{chosen.value ?? '—'}</b>
          {chosen.note === '' ? null : <p>{chosen.note}</p>}
        </div>
      ) : null}
      <p className="sr" aria-live="polite">
        {chosen ? `${chosen.name} ${String(chosen.value ?? '—')} ${chosen.note}` : ''}
      </p>
    </div>
  );
}
