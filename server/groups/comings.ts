// What is asked about who came and went: days, chains of invitations, those present with when they spoke last; and the proof that
// the counts of groups and of their days equal the stays and the events that they were made from.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import type { DayKey } from '../core/time.ts';
import { chainsOf, movesByDay } from './arrivals.rules.ts';
import type { Chain, Timed } from './arrivals.rules.ts';
import { groupDays, groupMembers, groups, memberEvents } from './model.ts';
import type { GroupDayRow, GroupMemberRow } from './model.ts';

export type InviterRow = Chain;

const GROUPS_AT_ONCE = 50;

/** Of one group, both days included, the first one first. */
export function comingsOf(ctx: Ctx, groupId: ObjectId, from: DayKey, to: DayKey): Promise<GroupDayRow[]> {
  return groupDays
    .raw(ctx.db)
    .find({ groupId, day: { $gte: from, $lte: to } })
    .sort({ day: 1 })
    .toArray();
}

/** By group, of all groups: how many came and went since a day. */
export async function comingsSince(ctx: Ctx, from: DayKey): Promise<Map<string, { joins: number; leaves: number }>> {
  const rows = groupDays
    .raw(ctx.db)
    .aggregate<{ _id: ObjectId; joins: number; leaves: number }>([
      { $match: { day: { $gte: from } } },
      { $group: { _id: '$groupId', joins: { $sum: '$joins' }, leaves: { $sum: '$leaves' } } },
    ]);
  return new Map((await rows.toArray()).map(({ _id, joins, leaves }) => [toId(_id), { joins, leaves }]));
}

export async function invitersOf(ctx: Ctx, groupId: ObjectId, most: number): Promise<InviterRow[]> {
  const stays = await groupMembers
    .raw(ctx.db)
    .find({ groupId }, { projection: { distributorId: 1, invitedById: 1, leftAt: 1, joinedAt: 1 } })
    .toArray();
  return chainsOf(
    stays.map(({ distributorId, invitedById, leftAt, joinedAt }) => ({
      id: toId(distributorId),
      byId: invitedById === null ? null : toId(invitedById),
      isPresent: leftAt === null,
      joinedAt,
    })),
    most,
  );
}

export type PresentRow = Pick<GroupMemberRow, 'groupId' | 'distributorId' | 'joinedAt' | 'lastSpokeAt' | 'spoke'>;

const PRESENT = { _id: 0, groupId: 1, distributorId: 1, joinedAt: 1, lastSpokeAt: 1, spoke: 1 } as const;

/** Everybody who is in one of these groups. */
export function presentStays(ctx: Ctx, groupIds: readonly ObjectId[]): Promise<PresentRow[]> {
  return groupMembers
    .raw(ctx.db)
    .find({ groupId: { $in: [...groupIds] }, leftAt: null }, { projection: PRESENT })
    .toArray();
}

export interface GroupFaults {
  /** Numbers of groups whose `members` differs from who is present. */
  members: string[];
  /** Days whose joins or leaves differ from the events, as `<group>:<day>`. */
  days: string[];
  groups: number;
  events: number;
}

/** Every group, some at a time, each lot in one snapshot. With `mend` the days are written afresh; `members` is never mended here. */
export async function recountGroups(ctx: Ctx, { mend = false }: { mend?: boolean } = {}): Promise<GroupFaults> {
  const faults: GroupFaults = { members: [], days: [], groups: 0, events: 0 };
  const ids = await groups
    .raw(ctx.db)
    .find({}, { projection: { _id: 1 } })
    .sort({ _id: 1 })
    .toArray();
  for (let at = 0; at < ids.length; at += GROUPS_AT_ONCE) {
    const lot = ids.slice(at, at + GROUPS_AT_ONCE).map(({ _id }) => _id);
    await recountLot(ctx, lot, faults, mend);
  }
  return faults;
}

async function recountLot(ctx: Ctx, lot: readonly ObjectId[], faults: GroupFaults, mend: boolean): Promise<void> {
  const groupId = { $in: [...lot] };
  const found = await ctx.db.transaction(async (session) => {
    const rows = await groups
      .raw(ctx.db)
      .find({ _id: groupId }, { session, projection: { number: 1, members: 1 } })
      .toArray();
    const present = await groupMembers
      .raw(ctx.db)
      .find({ groupId, leftAt: null }, { session, projection: { _id: 0, groupId: 1 } })
      .toArray();
    const events = await memberEvents
      .raw(ctx.db)
      .find({ groupId }, { session, projection: { groupId: 1, distributorId: 1, kind: 1, at: 1, day: 1 } })
      .toArray();
    const kept = await groupDays.raw(ctx.db).find({ groupId }, { session }).toArray();
    const counted = new Map<string, { joins: number; leaves: number }>();
    const byPair = new Map<string, (Timed & { day: DayKey })[]>();
    for (const { _id, kind, at, day, groupId: group, distributorId } of events) {
      const key = `${toId(group)}:${toId(distributorId)}`;
      const others = byPair.get(key);
      if (others) others.push({ id: _id, kind, at, day });
      else byPair.set(key, [{ id: _id, kind, at, day }]);
    }
    for (const [key, ofPair] of byPair) {
      for (const [day, { joins, leaves }] of movesByDay(ofPair)) {
        const id = `${key.slice(0, 24)}:${day}`;
        const sum = counted.get(id) ?? { joins: 0, leaves: 0 };
        counted.set(id, { joins: sum.joins + joins, leaves: sum.leaves + leaves });
      }
    }
    const days = new Set<string>();
    for (const { _id, joins, leaves } of kept) {
      const sum = counted.get(_id) ?? { joins: 0, leaves: 0 };
      if (sum.joins !== joins || sum.leaves !== leaves) days.add(_id);
    }
    const known = new Set(kept.map(({ _id }) => _id));
    for (const id of counted.keys()) if (!known.has(id)) days.add(id);
    if (mend) {
      for (const id of days) {
        const sum = counted.get(id);
        if (!sum) await groupDays.raw(ctx.db).deleteOne({ _id: id }, { session });
        else {
          const of = { groupId: fromId(id.slice(0, 24)), day: id.slice(25) };
          await groupDays.raw(ctx.db).updateOne({ _id: id }, { $set: { ...sum, ...of } }, { session, upsert: true });
        }
      }
    }
    const counts = new Map<string, number>();
    for (const { groupId: group } of present) counts.set(toId(group), (counts.get(toId(group)) ?? 0) + 1);
    const members = rows.filter((row) => (counts.get(toId(row._id)) ?? 0) !== row.members).map(({ number }) => number);
    return { groups: rows.length, events: events.length, members, days: [...days] };
  });
  faults.groups += found.groups;
  faults.events += found.events;
  faults.members.push(...found.members);
  faults.days.push(...found.days);
}
