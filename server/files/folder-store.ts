// The store in a folder: written aside, forced to the disk, and moved into place, so that a file is there whole or not at all.

import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileStore } from './store.ts';

/** Beside the files; what a killed write leaves in it is listed under its own name. */
const ASIDE = 'aside';
const KEY = /^[a-z0-9][a-z0-9.-]{3,100}$/;

const isMissing = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export function makeFolderStore(folder: string): FileStore {
  const placeOf = (key: string): string => {
    if (!KEY.test(key)) throw new Error('this is not the key of a file');
    if (key.startsWith(`${ASIDE}.`)) return path.join(folder, ASIDE, key);
    // Ids of one hour differ in their last digits: 256 folders of about equal size.
    return path.join(folder, /^[^.]*(..)\./.exec(`${key}.`)?.[1] ?? 'xx', key);
  };
  const makeFolder = async (at: string): Promise<void> => {
    if ((await mkdir(at, { recursive: true })) === undefined) return;
    await syncFolder(folder);
    await syncFolder(path.dirname(folder));
  };
  return {
    async put(key, bytes) {
      const place = placeOf(key);
      const aside = path.join(folder, ASIDE, `${ASIDE}.${randomBytes(8).toString('hex')}`);
      await makeFolder(path.dirname(aside));
      await makeFolder(path.dirname(place));
      const handle = await open(aside, 'wx', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(aside, place);
      await syncFolder(path.dirname(place));
    },
    async read(key, range) {
      const place = placeOf(key);
      try {
        await stat(place);
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
      return createReadStream(place, range ? { start: range.first, end: range.last } : {}) as AsyncIterable<Uint8Array>;
    },
    async remove(key) {
      await rm(placeOf(key), { force: true });
    },
    async *listBefore(time) {
      const folders = await readdir(folder).catch((error: unknown) => {
        if (isMissing(error)) return [];
        throw error;
      });
      for (const each of folders.sort()) {
        for (const key of (await readdir(path.join(folder, each))).sort()) {
          const at = await stat(path.join(folder, each, key)).catch(() => null);
          if (at !== null && at.mtime < time && KEY.test(key)) yield { key, at: at.mtime };
        }
      }
    },
  };
}
