// What is kept of oneself: to be had as a file, and to be erased for good. The file comes as a plain link, since the cookie says
// whose it is; erasing asks for the own member number, so that nobody does it by a slip.

import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import { signOut } from '../../shared/session.ts';
import { ConsentChoice } from '../board/Consent.tsx';
import { EraseMeMutation } from '../generated.ts';
import { Notice } from '../parts/Notice.tsx';
import { useTexts } from '../texts.ts';

const FILE = '/me/data';
/** Whoever asked for the form writes in it next. */
const focus = (field: HTMLInputElement | null) => field?.focus();

function Erase({ memberNo }: { readonly memberNo: string }) {
  const { t } = useTexts();
  const [isAsking, setIsAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const [isErasing, setIsErasing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const erase = () => {
    setIsErasing(true);
    setError(null);
    ask(EraseMeMutation, { memberNo: typed.trim() }).then(
      () => void signOut(),
      (reason: unknown) => {
        setIsErasing(false);
        setError(reason);
      },
    );
  };
  if (!isAsking) {
    return (
      <button type="button" className="btn wide" onClick={() => setIsAsking(true)}>
        {t('privacy.erase')}
      </button>
    );
  }
  return (
    <div className="erase" aria-live="polite">
      <p className="by warn">{t('privacy.eraseText')}</p>
      <label className="cap" htmlFor="erase-no">
        {t('privacy.eraseLabel', { memberNo })}
      </label>
      <input
        id="erase-no"
        ref={focus}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <div className="row">
        <button type="button" className="btn grow" onClick={() => setIsAsking(false)}>
          {t('privacy.eraseNo')}
        </button>
        <button type="button" className="btn danger grow" disabled={isErasing || typed.trim() !== memberNo} onClick={erase}>
          {t('privacy.eraseYes')}
        </button>
      </div>
      {error === null ? null : <Notice error={error} />}
    </div>
  );
}

export function Privacy({ memberNo }: { readonly memberNo: string | null }) {
  const { t } = useTexts();
  return (
    <section className="card privacy" aria-labelledby="privacy-title">
      <header>
        <h2 id="privacy-title">{t('me.privacy')}</h2>
      </header>
      <p className="long">{t('me.privacyText')}</p>
      {memberNo === null ? null : <ConsentChoice />}
      <a className="btn wide" href={FILE} download>
        {t('privacy.export')}
      </a>
      {memberNo === null ? null : <Erase memberNo={memberNo} />}
    </section>
  );
}
