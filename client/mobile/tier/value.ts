// A condition in the chosen language: what it measures, over which days, and its values with the word for what they count.

import { useFormats } from '../../shared/formats.ts';
import { useTexts } from '../texts.ts';
import { countedBy, sayValue } from './verdicts.ts';
import type { Condition } from './verdicts.ts';

export function useValue(): (condition: Pick<Condition, 'metric' | 'unit'>, value: number) => string {
  const { t } = useTexts();
  const formats = useFormats();
  return (condition, value) =>
    condition.unit === 'COUNT' ? t(`unit.${countedBy(condition.metric)}`, { count: value }) : sayValue(condition, value, formats);
}

/** `近 30 天个人订单`, `Own orders in 30 days`. */
export function useMeasure(): (condition: Pick<Condition, 'metric' | 'window'>) => string {
  const { t } = useTexts();
  return ({ metric, window }) =>
    metric === 'CAMP_GRADUATED'
      ? t('metric.CAMP_GRADUATED')
      : t('metric.in', { metric: t(`metric.${metric}`), window: t(`window.${window}`) });
}
