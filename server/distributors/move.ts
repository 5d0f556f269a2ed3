// Moves a member, with the whole downline, under another sponsor: an admin's act, since sponsors decide about people's money.
// Apart from service.ts, because the trail asks there for names.

import type { Document } from 'mongodb';
import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { demand, Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import type { MutationMoveSponsorArgs } from '../generated/types.ts';
import { holdTree, readChains } from './links.ts';
import { distributorById } from './lists.ts';
import { distributors, WITHOUT_CHANGES } from './model.ts';
import type { DistributorRow, SponsorMoveRow } from './model.ts';
import { rememberedDistributors } from './remembered.ts';
import { judgeMove, readReason } from './rules.ts';

/** Throws Refused with what judgeMove says, and DISTRIBUTOR_UNKNOWN. */
export async function moveSponsor(
  ctx: Ctx,
  { distributorId, sponsorNo: told, reason: why }: MutationMoveSponsorArgs,
): Promise<DistributorRow> {
  const { reason } = demand(readReason(why));
  const toNo = told == null ? null : told.trim();
  const byName = await nameOf(ctx);
  const rows = distributors.raw(ctx.db);
  const touched = await repeatOnUniqueConflict(() =>
    ctx.db.transaction(async (session) => {
      await holdTree(ctx, session);
      const reading = { session, projection: WITHOUT_CHANGES };
      const member = await rows.findOne({ _id: fromId(distributorId) }, reading);
      if (!member) throw new Refused('DISTRIBUTOR_UNKNOWN');
      const sponsor = toNo === null ? null : await rows.findOne({ memberNo: toNo }, reading);
      const sponsorOf = await readChains(ctx, session, sponsor ? [sponsor] : []);
      demand(judgeMove(member, toNo, sponsor, (no) => sponsorOf.get(no)));

      const { _id, memberNo, sponsorNo: fromNo, sponsorId: before } = member;
      const sponsorId = sponsor?._id ?? null;
      const move: SponsorMoveRow = { at: ctx.now, fromNo, toNo, reason, byName };
      // The driver's types know no fields to add to in a document that may have any.
      const more: Document = { sponsorMoves: move };
      await rows.updateOne({ _id }, { $set: { sponsorNo: toNo, sponsorId }, $push: more }, { session });
      if (before !== null) await rows.updateOne({ _id: before }, { $inc: { directDownline: -1 } }, { session });
      if (sponsorId !== null) await rows.updateOne({ _id: sponsorId }, { $inc: { directDownline: 1 } }, { session });
      const subject = { kind: 'DISTRIBUTOR', id: toId(_id), name: memberNo };
      await record(ctx, session, { action: 'SPONSOR_MOVED', subject, details: { fromNo, toNo, reason } });
      return [_id, before, sponsorId];
    }),
  );
  for (const id of touched) if (id !== null) rememberedDistributors(ctx.db).forget(toId(id));
  const moved = await distributorById(ctx, distributorId);
  if (!moved) throw new Refused('DISTRIBUTOR_UNKNOWN');
  return moved;
}
