// A condition's value with the word for what it counts, in the chosen language.

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
