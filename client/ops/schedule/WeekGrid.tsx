// The week as days × hours, with the present as a line. An entry is moved by the pointer, or by keys: M takes it up, arrows move it, Enter
// drops it, Escape puts it back. What speaks against a place is said in words while it is looked at, before anything is dropped.

import type { KeyboardEvent, PointerEvent, ReactElement } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { sayError } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useSay } from '../tiers/words.ts';
import type { WeekEntry } from '../generated.ts';
import { addDays, useNow } from '../parts/now.ts';
import { useTexts } from '../texts.ts';
import { EntryBlock, lookOf, placeOf } from './EntryBlock.tsx';
import type { Mover, Moving } from './use-move.ts';
import type { Placed } from './week-layout.ts';
import {
  HOUR_PIXELS,
  clipped,
  clockOfMinutes,
  hoursOf,
  layOut,
  minutesOf,
  MORNING_HOUR,
  openingAt,
  piecesOf,
  stepped,
} from './week-layout.ts';

/** Before that a press is a click. */
const DRAG_PIXELS = 4;

interface Props {
  week: string;
  entries: readonly WeekEntry[];
  conflicting: ReadonlySet<string>;
  mover: Mover;
  onOpen: (entry: WeekEntry) => void;
  onDrop: () => void;
}

export function WeekGrid({ week, entries, conflicting, mover, onOpen, onDrop }: Props): ReactElement {
  const formats = useFormats();
  const { dayKey, clock, weekday } = formats;
  const now = useNow(30_000);
  const field = useRef<HTMLDivElement>(null);
  const wasDragged = useRef(false);
  const days = Array.from({ length: 7 }, (_day, index) => addDays(week, index));
  const pieces = piecesOf(entries, days, formats);
  // A campaign that runs through the night shows no night.
  const hours = hoursOf(pieces.filter(({ entry }) => entry.kind !== 'CAMPAIGN'));
  const placed = layOut(clipped(pieces, hours.first));
  const { moving } = mover;
  const today = days.indexOf(dayKey(now));
  const nowAt = minutesOf(clock(now)) - hours.first * 60;

  // Nights are above, to be scrolled to; said once for each week, since a reader's own place is kept.
  const scroll = useRef<HTMLDivElement>(null);
  const opening = useRef(0);
  useLayoutEffect(() => {
    opening.current = openingAt(hours.first, today >= 0 ? Math.floor(minutesOf(clock(now)) / 60) : null);
  });
  useLayoutEffect(() => {
    if (scroll.current !== null) scroll.current.scrollTop = opening.current;
  }, [week, hours.first]);

  // What listens to the pointer outlives many drawings: it must see the newest state.
  const latest = useRef({ ...mover, drop: onDrop });
  useEffect(() => {
    latest.current = { ...mover, drop: onDrop };
  });

  const take = (event: PointerEvent<HTMLElement>, piece: Placed<WeekEntry>) => {
    wasDragged.current = false;
    const box = field.current?.getBoundingClientRect();
    if (!piece.entry.isMovable || piece.isRest || event.button !== 0 || box === undefined || moving !== null) return;
    const [startX, startY] = [event.clientX, event.clientY];
    const block = event.currentTarget.getBoundingClientRect();
    const grip = startY - block.top;
    let isDragging = false;
    const target = event.currentTarget;
    target.setPointerCapture(event.pointerId);
    const move = ({ clientX, clientY }: globalThis.PointerEvent) => {
      if (!isDragging) {
        if (Math.hypot(clientX - startX, clientY - startY) < DRAG_PIXELS) return;
        isDragging = true;
        wasDragged.current = true;
        latest.current.take(piece.entry, { day: piece.day, from: piece.from }, false);
        return;
      }
      const here = field.current?.getBoundingClientRect() ?? box;
      const day = Math.floor(((clientX - here.left) / here.width) * 7);
      latest.current.to({ day, from: hours.first * 60 + ((clientY - grip - here.top) / HOUR_PIXELS) * 60 });
    };
    const end = (last: globalThis.PointerEvent) => {
      target.removeEventListener('pointermove', move);
      target.removeEventListener('pointerup', end);
      target.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', escape);
      if (!isDragging) return;
      if (last.type === 'pointerup') latest.current.drop();
      else latest.current.cancel();
    };
    const escape = ({ key }: globalThis.KeyboardEvent) => {
      if (key !== 'Escape' || !isDragging) return;
      isDragging = false;
      latest.current.cancel();
    };
    target.addEventListener('pointermove', move);
    target.addEventListener('pointerup', end);
    target.addEventListener('pointercancel', end);
    window.addEventListener('keydown', escape);
  };

  const keys = (event: KeyboardEvent<HTMLElement>, piece: Placed<WeekEntry>) => {
    const isTaken = moving?.isByKeys === true && moving.entry.id === piece.entry.id;
    if (!isTaken) {
      if (event.key.toLowerCase() !== 'm' || event.ctrlKey || event.metaKey || !piece.entry.isMovable || piece.isRest) return;
      event.preventDefault();
      mover.take(piece.entry, { day: piece.day, from: piece.from }, true);
      return;
    }
    const next = stepped(moving.spot, event.key, moving.minutes);
    if (next !== null) mover.to(next);
    else if (event.key === 'Enter') onDrop();
    else if (event.key === 'Escape' || event.key === 'Tab') mover.cancel();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
  };

  return (
    <>
      <div className={hours.first < MORNING_HOUR ? 'week-scroll nights' : 'week-scroll'} ref={scroll}>
        <div className="week-grid">
          <div className="week-days">
            <span />
            {days.map((day, index) => (
              <span key={day} className={index === today ? 'now' : undefined} aria-current={index === today ? 'date' : undefined}>
                {weekday(`${day}T04:00:00Z`)} <b>{Number(day.slice(8))}</b>
              </span>
            ))}
          </div>
          <div className="week-field" ref={field} style={{ height: (hours.last - hours.first) * HOUR_PIXELS + 20 }}>
            <div className="week-columns" aria-hidden="true">
              {days.map((day, index) => (
                <i key={day} className={index >= 5 ? 'off' : undefined} />
              ))}
            </div>
            <div aria-hidden="true">
              {Array.from({ length: hours.last - hours.first + 1 }, (_hour, index) => (
                <span key={index} className="week-hour" style={{ top: index * HOUR_PIXELS - 9 }}>
                  {hours.first + index}:00
                </span>
              ))}
            </div>
            {placed.map((piece) => (
              <EntryBlock
                key={`${piece.entry.id} ${String(piece.day)}`}
                placed={piece}
                hours={hours}
                isConflict={conflicting.has(piece.entry.id)}
                isTaken={moving?.entry.id === piece.entry.id}
                onOpen={() => {
                  if (wasDragged.current) wasDragged.current = false;
                  else if (moving === null) onOpen(piece.entry);
                }}
                onTake={(event) => take(event, piece)}
                onKeys={(event) => keys(event, piece)}
              />
            ))}
            {moving === null ? null : <Ghost moving={moving} hours={hours} />}
            {today >= 0 && nowAt >= 0 && nowAt <= (hours.last - hours.first) * 60 + 20 ? (
              <div className="week-now" style={{ top: (nowAt * HOUR_PIXELS) / 60, left: `${String((today * 100) / 7)}%` }} />
            ) : null}
          </div>
        </div>
      </div>
      <Judged week={week} moving={moving} />
    </>
  );
}

function Ghost({ moving, hours }: { moving: Moving; hours: { first: number; last: number } }): ReactElement {
  const say = useSay();
  const { entry, spot, minutes, verdict } = moving;
  const isBad = verdict.is === 'CONFLICTS' || verdict.is === 'REFUSED';
  const place = placeOf({ ...spot, to: Math.min(spot.from + minutes, 1_440), left: 0, right: 1, inset: 0 }, hours.first, hours.last);
  const ghost = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (moving.isByKeys) ghost.current?.scrollIntoView({ block: 'nearest' });
  }, [moving.isByKeys, spot.day, spot.from]);
  return (
    <div ref={ghost} className={`week-entry ghost ${lookOf(entry)} ${isBad ? 'conflict' : ''}`} style={place} aria-hidden="true">
      <span className="when">
        <time>
          {clockOfMinutes(spot.from)}–{clockOfMinutes(Math.min(spot.from + minutes, 1_439))}
        </time>
      </span>
      <b>{say(entry.title)}</b>
    </div>
  );
}

/** Said while something is moved: where it would be, and what speaks against it. */
function Judged({ week, moving }: { week: string; moving: Moving | null }): ReactElement {
  const words = useTexts();
  const { t } = words;
  const { dayAndWeekday } = useFormats();
  const say = useSay();
  const now = useNow(60_000);
  if (moving === null) return <p className="sr" aria-live="assertive" />;
  const { spot, verdict, entry, isByKeys } = moving;
  const where = t('week.movingTo', {
    title: say(entry.title),
    day: dayAndWeekday(addDays(week, spot.day), now),
    clock: clockOfMinutes(spot.from),
  });
  const against =
    verdict.is === 'CONFLICTS'
      ? verdict.words.map(say).join(t('week.and'))
      : verdict.is === 'REFUSED'
        ? sayError(verdict.error, words)
        : '';
  return (
    <p className={`week-judged ${against === '' ? '' : 'bad'}`.trim()} aria-live="assertive">
      <b>{where}</b> {verdict.is === 'ASKING' ? t('week.judging') : against === '' ? t('week.noConflict') : against}{' '}
      {isByKeys ? <span className="s">{t('week.keysHelp')}</span> : null}
    </p>
  );
}
