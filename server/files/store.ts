// Where bytes are kept: one port, two drivers (a folder of this machine, or any S3-compatible store), one test suite for both.
// Surprise: the folder is for a single machine. Several machines need the S3 store, as they need one database.

import type { Ctx, FilePlace } from '../context.ts';
import { makeFolderStore } from './folder-store.ts';
import { makeS3Store } from './s3-store.ts';

/** Of bytes from the first to the last, both counted from 0 and both included. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

export interface Stored {
  readonly key: string;
  readonly at: Date;
}

export interface FileStore {
  /** Settles when the bytes are durable. The same key again replaces. */
  put(key: string, bytes: Uint8Array, type: string): Promise<void>;
  /** Null where nothing is under the key. The range has to lie within the object. */
  read(key: string, range?: ByteRange): Promise<AsyncIterable<Uint8Array> | null>;
  /** Nothing happens where nothing is under the key. */
  remove(key: string): Promise<void>;
  /** Everything that was put before a time, also what a killed `put` left behind. */
  listBefore(time: Date): AsyncIterable<Stored>;
}

const stores = new WeakMap<FilePlace, FileStore>();

export function makeStore(place: FilePlace): FileStore {
  return place.kind === 'FOLDER' ? makeFolderStore(place.folder) : makeS3Store(place);
}

export function storeOf({ about }: Pick<Ctx, 'about'>): FileStore {
  const { files: place } = about;
  if (!place) throw new Error('this program was given no place for files');
  let store = stores.get(place);
  if (!store) stores.set(place, (store = makeStore(place)));
  return store;
}
