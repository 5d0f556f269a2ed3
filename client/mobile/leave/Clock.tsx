import { CLOCKS } from './times.ts';

interface Props {
  readonly value: string;
  /** Only later ones are offered. */
  readonly after?: string;
  readonly label?: string;
  readonly onChange: (clock: string) => void;
}

/** The phone's own wheel, in steps of half an hour. */
export function Clock({ value, after = '', label, onChange }: Props) {
  const clocks = CLOCKS.includes(value) ? CLOCKS : [...CLOCKS, value].sort();
  return (
    <select aria-label={label} value={value} onChange={({ target }) => onChange(target.value)}>
      {clocks
        .filter((clock) => clock > after)
        .map((clock) => (
          <option key={clock}>{clock}</option>
        ))}
    </select>
  );
}
