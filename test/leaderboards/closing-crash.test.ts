// Processes that are killed without a word while a campaign closes: what was claimed is done by the next one when the lease has run out,
// once, and however often that happens the campaign is frozen in the end.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checkBoards } from '../../scripts/data-checks-boards.ts';
import { campaigns } from '../../server/campaigns/model.ts';
import type { CampaignRow } from '../../server/campaigns/service.ts';
import { outbox } from '../../server/channels/model.ts';
import { toId } from '../../server/core/ids.ts';
import { finalBoards, rewardEntries } from '../../server/leaderboards/model.ts';
import { nextDue, runDue } from '../../server/timetables/clock.ts';
import { activities, phaseActions } from '../../server/timetables/model.ts';
import type { ActionRow } from '../../server/timetables/service.ts';
import { aBareGroup } from '../support/inbound.ts';
import { aDistributor, anOrder } from '../support/trade.ts';
import { makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { anAction } from '../timetables/made.ts';
import { aCampaign, ENDS, minute, SKU } from './made.ts';

const LEASE_MILLISECONDS = 30_000;
const REWARD = {
  id: 'r1',
  kind: 'TOP_N',
  subject: 'DISTRIBUTOR',
  metric: 'SALES',
  phaseId: null,
  fromRank: 1,
  toRank: 2,
  threshold: null,
  winners: null,
  prize: 'CASH',
  amountFen: 100_00,
  title: '前二名',
} as const;
let world: World;
let campaign: CampaignRow;
let stimulus: ActionRow;
let close: ActionRow;

beforeAll(async () => {
  world = await makeWorld();
  const ctx = world.ctx({ now: minute(600) });
  campaign = await aCampaign(ctx, { rewards: [REWARD], rewardBudgetFen: 200_00 });
  for (const at of [10, 20, 30]) {
    const { memberNo } = await aDistributor(ctx);
    await anOrder(ctx, memberNo, { paidAt: minute(at), sku: SKU, amountFen: at * 100 });
  }
  await aBareGroup(ctx);
  await aBareGroup(ctx);
  stimulus = await anAction(world, campaign, { title: '谢幕红包雨', at: ENDS });
  close = await anAction(world, campaign, { kind: 'CLOSE', title: '收官', text: null, at: ENDS });
});
afterAll(() => world.close());

const when = (tries: number) => world.ctx({ now: new Date(ENDS.getTime() + tries * (LEASE_MILLISECONDS + 1)) });
const read = async ({ _id }: ActionRow) => phaseActions.raw(world.db).findOne({ _id });
const state = async () => campaigns.raw(world.db).findOne({ _id: campaign._id }, { projection: { _id: 0, state: 1, frozenAt: 1 } });

async function killedAt(cut: 'CLAIMED' | 'SENT' | 'LISTED', now: Date): Promise<void> {
  const victim = fileURLToPath(new URL('closing-victim.ts', import.meta.url));
  const given = [world.db.uri, JSON.stringify(world.about), toId(campaign._id), now.toISOString(), cut];
  const child = spawn(process.execPath, ['--import', 'tsx', victim, ...given], { stdio: ['ignore', 'ignore', 'inherit'] });
  expect(await new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)))).toBe('SIGKILL');
}

test('kill -9 after the claim, after an effect and amid the lists: the next process closes the campaign, everything once', async () => {
  await killedAt('CLAIMED', when(0).now);
  expect(await state()).toEqual({ state: 'CLOSING', frozenAt: null });
  expect([await read(stimulus), await read(close)]).toMatchObject([
    { state: 'FIRING', attempts: 1 },
    { state: 'FIRING', attempts: 1 },
  ]);
  // Nobody takes it from whoever may still be at it, and everybody knows when to look again.
  await runDue(when(0));
  expect(await read(close)).toMatchObject({ state: 'FIRING', attempts: 1 });
  expect(await nextDue(when(0), ENDS)).toEqual(new Date(ENDS.getTime() + LEASE_MILLISECONDS));

  await killedAt('SENT', when(1).now);
  expect(await outbox.raw(world.db).countDocuments({})).toBe(2);
  expect(await read(stimulus)).toMatchObject({ state: 'FIRING', attempts: 2 });
  expect(await finalBoards.raw(world.db).countDocuments({})).toBe(0);

  await killedAt('LISTED', when(2).now);
  expect(await read(stimulus)).toMatchObject({ state: 'DONE', attempts: 3 });
  const listed = await finalBoards.raw(world.db).countDocuments({});
  expect(listed).toBeGreaterThan(0);
  expect(await state()).toEqual({ state: 'CLOSING', frozenAt: null });

  // Here other actions would be given up; to close a campaign never is.
  await runDue(when(3));
  expect(await state()).toEqual({ state: 'CLOSED', frozenAt: when(3).now });
  expect(await read(close)).toMatchObject({
    state: 'DONE',
    attempts: 4,
    holder: null,
    result: { zh: expect.stringContaining('3 人上榜，2 份奖励') },
  });
  expect(await finalBoards.raw(world.db).countDocuments({})).toBeGreaterThan(listed);
  expect(await rewardEntries.raw(world.db).countDocuments({})).toBe(2);
  expect(await outbox.raw(world.db).countDocuments({})).toBe(2);
  const told = (await activities.raw(world.db).find({}).toArray()).map(({ words }) => words.zh);
  expect(told.filter((words) => words === '谢幕红包雨')).toHaveLength(1);
  expect(told.filter((words) => words === '收官')).toHaveLength(1);
  for (const { name, broken } of await checkBoards(when(4))) expect([name, broken]).toEqual([name, []]);
}, 120_000);
