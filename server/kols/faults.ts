// The proof for the data checks: seats are those of the open rows, the mark at members is that of active appointments, statements are
// true and say what the ledger says.

import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { streamKols } from '../distributors/service.ts';
import { entriesOfMonth, signedPoints } from '../points/service.ts';
import { kols, kolSeats, kolStatements } from './model.ts';
import { seatsOf } from './seats.ts';
import { signatureOf } from './statements.ts';

const FAULTS_TOLD = 20;

export interface KolFaults {
  kols: number;
  statements: number;
  /** Counters that differ from the rows. */
  seats: string[];
  /** Members who are marked and have no active appointment, or the other way round. */
  marks: string[];
  signatures: string[];
  /** Statements whose lines are not the entries of their month. */
  lines: string[];
}

export async function findKolFaults(ctx: Ctx): Promise<KolFaults> {
  const faults: KolFaults = { kols: 0, statements: 0, seats: [], marks: [], signatures: [], lines: [] };
  const active = await checkSeats(ctx, faults);
  for await (const { _id } of streamKols(ctx)) if (!active.delete(toId(_id))) faults.marks.push(toId(_id));
  faults.marks.push(...active);
  for await (const row of kolStatements.raw(ctx.db).find({}, { batchSize: 500 })) {
    faults.statements += 1;
    if (signatureOf(ctx, row) !== row.signature) faults.signatures.push(row._id);
    const entries = await entriesOfMonth(ctx, row.distributorId, row.monthKey);
    const told = new Map(row.lines.map(({ cause, points }) => [cause, points]));
    const isSame = entries.length === row.lines.length && entries.every((entry) => told.get(entry.cause) === signedPoints(entry));
    if (!isSame) faults.lines.push(row._id);
  }
  for (const list of [faults.seats, faults.marks, faults.signatures, faults.lines]) list.splice(FAULTS_TOLD);
  return faults;
}

/** Rows and counters in one snapshot. Returns the members with an active appointment. */
function checkSeats(ctx: Ctx, faults: KolFaults): Promise<Set<string>> {
  return ctx.db.transaction(async (session) => {
    const taken = new Map<string, number>();
    const active = new Set<string>();
    faults.kols = 0;
    faults.seats = [];
    const projection = { distributorId: 1, tier: 1, groupIds: 1, isActive: 1 };
    for await (const row of kols.raw(ctx.db).find({ isOpen: true }, { session, projection, batchSize: 2_000 })) {
      faults.kols += 1;
      if (row.isActive) active.add(toId(row.distributorId));
      for (const seat of seatsOf(row)) taken.set(seat, (taken.get(seat) ?? 0) + 1);
    }
    for await (const { _id, taken: counted } of kolSeats.raw(ctx.db).find({}, { session, batchSize: 2_000 })) {
      if (counted !== (taken.get(_id) ?? 0)) faults.seats.push(_id);
      taken.delete(_id);
    }
    faults.seats.push(...taken.keys());
    return active;
  });
}
