// The metrics that conditions may use, with their names in the language of the page.

import { useMemo } from 'react';
import type { Metric } from '../../shared/generated.ts';
import { useTexts } from '../texts.ts';
import type { MetricFacts } from './rule-form.ts';
import { isSide, nodeAt, placeOf } from './rule-form.ts';
import type { RuleForm } from './rule-form.ts';
import type { TwoWords } from './words.ts';
import { useSay } from './words.ts';

/** The server's names stand inside sentences; here they stand alone. */
const atBeginning = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

export interface MetricNames {
  readonly all: readonly MetricFacts[];
  nameOf(metric: Metric): string;
}

export function useMetrics(metrics: readonly (MetricFacts & { readonly name: TwoWords })[]): MetricNames {
  const say = useSay();
  return useMemo(() => {
    const names = new Map(metrics.map(({ metric, name }) => [metric, atBeginning(say(name))]));
    return { all: metrics, nameOf: (metric) => names.get(metric) ?? metric };
  }, [metrics, say]);
}

/** What a path of the server leads to, in words: the side and the metric. */
export function usePathName(form: RuleForm, metrics: MetricNames): (path: string) => string {
  const { t } = useTexts();
  return (path) => {
    const [side = ''] = path.split('.');
    if (!isSide(side)) {
      if (path === 'graceDays') return t('rule.graceDays');
      if (path === 'protectionDays') return t('rule.protectionDays');
      return t('rule.hysteresis');
    }
    const node = placeOf(path) === side ? null : nodeAt(form, path);
    if (node === null) return t(`side.${side}`);
    return t('rule.fieldName', {
      side: t(`side.${side}`),
      metric: node.kind === 'CONDITION' ? metrics.nameOf(node.metric) : t('rule.group'),
    });
  };
}

/** Brings a field into sight and puts the focus there. */
export function goToField(path: string): void {
  const place = document.getElementById(`at-${placeOf(path)}`) ?? document.getElementById(`at-${path.split('.')[0] ?? ''}`);
  if (place === null) return;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  place.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  (place.querySelector('input') ?? place).focus({ preventScroll: true });
}
