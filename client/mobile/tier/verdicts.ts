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
export function countedBy(metric: Condition['metric']): 'orders' | 'people' | 'points' | 'times' {
  if (metric === 'DUTY_SCORE') return 'points';
  if (metric === 'CAMP_GRADUATED' || metric === 'VIOLATIONS') return 'times';
  return metric === 'OWN_ORDERS' || metric === 'REPURCHASES' ? 'orders' : 'people';
}

const trimmed = (value: number, places: number): string => String(Number(value.toFixed(places)));

/** `2.1%`, `10%`, below one per cent `0.36%`. */
export function sayShare(basisPoints: number): string {
  const percent = (100 * basisPoints) / WHOLE;
  return `${trimmed(percent, Math.abs(percent) < 1 ? 2 : 1)}%`;
}

/** `¥1,036`, `12`, `2.1%`, and the replication index as so many of a hundred; the word for what is counted stands in the texts. */
export function sayValue({ unit, metric }: Pick<Condition, 'unit' | 'metric'>, value: number, { yuanPlain, count }: Formats): string {
  if (unit === 'FEN') return yuanPlain(value);
  if (unit === 'COUNT') return count(value);
  return metric === 'REPLICATION_INDEX' ? trimmed((100 * value) / WHOLE, 1) : sayShare(value);
}

/** What a value, always a whole number, must reach or must not exceed: hysteresis leaves thresholds such as 2.7 orders. */
export function limitOf({ comparison, threshold }: Pick<Condition, 'comparison' | 'threshold'>): number {
  return comparison === 'AT_LEAST' ? Math.ceil(threshold) : Math.floor(threshold);
}

/** Whether the next thing that leaves the window makes what is met now fall short. */
export function isAboutToFall({
  comparison,
  threshold,
  value,
  isMet,
  dropsBy,
}: Pick<Condition, 'comparison' | 'threshold' | 'value' | 'isMet' | 'dropsBy'>): boolean {
  return isMet && comparison === 'AT_LEAST' && dropsBy !== null && value - dropsBy < threshold;
}

export interface Meter {
  /** Per cent of the track. */
  readonly filled: number;
  readonly mark: number;
}

/** The whole track is the larger of value and threshold, so that the mark shows how far above one is. */
export function meterOf({ value, comparison, threshold }: Pick<Condition, 'value' | 'comparison' | 'threshold'>): Meter {
  const limit = limitOf({ comparison, threshold });
  const most = Math.max(value, limit);
  if (most <= 0) return { filled: 0, mark: 100 };
  return { filled: (100 * Math.max(0, value)) / most, mark: (100 * limit) / most };
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
export function missingOf<Shown extends { readonly isMet: boolean }>({
  conditions,
}: {
  readonly conditions: readonly Shown[];
}): readonly Shown[] {
  return conditions.filter(({ isMet }) => !isMet);
}
