// All members: search by number, name or whole phone number; by tier, province, KOL and time of joining.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { DistributorSort, PeopleData } from '../generated.ts';
import { PeopleQuery, ProvincesQuery } from '../generated.ts';
import { exportTo } from '../parts/export-to.ts';
import type { Filter } from '../parts/Filters.tsx';
import { ListPage } from '../parts/ListPage.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { useIsManager } from '../parts/rights.ts';
import { useTexts } from '../texts.ts';
import { TIERS, isTier, tierText } from '../tiers/words.ts';
import { Standing } from './PersonHeader.tsx';
import { spacedPhone } from './phone.ts';
import './people.css';

type Row = PeopleData['distributors']['edges'][number]['node'];

const SORTS: readonly DistributorSort[] = ['JOINED_LATEST', 'JOINED_FIRST', 'MEMBER_NO'];
const USUAL_SORT = 'JOINED_LATEST' satisfies DistributorSort;

export function PeoplePage(): ReactElement {
  const { t } = useTexts();
  const { count, date, moment } = useFormats();
  const now = useNow(60_000);
  const isManager = useIsManager();
  const provinces = useAnswer(ProvincesQuery, {}, { staleMilliseconds: 600_000 }).data?.provinces ?? [];
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      title: t('people.name'),
      isFixed: true,
      cell: (row) => (
        <span className="pair">
          <Link href={`/people/${row.id}`} className="f">
            {row.name}
          </Link>{' '}
          {row.isKol ? <span className="tag">{t('people.kol')}</span> : null}
        </span>
      ),
    },
    { key: 'memberNo', title: t('people.memberNo'), sort: { up: 'MEMBER_NO' }, cell: (row) => <span className="m2">{row.memberNo}</span> },
    {
      key: 'tier',
      title: t('tier.name'),
      cell: (row) => (row.erasedAt === null ? <Standing standing={row.standing} /> : <span className="m">{t('erased.short')}</span>),
    },
    { key: 'region', title: t('people.region'), cell: (row) => <span className="m2 nw">{row.region || '—'}</span> },
    { key: 'phone', title: t('people.phone'), cell: (row) => <span className="m2 nw">{spacedPhone(row.phone)}</span> },
    {
      key: 'sponsor',
      title: t('people.sponsor'),
      cell: (row) => (row.sponsor ? <Link href={`/people/${row.sponsor.id}`}>{row.sponsor.name}</Link> : <span className="m">—</span>),
    },
    { key: 'downline', title: t('people.downline'), isRight: true, cell: (row) => count(row.directDownline) },
    {
      key: 'joined',
      title: t('people.joined'),
      isRight: true,
      sort: { up: 'JOINED_FIRST', down: 'JOINED_LATEST' },
      cell: (row) => <span title={moment(row.joinedAt, now)}>{date(row.joinedAt, now)}</span>,
    },
  ];
  const filters: readonly Filter[] = [
    { kind: 'text', name: 'search', label: t('people.search'), width: 256 },
    { kind: 'choice', name: 'region', label: t('people.province'), options: provinces.map((name) => ({ value: name, label: name })) },
    {
      kind: 'choice',
      name: 'isKol',
      label: t('people.kol'),
      width: 112,
      options: [
        { value: 'true', label: t('people.onlyKol') },
        { value: 'false', label: t('people.noKol') },
      ],
    },
    {
      kind: 'choice',
      name: 'tier',
      label: t('tier.name'),
      width: 96,
      options: TIERS.map((tier) => ({ value: tier, label: t(tierText[tier]) })),
    },
    {
      kind: 'choice',
      name: 'isInGrace',
      label: t('people.grace'),
      width: 128,
      options: [
        { value: 'true', label: t('people.inGrace') },
        { value: 'false', label: t('people.notInGrace') },
      ],
    },
    {
      kind: 'choice',
      name: 'isPinned',
      label: t('people.pin'),
      width: 128,
      options: [
        { value: 'true', label: t('people.pinned') },
        { value: 'false', label: t('people.notPinned') },
      ],
    },
    { kind: 'days', from: 'joinedFrom', to: 'joinedTo', label: t('people.joined') },
  ];
  return (
    <ListPage
      list="people"
      title={t('nav.members')}
      about={t('people.about')}
      columns={columns}
      filters={filters}
      operation={PeopleQuery}
      usualSort={USUAL_SORT}
      ask={(state, page) => {
        const flag = (name: string) => (state.get(name) === null ? null : state.get(name) === 'true');
        const tier = state.get('tier');
        return {
          ...page,
          search: state.get('search'),
          sort: SORTS.find((sort) => sort === state.get('sort')) ?? USUAL_SORT,
          filter: {
            region: state.get('region'),
            joinedFrom: state.get('joinedFrom'),
            joinedTo: state.get('joinedTo'),
            isKol: flag('isKol'),
            tier: isTier(tier) ? tier : null,
            isInGrace: flag('isInGrace'),
            isPinned: flag('isPinned'),
          },
        };
      }}
      pageOf={(data) => data.distributors}
      keyOf={(row) => row.id}
      exportPath={
        isManager
          ? (state) =>
              exportTo('distributors', state, [
                'search',
                'sort',
                'region',
                'joinedFrom',
                'joinedTo',
                'isKol',
                'tier',
                'isInGrace',
                'isPinned',
              ])
          : null
      }
      empty={t('people.empty')}
      emptyAction={<Link href="/settings/imports">{t('orders.toImports')}</Link>}
    />
  );
}
