// Whose turn it is: rotas of heads and of the middle, planned some weeks ago and again for the weeks to come, with turns taken and missed,
// requests to swap, and what KOLs pass on down and up.
// Surprise: turns are taken at their own hours by their own people, so that points, scores and statements follow as they do in life.

import { addAbsence } from '../server/bookings/service.ts';
import { Refused } from '../server/core/errors.ts';
import { fromId, toId } from '../server/core/ids.ts';
import { shiftKey } from '../server/core/time.ts';
import { distributors } from '../server/distributors/model.ts';
import { duties } from '../server/duties/model.ts';
import type { DutyRow } from '../server/duties/service.ts';
import { acceptDuty, handInDuty, reportPatrol, scoreDuty, startDuty, sweepDuties } from '../server/duties/service.ts';
import type { DutyKind, RotaInput, Tier } from '../server/generated/types.ts';
import { groupMembers, groups } from '../server/groups/model.ts';
import { kols } from '../server/kols/model.ts';
import { acknowledgeRelay, answerRelay, sendFeedback, sendRelay } from '../server/relays/service.ts';
import { askSwap, createRota, offerSwap, previewRota, publishRota } from '../server/rotas/service.ts';
import { makeRandom } from './random.ts';
import { mondayOf, momentOn } from './weekdays.ts';
import type { WeekInput } from './weekdays.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const PAST_WEEKS = 5;
const COMING_DAYS = 27;
const MOST_ON_A_ROSTER = 8;
/** Of the turns that are over: taken, or missed without a word. */
const TAKEN = 0.93;

interface Pattern {
  readonly title: string;
  readonly kind: DutyKind;
  readonly tier: Tier;
  readonly mostPerWeek: number;
  readonly slots: readonly (readonly [weekday: number, at: string, minutes: number])[];
}

const PATTERNS: readonly Pattern[] = [
  { title: '头部领袖分享', kind: 'SHARING', tier: 'HEAD', mostPerWeek: 1, slots: [[6, '10:00', 60]] },
  {
    title: '腰部轮流分享',
    kind: 'SHARING',
    tier: 'MID',
    mostPerWeek: 1,
    slots: [
      [3, '20:00', 20],
      [7, '20:30', 40],
    ],
  },
  {
    title: '值班巡视',
    kind: 'PATROL',
    tier: 'MID',
    mostPerWeek: 2,
    slots: [
      [1, '15:00', 60],
      [4, '15:00', 60],
      [5, '20:00', 120],
      [7, '15:00', 60],
    ],
  },
  { title: '晚场群直播', kind: 'LIVE', tier: 'HEAD', mostPerWeek: 1, slots: [[4, '20:00', 60]] },
  { title: '上传下达', kind: 'RELAY', tier: 'MID', mostPerWeek: 1, slots: [[1, '09:30', 510]] },
];

export async function takeTurns(input: WeekInput): Promise<void> {
  const { plan, hasPast } = input;
  const today = plan.time.dayKey(plan.endsAt);
  const since = hasPast ? mondayOf(today, -PAST_WEEKS) : today;
  const planned = momentOn(plan, shiftKey(since, hasPast ? -2 : 0), '17:00');
  for (const pattern of PATTERNS) {
    const roster = await rosterOf(input, pattern);
    if (roster.length < 2) continue;
    const { _id } = await createRota(input.as.manager(planned), rotaOf(pattern, roster, mondayOf(since)));
    if (hasPast) await publish(input, toId(_id), planned, since, shiftKey(mondayOf(today, 1), -1));
    const next = hasPast ? mondayOf(today, 1) : today;
    await publish(input, toId(_id), momentOn(plan, hasPast ? mondayOf(today) : today, '00:05'), next, shiftKey(next, COMING_DAYS));
  }
  if (!hasPast) return;
  await livePastTurns(input);
  await answerComing(input);
  await swapSome(input);
  await passOn(input);
}

const rotaOf = ({ title, kind, tier, mostPerWeek, slots }: Pattern, roster: RotaInput['roster'], firstWeek: string): RotaInput => ({
  title,
  kind,
  tier,
  slots: slots.map(([weekday, at, minutes]) => ({ weekday, at, minutes, people: 1, perGroup: false, groupIds: [], skill: null })),
  everyWeeks: 1,
  firstWeek,
  restHours: 8,
  mostPerWeek,
  newcomerWeeks: 2,
  swapsNeedApproval: true,
  roster,
});

/** KOLs of the tier; those whom a visitor may be come first. */
async function rosterOf({ as, plan, cast }: WeekInput, { tier }: Pattern): Promise<RotaInput['roster']> {
  const { db } = as.program(plan.endsAt);
  const rows = await kols
    .raw(db)
    .find({ state: 'APPOINTED', tier }, { projection: { distributorId: 1 }, sort: { _id: 1 } })
    .toArray();
  const first = [cast.headKol, cast.midKol];
  const ids = rows.map(({ distributorId }) => toId(distributorId)).sort((one, other) => first.indexOf(other) - first.indexOf(one));
  const others = await distributors
    .raw(db)
    .find(
      { 'standing.tier': tier, 'standing.graceSince': null, erasedAt: null, _id: { $nin: ids.map(fromId) } },
      { projection: { _id: 1 }, sort: { _id: 1 } },
    )
    .limit(MOST_ON_A_ROSTER)
    .toArray();
  return [...ids, ...others.map(({ _id }) => toId(_id))].slice(0, MOST_ON_A_ROSTER).map((personId) => ({
    personKind: 'DISTRIBUTOR' as const,
    personId,
    skills: [],
    groupIds: [],
    since: shiftKey(plan.time.dayKey(plan.endsAt), -120),
    until: null,
  }));
}

async function publish({ as }: WeekInput, id: string, at: Date, from: string, to: string): Promise<void> {
  const preview = await previewRota(as.manager(at), { id, from, to });
  try {
    await publishRota(as.manager(at), toId(preview._id));
  } catch (error) {
    // In a small world everybody may be taken by other turns: the rota stays as it is.
    if (!(error instanceof Refused && error.code === 'ROTA_NOBODY_FREE')) throw error;
  }
}

const REPORTS: Record<DutyKind, string> = {
  SHARING: '讲了怎么写晒单：先说场景，再说口感，最后给链接。群里有 9 个人跟着写了一条。',
  ON_DUTY: '值班正常，答疑 6 条。',
  LECTURE: '课讲完了，作业当晚批改。',
  LIVE: '24 条话术都发完了，问得最多的是保质期。',
  PATROL: '看了 3 个群，提醒了一位发站外链接的，对方已撤回。',
  RELAY: '本周主推和到货时间都转到了，收回 4 条意见。',
};

/** Whoever had a turn took it at its hour, but for a few; the staff have looked at most of it. */
async function livePastTurns({ as, plan }: WeekInput): Promise<void> {
  const random = makeRandom(plan.seed, 'turns');
  const { db } = as.program(plan.endsAt);
  const rows = await duties
    .raw(db)
    .find({ endsAt: { $lt: plan.endsAt } })
    .sort({ startsAt: 1, _id: 1 })
    .toArray();
  for (const row of rows) {
    if (!random.isLucky(TAKEN)) continue;
    const id = toId(row._id);
    const member = (at: Date) => as.member(toId(row.personId), at);
    await acceptDuty(member(new Date(row.startsAt.getTime() - 40 * HOUR)), id);
    await startDuty(member(new Date(row.startsAt.getTime() + 2 * MINUTE)), id);
    await handInDuty(member(new Date(Math.min(row.endsAt.getTime() + 8 * MINUTE, plan.endsAt.getTime()))), {
      id,
      report: REPORTS[row.kind],
    });
    if (random.isLucky(0.7)) await scoreDuty(as.manager(plan.endsAt), id, 70 + 5 * Math.floor(random.next() * 7), null);
  }
  await sweepDuties(as.program(plan.endsAt));
}

/** Most of what comes was accepted; those whom a visitor may be still have one to answer. */
async function answerComing({ as, plan, cast }: WeekInput): Promise<void> {
  const at = new Date(plan.endsAt.getTime() - 6 * HOUR);
  const rows = await duties
    .raw(as.program(at).db)
    .find({ state: 'ASKED', startsAt: { $gt: plan.endsAt, $lt: new Date(plan.endsAt.getTime() + 10 * 24 * HOUR) } })
    .sort({ startsAt: 1, _id: 1 })
    .toArray();
  const seen = new Map<string, number>();
  for (const row of rows) {
    const personId = toId(row.personId);
    const nth = (seen.get(personId) ?? 0) + 1;
    seen.set(personId, nth);
    const isCast = personId === cast.headKol || personId === cast.midKol;
    if (!isCast || nth !== 2) await acceptDuty(as.member(personId, at), toId(row._id));
  }
}

/** Three requests, as they come in: both want it, somebody is willing, nobody has answered; and somebody is away next week. */
async function swapSome({ as, plan, cast }: WeekInput): Promise<void> {
  const at = new Date(plan.endsAt.getTime() - 3 * HOUR);
  const { db } = as.program(at);
  const coming = await duties
    .raw(db)
    .find({ kind: { $in: ['PATROL', 'SHARING'] }, state: 'ACCEPTED', startsAt: { $gt: new Date(plan.endsAt.getTime() + 30 * HOUR) } })
    .sort({ startsAt: 1, _id: 1 })
    .toArray();
  const isCast = ({ personId }: DutyRow): boolean => [cast.headKol, cast.midKol].includes(toId(personId));
  const turns = coming.filter((row) => !isCast(row));
  const asked: DutyRow[] = [];
  for (const turn of turns) {
    if (asked.some((row) => row.personId.equals(turn.personId))) continue;
    const other = coming.find(
      (row) => row.kind === turn.kind && !row.personId.equals(turn.personId) && row.rotaId?.equals(turn.rotaId ?? row._id),
    );
    if (!other) continue;
    const isFirst = asked.length === 0;
    const wantedDutyId = isFirst && !isCast(other) ? toId(other._id) : null;
    const swap = await askSwap(as.member(toId(turn.personId), at), {
      dutyId: toId(turn._id),
      kind: wantedDutyId === null ? 'COVER' : 'SWAP',
      wantedDutyId,
      openTo: wantedDutyId === null ? [] : [{ personKind: 'DISTRIBUTOR', personId: toId(other.personId) }],
      reason: ['家里老人要去医院', '那天在外地参加培训', '孩子家长会'][asked.length] ?? '',
    }).catch(() => null);
    if (!swap) continue;
    asked.push(turn);
    if (asked.length <= 2) {
      const offering = as.member(toId(other.personId), new Date(at.getTime() + HOUR));
      await offerSwap(offering, { id: toId(swap._id), dutyId: wantedDutyId }).catch(() => null);
    }
    if (asked.length === 3) break;
  }
  const away = turns.at(-1);
  if (!away) return;
  const fromDay = shiftKey(plan.time.dayKey(plan.endsAt), 12);
  await addAbsence(as.manager(at), {
    personKind: 'DISTRIBUTOR',
    personId: toId(away.personId),
    fromDay,
    toDay: shiftKey(fromDay, 6),
    reason: '回老家',
  });
}

/** What went down to the groups this week, who has passed it on, and what came back up. */
async function passOn({ as, plan, cast }: WeekInput): Promise<void> {
  const sent = new Date(plan.endsAt.getTime() - 26 * HOUR);
  const { db } = as.program(sent);
  const rows = await kols
    .raw(db)
    .find({ state: 'APPOINTED', 'groupIds.0': { $exists: true } })
    .sort({ _id: 1 })
    .toArray();
  const groupIds = [...new Set(rows.flatMap((row) => row.groupIds.map(toId)))];
  if (groupIds.length === 0) return;
  const relay = await sendRelay(as.manager(sent), {
    input: {
      title: '本周主推：手熬秋梨膏，周末两天到货',
      text: '主推秋梨膏（三瓶装）。讲三点：整梨慢熬、无添加、孩子也能喝。到货周六上午，缺货先登记。不夸大功效。',
      groupIds,
      dueAt: new Date(plan.endsAt.getTime() + 8 * HOUR),
    },
  });
  for (const row of rows.filter((each) => ![cast.headKol, cast.midKol].includes(toId(each.distributorId))).slice(0, 6)) {
    await acknowledgeRelay(as.member(toId(row.distributorId), new Date(sent.getTime() + 2 * HOUR)), toId(relay._id));
  }
  for (const [nth, [title, text, answer]] of (
    [
      ['到货时间', '群里好几位问秋梨膏能不能周五到，周末要送人。', '华东周五可到，已在商品页注明；其余地区周六。'],
      ['发票怎么开', '有会员问团购能不能开票，麻烦给个统一的说法。', null],
    ] as const
  ).entries()) {
    const by = rows[nth];
    const [groupId] = by?.groupIds ?? [];
    if (!by || !groupId) break;
    const up = await sendFeedback(as.member(toId(by.distributorId), new Date(plan.endsAt.getTime() - (20 - 9 * nth) * HOUR)), {
      input: { title, text, key: `demo-feedback-${nth}`, groupId: toId(groupId), voices: 3 - nth },
    });
    if (answer !== null) await answerRelay(as.manager(new Date(plan.endsAt.getTime() - 12 * HOUR)), toId(up._id), answer);
  }
  await patrolOnce({ as, plan, cast });
}

/** The KOL of the middle has seen a link to another shop this morning. */
async function patrolOnce({ as, plan, cast }: Pick<WeekInput, 'as' | 'plan' | 'cast'>): Promise<void> {
  const at = new Date(plan.endsAt.getTime() - 2 * HOUR);
  const { db } = as.program(at);
  const kol = await kols.raw(db).findOne({ distributorId: fromId(cast.midKol), state: 'APPOINTED' });
  const group = kol && (await groups.raw(db).findOne({ _id: { $in: kol.groupIds } }));
  const stay =
    group &&
    (await groupMembers.raw(db).findOne({ groupId: group._id, leftAt: null, role: 'MEMBER', distributorId: { $ne: kol.distributorId } }));
  if (!stay) return;
  await reportPatrol(as.member(cast.midKol, at), {
    input: {
      groupId: toId(group._id),
      distributorId: toId(stay.distributorId),
      breach: 'OUTSIDE_LINK',
      step: 'REMIND',
      text: '连发两条拼单链接，已私聊提醒，对方撤回。',
      key: 'demo-patrol-report',
    },
  });
}
