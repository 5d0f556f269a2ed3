// Today: the platform's day so far beside yesterday at the same time, the last 30 days, who and what sells, how the machines are, and
// what is under way. Figures move with the socket; lists are asked again at most every few seconds however fast orders come.

import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useLive } from '../../shared/live.ts';
import { useAnswer } from '../answers.ts';
import { LatestOrdersQuery, SalesByDayQuery, TodayFiguresQuery, WorksQuery } from '../generated.ts';
import { useLater } from '../parts/later.ts';
import { useNow } from '../parts/now.ts';
import { PageHead, Panel } from '../parts/Panel.tsx';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { DayStrip } from './DayStrip.tsx';
import { DuePanel } from './DuePanel.tsx';
import { Freshness } from './Freshness.tsx';
import { HealthPanel } from './HealthPanel.tsx';
import { LatestOrdersPanel } from './LatestOrdersPanel.tsx';
import { MonthPanel } from './MonthPanel.tsx';
import { WorkPanel } from './WorkPanel.tsx';
import './today.css';

const AGAIN_MILLISECONDS = 4_000;

export function TodayPage(): ReactElement {
  const { t } = useTexts();
  const formats = useFormats();
  const now = useNow(60_000);
  const asked = useAnswer(TodayFiguresQuery, {}, { everyMilliseconds: 60_000 });
  useLiveFigures();
  const today = asked.data?.today;
  return (
    <>
      <PageHead
        title={t('nav.today')}
        about={today ? t('today.scope', { day: formats.dayAndWeekday(today.day, now) }) : t('today.scopeOnly')}
      >
        {today ? <Freshness asOf={today.asOf} /> : null}
      </PageHead>
      <div className="stack">
        <section className="panel" aria-label={t('today.soFar')}>
          <Answered asked={asked} bones={2}>
            {({ today: day }) => <DayStrip today={day} />}
          </Answered>
        </section>
        <div className="cols">
          <div className="stack">
            <MonthPanel today={today} />
            <div className="halves">
              <Panel title={t('today.topSellers')} aside={<span className="s">{t('today.byNet')}</span>}>
                <Answered asked={asked} bones={5}>
                  {({ today: { topSellers } }) =>
                    topSellers.length === 0 ? (
                      <Nothing>{t('today.noSales')}</Nothing>
                    ) : (
                      <ol className="ranks">
                        {topSellers.map((seller, index) => (
                          <li key={seller.distributor.id}>
                            <span className={index < 3 ? 'f' : 'm'}>{index + 1}</span>
                            <span className="pair">
                              <Link href={`/people/${seller.distributor.id}`}>{seller.distributor.name}</Link>
                              {seller.distributor.isKol ? <span className="tag">{t('people.kol')}</span> : null}
                            </span>
                            <span className="r m">{t('orders.count', { count: seller.orders })}</span>
                            <span className="r f">{formats.yuanShort(seller.netFen)}</span>
                          </li>
                        ))}
                      </ol>
                    )
                  }
                </Answered>
              </Panel>
              <Panel title={t('today.topProducts')} aside={<span className="s">{t('today.byAmount')}</span>}>
                <Answered asked={asked} bones={5}>
                  {({ today: { topProducts } }) =>
                    topProducts.length === 0 ? (
                      <Nothing>{t('today.noSales')}</Nothing>
                    ) : (
                      <ol className="ranks">
                        {topProducts.map((product, index) => (
                          <li key={product.sku}>
                            <span className={index < 3 ? 'f' : 'm'}>{index + 1}</span>
                            <span className="cut">{product.product?.name ?? product.sku}</span>
                            <span className="r m">{t('products.pieces', { count: product.quantity })}</span>
                            <span className="r f">{formats.yuanShort(product.amountFen)}</span>
                          </li>
                        ))}
                      </ol>
                    )
                  }
                </Answered>
              </Panel>
            </div>
            <LatestOrdersPanel />
          </div>
          <div className="stack">
            <DuePanel />
            <HealthPanel />
            <WorkPanel />
          </div>
        </div>
      </div>
    </>
  );
}

/** Puts the day's totals in their place at once; asks for the lists a little later, once for many orders. */
function useLiveFigures(): void {
  const client = useQueryClient();
  const askLater = useLater((names: readonly string[]) => {
    for (const name of names) void client.invalidateQueries({ queryKey: [name] });
  }, AGAIN_MILLISECONDS);
  const lists = [TodayFiguresQuery.name, LatestOrdersQuery.name, SalesByDayQuery.name];
  useLive(
    'totals',
    ({ day, totals }) => {
      client.setQueriesData({ queryKey: [TodayFiguresQuery.name] }, (before: TodayData | undefined) =>
        before?.today.day === day ? { today: { ...before.today, totals } } : before,
      );
      askLater(lists);
    },
    () => askLater([...lists, WorksQuery.name]),
  );
}

interface TodayData {
  readonly today: { readonly day: string };
}
