// A time of the day, in steps of half an hour; the end of the day is 24:00.

import Select from 'antd/es/select';
import type { ReactElement } from 'react';

const CLOCKS = Array.from({ length: 49 }, (_, half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);

export function ClockField({
  label,
  value,
  after = '',
  onChange,
}: {
  label: string;
  value: string;
  /** Only later ones are offered. */
  after?: string;
  onChange: (value: string) => void;
}): ReactElement {
  const clocks = CLOCKS.includes(value) ? CLOCKS : [...CLOCKS, value].sort();
  return (
    <Select
      aria-label={label}
      style={{ width: 96 }}
      value={value}
      options={clocks.filter((clock) => clock > after).map((clock) => ({ value: clock, label: clock }))}
      onChange={(chosen: string) => onChange(chosen)}
    />
  );
}
