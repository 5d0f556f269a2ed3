// What gets in each other's way this week, in words above the grid, each with its ways out. More than three are folded.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import { useAskAgain } from '../answers.ts';
import type { WeekConflict } from '../generated.ts';
import { HandEntryMutation } from '../generated.ts';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';
import { useMoveEntry } from './use-move.ts';

const SHOWN = 3;

export function ConflictNotes({ conflicts }: { conflicts: readonly WeekConflict[] }): ReactElement | null {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  if (conflicts.length === 0) return null;
  const shown = isOpen ? conflicts : conflicts.slice(0, SHOWN);
  return (
    <div className="week-conflicts" role="alert">
      {shown.map((conflict, index) => (
        <Note key={`${conflict.words.zh} ${String(index)}`} conflict={conflict} />
      ))}
      {conflicts.length <= SHOWN ? null : (
        <button type="button" className="plain s" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('week.fewerConflicts') : t('week.moreConflicts', { count: conflicts.length - SHOWN })}
        </button>
      )}
    </div>
  );
}

function Note({ conflict }: { conflict: WeekConflict }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const tell = useTell();
  const move = useMoveEntry();
  const again = useAskAgain();
  const [busy, setBusy] = useState<string | null>(null);

  const take = async (way: WeekConflict['waysOut'][number]) => {
    setBusy(way.label.zh);
    try {
      const { entryId: id, startsAt, endsAt, fromKind, fromId, toKind, toId } = way;
      if (startsAt !== null && endsAt !== null) await move(id, startsAt, endsAt);
      else if (fromKind !== null && fromId !== null && toKind !== null && toId !== null)
        await ask(HandEntryMutation, { id, fromKind, fromId, toKind, toId });
      again('ScheduleWeek');
      tell.done(t('week.solved'));
    } catch (error) {
      tell.failure(error);
    } finally {
      setBusy(null);
    }
  };

  return (
    <div className="note late">
      <b>{t('week.conflict')}</b>
      <span className="week-said">{say(conflict.words)}</span>
      {conflict.waysOut.length === 0 ? null : (
        <span className="acts aside">
          {conflict.waysOut.map((way) => (
            <Button
              key={way.label.zh}
              size="small"
              disabled={busy !== null && busy !== way.label.zh}
              loading={busy === way.label.zh ? { delay: 200 } : false}
              onClick={() => void take(way)}
            >
              {say(way.label)}
            </Button>
          ))}
        </span>
      )}
    </div>
  );
}
