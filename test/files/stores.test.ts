// One suite for both drivers: what is kept is there whole, in part, and gone when it is removed.

import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeStore } from '../../server/files/store.ts';
import type { FileStore } from '../../server/files/store.ts';
import { fakeS3 } from '../support/fake-s3.ts';
import type { FakeS3 } from '../support/fake-s3.ts';

const LATER = new Date(Date.now() + 60_000);
const folder = mkdtempSync(path.join(tmpdir(), 'tierwise-files-'));
const ids = Array.from({ length: 5 }, (_, at) => `${at}a`.padStart(24, '5'));
let s3: FakeS3;

beforeAll(async () => {
  s3 = await fakeS3();
});
afterAll(async () => {
  await s3.close();
  rmSync(folder, { recursive: true, force: true });
});

async function bytesOf(pieces: AsyncIterable<Uint8Array> | null): Promise<string | null> {
  if (!pieces) return null;
  const read: Uint8Array[] = [];
  for await (const piece of pieces) read.push(piece);
  return Buffer.concat(read).toString();
}

async function keysBefore(store: FileStore, time: Date): Promise<string[]> {
  const keys = [];
  for await (const { key } of store.listBefore(time)) keys.push(key);
  return keys.sort();
}

const DRIVERS: [string, () => FileStore][] = [
  ['a folder', () => makeStore({ kind: 'FOLDER', folder: path.join(folder, 'files') })],
  ['S3', () => makeStore(s3.place)],
];

describe.each(DRIVERS)('%s', (_name, make) => {
  test('gives back what was put, whole and in part, and nothing for what was not', async () => {
    const store = make();
    await store.put(`${ids[0]}.file`, Buffer.from('0123456789'), 'image/png');
    expect(await bytesOf(await store.read(`${ids[0]}.file`))).toBe('0123456789');
    expect(await bytesOf(await store.read(`${ids[0]}.file`, { first: 2, last: 4 }))).toBe('234');
    expect(await store.read(`${ids[4]}.file`)).toBeNull();
    await store.put(`${ids[0]}.file`, Buffer.from('other'), 'image/png');
    expect(await bytesOf(await store.read(`${ids[0]}.file`))).toBe('other');
  });

  test('lists what is older than a time, all pages of it, and forgets what is removed', async () => {
    const store = make();
    for (const id of ids) await store.put(`${id}.thumb`, Buffer.from(id), 'image/webp');
    const all = [`${ids[0]}.file`, ...ids.map((id) => `${id}.thumb`)].sort();
    expect(await keysBefore(store, LATER)).toEqual(all);
    expect(await keysBefore(store, new Date(Date.now() - 3_600_000))).toEqual([]);
    for (const key of all) await store.remove(key);
    await store.remove(`${ids[0]}.file`);
    expect(await keysBefore(store, LATER)).toEqual([]);
  });
});

describe('the folder', () => {
  test('refuses a key that would lead out of it', async () => {
    const store = makeStore({ kind: 'FOLDER', folder });
    await expect(store.put('../secrets.json', Buffer.from('x'), 'image/png')).rejects.toThrow('key of a file');
    await expect(store.read('..')).rejects.toThrow('key of a file');
  });

  test('shows what a killed upload left, and lets it be removed', async () => {
    const at = path.join(folder, 'killed');
    const store = makeStore({ kind: 'FOLDER', folder: at });
    await store.put(`${ids[0]}.file`, Buffer.from('x'), 'image/png');
    const left = path.join(at, 'aside', 'aside.0011223344556677');
    writeFileSync(left, 'half');
    utimesSync(left, new Date(0), new Date(0));
    expect(await keysBefore(store, new Date(1_000))).toEqual(['aside.0011223344556677']);
    await store.remove('aside.0011223344556677');
    expect(readdirSync(path.join(at, 'aside'))).toEqual([]);
  });
});

describe('S3', () => {
  test('is asked with signed requests for the bucket, and told what the bytes are', async () => {
    const store = makeStore(s3.place);
    s3.asked.length = 0;
    await store.put(`${ids[1]}.file`, Buffer.from('film'), 'video/mp4');
    await store.remove(`${ids[1]}.file`);
    expect(s3.asked).toEqual([`PUT /shelf/files/${ids[1]}.file`, `DELETE /shelf/files/${ids[1]}.file`]);
    expect(s3.types.get(`files/${ids[1]}.file`)).toBe('video/mp4');
  });

  test('a key of somebody else is refused, and told as a fault', async () => {
    const store = makeStore({ ...s3.place, accessKey: 'STRANGER' });
    await expect(store.put(`${ids[1]}.file`, Buffer.from('x'), 'image/png')).rejects.toThrow('SignatureDoesNotMatch');
  });

  test('a store that is slow for a moment is asked again', async () => {
    s3.failures = 1;
    const store = makeStore(s3.place);
    await store.put(`${ids[2]}.file`, Buffer.from('again'), 'image/png');
    expect(await bytesOf(await store.read(`${ids[2]}.file`))).toBe('again');
    await store.remove(`${ids[2]}.file`);
  });
});
