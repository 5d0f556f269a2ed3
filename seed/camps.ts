// The camps of newcomers: one that is over with its certificates, the one of this week with those who keep up and those who do not, and
// the next one that whoever joins now will be in.

import type { ObjectId } from 'mongodb';
import { camps, cohorts, courses, enrolments, homework } from '../server/camps/model.ts';
import {
  checkIn,
  closeDue,
  draftCourse,
  enrolByHand,
  handIn,
  openDue,
  prepareCampOf,
  publishCourse,
  reviewHomework,
} from '../server/camps/service.ts';
import type { CampRow, EnrolmentRow } from '../server/camps/service.ts';
import { fillLecturers } from '../server/camps/lecturing.ts';
import { fromId, toId } from '../server/core/ids.ts';
import { distributors } from '../server/distributors/model.ts';
import { admit } from '../server/groups/service.ts';
import type { CourseInput, LessonInput } from '../server/generated/types.ts';
import { createRota } from '../server/rotas/service.ts';
import { makeRandom } from './random.ts';
import { mondayOf, momentOn } from './weekdays.ts';
import type { WeekInput } from './weekdays.ts';

export const CAMPS = [courses, camps, cohorts, enrolments, homework] as const;

const MINUTE = 60_000;
/** Weeks that are over, and how many of their people are lived through: more would only take time. */
const PAST_CAMPS = 1;
const MOST_PEOPLE = 28;
/** What is handed in for the lessons of COURSE that ask for something, by day. */
const ANSWERS: Readonly<Record<number, string>> = {
  2: '朋友圈写了一条：早上煮的那碗，照片是自家灶台，孩子喝完又要了一碗。',
  3: '今天试着写了一条：给爸妈买的，晚上热一碗，屋里都是香的。有两位朋友来问。',
  5: '十点转开场素材；十二点发自己的晒单；三点看群里问什么；八点把没下单的朋友提醒一遍。',
  6: '主推文案发在两个群里。顾客说：“上次那瓶给我妈了，这次买给自己。”',
};
/** Of those who hand in: homework of the last days that nobody has looked at yet. */
const UNREVIEWED_HOURS = 72;
/** Of a cohort, how many have come into its group. */
const COMES = 0.85;

const lesson = (day: number, title: string, text: string, task: LessonInput['homework'] = null): LessonInput => ({
  day,
  at: '19:30',
  minutes: 60,
  title,
  text,
  opensAt: '08:00',
  closesAt: '22:00',
  windowDays: 0,
  makeUpDays: 2,
  watchPercent: 0,
  needsLecturer: true,
  homework: task,
});

const COURSE: CourseInput = {
  title: '新手七天训练营',
  days: 7,
  closesAt: '20:00',
  cohortSize: 120,
  extensionDays: 7,
  mostMakeUps: 2,
  pass: [
    { metric: 'CHECK_INS', threshold: 5 },
    { metric: 'HOMEWORK_ACCEPTED', threshold: 2 },
    {
      anyOf: [
        { metric: 'FIRST_ORDER', threshold: 1 },
        { metric: 'CODE_ACKNOWLEDGED', threshold: 1 },
      ],
    },
  ],
  lessons: [
    lesson(1, '认识平台：我们卖什么，不卖什么', '平台的选品标准、售后承诺和群规。记住一句话：只推自己吃过、用过的。'),
    lesson(2, '第一条朋友圈：一张图、一句话、一个场景', '拍一张生活里的实物图，写清楚什么场景用、什么感受，最后才是价格。', {
      task: '发一条商品朋友圈并截图',
      steps: ['实物图，不用海报', '一句真实感受', '截图里不要露出好友信息'],
      needsPicture: false,
    }),
    lesson(3, '怎么写晒单：先场景，再口感，后链接', '好的晒单像聊天。先说给谁买的，再说怎么吃的，最后放链接。', {
      task: '写一条晒单',
      steps: ['说清楚给谁买', '说清楚一个细节'],
      needsPicture: false,
    }),
    lesson(4, '回答五个常问的问题', '保质期、怎么保存、能不能退、什么时候到、孩子能不能吃。'),
    lesson(5, '爆品日怎么跟：十点、十二点、三点、八点', '看战报、发素材、答疑、收尾。每个时点做一件事就够了。', {
      task: '写下自己爆品日的四个时点要做什么',
      steps: ['四个时点各一句'],
      needsPicture: false,
    }),
    lesson(6, '爆品日实战：把第一单做稳', '第一单要慢。确认地址、说清到货时间、到货后回访一次。', {
      task: '发一次主推文案，收一句真实反馈',
      steps: ['截图你发出的文案', '写下顾客说的一句话，隐去头像和昵称'],
      needsPicture: false,
    }),
  ],
};

export async function holdCamps(input: WeekInput): Promise<void> {
  const { as, plan, hasPast } = input;
  const today = plan.time.dayKey(plan.endsAt);
  const first = mondayOf(today, hasPast ? -PAST_CAMPS : 0);
  const begun = momentOn(plan, mondayOf(first, -1), '10:00');
  await lecturers(input, begun);
  const course = await draftCourse(as.manager(begun), { input: COURSE });
  await publishCourse(as.manager(begun), { id: toId(course._id) });
  if (!hasPast) return prepareNext(input, today);
  for (let week = -PAST_CAMPS; week <= 0; week++) {
    const monday = mondayOf(today, week);
    const prepared = as.program(momentOn(plan, mondayOf(monday, -1), '12:00'));
    await prepareCampOf(prepared, monday);
    await fillLecturers(prepared);
    await openDue(as.program(momentOn(plan, monday, '00:10')));
    const camp = await camps.raw(as.program(plan.endsAt).db).findOne({ opensOn: monday });
    if (!camp) continue;
    if (week === 0) await bringNewcomer(input, camp);
    await bringIntoGroups(input, camp);
    await liveThrough(input, camp);
    await closeDue(as.program(plan.endsAt));
  }
  await prepareNext(input, today);
}

async function prepareNext({ as, plan }: WeekInput, today: string): Promise<void> {
  await prepareCampOf(as.program(plan.endsAt), mondayOf(today, 1));
  await fillLecturers(as.program(plan.endsAt));
}

/** Heads who lecture; lessons ask for them by themselves. */
async function lecturers({ as, plan, cast }: WeekInput, at: Date): Promise<void> {
  const heads = await distributors
    .raw(as.program(at).db)
    .find({ 'standing.tier': 'HEAD', 'standing.graceSince': null, erasedAt: null }, { projection: { _id: 1 }, sort: { _id: 1 }, limit: 6 })
    .toArray();
  const ids = [...new Set([cast.headKol, ...heads.map(({ _id }) => toId(_id))])];
  const since = plan.time.dayKey(new Date(at.getTime() - 120 * 24 * 60 * MINUTE));
  await createRota(as.manager(at), {
    title: '训练营讲师',
    kind: 'LECTURE',
    tier: 'HEAD',
    slots: [],
    everyWeeks: 1,
    firstWeek: mondayOf(plan.time.dayKey(at)),
    restHours: 4,
    mostPerWeek: 3,
    newcomerWeeks: 0,
    swapsNeedApproval: true,
    roster: ids.map((personId) => ({ personKind: 'DISTRIBUTOR' as const, personId, skills: [], groupIds: [], since, until: null })),
  });
}

/** The newcomer whom a visitor may be joined within these days, perhaps after the camp had begun. */
async function bringNewcomer({ as, plan, cast }: WeekInput, camp: CampRow): Promise<void> {
  const ctx = as.manager(momentOn(plan, camp.opensOn, '07:00'));
  const member = await distributors.raw(ctx.db).findOne({ _id: fromId(cast.newcomer) }, { projection: { memberNo: 1 } });
  const has = await enrolments.raw(ctx.db).findOne({ distributorId: fromId(cast.newcomer), isRunning: true });
  if (member && !has) await enrolByHand(ctx, { campId: toId(camp._id), memberNos: [member.memberNo] });
}

/** Most of a cohort have come into its group when the camp opens; whom the camp still misses there is told on its board. */
async function bringIntoGroups({ as, plan, cast }: WeekInput, camp: CampRow): Promise<void> {
  const random = makeRandom(plan.seed, `camp groups ${camp.opensOn}`);
  const ctx = as.program(momentOn(plan, camp.opensOn, '00:30'));
  const groupOf = new Map<string, ObjectId>();
  for (const { _id, groupId } of await cohorts.raw(ctx.db).find({ campId: camp._id }).toArray())
    if (groupId) groupOf.set(toId(_id), groupId);
  const rows = await enrolments.raw(ctx.db).find({ campId: camp._id, isRunning: true }).sort({ _id: 1 }).toArray();
  const entries = rows.flatMap(({ cohortId, distributorId }) => {
    const groupId = cohortId && groupOf.get(toId(cohortId));
    const comes = random.isLucky(COMES) || toId(distributorId) === cast.newcomer;
    return groupId && comes ? [{ groupId, distributorId, way: 'PIPELINE' as const }] : [];
  });
  await ctx.db.transaction((session) => admit(ctx, session, entries));
}

/** Each lesson up to now: most check in, some make it up, a few fall silent; homework comes in and is looked at the same evening. */
async function liveThrough({ as, plan, cast }: WeekInput, camp: CampRow): Promise<void> {
  const random = makeRandom(plan.seed, `camp ${camp.opensOn}`);
  const { db } = as.program(plan.endsAt);
  const rows = await enrolments.raw(db).find({ campId: camp._id, isRunning: true }).sort({ _id: 1 }).limit(MOST_PEOPLE).toArray();
  const own = await enrolments.raw(db).findOne({ campId: camp._id, distributorId: fromId(cast.newcomer), isRunning: true });
  const people = [...(own ? [own] : []), ...rows.filter(({ distributorId }) => toId(distributorId) !== cast.newcomer)].map((row) => ({
    row,
    diligence: own?._id.equals(row._id) ? 1 : 0.45 + 0.55 * random.next(),
  }));
  for (const [nth, { id, day, opensAt, homework: task }] of camp.lessons.entries()) {
    const at = new Date(opensAt.getTime() + 3 * 60 * MINUTE);
    if (at > plan.endsAt) break;
    for (const { row, diligence } of people) {
      const isOwn = own?._id.equals(row._id) === true;
      // The third day is the one that the newcomer makes up.
      if (!random.isLucky(diligence) || (isOwn && nth === 2)) continue;
      await takeLesson({ as }, row, id, at, task !== null && random.isLucky(0.85) ? (ANSWERS[day] ?? '') : '');
    }
    if (nth === 3 && own) await checkIn(as.member(cast.newcomer, at), camp.lessons[2]?.id ?? '').catch(() => undefined);
    if (task !== null) await review({ as }, camp, id, new Date(at.getTime() + 9 * 60 * MINUTE), plan.endsAt, random);
  }
}

async function takeLesson({ as }: Pick<WeekInput, 'as'>, row: EnrolmentRow, lessonId: string, at: Date, text: string): Promise<void> {
  const member = as.member(toId(row.distributorId), at);
  await checkIn(member, lessonId);
  if (text !== '') await handIn(member, lessonId, text, []);
}

/** What the demo has not looked at yet stays in the queue: that of the last hours. */
async function review(
  { as }: Pick<WeekInput, 'as'>,
  camp: CampRow,
  lessonId: string,
  at: Date,
  until: Date,
  random: ReturnType<typeof makeRandom>,
): Promise<void> {
  if (at > until) return;
  const ctx = as.manager(at);
  for (const row of await homework.raw(ctx.db).find({ campId: camp._id, lessonId, state: 'HANDED_IN' }).sort({ _id: 1 }).toArray()) {
    const isGood = random.isLucky(0.9);
    if (until.getTime() - at.getTime() < UNREVIEWED_HOURS * 60 * MINUTE && random.isLucky(0.4)) continue;
    await reviewHomework(ctx, {
      id: toId(row._id),
      seq: row.seq,
      verdict: isGood ? 'ACCEPTED' : 'RETURNED',
      score: isGood ? 70 + 5 * Math.floor(random.next() * 7) : null,
      comment: isGood ? '卖点只讲了一个，很清楚。下次把价格放到最后一句。' : '再加一个自己用过的细节，再交一次。',
    });
  }
}
