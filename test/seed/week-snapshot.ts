// Everything a database holds, as text: exactly, or as it would read whoever had written it.
// Surprise: two runs of the same work give their rows different ids, which stand in other rows, also within texts. So an id that is new is
// called by what its own row says, said again until rows that refer to each other are told apart.

import { createHash } from 'node:crypto';
import { BSON } from 'mongodb';
import type { Document } from 'mongodb';
import type { Database } from '../../server/core/db.ts';

type Rows = ReadonlyMap<string, readonly Document[]>;

const ROUNDS = 4;
const ID = /[0-9a-f]{24}/g;
const MINUTES = 5 * 60_000;

async function readAll(db: Database): Promise<Map<string, Document[]>> {
  const native = db.connection.getClient().db(db.connection.name);
  const names = (await native.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name).sort();
  const all = new Map<string, Document[]>();
  for (const name of names)
    all.set(
      name,
      await native
        .collection(name)
        .find({}, { sort: { _id: 1 } })
        .toArray(),
    );
  return all;
}

export async function exactly(db: Database): Promise<Map<string, string[]>> {
  const all = await readAll(db);
  return new Map([...all].map(([name, rows]) => [name, rows.map((row) => BSON.EJSON.stringify(row))]));
}

/** What may differ between runs that were cut at different places. */
function settled(name: string, row: Document): Document {
  // The trail is a chain of digests over ids.
  if (name === 'audit_entries') return { ...row, previous: null, hash: null };
  if (name === 'audit_heads') return { ...row, hash: null };
  // Drawn by lot; that each is there once stands in its own row.
  if (typeof row['certificateNo'] === 'string') return { ...row, certificateNo: 'drawn' };
  const cause = String(row['cause'] ?? '');
  if (name === 'notices' && cause.startsWith('camp-graduated:')) return { ...row, text: null };
  // Reminders are told at the present, not at the moment of their step, and some minutes later where who had claimed them died; what is
  // escalated comes with the same ring.
  const isTold = (name === 'notices' || name === 'outbox') && cause.startsWith('reminder:');
  const isEscalated = cause.startsWith('escalation:') || (name === 'tasks' && row['kind'] === 'MISSED_DUTY');
  if (isTold || isEscalated || name === 'reminders')
    return Object.fromEntries(
      Object.entries(row).map(([key, value]: [string, unknown]) => [
        key,
        value instanceof Date ? new Date(Math.floor(value.getTime() / MINUTES) * MINUTES) : value,
      ]),
    );
  return row;
}

/** Each collection's rows in order, ids that are not among the `known` replaced. */
export async function readsAs(db: Database, known: ReadonlySet<string>): Promise<Map<string, string[]>> {
  const all: Rows = await readAll(db);
  const texts = new Map([...all].map(([name, rows]) => [name, rows.map((row) => BSON.EJSON.stringify(settled(name, row)))]));
  let names = new Map<string, string>();
  const say = (text: string): string => text.replace(ID, (id) => (known.has(id) ? id : (names.get(id) ?? 'new')));
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Map<string, string>();
    for (const [name, rows] of all) {
      for (const [at, row] of rows.entries()) {
        const own = String(row['_id']);
        if (known.has(own) || !/^[0-9a-f]{24}$/.test(own)) continue;
        const said = `${name} ${say((texts.get(name)?.[at] ?? '').replaceAll(own, 'own'))}`;
        next.set(own, createHash('sha256').update(said).digest('base64url').slice(0, 12));
      }
    }
    names = next;
  }
  return new Map([...texts].map(([name, rows]) => [name, rows.map(say).sort()]));
}

export function idsIn(snapshot: ReadonlyMap<string, readonly string[]>): Set<string> {
  const ids = new Set<string>();
  for (const rows of snapshot.values()) for (const row of rows) for (const [id] of row.matchAll(ID)) ids.add(id);
  return ids;
}
