// A time of the day in steps of half an hour; one that lies between stays as it is. A field of the browser's own would show twelve hours
// where the machine's language does.

import Select from 'antd/es/select';
import type { ReactElement } from 'react';

const CLOCKS = Array.from({ length: 48 }, (_, half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);

export function ClockChoice({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }): ReactElement {
  const clocks = CLOCKS.includes(value) ? CLOCKS : [...CLOCKS, value].sort();
  return (
    <Select
      className="clock-choice"
      aria-label={label}
      value={value}
      options={clocks.map((clock) => ({ value: clock, label: clock }))}
      onChange={(chosen: string) => onChange(chosen)}
    />
  );
}
