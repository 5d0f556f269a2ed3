// Who went from which tier to which, as ribbons between then and now. Widths go by the square root of the count; the same numbers
// stand in the table that every reader can switch to.

import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useTexts } from '../texts.ts';
import { useWidth } from '../parts/use-width.ts';
import type { Bar, Flow, Place, Ribbon, TierCounts } from './flow-layout.ts';
import { layOutFlows, ribbonPath, wholeFlows } from './flow-layout.ts';
import { tierText } from './words.ts';

interface FlowChartProps {
  label: string;
  counts: readonly TierCounts[];
  flows: readonly Flow[];
  /** Over the two columns. */
  heads: readonly [string, string];
  height?: number;
}

const TOP = 28;
const GAP = 44;
const BAR = 8;
const LEFT = 104;
const RIGHT = 96;
const CLASS: Record<Ribbon['kind'], string> = { STAY: 'stay', UP: 'up', DOWN: 'down', OUTSIDE: 'io' };

function usePlaces(): { left(place: Place): string; right(place: Place): string } {
  const { t } = useTexts();
  return {
    left: (place) => t(place === 'OUTSIDE' ? 'flow.joined' : tierText[place]),
    right: (place) => t(place === 'OUTSIDE' ? 'flow.left' : tierText[place]),
  };
}

export function FlowChart({ label, counts, flows, heads, height = 420 }: FlowChartProps): ReactElement {
  const { count } = useFormats();
  const [box, width] = useWidth();
  const places = usePlaces();
  const layout = layOutFlows(counts, flows, { height: height - TOP - 24, gap: GAP });
  const leftX = LEFT + BAR;
  const rightX = Math.max(leftX + 80, width - RIGHT - BAR);
  return (
    <div className="flow" ref={box}>
      {width === 0 ? (
        <div style={{ height }} />
      ) : (
        <svg width={width} height={height} role="img" aria-label={label}>
          <text x={leftX} y={12} textAnchor="end">
            {heads[0]}
          </text>
          <text x={rightX} y={12}>
            {heads[1]}
          </text>
          <g transform={`translate(0 ${String(TOP)})`}>
            {layout.ribbons.map((ribbon) => (
              <path
                key={`${ribbon.from} ${ribbon.to}`}
                className={`${CLASS[ribbon.kind]} to-${ribbon.to.toLowerCase()}`}
                d={ribbonPath(ribbon, leftX, rightX)}
              >
                <title>{`${places.left(ribbon.from)} → ${places.right(ribbon.to)} ${count(ribbon.count)}`}</title>
              </path>
            ))}
            {layout.left.map((bar) => (
              <g key={bar.place}>
                <rect className={`n-${bar.place.toLowerCase()}`} x={LEFT} y={bar.y} width={BAR} height={bar.height} />
                <Name bar={bar} name={places.left(bar.place)} x={LEFT - 12} isEnd />
                <Moves bar={bar} ribbons={layout.ribbons} x={leftX + 8} />
              </g>
            ))}
            {layout.right.map((bar) => (
              <g key={bar.place}>
                <rect className={`n-${bar.place.toLowerCase()}`} x={rightX} y={bar.y} width={BAR} height={bar.height} />
                <Name bar={bar} name={places.right(bar.place)} x={rightX + BAR + 12} />
              </g>
            ))}
          </g>
        </svg>
      )}
    </div>
  );
}

function Name({ bar, name, x, isEnd = false }: { bar: Bar; name: string; x: number; isEnd?: boolean }): ReactElement {
  const { count } = useFormats();
  const middle = bar.y + bar.height / 2;
  const anchor = isEnd ? 'end' : 'start';
  return (
    <>
      <text className="k" x={x} y={middle - 2} textAnchor={anchor}>
        {name}
      </text>
      <text x={x} y={middle + 14} textAnchor={anchor}>
        {count(bar.count)}
      </text>
    </>
  );
}

/** Over a bar who rose from it, under it who fell or left. */
function Moves({ bar, ribbons, x }: { bar: Bar; ribbons: readonly Ribbon[]; x: number }): ReactElement {
  const { t } = useTexts();
  const sum = (kind: Ribbon['kind']) =>
    ribbons.filter((ribbon) => ribbon.from === bar.place && ribbon.kind === kind).reduce((total, { count }) => total + count, 0);
  const [up, down, outside] = [sum('UP'), sum('DOWN'), sum('OUTSIDE')];
  const isOutside = bar.place === 'OUTSIDE';
  const above = up > 0 ? t('flow.up', { count: up }) : isOutside && outside > 0 ? t('flow.in', { count: outside }) : '';
  const below = [down > 0 ? t('flow.down', { count: down }) : '', !isOutside && outside > 0 ? t('flow.out', { count: outside }) : ''];
  return (
    <>
      <text className="k on" x={x} y={bar.y - 5}>
        {above}
      </text>
      <text className="k on" x={x} y={bar.y + bar.height + 14}>
        {below.filter((text) => text !== '').join(' · ')}
      </text>
    </>
  );
}

export function FlowTable({
  counts,
  flows,
  label,
}: {
  counts: readonly TierCounts[];
  flows: readonly Flow[];
  label: string;
}): ReactElement {
  const { t } = useTexts();
  const { count, share } = useFormats();
  const places = usePlaces();
  const all = wholeFlows(counts, flows);
  const total = counts.reduce((sum, each) => sum + each.count, 0);
  return (
    <div className="wide" tabIndex={0} role="group" aria-label={label}>
      <table className="dense">
        <thead>
          <tr>
            <th scope="col">{t('flow.from')}</th>
            <th scope="col">{t('flow.to')}</th>
            <th scope="col" className="r">
              {t('flow.people')}
            </th>
            <th scope="col" className="r">
              {t('flow.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((flow) => (
            <tr key={`${flow.from} ${flow.to}`}>
              <td>{places.left(flow.from)}</td>
              <td>{flow.from === flow.to ? t('flow.stayed') : places.right(flow.to)}</td>
              <td className="r f">{count(flow.count)}</td>
              <td className="r m">{share(total === 0 ? 0 : flow.count / total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
