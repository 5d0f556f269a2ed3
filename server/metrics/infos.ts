// The metrics as a form shows them that puts conditions together.

import type { MetricInfo } from '../generated/types.ts';
import { METRIC_NAMES, METRICS, windowsOf } from './registry.rules.ts';
import { METRIC_WORDS } from './words.rules.ts';

export function listMetrics(): MetricInfo[] {
  return METRIC_NAMES.map((metric) => {
    const { unit, isBad, isOfTeam } = METRICS[metric];
    return {
      metric,
      unit,
      windows: [...windowsOf(metric)],
      name: METRIC_WORDS[metric],
      comparison: isBad ? 'AT_MOST' : 'AT_LEAST',
      isOfTeam,
    };
  });
}
