// The groups that somebody holds now, each of which can be handed over.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
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
import { HandOverDialog } from './HandOverDialog.tsx';
import { HeldName } from './HeldName.tsx';
import { PanelPager } from './PanelPager.tsx';
import { useWalked } from './walked.ts';

const ROWS = 50;

export function HeldGroups({ operator }: { operator: OperatorFields }): ReactElement {
  const { t } = useTexts();
  const { count, moment } = useFormats();
  const now = useNow(60_000);
  const isManager = useIsManager();
  const walked = useWalked();
  const [giving, setGiving] = useState<HoldingFields['group'] | null>(null);
  const asked = useAnswer(OperatorHoldingsQuery, { id: operator.id, first: ROWS, after: walked.after, isHeld: true });
  const page = asked.data?.operator?.holdings;
  const rows = page?.edges.map(({ node }) => node);
  const columns: readonly Column<HoldingFields>[] = [
    { key: 'group', title: t('op.group'), isFixed: true, cell: (row) => <HeldName group={row.group} /> },
    { key: 'region', title: t('people.region'), cell: (row) => <span className="m2 nw">{row.group.region || '—'}</span> },
    { key: 'members', title: t('op.members'), isRight: true, cell: (row) => <span className="m2">{count(row.group.members)}</span> },
    { key: 'weight', title: t('op.weight'), isRight: true, cell: (row) => (row.weight / 1000).toFixed(2) },
    { key: 'from', title: t('op.heldSince'), isRight: true, cell: (row) => <span className="m2">{moment(row.from, now)}</span> },
    ...(isManager
      ? [
          {
            key: 'do',
            title: t('table.actions'),
            isMute: true,
            isRight: true,
            cell: (row: HoldingFields) => (
              <Button size="small" onClick={() => setGiving(row.group)} aria-label={t('op.handOverWhat', { group: row.group.name })}>
                {t('op.handOver')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <Panel
        title={t('op.heldGroups')}
        isFlush
        isRefreshing={asked.isFetching && rows !== undefined}
        footer={
          rows === undefined || rows.length === 0 ? undefined : (
            <PanelPager walked={walked} end={page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null}>
              {t('op.weightAbout')}
            </PanelPager>
          )
        }
      >
        {asked.error !== null && rows === undefined ? (
          <Failure error={asked.error} onRetry={() => void asked.refetch()} />
        ) : (
          <ListTable
            label={t('op.heldGroups')}
            className="edge dense"
            columns={columns}
            rows={rows}
            keyOf={(row) => row.id}
            minWidth={720}
          />
        )}
        {rows?.length === 0 ? (
          <Nothing action={isManager ? <Link href="/groups">{t('op.toGroups')}</Link> : undefined}>{t('op.holdsNothing')}</Nothing>
        ) : null}
      </Panel>
      {giving ? <HandOverDialog operator={operator} group={giving} onClose={() => setGiving(null)} /> : null}
    </>
  );
}
