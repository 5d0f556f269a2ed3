// Who was asked to leave, in all groups: ticked off together when they have left, or told that they may stay.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useAct } from '../answers.ts';
import type { LeaveSuggestionsData } from '../generated.ts';
import { ConfirmLeftMutation, LeaveSuggestionsQuery, WithdrawLeavesMutation } from '../generated.ts';
import { ListPage } from '../parts/ListPage.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { useTell } from '../parts/tell.ts';
import { MemberName } from '../people/MemberName.tsx';
import { useTexts } from '../texts.ts';
import { TierMark } from '../tiers/Tier.tsx';
import { OF_GROUP } from './again.ts';
import { GroupName } from './marks.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';
import { LEAVES, leaveText, oneOf } from './words.ts';

type Row = LeaveSuggestionsData['leaveSuggestions']['edges'][number]['node'];

export function LeavesList(): ReactElement {
  const { t } = useTexts();
  const { date } = useFormats();
  const now = useNow(60_000);
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: t('people.name'), isFixed: true, cell: (row) => <MemberName member={row.distributor} /> },
    { key: 'tier', title: t('tier.name'), cell: (row) => <TierMark tier={row.distributor.standing.tier} /> },
    { key: 'group', title: t('groupLeaves.group'), cell: (row) => <GroupName group={row.group} /> },
    {
      key: 'why',
      title: t('groupLeaves.why'),
      cell: (row) => (row.leaveAsked === null ? '—' : t(leaveText[row.leaveAsked.reason])),
    },
    {
      key: 'others',
      title: t('groupMember.alsoIn'),
      cell: (row) =>
        row.otherGroups.length === 0 ? (
          <span className="m">—</span>
        ) : (
          <span className="mark-list">
            {row.otherGroups.map((other) => (
              <GroupName key={other.id} group={other} />
            ))}
          </span>
        ),
    },
    { key: 'by', title: t('groupLeaves.by'), isSpare: true, cell: (row) => row.leaveAsked?.byName ?? '—' },
    {
      key: 'operator',
      title: t('group.operator'),
      cell: (row) => row.group.operatorName ?? <span className="c-late">{t('group.nobody')}</span>,
    },
    {
      key: 'since',
      title: t('groupLeaves.since'),
      isRight: true,
      cell: (row) => (row.leaveAsked === null ? '—' : date(row.leaveAsked.since, now)),
    },
  ];
  return (
    <ListPage
      list="leaveSuggestions"
      title={t('nav.groups')}
      about={t('groupLeaves.about')}
      actions={<ViewSwitch view="leaves" />}
      columns={columns}
      filters={[
        {
          kind: 'choice',
          name: 'reason',
          label: t('groupLeaves.why'),
          options: LEAVES.map((reason) => ({ value: reason, label: t(leaveText[reason]) })),
        },
      ]}
      operation={LeaveSuggestionsQuery}
      ask={(state, page) => ({ ...page, reason: oneOf(LEAVES, state.get('reason')) })}
      pageOf={(data) => data.leaveSuggestions}
      keyOf={(row) => row.id}
      empty={t('groupLeaves.empty')}
      bulk={{
        labelOf: (row) => t('groupMember.choose', { name: row.distributor.name }),
        actions: (keys, clear) => <Acts keys={keys} clear={clear} />,
      }}
    />
  );
}

function Acts({ keys, clear }: { keys: readonly string[]; clear: () => void }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const withdraw = useAct(WithdrawLeavesMutation, OF_GROUP);
  const left = useAct(ConfirmLeftMutation, OF_GROUP);
  const memberIds = [...keys];
  const done = (text: string) => {
    tell.done(text);
    clear();
  };
  return (
    <>
      <Button
        type="text"
        loading={withdraw.isPending ? { delay: 200 } : false}
        onClick={() =>
          withdraw.mutate(
            { memberIds },
            {
              onError: tell.failure,
              onSuccess: ({ withdrawLeaves }) => done(t('groupMember.withdrawnDone', { count: withdrawLeaves })),
            },
          )
        }
      >
        {t('groupMember.withdraw')}
      </Button>
      <Button
        loading={left.isPending ? { delay: 200 } : false}
        onClick={() =>
          left.mutate(
            { memberIds },
            { onError: tell.failure, onSuccess: ({ confirmLeft }) => done(t('groupMember.leftDone', { count: confirmLeft })) },
          )
        }
      >
        {t('groupMember.leftCount', { count: keys.length })}
      </Button>
    </>
  );
}
