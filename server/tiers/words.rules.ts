// What metrics, windows, tiers, amounts and days are called, in both languages and in words for members.
// Surprise: what is missing is written as an act ("再有 3 单", "3 more orders"), since that is what a member can do about it.

import { daysBetween, weekdayOf } from '../core/time.ts';
import type { DayKey } from '../core/time.ts';
import { formatYuan } from '../core/money.ts';
import type { Comparison, Metric, MetricWindow, Tier, Words } from '../generated/types.ts';
import { METRICS } from '../metrics/registry.rules.ts';
import { METRIC_WORDS, WINDOW_WORDS } from '../metrics/words.rules.ts';
import { EDGE } from './trees.rules.ts';
import type { Edge } from './trees.rules.ts';

export const words = (zh: string, en: string): Words => ({ zh, en });

export const TIER_WORDS: Readonly<Record<Tier, Words>> = {
  NEW: words('新手', 'newcomer'),
  MID: words('腰部', 'the middle tier'),
  HEAD: words('头部', 'the head tier'),
};

const count = (number: number, one: string, many: string): string => `${plain(number)} ${number === 1 ? one : many}`;

/** The unit after a figure in Chinese; money and rates carry their own. */
const UNIT: Readonly<Record<Metric, string>> = {
  OWN_SALES: '',
  OWN_ORDERS: '单',
  REPURCHASES: '单',
  BUYERS: '位',
  REFUND_RATE: '',
  TEAM_SALES: '',
  DIRECT_RECRUITS: '人',
  TEAM_RECRUITS: '人',
  ACTIVE_DOWNLINE: '人',
  REPLICATION_INDEX: '',
  CAMP_GRADUATED: '次',
  DUTY_SCORE: '分',
  VIOLATIONS: '次',
};

/** What makes up for so much that is missing; for a rate that must fall, the amount is the limit. */
export const MORE: Readonly<Record<Metric, (amount: number) => Words>> = {
  OWN_SALES: (fen) => words(`再卖 ${money(fen).zh}`, `${money(fen).en} more sales`),
  OWN_ORDERS: (n) => words(`再有 ${plain(n)} 单`, count(n, 'more order', 'more orders')),
  REPURCHASES: (n) => words(`再有 ${plain(n)} 单复购`, count(n, 'more repeat order', 'more repeat orders')),
  BUYERS: (n) => words(`再有 ${plain(n)} 位新顾客下单`, count(n, 'more buyer', 'more buyers')),
  REFUND_RATE: (limit) => words(`退款率要降到 ${rate(limit)} 以下`, `a refund rate of ${rate(limit)} at most`),
  TEAM_SALES: (fen) => words(`团队再卖 ${money(fen).zh}`, `${money(fen).en} more team sales`),
  DIRECT_RECRUITS: (n) => words(`再邀请 ${plain(n)} 人`, count(n, 'more direct recruit', 'more direct recruits')),
  TEAM_RECRUITS: (n) => words(`团队再来 ${plain(n)} 位新人`, count(n, 'more newcomer in the team', 'more newcomers in the team')),
  ACTIVE_DOWNLINE: (n) => words(`再有 ${plain(n)} 位下级成交`, count(n, 'more team member who sells', 'more team members who sell')),
  REPLICATION_INDEX: (points) => words(`复制指数再高 ${hundredths(points)}`, `a replication index ${hundredths(points)} higher`),
  CAMP_GRADUATED: () => words('在训练营结业', 'graduation from a camp'),
  DUTY_SCORE: (n) => words(`职责评分再高 ${plain(n)} 分`, `a duty score ${count(n, 'point', 'points')} higher`),
  VIOLATIONS: (limit) => words(`违规不超过 ${plain(limit)} 次`, `${count(limit, 'breach', 'breaches')} at most`),
};

/** Whole numbers with commas, fractions with one or two digits: `1,200`, `10.8`. */
function plain(number: number): string {
  const [whole = '0', part] = String(Math.round(number * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** 214 → `2.14`. */
const hundredths = (points: number): string => plain(points / 100);
/** 500 → `5%`. */
const rate = (points: number): string => `${hundredths(points)}%`;

/** Without decimals where the yuan are whole; what hysteresis leaves of a fen is rounded up. */
function money(fen: number): Words {
  const whole = Math.ceil(fen);
  return words(formatYuan(whole, 'zh-CN').replace(/\.00$/, ''), formatYuan(whole, 'en').replace(/\.00$/, ''));
}

/** A value in its unit: `12 单`, `¥8,000`, `5%`; the replication index as so many of a hundred. */
export function amountWords(metric: Metric, amount: number): Words {
  if (METRICS[metric].unit === 'FEN') return money(amount);
  if (metric === 'REPLICATION_INDEX') return words(hundredths(amount), hundredths(amount));
  if (METRICS[metric].unit === 'BASIS_POINTS') return words(rate(amount), rate(amount));
  return words(`${plain(amount)} ${UNIT[metric]}`, plain(amount));
}

/** From the one up to below the other: `10–11 单`, `¥8,000 到 ¥10,000`. */
export function rangeWords(metric: Metric, from: number, below: number): Words {
  const [least, most] = [amountWords(metric, from), amountWords(metric, below)];
  if (METRICS[metric].unit !== 'COUNT') return words(`${least.zh} 到 ${most.zh}`, `from ${least.en} to below ${most.en}`);
  return below - from <= 1 ? least : words(`${plain(from)}–${amountWords(metric, below - 1).zh}`, `${plain(from)}–${plain(below - 1)}`);
}

/** 100 → `前 1%`. */
export const shareWords = (topBasisPoints: number): Words => words(`前 ${rate(topBasisPoints)}`, `best ${rate(topBasisPoints)}`);

const SIGN: Readonly<Record<Comparison, string>> = { AT_LEAST: '≥', AT_MOST: '≤' };

/** `≥ 12 单`, `前 1%`. */
export function limitWords(condition: {
  metric: Metric;
  comparison: Comparison;
  threshold: number | null;
  topBasisPoints: number | null;
}): Words {
  if (condition.topBasisPoints !== null) return shareWords(condition.topBasisPoints);
  const amount = amountWords(condition.metric, condition.threshold ?? 0);
  return words(`${SIGN[condition.comparison]} ${amount.zh}`, `${SIGN[condition.comparison]} ${amount.en}`);
}

/** `近 30 天个人订单`, `Own orders in 30 days`; what can only be had once needs no window. */
export function measureWords(metric: Metric, window: MetricWindow): Words {
  if (METRICS[metric].most === 1) return METRIC_WORDS[metric];
  const [name, over] = [METRIC_WORDS[metric], WINDOW_WORDS[window]];
  return words(`${over.zh}${name.zh}`, `${name.en} ${over.en}`);
}

/** `新手→腰部`, `保腰部`. */
export const EDGE_WORDS: Readonly<Record<Edge, Words>> = {
  riseToMid: words('新手→腰部', 'Newcomer → middle'),
  riseToHead: words('腰部→头部', 'Middle → head'),
  keepMid: words(`保${TIER_WORDS[EDGE.keepMid.tier].zh}`, 'Keeping middle'),
  keepHead: words(`保${TIER_WORDS[EDGE.keepHead.tier].zh}`, 'Keeping head'),
};

const WEEKDAYS: readonly Words[] = [
  words('周一', 'Monday'),
  words('周二', 'Tuesday'),
  words('周三', 'Wednesday'),
  words('周四', 'Thursday'),
  words('周五', 'Friday'),
  words('周六', 'Saturday'),
  words('周日', 'Sunday'),
];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** So far ahead a weekday says which one is meant. */
const WEEKDAY_DAYS = 6;

/** `11月28日`, `28 November`; with the year where it is not that of `today`. */
export function dateWords(day: DayKey, today: DayKey): Words {
  const [year = '', month = '', date = ''] = day.split('-').map((part) => String(Number(part)));
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  const name = MONTHS[Number(month) - 1] ?? '';
  return isThisYear ? words(`${month}月${date}日`, `${date} ${name}`) : words(`${year}年${month}月${date}日`, `${date} ${name} ${year}`);
}

/** The last day on which something counts: `今天内`, `周日前`, `11月28日前`; `today`, `by Sunday`, `by 28 November`. */
export function byWords(day: DayKey, today: DayKey): Words {
  const ahead = daysBetween(today, day);
  if (ahead <= 0) return words('今天内', 'today');
  const weekday = ahead <= WEEKDAY_DAYS ? WEEKDAYS[weekdayOf(day) - 1] : undefined;
  const date = weekday ?? dateWords(day, today);
  return words(`${date.zh}前`, `by ${date.en}`);
}

/** `甲、乙、丙`; `a, b and c`. */
export function listWords(items: readonly Words[]): Words {
  const english = items.map((item) => item.en);
  const last = english.pop() ?? '';
  return words(items.map((item) => item.zh).join('、'), english.length === 0 ? last : `${english.join(', ')} and ${last}`);
}
