// Members by tier and filter for those who plan with many at once: lean, a thousand at a time, those who joined last first.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import type { Filter } from '../core/page.ts';
import type { DayKey } from '../core/time.ts';
import type { Tier } from '../generated/types.ts';
import { distributors } from './model.ts';
import type { DistributorRow } from './model.ts';

export interface ChosenFilter {
  tier: Tier;
  ids?: readonly ObjectId[];
  province?: string | null;
  joinedFrom?: DayKey | null;
  joinedTo?: DayKey | null;
  isKol?: boolean | null;
}

export type ChosenRow = Pick<DistributorRow, '_id' | 'sponsorId' | 'province'>;

const AT_ONCE = 1_000;
const LEAN = { sponsorId: 1, province: 1 } as const;
const LATEST = { joinedAt: -1, _id: -1 } as const;

function filterOf(ctx: Ctx, { tier, ids, province, joinedFrom, joinedTo, isKol }: ChosenFilter): Filter {
  const joinedAt = {
    ...(joinedFrom == null ? {} : { $gte: ctx.time.rangeOf(joinedFrom).startsAt }),
    ...(joinedTo == null ? {} : { $lt: ctx.time.rangeOf(joinedTo).endsAt }),
  };
  return {
    ...(ids === undefined ? {} : { _id: { $in: [...ids] } }),
    'standing.tier': tier,
    ...(province == null ? {} : { province }),
    ...(Object.keys(joinedAt).length === 0 ? {} : { joinedAt }),
    ...(isKol == null ? {} : { isKol }),
    erasedAt: null,
  };
}

/** Not beyond `most`. */
export function countChosen(ctx: Ctx, filter: ChosenFilter, most: number): Promise<number> {
  return distributors.raw(ctx.db).countDocuments(filterOf(ctx, filter), { limit: most });
}

export async function* streamChosen(ctx: Ctx, filter: ChosenFilter): AsyncGenerator<ChosenRow[]> {
  const rows = distributors.raw(ctx.db).find<ChosenRow>(filterOf(ctx, filter), { projection: LEAN, sort: LATEST, batchSize: AT_ONCE });
  try {
    while (await rows.hasNext()) yield rows.readBufferedDocuments();
  } finally {
    await rows.close();
  }
}

export interface JoinedRow {
  _id: ObjectId;
  joinedAt: Date;
}

/** Who joined from one moment up to another, the first one first, after a place in that order. */
export function joinedBetween(
  ctx: Ctx,
  session: ClientSession,
  { from, to, after, most }: { from: Date; to: Date; after: { joinedAt: Date; id: ObjectId } | null; most: number },
): Promise<JoinedRow[]> {
  const within = { joinedAt: { $gte: after?.joinedAt ?? from, $lt: to }, erasedAt: null };
  const later = after && { $or: [{ joinedAt: { $gt: after.joinedAt } }, { joinedAt: after.joinedAt, _id: { $gt: after.id } }] };
  return distributors
    .raw(ctx.db)
    .find<JoinedRow>(later ? { $and: [within, later] } : within, {
      session,
      projection: { joinedAt: 1 },
      sort: { joinedAt: 1, _id: 1 },
      limit: most,
    })
    .toArray();
}

export function countJoined(ctx: Ctx, from: Date, to: Date): Promise<number> {
  return distributors.raw(ctx.db).countDocuments({ joinedAt: { $gte: from, $lt: to }, erasedAt: null });
}
