// One step of one row: the state and `seq` as they were read stand in the filter, so that of two who press at once one is told that it
// has moved on. With an appointment that begins or ends go the mark at the member, the role in the groups, and the sessions.
// Surprise: whoever stops being a KOL is signed out. An access token carries the roles of the moment it was given.

import type { ClientSession, ObjectId } from 'mongodb';
import { endSessionsOfMember, tellEnded } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { forgetKol, nameKol } from '../distributors/service.ts';
import { dutiesOf, withdrawDuties } from '../duties/service.ts';
import type { KolAct } from '../generated/types.ts';
import { setKolRole } from '../groups/service.ts';
import { kols } from './model.ts';
import type { KolEventRow, KolRow } from './model.ts';
import { isOpenState } from './rules.ts';
import { countSeats, seatsOf } from './seats.ts';

/** How far ahead duties of somebody who is released are looked for. */
const AHEAD_DAYS = 62;
const DAY_MILLISECONDS = 86_400_000;
const RELEASED = { zh: '聘期已结束', en: 'The term is over' };

export function eventOf(ctx: Ctx, act: KolAct, more: Partial<KolEventRow> = {}): KolEventRow {
  return { at: ctx.now, act, byName: null, reason: null, termFrom: null, termTo: null, groupId: null, ...more };
}

export async function kolWithin(ctx: Ctx, session: ClientSession, id: string | ObjectId): Promise<KolRow> {
  const row = await kols.raw(ctx.db).findOne({ _id: typeof id === 'string' ? fromId(id) : id }, { session });
  if (!row) throw new Refused('KOL_UNKNOWN');
  return row;
}

export interface Moved {
  row: KolRow;
  /** To be made known when the transaction is done. */
  ended: readonly ObjectId[];
}

/** Writes the change with what follows from it; seats of a row that closes are given back. @throws Refused KOL_CHANGED */
export async function moveKol(
  ctx: Ctx,
  session: ClientSession,
  before: KolRow,
  change: Partial<KolRow>,
  event: KolEventRow,
): Promise<Moved> {
  const state = change.state ?? before.state;
  const isOpen = isOpenState(state);
  const row: KolRow = {
    ...before,
    ...change,
    isOpen,
    isActive: isOpen && (change.isActive ?? before.isActive),
    ...(state === before.state ? {} : { stateSince: ctx.now }),
    ...(isOpen ? {} : { concern: null }),
    history: [...before.history, event],
    seq: before.seq + 1,
  };
  const { _id, ...fields } = row;
  const written = await kols.raw(ctx.db).replaceOne({ _id, seq: before.seq }, fields, { session });
  if (written.modifiedCount !== 1) throw new Refused('KOL_CHANGED');
  if (before.isOpen && !isOpen) await countSeats(ctx, session, seatsOf(before), -1);
  return { row, ended: await followActive(ctx, session, before, row) };
}

async function followActive(ctx: Ctx, session: ClientSession, before: KolRow, row: KolRow): Promise<readonly ObjectId[]> {
  const { distributorId } = row;
  const left = before.groupIds.filter((id) => !row.isActive || !row.groupIds.some((each) => each.equals(id)));
  if (before.isActive) await setKolRole(ctx, session, { distributorId, groupIds: left, isKol: false });
  if (row.isActive) await setKolRole(ctx, session, { distributorId, groupIds: row.groupIds, isKol: true });
  if (before.isActive === row.isActive) return [];
  await nameKol(ctx, session, distributorId, row.isActive);
  if (row.isActive) return [];
  await dropDuties(ctx, session, distributorId);
  return endSessionsOfMember(ctx, session, distributorId);
}

/** What lies ahead of somebody who is a KOL no more; what has begun is brought to its end. */
async function dropDuties(ctx: Ctx, session: ClientSession, id: ObjectId): Promise<void> {
  const endsAt = new Date(ctx.now.getTime() + AHEAD_DAYS * DAY_MILLISECONDS);
  const ahead = await dutiesOf(ctx, { kind: 'DISTRIBUTOR', id }, { startsAt: ctx.now, endsAt });
  const open = ahead.filter(({ state, startsAt }) => (state === 'ASKED' || state === 'ACCEPTED') && startsAt > ctx.now);
  if (open.length > 0)
    await withdrawDuties(
      ctx,
      session,
      open.map(({ _id }) => _id),
      RELEASED,
    );
}

/** In a transaction of its own, with what has to be known afterwards. */
export async function inMove(ctx: Ctx, work: (session: ClientSession) => Promise<Moved>): Promise<KolRow> {
  const { row, ended } = await ctx.db.transaction(work);
  forgetKol(ctx, row.distributorId);
  tellEnded(ctx, ended);
  return row;
}

export const idOf = ({ _id }: Pick<KolRow, '_id'>): string => toId(_id);
