// Whether the own score fell since it was last seen on this page: a refund took something back, and the page says so once.

import { useState } from 'react';

/** Null while nobody is on the board. True from a fall until the score grows again; `board` starts afresh. */
export function useFallen(board: string, score: number | null): boolean {
  const [seen, setSeen] = useState({ board, score, isFallen: false });
  if (seen.board !== board || seen.score !== score) {
    const isFallen = seen.board === board && seen.score !== null && score !== null && score < seen.score;
    const next = { board, score, isFallen };
    setSeen(next);
    return next.isFallen;
  }
  return seen.isFallen;
}
