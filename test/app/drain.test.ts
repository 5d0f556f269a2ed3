import { createServer, request } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { makeDrain } from '../../server/drain.ts';

const GRACE = 5_000;
const open: { server?: Server; sockets: Socket[] } = { sockets: [] };

async function listen(listener: RequestListener): Promise<{ port: number; drain: ReturnType<typeof makeDrain> }> {
  const server = createServer(listener);
  open.server = server;
  const drain = makeDrain(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { port: (server.address() as AddressInfo).port, drain };
}

function ask(port: number): Promise<string> {
  return new Promise((settle, fail) => {
    const asked = request({ port, host: '127.0.0.1', agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => {
        settle(body);
      });
      response.on('error', fail);
    });
    asked.on('error', fail).end();
  });
}

async function hold(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  open.sockets.push(socket);
  socket.on('error', () => undefined);
  await new Promise((connected) => socket.once('connect', connected));
  return socket;
}

afterEach(() => {
  open.server?.closeAllConnections();
  for (const socket of open.sockets.splice(0)) socket.destroy();
});

/** A listener that answers when the test says so. */
function slow(): { listener: RequestListener; begun: Promise<void>; finish(): void } {
  let begin: () => void = () => undefined;
  let finish: () => void = () => undefined;
  const begun = new Promise<void>((settle) => {
    begin = settle;
  });
  const listener: RequestListener = (_req, res) => {
    finish = () => res.end('done');
    begin();
  };
  return { listener, begun, finish: () => finish() };
}

test('a running request gets its answer, and no new connection is accepted', async () => {
  const { listener, begun, finish } = slow();
  const { port, drain } = await listen(listener);
  const answer = ask(port);
  await begun;
  const drained = drain(GRACE);
  await expect(ask(port)).rejects.toThrow();
  finish();
  await expect(answer).resolves.toBe('done');
  await expect(drained).resolves.toBe(true);
});

test('connections that nobody uses do not hold it up', async () => {
  const { port, drain } = await listen((_req, res) => res.end('done'));
  const reserved = await hold(port);
  const kept = await hold(port);
  kept.write('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n');
  await new Promise((answered) => kept.once('data', answered));
  const closed = Promise.all([reserved, kept].map((socket) => new Promise((gone) => socket.once('close', gone))));
  await expect(drain(GRACE)).resolves.toBe(true);
  await closed;
});

test('a request that does not end is cut when the time is up', async () => {
  const { listener, begun } = slow();
  const { port, drain } = await listen(listener);
  const outcome = ask(port).then(
    () => 'answered',
    () => 'cut',
  );
  await begun;
  await expect(drain(20)).resolves.toBe(false);
  expect(await outcome).toBe('cut');
});
