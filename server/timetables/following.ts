// What a timetable does as its campaign begins, is copied, moved or published; and how its step stands.

import type { ClientSession, ObjectId } from 'mongodb';
import { followCampaigns, remapRewardPhases } from '../campaigns/service.ts';
import type { CampaignRow, Problem, StepStanding } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { newId, toId } from '../core/ids.ts';
import type { CampaignState, Words } from '../generated/types.ts';
import { settingWithin } from '../settings/service.ts';
import { noteActivity } from './activities.ts';
import { newAction } from './edits.ts';
import { phaseActions, phases } from './model.ts';
import type { ActionRow, PhaseRow } from './model.ts';
import { listActions, phasesOf } from './reading.ts';
import { faultsOfRewards, faultsOfTimetable, phaseAt, standingOf } from './rules.ts';
import { timetableOf } from './templates.rules.ts';

const MINUTE = 60_000;
const CLOSE_TITLE = '收官';
const REHEARSAL_GRACE = 3_000;

const MOVED: Readonly<Record<CampaignState, Words>> = {
  DRAFT: { zh: '撤回为草稿', en: 'Withdrawn to a draft' },
  READY: { zh: '发布，到点自动开场', en: 'Published; it starts by the clock' },
  RUNNING: { zh: '开场', en: 'Started' },
  PAUSED: { zh: '暂停时间表', en: 'Timetable paused' },
  CLOSING: { zh: '到点，开始收官', en: 'Over; closing' },
  CLOSED: { zh: '已收官，榜单定格', en: 'Closed; boards are final' },
  CANCELLED: { zh: '取消活动', en: 'Cancelled' },
};
const RESUMED: Words = { zh: '继续时间表', en: 'Timetable goes on' };
const SKIPPED: Words = { zh: '活动已取消', en: 'The campaign was cancelled' };

async function addRows(ctx: Ctx, session: ClientSession, ofPhases: readonly PhaseRow[], actions: readonly ActionRow[]): Promise<void> {
  if (ofPhases.length > 0) await phases.raw(ctx.db).insertMany([...ofPhases], { session });
  if (actions.length > 0) await phaseActions.raw(ctx.db).insertMany([...actions], { session });
}

/** For what was paid before the end and comes in a moment later. Of a rehearsal seconds. */
async function graceOf(ctx: Ctx, session: ClientSession, { isRehearsal }: CampaignRow): Promise<number> {
  return isRehearsal ? REHEARSAL_GRACE : (await settingWithin(ctx, session, 'closeGraceMinutes')) * MINUTE;
}

/** One, a moment after the end. */
async function setClose(ctx: Ctx, session: ClientSession, campaign: CampaignRow): Promise<void> {
  const { _id, endsAt } = campaign;
  const closesAt = new Date(endsAt.getTime() + (await graceOf(ctx, session, campaign)));
  const plan = { kind: 'CLOSE' as const, title: CLOSE_TITLE, text: null, at: closesAt, kitWave: null };
  const { _id: id, campaignId, kind, at, ...rest } = newAction(_id, null, plan);
  await phaseActions
    .raw(ctx.db)
    .updateOne({ campaignId, kind }, { $set: { at }, $setOnInsert: { _id: id, ...rest } }, { upsert: true, session });
}

async function begin(ctx: Ctx, session: ClientSession, campaign: CampaignRow): Promise<void> {
  const template = timetableOf(campaign.templateKey);
  const moment = (minutes: number): Date => new Date(campaign.startsAt.getTime() + minutes * MINUTE);
  const rows = template.phases.map(({ title, from, to, hasBoard }): PhaseRow => {
    return { _id: newId(), campaignId: campaign._id, title, startsAt: moment(from), endsAt: moment(to), hasBoard, history: [] };
  });
  const actions = template.actions.map(({ kind, title, at, text = null, kitWave = null }) =>
    newAction(campaign._id, phaseAt(rows, moment(at))?._id ?? null, { kind, title, text, at: moment(at), kitWave }),
  );
  await addRows(ctx, session, rows, actions);
  await setClose(ctx, session, campaign);
}

async function copy(ctx: Ctx, session: ClientSession, from: CampaignRow, to: CampaignRow, shiftMilliseconds: number): Promise<void> {
  const move = (at: Date): Date => new Date(at.getTime() + shiftMilliseconds);
  const copyOf = new Map<string, ObjectId>();
  const rows = (await phasesOf(ctx, from._id, session)).map(({ _id, title, startsAt, endsAt, hasBoard }): PhaseRow => {
    const id = newId();
    copyOf.set(toId(_id), id);
    return { _id: id, campaignId: to._id, title, startsAt: move(startsAt), endsAt: move(endsAt), hasBoard, history: [] };
  });
  const actions = (await listActions(ctx, from._id, session))
    .filter(({ kind }) => kind !== 'CLOSE')
    .map(({ phaseId, at, details, ...plan }) => {
      const { kind, title, text, kitWave } = plan;
      const phase = phaseId && (copyOf.get(toId(phaseId)) ?? null);
      return { ...newAction(to._id, phase, { kind, title, text, at: move(at), kitWave }), details };
    });
  await addRows(ctx, session, rows, actions);
  await setClose(ctx, session, to);
  await remapRewardPhases(ctx, session, to._id, new Map([...copyOf].map(([old, id]) => [old, toId(id)])));
}

/** The whole timetable of a draft goes along with its start; of one that runs only the close, with its end. */
async function follow(ctx: Ctx, session: ClientSession, campaign: CampaignRow, from: CampaignRow): Promise<void> {
  const by = campaign.startsAt.getTime() - from.startsAt.getTime();
  if (by !== 0) {
    const move = (at: Date): Date => new Date(at.getTime() + by);
    const rows = await phasesOf(ctx, campaign._id, session);
    for (const { _id, startsAt, endsAt } of by > 0 ? rows.reverse() : rows)
      await phases.raw(ctx.db).updateOne({ _id }, { $set: { startsAt: move(startsAt), endsAt: move(endsAt) } }, { session });
    for (const { _id, at } of await listActions(ctx, campaign._id, session))
      await phaseActions.raw(ctx.db).updateOne({ _id }, { $set: { at: move(at) } }, { session });
  }
  await setClose(ctx, session, campaign);
}

const ids = <Row extends { _id: ObjectId }>(row: Row): Row & { id: string } => ({ ...row, id: toId(row._id) });

async function problemsIn(ctx: Ctx, campaign: CampaignRow): Promise<Problem[]> {
  const rows = await phasesOf(ctx, campaign._id);
  const actions = await listActions(ctx, campaign._id);
  const own = faultsOfTimetable(campaign, rows.map(ids), actions).map(({ code, field, words }): Problem => {
    return { code, step: 'TIMETABLE', field, clause: null, words };
  });
  const ofRewards = faultsOfRewards(campaign.rewards, rows.map(ids)).map(({ code, field, words }): Problem => {
    return { code, step: 'PLAY', field, clause: null, words };
  });
  return [...own, ...ofRewards];
}

async function judge(ctx: Ctx, campaign: CampaignRow): Promise<StepStanding> {
  const rows = await phasesOf(ctx, campaign._id);
  const actions = await listActions(ctx, campaign._id);
  const faults = faultsOfTimetable(campaign, rows.map(ids), actions).map(({ words }) => words);
  return standingOf(campaign, actions, faults);
}

followCampaigns({
  name: 'timetables',
  step: 'TIMETABLE',
  judge,
  begun: begin,
  copied: copy,
  timesChanged: follow,
  publishing: problemsIn,
  async stateChanged(ctx, session, campaign, from) {
    const campaignId = campaign._id;
    if (campaign.state === 'READY') await setClose(ctx, session, campaign);
    if (campaign.state === 'CANCELLED') {
      const waiting = { campaignId, state: { $in: ['PLANNED' as const, 'LATE' as const, 'FAILED' as const] } };
      await phaseActions.raw(ctx.db).updateMany(waiting, { $set: { state: 'SKIPPED', result: SKIPPED } }, { session });
    }
    const words = campaign.state === 'RUNNING' && from === 'PAUSED' ? RESUMED : MOVED[campaign.state];
    await noteActivity(ctx, session, { campaignId, words });
  },
});
