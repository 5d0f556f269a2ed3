// The rotas: who takes turns at what, how far it is planned, and which have come to an end. Managers make new ones here.

import Button from 'antd/es/button';
import Segmented from 'antd/es/segmented';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import type { RotaState } from '../../shared/generated.ts';
import { useAnswer } from '../answers.ts';
import type { RotaRowFields } from '../generated.ts';
import { RotasQuery } from '../generated.ts';
import type { Column } from '../parts/ListTable.tsx';
import { ListTable } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { PageHead } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { TierMark } from '../tiers/Tier.tsx';
import { PatternInBrief, RotaStateMark } from './marks.tsx';
import { RotaEditor } from './RotaEditor.tsx';
import { dutyKindText, rotaStateText } from './words.ts';
import './rotas.css';

const STATES = ['ACTIVE', 'DRAFT', 'ENDED'] as const satisfies readonly RotaState[];

export function RotasPage(): ReactElement {
  const { t } = useTexts();
  const isManager = useIsManager();
  const [, navigate] = useLocation();
  const [params, setParams] = useSearchParams();
  const [isMaking, setMaking] = useState(params.get('new') === '1');
  const state = STATES.find((each) => each === params.get('state')) ?? null;
  const asked = useAnswer(RotasQuery, { state, kind: null });
  const columns = useColumns();
  const close = () => {
    setMaking(false);
    setParams(state === null ? {} : { state }, { replace: true });
  };
  return (
    <>
      <PageHead title={t('nav.rotas')} about={t('rota.about')}>
        <Segmented<RotaState | 'ALL'>
          aria-label={t('table.state')}
          value={state ?? 'ALL'}
          options={[
            { value: 'ALL', label: t('rota.allStates') },
            ...STATES.map((each) => ({ value: each, label: t(rotaStateText[each]) })),
          ]}
          onChange={(chosen) => setParams(chosen === 'ALL' ? {} : { state: chosen }, { replace: true })}
        />
        {isManager ? (
          <Button type="primary" onClick={() => setMaking(true)}>
            {t('rota.new')}
          </Button>
        ) : null}
      </PageHead>
      <section className="panel rota-list">
        <Answered asked={asked} bones={6}>
          {({ rotas }) =>
            rotas.length === 0 ? (
              <Nothing>{t('rota.none')}</Nothing>
            ) : (
              <ListTable label={t('nav.rotas')} columns={columns} rows={rotas} keyOf={(row) => row.id} minWidth={900} />
            )
          }
        </Answered>
      </section>
      {isMaking && isManager ? <RotaEditor rota={null} onClose={close} onSaved={(id) => navigate(`/schedule/rotas/${id}`)} /> : null}
    </>
  );
}

function useColumns(): readonly Column<RotaRowFields>[] {
  const { t } = useTexts();
  const { day } = useFormats();
  const now = useNow(60_000);
  return [
    {
      key: 'title',
      title: t('nav.rotas'),
      isFixed: true,
      cell: (row) => (
        <>
          <Link href={`/schedule/rotas/${row.id}`} className="f">
            {row.title}
          </Link>
          <p className="s nw">
            {row.number} · {t(dutyKindText[row.kind])}
          </p>
        </>
      ),
    },
    {
      key: 'tier',
      title: t('rota.tier'),
      cell: (row) => (row.tier === null ? <span className="m">—</span> : <TierMark tier={row.tier} />),
    },
    { key: 'pattern', title: t('rota.pattern'), cell: (row) => <PatternInBrief rota={row} /> },
    { key: 'people', title: t('rota.roster'), isRight: true, cell: (row) => t('rota.people', { count: row.people }) },
    {
      key: 'until',
      title: t('rota.publishedUntil'),
      isRight: true,
      cell: (row) =>
        row.publishedUntil === null ? <span className="m">—</span> : <span className="nw">{day(row.publishedUntil, now)}</span>,
    },
    { key: 'version', title: t('rota.version'), isRight: true, cell: (row) => (row.version === 0 ? '—' : `v${String(row.version)}`) },
    { key: 'state', title: t('table.state'), cell: (row) => <RotaStateMark state={row.state} /> },
  ];
}
