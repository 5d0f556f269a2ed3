// What needs everybody's figures, through GraphQL and the engine in the process: why somebody stands where they stand, what a version
// would change and what it then does, the pyramid, the run that is asked for.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Ctx } from '../../server/context.ts';
import { toId } from '../../server/core/ids.ts';
import { dayNumber, dayOfNumber } from '../../server/core/time.ts';
import { distributors } from '../../server/distributors/model.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';
import type { Tier } from '../../server/generated/types.ts';
import { all, DEFAULT_RULE, reaching } from '../../server/tiers/policy.rules.ts';
import type { TierRule } from '../../server/tiers/policy.rules.ts';
import { engineOf } from '../../server/tiers/service.ts';
import { works } from '../../server/works/model.ts';
import { aDistributor, anOrder } from '../support/trade.ts';
import { asMember, asStaff, makeWorld, NOON } from '../support/world.ts';
import type { World } from '../support/world.ts';

const TODAY = '2026-05-12';
const manager = asStaff('OPS_MANAGER', 'd'.repeat(24));
/** By own orders alone, so that each member's tier can be said by heart. */
const PLAIN: TierRule = {
  ...DEFAULT_RULE,
  riseToMid: all(reaching('OWN_ORDERS', 'DAYS_30', 2)),
  riseToHead: all(reaching('OWN_ORDERS', 'DAYS_30', 4)),
  keepMid: all(reaching('OWN_ORDERS', 'DAYS_30', 2)),
  keepHead: all(reaching('OWN_ORDERS', 'DAYS_30', 4)),
};
/** Everybody with one order. */
const EASY: TierRule = {
  ...PLAIN,
  riseToMid: all(reaching('OWN_ORDERS', 'DAYS_30', 1)),
  keepMid: all(reaching('OWN_ORDERS', 'DAYS_30', 1)),
};

let world: World;
let ctx: Ctx;
let rows: DistributorRow[];

async function ask(query: string, variables: object = {}, more: Partial<Ctx> = {}) {
  const { data, errors } = await world.ask(world.ctx({ viewer: manager, ...more }), query, variables);
  if (errors) throw new Error(world.lines.slice(-2).join('\n'));
  const [value] = Object.values((data ?? {}) as Record<string, unknown>);
  return value as ReturnType<typeof JSON.parse>;
}

async function publish(rule: TierRule): Promise<number> {
  const { version } = await ask('mutation { draftTierPolicy { version } }');
  const both = 'version revision';
  const save = `mutation ($version: Int!, $rule: TierRuleInput!) { saveTierPolicy(version: $version, revision: 1, rule: $rule) { ${both} } }`;
  const { revision } = await ask(save, { version, rule });
  const variables = { version, revision, from: TODAY };
  await ask('mutation ($version: Int!, $revision: Int!) { checkTierPolicy(version: $version, revision: $revision) { state } }', variables);
  await ask(
    'mutation ($version: Int!, $revision: Int!, $from: Day!) { publishTierPolicy(version: $version, revision: $revision, from: $from) { state } }',
    variables,
  );
  return version;
}

const tierOf = async ({ _id }: DistributorRow): Promise<Tier> => (await distributors.raw(world.db).findOne({ _id }))!.standing.tier;

const SIMULATE = `query ($version: Int!) { simulateTierPolicy(version: $version) {
  version day people changed unchanged pinned countsBefore { tier count } countsAfter { tier count } groups { tier joining leaving }
  flows { kind from to count day mainReason { zh } samples { distributor { memberNo standing { tier } } deciding { metric value } thresholdBefore } } } }`;

beforeAll(async () => {
  world = await makeWorld();
  ctx = world.ctx();
  rows = [];
  // Member n has n orders.
  for (let orders = 0; orders <= 5; orders += 1) {
    const row = await aDistributor(ctx, rows[0] ? { sponsorNo: rows[0].memberNo } : {});
    rows.push(row);
    for (let order = 0; order < orders; order += 1) await anOrder(ctx, row.memberNo);
  }
  await engineOf(ctx).settled();
});
afterAll(() => world.close());

describe('before the first policy', () => {
  test('somebody stands where they stand, and nothing is asked of them', async () => {
    const me = asMember(toId(rows[1]!._id));
    const own = await ask(
      '{ me { distributor { explanation { day policyVersion standing { tier since } rise { met } keep { met } next { met } words { zh en } } } } }',
      {},
      { viewer: me },
    );
    expect(own.distributor.explanation).toMatchObject({
      day: TODAY,
      policyVersion: null,
      standing: { tier: 'NEW', since: '2026-01-05' },
      rise: null,
      keep: null,
      next: null,
    });
  });
});

describe('with a policy', () => {
  let plain: number;
  let easy: number;

  test('a trial tells everybody’s moves, writes nothing, and equals what the run then does', async () => {
    await publish(PLAIN);
    plain = 1;
    await engineOf(ctx).settled();
    const trial = await ask(SIMULATE, { version: plain });
    expect(trial).toMatchObject({ version: 1, day: TODAY, people: 6, changed: 4, unchanged: 2, pinned: 0 });
    expect(trial.countsBefore).toEqual([
      { tier: 'NEW', count: 6 },
      { tier: 'MID', count: 0 },
      { tier: 'HEAD', count: 0 },
    ]);
    expect(trial.countsAfter).toEqual([
      { tier: 'NEW', count: 2 },
      { tier: 'MID', count: 2 },
      { tier: 'HEAD', count: 2 },
    ]);
    const toMid = trial.flows.find(({ to }: { to: Tier }) => to === 'MID');
    expect(toMid).toMatchObject({ kind: 'PROMOTED', from: 'NEW', count: 2, day: TODAY });
    expect(toMid.samples.map(({ distributor }: { distributor: { memberNo: string } }) => distributor.memberNo).sort()).toEqual([
      rows[2]!.memberNo,
      rows[3]!.memberNo,
    ]);
    expect(await distributors.raw(world.db).countDocuments({ 'standing.seq': { $gt: 0 } })).toBe(0);

    const report = await engineOf(ctx).run(TODAY);
    expect(report).toMatchObject({ people: 6, promoted: 4, demoted: 0 });
    expect(await Promise.all(rows.map(tierOf))).toEqual(['NEW', 'NEW', 'MID', 'MID', 'HEAD', 'HEAD']);
    expect(await engineOf(ctx).run(TODAY)).toMatchObject({ promoted: 0, writes: 0 });
  });

  test('two versions are compared member by member', async () => {
    easy = (await ask('mutation { draftTierPolicy(basedOn: 1) { version } }')).version;
    await ask(
      'mutation ($version: Int!, $rule: TierRuleInput!) { saveTierPolicy(version: $version, revision: 1, rule: $rule) { state } }',
      { version: easy, rule: EASY },
    );
    await engineOf(ctx).settled();
    const compared = await ask(
      `query ($one: Int!, $other: Int!) { compareTierPolicies(one: $one, other: $other) {
        one { version changed } other { version changed } different samples { distributor { memberNo } tier one oneTier other otherTier } } }`,
      { one: plain, other: easy },
    );
    expect(compared).toMatchObject({ one: { version: 1, changed: 0 }, other: { version: 2, changed: 1 }, different: 1 });
    expect(compared.samples).toEqual([
      { distributor: { memberNo: rows[1]!.memberNo }, tier: 'NEW', one: null, oneTier: 'NEW', other: 'PROMOTED', otherTier: 'MID' },
    ]);
  });

  test('a member is told what is missing, and the staff how it was decided', async () => {
    const own = await ask(
      `{ me { tierNews { seq kind words { zh en } } distributor { standing { tier protectedUntil } tierChanges { seq kind conditions { metric value threshold isMet words { zh } } }
        explanation { policyVersion policyFrom standing { tier } rise { tier isMet met total conditions { metric value missing isMet } } keep { tier isMet } next { tier met total words { zh en } } } } } }`,
      {},
      { viewer: asMember(toId(rows[3]!._id)) },
    );
    expect(own.tierNews).toMatchObject([{ seq: 1, kind: 'PROMOTED' }]);
    const { standing, tierChanges, explanation } = own.distributor;
    expect(standing).toEqual({ tier: 'MID', protectedUntil: '2026-05-26' });
    expect(tierChanges[0].conditions).toContainEqual(
      expect.objectContaining({ metric: 'OWN_ORDERS', value: 3, threshold: 2, isMet: true }),
    );
    expect(explanation).toMatchObject({
      policyVersion: 1,
      policyFrom: TODAY,
      standing: { tier: 'MID' },
      rise: { tier: 'HEAD', isMet: false, met: 0, total: 1, conditions: [{ metric: 'OWN_ORDERS', value: 3, missing: 1, isMet: false }] },
      keep: { tier: 'MID', isMet: true },
      next: { tier: 'HEAD', met: 0, total: 1 },
    });
    expect(explanation.next.words.zh).toContain('1');
  });

  test('somebody who has just come in is explained too', async () => {
    const late = await aDistributor(ctx);
    const own = await ask(
      '{ me { distributor { explanation { standing { tier } next { tier } } } } }',
      {},
      { viewer: asMember(toId(late._id)) },
    );
    expect(own.distributor.explanation).toMatchObject({ standing: { tier: 'NEW' }, next: { tier: 'MID' } });
    await distributors.raw(world.db).deleteOne({ _id: late._id });
    await engineOf(ctx).settled();
  });

  test('the pyramid counts today, tells the flows, and joins closed days on', async () => {
    const PYRAMID = `query ($days: Int) { pyramid(days: $days) { day from counts { tier count } countsBefore { tier count }
      flows { from to count } trend { day new mid head } inGrace pinned lastRun { day policyVersion people promoted } } }`;
    const now = await ask(PYRAMID, { days: 7 });
    expect(now).toMatchObject({
      day: TODAY,
      from: '2026-05-06',
      counts: [
        { tier: 'NEW', count: 2 },
        { tier: 'MID', count: 2 },
        { tier: 'HEAD', count: 2 },
      ],
      inGrace: 0,
      pinned: 0,
      lastRun: { day: TODAY, policyVersion: 1, people: 6, promoted: 4 },
    });
    expect(now.flows).toEqual([
      { from: 'NEW', to: 'MID', count: 2 },
      { from: 'NEW', to: 'HEAD', count: 2 },
    ]);
    expect(now.trend.at(-1)).toEqual({ day: TODAY, new: 2, mid: 2, head: 2 });

    // The next day, before and after the night's run has closed this one.
    const later = new Date(NOON.getTime() + 86_400_000);
    const next = world.ctx({ now: later });
    await distributors.raw(world.db).updateOne({ _id: rows[0]!._id }, { $set: { erasedAt: later } });
    await engineOf(next).settled();
    const left = { from: 'NEW', to: null, count: 1 };
    const open = await ask(PYRAMID, { days: 2 }, { now: later });
    expect(open.flows).toEqual([...now.flows, left]);
    await engineOf(next).run('2026-05-13');
    const closed = await ask(PYRAMID, { days: 2 }, { now: later });
    expect(closed.flows).toEqual([...now.flows, left]);
    expect(closed.trend.map(({ day, mid, head }: { day: string; mid: number; head: number }) => [day, mid, head])).toEqual([
      [TODAY, 2, 2],
      ['2026-05-13', 2, 2],
    ]);
    expect((await world.ask(world.ctx({ viewer: manager }), PYRAMID, { days: 0 })).errors?.[0]?.extensions?.['code']).toBe(
      'DAYS_OUT_OF_RANGE',
    );
    expect((await world.ask(world.ctx({ viewer: manager }), PYRAMID, { days: 366 })).errors?.[0]?.extensions?.['code']).toBe(
      'DAYS_OUT_OF_RANGE',
    );
  });

  test('a run that is asked for is long work, one at a time', async () => {
    const later = { now: new Date(NOON.getTime() + 86_400_000) };
    const RUN = 'mutation { runTiers { id kind title } }';
    const first = await ask(RUN, {}, later);
    expect(first).toMatchObject({ kind: 'TIER_RUN', title: '2026-05-13' });
    expect((await ask(RUN, {}, later)).id).toBe(first.id);
    expect(await works.raw(world.db).countDocuments({ kind: 'TIER_RUN' })).toBe(1);
  });

  test('after a pin the rules leave the member alone until it is over', async () => {
    const after = (days: number): Ctx => world.ctx({ now: new Date(NOON.getTime() + days * 86_400_000) });
    const id = toId(rows[1]!._id);
    await ask(
      'mutation ($id: ID!) { pinTier(distributorId: $id, tier: HEAD, until: "2026-05-20", reason: "试点") { id } }',
      { id },
      { now: after(1).now },
    );
    for (const days of [2, 8, 9, 22, 23, 24, 37]) {
      await engineOf(after(days)).settled();
      await engineOf(after(days)).run(dayOfNumber(dayNumber(TODAY) + days));
    }
    const { changes } = (await distributors.raw(world.db).findOne({ _id: rows[1]!._id }))!;
    expect(changes.map(({ kind, day, to }) => [kind, day, to])).toEqual([
      ['PINNED', '2026-05-13', 'HEAD'],
      // The day after its last one; then below what keeps a head, with the grace that everybody has.
      ['PIN_ENDED', '2026-05-21', 'HEAD'],
      ['GRACE_BEGUN', '2026-05-21', 'HEAD'],
      ['DEMOTED', '2026-06-04', 'MID'],
      ['GRACE_BEGUN', '2026-06-04', 'MID'],
      ['DEMOTED', '2026-06-18', 'NEW'],
    ]);
  });
});
