// A result taken apart by tier, group, operator, phase, hour or kit item: each row with its part of the goal and how much of it came.

import Segmented from 'antd/es/segmented';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import { useAnswer } from '../../answers.ts';
import type { CampaignReviewRowsData } from '../../generated.ts';
import { CampaignReviewRowsQuery } from '../../generated.ts';
import { Panel } from '../../parts/Panel.tsx';
import { Answered, Nothing } from '../../parts/states.tsx';
import { useTexts } from '../../texts.ts';
import { useSay } from '../../tiers/words.ts';
import type { Review } from './ReviewStep.tsx';

type Row = CampaignReviewRowsData['review']['rows'][number];

const CUTS = ['TIER', 'GROUP', 'OPERATOR', 'PHASE', 'HOUR'] as const;
type Cut = (typeof CUTS)[number];
type Choice = Cut | 'ITEM';
/** More rows than anybody reads; the rest is a click away. */
const FIRST_ROWS = 12;

export function ReviewRows({ review }: { review: Review }): ReactElement {
  const { t } = useTexts();
  const [choice, setChoice] = useState<Choice>('TIER');
  return (
    <Panel
      title={t('review.apart')}
      aside={
        <Segmented<Choice>
          size="small"
          aria-label={t('review.apart')}
          value={choice}
          options={[...CUTS, 'ITEM' as const].map((value) => ({ value, label: t(`review.by.${value}`) }))}
          onChange={setChoice}
        />
      }
    >
      {choice === 'ITEM' ? <Items items={review.items} /> : <Rows key={choice} campaignId={review.campaignId} by={choice} />}
    </Panel>
  );
}

function Rows({ campaignId, by }: { campaignId: string; by: Cut }): ReactElement {
  const { t } = useTexts();
  const asked = useAnswer(CampaignReviewRowsQuery, { campaignId, by });
  const [isWhole, setWhole] = useState(false);
  return (
    <Answered asked={asked} bones={4}>
      {({ review: { rows } }) =>
        rows.length === 0 ? (
          <Nothing>{t('review.nothing')}</Nothing>
        ) : (
          <>
            <RowTable rows={isWhole ? rows : rows.slice(0, FIRST_ROWS)} by={by} />
            {rows.length > FIRST_ROWS && !isWhole ? (
              <button type="button" className="plain s" onClick={() => setWhole(true)}>
                {t('review.all', { count: rows.length })}
              </button>
            ) : null}
          </>
        )
      }
    </Answered>
  );
}

function RowTable({ rows, by }: { rows: readonly Row[]; by: Cut }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const { yuanShort, count, share } = useFormats();
  const most = Math.max(1, ...rows.map(({ goalFen, salesFen }) => Math.max(goalFen ?? 0, salesFen)));
  return (
    <div className="wide" tabIndex={0} role="group" aria-label={t(`review.by.${by}`)}>
      <table className="dense review-rows">
        <thead>
          <tr>
            <th scope="col">{t(`review.by.${by}`)}</th>
            <th scope="col">{t('review.resultAndGoal')}</th>
            <th scope="col" className="r">
              GMV
            </th>
            <th scope="col" className="r">
              {t('review.goal')}
            </th>
            <th scope="col" className="r">
              {t('review.reached')}
            </th>
            <th scope="col" className="r">
              {t('review.orders')}
            </th>
            <th scope="col" className="r">
              {t('review.sellers')}
            </th>
            <th scope="col" className="r">
              {t('review.refunded')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td className="f">{say(row.name)}</td>
              <td aria-hidden>
                <Track row={row} most={most} />
              </td>
              <td className="r f">{yuanShort(row.salesFen)}</td>
              <td className="r m">{row.goalFen === null ? '—' : yuanShort(row.goalFen)}</td>
              <td className="r">{row.goalFen === null || row.goalFen === 0 ? '—' : share(row.salesFen / row.goalFen)}</td>
              <td className="r">{count(row.orders)}</td>
              <td className="r">{count(row.sellers)}</td>
              <td className="r m">{row.refundedFen === 0 ? '0' : yuanShort(row.refundedFen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The result as a bar, the goal as a mark on it. */
function Track({ row, most }: { row: Row; most: number }): ReactElement {
  const percent = (value: number): string => `${String((100 * Math.max(0, value)) / most)}%`;
  return (
    <div className="review-track">
      <span style={{ width: percent(row.salesFen) }} />
      {row.goalFen === null ? null : <i style={{ left: percent(row.goalFen) }} />}
    </div>
  );
}

function Items({ items }: { items: Review['items'] }): ReactElement {
  const { t } = useTexts();
  const { yuanShort, count, share } = useFormats();
  if (items.length === 0) return <Nothing>{t('review.noItems')}</Nothing>;
  return (
    <div className="wide" tabIndex={0} role="group" aria-label={t('review.by.ITEM')}>
      <table className="dense">
        <thead>
          <tr>
            <th scope="col">{t('review.by.ITEM')}</th>
            {(['copies', 'shares', 'clicks', 'itemOrders', 'conversion'] as const).map((head) => (
              <th key={head} scope="col" className="r">
                {t(`review.${head}`)}
              </th>
            ))}
            <th scope="col" className="r">
              GMV
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.itemId}>
              <td className="f">{item.title}</td>
              <td className="r">{count(item.copies)}</td>
              <td className="r">{count(item.shares)}</td>
              <td className="r">{count(item.clicks)}</td>
              <td className="r">{count(item.orders)}</td>
              <td className="r m">{item.clicks === 0 ? '—' : share(item.orders / item.clicks)}</td>
              <td className="r f">{yuanShort(item.salesFen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
