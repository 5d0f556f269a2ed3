// The clock of campaigns: when it has to look next, and what it does when it looks. Ringing is jobs.ts's; here nothing waits.

import type { ObjectId } from 'mongodb';
import { readScoringCampaigns } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { AlarmSpec } from '../parts.ts';
import { claimDue, perform } from './firing.ts';
import type { FiringPace } from './firing.ts';
import { PACE } from './firing.ts';
import { phaseActions } from './model.ts';
import { EARLIEST_HOURS, FIRING_STATES, clockMove, earliest, nextMove } from './rules.ts';

const HOUR = 3_600_000;
/** What is older has been put right by a person or never will be. */
const BACK_HOURS = 7 * 24;

function campaignsNear(ctx: Ctx, at: Date): Promise<CampaignRow[]> {
  const from = new Date(at.getTime() - BACK_HOURS * HOUR);
  const until = new Date(at.getTime() + (EARLIEST_HOURS + 1) * HOUR);
  return readScoringCampaigns(ctx, undefined, { from, until });
}

/** The next moment at which something is due; null: nothing within the next days. */
export async function nextDue(ctx: Ctx, after: Date): Promise<Date | null> {
  const near = await campaignsNear(ctx, after);
  const ids = near.filter(({ state }) => FIRING_STATES.includes(state)).map(({ _id }) => _id);
  const rows = phaseActions.raw(ctx.db);
  const [planned, held] = await Promise.all([
    rows.find({ state: 'PLANNED', campaignId: { $in: ids }, at: { $gt: after } }, { sort: { at: 1 }, limit: 1 }).toArray(),
    rows.find({ state: 'FIRING', leaseUntil: { $gt: after } }, { sort: { leaseUntil: 1 }, limit: 1 }).toArray(),
  ]);
  return earliest([...near.map((campaign) => nextMove(campaign, after)), planned[0]?.at ?? null, held[0]?.leaseUntil ?? null]);
}

/** Moves and fires whatever is due, by whichever process: each thing once. Resolves when all of it is done. */
export async function runDue(ctx: Ctx, pace: FiringPace = PACE): Promise<number> {
  const near = await campaignsNear(ctx, ctx.now);
  const due = await phaseActions
    .raw(ctx.db)
    .find(
      {
        campaignId: { $in: near.map(({ _id }) => _id) },
        $or: [
          { state: 'PLANNED', at: { $lte: ctx.now } },
          { state: 'FIRING', leaseUntil: { $lte: ctx.now } },
        ],
      },
      { projection: { campaignId: 1, state: 1 } },
    )
    .toArray();
  const ids = new Map<string, ObjectId>();
  for (const campaign of near) {
    const isDue = due.some(
      ({ campaignId, state }) => campaignId.equals(campaign._id) && (state === 'FIRING' || FIRING_STATES.includes(campaign.state)),
    );
    if (isDue || clockMove(campaign, ctx.now) !== null) ids.set(toId(campaign._id), campaign._id);
  }
  const fired = await Promise.allSettled([...ids.values()].map((id) => runCampaign(ctx, id, pace)));
  const fault = fired.find((each) => each.status === 'rejected');
  if (fault) throw fault.reason;
  return fired.reduce((sum, each) => sum + (each.status === 'fulfilled' ? each.value : 0), 0);
}

/** Closing waits for what began with it: a report of the last minute is made of boards that are still open. */
async function runCampaign(ctx: Ctx, id: ObjectId, pace: FiringPace): Promise<number> {
  const claims = await claimDue(ctx, id, pace);
  const closing = claims.filter(({ action }) => action.kind === 'CLOSE');
  await Promise.all(claims.filter(({ action }) => action.kind !== 'CLOSE').map((each) => perform(ctx, each, pace)));
  for (const each of closing) await perform(ctx, each, pace);
  return claims.length;
}

export const alarms: readonly AlarmSpec[] = [
  {
    name: 'timetables.clock',
    watches: ['phase_actions', 'campaigns'],
    next: nextDue,
    run: async (ctx) => {
      await runDue(ctx);
    },
  },
];
