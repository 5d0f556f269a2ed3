// How conditions are shown on a phone: values in the unit of their metric, how far the bar is filled, where the mark of the
// threshold stands, which day of the grace it is. Pure.

import type { Formats } from '../../shared/formats.ts';
import type { WhyData } from '../generated.ts';

export type Explanation = NonNullable<NonNullable<WhyData['me']>['distributor']>['explanation'];
export type Side = NonNullable<Explanation['rise']>;
export type Condition = Side['conditions'][number];
export type Standing = Explanation['standing'];

/** Basis points of the whole. */
const WHOLE = 10_000;
const DAY_MILLISECONDS = 86_400_000;

/** What a metric of the unit COUNT counts. */
export function countedBy(metric: Condition['metric']): 'orders' | 'people' {
  return metric === 'OWN_ORDERS' || metric === 'REPURCHASES' ? 'orders' : 'people';
}

/** `¥1,036`, `12`, `2.1 %`; the word for what is counted stands in the texts. */
export function sayValue({ unit }: Pick<Condition, 'unit'>, value: number, { yuanPlain, count, share }: Formats): string {
  if (unit === 'FEN') return yuanPlain(value);
  return unit === 'COUNT' ? count(value) : share(value / WHOLE);
}

export interface Meter {
  /** Per cent of the track. */
  readonly filled: number;
  readonly mark: number;
}

/** The whole track is the larger of value and threshold, so that the mark shows how far above one is. */
export function meterOf({ value, threshold }: Pick<Condition, 'value' | 'threshold'>): Meter {
  const most = Math.max(value, threshold);
  if (most <= 0) return { filled: 0, mark: 100 };
  return { filled: (100 * Math.max(0, value)) / most, mark: (100 * threshold) / most };
}

export interface Grace {
  /** From 1. */
  readonly day: number;
  readonly days: number;
  readonly left: number;
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS);

/** Null for who is not in grace. `today` is a business day. */
export function graceOf({ graceSince, graceUntil }: Pick<Standing, 'graceSince' | 'graceUntil'>, today: string): Grace | null {
  if (graceSince === null || graceUntil === null) return null;
  const days = Math.max(1, daysBetween(graceSince, graceUntil));
  const day = Math.min(days, Math.max(1, daysBetween(graceSince, today) + 1));
  return { day, days, left: Math.max(0, days - day) };
}

/** The day before: the last one on which something can still be done. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** What is still missing; of conditions that need not all hold, too, since any of them may do. */
export function missingOf({ conditions }: Pick<Side, 'conditions'>): readonly Condition[] {
  return conditions.filter(({ isMet }) => !isMet);
}
