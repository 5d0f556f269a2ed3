// One request as log and metrics see it: its id, its route and how long it took. The route is the pattern, never the path that
// was asked for: a path can be a secret link. The log of a request is made only when somebody writes into it, for most never do.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { readRequestId, requestLog } from './core/log.ts';
import type { Log } from './core/log.ts';
import type { Metrics } from './metrics.ts';

export interface Call {
  readonly id: string;
  readonly now: Date;
  readonly log: Log;
  /** The pattern of the address, set by whoever serves it. */
  route: string;
  /** The name of a GraphQL operation that we know. */
  operation: string | null;
}

const calls = new WeakMap<IncomingMessage, Call>();
/** Asked every few seconds by machines; a line for each would bury the others. */
const QUIET = new Set(['/healthz', '/readyz', '/metrics']);

export function callOf(req: IncomingMessage): Call {
  const call = calls.get(req);
  if (!call) throw new Error('a request is served that was never begun');
  return call;
}

export function beginCall(req: IncomingMessage, res: ServerResponse, log: Log, metrics: Metrics): Call {
  const id = readRequestId(req.headers['x-request-id']);
  const began = performance.now();
  let own: Log | null = null;
  const call: Call = {
    id,
    now: new Date(),
    get log() {
      return (own ??= requestLog(log, id));
    },
    route: 'unknown',
    operation: null,
  };
  calls.set(req, call);
  res.once('close', () => {
    const milliseconds = Math.round((performance.now() - began) * 1000) / 1000;
    const { route, operation } = call;
    const method = req.method ?? '';
    const status = res.statusCode;
    metrics.observeRequest(method, route, status, milliseconds / 1000);
    if (QUIET.has(route)) return;
    const facts = { requestId: id, method, route, ...(operation === null ? {} : { operation }), status, milliseconds };
    if (!res.writableFinished) log.info(facts, 'request was cut');
    else if (status >= 500) log.warn(facts, 'request failed');
    else log.info(facts, 'request completed');
  });
  return call;
}
