// The lint rules that the project adds for mistakes that the compiler cannot see, tried out on the mistakes themselves.

import { describe, expect, test } from '@jest/globals';
import type { Linter as Lint } from 'eslint';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import config from '../../scripts/eslint.config.js';

/** Without types, so that a file need not exist to be looked at. */
function complaints(filename: string, code: string): string[] {
  const untyped = [...config, tseslint.configs.disableTypeChecked] as Lint.Config[];
  return new Linter({ configType: 'flat', cwd: process.cwd() })
    .verify(code, untyped, { filename })
    .map((message) => message.ruleId ?? message.message);
}

describe('rules.ts', () => {
  test.each([['new Date()'], ['Date()'], ['Date.now()'], ['performance.now()'], ['Math.random()'], ['crypto.randomUUID()']])(
    'may not ask for %s',
    (call) => {
      expect(complaints('server/tiers/rules.ts', `export const at = ${call};\n`)).toContain('no-restricted-syntax');
      expect(complaints('server/tiers/windows.rules.ts', `export const at = ${call};\n`)).toContain('no-restricted-syntax');
    },
  );

  test('may build an instant from a value', () => {
    expect(complaints('server/tiers/rules.ts', 'export const at = (now: Date) => new Date(now.getTime() + 1);\n')).toEqual([]);
  });
});

test('a service may ask for the clock', () => {
  expect(complaints('server/tiers/service.ts', 'export const at = () => new Date();\n')).toEqual([]);
});

test('the environment is read in core/env.ts only', () => {
  const code = "export const port = process.env['PORT'];\n";
  expect(complaints('server/tiers/service.ts', code)).toContain('no-restricted-properties');
  expect(complaints('server/core/env.ts', code)).toEqual([]);
});

test('console is for scripts', () => {
  expect(complaints('server/tiers/service.ts', "console.log('x');\n")).toContain('no-console');
  expect(complaints('scripts/bench.ts', "console.log('x');\n")).toEqual([]);
});

test('mongoose is imported by models and services, and elsewhere by type', () => {
  expect(complaints('server/tiers/resolvers.ts', "import { model } from 'mongoose';\nexport const m = model;\n")).toContain(
    '@typescript-eslint/no-restricted-imports',
  );
  expect(complaints('server/tiers/resolvers.ts', "import type { Model } from 'mongoose';\nexport type M = Model<unknown>;\n")).toEqual([]);
  expect(complaints('server/tiers/model.ts', "import { model } from 'mongoose';\nexport const m = model;\n")).toEqual([]);
});

test('a source is imported by its own ending', () => {
  expect(complaints('server/tiers/service.ts', "export { decide } from './rules.js';\n")).toContain('no-restricted-imports');
});

test('nothing is exported without a name', () => {
  expect(complaints('server/tiers/service.ts', 'export default 1;\n')).toContain('no-restricted-syntax');
  expect(complaints('server/tiers/rules.ts', 'export default 1;\n')).toContain('no-restricted-syntax');
});

test('a comment cannot switch a rule off', () => {
  expect(complaints('server/tiers/service.ts', "// eslint-disable-next-line no-console\nconsole.log('x');\n")).toContain('no-console');
});

test('a focused, a skipped and an empty test are refused', () => {
  const head = "import { expect, test } from '@jest/globals';\n";
  expect(complaints('test/a.test.ts', `${head}test.only('a', () => { expect(1).toBe(1); });\n`)).toContain('jest/no-focused-tests');
  expect(complaints('test/a.test.ts', `${head}test.skip('a', () => { expect(1).toBe(1); });\n`)).toContain('jest/no-disabled-tests');
  expect(complaints('test/a.test.ts', "import { test } from '@jest/globals';\ntest('a', () => {});\n")).toContain('jest/expect-expect');
});
