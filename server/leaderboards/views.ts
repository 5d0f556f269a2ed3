// A board as it is read: the same whether it lives in memory or was frozen and lies in the database.

import type { CampaignSums } from './model.ts';
import type { BoardKey } from './keys.rules.ts';

export interface Entry {
  rank: number;
  ownerId: string;
  score: number;
  /** The owner's orders in the same stretch, whatever the board counts. */
  orders: number;
  reachedAt: Date;
  /** Places won (or lost, below 0) since the last mark; null without one. */
  moved: number | null;
}

/** Where one owner stands, and what is missing for the next place. */
export interface Place extends Entry {
  /** Who stands just above; null for the first. */
  next: Entry | null;
  /** What that one has more; 0 where only the time decides, null for the first. */
  gap: number | null;
}

export interface BoardView {
  readonly key: BoardKey;
  /** How many stand on it. */
  readonly size: number;
  /** Grows with each change that this process has seen. */
  readonly version: number;
  /** Of the whole campaign. */
  readonly totals: Readonly<CampaignSums>;
  top(count: number): Entry[];
  /** Null for somebody who is not on it. */
  rank(ownerId: string): Place | null;
  /** The score alone, without looking for the place: null for somebody who is not on it. */
  scoreOf(ownerId: string): number | null;
  window(fromRank: number, count: number): Entry[];
}

export interface Boards {
  /** Whether everything that was committed before the start, or before something was missed, is in. */
  readonly isExact: boolean;
  /** Resolves when the boards are exact for the first time. */
  readonly ready: Promise<void>;
  /** Null for a campaign of which nothing is held in memory: nothing scored yet, or its boards were frozen. */
  view(key: BoardKey): BoardView | null;
  /** For whom a member scores on boards of this subject, from memory; null while the member has no score there. */
  ownerOf(key: BoardKey, distributorId: string): string | null;
  /** How many members have a score in a campaign. */
  sellers(campaignId: string): number;
  /** By campaign; null as for views. */
  totals(campaignId: string): Readonly<CampaignSums> | null;
  /** Called after each change with the boards that it touched. Returns what ends it. */
  onChange(listener: (changed: ReadonlySet<string>) => void): () => void;
  /** Where owners stood at the last mark (ranks by owner), in place of an older one. */
  mark(key: BoardKey, ranks: ReadonlyMap<string, number>): void;
  /** Resolves when everything that was committed before the call is in. */
  settled(): Promise<void>;
  close(): Promise<void>;
}
