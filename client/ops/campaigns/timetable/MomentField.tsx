// A day and a clock of the business zone, to the second where it matters.

import DatePicker from 'antd/es/date-picker';
import Input from 'antd/es/input';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useTexts } from '../../texts.ts';

export interface Moment {
  readonly day: string;
  readonly clock: string;
}

export function MomentField({
  id,
  label,
  value,
  onChange,
}: {
  id: string;
  label: string;
  value: Moment;
  onChange: (value: Moment) => void;
}): ReactElement {
  const { t } = useTexts();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="time-moment">
        <DatePicker
          aria-label={`${label} ${t('time.day')}`}
          allowClear={false}
          value={dayjs(value.day)}
          onChange={(chosen: dayjs.Dayjs | null) => onChange({ ...value, day: chosen?.format('YYYY-MM-DD') ?? value.day })}
        />
        <Input
          id={id}
          value={value.clock}
          placeholder="10:30"
          maxLength={8}
          onChange={(event) => onChange({ ...value, clock: event.target.value })}
        />
      </div>
    </div>
  );
}
