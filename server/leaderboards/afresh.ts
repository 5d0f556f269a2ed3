// Works out afresh what the orders of a campaign score, and adds what is missing among the facts: for a campaign that is published when
// some of it is sold already, for worlds whose orders were written past their verb, and before boards are frozen.
// Surprise: it runs beside the shop's orders and needs no stop. An order writes its own score in its own transaction; so an order that was
// seen first, and has no score when the scores are read after that, will never get one by itself.

import type { ClientSession } from 'mongodb';
import { readCampaign } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import { streamSold } from '../orders/service.ts';
import { readPhases } from '../timetables/service.ts';
import { scoreEventsOf } from './facts.ts';
import { placesOf } from './members.ts';
import { campaignMembers, campaignTotals } from './model.ts';
import { isOfCampaign, wholeAfter } from './score.rules.ts';
import { causeOf, eventsOf, phasesByCampaign, writeEvents } from './scores.ts';
import type { Fact } from './scores.ts';
import { openTotals } from './totals.ts';

/** A transaction with so many facts is done in a second or two. */
const FACTS_AT_ONCE = 1_000;

export interface Afresh {
  /** Orders and refunds that were looked at. */
  facts: number;
  /** Scores that were missing. */
  added: number;
}

/**
 * Done again, or after it was cut: adds what is still missing. Of a campaign whose boards are frozen it is recorded as late and counts
 * on none of them. Throws Refused('SCORES_MENDED_MEANWHILE').
 */
export async function scoreAfresh(ctx: Ctx, campaignId: string): Promise<Afresh> {
  const campaign = await readCampaign(ctx, campaignId);
  await ctx.db.transaction((session) => openTotals(ctx, session, campaign._id));
  const turn = await takeTurn(ctx, campaign);
  const known = await knownCauses(ctx, campaign);
  const unknown: Fact[] = [];
  let facts = 0;
  for await (const fact of factsOfCampaign(ctx, campaign)) {
    facts += 1;
    if (!known.has(causeOf(fact))) unknown.push(fact);
  }
  if (unknown.length === 0) return { facts, added: 0 };
  const knownNow = await knownCauses(ctx, campaign);
  const missing = unknown.filter((fact) => !knownNow.has(causeOf(fact)));
  let added = 0;
  for (let at = 0; at < missing.length; at += FACTS_AT_ONCE)
    added += await addFacts(ctx, campaign, missing.slice(at, at + FACTS_AT_ONCE), turn);
  return { facts, added };
}

/** Orders and refunds that may score in the campaign, as far as they had been recorded at the Ctx's moment. */
export async function* factsOfCampaign(
  { db, now: recordedBy }: Pick<Ctx, 'db' | 'now'>,
  campaign: CampaignRow,
  session?: ClientSession,
): AsyncGenerator<Fact> {
  const skus = campaign.products.map(({ sku }) => sku);
  for await (const rows of streamSold({ db }, { from: campaign.startsAt, until: campaign.endsAt, skus }, session)) {
    for (const { order, refunds: all } of rows) {
      if (order.createdAt > recordedBy || !isOfCampaign(campaign, order)) continue;
      const refunds = all.filter(({ createdAt }) => createdAt <= recordedBy);
      yield { order, refund: null, isWhole: false };
      const whole = wholeAfter(order, refunds);
      for (const refund of refunds) yield { order, refund, isWhole: refund === whole };
    }
  }
}

async function knownCauses(ctx: Ctx, campaign: CampaignRow): Promise<Set<string>> {
  const causes = new Set<string>();
  for await (const { cause } of scoreEventsOf(ctx, campaign._id)) causes.add(cause);
  return causes;
}

/** One at a time mends a campaign: whoever writes finds the number as it was left, or somebody else has written since. */
interface Turn {
  mended: number;
}

async function takeTurn(ctx: Ctx, { _id }: CampaignRow): Promise<Turn> {
  const row = await campaignTotals.raw(ctx.db).findOne({ _id: `${toId(_id)}:0` }, { projection: { mended: 1 } });
  return { mended: row?.mended ?? 0 };
}

async function addFacts(ctx: Ctx, campaign: CampaignRow, facts: readonly Fact[], turn: Turn): Promise<number> {
  const distributorIds = new Set(facts.map(({ order }) => toId(order.distributorId)));
  const added = await repeatOnUniqueConflict(() =>
    ctx.db.transaction(async (session) => {
      const phases = phasesByCampaign(await readPhases(ctx, session, [campaign._id])).get(toId(campaign._id)) ?? [];
      const { byKey, fresh } = await placesOf(ctx, session, [{ campaign, distributorIds }]);
      const { matchedCount } = await campaignTotals
        .raw(ctx.db)
        .updateOne({ _id: `${toId(campaign._id)}:0`, mended: turn.mended }, { $inc: { mended: 1 } }, { session });
      if (matchedCount !== 1) throw new Refused('SCORES_MENDED_MEANWHILE');
      if (fresh.length > 0) await campaignMembers.raw(ctx.db).insertMany(fresh, { session });
      const events = eventsOf(campaign, phases, facts, byKey, ctx.now);
      await writeEvents(ctx, session, campaign, events);
      return events.length;
    }),
  );
  turn.mended += 1;
  return added;
}
