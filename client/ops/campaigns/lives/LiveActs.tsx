// What can be done with a live as a whole: begin, end, cancel.

import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import type { ReactElement } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import { useAct } from '../../answers.ts';
import type { OpsLive } from '../../generated.ts';
import { CampaignQuery, CancelLiveMutation, EndLiveMutation, OpsLivesQuery, StartLiveMutation } from '../../generated.ts';
import { useIsManager } from '../../parts/rights.ts';
import { useTell } from '../../parts/tell.ts';
import { useTexts } from '../../texts.ts';

export const LIVES_AGAIN = [OpsLivesQuery.name, CampaignQuery.name];

export function LiveActs({ live }: { readonly live: OpsLive }): ReactElement | null {
  const { t } = useTexts();
  const { count, moment, clock } = useFormats();
  const tell = useTell();
  const isManager = useIsManager();
  const start = useAct(StartLiveMutation, LIVES_AGAIN);
  const end = useAct(EndLiveMutation, LIVES_AGAIN);
  const cancel = useAct(CancelLiveMutation, LIVES_AGAIN);
  const { id, state } = live;
  const mayAct = isManager || live.mayHost;
  const refused = { onError: tell.failure };
  return (
    <section className="panel" aria-label={live.title}>
      <header>
        <h2>
          {live.title} <span className={`tag ${state === 'RUNNING' ? 'late' : ''}`}>{t(`lives.state.${state}`)}</span>
        </h2>
        <div className="aside acts">
          <span className="m">
            {live.startedAt == null
              ? t('lives.planned', { at: moment(live.plannedAt, new Date()), end: clock(live.endsAt) })
              : live.endedAt == null
                ? t('lives.since', { at: moment(live.startedAt, new Date()), end: clock(live.endsAt) })
                : t('lives.fromTo', { at: moment(live.startedAt, new Date()), end: clock(live.endedAt) })}
          </span>
          {mayAct && state === 'PREPARING' ? (
            <Popconfirm
              title={t('lives.startTitle')}
              description={t('lives.startAbout', { groups: count(live.groupCount) })}
              okText={t('lives.start')}
              cancelText={t('action.cancel')}
              onConfirm={() => start.mutate({ id }, refused)}
            >
              <Button>{t('lives.start')}</Button>
            </Popconfirm>
          ) : null}
          {isManager && state === 'PREPARING' ? (
            <Popconfirm
              title={t('lives.cancelTitle')}
              okText={t('lives.cancel')}
              cancelText={t('action.cancel')}
              onConfirm={() => cancel.mutate({ id }, refused)}
            >
              <Button>{t('lives.cancel')}</Button>
            </Popconfirm>
          ) : null}
          {isManager && state === 'RUNNING' ? (
            <Popconfirm
              title={t('lives.endTitle')}
              description={t('lives.endAbout')}
              okText={t('lives.end')}
              cancelText={t('action.cancel')}
              onConfirm={() => end.mutate({ id }, refused)}
            >
              <Button loading={end.isPending ? { delay: 200 } : false}>{t('lives.end')}</Button>
            </Popconfirm>
          ) : null}
        </div>
      </header>
    </section>
  );
}
