// One request over HTTP, and what is known when it fails. Everything that can go wrong ends as an AskError, so that a page has
// one thing to show: the server's own sentence where it sent one, ours where the network or the clock was to blame.

import { noteServerTime } from './clock.ts';

export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** Codes of our own, beside those of the server. */
export type OwnCode = 'OFFLINE' | 'TIMED_OUT' | 'UNREADABLE';

interface Failure {
  readonly code: string;
  /** What the server says to a person; null when it said nothing. */
  readonly sentence?: Sentence | null;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly faultId?: string | null;
  readonly status?: number | null;
}

export class AskError extends Error {
  readonly code: string;
  readonly sentence: Sentence | null;
  readonly details: Readonly<Record<string, unknown>>;
  /** True when nothing reached the server, or nothing came back: worth trying again by itself. */
  readonly isOffline: boolean;
  /** Under which a fault of the server can be found. */
  readonly faultId: string | null;
  /** Of the HTTP answer; null without one. */
  readonly status: number | null;

  constructor({ code, sentence = null, details = {}, faultId = null, status = null }: Failure) {
    super(code);
    this.name = 'AskError';
    this.code = code;
    this.sentence = sentence;
    this.details = details;
    this.isOffline = code === 'OFFLINE' || code === 'TIMED_OUT';
    this.faultId = faultId;
    this.status = status;
  }
}

export const TIME_OUT_MILLISECONDS = 15_000;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readSentence(value: unknown): Sentence | null {
  return isRecord(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string'
    ? { zh: value['zh'], en: value['en'] }
    : null;
}

/** Reads a refusal as GraphQL tells it (`extensions`) or as an edge does (`code`, `message`); null when it is neither. */
export function readFailure(body: unknown, status: number | null): AskError | null {
  if (!isRecord(body)) return null;
  const errors: unknown = body['errors'];
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  const told = isRecord(first) && isRecord(first['extensions']) ? first['extensions'] : isRecord(first) ? {} : body;
  const code = typeof told['code'] === 'string' ? told['code'] : isRecord(first) ? 'FAULT' : null;
  if (code === null) return null;
  return new AskError({
    code,
    sentence: readSentence(told['sentence']) ?? readSentence(told['message']),
    details: isRecord(told['details']) ? told['details'] : {},
    faultId: typeof told['faultId'] === 'string' ? told['faultId'] : null,
    status,
  });
}

export interface Request {
  readonly body?: unknown;
  readonly token?: string | null;
  readonly timeOutMilliseconds?: number;
}

export interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** Sends JSON and reads JSON. Throws AskError when there is no answer, or none that can be read; any status is an answer. */
export async function send(
  path: string,
  { body, token = null, timeOutMilliseconds = TIME_OUT_MILLISECONDS }: Request = {},
): Promise<Answered> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeOutMilliseconds);
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { 'Content-Type': 'application/json', ...(token === null ? {} : { Authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body ?? {}),
      signal: stop.signal,
    });
    noteServerTime(response.headers.get('Date'));
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : parse(text, response.status) };
  } catch (error) {
    if (error instanceof AskError) throw error;
    throw new AskError({ code: stop.signal.aborted ? 'TIMED_OUT' : 'OFFLINE' });
  } finally {
    clearTimeout(timer);
  }
}

function parse(text: string, status: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AskError({ code: 'UNREADABLE', status });
  }
}

/** As `send`, for edges outside GraphQL: an answer from 400 on is thrown as what the server says. */
export async function sendToEdge(path: string, request: Request = {}): Promise<unknown> {
  const { status, body } = await send(path, request);
  if (status < 400) return body;
  throw readFailure(body, status) ?? new AskError({ code: 'UNREADABLE', status });
}
