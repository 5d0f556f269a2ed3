// What a member is told of the own standing: why it is as it is, which moves led there, and which of them were not seen yet.

import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import { changesOf, distributorById, markSeen } from '../distributors/service.ts';
import type { DistributorRow, TierChangeRow } from '../distributors/service.ts';
import type { Explained } from './engine.ts';
import { engineOf } from './engines.ts';
import { explanationLoader } from './loaders.ts';

const MOST_CHANGES = 200;

/** The latest first. */
export async function latestChanges(ctx: Ctx, { _id, standing }: DistributorRow): Promise<TierChangeRow[]> {
  if (standing.seq === 0) return [];
  return (await changesOf(ctx, toId(_id))).slice(-MOST_CHANGES).reverse();
}

/** The viewer's own, the latest first. Mostly there are none, and then the history is not read. */
export async function unseenChanges(ctx: Ctx): Promise<TierChangeRow[]> {
  const { viewer } = ctx;
  if (viewer.kind !== 'DISTRIBUTOR') return [];
  const row = await distributorById(ctx, viewer.id);
  if (!row || row.standing.seq <= row.seenChanges) return [];
  return (await latestChanges(ctx, row)).filter(({ seq }) => seq > row.seenChanges);
}

export async function seeChanges(ctx: Ctx, upTo: number): Promise<boolean> {
  return ctx.viewer.id !== null && markSeen(ctx, ctx.viewer.id, upTo);
}

export async function explain(ctx: Ctx, { _id }: DistributorRow): Promise<Explained> {
  const id = toId(_id);
  const explained = await explanationLoader(ctx).load(id);
  if (explained) return explained;
  // Somebody who has just come in: known once the engine has taken in what was written before this question.
  await engineOf(ctx).settled();
  const [now] = await engineOf(ctx).explain([id]);
  if (!now) throw new Refused('TIERS_NOT_READY');
  return now;
}
