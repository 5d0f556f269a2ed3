// What the member was told: reminders, duties, answers. Opening it is looking at it; the dots stay until one leaves.

import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { isOfNetwork } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useLanguage } from '../../shared/language.ts';
import { useLive } from '../../shared/live.ts';
import { useNow } from '../../shared/now.ts';
import { change, useAsk, useIsSlow } from '../ask.ts';
import type { InboxData } from '../generated.ts';
import { InboxQuery, SeeInboxMutation } from '../generated.ts';
import { Blocks, Head } from '../parts/Frame.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Live } from '../parts/Live.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useOwnWeek } from '../parts/own-week.ts';
import { useTexts } from '../texts.ts';
import './notices.css';

type Told = InboxData['myNotices']['edges'][number]['node'];

const NOTHING = {};

function Line({ told, isNew }: { readonly told: Told; readonly isNew: boolean }) {
  const { t } = useTexts();
  const { moment } = useFormats();
  const language = useLanguage();
  const now = useNow();
  const inside: ReactNode = (
    <>
      <div className="grow">
        <h2>
          {told.title[language === 'en' ? 'en' : 'zh']}
          {isNew ? <span className="sr">{t('notices.isNew')}</span> : null}
        </h2>
        <p>{told.text[language === 'en' ? 'en' : 'zh']}</p>
        <p className="cap">{moment(told.at, now)}</p>
      </div>
      {told.link === null ? null : <Icon name="next" />}
    </>
  );
  return <li className={isNew ? 'new' : undefined}>{told.link === null ? <div>{inside}</div> : <Link href={told.link}>{inside}</Link>}</li>;
}

export function Inbox() {
  const { t } = useTexts();
  const asked = useAsk(InboxQuery, NOTHING);
  const { data, error, isCurrent, askAgain } = asked;
  const { askAgain: askWeekAgain } = useOwnWeek();
  const isSlow = useIsSlow(data === null && error === null);
  const isTold = error !== null && !(data !== null && isOfNetwork(error));
  const rows = data?.myNotices.edges.map(({ node }) => node) ?? [];
  const latest = rows[0]?.at;
  const hasNew = rows.some(({ seenAt }) => seenAt === null);
  const told = useRef<string | null>(null);
  useLive('notice', askAgain);
  useEffect(() => {
    if (!isCurrent || !hasNew || latest === undefined || told.current === latest) return;
    told.current = latest;
    // Where it does not come through, it is said again at the next visit.
    change(SeeInboxMutation, { upTo: latest }).then(askWeekAgain, () => undefined);
  }, [isCurrent, hasNew, latest, askWeekAgain]);
  return (
    <>
      <Head title={t('notices.title')} back="/" />
      <main>
        {isTold ? null : <Live freshness={asked} place="line" />}
        {isTold ? <Notice error={error} keptAt={asked.answeredAt} onAgain={askAgain} /> : null}
        {isSlow ? <Blocks heights={['card', 'card', 'card']} /> : null}
        {data !== null && rows.length === 0 ? (
          <section className="card empty">
            <p>{t('notices.none')}</p>
          </section>
        ) : null}
        {rows.length === 0 ? null : (
          <ol className="card told">
            {rows.map((row) => (
              <Line key={row.id} told={row} isNew={row.seenAt === null} />
            ))}
          </ol>
        )}
      </main>
    </>
  );
}
