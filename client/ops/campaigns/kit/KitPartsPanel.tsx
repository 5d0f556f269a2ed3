// What the kit came to by tier, group, operator or hour.

import Segmented from 'antd/es/segmented';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import type { Tier } from '../../../shared/generated.ts';
import { useAnswer } from '../../answers.ts';
import type { KitPartFields } from '../../generated.ts';
import { KitReportQuery } from '../../generated.ts';
import type { Column } from '../../parts/ListTable.tsx';
import { ListTable } from '../../parts/ListTable.tsx';
import { useNow } from '../../parts/now.ts';
import { Panel } from '../../parts/Panel.tsx';
import { Failure, Nothing } from '../../parts/states.tsx';
import { useTexts } from '../../texts.ts';
import { tierText } from '../../tiers/words.ts';

const PARTS = ['byTier', 'byGroup', 'byOperator', 'byHour'] as const;
type Part = (typeof PARTS)[number];
const partText = {
  byTier: 'kitStep.byTier',
  byGroup: 'kitStep.byGroup',
  byOperator: 'kitStep.byOperator',
  byHour: 'kitStep.byHour',
} as const satisfies Record<Part, string>;
const MOST_ROWS = 20;

export function KitPartsPanel({ campaignId }: { readonly campaignId: string }): ReactElement {
  const { t } = useTexts();
  const [part, setPart] = useState<Part>('byTier');
  const asked = useAnswer(KitReportQuery, { campaignId }, { staleMilliseconds: 60_000 });
  const columns = useColumns(part);
  const rows = asked.data?.kitReport[part];
  return (
    <Panel
      title={t('kitStep.came')}
      isRefreshing={asked.isFetching}
      isFlush
      aside={
        <Segmented<Part>
          size="small"
          aria-label={t('kitStep.came')}
          value={part}
          options={PARTS.map((value) => ({ value, label: t(partText[value]) }))}
          onChange={setPart}
        />
      }
      footer={
        rows !== undefined && rows.length > MOST_ROWS ? (
          <span className="s">{t('kitStep.mostRows', { shown: MOST_ROWS, count: rows.length })}</span>
        ) : undefined
      }
    >
      {asked.error !== null && rows === undefined ? (
        <Failure error={asked.error} onRetry={() => void asked.refetch()} />
      ) : rows?.length === 0 ? (
        <Nothing>{t('kitStep.nothingYet')}</Nothing>
      ) : (
        <ListTable
          label={t(partText[part])}
          columns={columns}
          rows={rows?.slice(0, MOST_ROWS)}
          keyOf={({ key }) => key ?? ''}
          className="edge dense"
        />
      )}
    </Panel>
  );
}

function useColumns(part: Part): readonly Column<KitPartFields>[] {
  const { t } = useTexts();
  const { count, moment, yuanShort, share } = useFormats();
  const now = useNow(60_000);
  const isTier = (key: string): key is Tier => key in tierText;
  const nameOf = ({ key, name }: KitPartFields): string => {
    if (key === null) return t('kitStep.none');
    if (part === 'byHour') return moment(key, now);
    return isTier(key) ? t(tierText[key]) : (name ?? key);
  };
  return [
    { key: 'name', title: t(partText[part]), isFixed: true, cell: (row) => nameOf(row) },
    { key: 'sent', title: t('kitStep.sent'), isRight: true, cell: ({ counts }) => count(counts.copies + counts.shares) },
    { key: 'clicks', title: t('kitStep.clicks'), isRight: true, cell: ({ counts }) => count(counts.clicks) },
    { key: 'sales', title: t('kitStep.sales'), isRight: true, cell: ({ counts }) => <span className="f">{count(counts.sales)}</span> },
    {
      key: 'rate',
      title: t('kitStep.rate'),
      isRight: true,
      cell: ({ counts }) => <span className="m2">{counts.clicks === 0 ? '—' : share(counts.sales / counts.clicks)}</span>,
    },
    { key: 'fen', title: t('kitStep.salesFen'), isRight: true, cell: ({ counts }) => yuanShort(counts.salesFen) },
  ];
}
