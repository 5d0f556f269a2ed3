// The first groups as bars that race.

import { useRef } from 'react';
import type { BoardState } from '../shared/board-live.ts';
import { useFormats } from '../shared/formats.ts';
import { useSlides } from '../shared/slides.ts';
import { useTexts } from './texts.ts';

const ROWS = 6;
/** Groups lie close together: one more place tells them apart. */
const PLACES = 2;
const WHOLE_YUAN = 100;
const WORTH_SHORT_FEN = 1_000_000;

export function Race({ board }: { readonly board: BoardState | null }) {
  const { t } = useTexts();
  const { yuanPlain, yuanShort } = useFormats();
  const list = useRef<HTMLElement>(null);
  const rows = (board?.top ?? []).slice(0, ROWS);
  const highest = rows[0]?.score ?? 0;
  useSlides(list, board?.version);
  return (
    <section className="panel race" ref={list}>
      <h2>
        {t('race.title')}
        <small>{t('race.whole')}</small>
      </h2>
      <ol>
        {rows.map(({ ownerId, rank, name, score }) => (
          <li key={ownerId} data-owner={ownerId}>
            <span className="gn">
              <b className="num">{rank}</b>
              {name}
            </span>
            <b className="num">
              {score < WORTH_SHORT_FEN ? yuanPlain(Math.floor(score / WHOLE_YUAN) * WHOLE_YUAN) : yuanShort(score, PLACES)}
            </b>
            <span className="bar">
              <i style={{ width: `${(highest <= 0 ? 0 : Math.max(0, (score / highest) * 100)).toFixed(1)}%` }} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
