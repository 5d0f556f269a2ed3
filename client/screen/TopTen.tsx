// The first ten, with how far they moved; a name is there only with consent.

import { useRef } from 'react';
import type { BoardRow, BoardState } from '../shared/board-live.ts';
import { useFormats } from '../shared/formats.ts';
import { useSession } from '../shared/session.ts';
import { useSlides } from '../shared/slides.ts';
import { nameOnWall } from './names.ts';
import { useTexts } from './texts.ts';

const ROWS = 10;
/** From six metres away nobody reads the fen. */
const WHOLE_YUAN = 100;

function Moved({ moved }: { readonly moved: number | null }) {
  const { t } = useTexts();
  if (moved === null) return <span className="mv" />;
  if (moved === 0) return <span className="mv same">{t('top.same')}</span>;
  return (
    <span className={moved > 0 ? 'mv up' : 'mv down'}>
      {Math.abs(moved)}
      <span className="sr">{moved > 0 ? t('top.up') : t('top.down')}</span>
    </span>
  );
}

interface RowProps {
  readonly row: BoardRow;
  readonly highest: number;
  readonly isStaff: boolean;
}

function Row({ row, highest, isStaff }: RowProps) {
  const { t } = useTexts();
  const { yuanPlain } = useFormats();
  const width = `${(highest <= 0 ? 0 : Math.max(0, (row.score / highest) * 100)).toFixed(1)}%`;
  return (
    <li className={`r${String(row.rank)}`} data-owner={row.ownerId}>
      <b className="n num">{row.rank}</b>
      <Moved moved={row.moved} />
      <span className="who">{nameOnWall(row, isStaff)}</span>
      <span className="trk">
        <i style={{ width }} />
      </span>
      <span className="o num">{t('top.orders', { count: row.orders })}</span>
      <b className="v num">{yuanPlain(Math.floor(row.score / WHOLE_YUAN) * WHOLE_YUAN)}</b>
    </li>
  );
}

export function TopTen({ board }: { readonly board: BoardState | null }) {
  const { t } = useTexts();
  const list = useRef<HTMLElement>(null);
  const rows = (board?.top ?? []).slice(0, ROWS);
  const isStaff = useSession().me?.kind === 'STAFF';
  useSlides(list, board?.version);
  return (
    <section className="panel top" ref={list}>
      <h2>
        {t('top.title')}
        <small>{t('top.since')}</small>
      </h2>
      {board !== null && rows.length === 0 ? <p className="none">{t('top.none')}</p> : null}
      <ol>
        {rows.map((row) => (
          <Row key={row.ownerId} row={row} highest={rows[0]?.score ?? 0} isStaff={isStaff} />
        ))}
      </ol>
    </section>
  );
}
