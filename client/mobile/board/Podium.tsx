// The first three on their steps: the only gold of the page.

import { Avatar } from '../parts/Avatar.tsx';
import { useTexts } from '../texts.ts';
import type { BoardRow } from './sight.ts';
import { useScore } from './score.ts';
import type { Scored } from './score.ts';

/** Second, first, third, as on a podium; a reader hears them in their order. */
const STEPS = ['one', 'two', 'three'] as const;
/** More letters than the steps are wide for. */
const LONG = 9;

export function Podium({
  rows,
  ownerId,
  scored,
  ownName,
}: {
  readonly rows: readonly BoardRow[];
  readonly ownerId: string | null;
  readonly scored: Scored;
  readonly ownName: string | null;
}) {
  const { t } = useTexts();
  const { main, beside } = useScore(scored);
  return (
    <ol className="podium">
      {rows.map((row, at) => {
        const isMe = row.ownerId === ownerId;
        const name = isMe && ownName !== null ? ownName : row.name;
        return (
          <li key={row.ownerId} className={`${STEPS[at] ?? ''}${isMe ? ' me' : ''}`} data-owner={row.ownerId}>
            <div className="face">
              <Avatar id={row.ownerId} name={name} isMe={isMe} />
              <b>{row.rank}</b>
            </div>
            <h3>{isMe ? t(`board.own.${scored.subject}`, { name }) : name}</h3>
            <p className={main(row).length > LONG ? 'v num tight' : 'v num'}>{main(row)}</p>
            <p className="n num">{beside(row)}</p>
          </li>
        );
      })}
    </ol>
  );
}
