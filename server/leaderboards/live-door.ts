// Who may watch a board, remembered for a few seconds: when a process comes back, ten thousand phones ask the same within one.
// Surprise: a right that was taken away is refused some seconds later, to those who ask anew; roles count at once.

import { demandCampaignAudience, readCampaign } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import type { Database } from '../core/db.ts';
import { perDatabase } from '../core/per-database.ts';
import { boardsOf } from './boards.ts';
import { keyText } from './keys.rules.ts';
import type { BoardKey } from './keys.rules.ts';
import { demandKey } from './reading.ts';

const CAMPAIGN_MILLISECONDS = 1_000;
const RIGHTS_MILLISECONDS = 5_000;
const MOST = 50_000;

interface Kept<Value> {
  readonly value: Promise<Value>;
  readonly until: number;
}

/** Whoever asks while it is being read waits for the same. A refusal is not remembered. */
function remember<Value>(milliseconds: number): (db: Database, text: string, read: () => Promise<Value>) => Promise<Value> {
  const kept = perDatabase(() => new Map<string, Kept<Value>>());
  return (db, text, read) => {
    const known = kept(db);
    const present = performance.now();
    const before = known.get(text);
    if (before && before.until > present) return before.value;
    if (known.size >= MOST) known.clear();
    const value = read();
    const now = { value, until: present + milliseconds };
    known.set(text, now);
    value.catch(() => {
      if (known.get(text) === now) known.delete(text);
    });
    return value;
  };
}

const campaigns = remember<CampaignRow>(CAMPAIGN_MILLISECONDS);
const rights = remember<true>(RIGHTS_MILLISECONDS);
const keys = remember<BoardKey>(RIGHTS_MILLISECONDS);

/** The campaign and its board, for somebody who may watch it. Throws what refuses it. */
export async function demandWatch(
  ctx: Ctx,
  { campaignId, ...asked }: Omit<BoardKey, 'phaseId'> & { readonly phaseId?: string | null | undefined },
): Promise<{ campaign: CampaignRow; key: BoardKey }> {
  const { db, viewer } = ctx;
  const phaseId = asked.phaseId ?? null;
  let campaign = await campaigns(db, campaignId, () => readCampaign(ctx, campaignId));
  await rights(db, [campaignId, viewer.kind, viewer.id, campaign.state, ...viewer.roles].join(' '), async () => {
    await demandCampaignAudience(ctx, campaign);
    return true;
  });
  const key = await keys(db, keyText({ ...asked, campaignId, phaseId }), () => demandKey(ctx, campaign, { ...asked, phaseId }));
  // Frozen a moment ago, perhaps: its boards are gone from memory, and where they lie now has to be known.
  if (campaign.frozenAt === null && campaign.endsAt <= ctx.now && !boardsOf(ctx).view(key)) campaign = await readCampaign(ctx, campaignId);
  return { campaign, key };
}
