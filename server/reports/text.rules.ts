// What a war report says: a template whose places are filled with the figures, in either language. A line of which a place has nothing
// to say is left out as a whole, so that one template serves the first half hour (nobody climbs yet) and the last one.
// Surprise: a group robot takes 2,048 bytes, and nicknames are long: the list of the top is cut until the text fits.

import type { Granted, Refusal } from '../core/errors.ts';
import type { Language } from '../core/money.ts';
import { formatYuan, shortYuan } from '../core/money.ts';
import type { Words } from '../generated/types.ts';
import type { Facts, ReportTemplateRow } from './model.ts';

export const PLACES = [
  'time',
  'headline',
  'campaign',
  'sales',
  'orders',
  'sellers',
  'members',
  'goal',
  'share',
  'plan',
  'n',
  'top',
  'climber',
  'star',
  'gap',
  'next',
] as const;
export type Place = (typeof PLACES)[number];

export const PLACEHOLDERS: readonly { key: Place; words: Words }[] = [
  { key: 'time', words: { zh: '时刻', en: 'Time' } },
  { key: 'headline', words: { zh: '一句话标题', en: 'Headline' } },
  { key: 'campaign', words: { zh: '活动名称', en: 'Campaign' } },
  { key: 'sales', words: { zh: '销售额', en: 'Sales' } },
  { key: 'orders', words: { zh: '订单数', en: 'Orders' } },
  { key: 'sellers', words: { zh: '开单人数', en: 'People who sold' } },
  { key: 'members', words: { zh: '新会员数', en: 'New members' } },
  { key: 'goal', words: { zh: '目标', en: 'Goal' } },
  { key: 'share', words: { zh: '完成率', en: 'Share of the goal' } },
  { key: 'plan', words: { zh: '比计划快慢', en: 'Against the plan' } },
  { key: 'n', words: { zh: '上榜名额', en: 'How many are named' } },
  { key: 'top', words: { zh: '前几名', en: 'The leading names' } },
  { key: 'climber', words: { zh: '爬升最快', en: 'Fastest climber' } },
  { key: 'star', words: { zh: '首单新星', en: 'Newest star' } },
  { key: 'gap', words: { zh: '追赶差距', en: 'Gap to chase' } },
  { key: 'next', words: { zh: '下一阶段', en: 'Next phase' } },
];

export const USUAL_TEMPLATE: Readonly<ReportTemplateRow> = {
  zh: [
    '【{time} 战报】{headline}',
    '销售额 {sales}，{orders} 单，{sellers} 人开单。',
    '完成目标 {share}，{plan}。',
    'TOP {n}：{top}。',
    '爬得最快：{climber}。',
    '首单新星：{star}。',
    '{gap}。',
    '{next}。',
  ].join('\n'),
  en: [
    '[{time} report] {headline}',
    'Sales {sales}, {orders} orders, {sellers} people have sold.',
    '{share} of the goal, {plan}.',
    'TOP {n}: {top}.',
    'Fastest climber: {climber}.',
    'Newest star: {star}.',
    '{gap}.',
    '{next}.',
  ].join('\n'),
};

const LONGEST_TEMPLATE = 800;
const MOST_BYTES = 2_048;
const MOST_LINES = 30;

export type TemplateVerdict =
  | Granted<{ template: ReportTemplateRow }>
  | Refusal<'REPORT_TEMPLATE_LENGTH', { most: number }>
  | Refusal<'REPORT_PLACE_UNKNOWN', { place: string }>;

export function readTemplate(typed: { zh: string; en: string }): TemplateVerdict {
  const template = { zh: tidy(typed.zh), en: tidy(typed.en) };
  for (const text of [template.zh, template.en]) {
    const length = Array.from(text).length;
    if (length < 1 || length > LONGEST_TEMPLATE || text.split('\n').length > MOST_LINES)
      return { ok: false, why: 'REPORT_TEMPLATE_LENGTH', most: LONGEST_TEMPLATE };
    for (const [, place = ''] of text.matchAll(/\{([^{}]*)\}/g)) {
      if (!isPlace(place)) return { ok: false, why: 'REPORT_PLACE_UNKNOWN', place: place.slice(0, 20) };
    }
  }
  return { ok: true, template };
}

const isPlace = (word: string): word is Place => (PLACES as readonly string[]).includes(word);

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n]/gu, '')
    .trim();

/** `clock` writes a time of the business day: 11:00. */
export interface Writing {
  readonly language: Language;
  clock(at: Date): string;
}

export function writeReport(template: ReportTemplateRow, facts: Facts, clock: (at: Date) => string): Words {
  return { zh: fitted(template.zh, facts, { language: 'zh-CN', clock }), en: fitted(template.en, facts, { language: 'en', clock }) };
}

export function titleOf(facts: Facts, clock: (at: Date) => string): Words {
  const zh = headline(facts, { language: 'zh-CN', clock });
  const en = headline(facts, { language: 'en', clock });
  return { zh: `${clock(facts.at)} 战报 · ${zh}`, en: `${clock(facts.at)} report · ${en}` };
}

const encoder = new TextEncoder();
const bytesIn = (text: string): number => encoder.encode(text).length;

function fitted(template: string, facts: Facts, writing: Writing): string {
  for (let named = facts.top.length; named >= 0; named -= 1) {
    const text = filled(template, { ...facts, top: facts.top.slice(0, named) }, writing);
    if (bytesIn(text) <= MOST_BYTES) return text;
  }
  // A template that is too long by itself, as it can be with Chinese letters: whole letters up to the limit.
  const letters = Array.from(filled(template, { ...facts, top: [] }, writing));
  while (bytesIn(letters.join('')) > MOST_BYTES) letters.length -= Math.max(1, Math.ceil((bytesIn(letters.join('')) - MOST_BYTES) / 4));
  return letters.join('');
}

function filled(template: string, facts: Facts, writing: Writing): string {
  const said = new Map<Place, string | null>(PLACES.map((place) => [place, say(place, facts, writing)]));
  return template
    .split('\n')
    .filter((line) => [...line.matchAll(/\{([a-z]+)\}/g)].every(([, place = '']) => !isPlace(place) || said.get(place) !== null))
    .map((line) => line.replace(/\{([a-z]+)\}/g, (whole, place: string) => (isPlace(place) ? (said.get(place) ?? '') : whole)))
    .join('\n')
    .trim();
}

export const percent = (basisPoints: number): string => `${(Math.trunc(basisPoints / 10) / 10).toFixed(1)}%`;
export const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
/** Totals always carry one decimal, rounded as the pages round it: ¥171.4万. */
export function totalYuan(fen: number, language: Language): string {
  if (language !== 'zh-CN' || Math.abs(fen) < 1_000_000 || Math.abs(fen) >= 10_000_000_000) return shortYuan(fen, language);
  const tenths = Math.round(Math.abs(fen) / 100_000);
  return `${fen < 0 ? '-' : ''}¥${Math.floor(tenths / 10)}.${tenths % 10}万`;
}
/** Of people, in full: ¥32,574. */
export const wholeYuan = (fen: number): string => formatYuan(Math.trunc(fen / 100) * 100, 'en').replace(/\.00$/, '');

/** Null: there is nothing to say. */
function say(place: Place, facts: Facts, writing: Writing): string | null {
  const { language, clock } = writing;
  const isChinese = language === 'zh-CN';
  switch (place) {
    case 'time':
      return clock(facts.at);
    case 'headline':
      return headline(facts, writing);
    case 'campaign':
      return facts.campaignTitle;
    case 'sales':
      return totalYuan(facts.salesFen, language);
    case 'orders':
      return count(facts.orders);
    case 'sellers':
      return count(facts.sellers);
    case 'members':
      return facts.newMembers > 0 ? count(facts.newMembers) : null;
    case 'goal':
      return facts.goalFen > 0 ? shortYuan(facts.goalFen, language) : null;
    case 'share':
      return facts.goalFen > 0 ? percent(facts.shareBasisPoints) : null;
    case 'plan':
      return againstPlan(facts, isChinese);
    case 'n':
      return facts.top.length > 0 ? String(facts.top.length) : null;
    case 'top':
      return facts.top.length === 0
        ? null
        : facts.top.map(({ name, salesFen }) => `${name} ${wholeYuan(salesFen)}`).join(isChinese ? '，' : ', ');
    case 'climber':
      if (!facts.climber) return null;
      return isChinese
        ? `${facts.climber.name}，升 ${count(facts.climber.places)} 位到第 ${count(facts.climber.rank)} 名`
        : `${facts.climber.name}, up ${count(facts.climber.places)} to place ${count(facts.climber.rank)}`;
    case 'star':
      if (!facts.star) return null;
      return isChinese
        ? `${facts.star.name}，第一次开单就卖出 ${wholeYuan(facts.star.salesFen)}`
        : `${facts.star.name}, ${wholeYuan(facts.star.salesFen)} on the very first day of selling`;
    case 'gap':
      if (!facts.gap) return null;
      return isChinese
        ? `第 ${facts.gap.rank} 名 ${facts.gap.name} 只差第 ${facts.gap.rank - 1} 名 ${facts.gap.aboveName} ${wholeYuan(facts.gap.fen)}`
        : `${facts.gap.name} in place ${facts.gap.rank} is only ${wholeYuan(facts.gap.fen)} behind ${facts.gap.aboveName}`;
    case 'next':
      if (!facts.next) return null;
      return isChinese ? `${clock(facts.next.at)} ${facts.next.title}，准备好` : `${facts.next.title} begins at ${clock(facts.next.at)}`;
  }
}

/** The faster or slower share of what the plan had for this moment. */
export function planBasisPoints({ salesFen, planFen }: Pick<Facts, 'salesFen' | 'planFen'>): number | null {
  return planFen === null || planFen <= 0 ? null : Math.round(((salesFen - planFen) / planFen) * 10_000);
}

function againstPlan(facts: Facts, isChinese: boolean): string | null {
  const by = planBasisPoints(facts);
  if (by === null) return null;
  const share = percent(Math.abs(by));
  if (Math.abs(by) < 10) return isChinese ? '正好跟上计划' : 'right on plan';
  // Behind is said as what is still to be caught up, never as a reproach.
  if (by < 0) return isChinese ? `再追 ${share} 就跟上计划` : `${share} to catch up with the plan`;
  return isChinese ? `比计划快 ${share}` : `${share} ahead of the plan`;
}

const HOUR = 3_600_000;
const HALF_HOUR = HOUR / 2;

export function headline(facts: Facts, { language }: Writing): string {
  const isChinese = language === 'zh-CN';
  const { milestone } = facts;
  if (milestone?.kind === 'GOAL_SHARE' && milestone.shareBasisPoints !== null) {
    const share = `${milestone.shareBasisPoints / 100}%`;
    const isWhole = milestone.shareBasisPoints >= 10_000;
    if (isChinese) return isWhole ? '目标达成！' : `目标完成 ${share}！`;
    return isWhole ? 'The goal is reached!' : `${share} of the goal!`;
  }
  if (milestone?.kind === 'FIRST_TO' && milestone.amountFen !== null && milestone.name !== null) {
    const sum = shortYuan(milestone.amountFen, language);
    return isChinese ? `${milestone.name} 第一个突破 ${sum}！` : `${milestone.name} is the first to reach ${sum}!`;
  }
  const orders = count(facts.orders);
  if (facts.at >= facts.endsAt) return isChinese ? `收官！全场 ${orders} 单` : `It is done: ${orders} orders`;
  const since = facts.at.getTime() - facts.startsAt.getTime();
  const halves = Math.floor(since / HALF_HOUR);
  if (halves < 1) return isChinese ? `开场就卖出 ${orders} 单！` : `${orders} orders from the start!`;
  const hours = halves % 2 === 0 ? String(halves / 2) : (halves / 2).toFixed(1);
  if (isChinese) return `开场${halves === 1 ? '半小时' : ` ${hours} 小时`}，卖出 ${orders} 单！`;
  return `${halves === 1 ? 'half an hour' : hours === '1' ? 'one hour' : `${hours} hours`} in, ${orders} orders!`;
}
