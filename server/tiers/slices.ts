// Long loops in short slices: a loop over everybody lets others have their turn every few milliseconds, so that questions are
// answered meanwhile.

import { setImmediate as turn } from 'node:timers/promises';

/** What others wait at most. */
const SLICE_MILLISECONDS = 4;
/** People between two looks at the clock. */
export const LOOK_EVERY = 512;

/** Makes a pause that lasts no longer than others need, and is none at all before a slice is over. */
export function makePause(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SLICE_MILLISECONDS) return undefined;
    return turn().then(() => {
      since = performance.now();
    });
  };
}
