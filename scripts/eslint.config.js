// What the compiler cannot see and a reviewer should not have to: promises that nobody waits for, clocks inside rules, secrets
// read in odd places. Layout is Prettier's business. Rules that only hold for one kind of file stand below, each with its reason.

import { fileURLToPath } from 'node:url';
import eslint from '@eslint/js';
import jest from 'eslint-plugin-jest';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
const PURE = ['server/**/rules.ts', 'server/**/*.rules.ts'];

/** Only for plain JavaScript; in TypeScript the compiler knows them. */
const NODE_GLOBALS = ['URL', 'clearInterval', 'clearTimeout', 'console', 'fetch', 'performance', 'process', 'setInterval', 'setTimeout'];

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Name what you export, so that it has one name everywhere.',
};

const BROWSER_DIALOGUES = ['alert', 'confirm', 'prompt'].map((name) => ({
  name,
  message: 'It stops the page and cannot be styled or translated: show it in the page.',
}));

const NO_PROCESS = { name: 'process', message: 'There is no such thing in a browser.' };

const clock = (what) => `A rule sees no ${what}: take it as a value from the caller (ctx.now, an id, a seed).`;

const IMPURE = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock('clock') },
  { selector: 'CallExpression[callee.name="Date"]', message: clock('clock') },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: clock('clock') },
  { selector: 'MemberExpression[object.name="performance"]', message: clock('clock') },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: clock('chance') },
  { selector: 'MemberExpression[object.name="crypto"]', message: clock('chance') },
];

export default defineConfig(
  { ignores: ['dist/', 'data/', 'bench/', 'coverage/', 'server/generated/', 'client/*/generated.ts'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: ROOT } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      // Without checkThenables an un-awaited mongoose query passes, and never runs.
      '@typescript-eslint/no-floating-promises': ['error', { checkThenables: true }],
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      // Off, because they ask for other words rather than for other behaviour.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-duplicate-type-constituents': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/unified-signatures': 'off',
    },
  },
  {
    // Values of a document may be anything there, and showing one in a message is no accident.
    files: ['server/embedded/**/*.ts'],
    rules: { '@typescript-eslint/no-base-to-string': 'off' },
  },
  {
    files: ['server/**/*.ts', 'client/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^\\.{1,2}/.*\\.js$', message: 'Import the source: the path ends in .ts.' }] },
      ],
    },
  },
  {
    files: ['server/**/*.ts', 'seed/**/*.ts', 'client/**/*.{ts,tsx}'],
    // vite takes its settings from a default export.
    ignores: ['client/vite.config.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT] },
  },
  {
    files: ['client/**/*.{ts,tsx}'],
    ignores: ['client/vite.config.ts'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-globals': ['error', ...BROWSER_DIALOGUES, NO_PROCESS],
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Text goes into the page as text: render it.' },
        { property: 'dangerouslySetInnerHTML', message: 'Text goes into the page as text: render it.' },
      ],
    },
  },
  { files: PURE, rules: { 'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, ...IMPURE] } },
  {
    files: ['server/**/*.ts', 'seed/**/*.ts'],
    ignores: ['server/core/env.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'The environment is read in server/core/env.ts; take the value from Env.' },
      ],
    },
  },
  {
    files: ['server/**/*.ts'],
    ignores: ['server/core/**', 'server/**/model.ts', 'server/**/service.ts', 'server/**/loaders.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: ['mongoose', 'mongodb'].map((name) => ({
            name,
            allowTypeImports: true,
            message: 'The database is spoken to by model.ts, service.ts, loaders.ts and core; call the service.',
          })),
        },
      ],
    },
  },
  {
    files: ['scripts/**/*'],
    languageOptions: {
      globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])),
    },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    plugins: { jest },
    languageOptions: { globals: jest.environments.globals.globals },
    rules: {
      'jest/no-focused-tests': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/valid-expect': 'error',
      'jest/no-identical-title': 'error',
      'jest/no-standalone-expect': 'off',
      // A helper that ends in an assertion says so by its name; fast-check throws by itself.
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'assert*', 'fc.assert', 'check*'] }],
      // The driver deprecates createIndex with two arguments, which is how everybody calls it.
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
