// What is known of a member in groups: it goes with the member, and it is in the member's own file.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId, toId } from '../../server/core/ids.ts';
import { groupMembers, groups, refusedJoins } from '../../server/groups/model.ts';
import { messages } from '../../server/messages/model.ts';
import { ownDataFile } from '../../server/privacy/own-data.ts';
import { violations } from '../../server/violations/model.ts';
import { heldGroup, staysIn } from '../support/held.ts';
import { aDistributor } from '../support/trade.ts';
import { NOON, asStaff, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

test('stays, texts and labels are in the own file, and end with the member', async () => {
  const ctx = world.ctx();
  const member = await aDistributor(ctx, { name: '棠梨' });
  const groupId = await heldGroup(world, 'a1'.repeat(12));
  await staysIn(world, groupId, member._id);
  await groups.raw(world.db).updateOne({ _id: groupId }, { $set: { members: 1, taken: 1 } });
  await groupMembers.raw(world.db).updateOne({ distributorId: member._id }, { $set: { kind: 'TALKER', code: { version: 2, at: NOON } } });
  const said = { groupId, distributorId: member._id, at: NOON };
  await messages(world.db).create({ _id: 'm1', digest: 'x', ...said, kind: 'TEXT', text: '我家在西湖边', day: '2026-05-12' });
  await violations(world.db).create({
    _id: newId(),
    ...said,
    excerpt: '加我微信',
    day: '2026-05-12',
    state: 'CANDIDATE',
    steps: [],
    dueAt: NOON,
    createdAt: NOON,
  });

  await refusedJoins(world.db).create({ _id: 'e1', ...said, receivedAt: NOON });

  const pieces: string[] = [];
  for await (const piece of ownDataFile(ctx, { ...member, id: toId(member._id) })) pieces.push(piece);
  const file = JSON.parse(pieces.join(''));
  expect(file.groups).toMatchObject([{ role: 'MEMBER', rulesAcknowledged: { version: 2 }, leftAt: null }]);
  expect(file.messages).toMatchObject([{ text: '我家在西湖边' }]);
  expect(file.violations).toMatchObject([{ said: '加我微信', state: 'CANDIDATE' }]);
  // What the staff thinks of the member is not in it.
  expect(pieces.join('')).not.toContain('TALKER');

  const admin = world.ctx({ viewer: asStaff('ADMIN') });
  const { errors } = await world.ask(
    admin,
    'mutation ($id: ID!) { eraseDistributor(distributorId: $id, reason: "本人要求") { erasedAt } }',
    { id: toId(member._id) },
  );
  expect(errors).toBeUndefined();
  expect(await groupMembers.raw(world.db).find({ distributorId: member._id }).toArray()).toMatchObject([{ leftAt: NOON, kind: null }]);
  expect(await groups.raw(world.db).findOne({ _id: groupId })).toMatchObject({ members: 0, taken: 0 });
  expect(await messages.raw(world.db).findOne({ _id: 'm1' })).toMatchObject({ text: null });
  expect(await violations.raw(world.db).findOne({ distributorId: member._id })).toMatchObject({ excerpt: null });
  // Nobody waits for a place any more.
  expect(await refusedJoins.raw(world.db).countDocuments({})).toBe(0);
});
