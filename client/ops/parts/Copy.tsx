// Copies a text and says so. Where the clipboard is not to be had (an old browser, an address without https) the text itself is
// offered for copying by hand.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';

/** `isInRow`: as small as the other actions of a row, at its end. */
export function Copy({ text, label, isInRow = false }: { text: string; label: string; isInRow?: boolean }): ReactElement {
  const { t } = useTexts();
  const [state, setState] = useState<'READY' | 'DONE' | 'FAILED'>('READY');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('DONE');
      setTimeout(() => setState('READY'), 2_000);
    } catch {
      setState('FAILED');
    }
  };
  return (
    <span className="acts" style={isInRow ? { justifyContent: 'flex-end' } : undefined}>
      <Button size={isInRow ? 'small' : 'middle'} icon={<Icon name={state === 'DONE' ? 'check' : 'copy'} />} onClick={() => void copy()}>
        <span aria-live="polite">{state === 'DONE' ? t('copy.done') : label}</span>
      </Button>
      {state === 'FAILED' ? <textarea readOnly aria-label={label} value={text} onFocus={(event) => event.target.select()} /> : null}
    </span>
  );
}
