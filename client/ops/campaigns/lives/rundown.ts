// A rundown as somebody types it.

import type { LineKind } from '../../../shared/generated.ts';

export interface TypedLine {
  /** Null: a new one. */
  id: string | null;
  kind: LineKind;
  text: string;
  minute: number;
  hint: string;
  fileId: string | null;
  pictureUrl: string | null;
}

/** What most lines take in a group. */
const USUAL_MINUTES = 2;

export const newLine = (kind: LineKind): TypedLine => ({ id: null, kind, text: '', minute: 0, hint: '', fileId: null, pictureUrl: null });

/** At the end, a little after the one before. */
export function addLine(lines: readonly TypedLine[], line: TypedLine): TypedLine[] {
  const last = lines[lines.length - 1];
  return [...lines, { ...line, minute: last ? last.minute + USUAL_MINUTES : 0 }];
}

/** Changes places with its neighbour; minutes stay where they are, so that they never go back. */
export function moveLine(lines: readonly TypedLine[], at: number, by: 1 | -1): TypedLine[] {
  const [line, other] = [lines[at], lines[at + by]];
  if (!line || !other) return [...lines];
  const moved = [...lines];
  moved[at] = { ...other, minute: line.minute };
  moved[at + by] = { ...line, minute: other.minute };
  return moved;
}

export function uploadedId(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string') return answer.id;
  throw new Error('an upload was answered without an id');
}
