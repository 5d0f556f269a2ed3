// 整周: everything with a time, by day: duties with their state, and what else is booked.

import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import type { DutyCard, MyTimesData } from '../generated.ts';
import { byDay, minutesOf } from './day.ts';
import { Day, Lasting, useDutyWords } from './words.tsx';

type Booking = MyTimesData['myBookings'][number];

export interface Item {
  readonly id: string;
  readonly startsAt: string;
  readonly duty: DutyCard | null;
  readonly booking: Booking | null;
}

const GOOD = new Set(['ACCEPTED', 'STARTED', 'DONE']);

function OfDuty({ duty, withDay }: { readonly duty: DutyCard; readonly withDay: boolean }) {
  const { t, language } = useDutyWords();
  const { clock } = useFormats();
  const [first] = duty.groups;
  const where = duty.groups.length > 1 ? t('duty.groups', { count: duty.groups.length }) : first?.name;
  return (
    <Link href={`/duties/${duty.id}`} className="duty-row">
      <span className="t">
        <b className="num">{clock(duty.startsAt)}</b>
        {withDay ? (
          <span className="cap">
            <Day at={duty.startsAt} />
          </span>
        ) : null}
      </span>
      <span className="grow">
        <b className="what">{duty.title[language]}</b>
        <span className="cap">
          {where}
          {where === undefined ? null : t('duty.and')}
          <Lasting minutes={minutesOf(duty)} />
        </span>
      </span>
      <span className={`tag ${GOOD.has(duty.state) ? 'ok' : duty.state === 'ASKED' || duty.state === 'MISSED' ? 'warn' : ''}`}>
        {duty.state === 'DONE' && duty.score !== null ? t('duty.scored', { score: duty.score }) : t(`duty.state.${duty.state}`)}
      </span>
    </Link>
  );
}

function OfBooking({ booking, withDay }: { readonly booking: Booking; readonly withDay: boolean }) {
  const { t, language } = useDutyWords();
  const { clock } = useFormats();
  const { title, place, startsAt, link } = booking;
  const row = (
    <>
      <span className="t">
        <b className="num">{clock(startsAt)}</b>
        {withDay ? (
          <span className="cap">
            <Day at={startsAt} />
          </span>
        ) : null}
      </span>
      <span className="grow">
        <b className="what">{title[language]}</b>
        <span className="cap">
          {t(`duty.kind.${booking.kind}`)}
          {place === null ? null : t('duty.and')}
          {place?.[language]}
        </span>
      </span>
    </>
  );
  return link === null ? (
    <div className="duty-row">{row}</div>
  ) : (
    <Link href={link} className="duty-row">
      {row}
    </Link>
  );
}

export function WeekRow({ duty, booking, withDay = false }: Item & { readonly withDay?: boolean }) {
  if (duty !== null) return <OfDuty duty={duty} withDay={withDay} />;
  return booking === null ? null : <OfBooking booking={booking} withDay={withDay} />;
}

export function Week({ items }: { readonly items: readonly Item[] }) {
  const { dayKey, dayAndWeekday } = useFormats();
  const now = useNow();
  return (
    <>
      {byDay(items, dayKey).map(({ day, items: of }) => (
        <section key={day} className="card duty-list" aria-label={dayAndWeekday(day, now)}>
          <h3 className="cap">{dayAndWeekday(day, now)}</h3>
          {of.map((item) => (
            <WeekRow key={item.id} {...item} />
          ))}
        </section>
      ))}
    </>
  );
}
