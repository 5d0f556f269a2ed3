// What reports do when campaigns and their clock move: a ring of the clock makes a report, a copy of a campaign takes the plan along,
// the step of the campaign's page says how it stands, and who may see a report may open its picture.

import { readCampaign, demandCampaignAudience, followCampaigns } from '../campaigns/service.ts';
import { isRefused } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import { guardFiles } from '../files/service.ts';
import { markBoards } from '../leaderboards/service.ts';
import { actBy, listActions } from '../timetables/service.ts';
import { reportPlans, reports } from './model.ts';
import { reportFor } from './reports.ts';
import { sentences } from './sentences.ts';

actBy({
  kind: 'WAR_REPORT',
  sentences,
  async fire(ctx, action, campaign) {
    const report = await reportFor(ctx, campaign, { cause: `action:${toId(action._id)}`, kind: 'CLOCK' });
    // Movement is told against the last report from here on; the report itself was made against the one before.
    await markBoards(ctx, campaign._id, ctx.now);
    if (campaign.isRehearsal) return { zh: '彩排，未发到群', en: 'A rehearsal: posted to no group' };
    const groups = report.groupIds.length;
    return { zh: `已发往 ${groups} 个群`, en: `On its way to ${groups} groups` };
  },
});

followCampaigns({
  name: 'reports',
  step: 'REPORTS',
  async judge(ctx, campaign) {
    const [posted, actions] = await Promise.all([
      reports.raw(ctx.db).countDocuments({ campaignId: campaign._id, state: 'POSTED' }),
      listActions(ctx, campaign._id),
    ]);
    const planned = actions.filter(({ kind }) => kind === 'WAR_REPORT').length;
    if (posted > 0) {
      const isOver = campaign.state === 'CLOSED';
      return { state: isOver ? 'DONE' : 'DOING', words: { zh: `已发 ${posted} 份`, en: `${posted} posted` }, problems: [] };
    }
    if (planned > 0) return { state: 'DONE', words: { zh: `已排 ${planned} 份`, en: `${planned} planned` }, problems: [] };
    return { state: 'TODO', words: { zh: '时间表里还没有', en: 'None in the timetable' }, problems: [] };
  },
  async copied(ctx, session, from, to) {
    const plan = await reportPlans.raw(ctx.db).findOne({ _id: from._id }, { session });
    if (plan) await reportPlans.raw(ctx.db).insertOne({ ...plan, _id: to._id, seq: 1 }, { session });
  },
});

guardFiles('REPORT', async (ctx, { _id }) => {
  const row = await reports.raw(ctx.db).findOne({ fileId: _id, state: 'POSTED' }, { projection: { campaignId: 1 } });
  if (!row) return false;
  try {
    await demandCampaignAudience(ctx, await readCampaign(ctx, toId(row.campaignId)));
    return true;
  } catch (error) {
    if (isRefused(error)) return false;
    throw error;
  }
});
