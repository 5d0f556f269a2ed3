// What is asked about what was said: a group's days, who talks, who is silent; and the proof that the day views equal the messages.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { demand } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import type { DayKey, Range } from '../core/time.ts';
import { comingsOf, presentStays } from '../groups/service.ts';
import { makeDrawn } from './drawn.rules.ts';
import { chatDays, messages, speakingDays } from './model.ts';
import { fillDays, lastDays } from './rules.ts';
import type { DayFigures } from './rules.ts';

export interface TalkerRow {
  distributorId: ObjectId;
  messages: number;
}

export interface SilentRow {
  distributorId: ObjectId;
  joinedAt: Date;
  lastSpokeAt: Date | null;
}

const MOST_PEOPLE = 100;
const GROUPS_AT_ONCE = 20;
const HOUR_MILLISECONDS = 3_600_000;

/** @throws Refused DAYS_OUT_OF_RANGE, as all that asks for days */
export async function groupDays(ctx: Ctx, groupId: ObjectId, days: number): Promise<DayFigures[]> {
  const { from, to } = demand(lastDays(ctx.time.dayKey(ctx.now), days));
  const [talk, comings] = await Promise.all([
    chatDays
      .raw(ctx.db)
      .find({ groupId, day: { $gte: from, $lte: to } })
      .toArray(),
    comingsOf(ctx, groupId, from, to),
  ]);
  return fillDays(from, to, talk, comings);
}

export async function topTalkers(ctx: Ctx, groupId: ObjectId, days: number, first: number): Promise<TalkerRow[]> {
  const { from, to } = demand(lastDays(ctx.time.dayKey(ctx.now), days));
  const rows = speakingDays
    .raw(ctx.db)
    .aggregate<{ _id: ObjectId; messages: number }>([
      { $match: { groupId, day: { $gte: from, $lte: to } } },
      { $group: { _id: '$distributorId', messages: { $sum: '$messages' } } },
      { $sort: { messages: -1, _id: 1 } },
      { $limit: Math.max(1, Math.min(first, MOST_PEOPLE)) },
    ]);
  return (await rows.toArray()).map(({ _id, messages: said }) => ({ distributorId: _id, messages: said }));
}

/** Who came in later than those days began is not called silent yet. */
export async function silentMembers(
  ctx: Ctx,
  groupId: ObjectId,
  days: number,
  first: number,
): Promise<{ count: number; members: SilentRow[] }> {
  demand(lastDays(ctx.time.dayKey(ctx.now), days));
  const since = new Date(ctx.now.getTime() - days * 24 * HOUR_MILLISECONDS);
  const stays = await presentStays(ctx, [groupId]);
  const silent = stays.filter(({ joinedAt, lastSpokeAt }) => joinedAt < since && (lastSpokeAt === null || lastSpokeAt < since));
  const time = ({ lastSpokeAt }: SilentRow): number => lastSpokeAt?.getTime() ?? 0;
  silent.sort((a, b) => time(a) - time(b) || a.joinedAt.getTime() - b.joinedAt.getTime());
  return { count: silent.length, members: silent.slice(0, Math.max(1, Math.min(first, MOST_PEOPLE))) };
}

/** By group, of all groups: how much was said since a day. */
export async function talkSince(ctx: Ctx, from: DayKey): Promise<Map<string, number>> {
  const talk = new Map<string, number>();
  const said = chatDays
    .raw(ctx.db)
    .aggregate<{ _id: ObjectId; messages: number }>([
      { $match: { day: { $gte: from } } },
      { $group: { _id: '$groupId', messages: { $sum: '$messages' } } },
    ]);
  for await (const { _id, messages: count } of said) talk.set(toId(_id), count);
  return talk;
}

export interface SpokenRow {
  distributorId: ObjectId;
  day: DayKey;
  messages: number;
}

/** Who said how much on which day in these groups; a few groups at a time. */
export async function* speakingSince(ctx: Ctx, groupIds: readonly ObjectId[], from: DayKey, to: DayKey): AsyncGenerator<SpokenRow> {
  const projection = { _id: 0, distributorId: 1, day: 1, messages: 1 };
  yield* speakingDays
    .raw(ctx.db)
    .find<SpokenRow>({ groupId: { $in: [...groupIds] }, day: { $gte: from, $lte: to } }, { projection, batchSize: 5_000 });
}

/** How many replies each member drew in a group within a time: see drawn.rules.ts. */
export async function repliesDrawnIn(ctx: Ctx, groupId: ObjectId, { startsAt, endsAt }: Range): Promise<Map<string, number>> {
  const rows = messages
    .raw(ctx.db)
    .find<{ distributorId: ObjectId; at: Date }>(
      { groupId, at: { $gte: startsAt, $lt: endsAt } },
      { projection: { _id: 0, distributorId: 1, at: 1 }, sort: { at: 1 }, batchSize: 5_000 },
    );
  const drawn = makeDrawn();
  for await (const { distributorId, at } of rows) drawn.hear(toId(distributorId), at);
  return drawn.counts;
}

export interface TalkFaults {
  /** As `<group>:<day>`. */
  chatDays: string[];
  /** As `<group>:<distributor>:<day>`. */
  speakingDays: string[];
  messages: number;
}

/** Every group, some at a time, each lot in one snapshot; with `mend` the views are written afresh where they differ. */
export async function recountTalk(ctx: Ctx, { mend = false }: { mend?: boolean } = {}): Promise<TalkFaults> {
  const faults: TalkFaults = { chatDays: [], speakingDays: [], messages: 0 };
  const known = await Promise.all([messages.raw(ctx.db).distinct('groupId'), chatDays.raw(ctx.db).distinct('groupId')]);
  const ids = [...new Set(known.flat().map(toId))].sort().map(fromId);
  for (let at = 0; at < ids.length; at += GROUPS_AT_ONCE) await recountLot(ctx, ids.slice(at, at + GROUPS_AT_ONCE), faults, mend);
  return faults;
}

async function recountLot(ctx: Ctx, lot: readonly ObjectId[], faults: TalkFaults, mend: boolean): Promise<void> {
  const groupId = { $in: [...lot] };
  const found = await ctx.db.transaction(async (session) => {
    const people = new Map<string, number>();
    let count = 0;
    const rows = messages
      .raw(ctx.db)
      .find({ groupId }, { session, projection: { _id: 0, groupId: 1, distributorId: 1, day: 1 }, batchSize: 10_000 });
    for await (const row of rows) {
      count += 1;
      const id = `${toId(row.groupId)}:${toId(row.distributorId)}:${row.day}`;
      people.set(id, (people.get(id) ?? 0) + 1);
    }
    const days = new Map<string, { messages: number; speakers: number }>();
    for (const [id, said] of people) {
      const key = `${id.slice(0, 24)}:${id.slice(50)}`;
      const sum = days.get(key) ?? { messages: 0, speakers: 0 };
      days.set(key, { messages: sum.messages + said, speakers: sum.speakers + 1 });
    }
    const wrongPeople = new Set<string>();
    const wrongDays = new Set<string>();
    const kept = await speakingDays
      .raw(ctx.db)
      .find({ groupId }, { session, projection: { messages: 1 } })
      .toArray();
    for (const row of kept) if (people.get(row._id) !== row.messages) wrongPeople.add(row._id);
    const keptIds = new Set(kept.map(({ _id }) => _id));
    for (const id of people.keys()) if (!keptIds.has(id)) wrongPeople.add(id);
    const keptDays = await chatDays
      .raw(ctx.db)
      .find({ groupId }, { session, projection: { messages: 1, speakers: 1 } })
      .toArray();
    for (const row of keptDays) {
      const sum = days.get(row._id);
      if (sum?.messages !== row.messages || sum.speakers !== row.speakers) wrongDays.add(row._id);
    }
    const keptDayIds = new Set(keptDays.map(({ _id }) => _id));
    for (const id of days.keys()) if (!keptDayIds.has(id)) wrongDays.add(id);
    if (mend) {
      for (const id of wrongPeople) {
        const said = people.get(id);
        const of = { groupId: fromId(id.slice(0, 24)), distributorId: fromId(id.slice(25, 49)), day: id.slice(50) };
        if (said === undefined) await speakingDays.raw(ctx.db).deleteOne({ _id: id }, { session });
        else await speakingDays.raw(ctx.db).updateOne({ _id: id }, { $set: { messages: said, ...of } }, { session, upsert: true });
      }
      for (const id of wrongDays) {
        const sum = days.get(id);
        const of = { groupId: fromId(id.slice(0, 24)), day: id.slice(25) };
        if (!sum) await chatDays.raw(ctx.db).deleteOne({ _id: id }, { session });
        else await chatDays.raw(ctx.db).updateOne({ _id: id }, { $set: { ...sum, ...of } }, { session, upsert: true });
      }
    }
    return { count, people: [...wrongPeople], days: [...wrongDays] };
  });
  faults.messages += found.count;
  faults.speakingDays.push(...found.people);
  faults.chatDays.push(...found.days);
}
