// A live of texts in the campaign that runs: begun a while ago by the operator of the demo and by the KOLs whom a visitor may be.

import type { CampaignRow } from '../server/campaigns/service.ts';
import type { Ctx } from '../server/context.ts';
import { fromId, toId } from '../server/core/ids.ts';
import { ownGroupIds, staysWithGroups } from '../server/groups/service.ts';
import { createLive, hostLive, saveLiveHosts, startLive } from '../server/lives/service.ts';
import type { Plan } from './people.ts';
import type { Hired } from './staff.ts';

const MINUTE = 60_000;

/** Who may host: the operator of the demo, and the KOLs whom a visitor may be. */
export interface Hosts {
  hired: Hired;
  kolIds: readonly string[];
}

/** A live of texts that began a while ago in groups of the operator and of the KOLs, each at its own line. */
export async function host(at: (now: Date) => Ctx, plan: Plan, campaign: CampaignRow, { hired, kolIds }: Hosts): Promise<void> {
  const begun = new Date(plan.endsAt.getTime() - 12 * MINUTE);
  const ctx = at(begun);
  const live = await createLive(ctx, {
    campaignId: toId(campaign._id),
    title: '第二波群直播',
    plannedAt: begun,
    templateKey: 'second-wave',
  });
  const hosts: { kind: 'STAFF' | 'DISTRIBUTOR'; personId: string; groupIds: string[] }[] = [];
  const taken = new Set<string>();
  for (const personId of kolIds) {
    const stays = await staysWithGroups(ctx, fromId(personId));
    const groupIds = stays
      .map(({ group }) => toId(group._id))
      .filter((id) => !taken.has(id))
      .slice(0, 2);
    for (const id of groupIds) taken.add(id);
    if (groupIds.length > 0) hosts.push({ kind: 'DISTRIBUTOR', personId, groupIds });
  }
  const held = (await ownGroupIds(ctx, fromId(hired.operator))).map(toId).filter((id) => !taken.has(id));
  if (held.length > 0) hosts.push({ kind: 'STAFF', personId: hired.operator, groupIds: held.slice(0, 4) });
  const manned = await saveLiveHosts(ctx, { id: toId(live._id), seq: live.seq, hosts });
  await startLive(ctx, toId(live._id));
  for (const [nth, { kind, personId, groupIds }] of hosts.entries()) {
    const lines = manned.lines.slice(0, 3 + nth);
    const sends = groupIds.flatMap((groupId) =>
      lines.map(({ id }, line) => ({ groupId, lineId: id, at: new Date(begun.getTime() + (line + 1) * 2 * MINUTE) })),
    );
    const next = manned.lines[lines.length]?.id ?? null;
    const places = groupIds.map((groupId) => ({ groupId, lineId: next, at: new Date(plan.endsAt.getTime() - MINUTE) }));
    const roles = kind === 'STAFF' ? (['OPERATOR'] as const) : (['DISTRIBUTOR', 'KOL'] as const);
    await hostLive({ ...at(plan.endsAt), viewer: { kind, id: personId, roles, sessionId: null } }, { id: toId(live._id), sends, places });
  }
}
