// A new password, typed twice. Only what must be the same here is checked here; whether it is good enough the server says.

import Button from 'antd/es/button';
import Input from 'antd/es/input';
import type { SubmitEvent, ReactElement } from 'react';
import { useState } from 'react';
import { sayError } from '../../shared/errors.ts';
import { useTexts } from '../texts.ts';

interface NewPasswordProps {
  label: string;
  /** Also ask for the present one. */
  asksCurrent?: boolean;
  username: string;
  save(passwords: { current: string; next: string }): Promise<void>;
  isPrimary?: boolean;
}

export function NewPassword({ label, asksCurrent = false, username, save, isPrimary = true }: NewPasswordProps): ReactElement {
  const words = useTexts();
  const { t } = words;
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const differ = again !== '' && again !== next;

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy || next === '' || next !== again) return;
    setBusy(true);
    setError(null);
    try {
      await save({ current, next });
      setCurrent('');
      setNext('');
      setAgain('');
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      {asksCurrent ? (
        <div className="field">
          <label htmlFor="current-password">{t('password.current')}</label>
          <Input.Password
            id="current-password"
            autoComplete="current-password"
            visibilityToggle={false}
            value={current}
            onChange={(event) => setCurrent(event.target.value)}
          />
        </div>
      ) : null}
      <div className="field">
        <label htmlFor="new-password">{t('password.next')}</label>
        <Input.Password
          id="new-password"
          autoComplete="new-password"
          visibilityToggle={false}
          aria-describedby="new-password-about"
          value={next}
          onChange={(event) => setNext(event.target.value)}
        />
        <p id="new-password-about" className="s">
          {t('password.about')}
        </p>
      </div>
      <div className="field">
        <label htmlFor="again-password">{t('password.again')}</label>
        <Input.Password
          id="again-password"
          autoComplete="new-password"
          visibilityToggle={false}
          status={differ ? 'error' : ''}
          aria-invalid={differ}
          aria-describedby="again-password-about"
          value={again}
          onChange={(event) => setAgain(event.target.value)}
        />
        <p id="again-password-about" className="s c-late" role="alert">
          {differ ? t('password.differ') : ''}
        </p>
      </div>
      <div role="alert">{error === null ? null : <p className="c-late form-error">{sayError(error, words)}</p>}</div>
      <Button
        type={isPrimary ? 'primary' : 'default'}
        htmlType="submit"
        loading={isBusy ? { delay: 200 } : false}
        disabled={next === '' || next !== again || (asksCurrent && current === '')}
      >
        {label}
      </Button>
    </form>
  );
}
