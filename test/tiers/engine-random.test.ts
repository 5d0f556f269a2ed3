// Whatever happens, and in whatever order: the engine that followed it knows and has decided what one that reads everything afresh
// finds, and explains everybody alike.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shiftKey } from '../../server/core/time.ts';
import { toId } from '../../server/core/ids.ts';
import { moveSponsor } from '../../server/distributors/move.ts';
import { changesOf } from '../../server/distributors/service.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';
import { recordRefunds } from '../../server/orders/service.ts';
import { noteConduct } from '../../server/metrics/service.ts';
import { closeEngineOf, engineOf } from '../../server/tiers/engines.ts';
import { makeEngine } from '../../server/tiers/local-engine.ts';
import type { TierRule } from '../../server/tiers/policy.rules.ts';
import { aDistributor, anOrder, refundInput } from '../support/trade.ts';
import { emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { all, atLeast, best, follow, noonOf, on, publish, runOf, SMALL_RULE } from './engine-kit.ts';

const FIRST_DAY = '2026-05-12';

const RULE: TierRule = {
  ...SMALL_RULE,
  riseToMid: {
    kind: 'ANY',
    children: [
      all(atLeast('OWN_ORDERS', 'DAYS_7', 1), atLeast('BUYERS', 'DAYS_30', 1)),
      all(atLeast('OWN_ORDERS', 'DAYS_7', 1), atLeast('DUTY_SCORE', 'DAYS_7', 60), atLeast('CAMP_GRADUATED', 'LIFETIME', 1)),
    ],
  },
  riseToHead: { kind: 'ANY', children: [best('TEAM_SALES', 'DAYS_30', 2_000), atLeast('REPLICATION_INDEX', 'DAYS_30', 6_000)] },
  keepMid: all(atLeast('OWN_ORDERS', 'DAYS_7', 1)),
  keepHead: { kind: 'ANY', children: [best('TEAM_SALES', 'DAYS_30', 4_000), atLeast('ACTIVE_DOWNLINE', 'DAYS_7', 1)] },
};

type Event =
  | { what: 'join'; under: number | null }
  | { what: 'order'; by: number; buyer: number; daysAgo: number }
  | { what: 'refund'; order: number; part: number }
  | { what: 'conduct'; by: number; kind: 'DUTY' | 'GRADUATION' | 'BREACH'; no: number; value: number | null; daysAgo: number }
  | { what: 'move'; who: number; under: number | null }
  | { what: 'day'; days: number };

const pick = fc.nat({ max: 30 });
const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constant('join' as const), under: fc.option(pick) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant('order' as const),
      by: pick,
      buyer: fc.nat({ max: 2 }),
      daysAgo: fc.constantFrom(0, 0, 0, 3, 40),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('refund' as const), order: pick, part: fc.constantFrom(1, 2) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('conduct' as const),
      by: pick,
      kind: fc.constantFrom('DUTY' as const, 'GRADUATION' as const, 'BREACH' as const),
      no: fc.nat({ max: 2 }),
      value: fc.constantFrom(null, 1, 1),
      daysAgo: fc.constantFrom(0, 0, 6, 40),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('move' as const), who: pick, under: fc.option(pick) }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('day' as const), days: fc.constantFrom(1, 2, 4, 9) }) },
);

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(async () => {
  await world.close();
});

class Story {
  day = FIRST_DAY;
  readonly members: DistributorRow[] = [];
  readonly orders: { orderNo: string; left: number }[] = [];

  async tell(event: Event): Promise<void> {
    const { members, orders } = this;
    const member = (at: number | null): DistributorRow | undefined => (at === null ? undefined : members[at % Math.max(1, members.length)]);
    if (event.what === 'day') this.day = shiftKey(this.day, event.days);
    const ctx = on(world, this.day);
    if (event.what === 'join') {
      members.push(await aDistributor(ctx, { joinedAt: noonOf(this.day), sponsorNo: member(event.under)?.memberNo ?? null }));
    } else if (event.what === 'order') {
      const seller = member(event.by);
      if (!seller) return;
      const more = { buyerRef: `b${event.buyer}`, amountFen: 4_000, paidAt: noonOf(shiftKey(this.day, -event.daysAgo)) };
      orders.push({ orderNo: (await anOrder(ctx, seller.memberNo, more)).orderNo, left: 2 });
    } else if (event.what === 'refund') {
      const order = orders[event.order % Math.max(1, orders.length)];
      if (!order || order.left < event.part) return;
      order.left -= event.part;
      const { rejected } = await recordRefunds(ctx, [refundInput(order.orderNo, { amountFen: 2_000 * event.part, refundedAt: ctx.now })]);
      expect(rejected).toEqual([]);
    } else if (event.what === 'conduct') {
      const of = member(event.by);
      if (!of) return;
      const { kind, no, daysAgo } = event;
      const value = event.value !== null && kind === 'DUTY' ? 50 + 20 * no : event.value;
      const [distributorId, day] = [toId(of._id), shiftKey(this.day, -daysAgo)];
      const cause = `${kind}:${no}:${distributorId}`;
      await ctx.db.transaction((session) => noteConduct(ctx, session, [{ cause, kind, distributorId, day, value }]));
    } else if (event.what === 'move') {
      const [who, under] = [member(event.who), member(event.under)];
      if (!who) return;
      // A circle, the same sponsor: refused, and nothing has happened.
      await moveSponsor(ctx, { distributorId: toId(who._id), sponsorNo: under?.memberNo ?? null, reason: '换一个邀请人' }).catch(
        () => undefined,
      );
    }
  }
}

async function expectAsAfresh(story: Story): Promise<void> {
  const ctx = on(world, story.day);
  const ids = story.members.map(({ _id }) => toId(_id));
  const followed = engineOf(ctx);
  const fresh = makeEngine(ctx, () => ctx.now);
  try {
    expect(await fresh.catchUp(story.day)).toMatchObject({ writes: 0, people: ids.length });
    expect(await followed.explain(ids)).toEqual(await fresh.explain(ids));
    for (const id of ids) {
      expect(await followed.figures(id)).toEqual(await fresh.figures(id));
      expect(await followed.teamOf(id)).toEqual(await fresh.teamOf(id));
    }
  } finally {
    await fresh.close();
  }
}

/** Nobody goes down within the protection after a rise, and the numbers of the moves have no gap. */
async function expectFairness(story: Story): Promise<void> {
  for (const { _id } of story.members) {
    const changes = await changesOf(world.ctx(), toId(_id));
    expect(changes.map(({ seq }) => seq)).toEqual(changes.map((_change, at) => at + 1));
    let rose: string | null = null;
    for (const { kind, day } of changes) {
      if (kind === 'PROMOTED') rose = day;
      else if (kind === 'DEMOTED' && rose !== null) expect(day >= shiftKey(rose, RULE.protectionDays)).toBe(true);
    }
  }
}

test('any story: following equals reading afresh, at each step', async () => {
  const moves = { promoted: 0, demoted: 0, graceBegun: 0, graceEnded: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { minLength: 10, maxLength: 22 }), async (events) => {
      await closeEngineOf(world.db);
      await emptyWorld(world);
      const story = new Story();
      await publish(on(world, FIRST_DAY), 1, RULE);
      for (const event of [{ what: 'join', under: null } as const, { what: 'join', under: 0 } as const, ...events]) {
        await story.tell(event);
        const report = await (event.what === 'day' ? runOf(world, story.day) : follow(world, story.day));
        for (const kind of Object.keys(moves) as (keyof typeof moves)[]) moves[kind] += report[kind];
        await expectAsAfresh(story);
      }
      await expectFairness(story);
    }),
    { numRuns: 16, endOnFailure: true },
  );
  // A story in which nobody moves proves nothing.
  expect(moves.promoted).toBeGreaterThan(10);
  expect(moves.graceBegun).toBeGreaterThan(2);
}, 240_000);
