// Every camp, the latest first, with how far its people have come.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import type { CampsData } from '../generated.ts';
import { CampsQuery } from '../generated.ts';
import type { Filter } from '../parts/Filters.tsx';
import { ListPage } from '../parts/ListPage.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { useIsManager } from '../parts/rights.ts';
import { useTexts } from '../texts.ts';
import { CampStateMark, FunnelBar } from './marks.tsx';
import { CAMP_STATES, campStateText } from './words.ts';
import './camps.css';

type Row = CampsData['camps']['edges'][number]['node'];

export function CampsPage(): ReactElement {
  const { t } = useTexts();
  const isManager = useIsManager();
  const filters: readonly Filter[] = [
    {
      kind: 'choice',
      name: 'state',
      label: t('table.state'),
      options: CAMP_STATES.map((state) => ({ value: state, label: t(campStateText[state]) })),
    },
  ];
  return (
    <ListPage
      list="camps"
      title={t('nav.camps')}
      about={t('camps.about')}
      columns={useColumns()}
      filters={filters}
      operation={CampsQuery}
      ask={(state, page) => ({ ...page, state: CAMP_STATES.find((each) => each === state.get('state')) ?? null })}
      pageOf={(data) => data.camps}
      keyOf={(row) => row.id}
      empty={t('camps.none')}
      emptyAction={isManager ? <Link href="/camps/course">{t('camps.toCourse')}</Link> : undefined}
      minWidth={1000}
    />
  );
}

function useColumns(): readonly Column<Row>[] {
  const { t } = useTexts();
  const { count, dayAndWeekday, share } = useFormats();
  const now = useNow(60_000);
  return [
    {
      key: 'number',
      title: t('camps.camp'),
      isFixed: true,
      cell: (row) => (
        <>
          <Link href={`/camps/${row.id}`} className="f nw">
            {t('camps.ofNumber', { number: row.number })}
          </Link>
          <p className="s nw">
            {dayAndWeekday(row.opensOn, now)} – {dayAndWeekday(row.endsOn, now)}
          </p>
        </>
      ),
    },
    {
      key: 'state',
      title: t('table.state'),
      cell: (row) => (
        <>
          <CampStateMark state={row.state} />
          {row.today == null ? null : <p className="s nw">{t('camps.dayNow', { day: row.today })}</p>}
        </>
      ),
    },
    { key: 'bar', title: t('camps.funnel'), width: 200, cell: (row) => <FunnelBar funnel={row.funnel} /> },
    { key: 'enrolled', title: t('camps.enrolled'), isRight: true, cell: (row) => <span className="f">{count(row.funnel.enrolled)}</span> },
    { key: 'active', title: t('camps.active'), isRight: true, cell: (row) => count(row.funnel.active) },
    { key: 'checkedIn', title: t('camps.checkedIn'), isRight: true, cell: (row) => count(row.funnel.checkedIn) },
    {
      key: 'behind',
      title: t('camps.behind'),
      isRight: true,
      cell: (row) => <span className={row.funnel.behind > 0 ? 'c-due f' : 'm'}>{count(row.funnel.behind)}</span>,
    },
    {
      key: 'graduated',
      title: t('camps.graduated'),
      isRight: true,
      cell: (row) => (
        <span className="nw">
          <span className="f">{count(row.funnel.graduated)}</span>
          {row.funnel.graduated > 0 ? <span className="s"> {share(row.funnel.graduated / row.funnel.enrolled)}</span> : null}
        </span>
      ),
    },
    {
      key: 'gaps',
      title: t('camps.lecturers'),
      cell: (row) =>
        row.lecturerGaps.length === 0 ? (
          <span className="m">—</span>
        ) : (
          <span className="c-due nw">{t('camps.lacking', { count: row.lecturerGaps.length })}</span>
        ),
    },
  ];
}
