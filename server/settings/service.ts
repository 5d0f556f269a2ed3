// Reads and changes settings. What is read once is remembered by the process until the collection changes, so that a setting costs
// nothing where it is asked for with every request.

import type { ClientSession } from 'mongodb';
import type { Ctx } from '../context.ts';
import type { Database } from '../core/db.ts';
import type { SettingRow } from './model.ts';
import { settings } from './model.ts';
import type { SettingKey, SettingValue } from './rules.ts';
import { valueOf } from './rules.ts';

/** Where nobody follows the changes (a script), what is remembered is read again after so long. */
const REMEMBERED_MILLISECONDS = 60_000;

interface Memory {
  readonly rows: Promise<ReadonlyMap<string, SettingRow>>;
  readonly readAt: number;
}

const memories = new WeakMap<Database['connection'], Memory>();

async function read(db: Database): Promise<ReadonlyMap<string, SettingRow>> {
  const rows = await settings.raw(db).find({}).toArray();
  return new Map(rows.map((row) => [row._id, row]));
}

function remembered(db: Database): Promise<ReadonlyMap<string, SettingRow>> {
  const known = memories.get(db.connection);
  if (known && performance.now() - known.readAt < REMEMBERED_MILLISECONDS) return known.rows;
  const rows = read(db);
  memories.set(db.connection, { rows, readAt: performance.now() });
  rows.catch(() => {
    forget({ db });
  });
  return rows;
}

/** What this process remembers may be old: the next one who asks reads it again. */
export function forget({ db }: Pick<Ctx, 'db'>): void {
  memories.delete(db.connection);
}

/** The value that holds now. */
export async function setting<Key extends SettingKey>(ctx: Ctx, key: Key): Promise<SettingValue<Key>> {
  return valueOf(key, (await remembered(ctx.db)).get(key)?.value);
}

/** The value as the transaction sees it, whatever this process remembers: for caps that must hold from the moment they are set. */
export async function settingWithin<Key extends SettingKey>({ db }: Ctx, session: ClientSession, key: Key): Promise<SettingValue<Key>> {
  return valueOf(key, (await settings.raw(db).findOne({ _id: key }, { session }))?.value);
}
