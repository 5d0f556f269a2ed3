// The boxes of a week's grid: how they are read, what speaks against them, and what one version changes against another.
// Surprise: a text outside the send slots is worth a warning only: it belongs to its moment. Overlaps and quiet hours are faults.

import type { ActivityKind, ModelChangeKind, Tier, Words } from '../generated/types.ts';
import type { CellRow } from './model.ts';

/** A text of 500 characters is at most 2,000 bytes, and a robot takes 2,048. */
export const LIMITS = { cells: 42, title: 20, text: 500, shortest: 15, longest: 480, step: 5 } as const;
const DAY_MINUTES = 1_440;
const HOUR_MINUTES = 60;

const WEEKDAYS: readonly Words[] = [
  { zh: '周一', en: 'Mon' },
  { zh: '周二', en: 'Tue' },
  { zh: '周三', en: 'Wed' },
  { zh: '周四', en: 'Thu' },
  { zh: '周五', en: 'Fri' },
  { zh: '周六', en: 'Sat' },
  { zh: '周日', en: 'Sun' },
];

/** Minutes since midnight of a time on the clock; null where it is none. */
export function minutesOf(clock: string): number | null {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock) ?? [];
  return hour === undefined ? null : Number(hour) * HOUR_MINUTES + Number(minute);
}

const startOf = ({ at }: Pick<CellRow, 'at'>): number => minutesOf(at) ?? 0;
const endOf = (cell: Pick<CellRow, 'at' | 'minutes'>): number => startOf(cell) + cell.minutes;

export function inOrder<Cell extends Pick<CellRow, 'weekday' | 'at' | 'id'>>(cells: readonly Cell[]): Cell[] {
  return [...cells].sort((a, b) => a.weekday - b.weekday || startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));
}

export interface TypedCell {
  readonly id?: string | null | undefined;
  readonly weekday: number;
  readonly at: string;
  readonly minutes: number;
  readonly kind: ActivityKind;
  readonly title: string;
  readonly text?: string | null | undefined;
}

type CellFault =
  'CELL_DAY_WRONG' | 'CELL_TIME_WRONG' | 'CELL_MINUTES_WRONG' | 'CELL_OVER_MIDNIGHT' | 'CELL_TITLE_WRONG' | 'CELL_TEXT_TOO_LONG';
export type CellVerdict =
  { ok: true; cell: Omit<CellRow, 'id'> } | { ok: false; why: CellFault; title: string; most?: number; least?: number };

const lengthOf = (text: string): number => Array.from(text).length;

function tidyTitle(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

export function readCell({ weekday, at, minutes, kind, title: typed, text: line }: TypedCell): CellVerdict {
  const title = tidyTitle(typed);
  const text = (line ?? '').normalize('NFC').trim();
  const start = minutesOf(at);
  if (title === '' || lengthOf(title) > LIMITS.title) return { ok: false, why: 'CELL_TITLE_WRONG', title, most: LIMITS.title };
  if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) return { ok: false, why: 'CELL_DAY_WRONG', title };
  if (start === null || start % LIMITS.step !== 0) return { ok: false, why: 'CELL_TIME_WRONG', title };
  if (!Number.isInteger(minutes) || minutes < LIMITS.shortest || minutes > LIMITS.longest || minutes % LIMITS.step !== 0)
    return { ok: false, why: 'CELL_MINUTES_WRONG', title, least: LIMITS.shortest, most: LIMITS.longest };
  if (start + minutes > DAY_MINUTES) return { ok: false, why: 'CELL_OVER_MIDNIGHT', title };
  if (lengthOf(text) > LIMITS.text) return { ok: false, why: 'CELL_TEXT_TOO_LONG', title, most: LIMITS.text };
  return { ok: true, cell: { weekday: weekday as CellRow['weekday'], at, minutes, kind, title, text: text === '' ? null : text } };
}

export type CellsVerdict =
  { ok: true; cells: CellRow[] } | Exclude<CellVerdict, { ok: true }> | { ok: false; why: 'MODEL_TOO_LARGE'; most: number };

/** Those of known ids keep them; the others are given new ones. */
export function readCells(typed: readonly TypedCell[], known: ReadonlySet<string>, newCellId: () => string): CellsVerdict {
  if (typed.length > LIMITS.cells) return { ok: false, why: 'MODEL_TOO_LARGE', most: LIMITS.cells };
  const cells: CellRow[] = [];
  const used = new Set<string>();
  for (const each of typed) {
    const verdict = readCell(each);
    if (!verdict.ok) return verdict;
    const id = each.id != null && known.has(each.id) && !used.has(each.id) ? each.id : newCellId();
    used.add(id);
    cells.push({ id, ...verdict.cell });
  }
  return { ok: true, cells: inOrder(cells) };
}

/** The clocks at which groups are written to, and the hours in which nothing happens: over midnight too. */
export interface Hours {
  readonly slots: readonly string[];
  readonly quietFrom: string;
  readonly quietTo: string;
}

export function touchesQuiet(cell: Pick<CellRow, 'at' | 'minutes'>, { quietFrom, quietTo }: Hours): boolean {
  const [from, to, start, end] = [minutesOf(quietFrom) ?? 0, minutesOf(quietTo) ?? 0, startOf(cell), endOf(cell)];
  if (from === to) return false;
  const stretches = from < to ? [[from, to]] : [[0, to], [from, DAY_MINUTES]]; // prettier-ignore
  return stretches.some(([a = 0, b = 0]) => start < b && end > a);
}

/** Whether groups expect a text then. */
export const isSendSlot = ({ at }: Pick<CellRow, 'at'>, { slots }: Hours): boolean => slots.includes(at);

export function overlap(a: Pick<CellRow, 'weekday' | 'at' | 'minutes'>, b: Pick<CellRow, 'weekday' | 'at' | 'minutes'>): boolean {
  return a.weekday === b.weekday && startOf(a) < endOf(b) && startOf(b) < endOf(a);
}

export interface Finding {
  code: 'CELLS_OVERLAP' | 'CELL_IN_QUIET_HOURS' | 'CELL_OUTSIDE_SLOTS';
  cellId: string;
  otherId: string | null;
  isHard: boolean;
  words: Words;
}

export const whenOf = ({ weekday, at }: Pick<CellRow, 'weekday' | 'at'>): Words => {
  const day = WEEKDAYS[weekday - 1] ?? { zh: '', en: '' };
  return { zh: `${day.zh} ${at}`, en: `${day.en} ${at}` };
};

/** Both of two that overlap are named in one finding, by the earlier one. */
export function findingsOf(cells: readonly CellRow[], hours: Hours): Finding[] {
  const found: Finding[] = [];
  inOrder(cells).forEach((cell, index, sorted) => {
    const when = whenOf(cell);
    for (const other of sorted.slice(index + 1).filter((each) => overlap(cell, each)))
      found.push({
        code: 'CELLS_OVERLAP',
        cellId: cell.id,
        otherId: other.id,
        isHard: true,
        words: {
          zh: `${when.zh}「${cell.title}」与「${other.title}」（${other.at} 开始）重叠`,
          en: `“${titleWords(cell.title).en}” (${when.en}) overlaps “${titleWords(other.title).en}”, which begins at ${other.at}`,
        },
      });
    if (touchesQuiet(cell, hours))
      found.push({
        code: 'CELL_IN_QUIET_HOURS',
        cellId: cell.id,
        otherId: null,
        isHard: true,
        words: {
          zh: `${when.zh}「${cell.title}」在静默时段（${hours.quietFrom}–${hours.quietTo}）内`,
          en: `“${titleWords(cell.title).en}” (${when.en}) lies in the quiet hours, ${hours.quietFrom}–${hours.quietTo}`,
        },
      });
    else if (cell.text !== null && !isSendSlot(cell, hours))
      found.push({
        code: 'CELL_OUTSIDE_SLOTS',
        cellId: cell.id,
        otherId: null,
        isHard: false,
        words: {
          zh: `${when.zh}「${cell.title}」要发文字，但不在发送时点（${hours.slots.join('、')}）`,
          en: `“${titleWords(cell.title).en}” (${when.en}) posts a text outside the send slots (${hours.slots.join(', ')})`,
        },
      });
  });
  return found;
}

export interface CellChange {
  kind: ModelChangeKind;
  cellId: string;
  words: Words;
}

export const isSameCell = (a: Omit<CellRow, 'id'>, b: Omit<CellRow, 'id'>): boolean =>
  a.weekday === b.weekday && a.at === b.at && a.minutes === b.minutes && a.kind === b.kind && a.title === b.title && a.text === b.text;

/** In the order of the week; what is taken out comes last. */
export function changesBetween(before: readonly CellRow[], after: readonly CellRow[]): CellChange[] {
  const old = new Map(before.map((cell) => [cell.id, cell]));
  const kept = new Set(after.map(({ id }) => id));
  const found = inOrder(after).flatMap((cell): CellChange[] => {
    const was = old.get(cell.id);
    if (was === undefined) return [{ kind: 'ADDED', cellId: cell.id, words: described(cell) }];
    return isSameCell(was, cell) ? [] : [{ kind: 'CHANGED', cellId: cell.id, words: changeWords(was, cell) }];
  });
  const gone = inOrder(before).filter(({ id }) => !kept.has(id));
  return [...found, ...gone.map((cell): CellChange => ({ kind: 'REMOVED', cellId: cell.id, words: described(cell) }))];
}

function described(cell: CellRow): Words {
  const when = whenOf(cell);
  const minutes = String(cell.minutes);
  return { zh: `${when.zh} ${cell.title}，${minutes} 分钟`, en: `${when.en} ${titleWords(cell.title).en}, ${minutes} minutes` };
}

function changeWords(was: CellRow, cell: CellRow): Words {
  const parts: Words[] = [];
  const [from, to] = [whenOf(was), whenOf(cell)];
  if (from.zh !== to.zh) parts.push({ zh: `改到 ${to.zh}`, en: `moves to ${to.en}` });
  if (was.minutes !== cell.minutes)
    parts.push({
      zh: `时长 ${String(was.minutes)} → ${String(cell.minutes)} 分钟`,
      en: `${String(was.minutes)} → ${String(cell.minutes)} minutes`,
    });
  if (was.title !== cell.title) parts.push({ zh: `改名为「${cell.title}」`, en: `is called “${titleWords(cell.title).en}”` });
  if (was.kind !== cell.kind) parts.push({ zh: '换了类型', en: 'is of another kind' });
  if (was.text !== cell.text)
    parts.push(
      cell.text === null ? { zh: '不再发文字', en: 'posts nothing any more' } : { zh: '群内文字有改动', en: 'posts another text' },
    );
  return {
    zh: `${from.zh} ${was.title}：${parts.map(({ zh }) => zh).join('，')}`,
    en: `${from.en} ${titleWords(was.title).en}: ${parts.map(({ en }) => en).join(', ')}`,
  };
}

type Usual = readonly [weekday: CellRow['weekday'], at: string, minutes: number, kind: ActivityKind, title: string, text: string | null];

const USUAL: Record<Tier, readonly Usual[]> = {
  NEW: [
    [1, '10:00', 60, 'TRAINING', '周一培训', '【周一培训】现在开始，今天学：怎样发好一条朋友圈。听完在群里打个 1。'],
    [2, '10:00', 60, 'FLASH_SALE', '新手闪购', '【新手闪购】10 点开抢，今天的三款都适合第一次分享，先买给自己用用看。'],
    [3, '10:00', 60, 'BRIEFING', '爆品预告', '【爆品预告】明天的爆品卖点、价格和素材都在素材包里，今晚先预热。'],
    [5, '10:00', 90, 'VALUES', '平台与价值观', '【平台与价值观】认识平台，认识我们卖的每一件好货，有问题随时问。'],
    [6, '14:00', 60, 'SHARING', '领袖分享', '【领袖分享】今天请一位头部伙伴讲讲她的第一个月。'],
    [7, '16:00', 30, 'OTHER', '一周小结', null],
  ],
  MID: [
    [1, '14:00', 90, 'TRAINING', '周一培训', '【周一培训】本周主题：怎样带好第一批下级。现在开始。'],
    [2, '14:00', 60, 'PICKING', '腰部选品会', null],
    [3, '14:00', 60, 'BRIEFING', '爆品预告', '【爆品预告】明天的爆品卖点、利润和素材都齐了，先领素材包。'],
    [4, '20:00', 60, 'SHARING', '轮流分享', null],
    [5, '16:00', 90, 'VALUES', '平台与价值观', '【平台与价值观】这周的规则变化和好故事，看完在群里聊聊。'],
    [7, '10:00', 60, 'MEETING', '下周安排', null],
  ],
  HEAD: [
    [1, '16:00', 60, 'TRAINING', '周一培训', null],
    [2, '16:00', 60, 'PICKING', '头部选品会', '【头部选品会】下周候选商品已发，请看样品后给意见。'],
    [3, '16:00', 60, 'BRIEFING', '爆品预告', '【爆品预告】明天的爆品节奏、奖励和直播分工都在这里。'],
    [5, '14:00', 90, 'VALUES', '平台与价值观', null],
    [6, '10:00', 90, 'SHARING', '领袖分享', '【领袖分享】本周轮到的伙伴开讲，讲完留 20 分钟提问。'],
    [7, '20:00', 60, 'MEETING', '周例会', null],
  ],
};

/** What a tier may begin with. */
export function usualCells(tier: Tier): CellRow[] {
  return USUAL[tier].map(([weekday, at, minutes, kind, title, text], index) => ({
    id: `usual-${String(index + 1)}`,
    weekday,
    at,
    minutes,
    kind,
    title,
    text,
  }));
}

const ENGLISH: Readonly<Record<string, string>> = {
  周一培训: 'Monday training',
  新手闪购: 'Flash sale for newcomers',
  爆品预告: 'Hot product preview',
  平台与价值观: 'Platform and values',
  领袖分享: 'Leaders share',
  一周小结: 'The week in short',
  腰部选品会: 'Product choice',
  轮流分享: 'Sharing in turn',
  下周安排: 'Next week’s plan',
  头部选品会: 'Product choice',
  周例会: 'Weekly meeting',
};

/** A usual title in both languages; one of somebody's own stays as it is written. */
export const titleWords = (title: string): Words => ({ zh: title, en: ENGLISH[title] ?? title });
