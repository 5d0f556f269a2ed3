// 日历: the secret link under which another calendar program shows the own week; made, copied, revoked.

import { useState } from 'react';
import { sayError } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import { change, useAsk, useIsSlow } from '../ask.ts';
import { CalendarFeedsQuery, MakeCalendarFeedMutation, RevokeCalendarFeedMutation } from '../generated.ts';
import { Blocks, Head } from '../parts/Frame.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import { copyText } from '../team/copy.ts';
import { useTexts } from '../texts.ts';
import '../styles/kit.css';
import './duties.css';

const NOTHING = {};

export function Calendar() {
  const words = useTexts();
  const { t } = words;
  const { language, moment } = useFormats();
  const now = useNow();
  const asked = useAsk(CalendarFeedsQuery, NOTHING);
  const [url, setUrl] = useState<string | null>(null);
  const [isCopied, setIsCopied] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const isSlow = useIsSlow(asked.data === null && asked.error === null);
  const feeds = asked.data?.calendarFeeds ?? [];
  const act = (work: Promise<void>) => {
    setIsBusy(true);
    setProblem(null);
    work.then(asked.askAgain, setProblem).finally(() => setIsBusy(false));
  };
  const make = async () => {
    const { makeCalendarFeed } = await change(MakeCalendarFeedMutation, NOTHING);
    setUrl(makeCalendarFeed.url);
    setIsCopied(false);
  };
  const revoke = async (id: string) => {
    await change(RevokeCalendarFeedMutation, { id });
    setUrl(null);
  };
  return (
    <>
      <Head title={t('duty.calendar')} back="/duties" />
      <main>
        {asked.error === null ? null : <Notice error={asked.error} keptAt={asked.answeredAt} onAgain={asked.askAgain} />}
        <section className="card duty-calendar">
          <h2>{t('calendar.title')}</h2>
          <p className="long">{t('calendar.about')}</p>
          {url === null ? null : (
            <>
              <p className="secret" translate="no">
                {url}
              </p>
              <p className="cap">{t('calendar.once')}</p>
              <button type="button" className="btn tint full" onClick={() => void copyText(url).then(() => setIsCopied(true), setProblem)}>
                <Icon name={isCopied ? 'check' : 'copy'} />
                {t(isCopied ? 'calendar.copied' : 'calendar.copy')}
              </button>
            </>
          )}
          {url === null ? (
            <button type="button" className="btn primary full" disabled={isBusy} onClick={() => act(make())}>
              <Icon name="link" />
              {t(feeds.length === 0 ? 'calendar.make' : 'calendar.another')}
            </button>
          ) : null}
          {problem === null ? null : (
            <p className="problem" role="alert">
              {sayError(problem, words, language)}
            </p>
          )}
        </section>
        {asked.data === null && isSlow ? <Blocks heights={['card']} /> : null}
        {feeds.length === 0 ? null : (
          <section className="card duty-list" aria-label={t('calendar.links')}>
            <h3 className="cap">{t('calendar.links')}</h3>
            {feeds.map(({ id, createdAt, lastReadAt }) => (
              <div key={id} className="duty-row">
                <span className="grow">
                  <b className="what">{t('calendar.madeAt', { at: moment(createdAt, now) })}</b>
                  <span className="cap">
                    {lastReadAt === null ? t('calendar.unread') : t('calendar.readAt', { at: moment(lastReadAt, now) })}
                  </span>
                </span>
                <button type="button" className="btn" disabled={isBusy} onClick={() => act(revoke(id))}>
                  {t('calendar.revoke')}
                </button>
              </div>
            ))}
          </section>
        )}
      </main>
    </>
  );
}
