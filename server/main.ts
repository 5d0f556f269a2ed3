// The program: environment, log, HTTP, database, demo world, feeds, sockets, jobs and long work, ready; and the way back on
// SIGTERM or Ctrl-C. It listens before the database is open, so that a supervisor sees a living process that is not ready
// instead of a closed port.

import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { ctxMaker, makeApp } from './app.ts';
import type { Running } from './app.ts';
import type { About } from './context.ts';
import { openDatabase } from './core/db.ts';
import type { Database } from './core/db.ts';
import { completeEnv, filePlaceOf, processEnv, readEnv } from './core/env.ts';
import type { CompleteEnv } from './core/env.ts';
import { makeFieldCipher } from './core/field-crypto.ts';
import { makeLog } from './core/log.ts';
import type { Log } from './core/log.ts';
import { makeBusinessTime } from './core/time.ts';
import { domains } from './domains.ts';
import { makeDrain } from './drain.ts';
import { startBehind } from './startup.ts';
import { loadPersisted, readOperations, reloadWhenChanged } from './persisted.ts';
import { allSentences } from './refusals.ts';
import { buildSchema, readSdl } from './schema.ts';

const GRACE_MILLISECONDS = 10_000;
/** npm passes on the Ctrl-C that the terminal has already sent to everybody: two signals at once are one wish. */
const SAME_WISH_MILLISECONDS = 1_000;

/** package.json is one folder up, from here as from the bundle. */
function readVersion(): string {
  const about: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : 'unknown';
}

/** The pages stand beside the bundle; the sources are served with the pages that were built last. */
function findPages(): string {
  const beside = new URL('./client/', import.meta.url);
  return fileURLToPath(existsSync(beside) ? beside : new URL('../dist/client/', import.meta.url));
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

function describe(env: CompleteEnv): About {
  return {
    version: readVersion(),
    startedAt: new Date(),
    publicUrl: env.publicUrl,
    production: env.production,
    demo: env.demo && !env.production,
    secrets: { session: env.sessionSecret, webhook: env.webhookSecret },
    tickets: env.tickets,
    files: filePlaceOf(env),
  };
}

async function start(env: CompleteEnv, log: Log): Promise<void> {
  const running: Running = { database: null, emit: () => undefined, waitingFor: new Set(['database']) };
  const about = describe(env);
  allSentences();
  const schema = buildSchema(readSdl(), domains);
  const persisted = loadPersisted(schema, readOperations());
  const warn = (wrong: readonly string[]) => {
    log.warn({ documents: wrong }, 'some documents of the client do not fit the schema and are not served');
  };
  if (persisted.wrong.length > 0) {
    if (env.production) throw new Error(`The client's documents do not fit the schema:\n- ${persisted.wrong.join('\n- ')}`);
    warn(persisted.wrong);
  }
  const makeCtx = ctxMaker(running, {
    about,
    time: makeBusinessTime(env.businessZone),
    cipher: makeFieldCipher(env.fieldKey),
    log,
  });
  const servesWeb = env.role !== 'worker';
  const app = await makeApp({
    about,
    log,
    running,
    schema,
    makeCtx,
    find: env.production ? (sha256) => persisted.find(sha256) : reloadWhenChanged(schema, persisted, warn),
    edges: Object.values(domains).flatMap((domain) => domain.edges ?? []),
    pagesFolder: findPages(),
    servesWeb,
  });
  const server = createServer(app.listener);
  const drain = makeDrain(server);
  const port = await listen(server, env.port);
  log.info({ port, version: about.version }, 'listening; opening the database');

  const opening: Promise<Database> = openDatabase(env, log);
  const parts = startBehind({ env, server, about, makeCtx, log, running, opening });
  let stoppingSince: number | null = null;

  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    log.info({ signal }, 'stopping: finishing what is running');
    running.waitingFor.add('shutdown');
    const drained = drain(GRACE_MILLISECONDS);
    await parts.closeSockets();
    if (!(await drained)) log.warn('some requests did not finish in time and were cut');
    await parts.close();
    await app.close();
    const database = await opening.catch(() => null);
    await database?.close();
    log.info('stopped');
    // The scheduler leaves timers behind that would keep the process alive.
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

  const signIns = await parts.started.catch((error: unknown) => {
    // Told to stop while it was coming up, as in the middle of the demo world: that is no failure, and stopping is under way.
    if (running.waitingFor.has('shutdown')) return '';
    throw error;
  });
  if (running.waitingFor.has('shutdown')) return;
  const url = `http://localhost:${port}`;
  log.info({ url, database: (await opening).kind }, 'ready');
  if (!env.production) process.stdout.write(`Tierwise ${about.version} is ready: ${url}\n${signIns}`);
}

try {
  const env = completeEnv(readEnv(processEnv()));
  const log = makeLog({ level: env.logLevel, pretty: !env.production && process.stdout.isTTY });
  stopOnStrayFaults(log);
  await start(env, log);
} catch (error) {
  refuseToStart(error);
}
