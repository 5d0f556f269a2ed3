// The company's own accounts: how many friends each has and may ask for today, what of its upkeep is done, and which one is at risk.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import type { IpAccountSort } from '../../shared/generated.ts';
import { useAnswer } from '../answers.ts';
import type { AccountFields } from '../generated.ts';
import { AccountTotalsQuery, AccountsQuery, OperatorNamesQuery, ProvincesQuery } from '../generated.ts';
import { Figure } from '../parts/Figure.tsx';
import type { Filter } from '../parts/Filters.tsx';
import { ListPage } from '../parts/ListPage.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { useIsManager } from '../parts/rights.ts';
import { usePerson } from '../person.ts';
import { useTexts } from '../texts.ts';
import { AccountDrawer } from './AccountDrawer.tsx';
import { AccountHealthMark, AccountName, AccountStateMark, FriendsCell, TodayCell, UpkeepCell } from './marks.tsx';
import { ACCOUNT_STATES, accountStateText } from './words.ts';

const SORTS = ['NAME', 'FRIENDS_MOST', 'HEALTH_WORST'] as const satisfies readonly IpAccountSort[];

export function AccountsPage(): ReactElement {
  const { t } = useTexts();
  const isManager = useIsManager();
  const me = usePerson();
  const [isNew, setNew] = useState(false);
  const operators = useAnswer(OperatorNamesQuery, {}).data?.operatorNames ?? [];
  const provinces = useAnswer(ProvincesQuery, {}).data?.provinces ?? [];
  const filters: readonly Filter[] = [
    { kind: 'text', name: 'search', label: t('account.search'), width: 200 },
    {
      kind: 'choice',
      name: 'state',
      label: t('table.state'),
      width: 120,
      options: ACCOUNT_STATES.map((state) => ({ value: state, label: t(accountStateText[state]) })),
    },
    {
      kind: 'choice',
      name: 'operator',
      label: t('account.operator'),
      options: operators.map(({ id, name }) => ({ value: id, label: id === me?.id ? t('account.mine') : name })),
    },
    {
      kind: 'choice',
      name: 'province',
      label: t('account.province'),
      width: 120,
      options: provinces.map((name) => ({ value: name, label: name })),
    },
    { kind: 'choice', name: 'risk', label: t('account.risk'), width: 120, options: [{ value: 'yes', label: t('account.atRisk') }] },
  ];
  return (
    <>
      <ListPage
        list="ipAccounts"
        title={t('nav.accounts')}
        about={t('account.aboutAll')}
        actions={
          isManager ? (
            <Button type="primary" onClick={() => setNew(true)}>
              {t('account.add')}
            </Button>
          ) : undefined
        }
        columns={useColumns()}
        filters={filters}
        operation={AccountsQuery}
        usualSort="NAME"
        ask={(state, page) => ({
          ...page,
          search: state.get('search'),
          sort: SORTS.find((sort) => sort === state.get('sort')) ?? 'NAME',
          filter: {
            state: ACCOUNT_STATES.find((each) => each === state.get('state')) ?? null,
            operatorId: state.get('operator'),
            province: state.get('province'),
            isAtRisk: state.get('risk') === 'yes' ? true : null,
          },
        })}
        pageOf={(data) => data.ipAccounts}
        keyOf={(row) => row.id}
        empty={t('account.none')}
        emptyAction={isManager ? <Button onClick={() => setNew(true)}>{t('account.add')}</Button> : undefined}
        minWidth={1080}
      >
        <Totals />
      </ListPage>
      {isNew ? <AccountDrawer account={null} onClose={() => setNew(false)} /> : null}
    </>
  );
}

function useColumns(): readonly Column<AccountFields>[] {
  const { t } = useTexts();
  return [
    {
      key: 'name',
      title: t('account.account'),
      isFixed: true,
      width: 168,
      sort: { up: 'NAME' },
      cell: (row) => <AccountName account={row} />,
    },
    {
      key: 'operator',
      title: t('account.operator'),
      cell: (row) => <span className="m2 nw">{row.operatorName ?? t('account.nobody')}</span>,
    },
    {
      key: 'province',
      title: t('account.province'),
      isSpare: true,
      cell: (row) => <span className="m2">{row.province || t('account.everywhere')}</span>,
    },
    {
      key: 'friends',
      title: t('account.friends'),
      width: 200,
      sort: { down: 'FRIENDS_MOST' },
      cell: (row) => <FriendsCell account={row} />,
    },
    { key: 'today', title: t('account.today'), width: 176, cell: (row) => <TodayCell account={row} /> },
    { key: 'upkeep', title: t('account.upkeepToday'), cell: (row) => <UpkeepCell upkeep={row.today.upkeep} /> },
    { key: 'health', title: t('account.health'), sort: { up: 'HEALTH_WORST' }, cell: (row) => <AccountHealthMark health={row.health} /> },
    { key: 'state', title: t('table.state'), cell: (row) => <AccountStateMark account={row} /> },
  ];
}

function Totals(): ReactElement | null {
  const { t } = useTexts();
  const { count, share } = useFormats();
  const totals = useAnswer(AccountTotalsQuery, {}).data?.ipAccountTotals;
  if (totals === undefined || totals.accounts === 0) return null;
  const { accounts, resting, atRisk, plannedToday, capToday, upkeepDone } = totals;
  return (
    <section className="panel" aria-label={t('account.sums')} style={{ marginBottom: 24 }}>
      <div className="stats">
        <Figure what={t('nav.accounts')} unit={t('unit.accounts', { count: accounts })} note={t('account.restingNote', { count: resting })}>
          {count(accounts)}
        </Figure>
        <Figure
          what={t('account.requestsToday')}
          unit={t('unit.people', { count: plannedToday })}
          note={t('account.ofCap', { cap: count(capToday), share: capToday === 0 ? '—' : share(plannedToday / capToday) })}
        >
          {count(plannedToday)}
        </Figure>
        <Figure
          what={t('account.upkeepDone')}
          unit={t('unit.accounts', { count: upkeepDone })}
          note={t('account.upkeepLeft', { count: accounts - upkeepDone })}
        >
          {count(upkeepDone)}
        </Figure>
        <Figure what={t('account.atRisk')} unit={t('unit.accounts', { count: atRisk })} note={t('account.atRiskNote')}>
          {count(atRisk)}
        </Figure>
      </div>
    </section>
  );
}
