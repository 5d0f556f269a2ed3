// Notes which commands, stages and operators really go to the database, so that a test can compare them with the list of
// what is known to behave alike on both databases. Only for test runs; it appends one line per name that it has not seen.

import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MongoClient } from 'mongodb';

/** Fields of a command whose values are the caller's data, not language. */
const DATA_FIELDS = new Set([
  'documents',
  '$db',
  '$clusterTime',
  '$readPreference',
  'lsid',
  'comment',
  'client',
  'startAfter',
  'resumeAfter',
]);
/** Fields that hold stages when they hold a list: of aggregations, of updates, of findAndModify. */
const PIPELINE_FIELDS = new Set(['pipeline', 'u', 'update', 'updateMods']);

export function recordTraffic(client: MongoClient, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${process.pid}.txt`);
  const seen = new Set<string>();
  client.on('commandStarted', (event) => {
    const names = [`command ${event.commandName}`, ...languageOf(event.command)];
    const fresh = names.filter((name) => !seen.has(name));
    if (fresh.length === 0) return;
    for (const name of fresh) seen.add(name);
    appendFileSync(file, fresh.map((name) => `${name}\n`).join(''));
  });
}

/** `stage $match` for what begins a pipeline's element, `operator $gt` for every other name with a dollar. */
export function languageOf(command: unknown): string[] {
  const names = new Set<string>();
  const visit = (value: unknown, isPipeline: boolean): void => {
    if (Array.isArray(value)) {
      for (const element of value) visit(element, isPipeline);
      return;
    }
    if (value === null || typeof value !== 'object' || '_bsontype' in value || value instanceof Date) return;
    for (const [field, inner] of value instanceof Map ? (value as Map<string, unknown>) : Object.entries<unknown>({ ...value })) {
      if (DATA_FIELDS.has(field)) continue;
      if (field.startsWith('$')) names.add(`${isPipeline ? 'stage' : 'operator'} ${field}`);
      if (field === '$facet' && isPipeline) for (const branch of Object.values<unknown>({ ...(inner as object) })) visit(branch, true);
      else visit(inner, Array.isArray(inner) && PIPELINE_FIELDS.has(field));
    }
  };
  visit(command, false);
  return [...names];
}
