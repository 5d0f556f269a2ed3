// Conduct as tiers count it: noted once under its cause, put right, taken back; told to the engine by the change stream, and the same
// when everything is read afresh.

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { toId } from '../../server/core/ids.ts';
import { distributorById } from '../../server/distributors/service.ts';
import { noteConduct, readConduct, streamConduct } from '../../server/metrics/service.ts';
import type { ConductInput } from '../../server/metrics/service.ts';
import { closeEngineOf, engineOf } from '../../server/tiers/engines.ts';
import { aDistributor } from '../support/trade.ts';
import { emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { all, atLeast, follow, on, publish, sells, SMALL_RULE } from '../tiers/engine-kit.ts';

const TODAY = '2026-05-12';
let world: World;

beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(async () => {
  await closeEngineOf(world.db);
  await emptyWorld(world);
});
afterAll(() => world.close());

const note = (...inputs: ConductInput[]): Promise<void> => {
  const ctx = on(world, TODAY);
  return ctx.db.transaction((session) => noteConduct(ctx, session, inputs));
};
const aMember = async () => {
  const { _id, memberNo } = await aDistributor(on(world, TODAY));
  return { id: toId(_id), memberNo };
};
const duty = (cause: string, distributorId: string, value: number | null, day = TODAY): ConductInput => ({
  cause: `duty:${cause}`,
  kind: 'DUTY',
  distributorId,
  day,
  value,
});

test('whoever graduated, and did the duties well, rises; and is told so in words', async () => {
  const { id, memberNo } = await aMember();
  const ways = all(atLeast('OWN_ORDERS', 'DAYS_7', 1), atLeast('CAMP_GRADUATED', 'LIFETIME', 1), atLeast('DUTY_SCORE', 'DAYS_30', 80));
  await publish(on(world, TODAY), 1, { ...SMALL_RULE, riseToMid: ways });
  await sells(world, memberNo, TODAY, 1);
  await note(duty('1', id, 60, '2026-05-10'));
  await follow(world, TODAY);
  const [before] = await engineOf(on(world, TODAY)).explain([id]);
  expect(before?.next?.words.zh).toContain('在训练营结业、职责评分再高 20 分');
  expect(before?.next?.words.en).toContain('Graduation from a camp and a duty score 20 points higher');

  await note({ cause: 'camp:1', kind: 'GRADUATION', distributorId: id, day: TODAY, value: 1 }, duty('2', id, 100));
  expect(await follow(world, TODAY)).toMatchObject({ promoted: 1 });
  const { standing } = (await distributorById(on(world, TODAY), id))!;
  expect(standing.tier).toBe('MID');
  const figures = await engineOf(on(world, TODAY)).figures(id);
  expect(figures.map(({ dutyScore }) => dutyScore)).toEqual([80, 80, 80, 80]);
  expect(figures.every(({ campGraduated }) => campGraduated)).toBe(true);
});

test('the same cause counts once, is put right, and is taken back', async () => {
  const { id } = await aMember();
  const scored = async () => {
    await follow(world, TODAY);
    const [week, , , lifetime] = await engineOf(on(world, TODAY)).figures(id);
    return [week?.dutyScore, lifetime?.dutyScore, lifetime?.violations];
  };
  await note(duty('1', id, 90), duty('2', id, 0, '2026-03-01'));
  await note(duty('1', id, 90));
  expect(await scored()).toEqual([90, 45, 0]);
  await note(duty('1', id, 50), { cause: 'violation:1', kind: 'BREACH', distributorId: id, day: TODAY, value: 1 });
  expect(await scored()).toEqual([50, 25, 1]);
  await note(duty('1', id, null), { cause: 'violation:1', kind: 'BREACH', distributorId: id, day: TODAY, value: null });
  expect(await scored()).toEqual([0, 0, 0]);
});

test('what was followed is what reading afresh finds', async () => {
  const ids = [];
  for (let one = 0; one < 3; one += 1) ids.push((await aMember()).id);
  await follow(world, TODAY);
  for (const [at, id] of ids.entries()) {
    await note(duty(`a${at}`, id, 10 * at), duty(`b${at}`, id, 71, '2026-05-04'));
    await note({ cause: `camp:${at}`, kind: 'GRADUATION', distributorId: id, day: TODAY, value: 1 });
  }
  await follow(world, TODAY);
  expect(await engineOf(on(world, TODAY)).verify()).toMatchObject({ people: 3, differences: 0 });
  const streamed = [];
  for await (const some of streamConduct(on(world, TODAY))) streamed.push(...some);
  const read = await readConduct(on(world, TODAY), ids);
  expect(read.every(({ facts }) => facts.length === 3)).toBe(true);
  expect(streamed).toEqual([...read].sort((one, other) => (one.id < other.id ? -1 : 1)));
});

test('no score above a hundred, and nothing half noted', async () => {
  const { id } = await aMember();
  await expect(note(duty('1', id, 80), duty('2', id, 101))).rejects.toThrow(RangeError);
  expect(await readConduct(on(world, TODAY), [id])).toEqual([{ id, facts: [] }]);
});
