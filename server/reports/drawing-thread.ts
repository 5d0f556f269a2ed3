// The program of the thread in which pictures are laid out: a picture comes in as boxes and goes back as SVG, one after the other.

import { parentPort } from 'node:worker_threads';
import type { FromDrawing, Wanted } from './drawing-threads.ts';
import { outlinesOf } from './outlines.ts';

const port = parentPort;
if (port === null) throw new Error('drawing-thread.ts runs in a thread only');
const tell = (told: FromDrawing): void => {
  port.postMessage(told);
};

port.on('message', (wanted: Wanted) => {
  outlinesOf(wanted).then(
    (svg) => tell({ svg }),
    (error: unknown) => {
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
      tell({ fault: { name, message, stack: stack ?? message } });
    },
  );
});
