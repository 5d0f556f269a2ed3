// Whether others may see the own nickname on boards: asked once, by whoever has a place on one; changed later on Me. Until somebody
// says yes, a mask stands there.

import { useState } from 'react';
import { change, useAsk } from '../ask.ts';
import { BoardConsentQuery, SetBoardConsentMutation } from '../generated.ts';
import { Notice } from '../parts/Notice.tsx';
import { useTexts } from '../texts.ts';

const NOTHING = {};

interface Consent {
  /** Null while it was never asked; undefined while it is not known. */
  readonly shows: boolean | null | undefined;
  readonly isSending: boolean;
  readonly error: unknown;
  readonly choose: (shows: boolean) => void;
}

function useConsent(): Consent {
  const { data, askAgain } = useAsk(BoardConsentQuery, NOTHING);
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const choose = (shows: boolean) => {
    setIsSending(true);
    setError(null);
    change(SetBoardConsentMutation, { shows })
      .then(askAgain, setError)
      .finally(() => setIsSending(false));
  };
  return { shows: data === null ? undefined : (data.me?.boardConsent ?? null), isSending, error, choose };
}

export function AskConsent() {
  const { t } = useTexts();
  const { shows, isSending, error, choose } = useConsent();
  if (shows !== null) return null;
  return (
    <section className="card consent" aria-labelledby="consent-title">
      <h2 id="consent-title">{t('consent.title')}</h2>
      <p className="cap">{t('consent.text')}</p>
      {error === null ? null : <Notice error={error} />}
      <div className="row">
        <button type="button" className="btn grow" disabled={isSending} onClick={() => choose(false)}>
          {t('consent.no')}
        </button>
        <button type="button" className="btn grow" disabled={isSending} onClick={() => choose(true)}>
          {t('consent.yes')}
        </button>
      </div>
    </section>
  );
}

/** On Me. */
export function ConsentChoice() {
  const { t } = useTexts();
  const { shows, isSending, error, choose } = useConsent();
  if (shows === undefined) return null;
  return (
    <>
      <h3>{t('consent.title')}</h3>
      {error === null ? null : <Notice error={error} />}
      <div className="seg" role="group" aria-label={t('consent.title')}>
        <button type="button" aria-pressed={shows === true} disabled={isSending} onClick={() => choose(true)}>
          {t('consent.yes')}
        </button>
        <button type="button" aria-pressed={shows !== true} disabled={isSending} onClick={() => choose(false)}>
          {t('consent.no')}
        </button>
      </div>
    </>
  );
}
