// Tasks through GraphQL, with two operators who hold one group each, and a manager.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import type { Ctx } from '../../server/context.ts';
import { fromId, newId, toId } from '../../server/core/ids.ts';
import { groups } from '../../server/groups/model.ts';
import { edges } from '../../server/tasks/edges.ts';
import { openEvidence, useEvidence } from '../../server/tasks/evidence.ts';
import { evidence, evidenceFiles, tasks } from '../../server/tasks/model.ts';
import { jobs } from '../../server/tasks/jobs.ts';
import { addTasks, dropByCause, finishByCause, keepEvidence, onTaskDone } from '../../server/tasks/service.ts';
import type { TaskInput } from '../../server/tasks/service.ts';
import { heldGroup } from '../support/held.ts';
import { NOON, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const HE = 'a1'.repeat(12);
const SU = 'b2'.repeat(12);
const MINUTE = 60_000;

let world: World;
let he: Ctx;
let su: Ctx;
let manager: Ctx;
let picture: Buffer;

beforeAll(async () => {
  world = await makeWorld();
  he = world.ctx({ viewer: asStaff('OPERATOR', HE) });
  su = world.ctx({ viewer: asStaff('OPERATOR', SU) });
  manager = world.ctx({ viewer: asStaff('OPS_MANAGER', 'c3'.repeat(12)) });
  picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
});
beforeEach(() => emptyWorld(world));
afterAll(() => world.close());

const input = (more: Partial<TaskInput>): TaskInput => ({
  cause: `test:${toId(newId())}`,
  kind: 'SEND_TEXT',
  title: { zh: '发早安', en: 'Send the morning text' },
  text: '早安，姐妹们',
  dueAt: new Date(NOON.getTime() + 60 * MINUTE),
  ...more,
});

async function aTask(more: Partial<TaskInput>): Promise<string> {
  const one = input(more);
  expect(await addTasks(world.ctx(), [one])).toBe(1);
  return toId((await tasks.raw(world.db).findOne({ cause: one.cause }))!._id);
}

const COPY = 'mutation ($id: ID!) { copyTask(id: $id) { state copiedAt doneByName } }';
const FINISH = 'mutation ($id: ID!, $with: [ID!]) { finishTask(id: $id, evidenceIds: $with) { state evidence { id byName } } }';
const DROP = 'mutation ($id: ID!) { dropTask(id: $id, reason: "群已解散") { state reason } }';
const LIST = 'query ($filter: TaskFilter) { tasks(filter: $filter) { edges { node { id } } } }';
const codeOf = async (ctx: Ctx, query: string, variables: object) =>
  (await world.ask(ctx, query, variables)).errors?.[0]?.extensions?.['code'];
const idsOf = async (ctx: Ctx, filter: object = {}) => {
  const { data, errors } = await world.ask(ctx, LIST, { filter });
  expect(errors).toBeUndefined();
  return data.tasks.edges.map(({ node }: { node: { id: string } }) => node.id);
};

describe('adding', () => {
  test('the same cause adds nothing, also when it is over, and two at once add one', async () => {
    const same = input({ groupId: await heldGroup(world, HE), cause: 'message:1' });
    const added = await Promise.all([addTasks(he, [same]), addTasks(he, [same]), addTasks(su, [same, same])]);
    expect(added.reduce((sum, each) => sum + each)).toBe(1);
    expect(await finishByCause(world.ctx(), undefined, ['message:1'])).toBe(1);
    expect(await addTasks(he, [same])).toBe(0);
    expect(await tasks.raw(world.db).countDocuments({ state: 'DONE' })).toBe(1);
  });

  test('goes with the transaction that it is part of', async () => {
    const failing = world.db.transaction(async (session) => {
      await addTasks(world.ctx(), [input({})], session);
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    expect(await tasks.raw(world.db).countDocuments({})).toBe(0);
  });

  test('what is dropped or done by its cause is over once', async () => {
    await addTasks(world.ctx(), [input({ cause: 'a' }), input({ cause: 'b' })]);
    expect(await dropByCause(world.ctx(), undefined, ['a', 'b', 'c'], '不需要了')).toBe(2);
    expect(await dropByCause(world.ctx(), undefined, ['a'])).toBe(0);
    expect(await finishByCause(world.ctx(), undefined, ['b'])).toBe(0);
  });
});

describe('whose it is', () => {
  test('operators see their own, by name and by the groups that they hold; managers all', async () => {
    const ofGroup = await aTask({ groupId: await heldGroup(world, HE) });
    const byName = await aTask({ operatorId: fromId(SU), groupId: await heldGroup(world, HE), kind: 'HAND_OVER_NOTE' });
    expect(await idsOf(he)).toEqual([ofGroup]);
    expect(await idsOf(su)).toEqual([byName]);
    expect((await idsOf(manager)).sort()).toEqual([ofGroup, byName].sort());
    expect(await idsOf(manager, { operatorId: HE })).toEqual([ofGroup]);
    expect(await idsOf(su, { operatorId: HE })).toEqual([]);
  });

  test('somebody else’s task is refused by id, in whatever way', async () => {
    const groupId = await heldGroup(world, HE);
    for (const id of [await aTask({ groupId }), await aTask({ operatorId: fromId(HE) }), await aTask({})]) {
      for (const query of ['query ($id: ID!) { task(id: $id) { id } }', COPY, FINISH, DROP])
        expect(await codeOf(su, query, { id })).toMatch(/^NOT_YOUR_(TASK|GROUP)$/);
    }
    expect(await codeOf(su, LIST, { filter: { groupId: toId(groupId) } })).toBe('NOT_YOUR_GROUP');
  });

  test('a hand-over moves the tasks of the group at once', async () => {
    const groupId = await heldGroup(world, HE);
    const id = await aTask({ groupId });
    await heldGroup(world, SU, groupId);
    expect(await codeOf(he, COPY, { id })).toBe('NOT_YOUR_GROUP');
    expect(await idsOf(su)).toEqual([id]);
  });
});

test('pictures of a chat that became another group are for whoever holds it now', async () => {
  const [before, after] = [await heldGroup(world, HE), await heldGroup(world, SU)];
  const proof = toId(await keepEvidence(he, picture));
  await world.db.transaction((session) => useEvidence(he, session, [proof], { groupId: before }));
  await groups.raw(world.db).updateOne({ _id: before }, { $set: { transformedIntoId: after, closedAt: NOON } });
  expect((await openEvidence(world.ctx({ viewer: su.viewer }), proof)).row).toMatchObject({ byId: HE });
  await expect(openEvidence(world.ctx({ viewer: he.viewer }), proof)).rejects.toMatchObject({ code: 'NOT_YOUR_GROUP' });
});

describe('doing', () => {
  test('copying marks it sent, and again changes nothing', async () => {
    const id = await aTask({ groupId: await heldGroup(world, HE) });
    const { data } = await world.ask(he, COPY, { id });
    expect(data.copyTask).toMatchObject({ state: 'DONE', copiedAt: NOON.toISOString() });
    const later = { ...he, now: new Date(NOON.getTime() + MINUTE) };
    expect((await world.ask(later, COPY, { id })).data.copyTask).toMatchObject({ state: 'DONE', copiedAt: NOON.toISOString() });
  });

  test('one that wants a picture stays open until there is one', async () => {
    const groupId = await heldGroup(world, HE);
    const id = await aTask({ groupId, needsEvidence: true });
    expect((await world.ask(he, COPY, { id })).data.copyTask).toMatchObject({ state: 'OPEN', copiedAt: NOON.toISOString() });
    expect(await codeOf(he, FINISH, { id })).toBe('EVIDENCE_NEEDED');
    const proof = toId(await keepEvidence(he, picture));
    expect((await world.ask(he, FINISH, { id, with: [proof] })).data.finishTask).toMatchObject({
      state: 'DONE',
      evidence: [{ id: proof }],
    });
    expect(await codeOf(he, FINISH, { id })).toBe('TASK_OVER');
    // One picture proves one thing.
    expect(await codeOf(he, FINISH, { id: await aTask({ groupId }), with: [proof] })).toBe('EVIDENCE_UNKNOWN');
  });

  test('a picture of somebody else is none', async () => {
    const id = await aTask({ groupId: await heldGroup(world, HE), needsEvidence: true });
    expect(await codeOf(he, FINISH, { id, with: [toId(await keepEvidence(su, picture))] })).toBe('EVIDENCE_UNKNOWN');
    expect(await tasks.raw(world.db).countDocuments({ state: 'OPEN' })).toBe(1);
  });

  test('of two who finish it at the same moment one is told', async () => {
    const id = await aTask({ groupId: await heldGroup(world, HE) });
    const codes = await Promise.all([codeOf(he, FINISH, { id }), codeOf(manager, FINISH, { id })]);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter((code) => code === 'TASK_OVER')).toHaveLength(1);
  });

  test('finishing does what its kind is about, or nothing', async () => {
    let isWilling = false;
    const told: string[] = [];
    onTaskDone('OTHER', (_ctx, _session, task) => {
      told.push(toId(task._id));
      return isWilling ? Promise.resolve() : Promise.reject(new Error('not now'));
    });
    const id = await aTask({ kind: 'OTHER', operatorId: fromId(HE) });
    expect(await codeOf(he, FINISH, { id })).toBe('FAULT');
    expect(await idsOf(he)).toEqual([id]);
    isWilling = true;
    expect(await codeOf(he, FINISH, { id })).toBeUndefined();
    expect(new Set(told)).toEqual(new Set([id]));
  });

  test('dropping needs a reason', async () => {
    const id = await aTask({ groupId: await heldGroup(world, HE) });
    expect(await codeOf(he, 'mutation ($id: ID!) { dropTask(id: $id, reason: " ") { id } }', { id })).toBe('REASON_NEEDED');
    expect((await world.ask(he, DROP, { id })).data.dropTask).toEqual({ state: 'DROPPED', reason: '群已解散' });
  });
});

describe('pictures', () => {
  const get = (ctx: Ctx, id: string) => edges[1]!.answer(ctx, { params: { id } } as never);

  test('come back to whoever took them, and to those of the group once it names them', async () => {
    const groupId = await heldGroup(world, HE);
    const id = await aTask({ groupId, needsEvidence: true });
    const proof = toId(await keepEvidence(he, picture));
    await expect(get(su, proof)).rejects.toMatchObject({ code: 'EVIDENCE_UNKNOWN' });
    await world.ask(he, FINISH, { id, with: [proof] });
    await expect(get(su, proof)).rejects.toMatchObject({ code: 'NOT_YOUR_GROUP' });
    await heldGroup(world, SU, groupId);
    // Another request of each: what one has read of a group it keeps.
    await expect(get({ ...he }, proof)).rejects.toMatchObject({ code: 'NOT_YOUR_GROUP' });
    for (const ctx of [{ ...su }, manager]) {
      const { shown } = await get(ctx, proof);
      expect(shown).toMatchObject({ type: 'image/webp', tag: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect(await sharp(shown!.bytes).metadata()).toMatchObject({ width: 60, height: 40 });
    }
    await expect(get(manager, '9'.repeat(24))).rejects.toMatchObject({ code: 'EVIDENCE_UNKNOWN' });
  });

  test('that are too large are refused', async () => {
    await expect(keepEvidence(he, Buffer.alloc(9 * 2 ** 20))).rejects.toMatchObject({ code: 'EVIDENCE_TOO_LARGE', details: { mostMb: 8 } });
  });

  test('the night removes what nothing names, and nothing else, once', async () => {
    const id = await aTask({ groupId: await heldGroup(world, HE), needsEvidence: true });
    const used = toId(await keepEvidence(he, picture));
    await world.ask(he, FINISH, { id, with: [used] });
    const forgotten = toId(await keepEvidence(he, picture));
    const cutOff = evidenceFiles(world.db).bucket.openUploadStreamWithId(newId(), 'x');
    await new Promise((settle) => cutOff.write(Buffer.alloc(300_000), settle));
    const [job] = jobs;
    const night = world.ctx({ now: new Date(Date.now() + 25 * 3_600_000) });
    expect(await job!.run(night, night.now)).toEqual({ pictures: 1, orphans: 1 });
    expect(await job!.run(night, night.now)).toEqual({ pictures: 0, orphans: 0 });
    expect((await evidence.raw(world.db).find({}).toArray()).map(({ _id }) => toId(_id))).toEqual([used]);
    await expect(get(he, forgotten)).rejects.toMatchObject({ code: 'EVIDENCE_UNKNOWN' });
    expect((await get(he, used)).status).toBe(200);
  });
});
