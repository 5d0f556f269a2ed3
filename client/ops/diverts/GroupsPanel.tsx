// The groups of a divert: before the start who comes into each on which days, afterwards how far they are. A row leads to its people.

import Segmented from 'antd/es/segmented';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { DivertFields, DivertGroupsData } from '../generated.ts';
import { DivertGroupsQuery } from '../generated.ts';
import { PanelPager } from '../operators/PanelPager.tsx';
import { useWalked } from '../operators/walked.ts';
import type { Column } from '../parts/ListTable.tsx';
import { ListTable } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Failure, Nothing } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { isStarted, stepText } from './words.ts';

type Row = NonNullable<DivertGroupsData['divert']>['divertGroups']['edges'][number]['node'];
type Show = 'ALL' | 'NEW' | 'OLD';
const ROWS = 20;

export function GroupsPanel({ divert }: { divert: DivertFields }): ReactElement {
  const { t } = useTexts();
  const [show, setShow] = useState<Show>('ALL');
  return (
    <Panel
      title={t('divert.groups')}
      aside={
        <Segmented<Show>
          size="small"
          aria-label={t('divert.show')}
          value={show}
          options={[
            { value: 'ALL', label: t('divert.allGroups') },
            { value: 'OLD', label: t('divert.oldGroups') },
            { value: 'NEW', label: t('divert.newGroups') },
          ]}
          onChange={setShow}
        />
      }
      isFlush
    >
      <Rows key={`${show} ${String(divert.planSeq)}`} divert={divert} isNew={show === 'ALL' ? null : show === 'NEW'} />
    </Panel>
  );
}

function Rows({ divert, isNew }: { divert: DivertFields; isNew: boolean | null }): ReactElement {
  const { t } = useTexts();
  const walked = useWalked();
  const asked = useAnswer(DivertGroupsQuery, { id: divert.id, first: ROWS, after: walked.after, isNew });
  const page = asked.data?.divert?.divertGroups;
  const started = isStarted(divert.state);
  const columns = useColumns(started);
  if (asked.error !== null && page === undefined) return <Failure error={asked.error} onRetry={() => void asked.refetch()} />;
  const rows = page?.edges.map(({ node }) => node);
  return (
    <>
      <ListTable label={t('divert.groups')} columns={columns} rows={rows} keyOf={(row) => row.id} minWidth={960} className="edge dense" />
      {rows?.length === 0 ? <Nothing>{t('divert.noGroups')}</Nothing> : null}
      <footer>
        <PanelPager walked={walked} end={page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null}>
          {rows === undefined ? '' : t('list.position', { page: walked.page, count: rows.length })}
        </PanelPager>
      </footer>
    </>
  );
}

function useColumns(started: boolean): readonly Column<Row>[] {
  const { t } = useTexts();
  const { count, day, dayAndWeekday } = useFormats();
  const now = useNow(60_000);
  const days = (row: Row): string =>
    row.firstDay === row.lastDay ? dayAndWeekday(row.firstDay, now) : `${day(row.firstDay, now)} – ${day(row.lastDay, now)}`;
  const name: Column<Row> = { key: 'name', title: t('divert.group'), isFixed: true, cell: (row) => <GroupCell row={row} /> };
  const who: Column<Row> = {
    key: 'who',
    title: t('divert.inviter'),
    cell: (row) => (
      <span className="m2 nw">
        {row.accountName ?? '—'} <span className="m">{row.operatorName ?? t('account.nobody')}</span>
      </span>
    ),
  };
  if (!started)
    return [
      name,
      who,
      { key: 'before', title: t('divert.before'), isRight: true, cell: (row) => <span className="m2">{count(row.before)}</span> },
      { key: 'count', title: t('divert.coming'), isRight: true, cell: (row) => <span className="f">+{count(row.count)}</span> },
      { key: 'after', title: t('divert.after'), isRight: true, cell: (row) => count(row.before + row.count) },
      { key: 'code', title: t('divert.way.QR_CODE'), isRight: true, cell: (row) => <span className="m2">{count(row.byCode)}</span> },
      {
        key: 'personal',
        title: t('divert.way.PERSONAL'),
        isRight: true,
        cell: (row) => <span className="m2">{count(row.byInvitation)}</span>,
      },
      { key: 'days', title: t('divert.days'), isRight: true, cell: (row) => <span className="m2 nw">{days(row)}</span> },
    ];
  return [
    name,
    who,
    { key: 'invited', title: t('divert.invited'), isRight: true, cell: (row) => <span className="f">{count(row.invited)}</span> },
    { key: 'steps', title: t('divert.whereTheyAre'), cell: (row) => <StepCells row={row} /> },
    { key: 'late', title: t('divert.lateTitle'), isRight: true, cell: (row) => <Late row={row} /> },
    { key: 'days', title: t('divert.days'), isRight: true, cell: (row) => <span className="m2 nw">{days(row)}</span> },
    { key: 'open', title: t('table.actions'), isMute: true, isRight: true, cell: (row) => <Open row={row} /> },
  ];
}

function GroupCell({ row }: { row: Row }): ReactElement {
  const { t } = useTexts();
  return (
    <span className="pair">
      {row.groupId === null ? (
        <span className="f">{t('divert.newGroup', { province: row.province })}</span>
      ) : (
        <Link href={`/groups/${row.groupId}`} className="f">
          {row.name}
        </Link>
      )}{' '}
      <span className="s">{row.number ?? ''}</span>
      {row.isNew ? <span className="tag acc">{t('divert.tagNew')}</span> : null}
    </span>
  );
}

/** How many wait at each step, and how many are through. */
function StepCells({ row }: { row: Row }): ReactElement {
  const { t } = useTexts();
  const through = row.steps.find(({ step }) => step === 'PINNED')?.done ?? 0;
  return (
    <span className="step-cells">
      {row.steps.map(({ step, waiting, late }) => (
        <span key={step} className={late > 0 ? 'late' : waiting > 0 ? 'has' : ''} title={`${t(stepText[step])} ${String(waiting)}`}>
          {waiting}
        </span>
      ))}
      <span className={through > 0 ? 'has' : ''} title={`${t('divert.invite.DONE')} ${String(through)}`}>
        {through}
      </span>
    </span>
  );
}

function Late({ row }: { row: Row }): ReactElement {
  const { count } = useFormats();
  const late = row.steps.reduce((sum, each) => sum + each.late, 0);
  return late === 0 ? <span className="m">0</span> : <span className="c-late f">{count(late)}</span>;
}

function Open({ row }: { row: Row }): ReactElement | null {
  const { t } = useTexts();
  const [params] = useSearchParams();
  if (!row.mayManage) return null;
  const next = new URLSearchParams(params);
  next.set('group', row.id);
  next.delete('step');
  return (
    <Link href={`?${next.toString()}`} className="nw">
      {t('divert.openPeople')}
    </Link>
  );
}
