// What a phone and a desk have to load, measured on the real build.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const ROOT = path.resolve(import.meta.dirname, '../..');
const KILOBYTE = 1_024;

interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly name?: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

let folder = '';
let chunks: Record<string, Chunk> = {};

const read = (file: string) => readFileSync(path.join(folder, file));

/** A chunk and everything that loads with it. */
function withImports(...keys: string[]): Set<string> {
  const files = new Set<string>();
  const visit = (key: string) => {
    const chunk = chunks[key]!;
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  keys.forEach(visit);
  return files;
}

function gzippedKilobytes(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0) / KILOBYTE;
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tierwise-client-'));
  const built = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', 'client', '--config', 'client/vite.config.ts', '--outDir', folder, '--logLevel', 'warn'],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (built.status !== 0) throw new Error(`the client does not build:\n${built.stdout}${built.stderr}`);
  chunks = JSON.parse(read('.vite/manifest.json').toString()) as Record<string, Chunk>;
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the phone', () => {
  test('begins with at most 120 KB of JavaScript', () => {
    expect(gzippedKilobytes(withImports('m.html'))).toBeLessThanOrEqual(120);
  });

  test('has none of the console in what it may ever load', () => {
    const reached = new Set<string>();
    const visit = (key: string) => {
      if (reached.has(key)) return;
      reached.add(key);
      [...(chunks[key]!.imports ?? []), ...(chunks[key]!.dynamicImports ?? [])].forEach(visit);
    };
    visit('m.html');
    expect([...reached].filter((key) => key.startsWith('ops/'))).toEqual([]);
    const code = [...reached].map((key) => read(chunks[key]!.file).toString()).join('\n');
    expect(code).not.toMatch(/ant-btn|antd|\.ant-/);
  });

  test('tells its service worker of every file that it may load, and of no other page', () => {
    const worker = read('sw.js').toString();
    expect(worker).not.toContain('__ASSETS__');
    for (const file of withImports('m.html')) expect(worker).toContain(`/${file}`);
    const ofConsole = [...withImports('index.html')].filter((file) => !withImports('m.html').has(file));
    expect(ofConsole.length).toBeGreaterThan(0);
    expect(ofConsole.filter((file) => worker.includes(file))).toEqual([]);
  });
});

test('the big screen loads with at most 110 KB of JavaScript, and nothing of the other pages', () => {
  const files = withImports('screen.html');
  expect(gzippedKilobytes(files)).toBeLessThanOrEqual(110);
  expect([...files].map((file) => read(file).toString()).join('\n')).not.toMatch(/antd|\.ant-/);
});

test('the console’s first route needs at most 450 KB of JavaScript', () => {
  // Today stands in the entry itself, or in a part of its own; so does the sign-in page.
  const first = (page: RegExp) => withImports('index.html', ...Object.keys(chunks).filter((key) => page.test(key)));
  expect(gzippedKilobytes(first(/^ops\/today\/TodayPage/))).toBeLessThanOrEqual(450);
  expect(gzippedKilobytes(first(/^ops\/entry\/SignInPage/))).toBeLessThanOrEqual(450);
});

describe('what is served', () => {
  test('stands compressed beside itself', () => {
    const { file } = chunks['m.html']!;
    expect(gunzipSync(read(`${file}.gz`)).equals(read(file))).toBe(true);
    expect(brotliDecompressSync(read(`${file}.br`)).equals(read(file))).toBe(true);
  });

  test.each(['index.html', 'm.html', 'screen.html'])('%s holds no script or style of its own, and has a place for the nonce', (page) => {
    const html = read(page).toString();
    expect(html).toContain('<meta name="csp-nonce" content="__NONCE__" />');
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*\bsrc=)|\son\w+=/);
  });
});
