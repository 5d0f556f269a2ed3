// Long work as a person watches it: how far of how much, how long still, that one may leave; when it has stopped, why, and the one
// thing to do about it.

import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useAct } from '../answers.ts';
import type { WorkFields } from '../generated.ts';
import { ImportOfQuery, ImportsQuery, ResumeWorkMutation, StopWorkMutation, WorksQuery } from '../generated.ts';
import { useIsManager } from '../parts/rights.ts';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { countsPeople, peopleOf, workStateColour, workStateText } from './words.ts';

export function WorkStateTag({ state }: { state: WorkFields['state'] }): ReactElement {
  const { t } = useTexts();
  return <span className={`st ${workStateColour[state]}`}>{t(workStateText[state])}</span>;
}

export function WorkBar({ work, label }: { work: WorkFields; label: string }): ReactElement {
  const part = work.state === 'DONE' ? 1 : work.total === null || work.total === 0 ? 0 : Math.min(1, work.done / work.total);
  const colour = work.state === 'FAILED' ? 'late' : work.state === 'STOPPED' ? 'due' : work.state === 'DONE' ? 'done' : 'acc';
  return (
    <div className="bar" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(part * 100)}>
      <i className={colour} style={{ width: `${String(part * 100)}%` }} />
    </div>
  );
}

/** Count of total and time left, in words. */
export function WorkCount({ work }: { work: WorkFields }): ReactElement {
  const { t } = useTexts();
  const { count, share } = useFormats();
  const total = work.total ?? null;
  const left = work.secondsLeft ?? null;
  const done = count(work.done);
  // A run that is over before its first count was kept tells by its result how many there were.
  const people = total === 0 && work.state === 'DONE' ? peopleOf(work.result) : null;
  if (people !== null) return <>{t('work.peopleSoFar', { done: count(people) })}</>;
  const isOfPeople = countsPeople(work.kind);
  const parts = [
    total === null
      ? t(isOfPeople ? 'work.peopleSoFar' : 'work.soFar', { done })
      : t(isOfPeople ? 'work.ofPeople' : 'work.ofTotal', { done, total: count(total) }),
    work.state === 'DONE' || total === null || total === 0 ? '' : share(Math.min(1, work.done / total)),
    work.state === 'RUNNING' && left !== null
      ? left < 60
        ? t('work.secondsLeft', { seconds: Math.max(1, left) })
        : t('work.minutesLeft', { minutes: Math.ceil(left / 60) })
      : '',
  ];
  return <>{parts.filter((part) => part !== '').join(' · ')}</>;
}

export function WorkActions({ work, size = 'middle' }: { work: WorkFields; size?: 'small' | 'middle' }): ReactElement | null {
  const { t } = useTexts();
  const tell = useTell();
  const isManager = useIsManager();
  const again = [WorksQuery.name, ImportsQuery.name, ImportOfQuery.name];
  const stop = useAct(StopWorkMutation, again);
  const resume = useAct(ResumeWorkMutation, again);
  if (!isManager || work.state === 'DONE') return null;
  if (work.state === 'FAILED' || work.state === 'STOPPED')
    return (
      <Button
        size={size}
        loading={resume.isPending ? { delay: 200 } : false}
        onClick={() => resume.mutate({ id: work.id }, { onError: tell.failure })}
      >
        {t('work.resume')}
      </Button>
    );
  return (
    <Popconfirm
      title={t('work.stopTitle')}
      description={t(countsPeople(work.kind) ? 'work.stopRunAbout' : 'work.stopAbout')}
      okText={t('work.stop')}
      cancelText={t('action.cancel')}
      onConfirm={() => stop.mutate({ id: work.id }, { onError: tell.failure })}
    >
      <Button size={size} loading={stop.isPending ? { delay: 200 } : false}>
        {t('work.stop')}
      </Button>
    </Popconfirm>
  );
}
