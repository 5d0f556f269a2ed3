// Who takes part in a campaign. Each of the three limits holds by itself; an empty list limits nothing.

import type { Tier } from '../generated/types.ts';

export interface Audience {
  readonly tiers: readonly Tier[];
  readonly provinces: readonly string[];
  readonly groupIds: readonly string[];
}

/** A member, with the groups that the member is in. */
export interface Participant {
  readonly tier: Tier;
  readonly province: string;
  readonly groupIds: readonly string[];
}

export function isInAudience({ tiers, provinces, groupIds }: Audience, member: Participant): boolean {
  return (
    (tiers.length === 0 || tiers.includes(member.tier)) &&
    (provinces.length === 0 || provinces.includes(member.province)) &&
    (groupIds.length === 0 || member.groupIds.some((id) => groupIds.includes(id)))
  );
}

/** Whether a group takes part: its posts and its board are the campaign's. A group of no tier or everywhere is limited by neither. */
export function takesPart(
  { tiers, provinces, groupIds }: Audience,
  group: { readonly id: string; readonly tier: Tier | null; readonly province: string },
): boolean {
  return (
    (tiers.length === 0 || group.tier === null || tiers.includes(group.tier)) &&
    (provinces.length === 0 || group.province === '' || provinces.includes(group.province)) &&
    (groupIds.length === 0 || groupIds.includes(group.id))
  );
}
