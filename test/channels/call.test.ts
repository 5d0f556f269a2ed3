// Real calls to a server on this machine, which only a test can reach: it passes in code that 127.0.0.1 counts as outside.

import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createPlainServer } from 'node:net';
import type { AddressInfo, Server as NetServer } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { readHosts } from '../../server/channels/address.rules.ts';
import { call } from '../../server/channels/call.ts';
import type { CallOptions } from '../../server/channels/call.ts';
import type { Reply } from '../../server/channels/sending.rules.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function listening(server: Server | NetServer, address = '127.0.0.1', port = 0): Promise<number> {
  await new Promise<void>((settle) => server.listen(port, address, settle));
  closing.push(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const serve = (answer: (request: IncomingMessage, response: ServerResponse) => void, address?: string, port?: number): Promise<number> =>
  listening(createServer(answer), address, port);

const here: CallOptions = { resolve: () => Promise.resolve(['127.0.0.1']), isOutside: () => true, isPlain: true };

function ask(port: number, options: CallOptions = here, more: { timeoutMilliseconds?: number; path?: string } = {}): Promise<Reply> {
  return call(
    {
      address: `https://robot.test:${port}${more.path ?? '/send?key=abc'}`,
      allowed: readHosts(`robot.test:${port}`),
      body: '{"x":1}',
      headers: { 'x-signature': 't=1,v1=00' },
      timeoutMilliseconds: more.timeoutMilliseconds ?? 2_000,
    },
    options,
  );
}

describe('a call', () => {
  test('brings the body with its headers, under the name and not the number', async () => {
    const seen: { url?: string | undefined; host?: string | undefined; signature?: unknown; body: string }[] = [];
    const port = await serve((request, response) => {
      let body = '';
      request.on('data', (piece: Buffer) => (body += piece.toString()));
      request.on('end', () => {
        seen.push({ url: request.url, host: request.headers.host, signature: request.headers['x-signature'], body });
        response.end('{"errcode":0}');
      });
    });
    expect(await ask(port)).toEqual({ kind: 'ANSWER', status: 200, retryAfter: null, body: '{"errcode":0}' });
    expect(seen).toEqual([{ url: '/send?key=abc', host: `robot.test:${port}`, signature: 't=1,v1=00', body: '{"x":1}' }]);
  });

  test('asks for the name once, and connects to what it has looked at', async () => {
    let asked = 0;
    let hits = 0;
    const port = await serve((_request, response) => response.end(String((hits += 1))));
    const inside = await serve((_request, response) => response.end('INSIDE'), '127.0.0.2', port);
    expect(inside).toBe(port);
    const rebinding: CallOptions = {
      ...here,
      resolve: () => {
        asked += 1;
        return Promise.resolve([asked === 1 ? '127.0.0.1' : '127.0.0.2']);
      },
      isOutside: (address) => address !== '127.0.0.2',
    };
    expect(await ask(port, rebinding)).toMatchObject({ kind: 'ANSWER', body: '1' });
    expect(asked).toBe(1);
    expect(await ask(port, rebinding)).toMatchObject({ kind: 'FORBIDDEN' });
    expect(hits).toBe(1);
  });

  test('is not made when one of several addresses leads inside', async () => {
    let hits = 0;
    const port = await serve((_request, response) => response.end(String((hits += 1))));
    const mixed: CallOptions = {
      ...here,
      resolve: () => Promise.resolve(['127.0.0.1', '10.0.0.1']),
      isOutside: (address) => address === '127.0.0.1',
    };
    expect(await ask(port, mixed)).toMatchObject({ kind: 'FORBIDDEN', reason: { zh: expect.any(String), en: expect.any(String) } });
    expect(hits).toBe(0);
  });

  test('refuses this machine where nobody has said in code that it may be reached', async () => {
    let hits = 0;
    const port = await serve((_request, response) => response.end(String((hits += 1))));
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '169.254.169.254', '10.0.0.1'])
      expect(await ask(port, { isPlain: true, resolve: () => Promise.resolve([address]) })).toMatchObject({ kind: 'FORBIDDEN' });
    expect(hits).toBe(0);
  });

  test('refuses a host that is not on the list any more', async () => {
    const reply = await call(
      { address: 'https://robot.test/x', allowed: readHosts('other.test'), body: '', headers: {}, timeoutMilliseconds: 500 },
      here,
    );
    expect(reply).toMatchObject({ kind: 'FORBIDDEN' });
  });

  test('follows no redirect', async () => {
    let hits = 0;
    const inside = await serve((_request, response) => response.end(String((hits += 1))));
    const port = await serve((_request, response) => response.writeHead(307, { location: `http://127.0.0.1:${inside}/` }).end());
    expect(await ask(port)).toMatchObject({ kind: 'ANSWER', status: 307 });
    expect(hits).toBe(0);
  });

  test('reads no more than is fair of an answer', async () => {
    let written = 0;
    const port = await serve((_request, response) => {
      response.writeHead(200);
      const pour = (): void => {
        while (!response.destroyed && written < 500 * 1024 * 1024) {
          written += 65_536;
          if (!response.write(Buffer.alloc(65_536))) {
            response.once('drain', pour);
            return;
          }
        }
      };
      pour();
    });
    expect(await ask(port)).toMatchObject({ kind: 'ANSWER', status: 200, body: null });
    expect(written).toBeLessThan(50 * 1024 * 1024);
  });

  test('hands on Retry-After', async () => {
    const port = await serve((_request, response) => response.writeHead(429, { 'retry-after': '3' }).end());
    expect(await ask(port)).toMatchObject({ kind: 'ANSWER', status: 429, retryAfter: '3' });
  });
});

describe('whether anything can have arrived', () => {
  test('nothing: no name, no server, no certificate that is worth anything', async () => {
    expect(await ask(9, { ...here, resolve: () => Promise.resolve([]) })).toMatchObject({ kind: 'NOT_SENT' });
    expect(await ask(9, { ...here, resolve: () => Promise.reject(new Error('SERVFAIL')) })).toMatchObject({ kind: 'NOT_SENT' });
    const port = await serve((_request, response) => response.end());
    closing.splice(0).forEach((close) => {
      close();
    });
    expect(await ask(port)).toMatchObject({ kind: 'NOT_SENT' });
    // A server that does not speak TLS, called as every call is made outside of tests.
    let heard = '';
    const plain = await listening(
      createPlainServer((socket) => socket.on('data', (data) => (heard += data.toString('latin1'))).on('error', () => undefined)),
    );
    const { isPlain: _no, ...safely } = here;
    expect(await ask(plain, safely, { timeoutMilliseconds: 300 })).toMatchObject({ kind: 'NOT_SENT' });
    expect(heard).not.toContain('POST');
  });

  test('nothing: a name that is never found', async () => {
    const never: CallOptions = { ...here, resolve: () => new Promise(() => undefined) };
    expect(await ask(9, never, { timeoutMilliseconds: 100 })).toMatchObject({ kind: 'NOT_SENT' });
  });

  test('nobody knows: silence', async () => {
    const port = await serve(() => undefined);
    expect(await ask(port, here, { timeoutMilliseconds: 150 })).toMatchObject({ kind: 'NO_ANSWER' });
  });

  test('nobody knows: an answer that trickles for longer than is fair', async () => {
    const port = await serve((_request, response) => {
      response.writeHead(200);
      const trickle = setInterval(() => response.write('x'), 20);
      closing.push(() => {
        clearInterval(trickle);
      });
    });
    const startedAt = performance.now();
    expect(await ask(port, here, { timeoutMilliseconds: 200 })).toMatchObject({ kind: 'NO_ANSWER' });
    expect(performance.now() - startedAt).toBeLessThan(1_500);
  });

  test('nobody knows: a line that breaks after the message', async () => {
    const port = await serve((request) => {
      request.on('data', () => undefined).on('end', () => request.socket.destroy());
    });
    expect(await ask(port)).toMatchObject({ kind: 'NO_ANSWER' });
    const cut = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"errcode":0');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await ask(cut)).toMatchObject({ kind: 'NO_ANSWER' });
  });
});
