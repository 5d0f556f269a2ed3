// Texts with places, and the gate that keeps the language files and the pages together, tried out on mistakes.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fillPieces, fillText } from '../../client/shared/texts.ts';
import { checkTexts } from '../../scripts/texts.ts';

describe('a text', () => {
  test('has its places filled and its numbers grouped', () => {
    expect(fillText('再 {n} 单，{name}', { n: 12_345, name: '阿禾' }, 'zh-CN')).toBe('再 12,345 单，阿禾');
  });

  test('picks a word by number', () => {
    const text = '{n} {n:order|orders}';
    expect([0, 1, 2, 1_000].map((n) => fillText(text, { n }, 'en'))).toEqual(['0 orders', '1 order', '2 orders', '1,000 orders']);
  });

  test('keeps a place that was not filled, so that the fault shows', () => {
    expect(fillText('{a} and {b}', { a: 'x' }, 'en')).toBe('x and {b}');
  });

  test('does not take a value for a text with places', () => {
    expect(fillText('{a}{b}', { a: '{b}', b: 'x' }, 'en')).toBe('{b}x');
  });

  test('holds elements in its places', () => {
    const element = { is: 'an element' };
    expect(fillPieces('再 {n} 单', { n: element }, 'zh-CN')).toEqual(['再 ', element, ' 单']);
  });
});

describe('the gate', () => {
  let client = '';
  beforeEach(() => {
    client = mkdtempSync(path.join(tmpdir(), 'tierwise-texts-'));
  });
  afterEach(() => rmSync(client, { recursive: true, force: true }));

  function write(files: Record<string, string>): string[] {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(client, name)), { recursive: true });
      // Templates are written with § here, where a dollar would look like a mistake.
      writeFileSync(path.join(client, name), text.replaceAll('§', '$'));
    }
    return checkTexts(client).map((line) => line.replace(`${client}/`, ''));
  }

  const table = (texts: Record<string, string>) => `export const texts = ${JSON.stringify(texts)} as const;\n`;
  const both = (area: string, zh: Record<string, string>, en: Record<string, string> = zh) => ({
    [`${area}/texts.zh-CN.ts`]: table(zh),
    [`${area}/texts.en.ts`]: table(en),
  });

  test('is content when each text is used and each use has a text', () => {
    expect(
      write({
        ...both('shared', { 'role.ADMIN': 'a', 'error.x': 'e' }),
        ...both('mobile', { 'home.title': 'Home', 'home.one': '1', 'home.two': '2' }),
        'mobile/Home.tsx':
          "// 中文注释 may stand here\nexport const Home = () => <p>{t('home.title')}{rich(yes ? 'home.one' : 'home.two')}{t(`role.§{role}`)}{named('error', word)}</p>;\n",
      }),
    ).toEqual([]);
  });

  test('finds a text that nothing uses, in its own area only', () => {
    const found = write({
      ...both('shared', { 'late.days': 'd' }),
      ...both('ops', { 'list.next': 'n' }),
      'mobile/a.ts': "t('list.next');\n",
    });
    expect(found).toEqual(['ops: nothing uses list.next', 'mobile/a.ts:1: there is no text list.next', 'shared: nothing uses late.days']);
  });

  test('finds a use without a text, in a choice and behind a cast as well', () => {
    const found = write({ 'ops/a.ts': "words.t('no.one');\nt(a ? 'no.two' : b ? ('no.three' as Key) : c);\n" });
    expect(found).toEqual(['no.one', 'no.two', 'no.three'].map((key, at) => `ops/a.ts:${at === 0 ? 1 : 2}: there is no text ${key}`));
  });

  test('lets a key be put together only behind a beginning that texts have', () => {
    const files = both('ops', { 'kind.A': 'A', 'kind.B': 'B' });
    expect(write({ ...files, 'ops/a.ts': 't(`kind.§{kind}`);\n' })).toEqual([]);
    const found = write({ ...files, 'ops/a.ts': 't(`kin§{kind}`);\nt(`§{kind}`);\nt(`sort.§{kind}`);\nnamed("sort", kind);\n' });
    expect(found).toHaveLength(6);
    expect(found.slice(4)).toEqual(['ops: nothing uses kind.A', 'ops: nothing uses kind.B']);
  });

  test('finds what the two languages do not have in common', () => {
    const found = write({
      ...both('ops', { a: '{n} 个', b: 'b', c: '有', e: ' ' }, { a: '{n} of {all}', b: 'b', d: 'd', e: 'e', c: '有' }),
      'ops/a.ts': "t('a'); t('b'); t('c'); t('e');\n",
    });
    expect(found).toEqual([
      'ops: a has {all} in English only',
      'ops: the English text of c has Chinese in it',
      'ops: e is empty',
      'ops: d has no Chinese text',
    ]);
  });

  test('finds Chinese in the code, in text, attributes, strings and templates', () => {
    const code = 'const a = "是";\nconst b = `§{x}是`;\nconst c = <p title="是">\n是\n</p>;\nconst d = <p>{"，"}</p>;\n';
    expect(write({ 'mobile/a.tsx': code })).toHaveLength(5);
  });

  test('finds a sentence between tags', () => {
    expect(write({ 'mobile/a.tsx': 'const a = <p>No orders yet</p>;\n' })).toEqual([
      'mobile/a.tsx:1: a sentence in the code; put it into the language files',
    ]);
  });

  test('finds a key that is there twice, and one that shared has already', () => {
    const found = write({
      ...both('shared', { a: 'a' }),
      'ops/texts.zh-CN.ts': "export const texts = { a: 'a', b: 'b', b: 'c' };\n",
      'ops/texts.en.ts': "export const texts = { a: 'a', b: 'b' };\n",
      'ops/a.ts': "t('a'); t('b');\n",
    });
    expect(found.map((line) => line.replace(/^.*\/ops/, 'ops'))).toEqual([
      'ops/texts.zh-CN.ts: b is there twice',
      'ops: a is in shared already',
    ]);
  });
});
