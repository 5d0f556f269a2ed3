// What the tests in a browser stand on: the Chromium or Chrome of this machine, the built program as a process of its own with a
// database of its own, and pages that remember what went wrong on them.
// Surprise: axe runs in an isolated world of the page, through the debugger's protocol: it sees the same document, the page's content
// security policy stays in force, and the page never notices.

import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe } from '@jest/globals';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

const ROOT = path.resolve(import.meta.dirname, '../..');
const BUILD_MILLISECONDS = 240_000;
const START_MILLISECONDS = 90_000;
const STOP_MILLISECONDS = 20_000;
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const KNOWN_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
/** Nothing but the pages under test goes over the network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser that CHROME_PATH names, else the first one found; null where there is none. */
export function browserPath(env: NodeJS.ProcessEnv = process.env): string | null {
  const named = env['CHROME_PATH'];
  if (named) {
    if (!isProgram(named)) throw new Error('CHROME_PATH names no program');
    return named;
  }
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const candidates = [...NAMES.flatMap((name) => [...folders, '/usr/bin'].map((folder) => path.join(folder, name))), ...KNOWN_PLACES];
  return candidates.find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** As `describe`; reported as skipped, with the reason, where there is no browser. */
export function describeWithBrowser(name: string, tests: () => void): void {
  if (browserPath() !== null) describe(name, tests);
  else skipping(`${name} (no Chromium or Chrome here; CHROME_PATH may name one)`, tests);
}

const { skip: skipping } = describe;

export interface Server {
  url: string;
  /** Its data folder. */
  folder: string;
  /** What it has written so far. */
  said(): string;
  /** As Ctrl-C does; removes the folder. Throws when it had to be killed. */
  stop(): Promise<void>;
}

/** The built program with a demo world, once it is ready. `env` is added to its environment. */
export async function startServer(env: Readonly<Record<string, string>> = {}): Promise<Server> {
  await build();
  const folder = mkdtempSync(path.join(tmpdir(), 'tierwise-browser-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const { PATH = '', HOME = '', RECORD_TRAFFIC = '' } = process.env;
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/main.js'], {
    cwd: ROOT,
    env: { PATH, HOME, RECORD_TRAFFIC, PORT: String(port), DATA_DIR: folder, DEMO: 'true', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  let isOver = false;
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const ended = new Promise<void>((settle) => {
    child.on('close', () => {
      isOver = true;
      settle();
    });
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const patience = new AbortController();
    const tooLong = pause(STOP_MILLISECONDS, 'too long', { signal: patience.signal }).catch(() => 'in time');
    const outcome = await Promise.race([ended.then(() => 'in time'), tooLong]);
    patience.abort();
    if (outcome === 'too long') {
      child.kill('SIGKILL');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
    if (outcome === 'too long') throw new Error(`the server did not stop by itself:\n${text}`);
  };
  try {
    await untilReady(
      url,
      () => isOver,
      () => text,
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, folder, said: () => text, stop };
}

async function untilReady(url: string, isOver: () => boolean, said: () => string): Promise<void> {
  const until = performance.now() + START_MILLISECONDS;
  while (performance.now() < until) {
    if (isOver()) throw new Error(`the server ended before it was ready:\n${said()}`);
    const isReady = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return;
    await pause(100);
  }
  throw new Error(`the server was not ready within ${START_MILLISECONDS / 1000} s:\n${said()}`);
}

/** Test files run side by side, and only one may write dist/; esbuild does not run inside jest's own world, hence the process. */
async function build(): Promise<void> {
  const lock = path.join(ROOT, 'node_modules', '.browser-tests-are-building');
  const until = performance.now() + BUILD_MILLISECONDS;
  while (!mayBuild(lock)) {
    if (performance.now() > until) throw new Error(`another build does not end; remove ${path.relative(ROOT, lock)} if there is none`);
    await pause(200);
  }
  try {
    const built = spawnSync(process.execPath, ['scripts/build.js'], { cwd: ROOT, encoding: 'utf8', timeout: BUILD_MILLISECONDS });
    if (built.status !== 0) throw new Error(`the build failed:\n${built.stdout}${built.stderr}`);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function mayBuild(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  // Left behind by a run that was killed.
  const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (age > BUILD_MILLISECONDS) rmSync(lock, { recursive: true, force: true });
  return false;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const { port } = server.address() as AddressInfo;
  await new Promise((settle) => server.close(settle));
  return port;
}

let browser: Promise<Browser> | null = null;

/** One browser for all tests of a file. */
function openBrowser(): Promise<Browser> {
  const executablePath = browserPath();
  if (executablePath === null) throw new Error('there is no Chromium or Chrome; use describeWithBrowser');
  browser ??= chromium.launch({ executablePath, headless: true, args: FLAGS, timeout: 60_000 });
  return browser;
}

/** In afterAll of every file that opens pages. */
export async function closeBrowser(): Promise<void> {
  const opened = await browser;
  browser = null;
  await opened?.close();
}

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** What the page complained about: its console's errors, its exceptions, requests that failed or were refused. */
  problems: string[];
  close(): Promise<void>;
}

/** A new page in a context of its own, as a fresh browser; Chinese, in business time, on a desktop unless told. */
export async function openPage(options: BrowserContextOptions = {}): Promise<Visit> {
  const opened = await openBrowser();
  const context = await opened.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => problems.push(`exception: ${error.stack ?? error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'unknown';
    // A page that is left gives up what it was still waiting for.
    if (why !== 'net::ERR_ABORTED') problems.push(`request: ${request.method()} ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`answer: ${response.status()} ${response.request().method()} ${response.url()}`);
  });
  return { page, context, problems, close: () => context.close() };
}

/** A phone as most have it, for `openPage`. */
export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** Nothing went wrong on the page but for what is expected, as the 401 of a visitor who has no session yet. */
export function expectNoProblems({ problems }: Visit, ...expected: readonly RegExp[]): void {
  const unexpected = problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)));
  if (unexpected.length > 0) throw new Error(`${unexpected.length} problems on the page:\n  ${unexpected.join('\n  ')}`);
}

interface Violation {
  id: string;
  impact: string | null;
  help: string;
  nodes: { target: unknown[]; failureSummary?: string }[];
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const GRAVE = new Set(['serious', 'critical']);

/** axe finds nothing serious or critical on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const violations = await runAxe(page);
  const grave = violations.filter(({ impact }) => impact !== null && GRAVE.has(impact));
  if (grave.length === 0) return;
  const told = grave.flatMap(({ id, impact, help, nodes }) => [
    `${impact}: ${id}: ${help}`,
    ...nodes.slice(0, 5).map(({ target, failureSummary = '' }) => `    ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`),
  ]);
  throw new Error(`axe finds ${grave.length} serious violations on ${page.url()}:\n  ${told.join('\n  ')}`);
}

async function runAxe(page: Page): Promise<Violation[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'axe' });
    const evaluate = async (expression: string): Promise<unknown> => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId: executionContextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(`axe did not run: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
      return result.value;
    };
    await evaluate(`${axeSource}; undefined`);
    const found = await evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => JSON.stringify(violations))`);
    return JSON.parse(String(found)) as Violation[];
  } finally {
    await session.detach();
  }
}

/** Whom of the demo world a page is opened as: somebody of the staff, or the first persona of a role. */
export type As = { username: string; password: string } | { personaRole: 'DISTRIBUTOR' | 'KOL' | 'OPERATOR' | 'OPS_MANAGER' | 'ADMIN' };

/** Where the pages remember who is signed in; without it they take the visitor for a stranger and ask nobody. */
const REMEMBERED = 'tierwise.person.me';

/** Signs the visitor in without the pages, for tests that are about something else; the next page that is opened finds the session. */
export async function signIn({ page, context }: Visit, { url }: Pick<Server, 'url'>, as: As): Promise<void> {
  const post = async (at: string, data: object): Promise<unknown> => {
    const response = await context.request.post(url + at, { data, headers: { Origin: url } });
    if (!response.ok()) throw new Error(`${at} answers ${response.status()}: ${await response.text()}`);
    return response.json();
  };
  const grant = await ('username' in as ? post('/auth/sign-in', as) : post('/auth/persona', { id: await personaOf(as.personaRole, post) }));
  const { me } = grant as { me: object };
  await page.goto(`${url}/healthz`);
  await page.evaluate(`localStorage.setItem(${JSON.stringify(REMEMBERED)}, ${JSON.stringify(JSON.stringify(me))})`);
}

async function personaOf(role: string, post: (at: string, data: object) => Promise<unknown>): Promise<string> {
  const answer = await post('/graphql', { query: '{ personas { id role } }' });
  const { data } = answer as { data: { personas: { id: string; role: string }[] } };
  const persona = data.personas.find((one) => one.role === role);
  if (!persona) throw new Error(`there is no persona that is ${role}`);
  return persona.id;
}
