// KOLs move along with groups and duties, in the very transaction: who leaves a group is no KOL of it any more, a chat that goes on as
// another group takes its KOLs along, and a duty that was done is worth its points.
// Surprise: whoever comes into a group with the role of a KOL was moved there with it, by a merge or a split: the seat goes along, even
// where the group is full of KOLs already.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { followDuties, widenPatrols } from '../duties/service.ts';
import type { DutyRow } from '../duties/service.ts';
import { followGroups, presentOfMany } from '../groups/service.ts';
import { award } from '../points/service.ts';
import { relayThrough } from '../relays/service.ts';
import { kols } from './model.ts';
import type { KolRow } from './model.ts';
import { eventOf } from './moving.ts';
import { groupSeat } from './rules.ts';
import { countSeats } from './seats.ts';

function openOf(ctx: Ctx, session: ClientSession, distributorIds: readonly ObjectId[]): Promise<KolRow[]> {
  return kols
    .raw(ctx.db)
    .find({ distributorId: { $in: [...distributorIds] }, isOpen: true }, { session })
    .toArray();
}

async function setGroups(
  ctx: Ctx,
  session: ClientSession,
  row: KolRow,
  groupIds: ObjectId[],
  act: 'GROUP_LEFT' | 'GROUP_JOINED',
  of: readonly ObjectId[],
) {
  const concern = row.concern === 'TIER_FELL' ? row.concern : groupIds.length === 0 ? ('NO_GROUP' as const) : null;
  const history = [...row.history, ...of.map((groupId) => eventOf(ctx, act, { groupId }))];
  await kols.raw(ctx.db).updateOne({ _id: row._id }, { $set: { groupIds, concern, history }, $inc: { seq: 1 } }, { session });
}

followGroups({
  async left(ctx, session, entries) {
    const rows = await openOf(
      ctx,
      session,
      entries.map(({ distributorId }) => distributorId),
    );
    for (const row of rows) {
      const from = new Set(
        entries.filter(({ distributorId }) => distributorId.equals(row.distributorId)).map(({ groupId }) => toId(groupId)),
      );
      const left = row.groupIds.filter((id) => from.has(toId(id)));
      if (left.length === 0) continue;
      await countSeats(
        ctx,
        session,
        left.map((id) => groupSeat(toId(id))),
        -1,
      );
      await setGroups(
        ctx,
        session,
        row,
        row.groupIds.filter((id) => !from.has(toId(id))),
        'GROUP_LEFT',
        left,
      );
    }
  },
  async joined(ctx, session, entries) {
    const moved = entries.filter(({ way }) => way === 'MOVED').map(({ distributorId }) => distributorId);
    const rows = moved.length === 0 ? [] : (await openOf(ctx, session, moved)).filter(({ isActive }) => isActive);
    if (rows.length === 0) return;
    const stays = await presentOfMany(
      ctx,
      rows.map(({ distributorId }) => distributorId),
      session,
    );
    for (const row of rows) {
      const has = new Set(row.groupIds.map(toId));
      const come = stays
        .filter((stay) => stay.distributorId.equals(row.distributorId) && stay.role === 'KOL' && !has.has(toId(stay.groupId)))
        .map(({ groupId }) => groupId);
      if (come.length === 0) continue;
      await countSeats(
        ctx,
        session,
        come.map((id) => groupSeat(toId(id))),
        1,
      );
      await setGroups(ctx, session, row, [...row.groupIds, ...come], 'GROUP_JOINED', come);
    }
  },
});

async function count(ctx: Ctx, session: ClientSession, duty: DutyRow, by: { dutiesDone?: number; dutiesMissed?: number }): Promise<void> {
  if (duty.personKind !== 'DISTRIBUTOR') return;
  await kols.raw(ctx.db).updateOne({ distributorId: duty.personId, isOpen: true, isActive: true }, { $inc: by }, { session });
}

followDuties({
  name: 'kols',
  async done(ctx, session, duty) {
    if (duty.personKind !== 'DISTRIBUTOR') return;
    await count(ctx, session, duty, { dutiesDone: 1 });
    await award(ctx, session, [
      {
        cause: `duty:${toId(duty._id)}`,
        memberId: duty.personId,
        kind: 'DUTY',
        points: duty.points,
        at: duty.endsAt < ctx.now ? duty.endsAt : ctx.now,
        words: duty.title,
      },
    ]);
  },
  missed: (ctx, session, duty) => count(ctx, session, duty, { dutiesMissed: 1 }),
  unmissed: (ctx, session, duty) => count(ctx, session, duty, { dutiesMissed: -1 }),
});

/** A KOL patrols the groups of the appointment at any time. */
widenPatrols(async (ctx, distributorId) => {
  const row = await kols
    .raw(ctx.db)
    .findOne({ distributorId, isOpen: true, isActive: true }, { projection: { groupIds: 1, dutyKinds: 1 } });
  return row?.dutyKinds.includes('PATROL') ? row.groupIds : [];
});

/** Announcements go down through whoever relays in these groups. */
relayThrough(async (ctx, groupIds) => {
  const rows = await kols
    .raw(ctx.db)
    .find(
      { groupIds: { $in: [...groupIds] }, state: 'APPOINTED', isActive: true, dutyKinds: 'RELAY' },
      { projection: { distributorId: 1, groupIds: 1 } },
    )
    .toArray();
  const asked = new Set(groupIds.map(toId));
  return rows.map((row) => ({ distributorId: row.distributorId, groupIds: row.groupIds.filter((id) => asked.has(toId(id))) }));
});
