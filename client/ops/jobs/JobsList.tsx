// Recurring jobs: what each does, its timetable in words, how the last run went, when the next is due. A run now is asked for once
// more before it begins.

import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import Popconfirm from 'antd/es/popconfirm';
import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useLive } from '../../shared/live.ts';
import { useAct, useAnswer, useAskAgain } from '../answers.ts';
import type { JobsData, RunFields } from '../generated.ts';
import { HealthQuery, JobRunsQuery, JobsQuery, RunJobMutation } from '../generated.ts';
import { ListTable } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { PageHead } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Answered, Failure, Nothing } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { jobAbout, jobName, lengthOf, resultLines, runStateColour, runStateText, timetable } from './words.ts';

type Job = JobsData['jobs'][number];

const AGAIN_MILLISECONDS = 15_000;

export function JobsList({ actions }: { actions: ReactNode }): ReactElement {
  const { t } = useTexts();
  const formats = useFormats();
  const now = useNow(30_000);
  const askAgain = useAskAgain();
  const [opened, setOpened] = useState<string | null>(null);
  const asked = useAnswer(JobsQuery, {}, { everyMilliseconds: AGAIN_MILLISECONDS });
  const again = () => askAgain(JobsQuery.name, JobRunsQuery.name, HealthQuery.name);
  useLive('job', again, again);
  const jobs = asked.data?.jobs;
  return (
    <>
      <PageHead title={t('nav.jobs')} about={t('jobs.about', { zone: formats.zone })}>
        {actions}
      </PageHead>
      <section className="panel" aria-label={t('jobs.title')}>
        <div className="over">{asked.isFetching && jobs ? <div className="running" /> : null}</div>
        {jobs === undefined && asked.error !== null ? (
          <Failure error={asked.error} onRetry={() => void asked.refetch()} />
        ) : jobs?.length === 0 ? (
          <Nothing>{t('jobs.none')}</Nothing>
        ) : (
          <ListTable
            label={t('jobs.title')}
            rows={jobs}
            keyOf={(job) => job.name}
            boneCount={4}
            minWidth={920}
            columns={[
              {
                key: 'name',
                title: t('jobs.name'),
                cell: (job) => (
                  <>
                    <span className="f">{jobName(job.name, t)}</span>
                    <p className="s">{jobAbout(job.name, t)}</p>
                  </>
                ),
              },
              {
                key: 'when',
                title: t('jobs.when'),
                cell: (job) => (
                  <span className="m2 nw" title={`${job.cron} ${job.zone}`}>
                    {timetable(job.cron, t, formats)}
                  </span>
                ),
              },
              { key: 'last', title: t('jobs.last'), cell: (job) => <LastRun run={job.lastRun ?? null} now={now} /> },
              {
                key: 'next',
                title: t('jobs.next'),
                isRight: true,
                cell: (job) => (
                  <span className="m2">
                    {job.nextRunAt ? `${formats.weekday(job.nextRunAt)} ${formats.moment(job.nextRunAt, now)}` : t('jobs.nobody')}
                  </span>
                ),
              },
              {
                key: 'do',
                title: t('table.actions'),
                isMute: true,
                isRight: true,
                cell: (job) => <Actions job={job} onOpen={() => setOpened(job.name)} onRun={again} />,
              },
            ]}
          />
        )}
      </section>
      <RunsDrawer name={opened} onClose={() => setOpened(null)} />
    </>
  );
}

function LastRun({ run, now }: { run: RunFields | null; now: Date }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  if (run === null) return <span className="m">{t('jobs.never')}</span>;
  return (
    <span className="nw">
      <span className={`st ${runStateColour[run.state]}`}>{t(runStateText[run.state])}</span>{' '}
      <span className="s">
        {moment(run.startedAt, now)} · {lengthOf(run.startedAt, run.finishedAt, t)}
      </span>
    </span>
  );
}

function Actions({ job, onOpen, onRun }: { job: Job; onOpen: () => void; onRun: () => void }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const isManager = useIsManager();
  const run = useAct(RunJobMutation);
  const name = jobName(job.name, t);
  const begin = () =>
    run.mutate(
      { name: job.name },
      {
        onError: tell.failure,
        onSuccess: () => {
          tell.done(t('jobs.begun', { name }));
          onRun();
        },
      },
    );
  return (
    <span className="acts" style={{ justifyContent: 'flex-end' }}>
      <Button size="small" type="text" onClick={onOpen} aria-label={t('jobs.runsOf', { name })}>
        {t('jobs.runs')}
      </Button>
      {isManager ? (
        <Popconfirm
          title={t('jobs.runTitle', { name })}
          description={t('jobs.runAbout')}
          okText={t('jobs.run')}
          cancelText={t('action.cancel')}
          onConfirm={begin}
        >
          <Button size="small" loading={run.isPending ? { delay: 200 } : false}>
            {t('jobs.runNow')}
          </Button>
        </Popconfirm>
      ) : null}
    </span>
  );
}

function RunsDrawer({ name, onClose }: { name: string | null; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  return (
    <Drawer
      open={name !== null}
      onClose={onClose}
      size={560}
      title={name === null ? '' : t('jobs.runsOf', { name: jobName(name, t) })}
      destroyOnHidden
    >
      {name === null ? null : <Runs name={name} />}
    </Drawer>
  );
}

function Runs({ name }: { name: string }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(30_000);
  const asked = useAnswer(JobRunsQuery, {});
  return (
    <Answered asked={asked} bones={8}>
      {({ jobs }) => {
        const runs = jobs.find((job) => job.name === name)?.runs ?? [];
        if (runs.length === 0) return <Nothing>{t('jobs.noRuns')}</Nothing>;
        return (
          <ul className="rows">
            {runs.map((run) => (
              <li key={run.id}>
                <div style={{ minWidth: 0 }}>
                  <span className={`st ${runStateColour[run.state]}`}>{t(runStateText[run.state])}</span>{' '}
                  <span className="m">
                    {run.trigger === 'PERSON' ? t('run.byPerson', { name: run.startedByName ?? '' }) : t('run.byClock')}
                  </span>
                  {run.faultId ? <p className="s c-late">{t('run.fault', { id: run.faultId })}</p> : null}
                  {resultLines(name, run.result, t).map((line) => (
                    <p key={line} className="s">
                      {line}
                    </p>
                  ))}
                </div>
                <span className="s r">
                  {moment(run.startedAt, now)}
                  <br />
                  {lengthOf(run.startedAt, run.finishedAt, t)}
                </span>
              </li>
            ))}
          </ul>
        );
      }}
    </Answered>
  );
}
