// Whom to nominate: everybody of the middle and the head in groups, the best score first, each with its six reasons.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { KolCandidatesData } from '../generated.ts';
import { KolCandidatesQuery, KolCountsQuery } from '../generated.ts';
import type { Filter } from '../parts/Filters.tsx';
import { ListPage } from '../parts/ListPage.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { MemberName } from '../people/MemberName.tsx';
import { useIsManager } from '../parts/rights.ts';
import { useTexts } from '../texts.ts';
import { TierMark } from '../tiers/Tier.tsx';
import { tierText, useSay } from '../tiers/words.ts';
import { KolGroups, Score } from './marks.tsx';
import { NominateDrawer } from './NominateDrawer.tsx';
import './kols.css';

type Row = KolCandidatesData['kolCandidates']['edges'][number]['node'];

const TIERS = ['MID', 'HEAD'] as const;
/** Of the six reasons those are told in the row that carry the score. */
const TOLD = 2;

export function CandidatesPage(): ReactElement {
  const { t } = useTexts();
  const isManager = useIsManager();
  const { day } = useFormats();
  const now = useNow(60_000);
  const say = useSay();
  const [chosen, setChosen] = useState<Row | null>(null);
  const scoredOn = useAnswer(KolCountsQuery, {}).data?.kolCounts.scoredOn ?? null;
  const columns: readonly Column<Row>[] = [
    {
      key: 'score',
      title: t('kol.score'),
      width: 136,
      isFixed: true,
      cell: ({ score, reasons }) => <Score score={score} reasons={reasons} />,
    },
    { key: 'member', title: t('kol.member'), isFixed: true, cell: ({ distributor }) => <MemberName member={distributor} /> },
    { key: 'tier', title: t('kol.tier'), cell: ({ tier }) => <TierMark tier={tier} /> },
    { key: 'groups', title: t('kol.groups'), cell: ({ groups }) => <KolGroups groups={groups} /> },
    {
      key: 'why',
      title: t('kol.because'),
      cell: ({ reasons }) =>
        [...reasons]
          .sort((one, other) => other.points * other.weight - one.points * one.weight)
          .slice(0, TOLD)
          .map(({ criterion, words }) => (
            <p key={criterion} className="s">
              {say(words)}
            </p>
          )),
    },
    {
      key: 'do',
      title: t('table.actions'),
      isMute: true,
      isRight: true,
      isFixed: true,
      cell: (row) => (
        <Button size="small" aria-label={`${t('kol.nominate')} ${row.distributor.name}`} onClick={() => setChosen(row)}>
          {t('kol.nominate')}
        </Button>
      ),
    },
  ];
  const filters: readonly Filter[] = [
    { kind: 'choice', name: 'tier', label: t('kol.tier'), options: TIERS.map((tier) => ({ value: tier, label: t(tierText[tier]) })) },
    { kind: 'link', name: 'groupId', label: t('kol.ofGroup') },
  ];
  return (
    <>
      <ListPage
        list="kolCandidates"
        title={t('nav.kolCandidates')}
        about={scoredOn === null ? t('kol.notScored') : t('kol.scoredOn', { day: day(scoredOn, now) })}
        actions={isManager ? <Link href="/settings/system">{t('kol.weights')}</Link> : undefined}
        columns={columns}
        filters={filters}
        operation={KolCandidatesQuery}
        ask={(state, page) => ({
          ...page,
          filter: { tier: TIERS.find((each) => each === state.get('tier')) ?? null, groupId: state.get('groupId') },
        })}
        pageOf={(data) => data.kolCandidates}
        keyOf={(row) => row.distributor.id}
        empty={t('kol.noCandidates')}
        minWidth={1040}
      />
      {chosen ? <NominateDrawer candidate={chosen} onClose={() => setChosen(null)} /> : null}
    </>
  );
}
