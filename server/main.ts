// The program: environment, log, HTTP, database, ready; and the way back on SIGTERM or Ctrl-C. It listens before the database is
// open, so that a supervisor sees a living process that is not ready instead of a closed port.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeApp } from './app.ts';
import type { Running } from './app.ts';
import { openDatabase } from './core/db.ts';
import type { Database } from './core/db.ts';
import { completeEnv, processEnv, readEnv } from './core/env.ts';
import type { CompleteEnv } from './core/env.ts';
import { makeLog } from './core/log.ts';
import type { Log } from './core/log.ts';
import { makeBusinessTime } from './core/time.ts';
import { domains } from './domains.ts';
import { makeDrain } from './drain.ts';
import { buildSchema, readSdl } from './schema.ts';

const GRACE_MILLISECONDS = 10_000;
/** npm passes on the Ctrl-C that the terminal has already sent to everybody: two signals at once are one wish. */
const SAME_WISH_MILLISECONDS = 1_000;

/** package.json is one folder up, from here as from the bundle. */
function readVersion(): string {
  const about: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : 'unknown';
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((settle, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        fail(new Error(`port ${port} is already in use; stop the other program or set PORT to another number`));
      else if (error.code === 'EACCES') fail(new Error(`port ${port} may not be used by this account; set PORT to a number above 1023`));
      else fail(error);
    });
    server.listen(port, () => {
      settle((server.address() as AddressInfo).port);
    });
  });
}

function refuseToStart(error: unknown): never {
  process.stderr.write(`Tierwise did not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

/** Faults that nobody caught leave the program in a state that nobody knows: say it and stop; a supervisor starts it afresh. */
function stopOnStrayFaults(log: Log): void {
  for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
    process.on(event, (error: unknown) => {
      log.fatal({ err: error, event }, 'a fault that nobody caught; stopping');
      process.exit(1);
    });
  }
}

async function start(env: CompleteEnv, log: Log): Promise<void> {
  const running: Running = { database: null, waitingFor: new Set(['database']) };
  const about = { version: readVersion(), startedAt: new Date() };
  const schema = buildSchema(readSdl(), domains);
  const app = await makeApp({ about, time: makeBusinessTime(env.businessZone), log, running, schema, production: env.production });
  const server = createServer(app.listener);
  const drain = makeDrain(server);
  const port = await listen(server, env.port);
  log.info({ port, version: about.version }, 'listening; opening the database');

  const opening: Promise<Database> = openDatabase(env, log);
  let stoppingSince: number | null = null;

  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    log.info({ signal }, 'stopping: finishing what is running');
    running.waitingFor.add('shutdown');
    const finished = await drain(GRACE_MILLISECONDS);
    if (!finished) log.warn('some requests did not finish in time and were cut');
    await app.close();
    const database = await opening.catch(() => null);
    await database?.close();
    log.info('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stoppingSince === null) {
        stoppingSince = performance.now();
        stop(signal).catch((error: unknown) => {
          log.fatal({ err: error }, 'could not stop cleanly');
          process.exit(1);
        });
      } else if (performance.now() - stoppingSince > SAME_WISH_MILLISECONDS) {
        log.warn({ signal }, 'asked twice: stopping at once');
        process.exit(1);
      }
    });
  }

  const database = await opening;
  await database.buildIndexes();
  if (running.waitingFor.has('shutdown')) return;
  running.database = database;
  running.waitingFor.delete('database');
  const url = `http://localhost:${port}`;
  log.info({ url, database: database.kind }, 'ready');
  if (!env.production) process.stdout.write(`Tierwise ${about.version} is ready: ${url}\n`);
}

try {
  const env = completeEnv(readEnv(processEnv()));
  const log = makeLog({ level: env.logLevel, pretty: !env.production && process.stdout.isTTY });
  stopOnStrayFaults(log);
  await start(env, log);
} catch (error) {
  refuseToStart(error);
}
