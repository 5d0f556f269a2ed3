// Files that were handed in, what became of their rows, and the place to hand in the next one.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import type { ImportsData } from '../generated.ts';
import { ImportsQuery } from '../generated.ts';
import type { Filter } from '../parts/Filters.tsx';
import { ListPage } from '../parts/ListPage.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { useIsManager } from '../parts/rights.ts';
import { useTexts } from '../texts.ts';
import { useLiveWork } from '../works/live.ts';
import { WorkBar, WorkStateTag } from '../works/Progress.tsx';
import { HandIn } from './HandIn.tsx';
import { IMPORT_KINDS, importKindText, isImportKind } from './kinds.ts';

type Row = ImportsData['imports']['edges'][number]['node'];

export function ImportsPage(): ReactElement {
  const { t } = useTexts();
  const { count, moment } = useFormats();
  const now = useNow(60_000);
  const isManager = useIsManager();
  useLiveWork();
  const columns: readonly Column<Row>[] = [
    {
      key: 'file',
      title: t('imports.file'),
      isFixed: true,
      cell: (row) => (
        <Link href={`/settings/imports/${row.id}`} className="f">
          {row.fileName}
        </Link>
      ),
    },
    { key: 'kind', title: t('imports.kind'), cell: (row) => <span className="m2 nw">{t(importKindText[row.kind])}</span> },
    {
      key: 'state',
      title: t('table.state'),
      width: 144,
      cell: (row) => (
        <>
          <WorkStateTag state={row.work.state} />
          {row.work.state === 'RUNNING' ? <WorkBar work={row.work} label={row.fileName} /> : null}
        </>
      ),
    },
    { key: 'accepted', title: t('imports.accepted'), isRight: true, cell: (row) => <span className="f">{count(row.accepted)}</span> },
    { key: 'duplicate', title: t('imports.duplicate'), isRight: true, cell: (row) => <span className="m2">{count(row.duplicate)}</span> },
    {
      key: 'rejected',
      title: t('imports.rejected'),
      isRight: true,
      cell: (row) => <span className={row.rejected > 0 ? 'c-late f' : 'm2'}>{count(row.rejected)}</span>,
    },
    {
      key: 'size',
      title: t('imports.size'),
      isRight: true,
      isSpare: true,
      cell: (row) => <span className="m2">{t('unit.kilobytes', { n: count(Math.ceil(row.bytes / 1024)) })}</span>,
    },
    { key: 'by', title: t('table.by'), cell: (row) => <span className="m2 nw">{row.work.startedByName}</span> },
    { key: 'at', title: t('table.at'), isRight: true, cell: (row) => <span className="m2">{moment(row.work.createdAt, now)}</span> },
  ];
  const filters: readonly Filter[] = [
    {
      kind: 'choice',
      name: 'kind',
      label: t('imports.kind'),
      options: IMPORT_KINDS.map((kind) => ({ value: kind, label: t(importKindText[kind]) })),
    },
  ];
  return (
    <ListPage
      list="imports"
      title={t('nav.imports')}
      about={t('imports.about')}
      columns={columns}
      filters={filters}
      operation={ImportsQuery}
      ask={(state, page) => {
        const kind = state.get('kind');
        return { ...page, kind: isImportKind(kind) ? kind : null };
      }}
      pageOf={(data) => data.imports}
      keyOf={(row) => row.id}
      empty={t('imports.empty')}
    >
      {isManager ? (
        <div className="gap-under">
          <HandIn />
        </div>
      ) : (
        <div className="note calm">{t('imports.managersOnly')}</div>
      )}
    </ListPage>
  );
}
