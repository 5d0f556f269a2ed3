// One colleague: role, sessions, and the acts that concern their way in. Acts that lock somebody out ask once more.

import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import Popconfirm from 'antd/es/popconfirm';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { StaffChange, StaffFields } from '../generated.ts';
import {
  ChangeStaffMutation,
  EndStaffSessionsMutation,
  RenewInvitationMutation,
  ResetStaffTotpMutation,
  StaffQuery,
  StaffSessionsQuery,
} from '../generated.ts';
import { SessionRows } from '../account/SessionRows.tsx';
import { useAct, useAnswer } from '../answers.ts';
import { STAFF_ROLES, roleText } from '../parts/roles.ts';
import { Answered } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { usePerson } from '../person.ts';
import { useTexts } from '../texts.ts';
import { LinkDialog } from './InviteDialog.tsx';
import { StaffState } from './StaffState.tsx';

export function MemberDrawer({ member: first, onClose }: { member: StaffFields; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const me = usePerson();
  const [member, setMember] = useState(first);
  const again = [StaffQuery.name, StaffSessionsQuery.name];
  const change = useAct(ChangeStaffMutation, again);
  const endSessions = useAct(EndStaffSessionsMutation, again);
  const resetTotp = useAct(ResetStaffTotpMutation, again);
  const renewLink = useAct(RenewInvitationMutation, again);
  const sessions = useAnswer(StaffSessionsQuery, { staffId: member.id });
  const isSelf = me?.id === member.id;
  const apply = (to: StaffChange, said: string) =>
    change.mutate(
      { id: member.id, change: to },
      {
        onError: tell.failure,
        onSuccess: (data) => {
          setMember(data.changeStaff);
          tell.done(said);
        },
      },
    );
  const link = renewLink.data?.renewInvitation;
  return (
    <Drawer open onClose={onClose} size={520} title={member.name}>
      <dl className="pairs" style={{ marginBottom: 24 }}>
        <dt>{t('signIn.username')}</dt>
        <dd>{member.username}</dd>
        <dt>{t('table.state')}</dt>
        <dd>
          <StaffState row={member} />
        </dd>
        <dt>{t('staff.role')}</dt>
        <dd>
          <Select
            aria-label={t('staff.role')}
            style={{ width: 160 }}
            value={member.role}
            loading={change.isPending}
            options={STAFF_ROLES.map((role) => ({ value: role, label: t(roleText[role]) }))}
            onChange={(role) => apply({ role }, t('staff.roleChanged', { name: member.name }))}
          />
          <p className="s">{t('staff.roleAbout')}</p>
        </dd>
      </dl>
      <h3>{t('account.sessions')}</h3>
      <Answered asked={sessions} bones={2}>
        {({ staffSessions }) =>
          staffSessions.length === 0 ? <p className="m">{t('staff.noSessions')}</p> : <SessionRows sessions={staffSessions} />
        }
      </Answered>
      <div className="stack" style={{ marginTop: 24, gap: 12 }}>
        <Popconfirm
          title={t('staff.endSessionsTitle', { name: member.name })}
          okText={t('staff.endSessions')}
          cancelText={t('action.cancel')}
          onConfirm={() =>
            endSessions.mutate(
              { staffId: member.id },
              { onError: tell.failure, onSuccess: (data) => tell.done(t('staff.sessionsEnded', { count: data.endStaffSessions })) },
            )
          }
        >
          <Button disabled={sessions.data?.staffSessions.length === 0}>{t('staff.endSessions')}</Button>
        </Popconfirm>
        <Button
          loading={renewLink.isPending ? { delay: 200 } : false}
          disabled={Boolean(member.disabledAt)}
          onClick={() => renewLink.mutate({ staffId: member.id }, { onError: tell.failure })}
        >
          {member.hasPassword ? t('staff.resetPassword') : t('staff.renewLink')}
        </Button>
        {member.hasTotp ? (
          <Popconfirm
            title={t('staff.resetTotpTitle', { name: member.name })}
            description={t('staff.resetTotpAbout')}
            okText={t('staff.resetTotp')}
            cancelText={t('action.cancel')}
            onConfirm={() =>
              resetTotp.mutate(
                { staffId: member.id },
                {
                  onError: tell.failure,
                  onSuccess: (data) => {
                    setMember(data.resetStaffTotp);
                    tell.done(t('staff.totpReset', { name: member.name }));
                  },
                },
              )
            }
          >
            <Button>{t('staff.resetTotp')}</Button>
          </Popconfirm>
        ) : null}
        {member.disabledAt ? (
          <Button onClick={() => apply({ isDisabled: false }, t('staff.enabled', { name: member.name }))}>{t('staff.enable')}</Button>
        ) : (
          <Popconfirm
            title={t('staff.disableTitle', { name: member.name })}
            description={t('staff.disableAbout')}
            okText={t('staff.disable')}
            okButtonProps={{ danger: true }}
            cancelText={t('action.cancel')}
            disabled={isSelf}
            onConfirm={() => apply({ isDisabled: true }, t('staff.wasDisabled', { name: member.name }))}
          >
            <Button danger disabled={isSelf} title={isSelf ? t('staff.notSelf') : undefined}>
              {t('staff.disable')}
            </Button>
          </Popconfirm>
        )}
      </div>
      {link ? <LinkDialog title={t('staff.invitedTitle', { name: member.name })} link={link} onClose={() => renewLink.reset()} /> : null}
    </Drawer>
  );
}
