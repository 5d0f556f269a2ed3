// A board as it is shown to many: the top, of which only changes are told; and for each watcher the own place with the ranks around it,
// encoded once for everybody of the same few ranks.
// Surprise: whoever sells moves everybody between the old place and the new one. So a place that others have moved is told every second
// or two, each watcher in another turn; a place that moved by an own order is told at once. Where only what neighbours have sold
// changed, and no place and no gap, it is told every four seconds or eight.

import type { OwnMemory, OwnPart, Show } from '../parts.ts';
import type { BoardKey } from './keys.rules.ts';
import { changedRows } from './live-delta.rules.ts';
import type { LiveRow } from './live-delta.rules.ts';

export interface LiveEntry {
  readonly rank: number;
  readonly ownerId: string;
  readonly score: number;
  readonly orders: number;
  readonly moved: number | null;
}

export interface LivePlace extends LiveEntry {
  readonly gap: number | null;
}

export interface LiveTotals {
  readonly salesFen: number;
  readonly orders: number;
  readonly newMembers: number;
  readonly quantity: number;
}

export interface LiveBoard {
  readonly size: number;
  readonly version: number;
  readonly totals: LiveTotals;
  readonly isFrozen: boolean;
  window(fromRank: number, count: number): readonly LiveEntry[];
  place(ownerId: string): LivePlace | null;
  /** Null: not on it. */
  scoreOf(ownerId: string): number | null;
}

export type LiveName = Pick<LiveRow, 'name' | 'memberNo' | 'shown' | 'tier'>;

/** Where a board, the names on it and the news of it come from. */
export interface LiveSource {
  readonly key: BoardKey;
  /** What holds now; of one moment until the caller gives way. */
  board(): LiveBoard;
  /** Reads what `board()` cannot find out by itself (that it was frozen). Null: nothing to read. */
  refresh(): Promise<void> | null;
  follow(changed: () => void): () => void;
  /** For whom this person scores on the board; null: nobody yet. */
  ownerOf(person: string): string | null;
  /** Null: not read yet, or too long ago. */
  nameOf(ownerId: string): LiveName | null;
  readNames(ownerIds: readonly string[]): Promise<void>;
}

/** client/shared/board-state.ts holds as many. */
export const TOP_ROWS = 100;
/** Ranks that share one piece; each sees at least two above and two below. */
const PAGE_RANKS = 4;
const PAGE_MARGIN = 2;
const MOST_PAGES = 20_000;
/** In turns of a quarter of a second: how often a place that others have moved is told, near the top and further down. */
const NEAR_RANK = 1_000;
const NEAR_TURNS = 4;
const FAR_TURNS = 8;
/** So many of these times pass until news of the neighbours alone are told. */
const AROUND_TURNS = 4;

interface Page {
  version: number;
  text: string;
  bytes: Buffer;
  /** Grows when the ranks on it read differently than before. */
  stamp: number;
}

interface Told {
  readonly rank: number | null;
  readonly score: number | null;
  readonly gap: number | null;
  readonly moved: number | null;
  readonly page: number;
  readonly stamp: number;
}

const NOWHERE = Buffer.from('[]}');

export class BoardShow implements Show {
  readonly #source: LiveSource;
  readonly #keyJson: string;
  readonly #stopFollowing: () => void;
  #tellChanged: () => void = () => undefined;
  #turn = 0;
  #quietTurns = 0;
  #rows: readonly LiveRow[] = [];
  #total = '';
  #isFrozen = false;
  #seenVersion = -1;
  #board: LiveBoard | null = null;
  readonly #missing = new Set<string>();
  readonly #pages = new Map<number, Page>();

  constructor(source: LiveSource) {
    this.#source = source;
    this.#keyJson = JSON.stringify(source.key);
    this.#stopFollowing = source.follow(() => {
      this.#tellChanged();
    });
  }

  follow(changed: () => void): () => void {
    this.#tellChanged = changed;
    return () => {
      this.#tellChanged = () => undefined;
    };
  }

  prepare(): Promise<void> | null {
    // What the source read is another board, so it is asked for again in each turn, and once.
    this.#board = null;
    const refreshed = this.#source.refresh();
    if (!refreshed) return this.#readNames();
    return refreshed.then(() => {
      this.#board = null;
      return this.#readNames() ?? undefined;
    });
  }

  #readNames(): Promise<void> | null {
    for (const { ownerId } of this.#here.window(1, TOP_ROWS)) if (this.#source.nameOf(ownerId) === null) this.#missing.add(ownerId);
    if (this.#missing.size === 0) return null;
    const ids = [...this.#missing];
    this.#missing.clear();
    return this.#source.readNames(ids);
  }

  /** Reads the present each time that it is asked; only which board it is holds for a turn. */
  get #here(): LiveBoard {
    return (this.#board ??= this.#source.board());
  }

  advance(): { readonly news: ((version: number) => string) | null; readonly isOver: boolean } {
    this.#turn += 1;
    const board = this.#here;
    if (board.version === this.#seenVersion && board.isFrozen === this.#isFrozen) {
      this.#quietTurns += 1;
      return { news: null, isOver: this.#quietTurns >= AROUND_TURNS * FAR_TURNS && this.#missing.size === 0 };
    }
    this.#quietTurns = 0;
    this.#seenVersion = board.version;
    const rows = board.window(1, TOP_ROWS).map((entry) => this.#row(entry));
    const total = JSON.stringify({ owners: board.size, ...board.totals });
    const told = this.#changes(rows, board);
    if (told !== null && told.length === 0 && total === this.#total) return { news: null, isOver: false };
    this.#rows = rows;
    this.#total = total;
    this.#isFrozen = board.isFrozen;
    if (told === null) return { news: (version) => this.whole(version), isOver: false };
    const top = JSON.stringify(told);
    return { news: (version) => this.#message(version, top, told.length), isOver: false };
  }

  whole(version: number): string {
    return this.#message(version, JSON.stringify(this.#rows), null);
  }

  own(person: string, memory: OwnMemory): OwnPart | null {
    const told = memory.told as Told | null;
    const board = this.#here;
    const owner = this.#source.ownerOf(person);
    const score = owner === null ? null : board.scoreOf(owner);
    const isUnmoved = told !== null && score === told.score;
    if (isUnmoved && !this.#isTurnOf(told, memory.place, 1)) return null;
    const place = owner === null ? null : board.place(owner);
    if (place === null) {
      if (told !== null && told.rank === null) return null;
      memory.told = { rank: null, score: null, gap: null, moved: null, page: -1, stamp: -1 } satisfies Told;
      return this.#part(memory, { rank: null, score: 0, orders: 0, moved: null, gap: null }, NOWHERE);
    }
    const { rank, orders, moved, gap } = place;
    const isSame = isUnmoved && told.rank === rank && told.gap === gap && told.moved === moved;
    if (isSame && !this.#isTurnOf(told, memory.place, AROUND_TURNS)) return null;
    const number = Math.floor((rank - 1) / PAGE_RANKS);
    const page = this.#page(number, board);
    // Told in the next turn, when the names are there.
    if (page === null) return null;
    if (isSame && told.page === number && told.stamp === page.stamp) return null;
    memory.told = { rank, score: place.score, gap, moved, page: number, stamp: page.stamp } satisfies Told;
    return this.#part(memory, { rank, score: place.score, orders, moved, gap }, page.bytes);
  }

  close(): void {
    this.#stopFollowing();
    this.#pages.clear();
  }

  #isTurnOf({ rank }: Told, place: number, times: number): boolean {
    const every = times * (rank !== null && rank <= NEAR_RANK ? NEAR_TURNS : FAR_TURNS);
    return (this.#turn + place) % every === 0;
  }

  #part(memory: OwnMemory, own: object, shared: Buffer): OwnPart {
    memory.version += 1;
    const figures = JSON.stringify(own).slice(1, -1);
    return { head: `{"board":${this.#keyJson},"version":${memory.version},${figures},"around":`, shared };
  }

  #message(version: number, top: string, changed: number | null): string {
    const { size, totals } = this.#here;
    const total = this.#total === '' ? JSON.stringify({ owners: size, ...totals }) : this.#total;
    return `{"board":${this.#keyJson},"version":${version},"top":${top},"total":${total},"changed":${changed},"isFrozen":${this.#isFrozen}}`;
  }

  /** Null where everything is new. */
  #changes(rows: readonly LiveRow[], board: LiveBoard): ReturnType<typeof changedRows> {
    if (board.isFrozen !== this.#isFrozen || this.#total === '') return null;
    const present = new Set(rows.map(({ ownerId }) => ownerId));
    const gone: LiveRow[] = [];
    for (const { ownerId } of this.#rows) {
      if (present.has(ownerId)) continue;
      const place = board.place(ownerId);
      // Boards only grow: this one was made afresh.
      if (place === null) return null;
      gone.push(this.#row(place));
    }
    return changedRows(this.#rows, rows, gone);
  }

  #row({ rank, ownerId, score, orders, moved }: LiveEntry): LiveRow {
    return { rank, ownerId, score, orders, moved, ...(this.#source.nameOf(ownerId) ?? { name: '' }) };
  }

  /** The ranks around one of a page; null while names are missing. */
  #page(number: number, board: LiveBoard): Page | null {
    const before = this.#pages.get(number);
    if (before?.version === board.version) return before;
    const first = Math.max(1, number * PAGE_RANKS + 1 - PAGE_MARGIN);
    const entries = board.window(first, (number + 1) * PAGE_RANKS + PAGE_MARGIN - first + 1);
    const unknown = entries.filter(({ ownerId }) => this.#source.nameOf(ownerId) === null);
    if (unknown.length > 0) {
      for (const { ownerId } of unknown) this.#missing.add(ownerId);
      return null;
    }
    const text = JSON.stringify(entries.map((entry) => this.#row(entry)));
    if (before?.text === text) {
      before.version = board.version;
      return before;
    }
    const page = { version: board.version, text, bytes: Buffer.from(`${text}}`), stamp: (before?.stamp ?? 0) + 1 };
    if (this.#pages.size >= MOST_PAGES) this.#pages.clear();
    this.#pages.set(number, page);
    return page;
  }
}
