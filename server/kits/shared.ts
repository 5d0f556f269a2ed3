// What is the same for every member of a campaign: its items that are ready, how often each was used, and when the timetable opens
// the waves that are locked.

import type { ObjectId } from 'mongodb';
import type { CampaignRow } from '../campaigns/service.ts';
import { perCtx } from '../context.ts';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { listActions } from '../timetables/service.ts';
import type { ActionRow } from '../timetables/service.ts';
import { itemCounts } from './counts.ts';
import type { ItemCounts } from './counts.ts';
import { itemsOf } from './items.ts';
import type { KitItemRow } from './model.ts';
import { rememberedKits } from './remembered.ts';

export interface SharedKit {
  readonly items: readonly KitItemRow[];
  readonly counts: ReadonlyMap<string, ItemCounts>;
  /** By wave. */
  readonly opensAt: ReadonlyMap<number, Date>;
}

const AWAITED: readonly ActionRow['state'][] = ['PLANNED', 'FIRING', 'LATE', 'FAILED'];

const countsRead = perCtx(() => new Map<string, Promise<Map<string, ItemCounts>>>());
const openingsRead = perCtx(() => new Map<string, Promise<Map<number, Date>>>());

function once<Value>(read: Map<string, Promise<Value>>, campaignId: ObjectId, make: () => Promise<Value>): Promise<Value> {
  const known = read.get(toId(campaignId)) ?? make();
  read.set(toId(campaignId), known);
  return known;
}

/** By item; read once a request. */
export function sharedCounts(ctx: Ctx, campaignId: ObjectId): Promise<Map<string, ItemCounts>> {
  return once(countsRead(ctx), campaignId, () => itemCounts(ctx, campaignId));
}

/** When each wave is opened by the timetable; a wave without an action to come is not in it. Read once a request. */
export function openingsOf(ctx: Ctx, campaignId: ObjectId): Promise<Map<number, Date>> {
  return once(openingsRead(ctx), campaignId, () => readOpenings(ctx, campaignId));
}

async function readOpenings(ctx: Ctx, campaignId: ObjectId): Promise<Map<number, Date>> {
  const openings = new Map<number, Date>();
  for (const { kind, kitWave, state, at } of await listActions(ctx, campaignId)) {
    if (kind !== 'OPEN_MATERIAL' || kitWave === null || !AWAITED.includes(state)) continue;
    const known = openings.get(kitWave);
    if (!known || at < known) openings.set(kitWave, at);
  }
  return openings;
}

export function sharedKit(ctx: Ctx, { _id }: Pick<CampaignRow, '_id'>): Promise<SharedKit> {
  return rememberedKits(ctx.db).get(toId(_id), '', async () => {
    const [items, counts, opensAt] = await Promise.all([itemsOf(ctx, _id), itemCounts(ctx, _id), openingsOf(ctx, _id)]);
    return { items: items.filter(({ state }) => state === 'READY'), counts, opensAt };
  });
}
