import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { auditEntries } from '../../server/audit/model.ts';
import type { Ctx } from '../../server/context.ts';
import { follow } from '../../server/core/feed.ts';
import { feeds } from '../../server/settings/feeds.ts';
import { settings } from '../../server/settings/model.ts';
import { SETTING_KEYS } from '../../server/settings/rules.ts';
import { forget, setting } from '../../server/settings/service.ts';
import { eventually } from '../embedded/helpers.ts';
import { NOON, asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(async () => {
  await world.close();
});
beforeEach(async () => {
  await emptyWorld(world);
  forget(world);
});

const admin = (): Ctx => world.ctx({ viewer: asStaff('ADMIN') });
const CHANGE = 'mutation ($key: String!, $value: String!) { changeSetting(key: $key, value: $value) { key value defaultValue changedAt } }';
const change = (key: string, value: string, ctx = admin()) => world.ask(ctx, CHANGE, { key, value });

describe('settings', () => {
  test('are what they usually are until somebody changes them', async () => {
    const { data } = await world.ask(admin(), '{ settings { key kind value defaultValue min max changedAt changedByName } }');
    expect(data['settings']).toHaveLength(SETTING_KEYS.length);
    expect(data['settings']).toContainEqual({
      key: 'webhookRequestsPerMinute',
      kind: 'COUNT',
      value: '600',
      defaultValue: '600',
      min: 10,
      max: 60_000,
      changedAt: null,
      changedByName: null,
    });
    expect(await setting(world.ctx(), 'staffSessionHours')).toBe(12);
    expect(await setting(world.ctx(), 'brandName')).toBe('群阶');
  });

  test('count at once where they were changed, and the trail has the old and the new value', async () => {
    expect(await setting(world.ctx(), 'staffSessionHours')).toBe(12);
    expect((await change('staffSessionHours', '24')).data['changeSetting']).toEqual({
      key: 'staffSessionHours',
      value: '24',
      defaultValue: '12',
      changedAt: NOON.toISOString(),
    });
    expect(await setting(world.ctx(), 'staffSessionHours')).toBe(24);
    const [entry] = await auditEntries.raw(world.db).find({}).toArray();
    expect(entry).toMatchObject({ action: 'SETTING_CHANGED', subjectId: 'staffSessionHours', details: '{"from":12,"to":24}' });
  });

  test('the same value once more changes nothing and is not kept in the trail', async () => {
    await change('brandName', '好物社');
    const { data } = await change('brandName', ' 好物社 ', world.ctx({ viewer: asStaff('ADMIN'), now: new Date(NOON.getTime() + 1_000) }));
    expect(data['changeSetting'].changedAt).toBe(NOON.toISOString());
    expect(await auditEntries.raw(world.db).countDocuments()).toBe(1);
  });

  test.each([
    ['noSuch', '1', 'SETTING_UNKNOWN'],
    ['__proto__', '1', 'SETTING_UNKNOWN'],
    ['staffSessionHours', '0', 'SETTING_OUT_OF_RANGE'],
    ['staffSessionHours', '169', 'SETTING_OUT_OF_RANGE'],
    ['staffSessionHours', 'a day', 'SETTING_NOT_A_NUMBER'],
    ['brandName', '', 'SETTING_TEXT_LENGTH'],
  ])('%s is not %j', async (key, value, code) => {
    const { errors } = await change(key, value);
    expect(errors?.[0]?.extensions?.['code']).toBe(code);
    expect(await settings.raw(world.db).countDocuments()).toBe(0);
    expect(await auditEntries.raw(world.db).countDocuments()).toBe(0);
  });

  test('are changed by admins alone, and seen by managers too', async () => {
    const manager = world.ctx({ viewer: asStaff('OPS_MANAGER') });
    expect((await change('brandName', 'x', manager)).errors?.[0]?.extensions?.['code']).toBe('NOT_ALLOWED');
    expect((await world.ask(manager, '{ settings { key } }')).errors).toBeUndefined();
    expect((await world.ask(world.ctx({ viewer: asStaff('OPERATOR') }), '{ settings { key } }')).errors?.[0]?.extensions?.['code']).toBe(
      'NOT_ALLOWED',
    );
  });

  test('that another process changed are forgotten here by the feed, and what was remembered is not asked for again', async () => {
    const [spec] = feeds;
    const feed = follow(settings.raw(world.db) as never, {
      after: null,
      onChange: (told) => spec!.onChange(world.ctx(), told),
      onLost: () => spec!.onLost(world.ctx()),
      log: world.log,
    });
    try {
      await feed.ready;
      expect(await setting(world.ctx(), 'importRetentionDays')).toBe(30);
      await settings.raw(world.db).insertOne({ _id: 'importRetentionDays', value: 7, changedAt: NOON, changedByName: '别处' });
      await eventually(async () => (await setting(world.ctx(), 'importRetentionDays')) === 7);
    } finally {
      await feed.close();
    }
    await settings.raw(world.db).updateOne({ _id: 'importRetentionDays' }, { $set: { value: 8 } });
    expect(await setting(world.ctx(), 'importRetentionDays')).toBe(7);
    await spec!.onLost(world.ctx());
    expect(await setting(world.ctx(), 'importRetentionDays')).toBe(8);
  });
});

describe('saved views', () => {
  const SAVE =
    'mutation ($list: String!, $name: String!, $query: String!) { saveView(list: $list, name: $name, query: $query) { id name query } }';
  const LIST = 'query ($list: String!) { savedViews(list: $list) { id list name query } }';
  const person = (digit: string): Ctx => world.ctx({ viewer: asStaff('OPERATOR', digit.repeat(24)) });
  const save = (ctx: Ctx, name: string, query = 'a=1') => world.ask(ctx, SAVE, { list: 'distributors', name, query });

  test('are their owner’s alone', async () => {
    const { data } = await save(person('1'), '杭州');
    expect((await world.ask(person('1'), LIST, { list: 'distributors' })).data['savedViews']).toMatchObject([
      { name: '杭州', query: 'a=1' },
    ]);
    expect((await world.ask(person('1'), LIST, { list: 'orders' })).data['savedViews']).toEqual([]);
    expect((await world.ask(person('2'), LIST, { list: 'distributors' })).data['savedViews']).toEqual([]);
    const remove = (ctx: Ctx) => world.ask(ctx, 'mutation ($id: ID!) { removeView(id: $id) }', { id: data['saveView'].id });
    expect((await remove(person('2'))).data['removeView']).toBe(false);
    expect((await remove(person('1'))).data['removeView']).toBe(true);
    expect((await remove(person('1'))).data['removeView']).toBe(false);
  });

  test('of the same name overwrite each other', async () => {
    const first = await save(person('1'), '杭州', 'a=1');
    const second = await save(person('1'), ' 杭州', 'a=2');
    expect(second.data['saveView']).toEqual({ id: first.data['saveView'].id, name: '杭州', query: 'a=2' });
  });

  test('are fifty at most, also when they are saved at once, and a place that was freed is used again', async () => {
    const ctx = person('3');
    for (let n = 0; n < 48; n += 1) await save(ctx, `view ${n}`);
    const rest = await Promise.all([48, 49, 50, 51].map((n) => save(ctx, `view ${n}`)));
    const refused = rest.filter(({ errors }) => errors !== undefined);
    expect(refused.map(({ errors }) => errors?.[0]?.extensions?.['code'])).toEqual(['VIEWS_FULL', 'VIEWS_FULL']);
    const views = (await world.ask(ctx, LIST, { list: 'distributors' })).data['savedViews'];
    expect(views).toHaveLength(50);
    await world.ask(ctx, 'mutation ($id: ID!) { removeView(id: $id) }', { id: views[10].id });
    expect((await save(ctx, 'the last')).errors).toBeUndefined();
    // Overwriting needs no place.
    expect((await save(ctx, 'the last', 'b=2')).errors).toBeUndefined();
  });

  test('are nothing for distributors', async () => {
    const { errors } = await save(world.ctx({ viewer: asMember('9'.repeat(24)) }), 'x');
    expect(errors?.[0]?.extensions?.['code']).toBe('NOT_ALLOWED');
  });
});
