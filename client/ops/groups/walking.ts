// Walking through the days of a chart: by the pointer, or with the arrow keys, so that each figure can be read out.

import type { KeyboardEvent } from 'react';
import { useState } from 'react';

export function useDayWalk(count: number) {
  const [at, setAt] = useState<number | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const last = count - 1;
    const next = { ArrowLeft: Math.max(0, (at ?? count) - 1), ArrowRight: Math.min(last, (at ?? -1) + 1), Home: 0, End: last }[event.key];
    if (event.key === 'Escape') setAt(null);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
  };
  const leave = () => setAt(null);
  return { at, setAt, walks: { tabIndex: 0, role: 'group', onKeyDown, onBlur: leave, onMouseLeave: leave } as const };
}
