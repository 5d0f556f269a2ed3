// Who works here and with which rights: invite, change a role, dismiss, end sessions, help somebody who lost the second factor.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import type { StaffData } from '../generated.ts';
import { StaffQuery } from '../generated.ts';
import type { Filter } from '../parts/Filters.tsx';
import { ListPage } from '../parts/ListPage.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { useIsAdmin } from '../parts/rights.ts';
import { STAFF_ROLES, roleText } from '../parts/roles.ts';
import { useTexts } from '../texts.ts';
import { InviteDialog } from './InviteDialog.tsx';
import { MemberDrawer } from './MemberDrawer.tsx';
import { RightsPanel } from './RightsPanel.tsx';
import { StaffState } from './StaffState.tsx';

type Row = StaffData['staff']['edges'][number]['node'];

export function StaffPage(): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const isAdmin = useIsAdmin();
  const [isInviting, setInviting] = useState(false);
  const [opened, setOpened] = useState<Row | null>(null);
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      title: t('staff.name'),
      isFixed: true,
      cell: (row) => (
        <span className="pair">
          <span className="f">{row.name}</span> <span className="s">{row.username}</span>
        </span>
      ),
    },
    { key: 'role', title: t('staff.role'), cell: (row) => <span className="nw">{t(roleText[row.role])}</span> },
    { key: 'state', title: t('table.state'), cell: (row) => <StaffState row={row} /> },
    {
      key: 'totp',
      title: t('staff.totp'),
      cell: (row) => (row.hasTotp ? <span className="st done">{t('staff.totpOn')}</span> : <span className="m">{t('staff.totpOff')}</span>),
    },
    {
      key: 'seen',
      title: t('staff.lastSeen'),
      isRight: true,
      cell: (row) => <span className="m2">{row.lastSeenAt ? moment(row.lastSeenAt, now) : '—'}</span>,
    },
    {
      key: 'created',
      title: t('staff.created'),
      isRight: true,
      isSpare: true,
      cell: (row) => <span className="m2">{moment(row.createdAt, now)}</span>,
    },
    {
      key: 'do',
      title: t('table.actions'),
      isMute: true,
      isFixed: true,
      isRight: true,
      cell: (row) =>
        isAdmin ? (
          <Button size="small" onClick={() => setOpened(row)} aria-label={t('staff.manageWhom', { name: row.name })}>
            {t('staff.manage')}
          </Button>
        ) : null,
    },
  ];
  const filters: readonly Filter[] = [
    { kind: 'text', name: 'search', label: t('staff.search') },
    {
      kind: 'choice',
      name: 'role',
      label: t('staff.role'),
      options: STAFF_ROLES.map((role) => ({ value: role, label: t(roleText[role]) })),
    },
  ];
  return (
    <div className="stack">
      <div>
        <ListPage
          list="staff"
          title={t('nav.staff')}
          about={t('staff.about')}
          actions={
            isAdmin ? (
              <Button type="primary" onClick={() => setInviting(true)}>
                {t('staff.invite')}
              </Button>
            ) : undefined
          }
          columns={columns}
          filters={filters}
          operation={StaffQuery}
          ask={(state, page) => ({
            ...page,
            search: state.get('search'),
            role: STAFF_ROLES.find((role) => role === state.get('role')) ?? null,
          })}
          pageOf={(data) => data.staff}
          keyOf={(row) => row.id}
          empty={t('staff.empty')}
          minWidth={800}
        />
      </div>
      <RightsPanel />
      {isInviting ? <InviteDialog onClose={() => setInviting(false)} /> : null}
      {opened ? <MemberDrawer member={opened} onClose={() => setOpened(null)} /> : null}
    </div>
  );
}
