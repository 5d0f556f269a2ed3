// Every metric: its unit, over which windows it is measured, and in which direction it is good.

import type { Metric, MetricUnit, MetricWindow } from '../generated/types.ts';

export interface MetricDefinition {
  readonly unit: MetricUnit;
  readonly isOfTeam: boolean;
  /** Less is better. */
  readonly isBad: boolean;
  /** Where not every window makes sense. */
  readonly windows?: readonly MetricWindow[];
  /** No value is ever greater. */
  readonly most?: number;
}

export const METRICS: Readonly<Record<Metric, MetricDefinition>> = {
  OWN_SALES: { unit: 'FEN', isOfTeam: false, isBad: false },
  OWN_ORDERS: { unit: 'COUNT', isOfTeam: false, isBad: false },
  REPURCHASES: { unit: 'COUNT', isOfTeam: false, isBad: false },
  BUYERS: { unit: 'COUNT', isOfTeam: false, isBad: false },
  REFUND_RATE: { unit: 'BASIS_POINTS', isOfTeam: false, isBad: true },
  TEAM_SALES: { unit: 'FEN', isOfTeam: true, isBad: false },
  DIRECT_RECRUITS: { unit: 'COUNT', isOfTeam: true, isBad: false },
  TEAM_RECRUITS: { unit: 'COUNT', isOfTeam: true, isBad: false },
  ACTIVE_DOWNLINE: { unit: 'COUNT', isOfTeam: true, isBad: false },
  REPLICATION_INDEX: { unit: 'BASIS_POINTS', isOfTeam: true, isBad: false },
  CAMP_GRADUATED: { unit: 'COUNT', isOfTeam: false, isBad: false, windows: ['LIFETIME'], most: 1 },
  DUTY_SCORE: { unit: 'COUNT', isOfTeam: false, isBad: false, most: 100 },
  VIOLATIONS: { unit: 'COUNT', isOfTeam: false, isBad: true },
};

export const METRIC_NAMES = Object.keys(METRICS) as Metric[];

/** Days of each rolling window, today included; null for lifetime. In the order in which columns keep them. */
export const WINDOW_DAYS: Readonly<Record<MetricWindow, number | null>> = { DAYS_7: 7, DAYS_30: 30, DAYS_90: 90, LIFETIME: null };
export const WINDOWS = Object.keys(WINDOW_DAYS) as MetricWindow[];

export const windowsOf = (metric: Metric): readonly MetricWindow[] => METRICS[metric].windows ?? WINDOWS;
/** Whether a sum over a longer window is never less; a rate or a mean may be. */
export const growsWithWindow = (metric: Metric): boolean => METRICS[metric].unit !== 'BASIS_POINTS' && metric !== 'DUTY_SCORE';
