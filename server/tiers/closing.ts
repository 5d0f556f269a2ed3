// Closing business days: how many stood in each tier in the evening, and who moved, counted again from the recorded moves. A day is
// closed by the first full run after it, once; also days on which nothing ran.
// Surprise: the evening's numbers are worked out backwards from today, since only today is known of everybody.

import type { Ctx } from '../context.ts';
import { dayNumber, shiftKey } from '../core/time.ts';
import type { DayKey } from '../core/time.ts';
import { isUniqueConflict } from '../core/unique.ts';
import { countChanges } from '../distributors/service.ts';
import type { ChangeCount } from '../distributors/service.ts';
import type { Tier } from '../generated/types.ts';
import type { Columns } from '../metrics/service.ts';
import { tierDays } from './model.ts';
import type { TierDayRow } from './model.ts';
import { tierOf } from './trees.rules.ts';

/** Nobody looks further back than a year, and nothing has to be made up for longer. */
const MOST_DAYS = 370;

const TIERS: readonly Tier[] = ['NEW', 'MID', 'HEAD'];

/** Closes every open day before today. Returns how many documents were written. */
export async function closeDays(ctx: Ctx, columns: Columns, today: DayKey): Promise<number> {
  const yesterday = shiftKey(today, -1);
  const first = await firstOpenDay(ctx, today);
  let counts = countsOnEvening(columns, dayNumber(yesterday));
  let writes = 0;
  for (let day = yesterday; day >= first; day = shiftKey(day, -1)) {
    const changes = await countChanges(ctx, day);
    const moves = movesOf(changes);
    writes += await writeOnce(ctx, { _id: day, counts: null }, { $set: { counts, moves }, $setOnInsert: { run: null } });
    counts = countsBefore(counts, moves, joinedOn(columns, dayNumber(day)));
  }
  return writes;
}

/** The report of a day's full run, as long as there is none. Returns how many documents were written. */
export async function keepReport(ctx: Ctx, day: DayKey, run: NonNullable<TierDayRow['run']>): Promise<number> {
  return writeOnce(ctx, { _id: day, run: null }, { $set: { run }, $setOnInsert: { counts: null, moves: {} } });
}

export async function hasReport(ctx: Ctx, day: DayKey): Promise<boolean> {
  return (await tierDays.raw(ctx.db).findOne({ _id: day, run: { $ne: null } }, { projection: { _id: 1 } })) !== null;
}

/** Somebody else may have been first: then the number is taken, and theirs stays. */
async function writeOnce(ctx: Ctx, filter: object, update: object): Promise<number> {
  try {
    const { modifiedCount, upsertedCount } = await tierDays.raw(ctx.db).updateOne(filter, update, { upsert: true });
    return modifiedCount + upsertedCount;
  } catch (error) {
    if (isUniqueConflict(error)) return 0;
    throw error;
  }
}

/** The day after the last closed one; where none ever was, the first that is known, else yesterday. */
async function firstOpenDay(ctx: Ctx, today: DayKey): Promise<DayKey> {
  const rows = tierDays.raw(ctx.db);
  const earliest = shiftKey(today, -MOST_DAYS);
  const closed = await rows.findOne({ _id: { $lt: today }, counts: { $ne: null } }, { sort: { _id: -1 }, projection: { _id: 1 } });
  const open = await rows.findOne({ _id: { $gte: earliest, $lt: today } }, { sort: { _id: 1 }, projection: { _id: 1 } });
  const first = closed ? shiftKey(closed._id, 1) : (open?._id ?? shiftKey(today, -1));
  return first < earliest ? earliest : first;
}

function movesOf(changes: readonly ChangeCount[]): Record<string, number> {
  const moves: Record<string, number> = {};
  for (const { from, to, count } of changes) {
    if (from !== to) moves[`${from}>${to}`] = (moves[`${from}>${to}`] ?? 0) + count;
  }
  return moves;
}

/** At the end of the day before today. Whoever moved today stood in `before`. */
function countsOnEvening(columns: Columns, day: number): Record<Tier, number> {
  const counts: Record<Tier, number> = { NEW: 0, MID: 0, HEAD: 0 };
  for (let index = 0; index < columns.size; index += 1) {
    if (!columns.isKnown[index] || columns.isErased[index] || (columns.joined[index] ?? 0) > day) continue;
    const isLater = (columns.since[index] ?? 0) > day;
    counts[tierOf((isLater ? columns.before[index] : columns.tier[index]) ?? 0)] += 1;
  }
  return counts;
}

function joinedOn(columns: Columns, day: number): number {
  let count = 0;
  for (let index = 0; index < columns.size; index += 1) {
    if (columns.joined[index] === day && columns.isKnown[index] && !columns.isErased[index]) count += 1;
  }
  return count;
}

/** The evening before a day, from the evening of the day. */
function countsBefore(evening: Record<Tier, number>, moves: Record<string, number>, joined: number): Record<Tier, number> {
  const counts = { ...evening, NEW: evening.NEW - joined };
  for (const [move, count] of Object.entries(moves)) {
    const [from, to] = move.split('>') as [Tier, Tier];
    counts[from] += count;
    counts[to] -= count;
  }
  // Somebody may have been erased since, moves and all.
  for (const tier of TIERS) counts[tier] = Math.max(0, counts[tier]);
  return counts;
}
