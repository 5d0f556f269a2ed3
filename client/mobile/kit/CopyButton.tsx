// Copies a text in one tap and says so for two seconds.

import { useEffect, useRef, useState } from 'react';
import { Icon } from '../parts/Icon.tsx';
import { copyText } from '../team/copy.ts';
import { useTexts } from '../texts.ts';

const COPIED_MILLISECONDS = 2_000;

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly kind?: 'primary' | 'plain' | 'bare';
  /** Not the label: what a screen reader hears of a button that is only a sign. */
  readonly about?: string;
  readonly onCopied: () => void;
}

export function CopyButton({ text, label, kind = 'plain', about, onCopied }: CopyButtonProps) {
  const { t } = useTexts();
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = (next: 'copied' | 'failed') => {
    setState(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setState('idle'), COPIED_MILLISECONDS);
  };
  const copy = () => {
    copyText(text).then(
      () => {
        show('copied');
        onCopied();
      },
      () => show('failed'),
    );
  };
  const words = state === 'copied' ? t('kit.copied') : state === 'failed' ? t('kit.copyFailed') : label;
  const look = kind === 'primary' ? 'btn primary full' : kind === 'bare' ? 'btn bare' : 'btn';
  return (
    <button
      type="button"
      className={state === 'copied' ? `${look} is-copied` : look}
      aria-live="polite"
      aria-label={state === 'idle' ? about : undefined}
      onClick={copy}
    >
      <Icon name={state === 'copied' ? 'check' : 'copy'} />
      {words}
    </button>
  );
}
