// Who of a batch gets a place, decided over what a transaction has read: one after the other, as if they came alone.
// Surprise: somebody whom the bridge reports as present takes a place even if an open invite holds the last one. The chat has let
// them in; one place less is held then. What is never passed is the limit itself.

import type { GroupPurpose } from '../generated/types.ts';

export interface PlaceGroup {
  readonly members: number;
  /** Places held by open invites. */
  readonly reserved: number;
  readonly purpose: GroupPurpose;
  readonly isClosed: boolean;
}

export interface PlaceEntry {
  readonly groupId: string;
  readonly distributorId: string;
  /** An invite holds the place: it is used up. */
  readonly fromReserved?: boolean | undefined;
  /** Known to be in, as the bridge reports it. */
  readonly isFact?: boolean | undefined;
}

export type PlaceRefusal = 'GROUP_NOT_FOUND' | 'GROUP_CLOSED' | 'GROUP_FULL' | 'ALREADY_IN_GROUP';

export interface PlaceMove {
  members: number;
  reserved: number;
  /** Of the held places that are used up: those that were held for somebody else. */
  squeezed: number;
}

export interface PlacePlan {
  /** By their place in the batch. */
  readonly admitted: number[];
  readonly refused: { index: number; why: PlaceRefusal }[];
  /** By group: what is added to its counts. */
  readonly moves: Map<string, PlaceMove>;
}

export const stayKey = (groupId: string, distributorId: string): string => `${groupId}:${distributorId}`;

/** `present` holds the `stayKey` of everybody of the batch who is in already. */
export function planAdmissions(
  entries: readonly PlaceEntry[],
  groups: ReadonlyMap<string, PlaceGroup>,
  present: ReadonlySet<string>,
  limit: number,
): PlacePlan {
  const plan: PlacePlan = { admitted: [], refused: [], moves: new Map() };
  const inside = new Set(present);
  entries.forEach((entry, index) => {
    const group = groups.get(entry.groupId);
    const key = stayKey(entry.groupId, entry.distributorId);
    const move = plan.moves.get(entry.groupId) ?? { members: 0, reserved: 0, squeezed: 0 };
    const source = group && sourceOf(entry, group, move, limit);
    const why = !group
      ? 'GROUP_NOT_FOUND'
      : group.isClosed
        ? 'GROUP_CLOSED'
        : inside.has(key)
          ? 'ALREADY_IN_GROUP'
          : source === null
            ? 'GROUP_FULL'
            : null;
    if (why !== null) {
      plan.refused.push({ index, why });
      return;
    }
    inside.add(key);
    plan.admitted.push(index);
    plan.moves.set(entry.groupId, {
      members: move.members + 1,
      reserved: move.reserved - (source === 'FREE' ? 0 : 1),
      squeezed: move.squeezed + (source === 'SQUEEZED' ? 1 : 0),
    });
  });
  return plan;
}

function sourceOf(entry: PlaceEntry, group: PlaceGroup, move: PlaceMove, limit: number): 'RESERVED' | 'FREE' | 'SQUEEZED' | null {
  const members = group.members + move.members;
  const reserved = group.reserved + move.reserved;
  if (members >= limit) return null;
  if (entry.fromReserved && reserved > 0) return 'RESERVED';
  if (members + reserved < limit) return 'FREE';
  return entry.isFact && reserved > 0 ? 'SQUEEZED' : null;
}

export interface OpenStay {
  readonly id: string;
  readonly distributorId: string;
  readonly purpose: GroupPurpose;
  /** As it is kept now. */
  readonly alsoIn: number;
}

/** The present stays whose `alsoIn` is not how many other present stays of the same purpose their member has. */
export function countOthers(stays: readonly OpenStay[]): { id: string; alsoIn: number }[] {
  const counts = new Map<string, number>();
  const keyOf = ({ distributorId, purpose }: OpenStay): string => `${distributorId}:${purpose}`;
  for (const stay of stays) counts.set(keyOf(stay), (counts.get(keyOf(stay)) ?? 0) + 1);
  return stays
    .map((stay) => ({ id: stay.id, before: stay.alsoIn, alsoIn: (counts.get(keyOf(stay)) ?? 1) - 1 }))
    .filter(({ before, alsoIn }) => before !== alsoIn)
    .map(({ id, alsoIn }) => ({ id, alsoIn }));
}
