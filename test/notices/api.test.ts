// Notices: told once for each cause, read by the one they are for, and gone when they are not true any more.

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { ChangeStreamDocument } from 'mongodb';
import type { Ctx } from '../../server/context.ts';
import { fromId } from '../../server/core/ids.ts';
import { feeds } from '../../server/notices/feeds.ts';
import { notices } from '../../server/notices/model.ts';
import type { NoticeInput } from '../../server/notices/service.ts';
import { eraseNotices, ownNotices, tell, withdrawNotices } from '../../server/notices/service.ts';
import { NOON, asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const ME = 'a1'.repeat(12);
const OTHER = 'b2'.repeat(12);
const MINUTE = 60_000;
const DAY = 86_400_000;

let world: World;
let me: Ctx;

beforeAll(async () => {
  world = await makeWorld();
  me = world.ctx({ viewer: asMember(ME) });
});
beforeEach(() => emptyWorld(world));
afterAll(() => world.close());

const input = (cause: string, id = ME): NoticeInput => ({
  cause,
  person: { kind: 'DISTRIBUTOR', id: fromId(id) },
  title: { zh: '明天 10:00 值班', en: 'Tomorrow 10:00: On duty' },
  text: { zh: '142 群', en: 'Group 142' },
  link: '/duties',
});
const at = (minutes: number): Ctx => world.ctx({ now: new Date(NOON.getTime() + minutes * MINUTE) });
const LIST =
  'query ($first: Int, $after: String) { myNotices(first: $first, after: $after) { edges { cursor node { link at seenAt } } pageInfo { hasNextPage endCursor } } myUnseenNotices }';
const SEE = 'mutation ($upTo: DateTime!) { seeNotices(upTo: $upTo) }';
const list = async (ctx: Ctx, variables: object = {}) => (await world.ask(ctx, LIST, variables)).data;

test('the same cause tells nothing, alone, in one call, and by several at once', async () => {
  expect(await tell(me, undefined, [input('a'), input('a'), input('b')])).toBe(2);
  const told = await Promise.all([1, 2, 3].map(() => world.db.transaction((session) => tell(me, session, [input('b'), input('c')]))));
  expect(told.reduce((sum, each) => sum + each, 0)).toBe(1);
  expect(await notices.raw(world.db).countDocuments({})).toBe(3);
});

test('it is told with the transaction that it is part of', async () => {
  const undone = world.db.transaction(async (session) => {
    await tell(me, session, [input('a')]);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await notices.raw(world.db).countDocuments({})).toBe(0);
});

test('everybody reads the own ones alone, the latest first, page by page', async () => {
  for (const minute of [0, 1, 2]) await tell(at(minute), undefined, [input(`a${minute}`)]);
  await tell(at(3), undefined, [input('other', OTHER)]);
  const first = await list(me, { first: 2 });
  expect(first.myUnseenNotices).toBe(3);
  expect(first.myNotices.edges.map(({ node }: { node: { at: string } }) => node.at)).toEqual(
    [2, 1].map((minute) => at(minute).now.toISOString()),
  );
  const next = await list(me, { first: 2, after: first.myNotices.pageInfo.endCursor });
  expect(next.myNotices).toMatchObject({
    edges: [{ node: { at: NOON.toISOString(), link: '/duties' } }],
    pageInfo: { hasNextPage: false },
  });
  expect((await list(world.ctx({ viewer: asStaff('OPERATOR', 'c3'.repeat(12)) }))).myNotices.edges).toEqual([]);
});

test('what came after the list was read stays unread, and nobody reads for another', async () => {
  await tell(at(0), undefined, [input('a')]);
  await tell(at(2), undefined, [input('b')]);
  const seen = await world.ask({ ...me, now: at(3).now }, SEE, { upTo: at(1).now.toISOString() });
  expect(seen.data.seeNotices).toBe(1);
  const other = world.ctx({ viewer: asMember(OTHER) });
  expect((await world.ask(other, SEE, { upTo: at(9).now.toISOString() })).data.seeNotices).toBe(0);
  expect((await list(me)).myNotices.edges.map(({ node }: { node: { seenAt: string } }) => node.seenAt)).toEqual([
    null,
    at(3).now.toISOString(),
  ]);
  expect((await world.ask(me, SEE, { upTo: at(9).now.toISOString() })).data.seeNotices).toBe(0);
});

test('what is withdrawn is shown to nobody, and not told again', async () => {
  await tell(me, undefined, [input('a'), input('b')]);
  await withdrawNotices(me, undefined, ['a', 'unknown']);
  expect(await list(me)).toMatchObject({ myNotices: { edges: [{}] }, myUnseenNotices: 1 });
  expect(await tell(me, undefined, [input('a')])).toBe(0);
});

test('it is kept for as long as the setting says, and forgotten with the person', async () => {
  await tell(me, undefined, [input('a')]);
  const [row] = await notices.raw(world.db).find({}).toArray();
  expect(row!.expiresAt).toEqual(new Date(NOON.getTime() + 90 * DAY));
  expect(await ownNotices(me, fromId(ME))).toMatchObject([{ title: { zh: '明天 10:00 值班' }, seenAt: null }]);
  await world.db.transaction((session) => eraseNotices(me, session, fromId(ME)));
  expect(await notices.raw(world.db).countDocuments({})).toBe(0);
});

test('the person’s devices are told as it is written', async () => {
  await tell(me, undefined, [input('a')]);
  const [row] = await notices.raw(world.db).find({}).toArray();
  await feeds[0]!.onChange(me, { operationType: 'insert', fullDocument: row } as unknown as ChangeStreamDocument);
  expect(world.emitted.at(-1)).toMatchObject({
    room: `person:${ME}`,
    event: 'notice',
    state: { notice: { title: { zh: '明天 10:00 值班' }, link: '/duties' } },
  });
});
