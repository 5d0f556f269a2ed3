// All groups as a list: by number, name, tier, purpose, state, operator, province, health and tag.

import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import type { GroupSort, GroupsData } from '../generated.ts';
import { GroupsQuery } from '../generated.ts';
import { ListPage } from '../parts/ListPage.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { useIsManager } from '../parts/rights.ts';
import { useTexts } from '../texts.ts';
import { exportOf, filterOf, useGroupFilters } from './filters.ts';
import { FillBar, ForWhom, GroupName, HealthMark, StateMark } from './marks.tsx';
import { OpenGroup } from './OpenGroup.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';
import { oneOf } from './words.ts';

type Row = GroupsData['groups']['edges'][number]['node'];

const SORTS = ['NUMBER', 'NAME', 'NEWEST', 'LARGEST', 'HEALTH', 'STATE_LATEST'] as const satisfies readonly GroupSort[];
const USUAL_SORT = 'NUMBER' satisfies GroupSort;

export function GroupList(): ReactElement {
  const { t } = useTexts();
  const { count, date, moment } = useFormats();
  const now = useNow(60_000);
  const isManager = useIsManager();
  const { whole } = useGroupFilters();
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: t('group.name'), isFixed: true, sort: { up: 'NAME' }, cell: (row) => <GroupName group={row} /> },
    { key: 'number', title: t('group.number'), sort: { up: 'NUMBER' }, cell: (row) => <span className="m2">{row.number}</span> },
    { key: 'for', title: t('group.forWhom'), cell: (row) => <ForWhom tier={row.tier} purpose={row.purpose} /> },
    {
      key: 'state',
      title: t('table.state'),
      sort: { down: 'STATE_LATEST' },
      cell: (row) => (
        <span title={t('group.since', { at: moment(row.stateSince, now) })}>
          <StateMark state={row.state} />
        </span>
      ),
    },
    {
      key: 'members',
      title: t('group.members'),
      width: 184,
      sort: { down: 'LARGEST' },
      cell: (row) => <FillBar members={row.members} limit={row.limit} />,
    },
    { key: 'health', title: t('group.health'), sort: { up: 'HEALTH' }, cell: (row) => <HealthMark score={row.health?.score} /> },
    {
      key: 'operator',
      title: t('group.operator'),
      cell: (row) => row.operatorName ?? <span className="c-late">{t('group.nobody')}</span>,
    },
    { key: 'speakers', title: t('group.speakers7'), isRight: true, cell: (row) => count(row.speakers7) },
    { key: 'messages', title: t('group.messages7'), isRight: true, isSpare: true, cell: (row) => count(row.messages7) },
    { key: 'region', title: t('people.region'), cell: (row) => <span className="m2 nw">{row.region || '—'}</span> },
    {
      key: 'tags',
      title: t('group.tag'),
      isSpare: true,
      cell: (row) => (
        <span className="mark-list">
          {row.tags.map((tag) => (
            <span key={tag} className="tag">
              {tag}
            </span>
          ))}
        </span>
      ),
    },
    {
      key: 'created',
      title: t('group.created'),
      isRight: true,
      isSpare: true,
      sort: { down: 'NEWEST' },
      cell: (row) => <span title={moment(row.createdAt, now)}>{date(row.createdAt, now)}</span>,
    },
  ];
  return (
    <ListPage
      list="groups"
      title={t('nav.groups')}
      about={t('groupList.about')}
      actions={
        <>
          <ViewSwitch view="list" />
          <OpenGroup />
        </>
      }
      columns={columns}
      filters={whole}
      operation={GroupsQuery}
      usualSort={USUAL_SORT}
      ask={(state, page) => ({
        ...page,
        search: state.get('search'),
        sort: oneOf(SORTS, state.get('sort')) ?? USUAL_SORT,
        filter: filterOf((name) => state.get(name)),
      })}
      pageOf={(data) => data.groups}
      keyOf={(row) => row.id}
      exportPath={isManager ? exportOf : null}
      empty={t('groupList.empty')}
      minWidth={1120}
    />
  );
}
