// What people have been doing in the demo world's groups: members on their way in, an operator who is about to leave, an assignment
// that waits to be looked at, robots with what they sent, tasks of the day. It is all done by the verbs that the pages call, as the
// manager and the operators, at the hours at which they would have done it.

import type { ObjectId } from 'mongodb';
import { judgeAccounts, planUpkeep } from '../server/accounts/service.ts';
import { outbox, robots } from '../server/channels/model.ts';
import type { OutgoingRow } from '../server/channels/model.ts';
import { addRobot, bindGroups } from '../server/channels/service.ts';
import type { Ctx } from '../server/context.ts';
import { toId } from '../server/core/ids.ts';
import { shiftKey } from '../server/core/time.ts';
import { sendInvites, tickInvites } from '../server/diverts/acts.ts';
import { divertGroups, divertPeople, diverts, invites } from '../server/diverts/model.ts';
import { planDivert, startDivert } from '../server/diverts/service.ts';
import { groups, refusedJoins } from '../server/groups/model.ts';
import { replies } from '../server/messages/model.ts';
import type { GroupRow } from '../server/groups/model.ts';
import type { InviteStep } from '../server/generated/types.ts';
import { addLeave, changeOperator } from '../server/operators/profiles.ts';
import { operatorById } from '../server/operators/service.ts';
import { proposals } from '../server/operators/model.ts';
import { makeProposal } from '../server/operators/making.ts';
import { scripts } from '../server/scripts/model.ts';
import { seedScripts } from '../server/scripts/service.ts';
import { evidence, tasks } from '../server/tasks/model.ts';
import { lacking } from '../server/today/model.ts';
import { addTasks } from '../server/tasks/service.ts';
import { makeIds } from './ids.ts';
import type { Plan } from './people.ts';
import { hashOf, makeRandom } from './random.ts';
import type { Hired } from './staff.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Brought in by the divert that is under way: enough to see every step, few enough to be written in a second. */
const INVITED = 40;
const STEPS: readonly InviteStep[] = ['BEFRIEND', 'SCRIPT', 'RULES', 'ACKNOWLEDGED', 'JOINED', 'RENAMED', 'PINNED'];
const ROBOTS = 9;
const SENT_EACH = 14;

type At = (before: number, id?: string) => Ctx;

const atOf =
  (ctx: Ctx, plan: Plan, hired: Hired): At =>
  (before, id = hired.manager) => ({
    ...ctx,
    now: new Date(plan.endsAt.getTime() - before),
    viewer: { kind: 'STAFF', id, roles: id === hired.manager ? ['OPS_MANAGER'] : ['OPERATOR'], sessionId: null },
  });

export async function liveOn(ctx: Ctx, plan: Plan, hired: Hired): Promise<void> {
  const at = atOf(ctx, plan, hired);
  await seedScripts(at(200 * DAY));
  await bringIn(at, plan);
  await leave(at, plan, hired);
  await installRobots(at, plan);
  const today = plan.time.dayKey(plan.endsAt);
  await judgeAccounts(at(0), today);
  await planUpkeep(at(0), today);
  await addChores(at, plan);
}

/** Everything that is written here, beside what is written with the groups; and what can only come of using the world. */
export const LIVING = [
  scripts,
  diverts,
  divertGroups,
  divertPeople,
  invites,
  proposals,
  robots,
  outbox,
  tasks,
  evidence,
  replies,
  refusedJoins,
  lacking,
] as const;

/** One divert under way since five days, with some a little late at each step, and one that was planned this morning. */
async function bringIn(at: At, plan: Plan): Promise<void> {
  const today = plan.time.dayKey(plan.endsAt);
  const filter = { joinedTo: shiftKey(today, -6), most: INVITED };
  const divert = await planDivert(at(5 * DAY), { title: '新会员进群（第 1 批）', tier: 'NEW', filter });
  if (divert.state !== 'PLANNED') return;
  const id = toId(divert._id);
  await startDivert(at(5 * DAY - HOUR), id, divert.planSeq);
  const random = makeRandom(plan.seed, 'invites');
  const rows = await invites.raw(at(0).db).find({ divertId: divert._id }).sort({ _id: 1 }).toArray();
  // How far each came, a day's work ticked off in one go, as an operator does it; half of them were seen to a few hours ago.
  const ways = rows.map(({ _id, step, day }) => ({
    id: toId(_id),
    step,
    day,
    far: Math.floor(random.next() * (STEPS.length + 1)),
    isFresh: random.isLucky(0.5),
  }));
  const idsOf = (some: typeof ways): string[] => some.map(({ id: invite }) => invite);
  for (const day of new Set(ways.map((way) => way.day).filter((each) => each < today))) {
    const ofDay = ways.filter((way) => way.day === day);
    const onDay = (hours: number): Ctx =>
      at(Math.max(0, plan.endsAt.getTime() - plan.time.instantAt(day, '10:30').getTime() - hours * HOUR));
    const asked = ofDay.filter(({ step, far }) => step === 'BEFRIEND' && far > 0);
    if (asked.length > 0) await sendInvites(onDay(0), idsOf(asked));
    for (const [place, step] of STEPS.entries()) {
      const done = ofDay.filter(({ far, step: first }) => far > place && STEPS.indexOf(first) <= place);
      const fresh = done.filter(({ far, isFresh }) => isFresh && far === place + 1);
      const others = done.filter((way) => !fresh.includes(way));
      if (others.length > 0) await tickInvites(onDay(4 * (place + 1)), idsOf(others), step, null);
      if (fresh.length > 0) await tickInvites(at(5 * HOUR), idsOf(fresh), step, null);
    }
  }
  await planDivert(at(2 * HOUR), { title: '腰部会员进群', tier: 'MID', filter: { most: 200 } });
}

/** The fourth operator leaves in six days, the third has leave next week. */
async function leave(at: At, plan: Plan, hired: Hired): Promise<void> {
  const today = plan.time.dayKey(plan.endsAt);
  const [, , away, leaving] = hired.operators;
  if (away === undefined || leaving === undefined) return;
  await addLeave(at(DAY), { operatorId: away, from: shiftKey(today, 3), to: shiftKey(today, 7), reason: '年假' });
  const row = await operatorById(at(0), leaving);
  if (!row) return;
  await changeOperator(at(DAY), { id: leaving, revision: row.revision, change: { leavesOn: shiftKey(today, 6) } });
}

/** Who takes over from the one who leaves has been worked out an hour ago, by the groups that everybody has now: the last thing. */
export async function proposeTakeover(ctx: Ctx, plan: Plan, hired: Hired): Promise<void> {
  const [, , , leaving] = hired.operators;
  if (leaving !== undefined) await makeProposal(atOf(ctx, plan, hired)(HOUR), { method: 'LEAVING', leavingId: leaving });
}

/** Robots of the first groups; what they sent lies in the outbox, and one of them lost its key this morning. */
async function installRobots(at: At, plan: Plan): Promise<void> {
  const { db } = at(0);
  const rows = await groups
    .raw(db)
    .find({ tier: { $in: ['MID', 'HEAD', 'NEW'] } })
    .sort({ number: 1 })
    .limit(ROBOTS)
    .toArray();
  const id = makeIds(plan.seed, 'outgoing');
  const sent: OutgoingRow[] = [];
  for (const [nth, group] of rows.entries()) {
    const key = `00000000-demo-4000-8000-${hashOf(`${plan.seed} ${nth}`).toString(16).padStart(12, '0')}`;
    const address = `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${key}`;
    const robot = await addRobot(at(60 * DAY), { name: `${group.name}机器人`, kind: 'GROUP_ROBOT', address });
    await bindGroups(at(60 * DAY), { robotId: toId(robot._id), groupIds: [toId(group._id)] });
    for (let message = 0; message < SENT_EACH; message++) {
      const sentAt = plan.endsAt.getTime() - Math.floor((message * 9 + nth + 1.5) * HOUR);
      sent.push(outgoing(id(sentAt, sent.length), group, robot._id, TEXTS[message % TEXTS.length] ?? '', sentAt));
    }
    const latest = sent.at(-SENT_EACH)?.sentAt ?? null;
    await robots.raw(db).updateOne({ _id: robot._id }, { $set: { lastSentAt: latest } });
    if (nth === 0) await breakKey(at, robot._id, sent);
    if (nth === 1) leaveOpen(sent);
  }
  if (sent.length > 0) await outbox.raw(db).insertMany(sent);
}

const TEXTS = [
  '早安！今天主推山茶籽油礼盒，素材在小程序「今日爆品」，点一下就能复制。',
  '午间提醒：第二波素材已更新，配图长按保存。',
  '今晚 20:00 群直播，讲怎么把老客户留住，记得准时来。',
  '今日战报会在 21:00 发出，冲榜的伙伴加油！',
  '新伙伴请先看群规，并把群昵称改成：地区-姓名。',
];

function outgoing(_id: ObjectId, group: GroupRow, robotId: ObjectId, text: string, sentAt: number): OutgoingRow {
  const at = new Date(sentAt);
  return {
    _id,
    key: `demo:${toId(_id)}`,
    groupId: group._id,
    robotId,
    kind: 'TEXT',
    content: { text },
    cause: 'compose:demo',
    state: 'SENT',
    asks: false,
    notBefore: at,
    tryAt: null,
    attempts: 1,
    failures: 0,
    firstTriedAt: at,
    claim: null,
    uncertain: 0,
    lastError: null,
    sentAt: new Date(sentAt + 700),
    decidedByName: null,
    createdAt: new Date(sentAt - MINUTE),
  };
}

/** The key of the first one is not valid any more: its latest message could not be delivered. */
async function breakKey(at: At, robotId: ObjectId, sent: OutgoingRow[]): Promise<void> {
  const lastError = { zh: '机器人密钥无效（93000），请更换地址', en: 'The robot’s key is not valid (93000); change its address' };
  const latest = sent.find((row) => row.robotId?.equals(robotId));
  if (!latest) return;
  Object.assign(latest, { state: 'DEAD', asks: true, failures: 1, lastError, sentAt: null });
  const change = { state: 'FAILING', isHeld: true, streak: 1, failingSince: latest.notBefore, lastError } as const;
  await robots.raw(at(0).db).updateOne({ _id: robotId }, { $set: change });
}

/** Of the second one an answer never came. */
function leaveOpen(sent: OutgoingRow[]): void {
  const latest = sent.at(-SENT_EACH);
  const lastError = { zh: '发送后没有等到回应（10 秒）', en: 'No answer came within 10 seconds of sending' };
  if (latest) Object.assign(latest, { state: 'UNCERTAIN', asks: true, uncertain: 1, lastError, sentAt: null });
}

/** Texts to send by hand in groups without a robot: some are late, some are due today. */
async function addChores(at: At, plan: Plan): Promise<void> {
  const { db } = at(0);
  const rows = await groups
    .raw(db)
    .find({ operatorId: { $ne: null } })
    .sort({ number: -1 })
    .limit(14)
    .toArray();
  await addTasks(
    at(DAY),
    rows.map((group, nth) => ({
      cause: `demo-chore:${toId(group._id)}`,
      kind: 'SEND_TEXT' as const,
      groupId: group._id,
      title:
        nth % 2 === 0 ? { zh: '发早安素材', en: 'Send the morning material' } : { zh: '预告今晚群直播', en: 'Announce tonight’s live' },
      text: TEXTS[nth % 2 === 0 ? 0 : 2] ?? '',
      dueAt: new Date(plan.endsAt.getTime() + (nth - 5) * 1.5 * HOUR),
      needsEvidence: nth % 4 === 0,
    })),
  );
}
