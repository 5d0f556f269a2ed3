// User name and password; then, where the account has a second factor, a code from the authenticator or a recovery code. Too many
// tries wait out a countdown here, so that nobody has to guess when to try again.

import Button from 'antd/es/button';
import Input from 'antd/es/input';
import type { SubmitEvent, ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { AskError } from '../../shared/api.ts';
import { sayError } from '../../shared/errors.ts';
import { signIn } from '../../shared/session.ts';
import { useTexts } from '../texts.ts';

/** How long the server asks to wait; null when it does not. */
function waitSeconds(error: unknown): number | null {
  if (!(error instanceof AskError) || error.code !== 'TRY_LATER') return null;
  const told = error.details['retryAfterSeconds'];
  return typeof told === 'number' ? Math.max(1, Math.ceil(told)) : 5;
}

export function SignInForm({ username: known = '', onDone }: { username?: string; onDone?: () => void }): ReactElement {
  const words = useTexts();
  const { t } = words;
  const [username, setUsername] = useState(known);
  const [password, setPassword] = useState('');
  const [step, setStep] = useState<'PASSWORD' | 'CODE' | 'RECOVERY'>('PASSWORD');
  const [code, setCode] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const [wait, setWait] = useState(0);

  useEffect(() => {
    if (wait <= 0) return;
    const timer = setTimeout(() => {
      setWait(wait - 1);
      if (wait === 1) setError(null);
    }, 1_000);
    return () => clearTimeout(timer);
  }, [wait]);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy || wait > 0) return;
    const empty =
      step === 'PASSWORD'
        ? username.trim() === ''
          ? 'username'
          : password === ''
            ? 'password'
            : null
        : code.trim() === ''
          ? 'code'
          : null;
    if (empty !== null) {
      document.getElementById(empty)?.focus();
      return;
    }
    setBusy(true);
    setError(null);
    try {
      await signIn('/auth/sign-in', { username: username.trim(), password, ...(step === 'PASSWORD' ? {} : { code: code.trim() }) });
      onDone?.();
    } catch (caught) {
      if (caught instanceof AskError && caught.code === 'CODE_NEEDED') setStep('CODE');
      else setError(caught);
      setWait(waitSeconds(caught) ?? 0);
      setCode('');
    } finally {
      setBusy(false);
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {step === 'PASSWORD' ? (
        <>
          <div className="field">
            <label htmlFor="username">{t('signIn.username')}</label>
            <Input
              id="username"
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              autoFocus={known === ''}
              required
              value={username}
              onChange={(event) => setUsername(event.target.value)}
            />
          </div>
          <div className="field">
            <label htmlFor="password">{t('signIn.password')}</label>
            <Input.Password
              id="password"
              name="password"
              autoComplete="current-password"
              autoFocus={known !== ''}
              required
              visibilityToggle={false}
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </div>
        </>
      ) : (
        <div className="field">
          <label htmlFor="code">{t(step === 'CODE' ? 'signIn.code' : 'signIn.recoveryCode')}</label>
          <Input
            key={step}
            id="code"
            name="code"
            autoFocus
            autoComplete="one-time-code"
            inputMode={step === 'CODE' ? 'numeric' : 'text'}
            maxLength={step === 'CODE' ? 6 : 40}
            aria-describedby="code-about"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
          <p id="code-about" className="s">
            {t(step === 'CODE' ? 'signIn.codeAbout' : 'signIn.recoveryAbout')}
          </p>
          <button
            type="button"
            className="plain s"
            onClick={() => {
              setStep(step === 'CODE' ? 'RECOVERY' : 'CODE');
              setError(null);
            }}
          >
            {t(step === 'CODE' ? 'signIn.useRecovery' : 'signIn.useCode')}
          </button>
        </div>
      )}
      <div role="alert">
        {error === null ? null : (
          <p className="c-late form-error">{wait > 0 ? t('signIn.wait', { seconds: wait }) : sayError(error, words)}</p>
        )}
      </div>
      <Button type="primary" htmlType="submit" block loading={isBusy ? { delay: 200 } : false} disabled={wait > 0}>
        {t(step === 'PASSWORD' ? 'signIn.do' : 'signIn.doCode')}
      </Button>
      {step === 'PASSWORD' ? null : (
        <Button
          type="text"
          block
          onClick={() => {
            setStep('PASSWORD');
            setPassword('');
            setError(null);
          }}
        >
          {t('signIn.otherAccount')}
        </Button>
      )}
    </form>
  );
}
