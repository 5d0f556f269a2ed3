// One entry in the grid: when, for how many or by whom, what. It is a button: Enter opens it, M takes it up to be moved by keys.

import type { KeyboardEvent, PointerEvent, ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useSay } from '../tiers/words.ts';
import type { WeekEntry } from '../generated.ts';
import { useTexts } from '../texts.ts';
import type { Placed } from './week-layout.ts';
import { HOUR_PIXELS, clockOfMinutes } from './week-layout.ts';

const DAY_PART = 100 / 7;
/** Below that there is room for one line. */
const ONE_LINE_MINUTES = 45;
const TWO_LINES_MINUTES = 60;

export const lookOf = ({ forWhom, tier }: Pick<WeekEntry, 'forWhom' | 'tier'>): string =>
  forWhom === 'CAMPAIGN' ? 'for-campaign' : tier === null ? 'for-others' : `for-${tier.toLowerCase()}`;

export function placeOf(
  place: Pick<Placed<unknown>, 'day' | 'from' | 'to' | 'left' | 'right' | 'inset'>,
  firstHour: number,
  lastHour: number,
) {
  const { day, from, to, left, right, inset } = place;
  const [top, end] = [Math.max(from, firstHour * 60), Math.min(to, lastHour * 60 + 30)];
  return {
    top: ((top - firstHour * 60) * HOUR_PIXELS) / 60 + 2,
    height: Math.max(20, ((end - top) * HOUR_PIXELS) / 60 - 4),
    left: `calc(${String((day + left) * DAY_PART)}% + ${String(4 + (left === 0 ? inset : inset / 2))}px)`,
    width: `calc(${String((right - left) * DAY_PART)}% - ${String((right === 1 ? 7 : 4) + (left === 0 ? inset : inset / 2))}px)`,
  };
}

const LINE_PIXELS = 17;
/** Lines of the title that there is room for below the time. */
const linesOf = (height: number): number => Math.max(1, Math.floor((height - 6) / LINE_PIXELS) - 1);

interface Props {
  placed: Placed<WeekEntry>;
  hours: { first: number; last: number };
  isConflict: boolean;
  isTaken: boolean;
  onOpen: () => void;
  onTake: (event: PointerEvent<HTMLElement>) => void;
  onKeys: (event: KeyboardEvent<HTMLElement>) => void;
}

export function EntryBlock({ placed, hours, isConflict, isTaken, onOpen, onTake, onKeys }: Props): ReactElement {
  const { t } = useTexts();
  const { clock, dateAndWeekday } = useFormats();
  const say = useSay();
  const { entry, from, to, isRest } = placed;
  const detail = entry.detail === null ? entry.persons.map(({ name }) => name).join(' ') : say(entry.detail);
  const isOne = placed.free < ONE_LINE_MINUTES;
  const isWhole = placed.right - placed.left === 1 && !placed.isGround;
  const place = placeOf(placed, hours.first, hours.last);
  const look = [
    'week-entry',
    lookOf(entry),
    isOne ? 'one' : '',
    isConflict ? 'conflict' : '',
    entry.isSwapPending ? 'swap' : '',
    entry.isMovable ? 'movable' : '',
    placed.isGround ? 'ground' : '',
    isTaken ? 'taken' : '',
  ];
  const states = [
    isConflict ? t('week.conflict') : '',
    entry.isSwapPending ? t('week.swapPending') : '',
    entry.isMovable ? t('week.keys') : '',
  ];
  const begin = isRest ? clockOfMinutes(from) : clock(entry.startsAt);
  const isBelow = entry.forWhom === 'PERSON' && to - from >= TWO_LINES_MINUTES;
  const beside = isOne || !isWhole || isBelow ? '' : detail;
  // What can be seen comes first and as it is seen, so that whoever speaks to the machine may read it out.
  const seen = [begin, beside, say(entry.title), isBelow ? detail : ''];
  const unseen = [
    dateAndWeekday(entry.startsAt, entry.startsAt),
    `${clock(entry.startsAt)}–${clock(entry.endsAt)}`,
    beside === '' && !isBelow ? detail : '',
  ];
  const name = [...seen, ...unseen, ...states];
  return (
    <button
      type="button"
      className={look.filter((each) => each !== '').join(' ')}
      style={place}
      aria-label={name.filter((each) => each !== '').join(' ')}
      title={`${clock(entry.startsAt)}–${clock(entry.endsAt)} ${say(entry.title)} ${detail}`.trim()}
      onClick={onOpen}
      onPointerDown={onTake}
      onKeyDown={onKeys}
    >
      <span className="when">
        <time dateTime={entry.startsAt}>{begin}</time> {isOne || !isWhole ? null : <span className="cut">{beside}</span>}
      </span>{' '}
      <b style={{ WebkitLineClamp: linesOf(place.height) }}>{say(entry.title)}</b> {isBelow ? <span className="cut">{detail}</span> : null}
    </button>
  );
}
