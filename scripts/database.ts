// `npm run database [-- --port N]`: the embedded database alone, without the server, so that several app processes and a
// shell can share it: give them the address that it prints as MONGODB_URI.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { processEnv, readEnv } from '../server/core/env.ts';
import { newSecret } from '../server/core/ids.ts';
import { startEmbedded } from '../server/embedded/server.ts';

const DEFAULT_PORT = 27_117;
/** Longer than the way of an answer to a client and of its next question back, short enough not to heat an idle machine. */
const AWAKE_MS = 0.1;

const { values } = parseArgs({ options: { port: { type: 'string', default: String(DEFAULT_PORT) } } });
try {
  const env = readEnv(processEnv());
  const server = await startEmbedded({
    folder: join(env.dataDir, 'database'),
    port: Number(values.port),
    secret: newSecret(18),
    awakeMs: AWAKE_MS,
    warn: (message) => process.stderr.write(`${message}\n`),
  });
  process.stdout.write(`MONGODB_URI=${server.uri}\n`);
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      void server.close().then(() => process.exit(0));
    });
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
