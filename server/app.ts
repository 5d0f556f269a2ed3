// The HTTP side of the program, and the only file that names express and Apollo. It can be served before the database is open:
// until then /healthz answers, /readyz says what is waited for, and everything that needs data is refused with 503.

import type { RequestListener } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import type { ErrorRequestHandler, Request, Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { About, Ctx, Emit, MakeCtx } from './context.ts';
import { ADMINS, isAllowed } from './context.ts';
import type { Database } from './core/db.ts';
import { Refused } from './core/errors.ts';
import type { FieldCipher } from './core/field-crypto.ts';
import type { Log } from './core/log.ts';
import type { BusinessTime } from './core/time.ts';
import { sendError, sendJson, sendRefusal, serveEdge } from './edges.ts';
import type { EdgeParts } from './edges.ts';
import { presentError } from './faults.ts';
import { GRAPHQL_ROUTE, isAtDoor, makeDoor } from './graphql-door.ts';
import type { HandedOver } from './graphql-door.ts';
import { DATA_HEADERS } from './headers.ts';
import { makeMetrics } from './metrics.ts';
import type { Metrics } from './metrics.ts';
import { makePages } from './pages.ts';
import type { Edge } from './parts.ts';
import type { Persisted } from './persisted.ts';
import { beginCall, callOf } from './requests.ts';
import { readViewer } from './viewers.ts';

/** What the running process has so far; main.ts fills it in as the parts come up and go down. */
export interface Running {
  database: Database | null;
  /** Replaced when sockets are there. */
  emit: Emit;
  /** Named parts that are not there yet; ready when nothing is left and the database answers. */
  readonly waitingFor: Set<string>;
}

export interface AppParts {
  readonly about: About;
  readonly log: Log;
  readonly running: Running;
  readonly schema: GraphQLSchema;
  readonly makeCtx: MakeCtx;
  readonly find: (sha256: string) => Persisted | undefined;
  readonly edges: readonly Edge[];
  /** Where Vite put the pages. */
  readonly pagesFolder: string;
  /** A worker answers for its health and nothing else. */
  readonly servesWeb: boolean;
}

export interface App {
  readonly listener: RequestListener;
  close(): Promise<void>;
}

/** A probe that takes longer has its answer: not ready. */
const PING_MILLISECONDS = 2_000;
const LOOPBACK = /^(::1$|127\.|::ffff:127\.)/;
/** A proxy on this machine also arrives from loopback, on behalf of somebody who does not. */
const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-real-ip'];

/** Makes every Ctx of the process, on what it has at that moment. */
export function ctxMaker(running: Running, fixed: { about: About; time: BusinessTime; cipher: FieldCipher; log: Log }): MakeCtx {
  const { about, time, cipher, log: ownLog } = fixed;
  const emit: Emit = (room, event, state, key) => {
    running.emit(room, event, state, key);
  };
  return (viewer, more) => {
    const { database: db } = running;
    if (!db) throw new Refused('NOT_READY');
    const now = more?.now ?? new Date();
    return {
      viewer,
      now,
      db,
      // Asked for when it is needed: the log of a request is made by its first line.
      get log() {
        return more?.log ?? ownLog;
      },
      about,
      time,
      cipher,
      emit,
    };
  };
}

function isLocal(req: Request): boolean {
  return LOOPBACK.test(req.socket.remoteAddress ?? '') && PROXY_HEADERS.every((name) => req.headers[name] === undefined);
}

async function answersInTime(database: Database): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((settle) => {
    timer = setTimeout(settle, PING_MILLISECONDS, false);
  });
  try {
    return await Promise.race([
      database.ping().then(
        () => true,
        () => false,
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}

function addHealth(app: express.Express, { about, running }: AppParts, metrics: Metrics): void {
  app.get('/healthz', (req, res) => {
    callOf(req).route = '/healthz';
    sendJson(req, res, 200, { ok: true });
  });
  app.get('/readyz', async (req, res) => {
    callOf(req).route = '/readyz';
    const waitingFor = [...running.waitingFor];
    if (waitingFor.length === 0 && !(running.database && (await answersInTime(running.database)))) waitingFor.push('database');
    sendJson(req, res, waitingFor.length === 0 ? 200 : 503, { ready: waitingFor.length === 0, waitingFor });
  });
  app.get('/metrics', async (req, res) => {
    const call = callOf(req);
    call.route = '/metrics';
    if (!isLocal(req) && !isAllowed(ADMINS, readViewer(about, req.headers, call.now))) throw new Refused('LOCAL_ONLY');
    res.set({ ...DATA_HEADERS, 'content-type': metrics.contentType }).end(await metrics.text());
  });
}

/** Express passes on what a path said, decoded; a path that repeats a name is none of ours. */
function paramsOf(req: Request): Record<string, string> {
  return Object.fromEntries(Object.entries(req.params).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}

async function startApollo({ schema, log }: AppParts): Promise<ApolloServer<Ctx>> {
  const apollo = new ApolloServer<Ctx>({
    schema,
    // Whoever may send documents of their own may read the schema; the door has asked.
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    maxRecursiveSelections: true,
    stopOnTerminationSignals: false,
    logger: log,
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
    formatError: (formatted, error) => presentError(formatted, error, log),
  });
  await apollo.start();
  return apollo;
}

export async function makeApp(parts: AppParts): Promise<App> {
  const { about, log, running, schema, makeCtx, find, edges, pagesFolder, servesWeb } = parts;
  const metrics = makeMetrics();
  const isReady = () => running.database !== null && !running.waitingFor.has('database');
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  addHealth(app, parts, metrics);

  const handed = new WeakMap<object, HandedOver>();
  const door = makeDoor({ about, makeCtx, metrics, schema, find, isReady }, (req, res, given) => {
    handed.set(req, given);
    serveByExpress(req, res);
  });
  const apollo = servesWeb ? await startApollo(parts) : null;
  if (apollo) {
    const asked = (req: Request): HandedOver => {
      const given = handed.get(req);
      if (!given) throw new Refused('NOT_FOUND');
      return given;
    };
    app.post(
      GRAPHQL_ROUTE,
      (req, res, next) => {
        req.body = asked(req).body;
        res.set({ ...DATA_HEADERS, 'x-request-id': callOf(req).id });
        next();
      },
      expressMiddleware(apollo, { context: ({ req }) => Promise.resolve(asked(req).ctx) }),
    );
    const edgeParts: EdgeParts = { about, makeCtx, metrics, isReady };
    for (const edge of edges) {
      const method = edge.method.toLowerCase() as 'get' | 'post' | 'delete';
      app[method](edge.path, (req, res) => serveEdge(edge, edgeParts, req, res, paramsOf(req)));
    }
    const pages = makePages(pagesFolder, about.production);
    app.use((req, res, next) => {
      if (!pages.serve(req, res)) next();
    });
  }
  app.use((req: Request, res: Response) => {
    sendRefusal(req, res, 'NOT_FOUND');
  });

  // Express knows an error handler by its four parameters. Its own errors carry a status: a path that cannot be decoded.
  const onError: ErrorRequestHandler = (error: unknown, req, res, _next) => {
    const isCallers = error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500;
    sendError(req, res, isCallers ? new Refused('MALFORMED') : error);
  };
  app.use(onError);
  const serveByExpress = app as RequestListener;

  return {
    listener: (req, res) => {
      const call = beginCall(req, res, log, metrics);
      if (servesWeb && isAtDoor(req)) door(req, res, call);
      else {
        res.setHeader('x-request-id', call.id);
        serveByExpress(req, res);
      }
    },
    close: async () => {
      await apollo?.stop();
    },
  };
}
