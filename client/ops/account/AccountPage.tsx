// What belongs to the person: open sessions, password, second factor, language, theme.

import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Modal from 'antd/es/modal';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import { sayError } from '../../shared/errors.ts';
import { useAct, useAnswer, useAskAgain } from '../answers.ts';
import { NewPassword } from '../entry/NewPassword.tsx';
import { TotpSetup } from '../entry/TotpSetup.tsx';
import {
  ChangePasswordMutation,
  EndOtherSessionsMutation,
  EndSessionMutation,
  OwnAccountQuery,
  OwnSessionsQuery,
  RemoveTotpMutation,
} from '../generated.ts';
import { AppearanceChoice, LanguageChoice } from '../parts/choices.tsx';
import { PageHead, Panel } from '../parts/Panel.tsx';
import { roleText } from '../parts/roles.ts';
import { Answered } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { SessionRows } from './SessionRows.tsx';
import '../entry/entry.css';

export function AccountPage(): ReactElement {
  const { t } = useTexts();
  const account = useAnswer(OwnAccountQuery, {});
  const staff = account.data?.me?.staff;
  return (
    <>
      <PageHead
        title={t('nav.account')}
        about={staff ? t('account.about', { name: staff.name, username: staff.username, role: t(roleText[staff.role]) }) : undefined}
      />
      <div className="cols">
        <div className="stack">
          <Sessions />
          <Panel title={t('account.password')}>
            <div style={{ maxWidth: 376 }}>
              <PasswordForm username={staff?.username ?? ''} />
            </div>
          </Panel>
        </div>
        <div className="stack">
          <Panel title={t('account.secondFactor')}>
            <Answered asked={account} bones={2}>
              {({ me }) => <SecondFactor isOn={me?.staff?.hasTotp === true} />}
            </Answered>
          </Panel>
          <Panel title={t('account.look')}>
            <div className="field">
              <span className="what">{t('account.language')}</span>
              <span>
                <LanguageChoice />
              </span>
            </div>
            <div className="field" style={{ marginBottom: 0 }}>
              <span className="what">{t('account.theme')}</span>
              <span>
                <AppearanceChoice />
              </span>
            </div>
          </Panel>
        </div>
      </div>
    </>
  );
}

function Sessions(): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const asked = useAnswer(OwnSessionsQuery, {});
  const end = useAct(EndSessionMutation, [OwnSessionsQuery.name]);
  const endOthers = useAct(EndOtherSessionsMutation, [OwnSessionsQuery.name]);
  const hasOthers = asked.data?.sessions.some((session) => !session.isCurrent) === true;
  return (
    <Panel
      title={t('account.sessions')}
      aside={
        hasOthers ? (
          <Button
            size="small"
            loading={endOthers.isPending ? { delay: 200 } : false}
            onClick={() =>
              endOthers.mutate(
                {},
                { onError: tell.failure, onSuccess: (data) => tell.done(t('staff.sessionsEnded', { count: data.endOtherSessions })) },
              )
            }
          >
            {t('session.endOthers')}
          </Button>
        ) : undefined
      }
    >
      <Answered asked={asked} bones={3}>
        {({ sessions }) => <SessionRows sessions={sessions} onEnd={(id) => end.mutate({ id }, { onError: tell.failure })} />}
      </Answered>
    </Panel>
  );
}

function PasswordForm({ username }: { username: string }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgain();
  return (
    <NewPassword
      label={t('password.change')}
      asksCurrent
      isPrimary={false}
      username={username}
      save={async (passwords) => {
        await ask(ChangePasswordMutation, passwords);
        askAgain(OwnSessionsQuery.name);
        tell.done(t('password.changed'));
      }}
    />
  );
}

function SecondFactor({ isOn }: { isOn: boolean }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgain();
  const [dialog, setDialog] = useState<'NONE' | 'SET_UP' | 'REMOVE'>('NONE');
  const close = () => {
    setDialog('NONE');
    askAgain(OwnAccountQuery.name);
  };
  return (
    <>
      <p style={{ marginBottom: 12 }}>
        {isOn ? <span className="st done">{t('staff.totpOn')}</span> : <span className="st off">{t('staff.totpOff')}</span>}
      </p>
      <p className="s" style={{ marginBottom: 12 }}>
        {t('totp.about')}
      </p>
      {isOn ? (
        <Button onClick={() => setDialog('REMOVE')}>{t('totp.remove')}</Button>
      ) : (
        <Button onClick={() => setDialog('SET_UP')}>{t('totp.setUp')}</Button>
      )}
      <Modal
        open={dialog === 'SET_UP'}
        title={t('account.secondFactor')}
        footer={null}
        onCancel={close}
        mask={{ closable: false }}
        destroyOnHidden
      >
        <TotpSetup
          onDone={() => {
            tell.done(t('totp.isOn'));
            close();
          }}
        />
      </Modal>
      {dialog === 'REMOVE' ? <RemoveDialog onClose={close} /> : null}
    </>
  );
}

function RemoveDialog({ onClose }: { onClose: () => void }): ReactElement {
  const words = useTexts();
  const { t } = words;
  const tell = useTell();
  const [password, setPassword] = useState('');
  const remove = useAct(RemoveTotpMutation);
  const submit = () =>
    remove.mutate(
      { password },
      {
        onSuccess: () => {
          tell.done(t('totp.isOff'));
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={t('totp.removeTitle')}
      okText={t('totp.remove')}
      cancelText={t('action.cancel')}
      okButtonProps={{ danger: true, disabled: password === '', loading: remove.isPending ? { delay: 200 } : false }}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="field">
        <label htmlFor="totp-password">{t('password.current')}</label>
        <Input.Password
          id="totp-password"
          autoFocus
          visibilityToggle={false}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          onPressEnter={submit}
        />
        <p className="s c-late" role="alert">
          {remove.error === null ? '' : sayError(remove.error, words)}
        </p>
      </div>
    </Modal>
  );
}
