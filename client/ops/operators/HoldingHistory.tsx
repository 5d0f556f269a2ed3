// What somebody held and when, with the note that was left behind.

import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { HoldingFields, OperatorFields } from '../generated.ts';
import { OperatorHoldingsQuery } from '../generated.ts';
import type { Column } from '../parts/ListTable.tsx';
import { ListTable } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Failure, Nothing } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { HeldName } from './HeldName.tsx';
import { PanelPager } from './PanelPager.tsx';
import { useWalked } from './walked.ts';

const ROWS = 50;

export function HoldingHistory({ operator }: { operator: OperatorFields }): ReactElement {
  const { t } = useTexts();
  const { count, moment } = useFormats();
  const now = useNow(60_000);
  const isManager = useIsManager();
  const walked = useWalked();
  const asked = useAnswer(OperatorHoldingsQuery, { id: operator.id, first: ROWS, after: walked.after });
  const page = asked.data?.operator?.holdings;
  const rows = page?.edges.map(({ node }) => node);
  const columns: readonly Column<HoldingFields>[] = [
    {
      key: 'group',
      title: t('op.group'),
      isFixed: true,
      cell: (row) => <HeldName group={row.group} isPlain={!isManager && row.until !== null} />,
    },
    { key: 'from', title: t('op.from'), cell: (row) => <span className="m2 nw">{moment(row.from, now)}</span> },
    {
      key: 'until',
      title: t('op.until'),
      cell: (row) =>
        row.until === null ? <span className="st done">{t('op.isHeld')}</span> : <span className="m2 nw">{moment(row.until, now)}</span>,
    },
    {
      key: 'to',
      title: t('op.to'),
      cell: (row) => (
        <span className="m2 nw">{row.to?.name ?? (row.until !== null && row.group.isClosed ? t('op.groupClosed') : '—')}</span>
      ),
    },
    { key: 'note', title: t('op.note'), cell: (row) => <Note row={row} /> },
    { key: 'by', title: t('op.by'), isRight: true, cell: (row) => <span className="m2">{row.byName}</span> },
  ];
  return (
    <Panel
      title={t('op.historyTab')}
      isFlush
      isRefreshing={asked.isFetching && rows !== undefined}
      footer={
        page === undefined || page.total === 0 ? undefined : (
          <PanelPager walked={walked} end={page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null}>
            {t('op.historyCount', { count: count(page.total) })}
          </PanelPager>
        )
      }
    >
      {asked.error !== null && rows === undefined ? (
        <Failure error={asked.error} onRetry={() => void asked.refetch()} />
      ) : (
        <ListTable label={t('op.historyTab')} columns={columns} rows={rows} keyOf={(row) => row.id} minWidth={840} />
      )}
      {rows?.length === 0 ? <Nothing>{t('op.noHistory')}</Nothing> : null}
    </Panel>
  );
}

function Note({ row }: { row: HoldingFields }): ReactElement {
  const { t } = useTexts();
  if (row.note !== null) return <span className="note-text">{row.note}</span>;
  if (row.noteDueAt !== null) return <span className="st due">{t('op.noteMissing')}</span>;
  return <span className="m">—</span>;
}
