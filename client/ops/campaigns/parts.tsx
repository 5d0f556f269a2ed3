// Pieces that the steps share: the foot of a form, an amount in yuan, and why something cannot be changed any more.

import Button from 'antd/es/button';
import InputNumber from 'antd/es/input-number';
import type { ReactElement } from 'react';
import type { CampaignFields } from '../generated.ts';
import { useTexts } from '../texts.ts';

export function SaveFoot({
  isTyped,
  isBusy,
  onSave,
  onUndo,
}: {
  isTyped: boolean;
  isBusy: boolean;
  onSave: () => void;
  onUndo: () => void;
}): ReactElement {
  const { t } = useTexts();
  return (
    <div className="camp-foot">
      {isTyped ? <Button onClick={onUndo}>{t('action.cancel')}</Button> : null}
      <Button type="primary" disabled={!isTyped} loading={isBusy ? { delay: 200 } : false} onClick={onSave}>
        {t('camp.save')}
      </Button>
    </div>
  );
}

/** Typed in yuan, kept in fen. */
export function Yuan({
  id,
  label,
  fen,
  isDisabled = false,
  onChange,
}: {
  id?: string;
  label?: string;
  fen: number;
  isDisabled?: boolean;
  onChange: (fen: number) => void;
}): ReactElement {
  return (
    <InputNumber
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      min={0}
      precision={2}
      prefix="¥"
      style={{ width: 120 }}
      disabled={isDisabled}
      value={fen / 100}
      onChange={(yuan) => onChange(Math.round((yuan ?? 0) * 100))}
    />
  );
}

export function FixedNote({ state }: { state: CampaignFields['state'] }): ReactElement | null {
  const { t } = useTexts();
  if (state === 'DRAFT') return null;
  return (
    <p className="note calm">
      {t('camp.fixed')} {state === 'READY' ? t('camp.fixedDraft') : null}
    </p>
  );
}
