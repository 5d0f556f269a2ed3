// Who has a data folder, and what becomes of what a killed process left behind.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { lockFolder, ownerOf } from '../../server/embedded/folder-lock.ts';

let folder = '';
const lock = () => path.join(folder, 'lock.json');

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tierwise-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a folder has one owner, who tells its address and leaves nothing behind', () => {
  expect(ownerOf(folder)).toBeNull();
  const unlock = lockFolder(folder);
  expect(ownerOf(folder)).toMatchObject({ pid: process.pid, uri: null });
  unlock.tell('mongodb://127.0.0.1:4711/');
  expect(ownerOf(folder)).toMatchObject({ pid: process.pid, uri: 'mongodb://127.0.0.1:4711/' });
  expect(() => lockFolder(folder)).toThrow(/in use by process \d+. It serves it at mongodb:\/\/127.0.0.1:4711/);
  unlock();
  expect(readdirSync(folder)).toEqual([]);
});

test('a lock of a process that is no more is nobody’s, and is taken over', () => {
  writeFileSync(lock(), JSON.stringify({ pid: 2 ** 22 + 1, began: null, uri: null }));
  expect(ownerOf(folder)).toBeNull();
  lockFolder(folder);
  expect(readdirSync(folder)).toEqual(['lock.json']);
  expect(JSON.parse(readFileSync(lock(), 'utf8'))).toMatchObject({ pid: process.pid, uri: null });
});

test('a lock whose number now belongs to another process is nobody’s', () => {
  writeFileSync(lock(), JSON.stringify({ pid: process.ppid, began: 'another boot 12', uri: null }));
  expect(ownerOf(folder)).toBeNull();
});

test('a lock that cannot be read is taken over', () => {
  writeFileSync(lock(), '{"pid":');
  expect(ownerOf(folder)).toBeNull();
  lockFolder(folder)();
});

test('an owner that lost its folder to another does not take the other’s lock away', () => {
  const unlock = lockFolder(folder);
  const other = JSON.stringify({ pid: process.ppid, began: null, uri: null });
  writeFileSync(lock(), other);
  unlock();
  expect(readFileSync(lock(), 'utf8')).toBe(other);
});
