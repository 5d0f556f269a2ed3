// The rows of a board: those below the podium, a dotted gap, and the own neighbourhood with the own row in red and what is missing to
// go past the one above.

import { Fragment } from 'react';
import { Avatar } from '../parts/Avatar.tsx';
import { Move } from '../parts/Move.tsx';
import { useTexts } from '../texts.ts';
import { GapWords } from './GapWords.tsx';
import type { Line } from './lines.ts';
import type { BoardRow, OwnStanding } from './sight.ts';
import { useScore } from './score.ts';
import type { Scored } from './score.ts';

interface RowProps {
  readonly row: BoardRow;
  readonly isMe: boolean;
  readonly scored: Scored;
  readonly isFallen: boolean;
  /** The own name in full; null where the row is a team's or a group's. */
  readonly ownName: string | null;
}

function Row({ row, isMe, scored, isFallen, ownName }: RowProps) {
  const { t } = useTexts();
  const { main, beside } = useScore(scored);
  const { rank, ownerId, moved } = row;
  const name = isMe && ownName !== null ? ownName : row.name;
  return (
    <li className={isMe ? 'me' : ''} aria-current={isMe ? 'true' : undefined} data-owner={ownerId}>
      <div className="pos num">
        {rank}
        <Move moved={moved} />
      </div>
      <Avatar id={ownerId} name={name} isMe={isMe} />
      <div className="grow">
        <h3 className={isMe ? undefined : 'cut'}>{isMe ? t(`board.own.${scored.subject}`, { name }) : name}</h3>
        {isMe && isFallen ? <p className="cap fallen">{t('board.refunded')}</p> : null}
      </div>
      <p className="v num">
        {main(row)}
        <small>{beside(row)}</small>
      </p>
    </li>
  );
}

interface RowsProps {
  readonly lines: readonly Line[];
  readonly me: OwnStanding | null;
  readonly scored: Scored;
  readonly priceFen: number;
  readonly isFallen: boolean;
  readonly ownName: string | null;
  readonly isFrozen: boolean;
}

export function Rows({ lines, me, scored, priceFen, isFallen, ownName, isFrozen }: RowsProps) {
  const { t } = useTexts();
  return (
    <ol className="list">
      {lines.map((line) =>
        line.kind === 'skip' ? (
          <li key="skip" className="skip">
            <span>
              {line.from === line.to ? t('board.skipOne', { rank: line.from }) : t('board.skip', { from: line.from, to: line.to })}
            </span>
          </li>
        ) : (
          <Fragment key={line.row.ownerId}>
            {line.isMe && me !== null && me.gap !== null && !isFrozen ? (
              <li className="gapline">
                <GapWords gap={me.gap} scored={scored} priceFen={priceFen} isLong />
              </li>
            ) : null}
            <Row row={line.row} isMe={line.isMe} scored={scored} isFallen={isFallen} ownName={ownName} />
          </Fragment>
        ),
      )}
    </ol>
  );
}
