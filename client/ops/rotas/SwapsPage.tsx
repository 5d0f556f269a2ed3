// All requests to swap, those that wait first; and how evenly the month lies.

import Segmented from 'antd/es/segmented';
import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { ask } from '../../shared/api.ts';
import { useAnswer } from '../answers.ts';
import type { SwapsData } from '../generated.ts';
import { SwapsQuery } from '../generated.ts';
import { addDays, useNow } from '../parts/now.ts';
import { PageHead, Panel } from '../parts/Panel.tsx';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { FairnessPanel } from './FairnessPanel.tsx';
import { SwapItem } from './SwapsPanel.tsx';
import './rotas.css';

const AT_ONCE = 30;
type Edge = SwapsData['swaps']['edges'][number];

export function SwapsPage(): ReactElement {
  const { t } = useTexts();
  const { dayKey } = useFormats();
  const now = useNow(60_000);
  const [params, setParams] = useSearchParams();
  const isAll = params.get('all') === '1';
  const asked = useAnswer(SwapsQuery, { waiting: isAll ? null : true, first: AT_ONCE, after: null });
  const waiting = asked.data?.swaps.waiting;
  return (
    <>
      <PageHead title={t('nav.swaps')} about={waiting === undefined ? '\u00a0' : t('swap.waiting', { count: waiting })}>
        <Segmented<'waiting' | 'all'>
          aria-label={t('nav.swaps')}
          value={isAll ? 'all' : 'waiting'}
          options={[
            { value: 'waiting', label: t('swap.onlyWaiting') },
            { value: 'all', label: t('swap.everything') },
          ]}
          onChange={(chosen) => setParams(chosen === 'all' ? { all: '1' } : {}, { replace: true })}
        />
      </PageHead>
      <div className="cols swap-page">
        <Panel title={t('swap.requests')} isRefreshing={asked.isFetching}>
          <Answered asked={asked} bones={6}>
            {({ swaps }) =>
              swaps.edges.length === 0 ? <Nothing>{t('swap.none')}</Nothing> : <Rows key={String(isAll)} isAll={isAll} first={swaps} />
            }
          </Answered>
        </Panel>
        <FairnessPanel week={addDays(dayKey(now), -3)} tier={null} />
      </div>
    </>
  );
}

function Rows({ isAll, first }: { isAll: boolean; first: SwapsData['swaps'] }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const [more, setMore] = useState<readonly Edge[]>([]);
  const [next, setNext] = useState<string | null | undefined>(undefined);
  const after = next === undefined ? (first.pageInfo.hasNextPage ? first.pageInfo.endCursor : null) : next;
  const known = new Set(first.edges.map(({ node }) => node.id));
  const load = () =>
    void ask(SwapsQuery, { waiting: isAll ? null : true, first: AT_ONCE, after: after ?? null }).then(({ swaps }) => {
      setMore((before) => [...before, ...swaps.edges]);
      setNext(swaps.pageInfo.hasNextPage ? swaps.pageInfo.endCursor : null);
    }, tell.failure);
  return (
    <>
      <ul className="swaps">
        {[...first.edges, ...more.filter(({ node }) => !known.has(node.id))].map(({ node }) => (
          <SwapItem key={node.id} swap={node} />
        ))}
      </ul>
      {after === null ? null : <Button onClick={load}>{t('swap.more')}</Button>}
    </>
  );
}
