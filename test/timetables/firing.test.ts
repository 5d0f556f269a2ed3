import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { campaigns } from '../../server/campaigns/model.ts';
import type { CampaignRow } from '../../server/campaigns/service.ts';
import { outbox } from '../../server/channels/model.ts';
import type { Ctx } from '../../server/context.ts';
import { Refused } from '../../server/core/errors.ts';
import { newId, toId } from '../../server/core/ids.ts';
import type { ActionKind } from '../../server/generated/types.ts';
import { tasks } from '../../server/tasks/model.ts';
import { actInstead } from '../../server/timetables/acting.ts';
import { fireAction, pauseCampaign, resumeCampaign, shiftCampaign, skipAction } from '../../server/timetables/acts.ts';
import { nextDue, runDue } from '../../server/timetables/clock.ts';
import { claimDue, perform } from '../../server/timetables/firing.ts';
import { activities, phaseActions, phases } from '../../server/timetables/model.ts';
import type { ActionRow } from '../../server/timetables/service.ts';
import { aBareGroup } from '../support/inbound.ts';
import { asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { aCampaign, aPhase, anAction, at } from './made.ts';

let world: World;
const undo: (() => void)[] = [];

beforeAll(async () => {
  world = await makeWorld();
});
afterEach(() => {
  for (const each of undo.splice(0)) each();
});
afterAll(async () => {
  await world.close();
});
beforeEach(async () => {
  await emptyWorld(world);
});

const when = (minutes: number): Ctx => world.ctx({ now: at(minutes) });
const manager = (minutes: number): Ctx => world.ctx({ now: at(minutes), viewer: asStaff('OPS_MANAGER') });
const read = async (row: { _id: ActionRow['_id'] }): Promise<ActionRow> => (await phaseActions.raw(world.db).findOne({ _id: row._id }))!;
const stateOf = async ({ _id }: Pick<CampaignRow, '_id'>) => (await campaigns.raw(world.db).findOne({ _id }))!.state;
const record = async (): Promise<string[]> => {
  const rows = await activities
    .raw(world.db)
    .find({}, { sort: { _id: 1 } })
    .toArray();
  return rows.map(({ words, byName, result }) => [words.zh, byName ?? '自动', result?.zh].filter(Boolean).join(' · '));
};

/** Something that counts how often it was asked to do each action. */
function counting(kind: ActionKind, work: (fired: string[]) => Promise<unknown> = () => Promise.resolve()): string[] {
  const fired: string[] = [];
  undo.push(
    actInstead({
      kind,
      async fire(_ctx, { _id }) {
        fired.push(toId(_id));
        await work(fired);
        return { zh: '好', en: 'good' };
      },
    }),
  );
  return fired;
}

describe('the clock', () => {
  test('fires what is due once, whoever looks, and writes down what came of it', async () => {
    const campaign = await aCampaign(world);
    const fired = counting('WAR_REPORT');
    const due = await anAction(world, campaign, { kind: 'WAR_REPORT', title: '首份战报', at: at(0) });
    const later = await anAction(world, campaign, { kind: 'WAR_REPORT', at: at(1) });
    await Promise.all([runDue(when(0)), runDue(when(0)), runDue(when(0))]);
    await runDue(when(0));
    expect(fired).toEqual([toId(due._id)]);
    expect(await read(due)).toMatchObject({ state: 'DONE', firedAt: at(0), firedByName: null, result: { zh: '好' }, holder: null });
    expect(await read(later)).toMatchObject({ state: 'PLANNED' });
    expect(await record()).toEqual(['首份战报 · 自动 · 好']);
    expect(await nextDue(when(0), at(0))).toEqual(at(1));
  });

  test('after a stop fires what is within the tolerance, and asks about the rest', async () => {
    const campaign = await aCampaign(world);
    const fired = counting('WAR_REPORT');
    const old = await anAction(world, campaign, { kind: 'WAR_REPORT', title: '旧', at: at(-11) });
    const recent = await anAction(world, campaign, { kind: 'WAR_REPORT', at: at(-10) });
    await runDue(when(0));
    expect(fired).toEqual([toId(recent._id)]);
    expect(await read(old)).toMatchObject({ state: 'LATE' });
    await runDue(when(0));
    expect(fired).toHaveLength(1);
    const late = await world.ask(manager(0), '{ lateActions { id title state mayFire maySkip mayChange } }');
    expect(late.data['lateActions']).toEqual([
      { id: toId(old._id), title: '旧', state: 'LATE', mayFire: true, maySkip: true, mayChange: true },
    ]);
    expect(await fireAction(manager(1), toId(old._id))).toMatchObject({ state: 'DONE', firedByName: expect.any(String) });
    expect(fired).toHaveLength(2);
  });

  test('starts, ends and closes a campaign', async () => {
    const campaign = await aCampaign(world, { state: 'READY', startsAt: at(1), endsAt: at(60) });
    const fired = counting('CLOSE');
    const close = await anAction(world, campaign, { kind: 'CLOSE', title: '收官', at: at(60) });
    expect(await nextDue(when(0), at(0))).toEqual(at(1));
    await runDue(when(0));
    expect(await stateOf(campaign)).toBe('READY');
    await runDue(when(1));
    expect(await stateOf(campaign)).toBe('RUNNING');
    expect(await nextDue(when(1), at(1))).toEqual(at(60));
    await runDue(when(60));
    expect(await stateOf(campaign)).toBe('CLOSING');
    expect(fired).toEqual([toId(close._id)]);
    expect(await record()).toEqual(['开场 · 自动', '到点，开始收官 · 自动', '收官 · 自动 · 好']);
  });

  test('catches up with a campaign whose start and end both passed', async () => {
    const campaign = await aCampaign(world, { state: 'READY', startsAt: at(-90), endsAt: at(-30) });
    const fired = counting('CLOSE');
    await anAction(world, campaign, { kind: 'CLOSE', at: at(-30) });
    await runDue(when(0));
    expect(await stateOf(campaign)).toBe('CLOSING');
    expect(fired).toHaveLength(1);
  });

  test('lets the report of the last minute be made before the close', async () => {
    const campaign = await aCampaign(world, { endsAt: at(0) });
    const order: string[] = [];
    counting('WAR_REPORT', async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      order.push('report');
    });
    counting('CLOSE', () => Promise.resolve(order.push('close')));
    await anAction(world, campaign, { kind: 'CLOSE' });
    await anAction(world, campaign, { kind: 'WAR_REPORT' });
    await runDue(when(0));
    expect(order).toEqual(['report', 'close']);
  });

  test.each(['DRAFT', 'PAUSED', 'CANCELLED'] as const)('fires nothing of one that is %s', async (state) => {
    const campaign = await aCampaign(world, { state, endsAt: at(0) });
    const fired = counting('WAR_REPORT');
    await anAction(world, campaign, { kind: 'WAR_REPORT' });
    await runDue(when(0));
    expect(fired).toEqual([]);
    expect(await stateOf(campaign)).toBe(state);
    expect(await nextDue(when(0), at(-1))).toBeNull();
  });
});

describe('a fault', () => {
  test('is tried again, and after three times a person is asked', async () => {
    const campaign = await aCampaign(world);
    const fired = counting('WAR_REPORT', () => Promise.reject(new Error('no paper')));
    const action = await anAction(world, campaign, { kind: 'WAR_REPORT' });
    const pace = { lease: 1_000, renew: 500, again: 1 };
    await runDue(when(0), pace);
    expect(await read(action)).toMatchObject({ state: 'FIRING', attempts: 1 });
    await runDue(when(1), pace);
    await runDue(when(2), pace);
    expect(await read(action)).toMatchObject({ state: 'FAILED', attempts: 3, result: { zh: expect.stringContaining('等人决定') } });
    await runDue(when(3), pace);
    expect(fired).toHaveLength(3);
  });

  test('that is a refusal fails at once, in words', async () => {
    const campaign = await aCampaign(world);
    undo.push(
      actInstead({
        kind: 'OPEN_MATERIAL',
        fire: () => Promise.reject(new Refused('WAVE_EMPTY', { wave: 2 })),
        sentences: { WAVE_EMPTY: { zh: '第 {wave} 波没有素材。', en: 'Wave {wave} is empty.' } },
      }),
    );
    const action = await anAction(world, campaign, { kind: 'OPEN_MATERIAL' });
    await runDue(when(0));
    expect(await read(action)).toMatchObject({ state: 'FAILED', result: { zh: '第 2 波没有素材。', en: 'Wave 2 is empty.' } });
  });

  test('of a process that died between claim and effect: another one has it done', async () => {
    const campaign = await aCampaign(world);
    const fired = counting('WAR_REPORT');
    const action = await anAction(world, campaign, { kind: 'WAR_REPORT' });
    const [claim] = await claimDue(when(0), campaign._id);
    // Nothing more is heard of it.
    expect(claim!.action._id).toEqual(action._id);
    await runDue(when(0));
    expect(fired).toEqual([]);
    expect(await nextDue(when(0), at(0))).toEqual(new Date(at(0).getTime() + 30_000));
    await runDue(when(1));
    expect(fired).toEqual([toId(action._id)]);
    expect(await read(action)).toMatchObject({ state: 'DONE', attempts: 2 });
  });

  test('of a process that died between effect and writing it down: the effect is there once', async () => {
    const campaign = await aCampaign(world);
    await aBareGroup(world.ctx());
    await aBareGroup(world.ctx());
    const action = await anAction(world, campaign);
    const [claim] = await claimDue(when(0), campaign._id);
    const { actorOf } = await import('../../server/timetables/acting.ts');
    await actorOf('STIMULUS')!.fire(when(0), claim!.action, campaign);
    expect(await outbox.raw(world.db).countDocuments({})).toBe(2);
    await runDue(when(1));
    expect(await outbox.raw(world.db).countDocuments({})).toBe(2);
    expect(await tasks.raw(world.db).countDocuments({})).toBe(2);
    expect(await read(action)).toMatchObject({ state: 'DONE', attempts: 2 });
    // Whoever was thought dead and comes back late writes nothing.
    await perform(when(2), claim!);
    expect(await read(action)).toMatchObject({ attempts: 2, firedAt: at(0) });
    expect((await record()).filter((line) => line.startsWith('红包雨'))).toHaveLength(1);
  });

  test('a slow one keeps its lease', async () => {
    const campaign = await aCampaign(world);
    const fired = counting('WAR_REPORT', () => new Promise((resolve) => setTimeout(resolve, 250)));
    const action = await anAction(world, campaign, { kind: 'WAR_REPORT' });
    const pace = { lease: 150, renew: 30, again: 1 };
    const slow = runDue(when(0), pace);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await read(action)).leaseUntil!.getTime()).toBeGreaterThan(at(0).getTime() + 200);
    await slow;
    expect(fired).toHaveLength(1);
  });
});

describe('a stimulus', () => {
  test('goes to each group of the campaign once, and in a rehearsal to none', async () => {
    await aBareGroup(world.ctx(), { tier: 'MID' });
    const other = await aBareGroup(world.ctx(), { tier: 'NEW' });
    const campaign = await aCampaign(world, { audience: { tiers: ['MID'], provinces: [], groupIds: [] } });
    const action = await anAction(world, campaign);
    await runDue(when(0));
    const sent = await outbox.raw(world.db).find({}).toArray();
    expect(sent.map(({ key, content }) => [key.startsWith(`action:${toId(action._id)}:`), content])).toEqual([
      [true, { text: '红包雨来啦' }],
    ]);
    expect(sent[0]!.groupId).not.toEqual(other._id);
    expect(await read(action)).toMatchObject({ state: 'DONE', result: { zh: '1 个群，其中 1 个由人发送' } });
    const rehearsal = await aCampaign(world, { isRehearsal: true });
    const rehearsed = await anAction(world, rehearsal);
    await runDue(when(0));
    expect(await read(rehearsed)).toMatchObject({ state: 'DONE', result: { zh: expect.stringContaining('彩排') } });
    expect(await outbox.raw(world.db).countDocuments({})).toBe(1);
  });
});

describe('a person', () => {
  test('fires by hand once, while the clock and somebody else do the same', async () => {
    const campaign = await aCampaign(world);
    const fired = counting('WAR_REPORT');
    const action = await anAction(world, campaign, { kind: 'WAR_REPORT' });
    const id = toId(action._id);
    const ends = await Promise.allSettled([fireAction(manager(0), id), fireAction(manager(0), id), runDue(when(0))]);
    expect(fired).toEqual([id]);
    for (const end of ends) if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'ACTION_NOT_NOW' });
    await expect(fireAction(manager(1), id)).rejects.toMatchObject({ code: 'ACTION_NOT_NOW' });
  });

  test('skips, and plans again for another time', async () => {
    const campaign = await aCampaign(world);
    const fired = counting('WAR_REPORT');
    const action = await anAction(world, campaign, { kind: 'WAR_REPORT', at: at(10) });
    const id = toId(action._id);
    expect(await skipAction(manager(0), id)).toMatchObject({ state: 'SKIPPED' });
    await runDue(when(10));
    expect(fired).toEqual([]);
    const CHANGE = 'mutation ($id: ID!, $input: PhaseActionInput!) { changeAction(id: $id, input: $input) { actions { state at } } }';
    const input = { kind: 'WAR_REPORT', title: '补一份', at: at(20).toISOString() };
    const { data } = await world.ask(manager(11), CHANGE, { id, input });
    expect(data['changeAction'].actions).toEqual([{ state: 'PLANNED', at: at(20).toISOString() }]);
    await runDue(when(20));
    expect(fired).toEqual([id]);
  });

  test('may not close early, skip the close, or fire in a draft', async () => {
    const campaign = await aCampaign(world);
    const close = toId((await anAction(world, campaign, { kind: 'CLOSE', at: at(690) }))._id);
    await expect(fireAction(manager(0), close)).rejects.toMatchObject({ code: 'CLOSE_AT_THE_END' });
    await expect(skipAction(manager(0), close)).rejects.toMatchObject({ code: 'CLOSE_IS_MADE' });
    const draft = await aCampaign(world, { state: 'DRAFT' });
    const action = toId((await anAction(world, draft))._id);
    await expect(fireAction(manager(0), action)).rejects.toMatchObject({ code: 'CAMPAIGN_NOT_RUNNING' });
    await expect(fireAction(manager(0), toId(newId()))).rejects.toMatchObject({ code: 'ACTION_UNKNOWN' });
  });

  test('pauses: what came due meanwhile is fired on going on, or asked when it is too old', async () => {
    const campaign = await aCampaign(world);
    const fired = counting('WAR_REPORT');
    const old = await anAction(world, campaign, { kind: 'WAR_REPORT', at: at(5) });
    const recent = await anAction(world, campaign, { kind: 'WAR_REPORT', at: at(25) });
    const id = toId(campaign._id);
    await pauseCampaign(manager(0), id);
    await runDue(when(26));
    expect(fired).toEqual([]);
    await expect(pauseCampaign(manager(26), id)).rejects.toMatchObject({ code: 'CAMPAIGN_NOT_RUNNING' });
    await resumeCampaign(manager(30), id);
    await runDue(when(30));
    expect(fired).toEqual([toId(recent._id)]);
    expect(await read(old)).toMatchObject({ state: 'LATE' });
    expect((await record()).map((line) => line.split(' · ')[0])).toEqual(['暂停时间表', '继续时间表', '红包雨', '红包雨']);
  });

  test('who pauses at the very moment of an action either comes before it or after it', async () => {
    const fired = counting('WAR_REPORT');
    for (let round = 0; round < 5; round += 1) {
      const campaign = await aCampaign(world);
      const action = await anAction(world, campaign, { kind: 'WAR_REPORT' });
      const before = fired.length;
      await Promise.all([pauseCampaign(manager(0), toId(campaign._id)), runDue(when(0))]);
      const { state } = await read(action);
      expect([state, fired.length - before]).toEqual(state === 'DONE' ? ['DONE', 1] : ['PLANNED', 0]);
    }
  });

  test('moves the rest later while an action is being fired: it keeps its time, the others move', async () => {
    const campaign = await aCampaign(world);
    let finish: () => void = () => undefined;
    counting('WAR_REPORT', () => new Promise<void>((resolve) => (finish = resolve)));
    const now = await anAction(world, campaign, { kind: 'WAR_REPORT', at: at(0) });
    const next = await anAction(world, campaign, { kind: 'STIMULUS', at: at(30) });
    const close = await anAction(world, campaign, { kind: 'CLOSE', at: at(690) });
    const running = await aPhase(world, campaign, -30, 30);
    const coming = await aPhase(world, campaign, 30, 60);
    const firing = runDue(when(0));
    while ((await read(now)).state !== 'FIRING') await new Promise((resolve) => setTimeout(resolve, 5));
    const moved = await shiftCampaign(manager(1), toId(campaign._id), 30);
    finish();
    await firing;
    expect(moved.endsAt).toEqual(at(720));
    expect(await read(now)).toMatchObject({ state: 'DONE', at: at(0) });
    expect(await read(next)).toMatchObject({ state: 'PLANNED', at: at(60) });
    // What was paid before the end may still come in for two minutes.
    expect(await read(close)).toMatchObject({ at: at(722) });
    const rows = await phases
      .raw(world.db)
      .find({}, { sort: { startsAt: 1 } })
      .toArray();
    expect(rows.map(({ _id, startsAt, endsAt }) => [_id, startsAt, endsAt])).toEqual([
      [running._id, at(-30), at(60)],
      [coming._id, at(60), at(90)],
    ]);
    expect(rows[1]!.history).toMatchObject([{ until: at(1), startsAt: at(30), endsAt: at(60) }]);
    const shown = await world.ask(manager(1), 'query ($id: ID!) { campaign(id: $id) { phases { movedFrom } nextAction { at } } }', {
      id: toId(campaign._id),
    });
    expect(shown.data['campaign']).toEqual({
      phases: [{ movedFrom: null }, { movedFrom: at(30).toISOString() }],
      nextAction: { at: at(60).toISOString() },
    });
  });
});
