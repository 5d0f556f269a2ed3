// The words of a rule as small labels; of many only the first ones.

import type { ReactElement } from 'react';
import { useTexts } from '../texts.ts';

const SHOWN = 8;

export function Words({ words, label }: { words: readonly string[]; label: string | null }): ReactElement {
  const { t } = useTexts();
  return (
    <span className="rule-words">
      {label === null ? null : <span className="s">{label}</span>}
      {words.slice(0, SHOWN).map((word) => (
        <span key={word} className="tag">
          {word}
        </span>
      ))}
      {words.length > SHOWN ? <span className="s">{t('violation.moreWords', { count: words.length - SHOWN })}</span> : null}
    </span>
  );
}
