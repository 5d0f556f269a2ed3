// When the packages are installed and when they are left alone, with a stand-in for npm that writes down how it was called.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ensureInstalled } from '../../scripts/install.js';

const npmBefore = process.env['npm_execpath'];
let root = '';

const LOCK = { lockfileVersion: 3, packages: { '': { name: 'fixture' }, 'node_modules/left-pad': { version: '1.0.0' } } };

function writeLock(lock: object): void {
  writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify(lock));
}

function standIn(exitCode: number): void {
  const npm = path.join(root, 'npm.js');
  writeFileSync(
    npm,
    `const fs = require('node:fs');
     fs.mkdirSync('node_modules', { recursive: true });
     fs.appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
     process.exit(${exitCode});`,
  );
  process.env['npm_execpath'] = npm;
}

function calls(): string[] {
  const file = path.join(root, 'calls');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'tierwise-install-'));
  writeLock(LOCK);
  standIn(0);
});

afterEach(() => {
  if (npmBefore === undefined) delete process.env['npm_execpath'];
  else process.env['npm_execpath'] = npmBefore;
  rmSync(root, { recursive: true, force: true });
});

test('an empty clone is installed from the lock, once', () => {
  ensureInstalled(root);
  ensureInstalled(root);
  expect(calls()).toEqual([expect.stringMatching(/^ci .*--no-audit --no-fund/)]);
});

test('a changed lock is installed again', () => {
  ensureInstalled(root);
  writeLock({ ...LOCK, packages: { ...LOCK.packages, 'node_modules/right-pad': { version: '1.0.0' } } });
  ensureInstalled(root);
  expect(calls()).toHaveLength(2);
});

test('packages that somebody installed by hand are taken over when they are those of the lock', () => {
  mkdirSync(path.join(root, 'node_modules'));
  writeFileSync(
    path.join(root, 'node_modules/.package-lock.json'),
    JSON.stringify({ packages: { 'node_modules/left-pad': { version: '1.0.0' } } }),
  );
  ensureInstalled(root);
  expect(calls()).toEqual([]);
});

test('packages that somebody installed by hand are replaced when one has another version', () => {
  mkdirSync(path.join(root, 'node_modules'));
  writeFileSync(
    path.join(root, 'node_modules/.package-lock.json'),
    JSON.stringify({ packages: { 'node_modules/left-pad': { version: '0.9.0' } } }),
  );
  ensureInstalled(root);
  expect(calls()).toHaveLength(1);
});

test('a failed install says so, and is tried again the next time', () => {
  standIn(1);
  expect(() => ensureInstalled(root)).toThrow(/Installing dependencies failed.*exit code 1/);
  standIn(0);
  ensureInstalled(root);
  ensureInstalled(root);
  expect(calls()).toHaveLength(2);
});
