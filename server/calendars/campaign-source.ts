// Campaigns and their group lives in the week: looked at here, moved in their own pages.

import { readScoringCampaigns } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import type { Range } from '../core/time.ts';
import type { Tier, Words } from '../generated/types.ts';
import { livesBetween } from '../lives/service.ts';
import type { LiveRow } from '../lives/service.ts';
import type { EntryInput } from './sources.ts';
import { showOn } from './sources.ts';
import { groupsDetail } from './words.rules.ts';

const HOSTING_MINUTES = 40;

const same = (text: string): Words => ({ zh: text, en: text });

const campaignsBetween = (ctx: Ctx, { startsAt, endsAt }: Range): Promise<CampaignRow[]> =>
  readScoringCampaigns(ctx, undefined, { from: startsAt, until: new Date(endsAt.getTime() - 1) });

async function livesWithin(ctx: Ctx, range: Range): Promise<LiveRow[]> {
  const rows = await campaignsBetween(ctx, range);
  return livesBetween(
    ctx,
    rows.map(({ _id }) => _id),
    range,
  );
}

const isForTier = ({ audience }: CampaignRow, tier: Tier | null): boolean =>
  tier === null || audience.tiers.length === 0 || audience.tiers.includes(tier);

function entryOf({ _id, title, startsAt, endsAt, audience }: CampaignRow): EntryInput {
  return {
    id: `campaign:${toId(_id)}`,
    source: 'campaign',
    kind: 'CAMPAIGN',
    title: same(title),
    detail: audience.groupIds.length > 0 ? groupsDetail(audience.groupIds.length) : null,
    startsAt,
    endsAt,
    tier: null,
    forWhom: 'CAMPAIGN',
    groups: audience.groupIds.length,
    persons: [],
    isMovable: false,
    isSwapPending: false,
    link: `/campaigns/${toId(_id)}`,
  };
}

function liveEntryOf({ _id, campaignId, title, plannedAt, hosts }: LiveRow): EntryInput {
  const groups = hosts.reduce((sum, { groupIds }) => sum + groupIds.length, 0);
  return {
    id: `live:${toId(_id)}`,
    source: 'live',
    kind: 'LIVE',
    title: same(title),
    detail: groupsDetail(groups),
    startsAt: plannedAt,
    endsAt: new Date(plannedAt.getTime() + HOSTING_MINUTES * 60_000),
    tier: null,
    forWhom: 'CAMPAIGN',
    groups,
    persons: hosts.map(({ kind, personId }) => ({ kind, id: personId })),
    isMovable: false,
    isSwapPending: false,
    link: `/campaigns/${toId(campaignId)}?step=LIVE`,
  };
}

showOn({
  name: 'campaign',
  ofTier: async (ctx: Ctx, tier: Tier | null, range: Range) =>
    (await campaignsBetween(ctx, range)).filter((row) => isForTier(row, tier)).map(entryOf),
  ofGroup: async (ctx, groupId, range) =>
    (await campaignsBetween(ctx, range))
      .filter(({ audience: { groupIds } }) => groupIds.length === 0 || groupIds.some((id) => id.equals(fromId(groupId))))
      .map(entryOf),
});

showOn({
  name: 'live',
  ofTier: async (ctx, _tier, range) => (await livesWithin(ctx, range)).map(liveEntryOf),
  ofGroup: async (ctx, groupId, range) =>
    (await livesWithin(ctx, range))
      .filter(({ hosts }) => hosts.some(({ groupIds }) => groupIds.some((id) => toId(id) === groupId)))
      .map(liveEntryOf),
});
