// All long work, the latest first.

import type { ReactElement, ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import type { WorksData, WorkState } from '../generated.ts';
import { WorksQuery } from '../generated.ts';
import type { Filter } from '../parts/Filters.tsx';
import { ListPage } from '../parts/ListPage.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { useTexts } from '../texts.ts';
import { useLiveWork } from './live.ts';
import { WorkActions, WorkBar, WorkCount, WorkStateTag } from './Progress.tsx';
import { workName, workTitle, workStateText } from './words.ts';

type Row = WorksData['works']['edges'][number]['node'];

const STATES = ['QUEUED', 'RUNNING', 'DONE', 'STOPPED', 'FAILED'] as const satisfies readonly WorkState[];

export function WorksList({ actions }: { actions: ReactNode }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  useLiveWork();
  const columns: readonly Column<Row>[] = [
    { key: 'title', title: t('works.what'), isFixed: true, cell: (row) => <span className="f">{workTitle(row, t)}</span> },
    { key: 'kind', title: t('works.kind'), cell: (row) => <span className="m2 nw">{workName(row.kind, t)}</span> },
    {
      key: 'state',
      title: t('table.state'),
      width: 160,
      cell: (row) => (
        <>
          <WorkStateTag state={row.state} />
          {row.state === 'RUNNING' ? <WorkBar work={row} label={workTitle(row, t)} /> : null}
        </>
      ),
    },
    {
      key: 'count',
      title: t('works.progress'),
      cell: (row) => (
        <span className="s nw">
          <WorkCount work={row} />
        </span>
      ),
    },
    { key: 'by', title: t('table.by'), cell: (row) => <span className="m2 nw">{row.startedByName}</span> },
    { key: 'at', title: t('table.at'), isRight: true, cell: (row) => <span className="m2">{moment(row.createdAt, now)}</span> },
    {
      key: 'do',
      title: t('table.actions'),
      isMute: true,
      isRight: true,
      isFixed: true,
      cell: (row) => <WorkActions work={row} size="small" />,
    },
  ];
  const filters: readonly Filter[] = [
    {
      kind: 'choice',
      name: 'state',
      label: t('table.state'),
      options: STATES.map((state) => ({ value: state, label: t(workStateText[state]) })),
    },
  ];
  return (
    <ListPage
      list="works"
      title={t('nav.jobs')}
      about={t('works.about')}
      actions={actions}
      columns={columns}
      filters={filters}
      operation={WorksQuery}
      ask={(state, page) => ({ ...page, state: STATES.find((each) => each === state.get('state')) ?? null })}
      pageOf={(data) => data.works}
      keyOf={(row) => row.id}
      empty={t('works.none')}
      emptyAction={<Link href="/settings/imports">{t('works.toImports')}</Link>}
    />
  );
}
