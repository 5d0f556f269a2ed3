// 交付: a few words and pictures that show that it was done. Kept on the phone until the server has it.

import { useState } from 'react';
import type { DutyCard } from '../generated.ts';
import { Sheet } from '../kit/Sheet.tsx';
import { Pictures } from './Pictures.tsx';
import { stamp } from './keeping.ts';
import type { Waiting } from './keeping.ts';
import type { KeptPicture } from '../parts/kept-pictures.ts';
import { useDutyWords } from './words.tsx';

const LONGEST = 500;
const MOST_PICTURES = 9;

interface Props {
  readonly duty: DutyCard;
  readonly waiting: Waiting;
  readonly onClose: () => void;
}

export function HandIn({ duty, waiting, onClose }: Props) {
  const { t, language } = useDutyWords();
  const [report, setReport] = useState('');
  const [pictures, setPictures] = useState<readonly KeptPicture[]>([]);
  const [problem, setProblem] = useState<'empty' | 'picture' | 'full' | null>(null);
  const handIn = () => {
    const text = report.trim();
    if (duty.needsEvidence && pictures.length === 0) setProblem('picture');
    else if (text === '' && pictures.length === 0) setProblem('empty');
    else if (waiting.act({ ...stamp(), kind: 'HAND_IN', dutyId: duty.id, report: text, pictures })) onClose();
    else setProblem('full');
  };
  return (
    <Sheet title={t('duty.handInTitle')} onClose={onClose}>
      <div className="duty-form">
        <p className="cap">{duty.title[language]}</p>
        <label>
          <b>{t('duty.report')}</b>
          <textarea
            rows={4}
            maxLength={LONGEST}
            placeholder={t('duty.reportHint')}
            value={report}
            onChange={({ target }) => setReport(target.value)}
          />
        </label>
        <b>{t(duty.needsEvidence ? 'duty.shotsNeeded' : 'duty.shots')}</b>
        <Pictures pictures={pictures} most={MOST_PICTURES} onChange={setPictures} />
        {problem === null ? null : (
          <p className="problem" role="alert">
            {t(`duty.problem.${problem}`)}
          </p>
        )}
        <button type="button" className="btn primary full" onClick={handIn}>
          {t('duty.submit')}
        </button>
      </div>
    </Sheet>
  );
}
