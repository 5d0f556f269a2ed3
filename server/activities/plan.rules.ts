// What a tier does in one week, and what a group's activities have to become so that they follow it.
// Surprise: what has begun is never touched, neither in a plan nor in a group; a cell that the model moves into the past keeps, in the
// week under way, the time that it had.

import type { WeekKey } from '../core/time.ts';
import { inOrder, isSameCell } from './cells.rules.ts';
import type { GroupActivityRow, PlannedCell, CellRow } from './model.ts';

/** Weeks that are kept ready, from that of tomorrow on. */
export const WEEKS_AHEAD = 3;
const MINUTE = 60_000;

export const planId = (tier: string, weekKey: WeekKey): string => `${tier}:${weekKey}`;
export const causeOf = (groupId: string, cellId: string, weekKey: WeekKey): string => `${groupId}:${cellId}:${weekKey}`;

type When = Pick<CellRow, 'weekday' | 'at'>;

/** The plan of a week after the model, or the time, has changed. `hasBegun` knows the week. */
export function planWeek(model: readonly CellRow[], before: readonly PlannedCell[], hasBegun: (when: When) => boolean): PlannedCell[] {
  const wanted = new Map(model.map((cell) => [cell.id, cell]));
  const kept = before.map((cell): PlannedCell => {
    if (cell.isEdited || (hasBegun(cell) && !cell.isCancelled)) return cell;
    const now = wanted.get(cell.id);
    if (now === undefined) return cell.isCancelled ? cell : { ...cell, isCancelled: true, seq: cell.seq + 1 };
    if (hasBegun(now) || (!cell.isCancelled && isSameCell(cell, now))) return cell;
    return asModel(now, cell.seq + 1);
  });
  const known = new Set(before.map(({ id }) => id));
  const fresh = model.filter((cell) => !known.has(cell.id) && !hasBegun(cell)).map((cell) => asModel(cell, 1));
  return inOrder([...kept, ...fresh]);
}

const asModel = (cell: CellRow, seq: number): PlannedCell => ({ ...cell, seq, isCancelled: false, isEdited: false, isExtra: false });

export const isSamePlan = (a: readonly PlannedCell[], b: readonly PlannedCell[]): boolean =>
  a.length === b.length && a.every((cell, index) => cell.id === b[index]?.id && cell.seq === b[index].seq);

/** One cell of a week as somebody changed it for that week alone. */
export const editedCell = (was: PlannedCell, now: Omit<CellRow, 'id'>): PlannedCell => ({
  ...was,
  ...now,
  seq: was.seq + 1,
  isCancelled: false,
  isEdited: true,
});

export const cancelledCell = (was: PlannedCell): PlannedCell => ({ ...was, seq: was.seq + 1, isCancelled: true, isEdited: true });

/** As the model says again; what it knows nothing of is cancelled. */
export const restoredCell = (was: PlannedCell, model: CellRow | undefined): PlannedCell =>
  model === undefined ? { ...was, seq: was.seq + 1, isCancelled: true, isEdited: was.isExtra } : asModel(model, was.seq + 1);

/** What a group's activity is made of, of a planned cell at its instants. */
export interface Occurrence {
  readonly cell: PlannedCell;
  readonly weekKey: WeekKey;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export const endAfter = (startsAt: Date, minutes: number): Date => new Date(startsAt.getTime() + minutes * MINUTE);

export type Followed = Pick<GroupActivityRow, 'cause' | 'cellSeq' | 'editedFor' | 'startsAt' | 'state' | 'seq' | '_id'>;

/** What has to be written for one group to follow the plan: new activities, and those that are behind it. */
export function behindPlan(
  groupId: string,
  plan: readonly Occurrence[],
  has: ReadonlyMap<string, Followed>,
  now: Date,
): { fresh: Occurrence[]; changed: { row: Followed; to: Occurrence }[] } {
  const fresh: Occurrence[] = [];
  const changed: { row: Followed; to: Occurrence }[] = [];
  for (const to of plan) {
    const row = has.get(causeOf(groupId, to.cell.id, to.weekKey));
    if (row === undefined) {
      if (!to.cell.isCancelled && to.startsAt > now) fresh.push(to);
    } else if (row.editedFor !== 'GROUP' && row.cellSeq < to.cell.seq && (row.startsAt > now || row.state === 'CANCELLED'))
      changed.push({ row, to });
  }
  return { fresh, changed };
}

/** Whether there is still time: a text is not posted any more once its activity is over. */
export const isWorthPosting = ({ endsAt }: Pick<GroupActivityRow, 'endsAt'>, now: Date): boolean => endsAt > now;
