// Sales against the plan over the time of a campaign: the plan dashed up to the goal, what was sold as a line with the latest figure at
// its end. Arrow keys walk through the points and the figures are read out.

import type { KeyboardEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import { ticksFor } from '../../parts/chart-scale.ts';
import { useWidth } from '../../parts/use-width.ts';
import { useTexts } from '../../texts.ts';
import type { CoursePoint } from './course.ts';
import { clockWithin } from './zoned.ts';

interface CourseChartProps {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly goalFen: number;
  readonly points: readonly CoursePoint[];
  readonly plan: readonly { readonly at: string; readonly salesFen: number }[];
}

const HEIGHT = 240;
const LEFT = 60;
const RIGHT = 44;
const TOP = 18;
const BOTTOM = 26;
const TIMES = 7;

export function CourseChart({ startsAt, endsAt, goalFen, points, plan }: CourseChartProps): ReactElement {
  const { t } = useTexts();
  const { yuanShort, zone } = useFormats();
  const clock = clockWithin({ startsAt, endsAt }, zone);
  const [box, width] = useWidth();
  const [at, setAt] = useState<number | null>(null);
  const from = Date.parse(startsAt);
  const length = Math.max(1, Date.parse(endsAt) - from);
  const ticks = ticksFor(Math.max(goalFen, ...points.map(({ salesFen }) => salesFen ?? 0)), 3);
  const most = Math.max(...ticks);
  const floor = HEIGHT - BOTTOM;
  const wide = Math.max(0, width - LEFT - RIGHT);
  const x = (moment: string) => LEFT + (wide * Math.min(Math.max(Date.parse(moment) - from, 0), length)) / length;
  const y = (fen: number) => floor - ((floor - TOP) * Math.max(0, fen)) / most;
  const sold = points.flatMap((point) => (point.salesFen === null ? [] : [{ at: point.at, salesFen: point.salesFen }]));
  const way = (rows: readonly { at: string; salesFen: number }[]) =>
    rows.map((row, index) => `${index === 0 ? 'M' : 'L'}${x(row.at).toFixed(1)} ${y(row.salesFen).toFixed(1)}`).join('');
  const last = sold[sold.length - 1];
  const chosen = at === null ? undefined : points[at];
  const say = (point: CoursePoint) =>
    `${clock(point.at)} ${t('time.planned')} ${yuanShort(point.planFen)}${point.salesFen === null ? '' : ` ${t('time.sold')} ${yuanShort(point.salesFen)}`}`;

  const walk = (event: KeyboardEvent) => {
    const end = points.length - 1;
    const next = { ArrowLeft: Math.max(0, (at ?? points.length) - 1), ArrowRight: Math.min(end, (at ?? -1) + 1), Home: 0, End: end }[
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
      aria-label={`${t('time.course')} ${t('chart.keys')}`}
      onKeyDown={walk}
      onBlur={() => setAt(null)}
      onMouseLeave={() => setAt(null)}
      onMouseMove={(event) => {
        const left = event.currentTarget.getBoundingClientRect().left;
        const share = (event.clientX - left - LEFT) / Math.max(1, wide);
        setAt(share < 0 || share > 1 ? null : Math.round(share * (points.length - 1)));
      }}
    >
      {width === 0 ? (
        <div style={{ height: HEIGHT }} />
      ) : (
        <svg width={width} height={HEIGHT} aria-hidden="true">
          {ticks.map((value) => (
            <g key={value}>
              <line className="hair" x1={LEFT} x2={width - RIGHT} y1={Math.round(y(value)) + 0.5} y2={Math.round(y(value)) + 0.5} />
              <text x={LEFT - 10} y={y(value) + 4} textAnchor="end">
                {yuanShort(value, ticks.some((each) => each % 1_000_000 > 0) ? 1 : 0)}
              </text>
            </g>
          ))}
          {Array.from({ length: TIMES }, (_time, index) => {
            const moment = new Date(from + (length * index) / (TIMES - 1)).toISOString();
            return (
              <text key={moment} x={x(moment)} y={HEIGHT - 6} textAnchor="middle">
                {clock(moment)}
              </text>
            );
          })}
          <path className="plan" d={way(plan.map((point) => ({ at: point.at, salesFen: point.salesFen })))} />
          {goalFen > 0 ? (
            <text x={width - RIGHT + 8} y={y(goalFen) + 4}>
              {t('time.goal')}
            </text>
          ) : null}
          <path className="sold" d={way(sold)} />
          {last === undefined ? null : (
            <>
              <circle className="head" cx={x(last.at)} cy={y(last.salesFen)} r={4.5} />
              <text className="k" x={Math.max(LEFT + 40, x(last.at) - 8)} y={y(last.salesFen) - 12} textAnchor="middle">
                {yuanShort(last.salesFen)}
              </text>
            </>
          )}
          {chosen === undefined ? null : <line className="cursor" x1={x(chosen.at)} x2={x(chosen.at)} y1={TOP} y2={floor} />}
        </svg>
      )}
      {chosen === undefined ? null : (
        <div className="tip" style={x(chosen.at) > width / 2 ? { right: width - x(chosen.at) + 12 } : { left: x(chosen.at) + 12 }}>
          <p>{clock(chosen.at)}</p>
          <b>{chosen.salesFen === null ? '—' : yuanShort(chosen.salesFen)}</b>
          <p>{`${t('time.planned')} ${yuanShort(chosen.planFen)}`}</p>
        </div>
      )}
      <p className="sr" aria-live="polite">
        {chosen === undefined ? '' : say(chosen)}
      </p>
    </div>
  );
}
