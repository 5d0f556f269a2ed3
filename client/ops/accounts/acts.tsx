// What is done with an account: rest, retire, and a complaint that is written down.

import DatePicker from 'antd/es/date-picker';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useAct } from '../answers.ts';
import type { AccountFields } from '../generated.ts';
import {
  AccountTotalsQuery,
  AccountsQuery,
  IpAccountQuery,
  ReportAccountComplaintMutation,
  RestIpAccountMutation,
  RetireIpAccountMutation,
} from '../generated.ts';
import { Dialog, ReasonField } from '../parts/Dialog.tsx';
import { addDays, useNow } from '../parts/now.ts';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';

const AGAIN = [IpAccountQuery.name, AccountsQuery.name, AccountTotalsQuery.name];
/** As the server: accounts/rules.ts. */
const LONGEST_REST_DAYS = 30;
const USUAL_REST_DAYS = 3;

interface Props {
  account: AccountFields;
  onClose: () => void;
}

export function RestDialog({ account, onClose }: Props): ReactElement {
  const { t } = useTexts();
  const { dayKey } = useFormats();
  const tell = useTell();
  const today = dayKey(useNow(60_000));
  const [until, setUntil] = useState(account.health?.restProposedUntil ?? addDays(today, USUAL_REST_DAYS - 1));
  const [reason, setReason] = useState('');
  const act = useAct(RestIpAccountMutation, AGAIN);
  return (
    <Dialog
      title={t('account.restWhom', { name: account.name })}
      okText={t('account.rest')}
      isIncomplete={reason.trim() === ''}
      act={() => act.mutateAsync({ id: account.id, until, reason }).then(() => tell.done(t('account.rested', { name: account.name })))}
      onClose={onClose}
    >
      <p className="m2">{t('account.restAbout')}</p>
      <div className="field">
        <label htmlFor="rest-until">{t('account.restUntil')}</label>
        <DatePicker
          id="rest-until"
          allowClear={false}
          minDate={dayjs(today)}
          maxDate={dayjs(today).add(LONGEST_REST_DAYS, 'day')}
          value={dayjs(until)}
          onChange={(chosen: dayjs.Dayjs | null) => setUntil(chosen?.format('YYYY-MM-DD') ?? today)}
        />
      </div>
      <ReasonField label={t('account.reason')} value={reason} onChange={setReason} isFirst />
    </Dialog>
  );
}

export function RetireDialog({ account, onClose }: Props): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const [reason, setReason] = useState('');
  const act = useAct(RetireIpAccountMutation, AGAIN);
  return (
    <Dialog
      title={t('account.retireWhom', { name: account.name })}
      okText={t('account.retire')}
      isDanger
      isIncomplete={reason.trim() === ''}
      act={() => act.mutateAsync({ id: account.id, reason }).then(() => tell.done(t('account.retired', { name: account.name })))}
      onClose={onClose}
    >
      <p className="m2">{t('account.retireAbout')}</p>
      <ReasonField label={t('account.reason')} value={reason} onChange={setReason} isFirst />
    </Dialog>
  );
}

export function ComplaintDialog({ account, onClose }: Props): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const [note, setNote] = useState('');
  const act = useAct(ReportAccountComplaintMutation, AGAIN);
  return (
    <Dialog
      title={t('account.complainAbout', { name: account.name })}
      okText={t('account.complain')}
      isIncomplete={note.trim() === ''}
      act={() => act.mutateAsync({ id: account.id, note }).then(() => tell.done(t('account.complained')))}
      onClose={onClose}
    >
      <p className="m2">{t('account.complainHint')}</p>
      <ReasonField label={t('account.complaintNote')} value={note} onChange={setNote} isFirst />
    </Dialog>
  );
}
