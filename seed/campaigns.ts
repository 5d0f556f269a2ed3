// The campaigns of the demo world: two that are over, frozen and reviewed, one that runs at the very end, and a draft for the next campaign
// day. All of it by the verbs that pages and the clock call, at the moments at which it would have happened.
// Surprise: a campaign is filled with its sales step by step along its timetable, so that the report of half past ten has the figures
// of half past ten.

import sharp from 'sharp';
import { staffMembers } from '../server/auth/service.ts';
import {
  changeCampaign,
  createCampaign,
  giveProductPicture,
  markCampaignStep,
  measureProducts,
  noteProductFacts,
  publishCampaign,
} from '../server/campaigns/service.ts';
import type { CampaignRow } from '../server/campaigns/service.ts';
import { outbox } from '../server/channels/model.ts';
import { PROGRAM } from '../server/context.ts';
import type { Ctx } from '../server/context.ts';
import { toId } from '../server/core/ids.ts';
import { shiftKey } from '../server/core/time.ts';
import type { DayKey } from '../server/core/time.ts';
import { distributors } from '../server/distributors/model.ts';
import { keepFile } from '../server/files/service.ts';
import { groups } from '../server/groups/model.ts';
import { addKitItem, attributeCampaign } from '../server/kits/service.ts';
import { boardConsents } from '../server/leaderboards/model.ts';
import { scoreAfresh } from '../server/leaderboards/service.ts';
import { products } from '../server/products/model.ts';
import { planOf, saveReportPlan } from '../server/reports/plans.ts';
import { tellMilestones } from '../server/reports/service.ts';
import { addReviewAction, noteReview } from '../server/reviews/service.ts';
import { tasks } from '../server/tasks/model.ts';
import { listActions, runDue } from '../server/timetables/service.ts';
import { GOODS } from './goods.ts';
import type { Goods } from './goods.ts';
import { host } from './hosting.ts';
import type { Hosts } from './hosting.ts';
import { kitOf } from './kit.ts';
import type { SeededItem } from './kit.ts';
import type { Plan } from './people.ts';
import { drawGoods } from './pictures.ts';
import type { Scene } from './pictures.ts';
import { makeRandom } from './random.ts';
import { campaignOn, runningCampaign } from './rhythm.ts';
import { shareKit } from './sharing.ts';
import type { Hired } from './staff.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Closed ones with their boards; more would only take time. */
const PAST = 2;

/** `hasPast`: closed campaigns too, which in a large world would take minutes. */
export async function holdCampaigns(ctx: Ctx, plan: Plan, { hired, kolIds, hasPast }: Hosts & { hasPast: boolean }): Promise<void> {
  const at: At = (now) => ({ ...ctx, now, viewer: { kind: 'STAFF', id: hired.manager, roles: ['OPS_MANAGER'], sessionId: null } });
  await describeGoods(at(new Date(plan.endsAt.getTime() - 40 * DAY)));
  await showNames(at(new Date(plan.endsAt.getTime() - 40 * DAY)), plan);
  const today = plan.time.dayKey(plan.endsAt);
  const pictures = new Map<string, string>();
  const closed: CampaignRow[] = [];
  for (const day of hasPast ? campaignDays(plan, today) : []) {
    const hot = campaignOn(day, plan.seed)?.hot;
    if (hot) closed.push(await closeOne(at, plan, pictures, hot, day));
  }
  // What was given back after the boards were frozen.
  for (const { _id } of closed) await scoreAfresh(at(plan.endsAt), toId(_id));
  if (closed[0]) await review(at, plan, hired, closed[0]);
  await runOne(at, plan, pictures, { hired, kolIds });
  await measureProducts(at(plan.endsAt));
  await draftOne(at(plan.endsAt), plan, today);
}

/** More than ever stand on the boards of a demo. */
const MOST_ASKED = 20_000;

/** Most members show their names on boards; some said no, and the rest have not been asked yet. */
async function showNames(ctx: Ctx, plan: Plan): Promise<void> {
  const random = makeRandom(plan.seed, 'consents');
  const members = await distributors
    .raw(ctx.db)
    .find({}, { projection: { _id: 1 }, sort: { _id: 1 }, limit: MOST_ASKED })
    .toArray();
  const rows = members.flatMap(({ _id }) => {
    const chance = random.next();
    return chance < 0.88 ? [{ _id, shows: true, at: ctx.now }] : chance < 0.92 ? [{ _id, shows: false, at: ctx.now }] : [];
  });
  if (rows.length > 0) await boardConsents.raw(ctx.db).insertMany(rows, { ordered: false });
}

type At = (now: Date) => Ctx;

/** The last campaign days that were over at least a day ago, the earliest first. */
function campaignDays(plan: Plan, today: DayKey): DayKey[] {
  const days: DayKey[] = [];
  for (let back = 2; days.length < PAST && back < 120; back++) {
    const day = shiftKey(today, -back);
    if (campaignOn(day, plan.seed)) days.unshift(day);
  }
  return days;
}

const SEASONS: Readonly<Record<string, readonly number[]>> = {
  生鲜水果: [10, 11, 12, 1, 2],
  滋补养生: [9, 10, 11, 12, 1, 2],
  粮油调味: [1, 2, 9, 10, 11, 12],
};
const BRANDS = ['禾下', '山月', '拾味', '暖屋', '青禾'];

async function describeGoods(ctx: Ctx): Promise<void> {
  const pictures = new Map<string, string>();
  for (const [nth, { sku, category, isHot }] of GOODS.entries()) {
    if (!isHot) continue;
    const row = await products.raw(ctx.db).findOne({ sku });
    if (!row) continue;
    await noteProductFacts(ctx, toId(row._id), {
      seasonMonths: [...(SEASONS[category] ?? [])],
      brand: BRANDS[nth % BRANDS.length] ?? '',
      endorsement: nth % 3 === 0 ? 'CERTIFIED' : 'KNOWN_BRAND',
      endorsementText: nth % 3 === 0 ? '产地直采，第三方检测报告可查' : '复购会员口碑推荐',
    });
    await giveProductPicture(ctx, toId(row._id), await pictureOf(ctx, pictures, { use: 'PRODUCT', category, scene: 'alone' }));
  }
}

interface Making {
  title: string;
  hot: Goods;
  day: DayKey;
  times: { startsAt: Date; endsAt: Date } | null;
  salesFen: number;
  orders: number;
}

async function makeOne(ctx: Ctx, pictures: Map<string, string>, making: Making): Promise<CampaignRow> {
  const { title, hot, day, times, salesFen, orders } = making;
  const created = await createCampaign(ctx, { title, templateKey: 'HOT_DAY', day });
  const profitFen = { NEW: hot.profitFen, MID: hot.profitFen, HEAD: hot.profitFen };
  const changed = await changeCampaign(ctx, toId(created._id), created.seq, {
    ...(times ?? {}),
    products: [{ sku: hot.sku, isMain: true, priceFen: hot.priceFen, stock: Math.ceil((orders * 1.5) / 100) * 100, profitFen }],
    goals: { salesFen, orders, newMembers: 20 },
    packaging: {
      sellingPoint: '配料只有两样，一勺见真章',
      brand: '禾下',
      endorsement: '产地直采，检测报告可查',
      play: 'TOP N 榜 + 下午红包雨 + 买三赠一 + 晚餐挑战',
    },
  });
  await addKit(ctx, pictures, changed, hot);
  const { seq } = await markCampaignStep(ctx, toId(changed._id), 'MARGIN', true);
  return publishCampaign(ctx, toId(changed._id), seq);
}

async function addKit(ctx: Ctx, pictures: Map<string, string>, campaign: CampaignRow, hot: Goods): Promise<void> {
  for (const item of kitOf(hot.name)) {
    const fileIds: string[] = [];
    for (const scene of item.scenes) fileIds.push(await pictureOf(ctx, pictures, { use: 'KIT', category: hot.category, scene }));
    await addKitItem(ctx, toId(campaign._id), {
      ...{ kind: item.kind, title: item.title, text: item.text, fileIds, play: item.play, tiers: [], wave: item.wave },
      hour: hourOf(ctx, campaign, item),
    });
  }
}

function hourOf(ctx: Ctx, { startsAt }: CampaignRow, { title, after }: SeededItem): string {
  const at = new Date(startsAt.getTime() + (title === '预热文案' ? -60 : after) * MINUTE);
  const minutes = Math.floor((at.getTime() - ctx.time.rangeOf(ctx.time.dayKey(at)).startsAt.getTime()) / MINUTE);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

interface Pictured {
  use: 'KIT' | 'PRODUCT';
  category: string;
  scene: Scene;
}

/** One file for each, however many things show it. */
async function pictureOf(ctx: Ctx, pictures: Map<string, string>, { use, category, scene }: Pictured): Promise<string> {
  const key = `${category}:${scene}`;
  const known = pictures.get(key);
  if (known !== undefined) return known;
  const bytes = await sharp(Buffer.from(drawGoods(category, scene)))
    .png()
    .toBuffer();
  const id = toId((await keepFile(ctx, { bytes, kind: 'IMAGE', use }))._id);
  pictures.set(key, id);
  return id;
}

/** As the clock would have: every action at its time, with what had been sold by then. */
async function passTime(at: At, campaign: CampaignRow, until: Date): Promise<void> {
  const id = toId(campaign._id);
  const ctx = at(until);
  const times = new Set([campaign.startsAt.getTime(), ...(await listActions(ctx, campaign._id)).map((action) => action.at.getTime())]);
  for (const time of [...times].sort((one, other) => one - other)) {
    if (time > until.getTime()) break;
    // By the clock, which is nobody.
    const then: Ctx = { ...at(new Date(time)), viewer: PROGRAM };
    await scoreAfresh(then, id);
    await runDue(then);
    await tellMilestones(then, campaign);
  }
}

const OF_CAMPAIGNS = /^(?:action|report|live):/;
/** Groups without a robot in which the latest post still waits to be copied. */
const LEFT_OPEN = 5;

/** What was posted has arrived: by the robots of the demo, whose addresses lead nowhere, and by hand; all but the few that are left open. */
async function deliver(ctx: Ctx, leftOpen: number): Promise<void> {
  const { db } = ctx;
  const waiting = await outbox.raw(db).find({ state: 'WAITING', key: OF_CAMPAIGNS }).toArray();
  const sent = waiting.map(({ _id, notBefore }) => {
    const set = { state: 'SENT' as const, asks: false, sentAt: notBefore, attempts: 1 };
    return { updateOne: { filter: { _id }, update: { $set: set } } };
  });
  if (sent.length > 0) await outbox.raw(db).bulkWrite(sent, { ordered: false });
  const open = await tasks
    .raw(db)
    .find({ state: 'OPEN', cause: /^message:(?:action|report|live):/ })
    .sort({ dueAt: -1, _id: 1 })
    .toArray();
  const names = new Map((await staffMembers(ctx, { role: 'OPERATOR' })).map(({ _id, name }) => [toId(_id), name]));
  const holders = new Map(
    (
      await groups
        .raw(db)
        .find({}, { projection: { operatorId: 1 } })
        .toArray()
    ).map(({ _id, operatorId }) => [toId(_id), operatorId]),
  );
  const done = open.slice(leftOpen).map(({ _id, groupId, createdAt }) => {
    const holder = groupId && holders.get(toId(groupId));
    const byName = (holder && names.get(toId(holder))) ?? '';
    const at = new Date(createdAt.getTime() + 4 * MINUTE);
    const set = { state: 'DONE' as const, copiedAt: at, copiedByName: byName, doneAt: at, doneByName: byName };
    return { updateOne: { filter: { _id }, update: { $set: set } } };
  });
  if (done.length > 0) await tasks.raw(db).bulkWrite(done, { ordered: false });
}

/** Old reports are read, not forwarded: drawing theirs would only take time. */
async function withoutPictures(ctx: Ctx, campaignId: string): Promise<void> {
  const { template, milestones, topCount, seq } = await planOf(ctx, campaignId);
  await saveReportPlan(ctx, {
    campaignId,
    seq,
    input: { template, milestones: milestones.map(({ id: _id, ...each }) => each), topCount, sendsPicture: false },
  });
}

async function closeOne(at: At, plan: Plan, pictures: Map<string, string>, hot: Goods, day: DayKey): Promise<CampaignRow> {
  const start = plan.time.instantAt(day, '10:00');
  const size = plan.size;
  const before = at(new Date(start.getTime() - 2 * DAY));
  const title = `${hot.name.split(' ')[0] ?? hot.name}爆品日`;
  const campaign = await makeOne(before, pictures, { title, hot, day, times: null, salesFen: size * 2_100, orders: Math.round(size / 8) });
  await withoutPictures(before, toId(campaign._id));
  await passTime(at, campaign, campaign.endsAt);
  for (let after = 1; after <= 6; after++) await runDue({ ...at(new Date(campaign.endsAt.getTime() + after * MINUTE)), viewer: PROGRAM });
  await deliver(before, 0);
  const after = at(new Date(campaign.endsAt.getTime() + 12 * HOUR));
  await shareKit(at(campaign.endsAt), plan, campaign);
  await attributeCampaign(after, campaign);
  return campaign;
}

const WORKED = '开场前一晚的预热文案提前铺开，首小时的单大多来自预热群。晒单图比产品图更容易带来点击。';
const DID_NOT = '13:00 到 15:00 群里几乎没有动静，红包雨来得晚了半小时；新手群缺一段能直接照着念的开场话术。';

/** The earlier one has been talked about: what worked, what did not, and who changes what. */
async function review(at: At, plan: Plan, hired: Hired, campaign: CampaignRow): Promise<void> {
  const id = toId(campaign._id);
  const ctx = at(new Date(campaign.endsAt.getTime() + 12 * HOUR));
  await noteReview(ctx, id, { worked: WORKED, didNot: DID_NOT });
  const today = plan.time.dayKey(plan.endsAt);
  await addReviewAction(at(plan.endsAt), id, {
    title: '红包雨提前到 13:30，写进爆品日模板',
    ownerId: hired.manager,
    dueOn: shiftKey(today, 2),
  });
  await addReviewAction(at(plan.endsAt), id, { title: '给新手群补一套开场话术', ownerId: hired.operator, dueOn: shiftKey(today, 3) });
}

async function runOne(at: At, plan: Plan, pictures: Map<string, string>, hosts: Hosts): Promise<void> {
  const { startsAt, endsAt, hot } = runningCampaign(plan);
  const before = at(new Date(startsAt.getTime() - DAY));
  const campaign = await makeOne(before, pictures, {
    title: `${hot.name.split(' ')[0] ?? hot.name}爆品日`,
    hot,
    day: plan.time.dayKey(startsAt),
    times: { startsAt, endsAt },
    salesFen: plan.size * 6_000,
    orders: Math.round(plan.size / 2),
  });
  await passTime(at, campaign, plan.endsAt);
  const now = at(plan.endsAt);
  await scoreAfresh(now, toId(campaign._id));
  await shareKit(now, plan, campaign);
  await host(at, plan, campaign, hosts);
  await attributeCampaign(now, campaign);
  await deliver(now, LEFT_OPEN);
}

/** For the next campaign day: begun, without goods and goals, as the steps say. */
async function draftOne(ctx: Ctx, plan: Plan, today: DayKey): Promise<void> {
  for (let ahead = 1; ahead < 60; ahead++) {
    const day = shiftKey(today, ahead);
    if (!campaignOn(day, plan.seed)) continue;
    await createCampaign(ctx, { title: '下一场爆品日', templateKey: 'HOT_DAY', day });
    return;
  }
}
