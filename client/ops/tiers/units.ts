// Values of metrics as people read and type them: yuan for fen, per cent for basis points, orders and people for counts. The
// replication index is "so many of a hundred", so it has no per cent sign although it is measured in basis points. Pure.

import type { Formats } from '../../shared/formats.ts';
import type { Comparison, Metric, MetricUnit } from '../../shared/generated.ts';
import type { Say } from '../texts.ts';

const COUNTED = {
  OWN_ORDERS: 'measure.orders',
  REPURCHASES: 'measure.orders',
  BUYERS: 'measure.people',
  DIRECT_RECRUITS: 'measure.people',
  TEAM_RECRUITS: 'measure.people',
  ACTIVE_DOWNLINE: 'measure.people',
  CAMP_GRADUATED: 'measure.times',
  DUTY_SCORE: 'measure.points',
  VIOLATIONS: 'measure.times',
} as const;

function isCounted(metric: Metric): metric is keyof typeof COUNTED {
  return metric in COUNTED;
}

const rounded = (value: number, places: number) => Math.round(value * 10 ** places) / 10 ** places;

function plain(value: number, places: number, { language }: Formats): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: places }).format(value).replace('-', '−');
}

/** `¥8,642.00`, `19 单`, `2.1 %`, `5.4`. */
export function valueText(metric: Metric, unit: MetricUnit, value: number, formats: Formats, t: Say): string {
  if (unit === 'FEN') return formats.yuan(Math.round(value));
  if (unit === 'BASIS_POINTS') return metric === 'REPLICATION_INDEX' ? plain(value / 100, 1, formats) : percentText(value, formats);
  return isCounted(metric) ? t(COUNTED[metric], { n: rounded(value, 1) }) : plain(value, 1, formats);
}

/** `1.1 %` of 110 basis points. */
export function percentText(basisPoints: number, formats: Formats): string {
  return `${plain(basisPoints / 100, 2, formats)} %`;
}

interface Bound {
  readonly metric: Metric;
  readonly comparison: Comparison;
  readonly threshold: number | null;
  readonly topBasisPoints: number | null;
}

/** `≥ 12 单`, `前 1 %`. */
export function boundText(bound: Bound, unit: MetricUnit, formats: Formats, t: Say): string {
  if (bound.topBasisPoints !== null) return t('measure.top', { share: percentText(bound.topBasisPoints, formats) });
  if (bound.threshold === null) return '—';
  return `${bound.comparison === 'AT_MOST' ? '≤' : '≥'} ${valueText(bound.metric, unit, bound.threshold, formats, t)}`;
}

/** What stands behind the field in which a threshold is typed. */
export function fieldUnit(
  metric: Metric,
  unit: MetricUnit,
): 'unit.yuan' | 'unit.percent' | 'unit.orders' | 'unit.manyPeople' | 'unit.ofHundred' | 'unit.times' | 'unit.scorePoints' {
  if (unit === 'FEN') return 'unit.yuan';
  if (metric === 'REPLICATION_INDEX') return 'unit.ofHundred';
  if (unit === 'BASIS_POINTS') return 'unit.percent';
  if (metric === 'DUTY_SCORE') return 'unit.scorePoints';
  if (metric === 'CAMP_GRADUATED' || metric === 'VIOLATIONS') return 'unit.times';
  return metric === 'OWN_ORDERS' || metric === 'REPURCHASES' ? 'unit.orders' : 'unit.manyPeople';
}

const HUNDREDTHS: Record<MetricUnit, number> = { FEN: 100, BASIS_POINTS: 100, COUNT: 1 };
const NUMBER = /^\d{1,12}(\.\d{1,2})?$/;
const AROUND = /[\s,，¥￥%％]/gu;

/** A threshold as it is typed: `8000`, `2.5`. */
export function toField(value: number | null, unit: MetricUnit): string {
  return value === null ? '' : String(rounded(value / HUNDREDTHS[unit], 2));
}

/** What was typed, in the metric's unit; null when it is no such number. Signs and separators around it do no harm. */
export function fromField(text: string, unit: MetricUnit): number | null {
  const bare = text.replace(AROUND, '').replace(/[０-９．]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
  if (!NUMBER.test(bare)) return null;
  const value = rounded(Number(bare) * HUNDREDTHS[unit], 2);
  return Number.isInteger(value) ? value : null;
}
