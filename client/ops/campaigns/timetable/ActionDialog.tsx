// An action as a form. Of one that is late, failed or skipped, saving plans it again for its new time.

import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import type { ActionKind } from '../../../shared/generated.ts';
import { useAct } from '../../answers.ts';
import type { TimetableAction, TimetableFields } from '../../generated.ts';
import { AddActionMutation, ChangeActionMutation } from '../../generated.ts';
import { Area, Dialog } from '../../parts/Dialog.tsx';
import { useNow } from '../../parts/now.ts';
import { useTexts } from '../../texts.ts';
import { faultOfAction } from './checks.ts';
import type { Moment } from './MomentField.tsx';
import { MomentField } from './MomentField.tsx';
import { TIMETABLE_QUESTIONS } from './use-timetable.ts';
import { KINDS, actionFaultText, kindText } from './words.ts';
import { clockOf, instantOf } from './zoned.ts';

const TEXT_LETTERS = 1_000;
const MOST_WAVES = 20;
const SOON = 10 * 60_000;

export function ActionDialog({
  timetable,
  action,
  onClose,
}: {
  timetable: TimetableFields;
  action: TimetableAction | null;
  onClose: () => void;
}): ReactElement {
  const { t } = useTexts();
  const { zone, dayKey } = useFormats();
  const now = useNow(1_000);
  const add = useAct(AddActionMutation, TIMETABLE_QUESTIONS);
  const change = useAct(ChangeActionMutation, TIMETABLE_QUESTIONS);
  const [when, setWhen] = useState<Moment>(() => {
    const soon = new Date(Math.ceil((now.getTime() + SOON) / SOON) * SOON).toISOString();
    const usual = Date.parse(soon) > Date.parse(timetable.startsAt) ? soon : timetable.startsAt;
    const first = action?.state === 'PLANNED' ? action.at : action === null ? usual : soon;
    return { day: dayKey(first), clock: clockOf(first, zone) };
  });
  const [kind, setKind] = useState<ActionKind>(action?.kind ?? 'STIMULUS');
  const [title, setTitle] = useState(action?.title ?? '');
  const [text, setText] = useState(action?.text ?? '');
  const [kitWave, setKitWave] = useState<number | null>(action?.kitWave ?? 1);
  const at = instantOf(when.day, when.clock, zone);
  const wrong = faultOfAction({ kind, title, text, at, kitWave }, now, timetable.state !== 'DRAFT');
  const act = (): Promise<unknown> => {
    if (at === null) return Promise.resolve();
    const input = {
      kind,
      title,
      at: at.toISOString(),
      text: kind === 'STIMULUS' ? text : null,
      kitWave: kind === 'OPEN_MATERIAL' ? kitWave : null,
      phaseId: null,
    };
    return action === null ? add.mutateAsync({ campaignId: timetable.id, input }) : change.mutateAsync({ id: action.id, input });
  };
  return (
    <Dialog
      title={t(action === null ? 'time.addAction' : 'time.changeAction')}
      okText={t('time.save')}
      isIncomplete={wrong !== null}
      act={act}
      onClose={onClose}
    >
      <div className="two-fields">
        <div className="field">
          <label htmlFor="action-kind">{t('time.kind')}</label>
          <Select<ActionKind>
            id="action-kind"
            value={kind}
            options={KINDS.map((value) => ({ value, label: t(kindText[value]) }))}
            onChange={setKind}
          />
        </div>
        <div className="field">
          <label htmlFor="action-title">{t('time.name')}</label>
          <Input id="action-title" autoFocus maxLength={30} value={title} onChange={(event) => setTitle(event.target.value)} />
        </div>
      </div>
      <MomentField id="action-at" label={t('time.at')} value={when} onChange={setWhen} />
      {kind === 'STIMULUS' ? (
        <div className="field">
          <label htmlFor="action-text">{t('time.text')}</label>
          <Area id="action-text" value={text} onChange={setText} most={TEXT_LETTERS} rows={4} />
        </div>
      ) : null}
      {kind === 'OPEN_MATERIAL' ? (
        <div className="field">
          <label htmlFor="action-wave">{t('time.wave')}</label>
          <InputNumber<number>
            id="action-wave"
            min={1}
            max={MOST_WAVES}
            precision={0}
            value={kitWave}
            onChange={(value) => setKitWave(value)}
          />
        </div>
      ) : null}
      <p className={`s ${wrong !== null && title !== '' ? 'c-late' : ''}`.trim()} aria-live="polite">
        {wrong === null ? t('time.fits') : t(actionFaultText[wrong])}
      </p>
    </Dialog>
  );
}
