// Who takes part: a member by the standing, the province and the groups of now; a group by its tier, province and name on the list.
// Surprise: a member's groups are read only for campaigns that are for some groups: a board that everybody may watch costs no read.

import type { ObjectId } from 'mongodb';
import { MEMBERS, STAFF, isAllowed, perCtx } from '../context.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import { distributorById } from '../distributors/service.ts';
import type { CampaignAudience } from '../generated/types.ts';
import type { GroupRow } from '../groups/service.ts';
import { groupsByIds, openGroupRows, presentIn } from '../groups/service.ts';
import { isInAudience, takesPart } from './audience.rules.ts';
import type { Audience } from './audience.rules.ts';
import { readCampaign } from './campaigns.ts';
import { campaigns } from './model.ts';
import type { AudienceRow, CampaignRow } from './model.ts';
import { isShown } from './states.rules.ts';

/** So long a closed one stays in sight of members. */
const SHOWN_DAYS = 7;
const MOST_SHOWN = 20;

export function audienceOf({ audience: { tiers, provinces, groupIds } }: Pick<CampaignRow, 'audience'>): Audience {
  return { tiers, provinces, groupIds: groupIds.map(toId) };
}

async function takesPartIn(ctx: Ctx, campaign: CampaignRow, distributorId: string): Promise<boolean> {
  const member = await distributorById(ctx, distributorId);
  if (member?.erasedAt !== null) return false;
  const audience = audienceOf(campaign);
  const stays = audience.groupIds.length === 0 ? [] : await presentIn(ctx, member._id);
  return isInAudience(audience, {
    tier: member.standing.tier,
    province: member.province,
    groupIds: stays.map(({ groupId }) => toId(groupId)),
  });
}

/** Staff all of them; members those that are published and for them. */
export async function mayFollow(ctx: Ctx, campaign: CampaignRow): Promise<boolean> {
  const { viewer } = ctx;
  if (viewer.kind === 'PROGRAM' || isAllowed(STAFF, viewer)) return true;
  return viewer.id !== null && isAllowed(MEMBERS, viewer) && isShown(campaign.state) && takesPartIn(ctx, campaign, viewer.id);
}

/** Throws Refused('CAMPAIGN_NOT_YOURS'). */
export async function demandCampaignAudience(ctx: Ctx, campaign: CampaignRow): Promise<void> {
  if (!(await mayFollow(ctx, campaign))) throw new Refused('CAMPAIGN_NOT_YOURS');
}

/** Throws Refused('CAMPAIGN_UNKNOWN'), Refused('CAMPAIGN_NOT_YOURS'). */
export async function campaignFor(ctx: Ctx, id: string): Promise<CampaignRow> {
  const campaign = await readCampaign(ctx, id);
  await demandCampaignAudience(ctx, campaign);
  return campaign;
}

/** Those that a member takes part in: what runs first, then what comes, then the last ones that ended. */
export async function campaignsForMember(ctx: Ctx, distributorId: string): Promise<CampaignRow[]> {
  const rows = await campaigns
    .raw(ctx.db)
    .find(
      {
        $or: [
          { state: { $in: ['READY', 'RUNNING', 'PAUSED', 'CLOSING'] } },
          { state: 'CLOSED', endsAt: { $gt: ctx.time.addDays(ctx.now, -SHOWN_DAYS) } },
        ],
      },
      { sort: { startsAt: 1, _id: 1 }, limit: MOST_SHOWN },
    )
    .toArray();
  const mine = await Promise.all(rows.map((row) => takesPartIn(ctx, row, distributorId)));
  const shown = rows.filter((_row, index) => mine[index]);
  const closed = shown.filter(({ state }) => state === 'CLOSED').reverse();
  const open = shown.filter(({ state }) => state !== 'CLOSED' && state !== 'READY').reverse();
  return [...open, ...shown.filter(({ state }) => state === 'READY'), ...closed];
}

const ownCampaigns = perCtx((ctx) => (ctx.viewer.id === null ? Promise.resolve([]) : campaignsForMember(ctx, ctx.viewer.id)));

export const myCampaigns = (ctx: Ctx): Promise<CampaignRow[]> => ownCampaigns(ctx);

/** What runs now, else the next one; null where there is neither. */
export async function myCampaign(ctx: Ctx): Promise<CampaignRow | null> {
  return (await ownCampaigns(ctx)).find(({ state }) => state !== 'CLOSED') ?? null;
}

/** Groups of a tier and those that were opened for campaigns; camps and leaders' groups are not sold to. */
const isSoldTo = ({ purpose }: GroupRow): boolean => purpose === 'SERVICE' || purpose === 'CAMPAIGN';
const openGroups = perCtx((ctx) => openGroupRows(ctx));

/** The open groups that its posts go to, by number. */
export async function groupsOfCampaign(ctx: Ctx, campaign: Pick<CampaignRow, 'audience'>): Promise<GroupRow[]> {
  const audience = audienceOf(campaign);
  return (await openGroups(ctx)).filter(
    (group) => isSoldTo(group) && takesPart(audience, { id: toId(group._id), tier: group.tier, province: group.province }),
  );
}

export async function campaignGroupIds(ctx: Ctx, campaign: Pick<CampaignRow, 'audience'>): Promise<ObjectId[]> {
  return (await groupsOfCampaign(ctx, campaign)).map(({ _id }) => _id);
}

/** With the groups' names, for whoever changes it; also of groups that were closed since. */
export async function namedAudience(ctx: Ctx, { tiers, provinces, groupIds }: AudienceRow): Promise<CampaignAudience> {
  const rows = groupIds.length === 0 ? [] : await groupsByIds(ctx, groupIds);
  return {
    tiers,
    provinces,
    groupIds: groupIds.map(toId),
    groups: rows.map(({ _id, name, number }) => ({ id: toId(_id), name, number })),
  };
}
