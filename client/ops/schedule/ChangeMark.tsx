// What a version of a weekly model does to one of its cells, as a mark.

import type { ReactElement } from 'react';
import type { WeeklyModelsData } from '../generated.ts';
import { useTexts } from '../texts.ts';

export type Model = WeeklyModelsData['weeklyModels'][number];

const CHANGE = {
  ADDED: { text: 'model.added', look: 'tag done' },
  CHANGED: { text: 'model.changed', look: 'tag acc' },
  REMOVED: { text: 'model.removed', look: 'tag late' },
} as const satisfies Record<Model['changes'][number]['kind'], { text: string; look: string }>;

export function ChangeMark({ kind }: { kind: Model['changes'][number]['kind'] }): ReactElement {
  const { t } = useTexts();
  return <span className={CHANGE[kind].look}>{t(CHANGE[kind].text)}</span>;
}
