// What a campaign wants reported: the template, the milestones, how many are named. A campaign that nobody has changed has the usual
// ones; they are written down when somebody changes them.

import { randomUUID } from 'node:crypto';
import { record } from '../audit/service.ts';
import { readCampaign } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import { isUniqueConflict } from '../core/unique.ts';
import type { MutationSaveReportPlanArgs, QueryPreviewReportArgs, Words } from '../generated/types.ts';
import type { ObjectId } from 'mongodb';
import { TOP_BETWEEN, USUAL_MILESTONES, milestoneCause, readMilestones } from './facts.rules.ts';
import { gatherFacts } from './ground.ts';
import { reportPlans } from './model.ts';
import type { ReportPlanRow } from './model.ts';
import { USUAL_TEMPLATE, readTemplate, writeReport } from './text.rules.ts';

const USUAL_TOP = 5;

const usualPlan = (campaignId: ObjectId): ReportPlanRow => ({
  _id: campaignId,
  template: { ...USUAL_TEMPLATE },
  milestones: USUAL_MILESTONES.map((milestone) => ({ ...milestone, id: milestoneCause('', { id: '', ...milestone }) })),
  topCount: USUAL_TOP,
  sendsPicture: true,
  seq: 0,
});

export async function planOfCampaign(ctx: Ctx, campaignId: ObjectId): Promise<ReportPlanRow> {
  return (await reportPlans.raw(ctx.db).findOne({ _id: campaignId })) ?? usualPlan(campaignId);
}

/** @throws Refused CAMPAIGN_UNKNOWN */
export async function planOf(ctx: Ctx, campaignId: string): Promise<ReportPlanRow> {
  return planOfCampaign(ctx, (await readCampaign(ctx, campaignId))._id);
}

function readTop(topCount: number): number {
  const { min, max } = TOP_BETWEEN;
  if (topCount < min || topCount > max) throw new Refused('REPORT_TOP_OUT_OF_RANGE', { min, max });
  return topCount;
}

/** @throws Refused REPORT_PLAN_STALE where somebody else was faster */
export async function saveReportPlan(ctx: Ctx, { campaignId, seq, input }: MutationSaveReportPlanArgs): Promise<ReportPlanRow> {
  const campaign = await readCampaign(ctx, campaignId);
  const { template } = demand(readTemplate(input.template));
  const { milestones } = demand(readMilestones(input.milestones));
  const row: ReportPlanRow = {
    _id: campaign._id,
    template,
    milestones: milestones.map((milestone) => ({ ...milestone, id: randomUUID() })),
    topCount: readTop(input.topCount),
    sendsPicture: input.sendsPicture,
    seq: seq + 1,
  };
  const { _id, ...fields } = row;
  try {
    await ctx.db.transaction(async (session) => {
      const known = await reportPlans.raw(ctx.db).updateOne({ _id, seq }, { $set: fields }, { session });
      // Nobody has changed it so far: of two who write the first one, one is refused by the id.
      if (known.matchedCount === 0 && seq !== 0) throw new Refused('REPORT_PLAN_STALE');
      if (known.matchedCount === 0) await reportPlans.raw(ctx.db).insertOne(row, { session });
      await record(ctx, session, {
        action: 'REPORT_PLAN_SAVED',
        subject: { kind: 'CAMPAIGN', id: toId(campaign._id), name: campaign.title },
        details: { topCount: row.topCount, milestones: row.milestones.length },
      });
    });
  } catch (error) {
    if (isUniqueConflict(error)) throw new Refused('REPORT_PLAN_STALE');
    throw error;
  }
  return row;
}

export async function previewReport(ctx: Ctx, { campaignId, template: typed, topCount }: QueryPreviewReportArgs): Promise<Words> {
  const campaign = await readCampaign(ctx, campaignId);
  const { template } = demand(readTemplate(typed));
  const facts = await gatherFacts(ctx, campaign, readTop(topCount));
  return writeReport(template, facts, (at) => ctx.time.clock(at));
}
