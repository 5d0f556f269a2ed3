// Brings the rows of a file in, 500 at a time. A chunk's rows, its errors, the counts and the checkpoint are one transaction of
// the domain that owns the rows, so that a process killed anywhere leaves whole chunks, and whoever goes on begins at the byte
// after the last one.
// Surprise: a chunk that waits for its transaction holds back the reading, so that a file of any size needs a few chunks of memory.

import type { ClientSession, Document } from 'mongodb';
import type { Ctx } from '../context.ts';
import { fieldsOf, makeCsvScanner } from '../core/csv.ts';
import type { CsvRecord } from '../core/csv.ts';
import { enrolDistributors } from '../distributors/service.ts';
import type { Outcome } from '../distributors/service.ts';
import type { ImportKind } from '../generated/types.ts';
import { recordOrders } from '../orders/service.ts';
import type { RunningWork, WorkKind } from '../parts.ts';
import type { ImportRow, RowError } from './model.ts';
import { AT_THE_BEGINNING, addDays, columnOf, flawedRow, readDistributorRow, readOrderRow } from './rules.ts';
import type { Progress, RowRefusal, RowVerdict } from './rules.ts';
import { sayWhy } from './sayings.ts';
import { finishImport, importById, keepChunk, readFile } from './service.ts';

const CHUNK_ROWS = 500;

type Also = (session: ClientSession, outcome: Outcome) => Promise<void>;

/** How the rows of one kind are read, and by whom they are taken in. */
interface Taker<Input> {
  kind: ImportKind;
  read: (columns: readonly string[], cells: readonly string[], now: Date, time: Ctx['time']) => RowVerdict<Input>;
  take: (ctx: Ctx, inputs: Input[], also: Also) => Promise<unknown>;
}

const NOTHING_TAKEN: Outcome = { accepted: 0, duplicate: 0, rejected: [] };

function workOf<Input>(taker: Taker<Input>): WorkKind {
  return {
    kind: `IMPORT_${taker.kind}`,
    async run(ctx, work) {
      const row = await importById(ctx, String(work.input['importId']));
      let progress = (work.checkpoint as Progress | null) ?? AT_THE_BEGINNING;
      for await (const records of chunksOf(readFile(ctx, row, progress.offset), progress)) {
        progress = await bringIn(ctx, work, row, taker, progress, records);
        if (work.stopping.aborted) return resultOf(progress);
      }
      await finishImport(ctx, row, progress);
      return resultOf(progress);
    },
  };
}

/** Records below the header, without empty lines, in chunks. */
async function* chunksOf(pieces: AsyncIterable<Buffer>, from: Progress): AsyncGenerator<CsvRecord[]> {
  const scanner = makeCsvScanner(from);
  let isBelowHeader = from.offset > 0;
  let waiting: CsvRecord[] = [];
  const gather = (records: CsvRecord[]): void => {
    for (const record of records) {
      if (record.flaw === null && record.bytes.length === 0) continue;
      if (isBelowHeader) waiting.push(record);
      isBelowHeader = true;
    }
  };
  for await (const piece of pieces) {
    gather(scanner.scan(piece));
    while (waiting.length >= CHUNK_ROWS) {
      yield waiting.slice(0, CHUNK_ROWS);
      waiting = waiting.slice(CHUNK_ROWS);
    }
  }
  gather(scanner.end());
  for (let at = 0; at < waiting.length; at += CHUNK_ROWS) yield waiting.slice(at, at + CHUNK_ROWS);
}

async function bringIn<Input>(
  ctx: Ctx,
  work: RunningWork,
  row: ImportRow,
  { kind, read, take }: Taker<Input>,
  before: Progress,
  records: readonly CsvRecord[],
): Promise<Progress> {
  const unreadable: RowError[] = [];
  const inputs: Input[] = [];
  const places: { line: number; day: string }[] = [];
  for (const { line, bytes, flaw } of records) {
    const verdict = flaw ? flawedRow(flaw) : read(row.columns, fieldsOf(bytes), ctx.now, ctx.time);
    if (verdict.ok) {
      inputs.push(verdict.input);
      places.push({ line, day: ctx.time.dayKey(verdict.at) });
    } else unreadable.push(errorOf(line, verdict));
  }
  const { offset, line } = records.at(-1)?.next ?? before;
  const told = { after: before };

  // May be run again on a conflict: it only computes from what it is given, and writes.
  const also: Also = async (session, outcome) => {
    const refused = outcome.rejected.map(({ index, code, column, details = {} }) =>
      errorOf(places[index]?.line ?? line, { why: code, column: columnOf(kind, column), details }),
    );
    const leftOut = new Set(outcome.rejected.map(({ index }) => index));
    const errors = [...unreadable, ...refused].sort((a, b) => a.line - b.line);
    const after: Progress = {
      offset,
      line,
      rows: before.rows + records.length,
      accepted: before.accepted + outcome.accepted,
      duplicate: before.duplicate + outcome.duplicate,
      rejected: before.rejected + errors.length,
      days: addDays(
        before.days,
        places.filter((_place, index) => !leftOut.has(index)).map(({ day }) => day),
      ),
    };
    await work.save({ checkpoint: after, done: after.rows, total: row.rows }, session);
    await keepChunk(ctx, row, after, errors, session);
    told.after = after;
  };
  if (inputs.length > 0) await take(ctx, inputs, also);
  else await ctx.db.transaction((session) => also(session, NOTHING_TAKEN));
  return told.after;
}

function errorOf(line: number, { why, column, details }: Omit<RowRefusal, 'ok'>): RowError {
  return { line, column, code: why, message: sayWhy(why, { ...details, line, column }) };
}

function resultOf({ rows, accepted, duplicate, rejected, days }: Progress): Document {
  return { rows, accepted, duplicate, rejected, days };
}

export const works: readonly WorkKind[] = [
  workOf({ kind: 'ORDERS', read: readOrderRow, take: recordOrders }),
  workOf({ kind: 'DISTRIBUTORS', read: readDistributorRow, take: enrolDistributors }),
];
