// The second factor, set up in three steps: scan, prove, keep the recovery codes. The codes are shown this once, so the way on is
// only open to who says that they are kept.

import Button from 'antd/es/button';
import Input from 'antd/es/input';
import QRCode from 'antd/es/qr-code';
import type { SubmitEvent, ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import { ask } from '../../shared/api.ts';
import { sayError } from '../../shared/errors.ts';
import { BeginTotpMutation, ConfirmTotpMutation } from '../generated.ts';
import { Copy } from '../parts/Copy.tsx';
import { Bones, Failure } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';

export function TotpSetup({ onDone }: { onDone: () => void }): ReactElement {
  const words = useTexts();
  const { t } = words;
  const [setup, setSetup] = useState<{ secret: string; uri: string } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [code, setCode] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const hasBegun = useRef(false);

  const begin = () => {
    setFailure(null);
    ask(BeginTotpMutation, {}).then(({ beginTotp }) => setSetup(beginTotp), setFailure);
  };
  useEffect(() => {
    // Each call makes a new secret: one is enough, however often React runs this.
    if (hasBegun.current) return;
    hasBegun.current = true;
    begin();
  }, []);

  const confirm = async (event: SubmitEvent) => {
    event.preventDefault();
    setError(null);
    try {
      setCodes((await ask(ConfirmTotpMutation, { code: code.trim() })).confirmTotp);
    } catch (caught) {
      setError(caught);
      setCode('');
    }
  };

  if (codes !== null) {
    return (
      <>
        <p style={{ marginBottom: 12 }}>{t('totp.codesAbout')}</p>
        <ul className="codes">
          {codes.map((each) => (
            <li key={each}>
              <code>{each}</code>
            </li>
          ))}
        </ul>
        <div className="acts">
          <Copy text={codes.join('\n')} label={t('totp.copyCodes')} />
          <Button type="primary" onClick={onDone}>
            {t('totp.kept')}
          </Button>
        </div>
      </>
    );
  }
  if (failure !== null) return <Failure error={failure} onRetry={begin} />;
  if (setup === null) return <Bones rows={5} />;
  return (
    <form onSubmit={(event) => void confirm(event)} noValidate>
      <p style={{ marginBottom: 12 }}>{t('totp.scan')}</p>
      <div className="qr">
        <div aria-hidden="true">
          <QRCode value={setup.uri} size={176} type="svg" color="#000000" bgColor="#ffffff" />
        </div>
        <p className="s">{t('totp.byHand')}</p>
        <code>{setup.secret.replace(/(.{4})/g, '$1 ').trim()}</code>
        <Copy text={setup.secret} label={t('totp.copySecret')} />
      </div>
      <div className="field">
        <label htmlFor="totp-code">{t('totp.code')}</label>
        <Input
          id="totp-code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </div>
      <div role="alert">{error === null ? null : <p className="c-late form-error">{sayError(error, words)}</p>}</div>
      <Button type="primary" htmlType="submit" block disabled={code.trim().length !== 6}>
        {t('totp.confirm')}
      </Button>
    </form>
  );
}
