// Reminders come with what is booked and go with it; each is told once, whoever sweeps, however many, and wherever one dies.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createStaff } from '../../server/auth/service.ts';
import { bookings } from '../../server/bookings/model.ts';
import type { BookingInput, PersonRef } from '../../server/bookings/service.ts';
import { addAbsence, book, cancelBookings, setHours } from '../../server/bookings/service.ts';
import { outbox, robots } from '../../server/channels/model.ts';
import type { Ctx } from '../../server/context.ts';
import { newId, toId } from '../../server/core/ids.ts';
import { notices } from '../../server/notices/model.ts';
import { alarms } from '../../server/reminders/jobs.ts';
import { arrangeAll } from '../../server/reminders/making.ts';
import { reminders } from '../../server/reminders/model.ts';
import { nextReminder } from '../../server/reminders/reading.ts';
import { escalateMissed, forgetReminders, sweepReminders } from '../../server/reminders/service.ts';
import { SWEEP, claimDue, tellClaimed } from '../../server/reminders/sweep.ts';
import { settings } from '../../server/settings/model.ts';
import { forget } from '../../server/settings/service.ts';
import { tasks } from '../../server/tasks/model.ts';
import { addTasks } from '../../server/tasks/service.ts';
import { heldGroup } from '../support/held.ts';
import { aDistributor } from '../support/trade.ts';
import { NOON, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Ten days after NOON, at 14:00. */
const START = new Date('2026-05-22T06:00:00.000Z');

let world: World;
let ctx: Ctx;
let person: PersonRef;
let name: string;

beforeAll(async () => {
  world = await makeWorld();
  ctx = world.ctx();
});
beforeEach(async () => {
  await emptyWorld(world);
  forget(ctx);
  const member = await aDistributor(ctx, { name: '周晓芸' });
  person = { kind: 'DISTRIBUTOR', id: member._id };
  name = member.name;
});
afterAll(() => world.close());

const later = (milliseconds: number): Ctx => world.ctx({ now: new Date(NOON.getTime() + milliseconds) });
const at = (now: Date): Ctx => world.ctx({ now });
const before = (milliseconds: number): Ctx => at(new Date(START.getTime() - milliseconds));

const input = (cause: string, more: Partial<BookingInput> = {}): BookingInput => ({
  cause,
  person,
  kind: 'ON_DUTY',
  title: { zh: '群内值班', en: 'On duty' },
  link: '/duties/1',
  startsAt: START,
  endsAt: new Date(START.getTime() + 2 * HOUR),
  ...more,
});
const bookNow = (inputs: readonly BookingInput[], now: Ctx = ctx): Promise<void> =>
  world.db.transaction((session) => book(now, session, inputs));
const cancelNow = (cause: string, now: Ctx = ctx): Promise<void> =>
  world.db.transaction((session) => cancelBookings(now, session, [cause]));
const told = (): Promise<{ cause: string; title: { zh: string } }[]> => notices.raw(world.db).find({ withdrawnAt: null }).toArray();
const states = async (): Promise<string[]> =>
  (
    await reminders
      .raw(world.db)
      .find({}, { sort: { dueAt: 1, _id: 1 } })
      .toArray()
  ).map((row) => `${row.offset} ${row.state}`);
const set = async (key: string, value: number): Promise<void> => {
  await settings.raw(world.db).updateOne({ _id: key }, { $set: { value } }, { upsert: true });
  forget(ctx);
};

/** As many people as reminders, so that nobody is double booked. */
async function manyDue(count: number): Promise<void> {
  const inputs = Array.from({ length: count }, (_, index) => input(`duty:${index}`, { person: { kind: 'DISTRIBUTOR', id: newId() } }));
  await bookNow(inputs);
}

describe('with what is booked', () => {
  test('there are three, told at a week, a day and an hour, each once', async () => {
    await bookNow([input('duty:1')]);
    expect(await states()).toEqual(['DAYS_7 WAITING', 'DAY_1 WAITING', 'HOUR_1 WAITING']);
    expect(await sweepReminders(ctx)).toEqual({ told: 0, dropped: 0 });
    expect(await nextReminder(ctx, NOON)).toEqual(new Date(START.getTime() - 7 * DAY));
    for (const [ahead, title] of [
      [7 * DAY, '7 天后（05-22）14:00 群内值班'],
      [DAY, '明天 14:00 群内值班'],
      [HOUR, '今天 14:00 群内值班'],
    ] as const) {
      expect(await sweepReminders(before(ahead))).toEqual({ told: 1, dropped: 0 });
      expect(await sweepReminders(before(ahead))).toEqual({ told: 0, dropped: 0 });
      expect((await told()).at(-1)?.title.zh).toBe(title);
    }
    expect(await told()).toHaveLength(3);
  });

  test('what was moved and is renamed later keeps its reminders, and those of the time before stay withdrawn', async () => {
    await bookNow([input('duty:1')]);
    const moved = { startsAt: new Date(START.getTime() + HOUR), endsAt: new Date(START.getTime() + 2 * HOUR) };
    await bookNow([input('duty:1', moved)]);
    await bookNow([input('duty:1', { ...moved, title: { zh: '群内值班（改名）', en: 'On duty, renamed' } })]);
    const rows = await reminders
      .raw(world.db)
      .find({}, { sort: { bookingSeq: 1, dueAt: 1 } })
      .toArray();
    expect(rows.map(({ bookingSeq, offset, state }) => [bookingSeq, offset, state])).toEqual([
      ...['DAYS_7', 'DAY_1', 'HOUR_1'].map((offset) => [0, offset, 'WITHDRAWN']),
      ...['DAYS_7', 'DAY_1', 'HOUR_1'].map((offset) => [2, offset, 'WAITING']),
    ]);
  });

  test('what does not remind has none, and a booking for tomorrow only what is still ahead', async () => {
    await bookNow([input('lesson:1', { reminds: false, isBusy: false })]);
    await bookNow([input('duty:1')], before(20 * HOUR));
    expect(await states()).toEqual(['HOUR_1 WAITING']);
  });

  test('moved, the old ones are withdrawn, told or not, and new ones come for the new time', async () => {
    await bookNow([input('duty:1')]);
    await sweepReminders(before(7 * DAY));
    const moved = new Date(START.getTime() + DAY);
    await bookNow([input('duty:1', { startsAt: moved, endsAt: new Date(moved.getTime() + HOUR) })], before(6 * DAY));
    expect(await told()).toEqual([]);
    expect((await states()).sort()).toEqual(['DAYS_7 WITHDRAWN', 'DAY_1 WAITING', 'DAY_1 WITHDRAWN', 'HOUR_1 WAITING', 'HOUR_1 WITHDRAWN']);
    expect(await sweepReminders(before(DAY))).toEqual({ told: 0, dropped: 0 });
    expect(await sweepReminders(before(0))).toEqual({ told: 1, dropped: 0 });
    expect((await told())[0]!.title.zh).toBe('明天 14:00 群内值班');
  });

  test('another title changes nothing that was told, and nothing is told twice', async () => {
    await bookNow([input('duty:1')]);
    await sweepReminders(before(7 * DAY));
    await sweepReminders(before(DAY));
    await bookNow([input('duty:1', { title: { zh: '晚间值班', en: 'Evening duty' } })], before(DAY - HOUR));
    expect(await told()).toHaveLength(2);
    expect(await states()).toEqual(['DAYS_7 SENT', 'DAY_1 SENT', 'HOUR_1 WAITING']);
    await sweepReminders(before(HOUR));
    expect((await told()).at(-1)?.title.zh).toBe('今天 14:00 晚间值班');
  });

  test('handed to somebody else, the one is told nothing more and the other is', async () => {
    await bookNow([input('duty:1')]);
    const other: PersonRef = { kind: 'DISTRIBUTOR', id: newId() };
    await bookNow([input('duty:1', { person: other })], before(2 * DAY));
    await sweepReminders(before(DAY));
    expect(await notices.raw(world.db).find({}).toArray()).toMatchObject([{ personId: other.id }]);
  });

  test('cancelled in the moment in which it is told, it is either told and withdrawn or not told', async () => {
    for (let round = 0; round < 5; round += 1) {
      await bookNow([input(`duty:${round}`, { person: { kind: 'DISTRIBUTOR', id: newId() } })]);
      await Promise.all([sweepReminders(before(7 * DAY)), cancelNow(`duty:${round}`, before(7 * DAY))]);
    }
    expect(await told()).toEqual([]);
    expect(await reminders.raw(world.db).countDocuments({ state: { $ne: 'WITHDRAWN' } })).toBe(0);
  });

  test('what was missed for days is left to the next one', async () => {
    await bookNow([input('duty:1')]);
    expect(await sweepReminders(before(2 * DAY))).toEqual({ told: 0, dropped: 1 });
    expect(await sweepReminders(before(DAY - HOUR))).toEqual({ told: 1, dropped: 0 });
  });

  test('what has begun before anybody swept is told to nobody', async () => {
    await bookNow([input('duty:1')]);
    expect(await sweepReminders(at(START))).toEqual({ told: 0, dropped: 3 });
    expect(await told()).toEqual([]);
  });
});

describe('once', () => {
  test('two workers at once give each reminder once', async () => {
    await manyDue(120);
    const now = before(7 * DAY);
    const pace = { batch: 20, leaseSeconds: 30 };
    const swept = await Promise.all([sweepReminders(now, pace), sweepReminders({ ...now }, pace), sweepReminders({ ...now }, pace)]);
    expect(swept.reduce((sum, each) => sum + each.told, 0)).toBe(120);
    expect(new Set((await told()).map(({ cause }) => cause)).size).toBe(120);
    expect(await notices.raw(world.db).countDocuments({})).toBe(120);
  });

  test('cut between claim and telling, the next one completes it when the lease is over', async () => {
    await manyDue(30);
    const now = before(7 * DAY);
    const { claim } = await claimDue(now, now.now, SWEEP);
    // The process dies here. Another one waits for the lease …
    expect(await sweepReminders(now)).toEqual({ told: 0, dropped: 0 });
    const after = at(new Date(now.now.getTime() + SWEEP.leaseSeconds * 1_000));
    expect(await sweepReminders(after)).toEqual({ told: 30, dropped: 0 });
    // … and where the first was only slow, it finds nothing left to tell.
    expect(await tellClaimed(after, claim)).toEqual({ told: 0, dropped: 0 });
    expect(await notices.raw(world.db).countDocuments({})).toBe(30);
  });

  test('a claim that another took over while it was slow tells nothing', async () => {
    await manyDue(10);
    const now = before(7 * DAY);
    const slow = await claimDue(now, now.now, SWEEP);
    const after = at(new Date(now.now.getTime() + SWEEP.leaseSeconds * 1_000));
    const quick = await claimDue(after, after.now, SWEEP);
    expect([quick.found, (await tellClaimed(after, slow.claim)).told]).toEqual([10, 0]);
    expect((await tellClaimed(after, quick.claim)).told).toBe(10);
  });

  test('a telling that fails leaves everything as it was, for the next one', async () => {
    await manyDue(3);
    const now = before(7 * DAY);
    const { claim } = await claimDue(now, now.now, SWEEP);
    const broken = { ...now, time: { ...now.time, clock: () => { throw new Error('cut'); } } }; // prettier-ignore
    await expect(tellClaimed(broken, claim)).rejects.toThrow('cut');
    expect(await told()).toEqual([]);
    expect(await tellClaimed(now, claim)).toEqual({ told: 3, dropped: 0 });
  });

  test('the clock asks for the next one and sweeps', async () => {
    await bookNow([input('duty:1')]);
    const [clock] = alarms;
    const due = await clock!.next(ctx, NOON);
    await clock!.run(at(due!));
    expect(await told()).toHaveLength(1);
    expect(await clock!.next(at(due!), due!)).toEqual(new Date(START.getTime() - DAY));
  });
});

describe('by channel', () => {
  test('the last one goes into the group by its robot, once; no task where there is none', async () => {
    const [withRobot, without] = [await heldGroup(world, null), await heldGroup(world, null)];
    await robots.raw(world.db).insertOne({ _id: newId(), groupIds: [withRobot] } as never);
    await bookNow([
      input('duty:1', { groupId: withRobot }),
      input('duty:2', { groupId: without, person: { kind: 'DISTRIBUTOR', id: newId() } }),
    ]);
    await sweepReminders(before(DAY));
    expect(await outbox.raw(world.db).countDocuments({})).toBe(0);
    await sweepReminders(before(HOUR));
    const [message] = await outbox.raw(world.db).find({}).toArray();
    const [reminder] = await reminders.raw(world.db).find({ personId: person.id, offset: 'HOUR_1' }).toArray();
    expect(message).toMatchObject({ key: `reminder:${toId(reminder!._id)}`, groupId: withRobot });
    // A member's name is not written into a chat in full.
    expect(JSON.stringify(message!.content)).toContain('今天 14:00 群内值班\\n负责人：周**');
    expect(JSON.stringify(message!.content)).not.toContain(name);
    expect(await outbox.raw(world.db).countDocuments({})).toBe(1);
    expect(await tasks.raw(world.db).countDocuments({})).toBe(0);
  });
});

describe('when something else changes', () => {
  test('hours move what waits at once, and the nightly look finds nothing to do', async () => {
    await bookNow([input('duty:1')]);
    const evenings = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '19:00', to: '22:00' }));
    await setHours(ctx, { personKind: person.kind, personId: toId(person.id), hours: evenings });
    const dues = (
      await reminders
        .raw(world.db)
        .find({}, { sort: { dueAt: 1 } })
        .toArray()
    ).map(({ dueAt }) => dueAt);
    // 19:00 a week ahead, 19:00 the day before, and 21:00 the evening before, where reminders end.
    expect(dues.map((due) => (START.getTime() - due.getTime()) / HOUR)).toEqual([163, 19, 17]);
    expect(await arrangeAll(ctx)).toEqual({ bookings: 1, changed: 0 });
    expect(await arrangeAll(ctx)).toEqual({ bookings: 1, changed: 0 });
  });

  test('an absence moves what waits out of it', async () => {
    await bookNow([input('duty:1')]);
    const leave = { personKind: person.kind, personId: toId(person.id), fromDay: '2026-05-20', toDay: '2026-05-21', reason: '外出' };
    await addAbsence(ctx, leave);
    const eve = await reminders.raw(world.db).findOne({ offset: 'DAY_1' });
    // Thursday is away: Friday morning at 8 is six hours before, less than half a day: back to Tuesday evening.
    expect(eve!.dueAt).toEqual(new Date('2026-05-19T13:00:00.000Z'));
  });

  test('an offset that is switched off is not told, and comes again when it is switched on', async () => {
    await bookNow([input('duty:1')]);
    await set('reminderDaysBefore', 0);
    expect(await sweepReminders(before(7 * DAY))).toEqual({ told: 0, dropped: 1 });
    expect(await arrangeAll(before(6 * DAY))).toEqual({ bookings: 1, changed: 0 });
    await set('reminderDaysBefore', 5);
    expect(await arrangeAll(before(6 * DAY))).toEqual({ bookings: 1, changed: 1 });
    expect(await arrangeAll(before(6 * DAY))).toEqual({ bookings: 1, changed: 0 });
    expect(await sweepReminders(before(5 * DAY))).toEqual({ told: 1, dropped: 0 });
  });

  test('cut between two portions, the nightly look is completed by the next', async () => {
    await manyDue(5);
    const some = await bookings.raw(world.db).find({}, { limit: 2 }).toArray();
    await reminders.raw(world.db).deleteMany({ bookingId: { $in: some.map(({ _id }) => _id) } });
    expect(await arrangeAll(ctx)).toEqual({ bookings: 5, changed: 6 });
    expect(await reminders.raw(world.db).countDocuments({})).toBe(15);
  });
});

describe('escalation', () => {
  test('what the holder leaves open goes on to every manager, once, also by two at once', async () => {
    const manager = await createStaff(ctx, { username: 'meng', name: '孟经理', role: 'OPS_MANAGER' });
    const admin = await createStaff(ctx, { username: 'admin1', name: '管理员', role: 'ADMIN' });
    await createStaff(ctx, { username: 'he', name: '何婷', role: 'OPERATOR' });
    const groupId = await heldGroup(world, null);
    const title = { zh: '周晓芸没有开始值班', en: 'Zhou has not started' };
    await addTasks(ctx, [
      { cause: 'missed-duty:1', kind: 'MISSED_DUTY', groupId, title, dueAt: NOON },
      { cause: 'missed-duty:2', kind: 'MISSED_DUTY', groupId, title, dueAt: NOON },
      { cause: 'other:1', kind: 'OTHER', groupId, title, dueAt: NOON },
    ]);
    await tasks.raw(world.db).updateOne({ cause: 'missed-duty:2' }, { $set: { state: 'DONE' } });
    expect(await escalateMissed(later(4 * HOUR - 1))).toBe(0);
    const taken = await Promise.all([escalateMissed(later(4 * HOUR)), escalateMissed(later(4 * HOUR))]);
    expect(taken[0] + taken[1]).toBe(1);
    expect(await escalateMissed(later(9 * HOUR))).toBe(0);
    const rows = await notices.raw(world.db).find({}).toArray();
    expect(rows.map(({ personId }) => toId(personId)).sort()).toEqual([toId(manager._id), toId(admin._id)].sort());
    expect(rows[0]).toMatchObject({ title: { zh: '仍未处理：周晓芸没有开始值班' }, link: `/groups/${toId(groupId)}` });
  });
});

test('nothing is left of somebody who is erased', async () => {
  await bookNow([input('duty:1')]);
  await world.db.transaction((session) => forgetReminders(ctx, session, person.id));
  expect(await reminders.raw(world.db).countDocuments({})).toBe(0);
});

test('what every sweep and every erasing ask for is found by an index of its own', async () => {
  const planOf = (told: object): string => JSON.stringify((told as { queryPlanner: { winningPlan: object } }).queryPlanner.winningPlan);
  const own = await reminders.raw(world.db).find({ personId: person.id }).explain('queryPlanner');
  expect(planOf(own)).toContain('"personId_1"');
  const overdue = { state: 'OPEN' as const, kind: 'MISSED_DUTY' as const, createdAt: { $lte: NOON }, escalatedAt: null };
  const late = await tasks.raw(world.db).find(overdue).sort({ createdAt: 1, _id: 1 }).limit(100).explain('queryPlanner');
  expect(planOf(late)).toContain('"kind_1_escalatedAt_1_createdAt_1__id_1"');
  expect(planOf(late)).not.toContain('"SORT"');
});
