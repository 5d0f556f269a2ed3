// Prometheus figures of this process: Node's own, how long requests take, and what GraphQL and webhooks bring. The route is the
// pattern, never the path that was asked for: a path would carry ids and make a new series for every one of them.

import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export type GraphqlOutcome = 'ok' | 'refused' | 'fault';

export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
  observeRequest(method: string, route: string, status: number, seconds: number): void;
  /** `operation` is the name of a persisted document, or `free`: names that callers make up would have no end. */
  countOperation(operation: string, outcome: GraphqlOutcome): void;
  countWebhook(route: string, status: number): void;
}

export function makeMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long answers to HTTP requests took, by route pattern',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const operations = new Counter({
    name: 'graphql_operations_total',
    help: 'GraphQL operations that were run, by name and outcome',
    labelNames: ['operation', 'outcome'] as const,
    registers: [registry],
  });
  const webhooks = new Counter({
    name: 'webhook_requests_total',
    help: 'Requests of other programs, by address and status',
    labelNames: ['route', 'status'] as const,
    registers: [registry],
  });
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    observeRequest: (method, route, status, seconds) => {
      requests.observe({ method, route, status }, seconds);
    },
    countOperation: (operation, outcome) => {
      operations.inc({ operation, outcome });
    },
    countWebhook: (route, status) => {
      webhooks.inc({ route, status });
    },
  };
}
