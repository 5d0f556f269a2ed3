// The last full evaluation and what it changed; for managers, one for now. It is long work: shown with its count, may be left.

import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useAct, useAnswer } from '../answers.ts';
import type { TierRunFields } from '../generated.ts';
import { PyramidQuery, RunTiersMutation, WorksQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Nothing } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { latestRun } from './run-result.ts';
import { useLiveWork } from '../works/live.ts';
import { WorkActions, WorkBar, WorkCount, WorkStateTag } from '../works/Progress.tsx';

const AGAIN_MILLISECONDS = 4_000;

export function RunPanel({ kept }: { kept: TierRunFields | null }): ReactElement {
  const { t } = useTexts();
  const { count, moment } = useFormats();
  const now = useNow(30_000);
  const tell = useTell();
  const isManager = useIsManager();
  useLiveWork([PyramidQuery.name]);
  const begin = useAct(RunTiersMutation, [WorksQuery.name]);
  const which = { first: 1, kind: 'TIER_RUN' };
  const first = useAnswer(WorksQuery, which).data?.works.edges[0]?.node;
  const isOpen = first?.state === 'QUEUED' || first?.state === 'RUNNING';
  // Beside the live messages: a socket may be down.
  const work = useAnswer(WorksQuery, which, { everyMilliseconds: isOpen ? AGAIN_MILLISECONDS : false }).data?.works.edges[0]?.node;
  const last = latestRun(kept, work);
  const isShown = work !== undefined && work.state !== 'DONE';
  return (
    <Panel
      title={t('tierRun.title')}
      aside={
        isManager && !isOpen ? (
          <Popconfirm
            title={t('tierRun.nowTitle')}
            description={t('tierRun.nowAbout')}
            okText={t('tierRun.now')}
            cancelText={t('action.cancel')}
            onConfirm={() => begin.mutate({}, { onError: tell.failure, onSuccess: () => tell.done(t('tierRun.begun')) })}
          >
            <Button size="small" loading={begin.isPending ? { delay: 200 } : false}>
              {t('tierRun.now')}
            </Button>
          </Popconfirm>
        ) : undefined
      }
    >
      {isShown ? (
        <div className="under-way">
          <p className="pair">
            <WorkStateTag state={work.state} />
            <span className="s aside">
              <WorkActions work={work} size="small" />
            </span>
          </p>
          <WorkBar work={work} label={t('tierRun.title')} />
          <p className="s">
            <WorkCount work={work} />
            {isOpen ? ` · ${t('work.mayLeave')}` : null}
          </p>
        </div>
      ) : null}
      {last === null ? (
        isShown ? null : (
          <Nothing>{t('tierRun.none')}</Nothing>
        )
      ) : (
        <>
          <p className="s" style={{ marginBottom: 4 }}>
            {t('tierRun.done', {
              at: moment(last.finishedAt, now),
              people: count(last.people),
              seconds: (last.milliseconds / 1_000).toFixed(1),
            })}
            {` · ${t('policy.name', { version: String(last.policyVersion) })}`}
          </p>
          <ul className="kv">
            <li>
              <span>{t('change.promoted')}</span>
              <b className="f">{count(last.promoted)}</b>
            </li>
            <li>
              <span>{t('change.demoted')}</span>
              <b className="f">{count(last.demoted)}</b>
            </li>
            <li>
              <span>{t('change.graceBegun')}</span>
              <b className="f">{count(last.graceBegun)}</b>
            </li>
            <li>
              <span>{t('change.graceEnded')}</span>
              <b className="f">{count(last.graceEnded)}</b>
            </li>
          </ul>
        </>
      )}
    </Panel>
  );
}
