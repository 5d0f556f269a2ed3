// Four figures of a campaign: sales, against the plan of this very moment, what was sold, what is left. Before it starts, its goals.

import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import type { CampaignFields } from '../generated.ts';
import { Figure } from '../parts/Figure.tsx';
import { useNow } from '../parts/now.ts';
import { useTexts } from '../texts.ts';
import { hasSold, plannedAt, stockOf } from './plan.ts';

const TICK_MILLISECONDS = 5_000;

export function KpiRow({ campaign }: { campaign: CampaignFields }): ReactElement {
  const { t } = useTexts();
  return (
    <section className="panel" aria-label={t('camp.figures')}>
      <div className="stats">{hasSold(campaign.state) ? <Sold campaign={campaign} /> : <Goals campaign={campaign} />}</div>
    </section>
  );
}

function Goals({ campaign: { goals, products, rewards, rewardCostFen, rewardBudgetFen } }: { campaign: CampaignFields }): ReactElement {
  const { t } = useTexts();
  const { yuanShort, count } = useFormats();
  const stock = stockOf(products);
  return (
    <>
      <Figure
        what={t('camp.goalSales')}
        note={goals.orders > 0 ? t('camp.goalOrders', { count: count(goals.orders) }) : t('camp.noGoalOrders')}
      >
        {goals.salesFen > 0 ? yuanShort(goals.salesFen) : '—'}
      </Figure>
      <Figure what={t('camp.products')} note={products.find(({ isMain }) => isMain)?.product?.name ?? t('camp.noProduct')}>
        {count(products.length)}
      </Figure>
      <Figure what={t('camp.stock')} note={stock === null ? t('camp.stockUncounted') : t('camp.atStart')}>
        {stock === null ? '—' : count(stock)}
      </Figure>
      <Figure
        what={t('camp.rewards')}
        note={t('camp.rewardBudget', { cost: yuanShort(rewardCostFen ?? 0), budget: yuanShort(rewardBudgetFen ?? 0) })}
      >
        {count(rewards.length)}
      </Figure>
    </>
  );
}

function Sold({ campaign }: { campaign: CampaignFields }): ReactElement {
  const { t } = useTexts();
  const { yuanShort, count, share } = useFormats();
  const now = useNow(TICK_MILLISECONDS);
  const { totals, goals, products, planCurve, startsAt, endsAt } = campaign;
  const planned = plannedAt(planCurve, now);
  const ahead = totals.salesFen - planned;
  const stock = stockOf(products);
  const left = stock === null ? null : Math.max(0, stock - totals.quantity);
  const part = Math.min(1, Math.max(0, (now.getTime() - Date.parse(startsAt)) / (Date.parse(endsAt) - Date.parse(startsAt))));
  const atEnd = stock === null || part === 0 ? null : Math.max(0, Math.round(stock - totals.quantity / part));
  return (
    <>
      <Figure
        what={t('camp.gmv')}
        note={
          goals.salesFen > 0 ? t('camp.ofGoal', { goal: yuanShort(goals.salesFen), share: share(totals.salesFen / goals.salesFen) }) : ''
        }
      >
        {yuanShort(totals.salesFen)}
      </Figure>
      <Figure
        what={t(part === 1 ? 'camp.againstPlanAtEnd' : 'camp.againstPlan')}
        note={
          planned > 0
            ? t(ahead >= 0 ? 'camp.planAhead' : 'camp.planBehind', { plan: yuanShort(planned), share: share(Math.abs(ahead) / planned) })
            : t('camp.noPlan')
        }
      >
        <span className={ahead >= 0 ? 'c-done' : 'c-late'}>{`${ahead >= 0 ? '+' : '−'}${yuanShort(Math.abs(ahead))}`}</span>
      </Figure>
      <Figure
        what={t('camp.sold')}
        unit={t('camp.pieces', { count: totals.quantity })}
        note={
          totals.refundedFen > 0
            ? t('camp.soldOrders', { orders: count(totals.orders), refunds: yuanShort(totals.refundedFen) })
            : t('camp.soldNoRefunds', { orders: count(totals.orders) })
        }
      >
        {count(totals.quantity)}
      </Figure>
      <Figure
        what={t('camp.stockLeft')}
        unit={left === null ? '' : t('camp.pieces', { count: left })}
        note={atEnd === null ? t('camp.stockUncounted') : part === 1 ? t('camp.atEnd') : t('camp.stockAtEnd', { count: count(atEnd) })}
      >
        {left === null ? '—' : count(left)}
      </Figure>
    </>
  );
}
