// Lets the phone's pages open without a network. Kept: the page and its files, which carry a hash in their names. Never kept:
// what the server answers to questions; the pages themselves keep a copy of that, by person.
// `__ASSETS__` is filled in by the build (vite.config.ts).

declare const __ASSETS__: readonly string[];

/** As much of a service worker's world as is used here: its types and those of a page cannot be loaded together. */
interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  readonly location: { readonly origin: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
}

/** Named once, because the list stands wherever the name does. */
const ASSETS: readonly string[] = __ASSETS__;
const worker = globalThis as unknown as Worker;
const FILES = 'tierwise-phone-files';
const PAGES = 'tierwise-phone-pages';
const PAGE = '/m';
const PATIENCE_MILLISECONDS = 3_000;

async function install(): Promise<void> {
  const files = await caches.open(FILES);
  const missing = await Promise.all(ASSETS.map(async (asset) => ((await files.match(asset)) ? null : asset)));
  await files.addAll(missing.filter((asset) => asset !== null));
  const pages = await caches.open(PAGES);
  const page = await fetch(PAGE, { cache: 'no-store', credentials: 'same-origin', headers: { Accept: 'text/html' } });
  if (page.ok) await pages.put(PAGE, page);
  await worker.skipWaiting();
}

async function removeOldFiles(): Promise<void> {
  const files = await caches.open(FILES);
  for (const request of await files.keys()) {
    if (!ASSETS.includes(new URL(request.url).pathname)) await files.delete(request);
  }
  await worker.clients.claim();
}

async function fetchInTime(request: Request): Promise<Response> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE_MILLISECONDS);
  try {
    return await fetch(request, { signal: stop.signal });
  } finally {
    clearTimeout(timer);
  }
}

/** The newest page where the network is quick enough to bring it; the kept one otherwise. */
async function answerPage(request: Request): Promise<Response> {
  const pages = await caches.open(PAGES);
  const kept = await pages.match(PAGE);
  try {
    const page = await (kept ? fetchInTime(request) : fetch(request));
    // Every address of the phone is the same page; one with a ticket in it must not be kept under its own.
    if (page.ok && !page.redirected) await pages.put(PAGE, page.clone());
    return page.ok || !kept ? page : kept;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

async function answerFile(request: Request): Promise<Response> {
  const files = await caches.open(FILES);
  return (await files.match(request)) ?? fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(removeOldFiles()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && /^\/m(\/|$)/.test(pathname)) event.respondWith(answerPage(request));
  else if (ASSETS.includes(pathname)) event.respondWith(answerFile(request));
});
