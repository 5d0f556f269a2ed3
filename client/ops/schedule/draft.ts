// The draft of a weekly model while it is edited: cells as the form has them, and what speaks against the grid, said before it is saved;
// pure. The server decides again.

import type { ModelCell, WeeklyCellInput } from '../generated.ts';
import { clockOfMinutes, minutesOf } from './week-layout.ts';

export interface DraftCell extends Omit<ModelCell, 'titleWords'> {
  /** Of a cell that was not kept yet. */
  readonly isNew: boolean;
  /** Of a usual title. */
  readonly titleWords?: ModelCell['titleWords'];
}

const DAY_MINUTES = 1_440;

export const toDraft = (cells: readonly ModelCell[], areNew = false): DraftCell[] => cells.map((cell) => ({ ...cell, isNew: areNew }));

export const toInput = (cells: readonly DraftCell[]): WeeklyCellInput[] =>
  cells.map(({ id, weekday, at, minutes, kind, title, text, isNew }) => ({
    id: isNew ? null : id,
    weekday,
    at,
    minutes,
    kind,
    title,
    text,
  }));

export const isSameDraft = (one: readonly DraftCell[], other: readonly DraftCell[]): boolean =>
  JSON.stringify(inOrder(one).map(plain)) === JSON.stringify(inOrder(other).map(plain));

const plain = ({ id, weekday, at, minutes, kind, title, text }: DraftCell) => [id, weekday, at, minutes, kind, title, text];

export const inOrder = (cells: readonly DraftCell[]): DraftCell[] =>
  [...cells].sort((one, two) => one.weekday - two.weekday || minutesOf(one.at) - minutesOf(two.at) || (one.id < two.id ? -1 : 1));

export const endOf = ({ at, minutes }: Pick<DraftCell, 'at' | 'minutes'>): number => minutesOf(at) + minutes;

/** Others of the day that a cell overlaps. */
export function overlapping(cell: Pick<DraftCell, 'id' | 'weekday' | 'at' | 'minutes'>, cells: readonly DraftCell[]): DraftCell[] {
  return cells.filter(
    (other) =>
      other.id !== cell.id && other.weekday === cell.weekday && minutesOf(other.at) < endOf(cell) && minutesOf(cell.at) < endOf(other),
  );
}

export const isOverMidnight = (cell: Pick<DraftCell, 'at' | 'minutes'>): boolean => endOf(cell) > DAY_MINUTES;

/** The rows of the grid: every clock at which something begins, and the usual hours of sending. */
export function rowsOf(cells: readonly DraftCell[], usual: readonly string[]): string[] {
  return [...new Set([...usual, ...cells.map(({ at }) => at)])].sort();
}

/** A cell at another place of the grid. */
export const moved = (cells: readonly DraftCell[], id: string, weekday: number, at: string): DraftCell[] =>
  cells.map((cell) => (cell.id === id ? { ...cell, weekday, at } : cell));

/** In both languages, as long as nobody has called it otherwise. */
export const namedIn = ({ title, titleWords }: DraftCell): { zh: string; en: string } =>
  titleWords?.zh === title ? titleWords : { zh: title, en: title };

export const untilOf = (cell: Pick<DraftCell, 'at' | 'minutes'>): string => clockOfMinutes(Math.min(endOf(cell), DAY_MINUTES - 1));
