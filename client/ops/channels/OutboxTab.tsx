// Everything that was, is or will be sent to groups: uncertain and dead ones first, each with why, and what a person may decide.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { ask } from '../../shared/api.ts';
import { useAskAgain } from '../answers.ts';
import type { OutboxData } from '../generated.ts';
import {
  CancelMessagesMutation,
  ChannelHealthQuery,
  MarkMessagesSentMutation,
  OutboxQuery,
  RepeatMessagesMutation,
  RobotsQuery,
} from '../generated.ts';
import { GroupName } from '../groups/marks.tsx';
import type { Filter } from '../parts/Filters.tsx';
import { ListPage } from '../parts/ListPage.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';
import { OUTGOING_STATES, outgoingColour, outgoingKindText, outgoingText } from './words.ts';

type Row = OutboxData['outbox']['edges'][number]['node'];
type Decision = 'REPEAT' | 'SENT' | 'CANCEL';

export function OutboxTab(): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const say = useSay();
  const now = useNow(60_000);
  const decide = useDecide();
  const columns: readonly Column<Row>[] = [
    {
      key: 'state',
      title: t('table.state'),
      width: 112,
      cell: (row) => <span className={`st ${outgoingColour[row.state]}`}>{t(outgoingText[row.state])}</span>,
    },
    {
      key: 'group',
      title: t('channel.group'),
      isFixed: true,
      cell: (row) => (
        <>
          <GroupName group={row.group} />
          <div className="s">{row.robot?.name ?? t('outbox.noRobot')}</div>
        </>
      ),
    },
    {
      key: 'text',
      title: t('outbox.message'),
      cell: (row) => (
        <>
          <span className="outgoing-text">{row.text}</span>
          <Why row={row} said={row.lastError == null ? null : say(row.lastError)} />
        </>
      ),
    },
    { key: 'kind', title: t('outbox.kind'), isSpare: true, cell: (row) => t(outgoingKindText[row.kind]) },
    {
      key: 'at',
      title: t('table.at'),
      cell: (row) => (
        <span className="m2 nw">
          {row.state === 'WAITING' && Date.parse(row.notBefore) > now.getTime()
            ? t('outbox.plannedAt', { at: moment(row.notBefore, now) })
            : moment(row.sentAt ?? row.notBefore, now)}
        </span>
      ),
    },
    {
      key: 'do',
      title: t('table.actions'),
      isMute: true,
      isRight: true,
      isFixed: true,
      cell: (row) => (
        <span className="acts">
          {row.state === 'UNCERTAIN' ? (
            <Button size="small" onClick={() => void decide('SENT', [row.id])}>
              {t('outbox.markSent')}
            </Button>
          ) : null}
          {row.state === 'UNCERTAIN' || row.state === 'DEAD' ? (
            <Button size="small" onClick={() => void decide('REPEAT', [row.id])}>
              {t('outbox.repeat')}
            </Button>
          ) : null}
          {row.state === 'WAITING' ? (
            <Button size="small" onClick={() => void decide('CANCEL', [row.id])}>
              {t('outbox.cancel')}
            </Button>
          ) : null}
        </span>
      ),
    },
  ];
  const filters: readonly Filter[] = [
    {
      kind: 'choice',
      name: 'state',
      label: t('table.state'),
      options: OUTGOING_STATES.map((state) => ({ value: state, label: t(outgoingText[state]) })),
    },
    { kind: 'link', name: 'robotId', label: t('outbox.ofOneRobot') },
    { kind: 'link', name: 'groupId', label: t('outbox.ofOneGroup') },
  ];
  return (
    <ListPage
      list="outbox"
      title={t('channel.outbox')}
      isPart
      columns={columns}
      filters={filters}
      operation={OutboxQuery}
      ask={(state, page) => ({
        ...page,
        state: OUTGOING_STATES.find((each) => each === state.get('state')) ?? null,
        robotId: state.get('robotId'),
        groupId: state.get('groupId'),
      })}
      pageOf={(data) => data.outbox}
      keyOf={(row) => row.id}
      empty={t('outbox.none')}
      minWidth={960}
      bulk={{
        labelOf: (row) => t('outbox.chooseOf', { group: row.group.name }),
        actions: (keys, clear) => (
          <>
            <Button onClick={() => void decide('REPEAT', keys).then(clear)}>{t('outbox.repeat')}</Button>
            <Button onClick={() => void decide('SENT', keys).then(clear)}>{t('outbox.markSent')}</Button>
            <Button danger onClick={() => void decide('CANCEL', keys).then(clear)}>
              {t('outbox.cancel')}
            </Button>
          </>
        ),
      }}
    />
  );
}

function Why({ row, said }: { row: Row; said: string | null }): ReactElement | null {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const parts = [
    said,
    row.attempts > 1 ? t('outbox.attempts', { count: row.attempts }) : null,
    row.state === 'WAITING' && row.tryAt != null ? t('outbox.triedAgain', { at: moment(row.tryAt, now) }) : null,
    row.decidedByName == null ? null : t('outbox.decidedBy', { name: row.decidedByName }),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return <div className={`s ${row.state === 'DEAD' ? 'c-late' : ''}`}>{parts.join(' · ')}</div>;
}

/** Each decision counts only for those that are still in a state for it; how many is told. */
function useDecide(): (decision: Decision, ids: readonly string[]) => Promise<void> {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgain();
  const act = async (decision: Decision, ids: readonly string[]): Promise<number> => {
    switch (decision) {
      case 'REPEAT':
        return (await ask(RepeatMessagesMutation, { ids: [...ids] })).repeatMessages;
      case 'SENT':
        return (await ask(MarkMessagesSentMutation, { ids: [...ids] })).markMessagesSent;
      case 'CANCEL':
        return (await ask(CancelMessagesMutation, { ids: [...ids] })).cancelMessages;
    }
  };
  return async (decision, ids) => {
    try {
      const count = await act(decision, ids);
      tell.done(t(count === ids.length ? 'outbox.decided' : 'outbox.decidedSome', { count, all: ids.length }));
    } catch (error) {
      tell.failure(error);
    }
    askAgain(OutboxQuery.name, ChannelHealthQuery.name, RobotsQuery.name);
  };
}
