import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Ctx } from '../../server/context.ts';
import { scripts } from '../../server/scripts/model.ts';
import { DEFAULT_SCRIPTS, countUse, fillScript, seedScripts } from '../../server/scripts/service.ts';
import { asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(() => emptyWorld(world));

const manager = (): Ctx => world.ctx({ viewer: asStaff('OPS_MANAGER') });
const operator = (): Ctx => world.ctx({ viewer: asStaff('OPERATOR', 'c'.repeat(24)) });
const INPUT = { occasion: 'WELCOME', tier: null, step: null, title: '欢迎', text: '欢迎{昵称}' };
const save = (input: object, key: string | null = null) =>
  world.ask(
    manager(),
    'mutation ($key: String, $input: ScriptInput!) { saveScript(key: $key, input: $input) { id key version state places } }',
    { key, input },
  );
const publish = (id: string) => world.ask(manager(), 'mutation ($id: ID!) { publishScript(id: $id) { state version } }', { id });
const retire = (id: string) => world.ask(manager(), 'mutation ($id: ID!) { retireScript(id: $id) }', { id });
const code = ({ errors }: Awaited<ReturnType<typeof save>>): unknown => errors?.[0]?.extensions?.['code'];

describe('versions', () => {
  test('a draft is published, its successor replaces it, and both stay readable', async () => {
    const first = (await save(INPUT)).data.saveScript;
    expect(first).toMatchObject({ version: 1, state: 'DRAFT', places: ['昵称'] });
    expect((await save({ ...INPUT, text: '热烈欢迎{昵称}' }, first.key)).data.saveScript).toMatchObject({ id: first.id, version: 1 });
    expect((await publish(first.id)).data.publishScript).toEqual({ state: 'PUBLISHED', version: 1 });
    const second = (await save({ ...INPUT, text: '欢迎欢迎{昵称}' }, first.key)).data.saveScript;
    expect(second).toMatchObject({ version: 2, state: 'DRAFT' });
    expect(await fillScript(world.ctx(), { occasion: 'WELCOME', values: { 昵称: '小林' } })).toMatchObject({ text: '热烈欢迎小林' });
    await publish(second.id);
    expect(await fillScript(world.ctx(), { occasion: 'WELCOME', values: { name: '小林' } })).toMatchObject({
      text: '欢迎欢迎小林',
      missing: [],
    });
    const { data } = await world.ask(
      operator(),
      'query ($key: String!) { scriptVersions(key: $key) { version state text } scripts { key versions draft { id } published { version usesInAll } } }',
      { key: first.key },
    );
    expect(data.scriptVersions.map(({ version, state }: { version: number; state: string }) => [version, state])).toEqual([
      [2, 'PUBLISHED'],
      [1, 'REPLACED'],
    ]);
    expect(data.scripts).toEqual([{ key: first.key, versions: 2, draft: null, published: { version: 2, usesInAll: 0 } }]);
    expect(code(await publish(first.id))).toBe('SCRIPT_STATE');
  });

  test('two who begin the next version at once write into one draft', async () => {
    const { key, id } = (await save(INPUT)).data.saveScript;
    await publish(id);
    const both = await Promise.all([save({ ...INPUT, text: '一' }, key), save({ ...INPUT, text: '二' }, key)]);
    expect(both.map(({ data }) => data.saveScript.version)).toEqual([2, 2]);
    expect(await scripts.raw(world.db).countDocuments({ key })).toBe(2);
  });

  test('what is retired is used no more and still readable; a draft is gone', async () => {
    const first = (await save(INPUT)).data.saveScript;
    await publish(first.id);
    const draft = (await save(INPUT, first.key)).data.saveScript;
    expect((await retire(draft.id)).data.retireScript).toBe(true);
    expect((await retire(first.id)).data.retireScript).toBe(true);
    expect(await fillScript(world.ctx(), { occasion: 'WELCOME', values: {} })).toBeNull();
    expect(await scripts.raw(world.db).find({ key: first.key }).toArray()).toMatchObject([{ state: 'RETIRED', version: 1 }]);
    expect(code(await retire(draft.id))).toBe('SCRIPT_NOT_FOUND');
  });

  test.each([
    [{ text: '{昵程}好' }, 'SCRIPT_PLACE_UNKNOWN'],
    [{ text: ' ' }, 'SCRIPT_TEXT_LENGTH'],
    [{ title: 'x'.repeat(41) }, 'SCRIPT_TITLE_LENGTH'],
  ])('%j is refused', async (more, why) => {
    expect(code(await save({ ...INPUT, ...more }))).toBe(why);
  });
});

test('the first scripts are added once, and what people made of them stays', async () => {
  expect(await seedScripts(world.ctx())).toBe(DEFAULT_SCRIPTS.length);
  await scripts.raw(world.db).updateOne({ key: 'welcome' }, { $set: { title: '我们的欢迎' } });
  expect(await seedScripts(world.ctx())).toBe(0);
  expect(await scripts.raw(world.db).findOne({ key: 'welcome' })).toMatchObject({ title: '我们的欢迎' });
});

test('uses are counted, each exactly', async () => {
  await seedScripts(world.ctx());
  const row = (await scripts.raw(world.db).findOne({ key: 'invite-new' }))!;
  const id = row._id.toHexString();
  await Promise.all(
    Array.from({ length: 5 }, () => world.ask(operator(), 'mutation ($id: ID!) { countScriptUse(id: $id) { uses } }', { id })),
  );
  await countUse(world.ctx(), row._id);
  const values = [
    { place: 'name', value: '小林' },
    { place: 'nobody', value: 'x' },
  ];
  const { data } = await world.ask(
    operator(),
    'query ($values: [ScriptValueInput!]!) { filledScript(occasion: INVITE, tier: NEW, step: SCRIPT, values: $values) { scriptId text missing } }',
    { values },
  );
  expect(data.filledScript).toMatchObject({ scriptId: id, missing: ['群名'] });
  expect(data.filledScript.text).toContain('小林');
  expect((await scripts.raw(world.db).findOne({ _id: row._id }))?.uses).toBe(6);
});
