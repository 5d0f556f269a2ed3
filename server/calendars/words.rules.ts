// What calendars say in sentences.

import type { BookingConflictKind, Words } from '../generated/types.ts';

const DAYS_ZH = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;
const DAYS_EN = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** A time as people say it: weekday and clock. */
export interface Said {
  readonly title: Words;
  readonly weekday: number;
  /** `20:00` */
  readonly from: string;
  readonly to: string;
}

const zhTime = ({ from, to }: Said): string => `${from} – ${to}`;

export function overlapWords(name: string, one: Said, two: Said, minutes: number): Words {
  return {
    zh: `${name} ${DAYS_ZH[one.weekday - 1] ?? ''}既有${one.title.zh}（${zhTime(one)}），又有${two.title.zh}（${zhTime(two)}），重叠 ${minutes} 分钟。`,
    en: `${name} has ${one.title.en} (${zhTime(one)}) and ${two.title.en} (${zhTime(two)}) on ${DAYS_EN[one.weekday - 1] ?? ''}: ${minutes} minutes overlap.`,
  };
}

export function restWords(name: string, one: Said, two: Said, minutes: number): Words {
  return {
    zh: `${name} 的${one.title.zh}（${DAYS_ZH[one.weekday - 1] ?? ''} ${zhTime(one)}）和${two.title.zh}（${DAYS_ZH[two.weekday - 1] ?? ''} ${zhTime(two)}）之间少休息 ${minutes} 分钟。`,
    en: `${name} lacks ${minutes} minutes of rest between ${one.title.en} (${DAYS_EN[one.weekday - 1] ?? ''} ${zhTime(one)}) and ${two.title.en} (${DAYS_EN[two.weekday - 1] ?? ''} ${zhTime(two)}).`,
  };
}

export function absentWords(name: string, what: Said): Words {
  return {
    zh: `${name} 请假，${DAYS_ZH[what.weekday - 1] ?? ''} ${zhTime(what)} 的${what.title.zh}没有人做。`,
    en: `${name} is away: nobody does ${what.title.en} on ${DAYS_EN[what.weekday - 1] ?? ''} ${zhTime(what)}.`,
  };
}

export const moveLabel = ({ title, from }: Pick<Said, 'title' | 'from'>): Words => ({
  zh: `${title.zh}改到 ${from}`,
  en: `Move ${title.en} to ${from}`,
});
export const handLabel = (name: string): Words => ({ zh: `由${name}替`, en: `Let ${name} do it` });

export const groupsDetail = (groups: number): Words => ({ zh: `${groups} 群`, en: groups === 1 ? '1 group' : `${groups} groups` });

/** Why somebody cannot well be asked for a time; `what` is in the way. */
export function bookedWords(kind: BookingConflictKind, name: string, what: { title: Words; times: string } | null): Words {
  switch (kind) {
    case 'BOOKED':
      return {
        zh: `${name} 那时有${what?.title.zh ?? '别的安排'}（${what?.times ?? ''}）。`,
        en: `${name} has ${what?.title.en ?? 'something else'} then (${what?.times ?? ''}).`,
      };
    case 'REST':
      return {
        zh: `${name} 和${what?.title.zh ?? '别的安排'}（${what?.times ?? ''}）之间休息不够。`,
        en: `${name} would have too little rest beside ${what?.title.en ?? 'something else'} (${what?.times ?? ''}).`,
      };
    case 'ABSENT':
      return { zh: `${name} 那时请假。`, en: `${name} is away then.` };
    case 'OUTSIDE_HOURS':
      return { zh: `不在 ${name} 方便的时间里。`, en: `It is outside the hours that ${name} has given.` };
  }
}
