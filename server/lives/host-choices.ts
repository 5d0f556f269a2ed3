// Who may host a live: the operators of the campaign's groups, and any member who is in some of them.

import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import { distributorsByNo } from '../distributors/service.ts';
import { groupsOfCampaign, readCampaign } from '../campaigns/service.ts';
import type { LiveHost } from '../generated/types.ts';
import { presentIn } from '../groups/service.ts';
import type { GroupRow } from '../groups/service.ts';
import { operatorName } from '../operators/service.ts';
import { readLive, shownGroup } from './lives.ts';

export async function hostChoices(ctx: Ctx, { id, memberNo }: { id: string; memberNo?: string | null | undefined }): Promise<LiveHost[]> {
  const live = await readLive(ctx, id);
  const groups = await groupsOfCampaign(ctx, await readCampaign(ctx, live.campaignId));
  if (memberNo != null && memberNo.trim() !== '') {
    const member = (await distributorsByNo(ctx, [memberNo.trim()])).get(memberNo.trim());
    if (member?.erasedAt !== null) throw new Refused('LIVE_HOST_UNKNOWN');
    const present = new Set((await presentIn(ctx, member._id)).map(({ groupId }) => toId(groupId)));
    const own = groups.filter(({ _id }) => present.has(toId(_id))).map(shownGroup);
    return [{ kind: 'DISTRIBUTOR', personId: toId(member._id), name: member.memberNo, groups: own }];
  }
  const byOperator = new Map<string, GroupRow[]>();
  for (const group of groups) {
    if (group.operatorId === null) continue;
    const key = toId(group.operatorId);
    const own = byOperator.get(key);
    if (own) own.push(group);
    else byOperator.set(key, [group]);
  }
  return Promise.all(
    [...byOperator].map(async ([personId, own]): Promise<LiveHost> => {
      const operatorId = own[0]?.operatorId;
      const name = operatorId ? await operatorName(ctx, operatorId) : '';
      return { kind: 'STAFF', personId, name, groups: own.map(shownGroup) };
    }),
  );
}
