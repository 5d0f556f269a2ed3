// A group's health: the rule over plain figures, and the night that judges all groups once.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toId } from '../../server/core/ids.ts';
import { groups } from '../../server/groups/model.ts';
import { recordMemberEvents } from '../../server/groups/service.ts';
import { hintFor, judgeHealth, PARTS, WEIGHTS } from '../../server/health/health.rules.ts';
import type { HealthFacts } from '../../server/health/health.rules.ts';
import { groupHealth } from '../../server/health/model.ts';
import { judgeGroups } from '../../server/health/service.ts';
import { recordMessages } from '../../server/messages/service.ts';
import { recordOrders } from '../../server/orders/service.ts';
import { aBareGroup, eventInput, messageInput } from '../support/inbound.ts';
import { aDistributor, orderInput } from '../support/trade.ts';
import { NOON, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const GOOD: HealthFacts = {
  members: 100,
  speakers7: 40,
  messages7: 300,
  salesFen: 100 * 6_000,
  joins30: 10,
  leaves30: 0,
  settled: 90,
  silent: 20,
  violations30: 0,
  tier: 'NEW',
};

describe('the rule', () => {
  test('gives everything to a group that lacks nothing, and says nothing then', () => {
    expect(judgeHealth(GOOD)).toMatchObject({ score: 100, reasons: [] });
    expect(judgeHealth({ ...GOOD, members: 0 })).toBeNull();
    expect(PARTS.reduce((sum, part) => sum + WEIGHTS[part], 0)).toBe(100);
  });

  test('says what pulls a group down most, the heaviest first', () => {
    const verdict = judgeHealth({ ...GOOD, speakers7: 3, silent: 80, violations30: 1 })!;
    expect(verdict.score).toBeLessThan(70);
    expect(verdict.reasons.map(({ zh }) => zh)).toEqual(['近 7 天 3% 的成员发言', '88.9% 的成员 30 天没有发言']);
  });

  test('leaves out silence where everybody is new, and weighs the rest more', () => {
    const verdict = judgeHealth({ ...GOOD, settled: 2, silent: 2 })!;
    expect(verdict.score).toBe(100);
    expect(verdict.parts.SILENT).toEqual({ value: null, score: 0, weight: 0 });
  });

  test('stays between 0 and 100, and is never better for less talk, less sold, more who left', () => {
    const count = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        count,
        count,
        fc.integer({ min: 0, max: 90_000_00 }),
        count,
        count,
        (members, speakers7, leaves30, salesFen, settled, silent) => {
          const facts = {
            ...GOOD,
            members,
            speakers7,
            leaves30,
            salesFen,
            settled: Math.min(settled, members),
            silent: Math.min(silent, settled, members),
          };
          const { score } = judgeHealth(facts)!;
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
          expect(judgeHealth({ ...facts, speakers7: Math.floor(speakers7 / 2) })!.score).toBeLessThanOrEqual(score);
          expect(judgeHealth({ ...facts, salesFen: Math.floor(salesFen / 2) })!.score).toBeLessThanOrEqual(score);
          expect(judgeHealth({ ...facts, leaves30: leaves30 + 10 })!.score).toBeLessThanOrEqual(score);
        },
      ),
    );
  });

  test('hints at a step that the figures speak for, and never at an end', () => {
    const facts = { state: 'GROWING' as const, daysInState: 30, members: 200, limit: 300, score: 70, before: 68, joins30: 5, leaves30: 2 };
    expect(hintFor(facts)).toMatchObject({ to: 'MATURE' });
    expect(hintFor({ ...facts, score: 30, before: 50 })).toMatchObject({ to: 'DECLINING', why: { zh: '健康度 30，一周前 50' } });
    expect(hintFor({ ...facts, score: 30, before: null })).toBeNull();
    expect(hintFor({ ...facts, daysInState: 3 })).toBeNull();
    expect(hintFor({ ...facts, state: 'DECLINING' })).toMatchObject({ to: 'GROWING' });
    expect(hintFor({ ...facts, state: 'FORMING', daysInState: 1 })).toMatchObject({ to: 'GROWING' });
    expect(hintFor({ ...facts, leaves30: 60 })).toMatchObject({ to: 'DECLINING' });
  });
});

describe('the night', () => {
  let world: World;

  beforeAll(async () => {
    world = await makeWorld();
  });

  afterAll(() => world.close());

  beforeEach(() => emptyWorld(world));

  test('judges every group once a day, keeps the history, and writes nothing the second time', async () => {
    const ctx = world.ctx();
    const group = await aBareGroup(ctx);
    const empty = await aBareGroup(ctx);
    const people = [await aDistributor(ctx), await aDistributor(ctx), await aDistributor(ctx), await aDistributor(ctx)];
    await recordMemberEvents(
      ctx,
      people.map(({ memberNo }) => eventInput(group.number, memberNo)),
    );
    await recordMessages(ctx, [messageInput(group.number, people[0]!.memberNo), messageInput(group.number, people[0]!.memberNo)]);
    await recordOrders(ctx, [orderInput(people[1]!.memberNo, { amountFen: 10_000 })]);
    expect(await judgeGroups(ctx, NOON)).toMatchObject({ day: '2026-05-12', groups: 2, judged: 1 });
    const [row] = await groupHealth.raw(world.db).find().toArray();
    expect(row!.parts).toMatchObject({
      ACTIVITY: { value: 2_500 },
      SALES: { value: 2_500, score: 50 },
      CHURN: { value: 0 },
      SILENT: { value: null },
    });
    const after = await groups.raw(world.db).findOne({ _id: group._id });
    expect(after).toMatchObject({ speakers7: 1, messages7: 2, health: { day: '2026-05-12', score: row!.score, before: null } });
    expect((await groups.raw(world.db).findOne({ _id: empty._id }))!.health).toBeNull();

    expect(await judgeGroups(ctx, NOON)).toMatchObject({ judged: 0 });
    expect(await groups.raw(world.db).findOne({ _id: group._id })).toEqual(after);

    const later = new Date(NOON.getTime() + 7 * 86_400_000);
    expect(await judgeGroups(world.ctx({ now: later }), later)).toMatchObject({ judged: 1 });
    expect(await groups.raw(world.db).findOne({ _id: group._id })).toMatchObject({
      speakers7: 0,
      health: { day: '2026-05-19', before: row!.score },
    });

    const QUESTION = `query ($id: ID!) { group(id: $id) {
      healthHistory(days: 30) { day score parts { part score weight words { zh en } } reasons { zh } hint { to } }
      days(days: 10) { day messages speakers joins leaves } topTalkers { distributor { memberNo } messages }
      silentMembers { count members { lastSpokeAt } } inviters { invited } refusedJoins { id } openViolations } }`;
    const { data, errors } = await world.ask(world.ctx({ now: later, viewer: asStaff('OPS_MANAGER') }), QUESTION, { id: toId(group._id) });
    expect(errors).toBeUndefined();
    expect(data.group.healthHistory.map(({ day }: { day: string }) => day)).toEqual(['2026-05-19', '2026-05-12']);
    expect(data.group.days).toHaveLength(10);
    expect(data.group.days[2]).toEqual({ day: '2026-05-12', messages: 2, speakers: 1, joins: 4, leaves: 0 });
    expect(data.group.topTalkers).toEqual([]);
    expect(data.group.openViolations).toBe(0);
  });
});
