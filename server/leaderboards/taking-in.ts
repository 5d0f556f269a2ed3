// What the boards of a process begin with, a snapshot or all facts, and batches of facts on their way in: gathered while nobody is shown
// anything, and taken in campaign by campaign.

import type { ResumeToken } from 'mongodb';
import { liveCampaigns } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { CampaignBoards } from './campaign-boards.ts';
import { scoreBatches } from './model.ts';
import type { ScoreBatchRow, ScoreEvent } from './model.ts';
import { loadSnapshot } from './snapshots.ts';

const EVENTS_AT_ONCE = 20_000;
/** From so many on it pays to add up first. */
const MANY = 500;

/** Batches on their way in, up to some ten thousand events. */
export class Waiting {
  #rows: ScoreBatchRow[] = [];
  #events = 0;

  /** True when it is time to take them in. */
  add(row: ScoreBatchRow): boolean {
    this.#rows.push(row);
    this.#events += row.events.length;
    return this.#events >= EVENTS_AT_ONCE;
  }

  take(): ScoreBatchRow[] {
    this.#events = 0;
    return this.#rows.splice(0);
  }
}

export function takeIn(campaigns: Map<string, CampaignBoards>, rows: readonly ScoreBatchRow[], changed: Set<string>): void {
  const byCampaign = new Map<string, { startsAt: Date; events: ScoreEvent[] }>();
  for (const { campaignId, startsAt, events } of rows) {
    const known = byCampaign.get(toId(campaignId));
    if (known) for (const event of events) known.events.push(event);
    else byCampaign.set(toId(campaignId), { startsAt, events: [...events] });
  }
  for (const [id, { startsAt, events }] of byCampaign) {
    let campaign = campaigns.get(id);
    if (!campaign) {
      // What is late makes no boards: those of its campaign were frozen.
      if (events.every(({ isLate }) => isLate)) continue;
      campaigns.set(id, (campaign = new CampaignBoards(id, startsAt.getTime())));
    }
    if (events.length >= MANY) campaign.addAll(events, changed);
    else for (const event of events) campaign.add(event, changed);
  }
}

export type Campaigns = Map<string, CampaignBoards>;

/** The newest snapshot, without campaigns that are over by now, and the place in the stream behind it; null without one that is of use. */
export async function fromSnapshot(ctx: Ctx): Promise<{ campaigns: Campaigns; token: ResumeToken } | null> {
  const snapshot = await loadSnapshot(ctx);
  if (!snapshot) return null;
  try {
    const live = new Set((await liveCampaigns(ctx)).map(({ _id }) => toId(_id)));
    const loaded = snapshot.campaigns.filter(({ campaignId }) => live.has(campaignId)).map((dump) => CampaignBoards.load(dump));
    return { campaigns: new Map(loaded.map((campaign) => [campaign.campaignId, campaign])), token: snapshot.token };
  } catch (error) {
    ctx.log.warn({ err: error }, 'a snapshot of the boards is of no use; the facts are read');
    return null;
  }
}

/** Everything that counts in campaigns that are not over, and which batches that was. */
export async function fromFacts(ctx: Ctx): Promise<{ campaigns: Campaigns; read: Set<string> }> {
  const ids = (await liveCampaigns(ctx)).map(({ _id }) => _id);
  const campaigns: Campaigns = new Map();
  const read = new Set<string>();
  const waiting = new Waiting();
  for await (const row of scoreBatches.raw(ctx.db).find({ campaignId: { $in: ids } }, { batchSize: 1_000 })) {
    read.add(toId(row._id));
    if (waiting.add(row)) takeIn(campaigns, waiting.take(), new Set());
  }
  takeIn(campaigns, waiting.take(), new Set());
  return { campaigns, read };
}
