// The groundwork of the browser tests itself: that it would notice what it is there to notice.

import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { browserPath } from '../../scripts/stage.ts';
import { closeBrowser, describeWithBrowser, expectAccessible, expectNoProblems, openPage } from './support.ts';

const GOOD =
  '<!doctype html><html lang="zh-CN"><head><title>好</title><link rel="icon" href="data:,"></head><body><main><h1>好</h1></main></body></html>';
const BAD =
  '<!doctype html><html><head><title></title></head><body><img src="/missing.png"><button></button>' +
  '<p style="color:#eee;background:#fff">看不清</p><script src="/broken.js"></script></body></html>';
const PAGES: Record<string, readonly [type: string, body: string]> = {
  '/good': ['text/html; charset=utf-8', GOOD],
  '/bad': ['text/html; charset=utf-8', BAD],
  '/broken.js': ['text/javascript', 'console.error("told"); throw new Error("thrown");'],
};

test('a browser that was named and is none is an error, not a reason to skip', () => {
  expect(() => browserPath({ CHROME_PATH: '/nowhere/chrome' })).toThrow('CHROME_PATH');
});

describeWithBrowser('pages', () => {
  let server: Server;
  let url = '';

  beforeAll(async () => {
    server = createServer((request, response) => {
      const [type, body] = PAGES[request.url ?? ''] ?? ['text/plain', ''];
      const status = body === '' ? 404 : 200;
      // As strict as the program's own policy: nothing inline, no eval.
      response.writeHead(status, {
        'Content-Type': type,
        'Content-Security-Policy': "default-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:",
      });
      response.end(body);
    });
    await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    await closeBrowser();
    server.closeAllConnections();
    await new Promise((settle) => server.close(settle));
  });

  test('a good page passes, under a strict policy and without a trace of axe in it', async () => {
    const visit = await openPage();
    await visit.page.goto(`${url}/good`);
    await expectAccessible(visit.page);
    expect(await visit.page.evaluate('typeof axe')).toBe('undefined');
    expect(await visit.page.evaluate('navigator.language')).toBe('zh-CN');
    expectNoProblems(visit);
    await visit.close();
  });

  test('a bad page is found out: errors, exceptions, missing files, and what a reader cannot use', async () => {
    const visit = await openPage();
    await visit.page.goto(`${url}/bad`);
    await expect(expectAccessible(visit.page)).rejects.toThrow(/button-name[^]*color-contrast|color-contrast[^]*button-name/);
    const all = visit.problems.join('\n');
    expect(all).toContain('console: told');
    expect(all).toContain('exception: Error: thrown');
    expect(all).toContain('answer: 404 GET');
    expect(() => expectNoProblems(visit)).toThrow('told');
    expect(() => expectNoProblems(visit, /told|thrown|404|missing|favicon/)).not.toThrow();
    await visit.close();
  });
});
