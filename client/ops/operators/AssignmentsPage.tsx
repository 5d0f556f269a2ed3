// Proposals for giving groups to others: drafts, applied and discarded ones, and the form for another.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import type { AssignmentProposalsData } from '../generated.ts';
import { AssignmentProposalsQuery } from '../generated.ts';
import type { Filter } from '../parts/Filters.tsx';
import { ListPage } from '../parts/ListPage.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { useTexts } from '../texts.ts';
import { NewProposalDialog } from './NewProposalDialog.tsx';
import { PROPOSAL_STATES, methodText, proposalStateColour, proposalStateText } from './words.ts';
import './operators.css';

type Row = AssignmentProposalsData['assignmentProposals']['edges'][number]['node'];

export function AssignmentsPage(): ReactElement {
  const { t } = useTexts();
  const { moment, count, share } = useFormats();
  const now = useNow(60_000);
  const [params, setParams] = useSearchParams();
  const isMaking = params.get('new') !== null;
  const leaving = params.get('leaving');
  const show = (isShown: boolean) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete('new');
        next.delete('leaving');
        if (isShown) next.set('new', '1');
        return next;
      },
      { replace: true },
    );
  const columns: readonly Column<Row>[] = [
    {
      key: 'what',
      title: t('assign.proposal'),
      isFixed: true,
      cell: (row) => (
        <>
          <Link href={`/groups/assignments/${row.id}`} className="f">
            {row.leaving === null ? t(methodText[row.method]) : t('assign.ofLeaving', { name: row.leaving.name })}
          </Link>
          {row.note === null ? null : <p className="s">{row.note}</p>}
        </>
      ),
    },
    {
      key: 'state',
      title: t('table.state'),
      cell: (row) => (
        <span className={`st ${proposalStateColour[row.state]}`}>
          {row.state === 'DRAFT' && !row.isKept ? t('assign.unkept') : t(proposalStateText[row.state])}
        </span>
      ),
    },
    { key: 'moves', title: t('assign.moves'), isRight: true, cell: (row) => count(row.cost.moves) },
    {
      key: 'spread',
      title: t('assign.spread'),
      isRight: true,
      cell: (row) => (
        <>
          <span className="m">{(row.cost.spreadBefore / 100).toFixed(1)} →</span>{' '}
          <span className="f">{(row.cost.spreadAfter / 100).toFixed(1)}</span>
        </>
      ),
    },
    { key: 'max', title: t('assign.max'), isRight: true, cell: (row) => share(row.cost.maxAfter / 10_000) },
    {
      key: 'made',
      title: t('assign.made'),
      cell: (row) => (
        <span className="m2 nw">
          {moment(row.createdAt, now)} · {row.byName}
        </span>
      ),
    },
    {
      key: 'closed',
      title: t('assign.closed'),
      isRight: true,
      cell: (row) => <span className="m2">{row.closedAt === null ? '—' : `${moment(row.closedAt, now)} · ${row.closedByName ?? ''}`}</span>,
    },
  ];
  const filters: readonly Filter[] = [
    {
      kind: 'choice',
      name: 'state',
      label: t('table.state'),
      options: PROPOSAL_STATES.map((state) => ({ value: state, label: t(proposalStateText[state]) })),
    },
  ];
  const make = (
    <Button type="primary" onClick={() => show(true)}>
      {t('assign.new')}
    </Button>
  );
  return (
    <>
      <ListPage
        list="assignments"
        title={t('nav.assignments')}
        about={t('assign.about')}
        actions={make}
        columns={columns}
        filters={filters}
        operation={AssignmentProposalsQuery}
        ask={(state, page) => ({ ...page, state: PROPOSAL_STATES.find((each) => each === state.get('state')) ?? null })}
        pageOf={(data) => data.assignmentProposals}
        keyOf={(row) => row.id}
        empty={t('assign.none')}
        minWidth={880}
      />
      {isMaking ? <NewProposalDialog start={leaving === null ? null : { leavingId: leaving }} onClose={() => show(false)} /> : null}
    </>
  );
}
