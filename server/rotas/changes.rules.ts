// What a plan changes, and how a person reads it: 周五 5月15日 20:00 值班巡视：木子在路上 → 一苇渡江.

import type { BusinessTime } from '../core/time.ts';
import type { Words } from '../generated/types.ts';

export interface Held<Person> {
  readonly cause: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly holders: readonly Person[];
}

export interface Change<Person> {
  shiftCause: string;
  at: Date;
  /** Where the time changes too. */
  wasAt: Date | null;
  before: Person[];
  after: Person[];
  isRemoved: boolean;
}

/**
 * Turn by turn, in the order of time. A turn that is new and that nobody has yet is no change to anybody, and is left to the gaps.
 */
export function changesBetween<Person>(
  before: readonly Held<Person>[],
  after: readonly Held<Person>[],
  text: (person: Person) => string,
): Change<Person>[] {
  const was = new Map(before.map((shift) => [shift.cause, shift]));
  const stays = new Set(after.map(({ cause }) => cause));
  const changes: Change<Person>[] = [];
  for (const shift of after) {
    const old = was.get(shift.cause);
    const wasAt = old !== undefined && old.startsAt.getTime() !== shift.startsAt.getTime() ? old.startsAt : null;
    const isSame = sameOf(old?.holders ?? [], shift.holders, text);
    if (isSame && wasAt === null) continue;
    changes.push({
      shiftCause: shift.cause,
      at: shift.startsAt,
      wasAt,
      before: [...(old?.holders ?? [])],
      after: [...shift.holders],
      isRemoved: false,
    });
  }
  for (const old of before) {
    if (stays.has(old.cause)) continue;
    changes.push({ shiftCause: old.cause, at: old.startsAt, wasAt: null, before: [...old.holders], after: [], isRemoved: true });
  }
  return changes.sort((one, other) => one.at.getTime() - other.at.getTime() || (one.shiftCause < other.shiftCause ? -1 : 1));
}

function sameOf<Person>(one: readonly Person[], other: readonly Person[], text: (person: Person) => string): boolean {
  const texts = (people: readonly Person[]) => people.map(text).sort().join(' ');
  return one.length === other.length && texts(one) === texts(other);
}

const WEEKDAYS_ZH = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;
const WEEKDAYS_EN = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** 周五 5月15日 20:00 */
export function whenWords(time: BusinessTime, at: Date): Words {
  const [, month, day] = time.dayKey(at).split('-').map(Number);
  const weekday = time.weekday(at) - 1;
  const clock = time.clock(at);
  return {
    zh: `${WEEKDAYS_ZH[weekday] ?? ''} ${month ?? 0}月${day ?? 0}日 ${clock}`,
    en: `${WEEKDAYS_EN[weekday] ?? ''} ${day ?? 0} ${MONTHS_EN[(month ?? 1) - 1] ?? ''} ${clock}`,
  };
}

export interface ChangeToTell {
  readonly at: Date;
  readonly wasAt: Date | null;
  readonly isRemoved: boolean;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Where a turn is of one group. */
  readonly group: string | null;
  readonly title: Words;
}

const NOBODY: Words = { zh: '空缺', en: 'nobody' };

export function changeWords(time: BusinessTime, change: ChangeToTell): Words {
  const at = whenWords(time, change.at);
  const was = change.wasAt && whenWords(time, change.wasAt);
  const what = change.title;
  const say = (language: 'zh' | 'en'): string => {
    const people = (names: readonly string[]) => (names.length === 0 ? NOBODY[language] : names.join(language === 'zh' ? '、' : ', '));
    const place = change.group === null ? '' : language === 'zh' ? `（${change.group}）` : ` (${change.group})`;
    const when = was === null ? at[language] : `${was[language]} → ${at[language]}`;
    const colon = language === 'zh' ? '：' : ': ';
    const head = `${when} ${what[language]}${place}${colon}`;
    if (change.isRemoved) return `${head}${people(change.before)} → ${language === 'zh' ? '取消' : 'cancelled'}`;
    const isSame = change.before.join() === change.after.join();
    if (isSame) return `${head}${people(change.after)}`;
    return change.before.length === 0 ? `${head}${people(change.after)}` : `${head}${people(change.before)} → ${people(change.after)}`;
  };
  return { zh: say('zh'), en: say('en') };
}
