// Members whose groups do not fit their tier any more: whom to take out of which tier's groups and into which. Nothing happens by
// itself; a person hands those who are chosen, or everybody of one move, over to a divert; or confirms what was done by hand.

import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import type { ReactElement } from 'react';
import { Link, useLocation } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAct, useAnswer } from '../answers.ts';
import type { TierPlanData } from '../generated.ts';
import {
  ConfirmTierPlanMutation,
  DivertTierPlanMutation,
  DivertsQuery,
  DueTotalsQuery,
  TierPlanQuery,
  TierPlanTotalsQuery,
} from '../generated.ts';
import type { Filter } from '../parts/Filters.tsx';
import { ListPage } from '../parts/ListPage.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { useIsManager } from '../parts/rights.ts';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { MemberName } from '../people/MemberName.tsx';
import { TierMark, TierMove } from './Tier.tsx';
import { keyOfPlanned, movesIn } from './plan-moves.ts';
import { TIERS, isTier, tierText } from './words.ts';
import './tiers.css';

type Row = TierPlanData['tierPlan']['edges'][number]['node'];

export function PlanPage(): ReactElement {
  const { t } = useTexts();
  const { day } = useFormats();
  const now = useNow(60_000);
  const isManager = useIsManager();
  const { isBusy, confirm } = useConfirming();
  const diverting = useDiverting();
  const tiers = TIERS.map((tier) => ({ value: tier, label: t(tierText[tier]) }));
  const columns: readonly Column<Row>[] = [
    {
      key: 'member',
      title: t('orders.seller'),
      isFixed: true,
      cell: ({ distributor }) => <MemberName member={distributor} />,
    },
    { key: 'region', title: t('people.region'), cell: (row) => <span className="m2 nw">{row.distributor.region || '—'}</span> },
    {
      key: 'leave',
      title: t('plan.leave'),
      cell: (row) => <TierMark tier={row.leave}>{t('plan.groupsOf', { tier: t(tierText[row.leave]) })}</TierMark>,
    },
    {
      key: 'join',
      title: t('plan.join'),
      cell: (row) => <TierMark tier={row.join}>{t('plan.groupsOf', { tier: t(tierText[row.join]) })}</TierMark>,
    },
    { key: 'day', title: t('plan.since'), isRight: true, cell: (row) => <span className="m2">{day(row.day, now)}</span> },
  ];
  const filters: readonly Filter[] = [
    { kind: 'choice', name: 'leave', label: t('plan.leave'), options: tiers },
    { kind: 'choice', name: 'join', label: t('plan.join'), options: tiers },
  ];
  return (
    <ListPage
      list="tierPlan"
      title={t('plan.title')}
      about={t('plan.about')}
      columns={columns}
      filters={filters}
      operation={TierPlanQuery}
      ask={(state, page) => {
        const [leave, join] = [state.get('leave'), state.get('join')];
        return { ...page, leave: isTier(leave) ? leave : null, join: isTier(join) ? join : null };
      }}
      pageOf={(data) => data.tierPlan}
      keyOf={(row) => keyOfPlanned(row)}
      empty={t('plan.none')}
      emptyAction={<Link href="/people/changes">{t('plan.toChanges')}</Link>}
      minWidth={760}
      bulk={
        isManager
          ? {
              labelOf: (row) => t('plan.choose', { name: row.distributor.name }),
              actions: (keys, clear) => (
                <>
                  <Button loading={isBusy ? { delay: 200 } : false} onClick={() => confirm(movesIn(keys), clear)}>
                    {t('plan.confirmSome', { count: keys.length })}
                  </Button>
                  <Button
                    type="primary"
                    loading={diverting.isBusy ? { delay: 200 } : false}
                    onClick={() => diverting.divert(movesIn(keys), clear)}
                  >
                    {t('plan.divert', { count: keys.length })}
                  </Button>
                </>
              ),
            }
          : undefined
      }
    >
      <Totals />
    </ListPage>
  );
}

function useConfirming() {
  const { t } = useTexts();
  const tell = useTell();
  const act = useAct(ConfirmTierPlanMutation, [TierPlanQuery.name, TierPlanTotalsQuery.name, DueTotalsQuery.name]);
  return {
    isBusy: act.isPending,
    /** One act after the other; what was done before one of them fails stays done. */
    confirm: (moves: readonly Parameters<typeof act.mutate>[0][], done?: () => void) => {
      const confirmAll = async (): Promise<number> => {
        let confirmed = 0;
        for (const move of moves) confirmed += (await act.mutateAsync(move)).confirmTierPlan;
        return confirmed;
      };
      confirmAll().then((count) => {
        tell.done(t('plan.confirmed', { count }));
        done?.();
      }, tell.failure);
    },
  };
}

/** Leave the old groups, come into the new ones: a divert for each move. One move leads to its plan, several to the list of them. */
function useDiverting() {
  const { t } = useTexts();
  const tell = useTell();
  const [, navigate] = useLocation();
  const act = useAct(DivertTierPlanMutation, [TierPlanQuery.name, TierPlanTotalsQuery.name, DueTotalsQuery.name, DivertsQuery.name]);
  return {
    isBusy: act.isPending,
    divert: (moves: readonly Parameters<typeof act.mutate>[0][], done?: () => void) => {
      const divertAll = async (): Promise<{ id: string; state: string; people: number }[]> => {
        const made = [];
        for (const move of moves) made.push((await act.mutateAsync(move)).divertTierPlan);
        return made;
      };
      divertAll().then((made) => {
        const people = made.reduce((sum, each) => sum + each.people, 0);
        tell.done(made.some(({ state }) => state === 'PLANNING') ? t('plan.divertBegun') : t('plan.diverted', { count: people }));
        done?.();
        const [only] = made;
        navigate(only !== undefined && made.length === 1 ? `/groups/diverts/${only.id}` : '/groups/diverts');
      }, tell.failure);
    },
  };
}

/** What waits, by move; everybody of one move can be confirmed at once. */
function Totals(): ReactElement | null {
  const { t } = useTexts();
  const { count } = useFormats();
  const isManager = useIsManager();
  const { confirm } = useConfirming();
  const { divert } = useDiverting();
  const totals = useAnswer(TierPlanTotalsQuery, {}).data?.tierPlanTotals ?? [];
  if (totals.length === 0) return null;
  return (
    <section className="panel" aria-label={t('plan.totals')} style={{ marginBottom: 24 }}>
      <div className="stats">
        {totals.map((each) => (
          <div key={`${each.leave} ${each.join}`}>
            <p className="what">
              <TierMove from={each.leave} to={each.join} />
            </p>
            <b>
              {count(each.count)}
              <small>{t('unit.people', { count: each.count })}</small>
            </b>
            {isManager ? (
              <span style={{ display: 'grid', justifyItems: 'start', gap: 4, marginTop: 4 }}>
                <Popconfirm
                  title={t('plan.divertAll', { count: each.count })}
                  description={t('plan.divertAllAbout')}
                  okText={t('plan.divert', { count: each.count })}
                  cancelText={t('action.cancel')}
                  onConfirm={() => divert([{ leave: each.leave, join: each.join }])}
                >
                  <button type="button" className="plain s">
                    {t('plan.divertAll', { count: each.count })}
                  </button>
                </Popconfirm>
                <Popconfirm
                  title={t('plan.confirmAllTitle', { count: each.count })}
                  description={t('plan.confirmAllAbout')}
                  okText={t('plan.confirmSome', { count: each.count })}
                  cancelText={t('action.cancel')}
                  onConfirm={() => confirm([{ leave: each.leave, join: each.join }])}
                >
                  <button type="button" className="plain s">
                    {t('plan.confirmAll', { count: each.count })}
                  </button>
                </Popconfirm>
              </span>
            ) : null}
          </div>
        ))}
      </div>
    </section>
  );
}
