// A person's answer to an objection. The tier may be fixed in the same act; otherwise the rules stay as they are.

import Checkbox from 'antd/es/checkbox';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import { useFormats } from '../../shared/formats.ts';
import type { Tier } from '../../shared/generated.ts';
import { useAskAgainSoon } from '../answers.ts';
import type { ObjectionFields } from '../generated.ts';
import { AnswerObjectionMutation, OpenObjectionsQuery, PersonQuery, PersonTierQuery, TierObjectionsQuery } from '../generated.ts';
import { Area, Dialog } from '../parts/Dialog.tsx';
import { useNow } from '../parts/now.ts';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { TierUntil, useUsualEnd } from './TierUntil.tsx';

interface AnswerDialogProps {
  objection: Pick<ObjectionFields, 'id' | 'text' | 'at'>;
  name: string;
  tier: Tier;
  onClose: () => void;
}

const MOST_LETTERS = 500;

export function AnswerDialog({ objection, name, tier: present, onClose }: AnswerDialogProps): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const tell = useTell();
  const askAgain = useAskAgainSoon();
  const usualEnd = useUsualEnd();
  const [answer, setAnswer] = useState('');
  const [isFixing, setFixing] = useState(false);
  const [tier, setTier] = useState<Tier>(present === 'HEAD' ? 'HEAD' : present === 'MID' ? 'HEAD' : 'MID');
  const [until, setUntil] = useState(usualEnd);
  const act = async () => {
    await ask(AnswerObjectionMutation, { id: objection.id, answer: answer.trim(), ...(isFixing ? { tier, until } : {}) });
    tell.done(t('objection.done', { name }));
    askAgain(TierObjectionsQuery.name, OpenObjectionsQuery.name, PersonTierQuery.name, PersonQuery.name);
  };
  return (
    <Dialog
      title={t('objection.reviewOf', { name })}
      okText={t(isFixing ? 'objection.answerAndFix' : 'objection.answer')}
      isIncomplete={answer.trim() === ''}
      act={act}
      onClose={onClose}
      width={560}
    >
      <div className="note calm">
        <span className="s">{t('objection.saidAt', { at: moment(objection.at, now) })}</span>
        <p style={{ flexBasis: '100%' }}>{objection.text}</p>
      </div>
      <div className="field">
        <label htmlFor="answer">{t('objection.answerLabel')}</label>
        <Area id="answer" value={answer} onChange={setAnswer} most={MOST_LETTERS} rows={4} isFirst />
        <p className="s">{t('objection.answerAbout')}</p>
      </div>
      <Checkbox checked={isFixing} onChange={(event) => setFixing(event.target.checked)}>
        {t('objection.fix')}
      </Checkbox>
      {isFixing ? <TierUntil tier={tier} onTier={setTier} until={until} onUntil={setUntil} /> : null}
    </Dialog>
  );
}
