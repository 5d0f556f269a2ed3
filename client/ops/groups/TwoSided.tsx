// Joins above the line and leaves below it, day by day, on one scale.

import type { ReactElement } from 'react';
import { useWidth } from '../parts/use-width.ts';
import { useTexts } from '../texts.ts';
import { reachOf } from './charts.ts';
import { useDayWalk } from './walking.ts';

export interface TwoSidedDay {
  readonly key: string;
  readonly up: number;
  readonly down: number;
  readonly name: string;
  readonly shown: string;
  readonly axis: string;
}

const LEFT = 40;
const BOTTOM = 26;
const TOP = 10;
const HALF_LABEL = 38;

export function TwoSided({ label, days, height = 208 }: { label: string; days: readonly TwoSidedDay[]; height?: number }): ReactElement {
  const { t } = useTexts();
  const [box, width] = useWidth();
  const { at, setAt, walks } = useDayWalk(days.length);
  const reach = reachOf(days);
  const middle = TOP + (height - BOTTOM - TOP) / 2;
  const half = (height - BOTTOM - TOP) / 2;
  const step = days.length === 0 ? 0 : Math.max(0, width - LEFT) / days.length;
  const wide = Math.max(2, Math.min(20, step * 0.62));
  const tall = (value: number) => (value === 0 ? 0 : Math.max(2, (half * value) / reach));
  const chosen = at === null ? undefined : days[at];
  return (
    <div className="chart two" ref={box} aria-label={`${label} ${t('chart.keys')}`} {...walks}>
      {width === 0 ? (
        <div style={{ height }} />
      ) : (
        <svg width={width} height={height} aria-hidden="true">
          {[
            { value: reach, y: TOP },
            { value: 0, y: middle },
            { value: reach, y: middle + half },
          ].map(({ value, y }) => (
            <g key={y}>
              <line className="hair" x1={LEFT} x2={width} y1={Math.round(y) + 0.5} y2={Math.round(y) + 0.5} />
              <text x={LEFT - 12} y={y + 4} textAnchor="end">
                {value}
              </text>
            </g>
          ))}
          {days.map((day, index) => {
            const x = LEFT + index * step + (step - wide) / 2;
            return (
              <g key={day.key} className={index === at ? 'on' : undefined} onMouseEnter={() => setAt(index)}>
                <rect className="hit" x={LEFT + index * step} y={0} width={step} height={height - BOTTOM} />
                <rect className="up" x={x} y={middle - tall(day.up)} width={wide} height={tall(day.up)} rx={2} />
                <rect className="down" x={x} y={middle} width={wide} height={tall(day.down)} rx={2} />
                {day.axis === '' ? null : (
                  <text x={Math.min(x + wide / 2, width - HALF_LABEL)} y={height - 6} textAnchor="middle">
                    {day.axis}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      )}
      {chosen && at !== null ? (
        <div
          className="tip"
          style={at > days.length / 2 ? { right: width - (LEFT + (at + 0.5) * step) + 12 } : { left: LEFT + (at + 0.5) * step + 12 }}
        >
          <p>{chosen.name}</p>
          <b>{chosen.shown}</b>
        </div>
      ) : null}
      <p className="sr" aria-live="polite">
        {chosen ? `${chosen.name} ${chosen.shown}` : ''}
      </p>
    </div>
  );
}
