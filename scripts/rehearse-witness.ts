// Looks on while a rehearsal runs: which actions the clock fires and how late, who leads; and in the end whether the board that the server
// shows is what was sent.

import { setTimeout as wait } from 'node:timers/promises';
import { issueScriptToken } from '../server/auth/access.ts';
import { staff } from '../server/auth/model.ts';
import { campaignById } from '../server/campaigns/service.ts';
import type { CampaignRow } from '../server/campaigns/service.ts';
import type { Ctx } from '../server/context.ts';
import { toId } from '../server/core/ids.ts';
import { formatYuan } from '../server/core/money.ts';
import { listActions } from '../server/timetables/service.ts';
import type { ActionRow } from '../server/timetables/service.ts';

export interface WitnessParts {
  readonly campaign: CampaignRow;
  readonly url: string;
  present(): Ctx;
}

interface Entry {
  ownerId: string;
  name: string;
  score: number;
}

const PAGE = 100;
const CLOSING_MILLISECONDS = 20_000;
/** What was sent last takes a moment to the board. */
const SETTLE_MILLISECONDS = 5_000;
const MOST_FAULTS = 10;
const BOARD = `query ($board: BoardKeyInput!, $first: Int!, $from: Int!) {
  leaderboard(board: $board, first: $first, from: $from) { size entries { ownerId name score } }
}`;

export class Witness {
  readonly #parts: WitnessParts;
  readonly #told = new Map<string, string>();
  #token: string | null = null;

  constructor(parts: WitnessParts) {
    this.#parts = parts;
  }

  /** What the clock has done since the last look. */
  async news(): Promise<string[]> {
    const lines: string[] = [];
    for (const { _id, title, state, at, firedAt, result } of await this.#actions()) {
      const id = toId(_id);
      if (state === 'PLANNED' || state === 'FIRING' || this.#told.get(id) === state) continue;
      this.#told.set(id, state);
      const late = firedAt === null ? '' : `, ${firedAt.getTime() - at.getTime()} ms after its time`;
      lines.push(`  · ${title}: ${state}${late}${result === null ? '' : ` (${result.zh})`}`);
    }
    return lines;
  }

  #actions(): Promise<ActionRow[]> {
    return listActions(this.#parts.present(), this.#parts.campaign._id);
  }

  async leaders(): Promise<string> {
    const { entries } = await this.#page(1, 3);
    return entries.map(({ name, score }, index) => `${index + 1}. ${name} ${formatYuan(score, 'zh-CN')}`).join(', ');
  }

  /** Until it is closed, or nobody closes it. */
  async closing(signal: AbortSignal): Promise<string[]> {
    const until = this.#parts.campaign.endsAt.getTime() + CLOSING_MILLISECONDS;
    const lines: string[] = [];
    for (;;) {
      lines.push(...(await this.news()));
      const { state } = await campaignById(this.#parts.present(), this.#parts.campaign._id);
      const isDone = state === 'CLOSED' && this.#told.size === (await this.#actions()).length;
      if (isDone || Date.now() > until) return [...lines, `  · the campaign is ${state}`];
      await wait(300, undefined, { signal });
    }
  }

  /** What differs, as sentences. */
  async compare(scores: ReadonlyMap<string, number>): Promise<string[]> {
    const until = Date.now() + SETTLE_MILLISECONDS;
    for (;;) {
      const faults = this.#differences(await this.#wholeBoard(), scores);
      if (faults.length === 0 || Date.now() > until) return faults;
      await wait(500);
    }
  }

  #differences(shown: readonly Entry[], scores: ReadonlyMap<string, number>): string[] {
    const faults: string[] = [];
    const seen = new Map(shown.map((entry) => [entry.ownerId, entry]));
    for (const [id, score] of scores) {
      const there = seen.get(id)?.score;
      if (there !== score) faults.push(`${id}: sent ${score}, the board shows ${there ?? 'nothing'}`);
    }
    for (const { ownerId, score } of shown) if (!scores.has(ownerId)) faults.push(`${ownerId}: nothing sent, the board shows ${score}`);
    const isInOrder = shown.every((entry, index) => index === 0 || (shown[index - 1]?.score ?? 0) >= entry.score);
    if (!isInOrder) faults.push('the board is not in order');
    return faults.slice(0, MOST_FAULTS);
  }

  async #wholeBoard(): Promise<Entry[]> {
    const all: Entry[] = [];
    for (;;) {
      const { size, entries } = await this.#page(all.length + 1, PAGE);
      all.push(...entries);
      if (entries.length === 0 || all.length >= size) return all;
    }
  }

  async #page(from: number, first: number): Promise<{ size: number; entries: Entry[] }> {
    const { url, campaign } = this.#parts;
    this.#token ??= await this.#makeToken();
    const board = { campaignId: toId(campaign._id), subject: 'DISTRIBUTOR', metric: 'SALES' };
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
      body: JSON.stringify({ query: BOARD, variables: { board, first, from } }),
    });
    const { data, errors } = (await answer.json()) as { data?: { leaderboard: { size: number; entries: Entry[] } }; errors?: unknown };
    if (!data) throw new Error(`the board could not be asked: ${JSON.stringify(errors)}`);
    return data.leaderboard;
  }

  async #makeToken(): Promise<string> {
    const ctx = this.#parts.present();
    const row = await staff
      .raw(ctx.db)
      .findOne({ role: { $in: ['OPS_MANAGER', 'ADMIN'] }, disabledAt: null }, { sort: { createdAt: 1, _id: 1 } });
    if (!row) throw new Error('nobody of the staff may look at boards; invite a manager first');
    return issueScriptToken(ctx.about, { role: row.role, kind: 'STAFF', id: toId(row._id) }, ctx.now);
  }
}
