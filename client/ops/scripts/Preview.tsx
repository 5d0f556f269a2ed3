// A script as it may read: with the examples of its places in colour, and what nobody knows in red.

import type { ReactElement } from 'react';
import type { Places } from './words.ts';
import { piecesOf } from './words.ts';

export function Preview({ text, places }: { text: string; places: Places }): ReactElement {
  return (
    <>
      {piecesOf(text, places).map((piece, index) =>
        piece.is === 'TEXT' ? (
          piece.text
        ) : (
          <span key={index} className={`script-place ${piece.is === 'UNKNOWN' ? 'unknown' : ''}`}>
            {piece.text}
          </span>
        ),
      )}
    </>
  );
}
