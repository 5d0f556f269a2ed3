// What has changed between two tops of a board, so that whoever holds the first can make the second: rows whose figures changed, at their
// ranks; all others keep their order among themselves and fill what is left. A row that is only pushed down is not told.

export interface LiveRow {
  readonly rank: number;
  readonly ownerId: string;
  readonly name: string;
  readonly score: number;
  readonly orders: number;
  readonly moved: number | null;
  readonly memberNo?: string;
  /** For the staff: under which name others see a member. */
  readonly shown?: string;
  readonly tier?: string;
}

export type ToldRow = Omit<LiveRow, 'name'> & { readonly name?: string };

/** Above this share of the rows the whole list says it shorter and plainer. */
const MOST_CHANGED = 0.5;

const hasSameName = (a: LiveRow, b: LiveRow): boolean =>
  a.name === b.name && a.shown === b.shown && a.memberNo === b.memberNo && a.tier === b.tier;

/** Only its place changed, and its movement by as much. */
function isPushed(before: LiveRow, after: LiveRow): boolean {
  const moved = before.moved === null ? null : before.moved + before.rank - after.rank;
  return before.score === after.score && before.orders === after.orders && moved === after.moved && hasSameName(before, after);
}

/**
 * The rows to tell; null where the whole list has to be told.
 * @param gone rows as they stand now of those that were in the top before and are below it now
 */
export function changedRows(before: readonly LiveRow[], after: readonly LiveRow[], gone: readonly LiveRow[]): ToldRow[] | null {
  const known = new Map(before.map((row) => [row.ownerId, row]));
  const told: ToldRow[] = [];
  const touched = new Set<string>();
  for (const row of after) {
    const was = known.get(row.ownerId);
    if (was && isPushed(was, row)) continue;
    touched.add(row.ownerId);
    if (was && hasSameName(was, row)) {
      const { rank, ownerId, score, orders, moved } = row;
      told.push({ rank, ownerId, score, orders, moved });
    } else told.push(row);
  }
  for (const row of gone) {
    if (known.get(row.ownerId)?.score === row.score) continue;
    touched.add(row.ownerId);
    const { rank, ownerId, score, orders, moved } = row;
    told.push({ rank, ownerId, score, orders, moved });
  }
  if (told.length > after.length * MOST_CHANGED) return null;
  // The proof: the rest in their old order must come out at their new places.
  const rest = before.filter(({ ownerId }) => !touched.has(ownerId));
  let taken = 0;
  for (const { ownerId } of after) if (!touched.has(ownerId) && rest[taken++]?.ownerId !== ownerId) return null;
  return told;
}
