// Five that race for orders, with a bar for each: groups with who looks after them, or teams.

import type { ReactElement } from 'react';
import { useBoard } from '../../../shared/board-live.ts';
import { useFormats } from '../../../shared/formats.ts';
import { useAnswer } from '../../answers.ts';
import { BoardOwnersQuery } from '../../generated.ts';
import { Panel } from '../../parts/Panel.tsx';
import { Bones, Nothing } from '../../parts/states.tsx';
import { useTexts } from '../../texts.ts';
import { Moved } from './marks.tsx';
import './boards.css';

const SHOWN = 5;

export function RacePanel({ campaignId, subject }: { readonly campaignId: string; readonly subject: 'GROUP' | 'TEAM' }): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const { board } = useBoard({ campaignId, subject, metric: 'ORDERS', phaseId: null });
  const rows = board?.top.slice(0, SHOWN) ?? [];
  const ids = rows.map(({ ownerId }) => ownerId).sort();
  const known = useAnswer(BoardOwnersQuery, { subject, ids }, { isWanted: ids.length > 0, staleMilliseconds: 60_000 });
  const about = new Map((known.data?.boardOwners ?? []).map((owner) => [owner.id, subject === 'GROUP' ? owner.holder : owner.memberNo]));
  const most = Math.max(1, rows[0]?.score ?? 0);
  return (
    <Panel
      title={t(subject === 'GROUP' ? 'boards.groups' : 'boards.teams')}
      aside={board === null || rows.length === 0 ? undefined : t('boards.first', { count: rows.length, size: count(board.total.owners) })}
    >
      {board === null ? (
        <Bones rows={SHOWN} height={36} />
      ) : rows.length === 0 ? (
        <Nothing>{t('boards.empty')}</Nothing>
      ) : (
        <ol className="board-race">
          {rows.map(({ rank, ownerId, name, moved, score }) => (
            <li key={ownerId}>
              <span className="rank">{rank}</span>
              <span className="who">
                {name} <small>{about.get(ownerId) ?? ''}</small>
              </span>
              <Moved moved={moved} />
              <span className="bar" aria-hidden="true">
                <i style={{ width: `${String((100 * Math.max(0, score)) / most)}%` }} />
              </span>
              <b>{t('boards.ordersCount', { count: score })}</b>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
