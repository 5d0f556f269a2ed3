import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { completeLock } from '../../scripts/lock.js';

const PARENT = { version: '2.0.0', dev: true, optionalDependencies: { 'fast-linux-x64-musl': '2.0.0', 'fast-win32-arm64-msvc': '2.0.0' } };

test('binaries that npm left out are added with their system, in order', () => {
  const lock = { packages: { '': {}, 'node_modules/fast': PARENT, 'node_modules/zod': { version: '1.0.0' } } };
  expect(completeLock(lock)).toHaveLength(2);
  expect(Object.keys(lock.packages)).toEqual([
    '',
    'node_modules/fast',
    'node_modules/fast-linux-x64-musl',
    'node_modules/fast-win32-arm64-msvc',
    'node_modules/zod',
  ]);
  expect(lock.packages).toMatchObject({
    'node_modules/fast-linux-x64-musl': { version: '2.0.0', cpu: ['x64'], dev: true, libc: ['musl'], optional: true, os: ['linux'] },
    'node_modules/fast-win32-arm64-msvc': { version: '2.0.0', cpu: ['arm64'], dev: true, optional: true, os: ['win32'] },
  });
});

test('what is missing without a system in its name or an exact version is not guessed', () => {
  const lock = { packages: { 'node_modules/fast': { optionalDependencies: { 'left-pad': '^1.0.0' } } } };
  expect(() => completeLock(lock)).toThrow('left-pad@^1.0.0');
});

test('the lock of the project is complete, so that npm ci accepts it on every system', () => {
  const file = path.resolve(import.meta.dirname, '../../package-lock.json');
  expect(completeLock(JSON.parse(readFileSync(file, 'utf8')))).toEqual([]);
});
