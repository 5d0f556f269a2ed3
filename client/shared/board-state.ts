// A board as a page holds it: the whole list once, then only the rows that changed; pure. Rows that did not change keep their order
// among themselves, so the changed ones at their ranks and the others in between make the new list, and nothing has to be sorted.
// Surprise: a row that is pushed down by others is not sent. Its rank and its movement follow from its new place.

export type BoardSubject = 'DISTRIBUTOR' | 'TEAM' | 'GROUP' | 'OPERATOR' | 'REGION';
export type BoardMetric = 'SALES' | 'ORDERS' | 'NEW_MEMBERS';

export interface BoardKey {
  readonly campaignId: string;
  readonly subject: BoardSubject;
  readonly metric: BoardMetric;
  /** Null or left out: the whole campaign. */
  readonly phaseId?: string | null;
}

export interface BoardRow {
  readonly rank: number;
  readonly ownerId: string;
  readonly name: string;
  readonly score: number;
  readonly orders: number;
  /** Places up (above 0) or down since the mark; null: was not on the board then. */
  readonly moved: number | null;
  /** For the staff, of members. */
  readonly memberNo?: string;
  /** For the staff, where others see another name: what may stand on a wall. */
  readonly shown?: string;
  readonly tier?: string;
}

export interface BoardTotal {
  readonly owners: number;
  readonly salesFen: number;
  readonly orders: number;
  readonly newMembers: number;
  readonly quantity: number;
}

export interface BoardMessage {
  readonly board: BoardKey;
  readonly version: number;
  readonly top: readonly (Omit<BoardRow, 'name'> & { readonly name?: string })[];
  readonly total: BoardTotal;
  /** Null: `top` is the whole list. */
  readonly changed: number | null;
  readonly isFrozen: boolean;
}

export interface PlaceMessage {
  readonly board: BoardKey;
  readonly version: number;
  /** Null: not on the board. */
  readonly rank: number | null;
  readonly score: number;
  readonly orders: number;
  readonly moved: number | null;
  /** What is missing to the one above; a tie stays behind. Null for the first. */
  readonly gap: number | null;
  /** The ranks around; the own row is among them, under the name that others see. */
  readonly around: readonly BoardRow[];
}

export interface BoardState {
  readonly version: number;
  readonly top: readonly BoardRow[];
  readonly total: BoardTotal;
  readonly isFrozen: boolean;
}

/** So many rows the server keeps everybody up to date about (server/leaderboards/live.ts). */
export const TOP_ROWS = 100;

export function boardText({ campaignId, subject, metric, phaseId }: BoardKey): string {
  return [campaignId, subject, metric, phaseId ?? ''].join(':');
}

type Row = BoardMessage['top'][number];

/** The changed rows at their ranks, the others between them in the order in which they were. */
function merge(before: readonly BoardRow[], changed: readonly Row[], owners: number): BoardRow[] | null {
  const known = new Map(before.map((row) => [row.ownerId, row]));
  const atRank = new Map<number, BoardRow>();
  const touched = new Set<string>();
  for (const row of changed) {
    touched.add(row.ownerId);
    const whole = { ...known.get(row.ownerId), ...row };
    if (row.rank > TOP_ROWS) continue;
    if (whole.name === undefined) return null;
    atRank.set(row.rank, { ...whole, name: whole.name });
  }
  const rest = before.filter(({ ownerId }) => !touched.has(ownerId));
  const after: BoardRow[] = [];
  let taken = 0;
  for (let rank = 1; rank <= Math.min(TOP_ROWS, owners); rank += 1) {
    const row = atRank.get(rank) ?? rest[taken++];
    if (!row) return null;
    after.push(row.rank === rank ? row : { ...row, rank, moved: row.moved === null ? null : row.moved + row.rank - rank });
  }
  return after;
}

export type Applied = { readonly kind: 'new'; readonly state: BoardState } | { readonly kind: 'old' | 'gap' };

/** The board after a message. `gap`: something is missing between the two, so the whole has to be asked for. */
export function applyBoard(before: BoardState | null, message: BoardMessage): Applied {
  const { version, total, isFrozen } = message;
  if (message.changed === null) {
    if (before !== null && version < before.version) return { kind: 'old' };
    const top = merge([], message.top, message.top.length);
    return top === null ? { kind: 'gap' } : { kind: 'new', state: { version, top, total, isFrozen } };
  }
  if (before === null) return { kind: 'gap' };
  if (version <= before.version) return { kind: 'old' };
  const top = version === before.version + 1 ? merge(before.top, message.top, total.owners) : null;
  return top === null ? { kind: 'gap' } : { kind: 'new', state: { version, top, total, isFrozen } };
}

/** Refusals that pass by themselves: ask again shortly. */
const PASSING = new Set(['BOARDS_NOT_READY', 'NOT_READY', 'TOO_FAST']);

export function isPassing(code: string): boolean {
  return PASSING.has(code);
}

export type Sight = 'loading' | 'live' | 'stale' | 'offline' | 'refused';

/** How a board looks: `connecting` is short, and what was seen a moment ago stays in its place meanwhile. */
export function judgeSight({
  connection,
  code,
  isKnown,
}: {
  readonly connection: 'connecting' | 'live' | 'stale' | 'offline';
  readonly code: string | null;
  readonly isKnown: boolean;
}): Sight {
  if (connection === 'offline' || connection === 'stale') return connection;
  if (code !== null) return isPassing(code) ? (isKnown ? 'stale' : 'loading') : 'refused';
  return isKnown ? 'live' : 'loading';
}
