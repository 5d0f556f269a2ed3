// Whose groups do not fit the tier any more: who should leave groups of one tier and join those of another, until a person confirms
// that it was done.

import type { ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId } from '../core/ids.ts';
import { perDatabase } from '../core/per-database.ts';
import { confirmPlanned, countPlanned, plannedAfter } from '../distributors/service.ts';
import type { PlannedTotal, Tier } from '../generated/types.ts';

const TIERS: readonly Tier[] = ['NEW', 'MID', 'HEAD'];
const MOST_IDS = 500;
/** So many in one transaction, where a whole move is confirmed. */
const MEMBERS_AT_ONCE = 1_000;

/** A count that took longer is told again for a while: the staff's first page asks for it each time. */
const SLOW_MILLISECONDS = 250;
/** So many times as long as it took, so that counting never takes more than a fiftieth of the time. */
const TOLD_AGAIN_FOR = 50;

const counted = perDatabase((): { totals: PlannedTotal[]; until: number } => ({ totals: [], until: 0 }));

/** Moves that somebody waits for, in the order of the tiers. */
export async function planTotals({ db }: Ctx): Promise<PlannedTotal[]> {
  const known = counted(db);
  const began = performance.now();
  if (began < known.until) return known.totals;
  const counts = await countPlanned({ db });
  const totals = TIERS.flatMap((leave) => TIERS.flatMap((join) => counts.filter((one) => one.leave === leave && one.join === join)));
  const took = performance.now() - began;
  Object.assign(known, { totals, until: took < SLOW_MILLISECONDS ? 0 : performance.now() + TOLD_AGAIN_FOR * took });
  return totals;
}

/** Moves were confirmed by somebody else's act: whoever asks next is told afresh. */
export function forgetPlanTotals({ db }: Pick<Ctx, 'db'>): void {
  counted(db).until = 0;
}

export interface ConfirmInput {
  distributorIds?: readonly string[] | null | undefined;
  leave?: Tier | null | undefined;
  join?: Tier | null | undefined;
}

/**
 * By id, everybody of one move, or by id those who still wait for that move: whoever has moved again since the list was read then
 * stays planned for. Returns how many were confirmed; again is none.
 */
export async function confirmPlan(ctx: Ctx, { distributorIds, leave, join }: ConfirmInput): Promise<number> {
  if ((leave == null) !== (join == null)) throw new Refused('PLAN_NOT_CHOSEN');
  const move = leave == null || join == null ? null : { leave, join };
  if (distributorIds != null) {
    if (distributorIds.length > MOST_IDS) throw new Refused('PLAN_TOO_MANY', { most: MOST_IDS });
    const ids = [...new Set(distributorIds)];
    return confirm(ctx, ids.map(fromId), move ?? {}, { members: ids });
  }
  if (move === null) throw new Refused('PLAN_NOT_CHOSEN');
  let count = 0;
  for (let after: ObjectId | null = null; ;) {
    const ids: ObjectId[] = await plannedAfter(ctx, move, after, MEMBERS_AT_ONCE);
    after = ids.at(-1) ?? null;
    if (after === null) return count;
    count += await confirm(ctx, ids, move);
  }
}

/** `chosen` is kept in the trail: who was named, where a person named them. */
async function confirm(ctx: Ctx, ids: readonly ObjectId[], move: { leave?: Tier; join?: Tier }, chosen: object = {}): Promise<number> {
  if (ids.length === 0) return 0;
  const confirmed = await ctx.db.transaction(async (session) => {
    const count = await confirmPlanned(ctx, session, ids, move);
    if (count > 0) {
      const { leave, join } = move;
      const subject = { kind: 'TIER_PLAN', id: null, name: leave && join ? `${leave} → ${join}` : String(count) };
      await record(ctx, session, { action: 'TIER_PLAN_CONFIRMED', subject, details: { count, ...move, ...chosen } });
    }
    return count;
  });
  counted(ctx.db).until = 0;
  return confirmed;
}
