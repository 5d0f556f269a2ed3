// A sheet from below over the page: a tap beside it, Escape or the cross closes it, and the page behind does not move.

import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../texts.ts';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Sheet({ title, onClose, children }: SheetProps) {
  const { t } = useTexts();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="kit-sheet"
      aria-labelledby={id}
      onCancel={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="in">
        <header>
          <h2 id={id}>{title}</h2>
          <button type="button" className="close" aria-label={t('kit.close')} onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
