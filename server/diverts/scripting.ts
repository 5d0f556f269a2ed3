// The words for a step of one member, filled in.

import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { distributorById, memberOf } from '../distributors/service.ts';
import type { Tier } from '../generated/types.ts';
import { codeFor, groupOf } from '../groups/service.ts';
import { operatorName } from '../operators/service.ts';
import { fillScript } from '../scripts/service.ts';
import { setting } from '../settings/service.ts';
import { accountLoader } from './loaders.ts';
import type { InviteRow } from './model.ts';
import { PIPELINE } from './pipeline.rules.ts';

/** Members are written to in Chinese. */
const TIER_ZH: Readonly<Record<Tier, string>> = { NEW: '新手', MID: '腰部', HEAD: '头部' };

/** Null where the library has none for the step, or where nothing is left to send. */
export async function scriptFor(ctx: Ctx, invite: InviteRow): Promise<{ id: string | null; text: string } | null> {
  if (invite.state !== 'OPEN') return null;
  const [member, group, account] = await Promise.all([
    memberOf(ctx, invite.distributorId),
    groupOf(ctx, invite.groupId),
    accountLoader(ctx).load(invite.accountId),
  ]);
  const code = await codeFor(ctx, group);
  const sponsor = member.sponsorId === null ? null : await distributorById(ctx, member.sponsorId);
  const place = member.region.split(' ').at(-1) ?? '';
  const values = {
    name: member.name,
    // Who came by nobody came by the platform.
    sponsor: sponsor?.name ?? (await setting(ctx, 'brandName')),
    group: group.name,
    operator: group.operatorId === null ? (account?.name ?? '') : await operatorName(ctx, group.operatorId),
    account: account?.name ?? '',
    ...(group.tier === null ? {} : { tier: TIER_ZH[group.tier] }),
    ...(code === null ? {} : { rules: code.rules.map((rule, index) => `${index + 1}. ${rule}`).join('\n') }),
    card: place === '' ? member.name : `${place}-${member.name}`,
    link: `${ctx.about.publicUrl}/m/groups`,
  };
  const filled = await fillScript(ctx, { occasion: PIPELINE[invite.step].occasion, tier: group.tier, step: invite.step, values });
  return filled && { id: toId(filled.scriptId), text: filled.text };
}
