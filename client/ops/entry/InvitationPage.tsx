// Where an invitation link leads: who is invited, and the choice of a password. A link that was used or is too old says so.

import Button from 'antd/es/button';
import Input from 'antd/es/input';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { AskError } from '../../shared/api.ts';
import { useFormats } from '../../shared/formats.ts';
import { signIn } from '../../shared/session.ts';
import { useAnswer } from '../answers.ts';
import { InvitationOfQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { NewPassword } from './NewPassword.tsx';
import { Outside } from './Outside.tsx';

export function InvitationPage({ secret }: { secret: string }): ReactElement {
  const { t } = useTexts();
  const [, go] = useLocation();
  const asked = useAnswer(InvitationOfQuery, { secret }, { staleMilliseconds: 600_000 });
  const now = useNow(60_000);
  const { moment } = useFormats();
  const [code, setCode] = useState<string | null>(null);
  const accept = async (password: string) => {
    try {
      await signIn('/auth/accept', { secret, password, ...(code ? { code: code.trim() } : {}) });
    } catch (error) {
      // A colleague with a second factor proves it here too.
      if (error instanceof AskError && error.code === 'CODE_NEEDED') setCode(code ?? '');
      throw error;
    }
  };
  return (
    <Outside title={t('invitation.title')}>
      <h1 className="sr">{t('invitation.title')}</h1>
      <Panel title={t('invitation.title')}>
        <Answered asked={asked} bones={4}>
          {({ invitation }) =>
            invitation ? (
              <>
                <p style={{ marginBottom: 4 }}>{t('invitation.welcome', { name: invitation.name })}</p>
                <p className="s" style={{ marginBottom: 16 }}>
                  {t('invitation.about', { username: invitation.username, at: moment(invitation.expiresAt, now) })}
                </p>
                {code === null ? null : (
                  <div className="field">
                    <label htmlFor="code">{t('signIn.code')}</label>
                    <Input id="code" autoComplete="one-time-code" value={code} onChange={(event) => setCode(event.target.value)} />
                  </div>
                )}
                <NewPassword
                  label={t('invitation.accept')}
                  username={invitation.username}
                  save={async ({ next }) => {
                    await accept(next);
                    go('/', { replace: true });
                  }}
                />
              </>
            ) : (
              <Nothing action={<Button onClick={() => go('/')}>{t('invitation.toSignIn')}</Button>}>{t('invitation.gone')}</Nothing>
            )
          }
        </Answered>
      </Panel>
    </Outside>
  );
}
