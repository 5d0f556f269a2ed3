// A phase as a form: what does not fit is said while it is written.

import Checkbox from 'antd/es/checkbox';
import Input from 'antd/es/input';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import { useAct } from '../../answers.ts';
import type { TimetableFields, TimetablePhase } from '../../generated.ts';
import { AddPhaseMutation, ChangePhaseMutation } from '../../generated.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { useTexts } from '../../texts.ts';
import { faultOfPhase } from './checks.ts';
import { MomentField } from './MomentField.tsx';
import { TIMETABLE_QUESTIONS } from './use-timetable.ts';
import { phaseFaultText } from './words.ts';
import { clockOf, instantOf } from './zoned.ts';

const HOUR = 3_600_000;

export function PhaseDialog({
  timetable,
  phase,
  onClose,
}: {
  timetable: TimetableFields;
  phase: TimetablePhase | null;
  onClose: () => void;
}): ReactElement {
  const { t } = useTexts();
  const { zone, dayKey } = useFormats();
  const add = useAct(AddPhaseMutation, TIMETABLE_QUESTIONS);
  const change = useAct(ChangePhaseMutation, TIMETABLE_QUESTIONS);
  const begin = phase?.startsAt ?? timetable.phases[timetable.phases.length - 1]?.endsAt ?? timetable.startsAt;
  const end = phase?.endsAt ?? new Date(Math.min(Date.parse(begin) + HOUR, Date.parse(timetable.endsAt))).toISOString();
  const [title, setTitle] = useState(phase?.title ?? '');
  const [from, setFrom] = useState({ day: dayKey(begin), clock: clockOf(begin, zone) });
  const [to, setTo] = useState({ day: dayKey(end), clock: clockOf(end, zone) });
  const [hasBoard, setHasBoard] = useState(phase?.hasBoard ?? false);
  const startsAt = instantOf(from.day, from.clock, zone);
  const endsAt = instantOf(to.day, to.clock, zone);
  const others = timetable.phases.filter(({ id }) => id !== phase?.id);
  const wrong = faultOfPhase({ title, startsAt, endsAt }, others, timetable);
  const act = (): Promise<unknown> => {
    if (startsAt === null || endsAt === null) return Promise.resolve();
    const input = { title, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), hasBoard };
    return phase === null ? add.mutateAsync({ campaignId: timetable.id, input }) : change.mutateAsync({ id: phase.id, input });
  };
  return (
    <Dialog
      title={t(phase === null ? 'time.addPhase' : 'time.changePhase')}
      okText={t('time.save')}
      isIncomplete={wrong !== null}
      act={act}
      onClose={onClose}
    >
      <div className="field">
        <label htmlFor="phase-title">{t('time.name')}</label>
        <Input id="phase-title" autoFocus maxLength={30} value={title} onChange={(event) => setTitle(event.target.value)} />
      </div>
      <div className="two-fields">
        <MomentField id="phase-from" label={t('time.from')} value={from} onChange={setFrom} />
        <MomentField id="phase-to" label={t('time.to')} value={to} onChange={setTo} />
      </div>
      <Checkbox checked={hasBoard} onChange={(event) => setHasBoard(event.target.checked)}>
        {t('time.hasBoard')}
      </Checkbox>
      <p className={`s ${wrong !== null && title !== '' ? 'c-late' : ''}`.trim()} aria-live="polite">
        {wrong === null ? t('time.fits') : t(phaseFaultText[wrong.fault], { other: wrong.other ?? '' })}
      </p>
    </Dialog>
  );
}
