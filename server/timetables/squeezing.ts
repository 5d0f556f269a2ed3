// A rehearsal: the timetable of a draft squeezed so that the whole of it passes in a minute or so.

import type { ObjectId } from 'mongodb';
import { campaignById, setCampaignTimes } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { phaseActions, phases } from './model.ts';
import { listActions, phasesOf, takeTurn } from './reading.ts';

/**
 * The first `minutes` of the campaign's plan (of the whole, where it is shorter) take `seconds`; what comes later is left out. Only a
 * rehearsal that has not been published.
 */
export async function squeeze(
  ctx: Ctx,
  campaignId: ObjectId,
  { minutes, seconds }: { minutes: number; seconds: number },
): Promise<CampaignRow> {
  return ctx.db.transaction(async (session) => {
    await takeTurn(ctx, session, campaignId);
    const campaign = await campaignById(ctx, campaignId, session);
    if (campaign.state !== 'DRAFT' || !campaign.isRehearsal) throw new Refused('CAMPAIGN_NOT_RUNNING');
    const start = campaign.startsAt.getTime();
    const planned = Math.min(minutes * 60_000, campaign.endsAt.getTime() - start);
    const cut = start + planned;
    const place = (at: Date): Date => new Date(start + Math.round(((Math.min(at.getTime(), cut) - start) * seconds * 1_000) / planned));
    for (const { _id, startsAt, endsAt } of await phasesOf(ctx, campaignId, session)) {
      if (startsAt.getTime() >= cut) await phases.raw(ctx.db).deleteOne({ _id }, { session });
      else await phases.raw(ctx.db).updateOne({ _id }, { $set: { startsAt: place(startsAt), endsAt: place(endsAt) } }, { session });
    }
    for (const { _id, at, kind } of await listActions(ctx, campaignId, session)) {
      if (kind === 'CLOSE') continue;
      if (at.getTime() >= cut || at.getTime() < start) await phaseActions.raw(ctx.db).deleteOne({ _id }, { session });
      else await phaseActions.raw(ctx.db).updateOne({ _id }, { $set: { at: place(at) } }, { session });
    }
    return setCampaignTimes(ctx, session, campaignId, { endsAt: new Date(start + seconds * 1_000) });
  });
}
