// Reading what a request brings, never more than was agreed: whole, or as a stream that ends with a refusal at the limit.
// Surprise: whoever sends too much is still sending when it is answered. The answer closes the connection, and what comes after
// it is thrown away for a moment only, so that the sender gets to read why.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { Refused } from './core/errors.ts';

const LINGER_MILLISECONDS = 1_000;

/** Throws Refused TOO_LARGE when what is declared is already too much. */
function demandDeclaredSize(req: IncomingMessage, limitBytes: number): void {
  if (Number(req.headers['content-length'] ?? 0) > limitBytes) throw new Refused('TOO_LARGE', { limitBytes });
}

export function readBytes(req: IncomingMessage, limitBytes: number): Promise<Buffer> {
  demandDeclaredSize(req, limitBytes);
  return new Promise((settle, fail) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const leave = () => {
      req.off('data', take).off('end', end).off('error', cut).off('close', cut);
    };
    const take = (chunk: Buffer) => {
      length += chunk.length;
      if (length > limitBytes) {
        leave();
        fail(new Refused('TOO_LARGE', { limitBytes }));
      } else chunks.push(chunk);
    };
    const end = () => {
      leave();
      settle(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length));
    };
    const cut = () => {
      leave();
      fail(new Refused('MALFORMED'));
    };
    req.on('data', take).on('end', end).on('error', cut).on('close', cut);
  });
}

/** The bytes as they arrive; at the limit the stream breaks with Refused TOO_LARGE, with a lost caller with MALFORMED. */
export function streamBytes(req: IncomingMessage, limitBytes: number): Readable {
  demandDeclaredSize(req, limitBytes);
  let length = 0;
  const gate = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length;
      if (length > limitBytes) done(new Refused('TOO_LARGE', { limitBytes }));
      else done(null, chunk);
    },
  });
  // Whoever reads it hears of an error by reading; without a listener it would end the program when nobody reads.
  gate.on('error', () => undefined);
  req.once('close', () => {
    if (!req.complete) gate.destroy(new Refused('MALFORMED'));
  });
  return req.pipe(gate);
}

/** JSON that a plain form of another site cannot send: the type has to be said. Throws Refused NOT_JSON or MALFORMED. */
export function demandJsonType(req: IncomingMessage): void {
  const type = req.headers['content-type'] ?? '';
  const encoding = req.headers['content-encoding'] ?? 'identity';
  if (!/^application\/(?:json|graphql-response\+json)\s*(?:;\s*charset=(?:utf-8|"utf-8")\s*)?$/i.test(type) || encoding !== 'identity')
    throw new Refused('NOT_JSON');
}

export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    throw new Refused('MALFORMED');
  }
}

/** To be called before answering a request whose body may not have been read to its end. */
export function letGo(req: IncomingMessage, res: ServerResponse): void {
  if (req.complete || req.readableEnded) return;
  res.setHeader('connection', 'close');
  req.unpipe();
  req.resume();
  res.once('finish', () => {
    setTimeout(() => req.destroy(), LINGER_MILLISECONDS).unref();
  });
}
