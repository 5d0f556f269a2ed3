// The groups of a host: how far each one is, which one is prompted, and the end of the live.

import { useState } from 'react';
import type { HostedLive } from '../generated.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../texts.ts';
import type { Untold } from './prompter.ts';
import { standing } from './prompter.ts';

interface Props {
  readonly live: HostedLive;
  readonly untold: Untold;
  readonly chosen: string;
  readonly onChoose: (groupId: string) => void;
  readonly onClose: () => void;
  readonly onEnd: () => void;
}

export function GroupSheet({ live, untold, chosen, onChoose, onClose, onEnd }: Props) {
  const { t } = useTexts();
  const [isSure, setIsSure] = useState(false);
  const lines = live.lines.filter(({ askedAt }) => askedAt === null);
  return (
    <div className="live-sheet" role="dialog" aria-modal="true" aria-label={t('live.yourGroups')}>
      <button type="button" className="live-scrim" aria-label={t('live.close')} onClick={onClose} />
      <div className="live-sheet-in">
        <h2>{t('live.yourGroups')}</h2>
        <ul>
          {live.places.map(({ group, lineId, sentLineIds }) => {
            const { at } = standing(lines, group.id, { lineId: lineId ?? null, sentLineIds }, untold);
            const isDone = at >= lines.length;
            return (
              <li key={group.id}>
                <button type="button" aria-pressed={group.id === chosen} onClick={() => onChoose(group.id)}>
                  <span className="cut">{group.name}</span>
                  <span className="num">{isDone ? <Icon name="check" /> : t('live.lineOf', { position: at + 1, of: lines.length })}</span>
                </button>
              </li>
            );
          })}
        </ul>
        {live.places.length === live.groupCount ? (
          <button type="button" className="btn wide" onClick={() => (isSure ? onEnd() : setIsSure(true))}>
            {t(isSure ? 'live.endSure' : 'live.end')}
          </button>
        ) : (
          <p className="cap">{t('live.endsBy')}</p>
        )}
      </div>
    </div>
  );
}
