// The program of the thread in which everybody is known: a database connection of its own, the engine, and answers to what the
// serving process asks (threads.ts). It has no keys: nobody's phone number is read here.

import { parentPort, workerData } from 'node:worker_threads';
import type { Ctx } from './context.ts';
import { PROGRAM } from './context.ts';
import { openDatabase } from './core/db.ts';
import { Refused } from './core/errors.ts';
import type { FieldCipher } from './core/field-crypto.ts';
import { makeLog } from './core/log.ts';
import { makeBusinessTime } from './core/time.ts';
import type { FromThread, Method, ThreadData, ToThread } from './threads.ts';
import type { TierEngine } from './tiers/engine.ts';
import { makeEngine } from './tiers/local-engine.ts';

const port = parentPort;
if (port === null) throw new Error('thread.ts runs in a thread of the server only');
const tell = (told: FromThread): void => {
  port.postMessage(told);
};
const { uri, isDatabaseShared, zone, about, logLevel, recordTraffic } = workerData as ThreadData;
const log = makeLog({ level: logLevel, destination: { write: (line: string) => tell({ line }) } });

const refuse = (): never => {
  throw new Error('personal data is not read in this thread');
};
const noCipher: FieldCipher = { encrypt: refuse, decrypt: refuse, needsReencryption: refuse, blindIndex: refuse };

const db = await openDatabase({ mongodbUri: uri, dataDir: '', role: 'worker', recordTraffic }, log);
const ctx: Ctx = {
  viewer: PROGRAM,
  now: new Date(),
  db,
  log,
  about,
  time: makeBusinessTime(zone),
  cipher: noCipher,
  emit: () => undefined,
};
const engine = makeEngine(ctx, () => new Date(), isDatabaseShared);
const stopping = new Map<number, AbortController>();

async function answer(id: number, method: Method, args: readonly unknown[]): Promise<unknown> {
  if (method !== 'run') {
    const does = engine[method].bind(engine) as (...given: readonly unknown[]) => Promise<unknown>;
    return does(...args);
  }
  const stop = new AbortController();
  stopping.set(id, stop);
  const [day] = args as Parameters<TierEngine['run']>;
  const onProgress = (done: number, total: number): void => {
    tell({ id, progress: [done, total] });
  };
  try {
    return await engine.run(day, { onProgress, signal: stop.signal });
  } finally {
    stopping.delete(id);
  }
}

function tellFailure(id: number, error: unknown): void {
  if (error instanceof Refused) {
    tell({ id, refused: { code: error.code, details: error.details } });
    return;
  }
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  tell({ id, fault: { name, message, stack: stack ?? message } });
}

async function close(): Promise<void> {
  for (const stop of stopping.values()) stop.abort();
  await engine.close();
  await db.close();
  process.exit(0);
}

port.on('message', (asked: ToThread) => {
  if ('close' in asked) {
    close().catch((error: unknown) => {
      log.error({ err: error }, 'the thread of the tiers could not close cleanly');
      process.exit(1);
    });
  } else if ('stop' in asked) stopping.get(asked.stop)?.abort();
  else {
    const { id, method, args } = asked;
    answer(id, method, args).then(
      (value) => tell({ id, value }),
      (error: unknown) => tellFailure(id, error),
    );
  }
});
engine.ready.then(
  () => tell({ isReady: true }),
  () => log.info('the engine was closed before everybody was known'),
);
