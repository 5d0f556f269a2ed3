// At which hours one can be asked, a line for each weekday. Nothing chosen means at any time.

import { useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { change } from '../ask.ts';
import type { TimeOffData } from '../generated.ts';
import { SetOwnHoursMutation } from '../generated.ts';
import { Notice } from '../parts/Notice.tsx';
import { useTexts } from '../texts.ts';
import { Clock } from './Clock.tsx';
import { WEEKDAYS, weekdayName } from './times.ts';

type Span = TimeOffData['availability']['hours'][number];

const USUAL = { from: '09:00', to: '21:00' };

export function Hours({ hours: before, onDone }: { readonly hours: readonly Span[]; readonly onDone: () => void }) {
  const { t } = useTexts();
  const formats = useFormats();
  const [hours, setHours] = useState(before);
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isChanged = JSON.stringify(hours) !== JSON.stringify(before);
  const put = (weekday: number, spans: readonly Span[]) =>
    setHours([...hours.filter((each) => each.weekday !== weekday), ...spans].sort((one, other) => one.weekday - other.weekday));
  const save = () => {
    setIsSending(true);
    setError(null);
    change(SetOwnHoursMutation, { input: { hours: [...hours] } })
      .then(onDone, setError)
      .finally(() => setIsSending(false));
  };
  return (
    <section className="card own-hours" aria-labelledby="hours-title">
      <header>
        <h2 id="hours-title">{t('leave.hours')}</h2>
      </header>
      <p className="cap">{t('leave.hoursAbout')}</p>
      <ul>
        {WEEKDAYS.map((weekday) => {
          const name = weekdayName(formats, weekday);
          const spans = hours.filter((each) => each.weekday === weekday);
          return (
            <li key={weekday} className="row">
              <label className="whole">
                <input
                  type="checkbox"
                  checked={spans.length > 0}
                  onChange={({ target }) => put(weekday, target.checked ? [{ weekday, ...USUAL }] : [])}
                />
                {name}
              </label>
              {spans.length === 0 ? (
                <span className="cap">{t(hours.length === 0 ? 'leave.anyTime' : 'leave.dayOff')}</span>
              ) : (
                <span className="spans">
                  {spans.map((span, index) => {
                    const change = (part: Partial<Span>) =>
                      put(
                        weekday,
                        spans.map((each, at) => (at === index ? { ...each, ...part } : each)),
                      );
                    return (
                      <span key={index}>
                        <Clock
                          label={t('leave.fromOf', { day: name })}
                          value={span.from}
                          onChange={(from) => change({ from, ...(from < span.to ? {} : { to: '24:00' }) })}
                        />
                        –
                        <Clock label={t('leave.toOf', { day: name })} value={span.to} after={span.from} onChange={(to) => change({ to })} />
                      </span>
                    );
                  })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {error === null ? null : <Notice error={error} />}
      {isChanged ? (
        <button type="button" className="btn wide" disabled={isSending} onClick={save}>
          {t('leave.hoursSave')}
        </button>
      ) : null}
    </section>
  );
}
