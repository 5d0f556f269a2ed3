// Serves the three pages and their files as Vite built them. Files with a digest in their name are kept by browsers for good;
// the pages themselves are asked for each time and get a fresh nonce each time, so nobody keeps them.

import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { SECURITY_HEADERS, WORKER_POLICY, pagePolicy } from './headers.ts';
import { callOf } from './requests.ts';

/** In the built pages where the nonce belongs. */
const NONCE_PLACE = '__NONCE__';
const HASHED_FOLDER = '/assets/';
/** Addresses of ours that are never a page, whatever a browser says that it accepts. */
const NO_PAGES = /^\/(?:graphql|healthz|readyz|metrics|socket\.io|webhooks|auth|assets)(?:\/|$)/;
/**
 * A program that looks for the built files one by one is not to find those that only the server reads. None of ours has a name that
 * needs a percent sign, by which `%2e` would stand for the dot that is looked for here.
 */
const NOT_SERVED = /(?:\.html|\.gz|\.br|\.map)$|\/\.|%/;

const UNBUILT = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Tierwise</title></head>
<body>
<h1>Tierwise</h1>
<p>服务正在运行，但页面还没有构建：请运行 <code>npm run build</code>，或用 <code>npm run dev</code> 启动。</p>
<p lang="en">The server is running, but the pages are not built: run <code>npm run build</code>, or start it by <code>npm run dev</code>.</p>
<p><code>POST /graphql</code> · <a href="/healthz">/healthz</a> · <a href="/readyz">/readyz</a></p>
</body>
</html>
`;

export interface Pages {
  /** False when there is nothing to serve at that address. */
  serve(req: IncomingMessage, res: ServerResponse): boolean;
}

type Page = 'm.html' | 'screen.html' | 'index.html';

const ROUTES: Readonly<Record<Page, string>> = { 'm.html': '/m', 'screen.html': '/screen', 'index.html': '/' };

function pageOf(pathname: string): Page {
  if (pathname === '/m' || pathname.startsWith('/m/')) return 'm.html';
  return pathname.startsWith('/screen/') ? 'screen.html' : 'index.html';
}

function wantsPage(req: IncomingMessage, pathname: string): boolean {
  // The two addresses that are told to people are pages for whoever asks, also for a program that takes anything.
  if (pathname === '/' || pathname === '/m') return true;
  return !NO_PAGES.test(pathname) && (req.headers.accept ?? '').includes('text/html');
}

/**
 * @param folder what Vite wrote
 * @param isFixed in production the files are looked at once; else they may be built anew at any time
 */
export function makePages(folder: string, isFixed: boolean): Pages {
  const kept = new Map<string, string>();
  const read = (name: string): string | null => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    const file = path.join(folder, name);
    if (!existsSync(file)) return null;
    const text = readFileSync(file, 'utf8');
    if (isFixed) kept.set(name, text);
    return text;
  };
  const files = existsSync(folder) || !isFixed ? fileServer(folder, isFixed) : null;

  const sendPage = (req: IncomingMessage, res: ServerResponse, pathname: string): void => {
    const nonce = randomBytes(16).toString('base64');
    const text = (read(pageOf(pathname)) ?? read('index.html') ?? UNBUILT).replaceAll(NONCE_PLACE, nonce);
    res.writeHead(200, {
      ...SECURITY_HEADERS,
      'content-security-policy': pagePolicy(nonce, req.headers.host),
      'content-type': 'text/html; charset=utf-8',
      'content-length': Buffer.byteLength(text),
      'cache-control': 'no-cache',
    });
    res.end(text);
  };

  return {
    serve(req, res) {
      if (req.method !== 'GET' && req.method !== 'HEAD') return false;
      const pathname = (req.url ?? '/').split('?', 1)[0] ?? '/';
      const call = callOf(req);
      if (wantsPage(req, pathname)) {
        call.route = ROUTES[pageOf(pathname)];
        sendPage(req, res, pathname);
        return true;
      }
      if (!files || pathname.endsWith('/') || NOT_SERVED.test(pathname)) return false;
      call.route = '/assets';
      // Half a file is never needed here, and sirv trusts a range that ends before it begins.
      delete req.headers.range;
      let isFound = true;
      files(req, res, () => {
        isFound = false;
        call.route = 'unknown';
      });
      return isFound;
    },
  };
}

function fileServer(folder: string, isFixed: boolean): ReturnType<typeof sirv> {
  return sirv(folder, {
    dev: !isFixed,
    brotli: true,
    gzip: true,
    etag: true,
    // No address stands for a file of another name.
    extensions: [],
    setHeaders(res, pathname) {
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) res.setHeader(name, value);
      const isHashed = pathname.startsWith(HASHED_FOLDER);
      res.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (pathname === '/sw.js') {
        res.setHeader('content-security-policy', WORKER_POLICY);
        res.setHeader('service-worker-allowed', '/');
      }
    },
  });
}
