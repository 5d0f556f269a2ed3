// What is done with several members of a group together: suggestions to leave, ticking off who has left, splitting them off.

import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { LeaveReason } from '../../shared/generated.ts';
import { useAct } from '../answers.ts';
import type { GroupFields } from '../generated.ts';
import { AskToLeaveGroupsMutation, ConfirmLeftMutation, WithdrawLeavesMutation } from '../generated.ts';
import { useIsManager } from '../parts/rights.ts';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { SplitDialog } from './regroup.tsx';
import { OF_GROUP } from './again.ts';
import { LEAVES, leaveText } from './words.ts';

export function MemberBulk({ group, keys, clear }: { group: GroupFields; keys: readonly string[]; clear: () => void }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const isManager = useIsManager();
  const askLeave = useAct(AskToLeaveGroupsMutation, OF_GROUP);
  const withdraw = useAct(WithdrawLeavesMutation, OF_GROUP);
  const left = useAct(ConfirmLeftMutation, OF_GROUP);
  const [isSplitting, setSplitting] = useState(false);
  const ids = { memberIds: [...keys] };
  const suggest = (reason: LeaveReason) =>
    askLeave.mutate(
      { ...ids, reason },
      {
        onError: tell.failure,
        onSuccess: ({ askToLeaveGroups }) => {
          tell.done(t('groupMember.askedDone', { count: askToLeaveGroups }));
          clear();
        },
      },
    );
  return (
    <>
      {isManager ? (
        <Button type="text" onClick={() => setSplitting(true)}>
          {t('groupMember.splitOff')}…
        </Button>
      ) : null}
      <Button
        type="text"
        loading={withdraw.isPending ? { delay: 200 } : false}
        onClick={() =>
          withdraw.mutate(ids, {
            onError: tell.failure,
            onSuccess: ({ withdrawLeaves }) => {
              tell.done(t('groupMember.withdrawnDone', { count: withdrawLeaves }));
              clear();
            },
          })
        }
      >
        {t('groupMember.withdraw')}
      </Button>
      <Select<LeaveReason>
        aria-label={t('groupMember.suggest')}
        placeholder={t('groupMember.suggest')}
        style={{ minWidth: 168 }}
        popupMatchSelectWidth={false}
        value={null}
        loading={askLeave.isPending}
        options={LEAVES.map((reason) => ({ value: reason, label: t('groupMember.suggestFor', { why: t(leaveText[reason]) }) }))}
        onChange={suggest}
      />
      <Popconfirm
        title={t('groupMember.leftTitle', { count: keys.length })}
        description={t('groupMember.leftAbout')}
        okText={t('groupMember.left')}
        cancelText={t('action.cancel')}
        onConfirm={() =>
          left.mutate(ids, {
            onError: tell.failure,
            onSuccess: ({ confirmLeft }) => {
              tell.done(t('groupMember.leftDone', { count: confirmLeft }));
              clear();
            },
          })
        }
      >
        <Button loading={left.isPending ? { delay: 200 } : false}>{t('groupMember.left')}</Button>
      </Popconfirm>
      {isSplitting ? <SplitDialog group={group} stays={keys} onClose={() => setSplitting(false)} /> : null}
    </>
  );
}
