// Who looks after groups: how loaded each one is, who is away or leaves, and whose hand-over notes are missing. An operator is taken
// to the own page.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link, Redirect } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { OperatorFields } from '../generated.ts';
import { OperatorsQuery } from '../generated.ts';
import { Figure } from '../parts/Figure.tsx';
import type { Filter } from '../parts/Filters.tsx';
import { Filters, namesOf } from '../parts/Filters.tsx';
import { useListState } from '../parts/list-state.ts';
import type { Column } from '../parts/ListTable.tsx';
import { ListTable } from '../parts/ListTable.tsx';
import { PageHead } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Failure, Nothing } from '../parts/states.tsx';
import { usePerson } from '../person.ts';
import { useTexts } from '../texts.ts';
import { TierMark } from '../tiers/Tier.tsx';
import { EditDrawer } from './EditDrawer.tsx';
import { LoadBar, LoadWord } from './LoadBar.tsx';
import { Presence } from './Presence.tsx';
import { LEVELS, LOAD_MARK, levelText } from './words.ts';

export function OperatorsPage(): ReactElement {
  const me = usePerson();
  const isManager = useIsManager();
  if (!isManager && me !== null) return <Redirect to={`/groups/operators/${me.id}`} replace />;
  return <Everybody />;
}

const isBusy = (row: OperatorFields): boolean => row.loadBasisPoints >= LOAD_MARK;

function Everybody(): ReactElement {
  const { t } = useTexts();
  const state = useListState();
  const asked = useAnswer(OperatorsQuery, {});
  const [editing, setEditing] = useState<OperatorFields | null>(null);
  const everybody = asked.data?.operators;
  const columns = useColumns(setEditing);
  const filters: readonly Filter[] = [
    { kind: 'text', name: 'search', label: t('op.search'), width: 200 },
    { kind: 'choice', name: 'level', label: t('op.level'), options: LEVELS.map((level) => ({ value: level, label: t(levelText[level]) })) },
    {
      kind: 'choice',
      name: 'show',
      label: t('op.show'),
      width: 160,
      options: [
        { value: 'busy', label: t('op.busy') },
        { value: 'away', label: t('op.away') },
        { value: 'leaving', label: t('op.leaving') },
        { value: 'notes', label: t('op.notesMissing') },
      ],
    },
  ];
  const rows = everybody?.filter((row) => fits(row, state.get('search'), state.get('level'), state.get('show')));
  const sort = state.get('sort') ?? 'LOAD';
  return (
    <>
      <PageHead title={t('nav.operators')} about={t('op.about')}>
        <Link href="/groups/assignments?new=1">
          <Button type="primary">{t('assign.new')}</Button>
        </Link>
      </PageHead>
      {everybody === undefined ? null : <Sums rows={everybody} />}
      <section className="panel" aria-label={t('nav.operators')}>
        <div className="tools">
          <Filters filters={filters} state={state} />
          {state.isFiltered(namesOf(filters)) ? (
            <Button type="text" onClick={state.clear}>
              {t('list.clear')}
            </Button>
          ) : null}
        </div>
        <div className="over">{asked.isFetching && rows !== undefined ? <div className="running" /> : null}</div>
        {asked.error !== null && rows === undefined ? (
          <Failure error={asked.error} onRetry={() => void asked.refetch()} />
        ) : (
          <ListTable
            label={t('nav.operators')}
            columns={columns}
            rows={rows === undefined ? undefined : sorted(rows, sort)}
            keyOf={(row) => row.id}
            sort={sort}
            onSort={(value) => state.set({ sort: value === 'LOAD' ? null : value })}
            minWidth={1080}
          />
        )}
        {everybody?.length === 0 ? <Nothing action={<Link href="/settings/staff">{t('op.toStaff')}</Link>}>{t('op.none')}</Nothing> : null}
        {everybody !== undefined && everybody.length > 0 && rows?.length === 0 ? (
          <Nothing action={<Button onClick={state.clear}>{t('list.clear')}</Button>}>{t('list.noHits')}</Nothing>
        ) : null}
      </section>
      {editing ? (
        <EditDrawer operator={everybody?.find(({ id }) => id === editing.id) ?? editing} onClose={() => setEditing(null)} />
      ) : null}
    </>
  );
}

function fits(row: OperatorFields, search: string | null, level: string | null, show: string | null): boolean {
  if (search !== null && !row.name.includes(search)) return false;
  if (level !== null && row.level !== level) return false;
  if (show === 'busy') return isBusy(row);
  if (show === 'away') return row.isAwayToday;
  if (show === 'leaving') return row.leavesOn !== null || row.isGone;
  return show === 'notes' ? row.notesMissing > 0 : true;
}

function sorted(rows: readonly OperatorFields[], sort: string): OperatorFields[] {
  const value = (row: OperatorFields): number => (sort.startsWith('GROUPS') ? row.groups : row.loadBasisPoints);
  const sign = sort.endsWith('_UP') ? 1 : -1;
  return [...rows].sort((one, other) => sign * (value(one) - value(other)));
}

function useColumns(edit: (row: OperatorFields) => void): readonly Column<OperatorFields>[] {
  const { t } = useTexts();
  const { count, share } = useFormats();
  return [
    {
      key: 'name',
      title: t('op.operator'),
      width: 168,
      isFixed: true,
      cell: (row) => (
        <>
          <Link href={`/groups/operators/${row.id}`} className="f">
            {row.name}
          </Link>
          <p className="s nw">{t('op.levelAndCapacity', { level: t(levelText[row.level]), capacity: row.capacity })}</p>
        </>
      ),
    },
    { key: 'bar', title: t('op.weightedLoad'), width: 176, cell: (row) => <LoadBar load={row.loadBasisPoints} name={row.name} /> },
    {
      key: 'load',
      title: t('op.load'),
      isRight: true,
      sort: { up: 'LOAD_UP', down: 'LOAD' },
      cell: (row) => (
        <>
          <span className="f">{share(row.loadBasisPoints / 10_000)}</span>
          <LoadWord load={row.loadBasisPoints} />
        </>
      ),
    },
    {
      key: 'groups',
      title: t('op.groups'),
      isRight: true,
      sort: { up: 'GROUPS_UP', down: 'GROUPS' },
      cell: (row) => (
        <>
          <span className={row.groups > row.capacity ? 'f c-late' : 'f'}>{count(row.groups)}</span>{' '}
          <span className="m">/ {row.capacity}</span>
        </>
      ),
    },
    { key: 'members', title: t('op.members'), isRight: true, cell: (row) => <span className="m2">{count(row.members)}</span> },
    {
      key: 'skills',
      title: t('op.skills'),
      cell: (row) => (
        <span className="acts" style={{ gap: '0 12px' }}>
          {row.skills.length === 0 ? (
            <span className="m">{t('op.everyTier')}</span>
          ) : (
            row.skills.map((tier) => <TierMark key={tier} tier={tier} />)
          )}
        </span>
      ),
    },
    {
      key: 'provinces',
      title: t('op.provinces'),
      cell: (row) => <span className="m2">{row.provinces.length === 0 ? t('op.everywhere') : row.provinces.join(t('names.comma'))}</span>,
    },
    { key: 'state', title: t('table.state'), cell: (row) => <Presence operator={row} /> },
    {
      key: 'do',
      title: t('table.actions'),
      isMute: true,
      isFixed: true,
      isRight: true,
      cell: (row) => (
        <Button size="small" onClick={() => edit(row)} aria-label={t('op.editWhom', { name: row.name })}>
          {t('op.edit')}
        </Button>
      ),
    },
  ];
}

function Sums({ rows }: { rows: readonly OperatorFields[] }): ReactElement {
  const { t } = useTexts();
  const { count, share } = useFormats();
  const sum = (of: (row: OperatorFields) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const capacity = sum((row) => (row.isGone ? 0 : row.capacity));
  const groups = sum((row) => row.groups);
  const busy = rows.filter(isBusy).length;
  const away = rows.filter((row) => row.isAwayToday).length;
  const leaving = rows.filter((row) => row.leavesOn !== null || row.isGone).length;
  return (
    <section className="panel" aria-label={t('op.sums')} style={{ marginBottom: 24 }}>
      <div className="stats">
        <Figure what={t('nav.operators')} unit={t('unit.people', { count: rows.length })} note={t('op.awayAndLeaving', { away, leaving })}>
          {count(rows.length)}
        </Figure>
        <Figure
          what={t('op.heldGroups')}
          unit={t('unit.groups', { count: groups })}
          note={t('op.capacitySum', { capacity: count(capacity) })}
        >
          {count(groups)}
        </Figure>
        <Figure what={t('op.averageLoad')} note={t('op.averageLoadAbout')}>
          {capacity === 0 ? '—' : share(sum((row) => row.weight) / 1000 / capacity)}
        </Figure>
        <Figure what={t('op.aboveMark')} unit={t('unit.people', { count: busy })} note={t('op.aboveMarkAbout')}>
          {count(busy)}
        </Figure>
        <Figure
          what={t('op.notesMissing')}
          unit={t('unit.notes', { count: sum((row) => row.notesMissing) })}
          note={t('op.notesMissingAbout')}
        >
          {count(sum((row) => row.notesMissing))}
        </Figure>
      </div>
    </section>
  );
}
