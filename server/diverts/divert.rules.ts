// What may be done with a divert in which state, what may be asked of one, and how it is said what cannot be.

import type { DayKey } from '../core/time.ts';
import { shiftKey } from '../core/time.ts';
import type { DivertState, Tier, Words } from '../generated/types.ts';
import type { PlanBroken } from './plan.rules.ts';

export const MOST_PEOPLE = 200_000;
export const USUAL_PEOPLE = 20_000;
/** Two months: who waits longer for an invitation does not come. */
export const HORIZON_DAYS = 60;
/** After that there is no time left to send the day's requests. */
export const LAST_HOUR = '15:00';
const LONGEST_TITLE = 60;
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

type Act = 'PLAN_AGAIN' | 'START' | 'STOP' | 'DISCARD';

const ALLOWED: Readonly<Record<DivertState, readonly Act[]>> = {
  // Whatever stopped the planning: nothing is promised yet.
  PLANNING: ['DISCARD'],
  PLANNED: ['PLAN_AGAIN', 'START', 'DISCARD'],
  STARTING: ['STOP'],
  RUNNING: ['STOP'],
  DONE: [],
  STOPPED: [],
};

export type ActVerdict = { ok: true } | { ok: false; why: 'DIVERT_NOT_NOW'; state: DivertState };

export function mayDo(act: Act, state: DivertState): ActVerdict {
  return ALLOWED[state].includes(act) ? { ok: true } : { ok: false, why: 'DIVERT_NOT_NOW', state };
}

export type StartVerdict = ActVerdict | { ok: false; why: 'DIVERT_PLAN_STALE' } | { ok: false; why: 'DIVERT_EMPTY' };

export interface StartLook {
  state: DivertState;
  planSeq: number;
  groups: number;
  firstDay: DayKey | null;
}

/** The plan that was looked at, on a day on which it can still begin. */
export function mayStart(divert: StartLook, lookedAt: number, today: DayKey): StartVerdict {
  const verdict = mayDo('START', divert.state);
  if (!verdict.ok) return verdict;
  if (divert.groups === 0) return { ok: false, why: 'DIVERT_EMPTY' };
  const isStale = divert.planSeq !== lookedAt || (divert.firstDay !== null && divert.firstDay < today);
  return isStale ? { ok: false, why: 'DIVERT_PLAN_STALE' } : { ok: true };
}

export interface DivertAsked {
  title: string;
  province?: string | null | undefined;
  joinedFrom?: DayKey | null | undefined;
  joinedTo?: DayKey | null | undefined;
  isKol?: boolean | null | undefined;
  most?: number | null | undefined;
}

export type AskedVerdict =
  | {
      ok: true;
      title: string;
      filter: { province: string | null; joinedFrom: DayKey | null; joinedTo: DayKey | null; isKol: boolean | null; most: number };
    }
  | { ok: false; why: 'DIVERT_TITLE_WRONG'; most: number }
  | { ok: false; why: 'DIVERT_MOST_OUT_OF_RANGE'; most: number }
  | { ok: false; why: 'DIVERT_DAYS_WRONG' };

export function readDivert({ title: typed, province, joinedFrom, joinedTo, isKol, most }: DivertAsked): AskedVerdict {
  const title = typed.normalize('NFC').trim().replace(/\s+/g, ' ');
  const length = Array.from(title).length;
  if (length < 1 || length > LONGEST_TITLE || UNPRINTABLE.test(title)) return { ok: false, why: 'DIVERT_TITLE_WRONG', most: LONGEST_TITLE };
  const people = most ?? USUAL_PEOPLE;
  if (!Number.isInteger(people) || people < 1 || people > MOST_PEOPLE)
    return { ok: false, why: 'DIVERT_MOST_OUT_OF_RANGE', most: MOST_PEOPLE };
  if (joinedFrom != null && joinedTo != null && joinedFrom > joinedTo) return { ok: false, why: 'DIVERT_DAYS_WRONG' };
  const place = (province ?? '').normalize('NFC').trim();
  return {
    ok: true,
    title,
    filter: {
      province: place === '' ? null : place,
      joinedFrom: joinedFrom ?? null,
      joinedTo: joinedTo ?? null,
      isKol: isKol ?? null,
      most: people,
    },
  };
}

/** The days that a plan made at that moment may use. `clock` is `HH:MM` in the business zone. */
export function daysFrom(today: DayKey, clock: string): DayKey[] {
  const first = clock < LAST_HOUR ? today : shiftKey(today, 1);
  return Array.from({ length: HORIZON_DAYS }, (_, index) => shiftKey(first, index));
}

export function problemOf({ what, by }: PlanBroken): { code: string; by: number; words: Words } {
  return { code: what, by, words: wordsOf(what, by) };
}

function wordsOf(what: PlanBroken['what'], by: number): Words {
  switch (what) {
    case 'ROOM':
      return {
        zh: `可邀入的群位不够，差 ${by} 个：请让更多用户运营接手新群，或先处理将满的群。`,
        en: `${by} places are missing in groups that can be invited into: let operators take on more groups, or make room first.`,
      };
    case 'FRIENDS_A_DAY':
      return {
        zh: `${HORIZON_DAYS} 天内的每日加友名额不够，差 ${by} 个：请增加个人IP号，或分批引流。`,
        en: `The daily caps of ${HORIZON_DAYS} days are ${by} requests short: add accounts, or divert in several lots.`,
      };
    case 'FRIENDS_IN_ALL':
      return {
        zh: `个人IP号的好友总数不够，差 ${by} 个：请增加新号。`,
        en: `The accounts hold ${by} friends too few: add accounts.`,
      };
    case 'MATCH':
      return {
        zh: `群位和加友名额不在同样的个人IP号上，有 ${by} 人排不进：请给有名额的账号分配更多的群。`,
        en: `${by} people find no place because room and requests lie with different accounts: give more groups to accounts with requests left.`,
      };
  }
}

/** People whom nobody could place when the divert was started, after it had been planned again. */
export const notStarted = (by: number): { code: string; by: number; words: Words } => ({
  code: 'NOT_STARTED',
  by,
  words: {
    zh: `启动时名额已被占用，有 ${by} 人没有排进；他们仍未入群，可再做一次引流。`,
    en: `${by} people found no place at the start because others had taken it; they are in no group yet, so another divert finds them.`,
  },
});

const TIER_ZH: Record<Tier, string> = { NEW: '新手', MID: '腰部', HEAD: '头部' };

export const tierPlanTitle = (leave: Tier, join: Tier): string => `${TIER_ZH[leave]}→${TIER_ZH[join]} 社群调整`;
