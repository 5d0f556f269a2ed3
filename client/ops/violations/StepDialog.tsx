// One case in full, with the text to tell the member. Two ways out: the step that follows, or that it is no breach; the latter needs a
// reason, since somebody will ask.

import Segmented from 'antd/es/segmented';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAskAgain } from '../answers.ts';
import type { ViolationFields } from '../generated.ts';
import { DismissViolationMutation, TakeViolationStepMutation, ViolationCountsQuery, ViolationsQuery } from '../generated.ts';
import { Copy } from '../parts/Copy.tsx';
import { Area, Dialog } from '../parts/Dialog.tsx';
import { useNow } from '../parts/now.ts';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { BreachTags, Pictures, useFoundBy } from './Found.tsx';
import { stateText, stepText } from './words.ts';

type Way = 'STEP' | 'DISMISS';

export function StepDialog({ violation, onClose }: { violation: ViolationFields; onClose: () => void }): ReactElement | null {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const tell = useTell();
  const askAgain = useAskAgain();
  const [way, setWay] = useState<Way>('STEP');
  const [note, setNote] = useState('');
  const foundBy = useFoundBy();
  const { id, next, script, distributor, group, excerpt, steps, before, at, asksRemoval, evidenceIds } = violation;
  if (next === null) return null;
  const isStep = way === 'STEP';
  const act = async () => {
    if (isStep) await ask(TakeViolationStepMutation, { id, to: next, note: note.trim() });
    else await ask(DismissViolationMutation, { id, reason: note.trim() });
    tell.done(t('violation.done', { name: distributor.name, state: t(stateText[isStep ? next : 'DISMISSED']) }));
    askAgain(ViolationsQuery.name, ViolationCountsQuery.name);
  };
  return (
    <Dialog
      title={t('violation.dialog', { name: distributor.name, group: group.name })}
      okText={t(isStep ? stepText[next] : 'violation.dismiss')}
      isDanger={isStep && next === 'REMOVED'}
      isIncomplete={!isStep && note.trim() === ''}
      act={act}
      onClose={onClose}
      width={600}
    >
      <div className="note calm">
        <span className="s">
          {violation.breach === null ? t('violation.saidAt', { at: moment(at, now) }) : moment(at, now)} · {foundBy(violation)}
        </span>
        <p className="case-said">
          <BreachTags violation={violation} />
          {excerpt ?? t('violation.textGone')}
        </p>
        <Pictures ids={evidenceIds} />
      </div>
      {asksRemoval ? <p className="case-asks">{t('violation.asksRemovalAbout')}</p> : null}
      <ol className="case-steps" aria-label={t('violation.history')}>
        <li className="s">{before > 0 ? t('violation.before', { count: before }) : t('violation.first')}</li>
        {steps.map((step) => (
          <li key={step.at} className="s">
            {t('violation.lastStep', { step: t(stateText[step.to]), name: step.byName, at: moment(step.at, now) })}
            {step.note === '' ? null : ` · ${step.note}`}
          </li>
        ))}
      </ol>
      <Segmented<Way>
        className="case-way"
        aria-label={t('violation.way')}
        value={way}
        options={[
          { value: 'STEP', label: t(stepText[next]) },
          { value: 'DISMISS', label: t('violation.dismiss') },
        ]}
        onChange={setWay}
      />
      {isStep && script !== null ? (
        <div className="field">
          <div className="line">
            <span className="what">{t('violation.script')}</span>
            <Copy text={script} label={t('violation.copy')} />
          </div>
          <p className="case-script">{script}</p>
        </div>
      ) : null}
      {isStep && script === null ? <p className="s">{t('violation.noScript')}</p> : null}
      <div className="field">
        <label htmlFor="note">{t(isStep ? 'violation.note' : 'violation.reason')}</label>
        <Area id="note" value={note} onChange={setNote} rows={2} />
        <p className="s">{t(isStep ? stepAbout[next] : 'violation.dismissAbout')}</p>
      </div>
    </Dialog>
  );
}

const stepAbout = {
  CANDIDATE: 'violation.remindAbout',
  REMINDED: 'violation.remindAbout',
  WARNED: 'violation.warnAbout',
  REMOVAL_PROPOSED: 'violation.proposeAbout',
  REMOVED: 'violation.removedAbout',
  DISMISSED: 'violation.dismissAbout',
} as const;
