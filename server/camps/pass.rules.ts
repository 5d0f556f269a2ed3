// Whether somebody passes a camp, why, and what is missing: by the very conditions that decide.
// Surprise: the rule is a tree of two levels, "all of these, and of each group one", because that is what people can read and fill in;
// whoever fell short is told what each unmet condition lacks, and of a group the one that lacks least.

import type { CampMetric, Words } from '../generated/types.ts';

export interface Condition {
  readonly metric: CampMetric;
  readonly threshold: number;
}

export type Part = Condition | { readonly anyOf: readonly Condition[] };

export type Values = Readonly<Record<CampMetric, number>>;

export interface ConditionTold {
  metric: CampMetric;
  threshold: number;
  value: number;
  isMet: boolean;
  missing: number;
  group: number;
  groupKind: 'ALL' | 'ANY';
  words: Words;
  more: Words | null;
}

export interface PassTold {
  isMet: boolean;
  met: number;
  total: number;
  conditions: ConditionTold[];
}

const words = (zh: string, en: string): Words => ({ zh, en });
const many = (n: number, one: string, more: string): string => `${String(n)} ${n === 1 ? one : more}`;

const ASKS: Readonly<Record<CampMetric, (n: number) => Words>> = {
  CHECK_INS: (n) => words(`打卡 ${String(n)} 天`, `Check in on ${many(n, 'day', 'days')}`),
  HOMEWORK_ACCEPTED: (n) => words(`作业通过 ${String(n)} 份`, `${many(n, 'piece', 'pieces')} of homework accepted`),
  HOMEWORK_SCORE: (n) => words(`作业平均 ${String(n)} 分`, `A mean homework score of ${String(n)}`),
  FIRST_ORDER: () => words('完成首单', 'A first order'),
  CODE_ACKNOWLEDGED: () => words('读过并确认群规', 'Group rules read and acknowledged'),
};

const MORE: Readonly<Record<CampMetric, (n: number) => Words>> = {
  CHECK_INS: (n) => words(`再打卡 ${String(n)} 天`, `check in on ${many(n, 'more day', 'more days')}`),
  HOMEWORK_ACCEPTED: (n) => words(`再通过 ${String(n)} 份作业`, `have ${many(n, 'more piece', 'more pieces')} of homework accepted`),
  HOMEWORK_SCORE: (n) => words(`作业平均分再高 ${String(n)} 分`, `raise the mean homework score by ${String(n)}`),
  FIRST_ORDER: () => words('完成首单', 'make the first order'),
  CODE_ACKNOWLEDGED: () => words('确认群规', 'acknowledge the group rules'),
};

/** `group` tells conditions apart of which one is enough; each of the others is a group by itself. */
export function explainPass(pass: readonly Part[], values: Values): PassTold {
  const conditions = pass.flatMap((part, group): ConditionTold[] =>
    'anyOf' in part ? part.anyOf.map((each) => told(each, values, group, 'ANY')) : [told(part, values, group, 'ALL')],
  );
  const met = pass.filter((_part, group) => conditions.some((each) => each.group === group && each.isMet)).length;
  return { isMet: met === pass.length, met, total: pass.length, conditions };
}

function told({ metric, threshold }: Condition, values: Values, group: number, groupKind: 'ALL' | 'ANY'): ConditionTold {
  const value = values[metric];
  const isMet = value >= threshold;
  const missing = isMet ? 0 : threshold - value;
  return {
    metric,
    threshold,
    value,
    isMet,
    missing,
    group,
    groupKind,
    words: ASKS[metric](threshold),
    more: isMet ? null : MORE[metric](missing),
  };
}

/** What is left to do, most of it first as the rule has it; of a group what lacks least in parts of its threshold. Null when nothing is. */
export function missingWords({ conditions }: PassTold): Words | null {
  const groups = new Map<number, ConditionTold[]>();
  for (const each of conditions) groups.set(each.group, [...(groups.get(each.group) ?? []), each]);
  const left = [...groups.values()].flatMap((some) => {
    if (some.some(({ isMet }) => isMet)) return [];
    const least = some.toSorted((one, two) => one.missing / one.threshold - two.missing / two.threshold)[0];
    return least?.more ? [least.more] : [];
  });
  if (left.length === 0) return null;
  return words(left.map(({ zh }) => zh).join('、'), left.map(({ en }) => en).join(', '));
}

export interface Marks {
  readonly checkIns: readonly unknown[];
  readonly homework: readonly { readonly state: string; readonly score: number | null }[];
}

export function valuesOf({ checkIns, homework }: Marks, more: { hasOrder: boolean; hasAcknowledged: boolean }): Values {
  const accepted = homework.filter(({ state }) => state === 'ACCEPTED');
  return {
    CHECK_INS: checkIns.length,
    HOMEWORK_ACCEPTED: accepted.length,
    HOMEWORK_SCORE: meanScore(homework) ?? 0,
    FIRST_ORDER: more.hasOrder ? 1 : 0,
    CODE_ACKNOWLEDGED: more.hasAcknowledged ? 1 : 0,
  };
}

/** Of what was accepted, rounded; null for nothing. */
export function meanScore(homework: Marks['homework']): number | null {
  const scores = homework.flatMap(({ state, score }) => (state === 'ACCEPTED' && score !== null ? [score] : []));
  return scores.length === 0 ? null : Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length);
}

export type Outcome = 'GRADUATE' | 'EXTEND' | 'FAIL' | 'WAIT';

export interface Ending {
  readonly state: string;
  readonly isMet: boolean;
  /** Homework that nobody has reviewed yet. */
  readonly isReviewWaiting: boolean;
  readonly campClosesAt: Date;
  readonly extensionDays: number;
  readonly extendedUntil: Date | null;
  /** After which homework without a review holds nobody any longer. */
  readonly waitsUntil: Date;
  readonly now: Date;
}

/**
 * What becomes of somebody at this moment. Nobody fails for homework that waits for a reviewer: the enrolment stays extended until it is
 * reviewed, for so long as `waitsUntil` says.
 */
export function judgeEnding(ending: Ending): Outcome {
  const { state, now } = ending;
  if (now < ending.campClosesAt) return 'WAIT';
  if (ending.isMet) return 'GRADUATE';
  if (state === 'ACTIVE') return ending.extensionDays > 0 || ending.isReviewWaiting ? 'EXTEND' : 'FAIL';
  if (ending.extendedUntil !== null && now < ending.extendedUntil) return 'WAIT';
  return ending.isReviewWaiting && now < ending.waitsUntil ? 'WAIT' : 'FAIL';
}

/** Not to be guessed from another one: whoever knows a number may ask whose it is. */
export const certificateNo = (campNumber: number, code: string): string => `C${String(campNumber).padStart(3, '0')}-${code}`;
