// What tests of the engine stand on: a policy that is in force, with numbers that a few orders reach, and orders on a day.

import { ObjectId } from 'mongodb';
import type { Ctx } from '../../server/context.ts';
import { fromId } from '../../server/core/ids.ts';
import type { DayKey } from '../../server/core/time.ts';
import { changesOf, distributorById } from '../../server/distributors/service.ts';
import type { StandingRow, TierChangeRow } from '../../server/distributors/service.ts';
import type { Metric, MetricWindow } from '../../server/generated/types.ts';
import type { RunReport } from '../../server/tiers/engine.ts';
import { engineOf } from '../../server/tiers/engines.ts';
import { tierPolicies } from '../../server/tiers/model.ts';
import type { Condition, RuleNode, TierRule } from '../../server/tiers/policy.rules.ts';
import { anOrder } from '../support/trade.ts';
import type { World } from '../support/world.ts';

export function atLeast(metric: Metric, window: MetricWindow, threshold: number): Condition {
  return { kind: 'CONDITION', metric, window, comparison: 'AT_LEAST', threshold, topBasisPoints: null };
}

export function best(metric: Metric, window: MetricWindow, topBasisPoints: number): Condition {
  return { kind: 'CONDITION', metric, window, comparison: 'AT_LEAST', threshold: null, topBasisPoints };
}

export const all = (...children: RuleNode[]): RuleNode => ({ kind: 'ALL', children });

/** Two orders in 7 days make the middle; 5,000 yuan of the team in 30 days a head. */
export const SMALL_RULE: TierRule = {
  riseToMid: all(atLeast('OWN_ORDERS', 'DAYS_7', 2)),
  riseToHead: all(atLeast('TEAM_SALES', 'DAYS_30', 500_000), atLeast('ACTIVE_DOWNLINE', 'DAYS_30', 1)),
  keepMid: all(atLeast('OWN_ORDERS', 'DAYS_7', 1)),
  keepHead: all(atLeast('TEAM_SALES', 'DAYS_30', 500_000)),
  hysteresisBasisPoints: 9_000,
  graceDays: 3,
  protectionDays: 5,
};

export async function publish(ctx: Ctx, version: number, rule: TierRule = SMALL_RULE, from: DayKey = '2026-01-01'): Promise<void> {
  await tierPolicies.raw(ctx.db).insertOne({
    _id: new ObjectId(),
    version,
    state: 'PUBLISHED',
    revision: 1,
    rule,
    from,
    basedOn: null,
    note: '',
    createdById: null,
    createdByName: '',
    createdAt: ctx.now,
    publishedByName: '',
    publishedAt: ctx.now,
    withdrawnAt: null,
  });
}

/** Noon in Shanghai on a day. */
export const noonOf = (day: DayKey): Date => new Date(`${day}T04:00:00Z`);
export const on = (world: World, day: DayKey): Ctx => world.ctx({ now: noonOf(day) });

/** Orders of one seller on a day, each of another buyer. */
export async function sells(world: World, memberNo: string, day: DayKey, orders: number, amountFen = 5_900): Promise<string[]> {
  const numbers: string[] = [];
  for (let count = 0; count < orders; count += 1) {
    const { orderNo } = await anOrder(on(world, day), memberNo, { paidAt: noonOf(day), amountFen });
    numbers.push(orderNo);
  }
  return numbers;
}

/** As the ticker does, once everything that was committed has been told. */
export async function follow(world: World, day: DayKey): Promise<RunReport> {
  const engine = engineOf(on(world, day));
  await engine.settled();
  return engine.catchUp(day);
}

export async function runOf(world: World, day: DayKey): Promise<RunReport> {
  const engine = engineOf(on(world, day));
  await engine.settled();
  return engine.run(day);
}

export async function standingOf(world: World, id: string): Promise<StandingRow> {
  const row = await distributorById(world.ctx(), fromId(id).toHexString());
  if (!row) throw new Error('nobody');
  return row.standing;
}

export const kindsOf = async (world: World, id: string): Promise<TierChangeRow['kind'][]> =>
  (await changesOf(world.ctx(), id)).map(({ kind }) => kind);
