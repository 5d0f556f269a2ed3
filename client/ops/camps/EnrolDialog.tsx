// Members by number into this camp: for whom the weekly opening came too early or too late, and for a second try.

import type { ReactElement } from 'react';
import { useState } from 'react';
import { useAct } from '../answers.ts';
import { CampQuery, CampsQuery, CohortBoardQuery, EnrolInCampMutation } from '../generated.ts';
import { Area, Dialog } from '../parts/Dialog.tsx';
import { useTexts } from '../texts.ts';

const MOST_LETTERS = 4_000;

export function EnrolDialog({ campId, onClose }: { campId: string; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const act = useAct(EnrolInCampMutation, [CampQuery.name, CampsQuery.name, CohortBoardQuery.name]);
  const [text, setText] = useState('');
  const memberNos = text.split(/[\s,，、;；]+/).filter((no) => no !== '');
  return (
    <Dialog
      title={t('camps.enrol')}
      okText={t('camps.enrolSome', { count: memberNos.length })}
      isIncomplete={memberNos.length === 0}
      act={() => act.mutateAsync({ campId, memberNos })}
      onClose={onClose}
    >
      <div className="field">
        <label htmlFor="enrol-nos">{t('camps.memberNos')}</label>
        <Area id="enrol-nos" value={text} onChange={setText} isFirst most={MOST_LETTERS} rows={4} />
        <p className="s">{t('camps.enrolAbout')}</p>
      </div>
    </Dialog>
  );
}
