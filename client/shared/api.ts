// Asking the server: GraphQL by the digest of the document, edges by their path, files with their progress. A token that has run
// out is renewed and the request sent once more; everything else that fails is an AskError.

import { AskError, TIME_OUT_MILLISECONDS, readFailure, send, sendToEdge } from './http.ts';
import type { Answered } from './http.ts';
import type { Operation } from './operation.ts';
import { accessToken, currentSession, renew } from './session.ts';

export { AskError } from './http.ts';
export type { Operation } from './operation.ts';

const RENEWABLE = new Set(['SIGN_IN_FIRST', 'TOKEN_EXPIRED', 'TOKEN_WRONG', 'SESSION_ENDED']);

function isForWantOfToken(error: unknown): boolean {
  return error instanceof AskError && (RENEWABLE.has(error.code) || error.status === 401);
}

/** Runs it with the token, and once more with a new one when the first was not good any more. */
async function withToken<Result>(work: (token: string | null) => Promise<Result>): Promise<Result> {
  const token = await accessToken();
  try {
    return await work(token);
  } catch (error) {
    if (!isForWantOfToken(error) || token === null) throw error;
    // Another request may have renewed it already.
    if (currentSession().token === token) await renew();
    const fresh = currentSession().token;
    if (fresh === null || fresh === token) throw error;
    return await work(fresh);
  }
}

function readData(answered: Answered): unknown {
  const failure = readFailure(answered.body, answered.status);
  if (failure !== null) throw failure;
  const { body, status } = answered;
  if (status >= 400 || typeof body !== 'object' || body === null || !('data' in body)) throw new AskError({ code: 'UNREADABLE', status });
  return body.data;
}

/** Throws AskError; an answer with an error in any field counts as one. */
export async function ask<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): Promise<Data> {
  return withToken(async (token) => readData(await send('/graphql', { body: { documentId: operation.id, variables }, token })) as Data);
}

/** For edges outside GraphQL. The answer's shape is the caller's to check. */
export async function post(path: string, body: unknown = {}): Promise<unknown> {
  return withToken((token) => sendToEdge(path, { body, token }));
}

export interface UploadOptions {
  /** Bytes sent, of all. */
  readonly onProgress?: (sent: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Sends a file as it is. Only sending counts towards the time-out, so a long file may take its time. */
export async function upload(path: string, file: Blob, { onProgress, signal }: UploadOptions = {}): Promise<unknown> {
  return withToken((token) => sendFile(path, file, token, onProgress, signal));
}

function sendFile(
  path: string,
  file: Blob,
  token: string | null,
  onProgress: UploadOptions['onProgress'],
  signal: AbortSignal | undefined,
): Promise<unknown> {
  return new Promise((settle, fail) => {
    const request = new XMLHttpRequest();
    let patience: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(patience);
      patience = setTimeout(() => {
        fail(new AskError({ code: 'TIMED_OUT' }));
        request.abort();
      }, TIME_OUT_MILLISECONDS);
    };
    request.open('POST', path);
    request.setRequestHeader('Content-Type', file.type === '' ? 'application/octet-stream' : file.type);
    if (file instanceof File) request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    if (token !== null) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => {
      wait();
      onProgress?.(loaded, total);
    };
    request.onload = () => {
      let body: unknown;
      try {
        body = JSON.parse(request.responseText);
      } catch {
        fail(new AskError({ code: 'UNREADABLE', status: request.status }));
        return;
      }
      if (request.status < 400) settle(body);
      else fail(readFailure(body, request.status) ?? new AskError({ code: 'UNREADABLE', status: request.status }));
    };
    request.onerror = () => fail(new AskError({ code: 'OFFLINE' }));
    request.onabort = () => fail(new AskError({ code: 'STOPPED' }));
    request.onloadend = () => clearTimeout(patience);
    signal?.addEventListener('abort', () => request.abort());
    wait();
    request.send(file);
  });
}
