// Who sells in a rehearsal: some hundred members of the campaign's audience, the same for the same seed.

import { isInAudience } from '../server/campaigns/audience.rules.ts';
import { audienceOf } from '../server/campaigns/service.ts';
import type { CampaignRow } from '../server/campaigns/service.ts';
import type { Ctx } from '../server/context.ts';
import { toId } from '../server/core/ids.ts';
import { distributors } from '../server/distributors/model.ts';
import { groupMembers } from '../server/groups/model.ts';
import { makeRandom } from '../seed/random.ts';

export interface Seller {
  readonly id: string;
  readonly memberNo: string;
}

const MOST = 200;
/** Of a large world not everybody is looked at. */
const LOOKED_AT = 20_000;

export async function membersOf(ctx: Ctx, campaign: CampaignRow, seed: number): Promise<Seller[]> {
  const audience = audienceOf(campaign);
  const rows = await distributors
    .raw(ctx.db)
    .find(
      {
        erasedAt: null,
        joinedAt: { $lt: campaign.startsAt },
        ...(audience.tiers.length === 0 ? {} : { 'standing.tier': { $in: [...audience.tiers] } }),
        ...(audience.provinces.length === 0 ? {} : { province: { $in: [...audience.provinces] } }),
      },
      { projection: { memberNo: 1, province: 1, standing: 1 }, sort: { _id: 1 }, limit: LOOKED_AT },
    )
    .toArray();
  const groupsOf = new Map<string, string[]>();
  if (audience.groupIds.length > 0) {
    const stays = await groupMembers
      .raw(ctx.db)
      .find({ groupId: { $in: campaign.audience.groupIds }, leftAt: null })
      .toArray();
    for (const { distributorId, groupId } of stays) {
      const id = toId(distributorId);
      groupsOf.set(id, [...(groupsOf.get(id) ?? []), toId(groupId)]);
    }
  }
  const random = makeRandom('rehearse', seed, 'members');
  return rows
    .filter(({ _id, province, standing }) =>
      isInAudience(audience, { tier: standing.tier, province, groupIds: groupsOf.get(toId(_id)) ?? [] }),
    )
    .map(({ _id, memberNo }) => ({ member: { id: toId(_id), memberNo }, at: random.next() }))
    .sort((one, other) => one.at - other.at)
    .slice(0, MOST)
    .map(({ member }) => member);
}
