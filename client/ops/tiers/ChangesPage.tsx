// The moves of one business day, member by member, with the sentence that says why.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import type { TierChangesData } from '../generated.ts';
import { TierChangesQuery } from '../generated.ts';
import type { Filter } from '../parts/Filters.tsx';
import { ListPage } from '../parts/ListPage.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { useTexts } from '../texts.ts';
import { MemberName } from '../people/MemberName.tsx';
import { TierMove } from './Tier.tsx';
import { CHANGE_KINDS, TIERS, changeColour, changeText, isChangeKind, isTier, lastDayOf, tierText, useSay } from './words.ts';

type Row = TierChangesData['tierChanges']['edges'][number]['node'];

export function ChangesPage(): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const { clock, dayKey, day } = useFormats();
  const now = useNow(60_000);
  const today = dayKey(now);
  const tiers = TIERS.map((tier) => ({ value: tier, label: t(tierText[tier]) }));
  const columns: readonly Column<Row>[] = [
    {
      key: 'member',
      title: t('orders.seller'),
      isFixed: true,
      cell: ({ distributor }) => <MemberName member={distributor} />,
    },
    {
      key: 'region',
      title: t('people.region'),
      isSpare: true,
      cell: (row) => <span className="m2 nw">{row.distributor.region || '—'}</span>,
    },
    {
      key: 'kind',
      title: t('change.kind'),
      cell: ({ change }) => <span className={`st ${changeColour[change.kind]}`}>{t(changeText[change.kind])}</span>,
    },
    { key: 'move', title: t('change.move'), cell: ({ change }) => <TierMove from={change.from} to={change.to} /> },
    {
      key: 'why',
      title: t('change.why'),
      cell: ({ change }) => (
        <>
          {say(change.words)}
          {change.reason ? <p className="s">{t('change.personSaid', { name: change.byName ?? '', reason: change.reason })}</p> : null}
        </>
      ),
    },
    {
      key: 'until',
      title: t('change.until'),
      cell: ({ change }) => {
        const last = lastDayOf(change);
        return <span className="m2 nw">{last === null ? '—' : day(last, now)}</span>;
      },
    },
    {
      key: 'by',
      title: t('change.by'),
      cell: ({ change }) =>
        change.policyVersion === null ? (
          <span className="m2 nw">{change.byName ?? '—'}</span>
        ) : (
          <Link href={`/people/policies/${String(change.policyVersion)}`}>
            {t('policy.name', { version: String(change.policyVersion) })}
          </Link>
        ),
    },
    { key: 'at', title: t('table.at'), isRight: true, cell: ({ change }) => <span className="m2">{clock(change.at)}</span> },
  ];
  const filters: readonly Filter[] = [
    { kind: 'day', name: 'day', label: t('table.day'), usual: today },
    {
      kind: 'choice',
      name: 'kind',
      label: t('change.kind'),
      options: CHANGE_KINDS.map((kind) => ({ value: kind, label: t(changeText[kind]) })),
    },
    { kind: 'choice', name: 'from', label: t('change.from'), width: 112, options: tiers },
    { kind: 'choice', name: 'to', label: t('change.to'), width: 112, options: tiers },
  ];
  return (
    <ListPage
      list="tierChanges"
      title={t('nav.changes')}
      about={t('change.about')}
      columns={columns}
      filters={filters}
      operation={TierChangesQuery}
      ask={(state, page) => {
        const [kind, from, to] = [state.get('kind'), state.get('from'), state.get('to')];
        return {
          ...page,
          day: state.get('day') ?? today,
          filter: { kind: isChangeKind(kind) ? kind : null, from: isTier(from) ? from : null, to: isTier(to) ? to : null },
        };
      }}
      pageOf={(data) => data.tierChanges}
      keyOf={(row) => `${row.distributor.id} ${String(row.change.seq)}`}
      empty={t('change.none')}
      emptyAction={<Link href="/people/tiers">{t('change.toPyramid')}</Link>}
      minWidth={1080}
    />
  );
}
