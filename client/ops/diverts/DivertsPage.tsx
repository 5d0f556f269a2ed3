// Diverts, the latest first: who is brought into groups, how far each one is. Managers plan new ones here.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import type { DivertsData } from '../generated.ts';
import { DivertsQuery } from '../generated.ts';
import type { Filter } from '../parts/Filters.tsx';
import { ListPage } from '../parts/ListPage.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { useIsManager } from '../parts/rights.ts';
import { useTexts } from '../texts.ts';
import { TierMark } from '../tiers/Tier.tsx';
import { DivertStateMark } from './marks.tsx';
import { NewDivertDrawer } from './NewDivertDrawer.tsx';
import { DIVERT_STATES, divertStateText, isStarted } from './words.ts';
import './diverts.css';

type Row = DivertsData['diverts']['edges'][number]['node'];

export function DivertsPage(): ReactElement {
  const { t } = useTexts();
  const isManager = useIsManager();
  const [params, setParams] = useSearchParams();
  const open = (isOpen: boolean) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (isOpen) next.set('new', '1');
      else next.delete('new');
      return next;
    });
  const filters: readonly Filter[] = [
    {
      kind: 'choice',
      name: 'state',
      label: t('table.state'),
      options: DIVERT_STATES.map((state) => ({ value: state, label: t(divertStateText[state]) })),
    },
  ];
  const add = isManager ? (
    <Button type="primary" onClick={() => open(true)}>
      {t('divert.new')}
    </Button>
  ) : undefined;
  return (
    <>
      <ListPage
        list="diverts"
        title={t('nav.diverts')}
        about={t('divert.about')}
        actions={add}
        columns={useColumns()}
        filters={filters}
        operation={DivertsQuery}
        ask={(state, page) => ({ ...page, state: DIVERT_STATES.find((each) => each === state.get('state')) ?? null })}
        pageOf={(data) => data.diverts}
        keyOf={(row) => row.id}
        empty={t('divert.none')}
        emptyAction={isManager ? <Button onClick={() => open(true)}>{t('divert.new')}</Button> : undefined}
        minWidth={1000}
      />
      {params.get('new') === '1' && isManager ? <NewDivertDrawer onClose={() => open(false)} /> : null}
    </>
  );
}

function useColumns(): readonly Column<Row>[] {
  const { t } = useTexts();
  const { count, dayAndWeekday, date } = useFormats();
  const now = useNow(60_000);
  return [
    {
      key: 'title',
      title: t('divert.divert'),
      isFixed: true,
      cell: (row) => (
        <>
          <Link href={`/groups/diverts/${row.id}`} className="f">
            {row.title}
          </Link>
          <p className="s nw">
            {row.byName} · {date(row.createdAt, now)}
          </p>
        </>
      ),
    },
    {
      key: 'tier',
      title: t('divert.into'),
      cell: (row) => (
        <TierMark tier={row.tier}>
          {t('plan.groupsOf', { tier: t(({ NEW: 'tier.new', MID: 'tier.mid', HEAD: 'tier.head' } as const)[row.tier]) })}
        </TierMark>
      ),
    },
    {
      key: 'people',
      title: t('divert.people'),
      isRight: true,
      cell: (row) => <span className="f">{count(isStarted(row.state) ? row.started : row.people)}</span>,
    },
    {
      key: 'groups',
      title: t('divert.groups'),
      isRight: true,
      cell: (row) => (
        <>
          {count(row.groups)}
          {row.newGroups > 0 ? <span className="s"> {t('divert.ofNew', { count: row.newGroups })}</span> : null}
        </>
      ),
    },
    {
      key: 'lastDay',
      title: t('divert.lastDay'),
      isRight: true,
      cell: (row) => <span className="m2 nw">{row.lastDay === null ? '—' : dayAndWeekday(row.lastDay, now)}</span>,
    },
    { key: 'joined', title: t('divert.joined'), width: 176, cell: (row) => <Joined row={row} /> },
    { key: 'state', title: t('table.state'), cell: (row) => <DivertStateMark state={row.state} /> },
  ];
}

function Joined({ row }: { row: Row }): ReactElement {
  const { count, share } = useFormats();
  const { t } = useTexts();
  const { joined } = row;
  if (!isStarted(row.state) || row.started === 0) return <span className="m">—</span>;
  return (
    <div className="fill-cell">
      <p className="nw">
        <span className="f">{count(joined)}</span> <span className="m">{share(joined / row.started)}</span>
      </p>
      <div className="bar" role="img" aria-label={t('divert.joined')}>
        <i className="acc" style={{ width: `${String((100 * joined) / row.started)}%` }} />
      </div>
    </div>
  );
}
