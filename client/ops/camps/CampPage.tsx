// One camp: how far everybody is, the cohorts and the board of one of them, and its lessons with their lecturers. The tab and the cohort
// stand in the address.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { CampData } from '../generated.ts';
import { CampQuery } from '../generated.ts';
import { Figure } from '../parts/Figure.tsx';
import { useNow } from '../parts/now.ts';
import { PageHead } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Answered, Nothing } from '../parts/states.tsx';
import { Tabs } from '../parts/Tabs.tsx';
import { useNamedPage } from '../shell/page-name.ts';
import { useTexts } from '../texts.ts';
import { CohortBoard } from './CohortBoard.tsx';
import { EnrolDialog } from './EnrolDialog.tsx';
import { LessonsPanel } from './LessonsPanel.tsx';
import { CampStateMark, FunnelBar } from './marks.tsx';
import './camps.css';

type Camp = CampData['camp'];

const AGAIN_MILLISECONDS = 60_000;

export function CampPage({ id }: { readonly id: string }): ReactElement {
  const { t } = useTexts();
  const asked = useAnswer(CampQuery, { id }, { everyMilliseconds: AGAIN_MILLISECONDS });
  useNamedPage(asked.data ? t('camps.ofNumber', { number: asked.data.camp.number }) : null);
  return (
    <Answered asked={asked} bones={8}>
      {({ camp }) => <Whole camp={camp} />}
    </Answered>
  );
}

function Whole({ camp }: { camp: Camp }): ReactElement {
  const { t } = useTexts();
  const { dayAndWeekday } = useFormats();
  const now = useNow(60_000);
  const isManager = useIsManager();
  const [params] = useSearchParams();
  const [, navigate] = useLocation();
  const [isEnrolling, setEnrolling] = useState(false);
  const tab = params.get('tab') === 'lessons' ? 'lessons' : 'members';
  const path = `/camps/${camp.id}`;
  const waiting = camp.cohorts.reduce((sum, cohort) => sum + cohort.waiting, 0);
  return (
    <>
      <PageHead
        title={t('camps.ofNumber', { number: camp.number })}
        about={
          <>
            <CampStateMark state={camp.state} /> · {dayAndWeekday(camp.opensOn, now)} – {dayAndWeekday(camp.endsOn, now)}
            {camp.today == null ? null : <> · {t('camps.dayNow', { day: camp.today })}</>} ·{' '}
            {t('camps.courseVersion', { version: camp.course.version })}
          </>
        }
      >
        {waiting > 0 ? (
          <Button onClick={() => navigate(`/camps/homework?camp=${camp.id}`)}>{t('camps.reviewSome', { count: waiting })}</Button>
        ) : null}
        {isManager && (camp.state === 'ENROLLING' || camp.state === 'OPEN') ? (
          <Button onClick={() => setEnrolling(true)}>{t('camps.enrol')}</Button>
        ) : null}
      </PageHead>
      <Sums camp={camp} />
      <Tabs
        label={t('camps.parts')}
        path={path}
        current={tab}
        tabs={[
          { key: 'members', title: t('camps.members') },
          { key: 'lessons', title: t('camps.lessons') },
        ]}
      />
      {tab === 'lessons' ? <LessonsPanel campId={camp.id} lessons={camp.lessons} /> : <Cohorts camp={camp} />}
      {isEnrolling ? <EnrolDialog campId={camp.id} onClose={() => setEnrolling(false)} /> : null}
    </>
  );
}

function Sums({ camp: { funnel, closesAt, extendedUntil, state } }: { camp: Camp }): ReactElement {
  const { t } = useTexts();
  const { count, share, moment } = useFormats();
  const now = useNow(60_000);
  const part = (some: number): string => (funnel.enrolled === 0 ? '' : t('camps.ofEnrolled', { share: share(some / funnel.enrolled) }));
  const until = state === 'EXTENDED' && extendedUntil != null ? extendedUntil : closesAt;
  return (
    <section className="panel" aria-label={t('camps.funnel')} style={{ marginBottom: 24 }}>
      <div className="stats">
        <Figure what={t('camps.enrolled')} note={t('camps.activeNow', { count: count(funnel.active) })}>
          {count(funnel.enrolled)}
        </Figure>
        <Figure what={t('camps.checkedIn')} note={part(funnel.checkedIn)}>
          {count(funnel.checkedIn)}
        </Figure>
        <Figure what={t('camps.behind')} note={part(funnel.behind)}>
          <span className={funnel.behind > 0 ? 'c-due' : undefined}>{count(funnel.behind)}</span>
        </Figure>
        <Figure what={t('camps.graduated')} note={part(funnel.graduated)}>
          <span className={funnel.graduated > 0 ? 'c-done' : undefined}>{count(funnel.graduated)}</span>
        </Figure>
        <Figure what={t('camps.gone')} note={t('camps.closesAt', { at: moment(until, now) })}>
          {count(funnel.failed + funnel.left)}
        </Figure>
      </div>
      <div className="camps-sum">
        <FunnelBar funnel={funnel} />
      </div>
    </section>
  );
}

function Cohorts({ camp }: { camp: Camp }): ReactElement {
  const { t } = useTexts();
  const { count, dateAndWeekday } = useFormats();
  const now = useNow(60_000);
  const [params] = useSearchParams();
  const chosen = camp.cohorts.find(({ id }) => id === params.get('cohort')) ?? camp.cohorts[0];
  if (!chosen) {
    const from = dateAndWeekday(camp.joinedFrom, now);
    const until = dateAndWeekday(new Date(Date.parse(camp.joinedTo) - 1).toISOString(), now);
    return (
      <section className="panel">
        <Nothing>
          {camp.state === 'ENROLLING' ? t('camps.opensWith', { from, until, count: count(camp.waiting.length) }) : t('camps.noCohorts')}
        </Nothing>
      </section>
    );
  }
  return (
    <>
      {camp.cohorts.length > 1 ? (
        <nav className="camps-cohorts" aria-label={t('camps.cohorts')}>
          {camp.cohorts.map((cohort) => (
            <Link
              key={cohort.id}
              href={`/camps/${camp.id}?cohort=${cohort.id}`}
              aria-current={cohort.id === chosen.id ? 'true' : undefined}
              replace
            >
              <span className="camps-top">
                <b>{t('camps.cohortOf', { number: cohort.number })}</b>
                <span className={cohort.funnel.behind > 0 ? 'c-due' : 'm'}>{t('camps.behindSome', { count: cohort.funnel.behind })}</span>
              </span>
              <FunnelBar funnel={cohort.funnel} />
              <span className="s">
                {t('camps.peopleOf', { count: count(cohort.taken) })} · {cohort.operatorName ?? t('camps.noGroup')}
              </span>
            </Link>
          ))}
        </nav>
      ) : null}
      <CohortBoard key={chosen.id} camp={camp} cohort={chosen} />
    </>
  );
}
