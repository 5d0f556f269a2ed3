// A group robot's other side for `npm run bench -- outbox` and its test, in a process of its own: fails, keeps silent, breaks off and
// is too fast as it is told to, and keeps what arrived when. Its process sends the address when it listens, and what it kept when
// it is asked for `report`.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServerOptions {
  /** Shares of all calls. */
  readonly fails: number;
  readonly silent: number;
  /** Every so often, for so long, everything is too fast. */
  readonly burstEveryMilliseconds: number;
  readonly burstMilliseconds: number;
}

export interface Arrival {
  /** Milliseconds since 1970, with fractions. */
  at: number;
  robot: string;
  group: string;
  seq: number;
  key: string;
  /** Whether it was shown in the group. */
  isShown: boolean;
  answer: string;
}

const options = JSON.parse(process.argv[2] ?? '{}') as ServerOptions;
const arrivals: Arrival[] = [];
const startedAt = performance.now();

const server = createServer((request, response) => {
  const pieces: Buffer[] = [];
  request.on('data', (piece: Buffer) => pieces.push(piece));
  request.on('error', () => undefined);
  request.on('end', () => {
    const robot = new URL(request.url ?? '/', 'http://localhost').searchParams.get('key') ?? '';
    const { text } = JSON.parse(Buffer.concat(pieces).toString('utf8')) as { text: { content: string } };
    const [group = '', seq = '', key = ''] = text.content.split('|');
    const keep = (answer: string, isShown: boolean): void => {
      arrivals.push({ at: performance.timeOrigin + performance.now(), robot, group, seq: Number(seq), key, isShown, answer });
    };
    const say = (status: number, body: object, headers: Record<string, string> = {}): void => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    };
    const isBurst =
      (performance.now() - startedAt) % options.burstEveryMilliseconds > options.burstEveryMilliseconds - options.burstMilliseconds;
    if (isBurst) {
      keep('too fast', false);
      if (Math.random() < 0.5) say(200, { errcode: 45009, errmsg: 'api freq out of limit' });
      else say(429, {}, { 'retry-after': '10' });
      return;
    }
    const chance = Math.random();
    if (chance < options.fails) {
      keep('failed', false);
      if (Math.random() < 0.5) say(500, {});
      else say(200, { errcode: -1, errmsg: 'system busy' });
    } else if (chance < options.fails + options.silent) {
      // Half of those that are never answered are shown all the same, and some lines break instead of keeping silent.
      keep('no answer', Math.random() < 0.5);
      if (Math.random() < 0.4) request.socket.destroy();
    } else {
      keep('sent', true);
      say(200, { errcode: 0, errmsg: 'ok' });
    }
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('message', () => process.send?.({ arrivals }));
process.on('disconnect', () => process.exit(0));
