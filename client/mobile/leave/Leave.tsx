// 请假: asks for time off, shows what is entered, and says at which hours one can be asked at all.

import { useState } from 'react';
import { Link } from 'wouter';
import { isOfNetwork } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import { change, useAsk, useIsSlow } from '../ask.ts';
import type { TimeOffData } from '../generated.ts';
import { AskTimeOffMutation, TakeBackTimeOffMutation, TimeOffQuery } from '../generated.ts';
import { Blocks, Head } from '../parts/Frame.tsx';
import { Live } from '../parts/Live.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useTexts } from '../texts.ts';
import { Clock } from './Clock.tsx';
import { Hours } from './Hours.tsx';
import { timesOff } from './times.ts';
import './leave.css';

const NOTHING = {};

type TimeOff = TimeOffData['availability']['absences'][number];

function AskForIt({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTexts();
  const formats = useFormats();
  const now = useNow();
  const today = formats.dayKey(now);
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(today);
  const [isWhole, setIsWhole] = useState(true);
  const [clocks, setClocks] = useState({ from: '09:00', to: '18:00' });
  const [reason, setReason] = useState('');
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [done, setDone] = useState<{ readonly when: string; readonly booked: number } | null>(null);
  const send = () => {
    setIsSending(true);
    setError(null);
    setDone(null);
    const times = isWhole ? {} : { fromClock: clocks.from, toClock: clocks.to };
    change(AskTimeOffMutation, { input: { fromDay: from, toDay: to, reason: reason.trim(), ...times } })
      .then(({ addAbsence }) => {
        setDone({ when: timesOff(formats, addAbsence, now), booked: addAbsence.bookings.length });
        setReason('');
        onDone();
      }, setError)
      .finally(() => setIsSending(false));
  };
  return (
    <section className="card ask-leave" aria-labelledby="leave-title">
      <h2 id="leave-title">{t('leave.ask')}</h2>
      <p className="cap">{t('leave.intro')}</p>
      <div className="row">
        <label className="grow">
          <span className="cap">{t('leave.from')}</span>
          <input
            type="date"
            min={today}
            value={from}
            onChange={({ target }) => {
              setFrom(target.value);
              if (to < target.value) setTo(target.value);
            }}
          />
        </label>
        <label className="grow">
          <span className="cap">{t('leave.to')}</span>
          <input type="date" min={from} value={to} onChange={({ target }) => setTo(target.value)} />
        </label>
      </div>
      <label className="whole">
        <input type="checkbox" checked={isWhole} onChange={({ target }) => setIsWhole(target.checked)} />
        {t('leave.wholeDays')}
      </label>
      {isWhole ? null : (
        <div className="row">
          <label className="grow">
            <span className="cap">{t('leave.fromClock')}</span>
            <Clock value={clocks.from} onChange={(clock) => setClocks({ ...clocks, from: clock })} />
          </label>
          <label className="grow">
            <span className="cap">{t('leave.toClock')}</span>
            <Clock value={clocks.to} onChange={(clock) => setClocks({ ...clocks, to: clock })} />
          </label>
        </div>
      )}
      <label>
        <span className="cap">{t('leave.reason')}</span>
        <input maxLength={100} placeholder={t('leave.reasonHint')} value={reason} onChange={({ target }) => setReason(target.value)} />
      </label>
      {error === null ? null : <Notice error={error} />}
      {done === null ? null : (
        <div className="quiet" role="status">
          <p>{t('leave.done', { when: done.when })}</p>
          {done.booked === 0 ? null : (
            <p className="by warn">
              {t('leave.needCover', { count: done.booked })} <Link href="/duties">{t('leave.toDuties')}</Link>
            </p>
          )}
        </div>
      )}
      <button
        type="button"
        className="btn primary wide"
        disabled={isSending || reason.trim() === '' || from === '' || to === ''}
        onClick={send}
      >
        {isSending ? t('leave.asking') : t('leave.ask')}
      </button>
    </section>
  );
}

function Entered({ row, onDone }: { readonly row: TimeOff; readonly onDone: () => void }) {
  const { t } = useTexts();
  const formats = useFormats();
  const now = useNow();
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const when = timesOff(formats, row, now);
  const takeBack = () => {
    setIsSending(true);
    setError(null);
    change(TakeBackTimeOffMutation, { id: row.id })
      .then(onDone, setError)
      .finally(() => setIsSending(false));
  };
  return (
    <li>
      <div className="row">
        <div className="grow">
          <h3>{when}</h3>
          <p className="cap">{row.reason}</p>
          {row.bookings.length === 0 ? null : (
            <p className="by warn">
              {t('leave.needCover', { count: row.bookings.length })} <Link href="/duties">{t('leave.toDuties')}</Link>
            </p>
          )}
        </div>
        <button type="button" className="btn" disabled={isSending} aria-label={t('leave.removeOf', { when })} onClick={takeBack}>
          {t('leave.remove')}
        </button>
      </div>
      {error === null ? null : <Notice error={error} onAgain={takeBack} />}
    </li>
  );
}

export function Leave() {
  const { t } = useTexts();
  const now = useNow();
  const asked = useAsk(TimeOffQuery, NOTHING);
  const { data, error, askAgain } = asked;
  const isSlow = useIsSlow(data === null && error === null);
  const isTold = error !== null && !(data !== null && isOfNetwork(error));
  const coming = data?.availability.absences.filter(({ to }) => Date.parse(to) > now.getTime()) ?? [];
  return (
    <>
      <Head title={t('leave.title')} back="/me" />
      <main>
        {isTold ? null : <Live freshness={asked} place="line" />}
        {isTold ? <Notice error={error} keptAt={asked.answeredAt} onAgain={askAgain} /> : null}
        <AskForIt onDone={askAgain} />
        {isSlow ? <Blocks heights={['card', 'card']} /> : null}
        {data === null ? null : (
          <>
            <section className="card" aria-labelledby="entered-title">
              <header>
                <h2 id="entered-title">{t('leave.coming')}</h2>
              </header>
              {coming.length === 0 ? <p className="cap">{t('leave.none')}</p> : null}
              <ol className="entered">
                {coming.map((row) => (
                  <Entered key={row.id} row={row} onDone={askAgain} />
                ))}
              </ol>
            </section>
            <Hours key={JSON.stringify(data.availability.hours)} hours={data.availability.hours} onDone={askAgain} />
          </>
        )}
      </main>
    </>
  );
}
