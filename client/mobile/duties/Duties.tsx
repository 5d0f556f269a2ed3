// 日程: the next duty large with its countdown and its one action, what waits for an answer, what comes after, and the way to report on a
// patrol. Whatever is pressed is kept on the phone first and then told.

import { useState } from 'react';
import { Link } from 'wouter';
import { isOfNetwork, sayError } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useLive } from '../../shared/live.ts';
import { useNow } from '../../shared/now.ts';
import type { Me } from '../../shared/session.ts';
import { useAsk, useIsSlow } from '../ask.ts';
import type { DutyCard, MyDutiesData, MyTimesData } from '../generated.ts';
import { MyDutiesQuery, MyTimesQuery } from '../generated.ts';
import { Blocks, Head } from '../parts/Frame.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Live } from '../parts/Live.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useTexts } from '../texts.ts';
import { AskSwap } from './AskSwap.tsx';
import { HandIn } from './HandIn.tsx';
import { NextDuty } from './NextDuty.tsx';
import { Patrol } from './Patrol.tsx';
import { RelayLink } from './RelayLink.tsx';
import { Swaps } from './Swaps.tsx';
import { Week, WeekRow } from './Week.tsx';
import { dayOf, minutesOf } from './day.ts';
import { Day, Lasting, useDutyWords } from './words.tsx';
import { stamp, useDutyActs } from './keeping.ts';
import type { Waiting } from './keeping.ts';
import '../styles/kit.css';
import './duties.css';

const NOTHING = {};
const DAYS = 22;
const SOON = 3;
const DAY_MILLISECONDS = 86_400_000;
/** What has a duty behind it is in the list already. */
const OF_DUTIES = '/duties/';

/** The Sunday before this week: one copy serves the whole week without a network. */
function useWeek(): { from: string; days: number } {
  const { dayKey } = useFormats();
  const today = dayKey(useNow());
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = new Date(Date.parse(`${today}T00:00:00Z`) - (weekday + 1) * DAY_MILLISECONDS).toISOString().slice(0, 10);
  return { from, days: DAYS };
}

const itemOf = (duty: DutyCard) => ({ id: duty.id, startsAt: duty.startsAt, duty, booking: null });

type Open = { readonly sheet: 'HAND_IN' | 'SWAP'; readonly duty: DutyCard } | { readonly sheet: 'PATROL' } | null;

function Asked({ duty, waiting, onSwap }: { readonly duty: DutyCard; readonly waiting: Waiting; readonly onSwap: () => void }) {
  const { t, language } = useDutyWords();
  const { clock, moment } = useFormats();
  const now = useNow();
  const title = duty.title[language];
  const about = [
    duty.groups.length === 1 ? duty.groups[0]?.name : duty.groups.length > 1 ? t('duty.groups', { count: duty.groups.length }) : null,
    duty.points > 0 ? t('duty.worth', { points: duty.points }) : null,
  ].filter(Boolean);
  const isLate = now.getTime() > Date.parse(duty.answerBy);
  return (
    <section className="card duty-asked" aria-label={title}>
      <div className="duty-row">
        <div className="t">
          <b className="num">{clock(duty.startsAt)}</b>
          <span className="cap">
            <Day at={duty.startsAt} />
          </span>
        </div>
        <div className="grow">
          <h3>
            <Link href={`/duties/${duty.id}`}>
              {title}
              {t('duty.and')}
              <Lasting minutes={minutesOf(duty)} />
            </Link>
          </h3>
          <p className="cap">{about.join(t('duty.and'))}</p>
          {isLate ? (
            <p className="cap late">{t('duty.answerLate')}</p>
          ) : (
            <p className="cap">{t('duty.answerBy', { at: moment(duty.answerBy, now) })}</p>
          )}
        </div>
      </div>
      <div className="pair">
        {duty.shiftId === null ? null : (
          <button type="button" className="btn" onClick={onSwap}>
            {t('duty.swap')}
          </button>
        )}
        <button type="button" className="btn tint" onClick={() => waiting.act({ ...stamp(), kind: 'ACCEPT', dutyId: duty.id })}>
          {t('duty.accept')}
        </button>
      </div>
    </section>
  );
}

interface RoomsProps {
  readonly data: MyDutiesData;
  readonly times: MyTimesData | null;
  readonly waiting: Waiting;
  readonly onChanged: () => void;
}

function Rooms({ data, times, waiting, onChanged }: RoomsProps) {
  const { t } = useTexts();
  const now = useNow();
  const [open, setOpen] = useState<Open>(null);
  const [isWeek, setIsWeek] = useState(false);
  const { next, asked, later, past } = dayOf(data.myDuties, now.getTime(), waiting.acts);
  const others = (times?.myBookings ?? []).filter(
    ({ link, endsAt }) => !(link ?? '').startsWith(OF_DUTIES) && Date.parse(endsAt) > now.getTime(),
  );
  const meetings = others.map((booking) => ({ id: booking.id, startsAt: booking.startsAt, duty: null, booking }));
  const upcoming = [...later.map(itemOf), ...meetings].sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
  const waitsUntil = asked
    .map(({ answerBy }) => answerBy)
    .filter((at) => Date.parse(at) > now.getTime())
    .sort()[0];
  const unread = data.myRelays.filter(
    ({ direction, passedAt, state }) => direction === 'DOWN' && passedAt === null && state === 'OPEN',
  ).length;
  const isQuiet = next === null && asked.length === 0;
  return (
    <>
      {next === null ? (
        isQuiet ? (
          <section className="card empty">
            <h2>{t('duty.none')}</h2>
            <p>{t('duty.noneText')}</p>
          </section>
        ) : null
      ) : (
        <NextDuty
          duty={next}
          waiting={waiting}
          onHandIn={() => setOpen({ sheet: 'HAND_IN', duty: next })}
          onSwap={() => setOpen({ sheet: 'SWAP', duty: next })}
        />
      )}
      {asked.length === 0 ? null : (
        <>
          <div className="sec">
            <h2>{t('duty.asked')}</h2>
            {waitsUntil === undefined ? null : <AnswerBy at={waitsUntil} />}
          </div>
          {asked.map((duty) => (
            <Asked key={duty.id} duty={duty} waiting={waiting} onSwap={() => setOpen({ sheet: 'SWAP', duty })} />
          ))}
        </>
      )}
      <Swaps open={data.swapsOpenToMe} mine={data.mySwaps} late={data.turnsToTakeOver} duties={data.myDuties} onChanged={onChanged} />
      {upcoming.length > 0 || past.length > 0 ? (
        <>
          <div className="sec">
            <h2>{t('duty.later')}</h2>
            <button type="button" className="more" aria-expanded={isWeek} onClick={() => setIsWeek(!isWeek)}>
              {t(isWeek ? 'duty.less' : 'duty.week')}
              <Icon name="next" />
            </button>
          </div>
          {isWeek ? (
            <Week items={[...data.myDuties.map(itemOf), ...meetings]} />
          ) : upcoming.length > 0 ? (
            <section className="card duty-list" aria-label={t('duty.later')}>
              {upcoming.slice(0, SOON).map((item) => (
                <WeekRow key={item.id} {...item} withDay />
              ))}
            </section>
          ) : (
            <p className="cap duty-quiet">{t('duty.nothingLater')}</p>
          )}
        </>
      ) : null}
      {data.patrolGroups.length === 0 ? null : (
        <button type="button" className="card duty-link" onClick={() => setOpen({ sheet: 'PATROL' })}>
          <span className="mark">
            <Icon name="flag" />
          </span>
          <span className="grow">
            <b>{t('patrol.title')}</b>
            <span className="cap">{t('patrol.about')}</span>
          </span>
          <Icon name="next" />
        </button>
      )}
      <RelayLink unread={unread} />
      <Link href="/leave" className="card duty-link">
        <span className="grow">
          <b>{t('duty.leave')}</b>
          <span className="cap">{t('duty.leaveAbout')}</span>
        </span>
        <Icon name="next" />
      </Link>
      {open?.sheet === 'HAND_IN' ? <HandIn duty={open.duty} waiting={waiting} onClose={() => setOpen(null)} /> : null}
      {open?.sheet === 'SWAP' ? (
        <AskSwap
          duty={open.duty}
          onClose={(isAsked) => {
            setOpen(null);
            if (isAsked) onChanged();
          }}
        />
      ) : null}
      {open?.sheet === 'PATROL' ? <Patrol groups={data.patrolGroups} waiting={waiting} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function AnswerBy({ at }: { readonly at: string }) {
  const { t } = useTexts();
  const { moment, dayKey, clock } = useFormats();
  const now = useNow();
  const isToday = dayKey(at) === dayKey(now);
  return <span className="cap">{t('duty.pleaseBy', { at: isToday ? t('duty.todayAt', { at: clock(at) }) : moment(at, now) })}</span>;
}

export function Duties({ me }: { readonly me: Me }) {
  const words = useTexts();
  const { t } = words;
  const { language, dateAndWeekday, dayKey } = useFormats();
  const now = useNow();
  const asked = useAsk(MyDutiesQuery, NOTHING);
  const times = useAsk(MyTimesQuery, useWeek());
  const { data, error } = asked;
  useLive('notice', () => {
    asked.askAgain();
    times.askAgain();
  });
  const waiting = useDutyActs(me.id, asked.askAgain);
  const isSlow = useIsSlow(data === null && error === null);
  const isTold = error !== null && !(data !== null && isOfNetwork(error));
  const today = (data?.myDuties ?? []).filter(({ startsAt, state }) => dayKey(startsAt) === dayKey(now) && state !== 'MISSED').length;
  return (
    <>
      <Head title={t('tab.week')} about={t('duty.about', { day: dateAndWeekday(now, now), count: today })}>
        <Link href="/duties/calendar" className="btn">
          <Icon name="week" />
          {t('duty.calendar')}
        </Link>
      </Head>
      <main>
        {isTold ? null : <Live freshness={asked} place="line" />}
        {isTold ? <Notice error={error} keptAt={asked.answeredAt} onAgain={asked.askAgain} /> : null}
        {waiting.acts.length > 0 && error !== null ? <p className="duty-kept">{t('duty.kept', { count: waiting.acts.length })}</p> : null}
        {waiting.refused === null ? null : (
          <p className="notice" role="alert">
            {sayError(waiting.refused, words, language)}
          </p>
        )}
        {data ? (
          <Rooms data={data} times={times.data} waiting={waiting} onChanged={asked.askAgain} />
        ) : isSlow ? (
          <Blocks heights={['card', 'card']} />
        ) : null}
      </main>
    </>
  );
}
