// Who is in more than one group of one purpose: where they came first, and where else they are. One suggestion asks them to leave all
// but the first.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useAct } from '../answers.ts';
import type { GroupDuplicatesData } from '../generated.ts';
import { AskToLeaveGroupsMutation, GroupDuplicatesQuery } from '../generated.ts';
import { ListPage } from '../parts/ListPage.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { useTell } from '../parts/tell.ts';
import { MemberName } from '../people/MemberName.tsx';
import { useTexts } from '../texts.ts';
import { TierMark } from '../tiers/Tier.tsx';
import { OF_GROUP } from './again.ts';
import { GroupName } from './marks.tsx';
import { laterStays } from './stays.ts';
import { ViewSwitch } from './ViewSwitch.tsx';
import { PURPOSES, oneOf, purposeText, roleText } from './words.ts';

type Row = GroupDuplicatesData['groupDuplicates']['edges'][number]['node'];

export function DuplicatesList(): ReactElement {
  const { t } = useTexts();
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: t('people.name'), isFixed: true, cell: (row) => <MemberName member={row.distributor} /> },
    { key: 'tier', title: t('tier.name'), cell: (row) => <TierMark tier={row.distributor.standing.tier} /> },
    { key: 'purpose', title: t('group.purpose'), cell: (row) => <span className="nw">{t(purposeText[row.purpose])}</span> },
    { key: 'stays', title: t('groupDuplicates.stays'), cell: (row) => <Stays stays={row.stays} /> },
    { key: 'act', title: t('groupMember.suggest'), isMute: true, isRight: true, isFixed: true, cell: (row) => <Act row={row} /> },
  ];
  return (
    <ListPage
      list="groupDuplicates"
      title={t('nav.groups')}
      about={t('groupDuplicates.about')}
      actions={<ViewSwitch view="duplicates" />}
      columns={columns}
      filters={[
        {
          kind: 'choice',
          name: 'purpose',
          label: t('group.purpose'),
          options: PURPOSES.map((purpose) => ({ value: purpose, label: t(purposeText[purpose]) })),
        },
      ]}
      operation={GroupDuplicatesQuery}
      ask={(state, page) => ({ ...page, purpose: oneOf(PURPOSES, state.get('purpose')) })}
      pageOf={(data) => data.groupDuplicates}
      keyOf={(row) => `${row.distributor.id} ${row.purpose}`}
      empty={t('groupDuplicates.empty')}
    />
  );
}

function Stays({ stays }: { stays: Row['stays'] }): ReactElement {
  const { t } = useTexts();
  const { date } = useFormats();
  const now = useNow(60_000);
  return (
    <ul>
      {stays.map((stay) => (
        <li key={stay.id} className="nw">
          <GroupName group={stay.group} />{' '}
          <span className="s">
            {t('groupDuplicates.stay', { at: date(stay.joinedAt, now), role: t(roleText[stay.role]), spoke: stay.spoke })}
          </span>{' '}
          {stay.leaveAsked === null ? null : <span className="tag due">{t('groupMember.asked')}</span>}
        </li>
      ))}
    </ul>
  );
}

function Act({ row }: { row: Row }): ReactElement | null {
  const { t } = useTexts();
  const tell = useTell();
  const askLeave = useAct(AskToLeaveGroupsMutation, [...OF_GROUP, GroupDuplicatesQuery.name]);
  const memberIds = laterStays(row.stays);
  if (memberIds.length === 0) return null;
  return (
    <Button
      size="small"
      loading={askLeave.isPending ? { delay: 200 } : false}
      onClick={() =>
        askLeave.mutate(
          { memberIds, reason: 'DUPLICATE' },
          { onError: tell.failure, onSuccess: () => tell.done(t('groupDuplicates.asked', { name: row.distributor.name })) },
        )
      }
    >
      {t('groupDuplicates.keepFirst')}
    </Button>
  );
}
