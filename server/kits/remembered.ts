// What all members of a campaign are shown alike, remembered by a serving process for seconds: ten thousand phones ask within the
// minute in which a wave opens. A change of an item forgets it at once, in every process.

import { perDatabase } from '../core/per-database.ts';
import { Remembered } from '../core/remembered.ts';
import type { FeedSpec } from '../parts.ts';
import type { KitItemRow } from './model.ts';
import type { SharedKit } from './shared.ts';

const MOST = 100;
/** How old a count or a planned time may be. */
const FOR_MILLISECONDS = 3_000;
const MOST_FOLLOWERS = 50_000;
const FOLLOWER_MILLISECONDS = 60_000;

const clock = (): number => performance.now();

/** By campaign. */
export const rememberedKits = perDatabase(() => new Remembered<SharedKit>({ most: MOST, forMilliseconds: FOR_MILLISECONDS, clock }));
/** Whether a member is in a campaign's audience, by both: asked with every picture. */
export const rememberedAudience = perDatabase(
  () => new Remembered<{ isIn: boolean }>({ most: MOST_FOLLOWERS, forMilliseconds: FOLLOWER_MILLISECONDS, clock }),
);

export const feeds: readonly FeedSpec[] = [
  {
    name: 'kits',
    collection: 'kit_items',
    fullDocument: 'updateLookup',
    onReady: (ctx) => {
      rememberedKits(ctx.db).switchOn();
      rememberedAudience(ctx.db).switchOn();
    },
    onChange: (ctx, change) => {
      const row = 'fullDocument' in change ? (change.fullDocument as KitItemRow | undefined) : undefined;
      if (!row) {
        rememberedKits(ctx.db).forgetAll();
        return;
      }
      const campaignId = String(row.campaignId);
      rememberedKits(ctx.db).forget(campaignId);
      // Phones that follow the campaign ask for it again; one message however many items a wave has.
      ctx.emit(`campaign:${campaignId}`, 'kit', { campaignId, wave: row.wave, openAt: row.openAt }, 'kit');
    },
    onLost: (ctx) => {
      rememberedKits(ctx.db).forgetAll();
      rememberedAudience(ctx.db).forgetAll();
    },
  },
];
