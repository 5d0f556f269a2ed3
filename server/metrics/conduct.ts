// Notes conduct and reads it, of everybody or of some. Who notes it: camps, duties and violations, each in the transaction in which
// it happens there, so that a fact stands exactly where its cause does.

import type { ClientSession } from 'mongodb';
import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import type { DayKey } from '../core/time.ts';
import { conduct } from './model.ts';
import type { ConductKind, ConductRow } from './model.ts';

export interface ConductInput {
  /** `duty:<id>`: the same cause again replaces what was noted before. */
  cause: string;
  kind: ConductKind;
  distributorId: string;
  day: DayKey;
  /** Of a duty 0 to 100, of others 1; null takes back. */
  value: number | null;
}

export interface ConductFact {
  kind: ConductKind;
  day: DayKey;
  value: number;
}

/** All that counts of one member, by the days. */
export interface ConductFacts {
  id: string;
  facts: ConductFact[];
}

const BATCH = 5_000;
const FIELDS = { _id: 0, distributorId: 1, kind: 1, day: 1, value: 1 } as const;
type Read = Pick<ConductRow, 'distributorId' | 'kind' | 'day' | 'value'>;

const MOST_SCORE = 100;

/** Throws RangeError for a value that no fact of the kind has. */
export async function noteConduct(ctx: Ctx, session: ClientSession, inputs: readonly ConductInput[]): Promise<void> {
  if (inputs.length === 0) return;
  const rows = inputs.map(({ cause, kind, distributorId, day, value }): ConductRow => {
    const most = kind === 'DUTY' ? MOST_SCORE : 1;
    if (value !== null && !(Number.isInteger(value) && value >= 0 && value <= most)) throw new RangeError(`${value} is no ${kind}`);
    return { _id: cause, kind, distributorId: fromId(distributorId), day, value, at: ctx.now };
  });
  const writes = rows.map((row) => ({ replaceOne: { filter: { _id: row._id }, replacement: row, upsert: true } }));
  await conduct.raw(ctx.db).bulkWrite(writes, { session });
}

/** Of everybody of whom anything counts. */
export async function* streamConduct(ctx: Ctx): AsyncGenerator<ConductFacts[]> {
  const cursor = conduct.raw(ctx.db).find({}, { projection: FIELDS, sort: { distributorId: 1, day: 1 }, batchSize: BATCH });
  let known: ConductFacts[] = [];
  try {
    while (await cursor.hasNext()) {
      for (const row of cursor.readBufferedDocuments() as Read[]) {
        const id = toId(row.distributorId);
        const last = known.at(-1);
        if (last?.id === id) last.facts.push(...factOf(row));
        else known.push({ id, facts: factOf(row) });
      }
      // The last one may go on in the next batch.
      yield known.slice(0, -1);
      known = known.slice(-1);
    }
  } finally {
    await cursor.close();
  }
  yield known;
}

/** Of these people, in their order; without any facts where nothing counts. */
export async function readConduct(ctx: Ctx, ids: readonly string[]): Promise<ConductFacts[]> {
  const known = new Map<string, ConductFacts>(ids.map((id) => [id, { id, facts: [] }]));
  const rows = (await conduct
    .raw(ctx.db)
    .find({ distributorId: { $in: ids.map(fromId) } }, { projection: FIELDS, sort: { distributorId: 1, day: 1 }, batchSize: BATCH })
    .toArray()) as Read[];
  for (const row of rows) known.get(toId(row.distributorId))?.facts.push(...factOf(row));
  return [...known.values()];
}

const factOf = ({ kind, day, value }: Read): ConductFact[] => (value === null ? [] : [{ kind, day, value }]);
