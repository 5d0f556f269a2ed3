// Every `POST /graphql` comes in here, before Express. The client's own documents are answered on the spot by their compiled
// functions; any other document is first held against the limits and then handed to Apollo with the same Ctx. What counts for
// both is decided here once: origin, who asks, sizes, log, figures.
// Surprise: an answer to a refused request is GraphQL's and an edge's in one, so that a caller may read it either way.

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DocumentNode, ExecutionResult, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { GraphQLError, parse } from 'graphql';
import { demandJsonType, letGo, parseJson, readBytes } from './bodies.ts';
import type { About, Ctx, MakeCtx, Viewer } from './context.ts';
import { ADMINS, isAllowed } from './context.ts';
import { Refused, demand } from './core/errors.ts';
import { presentError, recordFault } from './faults.ts';
import { LIMITS, judgeDocument } from './graphql-limits.ts';
import { DATA_HEADERS } from './headers.ts';
import type { Metrics } from './metrics.ts';
import { isForeign } from './origins.ts';
import type { Persisted } from './persisted.ts';
import { refusalBody, sentenceFor, statusFor } from './refusals.ts';
import type { Call } from './requests.ts';
import { readViewer } from './viewers.ts';

export interface DoorParts {
  readonly about: About;
  readonly makeCtx: MakeCtx;
  readonly metrics: Metrics;
  readonly schema: GraphQLSchema;
  readonly find: (sha256: string) => Persisted | undefined;
  isReady(): boolean;
}

/** What Apollo gets: a document within the limits, and the Ctx of whoever sent it. */
export interface HandedOver {
  readonly ctx: Ctx;
  readonly body: { readonly query: string; readonly variables: Readonly<Record<string, unknown>>; readonly operationName?: string };
}

export const GRAPHQL_ROUTE = '/graphql';
const DOCUMENT_ID = /^sha256:([0-9a-f]{64})$/;

export function isAtDoor({ method, url }: IncomingMessage): boolean {
  return method === 'POST' && url !== undefined && (url === GRAPHQL_ROUTE || url.startsWith(`${GRAPHQL_ROUTE}?`));
}

const HEADERS = [...Object.entries({ ...DATA_HEADERS, 'content-type': 'application/json; charset=utf-8' }).flat(), 'x-request-id'];

function send(res: ServerResponse, call: Call, status: number, text: string): void {
  res.writeHead(status, [...HEADERS, call.id, 'content-length', String(Buffer.byteLength(text))]);
  res.end(text);
}

function sendError(req: IncomingMessage, res: ServerResponse, call: Call, error: unknown): void {
  if (res.headersSent) {
    recordFault(call.log, error, { route: call.route });
    res.destroy();
    return;
  }
  letGo(req, res);
  res.setHeader('x-request-id', call.id);
  for (const [name, value] of Object.entries(DATA_HEADERS)) res.setHeader(name, value);
  const isRefusal = error instanceof Refused;
  const code = isRefusal ? error.code : 'FAULT';
  const details = isRefusal ? error.details : { faultId: recordFault(call.log, error, { route: call.route }) };
  const extensions = { code, ...(isRefusal ? { details } : details), sentence: sentenceFor(code, details) };
  const body = { errors: [{ message: code, extensions }], ...refusalBody(code, details) };
  const text = JSON.stringify(body);
  res.writeHead(statusFor(code), { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) });
  res.end(text);
}

function lengthOf(value: object): number {
  try {
    return JSON.stringify(value).length;
  } catch (error) {
    // Nested so deeply that it cannot be written.
    if (error instanceof RangeError) return Infinity;
    throw error;
  }
}

function readVariables(value: unknown, bodyLength: number): Readonly<Record<string, unknown>> {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw new Refused('VARIABLES_MALFORMED');
  // Within a body that is short anyway they need no measuring.
  if (bodyLength > LIMITS.variablesBytes && lengthOf(value) > LIMITS.variablesBytes)
    throw new Refused('VARIABLES_TOO_LARGE', { limit: LIMITS.variablesBytes });
  return value as Record<string, unknown>;
}

function mayWriteDocuments(viewer: Viewer, about: About): boolean {
  return !about.production || isAllowed(ADMINS, viewer);
}

/** What does not parse is left to Apollo, which says where the mistake is. */
function parseWithin(query: string): DocumentNode | null {
  try {
    return parse(query, { maxTokens: LIMITS.tokens, noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError && !error.message.includes('tokens')) return null;
    if (error instanceof GraphQLError) throw new Refused('QUERY_TOO_MANY_TOKENS', { limit: LIMITS.tokens });
    // Brackets within brackets, more than the parser can follow.
    if (error instanceof RangeError) throw new Refused('QUERY_TOO_DEEP', { limit: LIMITS.depth });
    throw error;
  }
}

function demandModestDocument(query: string, variables: Readonly<Record<string, unknown>>, schema: GraphQLSchema): void {
  if (Buffer.byteLength(query) > LIMITS.documentBytes) throw new Refused('QUERY_TOO_LONG', { limit: LIMITS.documentBytes });
  const document = parseWithin(query);
  if (document) demand(judgeDocument(document, schema, variables));
}

function outcomeOf(errors: readonly GraphQLFormattedError[]): 'refused' | 'fault' {
  return errors.some((error) => error.extensions?.['code'] === 'FAULT') ? 'fault' : 'refused';
}

/** @param handOver serves a free document; it is given everything that was found out here */
export function makeDoor(parts: DoorParts, handOver: (req: IncomingMessage, res: ServerResponse, handed: HandedOver) => void) {
  const { about, makeCtx, metrics, schema, find } = parts;
  const publicOrigin = new URL(about.publicUrl).origin;

  const answer = (res: ServerResponse, call: Call, { name }: Persisted, result: ExecutionResult): void => {
    if (result.errors === undefined) {
      send(res, call, 200, JSON.stringify(result));
      metrics.countOperation(name, 'ok');
      return;
    }
    const errors = result.errors.map((error) => presentError(error.toJSON(), error, call.log));
    const body = 'data' in result ? { errors, data: result.data } : { errors };
    send(res, call, 'data' in result ? 200 : 400, JSON.stringify(body));
    metrics.countOperation(name, outcomeOf(errors));
  };

  const serve = async (req: IncomingMessage, res: ServerResponse, call: Call): Promise<void> => {
    if (!parts.isReady()) throw new Refused('NOT_READY');
    if (isForeign(req.headers, publicOrigin, !about.production)) throw new Refused('ORIGIN_FOREIGN');
    const viewer = readViewer(about, req.headers, call.now);
    demandJsonType(req);
    const bytes = await readBytes(req, LIMITS.bodyBytes);
    const body = parseJson(bytes);
    if (Array.isArray(body)) throw new Refused('BATCH_REFUSED');
    if (typeof body !== 'object' || body === null) throw new Refused('MALFORMED');
    const { documentId, query, operationName, variables: given } = body as Record<string, unknown>;
    const variables = readVariables(given, bytes.length);
    if (typeof documentId === 'string') {
      const persisted = find(DOCUMENT_ID.exec(documentId)?.[1] ?? '');
      if (!persisted) throw new Refused('DOCUMENT_UNKNOWN');
      call.operation = persisted.name;
      const result = persisted.run(makeCtx(viewer, call), variables);
      answer(res, call, persisted, result instanceof Promise ? await result : result);
      return;
    }
    if (typeof query !== 'string') throw new Refused('DOCUMENT_MISSING');
    if (!mayWriteDocuments(viewer, about)) throw new Refused('DOCUMENT_UNKNOWN');
    demandModestDocument(query, variables, schema);
    metrics.countOperation('free', 'ok');
    const named = typeof operationName === 'string' ? { operationName } : {};
    handOver(req, res, { ctx: makeCtx(viewer, call), body: { query, variables, ...named } });
  };

  return (req: IncomingMessage, res: ServerResponse, call: Call): void => {
    call.route = GRAPHQL_ROUTE;
    serve(req, res, call).catch((error: unknown) => {
      sendError(req, res, call, error);
    });
  };
}
