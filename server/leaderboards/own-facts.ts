// What is held about one member because of campaigns: whether the name may be shown, for whom the member scores, what was won. For the
// member's own file, and for erasing.

import type { ClientSession, ObjectId } from 'mongodb';
import { listCampaignsIn } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { memberKey } from './members.ts';
import { boardConsents, campaignMembers, rewardEntries } from './model.ts';
import type { BoardConsentRow, CampaignMemberRow, RewardEntryRow } from './model.ts';

export interface OwnBoardFacts {
  consent: BoardConsentRow | null;
  campaigns: { campaign: CampaignRow; member: CampaignMemberRow }[];
  rewards: RewardEntryRow[];
}

/** The campaigns in which a member has scored, or tried to. */
export async function campaignsOfSeller(
  ctx: Ctx,
  distributorId: ObjectId,
  session?: ClientSession,
): Promise<{ campaign: CampaignRow; member: CampaignMemberRow }[]> {
  const all = await listCampaignsIn(ctx, ['READY', 'RUNNING', 'PAUSED', 'CLOSING', 'CLOSED', 'CANCELLED'], session);
  const byKey = new Map(all.map((campaign) => [memberKey(campaign._id, distributorId), campaign]));
  const rows = await campaignMembers
    .raw(ctx.db)
    .find({ _id: { $in: [...byKey.keys()] } }, session ? { session } : {})
    .toArray();
  return rows.flatMap((member) => {
    const campaign = byKey.get(member._id);
    return campaign ? [{ campaign, member }] : [];
  });
}

export async function ownBoardFacts(ctx: Ctx, distributorId: ObjectId): Promise<OwnBoardFacts> {
  const [consent, campaigns, rewards] = await Promise.all([
    boardConsents.raw(ctx.db).findOne({ _id: distributorId }),
    campaignsOfSeller(ctx, distributorId),
    rewardEntries
      .raw(ctx.db)
      .find({ ownerId: toId(distributorId), subject: 'DISTRIBUTOR' }, { sort: { at: 1, _id: 1 } })
      .toArray(),
  ]);
  return { consent, campaigns, rewards };
}
