// The built program with a demo world of its own, the Chromium or Chrome of this machine, and a way in as somebody of the demo world:
// what the tests in a browser and the makers of pictures stand on.

import { spawn, spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SignJWT } from 'jose';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { processEnv } from '../server/core/env.ts';
import type { Source } from '../server/core/env.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
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
export function browserPath(env: Source = processEnv()): string | null {
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

/** Throws where there is none. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = browserPath();
  if (executablePath === null) throw new Error('there is no Chromium or Chrome here; CHROME_PATH may name one');
  return chromium.launch({ executablePath, headless: true, args: FLAGS, timeout: 60_000 });
}

/** A phone as most have it. */
export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

export interface Program {
  url: string;
  /** Its data folder. */
  folder: string;
  webhookSecret: string;
  /** What it has written so far. */
  said(): string;
  /** As Ctrl-C does; removes the folder. Throws when it had to be killed. */
  stop(): Promise<void>;
}

/** The built program with a demo world, once it is ready. `env` is added to its environment. */
export async function startProgram(env: Readonly<Record<string, string>> = {}): Promise<Program> {
  await build();
  const folder = mkdtempSync(path.join(tmpdir(), 'tierwise-browser-'));
  const port = await freePort();
  const webhookSecret = randomBytes(32).toString('base64');
  const url = `http://localhost:${port}`;
  const { PATH = '', HOME = '', RECORD_TRAFFIC = '' } = processEnv();
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/main.js'], {
    cwd: ROOT,
    env: {
      PATH,
      HOME,
      RECORD_TRAFFIC,
      PORT: String(port),
      DATA_DIR: folder,
      DEMO: 'true',
      LOG_LEVEL: 'warn',
      WEBHOOK_SECRET: webhookSecret,
      ...env,
    },
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
  return { url, folder, webhookSecret, said: () => text, stop };
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
export async function build(): Promise<void> {
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
    // Jest's own world has another Error than the file system, so its kind says nothing here.
    if (!(typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST')) throw error;
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

/** Whom of the demo world a page is opened as: somebody of the staff, or the first persona of a name, of what is said, of a role. */
export type As =
  | { username: string; password: string }
  | { personaName: string }
  | { personaAbout: RegExp }
  | { personaRole: 'DISTRIBUTOR' | 'KOL' | 'OPERATOR' | 'OPS_MANAGER' | 'ADMIN' };

export interface Persona {
  id: string;
  kind: 'STAFF' | 'DISTRIBUTOR';
  name: string;
  role: string;
  /** What the picker says of them. */
  aboutEn: string;
}

/** What a successful sign-in answers. */
export interface Grant {
  token: string;
  me: { id: string; kind: 'STAFF' | 'DISTRIBUTOR'; name: string };
}

type Place = Pick<Program, 'url'>;

/** Asks GraphQL as a script would, past the pages. Throws at any error. */
export async function askGraphql<Data>({ url }: Place, query: string, { token = '', variables = {} } = {}): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === '' ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(15_000),
  });
  const answer = (await response.json()) as { data?: Data; errors?: unknown };
  if (answer.data === undefined || answer.errors !== undefined) throw new Error(`GraphQL answers ${JSON.stringify(answer)}`);
  return answer.data;
}

export async function findPersonas(place: Place): Promise<Persona[]> {
  const { personas } = await askGraphql<{ personas: Persona[] }>(place, '{ personas { id kind name role aboutEn } }');
  return personas;
}

/** A session of its own as somebody of the picker, for asking without a browser. */
export async function grantOf({ url }: Place, personaId: string): Promise<Grant> {
  const response = await fetch(`${url}/auth/persona`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ id: personaId }),
    signal: AbortSignal.timeout(15_000),
  });
  if (!response.ok) throw new Error(`the persona is answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Grant;
}

/** What the shop gives its member to come in with; good for one use. */
export function makeTicket({ webhookSecret }: Pick<Program, 'webhookSecret'>, memberNo: string): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(memberNo)
    .setAudience('tierwise')
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime('2m')
    .sign(new TextEncoder().encode(webhookSecret));
}

/** Hands a file in as somebody who may; the id of the import, which goes on by itself. */
export async function handIn(
  { url }: Place,
  { token }: Grant,
  kind: 'orders' | 'distributors',
  name: string,
  file: string,
): Promise<string> {
  const response = await fetch(`${url}/imports/${kind}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', authorization: `Bearer ${token}`, 'x-file-name': encodeURIComponent(name) },
    body: file,
  });
  if (response.status !== 202) throw new Error(`the import answers ${response.status}: ${await response.text()}`);
  const { id } = (await response.json()) as { id: string };
  return id;
}

/** Where the pages remember who is signed in; without it they take the visitor for a stranger and ask nobody. */
const REMEMBERED = 'tierwise.person.me';

interface Opened {
  page: Page;
  context: BrowserContext;
}

/** Signs a browser in without the pages, for whoever is about something else; the next page that is opened finds the session. */
export async function signIn({ page, context }: Opened, place: Place, as: As): Promise<Grant> {
  const [at, data] = 'username' in as ? ['/auth/sign-in', as] : ['/auth/persona', { id: (await personaOf(place, as)).id }];
  const response = await context.request.post(place.url + at, { data, headers: { Origin: place.url } });
  if (!response.ok()) throw new Error(`${at} answers ${response.status()}: ${await response.text()}`);
  const grant = (await response.json()) as Grant;
  await page.goto(`${place.url}/healthz`);
  await page.evaluate(`localStorage.setItem(${JSON.stringify(REMEMBERED)}, ${JSON.stringify(JSON.stringify(grant.me))})`);
  return grant;
}

async function personaOf(place: Place, as: Exclude<As, { username: string }>): Promise<Persona> {
  const personas = await findPersonas(place);
  const found = personas.find(({ name, role, aboutEn }) =>
    'personaName' in as ? name === as.personaName : 'personaAbout' in as ? as.personaAbout.test(aboutEn) : role === as.personaRole,
  );
  if (!found) throw new Error(`there is no persona such as ${JSON.stringify(as)}`);
  return found;
}
