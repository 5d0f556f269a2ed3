// One way to a board, wherever it is: in the memory of this process while its campaign lives, in the frozen lists from then on. Frozen lists
// are kept above this file, and whoever keeps them says so at load.

import { readCampaign } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { boardsOf } from './boards.ts';
import type { BoardKey } from './keys.rules.ts';
import { NO_SUMS } from './totals.ts';
import type { BoardView } from './views.ts';

type ReadFrozen = (ctx: Ctx, key: BoardKey) => Promise<BoardView | null>;

const frozen: { read: ReadFrozen | null } = { read: null };

/** Said once, when a module is loaded. */
export function serveFrozen(read: ReadFrozen): void {
  frozen.read = read;
}

/** Of a campaign that was frozen; null where its lists do not have this board. */
export function frozenView(ctx: Ctx, key: BoardKey): Promise<BoardView | null> {
  return frozen.read?.(ctx, key) ?? Promise.resolve(null);
}

/** Nobody has scored yet. */
export const emptyView = (key: BoardKey): BoardView => ({
  key,
  size: 0,
  version: 0,
  totals: NO_SUMS,
  top: () => [],
  rank: () => null,
  scoreOf: () => null,
  window: () => [],
});

/** Throws Refused('BOARDS_NOT_READY') while this process does not know everything yet, Refused('CAMPAIGN_UNKNOWN'). */
export async function boardOf(ctx: Ctx, key: BoardKey, known?: CampaignRow): Promise<BoardView> {
  const campaign = known ?? (await readCampaign(ctx, key.campaignId));
  if (campaign.frozenAt !== null) return (await frozenView(ctx, key)) ?? emptyView(key);
  const boards = boardsOf(ctx);
  if (!boards.isExact) throw new Refused('BOARDS_NOT_READY');
  return boards.view(key) ?? emptyView(key);
}
