// Two people at the same moment: nobody is ever given more groups than the capacity, and a proposal is applied once.

import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { toId } from '../../server/core/ids.ts';
import { groupEvents, groups } from '../../server/groups/model.ts';
import { holdings, operators, proposals } from '../../server/operators/model.ts';
import { applyProposal, makeProposal, openGroup } from '../../server/operators/service.ts';
import { handOverGroup } from '../../server/operators/holdings.ts';
import { changeOperator } from '../../server/operators/profiles.ts';
import { settings } from '../../server/settings/model.ts';
import { tasks } from '../../server/tasks/model.ts';
import { asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { anOperator, heldCounts, someGroups } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterEach(() => emptyWorld(world));
afterAll(() => world.close());

const manager = () => world.ctx({ viewer: asStaff('OPS_MANAGER', 'd'.repeat(24)) });

async function codesOf(acts: readonly Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(acts);
  return settled
    .map((each) => (each.status === 'fulfilled' ? 'OK' : String((each.reason as { code?: string }).code ?? each.reason)))
    .sort();
}

async function expectWhole(): Promise<void> {
  for (const [, { counted, held }] of Object.entries(await heldCounts(world.ctx()))) expect(counted).toBe(held);
  const open = await holdings.raw(world.db).find({ until: null }).toArray();
  const held = await groups
    .raw(world.db)
    .find({ operatorId: { $ne: null }, closedAt: null })
    .toArray();
  const told = (rows: { groupId: unknown; operatorId: unknown }[]) =>
    rows.map((row) => `${String(row.groupId)} ${String(row.operatorId)}`).sort();
  expect(told(open)).toEqual(told(held.map(({ _id, operatorId }) => ({ groupId: _id, operatorId }))));
}

test('the last place of an operator is given away once', async () => {
  const ctx = manager();
  const operatorId = await anOperator(ctx, '唐果', { level: 'TRAINEE' });
  await someGroups(ctx, operatorId, 19);
  const input = {
    name: '新手 01 群',
    tier: 'NEW' as const,
    purpose: 'SERVICE' as const,
    region: '浙江 宁波',
    operatorId: toId(operatorId),
  };
  const codes = await codesOf(Array.from({ length: 8 }, () => openGroup(manager(), input)));
  expect(codes).toEqual(['OK', ...Array.from({ length: 7 }, () => 'OPERATOR_FULL')].sort());
  expect(await operators.raw(world.db).findOne({ _id: operatorId })).toMatchObject({ groups: 20 });
  await expectWhole();
});

test('hand-overs of many groups to one operator at once stop at the capacity', async () => {
  const ctx = manager();
  const giver = await anOperator(ctx, '何渡');
  const receiver = await anOperator(ctx, '唐果', { level: 'TRAINEE' });
  const rows = await someGroups(ctx, giver, 12);
  await someGroups(ctx, receiver, 15);
  const codes = await codesOf(rows.map(({ _id }) => handOverGroup(manager(), { groupId: toId(_id), operatorId: toId(receiver) })));
  expect(codes.filter((code) => code === 'OK')).toHaveLength(5);
  expect(codes.filter((code) => code === 'OPERATOR_FULL')).toHaveLength(7);
  expect(await operators.raw(world.db).findOne({ _id: receiver })).toMatchObject({ groups: 20 });
  await expectWhole();
});

test('of two who press apply at once exactly one succeeds', async () => {
  const ctx = manager();
  const leaving = await anOperator(ctx, '何渡', { leavesOn: '2026-05-18' });
  await anOperator(ctx, '林夏', { level: 'EXCELLENT' });
  await anOperator(ctx, '陈屿');
  await someGroups(ctx, leaving, 24);
  const { proposal } = await makeProposal(ctx, { method: 'LEAVING', leavingId: toId(leaving) });
  const id = toId(proposal!._id);
  expect(proposal!.moves).toHaveLength(24);
  const codes = await codesOf([1, 2, 3, 4].map(() => applyProposal(manager(), id)));
  expect(codes).toEqual(['OK', 'PROPOSAL_APPLIED', 'PROPOSAL_APPLIED', 'PROPOSAL_APPLIED']);
  // Once: one line of history, one event and one task for each group.
  expect(await holdings.raw(world.db).countDocuments({ operatorId: leaving })).toBe(24);
  expect(await holdings.raw(world.db).countDocuments({})).toBe(48);
  expect(await groupEvents.raw(world.db).countDocuments({ kind: 'HOLDER_CHANGED' })).toBe(24);
  expect(await tasks.raw(world.db).countDocuments({ kind: 'HAND_OVER_NOTE', operatorId: leaving })).toBe(24);
  await expectWhole();
});

test('two proposals about the same groups: the second is stale, whichever it is', async () => {
  const ctx = manager();
  const leaving = await anOperator(ctx, '何渡', { leavesOn: '2026-05-18' });
  await anOperator(ctx, '林夏', { level: 'EXCELLENT' });
  await anOperator(ctx, '陈屿');
  await someGroups(ctx, leaving, 10);
  const made = await Promise.all([1, 2].map(() => makeProposal(manager(), { method: 'LEAVING', leavingId: toId(leaving) })));
  const codes = await codesOf(made.map(({ proposal }) => applyProposal(manager(), toId(proposal!._id))));
  expect(codes).toEqual(['OK', 'PROPOSAL_STALE']);
  expect(await proposals.raw(world.db).countDocuments({ state: 'APPLIED' })).toBe(1);
  await expectWhole();
});

test('applying beside openings and level changes never passes the capacity', async () => {
  const ctx = manager();
  const leaving = await anOperator(ctx, '何渡', { leavesOn: '2026-05-18' });
  const one = await anOperator(ctx, '林夏');
  const other = await anOperator(ctx, '唐果', { level: 'TRAINEE' });
  await someGroups(ctx, leaving, 20);
  await someGroups(ctx, one, 18);
  await someGroups(ctx, other, 12);
  const { proposal } = await makeProposal(ctx, { method: 'LEAVING', leavingId: toId(leaving) });
  const input = { name: '新手 02 群', tier: 'NEW' as const, purpose: 'SERVICE' as const, region: '', operatorId: toId(one) };
  const { revision } = (await operators.raw(world.db).findOne({ _id: one }))!;
  const codes = await codesOf([
    applyProposal(manager(), toId(proposal!._id)),
    openGroup(manager(), input),
    openGroup(manager(), { ...input, operatorId: toId(other) }),
    changeOperator(manager(), { id: toId(one), revision, change: { level: 'TRAINEE' } }),
  ]);
  // Either the proposal came first and there is no room for the rest, or it finds that somebody has changed.
  expect(
    codes.every((code) => ['OK', 'PROPOSAL_STALE', 'OPERATOR_FULL', 'OPERATOR_OVER_CAPACITY', 'OPERATOR_CHANGED_MEANWHILE'].includes(code)),
  ).toBe(true);
  const capacity = { TRAINEE: 20, STANDARD: 30, EXCELLENT: 50 };
  for (const row of await operators.raw(world.db).find({}).toArray()) expect(row.groups).toBeLessThanOrEqual(capacity[row.level]);
  await expectWhole();
});

test('a capacity that was lowered counts in the very next transaction, whatever the process remembers', async () => {
  const ctx = manager();
  const operatorId = await anOperator(ctx, '许诺');
  await someGroups(ctx, operatorId, 24);
  const input = { name: '新手 03 群', tier: 'NEW' as const, purpose: 'SERVICE' as const, region: '', operatorId: toId(operatorId) };
  await openGroup(ctx, input);
  // As another process would: nobody tells this one.
  const row = { _id: 'operatorCapacityStandard', value: 25, changedAt: ctx.now, changedByName: '沐禾' };
  await settings.raw(world.db).insertOne(row);
  expect(await codesOf([openGroup(manager(), input)])).toEqual(['OPERATOR_FULL']);
  // Whoever is above keeps what is held, and may give away.
  await settings.raw(world.db).updateOne({ _id: row._id }, { $set: { value: 20 } });
  const other = await anOperator(ctx, '方知');
  const [group] = await groups.raw(world.db).find({ operatorId }).limit(1).toArray();
  await handOverGroup(manager(), { groupId: toId(group!._id), operatorId: toId(other) });
  expect(await operators.raw(world.db).findOne({ _id: operatorId })).toMatchObject({ groups: 24 });
  await expectWhole();
});
