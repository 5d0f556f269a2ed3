// The line of a campaign: phases as bands, actions as marks with their times, and now. What has been is filled, what comes is hollow.

import type { ReactElement } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import type { TimetableFields } from '../../generated.ts';
import { useWidth } from '../../parts/use-width.ts';
import { useTexts } from '../../texts.ts';
import { LANES, halfWidth, labelAt, placeAt, placePoints, scaleOf } from './line.ts';
import { stateText } from './words.ts';
import { clockWithin } from './zoned.ts';

type Action = TimetableFields['actions'][number];

const LINE = 60;
const LANE = 38;
const EDGE = 14;
/** Half of the flag at the now-line. */
const FLAG = 42;

const isPast = ({ state }: Action): boolean => state === 'DONE' || state === 'SKIPPED';
const isAsking = ({ state }: Action): boolean => state === 'LATE' || state === 'FAILED';

export function Timeline({ timetable, now }: { timetable: TimetableFields; now: Date }): ReactElement {
  const { t } = useTexts();
  const { zone } = useFormats();
  const clock = clockWithin(timetable, zone);
  const [box, width] = useWidth();
  // Boards are frozen a moment later; for people it closes at its end.
  const actions = timetable.actions.map((action) => (action.kind === 'CLOSE' ? { ...action, at: timetable.endsAt } : action));
  const scale = scaleOf(timetable, actions, Math.max(0, width - 2 * EDGE));
  const placed = placePoints(actions, scale);
  const lanes = Math.max(0, ...placed.map(({ lane }) => lane ?? 0)) + 1;
  const height = LINE + 14 + Math.min(LANES, lanes) * LANE;
  const here = EDGE + placeAt(scale, now.getTime());
  const isWithin = now.getTime() >= scale.from && now.getTime() <= scale.to && timetable.state !== 'DRAFT';
  const last = [...placed].reverse().find(({ row }) => row.state === 'DONE' || row.state === 'FIRING')?.row.id;
  const phaseNow = timetable.phases.find(
    ({ startsAt, endsAt }) => Date.parse(startsAt) <= now.getTime() && now.getTime() < Date.parse(endsAt),
  );
  return (
    <div className="time-line" ref={box}>
      {width === 0 ? (
        <div style={{ height }} />
      ) : (
        <svg width={width} height={height} aria-hidden="true">
          {timetable.phases.map((phase, index) => {
            const from = EDGE + placeAt(scale, Date.parse(phase.startsAt));
            const to = EDGE + placeAt(scale, Date.parse(phase.endsAt));
            const isRoomy = to - from > 2 * halfWidth(phase.title) + 8;
            const isUnderFlag = isWithin && Math.abs((from + to) / 2 - here) < FLAG + halfWidth(phase.title);
            return (
              <g key={phase.id}>
                <title>{`${phase.title} ${clock(phase.startsAt)}–${clock(phase.endsAt)}`}</title>
                <rect
                  className={phase === phaseNow && isWithin ? 'band now' : index % 2 === 0 ? 'band' : 'band odd'}
                  x={from}
                  y={LINE - 7}
                  width={Math.max(0, to - from)}
                  height={14}
                />
                {isRoomy && !isUnderFlag ? (
                  <text x={(from + to) / 2} y={LINE - 16} textAnchor="middle">
                    {phase.title}
                  </text>
                ) : null}
              </g>
            );
          })}
          <line className="way" x1={EDGE} x2={width - EDGE} y1={LINE} y2={LINE} />
          {isWithin ? <line className="gone" x1={EDGE} x2={here} y1={LINE} y2={LINE} /> : null}
          {placed.map(({ row, x, lane }) =>
            lane !== null && lane > 0 ? (
              <line key={row.id} className="hair" x1={EDGE + x} x2={EDGE + x} y1={LINE + 6} y2={LINE + 13 + lane * LANE} />
            ) : null,
          )}
          {placed.map(({ row, x, lane }) => {
            const at = EDGE + x;
            const label = EDGE + labelAt(x, halfWidth(row.title), scale.width);
            const top = LINE + 26 + (lane ?? 0) * LANE;
            const look = isAsking(row) ? 'asks' : row.id === last ? 'last' : isPast(row) ? 'past' : '';
            return (
              <g key={row.id} className={`mark ${look}`.trim()}>
                <title>{`${clock(row.at)} ${row.title} ${t(stateText[row.state])}`}</title>
                <circle cx={at} cy={LINE} r={row.id === last ? 7 : 5} />
                {lane === null ? null : (
                  <>
                    <text className="k" x={label} y={top} textAnchor="middle">
                      {row.title}
                    </text>
                    <text x={label} y={top + 16} textAnchor="middle">
                      {clock(row.at)}
                    </text>
                  </>
                )}
              </g>
            );
          })}
          {isWithin ? (
            <g className="present">
              <line x1={here} x2={here} y1={22} y2={LINE + 12} />
              <rect x={Math.min(Math.max(here - FLAG, 0), width - 2 * FLAG)} y={2} width={2 * FLAG} height={22} rx={4} />
              <text x={Math.min(Math.max(here, FLAG), width - FLAG)} y={17} textAnchor="middle">
                {t('time.now', { clock: clock(now) })}
              </text>
            </g>
          ) : null}
        </svg>
      )}
      <ol className="sr">
        {actions.map((action) => (
          <li key={action.id}>{`${clock(action.at)} ${action.title}, ${t(stateText[action.state])}`}</li>
        ))}
      </ol>
    </div>
  );
}
