// One divert: before the start the plan that is looked at, afterwards the way of its people into their groups. `?group=` leads to one
// group and `step` to those who wait at one of its steps.

import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import type { ReactElement } from 'react';
import { useEffect } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAct, useAnswer, useAskAgain } from '../answers.ts';
import type { DivertFields } from '../generated.ts';
import {
  DiscardDivertMutation,
  DivertFunnelQuery,
  DivertGroupsQuery,
  DivertPlanQuery,
  DivertQuery,
  DivertsQuery,
  PlanDivertAgainMutation,
  StartDivertMutation,
  StopDivertMutation,
} from '../generated.ts';
import { Icon } from '../shell/icons.tsx';
import { useNow } from '../parts/now.ts';
import { PageHead } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { useNamedPage } from '../shell/page-name.ts';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';
import { WorkActions, WorkBar, WorkCount } from '../works/Progress.tsx';
import { workName } from '../works/words.ts';
import { DivertSums } from './DivertSums.tsx';
import { FunnelPanel } from './FunnelPanel.tsx';
import { GroupDrawer } from './GroupDrawer.tsx';
import { GroupsPanel } from './GroupsPanel.tsx';
import { DivertStateMark } from './marks.tsx';
import { PlanPanels } from './PlanPanels.tsx';
import { isStarted } from './words.ts';
import './diverts.css';

const BUSY_MILLISECONDS = 1_500;
const AGAIN = [DivertQuery.name, DivertsQuery.name, DivertPlanQuery.name, DivertGroupsQuery.name, DivertFunnelQuery.name];

const isBusy = (divert: DivertFields | null | undefined): boolean =>
  divert != null &&
  (divert.state === 'PLANNING' || divert.state === 'STARTING' || divert.work?.state === 'QUEUED' || divert.work?.state === 'RUNNING');

export function DivertPage({ id }: { readonly id: string }): ReactElement {
  const { t } = useTexts();
  const first = useAnswer(DivertQuery, { id });
  // While a work is at it, the page follows.
  const asked = useAnswer(DivertQuery, { id }, { everyMilliseconds: isBusy(first.data?.divert) ? BUSY_MILLISECONDS : false });
  useNamedPage(asked.data?.divert?.title ?? null);
  return (
    <Answered asked={asked} bones={6}>
      {({ divert }) =>
        divert ? (
          <Whole divert={divert} />
        ) : (
          <section className="panel">
            <Nothing action={<Link href="/groups/diverts">{t('divert.toList')}</Link>}>{t('divert.unknown')}</Nothing>
          </section>
        )
      }
    </Answered>
  );
}

function Whole({ divert }: { divert: DivertFields }): ReactElement {
  const { t } = useTexts();
  const isManager = useIsManager();
  const [params, setParams] = useSearchParams();
  const groupId = params.get('group');
  const started = isStarted(divert.state);
  const askAgain = useAskAgain();
  // What a work has changed is asked for again, step by step.
  useEffect(() => {
    askAgain(DivertFunnelQuery.name, DivertGroupsQuery.name, DivertPlanQuery.name);
  }, [askAgain, divert.state, divert.planSeq, divert.started]);
  return (
    <>
      <PageHead title={divert.title} about={<About divert={divert} />}>
        {started && divert.started > 0 ? (
          <Button icon={<Icon name="download" />} href={`/exports/invites.csv?divertId=${divert.id}`} download>
            {t('list.export')}
          </Button>
        ) : null}
        {isManager ? <Acts divert={divert} /> : null}
      </PageHead>
      <WorkNote divert={divert} />
      <Problems divert={divert} />
      {divert.state === 'PLANNING' ? null : (
        <>
          <DivertSums divert={divert} />
          {started ? <FunnelPanel divert={divert} /> : <PlanPanels divert={divert} />}
          <GroupsPanel divert={divert} />
        </>
      )}
      {groupId === null ? null : (
        <GroupDrawer
          key={groupId}
          id={groupId}
          onClose={() =>
            setParams((before) => {
              const next = new URLSearchParams(before);
              for (const name of ['group', 'step']) next.delete(name);
              return next;
            })
          }
        />
      )}
    </>
  );
}

function About({ divert }: { divert: DivertFields }): ReactElement {
  const { t } = useTexts();
  const { day, moment } = useFormats();
  const now = useNow(60_000);
  const { filter } = divert;
  const tier = t(({ NEW: 'tier.new', MID: 'tier.mid', HEAD: 'tier.head' } as const)[divert.tier]);
  const joined = (from: string | null, to: string | null): string | null => {
    if (from === null) return to === null ? null : t('divert.joinedUntil', { to: day(to, now) });
    return to === null
      ? t('divert.joinedSince', { from: day(from, now) })
      : t('divert.joinedBetween', { from: day(from, now), to: day(to, now) });
  };
  const who = [
    t('divert.ofTier', { tier }),
    filter.province,
    joined(filter.joinedFrom, filter.joinedTo),
    filter.isKol === null ? null : t(filter.isKol ? 'divert.onlyKol' : 'divert.noKol'),
    divert.source === 'TIER_PLAN' ? t('divert.fromTierPlan') : null,
  ].filter((part) => part !== null);
  return (
    <>
      <DivertStateMark state={divert.state} /> · {who.join(' · ')} · {divert.byName}
      {divert.plannedAt === null ? null : <> · {t('divert.plannedAt', { at: moment(divert.plannedAt, now) })}</>}
    </>
  );
}

function Acts({ divert }: { divert: DivertFields }): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const tell = useTell();
  const [, navigate] = useLocation();
  const again = useAct(PlanDivertAgainMutation, AGAIN);
  const start = useAct(StartDivertMutation, AGAIN);
  const stop = useAct(StopDivertMutation, AGAIN);
  const discard = useAct(DiscardDivertMutation, [DivertsQuery.name]);
  const { id, state, planSeq, people, newGroups } = divert;
  const throwAway = (
    <Popconfirm
      title={t('divert.discardTitle')}
      description={t('divert.discardAbout')}
      okText={t('divert.discard')}
      cancelText={t('action.cancel')}
      onConfirm={() => discard.mutate({ id }, { onSuccess: () => navigate('/groups/diverts'), onError: tell.failure })}
    >
      <Button>{t('divert.discard')}</Button>
    </Popconfirm>
  );
  if (state === 'PLANNING') return throwAway;
  if (state === 'PLANNED')
    return (
      <>
        {throwAway}
        <Button loading={again.isPending ? { delay: 200 } : false} onClick={() => again.mutate({ id }, { onError: tell.failure })}>
          {t('divert.planAgain')}
        </Button>
        <Popconfirm
          title={t('divert.startTitle', { count: count(people) })}
          description={t('divert.startAbout', { groups: count(newGroups) })}
          okText={t('divert.start', { count: count(people) })}
          cancelText={t('action.cancel')}
          onConfirm={() =>
            start.mutate(
              { id, planSeq },
              {
                onSuccess: ({ startDivert }) => (startDivert.state === 'STARTING' ? undefined : tell.done(t('divert.started'))),
                onError: tell.failure,
              },
            )
          }
        >
          <Button type="primary" disabled={people === 0} loading={start.isPending ? { delay: 200 } : false}>
            {t('divert.start', { count: count(people) })}
          </Button>
        </Popconfirm>
      </>
    );
  if (state !== 'RUNNING' && state !== 'STARTING') return <></>;
  return (
    <Popconfirm
      title={t('divert.stopTitle')}
      description={t('divert.stopAbout')}
      okText={t('divert.stopIt')}
      cancelText={t('action.cancel')}
      onConfirm={() => stop.mutate({ id }, { onError: tell.failure })}
    >
      <Button danger loading={stop.isPending ? { delay: 200 } : false}>
        {t('divert.stopIt')}
      </Button>
    </Popconfirm>
  );
}

function WorkNote({ divert: { work } }: { divert: DivertFields }): ReactElement | null {
  const { t } = useTexts();
  if (work == null || work.state === 'DONE') return null;
  return (
    <section className="panel" aria-label={workName(work.kind, t)} style={{ marginBottom: 24 }}>
      <div className="in" style={{ display: 'grid', gap: 8 }}>
        <p className="acts">
          <b>{workName(work.kind, t)}</b>
          <span className="m2" style={{ flex: '1 1 auto' }}>
            <WorkCount work={work} /> · {t('work.mayLeave')}
          </span>
          <WorkActions work={work} size="small" />
        </p>
        <WorkBar work={work} label={workName(work.kind, t)} />
      </div>
    </section>
  );
}

function Problems({ divert }: { divert: DivertFields }): ReactElement | null {
  const { t } = useTexts();
  const { count } = useFormats();
  const say = useSay();
  if (divert.problems.length === 0) return null;
  return (
    <div className="note late" role="status" style={{ marginBottom: 24 }}>
      <b className="nw">{t('divert.unplaced', { count: count(divert.unplaced) })}</b>
      <ul>
        {divert.problems.map((problem) => (
          <li key={problem.code}>{say(problem.words)}</li>
        ))}
      </ul>
    </div>
  );
}
