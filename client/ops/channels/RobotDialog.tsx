// Writes a robot down, or changes one. An address or a secret that is kept is not shown; the field stays empty unless it is replaced.

import Input from 'antd/es/input';
import Segmented from 'antd/es/segmented';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import type { ChannelKind } from '../../shared/generated.ts';
import { useAskAgain } from '../answers.ts';
import type { RobotFields } from '../generated.ts';
import { AddRobotMutation, ChangeRobotMutation, ChannelHealthQuery, RobotsQuery } from '../generated.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { KINDS, kindText } from './words.ts';

export function RobotDialog({ robot, onClose }: { robot: RobotFields | null; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgain();
  const [kind, setKind] = useState<ChannelKind>(robot?.kind ?? 'GROUP_ROBOT');
  const [name, setName] = useState(robot?.name ?? '');
  const [address, setAddress] = useState('');
  const [secret, setSecret] = useState('');
  const isSigned = kind === 'SIGNED_WEBHOOK';
  const isIncomplete = name.trim() === '' || (robot === null && (address.trim() === '' || (isSigned && secret.trim() === '')));
  const act = async () => {
    const input = { name, kind, address: address.trim() || null, secret: isSigned ? secret.trim() || null : null };
    if (robot === null) await ask(AddRobotMutation, { input });
    else await ask(ChangeRobotMutation, { id: robot.id, input });
    tell.done(t(robot === null ? 'channel.added' : 'channel.changed', { name }));
    askAgain(RobotsQuery.name, ChannelHealthQuery.name);
  };
  const title = robot === null ? t('channel.add') : t('channel.changeOf', { name: robot.name });
  return (
    <Dialog
      title={title}
      okText={t(robot === null ? 'channel.add' : 'channel.save')}
      isIncomplete={isIncomplete}
      act={act}
      onClose={onClose}
      width={560}
    >
      {robot === null ? (
        <div className="field">
          <span className="what">{t('channel.kind')}</span>
          <Segmented<ChannelKind>
            aria-label={t('channel.kind')}
            value={kind}
            options={KINDS.map((value) => ({ value, label: t(kindText[value]) }))}
            onChange={setKind}
          />
        </div>
      ) : null}
      <div className="field">
        <label htmlFor="robot-name">{t('channel.name')}</label>
        <Input id="robot-name" autoFocus maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor="robot-address">{t('channel.address')}</label>
        <Input
          id="robot-address"
          autoComplete="off"
          spellCheck={false}
          placeholder={robot?.maskedAddress ?? 'https://'}
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
        <p className="s">{t(robot === null ? (isSigned ? 'channel.addressSigned' : 'channel.addressRobot') : 'channel.addressKept')}</p>
      </div>
      {isSigned ? (
        <div className="field">
          <label htmlFor="robot-secret">{t('channel.secret')}</label>
          <Input.Password
            id="robot-secret"
            autoComplete="new-password"
            maxLength={200}
            value={secret}
            onChange={(event) => setSecret(event.target.value)}
          />
          <p className="s">{t(robot === null ? 'channel.secretAbout' : 'channel.secretKept')}</p>
        </div>
      ) : null}
    </Dialog>
  );
}
