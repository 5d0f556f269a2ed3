// What lives do when campaigns and their clock move: a line that the clock asks for is raised at all hosts of what runs, and the step
// of the campaign's page says how it stands.

import { followCampaigns } from '../campaigns/service.ts';
import { toId } from '../core/ids.ts';
import { guardFiles } from '../files/service.ts';
import { actBy } from '../timetables/service.ts';
import { lives } from './model.ts';
import type { LiveLineRow } from './model.ts';
import { sentences } from './sentences.ts';

actBy({
  kind: 'ASK_LINE',
  sentences,
  async fire(ctx, action, campaign) {
    const line: LiveLineRow = {
      // By the action: fired again after a kill it is the same line.
      id: `ask-${toId(action._id)}`,
      kind: 'TEXT',
      text: action.text ?? action.title,
      fileId: null,
      minute: 0,
      hint: null,
      askedBy: toId(action._id),
      askedAt: ctx.now,
    };
    const running = { campaignId: campaign._id, state: 'RUNNING' as const };
    await lives(ctx.db).updateMany({ ...running, 'lines.id': { $ne: line.id } }, { $push: { lines: line }, $inc: { seq: 1 } });
    const rows = await lives
      .raw(ctx.db)
      .find({ ...running, 'lines.id': line.id }, { projection: { hosts: 1 } })
      .toArray();
    const hosts = rows.flatMap((row) => row.hosts).filter(({ groupIds }) => groupIds.length > 0).length;
    if (rows.length === 0) return { zh: '没有进行中的群直播', en: 'No live is running' };
    return { zh: `已提醒 ${hosts} 位主持`, en: `Raised at ${hosts} hosts` };
  },
});

followCampaigns({
  name: 'lives',
  step: 'LIVE',
  async judge(ctx, { _id }) {
    const rows = await lives
      .raw(ctx.db)
      .find(
        { campaignId: _id, state: { $ne: 'CANCELLED' } },
        { projection: { state: 1, plannedAt: 1, lines: 1, hosts: 1 }, sort: { plannedAt: 1 } },
      )
      .toArray();
    const running = rows.filter(({ state }) => state === 'RUNNING').length;
    if (running > 0) return { state: 'DOING', words: { zh: `${running} 场直播中`, en: `${running} on air` }, problems: [] };
    const next = rows.find(({ state }) => state === 'PREPARING');
    if (next) {
      const isReady = next.lines.length > 0 && next.hosts.some(({ groupIds }) => groupIds.length > 0);
      const at = ctx.time.clock(next.plannedAt);
      const problem = { zh: `${at} 的群直播还缺话术或主持`, en: `The live at ${at} lacks lines or hosts` };
      return isReady
        ? { state: 'DONE', words: { zh: `${at} 开播`, en: `Begins at ${at}` }, problems: [] }
        : { state: 'DOING', words: { zh: '准备中', en: 'Being prepared' }, problems: next.plannedAt < ctx.now ? [problem] : [] };
    }
    const ended = rows.filter(({ state }) => state === 'ENDED').length;
    if (ended > 0) return { state: 'DONE', words: { zh: `已播 ${ended} 场`, en: `${ended} done` }, problems: [] };
    return { state: 'TODO', words: { zh: '还没安排', en: 'Nothing planned' }, problems: [] };
  },
});

// A note is given by its link to whoever has it, and its picture along with it (edges.ts): by the file's id to nobody but the staff.
guardFiles('NOTE', () => Promise.resolve(false));
