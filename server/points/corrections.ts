// A manager gives or takes points by hand. It is an entry like any other: what was wrong stays to be seen beside it.

import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { demand, Refused } from '../core/errors.ts';
import { fromId } from '../core/ids.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import { distributorById } from '../distributors/service.ts';
import type { MutationCorrectPointsArgs } from '../generated/types.ts';
import { award } from './ledger.ts';
import { pointsAccounts, pointsEntries } from './model.ts';
import type { PointsEntryRow } from './model.ts';
import { readCorrection } from './rules.ts';

const KEY = /^[\w-]{8,64}$/;

/** Once for each key, which the page makes. @throws Refused with what readCorrection says, DISTRIBUTOR_UNKNOWN, POINTS_KEY_WRONG */
export async function correctPoints(ctx: Ctx, { distributorId, key, ...typed }: MutationCorrectPointsArgs): Promise<PointsEntryRow> {
  if (!KEY.test(key)) throw new Refused('POINTS_KEY_WRONG');
  const member = await distributorById(ctx, distributorId);
  if (member?.erasedAt !== null) throw new Refused('DISTRIBUTOR_UNKNOWN');
  const memberId = fromId(distributorId);
  const cause = `correction:${key}`;
  const byName = await nameOf(ctx);
  return repeatOnUniqueConflict(() =>
    ctx.db.transaction(async (session) => {
      const there = await pointsEntries.raw(ctx.db).findOne({ cause, memberId }, { session });
      if (there) return there;
      const account = await pointsAccounts.raw(ctx.db).findOne({ _id: distributorId }, { session });
      const { points, reason } = demand(readCorrection(typed, account?.balance ?? 0));
      const words = { zh: `更正：${reason}`, en: `Correction: ${reason}` };
      const [entry] = await award(ctx, session, [{ cause, memberId, kind: 'CORRECTION', points, at: ctx.now, words, byName }]);
      if (!entry) throw new Refused('POINTS_KEY_WRONG');
      const subject = { kind: 'DISTRIBUTOR', id: distributorId, name: member.memberNo };
      await record(ctx, session, { action: 'POINTS_CORRECTED', subject, details: { points, reason } });
      return entry;
    }),
  );
}
