// What is read out of an answer that says no, from GraphQL and from the edges beside it, and out of one that never came.

import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { AskError, readFailure, send, sendToEdge } from '../../client/shared/http.ts';

const SENTENCE = { zh: '请先登录。', en: 'Sign in first.' };

describe('a refusal', () => {
  test('of GraphQL is its code, its sentence and its details', () => {
    const error = readFailure(
      { data: null, errors: [{ message: 'X', extensions: { code: 'TOO_MANY', sentence: SENTENCE, details: { most: 3 } } }] },
      200,
    );
    expect(error).toMatchObject({ code: 'TOO_MANY', sentence: SENTENCE, details: { most: 3 }, isOffline: false, status: 200 });
  });

  test('of an edge is the same', () => {
    expect(readFailure({ code: 'SIGN_IN_FIRST', message: SENTENCE }, 401)).toMatchObject({
      code: 'SIGN_IN_FIRST',
      sentence: SENTENCE,
      status: 401,
    });
  });

  test('that is a fault carries the id under which it can be found', () => {
    expect(readFailure({ errors: [{ message: 'x', extensions: { code: 'FAULT', faultId: 'F-1' } }] }, 200)).toMatchObject({
      faultId: 'F-1',
      sentence: null,
    });
    expect(readFailure({ errors: [{ message: 'x' }] }, 400)).toMatchObject({ code: 'FAULT', faultId: null });
  });

  test('is not found in an answer, nor in something else', () => {
    for (const body of [{ data: { a: 1 } }, null, 'x', [], 1]) expect(readFailure(body, 200)).toBeNull();
  });
});

describe('a request', () => {
  let close = () => {};
  afterEach(() => close());

  async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener).listen(0);
    await new Promise((settle) => server.once('listening', settle));
    close = () => {
      server.closeAllConnections();
      server.close();
    };
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
  }

  const failureOf = (sent: Promise<unknown>) => sent.then(() => null).catch((error: unknown) => error as AskError);

  test('carries JSON and the token, and brings JSON back', async () => {
    let seen = '';
    const address = await serve((req, res) => {
      req.on('data', (chunk: Buffer) => (seen += `${req.headers.authorization ?? ''} ${chunk.toString()}`));
      req.on('end', () => res.end('{"a":1}'));
    });
    expect(await send(address, { body: { b: 2 }, token: 'T' })).toEqual({ status: 200, body: { a: 1 } });
    expect(seen).toBe('Bearer T {"b":2}');
  });

  test('that is answered too late or not at all could not be made', async () => {
    const silent = await serve(() => {});
    expect(await failureOf(send(silent, { timeOutMilliseconds: 30 }))).toMatchObject({ code: 'TIMED_OUT', isOffline: true });
    close();
    expect(await failureOf(send(silent))).toMatchObject({ code: 'OFFLINE', isOffline: true });
  });

  test('that is answered by something else is not readable', async () => {
    const address = await serve((_req, res) => {
      res.writeHead(502).end('<html>');
    });
    expect(await failureOf(send(address))).toMatchObject({ code: 'UNREADABLE', isOffline: false, status: 502 });
  });

  test('to an edge throws what the edge says', async () => {
    const address = await serve((_req, res) => {
      res.writeHead(429).end(JSON.stringify({ code: 'TRY_LATER', message: SENTENCE, details: { retryAfterSeconds: 4 } }));
    });
    const error = await failureOf(sendToEdge(address));
    expect(error).toBeInstanceOf(AskError);
    expect(error).toMatchObject({ code: 'TRY_LATER', sentence: SENTENCE, details: { retryAfterSeconds: 4 } });
  });
});
