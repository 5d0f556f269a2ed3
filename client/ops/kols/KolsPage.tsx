// All KOLs: how many there are, what waits for somebody, and each with term, groups, duties done and missed, score and points.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import type { KolSort } from '../../shared/generated.ts';
import { useAnswer } from '../answers.ts';
import type { KolFields } from '../generated.ts';
import { KolCountsQuery, KolsQuery } from '../generated.ts';
import { exportTo } from '../parts/export-to.ts';
import { Figure } from '../parts/Figure.tsx';
import type { Filter } from '../parts/Filters.tsx';
import { ListPage } from '../parts/ListPage.tsx';
import type { ListState } from '../parts/list-state.ts';
import type { Column } from '../parts/ListTable.tsx';
import { useTexts } from '../texts.ts';
import { TierMark } from '../tiers/Tier.tsx';
import { tierText } from '../tiers/words.ts';
import { KolDuties, KolGroups, KolStateMark, Term } from './marks.tsx';
import { KOL_STATES, kolStateText, OPEN_STATES } from './words.ts';
import './kols.css';

const ALL = 'ALL';
const EXPIRING = 'EXPIRING';
const CONCERN = 'CONCERN';
const SORTS = ['LATEST', 'TERM_END', 'MOST_DUTIES'] as const satisfies readonly KolSort[];
const TIERS = ['MID', 'HEAD'] as const;

function filterOf(state: ListState) {
  const chosen = state.get('state');
  const tier = TIERS.find((each) => each === state.get('tier')) ?? null;
  const rest = { tier, groupId: state.get('groupId'), distributorId: state.get('distributorId') };
  if (chosen === EXPIRING) return { ...rest, isExpiring: true };
  if (chosen === CONCERN) return { ...rest, hasConcern: true };
  const one = KOL_STATES.find((each) => each === chosen);
  return { ...rest, states: chosen === ALL ? null : one ? [one] : [...OPEN_STATES] };
}

export function KolsPage(): ReactElement {
  const { t } = useTexts();
  const filters: readonly Filter[] = [
    {
      kind: 'choice',
      name: 'state',
      label: t('kol.open'),
      options: [
        { value: EXPIRING, label: t('kol.expiring') },
        { value: CONCERN, label: t('kol.concerns') },
        ...KOL_STATES.map((state) => ({ value: state, label: t(kolStateText[state]) })),
        { value: ALL, label: t('kol.all') },
      ],
      width: 168,
    },
    { kind: 'choice', name: 'tier', label: t('kol.tier'), options: TIERS.map((tier) => ({ value: tier, label: t(tierText[tier]) })) },
    { kind: 'link', name: 'groupId', label: t('kol.ofGroup') },
    { kind: 'link', name: 'distributorId', label: t('kol.ofMember') },
  ];
  const toCandidates = (
    <Link href="/kols/candidates">
      <Button type="primary">{t('kol.findCandidates')}</Button>
    </Link>
  );
  return (
    <ListPage
      list="kols"
      title={t('nav.kols')}
      about={t('kol.about')}
      actions={toCandidates}
      columns={useColumns()}
      filters={filters}
      operation={KolsQuery}
      ask={(state, page) => ({ ...page, filter: filterOf(state), sort: SORTS.find((each) => each === state.get('sort')) ?? null })}
      pageOf={(data) => data.kols}
      keyOf={(row) => row.id}
      exportPath={(state) => exportTo('kols', state, ['state'])}
      usualSort="LATEST"
      empty={t('kol.none')}
      emptyAction={<Link href="/kols/candidates">{t('kol.findCandidates')}</Link>}
      minWidth={1160}
    >
      <Counts />
    </ListPage>
  );
}

function Counts(): ReactElement | null {
  const { t } = useTexts();
  const { count } = useFormats();
  const counts = useAnswer(KolCountsQuery, {}).data?.kolCounts;
  if (counts === undefined) return null;
  const link = (state: string, text: string) => <Link href={`/kols?state=${state}`}>{text}</Link>;
  return (
    <section className="panel kol-strip" aria-label={t('kol.counts')}>
      <div className="stats">
        <Figure what={t('kol.state.APPOINTED')} note={link('APPOINTED', t('kol.look'))}>
          {count(counts.appointed)}
        </Figure>
        <Figure what={t('kol.state.NOMINATED')} note={link('NOMINATED', t('kol.look'))}>
          {count(counts.nominated)}
        </Figure>
        <Figure what={t('kol.state.ACCEPTED')} note={link('ACCEPTED', t('kol.waitsForManager'))}>
          {count(counts.accepted)}
        </Figure>
        <Figure what={t('kol.expiring')} note={link(EXPIRING, t('kol.renewOrEnd'))}>
          {count(counts.expiring)}
        </Figure>
        <Figure what={t('kol.concerns')} note={link(CONCERN, t('kol.lookAtThem'))}>
          {count(counts.concerns)}
        </Figure>
        <Figure what={t('nav.kolCandidates')} note={<Link href="/kols/candidates">{t('kol.byScore')}</Link>}>
          {count(counts.candidates)}
        </Figure>
      </div>
    </section>
  );
}

function useColumns(): readonly Column<KolFields>[] {
  const { t } = useTexts();
  const { count } = useFormats();
  return [
    {
      key: 'member',
      title: t('kol.kol'),
      isFixed: true,
      cell: ({ id, distributor }) => (
        <span className="pair">
          <Link href={`/kols/${id}`} className="f">
            {distributor.name}
          </Link>{' '}
          <span className="s">{distributor.memberNo}</span>
        </span>
      ),
    },
    { key: 'state', title: t('table.state'), isFixed: true, cell: (row) => <KolStateMark kol={row} /> },
    { key: 'tier', title: t('kol.tier'), cell: ({ tier }) => <TierMark tier={tier} /> },
    { key: 'groups', title: t('kol.groups'), cell: ({ groups }) => <KolGroups groups={groups} /> },
    { key: 'kinds', title: t('kol.duties'), isSpare: true, cell: ({ dutyKinds }) => <KolDuties kinds={dutyKinds} /> },
    { key: 'term', title: t('kol.term'), sort: { up: 'TERM_END' }, cell: (row) => <Term kol={row} /> },
    {
      key: 'done',
      title: t('kol.doneMissed'),
      isRight: true,
      sort: { down: 'MOST_DUTIES' },
      cell: ({ dutiesDone, dutiesMissed }) => (
        <span className="nw">
          <span className="f">{count(dutiesDone)}</span> / <span className={dutiesMissed > 0 ? 'c-late' : 'm2'}>{count(dutiesMissed)}</span>
        </span>
      ),
    },
    {
      key: 'score',
      title: t('kol.score'),
      isRight: true,
      cell: ({ score }) => (score === null ? <span className="m">—</span> : count(score)),
    },
    { key: 'points', title: t('kol.balance'), isRight: true, cell: ({ distributor }) => count(distributor.points) },
  ];
}
