// The HTTP side of the program, and the only file that names express and Apollo. It can be served before the database is open:
// until then /healthz answers, /readyz says what is waited for, and everything that needs data is refused with 503.

import type { RequestListener } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import type { ErrorRequestHandler, NextFunction, Request, Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import helmet from 'helmet';
import { pinoHttp } from 'pino-http';
import type { About, Ctx } from './context.ts';
import { STRANGER } from './context.ts';
import type { Database } from './core/db.ts';
import { readRequestId, serializers } from './core/log.ts';
import type { Log } from './core/log.ts';
import type { BusinessTime } from './core/time.ts';
import type { Sentence } from './faults.ts';
import { presentError, recordFault } from './faults.ts';
import { makeMetrics } from './metrics.ts';
import { STYLE_HASH, welcomePage } from './welcome.ts';

/** What the running process has so far; main.ts fills it in as the parts come up and go down. */
export interface Running {
  database: Database | null;
  /** Named parts that are not there yet; ready when nothing is left and the database answers. */
  readonly waitingFor: Set<string>;
}

export interface AppParts {
  readonly about: About;
  readonly time: BusinessTime;
  readonly log: Log;
  readonly running: Running;
  readonly schema: GraphQLSchema;
  readonly production: boolean;
}

export interface App {
  readonly listener: RequestListener;
  close(): Promise<void>;
}

const BODY_LIMIT = '256kb';
/** A probe that takes longer has its answer: not ready. */
const PING_MILLISECONDS = 2_000;
const LOOPBACK = /^(::1$|127\.|::ffff:127\.)/;
/** A proxy on this machine also arrives from loopback, on behalf of somebody who does not. */
const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-real-ip'];

const SENTENCES = {
  NOT_FOUND: { zh: '没有这个地址。', en: 'There is nothing at this address.' },
  NOT_READY: { zh: '服务正在启动或停止，请稍后再试。', en: 'The server is starting or stopping; try again shortly.' },
  LOCAL_ONLY: { zh: '只能在本机查看。', en: 'This can be read from the same machine only.' },
  TOO_LARGE: { zh: '请求内容太大。', en: 'The request is too large.' },
  MALFORMED: { zh: '请求内容无法解析。', en: 'The request cannot be read.' },
} satisfies Record<string, Sentence>;

function refuse(res: Response, status: number, code: keyof typeof SENTENCES): void {
  res.status(status).json({ code, message: SENTENCES[code] });
}

function routeOf(req: Request): string {
  const route = req.route as { path?: unknown } | undefined;
  return typeof route?.path === 'string' ? `${req.baseUrl}${route.path}` : 'unknown';
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

/** One line per answer. Routes instead of paths, because a path can be a secret link. */
function requestLines(log: Log) {
  return pinoHttp<Request, Response>({
    logger: log,
    genReqId: (req, res) => {
      const id = readRequestId(req.headers['x-request-id']);
      res.setHeader('X-Request-Id', id);
      return id;
    },
    customAttributeKeys: { reqId: 'requestId' },
    quietReqLogger: true,
    wrapSerializers: false,
    serializers: {
      ...serializers,
      req: (req: Request) => ({ method: req.method }),
      res: (res: Response) => ({ route: routeOf(res.req), status: res.statusCode }),
    },
    // The fault behind a 5xx is a line of its own; pino-http would invent another error here.
    customErrorObject: (_req, res, _error, { responseTime }: { responseTime: number }) => ({ res, responseTime }),
    customErrorMessage: () => 'request failed',
    customLogLevel: (_req, res) => (res.statusCode >= 500 ? 'warn' : 'info'),
    autoLogging: { ignore: (req) => ['/healthz', '/readyz', '/metrics'].includes(req.url) },
  });
}

export async function makeApp({ about, time, log, running, schema, production }: AppParts): Promise<App> {
  const metrics = makeMetrics();
  const apollo = new ApolloServer<Ctx>({
    schema,
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    maxRecursiveSelections: true,
    stopOnTerminationSignals: false,
    logger: log,
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
    formatError: (formatted, error) => presentError(formatted, error, log),
  });
  await apollo.start();

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(requestLines(log));
  app.use((req: Request, res: Response, next: NextFunction) => {
    const began = performance.now();
    res.on('finish', () => {
      metrics.observeRequest(req.method, routeOf(req), res.statusCode, (performance.now() - began) / 1000);
    });
    next();
  });
  app.use(
    helmet({
      strictTransportSecurity: { includeSubDomains: false },
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          styleSrc: [STYLE_HASH],
          baseUri: ["'none'"],
          formAction: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
    }),
  );

  app.get('/', (_req, res) => {
    res.type('html').send(welcomePage(about.version, running.database?.kind ?? null));
  });
  app.get('/healthz', (_req, res) => {
    res.json({ ok: true });
  });
  app.get('/readyz', async (_req, res) => {
    const waitingFor = [...running.waitingFor];
    if (waitingFor.length === 0 && !(running.database && (await answersInTime(running.database)))) waitingFor.push('database');
    res.status(waitingFor.length === 0 ? 200 : 503).json({ ready: waitingFor.length === 0, waitingFor });
  });
  app.get('/metrics', async (req, res) => {
    if (isLocal(req)) res.type(metrics.contentType).send(await metrics.text());
    else refuse(res, 403, 'LOCAL_ONLY');
  });
  app.post(
    '/graphql',
    (_req: Request, res: Response, next: NextFunction) => {
      if (running.database) next();
      else refuse(res, 503, 'NOT_READY');
    },
    express.json({ limit: BODY_LIMIT }),
    (req: Request, _res: Response, next: NextFunction) => {
      // Without a JSON body Express leaves it undefined, and Apollo would answer 500 for what is the caller's mistake.
      req.body ??= {};
      next();
    },
    expressMiddleware(apollo, {
      context: ({ req }) => {
        const { database } = running;
        if (!database) throw new Error('the database went away between two steps of one request');
        return Promise.resolve({ viewer: STRANGER, now: new Date(), db: database, log: req.log, about, time });
      },
    }),
  );
  app.use((_req: Request, res: Response) => {
    refuse(res, 404, 'NOT_FOUND');
  });

  // Express knows an error handler by its four parameters.
  const onError: ErrorRequestHandler = (error: unknown, req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const status = error instanceof Error && 'status' in error ? error.status : 500;
    if (status === 413) refuse(res, 413, 'TOO_LARGE');
    else if (typeof status === 'number' && status >= 400 && status < 500) refuse(res, status, 'MALFORMED');
    else {
      const faultId = recordFault(log, error, { requestId: req.id });
      const message: Sentence = { zh: `服务出错，编号 ${faultId}。`, en: `Something went wrong here; it is recorded as ${faultId}.` };
      res.status(500).json({ code: 'FAULT', faultId, message });
    }
  };
  app.use(onError);

  return { listener: app as RequestListener, close: () => apollo.stop() };
}
