// Dropped where something speaks against it: said once more, and moved all the same only when a person wants it.

import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import type { WeekEntry } from '../generated.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useNow } from '../parts/now.ts';
import { useTexts } from '../texts.ts';
import type { TwoWords } from '../tiers/words.ts';
import { useSay } from '../tiers/words.ts';
import { useMoveEntry } from './use-move.ts';

export interface Dropped {
  readonly entry: WeekEntry;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly words: readonly TwoWords[];
}

export function DropDialog({ dropped, onClose }: { dropped: Dropped; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const { dateAndWeekday, clock } = useFormats();
  const now = useNow(60_000);
  const move = useMoveEntry();
  const { entry, startsAt, endsAt, words } = dropped;
  return (
    <Dialog
      title={t('week.dropTitle')}
      okText={t('week.dropAnyway')}
      isDanger
      act={() => move(entry.id, startsAt, endsAt)}
      onClose={onClose}
    >
      <p>
        <b>{say(entry.title)}</b> → {dateAndWeekday(startsAt, now)} {clock(startsAt)}–{clock(endsAt)}
      </p>
      <ul className="week-reasons">
        {words.map((each) => (
          <li key={each.zh} className="c-late">
            {say(each)}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
