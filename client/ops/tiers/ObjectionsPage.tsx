// Members who think that their tier is wrong. The open ones first, by the time at which they must be answered; each has one action.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import type { ObjectionState } from '../../shared/generated.ts';
import type { TierObjectionsData } from '../generated.ts';
import { TierObjectionsQuery } from '../generated.ts';
import type { Filter } from '../parts/Filters.tsx';
import { ListPage } from '../parts/ListPage.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { useIsManager } from '../parts/rights.ts';
import { useTexts } from '../texts.ts';
import { MemberName } from '../people/MemberName.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { DueTime } from './DueTime.tsx';
import { TierMark } from './Tier.tsx';
import { objectionStateText } from './words.ts';

type Row = TierObjectionsData['tierObjections']['edges'][number]['node'];

const STATES = ['OPEN', 'ANSWERED'] as const satisfies readonly ObjectionState[];

export function ObjectionsPage(): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const isManager = useIsManager();
  const [answering, setAnswering] = useState<Row | null>(null);
  const columns: readonly Column<Row>[] = [
    {
      key: 'state',
      title: t('table.state'),
      width: 104,
      cell: (row) =>
        row.state === 'OPEN' ? (
          <span className={`st ${Date.parse(row.dueAt) < now.getTime() ? 'late' : 'due'}`}>
            {t(Date.parse(row.dueAt) < now.getTime() ? 'objection.late' : 'objection.open')}
          </span>
        ) : (
          <span className="st done">{t('objection.answered')}</span>
        ),
    },
    {
      key: 'member',
      title: t('orders.seller'),
      isFixed: true,
      cell: ({ distributor }) => <MemberName member={distributor} />,
    },
    { key: 'tier', title: t('objection.tier'), cell: (row) => <TierMark tier={row.tier} /> },
    {
      key: 'text',
      title: t('objection.text'),
      cell: (row) => (
        <div className="said">
          <p>{row.text}</p>
          {row.answer === null ? null : (
            <p className="s">
              {t('objection.answerOf', { name: row.answeredByName ?? '', answer: row.answer })}
              {row.isGranted ? ` · ${t('objection.granted')}` : null}
            </p>
          )}
        </div>
      ),
    },
    { key: 'at', title: t('objection.at'), cell: (row) => <span className="m2 nw">{moment(row.at, now)}</span> },
    {
      key: 'due',
      title: t('objection.due'),
      isRight: true,
      cell: (row) =>
        row.state === 'OPEN' ? <DueTime at={row.dueAt} now={now} /> : <span className="m2">{moment(row.answeredAt ?? row.at, now)}</span>,
    },
    {
      key: 'do',
      title: t('table.actions'),
      isMute: true,
      isRight: true,
      isFixed: true,
      cell: (row) =>
        row.state === 'OPEN' && isManager ? (
          <Button size="small" onClick={() => setAnswering(row)} aria-label={t('objection.reviewOf', { name: row.distributor.name })}>
            {t('objection.review')}
          </Button>
        ) : null,
    },
  ];
  const filters: readonly Filter[] = [
    {
      kind: 'choice',
      name: 'state',
      label: t('table.state'),
      options: STATES.map((state) => ({ value: state, label: t(objectionStateText[state]) })),
    },
  ];
  return (
    <>
      <ListPage
        list="tierObjections"
        title={t('nav.objections')}
        about={t('objection.about')}
        columns={columns}
        filters={filters}
        operation={TierObjectionsQuery}
        ask={(state, page) => {
          return { ...page, state: STATES.find((each) => each === state.get('state')) ?? null };
        }}
        pageOf={(data) => data.tierObjections}
        keyOf={(row) => row.id}
        empty={t('objection.none')}
        emptyAction={<Link href="/people/tiers">{t('change.toPyramid')}</Link>}
        minWidth={1040}
      />
      {answering ? (
        <AnswerDialog
          objection={answering}
          name={answering.distributor.name}
          tier={answering.distributor.standing.tier}
          onClose={() => setAnswering(null)}
        />
      ) : null}
    </>
  );
}
