// Every code that the server can refuse with has a sentence in both languages, and one owner.

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { domains } from '../../server/domains.ts';
import { mergeSentences, refusalBody, sentencesOf } from '../../server/refusals.ts';

const SERVER = path.resolve(import.meta.dirname, '../../server');
const CODE = /(?:new Refused\(\s*|\bwhy: |\brefuse\(\s*)'([A-Z][A-Z0-9_]+)'/g;

/** Reasons told with what came of them, not refusals: why a turn stays empty, why a duty was missed. */
const REASON = /\bwhy: '(?:NO_SKILL|NOT_FOR_GROUP|ALL_ABSENT|TOO_FEW)'|\bdoes: 'MISS', why: '[A-Z_]+'/g;

/** Comments show examples; the embedded database and what is generated refuse nothing. */
function codesIn(file: string): string[] {
  const code = readFileSync(file, 'utf8')
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(REASON, '');
  return Array.from(code.matchAll(CODE), ([, found]) => found ?? '');
}

const files = readdirSync(SERVER, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => path.join(entry.parentPath, entry.name))
  .filter((file) => !/[\\/](?:embedded|generated)[\\/]/.test(file));

test('each code that the server throws has a sentence', () => {
  const table = sentencesOf(domains);
  const thrown = files.flatMap((file) => codesIn(file).map((code) => ({ code, file: path.relative(SERVER, file) })));
  expect(thrown.length).toBeGreaterThan(30);
  const missing = thrown.filter(({ code }) => table[code] === undefined).map(({ code, file }) => `${code} (${file})`);
  expect([...new Set(missing)].sort()).toEqual([]);
});

test('each sentence is in both languages, and its places are the same in both', () => {
  const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  const wrong = Object.entries(sentencesOf(domains)).filter(
    ([, { zh, en, status = 400 }]) =>
      !/\p{Script=Han}/u.test(zh) || /\p{Script=Han}/u.test(en) || String(places(zh)) !== String(places(en)) || status < 400,
  );
  expect(wrong.map(([code]) => code)).toEqual([]);
});

describe('a code with two owners', () => {
  const sentence = { zh: '一', en: 'one' };

  test('is named when the program starts', () => {
    expect(() => mergeSentences({ a: { ONE: sentence }, b: { ONE: sentence, TWO: sentence }, c: { TWO: sentence } })).toThrow(
      /ONE has a sentence in a and in b[^]*TWO has a sentence in b and in c/,
    );
  });
});

test('details fill their places, and nothing else comes along', () => {
  expect(refusalBody('QUERY_TOO_DEEP', { limit: 15 })).toEqual({
    code: 'QUERY_TOO_DEEP',
    message: { zh: '查询嵌套太深，最多 15 层。', en: 'The document is nested too deeply: 15 levels at most.' },
    details: { limit: 15 },
  });
  expect(refusalBody('NOT_FOUND')).toEqual({
    code: 'NOT_FOUND',
    message: { zh: '没有这个地址。', en: 'There is nothing at this address.' },
  });
});
