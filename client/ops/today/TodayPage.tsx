// Today: what is due, late or broken, each with its action; the platform's day so far beside yesterday at the same time, the last 30
// days, who and what sells; how the machines and the operators are, and what is under way. An operator finds the own groups first.
// Figures move with the socket; lists are asked again at most every few seconds however fast orders come.

import { useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Segmented from 'antd/es/segmented';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { DueBy } from '../../shared/generated.ts';
import { useFormats } from '../../shared/formats.ts';
import { useLive } from '../../shared/live.ts';
import { useAnswer } from '../answers.ts';
import type { DueData } from '../generated.ts';
import { LatestOrdersQuery, SalesByDayQuery, TodayFiguresQuery, WorksQuery } from '../generated.ts';
import { exportTo } from '../parts/export-to.ts';
import { useLater } from '../parts/later.ts';
import { useListState } from '../parts/list-state.ts';
import { useNow } from '../parts/now.ts';
import { PageHead, Panel } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Answered, Nothing } from '../parts/states.tsx';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import { CampaignStrip } from './CampaignStrip.tsx';
import { DayStrip } from './DayStrip.tsx';
import { DuePanel } from './DuePanel.tsx';
import { Freshness } from './Freshness.tsx';
import { HealthPanel } from './HealthPanel.tsx';
import { LatestOrdersPanel } from './LatestOrdersPanel.tsx';
import { MonthPanel } from './MonthPanel.tsx';
import { LoadPanel } from './LoadPanel.tsx';
import { DUE_BY, dueByText } from './words.ts';
import { chosenBy, useDue, WorkList } from './WorkList.tsx';
import { WorkPanel } from './WorkPanel.tsx';
import './today.css';

const AGAIN_MILLISECONDS = 4_000;

export function TodayPage(): ReactElement {
  const words = useTexts();
  const { t } = words;
  const formats = useFormats();
  const now = useNow(60_000);
  const asked = useAnswer(TodayFiguresQuery, {}, { everyMilliseconds: 60_000 });
  useLiveFigures();
  const today = asked.data?.today;
  const isManager = useIsManager();
  const list = useListState();
  const due = useDue(list).data?.due;
  const strip = (
    <section className="panel" aria-label={t('today.soFar')}>
      <Answered asked={asked} bones={2}>
        {({ today: day }) => <DayStrip today={day} />}
      </Answered>
    </section>
  );
  return (
    <>
      <PageHead
        title={t('nav.today')}
        about={
          <>
            {today ? formats.dayAndWeekday(today.day, now) : null}
            {due === undefined ? null : ` · ${scopeOf(due, isManager, words)}`}
          </>
        }
      >
        {today ? <Freshness asOf={today.asOf} /> : null}
        <Segmented<DueBy>
          aria-label={t('due.groupBy')}
          value={chosenBy(list)}
          options={DUE_BY.map((by) => ({ value: by, label: t(dueByText[by]) }))}
          onChange={(by) => list.set({ by: by === 'OPERATOR' ? null : by })}
        />
        <Button icon={<Icon name="download" />} href={exportTo('today', list, ['state'])} download>
          {t('list.export')}
        </Button>
      </PageHead>
      <div className="stack">
        <CampaignStrip />
        {isManager ? strip : null}
        <div className="cols">
          <div className="stack">
            <WorkList list={list} />
            {isManager ? null : strip}
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
            <HealthPanel />
            <LoadPanel />
            <DuePanel />
            <WorkPanel />
          </div>
        </div>
      </div>
    </>
  );
}

function scopeOf(due: DueData['due'], isManager: boolean, { t }: ReturnType<typeof useTexts>): string {
  const { operators, groups, counts } = due;
  return isManager ? t('due.scope', { operators, groups, items: counts.all }) : t('due.scopeOwn', { groups, items: counts.all });
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
