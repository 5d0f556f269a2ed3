// Columns over days: hairline grid, four ticks, the running day in the accent, a label at each Saturday. Arrow keys walk through the
// days and the figure is read out; "as a table" shows the same numbers to everybody.

import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import { useTexts } from '../texts.ts';
import { ticksFor } from './chart-scale.ts';
import { useWidth } from './use-width.ts';

export interface ChartDay {
  readonly key: string;
  readonly value: number;
  /** As in the tooltip and the table. */
  readonly name: string;
  readonly shown: string;
  readonly note: string;
  /** Under the axis; empty for days without one. */
  readonly axis: string;
}

interface ColumnChartProps {
  label: string;
  days: readonly ChartDay[];
  tick(value: number): string;
  height?: number;
  /** No grid and no axis: for small panels. */
  isBare?: boolean;
}

const LEFT = 64;
const BOTTOM = 26;
const TOP = 10;
/** Half the width of the longest label under the axis: the last one stays inside. */
const HALF_LABEL = 38;

export function ColumnChart({ label, days, tick, height = 232, isBare = false }: ColumnChartProps): ReactElement {
  const { t } = useTexts();
  const [box, width] = useWidth();
  const [at, setAt] = useState<number | null>(null);
  const left = isBare ? 0 : LEFT;
  const floor = height - (isBare ? 0 : BOTTOM);
  const top = isBare ? 0 : TOP;
  const ticks = ticksFor(Math.max(...days.map((day) => day.value), 0));
  const most = Math.max(...ticks);
  const step = days.length === 0 ? 0 : Math.max(0, width - left) / days.length;
  const y = (value: number) => floor - ((floor - top) * Math.max(0, value)) / most;
  const chosen = at === null ? undefined : days[at];

  const walk = (event: KeyboardEvent) => {
    const last = days.length - 1;
    const next = { ArrowLeft: Math.max(0, (at ?? days.length) - 1), ArrowRight: Math.min(last, (at ?? -1) + 1), Home: 0, End: last }[
      event.key
    ];
    if (event.key === 'Escape') setAt(null);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
  };

  return (
    <div
      className="chart"
      ref={box}
      tabIndex={0}
      role="group"
      aria-label={`${label} ${t('chart.keys')}`}
      onKeyDown={walk}
      onBlur={() => setAt(null)}
      onMouseLeave={() => setAt(null)}
    >
      {width === 0 ? (
        <div style={{ height }} />
      ) : (
        <svg width={width} height={height} aria-hidden="true">
          {isBare
            ? null
            : ticks.map((value) => (
                <g key={value}>
                  <line className="hair" x1={left} x2={width} y1={Math.round(y(value)) + 0.5} y2={Math.round(y(value)) + 0.5} />
                  <text x={left - 12} y={y(value) + 4} textAnchor="end">
                    {tick(value)}
                  </text>
                </g>
              ))}
          {days.map((day, index) => {
            const x = left + index * step;
            const wide = Math.max(2, Math.min(20, step * 0.62));
            const tall = day.value > 0 ? Math.max(2, floor - y(day.value)) : 0;
            return (
              <g key={day.key} className={index === at ? 'on' : undefined} onMouseEnter={() => setAt(index)}>
                <rect className="hit" x={x} y={0} width={step} height={floor} />
                <rect
                  className={index === days.length - 1 ? 'col now' : 'col'}
                  x={x + (step - wide) / 2}
                  y={floor - tall}
                  width={wide}
                  height={tall}
                  rx={2}
                />
                {!isBare && day.axis !== '' ? (
                  <text x={Math.min(x + step / 2, width - HALF_LABEL)} y={height - 6} textAnchor="middle">
                    {day.axis}
                  </text>
                ) : null}
              </g>
            );
          })}
        </svg>
      )}
      {chosen && at !== null ? (
        <div className="tip" style={tipPlace(left + (at + 0.5) * step, width)}>
          <p>{chosen.name}</p>
          <b>{chosen.shown}</b>
          <p>{chosen.note}</p>
        </div>
      ) : null}
      <p className="sr" aria-live="polite">
        {chosen ? `${chosen.name} ${chosen.shown} ${chosen.note}` : ''}
      </p>
    </div>
  );
}

function tipPlace(x: number, width: number): { left?: number; right?: number } {
  return x > width / 2 ? { right: width - x + 12 } : { left: x + 12 };
}

/** The chart's numbers, the latest day first. */
export function ChartTable({ days, heads }: { days: readonly ChartDay[]; heads: readonly [string, string, string] }): ReactElement {
  return (
    <div className="wide" style={{ maxHeight: 320, overflowY: 'auto' }} tabIndex={0} role="group" aria-label={heads[1]}>
      <table className="dense">
        <thead>
          <tr>
            <th scope="col">{heads[0]}</th>
            <th scope="col" className="r">
              {heads[1]}
            </th>
            <th scope="col" className="r">
              {heads[2]}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...days].reverse().map((day) => (
            <tr key={day.key}>
              <td>{day.name}</td>
              <td className="r f">{day.shown}</td>
              <td className="r m">{day.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A chart and its table, with the switch between them beside the panel's title. */
export function useChartSwitch(): { isTable: boolean; toggle: ReactNode } {
  const { t } = useTexts();
  const [isTable, setTable] = useState(false);
  const toggle = (
    <button type="button" className="plain s" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
      {t(isTable ? 'chart.asChart' : 'chart.asTable')}
    </button>
  );
  return { isTable, toggle };
}
