// What the tests in a browser stand on, beside the program and the browser themselves (scripts/stage.ts): pages that remember what
// went wrong on them, and axe.
// Surprise: axe runs in an isolated world of the page, through the debugger's protocol: it sees the same document, the page's content
// security policy stays in force, and the page never notices.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { browserPath, launchBrowser } from '../../scripts/stage.ts';

/** As `describe`; reported as skipped, with the reason, where there is no browser. */
export function describeWithBrowser(name: string, tests: () => void): void {
  if (browserPath() !== null) describe(name, tests);
  else skipping(`${name} (no Chromium or Chrome here; CHROME_PATH may name one)`, tests);
}

const { skip: skipping } = describe;

let browser: Promise<Browser> | null = null;

/** One browser for all tests of a file. */
function openBrowser(): Promise<Browser> {
  browser ??= launchBrowser();
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

/**
 * A new page in a context of its own, as a fresh browser; Chinese, in business time, on a desktop, without motion unless told: a
 * click on something that is still growing may begin on one thing and end on another.
 */
export async function openPage(options: BrowserContextOptions = {}): Promise<Visit> {
  const opened = await openBrowser();
  const context = await opened.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
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

/** axe finds nothing serious or critical on the page as it stands; of `rules` alone where they are told. */
export async function expectAccessible(page: Page, rules: readonly string[] | null = null): Promise<void> {
  const violations = await runAxe(page, rules);
  const grave = violations.filter(({ impact }) => impact !== null && GRAVE.has(impact));
  if (grave.length === 0) return;
  const told = grave.flatMap(({ id, impact, help, nodes }) => [
    `${impact}: ${id}: ${help}`,
    ...nodes.slice(0, 5).map(({ target, failureSummary = '' }) => `    ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`),
  ]);
  throw new Error(`axe finds ${grave.length} serious violations on ${page.url()}:\n  ${told.join('\n  ')}`);
}

async function runAxe(page: Page, rules: readonly string[] | null): Promise<Violation[]> {
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
    // A world of that name lasts as long as its document: half a megabyte is told once.
    if ((await evaluate('typeof axe')) === 'undefined') await evaluate(`${axeSource}; undefined`);
    const options = JSON.stringify({ resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) });
    const found = await evaluate(`axe.run(document, ${options}).then(({ violations }) => JSON.stringify(violations))`);
    return JSON.parse(String(found)) as Violation[];
  } finally {
    await session.detach();
  }
}

/** The texts of a page that a reader sees or hears, data and all. */
async function readTexts(page: Page): Promise<string[]> {
  const found: unknown = await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [document.title];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node.data);
    for (const element of document.querySelectorAll('[aria-label],[placeholder],[title],[alt]'))
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) texts.push(element.getAttribute(name) ?? '');
    return texts;
  })()`);
  return (found as string[]).map((text) => text.trim()).filter((text) => text !== '');
}

const CHINESE = /\p{Script=Han}/u;
const PLACE = /\{\w+\}/g;
/** 中文 names itself in every language. */
const OWN_NAME = '中文';

/**
 * The page is in English, and none of the Chinese `texts` stands on it; `data` are names that happen to be the same words, `names`
 * those that may stand inside a sentence as well.
 */
export async function expectEnglish(
  page: Page,
  texts: Readonly<Record<string, string>>,
  data: readonly string[] = [],
  names: readonly string[] = [],
): Promise<void> {
  expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  const patterns = Object.entries(texts)
    .filter(([, text]) => CHINESE.test(text.replace(PLACE, '')))
    .map(([key, text]) => ({ key, pattern: new RegExp(`^${text.split(PLACE).map(escape).join('.+')}$`, 'su') }));
  const allowed = new Set([...data, OWN_NAME]);
  const longestFirst = names.filter((name) => CHINESE.test(name)).sort((one, other) => other.length - one.length);
  const nameless = (text: string): string => longestFirst.reduce((rest, name) => rest.replaceAll(name, ''), text);
  const left = (await readTexts(page))
    .filter((text) => CHINESE.test(text) && !allowed.has(text))
    .map(nameless)
    .filter((text) => CHINESE.test(text))
    .flatMap((text) => patterns.filter(({ pattern }) => pattern.test(text)).map(({ key }) => `${text} (${key})`));
  expect({ at: page.url(), left }).toEqual({ at: page.url(), left: [] });
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** `¥3,382`, with the fen only where there are some; `¥3.4万` from ten thousand on when short. As people here read money. */
export function yuan(fen: number, isShort = false): string {
  const places = isShort || fen % 100 === 0 ? 0 : 2;
  const tenThousands = Math.abs(fen) / 1_000_000;
  if (isShort && tenThousands >= 0.99995) return `¥${tenThousands.toFixed(1)}万`;
  return `¥${(fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: places, maximumFractionDigits: places })}`;
}
