// What is due, late or broken, in one shape whatever it comes from; how it is counted, and in which order it is shown.
// Surprise: an operator is one of several in a group of rows only by whom an item names; what nobody is in charge of stands under an
// empty key, so that it is seen and not lost.

import type { DueActionKind, DueBy, DueKind, DueState, Words } from '../generated/types.ts';

export interface Action {
  kind: DueActionKind;
  words: Words;
  link: string | null;
  taskId: string | null;
}

export interface Item {
  /** The same for as long as the item lasts. */
  id: string;
  kind: DueKind;
  state: DueState;
  groupId: string | null;
  operatorId: string | null;
  /** When it is due; of what is broken since when. */
  at: Date | null;
  /** Null where tasks say it, which are read when they are shown; see tellTask. `{who}` stands for the member whom it is about. */
  title: Words | null;
  whoId: string | null;
  action: Action | null;
  tasks?: { id: string; count: number };
}

/** An item as it is shown. */
export type Shown = Item & { title: Words; action: Action };

/** An item as a source tells it: the group says who is in charge, unless the item does. */
export type Told = Omit<Item, 'operatorId'> & { operatorId?: string | null };

export const link = (zh: string, en: string, to: string): Action => ({ kind: 'LINK', words: { zh, en }, link: to, taskId: null });

/** The end of the business day and this moment. */
export interface Clock {
  now: Date;
  endsAt: Date;
}

/** Null for what is due on a later day. */
export function stateOf(dueAt: Date, { now, endsAt }: Clock): 'LATE' | 'DUE' | null {
  if (dueAt < now) return 'LATE';
  return dueAt < endsAt ? 'DUE' : null;
}

export interface Counts {
  all: number;
  broken: number;
  late: number;
  due: number;
}

const FIELD = { BROKEN: 'broken', LATE: 'late', DUE: 'due' } as const satisfies Record<DueState, keyof Counts>;

export function countItems(items: Iterable<Pick<Item, 'state'>>): Counts {
  const counts = { all: 0, broken: 0, late: 0, due: 0 };
  for (const { state } of items) {
    counts.all += 1;
    counts[FIELD[state]] += 1;
  }
  return counts;
}

export function keyOf(by: DueBy, { operatorId, groupId, kind }: Pick<Item, 'operatorId' | 'groupId' | 'kind'>): string {
  return { OPERATOR: operatorId, GROUP: groupId, KIND: kind }[by] ?? '';
}

export interface Section {
  key: string;
  counts: Counts;
}

/** The most troubled first; of equals by key, so that sections do not jump about. */
export function sectionsOf(by: DueBy, items: readonly Item[]): Section[] {
  const byKey = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(by, item);
    const same = byKey.get(key);
    if (same) same.push(item);
    else byKey.set(key, [item]);
  }
  return [...byKey].map(([key, own]) => ({ key, counts: countItems(own) })).sort(moreTroubled);
}

function moreTroubled({ counts: one, key: oneKey }: Section, { counts: other, key: otherKey }: Section): number {
  return other.broken - one.broken || other.late - one.late || other.due - one.due || (oneKey < otherKey ? -1 : 1);
}

const RANK: Record<DueState, number> = { BROKEN: 0, LATE: 1, DUE: 2 };

/** Broken, then late, then due, each by time; a total order, so that a page knows where it ended. */
export function inOrder(items: readonly Item[]): Item[] {
  return items.toSorted(
    (one, other) =>
      RANK[one.state] - RANK[other.state] || (one.at?.getTime() ?? 0) - (other.at?.getTime() ?? 0) || (one.id < other.id ? -1 : 1),
  );
}

/** The items behind the one with this id; all of them where it has gone meanwhile, since nobody knows where it stood. */
export function pageAfter(items: readonly Item[], afterId: string | null, first: number): { page: Item[]; hasNextPage: boolean } {
  const start = afterId === null ? 0 : items.findIndex(({ id }) => id === afterId) + 1;
  return { page: items.slice(start, start + first), hasNextPage: start + first < items.length };
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Up to here hours are said, beyond it days. */
const MOST_HOURS = 72;

/** How long something has lasted, in one unit: `35 分钟`, `52 小时`, `3 天`. */
export function howLong(since: Date, now: Date): Words {
  const span = Math.max(0, now.getTime() - since.getTime());
  if (span < HOUR) return said(Math.max(1, Math.floor(span / MINUTE)), '分钟', 'minute');
  if (span < MOST_HOURS * HOUR) return said(Math.floor(span / HOUR), '小时', 'hour');
  return said(Math.floor(span / DAY), '天', 'day');
}

function said(count: number, zh: string, en: string): Words {
  return { zh: `${count} ${zh}`, en: `${count} ${en}${count === 1 ? '' : 's'}` };
}

/** `1 person`, `3 people`. */
export const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

export interface Presence {
  leaves: readonly { from: string; to: string }[];
  /** The last day. */
  leavesOn: string | null;
}

/** What to say of somebody who is away today or has a last day; null for nobody else. */
export function awayNote({ leaves, leavesOn }: Presence, today: string): Words | null {
  const leave = leaves.find(({ from, to }) => from <= today && today <= to);
  if (leavesOn !== null && leavesOn < today) return { zh: '已离岗', en: 'has left' };
  if (leave) return { zh: `请假至 ${spokenDay(leave.to).zh}`, en: `away until ${spokenDay(leave.to).en}` };
  return leavesOn === null ? null : { zh: `${spokenDay(leavesOn).zh}离岗，交接中`, en: `leaves on ${spokenDay(leavesOn).en}` };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `5月18日`, `18 May`. */
function spokenDay(day: string): Words {
  const [, month = '', date = ''] = day.split('-');
  return { zh: `${Number(month)}月${Number(date)}日`, en: `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''}` };
}
