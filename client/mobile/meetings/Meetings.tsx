// 周例会: the meetings that one is asked to, the next one first with its agenda, minutes of the ones before, and one's own actions.

import { useState } from 'react';
import { isOfNetwork } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import { change, useAsk, useIsSlow } from '../ask.ts';
import type { OwnMeetingsData } from '../generated.ts';
import { OwnMeetingsQuery, SettleOwnActionMutation } from '../generated.ts';
import { useDutyWords } from '../duties/words.tsx';
import { Blocks, Head } from '../parts/Frame.tsx';
import { Live } from '../parts/Live.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useTexts } from '../texts.ts';
import './meetings.css';

const NOTHING = {};

type Meeting = OwnMeetingsData['myMeetings'][number];
type Action = OwnMeetingsData['myMeetingActions'][number];

const itemText = { EVENTS: 'meeting.EVENTS', PRODUCT: 'meeting.PRODUCT', BENEFITS: 'meeting.BENEFITS' } as const;

export function Meetings() {
  const { t } = useTexts();
  const now = useNow();
  const asked = useAsk(OwnMeetingsQuery, NOTHING);
  const { data, error, askAgain } = asked;
  const isSlow = useIsSlow(data === null && error === null);
  const isTold = error !== null && !(data !== null && isOfNetwork(error));
  const isAhead = ({ state, endsAt }: Meeting) => state === 'PLANNED' && Date.parse(endsAt) > now.getTime();
  const coming = data?.myMeetings.filter(isAhead) ?? [];
  const past = [...(data?.myMeetings.filter((meeting) => !isAhead(meeting)) ?? [])].reverse();
  return (
    <>
      <Head title={t('meeting.title')} back="/duties" />
      <main>
        {isTold ? null : <Live freshness={asked} place="line" />}
        {isTold ? <Notice error={error} keptAt={asked.answeredAt} onAgain={askAgain} /> : null}
        {isSlow ? <Blocks heights={['card', 'card']} /> : null}
        {data === null ? null : (
          <>
            <Actions actions={data.myMeetingActions} onDone={askAgain} />
            {coming.length + past.length === 0 ? <p className="cap">{t('meeting.none')}</p> : null}
            {coming.map((meeting, index) => (
              <OneMeeting key={meeting.id} meeting={meeting} isOpen={index === 0} />
            ))}
            {past.map((meeting) => (
              <OneMeeting key={meeting.id} meeting={meeting} isOpen={false} />
            ))}
          </>
        )}
      </main>
    </>
  );
}

function Actions({ actions, onDone }: { readonly actions: readonly Action[]; readonly onDone: () => void }) {
  const { t } = useTexts();
  const { day } = useFormats();
  const now = useNow();
  const [error, setError] = useState<unknown>(null);
  if (actions.length === 0) return null;
  const put = (action: Action) => {
    setError(null);
    change(SettleOwnActionMutation, { id: action.id, state: action.state === 'OPEN' ? 'DONE' : 'OPEN' }).then(onDone, setError);
  };
  return (
    <section className="card" aria-labelledby="actions-title">
      <header>
        <h2 id="actions-title">{t('meeting.actions')}</h2>
      </header>
      <ul className="own-actions">
        {actions.map((action) => (
          <li key={action.id} className="row">
            <span className="grow">
              {action.text}
              <span className={action.isOverdue ? 'by warn' : 'cap'}> {t('meeting.due', { day: day(action.dueOn, now) })}</span>
            </span>
            {action.state === 'DROPPED' ? null : (
              <button type="button" className="btn" onClick={() => put(action)}>
                {t(action.state === 'OPEN' ? 'meeting.markDone' : 'meeting.isDone')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {error === null ? null : <Notice error={error} />}
    </section>
  );
}

function OneMeeting({ meeting, isOpen }: { readonly meeting: Meeting; readonly isOpen: boolean }) {
  const { t } = useTexts();
  const { language } = useDutyWords();
  const { date, weekday, clock } = useFormats();
  const now = useNow();
  const { startsAt, endsAt, place, state, agenda, minutes } = meeting;
  return (
    <section className="card own-meeting">
      <details open={isOpen}>
        <summary>
          <h2>
            {date(startsAt, now)} {weekday(startsAt)} {clock(startsAt)} – {clock(endsAt)}
          </h2>
          <p className="cap">{[place, state === 'CANCELLED' ? t('meeting.cancelled') : ''].filter((part) => part !== '').join(' · ')}</p>
        </summary>
        {state === 'CANCELLED' ? null : (
          <ol>
            {agenda.map(({ id, kind, title, text }) => (
              <li key={id}>
                <h3>{kind === 'OWN' ? title : t(itemText[kind])}</h3>
                <p className="lines">{text[language]}</p>
              </li>
            ))}
          </ol>
        )}
        {minutes === '' ? null : (
          <>
            <h3>{t('meeting.minutes')}</h3>
            <p className="lines">{minutes}</p>
          </>
        )}
      </details>
    </section>
  );
}
