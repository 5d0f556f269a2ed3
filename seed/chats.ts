// What was said in the groups of the demo world in the last days: a few people say most of it, as in life. The totals by day and by
// speaker that the server keeps are added up here from the very messages that are written.

import { dayNumber, dayOfNumber } from '../server/core/time.ts';
import type { DayKey } from '../server/core/time.ts';
import type { PlannedGroup, Stay } from './groups.ts';
import type { Plan } from './people.ts';
import { makeRandom } from './random.ts';
import type { Random } from './random.ts';
import { someTimeOfDay } from './rhythm.ts';

const CHAT_DAYS = 29;
/** A platform of a million says more in three days than anybody scrolls through. */
const CHAT_DAYS_OF_MANY = 3;
const MANY = 200_000;

const SAID: readonly string[] = [
  '早上好，今天也要加油！',
  '昨天那款山茶籽油客户回购了两单，反馈特别好。',
  '请问今天的素材几点发？',
  '收到，谢谢群主！',
  '我家宝宝也在用，真的不刺激。',
  '今天发圈的文案可以借我参考一下吗？',
  '刚出了一单，开心！',
  '有没有姐妹知道退货运费谁出？',
  '这个坚果礼盒送人特别有面子。',
  '新手报到，请大家多多关照。',
  '分享一下：我是先自己用，再拍真实照片发给朋友看。',
  '群规看过了，会遵守的。',
  '周三的分享可以看回放吗？',
  '客户问保质期多久，哪里能查到？',
  '谢谢运营小姐姐，问题解决了。',
  '今天的秒杀我来不及抢，下次什么时候？',
  '我这边下雨，快递应该要晚一天。',
  '团队里两个新人今天都开单了，鼓掌！',
  '这款洗衣液味道清淡，我妈很喜欢。',
  '请教一下，怎么把老客户维护好？',
  '我觉得先把自己的朋友圈整理好最重要。',
  '晚安，明天见。',
  '已下单，等收货再来反馈。',
  '发货好快，昨天下单今天就到了。',
  '价格能不能再优惠一点呀？',
  '这个活动规则我没太看懂，能再讲一遍吗？',
  '建议大家发素材时加一句自己的体验。',
  '哈哈哈，说得对。',
  '今天训练营的作业交了，求点评。',
  '客户说包装破了一点，我已经联系客服补发。',
];
/** What somebody has to look at. */
const BREACHES: readonly string[] = [
  '需要兼职的加我微信，日结，在家就能做。',
  '低价清货，私聊我，链接 http://shop.example.cn/a8f3 自己看。',
  '别在这买了，我这边还有更便宜的渠道，拉你进群。',
];
const BREACH_SHARE = 0.003;

export interface Said {
  id: string;
  stay: Stay;
  text: string;
  at: number;
  day: DayKey;
  isBreach: boolean;
}

export interface Chat {
  /** In order of time. */
  said: Said[];
  /** `day` → what was said, and by how many. */
  days: Map<DayKey, { messages: number; speakers: number }>;
  /** Per stay and day. */
  speaking: { stay: Stay; day: DayKey; messages: number }[];
  spoke: Map<Stay, { messages: number; lastAt: number }>;
}

export const chatDays = (size: number): number => (size >= MANY ? CHAT_DAYS_OF_MANY : CHAT_DAYS);

/** How lively a group is in its state: messages a day for each member. */
const LIVELINESS: Record<PlannedGroup['state'], number> = {
  PREPARING: 0,
  FORMING: 0.16,
  GROWING: 0.13,
  MATURE: 0.08,
  DECLINING: 0.012,
  DISSOLVED: 0,
  TRANSFORMED: 0,
};

export function chatOf(plan: Plan, group: PlannedGroup): Chat {
  const random = makeRandom(plan.seed, 'chat', group.nth);
  const today = dayNumber(plan.time.dayKey(plan.endsAt));
  const days = chatDays(plan.size);
  const talkers = group.stays.filter(
    ({ kind, role }) => role !== 'MEMBER' || kind === 'TALKER' || kind === 'ORGANISER' || kind === 'ASKER',
  );
  const chat: Chat = { said: [], days: new Map(), speaking: [], spoke: new Map() };
  const mood = Math.exp(random.normal() * 0.4);
  for (let number = today - days + 1; number <= today; number++) {
    const day = dayOfNumber(number);
    const startsAt = plan.time.rangeOf(day).startsAt.getTime();
    const bySpeaker = new Map<Stay, number>();
    const count = Math.round(group.stays.length * LIVELINESS[group.state] * mood * (0.6 + 0.8 * random.next()));
    const times = Array.from({ length: count }, () => startsAt + someTimeOfDay(random, false)).sort((one, other) => one - other);
    for (const [nth, at] of times.entries()) {
      const stay = someSpeaker(random, talkers, group.stays);
      if (!stay || at > plan.endsAt.getTime() || stay.at > at || (stay.leftAt !== null && stay.leftAt <= at)) continue;
      const isBreach = random.isLucky(BREACH_SHARE);
      chat.said.push({ id: `demo-${group.nth}-${number}-${nth}`, stay, text: random.pick(isBreach ? BREACHES : SAID), at, day, isBreach });
      bySpeaker.set(stay, (bySpeaker.get(stay) ?? 0) + 1);
      const spoke = chat.spoke.get(stay);
      chat.spoke.set(stay, { messages: (spoke?.messages ?? 0) + 1, lastAt: at });
    }
    if (bySpeaker.size === 0) continue;
    chat.days.set(day, { messages: [...bySpeaker.values()].reduce((sum, each) => sum + each, 0), speakers: bySpeaker.size });
    for (const [stay, messages] of bySpeaker) chat.speaking.push({ stay, day, messages });
  }
  return chat;
}

/** Two thirds are said by those who talk. */
function someSpeaker(random: Random, talkers: readonly Stay[], everybody: readonly Stay[]): Stay | null {
  const among = talkers.length > 0 && random.isLucky(0.66) ? talkers : everybody;
  return among.length === 0 ? null : random.pick(among);
}
