// A divert in a few signs.

import type { ReactElement } from 'react';
import type { DivertState } from '../../shared/generated.ts';
import { useTexts } from '../texts.ts';
import { divertStateColour, divertStateText } from './words.ts';

export function DivertStateMark({ state }: { state: DivertState }): ReactElement {
  const { t } = useTexts();
  return <span className={`st ${divertStateColour[state]} nw`}>{t(divertStateText[state])}</span>;
}
