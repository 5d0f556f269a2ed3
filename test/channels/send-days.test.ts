// The day's budget of a group in the outbox: whoever posts, however many at once, and however often.

import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { ObjectId } from 'mongodb';
import { outbox, sendDays } from '../../server/channels/model.ts';
import { postMany } from '../../server/channels/service.ts';
import type { PostInput } from '../../server/channels/service.ts';
import { settings } from '../../server/settings/model.ts';
import { forget } from '../../server/settings/service.ts';
import { tasks } from '../../server/tasks/model.ts';
import { heldGroup } from '../support/held.ts';
import { NOON, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
afterEach(async () => {
  await emptyWorld(world);
  forget(world.ctx());
});

const message = (groupId: ObjectId, key: string, timing?: PostInput['timing'], notBefore?: Date): PostInput => ({
  key,
  groupId,
  kind: 'TEXT',
  content: { text: key },
  cause: 'test',
  timing,
  notBefore,
});

async function budgetOf(count: number): Promise<void> {
  await settings.raw(world.db).updateOne({ _id: 'groupDailySends' }, { $set: { value: count } }, { upsert: true });
  forget(world.ctx());
}

const timesOf = async (groupId: ObjectId) =>
  (await outbox.raw(world.db).find({ groupId }).sort({ _id: 1 }).toArray()).map(({ key, notBefore }) => [
    key,
    world.ctx().time.clock(notBefore),
  ]);

test('what is in no hurry is spread over the slots, what has its moment keeps it, an answer goes at once', async () => {
  const groupId = await heldGroup(world, null);
  await postMany(world.ctx(), [
    message(groupId, 'weekly 1', 'SLOT'),
    message(groupId, 'weekly 2', 'SLOT'),
    message(groupId, 'report', 'CLOCK', new Date(NOON.getTime() + 60_000)),
    message(groupId, 'late', 'CLOCK', new Date(NOON.getTime() + 12.5 * 3_600_000)),
    message(groupId, 'answer'),
  ]);
  // It is 10:30.
  expect(await timesOf(groupId)).toEqual([
    ['weekly 1', '13:00'],
    ['weekly 2', '14:00'],
    ['report', '10:31'],
    ['late', '08:00'],
    ['answer', '10:30'],
  ]);
  const days = await sendDays.raw(world.db).find().sort({ _id: 1 }).toArray();
  expect(days.map(({ day, count, slots }) => ({ day, count, slots }))).toEqual([
    { day: '2026-05-12', count: 3, slots: ['13:00', '14:00'] },
    { day: '2026-05-13', count: 1, slots: [] },
  ]);
});

test('what is posted again under its key takes no second place', async () => {
  const groupId = await heldGroup(world, null);
  const both = [message(groupId, 'a', 'SLOT'), message(groupId, 'b', 'CLOCK')];
  await postMany(world.ctx(), both);
  expect(await postMany(world.ctx(), both)).toMatchObject({ repeated: 2, queued: 0, tasks: 0 });
  expect(await sendDays.raw(world.db).find().toArray()).toMatchObject([{ count: 2, slots: ['13:00'] }]);
});

test('what is beyond the budget of the day is a task for a person, with its text', async () => {
  await budgetOf(2);
  const groupId = await heldGroup(world, null);
  await postMany(
    world.ctx(),
    ['a', 'b', 'c'].map((key) => message(groupId, key, 'CLOCK')),
  );
  expect((await sendDays.raw(world.db).find().toArray()).map(({ count }) => count)).toEqual([2]);
  const asked = await tasks.raw(world.db).find({ cause: 'message:c' }).toArray();
  expect(asked).toMatchObject([{ kind: 'SEND_TEXT', text: 'c', state: 'OPEN' }]);
  // Its answers still go out.
  await postMany(world.ctx(), [message(groupId, 'answer')]);
  expect(await timesOf(groupId)).toContainEqual(['answer', '10:30']);
});

test('many who post at once never exceed it together', async () => {
  await budgetOf(5);
  const groupId = await heldGroup(world, null);
  await Promise.all(
    Array.from({ length: 12 }, (_, at) => postMany(world.ctx(), [message(groupId, `m${at}`, at % 2 === 0 ? 'CLOCK' : 'SLOT')])),
  );
  const days = await sendDays.raw(world.db).find({ day: '2026-05-12' }).toArray();
  expect(days).toHaveLength(1);
  expect(days[0]?.count).toBe(5);
  expect(new Set(days[0]?.slots).size).toBe(days[0]?.slots.length);
  expect(await outbox.raw(world.db).countDocuments({ groupId })).toBe(12);
});
