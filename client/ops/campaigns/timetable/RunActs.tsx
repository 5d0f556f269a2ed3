// What the clock can be told while a campaign runs: stop, go on, move the rest, do the next thing now.

import Button from 'antd/es/button';
import InputNumber from 'antd/es/input-number';
import Popconfirm from 'antd/es/popconfirm';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import { useAct } from '../../answers.ts';
import type { CampaignFields, TimetableFields } from '../../generated.ts';
import { PauseCampaignMutation, ResumeCampaignMutation, ShiftCampaignMutation } from '../../generated.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { useNow } from '../../parts/now.ts';
import { useIsManager } from '../../parts/rights.ts';
import { useTell } from '../../parts/tell.ts';
import { useTexts } from '../../texts.ts';
import { FireButton } from './AskedActions.tsx';
import { TIMETABLE_QUESTIONS, useTimetable } from './use-timetable.ts';

export function RunActs({ campaign }: { readonly campaign: CampaignFields }): ReactElement | null {
  const { t } = useTexts();
  const tell = useTell();
  const isManager = useIsManager();
  const timetable = useTimetable(campaign.id);
  const pause = useAct(PauseCampaignMutation, TIMETABLE_QUESTIONS);
  const resume = useAct(ResumeCampaignMutation, TIMETABLE_QUESTIONS);
  const [isShifting, setShifting] = useState(false);
  const state = timetable?.state;
  if (!isManager || timetable === null || (state !== 'RUNNING' && state !== 'PAUSED' && state !== 'READY')) return null;
  const { id } = campaign;
  const next = timetable.actions.find((action) => action.state === 'PLANNED' && action.kind !== 'CLOSE');
  return (
    <>
      {state === 'RUNNING' ? (
        <Popconfirm
          title={t('time.pauseTitle')}
          description={t('time.pauseAbout')}
          okText={t('time.pause')}
          cancelText={t('action.cancel')}
          onConfirm={() => pause.mutate({ id }, { onSuccess: () => tell.done(t('time.pausedDone')), onError: tell.failure })}
        >
          <Button loading={pause.isPending ? { delay: 200 } : false}>{t('time.pause')}</Button>
        </Popconfirm>
      ) : null}
      {state === 'PAUSED' ? (
        <Button
          type="primary"
          loading={resume.isPending ? { delay: 200 } : false}
          onClick={() => resume.mutate({ id }, { onSuccess: () => tell.done(t('time.resumedDone')), onError: tell.failure })}
        >
          {t('time.resume')}
        </Button>
      ) : null}
      {state === 'READY' ? null : <Button onClick={() => setShifting(true)}>{t('time.shift')}</Button>}
      {next === undefined || state === 'PAUSED' ? null : <FireButton action={next} isPrimary size="middle" />}
      {isShifting ? <ShiftDialog timetable={timetable} onClose={() => setShifting(false)} /> : null}
    </>
  );
}

const USUAL_MINUTES = 30;
const MOST_MINUTES = 1_440;

function ShiftDialog({ timetable, onClose }: { timetable: TimetableFields; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(10_000);
  const shift = useAct(ShiftCampaignMutation, TIMETABLE_QUESTIONS);
  const [minutes, setMinutes] = useState<number | null>(USUAL_MINUTES);
  const rest = timetable.actions.filter(({ state, at }) => state === 'PLANNED' && Date.parse(at) > now.getTime());
  const later = (at: string): Date => new Date(Date.parse(at) + (minutes ?? 0) * 60_000);
  return (
    <Dialog
      title={t('time.shiftTitle')}
      okText={minutes === null ? t('time.shift') : t('time.shiftBy', { minutes })}
      isIncomplete={minutes === null}
      act={() => shift.mutateAsync({ id: timetable.id, minutes: minutes ?? 0 })}
      onClose={onClose}
    >
      <div className="field">
        <label htmlFor="shift-minutes">{t('time.minutes')}</label>
        <InputNumber<number>
          id="shift-minutes"
          autoFocus
          min={1}
          max={MOST_MINUTES}
          precision={0}
          value={minutes}
          onChange={(value) => setMinutes(value)}
        />
      </div>
      <p className="m2">{t('time.shiftAbout', { before: moment(timetable.endsAt, now), after: moment(later(timetable.endsAt), now) })}</p>
      <ul className="time-moves">
        {rest.map((action) => (
          <li key={action.id}>
            <span className="f">{action.title}</span>
            <span className="m">{moment(action.at, now)}</span> → <span>{moment(later(action.at), now)}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
