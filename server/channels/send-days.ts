// How much was posted into each group on each day, and at which slots: read and raised in the transaction of the post, so that two who
// post at once cannot both take the last place of a day. Of a message that came under its key before nothing is counted again.

import type { AnyBulkWriteOperation, ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { DayKey } from '../core/time.ts';
import { shiftKey } from '../core/time.ts';
import { setting } from '../settings/service.ts';
import { sendDays } from './model.ts';
import type { SendDayRow } from './model.ts';
import type { SendHours, SentDay, Timing } from './slots.rules.ts';
import { placeSend } from './slots.rules.ts';

interface Wish {
  readonly groupId: ObjectId;
  readonly timing: Timing;
  readonly wanted: Date;
}

/** How far ahead a slot is looked for. */
const DAYS_AHEAD = 7;
/** Nobody asks for a day that is over. */
const KEPT_DAYS = 45;

export async function sendHours(ctx: Ctx): Promise<SendHours> {
  const [slots, quietFrom, quietTo, budget] = [
    await setting(ctx, 'sendSlots'),
    await setting(ctx, 'quietFrom'),
    await setting(ctx, 'quietTo'),
    await setting(ctx, 'groupDailySends'),
  ];
  return { slots: slots.split(' '), quietFrom, quietTo, budget };
}

const idOf = (groupId: ObjectId, day: DayKey): string => `${toId(groupId)}:${day}`;

/** When each of them goes out, in their order; null: a person is to decide. */
export async function takePlaces(ctx: Ctx, session: ClientSession, wishes: readonly Wish[]): Promise<(Date | null)[]> {
  const planned = wishes.filter(({ timing }) => timing !== 'ANSWER');
  if (planned.length === 0) return wishes.map(({ wanted }) => wanted);
  const hours = await sendHours(ctx);
  const known = await readDays(ctx, session, planned);
  const added = new Map<string, { groupId: ObjectId; day: DayKey; count: number; slots: string[] }>();
  const sentOn = (groupId: ObjectId, day: DayKey): SentDay => {
    const before = known.get(idOf(groupId, day)) ?? { count: 0, slots: [] };
    const now = added.get(idOf(groupId, day));
    return now ? { count: before.count + now.count, slots: [...before.slots, ...now.slots] } : before;
  };
  const places = wishes.map(({ groupId, timing, wanted }) => {
    if (timing === 'ANSWER') return wanted;
    const place = placeSend(ctx.time, hours, { wanted, timing, sentOn: (day) => sentOn(groupId, day) });
    if (place.is === 'BY_HAND') return null;
    const id = idOf(groupId, place.day);
    const more = added.get(id) ?? { groupId, day: place.day, count: 0, slots: [] };
    added.set(id, { ...more, count: more.count + 1, slots: place.slot === null ? more.slots : [...more.slots, place.slot] });
    return place.at;
  });
  const writes: AnyBulkWriteOperation<SendDayRow>[] = Array.from(added, ([_id, { groupId, day, count, slots }]) => ({
    updateOne: {
      filter: { _id },
      update: {
        $setOnInsert: { groupId, day, until: ctx.time.rangeOf(shiftKey(day, KEPT_DAYS)).endsAt },
        $inc: { count },
        $push: { slots: { $each: slots } },
      },
      upsert: true,
    },
  }));
  if (writes.length > 0) await sendDays.raw(ctx.db).bulkWrite(writes, { ordered: true, session });
  return places;
}

async function readDays(ctx: Ctx, session: ClientSession, wishes: readonly Wish[]): Promise<Map<string, SentDay>> {
  const ids = new Set<string>();
  for (const { groupId, timing, wanted } of wishes) {
    const first = ctx.time.dayKey(wanted);
    // By the clock a message can only be put off to the morning after the quiet hours.
    const days = timing === 'SLOT' ? DAYS_AHEAD : 2;
    for (let ahead = 0; ahead < days; ahead++) ids.add(idOf(groupId, shiftKey(first, ahead)));
  }
  const rows = await sendDays
    .raw(ctx.db)
    .find({ _id: { $in: [...ids] } }, { session })
    .toArray();
  return new Map(rows.map(({ _id, count, slots }) => [_id, { count, slots }]));
}
