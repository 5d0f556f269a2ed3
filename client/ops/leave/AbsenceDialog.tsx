// Enters an absence: for whom, whole days or from one time to another, and why. What is booked then is shown afterwards, in the list.

import DatePicker from 'antd/es/date-picker';
import Input from 'antd/es/input';
import Switch from 'antd/es/switch';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAskAgain } from '../answers.ts';
import { AbsencesQuery, AddAbsenceMutation } from '../generated.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useNow } from '../parts/now.ts';
import { useTell } from '../parts/tell.ts';
import { usePerson } from '../person.ts';
import { useTexts } from '../texts.ts';
import { ClockField } from './ClockField.tsx';
import type { Chosen } from './PersonChoice.tsx';
import { PersonChoice } from './PersonChoice.tsx';

export function AbsenceDialog({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const { dayKey } = useFormats();
  const now = useNow(60_000);
  const me = usePerson();
  const tell = useTell();
  const askAgain = useAskAgain();
  const [who, setWho] = useState<Chosen | null>(me === null ? null : { kind: 'STAFF', id: me.id });
  const [days, setDays] = useState<readonly [string, string] | null>(null);
  const [isWhole, setWhole] = useState(true);
  const [clocks, setClocks] = useState({ from: '09:00', to: '18:00' });
  const [reason, setReason] = useState('');
  const act = async () => {
    if (who === null || days === null) return;
    const times = isWhole ? {} : { fromClock: clocks.from, toClock: clocks.to };
    const input = { personKind: who.kind, personId: who.id, fromDay: days[0], toDay: days[1], reason, ...times };
    const { addAbsence } = await ask(AddAbsenceMutation, { input });
    askAgain(AbsencesQuery.name);
    const waiting = addAbsence.bookings.length;
    const name = addAbsence.personName;
    tell.done(waiting === 0 ? t('leave.added', { name }) : t('leave.addedWith', { name, count: waiting }));
  };
  return (
    <Dialog
      title={t('leave.add')}
      okText={t('leave.add')}
      isIncomplete={who === null || days === null || reason.trim() === ''}
      act={act}
      onClose={onClose}
    >
      <div className="field">
        <span className="what">{t('leave.who')}</span>
        <PersonChoice label={t('leave.who')} value={who} onChange={setWho} />
      </div>
      <div className="field">
        <span className="what">{t('leave.days')}</span>
        <DatePicker.RangePicker
          aria-label={t('leave.days')}
          minDate={dayjs(dayKey(now))}
          value={days === null ? null : [dayjs(days[0]), dayjs(days[1])]}
          onChange={(chosen) => {
            const [from, to] = [chosen?.[0]?.format('YYYY-MM-DD'), chosen?.[1]?.format('YYYY-MM-DD')];
            setDays(from === undefined || to === undefined ? null : [from, to]);
          }}
        />
      </div>
      <div className="field">
        <span className="what">
          <Switch size="small" aria-label={t('leave.wholeDays')} checked={isWhole} onChange={setWhole} /> {t('leave.wholeDays')}
        </span>
        {isWhole ? null : (
          <div className="acts">
            <ClockField label={t('leave.from')} value={clocks.from} onChange={(from) => setClocks({ ...clocks, from })} />
            <span className="m">–</span>
            <ClockField label={t('leave.to')} value={clocks.to} onChange={(to) => setClocks({ ...clocks, to })} />
          </div>
        )}
      </div>
      <div className="field">
        <label htmlFor="absence-reason">{t('leave.reason')}</label>
        <Input id="absence-reason" maxLength={100} value={reason} onChange={(event) => setReason(event.target.value)} />
      </div>
      <p className="s">{t('leave.about')}</p>
    </Dialog>
  );
}
