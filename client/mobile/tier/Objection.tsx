// The own objection: written here, looked at by a person, answered by a date that is named.

import { useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import { change } from '../ask.ts';
import type { WhyData } from '../generated.ts';
import { ObjectMutation } from '../generated.ts';
import { Notice } from '../parts/Notice.tsx';
import { useTexts } from '../texts.ts';

type One = NonNullable<NonNullable<WhyData['me']>['distributor']>['objections'][number];

/** Whoever asked for the form writes in it next. */
const focus = (field: HTMLTextAreaElement | null) => field?.focus();
const SHORTEST = 5;
const LONGEST = 500;
const SHOWN = 3;

function Answered({ objection }: { readonly objection: One }) {
  const { t } = useTexts();
  const { date } = useFormats();
  const now = useNow();
  const { text, at, state, answer, answeredAt, answeredByName, dueAt, isGranted } = objection;
  return (
    <li>
      <p className="cap">{t('objection.said', { day: date(at, now) })}</p>
      <p>{text}</p>
      {state === 'OPEN' ? (
        <p className="by warn">{t('objection.open', { day: date(dueAt, now) })}</p>
      ) : (
        <div className="answer">
          <p className="cap">
            {t('objection.answered', { name: answeredByName ?? '', day: answeredAt === null ? '' : date(answeredAt, now) })}
            {isGranted ? ` · ${t('objection.granted')}` : ''}
          </p>
          <p>{answer}</p>
        </div>
      )}
    </li>
  );
}

export function Objection({ objections, onChanged }: { readonly objections: readonly One[]; readonly onChanged: () => void }) {
  const { t } = useTexts();
  const [isWriting, setIsWriting] = useState(false);
  const [text, setText] = useState('');
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const hasOpen = objections.some(({ state }) => state === 'OPEN');
  const send = () => {
    setIsSending(true);
    setError(null);
    change(ObjectMutation, { text: text.trim() })
      .then(
        () => {
          setIsWriting(false);
          setText('');
          onChanged();
        },
        (reason: unknown) => setError(reason),
      )
      .finally(() => setIsSending(false));
  };
  return (
    <section className="card objection" aria-labelledby="objection-title">
      <header>
        <h2 id="objection-title">{t('objection.title')}</h2>
      </header>
      {objections.length === 0 ? null : (
        <ol>
          {objections.slice(0, SHOWN).map((each) => (
            <Answered key={each.id} objection={each} />
          ))}
        </ol>
      )}
      {hasOpen ? null : isWriting ? (
        <>
          <label className="cap" htmlFor="objection-text">
            {t('objection.label')}
          </label>
          <textarea
            id="objection-text"
            ref={focus}
            rows={4}
            maxLength={LONGEST}
            value={text}
            placeholder={t('objection.hint')}
            onChange={({ target }) => setText(target.value)}
          />
          <div className="row">
            <button type="button" className="btn grow" onClick={() => setIsWriting(false)}>
              {t('objection.not')}
            </button>
            <button type="button" className="btn primary grow" disabled={isSending || text.trim().length < SHORTEST} onClick={send}>
              {t('objection.send')}
            </button>
          </div>
        </>
      ) : (
        <>
          <p className="long">{t('objection.text')}</p>
          <button type="button" className="btn wide" onClick={() => setIsWriting(true)}>
            {t('objection.write')}
          </button>
        </>
      )}
      {error === null ? null : <Notice error={error} onAgain={send} />}
    </section>
  );
}
