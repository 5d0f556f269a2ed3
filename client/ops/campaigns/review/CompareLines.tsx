// How the sales of campaigns added up, hour by hour since the start, as a share of the goal of each: a line each, solid, dashed, dotted
// and so on, since colour alone tells nobody which is which.

import type { ReactElement } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import { useChartSwitch } from '../../parts/ColumnChart.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { useWidth } from '../../parts/use-width.ts';
import { useTexts } from '../../texts.ts';
import type { Compared } from './ComparePage.tsx';
import { adding, topOf } from './lines.ts';

const HEIGHT = 260;
const LEFT = 64;
const RIGHT = 28;
const BOTTOM = 28;
const TOP = 12;
const STROKES = ['var(--accent)', 'var(--ink)', 'var(--ink-3)', 'var(--accent)'] as const;
const DASHES = ['', '7 4', '2 4', '10 3 2 3'] as const;

export function CompareLines({ compared }: { compared: readonly Compared[] }): ReactElement {
  const { t } = useTexts();
  const { share } = useFormats();
  const { isTable, toggle } = useChartSwitch();
  const lines = compared.map(({ campaign, totals, hours }) => ({
    id: campaign.id,
    title: campaign.title,
    shares: adding(hours, totals.goals.salesFen),
  }));
  const hours = Math.max(1, ...lines.map(({ shares }) => shares.length));
  return (
    <Panel title={t('comparing.lines')} aside={toggle}>
      <p className="compare-keys s">
        {lines.map(({ id, title }, at) => (
          <span key={id}>
            <i
              style={{ borderTopColor: STROKES[at % STROKES.length], borderTopStyle: at === 0 ? 'solid' : at === 1 ? 'dashed' : 'dotted' }}
            />
            {title}
          </span>
        ))}
      </p>
      {isTable ? (
        <div className="wide" tabIndex={0} role="group" aria-label={t('comparing.lines')}>
          <table className="dense">
            <thead>
              <tr>
                <th scope="col">{t('comparing.hour')}</th>
                {lines.map(({ id, title }) => (
                  <th key={id} scope="col" className="r">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: hours }, (_, hour) => (
                <tr key={hour}>
                  <td>{t('comparing.afterHours', { count: hour + 1 })}</td>
                  {lines.map(({ id, shares }) => (
                    <td key={id} className="r f">
                      {shares[hour] === undefined ? '—' : share(shares[hour])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <Drawn lines={lines} hours={hours} />
      )}
    </Panel>
  );
}

interface Line {
  id: string;
  title: string;
  shares: readonly number[];
}

function Drawn({ lines, hours }: { lines: readonly Line[]; hours: number }): ReactElement {
  const { t } = useTexts();
  const [frame, width] = useWidth();
  const top = topOf(lines.map(({ shares }) => shares));
  const x = (hour: number): number => LEFT + (hour / hours) * (width - LEFT - RIGHT);
  const y = (value: number): number => TOP + (1 - value / top) * (HEIGHT - TOP - BOTTOM);
  const everyHours = Math.max(1, Math.ceil(hours / 6));
  return (
    <div ref={frame}>
      <svg className="compare-lines" role="img" aria-label={t('comparing.lines')}>
        {Array.from({ length: Math.round(top * 4) + 1 }, (_, nth) => nth / 4).map((part) => (
          <g key={part}>
            <line x1={LEFT} x2={width - RIGHT} y1={y(part)} y2={y(part)} stroke="var(--line)" />
            <text x={LEFT - 8} y={y(part) + 4} textAnchor="end" fontSize="12" fill="var(--ink-3)">
              {`${String(Math.round(part * 100))} %`}
            </text>
          </g>
        ))}
        {Array.from({ length: Math.floor(hours / everyHours) + 1 }, (_, nth) => nth * everyHours).map((hour) => (
          <text key={hour} x={x(hour)} y={HEIGHT - 8} textAnchor="middle" fontSize="12" fill="var(--ink-3)">
            {t('comparing.hours', { count: hour })}
          </text>
        ))}
        {lines.map(({ id, shares }, at) => (
          <polyline
            key={id}
            fill="none"
            stroke={STROKES[at % STROKES.length]}
            strokeWidth="2.5"
            strokeDasharray={DASHES[at % DASHES.length]}
            points={[`${String(x(0))},${String(y(0))}`, ...shares.map((value, hour) => `${String(x(hour + 1))},${String(y(value))}`)].join(
              ' ',
            )}
          />
        ))}
      </svg>
    </div>
  );
}
