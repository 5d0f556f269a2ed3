// The worker of the outbox as a process that can be killed: `outbox-worker.ts '{"uri": …}'`; see OutboxWorkerOptions. It reaches the
// fake server on this machine because it is told so here, in code.

import { startOutbox } from '../server/channels/service.ts';
import type { Pace } from '../server/channels/sending.rules.ts';
import type { Ctx, MakeCtx } from '../server/context.ts';
import { openDatabase } from '../server/core/db.ts';
import type { Database } from '../server/core/db.ts';
import { makeFieldCipher } from '../server/core/field-crypto.ts';
import { makeLog } from '../server/core/log.ts';
import { makeBusinessTime } from '../server/core/time.ts';

export interface OutboxWorkerOptions {
  readonly uri: string;
  /** Of the field cipher, in hexadecimal. */
  readonly fieldKey: string;
  readonly pace: Pace;
  readonly leaseMilliseconds: number;
  readonly logLevel: string;
}

export function makeOutboxCtx(db: Database, fieldKey: string, logLevel: string): MakeCtx {
  const log = makeLog({ level: logLevel, destination: { write: (line: string) => void process.stderr.write(line) } });
  const cipher = makeFieldCipher([{ version: 1, key: Buffer.from(fieldKey, 'hex') }]);
  const rest = { db, cipher, time: makeBusinessTime('Asia/Shanghai'), emit: () => undefined, about: { demo: false } } as unknown as Ctx;
  return (viewer, more = {}) => ({ ...rest, viewer, log: more.log ?? log, now: more.now ?? new Date() });
}

if (process.argv[1]?.includes('outbox-worker')) {
  const options = JSON.parse(process.argv[2] ?? '{}') as OutboxWorkerOptions;
  const log = makeLog({ level: options.logLevel, destination: { write: (line: string) => void process.stderr.write(line) } });
  const db = await openDatabase({ mongodbUri: options.uri, dataDir: '', role: 'worker', recordTraffic: null }, log);
  // Whoever began it is gone.
  process.on('disconnect', () => process.exit(0));
  startOutbox({
    makeCtx: makeOutboxCtx(db, options.fieldKey, options.logLevel),
    log,
    pace: options.pace,
    calling: { resolve: () => Promise.resolve(['127.0.0.1']), isOutside: () => true, isPlain: true },
    leaseMilliseconds: options.leaseMilliseconds,
    renewMilliseconds: Math.floor(options.leaseMilliseconds / 4),
    pollMilliseconds: 100,
  });
}
