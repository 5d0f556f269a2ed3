// Serves what domains offer outside GraphQL (parts.ts: Edge): who may, which bytes come in, what goes out. A domain returns a
// value or throws a Refused; status, headers, cookies, files and the way of a refusal are decided here, the same for all.

import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseCookie, stringifySetCookie } from 'cookie';
import { demandJsonType, letGo, parseJson, readBytes, streamBytes } from './bodies.ts';
import type { About, MakeCtx, Viewer } from './context.ts';
import { STRANGER, isAllowed } from './context.ts';
import { callerAddress } from './core/caller.ts';
import { Refused } from './core/errors.ts';
import type { Details } from './core/errors.ts';
import { recordFault } from './faults.ts';
import { DATA_HEADERS, plainPagePolicy } from './headers.ts';
import type { Metrics } from './metrics.ts';
import { isForeign } from './origins.ts';
import type { Answer, Cookie, Edge } from './parts.ts';
import { readRange } from './ranges.ts';
import { refusalBody, statusFor } from './refusals.ts';
import { callOf } from './requests.ts';
import { readViewer } from './viewers.ts';

export interface EdgeParts {
  readonly about: About;
  readonly makeCtx: MakeCtx;
  readonly metrics: Metrics;
  isReady(): boolean;
}

/** Answers with a refusal in both languages, and with what a waiting caller needs to know. */
export function sendRefusal(req: IncomingMessage, res: ServerResponse, code: string, details: Details = {}): void {
  const retryAfter = details['retryAfterSeconds'];
  if (typeof retryAfter === 'number') res.setHeader('retry-after', String(Math.max(1, Math.ceil(retryAfter))));
  sendJson(req, res, statusFor(code), refusalBody(code, details));
}

/** Answers for whatever was thrown: a refusal as it is, all else as a fault under an id. */
export function sendError(req: IncomingMessage, res: ServerResponse, error: unknown): void {
  if (error instanceof Refused) {
    sendRefusal(req, res, error.code, error.details);
    return;
  }
  const call = callOf(req);
  const faultId = recordFault(call.log, error, { route: call.route });
  const { code, message } = refusalBody('FAULT', { faultId });
  sendJson(req, res, 500, { code, faultId, message });
}

export function sendJson(req: IncomingMessage, res: ServerResponse, status: number, body: unknown): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  letGo(req, res);
  const text = JSON.stringify(body);
  res.writeHead(status, {
    ...DATA_HEADERS,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  res.end(text);
}

/** RFC 6266: the name in ASCII for old programs, and as it is for all others. */
export function contentDisposition(name: string): string {
  const plain = name.replace(/[^\w. -]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

export function setCookieHeader({ name, value, path, maxAgeSeconds }: Cookie, isSecure: boolean): string {
  const maxAge = value === null ? 0 : maxAgeSeconds;
  return stringifySetCookie({ name, value: value ?? '', path, maxAge, httpOnly: true, sameSite: 'strict', secure: isSecure });
}

function whoAsks(edge: Edge, req: IncomingMessage, about: About, now: Date): Viewer {
  if (edge.isForMachines) return STRANGER;
  const origin = new URL(about.publicUrl).origin;
  if (edge.method !== 'GET' && isForeign(req.headers, origin, !about.production)) throw new Refused('ORIGIN_FOREIGN');
  return readViewer(about, req.headers, now);
}

async function readBody(edge: Edge, req: IncomingMessage): Promise<unknown> {
  if (edge.body === 'none') return null;
  const limitBytes = edge.limitBytes ?? 0;
  if (edge.body === 'stream') return streamBytes(req, limitBytes);
  if (edge.body === 'json') demandJsonType(req);
  const bytes = await readBytes(req, limitBytes);
  return edge.body === 'json' ? parseJson(bytes) : bytes;
}

/** Shown where it stands and never run: its type is said, and nobody may guess another one. */
function sendShown(req: IncomingMessage, res: ServerResponse, { type, bytes, tag, keptSeconds }: NonNullable<Answer['shown']>): void {
  letGo(req, res);
  const etag = `"${tag}"`;
  const isKnown = req.headers['if-none-match'] === etag;
  const about = { ...DATA_HEADERS, 'cache-control': `private, max-age=${keptSeconds}`, etag, 'content-disposition': 'inline' };
  if (isKnown) res.writeHead(304, about).end();
  else {
    res.writeHead(200, { ...about, 'content-type': type, 'content-length': bytes.length });
    res.end(req.method === 'HEAD' ? undefined : bytes);
  }
}

async function sendMedia(req: IncomingMessage, res: ServerResponse, media: NonNullable<Answer['media']>): Promise<void> {
  letGo(req, res);
  const { type, bytes, tag, keptSeconds, open } = media;
  const etag = `"${tag}"`;
  const about = {
    ...DATA_HEADERS,
    'cache-control': `private, max-age=${keptSeconds}, immutable`,
    etag,
    'content-disposition': 'inline',
    'accept-ranges': 'bytes',
  };
  if (req.headers['if-none-match'] === etag) {
    res.writeHead(304, about).end();
    return;
  }
  const condition = req.headers['if-range'];
  const range = condition === undefined || condition === etag ? readRange(req.headers.range, bytes) : null;
  if (range === 'OUTSIDE') {
    res.writeHead(416, { ...DATA_HEADERS, 'content-range': `bytes */${bytes}` }).end();
    return;
  }
  // Opened before the head is written: what is not there is still an answer of its own.
  const pieces = req.method === 'HEAD' ? null : await open(range);
  const length = range === null ? bytes : range.last - range.first + 1;
  const part = range === null ? {} : { 'content-range': `bytes ${range.first}-${range.last}/${bytes}` };
  res.writeHead(range === null ? 200 : 206, { ...about, ...part, 'content-type': type, 'content-length': length });
  if (pieces === null) res.end();
  else await pipeline(Readable.from(pieces), res);
}

function sendPage(req: IncomingMessage, res: ServerResponse, status: number, page: string): void {
  letGo(req, res);
  const nonce = randomBytes(16).toString('base64');
  const text = page.replaceAll('__NONCE__', nonce);
  const about = { 'content-security-policy': plainPagePolicy(nonce), 'content-type': 'text/html; charset=utf-8' };
  res.writeHead(status, { ...DATA_HEADERS, ...about, 'content-length': Buffer.byteLength(text) });
  res.end(req.method === 'HEAD' ? undefined : text);
}

async function send(req: IncomingMessage, res: ServerResponse, answer: Answer, isSecure: boolean): Promise<void> {
  for (const [name, value] of Object.entries(answer.headers ?? {})) res.setHeader(name, value);
  if (answer.cookies) {
    res.setHeader(
      'set-cookie',
      answer.cookies.map((each) => setCookieHeader(each, isSecure)),
    );
  }
  if (answer.shown) {
    sendShown(req, res, answer.shown);
    return;
  }
  if (answer.media) {
    await sendMedia(req, res, answer.media);
    return;
  }
  if (answer.page !== undefined) {
    sendPage(req, res, answer.status, answer.page);
    return;
  }
  if (!answer.file) {
    if (answer.json !== undefined) sendJson(req, res, answer.status, answer.json);
    else {
      letGo(req, res);
      res.writeHead(answer.status, { ...DATA_HEADERS }).end();
    }
    return;
  }
  const { type, name, pieces } = answer.file;
  letGo(req, res);
  res.writeHead(answer.status, { ...DATA_HEADERS, 'content-type': type, 'content-disposition': contentDisposition(name) });
  if (req.method === 'HEAD') res.end();
  else await pipeline(Readable.from(pieces, { objectMode: true, highWaterMark: 16 }), res);
}

/** Serves one request at one edge; never rejects. */
export async function serveEdge(
  edge: Edge,
  parts: EdgeParts,
  req: IncomingMessage,
  res: ServerResponse,
  params: Readonly<Record<string, string>>,
): Promise<void> {
  const call = callOf(req);
  call.route = edge.path;
  const { about, makeCtx, metrics } = parts;
  try {
    if (!parts.isReady()) throw new Refused('NOT_READY');
    const viewer = whoAsks(edge, req, about, call.now);
    if (!isAllowed(edge.policy, viewer)) throw new Refused(viewer.id === null ? 'SIGN_IN_FIRST' : 'NOT_ALLOWED');
    const ctx = makeCtx(viewer, { log: call.log, now: call.now });
    const answer = await edge.answer(ctx, {
      params,
      query: new URL(req.url ?? '/', 'http://localhost').searchParams,
      headers: req.headers,
      cookies: edge.isForMachines ? {} : parseCookie(req.headers.cookie ?? ''),
      isHead: req.method === 'HEAD',
      address: callerAddress(req.socket.remoteAddress ?? '', req.headers['x-forwarded-for']),
      body: await readBody(edge, req),
    });
    await send(req, res, answer, about.publicUrl.startsWith('https:'));
  } catch (error) {
    if (!res.headersSent) sendError(req, res, error);
    else {
      // A file that broke off in its middle: the caller sees that it is cut, not that it is complete.
      if (!req.destroyed) recordFault(call.log, error, { route: call.route });
      res.destroy();
    }
  }
  if (edge.isForMachines) metrics.countWebhook(edge.path, res.statusCode);
}
