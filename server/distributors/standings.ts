// Where members stand, as the tiers have decided it: kept here with the person, so that a move is one write of one document.
// Surprise: a write names the number of changes that it was decided upon. Whoever has been moved since by somebody else is left
// alone, and decided about again by whoever asked.

import type { ClientSession, Document } from 'mongodb';
import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import type { DayKey } from '../core/time.ts';
import type { Tier, TierChangeKind } from '../generated/types.ts';
import { distributors } from './model.ts';
import type { DistributorRow, StandingRow, TierChangeRow } from './model.ts';
import { rememberedDistributors } from './remembered.ts';

const PEOPLE_AT_ONCE = 1_000;
const MOVES_AT_ONCE = 1_000;

/** What a membership begins with. */
export function newStanding(joinedDay: DayKey): StandingRow {
  return {
    tier: 'NEW',
    since: joinedDay,
    before: 'NEW',
    graceSince: null,
    graceUntil: null,
    protectedUntil: null,
    pin: null,
    risenOn: null,
    groupsOf: null,
    seq: 0,
  };
}

/** What decides about a member, beside orders. */
export interface PersonFacts {
  id: string;
  sponsorId: string | null;
  joinedDay: DayKey;
  standing: StandingRow;
  isErased: boolean;
}

type FactsRow = Pick<DistributorRow, '_id' | 'sponsorId' | 'joinedDay' | 'standing' | 'erasedAt'>;

export function personFactsOf({ _id, sponsorId, joinedDay, standing, erasedAt }: FactsRow): PersonFacts {
  return {
    id: _id.toHexString(),
    sponsorId: sponsorId === null ? null : sponsorId.toHexString(),
    joinedDay,
    standing,
    isErased: erasedAt !== null,
  };
}

const FACTS = { sponsorId: 1, joinedDay: 1, standing: 1, erasedAt: 1 } as const;

/** Those of them who are in, as they are now; some thousands at most. */
export async function readPersonFacts(ctx: Ctx, ids: readonly string[]): Promise<PersonFacts[]> {
  const rows = await distributors
    .raw(ctx.db)
    .find<FactsRow>({ _id: { $in: ids.map(fromId) } }, { projection: FACTS })
    .toArray();
  return rows.map(personFactsOf);
}

/** Everybody, in no order, a thousand at a time. */
export async function* streamPeople(ctx: Ctx): AsyncGenerator<PersonFacts[]> {
  const rows = distributors.raw(ctx.db).find<FactsRow>({}, { projection: FACTS, batchSize: PEOPLE_AT_ONCE });
  try {
    while (await rows.hasNext()) yield rows.readBufferedDocuments().map(personFactsOf);
  } finally {
    await rows.close();
  }
}

export interface StandingMove {
  id: string;
  /** The new one; its `seq` is that of the change, one more than that of the standing it was decided upon. */
  standing: StandingRow;
  change: TierChangeRow;
}

/**
 * Writes each move that still fits: whose member has had no other change meanwhile, and is not erased. Returns the ids of those that
 * were written now, or by an earlier attempt at the very same move. Without a session each is a write of its own.
 */
export async function writeStandings(ctx: Ctx, moves: readonly StandingMove[], session?: ClientSession): Promise<Set<string>> {
  const written = new Set<string>();
  for (let from = 0; from < moves.length; from += MOVES_AT_ONCE) {
    const some = moves.slice(from, from + MOVES_AT_ONCE);
    const operations = some.map(({ id, standing, change }) => {
      // The driver's types know no fields to add to in a document that may have any.
      const more: Document = { changes: change };
      const filter = { _id: fromId(id), 'standing.seq': standing.seq - 1, erasedAt: null, ...groupsBefore(standing, change) };
      return { updateOne: { filter, update: { $set: { standing }, $push: more } } };
    });
    const options = session ? { ordered: false, session } : { ordered: false };
    const { modifiedCount } = await distributors.raw(ctx.db).bulkWrite(operations, options);
    const done = modifiedCount === some.length ? some : await thatAreThere(ctx, some, session);
    for (const { id } of done) {
      written.add(id);
      rememberedDistributors(ctx.db).forget(id);
    }
  }
  return written;
}

/**
 * Whose groups the member was in when it was decided. Confirming a plan clears that without a change of `seq`: what was decided
 * before would bring the plan back.
 */
function groupsBefore({ groupsOf }: StandingRow, { from, to }: TierChangeRow): Document {
  if (from === to) return { 'standing.groupsOf': groupsOf };
  if (groupsOf === null) return { 'standing.groupsOf': to };
  return { 'standing.groupsOf': groupsOf === from ? { $in: [null, from] } : groupsOf };
}

/** The database tells how many were written, not which: those whose last change is the one that was to be added. */
async function thatAreThere(ctx: Ctx, moves: readonly StandingMove[], session?: ClientSession): Promise<StandingMove[]> {
  const rows = await distributors
    .raw(ctx.db)
    .find({ _id: { $in: moves.map(({ id }) => fromId(id)) } }, { projection: { changes: 1 }, ...(session ? { session } : {}) })
    .toArray();
  const lastOf = new Map(rows.map(({ _id, changes }) => [toId(_id), changes.at(-1)]));
  return moves.filter(({ id, change }) => isSame(lastOf.get(id), change));
}

function isSame(stored: TierChangeRow | undefined, { seq, kind, at, to }: TierChangeRow): boolean {
  return stored !== undefined && stored.seq === seq && stored.kind === kind && stored.to === to && stored.at.getTime() === at.getTime();
}

/** The TierChanges of one member, the first one first; empty for somebody who is not known. */
export async function changesOf(ctx: Ctx, id: string): Promise<TierChangeRow[]> {
  const row = await distributors.raw(ctx.db).findOne({ _id: fromId(id) }, { projection: { changes: 1 } });
  return row?.changes ?? [];
}

export interface ChangeCount {
  kind: TierChangeKind;
  from: Tier;
  to: Tier;
  count: number;
}

/** The TierChanges of a business day over everybody, by what they were. */
export async function countChanges(ctx: Ctx, day: DayKey): Promise<ChangeCount[]> {
  const groups = await distributors
    .raw(ctx.db)
    .aggregate<{ _id: Omit<ChangeCount, 'count'>; count: number }>([
      { $match: { 'changes.day': day } },
      { $project: { changes: 1 } },
      { $unwind: '$changes' },
      { $match: { 'changes.day': day } },
      { $group: { _id: { kind: '$changes.kind', from: '$changes.from', to: '$changes.to' }, count: { $sum: 1 } } },
    ])
    .toArray();
  return groups.map(({ _id, count }) => ({ ..._id, count }));
}
