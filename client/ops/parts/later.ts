// Does something soon, and once for many wishes: the first wish starts the wait, the last one's value counts.

import { useEffect, useRef } from 'react';

export function useLater<Value>(act: (value: Value) => void, milliseconds: number): (value: Value) => void {
  const latest = useRef(act);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const wish = useRef<Value | undefined>(undefined);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return (value) => {
    wish.current = value;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      if (wish.current !== undefined) latest.current(wish.current);
    }, milliseconds);
  };
}
