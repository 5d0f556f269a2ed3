// One box of the grid as a form.

import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { addDays } from '../parts/now.ts';
import { useTexts } from '../texts.ts';
import { KindAndTitle, LIMITS, MinutesField, TextField } from './ActivityFields.tsx';
import type { DraftCell } from './draft.ts';
import { isOverMidnight, overlapping } from './draft.ts';

const MONDAY = '2026-05-11';
const CLOCK = /^([01]\d|2[0-3]):[0-5][05]$/;

interface Props {
  cell: DraftCell;
  cells: readonly DraftCell[];
  onKeep: (cell: DraftCell) => void;
  onRemove: (() => void) | null;
  onClose: () => void;
}

export function CellDialog({ cell: first, cells, onKeep, onRemove, onClose }: Props): ReactElement {
  const { t } = useTexts();
  const { weekday } = useFormats();
  const [cell, setCell] = useState(first);
  const [minutes, setMinutes] = useState<number | null>(first.minutes);
  const now = { ...cell, minutes: minutes ?? 0 };
  const fault = faultOf();

  function faultOf(): string | null {
    if (!CLOCK.test(cell.at)) return t('model.clockWrong');
    if (minutes === null || minutes < LIMITS.shortest || minutes > LIMITS.longest || minutes % LIMITS.step !== 0)
      return t('model.minutesWrong');
    if (isOverMidnight(now)) return t('model.overMidnight');
    const [other] = overlapping(now, cells);
    return other === undefined ? null : t('model.overlaps', { title: other.title, at: other.at });
  }

  const isIncomplete = cell.title.trim() === '' || !CLOCK.test(cell.at) || minutes === null || isOverMidnight(now);
  return (
    <Dialog
      title={t(first.title === '' ? 'model.addCell' : 'model.changeCell')}
      okText={t('model.keep')}
      isIncomplete={isIncomplete}
      act={() => {
        onKeep({ ...now, text: (now.text ?? '').trim() === '' ? null : now.text });
        return Promise.resolve();
      }}
      onClose={onClose}
    >
      <KindAndTitle value={cell} onChange={(part) => setCell({ ...cell, ...part })} />
      <div className="three-fields">
        <div className="field">
          <label htmlFor="cell-day">{t('model.weekday')}</label>
          <Select<number>
            id="cell-day"
            value={cell.weekday}
            options={Array.from({ length: 7 }, (_day, index) => ({
              value: index + 1,
              label: weekday(`${addDays(MONDAY, index)}T04:00:00Z`),
            }))}
            onChange={(next) => setCell({ ...cell, weekday: next })}
          />
        </div>
        <div className="field">
          <label htmlFor="cell-at">{t('model.time')}</label>
          <Input
            id="cell-at"
            maxLength={5}
            placeholder="10:00"
            value={cell.at}
            onChange={(event) => setCell({ ...cell, at: event.target.value.trim() })}
          />
        </div>
        <MinutesField value={minutes} onChange={setMinutes} />
      </div>
      <TextField value={cell.text ?? ''} onChange={(text) => setCell({ ...cell, text })} />
      <p className={fault === null ? 's' : 's c-late'} aria-live="polite">
        {fault ?? t('model.fits')}
      </p>
      {onRemove === null ? null : (
        <Button
          danger
          onClick={() => {
            onRemove();
            onClose();
          }}
        >
          {t('model.removeCell')}
        </Button>
      )}
    </Dialog>
  );
}
