// The review of a campaign: what was wished for and what came of it, taken apart; what the figures say, what people say to them, and
// what is to be done by whom. Before the close there is nothing to review.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../../shared/formats.ts';
import { useAct, useAnswer } from '../../answers.ts';
import type { CampaignReviewData } from '../../generated.ts';
import { CampaignReviewQuery, CampaignReviewRowsQuery, MakeReviewMutation } from '../../generated.ts';
import { Figure } from '../../parts/Figure.tsx';
import { useNow } from '../../parts/now.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useIsManager } from '../../parts/rights.ts';
import { Answered, Bones, Nothing } from '../../parts/states.tsx';
import { useTell } from '../../parts/tell.ts';
import { useTexts } from '../../texts.ts';
import { useSay } from '../../tiers/words.ts';
import { ReviewActions } from './ReviewActions.tsx';
import { ReviewNotes } from './ReviewNotes.tsx';
import { ReviewRows } from './ReviewRows.tsx';
import './review.css';

export type Review = CampaignReviewData['review'];
export type Totals = NonNullable<Review['totals']>;

const BUSY_MILLISECONDS = 1_500;

export function ReviewStep({ campaignId }: { readonly campaignId: string }): ReactElement {
  const { t } = useTexts();
  const first = useAnswer(CampaignReviewQuery, { campaignId });
  const isMaking = first.data?.review.state === 'MAKING';
  const asked = useAnswer(CampaignReviewQuery, { campaignId }, { everyMilliseconds: isMaking ? BUSY_MILLISECONDS : false });
  return (
    <Answered asked={asked} bones={6}>
      {({ review }) => {
        if (review.state === 'WAITING') {
          return (
            <Panel title={t('review.title')}>
              <Nothing>{t('review.waiting')}</Nothing>
            </Panel>
          );
        }
        if (review.totals === null) {
          return (
            <Panel title={t('review.title')}>
              <p className="m" role="status">
                {t('review.making')}
              </p>
              <Bones rows={4} />
            </Panel>
          );
        }
        return <Made review={review} totals={review.totals} />;
      }}
    </Answered>
  );
}

function Made({ review, totals }: { review: Review; totals: Totals }): ReactElement {
  return (
    <div className="stack">
      <Sums totals={totals} />
      <Findings review={review} />
      <ReviewRows review={review} />
      <div className="halves">
        <ReviewNotes review={review} />
        <ReviewActions review={review} />
      </div>
    </div>
  );
}

function Sums({ totals }: { totals: Totals }): ReactElement {
  const { t } = useTexts();
  const { yuanShort, count, share } = useFormats();
  const { goals } = totals;
  const part = (value: number, goal: number): string => (goal > 0 ? share(value / goal) : '—');
  const sold = totals.salesFen + totals.refundedFen;
  return (
    <section className="panel" aria-label={t('review.title')}>
      <div className="stats">
        <Figure what="GMV" note={t('review.ofGoal', { goal: yuanShort(goals.salesFen), share: part(totals.salesFen, goals.salesFen) })}>
          {yuanShort(totals.salesFen)}
        </Figure>
        <Figure
          what={t('review.orders')}
          note={t('review.ofGoal', { goal: count(goals.orders), share: part(totals.orders, goals.orders) })}
        >
          {count(totals.orders)}
        </Figure>
        <Figure
          what={t('review.newMembers')}
          note={t('review.ofGoal', { goal: count(goals.newMembers), share: part(totals.newMembers, goals.newMembers) })}
        >
          {count(totals.newMembers)}
        </Figure>
        <Figure
          what={t('review.sellers')}
          note={t('review.refunds', { amount: yuanShort(totals.refundedFen), share: sold > 0 ? share(totals.refundedFen / sold) : '—' })}
        >
          {count(totals.sellers)}
        </Figure>
      </div>
    </section>
  );
}

function Findings({ review }: { review: Review }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const say = useSay();
  const tell = useTell();
  const isManager = useIsManager();
  const make = useAct(MakeReviewMutation, [CampaignReviewQuery.name, CampaignReviewRowsQuery.name]);
  const late = review.totals?.late ?? 0;
  return (
    <Panel
      title={t('review.findings')}
      aside={
        <span className="acts">
          {review.madeAt === null ? null : <span className="s m">{t('review.madeAt', { at: moment(review.madeAt, now) })}</span>}
          <Link href={`/campaigns/compare?ids=${review.campaignId}`}>{t('review.compare')}</Link>
          {isManager ? (
            <Button
              size="small"
              loading={make.isPending}
              onClick={() => make.mutate({ campaignId: review.campaignId }, { onError: (error) => tell.failure(error) })}
            >
              {t('review.again')}
            </Button>
          ) : null}
        </span>
      }
    >
      <ul className="findings">
        {review.findings.map((finding) => (
          <li key={finding.zh}>{say(finding)}</li>
        ))}
        {late > 0 ? <li className="m">{t('review.late', { count: late })}</li> : null}
      </ul>
    </Panel>
  );
}
