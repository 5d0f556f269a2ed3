// Calls an address that a person has written down, so that it can never lead inside: https to a listed host, its name resolved here,
// every address checked, the checked one connected to, no redirect followed, no more read and no longer waited than is fair.
// Surprise: it tells whether anything can have arrived. Before the line is encrypted nothing was sent; from then on a lost answer
// means that nobody knows.

import { request as requestPlainly } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { request as requestSafely } from 'node:https';
import type { RequestOptions } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Words } from '../generated/types.ts';
import { checkAddress } from './address.rules.ts';
import { isOutside, resolveByDns } from './addresses.ts';
import type { Resolve } from './addresses.ts';
import type { Reply } from './sending.rules.ts';

/** What a test or a benchmark passes in code to reach a server of its own; nothing else can. */
export interface CallOptions {
  readonly resolve?: Resolve;
  readonly isOutside?: (address: string) => boolean;
  /** Without TLS. */
  readonly isPlain?: true;
  readonly ca?: string;
}

export interface Call {
  readonly address: string;
  readonly allowed: ReadonlySet<string>;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMilliseconds: number;
}

const MOST_BYTES_READ = 64 * 1024;

const says = (zh: string, en: string): Words => ({ zh, en });

export async function call({ address, allowed, body, headers, timeoutMilliseconds }: Call, options: CallOptions = {}): Promise<Reply> {
  const verdict = checkAddress(address, allowed);
  if (!verdict.ok)
    return { kind: 'FORBIDDEN', reason: says(`地址不被允许（${verdict.why}）`, `the address is not allowed (${verdict.why})`) };
  const { url, host, port } = verdict;
  const timeout = AbortSignal.timeout(timeoutMilliseconds);
  const addresses = await within((options.resolve ?? resolveByDns)(host, timeout), timeout).catch(() => []);
  if (addresses.length === 0) return { kind: 'NOT_SENT', reason: says('域名无法解析', 'the host’s name could not be resolved') };
  const isFine = options.isOutside ?? isOutside;
  // One that leads inside is enough: whoever owns the name decides which one would be taken.
  if (!addresses.every(isFine))
    return { kind: 'FORBIDDEN', reason: says('域名指向内部地址，不予访问', 'the host’s name leads to an internal address') };
  const checked = addresses.map((found) => ({ address: found, family: found.includes(':') ? 6 : 4 }));
  const lookup: LookupFunction = (_host, { all }, answer) => {
    const [first] = checked;
    if (all) answer(null, checked);
    else answer(null, first?.address ?? '', first?.family ?? 4);
  };
  return send(
    (onAnswer) =>
      (options.isPlain ? requestPlainly : requestSafely)(
        {
          host,
          port,
          path: `${url.pathname}${url.search}`,
          method: 'POST',
          // A connection of its own, which nobody has led elsewhere before; and no proxy of the environment.
          agent: false,
          lookup,
          autoSelectFamily: true,
          signal: timeout,
          headers: {
            ...headers,
            host: url.host,
            'content-type': 'application/json; charset=utf-8',
            'content-length': String(Buffer.byteLength(body)),
            accept: 'application/json',
            'user-agent': 'Tierwise',
          },
          ...(options.ca === undefined ? {} : { ca: options.ca }),
        } as RequestOptions,
        onAnswer,
      ),
    body,
    options.isPlain === true ? 'connect' : 'secureConnect',
  );
}

function send(
  begin: (onAnswer: (response: IncomingMessage) => void) => ClientRequest,
  body: string,
  readyEvent: 'connect' | 'secureConnect',
): Promise<Reply> {
  return new Promise((settle) => {
    let isUnderWay = false;
    const broken = (error: unknown): void => {
      const isLate = error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
      if (!isUnderWay)
        settle({ kind: 'NOT_SENT', reason: isLate ? says('连接超时', 'no connection in time') : says('无法连接对方', 'no connection') });
      else
        settle({
          kind: 'NO_ANSWER',
          reason: isLate
            ? says('已发出，但没有在时限内得到回复', 'sent, but not answered in time')
            : says('已发出，但连接中断', 'sent, but the connection broke'),
        });
    };
    const request = begin((response) => {
      const { statusCode = 0, headers } = response;
      const answer = (text: string | null): void => {
        settle({ kind: 'ANSWER', status: statusCode, retryAfter: headers['retry-after'] ?? null, body: text });
      };
      const pieces: Buffer[] = [];
      let length = 0;
      response.on('data', (piece: Buffer) => {
        length += piece.length;
        pieces.push(piece);
        // What was said by the status counts; the rest is not read.
        if (length <= MOST_BYTES_READ) return;
        answer(null);
        request.destroy();
      });
      response.on('end', () => {
        answer(Buffer.concat(pieces).toString('utf8'));
      });
      response.on('error', broken);
    });
    // The body is written when the line stands, so that before then nothing can have arrived.
    request.on('socket', (socket) => {
      socket.once(readyEvent, () => {
        isUnderWay = true;
        request.end(body);
      });
    });
    request.on('error', broken);
    // Upgrades and 1xx answers are none of ours.
    request.on('close', () => {
      broken(null);
    });
    request.flushHeaders();
  });
}

/** A resolver that does not listen to the signal is left behind. */
function within<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((settle, fail) => {
    signal.addEventListener('abort', () => fail(signal.reason as Error), { once: true });
    work.then(settle, fail);
  });
}
