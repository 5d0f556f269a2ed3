// Groups and their members as files: the list's own filters, and only for those who may.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toId } from '../../server/core/ids.ts';
import { auditEntries } from '../../server/audit/model.ts';
import type { GroupRow } from '../../server/groups/model.ts';
import { call, rowsOf } from '../imports/kit.ts';
import { asStaff, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { aGroup, admitPeople, anOperator, members } from './factory.ts';

let world: World;
let group: GroupRow;
const manager = () => world.ctx({ viewer: asStaff('OPS_MANAGER') });

beforeAll(async () => {
  world = await makeWorld();
  const ctx = world.ctx();
  const holder = await anOperator(ctx, '小林');
  group = await aGroup(ctx, { name: '=SUM(1)', operatorId: holder._id, region: '浙江 杭州', tags: ['高活跃', '新'] });
  await aGroup(ctx, { purpose: 'CAMP', name: '训练营 3期' });
  await admitPeople(ctx, group, await members(ctx, 2));
});
afterAll(() => world.close());

test('the list, with its filters', async () => {
  const [head, ...rows] = await rowsOf(await call(manager(), 'GET', '/exports/groups.csv', { query: 'sort=NUMBER&tier=' }));
  expect(head!.slice(0, 4)).toEqual(['number', 'name', 'purpose', 'tier']);
  // A name that a spreadsheet would run is text there.
  expect(rows[0]!.slice(0, 10)).toEqual(['G00001', "'=SUM(1)", 'SERVICE', 'NEW', '浙江 杭州', 'FORMING', '2', '0', '小林', '高活跃 新']);
  expect(rows.map(([number]) => number)).toEqual(['G00001', 'G00002']);
  const some = await rowsOf(
    await call(manager(), 'GET', '/exports/groups.csv', { query: 'purpose=CAMP&isHeld=false&isClosed=false&healthBelow=' }),
  );
  expect(some.slice(1).map(([number]) => number)).toEqual(['G00002']);
  const entry = await auditEntries.raw(world.db).findOne({ action: 'LIST_EXPORTED' }, { sort: { _id: -1 } });
  expect(entry).toMatchObject({ subjectName: 'groups', details: expect.stringContaining('"count":1') });
});

test.each([['healthBelow=x'], ['state=GONE'], ['sort=SIZE'], ['unknown=1']])('a filter that is none is refused: %s', async (query) => {
  await expect(call(manager(), 'GET', '/exports/groups.csv', { query })).rejects.toMatchObject({ code: 'EXPORT_FILTER_WRONG' });
});

test('the members of one group', async () => {
  const ask = (groupId: string) => call(manager(), 'GET', '/exports/group-members.csv', { query: `groupId=${groupId}` });
  const [head, ...rows] = await rowsOf(await ask(toId(group._id)));
  expect(head!.slice(0, 3)).toEqual(['member_no', 'name', 'role']);
  expect(rows.map(([, , role]) => role)).toEqual(['MEMBER', 'MEMBER']);
  await expect(ask('a'.repeat(24))).rejects.toMatchObject({ code: 'GROUP_NOT_FOUND' });
  await expect(call(manager(), 'GET', '/exports/group-members.csv')).rejects.toMatchObject({ code: 'EXPORT_FILTER_WRONG' });
});
