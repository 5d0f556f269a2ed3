// Longer for somebody who fell short, and taking somebody out.

import InputNumber from 'antd/es/input-number';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useAct } from '../answers.ts';
import type { CampMemberFields } from '../generated.ts';
import { ExtendEnrolmentMutation, LeaveCampMutation } from '../generated.ts';
import { Dialog, ReasonField } from '../parts/Dialog.tsx';
import { useTexts } from '../texts.ts';

interface Props {
  member: CampMemberFields;
  again: readonly string[];
  onClose: () => void;
}

const USUAL_DAYS = 3;
const MOST_DAYS = 28;

export function ExtendDialog({ member, again, onClose }: Props): ReactElement {
  const { t } = useTexts();
  const act = useAct(ExtendEnrolmentMutation, again);
  const [days, setDays] = useState<number | null>(USUAL_DAYS);
  return (
    <Dialog
      title={t('camps.extendOf', { name: member.name })}
      okText={t('camps.extend')}
      isIncomplete={days === null}
      act={() => act.mutateAsync({ enrolmentId: member.id, days: days ?? 0 })}
      onClose={onClose}
    >
      <div className="field">
        <label htmlFor="extend-days">{t('camps.extendDays')}</label>
        <InputNumber<number> id="extend-days" min={1} max={MOST_DAYS} precision={0} value={days} onChange={setDays} autoFocus />
        <p className="s">{t('camps.extendAbout')}</p>
      </div>
    </Dialog>
  );
}

export function LeaveDialog({ member, again, onClose }: Props): ReactElement {
  const { t } = useTexts();
  const act = useAct(LeaveCampMutation, again);
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={t('camps.leaveOf', { name: member.name })}
      okText={t('camps.leave')}
      isDanger
      isIncomplete={reason.trim() === ''}
      act={() => act.mutateAsync({ enrolmentId: member.id, reason })}
      onClose={onClose}
    >
      <ReasonField label={t('camps.reason')} about={t('camps.leaveAbout')} value={reason} onChange={setReason} isFirst />
    </Dialog>
  );
}
