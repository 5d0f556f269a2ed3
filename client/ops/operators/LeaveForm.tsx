// The leaves of an operator: a list, and a line for another one.

import Button from 'antd/es/button';
import DatePicker from 'antd/es/date-picker';
import Input from 'antd/es/input';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { sayError } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAct } from '../answers.ts';
import type { OperatorFields } from '../generated.ts';
import { AddLeaveMutation, OperatorQuery, OperatorsQuery, RemoveLeaveMutation } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';

const AGAIN = [OperatorsQuery.name, OperatorQuery.name];

interface LeaveFormProps {
  operator: OperatorFields;
  /** A leave is a change of the profile: whoever edits the rest goes on from there. */
  onRevision: (revision: number) => void;
}

export function LeaveForm({ operator, onRevision }: LeaveFormProps): ReactElement {
  const words = useTexts();
  const { t } = words;
  const { day, dayKey } = useFormats();
  const now = useNow(60_000);
  const tell = useTell();
  const [leaves, setLeaves] = useState(operator.leaves);
  const [range, setRange] = useState<readonly [string, string] | null>(null);
  const [reason, setReason] = useState('');
  const add = useAct(AddLeaveMutation, AGAIN);
  const remove = useAct(RemoveLeaveMutation, AGAIN);
  const error = add.error ?? remove.error;
  const keep = () => {
    if (range === null) return;
    add.mutate(
      { operatorId: operator.id, from: range[0], to: range[1], reason: reason.trim() },
      {
        onSuccess: ({ addLeave }) => {
          setLeaves(addLeave.leaves);
          onRevision(addLeave.revision);
          setRange(null);
          setReason('');
          tell.done(t('op.leaveAdded', { name: operator.name }));
        },
      },
    );
  };
  const drop = (from: string) =>
    remove.mutate(
      { operatorId: operator.id, from },
      {
        onSuccess: ({ removeLeave }) => {
          setLeaves(removeLeave.leaves);
          onRevision(removeLeave.revision);
        },
      },
    );
  return (
    <section aria-label={t('op.leaves')}>
      <h3>{t('op.leaves')}</h3>
      <ul className="rows">
        {leaves.length === 0 ? <li className="m">{t('op.noLeaves')}</li> : null}
        {leaves.map((leave) => (
          <li key={leave.from}>
            <span className="nw">
              {day(leave.from, now)} – {day(leave.to, now)}
            </span>
            <span className="m2 cut">{leave.reason}</span>
            <Button
              type="text"
              size="small"
              onClick={() => drop(leave.from)}
              aria-label={t('op.removeLeaveOf', { day: day(leave.from, now) })}
            >
              {t('op.removeLeave')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="acts" style={{ marginTop: 8, flexWrap: 'nowrap' }}>
        <DatePicker.RangePicker
          aria-label={t('op.leaveDays')}
          placeholder={[t('op.leaveFrom'), t('op.leaveTo')]}
          minDate={dayjs(dayKey(now))}
          style={{ flex: '3 1 200px' }}
          value={range === null ? null : [dayjs(range[0]), dayjs(range[1])]}
          onChange={(chosen) => {
            const [from, to] = [chosen?.[0]?.format('YYYY-MM-DD'), chosen?.[1]?.format('YYYY-MM-DD')];
            setRange(from === undefined || to === undefined ? null : [from, to]);
          }}
        />
        <Input
          aria-label={t('op.leaveReason')}
          placeholder={t('op.leaveReason')}
          maxLength={100}
          style={{ flex: '2 1 96px' }}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button disabled={range === null || reason.trim() === ''} loading={add.isPending ? { delay: 200 } : false} onClick={keep}>
          {t('op.addLeave')}
        </Button>
      </div>
      {error ? (
        <p className="c-late" role="alert" style={{ marginTop: 8 }}>
          {sayError(error, words)}
        </p>
      ) : null}
    </section>
  );
}
