// Invites a colleague. The link is shown this once, so the dialogue stays until it is closed on purpose.

import Input from 'antd/es/input';
import Modal from 'antd/es/modal';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { sayError } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAct } from '../answers.ts';
import { InviteStaffMutation, StaffQuery } from '../generated.ts';
import { Copy } from '../parts/Copy.tsx';
import { useNow } from '../parts/now.ts';
import { STAFF_ROLES, roleText } from '../parts/roles.ts';
import { useTexts } from '../texts.ts';

export interface Link {
  readonly url: string;
  readonly expiresAt: string;
}

export function InviteDialog({ onClose }: { onClose: () => void }): ReactElement {
  const words = useTexts();
  const { t } = words;
  const invite = useAct(InviteStaffMutation, [StaffQuery.name]);
  const [username, setUsername] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<(typeof STAFF_ROLES)[number]>('OPERATOR');
  const link = invite.data?.inviteStaff;
  if (link) return <LinkDialog title={t('staff.invitedTitle', { name: link.staff.name })} link={link} onClose={onClose} />;
  return (
    <Modal
      open
      title={t('staff.inviteTitle')}
      okText={t('staff.makeLink')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: username.trim() === '' || name.trim() === '', loading: invite.isPending ? { delay: 200 } : false }}
      onOk={() => invite.mutate({ input: { username: username.trim(), name: name.trim(), role } })}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <div className="field">
        <label htmlFor="invite-name">{t('staff.name')}</label>
        <Input id="invite-name" autoFocus maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor="invite-username">{t('signIn.username')}</label>
        <Input
          id="invite-username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={32}
          aria-describedby="invite-about"
          value={username}
          onChange={(event) => setUsername(event.target.value)}
        />
        <p id="invite-about" className="s">
          {t('staff.usernameAbout')}
        </p>
      </div>
      <div className="field">
        <label htmlFor="invite-role">{t('staff.role')}</label>
        <Select
          id="invite-role"
          value={role}
          options={STAFF_ROLES.map((each) => ({ value: each, label: t(roleText[each]) }))}
          onChange={setRole}
        />
      </div>
      <p className="c-late" role="alert">
        {invite.error === null ? '' : sayError(invite.error, words)}
      </p>
    </Modal>
  );
}

export function LinkDialog({ title, link, onClose }: { title: string; link: Link; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const { dateAndWeekday, clock } = useFormats();
  const now = useNow(60_000);
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      onOk={onClose}
      okText={t('staff.linkKept')}
      cancelButtonProps={{ style: { display: 'none' } }}
      mask={{ closable: false }}
      keyboard={false}
    >
      <p style={{ marginBottom: 12 }}>{t('staff.linkAbout', { at: `${dateAndWeekday(link.expiresAt, now)} ${clock(link.expiresAt)}` })}</p>
      <div className="field">
        <Input.TextArea readOnly rows={3} aria-label={t('staff.link')} value={link.url} onFocus={(event) => event.target.select()} />
      </div>
      <Copy text={link.url} label={t('staff.copyLink')} />
    </Modal>
  );
}
