// Files and plain pages over HTTP: parts, what a browser keeps, heads, and policies.

import { describe, expect, test } from '@jest/globals';
import type { Answer, Edge } from '../../server/parts.ts';
import { serveReady } from '../app/serving.ts';

const BYTES = Buffer.from('0123456789');
const opened: ({ first: number; last: number } | null)[] = [];

const media: Answer = {
  status: 200,
  media: {
    type: 'video/mp4',
    bytes: BYTES.length,
    tag: 'abc',
    keptSeconds: 600,
    open(range) {
      opened.push(range);
      return Promise.resolve(
        (async function* () {
          await Promise.resolve();
          yield range ? BYTES.subarray(range.first, range.last + 1) : BYTES;
        })(),
      );
    },
  },
};
const edge = (path: string, answer: Answer): Edge => ({
  method: 'GET',
  path,
  policy: 'ANYONE',
  body: 'none',
  answer: () => Promise.resolve(answer),
});

async function asked(headers: Record<string, string> = {}, method = 'GET') {
  const { url } = await serveReady({ edges: [edge('/film', media)] });
  opened.length = 0;
  const response = await fetch(`${url}/film`, { headers, method });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

describe('a film', () => {
  test('is given whole, with its type, kept by this browser alone', async () => {
    const { status, text, headers } = await asked();
    expect([status, text]).toEqual([200, '0123456789']);
    expect(headers.get('content-type')).toBe('video/mp4');
    expect(headers.get('accept-ranges')).toBe('bytes');
    expect(headers.get('cache-control')).toBe('private, max-age=600, immutable');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-disposition')).toBe('inline');
  });

  test('is given in the part that is asked for', async () => {
    const { status, text, headers } = await asked({ range: 'bytes=2-4' });
    expect([status, text, headers.get('content-range'), headers.get('content-length')]).toEqual([206, '234', 'bytes 2-4/10', '3']);
  });

  test('is given whole where the part is of another film', async () => {
    const { status, text } = await asked({ range: 'bytes=2-4', 'if-range': '"other"' });
    expect([status, text]).toEqual([200, '0123456789']);
    expect((await asked({ range: 'bytes=2-4', 'if-range': '"abc"' })).status).toBe(206);
  });

  test('has no part behind its end', async () => {
    const { status, headers } = await asked({ range: 'bytes=10-' });
    expect([status, headers.get('content-range')]).toEqual([416, 'bytes */10']);
    expect(opened).toEqual([]);
  });

  test('is not read for who has it, or wants its head alone', async () => {
    expect((await asked({ 'if-none-match': '"abc"' })).status).toBe(304);
    const { status, headers } = await asked({}, 'HEAD');
    expect([status, headers.get('content-length')]).toEqual([200, '10']);
    expect(opened).toEqual([]);
  });
});

test('a plain page runs nothing, and its style has a nonce of its own each time', async () => {
  const page = '<style nonce="__NONCE__">b{}</style>';
  const { url } = await serveReady({ edges: [edge('/page', { status: 404, page })] });
  const read = async () => {
    const response = await fetch(`${url}/page`);
    const nonce = /nonce="([^"]+)"/.exec(await response.text())?.[1] ?? '';
    expect(response.status).toBe(404);
    expect(response.headers.get('content-security-policy')).toContain(`style-src 'nonce-${nonce}'`);
    expect(response.headers.get('content-security-policy')).not.toContain('script-src');
    return nonce;
  };
  expect(await read()).not.toBe(await read());
});
