// A figure that rolls to its new value within 320 ms; at once where somebody asked for less motion. A screen reader hears the
// new value, not the way there.

import { useEffect, useRef, useState } from 'react';

const ROLL_MILLISECONDS = 320;
const easeOut = (part: number) => 1 - (1 - part) ** 3;

function useRolled(value: number, step: number): number {
  const [shown, setShown] = useState(value);
  const from = useRef(value);
  useEffect(() => {
    const start = from.current;
    if (start === value) return;
    const began = performance.now();
    const milliseconds = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : ROLL_MILLISECONDS;
    const roll = (now: number) => {
      const part = milliseconds === 0 ? 1 : Math.min(1, Math.max(0, now - began) / milliseconds);
      const next = part === 1 ? value : Math.round((start + (value - start) * easeOut(part)) / step) * step;
      from.current = next;
      setShown(next);
      if (part < 1) frame = requestAnimationFrame(roll);
    };
    let frame = requestAnimationFrame(roll);
    return () => cancelAnimationFrame(frame);
  }, [value, step]);
  return shown;
}

interface Props {
  readonly value: number;
  readonly format: (value: number) => string;
  /** In what steps it rolls: 100 for whole yuan. */
  readonly step?: number;
}

export function Rolling({ value, format, step = 1 }: Props) {
  const shown = useRolled(value, step);
  return (
    <>
      <span aria-hidden="true">{format(shown)}</span>
      <span className="sr">{format(value)}</span>
    </>
  );
}
