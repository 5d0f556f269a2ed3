// A living board as it is read. Nothing is copied: each answer is of the moment in which it is asked for.

import type { CampaignBoards, LiveBoard } from './campaign-boards.ts';
import type { BoardKey } from './keys.rules.ts';
import type { CampaignSums } from './model.ts';
import type { Roster } from './roster.ts';
import type { BoardView, Entry, Place } from './views.ts';

export class LiveView implements BoardView {
  readonly key: BoardKey;
  readonly #campaign: CampaignBoards;
  readonly #roster: Roster;

  /** Ranks at the last mark, by owner. */
  readonly #mark: ReadonlyMap<string, number> | null;

  constructor(campaign: CampaignBoards, key: BoardKey, mark: ReadonlyMap<string, number> | null = null) {
    this.key = key;
    this.#mark = mark;
    this.#campaign = campaign;
    this.#roster = campaign.roster(key.subject);
  }

  get size(): number {
    return this.#live?.board.size ?? 0;
  }

  get version(): number {
    return this.#live?.version ?? 0;
  }

  get totals(): Readonly<CampaignSums> {
    return this.#campaign.sums;
  }

  top(count: number): Entry[] {
    return this.window(1, count);
  }

  window(fromRank: number, count: number): Entry[] {
    const live = this.#live;
    if (!live) return [];
    const from = Math.max(1, fromRank);
    return live.board.window(from, count).map(({ owner, score, reachedAt }, index) => this.#entry(from + index, owner, score, reachedAt));
  }

  rank(ownerId: string): Place | null {
    const live = this.#live;
    const owner = live ? this.#roster.find(ownerId) : -1;
    const rank = live && owner >= 0 ? live.board.rankOf(owner) : 0;
    if (!live || rank === 0) return null;
    const [above, own] = rank === 1 ? [null, ...this.window(1, 1)] : this.window(rank - 1, 2);
    if (!own) return null;
    return { ...own, next: above ?? null, gap: above ? above.score - own.score : null };
  }

  scoreOf(ownerId: string): number | null {
    const live = this.#live;
    const owner = live ? this.#roster.find(ownerId) : -1;
    return live && owner >= 0 && live.board.has(owner) ? live.board.scoreOf(owner) : null;
  }

  get #live(): LiveBoard | undefined {
    return this.#campaign.board(this.key);
  }

  #entry(rank: number, owner: number, score: number, reachedAt: number): Entry {
    const ownerId = this.#roster.idOf(owner);
    const before = this.#mark?.get(ownerId);
    return {
      rank,
      ownerId,
      score,
      orders: this.#campaign.board({ ...this.key, metric: 'ORDERS' })?.board.scoreOf(owner) ?? 0,
      reachedAt: new Date(this.#campaign.startsAt + reachedAt),
      moved: before === undefined ? null : before - rank,
    };
  }
}
